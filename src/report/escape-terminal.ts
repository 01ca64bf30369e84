import { visibleText } from '../model/visible-text.js';
import type { Phrase } from './phrase.js';

/**
 * Text for a terminal or a CI log: no escape sequence survives, and nothing that GitHub or Azure read as a command
 * (`::error::` at the start of a line, `##[…]` anywhere).
 */
export function escapeTerminal(text: string): string {
  return visibleText(text)
    .replaceAll(/:(?=:)/g, ': ')
    .replaceAll(/#(?=#\[)/g, '# ');
}

/** A phrase without form: code and links are told by their words alone. */
export function terminalText(phrase: Phrase): string {
  return escapeTerminal(phrase.map((piece) => piece.text).join(''));
}
