import type { GatePolicy } from '../model/plan.js';
import type { SampleSet } from '../model/sample.js';
import type { Comparison, State } from '../model/verdict.js';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.js';
import { type DuetCellResult, duetResult } from '../stats/duet-result.js';
import type { ErrorStratum } from '../stats/exact-stratified-test.js';
import { quantile } from '../stats/quantile.js';
import { type Arm, type DuetFlag, type DuetState, feedPairs, nextRequest, type StageOneCell, startDuet } from '../stats/sequential-duet.js';
import { costDuet } from '../stats/tail-duet.js';
import { comparison } from './comparison.js';
import type { CellEvidence, Interleaved } from './evidence.js';
import { supportOf } from './support.js';
import { commonOutputLength, costs, joinSets, LATENCY_METRICS, latencies, type LatencyMetric } from './values.js';

const ALPHA = 0.05;

/** The interleaved comparison of all cells of a change that have a callable base arm (STATISTICS §3). */
export interface Duet {
  readonly state: DuetState;
  /** Output tokens at which E2E is stated, by cell: fixed after stage 1, so that every look compares the same thing. */
  readonly lengths: ReadonlyMap<string, number | undefined>;
  readonly metrics: readonly LatencyMetric[];
}

export function openDuet(cells: readonly CellEvidence[], policy: GatePolicy, iterations: number): Duet {
  const metrics = LATENCY_METRICS.filter((metric) => policy.metrics.includes(metric));
  const lengths = new Map(cells.map((cell) => [cell.cell.id, commonOutputLength(setsOf(cell))]));
  const stageOne = cells.map((cell) => stageOneCell(cell, lengths.get(cell.cell.id), metrics, policy));
  const threshold = Math.min(...metrics.map((metric) => policy.threshold[metric]));
  const config = { n: iterations, threshold, strict: policy.strict, lean: policy.confirm === 'lean' };
  return { state: startDuet(config, stageOne), lengths, metrics };
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

/** What the duet says of each cell, as rows. `open` cells (a cap ended the asking) come out inconclusive. */
export function duetComparisons(duet: Duet, cells: readonly CellEvidence[], policy: GatePolicy): readonly Comparison[] {
  const result = duetResult(duet.state);
  const latency = cells.flatMap((evidence) => {
    const found = result.cells.find((cell) => cell.id === evidence.cell.id);
    if (found === undefined) return [];
    const flags = result.flags.filter((flag) => flag.cell === found.id);
    return duet.metrics.flatMap((metric) => metricRows(evidence, found, flags, metric, duet.lengths.get(found.id), policy));
  });
  return [...latency, ...costRows(cells, policy), ...errorRows(cells, result.flags)];
}

function metricRows(
  evidence: CellEvidence,
  cell: DuetCellResult,
  flags: readonly DuetFlag[],
  metric: LatencyMetric,
  length: number | undefined,
  policy: GatePolicy,
): readonly Comparison[] {
  const found = cell.metrics[metric];
  const { head, base } = bothArms(evidence);
  const headValues = latencies(head, metric, length);
  const baseValues = latencies(base, metric, length);
  if (found === undefined || headValues.length === 0 || baseValues.length === 0) return [];
  const threshold = policy.threshold[metric];
  const common = {
    cell: cell.id,
    metric,
    method: 'duet',
    n: { candidate: headValues.length, base: baseValues.length, baselineRuns: evidence.history.length, pairs: cell.pairs },
  } as const;
  // A cell that was never followed has the screen alone, which history may sharpen; the proof is of pairs only.
  const shift = found.confirmed?.shift ?? found.screen.combined;
  const belowFloor = found.confirmed?.floorMet === false ? ['an effect is below its absolute floor'] : [];
  const median = comparison({
    ...common,
    statistic: 'p50',
    base: quantile(baseValues, 0.5),
    candidate: quantile(headValues, 0.5),
    ratio: shift.ratio,
    ratioLow: shift.low,
    ratioHigh: shift.high,
    ...(found.confirmed !== undefined && { p: found.confirmed.shift.p }),
    smallestVisible: visible(found.screen.combined.standardError, threshold),
    gated: true,
    state: isFlagged(flags, 'shift', metric) ? 'regression' : settled(cell, shift, threshold),
    notes: belowFloor,
  });
  const support = supportOf('p95', head.attempts, headValues.length);
  if (support.use === 'refuse') return [median];
  const tail = found.confirmed?.tail;
  const levels = { base: quantile(baseValues, 0.95), candidate: quantile(headValues, 0.95) };
  const red = isFlagged(flags, 'tail', metric) && levels.candidate > levels.base;
  return [
    median,
    comparison({
      ...common,
      ...levels,
      statistic: 'p95',
      ratio: tail?.ratio ?? levels.candidate / levels.base,
      ...(tail !== undefined && { ratioLow: tail.low, ratioHigh: tail.high, p: tail.p }),
      gated: evidence.history.length > 0 && support.use === 'gate',
      state: red ? 'regression' : support.use !== 'gate' ? 'unstable' : tail === undefined ? 'pass' : settled(cell, tail, threshold),
      notes: support.note === undefined ? [] : [support.note],
    }),
  ];
}

/** `*` flags the tails of all metrics together. */
function isFlagged(flags: readonly DuetFlag[], kind: DuetFlag['kind'], metric: LatencyMetric): boolean {
  return flags.some((flag) => flag.kind === kind && (flag.metric === metric || flag.metric === '*'));
}

/** Mean cost of the two arms: Welch on log means, one false-alarm budget over the cells (STATISTICS §4). */
function costRows(cells: readonly CellEvidence[], policy: GatePolicy): readonly Comparison[] {
  if (!policy.metrics.includes('cost')) return [];
  const rows = cells.flatMap((evidence) => {
    const { head, base } = bothArms(evidence);
    const [headCosts, baseCosts] = [costs(head), costs(base)];
    if (headCosts.length < 2 || baseCosts.length < 2) return [];
    return [{ evidence, headCosts, baseCosts, shift: costDuet(baseCosts, headCosts) }];
  });
  const adjusted = benjaminiHochberg(rows.map((row) => row.shift.p));
  return rows.map(({ evidence, headCosts, baseCosts, shift }, index) => {
    const base = mean(baseCosts);
    const candidate = mean(headCosts);
    const slower = (adjusted[index] ?? 1) <= ALPHA && shift.ratio >= 1 + policy.threshold.cost;
    const state: State =
      slower && candidate - base >= policy.floor.cost
        ? 'regression'
        : shift.high < 1 / (1 + policy.threshold.cost)
          ? 'improvement'
          : shift.high < 1 + policy.threshold.cost || slower
            ? 'pass'
            : 'inconclusive';
    return comparison({
      cell: evidence.cell.id,
      metric: 'cost',
      statistic: 'mean',
      method: 'duet',
      base,
      candidate,
      ratio: shift.ratio,
      ratioLow: shift.low,
      ratioHigh: shift.high,
      p: shift.p,
      adjustedP: adjusted[index] ?? 1,
      n: { candidate: headCosts.length, base: baseCosts.length, baselineRuns: evidence.history.length, pairs: 0 },
      gated: true,
      state,
      notes: slower && state === 'pass' ? ['below its absolute floor'] : [],
    });
  });
}

function errorRows(cells: readonly CellEvidence[], flags: readonly DuetFlag[]): readonly Comparison[] {
  return cells.flatMap((evidence) => {
    const { head, base } = bothArms(evidence);
    if (head.attempts === 0 || base.attempts === 0) return [];
    const candidate = failuresOf(head) / head.attempts;
    const before = failuresOf(base) / base.attempts;
    if (candidate === 0 && before === 0) return [];
    const failed = flags.some((flag) => flag.cell === evidence.cell.id && flag.kind === 'errors');
    return [
      comparison({
        cell: evidence.cell.id,
        metric: 'errors',
        statistic: 'share',
        method: 'errors',
        base: before,
        candidate,
        n: { candidate: head.attempts, base: base.attempts, baselineRuns: evidence.history.length, pairs: 0 },
        gated: true,
        state: failed ? 'regression' : 'pass',
        notes: failed || candidate <= before ? [] : ['not shown to be more than chance'],
      }),
    ];
  });
}

/** Arms of one cell over both stages. */
export function bothArms(evidence: CellEvidence): { readonly head: SampleSet; readonly base: SampleSet } {
  return {
    head: joinSets([...(evidence.candidate === undefined ? [] : [evidence.candidate]), ...evidence.pairs.map((pair) => pair.head)]),
    base: joinSets([...(evidence.sentinels === undefined ? [] : [evidence.sentinels]), ...evidence.pairs.map((pair) => pair.base)]),
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

function errorsOf({ head, base }: Interleaved): ErrorStratum {
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

/** The state of a figure that was not shown to be slower. */
function settled(cell: DuetCellResult, shift: { readonly low: number; readonly high: number }, threshold: number): State {
  if (shift.high < 1 / (1 + threshold)) return 'improvement';
  if (cell.outcome === 'open') return 'inconclusive';
  if (cell.outcome === 'unconfirmed' && shift.low > 1) return 'unconfirmed';
  return 'pass';
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** The screen hands on an effect of 1 + threshold + 5 points with 95 % probability, or what its own error lets it see. */
function visible(standardError: number, threshold: number): number {
  return Math.max(threshold + 0.05, Math.expm1(2.49 * standardError));
}
