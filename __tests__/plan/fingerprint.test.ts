import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { resolve } from './read-config.js';

/** A config as data, so that a test can change one thing and shuffle the rest. */
interface Shape {
  readonly [key: string]: unknown;
}

const TARGET: Shape = {
  id: 'a',
  provider: 'openai',
  model: 'gpt-5-mini',
  headers: { 'X-Team': 'blue', 'X-Env': 'ci' },
  params: { temperature: 0, 'max-output-tokens': 64, extra: { store: false, metadata: { b: 1, a: 2 } } },
};
const SCENARIO: Shape = { id: 's', system: 'Be brief.', prompt: 'Answer {{q}}.', data: { file: 'd.json' } };
const FILES = { 'd.json': '[{"q":"one","unused":"1"},{"q":"two","unused":"2"}]' };

function print(
  changes: { target?: Shape; scenario?: Shape; top?: Shape; files?: Record<string, string> } = {},
): string {
  const config = {
    targets: [{ ...TARGET, ...changes.target }],
    scenarios: [{ ...SCENARIO, ...changes.scenario }],
    ...changes.top,
  };
  return resolve(JSON.stringify(config), { files: { ...FILES, ...changes.files } }).cells[0]!.fingerprint;
}

describe('fingerprint', () => {
  it.each<[string, Parameters<typeof print>[0]]>([
    ['the model', { target: { model: 'gpt-5' } }],
    ['the URL', { target: { 'base-url': 'https://eu.api.openai.com/v1' } }],
    ['the API', { target: { api: 'responses' } }],
    ['a parameter', { target: { params: { temperature: 0.1, 'max-output-tokens': 64 } } }],
    ['a parameter that is left out', { target: { params: { 'max-output-tokens': 64 } } }],
    ['an extra parameter', { target: { params: { ...(TARGET['params'] as Shape), extra: { store: true } } } }],
    ['a header', { target: { headers: { 'X-Team': 'red', 'X-Env': 'ci' } } }],
    ['the prompt', { scenario: { prompt: 'Answer {{q}}!' } }],
    ['the system prompt', { scenario: { system: 'Be long.' } }],
    ['a row', { files: { 'd.json': '[{"q":"one"},{"q":"three"}]' } }],
    ['one row more', { files: { 'd.json': '[{"q":"one"},{"q":"two"},{"q":"two"}]' } }],
    ['concurrency', { top: { matrix: { concurrency: 2 } } }],
    ['the cache policy', { scenario: { cache: 'warm' } }],
    ['the connection', { top: { connection: 'cold' } }],
    ['the load', { top: { load: { mode: 'constant', rate: '5/s' } } }],
    ['a parameter of the scenario', { scenario: { params: { temperature: 1 } } }],
  ])('differs when %s differs', (_, changes) => {
    expect(print(changes)).not.toBe(print());
  });

  it.each<[string, Parameters<typeof print>[0]]>([
    ['the name of the key', { target: { key: 'OTHER_KEY' } }],
    ['the price', { target: { price: { input: 1, output: 2 } } }],
    ['deployed', { target: { deployed: true } }],
    ['what the base arm calls', { target: { 'base-arm': { 'base-url': 'https://api.openai.com/v2' } } }],
    ['iterations', { top: { iterations: 7 } }],
    ['timeouts', { top: { timeouts: { total: '9s' } } }],
    ['the gate', { top: { gate: { threshold: '50%' } } }],
    ['a default written out', { target: { 'base-url': 'https://api.openai.com/v1/', api: 'chat', auth: 'bearer' } }],
    ['the case of a header', { target: { headers: { 'x-team': 'blue', 'x-env': 'ci' } } }],
    ['ids', { target: { id: 'b' }, scenario: { id: 't' } }],
    ['a column that no placeholder names', { files: { 'd.json': '[{"q":"one"},{"q":"two"}]' } }],
    ['the order of the rows', { files: { 'd.json': '[{"q":"two"},{"q":"one"}]' } }],
    ['where the text stands', { scenario: { prompt: { file: 'p.md' } }, files: { 'p.md': 'Answer {{q}}.' } }],
    [
      'how the messages are written',
      {
        scenario: {
          system: undefined,
          prompt: undefined,
          messages: [
            { role: 'system', content: 'Be brief.' },
            { role: 'user', content: 'Answer {{q}}.' },
          ],
        },
      },
    ],
  ])('stays when %s differs', (_, changes) => {
    expect(print(changes)).toBe(print());
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (numbers) => {
        const next = (): number => numbers.next().value ?? 0;
        const target = reordered(TARGET, next) as Shape;
        const reversed = Object.fromEntries(Object.entries(target));
        const config = { scenarios: [reordered(SCENARIO, next)], targets: [reversed] };
        expect(resolve(JSON.stringify(config), { files: FILES }).cells[0]!.fingerprint).toBe(print());
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it('differs exactly when prompts differ', () => {
    const text = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom('a', 'b', ' ', 'ä', '\n', '{', '}', '"'),
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const of = (prompt: string): string => print({ scenario: { prompt, data: undefined } });
        expect(of(one) === of(other)).toBe(one === other);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('is 64 hexadecimal digits, and the same today as on the day it was first written down', () => {
    expect(print()).toMatch(/^[0-9a-f]{64}$/);
    expect(print().slice(0, 16)).toMatchInlineSnapshot(`"20135b7e54793e06"`);
  });
});

function reordered(value: unknown, next: () => number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => ({ entry: [key, reordered(inner, next)] as const, at: next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ entry }) => entry),
  );
}
