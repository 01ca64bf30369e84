/** `mini/*` against `mini/support-answer@8`: `*` stands for any run of characters, everything else for itself. */
export function matchesCell(pattern: string, cell: string): boolean {
  const parts = pattern.split('*');
  const [first = ''] = parts;
  if (parts.length === 1) return pattern === cell;
  const last = parts.at(-1) ?? '';
  if (!cell.startsWith(first) || !cell.endsWith(last) || cell.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = cell.indexOf(part, at);
    if (found < 0 || found + part.length > cell.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
