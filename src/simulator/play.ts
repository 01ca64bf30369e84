import { Buffer } from 'node:buffer';

import type { Random } from './random.js';
import type { WireStep } from './answer.js';
import { cutIntoPieces } from './chunking.js';
import { type Clockwork, monotonicMs } from './clockwork.js';
import type { Framing } from './framing.js';
import type { StampWriter } from './stamp-log.js';
import type { Wire } from './wire.js';

/** What happens to the connection when nothing more is to be said. */
export type Finale =
  | { readonly type: 'end' }
  | { readonly type: 'close' }
  | { readonly type: 'reset' }
  | { readonly type: 'stall' }
  | { readonly type: 'drip'; readonly everyMs: number };

export interface Playback {
  /** The clock reading that all `atMs` count from. */
  readonly fromMs: number;
  readonly headersMs: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly steps: Iterator<WireStep>;
  readonly frame: Framing['frame'];
  readonly finale: Finale;
  /** The last step loses its second half. */
  readonly tearsLast: boolean;
  readonly split: { readonly maxBytes: number; readonly pauseMs?: number } | undefined;
  readonly embedStamps: boolean;
  /** Where the pieces of a split are cut. */
  readonly random: Random;
  /** The n-th byte, from 0, of something that a client of this format never gets to see the end of. */
  readonly filler: (index: number) => string | Buffer;
}

export interface Stage {
  readonly clockwork: Clockwork;
  readonly wire: Wire;
  readonly stamps: StampWriter;
}

/** Plays one answer: every step at its own absolute time, whatever became of the step before. */
export function play(playback: Playback, stage: Stage): void {
  const { clockwork, wire, stamps } = stage;
  const outlet = createOutlet(playback, stage);
  let next = playback.steps.next();

  function advance(): void {
    while (next.done !== true && playback.fromMs + next.value.atMs <= monotonicMs()) {
      if (!wire.isOpen()) return;
      const step = next.value;
      next = playback.steps.next();
      outlet.send(step, playback.tearsLast && next.done === true);
    }
    if (next.done === true) outlet.whenEmpty(() => conclude(playback, stage));
    else clockwork.at({ dueMs: playback.fromMs + next.value.atMs, run: advance });
  }

  clockwork.at({
    dueMs: playback.fromMs + playback.headersMs,
    run: () => {
      if (!wire.isOpen()) return;
      stamps.headers(monotonicMs(), 200);
      wire.begin(200, playback.headers);
      advance();
    },
  });
}

function conclude(playback: Playback, { wire, stamps, clockwork }: Stage): void {
  const { finale } = playback;
  if (finale.type === 'stall') return;
  if (finale.type === 'drip') {
    drip(finale.everyMs, playback.filler, wire, clockwork);
    return;
  }
  stamps.closed(monotonicMs());
  wire[finale.type]();
}

function drip(everyMs: number, filler: Playback['filler'], wire: Wire, clockwork: Clockwork): void {
  let dueMs = monotonicMs();
  let index = 0;
  const drop = (): void => {
    if (!wire.isOpen()) return;
    wire.write(filler(index));
    index += 1;
    dueMs += everyMs;
    clockwork.at({ dueMs, run: drop });
  };
  drop();
}

interface Outlet {
  readonly send: (step: WireStep, isTorn: boolean) => void;
  readonly whenEmpty: (then: () => void) => void;
}

interface Piece {
  readonly bytes: string | Buffer;
  /** Token-bearing events that are complete with this piece. */
  readonly tokens: number;
}

/** Frames, joins and cuts what is sent, stamps it, and keeps the pauses between pieces. */
function createOutlet(playback: Playback, { clockwork, wire, stamps }: Stage): Outlet {
  const { split } = playback;
  const pauseMs = split?.pauseMs ?? 0;
  const queue: Piece[] = [];
  let held: Piece | undefined;
  let isPausing = false;
  let after: (() => void) | undefined;

  function write(piece: Piece): void {
    const atMs = monotonicMs();
    wire.write(piece.bytes);
    for (let token = 0; token < piece.tokens; token += 1) stamps.event(atMs);
  }

  function drain(): void {
    isPausing = false;
    for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
      write(piece);
      if (pauseMs > 0 && queue.length > 0) {
        isPausing = true;
        clockwork.at({ dueMs: monotonicMs() + pauseMs, run: drain });
        return;
      }
    }
    after?.();
  }

  function send(step: WireStep, isTorn: boolean): void {
    const framed = framedStep(playback, step);
    const whole = held === undefined ? framed : joined(held.bytes, framed);
    const tokens = (held?.tokens ?? 0) + (step.isToken && !isTorn ? 1 : 0);
    held = undefined;
    if (step.joinsNext === true && !isTorn) {
      held = { bytes: whole, tokens };
      return;
    }
    const bytes = isTorn ? firstHalf(whole) : whole;
    if (split === undefined) {
      write({ bytes, tokens });
      return;
    }
    const pieces = cutIntoPieces(Buffer.from(bytes), split.maxBytes, playback.random);
    for (const [index, piece] of pieces.entries()) {
      queue.push({ bytes: piece, tokens: index === pieces.length - 1 ? tokens : 0 });
    }
    if (!isPausing) drain();
  }

  return {
    send,
    whenEmpty: (then) => {
      if (held !== undefined) write(held);
      held = undefined;
      if (isPausing) after = then;
      else then();
    },
  };
}

function framedStep(playback: Playback, step: WireStep): string | Buffer {
  const isStamped = playback.embedStamps && step.isToken && step.data.endsWith('}');
  const data = isStamped ? `${step.data.slice(0, -1)},"lens_t":"${process.hrtime.bigint()}"}` : step.data;
  return playback.frame(step, data);
}

function joined(before: string | Buffer, after: string | Buffer): string | Buffer {
  if (typeof before === 'string' && typeof after === 'string') return before + after;
  return Buffer.concat([Buffer.from(before), Buffer.from(after)]);
}

function firstHalf(bytes: string | Buffer): Buffer {
  const all = Buffer.from(bytes);
  return all.subarray(0, Math.max(1, all.length >> 1));
}
