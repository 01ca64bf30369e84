import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it } from '@jest/globals';

import { LensError } from '../../src/model/lens-error.js';
import { renderAnnotations } from '../../src/report/annotations.js';
import { renderError } from '../../src/report/error.js';
import { renderExplain } from '../../src/report/explain.js';
import { progressLines } from '../../src/report/progress.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { HOSTILE } from '../support/hostile.js';
import { hostileReport } from '../support/hostile-report.js';
import { REPORT_CASES } from '../support/report-cases.js';

/** What GitHub or Azure would run when it stood in a log. */
const COMMAND = /^\s*::|##\[/m;

describe('renderTerminal', () => {
  it.each(HOSTILE)('prints %j without escape sequences or CI commands', (text) => {
    for (const width of [40, 80, 200]) {
      const printed = renderTerminal(hostileReport(text), { colour: false, width, details: true });
      expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(printed).not.toMatch(COMMAND);
    }
  });

  it('uses colour only where asked, and never as the only sign', () => {
    const report = REPORT_CASES['regression']!;
    const plain = renderTerminal(report, { colour: false, width: 120 });
    const coloured = renderTerminal(report, { colour: true, width: 120 });
    expect(coloured).toContain('\u001B[31m');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it('fits a narrow terminal by moving names to their own lines', () => {
    const printed = renderTerminal(REPORT_CASES['regression']!, { colour: false, width: 80 });
    const table = printed.split('\n').filter((line) => /p50|p95|mean|metric/.test(line) && /✖|✔|result/.test(line));
    expect(table.length).toBeGreaterThan(3);
    for (const line of table) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('prints every folded part when details are asked for', () => {
    const printed = renderTerminal(REPORT_CASES['regression']!, { colour: false, width: 120, details: true });
    expect(printed).toContain('large/support-answer');
    expect(printed).toContain('TTFT p99');
  });

  it('names the files that were written', () => {
    const report = { ...REPORT_CASES['passed']!, files: { run: 'out/run.json', html: 'out/report.html' } };
    expect(renderTerminal(report, { colour: false, width: 100 })).toContain(
      'report  out/report.html\nrun     out/run.json',
    );
  });
});

describe('renderError', () => {
  const source = '      max-token: 256';
  const unknownKey = new LensError('config/unknown-key', '"max-token" is not a parameter of provider "openai"', {
    position: { file: 'latency-lens.yml', line: 14, column: 7, length: 9, source },
    didYouMean: 'max-output-tokens',
  });

  it('draws the line, the place and the way out', () => {
    expect(renderError([unknownKey], { colour: false })).toBe(
      [
        'latency-lens.yml:14:7  config/unknown-key',
        '  14 |       max-token: 256',
        '     |       ^^^^^^^^^ "max-token" is not a parameter of provider "openai"',
        '  did you mean "max-output-tokens"?',
        '  nothing was called, nothing was spent · latency-lens explain config/unknown-key',
        '',
      ].join('\n'),
    );
  });

  it('says several problems one after the other and the last line once', () => {
    const missing = new LensError('credentials/missing', 'OPENAI_API_KEY is not set');
    const printed = renderError([unknownKey, missing], { colour: false });
    expect(printed.match(/nothing was called/g)).toHaveLength(1);
    expect(printed).toContain('credentials/missing\n  OPENAI_API_KEY is not set\n  Set the variable');
  });

  it('does not claim that nothing was called once calls were made', () => {
    expect(renderError([new LensError('caps/reached', 'the cost cap was met')], { colour: false })).not.toContain(
      'nothing was',
    );
  });

  it('shows a window of a line of a megabyte, with the caret below its place', () => {
    const long = `${'a'.repeat(500_000)}KEY${'b'.repeat(500_000)}`;
    const position = { file: 'c.yml', line: 1, column: 500_001, length: 3, source: long };
    const [, shown = '', carets = ''] = renderError([new LensError('config/invalid', 'no', { position })], {
      colour: false,
    }).split('\n');
    expect(shown.length).toBeLessThan(120);
    expect(carets.indexOf('^')).toBe(shown.indexOf('KEY'));
  });

  it('keeps the caret below its place behind tabs and wide characters', () => {
    const position = { file: 'c.yml', line: 3, column: 6, length: 2, source: '\t日本: xx' };
    const [, shown = '', carets = ''] = renderError([new LensError('config/invalid', 'no', { position })], {
      colour: false,
    }).split('\n');
    expect(shown).toBe('  3 |  日本: xx');
    expect(carets.indexOf('^') - carets.indexOf('|')).toBe(2 + 1 + 4 + 2);
  });

  it.each(HOSTILE)('prints %j in any place without escape sequences or CI commands', (text) => {
    const position = { file: text, line: 1, column: 2, length: text.length, source: text };
    const error = new LensError('config/invalid', text, { position, didYouMean: text, remedy: text });
    const printed = renderError([error, new LensError('config/invalid', text, { remedy: text })], { colour: false });
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(printed).not.toMatch(COMMAND);
  });
});

describe('renderExplain', () => {
  it('gives the meaning, the remedy and the exit code', () => {
    const text = renderExplain('config/unknown-key', { colour: false, width: 80 });
    expect(text).toMatch(/^config\/unknown-key\n\nThe config has a key/);
    expect(text).toContain('What to do: Correct or remove the key');
    expect(text).toContain('Exit code 2.');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('progressLines', () => {
  const lane = { lane: 'openai', done: 34, total: 122, p50TtftMs: 612, errors: 1, costUsd: 0.12, elapsedMs: 41_000 };
  const paused = { lane: 'anthropic', done: 12, total: 122, errors: 0, costUsd: 0.13, elapsedMs: 12_000 };

  it('gives each provider a line of its own, with the time left at the pace so far', () => {
    expect(progressLines([lane, paused], { width: 200 })).toEqual([
      'openai 34/122, TTFT p50 612 ms, 1 failed, $0.12, about 1 min 46 s left',
      'anthropic 12/122, $0.13, about 1 min 50 s left',
    ]);
  });

  it('adds a pause to the time left, and foresees nothing before the first call or behind the last', () => {
    expect(progressLines([{ ...paused, pausedForMs: 8000 }], { width: 200 })).toEqual([
      'anthropic 12/122, waiting 8.00 s, $0.13, about 1 min 58 s left',
    ]);
    const ends = [
      { ...paused, done: 0 },
      { ...paused, done: 122 },
    ];
    expect(progressLines(ends, { width: 200 })).toEqual(['anthropic 0/122, $0.13', 'anthropic 122/122, $0.13']);
  });

  it('is always narrower than the terminal', () => {
    for (const width of [1, 5, 30, 80]) {
      for (const line of progressLines([lane, paused], { width }))
        expect(line.length).toBeLessThanOrEqual(Math.max(1, width - 1));
    }
  });
});

describe('renderAnnotations', () => {
  it('points at the line that chose the model, with the cause and the figure', () => {
    const report = REPORT_CASES['regression']!;
    const cells = report.run.cells.map((cell) => ({ ...cell, configLine: 14 }));
    expect(renderAnnotations({ ...report, run: { ...report.run, cells } }, { configFile: 'latency-lens.yml' })).toBe(
      '::error file=latency-lens.yml,line=14,title=Latency Lens%3A mini/support-answer regression +38 %25::The prompt grew from 1,210 to 4,870 input tokens; output length and speed are unchanged. TTFT p50 +38 %25 (612 ms → 845 ms, 95 %25 interval +24 … +53 %25, shown to exceed +5 %25, 95 vs 53 calls).\n',
    );
  });

  it('says nothing when nothing happened, and never more than five things', () => {
    expect(renderAnnotations(REPORT_CASES['passed']!, { configFile: 'c.yml' })).toBe('');
    const report = REPORT_CASES['regression']!;
    const cells = Array.from({ length: 30 }, (_, index) => ({ ...report.verdict.cells[0]!, cell: `cell-${index}` }));
    const lines = renderAnnotations({ ...report, verdict: { ...report.verdict, cells } }, { configFile: 'c.yml' });
    expect(lines.match(/^::error /gm)).toHaveLength(5);
  });

  it.each(HOSTILE)('is one command per line whatever %j tries', (text) => {
    const lines = renderAnnotations(hostileReport(text), { configFile: text }).trimEnd().split('\n');
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning|notice) file=[^:,]*(,line=\d+)?,title=[^:,]*::/);
      expect(line).not.toMatch(/[\p{Cc}]/u);
    }
  });
});
