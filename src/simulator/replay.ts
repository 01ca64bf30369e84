import type { ServerResponse } from 'node:http';

import { type Clockwork, monotonicMs } from './clockwork.js';
import type { StampWriter } from './stamp-log.js';
import { createWire } from './wire.js';

/** A response to be sent byte for byte, cut where it says. */
export interface Recording {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body in the pieces in which it leaves: an HTTP chunk each. Empty pieces are left out. */
  readonly chunks: readonly Buffer[];
  /** Milliseconds before each piece, counted from the piece before (the first: from the request). 0 where absent. */
  readonly pausesMs?: readonly number[];
  /** What comes after the last piece. `end` by default. */
  readonly finale?: 'end' | 'close' | 'reset' | 'stall';
}

/** Headers that belong to the recorded connection and not to ours. */
const OF_THE_CONNECTION = new Set(
  'connection content-encoding content-length date keep-alive te trailer transfer-encoding upgrade'.split(' '),
);
/** Pieces without a pause between them share a system call up to this number; their borders remain. */
const PIECES_PER_WRITE = 512;

/** Sends a recording. Every piece is stamped: which of them bear tokens only a reader of the format could tell. */
export function replay(
  recording: Recording,
  response: ServerResponse,
  stamps: StampWriter,
  clockwork: Clockwork,
  receivedMs: number,
): void {
  const wire = createWire(response);
  const pieces = timedPieces(recording, receivedMs);
  let next = 0;

  /** All pieces that are due, but no more than one write takes. */
  function takeDue(): readonly Buffer[] {
    const due: Buffer[] = [];
    const nowMs = monotonicMs();
    for (
      let piece = pieces[next];
      piece !== undefined && piece.dueMs <= nowMs && due.length < PIECES_PER_WRITE;
      piece = pieces[next]
    ) {
      due.push(piece.bytes);
      next += 1;
    }
    return due;
  }

  function advance(): void {
    if (!wire.isOpen()) return;
    for (let due = takeDue(); due.length > 0; due = takeDue()) {
      const atMs = monotonicMs();
      wire.writeAll(due);
      for (let piece = 0; piece < due.length; piece += 1) stamps.event(atMs);
    }
    const waiting = pieces[next];
    if (waiting !== undefined) clockwork.at({ dueMs: waiting.dueMs, run: advance });
    else if (recording.finale !== 'stall') {
      stamps.closed(monotonicMs());
      wire[recording.finale ?? 'end']();
    }
  }

  stamps.headers(monotonicMs(), recording.status);
  const headers = Object.entries(recording.headers).filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase()));
  wire.begin(recording.status, Object.fromEntries(headers));
  advance();
}

function timedPieces(
  recording: Recording,
  fromMs: number,
): readonly { readonly dueMs: number; readonly bytes: Buffer }[] {
  let dueMs = fromMs;
  return recording.chunks.flatMap((bytes, index) => {
    dueMs += recording.pausesMs?.[index] ?? 0;
    return bytes.length === 0 ? [] : [{ dueMs, bytes }];
  });
}
