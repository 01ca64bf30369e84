import type { CellDecision } from '../model/run.js';
import { type Entry, isComplete } from './series.js';

/**
 * Which nights of a series are the baseline.
 *
 * Context   A regressed run must not become the next baseline, and a baseline must not stay stuck at a level that the
 *           provider has left for good.
 * Decision  A night whose cell ended slower, unaccepted, is held back. Three such nights in a row are a new level:
 *           all three are adopted, and what came before no longer counts. Kept beside the old level they would make
 *           the spread between runs so wide that for K nights nothing could be seen.
 *           Slower with `on-drift: warn` is slower too: one slow night must not widen the spread, a lasting
 *           shift is adopted like any other.
 * Change our mind  if real series show levels that alternate within three nights.
 */
export interface Promotion {
  /** Oldest first. */
  readonly promoted: readonly Entry[];
  /** Held back, oldest first; `pending` of them, at the end, are in a row and may still be adopted. */
  readonly held: readonly Entry[];
  readonly pending: number;
  /** Too few successful calls. */
  readonly incomplete: readonly Entry[];
  /** The nights that were adopted last, oldest first; empty when none ever were. */
  readonly adopted: readonly Entry[];
}

/** Nights in a row at the new level (DESIGN §8). */
export const ADOPT_AFTER = 3;

/** @param series Nights of one request, oldest first. */
export function promote(series: readonly Entry[]): Promotion {
  const complete = series.filter(isComplete);
  let promoted: Entry[] = [];
  const held: Entry[] = [];
  let streak: Entry[] = [];
  let adopted: Entry[] = [];
  for (const entry of complete) {
    const decision = decisionOf(entry);
    // Such a night says nothing about the level: it neither joins nor breaks a row.
    if (decision?.state === 'disturbed' || decision?.state === 'skipped') continue;
    if (!isUnacceptedSlowdown(decision)) {
      promoted.push(entry);
      held.push(...streak);
      streak = [];
      continue;
    }
    streak.push(entry);
    if (streak.length === ADOPT_AFTER) {
      adopted = streak;
      promoted = [...streak];
      streak = [];
    }
  }
  return {
    promoted,
    held: [...held, ...streak],
    pending: streak.length,
    incomplete: series.filter((entry) => !isComplete(entry)),
    adopted,
  };
}

function decisionOf({ stored, cell }: Entry): CellDecision | undefined {
  return stored.run.decision?.cells.find((decision) => decision.cell === cell.id);
}

/** A run that was only measured, never judged, has no decision and counts. */
function isUnacceptedSlowdown(decision: CellDecision | undefined): boolean {
  if (decision === undefined || decision.accepted) return false;
  return decision.state === 'regression' || decision.state === 'provider-drift';
}
