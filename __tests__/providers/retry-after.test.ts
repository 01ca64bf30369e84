import { describe, expect, it } from '@jest/globals';

import { retryAfterMs } from '../../src/providers/retry-after.js';

const NOW = Date.parse('2026-11-22T10:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    { why: 'nothing said', headers: {}, wait: undefined },
    { why: 'seconds', headers: { 'retry-after': '17' }, wait: 17_000 },
    { why: 'fractions of a second', headers: { 'retry-after': '0.5' }, wait: 500 },
    { why: 'milliseconds win over seconds', headers: { 'retry-after': '1', 'retry-after-ms': '864' }, wait: 864 },
    { why: "Azure's other name for milliseconds", headers: { 'x-ms-retry-after-ms': '250' }, wait: 250 },
    { why: 'Azure says 0 ms beside 1 s', headers: { 'retry-after': '1', 'retry-after-ms': '0' }, wait: 1000 },
    { why: 'only 0 ms', headers: { 'retry-after-ms': '0' }, wait: 0 },
    { why: 'a date', headers: { 'retry-after': 'Sun, 22 Nov 2026 10:00:30 GMT' }, wait: 30_000 },
    { why: 'a date in the past', headers: { 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' }, wait: 0 },
    {
      why: "a date beside the server's own clock, which is an hour behind ours",
      headers: { date: 'Sun, 22 Nov 2026 09:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 09:00:30 GMT' },
      wait: 30_000,
    },
    {
      why: 'the exhausted limit, as a Go duration',
      headers: {
        'x-ratelimit-remaining-requests': '9',
        'x-ratelimit-reset-requests': '1h',
        'x-ratelimit-remaining-tokens': '0',
        'x-ratelimit-reset-tokens': '1m30.5s',
      },
      wait: 90_500,
    },
    {
      why: 'milliseconds as a duration',
      headers: { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '6ms' },
      wait: 6,
    },
    {
      why: 'RFC 3339 (Anthropic)',
      headers: {
        'anthropic-ratelimit-tokens-remaining': '0',
        'anthropic-ratelimit-tokens-reset': '2026-11-22T10:00:05Z',
      },
      wait: 5000,
    },
    {
      why: 'seconds with a fraction (Cerebras)',
      headers: { 'x-ratelimit-remaining-tokens-minute': '0', 'x-ratelimit-reset-tokens-minute': '23.5' },
      wait: 23_500,
    },
    { why: 'milliseconds since 1970 (OpenRouter)', headers: { 'x-ratelimit-reset': String(NOW + 4000) }, wait: 4000 },
    { why: 'seconds since 1970', headers: { 'x-ratelimit-reset': String(NOW / 1000 + 4) }, wait: 4000 },
    {
      why: 'no limit is exhausted',
      headers: { 'x-ratelimit-remaining-requests': '9', 'x-ratelimit-reset-requests': '1h' },
      wait: undefined,
    },
    { why: 'nonsense', headers: { 'retry-after': 'soon' }, wait: undefined },
  ])('$why → $wait', ({ headers, wait }) => {
    expect(retryAfterMs(headers as Record<string, string>, NOW)).toBe(wait);
  });
});
