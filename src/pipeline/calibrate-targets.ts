import { sampleSet } from '../metrics/sample-sets.js';
import type { Calibration } from '../model/calibration.js';
import { LensError } from '../model/lens-error.js';
import type { Settings } from '../model/settings.js';
import type { Trial } from '../model/trial.js';
import { schedule } from '../plan/schedule.js';
import { renderCalibration } from '../report/calibration.js';
import { calibrateGate } from '../verdict/calibrate-gate.js';
import { writeRun } from './deliver.js';
import { calledCells, type Job, targetsOf } from './job.js';
import { preflight } from './preflight.js';
import { prepareJob } from './prepare.js';
import { fileRedactorFor, redactorFor } from './redaction.js';
import { reportFiles } from './report-files.js';
import { type Measure, sitting } from './sitting.js';
import { runCells } from './to-run.js';
import type { World } from './world.js';

/** With fewer there is no spread to speak of. */
const LEAST_RUNS = 3;

/**
 * A/A on the user's own targets: runs of the same config one after the other, within the caps of a gate, and what their
 * spread says about the gate. All calls are in one run file; it joins no baseline, as its runs are no nights.
 *
 * @throws LensError as `gate`, `usage/bad-flag`, and `caps/reached` when a cap left too few runs
 */
export async function calibrateTargets(settings: Settings, runs: number, json: boolean, world: World): Promise<string> {
  if (runs < LEAST_RUNS)
    throw new LensError('usage/bad-flag', `--runs takes ${LEAST_RUNS} or more: the spread between fewer is no figure`);
  const { baselineDir: _dir, baseConfigFile: _file, baseRef: _ref, ...alone } = settings;
  const job = await prepareJob({ ...alone, requireCredentials: true }, world);
  const whole: Job = { ...job, plan: { ...job.plan, iterations: job.plan.iterations * runs } };
  const { worst } = preflight(whole, world);
  const ends: number[] = [];
  const { run } = await sitting(whole, worst, world, repeatedly(job, runs, ends));
  await writeRun(run, reportFiles(settings.outDir, world.cwd), world.cwd, fileRedactorFor(world.env, targetsOf(job)));
  if (ends.length < LEAST_RUNS)
    throw new LensError(
      'caps/reached',
      `only ${ends.length} of ${runs} runs were measured whole, and it takes ${LEAST_RUNS}`,
    );
  const cells = runCells(job).map((cell) => ({
    id: cell.id,
    cell,
    runs: slicesOf(run.trials, ends).map((trials) =>
      sampleSet(cell, trials, { arm: 'candidate', stages: ['main'] }, job.price),
    ),
  }));
  const calibration: Calibration = {
    runs: ends.length,
    iterations: job.plan.iterations,
    cells: cells.length,
    ...calibrateGate({
      cells,
      policy: job.policy,
      iterations: job.plan.iterations,
      storedRuns: settings.baselineRuns,
      seed: job.plan.seed,
      instrumentErrorMs: run.health.calibration?.p99Ms ?? 0,
    }),
    spending: run.spending,
    durationMs: run.durationMs,
    disturbed: run.health.disturbed,
  };
  const redact = redactorFor(world.env, targetsOf(job));
  return redact(json ? `${JSON.stringify(calibration)}\n` : renderCalibration(calibration, world));
}

/** One run after the other, each with an order and nonces of its own; `ends` tells where in the record each one ends. */
function repeatedly(job: Job, runs: number, ends: number[]): Measure {
  return async (_, instrument, say) => {
    const cells = calledCells(job);
    for (let run = 1; run <= runs; run += 1) {
      say(`run ${run} of ${runs}`);
      await instrument.measure(
        schedule(
          cells.map(({ candidate }) => ({ cell: candidate, candidate: job.plan.iterations, base: 0 })),
          { seed: `${job.plan.seed} run ${run}`, warmup: run === 1 ? job.plan.warmup : 0 },
        ),
      );
      if (instrument.stopped !== undefined) return undefined;
      ends.push(instrument.trials.length);
    }
    return undefined;
  };
}

function slicesOf(trials: readonly Trial[], ends: readonly number[]): readonly (readonly Trial[])[] {
  return ends.map((end, index) => trials.slice(ends[index - 1] ?? 0, end));
}
