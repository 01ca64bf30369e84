import { describe, expect, it } from '@jest/globals';

import type { Report } from '../../src/model/report.js';
import { headlineOf } from '../../src/report/headline.js';
import { leadOf } from '../../src/report/lead.js';
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
    expect(text).toContain('Both arms moved together: TTFT p50 of the base itself went from 610 ms in its stored runs to 861 ms');
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
