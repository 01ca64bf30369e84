import Table from 'cli-table3';

import type { Tone } from '../model/state-words.js';
import { terminalText } from './escape-terminal.js';
import type { Paint } from './paint.js';
import type { Table as StoryTable } from './story-shape.js';

interface Shape {
  readonly titles: readonly string[];
  readonly aligns: readonly ('left' | 'right')[];
  readonly rows: readonly { readonly tone: Tone; readonly cells: readonly string[] }[];
  /** Text that stands on a line of its own before the row of that number. */
  readonly headings: ReadonlyMap<number, string>;
}

const GAP = 2;

/**
 * A table without lines, so that a log can be copied into a chat and still be read. When it is wider than the
 * terminal, names of cells move to lines of their own; then the columns that are told elsewhere, too, are dropped.
 */
export function printTable(table: StoryTable, width: number, paint: Paint): string {
  const full = shapeOf(table);
  const narrow = withHeadings(full);
  const shapes = [full, narrow, without(narrow, 'visible from'), without(without(narrow, 'visible from'), 'n')];
  return draw(shapes.find((shape) => widthOf(shape) <= width) ?? shapes.at(-1) ?? full, paint);
}

function shapeOf(table: StoryTable): Shape {
  return {
    titles: table.columns.map((column) => column.title),
    aligns: table.columns.map((column) => column.align),
    rows: table.rows.map((row) => ({ tone: row.tone, cells: row.cells.map((cell) => terminalText(cell)) })),
    headings: new Map(),
  };
}

/** The first column becomes headings. */
function withHeadings(shape: Shape): Shape {
  const headings = shape.rows.flatMap(({ cells: [name = ''] }, index) => (name === '' ? [] : [[index, name] as const]));
  return { ...pick(shape, (column) => column > 0), headings: new Map(headings) };
}

function without(shape: Shape, title: string): Shape {
  return pick(shape, (column) => shape.titles[column] !== title);
}

function pick(shape: Shape, keep: (column: number) => boolean): Shape {
  const kept = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, column) => keep(column));
  return {
    ...shape,
    titles: kept(shape.titles),
    aligns: kept(shape.aligns),
    rows: shape.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
  };
}

function columnWidths({ titles, rows }: Shape): readonly number[] {
  return titles.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row.cells[column] ?? '')].map(lengthOf)),
  );
}

function widthOf(shape: Shape): number {
  const indent = shape.headings.size > 0 ? 1 : 0;
  return columnWidths(shape).reduce((sum, width) => sum + width + GAP, indent) - GAP;
}

function draw(shape: Shape, paint: Paint): string {
  const printed = new Table({
    head: shape.titles.map((title) => paint.dim(title)),
    colAligns: [...shape.aligns],
    chars: BARE,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true },
  });
  printed.push(
    ...shape.rows.map(({ tone, cells }) =>
      cells.map((cell, column) => (column === cells.length - 1 ? paint[tone](cell) : cell)),
    ),
  );
  const [head = '', ...lines] = printed
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const indent = shape.headings.size > 0 ? ' ' : '';
  return [indent + head, ...lines.flatMap((line, index) => [...headingAt(shape, index, paint), indent + line])].join(
    '\n',
  );
}

function headingAt(shape: Shape, index: number, paint: Paint): readonly string[] {
  const heading = shape.headings.get(index);
  return heading === undefined ? [] : [paint.bold(heading)];
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

const BARE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
} as const;
