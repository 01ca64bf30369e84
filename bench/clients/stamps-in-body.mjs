/** Bytes of all bodies of a run, set aside before it begins. */
const ROOM_BYTES = 256 * 2 ** 20;
const PIECES = 2 ** 20;

/**
 * Keeps the stamped pieces of all streams of a run, one behind the other in memory that is there before the run: a
 * client that kept them as objects would measure its own garbage collection. Events are looked for after the run, so
 * that it costs no client anything. An event is seen when the piece with its last byte is.
 */
export function createPieceKeeper() {
  const room = Buffer.alloc(ROOM_BYTES);
  const stamps = new Float64Array(PIECES);
  const ends = new Float64Array(PIECES);
  const owners = new Int32Array(PIECES);
  /** @type {{ sendAt: number }[]} */
  let streams = [];
  let pieces = 0;
  let used = 0;

  /** @param {number} owner @param {readonly number[]} places of its pieces */
  const eventsOf = (owner, places) => {
    const parts = places.map((place) => room.subarray(place === 0 ? 0 : ends[place - 1], ends[place]));
    const body = Buffer.concat(parts).toString('latin1');
    const events = [];
    let part = 0;
    let end = parts[0]?.length ?? 0;
    for (const match of body.matchAll(/"lens_t":"(\d+)"/g)) {
      const last = match.index + match[0].length;
      while (last > end) {
        part += 1;
        end += parts[part]?.length ?? Number.POSITIVE_INFINITY;
      }
      events.push({ at: stamps[places[part] ?? -1] ?? Number.NaN, sentAt: Number(match[1]) / 1e6 });
    }
    return { sendAt: streams[owner]?.sendAt ?? Number.NaN, events };
  };

  return {
    /** Forgets what was kept. */
    clear: () => {
      streams = [];
      pieces = used = 0;
    },
    /** Number of a new stream, and where the time of its request is to be written. */
    open: () => {
      const stream = { sendAt: 0 };
      return { owner: streams.push(stream) - 1, stream };
    },
    /** @param {number} owner @param {number} at @param {Uint8Array} piece */
    keep: (owner, at, piece) => {
      if (used + piece.length > ROOM_BYTES || pieces === PIECES) throw new RangeError('too many events for the bench');
      room.set(piece, used);
      used += piece.length;
      stamps[pieces] = at;
      ends[pieces] = used;
      owners[pieces] = owner;
      pieces += 1;
    },
    results: () => {
      /** @type {number[][]} */
      const placesOf = streams.map(() => []);
      for (let place = 0; place < pieces; place += 1) placesOf[owners[place] ?? 0]?.push(place);
      return placesOf.map((places, owner) => eventsOf(owner, places));
    },
  };
}

/** Milliseconds of the clock that the simulator stamps with. */
export function now() {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** @param {string} model */
export function requestBody(model) {
  return JSON.stringify({ model, messages: [{ role: 'user', content: 'Tell me a story.' }], stream: true });
}

/**
 * Starts `count` streams evenly over `spreadMs`, at absolute times, and waits for all.
 * @param {number} count @param {number} spreadMs @param {() => Promise<void>} start
 */
export async function spreadOut(count, spreadMs, start) {
  const zero = performance.now();
  const running = [];
  for (let index = 0; index < count; index += 1) {
    const wait = zero + (spreadMs * index) / count - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(start());
  }
  await Promise.all(running);
}
