import type { Message } from './call.js';
import type { Metric } from './sample.js';
import type { Target } from './target.js';

export type CachePolicy = 'bust' | 'warm' | 'as-is';

export interface Scenario {
  readonly id: string;
  /** With `{{name}}` placeholders that a data row fills. */
  readonly messages: readonly Message[];
  /** Rows of the data set, cycled in a seeded order; one empty row when there is no data. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly cache: CachePolicy;
}

/** The unit that is compared: `target/scenario`, with `@8` behind it at concurrency 8. Stable over time. */
export interface Cell {
  readonly id: string;
  readonly target: Target;
  readonly scenario: Scenario;
  readonly concurrency: number;
  /**
   * Hash of the fully resolved request (url, body before the nonce, headers that are not a key) of every row, plus
   * concurrency, cache and connection mode. Differs exactly when a change touched the cell.
   */
  readonly fingerprint: string;
  /** Upper bound of one call's input tokens: its bytes. */
  readonly maxInputTokens: number;
}

export type Load =
  | { readonly mode: 'closed' }
  | { readonly mode: 'constant' | 'poisson'; /** Requests per second and cell. */ readonly rate: number };

export interface Timeouts {
  readonly firstTokenMs: number;
  readonly totalMs: number;
}

/** Limits of one whole invocation, confirmation included. `undefined` = switched off by the caller. */
export interface Caps {
  readonly maxCostUsd: number | undefined;
  readonly maxRequests: number;
  readonly maxMinutes: number;
}

export type GateMode = 'report' | 'warn' | 'enforce';
export type Percentile = 'p50' | 'p90' | 'p95' | 'p99';

export interface Budget {
  readonly cells: string;
  readonly metric: Metric;
  readonly percentile: Percentile | 'mean';
  /** In the metric's unit: ms, USD, tokens per second (speed: a minimum). */
  readonly max: number;
}

export interface Accepted {
  readonly cells: string;
  readonly metric: Metric;
  /** Relative: 0.3 accepts up to +30 %. */
  readonly upTo: number;
  readonly reason: string;
  /** Last day, `YYYY-MM-DD`, that it holds. */
  readonly until: string;
}

export interface GatePolicy {
  readonly mode: GateMode;
  /** Relative, by metric: 0.2 = +20 %. */
  readonly threshold: Readonly<Record<'ttft' | 'ttfo' | 'tpot' | 'e2e' | 'cost', number>>;
  /** Absolute, in ms or USD: an effect below its floor never fails. */
  readonly floor: Readonly<Record<'ttft' | 'ttfo' | 'tpot' | 'e2e' | 'cost', number>>;
  readonly metrics: readonly ('ttft' | 'ttfo' | 'tpot' | 'e2e' | 'cost')[];
  readonly budgets: readonly Budget[];
  /** Share of attempts, 0–1; absent = no absolute limit. */
  readonly maxErrorRate: number | undefined;
  readonly accepted: readonly Accepted[];
  readonly onInconclusive: 'pass' | 'fail';
  readonly onDrift: 'fail' | 'warn';
  readonly confirm: 'auto' | 'lean' | 'never';
  /** H0: ratio ≤ 1 + threshold ("shown to exceed the threshold"). */
  readonly strict: boolean;
}

export interface Plan {
  /** Path of the config as the user wrote it. */
  readonly configFile: string;
  readonly cells: readonly Cell[];
  readonly iterations: number;
  readonly warmup: number;
  readonly load: Load;
  readonly timeouts: Timeouts;
  readonly connection: 'warm' | 'cold';
  /** Idle time before a probe call that measures the start after idleness; absent = not measured. */
  readonly idleMs?: number;
  readonly gate: GatePolicy;
  readonly caps: Caps;
  readonly seed: string;
  /** Which baseline the runs belong to; several configs of one repository have one each. */
  readonly suite: string;
  /** On a change: call only the cells that it touched, or all of them. */
  readonly measure: 'changed' | 'all';
}
