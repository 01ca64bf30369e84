import { describe, expect, it } from '@jest/globals';

import { createDecodeQueue } from '../../src/measure/decode-queue.js';
import type { MeasureContext } from '../../src/measure/measure-context.js';
import type { Progress } from '../../src/measure/progress.js';
import { type Measured, runSlots } from '../../src/measure/run-slots.js';
import { createSpendGuard, type Prices } from '../../src/measure/spend-guard.js';
import type { Caps, Cell } from '../../src/model/plan.js';
import { seededRandom } from '../../src/model/seeded-random.js';
import type { Slot } from '../../src/model/trial.js';
import { makeCell, makeTarget } from '../support/make-cell.js';
import { createFakeClock, type FakeClock } from './fake-clock.js';
import { type Answerer, fakeTransport } from './fake-transport.js';
import { makeSlot } from './make-slot.js';

const CAPS: Caps = { maxCostUsd: undefined, maxRequests: 2000, maxMinutes: 10 };
const FREE: Prices = { worstCaseUsd: () => 0, costUsd: () => 0 };

interface Scene {
  readonly slots: readonly Slot[];
  readonly cells?: readonly Cell[];
  readonly answer?: Answerer;
  readonly caps?: Partial<Caps>;
  readonly prices?: Prices;
  readonly context?: Partial<MeasureContext>;
}

interface Played extends Measured {
  /** `time what`, times in milliseconds from the start. */
  readonly diary: readonly string[];
  readonly progress: readonly Progress[];
  readonly clock: FakeClock;
  readonly inFlight: number;
}

async function play(scene: Scene): Promise<Played> {
  const clock = createFakeClock();
  const diary: string[] = [];
  const progress: Progress[] = [];
  const transport = fakeTransport(clock, scene.answer ?? (() => ({})), diary);
  const cells = new Map((scene.cells ?? [makeCell()]).map((cell) => [cell.id, cell]));
  let seq = 0;
  const context: MeasureContext = {
    clock,
    today: () => new Date(0),
    random: seededRandom('test'),
    transport,
    decoding: createDecodeQueue(clock),
    guard: createSpendGuard({ ...CAPS, ...scene.caps }, scene.prices ?? FREE, clock.now),
    startedAt: clock.now(),
    nextSeq: () => {
      seq += 1;
      return seq - 1;
    },
    cellsOf: () => cells,
    credentialOf: () => ({ type: 'key', value: 'sk-test-0123456789' }),
    timeouts: { firstTokenMs: 30_000, totalMs: 120_000 },
    load: { mode: 'closed' },
    onProgress: (step) => progress.push(step),
    ...scene.context,
  };
  const measured = await clock.runUntil(runSlots(scene.slots, context));
  expect(clock.pending()).toBe(0);
  return { ...measured, diary, progress, clock, inFlight: transport.inFlight() };
}

const times = (count: number, slot: Partial<Slot> = {}): readonly Slot[] =>
  Array.from({ length: count }, (_, block) => makeSlot({ block, ...slot }));

