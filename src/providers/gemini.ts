/**
 * Google Gemini `streamGenerateContent`, on the developer API and on Vertex AI; as SSE and as one JSON array.
 *
 * Wire   https://ai.google.dev/api/generate-content
 * Quirk  thoughts are summaries; candidatesTokenCount leaves thinking tokens out, promptTokenCount those of built-in tools
 * Quirk  a blocked prompt has no candidates at all; a candidate may have no parts
 * Quirk  with `$alt=json;enum-encoding=int` finish reasons are numbers
 * Quirk  there is no end marker but the finish reason of each candidate
 */
import { z } from 'zod';

import type { Call, HttpRequest } from '../model/call.js';
import type { JsonObject } from '../model/json.js';
import type { FinishKind, StreamEvent, Usage } from '../model/stream-event.js';
import type { Credential, Target } from '../model/target.js';
import { servedEvents } from './served-events.js';
import { present } from './present.js';
import type { Provider } from './provider.js';
import { type Body, httpRequest, joinUrl, splitSystem } from './request.js';
import { finishKind } from './stop-reason.js';
import { count, decodeMessage, ordinal, rawObject, readWire, reason, text, word, wordOf } from './wire.js';

export const gemini: Provider = geminiWith('gemini', 'sse');
export const geminiJsonArray: Provider = geminiWith('gemini-json-array', 'json-array');

function geminiWith(format: 'gemini' | 'gemini-json-array', framing: 'sse' | 'json-array'): Provider {
  return {
    format,
    encode: (call, credential) => encode(call, credential, framing),
    decode: (message) => decodeMessage('generateContent', message, decodeResponse),
  };
}

function encode(call: Call, credential: Credential, framing: 'sse' | 'json-array'): HttpRequest {
  return httpRequest(call, credential, {
    url: joinUrl(call.target.baseUrl, `${modelPath(call.target)}:streamGenerateContent`, {
      alt: framing === 'sse' ? 'sse' : undefined,
    }),
    framing,
    body: requestBody(call),
  });
}

/**
 * Versions are those of the official client; preview models may want `api-version: v1beta`.
 * A model with a slash names its own collection (`tunedModels/…`, `publishers/…`, `projects/…/endpoints/…`).
 */
function modelPath(target: Target): string {
  const { baseUrl, model, project, region, provider } = target;
  const isVertex = provider === 'vertex';
  const version = /\/v\d[a-z0-9]*\/?$/.test(baseUrl) ? '' : `/${target.apiVersion ?? (isVertex ? 'v1beta1' : 'v1')}`;
  if (!isVertex) return `${version}/${model.includes('/') ? model : `models/${model}`}`;
  if (model.startsWith('projects/')) return `${version}/${model}`;
  const place = project === undefined ? '' : `/projects/${project}/locations/${region ?? 'global'}`;
  return `${version}${place}/${model.includes('/') ? model : `publishers/google/models/${model}`}`;
}

function requestBody(call: Call): Body {
  const { params } = call.target;
  const { system, turns } = splitSystem(call.messages);
  const thinking = present({
    thinkingBudget: params.thinkingBudget,
    thinkingLevel: params.reasoningEffort?.toUpperCase(),
  });
  const config = present({
    maxOutputTokens: params.maxOutputTokens,
    temperature: params.temperature,
    topP: params.topP,
    topK: params.topK,
    seed: params.seed,
    stopSequences: params.stop,
    candidateCount: params.n,
    thinkingConfig: Object.keys(thinking).length === 0 ? undefined : thinking,
  });
  return {
    contents: turns.map(({ role, content }) => ({
      role: role === 'assistant' ? 'model' : 'user',
      parts: [{ text: content }],
    })),
    systemInstruction: system === undefined ? undefined : { role: 'user', parts: [{ text: system }] },
    generationConfig: Object.keys(config).length === 0 ? undefined : config,
    serviceTier: params.serviceTier,
  };
}

function decodeResponse(payload: JsonObject): readonly StreamEvent[] {
  return readWire('generateContent', response, payload, (given) => [
    ...servedEvents(given.modelVersion, undefined, wordOf(given.usageMetadata?.['serviceTier'])),
    ...(given.candidates ?? []).flatMap(candidateEvents),
    ...blockEvents(given.promptFeedback?.blockReason),
    ...usageEvents(given.usageMetadata),
  ]);
}

