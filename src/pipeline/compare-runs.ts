import { resolve } from 'node:path';

import { listPrice } from '../metrics/list-price.js';
import { pricesAt } from '../metrics/price-of.js';
import { LensError } from '../model/lens-error.js';
import type { GatePolicy } from '../model/plan.js';
import type { BaselineSource, Report } from '../model/report.js';
import type { Run, RunCell } from '../model/run.js';
import type { Settings } from '../model/settings.js';
import type { CellVerdict, Finding } from '../model/verdict.js';
import { resolveGate } from '../plan/resolve-gate.js';
import type { CellStatus } from '../verdict/attribute.js';
import { decide } from '../verdict/decide.js';
import type { CellEvidence } from '../verdict/evidence.js';
import type { GateResult } from './gate.js';
import { readPlan, toOverrides } from './prepare.js';
import { printReport } from './print-report.js';
import { redactorFor } from './redaction.js';
import { readRun } from './read-run.js';
import { replayDuet } from './replay-duet.js';
import { toSampleHistory } from './stored-samples.js';
import { toldGate } from '../baseline/told-gate.js';
import { measuredEvidence, pricesOf } from './to-evidence.js';
import type { World } from './world.js';

/**
 * Compares stored runs without a call: the last one named is the candidate, all before it are its baseline. A run of a
 * change is judged by its own base calls and pairs, as it was live. The same files give the same report, to the byte;
 * prices are those of the candidate's own day.
 *
 * @throws LensError `run/unreadable`, `run/wrong-schema`, `run/no-common-cell`, `usage/bad-flag`
 */
export function compareRuns(
  paths: readonly string[],
  settings: Settings,
  withConfig: boolean,
  world: World,
): GateResult {
  const runs = paths.map((path) => readRun(path, world));
  const candidate = runs.at(-1);
  if (candidate === undefined || runs.length < 2) {
    throw new LensError(
      'usage/bad-flag',
      'compare takes two run files or more: the baseline first, the candidate last',
    );
  }
  const stored = runs.slice(0, -1);
  const { policy, gateFrom } = policyFor(candidate, settings, withConfig, world);
  const price = pricesAt(new Date(candidate.startedAt), listPrice);
  const mode = candidate.cells.some(wasCompared) ? 'change' : 'watch';
  const byCell = Map.groupBy(candidate.trials, (trial) => trial.cell);
  const changed = new Set(candidate.cells.flatMap((cell) => (wasAnother(cell, stored) ? [cell.id] : [])));
  const cells = candidate.cells.map((cell): CellEvidence => ({
    ...measuredEvidence(cell, statusOf(cell, mode, changed), byCell.get(cell.id) ?? [], cell.base !== undefined, price),
    history: toSampleHistory(stored, cell.id, price),
  }));
  if (cells.every(({ history }) => history.length === 0)) {
    throw new LensError('run/no-common-cell', `${paths.at(-1)} shares no cell with ${paths.slice(0, -1).join(', ')}`);
  }
  const { iterations } = candidate.settings;
  const decided = decide(
    {
      policy,
      mode,
      iterations,
      disturbed: candidate.health.disturbed,
      partial: candidate.partial,
      cells,
      prices: pricesOf(cells, price),
      today: candidate.startedAt.slice(0, 10),
    },
    replayDuet(cells, candidate.trials, policy, candidate.settings, price),
    [...changed].map(changedFinding),
  );
  const verdict = {
    ...decided,
    cells: decided.cells.map((cell) => (changed.has(cell.cell) ? ofAnotherRequest(cell, mode) : cell)),
  };
  const report: Report = {
    run: candidate,
    verdict,
    baseline: stored.map((run, index) => sourceOf(run, paths[index], cells)),
    baselineWanted: stored.length,
    caps: { maxCostUsd: undefined },
    files: {},
    gate: policy,
    gateFrom,
    recorded: false,
  };
  // Stored runs hold no key of ours; what another's hold was taken out where they were made.
  return { report, exit: verdict.exit, ...printReport(report, world), redact: redactorFor(world.env) };
}

/** A base was resolved when it ran. */
function wasCompared({ base, baseFingerprint }: RunCell): boolean {
  return base !== undefined || baseFingerprint !== undefined;
}

/** Cells meet by name here: was the newest stored run of this name one of another request? */
function wasAnother({ id, fingerprint, baseFingerprint }: RunCell, stored: readonly Run[]): boolean {
  const newest = stored
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
    .flatMap(({ cells }) => cells.find((cell) => cell.id === id) ?? [])
    .at(-1);
  return newest !== undefined && newest.fingerprint !== (baseFingerprint ?? fingerprint);
}

function statusOf(cell: RunCell, mode: 'change' | 'watch', changed: ReadonlySet<string>): CellStatus {
  if (mode === 'watch') return changed.has(cell.id) ? 'changed' : 'watched';
  if (cell.deployed) return 'deployed';
  return wasCompared(cell) ? 'changed' : 'unchanged';
}

/** No provider and no deployment is blamed for what a request of other words may have done. */
function ofAnotherRequest(cell: CellVerdict, mode: 'change' | 'watch'): CellVerdict {
  const isBlamed = cell.cause === 'provider' || (mode === 'watch' && cell.cause !== undefined);
  return isBlamed ? { ...cell, cause: 'changed-since-baseline' } : cell;
}

function changedFinding(cell: string): Finding {
  const text = `${cell} sends another request than in the newest run it is compared with, so a difference may be of the request’s own making`;
  return { kind: 'changed-series', cell, top: true, text };
}

function sourceOf(run: Run, path: string | undefined, cells: readonly CellEvidence[]): BaselineSource {
  return {
    runId: run.id,
    startedAt: run.startedAt,
    ...(run.provenance.sha !== undefined && { sha: run.provenance.sha }),
    ...(path !== undefined && { path }),
    cells: cells.filter(({ cell }) => run.cells.some(({ id }) => id === cell.id)).length,
  };
}

/** The config's gate where one was named, else the one that the candidate was judged by when it ran. */
function policyFor(
  candidate: Run,
  settings: Settings,
  withConfig: boolean,
  world: World,
): { readonly policy: GatePolicy; readonly gateFrom: NonNullable<Report['gateFrom']> } {
  const told = withConfig ? undefined : toldGate(candidate);
  const gate = withConfig
    ? readPlan(resolve(world.cwd, settings.configFile), settings, world).gate
    : (told ?? resolveGate(undefined, toOverrides(settings)));
  // Offline nothing can be asked again, so nothing waits to be confirmed.
  return {
    policy: { ...gate, confirm: 'never' },
    gateFrom: withConfig ? 'config' : told === undefined ? 'default' : 'run',
  };
}