describe('runSlots in a closed loop', () => {
  it('makes one call after the other at concurrency 1, in the order of the schedule', async () => {
    const { diary, trials, stopped } = await play({ slots: times(3) });
    expect(diary).toEqual(['0 send 0', '150 end 0', '150 send 1', '300 end 1', '300 send 2', '450 end 2']);
    expect(trials.map(({ seq, block, startedMs, queueMs }) => [seq, block, startedMs, queueMs])).toEqual([
      [0, 0, 0, 0],
      [1, 1, 150, 0],
      [2, 2, 300, 0],
    ]);
    expect(stopped).toBeUndefined();
  });

  it('reads each answer: times from the send, tokens, usage, model, connection', async () => {
    const { trials, gaps } = await play({ slots: times(1) });
    expect(trials[0]).toMatchObject({
      outcome: 'ok',
      ttftMs: 100,
      e2eMs: 150,
      closedMs: 150,
      stallMs: 50,
      headersMs: 100,
      firstByteMs: 100,
      tokenEvents: 2,
      status: 200,
      servedModel: 'm-1',
      finishReason: 'stop',
      connection: 'new',
      usage: { inputTokens: 5, outputTokens: 2 },
    });
    expect(gaps).toEqual([{ cell: 'mini/support-answer', arm: 'candidate', gapsMs: [50] }]);
  });

  it('starts the calls of a batch together, and the next batch when all of them are done', async () => {
    const slots = [0, 0, 0, 1, 1, 1].map((batch) => makeSlot({ batch }));
    const { diary } = await play({
      slots,
      cells: [makeCell({ concurrency: 3 })],
      answer: (_request, count) => ({ restMs: count === 1 ? 500 : 50 }),
    });
    expect(diary).toEqual([
      '0 open 3',
      '0 send 0',
      '0 send 1',
      '0 send 2',
      '150 end 0',
      '150 end 2',
      '600 end 1',
      '600 open 3',
      '600 send 3',
      '600 send 4',
      '600 send 5',
      '750 end 3',
      '750 end 4',
      '750 end 5',
    ]);
  });

  it('runs the lanes of two providers side by side', async () => {
    const other = makeCell({
      id: 'claude/x',
      target: makeTarget({ id: 'claude', baseUrl: 'https://api.other.com/v1' }),
    });
    const { diary } = await play({
      slots: [makeSlot(), makeSlot({ cell: 'claude/x' }), makeSlot()],
      cells: [makeCell(), other],
      answer: (request) => ({ ttftMs: request.url.includes('other') ? 400 : 100 }),
    });
    expect(diary).toEqual(['0 send 0', '0 send 1', '150 end 0', '150 send 2', '300 end 2', '450 end 1']);
  });

  it('gives both calls of a pair the same bytes, and each pair its own nonce', async () => {
    const bodies: string[] = [];
    await play({
      slots: ['p1', 'p1', 'p2'].map((nonce, index) => makeSlot({ nonce, arm: index === 1 ? 'base' : 'candidate' })),
      answer: ({ body }) => {
        bodies.push(body);
        return {};
      },
    });
    expect(bodies[0]).toBe(bodies[1]);
    expect(bodies[2]).not.toBe(bodies[0]);
    expect(bodies[2]).toHaveLength(bodies[0]?.length ?? 0);
  });

  it('leaves the gaps of warm-up and of failures out', async () => {
    const { gaps } = await play({
      slots: [makeSlot({ stage: 'warmup' }), makeSlot()],
      answer: (_request, count) => (count === 1 ? { status: 500 } : {}),
    });
    expect(gaps).toEqual([]);
  });
});

