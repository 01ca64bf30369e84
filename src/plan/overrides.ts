import type { GateMode } from '../model/plan.js';
import type { PerMetric } from './config-words.js';

/** What a caller says over a config, by flags or action inputs. Absent = not said. */
export interface Overrides {
  readonly iterations?: number | undefined;
  readonly warmup?: number | undefined;
  readonly confirm?: 'auto' | 'lean' | 'never' | undefined;
  readonly onInconclusive?: 'pass' | 'fail' | undefined;
  readonly onDrift?: 'fail' | 'warn' | undefined;
  readonly gateMode?: GateMode | undefined;
  readonly threshold?: number | PerMetric | undefined;
  readonly strict?: boolean | undefined;
  readonly measure?: 'changed' | 'all' | undefined;
  readonly suite?: string | undefined;
  /** null = the caller switches the cost cap off. */
  readonly maxCostUsd?: number | null | undefined;
  readonly maxRequests?: number | undefined;
  readonly maxMinutes?: number | undefined;
  /** Of the schedule and the nonces; chosen at random when absent. */
  readonly seed?: string | undefined;
}
