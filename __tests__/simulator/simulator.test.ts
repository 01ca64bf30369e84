import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';

import { monotonicMs } from '../../src/simulator/clockwork.js';
import { planAnswer } from '../../src/simulator/plan-answer.js';
import type { SimulatorScript } from '../../src/simulator/script.js';
import { startSimulator } from '../../src/simulator/simulator.js';
import { decodeStamps } from '../../src/simulator/stamp-bytes.js';
import { ask } from './ask.js';
import { QUICK, withRule, withSimulator } from './with-simulator.js';

const chat = (model: string) => ({ body: { model, stream: true } });

describe('startSimulator', () => {
  it('sends no event before its time, and keeps to the plan of its seed', () =>
    withRule({ ttft: { median: 10, sigma: 0.3 }, gap: { median: 2, sigma: 0.5 }, tokens: 12 }, async (simulator) => {
      await ask(simulator.url, chat('m'));
      const [stamps] = simulator.stamps();
      const rule = { ttft: { median: 10, sigma: 0.3 }, gap: { median: 2, sigma: 0.5 }, tokens: 12 };
      const asked = { includeUsage: false, maxTokens: undefined, choices: 1, isAzure: false };
      const traits = { hasChoices: true, sendsToolsWhole: false, opensBeforePings: false };
      const question = { seed: 'lens||m|0', model: 'm', asked, bodyBytes: 0, drift: 1, isCacheHit: false, ...traits };
      const planned = planAnswer(rule, question, undefined).beats.map(({ atMs }) => atMs);
      const late = planned.map((atMs, index) => (stamps?.eventsMs[index] ?? 0) - (stamps?.receivedMs ?? 0) - atMs);
      expect(stamps?.eventsMs).toHaveLength(12);
      expect(Math.min(...late)).toBeGreaterThanOrEqual(-1e-6);
    }));

  it('answers the same requests of one model alike, whatever other models are asked in between', async () => {
    const script: SimulatorScript = { rules: [{ ...QUICK, tokens: { median: 5, sigma: 0.5 } }] };
    const textsOf = (models: readonly string[]) =>
      withSimulator({ script }, async ({ url }) => {
        const texts: string[] = [];
        for (const model of models) {
          const { text } = await ask(url, chat(model));
          if (model === 'a') texts.push(text);
        }
        return texts;
      });
    const alone = await textsOf(['a', 'a', 'a']);
    expect(await textsOf(['b', 'a', 'b', 'b', 'a', 'c', 'a'])).toEqual(alone);
    expect(new Set(alone).size).toBe(3);
  });

  it('lets two arms of one model differ by the path', () => {
    const rules = [
      { ...QUICK, prefix: '/base', servedModel: 'old' },
      { ...QUICK, prefix: '/head', servedModel: 'new' },
    ];
    return withSimulator({ script: { rules } }, async ({ url }) => {
      expect((await ask(url, { path: '/base/v1/chat/completions' })).text).toContain('"model":"old"');
      expect((await ask(url, { path: '/head/v1/chat/completions' })).text).toContain('"model":"new"');
      expect((await ask(url, { path: '/basement/v1/chat/completions' })).status).toBe(404);
    });
  });

  it('knows no model that no rule knows', () =>
    withSimulator({ script: { rules: [{ ...QUICK, model: 'gpt-*' }] } }, async ({ url }) => {
      expect((await ask(url, chat('gpt-5'))).status).toBe(200);
      const seen = await ask(url, chat('gone-1'));
      expect([seen.status, seen.text]).toEqual([404, expect.stringContaining('"code":"model_not_found"')]);
    }));

  it.each([
    { why: 'no API has the path', asked: { path: '/v3/nothing' }, status: 404 },
    { why: 'the body is not JSON', asked: { body: '{' }, status: 400 },
    { why: 'the body names no model', asked: { body: { stream: true } }, status: 400 },
    { why: 'a Chat request does not stream', asked: { body: { model: 'm' } }, status: 400 },
    { why: 'a Gemini path does not stream', asked: { path: '/v1beta/models/g:generateContent' }, status: 400 },
    { why: 'a Bedrock path does not stream', asked: { path: '/model/m/converse' }, status: 400 },
    {
      why: 'an Ollama request switches streaming off',
      asked: { path: '/api/chat', body: { model: 'm', stream: false } },
      status: 400,
    },
    { why: 'the method is GET', asked: { method: 'GET' }, status: 405 },
  ])('answers $status when $why', ({ asked, status }) =>
    withRule({}, async ({ url }) => {
      expect((await ask(url, asked)).status).toBe(status);
    }),
  );

  it('stamps requests in their order, under the id that the client chose', () =>
    withRule({}, async (simulator) => {
      const beforeMs = monotonicMs();
      await ask(simulator.url, { headers: { 'x-lens-id': 'first' } });
      await ask(simulator.url);
      const stamps = simulator.stamps();
      expect(stamps.map(({ number, id, status }) => [number, id, status])).toEqual([
        [0, 'first', 200],
        [1, undefined, 200],
      ]);
      for (const { receivedMs, headersMs = 0, eventsMs, closedMs = 0 } of stamps) {
        const inOrder = [beforeMs, receivedMs, headersMs, ...eventsMs, closedMs, monotonicMs()];
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
      }
      simulator.clearStamps();
      expect(simulator.stamps()).toEqual([]);
    }));

  it('keeps the stamps of the newest requests only', () =>
    withSimulator({ keepStamps: 2, script: { rules: [{ ...QUICK, tokens: 1 }] } }, async (simulator) => {
      for (let request = 0; request < 7; request += 1) await ask(simulator.url);
      expect(simulator.stamps().map(({ number }) => number)).toEqual([5, 6]);
    }));

  it('slows down for everyone, or for one arm, while it runs', () =>
    withSimulator({ script: { rules: [{ ttft: 8, tokens: 1 }] } }, async (simulator) => {
      const ttft = async (path: string): Promise<number> => {
        await ask(simulator.url, { path: `${path}/v1/chat/completions` });
        const last = simulator.stamps().at(-1);
        return (last?.eventsMs[0] ?? 0) - (last?.receivedMs ?? 0);
      };
      simulator.setDrift(4, { prefix: '/head' });
      expect(await ttft('/head')).toBeGreaterThanOrEqual(32);
      simulator.setDrift(3);
      expect(await ttft('/head')).toBeGreaterThanOrEqual(96);
      expect(await ttft('/base')).toBeGreaterThanOrEqual(24);
      simulator.setScript({ rules: [{ ttft: 0, tokens: 0 }] });
      expect((await ask(simulator.url)).text).not.toContain('"content":" ');
    }));

  it('draws one drift for each run', async () => {
    const headers = (run: number) =>
      withSimulator(
        {
          script: { run, rules: [{ ttft: 100, driftSigma: 0.5, tokens: 0, opening: 0, serverTiming: true, chat: {} }] },
        },
        async ({ url }) => (await ask(url, { path: '/api/chat' })).text.match(/"total_duration":(\d+)/u)?.[1],
      );
    const [first, again, other] = [await headers(1), await headers(1), await headers(2)];
    expect(first).toBe(again);
    expect(first).not.toBe(other);
  });

  it('remembers prompts when it has a prompt cache', () =>
    withRule({ promptCache: { ttftFactor: 0.1 }, usage: { input: 100 } }, async ({ url }) => {
      const cached = async (content: string): Promise<unknown> => {
        const body = {
          model: 'm',
          stream: true,
          stream_options: { include_usage: true },
          messages: [{ role: 'user', content }],
        };
        return (await ask(url, { body })).text.match(/"cached_tokens":(\d+)/u)?.[1];
      };
      expect([await cached('one'), await cached('one'), await cached('two')]).toEqual(['0', '90', '0']);
    }));

  it('closes with streams open, and leaves its port free', async () => {
    const simulator = await startSimulator({ script: { rules: [{ ttft: 60_000, opening: 0 }] } });
    const asked = ask(simulator.url);
    while (simulator.stamps()[0]?.headersMs === undefined) await new Promise((resolve) => setImmediate(resolve));
    await simulator.close();
    expect((await asked).how).toBe('cut');
    const server = createServer();
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(simulator.port, '127.0.0.1', resolve),
    );
    await new Promise((resolve) => server.close(resolve));
  });

  it('says why it cannot listen', () =>
    withRule({}, async ({ port }) => {
      await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    }));
});

