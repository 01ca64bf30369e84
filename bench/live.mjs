// @ts-check
/**
 * node bench/live.mjs [--seed 1] [--scale 1] [--quiet]
 *
 * The gate end to end over loopback, as one JSON document: real jobs of the real pipeline against the simulator, how they
 * ended, and beside each count the bar it must keep with binomial tolerance. `--scale 2` plays twice as many jobs. Exit 1
 * when a bar is missed. Needs lib/, which `npm run build` writes.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { loadStats } from '../scripts/load-stats.mjs';
import { machineFacts } from './machine-facts.mjs';
import { judgeLiveJobs, playLiveJobs } from './support/live-jobs.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    scale: { type: 'string', default: '1' },
    quiet: { type: 'boolean', default: false },
  },
});
const scale = Number(values.scale);
/** @param {number} jobs */
const times = (jobs) => Math.max(1, Math.round(jobs * scale));

const stats = await loadStats();
/** What is measured is what is built. @param {string} name */
const built = (name) => import(new URL(`../lib/${name}.js`, import.meta.url).href);
const { gate } = await built('pipeline');
const { DEFAULT_SETTINGS } = await built('model/settings');
const { startSimulatorInThread } = await built('simulator/run-in-thread');
const { binomialCdf } = await built('stats/binomial-cdf');
const entry = fileURLToPath(new URL('../lib/cli.js', import.meta.url));

const size = {
  seed: values.seed,
  work: join(await mkdtemp(join(tmpdir(), 'bench-live-')), 'jobs'),
  runs: 5,
  nights: times(30),
  perNight: 1,
  changes: times(20),
  sites: times(15),
  timeouts: times(10),
};
const began = performance.now();
const counts = await playLiveJobs(
  {
    gate,
    defaults: DEFAULT_SETTINGS,
    startSimulator: (options) => startSimulatorInThread(entry, options),
    seededRandom: stats.seededRandom,
  },
  size,
  values.quiet ? undefined : (line) => void process.stderr.write(`${line}\n`),
);
const bars = judgeLiveJobs(counts, { ...stats, binomialCdf });
const { work: _work, ...asked } = size;
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`${JSON.stringify({ machine: machineFacts(), asked, seconds, bars, counts }, null, 2)}\n`);
process.exitCode = bars.every(({ met }) => met) ? 0 : 1;
