/**
 * Writes the tables of inputs and outputs into README.md, between their markers, from action.yml. With `--check` it
 * only says whether they are up to date (exit 1 when not).
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { parse } from 'yaml';

const readme = new URL('../README.md', import.meta.url);

/** @param {string} text */
const cell = (text) => text.trim().replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

/**
 * The README with both tables as `action.yml` has them.
 *
 * @param {string} text The README.
 * @param {string} actionYaml
 */
export function withTables(text, actionYaml) {
  const { inputs, outputs } = parse(actionYaml);
  const inputRows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    value === '' ? '' : `\`${value}\``,
    cell(description),
  ]);
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]);
  const tables = {
    inputs: [['input', 'default', 'what it does'], ...inputRows],
    outputs: [['output', 'what it says'], ...outputRows],
  };
  return Object.entries(tables).reduce((rest, [name, rows]) => between(rest, name, table(rows)), text);
}

/**
 * Columns padded as the formatter pads them, so that both agree.
 *
 * @param {string[][]} rows The first is the head.
 */
function table([head = [], ...rows]) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (/** @type {string[]} */ row) =>
    `| ${row.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - text.length)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} content
 */
function between(text, name, content) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no markers ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

if (process.argv[1] !== undefined && import.meta.url.endsWith(process.argv[1].split('/').at(-1) ?? '?')) {
  const before = readFileSync(readme, 'utf8');
  const after = withTables(before, readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));
  if (!process.argv.includes('--check')) writeFileSync(readme, after);
  else if (before !== after) {
    process.stderr.write(
      'README.md: the tables are not those of action.yml; run `node scripts/write-readme-tables.mjs`\n',
    );
    process.exitCode = 1;
  }
}
