import { z } from 'zod';

import { KNOWN_PROVIDERS, knownProvider, PRESET_IDS } from '../model/known-providers.js';
import type { AuthScheme, ProviderId, WireFormat } from '../model/target.js';
import type { ParamsWords, TargetWords } from './config-words.js';
import { ENVIRONMENT_NAME } from './secrets.js';
import { id, numberBetween, wholeNumber, words } from './value-schemas.js';

/** The config's word for each wire format. */
export const API_WORDS: Readonly<Record<WireFormat, string>> = {
  'openai-chat': 'chat',
  'openai-responses': 'responses',
  'openai-completions': 'completions',
  'anthropic-messages': 'messages',
  gemini: 'generate-content',
  'gemini-json-array': 'generate-content-array',
  'bedrock-converse': 'converse',
  'bedrock-invoke': 'invoke',
  'ollama-ndjson': 'native',
  'cohere-v2': 'chat-v2',
};

const AUTH_SCHEMES = [
  'bearer',
  'x-api-key',
  'api-key',
  'x-goog-api-key',
  'aws',
  'none',
] as const satisfies AuthScheme[];

const price = numberBetween(0, 1_000_000);

const KEY_NAME = 'must be the name of an environment variable, such as OPENAI_API_KEY';

// Headers that frame the request or choose who gets it are the transport's: `host` would lead a checked URL elsewhere.
const HEADER_NAME =
  /^(?!(?:host|connection|content-length|content-type|transfer-encoding|accept-encoding|te|upgrade|expect)$)[\w!#$%&'*+.^`|~-]+$/i;
const HEADER_NAME_RULE =
  "must be the name of a header that is not the transport's own (host, connection, content-length, …)";

const commonParams = {
  'max-output-tokens': wholeNumber(1, 10_000_000)
    .optional()
    .meta({ description: 'Output cap of one answer. A cost cap needs it: it bounds what a call can cost.' }),
  temperature: numberBetween(0, 5).optional(),
  'top-p': numberBetween(0, 1).optional(),
  'top-k': wholeNumber(0, 1_000_000).optional(),
  seed: wholeNumber(0, Number.MAX_SAFE_INTEGER).optional(),
  stop: z.array(words('a text', 1000)).min(1).max(64).optional(),
  'reasoning-effort': words('a word of the provider, such as low', 40).optional(),
  'thinking-budget': wholeNumber(-1, 10_000_000).optional().meta({ description: 'Tokens the model may think.' }),
  'service-tier': words('a word of the provider, such as default', 40).optional(),
  extra: z
    .record(z.string(), z.json())
    .optional()
    .meta({ description: 'Goes into the request body verbatim and wins over everything above.' }),
} as const;

const choices = wholeNumber(1, 128).optional().meta({ description: 'Number of answers to one request.' });

const OF_TARGET = 'Sent only when given; nothing is sent by default.';
const plainParams: z.ZodType<ParamsWords> = z.strictObject(commonParams).meta({ description: OF_TARGET });
/** The OpenAI family alone can answer a request several times. */
export const openAiParams: z.ZodType<ParamsWords> = z
  .strictObject({ ...commonParams, n: choices })
  .meta({ description: OF_TARGET });

const common = {
  id: id.optional().meta({ description: 'First half of the ids of its cells. Default: the provider.' }),
  model: words('the name of a model', 300).meta({ description: 'As the provider spells it. Any model is fine.' }),
  key: z.string({ error: KEY_NAME }).regex(ENVIRONMENT_NAME, { error: KEY_NAME }).optional().meta({
    description:
      "NAME of the environment variable that holds the key, never the key. Default: the provider's usual name.",
  }),
  'base-url': words('an https URL', 2000)
    .optional()
    .meta({ description: 'Where the API is. `${env:NAME}` is filled in for names that the caller allows.' }),
  'base-arm': z
    .strictObject({ 'base-url': words('an https URL', 2000) })
    .optional()
    .meta({ description: 'What the base of a change calls instead, for example production beside a preview.' }),
  deployed: z.boolean({ error: 'must be true or false' }).optional().meta({
    description:
      "The server itself is under test, so it may be slower because of the change although the request is the same. Default: true unless the host is a known provider's own.",
  }),
  headers: z
    .record(
      words('the name of a header', 100).regex(HEADER_NAME, { error: HEADER_NAME_RULE }),
      z
        .string({ error: 'must be a text' })
        .regex(/^[\t\x20-\x7e\x80-\xff]{0,2000}$/, { error: 'must be one line of at most 2000 plain characters' }),
    )
    .optional()
    .meta({ description: 'Further request headers. Never the key: it travels by `key` and `auth`.' }),
  price: z
    .strictObject({ input: price, output: price, 'cached-input': price.optional(), 'cache-write': price.optional() })
    .optional()
    .meta({ description: 'USD per million tokens; overrides the price table.' }),
} as const;

/** What every provider has, beside which the keys of its own stand. */
function target<P extends ProviderId, S extends z.ZodRawShape>(provider: P, own: S) {
  const known = KNOWN_PROVIDERS.filter((entry) => entry.provider === provider);
  const apis = [...new Set(known.flatMap((entry) => entry.formats.map((format) => API_WORDS[format])))];
  const schemes = AUTH_SCHEMES.filter((scheme) => known.some((entry) => entry.auth.includes(scheme)));
  return z
    .strictObject({
      provider: z.literal(provider),
      ...common,
      api: z
        .enum(apis)
        .optional()
        .meta({ description: `Way of speaking. Default: ${apis[0] ?? ''}.` }),
      auth: z
        .enum([...new Set<AuthScheme>([...schemes, 'none'])])
        .optional()
        .meta({ description: `How the key travels. Default: ${schemes[0] ?? 'none'}.` }),
      ...own,
    })
    .meta({ title: knownProvider(provider).title });
}

const region = words('a region', 60)
  .regex(/^[a-z0-9-]+$/, { error: 'must be a region, such as us-east-1' })
  .optional();
const part = (what: string) =>
  words(what, 200).regex(/^[\w.:-]+$/, { error: `must be ${what}: letters, digits, and . : - _` });

export const targetSchema: z.ZodType<TargetWords> = z.discriminatedUnion('provider', [
  target('openai', { params: openAiParams.optional() }),
  target('anthropic', { params: plainParams.optional() }),
  target('gemini', { params: plainParams.optional() }),
  target('vertex', { params: plainParams.optional(), region, project: part('the id of a project').optional() }),
  target('bedrock', { params: plainParams.optional(), region }),
  target('azure-openai', {
    params: openAiParams.optional(),
    deployment: part('the name of a deployment').optional().meta({ description: 'Default: the model.' }),
    'api-version': part('a version')
      .optional()
      .meta({ description: 'For example 2024-10-21; left out for the v1 API.' }),
  }),
  target('openai-compatible', {
    params: openAiParams.optional(),
    preset: z.enum(PRESET_IDS).optional().meta({ description: 'A known endpoint: gives base URL and key name.' }),
    region,
  }),
  target('ollama', { params: plainParams.optional() }),
  target('cohere', { params: plainParams.optional() }),
]);
