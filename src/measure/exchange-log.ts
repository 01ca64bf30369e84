import type { Trial } from '../model/trial.js';
import type { ConnectStamps } from './connect.js';

/** What the transport saw of one attempt; stamps of the clock in milliseconds. */
export interface ExchangeLog {
  sendAt: number;
  connection: Trial['connection'];
  connect?: Readonly<ConnectStamps>;
  sentAt?: number;
  headersAt?: number;
  firstByteAt?: number;
  closedAt?: number;
  bytes: number;
  status?: number;
  headers: Readonly<Record<string, string>>;
}

export function newExchangeLog(at: number): ExchangeLog {
  return { sendAt: at, connection: 'none', bytes: 0, headers: {} };
}

/** The phases, counted from `t_send`; what did not happen stays absent, so a reused connection has no DNS, TCP, TLS. */
export function phasesOf(log: ExchangeLog): Partial<Trial> {
  const since = (at: number | undefined): number | undefined => (at === undefined ? undefined : at - log.sendAt);
  const dnsMs = since(log.connect?.dnsAt);
  const tcpMs = since(log.connect?.tcpAt);
  const tlsMs = since(log.connect?.tlsAt);
  const sentMs = since(log.sentAt);
  const headersMs = since(log.headersAt);
  const firstByteMs = since(log.firstByteAt);
  const closedMs = since(log.closedAt);
  return {
    ...(dnsMs !== undefined && { dnsMs }),
    ...(tcpMs !== undefined && { tcpMs }),
    ...(tlsMs !== undefined && { tlsMs }),
    ...(sentMs !== undefined && { sentMs }),
    ...(headersMs !== undefined && { headersMs }),
    ...(firstByteMs !== undefined && { firstByteMs }),
    ...(closedMs !== undefined && { closedMs }),
    ...(log.status !== undefined && { status: log.status }),
  };
}
