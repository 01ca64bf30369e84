import type { Progress } from '../measure/progress.js';
import { progressLine } from '../report/progress.js';
import type { World } from './world.js';

/** What people see while they wait: one live line on a terminal, a plain line now and then in a log. */
export interface ProgressLines {
  readonly show: (progress: Progress) => void;
  readonly say: (line: string) => void;
  readonly end: () => void;
}

const LIVE_EVERY_MS = 100;
const LOG_EVERY_MS = 10_000;

export function progressLines(world: World): ProgressLines {
  const lanes = new Map<string, Progress>();
  const everyMs = world.live === undefined ? LOG_EVERY_MS : LIVE_EVERY_MS;
  let shownAt = world.now().getTime();
  const draw = (): void => {
    const line = progressLine([...lanes.values()], { width: world.width });
    if (world.live === undefined) world.log(line);
    else world.live(line);
  };
  return {
    show: (progress) => {
      lanes.set(progress.lane, progress);
      const at = world.now().getTime();
      if (at - shownAt < everyMs) return;
      shownAt = at;
      draw();
    },
    say: (line) => {
      world.live?.('');
      world.log(line);
    },
    end: () => world.live?.(''),
  };
}
