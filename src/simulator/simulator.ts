import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { createClockwork, monotonicMs } from './clockwork.js';
import { control, isControl } from './control.js';
import { readRequest, type SimulatorRequest } from './read-request.js';
import { type Recording, replay } from './replay.js';
import { respond } from './respond.js';
import { createRuleBook, type DriftScope } from './rule-book.js';
import type { SimulatorScript } from './script.js';
import { createStampLog, type RequestStamps } from './stamp-log.js';

export interface SimulatorOptions {
  readonly script?: SimulatorScript;
  /** 127.0.0.1 by default. The control paths answer loopback callers only, whatever is bound. */
  readonly host?: string;
  /** 0, a free one, by default. */
  readonly port?: number;
  /** Requests whose stamps are kept, the newest ones. 20,000 by default. */
  readonly keepStamps?: number;
  /** How long an idle connection is kept open, in ms. 65,000 by default. */
  readonly keepAliveMs?: number;
  /** Asked first: a recording that it returns is served instead of a scripted answer. */
  readonly replay?: (request: SimulatorRequest) => Recording | undefined;
}

/** A running simulator. */
export interface Simulator {
  /** `http://127.0.0.1:PORT`, no slash at its end. */
  readonly url: string;
  readonly port: number;
  /** In the order of arrival. */
  readonly stamps: () => readonly RequestStamps[];
  readonly clearStamps: () => void;
  /** From the next request on; counters start anew, drifts that were set are gone. */
  readonly setScript: (script: SimulatorScript) => void;
  /** Multiplies TTFT and gaps of requests from now on. */
  readonly setDrift: (factor: number, scope?: DriftScope) => void;
  /** Kills open connections and leaves no handle behind. */
  readonly close: () => Promise<void>;
}

const KEEP_STAMPS = 20_000;
const KEEP_ALIVE_MS = 65_000;
const BACKLOG = 4096;

/**
 * An HTTP/1.1 server that speaks every wire format with scripted times and faults.
 *
 * @throws the system's error when the address cannot be bound.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const clockwork = createClockwork();
  const log = createStampLog(options.keepStamps ?? KEEP_STAMPS);
  let book = createRuleBook(options.script ?? {});
  let arrived = 0;

  const setScript = (script: SimulatorScript): void => {
    book = createRuleBook(script);
  };
  const setDrift = (factor: number, scope?: DriftScope): void => book.setDrift(factor, scope);

  function onRequest(message: IncomingMessage, response: ServerResponse): void {
    const receivedMs = monotonicMs();
    if (isControl(message)) {
      control(message, response, { stamps: log.all, clearStamps: log.clear, setScript, setDrift });
      return;
    }
    const arrival = { number: arrived, receivedMs };
    arrived += 1;
    readRequest(message, arrival, (request) => {
      const { number, id, model, path } = request;
      const stamps = log.open({ number, id, model, path, receivedMs });
      const recording = options.replay?.(request);
      if (recording === undefined) respond(request, response, stamps, { clockwork, book });
      else replay(recording, response, stamps, clockwork, receivedMs);
    });
  }

  const server = createServer({ noDelay: true, keepAliveTimeout: options.keepAliveMs ?? KEEP_ALIVE_MS }, onRequest);
  const host = options.host ?? '127.0.0.1';
  const port = await listening(server, options.port ?? 0, host);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    stamps: log.all,
    clearStamps: log.clear,
    setScript,
    setDrift,
    close: () => {
      clockwork.stop();
      return closed(server);
    },
  };
}

type Server = ReturnType<typeof createServer>;

function listening(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
