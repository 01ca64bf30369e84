import { describe, expect, it } from '@jest/globals';

import type { Rule } from '../../src/simulator/script.js';
import { ask, dataOf } from './ask.js';
import { withRule } from './with-simulator.js';

const RULE: Rule = {
  tokens: 4,
  reasoning: { tokens: 2 },
  tools: [{ name: 'weather', arguments: { city: 'Zürich' } }],
  usage: { input: 100, cached: 30 },
};

describe('Ollama', () => {
  it('gets a JSON object a line, durations in the last', () =>
    withRule(RULE, async ({ url }) => {
      const seen = await ask(url, { path: '/api/chat', body: { model: 'llama3', messages: [] } });
      expect(seen.headers['content-type']).toBe('application/x-ndjson');
      const lines = seen.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map(({ message }) => Object.keys(message).at(-1))).toEqual([
        'thinking',
        'thinking',
        'content',
        'content',
        'content',
        'content',
        'tool_calls',
        'content',
      ]);
      expect(lines.at(-2).message.tool_calls[0].function).toEqual({
        index: 0,
        name: 'weather',
        arguments: { city: 'Zürich' },
      });
      expect(lines.at(-1)).toMatchObject({ done: true, done_reason: 'stop', prompt_eval_count: 100, eval_count: 10 });
    }));

  it('gets what num_predict allows', () =>
    withRule({}, async ({ url }) => {
      const seen = await ask(url, { path: '/api/chat', body: { model: 'llama3', options: { num_predict: 1 } } });
      expect(JSON.parse(seen.text.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
        done_reason: 'length',
        eval_count: 1,
      });
    }));
});

describe('Cohere', () => {
  it('gets typed events around nested deltas, usage and [DONE] last', () =>
    withRule(RULE, async ({ url }) => {
      const { text } = await ask(url, { path: '/v2/chat' });
      const names = [...text.matchAll(/^event: (.*)$/gmu)].map(([, name]) => name);
      const runs = names.filter((name, index) => name !== names[index - 1]);
      expect(runs).toEqual([
        'message-start',
        'content-start',
        'content-delta',
        'content-end',
        'content-start',
        'content-delta',
        'content-end',
        'tool-call-start',
        'tool-call-delta',
        'tool-call-end',
        'message-end',
      ]);
      expect(text).toContain('{"type":"content-delta","index":0,"delta":{"message":{"content":{"thinking":"');
      expect(text).toContain('{"type":"content-delta","index":1,"delta":{"message":{"content":{"text":"');
      expect(dataOf(text).at(-1)).toMatchObject({
        delta: {
          finish_reason: 'TOOL_CALL',
          usage: { tokens: { input_tokens: 100, reasoning_tokens: 2 }, cached_tokens: 30 },
        },
      });
      expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
    }));
});
