// What each format's messages mean. The payloads were written for these tests after the vendors' documentation.
import { describe, expect, it } from '@jest/globals';

import type { WireMessage } from '../../src/model/call.js';
import type { StreamEvent } from '../../src/model/stream-event.js';
import { WIRE_FORMATS, type WireFormat } from '../../src/model/target.js';
import { providerFor } from '../../src/providers/registry.js';

function decode(format: WireFormat, payload: unknown, event?: string): readonly StreamEvent[] {
  const data = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return providerFor(format).decode({ kind: 'data', event, data });
}

const inner = (payload: unknown): unknown => ({
  bytes: Buffer.from(JSON.stringify(payload)).toString('base64'),
  p: 'abc',
});
const delta = (members: unknown, more: object = {}): unknown => ({ choices: [{ index: 0, delta: members, ...more }] });
const said = (text: string, choice = 0) => ({ type: 'text-delta', text, choice });
const thought = (text: string, more: object = {}) => ({ type: 'reasoning-delta', text, choice: 0, ...more });

describe('decode of Chat Completions', () => {
  it.each([
    { why: 'a role alone', payload: delta({ role: 'assistant' }), is: [] },
    { why: 'an empty content', payload: delta({ content: '' }), is: [said('')] },
    { why: 'no delta', payload: { choices: [{ index: 0 }] }, is: [] },
    {
      why: 'null members',
      payload: delta({ content: null, tool_calls: null, refusal: null }, { finish_reason: null }),
      is: [],
    },
    {
      why: 'text of another choice',
      payload: { choices: [{ index: 2, delta: { content: 'a' } }] },
      is: [said('a', 2)],
    },
    { why: 'no choices (Azure’s first chunk)', payload: { choices: [], model: '', prompt_filter_results: [] }, is: [] },
    { why: 'reasoning_content', payload: delta({ reasoning_content: 'r', content: null }), is: [thought('r')] },
    {
      why: 'reasoning with its details: once',
      payload: delta({ reasoning: 'r', reasoning_details: [{ type: 'reasoning.text', text: 'r' }] }),
      is: [thought('r')],
    },
    {
      why: 'details alone',
      payload: delta({ reasoning_details: [{ type: 'reasoning.text', text: 'r' }] }),
      is: [thought('r')],
    },
    {
      why: 'summaries',
      payload: delta({ reasoning: 'r', reasoning_details: [{ type: 'reasoning.summary', summary: 'r' }] }),
      is: [thought('r', { summary: true })],
    },
    {
      why: 'encrypted reasoning',
      payload: delta({ reasoning_details: [{ type: 'reasoning.encrypted', data: 'x' }] }),
      is: [thought('', { summary: true })],
    },
    {
      why: 'content as parts',
      payload: delta({
        content: [
          { type: 'thinking', thinking: [{ type: 'text', text: 'r' }] },
          { type: 'text', text: 'a' },
        ],
      }),
      is: [thought('r'), said('a')],
    },
    {
      why: 'a summary among parts (Databricks)',
      payload: delta({ content: [{ type: 'reasoning', summary: [{ type: 'summary_text', text: 'r' }] }] }),
      is: [thought('r', { summary: true })],
    },
    { why: 'reasoning_text', payload: delta({ reasoning_text: 'r' }), is: [thought('r')] },
    { why: 'a refusal', payload: delta({ refusal: 'no' }), is: [{ type: 'refusal-delta', text: 'no', choice: 0 }] },
    {
      why: 'a tool call begun and continued',
      payload: delta({
        tool_calls: [
          { index: 1, id: 'c', function: { name: 'f', arguments: '' } },
          { index: 1, function: { arguments: '{}' } },
        ],
      }),
      is: [
        { type: 'tool-delta', choice: 0, index: 1, id: 'c', name: 'f', data: '' },
        { type: 'tool-delta', choice: 0, index: 1, data: '{}' },
      ],
    },
    {
      why: 'arguments as an object',
      payload: delta({ tool_calls: [{ function: { name: 'f', arguments: { a: 1 } } }] }),
      is: [{ type: 'tool-delta', choice: 0, index: 0, name: 'f', data: '{"a":1}' }],
    },
    {
      why: 'a function call of old',
      payload: delta({ function_call: { name: 'f', arguments: '{' } }),
      is: [{ type: 'tool-delta', choice: 0, index: 0, name: 'f', data: '{' }],
    },
    {
      why: 'a finish reason',
      payload: delta({}, { finish_reason: 'length' }),
      is: [{ type: 'finish', choice: 0, reason: 'length', kind: 'length', ends: true }],
    },
    {
      why: 'who served',
      payload: { model: 'm', system_fingerprint: 'fp', service_tier: 'flex' },
      is: [{ type: 'served', model: 'm', fingerprint: 'fp', tier: 'flex' }],
    },
    { why: '[DONE]', payload: '[DONE]', is: [{ type: 'stream-end' }] },
    { why: 'an empty keep-alive', payload: '', is: [] },
    { why: 'words', payload: 'ping', is: [] },
    { why: 'unknown members', payload: { obfuscation: 'xyz', p: 'abc' }, is: [] },
  ])('$why', ({ payload, is }) => {
    expect(decode('openai-chat', payload)).toEqual(is);
  });

  it.each([
    {
      why: 'OpenAI: reasoning inside output',
      usage: {
        prompt_tokens: 10,
        completion_tokens: 30,
        total_tokens: 40,
        prompt_tokens_details: { cached_tokens: 4, audio_tokens: 0 },
        completion_tokens_details: { reasoning_tokens: 20 },
      },
      is: {
        inputTokens: 10,
        cachedInputTokens: 4,
        audioInputTokens: 0,
        outputTokens: 30,
        reasoningTokens: 20,
        outputIncludesReasoning: true,
      },
    },
    {
      why: 'xAI: reasoning beside output, told by the total',
      usage: {
        prompt_tokens: 10,
        completion_tokens: 30,
        total_tokens: 60,
        completion_tokens_details: { reasoning_tokens: 20 },
      },
      is: { inputTokens: 10, outputTokens: 30, reasoningTokens: 20, outputIncludesReasoning: false },
    },
    {
      why: 'a gateway: more reasoning than output',
      usage: {
        prompt_tokens: 10,
        completion_tokens: 3,
        total_tokens: 13,
        completion_tokens_details: { reasoning_tokens: 20 },
      },
      is: { inputTokens: 10, outputTokens: 3, reasoningTokens: 20, outputIncludesReasoning: false },
    },
    {
      why: 'DeepSeek’s cache',
      usage: { prompt_tokens: 10, prompt_cache_hit_tokens: 6 },
      is: { inputTokens: 10, cachedInputTokens: 6 },
    },
    {
      why: 'cache writes',
      usage: { prompt_tokens: 10, cache_creation_input_tokens: 5 },
      is: { inputTokens: 10, cacheWriteTokens: 5 },
    },
    { why: 'nonsense is absent', usage: { prompt_tokens: -1, completion_tokens: 'many' }, is: {} },
  ])('usage of $why', ({ usage, is }) => {
    expect(decode('openai-chat', { choices: [], usage })).toEqual([{ type: 'usage', usage: is, raw: usage }]);
    expect(decode('openai-chat', { choices: [], x_groq: { usage } })).toEqual([
      { type: 'usage', usage: is, raw: usage },
    ]);
  });

  it('keeps what stands beside an error', () => {
    const events = decode('openai-chat', {
      ...(delta({ content: 'a' }, { finish_reason: 'stop' }) as object),
      error: { code: 502, message: 'm' },
    });
    expect(events.map(({ type }) => type)).toEqual(['text-delta', 'finish', 'provider-error']);
  });
});

