import { describe, expect, it } from '@jest/globals';

import { baseArmCells } from '../../src/plan/resolve-cells.js';
import { filesNamedBy } from '../../src/plan/resolve-scenario.js';
import { errorsOf, MINIMAL, places, read, resolve } from './read-config.js';

const target = (lines: string): string => `targets:\n  - ${lines.trim().replaceAll('\n', '\n    ')}\nprompt: x\n`;
const first = (lines: string, world = {}) => resolve(target(lines), world).cells[0]!.target;

describe('resolvePlan', () => {
  it('fills everything in for the smallest config', () => {
    const plan = resolve(MINIMAL);
    expect(plan).toMatchObject({
      iterations: 50,
      warmup: 3,
      load: { mode: 'closed' },
      timeouts: { firstTokenMs: 30_000, totalMs: 120_000 },
      connection: 'warm',
      suite: 'default',
      measure: 'changed',
      caps: { maxCostUsd: 1, maxRequests: 2000, maxMinutes: 10 },
      gate: {
        mode: 'enforce',
        threshold: { ttft: 0.2, tpot: 0.2, e2e: 0.2, cost: 0.1 },
        floor: { ttft: 75, tpot: 2, e2e: 75, cost: 0.0001 },
        metrics: ['ttft', 'tpot', 'e2e', 'cost'],
        onInconclusive: 'pass',
        onDrift: 'fail',
        confirm: 'auto',
        strict: false,
      },
    });
    expect(plan.cells).toHaveLength(1);
    expect(plan.cells[0]).toMatchObject({
      id: 'openai/prompt',
      concurrency: 1,
      target: {
        format: 'openai-chat',
        baseUrl: 'https://api.openai.com/v1',
        auth: 'bearer',
        keyName: 'OPENAI_API_KEY',
        deployed: false,
        params: {},
        configLine: 4,
      },
      scenario: { cache: 'bust', rows: [{}], messages: [{ role: 'user', content: 'Say hello.' }] },
    });
  });

  it('puts the caller before the config, and the config before the default', () => {
    const config = `${MINIMAL}iterations: 30\ngate: { mode: warn, on-drift: warn }\nsuite: night\nmeasure: all\n`;
    expect(resolve(config)).toMatchObject({
      iterations: 30,
      gate: { mode: 'warn', onDrift: 'warn' },
      suite: 'night',
      measure: 'all',
    });
    const overrides = { iterations: 10, gateMode: 'report', onDrift: 'fail', suite: 'pr', confirm: 'never' } as const;
    expect(resolve(config, { overrides })).toMatchObject({
      iterations: 10,
      gate: { mode: 'report', onDrift: 'fail', confirm: 'never' },
      suite: 'pr',
    });
    expect(resolve(config, { overrides: { suite: 'default', measure: 'changed' } })).toMatchObject({
      suite: 'night',
      measure: 'all',
    });
  });

  it.each([
    [
      'lower',
      { 'max-cost-usd': 0.2, 'max-requests': 100, 'max-minutes': 2 },
      {},
      { maxCostUsd: 0.2, maxRequests: 100, maxMinutes: 2 },
    ],
    [
      'higher',
      { 'max-cost-usd': 50, 'max-requests': 9999, 'max-minutes': 99 },
      {},
      { maxCostUsd: 1, maxRequests: 2000, maxMinutes: 10 },
    ],
    ['lower than a raised cap', { 'max-cost-usd': 3 }, { maxCostUsd: 5 }, { maxCostUsd: 3 }],
    ['given where the caller has none', { 'max-cost-usd': 3 }, { maxCostUsd: null }, { maxCostUsd: 3 }],
    ['absent where the caller has none', {}, { maxCostUsd: null }, { maxCostUsd: undefined }],
  ])('lets a config only lower caps: %s', (_, caps, overrides, expected) => {
    expect(resolve(`${MINIMAL}caps: ${JSON.stringify(caps)}\n`, { overrides }).caps).toMatchObject(expected);
  });

  it('chooses another seed each time unless it is told one', () => {
    const seeds = [1, 2].map(() => resolve(MINIMAL, { overrides: { seed: undefined as never } }).seed);
    expect(new Set(seeds).size).toBe(2);
  });

  it('lets one threshold hold for every metric, and keeps the default of those that are left out', () => {
    expect(resolve(`${MINIMAL}gate: { threshold: 30% }`).gate.threshold).toEqual({
      ttft: 0.3,
      ttfo: 0.3,
      tpot: 0.3,
      e2e: 0.3,
      cost: 0.3,
    });
    expect(resolve(`${MINIMAL}gate: { threshold: { ttft: 30% } }`).gate.threshold).toMatchObject({
      ttft: 0.3,
      e2e: 0.2,
      cost: 0.1,
    });
  });

  it('reads a budget of speed as a minimum, and takes p95 where nothing is said', () => {
    const { budgets } = resolve(
      `${MINIMAL}gate: { budgets: [{ metric: speed, min: 30/s }, { metric: cost, max: 0.01usd }] }`,
    ).gate;
    expect(budgets).toEqual([
      { cells: '*', metric: 'speed', percentile: 'p95', max: 30 },
      { cells: '*', metric: 'cost', percentile: 'mean', max: 0.01 },
    ]);
  });
});

