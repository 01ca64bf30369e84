import type { Calibration, RunSpread, Sight, Suggestion } from '../model/calibration.js';
import type { GatePolicy } from '../model/plan.js';
import type { RunCell } from '../model/run.js';
import { sentinelCount } from '../stats/duet-rule.js';
import { smallestVisibleEffect } from '../stats/smallest-visible-effect.js';
import { foreseeEffects } from './foresee.js';
import { type KnownSpread, type RepeatedCell, spreadsOf } from './run-spread.js';
import { falseAlarms } from './unchanged-jobs.js';
import { LATENCY_METRICS, type LatencyMetric } from './values.js';

const ALPHA = 0.05;
/** Stored runs that a reader may have: one, the least to gate on, what is advised, the best (STATISTICS §4). */
const STORED_RUNS = [1, 3, 5, 10] as const;
const CALLS = [20, 30, 50, 80, 100, 150, 200, 300] as const;
/** An effect within this factor of the best that can be had is as good as that. */
const NEAR = 1.15;
/** A floor is no use below what the instrument itself may be off by. */
const INSTRUMENT_ERRORS = 3;
/** A floor that is a little too high is not worth a line in a config. */
const CLEARLY = 0.8;
/** So many simulated jobs; fewer where the matrix is large. */
const MOST_JOBS = 400;
const CELL_JOBS = 1200;

/** What repeated runs of the user's own targets say about the gate: pure, and the same for the same runs and seed. */
export function calibrateGate(of: {
  readonly cells: readonly (RepeatedCell & { readonly cell: RunCell })[];
  readonly policy: GatePolicy;
  readonly iterations: number;
  readonly storedRuns: number;
  readonly seed: string;
  /** p99 of the self-calibration, ms. */
  readonly instrumentErrorMs: number;
  /** Simulated jobs of each kind. */
  readonly jobs?: number;
}): Pick<Calibration, 'spreads' | 'falseAlarms' | 'sights' | 'suggested'> {
  const { cells, policy, iterations, storedRuns, seed } = of;
  const metrics = LATENCY_METRICS.filter((metric) => policy.metrics.includes(metric));
  const spreads = spreadsOf(cells, metrics);
  const jobs = of.jobs ?? Math.max(50, Math.min(MOST_JOBS, Math.floor(CELL_JOBS / Math.max(1, cells.length))));
  const alarms = falseAlarms({ cells, spreads, policy, iterations, storedRuns, jobs, seed });
  return {
    spreads: spreads.map(({ shift: _shift, calls: _calls, ...spread }) => spread),
    falseAlarms: { storedRuns, ...alarms },
    sights: [...sightsOf(spreads, policy, iterations), ...sightsInTurn(cells, policy, iterations)],
    suggested: suggestionOf(spreads, policy, of.instrumentErrorMs),
  };
}

/** Against 1, 3, 5 and 10 stored runs, in the cell that sees least. */
function sightsOf(spreads: readonly KnownSpread[], policy: GatePolicy, iterations: number): readonly Sight[] {
  return STORED_RUNS.flatMap((storedRuns) =>
    figuresOf(spreads).map(({ metric, percentile, members }): Sight => ({
      metric,
      percentile,
      against: { storedRuns },
      effect: worstEffect(members, policy, { iterations, storedRuns, comparisons: spreads.length }),
    })),
  );
}

/** The base called in turn needs no stored run; what two arms of one sitting can tell is a matter of calls alone. */
function sightsInTurn(cells: readonly RepeatedCell[], policy: GatePolicy, iterations: number): readonly Sight[] {
  const foreseen = cells.map(({ id, runs }) => ({
    id,
    history: runs,
    sentinels: sentinelCount(iterations, runs.length),
  }));
  const effects = foreseeEffects(foreseen, policy, iterations, cells.length);
  const groups = Map.groupBy(effects, ({ metric, percentile }) => `${metric} ${percentile}`);
  return [...groups.values()].flatMap((members): readonly Sight[] => {
    const [first] = members;
    if (first === undefined || first.metric === 'cost' || (first.percentile !== 'p50' && first.percentile !== 'p95'))
      return [];
    const effect = Math.max(...members.map((member) => member.effect));
    return [{ metric: first.metric, percentile: first.percentile, against: 'base-called-in-turn', effect }];
  });
}

interface Figure {
  readonly metric: LatencyMetric;
  readonly percentile: RunSpread['percentile'];
  readonly members: readonly KnownSpread[];
}

function figuresOf(spreads: readonly KnownSpread[]): readonly Figure[] {
  const groups = Map.groupBy(spreads, ({ metric, percentile }) => `${metric} ${percentile}`);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined ? [] : [{ metric: first.metric, percentile: first.percentile, members }];
  });
}

function worstEffect(
  members: readonly KnownSpread[],
  policy: GatePolicy,
  at: { readonly iterations: number; readonly storedRuns: number; readonly comparisons: number },
): number {
  const perRun = 1 + 1 / at.storedRuns;
  return Math.max(
    ...members.map(({ metric, reckoned, withinRun, calls }) =>
      smallestVisibleEffect({
        threshold: policy.threshold[metric],
        standardError: Math.sqrt((reckoned ** 2 + (withinRun ** 2 * calls) / at.iterations) * perRun),
        df: 4 + at.storedRuns - 1,
        alpha: ALPHA / at.comparisons,
      }),
    ),
  );
}

/**
 * The fewest calls and stored runs that come near to the best that can be had: beyond them the runs' own spread is what
 * hides an effect. A floor is lowered where it would hide slowdowns of the threshold in the fastest cell.
 */
function suggestionOf(spreads: readonly KnownSpread[], policy: GatePolicy, instrumentErrorMs: number): Suggestion {
  const comparisons = Math.max(1, spreads.length);
  const figures = figuresOf(spreads);
  const enough = (see: (figure: Figure) => number, best: (figure: Figure) => number): boolean =>
    figures.every((figure) => see(figure) <= NEAR * best(figure));
  const seen = (figure: Figure, iterations: number, storedRuns: number): number =>
    worstEffect(figure.members, policy, { iterations, storedRuns, comparisons });
  const iterations = CALLS.find(
    (n) =>
      n >= 50 &&
      enough(
        (figure) => seen(figure, n, 5),
        (figure) => seen(figure, 1e6, 5),
      ),
  );
  const baselineRuns = ([3, 5, 10] as const).find((runs) =>
    enough(
      (figure) => seen(figure, 1e6, runs),
      (figure) => seen(figure, 1e6, 10),
    ),
  );
  return {
    iterations: iterations ?? 300,
    baselineRuns: baselineRuns ?? 10,
    floors: floorsOf(spreads, policy, instrumentErrorMs),
  };
}

function floorsOf(
  spreads: readonly KnownSpread[],
  policy: GatePolicy,
  instrumentErrorMs: number,
): Suggestion['floors'] {
  const medians = spreads.filter(({ percentile }) => percentile === 'p50');
  const lowered = [...Map.groupBy(medians, ({ metric }) => metric)].flatMap(([metric, members]) => {
    const fastest = Math.min(...members.map(({ levelMs }) => levelMs));
    const wanted = Math.max(
      roundedDown(policy.threshold[metric] * fastest),
      metric === 'tpot' ? 0 : INSTRUMENT_ERRORS * instrumentErrorMs,
    );
    return wanted < CLEARLY * policy.floor[metric] ? [[metric, wanted] as const] : [];
  });
  return Object.fromEntries(lowered);
}

/** One significant digit: 13.7 → 10, 0.28 → 0.2. */
function roundedDown(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Number((Math.floor(value / unit) * unit).toPrecision(1));
}