describe('runSlots and refusals', () => {
  const refusal = (status: number, wait?: string) => ({
    status,
    ...(wait !== undefined && { headers: { 'retry-after': wait } }),
  });

  it.each([429, 503, 529])(
    'pauses the lane after HTTP %i for as long as asked, outside every timed span, and tries once more',
    async (status) => {
      const { diary, trials, lanes } = await play({
        slots: times(2),
        answer: (_request, count) => (count === 0 ? refusal(status, '2') : {}),
      });
      expect(diary).toEqual(['0 send 0', '100 end 0', '2100 send 1', '2250 end 1', '2250 send 2', '2400 end 2']);
      expect(trials.map(({ block, outcome, queueMs, ttftMs }) => [block, outcome, queueMs, ttftMs])).toEqual([
        [0, status === 429 ? 'rate-limited' : 'overloaded', 0, undefined],
        [0, 'ok', 0, 100],
        [1, 'ok', 0, 100],
      ]);
      expect(trials[0]).toMatchObject({ status, retryAfterMs: 2000 });
      expect(lanes).toEqual([
        {
          lane: 'openai api.openai.com',
          atMs: 100,
          durationMs: 2000,
          reason: expect.stringContaining(`HTTP ${status}`),
        },
      ]);
    },
  );

  it('tries a refused call once and not twice, and waits longer each time', async () => {
    const { trials, lanes } = await play({ slots: times(2), answer: () => refusal(429) });
    expect(trials.map(({ block, outcome }) => `${block} ${outcome}`)).toEqual([
      '0 rate-limited',
      '0 rate-limited',
      '1 rate-limited',
      '1 rate-limited',
    ]);
    expect(lanes.map(({ durationMs }) => durationMs)).toEqual([1000, 2000, 4000, 8000]);
  });

  it('does not try other failures again', async () => {
    const { trials, lanes } = await play({ slots: times(1), answer: () => ({ status: 500 }) });
    expect(trials.map(({ outcome }) => outcome)).toEqual(['server-error']);
    expect(lanes).toEqual([]);
  });

  it('does not try again above concurrency 1, where refusal is what was measured', async () => {
    const { trials } = await play({
      slots: times(2, { block: 0 }),
      cells: [makeCell({ concurrency: 2 })],
      answer: (_request, count) => (count === 0 ? refusal(429) : {}),
    });
    expect(trials.map(({ outcome }) => outcome)).toEqual(['rate-limited', 'ok']);
  });

  it('pauses one lane and not the others', async () => {
    const other = makeCell({
      id: 'claude/x',
      target: makeTarget({ id: 'claude', baseUrl: 'https://api.other.com/v1' }),
    });
    const { diary } = await play({
      slots: [makeSlot(), makeSlot({ cell: 'claude/x' }), makeSlot({ cell: 'claude/x' })],
      cells: [makeCell(), other],
      answer: (request, count) => (count === 0 && !request.url.includes('other') ? refusal(429, '1') : {}),
    });
    expect(diary).toEqual([
      '0 send 0',
      '0 send 1',
      '100 end 0',
      '150 end 1',
      '150 send 2',
      '300 end 2',
      '1100 send 3',
      '1250 end 3',
    ]);
  });

  it('gives up at once when the wait would outlast the time cap', async () => {
    const { diary, stopped, clock } = await play({
      slots: times(3),
      caps: { maxMinutes: 1 },
      answer: () => refusal(429, '3600'),
    });
    expect(diary).toEqual(['0 send 0', '100 end 0']);
    expect(clock.now() - 1_000_000).toBe(100);
    expect(stopped).toBe('time-cap');
  });

  it('leaves the second try out when it would take the place of a planned call', async () => {
    const { trials, stopped } = await play({
      slots: times(3),
      caps: { maxRequests: 3 },
      answer: (_request, count) => (count === 0 ? refusal(429) : {}),
    });
    expect(trials.map(({ block, outcome }) => `${block} ${outcome}`)).toEqual(['0 rate-limited', '1 ok', '2 ok']);
    expect(stopped).toBeUndefined();
  });
});

describe('runSlots and time limits', () => {
  it('ends a call without a first token at its limit, and keeps it as a bound', async () => {
    const { diary, trials, inFlight } = await play({
      slots: times(2),
      answer: (_request, count) => (count === 0 ? { silent: true } : {}),
    });
    expect(diary.slice(0, 2)).toEqual(['0 send 0', '30000 abort 0']);
    expect(trials[0]).toMatchObject({ outcome: 'timeout-first-token', limitMs: 30_000, closedMs: 30_000 });
    expect(trials[0]).not.toHaveProperty('ttftMs');
    expect(trials[1]?.outcome).toBe('ok');
    expect(inFlight).toBe(0);
  });

  it('ends a call that goes on for too long, and keeps its first token', async () => {
    const { trials } = await play({ slots: times(1), answer: () => ({ restMs: 500_000 }) });
    expect(trials[0]).toMatchObject({ outcome: 'timeout-total', limitMs: 120_000, ttftMs: 100, tokenEvents: 1 });
  });
});

