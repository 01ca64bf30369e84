/**
 * The chunked transfer coding of one body: hands over its stretches as they come and says where it ends. Linear,
 * without a copy, and as strict as llhttp is.
 *
 * Wire  https://www.rfc-editor.org/rfc/rfc9112#section-7.1
 */
export interface ChunkedBody {
  /**
   * Reads `bytes` from `from` to `end`; returns the place behind the last byte that it took: `end`, or a place before it
   * when the size of the last chunk or something that is no chunk was read.
   */
  readonly read: (bytes: Buffer, from: number, end: number) => number;
  /** between: the next byte begins the size of a chunk · last: the size of the last chunk was read, its trailer was not. */
  readonly at: () => 'between' | 'within' | 'last' | 'broken';
}

const CR = 0x0d;
const LF = 0x0a;
const SEMICOLON = 0x3b;

/** What the next byte belongs to. */
const NEXT = { size: 0, digit: 1, extension: 2, sizeLf: 3, data: 4, dataCr: 5, dataLf: 6, last: 7, broken: 8 } as const;
type Next = (typeof NEXT)[keyof typeof NEXT];

/** @param onData told of each stretch of the body as a place in the bytes that are being read */
export function createChunkedBody(onData: (bytes: Buffer, from: number, to: number) => void): ChunkedBody {
  let next: Next = NEXT.size;
  /** Of the size while it is read, then of the chunk. */
  let left = 0;

  /** Everything but the data. */
  const step = (byte: number): Next => {
    switch (next) {
      case NEXT.size:
      case NEXT.digit: {
        const digit = hexDigit(byte);
        if (digit >= 0) {
          left = left * 16 + digit;
          return left > Number.MAX_SAFE_INTEGER ? NEXT.broken : NEXT.digit;
        }
        if (next === NEXT.size) return NEXT.broken;
        if (byte === SEMICOLON) return NEXT.extension;
        return byte === CR ? NEXT.sizeLf : NEXT.broken;
      }
      case NEXT.extension:
        if (byte === LF) return NEXT.broken;
        return byte === CR ? NEXT.sizeLf : NEXT.extension;
      case NEXT.sizeLf:
        if (byte !== LF) return NEXT.broken;
        return left === 0 ? NEXT.last : NEXT.data;
      case NEXT.dataCr:
        return byte === CR ? NEXT.dataLf : NEXT.broken;
      default:
        return byte === LF ? NEXT.size : NEXT.broken;
    }
  };

  return {
    at: () => {
      if (next === NEXT.size) return 'between';
      if (next === NEXT.last) return 'last';
      return next === NEXT.broken ? 'broken' : 'within';
    },
    read: (bytes, from, end) => {
      let place = from;
      while (place < end && next < NEXT.last) {
        if (next === NEXT.data) {
          const to = Math.min(end, place + left);
          onData(bytes, place, to);
          left -= to - place;
          place = to;
          if (left === 0) next = NEXT.dataCr;
        } else {
          next = step(bytes[place] ?? 0);
          place += 1;
        }
      }
      return place;
    },
  };
}

/** -1 for any other byte. */
function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
