import { describe, expect, it } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { toJUnit } from '../../src/export/junit.js';
import { HOSTILE } from '../support/hostile.js';
import { hostileReport } from '../support/hostile-report.js';
import { REPORT_CASES } from '../support/report-cases.js';

interface Node {
  readonly [name: string]: unknown;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['testsuite', 'testcase', 'property'].includes(name),
});

function suitesOf(xml: string): Record<string, any>[] {
  return (parser.parse(xml) as { testsuites: { testsuite: Record<string, any>[] } }).testsuites.testsuite;
}

describe.each(Object.entries(REPORT_CASES))('toJUnit of "%s"', (_, report) => {
  const xml = toJUnit(report);

  it('is well-formed XML', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
  });

  it('counts what it contains', () => {
    const root = (parser.parse(xml) as { testsuites: Node }).testsuites;
    const suites = suitesOf(xml);
    const cases = suites.flatMap((suite) => suite['testcase'] ?? []);
    expect(Number(root['@_tests'])).toBe(cases.length);
    expect(Number(root['@_failures'])).toBe(cases.filter((entry) => 'failure' in entry).length);
    expect(Number(root['@_skipped'])).toBe(cases.filter((entry) => 'skipped' in entry).length);
    for (const suite of suites) expect(Number(suite['@_tests'])).toBe(suite['testcase'].length);
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
    expect(suites.map((suite) => suite['@_name'])).toEqual([
      'job',
      'mini/support-answer',
      'mini/summary',
      'mini/title',
      'large/support-answer',
      'large/summary',
      'large/title',
    ]);
    const cases: Record<string, any>[] = suites[1]!['testcase'];
    expect(cases.map((entry) => entry['@_name'])).toEqual([
      'TTFT p50',
      'TTFT p95',
      'E2E p50 at equal length',
      'Cost, mean',
      'TTFT p99',
    ]);
    expect(cases[0]!['failure']['@_message']).toBe(
      'regression: 612 ms → 845 ms, +38 % (+24 … +53), visible from +19 %',
    );
    expect(cases[2]!['failure']).toBeUndefined();
    expect(cases[4]!['skipped']['@_message']).toBe('shown, not gated: n/a, n/a (needs n ≥ 100)');
  });

  it('skips what could not be decided, with the reason', () => {
    const [, cell] = suitesOf(toJUnit(REPORT_CASES['cannot-tell']!));
    expect(cell!['testcase'][0]['skipped']['@_message']).toBe(
      'cannot tell: 1.31 s → 1.60 s, +22 % (−9 … +64), visible from +39 %',
    );
  });

  it('skips an accepted regression, naming who accepts it', () => {
    const [, cell] = suitesOf(toJUnit(REPORT_CASES['accepted']!));
    expect(cell!['testcase'][0]['skipped']['@_message']).toContain('longer answers wanted');
  });

  it('carries findings as properties', () => {
    const [job] = suitesOf(toJUnit(REPORT_CASES['loosened-and-failing']!));
    const properties: Record<string, string>[] = job!['properties']['property'];
    expect(properties.map((property) => property['@_name'])).toContain('finding loosened-gate');
  });

  it.each(HOSTILE)('stays well-formed and free of forbidden characters with %j everywhere', (text) => {
    const xml = toJUnit(hostileReport(text));
    expect(XMLValidator.validate(xml)).toBe(true);
    // XML 1.0, production 2: every other character is forbidden, even as a reference.
    expect(xml).not.toMatch(/[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    expect(xml).not.toMatch(/<!\[CDATA|<!DOCTYPE|<!ENTITY|<script/);
    expect(suitesOf(xml)).toHaveLength(5);
  });
});
