import type { Trial } from '../model/trial.js';

/** A stretch in which our process could not look at its sockets. Clock milliseconds. */
export interface Hiccup {
  readonly kind: 'loop-delay' | 'gc';
  readonly from: number;
  readonly ms: number;
}

/** A hiccup shorter than this is no news for latencies of a language model, which start at some hundred milliseconds. */
const SHORTEST_MS = 20;
/** Nor is a longer one when it is below this share of what was measured. */
const SHORTEST_SHARE = 0.01;
/** A call that starts this late against its schedule met a busy loop. */
const LATE_START_MS = 50;

/** Marks the trials that overlap a hiccup that could have moved their figures, and those that started late. */
export function flagTrials(trials: readonly Trial[], startedAt: number, hiccups: readonly Hiccup[]): readonly Trial[] {
  const notable = hiccups.filter(({ ms }) => ms >= SHORTEST_MS).toSorted((a, b) => a.from - b.from);
  return trials.map((trial) => {
    const from = startedAt + trial.startedMs;
    const length = trial.closedMs ?? trial.e2eMs ?? 0;
    const limit = Math.max(SHORTEST_MS, SHORTEST_SHARE * (trial.ttftMs ?? length));
    const kinds = notable
      .filter((hiccup) => hiccup.ms >= limit && hiccup.from < from + length && hiccup.from + hiccup.ms > from)
      .map(({ kind }) => kind);
    const late = trial.queueMs > LATE_START_MS ? (['late-start'] as const) : [];
    const flags = [...new Set([...(trial.flags ?? []), ...kinds, ...late])];
    return flags.length === 0 ? trial : { ...trial, flags };
  });
}
