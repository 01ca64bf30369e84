import type { JsonObject } from '../model/json.js';
import type { Distribution } from './distribution.js';
import type { Fault } from './fault.js';

/**
 * What the simulator does, as plain JSON: it crosses to a thread, or lies in a file.
 * An empty script answers every model with the defaults below.
 */
export interface SimulatorScript {
  /** Everything random comes from it: same seed and same requests per model, same schedule. `lens` when left out. */
  readonly seed?: string;
  /** Number of the run: draws the drift between runs anew (see `driftSigma`), and nothing else. 0 when left out. */
  readonly run?: number;
  /** The first rule that fits a request answers it; a request that none fits gets 404. One rule for all by default. */
  readonly rules?: readonly Rule[];
}

/** A behaviour and the requests that it is for. */
export interface Rule extends Behaviour {
  /** Exact model name, or a name with one `*` at its end. Every model when left out. */
  readonly model?: string;
  /** Start of the path, such as `/base`: lets two arms of one model differ. Any path when left out. */
  readonly prefix?: string;
}

export interface Behaviour {
  /** Milliseconds from the request to the first token-bearing event. 200 by default. */
  readonly ttft?: Distribution;
  /** Milliseconds between two token-bearing events. 20 by default. */
  readonly gap?: Distribution;
  /** Sigma of a log-normal factor drawn once per request for all of its gaps: some requests are slower throughout. */
  readonly gapRequestSigma?: number;
  /** Milliseconds between the last token and the closing events (finish reason, usage). 0 by default. */
  readonly tail?: Distribution;
  /**
   * Milliseconds from the request to the headers and the opening events that carry no token (role-only chunk,
   * message_start, response.created): the classic trap. Together with the first token by default.
   */
  readonly opening?: Distribution;
  /** Multiplies ttft and gaps. 1 by default. */
  readonly drift?: number;
  /** Sigma of a further log-normal factor that is drawn once per run. 0 by default. */
  readonly driftSigma?: number;

  /** Tokens of the visible answer; cut at the cap that the request asks for. 32 by default. */
  readonly tokens?: Distribution;
  /** Tokens in one event. 1 by default. */
  readonly tokensPerEvent?: Distribution;
  /** Share of token-bearing events that leave in one write with the event after them. */
  readonly coalesce?: number;
  readonly reasoning?: Reasoning;
  /** Tool calls after the text, in this order; with `tokens: 0` instead of it. */
  readonly tools?: readonly ToolCall[];
  /** Number of choices; what the request asks for (`n`) by default. */
  readonly choices?: number;

  readonly usage?: ScriptedUsage;
  /** A prompt cache: the second request with the same body is a hit. Off by default. */
  readonly promptCache?: {
    /** Multiplies the TTFT of a hit. */
    readonly ttftFactor: number;
    /** Share of the input tokens that a hit reports as cached; 0.9 by default. */
    readonly share?: number;
  };

  /** Name of the model that serves; the requested one by default. */
  readonly servedModel?: string;
  readonly fingerprint?: string;
  readonly serviceTier?: string;
  /** Server-side figures where the format has a place for them (`openai-processing-ms`, `latencyMs`, …). */
  readonly serverTiming?: boolean;

  /** Comment lines or ping events at this interval, from the headers on (which then leave at once). */
  readonly pings?: { readonly everyMs: number; readonly text?: string };
  /** Writes are cut into pieces of 1 to `maxBytes` bytes, `pauseMs` apart (0: the boundary alone). */
  readonly split?: { readonly maxBytes: number; readonly pauseMs?: number };
  /** Adds `"lens_t": "<nanoseconds>"`, the write's stamp, to the JSON of every token-bearing event. */
  readonly embedStamps?: boolean;
  /** Peculiarities of OpenAI-compatible servers. */
  readonly chat?: ChatStyle;

  /** The first one that strikes is used. */
  readonly faults?: readonly Fault[];
}

interface Reasoning {
  readonly tokens: Distribution;
  /** Hidden: billed and never streamed. Visible by default, before the text, and then the TTFT is its first token's. */
  readonly visible?: boolean;
}

interface ToolCall {
  readonly name: string;
  readonly arguments: JsonObject;
}

/** What the provider says it counted. Its text and reasoning tokens are those sent unless told otherwise. */
export interface ScriptedUsage {
  /** All input tokens, cached ones included; a quarter of the body's bytes when left out. */
  readonly input?: number;
  readonly cached?: number;
  readonly cacheWrite?: number;
  /** Multiplies the reported output: a provider that bills ten times the tokens. */
  readonly outputFactor?: number;
  /** No usage at all. */
  readonly absent?: boolean;
}

interface ChatStyle {
  /** Where reasoning stands. `reasoning_content` by default. */
  readonly reasoning?: 'reasoning_content' | 'reasoning' | 'think-tags' | 'content-array';
  /** Usage in an event of its own with `choices: []` (OpenAI, when asked for), or on the finish chunk, asked or not. */
  readonly usage?: 'own-event' | 'finish-chunk' | 'x-groq';
  /** Send `data: [DONE]`. True by default. */
  readonly done?: boolean;
}
