import { deflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';
import { array, assert, double, property } from 'fast-check';

import { decodeGaps, encodeGaps, mergeGaps } from '../../src/metrics/gap-histogram.js';

const gaps = array(double({ min: 0, max: 120_000, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('encodeGaps and decodeGaps', () => {
  it('keep every percentile within 0.1 % of the recorded gap, in whole microseconds', () => {
    const histogram = decodeGaps(encodeGaps([0, 0.0004, 0.0006, 1, 20.5, 20.5, 1500]));
    expect(histogram.count).toBe(7);
    expect(histogram.minMs).toBe(0);
    expect(histogram.percentileMs(100 * (3 / 7))).toBe(0.001);
    expect(histogram.percentileMs(50)).toBe(1);
    expect(Math.abs(histogram.percentileMs(80) / 20.5 - 1)).toBeLessThan(0.001);
    expect(Math.abs(histogram.maxMs / 1500 - 1)).toBeLessThan(0.001);
    expect(Math.abs(histogram.meanMs / (1542.001 / 7) - 1)).toBeLessThan(0.001);
  });

  it('count what is at most as long as a limit', () => {
    const histogram = decodeGaps(encodeGaps([0, 1, 5, 5, 900]));
    expect([0, 0.5, 1, 4, 6, 1000].map((limit) => histogram.countAtMost(limit))).toEqual([1, 1, 2, 2, 4, 5]);
  });

  it('count a gap beyond the range as the longest one, and never drop it', () => {
    const histogram = decodeGaps(encodeGaps([1, 1e10]));
    expect(histogram.count).toBe(2);
    expect(Math.abs(histogram.maxMs / 3_600_000 - 1)).toBeLessThan(0.001);
  });

  it('know an empty pool', () => {
    const empty = decodeGaps(encodeGaps([]));
    expect([empty.count, empty.maxMs, empty.percentileMs(99), empty.countAtMost(1)]).toEqual([0, 0, 0, 0]);
  });

  it('give the same bytes for the same gaps in any order', () => {
    assert(
      property(gaps, (values) => {
        expect(encodeGaps(values.toReversed())).toBe(encodeGaps(values));
      }),
      { numRuns: 25 },
    );
  });

  it.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY]])('refuse a gap of %p ms', (gap) => {
    expect(() => encodeGaps([gap])).toThrow(RangeError);
  });

  it.each([
    { why: 'empty', hdr: '' },
    { why: 'no base64', hdr: '*** not base64 ***' },
    { why: 'cut off', hdr: encodeGaps([1, 2, 3]).slice(0, 30) },
    { why: 'inflated beyond reason', hdr: `HISTFAAA${deflateSync(Buffer.alloc(1 << 23)).toString('base64')}` },
    { why: 'far too long', hdr: 'A'.repeat(2 << 20) },
  ])('refuse a histogram that is $why by name', ({ hdr }) => {
    expect(() => decodeGaps(hdr)).toThrow(expect.objectContaining({ code: 'run/unreadable' }));
  });
});

describe('mergeGaps', () => {
  it('equals one histogram of all gaps', () => {
    assert(
      property(gaps, gaps, (a, b) => {
        expect(mergeGaps([encodeGaps(a), encodeGaps(b)])).toBe(encodeGaps([...a, ...b]));
      }),
      { numRuns: 25 },
    );
  });

  it('of nothing is empty', () => {
    expect(mergeGaps([])).toBe(encodeGaps([]));
  });
});
