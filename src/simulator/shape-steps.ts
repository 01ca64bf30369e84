import type { Random } from './random.js';
import type { WireStep } from './answer.js';

/** Lets a share of the token-bearing events leave together with the event after them. */
export function* coalesced(steps: Iterable<WireStep>, share: number, random: Random): Generator<WireStep> {
  for (const step of steps) yield step.isToken && random() < share ? { ...step, joinsNext: true } : step;
}

/** Puts a step like `ping` in between at every multiple of `everyMs`, from the headers to the end of the stream. */
export function* withPings(
  steps: Iterable<WireStep>,
  everyMs: number,
  ping: Omit<WireStep, 'atMs'>,
): Generator<WireStep> {
  let pingMs = 0;
  for (const step of steps) {
    for (; pingMs < step.atMs; pingMs += everyMs) yield { ...ping, atMs: pingMs };
    yield step;
  }
}
