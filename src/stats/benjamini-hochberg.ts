import { requireProbabilities } from './require-sample.js';

/**
 * Holm's step-down adjustment: the chance of even one false alarm stays below α when p ≤ α is called red.
 *
 * Not used by the gate, which controls the false discovery rate (benjaminiHochberg). For the peers in bench/verdict.mjs.
 *
 * @remarks
 * - Units:  p-values in, adjusted p-values out, in the order given.
 * - Shape:  any number of p from 0 to 1; none gives none.
 * - Source: Holm (1979), Scandinavian Journal of Statistics 6(2), 65–70.
 *
 * @throws RangeError on a p outside 0 to 1.
 */
export function holm(ps: readonly number[]): readonly number[] {
  requireProbabilities('ps', ps);
  const adjusted = new Float64Array(ps.length);
  let largest = 0;
  for (const [rank, { p, index }] of smallestFirst(ps).entries()) {
    largest = Math.min(1, Math.max(largest, (ps.length - rank) * p));
    adjusted[index] = largest;
  }
  return [...adjusted];
}

/**
 * Benjamini–Hochberg adjustment: of the comparisons called red at adjusted p ≤ α, at most a share α is false.
 *
 * The gate's one budget of false alarms over all cells, metrics and percentiles of a job (judgeOneStage).
 *
 * @remarks
 * - Units:  p-values in, adjusted p-values out, in the order given.
 * - Shape:  any number of p from 0 to 1; none gives none.
 * - Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57(1), 289–300.
 *
 * @throws RangeError on a p outside 0 to 1.
 */
export function benjaminiHochberg(ps: readonly number[]): readonly number[] {
  requireProbabilities('ps', ps);
  const adjusted = new Float64Array(ps.length);
  let smallest = 1;
  for (const [fromTop, { p, index }] of smallestFirst(ps).toReversed().entries()) {
    smallest = Math.min(smallest, (p * ps.length) / (ps.length - fromTop));
    adjusted[index] = smallest;
  }
  return [...adjusted];
}

function smallestFirst(ps: readonly number[]): readonly { readonly p: number; readonly index: number }[] {
  return ps.map((p, index) => ({ p, index })).toSorted((one, other) => one.p - other.p);
}
