import type { JsonObject } from '../../model/json.js';
import type { Answer, Beat, Finish, WireStep } from '../answer.js';
import { type Block, blocksOf } from '../blocks.js';

const FINISH: Readonly<Record<Finish, string>> = {
  stop: 'COMPLETE',
  length: 'MAX_TOKENS',
  tool: 'TOOL_CALL',
  'content-filter': 'ERROR_TOXIC',
};

const ERRORS = {
  overloaded: 'the service is overloaded',
  'server-error': 'internal server error',
  'rate-limited': 'too many requests',
} as const;

/** Cohere v2 chat: payloads wrapped in `delta.message`, `[DONE]` at the end. */
export function* cohereV2(answer: Answer): Generator<WireStep> {
  const opening = { role: 'assistant', content: [], tool_plan: '', tool_calls: [], citations: [] };
  yield step(answer.openingMs, 'message-start', { delta: { message: opening } }, false, { id: answer.id });
  for (const block of blocksOf(answer)) yield* contentBlock(block);
  if (answer.ending === 'error') {
    yield step(answer.closingMs, 'message-end', { delta: { finish_reason: 'ERROR', error: ERRORS[answer.error] } });
  }
  if (answer.ending !== 'complete') return;
  yield step(answer.closingMs, 'message-end', {
    delta: { finish_reason: FINISH[answer.finish], ...usageMember(answer) },
  });
  yield { atMs: answer.closingMs, data: '[DONE]', isToken: false };
}

function* contentBlock(block: Block): Generator<WireStep> {
  const { index, first } = block;
  const kind = first.type === 'tool' ? 'tool-call' : 'content';
  yield step(first.atMs, `${kind}-start`, { index, delta: { message: emptyBlock(first) } }, block.opensWithToken);
  for (const beat of block.deltas) {
    yield step(beat.atMs, `${kind}-delta`, { index, delta: { message: deltaOf(beat) } }, true);
  }
  if (block.isClosed) yield step(block.lastMs, `${kind}-end`, { index });
}

function emptyBlock(first: Beat): JsonObject {
  if (first.type === 'text') return { content: { type: 'text', text: '' } };
  if (first.type === 'reasoning') return { content: { type: 'thinking', thinking: '' } };
  const call = { id: `${first.name}_${first.id}`, type: 'function', function: { name: first.name, arguments: '' } };
  return { tool_calls: call };
}

function deltaOf(beat: Beat): JsonObject {
  if (beat.type === 'text') return { content: { text: beat.text } };
  if (beat.type === 'reasoning') return { content: { thinking: beat.text } };
  return { tool_calls: { function: { arguments: beat.text } } };
}

/** What is billed has no cached part of its own here; output includes reasoning. */
function usageMember({ usage }: Answer): JsonObject {
  if (usage === undefined) return {};
  const counts = { input_tokens: usage.input, output_tokens: usage.output + usage.reasoning };
  const reasoning = usage.reasoning > 0 && { reasoning_tokens: usage.reasoning };
  return { usage: { billed_units: counts, tokens: { ...counts, ...reasoning }, cached_tokens: usage.cached } };
}

function step(atMs: number, event: string, payload: JsonObject, isToken = false, before: JsonObject = {}): WireStep {
  return { atMs, event, data: JSON.stringify({ ...before, type: event, ...payload }), isToken };
}
