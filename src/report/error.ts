import type { FailureCode } from '../model/failures.js';
import type { LensError, Position } from '../model/lens-error.js';
import { escapeTerminal } from './escape-terminal.js';
import { type Paint, painter } from './paint.js';

/** Failures that can only happen once calls were made, or that say nothing about calls. */
const AFTER_CALLS: ReadonlySet<FailureCode> = new Set(['caps/reached', 'output/unwritable']);

/** Most of an input line that is shown around the problem. */
const SHOWN = 100;

/** Errors for the terminal: where, what, a picture of the line, the way out. */
export function renderError(errors: readonly LensError[], options: { readonly colour: boolean }): string {
  const paint = painter(options.colour);
  const codes = [...new Set(errors.map((error) => error.code))];
  const spent = codes.some((code) => AFTER_CALLS.has(code)) ? [] : ['nothing was called, nothing was spent'];
  const explain = codes.map((code) => `latency-lens explain ${code}`);
  const last = paint.dim(`  ${[...spent, ...explain].join(' · ')}`);
  return `${[...errors.map((error) => one(error, paint)), last].join('\n')}\n`;
}

function one(error: LensError, paint: Paint): string {
  const { position } = error;
  const where = position === undefined ? '' : `${escapeTerminal(position.file)}:${position.line}:${position.column}  `;
  const message = escapeTerminal(error.message);
  const hint =
    error.didYouMean === undefined
      ? `  ${escapeTerminal(error.remedy)}`
      : `  did you mean "${escapeTerminal(error.didYouMean)}"?`;
  return [
    `${where}${paint.bad(error.code)}`,
    ...(position === undefined || position.source === '' ? [`  ${message}`] : picture(position, message, paint)),
    hint,
  ].join('\n');
}

/**
 * The line with carets below the problem:
 *
 *     14 |       max-token: 256
 *        |       ^^^^^^^^^ "max-token" is not a parameter of provider "openai"
 */
function picture(position: Position, message: string, paint: Paint): readonly string[] {
  const { source, column, length } = position;
  const characters = Array.from(source);
  const at = Math.max(0, Math.min(column - 1, characters.length));
  const from = characters.length <= SHOWN ? 0 : Math.max(0, at - 30);
  const shown = characters.slice(from, from + SHOWN);
  const before = shown.slice(0, at - from);
  const marked = shown.slice(at - from, at - from + Math.max(1, length));
  const number = String(position.line);
  const gutter = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  const cut = from > 0 ? '…' : '';
  const more = from + SHOWN < characters.length ? '…' : '';
  const pad = ' '.repeat(displayWidth(before) + cut.length);
  return [
    `  ${number} | ${cut}${shown.map(visible).join('').replaceAll('##[', '##(')}${more}`,
    `  ${gutter} | ${pad}${paint.bad(carets)} ${message}`,
  ];
}

/** One character at a time, so that the carets keep their place; a CI command cannot begin here, for a number does. */
function visible(character: string): string {
  return character === '\t' ? ' ' : escapeTerminal(character);
}

function displayWidth(characters: readonly string[]): number {
  return characters.reduce(
    (width, character) => width + (WIDE.test(character) ? 2 : Array.from(visible(character)).length),
    0,
  );
}

/** Scripts and symbols that terminals draw two columns wide. */
const WIDE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
