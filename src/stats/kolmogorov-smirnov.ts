import type { Alternative } from './mann-whitney.js';
import { ascending, at } from './quantile.js';
import { requireAbove, requireSample } from './require-sample.js';

export interface DistanceTest {
  /** Largest gap between the two distribution functions, in the claimed direction; 0 to 1. */
  readonly distance: number;
  readonly p: number;
  readonly n: { readonly x: number; readonly y: number };
}

/**
 * Two-sample Kolmogorov–Smirnov test: do x and y come from one distribution?
 *
 * Not used by the gate, for the reason given at mannWhitney. For the comparison with other tools in bench/verdict.mjs.
 *
 * @remarks
 * - Sign:   `greater` = the distribution function of x lies above that of y somewhere, so x tends to be *smaller*.
 * - Shape:  n ≥ 1 and m ≥ 1 finite values. `exact` counts lattice paths as if there were no ties (as SciPy does);
 *           `asymptotic` two-sided takes the exact one-sample law at n = round(nm/(n+m)), one-sided Hodges' expansion.
 * - Cost:   exact O(n·m).
 * - Source: Hodges (1958), Arkiv för Matematik 3, 469–486, eq. 5.3; Marsaglia, Tsang & Wang (2003), J. Stat. Softw. 8(18).
 *
 * @throws RangeError on a bad sample.
 */
export function kolmogorovSmirnov(
  x: readonly number[],
  y: readonly number[],
  { alternative, method }: { readonly alternative: Alternative; readonly method: 'exact' | 'asymptotic' },
): DistanceTest {
  requireSample('x', x);
  requireSample('y', y);
  const gap = largestGap(ascending(x), ascending(y), alternative);
  const distance = gap / (x.length * y.length);
  const tail =
    method === 'exact'
      ? exactTail(gap, x.length, y.length, alternative)
      : asymptoticTail(distance, x.length, y.length, alternative);
  return { distance, p: Math.min(1, Math.max(0, tail)), n: { x: x.length, y: y.length } };
}

/** Largest gap × nm, a whole number, so that "at least as large" below compares exactly. */
function largestGap(x: Float64Array, y: Float64Array, alternative: Alternative): number {
  let [i, j, largest] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const value = Math.min(at(x, i), at(y, j));
    while (i < x.length && at(x, i) === value) i += 1;
    while (j < y.length && at(y, j) === value) j += 1;
    largest = Math.max(largest, signedGap(i * y.length - j * x.length, alternative));
  }
  return largest;
}

function signedGap(gap: number, alternative: Alternative): number {
  return alternative === 'two-sided' ? Math.abs(gap) : alternative === 'greater' ? gap : -gap;
}

/** 1 − the share of lattice paths from (0, 0) to (n, m) that stay nearer than the gap; rows scaled as they grow. */
function exactTail(gap: number, n: number, m: number, alternative: Alternative): number {
  if (gap === 0) return 1;
  const inside = (i: number, j: number): number => (signedGap(i * m - j * n, alternative) < gap ? 1 : 0);
  // row[j] after column i: the chance that a random path to (i, j) stayed inside.
  const row = new Float64Array(m + 1);
  row[0] = 1;
  for (let j = 1; j <= m; j += 1) row[j] = at(row, j - 1) * inside(0, j);
  for (let i = 1; i <= n; i += 1) {
    row[0] = at(row, 0) * inside(i, 0);
    for (let j = 1; j <= m; j += 1) {
      row[j] = ((at(row, j) * i + at(row, j - 1) * j) / (i + j)) * inside(i, j);
    }
  }
  return 1 - at(row, m);
}

function asymptoticTail(distance: number, n: number, m: number, alternative: Alternative): number {
  const effective = (n * m) / (n + m);
  if (alternative === 'two-sided') return oneSampleTail(distance, roundHalfEven(effective));
  const [large, small] = [Math.max(n, m), Math.min(n, m)];
  const z = Math.sqrt(effective) * distance;
  return Math.exp(-2 * z * z - (2 * z * (large + 2 * small)) / Math.sqrt(large * small * (large + small)) / 3);
}

function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** P(Dₙ ≥ d) of one sample against a known law: an element of the n-th power of Marsaglia's (2k−1)² matrix. */
function oneSampleTail(distance: number, n: number): number {
  if (distance <= 0 || n < 1) return 1;
  if (distance >= 1) return 0;
  const k = Math.floor(n * distance) + 1;
  const size = 2 * k - 1;
  const h = k - n * distance;
  const matrix = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (__, j) => (i - j + 1 < 0 ? 0 : 1)),
  );
  for (let i = 0; i < size; i += 1) {
    add(matrix, i, 0, -(h ** (i + 1)));
    add(matrix, size - 1, i, -(h ** (size - i)));
  }
  add(matrix, size - 1, 0, 2 * h - 1 > 0 ? (2 * h - 1) ** size : 0);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= Math.min(i + 1, size - 1); j += 1) {
      for (let g = 1; g <= i - j + 1; g += 1) scale(matrix, i, j, 1 / g);
    }
  }
  // n!/nⁿ is shared out over the n factors, so that nothing overflows.
  let column = Float64Array.from({ length: size }, (_, i) => (i === k - 1 ? 1 : 0));
  for (let step = 1; step <= n; step += 1) {
    const before = column;
    column = Float64Array.from(
      matrix,
      (row) => (row.reduce((sum, value, j) => sum + value * at(before, j), 0) * step) / n,
    );
  }
  return 1 - at(column, k - 1);
}

function add(matrix: readonly Float64Array[], i: number, j: number, amount: number): void {
  const row = matrix[i];
  if (row !== undefined) row[j] = at(row, j) + amount;
}

function scale(matrix: readonly Float64Array[], i: number, j: number, factor: number): void {
  const row = matrix[i];
  if (row !== undefined) row[j] = at(row, j) * factor;
}

/**
 * Upper tail of Kolmogorov's limit law: P(√n·Dₙ > x) for large n.
 *
 * @remarks
 * - Units:  x = √n × distance, above 0.
 * - Error:  relative 1e-14 from x = 0.2 on; below, the result is 1.
 * - Source: Kolmogorov (1933), Giorn. Ist. Ital. Attuari 4, 83–91; for small x Jacobi's theta transformation.
 *
 * @throws RangeError unless x > 0.
 */
export function kolmogorovSf(x: number): number {
  requireAbove('x', x, 0);
  if (x < 1) {
    const terms = [1, 3, 5, 7].map((odd) => Math.exp((-odd * odd * Math.PI * Math.PI) / (8 * x * x)));
    return 1 - (Math.sqrt(2 * Math.PI) / x) * terms.reduce((sum, term) => sum + term, 0);
  }
  const terms = [1, 2, 3, 4, 5, 6].map((k) => (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x));
  return terms.reduce((sum, term) => sum + term, 0);
}
