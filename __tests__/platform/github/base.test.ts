import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { baseCommit } from '../../../src/platform/github/base-commit.js';
import { baseFile } from '../../../src/platform/github/base-files.js';
import { readEvent } from '../../../src/platform/github/event.js';
import { repositoryRoot } from '../../../src/platform/github/repository-root.js';
import type { FakeGitHub } from '../../support/fake-github.js';
import { sha } from '../../support/fake-github-state.js';
import { aGitHub, apiOf, assertContract, runnerEnv } from './a-github.js';

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await aGitHub();
});
afterEach(async () => {
  await fake.close();
  assertContract(fake);
});

const repository = { id: 4711, default_branch: 'main' };
const pull = {
  number: 7,
  user: { login: 'ann' },
  head: { sha: sha('d'), ref: 'faster-prompt', repo: { id: 4711 } },
  // Older than what is merged into: the event was sent before others merged.
  base: { ref: 'main', sha: sha('a') },
};

describe('baseCommit', () => {
  const event = readEvent(runnerEnv('pull_request', { repository, pull_request: pull }));

  it('is the first parent of the merge commit that is checked out, not the event’s base', async () => {
    expect(await baseCommit(apiOf(fake), event, sha('e'))).toEqual({ sha: sha('c') });
    expect(await baseCommit(apiOf(fake), event, undefined)).toEqual({ sha: sha('c') });
    // Also when the branch was moved since: what was merged stays merged.
    fake.state.branches.set('main', sha('b'));
    expect(await baseCommit(apiOf(fake), event, sha('e'))).toEqual({ sha: sha('c') });
  });

  it('is where the head left the branch when the head is checked out', async () => {
    expect(await baseCommit(apiOf(fake), event, sha('d'))).toEqual({ sha: sha('a') });
    expect(fake.asked).toEqual(['repos/compare-commits-with-basehead']);
  });

  it('is where a commit left the branch that is neither of the two', async () => {
    fake.state.commits.set(sha('f'), [sha('d')]);
    expect(await baseCommit(apiOf(fake), event, sha('f'))).toEqual({ sha: sha('a') });
  });

  it('is what the queue says, without asking', async () => {
    const queue = readEvent(
      runnerEnv('merge_group', { repository, merge_group: { head_sha: sha('e'), base_sha: sha('b') } }),
    );
    expect(await baseCommit(apiOf(fake), queue, sha('e'))).toEqual({ sha: sha('b') });
    expect(fake.asked).toEqual([]);
  });

  it('is where another branch left the default branch', async () => {
    const push = readEvent(
      runnerEnv('push', { repository }, { GITHUB_REF: 'refs/heads/faster-prompt', GITHUB_SHA: sha('d') }),
    );
    expect(await baseCommit(apiOf(fake), push, sha('d'))).toEqual({ sha: sha('a') });
  });

  it.each([
    { why: 'GitHub does not know the commit', refuse: 'repos/get-commit', status: 404 },
    { why: 'the token may not read', refuse: 'repos/get-commit', status: 403 },
  ])('is named as missing when $why', async ({ refuse, status }) => {
    fake.refuse.set(refuse, { status });
    expect(await baseCommit(apiOf(fake), event, sha('e'))).toMatchObject({
      problem: expect.stringMatching(/contents: read/),
    });
  });
});

describe('baseFile', () => {
  const put = (path: string, content: Buffer | string | { type: 'dir' }): void => {
    fake.state.files.set(`${sha('c')}:${path}`, content);
  };
  const read = (path: string): ReturnType<typeof baseFile> => baseFile(apiOf(fake), sha('c'), path);

  it.each(['latency-lens.yml', 'prompts/deep/ä b#1?.md', 'prompts/100%.md'])(
    'reads %s raw, byte for byte',
    async (path) => {
      put(path, 'line 1\r\nzeile 2 ✔\n');
      expect(await read(path)).toEqual({ text: 'line 1\r\nzeile 2 ✔\n' });
    },
  );

  it('reads the base’s commit and no other', async () => {
    fake.state.files.set(`${sha('d')}:latency-lens.yml`, 'evil: true');
    put('latency-lens.yml', 'good: true');
    expect(await read('latency-lens.yml')).toEqual({ text: 'good: true' });
  });

  it('reads files that GitHub gives in raw form only, above 1 MB', async () => {
    const large = 'x'.repeat(3_000_000);
    put('data.jsonl', large);
    expect(await read('data.jsonl')).toEqual({ text: large });
  });

  it('reads an empty file', async () => {
    put('empty.md', '');
    expect(await read('empty.md')).toEqual({ text: '' });
  });

  it.each([
    { why: 'is missing', path: 'new.md', content: undefined, says: /new, or generated/ },
    {
      why: 'lies in LFS',
      path: 'big.jsonl',
      content: 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 12\n',
      says: /Git LFS/,
    },
    { why: 'is a folder', path: 'prompts', content: { type: 'dir' } as const, says: /folder/ },
    { why: 'is no text', path: 'x.bin', content: Buffer.from([0xc3, 0x28]), says: /UTF-8/ },
    { why: 'is too large', path: 'huge', content: Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), says: /larger than 10 MiB/ },
  ])('says so when a file $why', async ({ path, content, says }) => {
    if (content !== undefined) put(path, content);
    const file = await read(path);
    expect('problem' in file && file.problem).toMatch(says);
    expect('problem' in file && file.problem).toContain(`\`${path}\` at the base ccccccc`);
  });

  it.each(['../secret', 'a/../../b', '/etc/passwd', 'a//b', '.'])('asks nobody for %s', async (path) => {
    expect(await read(path)).toEqual({ problem: expect.stringMatching(/is no path/) });
    expect(fake.asked).toEqual([]);
  });

  it.each([
    { status: 403, says: /contents: read/ },
    { status: 429, says: /rate limit/ },
    { status: 502, says: /answered 502/ },
  ])('names a refusal with $status', async ({ status, says }) => {
    put('a.md', 'x');
    fake.refuse.set('repos/get-content', { status });
    const file = await read('a.md');
    expect('problem' in file && file.problem).toMatch(says);
  });
});

describe('repositoryRoot', () => {
  let workspace = '';
  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'lens-root-'));
    await mkdir(join(workspace, 'app', 'bench'), { recursive: true });
  });
  afterEach(async () => {
    await rm(workspace, { recursive: true, force: true });
  });

  it('is the workspace, or the folder below it that holds the checkout', async () => {
    const file = join(workspace, 'app', 'bench', 'lens.yml');
    expect(await repositoryRoot(file, workspace)).toBe(workspace);
    await writeFile(join(workspace, 'app', '.git'), 'gitdir: x');
    expect(await repositoryRoot(file, workspace)).toBe(join(workspace, 'app'));
  });

  it('does not look above the workspace', async () => {
    await mkdir(join(workspace, '.git'));
    expect(await repositoryRoot(join(workspace, 'app', 'x.yml'), join(workspace, 'app'))).toBe(join(workspace, 'app'));
  });
});
