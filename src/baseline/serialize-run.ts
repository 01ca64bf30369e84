import type { Run } from '../model/run.js';
import { runSchema } from './run-schema.js';

/**
 * The text of a run's file. The same run gives the same bytes, in whatever order its members were put together; long
 * lists have one entry a line, so that two runs can be compared with any diff.
 *
 * Never writes what could not be read again: a run with NaN in it is our bug and throws.
 */
export function serializeRun(run: Run): string {
  const members = Object.entries(runSchema.parse(run)).map(([key, value]) => `${JSON.stringify(key)}: ${lines(value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function lines(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}
