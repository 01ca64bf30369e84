import { createRequire } from 'node:module';

import { describe, expect, it } from '@jest/globals';

import { readEvent } from '../../../src/platform/github/event.js';
import { sha } from '../../support/fake-github-state.js';
import { runnerEnv } from './a-github.js';

/** Real payloads, as GitHub sent them. */
const examples: any[] = createRequire(import.meta.url)('@octokit/webhooks-examples/api.github.com/index.json');

function payloads(name: string): any[] {
  return examples.find((one) => one.name === name).examples;
}

/** As the runner of that repository sees it: its own id is in the variables, not only in the payload. */
function envOf(
  name: string,
  payload: any,
  overrides: Record<string, string | undefined> = {},
): Record<string, string | undefined> {
  const { repository } = payload;
  return runnerEnv(name, payload, {
    ...(repository === undefined
      ? {}
      : { GITHUB_REPOSITORY: repository.full_name, GITHUB_REPOSITORY_ID: String(repository.id) }),
    ...overrides,
  });
}

describe('readEvent, with payloads that GitHub really sent', () => {
  it.each(payloads('pull_request').map((payload, index) => ({ payload, index, action: payload.action })))(
    'reads pull_request $index ($action) as a change',
    ({ payload }) => {
      const event = readEvent(envOf('pull_request', payload));
      expect(event).toMatchObject({
        kind: 'change',
        headSha: payload.pull_request.head.sha,
        checkedOutSha: sha('e'),
        pull: {
          number: payload.number,
          baseRef: payload.pull_request.base.ref,
          headRef: payload.pull_request.head.ref,
        },
        defaultBranch: 'master',
        withoutSecrets: undefined,
      });
      expect(event.pull?.labelled).toEqual(
        payload.action === 'labeled' ? { name: 'bug', by: 'Codertocat' } : undefined,
      );
    },
  );

  it.each(payloads('merge_group').map((payload, index) => ({ payload, index })))(
    'reads merge_group $index as a queue',
    ({ payload }) => {
      expect(readEvent(envOf('merge_group', payload))).toMatchObject({
        kind: 'queue',
        headSha: payload.merge_group.head_sha,
        queueBaseSha: payload.merge_group.base_sha,
        pull: undefined,
      });
    },
  );

  it.each(payloads('workflow_run').map((payload, index) => ({ payload, index })))(
    'trusts workflow_run $index with nothing',
    ({ payload }) => {
      expect(readEvent(envOf('workflow_run', payload)).kind).toBe('untrusted');
    },
  );

  it.each(payloads('push').map((payload, index) => ({ payload, index, ref: payload.ref })))(
    'reads push $index to $ref',
    ({ payload }) => {
      const event = readEvent(envOf('push', payload, { GITHUB_REF: payload.ref }));
      expect(event.kind).toBe(payload.ref === 'refs/heads/master' ? 'default-branch' : 'other');
    },
  );

  it.each(payloads('workflow_dispatch').map((payload, index) => ({ payload, index })))(
    'reads workflow_dispatch $index',
    ({ payload }) => {
      expect(readEvent(envOf('workflow_dispatch', payload, { GITHUB_REF: payload.ref })).kind).toBe(
        payload.ref === `refs/heads/${payload.repository.default_branch}` ? 'default-branch' : 'branch',
      );
    },
  );

  it.each(['issue_comment', 'release', 'repository_dispatch', 'status'])('never takes %s for a baseline', (name) => {
    for (const payload of payloads(name)) {
      expect(
        readEvent(envOf(name, payload, { GITHUB_REF: `refs/heads/${payload.repository?.default_branch}` })).kind,
      ).toBe('other');
    }
  });
});

const pull = {
  number: 7,
  user: { login: 'ann' },
  head: { sha: sha('d'), ref: 'main', repo: { id: 4711 } },
  base: { ref: 'main' },
};
const repository = { id: 4711, default_branch: 'main' };

