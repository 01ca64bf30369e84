import type { Cell } from '../model/plan.js';
import { seededRandom, shuffled } from '../model/seeded-random.js';
import type { Arm, Slot } from '../model/trial.js';
import { callCounts, type CellCalls, type Neighbourhood, neighbourhoods } from './call-counts.js';

/**
 * Stage 1: warm-up first, then every cell's calls in randomised complete blocks, so that the time of day hits all of
 * them alike. A block holds one batch of each cell, in an order of its own; a cell with fewer batches than another is
 * spread over the whole run. Base calls stand beside candidate calls, with the same row and nonce, in random order.
 *
 * Depends on the arguments alone. Rows and nonces of a cell do not depend on which other cells there are. The nonce
 * grows from the seed: two runs with one seed send the same prompts, so a prompt cache that outlives the first run
 * knows those of the second.
 */
export function schedule(
  cells: readonly CellCalls[],
  { seed, warmup }: { readonly seed: string; readonly warmup: number },
): readonly Slot[] {
  const random = seededRandom(`${seed} order`);
  const warmups = cells.map((calls) => warmupDraws(calls, seed, warmup));
  const mains = cells.map((calls) => {
    const places = neighbourhoods(calls);
    const beside = Math.max(0, ...places.map(({ baseBatches }) => baseBatches));
    const rowOf = rowOrder(calls.cell, seed);
    const series: Series = {
      cell: calls.cell,
      stage: 'main',
      purpose: `${seed} main`,
      rowOf,
      from: 0,
      stride: 1 + beside,
    };
    return places.map(
      (place): Draw =>
        (block) =>
          neighbourSlots(place, series, block, random),
    );
  });
  return [...inBlocks(warmups, random), ...inBlocks(mains, random)];
}

/**
 * Interleaved pairs for suspects: in a pair base and candidate stand side by side in random order, with one row and one
 * nonce; above concurrency 1 a batch of one stands beside a batch of the other. `from` is how many pairs these cells
 * have had before, in earlier looks.
 */
export function confirmSchedule(
  cells: readonly { readonly cell: Cell; readonly pairs: number }[],
  { seed, from }: { readonly seed: string; readonly from: number },
): readonly Slot[] {
  const random = seededRandom(`${seed} confirm ${from}`);
  const draws = cells.map(({ cell, pairs }) => {
    const rowOf = rowOrder(cell, seed);
    const series: Series = { cell, stage: 'confirm', purpose: `${seed} confirm`, rowOf, from, stride: 2 };
    return neighbourhoods({ cell, candidate: pairs, base: 0 }).map(
      (place): Draw =>
        () =>
          neighbourSlots({ ...place, baseBatches: 1 }, series, from + place.first, random),
    );
  });
  return inBlocks(draws, random);
}

/** One more measurement of the candidate alone, with fresh nonces, before a cell without a base arm turns red. */
export function repeatSchedule(
  cells: readonly { readonly cell: Cell; readonly calls: number }[],
  { seed }: { readonly seed: string },
): readonly Slot[] {
  const random = seededRandom(`${seed} repeat`);
  const draws = cells.map(({ cell, calls }) => {
    const rowOf = rowOrder(cell, seed);
    const series: Series = { cell, stage: 'confirm', purpose: `${seed} repeat`, rowOf, from: 0, stride: 1 };
    return neighbourhoods({ cell, candidate: calls, base: 0 }).map(
      (place): Draw =>
        (block) =>
          neighbourSlots(place, series, block, random),
    );
  });
  return inBlocks(draws, random);
}

/** The slots of one cell for one block. */
type Draw = (block: number) => readonly Slot[];

/** Deals each cell's draws over as many blocks as the longest cell has, evenly, and shuffles every block. */
function inBlocks(cells: readonly (readonly Draw[])[], random: () => number): readonly Slot[] {
  const count = Math.max(0, ...cells.map((draws) => draws.length));
  const blocks: Draw[][] = Array.from({ length: count }, () => []);
  for (const draws of cells) {
    for (const [index, draw] of draws.entries()) blocks[Math.floor(((index + 0.5) * count) / draws.length)]?.push(draw);
  }
  return blocks.flatMap((draws, block) => shuffled(draws, random).flatMap((draw) => draw(block)));
}

interface Series {
  readonly cell: Cell;
  readonly stage: 'main' | 'confirm';
  readonly purpose: string;
  readonly rowOf: (call: number) => number;
  /** Calls of this stage that were scheduled before; rows, nonces and batches go on from there. */
  readonly from: number;
  /** Batches in the largest neighbourhood: keeps the numbers of batches apart. */
  readonly stride: number;
}

/** A batch of candidate calls and the batches of base calls beside it, batch after batch, in random order. */
function neighbourSlots(place: Neighbourhood, series: Series, block: number, random: () => number): readonly Slot[] {
  const { cell, stage, purpose, rowOf, from, stride } = series;
  const arms: readonly Arm[] = ['candidate', ...Array.from({ length: place.baseBatches }, () => 'base' as const)];
  const batches = arms.map((arm, among) => ({ arm, among, batch: (from + place.first) * stride + among }));
  return shuffled(batches, random).flatMap(({ arm, among, batch }) =>
    Array.from({ length: place.size }, (_, offset): Slot => {
      const call = from + place.first + offset;
      // A second base call beside one candidate call would find the first one's prompt in the cache.
      const nonce = `${purpose} ${cell.id} ${call}${among > 1 ? ` ${among}` : ''}`;
      return { cell: cell.id, arm, stage, row: rowOf(call), nonce, block, batch };
    }),
  );
}

function warmupDraws(calls: CellCalls, seed: string, warmup: number): readonly Draw[] {
  const { candidate, base } = callCounts(calls, warmup).warmup;
  const arms = base > 0 ? (['candidate', 'base'] as const) : (['candidate'] as const);
  const rowOf = rowOrder(calls.cell, seed);
  return Array.from({ length: candidate + base }, (_, index): Draw => (block) => {
    const call = Math.floor(index / arms.length);
    const arm = arms[index % arms.length] ?? 'candidate';
    const nonce = `${seed} warmup ${calls.cell.id} ${call}`;
    return [{ cell: calls.cell.id, arm, stage: 'warmup', row: rowOf(call), nonce, block, batch: index }];
  });
}

/** Rows are cycled in a random order of the cell's own, the same in every stage. */
function rowOrder(cell: Cell, seed: string): (index: number) => number {
  const rows = shuffled([...cell.scenario.rows.keys()], seededRandom(`${seed} rows ${cell.id}`));
  return (index) => rows[index % Math.max(1, rows.length)] ?? 0;
}
