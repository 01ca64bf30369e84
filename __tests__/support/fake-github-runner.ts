/** A runner's step on loopback: the committed action as a child process, with GitHub and a provider that are ours. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

import type { SimulatorScript } from '../../src/simulator/script.js';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.js';
import { runtimeToken } from './fake-artifacts.js';
import { type FakeGitHub, startFakeGitHub } from './fake-github.js';
import { type FakeArtifact, type FakeComment, type FakeState, sha } from './fake-github-state.js';
import { emptyFolder } from './run-cli.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORKFLOW = '.github/workflows/gate.yml';
const action: any = parse(await readFile(join(ROOT, 'action.yml'), 'utf8'));

export interface StepResult {
  readonly exit: number | null;
  /** What the log shows: both streams, in order of arrival. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface StepOptions {
  readonly event: string;
  readonly payload?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Files of the checkout. */
  readonly files: Readonly<Record<string, string>>;
  readonly runId: number;
  readonly attempt?: number;
  readonly ref?: string;
  /** Commit that is checked out. */
  readonly checkedOut: string;
}

export interface Stage {
  readonly github: FakeGitHub;
  readonly provider: Simulator;
  readonly step: (options: StepOptions) => Promise<StepResult>;
  readonly close: () => Promise<void>;
}

/** main is a–b–c; the pull request left it at a and stands at d; e is the merge of d into c that is checked out. */
export async function openStage(script: SimulatorScript, overrides: Partial<FakeState> = {}): Promise<Stage> {
  const github = await startFakeGitHub(overrides);
  const { commits, branches, pulls } = github.state;
  commits
    .set(sha('a'), [])
    .set(sha('b'), [sha('a')])
    .set(sha('c'), [sha('b')]);
  commits.set(sha('d'), [sha('a')]).set(sha('e'), [sha('c'), sha('d')]);
  commits.set(sha('f'), [sha('d')]).set(sha('8'), [sha('c'), sha('f')]);
  branches.set('main', sha('c')).set('topic', sha('d'));
  pulls.push({
    number: 7,
    headSha: sha('d'),
    headRef: 'topic',
    headRepositoryId: 4711,
    baseRef: 'main',
    labels: [],
    state: 'open',
  });
  const provider = await startSimulator({ script });
  return {
    github,
    provider,
    step: (options) => undisturbed(github, options),
    close: async () => {
      await Promise.all([provider.close(), github.close()]);
    },
  };
}

/** Again when the run was void because this machine was busy, as if it had not been: tests share two cores. */
async function undisturbed({ state, url }: FakeGitHub, options: StepOptions): Promise<StepResult> {
  for (let left = 4; ; left -= 1) {
    const comments: FakeComment[] = state.comments.map((comment) => ({ ...comment }));
    const artifacts: FakeArtifact[] = [...state.artifacts];
    const result = await runStep(url, options);
    if (left === 0 || !/this machine disturbed|"state":"disturbed"/.test(result.log + result.outputs['summary-json']))
      return result;
    Object.assign(state, { comments });
    // In place: the artifact service holds on to the same list.
    state.artifacts.splice(0, state.artifacts.length, ...artifacts);
  }
}

async function runStep(url: string, options: StepOptions): Promise<StepResult> {
  const folder = await emptyFolder();
  try {
    const workspace = join(folder.path, 'workspace');
    await mkdir(workspace);
    for (const [name, text] of Object.entries(options.files)) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), text);
    }
    const paths = {
      event: join(folder.path, 'event.json'),
      output: join(folder.path, 'output'),
      summary: join(folder.path, 'summary.md'),
    };
    const repository = { id: 4711, default_branch: 'main' };
    await writeFile(paths.event, JSON.stringify({ repository, ...options.payload }));
    await writeFile(paths.output, '');
    await writeFile(paths.summary, '');
    const ref = options.ref ?? 'refs/heads/main';
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder.path,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'ann',
      GITHUB_API_URL: url,
      GITHUB_EVENT_NAME: options.event,
      GITHUB_EVENT_PATH: paths.event,
      GITHUB_JOB: 'gate',
      GITHUB_OUTPUT: paths.output,
      GITHUB_REF: ref,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_REPOSITORY_ID: '4711',
      GITHUB_RUN_ATTEMPT: String(options.attempt ?? 1),
      GITHUB_RUN_ID: String(options.runId),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: options.checkedOut,
      GITHUB_STEP_SUMMARY: paths.summary,
      GITHUB_WORKFLOW_REF: `acme/shop/${WORKFLOW}@${ref}`,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: folder.path,
      ACTIONS_RESULTS_URL: url,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(options.runId),
      ...inputVariables(options.inputs),
      ...options.env,
    };
    const { exit, log } = await spawnAction(workspace, env);
    const outputs = readOutputs(await readFile(paths.output, 'utf8'));
    return { exit, log, outputs, summary: await readFile(paths.summary, 'utf8') };
  } finally {
    await rm(folder.path, { recursive: true, force: true });
  }
}

/** Every declared input, with its default where the workflow says nothing. */
function inputVariables(given: StepOptions['inputs'] = {}): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => action.inputs[name] === undefined);
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries<any>(action.inputs).map(([name, { default: value }]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name] ?? value.replace('${{ github.token }}', 'ghs_token_of_the_runner'),
    ]),
  );
}

async function spawnAction(cwd: string, env: Record<string, string>): Promise<{ exit: number | null; log: string }> {
  const child = spawn(process.execPath, [join(ROOT, action.runs.main)], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return { exit, log };
}

/** `name<<DELIMITER` … `DELIMITER`, as the runner reads it. */
function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name, , value]) => [name!, value!]));
}
