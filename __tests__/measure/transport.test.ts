import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';

import { systemClock } from '../../src/measure/clock.js';
import type { Lookup } from '../../src/measure/connect.js';
import { errorCode } from '../../src/measure/connection-outcome.js';
import type { Transport } from '../../src/measure/transport.js';
import { createTransport, type TransportSettings } from '../../src/measure/undici-transport.js';
import type { HttpRequest } from '../../src/model/call.js';
import { httpChunk, LAST_CHUNK, type OnRequest, type RawServer, startRawServer, STREAM_HEAD } from './raw-server.js';
import { recordSink } from './record-sink.js';

const key = readFileSync(new URL('../fixtures/tls/key.pem', import.meta.url), 'utf8');
const cert = readFileSync(new URL('../fixtures/tls/cert.pem', import.meta.url), 'utf8');

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((thing) => thing.close()));
});

function transport(settings: Partial<TransportSettings> = {}): Transport {
  const made = createTransport({ clock: systemClock, connection: 'warm', allowAddress: () => true, ...settings });
  opened.push(made);
  return made;
}

async function server(onRequest: OnRequest, tls = false): Promise<RawServer> {
  const made = await startRawServer(onRequest, tls ? { key, cert } : undefined);
  opened.push(made);
  return made;
}

function request(url: string): HttpRequest {
  return {
    method: 'POST',
    url: `${url}/v1/x?y=1`,
    headers: { authorization: 'Bearer k' },
    body: '{"a":1}',
    framing: 'sse',
  };
}

const answer: OnRequest = (socket) => socket.write(`${STREAM_HEAD}${httpChunk('hello')}${LAST_CHUNK}`);
const headersOnly: OnRequest = (socket) => socket.write(STREAM_HEAD);

