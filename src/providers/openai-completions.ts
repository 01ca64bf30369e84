/**
 * OpenAI Completions (legacy), streaming: a prompt in, text out.
 *
 * Wire   https://platform.openai.com/docs/api-reference/completions
 * Quirk  messages become one prompt, joined by blank lines; base models know no roles
 */
import { z } from 'zod';

import type { Call, HttpRequest } from '../model/call.js';
import type { JsonObject } from '../model/json.js';
import type { StreamEvent } from '../model/stream-event.js';
import type { Credential } from '../model/target.js';
import { servedEvents } from './served-events.js';
import { openaiModel, openaiUrl } from './openai-url.js';
import { chatUsageEvents } from './openai-usage.js';
import type { Provider } from './provider.js';
import { httpRequest } from './request.js';
import { finishKind } from './stop-reason.js';
import { decodeMessage, ordinal, rawObject, readWire, reason, text, word } from './wire.js';

export const openaiCompletions: Provider = {
  format: 'openai-completions',
  encode,
  decode: (message) => decodeMessage('completions', message, decodeChunk),
};

function encode(call: Call, credential: Credential): HttpRequest {
  const { params } = call.target;
  return httpRequest(call, credential, {
    url: openaiUrl(call.target, '/completions'),
    framing: 'sse',
    body: {
      model: openaiModel(call.target),
      prompt: call.messages.map(({ content }) => content).join('\n\n'),
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: params.maxOutputTokens,
      temperature: params.temperature,
      top_p: params.topP,
      top_k: params.topK,
      seed: params.seed,
      stop: params.stop,
      n: params.n,
    },
  });
}

function decodeChunk(payload: JsonObject): readonly StreamEvent[] {
  return readWire('completions', chunk, payload, ({ choices, usage, model, system_fingerprint: fingerprint }) => [
    ...servedEvents(model, fingerprint),
    ...(choices ?? []).flatMap((choice, position) => choiceEvents(choice, choice.index ?? position)),
    ...chatUsageEvents(usage),
  ]);
}

function choiceEvents(given: z.output<typeof choiceSchema>, choice: number): readonly StreamEvent[] {
  const delta: StreamEvent = { type: 'text-delta', text: given.text ?? '', choice };
  if (given.finish_reason === undefined) return [delta];
  const kind = finishKind(given.finish_reason);
  return [delta, { type: 'finish', choice, reason: given.finish_reason, kind, ends: true }];
}

const choiceSchema = z.object({ index: ordinal, text, finish_reason: reason });
const chunk = z.object({
  model: word,
  system_fingerprint: word,
  choices: z.array(choiceSchema).nullish(),
  usage: rawObject,
});
