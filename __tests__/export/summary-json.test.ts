import { describe, expect, it } from '@jest/globals';

import { summaryJson, toSummary } from '../../src/export/summary-json.js';
import type { Report } from '../../src/model/report.js';
import { plainHeadline } from '../../src/report/story.js';
import { makeCellVerdict, makeComparison, makeReport, makeVerdict } from '../support/make-report.js';
import { REPORT_CASES } from '../support/report-cases.js';

const regression: Report = REPORT_CASES['regression']!;

describe('toSummary', () => {
  it('names schema, verdict, exit code and the first line without markup', () => {
    expect(toSummary(regression, plainHeadline(regression))).toMatchObject({
      schema: 'https://llm-latency-lens.dev/summary',
      version: 1,
      headline: 'this change makes mini/support-answer slower and dearer — do not merge as is',
      state: 'regression',
      exit: 1,
      mode: 'change',
      counts: { regression: 1, unchanged: 5 },
      baseline: { wanted: 5, used: 5 },
      spending: { requests: 185, costUsd: 0.41, maxCostUsd: 1 },
    });
  });

  it('puts each comparison under its cell', () => {
    const [cell] = toSummary(regression, '').cells;
    expect(cell).toMatchObject({ cell: 'mini/support-answer', state: 'regression', cause: 'changed-request' });
    expect(cell?.comparisons[0]).toMatchObject({
      metric: 'ttft',
      statistic: 'p50',
      base: 612,
      candidate: 845,
      ratio: 1.38,
    });
    expect(cell?.comparisons[0]).not.toHaveProperty('cell');
  });

  it('leaves the cap out when it was switched off', () => {
    expect(toSummary(makeReport({ caps: { maxCostUsd: undefined } }), '').spending).not.toHaveProperty('maxCostUsd');
  });
});

describe('summaryJson', () => {
  it.each(Object.entries(REPORT_CASES))('writes "%s" as exactly one document on one line', (_, report) => {
    const text = summaryJson(report, plainHeadline(report));
    expect(text.trimEnd()).not.toContain('\n');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(toSummary(report, plainHeadline(report)))));
  });

  it('leaves out what is not finite, in place of null', () => {
    const comparisons = [makeComparison({ ratio: Number.NaN, ratioHigh: Number.POSITIVE_INFINITY })];
    const text = summaryJson(makeReport({ verdict: makeVerdict({ cells: [makeCellVerdict({ comparisons })] }) }), '');
    expect(text).not.toMatch(/null|NaN|Infinity|"ratio":|"ratioHigh":/);
  });
});
