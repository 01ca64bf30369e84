/** Finds the first visible text of an answer whose thinking stands inline, as `<think> … </think>`. */
export interface InlineThinking {
  text(piece: string, atMs: number): void;
  /** When the first visible text arrived; undefined while all of it was thinking. */
  firstVisibleMs(): number | undefined;
}

/** `<think>` of DeepSeek-like models, `<thinking>` of Nova, `<reasoning>` of gpt-oss on Bedrock. */
const BLOCKS = ['think', 'thinking', 'reasoning'].map((tag) => ({ open: `<${tag}>`, close: `</${tag}>` }));

/**
 * A marker may be split over pieces, so text that could still become one is held back without losing its stamp:
 * when it turns out to be visible, it was visible from its first character on. Only the front of an answer is looked
 * at; memory stays below one marker.
 */
export function createInlineThinking(): InlineThinking {
  let close: string | undefined;
  let held = '';
  let heldSinceMs: number | undefined;
  let afterBlock = false;
  let visibleMs: number | undefined;

  /** Inside a block: steps to behind its end. False when the end has not come. */
  function leaveBlock(marker: string): boolean {
    const at = held.indexOf(marker);
    held = at < 0 ? held.slice(1 - marker.length) : held.slice(at + marker.length);
    if (at < 0) return false;
    close = undefined;
    afterBlock = true;
    return true;
  }

  /** Outside a block: true when another one begins here. */
  function enterBlock(atMs: number): boolean {
    const front = held.trimStart();
    // Blanks between the thinking and the answer belong to neither; blanks before everything are text.
    if (front !== '' || !afterBlock) heldSinceMs ??= atMs;
    held = front;
    if (front === '') return false;
    const block = BLOCKS.find(({ open }) => front.startsWith(open));
    if (block !== undefined) {
      close = block.close;
      held = front.slice(block.open.length);
      heldSinceMs = undefined;
      return true;
    }
    if (!BLOCKS.some(({ open }) => open.startsWith(front))) visibleMs = heldSinceMs;
    return false;
  }

  return {
    text(piece, atMs) {
      if (visibleMs !== undefined || piece === '') return;
      held += piece;
      while (close === undefined ? enterBlock(atMs) : leaveBlock(close));
    },
    firstVisibleMs: () => visibleMs ?? heldSinceMs,
  };
}
