import type { Cell, Scenario } from '../../src/model/plan.js';
import type { Target } from '../../src/model/target.js';

export function makeCell(
  id: string,
  parts: {
    readonly concurrency?: number;
    readonly rows?: number;
    readonly cache?: Scenario['cache'];
    readonly target?: Partial<Target>;
  } = {},
): Cell {
  const { concurrency = 1, rows = 1, cache = 'bust', target = {} } = parts;
  return {
    id,
    target: {
      id: id.split('/')[0] ?? id,
      provider: 'openai',
      format: 'openai-chat',
      model: 'm',
      baseUrl: 'https://api.openai.com/v1',
      auth: 'bearer',
      keyName: 'OPENAI_API_KEY',
      headers: {},
      params: { maxOutputTokens: 100 },
      deployed: false,
      configLine: 4,
      ...target,
    },
    scenario: {
      id: 's',
      messages: [{ role: 'user', content: 'x' }],
      rows: Array.from({ length: rows }, (_, row) => ({ q: String(row) })),
      cache,
    },
    concurrency,
    fingerprint: id,
    maxInputTokens: 1000,
  };
}
