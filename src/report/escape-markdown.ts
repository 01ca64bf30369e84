import { visibleText } from '../model/visible-text.js';

/**
 * Text for GitHub and GitLab markdown, inline and inside table cells: nothing in it becomes markup, a mention, a
 * reference, a link, an emoji or a formula.
 *
 * Mentions, references, bare links and emoji are found by the platforms after markdown was rendered, in the text of
 * the page, where backslashes and entities no longer protect. There a zero-width space breaks the pattern.
 */
export function escapeMarkdown(text: string): string {
  return breakReferences(visibleText(text))
    .replaceAll(/ {2,}/g, ' ') // four at the start of a line would be a code block
    .replaceAll(/[\\`*_[\]~]/g, '\\$&')
    .replaceAll(/[&<>|]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(/\$(?!\d)/g, '\\$')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)([-+=#]+)(?=\s|$)/, '$1\\$2')
    .replaceAll(ZERO_WIDTH, BREAK);
}

/** A code span. Inside a table a pipe would split the cell even there, so such text is escaped as text within `<code>`. */
export function markdownCode(text: string): string {
  const shown = visibleText(text).trim();
  if (shown === '') return '';
  if (/[|`\\]/.test(shown)) return `<code>${escapeMarkdown(shown)}</code>`;
  return `\`${shown}\``;
}

/** Address of a link, already known to be http or https. */
export function markdownAddress(url: string): string {
  return url.replaceAll(/[\s<>()\\|`"']/g, (character) => encodeCharacter(character));
}

/**
 * Text within an HTML block of markdown (`<summary>`): no markdown is read there, but mentions still are.
 */
export function escapeMarkdownHtml(text: string): string {
  return breakReferences(visibleText(text))
    .replaceAll(/[&<>|"'`*_[\]\\~]/g, (character) => ENTITIES[character] ?? `&#${character.codePointAt(0)};`)
    .replaceAll(ZERO_WIDTH, BREAK);
}

/** `<!-- latency-lens:suite=… -->`: finds the comment again. Nothing in the suite's name can end the HTML comment. */
export function commentMarker(suite: string): string {
  const safe = encodeURIComponent(suite.toWellFormed())
    .replaceAll('--', '-%2D')
    .replaceAll(/[!'()*~]/g, encodeCharacter);
  return `<!-- latency-lens:suite=${safe} -->`;
}

/** Breaks what a platform would link; the text itself can hold no such space, `visibleText` spelled it out. */
function breakReferences(text: string): string {
  return text.replaceAll(REFERENCES, `$&${ZERO_WIDTH}`);
}

const ZERO_WIDTH = '\u200B';
const BREAK = '&#8203;';

/** What the platforms turn into links and pictures: @name, #1, !1, GH-1, https://, www., :emoji:, and GitLab's kin. */
const REFERENCES =
  /[@#!%~](?=[\w"])|&(?=\d)|\bGH(?=-\d)|\b[a-z][a-z\d+.-]*:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp):|:(?=[\w+-]+:)/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&vert;',
  '"': '&quot;',
  "'": '&#39;',
};

function encodeCharacter(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
