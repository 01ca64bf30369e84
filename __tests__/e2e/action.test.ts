import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { parseRun } from '../../src/baseline/parse-run.js';
import { ARTIFACT_FILES } from '../../src/platform/github/baseline-artifacts.js';
import { unzip } from '../../src/platform/github/unzip.js';
import { openStage, type Stage, type StepOptions, type StepResult } from '../support/fake-github-runner.js';
import { type FakeArtifact, type FakeRun, sha } from '../support/fake-github-state.js';

const KEY = 'sk-canary-4f9a1c77e2b84d0f';
const PROMPT = 'Answer the customer, briefly: canary-prompt-77e2b84d0f4f9a1c.';
const REWORDED = 'Please answer the customer, briefly: canary-prompt-77e2b84d0f4f9a1c.';
const WORKFLOW = '.github/workflows/gate.yml';

// A step takes a second or two, and again when this machine was busy.
jest.setTimeout(60_000);

let stage: Stage;
/** Everything that any step of this file printed or kept: where no secret may stand. */
const said: string[] = [];

beforeAll(async () => {
  stage = await openStage({
    seed: 'action',
    rules: [
      { model: 'careful*', ttft: { median: 24, sigma: 0.1 }, gap: 0.5, tokens: 6 },
      { ttft: { median: 12, sigma: 0.1 }, gap: 0.5, tokens: 6 },
    ],
  });
  const { state } = stage.github;
  for (const letter of ['a', 'b', 'c']) {
    for (const [path, text] of Object.entries(files())) state.files.set(`${sha(letter)}:${path}`, text);
  }
  state.permissions.set('ann', 'write').set('eve', 'read');
});

beforeEach(() => {
  const { state, refuse } = stage.github;
  state.comments = [];
  state.events = [];
  Object.assign(state.pulls[0]!, { headSha: sha('d'), headRepositoryId: 4711, labels: [] });
  refuse.clear();
  stage.provider.setDrift(1);
});

afterEach(() => {
  said.push(...stage.github.state.comments.map(({ body }) => body));
  if (stage.github.violations.length > 0) throw new Error(stage.github.violations.join('\n'));
});

afterAll(async () => {
  await stage.close();
});

interface Words {
  readonly model?: string;
  readonly prompt?: string;
  readonly gate?: object;
  readonly more?: object;
}

function files({ model = 'quick', prompt = PROMPT, gate = {}, more = {} }: Words = {}): Record<string, string> {
  const target = {
    id: 'mini',
    provider: 'openai-compatible',
    'base-url': `${stage.provider.url}/v1`,
    model,
    key: 'LENS_KEY',
    deployed: false,
    params: { 'max-output-tokens': 64 },
    price: { input: 1, output: 2 },
  };
  const config = {
    version: 1,
    targets: [target],
    scenarios: [{ id: 'answer', messages: [{ role: 'user', content: { file: 'prompts/answer.md' } }] }],
    iterations: 20,
    warmup: 1,
    gate: { metrics: ['ttft', 'cost'], floor: { ttft: '0.5ms' }, ...gate },
    ...more,
  };
  return { 'latency-lens.yml': JSON.stringify(config, null, 2), 'prompts/answer.md': prompt };
}

async function step(options: StepOptions): Promise<StepResult> {
  const result = await stage.step({ env: { LENS_KEY: KEY }, ...options });
  said.push(result.log.replaceAll(/^::add-mask::.*$/gm, ''), result.summary, ...Object.values(result.outputs));
  return result;
}

/** A run of the branch: its step, and then the place it has in GitHub's list. */
async function onMain(runId: number, letter: string, overrides: Partial<StepOptions> = {}): Promise<StepResult> {
  const { event = 'push' } = overrides;
  const result = await step({ event, files: files(), runId, checkedOut: sha(letter), ...overrides });
  stage.github.state.runs.push(aRun(runId, letter, { event }));
  return result;
}

