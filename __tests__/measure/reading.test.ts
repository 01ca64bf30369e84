import { describe, expect, it } from '@jest/globals';

import type { WireMessage } from '../../src/model/call.js';
import type { StreamEvent } from '../../src/model/stream-event.js';
import { type BodyEnd, createReading, type ReadingResult } from '../../src/measure/reading.js';
import type { Provider } from '../../src/providers/provider.js';
import { providerFor } from '../../src/providers/registry.js';

/** A provider whose messages are lists of events already: the reading alone is under test. */
const plain: Provider = {
  format: 'openai-chat',
  encode: () => ({ method: 'POST', url: '', headers: {}, body: '', framing: 'sse' }),
  decode: (message) => JSON.parse(message.data) as readonly StreamEvent[],
};

const text = (said: string, choice = 0): StreamEvent => ({ type: 'text-delta', text: said, choice });
const reasoning = (said: string): StreamEvent => ({ type: 'reasoning-delta', text: said, choice: 0 });
const tool = (data: string, name?: string): StreamEvent => ({
  type: 'tool-delta',
  choice: 0,
  index: 0,
  data,
  ...(name !== undefined && { name }),
});
const finish = (
  reason: string,
  kind: 'stop' | 'length' | 'content-filter' | 'error' = 'stop',
  choice = 0,
): StreamEvent => ({
  type: 'finish',
  choice,
  reason,
  kind,
  ends: true,
});
const usage = (outputTokens: number, reasoningTokens?: number): StreamEvent => ({
  type: 'usage',
  usage: { outputTokens, ...(reasoningTokens !== undefined && { reasoningTokens, outputIncludesReasoning: true }) },
  raw: { outputTokens },
});
const end: StreamEvent = { type: 'stream-end' };

/** Each step is one message at 10, 20, 30 … ms. */
function read(
  steps: readonly (readonly StreamEvent[])[],
  options: { choices?: number; how?: BodyEnd } = {},
): ReadingResult {
  const reading = createReading(plain, options.choices ?? 1);
  for (const [at, events] of steps.entries()) {
    reading.message({ kind: 'data', event: undefined, data: JSON.stringify(events) }, (at + 1) * 10);
  }
  return reading.finish(options.how ?? 'end');
}

describe('createReading: which events bear tokens', () => {
  it('starts the clock at the first non-empty text, reasoning, refusal or tool delta', () => {
    const role: readonly StreamEvent[] = [text('')];
    expect(read([role, [], [text('a')], [text('b')], [finish('stop')], [usage(2)], [end]])).toMatchObject({
      outcome: 'ok',
      firstTokenMs: 30,
      firstVisibleMs: 30,
      lastTokenMs: 40,
      gapsMs: [10],
      stallMs: 10,
      events: 7,
      tokenEvents: 2,
      textEvents: 2,
    });
    expect(read([[reasoning('')], [reasoning('r')], [text('t')], [end]])).toMatchObject({
      firstTokenMs: 20,
      firstVisibleMs: 30,
    });
    expect(read([[{ type: 'refusal-delta', text: 'no', choice: 0 }], [end]])).toMatchObject({
      firstVisibleMs: 10,
      refusalEvents: 1,
    });
  });

  it('counts a tool call from its name on, and not its empty pieces', () => {
    const result = read([[tool('', 'f')], [tool('')], [tool('{')], [tool('}')], [end]]);
    expect(result).toMatchObject({
      firstTokenMs: 10,
      firstVisibleMs: 10,
      lastTokenMs: 40,
      tokenEvents: 3,
      toolEvents: 4,
      gapsMs: [20, 10],
    });
  });

  it('leaves out tools that the provider runs itself, name and pieces', () => {
    const result = read([
      [{ ...tool('', 'web_search'), server: true } as StreamEvent],
      [tool('{"q":1}')],
      [text('found')],
      [usage(9)],
      [end],
    ]);
    expect(result).toMatchObject({ firstTokenMs: 30, toolEvents: 0, tokenEvents: 1 });
    expect(result.streamedTokens).toBeUndefined();
  });

  it('counts a message once, whatever it holds, and keeps ties as gaps of 0', () => {
    const reading = createReading(plain, 1);
    const message: WireMessage = { kind: 'data', event: undefined, data: JSON.stringify([text('a'), reasoning('b')]) };
    reading.message(message, 5);
    reading.message(message, 5);
    reading.message(message, 9);
    expect(reading.finish('reset')).toMatchObject({
      tokenEvents: 3,
      textEvents: 3,
      reasoningEvents: 3,
      gapsMs: [0, 4],
      stallMs: 4,
    });
  });

  it('has no times where there was no token', () => {
    expect(Object.keys(read([[finish('stop')]])).filter((name) => name.endsWith('Ms'))).toEqual(['gapsMs']);
  });
});

