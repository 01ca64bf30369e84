import { describe, expect, it } from '@jest/globals';
import { fc } from '../support/property.js';

import {
  COST_PRIOR_SPREAD,
  moderatedQuantileTest,
  moderatedTest,
  priorSpread,
} from '../../src/stats/moderated-test.js';
import { runLocation, runMean, runQuantile, runTail } from '../../src/stats/run-estimate.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { splitStoredRuns } from '../../src/stats/split-stored-runs.js';

const random = seededRandom('moderated-test');
const run = (n: number, level = 500): number[] =>
  Array.from({ length: n }, () => level * Math.exp(0.2 * random.normal()));
const cellOf = (runs: number, n: number, ratio = 1): { baseline: number[][]; candidate: number[] } => ({
  baseline: Array.from({ length: runs }, () => run(n)),
  candidate: run(n, 500 * ratio),
});
const latencies = fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: 5, maxLength: 30 });
const cell = fc.record({ baseline: fc.array(latencies, { minLength: 1, maxLength: 5 }), candidate: latencies });

describe('moderatedQuantileTest', () => {
  it('says the same of milliseconds and of seconds', () => {
    fc.assert(
      fc.property(cell, fc.double({ min: 0.001, max: 1000, noNaN: true }), ({ baseline, candidate }, scale) => {
        const times = (values: readonly number[]): number[] => values.map((value) => value * scale);
        const [plain] = moderatedQuantileTest([{ baseline, candidate }], 0.95);
        const [scaled] = moderatedQuantileTest([{ baseline: baseline.map(times), candidate: times(candidate) }], 0.95);
        expect(scaled?.p).toBeCloseTo(plain?.p ?? Number.NaN, 8);
        expect(scaled?.logRatio).toBeCloseTo(plain?.logRatio ?? Number.NaN, 8);
      }),
    );
  });

  it('does not care for the order of requests, runs or cells', () => {
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        const turned = ({ baseline, candidate }: typeof one): typeof one => ({
          baseline: baseline.map((values) => values.toReversed()).toReversed(),
          candidate: candidate.toReversed(),
        });
        const [first, second] = moderatedQuantileTest([one, other], 0.5);
        const [secondAgain, firstAgain] = moderatedQuantileTest([turned(other), turned(one)], 0.5);
        expect(firstAgain?.p).toBeCloseTo(first?.p ?? Number.NaN, 10);
        expect(secondAgain?.p).toBeCloseTo(second?.p ?? Number.NaN, 10);
      }),
    );
  });

  it('a candidate twice as slow moves the ratio by two and nothing else', () => {
    fc.assert(
      fc.property(cell, ({ baseline, candidate }) => {
        const [once] = moderatedQuantileTest([{ baseline, candidate }], 0.5);
        const [twice] = moderatedQuantileTest([{ baseline, candidate: candidate.map((value) => 2 * value) }], 0.5);
        expect((twice?.ratio ?? 0) / (once?.ratio ?? 0)).toBeCloseTo(2, 8);
        expect(twice?.standardError).toBeCloseTo(once?.standardError ?? Number.NaN, 10);
      }),
    );
  });

  it('never answers NaN, not even for constant runs', () => {
    const constant = {
      baseline: [
        [5, 5, 5],
        [5, 5, 5],
      ],
      candidate: [5, 5, 5],
    };
    const [shift] = moderatedQuantileTest([constant], 0.95);
    expect(shift).toMatchObject({ logRatio: 0, ratio: 1, p: 0.5, df: 5, runs: 2, attempts: 1 });
    expect(Object.values(shift ?? {}).every(Number.isFinite)).toBe(true);
  });

  it('finds nothing in a cell list that is empty', () => {
    expect(moderatedQuantileTest([], 0.5)).toEqual([]);
  });

  it.each([
    { why: 'no stored run', cells: [{ baseline: [], candidate: [1, 2] }] },
    { why: 'one request in a run', cells: [{ baseline: [[1]], candidate: [1, 2] }] },
    { why: 'one request in the candidate', cells: [{ baseline: [[1, 2]], candidate: [1] }] },
    { why: 'NaN', cells: [{ baseline: [[1, Number.NaN]], candidate: [1, 2] }] },
    { why: 'a latency of 0', cells: [{ baseline: [[1, 2]], candidate: [0, 2] }] },
  ])('refuses $why', ({ cells }) => {
    expect(() => moderatedQuantileTest(cells, 0.5)).toThrow(RangeError);
  });

  it.each([0, 1, Number.NaN])('refuses percentile %d', (percentile) => {
    expect(() => moderatedQuantileTest([cellOf(2, 10)], percentile)).toThrow(RangeError);
  });
});

