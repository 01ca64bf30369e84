import type { WireStep } from './answer.js';
import { eventStreamFrame, eventStreamPrelude } from './event-stream-frame.js';

/** How events of a format become bytes. Strings are UTF-8. */
export interface Framing {
  readonly contentType: string;
  readonly frame: (step: WireStep, data: string) => string | Buffer;
  /** An event that says nothing, where the format has one. */
  readonly ping?: (text: string | undefined) => Omit<WireStep, 'atMs'>;
  /** The n-th byte, from 0, of something that no client of this format gets to see the end of. */
  readonly filler: (index: number) => string | Buffer;
}

const DEFAULT_COMMENT = 'PROCESSING';

const comment: Framing['ping'] = (text) => ({ data: text ?? DEFAULT_COMMENT, isToken: false, kind: 'comment' });
const pingEvent: Framing['ping'] = () => ({ event: 'ping', data: '{"type": "ping"}', isToken: false });

function sse(contentType: string, lineEnd: string, ping: Framing['ping']): Framing {
  return {
    contentType,
    frame: (step, data) => {
      if (step.kind === 'comment') return `: ${data}${lineEnd}${lineEnd}`;
      const event = step.event === undefined ? '' : `event: ${step.event}${lineEnd}`;
      return `${event}data: ${data}${lineEnd}${lineEnd}`;
    },
    ...(ping !== undefined && { ping }),
    filler: () => ':',
  };
}

/** OpenAI and those who copied it. */
export const OPENAI_SSE = sse('text/event-stream; charset=utf-8', '\n', comment);
export const ANTHROPIC_SSE = sse('text/event-stream; charset=utf-8', '\n', pingEvent);
/** Google ends its lines with CR LF. */
export const GOOGLE_SSE = sse('text/event-stream', '\r\n', comment);
export const COHERE_SSE = sse('text/event-stream', '\n', comment);

export const NDJSON: Framing = {
  contentType: 'application/x-ndjson',
  frame: (_step, data) => `${data}\n`,
  filler: () => ' ',
};

/** Brackets and commas come with the steps. */
export const JSON_ARRAY: Framing = {
  contentType: 'application/json; charset=UTF-8',
  frame: (_step, data) => data,
  filler: () => ' ',
};

/** A frame that is announced larger than it will ever get. */
const ENDLESS_FRAME = eventStreamPrelude(1 << 20, 0);
const eventStreamFiller: Framing['filler'] = (index) =>
  index < ENDLESS_FRAME.length ? ENDLESS_FRAME.subarray(index, index + 1) : '\0';

export const CONVERSE_FRAMES: Framing = {
  contentType: 'application/vnd.amazon.eventstream',
  frame: (step, data) =>
    step.kind === 'exception' ? exceptionFrame(step, data) : eventFrame(step.event ?? 'chunk', padded(data)),
  filler: eventStreamFiller,
};

export const INVOKE_FRAMES: Framing = {
  contentType: 'application/vnd.amazon.eventstream',
  frame: (step, data) =>
    step.kind === 'exception'
      ? exceptionFrame(step, data)
      : eventFrame('chunk', padded(`{"bytes":"${Buffer.from(data).toString('base64')}"}`)),
  filler: eventStreamFiller,
};

function eventFrame(type: string, data: string): Buffer {
  const headers = [[':event-type', type], CONTENT_TYPE, [':message-type', 'event']] as const;
  return eventStreamFrame(headers, Buffer.from(data));
}

function exceptionFrame(step: WireStep, data: string): Buffer {
  const type = step.event ?? 'internalServerException';
  return eventStreamFrame([[':exception-type', type], CONTENT_TYPE, [':message-type', 'exception']], Buffer.from(data));
}

const CONTENT_TYPE = [':content-type', 'application/json'] as const;
const PADDING = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Bedrock hides the length of its payloads behind a member `p`. */
function padded(data: string): string {
  return `${data.slice(0, -1)},"p":"${PADDING.slice(0, (data.length * 11) % PADDING.length)}"}`;
}
