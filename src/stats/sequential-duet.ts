import type { DesignEffects } from './design-effect.js';
import { type LookMetric, lookAtCell, type LookReading } from './duet-look.js';
import { LOOKS, type MetricRule, metricLimits, pairBudget, RULE, sentinelCount } from './duet-rule.js';
import { type MetricScreen, screenMetric, type StageOneMetric, tailSuspected } from './duet-screen.js';
import { ERROR_LOOKS, errorLook, errorScreen, failsOutright, LEAST_DIFFERENCE } from './error-screen.js';
import { type ErrorStratum, exactStratifiedTest } from './exact-stratified-test.js';
import { requireAbove, requireCount, requirePositiveSample } from './require-sample.js';
import { splitStoredRuns } from './split-stored-runs.js';

/** Raw values above 0 of one arm, by metric, in the order they were asked for. A failed call is a missing value. */
export type Arm = Readonly<Record<string, readonly number[]>>;

export interface DuetConfig {
  /** Planned iterations of every cell. */
  readonly n: number;
  /** Relative, .2 = +20 %; a cell's rules may set another one for a metric. */
  readonly threshold: number;
  /** Ask for proof that the slowdown exceeds the threshold, not a quarter of it. */
  readonly strict?: boolean;
  /** No sentinels: base calls for suspects alone. Needs stored runs; misses more tails. */
  readonly lean?: boolean;
  /** Extra calls of the job ÷ its candidate calls, at most. Default 1.5. */
  readonly cap?: number;
}

export interface StageOneCell {
  readonly id: string;
  readonly head: Arm;
  /** Base calls interleaved with the head calls; no metric at all in a lean job. */
  readonly sentinel: Arm;
  /** Stored runs, oldest first; may be empty. A metric of a run with less than 80 % of n is left out and named. */
  readonly history: readonly Arm[];
  readonly rules?: Readonly<Record<string, MetricRule>>;
  /** By metric, for both arms and every stored run: how alike the calls of one batch are. None at concurrency 1. */
  readonly designEffects?: Readonly<Record<string, DesignEffects>>;
  readonly errors?: StageOneErrors;
}

interface StageOneErrors extends ErrorStratum {
  readonly historyErrors: number;
  readonly historyCalls: number;
}

/** What one requested cell measured: `pairs` interleaved calls of either arm, failures missing. */
export interface PairBatch {
  readonly cell: string;
  readonly head: Arm;
  readonly base: Arm;
  readonly errors?: ErrorStratum;
}

export interface PairRequest {
  /** 0 … 7 */
  readonly look: number;
  readonly cells: readonly string[];
  /** Further pairs for each of these cells. */
  readonly pairs: number;
}

/** `*` = the tails of all metrics together; `errors` = failed calls. */
export interface DuetFlag {
  readonly cell: string;
  readonly metric: string;
  readonly kind: 'shift' | 'tail' | 'errors';
  /** Pairs the cell had been given when it failed; 0 = at stage 1. */
  readonly pairs: number;
}

export type Suspicion = 'shift' | 'tail' | 'errors';

export interface LeftOut {
  readonly cell: string;
  readonly metric: string;
  /** Index of the stored run, oldest first. */
  readonly run: number;
  readonly values: number;
}

/** Plain data between two looks; made by startDuet, moved on by feedPairs, never changed in place. */
export interface DuetState {
  readonly n: number;
  readonly cells: readonly DuetCell[];
  readonly budget: number;
  /** Pairs that every open cell has been given. */
  readonly pairs: number;
  readonly request?: PairRequest;
  readonly leftOut: readonly LeftOut[];
}

