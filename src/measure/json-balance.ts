/** Follows the brackets of JSON text, one character code (or UTF-8 byte) at a time, without parsing it. */
export interface JsonBalance {
  /** How many brackets are open after this character. */
  push(code: number): number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export function createJsonBalance(): JsonBalance {
  let depth = 0;
  let inString = false;
  let escaped = false;
  return {
    push(code) {
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
      } else if (code === QUOTE) inString = true;
      else if (code === 0x7b || code === 0x5b) depth += 1;
      else if (code === 0x7d || code === 0x5d) depth = Math.max(0, depth - 1);
      return depth;
    },
  };
}
