import { z } from 'zod';

import type { Report } from '../model/report.js';

import type { JsonObject } from '../model/json.js';
import { isTimeout, OUTCOMES } from '../model/outcome.js';
import { RUN_SCHEMA, RUN_VERSION } from '../model/run.js';
import { PROVIDERS, WIRE_FORMATS } from '../model/target.js';
import { STATES } from '../model/verdict.js';

/**
 * The run file, version 1: strict on types and ranges, silent about members that it does not know, because a later
 * minor version may add some. The order of members here is their order in the file.
 */

const name = z.string().max(1000);
const ms = z.number().nonnegative();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1.01);
const usd = z.number().nonnegative();
const instant = z.iso.datetime();

const pricePerMillion = z.object({
  input: usd,
  output: usd,
  cachedInput: usd.exactOptional(),
  cacheWrite: usd.exactOptional(),
});

const provenance = z.object({
  tool: name,
  toolVersion: name,
  node: name,
  os: name,
  cpus: count,
  platform: name,
  repository: name.exactOptional(),
  repositoryId: name.exactOptional(),
  headRepositoryId: name.exactOptional(),
  sha: name.exactOptional(),
  ref: name.exactOptional(),
  branch: name.exactOptional(),
  event: name.exactOptional(),
  workflow: name.exactOptional(),
  runId: name.exactOptional(),
  runAttempt: count.exactOptional(),
  job: name.exactOptional(),
  runner: name.exactOptional(),
  runUrl: name.exactOptional(),
});

const load = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('closed') }),
  z.object({ mode: z.enum(['constant', 'poisson']), rate: z.number().positive() }),
]);

const settings = z.object({
  iterations: count,
  warmup: count,
  load,
  timeouts: z.object({ firstTokenMs: ms, totalMs: ms }),
  seed: name,
  configuredCells: count.exactOptional(),
});

const endpoint = {
  provider: z.enum(PROVIDERS),
  format: z.enum(WIRE_FORMATS),
  model: name,
  host: name,
  region: name.exactOptional(),
  price: pricePerMillion.exactOptional(),
  preset: name.exactOptional(),
};

const cell = z.object({
  id: name,
  target: name,
  scenario: name,
  ...endpoint,
  concurrency: z.int().positive(),
  cache: z.enum(['bust', 'warm', 'as-is']),
  connection: z.enum(['warm', 'cold']),
  deployed: z.boolean(),
  fingerprint: name,
  baseFingerprint: name.exactOptional(),
  iterations: count,
  maxOutputTokens: count.exactOptional(),
  configLine: count.exactOptional(),
  base: z.object(endpoint).exactOptional(),
});

const usage = z.object({
  inputTokens: count.exactOptional(),
  cachedInputTokens: count.exactOptional(),
  cacheWriteTokens: count.exactOptional(),
  cacheWrite1hTokens: count.exactOptional(),
  outputTokens: count.exactOptional(),
  reasoningTokens: count.exactOptional(),
  outputIncludesReasoning: z.boolean().exactOptional(),
  audioInputTokens: count.exactOptional(),
  audioOutputTokens: count.exactOptional(),
});

/** Kept as it is, so only its shape is looked at: an object, not nested without end. */
const verbatim = z.custom<JsonObject>((value) => isFlatEnough(value, 32));

function isFlatEnough(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((member) => depthWithin(member, depth));
}

function depthWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((member) => depthWithin(member, depth - 1));
}

const trialError = z.object({
  type: name.exactOptional(),
  code: name.exactOptional(),
  message: name.exactOptional(),
});

