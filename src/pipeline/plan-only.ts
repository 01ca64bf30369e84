import type { Cell } from '../model/plan.js';
import type { PlanSummary } from '../model/plan-summary.js';
import type { Run } from '../model/run.js';
import type { Settings } from '../model/settings.js';
import { planSummary } from '../plan/plan-summary.js';
import { renderPlan } from '../report/plan.js';
import { pairBudget } from '../stats/duet-rule.js';
import { extraCallsCap } from '../verdict/duet.js';
import { foreseeEffects } from '../verdict/foresee.js';
import { calledCells, type CalledCell, type Job } from './job.js';
import { preflight, toPlanned, worstCaseUsd } from './preflight.js';
import { prepareJob } from './prepare.js';
import { toSampleHistory } from './stored-samples.js';
import type { World } from './world.js';

/** What a gate would call, spend and see, before any call. Keys need not be set; hosts and caps are checked. */
export async function planOnly(settings: Settings, json: boolean, world: World): Promise<string> {
  const job = await prepareJob({ ...settings, requireCredentials: false }, world);
  preflight(job, world);
  const summary = summarise(job, world);
  return json ? `${JSON.stringify(summary)}\n` : renderPlan(summary, world);
}

function summarise(job: Job, world: World): PlanSummary {
  const cells = calledCells(job);
  const summary = planSummary(
    job.plan,
    cells.map((cell) => toPlanned(job, cell)),
    {
      worstCaseUsd: (cell) => worstCaseUsd(job, cell),
      confirmCalls: mostConfirmation(job, cells),
      typicalMs: (cell) => typicalMs(job, cell),
    },
  );
  const known = cells.map(({ candidate: { id }, base, sentinels }) => ({
    id,
    history: toSampleHistory(job.baseline.perCell.get(id) ?? [], id, job.price),
    sentinels: base === undefined ? undefined : sentinels,
  }));
  const runs = new Map([...job.baseline.perCell.values()].flat().map((run) => [run.id, run]));
  const newest = Math.max(...[...runs.values()].map(({ startedAt }) => Date.parse(startedAt)));
  return {
    ...summary,
    visible: foreseeEffects(known, job.policy, job.plan.iterations, job.plan.cells.length),
    baseline: {
      runs: runs.size,
      ...(runs.size > 0 && { newestHours: (world.now().getTime() - newest) / 3_600_000 }),
    },
  };
}

/** Pairs of the duet for cells with a base arm, and one repetition of the others. */
function mostConfirmation(job: Job, cells: readonly CalledCell[]): number {
  if (job.policy.confirm === 'never') return 0;
  const withBase = cells.filter(({ base }) => base !== undefined);
  const repeats = (cells.length - withBase.length) * job.plan.iterations;
  if (withBase.length === 0) return repeats;
  const sentinels = withBase.reduce((total, cell) => total + cell.sentinels, 0);
  return (
    repeats +
    2 *
      pairBudget({
        n: job.plan.iterations,
        sentinels,
        cells: withBase.length,
        cap: extraCallsCap(job.plan.cells.length, withBase.length, job.plan.iterations),
      })
  );
}

/** Median duration of this cell's calls in its newest stored run. */
function typicalMs(job: Job, { id }: Cell): number | undefined {
  const newest: Run | undefined = job.baseline.perCell.get(id)?.at(-1);
  const durations = (newest?.trials ?? [])
    .flatMap((trial) => (trial.cell === id && trial.closedMs !== undefined ? [trial.closedMs] : []))
    .toSorted((a, b) => a - b);
  return durations[Math.floor(durations.length / 2)];
}
