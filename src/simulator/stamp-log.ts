/**
 * When the server did what for one request. All `…Ms` are milliseconds on the clock of `process.hrtime`, taken just
 * before the bytes were handed to the socket; on Linux a client in another process may compare them with its own.
 */
export interface RequestStamps {
  /** Among all requests of this simulator, from 0. */
  readonly number: number;
  /** The client's `x-lens-id`. */
  readonly id: string | undefined;
  readonly model: string | undefined;
  readonly path: string;
  readonly receivedMs: number;
  readonly status: number | undefined;
  readonly headersMs: number | undefined;
  /** One per token-bearing event; of an event that left in pieces, the last piece. */
  readonly eventsMs: readonly number[];
  readonly closedMs: number | undefined;
}

/** What is written down while a request is answered. */
export interface StampWriter {
  readonly headers: (atMs: number, status: number) => void;
  readonly event: (atMs: number) => void;
  readonly closed: (atMs: number) => void;
}

export interface StampLog {
  readonly open: (request: Pick<RequestStamps, 'number' | 'id' | 'model' | 'path' | 'receivedMs'>) => StampWriter;
  readonly all: () => readonly RequestStamps[];
  readonly clear: () => void;
}

/** Keeps the last `limit` requests. */
export function createStampLog(limit: number): StampLog {
  let entries: Entry[] = [];
  return {
    open: (request) => {
      const entry: Entry = { ...request, status: undefined, headersMs: undefined, eventsMs: [], closedMs: undefined };
      entries.push(entry);
      if (entries.length > 2 * limit) entries = entries.slice(-limit);
      return {
        headers: (atMs, status) => {
          entry.headersMs = atMs;
          entry.status = status;
        },
        event: (atMs) => {
          entry.eventsMs.push(atMs);
        },
        closed: (atMs) => {
          entry.closedMs = atMs;
        },
      };
    },
    all: () => entries.slice(-limit).map((entry) => ({ ...entry, eventsMs: [...entry.eventsMs] })),
    clear: () => {
      entries = [];
    },
  };
}

interface Entry extends RequestStamps {
  status: number | undefined;
  headersMs: number | undefined;
  readonly eventsMs: number[];
  closedMs: number | undefined;
}
