import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';

import { judgeLiveJobs, playLiveJobs } from '../../bench/support/live-jobs.mjs';
import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import { gate } from '../../src/pipeline.js';
import { startSimulatorInThread } from '../../src/simulator/run-in-thread.js';
import { binomialCdf } from '../../src/stats/binomial-cdf.js';
import { binomialInterval } from '../../src/stats/binomial-interval.js';
import { seededRandom } from '../../src/stats/seeded-random.js';

const ENTRY = fileURLToPath(new URL('../simulator/entry/enter.mjs', import.meta.url));

/** A short version of `npm run bench:live`: the same jobs, fewer of each. */
const SIZE = { seed: 'live 1', runs: 3, nights: 2, perNight: 1, changes: 2, sites: 1, timeouts: 1 };

describe('the gate over loopback, with binomial tolerance', () => {
  let counts: Awaited<ReturnType<typeof playLiveJobs>> = {};

  beforeAll(async () => {
    const work = join(await mkdtemp(join(tmpdir(), 'live-jobs-')), 'jobs');
    const startSimulator = (options: Parameters<typeof startSimulatorInThread>[1]) =>
      startSimulatorInThread(ENTRY, options, { execArgv: [] });
    counts = await playLiveJobs({ gate, defaults: DEFAULT_SETTINGS, startSimulator, seededRandom }, { ...SIZE, work });
  }, 240_000);

  it('keeps every bar: no false alarm, no slowdown missed, nothing compared with itself', () => {
    const judged = judgeLiveJobs(counts, { binomialCdf, binomialInterval });
    expect(judged.length).toBe(10);
    expect(judged.filter(({ met }) => !met)).toEqual([]);
  });

  it('called the base wherever there was one, and nowhere else', () => {
    const calls = Object.fromEntries(Object.entries(counts).map(([kind, { baseCalls }]) => [kind, baseCalls > 0]));
    expect(calls).toEqual({
      'first nights': false,
      nights: false,
      unchanged: true,
      '+50 %': true,
      'provider slower': true,
      'preview, base arm': true,
      'redeployed, no base arm': false,
      timeouts: true,
    });
  });
});
