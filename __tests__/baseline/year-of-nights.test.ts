import { describe, expect, it } from '@jest/globals';

import { type Baseline, selectBaseline } from '../../src/baseline/select-baseline.js';
import type { StoredRun } from '../../src/baseline/series.js';
import { KEPT_RUNS } from '../../src/platform/local.js';
import type { Run } from '../../src/model/run.js';
import type { State } from '../../src/model/verdict.js';
import { aNight, dateOf, required } from './a-night.js';

/*
 * A year of nights of one cell: each night is judged against the baseline that the nights before it left, by a plain
 * rule (median 20 % above the stored medians), and stored with its verdict, 60 files at most. What may happen in a
 * year happens on known days; the test looks at which runs served, night by night.
 */

const K = 5;

const SHIFT = 60; // the provider becomes 50 % slower for good
const OUTAGE = 100; // one night at twice the time
const PROMPT = 150; // a merged prompt change: another request, 40 % slower
const REGRESSION = 200; // two nights 60 % slower, then repaired
const GAP = { from: 240, to: 260 }; // three weeks without a run, and slower by 30 % afterwards
const FASTER = 300; // 30 % faster for good
const BROKEN = new Set([20, 121, 330]); // three of ten calls fail
const PARTIAL = new Set([40, 201, 340]); // ended by a cap

function levelMs(day: number): number {
  const shifted = day >= SHIFT ? 600 : 400;
  const prompted = day >= PROMPT ? shifted * 1.4 : shifted;
  const outage = day === OUTAGE ? 2 : 1;
  const regression = day >= REGRESSION && day < REGRESSION + 3 ? 1.6 : 1;
  const afterGap = day > GAP.to ? 1.3 : 1;
  const faster = day >= FASTER ? 0.7 : 1;
  return prompted * outage * regression * afterGap * faster;
}

interface Night {
  readonly day: number;
  readonly state: State;
  readonly baseline: Baseline;
  readonly served: readonly number[];
}

/** mulberry32: small, seeded, good enough for noise. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Roughly normal, sd 1. */
function noise(random: () => number): number {
  return (random() + random() + random() + random() - 2) * Math.sqrt(3);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return required(sorted[Math.floor(sorted.length / 2)]);
}

function medianOf(run: Run): number {
  return median(
    run.trials.flatMap(({ ttftMs, outcome }) => (outcome === 'ok' && ttftMs !== undefined ? [ttftMs] : [])),
  );
}

function judge(ttftMs: readonly number[], history: readonly Run[]): State {
  if (history.length === 0) return 'no-baseline';
  const stored = Math.exp(history.reduce((sum, run) => sum + Math.log(medianOf(run)), 0) / history.length);
  const ratio = median(ttftMs) / stored;
  if (ratio > 1.2) return 'regression';
  return ratio < 1 / 1.2 ? 'improvement' : 'pass';
}

function liveOneYear(seed: number): readonly Night[] {
  const random = seeded(seed);
  const nights: Night[] = [];
  let stored: readonly StoredRun[] = [];
  for (let day = 1; day <= 365; day += 1) {
    if (day >= GAP.from && day <= GAP.to) continue;
    const fingerprint = day >= PROMPT ? 'after' : 'before';
    const baseline = selectBaseline(stored, [{ id: 'a', fingerprint }], { wanted: K, now: dateOf(day) });
    const history = required(baseline.perCell.get('a'));
    const tonight = levelMs(day) * Math.exp(0.04 * noise(random));
    const ttftMs = Array.from({ length: 10 }, () => tonight * Math.exp(0.1 * noise(random)));
    const state = judge(ttftMs, history);
    const cell = { fingerprint, state, ttftMs, failed: BROKEN.has(day) ? 3 : 0 };
    const night = aNight(day, [cell], PARTIAL.has(day) ? { partial: 'cost-cap' } : {});
    stored = [...stored, night].slice(-KEPT_RUNS);
    nights.push({ day, state, baseline, served: history.map(({ id }) => Number(id.slice(1))) });
  }
  return nights;
}

