import type { WireMessage } from '../model/call.js';
import type { JsonObject } from '../model/json.js';
import type { Outcome } from '../model/outcome.js';
import type { StreamEvent, Usage } from '../model/stream-event.js';
import { present } from '../providers/present.js';
import type { Provider } from '../providers/provider.js';
import { createInlineThinking, type InlineThinking } from './inline-thinking.js';
import { createTextKeeper, type KeptText } from './kept-text.js';
import { rememberShape } from './remember-shape.js';
import { streamedTokens } from './streamed-tokens.js';
import { createTokenTimes } from './token-times.js';

/** How the body ended, as the transport saw it. */
export type BodyEnd = 'end' | 'reset' | 'timeout-first-token' | 'timeout-total' | 'aborted';

/** What one stream said. All `…Ms` have the zero of the stamps that came in; absent means it did not happen. */
export interface ReadingResult {
  readonly outcome: Outcome;
  /** Stopped by the output cap. */
  readonly capped: boolean;
  /** First token-bearing event; first visible (non-reasoning) one; last token-bearing event. */
  readonly firstTokenMs?: number;
  readonly firstVisibleMs?: number;
  readonly lastTokenMs?: number;
  /** Gaps between token-bearing events, in order; one fewer than `tokenEvents`. */
  readonly gapsMs: readonly number[];
  readonly stallMs?: number;
  /** Framed wire messages, whatever they meant. */
  readonly events: number;
  readonly tokenEvents: number;
  readonly textEvents: number;
  readonly reasoningEvents: number;
  readonly toolEvents: number;
  readonly refusalEvents: number;
  /** See `Trial.streamedTokens`. */
  readonly streamedTokens?: number;
  readonly usage?: Usage;
  /** The provider's own members; where several objects came, the last value of each. */
  readonly usageRaw?: JsonObject;
  readonly servedModel?: string;
  readonly fingerprint?: string;
  readonly serviceTier?: string;
  readonly finishReason?: string;
  readonly serverMs?: number;
  /** Not yet redacted: the message may quote the request. */
  readonly error?: ReadingError;
  /** Only when asked for. */
  readonly kept?: KeptText;
}

export interface ReadingError {
  readonly type?: string;
  readonly code?: string;
  readonly message?: string;
}

export interface Reading {
  /** One wire message, stamped before anything was decoded. */
  message(message: WireMessage, atMs: number): void;
  /** A token-bearing event was seen: the first-token limit no longer applies. */
  sawToken(): boolean;
  /** Every choice has its end marker: nothing that matters can follow but usage. */
  ended(): boolean;
  /** The provider reported an error inside the stream. */
  failed(): boolean;
  finish(how: BodyEnd): ReadingResult;
}

/** One bit for each kind of answer; a message may hold several. */
const KIND = { text: 1, reasoning: 2, refusal: 4, tool: 8 } as const;

export interface ReadingOptions {
  /** Texts and tool data are kept for conformance tests only; a measurement never stores model output. */
  readonly keepText?: boolean;
}

/**
 * Makes one result out of a stream of messages: what its tokens were and when, what it cost, how it ended.
 * Outcomes follow from the provider's own markers alone.
 *
 * @param choices how many answers the request asked for (`params.n`, else 1)
 */
