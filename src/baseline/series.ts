import type { Run, RunCell } from '../model/run.js';
import type { Trial } from '../model/trial.js';

/** A run as it was found, and where. */
export interface StoredRun {
  readonly run: Run;
  readonly path?: string;
}

/** A cell whose baseline is wanted: the request (fingerprint) of its base, under the id it has now. */
export interface WantedCell {
  readonly id: string;
  readonly fingerprint: string;
}

/** One stored run of one request: a night of a series. */
export interface Entry {
  readonly stored: StoredRun;
  /** The cell as that run knew it; its id may differ from the wanted one. */
  readonly cell: RunCell;
  readonly valid: number;
}

/** A run with fewer successful calls than this share of its iterations is left out for that cell (STATISTICS §2). */
const VALID_SHARE = 0.8;

/**
 * The nights of one request, oldest first. History follows the request: a night counts under whatever id the cell
 * had then, unless that id is itself still in use for another cell of today.
 */
export function seriesOf(
  wanted: WantedCell,
  runs: readonly StoredRun[],
  idsInUse: ReadonlySet<string>,
): readonly Entry[] {
  return runs.flatMap((stored) => {
    const same = stored.run.cells.filter((cell) => cell.fingerprint === wanted.fingerprint);
    const cell = same.find(({ id }) => id === wanted.id) ?? same.find(({ id }) => !idsInUse.has(id));
    return cell === undefined ? [] : entryOf(stored, cell);
  });
}

/** None when the cell was not called in that run at all. */
export function entryOf(stored: StoredRun, cell: RunCell): readonly Entry[] {
  const calls = callsOf(stored.run).get(cell.id) ?? [];
  const valid = calls.filter((trial) => trial.outcome === 'ok').length;
  return calls.length === 0 ? [] : [{ stored, cell, valid }];
}

/** Grouped once per run: with many cells, looking through all trials for each of them would be the whole cost. */
const grouped = new WeakMap<Run, ReadonlyMap<string, readonly Trial[]>>();

function callsOf(run: Run): ReadonlyMap<string, readonly Trial[]> {
  const known = grouped.get(run);
  if (known !== undefined) return known;
  const main = run.trials.filter(({ arm, stage }) => arm === 'candidate' && stage === 'main');
  const groups = Map.groupBy(main, ({ cell }) => cell);
  grouped.set(run, groups);
  return groups;
}

export function isComplete({ cell, valid }: Entry): boolean {
  return valid >= VALID_SHARE * cell.iterations;
}

/** The day of a run, for people. */
export function dayOf({ stored }: Entry): string {
  return stored.run.startedAt.slice(0, 10);
}

/** The same run with the cell under the id it has today, so that readers need to know one name only. */
export function underId(run: Run, from: string, to: string): Run {
  if (from === to) return run;
  const { decision } = run;
  return {
    ...run,
    cells: run.cells.flatMap((cell) => (cell.id === from ? [{ ...cell, id: to }] : [])),
    trials: renameEntries(run.trials, from, to),
    chunkGaps: renameEntries(run.chunkGaps, from, to),
    ...(decision !== undefined && { decision: { ...decision, cells: renameEntries(decision.cells, from, to) } }),
  };
}

function renameEntries<T extends { readonly cell: string }>(
  entries: readonly T[],
  from: string,
  to: string,
): readonly T[] {
  return entries.flatMap((entry) => (entry.cell === from ? [{ ...entry, cell: to }] : []));
}
