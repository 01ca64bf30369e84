import type { Percentile } from './plan.js';
import type { Needs } from './verdict.js';

/** What a plan will do, before any call: what `latency-lens plan` shows (VOICE §7). */
export interface PlanSummary {
  readonly configFile: string;
  /** What so many iterations can and cannot see; one line. */
  readonly sight: string;
  readonly iterations: number;
  readonly warmup: number;
  readonly cells: readonly PlanSummaryCell[];
  /** Calls that will be made: iterations, base calls among them, warm-up. */
  readonly calls: number;
  /** With the most confirmation that the rule and the caps allow. */
  readonly callsAtMost: number;
  /** Upper bound of `calls` in USD; absent when a call has none. */
  readonly worstCaseUsd?: number;
  readonly caps: { readonly maxCostUsd?: number; readonly maxRequests: number; readonly maxMinutes: number };
  /** Estimate for `calls`, lanes side by side. */
  readonly wallMs: number;
  /** Where the estimate comes from: durations of stored runs, or a guess from the output caps. */
  readonly wallFrom: 'history' | 'guess';
  /** What the stored runs let the gate see; filled in where there are any. */
  readonly visible: readonly VisibleEffect[];
  readonly baseline?: { readonly runs: number; readonly newestHours?: number };
}

export interface PlanSummaryCell {
  readonly id: string;
  /** False: the change does not touch it, so nothing is called and nothing spent. */
  readonly called: boolean;
  readonly candidate: number;
  readonly base: number;
  readonly warmup: number;
  readonly worstCaseUsd?: number;
}

/** Smallest relative effect, 0.18 = +18 %, seen in 80 of 100 runs. */
export interface VisibleEffect {
  readonly cell?: string;
  readonly metric: 'ttft' | 'ttfo' | 'tpot' | 'e2e' | 'cost';
  readonly percentile: Percentile | 'mean';
  readonly effect: number;
  /** What would see half as much again as the threshold, where this plan would not. */
  readonly needs?: Needs;
}
