import type { GatePolicy } from '../../src/model/plan.js';
import type { BaselineSource, Report } from '../../src/model/report.js';
import { RUN_SCHEMA, RUN_VERSION, type Run, type RunCell } from '../../src/model/run.js';
import type { Trial } from '../../src/model/trial.js';
import { type CellVerdict, type Comparison, STATES, type State, type Verdict } from '../../src/model/verdict.js';

type Overrides<Type> = { readonly [Key in keyof Type]?: Type[Key] };

export function makeComparison(overrides: Overrides<Comparison> = {}): Comparison {
  return {
    cell: 'mini/support-answer',
    metric: 'ttft',
    statistic: 'p50',
    unit: 'ms',
    method: 'duet',
    base: 612,
    candidate: 845,
    ratio: 1.38,
    ratioLow: 1.24,
    ratioHigh: 1.53,
    p: 0.0001,
    smallestVisible: 0.19,
    n: { candidate: 95, base: 53, baselineRuns: 5, pairs: 45 },
    gated: true,
    state: 'regression',
    notes: [],
    ...overrides,
  };
}

export function makeCellVerdict(overrides: Overrides<CellVerdict> = {}): CellVerdict {
  return {
    cell: 'mini/support-answer',
    state: 'regression',
    comparisons: [makeComparison()],
    explanations: [],
    attempts: 95,
    failures: {},
    ...overrides,
  };
}

/** A cell that the change did not touch. */
export function untouchedCell(cell: string): CellVerdict {
  return { cell, state: 'unchanged', comparisons: [], explanations: [], attempts: 0, failures: {} };
}

export function makeVerdict(overrides: Overrides<Verdict> = {}): Verdict {
  const cells = overrides.cells ?? [makeCellVerdict()];
  return {
    state: 'regression',
    exit: 1,
    mode: 'change',
    findings: [],
    counts: countStates(cells),
    ...overrides,
    cells,
  };
}

export function makeRunCell(overrides: Overrides<RunCell> = {}): RunCell {
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
    fingerprint: 'f1',
    iterations: 50,
    ...overrides,
  };
}

export function makeRun(overrides: Overrides<Run> = {}): Run {
  return {
    schema: RUN_SCHEMA,
    version: RUN_VERSION,
    id: 'run-1',
    startedAt: '2026-11-20T12:00:00.000Z',
    durationMs: 130_000,
    suite: 'default',
    provenance: {
      tool: 'llm-latency-lens',
      toolVersion: '0.1.0',
      node: '24.11.0',
      os: 'linux',
      cpus: 4,
      platform: 'github',
      runAttempt: 1,
      runUrl: 'https://github.com/acme/shop/actions/runs/77',
    },
    settings: {
      iterations: 50,
      warmup: 3,
      load: { mode: 'closed' },
      timeouts: { firstTokenMs: 30_000, totalMs: 120_000 },
      seed: 'seed-1',
    },
    cells: [makeRunCell()],
    trials: [],
    chunkGaps: [],
    lanes: [],
    health: {
      calibration: { events: 2000, p50Ms: 0.05, p99Ms: 0.2 },
      loopDelay: { p50Ms: 0.1, p99Ms: 1.2, maxMs: 4 },
      loopUtilisation: 0.08,
      gc: { count: 12, totalMs: 18, maxMs: 3.2 },
      flaggedTrials: 0,
      disturbed: [],
    },
    spending: { requests: 185, costUsd: 0.41, unpriced: 0, worstCaseUsd: 0.58 },
    ...overrides,
  };
}

export function makeReport(overrides: Overrides<Report> = {}): Report {
  return {
    run: makeRun(),
    verdict: makeVerdict(),
    baseline: nights(5),
    baselineWanted: 5,
    caps: { maxCostUsd: 1 },
    reproduce: 'npx llm-latency-lens gate --base-config <(git show origin/main:latency-lens.yml)',
    files: {},
    headSha: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
    baseSha: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
    gate: makeGate(),
    acceptLabel: 'latency-accepted',
    ...overrides,
  };
}

export function makeGate(overrides: Overrides<GatePolicy> = {}): GatePolicy {
  return {
    mode: 'enforce',
    threshold: { ttft: 0.2, ttfo: 0.2, tpot: 0.2, e2e: 0.2, cost: 0.2 },
    floor: { ttft: 75, ttfo: 75, tpot: 2, e2e: 75, cost: 0.0001 },
    metrics: ['ttft', 'tpot', 'e2e', 'cost'],
    budgets: [],
    maxErrorRate: 0.05,
    accepted: [],
    onInconclusive: 'pass',
    onDrift: 'fail',
    confirm: 'auto',
    strict: false,
    ...overrides,
  };
}

/** Stored runs of successive nights; the newest is nine hours older than `makeRun`. */
export function nights(count: number): readonly BaselineSource[] {
  return Array.from({ length: count }, (_, index) => ({
    runId: String(70 + index),
    startedAt: new Date(Date.UTC(2026, 10, 20 - (count - 1 - index), 3)).toISOString(),
    sha: `${index}b8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c`,
    url: `https://github.com/acme/shop/actions/runs/${70 + index}`,
    cells: 1,
  }));
}

/** Trials of both arms whose TTFT and E2E follow a fixed, skewed pattern: pictures need values, not chance. */
export function makeTrials(cell: string, slower = 1.38): readonly Trial[] {
  return Array.from({ length: 100 }, (_, index) => {
    const arm = index % 2 === 0 ? ('candidate' as const) : ('base' as const);
    const place = (((index * 37) % 100) + 0.5) / 100;
    const ttftMs = 520 * (1 - Math.log(1 - place) * 0.25) * (arm === 'candidate' ? slower : 1);
    return {
      cell,
      arm,
      stage: 'main' as const,
      seq: index,
      row: 0,
      block: index,
      batch: index,
      outcome: 'ok' as const,
      startedMs: index * 1000,
      queueMs: 0,
      connection: 'reused' as const,
      ttftMs,
      e2eMs: ttftMs + 3400,
      tokenEvents: 100,
      textEvents: 100,
      reasoningEvents: 0,
      bytes: 5000,
    };
  });
}

function countStates(cells: readonly CellVerdict[]): Verdict['counts'] {
  const counts: Partial<Record<State, number>> = {};
  for (const state of STATES) {
    const count = cells.filter((cell) => cell.state === state).length;
    if (count > 0) counts[state] = count;
  }
  return counts;
}
