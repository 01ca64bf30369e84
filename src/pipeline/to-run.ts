import { randomUUID } from 'node:crypto';

import { encodeGaps } from '../metrics/gap-histogram.js';
import type { Cell } from '../model/plan.js';
import {
  type Health,
  type Provenance,
  type Run,
  type RunCell,
  RUN_SCHEMA,
  RUN_VERSION,
  type Spending,
} from '../model/run.js';
import type { Arm } from '../model/trial.js';
import type { Verdict } from '../model/verdict.js';
import type { Instrument } from './instrument.js';
import { calledCells, type CalledCell, type Job } from './job.js';

/** What was measured so far, as the record that everything after it is computed from. */
export function toRun(
  job: Job,
  startedAt: Date,
  provenance: Provenance,
  measured: Pick<Instrument, 'trials' | 'gaps' | 'pauses' | 'stopped'>,
  end: { readonly health: Health; readonly durationMs: number; readonly spending: Spending },
): Run {
  return {
    schema: RUN_SCHEMA,
    version: RUN_VERSION,
    id: randomUUID(),
    startedAt: startedAt.toISOString(),
    durationMs: end.durationMs,
    suite: job.plan.suite,
    provenance,
    settings: {
      iterations: job.plan.iterations,
      warmup: job.plan.warmup,
      load: job.plan.load,
      timeouts: job.plan.timeouts,
      seed: job.plan.seed,
      configuredCells: job.plan.cells.length,
    },
    cells: runCells(job),
    trials: measured.trials,
    chunkGaps: pooledGaps(measured.gaps),
    lanes: measured.pauses,
    health: end.health,
    spending: end.spending,
    ...(measured.stopped !== undefined && { partial: measured.stopped }),
  };
}

export function runCells(job: Job): readonly RunCell[] {
  return calledCells(job).map((cell) => runCell(job, cell));
}

/** With what the gate made of it, so that a later selection knows whether it may be a baseline. */
export function withDecision(run: Run, verdict: Verdict): Run {
  return {
    ...run,
    decision: {
      state: verdict.state,
      cells: verdict.cells.map(({ cell, state, accepted }) => ({ cell, state, accepted: accepted !== undefined })),
    },
  };
}

function runCell(job: Job, { attribution, candidate, base }: CalledCell): RunCell {
  return {
    ...identity(candidate),
    id: candidate.id,
    target: candidate.target.id,
    scenario: candidate.scenario.id,
    concurrency: candidate.concurrency,
    cache: candidate.scenario.cache,
    connection: job.plan.connection,
    deployed: candidate.target.deployed,
    fingerprint: candidate.fingerprint,
    iterations: job.plan.iterations,
    ...(attribution.baselineFingerprint !== candidate.fingerprint && {
      baseFingerprint: attribution.baselineFingerprint,
    }),
    ...(candidate.target.params.maxOutputTokens !== undefined && {
      maxOutputTokens: candidate.target.params.maxOutputTokens,
    }),
    ...(candidate.target.configLine !== undefined && { configLine: candidate.target.configLine }),
    ...(base !== undefined && { base: identity(base) }),
  };
}

function identity({ target }: Cell): NonNullable<RunCell['base']> {
  return {
    provider: target.provider,
    format: target.format,
    model: target.model,
    host: new URL(target.baseUrl).host,
    ...(target.region !== undefined && { region: target.region }),
    ...(target.preset !== undefined && { preset: target.preset }),
    ...(target.price !== undefined && { price: target.price }),
  };
}

function pooledGaps(gaps: Instrument['gaps']): Run['chunkGaps'] {
  const pools = new Map<string, { cell: string; arm: Arm; gapsMs: number[] }>();
  for (const { cell, arm, gapsMs } of gaps) {
    const key = `${arm} ${cell}`;
    const pool = pools.get(key) ?? { cell, arm, gapsMs: [] };
    for (const gap of gapsMs) pool.gapsMs.push(gap);
    pools.set(key, pool);
  }
  return [...pools.values()].map(({ cell, arm, gapsMs }) => ({ cell, arm, hdr: encodeGaps(gapsMs) }));
}
