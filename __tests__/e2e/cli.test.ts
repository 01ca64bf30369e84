import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { SimulatorScript } from '../../src/simulator/script.js';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.js';
import { type CliOptions, type CliResult, emptyFolder, runUndisturbed } from '../support/run-cli.js';

const KEY = 'sk-canary-4f9a1c77e2b84d0f';

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let simulator: Simulator;

beforeEach(async () => {
  folder = await emptyFolder();
  simulator = await startSimulator({ script: answersIn(10) });
});

afterEach(async () => {
  await simulator.close();
  await folder.remove();
});

function answersIn(ttft: number, rule: object = {}): SimulatorScript {
  return { seed: 'e2e', rules: [{ ttft: { median: ttft, sigma: 0.1 }, gap: 0.5, tokens: 6, ...rule }] };
}

function run(words: readonly string[], options: Partial<CliOptions> = {}): Promise<CliResult> {
  return runUndisturbed(words, { cwd: folder.path, ...options });
}

function target(overrides: object = {}): object {
  return {
    id: 'sim',
    provider: 'openai-compatible',
    'base-url': `${simulator.url}/v1`,
    model: 'm',
    auth: 'none',
    deployed: false,
    params: { 'max-output-tokens': 64 },
    price: { input: 1, output: 2 },
    ...overrides,
  };
}

async function config(overrides: object = {}): Promise<void> {
  const words = {
    version: 1,
    targets: [target()],
    prompt: 'Say hello.',
    iterations: 20,
    warmup: 1,
    // Chunks come half a millisecond apart: that is this machine's scheduler, not a speed.
    gate: { metrics: ['ttft', 'e2e', 'cost'], floor: { ttft: '0.5ms', e2e: '0.5ms' } },
    ...overrides,
  };
  await writeFile(join(folder.path, 'latency-lens.yml'), JSON.stringify(words));
}

async function runFile(): Promise<{
  trials: { outcome: string; stage: string }[];
  partial?: string;
  cells: unknown[];
}> {
  return JSON.parse(await readFile(join(folder.path, 'latency-lens-report', 'run.json'), 'utf8'));
}

describe('latency-lens gate', () => {
  it('measures the smallest case: ten calls, no history, and the first line says what such a run can see', async () => {
    await config({ iterations: 10 });
    const { exit, stdout } = await run(['gate']);
    expect(exit).toBe(0);
    expect(stdout.split('\n')[0]).toContain('10 iterations: shown, not gated; 20 gate the median, 50 the p95');
    expect((await runFile()).trials.filter(({ stage }) => stage === 'main')).toHaveLength(10);
    expect((await readdir(join(folder.path, 'latency-lens-report'))).toSorted()).toEqual([
      'junit.xml',
      'report.html',
      'report.md',
      'run.json',
      'summary.json',
    ]);
  });

  it('turns red on the watch when the same request is slower than its nights, twice', async () => {
    await config();
    for (let night = 0; night < 3; night += 1) expect((await run(['gate', '--baseline-dir', 'nights'])).exit).toBe(0);
    simulator.setScript(answersIn(100));
    const { exit, stdout, stderr } = await run(['gate', '--baseline-dir', 'nights']);
    expect(stdout).toContain('✖');
    expect(exit).toBe(1);
    expect(stderr).toContain('measuring again before it turns red');
    expect((await readdir(join(folder.path, 'nights'))).length).toBeGreaterThanOrEqual(4);
  }, 60_000);

  it('judges a change against its base, called in turn, and never stores it as a night', async () => {
    simulator.setScript({
      seed: 'e2e',
      rules: [
        { model: 'slow', ttft: 100, gap: 0.5, tokens: 6 },
        { ttft: 10, gap: 0.5, tokens: 6 },
      ],
    });
    await config();
    await writeFile(join(folder.path, 'base.yml'), await readFile(join(folder.path, 'latency-lens.yml'), 'utf8'));
    await config({ targets: [target({ model: 'slow' })] });
    const { exit, stdout } = await run(['gate', '--base-config', 'base.yml', '--baseline-dir', 'nights']);
    expect(stdout).toContain('this change makes sim/prompt slower');
    expect(exit).toBe(1);
    await expect(readdir(join(folder.path, 'nights'))).rejects.toThrow('ENOENT');
  }, 60_000);

  it('calls nothing when a change touches no cell', async () => {
    await config();
    await writeFile(join(folder.path, 'base.yml'), await readFile(join(folder.path, 'latency-lens.yml'), 'utf8'));
    const { exit, stdout } = await run(['gate', '--base-config', 'base.yml']);
    expect(stdout).toContain('no cell is touched by this change — nothing called, $0.00');
    expect({ exit, calls: simulator.stamps().length }).toEqual({ exit: 0, calls: 0 });
  });

  it('prints one JSON document and nothing else on stdout', async () => {
    await config({ iterations: 5 });
    const { stdout } = await run(['gate', '--json']);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'https://llm-latency-lens.dev/summary',
      exit: 0,
      mode: 'first-run',
    });
  });

  it.each([
    { signal: 'SIGINT', exit: 130 },
    { signal: 'SIGTERM', exit: 143 },
  ] as const)(
    'keeps what was measured when $signal comes, marked partial, and exits $exit',
    async ({ signal, exit }) => {
      await config({ iterations: 500 });
      let kill: (signal: NodeJS.Signals) => void = () => undefined;
      // The server knows when the run is in the middle.
      const watch = setInterval(() => {
        if (simulator.stamps().length <= 5) return;
        clearInterval(watch);
        kill(signal);
      }, 5);
      const done = await run(['gate', '--baseline-dir', 'nights'], {
        onStart: (send) => {
          kill = send;
        },
      });
      expect(done.exit).toBe(exit);
      const { trials, partial } = await runFile();
      expect(partial).toBe('interrupted');
      expect(trials.length).toBeGreaterThan(4);
      expect(trials.length).toBeLessThan(500);
    },
    60_000,
  );

  it('ends at the cap with exit 4 and keeps the partial run', async () => {
    simulator.setScript(answersIn(3, { usage: { outputFactor: 1000 } }));
    await config({ targets: [target({ price: { input: 1000, output: 1000 } })], iterations: 20 });
    const { exit } = await run(['gate', '--max-cost-usd', '5']);
    expect(exit).toBe(4);
    expect((await runFile()).partial).toBe('cost-cap');
  });

  it('never lets a key into anything that it writes', async () => {
    await config({ targets: [target({ auth: 'bearer', key: 'MY_KEY' })], iterations: 5 });
    simulator.setScript(answersIn(3, { faults: [{ type: 'status', status: 401 }] }));
    const { stdout, stderr } = await run(['gate'], { env: { MY_KEY: KEY } });
    const written = await Promise.all(
      (await readdir(join(folder.path, 'latency-lens-report'))).map((name) =>
        readFile(join(folder.path, 'latency-lens-report', name), 'utf8'),
      ),
    );
    for (const text of [stdout, stderr, ...written]) {
      for (const form of [KEY, Buffer.from(KEY).toString('base64'), encodeURIComponent(KEY)])
        expect(text).not.toContain(form);
    }
  });
});

