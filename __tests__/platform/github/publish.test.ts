import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Annotation, Platform, Publication } from '../../../src/model/platform.js';
import { githubPlatform } from '../../../src/platform/github/github-platform.js';
import { readInputs } from '../../../src/platform/github/read-inputs.js';
import { runtimeToken } from '../../support/fake-artifacts.js';
import type { FakeGitHub } from '../../support/fake-github.js';
import { sha } from '../../support/fake-github-state.js';
import { aGitHub, aRunOfMain, assertContract, runnerEnv } from './a-github.js';

let fake: FakeGitHub;
let folder = '';
let outputs: Record<string, string>;
let annotations: Annotation[];
let summaries: string[];
beforeEach(async () => {
  fake = await aGitHub();
  folder = await mkdtemp(join(tmpdir(), 'lens-publish-'));
  [outputs, annotations, summaries] = [{}, [], []];
  await writeFile(join(folder, 'run.json'), '{"id":"r1"}');
  await writeFile(join(folder, 'report.html'), '<html>');
  await service({});
});
afterEach(async () => {
  await fake.close();
  await rm(folder, { recursive: true, force: true });
  await service({ ACTIONS_RUNTIME_TOKEN: undefined, ACTIONS_RESULTS_URL: undefined });
  assertContract(fake);
});

