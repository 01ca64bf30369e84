import type { Slot } from '../../src/model/trial.js';

/** A planned call; override what a test is about. */
export function makeSlot(overrides: Partial<Slot> = {}): Slot {
  return {
    cell: 'mini/support-answer',
    arm: 'candidate',
    stage: 'main',
    row: 0,
    nonce: 'n',
    block: 0,
    batch: 0,
    ...overrides,
  };
}
