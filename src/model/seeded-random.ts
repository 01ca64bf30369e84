/**
 * A generator of numbers in [0, 1) that repeats itself exactly for the same seed, on any machine. Not for secrets.
 *
 * Source: Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", xoshiro128**, ACM TOMS 47(4),
 * doi:10.1145/3460772. The text of the seed is spread over the state by the finaliser of MurmurHash3.
 */
export function seededRandom(seed: string): () => number {
  let [a, b, c, d] = stateFrom(seed);
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  // 53 bits, so that no count a program can hold is out of reach of a product with it.
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
}

/** A copy in random order; the given list is not touched. Equal keys (1 in 2^53) keep their order. */
export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  return items
    .map((item) => ({ item, key: next() }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function stateFrom(seed: string): [number, number, number, number] {
  let hash = 0x811c9dc5 ^ seed.length;
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  const word = (): number => {
    hash = (hash + 0x9e3779b9) | 0;
    return finalised(hash);
  };
  return [word(), word(), word(), word()];
}

/** MurmurHash3's fmix32 (Appleby). */
function finalised(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
