import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { type Simulator, startSimulator } from '../../src/simulator/simulator.js';
import { type CliResult, emptyFolder, runCli } from '../support/run-cli.js';

const example = parse(readFileSync(fileURLToPath(new URL('../../examples/gitlab-ci.yml', import.meta.url)), 'utf8'));

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let simulator: Simulator;

beforeEach(async () => {
  folder = await emptyFolder();
  simulator = await startSimulator({ script: { rules: [{ ttft: 5, gap: 0.5, tokens: 4 }] } });
  await commit('Answer.');
  // What `git fetch origin TARGET` leaves behind in a merge request's clone.
  git('fetch', '--quiet', '.', 'HEAD');
});

afterEach(async () => {
  await simulator.close();
  await folder.remove();
});

function git(...words: readonly string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...words], { cwd: folder.path, stdio: 'ignore' });
}

async function commit(prompt: string): Promise<void> {
  const target = {
    provider: 'openai-compatible',
    'base-url': `${simulator.url}/v1`,
    model: 'm',
    auth: 'none',
    deployed: false,
    params: { 'max-output-tokens': 16 },
    price: { input: 0, output: 0 },
  };
  await writeFile(join(folder.path, 'latency-lens.yml'), JSON.stringify({ targets: [target], prompt, iterations: 10 }));
  git('init', '--quiet');
  git('add', 'latency-lens.yml');
  git('commit', '--quiet', '-m', 'config');
}

/** The job's own command line, word for word, with our bundle in place of npx and the package. */
function runJob(name: string): Promise<CliResult> {
  const line: string = example[name].script.find((text: string) => text.startsWith('npx ')) ?? '';
  const [npx, yes, lens, ...words] = line.trim().split(/\s+/);
  expect([npx, yes, lens]).toEqual(['npx', '--yes', '"$LATENCY_LENS"']);
  return runCli(words, { cwd: folder.path });
}

describe('examples/gitlab-ci.yml', () => {
  it('calls nothing for a merge request that touches no cell, and stores nothing', async () => {
    const { exit, stdout } = await runJob('latency gate');
    expect(stdout).toContain('no cell is touched by this change');
    expect({ exit, calls: simulator.stamps().length }).toEqual({ exit: 0, calls: 0 });
  });

  it('calls base and change of a merge request that rewords a prompt', async () => {
    await commit('Answer, please.');
    const { exit } = await runJob('latency gate');
    expect(exit).toBe(0);
    expect(simulator.stamps().length).toBeGreaterThan(10);
    expect(await readdir(folder.path)).not.toContain('latency-lens-baseline');
  });

  it('stores a night in the folder that the cache carries', async () => {
    expect((await runJob('latency nightly')).exit).toBe(0);
    const { cache } = example['latency nightly'];
    expect(await readdir(join(folder.path, cache.paths[0]))).toHaveLength(1);
    expect(cache.key).toBe(example['latency gate'].cache.key);
  });

  it('keeps what the program writes: the report folder, and JUnit in it', async () => {
    await runJob('latency nightly');
    const { paths, reports } = example['.latency-lens'].artifacts;
    expect(await readdir(join(folder.path, paths[0]))).toContain('report.html');
    expect(() => readFileSync(join(folder.path, reports.junit))).not.toThrow();
  });
});
