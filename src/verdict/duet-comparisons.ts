import type { GatePolicy } from '../model/plan.js';
import type { Comparison, State } from '../model/verdict.js';
import { type DuetCellResult, duetResult } from '../stats/duet-result.js';
import { RULE } from '../stats/duet-rule.js';
import type { MetricScreen } from '../stats/duet-screen.js';
import { quantile } from '../stats/quantile.js';
import type { DuetFlag } from '../stats/sequential-duet.js';
import { studentTSf } from '../stats/student-t.js';
import { type JointReading, readAttempts } from './attempts.js';
import { comparison } from './comparison.js';
import { costRows, errorRows } from './duet-shares.js';
import { bothArms, type Duet } from './duet.js';
import type { CellEvidence } from './evidence.js';
import { absentNote, supportOf } from './support.js';
import { latencies, type LatencyMetric } from './values.js';

/** What the duet says of each cell, as rows. `open` cells (a cap ended the asking) come out inconclusive. */
export function duetComparisons(duet: Duet, cells: readonly CellEvidence[], policy: GatePolicy): readonly Comparison[] {
  const result = duetResult(duet.state);
  const latency = cells.flatMap((evidence) => {
    const found = result.cells.find((cell) => cell.id === evidence.cell.id);
    if (found === undefined) return [];
    const flags = result.flags.filter((flag) => flag.cell === found.id);
    const at = {
      metrics: duet.metrics,
      length: duet.lengths.get(found.id),
      cells: result.cells.length,
      stageOneAlone: duet.stageOneAlone,
      policy,
    };
    const attempts = evidence.earlierAttempts.length === 0 ? undefined : readAttempts(evidence, at);
    return duet.metrics.flatMap((metric) => metricRows(evidence, found, flags, metric, attempts, at));
  });
  return [...latency, ...costRows(cells, policy), ...errorRows(cells, result)];
}

/**
 * Cells that this attempt's own calls cleared, and that are red for the sake of the earlier ones: they are owed as many
 * pairs as would have been asked of a suspect, or a re-run could never speak against the attempt before it.
 */
export function cellsToSettle(duet: Duet, cells: readonly CellEvidence[], policy: GatePolicy): readonly string[] {
  const followed = new Map(duet.state.cells.map((cell) => [cell.id, cell.pairs]));
  return cells
    .filter((evidence) => evidence.earlierAttempts.length > 0 && followed.get(evidence.cell.id) === 0)
    .filter((evidence) => {
      const at = {
        metrics: duet.metrics,
        length: duet.lengths.get(evidence.cell.id),
        cells: duet.state.cells.length,
        policy,
      };
      return [...readAttempts(evidence, at).values()].some(({ shiftFails, tailFails }) => shiftFails || tailFails);
    })
    .map((evidence) => evidence.cell.id);
}

/** What of the whole duet bears on one cell. */
interface DuetScope {
  readonly metrics: readonly LatencyMetric[];
  readonly length: number | undefined;
  /** C */
  readonly cells: number;
  readonly stageOneAlone: boolean;
  readonly policy: GatePolicy;
}

