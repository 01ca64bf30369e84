import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { createClockwork, monotonicMs } from '../../src/simulator/clockwork.js';
import { createDueHeap } from '../../src/simulator/due-heap.js';

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

  it('uses little CPU while it waits, few tasks or many', async () => {
    const clockwork = createClockwork();
    const before = process.cpuUsage();
    const fromMs = monotonicMs();
    let left = 200;
    await new Promise<void>((resolve) => {
      const tick = (): void => {
        left -= 1;
        if (left === 0) resolve();
        else clockwork.at({ dueMs: fromMs + (200 - left) * 0.9, run: tick });
      };
      clockwork.at({ dueMs: fromMs, run: tick });
    });
    const { user, system } = process.cpuUsage(before);
    clockwork.stop();
    // Every wait is shorter than a timer's grain: spun all the way it would take all of the time.
    expect((user + system) / 1000 / (monotonicMs() - fromMs)).toBeLessThan(0.7);
  });
});
