import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { serializeRun } from '../../src/baseline/serialize-run.js';
import type { BaseFile, KeptRuns, Platform } from '../../src/model/platform.js';
import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import type { Job } from '../../src/pipeline/job.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import { aRun } from '../baseline/a-run.js';
import { makeWorld } from '../support/make-world.js';

const NOTHING: KeptRuns = { files: [], refused: [], problems: [] };

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'lens-around-'));
  await writeFile(join(cwd, 'answer.md'), 'Answer.');
  await writeFile(join(cwd, 'lens.yml'), config());
});
afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

function config(gate: object = {}, files: readonly string[] = ['answer.md']): string {
  return JSON.stringify({
    version: 1,
    targets: [
      {
        id: 'mini',
        provider: 'openai',
        model: 'm',
        params: { 'max-output-tokens': 9 },
        price: { input: 1, output: 1 },
      },
    ],
    scenarios: files.map((file, index) => ({ id: `s${index}`, messages: [{ role: 'user', content: { file } }] })),
    gate,
  });
}

function platform(
  base: Record<string, BaseFile>,
  overrides: Partial<Platform> = {},
): Platform & { readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    place: { platform: 'github', sha: 'e'.repeat(40) },
    acceptLabel: 'accepted',
    occasion: () => Promise.resolve({ mode: 'change', headSha: 'd'.repeat(40), baseSha: 'c'.repeat(40) }),
    baseFile: (path) => {
      read.push(path);
      return Promise.resolve(base[path] ?? { problem: `${path} does not exist.`, missing: true });
    },
    storedRuns: () => Promise.resolve(NOTHING),
    earlierAttempts: () => Promise.resolve(NOTHING),
    acceptedByLabel: () => Promise.resolve({}),
    publish: () => Promise.resolve({ problems: [] }),
    ...overrides,
  };
}

function prepare(around: Platform): Promise<Job> {
  return prepareJob({ ...DEFAULT_SETTINGS, configFile: 'lens.yml' }, makeWorld(cwd), around);
}

function texts({ findings }: Job): string[] {
  return findings.map(({ text }) => text);
}

describe('the base through the platform', () => {
  it('reads the config and each file that it names once, at the base', async () => {
    const around = platform({ 'lens.yml': { text: config() }, 'answer.md': { text: 'Answer.' } });
    const job = await prepare(around);
    expect(around.read).toEqual(['lens.yml', 'answer.md']);
    expect(job.attributions).toMatchObject([{ id: 'mini/s0', status: 'unchanged', call: false }]);
    expect(job).toMatchObject({ mode: 'change', around: { headSha: 'd'.repeat(40), baseSha: 'c'.repeat(40) } });
  });

  it('knows a cell as changed when a file of it differs there', async () => {
    const job = await prepare(platform({ 'lens.yml': { text: config() }, 'answer.md': { text: 'Answer kindly.' } }));
    expect(job.attributions).toMatchObject([{ status: 'changed', call: true }]);
  });

  it('takes every cell for new where the base has no config', async () => {
    const job = await prepare(platform({}));
    expect(job.attributions).toMatchObject([{ status: 'new' }]);
    expect(texts(job)).not.toContainEqual(expect.stringContaining('No callable base'));
  });

  it.each([
    {
      why: 'a file of it lies in LFS',
      base: { 'lens.yml': { text: config() }, 'answer.md': { problem: 'It lies in Git LFS.' } },
      says: 'No callable base. It lies in Git LFS',
    },
    {
      why: 'a file of it is gone',
      base: { 'lens.yml': { text: config() } },
      says: 'No callable base. answer.md does not exist',
    },
    {
      why: 'its config is broken',
      base: { 'lens.yml': { text: 'version: [' } },
      says: /^No callable base\. The base’s config cannot be used: .*config\/syntax/,
    },
    {
      why: 'its config leads out of the repository',
      base: { 'lens.yml': { text: config({}, ['../secret']) } },
      says: /config\/file-outside/,
    },
    {
      why: 'its config names too many files',
      base: {
        'lens.yml': {
          text: config(
            {},
            Array.from({ length: 201 }, (_, at) => `f${at}`),
          ),
        },
        ...Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`f${at}`, { text: 'x' }])),
      },
      says: /more than 200 files/,
    },
  ])('says so, and judges by stored runs, when $why', async ({ base, says }) => {
    const job = await prepare(platform(base));
    expect(texts(job)).toContainEqual(expect.stringMatching(says));
    expect(job.attributions).toMatchObject([{ status: 'watched', call: true }]);
    expect(job.mode).toBe('change');
  });

  it('says so when nobody knows the base', async () => {
    const occasion: Platform['occasion'] = () =>
      Promise.resolve({ mode: 'change', headSha: 'd', baseProblem: 'The token may not.' });
    const around = platform({ 'lens.yml': { text: config() } }, { occasion });
    expect(texts(await prepare(around))).toContain('No callable base. The token may not');
    expect(around.read).toEqual([]);
  });

  it('asks for no base on the watch', async () => {
    const around = platform({}, { occasion: () => Promise.resolve({ mode: 'watch', record: true }) });
    const job = await prepare(around);
    expect(around.read).toEqual([]);
    expect(job.mode).toBe('watch');
  });
});

