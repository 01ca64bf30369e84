import { mean, sampleVariance } from 'simple-statistics';

import { requireSample } from './require-sample.js';
import { studentTSf } from './student-t.js';

export interface WelchTest {
  /** mean(candidate) − mean(baseline), in the unit of the values. */
  readonly difference: number;
  readonly standardError: number;
  readonly t: number;
  /** Satterthwaite's degrees of freedom, usually not whole. */
  readonly df: number;
  /** Two-sided, and one-sided for "candidate is larger". */
  readonly pTwoSided: number;
  readonly pLarger: number;
}

/**
 * Welch's t test: do two samples of unlike variance have the same mean?
 *
 * For the mean cost of two arms (through costDuet, on logs) and for the peers in bench/verdict.mjs.
 *
 * @remarks
 * - Sign:   a positive t means the candidate is larger.
 * - Shape:  at least 2 finite values each, and not both samples constant.
 * - Source: Welch (1947), Biometrika 34(1–2), 28–35.
 *
 * @throws RangeError on a bad sample, or when neither sample varies: then t would be 0/0.
 */
export function welch(baseline: readonly number[], candidate: readonly number[]): WelchTest {
  requireSample('baseline', baseline, 2);
  requireSample('candidate', candidate, 2);
  return welchFromMoments(
    { mean: mean(baseline), variance: sampleVariance(baseline) / baseline.length, n: baseline.length },
    { mean: mean(candidate), variance: sampleVariance(candidate) / candidate.length, n: candidate.length },
  );
}

/** The same from each sample's mean and the variance *of that mean*. */
export function welchFromMoments(baseline: Moments, candidate: Moments): WelchTest {
  const variance = baseline.variance + candidate.variance;
  if (!(variance > 0)) throw new RangeError('variance: neither sample varies');
  const difference = candidate.mean - baseline.mean;
  const standardError = Math.sqrt(variance);
  const df = variance ** 2 / (baseline.variance ** 2 / (baseline.n - 1) + candidate.variance ** 2 / (candidate.n - 1));
  const t = difference / standardError;
  return { difference, standardError, t, df, pTwoSided: 2 * studentTSf(Math.abs(t), df), pLarger: studentTSf(t, df) };
}

export interface Moments {
  readonly mean: number;
  readonly variance: number;
  readonly n: number;
}
