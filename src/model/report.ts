import type { GatePolicy } from './plan.js';
import type { Run } from './run.js';
import type { Verdict } from './verdict.js';

/** A stored run that was considered as baseline, and what became of it. */
export interface BaselineSource {
  readonly runId: string;
  readonly startedAt: string;
  readonly sha?: string;
  readonly url?: string;
  readonly path?: string;
  /** Cells it served as baseline for. */
  readonly cells: number;
  /** Why it was left out, in one sentence; absent = used. */
  readonly refused?: string;
}

/**
 * What the picture of one cell and metric is drawn from: per-request values of both sides, in `unit`, and the level of
 * each stored run, oldest first. A side that was not measured is empty.
 */
export interface Distribution {
  readonly cell: string;
  readonly metric: 'ttft' | 'ttfo' | 'tpot' | 'e2e' | 'cost';
  readonly unit: 'ms' | 'usd';
  readonly base: readonly number[];
  readonly candidate: readonly number[];
  readonly history: readonly { readonly startedAt: string; readonly p50: number; readonly p95?: number }[];
}

/** Everything a report shows; renderers add nothing but words and layout. */
export interface Report {
  readonly run: Run;
  readonly verdict: Verdict;
  readonly baseline: readonly BaselineSource[];
  /** How many stored runs the policy asks for (K). */
  readonly baselineWanted: number;
  readonly caps: { readonly maxCostUsd: number | undefined };
  /** Shell commands, ready to paste. */
  readonly reproduce?: string;
  /** Where the machine-readable files and the HTML lie. */
  readonly files: { readonly run?: string; readonly markdown?: string; readonly html?: string };
  readonly headSha?: string;
  readonly baseSha?: string;
  /** Extra calls that interleaving and confirmation took, and what they cost. */
  readonly extra?: { readonly requests: number; readonly costUsd: number };
  /** The rules that were applied; without them the words name no threshold. */
  readonly gate?: GatePolicy;
  /** Of stored runs judged again: the config that was named, the candidate's own gate of then, or our defaults. */
  readonly gateFrom?: 'config' | 'run' | 'default';
  /** This run joins the baseline. Absent in files of earlier versions. */
  readonly recorded?: boolean;
  /** Label that accepts a regression on this platform. */
  readonly acceptLabel?: string;
  /** For the pictures; without it they are drawn from TTFT and E2E of this run's own trials. */
  readonly distributions?: readonly Distribution[];
}
