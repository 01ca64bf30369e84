import { describe, expect, it } from '@jest/globals';

import type { Cell } from '../../src/model/plan.js';
import { checkCaps, type PlannedCell, type PriceOf, worstCallUsd, worstCase } from '../../src/plan/worst-case.js';
import { makeCell } from './make-cell.js';
import { errorsOf } from './read-config.js';

/** 1 USD per million tokens in, 10 out, 2 to write the cache; the double at priority. */
const PRICE: PriceOf = ({ model }, { inputTokens = 0, outputTokens = 0, cacheWriteTokens = 0 }, { tier }) =>
  model === 'unknown'
    ? undefined
    : ((tier === 'priority' ? 2 : 1) * (inputTokens + cacheWriteTokens + 10 * outputTokens)) / 1e6;
const perCall = (cell: Cell) => worstCallUsd(cell, PRICE);
const planned = (cell: Cell, more: Partial<PlannedCell> = {}): PlannedCell => ({
  cell,
  base: undefined,
  candidate: 50,
  sentinels: 0,
  ...more,
});
const CAPS = { maxCostUsd: 1, maxRequests: 2000, maxMinutes: 10 };
const errors = (cells: readonly PlannedCell[], caps = {}) =>
  errorsOf(() => checkCaps(worstCase(cells, { warmup: 3, worstCaseUsd: perCall }), { ...CAPS, ...caps }, 'c.yml'));

describe('worstCallUsd', () => {
  const cell = (params: Cell['target']['params'], target = {}) => makeCell('a/s', { target: { params, ...target } });

  it.each([
    ['bytes in and cap out', cell({ maxOutputTokens: 100 }), 0.002],
    ['every choice', cell({ maxOutputTokens: 100, n: 3 }), 0.004],
    [
      'the cap that extra puts in its place',
      cell({ maxOutputTokens: 100, extra: { max_completion_tokens: 500 } }),
      0.006,
    ],
    ['a cap inside a group of extra', cell({ extra: { generationConfig: { maxOutputTokens: 200 } } }), 0.003],
    ['choices that extra asks for', cell({ maxOutputTokens: 100, extra: { n: 4 } }), 0.005],
    [
      'a write to the prompt cache',
      cell({ maxOutputTokens: 100, extra: { cache_control: { type: 'ephemeral' } } }),
      0.003,
    ],
    ['a dearer tier', cell({ maxOutputTokens: 100, serviceTier: 'priority' }), 0.004],
    ['no cap', cell({}), undefined],
    ['a cap that extra takes away', cell({ maxOutputTokens: 100, extra: { options: { num_predict: -1 } } }), undefined],
    ['an unknown price', cell({ maxOutputTokens: 100 }, { model: 'unknown' }), undefined],
  ])('counts %s', (_, made, expected) => {
    if (expected === undefined) expect(perCall(made)).toBeUndefined();
    else expect(perCall(made)).toBeCloseTo(expected, 12);
  });

  it('needs no cap where output costs nothing', () => {
    expect(worstCallUsd(makeCell('a/s', { target: { params: {} } }), () => 0)).toBe(0);
  });
});

describe('worstCase', () => {
  it('counts both arms and their warm-up, each at its own price', () => {
    const cell = makeCell('a/s');
    const base = { ...makeCell('a/s', { target: { params: { maxOutputTokens: 1000 } } }), maxInputTokens: 0 };
    const worst = worstCase([planned(cell, { base, sentinels: 8 }), planned(makeCell('b/s'))], {
      warmup: 3,
      worstCaseUsd: perCall,
    });
    expect(worst.requests).toBe(61 + 53);
    expect(worst.perCell.map(({ requests }) => requests)).toEqual([61, 53]);
    expect(worst.costUsd).toBeCloseTo(52 * 0.002 + 9 * 0.01 + 53 * 0.002, 12);
  });

  it('is unknown as soon as one call is, and says which', () => {
    const worst = worstCase([planned(makeCell('a/s')), planned(makeCell('b/s', { target: { params: {} } }))], {
      warmup: 0,
      worstCaseUsd: perCall,
    });
    expect(worst.costUsd).toBeUndefined();
    expect(worst.perCell.map(({ costUsd }) => costUsd === undefined)).toEqual([false, true]);
    expect(worst.unbounded.map(({ target, missing }) => [target.id, missing])).toEqual([['b', 'output-cap']]);
  });

  it('counts the probe after idleness', () => {
    expect(worstCase([planned(makeCell('a/s'))], { warmup: 3, idleProbe: true, worstCaseUsd: perCall }).requests).toBe(
      54,
    );
  });

  it('costs nothing when nothing is called', () => {
    expect(worstCase([], { warmup: 3, worstCaseUsd: perCall })).toMatchObject({ requests: 0, costUsd: 0 });
  });
});

describe('checkCaps', () => {
  it('lets a plan within its caps pass, and one exactly at them', () => {
    expect(errors([planned(makeCell('a/s'))])).toEqual([]);
    expect(errors([planned(makeCell('a/s'))], { maxRequests: 53, maxCostUsd: 53 * 0.002 })).toEqual([]);
  });

  it('refuses too many calls, and says the flag to write', () => {
    const [error] = errors([planned(makeCell('a/s'))], { maxRequests: 52 });
    expect(error).toMatchObject({ code: 'caps/worst-case', message: '53 calls are planned, and the cap is 52' });
    expect(error?.remedy).toContain('--max-requests 53');
  });

  it('refuses too much money, and rounds the flag up so that it is enough', () => {
    const [error] = errors([planned(makeCell('a/s'))], { maxCostUsd: 0.1 });
    expect(error).toMatchObject({
      code: 'caps/worst-case',
      message: 'the planned calls could cost $0.11, and the cap is $0.10',
    });
    expect(error?.remedy).toContain('--max-cost-usd 0.11');
    const small = errors([planned(makeCell('a/s', { target: { params: { maxOutputTokens: 1 } } }), { candidate: 1 })], {
      maxCostUsd: 0.000001,
    });
    expect(small[0]?.message).toBe('the planned calls could cost $0.0041, and the cap is $0.0000010');
  });

  it('asks for every missing line at once, and once for each target', () => {
    const cell = makeCell('b/s', { target: { params: {}, model: 'unknown' } });
    const found = errors([
      planned(cell),
      planned({ ...cell, id: 'b/t' }),
      planned(makeCell('c/s', { target: { model: 'unknown' } })),
    ]);
    expect(found.map(({ code }) => code)).toEqual([
      'caps/output-cap-missing',
      'caps/price-unknown',
      'caps/price-unknown',
    ]);
    expect(found[0]?.remedy).toContain('`params: { max-output-tokens: 256 }` to target "b"');
    expect(found[0]?.message).toContain('(c.yml:4)');
    expect(found[1]?.remedy).toContain('`price: { input: …, output: … }` to target "b"');
  });

  it('asks for none of them without a cost cap', () => {
    expect(
      errors([planned(makeCell('b/s', { target: { params: {}, model: 'unknown' } }))], { maxCostUsd: undefined }),
    ).toEqual([]);
  });

  it('says when it is the base that has no bound', () => {
    const base = makeCell('a/s', { target: { params: {} } });
    expect(errors([planned(makeCell('a/s'), { base, sentinels: 8 })])[0]?.message).toContain('target "a" of the base');
  });
});
