import type { JsonObject } from '../model/json.js';
import type { CachePolicy, GateMode, Percentile } from '../model/plan.js';
import type { AuthScheme, PriceOverride, ProviderId } from '../model/target.js';

/** A config as it was written and checked: its own keys, nothing filled in; values with units in core units. */
export interface ConfigWords {
  readonly $schema?: string | undefined;
  readonly version?: 1 | undefined;
  readonly suite?: string | undefined;
  readonly targets: readonly TargetWords[];
  readonly prompt?: TextWords | undefined;
  readonly scenarios?: readonly ScenarioWords[] | undefined;
  readonly matrix?: MatrixWords | undefined;
  readonly iterations?: number | undefined;
  readonly warmup?: number | undefined;
  readonly load?: { readonly mode: 'closed' } | LoadWords | undefined;
  /** Milliseconds. */
  readonly timeouts?: { readonly 'first-token'?: number | undefined; readonly total?: number | undefined } | undefined;
  /** Milliseconds. */
  readonly idle?: number | undefined;
  readonly cache?: CachePolicy | undefined;
  readonly connection?: 'warm' | 'cold' | undefined;
  readonly measure?: 'changed' | 'all' | undefined;
  readonly caps?: CapsWords | undefined;
  readonly gate?: GateWords | undefined;
}

interface LoadWords {
  readonly mode: 'constant' | 'poisson';
  /** Per second and cell. */
  readonly rate: number;
}

export interface CapsWords {
  readonly 'max-cost-usd'?: number | undefined;
  readonly 'max-requests'?: number | undefined;
  readonly 'max-minutes'?: number | undefined;
}

export interface ParamsWords {
  readonly 'max-output-tokens'?: number | undefined;
  readonly temperature?: number | undefined;
  readonly 'top-p'?: number | undefined;
  readonly 'top-k'?: number | undefined;
  readonly seed?: number | undefined;
  readonly stop?: readonly string[] | undefined;
  readonly n?: number | undefined;
  readonly 'reasoning-effort'?: string | undefined;
  readonly 'thinking-budget'?: number | undefined;
  readonly 'service-tier'?: string | undefined;
  readonly extra?: JsonObject | undefined;
}

interface PriceWords extends Pick<PriceOverride, 'input' | 'output'> {
  readonly 'cached-input'?: number | undefined;
  readonly 'cache-write'?: number | undefined;
}

export interface TargetWords {
  readonly id?: string | undefined;
  readonly provider: ProviderId;
  readonly api?: string | undefined;
  readonly model: string;
  readonly key?: string | undefined;
  readonly auth?: AuthScheme | undefined;
  readonly 'base-url'?: string | undefined;
  readonly 'base-arm'?: { readonly 'base-url': string } | undefined;
  readonly deployed?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly params?: ParamsWords | undefined;
  readonly price?: PriceWords | undefined;
  readonly preset?: string | undefined;
  readonly region?: string | undefined;
  readonly project?: string | undefined;
  readonly deployment?: string | undefined;
  readonly 'api-version'?: string | undefined;
}

export interface FileWords {
  /** Relative to the config's folder. */
  readonly file: string;
}
export type TextWords = string | FileWords;

export interface ScenarioWords {
  readonly id?: string | undefined;
  readonly prompt?: TextWords | undefined;
  readonly messages?:
    | readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: TextWords }[]
    | undefined;
  readonly system?: TextWords | undefined;
  readonly data?: FileWords | undefined;
  readonly params?: ParamsWords | undefined;
  readonly cache?: CachePolicy | undefined;
}

/** The id of a cell with `*` in it, or its parts. */
export type CellsWords =
  | string
  | {
      readonly target?: string | undefined;
      readonly scenario?: string | undefined;
      readonly concurrency?: number | undefined;
    };

export interface MatrixWords {
  readonly concurrency?: number | readonly number[] | undefined;
  readonly include?: readonly CellsWords[] | undefined;
  readonly exclude?: readonly CellsWords[] | undefined;
}

export type GatedMetric = 'ttft' | 'ttfo' | 'tpot' | 'e2e' | 'cost';

export type BudgetWords = {
  readonly cells?: string | undefined;
  readonly percentile?: Percentile | 'mean' | undefined;
} & (
  | {
      readonly metric: 'ttft' | 'ttfo' | 'tpot' | 'e2e' | 'stall' | 'cost';
      /** Milliseconds or USD. */ readonly max: number;
    }
  | { readonly metric: 'speed'; /** Tokens per second. */ readonly min: number }
);

export interface AcceptedWords {
  readonly cells: string;
  readonly metric: GatedMetric;
  /** 0.3 = +30 %. */
  readonly 'up-to': number;
  readonly reason: string;
  readonly until: string;
}

export type PerMetric = { readonly [metric in GatedMetric]?: number | undefined };

export interface GateWords {
  readonly mode?: GateMode | undefined;
  /** Relative: 0.2 = +20 %. */
  readonly threshold?: number | PerMetric | undefined;
  /** Milliseconds, and USD for cost. */
  readonly floor?: PerMetric | undefined;
  readonly metrics?: readonly GatedMetric[] | undefined;
  readonly budgets?: readonly BudgetWords[] | undefined;
  readonly 'error-rate'?: { readonly max: number } | undefined;
  readonly accepted?: readonly AcceptedWords[] | undefined;
  readonly 'on-inconclusive'?: 'pass' | 'fail' | undefined;
  readonly 'on-drift'?: 'fail' | 'warn' | undefined;
  readonly confirm?: 'auto' | 'lean' | 'never' | undefined;
  readonly strict?: boolean | undefined;
}
