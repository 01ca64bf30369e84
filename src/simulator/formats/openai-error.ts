import type { StreamErrorKind } from '../fault.js';

interface OpenAiError {
  readonly type: string;
  readonly code: string | null;
  readonly message: string;
}

const ERRORS: Readonly<Record<StreamErrorKind, OpenAiError>> = {
  overloaded: { type: 'server_error', code: 'service_unavailable', message: 'The server is overloaded.' },
  'server-error': {
    type: 'server_error',
    code: null,
    message: 'The server had an error while processing the request.',
  },
  'rate-limited': { type: 'tokens', code: 'rate_limit_exceeded', message: 'Rate limit reached for this model.' },
};

/** What went wrong, in the words of OpenAI and of the servers that copy it. */
export function openAiErrorOf(kind: StreamErrorKind): OpenAiError {
  return ERRORS[kind];
}

/** The error object that OpenAI-compatible servers put into a `data:` event after HTTP 200. */
export function openAiError(kind: StreamErrorKind): string {
  const { type, code, message } = ERRORS[kind];
  return JSON.stringify({ error: { message, type, param: null, code } });
}
