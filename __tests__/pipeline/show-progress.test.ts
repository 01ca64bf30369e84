import { describe, expect, it } from '@jest/globals';

import { showProgress } from '../../src/pipeline/show-progress.js';
import { makeWorld } from '../support/make-world.js';

const openai = { lane: 'openai', done: 1, total: 4, errors: 0, costUsd: 0.01, elapsedMs: 1000 };
const anthropic = { ...openai, lane: 'anthropic', done: 2 };

/** A world that writes down what it is told, and a timer that is moved by hand. */
function watched(terminal: boolean) {
  const diary: string[] = [];
  const ticks = new Map<() => void, number>();
  const world = makeWorld('/', {
    log: (line) => void diary.push(line),
    live: terminal ? (lines) => void diary.push(`live ${JSON.stringify(lines)}`) : undefined,
  });
  const shown = showProgress(world, (ms, run) => {
    ticks.set(run, ms);
    return () => ticks.delete(run);
  });
  const tick = (): void => {
    for (const run of ticks.keys()) run();
  };
  return { diary, ticks, shown, tick };
}

describe('showProgress', () => {
  it('writes a plain line per provider every ten seconds in a log, and none in between', () => {
    const { diary, ticks, shown, tick } = watched(false);
    expect([...ticks.values()]).toEqual([10_000]);
    shown.show(openai);
    shown.show({ ...openai, done: 2 });
    shown.show(anthropic);
    expect(diary).toEqual([]);
    tick();
    expect(diary).toEqual(['openai 2/4, $0.01, about 1.00 s left', 'anthropic 2/4, $0.01, about 1.00 s left']);
  });

  it('says so when nothing has come back for ten seconds', () => {
    const { diary, tick } = watched(false);
    tick();
    expect(diary).toEqual(['calling; nothing has come back yet']);
  });

  it('draws all providers on a terminal, clears them for a line that stays, and ends with nothing', () => {
    const { diary, ticks, shown, tick } = watched(true);
    shown.show(openai);
    tick();
    shown.say('confirming mini');
    shown.end();
    expect(diary).toEqual(['live ["openai 1/4, $0.01, about 3.00 s left"]', 'live []', 'confirming mini', 'live []']);
    expect(ticks.size).toBe(0);
  });
});
