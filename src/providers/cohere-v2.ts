/**
 * Cohere Chat v2, streaming.
 *
 * Wire   https://docs.cohere.com/v2/docs/streaming
 * Quirk  deltas are nested (`delta.message.content.text`), and one tool call at a time is an object, not a list
 * Quirk  the plan before a tool call is reasoning
 * Quirk  two counts: `tokens` is what the model saw, `billed_units` what is charged; ours are the tokens
 */
import { z } from 'zod';

import type { Call, HttpRequest, WireMessage } from '../model/call.js';
import type { JsonObject } from '../model/json.js';
import type { StreamEvent } from '../model/stream-event.js';
import type { Credential } from '../model/target.js';
import { present } from './present.js';
import type { Provider } from './provider.js';
import { httpRequest, joinUrl, plainMessages } from './request.js';
import { finishKind } from './stop-reason.js';
import { count, decodeMessage, ordinal, rawObject, readWire, reason, text, word } from './wire.js';

export const cohereV2: Provider = {
  format: 'cohere-v2',
  encode,
  decode: (message) => decodeMessage('Cohere', message, decodeEvent),
};

function encode(call: Call, credential: Credential): HttpRequest {
  const { target } = call;
  const { params } = target;
  const budget = params.thinkingBudget;
  return httpRequest(call, credential, {
    url: joinUrl(target.baseUrl.replace(/\/v2\/?$/, ''), '/v2/chat'),
    framing: 'sse',
    body: {
      model: target.model,
      messages: plainMessages(call.messages),
      stream: true,
      max_tokens: params.maxOutputTokens,
      temperature: params.temperature,
      p: params.topP,
      k: params.topK,
      seed: params.seed,
      stop_sequences: params.stop,
      thinking: budget === undefined ? undefined : { type: 'enabled', token_budget: budget },
    },
  });
}

function decodeEvent(payload: JsonObject, message: WireMessage): readonly StreamEvent[] {
  switch (payload['type'] ?? message.event) {
    case 'content-start':
    case 'content-delta':
    case 'tool-plan-delta':
    case 'tool-call-start':
    case 'tool-call-delta':
      return readWire('Cohere', deltaEvent, payload, ({ index, delta }) => messageEvents(index ?? 0, delta?.message));
    case 'message-end':
      return readWire('Cohere', endEvent, payload, ({ delta }) => [
        ...usageEvents(delta?.usage),
        ...(delta?.finish_reason === undefined
          ? []
          : [
              {
                type: 'finish' as const,
                choice: 0,
                reason: delta.finish_reason,
                kind: finishKind(delta.finish_reason),
              },
            ]),
        { type: 'stream-end' },
      ]);
    default:
      return []; // message-start, citations, ends of blocks and names not invented yet
  }
}

function messageEvents(index: number, message: z.output<typeof messageSchema>): readonly StreamEvent[] {
  const { content, tool_plan: plan, tool_calls: call } = message ?? {};
  const events: StreamEvent[] = [];
  if (typeof content?.thinking === 'string')
    events.push({ type: 'reasoning-delta', text: content.thinking, choice: 0 });
  if (typeof content?.text === 'string') events.push({ type: 'text-delta', text: content.text, choice: 0 });
  if (typeof plan === 'string') events.push({ type: 'reasoning-delta', text: plan, choice: 0 });
  if (call) {
    const named = present({ id: call.id || undefined, name: call.function?.name || undefined });
    events.push({ type: 'tool-delta', choice: 0, index, ...named, data: call.function?.arguments ?? '' });
  }
  return events;
}

function usageEvents(raw: JsonObject | null | undefined): readonly StreamEvent[] {
  if (raw === null || raw === undefined) return [];
  const parsed = wireUsage.safeParse(raw);
  if (!parsed.success) return [];
  const { tokens, billed_units: billed, cached_tokens: cached } = parsed.data;
  const reasoning = tokens?.reasoning_tokens;
  const usage = present({
    inputTokens: tokens?.input_tokens ?? billed?.input_tokens,
    cachedInputTokens: cached,
    outputTokens: tokens?.output_tokens ?? billed?.output_tokens,
    reasoningTokens: reasoning,
    outputIncludesReasoning: typeof reasoning === 'number' ? true : undefined,
  });
  return [{ type: 'usage', usage, raw }];
}

const units = z
  .object({ input_tokens: count, output_tokens: count, reasoning_tokens: count })
  .nullish()
  .catch(undefined);
const wireUsage = z.object({ tokens: units, billed_units: units, cached_tokens: count });
const messageSchema = z
  .object({
    content: z.object({ text, thinking: text }).nullish(),
    tool_plan: text,
    tool_calls: z.object({ id: word, function: z.object({ name: word, arguments: text }).nullish() }).nullish(),
  })
  .nullish();
const deltaEvent = z.object({ index: ordinal, delta: z.object({ message: messageSchema }).nullish() });
const endEvent = z.object({ delta: z.object({ finish_reason: reason, usage: rawObject }).nullish() });
