import { formatChange, formatCount, formatInterval, formatMs, formatRatio, formatUsd } from '../model/figures.js';
import type { Report } from '../model/report.js';
import { ACCEPTED_WORDS, STATE_WORDS } from '../model/state-words.js';
import { type Cause, type CellVerdict, type Comparison, STATES } from '../model/verdict.js';
import { failureWords, figureSentence } from './comparison-words.js';
import { code, joinPhrases, nameList, type Phrase, say, sentence } from './phrase.js';
import {
  acceptedCells,
  byWeight,
  decisive,
  isFailingOnly,
  isOverBudgetOnly,
  redCells,
  tellingExplanations,
  usedRuns,
} from './selection.js';

/** Cells that are told in sentences; the table holds them all. */
const TOLD = 3;

/** Why, by how much, and what could not be seen: the sentences below the first line. */
export function leadOf(report: Report): readonly Phrase[] {
  const { state } = report.verdict;
  return [
    ...report.run.health.disturbed.map((text) => say`${sentence(text)}`),
    ...partialNote(report),
    ...(state === 'no-baseline' ? [firstRunNote(report)] : []),
    ...causes(report),
    ...counts(report),
    ...gateNote(report),
  ].filter((phrase) => phrase.length > 0);
}

function causes(report: Report): readonly Phrase[] {
  const red = redCells(report);
  const noted = red.length > 0 ? red : notable(report);
  const told = noted.slice(0, TOLD).map((cell) => tell(cell, report, noted.length > 1));
  const more = noted.length - told.length;
  return more > 0 ? [...told, say`${more} more ${more === 1 ? 'cell' : 'cells'} in the table.`] : told;
}

/** Cells in the state that names the job, and accepted ones, which a green first line must not hide. */
function notable(report: Report): readonly CellVerdict[] {
  const { state } = report.verdict;
  const told = new Set<string>(['inconclusive', 'unconfirmed', 'provider-drift', 'improvement']);
  const open = byWeight(report.verdict.cells).filter((cell) => told.has(cell.state));
  return [...acceptedCells(report), ...(told.has(state) || state === 'pass' ? open : [])];
}

function tell(cell: CellVerdict, report: Report, named: boolean): Phrase {
  const rows = decisive(cell);
  const [heaviest] = rows;
  const parts: readonly Phrase[] = [
    ...(named ? [say`${code(cell.cell)}:`] : []),
    ...(cell.accepted === undefined ? [] : [say`Accepted: ${sentence(cell.accepted)}`]),
    ...causeSentences(cell),
    ...(heaviest === undefined ? [] : [figureSentence(heaviest, report)]),
    ...secondFigure(rows, report),
    ...limitSentences(cell),
    ...(cell.state === 'inconclusive' && heaviest !== undefined ? reachSentences(heaviest, report) : []),
  ];
  return joinPhrases(parts, ' ');
}

/** The explanation of what the gate flagged comes first; then what the design lets us say about the cause. */
function causeSentences(cell: CellVerdict): readonly Phrase[] {
  if (cell.state === 'unconfirmed' || cell.state === 'inconclusive') return [];
  const failures = isFailingOnly(cell) ? failureWords(cell) : undefined;
  if (isOverBudgetOnly(cell) && cell.providerShift === undefined)
    return failures === undefined ? [] : [say`${failures}`];
  const told = tellingExplanations(cell).map((explanation) => sentence(explanation.sentence));
  const sentences = [...(failures === undefined ? [] : [failures]), ...new Set(told)].filter((text) => text !== '');
  const speaks = cell.state === 'regression' || cell.state === 'provider-drift' || cell.accepted !== undefined;
  const cause = cell.cause === undefined || !speaks ? [] : [causeWords(cell, cell.cause)];
  const first = sentences.length > 0 && cell.cause === 'changed-request' ? sentences : [...sentences, ...cause];
  return first.map((text) => say`${text}`);
}

/** A limit of the config is the reader's own: what can be done is to get below it, or to lift it. */
function limitSentences(cell: CellVerdict): readonly Phrase[] {
  if (!isOverBudgetOnly(cell) || cell.state !== 'regression') return [];
  const limits = [
    ...new Set(decisive(cell).map((row) => (row.metric === 'errors' ? 'gate.error-rate' : 'gate.budgets'))),
  ];
  return [say`Mend it, or raise the limit under ${nameList(limits)} in the config.`];
}

/** Where the base was called beside the change and drifted, too, the request itself may well have changed. */
function causeWords(cell: CellVerdict, cause: Cause): string {
  if (cause !== 'provider' || cell.providerShift === undefined) return CAUSE_WORDS[cause];
  const { metric, before, now, ratioLow, ratioHigh, ratio } = cell.providerShift;
  const interval = formatInterval(ratioLow, ratioHigh);
  const by = `${formatRatio(ratio)}${interval === undefined ? '' : `, 95 % interval ${interval} %`}`;
  return `Both arms moved together: ${metric.toUpperCase()} p50 of the base itself went from ${formatMs(before)} in its stored runs to ${formatMs(now)} (${by}). Not caused by this change.`;
}

const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  'changed-request': 'The change alters the request.',
  deployed: 'The server under test is what differs.',
  provider: 'The request is unchanged: the provider or the network moved, not this code.',
  'changed-since-baseline': 'The request has changed since the baseline was recorded.',
};

