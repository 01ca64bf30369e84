import { performance, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';

import type { Health } from '../model/run.js';
import type { Trial } from '../model/trial.js';
import type { Clock } from './clock.js';
import { createCpuSteal } from './cpu-steal.js';
import { disturbances } from './disturbances.js';
import { type Hiccup, flagTrials } from './flag-trials.js';
import { quantile } from './order-statistics.js';

/** Watches our own process and machine while calls are timed. */
export interface HealthWatch {
  /**
   * Watches the event loop while this work lasts, and not between two such works: what is computed or loaded there
   * delays no stamp.
   */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  /** The same trials, those that overlap a hiccup of ours marked. */
  readonly flag: (trials: readonly Trial[], startedAt: number) => readonly Trial[];
  /** Ends the watch. `calibration` is what the self-calibration before the run found. */
  readonly stop: (options?: { readonly calibration?: Health['calibration']; readonly openLoop?: boolean }) => Health;
}

/** How often the loop is looked at: a look that comes late tells how long it was kept from its work, and when. */
const LOOK_EVERY_MS = 10;

export function watchHealth(clock: Pick<Clock, 'now'>): HealthWatch {
  const delays: Hiccup[] = [];
  const busy = { activeMs: 0, idleMs: 0 };
  const collections: Hiccup[] = [];
  const queueDelays: number[] = [];
  let flagged = 0;
  let attempts = 0;

  // Entries of the observer count from the process's own start; the clock's zero is the machine's.
  const offset = clock.now() - performance.now();
  const note = (entries: readonly PerformanceEntry[]): void => {
    for (const { startTime, duration } of entries)
      collections.push({ kind: 'gc', from: startTime + offset, ms: duration });
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  const steal = createCpuSteal();

  return {
    during: async (work) => {
      let looked = clock.now();
      const looker = setInterval(() => {
        const at = clock.now();
        const late = Math.max(0, at - looked - LOOK_EVERY_MS);
        delays.push({ kind: 'loop-delay', from: at - late, ms: late });
        looked = at;
      }, LOOK_EVERY_MS).unref();
      const since = performance.eventLoopUtilization();
      try {
        return await work();
      } finally {
        clearInterval(looker);
        const { active, idle } = performance.eventLoopUtilization(since);
        busy.activeMs += active;
        busy.idleMs += idle;
      }
    },
    flag: (trials, startedAt) => {
      note(observer.takeRecords());
      const marked = flagTrials(trials, startedAt, [...delays, ...collections]);
      attempts += marked.length;
      flagged += marked.filter(({ flags }) => flags?.some((flag) => flag !== 'cache-hit') === true).length;
      for (const { queueMs } of marked) queueDelays.push(queueMs);
      return marked;
    },
    stop: ({ calibration, openLoop = false } = {}) => {
      note(observer.takeRecords());
      observer.disconnect();
      const cpuSteal = steal();
      const health = {
        ...(calibration !== undefined && { calibration }),
        loopDelay: { ...spreadOf(delays.map(({ ms }) => ms)), maxMs: longest(delays) },
        loopUtilisation: busy.activeMs / Math.max(1, busy.activeMs + busy.idleMs),
        gc: {
          count: collections.length,
          totalMs: collections.reduce((sum, { ms }) => sum + ms, 0),
          maxMs: longest(collections),
        },
        ...(cpuSteal !== undefined && { cpuSteal }),
        ...(openLoop && queueDelays.length > 0 && { scheduleLag: spreadOf(queueDelays) }),
        flaggedTrials: flagged,
      };
      return { ...health, disturbed: disturbances(health, attempts) };
    },
  };
}

function longest(hiccups: readonly Hiccup[]): number {
  return hiccups.reduce((most, { ms }) => Math.max(most, ms), 0);
}

/** Nothing was seen in a run that was over before the first look. */
function spreadOf(values: readonly number[]): { readonly p50Ms: number; readonly p99Ms: number } {
  if (values.length === 0) return { p50Ms: 0, p99Ms: 0 };
  const sorted = values.toSorted((a, b) => a - b);
  return { p50Ms: quantile(sorted, 0.5), p99Ms: quantile(sorted, 0.99) };
}
