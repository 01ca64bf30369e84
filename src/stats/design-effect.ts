import { mean, sum } from 'simple-statistics';

import { quantile } from './quantile.js';
import { requireSample, requireShare } from './require-sample.js';

/** By how much the calls of one batch, being alike, widen the variance of a location and of a p95. */
export interface DesignEffects {
  readonly shift: number;
  readonly tail: number;
}

/** Calls one at a time. */
export const INDEPENDENT: DesignEffects = { shift: 1, tail: 1 };

/**
 * How many times the variance of a quantile grows because calls of one concurrent batch are alike.
 *
 * Multiply it into runQuantile when concurrency is above 1; without it 17 % of unchanged jobs turned red.
 *
 * @remarks
 * - Units:  none; 1 + (c − 1)·ρ, at least 1. c is the mean batch size a request sits in, ρ the intra-batch correlation of
 *           "this call is at or below the quantile".
 * - Shape:  one array per batch, in any order, sizes may differ; batches of one call, or a single batch, give 1: there is
 *           nothing to learn ρ from.
 * - Source: Kish (1965), Survey Sampling, §5.4; Woodruff (1952), JASA 47(260), 635–646 for the indicator; ρ by one-way
 *           analysis of variance, Donner (1986), Int. Stat. Rev. 54(1), 67–82, eq. 2.1.
 *
 * @throws RangeError on an empty batch, a non-finite value or a percentile outside 0 to 1.
 */
export function designEffect(batches: readonly (readonly number[])[], percentile: number): number {
  requireShare('percentile', percentile);
  for (const batch of batches) requireSample('batch', batch);
  const calls = sum(batches.map((batch) => batch.length));
  const freedomWithin = calls - batches.length;
  if (batches.length < 2 || freedomWithin === 0) return 1;
  const limit = quantile(batches.flat(), percentile);
  const marks = batches.map((batch) => batch.map((value) => (value <= limit ? 1 : 0)));
  const centre = mean(marks.flat());
  const between = sum(marks.map((batch) => batch.length * (mean(batch) - centre) ** 2)) / (batches.length - 1);
  const within = sum(marks.map((batch) => sum(batch.map((mark) => (mark - mean(batch)) ** 2)))) / freedomWithin;
  const squares = sum(batches.map((batch) => batch.length ** 2));
  const typicalSize = (calls - squares / calls) / (batches.length - 1);
  const spread = between + (typicalSize - 1) * within;
  const correlation = spread === 0 ? 0 : Math.max(0, (between - within) / spread);
  return 1 + (squares / calls - 1) * correlation;
}