describe('runSlots and caps', () => {
  it('stops before the request that would go over the cap, and keeps what it has', async () => {
    const { trials, stopped } = await play({ slots: times(5), caps: { maxRequests: 3 } });
    expect(trials).toHaveLength(3);
    expect(stopped).toBe('request-cap');
  });

  it('stops a provider that bills ten times the worst case; a batch in flight is let finish', async () => {
    const prices: Prices = { worstCaseUsd: () => 0.1, costUsd: () => 1 };
    const slots = Array.from({ length: 20 }, (_, index) => makeSlot({ batch: Math.floor(index / 4) }));
    const { trials, stopped } = await play({
      slots,
      cells: [makeCell({ concurrency: 4 })],
      caps: { maxCostUsd: 2 },
      prices,
    });
    expect(trials.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(stopped).toBe('cost-cap');
  });

  it('starts no part of a batch that the cap does not cover', async () => {
    const { trials } = await play({
      slots: times(4, { block: 0 }),
      cells: [makeCell({ concurrency: 4 })],
      caps: { maxCostUsd: 0.3 },
      prices: { worstCaseUsd: () => 0.1, costUsd: () => 0.1 },
    });
    expect(trials).toEqual([]);
  });

  it('ends calls in flight at the time cap', async () => {
    const { trials, stopped, inFlight } = await play({
      slots: times(3),
      caps: { maxMinutes: 1 },
      context: { timeouts: { firstTokenMs: 300_000, totalMs: 300_000 } },
      answer: (_request, count) => (count === 1 ? { silent: true } : {}),
    });
    expect(trials.map(({ outcome, closedMs }) => [outcome, closedMs])).toEqual([
      ['ok', 150],
      ['aborted', 59_850],
    ]);
    expect(stopped).toBe('time-cap');
    expect(inFlight).toBe(0);
  });
});

describe('runSlots and a signal', () => {
  it('ends calls in flight as aborted, makes no further one, and returns what it has', async () => {
    const control = new AbortController();
    const { trials, stopped, inFlight } = await play({
      slots: times(4),
      context: { signal: control.signal },
      answer: (_request, count) => {
        if (count === 1) queueMicrotask(() => control.abort());
        return {};
      },
    });
    expect(trials.map(({ outcome }) => outcome)).toEqual(['ok', 'aborted']);
    expect(stopped).toBe('interrupted');
    expect(inFlight).toBe(0);
  });

  it('calls nothing when it is aborted from the start', async () => {
    const { trials, stopped } = await play({ slots: times(2), context: { signal: AbortSignal.abort() } });
    expect(trials).toEqual([]);
    expect(stopped).toBe('interrupted');
  });

  it('ends a pause', async () => {
    const control = new AbortController();
    const { diary, stopped } = await play({
      slots: times(2),
      context: {
        signal: control.signal,
        onProgress: ({ pausedForMs }) => pausedForMs !== undefined && control.abort(),
      },
      answer: () => ({ status: 429, headers: { 'retry-after': '60' } }),
    });
    expect(diary).toEqual(['0 send 0', '100 end 0']);
    expect(stopped).toBe('interrupted');
  });
});

describe('runSlots in an open loop', () => {
  it('starts calls when the schedule says, whether or not earlier ones are back', async () => {
    const { diary } = await play({
      slots: times(3),
      context: { load: { mode: 'constant', rate: 20 } },
      answer: () => ({ ttftMs: 100, restMs: 20 }),
    });
    expect(diary).toEqual(['5 send 0', '55 send 1', '105 send 2', '125 end 0', '175 end 1', '225 end 2']);
  });

  it('warms up one call at a time before the schedule begins', async () => {
    const { diary } = await play({
      slots: [...times(2, { stage: 'warmup' }), ...times(2)],
      context: { load: { mode: 'constant', rate: 20 } },
    });
    expect(diary).toEqual([
      '0 send 0',
      '150 end 0',
      '150 send 1',
      '300 end 1',
      '305 send 2',
      '355 send 3',
      '455 end 2',
      '505 end 3',
    ]);
  });

  it('moves the rest of the schedule behind a pause, so that no call is late because of it', async () => {
    const { diary, trials, lanes } = await play({
      slots: times(4),
      context: { load: { mode: 'constant', rate: 5 } },
      answer: (_request, count) => (count === 0 ? { status: 429, headers: { 'retry-after': '1' } } : {}),
    });
    expect(diary.filter((line) => line.includes('send'))).toEqual([
      '5 send 0',
      '1205 send 1',
      '1405 send 2',
      '1605 send 3',
    ]);
    expect(trials.map(({ queueMs }) => queueMs)).toEqual([0, 0, 0, 0]);
    expect(lanes).toHaveLength(1);
  });

  it('ends on a signal while it waits for the next start', async () => {
    const control = new AbortController();
    const { trials, stopped } = await play({
      slots: times(4),
      context: { load: { mode: 'constant', rate: 1 }, signal: control.signal, onProgress: () => control.abort() },
    });
    expect(trials.map(({ outcome }) => outcome)).toEqual(['ok']);
    expect(stopped).toBe('interrupted');
  });
});

describe('runSlots and the start after idleness', () => {
  it('rests, then calls each cell once, outside what is compared', async () => {
    const { diary, trials } = await play({ slots: times(1), context: { idleMs: 60_000 } });
    expect(diary).toEqual(['0 send 0', '150 end 0', '60150 send 1', '60300 end 1']);
    expect(trials[1]).toMatchObject({ stage: 'warmup', afterIdleMs: 60_000, outcome: 'ok' });
  });
});

describe('runSlots reports', () => {
  it('the state of a lane after each call', async () => {
    const { progress } = await play({
      slots: times(2),
      answer: (_request, count) => (count === 1 ? { status: 500 } : {}),
      prices: { worstCaseUsd: () => 0.5, costUsd: () => 0.25 },
    });
    expect(progress).toEqual([
      { lane: 'openai api.openai.com', done: 1, total: 2, errors: 0, p50TtftMs: 100, costUsd: 0.25, elapsedMs: 150 },
      { lane: 'openai api.openai.com', done: 2, total: 2, errors: 1, p50TtftMs: 100, costUsd: 0.5, elapsedMs: 250 },
    ]);
  });

  it('a cache hit that the scenario wanted to rule out', async () => {
    const { trials } = await play({
      slots: times(1),
      answer: () => ({ usage: { prompt_tokens: 9, completion_tokens: 2, cached: 8 } }),
    });
    expect(trials[0]?.flags).toEqual(['cache-hit']);
  });

  it('errors without the key and without the prompt', async () => {
    const { trials } = await play({
      slots: times(1),
      cells: [
        makeCell({
          scenario: {
            id: 's',
            messages: [{ role: 'user', content: 'A prompt that nobody must read in a log.' }],
            rows: [{}],
            cache: 'as-is',
          },
        }),
      ],
      answer: () => ({
        status: 400,
        body: JSON.stringify({
          error: {
            message: 'key sk-test-0123456789 sent: A prompt that nobody must read in a log.\n::warning::x',
            type: 'invalid_request_error',
          },
        }),
      }),
    });
    expect(trials[0]).toMatchObject({
      outcome: 'bad-request',
      error: { type: 'invalid_request_error', message: 'key [secret] sent: [prompt] ::warning::x' },
    });
  });

  it.each([301, 302, 307, 308])(
    'a redirect (HTTP %i) as an error that does not name where it leads',
    async (status) => {
      const { trials } = await play({
        slots: times(1),
        answer: () => ({ status, headers: { location: 'https://evil.example/' } }),
      });
      expect(trials[0]).toMatchObject({ outcome: 'bad-request', status, error: { type: 'redirect-refused' } });
      expect(JSON.stringify(trials[0])).not.toContain('evil');
    },
  );
});
