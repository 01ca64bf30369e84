import { describe, expect, it } from '@jest/globals';
import { fc } from '../support/property.js';

import { benjaminiHochberg, holm } from '../../src/stats/benjamini-hochberg.js';
import { type GatedShift, judgeOneStage } from '../../src/stats/judge-one-stage.js';
import { iterationsNeeded, smallestVisibleEffect } from '../../src/stats/smallest-visible-effect.js';
import { studentTQuantile } from '../../src/stats/student-t.js';

const gated = (ratio: number, standardError: number, more: Partial<GatedShift> = {}): GatedShift => ({
  shift: { logRatio: Math.log(ratio), standardError, df: 8 },
  threshold: 0.2,
  ...more,
});
const stateOf = (comparison: GatedShift, strict = false): string | undefined =>
  judgeOneStage([comparison], { strict })[0]?.state;

describe('judgeOneStage', () => {
  it.each([
    { why: 'far above the threshold, sure', comparison: gated(1.5, 0.1), state: 'regression' },
    { why: 'sure, but below the threshold', comparison: gated(1.19, 0.02), state: 'inconclusive' },
    { why: 'sure and bounded below the threshold', comparison: gated(1.1, 0.02), state: 'pass' },
    { why: 'above the threshold, unsure', comparison: gated(1.3, 0.2), state: 'inconclusive' },
    { why: 'nothing, bounded', comparison: gated(1, 0.05), state: 'pass' },
    { why: 'nothing, wide', comparison: gated(1, 0.2), state: 'inconclusive' },
    { why: 'as much faster as a regression is slower', comparison: gated(1 / 1.5, 0.1), state: 'improvement' },
    { why: 'a little faster', comparison: gated(0.9, 0.03), state: 'pass' },
    {
      why: 'slower by less than the absolute floor',
      comparison: gated(1.5, 0.1, { meetsFloor: false }),
      state: 'pass',
    },
    { why: 'over a threshold of its own', comparison: gated(1.15, 0.03, { threshold: 0.1 }), state: 'regression' },
  ])('$why → $state', ({ comparison, state }) => {
    expect(stateOf(comparison)).toBe(state);
  });

  it('strict asks for proof that the ratio exceeds the threshold', () => {
    expect(stateOf(gated(1.3, 0.1))).toBe('regression');
    expect(stateOf(gated(1.3, 0.1), true)).toBe('inconclusive');
    expect(stateOf(gated(1.6, 0.1), true)).toBe('regression');
  });

  it('one comparison among many needs more evidence than alone', () => {
    const alone = judgeOneStage([gated(1.35, 0.12)]);
    const among = judgeOneStage([gated(1.35, 0.12), ...Array.from({ length: 35 }, () => gated(1, 0.12))]);
    expect(alone[0]?.state).toBe('regression');
    expect(among[0]).toMatchObject({ state: 'inconclusive', suspect: true });
    expect(among[0]?.p).toBeCloseTo(alone[0]?.p ?? Number.NaN, 12);
    expect(among[0]?.smallestVisible).toBeGreaterThan(alone[0]?.smallestVisible ?? Number.NaN);
  });

  it('a suspect is judged unadjusted, and never below the threshold or the floor', () => {
    const [plain, small, floored] = judgeOneStage([
      gated(1.35, 0.12),
      gated(1.19, 0.01),
      gated(1.35, 0.12, { meetsFloor: false }),
    ]);
    expect([plain?.suspect, small?.suspect, floored?.suspect]).toEqual([true, false, false]);
  });

  it('has nothing to say of no comparison', () => {
    expect(judgeOneStage([])).toEqual([]);
  });

  it('refuses α = 0 and a threshold of 0', () => {
    expect(() => judgeOneStage([gated(1, 0.1)], { alpha: 0 })).toThrow(RangeError);
    expect(() => judgeOneStage([gated(1, 0.1, { threshold: 0 })])).toThrow(RangeError);
  });
});

