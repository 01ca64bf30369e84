import { gammaln, sum } from 'simple-statistics';

import { logChoose } from './hypergeometric-pmf.js';
import { requireAbove, requireCount } from './require-sample.js';

/**
 * Upper tail of the beta-binomial distribution: P(more than k errors in n calls) when the error rate itself is
 * uncertain, Beta(a, b).
 *
 * @remarks
 * - Units:  counts.
 * - Shape:  whole k; 1 below 0, 0 from n on; a, b > 0, whole or not.
 * - Error:  relative 1e-11.
 * - Source: Skellam (1948), J. R. Stat. Soc. B 10(2), 257–261.
 *
 * @throws RangeError on a bad count or a, b ≤ 0.
 */
export function betaBinomialSf(k: number, n: number, a: number, b: number): number {
  requireCount('n', n, 1);
  requireAbove('a', a, 0);
  requireAbove('b', b, 0);
  if (!Number.isSafeInteger(k)) throw new RangeError(`k: needs a whole number; got ${k}`);
  if (k < 0) return 1;
  const whole = logBeta(a, b);
  const terms = Array.from({ length: Math.max(0, n - k) }, (_, i) => {
    const errors = k + 1 + i;
    return Math.exp(logChoose(n, errors) + logBeta(errors + a, n - errors + b) - whole);
  });
  return Math.min(1, sum(terms));
}

const logBeta = (a: number, b: number): number => gammaln(a) + gammaln(b) - gammaln(a + b);
