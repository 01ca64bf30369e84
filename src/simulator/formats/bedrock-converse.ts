import type { JsonObject } from '../../model/json.js';
import type { Answer, Finish, WireStep } from '../answer.js';
import { type Block, blocksOf } from '../blocks.js';
import type { StreamErrorKind } from '../fault.js';

const STOP: Readonly<Record<Finish, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  tool: 'tool_use',
  'content-filter': 'guardrail_intervened',
};

const EXCEPTIONS: Readonly<Record<StreamErrorKind, readonly [type: string, message: string]>> = {
  overloaded: ['serviceUnavailableException', 'The service is overloaded.'],
  'server-error': ['internalServerException', 'The system encountered an unexpected error during processing.'],
  'rate-limited': ['throttlingException', 'Too many requests.'],
};

/** Bedrock ConverseStream: the event's type stands in the frame's header, so payloads have none. */
export function* bedrockConverse(answer: Answer): Generator<WireStep> {
  yield step(answer.openingMs, 'messageStart', { role: 'assistant' });
  for (const block of blocksOf(answer)) yield* contentBlock(block, answer.id);
  if (answer.ending === 'error') yield exceptionStep(answer);
  if (answer.ending !== 'complete') return;
  yield step(answer.closingMs, 'messageStop', { stopReason: STOP[answer.finish] });
  const usage = converseUsage(answer);
  yield step(answer.closingMs, 'metadata', {
    ...(usage !== undefined && { usage }),
    ...(answer.behaviour.serverTiming === true && { metrics: { latencyMs: Math.round(answer.closingMs) } }),
  });
}

/** An error in mid stream is a frame of message type `exception`. */
export function exceptionStep(answer: Answer): WireStep {
  const [event, message] = EXCEPTIONS[answer.error];
  return { atMs: answer.closingMs, event, data: JSON.stringify({ message }), isToken: false, kind: 'exception' };
}

function* contentBlock(block: Block, id: string): Generator<WireStep> {
  const { index: contentBlockIndex, first } = block;
  if (first.type === 'tool') {
    const start = { toolUse: { name: first.name, toolUseId: `tooluse_${first.id}` } };
    yield step(first.atMs, 'contentBlockStart', { contentBlockIndex, start }, block.opensWithToken);
  }
  for (const beat of block.deltas) {
    const delta: JsonObject =
      beat.type === 'text'
        ? { text: beat.text }
        : beat.type === 'reasoning'
          ? { reasoningContent: { text: beat.text } }
          : { toolUse: { input: beat.text } };
    yield step(beat.atMs, 'contentBlockDelta', { contentBlockIndex, delta }, true);
  }
  if (!block.isClosed) return;
  if (first.type === 'reasoning') {
    const delta = { reasoningContent: { signature: id } };
    yield step(block.lastMs, 'contentBlockDelta', { contentBlockIndex, delta });
  }
  yield step(block.lastMs, 'contentBlockStop', { contentBlockIndex });
}

function step(atMs: number, event: string, payload: JsonObject, isToken = false): WireStep {
  return { atMs, event, data: JSON.stringify(payload), isToken };
}

/** Input tokens leave cached and written ones out; output includes reasoning. */
function converseUsage({ usage }: Answer): JsonObject | undefined {
  if (usage === undefined) return undefined;
  const outputTokens = usage.output + usage.reasoning;
  return {
    inputTokens: usage.input - usage.cached - usage.cacheWrite,
    outputTokens,
    totalTokens: usage.input + outputTokens,
    cacheReadInputTokens: usage.cached,
    cacheWriteInputTokens: usage.cacheWrite,
  };
}
