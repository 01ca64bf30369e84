import { requireCount, requireShare } from './require-sample.js';

export interface PercentileSupport {
  /** gate = may turn the job red · unstable = shown with that word · refuse = "n/a (needs n ≥ …)". */
  readonly use: 'gate' | 'unstable' | 'refuse';
  /** The n that counted. */
  readonly n: number;
  readonly shownFrom: number;
  readonly gatedFrom: number;
}

/**
 * May this many requests speak about this percentile? Counted in expected requests beyond it.
 *
 * @remarks
 * - Units:  requests. A failed one still counts while at least 90 % of the planned succeeded: a job planned at 50 must not
 *           lose its p95 to one timeout.
 * - Shape:  0 < percentile < 1; between the rows of the table the stricter neighbour rules.
 * - Source: STATISTICS §4: p50 20, p90 30, p95 50, p99 300; shown as unstable from one expected request beyond.
 *
 * @throws RangeError on a bad percentile or count, or more succeeded than planned.
 */
export function percentileSupport(percentile: number, planned: number, succeeded: number): PercentileSupport {
  requireShare('percentile', percentile);
  requireCount('planned', planned);
  requireCount('succeeded', succeeded);
  if (succeeded > planned) throw new RangeError(`succeeded: at most planned = ${planned}; got ${succeeded}`);
  const n = succeeded >= 0.9 * planned ? planned : succeeded;
  // The small step keeps 1/(1 − .95) = 20.000000000000018 from asking for 21.
  const shownFrom = Math.ceil(1 / (1 - percentile) - 1e-9);
  const row = GATED_FROM.find(([upTo]) => percentile <= upTo);
  const gatedFrom = row === undefined ? Math.ceil(3 / (1 - percentile) - 1e-9) : row[1];
  return { use: n >= gatedFrom ? 'gate' : n >= shownFrom ? 'unstable' : 'refuse', n, shownFrom, gatedFrom };
}

const GATED_FROM = [
  [0.5, 20],
  [0.9, 30],
  [0.95, 50],
  [0.99, 300],
] as const;
