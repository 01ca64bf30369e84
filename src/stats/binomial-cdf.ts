import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';
import { requireCount, requireShare } from './require-sample.js';

/**
 * Binomial distribution function: P(at most k successes in n trials of chance p).
 *
 * @remarks
 * - Units:  counts.
 * - Shape:  any whole k; 0 below 0 and 1 from n on.
 * - Error:  relative 1e-13 in either tail.
 * - Source: Abramowitz & Stegun 26.5.24.
 *
 * @throws RangeError unless n is a whole number ≥ 1 and 0 < p < 1.
 */
export function binomialCdf(k: number, n: number, p: number): number {
  requireCount('n', n, 1);
  requireShare('p', p);
  if (!Number.isSafeInteger(k)) throw new RangeError(`k: needs a whole number; got ${k}`);
  if (k < 0) return 0;
  if (k >= n) return 1;
  return regularisedIncompleteBeta(1 - p, n - k, k + 1, p);
}

/** Upper tail P(more than k successes), exact where 1 − binomialCdf would cancel. */
export function binomialSf(k: number, n: number, p: number): number {
  return k < 0 ? 1 : binomialCdf(n - k - 1, n, 1 - p);
}
