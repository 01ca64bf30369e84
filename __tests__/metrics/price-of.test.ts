import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { listPrice, priceTableDate } from '../../src/metrics/list-price.js';
import { needsListPrice, type PricedCell, pricesAt } from '../../src/metrics/price-of.js';
import type { Usage } from '../../src/model/stream-event.js';

/** USD per token at a price per million tokens. */
const M = 1e-6;
const AT = new Date('2026-10-01T12:00:00Z');

interface Golden {
  readonly why: string;
  readonly cell: PricedCell;
  readonly usage: Usage;
  readonly servedModel?: string;
  readonly tier?: string;
  /** Tokens × the price that the provider publishes, written out. */
  readonly usd: number;
}

type Unknown = Omit<Golden, 'usd' | 'usage'> & { readonly usage?: Usage };

const compatible = (preset: string, model: string): PricedCell => ({ provider: 'openai-compatible', preset, model });
const openai = (model: string): PricedCell => ({ provider: 'openai', model });
const bedrock = (model: string): PricedCell => ({ provider: 'bedrock', model });

const goldens: readonly Golden[] = [
  // OpenAI
  {
    why: 'OpenAI',
    cell: openai('gpt-5-mini'),
    usage: { inputTokens: 1200, outputTokens: 340 },
    usd: 1200 * 0.25 * M + 340 * 2 * M,
  },
  {
    why: 'OpenAI, cached input',
    cell: openai('gpt-5-mini'),
    usage: { inputTokens: 4096, cachedInputTokens: 3968, outputTokens: 100 },
    usd: 128 * 0.25 * M + 3968 * 0.025 * M + 100 * 2 * M,
  },
  {
    why: 'OpenAI, reasoning inside the output',
    cell: openai('o4-mini'),
    usage: { inputTokens: 500, outputTokens: 900, reasoningTokens: 640, outputIncludesReasoning: true },
    usd: 500 * 1.1 * M + 900 * 4.4 * M,
  },
  {
    why: 'OpenAI, cache write',
    cell: openai('gpt-6-astra'),
    usage: { inputTokens: 5000, cachedInputTokens: 1000, cacheWriteTokens: 3000, outputTokens: 50 },
    usd: 1000 * 10 * M + 1000 * 1 * M + 3000 * 12.5 * M + 50 * 50 * M,
  },
  {
    why: 'OpenAI, long-context tier',
    cell: openai('gpt-5.4'),
    usage: { inputTokens: 300_000, cachedInputTokens: 100_000, outputTokens: 1000 },
    usd: 200_000 * 5 * M + 100_000 * 0.5 * M + 1000 * 22.5 * M,
  },
  {
    why: 'OpenAI, flex tier',
    cell: openai('gpt-5-mini'),
    usage: { inputTokens: 1000, cachedInputTokens: 500, outputTokens: 100 },
    tier: 'flex',
    usd: 500 * 0.125 * M + 500 * 0.0125 * M + 100 * 1 * M,
  },
  {
    why: 'OpenAI, priority tier',
    cell: openai('gpt-5-mini'),
    usage: { inputTokens: 1000, cachedInputTokens: 400, outputTokens: 100 },
    tier: 'priority',
    usd: 600 * 0.45 * M + 400 * 0.045 * M + 100 * 3.6 * M,
  },
  {
    why: 'OpenAI, asked for priority and served at default',
    cell: openai('gpt-4o-mini'),
    usage: { inputTokens: 1000, outputTokens: 100 },
    tier: 'default',
    usd: 1000 * 0.15 * M + 100 * 0.6 * M,
  },
  {
    why: 'OpenAI, audio in and out',
    cell: openai('gpt-audio-mini'),
    usage: { inputTokens: 1000, audioInputTokens: 800, outputTokens: 500, audioOutputTokens: 400 },
    usd: 200 * 0.6 * M + 800 * 10 * M + 100 * 2.4 * M + 400 * 20 * M,
  },
  {
    why: 'OpenAI, another snapshot served than the alias asked for',
    cell: openai('gpt-4o'),
    usage: { inputTokens: 1000, outputTokens: 100 },
    servedModel: 'gpt-4o-2024-05-13',
    usd: 1000 * 5 * M + 100 * 15 * M,
  },
  {
    why: 'OpenAI, an unknown name served: the one asked for',
    cell: openai('gpt-4o'),
    usage: { inputTokens: 1000, outputTokens: 100 },
    servedModel: 'shadow-7',
    usd: 1000 * 2.5 * M + 100 * 10 * M,
  },
  // Anthropic
  {
    why: 'Anthropic, cache read and write',
    cell: { provider: 'anthropic', model: 'claude-haiku-4-5-20251001' },
    usage: { inputTokens: 10_000, cachedInputTokens: 6000, cacheWriteTokens: 3000, outputTokens: 200 },
    usd: 1000 * 1 * M + 6000 * 0.1 * M + 3000 * 1.25 * M + 200 * 5 * M,
  },
  {
    why: 'Anthropic, part of the cache write kept for an hour',
    cell: { provider: 'anthropic', model: 'claude-haiku-4-5' },
    usage: { inputTokens: 10_000, cacheWriteTokens: 3000, cacheWrite1hTokens: 2000, outputTokens: 200 },
    usd: 7000 * 1 * M + 1000 * 1.25 * M + 2000 * 2 * M + 200 * 5 * M,
  },
  {
    why: 'Anthropic, long-context tier',
    cell: { provider: 'anthropic', model: 'claude-sonnet-4-5' },
    usage: { inputTokens: 250_000, outputTokens: 1000 },
    tier: 'standard',
    usd: 250_000 * 6 * M + 1000 * 22.5 * M,
  },
  {
    why: 'Anthropic, thinking inside the output',
    cell: { provider: 'anthropic', model: 'claude-opus-4-5' },
    usage: { inputTokens: 100, outputTokens: 2000, reasoningTokens: 1500, outputIncludesReasoning: true },
    usd: 100 * 5 * M + 2000 * 25 * M,
  },
  // Gemini and Vertex
  {
    why: 'Gemini, thoughts beside the output, cached input',
    cell: { provider: 'gemini', model: 'gemini-2.5-flash' },
    usage: {
      inputTokens: 3000,
      cachedInputTokens: 2000,
      outputTokens: 150,
      reasoningTokens: 450,
      outputIncludesReasoning: false,
    },
    usd: 1000 * 0.3 * M + 2000 * 0.03 * M + 600 * 2.5 * M,
  },
  {
    why: 'Gemini, long-context tier',
    cell: { provider: 'gemini', model: 'gemini-2.5-pro' },
    usage: { inputTokens: 200_001, outputTokens: 10, outputIncludesReasoning: false },
    usd: 200_001 * 2.5 * M + 10 * 15 * M,
  },
  {
    why: 'Gemini, flex tier',
    cell: { provider: 'gemini', model: 'gemini-3.5-flash' },
    usage: { inputTokens: 1000, outputTokens: 10 },
    tier: 'SERVICE_TIER_FLEX',
    usd: 1000 * 0.75 * M + 10 * 4.5 * M,
  },
  {
    why: 'Gemini, free of charge',
    cell: { provider: 'gemini', model: 'gemma-3-27b-it' },
    usage: { inputTokens: 1000, outputTokens: 10 },
    usd: 0,
  },
  {
    why: 'Gemini on Vertex',
    cell: { provider: 'vertex', model: 'gemini-2.5-flash', region: 'europe-west4' },
    usage: { inputTokens: 1000, outputTokens: 10 },
    tier: 'ON_DEMAND',
    usd: 1000 * 0.3 * M + 10 * 2.5 * M,
  },
  {
    why: 'Claude on Vertex, global endpoint',
    cell: { provider: 'vertex', model: 'claude-sonnet-4-5@20250929', region: 'global' },
    usage: { inputTokens: 1000, cachedInputTokens: 900, outputTokens: 100 },
    usd: 100 * 3 * M + 900 * 0.3 * M + 100 * 15 * M,
  },
  {
    why: 'Claude on Vertex, regional endpoint: 10 % more',
    cell: { provider: 'vertex', model: 'claude-sonnet-4-5@20250929', region: 'us-east5' },
    usage: { inputTokens: 1000, cachedInputTokens: 900, outputTokens: 100 },
    usd: 100 * 3.3 * M + 900 * 0.33 * M + 100 * 16.5 * M,
  },
  {
    why: 'an older Claude on Vertex, regional endpoint: one price',
    cell: { provider: 'vertex', model: 'claude-3-5-haiku@20241022', region: 'us-east5' },
    usage: { inputTokens: 1000, outputTokens: 100 },
    usd: 1000 * 0.8 * M + 100 * 4 * M,
  },
  // Bedrock
  {
    why: 'Bedrock, global inference profile',
    cell: bedrock('global.anthropic.claude-sonnet-4-5-20250929-v1:0'),
    usage: { inputTokens: 1000, cachedInputTokens: 500, cacheWriteTokens: 200, outputTokens: 100 },
    usd: 300 * 3 * M + 500 * 0.3 * M + 200 * 3.75 * M + 100 * 15 * M,
  },
  {
    why: 'Bedrock, regional inference profile: 10 % more',
    cell: bedrock('us.anthropic.claude-sonnet-4-5-20250929-v1:0'),
    usage: { inputTokens: 1000, cachedInputTokens: 500, cacheWriteTokens: 200, outputTokens: 100 },
    usd: 300 * 3.3 * M + 500 * 0.33 * M + 200 * 4.125 * M + 100 * 16.5 * M,
  },
  {
    why: 'Bedrock, inference profile by ARN, and the served name does not mislead',
    cell: bedrock(
      'arn:aws:bedrock:us-east-1:123456789012:inference-profile/global.anthropic.claude-sonnet-4-5-20250929-v1:0',
    ),
    usage: { inputTokens: 1000, outputTokens: 100 },
    servedModel: 'claude-sonnet-4-5-20250929',
    usd: 1000 * 3 * M + 100 * 15 * M,
  },
  {
    why: 'Bedrock, Nova with cached input',
    cell: bedrock('amazon.nova-pro-v1:0'),
    usage: { inputTokens: 1000, cachedInputTokens: 600, outputTokens: 100 },
    usd: 400 * 0.8 * M + 600 * 0.2 * M + 100 * 3.2 * M,
  },
  {
    why: 'Bedrock, Llama',
    cell: bedrock('us.meta.llama3-3-70b-instruct-v1:0'),
    usage: { inputTokens: 1000, outputTokens: 100 },
    usd: 1000 * 0.72 * M + 100 * 0.72 * M,
  },
  // Azure
  {
    why: 'Azure: a deployment name says nothing, the served model does',
    cell: { provider: 'azure-openai', model: 'our-chat' },
    usage: { inputTokens: 1000, cachedInputTokens: 400, outputTokens: 100 },
    servedModel: 'gpt-4o-2024-11-20',
    usd: 600 * 2.5 * M + 400 * 1.25 * M + 100 * 10 * M,
  },
  {
    why: 'Azure, price of its own and reasoning inside the output',
    cell: { provider: 'azure-openai', model: 'o4-mini' },
    usage: {
      inputTokens: 1000,
      cachedInputTokens: 500,
      outputTokens: 300,
      reasoningTokens: 256,
      outputIncludesReasoning: true,
    },
    usd: 500 * 1.1 * M + 500 * 0.28 * M + 300 * 4.4 * M,
  },
  // Compatible endpoints
  {
    why: 'Groq, cached input, flex at the same price',
    cell: compatible('groq', 'openai/gpt-oss-120b'),
    usage: { inputTokens: 1000, cachedInputTokens: 512, outputTokens: 100 },
    tier: 'flex',
    usd: 488 * 0.15 * M + 512 * 0.075 * M + 100 * 0.6 * M,
  },
  {
    why: 'Groq, on demand',
    cell: compatible('groq', 'llama-3.1-8b-instant'),
    usage: { inputTokens: 1000, outputTokens: 100 },
    tier: 'on_demand',
    usd: 1000 * 0.05 * M + 100 * 0.08 * M,
  },
  {
    why: 'Mistral, cached input',
    cell: compatible('mistral', 'mistral-large-2512'),
    usage: { inputTokens: 1000, cachedInputTokens: 900, outputTokens: 100 },
    usd: 100 * 0.5 * M + 900 * 0.05 * M + 100 * 1.5 * M,
  },
  {
    why: 'DeepSeek at its day price, cached input, reasoning inside the output',
    cell: compatible('deepseek', 'deepseek-reasoner'),
    usage: {
      inputTokens: 1000,
      cachedInputTokens: 640,
      outputTokens: 500,
      reasoningTokens: 400,
      outputIncludesReasoning: true,
    },
    usd: 360 * 0.55 * M + 640 * 0.14 * M + 500 * 2.19 * M,
  },
  {
    why: 'xAI, reasoning beside the output, cached input',
    cell: compatible('xai', 'grok-3-mini'),
    usage: {
      inputTokens: 1000,
      cachedInputTokens: 250,
      outputTokens: 80,
      reasoningTokens: 320,
      outputIncludesReasoning: false,
    },
    usd: 750 * 0.3 * M + 250 * 0.075 * M + 400 * 0.5 * M,
  },
  {
    why: 'xAI, long-context tier',
    cell: compatible('xai', 'grok-4.3'),
    usage: { inputTokens: 200_000, outputTokens: 100 },
    usd: 200_000 * 2.5 * M + 100 * 5 * M,
  },
  {
    why: 'Cohere',
    cell: { provider: 'cohere', model: 'command-a-03-2025' },
    usage: { inputTokens: 1000, outputTokens: 100 },
    usd: 1000 * 2.5 * M + 100 * 10 * M,
  },
  {
    why: 'Together',
    cell: compatible('together', 'meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8'),
    usage: { inputTokens: 1000, outputTokens: 100 },
    usd: 1000 * 0.27 * M + 100 * 0.85 * M,
  },
  {
    why: 'Fireworks, cached input',
    cell: compatible('fireworks', 'accounts/fireworks/models/gpt-oss-20b'),
    usage: { inputTokens: 1000, cachedInputTokens: 400, outputTokens: 100 },
    usd: 600 * 0.07 * M + 400 * 0.035 * M + 100 * 0.3 * M,
  },
  {
    why: 'Cerebras',
    cell: compatible('cerebras', 'gpt-oss-120b'),
    usage: { inputTokens: 1000, outputTokens: 100 },
    usd: 1000 * 0.35 * M + 100 * 0.75 * M,
  },
  {
    why: 'Perplexity, with its fee per request',
    cell: compatible('perplexity', 'sonar'),
    usage: { inputTokens: 1000, outputTokens: 100 },
    usd: 1000 * 1 * M + 100 * 1 * M + 12 / 1000,
  },
  {
    why: 'OpenRouter, reasoning at a price of its own',
    cell: compatible('openrouter', 'perplexity/sonar-deep-research'),
    usage: { inputTokens: 1000, outputTokens: 900, reasoningTokens: 600, outputIncludesReasoning: true },
    usd: 1000 * 2 * M + 300 * 8 * M + 600 * 3 * M,
  },
  // The user's own price
  {
    why: "the user's price, cached and cache-write like input",
    cell: { ...openai('gpt-5-mini'), price: { input: 2, output: 4 } },
    usage: { inputTokens: 1000, cachedInputTokens: 300, cacheWriteTokens: 200, outputTokens: 10 },
    usd: 1000 * 2 * M + 10 * 4 * M,
  },
  {
    why: "the user's four prices, reasoning beside the output, whatever the tier",
    cell: { ...compatible('vllm', 'ours'), price: { input: 2, output: 4, cachedInput: 0.5, cacheWrite: 3 } },
    usage: {
      inputTokens: 1000,
      cachedInputTokens: 300,
      cacheWriteTokens: 200,
      outputTokens: 10,
      reasoningTokens: 30,
      outputIncludesReasoning: false,
    },
    tier: 'priority',
    usd: 500 * 2 * M + 300 * 0.5 * M + 200 * 3 * M + 40 * 4 * M,
  },
];