describe('who decides', () => {
  const base = { 'lens.yml': { text: config({ threshold: '10%' }) }, 'answer.md': { text: 'x' } };

  it('is the base’s gate, however the change loosens its own', async () => {
    await writeFile(join(cwd, 'lens.yml'), config({ threshold: '900%' }));
    const job = await prepare(platform(base));
    expect(job.policy.threshold.ttft).toBe(0.1);
    expect(job.findings).toContainEqual(expect.objectContaining({ kind: 'loosened-gate', top: true }));
  });

  it('counts what the change accepts in its config, beside what the base accepts', async () => {
    const entry = { cells: 'mini/*', metric: 'ttft', 'up-to': '30%', reason: 'wanted', until: '2099-01-31' };
    await writeFile(join(cwd, 'lens.yml'), config({ accepted: [entry] }));
    const { policy } = await prepare(platform(base));
    expect(policy.accepted).toMatchObject([{ metric: 'ttft', reason: 'wanted' }]);
  });

  it('counts a label for every metric, with name and time, until the next push', async () => {
    const accepted = { label: 'accepted', by: 'ann', at: '2026-11-20T09:30:00Z' };
    const job = await prepare(platform(base, { acceptedByLabel: () => Promise.resolve({ accepted }) }));
    expect(job.policy.accepted).toHaveLength(7);
    expect(job.policy.accepted[0]).toMatchObject({
      cells: '*',
      reason: 'label accepted, put on by ann at 2026-11-20 09:30 UTC',
      until: 'the next push',
    });
    expect(job.findings).toContainEqual(expect.objectContaining({ kind: 'accepted', top: true }));
  });

  it('says why a label does not count', async () => {
    const job = await prepare(
      platform(base, { acceptedByLabel: () => Promise.resolve({ refused: 'The label x does not count: eve.' }) }),
    );
    expect(texts(job)).toContain('The label x does not count: eve');
    expect(job.policy.accepted).toEqual([]);
  });
});

describe('stored runs and earlier attempts', () => {
  const base = { 'lens.yml': { text: config() }, 'answer.md': { text: 'x' } };
  const kept = (id: string): KeptRuns['files'][number] => {
    const run = aRun({ id, startedAt: '2026-11-20T03:00:00.000Z' });
    return { path: id, text: serializeRun({ ...run, provenance: { ...run.provenance, sha: 'e'.repeat(40) } }) };
  };

  it('names what was refused, what is not what it says, and what stood in the way', async () => {
    const refused = [{ runId: '1', startedAt: '2026-11-20T03:00:00Z', cells: 0, refused: 'Its artifact has expired.' }];
    const stored: KeptRuns = {
      files: [kept('r2'), { path: 'r3', text: '{' }],
      refused,
      problems: ['Rate limit.'],
      accept: () => 'It was made in another repository.',
    };
    const job = await prepare(platform(base, { storedRuns: () => Promise.resolve(stored) }));
    expect(job.baseline.sources).toMatchObject([
      { runId: 'r2', refused: 'It was made in another repository.' },
      { runId: '1', refused: 'Its artifact has expired.' },
    ]);
    expect(texts(job)).toContain('The baseline could not be looked at. Rate limit');
    expect(texts(job)).toContainEqual(expect.stringMatching(/r3.*run\/unreadable/));
  });

  it('asks for the runs of the suite, and for none where a directory is named', async () => {
    const asked: string[] = [];
    const around = platform(base, {
      storedRuns: (suite) => {
        asked.push(suite);
        return Promise.resolve(NOTHING);
      },
    });
    await prepare(around);
    await prepareJob({ ...DEFAULT_SETTINGS, configFile: 'lens.yml', baselineDir: 'nights' }, makeWorld(cwd), around);
    expect(asked).toEqual(['default']);
  });

  it('takes earlier attempts at the same commit, and no stranger’s', async () => {
    const attempts: KeptRuns = {
      ...NOTHING,
      files: [kept('r1'), kept('r2')],
      accept: ({ id }) => (id === 'r2' ? 'It names another commit.' : undefined),
    };
    const job = await prepare(platform(base, { earlierAttempts: () => Promise.resolve(attempts) }));
    expect(job.earlier.map(({ id }) => id)).toEqual(['r1']);
    expect(texts(job)).toContain('An earlier attempt does not count. It names another commit');
  });
});
