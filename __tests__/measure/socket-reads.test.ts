import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';

import { systemClock } from '../../src/measure/clock.js';
import { createSocketReads } from '../../src/measure/socket-reads.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A socket with our reads, and the other side of it. */
async function pair(): Promise<{ socket: Socket; other: Socket }> {
  const accepted = Promise.withResolvers<Socket>();
  const server = createServer(accepted.resolve);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const reads = createSocketReads(systemClock.now);
  const socket = connect({ host: '127.0.0.1', port, onread: reads.onread });
  reads.attach(socket);
  return { socket, other: await accepted.promise };
}

/** Everything that can be read, until the other side has ended. */
async function readAll(socket: Socket): Promise<string> {
  let text = '';
  socket.on('readable', () => {
    for (let piece = socket.read(); piece !== null; piece = socket.read()) text += String(piece);
  });
  await new Promise((resolve) => socket.once('end', resolve));
  return text;
}

describe('createSocketReads', () => {
  it('keeps what came before anyone listened', async () => {
    const { socket, other } = await pair();
    other.write('early ');
    while (socket.bytesRead === 0) await new Promise((resolve) => setImmediate(resolve));
    other.end('late');
    expect(await readAll(socket)).toBe('early late');
  });

  it('keeps what a listener did not take, in its order', async () => {
    const { socket, other } = await pair();
    const left = new Promise<void>((resolve) => socket.once('readable', resolve));
    other.write('left ');
    await left;
    other.end('taken');
    expect(await readAll(socket)).toBe('left taken');
  });

  it('takes back what a listener puts back', async () => {
    const { socket, other } = await pair();
    const returned = new Promise<void>((resolve) =>
      socket.once('readable', () => {
        const piece: unknown = socket.read();
        if (Buffer.isBuffer(piece)) socket.unshift(piece.subarray(1));
        resolve();
      }),
    );
    other.write('abc ');
    await returned;
    other.end('def');
    expect(await readAll(socket)).toBe('bc def');
  });

  it('stops reading while nobody takes, and goes on when somebody does', async () => {
    const { socket, other } = await pair();
    const sent = 'x'.repeat(8 * 1024 * 1024);
    other.end(sent);
    for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(socket.readableLength).toBeLessThan(1024 * 1024);
    expect(await readAll(socket)).toHaveLength(sent.length);
  });
});
