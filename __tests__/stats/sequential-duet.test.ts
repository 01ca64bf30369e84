import { describe, expect, it } from '@jest/globals';

import { openCorpusJob, pairsOfCorpusJob } from '../../scripts/corpus-engine.mjs';
import { simulateJob } from '../../bench/support/simulated-jobs.mjs';
import { duetResult, type DuetResult } from '../../src/stats/duet-result.js';
import { LOOKS, pairBudget, sentinelCount, sentinelPositions } from '../../src/stats/duet-rule.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import {
  type Arm,
  type DuetConfig,
  type DuetState,
  feedPairs,
  nextRequest,
  type PairBatch,
  type StageOneCell,
  startDuet,
} from '../../src/stats/sequential-duet.js';
import { fc } from '../support/property.js';
import { stats } from '../support/stats-under-test.js';

const N = 50;
const CONFIG: DuetConfig = { n: N, threshold: 0.2 };
/** As if five more cells were measured: enough pairs for one cell to reach the tail test. */
const ROOMY: DuetConfig = { ...CONFIG, cap: 9 };
const METRICS = { ttft: 500, tpot: 20, e2e: 3000 };

/** Slower by `ratio`, and of 20 requests `tails` slower by another ×3; `spread` is the sd of the logs. */
interface Look {
  readonly ratio?: number;
  readonly tails?: number;
  readonly spread?: number;
  readonly metrics?: Readonly<Record<string, number>>;
}

function arm(name: string, count: number, { ratio = 1, tails = 0, spread = 0.15, metrics = METRICS }: Look = {}): Arm {
  return Object.fromEntries(
    Object.entries(metrics).map(([metric, level]) => {
      const random = seededRandom(`${name}/${metric}`);
      const values = Array.from({ length: count }, (_, i) => {
        const slow = i % 20 < tails ? 3 : 1;
        return level * ratio * slow * Math.exp(spread * random.normal());
      });
      return [metric, values];
    }),
  );
}

function cellOf(id: string, head: Look = {}, base: Look = {}, more: Partial<StageOneCell> = {}): StageOneCell {
  const runs = Array.from({ length: 5 }, (_, run) => arm(`${id}/run${run}`, N, base));
  return { id, head: arm(`${id}/head`, N, head), sentinel: arm(`${id}/sentinel`, 8, base), history: runs, ...more };
}

type Stage2 = (cell: string, from: number, pairs: number) => Omit<PairBatch, 'cell'>;

/** Pairs of stage 2, cut from two long arms so that every look continues where the last one ended. */
function pairsOf(head: Look = {}, base: Look = {}): Stage2 {
  return (cell, from, pairs) => {
    const cut = (one: Arm): Arm =>
      Object.fromEntries(Object.entries(one).map(([metric, values]) => [metric, values.slice(from, from + pairs)]));
    return { head: cut(arm(`${cell}/confirm-head`, 225, head)), base: cut(arm(`${cell}/confirm-base`, 225, base)) };
  };
}

function drive(
  state: DuetState,
  measure: Stage2,
): { readonly asked: readonly number[]; readonly state: DuetState; readonly result: DuetResult } {
  const asked: number[] = [];
  let now = state;
  for (let request = nextRequest(now); request !== undefined; request = nextRequest(now)) {
    asked.push(request.pairs);
    const from = now.pairs;
    now = feedPairs(
      now,
      request.cells.map((cell) => ({ cell, ...measure(cell, from, request.pairs) })),
    );
  }
  return { asked, state: now, result: duetResult(now) };
}

describe('sentinelCount', () => {
  it.each([
    [50, 5, 8],
    [100, 1, 16],
    [30, 3, 6],
    [10, 1, 6],
    [50, 0, 15],
    [30, 0, 9],
    [15, 0, 5],
    [25, 0, 8],
  ])('n = %i with %i stored runs: %i', (n, storedRuns, sentinels) => {
    expect(sentinelCount(n, storedRuns)).toBe(sentinels);
  });

  it('spreads them evenly over the head calls', () => {
    expect(sentinelPositions(50, 8)).toEqual([3, 9, 15, 21, 28, 34, 40, 46]);
    expect(sentinelPositions(50, 0)).toEqual([]);
    expect(() => sentinelCount(0, 1)).toThrow(RangeError);
  });
});

