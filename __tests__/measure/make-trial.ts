import type { Trial } from '../../src/model/trial.js';

/** A short successful call; override what a test is about. */
export function makeTrial(overrides: Partial<Trial> = {}): Trial {
  return {
    cell: 'mini/support-answer',
    arm: 'candidate',
    stage: 'main',
    seq: 0,
    row: 0,
    block: 0,
    batch: 0,
    outcome: 'ok',
    startedMs: 0,
    queueMs: 0,
    connection: 'reused',
    tokenEvents: 2,
    textEvents: 2,
    reasoningEvents: 0,
    bytes: 100,
    ...overrides,
  };
}
