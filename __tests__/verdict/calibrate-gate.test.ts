import { describe, expect, it } from '@jest/globals';

import { calibrateGate } from '../../src/verdict/calibrate-gate.js';
import { spreadsOf } from '../../src/verdict/run-spread.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { expectFinite } from '../support/expect-finite.js';
import { makePolicy, makeRunCell, makeSamples, type Shape } from '../support/make-evidence.js';

/** So many runs of one cell; the level of each is off by its own draw of `drift`. */
function repeated(seed: string, runs: number, drift: number, shape: Shape = {}) {
  const random = seededRandom(`${seed} drift`);
  const cell = makeRunCell({ id: seed });
  const sets = Array.from({ length: runs }, (_, run) => {
    const factor = Math.exp(drift * random.normal());
    return makeSamples(`${seed} ${run}`, {
      ...shape,
      ttftMs: (shape.ttftMs ?? 400) * factor,
      tpotMs: (shape.tpotMs ?? 20) * factor,
    });
  });
  return { id: seed, cell, runs: sets };
}

function calibrated(drift: number, shape: Shape = {}, overrides: Partial<Parameters<typeof calibrateGate>[0]> = {}) {
  const cells = ['a', 'b'].map((id) => repeated(id, 4, drift, shape));
  return calibrateGate({
    cells,
    policy: makePolicy({ floor: { ttft: 75, ttfo: 75, tpot: 2, e2e: 75, cost: 0.0001 } }),
    iterations: 50,
    storedRuns: 5,
    seed: 's',
    instrumentErrorMs: 0.2,
    jobs: 1,
    ...overrides,
  });
}

describe('spreadsOf', () => {
  it('finds the spread that the runs were given, and none where they were given none', () => {
    const of = (drift: number): number =>
      spreadsOf([repeated('many', 60, drift, { spread: 0.1 })], ['ttft']).find(({ percentile }) => percentile === 'p50')
        ?.measured ?? 0;
    expect(of(0.1)).toBeGreaterThan(0.08);
    expect(of(0.1)).toBeLessThan(0.125);
    expect(of(0)).toBeLessThan(0.01);
  });

  it('reckons with more than it measured on quiet runs: four of them prove little', () => {
    const [first] = spreadsOf([repeated('quiet', 4, 0)], ['ttft']);
    expect(first?.reckoned).toBeGreaterThan((first?.measured ?? 0) + 0.02);
  });

  it('has nothing to say of one run', () => {
    expect(spreadsOf([repeated('one', 1, 0)], ['ttft'])).toEqual([]);
  });
});

describe('calibrateGate', () => {
  it('promises few false alarms on a quiet provider, and gives the same figures for the same seed', () => {
    const one = calibrated(0.04, {}, { jobs: 150 });
    expectFinite(one);
    expect(one.falseAlarms.watch.share).toBeLessThanOrEqual(0.06);
    expect(one.falseAlarms.change.share).toBeLessThanOrEqual(0.02);
    expect(one.falseAlarms.watch.jobs).toBe(150);
    const [again, other] = [calibrated(0.3, {}, { jobs: 20 }), calibrated(0.3, {}, { jobs: 20 })];
    expect(again).toEqual(other);
  });

  it('keeps its promise on a restless one: it sees less there and cries wolf no more', () => {
    const [quiet, restless] = [calibrated(0.02), calibrated(0.3, {}, { jobs: 150 })];
    const effect = (of: typeof quiet, against: object | string): number =>
      of.sights.find(
        (sight) =>
          sight.metric === 'ttft' &&
          sight.percentile === 'p50' &&
          JSON.stringify(sight.against) === JSON.stringify(against),
      )?.effect ?? 0;
    expect(effect(restless, { storedRuns: 5 })).toBeGreaterThan(1.5 * effect(quiet, { storedRuns: 5 }));
    // The runs' spread is nothing to two arms of one sitting.
    expect(effect(restless, 'base-called-in-turn')).toBeLessThan(1.2 * effect(quiet, 'base-called-in-turn'));
    expect(restless.falseAlarms.watch.share).toBeLessThanOrEqual(0.09);
    expect(restless.falseAlarms.change.share).toBeLessThanOrEqual(0.02);
  });

  it('sees more with more stored runs', () => {
    const effects = calibrated(0.05).sights.flatMap(({ metric, percentile, against, effect }) =>
      metric === 'ttft' && percentile === 'p95' && typeof against === 'object' ? [effect] : [],
    );
    expect(effects).toHaveLength(4);
    expect(effects).toEqual(effects.toSorted((a, b) => b - a));
  });

  it('suggests more calls where the calls are noisy, and none above the floor where the runs are', () => {
    expect(calibrated(0.02, { spread: 1 }).suggested.iterations).toBeGreaterThan(
      calibrated(0.3, { spread: 0.1 }).suggested.iterations,
    );
    expect(calibrated(0.3, { spread: 0.1 }).suggested.iterations).toBe(50);
  });

  it('lowers a floor that would hide a slowdown of the threshold, and not below what the instrument can tell', () => {
    expect(calibrated(0.05).suggested.floors).toEqual({});
    const fast = calibrated(0.05, { ttftMs: 10, tpotMs: 1 }).suggested.floors;
    expect(fast.ttft).toBeGreaterThanOrEqual(0.6);
    expect(fast.ttft).toBeLessThanOrEqual(2);
    expect(fast.tpot).toBeLessThanOrEqual(0.2);
    expect(calibrated(0.05, { ttftMs: 10 }, { instrumentErrorMs: 5 }).suggested.floors.ttft).toBe(15);
  });

  it('says nothing false of cells that answered nothing', () => {
    const empty = {
      id: 'silent',
      cell: makeRunCell({ id: 'silent' }),
      runs: [1, 2, 3].map((run) => makeSamples(`${run}`, { n: 0, failures: { overloaded: 50 } })),
    };
    const one = calibrateGate({
      cells: [empty],
      policy: makePolicy(),
      iterations: 50,
      storedRuns: 5,
      seed: 's',
      instrumentErrorMs: 0.2,
    });
    expectFinite(one);
    expect(one).toMatchObject({ spreads: [], sights: [], falseAlarms: { watch: { share: 0 }, change: { share: 0 } } });
  });
});
