import { describe, expect, it } from '@jest/globals';

import { attemptAlpha, combineAttempts } from '../../src/stats/combine-attempts.js';
import { designEffect } from '../../src/stats/design-effect.js';
import { percentileSupport } from '../../src/stats/percentile-support.js';
import { seededRandom } from '../../src/stats/seeded-random.js';

describe('percentileSupport', () => {
  it.each([
    { percentile: 0.5, n: 1, use: 'refuse' },
    { percentile: 0.5, n: 10, use: 'unstable' },
    { percentile: 0.5, n: 20, use: 'gate' },
    { percentile: 0.9, n: 9, use: 'refuse' },
    { percentile: 0.9, n: 29, use: 'unstable' },
    { percentile: 0.9, n: 30, use: 'gate' },
    { percentile: 0.95, n: 19, use: 'refuse' },
    { percentile: 0.95, n: 20, use: 'unstable' },
    { percentile: 0.95, n: 49, use: 'unstable' },
    { percentile: 0.95, n: 50, use: 'gate' },
    { percentile: 0.99, n: 99, use: 'refuse' },
    { percentile: 0.99, n: 100, use: 'unstable' },
    { percentile: 0.99, n: 299, use: 'unstable' },
    { percentile: 0.99, n: 300, use: 'gate' },
    { percentile: 0.75, n: 29, use: 'unstable' },
    { percentile: 0.999, n: 3000, use: 'gate' },
  ])('p$percentile of $n requests: $use', ({ percentile, n, use }) => {
    expect(percentileSupport(percentile, n, n).use).toBe(use);
  });

  it('counts the planned requests while nine in ten succeeded, then only those', () => {
    expect(percentileSupport(0.95, 50, 45)).toMatchObject({ use: 'gate', n: 50 });
    expect(percentileSupport(0.95, 50, 44)).toEqual({ use: 'unstable', n: 44, shownFrom: 20, gatedFrom: 50 });
    expect(percentileSupport(0.99, 60, 60)).toMatchObject({ use: 'refuse', shownFrom: 100 });
  });

  it.each([
    [1, 10, 10],
    [0.5, 10, 11],
    [0.5, 1.5, 1],
  ])('refuses p = %d with %d planned and %d succeeded', (percentile, planned, succeeded) => {
    expect(() => percentileSupport(percentile, planned, succeeded)).toThrow(RangeError);
  });
});

describe('designEffect', () => {
  const random = seededRandom('batches');
  const batchesOf = (count: number, size: number, shared: number): number[][] =>
    Array.from({ length: count }, () => {
      const together = shared * random.normal();
      return Array.from({ length: size }, () => Math.exp(together + random.normal()));
    });

  it('is the batch size when the calls of a batch are all alike', () => {
    const batches = Array.from({ length: 20 }, (_, i) => Array<number>(4).fill(i));
    expect(designEffect(batches, 0.5)).toBeCloseTo(4, 9);
  });

  it('is about 1 for independent calls', () => {
    expect(designEffect(batchesOf(400, 5, 0), 0.5)).toBeLessThan(1.3);
  });

  it('grows with what the calls of a batch share', () => {
    const [little, much] = [designEffect(batchesOf(400, 5, 0.5), 0.5), designEffect(batchesOf(400, 5, 2), 0.5)];
    expect(little).toBeGreaterThan(1.2);
    expect(much).toBeGreaterThan(little);
    expect(much).toBeLessThan(5);
  });

  it('is never below 1, also where batches are more mixed than chance', () => {
    expect(
      designEffect(
        Array.from({ length: 10 }, () => [1, 100]),
        0.5,
      ),
    ).toBe(1);
  });

  it.each([
    { why: 'one call a batch', batches: [[1], [2], [3]] },
    { why: 'one batch', batches: [[1, 2, 3]] },
    { why: 'no batch', batches: [] },
    {
      why: 'equal values',
      batches: [
        [2, 2],
        [2, 2],
      ],
    },
  ])('has nothing to learn from $why: 1', ({ batches }) => {
    expect(designEffect(batches, 0.5)).toBe(1);
  });

  it('takes ragged batches and refuses empty ones', () => {
    expect(designEffect([[1, 1, 1], [9, 9], [1, 1, 1, 1], [9]], 0.5)).toBeGreaterThan(2);
    expect(() => designEffect([[1], []], 0.5)).toThrow(RangeError);
  });
});

