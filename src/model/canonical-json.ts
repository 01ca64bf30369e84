import type { Json } from './json.js';

/** JSON with the keys of every object sorted by code unit: equal values have equal texts. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}
