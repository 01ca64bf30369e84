import type { GatePolicy } from '../model/plan.js';
import { attemptAlpha, combineAttempts } from '../stats/combine-attempts.js';
import { type DesignEffects, INDEPENDENT } from '../stats/design-effect.js';
import { type MetricLimits, metricLimits, RULE } from '../stats/duet-rule.js';
import { hodgesLehmann } from '../stats/hodges-lehmann.js';
import { type Interval, toInterval } from '../stats/interval.js';
import { quantile } from '../stats/quantile.js';
import { runLocation } from '../stats/run-estimate.js';
import { stouffer, upperNormalScore } from '../stats/stouffer.js';
import { studentTSf } from '../stats/student-t.js';
import { tailDuet } from '../stats/tail-duet.js';
import type { Attempt, CellEvidence } from './evidence.js';
import { designEffects, joinSets, latencies, type LatencyMetric } from './values.js';

/** Which attempt at this commit is being judged: 1, unless the job was run again. */
export function attemptNumber(cells: readonly CellEvidence[]): number {
  return 1 + Math.max(0, ...cells.map((evidence) => evidence.earlierAttempts.length));
}

/** An estimate of all attempts together; `p` is one-sided for "not slower than the margin". */
interface JointEstimate extends Interval {
  readonly p: number;
}

/** What the attempts at one commit show together of one metric (STATISTICS §4, "Re-runs"). */
export interface JointReading {
  readonly shift: JointEstimate;
  readonly shiftFails: boolean;
  readonly tail: JointEstimate | undefined;
  readonly tailFails: boolean;
  /** False when an effect that would fail is below the absolute floor of its metric. */
  readonly floorMet: boolean;
}

/**
 * The duet of this attempt and those of the earlier ones, as one. A re-run decides by all evidence at the level that
 * is left for it, so neither "again until it is green" nor "again until it is red" gets anywhere.
 *
 * @param at.length Output tokens at which E2E is stated in every attempt.
 * @param at.cells C, of the job that is judged.
 */
export function readAttempts(
  evidence: CellEvidence,
  at: {
    readonly metrics: readonly LatencyMetric[];
    readonly length: number | undefined;
    readonly cells: number;
    readonly policy: GatePolicy;
  },
): ReadonlyMap<LatencyMetric, JointReading> {
  const { metrics, length, cells, policy } = at;
  const number = attemptNumber([evidence]);
  const attempts = [...evidence.earlierAttempts, ...thisAttempt(evidence)];
  const judged = metrics.flatMap((metric) => {
    const limits = limitsOf(metric, policy);
    const effects = effectsOf(evidence, attempts, metric, length);
    const shift = joint(
      attempts.map((one) => shiftOf(one, metric, length, effects)),
      limits.margin,
    );
    const gatesTails = evidence.history.length > 0;
    const tail = gatesTails
      ? joint(
          attempts.map((one) => tailOf(one, metric, length, effects)),
          0,
        )
      : undefined;
    return shift === undefined ? [] : [{ metric, limits, shift, tail }];
  });
  const shiftLevel = attemptAlpha(RULE.alpha, number) / (cells * Math.max(1, judged.length));
  const tailLevel = attemptAlpha(RULE.tailAlpha, number) / (cells * (judged.length + 1));
  const together = tailsTogether(judged, tailLevel);
  return new Map(
    judged.map(({ metric, limits, shift, tail }): readonly [LatencyMetric, JointReading] => {
      const shiftReaches = shift.p <= shiftLevel && shift.logRatio >= limits.least;
      const tailReaches = tail !== undefined && (together || tail.p <= tailLevel) && tail.logRatio >= limits.least;
      const shiftFloor = meetsFloor(evidence, metric, length, shift, 0.5, limits);
      const tailFloor = tail !== undefined && meetsFloor(evidence, metric, length, tail, 0.95, limits);
      return [
        metric,
        {
          shift,
          shiftFails: shiftReaches && shiftFloor,
          tail,
          tailFails: tailReaches && tailFloor,
          floorMet: !(shiftReaches && !shiftFloor) && !(tailReaches && !tailFloor),
        },
      ];
    }),
  );
}

function effectsOf(
  { cell, history }: CellEvidence,
  attempts: readonly Attempt[],
  metric: LatencyMetric,
  length: number | undefined,
): DesignEffects {
  if (cell.concurrency === 1) return INDEPENDENT;
  return designEffects([...attempts.map(({ candidate }) => candidate), ...history], metric, length);
}

