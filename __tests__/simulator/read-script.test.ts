import { describe, expect, it } from '@jest/globals';

import { lensErrorsOf } from '../../src/model/lens-error.js';
import { readScript } from '../../src/simulator/read-script.js';
import type { SimulatorScript } from '../../src/simulator/script.js';

const FULL: SimulatorScript = {
  seed: 's',
  run: 3,
  rules: [
    {
      model: 'gpt-*',
      prefix: '/base',
      ttft: { median: 200, sigma: 0.2, slow: { share: 0.1, factor: 2 }, outliers: { share: 0.01, from: 5, to: 25 } },
      gap: 20,
      gapRequestSigma: 0.1,
      tail: 1,
      opening: 5,
      drift: 1.2,
      driftSigma: 0.08,
      tokens: { median: 100, sigma: 0.4 },
      tokensPerEvent: 2,
      coalesce: 0.1,
      reasoning: { tokens: 10, visible: false },
      tools: [{ name: 'weather', arguments: { city: 'Bern' } }],
      choices: 2,
      usage: { input: 10, cached: 5, cacheWrite: 1, outputFactor: 10, absent: false },
      promptCache: { ttftFactor: 0.5, share: 0.8 },
      servedModel: 'gpt-5-mini-2025',
      fingerprint: 'fp_1',
      serviceTier: 'default',
      serverTiming: true,
      pings: { everyMs: 1000, text: 'PROCESSING' },
      split: { maxBytes: 7, pauseMs: 1 },
      embedStamps: true,
      chat: { reasoning: 'think-tags', usage: 'x-groq', done: false },
      faults: [
        { type: 'http', status: 429, share: 0.1, retryAfter: { seconds: 2, style: 'date' }, body: 'html', afterMs: 1 },
        { type: 'reset', requests: [1, 2] },
        { type: 'stall', afterEvents: 1, every: 3 },
        { type: 'drip', everyMs: 10 },
        { type: 'cut', insideEvent: true, close: true },
        { type: 'stream-error', kind: 'overloaded' },
        { type: 'empty' },
        { type: 'content-filter' },
      ],
    },
  ],
};

describe('readScript', () => {
  it('takes every member that there is', () => {
    expect(readScript(JSON.stringify(FULL), 'full.json')).toEqual(FULL);
    expect(readScript('{}', 'empty.json')).toEqual({});
  });

  it.each([
    { json: '{', says: 'script.json is not JSON.' },
    { json: '[]', says: 'script must be an object.' },
    { json: '{"sed":"a"}', says: 'script.sed is not known; known are seed, run, rules.' },
    { json: '{"rules":{}}', says: 'script.rules must be a list.' },
    { json: '{"rules":[{"tfft":1}]}', says: 'script.rules[0].tfft is not known' },
    { json: '{"rules":[{"__proto__":1}]}', says: 'script.rules[0].__proto__ is not known' },
    { json: '{"rules":[{"constructor":1}]}', says: 'script.rules[0].constructor is not known' },
    { json: '{"rules":[{"ttft":-1}]}', says: 'script.rules[0].ttft must be a number of at least 0.' },
    { json: '{"rules":[{"ttft":"200ms"}]}', says: 'script.rules[0].ttft must be a number or a distribution' },
    { json: '{"rules":[{"ttft":{"sigma":1}}]}', says: 'script.rules[0].ttft.median is missing.' },
    { json: '{"rules":[{"coalesce":2}]}', says: 'script.rules[0].coalesce must be a number from 0 to 1.' },
    {
      json: '{"rules":[{"faults":[{"type":"boom"}]}]}',
      says: 'script.rules[0].faults[0].type must be one of http, reset',
    },
    { json: '{"rules":[{"faults":[{"type":"http"}]}]}', says: 'script.rules[0].faults[0].status is missing.' },
    { json: '{"rules":[{"faults":[{"type":"empty","status":1}]}]}', says: 'faults[0].status is not known' },
    { json: '{"rules":[{"chat":{"done":"no"}}]}', says: 'script.rules[0].chat.done must be true or false.' },
  ])('refuses $json and says why', ({ json, says }) => {
    expect(() => readScript(json, 'script.json')).toThrow(says);
  });

  it('has a code, names the file, and names no more than ten problems', () => {
    const rules = Array.from({ length: 30 }, () => ({ nope: 1 }));
    try {
      readScript(JSON.stringify({ rules }), 'many.json');
    } catch (error) {
      const [found] = lensErrorsOf(error);
      expect(found?.code).toBe('simulator/bad-script');
      expect(found?.message).toMatch(/^many\.json: .*And 20 more\.$/u);
    }
    expect.assertions(2);
  });
});
