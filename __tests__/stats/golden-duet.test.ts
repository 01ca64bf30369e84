import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import {
  lookShare,
  LOOK_WEIGHTS,
  LOOKS,
  metricLimits,
  RULE,
  sentinelCount,
  TAIL_KEEP,
  tailScreenLevel,
} from '../../src/stats/duet-rule.js';
import { duetResult } from '../../src/stats/duet-result.js';
import { errorScreen } from '../../src/stats/error-screen.js';
import { exactStratifiedTest } from '../../src/stats/exact-stratified-test.js';
import { hodgesLehmann, pairwiseDifferences } from '../../src/stats/hodges-lehmann.js';
import { mannWhitney } from '../../src/stats/mann-whitney.js';
import { runLocation, runQuantile } from '../../src/stats/run-estimate.js';
import { feedPairs, nextRequest } from '../../src/stats/sequential-duet.js';
import { stouffer, upperNormalScore } from '../../src/stats/stouffer.js';
import { studentTSf } from '../../src/stats/student-t.js';
import { tailDuet } from '../../src/stats/tail-duet.js';
import { openCorpusJob, pairsOfCorpusJob } from '../../scripts/corpus-engine.mjs';
import { expectClose, goldenCopies } from '../support/golden.js';
import { stats } from '../support/stats-under-test.js';

