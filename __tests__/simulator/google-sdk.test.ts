import { type GenerateContentResponse, GoogleGenAI } from '@google/genai';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Agent, setGlobalDispatcher } from 'undici';

import { ask } from './ask.js';
import { collected } from './collected.js';
import { withRule } from './with-simulator.js';

// The SDK looks for the dispatcher of Node's fetch on the global object, and Jest gives each test file another one.
const agent = new Agent();
beforeAll(() => setGlobalDispatcher(agent));
afterAll(() => agent.destroy());

async function read(url: string, config: object = {}): Promise<readonly GenerateContentResponse[]> {
  const client = new GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: url } });
  return collected(await client.models.generateContentStream({ model: 'gemini-2.5-flash', contents: 'hi', config }));
}

describe('the Google SDK', () => {
  it('reads thoughts, text, a function call, usage and the finish reason', () => {
    const tools = [{ name: 'weather', arguments: { city: 'Zürich' } }];
    return withRule(
      { reasoning: { tokens: 3 }, tokens: 5, tools, usage: { input: 100, cached: 30 } },
      async ({ url }) => {
        const chunks = await read(url);
        const parts = chunks.flatMap((chunk) => chunk.candidates?.[0]?.content?.parts ?? []);
        const prose = (thought: boolean): string =>
          parts.flatMap((part) => ((part.thought ?? false) === thought ? [part.text ?? ''] : [])).join('');
        expect([prose(true).split(' ').length, prose(false).split(' ').length]).toEqual([3, 5]);
        expect(parts.flatMap(({ functionCall }) => functionCall ?? [])).toMatchObject([
          { name: 'weather', args: { city: 'Zürich' } },
        ]);
        expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('STOP');
        expect(chunks.at(-1)?.usageMetadata).toMatchObject({
          promptTokenCount: 100,
          cachedContentTokenCount: 30,
          thoughtsTokenCount: 3,
          candidatesTokenCount: 5 + 1 + Math.ceil('{"city":"Zürich"}'.length / 6),
        });
      },
    );
  });

  it('reads a cap, a blocked prompt, and an error', async () => {
    await withRule({}, async ({ url }) => {
      const chunks = await read(url, { maxOutputTokens: 2 });
      expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
    });
    await withRule({ faults: [{ type: 'content-filter' }] }, async ({ url }) => {
      expect((await read(url)).at(-1)?.promptFeedback?.blockReason).toBe('SAFETY');
    });
    await withRule({ faults: [{ type: 'http', status: 503 }] }, async ({ url }) => {
      await expect(read(url)).rejects.toMatchObject({ status: 503 });
    });
  });

  it('is served the same messages without alt=sse, as one JSON array', () =>
    withRule({ tokens: 3 }, async ({ url }) => {
      const { text, headers } = await ask(url, { path: '/v1beta/models/gemini-2.5-flash:streamGenerateContent' });
      const bySdk = await withRule({ tokens: 3 }, (other) => read(other.url));
      const members: readonly { readonly candidates: unknown }[] = JSON.parse(text);
      expect(members.map(({ candidates }) => candidates)).toEqual(bySdk.map(({ candidates }) => candidates));
      expect(headers['content-type']).toBe('application/json; charset=UTF-8');
    }));
});
