import { describe, expect, it } from '@jest/globals';
import { toJUnit } from '../../src/export/junit.js';
import { HOSTILE } from '../support/hostile.js';
import { hostileReport } from '../support/hostile-report.js';
import { REPORT_CASES } from '../support/report-cases.js';
import { parseStrictXml, type XmlNode } from '../support/strict-xml.js';

function suitesOf(xml: string): readonly XmlNode[] {
  return parseStrictXml(xml).children;
}

function casesOf(suite: XmlNode | undefined): readonly XmlNode[] {
  return suite?.children.filter((child) => child.name === 'testcase') ?? [];
}

/** Message of a test case that failed or was skipped, behind the name of what happened. */
function resultOf(testCase: XmlNode | undefined): string {
  const result = testCase?.children.find((child) => child.name !== 'system-out');
  return result === undefined ? 'passed' : `${result.name}: ${result.attributes['message']}`;
}

describe.each(Object.entries(REPORT_CASES))('toJUnit of "%s"', (_, report) => {
  const xml = toJUnit(report);

  it('counts what it contains', () => {
    const root = parseStrictXml(xml);
    const cases = root.children.flatMap(casesOf);
    expect(root.name).toBe('testsuites');
    expect(Number(root.attributes['tests'])).toBe(cases.length);
    for (const [total, result] of [
      ['failures', 'failure'],
      ['skipped', 'skipped'],
    ] as const) {
      expect(Number(root.attributes[total])).toBe(cases.filter((entry) => resultOf(entry).startsWith(result)).length);
    }
    for (const suite of root.children) expect(Number(suite.attributes['tests'])).toBe(casesOf(suite).length);
  });

  it('fails exactly when the job fails', () => {
    expect(xml.includes('<failure')).toBe(report.verdict.exit !== 0);
  });

  it('is the same bytes for the same report', () => {
    expect(toJUnit(structuredClone(report))).toBe(xml);
  });
});

describe('toJUnit', () => {
  it('makes cells suites and comparisons test cases', () => {
    const suites = suitesOf(toJUnit(REPORT_CASES['regression']!));
    expect(suites.map((suite) => suite.attributes['name'])).toEqual([
      'job',
      'mini/support-answer',
      'mini/summary',
      'mini/title',
      'large/support-answer',
      'large/summary',
      'large/title',
    ]);
    expect(casesOf(suites[1]).map((entry) => [entry.attributes['name'], resultOf(entry)])).toEqual([
      ['TTFT p50', 'failure: regression: 612 ms → 845 ms, +38 % (+24 … +53), visible from +19 %'],
      ['TTFT p95', 'failure: regression: 1.31 s → 1.72 s, +31 % (+8 … +60), visible from +34 %'],
      ['E2E p50 at equal length', 'passed'],
      ['Cost, mean', 'failure: regression: $0.0018 → $0.0029, +61 % (+55 … +67), visible from +19 %'],
      ['TTFT p99', 'skipped: shown, not gated: n/a, n/a (needs n ≥ 100)'],
    ]);
  });

  it('skips what could not be decided, with the reason', () => {
    const [, cell] = suitesOf(toJUnit(REPORT_CASES['cannot-tell']!));
    expect(resultOf(casesOf(cell)[0])).toBe(
      'skipped: cannot tell: 1.31 s → 1.60 s, +22 % (−9 … +64), visible from +39 %',
    );
  });

  it('skips an accepted regression, naming who accepts it', () => {
    const [, cell] = suitesOf(toJUnit(REPORT_CASES['accepted']!));
    expect(resultOf(casesOf(cell)[0])).toMatch(/^skipped: .*longer answers wanted/);
  });

  it('carries findings as properties', () => {
    const [job] = suitesOf(toJUnit(REPORT_CASES['loosened-and-failing']!));
    const properties = job?.children.find((child) => child.name === 'properties')?.children ?? [];
    expect(properties.map((property) => property.attributes['name'])).toContain('finding loosened-gate');
  });

  it.each(HOSTILE)('stays strict XML with %j everywhere', (text) => {
    expect(suitesOf(toJUnit(hostileReport(text)))).toHaveLength(5);
  });
});
