import { gammaln } from 'simple-statistics';

import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';
import { requireAbove, requireShare } from './require-sample.js';

/**
 * Upper tail of Student's t: P(T > t) with `df` degrees of freedom, which need not be whole.
 *
 * @remarks
 * - Sign:   falls from 1 to 0 as t rises; ½ at t = 0.
 * - Error:  relative 1e-12 up to 10³ degrees of freedom, also for tails of 1e-100, which the duet's early looks reach;
 *           1e-9 at 10⁶.
 * - Source: Abramowitz & Stegun 26.7.1 through the incomplete beta function.
 *
 * @throws RangeError on a non-finite t or df ≤ 0.
 */
export function studentTSf(t: number, df: number): number {
  requireAbove('df', df, 0);
  if (!Number.isFinite(t)) throw new RangeError(`t: needs a finite number; got ${t}`);
  const square = (t * t) / df;
  const tail = 0.5 * regularisedIncompleteBeta(1 / (1 + square), df / 2, 0.5, 1 / (1 + 1 / square));
  return t >= 0 ? tail : 1 - tail;
}

/** Lower tail P(T ≤ t); see studentTSf. */
export function studentTCdf(t: number, df: number): number {
  return studentTSf(-t, df);
}

/**
 * Quantile of Student's t: the t with P(T ≤ t) = p.
 *
 * @remarks
 * - Sign:   negative below p = ½.
 * - Error:  relative 1e-12 against the tail function, by Newton steps on the log tail that may not leave a bracket.
 * - Source: the root of studentTSf; nothing is approximated.
 *
 * @throws RangeError unless 0 < p < 1 and df > 0.
 */
export function studentTQuantile(p: number, df: number): number {
  requireShare('p', p);
  requireAbove('df', df, 0);
  if (p === 0.5) return 0;
  const key = `${p}/${df}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const size = positiveRoot(Math.min(p, 1 - p), df);
  const quantile = p < 0.5 ? -size : size;
  if (remembered.size >= REMEMBERED_QUANTILES) remembered.clear();
  remembered.set(key, quantile);
  return quantile;
}

// A job asks for a few levels at a few degrees of freedom, hundreds of times: searching anew was most of its time.
const REMEMBERED_QUANTILES = 1000;
const remembered = new Map<string, number>();

function positiveRoot(tail: number, df: number): number {
  let low = 0;
  let high = 1;
  while (studentTSf(high, df) > tail) [low, high] = [high, high * 2];
  let t = (low + high) / 2;
  for (let step = 0; step < 200; step += 1) {
    const reached = studentTSf(t, df);
    if (reached > tail) low = t;
    else high = t;
    const newton = t + (Math.log(reached / tail) * reached) / density(t, df);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * next) return next;
    t = next;
  }
  return t;
}

function density(t: number, df: number): number {
  const scale = gammaln((df + 1) / 2) - gammaln(df / 2) - Math.log(df * Math.PI) / 2;
  return Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
}
