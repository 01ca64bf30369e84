import { describe, expect, it } from '@jest/globals';

import type { Sample, SampleSet } from '../../src/model/sample.js';
import type { Usage } from '../../src/model/stream-event.js';
import type { Explanation } from '../../src/model/verdict.js';
import { explainCost, explainEndToEnd } from '../../src/verdict/explain.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { fc } from '../support/property.js';

interface Call {
  readonly ttftMs: number;
  readonly tpotMs: number;
  readonly outputTokens: number;
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
}

const USUAL: Call = { ttftMs: 400, tpotMs: 20, outputTokens: 100, inputTokens: 1000, cachedInputTokens: 200 };

/** USD per million tokens; a cached token costs a tenth. */
const priced =
  (input: number, output: number) =>
  (usage: Usage): number => {
    const { inputTokens = 0, cachedInputTokens = 0, outputTokens = 0 } = usage;
    return ((inputTokens - 0.9 * cachedInputTokens) * input + outputTokens * output) / 1e6;
  };
const PRICE = priced(0.25, 2);

function setOf(made: readonly Call[], price = PRICE): SampleSet {
  const samples = made.map((call): Sample => ({
    ...call,
    e2eMs: call.ttftMs + call.tpotMs * (call.outputTokens - 1),
    costUsd: price(call),
    censored: false,
  }));
  return {
    samples,
    attempts: samples.length,
    planned: samples.length,
    failures: {},
    batches: samples.map((_, index) => index),
    served: { models: {}, fingerprints: {}, tiers: {}, regions: {} },
  };
}

/** Fifty calls around the usual one, each figure spread by a tenth; another seed gives other calls. */
function calls(seed: string, change: Partial<Call> = {}): readonly Call[] {
  const random = seededRandom(seed);
  const centre = { ...USUAL, ...change };
  const spread = (value: number): number => value * Math.exp(0.1 * random.normal());
  return Array.from({ length: 50 }, () => ({
    ttftMs: spread(centre.ttftMs),
    tpotMs: spread(centre.tpotMs),
    outputTokens: Math.max(2, Math.round(spread(centre.outputTokens))),
    inputTokens: centre.inputTokens,
    cachedInputTokens: centre.cachedInputTokens,
  }));
}

function required(explanation: Explanation | undefined): Explanation {
  if (explanation === undefined) throw new Error('nothing was explained');
  return explanation;
}

function endToEnd(before: readonly Call[], after: readonly Call[]): Explanation {
  return required(explainEndToEnd('c', setOf(before), setOf(after)));
}

function cost(before: readonly Call[], after: readonly Call[], price = PRICE): Explanation {
  return required(explainCost('c', setOf(before), setOf(after, price), { base: PRICE, candidate: price }));
}

function whole({ base, candidate }: Explanation): number {
  return candidate - base;
}

/** Weight of the one cause among all of them, 0–1. */
function weightOf(explanation: Explanation, cause: string): number {
  const sizes = explanation.parts.map((part) => Math.abs(part.amount));
  const own = explanation.parts.filter((part) => part.cause === cause).map((part) => Math.abs(part.amount));
  return own.reduce((a, b) => a + b, 0) / sizes.reduce((a, b) => a + b, 0);
}

/** The parts add up to the whole within 0.1 % of what is explained. */
function expectWhole(explanation: Explanation): void {
  const sum = explanation.parts.reduce((total, { amount }) => total + amount, 0);
  const scale = Math.max(Math.abs(whole(explanation)), 1e-9 * explanation.base);
  expect(Math.abs(sum - whole(explanation))).toBeLessThanOrEqual(1e-3 * scale);
}

const aCall = fc.record({
  ttftMs: fc.double({ min: 1, max: 30_000, noNaN: true }),
  tpotMs: fc.double({ min: 0.01, max: 500, noNaN: true }),
  outputTokens: fc.integer({ min: 2, max: 5000 }),
  inputTokens: fc.integer({ min: 1, max: 200_000 }),
  cachedInputTokens: fc.constant(0),
});
const someCalls = fc.array(aCall, { minLength: 1, maxLength: 20 });

