import type { GatePolicy } from '../model/plan.js';
import type { Comparison, State } from '../model/verdict.js';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.js';
import { attemptAlpha, combineAttempts } from '../stats/combine-attempts.js';
import type { DuetResult } from '../stats/duet-result.js';
import { ERROR_LOOKS, failsOutright, LEAST_DIFFERENCE } from '../stats/error-screen.js';
import { exactStratifiedTest } from '../stats/exact-stratified-test.js';
import type { Interval } from '../stats/interval.js';
import { studentTSf } from '../stats/student-t.js';
import { costDuet } from '../stats/tail-duet.js';
import { attemptNumber } from './attempts.js';
import { comparison } from './comparison.js';
import { bothArms, errorsOf, failuresOf } from './duet.js';
import type { Attempt, CellEvidence, Interleaved } from './evidence.js';
import { absentNote, supportOf } from './support.js';
import { costs, joinSets, mean } from './values.js';

const ALPHA = 0.05;

/** Mean cost of the two arms: Welch on log means, one false-alarm budget over the cells (STATISTICS §4). */
export function costRows(cells: readonly CellEvidence[], policy: GatePolicy): readonly Comparison[] {
  if (!policy.metrics.includes('cost')) return [];
  const compared = cells.map((evidence) => compareCosts(evidence));
  const gated = compared.flatMap(({ judged }) => judged ?? []);
  const adjusted = benjaminiHochberg(gated.map(({ shift }) => shift.p));
  const alpha = attemptAlpha(ALPHA, attemptNumber(cells));
  return [
    ...gated.map((one, index) => costRow(one, adjusted[index] ?? 1, alpha, policy)),
    ...compared.flatMap(({ row }) => row ?? []),
  ];
}

interface CostShift {
  readonly evidence: CellEvidence;
  readonly n: Comparison['n'];
  readonly base: number;
  readonly candidate: number;
  readonly shift: Interval & { readonly p: number };
}

/** What can be judged, or else the row that says why it cannot; neither where nothing has a price. */
function compareCosts(evidence: CellEvidence): { readonly judged?: CostShift; readonly row?: Comparison } {
  const arms = bothArms(evidence);
  const [head, base] = [costs(arms.head), costs(arms.base)];
  if (arms.base.attempts === 0 || (head.length === 0 && base.length === 0)) return {};
  const n = { candidate: head.length, base: base.length, baselineRuns: evidence.history.length, pairs: 0 };
  const known = { cell: evidence.cell.id, metric: 'cost', statistic: 'mean', n } as const;
  if (head.length === 0 || base.length === 0) {
    const notes = [absentNote(head.length === 0 ? 'this change' : 'the base')];
    const sides = { ...(base.length > 0 && { base: mean(base) }), ...(head.length > 0 && { candidate: mean(head) }) };
    return { row: comparison({ ...known, ...sides, method: 'duet', gated: true, state: 'inconclusive', notes }) };
  }
  const levels = { base: mean(base), candidate: mean(head) };
  const support = supportOf('p50', arms.head.attempts, head.length);
  if (support.use !== 'gate' || base.length < 2) {
    const notes = support.note === undefined ? [] : [support.note];
    return {
      row: comparison({
        ...known,
        ...levels,
        method: 'shown',
        ratio: levels.candidate / levels.base,
        state: 'unstable',
        notes,
      }),
    };
  }
  return { judged: { evidence, n, ...levels, shift: costShift(evidence, head, base) } };
}

/** This attempt and the earlier ones, by inverse variance. */
function costShift(
  { earlierAttempts }: CellEvidence,
  head: readonly number[],
  base: readonly number[],
): CostShift['shift'] {
  const own = costDuet(base, head);
  const earlier = earlierAttempts.flatMap((attempt) => {
    const arms = armsOf(attempt);
    const [before, after] = [costs(arms.base), costs(arms.head)];
    return before.length < 2 || after.length < 2 ? [] : [costDuet(before, after)];
  });
  if (earlier.length === 0) return own;
  const all = [own, ...earlier];
  const joint = combineAttempts(all);
  const df = all.reduce((total, one) => total + one.df, 0);
  return { ...joint, p: studentTSf(joint.logRatio / joint.standardError, df) };
}

function costRow(
  { evidence, n, base, candidate, shift }: CostShift,
  adjustedP: number,
  alpha: number,
  policy: GatePolicy,
): Comparison {
  const threshold = policy.threshold.cost;
  const dearer = adjustedP <= alpha && shift.ratio >= 1 + threshold;
  const enough = candidate - base >= policy.floor.cost;
  const quiet: State = dearer || shift.high < 1 + threshold ? 'pass' : 'inconclusive';
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
    adjustedP,
    n,
    gated: true,
    state: dearer && enough ? 'regression' : shift.high < 1 / (1 + threshold) ? 'improvement' : quiet,
    notes: dearer && !enough ? ['below its absolute floor'] : [],
  });
}

/** Failed calls of both arms; in a re-run those of every attempt, at the level that is left for it. */
export function errorRows(cells: readonly CellEvidence[], result: DuetResult): readonly Comparison[] {
  return cells.flatMap((evidence) => {
    const { head, base } = bothArms(evidence);
    if (head.attempts === 0 || base.attempts === 0) return [];
    const candidate = failuresOf(head) / head.attempts;
    const before = failuresOf(base) / base.attempts;
    const failed =
      evidence.earlierAttempts.length === 0
        ? result.flags.some((flag) => flag.cell === evidence.cell.id && flag.kind === 'errors') ||
          (result.failedCells.includes(evidence.cell.id) && failsMoreOften(evidence))
        : attemptsFail(evidence, result.cells.length);
    if (candidate === 0 && before === 0 && !failed) return [];
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

/**
 * Calls that run into their limit slow the tail, which is often proved first; then no more pairs are asked for. In a
 * cell that is red already it takes no more than an ordinary test to say that its calls fail more often, too.
 */
function failsMoreOften(evidence: CellEvidence): boolean {
  const { p, difference } = exactStratifiedTest(
    [bothArms({ ...evidence, pairs: [] }), ...evidence.pairs].map(errorsOf),
  );
  return p <= ALPHA && difference >= LEAST_DIFFERENCE;
}

function attemptsFail(evidence: CellEvidence, cells: number): boolean {
  const own = bothArms({ ...evidence, pairs: [] });
  const strata = [own, ...evidence.pairs, ...evidence.earlierAttempts.flatMap(stagesOf)].map(errorsOf);
  const all = exactStratifiedTest(strata);
  const level = attemptAlpha(ALPHA, attemptNumber([evidence])) / (ERROR_LOOKS.length * cells);
  return failsOutright(all) || (all.p <= level && all.difference >= LEAST_DIFFERENCE);
}

function stagesOf({ candidate, sentinels, pairs }: Attempt): readonly Interleaved[] {
  return [
    ...(sentinels === undefined ? [] : [{ head: candidate, base: sentinels }]),
    ...(pairs === undefined ? [] : [pairs]),
  ];
}

function armsOf(attempt: Attempt): Interleaved {
  const stages = stagesOf(attempt);
  return { head: joinSets(stages.map(({ head }) => head)), base: joinSets(stages.map(({ base }) => base)) };
}
