import type { WireMessage } from '../model/call.js';

/** A message may not grow without end: above this the stream is given up as broken. */
export const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/**
 * What a framer hands over in place of bytes that cannot be framed; it is silent afterwards. Adapters read it as they
 * read any exception frame, so the attempt ends as an in-stream error. `problem` never quotes the bytes.
 */
export function brokenFrame(problem: string): WireMessage {
  return { kind: 'exception', event: 'broken-frame', data: JSON.stringify({ message: problem }) };
}
