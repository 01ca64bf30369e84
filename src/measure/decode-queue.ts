import type { Cancel, Clock } from './clock.js';

/** Whoever makes sense of a stream's pieces. Called outside the sockets' callbacks, in order of arrival. */
type Decode = (at: number, chunk: Uint8Array) => void;

export interface DecodeQueue {
  /** The hot path: keeps the stamp and the piece, and nothing else. */
  readonly push: (decode: Decode, at: number, chunk: Uint8Array) => void;
  /** Runs when everything that arrived before is decoded. */
  readonly afterwards: (run: () => void) => void;
}

export interface DecodeTiming {
  /** How long pieces are gathered before they are decoded together. */
  readonly gatherMs: number;
  /** How long decoding may keep the event loop before sockets are read again. */
  readonly sliceMs: number;
}

/** To be judged by `npm run bench:accuracy -- --clients floor,lens,lens-gather-0,lens-gather-30` on a quiet machine. */
const TIMING: DecodeTiming = { gatherMs: 10, sliceMs: 1 };
/** Pieces between two looks at the clock; one is decoded in some microseconds. */
const PIECES_PER_LOOK = 8;
const NOTHING = new Uint8Array(0);
const ignore: Decode = () => undefined;
const MOST_DONE = 4096;

/**
 * Decoding waits until the sockets that were ready have been read and stamped, and then some milliseconds more: the
 * JSON of one piece delays the stamp of another by a slice at most, and a batch is decoded with code and data in the
 * processor's caches (decoding alone: 4 µs an event when one stream is read through, 7 µs when a thousand take turns).
 * One queue serves all streams and gives way to the sockets after each slice. Three plain arrays, so that a piece costs
 * no allocation.
 */
export function createDecodeQueue(
  clock: Pick<Clock, 'now' | 'soon' | 'after'>,
  { gatherMs, sliceMs }: DecodeTiming = TIMING,
): DecodeQueue {
  // Written over from the front when all is done; `count` of the places are in use.
  const decoders: Decode[] = [];
  const stamps: number[] = [];
  const chunks: Uint8Array[] = [];
  let count = 0;
  let next = 0;
  /** Of the gathering; undefined when work is not planned or about to start. */
  let stopGathering: Cancel | undefined;
  let planned = false;

  const work = (): void => {
    planned = false;
    stopGathering = undefined;
    const until = clock.now() + sliceMs;
    while (next < count) {
      const decode = decoders[next];
      const at = stamps[next];
      const chunk = chunks[next];
      // A place that waits for its next piece must not keep the last one alive.
      decoders[next] = ignore;
      chunks[next] = NOTHING;
      next += 1;
      if (decode !== undefined && at !== undefined && chunk !== undefined) decode(at, chunk);
      if (next % PIECES_PER_LOOK === 0 && clock.now() >= until) break;
    }
    if (next === count) next = count = 0;
    else hurry();
  };
  const gather = (): void => {
    if (planned) return;
    planned = true;
    stopGathering = clock.after(gatherMs, work);
  };
  const hurry = (): void => {
    if (planned && stopGathering === undefined) return;
    stopGathering?.();
    stopGathering = undefined;
    planned = true;
    clock.soon(work);
  };
  const keep = (decode: Decode, at: number, chunk: Uint8Array): void => {
    // When it never comes to an end there is no front to begin at: what is left moves there.
    if (next > MOST_DONE) {
      decoders.copyWithin(0, next, count).length = count - next;
      stamps.copyWithin(0, next, count).length = count - next;
      chunks.copyWithin(0, next, count).length = count - next;
      count -= next;
      next = 0;
    }
    decoders[count] = decode;
    stamps[count] = at;
    chunks[count] = chunk;
    count += 1;
  };
  return {
    push: (decode, at, chunk) => {
      keep(decode, at, chunk);
      if (gatherMs > 0) gather();
      else hurry();
    },
    afterwards: (run) => {
      keep(run, 0, NOTHING);
      hurry();
    },
  };
}