describe('bad input: one clear error with position and remedy, exit 2, no call made', () => {
  const cases: readonly { why: string; text: string; code: string; says: string }[] = [
    {
      why: 'an unknown key',
      text: 'targets: [{ provider: openai, model: m, modle: x }]\nprompt: hi',
      code: 'config/unknown-key',
      says: 'did you mean "model"',
    },
    {
      why: 'a wrong type',
      text: 'targets: [{ provider: openai, model: m }]\nprompt: hi\niterations: many',
      code: 'config/invalid',
      says: 'latency-lens.yml:3',
    },
    {
      why: 'an empty matrix',
      text: 'targets: [{ provider: openai, model: m }]\nprompt: hi\nmatrix: { exclude: ["*"] }',
      code: 'config/empty-matrix',
      says: 'exclude',
    },
    {
      why: 'duplicate ids',
      text: 'targets: [{ provider: openai, model: m }, { provider: openai, model: n }]\nprompt: hi',
      code: 'config/duplicate-id',
      says: 'openai',
    },
    {
      why: 'a secret in place of a key’s name',
      text: `targets: [{ provider: openai, model: m, key: ${KEY} }]\nprompt: hi`,
      code: 'config/secret',
      says: 'latency-lens.yml:1',
    },
    { why: 'broken YAML', text: 'targets: [', code: 'config/syntax', says: 'latency-lens.yml:1' },
    { why: 'an alias bomb', text: aliasBomb(), code: 'config/syntax', says: 'alias' },
    { why: '10 MB of YAML', text: `# ${'x'.repeat(10 * 1024 * 1024)}`, code: 'config/too-large', says: '1 MiB' },
  ];

  it.each(cases)('$why', async ({ text, code, says }) => {
    await writeFile(join(folder.path, 'latency-lens.yml'), text);
    const { exit, stdout, stderr } = await run(['gate'], { env: { OPENAI_API_KEY: KEY } });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(code);
    expect(stderr).toContain(says);
    expect(stderr).toContain('nothing was called, nothing was spent');
    expect(stderr).not.toContain(KEY);
  });

  it('a missing file', async () => {
    const { exit, stderr } = await run(['gate', '--config', 'nowhere.yml']);
    expect(exit).toBe(2);
    expect(stderr).toContain('config/not-found');
  });

  it('a link that leads out of the workspace', async () => {
    await mkdir(join(folder.path, 'prompts'));
    await symlink('/etc/hostname', join(folder.path, 'prompts', 'a.md'));
    await config({ prompt: { file: 'prompts/a.md' } });
    const { exit, stderr } = await run(['gate']);
    expect(exit).toBe(2);
    expect(stderr).toContain('config/file-outside');
  });

  it('a key that is not set', async () => {
    await config({ targets: [target({ auth: 'bearer', key: 'NOT_SET' })] });
    const { exit, stderr } = await run(['gate']);
    expect(exit).toBe(2);
    expect(stderr).toContain('NOT_SET is not set');
    expect((await run(['gate', '--no-require-credentials'])).exit).toBe(0);
    expect(simulator.stamps()).toHaveLength(0);
  });

  it('a worst case above the cap: exit 4', async () => {
    await config();
    const { exit, stderr } = await run(['gate', '--max-requests', '3']);
    expect(exit).toBe(4);
    expect(stderr).toContain('caps/worst-case');
    expect(simulator.stamps()).toHaveLength(0);
  });
});

