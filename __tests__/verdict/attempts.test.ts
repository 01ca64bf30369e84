import { describe, expect, it } from '@jest/globals';

import type { Comparison, Verdict } from '../../src/model/verdict.js';
import { decide } from '../../src/verdict/decide.js';
import type { Attempt, CellEvidence } from '../../src/verdict/evidence.js';
import { joinSets } from '../../src/verdict/values.js';
import { expectFinite } from '../support/expect-finite.js';
import { makeEvidence, makeJob, makeSamples, type Shape } from '../support/make-evidence.js';
import { playDuet } from '../support/play-duet.js';

function rowOf(verdict: Verdict, metric: string, statistic: string): Comparison | undefined {
  return verdict.cells[0]?.comparisons.find((row) => row.metric === metric && row.statistic === statistic);
}

describe('a re-run against stored runs', () => {
  const slow = { ttftMs: 560, tpotMs: 28 };
  const attempt = (seed: string, shape: Shape = {}): Attempt => ({
    candidate: makeSamples(seed, shape),
    sentinels: undefined,
    pairs: undefined,
  });

  it('does not turn green because it was lucky once: both attempts are one candidate', () => {
    const loud = { ttftMs: 800, tpotMs: 40 };
    const alone = makeEvidence({
      candidate: makeSamples('second', { ttftMs: 440, tpotMs: 22 }),
      repeat: makeSamples('r', loud),
    });
    const again = { ...alone, earlierAttempts: [attempt('first', loud)] };
    expect(decide(makeJob({ cells: [alone] }), undefined).state).not.toBe('regression');
    const verdict = decide(makeJob({ cells: [again] }), undefined);
    expect(verdict.state).toBe('regression');
    expect(rowOf(verdict, 'ttft', 'p50')?.ratio).toBeGreaterThan(1.4);
    expectFinite(verdict);
  });

  it('turns green when the earlier slowness does not come back', () => {
    const cell = makeEvidence({
      candidate: makeSamples('second'),
      repeat: makeSamples('r'),
      earlierAttempts: [attempt('first', slow)],
    });
    expect(decide(makeJob({ cells: [cell] }), undefined).exit).toBe(0);
  });

  it('has less α to spend than the first attempt had, so that trying again buys little', () => {
    const level = (earlierAttempts: readonly Attempt[]): number | undefined =>
      rowOf(decide(makeJob({ cells: [makeEvidence({ earlierAttempts })] }), undefined), 'ttft', 'p50')?.smallestVisible;
    // More evidence sees more, a stricter level less: with the level alone the figure could only fall.
    const first = level([]) ?? 0;
    const twin = level([{ candidate: makeSamples('candidate'), sentinels: undefined, pairs: undefined }]) ?? 0;
    expect(twin).toBeGreaterThan(0.75 * first);
  });

  it('counts cost and failed calls of every attempt', () => {
    const dear = makeEvidence({
      candidate: makeSamples('c'),
      repeat: makeSamples('r', { costUsd: 0.002 }),
      earlierAttempts: [attempt('d', { costUsd: 0.004 })],
    });
    expect(rowOf(decide(makeJob({ cells: [dear] }), undefined), 'cost', 'mean')?.ratio).toBeGreaterThan(1.8);
    const failing = attempt('f', { n: 30, failures: { 'server-error': 20 } });
    const cell = makeEvidence({ candidate: makeSamples('c'), earlierAttempts: [failing] });
    expect(rowOf(decide(makeJob({ cells: [cell] }), undefined), 'errors', 'share')?.candidate).toBeCloseTo(0.2, 10);
  });
});

describe('a re-run of a change', () => {
  const changed = (head: Shape, seed: string): CellEvidence =>
    makeEvidence({
      status: 'changed',
      candidate: makeSamples(`${seed} head`, head),
      sentinels: makeSamples(`${seed} base`, { n: 8 }),
    });

  /** A whole attempt, as the file of its run holds it. */
  function attemptOf(head: Shape, seed: string): Attempt {
    const { cell } = playDuet(changed(head, seed), head, {}, { seed });
    if (cell.candidate === undefined) throw new Error('nothing was called');
    const pairs = {
      head: joinSets(cell.pairs.map((pair) => pair.head)),
      base: joinSets(cell.pairs.map((pair) => pair.base)),
    };
    return { candidate: cell.candidate, sentinels: cell.sentinels, pairs: cell.pairs.length === 0 ? undefined : pairs };
  }

  function judged(head: Shape, seed: string, earlierAttempts: readonly Attempt[]): Verdict {
    const { duet, cell } = playDuet({ ...changed(head, seed), earlierAttempts }, head, {}, { seed });
    return decide(makeJob({ mode: 'change', cells: [cell] }), duet);
  }

  const slow = { ttftMs: 640, tpotMs: 32 };

  it('stays red on a lucky second attempt', () => {
    const verdict = judged({ ttftMs: 440, tpotMs: 22 }, 'lucky', [attemptOf(slow, 'red')]);
    expect(verdict).toMatchObject({ state: 'regression', exit: 1 });
    expect(rowOf(verdict, 'ttft', 'p50')?.notes).toContain('judged together with the attempt before this one');
    expectFinite(verdict);
  });

  it('measures pairs for what only the attempt before it makes red, and turns green when they do not repeat it', () => {
    const { duet, cell } = playDuet(
      { ...changed({}, 'second'), earlierAttempts: [attemptOf(slow, 'red')] },
      {},
      {},
      { seed: 'second' },
    );
    expect(duet.state.cells[0]?.pairs).toBe(0);
    expect(cell.pairs[0]?.head.attempts).toBe(33);
    const verdict = judged({}, 'third', [attemptOf(slow, 'red'), { ...attemptOf({}, 'second'), pairs: cell.pairs[0] }]);
    expect(verdict.exit).toBe(0);
    expect(rowOf(verdict, 'ttft', 'p50')?.n.pairs).toBe(33);
  });

  it('asks for no pairs where no attempt was red', () => {
    const { cell } = playDuet(
      { ...changed({}, 'second'), earlierAttempts: [attemptOf({}, 'first')] },
      {},
      {},
      { seed: 'second' },
    );
    expect(cell.pairs).toEqual([]);
  });

  it('turns red by the second attempt only with all the evidence on its side', () => {
    expect(judged(slow, 'red', []).state).toBe('regression');
    expect(
      judged(slow, 'red', [attemptOf({}, 'quiet 1'), attemptOf({}, 'quiet 2'), attemptOf({}, 'quiet 3')]).exit,
    ).toBe(0);
  });

  it('adds the failed calls of both attempts up', () => {
    const failing = { n: 44, failures: { 'server-error': 6 } };
    const one = attemptOf(failing, 'failing');
    const verdict = judged(failing, 'failing again', [one]);
    expect(rowOf(verdict, 'errors', 'share')?.state).toBe('regression');
  });

  it('says what an attempt without base calls can say: nothing', () => {
    const verdict = judged({}, 'plain', [
      { candidate: makeSamples('old', slow), sentinels: undefined, pairs: undefined },
    ]);
    expect(verdict.state).toBe('pass');
    expectFinite(verdict);
  });
});
