import type { Needs } from '../model/verdict.js';
import { formatChange, formatCount } from '../model/figures.js';
import type { Shift } from '../stats/moderated-test.js';
import { iterationsNeeded } from '../stats/smallest-visible-effect.js';

/** An effect at the threshold itself is seen half the time whatever n, so the question is asked of half as much again. */
const BEYOND_THRESHOLD = 1.5;

/**
 * What it takes to see this very effect, or, where the figure is below that, half as much again as the threshold.
 *
 * @param of.n Iterations that the comparison had.
 * @param of.alpha The level that one comparison of the job faces.
 */
export function needsOf(of: {
  readonly shift: Shift;
  readonly n: number;
  readonly threshold: number;
  readonly alpha: number;
}): Needs {
  const target = Math.max(BEYOND_THRESHOLD * of.threshold, of.shift.ratio - 1);
  const needed = iterationsNeeded({ ...of, target });
  return needed.kind === 'iterations' ? { kind: 'iterations', target, n: roundUp(needed.n) } : { ...needed, target };
}

/** One clause, as it stands among the notes of a figure and in the plan. */
export function needsWords(needs: Needs): string {
  return needs.kind === 'iterations'
    ? `to see ${formatChange(needs.target)} it takes about ${formatCount(needs.n)} iterations`
    : `more iterations cannot help to see ${formatChange(needs.target)}, as the runs differ among themselves (endless ones would see ${formatChange(needs.smallestVisible)}): add baseline runs, or give it a base to call`;
}

/** Nobody plans 137 calls. */
function roundUp(n: number): number {
  return n <= 20 ? 20 : Math.ceil(n / 10) * 10;
}
