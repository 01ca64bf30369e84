import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';
import { requireCount, requireShare } from './require-sample.js';

/**
 * Exact interval of a share (Clopper–Pearson): which true error rates fit so many errors in so many calls.
 *
 * @remarks
 * - Units:  counts in, shares of 0 to 1 out.
 * - Shape:  0 ≤ successes ≤ trials, trials ≥ 1; `low` is 0 at no success, `high` is 1 when all succeed.
 * - Source: Clopper & Pearson (1934), Biometrika 26(4), 404–413, doi:10.1093/biomet/26.4.404.
 *
 * @throws RangeError on counts out of range or α outside (0, 1).
 */
export function binomialInterval(
  successes: number,
  trials: number,
  alpha = 0.05,
): { readonly low: number; readonly high: number } {
  requireCount('trials', trials, 1);
  requireCount('successes', successes);
  requireShare('alpha', alpha);
  if (successes > trials) throw new RangeError(`successes: at most trials = ${trials}; got ${successes}`);
  const failures = trials - successes;
  return {
    low: successes === 0 ? 0 : betaQuantile(alpha / 2, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(1 - alpha / 2, successes + 1, failures),
  };
}

/** Bisection on the regularised incomplete beta: 60 halvings leave less than 1e-18. */
function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (regularisedIncompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
