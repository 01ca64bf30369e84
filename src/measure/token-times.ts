/** Stamps of token-bearing events, in the order of arrival. Ties are gaps of 0. */
export interface TokenTimes {
  add(atMs: number): void;
  readonly count: number;
  readonly firstMs: number | undefined;
  readonly lastMs: number | undefined;
  readonly gapsMs: readonly number[];
  /** The largest gap. */
  readonly stallMs: number | undefined;
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
    get count() {
      return firstMs === undefined ? 0 : gapsMs.length + 1;
    },
    get firstMs() {
      return firstMs;
    },
    get lastMs() {
      return lastMs;
    },
    gapsMs,
    get stallMs() {
      let longest: number | undefined;
      for (const gap of gapsMs) longest = Math.max(longest ?? 0, gap);
      return longest;
    },
  };
}
