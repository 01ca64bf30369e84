import type { OnReadOpts, Socket } from 'node:net';

import { type ChunkedBody, createChunkedBody } from './chunked-body.js';

/** Bytes that one read can bring; the system's own reads are as long. */
const READ_BYTES = 64 * 1024;
/** All sockets read into it, one after the other. */
const arriving = Buffer.allocUnsafeSlow(READ_BYTES);

/** Hears a stretch of a body with the time of its read. The bytes are overwritten after the call. */
type OnBody = (at: number, bytes: Buffer) => void;

export interface SocketReads {
  /** For `connect`: where the socket reads to. */
  readonly onread: OnReadOpts;
  /** To be called once, with the socket that was made with `onread`. */
  readonly attach: (socket: Socket) => void;
  /**
   * To be called while the listener takes the piece that ended the head of an answer with this status and a chunked
   * body. From where that piece ends, the body goes to `onBody`; the listener next hears of the body's end.
   */
  readonly divert: (status: number, onBody: OnBody) => void;
  /** The answer is over, or nobody wants to hear more of it. */
  readonly restore: () => void;
}

interface Diversion {
  readonly status: number;
  readonly chunks: ChunkedBody;
  /** Before it, the listener gets the bytes and we follow it from piece to piece; from the end of a chunk on we read alone. */
  stage: 'head' | 'following' | 'alone';
}

/**
 * Hands what a socket reads to its `readable` listener in the callback of the read itself, and the body of a chunked
 * answer to whoever measures, without the listener.
 *
 * Left alone, Node makes an ArrayBuffer of its own for every read, queues it in the stream and tells the listener a tick
 * later; undici then copies it to its parser and makes a view of the result. At 20,000 small reads a second that is
 * more than half of all CPU time before decoding, and it lies between the arrival of a byte and its stamp. So undici
 * reads heads and ends, and the many pieces between them are stamped here. Whoever listens must take a piece with
 * `read()` there and then, as undici does; what is not taken goes through the stream in the ordinary way.
 */
export function createSocketReads(now: () => number): SocketReads {
  let socket: Socket | undefined;
  let piece: Buffer | null = null;
  let handing = false;
  let diversion: Diversion | undefined;
  /** Of the read that is being worked on. */
  let readAt = 0;

  const handOver = (open: Socket, bytes: Buffer): boolean => {
    piece = bytes;
    handing = true;
    try {
      open.emit('readable');
    } finally {
      handing = false;
    }
    const left = piece;
    piece = null;
    return left === null || open.destroyed || open.push(left);
  };

  /** The listener has had this piece; where does that leave the body? */
  const follow = (diverted: Diversion, bytes: Buffer): void => {
    const from = diverted.stage === 'head' ? bodyStart(bytes, diverted.status) : 0;
    if (from !== undefined) diverted.chunks.read(bytes, from, bytes.length);
    const place = from === undefined ? 'broken' : diverted.chunks.at();
    if (place === 'between') diverted.stage = 'alone';
    else if (place === 'within') diverted.stage = 'following';
    else diversion = undefined;
  };

  const readAlone = (open: Socket, { chunks }: Diversion, count: number): boolean => {
    const end = chunks.read(arriving, 0, count);
    const place = chunks.at();
    if (place === 'between' || place === 'within') return true;
    diversion = undefined;
    // The listener stands where a chunk begins. It gets the last one, or one that it refuses as we do.
    const size = place === 'last' ? '0\r\n' : 'no chunk\r\n';
    return handOver(open, Buffer.concat([Buffer.from(size), arriving.subarray(end, count)]));
  };

  return {
    onread: {
      buffer: arriving,
      callback: (count) => {
        readAt = now();
        if (socket === undefined) return true;
        if (diversion?.stage === 'alone') return readAlone(socket, diversion, count);
        const bytes = Buffer.from(arriving.subarray(0, count));
        if (socket.readableLength > 0 || socket.listenerCount('readable') === 0) {
          diversion = undefined;
          return socket.push(bytes);
        }
        const goesOn = handOver(socket, bytes);
        if (diversion !== undefined) follow(diversion, bytes);
        return goesOn;
      },
    },
    attach: (opened) => {
      socket = opened;
      const readStream = opened.read.bind(opened);
      opened.read = (size?: number): Buffer | null => {
        if (!handing) return readStream(size);
        const taken = piece;
        piece = null;
        return taken;
      };
    },
    divert: (status, onBody) => {
      if (!handing) return;
      const started: Diversion = {
        status,
        stage: 'head',
        chunks: createChunkedBody((bytes, from, to) => {
          if (started.stage === 'alone') onBody(readAt, bytes.subarray(from, to));
        }),
      };
      diversion = started;
    },
    restore: () => {
      diversion = undefined;
    },
  };
}

/** Where the body begins in a piece that begins with the head of the answer; undefined when it is another piece. */
function bodyStart(piece: Buffer, status: number): number | undefined {
  if (!piece.subarray(0, 13).equals(Buffer.from(`HTTP/1.1 ${status} `))) return undefined;
  const end = piece.indexOf('\r\n\r\n');
  return end < 0 ? undefined : end + 4;
}
