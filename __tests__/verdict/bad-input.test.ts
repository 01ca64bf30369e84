import { describe, expect, it } from '@jest/globals';

import type { Sample, SampleSet } from '../../src/model/sample.js';
import { STATES, type Verdict } from '../../src/model/verdict.js';
import { decide } from '../../src/verdict/decide.js';
import { openDuet, wantedPairs } from '../../src/verdict/duet.js';
import type { CellEvidence } from '../../src/verdict/evidence.js';
import { cellsToRepeat } from '../../src/verdict/suspects.js';
import { expectFinite } from '../support/expect-finite.js';
import { makeEvidence, makeHistory, makeJob, makePolicy, makeRunCell, makeSamples } from '../support/make-evidence.js';
import { fc } from '../support/property.js';

/** Every call of a set with the same figures. */
function constant(set: SampleSet, value: Partial<Sample>): SampleSet {
  return { ...set, samples: set.samples.map((sample) => ({ ...sample, ...value })) };
}

function judged(cell: CellEvidence, iterations = cell.candidate?.planned ?? 50): Verdict {
  const mode = cell.sentinels === undefined ? 'watch' : 'change';
  const duet = cell.sentinels === undefined ? undefined : openDuet([cell], makePolicy(), iterations);
  const verdict = decide(makeJob({ mode, cells: [cell], iterations }), duet);
  expectFinite(verdict);
  return verdict;
}

const SAME: Partial<Sample> = { ttftMs: 400, tpotMs: 20, e2eMs: 2380, outputTokens: 100, costUsd: 0.001 };
const one = makeSamples('one', { n: 1 });
const failed = makeSamples('failed', { n: 0, failures: { 'server-error': 50 } });

describe('decide, on samples that say little or nothing', () => {
  it.each<{ why: string; cell: Partial<CellEvidence>; iterations?: number; state: string; exit: number }>([
    {
      why: 'one call',
      cell: { candidate: one, history: makeHistory('h', 5, { n: 1 }) },
      state: 'no-baseline',
      exit: 0,
    },
    { why: 'one call against whole runs', cell: { candidate: one }, state: 'unstable', exit: 0 },
    {
      why: 'one call on each arm of a change',
      cell: { candidate: one, sentinels: makeSamples('s', { n: 1 }), history: [] },
      state: 'unstable',
      exit: 0,
    },
    {
      why: 'two calls on each arm of a change',
      cell: { candidate: makeSamples('a', { n: 2 }), sentinels: makeSamples('s', { n: 2 }), history: [] },
      state: 'unstable',
      exit: 0,
    },
    { why: 'no stored run', cell: { history: [] }, state: 'no-baseline', exit: 0 },
    {
      why: 'no call at all',
      cell: { candidate: makeSamples('n', { n: 0 }) },
      iterations: 50,
      state: 'inconclusive',
      exit: 3,
    },
    { why: 'all calls failed', cell: { candidate: failed }, state: 'inconclusive', exit: 3 },
    {
      why: 'all calls of a change failed',
      cell: { candidate: failed, sentinels: makeSamples('s', { n: 8 }) },
      state: 'regression',
      exit: 1,
    },
    {
      why: 'all calls of both arms failed',
      cell: { candidate: failed, sentinels: makeSamples('s', { n: 0, failures: { 'server-error': 8 } }) },
      state: 'inconclusive',
      exit: 0,
    },
    {
      why: 'stored runs of two calls',
      cell: { history: makeHistory('h', 5, { n: 2 }), candidate: makeSamples('c') },
      state: 'inconclusive',
      exit: 0,
    },
  ])('$why → $state', ({ cell, iterations, state, exit }) => {
    const status = cell.sentinels === undefined ? 'watched' : 'changed';
    const verdict = judged(makeEvidence({ status, ...cell }), iterations);
    expect({ state: verdict.state, exit: verdict.exit }).toEqual({ state, exit });
    // Where nothing was measured, that stands at the top.
    expect(verdict.findings.some(({ kind, top }) => kind === 'silent-cell' && top)).toBe(
      cell.candidate?.samples.length === 0,
    );
  });

  it('equal values on both sides are within bounds, and a shift of equal values is seen without dividing by zero', () => {
    const history = makeHistory('h', 5).map((set) => constant(set, SAME));
    expect(judged(makeEvidence({ history, candidate: constant(makeSamples('c'), SAME) })).state).toBe('pass');
    const slow = constant(makeSamples('c'), { ...SAME, ttftMs: 4000, tpotMs: 200 });
    expect(judged(makeEvidence({ history, candidate: slow, repeat: slow })).state).toBe('regression');
  });

  it('equal values on both arms, too', () => {
    const base = constant(makeSamples('s', { n: 15 }), SAME);
    expect(
      judged(makeEvidence({ candidate: constant(makeSamples('c'), SAME), sentinels: base, history: [] })).state,
    ).toBe('pass');
    const slow = constant(makeSamples('c'), { ...SAME, ttftMs: 800, tpotMs: 40 });
    expect(judged(makeEvidence({ candidate: slow, sentinels: base, history: [] })).state).toBe('inconclusive');
  });

  it('zero milliseconds are the finest that the clock tells, not a logarithm of nothing', () => {
    const zero = { ttftMs: 0, tpotMs: 0, e2eMs: 0, costUsd: 0 };
    const history = makeHistory('h', 5).map((set) => constant(set, zero));
    expect(judged(makeEvidence({ history, candidate: constant(makeSamples('c'), zero) })).exit).toBe(0);
    expect(
      judged(
        makeEvidence({
          history: [],
          candidate: constant(makeSamples('c'), zero),
          sentinels: constant(makeSamples('s', { n: 8 }), zero),
        }),
      ).exit,
    ).toBe(0);
  });

  it('stored runs of other lengths and cells with other histories are judged each by its own', () => {
    const ragged = [
      makeHistory('a', 3, { n: 50 }),
      makeHistory('b', 2, { n: 60 }),
      makeHistory('c', 1, { n: 10 }),
    ].flat();
    const cells = [
      makeEvidence({ cell: makeRunCell({ id: 'many' }), history: ragged }),
      makeEvidence({ cell: makeRunCell({ id: 'one' }), history: makeHistory('o', 1) }),
      makeEvidence({ cell: makeRunCell({ id: 'none' }), history: [] }),
      makeEvidence({ cell: makeRunCell({ id: 'short' }), candidate: makeSamples('s', { n: 12 }) }),
    ];
    const verdict = decide(makeJob({ cells }), undefined);
    expectFinite(verdict);
    expect(verdict.cells.map(({ cell, state }) => [cell, state])).toEqual([
      ['many', 'pass'],
      ['one', 'pass'],
      ['none', 'no-baseline'],
      ['short', 'unstable'],
    ]);
  });

  it('a change gated on cost alone is judged on cost alone', () => {
    const cell = makeEvidence({
      candidate: makeSamples('c', { ttftMs: 900 }),
      sentinels: makeSamples('s', { n: 15 }),
      history: [],
    });
    const policy = makePolicy({ metrics: ['cost'] });
    const verdict = decide(makeJob({ mode: 'change', cells: [cell], policy }), openDuet([cell], policy, 50));
    expectFinite(verdict);
    expect(verdict.cells[0]?.comparisons.map(({ metric }) => metric)).toEqual(['cost']);
    expect(verdict.state).toBe('pass');
  });

  it('too few iterations are shown and neither gated nor followed, however slow they look', () => {
    const cell = makeEvidence({
      candidate: makeSamples('c', { n: 10, ttftMs: 2000 }),
      sentinels: makeSamples('s', { n: 6 }),
      history: [],
    });
    const verdict = judged(cell, 10);
    expect(verdict).toMatchObject({ state: 'unstable', exit: 0 });
    expect(verdict.cells[0]?.comparisons.every(({ gated }) => !gated)).toBe(true);
  });

  it('no cell at all is skipped', () => {
    expect(decide(makeJob({ cells: [] }), undefined)).toMatchObject({ state: 'skipped', exit: 0 });
  });
});

