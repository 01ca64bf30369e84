import type { Report } from '../model/report.js';
import { group, type Html, node } from './html-node.js';
import { STYLE } from './html-style.js';
import { type Phrase, plainText } from './phrase.js';
import { pictureSvg } from './picture-svg.js';
import { picturesOf } from './picture.js';
import { tellStory } from './story.js';
import type { Block, Row, Section, Story, Table } from './story-shape.js';

/** Nothing is loaded and nothing runs, whatever stands in the text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The report as one page that needs no other file, no network and no script. */
export function renderHtml(report: Report): string {
  const story = tellStory(report);
  const page = node(
    'html',
    { lang: 'en' },
    node(
      'head',
      {},
      node('meta', { charset: 'utf-8' }),
      node('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      node('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      node('meta', { name: 'referrer', content: 'no-referrer' }),
      node('title', {}, `${story.mark} Latency Lens: ${plainText(story.headline)}`),
      node('style', {}, { html: STYLE }),
    ),
    node('body', {}, main(story, report)),
  );
  return `<!doctype html>\n${page.html}\n`;
}

function main(story: Story, report: Report): Html {
  return node(
    'main',
    {},
    node(
      'header',
      { class: story.tone },
      node('p', {}, 'Latency Lens'),
      node('h1', {}, node('span', { class: 'mark-sign' }, story.mark), ' ', ...inline(story.headline)),
    ),
    ...(story.top.length === 0
      ? []
      : [node('ul', { class: 'top' }, ...story.top.map((phrase) => node('li', {}, '▲ ', ...inline(phrase))))]),
    ...story.lead.map((phrase) => node('p', {}, ...inline(phrase))),
    ...(story.table === undefined
      ? []
      : [printTable(story.table, report.verdict.mode === 'change' ? 'Changed cells' : 'Figures')]),
    ...pictures(report),
    ...(story.sections.length === 0 ? [] : [node('h2', {}, 'Details')]),
    ...story.sections.map(printSection),
    node('footer', {}, ...[...story.footer, story.imprint].map((phrase) => node('p', {}, ...inline(phrase)))),
  );
}

function pictures(report: Report): readonly Html[] {
  const change = report.verdict.mode === 'change';
  const sides = { base: change ? 'base' : 'baseline', candidate: change ? 'this change' : 'this run' };
  const figures = picturesOf(report).map((picture, index) =>
    node('figure', {}, node('figcaption', {}, picture.title), pictureSvg(picture, `picture-${index + 1}`, sides)),
  );
  return figures.length === 0 ? [] : [node('h2', {}, 'How many calls were at most so slow'), ...figures];
}

function printSection(section: Section): Html {
  return node(
    'details',
    { id: section.id },
    node('summary', {}, ...inline(section.title)),
    ...section.blocks.map((block) => printBlock(block, plainText(section.title))),
  );
}

function printBlock(block: Block, title: string): Html {
  switch (block.type) {
    case 'paragraph':
      return node('p', {}, ...inline(block.phrase));
    case 'list':
      return node('ul', {}, ...block.items.map((item) => node('li', {}, ...inline(item))));
    case 'table':
      return printTable(block.table, title);
  }
}

/** A wide table scrolls by itself, and can be reached with the keyboard to do so. */
function printTable(table: Table, title: string): Html {
  const head = table.columns.map((column) => node('th', { scope: 'col', class: column.align }, column.title));
  return node(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': title },
    node(
      'table',
      {},
      node('thead', {}, node('tr', {}, ...head)),
      node('tbody', {}, ...table.rows.map((row) => printRow(row, table))),
    ),
  );
}

function printRow(row: Row, { columns }: Table): Html {
  const last = columns.length - 1;
  const cells = row.cells.map((cell, index) => {
    if (index === last) return node('td', { class: `result ${row.tone}` }, ...inline(cell));
    return index === 0 && cell.length > 0
      ? node('th', { scope: 'row' }, ...inline(cell))
      : node('td', { class: columns[index]?.align }, ...inline(cell));
  });
  return node('tr', {}, group(...cells));
}

function inline(phrase: Phrase): readonly (Html | string)[] {
  return phrase.map((piece) => {
    switch (piece.type) {
      case 'text':
        return piece.text;
      case 'code':
        return node('code', {}, piece.text);
      case 'strong':
        return node('strong', {}, piece.text);
      case 'link':
        return node('a', { href: piece.url, rel: 'noreferrer noopener' }, piece.text);
    }
  });
}
