import { brokenFrame } from './broken-frame.js';
import type { Framer, OnMessage } from './framing.js';
import { createLineSplitter } from './lines.js';

/** Newline-delimited JSON: one message per line that is not blank. A cut last line is dropped. */
export function createNdjsonFramer(onMessage: OnMessage): Framer {
  let over = false;
  const lines = createLineSplitter(
    (line) => {
      const data = line.trim();
      if (data === '' || (over && !data.endsWith('}'))) return;
      onMessage({ kind: 'data', event: undefined, data });
    },
    () => onMessage(brokenFrame('a message of the stream is too large')),
  );
  return {
    push: (chunk) => lines.push(chunk),
    end() {
      over = true;
      lines.end();
    },
  };
}
