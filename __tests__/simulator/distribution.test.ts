import { describe, expect, it } from '@jest/globals';

import { seededRandom } from '../../src/model/seeded-random.js';
import { drawFrom, type Distribution } from '../../src/simulator/distribution.js';

const COUNT = 20_000;

function draws(distribution: Distribution): Float64Array {
  const random = seededRandom('distribution');
  return Float64Array.from({ length: COUNT }, () => drawFrom(distribution, random)).toSorted();
}

function quantile(sorted: Float64Array, p: number): number {
  return sorted[Math.round(p * (sorted.length - 1))] ?? Number.NaN;
}

describe('drawFrom', () => {
  it('gives a constant back', () => {
    expect(new Set(draws(42))).toEqual(new Set([42]));
  });

  it('draws a log-normal core: median as told, 95 % at median·exp(1.645·sigma)', () => {
    const sorted = draws({ median: 200, sigma: 0.3 });
    expect(quantile(sorted, 0.5) / 200).toBeCloseTo(1, 1);
    expect(quantile(sorted, 0.95) / (200 * Math.exp(1.645 * 0.3))).toBeCloseTo(1, 1);
  });

  it('multiplies the slow share by its factor', () => {
    const sorted = draws({ median: 100, slow: { share: 0.2, factor: 3 } });
    expect(sorted.filter((value) => value === 300).length / COUNT).toBeCloseTo(0.2, 1);
    expect(sorted.every((value) => value === 100 || value === 300)).toBe(true);
  });

  it('spreads outliers evenly over their range', () => {
    const outliers = draws({ median: 1, outliers: { share: 0.5, from: 5, to: 25 } }).filter((value) => value !== 1);
    expect(outliers.length / COUNT).toBeCloseTo(0.5, 1);
    expect(Math.min(...outliers)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...outliers)).toBeLessThan(25);
    expect(quantile(outliers, 0.5) / 15).toBeCloseTo(1, 1);
  });

  it('takes the same draws whatever the shares are, so that scripts can be compared value by value', () => {
    const [plain, tailed] = [seededRandom('same'), seededRandom('same')];
    for (let draw = 0; draw < 100; draw += 1) {
      drawFrom(1, plain);
      drawFrom(
        { median: 9, sigma: 1, slow: { share: 0.5, factor: 2 }, outliers: { share: 0.5, from: 2, to: 3 } },
        tailed,
      );
    }
    expect(plain()).toBe(tailed());
  });
});
