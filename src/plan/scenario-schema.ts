import { z } from 'zod';

import type { CachePolicy } from '../model/plan.js';
import type { ScenarioWords } from './config-words.js';
import { openAiParams } from './target-schema.js';
import { fileReference, id, textOrFile } from './value-schemas.js';

export const cachePolicy: z.ZodType<CachePolicy> = z.enum(['bust', 'warm', 'as-is']).meta({
  description:
    'bust: a nonce before each prompt, so that no prompt cache answers. warm: the same prompt again. as-is: untouched.',
});

const message = z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: textOrFile });

export const scenarioSchema: z.ZodType<ScenarioWords> = z
  .strictObject({
    id: id.optional().meta({ description: 'Second half of the ids of its cells. Default: prompt.' }),
    prompt: textOrFile.optional().meta({ description: 'Short for one message of the user.' }),
    messages: z.array(message).min(1, { error: 'must hold at least one message' }).max(1000).optional(),
    system: textOrFile.optional().meta({ description: 'Short for a first message of the system.' }),
    data: fileReference.optional().meta({
      description:
        'Rows of variables: .jsonl, .json (a list of objects) or .csv. Both arms of a cell get the same rows in the same order.',
    }),
    params: openAiParams.optional().meta({ description: 'Laid over the params of each target.' }),
    cache: cachePolicy.optional(),
  })
  .refine(({ prompt, messages }) => (prompt === undefined) !== (messages === undefined), {
    error: 'must have either `prompt` or `messages`',
  });
