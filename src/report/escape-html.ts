import { visibleText } from '../model/visible-text.js';

/** Text for an HTML or SVG text node or a quoted attribute; never cut, for the outline of a drawing is an attribute, too. */
export function escapeHtml(text: string): string {
  return visibleText(text, Infinity).replaceAll(/[&<>"'`=]/g, (character) => `&#${character.codePointAt(0)};`);
}
