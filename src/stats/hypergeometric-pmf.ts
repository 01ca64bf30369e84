import { gammaln } from 'simple-statistics';

import { requireCount } from './require-sample.js';

/**
 * Hypergeometric probabilities: `failures` balls of `total` are marked, `drawn` are taken; P(k of them are marked).
 *
 * Used by the exact test of error shares: given how many calls failed in all, which arm did they fall on?
 *
 * @remarks
 * - Units:  counts.
 * - Shape:  index k of the result runs from 0 to min(failures, drawn); impossible k have probability 0.
 * - Error:  relative 1e-11 for totals up to 10⁴.
 * - Source: Fisher (1935), The Design of Experiments, §11.
 *
 * @throws RangeError on a negative or fractional count, or more marked or drawn than there are.
 */
export function hypergeometricPmf(total: number, failures: number, drawn: number): readonly number[] {
  requireCount('total', total);
  requireCount('failures', failures);
  requireCount('drawn', drawn);
  if (failures > total || drawn > total) {
    throw new RangeError(`failures, drawn: at most total = ${total}; got ${failures}, ${drawn}`);
  }
  const ways = logChoose(total, drawn);
  return Array.from({ length: Math.min(failures, drawn) + 1 }, (_, k) =>
    drawn - k > total - failures ? 0 : Math.exp(logChoose(failures, k) + logChoose(total - failures, drawn - k) - ways),
  );
}

/** ln of the number of ways to choose k of n. */
export function logChoose(n: number, k: number): number {
  return k === 0 || k === n ? 0 : gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
