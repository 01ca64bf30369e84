import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { renderMarkdown } from '../../src/report/markdown.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { REPORT_CASES } from '../support/report-cases.js';

const FOLDER = join(import.meta.dirname, '../golden/report');

/** `UPDATE_GOLDEN=1` writes what is printed now; the difference is then read in review. */
function expectGolden(file: string, text: string): void {
  const path = join(FOLDER, file);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(Object.entries(REPORT_CASES))('the report of "%s"', (name, report) => {
  it('reads as its golden markdown', () => {
    expectGolden(
      `${name}.md`,
      renderMarkdown(report, { limit: 60_000, link: 'https://github.com/acme/shop/actions/runs/77/artifacts/5' }),
    );
  });

  it('reads as its golden terminal text', () => {
    expectGolden(`${name}.txt`, renderTerminal(report, { colour: false, width: 120 }));
  });

  it('never shows NaN, undefined or an exclamation mark', () => {
    const texts = [
      renderMarkdown(report, { limit: 60_000 }).replace(/^<!--.*-->$/m, ''),
      renderTerminal(report, { colour: false, width: 80, details: true }),
    ];
    for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object|!/);
  });
});