export function createReading(provider: Provider, choices: number, options: ReadingOptions = {}): Reading {
  const decode = rememberShape(provider.decode);
  const times = createTokenTimes();
  const keeper = options.keepText === true ? createTextKeeper() : undefined;
  const counts = { events: 0, text: 0, reasoning: 0, tool: 0, refusal: 0 };
  const seen = { reasoning: false, summary: false, server: false };
  const served: { model?: string; fingerprint?: string; tier?: string } = {};
  const inline = new Map<number, InlineThinking>();
  const serverTools = new Set<string>();
  const finished = new Set<number>();
  const kinds = new Set<string>();
  let firstVisibleMs: number | undefined;
  let usage: Usage | undefined;
  let fallback: Usage | undefined;
  let usageRaw: JsonObject | undefined;
  let finishReason: string | undefined;
  let serverMs: number | undefined;
  let ended = false;
  let error: Extract<StreamEvent, { type: 'provider-error' }> | undefined;

  function inlineOf(choice: number): InlineThinking {
    const open = inline.get(choice);
    if (open !== undefined) return open;
    const opened = createInlineThinking();
    inline.set(choice, opened);
    return opened;
  }

  /** True when the event bears tokens. */
  function text(event: Extract<StreamEvent, { text: string }>, atMs: number): boolean {
    if (event.type === 'reasoning-delta') {
      seen.summary ||= event.summary === true;
      seen.reasoning ||= event.text !== '';
    } else if (event.type === 'text-delta') {
      inlineOf(event.choice).text(event.text, atMs);
    } else if (event.text !== '') firstVisibleMs ??= atMs;
    return event.text !== '';
  }

  /** Marks later deltas of a tool that the provider runs itself: they carry the number of its block and nothing else. */
  function ownTool(event: StreamEvent): StreamEvent {
    if (event.type !== 'tool-delta') return event;
    const key = `${event.choice}/${event.index}`;
    if (event.server === true) serverTools.add(key);
    else if (event.id !== undefined || event.name !== undefined) serverTools.delete(key);
    return serverTools.has(key) ? { ...event, server: true } : event;
  }

  /** The side information of a stream; each kind keeps its last value. */
  function note(event: StreamEvent): void {
    switch (event.type) {
      case 'usage':
        if (event.fallback === true) fallback = { ...fallback, ...event.usage };
        else usage = { ...usage, ...event.usage };
        if (event.fallback !== true || usageRaw === undefined) usageRaw = { ...usageRaw, ...event.raw };
        break;
      case 'served':
        if (event.model !== undefined) served.model = event.model;
        if (event.fingerprint !== undefined) served.fingerprint = event.fingerprint;
        if (event.tier !== undefined) served.tier = event.tier;
        break;
      case 'finish':
        finishReason = event.reason;
        kinds.add(event.kind);
        if (event.ends === true) finished.add(event.choice);
        ended ||= finished.size >= choices;
        break;
      case 'stream-end':
        ended = true;
        break;
      case 'provider-error':
        error ??= event;
        break;
      case 'server-metrics':
        serverMs = event.latencyMs ?? serverMs;
        break;
      case 'tool-delta':
        seen.server ||= event.server === true;
        break;
      case 'text-delta':
      case 'reasoning-delta':
      case 'refusal-delta':
        break;
    }
  }

  function bearsToken(event: StreamEvent, atMs: number): boolean {
    if ('text' in event) return text(event, atMs);
    if (event.type !== 'tool-delta' || event.server === true) return false;
    const bears = event.data !== '' || event.id !== undefined || event.name !== undefined;
    if (bears) firstVisibleMs ??= atMs;
    return bears;
  }

  /** Its bit in what a message holds, or nothing when it is empty or not part of the answer. */
  function kindOf(event: StreamEvent): number {
    if (event.type === 'tool-delta') return 'server' in event ? 0 : KIND.tool;
    if (!('text' in event) || event.text === '') return 0;
    if (event.type === 'text-delta') return KIND.text;
    return event.type === 'reasoning-delta' ? KIND.reasoning : KIND.refusal;
  }

  function countKinds(held: number): void {
    if ((held & KIND.text) !== 0) counts.text += 1;
    if ((held & KIND.reasoning) !== 0) counts.reasoning += 1;
    if ((held & KIND.refusal) !== 0) counts.refusal += 1;
    if ((held & KIND.tool) !== 0) counts.tool += 1;
  }

  function outcome(how: BodyEnd): Outcome {
    if (error !== undefined) return error.outcome;
    if (kinds.has('error')) return 'in-stream-error';
    if (!ended) return how === 'end' || how === 'reset' ? 'truncated' : how;
    if (kinds.has('content-filter')) return 'content-filter';
    return times.count() === 0 && !kinds.has('length') ? 'empty' : 'ok';
  }

  return {
    message(message, atMs) {
      let token = false;
      let held = 0;
      for (const decoded of decode(message)) {
        const event = ownTool(decoded);
        note(event);
        token = bearsToken(event, atMs) || token;
        held |= kindOf(event);
        keeper?.add(event, counts.events);
      }
      if (token) times.add(atMs);
      countKinds(held);
      if (message.kind === 'data' || message.kind === 'exception') counts.events += 1;
    },
    sawToken: () => times.count() > 0,
    ended: () => ended,
    failed: () => error !== undefined,
    finish(how) {
      const result = outcome(how);
      const allUsage = usage === undefined && fallback === undefined ? undefined : { ...fallback, ...usage };
      const visible = [firstVisibleMs, ...[...inline.values()].map((thinking) => thinking.firstVisibleMs())];
      return {
        outcome: result,
        capped: result === 'ok' && kinds.has('length'),
        gapsMs: times.gapsMs,
        events: counts.events,
        tokenEvents: times.count(),
        textEvents: counts.text,
        reasoningEvents: counts.reasoning,
        toolEvents: counts.tool,
        refusalEvents: counts.refusal,
        ...present({
          firstTokenMs: times.firstMs(),
          firstVisibleMs: earliest(visible),
          lastTokenMs: times.lastMs(),
          stallMs: times.stallMs(),
          streamedTokens: streamedTokens(allUsage, seen, choices),
          usage: allUsage,
          usageRaw,
          servedModel: served.model,
          fingerprint: served.fingerprint,
          serviceTier: served.tier,
          finishReason,
          serverMs,
          error: error === undefined ? undefined : toError(error),
          kept: keeper?.kept(),
        }),
      };
    },
  };
}

function toError(event: Extract<StreamEvent, { type: 'provider-error' }>): ReadingError {
  return present({ type: event.errorType, code: event.code, message: event.message });
}

function earliest(stamps: readonly (number | undefined)[]): number | undefined {
  const known = stamps.filter((stamp) => stamp !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
