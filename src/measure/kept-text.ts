import type { StreamEvent } from '../model/stream-event.js';

/** What a stream said, word by word. For conformance tests only: a measurement never keeps model output. */
export interface KeptText {
  readonly text: string;
  readonly textByChoice: readonly string[];
  readonly reasoning: string;
  readonly refusal: string;
  /** Of all choices, in the order of their first pieces. */
  readonly tools: readonly KeptTool[];
  /** Counted from 0 over all wire messages. */
  readonly firstTextEvent?: number;
  readonly lastTextEvent?: number;
  readonly firstReasoningEvent?: number;
  readonly firstToolEvent?: number;
}

interface KeptTool {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly arguments: string;
}

export interface TextKeeper {
  add(event: StreamEvent, eventNumber: number): void;
  kept(): KeptText;
}

interface OpenTool {
  readonly choice: number;
  readonly index: number;
  id: string | undefined;
  name: string | undefined;
  data: string;
}

/** Some gateways number every call 0, and Gemini sends whole calls without numbers: a new id or name begins a call. */
function isOtherCall(open: OpenTool, event: { readonly id?: string; readonly name?: string }): boolean {
  if (event.id !== undefined && open.id !== undefined) return event.id !== open.id;
  return event.id === undefined && open.id === undefined && event.name !== undefined && open.data !== '';
}

export function createTextKeeper(): TextKeeper {
  const texts: string[] = [];
  const tools: OpenTool[] = [];
  const firsts: { text?: number; lastText?: number; reasoning?: number; tool?: number } = {};
  let reasoning = '';
  let refusal = '';

  function addTool(event: Extract<StreamEvent, { type: 'tool-delta' }>): void {
    const open = tools.findLast(({ choice, index }) => choice === event.choice && index === event.index);
    const isNew = open === undefined || isOtherCall(open, event);
    const tool = isNew ? { choice: event.choice, index: event.index, id: undefined, name: undefined, data: '' } : open;
    if (isNew) tools.push(tool);
    tool.id ??= event.id;
    tool.name ??= event.name;
    tool.data += event.data;
  }

  return {
    add(event, eventNumber) {
      if (event.type === 'text-delta' && event.text !== '') {
        texts[event.choice] = (texts[event.choice] ?? '') + event.text;
        firsts.text ??= eventNumber;
        firsts.lastText = eventNumber;
      } else if (event.type === 'reasoning-delta' && event.text !== '') {
        if (event.choice === 0) reasoning += event.text;
        firsts.reasoning ??= eventNumber;
      } else if (event.type === 'refusal-delta' && event.choice === 0) {
        refusal += event.text;
      } else if (event.type === 'tool-delta' && event.server === undefined) {
        addTool(event);
        firsts.tool ??= eventNumber;
      }
    },
    kept: () => ({
      text: texts[0] ?? '',
      textByChoice: Array.from(texts, (text) => text ?? ''),
      reasoning,
      refusal,
      tools: tools.map(({ id, name, data }) => ({ id, name, arguments: data })),
      ...(firsts.text !== undefined && { firstTextEvent: firsts.text }),
      ...(firsts.lastText !== undefined && { lastTextEvent: firsts.lastText }),
      ...(firsts.reasoning !== undefined && { firstReasoningEvent: firsts.reasoning }),
      ...(firsts.tool !== undefined && { firstToolEvent: firsts.tool }),
    }),
  };
}
