import type { Clock } from '../../src/measure/clock.js';
import type { Transport } from '../../src/measure/transport.js';
import type { HttpRequest } from '../../src/model/call.js';
import { chatEvents } from './raw-server.js';

/** How one call is answered; times in milliseconds from the request. */
export interface FakeAnswer {
  /** 200 when left out. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly words?: readonly string[];
  /** First token; 100 when left out. */
  readonly ttftMs?: number;
  /** From the first token to the end of the body; 50 when left out. */
  readonly restMs?: number;
  /** Neither headers nor anything else ever comes. */
  readonly silent?: true;
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number; readonly cached?: number };
}

export type Answerer = (request: HttpRequest, count: number) => FakeAnswer;

/** A transport without sockets: every answer is timers of the fake clock, every event a line in the diary. */
export function fakeTransport(
  clock: Clock,
  answer: Answerer,
  diary: string[],
): Transport & { readonly inFlight: () => number } {
  let count = 0;
  let inFlight = 0;
  const write = (line: string): void => void diary.push(`${Math.round(clock.now() - 1_000_000)} ${line}`);
  return {
    inFlight: () => inFlight,
    close: () => Promise.resolve(),
    warm: (_url, connections) => {
      write(`open ${connections}`);
      return Promise.resolve();
    },
    send: (request, sink) => {
      const number = count;
      count += 1;
      inFlight += 1;
      const {
        status = 200,
        headers = {},
        body,
        words = ['a', 'b'],
        ttftMs = 100,
        restMs = 50,
        silent,
        usage,
      } = answer(request, number);
      const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
      write(`send ${number}`);
      sink.sending(clock.now(), number === 0 ? 'new' : 'reused');
      sink.sent(clock.now(), undefined);
      const cancels: (() => void)[] = [];
      const later = (ms: number, run: (at: number) => void): void =>
        void cancels.push(clock.after(ms, () => run(clock.now())));
      let over = false;
      const end = (at: number): void => {
        over = true;
        inFlight -= 1;
        write(`end ${number}`);
        sink.end(at);
      };
      if (silent !== true && status !== 200) {
        later(ttftMs, (at) => {
          sink.headers(at, status, headers);
          sink.data(at, bytes(body ?? '{"error":{"message":"no"}}'));
          end(at);
        });
      } else if (silent !== true) {
        const [role = '', ...events] = chatEvents(words, usage);
        later(ttftMs, (at) => {
          sink.headers(at, status, headers);
          sink.data(at, bytes(role + (events[0] ?? '')));
        });
        later(ttftMs + restMs, (at) => {
          sink.data(at, bytes(events.slice(1).join('')));
          end(at);
        });
      }
      return {
        abort: () => {
          if (over) return;
          over = true;
          inFlight -= 1;
          write(`abort ${number}`);
          for (const cancel of cancels) cancel();
        },
      };
    },
  };
}
