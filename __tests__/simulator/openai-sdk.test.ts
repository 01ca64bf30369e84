import { describe, expect, it } from '@jest/globals';
import OpenAI, { AzureOpenAI } from 'openai';

import type { Rule } from '../../src/simulator/script.js';
import { collected } from './collected.js';
import { withRule } from './with-simulator.js';

const RULE: Rule = {
  tokens: 6,
  reasoning: { tokens: 2 },
  tools: [{ name: 'weather', arguments: { city: 'Zürich' } }],
  usage: { input: 100, cached: 30 },
};
const TEXT_ONLY: Rule = { tokens: 6, usage: { input: 100 } };
const messages = [{ role: 'user' as const, content: 'hi' }];
const stream_options = { include_usage: true };

const clientOf = (url: string): OpenAI => new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none', maxRetries: 0 });

describe('the openai SDK', () => {
  it('reads a Chat stream: text, tool call, usage, finish reason', () =>
    withRule(RULE, async ({ url }) => {
      const stream = clientOf(url).chat.completions.stream({ model: 'm', messages, stream_options });
      const { choices, usage, model } = await stream.finalChatCompletion();
      expect(choices[0]?.message.content?.split(' ')).toHaveLength(6);
      expect(choices[0]?.message.tool_calls).toMatchObject([
        { type: 'function', function: { name: 'weather', arguments: '{"city":"Zürich"}' } },
      ]);
      expect([choices[0]?.finish_reason, model]).toEqual(['tool_calls', 'm']);
      expect(usage).toMatchObject({ prompt_tokens: 100, prompt_tokens_details: { cached_tokens: 30 } });
      expect(usage?.completion_tokens_details?.reasoning_tokens).toBe(2);
    }));

  it('reads several choices, each stopped by the cap', () =>
    withRule(TEXT_ONLY, async ({ url }) => {
      const body = { model: 'm', messages, stream_options, n: 3, max_completion_tokens: 4 };
      const { choices, usage } = await clientOf(url).chat.completions.stream(body).finalChatCompletion();
      expect(choices.map(({ message, finish_reason }) => [message.content?.split(' ').length, finish_reason])).toEqual([
        [4, 'length'],
        [4, 'length'],
        [4, 'length'],
      ]);
      expect(usage?.completion_tokens).toBe(12);
    }));

  it('reads an Azure deployment, its prompt filter first', () =>
    withRule(TEXT_ONLY, async ({ url }) => {
      const client = new AzureOpenAI({
        endpoint: url,
        apiVersion: '2024-12-01-preview',
        deployment: 'gpt',
        apiKey: 'none',
        maxRetries: 0,
      });
      const completion = await client.chat.completions
        .stream({ model: 'gpt', messages, stream_options })
        .finalChatCompletion();
      expect(completion.choices[0]?.message.content?.split(' ')).toHaveLength(6);
      expect([completion.choices[0]?.finish_reason, completion.usage?.total_tokens]).toEqual(['stop', 106]);
    }));

  it('reads a Responses stream: items, text, usage, status', () =>
    withRule(RULE, async ({ url }) => {
      const response = await clientOf(url).responses.stream({ model: 'm', input: 'hi' }).finalResponse();
      expect(response.output.map(({ type }) => type)).toEqual(['reasoning', 'message', 'function_call']);
      expect([response.output_text.split(' ').length, response.status]).toEqual([6, 'completed']);
      expect(response.usage).toMatchObject({
        input_tokens: 100,
        input_tokens_details: { cached_tokens: 30 },
        output_tokens_details: { reasoning_tokens: 2 },
      });
    }));

  it('sees a Responses stream stopped by its cap as incomplete', () =>
    withRule(TEXT_ONLY, async ({ url }) => {
      const response = await clientOf(url)
        .responses.stream({ model: 'm', input: 'hi', max_output_tokens: 2 })
        .finalResponse();
      expect([response.status, response.incomplete_details?.reason]).toEqual(['incomplete', 'max_output_tokens']);
    }));

  it('reads legacy Completions', () =>
    withRule(TEXT_ONLY, async ({ url }) => {
      const stream = await clientOf(url).completions.create({ model: 'm', prompt: 'hi', stream: true, stream_options });
      const chunks = await collected(stream);
      expect(
        chunks
          .map(({ choices }) => choices[0]?.text ?? '')
          .join('')
          .split(' '),
      ).toHaveLength(6);
      expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('stop');
      expect(chunks.at(-1)?.usage).toMatchObject({ prompt_tokens: 100, completion_tokens: 6 });
    }));

  it('throws on an error in the stream, and on HTTP errors of every kind', async () => {
    await withRule({ faults: [{ type: 'stream-error', afterEvents: 1 }] }, async ({ url }) => {
      await expect(
        clientOf(url).chat.completions.stream({ model: 'm', messages }).finalChatCompletion(),
      ).rejects.toThrow('error');
      await expect(clientOf(url).responses.stream({ model: 'm', input: 'hi' }).finalResponse()).rejects.toThrow(
        'The server had an error while processing the request.',
      );
    });
    await withRule(
      { faults: [{ type: 'http', status: 429, retryAfter: { seconds: 7, style: 'seconds' } }] },
      async ({ url }) => {
        await expect(
          clientOf(url).chat.completions.create({ model: 'm', messages, stream: true }),
        ).rejects.toMatchObject({
          status: 429,
          code: 'rate_limit_exceeded',
        });
      },
    );
  });
});
