import { z } from 'zod';

import type { JsonObject } from '../model/json.js';
import type { StreamEvent, Usage } from '../model/stream-event.js';
import { present } from './present.js';
import { finishKind } from './stop-reason.js';
import { count, milliseconds, ordinal, rawObject, readWire, reason, text, word } from './wire.js';

/**
 * The events of ConverseStream by name; Nova's own InvokeModel body has the same ones.
 *
 * Wire  https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStreamOutput.html
 */
export function converseEvents(name: string | undefined, payload: unknown): readonly StreamEvent[] {
  switch (name) {
    case 'contentBlockStart':
      return readWire('Converse', blockStart, payload, ({ contentBlockIndex: index, start }) => {
        const tool = start?.toolUse;
        if (!tool) return [];
        const named = present({ id: tool.toolUseId || undefined, name: tool.name || undefined });
        const server = tool.type === 'server_tool_use' && { server: true as const };
        return [{ type: 'tool-delta', choice: 0, index: index ?? 0, ...named, data: '', ...server }];
      });
    case 'contentBlockDelta':
      return readWire('Converse', blockDelta, payload, deltaEvents);
    case 'messageStop':
      return readWire('Converse', messageStop, payload, ({ stopReason }) => [
        ...(stopReason === undefined
          ? []
          : [{ type: 'finish' as const, choice: 0, reason: stopReason, kind: finishKind(stopReason) }]),
        { type: 'stream-end' },
      ]);
    case 'metadata':
      return readWire('Converse', metadata, payload, ({ usage, metrics, serviceTier }) => [
        ...usageEvents(usage),
        ...(serviceTier?.type ? [{ type: 'served' as const, tier: serviceTier.type }] : []),
        ...metricsEvents(metrics?.latencyMs),
      ]);
    default:
      return []; // messageStart, contentBlockStop and names not invented yet
  }
}

function deltaEvents({ contentBlockIndex: index, delta }: z.output<typeof blockDelta>): readonly StreamEvent[] {
  if (typeof delta.text === 'string') return [{ type: 'text-delta', text: delta.text, choice: 0 }];
  const thought = delta.reasoningContent;
  // Claude's thinking may be a summary; that of other models is raw, and nothing on the wire tells them apart.
  if (thought) return [{ type: 'reasoning-delta', text: thought.text ?? '', choice: 0, summary: true }];
  const input = delta.toolUse?.input;
  return typeof input === 'string' ? [{ type: 'tool-delta', choice: 0, index: index ?? 0, data: input }] : [];
}

/** `inputTokens` leaves cached tokens out, as the totals show. */
function usageEvents(raw: JsonObject | null | undefined): readonly StreamEvent[] {
  if (raw === null || raw === undefined) return [];
  const parsed = wireUsage.safeParse(raw);
  if (!parsed.success) return [];
  const { inputTokens: fresh, outputTokens, ...caches } = parsed.data;
  const read = caches.cacheReadInputTokens ?? caches.cacheReadInputTokenCount;
  const written = caches.cacheWriteInputTokens ?? caches.cacheWriteInputTokenCount;
  const usage: Usage = present({
    inputTokens: typeof fresh === 'number' ? fresh + (read ?? 0) + (written ?? 0) : undefined,
    cachedInputTokens: read,
    cacheWriteTokens: written,
    outputTokens,
  });
  return [{ type: 'usage', usage, raw }];
}

export function metricsEvents(
  latencyMs: number | null | undefined,
  firstByteMs?: number | null,
): readonly StreamEvent[] {
  const metrics = present({ latencyMs, firstByteMs });
  return Object.keys(metrics).length === 0 ? [] : [{ type: 'server-metrics', ...metrics }];
}

const wireUsage = z.object({
  inputTokens: count,
  outputTokens: count,
  cacheReadInputTokens: count,
  cacheWriteInputTokens: count,
  cacheReadInputTokenCount: count,
  cacheWriteInputTokenCount: count,
});
const blockStart = z.object({
  contentBlockIndex: ordinal,
  start: z.object({ toolUse: z.object({ toolUseId: word, name: word, type: word }).nullish() }).nullish(),
});
const blockDelta = z.object({
  contentBlockIndex: ordinal,
  delta: z.object({
    text,
    reasoningContent: z.object({ text }).nullish(),
    toolUse: z.object({ input: z.unknown() }).nullish(),
  }),
});
const messageStop = z.object({ stopReason: reason });
const metadata = z.object({
  usage: rawObject,
  metrics: z.object({ latencyMs: milliseconds }).nullish().catch(undefined),
  serviceTier: z.object({ type: word }).nullish().catch(undefined),
});
