import { describe, expect, it } from '@jest/globals';

import type { GatePolicy } from '../../src/model/plan.js';
import type { SampleSet } from '../../src/model/sample.js';
import type { Verdict } from '../../src/model/verdict.js';
import { decide } from '../../src/verdict/decide.js';
import { addPairs, openDuet, wantedPairs } from '../../src/verdict/duet.js';
import type { CellEvidence, Interleaved, JobEvidence } from '../../src/verdict/evidence.js';
import { cellsToRepeat } from '../../src/verdict/suspects.js';
import { expectFinite } from '../support/expect-finite.js';
import { makeEvidence, makeHistory, makeJob, makePolicy, makeRunCell, makeSamples } from '../support/make-evidence.js';
import { playDuet } from '../support/play-duet.js';

const SLOW = { ttftMs: 800, tpotMs: 40 };

function stateOf(verdict: Verdict, metric: string, statistic: string): string | undefined {
  return verdict.cells[0]?.comparisons.find((row) => row.metric === metric && row.statistic === statistic)?.state;
}

describe('decide, on the watch', () => {
  it.each([
    { why: 'a night like the others', cell: makeEvidence(), state: 'pass', exit: 0 },
    {
      why: 'twice as slow, seen again',
      cell: makeEvidence({ candidate: makeSamples('a', SLOW), repeat: makeSamples('b', SLOW) }),
      state: 'regression',
      exit: 1,
    },
    {
      why: 'twice as slow, not seen again',
      cell: makeEvidence({ candidate: makeSamples('a', SLOW), repeat: makeSamples('b') }),
      state: 'unconfirmed',
      exit: 0,
    },
    {
      why: 'twice as slow, no fresh calls to be had',
      cell: makeEvidence({ candidate: makeSamples('a', SLOW) }),
      state: 'inconclusive',
      exit: 0,
    },
    {
      why: 'half as slow',
      cell: makeEvidence({ candidate: makeSamples('a', { ttftMs: 200, tpotMs: 10 }) }),
      state: 'improvement',
      exit: 0,
    },
    { why: 'no stored run', cell: makeEvidence({ history: [] }), state: 'no-baseline', exit: 0 },
    {
      why: 'ten calls',
      cell: makeEvidence({ candidate: makeSamples('a', { n: 10 }), history: makeHistory('h', 5, { n: 10 }) }),
      state: 'unstable',
      exit: 0,
    },
  ])('$why → $state', ({ cell, state, exit }) => {
    const iterations = cell.candidate?.planned ?? 50;
    const verdict = decide(makeJob({ cells: [cell], iterations }), undefined);
    expect({ state: verdict.state, exit: verdict.exit }).toEqual({ state, exit });
    expectFinite(verdict);
  });

  const slowTwice = makeEvidence({ candidate: makeSamples('a', SLOW), repeat: makeSamples('b', SLOW) });

  it.each<{ why: string; job: Partial<JobEvidence>; policy: Partial<GatePolicy>; state: string; exit: number }>([
    { why: 'mode report', job: {}, policy: { mode: 'report' }, state: 'regression', exit: 0 },
    { why: 'on-drift warn', job: {}, policy: { onDrift: 'warn' }, state: 'provider-drift', exit: 0 },
    {
      why: 'a disturbed machine',
      job: { disturbed: ['the machine paused for 3 s'] },
      policy: {},
      state: 'disturbed',
      exit: 0,
    },
    {
      why: 'a disturbed machine under on-inconclusive fail',
      job: { disturbed: ['x'] },
      policy: { onInconclusive: 'fail' },
      state: 'disturbed',
      exit: 3,
    },
    {
      why: 'a floor above the effect',
      job: {},
      policy: { floor: { ttft: 9999, ttfo: 9999, tpot: 9999, e2e: 9999, cost: 1 } },
      state: 'pass',
      exit: 0,
    },
  ])('$why turns a shown slowdown into $state', ({ job, policy, state, exit }) => {
    const verdict = decide(makeJob({ cells: [slowTwice], ...job, policy: makePolicy(policy) }), undefined);
    expect({ state: verdict.state, exit: verdict.exit }).toEqual({ state, exit });
  });

  it('warning of drift does not soften a deployed server', () => {
    const cell = { ...slowTwice, cell: makeRunCell({ deployed: true }) };
    const verdict = decide(makeJob({ cells: [cell], policy: makePolicy({ onDrift: 'warn' }) }), undefined);
    expect(verdict).toMatchObject({ state: 'regression', exit: 1 });
    expect(verdict.cells[0]?.cause).toBe('deployed');
  });

  const accepted = [
    { cells: 'mini/*', metric: 'ttft', upTo: 1.5, reason: 'longer answers wanted', until: '2026-12-31' },
    { cells: 'mini/*', metric: 'tpot', upTo: 1.5, reason: 'longer answers wanted', until: '2026-12-31' },
    { cells: 'mini/*', metric: 'e2e', upTo: 1.5, reason: 'longer answers wanted', until: '2026-12-31' },
  ] as const;

  it('an accepted regression is green, and said', () => {
    const verdict = decide(makeJob({ cells: [slowTwice], policy: makePolicy({ accepted }) }), undefined);
    expect(verdict).toMatchObject({ state: 'pass', exit: 0 });
    expect(verdict.findings.find((finding) => finding.kind === 'accepted')?.text).toContain('longer answers wanted');
  });

  it.each([
    { why: 'after its last day', entries: accepted, today: '2027-01-01' },
    { why: 'beyond its measure', entries: accepted.map((entry) => ({ ...entry, upTo: 0.5 })), today: '2026-11-22' },
    { why: 'for another cell', entries: accepted.map((entry) => ({ ...entry, cells: 'maxi/*' })), today: '2026-11-22' },
    { why: 'for one metric of three', entries: accepted.slice(0, 1), today: '2026-11-22' },
  ])('an acceptance does not hold $why', ({ entries, today }) => {
    const verdict = decide(
      makeJob({ cells: [slowTwice], today, policy: makePolicy({ accepted: entries }) }),
      undefined,
    );
    expect(verdict).toMatchObject({ state: 'regression', exit: 1 });
  });

  it('one or two stored runs gate only with a second look', () => {
    const cell = makeEvidence({
      candidate: makeSamples('a', { ttftMs: 2000, tpotMs: 100 }),
      history: makeHistory('h', 2),
    });
    const alone = decide(makeJob({ cells: [cell], policy: makePolicy({ confirm: 'never' }) }), undefined);
    expect(alone).toMatchObject({ state: 'unconfirmed', exit: 0 });
    const again = { ...cell, repeat: makeSamples('b', { ttftMs: 2000, tpotMs: 100 }) };
    expect(decide(makeJob({ cells: [again] }), undefined)).toMatchObject({ state: 'regression', exit: 1 });
  });

  it('asks for fresh calls exactly where a cell is about to turn red', () => {
    const quiet = makeEvidence({ cell: makeRunCell({ id: 'mini/quiet' }) });
    const loud = makeEvidence({ cell: makeRunCell({ id: 'mini/loud' }), candidate: makeSamples('a', SLOW) });
    expect(cellsToRepeat([quiet, loud], makePolicy(), 50)).toEqual(['mini/loud']);
    expect(cellsToRepeat([quiet, loud], makePolicy({ confirm: 'never' }), 50)).toEqual([]);
  });

  it('a candidate that times out is never an improvement', () => {
    const candidate = makeSamples('a', { n: 90, ttftMs: 300, timeouts: { count: 10, limitMs: 30_000 } });
    const cell = makeEvidence({ candidate, repeat: candidate, history: makeHistory('h', 5, { n: 100 }) });
    const verdict = decide(makeJob({ cells: [cell], iterations: 100 }), undefined);
    expect(verdict).toMatchObject({ state: 'regression', exit: 1 });
    expect(stateOf(verdict, 'errors', 'share')).toBe('regression');
    expect(stateOf(verdict, 'ttft', 'p95')).not.toBe('improvement');
  });

  it('a cell that gives no answer at all is a finding and exit 3, not a pass', () => {
    const candidate = makeSamples('a', { n: 0, failures: { 'server-error': 50 } });
    const verdict = decide(makeJob({ cells: [makeEvidence({ candidate, history: [] })] }), undefined);
    expect(verdict).toMatchObject({ state: 'inconclusive', exit: 3 });
    expect(verdict.findings[0]).toMatchObject({ kind: 'silent-cell', top: true });
  });

  it.each([
    { outcome: 'not-found', says: 'does not serve the model gpt-5-mini (line 7 of the config)' },
    { outcome: 'auth', says: 'refused the key of target mini (line 7 of the config)' },
    { outcome: 'connect', says: 'no connection to api.openai.com came about' },
    { outcome: 'bad-request', says: 'refused the request of target mini' },
  ])('names the config line when calls end as $outcome', ({ outcome, says }) => {
    const candidate = makeSamples('a', { n: 0, failures: { [outcome]: 50 } });
    const verdict = decide(
      makeJob({ cells: [makeEvidence({ cell: makeRunCell({ configLine: 7 }), candidate })] }),
      undefined,
    );
    expect(verdict.findings.map(({ text }) => text).join('\n')).toContain(says);
  });

  it('a cost gate without a price is no pass where nothing else is gated', () => {
    const unpriced = (set: SampleSet): SampleSet => ({
      ...set,
      samples: set.samples.map(({ costUsd: _cost, ...sample }) => sample),
    });
    const cell = makeEvidence({ candidate: unpriced(makeSamples('a')), history: makeHistory('h', 5).map(unpriced) });
    const with_ = (metrics: GatePolicy['metrics']): Verdict =>
      decide(makeJob({ cells: [cell], policy: makePolicy({ metrics }) }), undefined);
    expect(with_(['cost']).state).toBe('inconclusive');
    expect(with_(['ttft', 'cost'])).toMatchObject({ state: 'pass' });
    expect(with_(['ttft', 'cost']).findings.map(({ kind }) => kind)).toContain('price-unknown');
  });

  it('timeouts of every call are no answers: exit 3, not a first run', () => {
    const candidate = makeSamples('a', { n: 0, timeouts: { count: 50, limitMs: 20 } });
    expect(decide(makeJob({ cells: [makeEvidence({ candidate, history: [] })] }), undefined)).toMatchObject({
      state: 'inconclusive',
      exit: 3,
    });
  });

  it('what a cap cut short has not been cleared', () => {
    const cell = makeEvidence({ candidate: makeSamples('a', { n: 12 }) });
    const job = { cells: [cell], partial: 'time-cap', policy: makePolicy({ onInconclusive: 'fail' }) } as const;
    expect(decide(makeJob(job), undefined)).toMatchObject({ state: 'inconclusive', exit: 3 });
  });

  it('says that a slowdown is below its floor', () => {
    const floor = { ttft: 1000, ttfo: 1000, tpot: 1000, e2e: 9999, cost: 1 };
    const cell = makeEvidence({ candidate: makeSamples('a', SLOW) });
    const verdict = decide(makeJob({ cells: [cell], policy: makePolicy({ floor }) }), undefined);
    expect(verdict.state).toBe('pass');
    expect(verdict.cells[0]?.comparisons.flatMap(({ notes }) => notes)).toContain(
      'looks slower by more than the threshold, and by less than its absolute floor',
    );
  });

  it('a budget on a first run is red whatever drift is said to be', () => {
    const budgets = [{ cells: '*', metric: 'ttft', percentile: 'p50', max: 100 }] as const;
    const job = { cells: [makeEvidence({ history: [] })], policy: makePolicy({ budgets, onDrift: 'warn' }) };
    expect(decide(makeJob(job), undefined)).toMatchObject({ state: 'regression', exit: 1 });
  });

  it('a budget fails only when its whole interval lies above', () => {
    const budget = { cells: '*', metric: 'ttft', percentile: 'p50' } as const;
    const with_ = (max: number): Verdict =>
      decide(makeJob({ policy: makePolicy({ budgets: [{ ...budget, max }] }) }), undefined);
    expect(with_(300)).toMatchObject({ state: 'regression', exit: 1 });
    expect(with_(395)).toMatchObject({ state: 'inconclusive', exit: 0 });
    expect(with_(600)).toMatchObject({ state: 'pass', exit: 0 });
  });

  it('an error limit fails only when its whole interval lies above', () => {
    const candidate = makeSamples('a', { n: 45, failures: { 'server-error': 5 } });
    const cell = makeEvidence({ candidate, history: [] });
    const with_ = (maxErrorRate: number): number =>
      decide(makeJob({ cells: [cell], policy: makePolicy({ maxErrorRate }) }), undefined).exit;
    expect([with_(0.01), with_(0.05), with_(0.2)]).toEqual([1, 0, 0]);
  });

  it('a dearer answer is a cost regression and the reason is said', () => {
    const shape = { inputTokens: 400, costUsd: 0.002 };
    const cell = makeEvidence({ candidate: makeSamples('a', shape), repeat: makeSamples('b', shape) });
    const price = (usage: { readonly inputTokens?: number }): number => (usage.inputTokens ?? 0) * 5e-6;
    const prices = new Map([[cell.cell.id, { base: price, candidate: price }]]);
    const verdict = decide(makeJob({ cells: [cell], prices }), undefined);
    expect(verdict).toMatchObject({ state: 'regression', exit: 1 });
    expect(stateOf(verdict, 'cost', 'mean')).toBe('regression');
    const cost = verdict.cells[0]?.explanations.find((entry) => entry.metric === 'cost');
    expect(cost?.sentence).toContain('200 to 400 input tokens');
  });

  it('says when another model answers, and when a prompt cache helped one side', () => {
    const history = makeHistory('h', 5, { model: 'gpt-5-mini-2025-08-07' });
    const candidate = makeSamples('a', { model: 'gpt-5-mini-2026-01-01', cachedInputTokens: 150, ttftMs: 150 });
    const verdict = decide(
      makeJob({
        cells: [
          makeEvidence({
            candidate,
            history: history.map((set) => ({
              ...set,
              samples: set.samples.map((sample) => ({ ...sample, cachedInputTokens: 0 })),
            })),
          }),
        ],
      }),
      undefined,
    );
    expect(verdict.findings.map((finding) => finding.kind)).toEqual(
      expect.arrayContaining(['served-changed', 'cache-asymmetry']),
    );
    expect(stateOf(verdict, 'ttft', 'p50')).toBe('inconclusive');
  });

  it('gives the same bytes for the same evidence', () => {
    const verdicts = [0, 1].map(() => JSON.stringify(decide(makeJob({ cells: [slowTwice] }), undefined)));
    expect(verdicts[0]).toBe(verdicts[1]);
  });
});

