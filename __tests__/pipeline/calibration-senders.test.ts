import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

import { calibrationSenders } from '../../src/pipeline/calibration-senders.js';
import { startSimulatorInThread } from '../../src/simulator/run-in-thread.js';
import { ask, CHAT } from '../simulator/ask.js';

const ENTRY = fileURLToPath(new URL('../simulator/entry/enter.mjs', import.meta.url));

/** Real threads, and how many were started. */
function counted() {
  const starts = { count: 0 };
  const senders = calibrationSenders(ENTRY, (file, options, threadOptions) => {
    starts.count += 1;
    return startSimulatorInThread(file, options, { ...threadOptions, execArgv: [] });
  });
  return { senders, starts };
}

describe('calibrationSenders', () => {
  it('hands out the one that was started ahead, once, and then new ones', async () => {
    const { senders, starts } = counted();
    senders.ahead();
    expect(starts.count).toBe(1);
    const first = await senders.next();
    expect(starts.count).toBe(1);
    const second = await senders.next();
    expect(starts.count).toBe(2);
    expect((await ask(first.url, { body: { ...CHAT, model: 'lens-calibration' } })).status).toBe(200);
    expect(second.url).not.toBe(first.url);
    await Promise.all([first.close(), second.close()]);
  });

  it('ends one that nobody took, also while it starts: no thread outlives the program', async () => {
    const { senders } = counted();
    senders.ahead();
    const starting = senders.next();
    senders.stop();
    await expect(starting).rejects.toThrow('ended before it listened');
  });

  it('tells whoever takes it why none could be started', async () => {
    const senders = calibrationSenders(ENTRY, () => Promise.reject(new Error('no thread')));
    senders.ahead();
    await expect(senders.next()).rejects.toThrow('no thread');
    senders.stop();
  });
});
