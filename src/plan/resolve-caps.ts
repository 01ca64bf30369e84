import type { Caps } from '../model/plan.js';
import type { CapsWords } from './config-words.js';
import type { Overrides } from './overrides.js';

const USUAL = { maxCostUsd: 1, maxRequests: 2000, maxMinutes: 10 } as const;

/**
 * Caps are the caller's: a change that could raise them could spend any amount. The config lowers them, and a higher
 * figure in it changes nothing.
 */
export function resolveCaps(words: CapsWords = {}, overrides: Overrides = {}): Caps {
  const { maxCostUsd = USUAL.maxCostUsd, maxRequests = USUAL.maxRequests, maxMinutes = USUAL.maxMinutes } = overrides;
  return {
    maxCostUsd: lower(maxCostUsd ?? undefined, words['max-cost-usd']),
    maxRequests: Math.min(maxRequests, words['max-requests'] ?? maxRequests),
    maxMinutes: Math.min(maxMinutes, words['max-minutes'] ?? maxMinutes),
  };
}

function lower(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}
