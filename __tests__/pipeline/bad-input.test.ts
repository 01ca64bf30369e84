import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

import { serializeRun } from '../../src/baseline/serialize-run.js';
import { summaryJson } from '../../src/export/summary-json.js';
import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import type { Run } from '../../src/model/run.js';
import { compareRuns } from '../../src/pipeline/compare-runs.js';
import { reportFiles } from '../../src/pipeline/report-files.js';
import { measureJob } from '../../src/pipeline/measure-job.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import { jobEvidence } from '../../src/pipeline/to-evidence.js';
import { toReport } from '../../src/pipeline/to-report.js';
import { withDecision } from '../../src/pipeline/to-run.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { decide } from '../../src/verdict/decide.js';
import { expectFinite } from '../support/expect-finite.js';
import { answer, type AnswerOf, fakeInstrument } from '../support/fake-instrument.js';
import { makeWorld } from '../support/make-world.js';
import { makeConfig, makeWorkspace, recordedRun, type Workspace } from '../support/workspace.js';

const NOW = new Date('2026-11-22T03:00:00.000Z');
const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);

function provider(seed: string): AnswerOf {
  const random = seededRandom(seed);
  return () => answer(400 * Math.exp(0.15 * random.normal()), 20 * Math.exp(0.1 * random.normal()), 100);
}

async function measuredRun(
  space: Workspace,
  answers: AnswerOf,
  startedAt: Date,
  id: string,
  iterations = 50,
): Promise<Run> {
  await space.write('head.json', makeConfig(['mini'], { iterations }));
  const job = await prepareJob(
    { ...space.settings, confirm: 'never', baselineDir: 'none' },
    makeWorld(space.cwd, { now: () => startedAt }),
  );
  const instrument = fakeInstrument(answers);
  await measureJob(job, instrument, () => undefined);
  return recordedRun(job, instrument, startedAt, id);
}

/** Three nights and one more run, as text of files; `spoil` changes the text of the last one. */
async function compared(spoil: (text: string) => string, iterations = 50, answers = provider('candidate')) {
  const space = await makeWorkspace();
  const runs: Run[] = [];
  // One after the other: each writes the config that it measures.
  for (const [index, id] of ['a', 'b', 'c'].entries())
    runs.push(await measuredRun(space, provider(id), hours(index - 72), id));
  const last = await measuredRun(space, answers, NOW, 'last', iterations);
  const names = [...runs, last].map(({ id }) => `${id}.json`);
  for (const run of runs) await writeFile(join(space.cwd, `${run.id}.json`), serializeRun(run));
  await writeFile(join(space.cwd, 'last.json'), spoil(serializeRun(last)));
  return {
    compare: (now = NOW) => compareRuns(names, DEFAULT_SETTINGS, false, makeWorld(space.cwd, { now: () => now })),
    names,
  };
}

const FIRST = /"ttftMs":[\d.]+/;

describe('compare, on files that something else wrote', () => {
  it.each([
    { why: 'NaN', spoil: (text: string) => text.replace(FIRST, '"ttftMs":NaN'), code: 'run/unreadable' },
    { why: 'infinity', spoil: (text: string) => text.replace(FIRST, '"ttftMs":1e999'), code: 'run/unreadable' },
    { why: 'a negative time', spoil: (text: string) => text.replace(FIRST, '"ttftMs":-3'), code: 'run/unreadable' },
    {
      why: 'a time as text with its unit',
      spoil: (text: string) => text.replace(FIRST, '"ttftMs":"0.4s"'),
      code: 'run/unreadable',
    },
    {
      why: 'times in another unit, under another name',
      spoil: (text: string) => text.replaceAll('"e2eMs"', '"e2eSeconds"').replaceAll('"ttftMs"', '"ttftSeconds"'),
      code: undefined,
    },
    {
      why: 'an end before the first token',
      spoil: (text: string) => text.replace(/"e2eMs":[\d.]+/, '"e2eMs":0.001'),
      code: 'run/unreadable',
    },
    { why: 'half a file', spoil: (text: string) => text.slice(0, text.length / 2), code: 'run/unreadable' },
    { why: 'an empty file', spoil: () => '', code: 'run/unreadable' },
    { why: 'another document', spoil: () => '{"hello":1}', code: 'run/wrong-schema' },
    {
      why: 'a newer version',
      spoil: (text: string) => text.replace(/"version": ?1\b/, '"version":99'),
      code: 'run/wrong-schema',
    },
  ])('$why → $code', async ({ spoil, code }) => {
    const { compare } = await compared(spoil);
    if (code === undefined) {
      // What we do not know is not there: such a run says nothing, and that is no pass.
      expect(compare().report.verdict.state).not.toBe('pass');
      return;
    }
    expect(() => compare()).toThrow(expect.objectContaining({ code }));
    expect(() => compare()).toThrow(/last\.json/);
  });

  it('names what is missing when there is one file, or no cell in common', async () => {
    const { names, compare } = await compared((text) => text.replaceAll('"mini/s"', '"other/s"'));
    expect(names).toHaveLength(4);
    expect(() => compare()).toThrow(expect.objectContaining({ code: 'run/no-common-cell' }));
    expect(() => compareRuns(['a.json'], DEFAULT_SETTINGS, false, makeWorld('/'))).toThrow('a.json cannot be read');
  });
});