export interface DuetCell {
  readonly id: string;
  readonly sentinels: number;
  readonly metrics: ReadonlyMap<string, StageOneMetric>;
  readonly screens: ReadonlyMap<string, MetricScreen>;
  readonly suspicions: readonly Suspicion[];
  /** Tail and error suspicions can be withdrawn; the cell stays open while anything speaks for more pairs. */
  readonly tailSuspected: boolean;
  readonly errorsSuspected: boolean;
  readonly open: boolean;
  /** Asked for pairs and got none. */
  readonly abandoned: boolean;
  readonly pairs: number;
  readonly head: Arm;
  readonly base: Arm;
  readonly errors: readonly ErrorStratum[];
  readonly reading?: LookReading;
  readonly flags: readonly DuetFlag[];
}

/**
 * Opens the sequential duet (SSD): judges stage 1 of a job and names the cells to be followed in pairs.
 *
 * Drive it with `while ((request = nextRequest(state))) state = feedPairs(state, await measure(request))` and read
 * duetResult. Offline the pairs come from an array, live from a provider; the decision is the same, call for call.
 *
 * @remarks
 * - Units:  latencies above 0; each metric has its own unit, which its absolute floor shares.
 * - Sign:   slower is positive; nothing here ever fails for being faster.
 * - Shape:  one entry per measured cell, C of them, each with its own metrics and stored runs. A metric that has fewer than
 *           2 values in an arm is not judged; the caller reports a silent cell.
 * - Source: STATISTICS §3.
 *
 * @throws RangeError on bad numbers, a cell id given twice, or a lean job without stored runs.
 */
export function startDuet(config: DuetConfig, cells: readonly StageOneCell[]): DuetState {
  requireCount('n', config.n, 2);
  requireAbove('threshold', config.threshold, 0);
  if (new Set(cells.map(({ id }) => id)).size !== cells.length) throw new RangeError('cells: an id is given twice');
  const kept = cells.map((cell) => metricsOf(config, cell));
  const screens = screenAll(kept.map(({ metrics }) => metrics));
  const opened = cells.map((cell, index) =>
    openCell(config, cell, kept[index]?.metrics ?? new Map(), screens[index] ?? new Map()),
  );
  const state = {
    n: config.n,
    cells: opened,
    budget:
      cells.length === 0
        ? 0
        : pairBudget({
            n: config.n,
            cells: cells.length,
            sentinels: opened.reduce((total, { sentinels }) => total + sentinels, 0),
            ...(config.cap !== undefined && { cap: config.cap }),
          }),
    pairs: 0,
    leftOut: kept.flatMap(({ leftOut }) => leftOut),
  };
  return withRequest(state, 0);
}

/** The pairs to measure next, or undefined when every cell has failed, been cleared, or the budget is spent. */
export function nextRequest(state: DuetState): PairRequest | undefined {
  return state.request;
}

/**
 * Takes the pairs of one look in and judges the cells they belong to.
 *
 * @remarks
 * - Shape:  one batch for each requested cell. A cell without a batch could not be measured: it is not asked for again,
 *           stays undecided (`open`), and its pairs go back to the budget.
 *
 * @throws RangeError when nothing was requested, a batch is foreign or given twice, or an arm holds more values than pairs.
 */
export function feedPairs(state: DuetState, batches: readonly PairBatch[]): DuetState {
  const { request } = state;
  if (request === undefined) throw new RangeError('batches: the duet is finished');
  const byCell = new Map(batches.map((batch) => [batch.cell, batch]));
  if (byCell.size !== batches.length || batches.some(({ cell }) => !request.cells.includes(cell))) {
    throw new RangeError(`batches: need one for each of ${request.cells.join(', ')}`);
  }
  const pairs = state.pairs + request.pairs;
  const budget = state.budget - request.pairs * batches.length;
  const at = { look: request.look, last: isLast(request, budget), pairs, cells: state.cells.length };
  const cells = state.cells.map((cell) => {
    if (!cell.open) return cell;
    const batch = byCell.get(cell.id);
    return batch === undefined
      ? { ...cell, open: false, abandoned: true }
      : lookAt(grow(cell, batch, request.pairs), at);
  });
  return withRequest({ n: state.n, cells, budget, pairs, leftOut: state.leftOut }, request.look + 1);
}

