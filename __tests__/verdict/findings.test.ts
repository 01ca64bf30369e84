import { describe, expect, it } from '@jest/globals';

import type { Accepted } from '../../src/model/plan.js';
import type { SampleSet, Served } from '../../src/model/sample.js';
import type { Finding, Verdict } from '../../src/model/verdict.js';
import { attribute } from '../../src/verdict/attribute.js';
import { decide } from '../../src/verdict/decide.js';
import { openDuet } from '../../src/verdict/duet.js';
import type { CellEvidence } from '../../src/verdict/evidence.js';
import { loosenedGate, matrixFindings } from '../../src/verdict/config-findings.js';
import { makeCell } from '../support/make-cell.js';
import { makeEvidence, makeHistory, makeJob, makePolicy, makeRunCell, makeSamples } from '../support/make-evidence.js';

function findingsOf(cell: CellEvidence, overrides: Parameters<typeof makeJob>[0] = {}): readonly Finding[] {
  return decide(makeJob({ cells: [cell], ...overrides }), undefined).findings;
}

function served(set: SampleSet, names: Partial<Served>): SampleSet {
  return { ...set, served: { ...set.served, ...names } };
}

function without(set: SampleSet, name: 'tpotMs' | 'costUsd'): SampleSet {
  return { ...set, samples: set.samples.map(({ [name]: _gone, ...rest }) => rest) };
}

describe('matrixFindings', () => {
  it('names new, removed and renamed cells', () => {
    const [kept, old, gone, fresh, renamed] = [
      makeCell({ id: 'mini/kept', fingerprint: 'kept' }),
      makeCell({ id: 'mini/old', fingerprint: 'same' }),
      makeCell({ id: 'mini/gone', fingerprint: 'gone' }),
      makeCell({ id: 'mini/fresh', fingerprint: 'fresh' }),
      makeCell({ id: 'mini/renamed', fingerprint: 'same' }),
    ];
    const found = matrixFindings(
      attribute([kept, fresh, renamed], { config: [kept, old, gone], baseArm: new Map() }, 'changed'),
    );
    expect(found.map(({ kind, cell, top }) => ({ kind, cell, top }))).toEqual([
      { kind: 'new-cell', cell: 'mini/fresh', top: false },
      { kind: 'renamed-cell', cell: 'mini/renamed', top: false },
      { kind: 'removed-cell', cell: 'mini/gone', top: true },
    ]);
    expect(found[1]?.text).toContain('mini/old');
  });
});

describe('cells that say nothing', () => {
  const silent = makeSamples('s', { n: 0, failures: { 'not-found': 50 } });

  it('a silent candidate is at the top, with what happened instead', () => {
    const [finding] = findingsOf(makeEvidence({ candidate: silent }));
    expect(finding).toMatchObject({ kind: 'silent-cell', cell: 'mini/support-answer', top: true });
    expect(finding?.text).toContain('50 not-found');
  });

  it('a cell that no call was made for is one, too', () => {
    const none = { ...silent, attempts: 0, failures: {} };
    expect(findingsOf(makeEvidence({ candidate: none }))[0]?.text).toContain('no call was made');
  });

  it('a silent base arm leaves the change undecided, and is said', () => {
    const cell = makeEvidence({
      status: 'changed',
      sentinels: makeSamples('b', { n: 0, failures: { 'not-found': 8 } }),
      history: [],
    });
    const verdict = decide(makeJob({ mode: 'change', cells: [cell] }), openDuet([cell], makePolicy(), 50));
    expect(verdict).toMatchObject({ state: 'inconclusive', exit: 0 });
    expect(verdict.findings[0]).toMatchObject({ kind: 'silent-cell', top: true });
    expect(verdict.findings[0]?.text).toContain('the base arm gave no valid answer (8 not-found)');
  });

  it.each(['tpotMs', 'costUsd'] as const)('a figure that this run lost is no pass: %s', (name) => {
    const cell = makeEvidence({ candidate: without(makeSamples('c'), name) });
    const verdict = decide(makeJob({ cells: [cell] }), undefined);
    expect(verdict.state).toBe('inconclusive');
    expect(verdict.findings[0]?.text).toContain(name === 'tpotMs' ? 'gave tpot any more' : 'gave cost any more');
  });

  it('nor on a change, where the base has it', () => {
    const cell = makeEvidence({
      status: 'changed',
      candidate: without(makeSamples('c'), 'tpotMs'),
      sentinels: makeSamples('b', { n: 8 }),
    });
    const verdict = decide(makeJob({ mode: 'change', cells: [cell] }), openDuet([cell], makePolicy(), 50));
    expect(verdict.cells[0]?.comparisons.find(({ metric }) => metric === 'tpot')).toMatchObject({
      state: 'inconclusive',
      gated: true,
    });
    expect(verdict.findings.some(({ text }) => text.includes('gave tpot any more'))).toBe(true);
  });
});

describe('what the provider says of itself', () => {
  it.each([
    { what: 'the served model', before: { models: { 'm-1': 50 } }, after: { models: { 'm-2': 50 } } },
    { what: 'the system fingerprint', before: { fingerprints: { 'm-1': 50 } }, after: { fingerprints: { 'm-2': 50 } } },
    { what: 'the service tier', before: { tiers: { 'm-1': 50 } }, after: { tiers: { 'm-2': 50 } } },
    { what: 'the region', before: { regions: { 'm-1': 50 } }, after: { regions: { 'm-2': 50 } } },
  ])('$what that changed is named', ({ what, before, after }) => {
    const history = makeHistory('h', 5).map((set) => served(set, before));
    const found = findingsOf(makeEvidence({ history, candidate: served(makeSamples('c'), after) }));
    expect(found).toEqual([
      {
        kind: 'served-changed',
        cell: 'mini/support-answer',
        top: false,
        text: `mini/support-answer: ${what} was m-1 and is now m-2`,
      },
    ]);
    expect(findingsOf(makeEvidence({ history, candidate: served(makeSamples('c'), before) }))).toEqual([]);
  });
});

