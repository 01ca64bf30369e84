import { mean } from 'simple-statistics';

import { requireCount } from './require-sample.js';

export interface ErrorCount {
  readonly errors: number;
  readonly calls: number;
}

export interface HistoryErrorJudgement {
  /** suspect = re-measure before red; unconfirmed = the fresh measurement did not repeat it. */
  readonly state: 'pass' | 'suspect' | 'regression' | 'unconfirmed';
  /** 0 to 1, of the candidate; of the stored runs their mean and the largest. */
  readonly share: number;
  readonly historyMean: number;
  readonly historyLargest: number;
  readonly runs: number;
}

/**
 * Error shares where no base arm can be called. The run is the unit, because failures come in outages, not one by one.
 *
 * @remarks
 * - Units:  counts in, shares of 0 to 1 out.
 * - Shape:  K ≥ 1 stored runs and the candidate with at least one call each; `repeat` is the fresh re-measurement of a
 *           suspect, judged by the same two conditions.
 * - Source: STATISTICS §4: above every stored run's share and at least 5 points above their mean.
 *
 * @throws RangeError on K = 0, a run without calls or more errors than calls.
 */
export function errorsAgainstHistory(
  candidate: ErrorCount,
  history: readonly ErrorCount[],
  repeat?: ErrorCount,
): HistoryErrorJudgement {
  if (history.length === 0) throw new RangeError('history: needs at least one stored run');
  const shares = history.map(toShare);
  const historyMean = mean(shares);
  const historyLargest = Math.max(...shares);
  const exceeds = (share: number): boolean => share > historyLargest && share >= historyMean + 0.05;
  const share = toShare(candidate);
  const state = !exceeds(share)
    ? 'pass'
    : repeat === undefined
      ? 'suspect'
      : exceeds(toShare(repeat))
        ? 'regression'
        : 'unconfirmed';
  return { state, share, historyMean, historyLargest, runs: history.length };
}

function toShare({ errors, calls }: ErrorCount): number {
  requireCount('errors', errors);
  requireCount('calls', calls, 1);
  if (errors > calls) throw new RangeError(`errors: at most calls = ${calls}; got ${errors}`);
  return errors / calls;
}
