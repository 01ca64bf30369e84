import { describe, expect, it } from '@jest/globals';

import { type Effect, oneStageOf, simulateJob } from '../../bench/support/simulated-jobs.mjs';
import { scoreDuetJob, scoreOneStageJob } from '../../scripts/corpus-engine.mjs';
import { binomialInterval } from '../../src/stats/binomial-interval.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { stats } from '../support/stats-under-test.js';

/**
 * The bars of the gate on simulated jobs (bench/support/simulated-jobs.mjs), seeded, so that a run repeats itself. A bar
 * counts as broken when the lower (false alarms) or upper (power) 99.9 % bound of the measured share lies beyond it, as
 * the few hundred jobs of a test must allow; bench/verdict.mjs measures the same with a thousand jobs and no slack.
 */
const LEVEL = 0.002;

interface Setting {
  readonly n: number;
  readonly storedRuns: number;
  readonly jobs: number;
  readonly effect: Effect;
}

const jobsOf = (name: string, { n, storedRuns, jobs, effect }: Setting): ReturnType<typeof simulateJob>[] =>
  Array.from({ length: jobs }, (_, index) =>
    simulateJob({ seed: `simulation/${name}/${n}/${storedRuns}/${index}`, n, storedRuns, effect }, seededRandom),
  );

function expectAtMost(held: number, of: number, bar: number): void {
  expect({ share: held / of, couldBeAsLowAs: binomialInterval(held, of, LEVEL).low <= bar }).toMatchObject({
    couldBeAsLowAs: true,
  });
}

function expectAtLeast(held: number, of: number, bar: number): void {
  expect({ share: held / of, couldBeAsHighAs: binomialInterval(held, of, LEVEL).high >= bar }).toMatchObject({
    couldBeAsHighAs: true,
  });
}

const NONE: Effect = { kind: 'none' };
const shift = (ratio: number): Effect => ({ kind: 'shift', ratio });

describe('one-stage gate', () => {
  it.each([
    { n: 50, storedRuns: 3, jobs: 300, effect: NONE },
    { n: 50, storedRuns: 5, jobs: 400, effect: NONE },
    { n: 100, storedRuns: 5, jobs: 200, effect: NONE },
  ])('n = $n, K = $storedRuns: at most 6 % of $jobs unchanged jobs fail', (setting) => {
    const failed = jobsOf('one-stage', setting).filter(
      (job) => scoreOneStageJob(stats, oneStageOf(job)).verdict === 'fail',
    );
    expectAtMost(failed.length, setting.jobs, 0.06);
  });

  it.each([
    { effect: shift(2), bar: 0.97 },
    { effect: shift(1.5), bar: 0.7 },
  ])('K = 5 finds $effect in at least $bar of the jobs', ({ effect, bar }) => {
    const jobs = jobsOf('one-stage-power', { n: 50, storedRuns: 5, jobs: 300, effect });
    expectAtLeast(jobs.filter((job) => scoreOneStageJob(stats, oneStageOf(job)).right).length, jobs.length, bar);
  });
});

describe('sequential duet', () => {
  it.each([
    { what: 'unchanged', n: 50, storedRuns: 5, jobs: 800, effect: NONE, bar: 0.01 },
    { what: 'unchanged', n: 50, storedRuns: 1, jobs: 400, effect: NONE, bar: 0.01 },
    { what: 'unchanged, without history', n: 50, storedRuns: 0, jobs: 300, effect: NONE, bar: 0.01 },
    { what: 'drifting on both arms', n: 50, storedRuns: 5, jobs: 500, effect: { kind: 'drift' } as const, bar: 0.015 },
    {
      what: 'through an incident of both arms',
      n: 50,
      storedRuns: 5,
      jobs: 300,
      effect: { kind: 'incident' } as const,
      bar: 0.015,
    },
    { what: 'truly 10 % slower', n: 50, storedRuns: 5, jobs: 400, effect: shift(1.1), bar: 0.05 },
  ])('n = $n, K = $storedRuns: at most $bar of jobs fail that are $what', ({ bar, ...setting }) => {
    const scores = jobsOf('duet', setting).map((job) => scoreDuetJob(stats, job));
    expectAtMost(scores.filter(({ verdict }) => verdict === 'fail').length, setting.jobs, bar);
    const extras = scores.map(({ extra }) => extra);
    expect(Math.max(...extras)).toBeLessThanOrEqual(1.5);
    if (setting.what === 'unchanged')
      expect(extras.reduce((sum, extra) => sum + extra, 0) / extras.length).toBeLessThan(0.43);
  });

  it.each([
    { what: '+25 %', n: 50, storedRuns: 5, jobs: 300, effect: shift(1.25), bar: 0.97 },
    { what: '+50 %', n: 50, storedRuns: 1, jobs: 300, effect: shift(1.5), bar: 0.995 },
    {
      what: '10 % of the requests ×3',
      n: 50,
      storedRuns: 5,
      jobs: 400,
      effect: { kind: 'tail', share: 0.1, ratio: 3 } as const,
      bar: 0.78,
    },
  ])('n = $n, K = $storedRuns finds $what in one cell in at least $bar of the jobs', ({ bar, ...setting }) => {
    const found = jobsOf('duet-power', setting).filter((job) => scoreDuetJob(stats, job).right);
    expectAtLeast(found.length, setting.jobs, bar);
  });
});

describe('the simulator', () => {
  it('makes latencies like the real ones: skewed, drifting between runs, and quiet within one', () => {
    const between: number[] = [];
    const withinRatio: number[] = [];
    for (const job of jobsOf('shape', { n: 200, storedRuns: 6, jobs: 30, effect: NONE })) {
      for (const { id } of job.cells) {
        const medians = job.baseline
          .map(({ samples }) => stats.quantile(samples[id]?.['ttft'] ?? [], 0.5))
          .map(Math.log);
        const centre = medians.reduce((sum, value) => sum + value, 0) / medians.length;
        between.push(Math.sqrt(medians.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (medians.length - 1)));
        const first = job.baseline[0]?.samples[id]?.['ttft'] ?? [];
        withinRatio.push(stats.quantile(first, 0.95) / stats.quantile(first, 0.5));
      }
    }
    // STATISTICS §1: log p50 moves with sd .04–.16 between runs; p95/p50 of TTFT up to 2.4.
    expect(stats.quantile(between, 0.5)).toBeGreaterThan(0.06);
    expect(stats.quantile(between, 0.5)).toBeLessThan(0.13);
    expect(stats.quantile(withinRatio, 0.5)).toBeGreaterThan(1.5);
    expect(stats.quantile(withinRatio, 0.5)).toBeLessThan(2.4);
  });
});