describe('resolvePlan and targets', () => {
  it.each([
    [
      'anthropic',
      'provider: anthropic\nmodel: m',
      { format: 'anthropic-messages', auth: 'x-api-key', keyName: 'ANTHROPIC_API_KEY' },
    ],
    ['the responses API', 'provider: openai\nmodel: m\napi: responses', { format: 'openai-responses' }],
    [
      'a preset',
      'provider: openai-compatible\npreset: groq\nmodel: m',
      { baseUrl: 'https://api.groq.com/openai/v1', keyName: 'GROQ_API_KEY', preset: 'groq', deployed: false },
    ],
    [
      'a known address without its preset',
      'provider: openai-compatible\nbase-url: https://api.groq.com/openai/v1/\nmodel: m',
      { preset: 'groq', keyName: 'GROQ_API_KEY', baseUrl: 'https://api.groq.com/openai/v1' },
    ],
    [
      'a server of the machine',
      'provider: openai-compatible\nbase-url: http://localhost:8000/v1\nmodel: m',
      { auth: 'none', deployed: true },
    ],
    [
      'a gateway with a key',
      'provider: openai-compatible\nbase-url: https://llm.example.com/v1\nmodel: m\nkey: GATE_KEY',
      { auth: 'bearer', keyName: 'GATE_KEY', deployed: true },
    ],
    [
      'ollama, which bills nothing',
      'provider: ollama\nmodel: m',
      { auth: 'none', price: { input: 0, output: 0 }, baseUrl: 'http://127.0.0.1:11434' },
    ],
    [
      'a vLLM of the machine, likewise',
      'provider: openai-compatible\npreset: vllm\nmodel: m',
      { auth: 'none', price: { input: 0, output: 0 } },
    ],
    [
      'vertex, in the global region',
      'provider: vertex\nproject: p\nmodel: m',
      { baseUrl: 'https://aiplatform.googleapis.com', region: 'global' },
    ],
    [
      'bedrock',
      'provider: bedrock\nregion: eu-west-1\nmodel: m',
      { baseUrl: 'https://bedrock-runtime.eu-west-1.amazonaws.com', auth: 'aws' },
    ],
    [
      'azure',
      'provider: azure-openai\nbase-url: https://r.openai.azure.com\nmodel: m\ndeployment: d\napi-version: 2024-10-21',
      { auth: 'api-key', deployment: 'd', apiVersion: '2024-10-21', deployed: false },
    ],
    ['a word against the default', 'provider: openai\nmodel: m\ndeployed: true', { deployed: true }],
  ])('resolves %s', (_, lines, expected) => {
    expect(first(lines)).toMatchObject(expected);
  });

  it('sends only the parameters that were written', () => {
    const params = 'params: { max-output-tokens: 5, top-p: 0.5, stop: [a], extra: { x: 1 } }';
    expect(first(`provider: openai\nmodel: m\n${params}`).params).toEqual({
      maxOutputTokens: 5,
      topP: 0.5,
      stop: ['a'],
      extra: { x: 1 },
    });
  });

  it.each([
    ['azure without an address', 'provider: azure-openai\nmodel: m', 'base-url'],
    ['a compatible server without an address', 'provider: openai-compatible\nmodel: m', 'base-url'],
    ['bedrock without a region', 'provider: bedrock\nmodel: m', 'region'],
    ['vertex without a project', 'provider: vertex\nmodel: m', 'project'],
    [
      'a key scheme without a key',
      'provider: openai-compatible\nbase-url: https://a.example/v1\nmodel: m\nauth: bearer',
      'key',
    ],
    ['a URL that is none', 'provider: openai\nmodel: m\nbase-url: api.example.com/v1', 'https://'],
    ['a file URL', 'provider: openai\nmodel: m\nbase-url: file:///etc/passwd', 'https://'],
  ])('refuses %s and says which line to write', (_, lines, remedy) => {
    const errors = errorsOf(() => first(lines));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'config/invalid', position: { file: 'latency-lens.yml' } });
    expect(errors[0]?.remedy).toContain(remedy);
  });
});

