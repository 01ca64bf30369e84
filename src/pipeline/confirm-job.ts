import type { GatePolicy } from '../model/plan.js';
import { confirmSchedule, repeatSchedule } from '../plan/schedule.js';
import { RULE } from '../stats/duet-rule.js';
import { cellsToSettle } from '../verdict/duet-comparisons.js';
import { addPairs, type Duet, openDuet, wantedPairs } from '../verdict/duet.js';
import type { CellEvidence } from '../verdict/evidence.js';
import { supportOf } from '../verdict/support.js';
import { cellsToRepeat } from '../verdict/suspects.js';
import type { Instrument } from './instrument.js';
import { calledCells, type CalledCell, type Job } from './job.js';
import { cellEvidence, interleaved } from './to-evidence.js';

/**
 * Further calls for what the planned ones leave open: interleaved pairs for suspects that have a base arm, then one
 * repetition for cells about to turn red without one.
 *
 * @returns The state of the duet, or undefined when no cell has a base arm.
 */
export async function confirmJob(
  job: Job,
  instrument: Instrument,
  log: (line: string) => void,
): Promise<Duet | undefined> {
  const cells = calledCells(job);
  const evidence = cellEvidence(job, instrument.trials);
  const duet = await confirmInPairs(job, cells, evidence, instrument, log);
  if (duet !== undefined) await settleEarlier(job, cells, evidence, duet, instrument, log);
  await repeatSuspects(job, cells, evidence, instrument, log);
  return duet;
}

async function confirmInPairs(
  job: Job,
  cells: readonly CalledCell[],
  evidence: readonly CellEvidence[],
  instrument: Instrument,
  log: (line: string) => void,
): Promise<Duet | undefined> {
  const withBase = evidence.filter(({ cell }) =>
    cells.some(({ candidate, base }) => candidate.id === cell.id && base !== undefined),
  );
  if (withBase.length === 0) return undefined;
  let duet = openDuet(withBase, leanOnlyWithHistory(job.policy, withBase), job.plan.iterations, job.plan.cells.length);
  if (job.policy.confirm === 'never' || !isGated(job.plan.iterations)) return duet;
  let asked = 0;
  for (let wanted = wantedPairs(duet); wanted !== undefined; wanted = wantedPairs(duet)) {
    log(`confirming ${wanted.cells.join(', ')}: ${wanted.pairs} more pairs of base and change`);
    const known = instrument.trials.length;
    const members = cells.filter(({ candidate }) => wanted.cells.includes(candidate.id));
    await instrument.measure(
      confirmSchedule(
        members.map(({ candidate }) => ({ cell: candidate, pairs: wanted.pairs })),
        { seed: job.plan.seed, from: asked },
      ),
    );
    // Half a look is no look: the cells stay open, and come out inconclusive.
    if (instrument.stopped !== undefined) return duet;
    const fresh = instrument.trials.slice(known);
    asked += wanted.pairs;
    const batches = withBase
      .filter(({ cell }) => wanted.cells.includes(cell.id))
      .map(
        ({ cell }) =>
          [
            cell.id,
            interleaved(
              cell,
              fresh.filter((trial) => trial.cell === cell.id),
              job.price,
            ),
          ] as const,
      );
    duet = addPairs(duet, new Map(batches));
  }
  return duet;
}

/** Pairs for cells that only the attempts before this one make red: a re-run adds evidence where it is wanted. */
async function settleEarlier(
  job: Job,
  cells: readonly CalledCell[],
  evidence: readonly CellEvidence[],
  duet: Duet,
  instrument: Instrument,
  log: (line: string) => void,
): Promise<void> {
  if (job.policy.confirm === 'never' || instrument.stopped !== undefined) return;
  const owed = cellsToSettle(duet, evidence, job.policy);
  if (owed.length === 0) return;
  const pairs = Math.min(RULE.tailFromPairs, Math.floor(duet.state.budget / owed.length));
  if (pairs < RULE.leastPairs) return;
  log(`asking once more what the attempt before this one found: ${owed.join(', ')}, ${pairs} pairs`);
  const members = cells.filter(({ candidate }) => owed.includes(candidate.id));
  await instrument.measure(
    confirmSchedule(
      members.map(({ candidate }) => ({ cell: candidate, pairs })),
      { seed: job.plan.seed, from: duet.state.pairs },
    ),
  );
}

/** So few calls are shown and not gated, whatever they show: no money is spent on confirming it. */
function isGated(iterations: number): boolean {
  return supportOf('p50', iterations, iterations).use === 'gate';
}

async function repeatSuspects(
  job: Job,
  cells: readonly CalledCell[],
  evidence: readonly CellEvidence[],
  instrument: Instrument,
  log: (line: string) => void,
): Promise<void> {
  const alone = evidence.filter(({ sentinels }) => sentinels === undefined);
  const suspects = cellsToRepeat(alone, job.policy, job.plan.iterations);
  if (suspects.length === 0 || instrument.stopped !== undefined) return;
  log(`measuring again before it turns red: ${suspects.join(', ')}`);
  const members = cells.filter(({ candidate }) => suspects.includes(candidate.id));
  await instrument.measure(
    repeatSchedule(
      members.map(({ candidate }) => ({ cell: candidate, calls: job.plan.iterations })),
      { seed: job.plan.seed },
    ),
  );
}

/** Without sentinels the screen has history alone, so a cell without any makes the job an ordinary one. */
function leanOnlyWithHistory(policy: GatePolicy, cells: readonly CellEvidence[]): GatePolicy {
  const lean = policy.confirm === 'lean' && cells.every(({ history }) => history.length > 0);
  return policy.confirm === 'lean' && !lean ? { ...policy, confirm: 'auto' } : policy;
}
