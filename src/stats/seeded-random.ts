import { requireCount } from './require-sample.js';

/** A stream of random numbers with a lifetime: each call moves it on. Same seed, same numbers, on every machine. */
export interface RandomSource {
  /** Uniform in [0, 1), 32 bits. */
  readonly uniform: () => number;
  /** Uniform whole number in [0, limit). */
  readonly below: (limit: number) => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** Exponential of mean 1. */
  readonly exponential: () => number;
  /** A new array in random order; the given one stays as it is. */
  readonly shuffle: <T>(values: readonly T[]) => T[];
}

/**
 * Seeded random numbers: resampling, orders, simulated latencies. There is no unseeded randomness in a verdict.
 *
 * @remarks
 * - Shape:  any text is a seed; texts that differ in one character give unrelated streams.
 * - Cost:   a few nanoseconds a number; not for secrets.
 * - Source: generator sfc32 by Doty-Humphrey (PractRand), period ≥ 2³²; seed hash MurmurHash3's mixing steps (Appleby);
 *           normal Box & Muller (1958), Ann. Math. Statist. 29(2), 610.
 *
 * @throws RangeError from `below` unless the limit is a whole number ≥ 1.
 */
export function seededRandom(seed: string): RandomSource {
  const next = sfc32(seed);
  const uniform = (): number => next() / 2 ** 32;
  const below = (limit: number): number => {
    requireCount('limit', limit, 1);
    return Math.floor(uniform() * limit);
  };
  const exponential = (): number => -log1p(-uniform());
  const normal = (): number => sqrt(2 * exponential()) * cos(2 * PI * uniform());
  const shuffle = <T>(values: readonly T[]): T[] =>
    values
      .map((value) => ({ value, place: uniform() }))
      .toSorted((one, other) => one.place - other.place)
      .map(({ value }) => value);
  return { uniform, below, normal, exponential, shuffle };
}

// Taken out of Math once: a simulation draws millions, and inside Jest's sandbox each look into a global is slow.
const { cos, log1p, PI, sqrt } = Math;

function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let warmUp = 0; warmUp < 16; warmUp += 1) next();
  return next;
}

function hash(text: string, lane: number): number {
  let state = Math.imul(lane, 0x9e3779b1) ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ Math.imul(text.charCodeAt(at), 0xcc9e2d51), 0x1b873593);
    state = (state << 13) | (state >>> 19);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
