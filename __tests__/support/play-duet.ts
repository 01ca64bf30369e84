import type { GatePolicy } from '../../src/model/plan.js';
import { cellsToSettle } from '../../src/verdict/duet-comparisons.js';
import { addPairs, type Duet, openDuet, wantedPairs } from '../../src/verdict/duet.js';
import type { CellEvidence, Interleaved } from '../../src/verdict/evidence.js';
import { makePolicy, makeSamples, type Shape } from './make-evidence.js';

/** Plays the pairs that the duet asks for from two shapes, as a provider would answer them. */
export function playDuet(
  start: CellEvidence,
  head: Shape,
  base: Shape,
  {
    policy = makePolicy(),
    seed = '',
    iterations = 50,
  }: { policy?: GatePolicy; seed?: string; iterations?: number } = {},
): { readonly duet: Duet; readonly cell: CellEvidence } {
  let duet = openDuet([start], policy, iterations);
  const looks: Interleaved[] = [];
  for (let look = 0, wanted = wantedPairs(duet); wanted !== undefined; wanted = wantedPairs(duet), look += 1) {
    const batch = {
      head: makeSamples(`${seed}h${look}`, { ...head, n: wanted.pairs }),
      base: makeSamples(`${seed}b${look}`, { ...base, n: wanted.pairs }),
    };
    looks.push(batch);
    duet = addPairs(duet, new Map([[start.cell.id, batch]]));
  }
  const cell: CellEvidence = { ...start, pairs: [...start.pairs, ...looks] };
  if (cellsToSettle(duet, [cell], policy).length > 0) {
    const pair = {
      head: makeSamples(`${seed}h again`, { ...head, n: 33 }),
      base: makeSamples(`${seed}b again`, { ...base, n: 33 }),
    };
    return { duet, cell: { ...cell, pairs: [pair] } };
  }
  return { duet, cell };
}
