import type { Run, RunCell } from '../model/run.js';
import type { SampleSet, Served } from '../model/sample.js';
import type { Arm, Stage, Trial } from '../model/trial.js';
import type { PriceOf } from './price-of.js';
import { toSample } from './to-sample.js';

export interface Selection {
  readonly arm: Arm;
  /** Warm-up calls are asked for by name or not at all. */
  readonly stages: readonly Stage[];
}

/**
 * The samples of every cell of a run, by cell id, in the order in which the calls were made. A cell that reported
 * nothing has an empty set: silence is a finding, not an absence.
 */
export function sampleSets(run: Run, selection: Selection, priceOf: PriceOf): ReadonlyMap<string, SampleSet> {
  const byCell = Map.groupBy(run.trials, (trial) => trial.cell);
  return new Map(run.cells.map((cell) => [cell.id, sampleSet(cell, byCell.get(cell.id) ?? [], selection, priceOf)]));
}

/** The samples of one cell. Of the trials, those of its id, and of the arm and stages that are asked for, are taken. */
export function sampleSet(cell: RunCell, all: readonly Trial[], selection: Selection, priceOf: PriceOf): SampleSet {
  const { arm, stages } = selection;
  const trials = all
    .filter((trial) => trial.cell === cell.id && trial.arm === arm && stages.includes(trial.stage))
    .toSorted((a, b) => a.seq - b.seq);
  const called = selection.arm === 'base' && cell.base !== undefined ? { ...cell, ...cell.base } : cell;
  const attempts = trials.filter((trial) => trial.outcome !== 'aborted');
  const read = attempts.flatMap((trial) => {
    const sample = toSample(trial, called, priceOf);
    return sample === undefined ? [] : [{ sample, batch: trial.batch }];
  });
  return {
    samples: read.map(({ sample }) => sample),
    attempts: attempts.length,
    planned: plannedCalls(cell, trials, selection),
    failures: tally(attempts.map((trial) => (trial.outcome === 'ok' ? undefined : trial.outcome))),
    batches: read.map(({ batch }) => batch),
    served: servedBy(attempts),
  };
}

/**
 * How many calls were meant. Only the candidate's main calls have a number fixed beforehand; sentinels and
 * confirmations are as many as were started, and so are the pooled attempts of a re-run beyond it.
 */
function plannedCalls(cell: RunCell, trials: readonly Trial[], { arm, stages }: Selection): number {
  const main = trials.filter((trial) => trial.stage === 'main').length;
  const fixed = arm === 'candidate' && stages.includes('main') ? Math.max(cell.iterations, main) : main;
  return fixed + trials.length - main;
}

function servedBy(trials: readonly Trial[]): Served {
  return {
    models: tally(trials.map((trial) => trial.servedModel)),
    fingerprints: tally(trials.map((trial) => trial.fingerprint)),
    tiers: tally(trials.map((trial) => trial.serviceTier)),
    regions: tally(trials.map((trial) => trial.region)),
  };
}

/** Counts by name. Built from a map: a provider may call its model `__proto__`. */
function tally(names: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) {
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
