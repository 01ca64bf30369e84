import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { parseRun } from '../baseline/parse-run.js';
import { pricesAt } from '../metrics/price-of.js';
import { sampleSets } from '../metrics/sample-sets.js';
import { LensError } from '../model/lens-error.js';
import type { GatePolicy } from '../model/plan.js';
import type { Report } from '../model/report.js';
import type { Run } from '../model/run.js';
import type { Settings } from '../model/settings.js';
import { resolveGate } from '../plan/resolve-gate.js';
import { decide } from '../verdict/decide.js';
import type { CellEvidence } from '../verdict/evidence.js';
import type { GateResult } from './gate.js';
import { readPlan, toOverrides } from './prepare.js';
import { printReport } from './print.js';
import { toSampleHistory } from './stored-samples.js';
import type { World } from './world.js';

/**
 * Compares stored runs without a call: the last one named is the candidate, all before it are its baseline. The same
 * files give the same report, to the byte; prices are those of the candidate's own day.
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
  const at = new Date(candidate.startedAt);
  const price = pricesAt(at);
  const own = sampleSets(candidate, { arm: 'candidate', stages: ['main'] }, price);
  const cells = candidate.cells.map((cell): CellEvidence => ({
    cell,
    status: 'watched',
    candidate: own.get(cell.id),
    sentinels: undefined,
    pairs: [],
    history: toSampleHistory(stored, cell.id, price),
    repeat: undefined,
    earlierAttempts: [],
  }));
  if (cells.every(({ history }) => history.length === 0)) {
    throw new LensError('run/no-common-cell', `${paths.at(-1)} shares no cell with ${paths.slice(0, -1).join(', ')}`);
  }
  const verdict = decide(
    {
      policy,
      mode: 'watch',
      iterations: candidate.settings.iterations,
      disturbed: candidate.health.disturbed,
      partial: candidate.partial,
      cells,
      prices: new Map(cells.map(({ cell }) => [cell.id, { base: (usage) => price(cell, usage, {}), candidate: (usage) => price(cell, usage, {}) }])),
      today: candidate.startedAt.slice(0, 10),
    },
    undefined,
  );
  const report: Report = {
    run: candidate,
    verdict,
    baseline: stored.map((run, index) => ({
      runId: run.id,
      startedAt: run.startedAt,
      ...(run.provenance.sha !== undefined && { sha: run.provenance.sha }),
      ...(paths[index] !== undefined && { path: paths[index] }),
      cells: cells.filter(({ cell }) => run.cells.some(({ id }) => id === cell.id)).length,
    })),
    baselineWanted: stored.length,
    caps: { maxCostUsd: undefined },
    files: {},
    gate: policy,
  };
  return { report, exit: verdict.exit, ...printReport(report, world) };
}

export function readRun(path: string, world: Pick<World, 'cwd'>): Run {
  const whole = resolve(world.cwd, path);
  let text: string;
  try {
    text = readFileSync(whole, 'utf8');
  } catch (cause) {
    throw new LensError('run/unreadable', `${path} cannot be read`, { cause, remedy: 'Give the path of a run file, as `latency-lens run` wrote it.' });
  }
  return parseRun(text, path);
}

/** Offline nothing can be asked again, so nothing waits to be confirmed. */
function policyFor(settings: Settings, withConfig: boolean, world: World): GatePolicy {
  const gate = withConfig
    ? readPlan(resolve(world.cwd, settings.configFile), settings, world).gate
    : resolveGate(undefined, toOverrides(settings));
  return { ...gate, confirm: 'never' };
}
