import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { parseConfig } from '../../src/plan/parse-config.js';
import { errorsOf, MINIMAL, places, read } from './read-config.js';

const errorsIn = (text: string) => errorsOf(() => read(text));

describe('parseConfig', () => {
  it('reads the smallest config, in YAML and in JSON, to the same words', () => {
    const json = JSON.stringify(
      { targets: [{ provider: 'openai', model: 'gpt-5-mini' }], prompt: 'Say hello.' },
      null,
      '\t',
    );
    expect(read(MINIMAL).words).toEqual({
      targets: [{ provider: 'openai', model: 'gpt-5-mini' }],
      prompt: 'Say hello.',
    });
    expect(read(json, 'latency-lens.json').words).toEqual(read(MINIMAL).words);
  });

  it.each([
    ['timeouts: { total: 500ms }', { timeouts: { total: 500 } }],
    ['timeouts: { total: 2m, first-token: 1.5s }', { timeouts: { total: 120_000, 'first-token': 1500 } }],
    ['gate: { threshold: 2.5% }', { gate: { threshold: 0.025 } }],
    ['gate: { threshold: { ttft: 30% } }', { gate: { threshold: { ttft: 0.3 } } }],
    ['gate: { floor: { ttft: 75ms, cost: 0.0001usd } }', { gate: { floor: { ttft: 75, cost: 0.0001 } } }],
    ['gate: { floor: { cost: $0.0002 } }', { gate: { floor: { cost: 0.0002 } } }],
    ['load: { mode: poisson, rate: 300/min }', { load: { mode: 'poisson', rate: 5 } }],
    ['gate: { error-rate: { max: 5% } }', { gate: { 'error-rate': { max: 0.05 } } }],
  ])('turns %s into core units', (line, expected) => {
    expect(read(MINIMAL + line).words).toMatchObject(expected);
  });

  it('points at the key, says what it is not, and what was meant', () => {
    const [error] = errorsIn(`targets:
  - provider: openai
    model: gpt-5-mini
    params:
      max-token: 256
prompt: hi
`);
    expect(error).toMatchObject({
      code: 'config/unknown-key',
      message: '"max-token" is not a parameter of provider "openai"',
      didYouMean: 'max-output-tokens',
      position: { file: 'latency-lens.yml', line: 5, column: 7, length: 9, source: '      max-token: 256' },
    });
  });

  it('tells all that is wrong in one reading, from top to bottom', () => {
    const errors = errorsIn(`version: 2
targets:
  - id: mini
    provider: openai
    model: gpt-5-mini
    regoin: x
  - id: mini
    provider: opnai
    model: gpt-5-mini
scenarios:
  - prompt: 3
iterations: "5"
timeouts: { total: 5 }
gate: { threshold: { ttft: 3 }, metrics: [tft] }
matrix: { concurency: 1 }
`);
    expect(places(errors)).toEqual([
      '1:10 config/invalid',
      '6:5 config/unknown-key',
      '7:9 config/duplicate-id',
      '8:15 config/invalid',
      '11:13 config/invalid',
      '12:13 config/invalid',
      '13:20 config/invalid',
      '14:28 config/invalid',
      '14:43 config/invalid',
      '15:11 config/unknown-key',
    ]);
    expect(errors[3]).toMatchObject({ didYouMean: 'openai' });
    expect(errors[5]?.message).toBe('"iterations" must be a whole number from 1 to 100000');
    expect(errors[6]?.message).toBe('"total" must be a duration with its unit, such as 500ms, 30s or 2m');
    expect(errors[8]).toMatchObject({ didYouMean: 'ttft' });
    expect(errors[9]).toMatchObject({ didYouMean: 'concurrency' });
  });

  it.each([
    [
      'a key of another provider',
      'targets: [{ provider: openai, model: m, region: us-east-1 }]\nprompt: x',
      'config/unknown-key',
    ],
    ['a missing model', 'targets: [{ provider: openai }]\nprompt: x', 'config/invalid'],
    ['no targets', 'targets: []\nprompt: x', 'config/invalid'],
    ['neither prompt nor scenarios', 'targets: [{ provider: openai, model: m }]', 'config/invalid'],
    [
      'both prompt and scenarios',
      'targets: [{ provider: openai, model: m }]\nprompt: x\nscenarios: [{ prompt: x }]',
      'config/invalid',
    ],
    ['a scenario with neither', 'targets: [{ provider: openai, model: m }]\nscenarios: [{ id: a }]', 'config/invalid'],
    ['an id with a slash', 'targets: [{ id: a/b, provider: openai, model: m }]\nprompt: x', 'config/invalid'],
    ['a number where a percentage belongs', `${MINIMAL}gate: { threshold: 20 }`, 'config/invalid'],
    ['a rate under a closed load', `${MINIMAL}load: { mode: closed, rate: 5/s }`, 'config/unknown-key'],
    ['no rate under an open load', `${MINIMAL}load: { mode: constant }`, 'config/invalid'],
    [
      'a day that does not exist',
      `${MINIMAL}gate: { accepted: [{ cells: "*", metric: ttft, up-to: 30%, reason: r, until: 2027-02-30 }] }`,
      'config/invalid',
    ],
    ['a duration as the limit of cost', `${MINIMAL}gate: { budgets: [{ metric: cost, max: 5s }] }`, 'config/invalid'],
    [
      'a host header',
      'targets: [{ provider: openai, model: m, headers: { Host: evil.example } }]\nprompt: x',
      'config/invalid',
    ],
    ['nothing at all', '', 'config/invalid'],
    ['a list', '- a', 'config/invalid'],
    ['infinity', `${MINIMAL}iterations: .inf`, 'config/invalid'],
  ])('refuses %s', (_, text, code) => {
    const errors = errorsIn(text);
    expect(errors.map((error) => error.code)).toEqual([code]);
    expect(errors[0]?.remedy).not.toBe('');
  });

  it('says where a key that stands too high belongs', () => {
    const [error] = errorsIn('targets: [{ provider: openai, model: m, temperature: 0 }]\nprompt: x');
    expect(error?.remedy).toBe('Move it under `params`.');
  });

  it('names two targets without an id that would get the same one', () => {
    const [error] = errorsIn(
      'targets:\n  - { provider: openai, model: a }\n  - { provider: openai, model: b }\nprompt: x\n',
    );
    expect(error).toMatchObject({ code: 'config/duplicate-id', position: { line: 3 } });
    expect(error?.message).toContain('"openai"');
  });

  it('shows a value that was left out at its key', () => {
    const [error] = errorsIn('targets:\n  - provider: openai\n    model:\nprompt: x\n');
    expect(error).toMatchObject({
      message: '"model" has no value; it must be the name of a model',
      position: { line: 3, column: 5, length: 5 },
    });
  });

  it('never throws anything but its own errors, whatever the text', () => {
    const words = fc.constantFrom(
      'targets',
      ':',
      ' ',
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      'key',
      '&a ',
      '*a',
      '!t ',
      '#',
      '|',
      '>',
      '%',
      '\t',
      '1',
      '${env:X}',
      'prompt',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 40 }), (parts) => {
        for (const error of errorsIn(parts.join(''))) expect(error.position?.line).toBeGreaterThan(0);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('parseConfig and hostile texts', () => {
  it('refuses more than 1 MiB before parsing', () => {
    expect(errorsIn('x'.repeat(10 * 1024 * 1024)).map(({ code }) => code)).toEqual(['config/too-large']);
  });

  it.each([
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from(
        { length: 20 },
        (_, n) =>
          `b${n}: &b${n} [${Array(9)
            .fill(n === 0 ? '*a' : `*b${n - 1}`)
            .join(',')}]`,
      ).join('\n')}`,
      'aliases',
    ],
    [
      'few aliases of large lists',
      `a: &a [${'x,'.repeat(2000)}x]\n${Array.from({ length: 90 }, (_, n) => `b${n}: *a`).join('\n')}`,
      'values',
    ],
    ['an alias that contains itself', 'a: &a [*a]', 'contains itself'],
    ['an alias without an anchor', 'a: *b', 'alias'],
    ['a custom tag', 'a: !!js/function x', 'tags'],
    ['a binary tag', 'a: !!binary aGVsbG8=', 'tags'],
    ['deep nesting', '['.repeat(5000), ''],
    ['nesting deeper than any config', `${'['.repeat(60)}${']'.repeat(60)}`, 'deeply'],
    ['the same key twice', 'iterations: 1\niterations: 2', 'twice'],
    ['two documents', 'iterations: 1\n---\niterations: 2', 'documents'],
    ['__proto__', '__proto__: { x: 1 }', 'refused'],
    ['a map as a key', '? { a: 1 }\n: 2', 'plain word'],
  ])('refuses %s as bad syntax', (_, text, words) => {
    const errors = errorsIn(text);
    expect(errors[0]).toMatchObject({ code: 'config/syntax' });
    expect(errors[0]?.message).toContain(words);
  });

  it('reads sixty thousand keys without taking a minute over them', () => {
    const text = Array.from({ length: 60_000 }, (_, n) => `k${n}: 1`).join('\n');
    expect(errorsIn(text)[0]?.code).toBe('config/syntax');
  }, 20_000);

  it('reports at most fifty errors', () => {
    const text = `${MINIMAL}${Array.from({ length: 500 }, (_, n) => `k${n}: 1`).join('\n')}`;
    expect(errorsIn(text)).toHaveLength(50);
  });

  it('draws no picture of a line that nobody could read', () => {
    const [error] = errorsIn(`{"targets":[{"provider":"openai","model":"m"}],"prompt":"${'x'.repeat(5000)}","nope":1}`);
    expect(error).toMatchObject({ code: 'config/unknown-key', position: { line: 1, source: '' } });
  });
});

describe('parseConfig and secrets', () => {
  const target = (lines: string): string => `targets:\n  - provider: openai\n    model: m\n${lines}\nprompt: x\n`;
  const keyLike = ['sk', 'proj', 'aB3dEfGh1JkLmN0pQrSt'].join('-');
  const hex = '9f8e7d6c5b4a3928'.repeat(2);

  it.each([
    ['an OpenAI key as the key', `    key: ${keyLike}`, keyLike],
    ['an Anthropic key as the key', ['    key: sk', 'ant-api03', 'aB3dEfGh1JkLmN0p'].join('-'), 'aB3dEfGh1JkLmN0p'],
    ['a short key with the prefix', '    key: sk-foo1', 'sk-foo1'],
    ['32 hexadecimal digits as the key', `    key: a${hex}`, hex],
    ['a key in a comment', `    # ${keyLike}`, keyLike],
    ['a key in a prompt parameter', ['    params: { extra: { user: AKIA', 'ABCDEFGHIJ234567 } }'].join(''), 'AKIAABCD'],
    ['a key behind an escape', `    params: { extra: { user: "\\x73k-${keyLike.slice(3)}" } }`, keyLike.slice(3)],
    ['a bearer header', '    headers: { Authorization: Bearer abc }', 'Bearer abc'],
    ['an x-api-key header', '    headers: { x-api-key: hunter2 }', 'hunter2'],
    ['random text in another header', `    headers: { x-team: ${hex} }`, hex],
    ['a password in the URL', '    base-url: https://user:hunter2@example.com/v1', 'hunter2'],
    ['a Google key', ['    key: AIza', 'SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q'].join(''), 'SyA1b2C3'],
    ['a web token', `    headers: { x-token-source: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc }`, 'eyJzdWIi'],
  ])('refuses %s and does not repeat it', (_, lines, secret) => {
    const errors = errorsIn(target(lines));
    expect(errors.map(({ code }) => code)).toEqual(['config/secret']);
    expect(
      JSON.stringify(
        errors.map(({ message, remedy, position, didYouMean }) => [message, remedy, position, didYouMean]),
      ),
    ).not.toContain(secret);
  });

  it('hides what stands at "key" even when it does not look like a secret, and even when the file is broken', () => {
    const [wrong] = errorsIn(target('    key: open sesame'));
    expect(wrong).toMatchObject({ code: 'config/invalid' });
    expect(JSON.stringify(wrong)).not.toContain('sesame');
    const broken = errorsIn('targets: [{ provider: openai, key: sesame, }}');
    expect(broken[0]).toMatchObject({ code: 'config/syntax' });
    expect(JSON.stringify(broken)).not.toContain('sesame');
  });

  it.each([
    ['a name of a variable', '    key: MY_TEAMS_VERY_LONG_PRODUCTION_API_KEY_2'],
    ['a UUID in a header', '    headers: { x-project: 123e4567-e89b-12d3-a456-426614174000 }'],
    ['prose about keys', '    # never write sk-… here, and no Bearer token either'],
    ['a model with dashes', '    params: { extra: { user: risk-learn-based-classification-model-2024 } }'],
  ])('lets %s pass', (_, lines) => {
    expect(errorsIn(target(lines))).toEqual([]);
  });

  it('refuses ${env:…} outside of base-url', () => {
    const errors = errorsIn('targets:\n  - provider: openai\n    model: ${env:MODEL}\nprompt: "${env:SECRET}"\n');
    expect(places(errors)).toEqual(['3:12 config/env-not-allowed', '4:9 config/env-not-allowed']);
  });
});

describe('Config.positionOf', () => {
  it('finds keys and values, and the nearest thing there is for what is not there', () => {
    const config = parseConfig(MINIMAL, 'a.yml');
    expect(config.positionOf(['targets', 0, 'model'])).toMatchObject({
      file: 'a.yml',
      line: 4,
      column: 12,
      length: 10,
    });
    expect(config.positionOf(['targets', 0, 'model'], 'key')).toMatchObject({ line: 4, column: 5, length: 5 });
    expect(config.positionOf(['gate', 'threshold'])).toMatchObject({ line: 1, column: 1 });
    expect(config.positionOf(['targets', 0, 'base-url'])).toMatchObject({ line: 3, column: 5 });
  });
});