describe('resolvePlan and ${env:NAME}', () => {
  const preview = 'provider: openai-compatible\nmodel: m\nbase-url: ${env:PREVIEW_URL}';

  it('fills in a variable that the caller allows', () => {
    expect(first(preview, { env: { PREVIEW_URL: 'https://pr-1.example.com/v1/' } }).baseUrl).toBe(
      'https://pr-1.example.com/v1',
    );
    expect(
      first(preview.replace('${env:PREVIEW_URL}', 'https://${env:PREVIEW_URL}/v1'), {
        env: { PREVIEW_URL: 'a.example' },
      }).baseUrl,
    ).toBe('https://a.example/v1');
  });

  it.each([
    ['a name that is not allowed', {}, 'does not allow'],
    ['an inherited name', {}, 'does not allow'],
    ['a name that is not set', { PREVIEW_URL: undefined }, 'not set'],
    ['an empty value', { PREVIEW_URL: '  ' }, 'not set'],
  ])('refuses %s', (why, env, words) => {
    const lines = why === 'an inherited name' ? preview.replace('PREVIEW_URL', 'constructor') : preview;
    const errors = errorsOf(() => first(lines, { env }));
    expect(places(errors)).toEqual(['4:15 config/env-not-allowed']);
    expect(errors[0]?.message).toContain(words);
  });

  it('does not print the value when it is no URL', () => {
    const errors = errorsOf(() => first(preview, { env: { PREVIEW_URL: 'hunter2' } }));
    expect(errors[0]?.code).toBe('config/invalid');
    expect(JSON.stringify([errors[0]?.message, errors[0]])).not.toContain('hunter2');
  });
});

describe('resolvePlan and scenarios', () => {
  const scenario = (line: string): string => `targets: [{ provider: openai, model: m }]\nscenarios:\n  - ${line}\n`;

  it('puts system before the messages, and reads files', () => {
    const files = { 'p.md': 'Hello', 's.md': 'Be kind' };
    const plan = resolve(
      scenario(
        '{ system: { file: s.md }, messages: [{ role: user, content: { file: p.md } }, { role: assistant, content: Yes }] }',
      ),
      { files },
    );
    expect(plan.cells[0]!.scenario.messages).toEqual([
      { role: 'system', content: 'Be kind' },
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Yes' },
    ]);
  });

  it('lays the params of a scenario over those of the target, extra member by member', () => {
    const text =
      'targets: [{ provider: openai, model: m, params: { temperature: 1, max-output-tokens: 9, extra: { a: 1, b: 1 } } }]\nscenarios: [{ prompt: x, params: { temperature: 0, extra: { b: 2 } } }]';
    expect(resolve(text).cells[0]!.target.params).toEqual({
      temperature: 0,
      maxOutputTokens: 9,
      extra: { a: 1, b: 2 },
    });
  });

  it('bounds the input tokens by the bytes of the longest row', () => {
    const files = { 'd.jsonl': '{"q":"short"}\n{"q":"äöü, and rather longer than the first"}\n' };
    const cell = resolve(scenario('{ prompt: "{{q}}", data: { file: d.jsonl } }'), { files }).cells[0]!;
    expect(cell.scenario.rows).toHaveLength(2);
    expect(cell.maxInputTokens).toBeGreaterThanOrEqual(Buffer.byteLength('äöü, and rather longer than the first'));
    expect(cell.maxInputTokens).toBeLessThan(200);
  });

  it.each([
    ['a placeholder without data', '{ prompt: "{{q}}" }', {}, '{{q}} has no value: this scenario has no data set'],
    [
      'a placeholder that a row lacks',
      '{ prompt: "{{q}}", data: { file: d.json } }',
      { 'd.json': '[{"q":"a"},{"r":"b"}]' },
      '{{q}} has no value in row 2 of d.json',
    ],
    [
      'a placeholder named like a method',
      '{ prompt: "{{toString}}", data: { file: d.json } }',
      { 'd.json': '[{"q":"a"}]' },
      '{{toString}} has no value in row 1',
    ],
    ['an empty prompt file', '{ prompt: { file: p.md } }', { 'p.md': '' }, 'this text is empty'],
  ])('refuses %s', (_, line, files, words) => {
    const errors = errorsOf(() => resolve(scenario(line), { files }));
    expect(errors.map(({ code }) => code)).toEqual(['config/invalid']);
    expect(errors[0]?.message).toContain(words);
    expect(errors[0]?.position?.line).toBe(3);
  });

  it('leaves an escaped placeholder alone', () => {
    expect(resolve(scenario("{ prompt: 'a \\{{q}} b' }")).cells).toHaveLength(1);
  });

  it('refuses several choices where the provider gives one', () => {
    const text = 'targets: [{ provider: anthropic, model: m }]\nscenarios: [{ prompt: x, params: { n: 2 } }]';
    expect(errorsOf(() => resolve(text))[0]?.message).toBe('"n" is not a parameter of provider "anthropic"');
  });

  it('names the files of a config before any of them is read', () => {
    const config = read(scenario('{ system: { file: s.md }, prompt: { file: p.md }, data: { file: d.csv } }'));
    expect(filesNamedBy(config.words)).toEqual([
      { path: 's.md', kind: 'prompt' },
      { path: 'p.md', kind: 'prompt' },
      { path: 'd.csv', kind: 'data' },
    ]);
  });
});

