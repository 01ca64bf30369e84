import type { Json, JsonObject } from '../model/json.js';

/** The same object with every text in it, names of members included, made safe to keep. */
export function safeJson(json: JsonObject, safe: (text: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [safe(key), safeValue(value, safe)]));
}

function safeValue(value: Json, safe: (text: string) => string): Json {
  if (typeof value === 'string') return safe(value);
  if (isList(value)) return value.map((one) => safeValue(one, safe));
  return typeof value === 'object' && value !== null ? safeJson(value, safe) : value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
