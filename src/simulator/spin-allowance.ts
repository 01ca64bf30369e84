/** Share of the time that may be spun away, and how much of it may be saved up (ms). */
const SHARE = 0.1;
const SAVED_MS = 20;

/** Keeps waiting in a loop from eating the processor: what was spun must first be earned by not spinning. */
export interface SpinAllowance {
  /** Whether `ms` may be spun now. */
  readonly has: (ms: number, nowMs: number) => boolean;
  readonly take: (ms: number) => void;
}

/** Full at its start. */
export function createSpinAllowance(startMs: number): SpinAllowance {
  let savedMs = SAVED_MS;
  let sinceMs = startMs;
  return {
    has: (ms, nowMs) => {
      savedMs = Math.min(SAVED_MS, savedMs + (nowMs - sinceMs) * SHARE);
      sinceMs = nowMs;
      return savedMs >= ms;
    },
    take: (ms) => {
      savedMs -= ms;
    },
  };
}
