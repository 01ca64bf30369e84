// One complete answer per wire format, written by us after the vendors' documentation: "Hello, world" with a thought
// or a tool where the format has one. They keep the suite meaningful where no recorded traffic is at hand.
import { EventStreamCodec } from '@smithy/eventstream-codec';

import type { Framing } from '../../src/model/call.js';
import type { WireFormat } from '../../src/model/target.js';

export interface OwnStream {
  readonly format: WireFormat;
  readonly framing: Framing;
  readonly body: Buffer;
  /** What the reading must say. */
  readonly expected: {
    readonly text: string;
    readonly reasoning: string;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly finishReason: string;
    readonly servedModel?: string;
  };
}

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes).toString('utf8'),
  (text) => Buffer.from(text, 'utf8'),
);

function sse(events: readonly (readonly [string | undefined, object] | string)[], lineEnd = '\n'): Buffer {
  const texts = events.map((event) => {
    if (typeof event === 'string') return event + lineEnd + lineEnd;
    const [name, payload] = event;
    return `${name === undefined ? '' : `event: ${name}${lineEnd}`}data: ${JSON.stringify(payload)}${lineEnd}${lineEnd}`;
  });
  return Buffer.from(texts.join(''));
}

function frames(events: readonly (readonly [string, object])[]): Buffer {
  const text = (value: string) => ({ type: 'string', value }) as const;
  return Buffer.concat(
    events.map(([name, payload]) =>
      codec.encode({
        headers: {
          ':event-type': text(name),
          ':content-type': text('application/json'),
          ':message-type': text('event'),
        },
        body: Buffer.from(JSON.stringify(payload)),
      }),
    ),
  );
}

interface TypedEvent {
  readonly type: string;
  readonly [member: string]: unknown;
}

const typed = (events: readonly TypedEvent[]): readonly (readonly [string, object])[] =>
  events.map((event) => [event.type, event]);

const chat = (delta: object, finish: string | null = null): readonly [undefined, object] => [
  undefined,
  {
    id: 'c1',
    object: 'chat.completion.chunk',
    model: 'm-1',
    choices: [{ index: 0, delta, finish_reason: finish }],
    usage: null,
  },
];

const anthropicEvents = typed([
  {
    type: 'message_start',
    message: {
      model: 'm-1',
      usage: { input_tokens: 9, cache_read_input_tokens: 3, cache_creation_input_tokens: 0, output_tokens: 1 },
    },
  },
  { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '', signature: '' } },
  { type: 'ping' },
  { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Hm 🙂' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'c2ln' } },
  { type: 'content_block_stop', index: 0 },
  { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'Hello,' } },
  { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: ' wörld' } },
  { type: 'content_block_stop', index: 1 },
  { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 8 } },
  { type: 'message_stop' },
]);

