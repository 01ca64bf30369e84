/**
 * AWS Bedrock InvokeModelWithResponseStream: the vendor's own body, base64 inside `{"bytes": …}`.
 *
 * Wire   https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModelWithResponseStream.html
 * Quirk  the inner format is told by its members, not by the model id: ARNs of profiles name no vendor
 * Quirk  the last inner message carries `amazon-bedrock-invocationMetrics` beside its own members; its token counts
 *        may differ from the vendor's and only fill gaps
 * Quirk  gpt-oss wraps its reasoning in `<reasoning>` inside the text, once per chunk
 */
import { z } from 'zod';

import type { Call, HttpRequest, WireMessage } from '../model/call.js';
import type { JsonObject } from '../model/json.js';
import type { StreamEvent, Usage } from '../model/stream-event.js';
import type { Credential } from '../model/target.js';
import { decodeAnthropic } from './anthropic-messages.js';
import { invokeBody } from './bedrock-bodies.js';
import { pathSegment } from './bedrock-converse.js';
import { converseEvents, metricsEvents } from './bedrock-events.js';
import { decodeChatChunk } from './openai-chat.js';
import { present, presentMembers } from './present.js';
import type { Provider } from './provider.js';
import { httpRequest, joinUrl } from './request.js';
import { finishKind } from './stop-reason.js';
import {
  broken,
  count,
  decodeMessage,
  isJsonObject,
  milliseconds,
  parseJson,
  readWire,
  reason,
  text,
  word,
} from './wire.js';

export const bedrockInvoke: Provider = {
  format: 'bedrock-invoke',
  encode,
  decode: (message) => decodeMessage('InvokeModel', message, decodeChunk),
};

function encode(call: Call, credential: Credential): HttpRequest {
  return httpRequest(call, credential, {
    url: joinUrl(call.target.baseUrl, `/model/${pathSegment(call.target.model)}/invoke-with-response-stream`),
    framing: 'aws-eventstream',
    body: invokeBody(call),
  });
}

function decodeChunk(payload: JsonObject, message: WireMessage): readonly StreamEvent[] {
  const { bytes } = payload;
  if (typeof bytes !== 'string') return message.event === 'chunk' ? [broken('InvokeModel', 'bytes')] : [];
  const inner = parseJson(Buffer.from(bytes, 'base64').toString('utf8'));
  if (!isJsonObject(inner)) return [broken('InvokeModel', 'bytes')];
  return [...vendorEvents(inner), ...commonEvents(inner)];
}

function vendorEvents(inner: JsonObject): readonly StreamEvent[] {
  if (typeof inner['type'] === 'string') return decodeAnthropic(inner);
  if (isChat(inner['choices'])) return decodeChatChunk(inner);
  for (const name of ['messageStart', 'contentBlockStart', 'contentBlockDelta', 'messageStop', 'metadata']) {
    if (inner[name] !== undefined) return converseEvents(name, inner[name]);
  }
  return readWire('InvokeModel', completion, inner, completionEvents);
}

/** DeepSeek's and Mistral's choices have `text` or a `message`, where Chat Completions has a `delta`. */
function isChat(choices: unknown): boolean {
  return (
    Array.isArray(choices) &&
    choices.every(
      (choice) => !isJsonObject(choice) || (choice['text'] === undefined && choice['message'] === undefined),
    )
  );
}

/** Titan, Llama, Mistral, Cohere and Claude 2 complete text; one schema holds their few members. */
function completionEvents(given: z.output<typeof completion>): readonly StreamEvent[] {
  const choice = given.choices?.[0];
  const part = choice ?? given.generations?.[0] ?? given.outputs?.[0] ?? given;
  const said =
    given.outputText ?? given.generation ?? given.completion ?? choice?.message?.content ?? part.text ?? undefined;
  const stop =
    given.completionReason ?? given.stop_reason ?? part.finish_reason ?? part.stop_reason ?? given.finish_reason;
  const usage: Usage = present({
    inputTokens: given.inputTextTokenCount ?? given.prompt_token_count,
    outputTokens: given.totalOutputTextTokenCount ?? given.generation_token_count,
  });
  const events: StreamEvent[] = [];
  if (said !== undefined) events.push({ type: 'text-delta', text: said, choice: 0 });
  if (stop !== undefined) events.push({ type: 'finish', choice: 0, reason: stop, kind: finishKind(stop), ends: true });
  if (Object.keys(usage).length > 0) events.push({ type: 'usage', usage, raw: rawCounts(given) });
  return events;
}

function rawCounts(given: z.output<typeof completion>): JsonObject {
  const { inputTextTokenCount, totalOutputTextTokenCount, prompt_token_count, generation_token_count } = given;
  return presentMembers({ inputTextTokenCount, totalOutputTextTokenCount, prompt_token_count, generation_token_count });
}

/** What Bedrock adds beside the vendor's members. */
function commonEvents(inner: JsonObject): readonly StreamEvent[] {
  const events: StreamEvent[] = [];
  if (inner['amazon-bedrock-guardrailAction'] === 'INTERVENED') {
    events.push({ type: 'provider-error', outcome: 'content-filter', errorType: 'guardrail-intervened' });
  }
  const raw = inner['amazon-bedrock-invocationMetrics'];
  if (!isJsonObject(raw)) return events;
  const metrics = invocationMetrics.safeParse(raw).data ?? {};
  const usage: Usage = present({ inputTokens: metrics.inputTokenCount, outputTokens: metrics.outputTokenCount });
  return [
    ...events,
    { type: 'usage', usage, raw, fallback: true },
    ...metricsEvents(metrics.invocationLatency, metrics.firstByteLatency),
    { type: 'stream-end' },
  ];
}

const invocationMetrics = z.object({
  inputTokenCount: count,
  outputTokenCount: count,
  invocationLatency: milliseconds,
  firstByteLatency: milliseconds,
});
const pieces = z.array(z.object({ text, finish_reason: reason, stop_reason: reason })).nullish();
const completion = z.object({
  outputText: text,
  completionReason: reason,
  inputTextTokenCount: count,
  totalOutputTextTokenCount: count,
  generation: text,
  prompt_token_count: count,
  generation_token_count: count,
  completion: text,
  stop_reason: reason,
  choices: z
    .array(
      z.object({
        text,
        message: z.object({ content: text }).nullish(),
        finish_reason: reason,
        stop_reason: reason,
      }),
    )
    .nullish(),
  generations: pieces,
  outputs: pieces,
  text,
  finish_reason: reason,
  model: word,
});
