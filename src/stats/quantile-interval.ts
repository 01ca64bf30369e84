import { binomialCdf, binomialSf } from './binomial-cdf.js';
import { ascending, at, quantileSorted } from './quantile.js';
import { requireSample, requireShare } from './require-sample.js';

export interface QuantileInterval {
  readonly estimate: number;
  /** Absent where the sample is too small to bound that side: then the honest bound is "no limit". */
  readonly low?: number;
  readonly high?: number;
  /** Ranks of the bounds, 1 = smallest. */
  readonly lowRank?: number;
  readonly highRank?: number;
  /** Chance that the interval holds the true quantile, at least 1 − α, whatever the distribution. */
  readonly coverage: number;
  readonly n: number;
}

/**
 * Distribution-free interval of a quantile between two order statistics. What a report shows beside a percentile.
 *
 * @remarks
 * - Units:  the unit of the values.
 * - Shape:  n ≥ 1 independent values in any order; 0 < p < 1; each side misses with at most α/2.
 * - Source: Conover (1999), Practical Nonparametric Statistics, 3rd ed., §3.2.
 *
 * @throws RangeError on a bad sample, p or α.
 */
export function quantileInterval(values: readonly number[], p: number, alpha = 0.05): QuantileInterval {
  requireSample('values', values);
  requireShare('p', p);
  requireShare('alpha', alpha);
  const n = values.length;
  const sorted = ascending(values);
  let lowRank = 0;
  while (lowRank < n && binomialCdf(lowRank, n, p) <= alpha / 2) lowRank += 1;
  let highRank = n + 1;
  while (highRank > 1 && binomialSf(highRank - 2, n, p) <= alpha / 2) highRank -= 1;
  const missed =
    (lowRank > 0 ? binomialCdf(lowRank - 1, n, p) : 0) + (highRank <= n ? binomialSf(highRank - 1, n, p) : 0);
  return {
    estimate: quantileSorted(sorted, p),
    ...(lowRank > 0 && { low: at(sorted, lowRank - 1), lowRank }),
    ...(highRank <= n && { high: at(sorted, highRank - 1), highRank }),
    coverage: 1 - missed,
    n,
  };
}

/**
 * The smallest n whose largest value bounds quantile p from above with confidence 1 − α: pⁿ ≤ α. 59 for p95.
 *
 * @throws RangeError unless 0 < p < 1 and 0 < α < 1.
 */
export function minimumSampleForUpperBound(p: number, alpha = 0.05): number {
  requireShare('p', p);
  requireShare('alpha', alpha);
  return Math.ceil(Math.log(alpha) / Math.log(p));
}
