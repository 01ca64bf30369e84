import type { Sample, SampleSet } from '../model/sample.js';
import { designEffect, type DesignEffects } from '../stats/design-effect.js';
import { quantile } from '../stats/quantile.js';

/** The metrics that a percentile is gated on. Cost is gated on its mean, errors on their share. */
export const LATENCY_METRICS = ['ttft', 'ttfo', 'tpot', 'e2e'] as const;
export type LatencyMetric = (typeof LATENCY_METRICS)[number];

/**
 * The statistics take logarithms; a call that took less than a microsecond of our clock was not measured more finely
 * than that, so it counts as one.
 */
const RESOLUTION_MS = 0.001;

/**
 * Values of one metric in request order, in ms; calls that lack it are left out, timeouts stand at their limit.
 *
 * @param fixedLength Output tokens at which E2E is stated (STATISTICS §3): `ttft + tpot × fixedLength`, so that a
 *   longer answer is not mistaken for a slower one. Undefined = as it was.
 */
export function latencies(set: SampleSet, metric: LatencyMetric, fixedLength: number | undefined): readonly number[] {
  return set.samples.flatMap((sample) => {
    const value = metric === 'e2e' ? endToEnd(sample, fixedLength) : pick(sample, metric);
    return value === undefined ? [] : [Math.max(value, RESOLUTION_MS)];
  });
}

export function costs(set: SampleSet): readonly number[] {
  return set.samples.flatMap((sample) =>
    sample.costUsd === undefined || sample.costUsd <= 0 || sample.censored ? [] : [sample.costUsd],
  );
}

/** The same values, a list per batch of concurrent calls: input of the design effect. */
export function latenciesByBatch(
  set: SampleSet,
  metric: LatencyMetric,
  fixedLength: number | undefined,
): readonly (readonly number[])[] {
  const batches = new Map<number, number[]>();
  set.samples.forEach((sample, index) => {
    const [value] = latencies({ ...set, samples: [sample] }, metric, fixedLength);
    const batch = set.batches[index];
    if (value === undefined || batch === undefined) return;
    const members = batches.get(batch);
    if (members === undefined) batches.set(batch, [value]);
    else members.push(value);
  });
  return [...batches.values()];
}

/**
 * How alike calls of one batch are in these sets, for a location and for a p95; each set by its own quantile, as runs
 * lie at levels of their own. Sets weigh by their calls: one of few batches tells little.
 */
export function designEffects(
  sets: readonly SampleSet[],
  metric: LatencyMetric,
  fixedLength: number | undefined,
): DesignEffects {
  const batched = sets.map((set) => latenciesByBatch(set, metric, fixedLength)).filter((batches) => batches.length > 1);
  const calls = batched.map((batches) => sum(batches.map((batch) => batch.length)));
  const at = (percentile: number): number =>
    batched.length === 0
      ? 1
      : sum(batched.map((batches, index) => designEffect(batches, percentile) * (calls[index] ?? 0))) / sum(calls);
  return { shift: at(0.5), tail: at(0.95) };
}

/**
 * Median output tokens over all sets, or undefined when E2E cannot be stated at a fixed length: a share of answers
 * above one in ten lacks TPOT or a token count, and dropping those would flatter the rest.
 */
export function commonOutputLength(sets: readonly SampleSet[]): number | undefined {
  const samples = sets.flatMap((set) => set.samples).filter((sample) => !sample.censored);
  const lengths = samples.flatMap((sample) =>
    sample.tpotMs === undefined || sample.outputTokens === undefined ? [] : [sample.outputTokens],
  );
  return samples.length === 0 || lengths.length < 0.9 * samples.length ? undefined : quantile(lengths, 0.5);
}

/** Sets joined in the order given, as one. */
export function joinSets(sets: readonly SampleSet[]): SampleSet {
  return {
    samples: sets.flatMap((set) => set.samples),
    attempts: sum(sets.map((set) => set.attempts)),
    planned: sum(sets.map((set) => set.planned)),
    failures: addCounts(sets.map((set) => set.failures)),
    batches: sets.flatMap((set) => set.batches),
    served: {
      models: addCounts(sets.map((set) => set.served.models)),
      fingerprints: addCounts(sets.map((set) => set.served.fingerprints)),
      tiers: addCounts(sets.map((set) => set.served.tiers)),
      regions: addCounts(sets.map((set) => set.served.regions)),
    },
  };
}

/** Answers that came whole; timeouts are values, and no answers. */
export function answers(set: SampleSet | undefined): number {
  return set?.samples.filter(({ censored }) => !censored).length ?? 0;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function endToEnd(sample: Sample, fixedLength: number | undefined): number | undefined {
  if (fixedLength === undefined || sample.censored) return sample.e2eMs;
  if (sample.ttftMs === undefined || sample.tpotMs === undefined) return undefined;
  return sample.ttftMs + sample.tpotMs * fixedLength;
}

function pick(sample: Sample, metric: 'ttft' | 'ttfo' | 'tpot'): number | undefined {
  const value = { ttft: sample.ttftMs, ttfo: sample.ttfoMs, tpot: sample.tpotMs }[metric];
  return value;
}

function addCounts(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const total: Record<string, number> = {};
  for (const count of counts) {
    for (const [name, value] of Object.entries(count)) total[name] = (total[name] ?? 0) + value;
  }
  return total;
}