describe('combineAttempts', () => {
  it('weighs by inverse variance and shrinks the error', () => {
    const combined = combineAttempts([
      { logRatio: 0.2, standardError: 0.1 },
      { logRatio: 0.5, standardError: 0.2 },
    ]);
    expect(combined.logRatio).toBeCloseTo((0.2 * 100 + 0.5 * 25) / 125, 12);
    expect(combined.standardError).toBeCloseTo(1 / Math.sqrt(125), 12);
  });

  it('a single attempt stays what it is', () => {
    expect(combineAttempts([{ logRatio: 0.3, standardError: 0.1 }])).toMatchObject({ logRatio: 0.3 });
  });

  it('refuses none, and an error of 0', () => {
    expect(() => combineAttempts([])).toThrow(RangeError);
    expect(() => combineAttempts([{ logRatio: 0, standardError: 0 }])).toThrow(RangeError);
  });
});

describe('attemptAlpha', () => {
  it('gives the first attempt its whole α, and all re-runs together less than as much again', () => {
    expect(attemptAlpha(0.1, 1)).toBe(0.1);
    const reruns = Array.from({ length: 7 }, (_, i) => attemptAlpha(0.1, i + 2));
    expect(reruns.reduce((sum, alpha) => sum + alpha, 0)).toBeLessThan(0.1);
    expect(attemptAlpha(0.1, 30)).toBeGreaterThan(0);
  });

  it('refuses attempt 0', () => {
    expect(() => attemptAlpha(0.1, 0)).toThrow(RangeError);
  });
});

describe('seededRandom', () => {
  it('repeats itself for a seed, on any machine', () => {
    const random = seededRandom('latency');
    expect([random.uniform(), random.uniform(), random.below(1000)]).toEqual(FIRST_NUMBERS);
  });

  it('gives unrelated streams to seeds that differ in one letter', () => {
    const [a, b] = [seededRandom('run/1'), seededRandom('run/2')];
    const agree = Array.from({ length: 1000 }, () => a.below(2) === b.below(2)).filter(Boolean).length;
    expect(agree).toBeGreaterThan(430);
    expect(agree).toBeLessThan(570);
  });

  it('has the moments it should have', () => {
    const random = seededRandom('moments');
    const averageOf = (draw: () => number): number =>
      Array.from({ length: 40_000 }, draw).reduce((sum, x) => sum + x, 0) / 40_000;
    expect(averageOf(random.uniform)).toBeCloseTo(0.5, 1);
    expect(averageOf(random.normal)).toBeCloseTo(0, 1);
    expect(averageOf(() => random.normal() ** 2)).toBeCloseTo(1, 1);
    expect(averageOf(random.exponential)).toBeCloseTo(1, 1);
    expect(averageOf(() => random.below(3))).toBeCloseTo(1, 1);
  });

  it('shuffles into every order alike, and leaves the given array', () => {
    const random = seededRandom('shuffle');
    const values = ['a', 'b', 'c'] as const;
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i += 1) {
      const order = random.shuffle(values).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    expect(Math.min(...seen.values())).toBeGreaterThan(850);
    expect(values).toEqual(['a', 'b', 'c']);
  });

  it('refuses to draw below 0', () => {
    expect(() => seededRandom('x').below(0)).toThrow(RangeError);
  });
});

const FIRST_NUMBERS = [0.28981510968878865, 0.13604448409751058, 523];
