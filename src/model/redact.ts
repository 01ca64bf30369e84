import { visibleText } from './visible-text.js';

/** What stands in place of a secret, and of a piece of the prompt. */
const SECRET = '[secret]';
const PROMPT = '[prompt]';

/** Shorter values are no secrets anyone could keep, and would tear holes into every text. */
const SHORTEST_SECRET = 6;
/** A piece of a key this long gives it away (providers echo "the first characters" of a wrong key). */
const SECRET_PIECE = 12;
const PROMPT_PIECE = 24;
const MOST_REMEMBERED = 1000;

/**
 * Takes secrets out of a text, in every form they travel in: as they are, URL-encoded, JSON-escaped, hexadecimal,
 * base64 (any alignment, either alphabet), and pieces of 12 characters and more.
 *
 * @param options.pieces False for texts of megabytes, where looking for pieces takes seconds.
 */
export function createRedactor(
  secrets: readonly string[],
  { pieces = true }: { readonly pieces?: boolean } = {},
): (text: string) => string {
  const values = [...new Set(secrets)].filter((secret) => secret.length >= SHORTEST_SECRET);
  const forms = [...new Set(values.flatMap(formsOf))].toSorted((a, b) => b.length - a.length);
  return (text) => {
    const whole = forms.reduce((rest, form) => rest.replaceAll(form, SECRET), text);
    return pieces ? values.reduce((rest, secret) => withoutPieces(rest, secret, SECRET_PIECE, SECRET), whole) : whole;
  };
}

/**
 * What another machine said, made safe to print: no secret, no piece of the prompt of 24 characters or more, one line,
 * no control characters, at most 300 characters. Cut last, so that no half of a secret is left at the end.
 */
export function safeMessage(text: string, redact: (text: string) => string, prompts: readonly string[]): string {
  // Bounded before the search: what the reader will see stands at the start.
  const spaced = oneSpace(redact(text.slice(0, 4000)));
  const clean =
    spaced.length < PROMPT_PIECE
      ? spaced
      : prompts.reduce((rest, prompt) => withoutPieces(rest, oneSpace(prompt), PROMPT_PIECE, PROMPT), spaced);
  return visibleText(clean, 300);
}

/**
 * `safeMessage` for the words around a thousand answers, which are nearly always the same ones: those too short to hold
 * a piece of a prompt are looked through once. What this costs lies between the reads of other streams' sockets.
 */
export function createSafeMessage(
  redact: (text: string) => string,
): (text: string, prompts: readonly string[]) => string {
  const known = new Map<string, string>();
  return (text, prompts) => {
    if (text.length >= PROMPT_PIECE) return safeMessage(text, redact, prompts);
    const safe = known.get(text) ?? safeMessage(text, redact, []);
    if (known.size < MOST_REMEMBERED) known.set(text, safe);
    return safe;
  };
}

function oneSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const hex = bytes.toString('hex');
  return [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    // Some languages escape the slash, too.
    JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].flatMap((shift) => base64At(bytes, shift)),
  ];
}

/** Inside a longer base64 text a value has three spellings; the characters at its edges belong to its neighbours too. */
function base64At(bytes: Buffer, shift: number): readonly string[] {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const spill = (bytes.length + shift) % 3 === 0 ? 0 : 1;
  const inner = text.slice(shift === 0 ? 0 : shift + 1, text.length - spill);
  return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
}

/**
 * Replaces every stretch of `text` of at least `shortest` characters that also stands in `source`.
 *
 * Any common stretch that long covers a piece of half its length at a multiple of that half in `source`, so only those
 * pieces are looked up: linear in both lengths.
 */
function withoutPieces(text: string, source: string, shortest: number, mark: string): string {
  if (text.length < shortest || source.length < shortest) return text;
  const half = shortest / 2;
  const starts = new Map<string, number[]>();
  for (let at = 0; at + half <= text.length; at += 1) {
    const piece = text.slice(at, at + half);
    const known = starts.get(piece);
    if (known === undefined) starts.set(piece, [at]);
    else known.push(at);
  }
  const covered: (readonly [number, number])[] = [];
  for (let at = 0; at + half <= source.length; at += half) {
    for (const start of starts.get(source.slice(at, at + half)) ?? []) {
      const [from, to] = grow(text, start, source, at, half);
      if (to - from >= shortest) covered.push([from, to]);
    }
  }
  return covered.length === 0 ? text : cutOut(text, covered, mark);
}

function grow(text: string, start: number, source: string, at: number, length: number): readonly [number, number] {
  let before = 0;
  while (before < start && before < at && text[start - before - 1] === source[at - before - 1]) before += 1;
  let after = length;
  while (start + after < text.length && at + after < source.length && text[start + after] === source[at + after]) {
    after += 1;
  }
  return [start - before, start + after];
}

function cutOut(text: string, covered: readonly (readonly [number, number])[], mark: string): string {
  let result = '';
  let end = 0;
  for (const [from, to] of covered.toSorted((a, b) => a[0] - b[0])) {
    if (from >= end) result += text.slice(end, from) + mark;
    end = Math.max(end, to);
  }
  return result + text.slice(end);
}
