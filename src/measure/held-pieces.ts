const NOTHING = Buffer.alloc(0);
/** Pieces between two looks at the clock; one is decoded in some microseconds. */
const PIECES_PER_LOOK = 4;
/** Before each piece: its stamp (f64) and its length (u32). */
const HEAD_BYTES = 12;

/** The pieces of one stream that are not decoded yet, each with its stamp. */
export interface HeldPieces {
  /** Copies the piece; returns how many bytes wait now. */
  readonly keep: (at: number, piece: Uint8Array) => number;
  /** To be run when all pieces that are kept now have been handed over. */
  readonly keepRun: (run: () => void) => void;
  /** Hands over what waits, in order; false when `isLate` ended it early. */
  readonly handOver: (isLate: () => boolean) => boolean;
}

export interface Rooms {
  readonly bytesEach: number;
  readonly take: () => Buffer;
  readonly giveBack: (room: Buffer) => void;
}

export function createRooms(bytesEach: number): Rooms {
  const free: Buffer[] = [];
  return {
    bytesEach,
    // The one that was used last is still in the processor's caches.
    take: () => free.pop() ?? Buffer.allocUnsafeSlow(bytesEach),
    giveBack: (room) => {
      if (room.length === bytesEach) free.push(room);
    },
  };
}

/**
 * One buffer in place of an object per piece: a thousand streams keep nothing that the garbage collector has to follow.
 *
 * @param rooms empty buffers that streams take from and give back to; one that is too small is replaced by a larger one
 */
export function createHeldPieces(handPiece: (at: number, piece: Buffer) => void, rooms: Rooms): HeldPieces {
  let bytes: Buffer = NOTHING;
  let used = 0;
  let next = 0;
  let count = 0;
  const runs: { readonly behind: number; readonly run: () => void }[] = [];

  const grow = (needed: number): void => {
    const roomy = needed <= rooms.bytesEach ? rooms.take() : Buffer.allocUnsafeSlow(needed * 2);
    bytes.copy(roomy, 0, 0, used);
    rooms.giveBack(bytes);
    bytes = roomy;
  };

  return {
    keep: (at, piece) => {
      const end = used + HEAD_BYTES + piece.length;
      if (end > bytes.length) grow(end);
      bytes.writeDoubleLE(at, used);
      bytes.writeUInt32LE(piece.length, used + 8);
      bytes.set(piece, used + HEAD_BYTES);
      used = end;
      return used - next;
    },
    keepRun: (run) => void runs.push({ behind: used, run }),
    handOver: (isLate) => {
      for (;;) {
        while (runs[0] !== undefined && runs[0].behind <= next) runs.shift()?.run();
        if (next === used) break;
        const at = bytes.readDoubleLE(next);
        const from = next + HEAD_BYTES;
        next = from + bytes.readUInt32LE(next + 8);
        handPiece(at, bytes.subarray(from, next));
        count += 1;
        if (count % PIECES_PER_LOOK === 0 && isLate()) return false;
      }
      used = next = 0;
      rooms.giveBack(bytes);
      bytes = NOTHING;
      return true;
    },
  };
}
