import { EXIT } from '../model/failures.js';
import type { Accepted, GatePolicy } from '../model/plan.js';
import {
  type CellVerdict,
  type Cause,
  type Comparison,
  type Finding,
  type ProviderShift,
  type State,
  STATES,
  type Verdict,
} from '../model/verdict.js';
import { compareWithBudgets } from './budgets.js';
import { matchesCell } from '../model/cell-pattern.js';
import { comparison } from './comparison.js';
import { driftOfBaseArm } from './drift.js';
import { duetComparisons } from './duet-comparisons.js';
import { bothArms, type Duet } from './duet.js';
import { compareErrors } from './errors.js';
import type { CellEvidence, JobEvidence } from './evidence.js';
import { explainCost, explainEndToEnd } from './explain.js';
import { cellFindings, isBaseSilent, isCacheAsymmetric, referenceArms } from './findings.js';
import { compareWithHistory } from './history.js';
import { BELOW_FLOOR } from './support.js';
import { answers, costs, joinSets } from './values.js';

/**
 * The judgement of a whole job: statistics first, then the guards of the policy, then one state per cell and one for
 * the job (DESIGN §8). Pure: the same evidence gives the same verdict, to the byte.
 *
 * @param duet The interleaved comparison of the cells that have a base arm; every other cell is held against its
 *   stored runs.
 */
export function decide(job: JobEvidence, duet: Duet | undefined, known: readonly Finding[] = []): Verdict {
  const called = job.cells.filter((cell) => cell.candidate !== undefined);
  const inDuet = called.filter((cell) => duet?.lengths.has(cell.cell.id) === true);
  const rest = called.filter((cell) => duet?.lengths.has(cell.cell.id) !== true);
  const comparisons = [
    ...(duet === undefined ? [] : duetComparisons(duet, inDuet, job.policy)),
    ...compareWithHistory(rest, job.policy, job.iterations),
    ...costsOfUnasked(inDuet, job),
    ...compareErrors(rest, inDuet, job.policy),
    ...compareWithBudgets(called, job.policy.budgets),
    ...unpriced(called, job.policy),
  ];
  const drifted = driftOfBaseArm(inDuet, job.policy);
  const cells = job.cells.map((evidence) => judgeCell(job, evidence, comparisons, drifted.get(evidence.cell.id)));
  const findings = [
    ...known,
    ...job.cells.flatMap((evidence) => cellFindings(evidence, rowsOf(comparisons, evidence))),
  ];
  const firstRun = job.mode === 'watch' && called.length > 0 && called.every((cell) => cell.history.length === 0);
  const state = heaviest(cells.map((cell) => cell.state)) ?? 'skipped';
  return {
    state,
    exit: exitOf(state, job),
    mode: firstRun ? 'first-run' : job.mode,
    cells,
    findings: [...findings, ...cells.flatMap((cell) => acceptedFinding(cell)), ...expiredFindings(cells, job)],
    counts: countStates(cells),
  };
}

/** A cost gate without a price has judged nothing: where nothing else is gated, the cell is no pass. */
function unpriced(cells: readonly CellEvidence[], { metrics }: GatePolicy): readonly Comparison[] {
  if (!metrics.includes('cost')) return [];
  return (
    cells
      // A cost that the other side has and this one lost is told where it is lost.
      .filter(
        (evidence) =>
          answers(evidence.candidate) > 0 && costs(joinSets(Object.values(referenceArms(evidence)))).length === 0,
      )
      .map(({ cell, candidate }) =>
        comparison({
          cell: cell.id,
          metric: 'cost',
          statistic: 'mean',
          method: 'shown',
          n: { candidate: answers(candidate), base: 0, baselineRuns: 0, pairs: 0 },
          gated: metrics.length === 1,
          state: metrics.length === 1 ? 'inconclusive' : 'unstable',
          notes: ['the price or the token counts are unknown'],
        }),
      )
  );
}

/**
 * In a lean job the base of a cell that is not suspected is never called. What its calls cost is then held against the
 * stored runs: prices do not drift, so that needs no second look.
 */
function costsOfUnasked(cells: readonly CellEvidence[], { policy, iterations }: JobEvidence): readonly Comparison[] {
  if (!policy.metrics.includes('cost')) return [];
  const unasked = cells.filter((evidence) => bothArms(evidence).base.attempts === 0);
  const alone: GatePolicy = { ...policy, metrics: ['cost'], confirm: 'never' };
  return compareWithHistory(unasked, alone, iterations).filter((row) => row.metric === 'cost');
}

