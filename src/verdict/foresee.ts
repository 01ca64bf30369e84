import type { GatePolicy } from '../model/plan.js';
import type { VisibleEffect } from '../model/plan-summary.js';
import type { SampleSet } from '../model/sample.js';
import { moderatedTest, priorSpread, type Shift } from '../stats/moderated-test.js';
import { runQuantile } from '../stats/run-estimate.js';
import { smallestVisibleEffect } from '../stats/smallest-visible-effect.js';
import { FRACTION, supportOf } from './support.js';
import { commonOutputLength, LATENCY_METRICS, latencies } from './values.js';

const ALPHA = 0.05;

/**
 * The smallest effects that a run of so many iterations would see at p50 and p95, with the history at hand, before any
 * call. The newest stored run stands for the run to come; its sampling variance is taken to the planned n.
 */
export function foreseeEffects(
  cells: readonly { readonly id: string; readonly history: readonly SampleSet[] }[],
  policy: GatePolicy,
  iterations: number,
): readonly VisibleEffect[] {
  const gated = LATENCY_METRICS.filter((metric) => policy.metrics.includes(metric));
  const planned = gated.flatMap((metric) => (['p50', 'p95'] as const).map((percentile) => ({ metric, percentile })));
  const supported = planned.filter(({ percentile }) => supportOf(percentile, iterations, iterations).use === 'gate');
  const comparisons = Math.max(1, supported.length * cells.length);
  return supported.flatMap(({ metric, percentile }): readonly VisibleEffect[] => {
    const known = cells.flatMap(({ id, history }) => {
      const length = commonOutputLength(history);
      const runs = history.map((set) => latencies(set, metric, length)).filter((values) => values.length > 1);
      const newest = runs.at(-1);
      return newest === undefined ? [] : [{ id, newest, baseline: runs.map((values) => runQuantile(values, FRACTION[percentile])) }];
    });
    if (known.length === 0) return [];
    const shifts = moderatedTest(
      known.map(({ baseline, newest }) => ({ baseline, candidate: [runQuantile(newest, FRACTION[percentile])] })),
      priorSpread(FRACTION[percentile]),
    );
    return known.flatMap(({ id, newest }, index) => {
      const shift = shifts[index];
      if (shift === undefined) return [];
      const standardError = errorAt(shift, newest.length, iterations);
      const effect = smallestVisibleEffect({
        threshold: policy.threshold[metric],
        standardError,
        df: shift.df,
        alpha: ALPHA / comparisons,
      });
      return [{ cell: id, metric, percentile, effect }];
    });
  });
}

/** Sampling variance falls with n, the spread between runs does not. */
function errorAt(shift: Shift, n: number, planned: number): number {
  const perRun = 1 + 1 / shift.runs;
  return Math.sqrt(shift.betweenRuns * perRun + ((shift.withinRun * n) / planned) * perRun);
}
