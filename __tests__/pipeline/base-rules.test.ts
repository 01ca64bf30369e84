import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import type { Job } from '../../src/pipeline/job.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import type { World } from '../../src/pipeline/world.js';
import { emptyFolder } from '../support/run-cli.js';

let folder: Awaited<ReturnType<typeof emptyFolder>>;
beforeEach(async () => {
  folder = await emptyFolder();
});
afterEach(() => folder.remove());

function world(): World {
  return {
    env: {},
    cwd: folder.path,
    now: () => new Date('2026-11-22T12:00:00Z'),
    log: () => undefined,
    live: undefined,
    colour: false,
    width: 100,
    signal: new AbortController().signal,
    sender: undefined,
    toolVersion: '0.0.0',
  };
}

const BASE = {
  targets: [
    {
      id: 'ours',
      provider: 'openai-compatible',
      'base-url': 'http://127.0.0.1:9/v1',
      model: 'm',
      auth: 'none',
      deployed: true,
    },
  ],
  prompt: 'Hello.',
  iterations: 50,
};

async function jobOf(base: object | undefined, change: object): Promise<Job> {
  await writeFile(join(folder.path, 'base.yml'), JSON.stringify(base ?? {}));
  await writeFile(join(folder.path, 'latency-lens.yml'), JSON.stringify(change));
  return prepareJob({ ...DEFAULT_SETTINGS, ...(base !== undefined && { baseConfigFile: 'base.yml' }) }, world());
}

function told(job: Job): string {
  return job.findings
    .filter(({ kind, top }) => kind === 'loosened-gate' && top)
    .map(({ text }) => text)
    .join('\n');
}

describe('prepareJob, on a change', () => {
  it.each([
    { what: 'fewer iterations', change: { ...BASE, iterations: 19 }, says: 'iterations 50 → 19' },
    {
      what: 'shorter timeouts',
      change: { ...BASE, timeouts: { 'first-token': '20ms', total: '20ms' } },
      says: 'other timeouts',
    },
    { what: 'another suite', change: { ...BASE, suite: 'other' }, says: 'suite default → other' },
    {
      what: "a server that is nobody's",
      change: { ...BASE, targets: [{ ...BASE.targets[0], deployed: false }] },
      says: 'no longer deployed: ours/prompt',
    },
  ])('measures as the base does when the change asks for $what, and says so', async ({ change, says }) => {
    const job = await jobOf(BASE, change);
    expect(told(job)).toContain(says);
    expect(job.plan).toMatchObject({
      iterations: 50,
      suite: 'default',
      timeouts: { firstTokenMs: 30_000, totalMs: 120_000 },
    });
    expect(job.attributions[0]).toMatchObject({ status: 'deployed', call: true });
  });

  it('lets a change neither lift a cap of its base nor end its own measuring early', async () => {
    const job = await jobOf({ ...BASE, caps: { 'max-minutes': 5 } }, { ...BASE, caps: { 'max-minutes': 0.01 } });
    expect(job.plan.caps.maxMinutes).toBe(5);
    expect((await jobOf({ ...BASE, caps: { 'max-minutes': 5 } }, BASE)).plan.caps.maxMinutes).toBe(5);
  });

  it('takes more iterations than the base has, and finds nothing loose in that', async () => {
    const job = await jobOf(BASE, { ...BASE, iterations: 80 });
    expect(job.plan.iterations).toBe(80);
    expect(told(job)).toBe('');
  });
});

describe('prepareJob, without a base', () => {
  it('watches every cell although one of them names a base arm', async () => {
    const [target] = BASE.targets;
    const preview = { ...target, id: 'preview', 'base-arm': { 'base-url': 'http://127.0.0.1:10/v1' } };
    const job = await jobOf(undefined, { ...BASE, targets: [target, preview] });
    expect(job.mode).toBe('watch');
    expect(job.attributions.map(({ id, status, base }) => [id, status, base !== undefined])).toEqual([
      ['ours/prompt', 'watched', false],
      ['preview/prompt', 'deployed', true],
    ]);
  });
});