function metricRows(
  evidence: CellEvidence,
  cell: DuetCellResult,
  flags: readonly DuetFlag[],
  metric: LatencyMetric,
  attempts: ReadonlyMap<LatencyMetric, JointReading> | undefined,
  at: DuetScope,
): readonly Comparison[] {
  const { length, policy, stageOneAlone } = at;
  const found = cell.metrics[metric];
  const { head, base } = bothArms(evidence);
  const headValues = latencies(head, metric, length);
  const baseValues = latencies(base, metric, length);
  const threshold = policy.threshold[metric];
  const pairs = Math.max(cell.pairs, ...evidence.pairs.map((pair) => Math.min(pair.head.attempts, pair.base.attempts)));
  const n = { candidate: headValues.length, base: baseValues.length, baselineRuns: evidence.history.length, pairs };
  const common = { cell: cell.id, metric, method: 'duet', n } as const;
  if (found === undefined) return unjudged(common, headValues, baseValues);
  const joint = attempts?.get(metric);
  // A cell that was never followed has the screen alone, which history may sharpen; the proof is of pairs only.
  const shift = joint?.shift ?? found.confirmed?.shift ?? found.screen.combined;
  const alone = stageOneAlone ? stageOneProof(found.screen, threshold, at) : undefined;
  const red = joint?.shiftFails ?? alone?.fails ?? isFlagged(flags, 'shift', metric);
  const p = joint?.shift.p ?? alone?.p ?? found.confirmed?.shift.p;
  const support = supportOf('p50', head.attempts, headValues.length);
  const candidate = quantile(headValues, 0.5);
  const median = comparison({
    ...common,
    statistic: 'p50',
    // In a lean job the base of a cell that nobody suspected was never called: its stored level stands for it.
    base: baseValues.length === 0 ? candidate / shift.ratio : quantile(baseValues, 0.5),
    candidate,
    ratio: shift.ratio,
    ratioLow: shift.low,
    ratioHigh: shift.high,
    ...(p !== undefined && { p }),
    ...(support.use === 'gate' && { smallestVisible: visible(found.screen.combined.standardError, threshold) }),
    gated: support.use === 'gate',
    state:
      support.use !== 'gate'
        ? 'unstable'
        : red
          ? 'regression'
          : settled(alone === undefined ? cell : { outcome: 'not-suspected' }, shift, threshold),
    notes: [
      ...noteOf(support),
      ...duetNotes(evidence, cell, joint?.floorMet ?? found.confirmed?.floorMet ?? true, stageOneAlone),
    ],
  });
  return [median, ...tailRow(evidence, cell, flags, joint, { ...common, headValues, baseValues, threshold })];
}

function tailRow(
  evidence: CellEvidence,
  cell: DuetCellResult,
  flags: readonly DuetFlag[],
  joint: JointReading | undefined,
  {
    headValues,
    baseValues,
    threshold,
    ...common
  }: Pick<Comparison, 'cell' | 'method' | 'n'> & {
    readonly metric: LatencyMetric;
    readonly headValues: readonly number[];
    readonly baseValues: readonly number[];
    readonly threshold: number;
  },
): readonly Comparison[] {
  const support = supportOf('p95', bothArms(evidence).head.attempts, headValues.length);
  if (support.use === 'refuse' || baseValues.length === 0) return [];
  const tail = joint === undefined ? cell.metrics[common.metric]?.confirmed?.tail : joint.tail;
  const levels = { base: quantile(baseValues, 0.95), candidate: quantile(headValues, 0.95) };
  const red = joint?.tailFails ?? (isFlagged(flags, 'tail', common.metric) && levels.candidate > levels.base);
  const unlooked = tail === undefined ? tailUnlooked(evidence, cell) : undefined;
  const quiet =
    support.use !== 'gate'
      ? 'unstable'
      : tail === undefined
        ? (unlooked?.state ?? 'pass')
        : settled(cell, tail, threshold);
  return [
    comparison({
      ...common,
      ...levels,
      statistic: 'p95',
      ratio: tail?.ratio ?? levels.candidate / levels.base,
      ...(tail !== undefined && { ratioLow: tail.low, ratioHigh: tail.high, p: tail.p }),
      gated: support.use === 'gate' && (red || (unlooked?.gated ?? evidence.history.length > 0)),
      state: red ? 'regression' : quiet,
      notes: [...noteOf(support), ...(red || unlooked === undefined ? [] : [unlooked.note])],
    }),
  ];
}

/**
 * Why a p95 was not compared between the arms, and what may be said of it all the same; undefined when the screen
 * cleared it against the stored runs.
 */
