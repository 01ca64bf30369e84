/** The floor: a raw socket that stamps what comes. */
import { connect } from 'node:net';

import { createPieceKeeper, now, requestBody, spreadOut } from './stamps-in-body.mjs';

/** @param {{ url: string, keep?: boolean }} task */
export async function start({ url, keep = true }) {
  const { hostname, port } = new URL(url);
  /** @type {import('node:net').Socket[]} */
  const idle = [];
  const keeper = keep ? createPieceKeeper() : undefined;

  /** @param {string} model */
  const one = (model) =>
    new Promise((resolve) => {
      const body = requestBody(model);
      const socket = idle.pop() ?? connect({ host: hostname, port: Number(port), noDelay: true });
      const opened = keeper?.open();
      if (opened !== undefined) opened.stream.sendAt = now();
      /** @param {Buffer} chunk */
      const onData = (chunk) => {
        const at = now();
        if (opened !== undefined) keeper?.keep(opened.owner, at, chunk);
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
      keeper?.clear();
      await spreadOut(count, spreadMs, async () => void (await one(model)));
    },
    results: () => keeper?.results() ?? [],
    close: async () => {
      for (const socket of idle) socket.destroy();
    },
  };
}
