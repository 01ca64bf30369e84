/** Undoes a timer that has not run yet; harmless afterwards. */
export type Cancel = () => void;

/** All that the room knows of time; tests put a fake in its place. */
export interface Clock {
  /**
   * Milliseconds with the system clock's full resolution, monotonic. The zero is the machine's (CLOCK_MONOTONIC), so
   * that stamps of other processes and threads on this machine can be subtracted.
   */
  readonly now: () => number;
  /** Runs once, about `ms` from now, as coarse as timers are (a millisecond or two). For limits and pauses. */
  readonly after: (ms: number, run: () => void) => Cancel;
  /** Runs once at an absolute time: never early, never at once, and late only by what the event loop is late. */
  readonly at: (dueMs: number, run: () => void) => Cancel;
  /** Runs once, after every socket that is ready now has been read and stamped (the loop's check phase). */
  readonly soon: (run: () => void) => void;
}

// Measured on Node 24.21: process.hrtime.bigint() 50 ns a call, performance.now() 45 ns, process.hrtime() 50 ns. They cost
// the same, and performance.now() counts from the start of its own process or worker; so the absolute one is taken.
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

function after(ms: number, run: () => void): Cancel {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** Timers of Node have whole milliseconds: the timer aims a millisecond short, turns of the loop take the rest. */
function at(dueMs: number, run: () => void): Cancel {
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  const wait = (): void => {
    const left = dueMs - now();
    if (left <= 1.5) turn = setImmediate(look);
    else timer = setTimeout(wait, Math.min(left - 1, LONGEST_TIMER_MS));
  };
  const look = (): void => {
    if (now() >= dueMs) run();
    else wait();
  };
  wait();
  return () => {
    clearTimeout(timer);
    clearImmediate(turn);
  };
}

/** setTimeout fires at once above 2³¹ − 1. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = { now, after, at, soon: (run) => void setImmediate(run) };
