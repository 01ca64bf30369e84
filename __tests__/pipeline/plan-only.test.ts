import { describe, expect, it } from '@jest/globals';

import type { PlanSummary } from '../../src/model/plan-summary.js';
import { measureJob } from '../../src/pipeline/measure-job.js';
import { planOnly } from '../../src/pipeline/plan-only.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { answer, fakeInstrument } from '../support/fake-instrument.js';
import { makeWorld } from '../support/make-world.js';
import { makeConfig, makeWorkspace, type Workspace } from '../support/workspace.js';

const NOW = Date.parse('2026-11-22T03:00:00.000Z');

/** Five nights, each at a level of its own. */
async function nightsOf(drift: number): Promise<Workspace> {
  const space = await makeWorkspace();
  await space.write('head.json', makeConfig(['mini', 'maxi']));
  for (let night = 5; night > 0; night -= 1) {
    const random = seededRandom(`night ${night}`);
    const level = Math.exp(drift * random.normal());
    const startedAt = new Date(NOW - night * 86_400_000);
    const job = await prepareJob(
      { ...space.settings, confirm: 'never' },
      makeWorld(space.cwd, { now: () => startedAt }),
    );
    const instrument = fakeInstrument(() => answer(400 * level * Math.exp(0.1 * random.normal()), 20 * level, 100));
    await measureJob(job, instrument, () => undefined);
    await space.keep(job, instrument, startedAt, `night-${night}`);
  }
  return space;
}

describe('planOnly', () => {
  it('tells what more iterations cannot help with, where the nights differ among themselves', async () => {
    const space = await nightsOf(0.3);
    const text = await planOnly(space.settings, false, makeWorld(space.cwd));
    expect(text).toMatch(/will see {3}TTFT p50 \+\d+/);
    expect(text).toMatch(
      /to see \+30 % at TTFT p50.* {3}more iterations cannot help: add baseline runs, or give it a base to call/,
    );
  });

  it('foresees more of a changed cell, whose base is called in turn, and asks for nothing there', async () => {
    const space = await nightsOf(0.3);
    const world = makeWorld(space.cwd);
    const watch: PlanSummary = JSON.parse(await planOnly(space.settings, true, world));
    await space.write('base.json', makeConfig(['mini', 'maxi']));
    await space.write('head.json', makeConfig(['mini', 'maxi'], { prompt: 'Hello there.' }));
    const change: PlanSummary = JSON.parse(
      await planOnly({ ...space.settings, baseConfigFile: 'base.json' }, true, world),
    );
    const effect = (summary: PlanSummary): number =>
      summary.visible.find(({ metric, percentile }) => metric === 'ttft' && percentile === 'p50')?.effect ?? 0;
    expect(effect(change)).toBeGreaterThan(0.2);
    expect(effect(change)).toBeLessThan(0.6 * effect(watch));
    expect(change.visible.every(({ needs }) => needs === undefined)).toBe(true);
  });
});
