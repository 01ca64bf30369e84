import { describe, expect, it } from '@jest/globals';

import { canonicalJson } from '../../src/model/canonical-json.js';

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: { d: [3, { f: null, e: true }], c: 'x' } }, '{"a":{"c":"x","d":[3,{"e":true,"f":null}]},"b":1}'],
    [[2, 1], '[2,1]'],
    ['text', '"text"'],
    [{}, '{}'],
    [{ ä: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"ä":1}'],
  ])('%j → %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});
