import type { RunCell } from '../../src/model/run.js';
import type { Usage } from '../../src/model/stream-event.js';
import type { Trial } from '../../src/model/trial.js';

/** A successful answer: first token after 400 ms, last after 1,390 ms, 100 tokens. */
export function aTrial(overrides: Partial<Trial> = {}): Trial {
  return {
    cell: 'mini/answer',
    arm: 'candidate',
    stage: 'main',
    seq: 0,
    row: 0,
    block: 0,
    batch: 0,
    outcome: 'ok',
    startedMs: 10,
    queueMs: 0,
    connection: 'reused',
    ttftMs: 400,
    ttfoMs: 400,
    e2eMs: 1390,
    stallMs: 35,
    tokenEvents: 50,
    textEvents: 50,
    reasoningEvents: 0,
    bytes: 9000,
    streamedTokens: 100,
    usage: aUsage(),
    ...overrides,
  };
}

export function aUsage(overrides: Partial<Usage> = {}): Usage {
  return { inputTokens: 1000, outputTokens: 100, ...overrides };
}

export function aCell(overrides: Partial<RunCell> = {}): RunCell {
  return {
    id: 'mini/answer',
    target: 'mini',
    scenario: 'answer',
    provider: 'openai',
    format: 'openai-chat',
    model: 'gpt-5-mini',
    host: 'api.openai.com',
    concurrency: 1,
    cache: 'bust',
    connection: 'warm',
    deployed: false,
    fingerprint: 'f1',
    iterations: 10,
    ...overrides,
  };
}
