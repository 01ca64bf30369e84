import type { Outcome } from '../model/outcome.js';
import type { StreamEvent } from '../model/stream-event.js';
import { present } from './present.js';

/** What a provider says of an error, whatever shape it says it in. `message` may quote the request. */
export interface ErrorBody {
  readonly type?: string;
  readonly code?: string;
  readonly message?: string;
  /** Google's machine-readable cause (`API_KEY_INVALID`) and the wait it asks for (`26s`). */
  readonly reason?: string;
  readonly retryDelay?: string;
}

/**
 * Reads the shapes seen in the wild: `{error: {…}}`, `{error: "…"}`, `[{error: …}]`, `{message}`, `{detail}`, plain text.
 * Never throws.
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (typeof body === 'string') return present({ message: body.trim().slice(0, MAX_TEXT) || undefined });
  const outer: unknown = Array.isArray(body) ? body[0] : body;
  if (typeof outer !== 'object' || outer === null) return {};
  const error = member(outer, 'error');
  const inner: unknown = Array.isArray(error) ? error[0] : (error ?? member(member(outer, 'response'), 'error'));
  return present({
    type: words(member(inner, 'type'), member(inner, 'status'), member(outer, 'error_type'), ownType(outer)),
    code: words(member(inner, 'code'), member(outer, 'code')),
    message: words(
      typeof inner === 'string' ? inner : undefined,
      member(inner, 'message'),
      member(outer, 'message'),
      member(outer, 'Message'),
      detail(member(outer, 'detail')),
      member(inner, 'detail'),
    ),
    reason: words(fromDetails(inner, 'reason')),
    retryDelay: words(fromDetails(inner, 'retryDelay')),
  });
}

const MAX_TEXT = 2000;

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The first that says something, as text. */
function words(...candidates: readonly unknown[]): string | undefined {
  for (const candidate of candidates) {
    if (typeof candidate === 'number') return String(candidate);
    if (typeof candidate === 'string' && candidate !== '') return candidate;
  }
  return undefined;
}

/** A top-level `type` that is not just the word "error". */
function ownType(outer: unknown): unknown {
  const type = member(outer, 'type');
  return type === 'error' ? undefined : type;
}

/** FastAPI's `detail`: text, or a list of `{loc, msg}`. */
function detail(value: unknown): unknown {
  return Array.isArray(value) ? member(value[0], 'msg') : value;
}

/** The first of Google's `details` that has this member. */
function fromDetails(error: unknown, name: string): unknown {
  const details = member(error, 'details');
  if (!Array.isArray(details)) return undefined;
  return details.map((entry) => member(entry, name)).find((value) => value !== undefined);
}

/**
 * An error that arrived inside a stream, after HTTP 200. Rate limits and overload keep their class, because they
 * pause a lane; everything else is an in-stream error.
 */
export function errorEvent(body: ErrorBody, name: string | undefined): StreamEvent {
  const errorType = body.type ?? (name === 'error' ? undefined : name);
  return {
    type: 'provider-error',
    outcome: streamOutcome(`${errorType ?? ''} ${body.code ?? ''}`),
    ...present({ errorType, code: body.code, message: body.message }),
  };
}

function streamOutcome(names: string): Outcome {
  const said = names.toLowerCase();
  if (/rate_?limit|throttl|too_?many_?requests|resource_exhausted|\b429\b/.test(said)) return 'rate-limited';
  if (/overloaded|service_?unavailable|modelnotready|\bunavailable\b|\b503\b|\b529\b/.test(said)) return 'overloaded';
  if (/content_filter|content_policy|responsibleaipolicy/.test(said)) return 'content-filter';
  return 'in-stream-error';
}
