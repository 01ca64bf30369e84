import type { Json, JsonObject } from '../../model/json.js';
import type { Answer, WireStep } from '../answer.js';
import { type Block, blocksOf } from '../blocks.js';
import { openAiErrorOf } from './openai-error.js';

type Say = (atMs: number, type: string, members: JsonObject, isToken?: boolean) => WireStep;

/** OpenAI Responses: items that open, grow and close, and a last event that repeats everything. */
export function* openAiResponses(answer: Answer): Generator<WireStep> {
  let sequence = 0;
  const say: Say = (atMs, type, members, isToken = false) => {
    const data = JSON.stringify({ type, sequence_number: sequence, ...members });
    sequence += 1;
    return { atMs, event: type, data, isToken };
  };
  const blocks = blocksOf(answer);
  const items = blocks.map((block) => itemOf(answer, block, 'completed'));

  yield say(answer.openingMs, 'response.created', { response: responseOf(answer, 'in_progress', []) });
  yield say(answer.openingMs, 'response.in_progress', { response: responseOf(answer, 'in_progress', []) });
  for (const block of blocks) {
    if (block.first.type === 'reasoning') yield* reasoningItem(answer, block, say);
    else if (block.first.type === 'text') yield* messageItem(answer, block, say);
    else yield* functionCall(answer, block, say);
  }
  if (answer.ending === 'error') {
    const { type, code, message } = openAiErrorOf(answer.error);
    yield say(answer.closingMs, 'error', { code: code ?? type, message, param: null });
    const failed = { ...responseOf(answer, 'failed', []), error: { code: code ?? type, message } };
    yield say(answer.closingMs, 'response.failed', { response: failed });
  }
  if (answer.ending !== 'complete') return;
  const isWhole = answer.finish === 'stop' || answer.finish === 'tool';
  const status = isWhole ? 'completed' : 'incomplete';
  yield say(answer.closingMs, `response.${status}`, { response: responseOf(answer, status, items) });
}

function* reasoningItem(answer: Answer, block: Block, say: Say): Generator<WireStep> {
  const place = { item_id: itemId(answer, block), output_index: block.index, summary_index: 0 };
  yield say(block.first.atMs, 'response.output_item.added', {
    output_index: block.index,
    item: itemOf(answer, block, 'in_progress'),
  });
  yield say(block.first.atMs, 'response.reasoning_summary_part.added', {
    ...place,
    part: { type: 'summary_text', text: '' },
  });
  for (const beat of block.deltas) {
    yield say(beat.atMs, 'response.reasoning_summary_text.delta', { ...place, delta: beat.text }, true);
  }
  if (!block.isClosed) return;
  yield say(block.lastMs, 'response.reasoning_summary_text.done', { ...place, text: block.text });
  yield say(block.lastMs, 'response.reasoning_summary_part.done', {
    ...place,
    part: { type: 'summary_text', text: block.text },
  });
  yield say(block.lastMs, 'response.output_item.done', {
    output_index: block.index,
    item: itemOf(answer, block, 'completed'),
  });
}

function* messageItem(answer: Answer, block: Block, say: Say): Generator<WireStep> {
  const place = { item_id: itemId(answer, block), output_index: block.index, content_index: 0 };
  yield say(block.first.atMs, 'response.output_item.added', {
    output_index: block.index,
    item: itemOf(answer, block, 'in_progress'),
  });
  yield say(block.first.atMs, 'response.content_part.added', { ...place, part: textPart('') });
  for (const beat of block.deltas) {
    yield say(beat.atMs, 'response.output_text.delta', { ...place, delta: beat.text, logprobs: [] }, true);
  }
  if (!block.isClosed) return;
  yield say(block.lastMs, 'response.output_text.done', { ...place, text: block.text, logprobs: [] });
  yield say(block.lastMs, 'response.content_part.done', { ...place, part: textPart(block.text) });
  yield say(block.lastMs, 'response.output_item.done', {
    output_index: block.index,
    item: itemOf(answer, block, 'completed'),
  });
}

function* functionCall(answer: Answer, block: Block, say: Say): Generator<WireStep> {
  const place = { item_id: itemId(answer, block), output_index: block.index };
  const added = { output_index: block.index, item: itemOf(answer, block, 'in_progress') };
  yield say(block.first.atMs, 'response.output_item.added', added, block.opensWithToken);
  for (const beat of block.deltas) {
    yield say(beat.atMs, 'response.function_call_arguments.delta', { ...place, delta: beat.text }, true);
  }
  if (!block.isClosed) return;
  yield say(block.lastMs, 'response.function_call_arguments.done', { ...place, arguments: block.text });
  yield say(block.lastMs, 'response.output_item.done', {
    output_index: block.index,
    item: itemOf(answer, block, 'completed'),
  });
}

function textPart(text: string): JsonObject {
  return { type: 'output_text', annotations: [], logprobs: [], text };
}

function itemId(answer: Answer, block: Block): string {
  const kind = { reasoning: 'rs', text: 'msg', tool: 'fc' }[block.first.type];
  return `${kind}_${answer.id}${block.index}`;
}

/** An item as it stands at its start (empty) or at its end (whole). */
function itemOf(answer: Answer, block: Block, status: 'in_progress' | 'completed'): JsonObject {
  const id = itemId(answer, block);
  const isDone = status === 'completed';
  if (block.first.type === 'reasoning') {
    return { id, type: 'reasoning', summary: isDone ? [{ type: 'summary_text', text: block.text }] : [] };
  }
  if (block.first.type === 'text') {
    return { id, type: 'message', status, role: 'assistant', content: isDone ? [textPart(block.text)] : [] };
  }
  const { name, id: call } = block.first;
  return { id, type: 'function_call', status, arguments: isDone ? block.text : '', call_id: `call_${call}`, name };
}

function responseOf(answer: Answer, status: string, output: readonly Json[]): JsonObject {
  const reason = answer.finish === 'content-filter' ? 'content_filter' : 'max_output_tokens';
  return {
    id: `resp_${answer.id}`,
    object: 'response',
    created_at: answer.createdS,
    status,
    error: null,
    incomplete_details: status === 'incomplete' ? { reason } : null,
    instructions: null,
    max_output_tokens: answer.request.maxTokens ?? null,
    model: answer.servedModel,
    output,
    parallel_tool_calls: true,
    previous_response_id: null,
    service_tier: answer.behaviour.serviceTier ?? 'default',
    store: false,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    usage: status === 'in_progress' || status === 'failed' ? null : usageOf(answer),
    metadata: {},
  };
}

function usageOf({ usage }: Answer): Json {
  if (usage === undefined) return null;
  const output = usage.output + usage.reasoning;
  return {
    input_tokens: usage.input,
    input_tokens_details: { cached_tokens: usage.cached },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: usage.reasoning },
    total_tokens: usage.input + output,
  };
}
