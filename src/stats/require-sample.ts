/**
 * What every function of this room refuses. simple-statistics 7.12.1 answers median([NaN, 1, 2]) = 1, and a NaN that
 * reaches a verdict compares as "not slower", so bad values stop at the door.
 *
 * @throws RangeError always, never a user-facing error: a bad value here is our own bug.
 */
export function requireSample(name: string, values: readonly number[], atLeast = 1): void {
  if (values.length < atLeast || !values.every(Number.isFinite)) {
    throw new RangeError(`${name}: needs at least ${atLeast} finite values; got ${excerpt(values)}`);
  }
}

/** As requireSample, and every value above 0: a logarithm will be taken. */
export function requirePositiveSample(name: string, values: readonly number[], atLeast = 1): void {
  requireSample(name, values, atLeast);
  if (!values.every((value) => value > 0)) {
    throw new RangeError(`${name}: needs values above 0; got ${excerpt(values)}`);
  }
}

/** A share, probability or level strictly between 0 and 1. */
export function requireShare(name: string, share: number): void {
  if (!(share > 0 && share < 1))
    throw new RangeError(`${name}: needs a number between 0 and 1, ends excluded; got ${share}`);
}

/** A p-value: 0 and 1 are allowed. */
export function requireProbabilities(name: string, ps: readonly number[]): void {
  if (!ps.every((p) => p >= 0 && p <= 1))
    throw new RangeError(`${name}: needs numbers from 0 to 1; got ${excerpt(ps)}`);
}

export function requireAbove(name: string, value: number, limit: number): void {
  if (!(value > limit && Number.isFinite(value))) {
    throw new RangeError(`${name}: needs a finite number above ${limit}; got ${value}`);
  }
}

/** 1 = the calls are independent. */
export function requireDesignEffect(designEffect: number): void {
  if (!(designEffect >= 1 && Number.isFinite(designEffect))) {
    throw new RangeError(`designEffect: needs a finite number of at least 1; got ${designEffect}`);
  }
}

export function requireCount(name: string, count: number, atLeast = 0): void {
  if (!(Number.isSafeInteger(count) && count >= atLeast)) {
    throw new RangeError(`${name}: needs a whole number of at least ${atLeast}; got ${count}`);
  }
}

function excerpt(values: readonly number[]): string {
  return `${values.length} [${values.slice(0, 5).join(', ')}${values.length > 5 ? ', …' : ''}]`;
}