describe('createReading: visible text behind inline thinking', () => {
  it.each([
    { why: 'no thinking', pieces: ['Hi', ' you'], visible: 10 },
    { why: 'thinking in pieces of its own', pieces: ['<think>', 'hm', '</think>', '\n\n', 'Hi'], visible: 50 },
    { why: 'markers split over pieces', pieces: ['<th', 'ink>a</t', 'hin', 'k>', 'Hi'], visible: 50 },
    { why: 'all in one piece', pieces: ['<think>a</think>Hi'], visible: 10 },
    { why: 'blanks before the marker', pieces: ['\n', '<think>a', '</think>Hi'], visible: 30 },
    {
      why: 'two blocks (gpt-oss on Bedrock)',
      pieces: ['<reasoning>a</reasoning>', '<reasoning>b</reasoning>', 'Hi'],
      visible: 30,
    },
    { why: 'Nova’s marker', pieces: ['<thinking', '>', ' a </thinking>', 'Hi'], visible: 40 },
    { why: 'something else in angle brackets', pieces: ['<t', 'able>'], visible: 10 },
    { why: 'a bracket that stays alone', pieces: ['<th'], visible: 10 },
    { why: 'blanks that stay alone', pieces: ['\n', '\n'], visible: 10 },
    { why: 'thinking that never ends', pieces: ['<think>', 'a', 'b'], visible: undefined },
    { why: 'a marker in the middle of the answer', pieces: ['Say <think>', 'x'], visible: 10 },
  ])('$why → $visible', ({ pieces, visible }) => {
    const result = read([...pieces.map((piece) => [text(piece)]), [finish('stop')]]);
    expect(result.firstVisibleMs).toBe(visible);
    expect(result.firstTokenMs).toBe(10);
    expect(result.textEvents).toBe(pieces.length);
  });
});

