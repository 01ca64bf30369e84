import type { Run } from '../model/run.js';
import type { BaselinePolicy } from './baseline-policy.js';
import type { StoredRun } from './series.js';

/** A stored run that may serve, or why not, in one sentence. */
export interface Considered {
  readonly stored: StoredRun;
  readonly refused: string | undefined;
}

/** Clocks of two machines may disagree by this much. */
const CLOCK_SKEW_MS = 60_000;

/**
 * Every stored run once, oldest first, with the reason why the whole of it is left out, if there is one. Age is not
 * one: an old night no longer serves, but it still says at which level the series was.
 */
export function considerRuns(runs: readonly StoredRun[], policy: BaselinePolicy): readonly Considered[] {
  const inOrder = runs.toSorted((a, b) => timeOf(a) - timeOf(b) || compare(a.run.id, b.run.id));
  const mergedInto = new Map(inOrder.flatMap(({ run }) => (run.mergedFrom ?? []).map((id) => [id, run.id])));
  const seen = new Set<string>();
  return inOrder.map((stored) => {
    const again = seen.has(stored.run.id);
    seen.add(stored.run.id);
    const whole = mergedInto.get(stored.run.id);
    const refused =
      (again ? 'The same run is stored twice.' : undefined) ??
      (whole === undefined ? undefined : `It is part of run ${whole}.`) ??
      whyRefused(stored.run, policy);
    return { stored, refused };
  });
}

function whyRefused(run: Run, { accept, suite, now }: BaselinePolicy): string | undefined {
  if (Date.parse(run.startedAt) > now.getTime() + CLOCK_SKEW_MS) return 'It is newer than the run that is judged.';
  if (suite !== undefined && run.suite !== suite) return `It belongs to the suite ${run.suite}.`;
  if (run.partial !== undefined) return `It is partial (${run.partial}).`;
  if (run.health.disturbed.length > 0) return 'Its own machine disturbed it.';
  return accept?.(run);
}

function timeOf({ run }: StoredRun): number {
  return Date.parse(run.startedAt);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