describe('compare', () => {
  it('gives the same bytes from the same files, whatever the day', async () => {
    const { compare } = await compared((text) => text);
    const [today, later] = [compare(), compare(hours(10_000))];
    expect([later.text, later.json]).toEqual([today.text, today.json]);
    expect(today.report.verdict.state).toBe('pass');
  });

  it.each([
    { why: 'one call', iterations: 1, answers: provider('x') },
    {
      why: 'calls that all failed',
      iterations: 50,
      answers: (): ReturnType<AnswerOf> => ({ outcome: 'server-error', status: 500 }),
    },
    {
      why: 'answers without usage',
      iterations: 50,
      answers: (): ReturnType<AnswerOf> => ({ ttftMs: 400, e2eMs: 2000, closedMs: 2000 }),
    },
    {
      why: 'answers of one token',
      iterations: 50,
      answers: (): ReturnType<AnswerOf> => ({ ...answer(400, 0, 1), tokenEvents: 1 }),
    },
    { why: 'answers in no time', iterations: 50, isFast: true, answers: (): ReturnType<AnswerOf> => answer(0, 0, 2) },
    {
      why: 'timeouts alone',
      iterations: 50,
      answers: (): ReturnType<AnswerOf> => ({ outcome: 'timeout-first-token', limitMs: 30_000 }),
    },
  ])(
    'writes no NaN into any report of $why, and does not call it a pass',
    async ({ iterations, answers, isFast = false }) => {
      const { compare } = await compared((text) => text, iterations, answers);
      const { report, text, json } = compare();
      expectFinite(report);
      const forms = [
        text,
        json,
        renderMarkdown(report, { limit: 60_000 }),
        renderTerminal(report, { colour: false, width: 100, details: true }),
      ];
      for (const form of forms) expect(form).not.toMatch(/NaN|Infinity|undefined/);
      // Answers in no time are an improvement, of the kind that asks to be looked at.
      expect(isFast ? report.verdict.findings.map(({ kind }) => kind) : [report.verdict.state]).not.toContain('pass');
      expect(
        isFast
          ? report.verdict.findings.some(({ kind }) => kind === 'suspicious-improvement')
          : report.verdict.state !== 'improvement',
      ).toBe(true);
    },
  );
});

describe('a wall clock that steps', () => {
  it('backwards during the run: durations are of another clock, and the report holds', async () => {
    const space = await makeWorkspace();
    await space.write('head.json', makeConfig(['mini']));
    let calls = 0;
    const now = (): Date => hours(-(calls += 1));
    const world = makeWorld(space.cwd, { now });
    const job = await prepareJob(space.settings, world);
    const instrument = fakeInstrument(provider('s'));
    const duet = await measureJob(job, instrument, () => undefined);
    const run = recordedRun(job, instrument, now(), 'stepping');
    const verdict = decide(jobEvidence(job, run, now()), duet, job.findings);
    const report = toReport(job, withDecision(run, verdict), verdict, reportFiles('out', space.cwd));
    expectFinite(report);
    expect(run.durationMs).toBeGreaterThanOrEqual(0);
    expect(run.trials.every(({ startedMs, queueMs }) => startedMs >= 0 && queueMs >= 0)).toBe(true);
    expect(() => summaryJson(report, '')).not.toThrow();
  });

  it('back by a day between two nights: the night from the future is left out and named, not compared with', async () => {
    const space = await makeWorkspace();
    await space.write('head.json', makeConfig(['mini']));
    const tomorrow = await prepareJob(space.settings, makeWorld(space.cwd, { now: () => hours(24) }));
    const instrument = fakeInstrument(provider('t'));
    await measureJob(tomorrow, instrument, () => undefined);
    await space.keep(tomorrow, instrument, hours(24), 'tomorrow');
    const today = await prepareJob(space.settings, makeWorld(space.cwd));
    expect([...today.baseline.perCell.values()].flat()).toEqual([]);
    expect(today.baseline.sources.map(({ refused }) => refused)).toEqual(['It is newer than the run that is judged.']);
  });
});
