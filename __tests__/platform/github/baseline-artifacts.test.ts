import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { baselineArtifacts, type BaselineRequest } from '../../../src/platform/github/baseline-artifacts.js';
import type { KeptRuns } from '../../../src/model/platform.js';
import { aRun } from '../../baseline/a-run.js';
import type { FakeGitHub } from '../../support/fake-github.js';
import { type FakeArtifact, type FakeRun, sha } from '../../support/fake-github-state.js';
import { makeZip } from '../../support/make-zip.js';
import { aGitHub, apiOf, aRunOfMain, assertContract, WORKFLOW } from './a-github.js';

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await aGitHub();
});
afterEach(async () => {
  await fake.close();
  assertContract(fake);
});

function find(overrides: Partial<BaselineRequest> = {}): Promise<KeptRuns> {
  return baselineArtifacts(apiOf(fake), {
    repositoryId: 4711,
    branch: 'main',
    workflowPath: WORKFLOW,
    runId: 900,
    baseSha: sha('c'),
    key: { prefix: 'latency-lens', suite: 'default', job: 'gate' },
    wanted: 5,
    ...overrides,
  });
}

function night(run: FakeRun, artifact: Partial<FakeArtifact> = {}): void {
  if (!fake.state.runs.some(({ id }) => id === run.id)) fake.state.runs.push(run);
  fake.state.artifacts.push({
    id: 100 + fake.state.artifacts.length,
    name: 'latency-lens.default.gate.1',
    runId: run.id,
    bytes: makeZip([{ name: 'run.json', content: `run ${run.id}` }]),
    expired: false,
    ...artifact,
  });
}

function texts({ files }: KeptRuns): string[] {
  return files.map(({ text }) => text);
}

describe('baselineArtifacts', () => {
  it('takes the run file of each run of this workflow on the branch, newest first', async () => {
    night(aRunOfMain(1, 'a'));
    night(aRunOfMain(2, 'b', { event: 'schedule' }));
    night(aRunOfMain(3, 'c', { event: 'workflow_dispatch' }));
    const kept = await find();
    expect(texts(kept)).toEqual(['run 3', 'run 2', 'run 1']);
    expect(kept).toMatchObject({ refused: [], problems: [] });
    expect(kept.files[0]?.path).toBe('run.json of latency-lens.default.gate.1 (run 3)');
  });

  it('does not ask how other jobs of a run ended', async () => {
    night(aRunOfMain(1, 'a', { conclusion: 'failure' }));
    night(aRunOfMain(2, 'b', { conclusion: 'cancelled' }));
    night(aRunOfMain(3, 'c', { conclusion: null }));
    expect(texts(await find())).toHaveLength(3);
  });

  it('prefers ancestors of the base', async () => {
    night(aRunOfMain(1, 'a'));
    night(aRunOfMain(2, 'b'));
    night(aRunOfMain(3, 'c'));
    expect(texts(await find({ baseSha: sha('b') }))).toEqual(['run 2', 'run 1', 'run 3']);
    expect(texts(await find({ baseSha: sha('d') }))).toEqual(['run 1', 'run 3', 'run 2']);
  });

  it('keeps the order of time where GitHub cannot compare', async () => {
    night(aRunOfMain(1, 'a'));
    night(aRunOfMain(2, 'b'));
    expect(texts(await find({ baseSha: sha('9') }))).toEqual(['run 2', 'run 1']);
  });

  it('takes the last attempt, and every shard', async () => {
    const run = aRunOfMain(1, 'a');
    night(run, { name: 'latency-lens.default.gate.1', bytes: makeZip([{ name: 'run.json', content: 'first' }]) });
    night(run, { name: 'latency-lens.default.gate.2', bytes: makeZip([{ name: 'run.json', content: 'second' }]) });
    night(run, { name: 'latency-lens.default.gate.s1-2.1', bytes: makeZip([{ name: 'run.json', content: 'left' }]) });
    night(run, { name: 'latency-lens.default.gate.s2-2.1', bytes: makeZip([{ name: 'run.json', content: 'right' }]) });
    expect(texts(await find()).toSorted()).toEqual(['left', 'right', 'second']);
  });

  it('is not its own baseline', async () => {
    night(aRunOfMain(900, 'c'));
    expect(await find()).toMatchObject({ files: [], refused: [] });
  });

  it.each([
    { why: 'of another suite', name: 'latency-lens.nightly.gate.1' },
    { why: 'of another job', name: 'latency-lens.default.build.1' },
    { why: 'of another job whose name goes on', name: 'latency-lens.default.gate-slow.1' },
    { why: 'of somebody else', name: 'coverage' },
    { why: 'without an attempt', name: 'latency-lens.default.gate' },
    { why: 'with more behind', name: 'latency-lens.default.gate.1.1' },
  ])('leaves an artifact alone that is $why, and says that the run has none', async ({ name }) => {
    night(aRunOfMain(1, 'a'), { name });
    const kept = await find();
    expect(kept.files).toEqual([]);
    expect(kept.refused).toEqual([
      {
        runId: '1',
        startedAt: expect.any(String),
        sha: sha('a'),
        url: 'https://github.com/acme/shop/actions/runs/1',
        cells: 0,
        refused: 'It holds no artifact of this job and suite.',
      },
    ]);
  });

  it('asks event by event, so that pull requests of a fork named main cannot fill the list', async () => {
    for (let id = 100; id < 160; id += 1) night(aRunOfMain(id, 'f', { event: 'pull_request', headRepositoryId: 666 }));
    night(aRunOfMain(1, 'a'));
    expect(texts(await find())).toEqual(['run 1']);
  });

  it('downloads with the fetch that knows the runner’s proxy', async () => {
    night(aRunOfMain(1, 'a'));
    const api = apiOf(fake);
    // The toolkit's, not the runtime's: that one would go past the proxy of a company.
    expect(api.fetch).not.toBe(fetch);
    expect((await find()).files).toHaveLength(1);
  });

  it('stops at some more than the wanted runs', async () => {
    for (let id = 1; id <= 25; id += 1) night(aRunOfMain(id, 'a'));
    expect((await find()).files).toHaveLength(10);
  });
});

