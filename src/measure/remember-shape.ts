import type { WireMessage } from '../model/call.js';
import type { StreamEvent } from '../model/stream-event.js';

type Decode = (message: WireMessage) => readonly StreamEvent[];
type SaidEvent = Extract<StreamEvent, { type: 'text-delta' | 'reasoning-delta' }>;

/** A message that says a piece of text, cut open where the text stands and where its padding does. */
interface Shape {
  readonly event: string | undefined;
  readonly head: string;
  /** From the quote behind the text on: all of the rest, or up to the value of the padding. */
  readonly middle: string;
  /** From the quote behind the padding on; undefined without padding. */
  readonly end: string | undefined;
  readonly before: readonly StreamEvent[];
  readonly type: SaidEvent['type'];
  readonly choice: number;
}

/** Some streams have two kinds of messages (thinking, answer), and begin with one that is never seen again. */
const MOST_SHAPES_TRIED = 6;
/** Longer messages are no tokens. */
const LONGEST_SHAPE = 4096;
const PROBE = 'probe';
/** Characters that make a JSON string another value than it looks, or end it. */
const NOT_PLAIN = /["\\\p{Cc}]/u;
/** Members of no meaning that differ from message to message: what OpenAI and Mistral pad with, our simulator's stamp. */
const PADDED = /^(.*"(?:obfuscation|p|lens_t)": ?")[^"\\]*("[\]}\s]*)$/s;

/**
 * A decoder that knows the shape of the message before: where all but the text is the same, letter by letter, the
 * answer is the same but for the text, and nothing has to be parsed. That is most of what most streams consist of, and
 * parsing was half of what decoding one token takes.
 *
 * A shape is trusted only when the decoder itself, given the same message with another text, says the same with that
 * text. The text must be a JSON string without escapes; any other message goes the whole way.
 *
 * @param decode hands text on as it is, and says nothing of an empty one
 */
export function rememberShape(decode: Decode): Decode {
  let shape: Shape | undefined;
  let tried = 0;
  return (message) => {
    const known = shape === undefined ? undefined : saidIn(message, shape);
    if (shape !== undefined && known !== undefined) return eventsOf(shape, known);
    const events = decode(message);
    if (tried < MOST_SHAPES_TRIED && message.kind === 'data') {
      const learnt = shapeOf(message, events, decode);
      if (learnt !== undefined) shape = learnt;
      tried += 1;
    }
    return events;
  };
}

/** Without a spread, which takes longer than all the rest. */
function eventsOf({ before, type, choice }: Shape, text: string): readonly StreamEvent[] {
  const said: SaidEvent = { type, text, choice };
  const [served] = before;
  return served === undefined ? [said] : [served, said];
}

/** The text of a message that has this shape. Compares slices: `startsWith` takes ten times as long (Node 24). */
function saidIn({ kind, event, data }: WireMessage, { event: name, head, middle, end }: Shape): string | undefined {
  const textAt = head.length;
  if (kind !== 'data' || event !== name || data.slice(0, textAt) !== head) return undefined;
  const textEnd = data.indexOf('"', textAt);
  const middleEnd = textEnd + middle.length;
  if (textEnd <= textAt || data.slice(textEnd, middleEnd) !== middle) return undefined;
  const endAt = data.length - (end?.length ?? 0);
  if (end === undefined ? middleEnd !== endAt : endAt < middleEnd || data.slice(endAt) !== end) return undefined;
  if (NOT_PLAIN.test(data.slice(middleEnd, endAt))) return undefined;
  const text = data.slice(textAt, textEnd);
  return NOT_PLAIN.test(text) ? undefined : text;
}

function shapeOf(message: WireMessage, events: readonly StreamEvent[], decode: Decode): Shape | undefined {
  const said = events.at(-1);
  const before = events.slice(0, -1);
  if (said === undefined || (said.type !== 'text-delta' && said.type !== 'reasoning-delta')) return undefined;
  if (said.text === '' || NOT_PLAIN.test(said.text) || 'summary' in said) return undefined;
  if (before.length > 1 || before.some(({ type }) => type !== 'served')) return undefined;
  const { data, event } = message;
  if (data.length > LONGEST_SHAPE) return undefined;
  const place = data.lastIndexOf(`"${said.text}"`) + 1;
  const head = data.slice(0, place);
  const rest = data.slice(place + said.text.length);
  const padded = PADDED.exec(rest);
  const shape = {
    event,
    head,
    middle: padded?.[1] ?? rest,
    end: padded?.[2],
    before,
    type: said.type,
    choice: said.choice,
  };
  const probe = head + PROBE + shape.middle + (shape.end === undefined ? '' : PROBE + shape.end);
  const same = JSON.stringify(eventsOf(shape, PROBE));
  return place > 0 && JSON.stringify(decode({ ...message, data: probe })) === same ? shape : undefined;
}