function judgeCell(
  job: JobEvidence,
  evidence: CellEvidence,
  all: readonly Comparison[],
  drift: ProviderShift | undefined,
): CellVerdict {
  const blameless = isBlameless(job, evidence);
  const rows = rowsOf(all, evidence).map((row) => softened(row, job, evidence, blameless));
  const accepted = acceptedReason(rows, job.policy, job.today);
  const { head, base } = referenceArms(evidence);
  const prices = job.prices.get(evidence.cell.id);
  const explanations =
    base.samples.length === 0
      ? []
      : [
          explainEndToEnd(evidence.cell.id, base, head),
          prices === undefined ? undefined : explainCost(evidence.cell.id, base, head, prices),
        ].filter((explanation) => explanation !== undefined);
  const state = cellState(job, evidence, rows, accepted !== undefined, drift !== undefined);
  return {
    cell: evidence.cell.id,
    state,
    ...causeOf(job, evidence, state),
    ...(accepted !== undefined && { accepted }),
    comparisons: rows,
    ...(drift !== undefined && { providerShift: drift }),
    explanations,
    attempts: head.attempts,
    failures: head.failures,
  };
}

/** A cell that this change did not touch, or a provider's own drift that the caller asked to be warned of only. */
function isBlameless(job: JobEvidence, evidence: CellEvidence): boolean {
  if (job.mode === 'change') {
    // Where no base could be read, stored runs of a cell are runs of the same request: whatever moved, it was not that.
    return evidence.status === 'unchanged' || (evidence.status === 'watched' && !evidence.cell.deployed);
  }
  // A request that is another one than the stored runs' is nobody's drift.
  return job.policy.onDrift === 'warn' && !evidence.cell.deployed && evidence.status !== 'changed';
}

function softened(row: Comparison, job: JobEvidence, evidence: CellEvidence, blameless: boolean): Comparison {
  if (job.disturbed.length > 0 && row.gated) return { ...row, state: 'disturbed' };
  if (
    isCacheAsymmetric(evidence) &&
    evidence.status !== 'changed' &&
    (row.state === 'regression' || row.state === 'improvement')
  ) {
    return { ...row, state: 'inconclusive', notes: [...row.notes, 'a prompt cache served one side only'] };
  }
  // A budget is a limit, not a comparison: only a cell that the change is known not to touch is excused from it.
  const excused = row.method === 'budget' ? job.mode === 'change' && evidence.status === 'unchanged' : blameless;
  return excused && row.state === 'regression' ? { ...row, state: 'provider-drift' } : belowFloor(row, job.policy);
}

/** Seen, and too small to fail: said, or a row of +70 % "within bounds" reads like a mistake. */
function belowFloor(row: Comparison, { floor, threshold }: GatePolicy): Comparison {
  const { metric, method, base, candidate, ratio, state } = row;
  if (metric === 'errors' || metric === 'stall' || metric === 'speed' || method === 'budget' || state !== 'pass')
    return row;
  if (base === undefined || candidate === undefined || ratio === undefined || !row.gated) return row;
  const isSmall = ratio >= 1 + threshold[metric] && candidate - base < floor[metric];
  return isSmall ? { ...row, notes: [...row.notes, BELOW_FLOOR] } : row;
}

/**
 * A cell is as bad as its worst gated figure. `inconclusive` needs a figure that looks as bad as the threshold without
 * being shown to be, or nothing at all that could rule the threshold out: what merely could not be seen is stated as
 * the smallest visible effect, and does not make every run a shrug.
 */
function cellState(
  job: JobEvidence,
  evidence: CellEvidence,
  rows: readonly Comparison[],
  accepted: boolean,
  drifted: boolean,
): State {
  if (evidence.candidate === undefined) return evidence.status === 'unchanged' ? 'unchanged' : 'skipped';
  if (answers(evidence.candidate) === 0) {
    return rows.some((row) => row.state === 'regression') ? 'regression' : 'inconclusive';
  }
  const gated = rows.filter((row) => row.gated);
  const has = (state: State): boolean => gated.some((row) => row.state === state);
  if (job.disturbed.length > 0) return 'disturbed';
  if (has('regression') && !accepted) return 'regression';
  if (isBaseSilent(evidence)) return 'inconclusive';
  // Before drift: a base that slowed down, too, does not clear a change that is slower still.
  if (gated.some((row) => row.state === 'inconclusive' && looksBad(row, job.policy))) return 'inconclusive';
  if (has('unconfirmed')) return 'unconfirmed';
  if (has('provider-drift') || drifted) return 'provider-drift';
  // What a cap or a signal cut short has not been cleared by the calls that it did make.
  if (job.partial !== undefined && evidence.candidate.attempts < job.iterations) return 'inconclusive';
  if (has('improvement')) return 'improvement';
  if (has('pass') || accepted) return 'pass';
  if (gated.length > 0) return 'inconclusive';
  return rows.some((row) => row.state === 'unstable') ? 'unstable' : 'no-baseline';
}

