import { describe, expect, it } from '@jest/globals';

import type { Report } from '../../src/model/report.js';
import { renderAnnotations } from '../../src/report/annotations.js';
import { headlineOf } from '../../src/report/headline.js';
import { leadOf } from '../../src/report/lead.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { plainText } from '../../src/report/phrase.js';
import { makeCellVerdict, makeComparison, makeGate, makeReport, makeRun, makeVerdict } from '../support/make-report.js';

function headline(report: Report): string {
  const { mark, phrase } = headlineOf(report);
  return `${mark} ${plainText(phrase)}`;
}

function lead(report: Report): string {
  return leadOf(report).map(plainText).join('\n');
}

const history = { method: 'history', n: { candidate: 50, base: 0, baselineRuns: 5, pairs: 0 } } as const;
const dearer = makeComparison({
  metric: 'cost',
  statistic: 'mean',
  unit: 'usd',
  base: 0.001,
  candidate: 0.002,
  ratio: 2,
});
const failing = makeComparison({
  metric: 'errors',
  statistic: 'share',
  unit: 'share',
  method: 'errors',
  base: 0,
  candidate: 0.1,
});
const overBudget = makeComparison({ method: 'budget', base: 500, candidate: 900 });

/** A change whose only cell is red for these comparisons. */
function red(...comparisons: Parameters<typeof makeComparison>[0][]): Report {
  return makeReport({
    verdict: makeVerdict({ cells: [makeCellVerdict({ comparisons: comparisons.map(makeComparison) })] }),
  });
}

describe('headlineOf a red change', () => {
  it.each([
    { why: 'slower', report: red({}), says: 'makes mini/support-answer slower — do not merge as is' },
    { why: 'dearer', report: red(dearer), says: 'makes mini/support-answer dearer — do not merge as is' },
    { why: 'failing', report: red(failing), says: 'makes mini/support-answer more likely to fail' },
    { why: 'all three', report: red({}, dearer, failing), says: 'slower, dearer and more likely to fail' },
    { why: 'over budget only', report: red(overBudget), says: 'takes mini/support-answer over budget' },
    { why: 'over budget and slower', report: red({}, overBudget), says: 'makes mini/support-answer slower' },
  ])('$why', ({ report, says }) => {
    expect(headline(report)).toMatch(/^✖ this change /);
    expect(headline(report)).toContain(says);
  });

  it('names two cells and counts the others', () => {
    const cells = ['a', 'b', 'c', 'd'].map((cell) => makeCellVerdict({ cell }));
    expect(headline(makeReport({ verdict: makeVerdict({ cells }) }))).toContain('makes a, b and 2 more slower');
  });

  it('blames the deployment where the server is under test', () => {
    const cells = [makeCellVerdict({ cause: 'deployed' })];
    expect(headline(makeReport({ verdict: makeVerdict({ cells }) }))).toContain('the deployment under test makes');
  });

  it('is a warning where the gate does not enforce', () => {
    expect(headline(makeReport({ verdict: makeVerdict({ exit: 0 }) }))).toBe(
      '▲ this change makes mini/support-answer slower — warned only: the gate does not enforce',
    );
  });

  it('stays red when a cap ended the run after the proof', () => {
    expect(headline(makeReport({ run: makeRun({ partial: 'time-cap' }) }))).toMatch(/^✖ this change makes/);
  });
});

describe('headlineOf the watch', () => {
  it.each([
    { cause: 'provider', says: 'the request is unchanged, so look at the provider or the network' },
    { cause: 'deployed', says: 'look at the last deployment' },
    { cause: 'changed-since-baseline', says: 'look at the commits since the baseline' },
  ] as const)('names the next step for $cause', ({ cause, says }) => {
    const cells = [makeCellVerdict({ cause, comparisons: [makeComparison(history)] })];
    const report = makeReport({ verdict: makeVerdict({ mode: 'watch', cells }) });
    expect(headline(report)).toBe(`✖ mini/support-answer is slower than the baseline — ${says}`);
  });

  it('warns of a provider that slowed when asked not to fail', () => {
    const comparisons = [makeComparison({ ...history, state: 'provider-drift', ratio: 1.41 })];
    const cells = [makeCellVerdict({ state: 'provider-drift', cause: 'provider', comparisons })];
    const report = makeReport({ verdict: makeVerdict({ mode: 'watch', state: 'provider-drift', exit: 0, cells }) });
    expect(headline(report)).toBe(
      '▲ openai is 41 % slower than before, for everyone — warned only, the requests did not change',
    );
  });
});

