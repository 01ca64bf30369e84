import { describe, expect, it } from '@jest/globals';

import type { Clock } from '../../src/measure/clock.js';
import { createDecodeQueue, type DecodeTiming } from '../../src/measure/decode-queue.js';

/** A clock whose turns are taken by hand; every look at it costs `lookMs`. */
function handClock(lookMs = 0) {
  let now = 0;
  const turns: (() => void)[] = [];
  const clock: Pick<Clock, 'now' | 'soon'> = {
    now: () => {
      now += lookMs;
      return now;
    },
    soon: (run) => void turns.push(run),
  };
  const turn = (): void => turns.shift()?.();
  const allTurns = (): void => {
    while (turns.length > 0) turn();
  };
  return { clock, turns, turn, allTurns, pass: (ms: number) => void (now += ms) };
}

const piece = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Every piece is due at once, and nothing waits for a quiet moment. */
const AT_ONCE: DecodeTiming = { heldBytes: 1, sliceMs: 1, patienceMs: 0 };
const HELD: DecodeTiming = { heldBytes: 1000, sliceMs: 1, patienceMs: 0 };

function diaryOf(queue: ReturnType<typeof createDecodeQueue>, diary: string[], name: string) {
  return queue.open((at, bytes) => void diary.push(`${name} ${at} ${bytes.toString('utf8')}`));
}

describe('createDecodeQueue', () => {
  it('decodes nothing before the sockets have had their turn, then each stream in order of arrival', () => {
    const { clock, turn, turns } = handClock();
    const queue = createDecodeQueue(clock, AT_ONCE);
    const diary: string[] = [];
    const [a, b] = [diaryOf(queue, diary, 'a'), diaryOf(queue, diary, 'b')];
    a.push(1, piece('x'));
    b.push(2, piece('y'));
    a.push(3.25, piece('zz'));
    expect(diary).toEqual([]);
    expect(turns).toHaveLength(1);
    turn();
    expect(diary).toEqual(['a 1 x', 'a 3.25 zz', 'b 2 y']);
    expect(turns).toHaveLength(0);
  });

  it('copies a piece, whose bytes the next read overwrites', () => {
    const { clock, turn } = handClock();
    const queue = createDecodeQueue(clock, AT_ONCE);
    const diary: string[] = [];
    const shared = piece('first');
    const stream = diaryOf(queue, diary, 'a');
    stream.push(1, shared);
    shared.fill(0x2d);
    turn();
    expect(diary).toEqual(['a 1 first']);
  });

  it('lets pieces wait until there are enough of them, or until someone waits for what they say', () => {
    const { clock, turns, turn } = handClock();
    const queue = createDecodeQueue(clock, HELD);
    const diary: string[] = [];
    const [a, b] = [diaryOf(queue, diary, 'a'), diaryOf(queue, diary, 'b')];
    a.push(1, piece('x'));
    b.push(2, piece('y'));
    expect(turns).toHaveLength(0);
    a.afterwards(() => void diary.push('a over'));
    turn();
    expect(diary).toEqual(['a 1 x', 'a over']);
    b.push(3, piece('z'.repeat(990)));
    turn();
    expect(diary.map((line) => line.slice(0, 5))).toEqual(['a 1 x', 'a ove', 'b 2 y', 'b 3 z']);
  });

  it('keeps whole what is longer than all that may wait', () => {
    const { clock, turn } = handClock();
    const lengths: number[] = [];
    const stream = createDecodeQueue(clock, HELD).open((_at, bytes) => void lengths.push(bytes.length));
    for (let round = 0; round < 3; round += 1) {
      stream.push(1, piece('a'.repeat(10)));
      stream.push(2, piece('b'.repeat(50_000)));
      turn();
    }
    expect(lengths).toEqual([10, 50_000, 10, 50_000, 10, 50_000]);
  });

  it('gives way to the sockets after a slice, and what arrives then waits its turn', () => {
    const { clock, turn } = handClock(0.6);
    const queue = createDecodeQueue(clock, AT_ONCE);
    const decoded: number[] = [];
    const stream = queue.open((at) => void decoded.push(at));
    for (let at = 0; at < 40; at += 1) stream.push(at, piece('x'));
    turn();
    const first = decoded.length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(40);
    stream.push(40, piece('x'));
    while (decoded.length < 41) turn();
    expect(decoded).toEqual(Array.from({ length: 41 }, (_, at) => at));
  });

  it('waits for a moment in which nothing arrives, but not for longer than its patience', () => {
    const { clock, turn, pass } = handClock();
    const queue = createDecodeQueue(clock, { heldBytes: 1, sliceMs: 1, patienceMs: 10 });
    const diary: string[] = [];
    const stream = diaryOf(queue, diary, 'a');
    stream.push(1, piece('x'));
    turn();
    stream.push(2, piece('y'));
    turn();
    expect(diary).toEqual([]);
    turn();
    expect(diary).toEqual(['a 1 x', 'a 2 y']);
    for (let at = 3; at < 8; at += 1) {
      stream.push(at, piece('z'));
      turn();
      pass(3);
    }
    expect(diary.length).toBeGreaterThan(2);
  });

  it('runs what waits for a stream behind the pieces that came before it, and before those that come later', () => {
    const { clock, allTurns } = handClock();
    const queue = createDecodeQueue(clock, HELD);
    const diary: string[] = [];
    const stream = diaryOf(queue, diary, 'a');
    stream.afterwards(() => void diary.push('first'));
    stream.push(1, piece('x'));
    stream.afterwards(() => {
      diary.push('second');
      stream.afterwards(() => void diary.push('third'));
    });
    stream.push(2, piece('y'));
    allTurns();
    expect(diary).toEqual(['first', 'a 1 x', 'second', 'a 2 y', 'third']);
  });
});
