import type { Comparison } from '../model/verdict.js';

/** Everything of a comparison that its method does not decide, so that each method states only what it knows. */
export function comparison(
  known: Pick<Comparison, 'cell' | 'metric' | 'statistic' | 'method' | 'state'> & Partial<Comparison>,
): Comparison {
  return {
    unit:
      known.metric === 'cost'
        ? 'usd'
        : known.metric === 'errors'
          ? 'share'
          : known.metric === 'speed'
            ? 'tokens/s'
            : 'ms',
    n: { candidate: 0, base: 0, baselineRuns: 0, pairs: 0 },
    gated: false,
    notes: [],
    ...known,
  };
}
