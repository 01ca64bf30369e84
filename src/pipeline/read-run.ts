import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { parseRun } from '../baseline/parse-run.js';
import { LensError } from '../model/lens-error.js';
import type { Run } from '../model/run.js';
import type { World } from './world.js';

/** @throws LensError `run/unreadable`, `run/wrong-schema` */
export function readRun(path: string, world: Pick<World, 'cwd'>): Run {
  const whole = resolve(world.cwd, path);
  let text: string;
  try {
    text = readFileSync(whole, 'utf8');
  } catch (cause) {
    throw new LensError('run/unreadable', `${path} cannot be read`, {
      cause,
      remedy: 'Give the path of a run file, as `latency-lens run` wrote it.',
    });
  }
  return parseRun(text, path);
}
