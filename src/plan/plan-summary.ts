import type { Cell, Plan } from '../model/plan.js';
import type { PlanSummary, PlanSummaryCell } from '../model/plan-summary.js';
import { callCounts } from './call-counts.js';
import { maxOutputTokens } from './input-bound.js';
import { type PlannedCell, worstCase } from './worst-case.js';

export interface SummaryOptions {
  readonly worstCaseUsd: (cell: Cell) => number | undefined;
  /** The most calls that confirmation may add by its own rule; the caps may leave it fewer. */
  readonly confirmCalls: number;
  /** Milliseconds that a call of this cell usually takes, from stored runs. */
  readonly typicalMs?: (cell: Cell) => number | undefined;
}

/** The plan in figures. `planned` are the cells that will be called; the plan's other cells are listed as untouched. */
export function planSummary(plan: Plan, planned: readonly PlannedCell[], options: SummaryOptions): PlanSummary {
  const worst = worstCase(planned, {
    warmup: plan.warmup,
    idleProbe: plan.idleMs !== undefined,
    worstCaseUsd: options.worstCaseUsd,
  });
  const { maxCostUsd, maxRequests, maxMinutes } = plan.caps;
  const durations = planned.map(({ cell }) => options.typicalMs?.(cell));
  return {
    configFile: plan.configFile,
    sight: iterationsSight(plan.iterations),
    iterations: plan.iterations,
    warmup: plan.warmup,
    cells: plan.cells.map((cell) =>
      summaryCell(
        cell,
        planned.find((entry) => entry.cell.id === cell.id),
        plan.warmup,
        worst.perCell,
      ),
    ),
    calls: worst.requests,
    callsAtMost: Math.max(worst.requests, Math.min(worst.requests + options.confirmCalls, maxRequests)),
    ...(worst.costUsd !== undefined && { worstCaseUsd: worst.costUsd }),
    caps: { ...(maxCostUsd !== undefined && { maxCostUsd }), maxRequests, maxMinutes },
    wallMs: wallMs(planned, plan, options),
    wallFrom: durations.length > 0 && durations.every((duration) => duration !== undefined) ? 'history' : 'guess',
    visible: [],
  };
}

function summaryCell(
  { id }: Cell,
  planned: PlannedCell | undefined,
  warmup: number,
  costs: readonly { readonly cell: string; readonly costUsd: number | undefined }[],
): PlanSummaryCell {
  if (planned === undefined) return { id, called: false, candidate: 0, base: 0, warmup: 0 };
  const counts = countsOf(planned, warmup);
  const costUsd = costs.find(({ cell }) => cell === id)?.costUsd;
  return {
    id,
    called: true,
    candidate: counts.candidate,
    base: counts.base,
    warmup: counts.warmup.candidate + counts.warmup.base,
    ...(costUsd !== undefined && { worstCaseUsd: costUsd }),
  };
}

function countsOf({ cell, base, candidate, sentinels }: PlannedCell, warmup: number): ReturnType<typeof callCounts> {
  return callCounts({ cell, candidate, base: base === undefined ? 0 : sentinels }, warmup);
}

/** Providers are called side by side, the cells of one provider in turn: the slowest provider's time is the run's. */
function wallMs(planned: readonly PlannedCell[], plan: Plan, { typicalMs }: SummaryOptions): number {
  const lanes = new Map<string, number>();
  for (const entry of planned) {
    const { cell } = entry;
    const each = typicalMs?.(cell) ?? guessedMs(cell);
    const calls = countsOf(entry, plan.warmup).total;
    const ms = plan.load.mode === 'closed' ? (calls / cell.concurrency) * each : (calls / plan.load.rate) * 1000 + each;
    const lane = `${cell.target.preset ?? cell.target.provider} ${new URL(cell.target.baseUrl).host}`;
    lanes.set(lane, (lanes.get(lane) ?? 0) + ms + (plan.idleMs ?? 0));
  }
  return Math.max(0, ...lanes.values());
}

/** A middling hosted model: 0.7 s to the first token, 100 tokens a second, and answers that seldom reach 400 tokens. */
function guessedMs({ target }: Cell): number {
  return 700 + 10 * Math.min(400, maxOutputTokens(target.params) ?? 400);
}

/** Where percentiles begin to be gated (STATISTICS §4), in words for the first line of a plan or a report. */
export function iterationsSight(iterations: number): string {
  const calls = `${iterations} iteration${iterations === 1 ? '' : 's'}`;
  if (iterations < 20) return `${calls}: shown, not gated; 20 gate the median, 50 the p95, 300 the p99`;
  if (iterations < 50) return `${calls}: the median is gated, the p95 shown as unstable; 50 gate the p95, 300 the p99`;
  if (iterations < 300) return `${calls}: the median and the p95 are gated; 300 gate the p99`;
  return `${calls}: the median, the p95 and the p99 are gated`;
}
