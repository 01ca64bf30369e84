import { monitorEventLoopDelay, performance, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';

import type { Health } from '../model/run.js';
import type { Trial } from '../model/trial.js';
import type { Clock } from './clock.js';
import { createCpuSteal } from './cpu-steal.js';
import { disturbances } from './disturbances.js';
import { type Hiccup, flagTrials } from './flag-trials.js';
import { quantile } from './order-statistics.js';

/** Watches our own process and machine while calls are timed. */
export interface HealthWatch {
  /** The same trials, those that overlap a hiccup of ours marked. */
  readonly flag: (trials: readonly Trial[], startedAt: number) => readonly Trial[];
  /** Ends the watch. `calibration` is what the self-calibration before the run found. */
  readonly stop: (options?: { readonly calibration?: Health['calibration']; readonly openLoop?: boolean }) => Health;
}

/** The histogram's own timer; its period is part of every value that Node reports, and is taken off. */
const RESOLUTION_MS = 10;
/** How often the loop is looked at for hiccups with a place in time. */
const LOOK_EVERY_MS = 20;

export function watchHealth(clock: Pick<Clock, 'now'>): HealthWatch {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const hiccups: Hiccup[] = [];
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

  let looked = clock.now();
  const looker = setInterval(() => {
    const at = clock.now();
    const late = at - looked - LOOK_EVERY_MS;
    if (late > 0) hiccups.push({ kind: 'loop-delay', from: at - late, ms: late });
    looked = at;
  }, LOOK_EVERY_MS).unref();
  const utilisation = performance.eventLoopUtilization();
  const steal = createCpuSteal();

  return {
    flag: (trials, startedAt) => {
      note(observer.takeRecords());
      const marked = flagTrials(trials, startedAt, [...hiccups, ...collections]);
      attempts += marked.length;
      flagged += marked.filter(({ flags }) => flags?.some((flag) => flag !== 'cache-hit') === true).length;
      for (const { queueMs } of marked) queueDelays.push(queueMs);
      return marked;
    },
    stop: ({ calibration, openLoop = false } = {}) => {
      note(observer.takeRecords());
      observer.disconnect();
      clearInterval(looker);
      delay.disable();
      const cpuSteal = steal();
      const health = {
        ...(calibration !== undefined && { calibration }),
        loopDelay: {
          p50Ms: inMs(delay.percentile(50)),
          p99Ms: inMs(delay.percentile(99)),
          maxMs: inMs(delay.max),
        },
        loopUtilisation: performance.eventLoopUtilization(utilisation).utilization,
        gc: {
          count: collections.length,
          totalMs: collections.reduce((sum, { ms }) => sum + ms, 0),
          maxMs: collections.reduce((most, { ms }) => Math.max(most, ms), 0),
        },
        ...(cpuSteal !== undefined && { cpuSteal }),
        ...(openLoop && queueDelays.length > 0 && { scheduleLag: lagOf(queueDelays) }),
        flaggedTrials: flagged,
      };
      return { ...health, disturbed: disturbances(health, attempts) };
    },
  };
}

function inMs(nanoseconds: number): number {
  return Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
}

function lagOf(delays: readonly number[]): { readonly p50Ms: number; readonly p99Ms: number } {
  const sorted = delays.toSorted((a, b) => a - b);
  return { p50Ms: quantile(sorted, 0.5), p99Ms: quantile(sorted, 0.99) };
}
