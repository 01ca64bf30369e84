import { calcPrice, type ModelPrice, type PriceCalculation } from '@pydantic/genai-prices';

import { knownProvider } from '../model/known-providers.js';
import type { RunCell } from '../model/run.js';
import type { Usage } from '../model/stream-event.js';
import type { PriceOverride } from '../model/target.js';
import { priceAtTier } from './service-tier.js';
import { vertexRegionFactor } from './vertex-region.js';

/**
 * The day the price table was published: the table travels inside `@pydantic/genai-prices` 0.1.8 and states no date
 * of its own, so this is that version's day in the npm registry. A test holds the two together.
 */
export const priceTableDate = '2026-09-23';

/** Who is paid, for what. A target, a cell of a run and its base arm all have this shape. */
export type PricedCell = Pick<RunCell, 'provider' | 'model' | 'preset' | 'region' | 'price'>;

/** What the provider said about the answer; it may have served another model or tier than was asked for. */
export interface ServedAs {
  readonly servedModel?: string | undefined;
  readonly tier?: string | undefined;
}

/** USD of one call; `undefined` = unknown, which is not 0. */
export type PriceOf = (cell: PricedCell, usage: Usage, served: ServedAs) => number | undefined;

/** Token counts as a bill splits them: the parts are inside `input` and `output`. */
export interface BilledTokens {
  readonly input: number;
  readonly cached: number;
  readonly cacheWrite: number;
  readonly cacheWrite1h: number;
  readonly output: number;
  readonly reasoning: number;
  readonly audioInput: number;
  readonly audioOutput: number;
}

/**
 * Prices of one moment, for every run that is compared: some prices depend on the date or the time of day, and two
 * sides of a comparison must not differ by that.
 */
export function pricesAt(at: Date): PriceOf {
  return (cell, usage, served) => priceOf(cell, usage, { ...served, at });
}

/**
 * What one call cost by list price, in USD. The user's own price wins over the table and is taken as it is: no tier,
 * no region. Unknown, and so `undefined`: a model that the table does not have, a call without token counts, a tier
 * or a kind of token whose price nobody published.
 */
export function priceOf(
  cell: PricedCell,
  usage: Usage,
  { servedModel, tier, at }: ServedAs & { readonly at: Date },
): number | undefined {
  const tokens = billedTokens(usage);
  if (tokens === undefined) return undefined;
  if (cell.price !== undefined) return priceByOverride(tokens, cell.price);

  const known = knownProvider(cell.provider, cell.preset);
  if (known.pricesId === undefined) return undefined;
  const standard = lookUp(known.pricesId, modelNames(cell, servedModel), tokens, at);
  if (standard === undefined || !coversEverything(cell, standard.model_price, tokens)) return undefined;
  const atTier = priceAtTier(tier, {
    table: known.pricesId,
    modelId: standard.model.id,
    tokens,
    usd: standard.total_price,
  });
  return atTier === undefined ? undefined : atTier * vertexRegionFactor(cell, standard.model.id);
}

function billedTokens(usage: Usage): BilledTokens | undefined {
  const { inputTokens, outputTokens, reasoningTokens = 0 } = usage;
  if (inputTokens === undefined || outputTokens === undefined) return undefined;
  // Whether reasoning is on top or inside is a guess of up to a factor of ten.
  if (reasoningTokens > 0 && usage.outputIncludesReasoning === undefined) return undefined;
  const tokens = {
    input: inputTokens,
    cached: usage.cachedInputTokens ?? 0,
    cacheWrite: usage.cacheWriteTokens ?? 0,
    cacheWrite1h: usage.cacheWrite1hTokens ?? 0,
    output: usage.outputIncludesReasoning === false ? outputTokens + reasoningTokens : outputTokens,
    reasoning: reasoningTokens,
    audioInput: usage.audioInputTokens ?? 0,
    audioOutput: usage.audioOutputTokens ?? 0,
  };
  const partsFit =
    tokens.cached + tokens.cacheWrite <= tokens.input &&
    tokens.cacheWrite1h <= tokens.cacheWrite &&
    tokens.reasoning <= tokens.output;
  return partsFit ? tokens : undefined;
}

function priceByOverride(tokens: BilledTokens, price: PriceOverride): number {
  const fresh = tokens.input - tokens.cached - tokens.cacheWrite;
  const perMillion =
    fresh * price.input +
    tokens.cached * (price.cachedInput ?? price.input) +
    tokens.cacheWrite * (price.cacheWrite ?? price.input) +
    tokens.output * price.output;
  return perMillion / 1e6;
}

/**
 * Billed is what served, so its name comes first. Not on Bedrock: there the name that was asked for carries the
 * region class (`us.`, `global.`) that decides the price, and the served one has lost it.
 */
function modelNames(cell: PricedCell, servedModel: string | undefined): readonly string[] {
  return servedModel === undefined || cell.provider === 'bedrock' ? [cell.model] : [servedModel, cell.model];
}

function lookUp(
  providerId: string,
  names: readonly string[],
  tokens: BilledTokens,
  timestamp: Date,
): PriceCalculation | undefined {
  for (const name of names) {
    try {
      const found = calcPrice(tableUsage(tokens), name, { providerId, timestamp });
      if (found !== null) return found;
    } catch {
      // The table refuses counts that it cannot split, such as cached audio: unknown, not free.
      return undefined;
    }
  }
  return undefined;
}

/** Zero parts are left out: the table asks for further splits as soon as a part is named. */
function tableUsage(tokens: BilledTokens): Record<string, number> {
  const parts = {
    cache_read_tokens: tokens.cached,
    cache_write_tokens: tokens.cacheWrite,
    cache_write_1h_tokens: tokens.cacheWrite1h,
    output_reasoning_tokens: tokens.reasoning,
    input_audio_tokens: tokens.audioInput,
    output_audio_tokens: tokens.audioOutput,
  };
  const named = Object.entries(parts).filter(([, count]) => count > 0);
  return { input_tokens: tokens.input, output_tokens: tokens.output, ...Object.fromEntries(named) };
}

/** The table counts a token whose price it does not have as free, so we ask first. */
function coversEverything(cell: PricedCell, price: ModelPrice, tokens: BilledTokens): boolean {
  const has = (key: string): boolean => price[key] !== undefined;
  // An empty entry says "free of charge", which on Vertex means "billed by the machine hour".
  if (Object.keys(price).length === 0) return cell.provider !== 'vertex';
  // Citations and searches are billed, and no usage that we keep states them.
  if (has('output_citation_mtok')) return false;
  return (
    (tokens.input === 0 || has('input_mtok')) &&
    (tokens.output === 0 || has('output_mtok')) &&
    (tokens.cacheWrite1h === 0 || has('cache_write_1h_mtok')) &&
    (tokens.audioInput === 0 || has('input_audio_mtok')) &&
    (tokens.audioOutput === 0 || has('output_audio_mtok'))
  );
}
