/** Every attempt ends as exactly one of these. An answer stopped by the output cap is `ok`, marked capped. */
export const OUTCOMES = [
  'ok',
  'rate-limited',
  'overloaded',
  'server-error',
  'timeout-first-token',
  'timeout-total',
  'connect',
  'tls',
  'auth',
  'not-found',
  'bad-request',
  'content-filter',
  'in-stream-error',
  'truncated',
  'empty',
  /** Ended by us: a signal or a cap. Kept in the run, counted nowhere. */
  'aborted',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A timeout is a latency of which only the lower bound is known: it takes part in every quantile at its limit. */
export function isTimeout(outcome: Outcome): boolean {
  return outcome === 'timeout-first-token' || outcome === 'timeout-total';
}