describe('decide, on a change', () => {
  const drifting = { ttftMs: 800, tpotMs: 40 };
  const changed = (candidate: CellEvidence['candidate'], sentinels: CellEvidence['sentinels']): CellEvidence =>
    makeEvidence({ status: 'changed', candidate, sentinels });

  it('turns red when the change is slower than its base called in turn', () => {
    const { duet, cell } = playDuet(changed(makeSamples('a', SLOW), makeSamples('s', { n: 8 })), SLOW, {});
    const verdict = decide(makeJob({ mode: 'change', cells: [cell] }), duet);
    expect(verdict).toMatchObject({ state: 'regression', exit: 1 });
    expect(verdict.cells[0]?.cause).toBe('changed-request');
    expect(stateOf(verdict, 'ttft', 'p50')).toBe('regression');
    expectFinite(verdict);
  });

  it('never blames a change for a provider that slowed down on both arms', () => {
    const { duet, cell } = playDuet(
      changed(makeSamples('a', drifting), makeSamples('s', { ...drifting, n: 8 })),
      drifting,
      drifting,
    );
    const verdict = decide(makeJob({ mode: 'change', cells: [cell] }), duet);
    expect(verdict).toMatchObject({ state: 'provider-drift', exit: 0 });
    expect(verdict.cells[0]?.cause).toBe('provider');
  });

  it('passes a change that is as fast as its base', () => {
    const { duet, cell } = playDuet(changed(makeSamples('a'), makeSamples('s', { n: 8 })), {}, {});
    expect(decide(makeJob({ mode: 'change', cells: [cell] }), duet)).toMatchObject({ state: 'pass', exit: 0 });
  });

  it('an untouched cell that was measured all the same can be drift, never a regression', () => {
    const cell = makeEvidence({
      status: 'unchanged',
      candidate: makeSamples('a', SLOW),
      repeat: makeSamples('b', SLOW),
    });
    expect(decide(makeJob({ mode: 'change', cells: [cell] }), undefined)).toMatchObject({
      state: 'provider-drift',
      exit: 0,
    });
  });

  it.each([
    { deployed: false, state: 'provider-drift', exit: 0 },
    { deployed: true, state: 'regression', exit: 1 },
  ])(
    'without a readable base, a request that the stored runs know is blamed on a deployed server only ($deployed)',
    ({ deployed, state, exit }) => {
      const cell = makeEvidence({
        cell: makeRunCell({ deployed }),
        candidate: makeSamples('a', SLOW),
        repeat: makeSamples('b', SLOW),
      });
      expect(decide(makeJob({ mode: 'change', cells: [cell] }), undefined)).toMatchObject({ state, exit });
    },
  );

  it('an untouched cell that was not called costs nothing and is said to be unchanged', () => {
    const cell = makeEvidence({ status: 'unchanged', candidate: undefined });
    expect(decide(makeJob({ mode: 'change', cells: [cell] }), undefined)).toMatchObject({
      state: 'unchanged',
      exit: 0,
      counts: { unchanged: 1 },
    });
  });

  it('stays inconclusive when a cap ends the asking', () => {
    const start = changed(makeSamples('a', SLOW), makeSamples('s', { n: 8 }));
    const duet = openDuet([start], makePolicy(), 50);
    expect(decide(makeJob({ mode: 'change', cells: [start] }), duet)).toMatchObject({ state: 'inconclusive', exit: 0 });
  });

  it('a base that drifted, too, does not clear a suspect whose pairs a cap ended', () => {
    const start = changed(makeSamples('a', { ttftMs: 1400, tpotMs: 70 }), makeSamples('s', { ...drifting, n: 8 }));
    const duet = openDuet([start], makePolicy(), 50);
    const policy = makePolicy({ onInconclusive: 'fail' });
    expect(decide(makeJob({ mode: 'change', cells: [start], policy }), duet)).toMatchObject({
      state: 'inconclusive',
      exit: 3,
    });
  });

  it('a suspected tail that was never looked at is not within bounds', () => {
    const spiky = makeSamples('a');
    const candidate = {
      ...spiky,
      samples: spiky.samples.map((sample, index) =>
        index % 8 === 0 ? { ...sample, ttftMs: (sample.ttftMs ?? 0) * 6 } : sample,
      ),
    };
    const start = changed(candidate, makeSamples('s', { n: 8 }));
    const duet = openDuet([start], makePolicy(), 50);
    const row = decide(makeJob({ mode: 'change', cells: [start] }), duet).cells[0]?.comparisons.find(
      ({ metric, statistic }) => metric === 'ttft' && statistic === 'p95',
    );
    expect(row).toMatchObject({ state: 'inconclusive', gated: true });
  });

  it('turns red on failures of the change alone, though its answers are fast', () => {
    const fails = { n: 15, ttftMs: 300, failures: { 'server-error': 5 } };
    const start = changed(
      makeSamples('a', { n: 40, ttftMs: 300, failures: { 'server-error': 10 } }),
      makeSamples('s', { n: 8 }),
    );
    const { duet, cell } = playDuet(start, fails, {});
    const verdict = decide(makeJob({ mode: 'change', cells: [cell] }), duet);
    expect(verdict).toMatchObject({ state: 'regression', exit: 1 });
    expect(stateOf(verdict, 'errors', 'share')).toBe('regression');
  });

  it('names the failures of a cell that its timeouts turned red by its tail', () => {
    const head = (seed: string, n: number): ReturnType<typeof makeSamples> =>
      makeSamples(seed, { n: n - Math.round(0.08 * n), timeouts: { count: Math.round(0.08 * n), limitMs: 30_000 } });
    const start = { ...changed(head('a', 100), makeSamples('s', { n: 16 })), history: makeHistory('h', 5, { n: 100 }) };
    let duet = openDuet([start], makePolicy(), 100);
    const pairs: Interleaved[] = [];
    for (let wanted = wantedPairs(duet); wanted !== undefined; wanted = wantedPairs(duet)) {
      const look = {
        head: head(`h${pairs.length}`, wanted.pairs),
        base: makeSamples(`b${pairs.length}`, { n: wanted.pairs }),
      };
      pairs.push(look);
      duet = addPairs(duet, new Map([[start.cell.id, look]]));
    }
    const verdict = decide(makeJob({ mode: 'change', cells: [{ ...start, pairs }], iterations: 100 }), duet);
    expect(verdict).toMatchObject({ state: 'regression', exit: 1 });
    expect(stateOf(verdict, 'errors', 'share')).toBe('regression');
    expect(verdict.cells[0]?.comparisons.some(({ state }) => state === 'improvement')).toBe(false);
  });

  it('is not fooled by a longer answer: E2E is compared at one length', () => {
    const longer = { outputTokens: 200 };
    const { duet, cell } = playDuet(changed(makeSamples('a', longer), makeSamples('s', { n: 8 })), longer, {});
    const verdict = decide(
      makeJob({ mode: 'change', cells: [cell], policy: makePolicy({ metrics: ['ttft', 'tpot', 'e2e'] }) }),
      duet,
    );
    expect(verdict).toMatchObject({ state: 'pass', exit: 0 });
    const explained = verdict.cells[0]?.explanations.find((entry) => entry.metric === 'e2e');
    const length = explained?.parts.find((part) => part.cause === 'output-length')?.amount ?? 0;
    expect(length / ((explained?.candidate ?? 0) - (explained?.base ?? 0))).toBeGreaterThan(0.9);
  });
});
