import { describe, expect, it } from '@jest/globals';

import { chooseFault } from '../../src/simulator/choose-fault.js';
import type { Fault } from '../../src/simulator/fault.js';
import { ask, askUntil, dataOf } from './ask.js';
import { withRule } from './with-simulator.js';

const struck = (faults: readonly Fault[], requests: number): readonly boolean[] =>
  Array.from({ length: requests }, (_, number) => chooseFault(faults, number, `seed|${number}`) !== undefined);

describe('chooseFault', () => {
  it('strikes at the numbers it is given, or at every n-th request, or always', () => {
    expect(struck([{ type: 'empty', requests: [1, 3] }], 5)).toEqual([false, true, false, true, false]);
    expect(struck([{ type: 'empty', every: 2 }], 4)).toEqual([false, true, false, true]);
    expect(struck([{ type: 'empty' }], 3)).toEqual([true, true, true]);
  });

  it('strikes with its probability, the same requests for the same seed', () => {
    const faults: readonly Fault[] = [{ type: 'empty', share: 0.3 }];
    const once = struck(faults, 2000);
    expect(once.filter(Boolean).length / 2000).toBeCloseTo(0.3, 1);
    expect(struck(faults, 2000)).toEqual(once);
  });

  it('takes the first that strikes', () => {
    const faults: readonly Fault[] = [
      { type: 'empty', requests: [0] },
      { type: 'stall', requests: [0, 1] },
    ];
    expect([0, 1, 2].map((number) => chooseFault(faults, number, 's')?.type)).toEqual(['empty', 'stall', undefined]);
  });
});