describe('what is refused', () => {
  it.each([
    { why: 'a fork’s run', run: { headRepositoryId: 666 }, says: /fork/ },
    { why: 'a run of another repository', run: { repositoryId: 666 }, says: /another repository/ },
    {
      why: 'a workflow of the same file name elsewhere',
      run: { path: 'tools/.github/workflows/gate.yml' },
      says: /another workflow/,
    },
  ])('$why', async ({ run, says }) => {
    night(aRunOfMain(1, 'a', run));
    const kept = await find();
    expect(kept.files).toEqual([]);
    expect(kept.refused[0]?.refused).toMatch(says);
    expect(fake.asked).not.toContain('actions/download-artifact');
  });

  it.each([
    { why: 'an artifact that has expired', artifact: { expired: true }, says: /expired/ },
    { why: 'an artifact whose digest differs', artifact: { digest: `sha256:${'0'.repeat(64)}` }, says: /digest/ },
    {
      why: 'an archive with a path in it',
      artifact: { bytes: makeZip([{ name: '../run.json', content: 'x' }]) },
      says: /does not write/,
    },
    {
      why: 'an archive with a link',
      artifact: { bytes: makeZip([{ name: 'run.json', content: '/etc/passwd', attributes: (0o120777 << 16) >>> 0 }]) },
      says: /link/,
    },
    {
      why: 'an archive with duplicates',
      artifact: {
        bytes: makeZip([
          { name: 'run.json', content: '1' },
          { name: 'run.json', content: '2' },
        ]),
      },
      says: /twice/,
    },
    {
      why: 'a bomb',
      artifact: { bytes: makeZip([{ name: 'run.json', content: Buffer.alloc(3_000_000) }]) },
      says: /200 times/,
    },
    {
      why: 'an archive without a run',
      artifact: { bytes: makeZip([{ name: 'report.md', content: 'x' }]) },
      says: /no run file/,
    },
    {
      why: 'a run that is no text',
      artifact: { bytes: makeZip([{ name: 'run.json', content: Buffer.from([0xff, 0xfe]) }]) },
      says: /UTF-8/,
    },
    { why: 'no archive', artifact: { bytes: Buffer.from('<html>') }, says: /no zip archive/ },
  ])('$why, and the next run is taken', async ({ artifact, says }) => {
    night(aRunOfMain(2, 'b'), artifact);
    night(aRunOfMain(1, 'a'));
    const kept = await find();
    expect(texts(kept)).toEqual(['run 1']);
    expect(kept.refused).toHaveLength(1);
    expect(kept.refused[0]?.refused).toMatch(says);
  });

  it('an artifact that expired between the list and the download', async () => {
    night(aRunOfMain(1, 'a'));
    fake.refuse.set('actions/download-artifact', { status: 410 });
    expect((await find()).refused[0]?.refused).toMatch(/expired/);
  });

  it('an address that is neither https nor loopback', async () => {
    night(aRunOfMain(1, 'a'));
    fake.refuse.set('actions/download-artifact', { status: 302, headers: { location: 'http://evil.example/x' } });
    expect((await find()).refused[0]?.refused).toMatch(/no address/);
  });

  it('takes an artifact of before GitHub kept digests', async () => {
    night(aRunOfMain(1, 'a'), { digest: null });
    expect((await find()).files).toHaveLength(1);
  });
});

