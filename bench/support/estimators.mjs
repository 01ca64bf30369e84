// @ts-check
/**
 * Why type 7 and distribution-free intervals: what the alternatives do on simulated first-token times, whose true
 * percentiles are read from a sample of 200,000.
 */
import { simulateJob } from './simulated-jobs.mjs';

/** @typedef {import('../../scripts/load-stats.mjs').StatsExports} Stats */

const N = 50;
const P = 0.95;

/** @param {Stats} stats @param {number} samples */
export function estimators(stats, samples) {
  const worlds = Array.from({ length: 20 }, (_, w) => worldOf(stats, w, Math.ceil(samples / 20)));
  /** Mean squared error of ln p95 by world. @param {(values: readonly number[]) => number} estimate */
  const errors = (estimate) =>
    worlds.map(
      ({ truth, draws }) =>
        draws.reduce((total, values) => total + Math.log(estimate(values) / truth) ** 2, 0) / draws.length,
    );
  const typeSeven = errors((values) => stats.quantile(values, P));
  /** @param {(values: readonly number[]) => number} estimate */
  const againstTypeSeven = (estimate) =>
    stats.quantile(
      errors(estimate).map((error, world) => error / (typeSeven[world] ?? Number.NaN)),
      0.5,
    );
  /** @param {(values: readonly number[]) => { low?: number, high?: number }} interval */
  const coverage = (interval) => {
    /** @type {number[]} */
    const hits = worlds.flatMap(({ truth, draws }) =>
      draws.map((values) => {
        const { low = 0, high = Number.POSITIVE_INFINITY } = interval(values);
        return low <= truth && truth <= high ? 1 : 0;
      }),
    );
    return hits.reduce((total, hit) => total + hit, 0) / hits.length;
  };
  const random = stats.seededRandom('estimators');
  /** @param {readonly number[]} values */
  const p95 = (values) => stats.quantile(values, P);
  /** Typical standard error as a form has it ÷ the standard deviation seen; the median world. @param {(values: readonly number[]) => number} form */
  const calibration = (form) => {
    const ratios = worlds.map(({ draws }) => {
      const estimates = draws.map((values) => Math.log(p95(values)));
      const centre = estimates.reduce((total, one) => total + one, 0) / estimates.length;
      const seen = Math.sqrt(estimates.reduce((total, one) => total + (one - centre) ** 2, 0) / (estimates.length - 1));
      return stats.quantile(draws.map(form), 0.5) / seen;
    });
    return stats.quantile(ratios, 0.5);
  };
  return [
    {
      what: `squared error of p95, n = ${N}: Harrell–Davis ÷ type 7`,
      value: againstTypeSeven(onLogs(stats.harrellDavis)),
    },
    {
      what: `squared error of p95, n = ${N}: trimmed Harrell–Davis ÷ type 7`,
      value: againstTypeSeven(onLogs(stats.trimmedHarrellDavis)),
    },
    {
      what: 'standard error ÷ spread seen: smooth Maritz–Jarrett (the gate)',
      value: calibration((values) => Math.sqrt(stats.runQuantile(values, P).variance)),
    },
    {
      what: 'standard error ÷ spread seen: classic Maritz–Jarrett',
      value: calibration((values) => stats.maritzJarrettStandardError(values.map(Math.log), P)),
    },
    {
      what: 'coverage of 90 % for p95: between order statistics (the reports)',
      value: coverage((values) => stats.quantileInterval(values, P, 0.1)),
    },
    {
      what: 'coverage of 90 % for p95: BCa bootstrap',
      value: coverage((values) =>
        stats.bcaInterval(values, p95, stats.bootstrapReplicates(values, p95, random, 200), 0.1),
      ),
    },
  ];
}

/** On logarithms, which is fairer to estimators that average. @param {Stats['harrellDavis']} estimate */
function onLogs(estimate) {
  return (/** @type {readonly number[]} */ values) => Math.exp(estimate(values.map(Math.log), P));
}

/** @param {Stats} stats @param {number} world @param {number} draws */
function worldOf(stats, world, draws) {
  const settings = {
    seed: `estimators/${world}`,
    n: 200_000,
    storedRuns: 0,
    cells: 1,
    effect: { kind: /** @type {const} */ ('none') },
  };
  const { head } = simulateJob(settings, stats.seededRandom);
  const values = head['c0']?.['ttft'] ?? [];
  return {
    truth: stats.quantile(values, P),
    draws: Array.from({ length: draws }, (_, i) => values.slice(i * N, (i + 1) * N)),
  };
}
