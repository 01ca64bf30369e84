import Table from 'cli-table3';

import type { Report } from '../model/report.js';
import type { Tone } from '../model/state-words.js';
import { escapeTerminal } from './escape-terminal.js';
import { type Paint, painter } from './paint.js';
import { type Phrase, say } from './phrase.js';
import { tellStory } from './story.js';
import type { Block, Section, Story, Table as StoryTable } from './story-shape.js';
import { wrapWords } from './wrap-words.js';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Columns of the terminal; 100 in a log. */
  readonly width: number;
  /** Prints what stands folded elsewhere, too. */
  readonly details?: boolean;
}

/** The report for a terminal or a CI log: first line, cause, changed rows, then one line for each folded part. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  return printTerminal(tellStory(report), filesOf(report), options);
}

export function printTerminal(story: Story, files: readonly Phrase[], options: TerminalOptions): string {
  const paint = painter(options.colour);
  const text = (phrase: Phrase, indent = ''): string => wrapWords(plain(phrase), Math.max(40, options.width), indent);
  const head = `${paint[story.tone](story.mark)} ${paint.bold('Latency Lens:')} ${plain(story.headline)}`;
  const blocks = [
    head,
    ...(story.top.length === 0
      ? []
      : [story.top.map((phrase) => `${paint.warn('▲')} ${text(phrase, '  ')}`).join('\n')]),
    ...(story.lead.length === 0 ? [] : [story.lead.map((phrase) => text(phrase)).join('\n')]),
    ...(story.table === undefined ? [] : [printTable(story.table, options, paint)]),
    ...printSections(story.sections, options, paint, text),
    [...story.footer.map((phrase) => paint.dim(text(phrase))), ...files.map((phrase) => paint.dim(plain(phrase)))].join(
      '\n',
    ),
    paint.dim(plain(story.imprint)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

type PrintText = (phrase: Phrase, indent?: string) => string;

function printSections(
  sections: readonly Section[],
  options: TerminalOptions,
  paint: Paint,
  text: PrintText,
): readonly string[] {
  if (sections.length === 0) return [];
  if (options.details !== true)
    return [sections.map((section) => paint.dim(`· ${text(section.title, '  ')}`)).join('\n')];
  return sections.map((section) =>
    [paint.bold(plain(section.title)), ...section.blocks.map((block) => printBlock(block, options, paint, text))].join(
      '\n',
    ),
  );
}

function printBlock(block: Block, options: TerminalOptions, paint: Paint, text: PrintText): string {
  switch (block.type) {
    case 'paragraph':
      return text(block.phrase);
    case 'list':
      return block.items.map((item) => `  ${text(item, '    ')}`).join('\n');
    case 'table':
      return printTable(block.table, options, paint);
  }
}

/** Lines between columns only, so that a log can be copied into a chat and still be read. */
function printTable(table: StoryTable, { width }: TerminalOptions, paint: Paint): string {
  const rows = table.rows.map((row) => row.cells.map((cell) => plain(cell)));
  const printed = new Table({
    head: table.columns.map((column) => paint.dim(column.title)),
    colAligns: table.columns.map((column) => column.align),
    colWidths: columnWidths(table, rows, width),
    wordWrap: true,
    wrapOnWordBoundary: false,
    chars: BARE,
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [], compact: true },
  });
  printed.push(
    ...rows.map((cells, index) => {
      const tone: Tone = table.rows[index]?.tone ?? 'open';
      return cells.map((cell, column) => (column === cells.length - 1 ? paint[tone](cell) : cell));
    }),
  );
  return printed
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The cell's name is the only column of free length: it gives way when the table is too wide, but keeps 16 columns. */
function columnWidths(table: StoryTable, rows: readonly (readonly string[])[], width: number): number[] {
  const padding = 2;
  const widths = table.columns.map(
    (column, index) => Math.max(column.title.length, ...rows.map((row) => [...(row[index] ?? '')].length)) + padding,
  );
  const total = widths.reduce((sum, next) => sum + next, 0);
  const [first = 0, ...others] = widths;
  return total <= width ? widths : [Math.max(Math.min(first, 16), first - (total - width)), ...others];
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

function plain(phrase: Phrase): string {
  return phrase.map((piece) => escapeTerminal(piece.text)).join('');
}

function filesOf({ files }: Report): readonly Phrase[] {
  return [
    ...(files.html === undefined ? [] : [say`report  ${files.html}`]),
    ...(files.markdown === undefined ? [] : [say`summary ${files.markdown}`]),
    ...(files.run === undefined ? [] : [say`run     ${files.run}`]),
  ];
}
