import type { AuthScheme, ProviderId, WireFormat } from './target.js';

/** What we know of an endpoint before anybody configured anything. No model is listed anywhere. */
export interface KnownProvider {
  /** The config's `provider`, or its `preset` for a compatible endpoint. */
  readonly id: string;
  readonly provider: ProviderId;
  readonly title: string;
  /**
   * As its official SDK takes it, without a trailing slash; `{region}` is a hole.
   * Absent: the config must give one.
   */
  readonly baseUrl?: string;
  /** The first is the default. */
  readonly formats: readonly WireFormat[];
  /** Usual name of the environment variable with the key; absent where servers take none. */
  readonly keyName?: string;
  /** Further variables of the same credential, where they are set. */
  readonly keyCompanions?: readonly string[];
  /** The first is the default. */
  readonly auth: readonly AuthScheme[];
  /**
   * Host names that the provider itself runs: the only ones its key may travel to without the caller's consent, and
   * not "deployed" unless the config says so. `*` stands for one label or part of one. Never a host on
   * which a stranger could read our headers (API Management gateways, serverless containers).
   */
  readonly hosts: readonly string[];
  /** Anybody can have a host that fits `hosts` (Azure): a change leads nobody's key to a new one. Absent = they cannot. */
  readonly hostsAreCustomers?: boolean;
  /** Usually runs on the user's own machine, so plain http on loopback is its ordinary address. */
  readonly local: boolean;
  /** What the endpoint calls the cap of output tokens on Chat Completions; absent: by model family. */
  readonly chatCap?: 'max_tokens' | 'max_completion_tokens';
  /** Differs from OpenAI: sends usage without being asked and refuses `stream_options`; calls the seed otherwise. */
  readonly strictChat?: { readonly seedName: string };
  /** Name in the table of `@pydantic/genai-prices`, where it has one. */
  readonly pricesId?: string;
}

const CHAT: readonly WireFormat[] = ['openai-chat', 'openai-completions'];
const CHAT_AND_RESPONSES: readonly WireFormat[] = ['openai-chat', 'openai-responses', 'openai-completions'];

/** The config's own providers. */
const providers: readonly KnownProvider[] = [
  {
    id: 'openai',
    provider: 'openai',
    title: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    formats: CHAT_AND_RESPONSES,
    keyName: 'OPENAI_API_KEY',
    auth: ['bearer'],
    hosts: ['api.openai.com', 'us.api.openai.com', 'eu.api.openai.com'],
    local: false,
    // Every chat model takes it, and reasoning models take nothing else.
    chatCap: 'max_completion_tokens',
    pricesId: 'openai',
  },
  {
    id: 'anthropic',
    provider: 'anthropic',
    title: 'Anthropic',
    baseUrl: 'https://api.anthropic.com',
    formats: ['anthropic-messages'],
    keyName: 'ANTHROPIC_API_KEY',
    auth: ['x-api-key', 'bearer'],
    hosts: ['api.anthropic.com'],
    local: false,
    pricesId: 'anthropic',
  },
  {
    id: 'gemini',
    provider: 'gemini',
    title: 'Google Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com',
    formats: ['gemini', 'gemini-json-array'],
    keyName: 'GEMINI_API_KEY',
    auth: ['x-goog-api-key', 'bearer'],
    hosts: ['generativelanguage.googleapis.com'],
    local: false,
    pricesId: 'google',
  },
  {
    id: 'vertex',
    provider: 'vertex',
    title: 'Google Vertex AI',
    baseUrl: 'https://{region}-aiplatform.googleapis.com',
    formats: ['gemini', 'gemini-json-array', 'anthropic-messages'],
    keyName: 'GOOGLE_ACCESS_TOKEN',
    auth: ['bearer', 'x-goog-api-key'],
    hosts: ['aiplatform.googleapis.com', '*-aiplatform.googleapis.com', 'aiplatform.*.rep.googleapis.com'],
    local: false,
    pricesId: 'google',
  },
  {
    id: 'bedrock',
    provider: 'bedrock',
    title: 'AWS Bedrock',
    baseUrl: 'https://bedrock-runtime.{region}.amazonaws.com',
    formats: ['bedrock-converse', 'bedrock-invoke'],
    keyName: 'AWS_ACCESS_KEY_ID',
    keyCompanions: ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
    auth: ['aws', 'bearer'],
    hosts: ['bedrock-runtime.*.amazonaws.com', 'bedrock-runtime-fips.*.amazonaws.com'],
    local: false,
    pricesId: 'aws',
  },
  {
    id: 'azure-openai',
    provider: 'azure-openai',
    title: 'Azure OpenAI',
    formats: ['openai-chat', 'openai-responses', 'openai-completions', 'anthropic-messages'],
    keyName: 'AZURE_OPENAI_API_KEY',
    auth: ['api-key', 'bearer', 'x-api-key'],
    hosts: ['*.openai.azure.com', '*.cognitiveservices.azure.com', '*.services.ai.azure.com'],
    hostsAreCustomers: true,
    local: false,
    pricesId: 'azure',
  },
  {
    id: 'cohere',
    provider: 'cohere',
    title: 'Cohere',
    baseUrl: 'https://api.cohere.com',
    formats: ['cohere-v2'],
    keyName: 'COHERE_API_KEY',
    auth: ['bearer'],
    hosts: ['api.cohere.com', 'api.cohere.ai'],
    local: false,
    pricesId: 'cohere',
  },
  {
    id: 'ollama',
    provider: 'ollama',
    title: 'Ollama',
    baseUrl: 'http://127.0.0.1:11434',
    formats: ['ollama-ndjson', 'openai-chat'],
    auth: ['none', 'bearer'],
    hosts: ['ollama.com'],
    local: true,
    chatCap: 'max_tokens',
  },
  {
    id: 'openai-compatible',
    provider: 'openai-compatible',
    title: 'OpenAI-compatible server',
    formats: [...CHAT_AND_RESPONSES, 'anthropic-messages'],
    auth: ['bearer', 'api-key', 'x-api-key', 'none'],
    hosts: [],
    local: false,
  },
];

