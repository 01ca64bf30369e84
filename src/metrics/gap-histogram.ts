import { inflateSync } from 'node:zlib';

import { build, decodeFromCompressedBase64, encodeIntoCompressedBase64, type Histogram } from 'hdr-histogram-js';

import { LensError } from '../model/lens-error.js';

/**
 * Pooled chunk gaps of one cell and arm, as an HDR histogram of whole microseconds with three significant digits.
 *
 * All histograms share one fixed range, so that any two merge and equal gaps give equal bytes, in any order. The
 * histogram is plain JavaScript and needs no `destroy()`; its format is HdrHistogram V2, compressed, base64.
 */
export interface GapHistogram {
  readonly count: number;
  readonly minMs: number;
  readonly maxMs: number;
  readonly meanMs: number;
  /** @param percentile 0–100. Within 0.1 % of the recorded value. */
  percentileMs(percentile: number): number;
  /** How many gaps were at most `limitMs` long: what a cumulative bucket of an exporter counts. */
  countAtMost(limitMs: number): number;
}

/** One hour. Longer gaps count as this long; no timeout lets one happen. */
const LONGEST_US = 3_600_000_000;
const DIGITS = 3;
const BITS_PER_COUNT = 32;

/** Far above what our range can need (some 24,000 counts), far below what hurts. */
const MAX_BASE64 = 1 << 20;
const MAX_INFLATED = 1 << 20;

/** Bytes of the compressed form's own header, and where the inner header keeps what must be ours. */
const COMPRESSED_HEADER = 8;
const HEADER = { digits: 12, lowest: 16, highest: 24, length: 40 } as const;

/** @param gapsMs Gaps between token-bearing events, in ms, ≥ 0, in any order; rounded to whole microseconds. */
export function encodeGaps(gapsMs: readonly number[]): string {
  const histogram = emptyHistogram();
  for (const gapMs of gapsMs) {
    if (!Number.isFinite(gapMs) || gapMs < 0) throw new RangeError(`a gap of ${gapMs} ms`);
    histogram.recordValue(Math.min(LONGEST_US, Math.round(gapMs * 1000)));
  }
  return encodeIntoCompressedBase64(histogram);
}

/** @throws LensError `run/unreadable` when the text is no histogram of ours. */
export function decodeGaps(hdr: string): GapHistogram {
  const histogram = readHistogram(hdr);
  const count = histogram.totalCount;
  return {
    count,
    minMs: count === 0 ? 0 : histogram.getValueAtPercentile(0) / 1000,
    maxMs: count === 0 ? 0 : histogram.maxValue / 1000,
    meanMs: count === 0 ? 0 : histogram.mean / 1000,
    percentileMs: (percentile) => (count === 0 ? 0 : histogram.getValueAtPercentile(percentile) / 1000),
    countAtMost: (limitMs) => countAtMost(histogram, limitMs * 1000),
  };
}

/** One histogram with the gaps of all; of none, an empty one. */
export function mergeGaps(hdrs: readonly string[]): string {
  const sum = emptyHistogram();
  for (const hdr of hdrs) sum.add(readHistogram(hdr));
  return encodeIntoCompressedBase64(sum);
}

function emptyHistogram(): Histogram {
  return build({
    bitBucketSize: BITS_PER_COUNT,
    autoResize: false,
    lowestDiscernibleValue: 1,
    highestTrackableValue: LONGEST_US,
    numberOfSignificantValueDigits: DIGITS,
  });
}

function readHistogram(hdr: string): Histogram {
  try {
    refuseStrangers(hdr);
    return decodeFromCompressedBase64(hdr, BITS_PER_COUNT);
  } catch (cause) {
    throw new LensError('run/unreadable', 'A chunk-gap histogram in the run file is damaged.', { cause });
  }
}

/** The decoder allocates whatever the header asks for, and inflates without a bound; so look first. */
function refuseStrangers(hdr: string): void {
  if (hdr.length > MAX_BASE64) throw new RangeError('too long');
  const compressed = Buffer.from(hdr, 'base64').subarray(COMPRESSED_HEADER);
  const bytes = inflateSync(compressed, { maxOutputLength: MAX_INFLATED });
  const ours =
    bytes.length >= HEADER.length &&
    bytes.readUInt32BE(HEADER.digits) === DIGITS &&
    bytes.readBigUInt64BE(HEADER.lowest) === 1n &&
    bytes.readBigUInt64BE(HEADER.highest) === BigInt(LONGEST_US);
  if (!ours) throw new RangeError('another range');
}

/** Binary search for the largest share of counts whose value does not exceed the limit. */
function countAtMost(histogram: Histogram, limitUs: number): number {
  let low = 0;
  let high = histogram.totalCount;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (histogram.getValueAtPercentile((100 * (middle - 0.5)) / histogram.totalCount) <= limitUs) low = middle;
    else high = middle - 1;
  }
  return low;
}