/** What still holds the process open, once the loop has had some turns to finish closing it. */
async function openHandles(): Promise<readonly string[]> {
  let handles: readonly string[] = [];
  for (let turn = 0; turn < 50; turn += 1) {
    handles = process.getActiveResourcesInfo().filter((name) => /TCP|TLS|GetAddrInfo/.test(name));
    if (handles.length === 0) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return handles;
}

describe('createTransport', () => {
  it('sends the request as given and reports each step in order, with stamps that never go back', async () => {
    let head = '';
    const { url } = await server((socket, received) => {
      head = received;
      answer(socket, received, 0);
    });
    const recorded = recordSink();
    transport().send(request(url), recorded.sink);
    await recorded.over;
    expect(head).toMatch(/^POST \/v1\/x\?y=1 HTTP\/1\.1\r\n/);
    expect(head).toMatch(/\r\nauthorization: Bearer k\r\n/);
    expect(head).toMatch(/\r\n\r\n\{"a":1\}$/);
    expect(recorded.diary).toEqual(['sending on a new connection', 'sent', 'headers 200', 'data 5', 'end']);
    expect(recorded.stamps).toEqual(recorded.stamps.toSorted((a, b) => a - b));
  });

  it('stamps TCP and TLS of a new connection, and nothing of a reused one', async () => {
    const { url, accepted } = await server(answer, true);
    const sockets = transport({ ca: cert });
    const first = recordSink();
    sockets.send(request(url), first.sink);
    await first.over;
    const second = recordSink();
    sockets.send(request(url), second.sink);
    await second.over;
    const { startedAt = 0, tcpAt = 0, tlsAt = 0 } = first.connect ?? {};
    expect(first.diary).toContain('end');
    expect([startedAt, tcpAt, tlsAt, first.stamps[1]]).toEqual(
      [startedAt, tcpAt, tlsAt, first.stamps[1] ?? 0].toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    );
    expect(tlsAt).toBeGreaterThan(tcpAt);
    expect(first.connect).not.toHaveProperty('dnsAt');
    expect(second.connect).toBeUndefined();
    expect(second.diary[0]).toBe('sending on a reused connection');
    expect(accepted()).toBe(1);
  });

  it.each([false, true])('delivers a long body whole, and pieces that stay as they came (TLS: %s)', async (secure) => {
    const body = Buffer.from(Array.from({ length: 600_000 }, (_, at) => `${at}\n`).join(''));
    const { url } = await server((socket) => {
      const head = `HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n`;
      socket.write(head);
      socket.write(body);
    }, secure);
    const sent = transport({ ca: cert });
    for (let round = 0; round < 2; round += 1) {
      const recorded = recordSink();
      sent.send(request(url), recorded.sink);
      await recorded.over;
      // The sink kept every piece while others came in behind it.
      expect(Buffer.concat(recorded.chunks).equals(body)).toBe(true);
    }
  });

  it.each([
    { cut: 'as they are written', sizes: [] },
    { cut: 'byte by byte', sizes: [1] },
    { cut: 'across sizes and line ends', sizes: [4, 1, 7, 2, 2, 11] },
  ])('delivers chunked bodies whole, one behind the other on one connection, $cut', async ({ sizes }) => {
    const parts = Array.from({ length: 60 }, (_, at) => `${at} ${'ab\r\n\r\n'.repeat(at % 7)}`);
    const { url, accepted } = await server((socket) => {
      const wire = Buffer.from(`${STREAM_HEAD}${parts.map(httpChunk).join('')}0\r\nx-trailer: y\r\n\r\n`);
      for (let at = 0, turn = 0; at < wire.length; turn += 1) {
        const end = at + (sizes[turn % sizes.length] ?? 100);
        socket.write(wire.subarray(at, end));
        at = end;
      }
    });
    const sockets = transport();
    for (let round = 0; round < 3; round += 1) {
      const recorded = recordSink();
      sockets.send(request(url), recorded.sink);
      await recorded.over;
      expect(Buffer.concat(recorded.chunks).toString()).toBe(parts.join(''));
      expect(recorded.diary.at(-1)).toBe('end');
      expect(recorded.stamps).toEqual(recorded.stamps.toSorted((a, b) => a - b));
    }
    expect(accepted()).toBe(1);
  });

  it('stamps the resolution of a name', async () => {
    const { port } = await server(answer);
    const recorded = recordSink();
    const lookup: Lookup = (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
    transport({ lookup }).send(request(`http://provider.example:${port}`), recorded.sink);
    await recorded.over;
    expect(recorded.diary.at(-1)).toBe('end');
    expect(recorded.connect?.dnsAt).toBeLessThanOrEqual(recorded.connect?.tcpAt ?? 0);
  });

  it('opens one connection per request at once, and keeps them for the next requests', async () => {
    const { url, accepted } = await server(answer);
    const sockets = transport();
    for (let round = 0; round < 3; round += 1) {
      const batch = Array.from({ length: 5 }, recordSink);
      for (const { sink } of batch) sockets.send(request(url), sink);
      await Promise.all(batch.map(({ over }) => over));
    }
    expect(accepted()).toBe(5);
  });

  it('opens connections ahead of a batch, no more than it lacks, and its requests then find them ready', async () => {
    const { url, accepted } = await server(answer, true);
    const sockets = transport({ ca: cert });
    const first = recordSink();
    sockets.send(request(url), first.sink);
    await first.over;
    await sockets.warm(url, 4);
    const batch = Array.from({ length: 4 }, recordSink);
    for (const { sink } of batch) sockets.send(request(url), sink);
    await Promise.all(batch.map(({ over }) => over));
    for (const { diary } of batch) {
      expect(diary).toEqual(['sending on a reused connection', 'sent', 'headers 200', 'data 5', 'end']);
    }
    expect(accepted()).toBe(4);
  });

  it('leaves it to the request to report a connection that could not be opened ahead', async () => {
    const { port } = await server(answer);
    const sockets = transport({ allowAddress: () => false });
    await sockets.warm(`http://127.0.0.1:${port}`, 2);
    const recorded = recordSink();
    sockets.send(request(`http://127.0.0.1:${port}`), recorded.sink);
    await recorded.over;
    expect(errorCode(recorded.error!)).toBe('ADDRESS_REFUSED');
  });

  it('opens nothing ahead when every request gets a connection of its own', async () => {
    const cold = await server(answer);
    await transport({ connection: 'cold' }).warm(cold.url, 3);
    expect(cold.accepted()).toBe(0);
  });

  it('opens a new connection for each request when cold, and closes it behind it', async () => {
    const cold = await server(answer);
    const sockets = transport({ connection: 'cold' });
    for (let round = 0; round < 3; round += 1) {
      const recorded = recordSink();
      sockets.send(request(cold.url), recorded.sink);
      await recorded.over;
      expect(recorded.diary[0]).toBe('sending on a new connection');
    }
    expect(cold.accepted()).toBe(3);
    await cold.allClosed();
    expect(cold.open()).toBe(0);
  });

  it('opens a new connection when the server has closed the idle one', async () => {
    const { url, accepted, allClosed } = await server((socket) =>
      socket.end(`${STREAM_HEAD}${httpChunk('x')}${LAST_CHUNK}`),
    );
    const sockets = transport();
    const first = recordSink();
    sockets.send(request(url), first.sink);
    await first.over;
    await allClosed();
    const second = recordSink();
    sockets.send(request(url), second.sink);
    await second.over;
    expect(second.diary).toEqual(['sending on a new connection', 'sent', 'headers 200', 'data 1', 'end']);
    expect(accepted()).toBe(2);
  });

  it('does not follow a redirect', async () => {
    const { url, accepted } = await server((socket) =>
      socket.write('HTTP/1.1 307 Temporary Redirect\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n'),
    );
    const recorded = recordSink();
    transport().send(request(url), recorded.sink);
    await recorded.over;
    expect(recorded.diary.slice(2)).toEqual(['headers 307', 'end']);
    expect(accepted()).toBe(1);
  });

  it('reports an early hint as nothing and the real answer as the answer', async () => {
    const { url } = await server((socket) =>
      socket.write(`HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${STREAM_HEAD}${LAST_CHUNK}`),
    );
    const recorded = recordSink();
    transport().send(request(url), recorded.sink);
    await recorded.over;
    expect(recorded.diary.slice(2)).toEqual(['headers 200', 'end']);
  });

  const RUDE: readonly { readonly rude: string; readonly onRequest: OnRequest; readonly last: readonly string[] }[] = [
    { rude: 'resets before an answer', onRequest: (socket) => socket.resetAndDestroy(), last: ['failed'] },
    { rude: 'closes before an answer', onRequest: (socket) => socket.end(), last: ['failed'] },
    {
      rude: 'closes half-way through the body',
      onRequest: (socket) => socket.end(`${STREAM_HEAD}${httpChunk('half')}`),
      last: ['headers 200', 'data 4', 'failed'],
    },
    {
      rude: 'resets half-way through the body',
      onRequest: (socket) =>
        socket.write(`${STREAM_HEAD}${httpChunk('half')}`, () => setImmediate(() => socket.resetAndDestroy())),
      last: ['headers 200', 'data 4', 'failed'],
    },
    {
      rude: 'breaks the framing in mid body',
      onRequest: (socket) =>
        socket.write(`${STREAM_HEAD}${httpChunk('half')}`, () => setImmediate(() => socket.write('no chunk\r\nhalf'))),
      last: ['headers 200', 'data 4', 'failed'],
    },
    {
      rude: 'breaks the framing behind a size',
      onRequest: (socket) =>
        socket.write(`${STREAM_HEAD}${httpChunk('half')}`, () => setImmediate(() => socket.write('2\r\nabc\r\n'))),
      last: ['headers 200', 'data 4', 'data 2', 'failed'],
    },
    { rude: 'does not speak HTTP', onRequest: (socket) => socket.write('SSH-2.0-x\r\n'), last: ['failed'] },
  ];
  it.each(RUDE)('reports a server that $rude, once, and without a second request', async ({ onRequest, last }) => {
    let requests = 0;
    const { url } = await server((socket, head, count) => {
      requests += 1;
      onRequest(socket, head, count);
    });
    const recorded = recordSink();
    transport().send(request(url), recorded.sink);
    await recorded.over;
    expect(recorded.diary.slice(2)).toEqual(last);
    expect(requests).toBe(1);
  });

  it('reports a port where nobody listens', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const recorded = recordSink();
    transport().send(request(`http://127.0.0.1:${port}`), recorded.sink);
    await recorded.over;
    expect(recorded.diary).toEqual(['sending on a new connection', 'failed']);
    expect(errorCode(recorded.error!)).toBe('ECONNREFUSED');
  });

  it('refuses a certificate that it has no reason to trust', async () => {
    const { url } = await server(answer, true);
    const recorded = recordSink();
    transport().send(request(url), recorded.sink);
    await recorded.over;
    expect(errorCode(recorded.error!)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(recorded.connect).toHaveProperty('tcpAt');
    expect(recorded.connect).not.toHaveProperty('tlsAt');
  });

  it.each([
    { what: 'an address', host: '127.0.0.1', addresses: [] },
    { what: 'a name with one such address', host: 'provider.example', addresses: ['203.0.113.7', '169.254.169.254'] },
  ])('refuses $what that is not allowed, before any connection', async ({ host, addresses }) => {
    const { port, accepted } = await server(answer);
    const asked: string[] = [];
    const recorded = recordSink();
    transport({
      allowAddress: (address) => {
        asked.push(address);
        return address === '203.0.113.7';
      },
      lookup: (_name, _options, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        ),
    }).send(request(`http://${host}:${port}`), recorded.sink);
    await recorded.over;
    expect(errorCode(recorded.error!)).toBe('ADDRESS_REFUSED');
    expect(asked).toEqual(addresses.length === 0 ? [host] : addresses);
    expect(accepted()).toBe(0);
  });

  it.each(['before the headers', 'after the headers', 'in mid body'])(
    'closes the socket of a request aborted %s, and says no more',
    async (moment) => {
      const arrived = Promise.withResolvers<void>();
      const rude = await server((socket, head, count) => {
        if (moment === 'after the headers') headersOnly(socket, head, count);
        if (moment === 'in mid body') socket.write(`${STREAM_HEAD}${httpChunk('a')}`);
        arrived.resolve();
      });
      const recorded = recordSink();
      const exchange = transport().send(request(rude.url), recorded.sink);
      await arrived.promise;
      if (moment === 'in mid body') await recorded.firstData;
      const heard = recorded.diary.length;
      exchange.abort();
      await rude.allClosed();
      expect(recorded.diary).toHaveLength(heard);
    },
  );

  it('leaves no handle behind when a connection is aborted while it is being made', async () => {
    // The name never resolves to anything that answers: the lookup itself is what hangs.
    const sockets = transport({ lookup: () => undefined });
    const recorded = recordSink();
    const exchange = sockets.send(request('http://provider.example:9'), recorded.sink);
    exchange.abort();
    await sockets.close();
    expect(recorded.diary).toEqual(['sending on a new connection']);
    expect(await openHandles()).toEqual([]);
  });

  it('closes every connection, idle or busy, and leaves no handle', async () => {
    const both = await server((socket, head, count) => (count === 0 ? answer : headersOnly)(socket, head, count));
    const sockets = transport();
    const idle = recordSink();
    sockets.send(request(both.url), idle.sink);
    await idle.over;
    const busy = [recordSink(), recordSink()];
    for (const { sink } of busy) sockets.send(request(both.url), sink);
    await sockets.close();
    await both.allClosed();
    await both.close();
    expect(await openHandles()).toEqual([]);
  });
});
