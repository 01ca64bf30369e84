import type { JsonObject } from './json.js';
import type { Outcome } from './outcome.js';
import type { Usage } from './stream-event.js';

export type Arm = 'candidate' | 'base';

/** `main` are the planned iterations (and sentinels, on the base arm), `confirm` what a suspect was asked again. */
export type Stage = 'warmup' | 'main' | 'confirm';

/** Which call to make, decided before any clock runs. Pure plan: no key, no prompt. */
export interface Slot {
  readonly cell: string;
  readonly arm: Arm;
  readonly stage: Stage;
  /** Row of the scenario's data set; equal for both calls of a pair. */
  readonly row: number;
  /** Seeds the cache nonce; equal for both calls of a pair. */
  readonly nonce: string;
  /** Randomised complete block (stage main), or pair number (stage confirm). */
  readonly block: number;
  /** Calls of one batch run at the same time (concurrency above 1); all of one arm. */
  readonly batch: number;
}

/**
 * One attempt, as it is kept in the run file. All `…Ms` are milliseconds from one monotonic clock, counted from
 * `t_send` (the request handed to the socket) unless said otherwise; absent means it did not happen.
 */
export interface Trial {
  readonly cell: string;
  readonly arm: Arm;
  readonly stage: Stage;
  /** Order in which calls started, over the whole run, from 0. */
  readonly seq: number;
  readonly row: number;
  readonly block: number;
  readonly batch: number;
  readonly outcome: Outcome;
  /** Stopped by the output cap (outcome ok). */
  readonly capped?: true;
  /** `t_send`, counted from the start of the run. */
  readonly startedMs: number;
  /** `t_send − t_sched` ≥ 0. */
  readonly queueMs: number;
  readonly connection: 'new' | 'reused' | 'none';
  /** First call after an idle gap longer than the pool keeps a socket warm. */
  readonly afterIdleMs?: number;
  readonly dnsMs?: number;
  readonly tcpMs?: number;
  readonly tlsMs?: number;
  readonly sentMs?: number;
  readonly headersMs?: number;
  readonly firstByteMs?: number;
  readonly ttftMs?: number;
  readonly ttfoMs?: number;
  /** Last token-bearing event: end to end. */
  readonly e2eMs?: number;
  /** End of the body. */
  readonly closedMs?: number;
  /** The largest gap between token-bearing events. */
  readonly stallMs?: number;
  /** The limit that a timeout ran into; the lower bound of what the latency would have been. */
  readonly limitMs?: number;
  /** Token-bearing events: text, reasoning, refusal, tool. */
  readonly tokenEvents: number;
  readonly textEvents: number;
  readonly reasoningEvents: number;
  readonly bytes: number;
  /**
   * Tokens generated from the first token-bearing event on, the first included: what TPOT divides by, less one.
   * Reasoning that is billed but not streamed is left out. Absent where it cannot be known: no usage, several choices,
   * summarised thinking, tools that the provider runs in mid stream.
   */
  readonly streamedTokens?: number;
  readonly usage?: Usage;
  readonly usageRaw?: JsonObject;
  readonly servedModel?: string;
  readonly fingerprint?: string;
  readonly serviceTier?: string;
  readonly region?: string;
  readonly finishReason?: string;
  readonly serverMs?: number;
  readonly status?: number;
  readonly error?: TrialError;
  /** The wait the provider asked for. */
  readonly retryAfterMs?: number;
  /** What disturbed this trial on our own machine. */
  readonly flags?: readonly ('loop-delay' | 'gc' | 'late-start' | 'cache-hit')[];
}

/** What went wrong in words that are safe to print: redacted, one line, at most 300 characters. */
export interface TrialError {
  readonly type?: string;
  readonly code?: string;
  readonly message?: string;
}
