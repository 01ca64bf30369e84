import type { Clock } from './clock.js';
import { createHeldPieces, createRooms, type HeldPieces } from './held-pieces.js';

/** Whoever makes sense of a stream's pieces, in order of arrival. The piece is overwritten after the call. */
type Decode = (at: number, piece: Buffer) => void;

/** One stream's pieces on their way from its socket to its decoder. */
export interface StreamDecoding {
  /** The hot path: copies the piece behind the ones before it, keeps its stamp, and nothing else. */
  readonly push: (at: number, chunk: Uint8Array) => void;
  /** Runs when everything that arrived before on this stream is decoded. */
  readonly afterwards: (run: () => void) => void;
}

/** One queue serves all streams. Decoders are called outside the sockets' callbacks. */
export interface DecodeQueue {
  readonly open: (decode: Decode) => StreamDecoding;
}

export interface DecodeTiming {
  /** So many bytes of a stream wait before they are decoded together. */
  readonly heldBytes: number;
  /** How long decoding may keep the event loop before sockets are read again. */
  readonly sliceMs: number;
  /** How long decoding waits for a moment in which no socket has anything to be read. */
  readonly patienceMs: number;
}

/** For the piece that makes a stream due. */
const ROOM_BYTES = 1024;
/** Judged by `npm run bench:accuracy -- --streams 1000 --clients floor,lens,lens-held-1,lens-held-65536,lens-eager`. */
export const TIMING: DecodeTiming = { heldBytes: 2048, sliceMs: 0.25, patienceMs: 10 };

/**
 * Nobody has to know what a stream says before it ends or is late, so its pieces wait, stamped, until there are some
 * kilobytes of them. Between two reads of sockets a piece costs no more than its copy, a batch is decoded with its
 * stream's code and data in the processor's caches, and a short answer when its time is over.
 *
 * Work begins when nothing arrives and gives way to the sockets after each slice, so decoding delays a stamp by little
 * more than a slice.
 */
export function createDecodeQueue(
  clock: Pick<Clock, 'now' | 'soon'>,
  { heldBytes, sliceMs, patienceMs }: DecodeTiming = TIMING,
): DecodeQueue {
  const due = new Set<HeldPieces>();
  const rooms = createRooms(heldBytes + ROOM_BYTES);
  let planned = false;
  /** Pieces have come since the last look. */
  let busy = false;
  let waitingSince = 0;

  const work = (): void => {
    const now = clock.now();
    if (busy && now < waitingSince + patienceMs) {
      busy = false;
      clock.soon(work);
      return;
    }
    planned = busy = false;
    const until = now + sliceMs;
    const isLate = (): boolean => clock.now() >= until;
    for (const held of due) {
      if (held.handOver(isLate)) due.delete(held);
      if (isLate()) break;
    }
    if (due.size > 0) plan();
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    waitingSince = clock.now();
    clock.soon(work);
  };
  const makeDue = (held: HeldPieces): void => {
    due.add(held);
    plan();
  };

  return {
    open: (decode) => {
      const held = createHeldPieces(decode, rooms);
      return {
        push: (at, chunk) => {
          busy = true;
          if (held.keep(at, chunk) >= heldBytes) makeDue(held);
        },
        afterwards: (run) => {
          held.keepRun(run);
          makeDue(held);
        },
      };
    },
  };
}
