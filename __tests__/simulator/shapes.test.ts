import { describe, expect, it } from '@jest/globals';

import { ask, dataOf } from './ask.js';
import { withRule } from './with-simulator.js';

describe('the shape of a stream', () => {
  it('opens long before the first token when told to: the classic trap', () =>
    withRule({ ttft: 40, opening: 1 }, async (simulator) => {
      const seen = await ask(simulator.url);
      expect(seen.chunks[0]?.toString()).toContain('"role":"assistant","content":""');
      const [stamps] = simulator.stamps();
      expect((stamps?.headersMs ?? 0) - (stamps?.receivedMs ?? 0)).toBeLessThan(39);
      expect((stamps?.eventsMs[0] ?? 0) - (stamps?.receivedMs ?? 0)).toBeGreaterThanOrEqual(40);
    }));

  it.each([1, 7])('cuts writes into pieces of at most %i bytes, wherever that falls', (maxBytes) =>
    withRule({ split: { maxBytes } }, async ({ url }) => {
      const seen = await ask(url);
      expect(Math.max(...seen.chunks.map((chunk) => chunk.length))).toBe(maxBytes);
      expect(seen.text.endsWith('data: [DONE]\n\n')).toBe(true);
    }),
  );

  it('sends the same bytes cut as uncut', async () => {
    const whole = await withRule({}, ({ url }) => ask(url));
    const cut = await withRule({ split: { maxBytes: 40, pauseMs: 0.2 } }, ({ url }) => ask(url));
    expect(cut.text).toBe(whole.text);
  });

  it('lets events leave together', () =>
    withRule({ tokens: 6, coalesce: 1 }, async (simulator) => {
      const seen = await ask(simulator.url);
      const together = seen.chunks.map((chunk) => dataOf(chunk.toString()).length);
      expect(Math.max(...together)).toBe(7); // six tokens and the event after them
      expect(new Set(simulator.stamps()[0]?.eventsMs).size).toBe(1);
    }));

  it.each([
    { path: '/v1/chat/completions', ping: /^: PROCESSING\n\n/u },
    { path: '/v1/messages', ping: /^event: message_start\n.*\n\nevent: ping\ndata: \{"type": "ping"\}\n\n/u },
  ])('pings on $path while it waits', ({ path, ping }) =>
    withRule({ ttft: 20, pings: { everyMs: 5 } }, async (simulator) => {
      const seen = await ask(simulator.url, { path });
      expect(seen.text).toMatch(ping);
      expect(simulator.stamps()[0]?.eventsMs).toHaveLength(4);
    }),
  );

  it.each([
    { reasoning: 'reasoning_content', says: '"delta":{"content":null,"reasoning_content":"' },
    { reasoning: 'reasoning', says: '"reasoning_details":[{"type":"reasoning.text"' },
    { reasoning: 'think-tags', says: '"delta":{"content":"<think>' },
    { reasoning: 'content-array', says: '"content":[{"type":"thinking","thinking":[{"type":"text"' },
  ] as const)('thinks in the way of servers that use $reasoning', ({ reasoning, says }) =>
    withRule({ reasoning: { tokens: 3 }, chat: { reasoning } }, async ({ url }) => {
      const { text } = await ask(url);
      expect(text).toContain(says);
      expect(text.split('</think>').length - 1).toBe(reasoning === 'think-tags' ? 1 : 0);
    }),
  );

  it.each([
    { usage: 'finish-chunk', last: { choices: [{ finish_reason: 'stop' }], usage: { completion_tokens: 4 } } },
    { usage: 'x-groq', last: { choices: [{ finish_reason: 'stop' }], x_groq: { usage: { completion_tokens: 4 } } } },
    { usage: 'own-event', last: { choices: [{ finish_reason: 'stop' }] } },
  ] as const)('reports usage by $usage, and by an event of its own only when asked', ({ usage, last }) =>
    withRule({ chat: { usage, done: false } }, async ({ url }) => {
      const seen = await ask(url);
      expect(dataOf(seen.text).at(-1)).toMatchObject(last);
      expect(seen.text).not.toContain('[DONE]');
    }),
  );

  it('puts the stamp into the payload of token-bearing events, and into no other', () =>
    withRule({ embedStamps: true }, async (simulator) => {
      const seen = await ask(simulator.url);
      const embedded = dataOf(seen.text).flatMap((payload) => {
        const stamp = Object.entries(Object(payload)).find(([key]) => key === 'lens_t')?.[1];
        return stamp === undefined ? [] : [Number(stamp) / 1e6];
      });
      const stamped = simulator.stamps()[0]?.eventsMs ?? [];
      expect(embedded).toHaveLength(4);
      expect(embedded.every((ms, index) => ms <= (stamped[index] ?? 0) && (stamped[index] ?? 0) - ms < 50)).toBe(true);
    }));

  it.each([
    '/v1/messages',
    '/v1/responses',
    '/v1/completions',
    '/v1/models/g:streamGenerateContent?alt=sse',
    '/api/chat',
    '/v2/chat',
    '/model/amazon.titan-text-lite-v1/converse-stream',
  ])('embeds it on %s too', (path) =>
    withRule({ embedStamps: true, tokens: 3 }, async ({ url }) => {
      expect((await ask(url, { path })).text.split('"lens_t":"').length - 1).toBe(3);
    }),
  );

  it('begins an Azure deployment with the prompt filter results', () =>
    withRule({}, async ({ url }) => {
      const seen = await ask(url, { path: '/openai/deployments/gpt/chat/completions?api-version=2024-12-01-preview' });
      expect(dataOf(seen.text)[0]).toMatchObject({ choices: [], prompt_filter_results: [{ prompt_index: 0 }] });
    }));

  it.each([
    { path: '/v1/chat/completions', header: 'openai-processing-ms', value: '3' },
    { path: '/v1/models/g:streamGenerateContent?alt=sse', header: 'server-timing', value: 'gfet4t7; dur=3' },
  ])('tells its own time on $path', ({ path, header, value }) =>
    withRule({ serverTiming: true }, async ({ url }) => {
      expect((await ask(url, { path })).headers[header]).toBe(value);
    }),
  );

  it('names the model that serves, its fingerprint and its tier', () =>
    withRule({ servedModel: 'm-2026-01-01', fingerprint: 'fp_1', serviceTier: 'flex' }, async ({ url }) => {
      const { text } = await ask(url);
      expect(text).toContain('"model":"m-2026-01-01","service_tier":"flex","system_fingerprint":"fp_1"');
    }));
});
