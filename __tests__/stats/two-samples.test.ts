import { describe, expect, it } from '@jest/globals';
import { fc } from '../support/property.js';
import { mean } from 'simple-statistics';

import { bcaInterval, bootstrapReplicates } from '../../src/stats/bca-interval.js';
import { hodgesLehmann } from '../../src/stats/hodges-lehmann.js';
import { kolmogorovSmirnov } from '../../src/stats/kolmogorov-smirnov.js';
import { mannWhitney } from '../../src/stats/mann-whitney.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { stouffer, upperNormalScore } from '../../src/stats/stouffer.js';
import { costDuet, tailDuet } from '../../src/stats/tail-duet.js';
import { welch } from '../../src/stats/welch.js';

const latencies = fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: 2, maxLength: 25 });
const scale = fc.double({ min: 0.001, max: 1000, noNaN: true });

describe('hodgesLehmann', () => {
  it.each([
    { why: 'equal samples', before: [5, 5, 5], after: [5, 5, 5], ratio: 1 },
    { why: 'every call twice as slow', before: [100, 110, 120], after: [200, 220, 240], ratio: 2 },
    {
      why: 'one straggler among ten',
      before: Array<number>(10).fill(100),
      after: [...Array<number>(9).fill(100), 30_000],
      ratio: 1,
    },
  ])('$why → ×$ratio', ({ before, after, ratio }) => {
    expect(hodgesLehmann(before, after).ratio).toBeCloseTo(ratio, 12);
  });

  it('swapping the samples flips the sign and keeps the error', () => {
    fc.assert(
      fc.property(latencies, latencies, (a, b) => {
        expect(hodgesLehmann(a, b).logRatio).toBeCloseTo(-hodgesLehmann(b, a).logRatio, 9);
        expect(hodgesLehmann(a, b).standardError).toBeCloseTo(hodgesLehmann(b, a).standardError, 9);
      }),
    );
  });

  it('a slower candidate moves the estimate by exactly that', () => {
    fc.assert(
      fc.property(latencies, latencies, scale, (a, b, factor) => {
        const moved = hodgesLehmann(
          a,
          b.map((value) => value * factor),
        );
        expect(moved.logRatio).toBeCloseTo(hodgesLehmann(a, b).logRatio + Math.log(factor), 8);
      }),
    );
  });

  it('never claims an error of 0, which ties would give', () => {
    expect(hodgesLehmann([5, 5, 5], [7, 7, 7]).standardError).toBe(1e-6);
  });

  it.each([[[]], [[1]], [[Number.NaN, 1]], [[1, 0]], [[1, Number.POSITIVE_INFINITY]]])(
    'refuses %j as a sample',
    (bad) => {
      expect(() => hodgesLehmann(bad, [1, 2])).toThrow(RangeError);
      expect(() => hodgesLehmann([1, 2], bad)).toThrow(RangeError);
    },
  );
});

describe('tailDuet', () => {
  it('swapping arms of one size flips the sign', () => {
    const a = [100, 120, 130, 140, 300];
    const b = [90, 100, 150, 160, 170];
    expect(tailDuet(a, b).logRatio).toBeCloseTo(-tailDuet(b, a).logRatio, 12);
    expect(tailDuet(a, b).p + tailDuet(b, a).p).toBeCloseTo(1, 12);
  });

  it('has no NaN for constant arms, and refuses one value', () => {
    expect(tailDuet([5, 5], [5, 5])).toMatchObject({ logRatio: 0, p: 0.5 });
    expect(() => tailDuet([5], [5, 5])).toThrow(RangeError);
  });
});

describe('costDuet', () => {
  it('says dearer by how much, with a Welch interval', () => {
    const base = [1, 1.1, 0.9, 1, 1.05];
    const estimate = costDuet(
      base,
      base.map((cost) => 1.3 * cost),
    );
    expect(estimate.ratio).toBeCloseTo(1.3, 12);
    expect(estimate.low).toBeGreaterThan(1.1);
    expect(estimate.p).toBeLessThan(0.001);
    expect(estimate.n).toEqual({ baseline: 5, candidate: 5 });
  });

  it('refuses calls that were all free', () => {
    expect(() => costDuet([0, 0], [1, 1])).toThrow(RangeError);
  });
});

describe('welch', () => {
  it('swapping the samples flips the sign', () => {
    fc.assert(
      fc.property(latencies, latencies, (a, b) => {
        fc.pre(new Set(a).size > 1 || new Set(b).size > 1);
        expect(welch(a, b).t).toBeCloseTo(-welch(b, a).t, 8);
        expect(welch(a, b).pLarger + welch(b, a).pLarger).toBeCloseTo(1, 8);
      }),
    );
  });

  it('refuses two constant samples, a single value and NaN', () => {
    expect(() => welch([1, 1], [2, 2])).toThrow('neither sample varies');
    expect(() => welch([1], [2, 3])).toThrow(RangeError);
    expect(() => welch([1, Number.NaN], [2, 3])).toThrow(RangeError);
  });
});

