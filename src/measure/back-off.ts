import type { Trial } from '../model/trial.js';

/** First wait when a provider refuses without saying for how long; doubles with each refusal in a row. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

interface Pause {
  readonly ms: number;
  readonly reason: string;
}

/** How long a lane has to rest after a round of calls. */
export interface BackOff {
  readonly after: (trials: readonly Trial[]) => Pause | undefined;
}

/** 429, 503, 529 and their like, and any failure that names a time to wait. What the provider asks for is granted in full. */
export function createBackOff(): BackOff {
  let refusals = 0;
  return {
    after: (trials) => {
      const asking = trials.filter(asksForRest);
      const [first] = asking;
      if (first === undefined) {
        refusals = 0;
        return undefined;
      }
      refusals += 1;
      const asked = Math.max(...asking.map(({ retryAfterMs }) => retryAfterMs ?? 0));
      if (asked > 0) return { ms: asked, reason: `${words(first)}; the provider asked for this pause` };
      return {
        ms: Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (refusals - 1)),
        reason: `${words(first)}; the provider named no time to wait`,
      };
    },
  };
}

/** The provider had no room for this call; nothing is known of its latency. */
export function isRefusal({ outcome }: Trial): boolean {
  return outcome === 'rate-limited' || outcome === 'overloaded';
}

function asksForRest(trial: Trial): boolean {
  return isRefusal(trial) || (trial.retryAfterMs !== undefined && trial.outcome !== 'ok');
}

function words({ outcome, status }: Trial): string {
  return status === undefined ? outcome : `${outcome} (HTTP ${status})`;
}
