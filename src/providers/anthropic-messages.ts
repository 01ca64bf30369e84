/**
 * Anthropic Messages API, streaming: Anthropic's own, and on Vertex AI and Azure. (Bedrock: bedrock-invoke.ts.)
 *
 * Wire   https://docs.anthropic.com/en/api/messages-streaming
 * Quirk  input_tokens leaves cached tokens out; our inputTokens counts them, as OpenAI's count does
 * Quirk  output_tokens is cumulative, the last update wins; message_delta may repeat the input, with or without caches
 * Quirk  thinking of newer models is a summary, and redacted thinking no text at all, but billed in full
 * Quirk  new event names may appear any day: an unknown name is skipped
 */
import { z } from 'zod';

import type { Call, HttpRequest } from '../model/call.js';
import type { JsonObject } from '../model/json.js';
import type { StreamEvent, Usage } from '../model/stream-event.js';
import type { Credential } from '../model/target.js';
import { servedEvents } from './served-events.js';
import { present } from './present.js';
import type { Provider } from './provider.js';
import { type Body, httpRequest, joinUrl, plainMessages, splitSystem } from './request.js';
import { finishKind } from './stop-reason.js';
import { count, decodeMessage, ordinal, rawObject, readWire, reason, text, word, wordOf } from './wire.js';

export const anthropicMessages: Provider = {
  format: 'anthropic-messages',
  encode,
  decode: (message) => decodeMessage('messages', message, decodeAnthropic),
};

/** By the way the key travels: the classic headers, and the bearer form of the official clients since 1.0. */
const API_VERSION = { classic: '2023-06-01', bearer: '2026-10-21' } as const;
const VERTEX_VERSION = 'vertex-2023-10-16';

function encode(call: Call, credential: Credential): HttpRequest {
  const { target } = call;
  const body = anthropicBody(call);
  if (target.provider === 'vertex') {
    const place = `/projects/${target.project ?? '-'}/locations/${target.region ?? 'global'}/publishers/anthropic/models`;
    return httpRequest(call, credential, {
      url: joinUrl(target.baseUrl, `/${target.apiVersion ?? 'v1'}${place}/${target.model}:streamRawPredict`),
      framing: 'sse',
      body: { anthropic_version: VERTEX_VERSION, ...body, stream: true },
    });
  }
  const model = target.deployment ?? target.model;
  const version = API_VERSION[target.provider === 'anthropic' && target.auth === 'bearer' ? 'bearer' : 'classic'];
  return httpRequest(call, credential, {
    url: messagesUrl(target.baseUrl, target.provider === 'azure-openai'),
    framing: 'sse',
    headers: { 'anthropic-version': target.apiVersion ?? version },
    body: { model, ...body, stream: true },
  });
}

function messagesUrl(baseUrl: string, azure: boolean): string {
  const path = /\/v1\/?$/.test(baseUrl) ? '/messages' : '/v1/messages';
  const isPlain = azure && !/\/anthropic(\/|$)/.test(baseUrl);
  return joinUrl(baseUrl, isPlain ? `/anthropic${path}` : path);
}

/** Without model and stream, which Bedrock and Vertex say elsewhere. */
export function anthropicBody(call: Call): Body {
  const { params } = call.target;
  const { system, turns } = splitSystem(call.messages);
  const budget = params.thinkingBudget;
  return {
    max_tokens: params.maxOutputTokens,
    system,
    messages: plainMessages(turns),
    temperature: params.temperature,
    top_p: params.topP,
    top_k: params.topK,
    stop_sequences: params.stop,
    thinking: budget === undefined ? undefined : { type: 'enabled', budget_tokens: budget },
    output_config: params.reasoningEffort === undefined ? undefined : { effort: params.reasoningEffort },
    service_tier: params.serviceTier,
  };
}

