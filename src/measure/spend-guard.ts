import type { Caps, Cell } from '../model/plan.js';
import type { Run, Spending } from '../model/run.js';
import type { Trial } from '../model/trial.js';

type CapReason = Extract<NonNullable<Run['partial']>, 'cost-cap' | 'request-cap' | 'time-cap'>;

/** What calls cost, in US dollars; undefined where price or tokens are unknown. */
export interface Prices {
  /** Upper bound of one call: its bytes as input tokens, its output cap. Undefined when there is no bound. */
  readonly worstCaseUsd: (cell: Cell) => number | undefined;
  readonly costUsd: (cell: Cell, trial: Trial) => number | undefined;
}

export interface Reservation {
  /** Replaces the reserved worst case by what the call really cost, and says what that is, where it is known. Once. */
  readonly settle: (trial: Trial) => number | undefined;
  /** The call was never made. */
  readonly release: () => void;
}

/**
 * Holds a whole invocation to its caps, over several runs of the runner. Single-threaded and without a pause between
 * check and booking, so a reservation is atomic.
 */
export interface SpendGuard {
  /**
   * Books all calls of a batch, or none of them. `leave` keeps that many requests free for others: a replacement must
   * not take the place of a planned call.
   */
  readonly reserve: (cells: readonly Cell[], leave?: number) => readonly Reservation[] | CapReason;
  /** Clock time at which the time cap ends everything. */
  readonly deadlineAt: number;
  readonly spending: () => Spending;
}

export function createSpendGuard(caps: Caps, prices: Prices, now: () => number): SpendGuard {
  const deadlineAt = now() + caps.maxMinutes * 60_000;
  let requests = 0;
  let knownUsd = 0;
  let unpriced = 0;
  /** What counts against the cap: known costs, worst cases of calls in flight and of answers without a price. */
  let heldUsd = 0;

  const book = (cell: Cell): Reservation => {
    const worst = prices.worstCaseUsd(cell) ?? 0;
    requests += 1;
    heldUsd += worst;
    return {
      settle: (trial) => {
        const cost = costOf(cell, trial, prices);
        if (cost === undefined) unpriced += 1;
        else {
          knownUsd += cost;
          heldUsd += cost - worst;
        }
        return cost;
      },
      release: () => {
        requests -= 1;
        heldUsd -= worst;
      },
    };
  };

  return {
    deadlineAt,
    reserve: (cells, leave = 0) => {
      if (now() >= deadlineAt) return 'time-cap';
      if (requests + cells.length + leave > caps.maxRequests) return 'request-cap';
      const worst = cells.reduce((sum, cell) => sum + (prices.worstCaseUsd(cell) ?? 0), 0);
      if (caps.maxCostUsd !== undefined && heldUsd + worst > caps.maxCostUsd + ROUNDING_USD) return 'cost-cap';
      return cells.map(book);
    },
    spending: () => ({ requests, costUsd: knownUsd, unpriced }),
  };
}

/** Sums of many small prices differ in the last bits from a product of them. */
const ROUNDING_USD = 1e-9;

/** A call that was refused before any answer began costs nothing; one that began and broke off costs we don't know what. */
function costOf(cell: Cell, trial: Trial, prices: Prices): number | undefined {
  const cost = prices.costUsd(cell, trial);
  if (cost !== undefined) return cost;
  const refused = trial.status !== undefined && trial.status >= 300;
  const unsent = trial.sentMs === undefined;
  return refused || unsent ? 0 : undefined;
}
