import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';

import { systemClock } from '../../src/measure/clock.js';
import { createSocketReads, type SocketReads } from '../../src/measure/socket-reads.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A socket with our reads, and the other side of it. */
async function pair(): Promise<{ socket: Socket; other: Socket; reads: SocketReads }> {
  const accepted = Promise.withResolvers<Socket>();
  const server = createServer(accepted.resolve);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const reads = createSocketReads(systemClock.now);
  const socket = connect({ host: '127.0.0.1', port, onread: reads.onread });
  reads.attach(socket);
  return { socket, other: await accepted.promise, reads };
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

  /** Sends the pieces one by one; says what the listener heard, and what the body's ear did. */
  async function diverted(pieces: readonly string[], status = 200) {
    const { socket, other, reads } = await pair();
    const heard: string[] = [];
    const body: string[] = [];
    let arrived = 0;
    socket.on('readable', () => {
      for (let piece = socket.read(); piece !== null; piece = socket.read()) {
        heard.push(String(piece));
        if (String(piece).includes('chunked')) reads.divert(status, (_at, bytes) => void body.push(bytes.toString()));
      }
    });
    for (const piece of pieces) {
      arrived += piece.length;
      other.write(piece);
      while (socket.bytesRead < arrived) await new Promise((resolve) => setImmediate(resolve));
    }
    other.end();
    await new Promise((resolve) => socket.once('end', resolve));
    return { heard, body };
  }
  const HEAD = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';

  it('gives the listener the head and the end of a chunked answer, and the body to whoever measures', async () => {
    const pieces = [`${HEAD}1\r\na\r\n`, '2\r\nbc\r\n', '3\r\nd', 'ef\r\n0', '\r\n\r\n', 'next'];
    expect(await diverted(pieces)).toEqual({
      heard: [pieces[0], '0\r\n\r\n', 'next'],
      body: ['bc', 'd', 'ef'],
    });
  });

  it('takes over where a chunk ends, not in the middle of one that the listener has begun', async () => {
    const pieces = [`${HEAD}4\r\nab`, 'cd\r', '\n', '1\r\ne\r\n', '0\r\n\r\n'];
    expect(await diverted(pieces)).toEqual({ heard: [...pieces.slice(0, 3), '0\r\n\r\n'], body: ['e'] });
  });

  it('gives what is no chunk to the listener as no chunk', async () => {
    const { heard, body } = await diverted([HEAD, '1\r\na\r\n', 'oops', 'more']);
    expect(heard[1]).toMatch(/^no chunk\r\n/);
    expect({ last: heard.at(-1), body }).toEqual({ last: 'more', body: ['a'] });
  });

  it.each([
    { what: 'a head that came in two pieces', pieces: [HEAD.slice(0, 20), HEAD.slice(20), '1\r\na\r\n'] },
    { what: 'a head behind an early hint', pieces: [`HTTP/1.1 103 x\r\n\r\n${HEAD}`, '1\r\na\r\n'] },
  ])('leaves the body to the listener behind $what', async ({ pieces }) => {
    expect(await diverted(pieces)).toEqual({ heard: pieces, body: [] });
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
