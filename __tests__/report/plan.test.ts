import { describe, expect, it } from '@jest/globals';

import type { PlanSummary, PlanSummaryCell } from '../../src/model/plan-summary.js';
import { renderPlan } from '../../src/report/plan.js';
import { HOSTILE } from '../support/hostile.js';

const touched: PlanSummaryCell = { id: 'mini/a', called: true, candidate: 50, base: 8, warmup: 3, worstCaseUsd: 0.29 };
const untouched: PlanSummaryCell = { id: 'mini/c', called: false, candidate: 0, base: 0, warmup: 0 };

function makeSummary(overrides: Partial<PlanSummary> = {}): PlanSummary {
  return {
    configFile: 'latency-lens.yml',
    sight: '50 iterations: the median and the p95 are gated; 300 gate the p99',
    iterations: 50,
    warmup: 3,
    cells: [touched, { ...touched, id: 'mini/b' }, untouched],
    calls: 122,
    callsAtMost: 272,
    worstCaseUsd: 0.58,
    caps: { maxCostUsd: 1, maxRequests: 2000, maxMinutes: 10 },
    wallMs: 110_000,
    wallFrom: 'history',
    visible: [
      { metric: 'ttft', percentile: 'p50', effect: 0.18 },
      { metric: 'ttft', percentile: 'p95', effect: 0.33 },
    ],
    baseline: { runs: 5, newestHours: 9 },
    ...overrides,
  };
}

function print(overrides: Partial<PlanSummary> = {}): string {
  return renderPlan(makeSummary(overrides), { colour: false });
}

describe('renderPlan', () => {
  it('says calls, money, time and reach', () => {
    expect(print()).toBe(
      [
        '3 cells, 2 touched by this change · 2 × (50 + 8 base + 3 warm-up) = 122 calls, at most 272 with confirmation',
        'worst case $0.58 of $1.00 · about 1 min 50 s, at most 10 min',
        'will see   TTFT p50 +18 %   p95 +33 %   (5 stored runs, newest 9 h)',
        '50 iterations: the median and the p95 are gated; 300 gate the p99',
        '  mini/a  50 + 8 base + 3 warm-up calls, at most $0.29',
        '  mini/b  50 + 8 base + 3 warm-up calls, at most $0.29',
        '  mini/c  untouched, not called',
        '',
      ].join('\n'),
    );
  });

  it('says in one line that there is nothing to call', () => {
    const [first] = print({ cells: [untouched], calls: 0, callsAtMost: 0, worstCaseUsd: 0 }).split('\n');
    expect(first).toBe('1 cell, none touched by this change · nothing to call, $0.00');
  });

  it('shows no sum that does not add up', () => {
    expect(print({ calls: 124 })).toMatch(/touched by this change · 124 calls, at most 272/);
    expect(print({ cells: [touched, { ...touched, id: 'x', candidate: 20 }] })).not.toContain('×');
  });

  it('says what is a guess and what is not known', () => {
    const { worstCaseUsd: _, ...rest } = makeSummary();
    const text = renderPlan({ ...rest, wallFrom: 'guess', visible: [], baseline: { runs: 0 } }, { colour: false });
    expect(text).toContain('worst case unknown: a price or an output cap is missing');
    expect(text).toContain('about 1 min 50 s, a guess');
    expect(text).toContain('will see   not known before the first stored runs   (no stored runs)');
  });

  it.each([
    [0.005, '1 min'],
    [0.33, '20 min'],
    [0.99, '59 min'],
    [0.999, '1 h'],
    [9.2, '9 h'],
    [50, '2 d 2 h'],
  ])('tells the age of runs of %d hours as %s', (newestHours, age) => {
    expect(print({ baseline: { runs: 5, newestHours } })).toContain(`newest ${age})`);
  });

  it('says that the time cap will end it, and which flag raises that', () => {
    const text = print({ wallMs: 20 * 60_000, callsAtMost: 244 });
    expect(text).toContain(
      'the time cap of 10 min will end this run before it is done: raise it with --max-minutes 40 (action input max-minutes), or plan fewer calls',
    );
    expect(print({ wallMs: 10 * 60_000 })).not.toContain('time cap');
    expect(print({ cells: [untouched], calls: 0, wallMs: 20 * 60_000 })).not.toContain('time cap');
  });

  it('gives the range over the cells', () => {
    const visible = [0.18, 0.25].map((effect) => ({ metric: 'ttft', percentile: 'p50', effect }) as const);
    expect(print({ visible })).toContain('TTFT p50 +18 to +25 %');
  });

  it('says what it would take to see more, the most of any cell', () => {
    const visible = [160, 240].map((n) => {
      const needs = { kind: 'iterations', target: 0.3, n } as const;
      return { metric: 'ttft', percentile: 'p95', effect: 0.5, needs } as const;
    });
    expect(print({ visible })).toContain('to see +30 % at TTFT p95   about 240 iterations');
  });

  it('cuts a long matrix', () => {
    const cells = Array.from({ length: 400 }, (_, index) => ({ ...touched, id: `cell-${index}` }));
    expect(print({ cells })).toContain('and 370 more');
  });

  it.each(HOSTILE)('prints %j as text', (text) => {
    const printed = print({ cells: [{ ...touched, id: text }] });
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(printed).not.toMatch(/^\s*::|##\[/m);
  });
});
