import type { Slot } from '../model/trial.js';
import { isRefusal } from './back-off.js';
import { batchesOf } from './lanes.js';
import type { LaneRun } from './lane-run.js';
import type { Attempted, MeasureContext } from './measure-context.js';

/**
 * One batch after another, in the order of the schedule: all calls of a batch start together, the next batch when all
 * of them are done. `t_sched` is the moment the lane was free for the batch, after any pause.
 */
export async function closedLoop(run: LaneRun, { clock }: Pick<MeasureContext, 'clock'>): Promise<void> {
  let left = run.lane.slots.length;
  for (const batch of batchesOf(run.lane.slots, run.concurrencyOf)) {
    const calls = await Promise.all(batch.map(run.prepare));
    left -= batch.length;
    const booked = run.book(calls);
    if (booked === undefined) return;
    const freedAt = clock.now();
    const round = await Promise.all(calls.map((call, index) => run.start(call, booked[index], freedAt)));
    await run.pauseAfter(round);
    await replaceRefused(run, batch, round, left, clock.now);
  }
}

/**
 * A refused call has no latency, so its slot is tried once more. Not above concurrency 1: fewer calls at once would
 * make the second try faster than its batch was, and being refused there is what the measurement found.
 */
async function replaceRefused(
  run: LaneRun,
  [slot]: readonly Slot[],
  round: readonly Attempted[],
  plannedLeft: number,
  now: () => number,
): Promise<void> {
  const [first] = round;
  if (slot === undefined || first === undefined || !isRefusal(first.trial) || run.concurrencyOf(slot) > 1) return;
  const call = await run.prepare(slot);
  const booked = run.bookExtra([call], plannedLeft);
  if (booked === undefined) return;
  await run.pauseAfter([await run.start(call, booked[0], now())]);
}
