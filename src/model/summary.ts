import type { BaselineSource } from './report.js';
import type { Health, Run, Spending } from './run.js';
import type { CellVerdict, Comparison, Finding, Verdict } from './verdict.js';

export const SUMMARY_SCHEMA = 'https://llm-latency-lens.dev/summary';
/** Raised when a member changes its meaning or goes away; new members come without. */
export const SUMMARY_VERSION = 1;

/**
 * The one document that `--json` prints and the action puts into `summary-json`. Units stand in the names or in
 * `unit`; shares and relative effects are 0–1; what is unknown is absent, never null, NaN or 0.
 */
export interface Summary {
  readonly schema: typeof SUMMARY_SCHEMA;
  readonly version: typeof SUMMARY_VERSION;
  /** The first line of the report: verdict and next step, without markup. */
  readonly headline: string;
  readonly state: Verdict['state'];
  readonly exit: number;
  readonly mode: Verdict['mode'];
  /** How many cells ended in each state. */
  readonly counts: Verdict['counts'];
  readonly suite: string;
  readonly runId: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly headSha?: string;
  readonly baseSha?: string;
  /** Why not everything planned was measured. */
  readonly partial?: NonNullable<Run['partial']>;
  readonly cells: readonly SummaryCell[];
  readonly findings: readonly Finding[];
  readonly baseline: { readonly wanted: number; readonly used: number; readonly sources: readonly BaselineSource[] };
  /** `maxCostUsd` is absent when the cap was switched off. */
  readonly spending: Spending & { readonly maxCostUsd?: number };
  readonly instrument: Health;
  readonly files: { readonly run?: string; readonly markdown?: string; readonly html?: string };
}

export type SummaryCell = Pick<
  CellVerdict,
  'cell' | 'state' | 'cause' | 'accepted' | 'attempts' | 'failures' | 'explanations'
> & {
  readonly comparisons: readonly Omit<Comparison, 'cell'>[];
};
