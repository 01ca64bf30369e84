/**
 * What can go wrong, and when. A fault strikes at the request numbers in `requests` (from 0, counted per rule and
 * model), at every `every`-th request, and otherwise with probability `share` (1 when none of the three is given).
 */
export type Fault = Trigger & Harm;

interface Trigger {
  readonly requests?: readonly number[];
  readonly every?: number;
  /** 0–1. */
  readonly share?: number;
}

export type Harm =
  | HttpHarm
  /** The connection is reset: before any answer, or after that many token-bearing events (0: after the opening). */
  | { readonly type: 'reset'; readonly afterEvents?: number }
  /** Nothing more is ever sent, and nothing is closed. Without `afterEvents` not even headers. */
  | { readonly type: 'stall'; readonly afterEvents?: number }
  /** From there on one meaningless byte every `everyMs`, for ever. */
  | { readonly type: 'drip'; readonly afterEvents?: number; readonly everyMs: number }
  /** The stream ends without its end marker, if wished in the middle of an event. `close` leaves even the HTTP body unfinished. */
  | { readonly type: 'cut'; readonly afterEvents?: number; readonly insideEvent?: boolean; readonly close?: boolean }
  /** An error in the stream, in the format's own shape, after HTTP 200. */
  | { readonly type: 'stream-error'; readonly afterEvents?: number; readonly kind?: StreamErrorKind }
  /** A complete answer without a single token. */
  | { readonly type: 'empty' }
  /** Stopped by the provider's filter; Gemini blocks the prompt when `afterEvents` is left out. */
  | { readonly type: 'content-filter'; readonly afterEvents?: number };

export interface HttpHarm {
  readonly type: 'http';
  readonly status: number;
  /** Milliseconds from the request to the error. 0 by default. */
  readonly afterMs?: number;
  readonly retryAfter?: RetryAfter;
  /** `own`: the provider's own shape (default) · `html`: a gateway's page · `empty`: no body. */
  readonly body?: 'own' | 'html' | 'empty';
}

export interface RetryAfter {
  readonly seconds: number;
  /**
   * seconds: `retry-after: 2` · ms: `retry-after-ms: 1500` · date: an HTTP date ·
   * provider: the provider's own header or body member (`x-ratelimit-reset-requests: 1.5s`, RFC 3339, RetryInfo).
   */
  readonly style: 'seconds' | 'ms' | 'date' | 'provider';
}

export type StreamErrorKind = 'overloaded' | 'server-error' | 'rate-limited';
