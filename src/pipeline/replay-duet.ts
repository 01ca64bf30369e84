import type { PriceOf } from '../metrics/price-of.js';
import type { GatePolicy } from '../model/plan.js';
import type { Run, RunCell } from '../model/run.js';
import type { Trial } from '../model/trial.js';
import { addPairs, type Duet, openDuet, wantedPairs } from '../verdict/duet.js';
import type { CellEvidence, Interleaved } from '../verdict/evidence.js';
import { interleaved } from './to-evidence.js';

/**
 * The duet of a stored run, fed once more with the pairs that it measured then: the same decision, look by look.
 * It ends where the stored pairs do; what is open then stays open.
 */
export function replayDuet(
  cells: readonly CellEvidence[],
  trials: readonly Trial[],
  policy: GatePolicy,
  { iterations, configuredCells }: Run['settings'],
  price: PriceOf,
): Duet | undefined {
  const withBase = cells.filter(({ sentinels }) => sentinels !== undefined);
  if (withBase.length === 0) return undefined;
  const lean = withBase.every(({ sentinels, history }) => sentinels?.attempts === 0 && history.length > 0);
  const confirming = Map.groupBy(
    trials.filter(({ stage }) => stage === 'confirm'),
    ({ cell }) => cell,
  );
  let duet = openDuet(withBase, { ...policy, confirm: lean ? 'lean' : 'auto' }, iterations, configuredCells);
  let fed = 0;
  for (let wanted = wantedPairs(duet); wanted !== undefined; wanted = wantedPairs(duet)) {
    const { pairs } = wanted;
    const looks = withBase
      .filter(({ cell }) => wanted.cells.includes(cell.id))
      .map(({ cell }) => [cell.id, oneLook(cell, confirming.get(cell.id) ?? [], fed, pairs, price)] as const);
    // Half a look is no look, as it was live.
    if (looks.some(([, look]) => Math.min(look.head.attempts, look.base.attempts) < pairs)) return duet;
    duet = addPairs(duet, new Map(looks));
    fed += pairs;
  }
  return duet;
}

/** The block of a confirming call is the number of its pair. */
function oneLook(cell: RunCell, trials: readonly Trial[], from: number, pairs: number, price: PriceOf): Interleaved {
  return interleaved(
    cell,
    trials.filter(({ block }) => block >= from && block < from + pairs),
    price,
  );
}
