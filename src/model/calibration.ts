import type { Spending } from './run.js';

/** How much a figure of one cell moves between runs while nothing changes. */
export interface RunSpread {
  readonly cell: string;
  readonly metric: 'ttft' | 'ttfo' | 'tpot' | 'e2e';
  readonly percentile: 'p50' | 'p95';
  /** Typical level, in ms. */
  readonly levelMs: number;
  /** Sd of the logarithm between these runs beyond their calls' own noise: 0.04 = runs differ by 4 %. May be 0. */
  readonly measured: number;
  /** What the gate will reckon with: the same, moderated by the other cells and by what providers usually do. */
  readonly reckoned: number;
  /** Sd of the logarithm that the noise of so few calls gives the figure of one run. */
  readonly withinRun: number;
}

/** Share of jobs, 0–1, with its 95 % interval. */
export interface SimulatedShare {
  readonly jobs: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Smallest relative effect seen in 80 of 100 runs, 0.18 = +18 %, in the cell that sees least. */
export interface Sight {
  readonly metric: RunSpread['metric'];
  readonly percentile: RunSpread['percentile'];
  readonly against: { readonly storedRuns: number } | 'base-called-in-turn';
  readonly effect: number;
}

export interface Suggestion {
  readonly iterations: number;
  readonly baselineRuns: number;
  /** In ms; only floors that should be another than the config's. */
  readonly floors: Readonly<Partial<Record<RunSpread['metric'], number>>>;
}

/** What `latency-lens calibrate` found on the user's own targets. */
export interface Calibration {
  readonly runs: number;
  readonly iterations: number;
  readonly cells: number;
  readonly spreads: readonly RunSpread[];
  /** Jobs without any change that would turn red, simulated from the measured spread with the gate's own decision. */
  readonly falseAlarms: {
    readonly storedRuns: number;
    /** An unchanged night against stored runs. */
    readonly watch: SimulatedShare;
    /** A change without an effect, base and change called in turn. */
    readonly change: SimulatedShare;
  };
  readonly sights: readonly Sight[];
  readonly suggested: Suggestion;
  readonly spending: Spending;
  readonly durationMs: number;
  /** Why the figures are worth little; empty = sound. */
  readonly disturbed: readonly string[];
}
