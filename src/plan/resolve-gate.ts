import type { Accepted, Budget, GatePolicy } from '../model/plan.js';
import type { AcceptedWords, BudgetWords, GatedMetric, GateWords, PerMetric } from './config-words.js';
import type { Overrides } from './overrides.js';

type Limits = Readonly<Record<GatedMetric, number>>;

/** Relative. 20 % for times and 10 % for cost, whose mean is known far better (STATISTICS §4). */
const THRESHOLD: Limits = { ttft: 0.2, ttfo: 0.2, tpot: 0.2, e2e: 0.2, cost: 0.1 };

/** Milliseconds, and USD for cost: smaller effects nobody notices. */
const FLOOR: Limits = { ttft: 75, ttfo: 75, tpot: 2, e2e: 75, cost: 0.0001 };

/** The gate's whole policy: the caller's word before the config's, the config's before the default. */
export function resolveGate(words: GateWords = {}, overrides: Overrides = {}): GatePolicy {
  return {
    mode: overrides.gateMode ?? words.mode ?? 'enforce',
    threshold: limits(words.threshold, THRESHOLD),
    floor: limits(words.floor, FLOOR),
    metrics: [...new Set(words.metrics ?? (['ttft', 'tpot', 'e2e', 'cost'] as const))],
    budgets: (words.budgets ?? []).map(resolveBudget),
    maxErrorRate: words['error-rate']?.max,
    accepted: (words.accepted ?? []).map(resolveAccepted),
    onInconclusive: overrides.onInconclusive ?? words['on-inconclusive'] ?? 'pass',
    onDrift: overrides.onDrift ?? words['on-drift'] ?? 'fail',
    confirm: overrides.confirm ?? words.confirm ?? 'auto',
    strict: words.strict ?? false,
  };
}

/** One figure holds for every metric; of several, those that are left out keep their default. */
function limits(given: number | PerMetric | undefined, usual: Limits): Limits {
  if (typeof given === 'number') return { ttft: given, ttfo: given, tpot: given, e2e: given, cost: given };
  const of = (metric: GatedMetric): number => given?.[metric] ?? usual[metric];
  return { ttft: of('ttft'), ttfo: of('ttfo'), tpot: of('tpot'), e2e: of('e2e'), cost: of('cost') };
}

function resolveBudget(budget: BudgetWords): Budget {
  return {
    cells: budget.cells ?? '*',
    metric: budget.metric,
    percentile: budget.percentile ?? (budget.metric === 'cost' ? 'mean' : 'p95'),
    max: budget.metric === 'speed' ? budget.min : budget.max,
  };
}

function resolveAccepted({ cells, metric, 'up-to': upTo, reason, until }: AcceptedWords): Accepted {
  return { cells, metric, upTo, reason, until };
}
