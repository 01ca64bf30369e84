import type { ConnectStamps } from '../../src/measure/connect.js';
import type { ResponseSink } from '../../src/measure/transport.js';

export interface Recorded {
  readonly sink: ResponseSink;
  /** Names of the calls in their order, with what can be compared. */
  readonly diary: string[];
  readonly stamps: number[];
  readonly chunks: Uint8Array[];
  connect: Readonly<ConnectStamps> | undefined;
  error: Error | undefined;
  /** Resolves at the end, or when the exchange failed. */
  readonly over: Promise<void>;
  /** Resolves with the first piece of the body. */
  readonly firstData: Promise<void>;
}

/** A sink that writes down what it hears. */
export function recordSink(): Recorded {
  const over = Promise.withResolvers<void>();
  const firstData = Promise.withResolvers<void>();
  const recorded: Recorded = {
    diary: [],
    stamps: [],
    chunks: [],
    connect: undefined,
    error: undefined,
    over: over.promise,
    firstData: firstData.promise,
    sink: {
      sending: (at, connection) => {
        recorded.stamps.push(at);
        recorded.diary.push(`sending on a ${connection} connection`);
      },
      sent: (at, connect) => {
        recorded.stamps.push(at);
        recorded.connect = connect;
        recorded.diary.push('sent');
      },
      headers: (at, status) => {
        recorded.stamps.push(at);
        recorded.diary.push(`headers ${status}`);
      },
      data: (at, chunk) => {
        recorded.stamps.push(at);
        recorded.chunks.push(Uint8Array.from(chunk));
        recorded.diary.push(`data ${chunk.length}`);
        firstData.resolve();
      },
      end: (at) => {
        recorded.stamps.push(at);
        recorded.diary.push('end');
        over.resolve();
      },
      failed: (at, error, connect) => {
        recorded.stamps.push(at);
        recorded.error = error;
        recorded.connect = connect;
        recorded.diary.push('failed');
        over.resolve();
      },
    },
  };
  return recorded;
}
