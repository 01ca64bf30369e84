import { betaBinomialSf } from './beta-binomial-sf.js';
import { type ErrorComparison, type ErrorStratum, exactStratifiedTest } from './exact-stratified-test.js';
import { requireCount } from './require-sample.js';

export interface ErrorScreen {
  /** Failed often enough, against its own history, to be looked at in pairs. */
  readonly suspect: boolean;
  /** P(so many failures | history), one-sided. */
  readonly p: number;
  readonly share: number;
}

/**
 * Do more calls of the candidate fail than its history leads to expect? The screen of the duet's error rule.
 *
 * @remarks
 * - Units:  counts; without history both history counts are 0 and the prior alone speaks.
 * - Sign:   a small p means more failures than usual.
 * - Shape:  head calls ≥ 1, errors at most calls. Suspect from 2 failures and p ≤ .1.
 * - Source: STATISTICS §3, "Errors": beta-binomial with Jeffreys' ½ added to either count of the history.
 *
 * @throws RangeError on a bad count.
 */
export function errorScreen(counts: {
  readonly headErrors: number;
  readonly headCalls: number;
  readonly historyErrors: number;
  readonly historyCalls: number;
}): ErrorScreen {
  const { headErrors, headCalls, historyErrors, historyCalls } = counts;
  requireCount('headErrors', headErrors);
  requireCount('headCalls', headCalls, 1);
  requireCount('historyErrors', historyErrors);
  requireCount('historyCalls', historyCalls);
  if (headErrors > headCalls || historyErrors > historyCalls) throw new RangeError('errors: more errors than calls');
  const p = betaBinomialSf(headErrors - 1, headCalls, historyErrors + 0.5, historyCalls - historyErrors + 0.5);
  return { suspect: headErrors >= 2 && p <= 0.1, p, share: headErrors / headCalls };
}

/** Pairs at which the error shares of the two arms are tested; each test may spend a quarter of α .05, over C cells. */
export const ERROR_LOOKS = [20, 45, 110, 160] as const;

export interface ErrorLook extends ErrorComparison {
  /** Shown to fail more than the base arm, at an allowed look. */
  readonly fails: boolean;
}

/**
 * One look at the error shares of two interleaved arms.
 *
 * @remarks
 * - Shape:  strata = stage 1 and the pairs so far; `cells` C ≥ 1 shares the false-alarm budget.
 * - Source: STATISTICS §3: p ≤ .05/(4C) and at least 2 points more.
 *
 * @throws RangeError on bad counts.
 */
export function errorLook(strata: readonly ErrorStratum[], cells: number): ErrorLook {
  requireCount('cells', cells, 1);
  const comparison = exactStratifiedTest(strata);
  const fails = comparison.p <= 0.05 / (ERROR_LOOKS.length * cells) && comparison.difference >= LEAST_DIFFERENCE;
  return { ...comparison, fails };
}

/** Two percentage points: smaller differences are never red, and end the looking. */
export const LEAST_DIFFERENCE = 0.02;

/** As many clean base calls would be that lucky once in a hundred times. */
const LUCK = 0.01;

/**
 * At least a fifth of the candidate's calls fail, and not one of the base's: no further look is needed.
 *
 * The base must have been called often enough that its clean sheet says something: in an outage that fails a fifth of
 * everybody's calls, eight sentinels stay clean 17 times in 100.
 */
export function failsOutright(comparison: ErrorComparison): boolean {
  const { headShare, baseShare, n } = comparison;
  return headShare >= 0.2 && baseShare === 0 && (1 - headShare) ** n.base <= LUCK;
}
