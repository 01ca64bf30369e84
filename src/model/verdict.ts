import type { Metric } from './sample.js';

/** Of a comparison, a cell, or the job. In the order of weight: the first that applies names the whole. */
export const STATES = [
  'regression',
  'disturbed',
  'inconclusive',
  'unconfirmed',
  'provider-drift',
  'improvement',
  'pass',
  'unstable',
  'no-baseline',
  'unchanged',
  'skipped',
] as const;
export type State = (typeof STATES)[number];

/** Why a cell moved, as far as the design lets us say it. */
export type Cause =
  /** The change altered the request. */
  | 'changed-request'
  /** The server under test. */
  | 'deployed'
  /** Request unchanged: provider or network. */
  | 'provider'
  /** On the watch: the request changed between the baseline and now. */
  | 'changed-since-baseline';

type Statistic = 'p50' | 'p90' | 'p95' | 'p99' | 'mean' | 'share';

/** What it would take to see a slowdown of `target` (relative, 0.3 = +30 %) in 80 of 100 runs. */
export type Needs =
  | { readonly kind: 'iterations'; readonly target: number; readonly n: number }
  /** Runs differ too much among themselves; `smallestVisible` is what endless iterations would see. */
  | { readonly kind: 'more-iterations-cannot-help'; readonly target: number; readonly smallestVisible: number };

/** One cell, one metric, one statistic: base against candidate. All figures in `unit`; shares are 0–1. */
export interface Comparison {
  readonly cell: string;
  readonly metric: Metric | 'errors';
  readonly statistic: Statistic;
  readonly unit: 'ms' | 'usd' | 'tokens/s' | 'share';
  /**
   * history: moderated quantile test against stored runs · duet: interleaved base and head calls ·
   * budget: absolute limit · errors: failure shares · shown: not gated.
   */
  readonly method: 'history' | 'duet' | 'budget' | 'errors' | 'shown';
  readonly base?: number;
  readonly candidate?: number;
  /** candidate ÷ base; above 1 is slower or dearer. With its two-sided 95 % interval. */
  readonly ratio?: number;
  readonly ratioLow?: number;
  readonly ratioHigh?: number;
  /** One-sided, unadjusted; and adjusted over the job (Benjamini–Hochberg), where that applies. */
  readonly p?: number;
  readonly adjustedP?: number;
  /** Relative effect, 0.19 = +19 %, that this comparison would have seen in 80 of 100 runs. */
  readonly smallestVisible?: number;
  /** Of a figure that could not be decided, where it is known; said in `notes` too. */
  readonly needs?: Needs;
  readonly n: {
    readonly candidate: number;
    readonly base: number;
    readonly baselineRuns: number;
    readonly pairs: number;
  };
  /** Took part in the gate (enough support, metric gated). */
  readonly gated: boolean;
  readonly state: State;
  readonly notes: readonly string[];
}

/** Something the reader must know that is no comparison. `top` goes above the table. */
export interface Finding {
  readonly kind:
    | 'silent-cell'
    | 'new-cell'
    | 'removed-cell'
    | 'renamed-cell'
    | 'changed-series'
    | 'adopted'
    | 'loosened-gate'
    | 'budget-exceeded'
    | 'error-rate'
    | 'served-changed'
    | 'cache-asymmetry'
    | 'suspicious-improvement'
    | 'baseline-refused'
    | 'price-unknown'
    | 'accepted'
    | 'accepted-expired'
    | 'cap'
    | 'lane-paused'
    | 'no-callable-base'
    | 'note';
  readonly cell?: string;
  readonly top: boolean;
  /** One plain sentence; may hold names from the config, so every sink escapes it. */
  readonly text: string;
}

/** One share of a difference; the parts of a metric add up to its whole within 0.1 %. */
export interface ExplainPart {
  readonly cause:
    | 'ttft'
    | 'output-length'
    | 'speed'
    | 'input-tokens'
    | 'cached-share'
    | 'price'
    | 'tier'
    | 'interaction';
  /** In the unit of the whole (ms or USD); positive is slower or dearer. */
  readonly amount: number;
}

export interface Explanation {
  readonly cell: string;
  readonly metric: 'e2e' | 'cost';
  readonly unit: 'ms' | 'usd';
  readonly base: number;
  readonly candidate: number;
  readonly parts: readonly ExplainPart[];
  /** The first sentence of a comment, without the cell's name. */
  readonly sentence: string;
}

/** The base arm of a change against its own stored runs: how far the provider moved for everyone, in ms. */
export interface ProviderShift {
  readonly metric: 'ttft' | 'ttfo' | 'tpot' | 'e2e';
  readonly before: number;
  readonly now: number;
  /** now ÷ before, with its two-sided 95 % interval. */
  readonly ratio: number;
  readonly ratioLow: number;
  readonly ratioHigh: number;
}

export interface CellVerdict {
  readonly cell: string;
  readonly state: State;
  readonly cause?: Cause;
  /** A regression that `gate.accepted` or the label covers: counted green, shown. */
  readonly accepted?: string;
  readonly comparisons: readonly Comparison[];
  /** Present when both arms of a change moved together. */
  readonly providerShift?: ProviderShift;
  readonly explanations: readonly Explanation[];
  readonly attempts: number;
  readonly failures: Readonly<Record<string, number>>;
}

export interface Verdict {
  /** What the job is called: the heaviest cell state after policy. */
  readonly state: State;
  readonly exit: number;
  readonly mode: 'change' | 'watch' | 'first-run';
  readonly cells: readonly CellVerdict[];
  readonly findings: readonly Finding[];
  /** How many cells ended in each state. */
  readonly counts: Readonly<Partial<Record<State, number>>>;
}
