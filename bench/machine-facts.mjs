import { cpus, loadavg, platform, release, totalmem } from 'node:os';

/** What a reader needs to judge figures of this machine. */
export function machineFacts() {
  const [first] = cpus();
  return {
    cpu: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    os: `${platform()} ${release()}`,
    node: process.version,
    loadAverage: loadavg().map((load) => Math.round(load * 100) / 100),
    at: new Date().toISOString(),
  };
}

/**
 * Median, as the decision over repetitions wants it.
 * @param {readonly number[]} values
 */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * Type-7 quantile of values in any order.
 * @param {Iterable<number>} values
 * @param {number} share
 */
export function quantile(values, share) {
  const sorted = Float64Array.from(values).toSorted();
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** @param {number} value @param {number} [digits] */
export function round(value, digits = 3) {
  return Number(value.toFixed(digits));
}

/**
 * `--name value` from the command line, or the default.
 * @param {string} name @param {string} otherwise
 */
export function flag(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}