describe('pairBudget', () => {
  it('leaves sentinels and pairs together within the cap', () => {
    expect(pairBudget({ n: 50, cells: 6, sentinels: 48 })).toBe(201);
    expect(pairBudget({ n: 50, cells: 6, sentinels: 48, cap: 0.16 })).toBe(0);
    expect(pairBudget({ n: 50, cells: 1, sentinels: 75, cap: 0.5 })).toBe(0);
  });
});

describe('the sequential duet', () => {
  it('asks for nothing when nothing changed', () => {
    const state = startDuet(CONFIG, [cellOf('a'), cellOf('b')]);
    expect(nextRequest(state)).toBeUndefined();
    expect(duetResult(state)).toMatchObject({
      verdict: 'pass',
      finished: true,
      suspects: [],
      unconfirmed: [],
      pairs: { a: 0, b: 0 },
    });
    expect(duetResult(state).extra).toBeCloseTo(16 / 100, 12);
  });

  it('follows the slower cell alone, and fails it at the first look that proves it', () => {
    const slow = { ratio: 1.6 };
    const { asked, result } = drive(startDuet(CONFIG, [cellOf('a'), cellOf('b', slow)]), pairsOf(slow));
    expect(asked).toEqual([10]);
    expect(result).toMatchObject({ verdict: 'fail', failedCells: ['b'], suspects: ['b'], pairs: { a: 0, b: 10 } });
    expect(result.flags).toEqual([
      { cell: 'b', metric: 'ttft', kind: 'shift', pairs: 10 },
      { cell: 'b', metric: 'tpot', kind: 'shift', pairs: 10 },
      { cell: 'b', metric: 'e2e', kind: 'shift', pairs: 10 },
    ]);
    const shift = result.cells[1]?.metrics['ttft']?.confirmed?.shift;
    expect(shift?.low).toBeLessThan(1.6);
    expect(shift?.high).toBeGreaterThan(1.6);
    expect(shift?.n).toEqual({ baseline: 18, candidate: 60 });
    expect(shift?.df).toBe(2 * 10 + 50 + 8 - 4);
  });

  it('clears a cell that was slow in stage 1 only, and calls it unconfirmed', () => {
    const { result } = drive(startDuet(CONFIG, [cellOf('a', { ratio: 1.3 })]), pairsOf());
    expect(result).toMatchObject({ verdict: 'pass', suspects: ['a'], unconfirmed: ['a'], failedCells: [] });
    expect(result.cells[0]).toMatchObject({ outcome: 'unconfirmed', suspicions: ['shift'] });
  });

  it('passes when the provider is slow for both arms', () => {
    const slow = { ratio: 1.5 };
    const cell = { ...cellOf('a', slow), sentinel: arm('a/sentinel', 8, slow) };
    const { result } = drive(startDuet(CONFIG, [cell]), pairsOf(slow, slow));
    expect(result.verdict).toBe('pass');
  });

  it('leaves history out of the screen when the base itself has drifted from it', () => {
    const slow = { ratio: 1.5 };
    const state = startDuet(CONFIG, [{ ...cellOf('a', slow), sentinel: arm('a/sentinel', 8, slow) }, cellOf('b')]);
    expect(state.cells[0]?.screens.get('ttft')?.historyWeight).toBe(0);
    expect(state.cells[1]?.screens.get('ttft')?.historyWeight).toBeGreaterThan(0);
  });

  it('never fails an improvement', () => {
    const fast = { ratio: 0.6 };
    const { result } = drive(startDuet(CONFIG, [cellOf('a', fast)]), pairsOf(fast));
    expect(result).toMatchObject({ verdict: 'pass', suspects: [] });
  });

  it('takes looks at 10, 20, 30, 45 … pairs while a cell is in doubt', () => {
    const doubtful = { ratio: 1.19, spread: 0.5 };
    const { asked } = drive(startDuet(ROOMY, [cellOf('a', doubtful)]), pairsOf(doubtful));
    const sums = asked.map((_, i) => asked.slice(0, i + 1).reduce((sum, pairs) => sum + pairs, 0));
    expect(sums).toEqual(LOOKS.slice(0, sums.length));
    expect(sums.length).toBeGreaterThan(3);
  });

  it('stays within the cap however many cells are suspected', () => {
    const doubtful = { ratio: 1.19, spread: 0.5 };
    const cells = Array.from({ length: 6 }, (_, i) => cellOf(`c${i}`, doubtful));
    const { result } = drive(startDuet(CONFIG, cells), pairsOf(doubtful));
    expect(result.extra).toBeLessThanOrEqual(1.5);
    expect(Object.values(result.pairs).reduce((sum, pairs) => sum + pairs, 0)).toBeLessThanOrEqual(201);
    expect(result.finished).toBe(true);
  });

  it('ends at once when the budget gives each open cell fewer than 5 pairs', () => {
    const state = startDuet({ ...CONFIG, cap: 0.3 }, [cellOf('a', { ratio: 1.6 })]);
    expect(nextRequest(state)).toBeUndefined();
    expect(duetResult(state)).toMatchObject({ verdict: 'pass', unconfirmed: ['a'] });
  });

  it('spends all the α that is left at the last look', () => {
    const cell = cellOf('a', { ratio: 1.3, spread: 0.4 }, {}, { history: [] });
    const barely = pairsOf({ ratio: 1.3, spread: 0.4 }, { spread: 0.4 });
    const cut = drive(
      startDuet({ ...CONFIG, cap: 0.5 }, [{ ...cell, sentinel: arm('a/sentinel', 15, { spread: 0.4 }) }]),
      barely,
    );
    expect(cut.asked).toEqual([5]);
    const lastP = Math.min(
      ...['ttft', 'tpot', 'e2e'].map((metric) => cut.result.cells[0]?.metrics[metric]?.confirmed?.shift.p ?? 1),
    );
    // α·Σw/3 = .0333 here, against .0017 at an ordinary first look.
    expect(lastP).toBeGreaterThan((0.1 * 0.05) / 3);
    expect(lastP).toBeLessThan(0.1 / 3);
    expect(cut.result.verdict).toBe('fail');
  });

  it('fails a tail of a cell whose tail was never suspected: every open cell is tested', () => {
    // The stored runs have the same tail, so the screen sees none; today's base has lost it, and the change has not.
    const longTail = { ratio: 1.14, tails: 2, spread: 0.3 };
    const cell: StageOneCell = {
      ...cellOf('a', longTail, { spread: 0.3 }),
      history: Array.from({ length: 5 }, (_, run) => arm(`a/run${run}`, N, { ...longTail, ratio: 1 })),
    };
    const { asked, result } = drive(startDuet(ROOMY, [cell]), pairsOf(longTail, { spread: 0.3 }));
    expect(result.cells[0]?.suspicions).toEqual(['shift']);
    expect(result.verdict).toBe('fail');
    expect(asked).toEqual([10, 10, 10, 15]);
    expect(result.flags.every(({ kind, pairs }) => kind === 'tail' && pairs === 45)).toBe(true);
    expect(result.flags.at(-1)?.metric).toBe('*');
  });

  it('does not test tails without stored runs', () => {
    const longTail = { ratio: 1.14, tails: 2, spread: 0.3 };
    const cell = { ...cellOf('a', longTail), sentinel: arm('a/sentinel', 15, { spread: 0.3 }), history: [] };
    const { result, state } = drive(startDuet(ROOMY, [cell]), pairsOf(longTail, { spread: 0.3 }));
    expect(state.pairs).toBeGreaterThanOrEqual(45);
    expect(result.flags.filter(({ kind }) => kind === 'tail')).toEqual([]);
    expect(result.cells[0]?.metrics['ttft']?.confirmed?.tail).toBeUndefined();
  });

  it.each([
    { why: 'stayed', jump: {}, sizes: { baseline: 45 + 8, candidate: 45 + 50 } },
    { why: 'moved by a fifth', jump: { ratio: 1.2 }, sizes: { baseline: 45 + 8, candidate: 45 + 50 } },
    { why: 'jumped by half', jump: { ratio: 1.5 }, sizes: { baseline: 45, candidate: 45 } },
    {
      why: 'jumped in one metric of three',
      jump: { metrics: { ...METRICS, tpot: 1.5 * METRICS.tpot } },
      sizes: { baseline: 45, candidate: 45 },
    },
  ])(
    'jump guard: stage 1 takes part in the tail of a base that $why with $sizes.baseline base calls',
    ({ jump, sizes }) => {
      const cell = cellOf('a', { tails: 2 });
      const { result } = drive(startDuet(ROOMY, [cell]), pairsOf({ ...jump, tails: 2 }, jump));
      expect(result.cells[0]?.suspicions).toContain('tail');
      expect(result.pairs['a']).toBeGreaterThanOrEqual(45);
      expect(result.cells[0]?.metrics['ttft']?.confirmed?.tail?.n).toEqual(sizes);
    },
  );

  it('names stored runs that are too short, and does without them', () => {
    const cell = cellOf('a');
    const history = [...cell.history.slice(0, 2), arm('short', 39), ...cell.history.slice(2, 3)];
    const state = startDuet(CONFIG, [{ ...cell, history }]);
    expect(duetResult(state).leftOut).toEqual(
      Object.keys(METRICS).map((metric) => ({ cell: 'a', metric, run: 2, values: 39 })),
    );
    expect(state.cells[0]?.screens.get('ttft')?.historyShift?.runs).toBe(3);
  });

  it('judges a cell by the metrics it has, each with its own share of α', () => {
    const only = { metrics: { ttft: 500 } };
    const cell: StageOneCell = {
      id: 'a',
      head: arm('a/head', N, { ...only, ratio: 1.5 }),
      sentinel: arm('a/sentinel', 8, only),
      history: [arm('a/run', N, only)],
    };
    const { result } = drive(startDuet(CONFIG, [cell, cellOf('b')]), pairsOf({ ...only, ratio: 1.5 }, only));
    expect(result.flags).toEqual([{ cell: 'a', metric: 'ttft', kind: 'shift', pairs: 10 }]);
    expect(Object.keys(result.cells[0]?.metrics ?? {})).toEqual(['ttft']);
  });

  it('leaves a silent metric out instead of judging two values', () => {
    const cell = cellOf('a', { ratio: 1.6 });
    const state = startDuet(CONFIG, [{ ...cell, sentinel: { ...cell.sentinel, ttft: [500] } }]);
    expect([...(state.cells[0]?.screens.keys() ?? [])]).toEqual(['tpot', 'e2e']);
  });

  it('takes pairs with failed calls: the values that are there count', () => {
    const slow = { ratio: 1.6 };
    const measure = pairsOf(slow);
    const { result } = drive(startDuet(CONFIG, [cellOf('a', slow)]), (cell, from, pairs) => {
      const { head, base } = measure(cell, from, pairs);
      return {
        head: { ...head, ttft: [] },
        base: Object.fromEntries(Object.entries(base).map(([m, v]) => [m, v.slice(1)])),
      };
    });
    expect(result.flags.map(({ metric }) => metric)).toEqual(['tpot', 'e2e']);
    expect(result.cells[0]?.metrics['tpot']?.confirmed?.shift.n).toEqual({ baseline: 17, candidate: 60 });
  });

  it('a slowdown under the absolute floor neither fails nor costs pairs', () => {
    const quick = { metrics: { ttft: 60, tpot: 20, e2e: 3000 } };
    const rules = { ttft: { absoluteFloor: 75 } };
    const cell = { ...cellOf('a', { metrics: { ...quick.metrics, ttft: 100 } }, quick), rules };
    expect(nextRequest(startDuet(CONFIG, [cell]))).toBeUndefined();
    expect(nextRequest(startDuet(CONFIG, [{ ...cell, rules: {} }]))?.cells).toEqual(['a']);
  });

  it('an effect that would fail but lies just under its floor is followed and not failed', () => {
    const rules = Object.fromEntries(
      Object.entries(METRICS).map(([metric, level]) => [metric, { absoluteFloor: 0.62 * level }]),
    );
    const slow = { ratio: 1.55 };
    const { result } = drive(startDuet(CONFIG, [{ ...cellOf('a', slow), rules }]), pairsOf(slow));
    expect(result.suspects).toEqual(['a']);
    expect(result.verdict).toBe('pass');
    expect(Object.values(result.cells[0]?.metrics ?? {}).some(({ confirmed }) => confirmed?.floorMet === false)).toBe(
      true,
    );
  });

  it('a slowdown accepted beforehand passes; one beyond it fails', () => {
    const rules = Object.fromEntries(Object.keys(METRICS).map((metric) => [metric, { acceptedUpTo: 0.5 }]));
    const outcome = (ratio: number): string =>
      drive(startDuet(CONFIG, [{ ...cellOf('a', { ratio }), rules }]), pairsOf({ ratio })).result.verdict;
    expect([outcome(1.35), outcome(1.9)]).toEqual(['pass', 'fail']);
  });

  it('an estimate below what was accepted never fails, however sure it is', () => {
    const rules = Object.fromEntries(Object.keys(METRICS).map((metric) => [metric, { acceptedUpTo: 0.5 }]));
    const { result } = drive(startDuet(ROOMY, [{ ...cellOf('a', { ratio: 1.55 }), rules }]), pairsOf({ ratio: 1.3 }));
    expect(result).toMatchObject({ verdict: 'pass', suspects: ['a'] });
    const shifts = Object.values(result.cells[0]?.metrics ?? {}).map(({ confirmed }) => confirmed?.shift);
    expect(shifts.some((shift) => shift !== undefined && shift.ratio > 1.2 && shift.p < 0.001)).toBe(true);
  });

  it('a metric may have a threshold of its own', () => {
    const rules = { ttft: { threshold: 0.8 }, tpot: { threshold: 0.8 }, e2e: { threshold: 0.4 } };
    const slow = { ratio: 1.6 };
    const { result } = drive(startDuet(CONFIG, [{ ...cellOf('a', slow), rules }]), pairsOf(slow));
    expect(result.flags.map(({ metric }) => metric)).toEqual(['e2e']);
  });

  it('strict asks for proof that the threshold itself is exceeded', () => {
    const slow = { ratio: 1.28 };
    const at = (strict: boolean): number =>
      drive(startDuet({ ...ROOMY, strict }, [cellOf('a', slow)]), pairsOf(slow)).result.pairs['a'] ?? 0;
    expect(at(false)).toBeLessThan(at(true));
  });

  it('lean: no sentinel is called, stored runs screen, pairs prove', () => {
    const slow = { ratio: 1.6 };
    const cell = { ...cellOf('a', slow), sentinel: {} };
    const { result } = drive(
      startDuet({ ...CONFIG, lean: true }, [cell, { ...cellOf('b'), sentinel: {} }]),
      pairsOf(slow),
    );
    expect(result).toMatchObject({ verdict: 'fail', failedCells: ['a'], pairs: { a: 10, b: 0 } });
    expect(result.extra).toBeCloseTo(20 / 100, 12);
    expect(result.cells[0]?.metrics['ttft']?.confirmed?.shift).toMatchObject({
      df: 18,
      n: { baseline: 10, candidate: 10 },
    });
  });

  it('lean without stored runs has nothing to screen with', () => {
    expect(() => startDuet({ ...CONFIG, lean: true }, [{ ...cellOf('a'), sentinel: {}, history: [] }])).toThrow(
      RangeError,
    );
  });

  it('gives every cell its own number of stored runs', () => {
    const state = startDuet(CONFIG, [
      cellOf('a'),
      { ...cellOf('b'), history: [] },
      { ...cellOf('c'), history: cellOf('c').history.slice(0, 1) },
    ]);
    expect(state.cells.map(({ screens }) => screens.get('ttft')?.historyShift?.runs)).toEqual([5, undefined, 1]);
    expect(state.cells.map(({ sentinels }) => sentinels)).toEqual([8, 15, 8]);
  });

  it('passes a job without cells', () => {
    expect(duetResult(startDuet(CONFIG, []))).toMatchObject({ verdict: 'pass', extra: 0, cells: [] });
  });
});

