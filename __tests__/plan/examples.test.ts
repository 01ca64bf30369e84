import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { listPrice } from '../../src/metrics/list-price.js';
import { pricesAt } from '../../src/metrics/price-of.js';
import type { Plan } from '../../src/model/plan.js';
import { checkHosts } from '../../src/plan/check-hosts.js';
import { confinedFiles } from '../../src/plan/confined-files.js';
import { parseConfig } from '../../src/plan/parse-config.js';
import { resolvePlan } from '../../src/plan/resolve-plan.js';
import { checkCaps, worstCallUsd, worstCase } from '../../src/plan/worst-case.js';
import { errorsOf } from './read-config.js';

const FOLDER = 'examples/configs';
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));
/** What the comments of the examples tell their readers to allow. */
const ALLOWED = ['llm.example.com', '*.preview.example.com', 'prod.example.com'];

function resolved(name: string): Plan {
  return resolvePlan(parseConfig(readFileSync(`${FOLDER}/${name}`, 'utf8'), name), {
    ...confinedFiles('.', FOLDER),
    env: { PREVIEW_URL: 'https://pr-7.preview.example.com/v1' },
  });
}

describe('examples/configs', () => {
  it('holds the examples that the docs name', () => {
    const readme = readFileSync(`${FOLDER}/README.md`, 'utf8');
    expect(NAMES.toSorted()).toEqual([
      'full.yml',
      'minimal.yml',
      'openai-compatible.yml',
      'pull-request-preview.yml',
      'self-hosted.yml',
    ]);
    for (const name of NAMES) expect(readme).toContain(`\`${name}\``);
  });

  it.each(NAMES)('%s is read and resolved, and calls only hosts that its comments name', (name) => {
    const plan = resolved(name);
    expect(plan.cells.length).toBeGreaterThan(0);
    expect(errorsOf(() => checkHosts(plan, { allowedHosts: ALLOWED }))).toEqual([]);
  });

  it.each(NAMES)('%s stays below the usual caps at list prices', (name) => {
    const plan = resolved(name);
    const price = pricesAt(new Date('2026-11-22T00:00:00Z'), listPrice);
    const cells = plan.cells.map((cell) => ({ cell, base: undefined, candidate: plan.iterations, sentinels: 0 }));
    const worst = worstCase(cells, { warmup: plan.warmup, worstCaseUsd: (cell) => worstCallUsd(cell, price) });
    expect(errorsOf(() => checkCaps(worst, plan.caps, name))).toEqual([]);
  });

  it('shows every key of the schema in full.yml that one provider can have', () => {
    const text = readFileSync(`${FOLDER}/full.yml`, 'utf8');
    const keys =
      'version suite targets id provider api model key auth headers params price scenarios system messages data cache prompt matrix concurrency exclude iterations warmup load timeouts connection measure caps gate mode threshold floor metrics budgets error-rate accepted on-inconclusive on-drift confirm strict';
    for (const key of keys.split(' '))
      expect([key, new RegExp(`(^|[ {,-])${key}:`, 'm').test(text)]).toEqual([key, true]);
  });
});