describe('decode of the Responses API', () => {
  const r = (payload: object, event?: string) => decode('openai-responses', payload, event);

  it.each([
    { why: 'text', payload: { type: 'response.output_text.delta', delta: 'a' }, is: [said('a')] },
    {
      why: 'a refusal',
      payload: { type: 'response.refusal.delta', delta: 'a' },
      is: [{ type: 'refusal-delta', text: 'a', choice: 0 }],
    },
    { why: 'raw reasoning', payload: { type: 'response.reasoning_text.delta', delta: 'a' }, is: [thought('a')] },
    {
      why: 'summarised reasoning',
      payload: { type: 'response.reasoning_summary_text.delta', delta: 'a' },
      is: [thought('a', { summary: true })],
    },
    {
      why: 'a tool’s name',
      payload: {
        type: 'response.output_item.added',
        output_index: 1,
        item: { type: 'function_call', call_id: 'c', name: 'f' },
      },
      is: [{ type: 'tool-delta', choice: 0, index: 1, id: 'c', name: 'f', data: '' }],
    },
    {
      why: 'a tool’s arguments',
      payload: { type: 'response.function_call_arguments.delta', output_index: 1, delta: '{' },
      is: [{ type: 'tool-delta', choice: 0, index: 1, data: '{' }],
    },
    {
      why: 'a tool of the provider',
      payload: { type: 'response.output_item.added', output_index: 0, item: { type: 'web_search_call' } },
      is: [{ type: 'tool-delta', choice: 0, index: 0, data: '', server: true }],
    },
    { why: 'a message item', payload: { type: 'response.output_item.added', item: { type: 'message' } }, is: [] },
    { why: 'an event of tomorrow', payload: { type: 'response.brand_new.delta', delta: 'a' }, is: [] },
  ])('$why', ({ payload, is }) => {
    expect(r(payload)).toEqual(is);
  });

  it.each([
    { type: 'response.completed', status: 'completed', details: null, reason: 'completed', kind: 'stop' },
    {
      type: 'response.incomplete',
      status: 'incomplete',
      details: { reason: 'max_output_tokens' },
      reason: 'max_output_tokens',
      kind: 'length',
    },
    {
      type: 'response.incomplete',
      status: 'incomplete',
      details: { reason: 'content_filter' },
      reason: 'content_filter',
      kind: 'content-filter',
    },
  ])('ends with $type ($reason)', ({ type, status, details, reason, kind }) => {
    const usage = { input_tokens: 5, output_tokens: 7, output_tokens_details: { reasoning_tokens: 3 } };
    expect(r({ type, response: { model: 'm', status, incomplete_details: details, usage } })).toEqual([
      { type: 'served', model: 'm' },
      {
        type: 'usage',
        usage: { inputTokens: 5, outputTokens: 7, reasoningTokens: 3, outputIncludesReasoning: true },
        raw: usage,
      },
      { type: 'finish', choice: 0, reason, kind },
      { type: 'stream-end' },
    ]);
  });

  it('takes a failed response and an error event for errors', () => {
    const failed = r({
      type: 'response.failed',
      response: { status: 'failed', error: { code: 'server_error', message: 'm' } },
    });
    expect(failed).toContainEqual({
      type: 'provider-error',
      outcome: 'in-stream-error',
      errorType: 'response.failed',
      code: 'server_error',
      message: 'm',
    });
    expect(r({ type: 'error', code: 'rate_limit_exceeded', message: 'm' }, 'error')).toEqual([
      { type: 'provider-error', outcome: 'rate-limited', code: 'rate_limit_exceeded', message: 'm' },
    ]);
  });
});

