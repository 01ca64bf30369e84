import { requireShare } from './require-sample.js';

/**
 * Standard normal distribution: lower tail P(Z ≤ z), upper tail P(Z > z), and the quantile.
 *
 * @remarks
 * - Units:  standard deviations.
 * - Error:  relative 1e-13 in either tail, so `normalSf(10)` is as exact as `normalSf(1)`.
 * - Source: series and continued fraction, Abramowitz & Stegun 26.2.11 and 26.2.14.
 *
 * @throws RangeError on NaN.
 */
export function normalCdf(z: number): number {
  return normalSf(-z);
}

export function normalSf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('z: needs a number; got NaN');
  if (z < 0) return 1 - normalSf(-z);
  return z < 2 ? 0.5 - centralArea(z) : upperTail(z);
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** P(0 < Z < z) = φ(z)·(z + z³/3 + z⁵/15 + …): every term positive, so nothing cancels. */
function centralArea(z: number): number {
  let term = z;
  let total = z;
  for (let odd = 3; term > total * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    total += term;
  }
  return density(z) * total;
}

/** φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function upperTail(z: number): number {
  let denominator = z;
  for (let depth = 150; depth >= 1; depth -= 1) denominator = z + depth / denominator;
  return density(z) / denominator;
}

/**
 * Quantile of the standard normal distribution: the z with P(Z ≤ z) = p.
 *
 * @remarks
 * - Sign:   negative below p = ½.
 * - Error:  relative 1e-15 for p down to 1e-300; pass a small upper tail as −normalQuantile(tail).
 * - Source: Wichura (1988), Applied Statistics 37(3), 477–484, algorithm AS 241, PPND16; the constants are its tables.
 *
 * @throws RangeError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  requireShare('p', p);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size =
    r <= 5
      ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
      : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
  return q < 0 ? -size : size;
}

/** Coefficients in ascending powers. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((total, coefficient) => total * x + coefficient, 0);
}

const CENTRE_TOP = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
] as const;
const CENTRE_BOTTOM = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852854561,
] as const;
const MIDDLE_TOP = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
] as const;
const MIDDLE_BOTTOM = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
] as const;
const FAR_TOP = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
] as const;
const FAR_BOTTOM = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
] as const;
