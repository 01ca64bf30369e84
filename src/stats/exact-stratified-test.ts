import { sum } from 'simple-statistics';

import { hypergeometricPmf } from './hypergeometric-pmf.js';
import { requireCount } from './require-sample.js';

/** Failed calls of the two arms in one stage of measuring. */
export interface ErrorStratum {
  readonly headErrors: number;
  readonly headCalls: number;
  readonly baseErrors: number;
  readonly baseCalls: number;
}

export interface ErrorComparison {
  /** P(at least so many of the failures fall on the head arm | the arms fail alike), one-sided. */
  readonly p: number;
  /** 0 to 1, all strata together; an arm without calls has the share 0. */
  readonly headShare: number;
  readonly baseShare: number;
  readonly difference: number;
  readonly n: { readonly head: number; readonly base: number };
}

/**
 * Exact stratified test of two failure shares: Fisher's test in each stage, the stages' head failures added up.
 *
 * Exact, because five failures in fifty leave no room for an approximation; stratified, because stage 1 has six times as
 * many head calls as base calls, and an outage during one stage must not count against either arm.
 *
 * @remarks
 * - Units:  counts in, shares out.
 * - Sign:   a small p and a positive difference mean the head arm fails more.
 * - Shape:  any number of strata; strata without calls add nothing; none at all give p = 1.
 * - Error:  relative 1e-11.
 * - Source: Birch (1964), J. R. Stat. Soc. B 26(2), 313–324; hypergeometric laws convolved.
 *
 * @throws RangeError on a negative or fractional count, or more errors than calls.
 */
export function exactStratifiedTest(strata: readonly ErrorStratum[]): ErrorComparison {
  for (const stratum of strata) requireStratum(stratum);
  const law = strata
    .map((s) => hypergeometricPmf(s.headCalls + s.baseCalls, s.headErrors + s.baseErrors, s.headCalls))
    .reduce(convolve, [1]);
  const total = (key: keyof ErrorStratum): number => sum(strata.map((stratum) => stratum[key]));
  const [head, base] = [total('headCalls'), total('baseCalls')];
  const headShare = head === 0 ? 0 : total('headErrors') / head;
  const baseShare = base === 0 ? 0 : total('baseErrors') / base;
  const p = Math.min(1, sum(law.slice(total('headErrors'))));
  return { p, headShare, baseShare, difference: headShare - baseShare, n: { head, base } };
}

function requireStratum({ headErrors, headCalls, baseErrors, baseCalls }: ErrorStratum): void {
  for (const [errors, calls] of [[headErrors, headCalls] as const, [baseErrors, baseCalls] as const]) {
    requireCount('errors', errors);
    requireCount('calls', calls);
    if (errors > calls) throw new RangeError(`errors: at most calls = ${calls}; got ${errors}`);
  }
}

function convolve(one: readonly number[], other: readonly number[]): readonly number[] {
  const result = Array.from({ length: one.length + other.length - 1 }, () => 0);
  for (const [i, a] of one.entries())
    for (const [j, b] of other.entries()) result[i + j] = (result[i + j] ?? 0) + a * b;
  return result;
}
