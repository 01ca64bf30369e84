import type { GatePolicy, Percentile } from '../model/plan.js';
import type { SampleSet } from '../model/sample.js';
import type { Comparison, State } from '../model/verdict.js';
import { attemptAlpha } from '../stats/combine-attempts.js';
import { designEffect } from '../stats/design-effect.js';
import { judgeOneStage } from '../stats/judge-one-stage.js';
import { COST_PRIOR_SPREAD, moderatedTest, priorSpread, type Shift } from '../stats/moderated-test.js';
import { quantile } from '../stats/quantile.js';
import { type RunEstimate, runMean, runQuantile } from '../stats/run-estimate.js';
import { splitStoredRuns } from '../stats/split-stored-runs.js';
import { attemptNumber } from './attempts.js';
import { comparison } from './comparison.js';
import type { CellEvidence } from './evidence.js';
import { needsOf, needsWords } from './needs.js';
import { absentNote, FRACTION, GATED_PERCENTILES, supportOf } from './support.js';
import {
  commonOutputLength,
  costs,
  LATENCY_METRICS,
  latencies,
  latenciesByBatch,
  type LatencyMetric,
  mean,
} from './values.js';

/** Two-sided 95 % intervals and a one-sided screen share this level (STATISTICS §2). */
const ALPHA = 0.05;
/** Stored runs from which history alone may turn a cell red (STATISTICS §4). */
const RUNS_TO_GATE_ALONE = 3;

/** One comparison on its way: what was estimated, and what the policy holds against it. */
interface Row {
  readonly evidence: CellEvidence;
  readonly metric: LatencyMetric | 'cost';
  readonly statistic: Percentile | 'mean';
  readonly candidate: readonly RunEstimate[];
  readonly baseline: readonly RunEstimate[];
  readonly repeat: RunEstimate | undefined;
  readonly support: 'gate' | 'unstable';
  readonly notes: readonly string[];
  readonly n: Comparison['n'];
}

/**
 * Every comparison of the given cells with their stored runs: the moderated quantile test with one false-alarm
 * budget over all of them (STATISTICS §2), and the guards on top.
 *
 * A cell about to turn red whose `repeat` is absent is `unconfirmed` when too few runs are stored to go without it.
 */
export function compareWithHistory(
  cells: readonly CellEvidence[],
  policy: GatePolicy,
  iterations: number,
): readonly Comparison[] {
  const sets = cells.map((evidence) => rowsOf(evidence, policy, iterations));
  const shown = sets.flatMap((set) => set.shown);
  const rows = sets.flatMap((set) => set.rows);
  const shifts = shiftsOf(rows, (row) => row.candidate);
  const gated = rows.map((row, index) => ({ row, shift: required(shifts[index]), gated: isGated(row, policy) }));
  const alpha = attemptAlpha(ALPHA, attemptNumber(cells));
  const members = gated.filter((entry) => entry.gated);
  const judged = judgeOneStage(
    members.map(({ row, shift }) => ({
      shift,
      threshold: policy.threshold[row.metric],
      meetsFloor: meetsFloor(row, shift, policy),
    })),
    { alpha, strict: policy.strict },
  );
  const repeats = shiftsOf(rows, (row) => (row.repeat === undefined ? [] : [row.repeat]));
  const verdicts = judged.values();
  return [
    ...gated.map((entry, index) => {
      const verdict = entry.gated ? required(verdicts.next().value) : undefined;
      return toComparison(entry.row, entry.shift, verdict, repeats[index], policy, alpha / Math.max(1, members.length));
    }),
    ...shown,
  ];
}

