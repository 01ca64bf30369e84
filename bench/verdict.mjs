// @ts-check
/**
 * node bench/verdict.mjs [--jobs 1000] [--seed 1] [--part bars|curve|peers|estimators]… [--json]
 *
 * How often the gate cries wolf, and what it sees: the shipped statistics on simulated jobs (support/simulated-jobs.mjs),
 * beside the bars they must keep. Shares carry their 95 % Clopper–Pearson interval. Exit 1 when a bar is missed.
 */
import { parseArgs } from 'node:util';

import { scoreDuetJob, scoreOneStageJob } from '../scripts/corpus-engine.mjs';
import { loadStats } from '../scripts/load-stats.mjs';
import { peers } from './support/peers.mjs';
import { estimators } from './support/estimators.mjs';
import { oneStageOf, simulateJob } from './support/simulated-jobs.mjs';

/** @typedef {import('./support/simulated-jobs.mjs').Effect} Effect */
/** @typedef {{ what: string, setting: string, jobs: number, share: number, low: number, high: number, bar: string, met: boolean }} Bar */

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    part: { type: 'string', multiple: true, default: ['bars', 'curve', 'peers', 'estimators'] },
    json: { type: 'boolean', default: false },
  },
});
const jobs = Number(values.jobs);
const stats = await loadStats();

/** @type {Effect} */
const NONE = { kind: 'none' };
/** @type {Effect} */
const TAIL = { kind: 'tail', share: 0.1, ratio: 3 };
/** @param {number} ratio @returns {Effect} */
const shift = (ratio) => ({ kind: 'shift', ratio });

/** @param {string} name @param {number} n @param {number} storedRuns @param {Effect} effect @param {number} index */
const jobOf = (name, n, storedRuns, effect, index) =>
  simulateJob(
    { seed: `${values.seed}/${name}/${n}/${storedRuns}/${index}`, n, storedRuns, effect },
    stats.seededRandom,
  );

/** @param {string} name @param {number} n @param {number} storedRuns @param {Effect} effect */
function duetScores(name, n, storedRuns, effect) {
  return Array.from({ length: jobs }, (_, index) => scoreDuetJob(stats, jobOf(name, n, storedRuns, effect, index)));
}

/** @param {string} name @param {number} n @param {number} storedRuns @param {Effect} effect */
function oneStageScores(name, n, storedRuns, effect) {
  return Array.from({ length: jobs }, (_, index) =>
    scoreOneStageJob(stats, oneStageOf(jobOf(name, n, storedRuns, effect, index))),
  );
}

/** @param {number} held @param {number} of */
const shareOf = (held, of) => ({ jobs: of, share: held / of, ...stats.binomialInterval(held, of) });

/** @param {string} what @param {string} setting @param {readonly boolean[]} outcomes @param {'≤' | '≥'} side @param {number} bar @returns {Bar} */
function barOf(what, setting, outcomes, side, bar) {
  const measured = shareOf(outcomes.filter(Boolean).length, outcomes.length);
  return {
    what,
    setting,
    ...measured,
    bar: `${side} ${percent(bar)}`,
    met: side === '≤' ? measured.share <= bar : measured.share >= bar,
  };
}

/** @param {{ verdict: string }} score */
const failed = ({ verdict }) => verdict === 'fail';
/** @param {{ right: boolean }} score */
const found = ({ right }) => right;

/** @returns {Bar[]} */
function oneStageBars() {
  const settings = [50, 100].flatMap((n) => [3, 5, 10].map((storedRuns) => ({ n, storedRuns })));
  const alarms = settings.map(({ n, storedRuns }) => ({
    setting: `n = ${n}, K = ${storedRuns}`,
    outcomes: oneStageScores('one-stage', n, storedRuns, NONE).map(failed),
  }));
  return [
    ...alarms.map(({ setting, outcomes }) => barOf('one-stage: unchanged job fails', setting, outcomes, '≤', 0.09)),
    barOf(
      'one-stage: unchanged job fails',
      'all of them',
      alarms.flatMap(({ outcomes }) => outcomes),
      '≤',
      0.06,
    ),
    barOf('one-stage: one cell ×2', 'n = 50, K = 5', oneStageScores('double', 50, 5, shift(2)).map(found), '≥', 0.97),
    barOf('one-stage: one cell +50 %', 'n = 50, K = 5', oneStageScores('half', 50, 5, shift(1.5)).map(found), '≥', 0.7),
  ];
}

