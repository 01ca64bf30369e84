import { type DesignEffects, INDEPENDENT } from './design-effect.js';
import { type MetricLimits, RULE, tailScreenLevel } from './duet-rule.js';
import { hodgesLehmann, type TwoArmEstimate } from './hodges-lehmann.js';
import { type Interval, toInterval } from './interval.js';
import { moderatedTest, type Shift } from './moderated-test.js';
import { quantile } from './quantile.js';
import { type RunEstimate, runLocation, runTail } from './run-estimate.js';
import { stouffer, upperNormalScore } from './stouffer.js';

/** One metric of one cell after stage 1: raw values in request order. */
export interface StageOneMetric {
  readonly head: readonly number[];
  /** Empty in a lean job. */
  readonly sentinel: readonly number[];
  /** Stored runs long enough to be compared with, oldest first. */
  readonly history: readonly (readonly number[])[];
  readonly limits: MetricLimits;
  /** Above concurrency 1; calls are independent when it is left out. */
  readonly designEffects?: DesignEffects;
}

export interface MetricScreen {
  /** Head against sentinels, nothing else. Absent in a lean job. */
  readonly sentinelShift?: TwoArmEstimate;
  /** Head against the stored runs, and the weight (inverse variance) it has: 0 when the base has drifted away. */
  readonly historyShift?: Shift;
  readonly historyWeight: number;
  /** Both together; history may speak here, but never in the proof. */
  readonly combined: Interval;
  /** P(a tail this long | the stored runs' tails). */
  readonly tailP?: number;
  readonly shiftSuspected: boolean;
}

/**
 * Stage 1 of the sequential duet for one metric of all cells: which cells are worth following in pairs?
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit.
 * - Sign:   positive logRatio means the change is slower.
 * - Shape:  one entry per cell that has the metric, in the caller's order; head n ≥ 2; sentinels ≥ 2 or none; K may differ
 *           and may be 0, but sentinels and history must not both be missing.
 * - Source: STATISTICS §3, "STAGE 1".
 *
 * @throws RangeError on a bad sample, or neither sentinels nor history.
 */
export function screenMetric(cells: readonly StageOneMetric[]): readonly MetricScreen[] {
  const shifts = againstHistory(cells, (values, { shift }) => runLocation(values, shift), RULE.locationPrior);
  const tails = againstHistory(cells, runTail, RULE.tailPrior);
  return cells.map((cell, index) => {
    const historyShift = shifts[index];
    const sentinelShift =
      cell.sentinel.length === 0 ? undefined : hodgesLehmann(cell.sentinel, cell.head, effectsOf(cell).shift);
    const historyWeight = historyShift === undefined ? 0 : weightOfHistory(cell, historyShift);
    const combined = combine([
      ...(sentinelShift === undefined
        ? []
        : [{ value: sentinelShift.logRatio, weight: sentinelShift.standardError ** -2 }]),
      ...(historyShift === undefined ? [] : [{ value: historyShift.logRatio, weight: historyWeight }]),
    ]);
    const tailP = tails[index]?.p;
    return {
      ...(sentinelShift !== undefined && { sentinelShift }),
      ...(historyShift !== undefined && { historyShift }),
      historyWeight,
      combined,
      ...(tailP !== undefined && { tailP }),
      shiftSuspected: isWorthFollowing(combined, RULE.screenReach, cell.limits, typicalBase(cell)),
    };
  });
}

/** Do the tails of a cell's metrics, together or one of them alone, ask for pairs? */
export function tailSuspected(screens: readonly MetricScreen[], n: number, storedRuns: number): boolean {
  const ps = screens.flatMap(({ tailP }) => (tailP === undefined ? [] : [tailP]));
  if (ps.length === 0) return false;
  return tailStands(ps, tailScreenLevel(n, storedRuns));
}

/** The tails' scores together exceed the level, or one p alone its share of it. */
export function tailStands(ps: readonly number[], level: number): boolean {
  return stouffer(ps, RULE.correlation) > upperNormalScore(level) || ps.some((p) => p < level / (ps.length + 1));
}

/** Weighted mean of log estimates; weights are inverse variances. */
export function combine(parts: readonly { readonly value: number; readonly weight: number }[]): Interval {
  const weight = parts.reduce((total, part) => total + part.weight, 0);
  if (!(weight > 0)) throw new RangeError('sentinel, history: a cell needs base calls or stored runs');
  return toInterval(parts.reduce((total, part) => total + part.value * part.weight, 0) / weight, weight ** -0.5);
}

/** An optimistic reading of the estimate still reaches what would fail, and a plain reading most of it. */
export function isWorthFollowing(estimate: Interval, reach: number, limits: MetricLimits, baseLevel: number): boolean {
  const wanted = Math.max(limits.wanted, Math.log1p(limits.absoluteFloor / baseLevel));
  return estimate.logRatio >= Math.max(wanted - reach * estimate.standardError, limits.floor);
}

export function effectsOf({ designEffects = INDEPENDENT }: Pick<StageOneMetric, 'designEffects'>): DesignEffects {
  return designEffects;
}

function typicalBase(cell: StageOneMetric): number {
  return quantile(cell.sentinel.length > 0 ? cell.sentinel : cell.history.flat(), 0.5);
}

function againstHistory(
  cells: readonly StageOneMetric[],
  estimate: (values: readonly number[], effects: DesignEffects) => RunEstimate,
  prior: number,
): readonly (Shift | undefined)[] {
  const compared = cells.filter(({ history }) => history.length > 0);
  const shifts = moderatedTest(
    compared.map((cell) => ({
      baseline: cell.history.map((values) => estimate(values, effectsOf(cell))),
      candidate: [estimate(cell.head, effectsOf(cell))],
    })),
    prior,
  );
  return cells.map((cell) => shifts[compared.indexOf(cell)]);
}

/** Inverse variance of the history's verdict, or 0 when today's base calls lie too far from the stored runs. */
function weightOfHistory(cell: StageOneMetric, shift: Shift): number {
  if (cell.sentinel.length > 0) {
    const stored = cell.history.map((values) => runLocation(values).value);
    const level = stored.reduce((total, value) => total + value, 0) / stored.length;
    const today = runLocation(cell.sentinel).value;
    const { betweenRuns, withinRun, runs } = shift;
    const sentinelNoise = (withinRun * cell.head.length) / cell.sentinel.length;
    const spread = Math.sqrt(betweenRuns * (1 + 1 / runs) + withinRun / runs + sentinelNoise);
    if (Math.abs(today - level) > RULE.drop * spread) return 0;
  }
  return 1 / (shift.standardError ** 2 * (shift.df / (shift.df - 2)));
}
