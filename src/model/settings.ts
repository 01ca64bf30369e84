import type { GateMode } from './plan.js';

/** What a caller asks for beside the config: flags of the command line, inputs of the action. Absent = not said. */
export interface Settings {
  readonly configFile: string;
  /** The base's config: makes the call a judgement of a change. */
  readonly baseConfigFile?: string;
  /** Or a commit of the local repository to read it from, with the files it names. */
  readonly baseRef?: string;
  readonly baselineDir?: string;
  /** Run files of earlier attempts at the same commit: evidence that this run adds to. */
  readonly earlierRuns: readonly string[];
  /** Where run, report and machine-readable files go. */
  readonly outDir: string;
  readonly suite?: string;
  readonly mode?: GateMode;
  readonly iterations?: number;
  readonly seed?: string;
  readonly confirm?: 'auto' | 'lean' | 'never';
  readonly onInconclusive?: 'pass' | 'fail';
  readonly onDrift?: 'fail' | 'warn';
  readonly measure?: 'changed' | 'all';
  /** K: how many stored runs a cell is held against. */
  readonly baselineRuns: number;
  readonly baselineMaxAgeDays: number;
  readonly allowedHosts: readonly string[];
  readonly allowedEnv: readonly string[];
  /** null = switched off by the caller. */
  readonly maxCostUsd?: number | null;
  readonly maxRequests?: number;
  readonly maxMinutes?: number;
  /** Absent keys are an error (true) or a neutral skip (false). */
  readonly requireCredentials: boolean;
  /** Keep this run in the baseline directory: true on the default branch and outside any CI. */
  readonly record: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  configFile: 'latency-lens.yml',
  outDir: 'latency-lens-report',
  earlierRuns: [],
  baselineRuns: 5,
  baselineMaxAgeDays: 14,
  allowedHosts: [],
  allowedEnv: [],
  requireCredentials: true,
  record: true,
};
