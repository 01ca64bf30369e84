import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

import { serializeRun } from '../../src/baseline/serialize-run.js';
import type { Run } from '../../src/model/run.js';
import { measureJob } from '../../src/pipeline/measure-job.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import { answer, fakeInstrument } from '../support/fake-instrument.js';
import { makeWorld } from '../support/make-world.js';
import { makeConfig, makeWorkspace, recordedRun } from '../support/workspace.js';

const USAGE = { inputTokens: 1000, outputTokens: 100 };
const LISTED = { provider: 'openai', model: 'gpt-5-mini' } as const;

/** The job of a config whose targets state their prices, beside an earlier run that is changed first. */
async function jobBeside(changed: (run: Run) => Run) {
  const space = await makeWorkspace();
  await space.write('head.json', makeConfig(['mini']));
  const world = makeWorld(space.cwd);
  const job = await prepareJob(space.settings, world);
  const instrument = fakeInstrument(() => answer(400, 20, 100));
  await measureJob(job, instrument, () => undefined);
  const run = recordedRun(job, instrument, new Date('2026-11-22T02:00:00.000Z'), 'first');
  await writeFile(join(space.cwd, 'first.json'), serializeRun(changed(run)));
  return prepareJob({ ...space.settings, earlierRuns: ['first.json'] }, world);
}

describe('prepareJob', () => {
  it('has list prices wherever something that is called or compared needs one, and loads them for nothing else', async () => {
    const own = await jobBeside((run) => run);
    expect(own.price({ ...LISTED, price: { input: 1, output: 2 } }, USAGE, {})).toBeCloseTo(0.0012, 9);
    expect(() => own.price(LISTED, USAGE, {})).toThrow('no price table');

    const stored = await jobBeside((run) => ({
      ...run,
      cells: run.cells.map(({ price: _price, ...cell }) => ({ ...cell, ...LISTED })),
    }));
    expect(stored.price(LISTED, USAGE, {})).toBeGreaterThan(0);

    const base = await jobBeside((run) => ({
      ...run,
      cells: run.cells.map((cell) => ({ ...cell, base: { ...LISTED, format: cell.format, host: cell.host } })),
    }));
    expect(base.price(LISTED, USAGE, {})).toBeGreaterThan(0);

    const space = await makeWorkspace();
    await space.write(
      'head.json',
      makeConfig([], { targets: [{ id: 'mini', provider: 'openai', model: 'gpt-5-mini' }] }),
    );
    const listed = await prepareJob(space.settings, makeWorld(space.cwd));
    expect(listed.price(LISTED, USAGE, {})).toBeGreaterThan(0);
  });
});
