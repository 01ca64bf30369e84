// @ts-check
/**
 * node scripts/make-fixture-jobs.mjs
 *
 * Writes the small labelled jobs of __tests__/fixtures/corpus: seeded, so a second run writes the same bytes. What the
 * gate must say of them (reference-*.json there) was computed apart from it, in Python from the written rule.
 */
import { mkdirSync, writeFileSync } from 'node:fs';

import { oneStageOf, simulateJob } from '../bench/support/simulated-jobs.mjs';
import { loadStats } from './load-stats.mjs';

/** @typedef {import('./corpus-engine.mjs').DuetJob} DuetJob */
/** @typedef {Record<string, Record<string, number[]>>} Samples */

const { seededRandom } = await loadStats();
const folder = new URL('../__tests__/fixtures/corpus/', import.meta.url);

/** @param {string} seed @param {number} n @param {number} storedRuns @param {import('../bench/support/simulated-jobs.mjs').Effect} effect */
const job = (seed, n, storedRuns, effect) =>
  simulateJob({ seed, n, storedRuns, cells: 2, effect, decimals: 2 }, seededRandom);

/** Every value of the given cells times `ratio`. @param {Samples} samples @param {number} ratio @returns {Samples} */
function slower(samples, ratio) {
  return Object.fromEntries(
    Object.entries(samples).map(([cell, { ttft = [], itl = [], tok = [] }]) => [
      cell,
      {
        ttft: ttft.map((ms) => Number((ms * ratio).toFixed(2))),
        itl: itl.map((ms) => Number((ms * ratio).toFixed(2))),
        tok,
      },
    ]),
  );
}

/** The provider slows down by half between stage 1 and the pairs, for both arms. @param {DuetJob} plain @returns {DuetJob} */
function withJump(plain) {
  const { head, base } = plain.confirm;
  return { ...plain, confirm: { head: slower(head, 1.5), base: slower(base, 1.5) } };
}

/** The stored runs had the tail already: the screen sees a small shift only, the pairs see the tail. @param {DuetJob} plain @returns {DuetJob} */
function withOldTail(plain) {
  const tails = plain.baseline.map(({ samples }) => ({
    samples: Object.fromEntries(
      Object.entries(samples).map(([cell, { ttft = [], itl = [], tok = [] }]) => {
        const slow = (/** @type {number} */ ms, /** @type {number} */ i) =>
          i % 8 === 3 ? Number((ms * 3).toFixed(2)) : ms;
        return [cell, { ttft: ttft.map(slow), itl: itl.map(slow), tok }];
      }),
    ),
  }));
  const { head, base } = plain.confirm;
  const alsoSlower = (/** @type {Samples} */ samples) => slower(samples, 1.13);
  return { ...plain, baseline: tails, head: alsoSlower(plain.head), confirm: { head: alsoSlower(head), base } };
}

const duets = [
  job('fixture-none', 30, 3, { kind: 'none' }),
  job('fixture-shift', 30, 1, { kind: 'shift', ratio: 1.5 }),
  job('fixture-no-history', 30, 0, { kind: 'itl', ratio: 1.3 }),
  withJump(job('fixture-jump-147', 60, 3, { kind: 'tail', share: 0.12, ratio: 3 })),
  withJump(job('fixture-jump-185', 60, 3, { kind: 'tail', share: 0.12, ratio: 3 })),
  withOldTail(job('fixture-old-tail-2', 60, 3, { kind: 'tail', share: 0.15, ratio: 3 })),
];
const oneStage = [
  oneStageOf(job('fixture-plain', 20, 3, { kind: 'none' })),
  oneStageOf(job('fixture-double', 20, 3, { kind: 'shift', ratio: 2 })),
  oneStageOf(job('fixture-one-run', 20, 1, { kind: 'shift', ratio: 1.6 })),
];

for (const [name, jobs] of /** @type {const} */ ([
  ['duet', duets],
  ['one-stage', oneStage],
])) {
  mkdirSync(new URL(`${name}/`, folder), { recursive: true });
  for (const one of jobs) writeFileSync(new URL(`${name}/${one.id}.json`, folder), `${JSON.stringify(one)}\n`);
}
