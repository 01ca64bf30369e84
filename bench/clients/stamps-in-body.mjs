/**
 * The events of one body that was kept as stamped pieces: an event is seen when the piece with its last byte is.
 * Looked for after the run, so that it costs no client anything.
 * @param {readonly number[]} stamps @param {readonly Uint8Array[]} chunks
 * @returns {readonly { at: number, sentAt: number }[]}
 */
export function eventsOf(stamps, chunks) {
  const body = Buffer.concat(chunks).toString('latin1');
  const events = [];
  let piece = 0;
  let end = chunks[0]?.length ?? 0;
  for (const match of body.matchAll(/"lens_t":"(\d+)"/g)) {
    const last = match.index + match[0].length;
    while (last > end) {
      piece += 1;
      end += chunks[piece]?.length ?? Number.POSITIVE_INFINITY;
    }
    events.push({ at: stamps[piece] ?? Number.NaN, sentAt: Number(match[1]) / 1e6 });
  }
  return events;
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
