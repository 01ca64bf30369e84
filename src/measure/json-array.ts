import { brokenFrame, MAX_MESSAGE_BYTES } from './broken-frame.js';
import { createByteStore } from './byte-store.js';
import type { Framer, OnMessage } from './framing.js';
import { createJsonBalance } from './json-balance.js';

const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;

/**
 * One JSON array sent in pieces: each member that is an object is a message, handed over with its closing brace.
 * A body that is no array (an error object) is handed over as `raw`.
 */
export function createJsonArrayFramer(onMessage: OnMessage): Framer {
  const pending = createByteStore();
  const balance = createJsonBalance();
  /** Brackets open around a message: 1 inside the array, 0 outside it; unknown before the first bracket. */
  let outer: number | undefined;
  let depth = 0;
  let dead = false;

  function close(piece: Buffer): void {
    pending.append(piece);
    const data = pending.view(0, pending.size()).toString('utf8');
    pending.drop(pending.size());
    onMessage({ kind: outer === 1 ? 'data' : 'raw', event: undefined, data });
  }

  return {
    push(chunk) {
      if (dead) return;
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      let from = outer !== undefined && depth > outer ? 0 : -1;
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        const before = depth;
        depth = balance.push(byte);
        if (depth > before) outer ??= byte === OPEN_BRACKET ? 1 : 0;
        if (depth > before && before === outer && byte === OPEN_BRACE) from = at;
        if (depth < before && depth === outer && from >= 0) {
          close(bytes.subarray(from, at + 1));
          from = -1;
        }
      }
      if (from >= 0) pending.append(bytes.subarray(from));
      if (pending.size() <= MAX_MESSAGE_BYTES) return;
      dead = true;
      onMessage(brokenFrame('a message of the stream is too large'));
    },
    end() {
      dead = true;
    },
  };
}
