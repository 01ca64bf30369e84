import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

import { monotonicMs } from '../../src/simulator/clockwork.js';
import { startSimulatorInThread } from '../../src/simulator/run-in-thread.js';
import type { SimulatorScript } from '../../src/simulator/script.js';
import { ask } from './ask.js';

const ENTRY = fileURLToPath(new URL('entry/enter.mjs', import.meta.url));
const SCRIPT: SimulatorScript = { rules: [{ ttft: 2, gap: 1, tokens: 3 }] };

describe('startSimulatorInThread', () => {
  it('answers from a thread, takes a new script and a drift there, and ends with it', async () => {
    const thread = await startSimulatorInThread(ENTRY, { script: SCRIPT }, { execArgv: [] });
    try {
      const beforeMs = monotonicMs();
      expect((await ask(thread.url)).status).toBe(200);
      const [stamps] = await thread.stamps();
      expect(stamps?.eventsMs).toHaveLength(3);
      // One clock for both threads.
      expect(stamps?.receivedMs).toBeGreaterThan(beforeMs);
      expect(stamps?.closedMs).toBeLessThan(monotonicMs());

      await thread.setDrift(20);
      await ask(thread.url);
      const slow = (await thread.stamps()).at(-1);
      expect((slow?.eventsMs[0] ?? 0) - (slow?.receivedMs ?? 0)).toBeGreaterThanOrEqual(40);

      await thread.setScript({ rules: [] });
      expect((await ask(thread.url)).status).toBe(404);
    } finally {
      await thread.close();
    }
    await expect(ask(thread.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(await thread.stamps()).toEqual([]);
  });

  it('says why it cannot start', async () => {
    const first = await startSimulatorInThread(ENTRY, {}, { execArgv: [] });
    try {
      await expect(startSimulatorInThread(ENTRY, { port: first.port }, { execArgv: [] })).rejects.toThrow('EADDRINUSE');
    } finally {
      await first.close();
    }
  });
});

describe('simulatorProcessMain', () => {
  const start = async (options: object) => {
    const child = spawn(process.execPath, [ENTRY, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(child.stdout), 'line');
    return { child, ...JSON.parse(line) };
  };

  it('prints where it listens as one JSON line, stamps on the clock of all processes, ends on SIGTERM', async () => {
    const { child, url, pid } = await start({ script: SCRIPT });
    expect(pid).toBe(child.pid);
    const beforeMs = monotonicMs();
    await ask(url, { headers: { 'x-lens-id': 'mine' } });
    const [stamps] = JSON.parse((await ask(url, { path: '/__lens/stamps?id=mine', method: 'GET' })).text);
    expect(stamps.receivedMs).toBeGreaterThan(beforeMs);
    expect(stamps.closedMs).toBeLessThan(monotonicMs());
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends with its standard input when told to, so that no orphan is left', async () => {
    const { child } = await start({ endsWithStdin: true });
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
