import type { World } from '../../src/pipeline/world.js';

/** A world without a terminal, a CI or a thread; `cwd` is the workspace. */
export function makeWorld(cwd: string, overrides: Partial<World> = {}): World {
  return {
    env: {},
    cwd,
    now: () => new Date('2026-11-22T03:00:00.000Z'),
    log: () => undefined,
    live: undefined,
    colour: false,
    width: 100,
    signal: new AbortController().signal,
    sender: undefined,
    toolVersion: '0.0.0',
    ...overrides,
  };
}
