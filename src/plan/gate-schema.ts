import { z } from 'zod';

import type { CapsWords, GatedMetric, GateWords } from './config-words.js';
import { cellPattern, duration, money, numberBetween, positiveShare, rate, share, words } from './value-schemas.js';

/** What can be compared between arms; the other metrics are shown, and can be given a budget. */
const GATED = ['ttft', 'ttfo', 'tpot', 'e2e', 'cost'] as const satisfies GatedMetric[];

const perMetric = <T extends z.ZodType>(value: T) =>
  ({ ttft: value, ttfo: value, tpot: value, e2e: value, cost: value }) as const;

const threshold = z
  .union([positiveShare, z.strictObject(perMetric(positiveShare.optional()))], {
    error: 'must be a share in percent such as 20%, or one for each metric: { ttft: 20%, cost: 10% }',
  })
  .meta({ description: 'How much slower or dearer is too much, relative. One figure holds for every metric.' });

const floor = z
  .strictObject({ ...perMetric(duration.optional()), cost: money.optional() })
  .meta({ description: 'An effect smaller than this, in absolute terms, never fails.' });

const percentile = z.enum(['p50', 'p90', 'p95', 'p99', 'mean']).optional().meta({ description: 'Default: p95.' });

const budget = z.discriminatedUnion('metric', [
  z.strictObject({
    cells: cellPattern.optional(),
    metric: z.enum(['ttft', 'ttfo', 'tpot', 'e2e', 'stall']),
    percentile,
    max: duration,
  }),
  z.strictObject({ cells: cellPattern.optional(), metric: z.literal('cost'), percentile, max: money }),
  z.strictObject({
    cells: cellPattern.optional(),
    metric: z.literal('speed'),
    percentile,
    min: rate.meta({ description: 'Tokens per second, at least: 30/s.' }),
  }),
]);

const DAY = 'must be a day, such as 2027-01-31';
const accepted = z.strictObject({
  cells: cellPattern,
  metric: z.enum(GATED),
  'up-to': positiveShare.meta({ description: 'Accepted up to this much slower or dearer.' }),
  reason: words('the reason, for the people who read this later', 500),
  until: z.iso.date({ error: DAY }).meta({ description: 'Last day that it holds.' }),
});

export const gateSchema: z.ZodType<GateWords> = z.strictObject({
  mode: z.enum(['report', 'warn', 'enforce']).optional().meta({ description: 'Default: enforce.' }),
  threshold: threshold.optional(),
  floor: floor.optional(),
  metrics: z.array(z.enum(GATED)).min(1, { error: 'must name at least one metric' }).optional(),
  budgets: z.array(budget).max(500).optional().meta({ description: 'Absolute limits.' }),
  'error-rate': z.strictObject({ max: share }).optional(),
  accepted: z.array(accepted).max(500).optional().meta({ description: 'Regressions that are wanted, until a day.' }),
  'on-inconclusive': z.enum(['pass', 'fail']).optional().meta({ description: 'Default: pass.' }),
  'on-drift': z
    .enum(['fail', 'warn'])
    .optional()
    .meta({ description: 'On the watch, when nothing changed on our side. Default: fail.' }),
  confirm: z
    .enum(['auto', 'lean', 'never'])
    .optional()
    .meta({ description: 'How a suspect is asked again. Default: auto.' }),
  strict: z
    .boolean({ error: 'must be true or false' })
    .optional()
    .meta({ description: 'Red only when the effect is shown to exceed the threshold itself.' }),
});

/** Lowers the caller's caps; what lies above them changes nothing. */
export const capsSchema: z.ZodType<CapsWords> = z.strictObject({
  'max-cost-usd': numberBetween(0, 1_000_000).optional(),
  'max-requests': numberBetween(1, 100_000_000).int({ error: 'must be a whole number' }).optional(),
  'max-minutes': numberBetween(0.01, 100_000).optional(),
});
