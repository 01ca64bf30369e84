import type { HttpRequest } from '../model/call.js';
import type { Cell } from '../model/plan.js';
import type { Slot } from '../model/trial.js';
import type { Provider } from '../providers/provider.js';
import { newExchangeLog } from './exchange-log.js';
import { createFramer } from './framing.js';
import type { Attempted, MeasureContext } from './measure-context.js';
import { createReading } from './reading.js';
import type { ResponseSink } from './transport.js';
import { writeTrial } from './write-trial.js';

/** One call, ready to go: everything slow (templates, encoding, signing) has been done outside the timed span. */
export interface PreparedCall {
  readonly slot: Slot;
  readonly cell: Cell;
  readonly provider: Provider;
  readonly request: HttpRequest;
  /** Takes the key and what was sent out of words that came back. */
  readonly safe: (text: string) => string;
  /** A probe after this rest (see idle-probes). */
  readonly afterIdleMs?: number;
}

export interface RunningAttempt {
  /** Never rejects: whatever happens is a trial. */
  readonly done: Promise<Attempted>;
  /** Ends it as `aborted` and closes its socket. */
  readonly abort: () => void;
}

/** An error body is read up to here; the rest of it cannot change its meaning. */
const MAX_ERROR_BYTES = 64 * 1024;
/** No answer that a token cap allows is this long; a server that sends on and on fills no memory here. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

/** How an attempt came to its end. */
export type AttemptEnd =
  | { readonly how: 'end' | 'reset' | 'aborted' }
  | { readonly how: 'timeout-first-token' | 'timeout-total'; readonly limitMs: number }
  | { readonly how: 'no-response'; readonly error: Error };

/** Starts one call now. `scheduledAt` is when it should have started; the difference is its queue delay. */
export function startAttempt(call: PreparedCall, scheduledAt: number, context: MeasureContext): RunningAttempt {
  const { clock, timeouts } = context;
  const seq = context.nextSeq();
  const log = newExchangeLog(clock.now());
  const reading = createReading(call.provider, call.cell.target.params.n ?? 1);
  const errorBody: Uint8Array[] = [];
  let decodingAt = 0;
  const framer = createFramer(call.request.framing, (message) => reading.message(message, decodingAt - log.sendAt));
  const decoding = context.decoding.open((at, piece) => {
    if (settled) return;
    decodingAt = at;
    framer.push(piece);
  });

  let settled = false;
  const { promise, resolve } = Promise.withResolvers<Attempted>();
  const settle = (end: AttemptEnd): void => {
    if (settled) return;
    settled = true;
    for (const cancel of timers) cancel();
    if (end.how === 'end') framer.end();
    const { startedAt, today } = context;
    resolve(writeTrial({ call, seq, scheduledAt, startedAt, log, reading, errorBody, end, today }));
  };
  /** Our own end of it: the socket is closed at once, and what had arrived by then still counts. */
  const cut = (end: AttemptEnd): void => {
    exchange?.abort();
    log.closedAt ??= clock.now();
    decoding.afterwards(() => settle(end));
  };

  const isError = (): boolean => log.status !== undefined && log.status >= 300;
  const sink: ResponseSink = {
    sending: (at, connection) => {
      log.sendAt = at;
      log.connection = connection;
    },
    sent: (at, connect) => {
      log.sentAt = at;
      if (connect !== undefined) log.connect = connect;
    },
    headers: (at, status, headers) => {
      log.headersAt = at;
      log.status = status;
      log.headers = headers;
    },
    data: (at, chunk) => {
      log.firstByteAt ??= at;
      log.bytes += chunk.length;
      if (!isError()) decoding.push(at, chunk);
      else if (log.bytes <= MAX_ERROR_BYTES) errorBody.push(Uint8Array.from(chunk));
      if (log.bytes > (isError() ? MAX_ERROR_BYTES : MAX_BODY_BYTES)) cut({ how: isError() ? 'end' : 'reset' });
    },
    end: (at) => {
      log.closedAt = at;
      decoding.afterwards(() => settle({ how: 'end' }));
    },
    failed: (at, error, connect) => {
      log.closedAt = at;
      if (connect !== undefined) log.connect = connect;
      const end: AttemptEnd = log.status === undefined ? { how: 'no-response', error } : { how: 'reset' };
      decoding.afterwards(() => settle(end));
    },
  };

  const firstTokenLate = (): void =>
    decoding.afterwards(() => {
      if (!settled && !reading.sawToken()) cut({ how: 'timeout-first-token', limitMs: timeouts.firstTokenMs });
    });
  const totalLate = (): void =>
    decoding.afterwards(() => {
      // An answer with its end marker is whole; only its connection was left open.
      if (!settled) cut(reading.ended() ? { how: 'end' } : { how: 'timeout-total', limitMs: timeouts.totalMs });
    });
  const timers = [clock.after(timeouts.firstTokenMs, firstTokenLate), clock.after(timeouts.totalMs, totalLate)];
  const exchange = context.transport.send(call.request, sink);
  return { done: promise, abort: () => cut({ how: 'aborted' }) };
}
