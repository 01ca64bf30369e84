import type { JsonObject } from './json.js';
import type { Outcome } from './outcome.js';

/**
 * Token counts as the provider states them; absent is absent, never 0, never guessed.
 *
 * `inputTokens` counts cached and cache-written tokens too, whatever the provider's own field does.
 * `outputTokens` is the provider's own figure; `outputIncludesReasoning` says whether `reasoningTokens` is part of it.
 */
export interface Usage {
  readonly inputTokens?: number;
  readonly cachedInputTokens?: number;
  readonly cacheWriteTokens?: number;
  /** The part of `cacheWriteTokens` that is kept for an hour and billed dearer (Anthropic). */
  readonly cacheWrite1hTokens?: number;
  readonly outputTokens?: number;
  readonly reasoningTokens?: number;
  readonly outputIncludesReasoning?: boolean;
  /** Tokens that are billed apart: audio in and out, where a provider splits them. */
  readonly audioInputTokens?: number;
  readonly audioOutputTokens?: number;
}

/** Why a choice stopped, in our words; `reason` beside it keeps the provider's. */
export type FinishKind = 'stop' | 'length' | 'tool' | 'content-filter' | 'error' | 'other';

/** What one wire message means. A message may mean several things, or nothing. */
export type StreamEvent =
  | { readonly type: 'text-delta'; readonly text: string; readonly choice: number }
  /** `summary`: told about the thinking, not the thinking itself, so its length says nothing of the tokens billed. */
  | { readonly type: 'reasoning-delta'; readonly text: string; readonly choice: number; readonly summary?: true }
  | { readonly type: 'refusal-delta'; readonly text: string; readonly choice: number }
  /** `index` is the provider's own number of the call or block; `id` and `name` where this message has them. */
  | {
      readonly type: 'tool-delta';
      readonly choice: number;
      readonly index: number;
      readonly id?: string;
      readonly name?: string;
      readonly data: string;
      /** Run by the provider itself (web search, code execution): its input is not part of the answer. */
      readonly server?: true;
    }
  /**
   * Last value wins, member by member. `raw` is the provider's object, verbatim. A `fallback` is a second opinion
   * (Bedrock's invocation metrics): it fills members that no other usage event had.
   */
  | { readonly type: 'usage'; readonly usage: Usage; readonly raw: JsonObject; readonly fallback?: true }
  | { readonly type: 'served'; readonly model?: string; readonly fingerprint?: string; readonly tier?: string }
  /** `ends`: this format knows no surer end of a choice; once every choice has one, the stream has ended. */
  | {
      readonly type: 'finish';
      readonly choice: number;
      readonly reason: string;
      readonly kind: FinishKind;
      readonly ends?: true;
    }
  /** The protocol's own end marker: `[DONE]`, message_stop, response.completed, messageStop, done: true. */
  | { readonly type: 'stream-end' }
  /** `message` may quote the request: redact before it leaves `measure`. */
  | {
      readonly type: 'provider-error';
      readonly outcome: Outcome;
      readonly errorType?: string;
      readonly code?: string;
      readonly message?: string;
    }
  | { readonly type: 'server-metrics'; readonly latencyMs?: number; readonly firstByteMs?: number };
