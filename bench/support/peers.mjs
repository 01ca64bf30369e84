// @ts-check
/**
 * Rules of other tools, on the jobs our own gate is measured with: the candidate's run against the stored ones, one cell
 * slower or none. Every rule looks at all 36 comparisons and fails the job when any of them is red.
 */
import { scoreDuetJob, scoreOneStageJob } from '../../scripts/corpus-engine.mjs';
import { oneStageOf } from './simulated-jobs.mjs';

/** @typedef {import('../../scripts/load-stats.mjs').StatsExports} Stats */
/** @typedef {import('./simulated-jobs.mjs').Effect} Effect */
/** @typedef {import('./simulated-jobs.mjs').DuetJob} DuetJob */
/** @typedef {{ last: number[], runs: number[][], candidate: number[] }} Series */

/**
 * @param {Stats} stats
 * @param {(name: string, n: number, storedRuns: number, effect: Effect, index: number) => DuetJob} jobOf
 * @param {number} jobs
 */
export function peers(stats, jobOf, jobs) {
  /** @type {Record<'unchanged' | 'plus25' | 'plus50' | 'tail', Effect>} */
  const effects = {
    unchanged: { kind: 'none' },
    plus25: { kind: 'shift', ratio: 1.25 },
    plus50: { kind: 'shift', ratio: 1.5 },
    tail: { kind: 'tail', share: 0.1, ratio: 3 },
  };
  const rules = rulesOf(stats);
  return Object.entries(rules).map(([rule, fails]) => {
    /** @param {keyof typeof effects} name */
    const share = (name) => {
      const held = Array.from({ length: jobs }, (_, index) =>
        fails(jobOf(`peers-${name}`, 50, 5, effects[name], index)),
      );
      return held.filter(Boolean).length / jobs;
    };
    return {
      rule,
      unchanged: share('unchanged'),
      plus25: share('plus25'),
      plus50: share('plus50'),
      tail: share('tail'),
    };
  });
}

/** @param {Stats} stats @returns {Record<string, (job: DuetJob) => boolean>} */
function rulesOf(stats) {
  /** @param {(series: Series) => boolean} red @returns {(job: DuetJob) => boolean} */
  const anyRed = (red) => (job) => seriesOf(job).some(red);
  /** @param {(series: Series) => number} pOf @returns {(job: DuetJob) => boolean} */
  const anyAfterHolm = (pOf) => (job) => stats.holm(seriesOf(job).map(pOf)).some((p) => p <= 0.05);
  /** @param {readonly number[]} values */
  const p50 = (values) => stats.quantile(values, 0.5);
  /** @param {readonly number[]} values */
  const p95 = (values) => stats.quantile(values, 0.95);
  /** @param {Series} series */
  const rankP = ({ last, candidate }) =>
    stats.mannWhitney(candidate, last, { alternative: 'greater', method: 'asymptotic' }).p;
  return {
    'p50 or p95 over 1.2 × last run': anyRed(
      ({ last, candidate }) => p95(candidate) > 1.2 * p95(last) || p50(candidate) > 1.2 * p50(last),
    ),
    'p50 or p95 over 2 × last run': anyRed(
      ({ last, candidate }) => p95(candidate) > 2 * p95(last) || p50(candidate) > 2 * p50(last),
    ),
    't boundary on run medians, .99': anyRed(({ runs, candidate }) => exceedsBoundary(runs.map(p50), p50(candidate))),
    'Welch on requests of the last run, .05': anyRed(
      ({ last, candidate }) => stats.welch(last, candidate).pLarger <= 0.05,
    ),
    'Mann–Whitney against the last run, .05': anyRed((series) => rankP(series) <= 0.05),
    'Mann–Whitney with Holm over the job': anyAfterHolm(rankP),
    'Kolmogorov–Smirnov against the last run, .05': anyRed(
      ({ last, candidate }) =>
        stats.kolmogorovSmirnov(candidate, last, { alternative: 'two-sided', method: 'asymptotic' }).p <= 0.05,
    ),
    'this gate, one-stage': (job) => scoreOneStageJob(stats, oneStageOf(job)).verdict === 'fail',
    'this gate, sequential duet': (job) => scoreDuetJob(stats, job).verdict === 'fail',
  };
}

/**
 * Above mean + t·sd of the five stored values, as Bencher's upper boundary at .99.
 *
 * @param {readonly number[]} stored
 * @param {number} value
 */
function exceedsBoundary(stored, value) {
  const T99_DF4 = 3.746947387979197;
  const centre = stored.reduce((total, one) => total + one, 0) / stored.length;
  const spread = Math.sqrt(stored.reduce((total, one) => total + (one - centre) ** 2, 0) / (stored.length - 1));
  return value > centre + T99_DF4 * spread;
}

/** @param {DuetJob} job @returns {Series[]} */
function seriesOf(job) {
  const { baseline, candidate, cells } = oneStageOf(job);
  return cells.flatMap(({ id }) =>
    ['ttft_ms', 'itl_ms', 'e2e_ms'].map((metric) => {
      const runs = baseline.map(({ samples }) => samples[id]?.[metric] ?? []);
      return { runs, last: runs.at(-1) ?? [], candidate: candidate.samples[id]?.[metric] ?? [] };
    }),
  );
}
