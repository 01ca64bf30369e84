import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { type CommentRequest, publishComment } from '../../../src/platform/github/comment.js';
import type { FakeGitHub } from '../../support/fake-github.js';
import { sha } from '../../support/fake-github-state.js';
import { aGitHub, apiOf, assertContract } from './a-github.js';

const MARKER = '<!-- latency-lens:suite=default -->';

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await aGitHub();
});
afterEach(async () => {
  await fake.close();
  assertContract(fake);
});

function request(overrides: Partial<CommentRequest> = {}): CommentRequest {
  return {
    number: 7,
    headSha: sha('d'),
    runId: 900,
    attempt: 1,
    when: 'always',
    noteworthy: true,
    markdown: () => `${MARKER}\n### verdict\n`,
    ...overrides,
  };
}

function bodies(): string[] {
  return fake.state.comments.map(({ body }) => body);
}

function stranger(id: number, overrides: object = {}): void {
  fake.state.comments.push({ id, pull: 7, body: 'nice', login: 'eve', type: 'User', ...overrides });
}

describe('publishComment', () => {
  it('writes one comment with its marker first and what it is about below', async () => {
    const { url, problem } = await publishComment(apiOf(fake), request());
    expect(problem).toBeUndefined();
    expect(url).toBe('https://github.com/acme/shop/pull/7#issuecomment-1001');
    expect(bodies()).toEqual([`${MARKER}\n<!-- latency-lens:head=${sha('d')} run=900.1 -->\n### verdict\n`]);
  });

  it('brings the same comment up to date after a second push', async () => {
    await publishComment(apiOf(fake), request());
    fake.state.pulls[0]!.headSha = sha('f');
    const again = await publishComment(
      apiOf(fake),
      request({ headSha: sha('f'), runId: 901, markdown: () => `${MARKER}\nsecond\n` }),
    );
    expect(again.url).toMatch(/1001$/);
    expect(bodies()).toEqual([`${MARKER}\n<!-- latency-lens:head=${sha('f')} run=901.1 -->\nsecond\n`]);
  });

  it('finds its comment beyond the first page', async () => {
    for (let id = 1; id <= 230; id += 1) stranger(id);
    stranger(231, { body: `${MARKER}\nold`, login: fake.state.login, type: 'Bot' });
    await publishComment(apiOf(fake), request());
    expect(fake.state.comments).toHaveLength(231);
    expect(fake.asked.filter((id) => id === 'issues/list-comments').length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    { who: 'a person', login: 'eve', type: 'User' as const },
    { who: 'another app', login: 'evil[bot]', type: 'Bot' as const },
    { who: 'a person called as the app without its brackets', login: 'github-actions', type: 'User' as const },
  ])('never touches a comment with the marker by $who', async ({ login, type }) => {
    stranger(5, { body: `${MARKER}\nforged`, login, type });
    await publishComment(apiOf(fake), request());
    expect(bodies()).toHaveLength(2);
    expect(bodies()[0]).toBe(`${MARKER}\nforged`);
  });

  it('takes a marker that is quoted in the middle of its own comment for none', async () => {
    stranger(5, { body: `hello\n${MARKER}`, login: fake.state.login, type: 'Bot' });
    await publishComment(apiOf(fake), request());
    expect(bodies()).toHaveLength(2);
  });

  it.each([
    { who: 'a workflow', login: 'github-actions[bot]' },
    { who: 'an app', login: 'acme-ci[bot]' },
    { who: 'a person', login: 'ann' },
  ])('knows its own comment with the token of $who', async ({ login }) => {
    fake.state.login = login;
    await publishComment(apiOf(fake), request());
    await publishComment(apiOf(fake), request({ runId: 901 }));
    expect(bodies()).toHaveLength(1);
  });

  it('asks REST who it is where GraphQL does not say', async () => {
    fake.state.login = 'ann';
    fake.refuse.set('graphql', { status: 403 });
    await publishComment(apiOf(fake), request());
    await publishComment(apiOf(fake), request({ runId: 901 }));
    expect(bodies()).toHaveLength(1);
  });

  it('is a workflow’s token where nobody says', async () => {
    fake.refuse.set('graphql', { status: 403 }).set('users/get-authenticated', { status: 403 });
    await publishComment(apiOf(fake), request());
    await publishComment(apiOf(fake), request({ runId: 901 }));
    expect(bodies()).toHaveLength(1);
  });

  it('keeps suites apart', async () => {
    await publishComment(apiOf(fake), request());
    await publishComment(apiOf(fake), request({ markdown: () => '<!-- latency-lens:suite=nightly -->\nx' }));
    expect(bodies()).toHaveLength(2);
  });

  it('leaves the comment of a newer push alone, however late it comes', async () => {
    fake.state.pulls[0]!.headSha = sha('f');
    await publishComment(apiOf(fake), request({ headSha: sha('f'), runId: 901 }));
    const late = await publishComment(apiOf(fake), request({ headSha: sha('d'), runId: 900 }));
    expect(late.problem).toMatch(/newer run/);
    expect(bodies()[0]).toContain(`head=${sha('f')}`);
  });

  it('leaves the comment of a later run for the same head alone', async () => {
    await publishComment(apiOf(fake), request({ runId: 905 }));
    await publishComment(apiOf(fake), request({ runId: 900 }));
    expect(bodies()[0]).toContain('run=905.1');
  });

  it('takes over after a re-run of its own', async () => {
    await publishComment(apiOf(fake), request());
    await publishComment(apiOf(fake), request({ attempt: 2 }));
    expect(bodies()[0]).toContain('run=900.2');
  });

  it('leaves one comment, the newest head’s, when two runs wrote at the same moment', async () => {
    fake.state.pulls[0]!.headSha = sha('f');
    fake.before.set('issues/create-comment', () => {
      fake.before.clear();
      stranger(2000, {
        body: `${MARKER}\n<!-- latency-lens:head=${sha('f')} run=901.1 -->\nnewest`,
        login: fake.state.login,
        type: 'Bot',
      });
    });
    await publishComment(apiOf(fake), request());
    expect(bodies()).toEqual([expect.stringContaining('newest')]);
  });

  it('writes a new one when somebody deleted the old one meanwhile', async () => {
    await publishComment(apiOf(fake), request());
    fake.before.set('issues/update-comment', () => {
      fake.state.comments = [];
    });
    await publishComment(apiOf(fake), request({ runId: 901 }));
    expect(bodies()).toHaveLength(1);
  });

  it('says less when GitHub finds it too long, down to a link', async () => {
    const limits: number[] = [];
    const markdown = (limit: number): string => {
      limits.push(limit);
      // As if GitHub counted otherwise than we do.
      return `${MARKER}\n${'x'.repeat(limit > 2000 ? 65_600 : 100)}\nhttps://github.com/link-${limit}`;
    };
    const { url, problem } = await publishComment(apiOf(fake), request({ markdown }));
    expect(problem).toBeUndefined();
    expect(url).toBeDefined();
    expect(bodies()[0]).toContain('link-1200');
    expect([...new Set(limits)]).toEqual([60_000, 30_000, 8000, 1200]);
  });

  it.each([
    {
      why: 'a token that may only read',
      operation: 'issues/create-comment',
      status: 403,
      says: /pull-requests: write/,
    },
    {
      why: 'comments that may not be listed',
      operation: 'issues/list-comments',
      status: 403,
      says: /pull-requests: write/,
    },
    { why: 'a locked conversation', operation: 'issues/create-comment', status: 403, says: /No comment/ },
    { why: 'GitHub on its knees', operation: 'issues/create-comment', status: 502, says: /answered 502/ },
    { why: 'a text refused for ever', operation: 'issues/create-comment', status: 422, says: /answered 422/ },
  ])('names $why and does not throw', async ({ operation, status, says }) => {
    fake.refuse.set(operation, { status });
    const { url, problem } = await publishComment(apiOf(fake), request());
    expect(url).toBeUndefined();
    expect(problem).toMatch(says);
  });

  it('names the rate limit', async () => {
    fake.refuse.set('issues/list-comments', { status: 403, headers: { 'x-ratelimit-remaining': '0' } });
    expect((await publishComment(apiOf(fake), request())).problem).toMatch(/rate limit/);
  });

  it('tries again when GitHub stumbles once', async () => {
    fake.refuse.set('issues/create-comment', { status: 502, times: 1 });
    expect((await publishComment(apiOf(fake), request())).problem).toBeUndefined();
    expect(bodies()).toHaveLength(1);
  });

  it('writes nothing with comment: never', async () => {
    expect(await publishComment(apiOf(fake), request({ when: 'never' }))).toEqual({});
    expect(fake.asked).toEqual([]);
  });

  it('with comment: on-change starts none for nothing, and keeps one that stands up to date', async () => {
    await publishComment(apiOf(fake), request({ when: 'on-change', noteworthy: false }));
    expect(bodies()).toEqual([]);
    await publishComment(apiOf(fake), request({ when: 'on-change' }));
    await publishComment(
      apiOf(fake),
      request({ when: 'on-change', noteworthy: false, runId: 901, markdown: () => `${MARKER}\nnothing touched` }),
    );
    expect(bodies()).toEqual([expect.stringContaining('nothing touched')]);
  });
});
