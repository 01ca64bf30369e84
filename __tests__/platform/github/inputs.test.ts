import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { type InputName, INPUTS, type InputWords, OUTPUTS } from '../../../src/platform/github/inputs.js';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.js';
import { readInputs } from '../../../src/platform/github/read-inputs.js';
import { withTables } from '../../../scripts/write-readme-tables.mjs';

const action: any = parse(readFileSync('action.yml', 'utf8'));

/** As the runner hands inputs over: every declared one, with its default where the workflow says nothing. */
function inputs(given: Partial<Record<InputName, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(INPUTS).map(([name, words]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name as InputName] ?? words.default,
    ]),
  );
}

describe('action.yml', () => {
  it('has the inputs of the code, with their defaults and descriptions', () => {
    const described = Object.entries<InputWords>(INPUTS).map(([name, { description, default: value }]) => [
      name,
      { description, required: false, default: value },
    ]);
    expect(action.inputs).toEqual(Object.fromEntries(described));
  });

  it('has the outputs of the code', () => {
    expect(action.outputs).toEqual(
      Object.fromEntries(Object.entries(OUTPUTS).map(([name, description]) => [name, { description }])),
    );
  });

  it('names every choice of an input in its description', () => {
    const unnamed = Object.entries<InputWords>(INPUTS).flatMap(([name, { description, choices = [] }]) =>
      choices.filter((one) => !description.includes(`\`${one}\``)).map((one) => `${name}: ${one}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('runs the committed bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });

  it('asks for everything that the README’s tables promise', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(withTables(readme, readFileSync('action.yml', 'utf8'))).toBe(readme);
  });
});

describe('readInputs', () => {
  it('reads the defaults of action.yml as the tool’s own', () => {
    expect(readInputs(inputs())).toEqual({
      settings: {
        ...DEFAULT_SETTINGS,
        configFile: 'latency-lens.yml',
        outDir: 'latency-lens-report',
        baselineRuns: 5,
        baselineMaxAgeDays: 14,
        allowedHosts: [],
        allowedEnv: [],
        requireCredentials: true,
        record: true,
        maxCostUsd: 1,
        maxRequests: 2000,
        maxMinutes: 10,
      },
      github: {
        token: '${{ github.token }}',
        baselineBranch: undefined,
        comment: 'always',
        requireCredentials: 'auto',
        artifactName: 'latency-lens',
        acceptLabel: 'latency-accepted',
        shard: undefined,
        allowUntrustedHead: false,
        commentForRun: undefined,
        baselineRuns: 5,
      },
    });
  });

  it('says the same when a runner hands over nothing at all', () => {
    const { settings, github } = readInputs({});
    expect(settings).toMatchObject({ configFile: 'latency-lens.yml', baselineRuns: 5 });
    expect(github).toMatchObject({ token: undefined, comment: 'always', acceptLabel: 'latency-accepted' });
  });

  it('reads every input', () => {
    const { settings, github } = readInputs(
      inputs({
        config: 'bench/lens.yml',
        mode: 'warn',
        suite: 'nightly',
        'baseline-branch': 'trunk',
        'baseline-runs': '7',
        'baseline-max-age-days': '30',
        'baseline-path': '.baseline',
        iterations: '50',
        confirm: 'lean',
        comment: 'on-change',
        'on-inconclusive': 'fail',
        'on-drift': 'warn',
        measure: 'all',
        'require-credentials': 'false',
        'allowed-hosts': 'a.example, b.example\nc.example:8443',
        'allowed-env': 'PREVIEW_URL',
        'max-cost-usd': '0.50',
        'max-requests': '10',
        'max-minutes': '2.5',
        'artifact-name': 'lens',
        'accept-label': '',
        shard: '2/4',
        'allow-untrusted-head': 'true',
        'comment-for-run': '123',
      }),
    );
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      configFile: 'bench/lens.yml',
      outDir: 'latency-lens-report',
      mode: 'warn',
      suite: 'nightly',
      baselineRuns: 7,
      baselineMaxAgeDays: 30,
      baselineDir: '.baseline',
      iterations: 50,
      confirm: 'lean',
      onInconclusive: 'fail',
      onDrift: 'warn',
      measure: 'all',
      requireCredentials: false,
      record: true,
      allowedHosts: ['a.example', 'b.example', 'c.example:8443'],
      allowedEnv: ['PREVIEW_URL'],
      maxCostUsd: 0.5,
      maxRequests: 10,
      maxMinutes: 2.5,
    });
    expect(github).toMatchObject({
      baselineBranch: 'trunk',
      comment: 'on-change',
      requireCredentials: false,
      artifactName: 'lens',
      acceptLabel: undefined,
      shard: { index: 2, count: 4 },
      allowUntrustedHead: true,
      commentForRun: '123',
    });
  });

  it('switches the cost cap off with none, and only there', () => {
    expect(readInputs(inputs({ 'max-cost-usd': 'none' })).settings.maxCostUsd).toBeNull();
    expect(() => readInputs(inputs({ 'max-requests': 'none' }))).toThrow(/max-requests/);
  });

  it.each<[InputName, string]>([
    ['mode', 'Enforce'],
    ['mode', 'fail'],
    ['comment', 'yes'],
    ['confirm', 'always'],
    ['on-inconclusive', 'warn'],
    ['on-drift', 'pass'],
    ['measure', 'none'],
    ['require-credentials', 'yes'],
    ['allow-untrusted-head', '1'],
    ['iterations', '0'],
    ['iterations', '-5'],
    ['iterations', '1e3'],
    ['iterations', '10.5'],
    ['baseline-runs', 'five'],
    ['baseline-max-age-days', '0'],
    ['max-cost-usd', '0'],
    ['max-cost-usd', 'NaN'],
    ['max-cost-usd', 'Infinity'],
    ['max-cost-usd', '$1'],
    ['max-minutes', '0.0'],
    ['suite', '../evil'],
    ['suite', 'a b'],
    ['artifact-name', 'a/b'],
    ['shard', '5/4'],
    ['shard', '0/4'],
    ['shard', '1'],
    ['comment-for-run', 'latest'],
  ])('refuses %s: %s', (name, value) => {
    let thrown: unknown;
    try {
      readInputs(inputs({ [name]: value }));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'usage/bad-flag', message: expect.stringContaining(`\`${name}\``) });
  });
});
