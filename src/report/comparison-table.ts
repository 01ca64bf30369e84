import { formatChange, NOT_AVAILABLE } from '../model/figures.js';
import type { Report } from '../model/report.js';
import { ACCEPTED_WORDS, comparisonName, STATE_WORDS, type StateWords } from '../model/state-words.js';
import type { CellVerdict, Comparison } from '../model/verdict.js';
import { baseFigure, candidateFigure, changeOf, intervalOf, supportWords } from './comparison-words.js';
import { code, type Phrase, plainText, say, strong } from './phrase.js';
import type { Table } from './story-shape.js';

/** One row per comparison; the cell's name stands in its first row only. A column that would be empty is left out. */
export function comparisonTable(
  report: Report,
  cells: readonly CellVerdict[],
  shown: (comparison: Comparison) => boolean,
): Table | undefined {
  const rows = cells.flatMap((cell) => {
    const comparisons = cell.comparisons.filter(shown);
    return comparisons.map((comparison, index) => ({ cell, comparison, first: index === 0, report }));
  });
  if (rows.length === 0) return undefined;
  const columns = columnsFor(report).filter((column) => column.always || rows.some((row) => hasText(column.fill(row))));
  return {
    columns: columns.map(({ title, align }) => ({ title, align })),
    rows: rows.map((row) => ({
      tone: rowWords(report, row.cell, row.comparison).tone,
      cells: columns.map((column) => column.fill(row)),
    })),
  };
}

interface Source {
  readonly report: Report;
  readonly cell: CellVerdict;
  readonly comparison: Comparison;
  readonly first: boolean;
}

interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly always: boolean;
  readonly fill: (row: Source) => Phrase;
}

function columnsFor({ verdict }: Report): readonly Column[] {
  const change = verdict.mode === 'change';
  const text = (title: string, fill: Column['fill']): Column => ({ title, align: 'left', always: true, fill });
  const figure = (title: string, always: boolean, fill: Column['fill']): Column => ({
    title,
    align: 'right',
    always,
    fill,
  });
  return [
    text('cell', ({ cell, first }) => (first ? [code(cell.cell)] : [])),
    text('metric', ({ comparison }) => say`${comparisonName(comparison)}`),
    figure(change ? 'base' : 'baseline', false, ({ comparison }) => say`${baseFigure(comparison)}`),
    figure(change ? 'this change' : 'this run', true, ({ comparison }) => say`${candidateFigure(comparison)}`),
    figure('change (95 %)', false, ({ comparison }) => changeCell(comparison)),
    figure('n', true, ({ comparison }) => say`${supportWords(comparison)}`),
    figure('visible from', false, ({ comparison: { smallestVisible: visible } }) =>
      visible === undefined ? [] : say`${formatChange(visible)}`,
    ),
    text('result', ({ report, cell, comparison }) => {
      const { mark, row } = rowWords(report, cell, comparison);
      return say`${mark} ${row}`;
    }),
  ];
}

function hasText(phrase: Phrase): boolean {
  const text = plainText(phrase);
  return text !== '' && text !== NOT_AVAILABLE;
}

function changeCell(comparison: Comparison): Phrase {
  const interval = intervalOf(comparison);
  const change = changeOf(comparison);
  const shown = comparison.state === 'regression' ? strong(change) : change;
  return interval === undefined ? say`${shown}` : say`${shown} (${interval})`;
}

function rowWords(report: Report, cell: CellVerdict, comparison: Comparison): StateWords {
  if (comparison.method === 'budget' && (comparison.state === 'pass' || comparison.state === 'regression')) {
    return { ...STATE_WORDS[comparison.state], row: comparison.state === 'pass' ? 'within budget' : 'over budget' };
  }
  if (comparison.state === 'regression' && cell.accepted !== undefined) return ACCEPTED_WORDS;
  const words = STATE_WORDS[comparison.state];
  const below = comparison.state === 'pass' ? belowThreshold(comparison, report) : undefined;
  return below === undefined ? words : { ...words, row: below };
}

/** A figure that grew, and not by enough: the row names the limit. */
function belowThreshold(comparison: Comparison, { gate }: Report): string | undefined {
  const { metric, ratio } = comparison;
  if (gate === undefined || ratio === undefined || ratio <= 1.005) return undefined;
  if (metric === 'errors' || metric === 'stall' || metric === 'speed') return undefined;
  return ratio < 1 + gate.threshold[metric] ? `below ${formatChange(gate.threshold[metric])}` : undefined;
}
