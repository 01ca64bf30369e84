// Answers requests for `/number/chunking` with that recording, cut into pieces as the chunking says.
import { createServer } from 'node:net';

import { CHUNKINGS, pieces, seededRandom } from './recordings.mjs';

/** @typedef {{ readonly port: number, close(): Promise<void> }} ReplayServer */

/** How many pieces leave before the event loop turns: the kernel may join them, the framing must not care. */
const PIECES_PER_TURN = 32;

/** @param {readonly import('./recordings.mjs').Recording[]} recordings @returns {Promise<ReplayServer>} */
export async function startReplayServer(recordings) {
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let request = '';
    socket.on('data', (bytes) => {
      request += bytes.toString('latin1');
      const end = request.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(request)?.[1] ?? 0);
      if (end < 0 || request.length < end + 4 + length) return;
      const [, number, chunking] = /^POST \/(\d+)\/(\d+) /.exec(request) ?? [];
      request = '';
      const recording = recordings[Number(number)];
      const how = CHUNKINGS[Number(chunking)];
      if (recording === undefined || how === undefined) socket.destroy();
      else void answer(socket, recording, how);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

/**
 * @param {import('node:net').Socket} socket
 * @param {import('./recordings.mjs').Recording} recording
 * @param {import('./recordings.mjs').Chunking} chunking
 */
async function answer(socket, recording, chunking) {
  socket.write(head(recording));
  let sent = 0;
  for (const piece of pieces(recording, chunking, seededRandom(recording.body.length))) {
    if (socket.destroyed) return;
    socket.write(Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]));
    sent += 1;
    if (sent % PIECES_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  socket.write('0\r\n\r\n');
}

/** Headers of the connection are ours, all others the recording's. */
const OURS = /^(connection|transfer-encoding|content-length|content-encoding|keep-alive|upgrade)$/i;

/** @param {import('./recordings.mjs').Recording} recording */
function head({ status, headers }) {
  const lines = Object.entries(headers)
    .filter(([name]) => !OURS.test(name))
    .map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Replayed\r\n${lines.join('')}transfer-encoding: chunked\r\n\r\n`;
}