describe('what stands in the way', () => {
  it.each([
    { why: 'missing actions: read', refusal: { status: 403 }, says: /permissions: actions: read/ },
    { why: 'the rate limit', refusal: { status: 403, headers: { 'x-ratelimit-remaining': '0' } }, says: /rate limit/ },
    {
      why: 'the secondary rate limit',
      refusal: { status: 429, message: 'You have exceeded a secondary rate limit' },
      says: /rate limit/,
    },
    { why: 'a workflow that GitHub does not know', refusal: { status: 404 }, says: /no such thing/ },
    { why: 'GitHub on its knees', refusal: { status: 503 }, says: /answered 503/ },
    { why: 'a token that is none', refusal: { status: 401 }, says: /does not accept the token/ },
  ])('is named: $why', async ({ refusal, says }) => {
    fake.refuse.set('actions/list-workflow-runs', refusal);
    const kept = await find();
    expect(kept.files).toEqual([]);
    expect(kept.problems).toHaveLength(1);
    expect(kept.problems[0]).toMatch(says);
  });

  it('is named when it stands there half-way, and what was taken stays', async () => {
    night(aRunOfMain(2, 'b'));
    night(aRunOfMain(1, 'a'));
    fake.before.set('actions/download-artifact', () => {
      fake.refuse.set('actions/list-workflow-run-artifacts', { status: 403, headers: { 'retry-after': '60' } });
    });
    const kept = await find();
    expect(texts(kept)).toEqual(['run 2']);
    expect(kept.problems).toEqual([expect.stringMatching(/rate limit/)]);
  });

  it('is named when nobody answers', async () => {
    await fake.close();
    const kept = await find();
    expect(kept.problems).toEqual([expect.stringMatching(/did not answer/)]);
  });
});

describe('accept', () => {
  const place = {
    tool: 'llm-latency-lens',
    toolVersion: '0.1.0',
    node: 'v24.0.0',
    os: 'linux',
    cpus: 2,
    platform: 'github',
    repositoryId: '4711',
    sha: sha('a'),
    event: 'push',
    runId: '1',
    workflow: `acme/shop/${WORKFLOW}@refs/heads/main`,
  };

  it.each([
    { why: 'nothing when all is as GitHub says', provenance: {}, says: undefined },
    { why: 'another repository', provenance: { repositoryId: '666' }, says: /another repository/ },
    { why: 'another commit', provenance: { sha: sha('f') }, says: /another commit/ },
    { why: 'another event', provenance: { event: 'pull_request' }, says: /another event/ },
    {
      why: 'another workflow',
      provenance: { workflow: 'acme/shop/.github/workflows/other.yml@refs/heads/main' },
      says: /another workflow/,
    },
    { why: 'another run', provenance: { runId: '77' }, says: /names another one/ },
  ])('refuses a run file that names $why', async ({ provenance, says }) => {
    night(aRunOfMain(1, 'a'));
    const { accept } = await find();
    const reason = accept?.(aRun({ provenance: { ...place, ...provenance } }));
    if (says === undefined) expect(reason).toBeUndefined();
    else expect(reason).toMatch(says);
  });
});
