import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { gitHead } from '../../src/platform/git-head.js';
import { localProvenance } from '../../src/platform/local-provenance.js';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const OTHER = 'f'.repeat(40);

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lens-git-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function put(name: string, text: string): Promise<void> {
  await mkdir(join(dir, name, '..'), { recursive: true });
  await writeFile(join(dir, name), text);
}

describe('gitHead', () => {
  it('reads a branch with a slash in its name, from a folder below', async () => {
    await put('.git/HEAD', 'ref: refs/heads/feature/x\n');
    await put('.git/refs/heads/feature/x', `${SHA}\n`);
    await mkdir(join(dir, 'a', 'b'), { recursive: true });
    expect(await gitHead(join(dir, 'a', 'b'))).toEqual({ sha: SHA, branch: 'feature/x' });
  });

  it('reads a detached head', async () => {
    await put('.git/HEAD', `${SHA}\n`);
    expect(await gitHead(dir)).toEqual({ sha: SHA });
  });

  it('finds a packed reference, whole names only', async () => {
    await put('.git/HEAD', 'ref: refs/heads/main\n');
    await put(
      '.git/packed-refs',
      `# pack-refs with: peeled\n${OTHER} refs/heads/not-main\n${SHA} refs/heads/main\n^${OTHER}\n`,
    );
    expect(await gitHead(dir)).toEqual({ sha: SHA, branch: 'main' });
  });

  it('follows the file of a linked work tree to its common folder', async () => {
    await put('tree/.git', `gitdir: ${join(dir, 'repo/.git/worktrees/tree')}\n`);
    await put('repo/.git/worktrees/tree/HEAD', 'ref: refs/heads/side\n');
    await put('repo/.git/worktrees/tree/commondir', '../..\n');
    await put('repo/.git/refs/heads/side', SHA);
    expect(await gitHead(join(dir, 'tree'))).toEqual({ sha: SHA, branch: 'side' });
  });

  it('knows a branch before its first commit', async () => {
    await put('.git/HEAD', 'ref: refs/heads/main\n');
    expect(await gitHead(dir)).toEqual({ branch: 'main' });
  });

  it('does not follow a reference out of the repository', async () => {
    await put('secret', SHA);
    await put('.git/HEAD', 'ref: refs/heads/../../../secret\n');
    expect(await gitHead(dir)).toEqual({});
  });
});

describe('localProvenance', () => {
  it('believes GitHub before git', async () => {
    await put('.git/HEAD', `${OTHER}\n`);
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_REPOSITORY_ID: '7',
      GITHUB_SHA: SHA,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_HEAD_REF: '',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_RUN_ID: '99',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_JOB: 'gate',
    };
    expect(await localProvenance(env, dir)).toEqual({
      platform: 'github',
      repository: 'o/r',
      repositoryId: '7',
      sha: SHA,
      ref: 'refs/heads/main',
      branch: 'main',
      event: 'push',
      runId: '99',
      runAttempt: 2,
      job: 'gate',
      runUrl: 'https://github.com/o/r/actions/runs/99/attempts/2',
    });
  });

  it('names the branch of a pull request, not its merge reference', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/pull/5/merge', GITHUB_HEAD_REF: 'fix/slow' };
    expect(await localProvenance(env, dir)).toMatchObject({ ref: 'refs/pull/5/merge', branch: 'fix/slow' });
  });

  it('knows GitLab', async () => {
    const env = {
      GITLAB_CI: 'true',
      CI_PROJECT_PATH: 'g/p',
      CI_PROJECT_ID: '3',
      CI_COMMIT_SHA: SHA,
      CI_COMMIT_REF_NAME: 'main',
      CI_COMMIT_BRANCH: 'main',
      CI_PIPELINE_SOURCE: 'schedule',
      CI_PIPELINE_ID: '11',
      CI_JOB_URL: 'https://gitlab.example/g/p/-/jobs/1',
    };
    expect(await localProvenance(env, dir)).toEqual({
      platform: 'gitlab',
      repository: 'g/p',
      repositoryId: '3',
      sha: SHA,
      ref: 'main',
      branch: 'main',
      event: 'schedule',
      runId: '11',
      runUrl: 'https://gitlab.example/g/p/-/jobs/1',
    });
  });

  it('takes git on any other machine', async () => {
    await put('.git/HEAD', `${SHA}\n`);
    expect(await localProvenance({}, dir)).toEqual({ platform: 'local', sha: SHA });
  });
});
