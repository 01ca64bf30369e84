import { resolve } from 'node:path';

import { pricesAt } from '../metrics/price-of.js';
import { LensError } from '../model/lens-error.js';
import type { GatePolicy } from '../model/plan.js';
import type { BaselineSource, Report } from '../model/report.js';
import type { Run, RunCell } from '../model/run.js';
import type { Settings } from '../model/settings.js';
import { resolveGate } from '../plan/resolve-gate.js';
import type { CellStatus } from '../verdict/attribute.js';
import { decide } from '../verdict/decide.js';
import type { CellEvidence } from '../verdict/evidence.js';
import type { GateResult } from './gate.js';
import { readPlan, toOverrides } from './prepare.js';
import { printReport } from './print.js';
import { redactorFor } from './redaction.js';
import { readRun } from './read-run.js';
import { replayDuet } from './replay-duet.js';
import { toSampleHistory } from './stored-samples.js';
import { measuredEvidence, pricesOf } from './to-evidence.js';
import type { World } from './world.js';

/**
 * Compares stored runs without a call: the last one named is the candidate, all before it are its baseline. A run of a
 * change is judged by its own base calls and pairs, as it was live. The same files give the same report, to the byte;
 * prices are those of the candidate's own day.
 *
 * @throws LensError `run/unreadable`, `run/wrong-schema`, `run/no-common-cell`, `usage/bad-flag`
 */
export function compareRuns(paths: readonly string[], settings: Settings, withConfig: boolean, world: World): GateResult {
  const runs = paths.map((path) => readRun(path, world));
  const candidate = runs.at(-1);
  if (candidate === undefined || runs.length < 2) {
    throw new LensError('usage/bad-flag', 'compare takes two run files or more: the baseline first, the candidate last');
  }
  const stored = runs.slice(0, -1);
  const policy = policyFor(settings, withConfig, world);
  const price = pricesAt(new Date(candidate.startedAt));
  const mode = candidate.cells.some(wasCompared) ? 'change' : 'watch';
  const byCell = Map.groupBy(candidate.trials, (trial) => trial.cell);
  const cells = candidate.cells.map((cell): CellEvidence => ({
    ...measuredEvidence(cell, statusOf(cell, mode), byCell.get(cell.id) ?? [], cell.base !== undefined, price),
    history: toSampleHistory(stored, cell.id, price),
  }));
  if (cells.every(({ history }) => history.length === 0)) {
    throw new LensError('run/no-common-cell', `${paths.at(-1)} shares no cell with ${paths.slice(0, -1).join(', ')}`);
  }
  const { iterations } = candidate.settings;
  const verdict = decide(
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
  );
  const report: Report = {
    run: candidate,
    verdict,
    baseline: stored.map((run, index) => sourceOf(run, paths[index], cells)),
    baselineWanted: stored.length,
    caps: { maxCostUsd: undefined },
    files: {},
    gate: policy,
  };
  // Stored runs hold no key of ours; what another's hold was taken out where they were made.
  return { report, exit: verdict.exit, ...printReport(report, world), redact: redactorFor(world.env) };
}

/** A base was resolved when it ran. */
function wasCompared({ base, baseFingerprint }: RunCell): boolean {
  return base !== undefined || baseFingerprint !== undefined;
}

function statusOf(cell: RunCell, mode: 'change' | 'watch'): CellStatus {
  if (mode === 'watch') return 'watched';
  if (cell.deployed) return 'deployed';
  return wasCompared(cell) ? 'changed' : 'unchanged';
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

/** Offline nothing can be asked again, so nothing waits to be confirmed. */
function policyFor(settings: Settings, withConfig: boolean, world: World): GatePolicy {
  const gate = withConfig
    ? readPlan(resolve(world.cwd, settings.configFile), settings, world).gate
    : resolveGate(undefined, toOverrides(settings));
  return { ...gate, confirm: 'never' };
}
