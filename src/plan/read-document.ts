import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

import type { TextRange } from './secrets.js';

export type Path = readonly (string | number)[];

interface DocumentProblem extends TextRange {
  /** A predicate or sentence without the file's own words where those could be a secret. */
  readonly text: string;
}

/** A YAML or JSON text as plain values, with the place of every key and value. */
export interface SourceDocument {
  readonly value: unknown;
  readonly problems: readonly DocumentProblem[];
  /** Where the value at `path` stands, or its key; where the path does not exist, its nearest existing ancestor. */
  rangeOf(path: Path, part: 'key' | 'value'): TextRange;
  /** Every text value, with its path. */
  readonly texts: readonly { readonly path: Path; readonly text: string }[];
}

/** Far above any honest config, and small enough to be walked in milliseconds. */
const LIMITS = { depth: 40, values: 50_000, aliases: 100, problems: 5 } as const;

const PLAIN_TAGS = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((tag) => `tag:yaml.org,2002:${tag}`),
);

/**
 * Reads YAML 1.2, of which JSON is a part. Custom tags, several documents, duplicate keys and bombs of aliases are
 * problems. Keys are compared here and not by the parser, whose own check takes a minute for a megabyte of them.
 */
export function readDocument(text: string): SourceDocument {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false, uniqueKeys: false });
  const walk = createWalk(text);
  const problems = document.errors.map(({ message, pos }) => ({
    start: pos[0],
    end: pos[1],
    text: firstLine(message),
  }));
  // A broken document is not walked: what its parser made up would only bring follow-up errors.
  const value = problems.length === 0 ? walk.valueOf(document.contents, [], 0) : undefined;
  return {
    value,
    problems: [...problems, ...walk.problems].slice(0, LIMITS.problems),
    rangeOf: (path, part) => walk.rangeOf(path, part),
    texts: walk.texts,
  };
}

interface Walk {
  valueOf(node: unknown, path: Path, depth: number): unknown;
  rangeOf(path: Path, part: 'key' | 'value'): TextRange;
  readonly problems: readonly DocumentProblem[];
  readonly texts: readonly { readonly path: Path; readonly text: string }[];
}

function createWalk(text: string): Walk {
  const places = new Map<string, { readonly key: TextRange; readonly value: TextRange }>();
  const anchors = new Map<string, Node>();
  const open = new Set<unknown>();
  const problems: DocumentProblem[] = [];
  const texts: { readonly path: Path; readonly text: string }[] = [];
  const spent = { values: 0, aliases: 0, stopped: false };

  const refuse = (node: unknown, problem: string): undefined => {
    problems.push({ ...rangeOfNode(node), text: problem });
  };
  // A bomb is said once; what is left of it is not looked at.
  const stop = (node: unknown, problem: string): undefined => {
    spent.stopped = true;
    return refuse(node, problem);
  };
  const place = (path: Path, key: TextRange | undefined, node: unknown): void => {
    const value = rangeOfNode(node, key);
    places.set(JSON.stringify(path), { key: key ?? value, value });
  };

  const valueOf = (node: unknown, path: Path, depth: number): unknown => {
    spent.values += 1;
    if (spent.stopped || problems.length >= LIMITS.problems) return undefined;
    if (spent.values > LIMITS.values)
      return stop(node, 'aliases or sheer size blow this up to more values than any config has');
    if (depth > LIMITS.depth) return stop(node, 'this is nested too deeply');
    if (isAlias(node)) {
      spent.aliases += 1;
      if (spent.aliases > LIMITS.aliases) return stop(node, `more than ${LIMITS.aliases} aliases are refused`);
      const target = anchors.get(node.source);
      if (target === undefined) return refuse(node, 'this alias names no anchor before it');
      if (open.has(target)) return refuse(node, 'this alias contains itself');
      return valueOf(target, path, depth + 1);
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return null;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) return refuse(node, 'custom tags are refused');
    if (isScalar(node)) {
      if (typeof node.value === 'string') texts.push({ path, text: node.value });
      return node.value;
    }
    open.add(node);
    const value = isMap(node) ? objectOf(node.items, path, depth) : listOf(node.items, path, depth);
    open.delete(node);
    return value;
  };

  const listOf = (items: readonly unknown[], path: Path, depth: number): readonly unknown[] =>
    items.map((item, index) => {
      place([...path, index], undefined, item);
      return valueOf(item, [...path, index], depth + 1);
    });

  const objectOf = (
    items: readonly { readonly key: unknown; readonly value: unknown }[],
    path: Path,
    depth: number,
  ): Readonly<Record<string, unknown>> => {
    const seen = new Set<string>();
    const entries = items.flatMap(({ key, value }) => {
      if (!isScalar(key) || (typeof key.value !== 'string' && typeof key.value !== 'number')) {
        refuse(key, 'a key must be a plain word');
        return [];
      }
      const name = String(key.value);
      if (seen.has(name)) refuse(key, 'this key stands here twice');
      if (name === '__proto__') refuse(key, 'this key is refused');
      seen.add(name);
      place([...path, name], rangeOfNode(key), value);
      return [[name, valueOf(value, [...path, name], depth + 1)] as const];
    });
    return Object.fromEntries(entries);
  };

  const rangeOf = (path: Path, part: 'key' | 'value'): TextRange => {
    const found = places.get(JSON.stringify(path));
    if (found !== undefined) return part === 'key' ? found.key : trimmed(text, found.value);
    return path.length === 0 ? { start: 0, end: 1 } : rangeOf(path.slice(0, -1), 'key');
  };
  return { valueOf, rangeOf, problems, texts };
}

function rangeOfNode(node: unknown, fallback: TextRange = { start: 0, end: 1 }): TextRange {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return fallback;
  // A value that was left out (`model:`) has a place of no width, on the next line at times: show its key.
  const [start, end] = node.range ?? [fallback.start, fallback.end];
  return end > start ? { start, end } : fallback;
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 160);
}
