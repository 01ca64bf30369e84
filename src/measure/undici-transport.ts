import type { HttpRequest } from '../model/call.js';
import type { Clock } from './clock.js';
import type { ConnectSettings } from './connect.js';
import { createConnection, type Connection } from './connection.js';
import type { Exchange, ResponseSink, Transport } from './transport.js';

export interface TransportSettings extends Omit<ConnectSettings, 'now'> {
  readonly clock: Pick<Clock, 'now'>;
  /** cold: every request gets a connection of its own, closed behind it. */
  readonly connection: 'warm' | 'cold';
}

/**
 * Real sockets. One pool per origin that grows to as many connections as there are requests at once, one request per
 * connection at a time: HTTP/1.1 without pipelining, so that no stream waits for another.
 *
 * Our own free list instead of undici's Pool: it takes the connection used last (the warmest), and it knows which
 * request a new connection was opened for, which is what the phases belong to.
 */
export function createTransport(settings: TransportSettings): Transport {
  const connect: ConnectSettings = { ...settings, now: settings.clock.now };
  const idle = new Map<string, Connection[]>();
  const all = new Set<Connection>();
  /** A run has few addresses, and reading one takes as long as sending to it. */
  const places = new Map<string, { readonly origin: string; readonly path: string }>();

  const placeOf = (address: string): { readonly origin: string; readonly path: string } => {
    const known = places.get(address);
    if (known !== undefined) return known;
    const { origin, pathname, search } = new URL(address);
    const place = { origin, path: `${pathname}${search}` };
    places.set(address, place);
    return place;
  };
  const take = (origin: string): Connection => {
    const free = idle.get(origin)?.pop();
    if (free !== undefined) return free;
    const opened = createConnection(origin, connect);
    all.add(opened);
    return opened;
  };
  const warm = async (origin: string, count: number): Promise<void> => {
    const free = idle.get(origin) ?? [];
    idle.set(origin, free);
    const opened = Array.from({ length: count - free.length }, () => createConnection(origin, connect));
    for (const connection of opened) all.add(connection);
    await Promise.all(opened.map((connection) => connection.prepare()));
    free.push(...opened);
  };
  const giveBack = (origin: string, connection: Connection): void => {
    if (settings.connection === 'cold' || connection.broken()) {
      all.delete(connection);
      void connection.destroy();
      return;
    }
    const free = idle.get(origin);
    if (free === undefined) idle.set(origin, [connection]);
    else free.push(connection);
  };

  return {
    send: (request: HttpRequest, sink: ResponseSink): Exchange => {
      const { origin, path } = placeOf(request.url);
      const connection = take(origin);
      return connection.exchange(path, request, sink, () => giveBack(origin, connection));
    },
    warm: (url, count) => (settings.connection === 'cold' ? Promise.resolve() : warm(placeOf(url).origin, count)),
    close: async () => {
      idle.clear();
      await Promise.all([...all].map((connection) => connection.destroy()));
      all.clear();
    },
  };
}
