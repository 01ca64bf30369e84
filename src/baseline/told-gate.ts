import { z } from 'zod';

import type { GatePolicy } from '../model/plan.js';
import type { Run } from '../model/run.js';
import { METRICS } from '../model/sample.js';

const share = z.number().nonnegative();
const text = z.string().max(1000);
const limits = z.object({ ttft: share, ttfo: share, tpot: share, e2e: share, cost: share });

const gateSchema = z.object({
  mode: z.enum(['report', 'warn', 'enforce']),
  threshold: limits,
  floor: limits,
  metrics: z.array(z.enum(['ttft', 'ttfo', 'tpot', 'e2e', 'cost'])),
  budgets: z.array(
    z.object({
      cells: text,
      metric: z.enum(METRICS),
      percentile: z.enum(['p50', 'p90', 'p95', 'p99', 'mean']),
      max: share,
    }),
  ),
  maxErrorRate: share.max(1).optional(),
  accepted: z.array(z.object({ cells: text, metric: z.enum(METRICS), upTo: share, reason: text, until: text })),
  onInconclusive: z.enum(['pass', 'fail']),
  onDrift: z.enum(['fail', 'warn']),
  confirm: z.enum(['auto', 'lean', 'never']),
  strict: z.boolean(),
});

/** The gate that a stored run was judged by; undefined where it holds none, or none that can be read. */
export function toldGate(run: Run): GatePolicy | undefined {
  const read = gateSchema.safeParse(run.decision?.told?.gate);
  return read.success ? { ...read.data, maxErrorRate: read.data.maxErrorRate } : undefined;
}
