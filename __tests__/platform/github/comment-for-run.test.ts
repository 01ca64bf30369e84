import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { commentForRun, type CommentedRun } from '../../../src/platform/github/comment-for-run.js';
import { readInputs } from '../../../src/platform/github/read-inputs.js';
import type { FakeGitHub } from '../../support/fake-github.js';
import { type FakeArtifact, sha } from '../../support/fake-github-state.js';
import { makeZip } from '../../support/make-zip.js';
import { aGitHub, aPull, aRunOfMain, assertContract, runnerEnv } from './a-github.js';

const FORK = 666;

let fake: FakeGitHub;
let outputs: Record<string, string>;
beforeEach(async () => {
  outputs = {};
  fake = await aGitHub({ pulls: [aPull({ headRepositoryId: FORK, headRef: 'main' })] });
  fake.state.runs.push(aRunOfMain(801, 'd', { event: 'pull_request', headRepositoryId: FORK }));
});
afterEach(async () => {
  await fake.close();
  assertContract(fake);
});

function left(content: string, overrides: Partial<FakeArtifact> = {}): void {
  const bytes = makeZip([
    { name: 'run.json', content },
    { name: 'report.md', content: 'evil words' },
  ]);
  fake.state.artifacts.push({
    id: 50 + fake.state.artifacts.length,
    name: 'latency-lens.default.gate.1',
    runId: 801,
    bytes,
    expired: false,
    ...overrides,
  });
}

function render(text: string): Promise<string> {
  if (!text.startsWith('run ')) throw new Error(`no run: ${text}`);
  return Promise.resolve(`<!-- latency-lens:suite=default -->\n### ${text}\n`);
}

function comment(render_ = render): Promise<CommentedRun> {
  // The event's own list of pull requests is empty for forks, so it is not even looked at.
  const payload = { repository: { id: 4711, default_branch: 'main' }, workflow_run: { id: 801, pull_requests: [] } };
  const env = runnerEnv('workflow_run', payload, {
    GITHUB_API_URL: fake.url,
    'INPUT_GITHUB-TOKEN': 'ghs_fake',
    GITHUB_JOB: 'comment',
  });
  const desk = {
    setOutput: (name: string, value: string): void => {
      outputs[name] = value;
    },
    annotate: (): void => undefined,
    writeSummary: (): Promise<void> => Promise.resolve(),
  };
  return commentForRun(
    { env, settings: readInputs(env).github, desk, now: () => new Date(), pausesMs: [0] },
    801,
    render_,
  );
}

describe('commentForRun', () => {
  it('comments what a fork’s run measured on its pull request, and says whose words these are', async () => {
    left('run of the fork');
    expect(await comment()).toEqual({ problems: [], url: expect.stringContaining('/pull/7#') });
    expect(fake.state.comments[0]?.body).toBe(
      '<!-- latency-lens:suite=default -->\n' +
        `<!-- latency-lens:head=${sha('d')} run=801.1 -->\n` +
        '> ▲ These figures are what another workflow run says of itself; nobody here has checked them.\n\n### run of the fork\n',
    );
    expect(outputs).toEqual({ 'comment-url': expect.stringContaining('/pull/7#') });
  });

  it('takes the words of the run file alone, not the markdown beside it', async () => {
    left('run of the fork');
    await comment();
    expect(fake.state.comments[0]?.body).not.toContain('evil words');
  });

  it('finds the pull request by its head among the open ones, not by what anybody says', async () => {
    fake.state.pulls = [
      aPull({ number: 3, headSha: sha('d'), headRepositoryId: 777 }),
      aPull({ number: 4, headSha: sha('d'), headRepositoryId: FORK, state: 'closed' }),
      aPull({ number: 5, headSha: sha('f'), headRepositoryId: FORK }),
      ...Array.from({ length: 120 }, (_, index) => aPull({ number: 100 + index, headSha: sha('b') })),
      aPull({ number: 9, headRepositoryId: FORK }),
    ];
    left('run of the fork');
    await comment();
    expect(fake.state.comments.map(({ pull }) => pull)).toEqual([9]);
  });

  it.each([
    { why: 'no open pull request has that head', pulls: [], says: /No open pull request/ },
    {
      why: 'several have it',
      pulls: [3, 4].map((number) => aPull({ number, headRepositoryId: FORK })),
      says: /2 open pull requests/,
    },
  ])('says so when $why', async ({ pulls, says }) => {
    fake.state.pulls = pulls;
    left('run of the fork');
    expect((await comment()).problems).toEqual([expect.stringMatching(says)]);
    expect(fake.state.comments).toEqual([]);
  });

  it.each([
    { why: 'of another repository', run: { repositoryId: 666 }, says: /another repository/ },
    { why: 'that ran on a push', run: { event: 'push' }, says: /not for a pull request/ },
  ])('has nothing to say for a run $why', async ({ run, says }) => {
    Object.assign(fake.state.runs[0]!, run);
    left('run of the fork');
    expect((await comment()).problems).toEqual([expect.stringMatching(says)]);
  });

  it.each([
    { why: 'is no run', content: '{"evil":true}', says: /no run file with a report/ },
    {
      why: 'is a link',
      content: '',
      overrides: {
        bytes: makeZip([{ name: 'run.json', content: '/proc/self/environ', attributes: (0o120777 << 16) >>> 0 }]),
      },
      says: /link/,
    },
    {
      why: 'leads out of its folder',
      content: '',
      overrides: { bytes: makeZip([{ name: '../../home/runner/.bashrc', content: 'evil' }]) },
      says: /does not write/,
    },
    { why: 'was exchanged', content: 'run x', overrides: { digest: `sha256:${'0'.repeat(64)}` }, says: /digest/ },
  ])('comments nothing when what the fork left $why', async ({ content, overrides = {}, says }) => {
    left(content, overrides);
    expect((await comment()).problems).toEqual([expect.stringMatching(says)]);
    expect(fake.state.comments).toEqual([]);
  });

  it('points at the run when a report is too long to stand in a comment', async () => {
    left('run of the fork');
    await comment(() => Promise.resolve(`<!-- latency-lens:suite=default -->\n${'x'.repeat(70_000)}`));
    expect(fake.state.comments[0]?.body).toContain('see [the run](https://github.com/acme/shop/actions/runs/801)');
  });

  it('writes five comments at most, however many suites a stranger makes up', async () => {
    for (let index = 0; index < 9; index += 1) left(`run ${index}`, { name: `latency-lens.s${index}.gate.1` });
    await comment((text) => Promise.resolve(`<!-- latency-lens:suite=${text.at(-1)} -->\nx`));
    expect(fake.state.comments).toHaveLength(5);
  });
});