describe('readEvent', () => {
  it.each([
    { why: 'a fork, whatever its branch is called', head: { ...pull.head, repo: { id: 666 } } },
    { why: 'a fork that was deleted', head: { ...pull.head, repo: null } },
  ])('knows $why', ({ head }) => {
    const event = readEvent(runnerEnv('pull_request', { repository, pull_request: { ...pull, head } }));
    expect(event.kind).toBe('fork-change');
    expect(event.withoutSecrets).toMatch(/fork/);
  });

  it.each([
    { why: 'opened by it', user: 'dependabot[bot]', actor: 'ann' },
    { why: 'pushed to by it', user: 'ann', actor: 'dependabot[bot]' },
  ])('knows that Dependabot has no secrets: $why', ({ user, actor }) => {
    const payload = { repository, pull_request: { ...pull, user: { login: user } } };
    expect(readEvent(runnerEnv('pull_request', payload, { GITHUB_ACTOR: actor })).withoutSecrets).toMatch(/Dependabot/);
  });

  it('does not take a person for Dependabot', () => {
    const payload = { repository, pull_request: { ...pull, user: { login: 'dependabot' } } };
    expect(readEvent(runnerEnv('pull_request', payload)).withoutSecrets).toBeUndefined();
  });

  it('trusts pull_request_target with nothing, also from the same repository', () => {
    expect(readEvent(runnerEnv('pull_request_target', { repository, pull_request: pull })).kind).toBe('untrusted');
  });

  it('knows the default branch of a schedule whose payload says nothing', () => {
    const event = readEvent(runnerEnv('schedule', { schedule: '0 3 * * *' }, { GITHUB_REF: 'refs/heads/trunk' }));
    expect(event).toMatchObject({ kind: 'default-branch', defaultBranch: 'trunk', branch: 'trunk' });
  });

  it.each([
    { ref: 'refs/heads/main', kind: 'default-branch' },
    { ref: 'refs/heads/topic/main', kind: 'branch' },
    { ref: 'refs/tags/main', kind: 'other' },
  ])('takes a push to $ref for $kind', ({ ref, kind }) => {
    expect(readEvent(runnerEnv('push', { repository }, { GITHUB_REF: ref })).kind).toBe(kind);
  });

  it('knows a re-run and its workflow', () => {
    const event = readEvent(runnerEnv('push', { repository }, { GITHUB_RUN_ATTEMPT: '3' }));
    expect(event).toMatchObject({ attempt: 3, runId: 900, workflowPath: '.github/workflows/gate.yml' });
  });

  it('has no workflow path when the workflow lies in another repository', () => {
    const reference = 'acme/policies/.github/workflows/gate.yml@refs/heads/main';
    expect(
      readEvent(runnerEnv('push', { repository }, { GITHUB_WORKFLOW_REF: reference })).workflowPath,
    ).toBeUndefined();
  });

  it.each([
    { why: 'no file', env: { GITHUB_EVENT_PATH: '/nowhere/event.json' }, says: /cannot be read as JSON/ },
    { why: 'no name of a file', env: { GITHUB_EVENT_PATH: undefined }, says: /GITHUB_EVENT_PATH is not set/ },
    { why: 'no event', env: { GITHUB_EVENT_NAME: undefined }, says: /GITHUB_EVENT_NAME/ },
    { why: 'no commit', env: { GITHUB_SHA: 'main' }, says: /GITHUB_SHA/ },
    { why: 'no pull request in its event', env: { GITHUB_EVENT_NAME: 'pull_request' }, says: /no pull request/ },
    { why: 'no group in its event', env: { GITHUB_EVENT_NAME: 'merge_group' }, says: /no merge group/ },
    { why: 'a run that is no number', env: { GITHUB_RUN_ID: 'x' }, says: /GITHUB_RUN_ID/ },
  ])('refuses a runner with $why', ({ env, says }) => {
    let thrown: unknown;
    try {
      readEvent(runnerEnv('push', { repository }, env));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'platform/event-unreadable', message: expect.stringMatching(says) });
  });

  it('refuses a head that is no commit, without repeating it', () => {
    const payload = { repository, pull_request: { ...pull, head: { ...pull.head, sha: '$(evil)' } } };
    expect(() => readEvent(runnerEnv('pull_request', payload))).toThrow(/`pull_request.head.sha`/);
    expect(() => readEvent(runnerEnv('pull_request', payload))).not.toThrow(/evil/);
  });
});