function aRun(id: number, letter: string, overrides: Partial<FakeRun> = {}): FakeRun {
  return {
    id,
    sha: sha(letter),
    event: 'push',
    branch: 'main',
    path: WORKFLOW,
    repositoryId: 4711,
    headRepositoryId: 4711,
    createdAt: new Date(Date.UTC(2026, 10, 20, 0, id)).toISOString(),
    conclusion: 'success',
    ...overrides,
  };
}

interface PullOptions extends Partial<StepOptions> {
  readonly head?: string;
  readonly fork?: boolean;
  readonly user?: string;
}

function onPull(
  runId: number,
  { head = sha('d'), fork = false, user = 'ann', ...rest }: PullOptions = {},
): Promise<StepResult> {
  const pull = {
    number: 7,
    user: { login: user },
    head: { sha: head, ref: 'topic', repo: { id: fork ? 666 : 4711 } },
    base: { ref: 'main' },
  };
  return step({
    event: 'pull_request',
    payload: { action: 'synchronize', pull_request: pull },
    files: files(),
    runId,
    ref: 'refs/pull/7/merge',
    checkedOut: sha('e'),
    ...rest,
  });
}

function comment(): string {
  expect(stage.github.state.comments).toHaveLength(1);
  return stage.github.state.comments[0]!.body;
}

function artifactOf(runId: number): FakeArtifact {
  return stage.github.state.artifacts.findLast((one) => one.runId === runId)!;
}