describe('decode of Anthropic Messages', () => {
  const a = (payload: object) => decode('anthropic-messages', payload);

  it.each([
    {
      why: 'text',
      payload: { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'a' } },
      is: [said('a')],
    },
    {
      why: 'thinking',
      payload: { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'a' } },
      is: [thought('a', { summary: true })],
    },
    {
      why: 'a signature',
      payload: { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'a' } },
      is: [],
    },
    {
      why: 'a tool begun',
      payload: {
        type: 'content_block_start',
        index: 2,
        content_block: { type: 'tool_use', id: 't', name: 'f', input: {} },
      },
      is: [{ type: 'tool-delta', choice: 0, index: 2, id: 't', name: 'f', data: '' }],
    },
    {
      why: 'tool JSON',
      payload: { type: 'content_block_delta', index: 2, delta: { type: 'input_json_delta', partial_json: '{' } },
      is: [{ type: 'tool-delta', choice: 0, index: 2, data: '{' }],
    },
    {
      why: 'a tool of the provider',
      payload: {
        type: 'content_block_start',
        index: 1,
        content_block: { type: 'server_tool_use', id: 's', name: 'web_search' },
      },
      is: [{ type: 'tool-delta', choice: 0, index: 1, id: 's', name: 'web_search', data: '', server: true }],
    },
    {
      why: 'its result',
      payload: {
        type: 'content_block_start',
        index: 1,
        content_block: { type: 'web_search_tool_result', content: [] },
      },
      is: [],
    },
    { why: 'a ping', payload: { type: 'ping' }, is: [] },
    { why: 'the end', payload: { type: 'message_stop' }, is: [{ type: 'stream-end' }] },
    {
      why: 'a refusal',
      payload: { type: 'message_delta', delta: { stop_reason: 'refusal' } },
      is: [{ type: 'finish', choice: 0, reason: 'refusal', kind: 'content-filter' }],
    },
    {
      why: 'an error',
      payload: { type: 'error', error: { type: 'overloaded_error', message: 'm' } },
      is: [{ type: 'provider-error', outcome: 'overloaded', errorType: 'overloaded_error', message: 'm' }],
    },
  ])('$why', ({ payload, is }) => {
    expect(a(payload)).toEqual(is);
  });

  it('counts cache reads and writes as input, and lets no later update take them away', () => {
    const start = { input_tokens: 10, cache_read_input_tokens: 100, cache_creation_input_tokens: 5, output_tokens: 1 };
    const [, first] = a({ type: 'message_start', message: { model: 'm', usage: start } });
    expect(first).toMatchObject({
      usage: { inputTokens: 115, cachedInputTokens: 100, cacheWriteTokens: 5, outputTokens: 1 },
    });
    const [later] = a({ type: 'message_delta', delta: {}, usage: { input_tokens: 10, output_tokens: 9 } });
    expect(later).toMatchObject({ usage: { outputTokens: 9 } });
    expect(later).not.toHaveProperty('usage.inputTokens');
    const [grown] = a({
      type: 'message_delta',
      delta: {},
      usage: { ...start, input_tokens: 20, output_tokens_details: { thinking_tokens: 4 } },
    });
    expect(grown).toMatchObject({ usage: { inputTokens: 125, reasoningTokens: 4, outputIncludesReasoning: true } });
  });
});

