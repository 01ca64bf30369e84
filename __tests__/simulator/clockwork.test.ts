import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { createClockwork, monotonicMs } from '../../src/simulator/clockwork.js';
import { createDueHeap } from '../../src/simulator/due-heap.js';
import { createSpinAllowance } from '../../src/simulator/spin-allowance.js';

describe('createDueHeap', () => {
  it('gives back what was put in, by due time, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (times) => {
        const heap = createDueHeap();
        for (const dueMs of times) heap.push({ dueMs });
        const popped = times.map(() => heap.pop()?.dueMs);
        expect(popped).toEqual([...Float64Array.from(times).toSorted()]);
        expect([heap.size(), heap.pop()]).toEqual([0, undefined]);
      }),
    );
  });
});

describe('createClockwork', () => {
  it('runs tasks in the order of their times and none of them early, those too that tasks add', async () => {
    const clockwork = createClockwork();
    const fromMs = monotonicMs();
    const ran: { readonly name: string; readonly lateMs: number }[] = [];
    await new Promise<void>((resolve) => {
      const at = (name: string, afterMs: number, then?: () => void): void =>
        clockwork.at({
          dueMs: fromMs + afterMs,
          run: () => {
            ran.push({ name, lateMs: monotonicMs() - fromMs - afterMs });
            then?.();
          },
        });
      at('last', 9, resolve);
      at('first', 2, () => at('between', 4));
      at('third', 6.5);
    });
    clockwork.stop();
    expect(ran.map(({ name }) => name)).toEqual(['first', 'between', 'third', 'last']);
    expect(Math.min(...ran.map(({ lateMs }) => lateMs))).toBeGreaterThanOrEqual(0);
  });

  it('forgets everything when stopped', async () => {
    const clockwork = createClockwork();
    let ran = 0;
    clockwork.at({ dueMs: monotonicMs() + 1, run: () => (ran += 1) });
    clockwork.stop();
    const other = createClockwork();
    await new Promise<void>((resolve) => other.at({ dueMs: monotonicMs() + 4, run: resolve }));
    other.stop();
    expect(ran).toBe(0);
  });
});

describe('createSpinAllowance', () => {
  it('lets a tenth of the time be spun, and saves up no more than 20 ms', () => {
    const allowance = createSpinAllowance(0);
    let spunMs = 0;
    for (let nowMs = 0; nowMs < 1000; nowMs += 1) {
      if (!allowance.has(1, nowMs)) continue;
      allowance.take(1);
      spunMs += 1;
    }
    expect(spunMs).toBe(119);
    expect([allowance.has(20, 1_000_000), allowance.has(20.1, 1_000_000)]).toEqual([true, false]);
  });
});
