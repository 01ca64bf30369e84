import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { simulateJob } from '../../bench/support/simulated-jobs.mjs';
import { isDuetJob, scoreDuetJob, scoreOneStageJob, summarise } from '../../scripts/corpus-engine.mjs';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { stats } from '../support/stats-under-test.js';

const fixtures = new URL('../fixtures/corpus/', import.meta.url);
const shared = new URL('../../../shared/data/', import.meta.url);

function readJson(url: URL): any {
  const bytes = readFileSync(fileURLToPath(url));
  return JSON.parse((url.pathname.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

function score(folder: URL, referenceFile: URL): ReturnType<typeof summarise> & { readonly ratios: readonly string[] } {
  const rows: any[] = readJson(referenceFile);
  const reference = new Map(rows.map((row) => [row.id, row]));
  const jobs = readdirSync(fileURLToPath(folder))
    .toSorted()
    .map((name) => readJson(new URL(name, folder)));
  const duets = jobs.filter(isDuetJob).map((job) => scoreDuetJob(stats, job));
  const oneStage = jobs.filter((job) => !isDuetJob(job)).map((job) => scoreOneStageJob(stats, job));
  return {
    ...summarise(oneStage, duets, reference),
    ratios: duets.flatMap((duet) => ratioDifferences(duet, reference.get(duet.id))),
  };
}

/** Ratios of the last look and figures of the screen that differ from the reference in the digits it prints. */
function ratioDifferences({ id, result }: ReturnType<typeof scoreDuetJob>, expected: any): string[] {
  return result.cells.flatMap((cell, c) =>
    ['ttft', 'itl', 'e2e'].flatMap((metric, m) => {
      const found = cell.metrics[metric];
      const pairs: [string, number | undefined, number | undefined, number][] = [
        ['ratio', found?.confirmed?.shift.ratio, expected.ratio?.[cell.id]?.[m], 1e-6],
        ['screen', found?.screen.combined.logRatio, expected.screen_d?.[c][m], 1e-8],
        ['error', found?.screen.combined.standardError, expected.screen_se?.[c][m], 1e-8],
      ];
      return pairs
        .filter(
          ([, ours, theirs, digits]) => theirs !== undefined && !(Math.abs((ours ?? Number.NaN) - theirs) <= digits),
        )
        .map(([what, ours, theirs]) => `${id}/${cell.id}/${metric} ${what}: ${ours} instead of ${theirs}`);
    }),
  );
}

describe('the corpus engine', () => {
  it('agrees with the reference on our own duet jobs, jump guard and unsuspected tail among them', () => {
    const summary = score(new URL('duet/', fixtures), new URL('reference-duet.json', fixtures));
    expect(summary.parity).toEqual({ same: 6, of: 6 });
    expect(summary.sequential?.power).toEqual({ itl: 1, shift: 1, tail: 2 / 3 });
    expect(summary.sequential?.falseAlarms).toEqual({ none: 0 });
    expect(summary.oneStage).toBeNull();
  });

  it('agrees with the reference on our own one-stage jobs', () => {
    const summary = score(new URL('one-stage/', fixtures), new URL('reference-one-stage.json', fixtures));
    expect(summary.parity).toEqual({ same: 3, of: 3 });
    expect(summary.worst?.minP).toBeLessThan(1e-5);
    expect(summary.worst?.maxLogRatio).toBeLessThan(1e-5);
    expect(summary.oneStage).toEqual({ falseAlarms: { none: 0 }, power: { shift: 1 } });
    expect(summary.sequential).toBeNull();
  });

  it('says which jobs differ from their reference', () => {
    const job = readJson(new URL('one-stage/fixture-plain.json', fixtures));
    const wrong = { id: job.id, one_stage: 'fail', one_stage_flagged: [], min_p: 0.145529, max_log_ratio: 0.166086 };
    const summary = summarise([scoreOneStageJob(stats, job)], [], new Map([[job.id, wrong]]));
    expect(summary.parity).toEqual({ same: 0, of: 1, differing: [job.id] });
  });

  it('has no deviation to report without a reference', () => {
    const job = readJson(new URL('one-stage/fixture-plain.json', fixtures));
    expect(summarise([scoreOneStageJob(stats, job)], [], undefined)).toMatchObject({
      jobs: 1,
      worst: null,
      parity: null,
    });
  });

  it('the fixture jobs are what the simulator makes of their seed', () => {
    const settings = {
      seed: 'fixture-none',
      n: 30,
      storedRuns: 3,
      cells: 2,
      effect: { kind: 'none' as const },
      decimals: 2,
    };
    const made: unknown = JSON.parse(JSON.stringify(simulateJob(settings, seededRandom)));
    expect(made).toEqual(readJson(new URL('duet/fixture-none.json', fixtures)));
  });
});

const corpora = [
  { name: 'gate-corpus', jobs: 140 },
  { name: 'gate-corpus2', jobs: 100 },
].filter(({ name }) => existsSync(fileURLToPath(new URL(`${name}/dev/`, shared))));

// Where the team's labelled corpora lie beside the checkout; elsewhere our own jobs above stand for them.
if (corpora.length > 0) {
  describe('the labelled corpora', () => {
    it.each(corpora)('$name: every verdict of the reference, $jobs of $jobs', ({ name, jobs }) => {
      const summary = score(new URL(`${name}/dev/`, shared), new URL(`${name}/reference-dev.json`, shared));
      expect(summary.parity).toEqual({ same: jobs, of: jobs });
      expect(summary.worst?.minP ?? 0).toBeLessThan(1e-5);
      expect(summary.worst?.maxLogRatio ?? 0).toBeLessThan(1e-5);
      expect(summary.ratios).toEqual([]);
    });
  });
}

describe('score-corpus.mjs', () => {
  const run = (...args: string[]): { readonly status: number | null; readonly stderr: string } =>
    spawnSync(process.execPath, [fileURLToPath(new URL('../../scripts/score-corpus.mjs', import.meta.url)), ...args], {
      encoding: 'utf8',
    });

  it.each([
    { args: [], says: 'usage: node scripts/score-corpus.mjs DIR' },
    { args: ['no/such/folder'], says: 'no/such/folder: no *.json' },
  ])('stops with one sentence and exit 2: $args', ({ args, says }) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain(says);
    expect(status).toBe(2);
  });
});
