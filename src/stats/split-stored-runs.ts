import { requireCount } from './require-sample.js';

/**
 * Which stored runs have enough requests to be compared with: at least 80 % of the planned n.
 *
 * @remarks
 * - Units:  requests; `sizes` are those a stored run has of this metric in this cell.
 * - Shape:  the result holds indices into `sizes`, both lists ascending; the report names the ones left out.
 * - Source: STATISTICS §2.
 *
 * @throws RangeError on a negative or fractional count.
 */
export function splitStoredRuns(
  sizes: readonly number[],
  planned: number,
): { readonly kept: readonly number[]; readonly leftOut: readonly number[] } {
  requireCount('planned', planned, 1);
  for (const size of sizes) requireCount('size', size);
  const enough = (index: number): boolean => (sizes[index] ?? 0) >= 0.8 * planned;
  const indices = sizes.map((_, index) => index);
  return { kept: indices.filter(enough), leftOut: indices.filter((index) => !enough(index)) };
}
