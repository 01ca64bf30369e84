import type { Shift } from './moderated-test.js';
import { requireAbove, requireShare } from './require-sample.js';
import { studentTQuantile } from './student-t.js';

/** Chance with which "visible" effects are seen. */
const POWER = 0.8;

/**
 * The smallest true slowdown that a comparison would call in 80 of 100 runs.
 *
 * @remarks
 * - Units:  relative, .19 = +19 %.
 * - Shape:  `threshold` relative; `alpha` is the level one comparison faces: α divided by the number of gated comparisons
 *           in one stage, α itself for a screen that is confirmed later.
 * - Source: STATISTICS §4.
 *
 * @throws RangeError on a threshold, error or df that is not above 0, or α outside 0 to 1.
 */
export function smallestVisibleEffect(at: {
  readonly threshold: number;
  readonly standardError: number;
  readonly df: number;
  readonly alpha: number;
}): number {
  requireAbove('threshold', at.threshold, 0);
  requireAbove('standardError', at.standardError, 0);
  requireShare('alpha', at.alpha);
  const power = studentTQuantile(POWER, at.df);
  const proof = studentTQuantile(1 - at.alpha, at.df);
  return Math.expm1(Math.max(Math.log1p(at.threshold) + power * at.standardError, (proof + power) * at.standardError));
}

export type IterationsNeeded =
  | { readonly kind: 'iterations'; readonly n: number }
  /** Runs differ too much by themselves: add baseline runs, or let the job confirm. Carries what n → ∞ would see. */
  | { readonly kind: 'more-iterations-cannot-help'; readonly smallestVisible: number };

/**
 * How many iterations it takes to see a slowdown of `target` in 80 of 100 runs.
 *
 * @remarks
 * - Units:  `target` and `threshold` relative; `n` is the iterations of the comparison given.
 * - Shape:  a target at or below the threshold cannot be seen four times in five whatever n, since the estimate must
 *           itself reach the threshold.
 * - Source: STATISTICS §4: only the variance within runs shrinks with n.
 *
 * @throws RangeError on n, threshold or target that is not above 0, or α outside 0 to 1.
 */
export function iterationsNeeded(of: {
  readonly shift: Pick<Shift, 'betweenRuns' | 'withinRun' | 'runs' | 'attempts' | 'df'>;
  readonly n: number;
  readonly threshold: number;
  readonly alpha: number;
  readonly target: number;
}): IterationsNeeded {
  requireAbove('n', of.n, 0);
  requireAbove('threshold', of.threshold, 0);
  requireAbove('target', of.target, 0);
  requireShare('alpha', of.alpha);
  const { betweenRuns, withinRun, runs, attempts, df } = of.shift;
  const power = studentTQuantile(POWER, df);
  const proof = studentTQuantile(1 - of.alpha, df);
  const reach = Math.log1p(of.target);
  const largestError = Math.min((reach - Math.log1p(of.threshold)) / power, reach / (proof + power));
  const share = 1 / attempts + 1 / runs;
  const room = largestError > 0 ? largestError ** 2 / share - betweenRuns : 0;
  if (room > 0) return { kind: 'iterations', n: Math.ceil((withinRun * of.n) / room) };
  const standardError = Math.sqrt(betweenRuns * share);
  return { kind: 'more-iterations-cannot-help', smallestVisible: smallestVisibleEffect({ ...of, standardError, df }) };
}
