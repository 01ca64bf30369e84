import { describe, expect, it } from '@jest/globals';

import type { Harm } from '../../src/simulator/fault.js';
import { planAnswer, type Question } from '../../src/simulator/plan-answer.js';
import type { Behaviour } from '../../src/simulator/script.js';

const QUESTION: Question = {
  seed: 'seed|m|0',
  model: 'm',
  asked: { includeUsage: true, maxTokens: undefined, choices: 1, isAzure: false },
  bodyBytes: 400,
  drift: 1,
  isCacheHit: false,
  hasChoices: true,
  sendsToolsWhole: false,
  opensBeforePings: false,
};

function plan(behaviour: Behaviour, question: Partial<Question> = {}, harm?: Harm) {
  return planAnswer(behaviour, { ...QUESTION, ...question }, harm);
}

const times = (answer: ReturnType<typeof plan>): readonly number[] => answer.beats.map(({ atMs }) => atMs);

describe('planAnswer', () => {
  it('puts the first token at the TTFT and the others a gap apart', () => {
    const answer = plan({ ttft: 100, gap: 10, tokens: 4 });
    expect(times(answer)).toEqual([100, 110, 120, 130]);
    expect([answer.openingMs, answer.closingMs, answer.finish]).toEqual([100, 130, 'stop']);
  });

  it('multiplies TTFT and gaps by the drift, and leaves the tail alone', () => {
    const answer = plan({ ttft: 100, gap: 10, tokens: 2, tail: 5 }, { drift: 1.5 });
    expect([...times(answer), answer.closingMs]).toEqual([150, 165, 170]);
  });

  it('draws the same answer from the same seed and another from another', () => {
    const behaviour: Behaviour = { ttft: { median: 100, sigma: 0.3 }, gap: { median: 10, sigma: 0.3 } };
    expect(plan(behaviour)).toEqual(plan(behaviour));
    expect(times(plan(behaviour))).not.toEqual(times(plan(behaviour, { seed: 'seed|m|1' })));
  });

  it('changes nothing but the TTFT when the TTFT of the script changes', () => {
    const gap = { median: 10, sigma: 0.3 };
    const [fast, slow] = [plan({ ttft: 100, gap }), plan({ ttft: 150, gap })];
    expect(slow.beats.map(({ atMs, text }) => [Math.round((atMs - 50) * 1e6), text])).toEqual(
      fast.beats.map(({ atMs, text }) => [Math.round(atMs * 1e6), text]),
    );
  });

  it('thinks first, then speaks, and bills both', () => {
    const answer = plan({ tokens: 3, reasoning: { tokens: 2 } });
    expect(answer.beats.map(({ type }) => type)).toEqual(['reasoning', 'reasoning', 'text', 'text', 'text']);
    expect(answer.usage).toEqual({ input: 100, cached: 0, cacheWrite: 0, output: 3, reasoning: 2 });
  });

  it('bills hidden reasoning without streaming it', () => {
    const answer = plan({ tokens: 1, reasoning: { tokens: 7, visible: false } });
    expect([answer.beats.length, answer.usage?.reasoning]).toEqual([1, 7]);
  });

  it.each([
    { cap: 4, reasoning: 2, text: 2 },
    { cap: 1, reasoning: 1, text: 0 },
    { cap: 0, reasoning: 0, text: 0 },
  ])('stops at a cap of $cap tokens, reasoning first', ({ cap, reasoning, text }) => {
    const answer = plan({ tokens: 9, reasoning: { tokens: 2 } }, { asked: { ...QUESTION.asked, maxTokens: cap } });
    expect(answer.finish).toBe('length');
    expect(answer.usage).toMatchObject({ output: text, reasoning });
    expect(answer.beats).toHaveLength(text + reasoning);
  });

  it('packs several tokens into one event and loses none', () => {
    const answer = plan({ tokens: 7, tokensPerEvent: 3 });
    expect(answer.beats.map(({ text }) => text.trim().split(' ').length)).toEqual([3, 3, 1]);
    expect(answer.usage?.output).toBe(7);
  });

  it('calls tools after the text, in pieces that add up to the JSON, or whole where the format wants it', () => {
    const tools = [{ name: 'weather', arguments: { city: 'Zürich', days: 3 } }];
    const answer = plan({ tokens: 1, tools });
    const pieces = answer.beats.filter(({ type }) => type === 'tool');
    expect(pieces.map(({ text }) => text).join('')).toBe('{"city":"Zürich","days":3}');
    expect(pieces.length).toBeGreaterThan(1);
    expect(answer.finish).toBe('tool');
    expect(plan({ tokens: 0, tools }, { sendsToolsWhole: true }).beats).toHaveLength(1);
  });

  it('says something else in every choice, at the same times', () => {
    const answer = plan({ tokens: 5 }, { asked: { ...QUESTION.asked, choices: 3 } });
    const textOf = (choice: number): string =>
      answer.beats.flatMap((beat) => (beat.choice === choice ? [beat.text] : [])).join('');
    expect(new Set([textOf(0), textOf(1), textOf(2)]).size).toBe(3);
    expect(answer.usage?.output).toBe(15);
  });

  it('reports what the script tells it to report', () => {
    const usage = { input: 1000, cached: 800, cacheWrite: 100, outputFactor: 10 };
    expect(plan({ tokens: 3, usage }).usage).toEqual({
      input: 1000,
      cached: 800,
      cacheWrite: 100,
      output: 30,
      reasoning: 0,
    });
    expect(plan({ usage: { absent: true } }).usage).toBeUndefined();
  });

  it('answers a cache hit sooner, and says how much was cached', () => {
    const answer = plan({ ttft: 100, promptCache: { ttftFactor: 0.25 } }, { isCacheHit: true });
    expect([answer.beats[0]?.atMs, answer.usage?.cached]).toEqual([25, 90]);
  });

  it.each<{ readonly harm: Harm; readonly beats: number; readonly ending: string; readonly finish?: string }>([
    { harm: { type: 'empty' }, beats: 0, ending: 'complete', finish: 'stop' },
    { harm: { type: 'content-filter' }, beats: 0, ending: 'complete', finish: 'content-filter' },
    { harm: { type: 'content-filter', afterEvents: 2 }, beats: 2, ending: 'complete', finish: 'content-filter' },
    { harm: { type: 'cut', afterEvents: 2 }, beats: 2, ending: 'none' },
    { harm: { type: 'cut', afterEvents: 2, insideEvent: true }, beats: 3, ending: 'none' },
    { harm: { type: 'stall', afterEvents: 1 }, beats: 1, ending: 'none' },
    { harm: { type: 'stream-error' }, beats: 0, ending: 'error' },
  ])('keeps $beats events under $harm', ({ harm, beats, ending, finish = 'stop' }) => {
    const answer = plan({ tokens: 5 }, {}, harm);
    expect([answer.beats.length, answer.ending, answer.finish]).toEqual([beats, ending, finish]);
  });
});