describe('explainEndToEnd', () => {
  it('gives parts that add up to the measured difference of means', () => {
    fc.assert(
      fc.property(someCalls, someCalls, (before, after) => {
        const explanation = endToEnd(before, after);
        expectWhole(explanation);
        const mean = ({ samples }: SampleSet): number =>
          samples.reduce((total, { e2eMs = 0 }) => total + e2eMs, 0) / samples.length;
        expect(explanation.base / mean(setOf(before))).toBeCloseTo(1, 9);
        expect(explanation.candidate / mean(setOf(after))).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each<{ cause: string; change: Partial<Call>; says: string }>([
    { cause: 'ttft', change: { ttftMs: 900 }, says: 'The wait for the first token is what grew: 4' },
    { cause: 'output-length', change: { outputTokens: 250 }, says: 'Answers became longer: 96 → 2' },
    { cause: 'speed', change: { tpotMs: 45 }, says: 'Tokens arrive more slowly: 20' },
    { cause: 'ttft', change: { ttftMs: 100 }, says: 'shrank' },
    { cause: 'output-length', change: { outputTokens: 40 }, says: 'shorter' },
    { cause: 'speed', change: { tpotMs: 8 }, says: 'faster' },
  ])('gives a single cause at least nine tenths of the weight: $cause $change', ({ cause, change, says }) => {
    // The same seed: what was not changed is the same on both sides.
    const explanation = endToEnd(calls('same'), calls('same', change));
    expect(weightOf(explanation, cause)).toBeGreaterThanOrEqual(0.9);
    expect(explanation.sentence).toContain(says);
    expectWhole(explanation);
  });

  it('is silent where an arm has no complete call', () => {
    const censored = {
      ...setOf(calls('x')),
      samples: [{ ttftMs: 30_000, tpotMs: 30_000, e2eMs: 30_000, censored: true }],
    };
    expect(explainEndToEnd('c', censored, setOf(calls('y')))).toBeUndefined();
    expect(explainEndToEnd('c', setOf([]), setOf(calls('y')))).toBeUndefined();
  });
});

describe('explainCost', () => {
  const prices = fc.tuple(
    fc.double({ min: 0.01, max: 20, noNaN: true }),
    fc.double({ min: 0.01, max: 100, noNaN: true }),
  );

  it('gives parts that add up to the whole, whatever changed at once', () => {
    fc.assert(
      fc.property(
        someCalls,
        someCalls,
        fc.double({ min: 0, max: 1, noNaN: true }),
        prices,
        (before, after, share, [input, output]) => {
          const cached = after.map((call) => ({ ...call, cachedInputTokens: Math.floor(call.inputTokens * share) }));
          expectWhole(cost(before, cached, priced(input, output)));
        },
      ),
    );
  });

  it.each<{ cause: string; change: Partial<Call>; price?: (usage: Usage) => number; says: string }>([
    {
      cause: 'input-tokens',
      change: { inputTokens: 4000, cachedInputTokens: 800 },
      says: 'from 1,000 to 4,000 input tokens',
    },
    { cause: 'cached-share', change: { cachedInputTokens: 900 }, says: 'from 20 % to 90 %' },
    { cause: 'output-length', change: { outputTokens: 300 }, says: 'Billed output went from' },
    { cause: 'price', change: {}, price: priced(0.5, 4), says: 'price per token is another one' },
  ])('gives a single cause at least nine tenths of the weight: $cause', ({ cause, change, price = PRICE, says }) => {
    // The same seed: what was not changed is the same on both sides.
    const explanation = cost(calls('same'), calls('same', change), price);
    expect(weightOf(explanation, cause)).toBeGreaterThanOrEqual(0.9);
    expect(explanation.sentence).toContain(says);
    expectWhole(explanation);
  });

  it('tells another service tier from another price', () => {
    const flex = priced(0.125, 1);
    const crossed = { candidateAtBaseTier: PRICE, baseAtCandidateTier: flex };
    const explanation = required(
      explainCost('c', setOf(calls('same')), setOf(calls('same'), flex), { base: PRICE, candidate: flex, crossed }),
    );
    expect(weightOf(explanation, 'tier')).toBeGreaterThanOrEqual(0.9);
    expect(explanation.sentence).toContain('service tier');
    expectWhole(explanation);
  });

  it('tells model and tier as one where a model has no price at the tier of the other', () => {
    const crossed = { candidateAtBaseTier: PRICE, baseAtCandidateTier: () => undefined };
    const explanation = required(
      explainCost('c', setOf(calls('same')), setOf(calls('same'), priced(1, 8)), {
        base: PRICE,
        candidate: priced(1, 8),
        crossed,
      }),
    );
    expect(explanation.parts.map(({ cause }) => cause)).not.toContain('tier');
    expect(weightOf(explanation, 'price')).toBeGreaterThanOrEqual(0.9);
  });

  it('is silent where a price is unknown', () => {
    const unknown = (): undefined => undefined;
    expect(explainCost('c', setOf(calls('a')), setOf(calls('b')), { base: PRICE, candidate: unknown })).toBeUndefined();
  });
});
