import { describe, expect, it } from '@jest/globals';

import type { VisibleEffect } from '../../src/model/plan-summary.js';
import { decide } from '../../src/verdict/decide.js';
import { type ForeseenCell, foreseeEffects } from '../../src/verdict/foresee.js';
import { needsWords } from '../../src/verdict/needs.js';
import { makeEvidence, makeHistory, makeJob, makePolicy, makeSamples } from '../support/make-evidence.js';
import { playDuet } from '../support/play-duet.js';

const WIDE = { spread: 0.5 };

function effectOf(found: readonly VisibleEffect[], metric: string, percentile: string): VisibleEffect | undefined {
  return found.find((entry) => entry.metric === metric && entry.percentile === percentile);
}

describe('foreseeEffects', () => {
  const cell = (overrides: Partial<ForeseenCell> = {}): ForeseenCell => ({
    id: 'c',
    history: makeHistory('h', 5),
    sentinels: undefined,
    ...overrides,
  });
  const see = (one: ForeseenCell, iterations = 50, configured = 1): readonly VisibleEffect[] =>
    foreseeEffects([one], makePolicy({ metrics: ['ttft', 'tpot', 'e2e'] }), iterations, configured);

  it('tells nothing before the first stored run', () => {
    expect(see(cell({ history: [] }))).toEqual([]);
    expect(see(cell({ history: [], sentinels: 15 }))).toEqual([]);
  });

  it('tells only percentiles that so many iterations gate', () => {
    expect(new Set(see(cell(), 50).map(({ percentile }) => percentile))).toEqual(new Set(['p50', 'p95']));
    expect(new Set(see(cell(), 20).map(({ percentile }) => percentile))).toEqual(new Set(['p50']));
    expect(see(cell(), 19)).toEqual([]);
  });

  it('sees less against stored runs than against a base arm, and more with a larger budget or more runs', () => {
    const ttft = (one: ForeseenCell, configured = 1): number =>
      effectOf(see(one, 50, configured), 'ttft', 'p50')?.effect ?? 0;
    expect(ttft(cell({ sentinels: 8 }))).toBeLessThan(ttft(cell()));
    expect(ttft(cell({ sentinels: 8, history: makeHistory('h', 5, WIDE) }), 6)).toBeLessThan(
      ttft(cell({ sentinels: 8, history: makeHistory('h', 5, WIDE) }), 1),
    );
    expect(ttft(cell({ history: makeHistory('h', 10) }))).toBeLessThan(ttft(cell({ history: makeHistory('h', 3) })));
  });

  it('never promises to see less than the threshold', () => {
    expect(Math.min(...see(cell({ sentinels: 8 }), 300, 6).map(({ effect }) => effect))).toBeGreaterThan(0.2);
  });

  it('promises no p95 of a base arm that too few pairs will be called for', () => {
    expect(effectOf(see(cell({ sentinels: 8 }), 49, 1), 'ttft', 'p95')).toBeUndefined();
    expect(effectOf(see(cell({ sentinels: 8 }), 50, 1), 'ttft', 'p95')?.effect).toBeGreaterThan(0.2);
  });

  it('keeps its promise for a base arm: at that effect about four of five jobs fail', () => {
    const effect =
      effectOf(see(cell({ history: makeHistory('h', 5, { spread: 0.3 }), sentinels: 8 })), 'ttft', 'p50')?.effect ?? 0;
    const slow = { ttftMs: 400 * (1 + effect), spread: 0.3 };
    const policy = makePolicy({ metrics: ['ttft', 'tpot', 'e2e'] });
    const jobs = 60;
    const failed = Array.from({ length: jobs }, (_, job) => {
      const start = makeEvidence({
        status: 'changed',
        candidate: makeSamples(`c${job}`, slow),
        sentinels: makeSamples(`s${job}`, { n: 8, spread: 0.3 }),
        history: makeHistory(`h${job}`, 5, { spread: 0.3 }),
      });
      const played = playDuet(start, slow, { spread: 0.3 }, { seed: `${job} `, policy });
      return decide(makeJob({ mode: 'change', cells: [played.cell], policy }), played.duet).exit === 1;
    }).filter(Boolean).length;
    expect(failed / jobs).toBeGreaterThan(0.6);
  });
});

describe('what it would take', () => {
  const policy = makePolicy({ metrics: ['ttft'] });

  it('names iterations where the noise within a run is what hides an effect', () => {
    const history = makeHistory('h', 10, { spread: 1.5 }, 0.001);
    const [first] = foreseeEffects([{ id: 'c', history, sentinels: undefined }], policy, 50, 1);
    expect(first?.needs?.kind === 'iterations' ? first.needs.n : 0).toBeGreaterThan(50);
    expect(first?.needs === undefined ? '' : needsWords(first.needs)).toMatch(
      /^to see \+30 % it takes about [\d,]+0 iterations$/,
    );
  });

  it('says that more iterations cannot help where the runs differ among themselves', () => {
    const history = makeHistory('h', 5, { spread: 0.1 }, 0.5);
    const [first] = foreseeEffects([{ id: 'c', history, sentinels: undefined }], policy, 50, 1);
    expect(first?.needs?.kind).toBe('more-iterations-cannot-help');
    expect(first?.needs === undefined ? '' : needsWords(first.needs)).toContain('add baseline runs');
  });

  it('stands beside a figure that could not be decided, for people and for machines', () => {
    const cell = makeEvidence({ history: makeHistory('h', 5, {}, 0.5), candidate: makeSamples('c', { ttftMs: 700 }) });
    const row = decide(makeJob({ cells: [cell] }), undefined).cells[0]?.comparisons.find(
      ({ metric }) => metric === 'ttft',
    );
    expect(row?.state).toBe('inconclusive');
    expect(row?.needs?.kind).toBe('more-iterations-cannot-help');
    expect(row?.notes.join()).toContain('more iterations cannot help');
  });

  it('and not beside one that was', () => {
    const rows = decide(makeJob(), undefined).cells.flatMap(({ comparisons }) => comparisons);
    expect(rows.filter(({ state }) => state === 'pass').every(({ needs }) => needs === undefined)).toBe(true);
  });
});
