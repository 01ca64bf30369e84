import { describe, expect, it } from '@jest/globals';

import { renderHtml } from '../../src/report/html.js';
import { HOSTILE } from '../support/hostile.js';
import { hostileReport } from '../support/hostile-report.js';
import { makeTrials } from '../support/make-report.js';
import { REPORT_CASES } from '../support/report-cases.js';
import { parseStrictXml } from '../support/strict-xml.js';

/** Elements in the order in which they open. */
function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<([a-z][\w-]*)/g)].map(([, name = '']) => name);
}

/** Our pages close every element but `meta`, so that with it closed they are XML, too. */
function asXml(html: string): string {
  return html.replace('<!doctype html>\n', '').replaceAll(/<(meta)([^>]*)>/g, '<$1$2/>');
}

describe.each(Object.entries(REPORT_CASES))('renderHtml of "%s"', (_, report) => {
  const html = renderHtml(report);

  it('is well-formed to the last tag', () => {
    expect(() => parseStrictXml(asXml(html))).not.toThrow();
  });

  it('loads nothing, runs nothing and points nowhere but to the runs it names', () => {
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:;');
    expect(tagsOf(html)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(script|img|link|iframe|object|form|base|use|image)$/)]),
    );
    expect(html).not.toMatch(/ on\w+=|@import|url\(/);
    for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^https:\/\/github\.com\/acme\//);
  });

  it('never shows NaN or undefined, in words or in coordinates', () => {
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('is the same page for the same report', () => {
    expect(renderHtml(structuredClone(report))).toBe(html);
  });
});

describe('renderHtml', () => {
  it('draws both sides of a changed cell, and says in words what is drawn', () => {
    const html = renderHtml(REPORT_CASES['regression']!);
    expect(html).toMatch(/<svg [^>]*role="img" aria-labelledby="picture-1-title picture-1-desc"/);
    expect(html).toContain('<title id="picture-1-title">Time to first token of mini/support-answer</title>');
    expect(html).toContain(
      '<desc id="picture-1-desc">Base: p50 611 ms, p95 902 ms of 50 calls. This change: p50 840 ms',
    );
    expect(html).toContain('class="base curve"');
    expect(html).toContain('class="candidate curve"');
  });

  it('draws the levels of the stored runs where they are known', () => {
    const html = renderHtml(REPORT_CASES['nightly']!);
    expect(html).toContain('5 stored runs: 598 ms, 640 ms, 605 ms, 622 ms, 597 ms.');
    expect(html).toContain('p50, stored runs and now');
  });

  it('draws equal values, one single side and a span of six decades without a broken number', () => {
    const cell = 'mini/support-answer';
    const sides = [
      { base: [500, 500, 500], candidate: [500, 500, 500] },
      { base: [], candidate: [400, 500] },
      { base: [0.1, 1], candidate: [10, 100_000] },
    ];
    for (const side of sides) {
      const distributions = [{ cell, metric: 'ttft', unit: 'ms', history: [], ...side } as const];
      const html = renderHtml({ ...REPORT_CASES['regression']!, distributions });
      expect(html).toContain('<svg');
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('stays a page of modest size with many calls', () => {
    const cell = 'mini/support-answer';
    const trials = Array.from({ length: 100 }, () => makeTrials(cell)).flat();
    const report = REPORT_CASES['regression']!;
    expect(renderHtml({ ...report, run: { ...report.run, trials } }).length).toBeLessThan(60_000);
  });

  it.each(HOSTILE)('lets %j add no element and no attribute', (text) => {
    const clean = renderHtml(hostileReport('plain'));
    const html = renderHtml(hostileReport(text));
    // Its own text may be no date and no address; every element is one that a harmless report has, too.
    const known = new Set([...tagsOf(clean), 'a']);
    expect(tagsOf(html).filter((tag) => !known.has(tag))).toEqual([]);
    expect(() => parseStrictXml(asXml(html))).not.toThrow();
    expect(html.match(/<figure>/g)).toHaveLength(clean.match(/<figure>/g)!.length);
  });
});
