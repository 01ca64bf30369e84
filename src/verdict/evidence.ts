import type { GatePolicy } from '../model/plan.js';
import type { RunCell } from '../model/run.js';
import type { SampleSet } from '../model/sample.js';
import type { Usage } from '../model/stream-event.js';
import type { CellStatus } from './attribute.js';

/** Base and candidate calls that were measured in turn, as one unit: stage 1, or one look of stage 2. */
export interface Interleaved {
  readonly head: SampleSet;
  readonly base: SampleSet;
}

/** One cell in an earlier attempt at the same commit: a re-run adds evidence, it does not replace any. */
export interface Attempt {
  readonly candidate: SampleSet;
  /** Undefined where no base arm was called. */
  readonly sentinels: SampleSet | undefined;
  /** Its interleaved pairs, all looks together. */
  readonly pairs: Interleaved | undefined;
}

/** Everything measured and stored that bears on one cell. */
export interface CellEvidence {
  readonly cell: RunCell;
  readonly status: CellStatus;
  /** The planned iterations of the candidate. A cell that was not called has none. */
  readonly candidate: SampleSet | undefined;
  /** Sentinels of the base arm, interleaved with `candidate`. */
  readonly sentinels: SampleSet | undefined;
  /** Interleaved pairs of stage 2, a member per look. */
  readonly pairs: readonly Interleaved[];
  /** The stored runs that count for this cell, oldest first. */
  readonly history: readonly SampleSet[];
  /** Fresh calls made because the cell was about to turn red. */
  readonly repeat: SampleSet | undefined;
  /** Oldest first. */
  readonly earlierAttempts: readonly Attempt[];
}

/** USD of one call with this usage, or undefined when price or counts are unknown. */
export type PriceOf = (usage: Usage) => number | undefined;

/** What both sides of a cell cost, from one table. */
export interface ArmPrices {
  readonly candidate: PriceOf;
  readonly base: PriceOf;
  /** Each side's model at the service tier of the other, where the two were served at different ones. */
  readonly crossed?: { readonly candidateAtBaseTier: PriceOf; readonly baseAtCandidateTier: PriceOf };
}

/** How the run stands as a whole. */
export interface JobEvidence {
  readonly policy: GatePolicy;
  readonly mode: 'change' | 'watch';
  readonly iterations: number;
  /** Why the instrument voids the run; empty = sound. */
  readonly disturbed: readonly string[];
  readonly partial: 'interrupted' | 'cost-cap' | 'request-cap' | 'time-cap' | undefined;
  readonly cells: readonly CellEvidence[];
  /** Prices of both sides by cell, from one table. */
  readonly prices: ReadonlyMap<string, ArmPrices>;
  /** `YYYY-MM-DD`, for `accepted.until`. */
  readonly today: string;
}
