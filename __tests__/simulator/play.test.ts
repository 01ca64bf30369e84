import { describe, expect, it } from '@jest/globals';

import type { WireStep } from '../../src/simulator/answer.js';
import { monotonicMs, type Task } from '../../src/simulator/clockwork.js';
import { type Finale, play, type Playback } from '../../src/simulator/play.js';

const STEPS: readonly WireStep[] = [
  { atMs: 10, data: 'open', isToken: false },
  { atMs: 10, data: 'one', isToken: true },
  { atMs: 20, data: 'two', isToken: true },
  { atMs: 20, data: 'end', isToken: false },
];

/** Plays steps that are all long due, on a wire that writes down what happens to it. */
function diaryOf(
  playback: Partial<Playback>,
  steps: readonly WireStep[] = STEPS,
  closesAfter = Number.POSITIVE_INFINITY,
) {
  const diary: string[] = [];
  const tasks: Task[] = [];
  const isOpen = (): boolean => diary.filter((line) => line.startsWith('write')).length < closesAfter;
  const wire = {
    begin: (status: number) => diary.push(`begin ${status}`),
    write: (bytes: string | Buffer) => diary.push(`write ${bytes.toString()}`),
    writeAll: () => diary.push('writeAll'),
    end: () => diary.push('end'),
    close: () => diary.push('close'),
    reset: () => diary.push('reset'),
    isOpen,
  };
  const stamps = {
    headers: () => diary.push('stamp headers'),
    event: () => diary.push('stamp'),
    closed: () => diary.push('stamp closed'),
  };
  const defaults: Playback = {
    fromMs: monotonicMs() - 1_000_000,
    headersMs: 5,
    headers: {},
    steps: steps.values(),
    frame: (_step, data) => `${data};`,
    finale: { type: 'end' },
    tearsLast: false,
    split: undefined,
    embedStamps: false,
    random: () => 0.5,
    filler: (index) => `filler ${index}`,
  };
  play(
    { ...defaults, ...playback },
    { wire, stamps, clockwork: { at: (task) => tasks.push(task), stop: () => undefined } },
  );
  for (let task = tasks.shift(); task !== undefined && diary.length < 20; task = tasks.shift()) task.run();
  return diary;
}

describe('play', () => {
  it('sends headers, then every event, stamps the token-bearing ones, and ends', () => {
    expect(diaryOf({})).toEqual([
      'stamp headers',
      'begin 200',
      'write open;',
      'write one;',
      'stamp',
      'write two;',
      'stamp',
      'write end;',
      'stamp closed',
      'end',
    ]);
  });

  it('stamps an event that leaves in pieces when its last piece has left', () => {
    const diary = diaryOf({ split: { maxBytes: 3, pauseMs: 1 } }, STEPS.slice(1, 2));
    expect(diary.slice(2)).toEqual(['write on', 'write e;', 'stamp', 'stamp closed', 'end']);
  });

  it('keeps events in order while pieces still wait, and ends after the last', () => {
    const diary = diaryOf({ split: { maxBytes: 3, pauseMs: 1 } });
    const written = diary.filter((line) => line.startsWith('write')).map((line) => line.slice('write '.length));
    expect(written.join('')).toBe('open;one;two;end;');
    expect(diary.at(-1)).toBe('end');
  });

  it('joins events that leave together, and counts each', () => {
    const joined = STEPS.map((step) => ({ ...step, joinsNext: step.isToken }));
    expect(diaryOf({}, joined).slice(3)).toEqual(['write one;two;end;', 'stamp', 'stamp', 'stamp closed', 'end']);
  });

  it('does not lose an event that waits for one which never comes', () => {
    const joined = [{ atMs: 1, data: 'one', isToken: true, joinsNext: true }];
    expect(diaryOf({ finale: { type: 'reset' } }, joined).slice(2)).toEqual([
      'write one;',
      'stamp',
      'stamp closed',
      'reset',
    ]);
  });

  it('tears the last event in two and does not count it', () => {
    expect(diaryOf({ tearsLast: true }, STEPS.slice(0, 2)).slice(2)).toEqual([
      'write open;',
      'write on',
      'stamp closed',
      'end',
    ]);
  });

  it('says no more to a client that has gone', () => {
    expect(diaryOf({}, STEPS, 2)).toEqual(['stamp headers', 'begin 200', 'write open;', 'write one;', 'stamp']);
  });

  it.each<{ readonly finale: Finale; readonly last: readonly string[] }>([
    { finale: { type: 'end' }, last: ['stamp closed', 'end'] },
    { finale: { type: 'close' }, last: ['stamp closed', 'close'] },
    { finale: { type: 'reset' }, last: ['stamp closed', 'reset'] },
    { finale: { type: 'stall' }, last: [] },
    { finale: { type: 'drip', everyMs: 1 }, last: ['write filler 0', 'write filler 1', 'write filler 2'] },
  ])('comes to its end by $finale.type', ({ finale, last }) => {
    expect(diaryOf({ finale }, STEPS.slice(0, 1)).slice(3, 6)).toEqual(last);
  });

  it('puts the stamp into the payload of token-bearing JSON objects', () => {
    const steps = [
      { atMs: 1, data: '{"a":1}', isToken: true },
      { atMs: 1, data: '{"b":1}', isToken: false },
    ];
    const [, , token, , other] = diaryOf({ embedStamps: true }, steps);
    expect(token).toMatch(/^write \{"a":1,"lens_t":"\d+"\};$/u);
    expect(other).toBe('write {"b":1};');
  });
});
