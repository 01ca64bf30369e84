import { visibleText } from '../model/visible-text.js';

/** Text for an HTML or SVG text node or a quoted attribute. */
export function escapeHtml(text: string): string {
  return visibleText(text).replaceAll(/[&<>"'`=]/g, (character) => `&#${character.codePointAt(0)};`);
}
