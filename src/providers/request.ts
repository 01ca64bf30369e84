import type { Call, Framing, HttpRequest, Message } from '../model/call.js';
import type { Json, JsonObject } from '../model/json.js';
import { knownProvider } from '../model/known-providers.js';
import type { Credential, Target } from '../model/target.js';
import { presentMembers } from './present.js';

/** Members of a request body; undefined ones are not sent. */
export type Body = Readonly<Record<string, Json | undefined>>;

/** Puts a request together: what the format says, what the user's headers and `extra` say, last and verbatim. */
export function httpRequest(
  call: Call,
  credential: Credential,
  parts: {
    readonly url: string;
    readonly body: Body;
    readonly framing: Framing;
    readonly headers?: Readonly<Record<string, string>>;
  },
): HttpRequest {
  const { target } = call;
  const body = { ...presentMembers(parts.body), ...target.params.extra };
  return {
    method: 'POST',
    url: parts.url,
    headers: {
      'content-type': 'application/json',
      accept: ACCEPT[parts.framing],
      ...parts.headers,
      ...keyHeaders(target, credential),
      ...lowerCased(target.headers),
    },
    body: JSON.stringify(body),
    framing: parts.framing,
    ...(credential.type === 'aws' && {
      sign: { service: 'bedrock', region: target.region ?? regionOf(target.baseUrl) },
    }),
  };
}

const ACCEPT: Readonly<Record<Framing, string>> = {
  sse: 'text/event-stream',
  ndjson: 'application/x-ndjson',
  'json-array': 'application/json',
  'aws-eventstream': 'application/vnd.amazon.eventstream',
};

/** The key where this target's endpoint looks for it. A key for Bedrock (`AWS_BEARER_TOKEN_BEDROCK`) is a bearer token. */
function keyHeaders(target: Target, credential: Credential): Readonly<Record<string, string>> {
  if (credential.type !== 'key' || target.auth === 'none') return {};
  if (target.auth === 'bearer' || target.auth === 'aws') return { authorization: `Bearer ${credential.value}` };
  return { [target.auth]: credential.value };
}

/** One spelling per name, so that a header of the user's replaces ours. */
function lowerCased(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function regionOf(baseUrl: string): string {
  return /bedrock-runtime(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com/.exec(baseUrl)?.[1] ?? 'us-east-1';
}

/** The base URL with a path behind it, its own query (gateways have some) kept and joined with ours. */
export function joinUrl(
  baseUrl: string,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const [place = '', ownQuery = ''] = baseUrl.split('?');
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const whole = `${place.replace(/\/+$/, '')}${path}`;
  // The common case: URLSearchParams would take a third of all that encoding a call takes.
  if (ownQuery === '' && asked.length === 0) return whole;
  const search = new URLSearchParams(ownQuery);
  for (const [name, value] of asked) if (!search.has(name)) search.set(name, value);
  return search.size === 0 ? whole : `${whole}?${search.toString()}`;
}

/** Messages split as the APIs want them whose system prompt stands apart. Absent when there is none. */
export function splitSystem(messages: readonly Message[]): {
  readonly system?: string;
  readonly turns: readonly Message[];
} {
  const system = messages.filter((message) => message.role === 'system').map((message) => message.content);
  const turns = messages.filter((message) => message.role !== 'system');
  return { ...(system.length > 0 && { system: system.join('\n\n') }), turns };
}

/** Messages as `{role, content}`, the form most APIs share. */
export function plainMessages(messages: readonly Message[]): readonly JsonObject[] {
  return messages.map(({ role, content }) => ({ role, content }));
}

/** Azure's v1 route and its dated versions since September 2024; its model-inference route (`/models`) never. */
function knowsCompletionCap({ apiVersion, baseUrl }: Target): boolean {
  if (/\/models\/?$/.test(baseUrl)) return false;
  return apiVersion === undefined || !/^\d/.test(apiVersion) || apiVersion >= '2024-09';
}

/**
 * What Chat Completions calls the cap of output tokens at this endpoint. Known endpoints have one name each. For
 * unknown ones the model family decides: OpenAI's reasoning families (o1 and later, gpt-5 and later, also behind a
 * `vendor/` prefix) refuse `max_tokens`; every other server knows it.
 */
export function chatCapName(target: Target): 'max_tokens' | 'max_completion_tokens' {
  const known = knownProvider(target.provider, target.preset);
  if (known.chatCap !== undefined) return known.chatCap;
  if (target.provider === 'azure-openai' && knowsCompletionCap(target)) return 'max_completion_tokens';
  return /(^|\/)(o[1-9]|gpt-([5-9]|[1-9]\d))/.test(target.model) ? 'max_completion_tokens' : 'max_tokens';
}
