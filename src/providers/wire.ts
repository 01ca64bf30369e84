import { z } from 'zod';

import type { WireMessage } from '../model/call.js';
import type { Json, JsonObject } from '../model/json.js';
import type { StreamEvent } from '../model/stream-event.js';
import { errorEvent, readErrorBody } from './error-body.js';

// Members that a measurement can do without are read leniently: a strange value there is an absent one.

type Lenient<T extends z.core.$ZodType> = z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>>;

export const word: Lenient<z.ZodString> = z.string().nullish().catch(undefined);
/** A count of tokens; some vendors write 3.0, and none means a negative or a huge one. */
export const count: Lenient<z.ZodInt> = z.int().nonnegative().nullish().catch(undefined);
export const milliseconds: Lenient<z.ZodNumber> = z.number().nonnegative().nullish().catch(undefined);
/** A number of a choice, a call or a block. */
export const ordinal: Lenient<z.ZodInt> = z.int().nonnegative().nullish().catch(undefined);

/** Text that makes up the answer: a wrong type here is a broken message. */
export const text: z.ZodOptional<z.ZodNullable<z.ZodString>> = z.string().nullish();

/** A stop reason: words, or the number of an enum. */
export const reason: z.ZodType<string | undefined> = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(undefined)
  .transform((value) => (value === null || value === undefined || value === '' ? undefined : String(value)));

export const rawObject: Lenient<z.ZodCustom<JsonObject, JsonObject>> = z
  .custom<JsonObject>(isJsonObject)
  .nullish()
  .catch(undefined);

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of a raw object, when it is a word. */
export function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value of JSON text, or undefined when it is none. */
export function parseJson(data: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Of what JSON.parse returns; it makes nothing else. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

/** Decodes the payload of an ordinary message once it is known to be a JSON object. */
export type DecodeObject = (payload: JsonObject, message: WireMessage) => readonly StreamEvent[];

/**
 * What every format has in common: `[DONE]`, errors in all the places where they appear, payloads that are no JSON.
 * `format` names the culprit in errors, which never quote the payload.
 */
export function decodeMessage(format: string, message: WireMessage, decode: DecodeObject): readonly StreamEvent[] {
  const data = message.data.trim();
  if (message.kind === 'data' && data === '[DONE]') return [{ type: 'stream-end' }];
  const payload = parseJson(data);
  if (message.kind === 'exception' || message.kind === 'error-field') {
    return [errorEvent(readErrorBody(payload ?? data), message.event)];
  }
  const object: unknown = Array.isArray(payload) ? payload[0] : payload;
  if (!isJsonObject(object)) {
    if (message.event === 'error') return [errorEvent(readErrorBody(data), 'error')];
    // Keep-alives are empty or words; only what began as an object can be a broken one.
    return data.startsWith('{') ? [broken(format, message.event)] : [];
  }
  if (saysError(object, message.event)) {
    return [...(message.kind === 'data' ? decode(object, message) : []), errorEvent(readErrorBody(object), undefined)];
  }
  if (message.kind === 'raw') return [notAStream()];
  return decode(object, message);
}

/** `{error: …}`, `event: error`, and vLLM's `{object: "error", message: …}`. */
function saysError(payload: JsonObject, event: string | undefined): boolean {
  const { error, object, type } = payload;
  return (
    (error !== undefined && error !== null && error !== '') ||
    event === 'error' ||
    object === 'error' ||
    type === 'error'
  );
}

function notAStream(): StreamEvent {
  return {
    type: 'provider-error',
    outcome: 'in-stream-error',
    errorType: 'not-a-stream',
    message: 'the server answered with one JSON document, not with a stream',
  };
}

/** A message that we know and that does not read as its documentation says. Never quotes it. */
export function broken(format: string, where: string | undefined): StreamEvent {
  return {
    type: 'provider-error',
    outcome: 'in-stream-error',
    errorType: 'unreadable-message',
    message: `a ${format} message cannot be read${where === undefined ? '' : ` (${where})`}`,
  };
}

/** Reads a payload by its schema, or says which member is wrong. */
export function readWire<T>(
  format: string,
  schema: z.ZodType<T>,
  payload: unknown,
  events: (value: T) => readonly StreamEvent[],
): readonly StreamEvent[] {
  const result = schema.safeParse(payload);
  if (result.success) return events(result.data);
  const path = result.error.issues[0]?.path.map(String).join('.');
  return [broken(format, path === '' ? undefined : path)];
}
