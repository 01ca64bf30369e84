import { mean, sampleVariance } from 'simple-statistics';

import { harrellDavisWeights, weightedVariance } from './beta-weights.js';
import { type DesignEffects, INDEPENDENT } from './design-effect.js';
import { ascending, at, quantileSorted } from './quantile.js';
import {
  requireAbove,
  requireDesignEffect,
  requirePositiveSample,
  requireSample,
  requireShare,
} from './require-sample.js';

/** One number that stands for one run of one cell, on the log scale, and the variance it has from its few requests. */
export interface RunEstimate {
  readonly value: number;
  readonly variance: number;
}

/**
 * Log of a run's type-7 quantile, with the Maritz–Jarrett variance in the smooth form of Harrell and Davis' weights.
 *
 * @remarks
 * - Units:  values above 0 in any one unit; the result is a natural logarithm of it.
 * - Shape:  n ≥ 2 requests of one run in any order, never several runs pooled. 0 < percentile < 1.
 *           `designEffect` ≥ 1 widens the variance when requests of one batch are alike.
 * - Error:  the variance is at least 1e-12, so that ties never divide by 0.
 * - Source: Maritz & Jarrett (1978), JASA 73(361), 194–196; Harrell & Davis (1982), Biometrika 69(3), 635–640.
 *
 * @throws RangeError on a bad sample or percentile, or a design effect below 1.
 */
export function runQuantile(values: readonly number[], percentile: number, designEffect = 1): RunEstimate {
  requirePositiveSample('values', values, 2);
  requireShare('percentile', percentile);
  requireDesignEffect(designEffect);
  const logs = sortedLogs(values);
  const variance = weightedVariance(logs, harrellDavisWeights(logs.length, percentile)) * designEffect;
  return { value: quantileSorted(logs, percentile), variance: Math.max(variance, SMALLEST_VARIANCE) };
}

/**
 * LOC: the mean log of a run without its lowest 5 % and its highest 40 %, with the variance of that trimmed mean.
 *
 * Says where the fast mode lies, and hardly moves when the slow mode comes and goes.
 *
 * @remarks
 * - Units:  as runQuantile.
 * - Shape:  n ≥ 2 requests in any order. `designEffect` as in runQuantile.
 * - Source: Tukey & McLaughlin (1963), Sankhyā A 25(3), 331–352; the two shares are STATISTICS §3, chosen by measurement.
 *
 * @throws RangeError on a bad sample.
 */
export function runLocation(values: readonly number[], designEffect = 1): RunEstimate {
  requirePositiveSample('values', values, 2);
  requireDesignEffect(designEffect);
  const logs = sortedLogs(values);
  const [cutLow, cutHigh] = [Math.floor(0.05 * logs.length), Math.floor(0.4 * logs.length)];
  const kept = logs.subarray(cutLow, logs.length - cutHigh);
  const [lowest, highest] = [at(kept, 0), at(kept, kept.length - 1)];
  const total = kept.reduce((sum, log) => sum + log, 0);
  // Winsorised: what was cut counts as often as before, but with the nearest value that was kept.
  const centre = (total + cutLow * lowest + cutHigh * highest) / logs.length;
  const squares =
    kept.reduce((sum, log) => sum + (log - centre) ** 2, 0) +
    cutLow * (lowest - centre) ** 2 +
    cutHigh * (highest - centre) ** 2;
  const variance = (squares / (kept.length * (kept.length - 1))) * designEffect;
  return { value: total / kept.length, variance: Math.max(variance, SMALLEST_VARIANCE) };
}

/**
 * How far a run's p95 lies above its LOC, in logs: the length of the tail, whatever the level.
 *
 * @remarks
 * - Units:  none; ln(p95 ÷ location).
 * - Shape:  n ≥ 2 requests in any order. The two variances add, as if independent (STATISTICS §3), each times its own
 *           design effect.
 *
 * @throws RangeError on a bad sample.
 */
export function runTail(values: readonly number[], effects: DesignEffects = INDEPENDENT): RunEstimate {
  const high = runQuantile(values, 0.95, effects.tail);
  const location = runLocation(values, effects.shift);
  return { value: high.value - location.value, variance: high.variance + location.variance };
}

/**
 * Log of a run's mean with its delta-method variance s²/(n·mean²). For cost, where the sum is what is paid.
 *
 * @remarks
 * - Units:  values in any one currency; the mean must be above 0, single values may be 0.
 * - Shape:  n ≥ 2 requests in any order.
 * - Source: STATISTICS §4; delta method, Casella & Berger (2002), Statistical Inference, §5.5.4.
 *
 * @throws RangeError on a bad sample or a mean of 0: free calls have no ratio.
 */
export function runMean(values: readonly number[]): RunEstimate {
  requireSample('values', values, 2);
  if (values.some((value) => value < 0)) throw new RangeError('values: needs values of at least 0');
  const centre = mean(values);
  requireAbove('mean', centre, 0);
  return {
    value: Math.log(centre),
    variance: Math.max(sampleVariance(values) / (values.length * centre * centre), SMALLEST_VARIANCE),
  };
}

function sortedLogs(values: readonly number[]): Float64Array {
  return ascending(values.map(Math.log));
}

const SMALLEST_VARIANCE = 1e-12;