describe('decode of Gemini', () => {
  const g = (payload: object) => decode('gemini', payload);
  const candidate = (more: object): object => ({ candidates: [{ index: 0, ...more }] });

  it.each([
    { why: 'text', payload: candidate({ content: { parts: [{ text: 'a' }] } }), is: [said('a')] },
    {
      why: 'a thought',
      payload: candidate({ content: { parts: [{ text: 'a', thought: true }] } }),
      is: [thought('a', { summary: true })],
    },
    { why: 'a signature alone', payload: candidate({ content: { parts: [{ thoughtSignature: 'x' }] } }), is: [] },
    { why: 'no parts', payload: candidate({ content: { role: 'model' } }), is: [] },
    {
      why: 'a function call',
      payload: candidate({ content: { parts: [{ functionCall: { name: 'f', args: { a: 1 } } }] } }),
      is: [{ type: 'tool-delta', choice: 0, index: 0, name: 'f', data: '{"a":1}' }],
    },
    {
      why: 'code that Google runs',
      payload: candidate({ content: { parts: [{ executableCode: { code: 'x' } }] } }),
      is: [{ type: 'tool-delta', choice: 0, index: 0, data: '', server: true }],
    },
    {
      why: 'a finish reason',
      payload: candidate({ finishReason: 'MAX_TOKENS' }),
      is: [{ type: 'finish', choice: 0, reason: 'MAX_TOKENS', kind: 'length', ends: true }],
    },
    {
      why: 'a finish reason by number',
      payload: candidate({ finishReason: 3 }),
      is: [{ type: 'finish', choice: 0, reason: '3', kind: 'content-filter', ends: true }],
    },
    { why: 'an unset finish reason', payload: candidate({ finishReason: 'FINISH_REASON_UNSPECIFIED' }), is: [] },
    {
      why: 'a blocked prompt',
      payload: { promptFeedback: { blockReason: 'SAFETY' } },
      is: [
        { type: 'finish', choice: 0, reason: 'PROMPT_BLOCKED:SAFETY', kind: 'content-filter' },
        { type: 'stream-end' },
      ],
    },
    { why: 'ratings of a prompt that was let through', payload: { promptFeedback: { safetyRatings: [] } }, is: [] },
  ])('$why', ({ payload, is }) => {
    expect(g(payload)).toEqual(is);
  });

  it('counts what built-in tools read as input, and thinking beside the output', () => {
    const raw = {
      promptTokenCount: 10,
      toolUsePromptTokenCount: 7,
      cachedContentTokenCount: 4,
      candidatesTokenCount: 5,
      thoughtsTokenCount: 20,
      promptTokensDetails: [{ modality: 'AUDIO', tokenCount: 3 }],
    };
    expect(g({ usageMetadata: raw })).toEqual([
      {
        type: 'usage',
        usage: {
          inputTokens: 17,
          cachedInputTokens: 4,
          outputTokens: 5,
          reasoningTokens: 20,
          outputIncludesReasoning: false,
          audioInputTokens: 3,
        },
        raw,
      },
    ]);
  });
});

