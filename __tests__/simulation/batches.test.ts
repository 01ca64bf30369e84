import { describe, expect, it } from '@jest/globals';

import { binomialInterval } from '../../src/stats/binomial-interval.js';
import { type DesignEffects, designEffect } from '../../src/stats/design-effect.js';
import { duetResult } from '../../src/stats/duet-result.js';
import { seededRandom, type RandomSource } from '../../src/stats/seeded-random.js';
import { feedPairs, nextRequest, startDuet } from '../../src/stats/sequential-duet.js';

const JOBS = 400;
const CALLS = 48;
const AT_ONCE = 8;
const METRICS = ['ttft', 'tpot', 'e2e'];

/** Batches whose calls wait in one queue: what is slow for one of them is slow for all. */
function batchesOf(random: RandomSource, calls: number, level = 0): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(calls / AT_ONCE) }, (_, batch) => {
    const queue = 0.25 * random.normal();
    const size = Math.min(AT_ONCE, calls - batch * AT_ONCE);
    return Array.from({ length: size }, () => 400 * Math.exp(level + queue + 0.1 * random.normal()));
  });
}

/** Share of jobs that fail; both arms alike but for `slower`. */
function failed(seed: string, withEffects: boolean, slower = 0, storedRuns = 5): number {
  let red = 0;
  for (let job = 0; job < JOBS; job += 1) {
    const random = seededRandom(`${seed} ${job}`);
    const nights = Array.from({ length: storedRuns }, () => batchesOf(random, CALLS, 0.06 * random.normal()));
    const head = batchesOf(random, CALLS, slower);
    const effects: DesignEffects = {
      shift: mean([head, ...nights].map((batches) => designEffect(batches, 0.5))),
      tail: mean([head, ...nights].map((batches) => designEffect(batches, 0.95))),
    };
    const arm = (values: readonly number[]) => Object.fromEntries(METRICS.map((metric) => [metric, values]));
    let state = startDuet({ n: CALLS, threshold: 0.2 }, [
      {
        id: 'c',
        head: arm(head.flat()),
        sentinel: arm(batchesOf(random, 16).flat()),
        history: nights.map((night) => arm(night.flat())),
        ...(withEffects && { designEffects: Object.fromEntries(METRICS.map((metric) => [metric, effects])) }),
      },
    ]);
    for (let request = nextRequest(state); request !== undefined; request = nextRequest(state)) {
      const { pairs } = request;
      state = feedPairs(state, [
        { cell: 'c', head: arm(batchesOf(random, pairs, slower).flat()), base: arm(batchesOf(random, pairs).flat()) },
      ]);
    }
    if (duetResult(state).verdict === 'fail') red += 1;
  }
  return red;
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

describe('eight calls at a time, alike within a batch', () => {
  it('seldom fail an unchanged job with the design effect, and often without it', () => {
    const [honest, naive] = [failed('unchanged', true), failed('unchanged', false)];
    expect(binomialInterval(honest, JOBS).low).toBeLessThanOrEqual(0.02);
    expect(binomialInterval(naive, JOBS).low).toBeGreaterThan(binomialInterval(honest, JOBS).high);
  });

  it('still fail a job that is twice as slow', () => {
    const red = failed('twice', true, Math.log(2));
    expect(red / JOBS).toBeGreaterThan(0.8);
  });
});