describe('a limit of the config that nothing stored explains', () => {
  const alone = { base: 0, candidate: 20, baselineRuns: 0, pairs: 0 };
  const over = makeComparison({
    method: 'budget',
    base: 20,
    candidate: 59,
    ratio: 2.95,
    ratioLow: 2.67,
    ratioHigh: 3.44,
    n: alone,
  });
  const explanations = [
    {
      cell: 'a',
      metric: 'e2e',
      unit: 'ms',
      base: 1,
      candidate: 2,
      parts: [],
      sentence: 'Tokens arrive faster',
    } as const,
  ];
  const firstRun = (...comparisons: Parameters<typeof makeComparison>[0][]): Report =>
    makeReport({
      baseline: [],
      verdict: makeVerdict({
        mode: 'first-run',
        cells: [makeCellVerdict({ cause: 'provider', comparisons: comparisons.map(makeComparison), explanations })],
      }),
    });

  it('says that it is exceeded, by how much, and what to do', () => {
    const report = firstRun(over);
    expect(headline(report)).toBe('✖ mini/support-answer is over budget — mend it, or raise the limit in the config');
    expect(lead(report)).toMatch(/^TTFT p50 over budget by 195 % \(59 ms, max 20 ms, 95 % interval \+167 … \+244 %/);
    expect(lead(report)).toContain('Mend it, or raise the limit under gate.budgets in the config.');
    expect(`${headline(report)} ${lead(report)}`).not.toMatch(/provider|unchanged|slower|arrive/);
  });

  it('says of a least speed that the figure is below it', () => {
    const slow = { ...over, metric: 'speed', unit: 'tokens/s', base: 50, candidate: 35, ratio: 0.7 } as const;
    expect(lead(firstRun(slow))).toContain('Speed p50 below its budget by 30 %');
  });

  it('says that it may be exceeded, where that is not shown', () => {
    const cells = [makeCellVerdict({ state: 'inconclusive', comparisons: [{ ...over, state: 'inconclusive' }] })];
    const report = makeReport({ verdict: makeVerdict({ state: 'inconclusive', exit: 0, mode: 'first-run', cells }) });
    expect(headline(report)).toBe('◌ mini/support-answer may be over budget; this run cannot tell');
    expect(lead(report)).toContain('TTFT p50 may be over budget by 195 %');
  });

  it('calls no provider slower for it, where a change does not touch the cell', () => {
    const cells = [
      makeCellVerdict({
        state: 'provider-drift',
        cause: 'provider',
        comparisons: [{ ...over, state: 'provider-drift' }],
      }),
    ];
    const report = makeReport({ verdict: makeVerdict({ state: 'provider-drift', exit: 0, cells }) });
    expect(headline(report)).toBe(
      '✔ passed — and mini/support-answer is over budget, which this change has no part in',
    );
    expect(lead(report)).not.toMatch(/provider or the network/);
  });
});

describe('a cell that is red for its failed calls alone', () => {
  const explanations = [
    {
      cell: 'a',
      metric: 'e2e',
      unit: 'ms',
      base: 1,
      candidate: 2,
      parts: [{ cause: 'speed', amount: 1 }],
      sentence: 'Tokens arrive faster: 2.1 ms → 2.1 ms',
    } as const,
  ];
  const cell = makeCellVerdict({
    cause: 'changed-request',
    comparisons: [failing, makeComparison({ state: 'pass', metric: 'e2e' })],
    explanations,
    attempts: 50,
    failures: { 'server-error': 12, 'timeout-total': 3, ok: 0 },
  });
  const report = makeReport({ verdict: makeVerdict({ cells: [cell] }) });

  it('is told by the kinds and the share of them', () => {
    expect(lead(report)).toMatch(
      /^15 of 50 calls failed \(30 %\): 12 server-error, 3 timeout-total\. Failed calls \+10 points/,
    );
  });

  it('is explained by no latency, in no form', () => {
    const forms = [
      lead(report),
      renderAnnotations(report, { configFile: 'l.yml' }),
      renderMarkdown(report, { limit: 60_000 }),
    ];
    for (const form of forms) expect(form).not.toMatch(/arrive|Where the difference comes from/);
    expect(forms[1]).toContain('15 of 50 calls failed');
  });
});

describe('headlineOf what could not be decided', () => {
  const unsure = makeCellVerdict({ state: 'inconclusive', comparisons: [makeComparison({ state: 'inconclusive' })] });

  it('says why an open question fails the job', () => {
    const verdict = makeVerdict({ state: 'inconclusive', exit: 3, cells: [unsure] });
    const report = makeReport({ verdict, gate: makeGate({ onInconclusive: 'fail' }) });
    expect(headline(report)).toBe(
      '✖ mini/support-answer may be slower; this run cannot tell — failed, as on-inconclusive asks',
    );
  });

  it('says that a silent cell is no answer', () => {
    const findings = [{ kind: 'silent-cell', cell: unsure.cell, top: true, text: 'x' } as const];
    const verdict = makeVerdict({ state: 'inconclusive', exit: 3, cells: [unsure], findings });
    expect(headline(makeReport({ verdict }))).toBe(
      '✖ mini/support-answer gave no valid answer, so nothing is known — look at the failed calls',
    );
  });

  it.each([
    ['interrupted', '◌ interrupted — what was measured is kept, nothing is decided; run it again'],
    ['request-cap', '◌ the request cap ended this run — raise it, or plan fewer calls'],
    ['time-cap', '◌ the time cap ended this run before it could decide — raise it, or plan fewer calls'],
  ] as const)('names what ended the run: %s', (partial, says) => {
    const verdict = makeVerdict({ state: 'inconclusive', exit: 0, cells: [unsure] });
    expect(headline(makeReport({ run: makeRun({ partial }), verdict }))).toBe(says);
  });

  it.each([
    [10, ' · 10 iterations: shown, not gated; 20 gate the median, 50 the p95'],
    [20, ' · 20 iterations gate the median; 50 gate the p95'],
    [50, ''],
  ])('says in the first line what %d iterations can see', (iterations, says) => {
    const run = makeRun({ settings: { ...makeRun().settings, iterations } });
    const verdict = makeVerdict({ state: 'unstable', exit: 0, cells: [makeCellVerdict({ state: 'unstable' })] });
    expect(headline(makeReport({ run, verdict }))).toBe(
      `◌ too few calls to gate on — figures are shown, nothing is claimed${says}`,
    );
  });

  it('is neutral about a run without credentials', () => {
    const verdict = makeVerdict({ state: 'skipped', exit: 0, cells: [] });
    expect(headline(makeReport({ verdict }))).toBe('◌ skipped — nothing was called');
  });
});

describe('leadOf', () => {
  it('gives the cause in its first sentence', () => {
    const explanations = [
      {
        cell: 'a',
        metric: 'e2e',
        unit: 'ms',
        base: 1,
        candidate: 2,
        parts: [],
        sentence: 'Answers became longer',
      } as const,
    ];
    const cells = [makeCellVerdict({ cause: 'changed-request', explanations })];
    expect(lead(makeReport({ verdict: makeVerdict({ cells }) }))).toMatch(/^Answers became longer\. TTFT p50 \+38 %/);
  });

  it('does not call a request unchanged whose base drifted beside it', () => {
    const cells = [
      makeCellVerdict({
        state: 'provider-drift',
        cause: 'provider',
        comparisons: [makeComparison({ state: 'pass' })],
        providerShift: { metric: 'ttft', before: 610, now: 861, ratio: 1.41, ratioLow: 1.2, ratioHigh: 1.66 },
      }),
    ];
    const report = makeReport({ verdict: makeVerdict({ state: 'provider-drift', mode: 'change', exit: 0, cells }) });
    const text = lead(report);
    expect(text).toContain(
      'Both arms moved together: TTFT p50 of the base itself went from 610 ms in its stored runs to 861 ms',
    );
    expect(text).not.toContain('unchanged');
    expect(headline(report)).toContain('41 % slower than before, for everyone');
  });

  it('claims no cause for a suspicion that was not confirmed', () => {
    const comparisons = [makeComparison({ state: 'unconfirmed' })];
    const cells = [makeCellVerdict({ state: 'unconfirmed', cause: 'deployed', comparisons })];
    expect(lead(makeReport({ verdict: makeVerdict({ state: 'unconfirmed', exit: 0, cells }) }))).not.toContain(
      'server',
    );
  });

  it('tells three cells and points to the table for the others', () => {
    const cells = ['a', 'b', 'c', 'd', 'e'].map((cell) => makeCellVerdict({ cell }));
    const text = lead(makeReport({ verdict: makeVerdict({ cells }) }));
    expect(text.match(/TTFT p50 \+38 %/g)).toHaveLength(3);
    expect(text).toContain('2 more cells in the table.');
  });
});
