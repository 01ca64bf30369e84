import { z } from 'zod';

import type { ConfigWords } from './config-words.js';
import { capsSchema, gateSchema } from './gate-schema.js';
import { cachePolicy, scenarioSchema } from './scenario-schema.js';
import { targetSchema } from './target-schema.js';
import { cellPattern, id, positiveDuration, rate, textOrFile, wholeNumber, words } from './value-schemas.js';

const concurrency = wholeNumber(1, 10_000);

const someCells = z
  .union(
    [
      cellPattern,
      z
        .strictObject({
          target: words('the id of a target, or a part of it with *', 64).optional(),
          scenario: words('the id of a scenario, or a part of it with *', 64).optional(),
          concurrency: concurrency.optional(),
        })
        .refine((cells) => Object.keys(cells).length > 0, { error: 'must name a target, a scenario or a concurrency' }),
    ],
    { error: 'must be the id of a cell, or { target, scenario, concurrency }' },
  )
  .meta({ description: 'Some cells: "mini/*", or { target: mini, scenario: … }.' });

const matrix = z.strictObject({
  concurrency: z
    .union([concurrency, z.array(concurrency).min(1).max(100)], {
      error: 'must be a whole number of calls at a time, or a list of them',
    })
    .optional()
    .meta({ description: 'Calls at a time, a cell for each figure. Default: [1].' }),
  include: z.array(someCells).min(1).optional().meta({ description: 'Only these cells.' }),
  exclude: z.array(someCells).optional().meta({ description: 'All but these cells.' }),
});

const load = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('closed') }),
  z.strictObject({ mode: z.enum(['constant', 'poisson']), rate: rate.meta({ description: 'Per cell.' }) }),
]);

const timeouts = z.strictObject({ 'first-token': positiveDuration.optional(), total: positiveDuration.optional() });

/** The one source of what a config may say: it checks configs, types them, and generates the published JSON Schema. */
export const configSchema: z.ZodType<ConfigWords> = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'For editors; not read.' }),
    version: z.literal(1, { error: 'must be 1, the only version there is' }).optional(),
    suite: id.optional().meta({ description: 'Which baseline these runs belong to. Default: default.' }),
    targets: z
      .array(targetSchema, { error: 'must be a list of targets' })
      .min(1, { error: 'must hold at least one target' })
      .max(1000),
    prompt: textOrFile.optional().meta({ description: 'Short for one scenario with this prompt.' }),
    scenarios: z
      .array(scenarioSchema, { error: 'must be a list of scenarios' })
      .min(1, { error: 'must hold at least one scenario' })
      .max(1000)
      .optional(),
    matrix: matrix.optional(),
    iterations: wholeNumber(1, 100_000).optional().meta({ description: 'Calls per cell and arm. Default: 50.' }),
    warmup: wholeNumber(0, 10_000)
      .optional()
      .meta({ description: 'Calls per cell that come first and never count. Default: 3.' }),
    load: load.optional().meta({ description: 'Default: closed.' }),
    timeouts: timeouts.optional().meta({ description: 'Default: 30s to the first token, 120s in total.' }),
    idle: positiveDuration.optional().meta({ description: 'Also measure the start after this long without a call.' }),
    cache: cachePolicy.optional(),
    connection: z
      .enum(['warm', 'cold'])
      .optional()
      .meta({ description: 'cold: a new connection for every call. Default: warm.' }),
    measure: z.enum(['changed', 'all']).optional().meta({
      description: 'On a change: call only the cells that it touched (default), or all of them.',
    }),
    caps: capsSchema.optional().meta({ description: 'Can only lower the caps of the caller.' }),
    gate: gateSchema.optional(),
  })
  .refine(({ prompt, scenarios }) => (prompt === undefined) !== (scenarios === undefined), {
    error: 'must have either `scenarios` or one `prompt`',
  })
  .meta({ title: 'LLM Latency Lens', description: 'What to measure, and what must not get slower or dearer.' });
