import type { BaselinePolicy } from './baseline-policy.js';
import { promote, type Promotion } from './promote.js';
import type { Entry, WantedCell } from './series.js';

const DEFAULT_MAX_AGE_DAYS = 14;
const DAY_MS = 86_400_000;

/** What was found for one cell. */
export interface CellHistory {
  readonly cell: WantedCell;
  readonly promotion: Promotion;
  /** Serving, oldest first. */
  readonly chosen: readonly Entry[];
  /** Young enough to serve, or to be told of. */
  readonly isYoung: (entry: Entry) => boolean;
}

/** @param series Nights of one request, oldest first. */
export function historyOf(cell: WantedCell, series: readonly Entry[], policy: BaselinePolicy): CellHistory {
  const maxAgeMs = (policy.maxAgeDays ?? DEFAULT_MAX_AGE_DAYS) * DAY_MS;
  const isYoung = ({ stored }: Entry): boolean => policy.now.getTime() - Date.parse(stored.run.startedAt) <= maxAgeMs;
  const promotion = promote(series);
  const chosen = policy.wanted > 0 ? promotion.promoted.filter(isYoung).slice(-policy.wanted) : [];
  return { cell, promotion, chosen, isYoung };
}