describe('too good to be true', () => {
  it('half the latency or less asks to be looked at, a fifth less does not', () => {
    const with_ = (factor: number): readonly Finding[] =>
      findingsOf(makeEvidence({ candidate: makeSamples('c', { ttftMs: 400 * factor, tpotMs: 20 * factor }) }));
    expect(with_(0.3)[0]).toMatchObject({ kind: 'suspicious-improvement', cell: 'mini/support-answer' });
    expect(with_(0.8)).toEqual([]);
  });
});

describe('acceptances', () => {
  const slow = { ttftMs: 800, tpotMs: 40 };
  const red = makeEvidence({ candidate: makeSamples('c', slow), repeat: makeSamples('r', slow) });
  const entry: Accepted = { cells: 'mini/*', metric: 'ttft', upTo: 1.5, reason: 'longer prompt', until: '2026-11-21' };
  const verdictOf = (accepted: readonly Accepted[], cell = red): Verdict =>
    decide(makeJob({ cells: [cell], policy: makePolicy({ accepted }) }), undefined);
  const expired = (verdict: Verdict): readonly Finding[] =>
    verdict.findings.filter(({ kind }) => kind === 'accepted-expired');

  it('one whose day has passed is named where it would have covered what is red', () => {
    const verdict = verdictOf([entry]);
    expect(verdict.exit).toBe(1);
    expect(expired(verdict)).toHaveLength(1);
    expect(expired(verdict)[0]).toMatchObject({ top: true });
    expect(expired(verdict)[0]?.text).toContain('ended on 2026-11-21 (longer prompt)');
  });

  it.each([
    { why: 'nothing is red', accepted: [entry], cell: makeEvidence() },
    { why: 'it is for another cell', accepted: [{ ...entry, cells: 'maxi/*' }], cell: red },
    { why: 'the slowdown is beyond it', accepted: [{ ...entry, upTo: 0.2 }], cell: red },
    { why: 'another entry still covers that figure', accepted: [entry, { ...entry, until: '2027-01-01' }], cell: red },
  ])('and not where $why', ({ accepted, cell }) => {
    expect(expired(verdictOf(accepted, cell))).toEqual([]);
  });

  it('one that holds is said as such', () => {
    const metrics = ['ttft', 'tpot', 'e2e'] as const;
    const verdict = verdictOf(metrics.map((metric) => ({ ...entry, metric, until: '2026-11-22' })));
    expect(verdict.exit).toBe(0);
    expect(verdict.findings).toEqual([expect.objectContaining({ kind: 'accepted', cell: 'mini/support-answer' })]);
  });
});

describe('loosenedGate', () => {
  const base = makePolicy({
    onInconclusive: 'fail',
    budgets: [{ cells: '*', metric: 'ttft', percentile: 'p95', max: 500 }],
    maxErrorRate: 0.05,
  });

  it.each([
    { why: 'mode', gate: { mode: 'warn' as const }, says: 'mode enforce → warn' },
    { why: 'threshold', gate: { threshold: { ...base.threshold, ttft: 0.5 } }, says: 'threshold of ttft 20 % → 50 %' },
    { why: 'floor', gate: { floor: { ...base.floor, e2e: 99 } }, says: 'floor of e2e 0 → 99' },
    { why: 'metrics', gate: { metrics: ['ttft' as const] }, says: 'tpot no longer gated' },
    { why: 'a budget gone', gate: { budgets: [] }, says: 'budget on ttft p95 of * removed' },
    {
      why: 'a budget raised',
      gate: { budgets: [{ cells: '*', metric: 'ttft' as const, percentile: 'p95' as const, max: 900 }] },
      says: 'raised',
    },
    { why: 'the error limit', gate: { maxErrorRate: undefined }, says: 'error-rate limit raised' },
    {
      why: 'rule for what cannot be told',
      gate: { onInconclusive: 'pass' as const },
      says: 'on-inconclusive fail → pass',
    },
    { why: 'rule for drift', gate: { onDrift: 'warn' as const }, says: 'on-drift fail → warn' },
    { why: 'proof', gate: { strict: true }, says: 'strict' },
    { why: 'confirmation', gate: { confirm: 'never' as const }, says: 'confirmation switched off' },
  ])('names a looser $why', ({ gate, says }) => {
    const [finding] = loosenedGate(base, { ...base, ...gate });
    expect(finding).toMatchObject({ kind: 'loosened-gate', top: true });
    expect(finding?.text).toContain(says);
  });

  it('has nothing to say of the same gate, nor of a stricter one', () => {
    expect(loosenedGate(base, base)).toEqual([]);
    expect(loosenedGate(base, { ...base, threshold: { ...base.threshold, ttft: 0.1 }, maxErrorRate: 0.01 })).toEqual(
      [],
    );
  });
});

describe('decide', () => {
  it('puts what was known before first: adoption lines of the baseline stand in the report', () => {
    const adopted: Finding = {
      kind: 'adopted',
      cell: 'mini/support-answer',
      top: true,
      text: 'a new level was adopted',
    };
    expect(decide(makeJob({ cells: [makeEvidence({ cell: makeRunCell() })] }), undefined, [adopted]).findings[0]).toBe(
      adopted,
    );
  });
});
