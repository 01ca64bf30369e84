import {
  BedrockRuntimeClient,
  type ConverseStreamOutput,
  ConverseStreamCommand,
  InvokeModelWithResponseStreamCommand,
} from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from '@jest/globals';
import { EventStreamCodec } from '@smithy/eventstream-codec';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import * as fc from 'fast-check';

import { eventStreamFrame } from '../../src/simulator/event-stream-frame.js';
import type { Rule } from '../../src/simulator/script.js';
import { collected } from './collected.js';
import { withRule } from './with-simulator.js';

/** The SDK speaks HTTP/2 by default. */
async function withClient<T>(url: string, use: (client: BedrockRuntimeClient) => Promise<T>): Promise<T> {
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  const client = new BedrockRuntimeClient({
    region: 'us-east-1',
    endpoint: url,
    credentials,
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler(),
  });
  try {
    return await use(client);
  } finally {
    client.destroy();
  }
}

const RULE: Rule = { tokens: 5, usage: { input: 100, cached: 30 }, serverTiming: true };

function converse(url: string, maxTokens = 100): Promise<readonly ConverseStreamOutput[]> {
  const modelId =
    'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-3-7-sonnet-20250219-v1:0';
  const messages = [{ role: 'user' as const, content: [{ text: 'hi' }] }];
  return withClient(url, async (client) => {
    const answer = await client.send(new ConverseStreamCommand({ modelId, messages, inferenceConfig: { maxTokens } }));
    return answer.stream === undefined ? [] : collected(answer.stream);
  });
}

function invoke(url: string, modelId: string): Promise<readonly string[]> {
  return withClient(url, async (client) => {
    const answer = await client.send(
      new InvokeModelWithResponseStreamCommand({ modelId, body: '{}', contentType: 'application/json' }),
    );
    const events = answer.body === undefined ? [] : await collected(answer.body);
    return events.map((event) => Buffer.from(event.chunk?.bytes ?? []).toString('utf8'));
  });
}

describe('eventStreamFrame', () => {
  it('makes the frames that @smithy/eventstream-codec makes', () => {
    const codec = new EventStreamCodec(
      (bytes) => Buffer.from(bytes).toString('utf8'),
      (text) => Buffer.from(text),
    );
    const headers = fc.dictionary(
      fc.stringMatching(/^[:a-z-]{1,20}$/u),
      fc.string({ unit: 'grapheme', maxLength: 50 }),
    );
    fc.assert(
      fc.property(headers, fc.uint8Array({ maxLength: 300 }), (texts, body) => {
        const typed = Object.entries(texts).map(([name, value]) => [name, { type: 'string', value }] as const);
        const theirs = codec.encode({ headers: Object.fromEntries(typed), body });
        expect(eventStreamFrame(Object.entries(texts), body)).toEqual(Buffer.from(theirs));
      }),
    );
  });
});

describe('the AWS SDK', () => {
  it('reads a ConverseStream: reasoning, text, a tool call, usage, latency, stop reason', () => {
    const tools = [{ name: 'weather', arguments: { city: 'Zürich' } }];
    return withRule({ ...RULE, reasoning: { tokens: 2 }, tools }, async ({ url }) => {
      const events = await converse(url);
      const deltas = events.flatMap(({ contentBlockDelta }) => contentBlockDelta?.delta ?? []);
      expect(
        deltas
          .flatMap(({ text }) => text ?? [])
          .join('')
          .split(' '),
      ).toHaveLength(5);
      expect(
        deltas
          .flatMap(({ reasoningContent }) => reasoningContent?.text ?? [])
          .join('')
          .split(' '),
      ).toHaveLength(2);
      expect(deltas.flatMap(({ toolUse }) => toolUse?.input ?? []).join('')).toBe('{"city":"Zürich"}');
      expect(events.at(-2)?.messageStop?.stopReason).toBe('tool_use');
      expect(events.at(-1)?.metadata).toMatchObject({
        usage: {
          inputTokens: 70,
          cacheReadInputTokens: 30,
          outputTokens: 2 + 5 + 1 + Math.ceil('{"city":"Zürich"}'.length / 6),
        },
        metrics: { latencyMs: expect.any(Number) },
      });
    });
  });

  it('sees the cap, and throws the exception that stands in the stream', async () => {
    await withRule(RULE, async ({ url }) => {
      expect((await converse(url, 2)).at(-2)?.messageStop?.stopReason).toBe('max_tokens');
    });
    await withRule({ faults: [{ type: 'stream-error', kind: 'rate-limited', afterEvents: 1 }] }, async ({ url }) => {
      await expect(converse(url)).rejects.toMatchObject({ name: 'ThrottlingException' });
    });
    await withRule({ faults: [{ type: 'http', status: 503 }] }, async ({ url }) => {
      await expect(converse(url)).rejects.toMatchObject({ name: 'ServiceUnavailableException' });
    });
  });

  it.each([
    {
      modelId: 'us.anthropic.claude-3-7-sonnet-20250219-v1:0',
      events: 11,
      token: '"delta":{"type":"text_delta","text":',
    },
    {
      modelId: 'amazon.nova-micro-v1:0',
      events: 9,
      token: '{"contentBlockDelta":{"contentBlockIndex":0,"delta":{"text":',
    },
    { modelId: 'amazon.titan-text-lite-v1', events: 6, token: '{"outputText":' },
    { modelId: 'meta.llama3-8b-instruct-v1:0', events: 6, token: '{"generation":' },
    { modelId: 'mistral.mistral-7b-instruct-v0:2', events: 6, token: '{"outputs":[{"text":' },
    { modelId: 'cohere.command-r-v1:0', events: 6, token: '"event_type":"text-generation","text":' },
    { modelId: 'openai.gpt-oss-20b-1:0', events: 7, token: '"delta":{"content":' },
  ])('reads InvokeModel of $modelId in its vendor’s own words, metrics last', ({ modelId, events, token }) =>
    withRule(RULE, async (simulator) => {
      const payloads = await invoke(simulator.url, modelId);
      expect(payloads).toHaveLength(events);
      expect(payloads.filter((payload) => payload.includes(token)).length).toBeGreaterThanOrEqual(5);
      expect(JSON.parse(payloads.at(-1) ?? '')).toMatchObject({
        'amazon-bedrock-invocationMetrics': {
          inputTokenCount: 100,
          outputTokenCount: 5,
          firstByteLatency: expect.any(Number),
        },
      });
      expect(simulator.stamps()[0]?.eventsMs).toHaveLength(5);
    }),
  );

  it('gets the whole answer of an old Cohere model in one chunk', () =>
    withRule(RULE, async ({ url }) => {
      const [only, ...more] = await invoke(url, 'cohere.command-light-text-v14');
      expect(more).toEqual([]);
      expect(JSON.parse(only ?? '')).toMatchObject({ generations: [{ finish_reason: 'COMPLETE' }] });
    }));
});
