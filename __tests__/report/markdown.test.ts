import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import { renderMarkdown } from '../../src/report/markdown.js';
import { HOSTILE } from '../support/hostile.js';
import { hostileReport } from '../support/hostile-report.js';
import { makeCellVerdict, makeComparison, makeReport, makeVerdict } from '../support/make-report.js';
import { REPORT_CASES } from '../support/report-cases.js';

const github = new MarkdownIt('default', { html: true, linkify: true });
const LINK = 'https://github.com/acme/shop/actions/runs/77';

/** Three hundred cells with four rows each: far beyond what a comment holds. */
function huge(): ReturnType<typeof makeReport> {
  const cells = Array.from({ length: 300 }, (_, index) =>
    makeCellVerdict({
      cell: `target-${index}/a scenario with a *long* name | and <b>markup</b>`,
      comparisons: (['p50', 'p95'] as const).map((statistic) => makeComparison({ statistic, cell: `target-${index}` })),
      failures: { 'timeout-total': 2 },
    }),
  );
  return makeReport({ verdict: makeVerdict({ cells }) });
}

describe('renderMarkdown', () => {
  it('puts the hidden marker in the first line and the verdict with the next step in the second', () => {
    const [first, second] = renderMarkdown(REPORT_CASES['regression']!, { limit: 60_000 }).split('\n');
    expect(first).toBe('<!-- latency-lens:suite=default -->');
    expect(second).toBe(
      '### ✖ Latency Lens: this change makes `mini/support-answer` slower and dearer — do not merge as is',
    );
  });

  it.each(HOSTILE)('lets %j become nothing but text, wherever it stands', (text) => {
    const markdown = renderMarkdown(hostileReport(text), { limit: 60_000, link: LINK });
    const html = github.render(markdown);
    const tags = new Set(html.match(/<(?!!--)\/?[a-z][^>]*>/gi)?.map((tag) => tag.replace(/^<\/?(\w+).*$/s, '$1')));
    const ours = 'h3 p code strong table thead tbody tr th td details summary ul li sub br blockquote a'.split(' ');
    expect([...tags].filter((tag) => !ours.includes(tag))).toEqual([]);
    expect(html.match(/<!--/g)).toHaveLength(1);
    // The address of a run is a link when it is one, under our own words.
    const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)</g)];
    for (const [, url, words] of links) expect(`${url} ${words}`).toMatch(/^https?:\/\/\S+ (run|full report)/);
    expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
  });

  it.each(HOSTILE)('lets no platform find a mention or a reference in %j', (text) => {
    const html = github.render(renderMarkdown(hostileReport(text), { limit: 60_000 }));
    const scanned = html
      .replaceAll(/<code>.*?<\/code>/gs, '')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(scanned).not.toMatch(/(^|[^\w`])@\w|#\d|GH-\d|\w:\/\/|\bwww\.|:[a-z][\w+-]*:/i);
  });

  it('sheds sections by rank until it fits, and says where the rest is', () => {
    const whole = renderMarkdown(REPORT_CASES['regression']!, { limit: 60_000, link: LINK });
    const shorter = renderMarkdown(REPORT_CASES['regression']!, { limit: whole.length - 1, link: LINK });
    expect(whole).toContain('Instrument: sound');
    expect(shorter).not.toContain('Instrument: sound');
    expect(shorter).toContain('Baseline: 5 of 5 runs');
    expect(shorter).toContain(`[the full report](${LINK})`);
  });

  it('keeps to 60,000 characters with 300 regressed cells, after escaping', () => {
    const markdown = renderMarkdown(huge(), { limit: 60_000, link: LINK });
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    expect(markdown).toContain('### ✖ Latency Lens:');
    expect(markdown).toContain(`(${LINK})`);
    expect(github.render(markdown).match(/<table>/g)).toHaveLength(1);
  });

  it('never exceeds a limit, down to one line and a link', () => {
    const reports = {
      regression: REPORT_CASES['regression']!,
      huge: huge(),
      hostile: hostileReport('|<@a>&`*_~😀\u202E'.repeat(30)),
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6000 }),
        fc.constantFrom('regression', 'huge', 'hostile'),
        fc.boolean(),
        (limit, name, bytes) => {
          const text = renderMarkdown(reports[name], { limit, bytes, link: LINK });
          expect(bytes ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(limit);
          if (limit > 3000) expect(text).toContain(LINK);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells 300 cells of one state without naming them all in the first line', () => {
    const [, headline = ''] = renderMarkdown(huge(), { limit: 60_000 }).split('\n');
    expect(headline).toContain('and 298 more');
  });
});