function rowsOf(evidence: CellEvidence, policy: GatePolicy, iterations: number): { rows: Row[]; shown: Comparison[] } {
  const candidate = evidence.candidate;
  if (candidate === undefined) return { rows: [], shown: [] };
  const length = commonOutputLength([candidate, ...evidence.history]);
  const cell = evidence.cell.id;
  const rows: Row[] = [];
  const shown: Comparison[] = [];
  for (const metric of LATENCY_METRICS) {
    // Where no reasoning is streamed the first output is the first token, and saying it twice says nothing.
    if (metric === 'ttfo' && !policy.metrics.includes('ttfo') && !hasOwnFirstOutput(candidate)) continue;
    const values = latencies(candidate, metric, length);
    const stored = storedValues(evidence, (set) => latencies(set, metric, length), iterations);
    if (values.length === 0) {
      const medians = stored.kept.map((set) => quantile(latencies(set, metric, length), 0.5));
      if (policy.metrics.includes(metric))
        shown.push(...lostRow({ cell, metric, statistic: 'p50' }, medians, candidate));
      continue;
    }
    for (const statistic of GATED_PERCENTILES) {
      const support = supportOf(statistic, candidate.planned, values.length);
      const n = counts(values, stored.kept);
      const notes = [...stored.notes, ...(support.note === undefined ? [] : [support.note])];
      const now = quantile(values, FRACTION[statistic]);
      if (support.use === 'refuse' || stored.kept.length === 0 || values.length < 2) {
        const known = support.use === 'refuse' ? {} : { candidate: now };
        const state = stored.kept.length === 0 ? 'no-baseline' : 'unstable';
        shown.push(comparison({ cell, metric, statistic, method: 'shown', state, n, notes, ...known }));
        continue;
      }
      const estimate = (set: SampleSet): RunEstimate =>
        runQuantile(
          latencies(set, metric, length),
          FRACTION[statistic],
          effect(evidence, set, metric, length, statistic),
        );
      rows.push({
        evidence,
        metric,
        statistic,
        support: support.use,
        notes,
        n,
        baseline: stored.kept.map(estimate),
        candidate: attemptsOf(evidence, candidate, (set) => latencies(set, metric, length)).map(estimate),
        repeat:
          evidence.repeat === undefined || latencies(evidence.repeat, metric, length).length < 2
            ? undefined
            : estimate(evidence.repeat),
      });
    }
  }
  if (policy.metrics.includes('cost')) {
    const costRow = costRowOf(evidence, iterations);
    if (costRow !== undefined) rows.push(costRow);
    if (costs(candidate).length === 0) {
      const means = storedValues(evidence, costs, iterations).kept.map((set) => mean(costs(set)));
      shown.push(...lostRow({ cell, metric: 'cost', statistic: 'mean' }, means, candidate));
    }
  }
  return { rows, shown };
}

/** A figure that the stored runs have and no call of this one gave: it cannot have passed. */
function lostRow(
  known: Pick<Comparison, 'cell' | 'metric' | 'statistic'>,
  stored: readonly number[],
  candidate: SampleSet,
): readonly Comparison[] {
  if (stored.length === 0 || candidate.samples.length === 0) return [];
  const n = { candidate: 0, base: 0, baselineRuns: stored.length, pairs: 0 };
  return [
    comparison({
      ...known,
      method: 'history',
      base: mean(stored),
      n,
      gated: true,
      state: 'inconclusive',
      notes: [absentNote('this run')],
    }),
  ];
}

function hasOwnFirstOutput({ samples }: SampleSet): boolean {
  return samples.some(({ ttftMs, ttfoMs }) => ttfoMs !== undefined && ttfoMs !== ttftMs);
}

function costRowOf(evidence: CellEvidence, iterations: number): Row | undefined {
  const { candidate, repeat } = evidence;
  if (candidate === undefined || costs(candidate).length < 2) return undefined;
  const stored = storedValues(evidence, costs, iterations);
  if (stored.kept.length === 0) return undefined;
  const estimate = (set: SampleSet): RunEstimate => runMean(costs(set));
  return {
    evidence,
    metric: 'cost',
    statistic: 'mean',
    support: supportOf('p50', candidate.planned, costs(candidate).length).use === 'gate' ? 'gate' : 'unstable',
    notes: stored.notes,
    n: counts(costs(candidate), stored.kept),
    baseline: stored.kept.map(estimate),
    candidate: attemptsOf(evidence, candidate, costs).map(estimate),
    repeat: repeat === undefined || costs(repeat).length < 2 ? undefined : estimate(repeat),
  };
}

/** Stored runs that carry enough values of a metric; the others are named in a note. */
function storedValues(
  evidence: CellEvidence,
  valuesOf: (set: SampleSet) => readonly number[],
  iterations: number,
): { readonly kept: readonly SampleSet[]; readonly notes: readonly string[] } {
  const sizes = evidence.history.map((set) => valuesOf(set).length);
  const planned = Math.min(iterations, ...evidence.history.map((set) => set.planned));
  const { kept, leftOut } = splitStoredRuns(sizes, planned);
  const usable = kept.filter((index) => (sizes[index] ?? 0) >= 2);
  const lost = leftOut.length + kept.length - usable.length;
  return {
    kept: usable.flatMap((index) => evidence.history[index] ?? []),
    notes:
      lost === 0
        ? []
        : [`${lost} stored ${lost === 1 ? 'run was' : 'runs were'} left out: fewer than 80 % of the calls succeeded`],
  };
}

function shiftsOf(
  rows: readonly Row[],
  candidateOf: (row: Row) => readonly RunEstimate[],
): readonly (Shift | undefined)[] {
  const shifts: (Shift | undefined)[] = rows.map(() => undefined);
  // The pool of τ² is over all cells that have this metric and percentile, and over nothing else.
  for (const key of new Set(rows.map(poolOf))) {
    const members = rows.flatMap((row, index) => (poolOf(row) === key && candidateOf(row).length > 0 ? [index] : []));
    const [first] = members.map((index) => required(rows[index]));
    if (first === undefined) continue;
    const tested = moderatedTest(
      members.map((index) => {
        const row = required(rows[index]);
        return { baseline: row.baseline, candidate: candidateOf(row) };
      }),
      first.statistic === 'mean' ? COST_PRIOR_SPREAD : priorSpread(FRACTION[first.statistic]),
      { pooled: first.statistic !== 'mean' },
    );
    members.forEach((index, position) => {
      shifts[index] = tested[position];
    });
  }
  return shifts;
}

