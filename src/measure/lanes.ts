import type { Cell } from '../model/plan.js';
import type { Arm, Slot } from '../model/trial.js';

export type CellsOf = (arm: Arm) => ReadonlyMap<string, Cell>;

/** The calls of one provider and host, in the order of the schedule. */
export interface Lane {
  readonly name: string;
  readonly slots: readonly Slot[];
}

/**
 * Lanes run side by side, so that the wall time is the slowest provider's.
 *
 * Both arms of a cell travel in one lane, that of the candidate, even when the base arm calls another host: pairs
 * must stay interleaved in time, and a pause must hit both alike.
 */
export function splitIntoLanes(slots: readonly Slot[], cellsOf: CellsOf): readonly Lane[] {
  const lanes = new Map<string, Slot[]>();
  for (const slot of slots) {
    const cell = cellsOf('candidate').get(slot.cell) ?? cellsOf('base').get(slot.cell);
    if (cell === undefined) throw new RangeError(`the schedule names a cell that no arm has: ${slot.cell}`);
    const name = laneName(cell);
    const known = lanes.get(name);
    if (known === undefined) lanes.set(name, [slot]);
    else known.push(slot);
  }
  return [...lanes].map(([name, ofLane]) => ({ name, slots: ofLane }));
}

function laneName({ target }: Cell): string {
  return `${target.preset ?? target.provider} ${new URL(target.baseUrl).host}`;
}

/** Calls that start together: neighbours in the lane of one cell, arm, stage and batch, at most `concurrency` of them. */
export function batchesOf(slots: readonly Slot[], concurrencyOf: (slot: Slot) => number): readonly (readonly Slot[])[] {
  const batches: Slot[][] = [];
  for (const slot of slots) {
    const open = batches.at(-1);
    const [first] = open ?? [];
    if (open !== undefined && first !== undefined && sameBatch(first, slot) && open.length < concurrencyOf(slot)) {
      open.push(slot);
    } else batches.push([slot]);
  }
  return batches;
}

function sameBatch(a: Slot, b: Slot): boolean {
  return a.cell === b.cell && a.arm === b.arm && a.stage === b.stage && a.block === b.block && a.batch === b.batch;
}
