import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { LensError } from '../model/lens-error.js';
import type { World } from '../pipeline/world.js';
import { readScript } from '../simulator/read-script.js';
import { simulatorProcessMain } from '../simulator/run-in-process.js';

/** Serves the simulator in the foreground; its URL is the one line of JSON on stdout. */
export async function simulate(
  { port, script }: { readonly port: number; readonly script?: string },
  world: World,
): Promise<void> {
  await simulatorProcessMain({
    port,
    ...(script !== undefined && { script: readScript(textOf(resolve(world.cwd, script)), script) }),
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new LensError('simulator/bad-script', `${path} cannot be read`, { cause });
  }
}
