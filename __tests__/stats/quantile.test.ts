import { describe, expect, it } from '@jest/globals';
import { fc } from '../support/property.js';

import { harrellDavis, maritzJarrettStandardError, trimmedHarrellDavis } from '../../src/stats/harrell-davis.js';
import { harrellDavisWeights, weightedVariance } from '../../src/stats/beta-weights.js';
import { quantile } from '../../src/stats/quantile.js';
import { quantileInterval } from '../../src/stats/quantile-interval.js';

const sample = fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 60 });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const estimators = [
  ['quantile', quantile],
  ['harrellDavis', harrellDavis],
  ['trimmedHarrellDavis', trimmedHarrellDavis],
] as const;

describe.each(estimators)('%s', (_, estimate) => {
  it('lies between the smallest and the largest value', () => {
    fc.assert(
      fc.property(sample, share, (values, p) => {
        const result = estimate(values, p);
        const slack = 1e-9 * Math.max(...values);
        expect(result).toBeGreaterThanOrEqual(Math.min(...values) - slack);
        expect(result).toBeLessThanOrEqual(Math.max(...values) + slack);
      }),
    );
  });

  it('moves with the unit and the zero of the scale', () => {
    fc.assert(
      fc.property(sample, share, fc.double({ min: 0.001, max: 1000, noNaN: true }), (values, p, scale) => {
        const moved = estimate(
          values.map((value) => scale * value + 7),
          p,
        );
        expect(moved / (scale * estimate(values, p) + 7)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('does not care for the order, and leaves the array as it is', () => {
    const values = [5, 1, 4, 2, 3];
    expect(estimate(values, 0.7)).toBe(estimate([1, 2, 3, 4, 5], 0.7));
    expect(values).toEqual([5, 1, 4, 2, 3]);
  });

  it('answers the one value of a sample of one, and of a constant sample', () => {
    expect(estimate([42], 0.95)).toBeCloseTo(42, 12);
    expect(estimate([7, 7, 7, 7], 0.3)).toBeCloseTo(7, 12);
  });

  it.each([[[]], [[Number.NaN, 1, 2]], [[1, Number.POSITIVE_INFINITY]]])('refuses %j', (bad) => {
    expect(() => estimate(bad, 0.5)).toThrow(RangeError);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses p = %d', (p) => {
    expect(() => estimate([1, 2, 3], p)).toThrow(RangeError);
  });
});

describe('harrellDavisWeights', () => {
  it('are shares, and the mirror image of those of 1 − p', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), share, (n, p) => {
        const weights = [...harrellDavisWeights(n, p)];
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
        const mirrored = [...harrellDavisWeights(n, 1 - p)].toReversed();
        for (const [i, weight] of weights.entries()) expect(weight).toBeCloseTo(mirrored[i] ?? Number.NaN, 9);
      }),
    );
  });

  it('are remembered, and forgotten before they fill the memory', () => {
    const first = harrellDavisWeights(30, 0.5);
    expect(harrellDavisWeights(30, 0.5)).toBe(first);
    for (let n = 2; n < 600; n += 1) harrellDavisWeights(2, n / 600);
    expect([...harrellDavisWeights(30, 0.5)]).toEqual([...first]);
  });
});

describe('weightedVariance', () => {
  it('does not cancel on a level far above the spread', () => {
    const values = Float64Array.from([0, 1, 2, 3, 4], (away) => 1e9 + away);
    expect(weightedVariance(values, Float64Array.from([0.2, 0.2, 0.2, 0.2, 0.2]))).toBeCloseTo(2, 12);
  });

  it('is 0 for equal values', () => {
    expect(weightedVariance(Float64Array.from([3, 3, 3]), harrellDavisWeights(3, 0.5))).toBe(0);
  });
});

describe('maritzJarrettStandardError', () => {
  it('is 0 for equal values', () => {
    expect(maritzJarrettStandardError([4, 4, 4, 4], 0.5)).toBeCloseTo(0, 12);
  });

  it('refuses a single value, and a percentile no order statistic is near', () => {
    expect(() => maritzJarrettStandardError([1], 0.5)).toThrow(RangeError);
    expect(() => maritzJarrettStandardError([1, 2, 3], 0.01)).toThrow(RangeError);
  });
});

describe('quantileInterval', () => {
  it('holds the estimate between its bounds and covers what it promises', () => {
    fc.assert(
      fc.property(sample, share, (values, p) => {
        const { low = 0, high = Infinity, estimate, coverage, n } = quantileInterval(values, p, 0.1);
        expect(coverage).toBeGreaterThanOrEqual(0.9 - 1e-12);
        // Where not even one value is expected beyond, the true quantile may well lie outside the sample.
        fc.pre(n * Math.min(p, 1 - p) >= 1);
        expect(low).toBeLessThanOrEqual(estimate + 1e-9 * estimate);
        expect(high).toBeGreaterThanOrEqual(estimate - 1e-9 * estimate);
      }),
    );
  });

  it('has no upper bound for p95 of 20 values: the honest answer is "no limit"', () => {
    const interval = quantileInterval(
      Array.from({ length: 20 }, (_, i) => i + 1),
      0.95,
    );
    expect(interval.high).toBeUndefined();
    expect(interval.low).toBe(17);
  });

  it('has neither bound for the median of two values', () => {
    expect(quantileInterval([1, 2], 0.5)).toEqual({ estimate: 1.5, coverage: 1, n: 2 });
  });
});
