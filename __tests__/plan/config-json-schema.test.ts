import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

import { configJsonSchema, knownKeysAt } from '../../src/plan/config-json-schema.js';
import { errorsOf, MINIMAL, read } from './read-config.js';

describe('configJsonSchema', () => {
  const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(configJsonSchema());

  it('is the file that editors are pointed at', () => {
    const file: unknown = JSON.parse(readFileSync('schema/latency-lens.schema.json', 'utf8'));
    // Written by `latency-lens schema > schema/latency-lens.schema.json`.
    expect(file).toEqual(configJsonSchema());
  });

  it.each(['minimal', 'full', 'openai-compatible', 'self-hosted', 'pull-request-preview'])(
    'accepts the example %s',
    (name) => {
      expect([validate(parse(readFileSync(`examples/configs/${name}.yml`, 'utf8'))), validate.errors]).toEqual([
        true,
        null,
      ]);
    },
  );

  it.each([
    ['an unknown key', `${MINIMAL}nope: 1`],
    ['an unknown parameter', MINIMAL.replace('gpt-5-mini', 'm\n    params: { max-token: 5 }')],
    ['a key of another provider', MINIMAL.replace('gpt-5-mini', 'm\n    region: us-east-1')],
    ['a wrong type', `${MINIMAL}iterations: "5"`],
    ['a number out of range', `${MINIMAL}iterations: 0`],
    ['a duration without a unit', `${MINIMAL}timeouts: { total: 5 }`],
    ['a percentage without its sign', `${MINIMAL}gate: { threshold: "20" }`],
    ['a name that is no variable', MINIMAL.replace('gpt-5-mini', 'm\n    key: not a name')],
    ['a rate under a closed load', `${MINIMAL}load: { mode: closed, rate: 5/s }`],
    ['no targets', 'targets: []\nprompt: x'],
  ])('refuses what the config reader refuses: %s', (_, text) => {
    expect(validate(parse(text))).toBe(false);
    expect(errorsOf(() => read(text))).not.toEqual([]);
  });

  it('describes what a reader of a config needs to know', () => {
    const text = JSON.stringify(configJsonSchema());
    expect(text).toContain('NAME of the environment variable that holds the key, never the key');
    expect(configJsonSchema()).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'LLM Latency Lens',
    });
  });
});

describe('knownKeysAt', () => {
  const value = { targets: [{ provider: 'bedrock' }, { provider: 'openai' }, { provider: 'nobody' }] };

  it.each([
    [[], ['targets', 'gate'], ['model']],
    [
      ['targets', 0],
      ['region', 'model'],
      ['api-version', 'preset'],
    ],
    [['targets', 1], ['api', 'model'], ['region']],
    [['targets', 2], ['region', 'preset', 'model'], ['nope']],
    [['targets', 1, 'params'], ['n', 'temperature'], ['model']],
    [['targets', 0, 'params'], ['temperature'], ['n']],
    [['gate', 'threshold'], ['ttft'], ['mode']],
    [['matrix', 'exclude', 0], ['target'], ['exclude']],
    [['nowhere', 3], [], ['model']],
  ])('at %j knows %j and not %j', (path, some, none) => {
    const known = knownKeysAt(path, value);
    expect(known).toEqual(expect.arrayContaining(some));
    for (const key of none) expect(known).not.toContain(key);
  });
});
