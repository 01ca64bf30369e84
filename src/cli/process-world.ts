import { constants } from 'node:os';

import { type CalibrationSenders, calibrationSenders } from '../pipeline/calibration-senders.js';
import type { World } from '../pipeline/world.js';
import { liveLines } from './live-lines.js';

/** The real process as a World: its environment, its terminal, its signals. */
export function processWorld(
  toolVersion: string,
  entryFile: string,
): {
  readonly world: World;
  readonly senders: CalibrationSenders;
  readonly stop: () => void;
  readonly interruptedBy: () => number | undefined;
} {
  const controller = new AbortController();
  let interruptedBy: number | undefined;
  const end = (signal: NodeJS.Signals): void => {
    // The first one ends the measuring and keeps what there is; who sends a second does not want to wait for that.
    if (interruptedBy !== undefined) process.exit(128 + interruptedBy);
    interruptedBy = constants.signals[signal];
    controller.abort(signal);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  const senders = calibrationSenders(entryFile);
  const live = process.stderr.isTTY && process.env['CI'] === undefined;
  const world: World = {
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    log: (line) => void process.stderr.write(`${line}\n`),
    live: live
      ? liveLines(
          (text) => void process.stderr.write(text),
          () => known(process.stderr.rows) ?? 24,
        )
      : undefined,
    colour: wantsColour(process.env, process.stdout.isTTY),
    width: known(process.stdout.columns) ?? known(process.stderr.columns) ?? 100,
    signal: controller.signal,
    sender: senders.next,
    toolVersion,
  };
  return {
    world,
    senders,
    stop: () => {
      senders.stop();
      process.off('SIGINT', end);
      process.off('SIGTERM', end);
    },
    interruptedBy: () => interruptedBy,
  };
}

/** Terminals that do not know their size say 0. */
function known(size: number | undefined): number | undefined {
  return size === 0 ? undefined : size;
}

/** https://no-color.org and https://force-color.org (read 2026-11-22): the refusal wins. */
function wantsColour(env: NodeJS.ProcessEnv, isTty: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  return forced === '' ? isTty : forced !== '0';
}
