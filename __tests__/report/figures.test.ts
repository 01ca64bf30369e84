import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import {
  formatChange,
  formatCount,
  formatDifference,
  formatFigure,
  formatInterval,
  formatMs,
  formatPoints,
  formatRatio,
  formatShare,
  formatSpeed,
  formatUsd,
} from '../../src/model/figures.js';

describe('formatMs', () => {
  it.each([
    [0, '0 ms'],
    [0.004, '< 0.01 ms'],
    [0.05, '0.05 ms'],
    [0.2, '0.2 ms'],
    [4, '4 ms'],
    [4.26, '4.3 ms'],
    [9.96, '10 ms'],
    [612.4, '612 ms'],
    [999.4, '999 ms'],
    [999.6, '1.00 s'],
    [1310, '1.31 s'],
    [9994, '9.99 s'],
    [9996, '10.0 s'],
    [59_949, '59.9 s'],
    [59_960, '1 min'],
    [130_000, '2 min 10 s'],
    [3_900_000, '1 h 5 min'],
    [32_400_000, '9 h'],
    [259_200_000, '3 d'],
    [-12, '−12 ms'],
    [Number.NaN, 'n/a'],
    [Number.POSITIVE_INFINITY, 'n/a'],
    [undefined, 'n/a'],
  ])('%p → %s', (ms, text) => {
    expect(formatMs(ms)).toBe(text);
  });
});

describe('formatUsd', () => {
  it.each([
    [0, '$0.00'],
    [0.0018, '$0.0018'],
    [0.0001, '$0.0001'],
    [0.000_001_23, '$0.0000012'],
    [0.000_000_01, '< $0.0000001'],
    [0.02, '$0.02'],
    [0.045, '$0.045'],
    [0.0996, '$0.10'],
    [0.41, '$0.41'],
    [1, '$1.00'],
    [1234.5, '$1,234.50'],
    [-0.0004, '−$0.0004'],
    [Number.NaN, 'n/a'],
    [undefined, 'n/a'],
  ])('%p → %s', (usd, text) => {
    expect(formatUsd(usd)).toBe(text);
  });
});

describe('the other formats', () => {
  it.each([
    [formatChange(0.38), '+38 %'],
    [formatChange(-0.09), '−9 %'],
    [formatChange(0.004), '+0.4 %'],
    [formatChange(0.0001), '0 %'],
    [formatChange(-0.0001), '0 %'],
    [formatChange(12.5), '+1,250 %'],
    [formatRatio(1.38), '+38 %'],
    [formatRatio(undefined), 'n/a'],
    [formatRatio(Number.NaN), 'n/a'],
    [formatInterval(1.24, 1.53), '+24 … +53'],
    [formatInterval(0.91, 1.64), '−9 … +64'],
    [formatInterval(undefined, 1), undefined],
    [formatInterval(1, Number.POSITIVE_INFINITY), undefined],
    [formatPoints(0.1), '+10 points'],
    [formatPoints(0.01), '+1 point'],
    [formatPoints(-0.005), '−0.5 points'],
    [formatShare(0.034), '3.4 %'],
    [formatShare(1), '100 %'],
    [formatSpeed(48.4), '48 tokens/s'],
    [formatSpeed(4.25), '4.3 tokens/s'],
    [formatCount(4870), '4,870'],
    [formatDifference(233, 'ms'), '+233 ms'],
    [formatDifference(-0.0004, 'usd'), '−$0.0004'],
    [formatDifference(0, 'ms'), '0 ms'],
  ])('%s is written %s', (written, text) => {
    expect(written).toBe(text);
  });

  it('never lets NaN, Infinity or undefined reach a reader', () => {
    const any = fc.oneof(fc.double(), fc.constantFrom(undefined, Number.NaN, Number.NEGATIVE_INFINITY));
    fc.assert(
      fc.property(any, fc.constantFrom('ms', 'usd', 'tokens/s', 'share'), (value, unit) => {
        const texts = [
          formatFigure(value, unit),
          formatDifference(value, unit),
          formatChange(value),
          formatPoints(value),
        ];
        for (const text of texts) expect(text).not.toMatch(/NaN|Infinity|undefined|e\+/);
      }),
    );
  });
});
