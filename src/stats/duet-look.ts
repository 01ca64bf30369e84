import { lookShare, type MetricLimits, RULE, TAIL_KEEP } from './duet-rule.js';
import {
  combine,
  effectsOf,
  isWorthFollowing,
  type MetricScreen,
  type StageOneMetric,
  tailStands,
} from './duet-screen.js';
import { hodgesLehmann, type TwoArmEstimate } from './hodges-lehmann.js';
import { toInterval } from './interval.js';
import { quantile } from './quantile.js';
import { runLocation } from './run-estimate.js';
import { stouffer, upperNormalScore } from './stouffer.js';
import { studentTSf } from './student-t.js';
import { type DuetEstimate, tailDuet } from './tail-duet.js';

/** One metric of a cell at a look: what stage 1 said, and every pair so far. */
export interface LookMetric {
  readonly stageOne: Pick<StageOneMetric, 'head' | 'sentinel' | 'designEffects'>;
  readonly screen: MetricScreen;
  readonly limits: MetricLimits;
  readonly head: readonly number[];
  readonly base: readonly number[];
}

export interface MetricReading {
  /** Both stages together, in pairs of arms only. `p`: the slowdown does not exceed the margin. */
  readonly shift: DuetEstimate;
  /** p95 against p95, from 45 pairs on. */
  readonly tail?: DuetEstimate;
  readonly shiftFails: boolean;
  readonly tailFails: boolean;
  /** False when an effect that would fail is below the absolute floor of its metric. */
  readonly floorMet: boolean;
}

export interface LookReading {
  readonly metrics: ReadonlyMap<string, MetricReading>;
  /** The tails of all metrics together. */
  readonly tailsFail: boolean;
  /** Follow this cell to the next look? */
  readonly keep: boolean;
  readonly tailSuspected: boolean;
}

/**
 * One look at one cell of the sequential duet: does it fail, is it worth more pairs?
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit, in the order they were asked for.
 * - Sign:   positive logRatio means the change is slower.
 * - Shape:  a metric with fewer than 2 values in an arm is left out of the look. `look` counts from 0, `pairs` is what every
 *           open cell has been given by now, `cells` is C.
 * - Source: STATISTICS §3, "STAGE 2".
 */
export function lookAtCell(
  metrics: ReadonlyMap<string, LookMetric>,
  at: {
    readonly look: number;
    readonly last: boolean;
    readonly pairs: number;
    readonly cells: number;
    readonly tailGated: boolean;
    readonly tailSuspected: boolean;
  },
): LookReading {
  const readable = [...metrics].filter(([, { head, base }]) => head.length >= 2 && base.length >= 2);
  const share = lookShare(at.look, at.last, at.cells);
  const shiftLevel = (RULE.alpha * share) / readable.length;
  const tailLevel = (RULE.tailAlpha * share) / (readable.length + 1);
  const tailsAreRead = at.tailGated && at.pairs >= RULE.tailFromPairs && readable.length > 0;
  const stagesJoin = readable.every(([, metric]) => baseStayed(metric));

  const readings = readable.map(([name, metric]) => {
    const shift = stagesTogether(metric);
    const tail = tailsAreRead ? tailOf(metric, stagesJoin) : undefined;
    const shiftReaches = shift.p <= shiftLevel && shift.logRatio >= metric.limits.least;
    const tailReaches = tail !== undefined && tail.p <= tailLevel && tail.logRatio >= metric.limits.least;
    const shiftFloor = meetsFloor(metric, shift, 0.5);
    const tailFloor = tail !== undefined && meetsFloor(metric, tail, 0.95);
    const reading: MetricReading = {
      shift,
      ...(tail !== undefined && { tail }),
      shiftFails: shiftReaches && shiftFloor,
      tailFails: tailReaches && tailFloor,
      floorMet: !(shiftReaches && !shiftFloor) && !(tailReaches && !tailFloor),
    };
    return { name, metric, reading, tailFloor };
  });

  const tails = readings.flatMap(({ metric, reading: { tail }, tailFloor }) =>
    tail === undefined ? [] : [{ ...tail, least: metric.limits.least, floorMet: tailFloor }],
  );
  const score =
    tails.length === 0
      ? 0
      : stouffer(
          tails.map(({ p }) => p),
          RULE.correlation,
        );
  const together = tails.reduce((total, tail) => total + tail.logRatio - tail.least, 0);
  const tailsFail =
    tails.length > 0 && score >= upperNormalScore(tailLevel) && together >= 0 && tails.some(({ floorMet }) => floorMet);

  const tailLooksOn =
    at.tailSuspected &&
    (at.pairs < RULE.tailFromPairs ||
      (tails.length > 0 &&
        tailStands(
          tails.map(({ p }) => p),
          TAIL_KEEP[at.look] ?? 0,
        )));
  const shiftLooksOn = readings.some(({ metric, reading }) => isOpen(metric, reading.shift));
  return {
    metrics: new Map(readings.map(({ name, reading }) => [name, reading])),
    tailsFail,
    keep: shiftLooksOn || tailLooksOn,
    tailSuspected: tailLooksOn,
  };
}

