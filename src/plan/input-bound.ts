import type { Json, JsonObject } from '../model/json.js';
import type { Params } from '../model/target.js';

/** Room for the cache nonce, quotes and line ends included. */
const NONCE_BYTES = 64;

/**
 * Tool definitions come with instructions of the provider's own, which count as input: up to 700 tokens at Anthropic
 * (docs.claude.com, "Tool use: pricing", read 2026-11-22).
 */
const TOOL_INSTRUCTIONS = 1024;

/**
 * Upper bound of one call's input tokens: no tokenizer makes more tokens than a text has bytes. The messages count as
 * JSON, whose quotes and keys outweigh the few tokens of a chat template.
 */
export function maxInputTokens(params: Params, wordingBytes: number): number {
  const extra = params.extra === undefined ? 0 : Buffer.byteLength(JSON.stringify(params.extra));
  const tools = params.extra !== undefined && /"(?:tools|functions|toolConfig)":/.test(JSON.stringify(params.extra));
  return wordingBytes + extra + NONCE_BYTES + (tools ? TOOL_INSTRUCTIONS : 0);
}

/** Names of the output cap on the wire, in any of our formats. `extra` wins over what we send, so it wins here too. */
const CAP_NAMES = new Set([
  'max_tokens',
  'max_completion_tokens',
  'max_output_tokens',
  'maxOutputTokens',
  'maxTokens',
  'max_new_tokens',
  'num_predict',
  'max_tokens_to_sample',
]);

/** Upper bound of one call's output tokens over all its choices; undefined when nothing caps them. */
export function maxOutputTokens({ maxOutputTokens: cap, n, extra = {} }: Params): number | undefined {
  const caps = numbersNamed(extra, CAP_NAMES);
  const perChoice = caps.length === 0 ? cap : Math.max(...caps, cap ?? 0);
  const choices = Math.max(1, n ?? 1, ...numbersNamed(extra, new Set(['n', 'best_of', 'candidateCount'])));
  // Ollama's num_predict knows −1 and −2 for "without end".
  return perChoice === undefined || caps.some((value) => value < 0) ? undefined : perChoice * choices;
}

/** At the top of the body or in one of its groups (`generationConfig`, `inferenceConfig`, `options`). */
function numbersNamed(extra: JsonObject, names: ReadonlySet<string>): readonly number[] {
  const own = (object: JsonObject): readonly number[] =>
    Object.entries(object).flatMap(([name, value]) => (names.has(name) && typeof value === 'number' ? [value] : []));
  const groups = Object.values(extra).filter(isObject);
  return [...own(extra), ...groups.flatMap(own)];
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
