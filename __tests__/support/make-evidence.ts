import type { GatePolicy } from '../../src/model/plan.js';
import type { RunCell } from '../../src/model/run.js';
import type { Sample, SampleSet } from '../../src/model/sample.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import type { CellEvidence, JobEvidence } from '../../src/verdict/evidence.js';

export function makePolicy(overrides: Partial<GatePolicy> = {}): GatePolicy {
  return {
    mode: 'enforce',
    threshold: { ttft: 0.2, ttfo: 0.2, tpot: 0.2, e2e: 0.2, cost: 0.1 },
    floor: { ttft: 0, ttfo: 0, tpot: 0, e2e: 0, cost: 0 },
    metrics: ['ttft', 'tpot', 'e2e', 'cost'],
    budgets: [],
    maxErrorRate: undefined,
    accepted: [],
    onInconclusive: 'pass',
    onDrift: 'fail',
    confirm: 'auto',
    strict: false,
    ...overrides,
  };
}

export function makeRunCell(overrides: Partial<RunCell> = {}): RunCell {
  return {
    id: 'mini/support-answer',
    target: 'mini',
    scenario: 'support-answer',
    provider: 'openai',
    format: 'openai-chat',
    model: 'gpt-5-mini',
    host: 'api.openai.com',
    concurrency: 1,
    cache: 'bust',
    connection: 'warm',
    deployed: false,
    fingerprint: 'fingerprint',
    iterations: 50,
    ...overrides,
  };
}

export interface Shape {
  readonly n?: number;
  readonly ttftMs?: number;
  readonly tpotMs?: number;
  readonly outputTokens?: number;
  readonly inputTokens?: number;
  readonly cachedInputTokens?: number;
  readonly costUsd?: number;
  /** Sd of the logarithm of each latency. */
  readonly spread?: number;
  readonly failures?: Readonly<Record<string, number>>;
  /** Further calls that ran into this limit. */
  readonly timeouts?: { readonly count: number; readonly limitMs: number };
  readonly model?: string;
}

/** A set of log-normal samples around the given medians; the same seed gives the same set. */
export function makeSamples(seed: string, shape: Shape = {}): SampleSet {
  const { n = 50, ttftMs = 400, tpotMs = 20, outputTokens = 100, inputTokens = 200, spread = 0.15 } = shape;
  const random = seededRandom(seed);
  const whole = Array.from({ length: n }, (): Sample => {
    const ttft = ttftMs * Math.exp(spread * random.normal());
    const tpot = tpotMs * Math.exp(0.5 * spread * random.normal());
    return {
      ttftMs: ttft,
      tpotMs: tpot,
      e2eMs: ttft + tpot * (outputTokens - 1),
      outputTokensPerSecond: 1000 / tpot,
      inputTokens,
      outputTokens,
      ...(shape.cachedInputTokens !== undefined && { cachedInputTokens: shape.cachedInputTokens }),
      costUsd: (shape.costUsd ?? 0.001) * Math.exp(0.02 * random.normal()),
      censored: false,
    };
  });
  const { count = 0, limitMs = 0 } = shape.timeouts ?? {};
  const late = Array.from({ length: count }, (): Sample => ({
    ttftMs: limitMs,
    tpotMs: limitMs,
    e2eMs: limitMs,
    censored: true,
  }));
  const failures = { ...shape.failures, ...(count > 0 && { 'timeout-first-token': count }) };
  const failed = Object.values(shape.failures ?? {}).reduce((total, each) => total + each, 0);
  const samples = random.shuffle([...whole, ...late]);
  return {
    samples,
    attempts: n + count + failed,
    planned: n + count + failed,
    failures,
    batches: samples.map((_, index) => index),
    served: { models: shape.model === undefined ? {} : { [shape.model]: n }, fingerprints: {}, tiers: {}, regions: {} },
  };
}

/** K nights of one level, each with a drift of its own. */
export function makeHistory(seed: string, runs: number, shape: Shape = {}, drift = 0.03): readonly SampleSet[] {
  const random = seededRandom(seed);
  return Array.from({ length: runs }, (_, night) => {
    const factor = Math.exp(drift * random.normal());
    const { ttftMs = 400, tpotMs = 20 } = shape;
    return makeSamples(`${seed}/${night}`, { ...shape, ttftMs: ttftMs * factor, tpotMs: tpotMs * factor });
  });
}

export function makeEvidence(overrides: Partial<CellEvidence> = {}): CellEvidence {
  return {
    cell: makeRunCell(),
    status: 'watched',
    candidate: makeSamples('candidate'),
    sentinels: undefined,
    pairs: [],
    history: makeHistory('nights', 5),
    repeat: undefined,
    earlierAttempts: [],
    ...overrides,
  };
}

export function makeJob(overrides: Partial<JobEvidence> = {}): JobEvidence {
  return {
    policy: makePolicy(),
    mode: 'watch',
    iterations: 50,
    disturbed: [],
    partial: undefined,
    cells: [makeEvidence()],
    prices: new Map(),
    today: '2026-11-22',
    ...overrides,
  };
}
