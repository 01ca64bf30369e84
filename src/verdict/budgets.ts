import type { Budget } from '../model/plan.js';
import type { Metric, Sample, SampleSet } from '../model/sample.js';
import type { Comparison, State } from '../model/verdict.js';
import { quantile } from '../stats/quantile.js';
import { quantileInterval } from '../stats/quantile-interval.js';
import { matchesCell } from '../model/cell-pattern.js';
import { comparison } from './comparison.js';
import type { CellEvidence } from './evidence.js';
import { FRACTION } from './support.js';

/**
 * Absolute limits. A budget is exceeded only when the whole 95 % interval of the figure lies beyond it; when the
 * figure alone does, the budget is inconclusive. `speed` is a lower limit, everything else an upper one.
 */
export function compareWithBudgets(cells: readonly CellEvidence[], budgets: readonly Budget[]): readonly Comparison[] {
  return budgets.flatMap((budget) =>
    cells.flatMap((evidence) =>
      evidence.candidate !== undefined && matchesCell(budget.cells, evidence.cell.id)
        ? [againstBudget(evidence.cell.id, evidence.candidate, budget)]
        : [],
    ),
  );
}

function againstBudget(cell: string, set: SampleSet, budget: Budget): Comparison {
  const values = set.samples.flatMap((sample) => valueOf(sample, budget.metric) ?? []);
  const n = { candidate: values.length, base: 0, baselineRuns: 0, pairs: 0 };
  const known = {
    cell,
    metric: budget.metric,
    statistic: budget.percentile,
    method: 'budget',
    base: budget.max,
    n,
  } as const;
  if (values.length === 0) {
    return comparison({ ...known, state: 'inconclusive', gated: true, notes: ['no call gave this figure'] });
  }
  const { estimate, low, high } =
    budget.percentile === 'mean' ? meanInterval(values) : percentileInterval(values, budget.percentile);
  const atLeast = budget.metric === 'speed';
  const beyond = (value: number | undefined): boolean =>
    value !== undefined && (atLeast ? value < budget.max : value > budget.max);
  const state: State = beyond(atLeast ? high : low) ? 'regression' : beyond(estimate) ? 'inconclusive' : 'pass';
  return comparison({
    ...known,
    candidate: estimate,
    ratio: estimate / budget.max,
    ...(low !== undefined && { ratioLow: low / budget.max }),
    ...(high !== undefined && { ratioHigh: high / budget.max }),
    state,
    gated: true,
    notes: state === 'inconclusive' ? ['beyond the budget, but its interval is not'] : [],
  });
}

interface Interval {
  readonly estimate: number;
  readonly low?: number;
  readonly high?: number;
}

function percentileInterval(values: readonly number[], percentile: keyof typeof FRACTION): Interval {
  const { low, high } = quantileInterval(values, FRACTION[percentile]);
  return {
    estimate: quantile(values, FRACTION[percentile]),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  };
}

/** Normal interval of a mean; one value has none. */
function meanInterval(values: readonly number[]): Interval {
  const n = values.length;
  const estimate = values.reduce((total, value) => total + value, 0) / n;
  if (n < 2) return { estimate };
  const variance = values.reduce((total, value) => total + (value - estimate) ** 2, 0) / (n - 1);
  const half = 1.96 * Math.sqrt(variance / n);
  return { estimate, low: estimate - half, high: estimate + half };
}

function valueOf(sample: Sample, metric: Metric): number | undefined {
  switch (metric) {
    case 'ttft':
      return sample.ttftMs;
    case 'ttfo':
      return sample.ttfoMs;
    case 'tpot':
      return sample.tpotMs;
    case 'e2e':
      return sample.e2eMs;
    case 'stall':
      return sample.stallMs;
    case 'speed':
      return sample.outputTokensPerSecond;
    case 'cost':
      return sample.costUsd;
  }
}
