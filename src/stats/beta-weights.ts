import { at } from './quantile.js';
import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';
import { requireCount, requireShare } from './require-sample.js';

/**
 * Weights of the n order statistics: the probability that a Beta(a, b) variable falls into each n-th of the unit
 * interval.
 *
 * @remarks
 * - Units:  shares; the sum is 1.
 * - Shape:  n ≥ 1; index 0 belongs to the smallest value.
 * - Source: Harrell & Davis (1982), Biometrika 69(3), 635–640; Maritz & Jarrett (1978), JASA 73(361), 194–196.
 *
 * @throws RangeError unless n ≥ 1, a > 0 and b > 0.
 */
export function betaWeights(n: number, a: number, b: number): Float64Array {
  requireCount('n', n, 1);
  const weights = new Float64Array(n);
  let below = 0;
  for (let i = 1; i <= n; i += 1) {
    const upTo = regularisedIncompleteBeta(i / n, a, b, (n - i) / n);
    weights[i - 1] = upTo - below;
    below = upTo;
  }
  return weights;
}

/**
 * Harrell–Davis weights of quantile p: betaWeights with a = (n+1)p, b = (n+1)(1−p), remembered by (n, p).
 *
 * The gate takes the variance of a type-7 quantile from them (weightedVariance); 36 comparisons over six runs need
 * some 200 sets but only a handful of (n, p), so the memory is what keeps a job under a millisecond.
 *
 * @throws RangeError unless n ≥ 1 and 0 < p < 1.
 */
export function harrellDavisWeights(n: number, p: number): Float64Array {
  requireShare('p', p);
  const key = `${n}/${p}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const weights = betaWeights(n, (n + 1) * p, (n + 1) * (1 - p));
  if (remembered.size >= REMEMBERED_SETS) remembered.clear();
  remembered.set(key, weights);
  return weights;
}

/** Σ wᵢx₍ᵢ₎² − (Σ wᵢx₍ᵢ₎)² of ascending values, centred first so that it does not cancel; never below 0. */
export function weightedVariance(sorted: ArrayLike<number>, weights: ArrayLike<number>): number {
  const centre = at(sorted, sorted.length >> 1);
  let first = 0;
  let second = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    const away = at(sorted, i) - centre;
    first += at(weights, i) * away;
    second += at(weights, i) * away * away;
  }
  return Math.max(0, second - first * first);
}

const REMEMBERED_SETS = 500;
const remembered = new Map<string, Float64Array>();