describe.each([1, 2, 3])('a year of nights (seed %d)', (seed) => {
  const nights = liveOneYear(seed);
  const on = (day: number): Night => required(nights.find((night) => night.day === day));
  const states = (from: number, to: number): readonly State[] =>
    nights.filter(({ day }) => day >= from && day <= to).map(({ state }) => state);
  const adoptions = (night: Night): readonly string[] =>
    night.baseline.findings.filter(({ kind, top }) => kind === 'adopted' && top).map(({ text }) => text);

  it('is red on the nights that something got slower, and on no other', () => {
    const red = nights.filter(({ state }) => state === 'regression').map(({ day }) => day);
    expect(red).toEqual([SHIFT, SHIFT + 1, SHIFT + 2, OUTAGE, REGRESSION, REGRESSION + 1, REGRESSION + 2]);
  });

  it('takes a lasting provider shift for the new normal after three nights, says so, and forgets the old level', () => {
    const next = on(SHIFT + 3);
    expect(next.served).toEqual([SHIFT, SHIFT + 1, SHIFT + 2]);
    expect(adoptions(next)).toHaveLength(1);
    expect(states(SHIFT + 3, SHIFT + 30)).not.toContain('regression');
  });

  it('never serves a night of the outage', () => {
    expect(nights.filter(({ served }) => served.includes(OUTAGE))).toEqual([]);
    expect(on(OUTAGE + 1).baseline.findings.map(({ kind }) => kind)).toEqual(['baseline-refused']);
  });

  it('begins a new series with the merged prompt, grows it nightly, and shows the old one meanwhile', () => {
    expect([0, 1, 2, 3].map((later) => on(PROMPT + later).served.length)).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map((later) => on(PROMPT + later).baseline.oldSeries.get('a')?.length)).toEqual([K, K, K, 0]);
    expect(on(PROMPT).baseline.findings.map(({ kind }) => kind)).toEqual(['changed-series']);
    expect(on(PROMPT).state).toBe('no-baseline');
  });

  it('does not adopt a slowdown of which one night does not count', () => {
    // The second of the three slow nights was ended by a cap, so only two were seen in a row.
    const nightsAfter = nights.filter(({ day }) => day > REGRESSION + 2 && day < GAP.from);
    const slow = new Set([REGRESSION, REGRESSION + 1, REGRESSION + 2]);
    expect(nightsAfter.filter(({ served }) => served.some((day) => slow.has(day)))).toEqual([]);
    expect(nightsAfter.flatMap(adoptions)).toEqual([]);
  });

  it('starts afresh after three weeks without a run, says so, and has its five nights five nights later', () => {
    const first = on(GAP.to + 1);
    expect(first).toMatchObject({ state: 'no-baseline', served: [] });
    expect(first.baseline.findings.map(({ kind }) => kind)).toEqual(['note']);
    expect([1, 2, 3, 4, 5].map((later) => on(GAP.to + 1 + later).served.length)).toEqual([1, 2, 3, 4, 5]);
  });

  it('never starves: five nights serve whenever five good ones lie behind the last break', () => {
    const breaks = [1, SHIFT, PROMPT, GAP.to + 1];
    const lean = nights.filter(
      ({ day, served }) => served.length < K && !breaks.some((start) => day >= start && day <= start + 6),
    );
    expect(lean).toEqual([]);
  });

  it('never serves a slow, partial or broken night unseen, nor one older than 14 days', () => {
    const stateOf = new Map(nights.map(({ day, state }) => [day, state]));
    for (const { day, served, baseline } of nights) {
      const adopted = baseline.findings.some(({ kind }) => kind === 'adopted');
      for (const one of served) {
        expect({ day, one, fits: day - one <= 14 && !PARTIAL.has(one) && !BROKEN.has(one) }).toEqual({
          day,
          one,
          fits: true,
        });
        expect({ day, one, seen: adopted || stateOf.get(one) !== 'regression' }).toEqual({ day, one, seen: true });
      }
    }
  });

  it('names every night that it leaves out, in the report of the night after', () => {
    const kindsAfter = (day: number): readonly string[] => on(day + 1).baseline.findings.map(({ kind }) => kind);
    for (const day of [...BROKEN, OUTAGE])
      expect({ day, kinds: kindsAfter(day) }).toEqual({ day, kinds: expect.arrayContaining(['baseline-refused']) });
    for (const day of PARTIAL) {
      const source = on(day + 1).baseline.sources.find(({ runId }) => runId === `n${day}`);
      expect(source?.refused).toBe('It is partial (cost-cap).');
    }
  });
});
