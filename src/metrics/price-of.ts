import { knownProvider } from '../model/known-providers.js';
import type { RunCell } from '../model/run.js';
import type { Usage } from '../model/stream-event.js';
import type { PriceOverride } from '../model/target.js';

/** Who is paid, for what. A target, a cell of a run and its base arm all have this shape. */
export type PricedCell = Pick<RunCell, 'provider' | 'model' | 'preset' | 'region' | 'price'>;

/** What the provider said about the answer; it may have served another model or tier than was asked for. */
interface ServedAs {
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

/** The same by a published price table, in USD. `at` is the moment whose prices count. */
export type ListPrice = (
  cell: PricedCell,
  tokens: BilledTokens,
  served: ServedAs & { readonly at: Date },
) => number | undefined;

/**
 * Prices of one moment, for every run that is compared: some prices depend on the date or the time of day, and two
 * sides of a comparison must not differ by that.
 *
 * The user's own price wins over the table and is taken as it is: no tier, no region. Unknown, and so `undefined`: a
 * model that the table does not have, a call without token counts, a tier or a kind of token whose price nobody
 * published.
 *
 * @param listPrice `listPrice` of this room; `undefined` where no cell `needsListPrice`.
 */
export function pricesAt(at: Date, listPrice: ListPrice | undefined): PriceOf {
  return (cell, usage, served) => {
    const tokens = billedTokens(usage);
    if (tokens === undefined) return undefined;
    if (cell.price !== undefined) return priceByOverride(tokens, cell.price);
    if (!needsListPrice(cell)) return undefined;
    if (listPrice === undefined) throw new Error(`no price table was given for a call of ${cell.model}`);
    return listPrice(cell, tokens, { ...served, at });
  };
}

/** Has it no price of its own, and might the table know one? The table is three quarters of a megabyte to load. */
export function needsListPrice({ price, provider, preset }: PricedCell): boolean {
  return price === undefined && knownProvider(provider, preset).pricesId !== undefined;
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
