import type { StoredRun } from '../../src/baseline/series.js';
import type { Run, RunCell } from '../../src/model/run.js';
import type { Trial } from '../../src/model/trial.js';
import type { State } from '../../src/model/verdict.js';
import { aCell, aTrial } from '../metrics/a-trial.js';
import { aRun } from './a-run.js';

export interface NightCell {
  readonly id?: string;
  readonly fingerprint?: string;
  readonly state?: State;
  readonly accepted?: boolean;
  /** Of ten calls, those that failed. */
  readonly failed?: number;
  readonly ttftMs?: readonly number[];
}

const CALLS = 10;

/** Day 1 is 2026-01-01, 03:00 UTC. */
export function dateOf(day: number): Date {
  return new Date(Date.UTC(2026, 0, day, 3));
}

/** A night of the default branch: ten calls a cell, judged as said. */
export function aNight(day: number, cells: readonly NightCell[] = [{}], overrides: Partial<Run> = {}): StoredRun {
  const named = cells.map(({ id = 'a', fingerprint = 'f1' }) => aCell({ id, fingerprint, iterations: CALLS }));
  const run = aRun({
    id: `n${day}`,
    startedAt: dateOf(day).toISOString(),
    cells: named,
    trials: cells.flatMap((cell, index) => callsOf(cell, required(named[index]))),
    decision: {
      state: 'pass',
      cells: cells.map(({ id = 'a', state = 'pass', accepted = false }) => ({ cell: id, state, accepted })),
    },
    ...overrides,
  });
  return { run, path: `${run.id}.json` };
}

function callsOf({ failed = 0, ttftMs = [] }: NightCell, { id }: RunCell): Trial[] {
  return Array.from({ length: CALLS }, (_, seq) =>
    aTrial({ cell: id, seq, ttftMs: ttftMs[seq] ?? 400, outcome: seq < failed ? 'server-error' : 'ok' }),
  );
}

export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there');
  return value;
}