function unpacked(artifact: FakeArtifact): ReadonlyMap<string, string> {
  const result = unzip(artifact.bytes, ARTIFACT_FILES, ARTIFACT_FILES);
  if ('problem' in result) throw new Error(result.problem);
  return new Map([...result.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

/** Without what differs from run to run, as a golden file. */
function expectGolden(name: string, text: string): void {
  const path = join(import.meta.dirname, '../golden/action', name);
  const stable = text
    .replaceAll(stage.provider.url, 'http://127.0.0.1:PORT')
    .replaceAll(/artifacts\/\d+/g, 'artifacts/ID')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'UUID')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME')
    .replaceAll(/\d[\d a-z]* old/g, 'AGE old')
    .replaceAll(/llm-latency-lens \d+\.\d+\.\d+[\w.-]*/g, 'llm-latency-lens VERSION')
    .replaceAll(/(\/[^\s):]+)+\/workspace\//g, 'WORKSPACE/');
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stable);
  }
  expect(stable).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

describe('on the default branch', () => {
  it('records the first run, compares nothing, and stays green', async () => {
    const { exit, outputs, summary } = await onMain(101, 'a');
    expect({ exit, verdict: outputs['verdict'], regressions: outputs['regressions'] }).toEqual({
      exit: 0,
      verdict: 'no-baseline',
      regressions: '0',
    });
    expect(summary).toContain('first run — recorded, nothing to compare with yet');
    expect(artifactOf(101).name).toBe('latency-lens.default.gate.1');
    expect(stage.github.state.comments).toEqual([]);
  });

  it('compares the next run with it, and says which runs were used and which were not, and why', async () => {
    stage.github.state.runs.push(aRun(100, 'a', { event: 'workflow_dispatch' }));
    const { exit, summary } = await onMain(102, 'b');
    expect(exit).toBe(0);
    expect(summary).toMatch(/Baseline: 1 of 5 runs, newest .* old, 1 left out/);
    expect(summary).toMatch(
      /\[run [0-9a-f-]{36}\]\(https:\/\/github\.com\/acme\/shop\/actions\/runs\/101\) at `aaaaaaa`, .*: used for 1 cell/,
    );
    expect(summary).toMatch(/\[run 100\]\(.*\/100\).*: left out\. It holds no artifact of this job and suite\./);
  });

  it('turns red at night when the provider slowed by itself, and green with on-drift: warn', async () => {
    await onMain(103, 'c', { event: 'schedule' });
    stage.provider.setDrift(2.5);
    const red = await step({ event: 'schedule', files: files(), runId: 104, checkedOut: sha('c') });
    expect({ exit: red.exit, verdict: red.outputs['verdict'] }).toEqual({ exit: 1, verdict: 'regression' });
    expect(red.summary).toContain('the request is unchanged, so look at the provider or the network');
    const green = await step({
      event: 'schedule',
      files: files(),
      runId: 105,
      checkedOut: sha('c'),
      inputs: { 'on-drift': 'warn' },
    });
    expect(green.exit).toBe(0);
  });

  it('says what keeps it from its baseline, and still measures', async () => {
    stage.github.refuse.set('actions/list-workflow-runs', { status: 403 });
    const { exit, summary } = await step({ event: 'push', files: files(), runId: 106, checkedOut: sha('c') });
    expect(exit).toBe(0);
    expect(summary).toContain('The baseline could not be looked at. The token may not have the earlier runs of main');
    expect(summary).toContain('actions: read');
  });

  it('keeps its baseline in a directory on an Enterprise Server', async () => {
    const env = { LENS_KEY: KEY, GITHUB_SERVER_URL: 'https://git.acme.example' };
    const plain = await step({ event: 'push', files: files(), runId: 107, checkedOut: sha('c'), env });
    expect(plain.summary).toContain('GitHub Enterprise Server has no artifacts that a later run could read');
    const run = unpacked(artifactOf(101)).get('run.json')!;
    const stored = { ...files(), 'nights/run-20261120T000000000Z-r.json': run };
    const { exit, summary } = await step({
      event: 'push',
      files: stored,
      runId: 108,
      checkedOut: sha('c'),
      env,
      inputs: { 'baseline-path': 'nights' },
    });
    expect(exit).toBe(0);
    expect(summary).toMatch(/Baseline: 1 of 5 runs/);
  });
});

describe('on a pull request', () => {
  it('calls nothing for one that touches no cell, and says so in one line', async () => {
    stage.provider.clearStamps();
    const { exit, outputs, summary } = await onPull(201);
    expect({ exit, cost: outputs['cost-usd'], verdict: outputs['verdict'] }).toEqual({
      exit: 0,
      cost: '0',
      verdict: 'unchanged',
    });
    expect(stage.provider.stamps()).toEqual([]);
    expectGolden('untouched.comment.md', comment());
    expectGolden('untouched.summary.md', summary);
  });

  it('comments on none of these with comment: on-change', async () => {
    await onPull(202, { inputs: { comment: 'on-change' } });
    expect(stage.github.state.comments).toEqual([]);
  });

  it('turns red for a slower change, says everything first, and one comment follows the next push', async () => {
    const red = await onPull(203, { files: files({ model: 'careful' }) });
    const [first] = stage.github.state.comments;
    expect(red.exit).toBe(1);
    expect(red.outputs).toMatchObject({
      verdict: 'regression',
      regressions: '1',
      inconclusive: '0',
      'comment-url': expect.stringContaining(`#issuecomment-${first?.id}`),
    });
    expect(Number(red.outputs['cost-usd'])).toBeGreaterThan(0);
    expect(JSON.parse(red.outputs['summary-json']!)).toMatchObject({
      state: 'regression',
      exit: 1,
      mode: 'change',
      counts: { regression: 1 },
    });
    const artifact = artifactOf(203);
    expect(red.outputs['artifact-id']).toBe(String(artifact.id));

    const [marker, stamp, headline] = comment().split('\n');
    expect(marker).toBe('<!-- latency-lens:suite=default -->');
    expect(stamp).toBe(`<!-- latency-lens:head=${sha('d')} run=203.1 -->`);
    expect(headline).toMatch(/^### ✖ Latency Lens: this change makes `mini\/answer` slower — do not merge as is/);
    expect(comment()).toMatch(/\*\*TTFT p50 \+\d+ %\*\*/);
    expect(comment()).toContain('head `ddddddd` · base `ccccccc`');
    expect(comment()).toMatch(/Baseline: \d of 5 runs/);
    expect(comment()).toContain(`--base-ref ${sha('c')}`);
    expect(comment()).toContain('the label `latency-accepted`');
    expect(red.summary.split('\n')[1]).toBe(headline);
    expect(red.log).toMatch(
      /^::error title=Latency Lens%3A mini\/answer,file=latency-lens\.yml,line=\d+::TTFT p50 \+\d+ %25/m,
    );
    // Published before failing: the verdict is the last thing the log says.
    expect(red.log.indexOf('::error title')).toBeLessThan(red.log.indexOf('✖ Latency Lens'));

    const kept = unpacked(artifact);
    expect([...kept.keys()].toSorted()).toEqual(['junit.xml', 'report.html', 'report.md', 'run.json', 'summary.json']);
    const run = parseRun(kept.get('run.json')!, 'run.json');
    expect(run.provenance).toMatchObject({
      platform: 'github',
      repositoryId: '4711',
      headRepositoryId: '4711',
      runId: '203',
      event: 'pull_request',
      sha: sha('e'),
    });
    expect(run.decision?.cells).toEqual([{ cell: 'mini/answer', state: 'regression', accepted: false }]);

    stage.github.state.pulls[0]!.headSha = sha('f');
    const { exit } = await onPull(204, { head: sha('f'), checkedOut: sha('8') });
    expect(exit).toBe(0);
    expect(stage.github.state.comments.map(({ id }) => id)).toEqual([first?.id]);
    expect(comment()).toContain('no cell is touched by this change');
  });

  it('passes one that only rewords, with both arms called in turn', async () => {
    const { exit, summary } = await onPull(205, { files: files({ prompt: REWORDED }) });
    expect(exit).toBe(0);
    expect(summary).toMatch(/How this was decided: base and change called in turn/);
  });

  it('blames the provider when both arms are slow', async () => {
    stage.provider.setDrift(2.5);
    const { exit, outputs } = await onPull(206, { files: files({ prompt: REWORDED }) });
    expect({ exit, verdict: outputs['verdict'] }).toEqual({ exit: 0, verdict: 'provider-drift' });
    expect(comment()).toMatch(/^### [▲✔] Latency Lens: .*(provider|for everyone)/m);
  });

  it('accepts what the config of the change accepts, in the open', async () => {
    const accepted = [
      { cells: 'mini/*', metric: 'ttft', 'up-to': '400%', reason: 'longer answers wanted', until: '2099-01-31' },
    ];
    const { exit, outputs } = await onPull(207, { files: files({ model: 'careful', gate: { accepted } }) });
    expect({ exit, regressions: outputs['regressions'] }).toEqual({ exit: 0, regressions: '0' });
    expect(comment()).toContain('longer answers wanted');
  });

  it('accepts by the label of somebody who may write, with name and time, and by nobody else’s', async () => {
    const { state } = stage.github;
    const began = new Date(Date.UTC(2026, 10, 20, 9, 0)).toISOString();
    state.runs.push(aRun(208, 'd', { event: 'pull_request', branch: 'topic', createdAt: began }));
    state.pulls[0]!.labels = ['latency-accepted'];
    state.events = [
      { pull: 7, event: 'labeled', label: 'latency-accepted', login: 'ann', createdAt: '2026-11-20T09:30:00Z' },
    ];
    const slow = files({ model: 'careful' });
    const green = await onPull(208, { files: slow });
    expect({ exit: green.exit, regressions: green.outputs['regressions'] }).toEqual({ exit: 0, regressions: '0' });
    expect(comment()).toMatch(/put on by ann at 2026-11-20 09:30 UTC/);
    state.events[0]!.login = 'eve';
    const red = await onPull(209, { files: slow });
    expect(red.exit).toBe(1);
    expect(comment()).toMatch(/latency-accepted does not count: eve, who put it on, may not write/);
  });

  it('decides a re-run by both attempts', async () => {
    const slow = files({ model: 'careful' });
    await onPull(210, { files: slow });
    const again = await onPull(210, { files: slow, attempt: 2 });
    expect(again.exit).toBe(1);
    expect(comment()).toContain('run=210.2');
    expect(artifactOf(210).name).toBe('latency-lens.default.gate.2');
    expect(comment()).toMatch(/attempt/);
  });

  it('shows a loosened gate on top, and lets the base’s decide', async () => {
    const { exit } = await onPull(211, { files: files({ model: 'careful', gate: { threshold: '900%' } }) });
    expect(exit).toBe(1);
    expect(comment().split('\n').slice(3, 8).join('\n')).toMatch(/^> ▲ .*threshold/m);
  });

  it('names a base that cannot be read, and judges by the stored runs', async () => {
    stage.github.refuse.set('repos/get-content', { status: 403 });
    const { exit, summary } = await onPull(212, { files: files({ prompt: PROMPT }) });
    expect(exit).toBe(0);
    expect(summary).toMatch(/No callable base\. The token may not have .*contents: read/);
  });

  it('takes the first config of a repository for new, not for an error', async () => {
    stage.github.refuse.set('repos/get-content', { status: 404 });
    const { exit, outputs } = await onPull(213, { files: files({ more: { suite: 'brand-new' } }) });
    expect(exit).toBe(0);
    expect(outputs['verdict']).toBe('no-baseline');
    expect(stage.github.state.comments[0]?.body).toMatch(/^<!-- latency-lens:suite=brand-new -->/);
  });

  it('lets a comment that may not be written fail nothing', async () => {
    stage.github.refuse.set('issues/create-comment', { status: 403 });
    const { exit, log } = await onPull(214);
    expect(exit).toBe(0);
    expect(log).toMatch(/^::warning::No comment: .*pull-requests: write/m);
  });
});

describe('without keys', () => {
  const bare = { env: {}, files: files_ };
  function files_(): Record<string, string> {
    return files({ prompt: REWORDED });
  }

  it('skips a fork in peace and says why, and its result is commented by a second stage', async () => {
    Object.assign(stage.github.state.pulls[0]!, { headRepositoryId: 666 });
    stage.github.refuse.set('issues/create-comment', { status: 403 });
    const { exit, outputs, summary } = await onPull(301, { ...bare, files: bare.files(), fork: true });
    expect({ exit, verdict: outputs['verdict'] }).toEqual({ exit: 0, verdict: 'skipped' });
    expectGolden('fork.summary.md', summary);
    expect(stage.github.state.comments).toEqual([]);

    stage.github.refuse.clear();
    stage.github.state.runs.push(aRun(301, 'd', { event: 'pull_request', branch: 'topic', headRepositoryId: 666 }));
    const second = await step({
      event: 'workflow_run',
      payload: { workflow_run: { id: 301 } },
      files: {},
      runId: 302,
      checkedOut: sha('c'),
      env: {},
      inputs: { 'comment-for-run': '301' },
    });
    expect(second.exit).toBe(0);
    expectGolden('fork.comment.md', comment());
    expect(second.outputs['comment-url']).toBeDefined();
  });

  it('skips Dependabot in peace', async () => {
    const { exit, summary } = await onPull(303, { ...bare, files: bare.files(), user: 'dependabot[bot]' });
    expect(exit).toBe(0);
    expect(summary).toContain('Dependabot opened this pull request');
  });

  it.each([
    { why: 'a fork with require-credentials: true', fork: true, inputs: { 'require-credentials': 'true' } },
    { why: 'a change of the repository itself', fork: false, inputs: {} },
  ])('fails $why', async ({ fork, inputs }) => {
    const { exit, log } = await onPull(304, { ...bare, files: bare.files(), fork, inputs });
    expect(exit).toBe(2);
    expect(log).toContain('credentials/missing');
    expect(comment()).toContain('`credentials/missing`');
  });

  it.each(['pull_request_target', 'workflow_run'])('calls nothing on %s, keys or not', async (event) => {
    stage.provider.clearStamps();
    const { exit, log } = await onPull(305, { event, env: { LENS_KEY: KEY }, files: files({ model: 'careful' }) });
    expect(exit).toBe(2);
    expect(log).toContain('security/untrusted-event');
    expect(stage.provider.stamps()).toEqual([]);
  });
});

describe('when it cannot go on', () => {
  it('says in the comment, on the line and in the outputs what is wrong with a config', async () => {
    const broken = files();
    broken['latency-lens.yml'] = broken['latency-lens.yml']!.replace('"iterations"', '"iteration"');
    const { exit, log, outputs, summary } = await onPull(401, { files: broken });
    expect(exit).toBe(2);
    expect(outputs).toMatchObject({
      verdict: 'error',
      'summary-json': '{"state":"error","exit":2,"codes":["config/unknown-key"]}',
    });
    expect(log).toMatch(/^::error title=config\/unknown-key,file=latency-lens\.yml,line=\d+::/m);
    expectGolden('config-error.comment.md', comment());
    expectGolden('config-error.summary.md', summary);
  });

  it('refuses a run that a cap would not cover, before the first call', async () => {
    stage.provider.clearStamps();
    const { exit } = await onPull(402, { files: files({ model: 'careful' }), inputs: { 'max-requests': '5' } });
    expect(exit).toBe(4);
    expect(stage.provider.stamps()).toEqual([]);
    expectGolden('cap.comment.md', comment());
  });

  it('ends at the time cap, keeps what was measured, and cannot tell', async () => {
    stage.provider.setDrift(12);
    const { exit, outputs } = await onPull(403, {
      files: files({ prompt: REWORDED }),
      inputs: { 'max-minutes': '0.03' },
    });
    expect(exit).toBe(0);
    expect(outputs['verdict']).toBe('inconclusive');
    expect(parseRun(unpacked(artifactOf(403)).get('run.json')!, 'run.json').partial).toBe('time-cap');
    expect(comment()).toContain('the time cap ended this run');
  });

  it('says so when it crashes, and asks for a report', async () => {
    const sabotage = `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'; os.availableParallelism = () => { throw new Error('out of cheese ${KEY}'); }; syncBuiltinESMExports();`;
    const env = {
      LENS_KEY: KEY,
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(sabotage.replace(KEY, ''))}`,
    };
    const { exit, log, outputs } = await onPull(404, { files: files({ model: 'careful' }), env });
    expect(exit).toBe(70);
    expect(log).toMatch(/This is our bug, please report it/);
    expect(log).toContain('out of cheese');
    expect(outputs['verdict']).toBe('error');
    expectGolden('crash.comment.md', comment());
  });

  it('refuses an input that is none of the choices', async () => {
    const { exit, log } = await onPull(405, { inputs: { comment: 'sometimes' } });
    expect(exit).toBe(2);
    expect(log).toContain('The input `comment` has the unusable value "sometimes"');
  });
});

describe('hostile words', () => {
  it('are no commands, no markup and no mentions anywhere', async () => {
    const hostile =
      'careful\u202Eevil\n::set-output name=verdict::pass\n##[add-mask]x | <img src=x onerror=alert(1)> @everyone #1 [x](javascript:alert(1)) `';
    const { log, outputs } = await onPull(501, { files: files({ model: hostile, prompt: REWORDED }) });
    expect(outputs['verdict']).toBe('regression');
    const commands = log
      .split('\n')
      .filter((line) => /^\s*::/.test(line) && !/^\s*::(debug|add-mask|warning|error|notice)/.test(line));
    expect(commands).toEqual([]);
    expect(log).not.toMatch(/##\[|\u202E/);
    const body = comment().replaceAll(/`[^`\n]*`/g, '');
    expect(body).not.toMatch(/<img|@everyone|\u202E|(?<!\\)\]\(javascript/);
  });
});

describe('after all of this', () => {
  it('neither the key nor the prompt stands in any log, summary, comment, output or artifact', () => {
    const kept = stage.github.state.artifacts.flatMap((one) => [...unpacked(one).values()]);
    const all = [...said, ...kept].join('\n');
    expect(all.length).toBeGreaterThan(100_000);
    const secrets = [
      KEY,
      Buffer.from(KEY).toString('base64').slice(0, -2),
      Buffer.from(KEY).toString('hex'),
      KEY.slice(0, 16),
      'canary-prompt',
    ];
    for (const secret of secrets) expect(all.includes(secret)).toBe(false);
  });
});
