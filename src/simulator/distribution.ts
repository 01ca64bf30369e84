import { normal, type Random } from './random.js';

/** A constant, or a shape with the three parts that real latencies have: a core, a slow mode and rare outliers. */
export type Distribution = number | LatencyShape;

/**
 * Log-normal core, a slow mode that multiplies it, and outliers that multiply the result.
 * Typical of providers: sigma .1–.4, slow share .05–.45 at factor 1.5–4, outliers ×5–25.
 */
interface LatencyShape {
  /** Median of the core, in the unit of the figure (milliseconds, tokens). ≥ 0. */
  readonly median: number;
  /** Standard deviation of the natural logarithm of the core. ≥ 0; 0 when left out. */
  readonly sigma?: number;
  /** `share` (0–1) of the draws is multiplied by `factor`. */
  readonly slow?: { readonly share: number; readonly factor: number };
  /** `share` (0–1) of the draws is multiplied by a factor drawn evenly between `from` and `to`. */
  readonly outliers?: { readonly share: number; readonly from: number; readonly to: number };
}

/**
 * One value. Always takes the same number of draws from `random`, so that a changed share or factor
 * leaves every other draw where it was: two scripts that differ in one member can be compared value by value.
 */
export function drawFrom(distribution: Distribution, random: Random): number {
  const shape = typeof distribution === 'number' ? { median: distribution } : distribution;
  const core = shape.median * Math.exp((shape.sigma ?? 0) * normal(random));
  const isSlow = random() < (shape.slow?.share ?? 0);
  const isOutlier = random() < (shape.outliers?.share ?? 0);
  const position = random();
  const slow = isSlow ? (shape.slow?.factor ?? 1) : 1;
  const outlier =
    isOutlier && shape.outliers !== undefined
      ? shape.outliers.from + position * (shape.outliers.to - shape.outliers.from)
      : 1;
  return core * slow * outlier;
}