describe('decode of Bedrock', () => {
  it.each([
    { event: 'contentBlockDelta', payload: { contentBlockIndex: 0, delta: { text: 'a' }, p: 'abc' }, is: [said('a')] },
    {
      event: 'contentBlockDelta',
      payload: { contentBlockIndex: 0, delta: { reasoningContent: { text: 'a' } } },
      is: [thought('a', { summary: true })],
    },
    {
      event: 'contentBlockStart',
      payload: { contentBlockIndex: 1, start: { toolUse: { toolUseId: 't', name: 'f' } } },
      is: [{ type: 'tool-delta', choice: 0, index: 1, id: 't', name: 'f', data: '' }],
    },
    {
      event: 'contentBlockDelta',
      payload: { contentBlockIndex: 1, delta: { toolUse: { input: '{' } } },
      is: [{ type: 'tool-delta', choice: 0, index: 1, data: '{' }],
    },
    {
      event: 'messageStop',
      payload: { stopReason: 'guardrail_intervened' },
      is: [
        { type: 'finish', choice: 0, reason: 'guardrail_intervened', kind: 'content-filter' },
        { type: 'stream-end' },
      ],
    },
    { event: 'brandNew', payload: { a: 1 }, is: [] },
  ])('Converse: $event', ({ event, payload, is }) => {
    expect(decode('bedrock-converse', payload, event)).toEqual(is);
  });

  it('Converse: keeps the server’s latency, and counts caches as input', () => {
    const usage = {
      inputTokens: 11,
      outputTokens: 236,
      totalTokens: 1275,
      cacheReadInputTokens: 0,
      cacheWriteInputTokens: 1028,
    };
    expect(decode('bedrock-converse', { usage, metrics: { latencyMs: 593 } }, 'metadata')).toEqual([
      {
        type: 'usage',
        usage: { inputTokens: 1039, cachedInputTokens: 0, cacheWriteTokens: 1028, outputTokens: 236 },
        raw: usage,
      },
      { type: 'server-metrics', latencyMs: 593 },
    ]);
  });

  const metrics = { inputTokenCount: 5, outputTokenCount: 9, invocationLatency: 300, firstByteLatency: 100 };
  it.each([
    { vendor: 'Anthropic', payload: { type: 'content_block_delta', index: 0, delta: { text: 'a' } }, is: [said('a')] },
    { vendor: 'Nova', payload: { contentBlockDelta: { delta: { text: 'a' }, contentBlockIndex: 0 } }, is: [said('a')] },
    { vendor: 'OpenAI, AI21', payload: delta({ content: 'a' }), is: [said('a')] },
    { vendor: 'Titan', payload: { outputText: 'a', completionReason: null }, is: [said('a')] },
    { vendor: 'Llama', payload: { generation: 'a', stop_reason: null }, is: [said('a')] },
    {
      vendor: 'Mistral',
      payload: { outputs: [{ text: 'a', stop_reason: 'length' }] },
      is: [said('a'), { type: 'finish', choice: 0, reason: 'length', kind: 'length', ends: true }],
    },
    {
      vendor: 'Cohere',
      payload: { generations: [{ text: 'a', finish_reason: 'COMPLETE' }] },
      is: [said('a'), { type: 'finish', choice: 0, reason: 'COMPLETE', kind: 'stop', ends: true }],
    },
    { vendor: 'Claude 2', payload: { completion: 'a', stop_reason: null }, is: [said('a')] },
    { vendor: 'DeepSeek', payload: { choices: [{ text: 'a', stop_reason: null }] }, is: [said('a')] },
    {
      vendor: 'Mistral chat',
      payload: { choices: [{ index: 0, message: { role: 'assistant', content: 'a' }, stop_reason: 'stop' }] },
      is: [said('a'), { type: 'finish', choice: 0, reason: 'stop', kind: 'stop', ends: true }],
    },
    { vendor: 'unknown', payload: { brand_new: 'a' }, is: [] },
  ])('InvokeModel: $vendor', ({ payload, is }) => {
    expect(decode('bedrock-invoke', inner(payload), 'chunk')).toEqual(is);
    expect(
      decode('bedrock-invoke', inner({ ...(payload as object), 'amazon-bedrock-invocationMetrics': metrics }), 'chunk'),
    ).toEqual([
      ...is,
      { type: 'usage', usage: { inputTokens: 5, outputTokens: 9 }, raw: metrics, fallback: true },
      { type: 'server-metrics', latencyMs: 300, firstByteMs: 100 },
      { type: 'stream-end' },
    ]);
  });

  it('InvokeModel: a guardrail that intervened without a finish reason', () => {
    const events = decode(
      'bedrock-invoke',
      inner({ outputText: 'blocked', 'amazon-bedrock-guardrailAction': 'INTERVENED' }),
      'chunk',
    );
    expect(events).toContainEqual({
      type: 'provider-error',
      outcome: 'content-filter',
      errorType: 'guardrail-intervened',
    });
  });

  it('InvokeModel: bytes that are no JSON', () => {
    expect(decode('bedrock-invoke', { bytes: 'AAAA' }, 'chunk')).toMatchObject([
      { type: 'provider-error', errorType: 'unreadable-message' },
    ]);
    expect(decode('bedrock-invoke', {}, 'chunk')).toMatchObject([{ type: 'provider-error' }]);
  });
});

