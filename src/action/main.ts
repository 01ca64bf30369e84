import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { error as markError, info, notice, setOutput, setSecret, warning } from '@actions/core';

import { EXIT, failures } from '../model/failures.js';
import { LensError, lensErrorsOf } from '../model/lens-error.js';
import { visibleText } from '../model/visible-text.js';
import { calibrationSenders, type CalibrationSenders } from '../pipeline/calibration-senders.js';
import { toolVersion } from '../pipeline/tool-version.js';
import type { World } from '../pipeline/world.js';
import { commentForRun } from '../platform/github/comment-for-run.js';
import type { Desk } from '../platform/github/desk.js';
import { githubPlatform } from '../platform/github/github-platform.js';
import type { GitHubContext } from '../platform/github/open-job.js';
import { readInputs } from '../platform/github/read-inputs.js';

/**
 * The GitHub Action: inputs and event in; verdict, comment, outputs and exit code out.
 *
 * @param entryFile the program's own file, which its threads enter
 */
export async function main(entryFile: string): Promise<number> {
  const senders = calibrationSenders(entryFile);
  const world = actionWorld(entryFile, senders);
  try {
    return await act(world, senders);
  } catch (error) {
    return await failed(error, world);
  } finally {
    senders.stop();
  }
}

async function act(world: World, senders: CalibrationSenders): Promise<number> {
  const { settings, github } = readInputs(process.env);
  // The runner masks its own token; one that the user made is masked by us.
  if (github.token !== undefined) setSecret(github.token);
  const context: GitHubContext = { env: process.env, settings: github, desk, now: world.now };
  if (github.commentForRun !== undefined) {
    const { problems } = await commentForRun(context, Number(github.commentForRun), (text) =>
      renderRunFile(text, world),
    );
    for (const problem of problems) warning(oneLine(problem));
    return EXIT.pass;
  }
  if (github.shard !== undefined && github.shard.count > 1) {
    throw new LensError('usage/bad-flag', 'This version measures a job whole; it does not split one into shards yet.', {
      remedy: 'Leave the input `shard` out, or give each part of a matrix a config and a `suite` of its own.',
    });
  }
  senders.ahead();
  const platform = githubPlatform(context);
  const { gateOnPlatform } = await import('../pipeline/gate-on-platform.js');
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
async function renderRunFile(text: string, world: World): Promise<string> {
  const folder = await mkdtemp(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'latency-lens-'));
  try {
    const path = join(folder, 'run.json');
    await writeFile(path, text);
    const { renderStored } = await import('../pipeline/render-stored.js');
    return await renderStored(path, 'markdown', world);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function actionWorld(entryFile: string, senders: CalibrationSenders): World {
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
    sender: senders.next,
    toolVersion: toolVersion(pathToFileURL(entryFile).href),
  };
}

/** No line of a log is a command to the runner: those begin a line, the old form stands anywhere in it. */
function oneLine(text: string): string {
  return visibleText(text)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '# #[');
}

async function failed(error: unknown, world: World): Promise<number> {
  const { printBug, printErrors } = await import('../pipeline/print.js');
  const known = lensErrorsOf(error);
  const [first] = known;
  if (first !== undefined) {
    process.stdout.write(printErrors(known, world));
    return failures[first.code].exit;
  }
  for (const line of printBug(error, world).trimEnd().split('\n')) info(oneLine(line));
  return EXIT.bug;
}
