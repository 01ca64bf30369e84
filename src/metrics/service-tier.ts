import type { BilledTokens } from './price-of.js';

/** USD per million tokens. */
interface TierPrice {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/**
 * OpenAI's priority tier, per model as the price table names it.
 * Source: https://openai.com/api-priority-processing/ (read 2026-11-22). Models that the page does not list have no
 * known priority price.
 */
const OPENAI_PRIORITY: Readonly<Record<string, TierPrice>> = {
  'gpt-4.1': { input: 3.5, cached: 0.875, output: 14 },
  'gpt-4.1-mini': { input: 0.7, cached: 0.175, output: 2.8 },
  'gpt-4.1-nano': { input: 0.2, cached: 0.05, output: 0.8 },
  'gpt-4o': { input: 4.25, cached: 2.125, output: 17 },
  'gpt-4o-mini': { input: 0.25, cached: 0.125, output: 1 },
  'gpt-5': { input: 2.5, cached: 0.25, output: 20 },
  'gpt-5-mini': { input: 0.45, cached: 0.045, output: 3.6 },
  'gpt-5.1': { input: 2.5, cached: 0.25, output: 20 },
  'gpt-5.2': { input: 3.5, cached: 0.35, output: 28 },
  'gpt-5.4': { input: 5, cached: 0.5, output: 30 },
  'gpt-5.4-mini': { input: 1.5, cached: 0.15, output: 9 },
  o3: { input: 3.5, cached: 0.875, output: 14 },
  'o4-mini': { input: 2, cached: 0.5, output: 8 },
};

/** Long prompts are not served at priority (same page): such a bill is one that we cannot explain. */
const PRIORITY_MAX_INPUT = 128_000;

/**
 * Share of the standard price, by table and tier.
 * openai: https://developers.openai.com/api/docs/guides/flex-processing ("Batch API rates", half);
 * google: https://ai.google.dev/gemini-api/docs/optimization (50 %; priority is "75 % to 100 % more", so unknown);
 * groq:   https://console.groq.com/docs/flex-processing ("Pricing matches the on-demand tier").
 * All read 2026-11-22. Bedrock publishes a premium and a discount without their size.
 */
const FACTORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  openai: { flex: 0.5 },
  google: { flex: 0.5 },
  groq: { flex: 1 },
};

/** What providers call the price that the table lists. */
const STANDARD = new Set(['', 'auto', 'default', 'on_demand', 'standard', 'standard_only', 'unspecified']);

export interface StandardBill {
  /** Provider id of the price table. */
  readonly table: string;
  /** Model id of the price table. */
  readonly modelId: string;
  readonly tokens: BilledTokens;
  /** What the call costs at the standard tier. */
  readonly usd: number;
}

/** USD of the same call at the tier that served it; `undefined` when that tier's price is not published. */
export function priceAtTier(tier: string | undefined, bill: StandardBill): number | undefined {
  // Google spells tiers ON_DEMAND and SERVICE_TIER_FLEX.
  const name = (tier ?? '').toLowerCase().replace(/^service_tier_/, '');
  if (STANDARD.has(name)) return bill.usd;
  const factor = FACTORS[bill.table]?.[name];
  if (factor !== undefined) return bill.usd * factor;
  return name === 'priority' && bill.table === 'openai' ? priorityPrice(bill) : undefined;
}

function priorityPrice({ modelId, tokens }: StandardBill): number | undefined {
  const price = OPENAI_PRIORITY[modelId];
  const beyondText = tokens.cacheWrite + tokens.audioInput + tokens.audioOutput > 0;
  if (price === undefined || beyondText || tokens.input > PRIORITY_MAX_INPUT) return undefined;
  const fresh = tokens.input - tokens.cached;
  return (fresh * price.input + tokens.cached * price.cached + tokens.output * price.output) / 1e6;
}
