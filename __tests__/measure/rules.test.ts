import { describe, expect, it } from '@jest/globals';

import { createBackOff } from '../../src/measure/back-off.js';
import { createCpuSteal } from '../../src/measure/cpu-steal.js';
import { disturbances } from '../../src/measure/disturbances.js';
import { flagTrials } from '../../src/measure/flag-trials.js';
import { batchesOf, splitIntoLanes } from '../../src/measure/lanes.js';
import { arrivalsOf } from '../../src/measure/open-loop.js';
import { createLaneTally } from '../../src/measure/progress.js';
import { nonceText, resolveCall } from '../../src/measure/resolve-call.js';
import type { Health } from '../../src/model/run.js';
import { seededRandom } from '../../src/model/seeded-random.js';
import { makeCell, makeTarget } from '../support/make-cell.js';
import { makeSlot } from './make-slot.js';
import { makeTrial } from './make-trial.js';

describe('splitIntoLanes', () => {
  it('makes a lane per provider and host, and keeps both arms of a cell in one', () => {
    const candidate = new Map([
      ['a', makeCell({ id: 'a', target: makeTarget({ baseUrl: 'https://preview.example/v1' }) })],
      ['b', makeCell({ id: 'b' })],
    ]);
    const base = new Map([['a', makeCell({ id: 'a', target: makeTarget({ baseUrl: 'https://prod.example/v1' }) })]]);
    const slots = [makeSlot({ cell: 'a' }), makeSlot({ cell: 'a', arm: 'base' }), makeSlot({ cell: 'b' })];
    const lanes = splitIntoLanes(slots, (arm) => (arm === 'base' ? base : candidate));
    expect(lanes.map(({ name, slots: own }) => [name, own.map(({ cell, arm }) => `${cell} ${arm}`)])).toEqual([
      ['openai preview.example', ['a candidate', 'a base']],
      ['openai api.openai.com', ['b candidate']],
    ]);
  });
});

describe('batchesOf', () => {
  it.each([
    { why: 'concurrency 1 calls alone', concurrency: 1, batches: [0, 0, 0], sizes: [1, 1, 1] },
    { why: 'a batch stays together', concurrency: 2, batches: [0, 0, 1, 1], sizes: [2, 2] },
    { why: 'a batch is never larger than the concurrency', concurrency: 2, batches: [0, 0, 0], sizes: [2, 1] },
  ])('$why', ({ concurrency, batches, sizes }) => {
    const slots = batches.map((batch) => makeSlot({ batch }));
    expect(batchesOf(slots, () => concurrency).map(({ length }) => length)).toEqual(sizes);
  });

  it('never mixes arms', () => {
    const slots = [makeSlot({}), makeSlot({ arm: 'base' })];
    expect(batchesOf(slots, () => 8).map(({ length }) => length)).toEqual([1, 1]);
  });
});

describe('createBackOff', () => {
  it('grants what the provider asks for, the longest of a round', () => {
    const trials = [
      makeTrial({ outcome: 'rate-limited', status: 429, retryAfterMs: 2000 }),
      makeTrial({ outcome: 'overloaded', status: 529, retryAfterMs: 7000 }),
    ];
    expect(createBackOff().after(trials)).toEqual({
      ms: 7000,
      reason: 'rate-limited (HTTP 429); the provider asked for this pause',
    });
  });

  it('doubles its own wait with each refusal in a row, up to a minute, and starts again after a success', () => {
    const backOff = createBackOff();
    const refused = [makeTrial({ outcome: 'overloaded', status: 503 })];
    const waits = Array.from({ length: 8 }, () => backOff.after(refused)?.ms);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(backOff.after([makeTrial()])).toBeUndefined();
    expect(backOff.after(refused)?.ms).toBe(1000);
  });

  it('heeds a retry header on any failure', () => {
    expect(createBackOff().after([makeTrial({ outcome: 'server-error', status: 500, retryAfterMs: 300 })])?.ms).toBe(
      300,
    );
  });
});