describe('createReading: outcomes', () => {
  const error: StreamEvent = {
    type: 'provider-error',
    outcome: 'in-stream-error',
    errorType: 'server_error',
    message: 'm',
  };

  it.each([
    { why: 'end marker', steps: [[text('a')], [end]], outcome: 'ok' },
    { why: 'finish reason, no end marker', steps: [[text('a')], [finish('stop')]], outcome: 'ok' },
    { why: 'neither', steps: [[text('a')]], outcome: 'truncated' },
    { why: 'nothing at all', steps: [], outcome: 'truncated' },
    {
      why: 'a finish reason that this format does not take for an end',
      steps: [[text('a')], [{ ...finish('stop'), ends: undefined }]],
      outcome: 'truncated',
    },
    { why: 'no token', steps: [[finish('stop')], [end]], outcome: 'empty' },
    { why: 'output cap', steps: [[text('a')], [finish('length', 'length')]], outcome: 'ok', capped: true },
    {
      why: 'output cap before the first token',
      steps: [[finish('length', 'length')], [usage(50, 50)]],
      outcome: 'ok',
      capped: true,
    },
    { why: 'content filter', steps: [[text('a')], [finish('SAFETY', 'content-filter')]], outcome: 'content-filter' },
    { why: 'finish reason "error"', steps: [[text('a')], [finish('error', 'error')]], outcome: 'in-stream-error' },
    {
      why: 'an error, then a finish reason',
      steps: [[text('a')], [error], [finish('stop')], [end]],
      outcome: 'in-stream-error',
    },
    {
      why: 'an error behind the finish reason',
      steps: [[text('a')], [finish('stop')], [error]],
      outcome: 'in-stream-error',
    },
    { why: 'one of two choices finished', steps: [[text('a')], [finish('stop')]], choices: 2, outcome: 'truncated' },
    {
      why: 'the same choice finished twice',
      steps: [[text('a')], [finish('stop')], [finish('stop')]],
      choices: 2,
      outcome: 'truncated',
    },
    {
      why: 'both choices finished',
      steps: [[text('a'), text('b', 1)], [finish('stop', 'stop', 1)], [finish('stop')]],
      choices: 2,
      outcome: 'ok',
    },
  ] as const)('$why → $outcome', ({ steps, outcome, ...more }) => {
    const result = read(steps as never, { choices: 'choices' in more ? more.choices : 1 });
    expect(result.outcome).toBe(outcome);
    expect(result.capped).toBe('capped' in more);
  });

  it.each([
    ['reset', 'truncated'],
    ['timeout-first-token', 'timeout-first-token'],
    ['timeout-total', 'timeout-total'],
    ['aborted', 'aborted'],
  ] as const)('a stream without its end that ended by %s is %s, and ok with its end', (how, outcome) => {
    expect(read([[text('a')]], { how }).outcome).toBe(outcome);
    expect(read([[text('a')], [end]], { how }).outcome).toBe('ok');
  });

  it('tells while the stream runs whether a token came, it ended, it failed', () => {
    const reading = createReading(plain, 1);
    const say = (event: StreamEvent): void =>
      reading.message({ kind: 'data', event: undefined, data: JSON.stringify([event]) }, 1);
    expect([reading.sawToken(), reading.ended(), reading.failed()]).toEqual([false, false, false]);
    say(text('a'));
    expect([reading.sawToken(), reading.ended(), reading.failed()]).toEqual([true, false, false]);
    say(finish('stop'));
    expect([reading.sawToken(), reading.ended(), reading.failed()]).toEqual([true, true, false]);
    say(error);
    expect([reading.sawToken(), reading.ended(), reading.failed()]).toEqual([true, true, true]);
  });
});

describe('createReading: usage', () => {
  it('takes the last value of each member and never a sum', () => {
    const result = read([
      [{ type: 'usage', usage: { inputTokens: 10, outputTokens: 1 }, raw: { in: 10, out: 1, note: 'kept' } }],
      [{ type: 'usage', usage: { outputTokens: 7 }, raw: { out: 7 } }],
      [
        {
          type: 'usage',
          usage: { inputTokens: 99, outputTokens: 99, cachedInputTokens: 3 },
          raw: { other: 1 },
          fallback: true,
        },
      ],
      [end],
    ]);
    expect(result.usage).toEqual({ inputTokens: 10, outputTokens: 7, cachedInputTokens: 3 });
    expect(result.usageRaw).toEqual({ in: 10, out: 7, note: 'kept' });
  });

  it('leaves out what nobody said', () => {
    const result = read([[text('a')], [end]]);
    expect('usage' in result || 'usageRaw' in result || 'streamedTokens' in result || 'kept' in result).toBe(false);
  });

  it.each([
    { why: 'no reasoning', steps: [[text('a')], [usage(5)]], tokens: 5 },
    { why: 'reasoning billed in silence', steps: [[text('a')], [usage(25, 20)]], tokens: 5 },
    { why: 'reasoning streamed', steps: [[reasoning('r')], [text('a')], [usage(25, 20)]], tokens: 25 },
    { why: 'nothing but silent reasoning', steps: [[text('')], [usage(20, 20)]], tokens: undefined },
    {
      why: 'reasoning summarised',
      steps: [[{ ...reasoning('r'), summary: true }], [text('a')], [usage(25, 20)]],
      tokens: undefined,
    },
    {
      why: 'reasoning beside the output, streamed',
      steps: [
        [reasoning('r')],
        [{ type: 'usage', usage: { outputTokens: 5, reasoningTokens: 20, outputIncludesReasoning: false }, raw: {} }],
      ],
      tokens: 25,
    },
    {
      why: 'reasoning beside the output, silent',
      steps: [
        [text('a')],
        [{ type: 'usage', usage: { outputTokens: 5, reasoningTokens: 20, outputIncludesReasoning: false }, raw: {} }],
      ],
      tokens: 5,
    },
    { why: 'several choices share one count', steps: [[text('a')], [usage(5)]], choices: 2, tokens: undefined },
  ])('streamed tokens: $why → $tokens', ({ steps, tokens, choices }) => {
    expect(read(steps as never, { choices: choices ?? 1 }).streamedTokens).toBe(tokens);
  });

  it('keeps the served model, fingerprint and tier that came last', () => {
    const result = read([
      [{ type: 'served', model: 'a', tier: 'auto' }],
      [{ type: 'served', fingerprint: 'f', tier: 'default' }],
      [end],
    ]);
    expect(result).toMatchObject({ servedModel: 'a', fingerprint: 'f', serviceTier: 'default' });
  });
});

