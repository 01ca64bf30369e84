import type { CachePolicy, Load, Timeouts } from './plan.js';
import type { PriceOverride, ProviderId, WireFormat } from './target.js';
import type { Arm, Trial } from './trial.js';
import type { Report } from './report.js';
import type { State } from './verdict.js';

export const RUN_SCHEMA = 'https://llm-latency-lens.dev/run';
export const RUN_VERSION = 1;

/** Who measured what, where. Every member is known from the environment, none from the config of a change. */
export interface Provenance {
  readonly tool: string;
  readonly toolVersion: string;
  readonly node: string;
  readonly os: string;
  readonly cpus: number;
  /** `github`, `gitlab`, `local`. */
  readonly platform: string;
  readonly repository?: string;
  readonly repositoryId?: string;
  readonly headRepositoryId?: string;
  readonly sha?: string;
  readonly ref?: string;
  readonly branch?: string;
  readonly event?: string;
  readonly workflow?: string;
  readonly runId?: string;
  readonly runAttempt?: number;
  readonly job?: string;
  readonly runner?: string;
  readonly runUrl?: string;
}

/** What a cell was, without what it asked: no prompt, no header, no key. */
export interface RunCell {
  readonly id: string;
  readonly target: string;
  readonly scenario: string;
  readonly provider: ProviderId;
  readonly format: WireFormat;
  readonly model: string;
  readonly host: string;
  readonly region?: string;
  readonly concurrency: number;
  readonly cache: CachePolicy;
  readonly connection: 'warm' | 'cold';
  readonly deployed: boolean;
  readonly fingerprint: string;
  /** Of the base arm, where one was resolved. */
  readonly baseFingerprint?: string;
  readonly iterations: number;
  readonly maxOutputTokens?: number;
  readonly price?: PriceOverride;
  readonly preset?: string;
  readonly configLine?: number;
  /** What the base arm called, where one was resolved: its calls are priced and read by this. */
  readonly base?: Pick<RunCell, 'provider' | 'format' | 'model' | 'host' | 'region' | 'preset' | 'price'>;
}

/** How well the instrument worked. All times in milliseconds. */
export interface Health {
  /** Arrival error of the self-calibration before the run; absent when it was switched off. */
  readonly calibration?: { readonly events: number; readonly p50Ms: number; readonly p99Ms: number };
  readonly loopDelay: { readonly p50Ms: number; readonly p99Ms: number; readonly maxMs: number };
  /** 0–1. */
  readonly loopUtilisation: number;
  readonly gc: { readonly count: number; readonly totalMs: number; readonly maxMs: number };
  /** 0–1 of one core; absent where the system does not say. */
  readonly cpuSteal?: number;
  readonly scheduleLag?: { readonly p50Ms: number; readonly p99Ms: number };
  readonly flaggedTrials: number;
  /** Why the run is void, in sentences that say what happened on this machine and what to do; empty = sound. */
  readonly disturbed: readonly string[];
}

/** A pause of a provider's lane: the provider asked to wait, or its limits were hit. Never inside a timed span. */
export interface LanePause {
  readonly lane: string;
  readonly atMs: number;
  readonly durationMs: number;
  readonly reason: string;
}

export interface Spending {
  readonly requests: number;
  /** Known cost of all calls, warm-up and failures included. */
  readonly costUsd: number;
  /** Calls whose cost is unknown (no usage, or no price). */
  readonly unpriced: number;
  readonly worstCaseUsd?: number;
}

/** What was decided of a cell: kept so that a later selection knows whether this run may be a baseline for it. */
export interface CellDecision {
  readonly cell: string;
  readonly state: State;
  /** A regression that `gate.accepted` or the label covers. */
  readonly accepted: boolean;
}

/** What was made of a run. */
interface Decision {
  readonly state: State;
  readonly cells: readonly CellDecision[];
  /** What was reported, so that it can be printed again in another form. Not kept in a baseline. */
  readonly told?: Omit<Report, 'run'>;
}

export interface Run {
  readonly schema: typeof RUN_SCHEMA;
  readonly version: typeof RUN_VERSION;
  readonly id: string;
  /** Wall clock, for display and age only. ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly suite: string;
  readonly provenance: Provenance;
  readonly settings: {
    readonly iterations: number;
    readonly warmup: number;
    readonly load: Load;
    readonly timeouts: Timeouts;
    readonly seed: string;
    /** Cells of the whole matrix, called or not. */
    readonly configuredCells?: number;
  };
  readonly cells: readonly RunCell[];
  readonly trials: readonly Trial[];
  /** Pooled chunk gaps per cell and arm: an HDR histogram of whole microseconds, compressed, base64. */
  readonly chunkGaps: readonly { readonly cell: string; readonly arm: Arm; readonly hdr: string }[];
  readonly lanes: readonly LanePause[];
  readonly health: Health;
  readonly spending: Spending;
  /** Why not everything planned was measured; absent = whole. */
  readonly partial?: 'interrupted' | 'cost-cap' | 'request-cap' | 'time-cap';
  readonly decision?: Decision;
  /** Attempts merged into this run (re-runs, shards): their ids. */
  readonly mergedFrom?: readonly string[];
}
