import { mean, sampleVariance, sum } from 'simple-statistics';

import { type Interval, toInterval } from './interval.js';
import { requireAbove, requireSample } from './require-sample.js';
import { type RunEstimate, runQuantile } from './run-estimate.js';
import { studentTSf } from './student-t.js';

/** One cell: its stored runs, and the candidate's attempts (one, unless the job was run again). */
export interface CellRuns {
  readonly baseline: readonly RunEstimate[];
  readonly candidate: readonly RunEstimate[];
}

/** The candidate against the stored runs of its cell. */
export interface Shift extends Interval {
  /** P(as slow as this | nothing changed), one-sided, not adjusted for the other comparisons. */
  readonly p: number;
  readonly df: number;
  /** K: stored runs compared with, and A: attempts of the candidate. */
  readonly runs: number;
  readonly attempts: number;
  /** τ²: variance between runs of this cell when nothing changes; and the variance within a run, mean over all of them. */
  readonly betweenRuns: number;
  readonly withinRun: number;
}

/**
 * Moderated test: has the candidate moved by more than runs of this cell move when nothing changes?
 *
 * K runs alone tell little about how much runs differ, so each cell borrows from a prior and from the other cells, the
 * way limma does for genes. The run, not the request, is the unit: thousands of requests in two runs prove nothing.
 *
 * @remarks
 * - Units:  logs in, ratios out. `tau0` is the prior standard deviation between runs (priorSpread).
 * - Sign:   positive logRatio means the candidate is slower or dearer; p is small then.
 * - Shape:  every cell that has this metric, each with K ≥ 1 stored runs (K may differ) and at least one attempt.
 *           `pooled: false` borrows from the prior alone.
 * - Source: STATISTICS §2; Smyth (2004), Stat. Appl. Genet. Mol. Biol. 3(1), article 3, for the moderation.
 *
 * @throws RangeError on a cell without stored runs or attempts, a non-finite estimate or τ0 ≤ 0.
 */
export function moderatedTest(
  cells: readonly CellRuns[],
  tau0: number,
  { pooled = true }: { readonly pooled?: boolean } = {},
): readonly Shift[] {
  requireAbove('tau0', tau0, 0);
  const spreads = cells.map(spreadOf);
  const prior = tau0 * tau0;
  const pool = pooled ? pooledVariance(spreads, prior) : prior;
  return cells.map((cell, index) => shiftOf(cell, spreads[index] ?? spreadOf(cell), pool));
}

/**
 * MQ, the moderated quantile test: moderatedTest on each run's log quantile (runQuantile), with the measured prior.
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit; arrays are requests of one run, in any order.
 * - Sign:   as moderatedTest.
 * - Shape:  as moderatedTest, each run n ≥ 2 requests; n may differ. Leave short stored runs out first (splitStoredRuns).
 * - Cost:   36 comparisons of 6 runs × 50 requests in about 1 ms.
 * - Source: STATISTICS §2.
 *
 * @throws RangeError as moderatedTest and runQuantile.
 */
export function moderatedQuantileTest(
  cells: readonly { readonly baseline: readonly (readonly number[])[]; readonly candidate: readonly number[] }[],
  percentile: number,
): readonly Shift[] {
  const estimates = cells.map(({ baseline, candidate }) => ({
    baseline: baseline.map((values) => runQuantile(values, percentile)),
    candidate: [runQuantile(candidate, percentile)],
  }));
  return moderatedTest(estimates, priorSpread(percentile));
}

/**
 * τ0: standard deviation between runs of ln p50, ln p95 and ln p99 when nothing changes; straight lines between.
 *
 * @remarks
 * - Source: STATISTICS §2, measured on 29 client runs over weeks: .08, .14, .22.
 *
 * @throws RangeError unless 0 < percentile < 1.
 */
export function priorSpread(percentile: number): number {
  requireAbove('percentile', percentile, 0);
  requireAbove('1 − percentile', 1 - percentile, 0);
  if (percentile <= 0.5) return 0.08;
  if (percentile <= 0.95) return 0.08 + ((percentile - 0.5) / 0.45) * 0.06;
  return 0.14 + ((Math.min(percentile, 0.99) - 0.95) / 0.04) * 0.08;
}

/** τ0 of a run's log mean cost: prices do not drift, only the answers' lengths do (STATISTICS §4). */
export const COST_PRIOR_SPREAD = 0.02;

/** How many runs' worth of evidence the pool and the prior count for (STATISTICS §2). */
const CELL_PRIOR_DF = 4;
const POOL_PRIOR_DF = 10;

interface Spread {
  readonly freedom: number;
  readonly withinRun: number;
  /** s² − v̄: what the runs differ beyond their requests' own noise; may be negative. */
  readonly excess: number;
}

function spreadOf({ baseline, candidate }: CellRuns): Spread {
  requireSample(
    'baseline runs',
    baseline.map(({ value }) => value),
  );
  requireSample(
    'candidate attempts',
    candidate.map(({ value }) => value),
  );
  const withinRun = mean([...baseline, ...candidate].map(({ variance }) => variance));
  const freedom = baseline.length - 1;
  const excess = freedom === 0 ? 0 : sampleVariance(baseline.map(({ value }) => value)) - withinRun;
  return { freedom, withinRun, excess };
}

function pooledVariance(spreads: readonly Spread[], prior: number): number {
  const excess = sum(spreads.map((spread) => spread.freedom * spread.excess));
  const freedom = sum(spreads.map((spread) => spread.freedom));
  return (POOL_PRIOR_DF * prior + Math.max(0, excess)) / (POOL_PRIOR_DF + freedom);
}

function shiftOf({ baseline, candidate }: CellRuns, { freedom, withinRun, excess }: Spread, pool: number): Shift {
  const betweenRuns = (CELL_PRIOR_DF * pool + freedom * Math.max(0, excess)) / (CELL_PRIOR_DF + freedom);
  const [runs, attempts] = [baseline.length, candidate.length];
  const logRatio = mean(candidate.map(({ value }) => value)) - mean(baseline.map(({ value }) => value));
  const standardError = Math.sqrt((betweenRuns + withinRun) * (1 / attempts + 1 / runs));
  const df = CELL_PRIOR_DF + freedom;
  const p = studentTSf(logRatio / standardError, df);
  return { ...toInterval(logRatio, standardError, df), p, df, runs, attempts, betweenRuns, withinRun };
}