describe('the stepper', () => {
  const slow = { ratio: 1.19, spread: 0.5 };
  const opened = startDuet(CONFIG, [cellOf('a', slow), cellOf('b', slow)]);
  const batch = (cell: string, pairs = 10): PairBatch => ({ cell, ...pairsOf(slow)(cell, 0, pairs) });

  it('changes no state in place: the same step gives the same result again', () => {
    const copy = structuredClone(opened);
    const once = feedPairs(opened, [batch('a'), batch('b')]);
    const again = feedPairs(opened, [batch('b'), batch('a')]);
    expect(opened).toEqual(copy);
    expect(duetResult(once)).toEqual(duetResult(again));
  });

  it('reports what it knows when the caller stops early', () => {
    const result = duetResult(feedPairs(opened, [batch('a'), batch('b')]));
    expect(result).toMatchObject({ finished: false, verdict: 'pass', unconfirmed: [] });
    expect(result.cells.map(({ outcome }) => outcome)).toEqual(['open', 'open']);
  });

  it('asks no more of a cell that could not be measured, leaves it open, and keeps its pairs', () => {
    const next = feedPairs(opened, [batch('a')]);
    expect(next.budget).toBe(opened.budget - 10);
    expect(nextRequest(next)?.cells).toEqual(['a']);
    expect(duetResult(next).cells[1]).toMatchObject({ id: 'b', outcome: 'open', pairs: 0 });
  });

  it.each([
    { why: 'a foreign cell', batches: [batch('a'), { ...batch('b'), cell: 'z' }] },
    { why: 'a cell given twice', batches: [batch('a'), batch('a')] },
    { why: 'more values than pairs', batches: [batch('a', 11), batch('b')] },
    { why: 'a latency of NaN', batches: [{ ...batch('a'), head: { ttft: [Number.NaN] } }, batch('b')] },
    { why: 'a latency of 0', batches: [{ ...batch('a'), base: { ttft: [0] } }, batch('b')] },
  ])('refuses $why', ({ batches }) => {
    expect(() => feedPairs(opened, batches)).toThrow(RangeError);
  });

  it('refuses pairs that nobody asked for', () => {
    expect(() => feedPairs(startDuet(CONFIG, [cellOf('a')]), [batch('a')])).toThrow('finished');
  });

  it.each([
    { why: 'n = 1', config: { n: 1, threshold: 0.2 } },
    { why: 'a threshold of 0', config: { n: N, threshold: 0 } },
    { why: 'a cap of 0', config: { ...CONFIG, cap: 0 } },
  ])('refuses $why', ({ config }) => {
    expect(() => startDuet(config, [cellOf('a')])).toThrow(RangeError);
  });

  it('refuses a cell id given twice, a NaN and a negative floor', () => {
    expect(() => startDuet(CONFIG, [cellOf('a'), cellOf('a')])).toThrow('twice');
    const cell = cellOf('a');
    expect(() => startDuet(CONFIG, [{ ...cell, head: { ttft: [1, Number.NaN] } }])).toThrow(RangeError);
    expect(() => startDuet(CONFIG, [{ ...cell, rules: { ttft: { absoluteFloor: -1 } } }])).toThrow(RangeError);
  });
});

