import { calcPrice, type ModelPrice, type PriceCalculation } from '@pydantic/genai-prices';

import { knownProvider } from '../model/known-providers.js';
import type { BilledTokens, ListPrice, PricedCell } from './price-of.js';
import { priceAtTier } from './service-tier.js';
import { vertexRegionFactor } from './vertex-region.js';

/**
 * The day the price table was published: the table travels inside `@pydantic/genai-prices` 0.1.8 and states no date
 * of its own, so this is that version's day in the npm registry. A test holds the two together.
 */
export const priceTableDate = '2026-09-23';

/** What one call cost by the table, in USD; `undefined` = unknown, as `pricesAt` says. */
export const listPrice: ListPrice = (cell, tokens, { servedModel, tier, at }) => {
  const { pricesId } = knownProvider(cell.provider, cell.preset);
  if (pricesId === undefined) return undefined;
  const standard = lookUp(pricesId, modelNames(cell, servedModel), tokens, at);
  if (standard === undefined || !coversEverything(cell, standard.model_price, tokens)) return undefined;
  const atTier = priceAtTier(tier, {
    table: pricesId,
    modelId: standard.model.id,
    tokens,
    usd: standard.total_price,
  });
  return atTier === undefined ? undefined : atTier * vertexRegionFactor(cell, standard.model.id);
};

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