interface Preset extends Pick<KnownProvider, 'chatCap' | 'keyName' | 'pricesId' | 'strictChat'> {
  readonly id: string;
  readonly title: string;
  readonly baseUrl?: string;
  readonly hosts?: readonly string[];
  readonly formats?: readonly WireFormat[];
}

/** A hosted service behind an OpenAI-compatible API, or with `{ local: true }` a server of the user's own. */
function compatible(preset: Preset, place: { readonly local: boolean } = { local: false }): KnownProvider {
  return {
    provider: 'openai-compatible',
    formats: CHAT,
    auth: place.local ? ['none', 'bearer'] : ['bearer'],
    hosts: [],
    chatCap: 'max_tokens',
    ...preset,
    ...place,
  };
}

const presets: readonly KnownProvider[] = [
  compatible({
    id: 'groq',
    title: 'Groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    formats: CHAT_AND_RESPONSES,
    keyName: 'GROQ_API_KEY',
    hosts: ['api.groq.com'],
    chatCap: 'max_completion_tokens',
    pricesId: 'groq',
  }),
  compatible({
    id: 'mistral',
    title: 'Mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    keyName: 'MISTRAL_API_KEY',
    hosts: ['api.mistral.ai'],
    strictChat: { seedName: 'random_seed' },
    pricesId: 'mistral',
  }),
  compatible({
    id: 'deepseek',
    title: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com',
    formats: CHAT_AND_RESPONSES,
    keyName: 'DEEPSEEK_API_KEY',
    hosts: ['api.deepseek.com'],
    pricesId: 'deepseek',
  }),
  compatible({
    id: 'together',
    title: 'Together AI',
    baseUrl: 'https://api.together.xyz/v1',
    keyName: 'TOGETHER_API_KEY',
    hosts: ['api.together.xyz', 'api.together.ai'],
    pricesId: 'together',
  }),
  compatible({
    id: 'fireworks',
    title: 'Fireworks AI',
    baseUrl: 'https://api.fireworks.ai/inference/v1',
    formats: CHAT_AND_RESPONSES,
    keyName: 'FIREWORKS_API_KEY',
    hosts: ['api.fireworks.ai'],
    pricesId: 'fireworks',
  }),
  compatible({
    id: 'openrouter',
    title: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    formats: CHAT_AND_RESPONSES,
    keyName: 'OPENROUTER_API_KEY',
    hosts: ['openrouter.ai'],
    pricesId: 'openrouter',
  }),
  compatible({
    id: 'xai',
    title: 'xAI',
    baseUrl: 'https://api.x.ai/v1',
    formats: CHAT_AND_RESPONSES,
    keyName: 'XAI_API_KEY',
    hosts: ['api.x.ai', '*.api.x.ai'],
    chatCap: 'max_completion_tokens',
    pricesId: 'x-ai',
  }),
  compatible({
    id: 'perplexity',
    title: 'Perplexity',
    baseUrl: 'https://api.perplexity.ai',
    keyName: 'PERPLEXITY_API_KEY',
    hosts: ['api.perplexity.ai'],
    pricesId: 'perplexity',
  }),
  compatible({
    id: 'cerebras',
    title: 'Cerebras',
    baseUrl: 'https://api.cerebras.ai/v1',
    keyName: 'CEREBRAS_API_KEY',
    hosts: ['api.cerebras.ai'],
    chatCap: 'max_completion_tokens',
    pricesId: 'cerebras',
  }),
  compatible({
    id: 'zai',
    title: 'Z.ai',
    baseUrl: 'https://api.z.ai/api/paas/v4',
    keyName: 'ZAI_API_KEY',
    hosts: ['api.z.ai'],
    pricesId: 'zai',
  }),
  compatible({
    id: 'huggingface',
    title: 'Hugging Face Inference Providers',
    baseUrl: 'https://router.huggingface.co/v1',
    keyName: 'HF_TOKEN',
    hosts: ['router.huggingface.co'],
  }),
  compatible(
    { id: 'vllm', title: 'vLLM', baseUrl: 'http://127.0.0.1:8000/v1', formats: CHAT_AND_RESPONSES },
    { local: true },
  ),
  compatible({ id: 'llama-cpp', title: 'llama.cpp', baseUrl: 'http://127.0.0.1:8080/v1' }, { local: true }),
  compatible(
    { id: 'lmstudio', title: 'LM Studio', baseUrl: 'http://127.0.0.1:1234/v1', formats: CHAT_AND_RESPONSES },
    { local: true },
  ),
  compatible(
    { id: 'ollama-compatible', title: 'Ollama, compatible route', baseUrl: 'http://127.0.0.1:11434/v1' },
    { local: true },
  ),
];

