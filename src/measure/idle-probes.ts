import type { Slot } from '../model/trial.js';
import type { LaneRun } from './lane-run.js';
import type { MeasureContext } from './measure-context.js';

/**
 * The start after idleness: the lane rests, then calls each of its candidate cells once, with a rest before each.
 * Probes count as warm-up, so no comparison sees them; `afterIdleMs` marks them.
 */
export async function idleProbes(run: LaneRun, context: MeasureContext): Promise<void> {
  const { clock, idleMs } = context;
  if (idleMs === undefined) return;
  const cells = new Set(run.lane.slots.filter(({ arm }) => arm === 'candidate').map(({ cell }) => cell));
  for (const cell of cells) {
    const slot: Slot = { cell, arm: 'candidate', stage: 'warmup', row: 0, nonce: `idle ${cell}`, block: 0, batch: 0 };
    const call = await run.prepare(slot);
    if (!(await run.stop.rest(idleMs))) return;
    const booked = run.bookExtra([call], 0);
    if (booked === undefined) return;
    await run.start({ ...call, afterIdleMs: idleMs }, booked[0], clock.now());
  }
}
