import type { Trial } from '../model/trial.js';

/** How far one lane is. Pure data; drawing it is the caller's. */
export interface Progress {
  readonly lane: string;
  /** Calls ended and calls scheduled in this call of the runner. */
  readonly done: number;
  readonly total: number;
  /** Median of the times to the first token so far; absent before the first. */
  readonly p50TtftMs?: number;
  readonly errors: number;
  /** Known cost of the lane so far, in this call of the runner. */
  readonly costUsd: number;
  readonly elapsedMs: number;
  /** Present while the lane waits because its provider asked for it. */
  readonly pausedForMs?: number;
}

export interface LaneTally {
  readonly add: (trial: Trial) => void;
  readonly snapshot: () => Pick<Progress, 'done' | 'errors' | 'p50TtftMs'>;
}

export function createLaneTally(): LaneTally {
  /** Kept in order, so that the median is at hand whenever someone looks. */
  const ttfts: number[] = [];
  let done = 0;
  let errors = 0;
  return {
    add: ({ outcome, ttftMs }) => {
      done += 1;
      if (outcome !== 'ok' && outcome !== 'aborted') errors += 1;
      if (ttftMs !== undefined) ttfts.splice(placeOf(ttfts, ttftMs), 0, ttftMs);
    },
    snapshot: () => {
      const low = ttfts[Math.floor((ttfts.length - 1) / 2)];
      const high = ttfts[Math.floor(ttfts.length / 2)];
      return { done, errors, ...(low !== undefined && high !== undefined && { p50TtftMs: (low + high) / 2 }) };
    },
  };
}

function placeOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
