import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

import { scoreDuetJob } from '../../scripts/corpus-engine.mjs';
import { simulateJob } from '../../bench/support/simulated-jobs.mjs';
import { serializeRun } from '../../src/baseline/serialize-run.js';
import { compareRuns } from '../../src/pipeline/compare-runs.js';
import { measureJob } from '../../src/pipeline/measure-job.js';
import { prepareJob } from '../../src/pipeline/prepare.js';
import { jobEvidence } from '../../src/pipeline/to-evidence.js';
import { sentinelPositions, sentinelCount } from '../../src/stats/duet-rule.js';
import { duetResult } from '../../src/stats/duet-result.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { decide } from '../../src/verdict/decide.js';
import { answer, type AnswerOf, fakeInstrument } from '../support/fake-instrument.js';
import { makeWorld } from '../support/make-world.js';
import { stats } from '../support/stats-under-test.js';
import { makeConfig, makeWorkspace, recordedRun } from '../support/workspace.js';

type CorpusJob = ReturnType<typeof simulateJob>;
type Samples = CorpusJob['head'];

const TOKENS = 200;
const NOW = Date.parse('2026-11-22T03:00:00.000Z');
const DAY_MS = 86_400_000;

/** Answers of one length, so that E2E at a fixed length is E2E as it was, which is what the corpus compares. */
function evenLengths(job: CorpusJob): CorpusJob {
  const even = (samples: Samples): Samples =>
    Object.fromEntries(
      job.cells.map(({ id }) => {
        const { ttft = [], itl = [] } = samples[id] ?? {};
        return [id, { ttft, itl, tok: ttft.map(() => TOKENS) }];
      }),
    );
  return {
    ...job,
    baseline: job.baseline.map((run) => ({ ...run, samples: even(run.samples) })),
    head: even(job.head),
    sentinel: even(job.sentinel),
    confirm: { head: even(job.confirm.head), base: even(job.confirm.base) },
  };
}

function take(samples: Samples, cell: string, index: number): ReturnType<AnswerOf> {
  const { ttft = [], itl = [] } = samples[cell.replace('/s', '')] ?? {};
  return answer(ttft[index] ?? Number.NaN, itl[index] ?? Number.NaN, TOKENS);
}

/** The provider of a labelled job: planned calls, sentinels at their places, pairs by their number. */
function answersOf(job: CorpusJob): AnswerOf {
  const places = sentinelPositions(job.n, sentinelCount(job.n, job.baseline.length));
  return ({ cell, arm, stage, block }, index) => {
    if (stage === 'confirm') return take(arm === 'candidate' ? job.confirm.head : job.confirm.base, cell, block);
    return arm === 'candidate' ? take(job.head, cell, index) : take(job.sentinel, cell, places[index] ?? -1);
  };
}

/** The job, played through the pipeline: stored nights, then the change, every call answered from its arrays. */
async function play(job: CorpusJob) {
  const space = await makeWorkspace();
  const ids = job.cells.map(({ id }) => id);
  const at = (days: number): Date => new Date(NOW - days * DAY_MS);
  await space.write('head.json', makeConfig(ids, { iterations: job.n }));
  const files: string[] = [];
  for (const [index, night] of job.baseline.entries()) {
    const startedAt = at(job.baseline.length - index);
    const watch = await prepareJob(
      { ...space.settings, confirm: 'never' },
      makeWorld(space.cwd, { now: () => startedAt }),
    );
    const instrument = fakeInstrument((slot, call) => take(night.samples, slot.cell, call));
    await measureJob(watch, instrument, () => undefined);
    const run = await space.keep(watch, instrument, startedAt, `night-${index}`);
    await writeFile(join(space.cwd, `night-${index}.json`), serializeRun(run));
    files.push(`night-${index}.json`);
  }
  await space.write('base.json', makeConfig(ids, { iterations: job.n }));
  await space.write('head.json', makeConfig(ids, { iterations: job.n, prompt: 'Say hello, please.' }));
  const world = makeWorld(space.cwd);
  const change = await prepareJob({ ...space.settings, baseConfigFile: 'base.json', seed: job.id }, world);
  const instrument = fakeInstrument(answersOf(job));
  const duet = await measureJob(change, instrument, () => undefined);
  if (duet === undefined) throw new Error('no duet was opened');
  const run = recordedRun(change, instrument, new Date(NOW), 'change');
  await writeFile(join(space.cwd, 'change.json'), serializeRun(run));
  const live = decide(jobEvidence(change, run, new Date(NOW)), duet);
  const compare = () => compareRuns([...files, 'change.json'], space.settings, true, world);
  return { duet: duetResult(duet.state), live, compare, calls: instrument.trials.length };
}

const KINDS = [
  { kind: 'none' },
  { kind: 'shift', ratio: 1.25 },
  { kind: 'tail', share: 0.1, ratio: 3 },
  { kind: 'drift' },
] as const;

describe('the duet, played live', () => {
  it.each(KINDS)('decides as the offline stepper, call for call: $kind', async (effect) => {
    for (const storedRuns of [0, 5]) {
      const job = evenLengths(
        simulateJob({ seed: `parity ${effect.kind}`, n: 50, storedRuns, cells: 3, effect }, seededRandom),
      );
      const { duet, live, compare, calls } = await play(job);
      const offline = scoreDuetJob(stats, job);
      expect({
        verdict: duet.verdict,
        flags: duet.flags.map(
          ({ cell, metric, kind }) => `${cell.replace('/s', '')}/${metric.replace('tpot', 'itl')}/${kind}`,
        ),
        suspects: duet.suspects.map((cell) => cell.replace('/s', '')),
        pairs: Object.values(duet.pairs),
      }).toEqual({
        verdict: offline.verdict,
        flags: offline.flags,
        suspects: offline.suspects,
        pairs: Object.values(offline.pairs),
      });
      expect(calls).toBe(job.cells.length * job.n + Math.round(duet.extra * job.cells.length * job.n));

      // And a third time, from the files.
      if (storedRuns === 0) continue;
      const again = compare();
      expect(again.report.verdict.cells).toEqual(live.cells);
      expect(again.report.verdict.state).toBe(live.state);
      expect([compare().text, compare().json]).toEqual([again.text, again.json]);
    }
  });
});
