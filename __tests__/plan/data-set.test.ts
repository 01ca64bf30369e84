import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { parseDataSet } from '../../src/plan/data-set.js';
import { errorsOf } from './read-config.js';

const problemOf = (text: string, path: string): string | undefined =>
  errorsOf(() => parseDataSet(text, path))[0]?.message;

describe('parseDataSet', () => {
  it.each([
    [
      'a.jsonl',
      '{"q":"a","n":1}\n\n{"q":"b","n":true}\n',
      [
        { q: 'a', n: '1' },
        { q: 'b', n: 'true' },
      ],
    ],
    ['a.jsonl', '\uFEFF{"q":"a"}\r\n{"q":"b"}', [{ q: 'a' }, { q: 'b' }]],
    ['a.json', '[{"q":"a"},{"q":"b"}]', [{ q: 'a' }, { q: 'b' }]],
    [
      'a.csv',
      'q,n\na,1\nb,2\n',
      [
        { q: 'a', n: '1' },
        { q: 'b', n: '2' },
      ],
    ],
    ['a.csv', 'q, n\r\n"a, ""b""\nc",\r\n', [{ q: 'a, "b"\nc', n: '' }]],
    ['a.CSV', 'q\n"x"', [{ q: 'x' }]],
  ])('reads %s %j', (path, text, rows) => {
    expect(parseDataSet(text, path)).toEqual(rows);
  });

  it.each([
    ['a.jsonl', '{"q":"a"}\n{"q":', 'is not valid JSON (line 2)'],
    ['a.jsonl', '"text"', 'must hold an object (line 1)'],
    ['a.jsonl', '{"q":null}', 'in "q" (line 1)'],
    ['a.json', '[{"q":"a"},{"q":{"deep":1}}]', 'in "q" (entry 2)'],
    ['a.json', '{"q":"a"}', 'is not a list of objects'],
    ['a.json', '[]', 'holds no row'],
    ['a.jsonl', '\n\n', 'holds no row'],
    ['a.csv', 'q,n\na\n', 'has 1 instead of 2 columns (record 1)'],
    ['a.csv', 'q,q\na,b\n', 'must name each column once'],
    ['a.csv', 'q\n"a" b\n', 'has a stray quote (record 1)'],
    ['a.csv', 'q\n"a\n', 'has a stray quote'],
    ['a.csv', '', 'holds no row'],
    ['a.txt', 'a', 'must end in .jsonl, .json or .csv'],
    ['a.jsonl', '{"q":1}\n'.repeat(10_001), 'holds more than 10000 rows'],
  ])('refuses %s %j', (path, text, words) => {
    expect(problemOf(text, path)).toContain(words);
  });

  it('never repeats what a file holds', () => {
    expect(problemOf('{"q": hunter2 }', 'a.jsonl')).not.toContain('hunter2');
    expect(problemOf('q\nhunter2,x\n', 'a.csv')).not.toContain('hunter2');
  });

  it('reads back any table that was written as CSV', () => {
    const field = fc.string({ maxLength: 6, unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ü') });
    const table = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 5 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, (rows) => {
        const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        expect(parseDataSet(text, 'a.csv')).toEqual(rows.map(([a, b]) => ({ a, b })));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('reads ten megabytes of CSV in a moment', () => {
    const text = `a,b\n${`"${'x'.repeat(1000)}",${'y'.repeat(40)}\n`.repeat(9900)}`;
    expect(parseDataSet(text, 'a.csv')).toHaveLength(9900);
  });
});
