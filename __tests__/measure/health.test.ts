import { describe, expect, it } from '@jest/globals';

import { systemClock } from '../../src/measure/clock.js';
import { watchHealth } from '../../src/measure/health.js';
import { makeTrial } from './make-trial.js';

/** Keeps the event loop from its work, as a busy machine or a long callback would. */
function block(ms: number): void {
  const until = systemClock.now() + ms;
  while (systemClock.now() < until);
}

const turn = (ms: number): Promise<void> => new Promise((resolve) => void systemClock.after(ms, resolve));

describe('watchHealth', () => {
  it('sees the loop blocked, and flags the trial that ran meanwhile and no other', async () => {
    const startedAt = systemClock.now();
    const watch = watchHealth(systemClock);
    const [blockedFrom, blockedTo] = await watch.during(async () => {
      await turn(25);
      const from = systemClock.now() - startedAt;
      block(120);
      const to = systemClock.now() - startedAt;
      await turn(25);
      return [from, to];
    });
    const marked = watch.flag(
      [
        // A minute before and after: what else keeps this machine busy does not reach there.
        makeTrial({ startedMs: -60_000, ttftMs: 1, closedMs: 2 }),
        makeTrial({ startedMs: blockedFrom, ttftMs: 50, closedMs: 100 }),
        makeTrial({ startedMs: blockedTo + 60_000, ttftMs: 1, closedMs: 2 }),
      ],
      startedAt,
    );
    const health = watch.stop();
    expect(marked.map(({ flags }) => flags?.includes('loop-delay') ?? false)).toEqual([false, true, false]);
    expect(health.loopDelay.maxMs).toBeGreaterThan(80);
    expect(health.flaggedTrials).toBeGreaterThanOrEqual(1);
    expect(health.disturbed.join(' ')).toMatch(/1 of 3 calls|could not look at its sockets/);
  });

  it('does not see what keeps the loop busy while nothing is called', async () => {
    const watch = watchHealth(systemClock);
    await watch.during(() => turn(25));
    block(300);
    await watch.during(() => turn(25));
    const { loopDelay, loopUtilisation } = watch.stop();
    // Of 350 ms all but 50 were ours.
    expect(loopDelay.maxMs).toBeLessThan(280);
    expect(loopUtilisation).toBeLessThan(0.8);
  });

  it('takes the period of its own timer off the delay of a quiet loop', async () => {
    // The quietest of some looks: a busy machine may well stop one of them.
    let quietestMs = Number.POSITIVE_INFINITY;
    for (let look = 0; look < 20 && quietestMs >= 10; look += 1) {
      const watch = watchHealth(systemClock);
      await watch.during(() => turn(60));
      quietestMs = Math.min(quietestMs, watch.stop().loopDelay.p50Ms);
    }
    // The timer's own 10 ms would be in every value.
    expect(quietestMs).toBeLessThan(10);
  });

  it('carries the calibration, and the schedule lag of an open loop only', () => {
    const calibration = { events: 240, p50Ms: 0.2, p99Ms: 3 };
    const closed = watchHealth(systemClock);
    closed.flag([makeTrial({ queueMs: 7 })], 0);
    expect(closed.stop({ calibration })).toMatchObject({ calibration });
    const open = watchHealth(systemClock);
    open.flag([makeTrial({ queueMs: 7 }), makeTrial({ queueMs: 9 })], 0);
    expect(open.stop({ openLoop: true }).scheduleLag).toEqual({ p50Ms: 8, p99Ms: 8.98 });
  });
});
