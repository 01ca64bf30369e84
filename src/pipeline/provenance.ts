import { availableParallelism } from 'node:os';

import type { Provenance } from '../model/run.js';
import { localProvenance } from '../platform/local-provenance.js';
import type { World } from './world.js';

/** Who measures what, where: from the environment, never from the config of a change. */
export async function provenance(world: World): Promise<Provenance> {
  return {
    tool: 'llm-latency-lens',
    toolVersion: world.toolVersion,
    node: process.versions.node,
    os: `${process.platform} ${process.arch}`,
    cpus: availableParallelism(),
    ...(world.place ?? (await localProvenance(world.env, world.cwd))),
  };
}
