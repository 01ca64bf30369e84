// @ts-check
/**
 * node bench/decide.mjs
 *
 * How long a decision takes, as one JSON document: the one-stage verdict of a 36-comparison job, the sequential duet per
 * job, and a very large matrix. Each figure is of data already in memory; `first` has cold caches.
 */
import { scoreDuetJob } from '../scripts/corpus-engine.mjs';
import { loadStats } from '../scripts/load-stats.mjs';
import { machineFacts } from './machine-facts.mjs';
import { oneStageOf, simulateJob } from './support/simulated-jobs.mjs';

const stats = await loadStats();
const METRICS = ['ttft_ms', 'itl_ms', 'e2e_ms'];

/** @param {ReturnType<typeof oneStageOf>} job */
function judgeJob(job) {
  const shifts = METRICS.flatMap((metric) => {
    const cells = job.cells.map(({ id }) => ({
      baseline: job.baseline.map((run) => run.samples[id]?.[metric] ?? []),
      candidate: job.candidate.samples[id]?.[metric] ?? [],
    }));
    return [0.5, 0.95].flatMap((percentile) => stats.moderatedQuantileTest(cells, percentile));
  });
  return stats.judgeOneStage(shifts.map((shift) => ({ shift, threshold: 0.2 })));
}

/** @param {string} seed @param {number} n @param {number} storedRuns @param {number} cells @param {number} ratio */
function jobInMemory(seed, n, storedRuns, cells, ratio) {
  const job = simulateJob({ seed, n, storedRuns, cells, effect: { kind: 'shift', ratio } }, stats.seededRandom);
  return structuredClone(JSON.parse(JSON.stringify(job)));
}

/** @param {number} rounds @param {(round: number) => unknown} work */
function time(rounds, work) {
  const each = Array.from({ length: rounds }, (_, round) => {
    const began = performance.now();
    work(round);
    return performance.now() - began;
  });
  /** @param {number} value */
  const ms = (value) => Number(value.toFixed(3));
  return {
    first: ms(each[0] ?? 0),
    median: ms(stats.quantile(each, 0.5)),
    p95: ms(stats.quantile(each, 0.95)),
    worst: ms(Math.max(...each)),
    rounds,
  };
}

const small = oneStageOf(jobInMemory('decide/small', 50, 5, 6, 1));
const large = oneStageOf(jobInMemory('decide/large', 200, 20, 100, 1));
const duets = Array.from({ length: 120 }, (_, i) =>
  jobInMemory(`decide/duet/${i}`, 50, 5, 6, [1, 1.1, 1.25][i % 3] ?? 1),
);
const longest = Array.from({ length: 30 }, (_, i) => jobInMemory(`decide/long/${i}`, 200, 5, 6, 1.12));

const oneStageMs = time(100, () => judgeJob(small));
const duetMs = time(duets.length, (round) => scoreDuetJob(stats, duets[round]));
const longDuetMs = time(longest.length, (round) => scoreDuetJob(stats, longest[round]));
const matrixMs = time(5, () => judgeJob(large));

process.stdout.write(
  `${JSON.stringify({
    machine: machineFacts(),
    oneStage: { what: '36 comparisons, K = 5, n = 50', targetMs: 10, ms: oneStageMs },
    duet: { what: 'whole sequential duet, 6 cells × 3 metrics, K = 5, n = 50', targetMs: 50, ms: duetMs },
    longDuet: {
      what: 'the same, n = 200 and +12 % in one cell, which is followed longest',
      targetMs: 50,
      ms: longDuetMs,
    },
    matrix: { what: '100 cells × 3 metrics × 2 percentiles, K = 20, n = 200', targetMs: 1000, ms: matrixMs },
  })}\n`,
);
