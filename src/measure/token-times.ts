/**
 * Stamps of token-bearing events, in the order of arrival. Ties are gaps of 0. Functions and no accessors: to V8 an
 * object with accessors is a dictionary, five times as large and slow to read, and there is one of these per stream.
 */
export interface TokenTimes {
  add(atMs: number): void;
  count(): number;
  firstMs(): number | undefined;
  lastMs(): number | undefined;
  readonly gapsMs: readonly number[];
  /** The largest gap. */
  stallMs(): number | undefined;
}

export function createTokenTimes(): TokenTimes {
  const gapsMs: number[] = [];
  let firstMs: number | undefined;
  let lastMs: number | undefined;
  return {
    add(atMs) {
      if (lastMs === undefined) firstMs = atMs;
      else gapsMs.push(atMs - lastMs);
      lastMs = atMs;
    },
    count: () => (firstMs === undefined ? 0 : gapsMs.length + 1),
    firstMs: () => firstMs,
    lastMs: () => lastMs,
    gapsMs,
    stallMs: () => {
      let longest: number | undefined;
      for (const gap of gapsMs) longest = Math.max(longest ?? 0, gap);
      return longest;
    },
  };
}