describe('a fault before the stream', () => {
  it.each([401, 404, 429, 500, 503, 529])('answers %i in the words of OpenAI', (status) =>
    withRule({ faults: [{ type: 'http', status }] }, async ({ url }) => {
      const seen = await ask(url);
      expect(seen.status).toBe(status);
      expect(JSON.parse(seen.text)).toMatchObject({ error: { message: expect.any(String), type: expect.any(String) } });
    }),
  );

  it.each([
    { path: '/v1/messages', body: { type: 'error', error: { type: 'rate_limit_error' } } },
    {
      path: '/v1beta/models/g:streamGenerateContent?alt=sse',
      body: { error: { code: 429, status: 'RESOURCE_EXHAUSTED' } },
    },
    { path: '/model/amazon.nova-micro-v1%3A0/converse-stream', body: { message: expect.any(String) } },
    { path: '/openai/deployments/d/chat/completions', body: { error: { code: 'RateLimitReached' } } },
    { path: '/api/chat', body: { error: expect.any(String) } },
    { path: '/v2/chat', body: { message: expect.any(String) } },
  ])('answers 429 on $path in the words of its provider', ({ path, body }) =>
    withRule({ faults: [{ type: 'http', status: 429 }] }, async ({ url }) => {
      const seen = await ask(url, { path });
      expect(seen.status).toBe(429);
      expect(JSON.parse(seen.text)).toMatchObject(body);
      if (path.includes('converse')) expect(seen.headers['x-amzn-errortype']).toMatch(/^ThrottlingException:http/u);
    }),
  );

  it.each([
    { style: 'seconds', header: 'retry-after', value: /^1\.5$/u },
    { style: 'ms', header: 'retry-after-ms', value: /^1500$/u },
    { style: 'date', header: 'retry-after', value: /^\w{3}, \d\d \w{3} \d{4} .* GMT$/u },
    { style: 'provider', header: 'x-ratelimit-reset-requests', value: /^1\.5s$/u },
  ] as const)('asks for a wait by $style', ({ style, header, value }) =>
    withRule({ faults: [{ type: 'http', status: 429, retryAfter: { seconds: 1.5, style } }] }, async ({ url }) => {
      expect((await ask(url)).headers[header]).toMatch(value);
    }),
  );

  it("asks for a wait in Anthropic's and in Google's own way", () =>
    withRule(
      { faults: [{ type: 'http', status: 429, retryAfter: { seconds: 90, style: 'provider' } }] },
      async ({ url }) => {
        const anthropic = await ask(url, { path: '/v1/messages' });
        expect(anthropic.headers['anthropic-ratelimit-requests-reset']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/u);
        const google = await ask(url, { path: '/v1/models/g:streamGenerateContent?alt=sse' });
        expect(JSON.parse(google.text)).toMatchObject({ error: { details: [{ retryDelay: '90s' }] } });
      },
    ));

  it("can be a gateway's page, or nothing at all", async () => {
    await withRule({ faults: [{ type: 'http', status: 503, body: 'html' }] }, async ({ url }) => {
      const seen = await ask(url);
      expect([seen.headers['content-type'], seen.text.slice(0, 6)]).toEqual(['text/html', '<html>']);
    });
    await withRule({ faults: [{ type: 'http', status: 500, body: 'empty' }] }, async ({ url }) => {
      expect(await ask(url)).toMatchObject({ status: 500, text: '' });
    });
  });

  it('resets the connection instead of answering', () =>
    withRule({ faults: [{ type: 'reset' }] }, async ({ url }) => {
      await expect(ask(url)).rejects.toMatchObject({ code: 'ECONNRESET' });
    }));

  it('keeps silent for ever, and close ends even that', async () => {
    const silent = withRule({ faults: [{ type: 'stall' }] }, async (simulator) => {
      const asked = ask(simulator.url);
      // The rejection is expected below; until then nobody listens to it.
      asked.catch(() => undefined);
      while (simulator.stamps().length === 0) await new Promise((resolve) => setImmediate(resolve));
      return { asked };
    });
    const { asked } = await silent;
    await expect(asked).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('a fault in the stream', () => {
  const contents = (text: string): number => text.split('"content":').length - 1 - (text.includes('"role"') ? 1 : 0);

  it('cuts the stream: the body ends, its end marker is missing', () =>
    withRule({ faults: [{ type: 'cut', afterEvents: 2 }] }, async ({ url }) => {
      const seen = await ask(url);
      expect([seen.how, contents(seen.text), seen.text.includes('[DONE]')]).toEqual(['end', 2, false]);
      expect(seen.text).not.toMatch(/"finish_reason":"/u);
    }));

  it('cuts it in the middle of an event', () =>
    withRule({ faults: [{ type: 'cut', afterEvents: 2, insideEvent: true }] }, async (simulator) => {
      const seen = await ask(simulator.url);
      expect(seen.text.endsWith('\n\n')).toBe(false);
      expect(() => dataOf(seen.text)).toThrow(SyntaxError);
      expect(simulator.stamps()[0]?.eventsMs).toHaveLength(2);
    }));

  it('closes the connection inside the body', () =>
    withRule({ faults: [{ type: 'cut', afterEvents: 1, close: true }] }, async ({ url }) => {
      const seen = await ask(url);
      expect([seen.how, contents(seen.text)]).toEqual(['cut', 1]);
    }));

  it('resets the connection inside the body', () =>
    withRule({ faults: [{ type: 'reset', afterEvents: 3 }] }, async ({ url }) => {
      // A reset also destroys what its receiver has not read yet, be it the headers.
      const ending = await ask(url).then(
        (seen) => seen.how,
        (error: NodeJS.ErrnoException) => error.code,
      );
      expect(['cut', 'ECONNRESET']).toContain(ending);
    }));

  it('stalls after the opening: headers and role, then nothing more', () =>
    withRule({ faults: [{ type: 'stall', afterEvents: 0 }] }, async (simulator) => {
      const [first] = await askUntil(simulator.url, 1);
      expect(first?.toString()).toContain('"role":"assistant"');
      expect(simulator.stamps()[0]).toMatchObject({ eventsMs: [], closedMs: undefined });
    }));

  it.each([
    { path: '/v1/chat/completions', byte: ':' },
    { path: '/api/chat', byte: ' ' },
    { path: '/v1beta/models/g:streamGenerateContent', byte: ' ' },
  ])('drips one meaningless byte after the other on $path', ({ path, byte }) =>
    withRule({ faults: [{ type: 'drip', afterEvents: 1, everyMs: 1 }] }, async ({ url }) => {
      const chunks = await askUntil(url, 8, { path });
      expect(chunks.slice(-4).map(String)).toEqual([byte, byte, byte, byte]);
    }),
  );

  it('ends well without a single token', () =>
    withRule({ faults: [{ type: 'empty' }] }, async (simulator) => {
      const seen = await ask(simulator.url);
      expect([
        contents(seen.text),
        seen.text.includes('"finish_reason":"stop"'),
        seen.text.endsWith('data: [DONE]\n\n'),
      ]).toEqual([0, true, true]);
    }));

  it.each([
    { path: '/v1/chat/completions', says: '"error":{"message":"The server is overloaded."' },
    { path: '/v1/completions', says: '"error":{"message":"The server is overloaded."' },
    { path: '/v1/responses', says: 'event: response.failed' },
    { path: '/v1/messages', says: 'event: error\ndata: {"type":"error","error":{"type":"overloaded_error"' },
    { path: '/v1/models/g:streamGenerateContent?alt=sse', says: '"error": {"code": 503' },
    { path: '/v1/models/g:streamGenerateContent', says: '"code": 503' },
    { path: '/model/amazon.nova-micro-v1:0/converse-stream', says: 'serviceUnavailableException' },
    { path: '/model/amazon.nova-micro-v1:0/invoke-with-response-stream', says: 'serviceUnavailableException' },
    { path: '/api/chat', says: '{"error":"server busy' },
    { path: '/v2/chat', says: '"finish_reason":"ERROR"' },
  ])('puts an error into the stream of $path in its own shape, after HTTP 200', ({ path, says }) =>
    withRule({ faults: [{ type: 'stream-error', afterEvents: 2, kind: 'overloaded' }] }, async (simulator) => {
      const seen = await ask(simulator.url, { path });
      expect([seen.status, seen.how]).toEqual([200, 'end']);
      expect(seen.text).toContain(says);
      expect(simulator.stamps()[0]?.eventsMs).toHaveLength(2);
    }),
  );

  it.each([
    { path: '/v1/chat/completions', says: '"finish_reason":"content_filter"' },
    { path: '/v1/responses', says: '"reason":"content_filter"' },
    { path: '/v1/messages', says: '"stop_reason":"refusal"' },
    { path: '/v1/models/g:streamGenerateContent?alt=sse', says: '"blockReason": "SAFETY"' },
    { path: '/model/amazon.nova-micro-v1:0/converse-stream', says: 'guardrail_intervened' },
  ])('stops $path by its filter', ({ path, says }) =>
    withRule({ faults: [{ type: 'content-filter' }] }, async ({ url }) => {
      expect((await ask(url, { path })).text).toContain(says);
    }),
  );
});
