import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

import { serializeRun } from '../../src/baseline/serialize-run.js';
import type { GatePolicy } from '../../src/model/plan.js';
import type { Run } from '../../src/model/run.js';
import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import { compareRuns } from '../../src/pipeline/compare-runs.js';
import { measureJob } from '../../src/pipeline/measure-job.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { answer, fakeInstrument } from '../support/fake-instrument.js';
import { makeGate, makeReport } from '../support/make-report.js';
import { makeWorld } from '../support/make-world.js';
import { makeConfig, makeWorkspace, recordedRun, type Workspace } from '../support/workspace.js';

const NOW = Date.parse('2026-11-22T03:00:00.000Z');
const DAY_MS = 86_400_000;
const NIGHTS = ['a', 'b', 'c', 'd', 'e'];

/** Slower by half, and by less than the default floor of 75 ms. */
const SMALL = { ttft: 0, ttfo: 0, tpot: 0, e2e: 0, cost: 0 };

let space: Workspace;

beforeAll(async () => {
  space = await makeWorkspace();
  await space.write('head.json', makeConfig(['mini']));
  for (const [index, id] of NIGHTS.entries()) await store(id, await measured(id, 60, NOW - (5 - index) * DAY_MS));
});

async function measured(id: string, ttftMs: number, at: number): Promise<Run> {
  const random = seededRandom(id);
  const startedAt = new Date(at);
  const job = await prepareJob(
    { ...space.settings, confirm: 'never', baselineDir: 'none' },
    makeWorld(space.cwd, { now: () => startedAt }),
  );
  const instrument = fakeInstrument(() => answer(ttftMs * Math.exp(0.05 * random.normal()), 2, 100));
  await measureJob(job, instrument, () => undefined);
  return recordedRun(job, instrument, startedAt, id);
}

function store(id: string, run: Run): Promise<void> {
  return writeFile(join(space.cwd, `${id}.json`), serializeRun(run));
}

function compare(withConfig = false) {
  const names = [...NIGHTS, 'last'].map((id) => `${id}.json`);
  return compareRuns(names, { ...DEFAULT_SETTINGS, configFile: 'head.json' }, withConfig, makeWorld(space.cwd));
}

function toldWith(run: Run, gate: GatePolicy): Run {
  const { run: _, ...told } = makeReport({ gate });
  return { ...run, decision: { state: 'pass', cells: [], told } };
}

describe('compareRuns', () => {
  it('judges by the gate that the candidate was judged by, and says so', async () => {
    const last = await measured('last', 95, NOW);
    await store('last', last);
    expect(compare()).toMatchObject({ exit: 0 });
    expect(compare().text).toContain('Judged by the default gate, because the last run holds none');

    await store('last', toldWith(last, makeGate({ floor: SMALL })));
    expect(compare()).toMatchObject({ exit: 1, report: { gate: { floor: SMALL, confirm: 'never' } } });
    expect(compare().text).toContain('Judged by the gate that the last run was judged by when it ran');

    await store('last', toldWith(last, makeGate({ floor: { ...SMALL, ttft: 1000, e2e: 1000 } })));
    expect(compare()).toMatchObject({ exit: 0 });
    expect(compare(true)).toMatchObject({ exit: 1 });
    expect(compare(true).text).toContain('Judged by the gate of the config that was named');
  });

  it('takes no gate from a file that nobody could have been judged by', async () => {
    const last = toldWith(await measured('last', 95, NOW), makeGate({ floor: SMALL }));
    const spoilt = serializeRun(last).replace('"onDrift":"fail"', '"onDrift":"shrug"');
    await writeFile(join(space.cwd, 'last.json'), spoilt);
    expect(compare()).toMatchObject({ exit: 0, report: { gateFrom: 'default' } });
  });

  it('says that a request is another one, and blames no provider for it', async () => {
    await store('last', await measured('last', 200, NOW));
    expect(compare().text).toContain('The request is unchanged');

    await space.write('head.json', makeConfig(['mini'], { prompt: 'Say a long hello.' }));
    await store('last', await measured('last', 200, NOW));
    await space.write('head.json', makeConfig(['mini']));
    const { report, text } = compare();
    expect(report.verdict.cells[0]).toMatchObject({ state: 'regression', cause: 'changed-since-baseline' });
    expect(text).toMatch(/^✖.* is slower than the baseline — look at the commits since the baseline/);
    expect(text).toContain('sends another request than in the newest run');
    expect(text.replace(/\s+/g, ' ')).toContain('The request has changed since the baseline was recorded.');
    expect(text).not.toContain('unchanged');
  });
});
