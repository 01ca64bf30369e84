import type { JsonObject } from './json.js';

export const PROVIDERS = [
  'openai',
  'anthropic',
  'gemini',
  'vertex',
  'bedrock',
  'azure-openai',
  'openai-compatible',
  'ollama',
  'cohere',
] as const;
export type ProviderId = (typeof PROVIDERS)[number];

/** One name per way of speaking on the wire; an adapter file each. */
export const WIRE_FORMATS = [
  'openai-chat',
  'openai-responses',
  'openai-completions',
  'anthropic-messages',
  'gemini',
  'gemini-json-array',
  'bedrock-converse',
  'bedrock-invoke',
  'ollama-ndjson',
  'cohere-v2',
] as const;
export type WireFormat = (typeof WIRE_FORMATS)[number];

/** Sent only when given: a parameter that is absent here is absent on the wire. */
export interface Params {
  readonly maxOutputTokens?: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly seed?: number;
  readonly stop?: readonly string[];
  /** Number of choices (OpenAI family only). */
  readonly n?: number;
  /** `minimal` … `high`; each wire format puts it where its API wants it. */
  readonly reasoningEffort?: string;
  /** Token budget of visible or hidden thinking (Anthropic, Gemini, Bedrock Anthropic). */
  readonly thinkingBudget?: number;
  readonly serviceTier?: string;
  /** Merged verbatim into the top level of the request body; wins over everything above. */
  readonly extra?: JsonObject;
}

/** How the key travels. `aws` is SigV4, or a bearer key when AWS_BEARER_TOKEN_BEDROCK names it. */
export type AuthScheme = 'bearer' | 'x-api-key' | 'api-key' | 'x-goog-api-key' | 'aws' | 'none';

/** USD per million tokens. What is absent falls back: cached and cache-write to input. */
export interface PriceOverride {
  readonly input: number;
  readonly output: number;
  readonly cachedInput?: number;
  readonly cacheWrite?: number;
}

export interface Target {
  readonly id: string;
  readonly provider: ProviderId;
  readonly format: WireFormat;
  /** groq, mistral, vllm, …: which known compatible endpoint this is, for its price and its host. */
  readonly preset?: string;
  readonly model: string;
  /** Absolute, without a trailing slash; the provider's own when the config gave none. */
  readonly baseUrl: string;
  readonly auth: AuthScheme;
  /** Name of the environment variable that holds the key; absent with `auth: none`. Never the key. */
  readonly keyName?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly params: Params;
  readonly price?: PriceOverride;
  readonly region?: string;
  readonly project?: string;
  readonly deployment?: string;
  readonly apiVersion?: string;
  /** The server itself is under test, so the same request may still be slower because of the change. */
  readonly deployed: boolean;
  /** What the base arm calls instead of `baseUrl`. */
  readonly baseArmUrl?: string;
  /** Line of the config that chose the model, for "retired model" messages. */
  readonly configLine?: number;
}

/** A key's value, read from the environment just before the call; never stored, never printed. */
export type Credential =
  | { readonly type: 'none' }
  | { readonly type: 'key'; readonly value: string }
  | {
      readonly type: 'aws';
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      readonly sessionToken?: string;
    };