function looksBad(row: Comparison, policy: GatePolicy): boolean {
  if (row.method === 'budget' || row.method === 'errors') return true;
  // What the other side has and this one lost may be anything.
  if (row.candidate === undefined) return true;
  const threshold =
    row.metric === 'errors' || row.metric === 'stall' || row.metric === 'speed' ? 0 : policy.threshold[row.metric];
  return row.ratio !== undefined && row.ratio >= 1 + threshold;
}

/** The reason that covers every red figure of a cell, or undefined when one of them is not covered. */
function acceptedReason(rows: readonly Comparison[], policy: GatePolicy, today: string): string | undefined {
  const reds = rows.filter((row) => row.state === 'regression');
  const covering = reds.map((row) => policy.accepted.find((entry) => accepts(entry, row, today)));
  return reds.length > 0 && covering.every((entry) => entry !== undefined)
    ? [
        ...new Set(
          covering.flatMap((entry) => (entry === undefined ? [] : [`${entry.reason} (until ${entry.until})`])),
        ),
      ].join('; ')
    : undefined;
}

function accepts(entry: Accepted, row: Comparison, today: string): boolean {
  return today <= entry.until && covers(entry, row);
}

function covers(entry: Accepted, row: Comparison): boolean {
  return (
    matchesCell(entry.cells, row.cell) &&
    entry.metric === row.metric &&
    row.method !== 'budget' &&
    row.ratio !== undefined &&
    row.ratio <= 1 + entry.upTo
  );
}

function causeOf(job: JobEvidence, evidence: CellEvidence, state: State): { readonly cause: Cause } | undefined {
  const speaks: readonly State[] = ['regression', 'improvement', 'unconfirmed', 'provider-drift'];
  if (!speaks.includes(state)) return undefined;
  if (state === 'provider-drift') return { cause: 'provider' };
  if (job.mode === 'watch' && evidence.status === 'changed') return { cause: 'changed-since-baseline' };
  if (evidence.status === 'deployed' || evidence.cell.deployed) return { cause: 'deployed' };
  return { cause: job.mode === 'change' && evidence.status !== 'watched' ? 'changed-request' : 'provider' };
}

function acceptedFinding(cell: CellVerdict): readonly Finding[] {
  return cell.accepted === undefined
    ? []
    : [
        {
          kind: 'accepted',
          cell: cell.cell,
          top: false,
          text: `${cell.cell} is slower or dearer and accepted: ${cell.accepted}`,
        },
      ];
}

/** A red figure that an entry would have covered until its last day: said, or nobody knows why it turned red today. */
function expiredFindings(cells: readonly CellVerdict[], { policy, today }: JobEvidence): readonly Finding[] {
  const reds = cells
    .flatMap((cell) => (cell.state === 'regression' ? cell.comparisons : []))
    .filter((row) => row.state === 'regression');
  const current = (row: Comparison): boolean => policy.accepted.some((entry) => accepts(entry, row, today));
  const expired = policy.accepted.filter((entry) => today > entry.until);
  return expired.flatMap((entry): readonly Finding[] => {
    const names = [...new Set(reds.filter((row) => covers(entry, row) && !current(row)).map((row) => row.cell))];
    if (names.length === 0) return [];
    return [
      {
        kind: 'accepted-expired',
        top: true,
        text: `The acceptance of ${entry.metric} for ${names.join(', ')} ended on ${entry.until} (${entry.reason}). Renew it in gate.accepted, or mend what it covered`,
      },
    ];
  });
}

function exitOf(state: State, job: JobEvidence): number {
  if (job.policy.mode !== 'enforce') return EXIT.pass;
  if (state === 'regression') return EXIT.regression;
  const called = job.cells.filter((cell) => cell.candidate !== undefined);
  const silent = called.length > 0 && called.every((cell) => answers(cell.candidate) === 0);
  const baseAnswered = called.some((cell) => answers(cell.sentinels) > 0);
  const baseAsked = called.some((cell) => (cell.sentinels?.attempts ?? 0) > 0);
  // Nothing measured is no pass. When the base arm is as silent, the provider is down and the change is not to blame.
  if (silent && (baseAnswered || !baseAsked)) return EXIT.inconclusive;
  const unsure = state === 'inconclusive' || state === 'disturbed';
  return unsure && job.policy.onInconclusive === 'fail' ? EXIT.inconclusive : EXIT.pass;
}

function heaviest(states: readonly State[]): State | undefined {
  return STATES.find((state) => states.includes(state));
}

function countStates(cells: readonly CellVerdict[]): Readonly<Partial<Record<State, number>>> {
  const counts: Partial<Record<State, number>> = {};
  for (const cell of cells) counts[cell.state] = (counts[cell.state] ?? 0) + 1;
  return counts;
}

function rowsOf(comparisons: readonly Comparison[], evidence: CellEvidence): readonly Comparison[] {
  return comparisons.filter((row) => row.cell === evidence.cell.id);
}
