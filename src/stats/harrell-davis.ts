import { betaWeights, harrellDavisWeights } from './beta-weights.js';
import { ascending, at } from './quantile.js';
import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';
import { requireSample, requireShare } from './require-sample.js';

/**
 * Harrell–Davis estimate of quantile p: all order statistics, weighted by how likely each is to be the quantile.
 *
 * Not used by the gate. It stands in the table of estimators of bench/verdict.mjs, as the reason why: its variance at
 * p95 is larger than that of type 7 on latencies.
 *
 * @remarks
 * - Units:  the unit of the values.
 * - Shape:  n ≥ 1 finite values in any order, 0 < p < 1.
 * - Source: Harrell & Davis (1982), Biometrika 69(3), 635–640.
 *
 * @throws RangeError on a bad sample or p.
 */
export function harrellDavis(values: readonly number[], p: number): number {
  requireSample('values', values);
  return dot(ascending(values), harrellDavisWeights(values.length, p));
}

/**
 * Harrell–Davis trimmed to the 1/√n of its beta weights around their mode (THD-SQRT). Use and shape as harrellDavis.
 *
 * @remarks
 * - Error:  Akinshin takes the densest interval, which for skewed weights lies a little beside the mode: at p95 of 50
 *           values the two differ by 1e-4 of the estimate. The golden vectors hold the simpler form.
 * - Source: Akinshin (2024), Communications in Statistics – Simulation and Computation 53(3), 1565–1585,
 *           doi:10.1080/03610918.2022.2050396, algorithm 1.
 *
 * @throws RangeError on a bad sample or p.
 */
export function trimmedHarrellDavis(values: readonly number[], p: number): number {
  requireSample('values', values);
  requireShare('p', p);
  const n = values.length;
  const a = (n + 1) * p;
  const b = (n + 1) * (1 - p);
  const [low, high] = aroundMode(a, b, 1 / Math.sqrt(n));
  const from = regularisedIncompleteBeta(low, a, b);
  const whole = regularisedIncompleteBeta(high, a, b) - from;
  const upTo = (x: number): number =>
    (regularisedIncompleteBeta(Math.min(Math.max(x, low), high), a, b) - from) / whole;
  return ascending(values).reduce((total, value, i) => total + value * (upTo((i + 1) / n) - upTo(i / n)), 0);
}

/** The interval of the given width around the mode of Beta(a, b), moved inside 0 … 1 where it sticks out. */
function aroundMode(a: number, b: number, width: number): readonly [number, number] {
  const mode = a + b > 2 ? Math.min(Math.max((a - 1) / (a + b - 2), 0), 1) : 0.5;
  const low = Math.min(Math.max(mode - width / 2, 0), 1 - width);
  return [low, low + width];
}

/**
 * Standard error of a sample quantile by the classic form of Maritz & Jarrett: weights Beta(m, n − m + 1),
 * m = ⌊np + ½⌋.
 *
 * For the table of estimators in bench/verdict.mjs. The gate uses the smooth form, a = (n+1)p (runQuantile).
 *
 * @remarks
 * - Units:  the unit of the values.
 * - Shape:  n ≥ 2 finite values, and 1 ≤ m ≤ n.
 * - Source: Maritz & Jarrett (1978), JASA 73(361), 194–196.
 *
 * @throws RangeError on a bad sample or p, or where no order statistic is near enough.
 */
export function maritzJarrettStandardError(values: readonly number[], p: number): number {
  requireSample('values', values, 2);
  requireShare('p', p);
  const n = values.length;
  const m = Math.floor(n * p + 0.5);
  if (m < 1 || m > n) throw new RangeError(`p: ${p} lies outside what ${n} values can tell`);
  const sorted = ascending(values);
  const weights = betaWeights(n, m, n - m + 1);
  const centre = dot(sorted, weights);
  return Math.sqrt(sorted.reduce((total, value, i) => total + at(weights, i) * (value - centre) ** 2, 0));
}

function dot(sorted: Float64Array, weights: Float64Array): number {
  return sorted.reduce((total, value, i) => total + value * at(weights, i), 0);
}
