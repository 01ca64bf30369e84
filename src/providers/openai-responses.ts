/**
 * OpenAI Responses API, streaming.
 *
 * Wire   https://platform.openai.com/docs/api-reference/responses-streaming
 * Quirk  some servers leave the `event:` lines out, and item ids may rotate: the type inside the JSON decides, and the
 *        output index names the item
 * Quirk  reasoning is summarised at OpenAI (`reasoning_summary_text`) and raw elsewhere (`reasoning_text`)
 * Quirk  ends with response.completed, .incomplete or .failed; some gateways send `[DONE]` behind it
 */
import { z } from 'zod';

import type { Call, HttpRequest, WireMessage } from '../model/call.js';
import type { JsonObject } from '../model/json.js';
import type { StreamEvent } from '../model/stream-event.js';
import type { Credential } from '../model/target.js';
import { errorEvent, readErrorBody } from './error-body.js';
import { servedEvents } from './served-events.js';
import { openaiModel, openaiUrl } from './openai-url.js';
import { responsesUsageEvents } from './openai-usage.js';
import { present } from './present.js';
import type { Provider } from './provider.js';
import { httpRequest, plainMessages } from './request.js';
import { finishKind } from './stop-reason.js';
import { decodeMessage, ordinal, rawObject, readWire, word } from './wire.js';

export const openaiResponses: Provider = {
  format: 'openai-responses',
  encode,
  decode: (message) => decodeMessage('responses', message, decodeEvent),
};

function encode(call: Call, credential: Credential): HttpRequest {
  const { params } = call.target;
  return httpRequest(call, credential, {
    url: openaiUrl(call.target, '/responses'),
    framing: 'sse',
    body: {
      model: openaiModel(call.target),
      input: plainMessages(call.messages),
      stream: true,
      max_output_tokens: params.maxOutputTokens,
      temperature: params.temperature,
      top_p: params.topP,
      reasoning: params.reasoningEffort === undefined ? undefined : { effort: params.reasoningEffort },
      service_tier: params.serviceTier,
    },
  });
}

function decodeEvent(payload: JsonObject, message: WireMessage): readonly StreamEvent[] {
  const type = typeof payload['type'] === 'string' ? payload['type'] : message.event;
  switch (type) {
    case 'response.output_text.delta':
      return readWire('responses', deltaEvent, payload, ({ delta }) => [
        { type: 'text-delta', text: delta, choice: 0 },
      ]);
    case 'response.refusal.delta':
      return readWire('responses', deltaEvent, payload, ({ delta }) => [
        { type: 'refusal-delta', text: delta, choice: 0 },
      ]);
    case 'response.reasoning_text.delta':
      return readWire('responses', deltaEvent, payload, ({ delta }) => [
        { type: 'reasoning-delta', text: delta, choice: 0 },
      ]);
    case 'response.reasoning_summary_text.delta':
      return readWire('responses', deltaEvent, payload, ({ delta }) => [
        { type: 'reasoning-delta', text: delta, choice: 0, summary: true },
      ]);
    case 'response.function_call_arguments.delta':
    case 'response.custom_tool_call_input.delta':
      return readWire('responses', deltaEvent, payload, ({ delta, output_index: index }) => [
        { type: 'tool-delta', choice: 0, index: index ?? 0, data: delta },
      ]);
    case 'response.output_item.added':
      return readWire('responses', itemEvent, payload, itemEvents);
    case 'response.created':
    case 'response.in_progress':
    case 'response.completed':
    case 'response.incomplete':
    case 'response.failed':
      return readWire('responses', lifecycleEvent, payload, ({ response }) => responseEvents(response, type));
    default:
      return [];
  }
}

/** Items that the provider runs itself (web search, MCP, code) are named `…_call` too. */
function itemEvents({ item, output_index: index }: z.output<typeof itemEvent>): readonly StreamEvent[] {
  if (!item.type?.endsWith('_call')) return [];
  const own = item.type === 'function_call' || item.type === 'custom_tool_call';
  const named = present({ id: item.call_id || undefined, name: item.name || undefined });
  return [{ type: 'tool-delta', choice: 0, index: index ?? 0, ...named, data: '', ...(!own && { server: true }) }];
}

function responseEvents(response: z.output<typeof responseSchema>, type: string): readonly StreamEvent[] {
  const events: StreamEvent[] = [
    ...servedEvents(response.model, undefined, response.service_tier),
    ...responsesUsageEvents(response.usage),
  ];
  if (type === 'response.created' || type === 'response.in_progress') return events;
  const reason = response.incomplete_details?.reason ?? response.status ?? type.replace('response.', '');
  events.push({ type: 'finish', choice: 0, reason, kind: finishKind(reason) });
  if (type === 'response.failed')
    events.push(errorEvent(readErrorBody({ error: response.error ?? {} }), 'response.failed'));
  events.push({ type: 'stream-end' });
  return events;
}

const deltaEvent = z.object({ delta: z.string(), output_index: ordinal });
const itemEvent = z.object({
  output_index: ordinal,
  item: z.object({ type: word, call_id: word, name: word }),
});
const responseSchema = z.object({
  model: word,
  service_tier: word,
  status: word,
  incomplete_details: z.object({ reason: word }).nullish().catch(undefined),
  usage: rawObject,
  error: rawObject,
});
const lifecycleEvent = z.object({ response: responseSchema });
