import type { Cell } from '../../src/model/plan.js';
import type { Target } from '../../src/model/target.js';

/** A plain OpenAI Chat target; override what a test is about. */
export function makeTarget(overrides: Partial<Target> = {}): Target {
  return {
    id: 'mini',
    provider: 'openai',
    format: 'openai-chat',
    model: 'gpt-5-mini',
    baseUrl: 'https://api.openai.com/v1',
    auth: 'bearer',
    keyName: 'OPENAI_API_KEY',
    headers: {},
    params: {},
    deployed: false,
    ...overrides,
  };
}

/** A cell with one prompt and no data set. */
export function makeCell(overrides: Partial<Cell> = {}): Cell {
  return {
    id: 'mini/support-answer',
    target: makeTarget(),
    scenario: {
      id: 'support-answer',
      messages: [{ role: 'user', content: 'Say hello.' }],
      rows: [{}],
      cache: 'bust',
    },
    concurrency: 1,
    fingerprint: 'fingerprint',
    maxInputTokens: 10,
    ...overrides,
  };
}
