/**
 * Ollama's own chat API: newline-delimited JSON.
 *
 * Wire   https://github.com/ollama/ollama/blob/main/docs/api.md
 * Quirk  `/api/generate` says `response` where `/api/chat` says `message.content`; both are read
 * Quirk  counts stand at the top level of the last line; times there are nanoseconds
 */
import { z } from 'zod';

import type { Call, HttpRequest } from '../model/call.js';
import type { JsonObject } from '../model/json.js';
import type { StreamEvent } from '../model/stream-event.js';
import type { Credential } from '../model/target.js';
import { servedEvents } from './served-events.js';
import { present } from './present.js';
import type { Provider } from './provider.js';
import { httpRequest, joinUrl, plainMessages } from './request.js';
import { finishKind } from './stop-reason.js';
import { count, decodeMessage, ordinal, rawObject, readWire, reason, text, word } from './wire.js';

export const ollamaNdjson: Provider = {
  format: 'ollama-ndjson',
  encode,
  decode: (message) => decodeMessage('Ollama', message, decodeLine),
};

function encode(call: Call, credential: Credential): HttpRequest {
  const { target } = call;
  const { params } = target;
  const options = present({
    num_predict: params.maxOutputTokens,
    temperature: params.temperature,
    top_p: params.topP,
    top_k: params.topK,
    seed: params.seed,
    stop: params.stop,
  });
  return httpRequest(call, credential, {
    url: joinUrl(target.baseUrl.replace(/\/api\/?$/, ''), '/api/chat'),
    framing: 'ndjson',
    body: {
      model: target.model,
      messages: plainMessages(call.messages),
      stream: true,
      think: params.reasoningEffort,
      options: Object.keys(options).length === 0 ? undefined : options,
    },
  });
}

function decodeLine(payload: JsonObject): readonly StreamEvent[] {
  return readWire('Ollama', line, payload, (given) => {
    const thought = given.message?.thinking ?? given.thinking;
    const said = given.message?.content ?? given.response;
    const events: StreamEvent[] = [...servedEvents(given.model)];
    if (thought) events.push({ type: 'reasoning-delta', text: thought, choice: 0 });
    if (typeof said === 'string') events.push({ type: 'text-delta', text: said, choice: 0 });
    events.push(...(given.message?.tool_calls ?? []).map(toolEvent));
    return given.done === true ? [...events, ...endEvents(given)] : events;
  });
}

function toolEvent(call: z.output<typeof toolSchema>, position: number): StreamEvent {
  const named = present({ id: call.id || undefined, name: call.function?.name || undefined });
  const data = JSON.stringify(call.function?.arguments ?? {});
  return { type: 'tool-delta', choice: 0, index: call.function?.index ?? position, ...named, data };
}

function endEvents(given: z.output<typeof line>): readonly StreamEvent[] {
  const { done_reason: stop, total_duration: total, prompt_eval_count: input, eval_count: output } = given;
  const raw = present({
    total_duration: total,
    load_duration: given.load_duration,
    prompt_eval_count: input,
    prompt_eval_duration: given.prompt_eval_duration,
    eval_count: output,
    eval_duration: given.eval_duration,
  });
  return [
    { type: 'usage', usage: present({ inputTokens: input, outputTokens: output }), raw },
    ...(typeof total === 'number' ? [{ type: 'server-metrics' as const, latencyMs: total / 1e6 }] : []),
    ...(stop === undefined ? [] : [{ type: 'finish' as const, choice: 0, reason: stop, kind: finishKind(stop) }]),
    { type: 'stream-end' },
  ];
}

const toolSchema = z.object({
  id: word,
  function: z.object({ index: ordinal, name: word, arguments: rawObject }).nullish(),
});
const line = z.object({
  model: word,
  message: z.object({ content: text, thinking: text, tool_calls: z.array(toolSchema).nullish() }).nullish(),
  response: text,
  thinking: text,
  done: z.boolean().nullish(),
  done_reason: reason,
  total_duration: count,
  load_duration: count,
  prompt_eval_count: count,
  prompt_eval_duration: count,
  eval_count: count,
  eval_duration: count,
});
