import type { ServerResponse } from 'node:http';

import { type Clockwork, monotonicMs } from './clockwork.js';
import type { StampWriter } from './stamp-log.js';
import { createWire } from './wire.js';

/** A response to be sent byte for byte, cut where it says. */
export interface Recording {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body in the chunks in which it leaves; each one is an HTTP chunk. Empty chunks are left out. */
  readonly chunks: readonly Buffer[];
  /** Milliseconds before each chunk, counted from the chunk before (the first: from the request). 0 where absent. */
  readonly pausesMs?: readonly number[];
  /** What comes after the last chunk. `end` by default. */
  readonly finale?: 'end' | 'close' | 'reset' | 'stall';
}

/** Headers that belong to the recorded connection and not to ours. */
const OF_THE_CONNECTION = new Set([
  'connection', 'content-encoding', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'upgrade',
]);
/** Chunks without a pause between them leave in one write up to this size: their HTTP chunk borders remain. */

/** Sends a recording. Each chunk is stamped: what of it bears tokens, only a reader of its format could tell. */
export function replay(
  recording: Recording,
  response: ServerResponse,
  stamps: StampWriter,
  clockwork: Clockwork,
  receivedMs: number,
): void {
  const wire = createWire(response);
  const chunks = recording.chunks.filter((chunk) => chunk.length > 0);
  const pauses = recording.pausesMs ?? [];
  const headers = Object.entries(recording.headers).filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase()));
  let index = 0;
  let dueMs = receivedMs + (pauses[0] ?? 0);
  stamps.headers(monotonicMs(), recording.status);
  wire.begin(recording.status, Object.fromEntries(headers));

  function advance(): void {
    while (index < chunks.length && dueMs <= monotonicMs()) {
      const chunk = chunks[index];
      if (chunk === undefined || !wire.isOpen()) return;
      stamps.event(monotonicMs());
      wire.write(chunk);
      index += 1;
      dueMs += pauses[index] ?? 0;
    }
    if (index < chunks.length) clockwork.at({ dueMs, run: advance });
    else if (recording.finale !== 'stall') {
      stamps.closed(monotonicMs());
      wire[recording.finale ?? 'end']();
    }
  }
  advance();
}
