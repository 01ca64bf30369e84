import type { MetricReading } from './duet-look.js';
import type { MetricScreen } from './duet-screen.js';
import type { DuetCell, DuetFlag, DuetState, LeftOut, Suspicion } from './sequential-duet.js';

export interface DuetResult {
  readonly verdict: 'pass' | 'fail';
  /** False while a request is open: a caller that stops early (a cap, a signal) still gets every figure so far. */
  readonly finished: boolean;
  /** In the order of look, cell, metric. */
  readonly flags: readonly DuetFlag[];
  readonly failedCells: readonly string[];
  readonly suspects: readonly string[];
  /** Suspects that were not shown to be slower: drift or noise. */
  readonly unconfirmed: readonly string[];
  readonly pairs: Readonly<Record<string, number>>;
  /** Extra calls (sentinels and both arms of every pair) ÷ the C·n candidate calls. */
  readonly extra: number;
  readonly cells: readonly DuetCellResult[];
  /** Stored runs too short to be compared with. */
  readonly leftOut: readonly LeftOut[];
}

export interface DuetCellResult {
  readonly id: string;
  /** open = undecided: its pairs were never measured, or the caller stopped asking. */
  readonly outcome: 'failed' | 'unconfirmed' | 'not-suspected' | 'open';
  readonly suspicions: readonly Suspicion[];
  readonly pairs: number;
  readonly metrics: Readonly<Record<string, DuetMetricResult>>;
}

interface DuetMetricResult {
  readonly screen: MetricScreen;
  /** Of the cell's last look; absent for a cell that was never followed. */
  readonly confirmed?: MetricReading;
}

/**
 * What the sequential duet has found so far: the verdict, and for every cell and metric the figures behind it.
 *
 * @remarks
 * - Units:  ratios candidate ÷ baseline with 95 % intervals; pairs and extra in calls.
 * - Shape:  any state, finished or not; cells in the caller's order. The intervals are of the last look, so for a cell that
 *           failed early they lean away from 1 a little, as any stopped estimate does.
 * - Source: STATISTICS §3.
 */
export function duetResult(state: DuetState): DuetResult {
  const ordered = state.cells.flatMap(({ flags }) => flags).toSorted((one, other) => one.pairs - other.pairs);
  const cells = state.cells.map((cell) => cellResult(cell, state.request !== undefined));
  const idsWith = (outcome: DuetCellResult['outcome']): readonly string[] =>
    cells.filter((cell) => cell.outcome === outcome).map(({ id }) => id);
  const calls = state.cells.reduce((total, { sentinels, pairs }) => total + sentinels + 2 * pairs, 0);
  return {
    verdict: ordered.length > 0 ? 'fail' : 'pass',
    finished: state.request === undefined,
    flags: ordered,
    failedCells: idsWith('failed'),
    suspects: state.cells.filter(({ suspicions }) => suspicions.length > 0).map(({ id }) => id),
    unconfirmed: idsWith('unconfirmed'),
    pairs: Object.fromEntries(state.cells.map(({ id, pairs }) => [id, pairs])),
    extra: state.cells.length === 0 ? 0 : calls / (state.cells.length * state.n),
    cells,
    leftOut: state.leftOut,
  };
}

function cellResult(cell: DuetCell, running: boolean): DuetCellResult {
  const outcome = (): DuetCellResult['outcome'] => {
    if (cell.flags.length > 0) return 'failed';
    if (cell.suspicions.length === 0) return 'not-suspected';
    return cell.abandoned || (cell.open && running) ? 'open' : 'unconfirmed';
  };
  const metrics = [...cell.screens].map(([metric, screen]): readonly [string, DuetMetricResult] => {
    const confirmed = cell.reading?.metrics.get(metric);
    return [metric, { screen, ...(confirmed !== undefined && { confirmed }) }];
  });
  return {
    id: cell.id,
    outcome: outcome(),
    suspicions: cell.suspicions,
    pairs: cell.pairs,
    metrics: Object.fromEntries(metrics),
  };
}
