import type { Report } from '../model/report.js';
import { commentMarker, escapeMarkdown, escapeMarkdownHtml, markdownAddress, markdownCode } from './escape-markdown.js';
import { shortened } from './markdown-ladder.js';
import { link, type Phrase, plainText, say } from './phrase.js';
import { tellStory } from './story.js';
import type { Block, Section, Story, Table } from './story-shape.js';

export interface MarkdownOptions {
  /** Most characters (UTF-16 units) of the result. GitHub takes 65,536 in a comment, so 60,000 leaves room. */
  readonly limit: number;
  /** Counts UTF-8 bytes in place of characters (job summary). */
  readonly bytes?: boolean;
  /** Where the whole report lies; named when something was left out, and at the end. */
  readonly link?: string;
}

/**
 * The report as a pull request comment, job summary or note. The first line is the hidden marker that finds the
 * comment again; the second states verdict and next step. Never longer than the limit: sections are left out by rank,
 * then rows, then sentences, down to one line and a link.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions): string {
  const story = withLink(tellStory(report), options.link);
  return shortened(story, options, printMarkdown);
}

function printMarkdown(story: Story): string {
  const blocks = [
    `### ${story.mark} Latency Lens: ${inline(story.headline)}`,
    ...(story.top.length === 0 ? [] : [story.top.map((phrase) => `> ▲ ${inline(phrase)}`).join('\n>\n')]),
    ...story.lead.map((phrase) => inline(phrase)),
    ...(story.table === undefined ? [] : [printTable(story.table)]),
    ...story.sections.map(printSection),
    ...(story.footer.length === 0 ? [] : [story.footer.map((phrase) => inline(phrase)).join('<br>\n')]),
    ...(story.imprint.length === 0 ? [] : [`<sub>${inline(story.imprint)}</sub>`]),
  ];
  return `${commentMarker(story.suite)}\n${blocks.join('\n\n')}\n`;
}

/** Blank lines around the content: without them the platforms read no markdown inside `<details>`. */
function printSection(section: Section): string {
  const summary = `<details><summary>${summaryLine(section.title)}</summary>`;
  return [summary, ...section.blocks.map(printBlock), '</details>'].join('\n\n');
}

function printBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inline(block.phrase);
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'table':
      return printTable(block.table);
  }
}

function printTable({ columns, rows }: Table): string {
  return [
    tableLine(columns.map((column) => escapeMarkdown(column.title))),
    tableLine(columns.map((column) => (column.align === 'right' ? '---:' : ':---'))),
    ...rows.map((row) => tableLine(row.cells.map((cell) => inline(cell)))),
  ].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function inline(phrase: Phrase): string {
  return phrase
    .map((piece) => {
      switch (piece.type) {
        case 'text':
          return escapeMarkdown(piece.text);
        case 'code':
          return markdownCode(piece.text);
        case 'strong':
          return `**${escapeMarkdown(piece.text)}**`;
        case 'link':
          return `[${escapeMarkdown(piece.text)}](${markdownAddress(piece.url)})`;
      }
    })
    .join('');
}

function summaryLine(phrase: Phrase): string {
  return phrase
    .map((piece) =>
      piece.type === 'code' ? `<code>${escapeMarkdownHtml(piece.text)}</code>` : escapeMarkdownHtml(piece.text),
    )
    .join('');
}

function withLink(story: Story, url: string | undefined): Story {
  if (url === undefined) return story;
  const separator = plainText(story.imprint) === '' ? '' : ' · ';
  return { ...story, imprint: say`${story.imprint}${separator}${link('full report', url)}` };
}