/** The artifact client reads the environment of the process itself. */
async function service(overrides: Record<string, string | undefined>): Promise<void> {
  const wanted: Record<string, string | undefined> = {
    ACTIONS_RUNTIME_TOKEN: runtimeToken(900),
    ACTIONS_RESULTS_URL: fake.url,
    ...overrides,
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}

const repository = { id: 4711, default_branch: 'main' };
const pullRequest = {
  repository,
  pull_request: {
    number: 7,
    user: { login: 'ann' },
    head: { sha: sha('d'), ref: 'faster-prompt', repo: { id: 4711 } },
    base: { ref: 'main' },
  },
};
const push = [{ repository }, { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha('c') }] as const;

function platform(
  name = 'pull_request',
  payload: unknown = pullRequest,
  env: Record<string, string | undefined> = {},
  inputs: Record<string, string> = {},
): Platform {
  const all = runnerEnv(name, payload, {
    GITHUB_API_URL: fake.url,
    'INPUT_GITHUB-TOKEN': 'ghs_fake',
    ...env,
    ...inputs,
  });
  return githubPlatform({
    env: all,
    settings: readInputs(all).github,
    desk: {
      setOutput: (output, value) => {
        outputs[output] = value;
      },
      annotate: (one) => {
        annotations.push(one);
      },
      writeSummary: async (markdown) => {
        summaries.push(markdown);
      },
    },
    now: () => new Date('2026-11-20T10:00:00Z'),
    pausesMs: [0],
  });
}

function publication(overrides: Partial<Publication> = {}): Publication {
  return {
    suite: 'default',
    markdown: ({ limit, link }) => `<!-- latency-lens:suite=default -->\nlimit ${limit} link ${link ?? 'none'}\n`,
    noteworthy: true,
    annotations: [],
    outputs: { verdict: 'pass', regressions: '0' },
    files: { folder, names: ['run.json', 'report.html'] },
    ...overrides,
  };
}

describe('publish', () => {
  it('keeps run and report, comments, writes the summary and sets the outputs', async () => {
    const published = await platform().publish(publication());
    const [artifact] = fake.state.artifacts;
    expect(artifact).toMatchObject({ name: 'latency-lens.default.gate.1', runId: 900 });
    const url = `https://github.com/acme/shop/actions/runs/900/artifacts/${artifact?.id}`;
    expect(published).toEqual({
      artifactId: String(artifact?.id),
      commentUrl: expect.stringContaining('/pull/7#'),
      problems: [],
    });
    expect(fake.state.comments[0]?.body).toContain(`limit 60000 link ${url}`);
    expect(summaries).toEqual([expect.stringContaining(`limit 921600 link ${url}`)]);
    expect(outputs).toEqual({
      verdict: 'pass',
      regressions: '0',
      'artifact-id': String(artifact?.id),
      'comment-url': published.commentUrl,
    });
  });

  it('uploads what a later run on the branch reads as its baseline: the whole circle', async () => {
    fake.state.runs.push(aRunOfMain(900, 'b'));
    await platform('push', ...push).publish(publication());
    const kept = await platform('pull_request', pullRequest, { GITHUB_RUN_ID: '901' }).storedRuns('default');
    expect(kept).toMatchObject({ files: [{ text: '{"id":"r1"}' }], refused: [], problems: [] });
  });

  it('finds the runs of earlier attempts, oldest first, and not its own', async () => {
    await platform().publish(publication());
    await writeFile(join(folder, 'run.json'), '{"id":"r2"}');
    const second = platform('pull_request', pullRequest, { GITHUB_RUN_ATTEMPT: '2' });
    expect((await second.earlierAttempts('default')).files.map(({ text }) => text)).toEqual(['{"id":"r1"}']);
    await second.publish(publication());
    expect((await second.earlierAttempts('default')).files.map(({ text }) => text)).toEqual(['{"id":"r1"}']);
    const third = platform('pull_request', pullRequest, { GITHUB_RUN_ATTEMPT: '3' });
    expect((await third.earlierAttempts('default')).files.map(({ text }) => text)).toEqual([
      '{"id":"r1"}',
      '{"id":"r2"}',
    ]);
    expect(await platform().earlierAttempts('default')).toEqual({ files: [], refused: [], problems: [] });
  });

  it('gives shards artifacts of their own', async () => {
    await platform('push', ...push.slice(0, 1), push[1], { INPUT_SHARD: '2/4' }).publish(publication());
    expect(fake.state.artifacts[0]?.name).toBe('latency-lens.default.gate.s2-4.1');
  });

  it('names an artifact that exists already, and says everything else', async () => {
    await platform().publish(publication());
    const { problems, commentUrl } = await platform().publish(publication());
    expect(problems).toEqual([expect.stringMatching(/one of that name exists/)]);
    expect(commentUrl).toBeDefined();
    expect(fake.state.comments[0]?.body).toContain('link https://github.com/acme/shop/actions/runs/900\n');
  });

  it('names a step without an artifact service', async () => {
    await service({ ACTIONS_RUNTIME_TOKEN: undefined });
    expect((await platform().publish(publication())).problems).toEqual([expect.stringMatching(/no artifact service/)]);
  });

  it('comments on nothing but pull requests', async () => {
    expect((await platform('push', ...push).publish(publication())).commentUrl).toBeUndefined();
    expect(fake.state.comments).toEqual([]);
  });

  it('lets a 403 on the comment fail nothing', async () => {
    fake.refuse.set('issues/create-comment', { status: 403 });
    const { problems, artifactId } = await platform().publish(publication());
    expect(artifactId).toBeDefined();
    expect(problems).toEqual([expect.stringMatching(/^No comment: .*pull-requests: write/)]);
    expect(outputs['verdict']).toBe('pass');
  });

  it('says without a token what it could not do', async () => {
    const alone = platform('pull_request', pullRequest, { 'INPUT_GITHUB-TOKEN': '' });
    expect((await alone.publish(publication())).problems).toEqual([expect.stringMatching(/no `github-token`/)]);
    expect((await alone.storedRuns('default')).problems).toEqual([expect.stringMatching(/no `github-token`/)]);
    expect(await alone.baseFile('latency-lens.yml')).toEqual({ problem: expect.stringMatching(/no `github-token`/) });
    expect(await alone.acceptedByLabel()).toEqual({ refused: expect.stringMatching(/no `github-token`/) });
  });

  it('says on an Enterprise Server that there are no such artifacts, and comments there', async () => {
    const server = platform('pull_request', pullRequest, { GITHUB_SERVER_URL: 'https://git.acme.example' });
    expect((await server.storedRuns('default')).problems).toEqual([expect.stringMatching(/baseline-path/)]);
    const { problems, commentUrl } = await server.publish(publication());
    expect(problems).toEqual([expect.stringMatching(/baseline-path/)]);
    expect(commentUrl).toBeDefined();
  });

  it('marks five config lines at most, in one line each, with nothing hidden', async () => {
    const hostile = 'x\r\n::set-output name=a::b\u202E ##[add-mask]y';
    const one: Annotation = { level: 'error', title: hostile, message: hostile, file: 'lens.yml', line: 3 };
    await platform().publish(publication({ annotations: Array.from({ length: 9 }, () => one) }));
    expect(annotations).toHaveLength(5);
    for (const { title, message } of annotations) {
      expect(`${title}${message}`).not.toMatch(/[\r\n\u202E]|##\[/);
      expect(message).toMatch(/^x ::set-output/);
    }
  });

  it('sets no output that action.yml does not know', async () => {
    await platform().publish(publication({ outputs: { verdict: 'pass', evil: '1', __proto__: '2' } }));
    expect(Object.keys(outputs).toSorted()).toEqual(['artifact-id', 'comment-url', 'verdict']);
  });
});

describe('occasion', () => {
  it('is a change with the first parent as its base', async () => {
    expect(await platform().occasion()).toEqual({ mode: 'change', headSha: sha('d'), baseSha: sha('c') });
  });

  it('is a change without a base, named, when GitHub does not tell it', async () => {
    fake.refuse.set('repos/get-commit', { status: 403 });
    expect(await platform().occasion()).toEqual({
      mode: 'change',
      headSha: sha('d'),
      baseProblem: expect.stringMatching(/contents: read/),
    });
  });

  it('says that a fork has no secrets', async () => {
    const fork = { ...pullRequest.pull_request, head: { ...pullRequest.pull_request.head, repo: { id: 666 } } };
    expect(await platform('pull_request', { repository, pull_request: fork }).occasion()).toMatchObject({
      mode: 'change',
      withoutSecrets: expect.stringMatching(/fork/),
    });
  });

  it.each(['pull_request_target', 'workflow_run'])('refuses calls on %s unless they are allowed', async (name) => {
    await expect(platform(name).occasion()).rejects.toMatchObject({ code: 'security/untrusted-event' });
    expect(await platform(name, pullRequest, {}, { 'INPUT_ALLOW-UNTRUSTED-HEAD': 'true' }).occasion()).toMatchObject({
      mode: 'change',
    });
    expect(fake.state.artifacts).toEqual([]);
  });

  it.each([
    { name: 'push', ref: 'refs/heads/main', inputs: {}, record: true },
    { name: 'schedule', ref: 'refs/heads/main', inputs: {}, record: true },
    { name: 'workflow_dispatch', ref: 'refs/heads/main', inputs: {}, record: true },
    { name: 'repository_dispatch', ref: 'refs/heads/main', inputs: {}, record: false },
    { name: 'push', ref: 'refs/tags/v1', inputs: {}, record: false },
    { name: 'push', ref: 'refs/heads/main', inputs: { 'INPUT_BASELINE-BRANCH': 'trunk' }, record: false },
  ])('is the watch on $name of $ref, recorded: $record', async ({ name, ref, inputs, record }) => {
    const watch = platform(name, { repository }, { GITHUB_REF: ref, GITHUB_SHA: sha('c') }, inputs);
    expect(await watch.occasion()).toEqual({ mode: 'watch', headSha: sha('c'), record });
  });

  it('is a change on a push to another branch', async () => {
    const branch = platform('push', { repository }, { GITHUB_REF: 'refs/heads/faster-prompt', GITHUB_SHA: sha('d') });
    expect(await branch.occasion()).toEqual({ mode: 'change', headSha: sha('d'), baseSha: sha('a') });
  });

  it('is the watch on a branch that has no commit of its own', async () => {
    const branch = platform(
      'workflow_dispatch',
      { repository },
      { GITHUB_REF: 'refs/heads/release', GITHUB_SHA: sha('b') },
    );
    expect(await branch.occasion()).toEqual({ mode: 'watch', headSha: sha('b'), record: false });
  });
});

describe('place', () => {
  it('says where a run is made, for the provenance of its file', async () => {
    expect(platform('push', ...push).place).toEqual({
      platform: 'github',
      repository: 'acme/shop',
      repositoryId: '4711',
      headRepositoryId: '4711',
      sha: sha('c'),
      ref: 'refs/heads/main',
      branch: 'main',
      event: 'push',
      workflow: 'acme/shop/.github/workflows/gate.yml@refs/pull/7/merge',
      runId: '900',
      runAttempt: 1,
      job: 'gate',
      runUrl: 'https://github.com/acme/shop/actions/runs/900',
    });
    expect(await readFile(join(folder, 'run.json'), 'utf8')).toBeDefined();
  });
});
