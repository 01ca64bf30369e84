import { MAX_MESSAGE_BYTES } from './broken-frame.js';
import { createByteStore } from './byte-store.js';

const LF = 0x0a;
const CR = 0x0d;
const BOM = '\uFEFF';

export interface LineSplitter {
  push(chunk: Uint8Array): void;
  /** Hands over a last line that has no line end. */
  end(): void;
}

/**
 * Bytes → lines without their ends. LF, CRLF and CR all end a line, a CRLF may be split over two pieces, and a line
 * is decoded only when it is whole, so a character split over pieces stays whole. A leading BOM is removed.
 */
export function createLineSplitter(onLine: (line: string) => void, onTooLong: () => void): LineSplitter {
  const pending = createByteStore();
  let sawCr = false;
  let firstLine = true;
  let dead = false;

  function emit(rest: Buffer): void {
    pending.append(rest);
    let line = pending.view(0, pending.size).toString('utf8');
    pending.drop(pending.size);
    if (firstLine && line.startsWith(BOM)) line = line.slice(1);
    firstLine = false;
    onLine(line);
  }

  return {
    push(chunk) {
      if (dead) return;
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      let from = 0;
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte !== LF && byte !== CR) {
          sawCr = false;
          continue;
        }
        if (byte === LF && sawCr) from = at + 1;
        else emit(bytes.subarray(from, at));
        sawCr = byte === CR;
        from = at + 1;
      }
      pending.append(bytes.subarray(from));
      if (pending.size <= MAX_MESSAGE_BYTES) return;
      dead = true;
      onTooLong();
    },
    end() {
      if (!dead && pending.size > 0) emit(Buffer.alloc(0));
      dead = true;
    },
  };
}
