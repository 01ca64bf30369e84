import type { Progress } from '../measure/progress.js';
import { progressLines } from '../report/progress.js';
import type { World } from './world.js';

/** What people see while they wait: a live line per provider on a terminal, plain lines every ten seconds in a log. */
export interface ShownProgress {
  readonly show: (progress: Progress) => void;
  readonly say: (line: string) => void;
  readonly end: () => void;
}

const LIVE_EVERY_MS = 250;
const LOG_EVERY_MS = 10_000;

/** Runs at equal distances until the returned function is called; keeps no process alive. */
export type Every = (ms: number, run: () => void) => () => void;

/** By the clock and not by what comes back, so that a provider that says nothing for a minute does not look like us. */
export function showProgress(world: World, every: Every = everyInterval): ShownProgress {
  const lanes = new Map<string, Progress>();
  const { live } = world;
  const draw = (): void => {
    const lines = progressLines([...lanes.values()], { width: world.width });
    if (live !== undefined) live(lines);
    else if (lines.length === 0) world.log('calling; nothing has come back yet');
    else for (const line of lines) world.log(line);
  };
  const stop = every(live === undefined ? LOG_EVERY_MS : LIVE_EVERY_MS, draw);
  return {
    show: (progress) => void lanes.set(progress.lane, progress),
    say: (line) => {
      live?.([]);
      world.log(line);
    },
    end: () => {
      stop();
      live?.([]);
    },
  };
}

const everyInterval: Every = (ms, run) => {
  const timer = setInterval(run, ms).unref();
  return () => clearInterval(timer);
};
