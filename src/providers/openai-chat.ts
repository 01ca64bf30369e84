/**
 * OpenAI Chat Completions, streaming, and the many servers that speak it.
 *
 * Wire   https://platform.openai.com/docs/api-reference/chat-streaming
 * Quirk  the first delta names a role and has no text; Azure sends a chunk without choices before it
 * Quirk  reasoning comes as `reasoning_content`, `reasoning`, `reasoning_details` (repeating it), or as parts of an
 *        array `content` (Mistral, Databricks); it is counted once
 * Quirk  usage is in a chunk without choices, in the finish chunk, in every chunk, or under `x_groq`
 * Quirk  nine recorded servers never send `[DONE]`: a finish reason on every choice is an end marker
 */
import { z } from 'zod';

import type { Call, HttpRequest } from '../model/call.js';
import type { JsonObject } from '../model/json.js';
import { knownProvider } from '../model/known-providers.js';
import type { StreamEvent } from '../model/stream-event.js';
import type { Credential } from '../model/target.js';
import { chatTextChunk } from './chat-text-chunk.js';
import { openaiModel, openaiUrl } from './openai-url.js';
import { chatUsageEvents } from './openai-usage.js';
import { present } from './present.js';
import type { Provider } from './provider.js';
import { chatCapName, httpRequest, plainMessages } from './request.js';
import { servedEvents } from './served-events.js';
import { finishKind } from './stop-reason.js';
import { decodeMessage, isJsonObject, ordinal, rawObject, readWire, reason, text, word } from './wire.js';
import { errorEvent, readErrorBody } from './error-body.js';

export const openaiChat: Provider = {
  format: 'openai-chat',
  encode,
  decode: (message) => decodeMessage('chat', message, decodeChatChunk),
};

function encode(call: Call, credential: Credential): HttpRequest {
  const { target } = call;
  return httpRequest(call, credential, {
    url: openaiUrl(target, '/chat/completions'),
    framing: 'sse',
    body: { model: openaiModel(target), ...chatBody(call, chatCapName(target)) },
  });
}

/** All of the body but the model, which Bedrock wants in the path. */
export function chatBody(call: Call, capName: string): Readonly<Record<string, JsonObject[string] | undefined>> {
  const { params, provider, preset } = call.target;
  const strict = knownProvider(provider, preset).strictChat;
  return {
    messages: plainMessages(call.messages),
    stream: true,
    stream_options: strict === undefined ? { include_usage: true } : undefined,
    [capName]: params.maxOutputTokens,
    temperature: params.temperature,
    top_p: params.topP,
    top_k: params.topK,
    [strict?.seedName ?? 'seed']: params.seed,
    stop: params.stop,
    n: params.n,
    reasoning_effort: params.reasoningEffort,
    service_tier: params.serviceTier,
  };
}

/** Also the inner format of several vendors on Bedrock. */
export function decodeChatChunk(payload: JsonObject): readonly StreamEvent[] {
  return chatTextChunk(payload) ?? decodeBySchema(payload);
}

/** The same, whatever the payload is. Exported so that a test can hold the quick way against it. */
export function decodeBySchema(payload: JsonObject): readonly StreamEvent[] {
  return readWire('chat', chunk, payload, chunkEvents);
}

function chunkEvents(value: z.output<typeof chunk>): readonly StreamEvent[] {
  const { choices, usage, x_groq: groq } = value;
  const events = [...servedEvents(value.model, value.system_fingerprint, value.service_tier)];
  for (const [position, choice] of (choices ?? []).entries()) events.push(...choiceEvents(choice, position));
  const counted = usage ?? groq?.usage ?? choices?.find((choice) => choice.usage)?.usage;
  if (counted) events.push(...chatUsageEvents(counted));
  return events;
}

