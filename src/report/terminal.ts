import type { Report } from '../model/report.js';
import { terminalText } from './escape-terminal.js';
import { type Paint, painter } from './paint.js';
import { type Phrase, say } from './phrase.js';
import { OTHER_CELLS } from './sections.js';
import { tellStory } from './story.js';
import type { Block, Section, Story } from './story-shape.js';
import { printTable } from './terminal-table.js';
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

function printTerminal(story: Story, files: readonly Phrase[], options: TerminalOptions): string {
  const paint = painter(options.colour);
  const text = (phrase: Phrase, indent = ''): string =>
    wrapWords(terminalText(phrase), Math.max(40, options.width), indent);
  const head = `${paint[story.tone](story.mark)} ${paint.bold('Latency Lens:')} ${terminalText(story.headline)}`;
  const blocks = [
    head,
    ...(story.top.length === 0
      ? []
      : [story.top.map((phrase) => `${paint.warn('▲')} ${text(phrase, '  ')}`).join('\n')]),
    ...(story.lead.length === 0 ? [] : [story.lead.map((phrase) => text(phrase)).join('\n')]),
    ...printFigures(story, options, paint),
    ...printSections(story.sections, options, paint, text),
    [
      ...story.footer.map((phrase) => paint.dim(text(phrase))),
      ...files.map((phrase) => paint.dim(terminalText(phrase))),
    ].join('\n'),
    paint.dim(terminalText(story.imprint)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A terminal has nothing to unfold, so where no row stands open the folded figures are printed. */
function printFigures(story: Story, { width, details }: TerminalOptions, paint: Paint): readonly string[] {
  if (story.table !== undefined) return [printTable(story.table, width, paint)];
  if (details === true) return [];
  const folded = story.sections.filter((section) => section.id === OTHER_CELLS).flatMap((section) => section.blocks);
  return folded.flatMap((block) => (block.type === 'table' ? [printTable(block.table, width, paint)] : []));
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
    [
      paint.bold(terminalText(section.title)),
      ...section.blocks.map((block) => printBlock(block, options.width, paint, text)),
    ].join('\n'),
  );
}

function printBlock(block: Block, width: number, paint: Paint, text: PrintText): string {
  switch (block.type) {
    case 'paragraph':
      return text(block.phrase);
    case 'list':
      return block.items.map((item) => `  ${text(item, '    ')}`).join('\n');
    case 'table':
      return printTable(block.table, width, paint);
  }
}

function filesOf({ files }: Report): readonly Phrase[] {
  return [
    ...(files.html === undefined ? [] : [say`report  ${files.html}`]),
    ...(files.markdown === undefined ? [] : [say`summary ${files.markdown}`]),
    ...(files.run === undefined ? [] : [say`run     ${files.run}`]),
  ];
}
