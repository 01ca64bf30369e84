import { describe, expect, it } from '@jest/globals';
import { gammaln, mean } from 'simple-statistics';

import { bcaInterval } from '../../src/stats/bca-interval.js';
import { benjaminiHochberg, holm } from '../../src/stats/benjamini-hochberg.js';
import { betaBinomialSf } from '../../src/stats/beta-binomial-sf.js';
import { betaWeights, harrellDavisWeights, weightedVariance } from '../../src/stats/beta-weights.js';
import { harrellDavis, maritzJarrettStandardError, trimmedHarrellDavis } from '../../src/stats/harrell-davis.js';
import { hodgesLehmann, pairwiseDifferences } from '../../src/stats/hodges-lehmann.js';
import { kolmogorovSf, kolmogorovSmirnov } from '../../src/stats/kolmogorov-smirnov.js';
import { mannWhitney } from '../../src/stats/mann-whitney.js';
import { moderatedTest, moderatedQuantileTest, priorSpread } from '../../src/stats/moderated-test.js';
import { normalQuantile } from '../../src/stats/normal.js';
import { ascending, quantile, quantileSorted } from '../../src/stats/quantile.js';
import { minimumSampleForUpperBound, quantileInterval } from '../../src/stats/quantile-interval.js';
import { regularisedIncompleteBeta } from '../../src/stats/regularised-incomplete-beta.js';
import { runQuantile } from '../../src/stats/run-estimate.js';
import { studentTQuantile, studentTSf } from '../../src/stats/student-t.js';
import { welch } from '../../src/stats/welch.js';
import { expectClose, goldenCopies } from '../support/golden.js';