describe('failed calls in the duet', () => {
  const errors = (headErrors: number, baseErrors = 0, historyErrors = 0) => ({
    headErrors,
    headCalls: 50,
    baseErrors,
    baseCalls: 8,
    historyErrors,
    historyCalls: 250,
  });
  const failing =
    (headErrors: number, baseErrors: number): Stage2 =>
    (cell, from, pairs) => ({
      ...pairsOf()(cell, from, pairs),
      errors: { headErrors, headCalls: pairs, baseErrors, baseCalls: pairs },
    });

  it('a cell that fails more than its history is followed to 20 pairs and fails there', () => {
    const state = startDuet(CONFIG, [{ ...cellOf('a'), errors: errors(6) }]);
    expect(state.cells[0]?.suspicions).toEqual(['errors']);
    const { asked, result } = drive(state, failing(4, 0));
    expect(result.flags).toEqual([
      { cell: 'a', metric: 'errors', kind: 'errors', pairs: asked.reduce((sum, pairs) => sum + pairs, 0) },
    ]);
    expect(result).toMatchObject({ verdict: 'fail', failedCells: ['a'] });
  });

  it('failures that hit both arms alike are not the change: unconfirmed at the first look at them', () => {
    const { asked, result } = drive(startDuet(CONFIG, [{ ...cellOf('a'), errors: errors(6, 1) }]), failing(1, 2));
    expect(asked).toEqual([10, 10]);
    expect(result).toMatchObject({ verdict: 'pass', unconfirmed: ['a'] });
  });

  it('a fifth of the calls is followed, for eight clean base calls may be luck; half of them fail without a single pair', () => {
    expect(nextRequest(startDuet(CONFIG, [{ ...cellOf('a'), errors: errors(10) }]))?.cells).toEqual(['a']);
    const state = startDuet(CONFIG, [{ ...cellOf('a'), errors: errors(25) }]);
    expect(nextRequest(state)).toBeUndefined();
    expect(duetResult(state).flags).toEqual([{ cell: 'a', metric: 'errors', kind: 'errors', pairs: 0 }]);
  });

  it.each([
    { why: 'a single failure', given: errors(1) },
    { why: 'as many failures as history has', given: errors(3, 0, 15) },
    { why: 'none', given: errors(0) },
  ])('$why is not followed', ({ given }) => {
    expect(nextRequest(startDuet(CONFIG, [{ ...cellOf('a'), errors: given }]))).toBeUndefined();
  });
});

