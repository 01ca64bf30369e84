import type { Health } from '../model/run.js';

/**
 * Above these the run's latencies say more about this machine than about the provider. Chosen well above what a shared
 * 2-core CI runner shows when nothing is wrong (loop delay p99 below 15 ms, no steal, calibration p99 below 10 ms at
 * sixteen streams), and below what would move a 20 % comparison of ordinary latencies.
 */
const HEALTH_LIMITS = {
  calibrationP99Ms: 50,
  loopDelayP99Ms: 50,
  loopUtilisation: 0.9,
  gcMaxMs: 250,
  cpuSteal: 0.1,
  scheduleLagP99Ms: 50,
  flaggedShare: 0.2,
} as const;

/** Sentences that say what happened on this machine and what to do; none when the run is sound. */
export function disturbances(health: Omit<Health, 'disturbed'>, attempts: number): readonly string[] {
  const limits = HEALTH_LIMITS;
  const { calibration, loopDelay, loopUtilisation, gc, cpuSteal = 0, scheduleLag, flaggedTrials } = health;
  const flaggedShare = attempts === 0 ? 0 : flaggedTrials / attempts;
  const sentences = [
    calibration !== undefined &&
      calibration.p99Ms > limits.calibrationP99Ms &&
      `Before the run this machine stamped events of a local server up to ${ms(calibration.p99Ms)} late (p99; limit ${ms(limits.calibrationP99Ms)}): something else keeps it busy. Run the measurement in a job of its own, or on a larger runner.`,
    loopDelay.p99Ms > limits.loopDelayP99Ms &&
      `The process could not look at its sockets for ${ms(loopDelay.p99Ms)} at a time (p99; limit ${ms(limits.loopDelayP99Ms)}): the CPU was busy elsewhere. Do not run tests or builds beside the measurement.`,
    loopUtilisation > limits.loopUtilisation &&
      `The process was busy ${percent(loopUtilisation)} of the time (limit ${percent(limits.loopUtilisation)}), so it was itself the bottleneck. Lower the concurrency or the rate, or use a machine with faster cores.`,
    gc.maxMs > limits.gcMaxMs &&
      `A garbage collection stopped the process for ${ms(gc.maxMs)} (limit ${ms(limits.gcMaxMs)}). Give it more memory, or lower the concurrency.`,
    cpuSteal > limits.cpuSteal &&
      `Other machines on the same host took ${percent(cpuSteal)} of this machine's CPU time (limit ${percent(limits.cpuSteal)}). Run again, or use a dedicated runner.`,
    scheduleLag !== undefined &&
      scheduleLag.p99Ms > limits.scheduleLagP99Ms &&
      `Calls started up to ${ms(scheduleLag.p99Ms)} after their time (p99; limit ${ms(limits.scheduleLagP99Ms)}), so the requested rate was not the real one. Lower the rate.`,
    flaggedShare > limits.flaggedShare &&
      `${flaggedTrials} of ${attempts} calls ran while this process was stopped or late (limit ${percent(limits.flaggedShare)}). Run again on a quieter machine.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
