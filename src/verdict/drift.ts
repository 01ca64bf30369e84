import type { GatePolicy } from '../model/plan.js';
import { moderatedQuantileTest } from '../stats/moderated-test.js';
import { bothArms } from './duet.js';
import type { CellEvidence } from './evidence.js';
import { commonOutputLength, LATENCY_METRICS, latencies } from './values.js';

const ALPHA = 0.05;

/**
 * Cells whose base arm, too, is slower than its stored runs: the provider slowed for everyone while the change was
 * judged. Only ever a warning, so each cell is tested at the plain level.
 */
export function driftOfBaseArm(cells: readonly CellEvidence[], policy: GatePolicy): ReadonlySet<string> {
  const drifted = new Set<string>();
  for (const metric of LATENCY_METRICS.filter((name) => policy.metrics.includes(name))) {
    const tested = cells.flatMap((evidence) => {
      const base = bothArms(evidence).base;
      const length = commonOutputLength([base, ...evidence.history]);
      const candidate = latencies(base, metric, length);
      const baseline = evidence.history.map((set) => latencies(set, metric, length)).filter((values) => values.length > 1);
      return candidate.length < 5 || baseline.length === 0 ? [] : [{ id: evidence.cell.id, candidate, baseline }];
    });
    if (tested.length === 0) continue;
    const threshold = Math.log1p(policy.threshold[metric]);
    moderatedQuantileTest(tested, 0.5).forEach((shift, index) => {
      const cell = tested[index];
      if (cell !== undefined && shift.p <= ALPHA && shift.logRatio >= threshold) drifted.add(cell.id);
    });
  }
  return drifted;
}
