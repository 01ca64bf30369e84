import type { JsonObject } from '../../model/json.js';
import type { Answer, Finish, WireStep } from '../answer.js';
import { asProse } from '../blocks.js';
import { anthropicMessages } from './anthropic-messages.js';
import { bedrockConverse, exceptionStep } from './bedrock-converse.js';
import { openAiChat } from './openai-chat.js';

/** Bedrock InvokeModelWithResponseStream: the model vendor's own payloads, each in a `chunk` frame; metrics in the last. */
export function* bedrockInvoke(answer: Answer): Generator<WireStep> {
  const speakInner = innerFormat(answer.model);
  let held: WireStep | undefined;
  for (const step of speakInner({ ...answer, ending: answer.ending === 'error' ? 'none' : answer.ending })) {
    if (held !== undefined) yield held;
    held = step;
  }
  if (held !== undefined) {
    const owesMetrics = answer.ending === 'complete' && answer.usage !== undefined;
    yield owesMetrics ? { ...held, data: withMember(held.data, METRICS, metricsOf(answer)) } : held;
  }
  if (answer.ending === 'error') yield exceptionStep(answer);
}

const METRICS = 'amazon-bedrock-invocationMetrics';

type Inner = (answer: Answer) => Generator<WireStep>;

/** By the vendor in the model id, whatever region prefix or ARN stands before it. */
function innerFormat(model: string): Inner {
  const [, vendor, name] = /(?:^|[./])(anthropic|amazon|meta|mistral|cohere)\.([^/]+)/u.exec(model) ?? [];
  switch (vendor) {
    case 'anthropic':
      return anthropicInner;
    case 'amazon':
      return name?.startsWith('titan') === true ? titan : nova;
    case 'meta':
      return llama;
    case 'mistral':
      return mistral;
    case 'cohere':
      return name?.startsWith('command-r') === true ? cohereEvents : cohereWhole;
    default:
      return chatInner; // OpenAI, AI21, Qwen and others speak Chat Completions here
  }
}

function* anthropicInner(answer: Answer): Generator<WireStep> {
  for (const { atMs, data, isToken } of anthropicMessages(answer)) yield { atMs, data, isToken };
}

function* nova(answer: Answer): Generator<WireStep> {
  for (const { atMs, event, data, isToken } of bedrockConverse(answer))
    yield { atMs, data: `{"${event}":${data}}`, isToken };
}

function* chatInner(answer: Answer): Generator<WireStep> {
  for (const step of openAiChat(answer)) if (step.data !== '[DONE]') yield step;
}

function* titan(answer: Answer): Generator<WireStep> {
  const reason = { stop: 'FINISH', tool: 'FINISH', length: 'LENGTH', 'content-filter': 'CONTENT_FILTERED' }[
    answer.finish
  ];
  const inputTextTokenCount = answer.usage?.input ?? null;
  for (const beat of answer.beats) {
    yield say(
      beat.atMs,
      {
        outputText: asProse(beat),
        index: beat.choice,
        totalOutputTextTokenCount: null,
        completionReason: null,
        inputTextTokenCount,
      },
      true,
    );
  }
  if (answer.ending !== 'complete') return;
  const totalOutputTextTokenCount = outputOf(answer);
  yield say(answer.closingMs, {
    outputText: '',
    index: 0,
    totalOutputTextTokenCount,
    completionReason: reason,
    inputTextTokenCount,
  });
}

function* llama(answer: Answer): Generator<WireStep> {
  for (const [index, beat] of answer.beats.entries()) {
    const prompt_token_count = index === 0 ? (answer.usage?.input ?? null) : null;
    const counts = { prompt_token_count, generation_token_count: index + 1, stop_reason: null };
    yield say(beat.atMs, { generation: asProse(beat), ...counts }, true);
  }
  if (answer.ending !== 'complete') return;
  const counts = { prompt_token_count: null, generation_token_count: outputOf(answer) };
  yield say(answer.closingMs, {
    generation: '',
    ...counts,
    stop_reason: answer.finish === 'length' ? 'length' : 'stop',
  });
}

function* mistral(answer: Answer): Generator<WireStep> {
  for (const beat of answer.beats)
    yield say(beat.atMs, { outputs: [{ text: asProse(beat), stop_reason: null }] }, true);
  if (answer.ending !== 'complete') return;
  yield say(answer.closingMs, { outputs: [{ text: '', stop_reason: answer.finish === 'length' ? 'length' : 'stop' }] });
}

/** Command R and its successors. */
function* cohereEvents(answer: Answer): Generator<WireStep> {
  for (const beat of answer.beats) {
    yield say(beat.atMs, { is_finished: false, event_type: 'text-generation', text: asProse(beat) }, true);
  }
  if (answer.ending !== 'complete') return;
  const finish_reason = cohereFinish(answer.finish);
  yield say(answer.closingMs, { is_finished: true, event_type: 'stream-end', finish_reason });
}

/** Command and Command Light send one chunk, at the end. */
function* cohereWhole(answer: Answer): Generator<WireStep> {
  if (answer.ending !== 'complete') return;
  const text = answer.beats.map(asProse).join('');
  const generations = [{ id: answer.id, text, finish_reason: cohereFinish(answer.finish) }];
  yield say(answer.closingMs, { id: answer.id, generations, prompt: '' }, text !== '');
}

function cohereFinish(finish: Finish): string {
  return { stop: 'COMPLETE', tool: 'COMPLETE', length: 'MAX_TOKENS', 'content-filter': 'ERROR_TOXIC' }[finish];
}

function say(atMs: number, payload: JsonObject, isToken = false): WireStep {
  return { atMs, data: JSON.stringify(payload), isToken };
}

function outputOf(answer: Answer): number | null {
  return answer.usage === undefined ? null : answer.usage.output + answer.usage.reasoning;
}

function metricsOf(answer: Answer): JsonObject {
  const timing = answer.behaviour.serverTiming === true && {
    invocationLatency: Math.round(answer.closingMs),
    firstByteLatency: Math.round(answer.beats[0]?.atMs ?? answer.closingMs),
  };
  return { inputTokenCount: answer.usage?.input ?? 0, outputTokenCount: outputOf(answer) ?? 0, ...timing };
}

function withMember(data: string, name: string, value: JsonObject): string {
  return `${data.trimEnd().slice(0, -1)},"${name}":${JSON.stringify(value)}}`;
}
