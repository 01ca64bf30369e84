import { describe, expect, it } from '@jest/globals';

import { createSpendGuard, type Prices } from '../../src/measure/spend-guard.js';
import type { Caps } from '../../src/model/plan.js';
import { makeCell } from '../support/make-cell.js';
import { makeTrial } from './make-trial.js';

const cell = makeCell();
const CAPS: Caps = { maxCostUsd: 1, maxRequests: 100, maxMinutes: 10 };
const prices: Prices = {
  worstCaseUsd: () => 0.3,
  costUsd: (_cell, { usage }) => (usage?.outputTokens ?? Number.NaN) / 1000,
};
const cost = (usd: number) => makeTrial({ usage: { outputTokens: usd * 1000 } });
const guard = (caps: Partial<Caps> = {}, of: Prices = prices, now = () => 0) =>
  createSpendGuard({ ...CAPS, ...caps }, of, now);

describe('createSpendGuard', () => {
  it('reserves the worst case of every call in flight', () => {
    const { reserve } = guard();
    expect(reserve([cell, cell, cell])).toHaveLength(3);
    expect(reserve([cell])).toBe('cost-cap');
  });

  it('reserves a batch whole or not at all', () => {
    const made = guard();
    expect(made.reserve([cell, cell, cell, cell])).toBe('cost-cap');
    expect(made.spending().requests).toBe(0);
    expect(made.reserve([cell, cell, cell])).toHaveLength(3);
  });

  it('frees what a call did not need, and what was never called', () => {
    const { reserve } = guard();
    const booked = reserve([cell, cell, cell]);
    if (typeof booked === 'string') throw new Error(booked);
    booked[0]?.settle(cost(0.05));
    booked[1]?.release();
    expect(reserve([cell])).toHaveLength(1);
    expect(reserve([cell])).toHaveLength(1);
    expect(reserve([cell])).toBe('cost-cap');
  });

  it('stops a provider that bills ten times the worst case at the cap and the calls in flight', () => {
    const made = guard();
    let calls = 0;
    for (;;) {
      const booked = made.reserve([cell]);
      if (typeof booked === 'string') break;
      calls += 1;
      booked[0]?.settle(cost(3));
    }
    expect(calls).toBe(1);
    expect(made.spending()).toEqual({ requests: 1, costUsd: 3, unpriced: 0 });
  });

  it('keeps holding the worst case of an answer whose price it never learns', () => {
    const unknown: Prices = { worstCaseUsd: () => 0.3, costUsd: () => undefined };
    const made = guard({}, unknown);
    for (let call = 0; call < 3; call += 1) {
      const booked = made.reserve([cell]);
      if (typeof booked === 'string') throw new Error(booked);
      booked[0]?.settle(makeTrial({ status: 200, sentMs: 1, outcome: 'truncated' }));
    }
    expect(made.reserve([cell])).toBe('cost-cap');
    expect(made.spending()).toEqual({ requests: 3, costUsd: 0, unpriced: 3 });
  });

  it.each([
    { what: 'a refusal by status', trial: makeTrial({ status: 429, sentMs: 1, outcome: 'rate-limited' }) },
    { what: 'a call that never left', trial: makeTrial({ outcome: 'connect' }) },
  ])('counts $what as free', ({ trial }) => {
    const made = guard({}, { ...prices, costUsd: () => undefined });
    for (let call = 0; call < 20; call += 1) {
      const booked = made.reserve([cell]);
      if (typeof booked === 'string') throw new Error(booked);
      booked[0]?.settle(trial);
    }
    expect(made.spending()).toEqual({ requests: 20, costUsd: 0, unpriced: 0 });
  });

  it('counts requests, and leaves room for planned ones when asked to', () => {
    const { reserve } = guard({ maxRequests: 3, maxCostUsd: undefined });
    expect(reserve([cell], 2)).toHaveLength(1);
    expect(reserve([cell], 2)).toBe('request-cap');
    expect(reserve([cell, cell])).toHaveLength(2);
    expect(reserve([cell])).toBe('request-cap');
  });

  it('ends at its deadline', () => {
    let now = 5000;
    const made = guard({ maxMinutes: 1 }, prices, () => now);
    expect(made.deadlineAt).toBe(65_000);
    expect(made.reserve([cell])).toHaveLength(1);
    now = 65_000;
    expect(made.reserve([cell])).toBe('time-cap');
  });

  it('has no cost limit when it is switched off', () => {
    const { reserve } = guard({ maxCostUsd: undefined });
    expect(reserve(Array.from({ length: 50 }, () => cell))).toHaveLength(50);
  });
});
