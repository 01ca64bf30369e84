import type { Target } from './target.js';

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** One request, fully resolved: templates filled in, nonce in place. What `encode` turns into bytes. */
export interface Call {
  readonly target: Target;
  readonly messages: readonly Message[];
}

export type Framing = 'sse' | 'ndjson' | 'json-array' | 'aws-eventstream';

/** What goes to the socket. Contains the key: never logged, never put into an error. */
export interface HttpRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly framing: Framing;
  /** Present when the request must still be signed (Bedrock with an access key). */
  readonly sign?: { readonly service: string; readonly region: string };
}

/**
 * One message of a stream, framing taken off, payload still text.
 * `event` is the SSE event name, or the event-stream's `:event-type` / `:exception-type`.
 */
export interface WireMessage {
  /**
   * data: an ordinary message · error-field: an SSE field named `error` (llama-box) ·
   * exception: an event-stream exception or error frame · raw: JSON that stood outside any framing.
   */
  readonly kind: 'data' | 'error-field' | 'exception' | 'raw';
  readonly event: string | undefined;
  readonly data: string;
}
