import { describe, expect, it } from '@jest/globals';

import { binomialInterval } from '../../src/stats/binomial-interval.js';
import { binomialCdf } from '../../src/stats/binomial-cdf.js';
import { ERROR_LOOKS, errorLook, errorScreen, failsOutright } from '../../src/stats/error-screen.js';
import { errorsAgainstHistory } from '../../src/stats/errors-against-history.js';
import { type ErrorStratum, exactStratifiedTest } from '../../src/stats/exact-stratified-test.js';
import { fc } from '../support/property.js';

const stratum = (headErrors: number, headCalls: number, baseErrors: number, baseCalls: number): ErrorStratum => ({
  headErrors,
  headCalls,
  baseErrors,
  baseCalls,
});

describe('exactStratifiedTest', () => {
  it('is Fisher’s exact test in one stratum: all three of ten fail, none of ten', () => {
    // scipy.stats.fisher_exact([[3, 7], [0, 10]], alternative='greater')
    expect(exactStratifiedTest([stratum(3, 10, 0, 10)]).p).toBeCloseTo(0.10526315789473684, 12);
  });

  it('is the same whichever stage comes first, and ignores stages without calls', () => {
    const [one, other] = [stratum(5, 50, 0, 8), stratum(4, 45, 1, 45)];
    const result = exactStratifiedTest([one, other]);
    expect(exactStratifiedTest([other, stratum(0, 0, 0, 0), one]).p).toBeCloseTo(result.p, 12);
    expect(result).toMatchObject({ headShare: 9 / 95, baseShare: 1 / 53, n: { head: 95, base: 53 } });
    expect(result.difference).toBeCloseTo(9 / 95 - 1 / 53, 12);
  });

  it('an outage that one stage alone had counts against neither arm', () => {
    // Pooled, 20 of 58 head calls against 4 of 28 look like a difference; by stage there is none.
    const outage = exactStratifiedTest([stratum(0, 8, 0, 20), stratum(20, 50, 4, 8)]);
    const pooled = exactStratifiedTest([stratum(20, 58, 4, 28)]);
    expect(pooled.p).toBeLessThan(0.05);
    expect(outage.p).toBeGreaterThan(0.5);
  });

  it('one more failure of the head never raises p', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.integer({ min: 1, max: 40 }), fc.nat(40));
    fc.assert(
      fc.property(counts, ([headCalls, headErrors, baseCalls, baseErrors]) => {
        fc.pre(headErrors < headCalls && baseErrors <= baseCalls);
        const p = exactStratifiedTest([stratum(headErrors, headCalls, baseErrors, baseCalls)]).p;
        const more = exactStratifiedTest([stratum(headErrors + 1, headCalls, baseErrors, baseCalls)]).p;
        expect(more).toBeLessThanOrEqual(p + 1e-12);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has nothing to say without strata', () => {
    expect(exactStratifiedTest([])).toEqual({
      p: 1,
      headShare: 0,
      baseShare: 0,
      difference: 0,
      n: { head: 0, base: 0 },
    });
  });

  it.each([stratum(3, 2, 0, 5), stratum(0, 5, 6, 5), stratum(-1, 5, 0, 5), stratum(0.5, 5, 0, 5)])(
    'refuses %j',
    (bad) => {
      expect(() => exactStratifiedTest([bad])).toThrow(RangeError);
    },
  );
});

describe('errorScreen', () => {
  it.each([
    { why: 'two of fifty, clean history', counts: [2, 50, 0, 250], suspect: true },
    { why: 'two of fifty, history fails as often', counts: [2, 50, 10, 250], suspect: false },
    { why: 'one of fifty, clean history', counts: [1, 50, 0, 2500], suspect: false },
    { why: 'half of them, no history', counts: [25, 50, 0, 0], suspect: false },
    { why: 'all of them, no history', counts: [50, 50, 0, 0], suspect: true },
    { why: 'none', counts: [0, 50, 0, 250], suspect: false },
  ])(
    '$why: suspect = $suspect',
    ({ counts: [headErrors = 0, headCalls = 0, historyErrors = 0, historyCalls = 0], suspect }) => {
      expect(errorScreen({ headErrors, headCalls, historyErrors, historyCalls }).suspect).toBe(suspect);
    },
  );

  it('refuses no calls and more errors than calls', () => {
    const counts = { headErrors: 0, headCalls: 50, historyErrors: 0, historyCalls: 0 };
    expect(() => errorScreen({ ...counts, headCalls: 0 })).toThrow(RangeError);
    expect(() => errorScreen({ ...counts, headErrors: 51 })).toThrow(RangeError);
    expect(() => errorScreen({ ...counts, historyErrors: 1 })).toThrow(RangeError);
  });
});

describe('errorLook', () => {
  it('shares its α over four looks and the cells of the job', () => {
    const strata = [stratum(5, 50, 0, 8), stratum(4, 45, 0, 45)]; // p = .02696
    expect(errorLook(strata, 1).fails).toBe(false);
    const clear = [stratum(5, 50, 0, 8), stratum(8, 45, 0, 45)];
    const { p } = errorLook(clear, 1);
    expect(p).toBeLessThan(0.05 / ERROR_LOOKS.length);
    expect(errorLook(clear, 1).fails).toBe(true);
    expect(errorLook(clear, Math.ceil(0.05 / (ERROR_LOOKS.length * p))).fails).toBe(false);
  });

  it('never fails a difference below two points, however sure', () => {
    const strata = [stratum(30, 2000, 0, 2000)];
    expect(errorLook(strata, 1)).toMatchObject({ fails: false, difference: 0.015 });
    expect(errorLook(strata, 1).p).toBeLessThan(1e-6);
  });
});

describe('failsOutright', () => {
  it.each([
    { given: stratum(25, 50, 0, 8), outright: true },
    { given: stratum(10, 50, 0, 21), outright: true },
    { given: stratum(10, 50, 0, 20), outright: false },
    { given: stratum(10, 50, 0, 8), outright: false },
    { given: stratum(9, 50, 0, 50), outright: false },
    { given: stratum(25, 50, 1, 8), outright: false },
    { given: stratum(25, 50, 0, 0), outright: false },
  ])(
    '$given.headErrors of $given.headCalls against $given.baseErrors of $given.baseCalls: $outright',
    ({ given, outright }) => {
      expect(failsOutright(exactStratifiedTest([given]))).toBe(outright);
    },
  );
});

describe('errorsAgainstHistory', () => {
  const history = [
    { errors: 0, calls: 50 },
    { errors: 3, calls: 50 },
    { errors: 1, calls: 50 },
  ];

  it.each([
    { why: 'as before', errors: 1, repeat: undefined, state: 'pass' },
    { why: 'as much as the worst stored run', errors: 3, repeat: undefined, state: 'pass' },
    { why: 'above every run, less than 5 points above their mean', errors: 5, repeat: undefined, state: 'suspect' },
    { why: 'well above', errors: 10, repeat: undefined, state: 'suspect' },
    { why: 'well above, and again', errors: 10, repeat: 8, state: 'regression' },
    { why: 'well above, once only', errors: 10, repeat: 1, state: 'unconfirmed' },
  ])('$why → $state', ({ errors, repeat, state }) => {
    const again = repeat === undefined ? undefined : { errors: repeat, calls: 50 };
    expect(errorsAgainstHistory({ errors, calls: 50 }, history, again)).toMatchObject({
      state,
      runs: 3,
      historyLargest: 0.06,
    });
  });

  it('needs five points above the mean, not only above every run', () => {
    const clean = [{ errors: 0, calls: 50 }];
    expect(errorsAgainstHistory({ errors: 2, calls: 50 }, clean).state).toBe('pass');
    expect(errorsAgainstHistory({ errors: 3, calls: 50 }, clean).state).toBe('suspect');
  });

  it('refuses no stored run, and a run without calls', () => {
    expect(() => errorsAgainstHistory({ errors: 1, calls: 50 }, [])).toThrow(RangeError);
    expect(() => errorsAgainstHistory({ errors: 0, calls: 0 }, history)).toThrow(RangeError);
  });
});

describe('binomialInterval', () => {
  it('ends where the tail is α/2: the definition itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (trials, successes) => {
        fc.pre(successes <= trials);
        const { low, high } = binomialInterval(successes, trials);
        if (successes > 0) expect(1 - binomialCdf(successes - 1, trials, low)).toBeCloseTo(0.025, 9);
        if (successes < trials) expect(binomialCdf(successes, trials, high)).toBeCloseTo(0.025, 9);
      }),
    );
  });

  it('touches 0 and 1 only where nothing, or everything, succeeded', () => {
    expect(binomialInterval(0, 10).low).toBe(0);
    expect(binomialInterval(10, 10).high).toBe(1);
    expect(() => binomialInterval(11, 10)).toThrow(RangeError);
    expect(() => binomialInterval(0, 0)).toThrow(RangeError);
  });
});
