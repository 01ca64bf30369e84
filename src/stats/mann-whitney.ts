import { normalSf } from './normal.js';
import { ascending, at } from './quantile.js';
import { requireSample } from './require-sample.js';

/** What is claimed of the first sample; `two-sided` = one of the two. */
export type Alternative = 'two-sided' | 'greater' | 'less';

export interface RankTest {
  /** Pairs in which x is larger, ties counted half. */
  readonly u: number;
  readonly p: number;
  readonly n: { readonly x: number; readonly y: number };
}

/**
 * Mann–Whitney U test: does a value of x tend to be larger than one of y?
 *
 * Not used by the gate: on runs hours apart it turns an unchanged job red four times in five (STATISTICS §5). It is
 * there for the comparison with other tools in bench/verdict.mjs.
 *
 * @remarks
 * - Sign:   `greater` = x tends to be larger.
 * - Shape:  n ≥ 1 and m ≥ 1 finite values. `exact` counts every arrangement and knows no ties (as SciPy: it ignores
 *           them); `asymptotic` corrects for ties and for continuity, and needs two different values.
 * - Cost:   exact O(n·m·min(n, m)), fine to n = m = 100.
 * - Source: Mann & Whitney (1947), Ann. Math. Statist. 18(1), 50–60; tie correction Hollander & Wolfe (1999), eq. 4.10.
 *
 * @throws RangeError on a bad sample, or `asymptotic` on values that are all equal.
 */
export function mannWhitney(
  x: readonly number[],
  y: readonly number[],
  { alternative, method }: { readonly alternative: Alternative; readonly method: 'exact' | 'asymptotic' },
): RankTest {
  requireSample('x', x);
  requireSample('y', y);
  const u = countWins(x, y);
  const pairs = x.length * y.length;
  const claimed = { greater: u, less: pairs - u, 'two-sided': Math.max(u, pairs - u) }[alternative];
  const sides = alternative === 'two-sided' ? 2 : 1;
  const tail = method === 'exact' ? exactTail(claimed, x.length, y.length) : asymptoticTail(claimed, x, y);
  return { u, p: Math.min(1, sides * tail), n: { x: x.length, y: y.length } };
}

function countWins(x: readonly number[], y: readonly number[]): number {
  let wins = 0;
  for (const one of x) for (const other of y) wins += one > other ? 1 : one === other ? 0.5 : 0;
  return wins;
}

/** P(U ≥ u): shares of arrangements, built up one larger sample at a time. */
function exactTail(u: number, n: number, m: number): number {
  const pairs = n * m;
  // shares[k][v]: of the arrangements of k values of x among the y so far, the share that scores v.
  let shares = Array.from({ length: n + 1 }, () => new Float64Array([1]));
  for (let others = 1; others <= m; others += 1) {
    const next = [new Float64Array([1])];
    for (let k = 1; k <= n; k += 1) {
      const row = new Float64Array(k * others + 1);
      // The largest of the k + others values is an x (it beats all `others`) or a y.
      const isX = k / (k + others);
      for (const [v, share] of (next[k - 1] ?? []).entries()) row[v + others] = at(row, v + others) + share * isX;
      for (const [v, share] of (shares[k] ?? []).entries()) row[v] = at(row, v) + share * (1 - isX);
      next.push(row);
    }
    shares = next;
  }
  const distribution = shares[n] ?? new Float64Array([1]);
  // By symmetry P(U ≥ u) = P(U ≤ pairs − u); the shorter sum is the more exact one.
  const upTo = Math.floor(pairs - u);
  const lower = distribution.slice(0, upTo + 1).reduce((total, share) => total + share, 0);
  return upTo * 2 <= pairs ? lower : 1 - distribution.slice(upTo + 1).reduce((total, share) => total + share, 0);
}

function asymptoticTail(u: number, x: readonly number[], y: readonly number[]): number {
  const total = x.length + y.length;
  const pairs = x.length * y.length;
  const ties = tieSizes(ascending([...x, ...y])).reduce((sum, size) => sum + (size ** 3 - size), 0);
  const variance = (pairs / 12) * (total + 1 - ties / (total * (total - 1)));
  if (!(variance > 0)) throw new RangeError('x, y: all values are equal, so ranks cannot tell them apart');
  return normalSf((u - pairs / 2 - 0.5) / Math.sqrt(variance));
}

function tieSizes(sorted: Float64Array): readonly number[] {
  const sizes: number[] = [];
  let start = 0;
  for (let i = 1; i <= sorted.length; i += 1) {
    if (i === sorted.length || sorted[i] !== sorted[start]) {
      sizes.push(i - start);
      start = i;
    }
  }
  return sizes;
}
