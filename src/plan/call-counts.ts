import type { Cell } from '../model/plan.js';

/** What one cell is asked in stage 1. */
export interface CellCalls {
  readonly cell: Cell;
  /** Iterations of the candidate arm. */
  readonly candidate: number;
  /** Calls of the base arm among them (sentinels); 0 without a callable base. */
  readonly base: number;
}

/** One batch of candidate calls and the batches of base calls beside it, in sizes. Above concurrency 1 all are alike. */
export interface Neighbourhood {
  /** Index of its first candidate call among the cell's. */
  readonly first: number;
  readonly size: number;
  readonly baseBatches: number;
}

/**
 * A cell's candidate calls in batches of its concurrency, and where its base calls stand among them: the i-th of b
 * beside candidate call floor((i + .5) n / b) (STATISTICS §3).
 *
 * Above concurrency 1 base calls come in whole batches, as large as the candidate's beside them: a smaller batch would
 * load the server less and look faster. At least two of them, so that a drift within the run cannot hide behind one;
 * never more than the candidate has.
 */
export function neighbourhoods({ cell, candidate, base }: CellCalls): readonly Neighbourhood[] {
  const { concurrency } = cell;
  const count = Math.ceil(candidate / concurrency);
  const batches =
    concurrency === 1 ? base : Math.min(count, base === 0 ? 0 : Math.max(2, Math.ceil(base / concurrency)));
  const beside = new Map<number, number>();
  for (let index = 0; index < batches; index += 1) {
    const at = Math.floor(((index + 0.5) * count) / batches);
    beside.set(at, (beside.get(at) ?? 0) + 1);
  }
  return Array.from({ length: count }, (_, index) => ({
    first: index * concurrency,
    size: Math.min(concurrency, candidate - index * concurrency),
    baseBatches: beside.get(index) ?? 0,
  }));
}

export interface CallCounts {
  readonly candidate: number;
  readonly base: number;
  readonly warmup: { readonly candidate: number; readonly base: number };
  readonly total: number;
}

/**
 * How many calls the schedule will hold for a cell. Warm-up calls alternate between its arms. Under `cache: warm` they
 * go once through every row on every arm, as a row's first call would not be warm; `warmup: 0` switches all of it off.
 */
export function callCounts(calls: CellCalls, warmup: number): CallCounts {
  const base = neighbourhoods(calls).reduce((sum, { size, baseBatches }) => sum + size * baseBatches, 0);
  const { cache, rows } = calls.cell.scenario;
  const arms = base > 0 ? 2 : 1;
  const coldRows = cache === 'warm' && warmup > 0 ? Math.min(rows.length, calls.candidate) * arms : 0;
  const warm = calls.candidate === 0 ? 0 : Math.max(warmup, coldRows);
  const ofBase = arms === 2 ? Math.floor(warm / 2) : 0;
  return {
    candidate: calls.candidate,
    base,
    warmup: { candidate: warm - ofBase, base: ofBase },
    total: calls.candidate + base + warm,
  };
}