function thisAttempt({ candidate, sentinels, pairs }: CellEvidence): readonly Attempt[] {
  if (candidate === undefined) return [];
  const joined = { head: joinSets(pairs.map(({ head }) => head)), base: joinSets(pairs.map(({ base }) => base)) };
  return [{ candidate, sentinels, pairs: pairs.length === 0 ? undefined : joined }];
}

function limitsOf(metric: LatencyMetric, policy: GatePolicy): MetricLimits {
  return metricLimits({ absoluteFloor: policy.floor[metric] }, policy.threshold[metric], policy.strict);
}

/** Inverse-variance mean of what there is; undefined when no attempt has the metric in both arms. */
function joint(parts: readonly (Estimate | undefined)[], margin: number): JointEstimate | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  const combined = combineAttempts(known);
  const calls = known.reduce((total, { n }) => total + n.baseline + n.candidate - 2, 0);
  return { ...combined, p: studentTSf((combined.logRatio - margin) / combined.standardError, calls) };
}

interface Estimate extends Interval {
  readonly n: { readonly baseline: number; readonly candidate: number };
}

/** As the stepper does it: the stages are strata, averaged by size, and their calls are never mixed. */
function shiftOf(
  attempt: Attempt,
  metric: LatencyMetric,
  length: number | undefined,
  effects: DesignEffects,
): Estimate | undefined {
  const strata = strataOf(attempt, metric, length).map(({ base, head }) => hodgesLehmann(base, head, effects.shift));
  const whole = strata.reduce((total, stratum) => total + size(stratum), 0);
  if (whole === 0) return undefined;
  const logRatio = strata.reduce((total, stratum) => total + size(stratum) * stratum.logRatio, 0) / whole;
  const standardError =
    Math.sqrt(strata.reduce((total, one) => total + (size(one) * one.standardError) ** 2, 0)) / whole;
  const sum = (arm: 'baseline' | 'candidate'): number => strata.reduce((total, { n }) => total + n[arm], 0);
  return { ...toInterval(logRatio, standardError), n: { baseline: sum('baseline'), candidate: sum('candidate') } };
}

function tailOf(
  attempt: Attempt,
  metric: LatencyMetric,
  length: number | undefined,
  effects: DesignEffects,
): Estimate | undefined {
  const strata = strataOf(attempt, metric, length);
  const pairs = attempt.pairs === undefined ? undefined : strata.at(-1);
  if (pairs === undefined || pairs.base.length < RULE.tailFromPairs) return undefined;
  const [first] = strata;
  const stayed =
    first !== undefined && Math.abs(runLocation(first.base).value - runLocation(pairs.base).value) < RULE.jump;
  const used = stayed ? strata : [pairs];
  return tailDuet(
    used.flatMap(({ base }) => base),
    used.flatMap(({ head }) => head),
    effects.tail,
  );
}

/** Sentinels and planned calls, then the pairs; what has fewer than two values in an arm says nothing. */
function strataOf(
  { candidate, sentinels, pairs }: Attempt,
  metric: LatencyMetric,
  length: number | undefined,
): readonly { readonly head: readonly number[]; readonly base: readonly number[] }[] {
  const stages = [
    ...(sentinels === undefined ? [] : [{ head: candidate, base: sentinels }]),
    ...(pairs === undefined ? [] : [pairs]),
  ];
  return stages
    .map(({ head, base }) => ({ head: latencies(head, metric, length), base: latencies(base, metric, length) }))
    .filter(({ head, base }) => head.length > 1 && base.length > 1);
}

function size({ n }: Estimate): number {
  return (n.baseline * n.candidate) / (n.baseline + n.candidate);
}

/** The tails of all metrics as one score, which the duet tests beside each alone. */
function tailsTogether(
  judged: readonly { readonly limits: MetricLimits; readonly tail: JointEstimate | undefined }[],
  level: number,
): boolean {
  const tails = judged.flatMap(({ limits, tail }) => (tail === undefined ? [] : [{ ...tail, least: limits.least }]));
  if (tails.length === 0) return false;
  const beyond = tails.reduce((total, tail) => total + tail.logRatio - tail.least, 0);
  return (
    beyond >= 0 &&
    stouffer(
      tails.map(({ p }) => p),
      RULE.correlation,
    ) >= upperNormalScore(level)
  );
}

function meetsFloor(
  { sentinels, pairs }: CellEvidence,
  metric: LatencyMetric,
  length: number | undefined,
  estimate: Interval,
  percentile: number,
  limits: MetricLimits,
): boolean {
  const base = [sentinels, ...pairs.map((pair) => pair.base)].flatMap((set) =>
    set === undefined ? [] : latencies(set, metric, length),
  );
  return base.length > 0 && quantile(base, percentile) * (estimate.ratio - 1) >= limits.absoluteFloor;
}
