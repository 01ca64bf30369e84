import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/simulator.js';
import type { Rule } from '../../src/simulator/script.js';

/** Fast enough that a test does not wait, slow enough that events are events. */
export const QUICK: Rule = { ttft: 3, gap: 1, tokens: 4 };

/** Runs a simulator for as long as `use` takes. */
export async function withSimulator<T>(
  options: SimulatorOptions,
  use: (simulator: Simulator) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator(options);
  try {
    return await use(simulator);
  } finally {
    await simulator.close();
  }
}

/** One rule for all requests. */
export function withRule<T>(rule: Rule, use: (simulator: Simulator) => Promise<T>): Promise<T> {
  return withSimulator({ script: { rules: [{ ...QUICK, ...rule }] } }, use);
}