/** @returns {Bar[]} */
function duetBars() {
  return [50, 100].flatMap((n) =>
    [1, 5].flatMap((storedRuns) => {
      const setting = `n = ${n}, K = ${storedRuns}`;
      const unchanged = duetScores('duet', n, storedRuns, NONE);
      const extras = unchanged.map(({ extra }) => extra);
      const mean = extras.reduce((total, extra) => total + extra, 0) / extras.length;
      /** @param {string} what @param {number} share @param {number} bar @returns {Bar} */
      const extraBar = (what, share, bar) => ({
        what,
        setting,
        jobs,
        share,
        low: share,
        high: share,
        bar: `≤ ${percent(bar)}`,
        met: share <= bar,
      });
      return [
        barOf('duet: unchanged job fails', setting, unchanged.map(failed), '≤', 0.01),
        barOf(
          'duet: drift ×1.4 on both arms fails',
          setting,
          duetScores('drift', n, storedRuns, { kind: 'drift' }).map(failed),
          '≤',
          0.015,
        ),
        barOf(
          'duet: one cell +10 % fails',
          setting,
          duetScores('small', n, storedRuns, shift(1.1)).map(failed),
          '≤',
          0.05,
        ),
        barOf(
          'duet: one cell +25 % found',
          setting,
          duetScores('quarter', n, storedRuns, shift(1.25)).map(found),
          '≥',
          0.97,
        ),
        barOf(
          'duet: one cell +50 % found',
          setting,
          duetScores('half', n, storedRuns, shift(1.5)).map(found),
          '≥',
          0.995,
        ),
        barOf(
          'duet: 10 % of requests ×3 found',
          setting,
          duetScores('tail', n, storedRuns, TAIL).map(found),
          '≥',
          0.78,
        ),
        extraBar('duet: extra calls, unchanged, mean', mean, 0.43),
        extraBar('duet: extra calls, any job', Math.max(...extras), 1.5),
      ];
    }),
  );
}

function failureCurve() {
  const ratios = [1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5, 1.75, 2];
  return ratios.map((ratio) => ({
    ratio,
    duet: shareOf(duetScores('curve', 50, 5, shift(ratio)).filter(failed).length, jobs),
    oneStage: shareOf(oneStageScores('curve', 50, 5, shift(ratio)).filter(failed).length, jobs),
  }));
}

/** @param {number} share */
function percent(share) {
  return `${Number((100 * share).toFixed(2))} %`;
}

/** @param {{ share: number, low: number, high: number }} measured */
function spelled({ share, low, high }) {
  return low === high ? percent(share) : `${percent(share)} (${percent(low)} – ${percent(high)})`;
}

const wanted = new Set(values.part);
const bars = wanted.has('bars') ? [...oneStageBars(), ...duetBars()] : [];
const curve = wanted.has('curve') ? failureCurve() : [];
const rules = wanted.has('peers') ? peers(stats, jobOf, Math.min(jobs, 400)) : [];
const table = wanted.has('estimators') ? estimators(stats, jobs) : [];

if (values.json) {
  process.stdout.write(
    `${JSON.stringify({ jobs, seed: values.seed, bars, curve, peers: rules, estimators: table })}\n`,
  );
} else {
  const lines = [
    ...bars.map(
      (bar) =>
        `${bar.met ? 'met   ' : 'MISSED'}  ${bar.what.padEnd(38)} ${bar.setting.padEnd(16)} ${spelled(bar).padEnd(30)} bar ${bar.bar}`,
    ),
    ...(curve.length > 0 ? ['', 'share of jobs that fail, by the true ratio of one cell (n = 50, K = 5)'] : []),
    ...curve.map(
      ({ ratio, duet, oneStage }) =>
        `${`×${ratio.toFixed(2)}`.padEnd(8)} duet ${spelled(duet).padEnd(28)} one-stage ${spelled(oneStage)}`,
    ),
    ...(rules.length > 0 ? ['', 'rules of other tools on the same jobs (n = 50, K = 5): share of jobs that fail'] : []),
    ...rules.map(
      ({ rule, unchanged, plus25, plus50, tail }) =>
        `${rule.padEnd(44)} unchanged ${percent(unchanged).padEnd(8)} +25 % ${percent(plus25).padEnd(8)} +50 % ${percent(plus50).padEnd(8)} tail ${percent(tail)}`,
    ),
    ...(table.length > 0 ? ['', 'estimators on simulated first-token times'] : []),
    ...table.map(({ what, value }) => `${what.padEnd(60)} ${value.toFixed(3)}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
process.exitCode = bars.every(({ met }) => met) ? 0 : 1;