describe('resolvePlan and the matrix', () => {
  const text = (matrix: string): string =>
    `targets: [{ id: a, provider: openai, model: m }, { id: b, provider: openai, model: m }]\nscenarios: [{ id: x, prompt: x }, { id: y, prompt: y }]\nmatrix: ${matrix}\n`;
  const ids = (matrix: string) => resolve(text(matrix)).cells.map(({ id }) => id);

  it.each([
    ['{}', ['a/x', 'a/y', 'b/x', 'b/y']],
    ['{ concurrency: [1, 8], include: [a/x] }', ['a/x']],
    ['{ concurrency: [1, 8], include: [{ target: a, scenario: x }] }', ['a/x', 'a/x@8']],
    ['{ concurrency: 8, exclude: ["b/*"] }', ['a/x@8', 'a/y@8']],
    ['{ exclude: [{ target: a }, { scenario: "y*" }] }', ['b/x']],
    ['{ concurrency: [1, 1], exclude: ["*/y"] }', ['a/x', 'b/x']],
  ])('%s leaves %j', (matrix, expected) => {
    expect(ids(matrix)).toEqual(expected);
  });

  it.each([
    ['{ exclude: ["*"] }', 'config/empty-matrix'],
    ['{ include: [{ concurrency: 4 }] }', 'config/empty-matrix'],
    ['{ exclude: [{ target: c }] }', 'config/invalid'],
    ['{ exclude: [a/z] }', 'config/invalid'],
    [`{ concurrency: [${Array.from({ length: 100 }, (_, n) => n + 1).join(',')}] }`, undefined],
  ])('%s → %s', (matrix, code) => {
    expect(errorsOf(() => ids(matrix)).map((error) => error.code)).toEqual(code === undefined ? [] : [code]);
  });

  it('refuses a matrix that explodes before it makes it', () => {
    const targets = Array.from({ length: 60 }, (_, n) => `{ id: t${n}, provider: openai, model: m }`).join(',');
    const config = `targets: [${targets}]\nprompt: x\nmatrix: { concurrency: [${Array.from({ length: 100 }, (_, n) => n + 1).join(',')}] }`;
    expect(errorsOf(() => resolve(config))[0]?.message).toContain('6000 cells');
  });

  it('refuses a budget or an acceptance for cells that do not exist', () => {
    const gate = `${text('{}')}gate:\n  budgets: [{ cells: "a/z", metric: ttft, max: 1s }]\n  accepted: [{ cells: "c/*", metric: ttft, up-to: 30%, reason: r, until: 2027-01-31 }]\n`;
    expect(places(errorsOf(() => resolve(gate)))).toEqual(['5:22 config/invalid', '6:23 config/invalid']);
  });

  it('refuses concurrency under an open load, and a first-token limit above the total', () => {
    const errors = errorsOf(() =>
      resolve(
        `${MINIMAL}load: { mode: constant, rate: 5/s }\nmatrix: { concurrency: [1, 2] }\ntimeouts: { first-token: 30s, total: 20s }\n`,
      ),
    );
    expect(places(errors)).toEqual(['7:24 config/invalid', '8:26 config/invalid']);
  });
});

describe('baseArmCells', () => {
  it('are the same requests at the other URL, for the targets that name one', () => {
    const plan = resolve(
      'targets: [{ id: a, provider: openai-compatible, base-url: "https://pr.example.com/v1", base-arm: { base-url: "https://prod.example.com/v1" }, model: m }, { id: b, provider: openai, model: m }]\nprompt: x',
    );
    const arms = baseArmCells(plan);
    expect([...arms.keys()]).toEqual(['a/prompt']);
    const [candidate] = plan.cells;
    const base = arms.get('a/prompt')!;
    expect(base.target).toMatchObject({ baseUrl: 'https://prod.example.com/v1', model: 'm', id: 'a' });
    expect(base.fingerprint).not.toBe(candidate!.fingerprint);
    const direct = resolve(
      'targets: [{ id: a, provider: openai-compatible, base-url: "https://prod.example.com/v1", model: m }]\nprompt: x',
    );
    expect(base.fingerprint).toBe(direct.cells[0]!.fingerprint);
  });
});
