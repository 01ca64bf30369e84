import type { JsonObject } from '../model/json.js';
import type { StreamErrorKind } from './fault.js';
import type { Behaviour } from './script.js';

/** What will be said to one request and when, in no format yet: the plan that a format turns into wire events. */
export interface Answer {
  /** 24 hexadecimal digits; formats put their own prefix before it. */
  readonly id: string;
  /** Seconds since 1970, for `created` fields. The same for every answer, so that bytes repeat. */
  readonly createdS: number;
  /** As requested (an answer names `servedModel`). */
  readonly model: string;
  readonly servedModel: string;
  readonly choices: number;
  /** When the headers leave, in ms after the request. */
  readonly headersMs: number;
  /** When the opening events leave: those before the first token. */
  readonly openingMs: number;
  readonly beats: readonly Beat[];
  /** When the closing events leave. */
  readonly closingMs: number;
  readonly finish: Finish;
  /** `complete`: closing events follow the beats · `error`: the format's own error · `none`: nothing more is said. */
  readonly ending: 'complete' | 'error' | 'none';
  readonly error: StreamErrorKind;
  /** Stopped before the answer: Gemini blocks the prompt and sends no candidate. */
  readonly promptBlocked: boolean;
  readonly usage: AnswerUsage | undefined;
  readonly behaviour: Behaviour;
  readonly request: AskedFor;
}

export type Finish = 'stop' | 'length' | 'tool' | 'content-filter';

/** One token-bearing event: every beat becomes exactly one event on the wire that carries tokens. */
export type Beat =
  | { readonly type: 'reasoning'; readonly atMs: number; readonly choice: number; readonly text: string }
  | { readonly type: 'text'; readonly atMs: number; readonly choice: number; readonly text: string }
  | {
      readonly type: 'tool';
      readonly atMs: number;
      readonly choice: number;
      /** Number of the call, from 0. */
      readonly call: number;
      readonly id: string;
      readonly name: string;
      readonly arguments: JsonObject;
      /** A piece of the arguments' JSON text; empty in the first beat, which is the name, unless the call goes out whole. */
      readonly text: string;
      readonly isFirst: boolean;
      readonly isLast: boolean;
    };

/** Tokens, in our own words: `input` counts cached and written ones too, `output` leaves reasoning out. */
export interface AnswerUsage {
  readonly input: number;
  readonly cached: number;
  readonly cacheWrite: number;
  readonly output: number;
  readonly reasoning: number;
}

/** The members of the request that change the shape of an answer. */
export interface AskedFor {
  /** `stream_options.include_usage`. */
  readonly includeUsage: boolean;
  readonly maxTokens: number | undefined;
  readonly choices: number;
  /** Azure OpenAI deployments begin with an event of prompt filter results. */
  readonly isAzure: boolean;
}

/** One event of a stream, payload made and framing still to come. */
export interface WireStep {
  readonly atMs: number;
  readonly event?: string;
  readonly data: string;
  /** Token-bearing: stamped, counted, and what faults count. */
  readonly isToken: boolean;
  /** Leaves in one write with the step after it. */
  readonly joinsNext?: boolean;
  /** comment: an SSE comment line, `data` is its text · exception: an exception frame of an AWS event stream. */
  readonly kind?: 'comment' | 'exception';
}
