import type { LanePause } from '../model/run.js';
import type { Arm, Slot, Trial } from '../model/trial.js';
import { closedLoop } from './closed-loop.js';
import { idleProbes } from './idle-probes.js';
import { splitIntoLanes } from './lanes.js';
import { createLaneRun } from './lane-run.js';
import type { MeasureContext } from './measure-context.js';
import { openLoop } from './open-loop.js';
import { preparerFor } from './prepare-call.js';
import { createStop, type StopReason } from './stop.js';

/** What a schedule came to. Failures are trials too; nothing is left out. */
export interface Measured {
  /** In the order in which calls started. */
  readonly trials: readonly Trial[];
  /** Gaps between token-bearing events of successful counted calls, in milliseconds. */
  readonly gaps: readonly { readonly cell: string; readonly arm: Arm; readonly gapsMs: readonly number[] }[];
  readonly lanes: readonly LanePause[];
  /** Why not every slot was called; absent = all were. */
  readonly stopped?: StopReason;
}

/**
 * Calls every slot once, lanes side by side, each in the order of the schedule. Never rejects because of a provider.
 *
 * Above the plan there is one more attempt in one case only: a call at concurrency 1 that was refused for lack of room
 * (429, 503, 529) is made again once, after the pause, as a trial of its own; both are kept.
 */
export async function runSlots(slots: readonly Slot[], context: MeasureContext): Promise<Measured> {
  const stop = createStop(context.clock, context.guard.deadlineAt, context.signal);
  const prepare = preparerFor(context);
  const lanes = splitIntoLanes(slots, context.cellsOf).map((lane) => createLaneRun(lane, context, stop, prepare));
  const loop = context.load.mode === 'closed' ? closedLoop : openLoop;
  try {
    await Promise.all(
      lanes.map(async (lane) => {
        await loop(lane, context);
        await idleProbes(lane, context);
      }),
    );
  } finally {
    stop.dispose();
  }
  const attempts = lanes.flatMap(({ attempted }) => attempted).toSorted((a, b) => a.trial.seq - b.trial.seq);
  const trials = attempts.map(({ trial }) => trial);
  return {
    trials: context.health?.flag(trials, context.startedAt) ?? trials,
    gaps: attempts
      .filter(({ trial, gapsMs }) => trial.outcome === 'ok' && trial.stage !== 'warmup' && gapsMs.length > 0)
      .map(({ trial, gapsMs }) => ({ cell: trial.cell, arm: trial.arm, gapsMs })),
    lanes: lanes.flatMap(({ pauses }) => pauses),
    ...(stop.reason !== undefined && { stopped: stop.reason }),
  };
}
