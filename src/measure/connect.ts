import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { connect as tcpConnect, isIP, type LookupFunction, type OnReadOpts, type Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';

import type { buildConnector } from 'undici';

import { createSocketReads, type SocketReads } from './socket-reads.js';

/** When the parts of one new connection were done; what did not happen is absent. Milliseconds of the clock. */
export interface ConnectStamps {
  startedAt: number;
  dnsAt?: number;
  tcpAt?: number;
  tlsAt?: number;
}

export interface ConnectSettings {
  readonly now: () => number;
  /** Asked for every address after resolution; a name is refused when one of its addresses is. */
  readonly allowAddress: (address: string, url: URL) => boolean;
  /** Certificates to trust beside the system's: for tests and private gateways. Verification is never off. */
  readonly ca?: string;
  /** Replaced in tests: names that resolve to what the test says. */
  readonly lookup?: Lookup;
}

export type Lookup = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The address is not one that may be called: private, link-local or metadata, and not allowed by the caller. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'ADDRESS_REFUSED';
  constructor() {
    super('the host resolves to a private or reserved address that the caller has not allowed');
  }
}

/** A socket, perhaps not connected yet, and how it is read. */
export interface OpenSocket {
  readonly socket: Socket;
  readonly reads: SocketReads;
}

/**
 * undici's `connect` hook for one connection: resolves, checks the addresses, connects, shakes hands, stamps each step.
 * `begun` receives the stamps and the socket before anything has happened, so that an abort can reach them.
 */
export function createConnect(
  settings: ConnectSettings,
  begun: (stamps: ConnectStamps, opened: OpenSocket | undefined) => void,
): buildConnector.connector {
  return (options, done) => {
    const stamps: ConnectStamps = { startedAt: settings.now() };
    const host = options.hostname;
    if (isIP(host) !== 0 && !settings.allowAddress(host, urlOf(options))) {
      begun(stamps, undefined);
      // Not in this turn: undici does not expect its connector to answer before it returns.
      queueMicrotask(() => done(new AddressRefused(), null));
      return;
    }
    const opened = open(settings, stamps, options);
    begun(stamps, opened);
    settle(opened.socket, options.protocol === 'https:' ? 'secureConnect' : 'connect', done);
  };
}

function open(settings: ConnectSettings, stamps: ConnectStamps, options: buildConnector.Options): OpenSocket {
  const secure = options.protocol === 'https:';
  const reads = createSocketReads(settings.now);
  const route = {
    host: options.hostname,
    port: options.port === '' ? (secure ? 443 : 80) : Number(options.port),
    lookup: checkedLookup(settings, stamps, urlOf(options)),
    onread: reads.onread,
  };
  const socket = secure ? openTls(settings, stamps, options, route) : tcpConnect(route);
  reads.attach(socket);
  socket
    .setNoDelay(true)
    .setKeepAlive(true, TCP_KEEP_ALIVE_MS)
    .once('connect', () => {
      stamps.tcpAt = settings.now();
    });
  return { socket, reads };
}

/** Each connection shakes hands in full: a resumed session would make the second cold start look faster than the first. */
function openTls(
  settings: ConnectSettings,
  stamps: ConnectStamps,
  options: buildConnector.Options,
  route: {
    readonly host: string;
    readonly port: number;
    readonly lookup: LookupFunction;
    readonly onread: OnReadOpts;
  },
): Socket {
  const name = options.servername ?? options.hostname;
  const socket = tlsConnect({
    ...route,
    // A certificate for an address is checked by the address; SNI knows names only.
    ...(isIP(name) === 0 && { servername: name }),
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: true,
    ...(settings.ca !== undefined && { ca: settings.ca }),
  });
  return socket.once('secureConnect', () => {
    stamps.tlsAt = settings.now();
  });
}

const TCP_KEEP_ALIVE_MS = 60_000;

function checkedLookup(settings: ConnectSettings, stamps: ConnectStamps, url: URL): LookupFunction {
  const lookup = settings.lookup ?? systemLookup;
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      stamps.dnsAt = settings.now();
      const [first] = addresses ?? [];
      if (error !== null) done(error, '', 0);
      else if (first === undefined || !addresses.every(({ address }) => settings.allowAddress(address, url))) {
        done(new AddressRefused(), '', 0);
      } else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

/** Origin that is being connected to. A brackets-less IPv6 host is what undici hands over. */
function urlOf({ protocol, hostname, port }: buildConnector.Options): URL {
  return new URL(`${protocol}//${isIP(hostname) === 6 ? `[${hostname}]` : hostname}:${port}`);
}

function settle(socket: Socket, ready: 'connect' | 'secureConnect', done: buildConnector.Callback): void {
  let waiting = true;
  const failed = (error: Error): void => {
    if (!waiting) return;
    waiting = false;
    done(error, null);
  };
  socket
    .once(ready, () => {
      if (!waiting) return;
      waiting = false;
      done(null, socket);
    })
    // Stays on: a socket that fails after undici has let go of it must not bring the process down.
    .on('error', failed)
    .once('close', () => failed(new Error('the connection was closed before it was ready')));
}
