import { formatChange, formatCount } from '../model/figures.js';
import type { Needs } from '../model/verdict.js';
import type { Shift } from '../stats/moderated-test.js';
import { iterationsNeeded } from '../stats/smallest-visible-effect.js';

/** An effect at the threshold itself is seen half the time whatever n, so the question is asked of half as much again. */
const BEYOND_THRESHOLD = 1.5;

/**
 * What it takes to see an effect, against stored runs; undefined when the planned iterations already would.
 *
 * @param of.n Iterations that `shift` was estimated from.
 * @param of.planned Iterations of the run in question.
 * @param of.alpha The level that one comparison of the job faces.
 * @param of.seen The effect that was found, relative; asked for where it is above half as much again as the threshold.
 */
export function needsOf(of: {
  readonly shift: Shift;
  readonly n: number;
  readonly planned: number;
  readonly threshold: number;
  readonly alpha: number;
  readonly seen?: number;
}): Needs | undefined {
  const target = Math.max(BEYOND_THRESHOLD * of.threshold, of.seen ?? 0);
  const needed = iterationsNeeded({ ...of, target });
  if (needed.kind === 'more-iterations-cannot-help') return { ...needed, target };
  return needed.n <= of.planned ? undefined : { kind: 'iterations', target, n: roundUp(needed.n) };
}

/** One clause, as it stands among the notes of a figure and in the plan. */
export function needsWords(needs: Needs): string {
  return needs.kind === 'iterations'
    ? `to see ${formatChange(needs.target)} it takes about ${formatCount(needs.n)} iterations`
    : `more iterations cannot help to see ${formatChange(needs.target)}, as the runs differ among themselves (endless ones would see ${formatChange(needs.smallestVisible)}): add baseline runs, or give it a base to call`;
}

/** Nobody plans 137 calls. */
function roundUp(n: number): number {
  return Math.ceil(n / 10) * 10;
}
