import type { GatePolicy } from '../model/plan.js';
import type { VisibleEffect } from '../model/plan-summary.js';
import type { SampleSet } from '../model/sample.js';
import { LOOK_WEIGHTS, LOOKS, metricLimits, pairBudget, RULE } from '../stats/duet-rule.js';
import { hodgesLehmann } from '../stats/hodges-lehmann.js';
import { moderatedTest, priorSpread, type Shift } from '../stats/moderated-test.js';
import { normalQuantile } from '../stats/normal.js';
import { runQuantile } from '../stats/run-estimate.js';
import { smallestVisibleEffect } from '../stats/smallest-visible-effect.js';
import { tailDuet } from '../stats/tail-duet.js';
import { extraCallsCap } from './duet.js';
import { needsOf } from './needs.js';
import { FRACTION, supportOf } from './support.js';
import { commonOutputLength, LATENCY_METRICS, latencies, type LatencyMetric } from './values.js';

const ALPHA = 0.05;
const POWER = 0.8;

/** A cell that will be called. `sentinels` base calls stand among its own; undefined = it has no base arm. */
export interface ForeseenCell {
  readonly id: string;
  readonly history: readonly SampleSet[];
  readonly sentinels: number | undefined;
}

type Percentile = 'p50' | 'p95';
interface Question {
  readonly metric: LatencyMetric;
  readonly percentile: Percentile;
}

/**
 * The smallest effects that a run of so many iterations would see at p50 and p95, with the history at hand, before any
 * call. The newest stored run stands for the run to come; its sampling variance is taken to the planned n.
 *
 * @param configured Cells of the whole matrix, called or not: their share of the budget goes to the suspects.
 */
export function foreseeEffects(
  cells: readonly ForeseenCell[],
  policy: GatePolicy,
  iterations: number,
  configured: number,
): readonly VisibleEffect[] {
  const gated = LATENCY_METRICS.filter((metric) => policy.metrics.includes(metric));
  const planned = gated.flatMap((metric) =>
    (['p50', 'p95'] as const).map((percentile): Question => ({ metric, percentile })),
  );
  const questions = planned.filter(({ percentile }) => supportOf(percentile, iterations, iterations).use === 'gate');
  const inTurn = cells.filter(({ sentinels }) => sentinels !== undefined);
  const alone = cells.filter(({ sentinels }) => sentinels === undefined);
  return questions.flatMap((question) => [
    ...againstHistory(alone, question, policy, iterations, Math.max(1, questions.length * alone.length)),
    ...againstBase(inTurn, question, policy, { iterations, configured, metrics: gated.length }),
  ]);
}

function againstHistory(
  cells: readonly ForeseenCell[],
  { metric, percentile }: Question,
  policy: GatePolicy,
  iterations: number,
  comparisons: number,
): readonly VisibleEffect[] {
  const known = cells.flatMap(({ id, history }) => {
    const runs = valuesOf(history, metric);
    const newest = runs.at(-1);
    return newest === undefined
      ? []
      : [{ id, newest, baseline: runs.map((values) => runQuantile(values, FRACTION[percentile])) }];
  });
  if (known.length === 0) return [];
  const shifts = moderatedTest(
    known.map(({ baseline, newest }) => ({ baseline, candidate: [runQuantile(newest, FRACTION[percentile])] })),
    priorSpread(FRACTION[percentile]),
  );
  return known.flatMap(({ id, newest }, index): readonly VisibleEffect[] => {
    const shift = shifts[index];
    if (shift === undefined) return [];
    const threshold = policy.threshold[metric];
    const alpha = ALPHA / comparisons;
    const standardError = errorAt(shift, newest.length, iterations);
    const effect = smallestVisibleEffect({ threshold, standardError, df: shift.df, alpha });
    const needs = needsOf({ shift, n: newest.length, planned: iterations, threshold, alpha });
    return [{ cell: id, metric, percentile, effect, ...(needs !== undefined && { needs }) }];
  });
}

/** Sampling variance falls with n, the spread between runs does not. */
function errorAt(shift: Shift, n: number, planned: number): number {
  const perRun = 1 + 1 / shift.runs;
  return Math.sqrt(shift.betweenRuns * perRun + ((shift.withinRun * n) / planned) * perRun);
}

/**
 * What the interleaved calls will see of a cell that they are spent on until its last look: the two arms' noise alone
 * counts there, whatever the provider does between runs.
 */
function againstBase(
  cells: readonly ForeseenCell[],
  { metric, percentile }: Question,
  policy: GatePolicy,
  job: { readonly iterations: number; readonly configured: number; readonly metrics: number },
): readonly VisibleEffect[] {
  const n = job.iterations;
  const sentinels = cells.reduce((total, cell) => total + (cell.sentinels ?? 0), 0);
  const budget =
    cells.length === 0
      ? 0
      : pairBudget({ n, cells: cells.length, sentinels, cap: extraCallsCap(job.configured, cells.length, n) });
  const pairs = policy.confirm === 'never' ? 0 : Math.min(budget, LOOKS.at(-1) ?? 0);
  if (percentile === 'p95' && pairs < RULE.tailFromPairs) return [];
  const left = LOOK_WEIGHTS.slice(
    Math.max(
      0,
      LOOKS.findLastIndex((look) => look <= pairs),
    ),
  );
  const share = left.reduce<number>((total, weight) => total + weight, 0) / cells.length;
  return cells.flatMap(({ id, history, sentinels: own = 0 }): readonly VisibleEffect[] => {
    const newest = valuesOf(history, metric).at(-1);
    if (newest === undefined) return [];
    const threshold = policy.threshold[metric];
    const { margin, least } = metricLimits({}, threshold, policy.strict);
    const proof =
      percentile === 'p50'
        ? { from: margin, level: (RULE.alpha * share) / job.metrics }
        : { from: 0, level: (RULE.tailAlpha * share) / (job.metrics + 1) };
    const standardError =
      percentile === 'p50'
        ? hodgesLehmann(newest, newest).standardError *
          Math.sqrt(newest.length / 2 / (half(n, own) + half(pairs, pairs)))
        : tailDuet(newest, newest).standardError * Math.sqrt(newest.length / 2 / half(n + pairs, own + pairs));
    const power = normalQuantile(POWER) * standardError;
    const effect = Math.expm1(
      Math.max(least + power, proof.from + normalQuantile(1 - proof.level) * standardError + power),
    );
    return [{ cell: id, metric, percentile, effect }];
  });
}

/** Half the harmonic mean of two sizes. */
function half(one: number, other: number): number {
  return one + other === 0 ? 0 : (one * other) / (one + other);
}

function valuesOf(history: readonly SampleSet[], metric: LatencyMetric): readonly (readonly number[])[] {
  const length = commonOutputLength(history);
  return history.map((set) => latencies(set, metric, length)).filter((values) => values.length > 1);
}
