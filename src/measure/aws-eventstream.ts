import { crc32 } from 'node:zlib';

import { brokenFrame, MAX_MESSAGE_BYTES } from './broken-frame.js';
import { createByteStore } from './byte-store.js';
import type { WireMessage } from '../model/call.js';
import type { Framer, OnMessage } from './framing.js';

/**
 * Amazon event stream: length-prefixed binary frames, two CRC-32 each.
 *
 * Wire  https://docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html and
 *       https://smithy.io/2.0/aws/amazon-eventstream.html
 *       prelude: total length u32, headers length u32, CRC of these 8 bytes; headers; payload; CRC of all before it
 */
export function createEventStreamFramer(onMessage: OnMessage): Framer {
  const pending = createByteStore();
  let dead = false;

  function giveUp(problem: string): void {
    dead = true;
    onMessage(brokenFrame(problem));
  }

  /** Takes one frame off the store; false when its last byte has not arrived. */
  function takeFrame(): boolean {
    if (dead || pending.size() < PRELUDE_BYTES) return false;
    const prelude = pending.view(0, PRELUDE_BYTES);
    const length = prelude.readUInt32BE(0);
    const headersLength = prelude.readUInt32BE(4);
    if (crc32(prelude.subarray(0, 8)) !== prelude.readUInt32BE(8)) return (giveUp('prelude CRC differs'), false);
    if (length > MAX_MESSAGE_BYTES || length < headersLength + OVERHEAD_BYTES) {
      return (giveUp('frame with an impossible length'), false);
    }
    if (pending.size() < length) return false;
    const frame = pending.view(0, length);
    if (crc32(frame.subarray(0, length - 4)) !== frame.readUInt32BE(length - 4)) {
      return (giveUp('message CRC differs'), false);
    }
    const headers = readHeaders(frame.subarray(PRELUDE_BYTES, PRELUDE_BYTES + headersLength));
    if (headers === undefined) return (giveUp('frame headers cannot be read'), false);
    const message = toMessage(headers, frame.toString('utf8', PRELUDE_BYTES + headersLength, length - 4));
    pending.drop(length);
    onMessage(message);
    return true;
  }

  return {
    push(chunk) {
      if (dead) return;
      pending.append(chunk);
      let took = true;
      while (took) took = takeFrame();
    },
    end() {
      dead = true;
    },
  };
}

const PRELUDE_BYTES = 12;
/** Prelude and message CRC: the length of a frame without headers and payload. */
const OVERHEAD_BYTES = 16;

function toMessage(headers: ReadonlyMap<string, string>, payload: string): WireMessage {
  switch (headers.get(':message-type')) {
    case 'exception':
      return { kind: 'exception', event: headers.get(':exception-type'), data: payload };
    case 'error': {
      const message = headers.get(':error-message');
      return { kind: 'exception', event: headers.get(':error-code'), data: JSON.stringify({ message }) };
    }
    default:
      return { kind: 'data', event: headers.get(':event-type'), data: payload };
  }
}

/** Value widths by type number: true, false, byte, short, int, long, bytes, string, timestamp, uuid. */
const WIDTHS: readonly (number | 'prefixed')[] = [0, 0, 1, 2, 4, 8, 'prefixed', 'prefixed', 8, 16];
const STRING_TYPE = 7;

/** The string headers by name; others are stepped over. Undefined when the block is not well-formed. */
function readHeaders(block: Buffer): ReadonlyMap<string, string> | undefined {
  const headers = new Map<string, string>();
  let at = 0;
  while (at < block.length) {
    const nameEnd = at + 1 + (block[at] ?? 0);
    const type = block[nameEnd];
    const width = type === undefined ? undefined : WIDTHS[type];
    if (width === undefined) return undefined;
    let valueStart = nameEnd + 1;
    if (width === 'prefixed') {
      if (valueStart + 2 > block.length) return undefined;
      valueStart += 2;
    }
    const valueEnd = valueStart + (width === 'prefixed' ? block.readUInt16BE(valueStart - 2) : width);
    if (valueEnd > block.length) return undefined;
    if (type === STRING_TYPE) {
      headers.set(block.toString('utf8', at + 1, nameEnd), block.toString('utf8', valueStart, valueEnd));
    }
    at = valueEnd;
  }
  return headers;
}
