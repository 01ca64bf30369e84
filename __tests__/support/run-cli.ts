import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLI_BUNDLE: string = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

export interface CliResult {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Handed the way to send the program a signal. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
  readonly node?: string;
}

/** The committed bundle as a child process, in an environment with nothing of ours in it. */
export async function runCli(
  words: readonly string[],
  { cwd, env = {}, onStart, node = process.execPath }: CliOptions,
): Promise<CliResult> {
  const child = spawn(node, [CLI_BUNDLE, ...words], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, CI: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart?.((signal) => child.kill(signal));
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return { exit, stdout, stderr };
}

/**
 * The same, and again when the run was void because this machine was busy: what the tool itself tells people to do.
 * Tests share their two cores with each other.
 */
export async function runUndisturbed(words: readonly string[], options: CliOptions): Promise<CliResult> {
  for (let left = 5; ; left -= 1) {
    const result = await runCli(words, options);
    if (left === 0 || !/this machine disturbed|"state":"disturbed"/.test(result.stdout)) return result;
  }
}

/** An empty folder for one test, and how to be rid of it. */
export async function emptyFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'latency-lens-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
