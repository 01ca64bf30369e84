import { formatChange } from '../model/figures.js';
import type { Report } from '../model/report.js';
import { ACCEPTED_WORDS, comparisonName, STATE_WORDS, type StateWords } from '../model/state-words.js';
import type { CellVerdict, Comparison } from '../model/verdict.js';
import { baseFigure, candidateFigure, changeOf, intervalOf, supportWords } from './comparison-words.js';
import { code, type Phrase, say, strong } from './phrase.js';
import type { Row, Table } from './story-shape.js';

/** One row per comparison; the cell's name stands in its first row only. */
export function comparisonTable(
  report: Report,
  cells: readonly CellVerdict[],
  shown: (comparison: Comparison) => boolean,
): Table | undefined {
  const rows = cells.flatMap((cell) => {
    const comparisons = cell.comparisons.filter(shown);
    return comparisons.map((comparison, index) => ({ cell, comparison, first: index === 0 }));
  });
  if (rows.length === 0) return undefined;
  const reach = rows.some(({ comparison }) => comparison.smallestVisible !== undefined);
  return {
    columns: [
      { title: 'cell', align: 'left' },
      { title: 'metric', align: 'left' },
      { title: report.verdict.mode === 'change' ? 'base' : 'baseline', align: 'right' },
      { title: report.verdict.mode === 'change' ? 'this change' : 'this run', align: 'right' },
      { title: 'change (95 % interval)', align: 'right' },
      { title: 'n', align: 'right' },
      ...(reach ? [{ title: 'visible from', align: 'right' } as const] : []),
      { title: 'result', align: 'left' },
    ],
    rows: rows.map(({ cell, comparison, first }) => toRow(cell, comparison, first, reach)),
  };
}

function toRow(cell: CellVerdict, comparison: Comparison, first: boolean, reach: boolean): Row {
  const words = rowWords(cell, comparison);
  const visible = comparison.smallestVisible;
  return {
    tone: words.tone,
    cells: [
      first ? [code(cell.cell)] : [],
      say`${comparisonName(comparison)}`,
      say`${baseFigure(comparison)}`,
      say`${candidateFigure(comparison)}`,
      changeCell(comparison),
      say`${supportWords(comparison)}`,
      ...(reach ? [say`${visible === undefined ? '' : formatChange(visible)}`] : []),
      say`${words.mark} ${words.row}`,
    ],
  };
}

function changeCell(comparison: Comparison): Phrase {
  const interval = intervalOf(comparison);
  const change = changeOf(comparison);
  const shown = comparison.state === 'regression' ? strong(change) : change;
  return interval === undefined ? say`${shown}` : say`${shown} (${interval})`;
}

function rowWords(cell: CellVerdict, comparison: Comparison): StateWords {
  if (comparison.method === 'budget') {
    const met = comparison.state !== 'regression';
    return { ...STATE_WORDS[comparison.state], row: met ? 'within budget' : 'over budget' };
  }
  return comparison.state === 'regression' && cell.accepted !== undefined
    ? ACCEPTED_WORDS
    : STATE_WORDS[comparison.state];
}
