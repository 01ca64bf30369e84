import type { Percentile } from '../model/plan.js';
import { percentileSupport } from '../stats/percentile-support.js';

export const BELOW_FLOOR = 'looks slower by more than the threshold, and by less than its absolute floor';

export const GATED_PERCENTILES = ['p50', 'p95', 'p99'] as const satisfies readonly Percentile[];

export const FRACTION: Readonly<Record<Percentile, number>> = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 };

/** What so many calls can say about a percentile, and in words when they cannot say it firmly. */
export function supportOf(
  percentile: Percentile,
  planned: number,
  succeeded: number,
): { readonly use: 'gate' | 'unstable' | 'refuse'; readonly note: string | undefined } {
  const support = percentileSupport(FRACTION[percentile], planned, succeeded);
  if (support.use === 'gate') return { use: 'gate', note: undefined };
  return support.use === 'unstable'
    ? { use: 'unstable', note: `unstable at n = ${succeeded}; gated from n = ${support.gatedFrom}` }
    : { use: 'refuse', note: `n/a (needs n ≥ ${support.shownFrom})` };
}

/** Words for a figure that one side does not have at all. */
export function absentNote(side: string): string {
  return `no call of ${side} gave this figure`;
}
