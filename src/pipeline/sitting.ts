import { calibrate } from '../measure/calibrate.js';
import type { Cell } from '../model/plan.js';
import type { Health, Run } from '../model/run.js';
import type { Trial } from '../model/trial.js';
import { mayConnect } from '../plan/hosts.js';
import type { WorstCase } from '../plan/worst-case.js';
import type { Duet } from '../verdict/duet.js';
import { requiredCredential } from './credentials.js';
import { type Instrument, openInstrument } from './instrument.js';
import { armsOf, type CalledCell, calledCells, type Job } from './job.js';
import { worstCaseUsd } from './preflight.js';
import { showProgress } from './show-progress.js';
import type { World } from './world.js';

export type Measure = (job: Job, instrument: Instrument, say: (line: string) => void) => Promise<Duet | undefined>;

export interface Sitting {
  readonly run: Run;
  readonly duet: Duet | undefined;
  /** Every planned call was made; what is missing, if anything, is confirmation. */
  readonly planned: boolean;
}

/**
 * One sitting at the instrument: calibrated, watched, and closed whatever happens. A job that calls nothing (no cell
 * is touched, or keys are missing and that is allowed) gives a run without trials.
 */
export async function sitting(job: Job, worst: WorstCase, world: World, measure: Measure): Promise<Sitting> {
  const startedAt = world.now();
  const cells = calledCells(job);
  const calibration = cells.length === 0 ? undefined : await selfCalibration(world);
  const progress = showProgress(world);
  const interrupted = (): void =>
    progress.say(
      `${String(world.signal.reason)}: ending calls in flight; what was measured is written and marked partial`,
    );
  world.signal.addEventListener('abort', interrupted, { once: true });
  const arms = armsOf(cells);
  const instrument = openInstrument(
    {
      cellsOf: (arm) => arms[arm],
      credentialOf: (target) => requiredCredential(target, world.env),
      allowAddress: (address, url) => mayConnect(url, address, job.settings.allowedHosts),
      timeouts: job.plan.timeouts,
      load: job.plan.load,
      ...(job.plan.idleMs !== undefined && { idleMs: job.plan.idleMs }),
      connection: job.plan.connection,
      caps: job.plan.caps,
      prices: { worstCaseUsd: (cell) => worstCaseUsd(job, cell), costUsd: (cell, trial) => costUsd(job, cell, trial) },
      seed: job.plan.seed,
      onProgress: progress.show,
      signal: world.signal,
    },
    calibration,
  );
  let duet: Duet | undefined;
  let end: Awaited<ReturnType<Instrument['close']>> | undefined;
  try {
    if (cells.length > 0) duet = await measure(job, instrument, progress.say);
  } finally {
    progress.end();
    world.signal.removeEventListener('abort', interrupted);
    end = await instrument.close();
  }
  const spending = { ...instrument.spending(), ...(worst.costUsd !== undefined && { worstCaseUsd: worst.costUsd }) };
  // An instrument that measured nothing was disturbed by nothing.
  const health = instrument.trials.length === 0 ? { ...end.health, disturbed: [] } : end.health;
  const [{ toRun }, { provenance }] = await Promise.all([import('./to-run.js'), import('./provenance.js')]);
  const run = toRun(job, startedAt, await provenance(world), instrument, { ...end, health, spending });
  return { run, duet, planned: wasPlanMade(job, cells, run) };
}

function costUsd(job: Job, cell: Cell, trial: Trial): number | undefined {
  const { usage, servedModel, serviceTier } = trial;
  return usage === undefined ? undefined : job.price(cell.target, usage, { servedModel, tier: serviceTier });
}

/** How late our own stamps are on this machine right now, against a sender whose stamps we know. */
async function selfCalibration(world: World): Promise<Health['calibration']> {
  if (world.sender === undefined) return undefined;
  const sender = await world.sender();
  try {
    return await calibrate(sender.url);
  } finally {
    await sender.close();
  }
}

function wasPlanMade(job: Job, cells: readonly CalledCell[], run: Run): boolean {
  const made = run.trials.filter((trial) => trial.stage === 'main' && trial.outcome !== 'aborted').length;
  return made >= cells.reduce((total, { sentinels }) => total + job.plan.iterations + sentinels, 0);
}
