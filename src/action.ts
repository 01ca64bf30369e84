/** Entry of the GitHub Action: inputs and event in; verdict, comment, outputs and exit code out. */
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { error as markError, info, notice, setOutput, setSecret, warning } from '@actions/core';

import { EXIT, failures } from './model/failures.js';
import { LensError, lensErrorsOf } from './model/lens-error.js';
import { visibleText } from './model/visible-text.js';
import {
  gateOnPlatform,
  isSimulatorWorker,
  printErrors,
  redactorFor,
  renderStored,
  simulatorWorkerMain,
  toolVersion,
  type World,
} from './pipeline.js';
import { commentForRun } from './platform/github/comment-for-run.js';
import type { Desk } from './platform/github/desk.js';
import { githubPlatform } from './platform/github/github-platform.js';
import type { GitHubContext } from './platform/github/open-job.js';
import { readInputs } from './platform/github/read-inputs.js';

const world = actionWorld();

async function main(): Promise<number> {
  const { settings, github } = readInputs(process.env);
  // The runner masks its own token; one that the user made is masked by us.
  if (github.token !== undefined) setSecret(github.token);
  const context: GitHubContext = { env: process.env, settings: github, desk, now: world.now };
  if (github.commentForRun !== undefined) {
    const { problems } = await commentForRun(context, Number(github.commentForRun), renderRunFile);
    for (const problem of problems) warning(oneLine(problem));
    return EXIT.pass;
  }
  if (github.shard !== undefined && github.shard.count > 1) {
    throw new LensError('usage/bad-flag', 'This version measures a job whole; it does not split one into shards yet.', {
      remedy: 'Leave the input `shard` out, or give each part of a matrix a config and a `suite` of its own.',
    });
  }
  const platform = githubPlatform(context);
  const { text, exit, published } = await gateOnPlatform(settings, world, platform, github.requireCredentials);
  process.stdout.write(text);
  for (const problem of published.problems) warning(oneLine(problem));
  return exit;
}

const MARK = { error: markError, warning, notice } as const;

/** What the runner takes from a step, in the forms it takes it. */
const desk: Desk = {
  setOutput: (name, value) => setOutput(name, value),
  annotate: ({ level, title, message, file, line }) => {
    const place = { title, ...(file !== undefined && { file }), ...(line !== undefined && { startLine: line }) };
    MARK[level](message, place);
  },
  writeSummary: async (markdown) => {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (path === undefined || path === '') throw new Error('the runner takes no summary');
    await appendFile(path, markdown);
  },
};

/** A stranger's run file goes through the same reader as any other: from a file of its own, gone afterwards. */
async function renderRunFile(text: string): Promise<string> {
  const folder = await mkdtemp(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'latency-lens-'));
  try {
    const path = join(folder, 'run.json');
    await writeFile(path, text);
    return await renderStored(path, 'markdown', world);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function actionWorld(): World {
  const controller = new AbortController();
  // A cancelled workflow sends SIGINT, and SIGTERM some seconds later: what was measured is kept and marked partial.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(signal));
  return {
    env: process.env,
    cwd: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
    now: () => new Date(),
    log: (line) => info(oneLine(line)),
    live: undefined,
    colour: false,
    width: 120,
    signal: controller.signal,
    entryFile: fileURLToPath(import.meta.url),
    toolVersion: toolVersion(import.meta.url),
  };
}

/** No line of a log is a command to the runner: those begin a line, the old form stands anywhere in it. */
function oneLine(text: string): string {
  return visibleText(text)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '# #[');
}

function failed(error: unknown): number {
  const known = lensErrorsOf(error);
  const [first] = known;
  if (first !== undefined) {
    process.stdout.write(printErrors(known, world));
    return failures[first.code].exit;
  }
  const stack = redactorFor(world.env)(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.stdout.write('This is our bug, please report it with the lines below (they hold no keys and no prompts):\n');
  for (const line of stack.split('\n')) info(oneLine(line));
  return EXIT.bug;
}

if (isSimulatorWorker()) {
  await simulatorWorkerMain();
} else {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = failed(error);
  }
}