const priceOf = pricesAt(AT, listPrice);

describe('pricesAt', () => {
  it.each(goldens)('$why', ({ cell, usage, servedModel, tier, usd }) => {
    const cost = priceOf(cell, usage, { servedModel, tier });
    expect(cost).toBeDefined();
    expect(Math.abs((cost ?? 0) - usd)).toBeLessThan(1e-9);
  });

  it('uses the price of the moment: DeepSeek is cheaper at night, and Luna since 2026-07-30', () => {
    const usage = { inputTokens: 1e6, outputTokens: 0 };
    const cost = (cell: PricedCell, at: string): number | undefined =>
      pricesAt(new Date(at), listPrice)(cell, usage, {});
    expect(cost(compatible('deepseek', 'deepseek-chat'), '2026-10-01T12:00:00Z')).toBeCloseTo(0.27, 9);
    expect(cost(compatible('deepseek', 'deepseek-chat'), '2026-10-01T20:00:00Z')).toBeCloseTo(0.135, 9);
    expect(cost(openai('gpt-5.6-luna'), '2026-07-29T12:00:00Z')).toBeCloseTo(2, 9);
    expect(cost(openai('gpt-5.6-luna'), '2026-07-31T12:00:00Z')).toBeCloseTo(0.4, 9);
  });

  it.each([
    { why: 'a model that the table lacks', cell: openai('gpt-tomorrow') },
    { why: 'a server of the user', cell: compatible('vllm', 'gpt-4o') },
    { why: 'a compatible endpoint without a preset', cell: { provider: 'openai-compatible', model: 'gpt-4o' } },
    {
      why: 'a Bedrock profile whose ARN hides the model',
      cell: bedrock('arn:aws:bedrock:us-east-1:1:application-inference-profile/x1'),
    },
    {
      why: 'free of charge elsewhere, billed by the hour on Vertex',
      cell: { provider: 'vertex', model: 'gemma-3-27b-it' },
    },
    { why: 'priority without a published price', cell: openai('gpt-5-nano'), tier: 'priority' },
    { why: 'a long prompt at priority', cell: openai('gpt-4.1'), tier: 'priority', usage: { inputTokens: 129_000 } },
    { why: 'priority on Azure', cell: { provider: 'azure-openai', model: 'gpt-4.1' }, tier: 'priority' },
    { why: 'priority on Bedrock', cell: bedrock('amazon.nova-pro-v1:0'), tier: 'priority' },
    {
      why: "Anthropic's committed capacity",
      cell: { provider: 'anthropic', model: 'claude-haiku-4-5' },
      tier: 'priority',
    },
    { why: 'a tier not invented yet', cell: openai('gpt-5-mini'), tier: 'turbo' },
    { why: 'searches and citations', cell: compatible('perplexity', 'sonar-deep-research') },
    { why: 'output of an embedding model', cell: openai('text-embedding-3-small') },
    { why: 'audio without an audio price', cell: openai('gpt-4o-audio-preview'), usage: { audioInputTokens: 10 } },
    { why: 'more cached than input', cell: openai('gpt-5-mini'), usage: { cachedInputTokens: 2000 } },
    { why: 'reasoning that may be inside or beside', cell: openai('o3'), usage: { reasoningTokens: 10 } },
  ] satisfies readonly Unknown[])('does not know the price of $why', ({ cell, usage, tier }: Unknown) => {
    expect(priceOf(cell, { inputTokens: 1000, outputTokens: 100, ...usage }, { tier })).toBeUndefined();
  });

  it.each([{}, { inputTokens: 1000 }, { outputTokens: 100 }])('does not know the price of usage %j', (usage) => {
    expect(priceOf(openai('gpt-5-mini'), usage, {})).toBeUndefined();
  });
});

describe('needsListPrice', () => {
  const usage = { inputTokens: 1000, outputTokens: 100 };

  it.each([
    { ...openai('gpt-5-mini'), price: { input: 1, output: 2 } },
    compatible('vllm', 'gpt-4o'),
    { provider: 'openai-compatible', model: 'gpt-4o' },
  ] satisfies readonly PricedCell[])(
    'is false where the table has no say, and there it makes no difference: %j',
    (cell) => {
      expect(needsListPrice(cell)).toBe(false);
      expect(pricesAt(AT, undefined)(cell, usage, {})).toBe(priceOf(cell, usage, {}));
    },
  );

  it('is true where the table decides, and there nothing is priced without it', () => {
    expect(needsListPrice(openai('gpt-5-mini'))).toBe(true);
    expect(() => pricesAt(AT, undefined)(openai('gpt-5-mini'), usage, {})).toThrow('no price table');
  });
});

describe('priceTableDate', () => {
  it('belongs to the installed table: whoever updates the package updates the date', () => {
    const manifest = new URL('../../node_modules/@pydantic/genai-prices/package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    expect({ version, priceTableDate }).toEqual({ version: '0.1.8', priceTableDate: '2026-09-23' });
  });
});
