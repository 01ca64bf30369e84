import { sum } from 'simple-statistics';

import { normalQuantile } from './normal.js';
import { requireProbabilities } from './require-sample.js';

/**
 * The normal score of an upper tail: the z with P(Z > z) = p, p clipped to 1e-12 … 1 − 1e-12.
 *
 * The clip keeps one absurdly small p from outvoting two ordinary ones in stouffer.
 *
 * @remarks
 * - Sign:   positive for p < ½, "slower".
 * - Source: STATISTICS §3 of this project; z itself AS 241.
 *
 * @throws RangeError on a p outside 0 to 1.
 */
export function upperNormalScore(p: number): number {
  requireProbabilities('p', [p]);
  return -normalQuantile(Math.min(Math.max(p, 1e-12), 1 - 1e-12));
}

/**
 * Stouffer's combined score of several one-sided p-values that lean on the same calls.
 *
 * A slow tail shows in TTFT, TPOT and E2E a little each; together they show it clearly.
 *
 * @remarks
 * - Units:  standard deviations under "no effect", if every pair of scores has the given correlation.
 * - Sign:   positive means slower.
 * - Shape:  at least one p from 0 to 1; correlation from 0 to 1.
 * - Source: Stouffer et al. (1949), The American Soldier I, p. 45; Strube (1985), Psychological Bulletin 97(2), 334–341
 *           for the correlated form.
 *
 * @throws RangeError on no p, a p outside 0 to 1 or a correlation outside 0 to 1.
 */
export function stouffer(ps: readonly number[], correlation: number): number {
  if (ps.length === 0) throw new RangeError('ps: needs at least one');
  if (!(correlation >= 0 && correlation <= 1)) {
    throw new RangeError(`correlation: needs a number from 0 to 1; got ${correlation}`);
  }
  return sum(ps.map(upperNormalScore)) / Math.sqrt(ps.length * (1 + (ps.length - 1) * correlation));
}
