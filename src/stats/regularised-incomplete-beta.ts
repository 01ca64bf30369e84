import { gammaln } from 'simple-statistics';

import { requireAbove } from './require-sample.js';

/**
 * Regularised incomplete beta function I_x(a, b), the distribution function of a beta variable.
 *
 * Everything else in this room stands on it: t tails, binomial tails, Harrell–Davis and Maritz–Jarrett weights.
 *
 * @remarks
 * - Units:  none; x is a share of 0 to 1, the result too.
 * - Shape:  a > 0 and b > 0, whole or not. Pass `complement` = 1 − x when it is known more exactly than the subtraction.
 * - Error:  relative 1e-13 for a, b up to 10³, also where the result is as small as 1e-300.
 * - Cost:   O(√max(a, b)) steps of the continued fraction.
 * - Source: Press et al., Numerical Recipes, 3rd ed., §6.4; Abramowitz & Stegun 26.5.8.
 *
 * @throws RangeError unless 0 ≤ x ≤ 1, a > 0 and b > 0.
 */
export function regularisedIncompleteBeta(x: number, a: number, b: number, complement: number = 1 - x): number {
  requireAbove('a', a, 0);
  requireAbove('b', b, 0);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x: needs a number from 0 to 1; got ${x}`);
  if (x === 0) return 0;
  if (complement === 0) return 1;
  // The fraction converges fast only left of the mean; on the right the mirror image is left of it.
  return x <= (a + 1) / (a + b + 2) ? lowerTail(x, complement, a, b) : 1 - lowerTail(complement, x, b, a);
}

function lowerTail(x: number, complement: number, a: number, b: number): number {
  const logFront = gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log(complement);
  return (Math.exp(logFront) * continuedFraction(x, a, b)) / a;
}

const TINY = 1e-300;
const CONVERGED = 1e-15;

function away(value: number): number {
  return value < TINY && value > -TINY ? TINY : value;
}

/** Modified Lentz evaluation; TINY keeps a zero denominator from stopping it (Numerical Recipes §5.2). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (step > 1 - CONVERGED && step < 1 + CONVERGED) break;
  }
  return fraction;
}
