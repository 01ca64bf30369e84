/** What is gated, in the field's words. `ttfo`, `stall` and `speed` are shown and can be given a budget. */
export const METRICS = ['ttft', 'ttfo', 'tpot', 'e2e', 'stall', 'speed', 'cost'] as const;
export type Metric = (typeof METRICS)[number];

/** The numbers of one trial. Absent where the definition says absent (DESIGN §6), never 0 in its stead. */
export interface Sample {
  readonly ttftMs?: number;
  readonly ttfoMs?: number;
  readonly tpotMs?: number;
  readonly e2eMs?: number;
  readonly stallMs?: number;
  /** 1 ÷ TPOT, tokens per second. */
  readonly outputTokensPerSecond?: number;
  readonly inputTokens?: number;
  readonly cachedInputTokens?: number;
  readonly cacheWriteTokens?: number;
  readonly outputTokens?: number;
  readonly reasoningTokens?: number;
  /** Whether `outputTokens` counts `reasoningTokens` too, where the provider states both. */
  readonly outputIncludesReasoning?: boolean;
  /** Absent when a price or a token count is unknown. */
  readonly costUsd?: number;
  /** A timeout: the values present are lower bounds. */
  readonly censored: boolean;
}

/** Counts by name of what the provider said about itself. */
export interface Served {
  readonly models: Readonly<Record<string, number>>;
  readonly fingerprints: Readonly<Record<string, number>>;
  readonly tiers: Readonly<Record<string, number>>;
  readonly regions: Readonly<Record<string, number>>;
}

/** All samples of one cell and arm, in request order, with what is lost on the way counted. */
export interface SampleSet {
  readonly samples: readonly Sample[];
  /** Attempts that count (warm-up and aborted ones left out), successful or not. */
  readonly attempts: number;
  readonly planned: number;
  /** Attempts that ended otherwise than `ok`, by outcome. */
  readonly failures: Readonly<Record<string, number>>;
  /** Batch number of each sample, for the design effect above concurrency 1. */
  readonly batches: readonly number[];
  /** What answered: how many trials named each value. Empty where the provider names none. */
  readonly served: Served;
}
