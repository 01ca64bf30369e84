/**
 * Text from outside on one line, with what could fool a reader or a terminal made visible: control characters, escape
 * sequences, bidirectional overrides, zero-width and tag characters, lone surrogates. Line ends become spaces.
 *
 * Every sink calls it before its own escape. `limit` cuts, with an ellipsis, so that one name cannot fill a page.
 */
export function visibleText(text: string, limit = 1000): string {
  const line = text.replaceAll(/[\r\n\t\u2028\u2029\u0085]+/g, ' ').replaceAll(HIDDEN, spellOut);
  const characters = line.length > limit ? Array.from(line) : [];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

/** Controls, format characters (all bidi controls are among them), lone surrogates, non-characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

function spellOut(character: string): string {
  const point = character.codePointAt(0) ?? 0xfffd;
  return `\\u{${point.toString(16)}}`;
}
