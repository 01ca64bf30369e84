import type { Cell } from '../model/plan.js';
import type { LanePause } from '../model/run.js';
import type { Slot } from '../model/trial.js';
import { type PreparedCall, startAttempt } from './attempt.js';
import { createBackOff } from './back-off.js';
import type { Lane } from './lanes.js';
import type { Attempted, MeasureContext } from './measure-context.js';
import type { Prepare } from './prepare-call.js';
import { createLaneTally } from './progress.js';
import type { Reservation } from './spend-guard.js';
import type { Stop } from './stop.js';

/** One lane at work: what the closed and the open loop have in common. */
export interface LaneRun {
  readonly lane: Lane;
  readonly stop: Stop;
  readonly prepare: Prepare;
  readonly attempted: readonly Attempted[];
  readonly pauses: readonly LanePause[];
  readonly concurrencyOf: (slot: Slot) => number;
  /** Books the calls against the caps, all or none; undefined when a cap refused, and the run is then stopped. */
  readonly book: (calls: readonly PreparedCall[]) => readonly Reservation[] | undefined;
  /** The same for a call above the plan: when it would take a planned call's place it is left out, nothing stops. */
  readonly bookExtra: (calls: readonly PreparedCall[], plannedLeft: number) => readonly Reservation[] | undefined;
  /** Starts one booked call at once. */
  readonly start: (call: PreparedCall, booked: Reservation | undefined, scheduledAt: number) => Promise<Attempted>;
  /** Rests when a finished round asks for it; resolves with the milliseconds that took, 0 when nothing asked. */
  readonly pauseAfter: (round: readonly Attempted[]) => Promise<number>;
}

export function createLaneRun(lane: Lane, context: MeasureContext, stop: Stop, prepare: Prepare): LaneRun {
  const { clock, guard } = context;
  const attempted: Attempted[] = [];
  const pauses: LanePause[] = [];
  const tally = createLaneTally();
  const backOff = createBackOff();
  let costUsd = 0;
  const begunAt = clock.now();

  const report = (pausedForMs?: number): void =>
    context.onProgress?.({
      lane: lane.name,
      total: lane.slots.length,
      ...tally.snapshot(),
      costUsd,
      elapsedMs: clock.now() - begunAt,
      ...(pausedForMs !== undefined && { pausedForMs }),
    });

  return {
    lane,
    stop,
    prepare,
    attempted,
    pauses,
    concurrencyOf: ({ arm, cell }) => context.cellsOf(arm).get(cell)?.concurrency ?? 1,
    book: (calls) => {
      if (stop.reason !== undefined) return undefined;
      const booked = guard.reserve(cellsOf(calls));
      if (typeof booked !== 'string') return booked;
      stop.finishEarly(booked);
      return undefined;
    },
    bookExtra: (calls, plannedLeft) => {
      if (stop.reason !== undefined) return undefined;
      const booked = guard.reserve(cellsOf(calls), plannedLeft);
      return typeof booked === 'string' ? undefined : booked;
    },
    start: async (call, booked, scheduledAt) => {
      const running = startAttempt(call, scheduledAt, context);
      const withdraw = stop.onAbort(running.abort);
      const result = await running.done;
      withdraw();
      costUsd += booked?.settle(result.trial) ?? 0;
      attempted.push(result);
      tally.add(result.trial);
      report();
      return result;
    },
    pauseAfter: async (round) => {
      const pause = backOff.after(round.map(({ trial }) => trial));
      if (pause === undefined || stop.reason !== undefined) return 0;
      // Waiting past the time cap would only spend the job's minutes.
      if (clock.now() + pause.ms >= guard.deadlineAt) {
        stop.finishEarly('time-cap');
        return 0;
      }
      const at = clock.now();
      report(pause.ms);
      await stop.rest(pause.ms);
      const durationMs = clock.now() - at;
      pauses.push({ lane: lane.name, atMs: at - context.startedAt, durationMs, reason: pause.reason });
      return durationMs;
    },
  };
}

function cellsOf(calls: readonly PreparedCall[]): readonly Cell[] {
  return calls.map(({ cell }) => cell);
}
