import { describe, expect, it } from '@jest/globals';

import type { Settings } from '../../src/model/settings.js';
import type { Slot } from '../../src/model/trial.js';
import type { Verdict } from '../../src/model/verdict.js';
import type { Job } from '../../src/pipeline/job.js';
import { measureJob } from '../../src/pipeline/measure-job.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import { jobEvidence } from '../../src/pipeline/to-evidence.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { decide } from '../../src/verdict/decide.js';
import { answer, type AnswerOf, fakeInstrument } from '../support/fake-instrument.js';
import { makeWorld } from '../support/make-world.js';
import { makeConfig, makeWorkspace, recordedRun, type Workspace } from '../support/workspace.js';

const NOW = new Date('2026-11-22T03:00:00.000Z');
const DAY_MS = 86_400_000;

/** Around 400 ms and 20 ms a token; the candidate's arm `slower` times that. */
function provider(seed: string, slower = 1): AnswerOf {
  const random = seededRandom(seed);
  return ({ arm }) => {
    const factor = arm === 'candidate' ? slower : 1;
    return answer(400 * factor * Math.exp(0.15 * random.normal()), 20 * factor * Math.exp(0.1 * random.normal()), 100);
  };
}

/** A workspace with so many quiet nights, and a change of its prompt. */
async function changeAfter(nights: number, head: Parameters<typeof makeConfig>[1] = {}): Promise<Workspace> {
  const space = await makeWorkspace();
  await space.write('head.json', makeConfig(['mini']));
  for (let night = nights; night > 0; night -= 1) {
    const startedAt = new Date(NOW.getTime() - night * DAY_MS);
    const watch = await prepareJob(
      { ...space.settings, confirm: 'never' },
      makeWorld(space.cwd, { now: () => startedAt }),
    );
    const instrument = fakeInstrument(provider(`night ${night}`));
    await measureJob(watch, instrument, () => undefined);
    await space.keep(watch, instrument, startedAt, `night-${night}`);
  }
  await space.write('base.json', makeConfig(['mini'], head));
  await space.write('head.json', makeConfig(['mini'], { prompt: 'Say hello, please.', ...head }));
  return space;
}

async function judge(
  space: Workspace,
  answers: AnswerOf,
  settings: Partial<Settings> = {},
): Promise<{ readonly job: Job; readonly verdict: Verdict; readonly slots: readonly Slot[] }> {
  const job = await prepareJob(
    { ...space.settings, baseConfigFile: 'base.json', seed: 's', ...settings },
    makeWorld(space.cwd),
  );
  const instrument = fakeInstrument(answers);
  const duet = await measureJob(job, instrument, () => undefined);
  const verdict = decide(jobEvidence(job, recordedRun(job, instrument, NOW, 'now'), NOW), duet, job.findings);
  return { job, verdict, slots: instrument.slots };
}

function callsOf(slots: readonly Slot[], arm: Slot['arm'], stage: Slot['stage']): number {
  return slots.filter((slot) => slot.arm === arm && slot.stage === stage).length;
}

