import type { Clock } from '../../src/measure/clock.js';

/** A clock that stands still until told otherwise, and fires what is due in the order of time. */
export interface FakeClock extends Clock {
  /** Lets everything happen that can, jumping from timer to timer, until `done` is settled. */
  readonly runUntil: <T>(done: Promise<T>) => Promise<T>;
  /** Timers that were set and neither fired nor cancelled. */
  readonly pending: () => number;
}

interface Timer {
  readonly dueMs: number;
  readonly order: number;
  readonly run: () => void;
}

export function createFakeClock(startMs = 1_000_000): FakeClock {
  let nowMs = startMs;
  let order = 0;
  let timers: Timer[] = [];
  let soon: (() => void)[] = [];

  const at = (dueMs: number, run: () => void): (() => void) => {
    const timer: Timer = { dueMs, order, run };
    order += 1;
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };

  /** Promises, and what they start, come first: a turn of the real loop, which no time passes in. */
  const settleTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  const step = (): void => {
    const due = soon;
    if (due.length > 0) {
      soon = [];
      for (const run of due) run();
      return;
    }
    const [next] = timers.toSorted((a, b) => a.dueMs - b.dueMs || a.order - b.order);
    if (next === undefined) throw new Error('nothing is left to happen, and the run is not over');
    timers = timers.filter((timer) => timer !== next);
    nowMs = Math.max(nowMs, next.dueMs);
    next.run();
  };

  return {
    now: () => nowMs,
    after: (ms, run) => at(nowMs + ms, run),
    at,
    soon: (run) => void soon.push(run),
    pending: () => timers.length,
    runUntil: async (done) => {
      let over = false;
      const watched = done.finally(() => {
        over = true;
      });
      watched.catch(() => undefined);
      for (;;) {
        await settleTurn();
        if (over) return watched;
        step();
      }
    },
  };
}
