import { visibleText } from '../model/visible-text.js';

/**
 * Text for an XML 1.0 text node or quoted attribute. Characters that XML forbids even as references (controls, lone
 * surrogates, non-characters) are spelled out, so that one hostile name cannot make a whole result file unreadable.
 */
export function escapeXml(text: string): string {
  return visibleText(text, 4000).replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
