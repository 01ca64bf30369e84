import { describe, expect, it } from '@jest/globals';

import { didYouMean, editDistance } from '../../src/plan/did-you-mean.js';

describe('didYouMean', () => {
  const known = [
    'targets',
    'scenarios',
    'iterations',
    'max-output-tokens',
    'temperature',
    'top-p',
    'base-url',
    'key',
    'n',
    'id',
  ];

  it.each([
    ['iteration', 'iterations'],
    ['itertaions', 'iterations'],
    ['maxOutputTokens', 'max-output-tokens'],
    ['max_output_tokens', 'max-output-tokens'],
    ['max-token', 'max-output-tokens'],
    ['max_tokens', 'max-output-tokens'],
    ['topP', 'top-p'],
    ['baseUrl', 'base-url'],
    ['endpoint', 'base-url'],
    ['api_key', 'key'],
    ['models', 'targets'],
    ['scenaros', 'scenarios'],
    ['zebra', undefined],
    ['', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('%s → %s', (typed, meant) => {
    expect(didYouMean(typed, known)).toBe(meant);
  });

  it('has nothing to say about an empty list', () => {
    expect(didYouMean('key', [])).toBeUndefined();
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
    ['same', 'same', 0],
  ])('%s to %s is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});