function metricsOf(
  config: DuetConfig,
  cell: StageOneCell,
): { readonly metrics: ReadonlyMap<string, StageOneMetric>; readonly leftOut: readonly LeftOut[] } {
  const metrics = new Map<string, StageOneMetric>();
  const leftOut: LeftOut[] = [];
  for (const [metric, head] of Object.entries(cell.head)) {
    const sentinel = config.lean === true ? [] : (cell.sentinel[metric] ?? []);
    if (head.length < 2 || (config.lean !== true && sentinel.length < 2)) continue;
    requirePositiveSample(`${cell.id}/${metric}`, [...head, ...sentinel]);
    const stored = cell.history.map((run) => run[metric] ?? []);
    const split = splitStoredRuns(
      stored.map(({ length }) => length),
      config.n,
    );
    leftOut.push(...split.leftOut.map((run) => ({ cell: cell.id, metric, run, values: stored[run]?.length ?? 0 })));
    const history = split.kept.map((run) => stored[run] ?? []);
    const designEffects = cell.designEffects?.[metric];
    metrics.set(metric, {
      ...(designEffects !== undefined && { designEffects }),
      head,
      sentinel,
      history,
      limits: metricLimits(cell.rules?.[metric] ?? {}, config.threshold, config.strict ?? false),
    });
  }
  return { metrics, leftOut };
}

/** Each metric is screened over all cells that have it, since they share the pool of spreads. */
function screenAll(
  cells: readonly ReadonlyMap<string, StageOneMetric>[],
): readonly ReadonlyMap<string, MetricScreen>[] {
  const byMetric = new Map<string, ReadonlyMap<number, MetricScreen>>();
  for (const metric of new Set(cells.flatMap((cell) => [...cell.keys()]))) {
    const having = cells.flatMap((cell, index) => {
      const values = cell.get(metric);
      return values === undefined ? [] : [{ index, values }];
    });
    const screens = screenMetric(having.map(({ values }) => values));
    byMetric.set(metric, new Map(screens.map((screen, position) => [having[position]?.index ?? position, screen])));
  }
  return cells.map(
    (cell, index) =>
      new Map(
        [...cell.keys()].flatMap((metric) => {
          const screen = byMetric.get(metric)?.get(index);
          return screen === undefined ? [] : [[metric, screen] as const];
        }),
      ),
  );
}

function openCell(
  config: DuetConfig,
  cell: StageOneCell,
  metrics: ReadonlyMap<string, StageOneMetric>,
  screens: ReadonlyMap<string, MetricScreen>,
): DuetCell {
  const readings = [...screens.values()];
  const tail = tailSuspected(readings, config.n, cell.history.length);
  const stratum = cell.errors;
  const outright = stratum !== undefined && failsOutright(exactStratifiedTest([stratum]));
  const errors = stratum !== undefined && stratum.headCalls > 0 && errorScreen(stratum).suspect;
  const suspicions: readonly Suspicion[] = [
    ...(readings.some(({ shiftSuspected }) => shiftSuspected) ? ['shift' as const] : []),
    ...(tail ? ['tail' as const] : []),
    ...(errors ? ['errors' as const] : []),
  ];
  return {
    id: cell.id,
    sentinels: config.lean === true ? 0 : sentinelCount(config.n, cell.history.length),
    metrics,
    screens,
    suspicions,
    tailSuspected: tail,
    errorsSuspected: errors,
    open: suspicions.length > 0 && !(errors && outright),
    abandoned: false,
    pairs: 0,
    head: {},
    base: {},
    errors: stratum === undefined ? [] : [stratum],
    flags: errors && outright ? [{ cell: cell.id, metric: 'errors', kind: 'errors', pairs: 0 }] : [],
  };
}

