/**
 * Words before they have a form. Each sink turns the pieces into its own text and escapes every one of them, whoever
 * wrote it, so there is no trusted string that a hostile name could pass for.
 */
export type Piece =
  | { readonly type: 'text' | 'code' | 'strong'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string };

export type Phrase = readonly Piece[];

export function code(text: string): Piece {
  return { type: 'code', text };
}

export function strong(text: string): Piece {
  return { type: 'strong', text };
}

/** A link where the address is http or https; plain text where it is missing or anything else. */
export function link(text: string, url: string | undefined): Piece {
  const safe = url === undefined ? undefined : webAddress(url);
  return safe === undefined ? { type: 'text', text } : { type: 'link', text, url: safe };
}

/** Tagged template: say`${code(cell)} is slower`. Strings and numbers become text. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number | Piece | Phrase)[]): Phrase {
  return merged(strings.flatMap((text, index) => [...toPhrase(text), ...toPhrase(values[index] ?? '')]));
}

/** Neighbouring texts as one: a sink that looks at the start of a text then sees the start of what was said. */
function merged(phrase: Phrase): Phrase {
  const pieces: Piece[] = [];
  for (const piece of phrase) {
    const last = pieces.at(-1);
    if (last?.type === 'text' && piece.type === 'text') {
      pieces[pieces.length - 1] = { type: 'text', text: last.text + piece.text };
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
}

/** Phrases one after the other, with text between. */
export function joinPhrases(phrases: readonly Phrase[], separator: string): Phrase {
  return merged(phrases.flatMap((phrase, index) => (index === 0 ? phrase : [...toPhrase(separator), ...phrase])));
}

/** `a`, `b` and 3 more. */
export function nameList(names: readonly string[], shown = 2): Phrase {
  const named: readonly Phrase[] = names.slice(0, shown).map((name) => [code(name)]);
  const more = names.length - named.length;
  const all = more > 0 ? [...named, say`${more} more`] : named;
  const last = all.at(-1) ?? [];
  return all.length < 2 ? last : say`${joinPhrases(all.slice(0, -1), ', ')} and ${last}`;
}

/** Without any form: titles, attributes, JSON. */
export function plainText(phrase: Phrase): string {
  return phrase.map((piece) => piece.text).join('');
}

/** A sentence ends with a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.?!…:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function toPhrase(value: string | number | Piece | Phrase): Phrase {
  if (typeof value === 'object') return 'type' in value ? [value] : value;
  return value === '' ? [] : [{ type: 'text', text: String(value) }];
}

function webAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
