import type { z } from 'zod';

import { LensError } from '../model/lens-error.js';
import type { Position } from '../model/lens-error.js';
import { knownKeysAt } from './config-json-schema.js';
import { didYouMean } from './did-you-mean.js';
import type { Path } from './read-document.js';

export type PositionOf = (path: Path, part: 'key' | 'value') => Position;

type Issue = z.core.$ZodIssue;

const NOUNS: Readonly<Record<string, string>> = {
  object: 'keys with values',
  record: 'keys with values',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

/** The wording of what the schema itself says nothing about; a predicate that follows the name of the key. */
export function wording(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return `must be ${NOUNS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue['options'])) {
    return `must be one of ${issue['options'].join(', ')}`;
  }
  if (issue.code === 'too_big') return `must not hold more than ${issue.maximum}`;
  if (issue.code === 'too_small') return `must hold at least ${issue.minimum}`;
  return undefined;
}

/** One reader's error for each problem that the schema found. */
export function schemaErrors(issues: readonly Issue[], value: unknown, positionOf: PositionOf): readonly LensError[] {
  const flat = issues.flatMap((issue) => flattened(issue, []));
  return flat.flatMap(({ issue, path }) => {
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, value, positionOf);
    return [invalidValue(issue, path, value, positionOf)];
  });
}

interface Placed {
  readonly issue: Issue;
  readonly path: Path;
}

/** Of the ways in which a value could have been right, the one that its writer evidently meant. */
function flattened(issue: Issue, above: Path): readonly Placed[] {
  const path = [...above, ...issue.path.filter((part) => typeof part !== 'symbol')];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const meant = issue.errors.find(
    (branch) => !branch.some(({ path: inner, code }) => inner.length === 0 && code === 'invalid_type'),
  );
  return meant === undefined ? [{ issue, path }] : meant.flatMap((inner) => flattened(inner, path));
}

function unknownKeys(
  keys: readonly string[],
  path: Path,
  value: unknown,
  positionOf: PositionOf,
): readonly LensError[] {
  const known = knownKeysAt(path, value);
  const inner = known.map((name) => ({ name, keys: knownKeysAt([...path, name], value) }));
  return keys.map((key) => {
    const under = inner.find((group) => group.keys.includes(key))?.name;
    return unknownKey(key, path, value, { position: positionOf([...path, key], 'key'), known, under });
  });
}

function unknownKey(
  key: string,
  path: Path,
  value: unknown,
  {
    position,
    known,
    under,
  }: { readonly position: Position; readonly known: readonly string[]; readonly under: string | undefined },
): LensError {
  const meant = didYouMean(key, known);
  return new LensError('config/unknown-key', `"${shown(key)}" is not ${memberOf(path, value)}`, {
    position,
    ...(meant !== undefined && { didYouMean: meant }),
    ...(under !== undefined && { remedy: `Move it under \`${under}\`.` }),
  });
}

function memberOf(path: Path, value: unknown): string {
  const [list, index, inner] = path;
  if (path.length === 0) return 'a key of the config';
  if (list === 'targets' && typeof index === 'number') {
    const provider = valueAt([list, index, 'provider'], value);
    const owner = typeof provider === 'string' ? ` provider "${shown(provider)}"` : ' a target';
    if (inner === undefined) return `a key of a target of${owner.replace(' a target', ' any provider')}`;
    if (inner === 'params' && path.length === 3) return `a parameter of${owner}`;
  }
  if (list === 'scenarios' && path.length === 2) return 'a key of a scenario';
  if (path.at(-1) === 'params') return 'a parameter';
  return `a key of "${path.findLast((part) => typeof part === 'string') ?? ''}"`;
}

function invalidValue(issue: Issue, path: Path, value: unknown, positionOf: PositionOf): LensError {
  const given = valueAt(path, value);
  const missing = given === undefined;
  const subject = subjectOf(path);
  const meant = typeof given === 'string' ? didYouMean(given, wordsOf(issue)) : undefined;
  const predicate = missing && path.length > 0 ? `is missing; it ${issue.message}` : issue.message;
  return new LensError(
    'config/invalid',
    `${subject} ${given === null ? `has no value; it ${issue.message}` : predicate}`,
    {
      position: positionOf(path, 'value'),
      ...(meant !== undefined && { didYouMean: meant }),
    },
  );
}

function wordsOf(issue: Issue): readonly string[] {
  const listed: unknown = 'values' in issue ? issue.values : 'options' in issue ? issue.options : [];
  return Array.isArray(listed) ? listed.filter((word) => typeof word === 'string') : [];
}

function subjectOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the config';
  if (typeof last === 'string') return `"${shown(last)}"`;
  const list = path.findLast((part) => typeof part === 'string') ?? '';
  return `entry ${last + 1} of "${list}"`;
}

export function valueAt(path: Path, value: unknown): unknown {
  return path.reduce<unknown>((container, part) => {
    if (typeof container !== 'object' || container === null) return undefined;
    return Object.getOwnPropertyDescriptor(container, part)?.value;
  }, value);
}

/** A reader's own word, cut to what fits on a line. */
function shown(word: string): string {
  const line = word.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
