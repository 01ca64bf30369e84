import type { JsonObject } from '../../model/json.js';
import type { Answer, Finish, WireStep } from '../answer.js';
import { type Block, blocksOf } from '../blocks.js';
import type { StreamErrorKind } from '../fault.js';

const STOP: Readonly<Record<Finish, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  tool: 'tool_use',
  'content-filter': 'refusal',
};

const ERRORS: Readonly<Record<StreamErrorKind, JsonObject>> = {
  overloaded: { type: 'overloaded_error', message: 'Overloaded' },
  'server-error': { type: 'api_error', message: 'Internal server error' },
  'rate-limited': { type: 'rate_limit_error', message: 'The rate limit was exceeded.' },
};

/** Anthropic Messages: blocks, cumulative usage at both ends, and blanks before a closing brace as padding. */
export function* anthropicMessages(answer: Answer): Generator<WireStep> {
  yield step(answer.openingMs, {
    type: 'message_start',
    message: {
      model: answer.servedModel,
      id: `msg_${answer.id}`,
      type: 'message',
      role: 'assistant',
      content: [],
      stop_reason: null,
      stop_sequence: null,
      ...usageMember(answer, 1),
    },
  });
  for (const block of blocksOf(answer)) yield* contentBlock(block, answer.id);
  if (answer.ending === 'error') yield step(answer.closingMs, { type: 'error', error: ERRORS[answer.error] });
  if (answer.ending !== 'complete') return;
  yield step(answer.closingMs, {
    type: 'message_delta',
    delta: { stop_reason: STOP[answer.finish], stop_sequence: null },
    ...usageMember(answer, (answer.usage?.output ?? 0) + (answer.usage?.reasoning ?? 0)),
  });
  yield step(answer.closingMs, { type: 'message_stop' });
}

function* contentBlock(block: Block, id: string): Generator<WireStep> {
  const { index, first } = block;
  const start = { type: 'content_block_start', index, content_block: emptyBlock(block) };
  yield step(first.atMs, start, block.opensWithToken);
  if (index === 0) yield step(first.atMs, { type: 'ping' });
  for (const beat of block.deltas) {
    const delta =
      beat.type === 'text'
        ? { type: 'text_delta', text: beat.text }
        : beat.type === 'reasoning'
          ? { type: 'thinking_delta', thinking: beat.text }
          : { type: 'input_json_delta', partial_json: beat.text };
    yield step(beat.atMs, { type: 'content_block_delta', index, delta }, true);
  }
  if (!block.isClosed) return;
  if (first.type === 'reasoning') {
    yield step(block.lastMs, { type: 'content_block_delta', index, delta: { type: 'signature_delta', signature: id } });
  }
  yield step(block.lastMs, { type: 'content_block_stop', index });
}

function emptyBlock({ first }: Block): JsonObject {
  if (first.type === 'text') return { type: 'text', text: '' };
  if (first.type === 'reasoning') return { type: 'thinking', thinking: '', signature: '' };
  return { type: 'tool_use', id: `toolu_${first.id}`, name: first.name, input: {} };
}

/** Input tokens leave cached and written ones out. */
function usageMember(answer: Answer, outputTokens: number): JsonObject {
  const { usage } = answer;
  if (usage === undefined) return {};
  const tier = answer.behaviour.serviceTier === undefined ? {} : { service_tier: answer.behaviour.serviceTier };
  return {
    usage: {
      input_tokens: usage.input - usage.cached - usage.cacheWrite,
      cache_creation_input_tokens: usage.cacheWrite,
      cache_read_input_tokens: usage.cached,
      output_tokens: outputTokens,
      ...tier,
    },
  };
}

function step(atMs: number, payload: JsonObject & { readonly type: string }, isToken = false): WireStep {
  const json = JSON.stringify(payload);
  const padding = ' '.repeat((json.length * 7) % 16);
  return { atMs, event: payload.type, data: `${json.slice(0, -1)}${padding}}`, isToken };
}
