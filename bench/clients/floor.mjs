/** The floor: a raw socket that stamps what comes and keeps it. Nothing in this language can be earlier. */
import { connect } from 'node:net';

import { eventsOf, now, requestBody, spreadOut } from './stamps-in-body.mjs';

/** @param {{ url: string }} task */
export async function start({ url }) {
  const { hostname, port } = new URL(url);
  /** @type {import('node:net').Socket[]} */
  const idle = [];
  /** @type {{ sendAt: number, stamps: number[], chunks: Buffer[] }[]} */
  let streams = [];

  /** @param {string} model */
  const one = (model) =>
    new Promise((resolve) => {
      const body = requestBody(model);
      const socket = idle.pop() ?? connect({ host: hostname, port: Number(port), noDelay: true });
      const stream = { sendAt: now(), stamps: /** @type {number[]} */ ([]), chunks: /** @type {Buffer[]} */ ([]) };
      streams.push(stream);
      /** @param {Buffer} chunk */
      const onData = (chunk) => {
        stream.stamps.push(now());
        stream.chunks.push(chunk);
        // The last chunk of a chunked body.
        if (chunk.length < 5 || chunk.toString('latin1', chunk.length - 5) !== '0\r\n\r\n') return;
        socket.off('data', onData);
        idle.push(socket);
        resolve(undefined);
      };
      socket.on('data', onData);
      socket.write(
        `POST /v1/chat/completions HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });

  return {
    /** @param {number} count @param {number} spreadMs @param {string} model */
    run: async (count, spreadMs, model) => {
      streams = [];
      await spreadOut(count, spreadMs, async () => void (await one(model)));
    },
    results: () => streams.map(({ sendAt, stamps, chunks }) => ({ sendAt, events: eventsOf(stamps, chunks) })),
    close: async () => {
      for (const socket of idle) socket.destroy();
    },
  };
}
