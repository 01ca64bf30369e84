/** Bytes that wait for the rest of their message. Grows by doubling, so appending is linear in total. */
export interface ByteStore {
  size(): number;
  append(bytes: Uint8Array): void;
  /** A view that is valid until the next `append` or `drop`. */
  view(start: number, end: number): Buffer;
  /** Forgets the first `count` bytes. */
  drop(count: number): void;
}

const NOTHING = Buffer.alloc(0);
const FIRST_BYTES = 1024;

export function createByteStore(): ByteStore {
  // Most streams never need one: their pieces are whole messages.
  let bytes = NOTHING;
  let start = 0;
  let end = 0;
  return {
    size: () => end - start,
    append(piece) {
      if (end + piece.length > bytes.length) {
        const needed = end - start + piece.length;
        const roomy = needed * 2 > bytes.length ? Buffer.allocUnsafe(Math.max(FIRST_BYTES, needed * 2)) : bytes;
        bytes.copy(roomy, 0, start, end);
        end -= start;
        start = 0;
        bytes = roomy;
      }
      bytes.set(piece, end);
      end += piece.length;
    },
    view: (from, to) => bytes.subarray(start + from, start + to),
    drop(count) {
      start += count;
      if (start === end) start = end = 0;
    },
  };
}