describe('the control paths', () => {
  const control = (url: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    ask(url, {
      path: `/__lens/${path}`,
      method: body === undefined ? 'GET' : 'POST',
      body,
      ...(headers && { headers }),
    });

  it('give the stamps as JSON, for one id, and as bytes', () =>
    withRule({}, async (simulator) => {
      const { url } = simulator;
      await ask(url, { headers: { 'x-lens-id': 'é-1' } });
      await ask(url);
      const expected = simulator.stamps();
      expect(JSON.parse((await control(url, 'stamps')).text)).toEqual(JSON.parse(JSON.stringify(expected)));
      const { chunks } = await control(url, 'stamps?format=binary');
      expect(decodeStamps(Buffer.concat(chunks))).toEqual(
        expected.map(({ number, id, receivedMs, eventsMs }) => ({ number, id, receivedMs, eventsMs })),
      );
      const one = JSON.parse((await control(url, `stamps?id=${encodeURIComponent(expected[0]?.id ?? '')}`)).text);
      expect(one).toHaveLength(1);
      await ask(url, { path: '/__lens/stamps', method: 'DELETE' });
      expect(simulator.stamps()).toEqual([]);
    }));

  it('change the drift and the script, and refuse what is none', () =>
    withRule({ ttft: 5 }, async (simulator) => {
      const { url } = simulator;
      expect((await control(url, 'drift', { factor: 6, model: 'm' })).status).toBe(200);
      await ask(url);
      const [stamps] = simulator.stamps();
      expect((stamps?.eventsMs[0] ?? 0) - (stamps?.receivedMs ?? 0)).toBeGreaterThanOrEqual(30);
      expect((await control(url, 'drift', { factor: 0 })).status).toBe(400);
      expect((await control(url, 'script', { rules: [{ ...QUICK, servedModel: 'new' }] })).status).toBe(200);
      expect((await ask(url)).text).toContain('"model":"new"');
      const refused = await control(url, 'script', { rules: [{ tfft: 1 }] });
      expect([refused.status, refused.text]).toEqual([
        400,
        expect.stringContaining('script.rules[0].tfft is not known'),
      ]);
      expect((await control(url, 'nothing')).status).toBe(404);
    }));

  it('tell the time of the clock that stamps', () =>
    withRule({}, async ({ url }) => {
      const beforeMs = monotonicMs();
      const { clockMs } = JSON.parse((await control(url, 'health')).text);
      expect(clockMs).toBeGreaterThanOrEqual(beforeMs);
      expect(clockMs).toBeLessThanOrEqual(monotonicMs());
    }));

  it('are closed to web pages', () =>
    withRule({}, async ({ url }) => {
      expect((await control(url, 'stamps', undefined, { origin: 'https://example.com' })).status).toBe(403);
    }));
});
