import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { MAX_RUN_BYTES, parseRun } from '../../src/baseline/parse-run.js';
import { serializeRun } from '../../src/baseline/serialize-run.js';
import { aFullRun } from './a-full-run.js';
import { aRun } from './a-run.js';

const FROZEN = new URL('../fixtures/run-v1.json', import.meta.url);

/** The same value with every object's members in the opposite order, except what is kept verbatim. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, key === 'usageRaw' ? member : shuffled(member)])
      .toReversed(),
  );
}

/** The text of a run after an edit of its JSON. */
function edited(edit: (run: any) => void): string {
  const json = JSON.parse(serializeRun(aFullRun));
  edit(json);
  return JSON.stringify(json);
}

describe('a run file', () => {
  it('gives back every member of the model', () => {
    expect(parseRun(serializeRun(aFullRun), 'run.json')).toEqual(aFullRun);
  });

  it('is the same byte for byte, whatever the order of members', () => {
    const other = parseRun(JSON.stringify(shuffled(aFullRun)), 'run.json');
    expect(serializeRun(other)).toBe(serializeRun(aFullRun));
    expect(serializeRun(parseRun(serializeRun(aFullRun), 'run.json'))).toBe(serializeRun(aFullRun));
  });

  it('has one trial a line, so that a diff shows which changed', () => {
    const lines = serializeRun(aFullRun).split('\n');
    expect(lines.filter((line) => line.startsWith('{"cell":"mini/answer","arm":'))).toHaveLength(4);
    expect(serializeRun(aRun())).toContain('"trials": []');
  });

  it('keeps the usage as the provider wrote it', () => {
    expect(serializeRun(aFullRun)).toContain(
      '"usageRaw":{"z":1,"completion_tokens":100,"a":{"nested":[null,1.5,"text"]}}',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('is never written with a time of %p', (durationMs) => {
    expect(() => serializeRun(aRun({ durationMs }))).toThrow('durationMs');
  });
});

describe('parseRun', () => {
  it('opens the frozen file of version 1, forever', () => {
    const text = readFileSync(FROZEN, 'utf8');
    const run = parseRun(text, 'run-v1.json');
    expect(run).toMatchObject({ id: 'frozen-v1', version: 1, suite: 'default' });
    expect(run.cells.map(({ id }) => id)).toEqual(['mini/answer', 'gateway/answer@8']);
    expect(run.trials.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'timeout-total', 'rate-limited', 'ok']);
    expect(run.trials[0]).toMatchObject({
      stage: 'warmup',
      ttftMs: 512.25,
      usage: { inputTokens: 31, outputTokens: 12 },
    });
    expect(run.decision).toEqual({ state: 'pass', cells: [{ cell: 'mini/answer', state: 'pass', accepted: false }] });
  });

  it('passes over members that a later version added', () => {
    const text = edited((run) => {
      run.aboutTomorrow = { deep: [1] };
      run.trials[0].usage.moonTokens = 3;
    });
    expect(parseRun(text, 'run.json')).toEqual(aFullRun);
  });

  it('opens a file with a byte order mark', () => {
    expect(parseRun(`\uFEFF${serializeRun(aFullRun)}`, 'run.json').id).toBe('full');
  });

  it.each([
    { why: 'empty', text: '', code: 'run/unreadable', says: 'is empty' },
    { why: 'cut off', text: serializeRun(aFullRun).slice(0, 2000), code: 'run/unreadable', says: 'is cut off' },
    { why: 'cut off behind a brace', text: '{"a":{}', code: 'run/unreadable', says: 'is cut off' },
    { why: 'broken inside', text: '{"a":\n ,"b":{}}', code: 'run/unreadable', says: 'is not valid JSON' },
    { why: 'no JSON', text: 'run: 1', code: 'run/unreadable', says: 'is not valid JSON' },
    {
      why: 'JSON with NaN',
      text: serializeRun(aFullRun).replace('412.125', 'NaN'),
      code: 'run/unreadable',
      says: 'is not valid JSON',
    },
    { why: 'too large', text: ' '.repeat(MAX_RUN_BYTES + 1), code: 'run/unreadable', says: 'larger than 64 MiB' },
    { why: 'a list', text: '[]', code: 'run/wrong-schema', says: 'not a run file' },
    {
      why: "another tool's",
      text: '{"schema":"https://example.com","version":1}',
      code: 'run/wrong-schema',
      says: 'not a run file',
    },
    {
      why: 'without a version',
      text: edited((run) => delete run.version),
      code: 'run/wrong-schema',
      says: 'not a run file',
    },
    {
      why: 'newer',
      text: edited((run) => (run.version = 2)),
      code: 'run/wrong-schema',
      says: 'file version 2; this one reads up to 1',
    },
    {
      why: 'from a version with another outcome',
      text: edited((run) => (run.trials[0].outcome = 'tired')),
      code: 'run/wrong-schema',
      says: 'trials[0].outcome has a value that this version does not know',
    },
    {
      why: 'with a negative time',
      text: edited((run) => (run.trials[1].startedMs = -5)),
      code: 'run/unreadable',
      says: 'trials[1].startedMs is below what is possible',
    },
    {
      why: 'with an infinite time',
      text: serializeRun(aFullRun).replace('412.125', '1e999'),
      code: 'run/unreadable',
      says: 'trials[0].ttftMs is missing, not finite or not of type number',
    },
    {
      why: 'with half a token',
      text: edited((run) => (run.trials[0].usage.outputTokens = 1.5)),
      code: 'run/unreadable',
      says: 'trials[0].usage.outputTokens',
    },
    {
      why: 'with text for a number',
      text: edited((run) => (run.trials[0].ttftMs = '412')),
      code: 'run/unreadable',
      says: 'trials[0].ttftMs',
    },
    {
      why: 'without its cells',
      text: edited((run) => delete run.cells),
      code: 'run/unreadable',
      says: 'cells is missing',
    },
    {
      why: 'with an end before the first token',
      text: edited((run) => (run.trials[0].e2eMs = 1)),
      code: 'run/unreadable',
      says: 'trials[0].e2eMs ends before its first token',
    },
    {
      why: 'with a timeout without its limit',
      text: edited((run) => delete run.trials[1].limitMs),
      code: 'run/unreadable',
      says: 'trials[1].limitMs is missing from a timeout',
    },
    {
      why: 'with a trial of no cell',
      text: edited((run) => (run.trials[2].cell = 'ghost')),
      code: 'run/unreadable',
      says: 'trials[2].cell is no cell of this run',
    },
    {
      why: 'with one cell twice',
      text: edited((run) => run.cells.push(run.cells[0])),
      code: 'run/unreadable',
      says: 'cells has an id twice',
    },
    {
      why: 'from no time',
      text: edited((run) => (run.startedAt = 'yesterday')),
      code: 'run/unreadable',
      says: 'startedAt',
    },
    {
      why: 'with bottomless usage',
      text: serializeRun(aFullRun).replace('[null,1.5,"text"]', '['.repeat(5000) + ']'.repeat(5000)),
      code: 'run/unreadable',
      says: 'trials[0].usageRaw is not a plain JSON object',
    },
  ])('names a file that is $why', ({ text, code, says }) => {
    expect(() => parseRun(text, 'nightly.json')).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/^nightly\.json/) }),
    );
    expect(() => parseRun(text, 'nightly.json')).toThrow(says);
  });

  it('never repeats a value of the file, which may be anything', () => {
    const secret = 'sk-very-secret';
    const texts = [
      edited((run) => (run.trials[0].outcome = secret)),
      edited((run) => (run.trials[0].ttftMs = secret)),
      edited((run) => (run.startedAt = secret)),
      `{"schema": ${secret}`,
      `"${secret}`,
    ];
    for (const text of texts) {
      expect(() => parseRun(text, 'run.json')).toThrow('run.json');
      expect(() => parseRun(text, 'run.json')).not.toThrow(secret);
    }
  });

  it('is not fooled by __proto__', () => {
    const text = serializeRun(aFullRun).replace('"usageRaw":{', '"__proto__":{"polluted":true},"usageRaw":{');
    const run = parseRun(text, 'run.json');
    expect(run.trials[0]).not.toHaveProperty('polluted');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