describe('the sequential duet on simulated jobs', () => {
  const run = (seed: number, change: (job: ReturnType<typeof simulateJob>) => typeof job): DuetResult => {
    const effect = ([{ kind: 'shift', ratio: 1.2 }, { kind: 'tail', share: 0.1, ratio: 3 }, { kind: 'none' }] as const)[
      seed % 3
    ] ?? { kind: 'none' };
    const job = change(
      simulateJob({ seed: `property/${seed}`, n: 50, storedRuns: seed % 6, cells: 3, effect }, seededRandom),
    );
    let state = openCorpusJob(stats, job);
    for (let request = nextRequest(state); request !== undefined; request = nextRequest(state)) {
      state = feedPairs(state, pairsOfCorpusJob(job, request, state.pairs));
    }
    return duetResult(state);
  };
  const decision = ({ flags, suspects, pairs, verdict }: DuetResult) => ({ flags, suspects, pairs, verdict });

  it('decides the same in milliseconds and in seconds', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        type Samples = Record<string, Record<string, number[]>>;
        const inSeconds = (samples: Samples): Samples =>
          Object.fromEntries(
            Object.entries(samples).map(([cell, { ttft = [], itl = [], tok = [] }]) => [
              cell,
              { ttft: ttft.map((ms) => ms / 1024), itl: itl.map((ms) => ms / 1024), tok },
            ]),
          );
        const scaled = run(seed, (job) => ({
          ...job,
          baseline: job.baseline.map(({ samples }) => ({ samples: inSeconds(samples) })),
          head: inSeconds(job.head),
          sentinel: inSeconds(job.sentinel),
          confirm: { head: inSeconds(job.confirm.head), base: inSeconds(job.confirm.base) },
        }));
        expect(decision(scaled)).toEqual(decision(run(seed, (job) => job)));
      }),
      { numRuns: 30 },
    );
  });

  it('decides the same whatever the order of the cells', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const turned = run(seed, (job) => ({ ...job, cells: job.cells.toReversed() }));
        const plain = run(seed, (job) => job);
        expect(turned.pairs).toEqual(plain.pairs);
        expect(turned.suspects.toSorted()).toEqual(plain.suspects.toSorted());
        expect(turned.failedCells.toSorted()).toEqual(plain.failedCells.toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it('stays within the cap and never says NaN', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const result = run(seed, (job) => job);
        expect(result.extra).toBeLessThanOrEqual(1.5);
        expect(JSON.stringify(result)).not.toContain('null');
      }),
      { numRuns: 40 },
    );
  });
});
