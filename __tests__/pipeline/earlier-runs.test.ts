import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

import { serializeRun } from '../../src/baseline/serialize-run.js';
import type { Run } from '../../src/model/run.js';
import { chooseEarlier } from '../../src/pipeline/earlier-runs.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import { measureJob } from '../../src/pipeline/measure-job.js';
import { jobEvidence } from '../../src/pipeline/to-evidence.js';
import { answer, fakeInstrument, SOUND } from '../support/fake-instrument.js';
import { aRun } from '../baseline/a-run.js';
import { makeWorld } from '../support/make-world.js';
import { makeConfig, makeWorkspace, recordedRun, type Workspace } from '../support/workspace.js';

const NOW = new Date('2026-11-22T03:00:00.000Z');

/** A first attempt, kept as `first.json` and in the baseline, and the job of the second one. */
async function rerun(head: object = makeConfig(['mini', 'maxi'])): Promise<{
  readonly space: Workspace;
  readonly first: Run;
  readonly evidence: ReturnType<typeof jobEvidence>;
  readonly refused: readonly string[];
}> {
  const space = await makeWorkspace();
  await space.write('head.json', makeConfig(['mini', 'maxi']));
  const world = makeWorld(space.cwd);
  const job = await prepareJob(space.settings, world);
  const instrument = fakeInstrument(() => answer(400, 20, 100));
  await measureJob(job, instrument, () => undefined);
  const first = await space.keep(job, instrument, new Date(NOW.getTime() - 600_000), 'first');
  await writeFile(join(space.cwd, 'first.json'), serializeRun(first));
  await space.write('head.json', head);
  const again = await prepareJob({ ...space.settings, earlierRuns: ['first.json'] }, world);
  const second = fakeInstrument(() => answer(500, 20, 100));
  const evidence = jobEvidence(again, recordedRun(again, second, NOW, 'second'), NOW);
  const refused = again.baseline.sources.flatMap((source) => source.refused ?? []);
  return { space, first, evidence, refused };
}

describe('--earlier-run', () => {
  it('adds the attempt to the evidence of every cell, and never to its own baseline', async () => {
    const { evidence, refused } = await rerun();
    expect(
      evidence.cells.map(({ earlierAttempts }) => earlierAttempts.map(({ candidate }) => candidate.attempts)),
    ).toEqual([[50], [50]]);
    expect(evidence.cells.map(({ history }) => history.length)).toEqual([0, 0]);
    expect(refused).toEqual(['It is an earlier attempt at what is judged.']);
  });

  it('leaves out a cell whose request is another one', async () => {
    const { evidence } = await rerun(makeConfig(['mini', 'maxi'], { prompt: 'Something else.' }));
    expect(evidence.cells.map(({ earlierAttempts }) => earlierAttempts.length)).toEqual([0, 0]);
  });

  it('is refused when the file is no run', async () => {
    const space = await makeWorkspace();
    await space.write('head.json', makeConfig(['mini']));
    await space.write('none.json', { hello: 'there' });
    await expect(
      prepareJob({ ...space.settings, earlierRuns: ['none.json'] }, makeWorld(space.cwd)),
    ).rejects.toMatchObject({ code: 'run/wrong-schema' });
    await expect(
      prepareJob({ ...space.settings, earlierRuns: ['gone.json'] }, makeWorld(space.cwd)),
    ).rejects.toMatchObject({ code: 'run/unreadable' });
  });
});

describe('chooseEarlier', () => {
  const run = (id: string, overrides: Partial<Run> = {}): Run =>
    aRun({ id, provenance: { ...aRun().provenance, sha: 'a'.repeat(40) }, ...overrides });
  const choose = (...runs: readonly Run[]) =>
    chooseEarlier(
      runs.map((one) => ({ path: `${one.id}.json`, run: one })),
      { sha: 'a'.repeat(40), suite: 'default' },
    );

  it('takes attempts oldest first, each once', () => {
    const [late, early] = [
      run('late', { startedAt: '2026-11-02T00:00:00.000Z' }),
      run('early', { startedAt: '2026-11-01T00:00:00.000Z' }),
    ];
    const { runs, findings } = choose(late, early, late);
    expect(runs.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(findings.map(({ text }) => text)).toEqual([
      'late.json does not count as an earlier attempt: it is named twice',
    ]);
  });

  it.each([
    {
      why: 'another commit',
      other: run('x', { provenance: { ...aRun().provenance, sha: 'b'.repeat(40) } }),
      says: 'it measured commit bbbbbbb, this is aaaaaaa',
    },
    { why: 'another suite', other: run('x', { suite: 'nightly' }), says: 'it belongs to the suite nightly' },
    {
      why: 'a disturbed machine',
      other: run('x', { health: { ...SOUND, disturbed: ['it stood still'] } }),
      says: 'its own machine disturbed it',
    },
  ])('refuses $why, and says so at the top', ({ other, says }) => {
    const { runs, findings } = choose(other);
    expect(runs).toEqual([]);
    expect(findings).toEqual([
      { kind: 'note', top: true, text: `x.json does not count as an earlier attempt: ${says}` },
    ]);
  });
});
