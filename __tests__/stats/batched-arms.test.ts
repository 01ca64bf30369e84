import { describe, expect, it } from '@jest/globals';

import type { DesignEffects } from '../../src/stats/design-effect.js';
import { duetResult } from '../../src/stats/duet-result.js';
import { hodgesLehmann } from '../../src/stats/hodges-lehmann.js';
import { runLocation, runQuantile, runTail } from '../../src/stats/run-estimate.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { feedPairs, startDuet } from '../../src/stats/sequential-duet.js';
import { tailDuet } from '../../src/stats/tail-duet.js';

function calls(seed: string, count: number, level = 400): readonly number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => level * Math.exp(0.2 * random.normal()));
}

describe('a design effect of 4 doubles every standard error and moves no estimate', () => {
  const [base, head] = [calls('b', 40), calls('h', 60, 500)];

  it('of a shift between two arms', () => {
    const [plain, batched] = [hodgesLehmann(base, head), hodgesLehmann(base, head, 4)];
    expect(batched.logRatio).toBe(plain.logRatio);
    expect(batched.standardError).toBeCloseTo(2 * plain.standardError, 12);
  });

  it('of two p95s, which count as a quarter of their calls', () => {
    const [plain, batched] = [tailDuet(base, head), tailDuet(base, head, 4)];
    expect(batched.logRatio).toBe(plain.logRatio);
    expect(batched.standardError).toBeCloseTo(2 * plain.standardError, 12);
    expect([plain.df, batched.df]).toEqual([78, 18]);
  });

  it('of a location; of a tail each part has its own', () => {
    expect(runLocation(base, 4).variance).toBeCloseTo(4 * runLocation(base).variance, 14);
    const [high, location] = [runQuantile(base, 0.95), runLocation(base)];
    expect(runTail(base, { shift: 2, tail: 3 }).variance).toBeCloseTo(3 * high.variance + 2 * location.variance, 14);
    expect(runTail(base, { shift: 2, tail: 3 }).value).toBe(runTail(base).value);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p as one', (bad) => {
    expect(() => hodgesLehmann(base, head, bad)).toThrow(RangeError);
    expect(() => tailDuet(base, head, bad)).toThrow(RangeError);
    expect(() => runLocation(base, bad)).toThrow(RangeError);
  });
});

describe('the sequential duet of batched arms', () => {
  const opened = (designEffects?: Readonly<Record<string, DesignEffects>>) =>
    startDuet({ n: 50, threshold: 0.2 }, [
      {
        id: 'c',
        head: { ttft: calls('head', 50, 520) },
        sentinel: { ttft: calls('sentinel', 8) },
        history: [1, 2, 3].map((night) => ({ ttft: calls(`night ${night}`, 50) })),
        ...(designEffects !== undefined && { designEffects }),
      },
    ]);

  it('is surer of nothing: screen and proof have the larger error', () => {
    const pair = { cell: 'c', head: { ttft: calls('h', 10, 520) }, base: { ttft: calls('b', 10) } };
    const [plain, batched] = [opened(), opened({ ttft: { shift: 4, tail: 4 } })].map((state) => {
      const { screen, confirmed } = duetResult(feedPairs(state, [pair])).cells[0]?.metrics['ttft'] ?? {};
      return {
        sentinels: screen?.sentinelShift?.standardError ?? 0,
        withinRun: screen?.historyShift?.withinRun ?? 0,
        pairs: confirmed?.shift.standardError ?? 0,
        df: confirmed?.shift.df ?? 0,
      };
    });
    expect(batched?.sentinels).toBeCloseTo(2 * (plain?.sentinels ?? 0), 12);
    expect(batched?.withinRun).toBeCloseTo(4 * (plain?.withinRun ?? 0), 12);
    expect(batched?.pairs).toBeCloseTo(2 * (plain?.pairs ?? 0), 12);
    expect([plain?.df, batched?.df]).toEqual([74, 78 / 4 - 4]);
  });

  it('of 1 changes nothing', () => {
    expect(duetResult(opened({ ttft: { shift: 1, tail: 1 } })).cells).toEqual(duetResult(opened()).cells);
  });
});