const gemini = [
  {
    candidates: [{ content: { parts: [{ text: 'Hm 🙂', thought: true }], role: 'model' }, index: 0 }],
    usageMetadata: { promptTokenCount: 12 },
    modelVersion: 'm-1',
  },
  {
    candidates: [{ content: { parts: [{ text: 'Hello,' }], role: 'model' }, index: 0 }],
    usageMetadata: { promptTokenCount: 12, candidatesTokenCount: 3 },
    modelVersion: 'm-1',
  },
  {
    candidates: [{ content: { parts: [{ text: ' wörld' }], role: 'model' }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 12, candidatesTokenCount: 8, thoughtsTokenCount: 4 },
    modelVersion: 'm-1',
  },
];

const bytes = (payload: object): object => ({
  bytes: Buffer.from(JSON.stringify(payload)).toString('base64'),
  p: 'abcdef',
});
const expected = { text: 'Hello, wörld', reasoning: 'Hm 🙂', inputTokens: 12, outputTokens: 8, servedModel: 'm-1' };

export const OWN_STREAMS: readonly OwnStream[] = [
  {
    format: 'openai-chat',
    framing: 'sse',
    body: sse([
      ': PROCESSING',
      chat({ role: 'assistant', content: '' }),
      chat({ reasoning_content: 'Hm 🙂' }),
      chat({ content: 'Hello,' }),
      chat({ content: ' wörld' }),
      chat({}, 'stop'),
      [undefined, { model: 'm-1', choices: [], usage: { prompt_tokens: 12, completion_tokens: 8, total_tokens: 20 } }],
      'data: [DONE]',
    ]),
    expected: { ...expected, finishReason: 'stop' },
  },
  {
    format: 'openai-responses',
    framing: 'sse',
    body: sse(
      typed([
        { type: 'response.created', response: { model: 'm-1', status: 'in_progress', usage: null } },
        { type: 'response.reasoning_summary_text.delta', output_index: 0, delta: 'Hm 🙂' },
        { type: 'response.output_text.delta', output_index: 1, delta: 'Hello,' },
        { type: 'response.output_text.delta', output_index: 1, delta: ' wörld' },
        {
          type: 'response.completed',
          response: { model: 'm-1', status: 'completed', usage: { input_tokens: 12, output_tokens: 8 } },
        },
      ]),
    ),
    expected: { ...expected, finishReason: 'completed' },
  },
  {
    format: 'openai-completions',
    framing: 'sse',
    body: sse([
      [undefined, { model: 'm-1', choices: [{ index: 0, text: 'Hello,', finish_reason: null }] }],
      [undefined, { model: 'm-1', choices: [{ index: 0, text: ' wörld', finish_reason: 'stop' }] }],
      [undefined, { model: 'm-1', choices: [], usage: { prompt_tokens: 12, completion_tokens: 8 } }],
      'data: [DONE]',
    ]),
    expected: { ...expected, reasoning: '', finishReason: 'stop' },
  },
  {
    format: 'anthropic-messages',
    framing: 'sse',
    body: sse(anthropicEvents),
    expected: { ...expected, finishReason: 'end_turn' },
  },
  {
    format: 'gemini',
    framing: 'sse',
    body: sse(
      gemini.map((payload) => [undefined, payload] as const),
      '\r\n',
    ),
    expected: { ...expected, finishReason: 'STOP' },
  },
  {
    format: 'gemini-json-array',
    framing: 'json-array',
    body: Buffer.from(`[${gemini.map((payload) => JSON.stringify(payload, null, 2)).join('\n,\r\n')}]`),
    expected: { ...expected, finishReason: 'STOP' },
  },
  {
    format: 'bedrock-converse',
    framing: 'aws-eventstream',
    body: frames([
      ['messageStart', { role: 'assistant', p: 'abc' }],
      ['contentBlockDelta', { contentBlockIndex: 0, delta: { reasoningContent: { text: 'Hm 🙂' } }, p: 'abcd' }],
      ['contentBlockDelta', { contentBlockIndex: 1, delta: { text: 'Hello,' }, p: 'ab' }],
      ['contentBlockDelta', { contentBlockIndex: 1, delta: { text: ' wörld' }, p: 'a' }],
      ['contentBlockStop', { contentBlockIndex: 1 }],
      ['messageStop', { stopReason: 'end_turn' }],
      ['metadata', { usage: { inputTokens: 12, outputTokens: 8, totalTokens: 20 }, metrics: { latencyMs: 500 } }],
    ]),
    expected: { text: 'Hello, wörld', reasoning: 'Hm 🙂', inputTokens: 12, outputTokens: 8, finishReason: 'end_turn' },
  },
  {
    format: 'bedrock-invoke',
    framing: 'aws-eventstream',
    body: frames(anthropicEvents.map(([, payload]) => ['chunk', bytes(payload)] as const)),
    expected: { ...expected, finishReason: 'end_turn' },
  },
  {
    format: 'ollama-ndjson',
    framing: 'ndjson',
    body: Buffer.from(
      [
        { model: 'm-1', message: { role: 'assistant', content: '', thinking: 'Hm 🙂' }, done: false },
        { model: 'm-1', message: { role: 'assistant', content: 'Hello,' }, done: false },
        { model: 'm-1', message: { role: 'assistant', content: ' wörld' }, done: false },
        {
          model: 'm-1',
          message: { role: 'assistant', content: '' },
          done: true,
          done_reason: 'stop',
          total_duration: 5000000,
          prompt_eval_count: 12,
          eval_count: 8,
        },
      ]
        .map((payload) => `${JSON.stringify(payload)}\n`)
        .join(''),
    ),
    expected: { ...expected, finishReason: 'stop' },
  },
  {
    format: 'cohere-v2',
    framing: 'sse',
    body: sse(
      typed([
        { type: 'message-start', delta: { message: { role: 'assistant' } } },
        { type: 'content-delta', index: 0, delta: { message: { content: { thinking: 'Hm 🙂' } } } },
        { type: 'content-delta', index: 1, delta: { message: { content: { text: 'Hello,' } } } },
        { type: 'content-delta', index: 1, delta: { message: { content: { text: ' wörld' } } } },
        {
          type: 'message-end',
          delta: { finish_reason: 'COMPLETE', usage: { tokens: { input_tokens: 12, output_tokens: 8 } } },
        },
      ]),
    ),
    expected: { text: 'Hello, wörld', reasoning: 'Hm 🙂', inputTokens: 12, outputTokens: 8, finishReason: 'COMPLETE' },
  },
];