describe('moderatedTest', () => {
  const at = (...values: number[]) => values.map((value) => ({ value, variance: 0.001 }));

  it('rests on the prior alone with one stored run: τ² = τ0²', () => {
    const [shift] = moderatedTest([{ baseline: at(0), candidate: at(0.3) }], 0.08);
    expect(shift?.betweenRuns).toBeCloseTo(0.08 ** 2, 12);
    expect(shift?.standardError).toBeCloseTo(Math.sqrt(2 * (0.08 ** 2 + 0.001)), 12);
    expect(shift?.df).toBe(4);
  });

  it('gives each cell its own K when they differ, and weighs it in the pool by K − 1', () => {
    const cells = [
      { baseline: at(0), candidate: at(0) },
      { baseline: at(0, 0.2), candidate: at(0) },
      { baseline: at(0, 0.1, -0.1, 0), candidate: at(0) },
    ];
    const shifts = moderatedTest(cells, 0.08);
    const pool = (10 * 0.08 ** 2 + 1 * (0.02 - 0.001) + 3 * (0.02 / 3 - 0.001)) / (10 + 1 + 3);
    expect(shifts.map(({ df }) => df)).toEqual([4, 5, 7]);
    expect(shifts[0]?.betweenRuns).toBeCloseTo(pool, 12);
    expect(shifts[1]?.betweenRuns).toBeCloseTo((4 * pool + 0.019) / 5, 12);
    expect(shifts[2]?.betweenRuns).toBeCloseTo((4 * pool + 3 * (0.02 / 3 - 0.001)) / 7, 12);
  });

  it('lets quieter neighbours lower the pool, but never below what the prior alone leaves', () => {
    const noisy = { baseline: at(-0.5, 0.5, 0), candidate: at(0) };
    const quiet = { baseline: at(0, 0, 0), candidate: at(0) };
    const [alone] = moderatedTest([noisy], 0.08);
    const [among] = moderatedTest([noisy, quiet, quiet, quiet], 0.08);
    const [calm] = moderatedTest([quiet, quiet], 0.08);
    expect(among?.betweenRuns).toBeLessThan(alone?.betweenRuns ?? 0);
    expect(calm?.betweenRuns).toBeCloseTo((4 * ((10 * 0.08 ** 2) / 14)) / 6, 12);
  });

  it('several attempts count with their mean and shrink the error: τ²(1/A + 1/K)', () => {
    const [shift] = moderatedTest([{ baseline: at(0), candidate: at(0.1, 0.3) }], 0.08);
    expect(shift?.logRatio).toBeCloseTo(0.2, 12);
    expect(shift?.standardError).toBeCloseTo(Math.sqrt((0.08 ** 2 + 0.001) * (1 / 2 + 1)), 12);
    expect(shift?.attempts).toBe(2);
  });

  it('the interval is two-sided 95 %: it excludes 1 exactly when p is below .025 or above .975', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (away) => {
        const [shift] = moderatedTest([{ baseline: at(0, 0.05), candidate: at(away) }], 0.08);
        const excluded = (shift?.low ?? 0) > 1 || (shift?.high ?? 0) < 1;
        expect(excluded).toBe((shift?.p ?? 0) < 0.025 || (shift?.p ?? 0) > 0.975);
      }),
    );
  });

  it('refuses a cell without stored runs or attempts, and τ0 = 0', () => {
    expect(() => moderatedTest([{ baseline: [], candidate: at(0) }], 0.08)).toThrow(RangeError);
    expect(() => moderatedTest([{ baseline: at(0), candidate: [] }], 0.08)).toThrow(RangeError);
    expect(() => moderatedTest([{ baseline: at(0), candidate: at(0) }], 0)).toThrow(RangeError);
  });
});

describe('priorSpread', () => {
  it.each([
    [0.25, 0.08],
    [0.5, 0.08],
    [0.725, 0.11],
    [0.95, 0.14],
    [0.97, 0.18],
    [0.99, 0.22],
    [0.999, 0.22],
  ])('p = %d → %d', (percentile, spread) => {
    expect(priorSpread(percentile)).toBeCloseTo(spread, 12);
  });

  it('is .02 for cost', () => {
    expect(COST_PRIOR_SPREAD).toBe(0.02);
  });
});

describe('run estimates', () => {
  const values = [110, 100, 130, 95, 105, 900, 102, 98, 101, 99];

  it('a design effect widens the variance and leaves the value', () => {
    expect(runQuantile(values, 0.5, 3).variance).toBeCloseTo(3 * runQuantile(values, 0.5).variance, 12);
    expect(runQuantile(values, 0.5, 3).value).toBe(runQuantile(values, 0.5).value);
    expect(() => runQuantile(values, 0.5, 0.5)).toThrow(RangeError);
  });

  it('LOC keeps values 1 to 6 of ten: no low one is dropped, four high ones are', () => {
    const lowest = [95, 98, 99, 100, 101, 102].map(Math.log);
    expect(runLocation(values).value).toBeCloseTo(lowest.reduce((sum, log) => sum + log, 0) / 6, 12);
  });

  it('the tail is what p95 lies above LOC, with both variances', () => {
    expect(runTail(values).value).toBeCloseTo(runQuantile(values, 0.95).value - runLocation(values).value, 12);
    expect(runTail(values).variance).toBeCloseTo(runQuantile(values, 0.95).variance + runLocation(values).variance, 12);
  });

  it('the mean of cost allows free calls among paid ones, not all of them free', () => {
    expect(runMean([0, 0.002, 0.004]).value).toBeCloseTo(Math.log(0.002), 12);
    expect(runMean([0, 0.002, 0.004]).variance).toBeCloseTo(4e-6 / (3 * 4e-6), 12);
    expect(() => runMean([0, 0, 0])).toThrow(RangeError);
    expect(() => runMean([-1, 2, 3])).toThrow(RangeError);
  });

  it.each([
    ['runLocation', runLocation],
    ['runTail', runTail],
    ['runMean', runMean],
  ] as const)('%s refuses one value and never answers NaN for equal ones', (_, estimate) => {
    expect(() => estimate([5])).toThrow(RangeError);
    expect(estimate([5, 5]).variance).toBeGreaterThan(0);
    expect(Number.isFinite(estimate([5, 5]).value)).toBe(true);
  });
});

describe('splitStoredRuns', () => {
  it('keeps runs with at least 80 % of the planned requests, by index', () => {
    expect(splitStoredRuns([50, 40, 39, 0, 60], 50)).toEqual({ kept: [0, 1, 4], leftOut: [2, 3] });
  });

  it('has nothing to keep without stored runs', () => {
    expect(splitStoredRuns([], 50)).toEqual({ kept: [], leftOut: [] });
    expect(() => splitStoredRuns([1.5], 50)).toThrow(RangeError);
  });
});