/** The heaviest figure of another metric: a dearer answer is no detail of a slower one. */
function secondFigure(rows: readonly Comparison[], report: Report): readonly Phrase[] {
  const second = rows.find(
    (row) => row.metric !== rows[0]?.metric && (row.metric === 'cost' || row.metric === 'errors'),
  );
  return second === undefined ? [] : [figureSentence(second, report)];
}

/** What this run could not see, and what it would take. */
function reachSentences(row: Comparison, report: Report): readonly Phrase[] {
  const threshold = thresholdOf(row, report);
  const visible = row.smallestVisible;
  if (visible === undefined) return historyHint(report);
  const asks = threshold === undefined ? '' : `; the gate asks about ${formatChange(threshold)}`;
  const reach = say`The smallest effect it could have seen is ${formatChange(visible)}${asks}.`;
  const calls = threshold === undefined ? undefined : callsNeeded(row, visible, threshold);
  if (calls === undefined) return [reach, ...historyHint(report)];
  const price = pricePerCall(report);
  const cost = price === undefined ? '' : ` (about ${formatUsd(price * calls)})`;
  return [
    reach,
    say`To see ${formatChange(threshold)} it takes about ${formatCount(calls)} calls${cost}: ${code(`iterations: ${calls}`)}.`,
    ...historyHint(report),
  ];
}

/** The error of a quantile falls with the root of n, so n grows with the square of the log effects. Duets only: stored runs add their own spread. */
function callsNeeded(row: Comparison, visible: number, threshold: number): number | undefined {
  if (row.method !== 'duet' || visible <= threshold || threshold <= 0) return undefined;
  const factor = (Math.log1p(visible) / Math.log1p(threshold)) ** 2;
  return Math.ceil((row.n.candidate * factor) / 10) * 10;
}

function pricePerCall(report: Report): number | undefined {
  const { requests, costUsd, unpriced } = report.run.spending;
  return requests === 0 || unpriced > 0 || costUsd === 0 ? undefined : costUsd / requests;
}

function historyHint(report: Report): readonly Phrase[] {
  const used = usedRuns(report);
  if (used >= report.baselineWanted) return [];
  return [say`Each run stored on the default branch sharpens it (${used} of ${report.baselineWanted} so far).`];
}

function thresholdOf(row: Comparison, { gate }: Report): number | undefined {
  const { metric } = row;
  return metric === 'errors' || metric === 'stall' || metric === 'speed' ? undefined : gate?.threshold[metric];
}

function partialNote(report: Report): readonly Phrase[] {
  const { partial, spending, settings, trials } = report.run;
  if (partial === undefined) return [];
  const why = {
    interrupted: 'a signal ended the run',
    'cost-cap': 'the cost cap ended the run',
    'request-cap': 'the request cap ended the run',
    'time-cap': 'the time cap ended the run',
  }[partial];
  const measured = trials.filter((trial) => trial.stage !== 'warmup' && trial.arm === 'candidate').length;
  const planned = report.run.cells.reduce((total, cell) => total + cell.iterations, 0) || settings.iterations;
  const calls = `${formatCount(measured)} of ${formatCount(planned)} planned calls`;
  return [
    say`Partial: ${why} after ${calls} of this change and ${formatUsd(spending.costUsd)}. It is never used as a baseline.`,
  ];
}

function firstRunNote(report: Report): Phrase {
  const used = usedRuns(report);
  const soFar = `(${used} of ${report.baselineWanted})`;
  const runs =
    report.recorded === true
      ? say`The next runs on the default branch become the baseline ${soFar}.`
      : say`This run is not kept; recorded runs of the default branch become the baseline ${soFar}.`;
  const budgets = report.verdict.cells.flatMap((cell) => cell.comparisons.filter((row) => row.method === 'budget'));
  if (budgets.length === 0) return runs;
  const broken = budgets.filter((row) => row.state === 'regression').length;
  const all = budgets.length === 1 ? 'the only one is met' : `all ${budgets.length} are met`;
  return say`${runs} Budgets are already enforced: ${broken === 0 ? all : `${broken} of ${budgets.length} exceeded`}.`;
}

/** Judged again, a run may meet another gate than it did. */
function gateNote({ gateFrom }: Report): readonly Phrase[] {
  if (gateFrom === undefined) return [];
  if (gateFrom === 'config') return [say`Judged by the gate of the config that was named.`];
  return gateFrom === 'run'
    ? [say`Judged by the gate that the last run was judged by when it ran; ${code('-c FILE')} takes another.`]
    : [say`Judged by the default gate, because the last run holds none; ${code('-c FILE')} takes a config’s.`];
}

/** 6 cells: 1 with a regression, 5 untouched. Accepted cells are counted apart: green, and not simply passed. */
function counts(report: Report): readonly Phrase[] {
  const { cells } = report.verdict;
  if (cells.length === 0) return [];
  const plain = cells.filter((cell) => cell.accepted === undefined);
  const accepted = cells.length - plain.length;
  const byState = STATES.map((state) => ({
    count: plain.filter((cell) => cell.state === state).length,
    words: STATE_WORDS[state].count,
  }));
  const parts = [...byState.slice(0, 1), { count: accepted, words: ACCEPTED_WORDS.count }, ...byState.slice(1)].filter(
    ({ count }) => count > 0,
  );
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) {
    return [
      cells.length === 1 ? say`1 cell, ${first.words}.` : say`${formatCount(cells.length)} cells, all ${first.words}.`,
    ];
  }
  const told = parts.map(({ count, words }) => `${formatCount(count)} ${words}`);
  return [say`${formatCount(cells.length)} cells: ${told.join(', ')}.`];
}
