import { brokenFrame, MAX_MESSAGE_BYTES } from './broken-frame.js';
import type { Framer, OnMessage } from './framing.js';
import { createJsonBalance, type JsonBalance } from './json-balance.js';
import { createLineSplitter } from './lines.js';

/**
 * Server-sent events, as providers really send them.
 *
 * Wire   https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 * Quirk  llama-box reports an error in a field named `error`, which the standard throws away
 * Quirk  Vertex appends its error as bare, pretty-printed JSON behind the last event
 * Quirk  some servers leave out the blank line behind the last event: it counts when its data is whole
 */
export function createSseFramer(onMessage: OnMessage): Framer {
  let event: string | undefined;
  let data: string | undefined;
  let size = 0;
  let raw: { readonly lines: string[]; readonly balance: JsonBalance } | undefined;
  let dead = false;

  function giveUp(): void {
    if (!dead) onMessage(brokenFrame('a message of the stream is too large'));
    dead = true;
  }

  function dispatch(): void {
    if (data !== undefined) onMessage({ kind: 'data', event, data });
    event = undefined;
    data = undefined;
    size = 0;
  }

  function rawLine(line: string): void {
    raw ??= { lines: [], balance: createJsonBalance() };
    raw.lines.push(line);
    let depth = 1;
    for (let at = 0; at < line.length; at += 1) depth = raw.balance.push(line.charCodeAt(at));
    if (depth > 0) return;
    onMessage({ kind: 'raw', event: undefined, data: raw.lines.join('\n') });
    raw = undefined;
  }

  function field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (name === 'data') data = data === undefined ? value : `${data}\n${value}`;
    else if (name === 'event') event = value === '' ? undefined : value;
    else if (name === 'error') onMessage({ kind: 'error-field', event, data: value });
  }

  function onLine(line: string): void {
    if (dead) return;
    size += line.length;
    if (size > MAX_MESSAGE_BYTES) giveUp();
    else if (raw !== undefined || (data === undefined && (line.startsWith('{') || line.startsWith('[')))) rawLine(line);
    else if (line === '') dispatch();
    else if (!line.startsWith(':')) field(line);
  }

  const lines = createLineSplitter(onLine, giveUp);
  return {
    push: (chunk) => lines.push(chunk),
    end() {
      lines.end();
      if (dead) return;
      if (isWhole(data ?? '')) dispatch();
      dead = true;
    },
  };
}

/** The tail of a cut stream looks like an event too; only its JSON tells the two apart. */
function isWhole(data: string): boolean {
  const text = data.trim();
  if (text === '[DONE]') return true;
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
