import { describe, expect, it } from '@jest/globals';

import type { SampleSet } from '../../src/model/sample.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { decide } from '../../src/verdict/decide.js';
import { openDuet } from '../../src/verdict/duet.js';
import { designEffects } from '../../src/verdict/values.js';
import { makeEvidence, makeJob, makePolicy, makeRunCell, makeSamples } from '../support/make-evidence.js';

const AT_ONCE = 8;

/** The same calls in batches of eight, each batch slower or faster as a whole. */
function batched(set: SampleSet, seed: string): SampleSet {
  const random = seededRandom(seed);
  const queues = Array.from({ length: Math.ceil(set.samples.length / AT_ONCE) }, () => Math.exp(0.4 * random.normal()));
  return {
    ...set,
    samples: set.samples.map((sample, index) => ({
      ...sample,
      ttftMs: (sample.ttftMs ?? 0) * (queues[Math.floor(index / AT_ONCE)] ?? 1),
    })),
    batches: set.samples.map((_, index) => Math.floor(index / AT_ONCE)),
  };
}

const evidence = (concurrency: number) =>
  makeEvidence({
    cell: makeRunCell({ concurrency }),
    status: 'changed',
    candidate: batched(makeSamples('c', { n: 48 }), 'c'),
    sentinels: batched(makeSamples('s', { n: 16 }), 's'),
    history: [1, 2, 3].map((night) => batched(makeSamples(`n${night}`, { n: 48 }), `n${night}`)),
  });

describe('designEffects', () => {
  it('is far above 1 where batches are alike, and 1 where calls are single', () => {
    const { shift, tail } = designEffects([batched(makeSamples('c', { n: 48 }), 'c')], 'ttft', undefined);
    expect(shift).toBeGreaterThan(3);
    expect(tail).toBeGreaterThan(1);
    expect(designEffects([makeSamples('c', { n: 48 })], 'ttft', undefined)).toEqual({ shift: 1, tail: 1 });
    expect(designEffects([], 'ttft', undefined)).toEqual({ shift: 1, tail: 1 });
  });
});

describe('a duet above concurrency 1', () => {
  it('knows less of two arms than as many single calls would', () => {
    const errorOf = (concurrency: number): number => {
      const screen = openDuet([evidence(concurrency)], makePolicy(), 48).state.cells[0]?.screens.get('ttft');
      return screen?.sentinelShift?.standardError ?? 0;
    };
    expect(errorOf(AT_ONCE)).toBeGreaterThan(1.7 * errorOf(1));
  });

  it('says so in its interval', () => {
    const widthOf = (concurrency: number): number => {
      const cell = evidence(concurrency);
      const verdict = decide(
        makeJob({ mode: 'change', cells: [cell], iterations: 48 }),
        openDuet([cell], makePolicy(), 48),
      );
      const row = verdict.cells[0]?.comparisons.find(
        ({ metric, statistic }) => metric === 'ttft' && statistic === 'p50',
      );
      return (row?.ratioHigh ?? 0) / (row?.ratioLow ?? 1);
    };
    expect(widthOf(AT_ONCE)).toBeGreaterThan(widthOf(1));
  });
});
