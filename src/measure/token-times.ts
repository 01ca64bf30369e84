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
  let stallMs: number | undefined;
  return {
    add(atMs) {
      if (lastMs !== undefined) {
        gapsMs.push(atMs - lastMs);
        stallMs = Math.max(stallMs ?? 0, atMs - lastMs);
      }
      firstMs ??= atMs;
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
      return stallMs;
    },
  };
}
