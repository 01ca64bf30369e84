import type { Report } from '../model/report.js';
import type { RunCell } from '../model/run.js';
import { isRed } from '../model/state-words.js';
import { type CellVerdict, type Comparison, type Explanation, STATES, type State } from '../model/verdict.js';

/** States of a cell whose figures a reader wants to see without opening anything. */
const OPEN_STATES: ReadonlySet<State> = new Set([
  'regression',
  'disturbed',
  'inconclusive',
  'unconfirmed',
  'provider-drift',
  'improvement',
]);

/** Heaviest state first; the order of the config within one state. */
export function byWeight<Item extends { readonly state: State }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((left, right) => STATES.indexOf(left.state) - STATES.indexOf(right.state));
}

/** Cells that turned the job red. A job that is red for a reason without a cell has none. */
export function redCells(report: Report): readonly CellVerdict[] {
  return report.verdict.cells.filter(isRed);
}

export function acceptedCells(report: Report): readonly CellVerdict[] {
  return report.verdict.cells.filter((cell) => cell.accepted !== undefined);
}

export function cellsIn(report: Report, state: State): readonly CellVerdict[] {
  return report.verdict.cells.filter((cell) => cell.state === state);
}

/** Cells whose figures changed, or may have: their rows stand open. */
export function openCells(report: Report): readonly CellVerdict[] {
  return byWeight(report.verdict.cells.filter(isOpen));
}

export function isOpen(cell: CellVerdict): boolean {
  return OPEN_STATES.has(cell.state) || cell.accepted !== undefined;
}

/** Comparisons that gave a cell its state (of an accepted one, what is accepted): gated ones first, latency before failures, cost and budgets, then by size. */
export function decisive(cell: CellVerdict): readonly Comparison[] {
  const state = cell.accepted === undefined ? cell.state : 'regression';
  return cell.comparisons
    .filter((comparison) => comparison.state === state)
    .toSorted(
      (left, right) => Number(right.gated) - Number(left.gated) || kind(left) - kind(right) || size(right) - size(left),
    );
}

/** A percentile that so few calls do not give: no news, and no row that stands open. */
export function isRefused(comparison: Comparison): boolean {
  return comparison.candidate === undefined && !isDecided(comparison);
}

/** Named for limits of the config alone: nothing was compared with anything, so nothing moved and nobody is to blame. */
export function isOverBudgetOnly(cell: CellVerdict): boolean {
  const rows = decisive(cell);
  return rows.length > 0 && rows.every((row) => row.method === 'budget');
}

/** Named for its failed calls alone: no latency explains them. */
export function isFailingOnly(cell: CellVerdict): boolean {
  const rows = decisive(cell);
  return rows.length > 0 && rows.every((row) => row.metric === 'errors');
}

/** The explanations of what gave a cell its state: of nothing else is a cause to be named. */
export function tellingExplanations(cell: CellVerdict): readonly Explanation[] {
  const compared = decisive(cell).filter((row) => row.metric !== 'errors' && row.method !== 'budget');
  const flagged = new Set(compared.map((row) => (row.metric === 'cost' ? 'cost' : 'e2e')));
  return cell.explanations.filter((explanation) => flagged.has(explanation.metric));
}

/** Rows that may stand open: what took part in the decision. */
export function isDecided(comparison: Comparison): boolean {
  return comparison.gated || comparison.method === 'budget' || comparison.state === 'regression';
}

/** Name of who answers: the provider, or for a compatible endpoint its preset or host. */
function providerOf(cell: RunCell): string {
  return cell.provider === 'openai-compatible' ? (cell.preset ?? cell.host) : cell.provider;
}

export function providersOf(report: Report, cells: readonly CellVerdict[]): readonly string[] {
  const ids = new Set(cells.map((cell) => cell.cell));
  return [...new Set(report.run.cells.filter((cell) => ids.has(cell.id)).map(providerOf))];
}

/** Stored runs that served as baseline. */
export function usedRuns(report: Report): number {
  return report.baseline.filter((source) => source.refused === undefined).length;
}

function kind({ method, metric }: Comparison): number {
  if (method === 'budget') return 3;
  return metric === 'cost' ? 2 : metric === 'errors' ? 1 : 0;
}

function size(comparison: Comparison): number {
  return Math.abs(Math.log(comparison.ratio ?? 1)) || 0;
}

/** Nothing could be compared yet, so the figures themselves are the news. */
export function startsUp({ verdict }: Report): boolean {
  return verdict.state === 'no-baseline' || verdict.state === 'unstable';
}
