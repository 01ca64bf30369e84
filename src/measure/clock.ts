/** Undoes a timer that has not run yet; harmless afterwards. */
type Cancel = () => void;

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

/**
 * Timers of Node have whole milliseconds, so one may fire a little early; the rest is then waited for in turns of the
 * loop, but only a quarter of a millisecond of it: turning costs a whole core, and at some hundred starts a second
 * that would disturb the stamps more than a start 0.5 ms late does (measured: 12 µs of CPU per event at 300 starts/s).
 */
function at(dueMs: number, run: () => void): Cancel {
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  const wait = (): void => {
    const left = dueMs - now();
    if (left <= LONGEST_TURNING_MS) turn = setImmediate(look);
    else timer = setTimeout(look, Math.min(Math.max(1, Math.round(left)), LONGEST_TIMER_MS));
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

const LONGEST_TURNING_MS = 0.25;
/** setTimeout fires at once above 2³¹ − 1. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = { now, after, at, soon: (run) => void setImmediate(run) };