/** Every provider first, then every preset of `openai-compatible`. Ids are unique over both. */
export const KNOWN_PROVIDERS: readonly KnownProvider[] = [...providers, ...presets];

export const PRESET_IDS: readonly string[] = presets.map((preset) => preset.id);

/** The entry of a target: its preset's when it names a known one, else its provider's. */
export function knownProvider(provider: ProviderId, preset?: string): KnownProvider {
  const wanted = provider === 'openai-compatible' && preset !== undefined ? preset : provider;
  const found = KNOWN_PROVIDERS.find((entry) => entry.id === wanted && entry.provider === provider);
  return found ?? knownProvider(provider);
}

/**
 * The base URL of an entry with its holes filled in; `undefined` when the config must give one, or a region is
 * needed and missing. Vertex spells its global and multi-regional endpoints differently.
 */
export function defaultBaseUrl(known: KnownProvider, region?: string): string | undefined {
  if (known.baseUrl === undefined || !known.baseUrl.includes('{region}')) return known.baseUrl;
  if (region === undefined) return undefined;
  if (known.id === 'vertex' && region === 'global') return 'https://aiplatform.googleapis.com';
  if (known.id === 'vertex' && (region === 'us' || region === 'eu')) {
    return `https://aiplatform.${region}.rep.googleapis.com`;
  }
  return known.baseUrl.replace('{region}', region);
}

/** How the key travels when the config does not say: Claude on Azure reads another header than Azure OpenAI. */
export function defaultAuth(known: KnownProvider, format: WireFormat): AuthScheme {
  if (known.id === 'azure-openai' && format === 'anthropic-messages') return 'x-api-key';
  return known.auth[0] ?? 'bearer';
}

/** Is `host` (a name without a port) one that this provider runs itself? */
export function isOwnHost(known: KnownProvider, host: string): boolean {
  const name = host.toLowerCase();
  return known.hosts.some((pattern) => {
    const [head = '', tail] = pattern.split('*');
    if (tail === undefined) return name === head;
    const middle = name.slice(head.length, name.length - tail.length);
    return name.startsWith(head) && name.endsWith(tail) && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(middle);
  });
}

/** Is it any known provider's own host? Others are taken for a deployment of the user's. */
export function isKnownHost(host: string): boolean {
  return KNOWN_PROVIDERS.some((known) => isOwnHost(known, host));
}
