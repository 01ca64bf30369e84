import { describe, expect, it } from '@jest/globals';

import { toSample } from '../../src/metrics/to-sample.js';
import { OUTCOMES } from '../../src/model/outcome.js';
import { aCell, aTrial, aUsage } from './a-trial.js';

const free = (): undefined => undefined;

describe('toSample', () => {
  it('reads time to first token, time per token, end to end, stall and speed off a good answer', () => {
    expect(toSample(aTrial(), aCell(), () => 0.0045)).toEqual({
      ttftMs: 400,
      ttfoMs: 400,
      tpotMs: 10,
      e2eMs: 1390,
      stallMs: 35,
      outputTokensPerSecond: 100,
      inputTokens: 1000,
      outputTokens: 100,
      costUsd: 0.0045,
      censored: false,
    });
  });

  it.each(OUTCOMES.filter((outcome) => outcome !== 'ok' && !outcome.startsWith('timeout')))(
    'makes no sample of a trial that ended as %s',
    (outcome) => {
      expect(toSample(aTrial({ outcome, limitMs: 30_000 }), aCell(), free)).toBeUndefined();
    },
  );

  it('gives no time per token to a single event, because its tokens came at one instant', () => {
    const sample = toSample(aTrial({ tokenEvents: 1, ttftMs: 400, e2eMs: 400 }), aCell(), free);
    expect(sample?.tpotMs).toBeUndefined();
    expect(sample?.outputTokensPerSecond).toBeUndefined();
  });

  it('gives no time per token to a single token', () => {
    expect(toSample(aTrial({ streamedTokens: 1 }), aCell(), free)?.tpotMs).toBeUndefined();
  });

  it('gives no time per token, no tokens and no cost when the provider states no usage', () => {
    const { usage: _1, streamedTokens: _2, ...silent } = aTrial();
    expect(toSample(silent, aCell(), () => 1)).toEqual({
      ttftMs: 400,
      ttfoMs: 400,
      e2eMs: 1390,
      stallMs: 35,
      censored: false,
    });
  });

  it('leaves the speed absent, not infinite, when the whole answer came at one instant', () => {
    const sample = toSample(aTrial({ e2eMs: 400 }), aCell(), free);
    expect(sample?.tpotMs).toBe(0);
    expect(sample).not.toHaveProperty('outputTokensPerSecond');
  });

  it('keeps token counts under their own names', () => {
    const usage = aUsage({
      cachedInputTokens: 800,
      cacheWriteTokens: 100,
      reasoningTokens: 20,
      outputIncludesReasoning: true,
    });
    expect(toSample(aTrial({ usage }), aCell(), free)).toMatchObject({
      inputTokens: 1000,
      cachedInputTokens: 800,
      cacheWriteTokens: 100,
      outputTokens: 100,
      reasoningTokens: 20,
      outputIncludesReasoning: true,
    });
  });

  it('hands the served model and tier to the price', () => {
    const seen: unknown[] = [];
    toSample(
      aTrial({ servedModel: 'gpt-5-mini-2025-08-07', serviceTier: 'flex' }),
      aCell(),
      (_cell, _usage, served) => {
        seen.push(served);
        return undefined;
      },
    );
    expect(seen).toEqual([{ servedModel: 'gpt-5-mini-2025-08-07', tier: 'flex' }]);
  });
});

describe('time per token beside reasoning', () => {
  it('divides by the tokens that the stream carried, not by those that were billed', () => {
    const usage = aUsage({ reasoningTokens: 60, outputIncludesReasoning: true });
    // (1390 − 400) ms over the 40 tokens that were not thought in silence
    expect(toSample(aTrial({ usage, streamedTokens: 40 }), aCell(), free)?.tpotMs).toBeCloseTo(990 / 39, 12);
  });

  it('is absent where nobody can tell how many tokens the stream carried', () => {
    const { streamedTokens: _, ...unknown } = aTrial();
    const sample = toSample(unknown, aCell(), free);
    expect(sample).not.toHaveProperty('tpotMs');
    expect(sample).toMatchObject({ ttftMs: 400, e2eMs: 1390, outputTokens: 100 });
  });
});

describe('a timeout', () => {
  it('before the first token counts as its limit in every metric', () => {
    const { ttftMs: _1, ttfoMs: _2, e2eMs: _3, stallMs: _4, usage: _5, ...silent } = aTrial();
    const sample = toSample(
      { ...silent, outcome: 'timeout-first-token', limitMs: 30_000, tokenEvents: 0 },
      aCell(),
      free,
    );
    expect(sample).toEqual({ ttftMs: 30_000, ttfoMs: 30_000, tpotMs: 30_000, e2eMs: 30_000, censored: true });
  });

  it('in mid answer keeps the first token it saw and counts as its limit in the rest', () => {
    const { e2eMs: _1, usage: _2, ...cut } = aTrial();
    const sample = toSample({ ...cut, outcome: 'timeout-total', limitMs: 120_000 }, aCell(), free);
    expect(sample).toEqual({
      ttftMs: 400,
      ttfoMs: 400,
      tpotMs: 120_000,
      e2eMs: 120_000,
      stallMs: 35,
      censored: true,
    });
  });

  it('while still reasoning counts as its limit until the first visible token', () => {
    const { ttfoMs: _1, e2eMs: _2, ...thinking } = aTrial();
    const sample = toSample({ ...thinking, outcome: 'timeout-total', limitMs: 120_000 }, aCell(), free);
    expect(sample).toMatchObject({ ttftMs: 400, ttfoMs: 120_000, e2eMs: 120_000 });
  });
});
