import type { Position } from '../model/lens-error.js';
import { blanked, merged, secretsIn, type TextRange } from './secrets.js';

/** Turns offsets of one text into lines, columns and a picture of the line, with secrets starred out. */
export interface Positions {
  at(range: TextRange): Position;
}

/** Longer lines (a config on one line, a prompt in quotes) make no readable picture: none is drawn beyond this. */
const PICTURE_WIDTH = 1000;

/** `hidden` are the ranges that hold a secret although they do not look like one. */
export function positionsOf(text: string, file: string, hidden: readonly TextRange[] = []): Positions {
  const starts = lineStarts(text);
  const covered = merged([...secretsIn(text), ...hidden]);
  return {
    at: ({ start, end }) => {
      const line = lastAtMost(starts, start);
      const from = starts[line] ?? 0;
      const source = picture(text, from, covered);
      const column = start - from + 1;
      const length = Math.max(1, Math.min(end - start, source.length - column + 1));
      const tooWide = column + length > PICTURE_WIDTH && source.length > PICTURE_WIDTH;
      return { file, line: line + 1, column, length, source: tooWide ? '' : source.slice(0, PICTURE_WIDTH) };
    },
  };
}

function picture(text: string, from: number, covered: readonly TextRange[]): string {
  const end = text.indexOf('\n', from);
  const line = text.slice(from, Math.min(end === -1 ? text.length : end, from + 2 * PICTURE_WIDTH));
  const inside = covered
    .filter((range) => range.end > from && range.start < from + line.length)
    .map((range) => ({ start: range.start - from, end: range.end - from }));
  // One column each, so that the caret still points at the right place; and nothing that moves a terminal's cursor.
  return withoutKeyValue(blanked(line, inside))
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trimEnd();
}

/** In a file that cannot be parsed, `key: …` is all there is to know a secret of unknown shape by. */
function withoutKeyValue(line: string): string {
  const values = Array.from(line.matchAll(/(?<![\w-])["']?key["']?\s*:\s*["']?([^\s"',}]+)/dg), (found) => {
    const [start, end] = found.indices?.[1] ?? [0, 0];
    return /^[A-Z][A-Z0-9_]{0,60}$/.test(found[1] ?? '') ? { start: 0, end: 0 } : { start, end };
  });
  return blanked(line, values);
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
}

/** Index of the last entry that is not above `value`. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