describe('decode of Ollama and Cohere', () => {
  it('reads a chat line, a generate line and the last line of Ollama', () => {
    expect(
      decode('ollama-ndjson', { model: 'm', message: { role: 'assistant', content: 'a', thinking: 't' }, done: false }),
    ).toEqual([{ type: 'served', model: 'm' }, thought('t'), said('a')]);
    expect(decode('ollama-ndjson', { response: 'a', done: false })).toEqual([said('a')]);
    const raw = { total_duration: 5_000_000, prompt_eval_count: 3, eval_count: 4 };
    expect(decode('ollama-ndjson', { message: { content: '' }, done: true, done_reason: 'length', ...raw })).toEqual([
      said(''),
      { type: 'usage', usage: { inputTokens: 3, outputTokens: 4 }, raw },
      { type: 'server-metrics', latencyMs: 5 },
      { type: 'finish', choice: 0, reason: 'length', kind: 'length' },
      { type: 'stream-end' },
    ]);
    expect(decode('ollama-ndjson', { error: 'model runner stopped' })).toEqual([
      { type: 'provider-error', outcome: 'in-stream-error', message: 'model runner stopped' },
    ]);
  });

  it('reads Cohere’s nested deltas, its plan, and its two counts', () => {
    const c = (type: string, message: object) => decode('cohere-v2', { type, index: 0, delta: { message } }, type);
    expect(c('content-delta', { content: { text: 'a' } })).toEqual([said('a')]);
    expect(c('content-delta', { content: { thinking: 'a' } })).toEqual([thought('a')]);
    expect(c('tool-plan-delta', { tool_plan: 'I will' })).toEqual([thought('I will')]);
    expect(c('tool-call-start', { tool_calls: { id: 't', function: { name: 'f', arguments: '' } } })).toEqual([
      { type: 'tool-delta', choice: 0, index: 0, id: 't', name: 'f', data: '' },
    ]);
    expect(c('citation-start', { citations: {} })).toEqual([]);
    const usage = {
      billed_units: { input_tokens: 5, output_tokens: 4 },
      tokens: { input_tokens: 90, output_tokens: 9 },
      cached_tokens: 64,
    };
    expect(
      decode('cohere-v2', { type: 'message-end', delta: { finish_reason: 'COMPLETE', usage } }, 'message-end'),
    ).toEqual([
      { type: 'usage', usage: { inputTokens: 90, cachedInputTokens: 64, outputTokens: 9 }, raw: usage },
      { type: 'finish', choice: 0, reason: 'COMPLETE', kind: 'stop' },
      { type: 'stream-end' },
    ]);
  });
});

