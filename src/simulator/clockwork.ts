import { createDueHeap, type Due } from './due-heap.js';
import { createSpinAllowance } from './spin-allowance.js';

/** Milliseconds on the clock of `process.hrtime`, which on Linux is one clock for all processes (CLOCK_MONOTONIC). */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

export interface Task extends Due {
  readonly run: () => void;
}

/** One timer for everything that is due at an absolute time: lateness of one event never moves the next. */
export interface Clockwork {
  readonly at: (task: Task) => void;
  readonly stop: () => void;
}

/** A timer has a grain of a millisecond; the rest of the way is spun, if few wait and the allowance lasts. */
const SPIN_MS = 1;
const SPIN_TASKS = 4;
/** After so many tasks the sockets get their turn. */
const TASKS_PER_TURN = 256;

export function createClockwork(): Clockwork {
  const heap = createDueHeap<Task>();
  const allowance = createSpinAllowance(monotonicMs());
  let timer: NodeJS.Timeout | undefined;
  let timerDueMs = Number.POSITIVE_INFINITY;
  let immediate: NodeJS.Immediate | undefined;
  let inTurn = false;

  function turn(): void {
    inTurn = true;
    timer = undefined;
    timerDueMs = Number.POSITIVE_INFINITY;
    immediate = undefined;
    for (let left = TASKS_PER_TURN; left > 0; left -= 1) {
      const next = heap.first();
      if (next === undefined || next.dueMs > monotonicMs()) break;
      heap.pop();
      next.run();
    }
    inTurn = false;
    arm();
  }

  function arm(): void {
    const next = heap.first();
    if (inTurn || next === undefined || immediate !== undefined || next.dueMs >= timerDueMs) return;
    clearTimeout(timer);
    timer = undefined;
    timerDueMs = Number.POSITIVE_INFINITY;
    const nowMs = monotonicMs();
    const waitMs = next.dueMs - nowMs;
    const spins = heap.size() <= SPIN_TASKS && allowance.has(SPIN_MS, nowMs);
    if (waitMs <= 0 || (spins && waitMs <= SPIN_MS)) {
      if (waitMs > 0) allowance.take(waitMs);
      immediate = setImmediate(spins && waitMs > 0 ? spin : turn);
      return;
    }
    timerDueMs = next.dueMs;
    timer = setTimeout(turn, Math.max(1, Math.floor(waitMs) - (spins ? SPIN_MS : 0)));
  }

  /** Lets the sockets run between two looks at the clock. */
  function spin(): void {
    const next = heap.first();
    if (next !== undefined && next.dueMs > monotonicMs()) immediate = setImmediate(spin);
    else turn();
  }

  return {
    at: (task) => {
      heap.push(task);
      arm();
    },
    stop: () => {
      while (heap.pop() !== undefined);
      clearTimeout(timer);
      clearImmediate(immediate);
      immediate = undefined;
    },
  };
}
