import type { RunSpread } from '../model/calibration.js';
import type { SampleSet } from '../model/sample.js';
import { moderatedTest, priorSpread, type Shift } from '../stats/moderated-test.js';
import { type RunEstimate, runQuantile } from '../stats/run-estimate.js';
import { FRACTION } from './support.js';
import { commonOutputLength, type LatencyMetric, latencies, mean } from './values.js';

/** Runs of one cell, one after the other, nothing changed between them. */
export interface RepeatedCell {
  readonly id: string;
  readonly runs: readonly SampleSet[];
}

/** A spread with what its standard errors are computed from. */
export interface KnownSpread extends RunSpread {
  readonly shift: Shift;
  /** Calls of one run that gave the figure, on average. */
  readonly calls: number;
}

/**
 * Run-to-run spread of every gated metric and percentile: the variance between the runs' quantiles less the noise of
 * their calls, moderated over the cells as the gate itself does it (STATISTICS §2).
 */
export function spreadsOf(cells: readonly RepeatedCell[], metrics: readonly LatencyMetric[]): readonly KnownSpread[] {
  return metrics.flatMap((metric) =>
    (['p50', 'p95'] as const).flatMap((percentile) => spreadsFor(cells, metric, percentile)),
  );
}

function spreadsFor(
  cells: readonly RepeatedCell[],
  metric: LatencyMetric,
  percentile: 'p50' | 'p95',
): readonly KnownSpread[] {
  const known = cells.flatMap(({ id, runs }) => {
    const length = commonOutputLength(runs);
    const values = runs.map((set) => latencies(set, metric, length)).filter((ofRun) => ofRun.length > 1);
    const estimates = values.map((ofRun) => runQuantile(ofRun, FRACTION[percentile]));
    const newest = estimates.at(-1);
    return estimates.length < 2 || newest === undefined
      ? []
      : [{ id, estimates, newest, calls: mean(values.map((ofRun) => ofRun.length)) }];
  });
  const shifts = moderatedTest(
    known.map(({ estimates, newest }) => ({ baseline: estimates, candidate: [newest] })),
    priorSpread(FRACTION[percentile]),
  );
  return known.flatMap(({ id, estimates, calls }, index): readonly KnownSpread[] => {
    const shift = shifts[index];
    if (shift === undefined) return [];
    return [
      {
        cell: id,
        metric,
        percentile,
        levelMs: Math.exp(mean(estimates.map(({ value }) => value))),
        measured: Math.sqrt(Math.max(0, varianceOf(estimates) - shift.withinRun)),
        reckoned: Math.sqrt(shift.betweenRuns),
        withinRun: Math.sqrt(shift.withinRun),
        shift,
        calls,
      },
    ];
  });
}

function varianceOf(estimates: readonly RunEstimate[]): number {
  const centre = mean(estimates.map(({ value }) => value));
  return estimates.reduce((total, { value }) => total + (value - centre) ** 2, 0) / (estimates.length - 1);
}