function tailUnlooked(
  { history }: CellEvidence,
  { outcome, suspicions, pairs }: DuetCellResult,
): { readonly state: State; readonly gated: boolean; readonly note: string } | undefined {
  if (history.length === 0) return { state: 'unstable', gated: false, note: 'judged from one stored run on' };
  if (outcome === 'not-suspected') return undefined;
  const note = `compared from ${RULE.tailFromPairs} pairs on; this cell had ${pairs}`;
  return suspicions.includes('tail')
    ? { state: 'inconclusive', gated: true, note }
    : { state: 'unstable', gated: false, note };
}

/**
 * With confirmation switched off the interleaved calls of stage 1 are all there will be, and as many on either arm:
 * the same test as at a look (STATISTICS §3), with all of α at once.
 */
function stageOneProof(
  { sentinelShift }: MetricScreen,
  threshold: number,
  { metrics, cells, policy }: DuetScope,
): { readonly p: number; readonly fails: boolean } | undefined {
  if (sentinelShift === undefined) return undefined;
  const { logRatio, standardError, n } = sentinelShift;
  const margin = Math.log1p(policy.strict ? threshold : threshold / 4);
  const p = studentTSf((logRatio - margin) / standardError, Math.max(1, n.baseline + n.candidate - 2));
  return { p, fails: p <= RULE.alpha / (metrics.length * cells) && logRatio >= Math.log1p(threshold) };
}

/** A metric that too few calls of one arm have: what there is of it is shown, and a side without it is named. */
function unjudged(
  common: Pick<Comparison, 'cell' | 'n' | 'method'> & { readonly metric: LatencyMetric },
  headValues: readonly number[],
  baseValues: readonly number[],
): readonly Comparison[] {
  if (headValues.length === 0 && baseValues.length === 0) return [];
  const oneSided = headValues.length === 0 || baseValues.length === 0;
  return [
    comparison({
      ...common,
      method: oneSided ? 'duet' : 'shown',
      statistic: 'p50',
      ...(baseValues.length > 0 && { base: quantile(baseValues, 0.5) }),
      ...(headValues.length > 0 && { candidate: quantile(headValues, 0.5) }),
      gated: oneSided,
      state: oneSided ? 'inconclusive' : 'unstable',
      notes: [oneSided ? absentNote(headValues.length === 0 ? 'this change' : 'the base') : 'too few calls to compare'],
    }),
  ];
}

function duetNotes(
  { earlierAttempts }: CellEvidence,
  cell: DuetCellResult,
  floorMet: boolean,
  stageOneAlone: boolean,
): readonly string[] {
  const undecided = `the pairs ended after ${cell.pairs}, before they could decide`;
  const attempts = earlierAttempts.length === 1 ? 'the attempt' : `the ${earlierAttempts.length} attempts`;
  return [
    ...(floorMet ? [] : ['an effect is below its absolute floor']),
    ...(cell.outcome === 'open' && !stageOneAlone ? [undecided] : []),
    ...(earlierAttempts.length === 0 ? [] : [`judged together with ${attempts} before this one`]),
  ];
}

function noteOf({ note }: { readonly note: string | undefined }): readonly string[] {
  return note === undefined ? [] : [note];
}

/** `*` flags the tails of all metrics together. */
function isFlagged(flags: readonly DuetFlag[], kind: DuetFlag['kind'], metric: LatencyMetric): boolean {
  return flags.some((flag) => flag.kind === kind && (flag.metric === metric || flag.metric === '*'));
}

/** The state of a figure that was not shown to be slower. */
function settled(
  cell: Pick<DuetCellResult, 'outcome'>,
  shift: { readonly low: number; readonly high: number },
  threshold: number,
): State {
  if (shift.high < 1 / (1 + threshold)) return 'improvement';
  if (cell.outcome === 'open') return 'inconclusive';
  if (cell.outcome === 'unconfirmed' && shift.low > 1) return 'unconfirmed';
  return 'pass';
}

/** The screen hands on an effect of 1 + threshold + 5 points with 95 % probability, or what its own error lets it see. */
function visible(standardError: number, threshold: number): number {
  return Math.max(threshold + 0.05, Math.expm1(2.49 * standardError));
}