function choiceEvents(choice: z.output<typeof choiceSchema>, position: number): readonly StreamEvent[] {
  const number = choice.index ?? position;
  const delta: z.output<typeof deltaSchema> = choice.delta ?? {};
  const events: StreamEvent[] = [...reasoningEvents(delta, number)];
  if (typeof delta.content === 'string') events.push({ type: 'text-delta', text: delta.content, choice: number });
  if (delta.refusal) events.push({ type: 'refusal-delta', text: delta.refusal, choice: number });
  for (const [at, call] of (delta.tool_calls ?? []).entries()) events.push(toolEvent(call, number, at));
  if (delta.function_call) events.push(toolEvent({ function: delta.function_call }, number, 0));
  if (choice.finish_reason !== undefined) {
    const kind = finishKind(choice.finish_reason);
    events.push({ type: 'finish', choice: number, reason: choice.finish_reason, kind, ends: true });
  }
  if (choice.error) events.push(errorEvent(readErrorBody({ error: choice.error }), undefined));
  return events;
}

function reasoningEvents(delta: z.output<typeof deltaSchema>, choice: number): readonly StreamEvent[] {
  if (Array.isArray(delta.content)) return delta.content.flatMap((part) => partEvents(part, choice));
  const details = delta.reasoning_details ?? [];
  const summary = details.some(
    (detail) => detail.type === 'reasoning.summary' || detail.type === 'reasoning.encrypted',
  );
  const said =
    delta.reasoning_content ||
    delta.reasoning_text ||
    (typeof delta.reasoning === 'string' && delta.reasoning) ||
    details.map((detail) => detail.text ?? detail.summary ?? '').join('');
  if (!said && !summary) return [];
  return [{ type: 'reasoning-delta', text: said, choice, ...(summary && { summary }) }];
}

function partEvents(part: z.output<typeof partSchema>, choice: number): readonly StreamEvent[] {
  if (part.type === 'reasoning') {
    const summary = (part.summary ?? []).map((piece) => piece.text ?? '').join('');
    return [{ type: 'reasoning-delta', text: summary, choice, summary: true }];
  }
  if (part.type !== 'thinking') return [{ type: 'text-delta', text: part.text ?? '', choice }];
  const thinking = part.thinking ?? '';
  const said = typeof thinking === 'string' ? thinking : thinking.map((piece) => piece.text ?? '').join('');
  return [{ type: 'reasoning-delta', text: said, choice }];
}

function toolEvent(call: z.output<typeof toolSchema>, choice: number, position: number): StreamEvent {
  const given = call.function?.arguments;
  return {
    type: 'tool-delta',
    choice,
    index: call.index ?? position,
    ...present({ id: call.id || undefined, name: call.function?.name || undefined }),
    data: isJsonObject(given) ? JSON.stringify(given) : (given ?? ''),
  };
}

const partSchema = z.object({
  type: word,
  text,
  thinking: z.union([z.string(), z.array(z.object({ text }))]).nullish(),
  summary: z.array(z.object({ text })).nullish().catch(undefined),
});
const functionSchema = z.object({ name: word, arguments: z.union([z.string(), rawObject]).nullish() });
const toolSchema = z.object({ index: ordinal, id: word, function: functionSchema.nullish() });
const detailSchema = z.object({ type: word, text: word, summary: word });
const deltaSchema = z.object({
  content: z.union([z.string(), z.array(partSchema)]).nullish(),
  reasoning_content: text,
  reasoning_text: text,
  reasoning: z.unknown().optional(),
  reasoning_details: z.array(detailSchema).nullish().catch(undefined),
  refusal: text,
  tool_calls: z.array(toolSchema).nullish(),
  function_call: functionSchema.nullish(),
});
const choiceSchema = z.object({
  index: ordinal,
  delta: deltaSchema.nullish(),
  finish_reason: reason,
  usage: rawObject,
  error: rawObject,
});
const chunk = z.object({
  model: word,
  system_fingerprint: word,
  service_tier: word,
  choices: z.array(choiceSchema).nullish(),
  usage: rawObject,
  x_groq: z.object({ usage: rawObject }).nullish().catch(undefined),
});
