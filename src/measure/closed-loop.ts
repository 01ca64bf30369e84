import type { Slot } from '../model/trial.js';
import type { PreparedCall } from './attempt.js';
import { isRefusal } from './back-off.js';
import { batchesOf } from './lanes.js';
import type { LaneRun } from './lane-run.js';
import type { Attempted, MeasureContext } from './measure-context.js';
import type { Transport } from './transport.js';

/**
 * One batch after another, in the order of the schedule: all calls of a batch start together, the next batch when all
 * of them are done. `t_sched` is the moment the lane was free for the batch, after any pause.
 */
export async function closedLoop(
  run: LaneRun,
  { clock, transport }: Pick<MeasureContext, 'clock' | 'transport'>,
): Promise<void> {
  let left = run.lane.slots.length;
  for (const batch of batchesOf(run.lane.slots, run.concurrencyOf)) {
    const calls = await Promise.all(batch.map(run.prepare));
    left -= batch.length;
    const booked = run.book(calls);
    if (booked === undefined) return;
    await poolFor(calls, run, transport);
    const freedAt = clock.now();
    const round = await Promise.all(calls.map((call, index) => run.start(call, booked[index], freedAt)));
    await run.pauseAfter(round);
    await replaceRefused(run, batch, round, left, clock.now);
  }
}

/**
 * The first batch of a cell finds a pool as large as its warm-up was; what it lacks is opened before its time starts,
 * or its calls would measure connecting. Not for single calls: there a new connection is the server's own doing.
 */
async function poolFor(calls: readonly PreparedCall[], run: LaneRun, transport: Transport): Promise<void> {
  const [first] = calls;
  if (first === undefined || calls.length === 1) return;
  const stopped = Promise.withResolvers<void>();
  const withdraw = run.stop.onStop(stopped.resolve);
  await Promise.race([transport.warm(first.request.url, calls.length), stopped.promise]);
  withdraw();
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