describe('arrivalsOf', () => {
  const slots = Array.from({ length: 1000 }, () => makeSlot());

  it('places a constant rate at equal distances that never add up errors', () => {
    const offsets = arrivalsOf(slots, { mode: 'constant', rate: 100 }, () => 0).map(({ offsetMs }) => offsetMs);
    expect(offsets[0]).toBe(0);
    expect(offsets[999]).toBeCloseTo(9990, 6);
  });

  it('gives each cell the whole rate, cells staggered', () => {
    const two = [makeSlot({ cell: 'a' }), makeSlot({ cell: 'a' }), makeSlot({ cell: 'b' }), makeSlot({ cell: 'b' })];
    const arrivals = arrivalsOf(two, { mode: 'constant', rate: 10 }, () => 0);
    expect(arrivals.map(({ slot, offsetMs }) => `${slot.cell} ${offsetMs}`)).toEqual(['a 0', 'b 50', 'a 100', 'b 150']);
  });

  it('draws Poisson gaps: mean and spread are the rate, and a seed repeats them', () => {
    const draw = (): readonly number[] =>
      arrivalsOf(slots, { mode: 'poisson', rate: 100 }, seededRandom('p')).map(({ offsetMs }) => offsetMs);
    const offsets = draw();
    const gaps = offsets.slice(1).map((offset, index) => offset - (offsets[index] ?? 0));
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
    // 999 draws: the standard error of the mean is 3 %.
    expect(mean).toBeGreaterThan(9);
    expect(mean).toBeLessThan(11);
    expect(spread / mean).toBeGreaterThan(0.88);
    expect(spread / mean).toBeLessThan(1.12);
    expect(draw()).toEqual(offsets);
  });
});

describe('resolveCall', () => {
  const messages = [
    { role: 'user', content: 'Hello {{name}}' },
    { role: 'system', content: 'Be kind' },
  ] as const;
  const cell = (cache: 'bust' | 'warm' | 'as-is', own = messages.slice(0, 2)) =>
    makeCell({ scenario: { id: 's', messages: own, rows: [{ name: 'Ada' }, { name: 'Bob' }], cache } });

  it('fills in the row, and goes round when the rows are used up', () => {
    expect([0, 1, 2].map((row) => resolveCall(cell('as-is'), row, 'n').messages[0]?.content)).toEqual([
      'Hello Ada',
      'Hello Bob',
      'Hello Ada',
    ]);
  });

  it.each(['warm', 'as-is'] as const)('sends the same bytes each time under %s', (cache) => {
    expect(resolveCall(cell(cache), 0, 'n1')).toEqual(resolveCall(cell(cache), 0, 'n2'));
  });

  it('puts the nonce where prefix caches begin: before the system message', () => {
    const [user, system] = resolveCall(cell('bust'), 0, 'n1').messages;
    expect(user?.content).toBe('Hello Ada');
    expect(system?.content).toBe(`${nonceText('n1')}\nBe kind`);
  });

  it('puts the nonce before the first message where there is no system message', () => {
    expect(resolveCall(cell('bust', messages.slice(0, 1)), 0, 'n1').messages[0]?.content).toBe(
      `${nonceText('n1')}\nHello Ada`,
    );
  });

  it('makes nonces of one shape and length, equal for equal seeds', () => {
    const texts = Array.from({ length: 500 }, (_, index) => nonceText(`seed ${index}`));
    expect(new Set(texts).size).toBe(500);
    for (const text of texts) expect(text).toMatch(/^\[\d{3} \d{3} \d{3} \d{3}\]$/);
    expect(nonceText('seed 1')).toBe(texts[1]);
  });
});

describe('createLaneTally', () => {
  it('counts, and has the median of the first tokens at hand', () => {
    const tally = createLaneTally();
    expect(tally.snapshot()).toEqual({ done: 0, errors: 0 });
    for (const ttftMs of [30, 10, 20, 40]) tally.add(makeTrial({ ttftMs }));
    tally.add(makeTrial({ outcome: 'server-error' }));
    tally.add(makeTrial({ outcome: 'aborted' }));
    expect(tally.snapshot()).toEqual({ done: 6, errors: 1, p50TtftMs: 25 });
  });
});

