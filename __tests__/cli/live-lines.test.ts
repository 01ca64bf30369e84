import { describe, expect, it } from '@jest/globals';

import { liveLines } from '../../src/cli/live-lines.js';

const ESC = '\u001B';
const PARTS = new RegExp(`${ESC}\\[\\d*[AJ]|\\r|\\n|[^${ESC}\\r\\n]+`, 'g');

/** What a terminal shows after these bytes: enough of one for cursor up, carriage return and erase below. */
function screen(text: string): readonly string[] {
  const rows = [''];
  let row = 0;
  for (const [part] of text.matchAll(PARTS)) {
    if (part === '\r') continue;
    if (part === '\n') {
      row += 1;
      rows[row] ??= '';
    } else if (part.endsWith('A') && part.startsWith(ESC)) row -= Number(part.slice(2, -1));
    else if (part === `${ESC}[J`) rows.splice(row, rows.length, '');
    else rows[row] = part;
  }
  return rows;
}

describe('liveLines', () => {
  function drawn(calls: readonly (readonly string[])[], rows = 24): readonly string[] {
    let text = 'before\n';
    const draw = liveLines(
      (more) => (text += more),
      () => rows,
    );
    for (const lines of calls) draw(lines);
    return screen(text);
  }

  it('draws each block over the one before, whichever is longer', () => {
    expect(drawn([['a 1', 'b 1']])).toEqual(['before', 'a 1', 'b 1']);
    expect(drawn([['a 1', 'b 1'], ['a 2'], ['a 3', 'b 3', 'c 3']])).toEqual(['before', 'a 3', 'b 3', 'c 3']);
    expect(drawn([['a 1', 'b 1', 'c 1'], ['a 2']])).toEqual(['before', 'a 2']);
  });

  it('leaves nothing behind when it is told nothing', () => {
    expect(drawn([['a 1', 'b 1'], []])).toEqual(['before', '']);
    expect(drawn([[], []])).toEqual(['before', '']);
  });

  it('draws again only what has changed', () => {
    const written: string[] = [];
    const draw = liveLines(
      (text) => void written.push(text),
      () => 24,
    );
    for (const lines of [[], ['a'], ['a'], ['b'], [], []]) draw(lines);
    expect(written).toHaveLength(3);
  });

  it('draws no more lines than can be reached again', () => {
    expect(drawn([['a', 'b', 'c', 'd'], ['e']], 3)).toEqual(['before', 'e']);
  });
});
