import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect } from '@jest/globals';

/**
 * Every copy of a golden file there is: the committed one, and the team's own where the checkout lies beside it. Both
 * must hold, so that the copy cannot go stale unseen.
 */
export function goldenCopies(name: string): readonly (readonly [where: string, content: any])[] {
  const places = [
    ['committed', new URL(`../golden/${name}`, import.meta.url)],
    ['shared', new URL(`../../../shared/data/${name}`, import.meta.url)],
  ] as const;
  return places
    .filter(([, url]) => existsSync(fileURLToPath(url)))
    .map(([where, url]) => [where, JSON.parse(readFileSync(fileURLToPath(url), 'utf8'))] as const);
}

/** Equal to 1e-9: relative, but absolute below 1e-3 where the golden figure is itself a rounding error around 0. */
export function expectClose(actual: number | undefined, expected: number, tolerance = 1e-9): void {
  const allowed = tolerance * Math.max(Math.abs(expected), Math.abs(expected) < 1e-12 ? 1 : 0);
  if (actual === undefined || !(Math.abs(actual - expected) <= allowed)) {
    expect({ actual, off: Math.abs((actual ?? Number.NaN) - expected) }).toEqual({
      actual: expected,
      off: `at most ${allowed}`,
    });
  }
}
