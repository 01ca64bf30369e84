import { describe, expect, it } from '@jest/globals';

import { systemClock } from '../../src/measure/clock.js';

describe('systemClock', () => {
  it('counts monotonic milliseconds with a resolution far below one', () => {
    const readings = Array.from({ length: 1000 }, systemClock.now);
    expect(readings).toEqual(readings.toSorted((a, b) => a - b));
    expect(new Set(readings).size).toBeGreaterThan(500);
  });

  it('has the same zero as the stamps of other processes of this machine', () => {
    expect(systemClock.now()).toBeCloseTo(Number(process.hrtime.bigint()) / 1e6, -1);
  });

  it.each([0, 0.1, 3.7, 12.3])(
    'runs at an absolute time %p ms ahead: never early, and not within the call',
    async (ms) => {
      const due = systemClock.now() + ms;
      let ran = false;
      const done = new Promise<number>((resolve) =>
        systemClock.at(due, () => {
          ran = true;
          resolve(systemClock.now());
        }),
      );
      expect(ran).toBe(false);
      expect(await done).toBeGreaterThanOrEqual(due);
    },
  );

  it('runs nothing that was cancelled', async () => {
    let ran = 0;
    const cancels = [
      systemClock.at(systemClock.now() + 5, () => (ran += 1)),
      systemClock.at(systemClock.now() - 1, () => (ran += 1)),
      systemClock.after(5, () => (ran += 1)),
    ];
    for (const cancel of cancels) cancel();
    await new Promise<void>((resolve) => void systemClock.after(12, resolve));
    expect(ran).toBe(0);
  });
});
