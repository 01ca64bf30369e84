// @ts-check
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What loadStats hands out: the modules it names, in one object.
 *
 * @typedef {typeof import('../src/stats/bca-interval.js') &
 *   typeof import('../src/stats/benjamini-hochberg.js') &
 *   typeof import('../src/stats/binomial-interval.js') &
 *   typeof import('../src/stats/duet-result.js') &
 *   typeof import('../src/stats/duet-rule.js') &
 *   typeof import('../src/stats/harrell-davis.js') &
 *   typeof import('../src/stats/judge-one-stage.js') &
 *   typeof import('../src/stats/kolmogorov-smirnov.js') &
 *   typeof import('../src/stats/mann-whitney.js') &
 *   typeof import('../src/stats/moderated-test.js') &
 *   typeof import('../src/stats/quantile.js') &
 *   typeof import('../src/stats/quantile-interval.js') &
 *   typeof import('../src/stats/run-estimate.js') &
 *   typeof import('../src/stats/seeded-random.js') &
 *   typeof import('../src/stats/sequential-duet.js') &
 *   typeof import('../src/stats/smallest-visible-effect.js') &
 *   typeof import('../src/stats/welch.js')} StatsExports
 */

/**
 * Every export of the built statistics room in one object. Scripts and benches measure what is shipped, not the sources.
 *
 * @returns {Promise<StatsExports>}
 */
export async function loadStats() {
  const room = new URL('../lib/stats/', import.meta.url);
  if (!existsSync(fileURLToPath(room))) {
    process.stderr.write('lib/stats is not built. Run `npm run build`, then this again.\n');
    process.exit(2);
  }
  const loaded = await Promise.all(MODULES.map((name) => import(new URL(`${name}.js`, room).href)));
  return Object.assign({}, ...loaded);
}

const MODULES = [
  'bca-interval',
  'benjamini-hochberg',
  'binomial-interval',
  'duet-result',
  'duet-rule',
  'harrell-davis',
  'judge-one-stage',
  'kolmogorov-smirnov',
  'mann-whitney',
  'moderated-test',
  'quantile',
  'quantile-interval',
  'run-estimate',
  'seeded-random',
  'sequential-duet',
  'smallest-visible-effect',
  'welch',
];
