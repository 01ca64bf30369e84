import type { RetryAfter } from './fault.js';
import type { Dialect } from './route.js';

/** An HTTP error as a provider would word it. */
export interface HttpError {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Google's canonical codes; others fall back to UNKNOWN. */
const GOOGLE_STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

const OPENAI_ERROR: Readonly<Record<number, { readonly type: string; readonly code: string | null }>> = {
  400: { type: 'invalid_request_error', code: null },
  401: { type: 'invalid_request_error', code: 'invalid_api_key' },
  403: { type: 'invalid_request_error', code: 'model_not_found' },
  404: { type: 'invalid_request_error', code: 'model_not_found' },
  429: { type: 'requests', code: 'rate_limit_exceeded' },
  500: { type: 'server_error', code: null },
  503: { type: 'server_error', code: 'service_unavailable' },
};

const ANTHROPIC_TYPE: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  500: 'api_error',
  529: 'overloaded_error',
};

const BEDROCK_TYPE: Readonly<Record<number, string>> = {
  400: 'ValidationException',
  401: 'UnrecognizedClientException',
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  429: 'ThrottlingException',
  500: 'InternalServerException',
  503: 'ServiceUnavailableException',
};

interface Wording {
  readonly status: number;
  readonly message: string;
  readonly retryAfter: RetryAfter | undefined;
}

/** How each provider words an error; headers beyond the common ones. */
const WORDINGS: Readonly<Record<Dialect, (error: Wording) => HttpError>> = {
  openai: ({ status, message }) => {
    const { type, code } = OPENAI_ERROR[status] ?? { type: 'server_error', code: null };
    return { headers: {}, body: JSON.stringify({ error: { message, type, param: null, code } }) };
  },
  azure: ({ status, message }) => {
    const code = status === 429 ? 'RateLimitReached' : String(status);
    return { headers: {}, body: JSON.stringify({ error: { code, message } }) };
  },
  anthropic: ({ status, message }) => {
    const error = { type: ANTHROPIC_TYPE[status] ?? 'api_error', message };
    const headers = { 'x-should-retry': String(status === 429 || status >= 500) };
    return { headers, body: JSON.stringify({ type: 'error', error, request_id: 'req_simulated' }) };
  },
  google: ({ status, message, retryAfter }) => ({ headers: {}, body: googleBody(status, message, retryAfter) }),
  bedrock: ({ status, message }) => {
    const type = BEDROCK_TYPE[status] ?? 'InternalServerException';
    const headers = { 'x-amzn-errortype': `${type}:http://internal.amazon.com/coral/com.amazon.bedrock/` };
    return { headers, body: JSON.stringify({ message }) };
  },
  ollama: ({ message }) => ({ headers: {}, body: JSON.stringify({ error: message }) }),
  cohere: ({ message }) => ({ headers: {}, body: JSON.stringify({ id: 'simulated', message }) }),
};

/** The provider's own shape of an error. `nowMs` is the wall clock, for the headers that name a date. */
export function httpError(
  dialect: Dialect,
  status: number,
  message: string,
  retryAfter: RetryAfter | undefined,
  nowMs: number,
): HttpError {
  const wait = retryAfter === undefined ? {} : retryHeaders(dialect, retryAfter, nowMs);
  const { headers, body } = WORDINGS[dialect]({ status, message, retryAfter });
  return { headers: { 'content-type': 'application/json; charset=utf-8', ...wait, ...headers }, body };
}

function googleBody(status: number, message: string, retryAfter: RetryAfter | undefined): string {
  const details =
    retryAfter?.style === 'provider'
      ? { details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${retryAfter.seconds}s` }] }
      : {};
  return JSON.stringify(
    { error: { code: status, message, status: GOOGLE_STATUS[status] ?? 'UNKNOWN', ...details } },
    undefined,
    2,
  );
}

function retryHeaders(dialect: Dialect, retryAfter: RetryAfter, nowMs: number): Readonly<Record<string, string>> {
  const { seconds, style } = retryAfter;
  if (style === 'seconds') return { 'retry-after': String(seconds) };
  if (style === 'ms') return { 'retry-after-ms': String(Math.round(seconds * 1000)) };
  const at = new Date(nowMs + seconds * 1000);
  if (style === 'date') return { 'retry-after': at.toUTCString() };
  switch (dialect) {
    case 'anthropic':
      return {
        'anthropic-ratelimit-requests-remaining': '0',
        'anthropic-ratelimit-requests-reset': at.toISOString(),
      };
    case 'google':
      return {};
    default:
      return { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': goDuration(seconds) };
  }
}

/** `1m3.2s`, as OpenAI and its relatives write a wait. */
function goDuration(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)}ms`;
  const minutes = Math.floor(seconds / 60);
  const rest = Number((seconds - minutes * 60).toFixed(3));
  return minutes === 0 ? `${rest}s` : `${minutes}m${rest}s`;
}