const trial = z
  .object({
    cell: name,
    arm: z.enum(['candidate', 'base']),
    stage: z.enum(['warmup', 'main', 'confirm']),
    seq: count,
    row: count,
    block: count,
    batch: count,
    outcome: z.enum(OUTCOMES),
    capped: z.literal(true).exactOptional(),
    startedMs: ms,
    queueMs: ms,
    connection: z.enum(['new', 'reused', 'none']),
    afterIdleMs: ms.exactOptional(),
    dnsMs: ms.exactOptional(),
    tcpMs: ms.exactOptional(),
    tlsMs: ms.exactOptional(),
    sentMs: ms.exactOptional(),
    headersMs: ms.exactOptional(),
    firstByteMs: ms.exactOptional(),
    ttftMs: ms.exactOptional(),
    ttfoMs: ms.exactOptional(),
    e2eMs: ms.exactOptional(),
    closedMs: ms.exactOptional(),
    stallMs: ms.exactOptional(),
    limitMs: ms.exactOptional(),
    tokenEvents: count,
    textEvents: count,
    reasoningEvents: count,
    bytes: count,
    streamedTokens: count.exactOptional(),
    usage: usage.exactOptional(),
    usageRaw: verbatim.exactOptional(),
    servedModel: name.exactOptional(),
    fingerprint: name.exactOptional(),
    serviceTier: name.exactOptional(),
    region: name.exactOptional(),
    finishReason: name.exactOptional(),
    serverMs: ms.exactOptional(),
    status: count.exactOptional(),
    error: trialError.exactOptional(),
    retryAfterMs: ms.exactOptional(),
    flags: z.array(z.enum(['loop-delay', 'gc', 'late-start', 'cache-hit'])).exactOptional(),
  })
  .refine(({ ttftMs, e2eMs }) => ttftMs === undefined || e2eMs === undefined || ttftMs <= e2eMs, {
    path: ['e2eMs'],
    error: 'ends before its first token',
  })
  // Without its limit a timeout could not be counted, and would flatter the run.
  .refine(({ outcome, limitMs }) => !isTimeout(outcome) || limitMs !== undefined, {
    path: ['limitMs'],
    error: 'is missing from a timeout',
  });

const spread = { p50Ms: ms, p99Ms: ms };

const health = z.object({
  calibration: z.object({ events: count, ...spread }).exactOptional(),
  loopDelay: z.object({ ...spread, maxMs: ms }),
  loopUtilisation: share,
  gc: z.object({ count, totalMs: ms, maxMs: ms }),
  cpuSteal: z.number().nonnegative().exactOptional(),
  scheduleLag: z.object(spread).exactOptional(),
  flaggedTrials: count,
  disturbed: z.array(name),
});

const decision = z.object({
  state: z.enum(STATES),
  cells: z.array(z.object({ cell: name, state: z.enum(STATES), accepted: z.boolean() })),
  // Printed again, never judged by: its outline is enough, and every sink escapes what it prints.
  told: z.custom<Omit<Report, 'run'>>(looksTold, { error: 'is not a report' }).exactOptional(),
});

function looksTold(value: unknown): boolean {
  return z
    .looseObject({ verdict: z.looseObject({ cells: z.array(z.looseObject({ comparisons: z.array(z.unknown()) })) }) })
    .safeParse(value).success;
}

export const runSchema = z
  .object({
    schema: z.literal(RUN_SCHEMA),
    version: z.literal(RUN_VERSION),
    id: name,
    startedAt: instant,
    durationMs: ms,
    suite: name,
    provenance,
    settings,
    partial: z.enum(['interrupted', 'cost-cap', 'request-cap', 'time-cap']).exactOptional(),
    decision: decision.exactOptional(),
    mergedFrom: z.array(name).exactOptional(),
    health,
    spending: z.object({
      requests: count,
      costUsd: usd,
      unpriced: count,
      worstCaseUsd: usd.exactOptional(),
    }),
    cells: z.array(cell),
    lanes: z.array(z.object({ lane: name, atMs: ms, durationMs: ms, reason: name })),
    chunkGaps: z.array(z.object({ cell: name, arm: z.enum(['candidate', 'base']), hdr: z.string().max(1 << 20) })),
    trials: z.array(trial),
  })
  .superRefine((run, context) => {
    const ids = new Set(run.cells.map(({ id }) => id));
    if (ids.size < run.cells.length) context.addIssue({ code: 'custom', path: ['cells'], message: 'has an id twice' });
    const stray = run.trials.findIndex((one) => !ids.has(one.cell));
    if (stray >= 0)
      context.addIssue({ code: 'custom', path: ['trials', stray, 'cell'], message: 'is no cell of this run' });
  });
