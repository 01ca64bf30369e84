const PLACEHOLDER = /(\\?)\{\{\s*([A-Za-z_][A-Za-z0-9_.-]*)\s*\}\}/g;

/**
 * Puts a row's values where `{{name}}` stands. A value is put in as it is: `{{…}}` inside it is not looked at again.
 * `\{{name}}` is the way to write a literal `{{name}}`. A name that the row lacks stays as it was written; `plan`
 * refuses such a config before anything is called.
 */
export function fillTemplate(text: string, row: Readonly<Record<string, string>>): string {
  return text.replaceAll(PLACEHOLDER, (written: string, escape: string, name: string) => {
    if (escape !== '') return written.slice(1);
    return Object.hasOwn(row, name) ? (row[name] ?? written) : written;
  });
}

/** Names of the placeholders in a text, each once, in the order of their first use. */
export function placeholdersIn(text: string): readonly string[] {
  const names = Array.from(text.matchAll(PLACEHOLDER), ([, escape, name]) => (escape === '' ? name : undefined));
  return [...new Set(names.filter((name) => name !== undefined))];
}
