import { type Run, RUN_SCHEMA, RUN_VERSION } from '../../src/model/run.js';

/** A sound run of the default branch without any cell. */
export function aRun(overrides: Partial<Run> = {}): Run {
  return {
    schema: RUN_SCHEMA,
    version: RUN_VERSION,
    id: 'r1',
    startedAt: '2026-11-01T03:00:00.000Z',
    durationMs: 60_000,
    suite: 'default',
    provenance: {
      tool: 'llm-latency-lens',
      toolVersion: '0.1.0',
      node: 'v24.0.0',
      os: 'linux',
      cpus: 2,
      platform: 'local',
    },
    settings: {
      iterations: 10,
      warmup: 1,
      load: { mode: 'closed' },
      timeouts: { firstTokenMs: 30_000, totalMs: 120_000 },
      seed: 's',
    },
    cells: [],
    trials: [],
    chunkGaps: [],
    lanes: [],
    health: {
      loopDelay: { p50Ms: 0.1, p99Ms: 1, maxMs: 2 },
      loopUtilisation: 0.1,
      gc: { count: 0, totalMs: 0, maxMs: 0 },
      flaggedTrials: 0,
      disturbed: [],
    },
    spending: { requests: 10, costUsd: 0, unpriced: 0 },
    ...overrides,
  };
}
