import type { Run } from '../model/run.js';
import type { Clock } from './clock.js';

export type StopReason = NonNullable<Run['partial']>;

/** Why and when a run ends before its plan does. The first reason stays. */
export interface Stop {
  readonly reason: StopReason | undefined;
  /** No further call; those in flight go on, their cost is spent already. */
  readonly finishEarly: (reason: StopReason) => void;
  /** Runs `abort` when calls in flight must end now; returns how to withdraw it. */
  readonly onAbort: (abort: () => void) => () => void;
  /** Runs `wake` when the run is stopped, for whatever reason; returns how to withdraw it. */
  readonly onStop: (wake: () => void) => () => void;
  /** Resolves true after `ms`, or false as soon as the run is stopped. */
  readonly rest: (ms: number) => Promise<boolean>;
  readonly dispose: () => void;
}

/** A signal and the time cap end calls in flight as well; the other caps let them finish. */
export function createStop(clock: Clock, deadlineAt: number, signal: AbortSignal | undefined): Stop {
  let reason: StopReason | undefined;
  const aborts = new Set<() => void>();
  const wakeUps = new Set<() => void>();

  const finishEarly = (why: StopReason): void => {
    reason ??= why;
    for (const wake of wakeUps) wake();
  };
  const endNow = (why: StopReason): void => {
    finishEarly(why);
    for (const abort of aborts) abort();
  };
  const interrupted = (): void => endNow('interrupted');
  const cancelDeadline = clock.after(Math.max(0, deadlineAt - clock.now()), () => endNow('time-cap'));
  signal?.addEventListener('abort', interrupted, { once: true });
  if (signal?.aborted === true) reason = 'interrupted';

  return {
    get reason() {
      return reason;
    },
    finishEarly,
    onAbort: (abort) => {
      aborts.add(abort);
      return () => aborts.delete(abort);
    },
    onStop: (wake) => {
      wakeUps.add(wake);
      return () => wakeUps.delete(wake);
    },
    rest: (ms) =>
      new Promise((resolve) => {
        if (reason !== undefined) return resolve(false);
        const wake = (): void => {
          cancel();
          wakeUps.delete(wake);
          resolve(reason === undefined);
        };
        const cancel = clock.after(ms, wake);
        wakeUps.add(wake);
      }),
    dispose: () => {
      cancelDeadline();
      signal?.removeEventListener('abort', interrupted);
    },
  };
}
