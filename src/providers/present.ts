/** What is left of `T` when null and undefined mean absent. */
export type Present<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

/**
 * Wires say null and absent for the same thing; we say absent. Builds what is left and deletes nothing: an object that
 * lost a member is a slow dictionary to V8 for the rest of its life.
 */
export function present<T extends object>(members: T): Present<T>;
export function present(members: object): object {
  return presentMembers<unknown>({ ...members });
}

/** The same for objects whose member names are not fixed. */
export function presentMembers<T>(members: Readonly<Record<string, T | null | undefined>>): {
  readonly [name: string]: T;
} {
  const kept: Record<string, T> = {};
  for (const [name, value] of Object.entries(members)) if (value !== null && value !== undefined) kept[name] = value;
  return kept;
}