/** Also the inner format of Claude on Bedrock. */
export function decodeAnthropic(payload: JsonObject): readonly StreamEvent[] {
  switch (payload['type']) {
    case 'message_start':
      return readWire('messages', messageStart, payload, ({ message }) => [
        ...servedEvents(message.model, undefined, wordOf(message.usage?.['service_tier'])),
        ...usageEvents(message.usage, 'first'),
      ]);
    case 'content_block_start':
      return readWire('messages', blockStart, payload, startEvents);
    case 'content_block_delta':
      return readWire('messages', blockDelta, payload, deltaEvents);
    case 'message_delta':
      return readWire('messages', messageDelta, payload, ({ delta, usage }) => [
        ...usageEvents(usage, 'update'),
        ...(delta?.stop_reason === undefined
          ? []
          : [{ type: 'finish' as const, choice: 0, reason: delta.stop_reason, kind: finishKind(delta.stop_reason) }]),
      ]);
    case 'message_stop':
      return [{ type: 'stream-end' }];
    default:
      return []; // ping, content_block_stop and names not invented yet
  }
}

function startEvents({ index, content_block: block }: z.output<typeof blockStart>): readonly StreamEvent[] {
  const tool = { type: 'tool-delta', choice: 0, index: index ?? 0, data: '' } as const;
  const named = present({ id: block.id || undefined, name: block.name || undefined });
  switch (block.type) {
    case 'text':
      return [{ type: 'text-delta', text: block.text ?? '', choice: 0 }];
    case 'thinking':
      return [{ type: 'reasoning-delta', text: block.thinking ?? '', choice: 0, summary: true }];
    case 'redacted_thinking':
      return [{ type: 'reasoning-delta', text: '', choice: 0, summary: true }];
    case 'tool_use':
      return [{ ...tool, ...named }];
    default:
      // server_tool_use, mcp_tool_use and their results
      return block.type?.endsWith('_use') ? [{ ...tool, ...named, server: true }] : [];
  }
}

function deltaEvents({ index, delta }: z.output<typeof blockDelta>): readonly StreamEvent[] {
  if (typeof delta.text === 'string') return [{ type: 'text-delta', text: delta.text, choice: 0 }];
  if (typeof delta.thinking === 'string') {
    return [{ type: 'reasoning-delta', text: delta.thinking, choice: 0, summary: true }];
  }
  if (typeof delta.partial_json === 'string') {
    return [{ type: 'tool-delta', choice: 0, index: index ?? 0, data: delta.partial_json }];
  }
  return []; // signatures and citations carry no token
}

function usageEvents(raw: JsonObject | null | undefined, place: 'first' | 'update'): readonly StreamEvent[] {
  if (raw === null || raw === undefined) return [];
  const parsed = wireUsage.safeParse(raw);
  if (!parsed.success) return [];
  const { input_tokens: fresh, cache_read_input_tokens: read, cache_creation_input_tokens: written } = parsed.data;
  // An update that repeats the input without its caches would take them away from the sum that stands.
  const isWhole = place === 'first' || typeof read === 'number' || typeof written === 'number';
  const knowsInput = typeof fresh === 'number' && isWhole;
  const thinking = parsed.data.output_tokens_details?.thinking_tokens;
  const usage: Usage = present({
    inputTokens: knowsInput ? fresh + (read ?? 0) + (written ?? 0) : undefined,
    cachedInputTokens: read,
    cacheWriteTokens: written,
    outputTokens: parsed.data.output_tokens,
    reasoningTokens: thinking,
    outputIncludesReasoning: typeof thinking === 'number' ? true : undefined,
  });
  return [{ type: 'usage', usage, raw }];
}

const wireUsage = z.object({
  input_tokens: count,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
  output_tokens: count,
  output_tokens_details: z.object({ thinking_tokens: count }).nullish().catch(undefined),
});
const messageStart = z.object({ message: z.object({ model: word, usage: rawObject }) });
const blockStart = z.object({
  index: ordinal,
  content_block: z.object({ type: word, text, thinking: text, id: word, name: word }),
});
const blockDelta = z.object({ index: ordinal, delta: z.object({ text, thinking: text, partial_json: text }) });
const messageDelta = z.object({ delta: z.object({ stop_reason: reason }).nullish(), usage: rawObject });
