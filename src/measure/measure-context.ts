import type { Cell, Load, Timeouts } from '../model/plan.js';
import type { Credential, Target } from '../model/target.js';
import type { Arm, Trial } from '../model/trial.js';
import type { Clock } from './clock.js';
import type { DecodeQueue } from './decode-queue.js';
import type { HealthWatch } from './health.js';
import type { Progress } from './progress.js';
import type { SpendGuard } from './spend-guard.js';
import type { Transport } from './transport.js';

/**
 * Everything impure that the runner touches, and what several calls of it share: one context serves a whole
 * invocation (main calls, sentinels, confirmation), so that the sequence, the caps and the pool go on.
 */
export interface MeasureContext {
  readonly clock: Clock;
  /** Wall clock, for signatures only. */
  readonly today: () => Date;
  /** Seeded numbers in [0, 1): Poisson arrivals. */
  readonly random: () => number;
  readonly transport: Transport;
  readonly decoding: DecodeQueue;
  readonly guard: SpendGuard;
  /** Clock time of the run's start: `Trial.startedMs` counts from it. */
  readonly startedAt: number;
  /** 0, 1, 2, … over the whole invocation. */
  readonly nextSeq: () => number;
  readonly cellsOf: (arm: Arm) => ReadonlyMap<string, Cell>;
  readonly credentialOf: (target: Target) => Credential;
  readonly timeouts: Timeouts;
  readonly load: Load;
  /** Rest before a probe call per cell at the end; absent = no probes. */
  readonly idleMs?: number;
  readonly health?: HealthWatch;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A finished attempt and the gaps between its token-bearing events, in milliseconds. */
export interface Attempted {
  readonly trial: Trial;
  readonly gapsMs: readonly number[];
}
