import { schedule } from '../plan/schedule.js';
import type { Duet } from '../verdict/duet.js';
import type { Instrument } from './instrument.js';
import { calledCells, type Job } from './job.js';

/**
 * Calls what the job needs, in DESIGN §8's order: the planned calls with the base's among them, then what confirms.
 *
 * A cap or a signal ends it between two steps or within one; what has been measured stands.
 *
 * @returns The state of the duet, or undefined when no cell has a base arm.
 */
export async function measureJob(
  job: Job,
  instrument: Instrument,
  log: (line: string) => void,
): Promise<Duet | undefined> {
  const { plan } = job;
  await instrument.measure(
    schedule(
      calledCells(job).map(({ candidate, sentinels }) => ({
        cell: candidate,
        candidate: plan.iterations,
        base: sentinels,
      })),
      { seed: plan.seed, warmup: plan.warmup },
    ),
  );
  // What judges is loaded when there is something to judge: the first call does not wait for it.
  const { confirmJob } = await import('./confirm-job.js');
  return confirmJob(job, instrument, log);
}
