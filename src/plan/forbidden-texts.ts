import type { Path, SourceDocument } from './read-document.js';
import { isCredentialHeader, looksLikeSecret, secretsIn, type TextRange } from './secrets.js';

export interface Forbidden {
  readonly code: 'config/secret' | 'config/env-not-allowed';
  readonly path: Path;
  readonly range: TextRange;
  /** Without the value. */
  readonly text: string;
}

/** Values that must not stand in a config whatever the schema says: secrets, and `${env:…}` outside of `base-url`. */
export function forbiddenTexts(document: SourceDocument): readonly Forbidden[] {
  return document.texts.flatMap<Forbidden>(({ path, text }) => {
    const range = document.rangeOf(path, 'value');
    const secret = secretProblem(path, text);
    if (secret !== undefined) return [{ code: 'config/secret', path, range, text: secret }];
    if (text.includes('${env:') && path.at(-1) !== 'base-url') {
      return [{ code: 'config/env-not-allowed', path, range, text: '`${env:…}` works in "base-url" alone' }];
    }
    return [];
  });
}

/** Ranges of values that are hidden in every picture, because a secret of unknown shape is likely there. */
export function hiddenRanges(document: SourceDocument): readonly TextRange[] {
  return document.texts
    .filter(({ path, text }) =>
      isKey(path) ? !/^[A-Z][A-Z0-9_]*$/.test(text) || looksLikeSecret(text) : secretProblem(path, text) !== undefined,
    )
    .map(({ path }) => document.rangeOf(path, 'value'));
}

function secretProblem(path: Path, text: string): string | undefined {
  if (isKey(path) && looksLikeSecret(text))
    return 'the value of "key" looks like a secret; it must be a variable\'s name';
  const header = headerName(path);
  if (header !== undefined && isCredentialHeader(header))
    return 'this header carries a credential, and its value stands here in the open';
  if (header !== undefined && looksLikeSecret(text)) return 'the value of this header looks like a secret';
  if (path.at(-1) === 'base-url' && /^[a-z+.-]+:\/\/[^/?#]*@/i.test(text))
    return 'this URL carries a user name or password';
  if (path.at(-1) === 'base-url' && looksLikeSecret(text.replace(/^[^/]*\/\/[^/]*/, '')))
    return 'this URL seems to carry a secret';
  return secretsIn(text).length > 0 ? 'this looks like a secret' : undefined;
}

function isKey(path: Path): boolean {
  return path[0] === 'targets' && path.length === 3 && path[2] === 'key';
}

function headerName(path: Path): string | undefined {
  const name = path[0] === 'targets' && path[2] === 'headers' ? path[3] : undefined;
  return typeof name === 'string' ? name : undefined;
}