describe('decide, on anything', () => {
  const figure = fc.oneof(
    fc.constant(undefined),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
    fc.constantFrom(0, 1e-9, 120_000),
  );
  const sample = fc
    .record({
      ttftMs: figure,
      ttfoMs: figure,
      tpotMs: figure,
      e2eMs: figure,
      costUsd: figure,
      outputTokens: fc.option(fc.integer({ min: 0, max: 9000 }), { nil: undefined }),
      censored: fc.boolean(),
    })
    .map(({ censored, ttftMs, ttfoMs, tpotMs, e2eMs, costUsd, outputTokens }): Sample => ({
      ...(ttftMs !== undefined && { ttftMs }),
      ...(ttfoMs !== undefined && { ttfoMs }),
      ...(tpotMs !== undefined && { tpotMs }),
      ...(e2eMs !== undefined && { e2eMs }),
      ...(costUsd !== undefined && { costUsd }),
      ...(outputTokens !== undefined && { outputTokens }),
      censored,
    }));
  const set = fc
    .tuple(fc.array(sample, { maxLength: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([samples, errors]): SampleSet => {
      const timeouts = samples.filter(({ censored }) => censored).length;
      return {
        samples,
        attempts: samples.length + errors,
        planned: Math.max(50, samples.length + errors),
        failures: { 'server-error': errors, 'timeout-total': timeouts },
        batches: samples.map((_, index) => Math.floor(index / 4)),
        served: { models: {}, fingerprints: {}, tiers: {}, regions: {} },
      };
    });
  const evidence = fc
    .record({
      candidate: set,
      sentinels: fc.option(set, { nil: undefined }),
      history: fc.array(set, { maxLength: 4 }),
      repeat: fc.option(set, { nil: undefined }),
      concurrency: fc.constantFrom(1, 4),
    })
    .map(({ concurrency, ...rest }) => makeEvidence({ ...rest, cell: makeRunCell({ concurrency }) }));

  it('gives a known state and no NaN, and asks no more than it may', () => {
    fc.assert(
      fc.property(evidence, (cell) => {
        const policy = makePolicy({
          metrics: ['ttft', 'ttfo', 'tpot', 'e2e', 'cost'],
          maxErrorRate: 0.1,
          budgets: [{ cells: '*', metric: 'ttft', percentile: 'p95', max: 500 }],
        });
        const duet = cell.sentinels === undefined ? undefined : openDuet([cell], policy, 50);
        expect(duet === undefined ? 0 : (wantedPairs(duet)?.pairs ?? 0)).toBeLessThanOrEqual(75);
        expect(cellsToRepeat([cell], policy, 50).length).toBeLessThanOrEqual(1);
        const verdict = decide(
          makeJob({ mode: cell.sentinels === undefined ? 'watch' : 'change', cells: [cell], policy }),
          duet,
        );
        expectFinite(verdict);
        expect(STATES).toContain(verdict.state);
        if (cell.candidate?.samples.length === 0) expect(['pass', 'improvement']).not.toContain(verdict.state);
      }),
    );
  });
});
