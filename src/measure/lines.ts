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

  function hand(line: string): void {
    const isMarked = firstLine && line.startsWith(BOM);
    firstLine = false;
    onLine(isMarked ? line.slice(1) : line);
  }

  function emit(rest: Buffer): void {
    pending.append(rest);
    const line = pending.view(0, pending.size()).toString('utf8');
    pending.drop(pending.size());
    hand(line);
  }

  /** The commonest piece: whole lines that end in LF. Decoded at once, nothing is copied. False when it is another. */
  function pushWholeLines(bytes: Buffer): boolean {
    if (sawCr || pending.size() > 0 || bytes[bytes.length - 1] !== LF) return false;
    const text = bytes.toString('utf8');
    if (text.includes('\r')) return false;
    for (let from = 0; from < text.length;) {
      const end = text.indexOf('\n', from);
      hand(text.slice(from, end));
      from = end + 1;
    }
    return true;
  }

  return {
    push(chunk) {
      if (dead) return;
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      if (pushWholeLines(bytes)) return;
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
      if (pending.size() <= MAX_MESSAGE_BYTES) return;
      dead = true;
      onTooLong();
    },
    end() {
      if (!dead && pending.size() > 0) emit(Buffer.alloc(0));
      dead = true;
    },
  };
}