describe('flagTrials', () => {
  const trial = makeTrial({ startedMs: 100, ttftMs: 500, closedMs: 1000 });
  it.each([
    { why: 'a stall inside the call', hiccups: [{ kind: 'loop-delay', from: 1500, ms: 50 }], flags: ['loop-delay'] },
    { why: 'a collection that began before the call', hiccups: [{ kind: 'gc', from: 1080, ms: 30 }], flags: ['gc'] },
    { why: 'a stall before the call', hiccups: [{ kind: 'loop-delay', from: 1000, ms: 90 }], flags: undefined },
    { why: 'a stall after the call', hiccups: [{ kind: 'loop-delay', from: 2200, ms: 90 }], flags: undefined },
    { why: 'a stall too short to matter', hiccups: [{ kind: 'loop-delay', from: 1500, ms: 15 }], flags: undefined },
  ] as const)('$why → $flags', ({ hiccups, flags }) => {
    expect(flagTrials([trial], 1000, hiccups)[0]?.flags).toEqual(flags);
  });

  it('keeps the flag of a cache hit, and marks a late start', () => {
    const [marked] = flagTrials([{ ...trial, queueMs: 60, flags: ['cache-hit'] }], 1000, []);
    expect(marked?.flags).toEqual(['cache-hit', 'late-start']);
  });
});

describe('disturbances', () => {
  const sound: Omit<Health, 'disturbed'> = {
    calibration: { events: 100, p50Ms: 0.2, p99Ms: 2 },
    loopDelay: { p50Ms: 0.1, p99Ms: 5, maxMs: 30 },
    loopUtilisation: 0.2,
    gc: { count: 3, totalMs: 9, maxMs: 4 },
    cpuSteal: 0.01,
    scheduleLag: { p50Ms: 0.2, p99Ms: 2 },
    flaggedTrials: 1,
  };

  it('finds nothing wrong with a quiet machine', () => {
    expect(disturbances(sound, 100)).toEqual([]);
  });

  it.each([
    {
      limit: 'calibration',
      health: { calibration: { events: 100, p50Ms: 1, p99Ms: 80 } },
      words: /stamped events .* 80 ms late/,
    },
    {
      limit: 'loop delay',
      health: { loopDelay: { p50Ms: 1, p99Ms: 70, maxMs: 300 } },
      words: /could not look at its sockets for 70 ms/,
    },
    { limit: 'utilisation', health: { loopUtilisation: 0.97 }, words: /busy 97 % of the time/ },
    {
      limit: 'garbage collection',
      health: { gc: { count: 1, totalMs: 400, maxMs: 400 } },
      words: /stopped the process for 400 ms/,
    },
    { limit: 'CPU steal', health: { cpuSteal: 0.25 }, words: /took 25 % of this machine/ },
    { limit: 'schedule lag', health: { scheduleLag: { p50Ms: 5, p99Ms: 90 } }, words: /90 ms after their time/ },
    { limit: 'flagged calls', health: { flaggedTrials: 30 }, words: /30 of 100 calls/ },
  ])('says what happened and what to do: $limit', ({ health, words }) => {
    const [sentence, ...more] = disturbances({ ...sound, ...health }, 100);
    expect(sentence).toMatch(words);
    // Two sentences: what happened, and what to do.
    expect(sentence).toMatch(/[.:] .*(Run|Lower|Give|Do not)/);
    expect(more).toEqual([]);
  });
});

describe('createCpuSteal', () => {
  it('is the share of stolen ticks between two looks', () => {
    const looks = ['cpu  100 0 100 700 50 0 0 50 9 9\ncpu0 1 2 3', 'cpu  150 0 150 1100 50 0 50 100 9 9\n'];
    const steal = createCpuSteal(() => looks.shift() ?? '');
    expect(steal()).toBeCloseTo(50 / 600, 10);
  });

  it('is absent where the system does not say', () => {
    expect(createCpuSteal(() => '')()).toBeUndefined();
  });
});
