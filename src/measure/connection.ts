import type { Socket } from 'node:net';

import type { Dispatcher } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';

import type { HttpRequest } from '../model/call.js';
import { type ConnectSettings, type ConnectStamps, createConnect, type OpenSocket } from './connect.js';
import type { Exchange, ResponseSink } from './transport.js';

/** One HTTP/1.1 connection that carries one request at a time and reconnects when the server has closed it. */
export interface Connection {
  readonly exchange: (path: string, request: HttpRequest, sink: ResponseSink, released: () => void) => Exchange;
  /** Connects before there is a request. Resolves in any case: what failed, the request will try again and report. */
  readonly prepare: () => Promise<void>;
  /** Aborted or destroyed: not for another request. */
  readonly broken: () => boolean;
  readonly destroy: () => Promise<void>;
}

/**
 * How long an idle socket is kept when the server names no `keep-alive: timeout`. Load balancers in front of the known
 * providers close at 60 s and more; a client that closes a little earlier never sends into a closing socket.
 */
const KEEP_WARM_MS = 55_000;

/** Whoever does not accept a connection for so long will not do it for the request either. */
const PREPARE_LIMIT_MS = 5000;

export function createConnection(origin: string, settings: ConnectSettings): Connection {
  /** Of the request in flight; undefined on a reused connection. */
  let connecting: ConnectStamps | undefined;
  let socket: OpenSocket | undefined;
  let broken = false;
  let current: ResponseSink | undefined;

  const begun = (stamps: ConnectStamps, opened: OpenSocket | undefined): void => {
    connecting = stamps;
    socket = opened;
    current?.sending(stamps.startedAt, 'new');
  };
  const connect = createConnect(settings, begun);
  /** A socket that was opened ahead: for the request it is as good as a reused one. */
  let ahead: Socket | undefined;
  const client = new Client(origin, {
    connect: (options, done) => {
      const ready = ahead;
      ahead = undefined;
      if (ready === undefined || ready.destroyed) connect(options, done);
      else queueMicrotask(() => done(null, ready));
    },
    pipelining: 1,
    allowH2: false,
    keepAliveTimeout: KEEP_WARM_MS,
    // Limits on time are the trial's, not the connection's.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 64 * 1024,
  });

  const destroy = async (): Promise<void> => {
    broken = true;
    current = undefined;
    // A socket that is still connecting is unknown to undici, and would stay open.
    socket?.socket.destroy();
    await client.destroy();
  };

  const prepare = (): Promise<void> =>
    new Promise((resolve) => {
      const { protocol, hostname, port } = new URL(origin);
      const open = createConnect(settings, (_stamps, opened) => {
        socket = opened;
        opened?.socket.setTimeout(PREPARE_LIMIT_MS, () => opened.socket.destroy());
      });
      open({ protocol, hostname: hostname.replace(/^\[(.*)\]$/, '$1'), port }, (_error, opened) => {
        ahead = opened?.setTimeout(0);
        resolve();
      });
    });

  return {
    prepare,
    broken: () => broken,
    destroy,
    exchange: (path, request, sink, released) => {
      connecting = undefined;
      current = sink;
      let open = true;
      const finish = (): boolean => {
        if (!open) return false;
        open = false;
        current = undefined;
        socket?.reads.restore();
        return true;
      };
      const data = (at: number, bytes: Buffer): void => {
        if (open) sink.data(at, bytes);
      };
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart: () => {
          if (open && connecting === undefined) sink.sending(settings.now(), 'reused');
        },
        onRequestSent: () => {
          if (open) sink.sent(settings.now(), connecting);
        },
        onResponseStart: (_controller, status, headers) => {
          const at = settings.now();
          // 1xx answers (early hints) come before the one that counts.
          if (!open || status < 200) return;
          if (headers['transfer-encoding'] === 'chunked') socket?.reads.divert(status, data);
          sink.headers(at, status, singleValues(headers));
        },
        onResponseData: (_controller, chunk) => data(settings.now(), chunk),
        onResponseEnd: () => {
          const at = settings.now();
          if (!finish()) return;
          released();
          sink.end(at);
        },
        onResponseError: (_controller, error) => {
          const at = settings.now();
          if (!finish()) return;
          broken = true;
          released();
          sink.failed(at, error, connecting);
        },
      };
      client.dispatch(
        { origin, path, method: request.method, headers: { ...request.headers }, body: request.body },
        handler,
      );
      return {
        abort: () => {
          if (!finish()) return;
          broken = true;
          released();
        },
      };
    },
  };
}

function singleValues(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) single[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return single;
}
