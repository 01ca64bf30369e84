import { expect } from '@jest/globals';

/** No NaN, no infinity, no undefined shown as text, anywhere in what a reader may see. */
export function expectFinite(value: unknown, path = ''): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${path} is ${value}`);
    expect(Number.isFinite(value)).toBe(true);
  } else if (typeof value === 'string') {
    if (/\b(NaN|Infinity|undefined)\b/.test(value)) throw new Error(`${path} says ${value}`);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) expectFinite(member, `${path}.${name}`);
  }
}