/** stats-golden-2.json: NumPy 1.24.2 and SciPy 1.10.1, and four whole jobs of the reference, look by look. */
describe.each(goldenCopies('stats-golden-2.json'))('golden vectors of the duet (%s copy)', (_, golden) => {
  it.each<any>(golden.hodges_lehmann_se)('Hodges–Lehmann and its standard error: $hl_log', (row) => {
    const n = row.head.length;
    const estimate = hodgesLehmann(row.base, row.head);
    expectClose(estimate.logRatio, row.hl_log);
    expectClose(estimate.ratio, row.ratio);
    expectClose(estimate.standardError, row.se);
    if (row.note === 'ties') return;
    const { lowRank, highRank } = pairwiseDifferences(row.base.map(Math.log), row.head.map(Math.log));
    expect([lowRank, highRank]).toEqual([row.rank_lo0, row.rank_hi0]);
    expect(row.df).toBe(n + row.base.length - 2);
    expectClose(studentTSf(estimate.logRatio / estimate.standardError, row.df), row.p_ratio_gt_1);
    expectClose(studentTSf((estimate.logRatio - Math.log(1.05)) / estimate.standardError, row.df), row.p_ratio_gt_105);
    const rank = mannWhitney(row.head, row.base, { alternative: 'greater', method: 'asymptotic' });
    expectClose(rank.p, row.mannwhitneyu_p_greater);
  });

  it.each<any>(golden.trimmed_location_5_40)('LOC of $x.length values', ({ x, loc_log: location, var: variance }) => {
    expectClose(runLocation(x).value, location);
    expectClose(runLocation(x).variance, variance);
  });

  it.each<any>(golden.p95_duet)('p95 duet of $head.length and $base.length calls', (row) => {
    expectClose(runQuantile(row.head, 0.95).value, row.q95_head);
    expectClose(runQuantile(row.head, 0.95).variance, row.var_head);
    expectClose(runQuantile(row.base, 0.95).value, row.q95_base);
    expectClose(runQuantile(row.base, 0.95).variance, row.var_base);
    const estimate = tailDuet(row.base, row.head);
    expectClose(estimate.logRatio, row.d);
    expectClose(estimate.standardError, row.se);
    expectClose(estimate.df, row.df);
    expectClose(estimate.p, row.p);
  });

  it.each<any>(golden.stouffer)('Stouffer of $p at correlation $rho', ({ p, rho, z }) => {
    expectClose(stouffer(p, rho), z);
  });

  it.each<any>(golden.norm_isf)('norm.isf($p)', ({ p, z }) => {
    expect(Math.abs(upperNormalScore(p) - z)).toBeLessThan(1e-9);
  });

  it('α by look, and all that is left at the last', () => {
    const expected = golden.alpha_spending;
    expect(LOOK_WEIGHTS).toEqual(expected.weights);
    for (const look of LOOKS.keys()) {
      expectClose((RULE.alpha * lookShare(look, false, expected.C)) / 3, expected.per_look_shift[look]);
      expectClose((RULE.tailAlpha * lookShare(look, false, expected.C)) / 4, expected.per_look_tail[look]);
      expectClose((RULE.alpha * lookShare(look, true, expected.C)) / 3, expected.if_last_at_look[look].shift);
      expectClose((RULE.tailAlpha * lookShare(look, true, expected.C)) / 4, expected.if_last_at_look[look].tail);
    }
  });

  it.each<any>(golden.strata_exact_error_test)(
    'errors $head1/$n against $base1/$bn, then $head2 against $base2 of $m',
    (row) => {
      const { p } = exactStratifiedTest([
        { headErrors: row.head1, headCalls: row.n, baseErrors: row.base1, baseCalls: row.bn },
        { headErrors: row.head2, headCalls: row.m, baseErrors: row.base2, baseCalls: row.m },
      ]);
      expectClose(p, row.p);
    },
  );

  it.each<any>(golden.betabinom_screen)('$h errors of $n after $hist_err of $hist_n', (row) => {
    const { p } = errorScreen({
      headErrors: row.h,
      headCalls: row.n,
      historyErrors: row.hist_err,
      historyCalls: row.hist_n,
    });
    expectClose(p, row.p);
  });

  it.each<any>(golden.full_jobs)('rule of $job', ({ n, K, config }) => {
    expect(sentinelCount(n, K)).toBe(config.b);
    expect(tailScreenLevel(n, K)).toBe(config.screen_tail);
    const limits = metricLimits({}, 0.2, false);
    expectClose(limits.floor, config.floor);
    expectClose(limits.wanted, config.d1);
    expectClose(limits.margin, config.margin);
    expectClose(limits.least, config.est_min);
    expect([LOOKS, TAIL_KEEP, RULE.tailFromPairs, RULE.jump, RULE.cap, RULE.drop, RULE.correlation]).toEqual([
      config.looks,
      config.tail_keep,
      config.m95,
      config.jump_guard,
      config.cap,
      config.drop,
      config.rho,
    ]);
    expect([RULE.screenReach, RULE.keepReach, RULE.alpha, RULE.tailAlpha]).toEqual([
      config.zf,
      config.zfut,
      config.alpha,
      config.alpha_tail,
    ]);
  });

  // The jobs behind the traces lie beside the checkout, where they lie at all.
  const traced = golden.full_jobs.filter(({ job }: { job: string }) => existsSync(corpusFile(job)));
  for (const expected of traced) {
    it(`every look of ${expected.job}`, () => {
      const job = JSON.parse(gunzipSync(readFileSync(corpusFile(expected.job))).toString('utf8'));
      const metrics = ['ttft', 'itl', 'e2e'];
      let state = openCorpusJob(stats, job);
      for (const [c, { screens }] of state.cells.entries()) {
        for (const [m, metric] of metrics.entries()) {
          const screen = screens.get(metric);
          expectClose(screen?.sentinelShift?.logRatio, expected.sentinel_hl[c][m][0]);
          expectClose(screen?.sentinelShift?.standardError, expected.sentinel_hl[c][m][1]);
          expectClose(screen?.historyShift?.logRatio, expected.history_d[c][m]);
          expectClose(screen?.historyWeight, expected.history_precision[c][m]);
          expectClose(screen?.tailP, expected.tail_p[c][m]);
          expectClose(screen?.combined.logRatio, expected.screen_d[c][m]);
          expectClose(screen?.combined.standardError, expected.screen_se[c][m]);
        }
      }
      const trace = [...expected.trace];
      for (let request = nextRequest(state); request !== undefined; request = nextRequest(state)) {
        state = feedPairs(state, pairsOfCorpusJob(job, request, state.pairs));
        for (const id of request.cells) {
          const cell = state.cells.find((one) => one.id === id);
          const row = trace.shift();
          expect([row.look, row.m, row.cell, row.fail]).toEqual([
            request.look,
            state.pairs,
            id,
            (cell?.flags.length ?? 0) > 0,
          ]);
          if (!row.fail) expect(cell?.open).toBe(row.keep);
          for (const [m, metric] of metrics.entries()) {
            const reading = cell?.reading?.metrics.get(metric);
            expectClose(reading?.shift.logRatio, row.d[m]);
            expectClose(reading?.shift.standardError, row.se[m]);
            expectClose(reading?.shift.p, row.p[m]);
          }
        }
      }
      const result = duetResult(state);
      expect(trace).toEqual([]);
      expect(result.verdict).toBe(expected.verdict);
      expect(result.flags.map(({ cell, metric, kind }) => `${cell}/${metric}/${kind}`)).toEqual(expected.flags);
      expect(result.suspects).toEqual(expected.suspects);
      expect(result.pairs).toEqual(expected.pairs);
      expectClose(result.extra, expected.extra);
    });
  }
});

function corpusFile(job: string): string {
  return fileURLToPath(new URL(`../../../shared/data/gate-corpus2/${job}.json.gz`, import.meta.url));
}