function candidateEvents(candidate: z.output<typeof candidateSchema>, position: number): readonly StreamEvent[] {
  const choice = candidate.index ?? position;
  const events = (candidate.content?.parts ?? []).flatMap((part, at) => partEvents(part, choice, at));
  const { finishReason } = candidate;
  if (finishReason === undefined || finishReason === 'FINISH_REASON_UNSPECIFIED' || finishReason === '0') return events;
  return [...events, { type: 'finish', choice, reason: finishReason, kind: kindOf(finishReason), ends: true }];
}

/** `google.ai.generativelanguage.v1beta.Candidate.FinishReason` by number. */
const REASONS = ['', 'STOP', 'MAX_TOKENS', 'SAFETY', 'RECITATION', 'OTHER', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII'];

function kindOf(finishReason: string): FinishKind {
  return finishKind(/^\d+$/.test(finishReason) ? (REASONS[Number(finishReason)] ?? 'other') : finishReason);
}

function partEvents(part: z.output<typeof partSchema>, choice: number, position: number): readonly StreamEvent[] {
  if (part.functionCall) {
    const { id, name, args } = part.functionCall;
    const named = present({ id: id || undefined, name: name || undefined });
    return [{ type: 'tool-delta', choice, index: position, ...named, data: JSON.stringify(args ?? {}) }];
  }
  if (part.executableCode || part.toolCall) {
    return [{ type: 'tool-delta', choice, index: position, data: '', server: true }];
  }
  if (typeof part.text !== 'string') return [];
  return part.thought === true
    ? [{ type: 'reasoning-delta', text: part.text, choice, summary: true }]
    : [{ type: 'text-delta', text: part.text, choice }];
}

/** The prompt was blocked: there is no answer to wait for. */
function blockEvents(blockReason: string | undefined): readonly StreamEvent[] {
  if (blockReason === undefined || blockReason === 'BLOCK_REASON_UNSPECIFIED') return [];
  return [
    { type: 'finish', choice: 0, reason: `PROMPT_BLOCKED:${blockReason}`, kind: 'content-filter' },
    { type: 'stream-end' },
  ];
}

function usageEvents(raw: JsonObject | null | undefined): readonly StreamEvent[] {
  if (raw === null || raw === undefined) return [];
  const parsed = wireUsage.safeParse(raw);
  if (!parsed.success) return [];
  const { promptTokenCount: prompt, toolUsePromptTokenCount: tools } = parsed.data;
  const usage: Usage = present({
    inputTokens: typeof prompt === 'number' ? prompt + (tools ?? 0) : undefined,
    cachedInputTokens: parsed.data.cachedContentTokenCount,
    outputTokens: parsed.data.candidatesTokenCount,
    reasoningTokens: parsed.data.thoughtsTokenCount,
    outputIncludesReasoning: false,
    audioInputTokens: audioTokens(parsed.data.promptTokensDetails),
    audioOutputTokens: audioTokens(parsed.data.candidatesTokensDetails),
  });
  return [{ type: 'usage', usage, raw }];
}

function audioTokens(details: z.output<typeof modalities>): number | undefined {
  return details?.find(({ modality }) => modality === 'AUDIO')?.tokenCount ?? undefined;
}

const modalities = z
  .array(z.object({ modality: word, tokenCount: count }))
  .nullish()
  .catch(undefined);
const wireUsage = z.object({
  promptTokenCount: count,
  candidatesTokenCount: count,
  thoughtsTokenCount: count,
  cachedContentTokenCount: count,
  toolUsePromptTokenCount: count,
  promptTokensDetails: modalities,
  candidatesTokensDetails: modalities,
});
const partSchema = z.object({
  text,
  thought: z.boolean().nullish().catch(undefined),
  functionCall: z.object({ id: word, name: word, args: rawObject }).nullish(),
  executableCode: rawObject,
  toolCall: rawObject,
});
const candidateSchema = z.object({
  index: ordinal,
  content: z.object({ parts: z.array(partSchema).nullish() }).nullish(),
  finishReason: reason,
});
const response = z.object({
  modelVersion: word,
  candidates: z.array(candidateSchema).nullish(),
  promptFeedback: z.object({ blockReason: reason }).nullish().catch(undefined),
  usageMetadata: rawObject,
});
