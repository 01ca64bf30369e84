import type { Clock } from './clock.js';

/** Whoever makes sense of a stream's pieces. Called outside the sockets' callbacks, in order of arrival. */
export type Decode = (at: number, chunk: Uint8Array) => void;

export interface DecodeQueue {
  /** The hot path: keeps the stamp and the piece, and nothing else. */
  readonly push: (decode: Decode, at: number, chunk: Uint8Array) => void;
  /** Runs when everything that arrived before is decoded. */
  readonly afterwards: (run: () => void) => void;
}

/**
 * Decoding gets the event loop for this long before sockets are read again. Longer slices delay the next stamps,
 * shorter ones pay more turns of the loop. `npm run bench:accuracy` prints the effect.
 */
const SLICE_MS = 1;
/** Pieces between two looks at the clock; one is decoded in some microseconds. */
const PIECES_PER_LOOK = 8;
const NOTHING = new Uint8Array(0);

/**
 * Decoding waits until every socket that was ready has been read and stamped: the JSON of one piece never delays the
 * stamp of another. One queue serves all streams, and it gives way to the sockets after each slice. Three plain
 * arrays, so that a piece costs no allocation of its own.
 */
export function createDecodeQueue(clock: Pick<Clock, 'now' | 'soon'>, sliceMs: number = SLICE_MS): DecodeQueue {
  let decoders: Decode[] = [];
  let stamps: number[] = [];
  let chunks: Uint8Array[] = [];
  let next = 0;
  let planned = false;

  const work = (): void => {
    planned = false;
    const until = clock.now() + sliceMs;
    while (next < decoders.length) {
      const decode = decoders[next];
      const at = stamps[next];
      const chunk = chunks[next];
      next += 1;
      if (decode !== undefined && at !== undefined && chunk !== undefined) decode(at, chunk);
      if (next % PIECES_PER_LOOK === 0 && clock.now() >= until) break;
    }
    // What is done is let go of when all is done, or when it is most of what is held.
    if (next === decoders.length || next > 4096) forget();
    if (next < decoders.length) plan();
  };
  const forget = (): void => {
    decoders = decoders.slice(next);
    stamps = stamps.slice(next);
    chunks = chunks.slice(next);
    next = 0;
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    clock.soon(work);
  };
  const push = (decode: Decode, at: number, chunk: Uint8Array): void => {
    decoders.push(decode);
    stamps.push(at);
    chunks.push(chunk);
    plan();
  };
  return { push, afterwards: (run) => push(run, 0, NOTHING) };
}
