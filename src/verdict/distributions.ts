import type { Distribution } from '../model/report.js';
import type { SampleSet } from '../model/sample.js';
import { quantile } from '../stats/quantile.js';
import type { CellEvidence } from './evidence.js';
import { referenceArms } from './findings.js';
import { commonOutputLength, costs, latencies, type LatencyMetric } from './values.js';

const PICTURED = ['ttft', 'tpot', 'e2e'] as const satisfies readonly LatencyMetric[];

/**
 * What the pictures of a cell are drawn from: the same values that were compared.
 *
 * @param startedAt When the cell's stored runs began, in the order of `evidence.history`.
 */
export function distributionsOf(evidence: CellEvidence, startedAt: readonly string[]): readonly Distribution[] {
  if (evidence.candidate === undefined) return [];
  const cell = evidence.cell.id;
  const { head, base } = referenceArms(evidence);
  const length = commonOutputLength([head, base, ...evidence.history]);
  const picture = (
    valuesOf: (set: SampleSet) => readonly number[],
  ): Omit<Distribution, 'cell' | 'metric' | 'unit'> => ({
    base: valuesOf(base),
    candidate: valuesOf(head),
    history: evidence.history.flatMap((set, index) => {
      const values = valuesOf(set);
      const began = startedAt[index];
      return values.length === 0 || began === undefined
        ? []
        : [{ startedAt: began, p50: quantile(values, 0.5), p95: quantile(values, 0.95) }];
    }),
  });
  return [
    ...PICTURED.map((metric): Distribution => ({
      cell,
      metric,
      unit: 'ms',
      ...picture((set) => latencies(set, metric, length)),
    })),
    { cell, metric: 'cost', unit: 'usd', ...picture(costs) },
  ];
}
