import { describe, expect, it } from '@jest/globals';
import { fc } from '../support/property.js';

import { betaBinomialSf } from '../../src/stats/beta-binomial-sf.js';
import { binomialCdf, binomialSf } from '../../src/stats/binomial-cdf.js';
import { hypergeometricPmf } from '../../src/stats/hypergeometric-pmf.js';
import { kolmogorovSf } from '../../src/stats/kolmogorov-smirnov.js';
import { normalCdf, normalQuantile, normalSf } from '../../src/stats/normal.js';
import { regularisedIncompleteBeta } from '../../src/stats/regularised-incomplete-beta.js';
import { studentTCdf, studentTQuantile, studentTSf } from '../../src/stats/student-t.js';
import { expectClose } from '../support/golden.js';

// Expected values: mpmath at 60 digits (betainc, erfc, binomial, and bisection for the quantiles).

describe('studentTSf', () => {
  it.each([
    [0.001, 5, 0.49962039338609883],
    [1, 1, 0.25],
    [2.5, 3.7, 0.035911011455913388],
    [-2.5, 3.7, 0.96408898854408661],
    [8, 100, 1.1364324038640403e-12],
    [14.2, 62, 1.8702924678358831e-21],
    [30, 7.3, 3.2444026595639792e-9],
    [0.3, 0.5, 0.42242957606524541],
    [4, 1e6, 3.1673517005024052e-5],
    [60, 144, 4.4801396688573646e-104],
  ])('P(T > %d), %d degrees of freedom', (t, df, tail) => {
    expectClose(studentTSf(t, df), tail, df > 1e4 ? 1e-9 : 1e-11);
  });

  it('stays finite where t² overflows or vanishes', () => {
    expect(studentTSf(1e200, 5)).toBe(0);
    expect(studentTSf(-1e200, 5)).toBe(1);
    expect(studentTSf(1e-200, 5)).toBe(0.5);
  });

  it.each([
    [Number.NaN, 5],
    [Number.POSITIVE_INFINITY, 5],
    [1, 0],
    [1, Number.NaN],
  ])('refuses t = %d, df = %d', (t, df) => {
    expect(() => studentTSf(t, df)).toThrow(RangeError);
  });
});

describe('studentTQuantile', () => {
  it.each([
    [0.95, 4, 2.1318467863266503],
    [0.975, 6.5, 2.4020020079102777],
    [0.8, 7, 0.89602964431376495],
    [0.999, 2.3, 16.279415982702886],
    [0.9999, 0.7, 97570.040178768774],
    [0.00001, 12, -6.7651692418072759],
    [0.501, 9, 0.0025770908931779158],
    [0.95, 1, 6.3137515146750431],
    [0.9986, 8, 4.2497771941695236],
    [0.975, 10_000, 1.9602012398906263],
  ])('the %d quantile, %d degrees of freedom', (p, df, t) => {
    // 1 − 0.9999 is itself off by 1e-13 of the tail; no function of p can undo that.
    expectClose(studentTQuantile(p, df), t, 1e-11);
  });

  it('undoes the distribution function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-8, max: 1 - 1e-8, noNaN: true }),
        fc.double({ min: 0.6, max: 500, noNaN: true }),
        (p, df) => {
          expect(studentTCdf(studentTQuantile(p, df), df)).toBeCloseTo(p, 10);
        },
      ),
    );
  });

  it.each([0, 1, -1, Number.NaN])('refuses p = %d', (p) => {
    expect(() => studentTQuantile(p, 5)).toThrow(RangeError);
  });
});

