import { normalQuantile } from './normal.js';
import { studentTQuantile } from './student-t.js';

/** An estimate on the log scale and what it says as a ratio. */
export interface Interval {
  /** ln(candidate ÷ baseline); positive is slower or dearer. */
  readonly logRatio: number;
  readonly standardError: number;
  /** exp(logRatio), with its two-sided 95 % interval. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** Ratio and 95 % interval of a log estimate; with `df` the interval is Student's, else normal. */
export function toInterval(logRatio: number, standardError: number, df?: number): Interval {
  const reach = (df === undefined ? normalQuantile(0.975) : studentTQuantile(0.975, df)) * standardError;
  return {
    logRatio,
    standardError,
    ratio: Math.exp(logRatio),
    low: Math.exp(logRatio - reach),
    high: Math.exp(logRatio + reach),
  };
}