describe('decode of anything', () => {
  const hostile: readonly unknown[] = [
    null,
    0,
    true,
    '"text"',
    [],
    [null],
    [[{}]],
    {},
    { choices: 1 },
    { choices: [null] },
    { choices: [{ delta: 7 }] },
    { choices: [{ delta: { content: { a: 1 } } }] },
    { error: null },
    { error: [] },
    { error: { message: { a: 1 } } },
    { type: 7 },
    { type: 'content_block_delta' },
    { type: 'response.completed' },
    { candidates: {} },
    { candidates: [{ content: { parts: [{ text: 1 }] } }] },
    { usageMetadata: 'x' },
    { usage: { prompt_tokens: 1e308 } },
    { bytes: 'not base64 §' },
    { __proto__: null, constructor: 1, toString: 2 },
    '{"__proto__":{"x":1}}',
    '{"a":',
    '}{',
    '\u0000',
    { message: { content: 1 } },
    { delta: { message: { tool_calls: [] } } },
  ];
  const events: readonly (string | undefined)[] = [
    undefined,
    'error',
    'chunk',
    'contentBlockDelta',
    'metadata',
    'message-end',
    'toString',
  ];

  it.each(WIRE_FORMATS)('in %s never throws and never quotes what it cannot read', (format) => {
    for (const payload of hostile) {
      for (const event of events) {
        const data = typeof payload === 'string' ? payload : JSON.stringify(payload);
        for (const kind of ['data', 'error-field', 'exception', 'raw'] as const) {
          const message: WireMessage = { kind, event, data };
          expect(Array.isArray(providerFor(format).decode(message))).toBe(true);
        }
      }
    }
    const broken = decode(format, '{"choices":"my secret prompt","type":');
    expect(JSON.stringify(broken)).not.toContain('secret');
  });
});