function toComparison(
  row: Row,
  shift: Shift,
  judged: { readonly state: State; readonly adjustedP: number; readonly smallestVisible: number } | undefined,
  repeat: Shift | undefined,
  policy: GatePolicy,
  alpha: number,
): Comparison {
  const { base, candidate } = levels(row);
  const common = comparison({
    cell: row.evidence.cell.id,
    metric: row.metric,
    statistic: row.statistic,
    method: 'history',
    base,
    candidate,
    ratio: shift.ratio,
    ratioLow: shift.low,
    ratioHigh: shift.high,
    p: shift.p,
    n: row.n,
    gated: judged !== undefined,
    state: 'unstable',
    notes: row.notes,
  });
  if (judged === undefined) return common;
  const outcome = judged.state === 'regression' ? confirmed(row, repeat, policy) : { state: judged.state, notes: [] };
  const known = {
    ...common,
    adjustedP: judged.adjustedP,
    smallestVisible: judged.smallestVisible,
    state: outcome.state,
    notes: [...common.notes, ...outcome.notes],
  };
  if (judged.state !== 'inconclusive') return known;
  const n = row.n.candidate;
  const needs = needsOf({
    shift,
    n,
    planned: n,
    threshold: policy.threshold[row.metric],
    alpha,
    seen: shift.ratio - 1,
  });
  return needs === undefined ? known : { ...known, needs, notes: [...known.notes, needsWords(needs)] };
}

/** Red needs both sittings (DESIGN §8, 4). */
function confirmed(
  row: Row,
  repeat: Shift | undefined,
  policy: GatePolicy,
): { readonly state: State; readonly notes: readonly string[] } {
  if (repeat !== undefined) {
    const again =
      repeat.p <= ALPHA &&
      repeat.logRatio >= Math.log1p(policy.threshold[row.metric]) &&
      meetsFloor(row, repeat, policy);
    return again
      ? { state: 'regression', notes: ['seen again with fresh calls'] }
      : { state: 'unconfirmed', notes: ['not seen again with fresh calls'] };
  }
  if (policy.confirm !== 'never') {
    return { state: 'inconclusive', notes: ['looks slower, and no fresh calls could be made to confirm it'] };
  }
  return row.baseline.length >= RUNS_TO_GATE_ALONE
    ? { state: 'regression', notes: [] }
    : {
        state: 'unconfirmed',
        notes: [`${row.baseline.length} stored; without confirmation it takes ${RUNS_TO_GATE_ALONE} to gate`],
      };
}

function levels(row: Row): { readonly base: number; readonly candidate: number } {
  return { base: level(row.baseline), candidate: level(row.candidate) };
}

/** The estimates are logarithms of ms or USD. */
function level(estimates: readonly RunEstimate[]): number {
  return Math.exp(estimates.reduce((total, estimate) => total + estimate.value, 0) / estimates.length);
}

function meetsFloor(row: Row, shift: Shift, policy: GatePolicy): boolean {
  const base = level(row.baseline);
  return base * (shift.ratio - 1) >= policy.floor[row.metric];
}

function isGated(row: Row, policy: GatePolicy): boolean {
  return row.support === 'gate' && policy.metrics.includes(row.metric);
}

function effect(
  evidence: CellEvidence,
  set: SampleSet,
  metric: LatencyMetric,
  length: number | undefined,
  statistic: Percentile,
): number {
  return evidence.cell.concurrency === 1 ? 1 : designEffect(latenciesByBatch(set, metric, length), FRACTION[statistic]);
}

function counts(values: readonly number[], stored: readonly SampleSet[]): Comparison['n'] {
  const base = stored.reduce((total, set) => total + set.samples.length, 0);
  return { candidate: values.length, base, baselineRuns: stored.length, pairs: 0 };
}

/** This attempt and the earlier ones that can be estimated, oldest first. */
function attemptsOf(
  { earlierAttempts }: CellEvidence,
  candidate: SampleSet,
  valuesOf: (set: SampleSet) => readonly number[],
): readonly SampleSet[] {
  const earlier = earlierAttempts.map((attempt) => attempt.candidate).filter((set) => valuesOf(set).length > 1);
  return [...earlier, candidate];
}

function poolOf(row: Row): string {
  return `${row.metric}/${row.statistic}`;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('a row lost its counterpart');
  return value;
}
