import { CALIBRATION_SCRIPT } from '../measure/calibration-script.js';
import { startSimulatorInThread } from '../simulator/run-in-thread.js';
import type { Sender } from './world.js';

export interface CalibrationSenders {
  /** Starts one before it is asked for. */
  readonly ahead: () => void;
  /** The one that was started ahead, else a new one. Whoever takes it closes it. */
  readonly next: () => Promise<Sender>;
  /** Ends those that nobody took. */
  readonly stop: () => void;
}

/**
 * The threads that self-calibration listens to. One takes about as long to start as the program takes to load and to
 * plan, so a command that is going to measure starts it ahead, first of all.
 *
 * @param entryFile as `startSimulatorInThread` takes it
 */
export function calibrationSenders(
  entryFile: string,
  startInThread: typeof startSimulatorInThread = startSimulatorInThread,
): CalibrationSenders {
  const stopping = new AbortController();
  const start = (): Promise<Sender> =>
    startInThread(entryFile, { script: CALIBRATION_SCRIPT }, { signal: stopping.signal });
  let started: Promise<Sender> | undefined;
  return {
    ahead: () => {
      started = start();
      // Whoever takes it hears of a failure; one that is stopped before has nobody to tell.
      started.catch(() => undefined);
    },
    next: () => {
      const taken = started ?? start();
      started = undefined;
      return taken;
    },
    stop: () => stopping.abort(),
  };
}
