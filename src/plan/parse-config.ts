import { LensError, LensErrors, type Position } from '../model/lens-error.js';
import { configSchema } from './config-schema.js';
import type { ConfigWords } from './config-words.js';
import { duplicateIds } from './duplicate-ids.js';
import { forbiddenTexts, hiddenRanges } from './forbidden-texts.js';
import { type Positions, positionsOf } from './positions.js';
import { type Path, readDocument, type SourceDocument } from './read-document.js';
import { schemaErrors, wording } from './schema-errors.js';
import { secretsIn, type TextRange } from './secrets.js';

/** A checked config, which still knows where each of its words stood. */
export interface Config {
  /** Path as its reader gave it. */
  readonly file: string;
  readonly words: ConfigWords;
  positionOf(path: Path, part?: 'key' | 'value'): Position;
}

export const MAX_CONFIG_BYTES: number = 1024 * 1024;

/** More than this many errors of one file help nobody. */
const MAX_ERRORS = 50;

/**
 * Reads a config, YAML or JSON.
 *
 * @throws LensErrors with every problem found in one reading, in the order of their positions.
 */
export function parseConfig(text: string, file: string): Config {
  if (Buffer.byteLength(text) > MAX_CONFIG_BYTES) {
    throw new LensErrors([new LensError('config/too-large', `${file} is larger than 1 MiB`)]);
  }
  const document = readDocument(text);
  const positions = positionsOf(text, file, hiddenRanges(document));
  const positionOf = (path: Path, part: 'key' | 'value' = 'value'): Position =>
    positions.at(document.rangeOf(path, part));
  const checked = configSchema.safeParse(document.value, { error: wording, reportInput: false });

  const syntax = document.problems.map(
    (problem) => new LensError('config/syntax', problem.text, { position: positions.at(problem) }),
  );
  const forbidden = forbiddenErrors(text, document, positions);
  // Follow-up errors of a text that could not be read are noise.
  const meaning =
    syntax.length > 0
      ? []
      : [
          ...duplicateIds(document.value, positionOf),
          ...schemaErrors(checked.error?.issues.slice(0, MAX_ERRORS) ?? [], document.value, positionOf),
        ];
  const errors = inOrder([...syntax, ...forbidden, ...meaning]);
  if (errors.length > 0) throw new LensErrors(errors);
  if (!checked.success) throw new Error('a config was refused without a reason');
  return { file, words: checked.data, positionOf };
}

function forbiddenErrors(text: string, document: SourceDocument, positions: Positions): readonly LensError[] {
  const named = forbiddenTexts(document);
  const isNamed = ({ start, end }: TextRange): boolean =>
    named.some(({ code, range }) => code === 'config/secret' && start < range.end && range.start < end);
  // Comments, keys, and texts that do not parse are searched as well.
  const elsewhere = secretsIn(text)
    .slice(0, MAX_ERRORS)
    .filter((range) => !isNamed(range))
    .map((range) => ({ code: 'config/secret' as const, range, text: 'this looks like a secret' }));
  return [...named.slice(0, MAX_ERRORS), ...elsewhere].map(
    ({ code, range, text: message }) => new LensError(code, message, { position: positions.at(range) }),
  );
}

/** By position; of several at one place the first, which is the most telling: a secret before "wrong type". */
function inOrder(errors: readonly LensError[]): readonly LensError[] {
  const seen = new Set<string>();
  return errors
    .filter(({ position }) => {
      const place = `${position?.line}:${position?.column}`;
      const first = !seen.has(place) || position === undefined;
      seen.add(place);
      return first;
    })
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .slice(0, MAX_ERRORS);
}

function placeOf({ position }: LensError): number {
  return position === undefined ? 0 : position.line * 1e7 + position.column;
}
