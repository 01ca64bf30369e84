import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import type { Slot } from '../../src/model/trial.js';
import { callCounts } from '../../src/plan/call-counts.js';
import { confirmSchedule, repeatSchedule, schedule } from '../../src/plan/schedule.js';
import { makeCell } from './make-cell.js';

const count = (slots: readonly Slot[], wanted: Partial<Slot>): number =>
  slots.filter((slot) => Object.entries(wanted).every(([key, value]) => slot[key as keyof Slot] === value)).length;
const main = (slots: readonly Slot[]): readonly Slot[] => slots.filter(({ stage }) => stage === 'main');
const groupsOf = (slots: readonly Slot[], key: (slot: Slot) => string): readonly (readonly Slot[])[] =>
  Object.values(Object.groupBy(slots, key)).map((group) => group ?? []);

const CELLS = [
  { cell: makeCell('a/s', { rows: 5 }), candidate: 50, base: 8 },
  { cell: makeCell('b/s', { rows: 3 }), candidate: 50, base: 0 },
  { cell: makeCell('c/s@8', { concurrency: 8 }), candidate: 50, base: 8 },
];

describe('schedule', () => {
  it('says the same for the same seed, and something else for another', () => {
    const of = (seed: string) => schedule(CELLS, { seed, warmup: 3 });
    expect(of('1')).toEqual(of('1'));
    expect(of('1').map(({ cell }) => cell)).not.toEqual(of('2').map(({ cell }) => cell));
  });

  it('puts every warm-up call before the first one that counts, on both arms of a cell that has two', () => {
    const slots = schedule(CELLS, { seed: 's', warmup: 3 });
    const first = slots.findIndex(({ stage }) => stage !== 'warmup');
    expect(count(slots, { stage: 'warmup' })).toBe(9);
    expect(slots.slice(first).every(({ stage }) => stage === 'main')).toBe(true);
    expect(count(slots, { stage: 'warmup', cell: 'a/s', arm: 'base' })).toBe(1);
    expect(count(slots, { stage: 'warmup', cell: 'b/s', arm: 'base' })).toBe(0);
  });

  it('makes exactly the calls that the worst case counts', () => {
    const random = fc.record({
      n: fc.integer({ min: 1, max: 60 }),
      b: fc.integer({ min: 0, max: 70 }),
      c: fc.integer({ min: 1, max: 20 }),
      rows: fc.integer({ min: 1, max: 9 }),
      warmup: fc.integer({ min: 0, max: 5 }),
      cache: fc.constantFrom('bust' as const, 'warm' as const),
    });
    fc.assert(
      fc.property(random, ({ n, b, c, rows, warmup, cache }) => {
        const calls = { cell: makeCell('a/s', { concurrency: c, rows, cache }), candidate: n, base: b };
        const slots = schedule([calls], { seed: 's', warmup });
        const counts = callCounts(calls, warmup);
        expect(count(slots, { stage: 'main', arm: 'candidate' })).toBe(n);
        expect(count(slots, { stage: 'main', arm: 'base' })).toBe(counts.base);
        expect(count(slots, { stage: 'warmup', arm: 'candidate' })).toBe(counts.warmup.candidate);
        expect(count(slots, { stage: 'warmup', arm: 'base' })).toBe(counts.warmup.base);
        expect(slots).toHaveLength(counts.total);
        if (c === 1) expect(counts.base).toBe(b);
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  it('calls each cell once in every block, in an order that changes', () => {
    const cells = ['a', 'b', 'c', 'd'].map((id) => ({ cell: makeCell(id), candidate: 30, base: 0 }));
    const blocks = groupsOf(main(schedule(cells, { seed: 's', warmup: 0 })), ({ block }) => String(block));
    expect(blocks).toHaveLength(30);
    for (const block of blocks) expect(block.map(({ cell }) => cell).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(new Set(blocks.map((block) => block.map(({ cell }) => cell).join(''))).size).toBeGreaterThan(10);
  });

  it('spreads a cell with few batches over the whole run', () => {
    const slots = main(schedule(CELLS, { seed: 's', warmup: 0 }));
    const heads = slots.filter(({ cell, arm }) => cell === 'c/s@8' && arm === 'candidate');
    expect([...new Set(heads.map(({ block }) => block))]).toEqual([3, 10, 17, 25, 32, 39, 46]);
  });

  it('sends sentinel i beside candidate call floor((i + .5) n / b), with its row and nonce, in either order', () => {
    const slots = main(
      schedule([{ cell: makeCell('a/s', { rows: 7 }), candidate: 50, base: 8 }], { seed: 's', warmup: 0 }),
    );
    const heads = slots.filter(({ arm }) => arm === 'candidate');
    const sentinels = slots.filter(({ arm }) => arm === 'base');
    expect(sentinels.map(({ nonce }) => heads.findIndex((head) => head.nonce === nonce))).toEqual([
      3, 9, 15, 21, 28, 34, 40, 46,
    ]);
    for (const sentinel of sentinels) {
      const head = heads.find(({ nonce }) => nonce === sentinel.nonce)!;
      expect(sentinel.row).toBe(head.row);
      expect(Math.abs(slots.indexOf(sentinel) - slots.indexOf(head))).toBe(1);
    }
    const before = sentinels.map(
      ({ nonce }) =>
        slots.findIndex((slot) => slot.nonce === nonce && slot.arm === 'base') <
        slots.findIndex((slot) => slot.nonce === nonce && slot.arm === 'candidate'),
    );
    expect(new Set(before)).toEqual(new Set([true, false]));
  });

  it('puts either arm first about equally often', () => {
    const slots = main(schedule([{ cell: makeCell('a/s'), candidate: 2000, base: 2000 }], { seed: 's', warmup: 0 }));
    const firsts = slots.filter((_, index) => index % 2 === 0).filter(({ arm }) => arm === 'base').length;
    expect(firsts).toBeGreaterThan(900);
    expect(firsts).toBeLessThan(1100);
  });

  it('cycles the rows in an order of its own, the same whatever other cells there are', () => {
    const alone = main(schedule([CELLS[0]!], { seed: 's', warmup: 0 }));
    const among = main(schedule(CELLS, { seed: 's', warmup: 0 })).filter(({ cell }) => cell === 'a/s');
    const rows = (slots: readonly Slot[]) => slots.filter(({ arm }) => arm === 'candidate').map(({ row }) => row);
    expect(rows(alone)).toEqual(rows(among));
    expect(
      rows(alone)
        .slice(0, 5)
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(rows(alone).slice(5, 10)).toEqual(rows(alone).slice(0, 5));
    expect(alone.map(({ nonce }) => nonce).toSorted()).toEqual(among.map(({ nonce }) => nonce).toSorted());
  });

  it('gives every call a nonce of its own, but for the two of a pair', () => {
    const slots = schedule(
      [
        { cell: makeCell('a/s'), candidate: 4, base: 6 },
        { cell: makeCell('b/s'), candidate: 4, base: 4 },
      ],
      { seed: 's', warmup: 3 },
    );
    for (const group of groupsOf(slots, ({ nonce }) => nonce)) {
      expect(new Set(group.map(({ arm }) => arm)).size).toBe(group.length);
      expect(new Set(group.map(({ cell, row }) => `${cell} ${row}`)).size).toBe(1);
    }
  });

  it('keeps the calls of a batch together, of one arm, and no more of them than may run at a time', () => {
    const slots = schedule(CELLS, { seed: 's', warmup: 3 });
    for (const batch of groupsOf(slots, (slot) => `${slot.cell} ${slot.stage} ${slot.batch}`)) {
      const at = slots.indexOf(batch[0]!);
      expect(slots.slice(at, at + batch.length)).toEqual(batch);
      expect(new Set(batch.map(({ arm, block }) => `${arm} ${block}`)).size).toBe(1);
      expect(batch.length).toBeLessThanOrEqual(batch[0]!.cell.endsWith('@8') ? 8 : 1);
    }
  });

  it('loads the server equally from both arms above concurrency 1', () => {
    const slots = main(
      schedule([{ cell: makeCell('a/s@32', { concurrency: 32 }), candidate: 50, base: 8 }], { seed: 's', warmup: 0 }),
    );
    const sizes = (arm: Slot['arm']) =>
      groupsOf(
        slots.filter((slot) => slot.arm === arm),
        ({ batch }) => String(batch),
      ).map((batch) => batch.length);
    expect(sizes('candidate')).toEqual([32, 18]);
    expect(sizes('base')).toEqual([32, 18]);
  });

  it('warms every row on every arm when the cache is to be warm', () => {
    const slots = schedule([{ cell: makeCell('a/s', { rows: 6, cache: 'warm' }), candidate: 50, base: 8 }], {
      seed: 's',
      warmup: 3,
    });
    const warm = slots.filter(({ stage }) => stage === 'warmup').map(({ arm, row }) => `${arm} ${row}`);
    expect(new Set(warm).size).toBe(12);
  });

  it('deals a thousand cells in a moment', () => {
    const cells = Array.from({ length: 1000 }, (_, n) => ({ cell: makeCell(`c${n}`), candidate: 50, base: 8 }));
    expect(schedule(cells, { seed: 's', warmup: 3 })).toHaveLength(61_000);
  });
});

describe('confirmSchedule', () => {
  const cells = [
    { cell: makeCell('a/s', { rows: 4 }), pairs: 10 },
    { cell: makeCell('b/s'), pairs: 10 },
  ];

  it('sends pairs side by side, in either order, with one row and one nonce', () => {
    const slots = confirmSchedule(cells, { seed: 's', from: 0 });
    expect(slots).toHaveLength(40);
    for (let at = 0; at < slots.length; at += 2) {
      const [one, other] = slots.slice(at, at + 2);
      expect(one).toMatchObject({
        cell: other!.cell,
        row: other!.row,
        nonce: other!.nonce,
        block: other!.block,
        stage: 'confirm',
      });
      expect(new Set([one!.arm, other!.arm]).size).toBe(2);
    }
    expect(new Set(slots.filter((_, index) => index % 2 === 0).map(({ arm }) => arm)).size).toBe(2);
  });

  it('goes on where the last look ended, without repeating a pair, a batch or a nonce', () => {
    const slots = [0, 10].flatMap((from) => confirmSchedule(cells, { seed: 's', from }));
    const ofA = slots.filter(({ cell, arm }) => cell === 'a/s' && arm === 'candidate');
    expect(new Set(ofA.map(({ nonce }) => nonce)).size).toBe(20);
    expect(ofA.map(({ block }) => block).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(new Set(slots.map(({ cell, batch }) => `${cell} ${batch}`)).size).toBe(slots.length);
    expect(
      ofA
        .slice(0, 4)
        .map(({ row }) => row)
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1, 2, 3]);
  });

  it('shares no nonce with stage 1', () => {
    const known = new Set(
      schedule([{ cell: makeCell('a/s'), candidate: 50, base: 8 }], { seed: 's', warmup: 3 }).map(({ nonce }) => nonce),
    );
    expect(confirmSchedule(cells, { seed: 's', from: 0 }).some(({ nonce }) => known.has(nonce))).toBe(false);
  });

  it('alternates whole batches above concurrency 1', () => {
    const slots = confirmSchedule([{ cell: makeCell('a/s@4', { concurrency: 4 }), pairs: 10 }], {
      seed: 's',
      from: 20,
    });
    const batches = groupsOf(slots, ({ batch }) => String(batch));
    expect(batches.map((batch) => batch.length).toSorted((a, b) => a - b)).toEqual([2, 2, 4, 4, 4, 4]);
    expect(count(slots, { arm: 'base' })).toBe(10);
    expect(batches.every((batch) => new Set(batch.map(({ arm, block }) => `${arm} ${block}`)).size === 1)).toBe(true);
  });
});

describe('repeatSchedule', () => {
  it('calls the candidate alone once more, with fresh nonces', () => {
    const calls = { cell: makeCell('a/s', { rows: 3 }), candidate: 20, base: 0 };
    const slots = repeatSchedule([{ cell: calls.cell, calls: 20 }], { seed: 's' });
    const known = new Set(
      [
        ...schedule([calls], { seed: 's', warmup: 3 }),
        ...confirmSchedule([{ cell: calls.cell, pairs: 20 }], { seed: 's', from: 0 }),
      ].map(({ nonce }) => nonce),
    );
    expect(slots).toHaveLength(20);
    expect(count(slots, { arm: 'candidate', stage: 'confirm' })).toBe(20);
    expect(slots.some(({ nonce }) => known.has(nonce))).toBe(false);
  });
});
