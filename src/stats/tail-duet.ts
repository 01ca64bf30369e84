import { type Interval, toInterval } from './interval.js';
import { runMean, runQuantile } from './run-estimate.js';
import { studentTSf } from './student-t.js';
import { type Moments, welchFromMoments } from './welch.js';

/** Two arms of one sitting compared by one figure each. */
export interface DuetEstimate extends Interval {
  /** One-sided for "the candidate is slower or dearer". */
  readonly p: number;
  readonly df: number;
  readonly n: { readonly baseline: number; readonly candidate: number };
}

/**
 * p95 against p95 of two interleaved arms, on logs.
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit, requests in any order.
 * - Sign:   positive means the candidate's tail is slower.
 * - Shape:  n ≥ 2 each; meant for 45 and more. `margin` is the log ratio that p speaks of exceeding, 0 but for `strict`. df = 2·(baseline n) − 2. `designEffect` as in runQuantile.
 * - Source: STATISTICS §3; type-7 quantiles with Maritz–Jarrett variances (runQuantile).
 *
 * @throws RangeError on a bad sample.
 */
export function tailDuet(
  baseline: readonly number[],
  candidate: readonly number[],
  designEffect = 1,
  margin = 0,
): DuetEstimate {
  const base = runQuantile(baseline, 0.95, designEffect);
  const head = runQuantile(candidate, 0.95, designEffect);
  const df = Math.max(2, (2 * baseline.length) / designEffect - 2);
  const logRatio = head.value - base.value;
  const standardError = Math.sqrt(head.variance + base.variance);
  const n = { baseline: baseline.length, candidate: candidate.length };
  return { ...toInterval(logRatio, standardError, df), p: studentTSf((logRatio - margin) / standardError, df), df, n };
}

/**
 * Mean cost against mean cost of two interleaved arms: Welch's test on the logs of the means.
 *
 * @remarks
 * - Units:  any one currency; both arms priced by one table.
 * - Sign:   positive means the candidate is dearer.
 * - Shape:  n ≥ 2 each, both means above 0.
 * - Source: STATISTICS §4; Welch (1947), Biometrika 34(1–2), 28–35.
 *
 * @throws RangeError on a bad sample or a mean of 0.
 */
export function costDuet(baseline: readonly number[], candidate: readonly number[]): DuetEstimate {
  const test = welchFromMoments(momentsOf(baseline), momentsOf(candidate));
  const n = { baseline: baseline.length, candidate: candidate.length };
  return { ...toInterval(test.difference, test.standardError, test.df), p: test.pLarger, df: test.df, n };
}

function momentsOf(values: readonly number[]): Moments {
  const { value, variance } = runMean(values);
  return { mean: value, variance, n: values.length };
}