describe('bad baselines: named, never a crash, never a silent pass', () => {
  beforeEach(() => mkdir(join(folder.path, 'nights')));

  const good = readFileSync(new URL('../fixtures/run-v1.json', import.meta.url), 'utf8');
  it.each([
    { why: 'truncated', text: good.slice(0, 400), code: 'run/unreadable' },
    { why: 'another schema', text: '{"schema":"https://example.com"}', code: 'run/wrong-schema' },
    { why: 'a newer version', text: good.replace('"version": 1', '"version": 99'), code: 'run/wrong-schema' },
    { why: 'NaN', text: good.replace(/"ttftMs":[\d.]+/, '"ttftMs":NaN'), code: 'run/unreadable' },
    { why: 'a negative time', text: good.replace(/"ttftMs":[\d.]+/, '"ttftMs":-5'), code: 'run/unreadable' },
  ])('$why', async ({ text, code }) => {
    expect(text).not.toBe(good);
    await writeFile(join(folder.path, 'nights', 'run-x.json'), text);
    await config({ iterations: 5 });
    const { exit } = await run(['gate', '--baseline-dir', 'nights']);
    const summary = JSON.parse(await readFile(join(folder.path, 'latency-lens-report', 'summary.json'), 'utf8'));
    expect(exit).toBe(0);
    expect(summary.state).toBe('no-baseline');
    expect(summary.findings.map(({ text: said }: { text: string }) => said).join('\n')).toContain(code);
  });

  it('other cells: the run says that nothing stored fits', async () => {
    await writeFile(join(folder.path, 'nights', 'run-x.json'), good);
    await config({ iterations: 5 });
    const { exit, stdout } = await run(['gate', '--baseline-dir', 'nights']);
    expect(exit).toBe(0);
    expect(stdout).not.toContain('passed');
  });

  it('a file in place of the directory: exit 2', async () => {
    await writeFile(join(folder.path, 'file'), 'x');
    await config({ iterations: 5 });
    const { exit, stderr } = await run(['gate', '--baseline-dir', 'file']);
    expect(exit).toBe(2);
    expect(stderr).toContain('baseline/not-found');
    expect(simulator.stamps()).toHaveLength(0);
  });

  it('compare refuses runs that share no cell', async () => {
    await config({ iterations: 5 });
    await run(['run']);
    await writeFile(join(folder.path, 'other.json'), good);
    const { exit, stderr } = await run(['compare', 'other.json', 'latency-lens-report/run.json']);
    expect(exit).toBe(2);
    expect(stderr).toContain('run/no-common-cell');
  });
});

describe('the commands beside gate', () => {
  it('run, compare, report, schema, explain and plan do what they say', async () => {
    await config();
    expect((await run(['run', '--out', 'a'])).exit).toBe(0);
    expect((await run(['run', '--out', 'b'])).exit).toBe(0);
    const compared = await Promise.all([0, 1].map(() => run(['compare', 'a/run.json', 'b/run.json', '--json'])));
    expect(compared[0]?.exit).toBe(0);
    expect(compared[0]?.stdout).toBe(compared[1]?.stdout);
    for (const format of ['text', 'markdown', 'html', 'json', 'junit']) {
      const printed = await run(['report', 'a/run.json', '--format', format]);
      expect({ format, exit: printed.exit, empty: printed.stdout === '' }).toEqual({ format, exit: 0, empty: false });
    }
    expect(JSON.parse((await run(['schema'])).stdout)).toMatchObject({ title: 'LLM Latency Lens' });
    expect((await run(['explain', 'config/unknown-key'])).stdout).toContain('What to do');
    expect((await run(['explain', 'nothing/here'])).exit).toBe(2);
    expect((await run(['plan'])).stdout).toContain('worst case');
    expect((await run(['gate', '--frobnicate'])).exit).toBe(2);
  }, 60_000);
});

function aliasBomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
  );
  return ['l0: &l0 [x]', ...levels, 'targets: *l12'].join('\n');
}
