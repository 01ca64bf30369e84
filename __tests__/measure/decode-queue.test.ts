import { describe, expect, it } from '@jest/globals';

import type { Clock } from '../../src/measure/clock.js';
import { createDecodeQueue, type DecodeTiming } from '../../src/measure/decode-queue.js';

/** A clock whose turns and timers are taken by hand; every look at it costs `lookMs`. */
function handClock(lookMs = 0) {
  let now = 0;
  const turns: (() => void)[] = [];
  const timers = new Map<() => void, number>();
  const clock: Pick<Clock, 'now' | 'soon' | 'after'> = {
    now: () => {
      now += lookMs;
      return now;
    },
    soon: (run) => void turns.push(run),
    after: (ms, run) => {
      timers.set(run, ms);
      return () => timers.delete(run);
    },
  };
  return { clock, turns, timers, turn: () => turns.shift()?.() };
}

const piece = (text: string): Uint8Array => new TextEncoder().encode(text);
const AT_ONCE: DecodeTiming = { gatherMs: 0, sliceMs: 1 };

describe('createDecodeQueue', () => {
  it('decodes nothing before the sockets have had their turn, then all in order of arrival with their stamps', () => {
    const { clock, turn, turns } = handClock();
    const queue = createDecodeQueue(clock, AT_ONCE);
    const diary: string[] = [];
    const decode = (name: string) => (at: number, chunk: Uint8Array) =>
      void diary.push(`${name} ${at} ${new TextDecoder().decode(chunk)}`);
    queue.push(decode('a'), 1, piece('x'));
    queue.push(decode('b'), 2, piece('y'));
    queue.push(decode('a'), 3, piece('z'));
    expect(diary).toEqual([]);
    expect(turns).toHaveLength(1);
    turn();
    expect(diary).toEqual(['a 1 x', 'b 2 y', 'a 3 z']);
    expect(turns).toHaveLength(0);
  });

  it('gives way to the sockets after a slice, and what arrives then waits its turn', () => {
    const { clock, turn } = handClock(0.6);
    const queue = createDecodeQueue(clock, AT_ONCE);
    const decoded: number[] = [];
    for (let at = 0; at < 40; at += 1) queue.push((stamp) => void decoded.push(stamp), at, piece(''));
    turn();
    const first = decoded.length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(40);
    queue.push((stamp) => void decoded.push(stamp), 40, piece(''));
    while (decoded.length < 41) turn();
    expect(decoded).toEqual(Array.from({ length: 41 }, (_, at) => at));
  });

  it('gathers pieces, and stops gathering when someone waits for the result', () => {
    const { clock, timers, turns, turn } = handClock();
    const queue = createDecodeQueue(clock, { gatherMs: 10, sliceMs: 1 });
    const diary: string[] = [];
    queue.push(() => void diary.push('decoded'), 1, piece('x'));
    queue.push(() => void diary.push('decoded'), 2, piece('y'));
    expect([...timers.values()]).toEqual([10]);
    expect(turns).toHaveLength(0);
    queue.afterwards(() => void diary.push('over'));
    expect(timers.size).toBe(0);
    turn();
    expect(diary).toEqual(['decoded', 'decoded', 'over']);
  });

  it('starts anew after each batch', () => {
    const { clock, timers } = handClock();
    const queue = createDecodeQueue(clock, { gatherMs: 10, sliceMs: 1 });
    let decoded = 0;
    for (let round = 1; round <= 3; round += 1) {
      queue.push(() => void (decoded += 1), round, piece('x'));
      const [run] = timers.keys();
      timers.clear();
      run?.();
      expect(decoded).toBe(round);
    }
  });

  it('lets a decoder queue more work without losing it', () => {
    const { clock, turn } = handClock();
    const queue = createDecodeQueue(clock, AT_ONCE);
    const diary: string[] = [];
    queue.push(() => queue.afterwards(() => void diary.push('second')), 1, piece('x'));
    queue.afterwards(() => void diary.push('first'));
    for (let turns = 0; turns < 3; turns += 1) turn();
    expect(diary).toEqual(['first', 'second']);
  });
});
