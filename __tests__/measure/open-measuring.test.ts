import { afterEach, describe, expect, it } from '@jest/globals';

import { type Measuring, type MeasureSettings, openMeasuring } from '../../src/measure/open-measuring.js';
import type { Cell } from '../../src/model/plan.js';
import type { Trial } from '../../src/model/trial.js';
import { makeCell, makeTarget } from '../support/make-cell.js';
import { makeSlot } from './make-slot.js';
import {
  chatEvents,
  httpChunk,
  LAST_CHUNK,
  type OnRequest,
  type RawServer,
  startRawServer,
  STREAM_HEAD,
} from './raw-server.js';

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((thing) => thing.close()));
});

async function server(onRequest: OnRequest): Promise<RawServer> {
  const made = await startRawServer(onRequest);
  opened.push(made);
  return made;
}

function measuring(url: string, settings: Partial<MeasureSettings> = {}, cell: Partial<Cell> = {}): Measuring {
  const cells = new Map([['mini/support-answer', makeCell({ target: makeTarget({ baseUrl: `${url}/v1` }), ...cell })]]);
  const made = openMeasuring({
    cellsOf: () => cells,
    credentialOf: () => ({ type: 'key', value: 'sk-test-0123456789' }),
    timeouts: { firstTokenMs: 5000, totalMs: 5000 },
    load: { mode: 'closed' },
    connection: 'warm',
    allowAddress: () => true,
    caps: { maxCostUsd: undefined, maxRequests: 100, maxMinutes: 1 },
    prices: { worstCaseUsd: () => 0, costUsd: () => 0 },
    seed: 'test',
    ...settings,
  });
  return made;
}

async function one(url: string, settings: Partial<MeasureSettings> = {}): Promise<Trial> {
  const made = measuring(url, settings);
  const { trials } = await made.run([makeSlot()]);
  await made.close();
  const [trial] = trials;
  if (trial === undefined || trials.length > 1) throw new Error(`one trial expected, not ${trials.length}`);
  return trial;
}

const whole = chatEvents(['Hel', 'lo', ' wörld']).join('');
const answer: OnRequest = (socket) => socket.write(STREAM_HEAD + httpChunk(whole) + LAST_CHUNK);

