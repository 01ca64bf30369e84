import { type MeasureSettings, openMeasuring } from '../measure/open-measuring.js';
import type { Health, LanePause, Run, Spending } from '../model/run.js';
import type { Arm, Slot, Trial } from '../model/trial.js';

/** What was measured in one invocation: it grows with every call of `measure` and is closed once. */
export interface Instrument {
  /** Calls every slot; what they came to is added to the record. Does nothing once a cap or a signal ended the run. */
  measure(slots: readonly Slot[]): Promise<void>;
  readonly trials: readonly Trial[];
  readonly gaps: readonly { readonly cell: string; readonly arm: Arm; readonly gapsMs: readonly number[] }[];
  readonly pauses: readonly LanePause[];
  /** Set as soon as a signal or a cap ended the measuring. */
  readonly stopped: Run['partial'];
  spending(): Spending;
  close(): Promise<{ readonly health: Health; readonly durationMs: number }>;
}

/** One pool, one set of caps and one clock for stage 1, sentinels and confirmation alike. */
export function openInstrument(settings: MeasureSettings, calibration: Health['calibration']): Instrument {
  const measuring = openMeasuring(settings);
  const trials: Trial[] = [];
  const gaps: Instrument['gaps'][number][] = [];
  const pauses: LanePause[] = [];
  let stopped: Run['partial'];
  return {
    trials,
    gaps,
    pauses,
    get stopped() {
      return stopped;
    },
    async measure(slots) {
      if (stopped !== undefined || slots.length === 0) return;
      const measured = await measuring.run(slots);
      trials.push(...measured.trials);
      gaps.push(...measured.gaps);
      pauses.push(...measured.lanes);
      stopped = measured.stopped;
    },
    spending: measuring.spending,
    async close() {
      const durationMs = measuring.elapsedMs();
      return { health: await measuring.close(calibration), durationMs };
    },
  };
}