/** Plans the next look: as many pairs as it asks for, or as the budget gives each open cell; under 5 the duet ends. */
function withRequest(state: Omit<DuetState, 'request'>, look: number): DuetState {
  const cells = state.cells.filter(({ open }) => open).map(({ id }) => id);
  const target = LOOKS[look];
  if (cells.length === 0 || target === undefined) return state;
  const pairs = Math.min(target - state.pairs, Math.floor(state.budget / cells.length));
  return pairs < RULE.leastPairs ? state : { ...state, request: { look, cells, pairs } };
}

function isLast(request: PairRequest, budget: number): boolean {
  return request.look === LOOKS.length - 1 || Math.floor(budget / request.cells.length) < RULE.leastPairs;
}

function grow(cell: DuetCell, batch: PairBatch, pairs: number): DuetCell {
  for (const values of [...Object.values(batch.head), ...Object.values(batch.base)]) {
    requirePositiveSample(`${cell.id}: pairs`, values, 0);
    if (values.length > pairs) throw new RangeError(`${cell.id}: ${values.length} values in a batch of ${pairs} pairs`);
  }
  return {
    ...cell,
    pairs: cell.pairs + pairs,
    head: append(cell.head, batch.head),
    base: append(cell.base, batch.base),
    errors: batch.errors === undefined ? cell.errors : [...cell.errors, batch.errors],
  };
}

function append(before: Arm, more: Arm): Arm {
  const metrics = new Set([...Object.keys(before), ...Object.keys(more)]);
  return Object.fromEntries(
    [...metrics].map((metric) => [metric, [...(before[metric] ?? []), ...(more[metric] ?? [])]]),
  );
}

interface Look {
  readonly look: number;
  readonly last: boolean;
  readonly pairs: number;
  readonly cells: number;
}

function lookAt(cell: DuetCell, at: Look): DuetCell {
  const metrics = new Map<string, LookMetric>();
  for (const [metric, stageOne] of cell.metrics) {
    const screen = cell.screens.get(metric);
    if (screen === undefined) continue;
    const { limits } = stageOne;
    metrics.set(metric, { stageOne, screen, limits, head: cell.head[metric] ?? [], base: cell.base[metric] ?? [] });
  }
  const tailGated = [...cell.metrics.values()].some(({ history }) => history.length > 0);
  const reading = lookAtCell(metrics, { ...at, tailGated, tailSuspected: cell.tailSuspected });
  const errors = lookAtErrors(cell, at);
  const flag = (metric: string, kind: DuetFlag['kind']): DuetFlag => ({ cell: cell.id, metric, kind, pairs: at.pairs });
  const flags = [
    ...[...reading.metrics].filter(([, { shiftFails }]) => shiftFails).map(([metric]) => flag(metric, 'shift')),
    ...[...reading.metrics].filter(([, { tailFails }]) => tailFails).map(([metric]) => flag(metric, 'tail')),
    ...(reading.tailsFail ? [flag('*', 'tail')] : []),
    ...(errors === 'fails' ? [flag('errors', 'errors')] : []),
  ];
  return {
    ...cell,
    reading,
    flags,
    tailSuspected: reading.tailSuspected,
    errorsSuspected: errors === 'open',
    open: flags.length === 0 && (reading.keep || errors === 'open'),
  };
}

/** Failures are tested at four looks only; in between the suspicion simply stands. */
function lookAtErrors(cell: DuetCell, { pairs, cells, look }: Look): 'fails' | 'open' | 'closed' {
  if (!cell.errorsSuspected) return 'closed';
  const reading = errorLook(cell.errors, cells);
  if (failsOutright(reading)) return 'fails';
  const before = LOOKS[look - 1] ?? 0;
  const due = ERROR_LOOKS.some((at) => before < at && at <= pairs);
  if (!due) return 'open';
  if (reading.fails) return 'fails';
  return reading.difference >= LEAST_DIFFERENCE && pairs < (ERROR_LOOKS.at(-1) ?? 0) ? 'open' : 'closed';
}
