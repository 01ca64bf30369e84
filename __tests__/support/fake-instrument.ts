import type { Health } from '../../src/model/run.js';
import type { Slot, Trial } from '../../src/model/trial.js';
import type { Instrument } from '../../src/pipeline/instrument.js';

export const SOUND: Health = {
  loopDelay: { p50Ms: 0.1, p99Ms: 1, maxMs: 2 },
  loopUtilisation: 0.1,
  gc: { count: 0, totalMs: 0, maxMs: 0 },
  flaggedTrials: 0,
  disturbed: [],
};

/** What one call comes to; `index` counts the calls of its cell, arm and stage, from 0. */
export type AnswerOf = (slot: Slot, index: number) => Partial<Trial>;

/** An instrument without sockets: every call is answered at once as the test says. */
export function fakeInstrument(
  answerOf: AnswerOf,
  stopAfter = Number.POSITIVE_INFINITY,
): Instrument & { readonly slots: readonly Slot[] } {
  const trials: Trial[] = [];
  const slots: Slot[] = [];
  const counts = new Map<string, number>();
  let stopped: 'request-cap' | undefined;
  return {
    trials,
    slots,
    gaps: [],
    pauses: [],
    get stopped() {
      return stopped;
    },
    measure: (asked) => {
      for (const slot of asked) {
        if (trials.length >= stopAfter) stopped = 'request-cap';
        if (stopped !== undefined) break;
        const key = `${slot.cell} ${slot.arm} ${slot.stage}`;
        const index = counts.get(key) ?? 0;
        counts.set(key, index + 1);
        slots.push(slot);
        trials.push(trialOf(slot, trials.length, answerOf(slot, index)));
      }
      return Promise.resolve();
    },
    spending: () => ({ requests: trials.length, costUsd: 0, unpriced: 0 }),
    close: () => Promise.resolve({ health: SOUND, durationMs: 1000 }),
  };
}

function trialOf({ cell, arm, stage, row, block, batch }: Slot, seq: number, given: Partial<Trial>): Trial {
  return {
    cell,
    arm,
    stage,
    seq,
    row,
    block,
    batch,
    outcome: 'ok',
    startedMs: seq,
    queueMs: 0,
    connection: 'reused',
    tokenEvents: 50,
    textEvents: 50,
    reasoningEvents: 0,
    bytes: 1000,
    ...given,
  };
}

/** A whole answer of so many tokens: `tpotMs` apart after the first, which came after `ttftMs`. */
export function answer(ttftMs: number, tpotMs: number, tokens: number): Partial<Trial> {
  const e2eMs = ttftMs + tpotMs * (tokens - 1);
  return {
    ttftMs,
    ttfoMs: ttftMs,
    e2eMs,
    closedMs: e2eMs,
    streamedTokens: tokens,
    usage: { inputTokens: 500, outputTokens: tokens },
  };
}