/** Stage 1 and stage 2 are separate strata: their shifts are averaged by size, their calls never mixed. */
function stagesTogether({ stageOne, screen, limits, head, base }: LookMetric): DuetEstimate {
  const pairs = hodgesLehmann(base, head, effectsOf(stageOne).shift);
  const parts: readonly TwoArmEstimate[] = screen.sentinelShift === undefined ? [pairs] : [screen.sentinelShift, pairs];
  const whole = parts.reduce((total, part) => total + size(part), 0);
  const logRatio = parts.reduce((total, part) => total + size(part) * part.logRatio, 0) / whole;
  const standardError =
    Math.sqrt(parts.reduce((total, part) => total + (size(part) * part.standardError) ** 2, 0)) / whole;
  const n = {
    baseline: base.length + stageOne.sentinel.length,
    candidate: head.length + (screen.sentinelShift === undefined ? 0 : stageOne.head.length),
  };
  // Calls of one batch count as the fewer independent ones that they are worth.
  const df = Math.max(2, (n.baseline + n.candidate) / effectsOf(stageOne).shift - 2 * parts.length);
  const p = studentTSf((logRatio - limits.margin) / standardError, df);
  return { ...toInterval(logRatio, standardError, df), p, df, n };
}

/** h of STATISTICS §3: half the harmonic mean of the two arms' sizes. */
function size({ n }: TwoArmEstimate): number {
  return (n.baseline * n.candidate) / (n.baseline + n.candidate);
}

function tailOf({ stageOne, head, base, limits }: LookMetric, stagesJoin: boolean): DuetEstimate {
  const { tail } = effectsOf(stageOne);
  return stagesJoin
    ? tailDuet([...base, ...stageOne.sentinel], [...head, ...stageOne.head], tail, limits.tailMargin)
    : tailDuet(base, head, tail, limits.tailMargin);
}

/** Jump guard: calls of both stages may share a tail only if the base arm stayed where it was. */
function baseStayed({ stageOne, base }: LookMetric): boolean {
  if (stageOne.sentinel.length < 2) return false;
  return Math.abs(runLocation(base).value - runLocation(stageOne.sentinel).value) < RULE.jump;
}

function isOpen({ stageOne, screen, limits, base }: LookMetric, shift: DuetEstimate): boolean {
  const estimate = combine([
    { value: shift.logRatio, weight: shift.standardError ** -2 },
    { value: screen.historyShift?.logRatio ?? 0, weight: screen.historyWeight },
  ]);
  return isWorthFollowing(estimate, RULE.keepReach, limits, quantile([...base, ...stageOne.sentinel], 0.5));
}

function meetsFloor({ stageOne, limits, base }: LookMetric, estimate: DuetEstimate, percentile: number): boolean {
  return quantile([...base, ...stageOne.sentinel], percentile) * (estimate.ratio - 1) >= limits.absoluteFloor;
}