describe('--confirm', () => {
  it('auto mixes sentinels among the calls and asks pairs of suspects alone', async () => {
    const space = await changeAfter(5);
    const quiet = await judge(space, provider('quiet'));
    expect([callsOf(quiet.slots, 'base', 'main'), callsOf(quiet.slots, 'base', 'confirm')]).toEqual([8, 0]);
    expect(quiet.verdict).toMatchObject({ state: 'pass', exit: 0 });
    const slow = await judge(space, provider('slow', 1.6));
    expect(callsOf(slow.slots, 'base', 'confirm')).toBe(callsOf(slow.slots, 'candidate', 'confirm'));
    expect(slow.verdict).toMatchObject({ state: 'regression', exit: 1 });
  });

  it('lean calls the base for suspects alone', async () => {
    const space = await changeAfter(5);
    const quiet = await judge(space, provider('quiet'), { confirm: 'lean' });
    expect(quiet.slots.some(({ arm }) => arm === 'base')).toBe(false);
    expect(quiet.verdict).toMatchObject({ state: 'pass', exit: 0 });
    const slow = await judge(space, provider('slow', 1.6), { confirm: 'lean' });
    expect([callsOf(slow.slots, 'base', 'main'), callsOf(slow.slots, 'base', 'confirm') > 0]).toEqual([0, true]);
    expect(slow.verdict).toMatchObject({ state: 'regression', exit: 1 });
  });

  it('lean holds the cost of a cell that it does not suspect against the stored runs', async () => {
    const gate = { floor: { ttft: '0ms', e2e: '0ms', tpot: '0ms', cost: '0usd' } };
    const space = await changeAfter(5, { gate });
    const dear = provider('dear');
    const { slots, verdict } = await judge(
      space,
      (slot, index) => ({ ...dear(slot, index), usage: { inputTokens: 1500, outputTokens: 100 } }),
      { confirm: 'lean' },
    );
    expect(slots.some(({ arm }) => arm === 'base')).toBe(false);
    expect(verdict.cells[0]?.comparisons.find(({ metric }) => metric === 'cost')).toMatchObject({
      state: 'regression',
      method: 'history',
    });
    expect(verdict.exit).toBe(1);
  });

  it('lean without stored runs has nothing to screen by, so it calls sentinels like auto', async () => {
    const { slots } = await judge(await changeAfter(0), provider('quiet'), { confirm: 'lean' });
    expect(callsOf(slots, 'base', 'main')).toBe(15);
  });

  it.each([
    { name: 'slow', factor: 1.6, exit: 1 },
    { name: 'quiet', factor: 1, exit: 0 },
  ])(
    'never asks nothing again, and decides by as many base calls as head calls ($name)',
    async ({ name, factor, exit }) => {
      const space = await changeAfter(5);
      const { verdict, slots } = await judge(space, provider(name, factor), { confirm: 'never' });
      const main = slots.filter(({ stage }) => stage === 'main');
      expect(slots.some(({ stage }) => stage === 'confirm')).toBe(false);
      expect(main.filter(({ arm }) => arm === 'base')).toHaveLength(
        main.filter(({ arm }) => arm === 'candidate').length,
      );
      expect(verdict.exit).toBe(exit);
    },
  );

  it('asks nothing again of so few calls that nothing is gated', async () => {
    const { verdict, slots } = await judge(await changeAfter(0, { iterations: 10 }), provider('slow', 3));
    expect(slots.some(({ stage }) => stage === 'confirm')).toBe(false);
    expect(verdict).toMatchObject({ state: 'unstable', exit: 0 });
  });

  it('calls nothing at all where no cell is touched', async () => {
    const { verdict, slots } = await judge(await changeAfter(1, { prompt: 'The same.' }), provider('quiet'));
    expect(slots).toEqual([]);
    expect(verdict).toMatchObject({ state: 'unchanged', exit: 0 });
  });
});

describe('strict', () => {
  const gate = { floor: { ttft: '0ms', e2e: '0ms', tpot: '0ms' }, metrics: ['ttft', 'tpot', 'e2e'] };

  it('lets pass what is slower than the threshold and not shown to exceed it, and fails what is', async () => {
    const plain = await changeAfter(5);
    const strict = await changeAfter(5, { gate: { ...gate, strict: true } });
    expect((await judge(plain, provider('a fifth', 1.22))).verdict.exit).toBe(1);
    expect((await judge(strict, provider('a fifth', 1.22))).verdict.exit).toBe(0);
    expect((await judge(strict, provider('twice', 2))).verdict.exit).toBe(1);
  });
});

describe('a concurrency above one', () => {
  it('puts whole batches of one arm beside whole batches of the other, in both stages', async () => {
    const space = await changeAfter(0, { matrix: { concurrency: [4] }, iterations: 48 });
    const { slots } = await judge(space, provider('slow', 1.6));
    const batches = Map.groupBy(slots, ({ stage, arm, batch }) => `${stage} ${arm} ${batch}`);
    expect(
      [...batches.values()].every(
        (members) => members.length <= 4 && new Set(members.map(({ arm }) => arm)).size === 1,
      ),
    ).toBe(true);
    const confirming = [
      ...Map.groupBy(
        slots.filter(({ stage }) => stage === 'confirm'),
        ({ block }) => block,
      ).values(),
    ];
    expect(confirming.length).toBeGreaterThan(1);
    // Each neighbourhood holds both arms, so that a slow minute hits both.
    for (const members of confirming)
      expect(members.filter(({ arm }) => arm === 'base')).toHaveLength(members.length / 2);
    const order = confirming.map((members) => members[0]?.arm);
    expect(new Set(order)).toEqual(new Set(['base', 'candidate']));
  });
});