describe('createReading: errors after HTTP 200 in every place where they appear', () => {
  const chunk = (content: string): WireMessage => ({
    kind: 'data',
    event: undefined,
    data: JSON.stringify({ choices: [{ index: 0, delta: { content } }] }),
  });
  const payload = '{"error":{"message":"m","type":"t","code":502}}';

  it.each([
    { why: 'a data: event', message: { kind: 'data', event: undefined, data: payload } },
    { why: 'an event: error', message: { kind: 'data', event: 'error', data: payload } },
    { why: 'an event: error that is no JSON', message: { kind: 'data', event: 'error', data: 'm' } },
    { why: 'an error: field', message: { kind: 'error-field', event: undefined, data: payload } },
    { why: 'an error: field that is no JSON', message: { kind: 'error-field', event: undefined, data: 'm' } },
    { why: 'bare JSON', message: { kind: 'raw', event: undefined, data: payload } },
    {
      why: 'an exception frame',
      message: { kind: 'exception', event: 'modelStreamErrorException', data: '{"message":"m"}' },
    },
  ] as const)('$why', ({ message }) => {
    const reading = createReading(providerFor('openai-chat'), 1);
    reading.message(chunk('a'), 1);
    reading.message(message, 2);
    reading.message({ kind: 'data', event: undefined, data: '[DONE]' }, 3);
    expect(reading.finish('end')).toMatchObject({
      outcome: 'in-stream-error',
      error: { message: 'm' },
      tokenEvents: 1,
    });
  });

  it.each([
    ['throttlingException', 'rate-limited'],
    ['serviceUnavailableException', 'overloaded'],
    ['validationException', 'in-stream-error'],
  ])('takes the exception %s for %s', (event, outcome) => {
    const reading = createReading(providerFor('bedrock-converse'), 1);
    reading.message({ kind: 'exception', event, data: '{"message":"m"}' }, 1);
    expect(reading.finish('end')).toMatchObject({ outcome, error: { type: event } });
  });

  it('says so when the server answered with a whole document', () => {
    const reading = createReading(providerFor('openai-chat'), 1);
    reading.message({ kind: 'raw', event: undefined, data: '{"choices":[{"message":{"content":"secret"}}]}' }, 1);
    const result = reading.finish('end');
    expect(result).toMatchObject({ outcome: 'in-stream-error', error: { type: 'not-a-stream' } });
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('names the member, and never the payload, when a known message is broken', () => {
    const reading = createReading(providerFor('openai-chat'), 1);
    reading.message(
      { kind: 'data', event: undefined, data: '{"choices":[{"delta":{"content":{"secret":"prompt"}}}]}' },
      1,
    );
    const result = reading.finish('end');
    expect(result).toMatchObject({ outcome: 'in-stream-error', error: { type: 'unreadable-message' } });
    expect(result.error?.message).toContain('choices.0.delta.content');
    expect(JSON.stringify(result)).not.toContain('prompt');
  });
});
