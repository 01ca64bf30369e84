import { requireAbove, requireCount } from './require-sample.js';

/**
 * The numbers of the sequential duet, all from STATISTICS §3, where they were chosen by measurement: look there before
 * changing one, and run bench/verdict.mjs after.
 */
export const LOOKS = [10, 20, 30, 45, 70, 110, 160, 225] as const;
/** Share of α that each look may spend; the last look of a job spends all that is left. */
export const LOOK_WEIGHTS = [0.05, 0.1, 0.1, 0.15, 0.15, 0.15, 0.15, 0.15] as const;
/** The tail suspicion of a cell is dropped at a look unless the pairs still speak for it this loudly. */
export const TAIL_KEEP = [0.35, 0.35, 0.3, 0.25, 0.2, 0.15, 0.12, 0.1] as const;

export const RULE = {
  alpha: 0.1,
  tailAlpha: 0.03,
  tailFromPairs: 45,
  /** Stage 1 joins the tail test unless the base arm moved by more than this (log) between the stages. */
  jump: 0.3,
  /** History joins the screen unless the sentinels lie more than this many standard errors away from it. */
  drop: 2.5,
  /** How optimistically an estimate is read before a cell is screened out, or given up: standard errors. */
  screenReach: 1.645,
  keepReach: 1.28,
  /** Assumed correlation of the metrics' scores, which come from the same calls. */
  correlation: 0.5,
  /** Prior spreads between runs of LOC, and of ln(p95 ÷ LOC). */
  locationPrior: 0.08,
  tailPrior: 0.12,
  /** All extra calls of a job, as a share of its C·n candidate calls. */
  cap: 1.5,
  /** Fewer pairs than this are not worth a look. */
  leastPairs: 5,
} as const;

/**
 * b: base calls ("sentinels") that stage 1 mixes among the n calls of one cell.
 *
 * @remarks
 * - Units:  calls. 16 % of n with stored runs, at least 6; 30 % without; halves round up.
 *
 * @throws RangeError unless n ≥ 1 and storedRuns ≥ 0 are whole numbers.
 */
export function sentinelCount(n: number, storedRuns: number): number {
  requireCount('n', n, 1);
  requireCount('storedRuns', storedRuns);
  return storedRuns >= 1 ? Math.max(6, roundHalfUp(0.16 * n)) : roundHalfUp(0.3 * n);
}

/** 0.3 · 45 and the like carry binary dust, which must not decide a half. */
function roundHalfUp(value: number): number {
  return Math.round(Number(value.toFixed(9)));
}

/**
 * Index of the head call beside which each sentinel is sent; who goes first of the two is up to the seeded schedule.
 *
 * @throws RangeError unless n ≥ 1 and sentinels ≥ 0 are whole numbers.
 */
export function sentinelPositions(n: number, sentinels: number): readonly number[] {
  requireCount('n', n, 1);
  requireCount('sentinels', sentinels);
  return Array.from({ length: sentinels }, (_, i) => Math.floor(((i + 0.5) * n) / sentinels));
}

/**
 * R: pairs that stage 2 may spend on all cells together, so that extra calls stay within `cap` × the candidate's.
 *
 * @remarks
 * - Units:  pairs of two calls; `sentinels` is the sum over the cells.
 *
 * @throws RangeError on bad counts or cap.
 */
export function pairBudget(job: {
  readonly n: number;
  readonly cells: number;
  readonly sentinels: number;
  readonly cap?: number;
}): number {
  requireCount('n', job.n, 1);
  requireCount('cells', job.cells, 1);
  requireCount('sentinels', job.sentinels);
  const cap = job.cap ?? RULE.cap;
  requireAbove('cap', cap, 0);
  return Math.max(0, Math.floor((cap * job.cells * job.n - job.sentinels) / 2));
}

/** α factor of look k for each of C cells: its own weight, or all that is left at the job's last look. */
export function lookShare(look: number, last: boolean, cells: number): number {
  requireCount('cells', cells, 1);
  const left = LOOK_WEIGHTS.slice(look, last ? undefined : look + 1);
  return left.reduce<number>((total, weight) => total + weight, 0) / cells;
}

/** What one metric of one cell is held to; shares are relative, .2 = +20 %. */
export interface MetricRule {
  readonly threshold?: number;
  /** In the unit of the metric: a smaller absolute effect never fails. */
  readonly absoluteFloor?: number;
  /** Slowdowns up to this share are accepted beforehand. */
  readonly acceptedUpTo?: number;
}

/** The same on the log scale, ready to compare with. */
export interface MetricLimits {
  /** An estimate must reach this to fail. */
  readonly least: number;
  /** What the slowdown is shown to exceed. */
  readonly margin: number;
  /** The same for a p95: nothing at all, but for `strict`. */
  readonly tailMargin: number;
  /** A cell is worth following while an optimistic reading reaches this … */
  readonly wanted: number;
  /** … and the plain reading this. */
  readonly floor: number;
  readonly absoluteFloor: number;
}

/**
 * @throws RangeError on a threshold that is not above 0, or a negative floor or accepted share.
 */
export function metricLimits(rule: MetricRule, threshold: number, strict: boolean): MetricLimits {
  const own = rule.threshold ?? threshold;
  const accepted = rule.acceptedUpTo ?? 0;
  const absoluteFloor = rule.absoluteFloor ?? 0;
  requireAbove('threshold', own, 0);
  if (!(accepted >= 0 && absoluteFloor >= 0)) {
    throw new RangeError(`acceptedUpTo, absoluteFloor: need at least 0; got ${accepted}, ${absoluteFloor}`);
  }
  const limit = Math.log1p(own);
  return {
    least: Math.log1p(Math.max(own, accepted)),
    margin: strict ? limit : Math.log1p(own / 4),
    tailMargin: strict ? limit : 0,
    wanted: Math.log(1 + Math.max(own, accepted) + 0.05),
    floor: (2 * limit) / 3,
    absoluteFloor,
  };
}

/** How doubtful a tail must look to be followed (STATISTICS §3, screenTail). */
export function tailScreenLevel(n: number, storedRuns: number): number {
  if (n >= 80) return 0.08;
  if (n < 40) return 0.05;
  return storedRuns >= 3 ? 0.15 : 0.22;
}
