/** A piece of a text, by UTF-16 offsets; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Keys as their issuers shape them. Each asks for so much text behind its prefix that prose about keys passes.
 * Sources: the issuers' own key formats and the public rules of secret scanners (read 2026-11-22).
 */
const ISSUED: readonly RegExp[] = [
  /(?<![\w-])sk-(?:[a-z0-9]{2,12}-){0,3}(?=[\w-]*\d)(?=[\w-]*[A-Za-z])\w{16,}[\w-]*/g, // OpenAI, Anthropic, DeepSeek, …
  /(?<![\w-])AIza[\w-]{30,}/g, // Google
  /(?<![\w-])ya29\.[\w-]{20,}/g, // Google access token
  /(?<![\w-])(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)/g, // AWS key id
  /(?<![\w-])ABSK[A-Za-z0-9+/]{30,}=*/g, // Bedrock API key
  /(?<![\w-])(?:gsk_|xai-|hf_|r8_|fw_|csk-|pplx-|nvapi-|tgp_v1_)(?=[\w-]*\d)[\w-]{20,}/g,
  /(?<![\w-])gh[opsur]_\w{20,}/g,
  /(?<![\w-])github_pat_\w{20,}/g,
  /(?<![\w-])glpat-[\w-]{16,}/g,
  /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, // JSON web token
  /(?<=\bBearer\s{1,4})(?=[\w.~+/-]*\d)[\w.~+/-]{16,}=*/gi,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
];

/** What looks like a key of a known issuer, wherever it stands (comments too), in order, without overlaps. */
export function secretsIn(text: string): readonly TextRange[] {
  const found = ISSUED.flatMap((shape) =>
    Array.from(text.matchAll(shape), (match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return merged(found);
}

/** Would this value, written where a key's name or a header's value belongs, be a secret? */
export function looksLikeSecret(value: string): boolean {
  if (secretsIn(value).length > 0 || /^\s*(?:sk|gsk|xai|pplx|csk)[-_][a-z0-9]/.test(value)) return true;
  return value.split(/[^\w+/=-]+/).some((word) => isRandomLooking(word));
}

/** Headers whose value is a credential by definition, whatever it looks like. */
export function isCredentialHeader(name: string): boolean {
  return /^(?:proxy-)?authorization$|^(?:set-)?cookie$|(?:^|-)api-?key$|^x-amz-security-token$|token$/i.test(name);
}

export const ENVIRONMENT_NAME: RegExp = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const WORDS = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/**
 * 32 characters and more, letters and digits mixed, at least 3 bits a character: 32 hexadecimal digits reach 3.6 on
 * average. Names in the style MY_TEAM_KEY_2 and UUIDs, which are identifiers, are let through.
 */
function isRandomLooking(word: string): boolean {
  if (word.length < 32 || UUID.test(word) || WORDS.test(word)) return false;
  return /\d/.test(word) && /[A-Za-z]/.test(word) && bitsPerCharacter(word) >= 3;
}

function bitsPerCharacter(word: string): number {
  const counts = new Map<string, number>();
  for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / word.length);
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}

/** Stars over the ranges: the columns of what is left stay where they were. */
export function blanked(text: string, ranges: readonly TextRange[]): string {
  return ranges.reduce((left, { start, end }) => {
    const from = Math.max(0, start);
    const to = Math.min(left.length, end);
    return to > from ? `${left.slice(0, from)}${'*'.repeat(to - from)}${left.slice(to)}` : left;
  }, text);
}

/** The ranges in order, overlapping ones made one. */
export function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const done: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = done.at(-1);
    if (last === undefined || range.start >= last.end) done.push(range);
    else done.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
  }
  return done;
}