describe('openMeasuring on real sockets', () => {
  it('measures a stream from the send to its last token, in order', async () => {
    const { url } = await server(answer);
    const trial = await one(url);
    expect(trial).toMatchObject({
      outcome: 'ok',
      connection: 'new',
      tokenEvents: 3,
      status: 200,
      bytes: Buffer.byteLength(whole),
    });
    const { tcpMs = -1, sentMs = -1, headersMs = -1, firstByteMs = -1, ttftMs = -1, e2eMs = -1, closedMs = -1 } = trial;
    const order = [0, tcpMs, sentMs, headersMs, firstByteMs, ttftMs, e2eMs, closedMs];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(trial).not.toHaveProperty('dnsMs');
    expect(trial).not.toHaveProperty('tlsMs');
  });

  it('reads a stream that comes byte by byte, with characters cut in two', async () => {
    const bytes = Buffer.from(whole);
    const { url } = await server((socket) => {
      socket.write(STREAM_HEAD);
      for (const byte of bytes)
        socket.write(Buffer.concat([Buffer.from('1\r\n'), Buffer.from([byte]), Buffer.from('\r\n')]));
      socket.write(LAST_CHUNK);
    });
    expect(await one(url)).toMatchObject({ outcome: 'ok', tokenEvents: 3, usage: { outputTokens: 3 } });
  });

  it('stamps each event when it comes, also when the stream stalls in between', async () => {
    const [role = '', first = '', ...rest] = chatEvents(['a', 'b']);
    const { url } = await server((socket) => {
      socket.write(STREAM_HEAD + httpChunk(role + first));
      setTimeout(() => socket.write(httpChunk(rest.join('')) + LAST_CHUNK), 40);
    });
    const { outcome, stallMs = 0, ttftMs = 0, e2eMs = 0 } = await one(url);
    expect(outcome).toBe('ok');
    expect(stallMs).toBeGreaterThan(35);
    expect(e2eMs - ttftMs).toBeCloseTo(stallMs, 6);
  });

  const RUDE: readonly { readonly server: string; readonly onRequest: OnRequest; readonly trial: Partial<Trial> }[] = [
    { server: 'resets at once', onRequest: (socket) => socket.resetAndDestroy(), trial: { outcome: 'connect' } },
    { server: 'closes at once', onRequest: (socket) => socket.end(), trial: { outcome: 'connect' } },
    {
      server: 'closes half-way',
      onRequest: (socket) => socket.end(STREAM_HEAD + httpChunk(whole.slice(0, whole.length / 2))),
      trial: { outcome: 'truncated' },
    },
    {
      server: 'ends without its end marker',
      onRequest: (socket) => socket.write(STREAM_HEAD + httpChunk(chatEvents(['a']).slice(0, 2).join('')) + LAST_CHUNK),
      trial: { outcome: 'truncated' },
    },
    {
      server: 'answers with no token at all',
      onRequest: (socket) => socket.write(STREAM_HEAD + httpChunk(chatEvents([]).join('')) + LAST_CHUNK),
      trial: { outcome: 'empty' },
    },
    {
      server: 'does not find the model',
      onRequest: (socket) => socket.write('HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\n{}'),
      trial: { outcome: 'not-found', status: 404 },
    },
  ];
  it.each(RUDE)('a server that $server → $trial.outcome', async ({ onRequest, trial }) => {
    const { url } = await server(onRequest);
    expect(await one(url)).toMatchObject(trial);
  });

  it.each([
    { server: 'accepts and says nothing', onRequest: () => undefined, outcome: 'timeout-first-token' },
    {
      server: 'sends headers and nothing more',
      onRequest: (socket) => socket.write(STREAM_HEAD),
      outcome: 'timeout-first-token',
    },
    {
      server: 'drips comments for ever',
      onRequest: (socket) => {
        socket.write(STREAM_HEAD);
        const drip = setInterval(() => socket.write(httpChunk(': still here\n\n')), 5);
        socket.once('close', () => clearInterval(drip));
      },
      outcome: 'timeout-first-token',
    },
    {
      server: 'drips tokens for ever',
      onRequest: (socket) => {
        socket.write(STREAM_HEAD);
        const drip = setInterval(() => socket.write(httpChunk(chatEvents(['x'])[1] ?? '')), 5);
        socket.once('close', () => clearInterval(drip));
      },
      outcome: 'timeout-total',
    },
  ] satisfies readonly { server: string; onRequest: OnRequest; outcome: Trial['outcome'] }[])(
    'a server that $server → $outcome, and its socket is closed',
    async ({ onRequest, outcome }) => {
      const rude = await server(onRequest);
      const trial = await one(rude.url, { timeouts: { firstTokenMs: 60, totalMs: 90 } });
      const limitMs = outcome === 'timeout-total' ? 90 : 60;
      expect(trial).toMatchObject({ outcome, limitMs });
      expect(trial.closedMs).toBeGreaterThan(limitMs - 2);
      await rude.allClosed();
    },
  );

  it('counts an answer as whole when only its connection is left open', async () => {
    const { url } = await server((socket) => socket.write(STREAM_HEAD + httpChunk(whole)));
    expect(await one(url, { timeouts: { firstTokenMs: 60, totalMs: 90 } })).toMatchObject({
      outcome: 'ok',
      tokenEvents: 3,
    });
  });

  it('reads an error that comes in several reads as it was sent', async () => {
    const [first, second] = ['{"error":{"message":"the first half ', 'and the second"}}'];
    const { url } = await server((socket) => {
      const head = 'HTTP/1.1 500 Oops\r\ntransfer-encoding: chunked\r\n\r\n';
      const steps = [head, httpChunk(first), httpChunk(second), LAST_CHUNK];
      const next = (): void => {
        const step = steps.shift();
        if (step !== undefined) socket.write(step, () => setTimeout(next, 5));
      };
      next();
    });
    expect(await one(url)).toMatchObject({
      outcome: 'server-error',
      error: { message: 'the first half and the second' },
    });
  });

  it('never reads more than it needs of an endless error page', async () => {
    const rude = await server((socket) => {
      socket.write('HTTP/1.1 500 Oops\r\ntransfer-encoding: chunked\r\n\r\n');
      const flood = (): void => {
        while (!socket.destroyed && socket.write(httpChunk('x'.repeat(10_000))));
        if (!socket.destroyed) socket.once('drain', flood);
      };
      flood();
    });
    expect(await one(rude.url)).toMatchObject({ outcome: 'server-error', status: 500 });
    await rude.allClosed();
  });

  it('runs a batch on as many connections as it has calls, and goes on counting in the next run', async () => {
    const { url, accepted } = await server(answer);
    const made = measuring(url, {}, { concurrency: 8 });
    const slots = Array.from({ length: 24 }, (_, index) => makeSlot({ batch: Math.floor(index / 8) }));
    const first = await made.run(slots);
    const second = await made.run(slots.slice(0, 8));
    const health = await made.close();
    expect(accepted()).toBe(8);
    expect(first.trials.map(({ outcome }) => outcome)).toEqual(Array(24).fill('ok'));
    expect(second.trials.map(({ seq }) => seq)).toEqual([24, 25, 26, 27, 28, 29, 30, 31]);
    expect(made.spending().requests).toBe(32);
    expect(health.loopUtilisation).toBeGreaterThan(0);
    expect(health.loopDelay.maxMs).toBeGreaterThanOrEqual(health.loopDelay.p50Ms);
  });

  it('closes the sockets of calls in flight when the signal comes', async () => {
    const control = new AbortController();
    let arrived = 0;
    const slow = await server(() => {
      arrived += 1;
      if (arrived === 4) control.abort();
    });
    const made = measuring(slow.url, { signal: control.signal }, { concurrency: 4 });
    const { trials, stopped } = await made.run(
      Array.from({ length: 8 }, (_, index) => makeSlot({ batch: Math.floor(index / 4) })),
    );
    await slow.allClosed();
    await made.close();
    expect(trials.map(({ outcome }) => outcome)).toEqual(Array(4).fill('aborted'));
    expect(stopped).toBe('interrupted');
  });

  it('keeps an open-loop rate on the real clock', async () => {
    const { url } = await server(answer);
    const made = measuring(url, { load: { mode: 'constant', rate: 200 } });
    const { trials } = await made.run(Array.from({ length: 40 }, (_, block) => makeSlot({ block })));
    const health = await made.close();
    const starts = trials.map(({ startedMs, queueMs }) => startedMs - queueMs);
    for (const [index, start] of starts.entries()) expect(start - (starts[0] ?? 0)).toBeCloseTo(index * 5, 6);
    expect(health.scheduleLag?.p50Ms).toBeGreaterThanOrEqual(0);
    expect(Math.min(...trials.map(({ queueMs }) => queueMs))).toBeGreaterThanOrEqual(0);
  });
});
