import { Buffer } from 'node:buffer';
import type { ServerResponse } from 'node:http';

/** One response's way out: headers through `node:http`, body bytes straight to the socket, one write per call. */
export interface Wire {
  readonly begin: (status: number, headers: Readonly<Record<string, string>>) => void;
  /** One HTTP chunk and one write to the socket. Never empty. */
  readonly write: (bytes: string | Buffer) => void;
  /** One write to the socket, an HTTP chunk for each piece. None empty. */
  readonly writeAll: (pieces: readonly Buffer[]) => void;
  /** The proper end of the body; the connection lives on. */
  readonly end: () => void;
  /** Ends the connection without the end of the body. */
  readonly close: () => void;
  /** A TCP reset. */
  readonly reset: () => void;
  readonly isOpen: () => boolean;
}

/**
 * The chunked framing is written here and not by `ServerResponse.write`, which corks until the next tick and hands four
 * pieces to the kernel: so the stamp is taken right before the write, and an event costs a single system call.
 */
export function createWire(response: ServerResponse): Wire {
  const socket = response.socket;
  const isOpen = (): boolean => socket !== null && !socket.destroyed && socket.writable && !response.writableEnded;
  return {
    isOpen,
    begin: (status, headers) => {
      if (!isOpen()) return;
      response.writeHead(status, { ...headers, 'transfer-encoding': 'chunked' });
      response.flushHeaders();
    },
    write: (bytes) => {
      if (socket === null || !isOpen()) return;
      if (typeof bytes === 'string') {
        socket.write(`${Buffer.byteLength(bytes).toString(16)}\r\n${bytes}\r\n`, 'utf8');
      } else {
        socket.write(Buffer.concat(chunked(bytes)));
      }
    },
    writeAll: (pieces) => {
      if (socket !== null && isOpen()) socket.write(Buffer.concat(pieces.flatMap(chunked)));
    },
    end: () => {
      if (isOpen()) response.end();
    },
    close: () => socket?.end(),
    reset: () => socket?.resetAndDestroy(),
  };
}

const CRLF = Buffer.from('\r\n');

function chunked(bytes: Buffer): readonly Buffer[] {
  return [Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, CRLF];
}
