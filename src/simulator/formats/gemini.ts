import type { JsonObject } from '../../model/json.js';
import type { Answer, Beat, Finish, WireStep } from '../answer.js';
import type { StreamErrorKind } from '../fault.js';

const FINISH: Readonly<Record<Finish, string>> = {
  stop: 'STOP',
  tool: 'STOP',
  length: 'MAX_TOKENS',
  'content-filter': 'SAFETY',
};

const ERRORS: Readonly<Record<StreamErrorKind, JsonObject>> = {
  overloaded: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' },
  'server-error': { code: 500, message: 'An internal error has occurred.', status: 'INTERNAL' },
  'rate-limited': { code: 429, message: 'Resource exhausted.', status: 'RESOURCE_EXHAUSTED' },
};

/** Gemini and Vertex with `alt=sse`. */
export function* gemini(answer: Answer): Generator<WireStep> {
  for (const { atMs, payload, isToken } of messages(answer)) yield { atMs, data: oneLine(payload), isToken };
}

/** Without `alt=sse`: one JSON array, its members pretty-printed, separators before them. */
export function* geminiJsonArray(answer: Answer): Generator<WireStep> {
  let separator = '[';
  for (const { atMs, payload, isToken } of messages(answer)) {
    yield { atMs, data: `${separator}${JSON.stringify(payload, undefined, 2)}`, isToken };
    separator = '\n,\n';
  }
  if (answer.ending !== 'none')
    yield { atMs: answer.closingMs, data: separator === '[' ? '[]' : '\n]\n', isToken: false };
}

interface Message {
  readonly atMs: number;
  readonly payload: JsonObject;
  readonly isToken: boolean;
}

function* messages(answer: Answer): Generator<Message> {
  let said = 0;
  for (const beat of answer.beats) {
    said += beat.type === 'reasoning' ? 0 : 1;
    const candidate = { content: { parts: [partOf(beat)], role: 'model' }, index: beat.choice };
    yield { atMs: beat.atMs, payload: envelope(answer, { candidates: [candidate] }, said), isToken: true };
  }
  if (answer.ending === 'error')
    yield { atMs: answer.closingMs, payload: { error: ERRORS[answer.error] }, isToken: false };
  if (answer.ending !== 'complete') return;
  const total = answer.usage?.output ?? 0;
  if (answer.promptBlocked) {
    const promptFeedback = { blockReason: 'SAFETY', safetyRatings: [] };
    yield { atMs: answer.closingMs, payload: envelope(answer, { promptFeedback }, total), isToken: false };
    return;
  }
  for (let choice = 0; choice < answer.choices; choice += 1) {
    const candidate = {
      content: { parts: [{ text: '' }], role: 'model' },
      finishReason: FINISH[answer.finish],
      index: choice,
    };
    yield { atMs: answer.closingMs, payload: envelope(answer, { candidates: [candidate] }, total), isToken: false };
  }
}

function partOf(beat: Beat): JsonObject {
  if (beat.type === 'text') return { text: beat.text };
  if (beat.type === 'reasoning') return { text: beat.text, thought: true };
  return { functionCall: { name: beat.name, args: beat.arguments, id: beat.id } };
}

/** Usage stands in every message, with what was said so far; reasoning is no part of the candidates' count. */
function envelope(answer: Answer, members: JsonObject, candidatesTokenCount: number): JsonObject {
  const { usage } = answer;
  const counted = usage && {
    usageMetadata: {
      promptTokenCount: usage.input,
      ...(usage.cached > 0 && { cachedContentTokenCount: usage.cached }),
      candidatesTokenCount,
      totalTokenCount: usage.input + candidatesTokenCount + usage.reasoning,
      ...(usage.reasoning > 0 && { thoughtsTokenCount: usage.reasoning }),
      ...(answer.behaviour.serviceTier !== undefined && { serviceTier: answer.behaviour.serviceTier }),
    },
  };
  return { ...members, ...counted, modelVersion: answer.servedModel, responseId: answer.id };
}

/** Google's style: a blank after each colon, all on one line. */
function oneLine(payload: JsonObject): string {
  return JSON.stringify(payload, undefined, 1).replaceAll(/\n */gu, '');
}
