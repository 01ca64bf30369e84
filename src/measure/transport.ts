import type { HttpRequest } from '../model/call.js';
import type { ConnectStamps } from './connect.js';

/** What a response does, in order of time. Every `at` is a stamp of the clock in milliseconds. */
export interface ResponseSink {
  /**
   * The request is handed to the socket: on a reused connection just before its first byte is written, on a new one
   * when connecting begins, so that DNS, TCP and TLS are part of the first call's latency.
   */
  readonly sending: (at: number, connection: 'new' | 'reused') => void;
  /** The body is with the operating system. `connect` holds the phases when the connection is new. */
  readonly sent: (at: number, connect: Readonly<ConnectStamps> | undefined) => void;
  readonly headers: (at: number, status: number, headers: Readonly<Record<string, string>>) => void;
  /**
   * Called once per piece of the body with the stamp taken before anything else. Must be quick, and copy what it keeps:
   * the next read overwrites the piece.
   */
  readonly data: (at: number, chunk: Uint8Array) => void;
  readonly end: (at: number) => void;
  /** The connection failed, or the response broke off; nothing follows. Never called after an abort. */
  readonly failed: (at: number, error: Error, connect: Readonly<ConnectStamps> | undefined) => void;
}

export interface Exchange {
  /** Closes the socket; the sink hears nothing more. */
  readonly abort: () => void;
}

/** Sends requests. One call, one request: no retry, no redirect, no proxy. */
export interface Transport {
  readonly send: (request: HttpRequest, sink: ResponseSink) => Exchange;
  /**
   * Opens connections ahead of a batch, so that the pool grows outside every timed span. Does nothing when every request
   * gets a connection of its own anyway. A connection that cannot be opened is the request's to report.
   */
  readonly warm: (url: string, count: number) => Promise<void>;
  /** Closes every connection; leaves no handle behind. */
  readonly close: () => Promise<void>;
}
