import type { Usage } from '../model/stream-event.js';
import type { SampleSet, Sample } from '../model/sample.js';
import type { Explanation, ExplainPart } from '../model/verdict.js';
import type { ArmPrices, PriceOf } from './evidence.js';

/**
 * Where a difference of mean E2E comes from: Δ TTFT + effect of output length + effect of speed.
 *
 * Per call E2E = TTFT + (time between first and last token), and the second is length × time per token, both taken as
 * means over the arm. The product's difference is split half and half over its two factors (Shapley), so the parts
 * add up to the whole exactly. Only complete calls take part. Undefined where an arm has none with all figures.
 */
export function explainEndToEnd(cell: string, base: SampleSet, candidate: SampleSet): Explanation | undefined {
  const [before, after] = [streamMeans(base), streamMeans(candidate)];
  if (before === undefined || after === undefined) return undefined;
  const parts: readonly ExplainPart[] = [
    { cause: 'ttft', amount: after.ttft - before.ttft },
    { cause: 'output-length', amount: ((after.length - before.length) * (after.perToken + before.perToken)) / 2 },
    { cause: 'speed', amount: ((after.perToken - before.perToken) * (after.length + before.length)) / 2 },
  ];
  return {
    cell,
    metric: 'e2e',
    unit: 'ms',
    base: before.ttft + before.length * before.perToken,
    candidate: after.ttft + after.length * after.perToken,
    parts,
    sentence: endToEndSentence(parts, before, after),
  };
}

/**
 * Where a difference of mean cost comes from: input tokens, cached share, output tokens, price, tier (Shapley values,
 * exact). Both sides are priced by one and the same table, so a change of list prices is never blamed on anyone.
 */
export function explainCost(
  cell: string,
  base: SampleSet,
  candidate: SampleSet,
  prices: ArmPrices,
): Explanation | undefined {
  const [before, after] = [usageMeans(base), usageMeans(candidate)];
  if (before === undefined || after === undefined) return undefined;
  const known = knowsTiers(prices, before) ? prices : { base: prices.base, candidate: prices.candidate };
  const tiers = known.crossed === undefined ? [] : (['tier'] as const);
  const factors = ['input-tokens', 'cached-share', 'output-length', 'price', ...tiers] as const;
  const value = (changed: ReadonlySet<string>): number | undefined => {
    const pick = (factor: string): UsageMeans => (changed.has(factor) ? after : before);
    const input = pick('input-tokens').input;
    const share = pick('cached-share');
    const usage: Usage = {
      inputTokens: input,
      cachedInputTokens: input * share.cachedShare,
      cacheWriteTokens: input * share.writeShare,
      outputTokens: pick('output-length').output,
      reasoningTokens: pick('output-length').reasoning,
      outputIncludesReasoning: pick('output-length').outputIncludesReasoning,
    };
    return priceWith(known, changed)(usage);
  };
  const [start, end] = [value(new Set()), value(new Set(factors))];
  const shares = shapley(factors, value);
  if (start === undefined || end === undefined || shares === undefined) return undefined;
  const parts = factors.map((cause) => ({ cause, amount: shares.get(cause) ?? 0 }));
  return {
    cell,
    metric: 'cost',
    unit: 'usd',
    base: start,
    candidate: end,
    parts,
    sentence: costSentence(parts, before, after),
  };
}

function priceWith({ base, candidate, crossed }: ArmPrices, changed: ReadonlySet<string>): PriceOf {
  if (crossed === undefined) return changed.has('price') ? candidate : base;
  if (changed.has('price')) return changed.has('tier') ? candidate : crossed.candidateAtBaseTier;
  return changed.has('tier') ? crossed.baseAtCandidateTier : base;
}

/** Not every model has a published price at every tier; then model and tier are told as one. */
function knowsTiers({ crossed }: ArmPrices, { input, output }: UsageMeans): boolean {
  const usage: Usage = { inputTokens: input, outputTokens: output };
  return crossed?.baseAtCandidateTier(usage) !== undefined && crossed.candidateAtBaseTier(usage) !== undefined;
}

interface StreamMeans {
  readonly ttft: number;
  /** Output tokens after the first event. */
  readonly length: number;
  readonly perToken: number;
}

