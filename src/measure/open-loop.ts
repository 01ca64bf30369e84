import type { Slot } from '../model/trial.js';
import { closedLoop } from './closed-loop.js';
import type { LaneRun } from './lane-run.js';
import type { Attempted, MeasureContext } from './measure-context.js';

interface Arrival {
  readonly slot: Slot;
  /** Planned start, from the start of the schedule. */
  readonly offsetMs: number;
}

/**
 * Calls start when the schedule says, whether or not earlier ones have come back. Every start is an absolute time, so
 * lateness never adds up. Warm-up comes first, in a closed loop.
 */
export async function openLoop(run: LaneRun, context: MeasureContext): Promise<void> {
  const warmup = run.lane.slots.filter(({ stage }) => stage === 'warmup');
  const counted = run.lane.slots.filter(({ stage }) => stage !== 'warmup');
  await closedLoop({ ...run, lane: { ...run.lane, slots: warmup } }, context);
  if (run.stop.reason !== undefined || context.load.mode === 'closed') return;
  await fireAll(run, arrivalsOf(counted, context.load, context.random), context);
}

/**
 * Each cell has an arrival process of its own with the same rate. Constant rates are staggered, so that cells of one
 * provider do not always start together.
 */
export function arrivalsOf(
  slots: readonly Slot[],
  load: { readonly mode: 'constant' | 'poisson'; readonly rate: number },
  random: () => number,
): readonly Arrival[] {
  const gapMs = 1000 / load.rate;
  const cells = [...new Set(slots.map(({ cell }) => cell))];
  const nextOf = new Map(cells.map((cell, index) => [cell, (gapMs * index) / cells.length]));
  const arrivals = slots.map((slot) => {
    const offsetMs = nextOf.get(slot.cell) ?? 0;
    nextOf.set(slot.cell, offsetMs + (load.mode === 'constant' ? gapMs : -Math.log(1 - random()) * gapMs));
    return { slot, offsetMs };
  });
  return arrivals.toSorted((a, b) => a.offsetMs - b.offsetMs);
}

async function fireAll(run: LaneRun, arrivals: readonly Arrival[], context: MeasureContext): Promise<void> {
  const inFlight = new Set<Promise<void>>();
  const schedule = createSchedule(run, context);
  for (const { slot, offsetMs } of arrivals) {
    const call = await run.prepare(slot);
    const dueAt = await schedule.reach(offsetMs);
    const booked = run.book([call]);
    if (booked === undefined) break;
    const flight = run.start(call, booked[0], dueAt).then((result) => {
      inFlight.delete(flight);
      schedule.restAfter(result);
    });
    inFlight.add(flight);
  }
  await Promise.all(inFlight);
  await schedule.rested();
}

/** Time to prepare the first calls before the schedule begins. */
const LEAD_MS = 5;

/** Absolute times, moved as a whole by pauses: so a pause lies in no queue delay and in no latency. */
interface Schedule {
  /** Resolves at the planned time, or when the run is stopped; says what that time was. */
  readonly reach: (offsetMs: number) => Promise<number>;
  readonly restAfter: (result: Attempted) => void;
  readonly rested: () => Promise<void>;
}

function createSchedule(run: LaneRun, context: MeasureContext): Schedule {
  const { clock } = context;
  let zeroAt = clock.now() + LEAD_MS;
  let pause: Promise<void> | undefined;
  return {
    reach: async (offsetMs) => {
      while (run.stop.reason === undefined) {
        if (pause !== undefined) await pause;
        else if (clock.now() >= zeroAt + offsetMs) break;
        else await dueOrStopped(run, context, zeroAt + offsetMs);
      }
      return zeroAt + offsetMs;
    },
    restAfter: (result) => {
      // Refusals of calls that were in flight when the pause began say nothing new.
      if (pause !== undefined) return;
      pause = run.pauseAfter([result]).then((restedMs) => {
        zeroAt += restedMs;
        pause = undefined;
      });
    },
    rested: async () => pause,
  };
}

function dueOrStopped(run: LaneRun, { clock }: MeasureContext, dueAt: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      withdraw();
      resolve();
    };
    const withdraw = run.stop.onStop(done);
    const cancel = clock.at(dueAt, done);
  });
}
