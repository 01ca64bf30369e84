import { describe, expect, it } from '@jest/globals';
import Anthropic from '@anthropic-ai/sdk';

import { withRule } from './with-simulator.js';

const body = { model: 'claude', max_tokens: 100, messages: [{ role: 'user' as const, content: 'hi' }] };
const clientOf = (url: string): Anthropic => new Anthropic({ baseURL: url, apiKey: 'none', maxRetries: 0 });

describe('the Anthropic SDK', () => {
  it('reads thinking, text, a tool call, cached input and the stop reason', () => {
    const tools = [{ name: 'weather', arguments: { city: 'Zürich', days: 2 } }];
    const rule = { reasoning: { tokens: 3 }, tokens: 5, tools, usage: { input: 100, cached: 30, cacheWrite: 10 } };
    return withRule(rule, async ({ url }) => {
      const message = await clientOf(url).messages.stream(body).finalMessage();
      expect(message.content).toMatchObject([
        { type: 'thinking', thinking: expect.stringMatching(/^\S+ \S+ \S+$/u), signature: expect.any(String) },
        { type: 'text', text: expect.stringMatching(/^(?:\S+ ){4}\S+$/u) },
        { type: 'tool_use', name: 'weather', input: { city: 'Zürich', days: 2 } },
      ]);
      expect(message.stop_reason).toBe('tool_use');
      expect(message.usage).toMatchObject({
        input_tokens: 60,
        cache_read_input_tokens: 30,
        cache_creation_input_tokens: 10,
        output_tokens: 3 + 5 + 1 + Math.ceil('{"city":"Zürich","days":2}'.length / 6),
      });
    });
  });

  it('reads an answer stopped by its cap, with pings from the start', () =>
    withRule({ ttft: 12, pings: { everyMs: 4 } }, async ({ url }) => {
      const message = await clientOf(url)
        .messages.stream({ ...body, max_tokens: 2 })
        .finalMessage();
      expect([message.stop_reason, message.usage.output_tokens]).toEqual(['max_tokens', 2]);
    }));

  it('reads what Vertex and Azure serve under their own paths', () =>
    withRule({}, async ({ url }) => {
      const azure = await clientOf(`${url}/anthropic`).messages.stream(body).finalMessage();
      expect(azure.stop_reason).toBe('end_turn');
    }));

  it('throws on overloaded, be it HTTP 529 or an event', async () => {
    await withRule({ faults: [{ type: 'http', status: 529 }] }, async ({ url }) => {
      await expect(clientOf(url).messages.stream(body).finalMessage()).rejects.toMatchObject({
        status: 529,
        message: expect.stringContaining('overloaded_error'),
      });
    });
    await withRule({ faults: [{ type: 'stream-error', kind: 'overloaded', afterEvents: 1 }] }, async ({ url }) => {
      await expect(clientOf(url).messages.stream(body).finalMessage()).rejects.toThrow('overloaded_error');
    });
  });
});
