/** The members of a JSON object that came from outside. */
export type Members = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member at a path of keys; undefined where one of them is missing. */
export function memberOf(members: Members, path: readonly string[]): unknown {
  let value: unknown = members;
  for (const key of path) {
    if (!isRecord(value)) return undefined;
    value = value[key];
  }
  return value;
}
