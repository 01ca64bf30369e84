import type { GatePolicy } from '../model/plan.js';
import type { ProviderShift } from '../model/verdict.js';
import { moderatedQuantileTest } from '../stats/moderated-test.js';
import { quantile } from '../stats/quantile.js';
import { bothArms } from './duet.js';
import type { CellEvidence } from './evidence.js';
import { commonOutputLength, LATENCY_METRICS, latencies } from './values.js';

const ALPHA = 0.05;
/** Fewer base calls than this say nothing about a median. */
const LEAST_CALLS = 5;

/**
 * Cells whose base arm, too, is slower than its stored runs: the provider slowed for everyone while the change was
 * judged. Only ever a warning, so each cell is tested at the plain level; of several metrics the heaviest is told.
 */
export function driftOfBaseArm(cells: readonly CellEvidence[], policy: GatePolicy): ReadonlyMap<string, ProviderShift> {
  const drifted = new Map<string, ProviderShift>();
  for (const metric of LATENCY_METRICS.filter((name) => policy.metrics.includes(name))) {
    const tested = cells.flatMap((evidence) => {
      const base = bothArms(evidence).base;
      const length = commonOutputLength([base, ...evidence.history]);
      const candidate = latencies(base, metric, length);
      const baseline = evidence.history
        .map((set) => latencies(set, metric, length))
        .filter((values) => values.length > 1);
      return candidate.length < LEAST_CALLS || baseline.length === 0
        ? []
        : [{ id: evidence.cell.id, candidate, baseline }];
    });
    if (tested.length === 0) continue;
    const threshold = Math.log1p(policy.threshold[metric]);
    moderatedQuantileTest(tested, 0.5).forEach((shift, index) => {
      const cell = tested[index];
      if (cell === undefined || shift.p > ALPHA || shift.logRatio < threshold) return;
      if (shift.ratio <= (drifted.get(cell.id)?.ratio ?? 0)) return;
      const now = quantile(cell.candidate, 0.5);
      drifted.set(cell.id, {
        metric,
        before: now / shift.ratio,
        now,
        ratio: shift.ratio,
        ratioLow: shift.low,
        ratioHigh: shift.high,
      });
    });
  }
  return drifted;
}
