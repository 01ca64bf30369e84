/**
 * The known word that was probably meant: the same word in another spelling (`maxOutputTokens`), one a few typing
 * errors away, or one that holds all of its parts (`max-token` → `max-output-tokens`). Undefined when none is near.
 */
export function didYouMean(typed: string, known: readonly string[]): string | undefined {
  const wanted = kebab(typed);
  const alias = ALIASES[wanted];
  if (alias !== undefined && known.includes(alias)) return alias;
  const ranked = known
    .map((word) => ({ word, distance: editDistance(wanted, kebab(word)) }))
    .toSorted((one, other) => one.distance - other.distance);
  const nearest = ranked[0];
  const reach = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)));
  if (nearest !== undefined && nearest.distance <= reach) return nearest.word;
  return known.find((word) => holdsParts(kebab(word), wanted));
}

/** Words of other tools and of the wire for what we call something else. */
const ALIASES: Readonly<Record<string, string>> = {
  'max-tokens': 'max-output-tokens',
  'max-completion-tokens': 'max-output-tokens',
  'max-new-tokens': 'max-output-tokens',
  'num-predict': 'max-output-tokens',
  'api-key': 'key',
  'api-base': 'base-url',
  endpoint: 'base-url',
  url: 'base-url',
  runs: 'iterations',
  models: 'targets',
  prompts: 'scenarios',
};

/** Levenshtein distance with a swap of neighbours counted as one (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  // Nothing this far apart is ever suggested, and a megabyte of key must not cost a megabyte squared.
  if (Math.abs(one.length - other.length) > 24 || one.length > 64) return Number.POSITIVE_INFINITY;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = current;
  }
  return last[other.length] ?? 0;
}

function holdsParts(word: string, typed: string): boolean {
  const parts = word.split('-');
  const typedParts = typed.split('-').filter((part) => part.length >= 3);
  return (
    typedParts.length > 0 &&
    typedParts.length < parts.length + 1 &&
    typedParts.every((typedPart) => parts.some((part) => editDistance(typedPart, part) <= 1))
  );
}

function kebab(word: string): string {
  return word
    .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`)
    .replaceAll(/[_\s.]+/g, '-')
    .toLowerCase();
}
