import type { Outcome } from '../model/outcome.js';
import { type ErrorBody, readErrorBody } from './error-body.js';
import { present } from './present.js';
import type { Provider } from './provider.js';
import { durationMs, retryAfterMs } from './retry-after.js';
import { parseJson } from './wire.js';

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** As much of it as was read. */
  readonly body: string;
}

export interface HttpError {
  readonly outcome: Outcome;
  readonly errorType?: string;
  readonly code?: string;
  /** As the provider wrote it: may quote the request or a part of the key. Redact before it goes anywhere. */
  readonly message?: string;
  readonly retryAfterMs?: number;
  /** The model existed and does not any more. */
  readonly retired?: true;
}

/**
 * What an HTTP error means. The status decides; where a body names a cause that its status hides (a retired model or
 * an invalid key under 400, a content filter), the cause does. The content type is not looked at: Google labels JSON
 * errors as event streams. AWS names the type in a header, with a URL behind it.
 *
 * @param nowMs wall clock for waits that are given as dates
 */
export function readHttpError(response: HttpResponse, provider: Provider, nowMs: number = Date.now()): HttpError {
  const { status, headers } = response;
  const body = readErrorBody(parseJson(response.body) ?? response.body);
  const amazon = headers['x-amzn-errortype']?.split(':')[0];
  const errorType = body.type ?? (amazon || undefined);
  const outcome = outcomeOf(status, body, errorType, provider);
  const waits = outcome === 'rate-limited' || outcome === 'overloaded' || outcome === 'server-error';
  return {
    outcome,
    ...present({
      errorType,
      code: body.code,
      message: body.message,
      retryAfterMs: waits ? (retryAfterMs(headers, nowMs) ?? durationMs(body.retryDelay ?? '')) : undefined,
      retired: outcome === 'not-found' && isRetired(body) ? (true as const) : undefined,
    }),
  };
}

function outcomeOf(status: number, body: ErrorBody, errorType: string | undefined, provider: Provider): Outcome {
  const names = `${errorType ?? ''} ${body.code ?? ''} ${body.reason ?? ''}`.toLowerCase();
  if (status === 429) return 'rate-limited';
  if (status === 503 || status === 529 || (status === 498 && provider.format === 'openai-chat')) return 'overloaded';
  if (status >= 500 || status === 408 || status === 424) return 'server-error';
  if (status === 401 || status === 402 || status === 403) return 'auth';
  if (status === 404 || status === 410) return 'not-found';
  if (/content_filter|content_policy|responsibleaipolicy/.test(names)) return 'content-filter';
  if (/api_key_invalid|invalid_api_key|invalid_authentication/.test(names)) return 'auth';
  if (/model_decommissioned|model_not_found|invalid_model|deploymentnotfound/.test(names)) return 'not-found';
  return /\bmodel (identifier is invalid|not exist)/i.test(body.message ?? '') ? 'not-found' : 'bad-request';
}

function isRetired(body: ErrorBody): boolean {
  return /decommissioned|deprecated|retired|no longer (supported|available|accessible)|end of (its )?life/i.test(
    `${body.code ?? ''} ${body.message ?? ''}`,
  );
}
