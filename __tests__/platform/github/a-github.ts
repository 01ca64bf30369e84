import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createApi, type GitHubApi } from '../../../src/platform/github/api.js';
import { type FakeGitHub, startFakeGitHub } from '../../support/fake-github.js';
import { type FakePull, type FakeRun, type FakeState, sha } from '../../support/fake-github-state.js';

export const WORKFLOW = '.github/workflows/gate.yml';

/**
 * main is a–b–c; the pull request left it at a and stands at d; e is the merge of d into c that GitHub checks out.
 */
export async function aGitHub(overrides: Partial<FakeState> = {}): Promise<FakeGitHub> {
  const fake = await startFakeGitHub(overrides);
  const { commits, branches } = fake.state;
  commits
    .set(sha('a'), [])
    .set(sha('b'), [sha('a')])
    .set(sha('c'), [sha('b')]);
  commits.set(sha('d'), [sha('a')]).set(sha('e'), [sha('c'), sha('d')]);
  branches.set('main', sha('c')).set('faster-prompt', sha('d'));
  if (fake.state.pulls.length === 0) fake.state.pulls.push(aPull());
  return fake;
}

export function aPull(overrides: Partial<FakePull> = {}): FakePull {
  return {
    number: 7,
    headSha: sha('d'),
    headRef: 'faster-prompt',
    headRepositoryId: 4711,
    baseRef: 'main',
    labels: [],
    state: 'open',
    ...overrides,
  };
}

export function aRunOfMain(id: number, letter: string, overrides: Partial<FakeRun> = {}): FakeRun {
  return {
    id,
    sha: sha(letter),
    event: 'push',
    branch: 'main',
    path: WORKFLOW,
    repositoryId: 4711,
    headRepositoryId: 4711,
    createdAt: new Date(Date.UTC(2026, 10, 1, 3, id)).toISOString(),
    conclusion: 'success',
    ...overrides,
  };
}

export function apiOf(fake: FakeGitHub): GitHubApi {
  const { owner, repo } = fake.state;
  return createApi({ token: 'ghs_fake', baseUrl: fake.url, owner, repo, pausesMs: [0, 0] });
}

/** The variables of a runner, with the event in a file as it puts it there. */
export function runnerEnv(
  name: string,
  payload: unknown,
  overrides: Record<string, string | undefined> = {},
): Record<string, string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'lens-event-'));
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_ID: '4711',
    GITHUB_RUN_ID: '900',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: sha('e'),
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_ACTOR: 'ann',
    GITHUB_JOB: 'gate',
    GITHUB_WORKFLOW_REF: `acme/shop/${WORKFLOW}@refs/pull/7/merge`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: folder,
    ...overrides,
  };
}

/** After each test: nothing was asked or answered that GitHub's description does not know. */
export function assertContract({ violations }: FakeGitHub): void {
  if (violations.length > 0) throw new Error(`not as GitHub describes it:\n${violations.join('\n')}`);
}
