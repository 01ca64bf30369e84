import type { PriceOf } from '../metrics/price-of.js';
import { sampleSets } from '../metrics/sample-sets.js';
import type { Run } from '../model/run.js';
import type { SampleSet } from '../model/sample.js';

/** What stored runs measured of one cell, in their order; runs without it are left out. */
export function toSampleHistory(runs: readonly Run[], cell: string, price: PriceOf): readonly SampleSet[] {
  return runs.flatMap((run) => {
    const set = sampleSets(run, { arm: 'candidate', stages: ['main'] }, price).get(cell);
    return set === undefined ? [] : [set];
  });
}