describe('normalSf', () => {
  it.each([
    [0.5, 0.3085375387259869],
    [1.999999, 0.022750185939199711],
    [2, 0.022750131948179207],
    [2.000001, 0.022750077957266685],
    [5, 2.8665157187919391e-7],
    [8.5, 9.4795348222033184e-18],
    [20, 2.7536241186062337e-89],
    [37, 5.7255712225245768e-300],
    [-3, 0.99865010196836991],
  ])('P(Z > %d)', (z, tail) => {
    expectClose(normalSf(z), tail, 1e-12);
  });

  it('adds up to 1 with the lower tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        expect(normalSf(z) + normalCdf(z)).toBeCloseTo(1, 14);
      }),
    );
  });

  it('refuses NaN', () => {
    expect(() => normalSf(Number.NaN)).toThrow(RangeError);
  });
});

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.047096299361199],
    [1e-20, -9.2623400897984076],
    [1e-12, -7.0344838253011319],
    [0.01, -2.3263478740408411],
    [0.0749, -1.4402382675279636],
    [0.0751, -1.43882539275254],
    [0.3, -0.52440051270804078],
    [0.925, 1.4395314709384559],
    [0.99999, 4.2648907939228246],
  ])('the %d quantile', (p, z) => {
    expectClose(normalQuantile(p), z, 1e-12);
  });

  it.each([0, 1, Number.NaN, -0.2])('refuses p = %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});

describe('regularisedIncompleteBeta', () => {
  it.each([
    [0.5, 2, 3, 0.6875],
    [0.01, 0.3, 7, 0.4874920509337247],
    [0.999, 500, 2, 0.90956841729177751],
    [0.2, 150, 800, 0.99960833803727889],
    [0.05, 150, 800, 4.1206716606070458e-35],
    [1e-10, 0.5, 0.5, 6.3661977237819167e-6],
    [0.7, 1000.5, 400.25, 0.11933801607447235],
    [0, 3, 4, 0],
    [1, 3, 4, 1],
  ])('I_%d(%d, %d)', (x, a, b, value) => {
    expectClose(regularisedIncompleteBeta(x, a, b), value, 1e-11);
  });

  it('mirrors: I_x(a, b) = 1 − I_{1−x}(b, a)', () => {
    const shape = fc.double({ min: 0.2, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1024 }), shape, shape, (step, a, b) => {
        // A multiple of 2⁻¹⁰, so that 1 − x is exact: near 0 the function is steeper than the rounding.
        const x = step / 1024;
        expect(regularisedIncompleteBeta(x, a, b) + regularisedIncompleteBeta(1 - x, b, a)).toBeCloseTo(1, 10);
      }),
    );
  });

  it.each([
    [-0.1, 1, 1],
    [1.1, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, -2],
    [Number.NaN, 1, 1],
  ])('refuses I_%d(%d, %d)', (x, a, b) => {
    expect(() => regularisedIncompleteBeta(x, a, b)).toThrow(RangeError);
  });
});

describe('binomialCdf', () => {
  it.each([
    [3, 10, 0.2, 0.8791261184],
    [0, 60, 0.05, 0.046069798986952076],
    [57, 60, 0.95, 0.58256423133983313],
    [4, 1000, 0.01, 0.028686399999004728],
    [-1, 10, 0.5, 0],
    [10, 10, 0.5, 1],
  ])('P(X ≤ %d of %d at %d)', (k, n, p, value) => {
    expectClose(binomialCdf(k, n, p), value, 1e-12);
    expect(binomialCdf(k, n, p) + binomialSf(k, n, p)).toBeCloseTo(1, 12);
  });

  it('refuses half a success', () => {
    expect(() => binomialCdf(0.5, 10, 0.5)).toThrow(RangeError);
  });
});

describe('hypergeometricPmf', () => {
  it.each([
    [58, 5, 50, 5, 0.4623977219258526],
    [58, 5, 50, 3, 0.11976999272825044],
    [300, 20, 150, 17, 0.00079384640866798462],
    [10, 4, 5, 2, 0.47619047619047619],
  ])('of %d with %d marked, %d drawn: P(%d marked)', (total, failures, drawn, k, value) => {
    expectClose(hypergeometricPmf(total, failures, drawn)[k], value, 1e-11);
  });

  it('adds up to 1, impossible counts included', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.nat(80), fc.nat(80));
    fc.assert(
      fc.property(sizes, ([total, failures, drawn]) => {
        fc.pre(failures <= total && drawn <= total);
        expect(hypergeometricPmf(total, failures, drawn).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('refuses more marked than there are', () => {
    expect(() => hypergeometricPmf(5, 6, 2)).toThrow(RangeError);
  });
});

describe('betaBinomialSf', () => {
  it.each([
    [1, 50, 0.5, 250.5, 0.010847068261288509],
    [4, 50, 1.5, 49.5, 0.059223684516997418],
    [9, 10, 2, 3, 0.010989010989010989],
    [-1, 10, 2, 3, 1],
    [10, 10, 2, 3, 0],
  ])('P(more than %d of %d), Beta(%d, %d)', (k, n, a, b, value) => {
    expectClose(betaBinomialSf(k, n, a, b), value, 1e-10);
  });
});

describe('kolmogorovSf', () => {
  it('is continuous where one series hands over to the other', () => {
    expect(kolmogorovSf(1 - 1e-9)).toBeCloseTo(kolmogorovSf(1 + 1e-9), 8);
  });

  it('falls from 1 to 0', () => {
    expect(kolmogorovSf(0.05)).toBeCloseTo(1, 12);
    expect(kolmogorovSf(8)).toBeLessThan(1e-50);
  });
});
