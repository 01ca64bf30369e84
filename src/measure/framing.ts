import type { Framing, WireMessage } from '../model/call.js';
import { createEventStreamFramer } from './aws-eventstream.js';
import { createJsonArrayFramer } from './json-array.js';
import { createNdjsonFramer } from './ndjson.js';
import { createSseFramer } from './sse.js';

/** Takes the framing off a body. Linear in bytes whatever the size of the pieces; decodes nothing. */
export interface Framer {
  /** Messages that this piece completes are handed over before `push` returns, so they share its arrival stamp. */
  push(chunk: Uint8Array): void;
  /** The body is over: hands over what needs no further byte, drops what was cut in the middle. */
  end(): void;
}

export type OnMessage = (message: WireMessage) => void;

const FRAMERS: Readonly<Record<Framing, (onMessage: OnMessage) => Framer>> = {
  sse: createSseFramer,
  ndjson: createNdjsonFramer,
  'json-array': createJsonArrayFramer,
  'aws-eventstream': createEventStreamFramer,
};

export function createFramer(framing: Framing, onMessage: OnMessage): Framer {
  return FRAMERS[framing](onMessage);
}
