import { seededRandom } from '../model/seeded-random.js';
import type { Fault } from './fault.js';

/** The first fault that strikes request `number` (from 0). Probabilities are drawn from `seed`, one draw per fault. */
export function chooseFault(faults: readonly Fault[], number: number, seed: string): Fault | undefined {
  const random = seededRandom(`${seed}|fault`);
  return faults.map((fault) => ({ fault, luck: random() })).find(({ fault, luck }) => strikes(fault, number, luck))
    ?.fault;
}

function strikes(fault: Fault, number: number, luck: number): boolean {
  if (fault.requests?.includes(number) === true) return true;
  if (fault.every !== undefined && (number + 1) % fault.every === 0) return true;
  const isUnconditional = fault.requests === undefined && fault.every === undefined;
  return luck < (fault.share ?? (isUnconditional ? 1 : 0));
}