function streamMeans(set: SampleSet): StreamMeans | undefined {
  const whole = set.samples.filter(
    (sample) =>
      !sample.censored &&
      sample.ttftMs !== undefined &&
      sample.e2eMs !== undefined &&
      sample.tpotMs !== undefined &&
      sample.tpotMs > 0,
  );
  if (whole.length === 0) return undefined;
  const ttft = meanOf(whole, (sample) => sample.ttftMs ?? 0);
  const decode = meanOf(whole, (sample) => (sample.e2eMs ?? 0) - (sample.ttftMs ?? 0));
  const length = meanOf(whole, (sample) => ((sample.e2eMs ?? 0) - (sample.ttftMs ?? 0)) / (sample.tpotMs ?? 1));
  // Nothing between first and last token, or times too short to have been measured: no speed to speak of.
  return length > 0 && Number.isFinite(length) ? { ttft, length, perToken: decode / length } : undefined;
}

interface UsageMeans {
  readonly input: number;
  readonly cachedShare: number;
  readonly writeShare: number;
  readonly output: number;
  readonly reasoning: number;
  readonly outputIncludesReasoning: boolean;
}

function usageMeans(set: SampleSet): UsageMeans | undefined {
  const priced = set.samples.filter(
    (sample) => sample.costUsd !== undefined && sample.inputTokens !== undefined && sample.outputTokens !== undefined,
  );
  if (priced.length === 0) return undefined;
  const input = meanOf(priced, (sample) => sample.inputTokens ?? 0);
  const share = (tokens: number): number => (input === 0 ? 0 : tokens / input);
  return {
    input,
    cachedShare: share(meanOf(priced, (sample) => sample.cachedInputTokens ?? 0)),
    writeShare: share(meanOf(priced, (sample) => sample.cacheWriteTokens ?? 0)),
    output: meanOf(priced, (sample) => sample.outputTokens ?? 0),
    reasoning: meanOf(priced, (sample) => sample.reasoningTokens ?? 0),
    outputIncludesReasoning: priced.every((sample) => sample.outputIncludesReasoning !== false),
  };
}

/** Shapley values of a function on subsets: each factor's mean contribution over every order of changing them. */
function shapley(
  factors: readonly string[],
  value: (changed: ReadonlySet<string>) => number | undefined,
): ReadonlyMap<string, number> | undefined {
  const shares = new Map<string, number>();
  const orders = permutations(factors);
  for (const order of orders) {
    const changed = new Set<string>();
    let level = value(changed);
    for (const factor of order) {
      changed.add(factor);
      const next = value(changed);
      if (level === undefined || next === undefined) return undefined;
      shares.set(factor, (shares.get(factor) ?? 0) + (next - level) / orders.length);
      level = next;
    }
  }
  return shares;
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

function endToEndSentence(parts: readonly ExplainPart[], before: StreamMeans, after: StreamMeans): string {
  const main = largest(parts);
  const slower = total(parts) >= 0;
  switch (main?.cause) {
    case 'ttft':
      return `The wait for the first token is what ${slower ? 'grew' : 'shrank'}: ${ms(before.ttft)} → ${ms(after.ttft)} on average.`;
    case 'output-length':
      return `Answers became ${slower ? 'longer' : 'shorter'}: ${count(before.length + 1)} → ${count(after.length + 1)} output tokens on average.`;
    case 'speed':
      return `Tokens arrive ${slower ? 'more slowly' : 'faster'}: ${ms(before.perToken)} → ${ms(after.perToken)} per output token.`;
    default:
      return '';
  }
}

function costSentence(parts: readonly ExplainPart[], before: UsageMeans, after: UsageMeans): string {
  switch (largest(parts)?.cause) {
    case 'input-tokens':
      return `The prompt went from ${count(before.input)} to ${count(after.input)} input tokens.`;
    case 'cached-share':
      return `The cached share of the input went from ${percent(before.cachedShare)} to ${percent(after.cachedShare)}.`;
    case 'output-length':
      return `Billed output went from ${count(before.output)} to ${count(after.output)} tokens on average.`;
    case 'price':
      return 'The price per token is another one: model, tier or region changed.';
    case 'tier':
      return 'The answers came at another service tier, which has another price.';
    default:
      return '';
  }
}

function largest(parts: readonly ExplainPart[]): ExplainPart | undefined {
  const sign = Math.sign(total(parts));
  return parts.filter((part) => part.amount * sign > 0).toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0];
}

function total(parts: readonly ExplainPart[]): number {
  return parts.reduce((all, part) => all + part.amount, 0);
}

function meanOf(samples: readonly Sample[], value: (sample: Sample) => number): number {
  return samples.reduce((all, sample) => all + value(sample), 0) / samples.length;
}

function ms(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value >= 10 ? value.toFixed(0) : value.toFixed(1)} ms`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
