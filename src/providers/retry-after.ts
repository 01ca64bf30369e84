/**
 * How long the provider asks us to wait, in milliseconds from now; undefined when it does not say. Never negative.
 *
 * In the order of trust: `retry-after-ms` (OpenAI, Azure), `retry-after` (seconds or a date), then the reset of a rate
 * limit of which nothing remains. Resets come as `6ms`, `1m30s`, seconds, seconds or milliseconds since 1970, RFC 3339.
 *
 * @param headers lower-case names
 * @param nowMs   wall clock, ms since 1970; a `date` header is trusted more, because both dates are then the server's
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, nowMs: number): number | undefined {
  const server = Date.parse(headers['date'] ?? '');
  const now = Number.isNaN(server) ? nowMs : server;
  const exact = Number.parseFloat(headers['retry-after-ms'] ?? headers['x-ms-retry-after-ms'] ?? '');
  // Azure sends 0 here while it asks for seconds beside it.
  if (exact > 0) return exact;
  const asked = waitOf(headers['retry-after'], now);
  if (asked !== undefined) return asked;
  if (exact === 0) return 0;
  return longest(exhaustedResets(headers).map((value) => waitOf(value, now)));
}

/** Resets of limits that are used up; of every limit when no header says what remains. */
function exhaustedResets(headers: Readonly<Record<string, string>>): readonly string[] {
  const resets = Object.entries(headers).filter(([name]) => /ratelimit.*-reset/.test(name));
  const remaining = ([name]: readonly [string, string]): string | undefined =>
    headers[name.replace('-reset', '-remaining')];
  const known = resets.filter((entry) => remaining(entry) !== undefined);
  const chosen = known.length > 0 ? known.filter((entry) => Number(remaining(entry)) <= 0) : resets;
  return chosen.map(([, value]) => value);
}

function waitOf(value: string | undefined, now: number): number | undefined {
  const said = value?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(said)) {
    const number = Number(said);
    if (number >= EPOCH_MS) return Math.max(0, number - now);
    return number >= EPOCH_SECONDS ? Math.max(0, number * 1000 - now) : number * 1000;
  }
  const span = durationMs(said);
  if (span !== undefined) return span;
  const date = Date.parse(said);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Numbers above these are dates, not waits: 2001 in seconds and in milliseconds. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e12;

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `1h2m3.5s`, `6ms`, `26s`; undefined when it is none. */
export function durationMs(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return undefined;
  let sum = 0;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    sum += Number(number) * (UNIT_MS[unit ?? ''] ?? 0);
  }
  return sum;
}

function longest(waits: readonly (number | undefined)[]): number | undefined {
  const known = waits.filter((wait) => wait !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
