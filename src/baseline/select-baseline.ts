import type { BaselineSource } from '../model/report.js';
import type { Run } from '../model/run.js';
import type { Finding } from '../model/verdict.js';
import { type Considered, considerRuns } from './eligible-runs.js';
import { changedSeries, historyFindings } from './history-findings.js';
import type { BaselinePolicy } from './baseline-policy.js';
import { type CellHistory, historyOf } from './cell-history.js';
import { type Entry, entryOf, seriesOf, type StoredRun, underId, type WantedCell } from './series.js';

export interface Baseline {
  /** The stored runs that serve each wanted cell, oldest first, with the cell under today's id. */
  readonly perCell: ReadonlyMap<string, readonly Run[]>;
  /** For information: the runs of the request that a cell had before, while the new one has few of its own. */
  readonly oldSeries: ReadonlyMap<string, readonly Run[]>;
  readonly sources: readonly BaselineSource[];
  readonly findings: readonly Finding[];
}

/** Below this many runs of its own a new series is shown beside the old one (STATISTICS §4, K to gate on history). */
const RUNS_OF_ITS_OWN = 3;

/**
 * The baseline of each cell: the K newest promoted runs with its base's request, not older than 14 days
 * (DESIGN §8, Promotion). Whatever is left out, adopted or followed under another name is said.
 */
export function selectBaseline(
  stored: readonly StoredRun[],
  cells: readonly WantedCell[],
  policy: BaselinePolicy,
): Baseline {
  const considered = considerRuns(stored, policy);
  const runs = considered.filter(({ refused }) => refused === undefined).map((one) => one.stored);
  const idsInUse = new Set(cells.map(({ id }) => id));
  const histories = cells.map((cell) => historyOf(cell, seriesOf(cell, runs, idsInUse), policy));
  const older = histories.map((history) => oldSeriesOf(history, runs, policy));
  return {
    perCell: new Map(histories.map(({ cell, chosen }) => [cell.id, chosen.map((entry) => serve(entry, cell))])),
    oldSeries: new Map(older.map(({ cell, chosen }) => [cell.id, chosen.map((entry) => serve(entry, cell))])),
    sources: considered.map((one) => sourceOf(one, histories)),
    findings: [...histories.flatMap(historyFindings), ...older.flatMap(changedSeries)],
  };
}

/** The last other request that this id stood for, before its present one began. */
function oldSeriesOf(
  { cell, promotion, chosen }: CellHistory,
  runs: readonly StoredRun[],
  policy: BaselinePolicy,
): CellHistory {
  const began = promotion.promoted[0]?.stored.run.startedAt;
  const nights = runs.flatMap((stored) =>
    stored.run.cells.filter(({ id }) => id === cell.id).flatMap((known) => entryOf(stored, known)),
  );
  const before = nights.filter(
    (entry) =>
      entry.cell.fingerprint !== cell.fingerprint &&
      (began === undefined || Date.parse(entry.stored.run.startedAt) < Date.parse(began)),
  );
  const last = chosen.length < RUNS_OF_ITS_OWN ? before.at(-1)?.cell.fingerprint : undefined;
  const series = before.filter((entry) => entry.cell.fingerprint === last);
  return historyOf(cell, series, policy);
}

function serve(entry: Entry, wanted: WantedCell): Run {
  return underId(entry.stored.run, entry.cell.id, wanted.id);
}

function sourceOf({ stored, refused }: Considered, histories: readonly CellHistory[]): BaselineSource {
  const { run, path } = stored;
  const served = histories.filter(({ chosen }) => chosen.some((entry) => entry.stored === stored)).length;
  const reason = refused ?? (served > 0 ? undefined : whyUnused(stored, histories));
  return {
    runId: run.id,
    startedAt: run.startedAt,
    ...(run.provenance.sha !== undefined && { sha: run.provenance.sha }),
    ...(run.provenance.runUrl !== undefined && { url: run.provenance.runUrl }),
    ...(path !== undefined && { path }),
    cells: served,
    ...(reason !== undefined && { refused: reason }),
  };
}

/** Of a run that was eligible as a whole and serves no cell. */
function whyUnused(stored: StoredRun, histories: readonly CellHistory[]): string {
  const has = (entries: readonly Entry[]): boolean => entries.some((entry) => entry.stored === stored);
  const promotedIn = histories.filter(({ promotion }) => has(promotion.promoted));
  if (
    promotedIn.some(({ promotion, isYoung }) => promotion.promoted.some((one) => one.stored === stored && isYoung(one)))
  ) {
    return 'Newer runs were enough.';
  }
  if (promotedIn.length > 0) return 'It is too old.';
  if (histories.some(({ promotion }) => has(promotion.held))) return 'It ended slower, and nobody accepted that.';
  if (histories.some(({ promotion }) => has(promotion.incomplete))) return 'Too few of its calls succeeded.';
  return 'It holds none of the requests of this run, or only at a level that was left.';
}
