import { benjaminiHochberg } from './benjamini-hochberg.js';
import type { Shift } from './moderated-test.js';
import { requireAbove, requireShare } from './require-sample.js';
import { smallestVisibleEffect } from './smallest-visible-effect.js';
import { studentTQuantile, studentTSf } from './student-t.js';

/** A comparison that may turn the job red. */
export interface GatedShift {
  readonly shift: Pick<Shift, 'logRatio' | 'standardError' | 'df'>;
  /** Relative: .2 = +20 %. */
  readonly threshold: number;
  /** False when the absolute effect is below the metric's floor: then it is never red. Default true. */
  readonly meetsFloor?: boolean;
}

export interface OneStageJudgement {
  readonly state: 'regression' | 'improvement' | 'pass' | 'inconclusive';
  /** One-sided p for "slower", before and after Benjamini–Hochberg over the comparisons given. */
  readonly p: number;
  readonly adjustedP: number;
  /** Slow enough to be looked at again with fresh calls: p ≤ α unadjusted, and at or over the threshold. */
  readonly suspect: boolean;
  /** Relative effect this comparison would have called in 80 of 100 runs; .19 = +19 %. */
  readonly smallestVisible: number;
}

/**
 * One-stage verdicts of all gated comparisons of a job, with one budget of false alarms over all of them.
 *
 * @remarks
 * - Sign:   regression = slower or dearer by the threshold or more; improvement is the mirror image on the log scale.
 * - Shape:  any number of comparisons; their order is kept. `strict` asks for proof that the ratio exceeds the threshold,
 *           not only that it exceeds 1.
 * - Source: STATISTICS §2, "one-stage".
 *
 * @throws RangeError unless 0 < α < 1 and every threshold > 0.
 */
export function judgeOneStage(
  comparisons: readonly GatedShift[],
  { alpha = 0.05, strict = false }: { readonly alpha?: number; readonly strict?: boolean } = {},
): readonly OneStageJudgement[] {
  requireShare('alpha', alpha);
  const slower = comparisons.map((comparison) => tail(comparison, 1, strict));
  const faster = comparisons.map((comparison) => tail(comparison, -1, strict));
  const adjustedSlower = benjaminiHochberg(slower);
  const adjustedFaster = benjaminiHochberg(faster);
  return comparisons.map((comparison, index) => {
    const { shift, threshold, meetsFloor = true } = comparison;
    const limit = Math.log1p(threshold);
    const p = slower[index] ?? 1;
    const adjustedP = adjustedSlower[index] ?? 1;
    const reaches = shift.logRatio >= limit;
    const bounded = shift.logRatio + studentTQuantile(0.95, shift.df) * shift.standardError < limit;
    const state = (): OneStageJudgement['state'] => {
      if (adjustedP <= alpha && reaches) return meetsFloor ? 'regression' : 'pass';
      if ((adjustedFaster[index] ?? 1) <= alpha && shift.logRatio <= -limit) return 'improvement';
      return bounded ? 'pass' : 'inconclusive';
    };
    const smallestVisible = smallestVisibleEffect({ ...shift, threshold, alpha: alpha / comparisons.length });
    return { state: state(), p, adjustedP, suspect: p <= alpha && reaches && meetsFloor, smallestVisible };
  });
}

function tail({ shift, threshold }: GatedShift, direction: 1 | -1, strict: boolean): number {
  requireAbove('threshold', threshold, 0);
  const beyond = direction * shift.logRatio - (strict ? Math.log1p(threshold) : 0);
  return studentTSf(beyond / shift.standardError, shift.df);
}
