import type { PriceOf } from '../metrics/price-of.js';
import { sampleSet } from '../metrics/sample-sets.js';
import type { Run, RunCell } from '../model/run.js';
import type { Trial } from '../model/trial.js';
import type { CellEvidence, Interleaved, JobEvidence } from '../verdict/evidence.js';
import { calledCells, type Job } from './job.js';
import { toSampleHistory } from './stored-samples.js';
import { runCells } from './to-run.js';

/** Everything that bears on each cell: calls of this run, and the stored runs that count for it. */
export function cellEvidence(job: Job, trials: readonly Trial[]): readonly CellEvidence[] {
  const known = new Map(runCells(job).map((cell) => [cell.id, cell]));
  return calledCells(job).flatMap(({ attribution, base }) => {
    const cell = known.get(attribution.id);
    if (cell === undefined) return [];
    const own = trials.filter((trial) => trial.cell === cell.id);
    const confirming = interleaved(cell, own, job.price);
    const candidate = sampleSet(cell, own, { arm: 'candidate', stages: ['main'] }, job.price);
    return [
      {
        cell,
        status: attribution.status,
        candidate,
        sentinels: base === undefined ? undefined : sampleSet(cell, own, { arm: 'base', stages: ['main'] }, job.price),
        pairs: base === undefined || confirming.head.attempts === 0 ? [] : [confirming],
        history: toSampleHistory(job.baseline.perCell.get(cell.id) ?? [], cell.id, job.price),
        repeat: base !== undefined || confirming.head.attempts === 0 ? undefined : confirming.head,
        earlierAttempts: [],
      },
    ];
  });
}

/** Both arms of the confirmation calls among these trials. */
export function interleaved(cell: RunCell, trials: readonly Trial[], price: PriceOf): Interleaved {
  return {
    head: sampleSet(cell, trials, { arm: 'candidate', stages: ['confirm'] }, price),
    base: sampleSet(cell, trials, { arm: 'base', stages: ['confirm'] }, price),
  };
}

/** The whole job for the judge: called cells with their evidence, and the others, which say that they were not called. */
export function jobEvidence(job: Job, run: Run, now: Date): JobEvidence {
  const called = cellEvidence(job, run.trials);
  return {
    policy: job.policy,
    mode: job.mode,
    iterations: job.plan.iterations,
    disturbed: run.health.disturbed,
    partial: run.partial,
    cells: [...called, ...uncalled(job)],
    prices: new Map(
      called.map(({ cell }) => [
        cell.id,
        {
          candidate: (usage) => job.price(cell, usage, {}),
          base: (usage) => job.price(cell.base === undefined ? cell : { ...cell, ...cell.base }, usage, {}),
        },
      ]),
    ),
    today: now.toISOString().slice(0, 10),
  };
}

function uncalled(job: Job): readonly CellEvidence[] {
  return job.attributions.flatMap(({ id, call, candidate, status }) => {
    if (call || candidate === undefined) return [];
    const cell: RunCell = {
      id,
      target: candidate.target.id,
      scenario: candidate.scenario.id,
      provider: candidate.target.provider,
      format: candidate.target.format,
      model: candidate.target.model,
      host: new URL(candidate.target.baseUrl).host,
      concurrency: candidate.concurrency,
      cache: candidate.scenario.cache,
      connection: job.plan.connection,
      deployed: candidate.target.deployed,
      fingerprint: candidate.fingerprint,
      iterations: job.plan.iterations,
    };
    const nothing = { candidate: undefined, sentinels: undefined, pairs: [], history: [], repeat: undefined, earlierAttempts: [] };
    return [{ cell, status, ...nothing }];
  });
}
