import { z } from 'zod';

import type { JsonObject } from '../model/json.js';
import type { StreamEvent, Usage } from '../model/stream-event.js';
import { present } from './present.js';
import { count } from './wire.js';

const details = z
  .object({
    cached_tokens: count,
    cache_write_tokens: count,
    cache_creation_tokens: count,
    audio_tokens: count,
    reasoning_tokens: count,
  })
  .nullish()
  .catch(undefined);

const chatUsage = z.object({
  prompt_tokens: count,
  completion_tokens: count,
  total_tokens: count,
  prompt_tokens_details: details,
  completion_tokens_details: details,
  reasoning_tokens: count,
  // DeepSeek, then Together and Moonshot, then gateways in front of Anthropic.
  prompt_cache_hit_tokens: count,
  cached_tokens: count,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
});

/** Usage of Chat Completions and of the many servers that speak it. */
export function chatUsageEvents(raw: JsonObject | null | undefined): readonly StreamEvent[] {
  if (raw === null || raw === undefined) return [];
  const parsed = chatUsage.safeParse(raw);
  if (!parsed.success) return [];
  const { prompt_tokens: input, completion_tokens: output, total_tokens: total, ...rest } = parsed.data;
  const reasoning = rest.completion_tokens_details?.reasoning_tokens ?? rest.reasoning_tokens;
  const usage: Usage = present({
    inputTokens: input,
    cachedInputTokens:
      rest.prompt_tokens_details?.cached_tokens ??
      rest.prompt_cache_hit_tokens ??
      rest.cached_tokens ??
      rest.cache_read_input_tokens,
    cacheWriteTokens:
      rest.prompt_tokens_details?.cache_write_tokens ??
      rest.prompt_tokens_details?.cache_creation_tokens ??
      rest.cache_creation_input_tokens,
    outputTokens: output,
    reasoningTokens: reasoning,
    outputIncludesReasoning: includesReasoning(input ?? 0, output, reasoning, total),
    audioInputTokens: rest.prompt_tokens_details?.audio_tokens,
    audioOutputTokens: rest.completion_tokens_details?.audio_tokens,
  });
  return [{ type: 'usage', usage, raw }];
}

/**
 * OpenAI and DeepSeek count reasoning as output; xAI and some gateways do not, and say so only by their sums: a total
 * that needs the reasoning beside the output, or more reasoning than output.
 */
function includesReasoning(
  input: number,
  output: number | null | undefined,
  reasoning: number | null | undefined,
  total: number | null | undefined,
): boolean | undefined {
  if (output === null || output === undefined || reasoning === null || reasoning === undefined) return undefined;
  if (reasoning > output) return false;
  return reasoning === 0 || total !== input + output + reasoning;
}

const responsesUsage = z.object({
  input_tokens: count,
  output_tokens: count,
  input_tokens_details: details,
  output_tokens_details: details,
});

/** Usage of the Responses API; output counts reasoning. */
export function responsesUsageEvents(raw: JsonObject | null | undefined): readonly StreamEvent[] {
  if (raw === null || raw === undefined) return [];
  const parsed = responsesUsage.safeParse(raw);
  if (!parsed.success) return [];
  const { input_tokens_details: inputs, output_tokens_details: outputs } = parsed.data;
  const usage: Usage = present({
    inputTokens: parsed.data.input_tokens,
    cachedInputTokens: inputs?.cached_tokens,
    cacheWriteTokens: inputs?.cache_write_tokens,
    outputTokens: parsed.data.output_tokens,
    reasoningTokens: outputs?.reasoning_tokens,
    outputIncludesReasoning: typeof outputs?.reasoning_tokens === 'number' ? true : undefined,
    audioInputTokens: inputs?.audio_tokens,
    audioOutputTokens: outputs?.audio_tokens,
  });
  return [{ type: 'usage', usage, raw }];
}
