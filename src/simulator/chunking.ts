import type { Buffer } from 'node:buffer';

import type { Random } from './random.js';

/** Pieces of 1 to `maxBytes` bytes that add up to `bytes`; exactly one byte each when `maxBytes` is 1. */
export function cutIntoPieces(bytes: Buffer, maxBytes: number, random: Random): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = maxBytes <= 1 ? 1 : 1 + Math.floor(random() * maxBytes);
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}
