import type { PriceOf } from '../metrics/price-of.js';
import { sampleSet } from '../metrics/sample-sets.js';
import type { Run, RunCell } from '../model/run.js';
import type { Trial } from '../model/trial.js';
import type { CellStatus } from '../verdict/attribute.js';
import type { ArmPrices, Attempt, CellEvidence, Interleaved, JobEvidence } from '../verdict/evidence.js';
import { mostly, referenceArms } from '../verdict/findings.js';
import { sameCell } from './earlier-runs.js';
import { calledCells, type Job } from './job.js';
import { toSampleHistory } from './stored-samples.js';
import { runCells } from './to-run.js';

/** Everything that bears on each cell: calls of this run, earlier attempts, and the stored runs that count for it. */
export function cellEvidence(job: Job, trials: readonly Trial[]): readonly CellEvidence[] {
  const known = new Map(runCells(job).map((cell) => [cell.id, cell]));
  const byCell = Map.groupBy(trials, (trial) => trial.cell);
  return calledCells(job).flatMap(({ attribution, base }) => {
    const cell = known.get(attribution.id);
    if (cell === undefined) return [];
    const withBase = base !== undefined;
    return [
      {
        ...measuredEvidence(cell, attribution.status, byCell.get(cell.id) ?? [], withBase, job.price),
        history: toSampleHistory(job.baseline.perCell.get(cell.id) ?? [], cell.id, job.price),
        earlierAttempts: job.earlier.flatMap((run) => attemptOf(run, cell, withBase, job.price)),
      },
    ];
  });
}

/** What one run measured of a cell. Without a base arm its confirmation is the candidate's repetition. */
export function measuredEvidence(
  cell: RunCell,
  status: CellStatus,
  trials: readonly Trial[],
  withBase: boolean,
  price: PriceOf,
): CellEvidence {
  const confirming = interleaved(cell, trials, price);
  const wasConfirmed = confirming.head.attempts > 0;
  return {
    cell,
    status,
    candidate: sampleSet(cell, trials, { arm: 'candidate', stages: ['main'] }, price),
    sentinels: withBase ? sampleSet(cell, trials, { arm: 'base', stages: ['main'] }, price) : undefined,
    pairs: withBase && wasConfirmed ? [confirming] : [],
    history: [],
    repeat: !withBase && wasConfirmed ? confirming.head : undefined,
    earlierAttempts: [],
  };
}

function attemptOf(run: Run, cell: RunCell, withBase: boolean, price: PriceOf): readonly Attempt[] {
  const same = sameCell(run, cell);
  if (same === undefined) return [];
  const { candidate, sentinels, pairs } = measuredEvidence(
    same,
    'watched',
    run.trials.filter((trial) => trial.cell === cell.id),
    withBase,
    price,
  );
  return candidate === undefined || candidate.attempts === 0 ? [] : [{ candidate, sentinels, pairs: pairs[0] }];
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
    prices: pricesOf(called, job.price),
    today: now.toISOString().slice(0, 10),
  };
}

/** Both sides of every cell under one table. */
export function pricesOf(cells: readonly CellEvidence[], price: PriceOf): JobEvidence['prices'] {
  return new Map(cells.map((evidence) => [evidence.cell.id, armPrices(evidence, price)]));
}

/** Each side as it was mostly served: a provider may answer with another model, or at another tier, than was asked. */
function armPrices(evidence: CellEvidence, price: PriceOf): ArmPrices {
  const { cell } = evidence;
  const { head, base } = referenceArms(evidence);
  const baseCell = cell.base === undefined ? cell : { ...cell, ...cell.base };
  const [tier, baseTier] = [mostly(head.served.tiers), mostly(base.served.tiers)];
  const candidateAt =
    (at: string | undefined): ArmPrices['candidate'] =>
    (usage) =>
      price(cell, usage, { servedModel: mostly(head.served.models), tier: at });
  const baseAt =
    (at: string | undefined): ArmPrices['base'] =>
    (usage) =>
      price(baseCell, usage, { servedModel: mostly(base.served.models), tier: at });
  return {
    candidate: candidateAt(tier),
    base: baseAt(baseTier),
    ...(tier !== baseTier && {
      crossed: { candidateAtBaseTier: candidateAt(baseTier), baseAtCandidateTier: baseAt(tier) },
    }),
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
    const nothing = {
      candidate: undefined,
      sentinels: undefined,
      pairs: [],
      history: [],
      repeat: undefined,
      earlierAttempts: [],
    };
    return [{ cell, status, ...nothing }];
  });
}
