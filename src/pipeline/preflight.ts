import type { Cell } from '../model/plan.js';
import { checkCaps, type PlannedCell, worstCallUsd, worstCase, type WorstCase } from '../plan/worst-case.js';
import { checkHosts } from '../plan/check-hosts.js';
import { credentialsMissing, missingCredentials } from './credentials.js';
import { type CalledCell, calledCells, type Job, targetsOf } from './job.js';
import type { World } from './world.js';

export interface Clearance {
  readonly worst: WorstCase;
  /** Variables that are not set, where that is no error: the job is skipped. */
  readonly missing: readonly string[];
}

/**
 * Everything that can refuse a job, before its first call: hosts, keys, caps.
 *
 * @throws LensError of the rooms `security`, `credentials` and `caps`
 */
export function preflight(job: Job, world: World): Clearance {
  const cells = calledCells(job);
  const targets = targetsOf(job);
  checkHosts(job.plan, {
    allowedHosts: job.settings.allowedHosts,
    ...(job.basePlan !== undefined && { base: job.basePlan }),
  });
  const missing = missingCredentials(targets, world.env);
  if (missing.length > 0 && job.settings.requireCredentials) throw credentialsMissing(missing);
  const worst = worstCase(
    cells.map((cell) => toPlanned(job, cell)),
    {
      warmup: job.plan.warmup,
      idleProbe: job.plan.idleMs !== undefined,
      worstCaseUsd: (cell) => worstCaseUsd(job, cell),
    },
  );
  checkCaps(worst, job.plan.caps, job.plan.configFile);
  return { worst, missing };
}

export function toPlanned(job: Job, { candidate, base, sentinels }: CalledCell): PlannedCell {
  return { cell: candidate, base, candidate: job.plan.iterations, sentinels };
}

/** Upper bound of one call; undefined = no bound, or no price. */
export function worstCaseUsd(job: Job, cell: Cell): number | undefined {
  return worstCallUsd(cell, job.price);
}
