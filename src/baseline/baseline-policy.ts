import type { Run } from '../model/run.js';

/** What makes a stored run a baseline. */
export interface BaselinePolicy {
  /** K: how many stored runs are wanted per cell. */
  readonly wanted: number;
  /** 14 by default: over 15–60 days the median of unchanged targets moved by 29 % (STATISTICS §1). */
  readonly maxAgeDays?: number;
  /** When the run that is judged began. */
  readonly now: Date;
  readonly suite?: string;
  /** The platform's own demands on provenance: why it will not have a run, or nothing. */
  readonly accept?: (run: Run) => string | undefined;
}
