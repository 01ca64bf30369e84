import type { GatePolicy } from '../model/plan.js';
import type { SampleSet } from '../model/sample.js';
import { RULE, sentinelCount } from '../stats/duet-rule.js';
import type { ErrorStratum } from '../stats/exact-stratified-test.js';
import {
  type Arm,
  type DuetState,
  feedPairs,
  nextRequest,
  type StageOneCell,
  startDuet,
} from '../stats/sequential-duet.js';
import type { CellEvidence, Interleaved } from './evidence.js';
import {
  commonOutputLength,
  designEffects,
  joinSets,
  LATENCY_METRICS,
  latencies,
  type LatencyMetric,
} from './values.js';

/** One call has no spread: its metrics are shown and not judged. */
const LEAST_N = 2;

/** The interleaved comparison of all cells of a change that have a callable base arm (STATISTICS §3). */
export interface Duet {
  readonly state: DuetState;
  /** Output tokens at which E2E is stated, by cell: fixed after stage 1, so that every look compares the same thing. */
  readonly lengths: ReadonlyMap<string, number | undefined>;
  readonly metrics: readonly LatencyMetric[];
  /** Confirmation is switched off: stage 1 has as many base calls as head calls, and decides alone. */
  readonly stageOneAlone: boolean;
}

/** Planned calls from which the p95 is gated (STATISTICS §4). */
const P95_FROM = 50;
/** Extra calls of a job, as a share of the calls that its whole matrix would take (STATISTICS §3, R). */
const EXTRA_CALLS_CAP = 1.5;

/**
 * @param configured Cells of the whole matrix, called or not: their calls that are not made are free to follow the
 *   few cells that a change touched. With the budget of one cell alone its p95 would never be looked at.
 */
export function openDuet(
  cells: readonly CellEvidence[],
  policy: GatePolicy,
  iterations: number,
  configured: number = cells.length,
): Duet {
  const metrics = LATENCY_METRICS.filter((metric) => policy.metrics.includes(metric));
  const lengths = new Map(cells.map((cell) => [cell.cell.id, commonOutputLength(setsOf(cell))]));
  const stageOne = cells.map((cell) => stageOneCell(cell, lengths.get(cell.cell.id), metrics, policy));
  // A gate on cost alone has no latency threshold; failed calls are still followed.
  const threshold =
    metrics.length === 0 ? policy.threshold.e2e : Math.min(...metrics.map((metric) => policy.threshold[metric]));
  const config = {
    n: Math.max(LEAST_N, iterations),
    threshold,
    strict: policy.strict,
    lean: policy.confirm === 'lean',
    cap: extraCallsCap(configured, cells.length, iterations),
  };
  return { state: startDuet(config, stageOne), lengths, metrics, stageOneAlone: policy.confirm === 'never' };
}

/**
 * The same cap, as a share of the calls of the cells that are measured. Where so many calls are planned that the p95 is
 * gated, it is never so small that no suspect could be followed as far as the first look at its p95.
 */
export function extraCallsCap(configured: number, measured: number, iterations: number): number {
  const ofMatrix = (EXTRA_CALLS_CAP * Math.max(configured, measured)) / measured;
  if (iterations < P95_FROM) return ofMatrix;
  const calls = measured * iterations;
  return Math.max(ofMatrix, (2 * RULE.tailFromPairs + measured * sentinelCount(iterations, 0)) / calls);
}

/** The pairs to measure next, or undefined when every suspect is decided or the budget is spent. */
export function wantedPairs(duet: Duet): { readonly cells: readonly string[]; readonly pairs: number } | undefined {
  return nextRequest(duet.state);
}

/** One more look. A cell that was asked for and is missing from `batches` could not be measured: it stays open. */
export function addPairs(duet: Duet, batches: ReadonlyMap<string, Interleaved>): Duet {
  const fed = [...batches].map(([cell, batch]) => ({
    cell,
    head: armOf(batch.head, duet.lengths.get(cell), duet.metrics),
    base: armOf(batch.base, duet.lengths.get(cell), duet.metrics),
    errors: errorsOf(batch),
  }));
  return { ...duet, state: feedPairs(duet.state, fed) };
}

/** Arms of one cell over both stages. */
export function bothArms(evidence: CellEvidence): { readonly head: SampleSet; readonly base: SampleSet } {
  return {
    head: joinSets([
      ...(evidence.candidate === undefined ? [] : [evidence.candidate]),
      ...evidence.pairs.map((pair) => pair.head),
    ]),
    base: joinSets([
      ...(evidence.sentinels === undefined ? [] : [evidence.sentinels]),
      ...evidence.pairs.map((pair) => pair.base),
    ]),
  };
}

export function failuresOf(set: SampleSet): number {
  return Object.values(set.failures).reduce((total, count) => total + count, 0);
}

function stageOneCell(
  evidence: CellEvidence,
  length: number | undefined,
  metrics: readonly LatencyMetric[],
  policy: GatePolicy,
): StageOneCell {
  const { head, base } = bothArms({ ...evidence, pairs: [] });
  return {
    id: evidence.cell.id,
    head: armOf(head, length, metrics),
    sentinel: armOf(base, length, metrics),
    history: evidence.history.map((set) => armOf(set, length, metrics)),
    rules: Object.fromEntries(
      metrics.map((metric) => [metric, { threshold: policy.threshold[metric], absoluteFloor: policy.floor[metric] }]),
    ),
    // Sentinels are too few batches to tell how alike their calls are; the arms are called alike.
    ...(evidence.cell.concurrency > 1 && {
      designEffects: Object.fromEntries(
        metrics.map((metric) => [metric, designEffects([head, ...evidence.history], metric, length)]),
      ),
    }),
    errors: {
      ...errorsOf({ head, base }),
      historyErrors: evidence.history.reduce((total, set) => total + failuresOf(set), 0),
      historyCalls: evidence.history.reduce((total, set) => total + set.attempts, 0),
    },
  };
}

function armOf(set: SampleSet, length: number | undefined, metrics: readonly LatencyMetric[]): Arm {
  return Object.fromEntries(metrics.map((metric) => [metric, latencies(set, metric, length)]));
}

export function errorsOf({ head, base }: Interleaved): ErrorStratum {
  return {
    headErrors: failuresOf(head),
    headCalls: head.attempts,
    baseErrors: failuresOf(base),
    baseCalls: base.attempts,
  };
}

function setsOf(evidence: CellEvidence): readonly SampleSet[] {
  return [evidence.candidate, evidence.sentinels].filter((set) => set !== undefined);
}
