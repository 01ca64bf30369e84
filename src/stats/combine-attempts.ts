import { sum } from 'simple-statistics';

import { LOOK_WEIGHTS } from './duet-rule.js';
import { type Interval, toInterval } from './interval.js';
import { requireAbove, requireCount, requireSample, requireShare } from './require-sample.js';

/**
 * The shift that several attempts of one job show together: a re-run adds evidence, it does not replace any.
 *
 * @remarks
 * - Units:  logs in; weights are inverse variances.
 * - Sign:   positive is slower or dearer.
 * - Shape:  at least one attempt, every standard error above 0.
 * - Source: Cochran (1954), Biometrics 10(1), 101–129.
 *
 * @throws RangeError on no attempt or a standard error that is not above 0.
 */
export function combineAttempts(attempts: readonly Pick<Interval, 'logRatio' | 'standardError'>[]): Interval {
  requireSample(
    'attempts',
    attempts.map(({ logRatio }) => logRatio),
  );
  for (const { standardError } of attempts) requireAbove('standardError', standardError, 0);
  const precision = sum(attempts.map(({ standardError }) => standardError ** -2));
  const weighted = sum(attempts.map(({ logRatio, standardError }) => logRatio * standardError ** -2));
  return toInterval(weighted / precision, precision ** -0.5);
}

/**
 * The α that attempt 1, 2, … of one job may spend on the evidence so far.
 *
 * The first attempt is the ordinary job and keeps its α; each re-run spends the share of the duet's look of the same
 * number, so that "re-run until it changes colour" buys little: all re-runs ever together no more than α once again.
 *
 * @remarks
 * - Shape:  attempt ≥ 1; from the ninth on the last share is spent again.
 * - Source: STATISTICS §4 with the weights of §3.
 *
 * @throws RangeError unless 0 < α < 1 and attempt is a whole number ≥ 1.
 */
export function attemptAlpha(alpha: number, attempt: number): number {
  requireShare('alpha', alpha);
  requireCount('attempt', attempt, 1);
  return attempt === 1 ? alpha : alpha * (LOOK_WEIGHTS[Math.min(attempt, LOOK_WEIGHTS.length) - 1] ?? 0);
}
