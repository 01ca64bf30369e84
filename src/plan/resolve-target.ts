import {
  defaultAuth,
  defaultBaseUrl,
  isKnownHost,
  isOwnHost,
  KNOWN_PROVIDERS,
  type KnownProvider,
  knownProvider,
} from '../model/known-providers.js';
import type { Params, PriceOverride, Target, WireFormat } from '../model/target.js';
import { type Environment, resolveUrl } from './base-url.js';
import type { ParamsWords, TargetWords } from './config-words.js';
import { isLoopbackHost } from './hosts.js';
import type { Config } from './parse-config.js';
import type { Problems } from './problems.js';
import { API_WORDS } from './target-schema.js';

/** A target with every default filled in; undefined when it has a problem, which is noted. */
export function resolveTarget(
  words: TargetWords,
  index: number,
  context: { readonly config: Config; readonly env: Environment; readonly problems: Problems },
): Target | undefined {
  const { config, env, problems } = context;
  const at = ['targets', index] as const;
  const url = (text: string, ...path: readonly string[]): string | undefined =>
    problems.attempt([...at, ...path], () => resolveUrl(text, env));

  const written = words['base-url'] === undefined ? undefined : url(words['base-url'], 'base-url');
  if (words['base-url'] !== undefined && written === undefined) return undefined;
  const baseArmUrl = words['base-arm'] && url(words['base-arm']['base-url'], 'base-arm', 'base-url');
  const known = knownOf(words, written);
  const region = words.region ?? (words.provider === 'vertex' ? 'global' : undefined);
  const baseUrl = written ?? defaultBaseUrl(known, region);
  if (baseUrl === undefined) return missing('base-url', known);
  if (known.id === 'vertex' && words.project === undefined && words.auth !== 'x-goog-api-key')
    return missing('project', known);
  const host = new URL(baseUrl).hostname;
  const format = formatOf(words, known);
  const auth = authOf(words, known, format);
  if (auth === 'none' && words.key !== undefined) {
    problems.add('config/invalid', '"key" has no use with `auth: none`', [...at, 'key']);
  }
  const keyName = auth === 'none' ? undefined : (words.key ?? known.keyName);
  if (auth !== 'none' && keyName === undefined) return missing('key', known);
  const price = priceOf(words) ?? (known.local && isLoopbackHost(host) ? OWN_MACHINE : undefined);
  return {
    id: words.id ?? words.provider,
    provider: words.provider,
    format,
    ...(known.id !== known.provider && { preset: known.id }),
    model: words.model,
    baseUrl,
    auth,
    ...(keyName !== undefined && { keyName }),
    headers: words.headers ?? {},
    params: resolveParams(words.params),
    ...(price !== undefined && { price }),
    ...(region !== undefined && { region }),
    ...(words.project !== undefined && { project: words.project }),
    ...(words.deployment !== undefined && { deployment: words.deployment }),
    ...(words['api-version'] !== undefined && { apiVersion: words['api-version'] }),
    deployed: words.deployed ?? !isKnownHost(host),
    ...(baseArmUrl !== undefined && { baseArmUrl }),
    configLine: config.positionOf([...at, 'model']).line,
  };

  function missing(key: 'base-url' | 'project' | 'key', provider: KnownProvider): undefined {
    const { message, remedy } = MISSING[key](provider);
    problems.add('config/invalid', message, [...at, 'provider'], { remedy });
  }
}

/** Nothing is billed by the token for a server that the user runs on the very machine. */
const OWN_MACHINE: PriceOverride = { input: 0, output: 0 };

const MISSING = {
  'base-url': ({ title, id }: KnownProvider) =>
    id === 'bedrock'
      ? { message: `a target of ${title} needs a region`, remedy: 'Add `region: us-east-1`, or whichever it is.' }
      : {
          message: `a target of ${title} needs to know where it is`,
          remedy:
            id === 'azure-openai'
              ? 'Add `base-url: https://RESOURCE.openai.azure.com`.'
              : 'Add `base-url: https://…`, or `preset:` with the name of a known endpoint.',
        },
  project: ({ title }: KnownProvider) => ({
    message: `a target of ${title} needs a project`,
    remedy: 'Add `project:` with the id of the Google Cloud project.',
  }),
  key: ({ title }: KnownProvider) => ({
    message: `a target of ${title} with a key needs the name of its variable`,
    remedy: 'Add `key:` with the NAME of the environment variable that holds it, or `auth: none`.',
  }),
} as const;

/** A known endpoint is known by its preset, or by its address. */
function knownOf(words: TargetWords, baseUrl: string | undefined): KnownProvider {
  if (words.provider !== 'openai-compatible' || words.preset !== undefined || baseUrl === undefined) {
    return knownProvider(words.provider, words.preset);
  }
  const host = new URL(baseUrl).hostname;
  const found = KNOWN_PROVIDERS.find((entry) => entry.provider === words.provider && isOwnHost(entry, host));
  return found ?? knownProvider(words.provider);
}

function formatOf({ api }: TargetWords, known: KnownProvider): WireFormat {
  const all = [known, knownProvider(known.provider)].flatMap((entry) => entry.formats);
  const [first = 'openai-chat'] = all;
  return all.find((format) => API_WORDS[format] === api) ?? first;
}

/** Without a key and without a known place for one, a request carries none. */
function authOf(words: TargetWords, known: KnownProvider, format: WireFormat): Target['auth'] {
  if (words.auth !== undefined) return words.auth;
  if (words.key === undefined && known.keyName === undefined) return 'none';
  const usual = defaultAuth(known, format);
  if (format === 'anthropic-messages' && known.provider === 'openai-compatible') return 'x-api-key';
  return usual === 'none' ? 'bearer' : usual;
}

function priceOf({ price }: TargetWords): PriceOverride | undefined {
  if (price === undefined) return undefined;
  const { input, output, 'cached-input': cachedInput, 'cache-write': cacheWrite } = price;
  return {
    input,
    output,
    ...(cachedInput !== undefined && { cachedInput }),
    ...(cacheWrite !== undefined && { cacheWrite }),
  };
}

/** Only what was written: a parameter that is absent here is absent on the wire. */
export function resolveParams(words: ParamsWords = {}): Params {
  const {
    'max-output-tokens': maxOutputTokens,
    temperature,
    'top-p': topP,
    'top-k': topK,
    seed,
    stop,
    n,
    extra,
  } = words;
  const { 'reasoning-effort': reasoningEffort, 'thinking-budget': thinkingBudget, 'service-tier': serviceTier } = words;
  return {
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { topP }),
    ...(topK !== undefined && { topK }),
    ...(seed !== undefined && { seed }),
    ...(stop !== undefined && { stop }),
    ...(n !== undefined && { n }),
    ...(reasoningEffort !== undefined && { reasoningEffort }),
    ...(thinkingBudget !== undefined && { thinkingBudget }),
    ...(serviceTier !== undefined && { serviceTier }),
    ...(extra !== undefined && { extra }),
  };
}
