import type { GatePolicy } from '../model/plan.js';
import { compareErrors } from './errors.js';
import type { CellEvidence } from './evidence.js';
import { compareWithHistory } from './history.js';

/** Cells that would turn red against their stored runs, and so are asked once more before they do (DESIGN §8, 4). */
export function cellsToRepeat(
  cells: readonly CellEvidence[],
  policy: GatePolicy,
  iterations: number,
): readonly string[] {
  if (policy.confirm === 'never') return [];
  // Without a repeat, what would be red comes out `inconclusive` with a note; with confirmation off it says its state.
  const alone: GatePolicy = { ...policy, confirm: 'never' };
  const rows = [...compareWithHistory(cells, alone, iterations), ...compareErrors(cells, [], alone)];
  const suspects = new Set(
    rows
      .filter((row) => row.method !== 'budget' && (row.state === 'regression' || row.state === 'unconfirmed'))
      .map((row) => row.cell),
  );
  return [...suspects];
}
