import type { Outcome } from '../model/outcome.js';
import type { ConnectStamps } from './connect.js';

/**
 * A connection that failed before any header came: TLS when TCP stood and the handshake did not, else `connect`
 * (name not found, refused, reset, closed before an answer).
 */
export function connectionOutcome(secure: boolean, connect: Readonly<ConnectStamps> | undefined): Outcome {
  const shaking = secure && connect?.tcpAt !== undefined && connect.tlsAt === undefined;
  return shaking ? 'tls' : 'connect';
}

/** The system's or undici's code of an error, such as ECONNREFUSED; looks through one layer of wrapping. */
export function errorCode(error: Error): string | undefined {
  return (
    codeOf(error) ?? codeOf(error.cause) ?? (error instanceof AggregateError ? codeOf(error.errors[0]) : undefined)
  );
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