describe('mannWhitney', () => {
  const small = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 9 });

  it('greater and less share one distribution: their p add up to 1 plus the chance of this very score', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 14 }),
        fc.nat(),
        (values, cut) => {
          const [x, y] = [
            values.slice(0, 1 + (cut % (values.length - 1))),
            values.slice(1 + (cut % (values.length - 1))),
          ];
          const up = mannWhitney(x, y, { alternative: 'greater', method: 'exact' });
          const down = mannWhitney(y, x, { alternative: 'less', method: 'exact' });
          expect(up.p).toBeCloseTo(down.p, 10);
          expect(up.u + mannWhitney(y, x, { alternative: 'greater', method: 'exact' }).u).toBe(x.length * y.length);
        },
      ),
    );
  });

  it('looks at ranks alone: a monotone change of scale is not seen', () => {
    fc.assert(
      fc.property(small, small, (x, y) => {
        const options = { alternative: 'two-sided', method: 'exact' } as const;
        const squared = (values: readonly number[]): number[] => values.map((value) => value ** 3);
        expect(mannWhitney(squared(x), squared(y), options)).toEqual(mannWhitney(x, y, options));
      }),
    );
  });

  it('counts every arrangement: 3 against 3, fully apart, is one in twenty', () => {
    const test = mannWhitney([4, 5, 6], [1, 2, 3], { alternative: 'greater', method: 'exact' });
    expect(test).toMatchObject({ u: 9, n: { x: 3, y: 3 } });
    expect(test.p).toBeCloseTo(1 / 20, 12);
  });

  it('refuses equal values in the asymptotic form, and empty samples', () => {
    expect(() => mannWhitney([1, 1], [1], { alternative: 'less', method: 'asymptotic' })).toThrow(RangeError);
    expect(() => mannWhitney([], [1], { alternative: 'less', method: 'exact' })).toThrow(RangeError);
  });
});

describe('kolmogorovSmirnov', () => {
  const pair = fc.array(fc.double({ min: 1, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 15 });

  it('is symmetric, and one direction is the other of the swapped samples', () => {
    fc.assert(
      fc.property(pair, pair, (x, y) => {
        const two = { alternative: 'two-sided', method: 'exact' } as const;
        expect(kolmogorovSmirnov(x, y, two).p).toBeCloseTo(kolmogorovSmirnov(y, x, two).p, 10);
        const greater = kolmogorovSmirnov(x, y, { alternative: 'greater', method: 'exact' });
        const less = kolmogorovSmirnov(y, x, { alternative: 'less', method: 'exact' });
        expect(greater.distance).toBe(less.distance);
        expect(greater.p).toBeCloseTo(less.p, 10);
      }),
    );
  });

  it('finds no distance between a sample and itself', () => {
    for (const method of ['exact', 'asymptotic'] as const) {
      expect(kolmogorovSmirnov([1, 2, 3], [1, 2, 3], { alternative: 'two-sided', method })).toMatchObject({
        distance: 0,
        p: 1,
      });
    }
  });

  it('asymptotic and exact agree on samples of a hundred', () => {
    const random = seededRandom('ks');
    const draw = (): number[] => Array.from({ length: 100 }, () => random.normal());
    const [x, y] = [draw(), draw()];
    const exact = kolmogorovSmirnov(x, y, { alternative: 'two-sided', method: 'exact' }).p;
    const asymptotic = kolmogorovSmirnov(x, y, { alternative: 'two-sided', method: 'asymptotic' }).p;
    expect(Math.abs(exact - asymptotic)).toBeLessThan(0.05);
  });

  it('fully apart is as unlikely as it can be, in either form', () => {
    const x = [1, 2, 3, 4];
    const y = [5, 6, 7, 8];
    expect(kolmogorovSmirnov(x, y, { alternative: 'two-sided', method: 'exact' }).p).toBeCloseTo(2 / 70, 12);
    expect(kolmogorovSmirnov(x, y, { alternative: 'two-sided', method: 'asymptotic' }).p).toBe(0);
  });

  it('refuses an empty sample', () => {
    expect(() => kolmogorovSmirnov([], [1], { alternative: 'two-sided', method: 'exact' })).toThrow(RangeError);
  });
});

describe('stouffer', () => {
  it('one p keeps its own score, whatever the correlation', () => {
    expect(stouffer([0.01], 0.5)).toBeCloseTo(upperNormalScore(0.01), 12);
  });

  it('three alike say more than one unless they are one and the same', () => {
    expect(stouffer([0.1, 0.1, 0.1], 0.5)).toBeGreaterThan(upperNormalScore(0.1));
    expect(stouffer([0.1, 0.1, 0.1], 1)).toBeCloseTo(upperNormalScore(0.1), 12);
  });

  it('p of 0 and 1 are clipped, so that neither is infinite', () => {
    expect(upperNormalScore(0)).toBeCloseTo(7.034483825301131, 9);
    expect(upperNormalScore(1)).toBeCloseTo(-7.034483825301131, 4);
  });

  it('refuses no p, a p above 1 and a correlation of 2', () => {
    expect(() => stouffer([], 0.5)).toThrow(RangeError);
    expect(() => stouffer([1.5], 0.5)).toThrow(RangeError);
    expect(() => stouffer([0.5], 2)).toThrow(RangeError);
  });
});

describe('bcaInterval', () => {
  const average = (values: readonly number[]): number => mean(values);

  it('covers the mean of normal values about as often as it says', () => {
    const random = seededRandom('bca');
    const covered = Array.from({ length: 200 }, () => {
      const values = Array.from({ length: 20 }, () => random.normal());
      const { low, high } = bcaInterval(values, average, bootstrapReplicates(values, average, random, 200), 0.1);
      return low <= 0 && 0 <= high;
    });
    // 90 % promised; small-sample bootstrap is known to fall a little short.
    expect(covered.filter(Boolean).length / 200).toBeGreaterThan(0.8);
  });

  it('repeats itself with the same seed', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const replicates = (seed: string): readonly number[] =>
      bootstrapReplicates(values, average, seededRandom(seed), 50);
    expect(replicates('a')).toEqual(replicates('a'));
    expect(replicates('a')).not.toEqual(replicates('b'));
  });

  it('refuses replicates that all lie on one side, and a single value', () => {
    expect(() => bcaInterval([1, 2, 3], average, [7, 8, 9], 0.1)).toThrow(RangeError);
    expect(() => bcaInterval([1], average, [1, 1], 0.1)).toThrow(RangeError);
  });
});
