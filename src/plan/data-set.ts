import type { LensError } from '../model/lens-error.js';
import { fileError } from './confined-files.js';

export type Row = Readonly<Record<string, string>>;

const MAX_ROWS = 10_000;

/**
 * Rows of variables out of a data file: `.jsonl` (an object a line), `.json` (a list of objects) or `.csv` (first line
 * names the columns, quotes as in RFC 4180). Numbers and true/false become their text.
 *
 * @throws LensError config/file-unreadable naming the row and column, never their content
 */
export function parseDataSet(text: string, path: string): readonly Row[] {
  const refuse = (problem: string): LensError => fileError('config/file-unreadable', path, problem);
  const body = text.replace(/^\uFEFF/, '');
  const rows = rowsOf(body, path, refuse);
  if (rows.length === 0) throw refuse('holds no row');
  if (rows.length > MAX_ROWS) throw refuse(`holds more than ${MAX_ROWS} rows`);
  return rows;
}

type Refuse = (problem: string) => LensError;

function rowsOf(text: string, path: string, refuse: Refuse): readonly Row[] {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === 'jsonl' || ending === 'ndjson') {
    const lines = text.split('\n').map((line, index) => ({ line, where: `line ${index + 1}` }));
    const filled = lines.filter(({ line }) => line.trim() !== '').slice(0, MAX_ROWS + 1);
    return filled.map(({ line, where }) => rowOf(parsed(line, where, refuse), where, refuse));
  }
  if (ending === 'json') {
    const list = parsed(text, 'the file', refuse);
    if (!Array.isArray(list)) throw refuse('is not a list of objects');
    return list.slice(0, MAX_ROWS + 1).map((entry: unknown, index) => rowOf(entry, `entry ${index + 1}`, refuse));
  }
  if (ending === 'csv') return csvRows(text, refuse);
  throw refuse('must end in .jsonl, .json or .csv');
}

/** The parser's own message quotes what it read, so it is left behind. */
function parsed(text: string, where: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(`is not valid JSON (${where})`);
  }
}

function rowOf(value: unknown, where: string, refuse: Refuse): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(`must hold an object (${where})`);
  return Object.fromEntries(
    Object.entries(value).map(([name, field]: [string, unknown]) => {
      if (typeof field === 'string') return [name, field];
      if (typeof field === 'number' || typeof field === 'boolean') return [name, String(field)];
      throw refuse(`must hold a text, a number, or true/false in "${name.slice(0, 60)}" (${where})`);
    }),
  );
}

function csvRows(text: string, refuse: Refuse): readonly Row[] {
  const [header = [], ...records] = csvRecords(text, refuse);
  if (new Set(header).size !== header.length || header.includes(''))
    throw refuse('must name each column once in its first line');
  return records.map((fields, index) => {
    if (fields.length !== header.length) {
      throw refuse(`has ${fields.length} instead of ${header.length} columns (record ${index + 1})`);
    }
    return Object.fromEntries(header.map((name, column) => [name.trim(), fields[column] ?? '']));
  });
}

/** A field is either quoted, with `""` for a quote, or free of quotes, commas and line ends; a separator follows it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function csvRecords(text: string, refuse: Refuse): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  const field = new RegExp(FIELD);
  let fields: string[] = [];
  while (field.lastIndex < text.length || fields.length > 0) {
    const found = field.exec(text);
    if (found === null) throw refuse(`has a stray quote (record ${Math.max(1, records.length)})`);
    const [whole, quoted, plain = '', separator] = found;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (separator === ',') continue;
    const blank = fields.length === 1 && fields[0] === '' && quoted === undefined;
    if (!blank) records.push(fields);
    fields = [];
    if (whole === '' || records.length > MAX_ROWS + 1) break;
  }
  return records;
}