describe('smallestVisibleEffect', () => {
  it('is where four runs in five end above both limits', () => {
    const at = { threshold: 0.2, standardError: 0.05, df: 8, alpha: 0.05 };
    const expected = Math.exp(Math.log(1.2) + studentTQuantile(0.8, 8) * 0.05) - 1;
    expect(smallestVisibleEffect(at)).toBeCloseTo(expected, 12);
  });

  it('is ruled by proof, not by the threshold, when the error is large', () => {
    const at = { threshold: 0.2, standardError: 0.3, df: 8, alpha: 0.05 / 36 };
    const expected = Math.exp((studentTQuantile(1 - 0.05 / 36, 8) + studentTQuantile(0.8, 8)) * 0.3) - 1;
    expect(smallestVisibleEffect(at)).toBeCloseTo(expected, 12);
  });

  it.each([{ threshold: 0 }, { standardError: 0 }, { standardError: Number.NaN }, { alpha: 1 }, { df: 0 }])(
    'refuses %j',
    (bad) => {
      expect(() => smallestVisibleEffect({ threshold: 0.2, standardError: 0.1, df: 8, alpha: 0.05, ...bad })).toThrow(
        RangeError,
      );
    },
  );
});

describe('iterationsNeeded', () => {
  const shift = { betweenRuns: 0.001, withinRun: 0.02, runs: 5, attempts: 1, df: 8 };

  it('with the n it names, the target is just visible; with one fewer it is not', () => {
    const needed = iterationsNeeded({ shift, n: 50, threshold: 0.2, alpha: 0.05, target: 0.3 });
    if (needed.kind !== 'iterations') throw new Error(needed.kind);
    const seen = (n: number): number => {
      const standardError = Math.sqrt((shift.betweenRuns + (shift.withinRun * 50) / n) * (1 + 1 / 5));
      return smallestVisibleEffect({ threshold: 0.2, standardError, df: 8, alpha: 0.05 });
    };
    expect(seen(needed.n)).toBeLessThanOrEqual(0.3);
    expect(seen(needed.n - 1)).toBeGreaterThan(0.3);
  });

  it('says so when the runs themselves differ too much', () => {
    const noisy = { ...shift, betweenRuns: 0.05 };
    const needed = iterationsNeeded({ shift: noisy, n: 50, threshold: 0.2, alpha: 0.05, target: 0.3 });
    expect(needed.kind).toBe('more-iterations-cannot-help');
    expect('smallestVisible' in needed && needed.smallestVisible).toBeGreaterThan(0.3);
  });

  it('cannot promise four in five at the threshold itself', () => {
    const needed = iterationsNeeded({ shift, n: 50, threshold: 0.2, alpha: 0.05, target: 0.2 });
    expect(needed.kind).toBe('more-iterations-cannot-help');
  });

  it('refuses n = 0', () => {
    expect(() => iterationsNeeded({ shift, n: 0, threshold: 0.2, alpha: 0.05, target: 0.3 })).toThrow(RangeError);
  });
});

describe.each([
  ['benjaminiHochberg', benjaminiHochberg],
  ['holm', holm],
] as const)('%s', (_, adjust) => {
  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

  it('never lowers a p, never exceeds 1, keeps their order', () => {
    fc.assert(
      fc.property(probabilities, (ps) => {
        const adjusted = adjust(ps);
        for (const [i, p] of ps.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p - 1e-15);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          for (const [j, other] of ps.entries())
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
        }
      }),
    );
  });

  it('gives each p the same result wherever it stands in the list', () => {
    fc.assert(
      fc.property(probabilities, (ps) => {
        expect(adjust(ps.toReversed())).toEqual(adjust(ps).toReversed());
      }),
    );
  });

  it('leaves a single p alone and refuses what is none', () => {
    expect(adjust([0.03])).toEqual([0.03]);
    expect(() => adjust([0.5, Number.NaN])).toThrow(RangeError);
    expect(() => adjust([1.2])).toThrow(RangeError);
  });
});