/** stats-golden.json: NumPy 1.24.2 and SciPy 1.10.1 made every figure; its keys name the call. */
describe.each(goldenCopies('stats-golden.json'))('golden vectors (%s copy)', (_, golden) => {
  const data: Record<string, number[]> = golden.data;
  const sample = (name: string): number[] => data[name] ?? [];
  const logs = (name: string): Float64Array => ascending(sample(name).map(Math.log));
  const perSample = (key: string): [string, string, number][] =>
    Object.entries<Record<string, number>>(golden[key]).flatMap(([name, byP]) =>
      Object.entries(byP).map(([p, value]): [string, string, number] => [name, p, value]),
    );

  it.each(perSample('quantile_type7'))('numpy.quantile(%s, %s)', (name, p, value) => {
    expectClose(quantile(sample(name), Number(p)), value);
  });

  it.each(perSample('harrell_davis'))('mstats.hdquantiles(%s, %s)', (name, p, value) => {
    expectClose(harrellDavis(sample(name), Number(p)), value);
  });

  it.each(perSample('trimmed_harrell_davis_sqrt'))('THD-SQRT(%s, %s)', (name, p, value) => {
    expectClose(trimmedHarrellDavis(sample(name), Number(p)), value);
  });

  it.each(perSample('maritz_jarrett_se_classic'))('Maritz–Jarrett(%s, %s)', (name, p, value) => {
    expectClose(maritzJarrettStandardError(sample(name), Number(p)), value);
  });

  it.each(Object.entries<number>(golden.scipy_mstats_mjci_p50))('mstats.mjci(%s, 0.5)', (name, value) => {
    const n = sample(name).length;
    const m = Math.floor(n / 2 + 0.5);
    expectClose(Math.sqrt(weightedVariance(ascending(sample(name)), betaWeights(n, m - 1, n - m))), value);
  });

  it.each(perSample('hd_weighted_var_log'))('variance of ln quantile(%s, %s)', (name, p, value) => {
    expectClose(weightedVariance(logs(name), harrellDavisWeights(sample(name).length, Number(p))), value);
    expectClose(runQuantile(sample(name), Number(p)).variance, value);
  });

  it.each<any>(golden.mann_whitney)(
    'mannwhitneyu $x $y $alternative $method',
    ({ x, y, alternative, method, U, p }) => {
      const kind = method === 'exact' ? 'exact' : 'asymptotic';
      const test = mannWhitney(sample(x), sample(y), { alternative, method: kind });
      expectClose(test.u, U);
      expectClose(test.p, p);
    },
  );

  it.each<any>(golden.ks_2samp)('ks_2samp $x $y $alternative $method', ({ x, y, alternative, method, D, p }) => {
    const kind = method === 'exact' ? 'exact' : 'asymptotic';
    const test = kolmogorovSmirnov(sample(x), sample(y), { alternative, method: kind });
    expectClose(test.distance, D);
    expectClose(test.p, p);
  });

  it.each(['multiple_testing', 'multiple_testing_ties'])('%s: Holm and Benjamini–Hochberg', (key) => {
    const { p, holm_adjusted: expectedHolm, bh_adjusted: expectedBh } = golden[key];
    for (const [i, adjusted] of holm(p).entries()) expectClose(adjusted, expectedHolm[i]);
    for (const [i, adjusted] of benjaminiHochberg(p).entries()) expectClose(adjusted, expectedBh[i]);
  });

  it('rejects as many of the 25 at 5 %', () => {
    const rejected = (ps: readonly number[]): number => ps.filter((p) => p <= 0.05).length;
    expect(rejected(holm(golden.multiple_testing.p))).toBe(golden.multiple_testing.holm_reject_05);
    expect(rejected(benjaminiHochberg(golden.multiple_testing.p))).toBe(golden.multiple_testing.bh_reject_05);
  });

  it.each([
    { name: 'median', statistic: (values: readonly number[]) => quantile(values, 0.5) },
    { name: 'mean', statistic: (values: readonly number[]) => mean(values) },
    { name: 'p95', statistic: (values: readonly number[]) => quantile(values, 0.95) },
  ])('BCa of the $name, resamples given', ({ name, statistic }) => {
    const values = sample(golden.bca.data);
    const resamples: number[][] = golden.bca.bootstrap_indices;
    const replicates = resamples.map((indices) => statistic(indices.map((i) => values[i]!)));
    const expected = golden.bca[name];
    const interval = bcaInterval(values, statistic, replicates, golden.bca.alpha);
    expectClose(interval.estimate, expected.theta);
    expectClose(interval.bias, expected.z0);
    expect(interval.acceleration).toBeCloseTo(expected.accel, 12);
    expectClose(interval.low, expected.ci[0]);
    expectClose(interval.high, expected.ci[1]);
    expectClose(quantileSorted(ascending(replicates), golden.bca.alpha / 2), expected.percentile_ci[0]);
    expectClose(quantileSorted(ascending(replicates), 1 - golden.bca.alpha / 2), expected.percentile_ci[1]);
  });

  it.each<any>(golden.quantile_ci_binomial)('binomial interval of $data at $p', (row) => {
    const interval = quantileInterval(sample(row.data), row.p, row.alpha);
    expect(interval.lowRank).toBe(row.lower_rank ?? undefined);
    expect(interval.highRank).toBe(row.upper_rank ?? undefined);
    expect(interval.low).toBe(row.lower ?? undefined);
    expect(interval.high).toBe(row.upper ?? undefined);
    expectClose(interval.coverage, row.coverage);
  });

  it.each(Object.entries<number>(golden.min_n_for_upper_bound))('smallest n that bounds p = %s: %i', (p, n) => {
    expect(minimumSampleForUpperBound(Number(p))).toBe(n);
  });

  it.each<any>(golden.hodges_lehmann_shift)('Hodges–Lehmann $x → $y', ({ x, y, shift }) => {
    expectClose(quantileSorted(pairwiseDifferences(sample(x), sample(y)).differences, 0.5), shift);
  });

  it.each<any>(golden.hodges_lehmann_ratio_log)('Hodges–Lehmann on logs $x → $y', ({ x, y, ratio }) => {
    expectClose(hodgesLehmann(sample(x), sample(y)).ratio, ratio);
  });

  it.each<any>(golden.welch_t)('ttest_ind($x, $y, equal_var=False)', ({ x, y, t, df, p_two_sided: p }) => {
    const test = welch(sample(y), sample(x));
    expectClose(test.t, t);
    expectClose(test.df, df);
    expectClose(test.pTwoSided, p);
  });

  it('special functions', () => {
    const { t_sf: tails, t_ppf: tQuantiles, betainc, norm_ppf: quantiles, gammaln: gammas } = golden.special;
    for (const { t, df, sf } of tails) expectClose(studentTSf(t, df), sf);
    // SciPy 1.10.1's own t.ppf stops 2.3e-9 short at (.95, 4); student-t.test.ts holds the true digits to 1e-12.
    for (const { p, df, x } of tQuantiles) expectClose(studentTQuantile(p, df), x, 5e-9);
    for (const { a, b, x, I } of betainc) expectClose(regularisedIncompleteBeta(x, a, b), I);
    for (const { p, x } of quantiles) expectClose(normalQuantile(p), x);
    for (const { x, v } of gammas) expectClose(gammaln(x), v);
    for (const { x, v } of golden.special.kolmogorov_sf) expectClose(kolmogorovSf(x), v);
    for (const { k, n, a, b, sf } of golden.special.betabinom_sf) expectClose(betaBinomialSf(k, n, a, b), sf);
  });

  it('MQ of a single cell, borrowing from the prior alone', () => {
    const expected = golden.mq_single_cell;
    for (const [i, percentile] of expected.percentiles.entries()) {
      const baseline = expected.baseline_runs.map((run: number[]) => runQuantile(run, percentile));
      const cell = { baseline, candidate: [runQuantile(expected.candidate, percentile)] };
      const [shift] = moderatedTest([cell], priorSpread(percentile), { pooled: false });
      expectClose(shift?.logRatio, expected.log_ratio[i]);
      expectClose(shift?.ratio, expected.ratio[i]);
      expectClose(shift?.standardError, expected.se[i]);
      expectClose(shift?.df, expected.df);
      expectClose(shift?.p, expected.p[i]);
    }
  });

  it('MQ of three cells that share a pool, and Benjamini–Hochberg over all six comparisons', () => {
    const expected = golden.mq_three_cells_pooled;
    const cells = expected.cells.map((runs: number[][]) => ({
      baseline: runs.slice(0, -1),
      candidate: runs.at(-1) ?? [],
    }));
    const byPercentile = expected.percentiles.map((percentile: number) => moderatedQuantileTest(cells, percentile));
    const shifts = cells.map((__: unknown, cell: number) => byPercentile.map((column: unknown[]) => column[cell]));
    const adjusted = benjaminiHochberg(shifts.flat().map(({ p }: { p: number }) => p));
    for (const [cell, row] of shifts.entries()) {
      for (const [i, shift] of row.entries()) {
        expectClose(shift.logRatio, expected.log_ratio[cell][i]);
        expectClose(shift.standardError, expected.se[cell][i]);
        expectClose(shift.df, expected.df);
        expectClose(shift.p, expected.p[cell][i]);
        expectClose(adjusted[2 * cell + i], expected.bh_adjusted[cell][i]);
      }
    }
  });
});
