import { describe, expect, it } from '@jest/globals';

import { iterationsSight, planSummary } from '../../src/plan/plan-summary.js';
import { resolve } from './read-config.js';

const CONFIG = `
targets:
  - { id: a, provider: openai, model: m, params: { max-output-tokens: 100 } }
  - { id: b, provider: anthropic, model: m, params: { max-output-tokens: 100 } }
  - { id: c, provider: openai, model: m, params: { max-output-tokens: 100 } }
prompt: x
`;

describe('planSummary', () => {
  const plan = resolve(CONFIG);
  const planned = plan.cells
    .slice(0, 2)
    .map((cell) => ({ cell, base: cell, candidate: plan.iterations, sentinels: 8 }));
  const summary = (more = {}) => planSummary(plan, planned, { worstCaseUsd: () => 0.002, confirmCalls: 134, ...more });

  it('counts calls as 2 × (50 + 8 base + 3 warm-up), and what confirmation may add', () => {
    expect(summary()).toMatchObject({
      calls: 122,
      callsAtMost: 256,
      worstCaseUsd: expect.closeTo(0.244, 9),
      wallFrom: 'guess',
    });
    expect(summary().cells).toEqual([
      { id: 'a/prompt', called: true, candidate: 50, base: 8, warmup: 3, worstCaseUsd: expect.closeTo(0.122, 9) },
      { id: 'b/prompt', called: true, candidate: 50, base: 8, warmup: 3, worstCaseUsd: expect.closeTo(0.122, 9) },
      { id: 'c/prompt', called: false, candidate: 0, base: 0, warmup: 0 },
    ]);
  });

  it('lets confirmation use no more than the caps leave', () => {
    const capped = { ...plan, caps: { ...plan.caps, maxRequests: 200 } };
    expect(planSummary(capped, planned, { worstCaseUsd: () => 0, confirmCalls: 134 }).callsAtMost).toBe(200);
  });

  it('leaves the worst case out when it is unknown', () => {
    expect(summary({ worstCaseUsd: () => undefined })).not.toHaveProperty('worstCaseUsd');
  });

  it('takes as long as the slowest provider, from history where there is one', () => {
    const typicalMs = (cell: { readonly id: string }) => (cell.id === 'a/prompt' ? 1000 : 2000);
    expect(summary({ typicalMs })).toMatchObject({ wallMs: 122_000, wallFrom: 'history' });
    const same = [planned[0]!, { ...planned[0]!, cell: plan.cells[2]! }];
    expect(planSummary(plan, same, { worstCaseUsd: () => 0, confirmCalls: 0, typicalMs: () => 1000 }).wallMs).toBe(
      122_000,
    );
  });

  it('takes as long as an open load says', () => {
    const open = resolve(`${CONFIG}load: { mode: constant, rate: 10/s }\nwarmup: 0\n`);
    const wall = planSummary(open, [{ cell: open.cells[0]!, base: undefined, candidate: 50, sentinels: 0 }], {
      worstCaseUsd: () => 0,
      confirmCalls: 0,
      typicalMs: () => 1000,
    });
    expect(wall.wallMs).toBe(6000);
  });
});

describe('iterationsSight', () => {
  it.each([
    [1, '1 iteration: shown, not gated; 20 gate the median, 50 the p95, 300 the p99'],
    [10, '10 iterations: shown, not gated; 20 gate the median, 50 the p95, 300 the p99'],
    [20, '20 iterations: the median is gated, the p95 shown as unstable; 50 gate the p95, 300 the p99'],
    [50, '50 iterations: the median and the p95 are gated; 300 gate the p99'],
    [300, '300 iterations: the median, the p95 and the p99 are gated'],
  ])('%i → %s', (iterations, sentence) => {
    expect(iterationsSight(iterations)).toBe(sentence);
  });
});
