import type { WireStep } from './answer.js';

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
