import type { SimulatedShare } from '../model/calibration.js';
import type { GatePolicy } from '../model/plan.js';
import type { RunCell } from '../model/run.js';
import type { Sample, SampleSet } from '../model/sample.js';
import { binomialInterval } from '../stats/binomial-interval.js';
import { sentinelCount } from '../stats/duet-rule.js';
import { quantile } from '../stats/quantile.js';
import { type RandomSource, seededRandom } from '../stats/seeded-random.js';
import { decide } from './decide.js';
import { addPairs, openDuet, wantedPairs } from './duet.js';
import type { CellEvidence, JobEvidence } from './evidence.js';
import type { KnownSpread, RepeatedCell } from './run-spread.js';
import { cellsToRepeat } from './suspects.js';

export interface Simulation {
  readonly cells: readonly (RepeatedCell & { readonly cell: RunCell })[];
  readonly spreads: readonly KnownSpread[];
  readonly policy: GatePolicy;
  readonly iterations: number;
  readonly storedRuns: number;
  readonly jobs: number;
  readonly seed: string;
}

/** Jobs in which nothing changed, as these targets would answer them, that the gate would turn red. */
export function falseAlarms(simulation: Simulation): {
  readonly watch: SimulatedShare;
  readonly change: SimulatedShare;
} {
  const enforced: Simulation = {
    ...simulation,
    policy: {
      ...simulation.policy,
      mode: 'enforce',
      onDrift: 'fail',
      accepted: [],
      budgets: [],
      maxErrorRate: undefined,
    },
  };
  const worlds = enforced.cells.map((cell) => ({ ...cell, world: worldOf(cell, enforced.spreads) }));
  const red = { watch: 0, change: 0 };
  for (let job = 0; job < enforced.jobs; job += 1) {
    const random = seededRandom(`${enforced.seed} job ${job}`);
    const today = worlds.map(({ cell, world }) => ({
      cell,
      tonight: moodOf(world, random),
      nights: Array.from({ length: enforced.storedRuns }, () =>
        draw(world, moodOf(world, random), enforced.iterations, random),
      ),
      world,
    }));
    const call = (index: number, n: number): SampleSet => {
      const one = today[index];
      if (one === undefined) throw new RangeError('no such cell');
      return draw(one.world, one.tonight, n, random);
    };
    const plain = today.map(({ cell, nights }, index): CellEvidence => ({
      cell,
      status: 'watched',
      candidate: call(index, enforced.iterations),
      sentinels: undefined,
      pairs: [],
      history: nights,
      repeat: undefined,
      earlierAttempts: [],
    }));
    red.watch += isRed(watched(plain, enforced, call), undefined, enforced) ? 1 : 0;
    red.change += changedIsRed(plain, enforced, call) ? 1 : 0;
  }
  return { watch: shareOf(red.watch, enforced.jobs), change: shareOf(red.change, enforced.jobs) };
}

type Call = (index: number, n: number) => SampleSet;

function watched(
  plain: readonly CellEvidence[],
  { policy, iterations }: Simulation,
  call: Call,
): readonly CellEvidence[] {
  const again = cellsToRepeat(plain, policy, iterations);
  return plain.map((evidence, index) =>
    again.includes(evidence.cell.id) ? { ...evidence, repeat: call(index, iterations) } : evidence,
  );
}

function changedIsRed(plain: readonly CellEvidence[], simulation: Simulation, call: Call): boolean {
  const { policy, iterations, storedRuns } = simulation;
  const sentinels = Math.max(2, sentinelCount(iterations, storedRuns));
  let cells = plain.map((evidence, index): CellEvidence => ({
    ...evidence,
    status: 'changed',
    sentinels: call(index, sentinels),
  }));
  let duet = openDuet(cells, { ...policy, confirm: 'auto' }, iterations);
  for (let wanted = wantedPairs(duet); wanted !== undefined; wanted = wantedPairs(duet)) {
    const { pairs, cells: asked } = wanted;
    const looks = new Map(
      cells.flatMap(({ cell }, index) =>
        asked.includes(cell.id) ? [[cell.id, { head: call(index, pairs), base: call(index, pairs) }] as const] : [],
      ),
    );
    cells = cells.map((evidence) => {
      const look = looks.get(evidence.cell.id);
      return look === undefined ? evidence : { ...evidence, pairs: [...evidence.pairs, look] };
    });
    duet = addPairs(duet, looks);
  }
  return isRed(cells, duet, simulation, 'change');
}

function isRed(
  cells: readonly CellEvidence[],
  duet: Parameters<typeof decide>[1],
  { policy, iterations }: Simulation,
  mode: JobEvidence['mode'] = 'watch',
): boolean {
  const job: JobEvidence = {
    policy,
    mode,
    iterations,
    disturbed: [],
    partial: undefined,
    cells,
    prices: new Map(),
    today: '1970-01-01',
  };
  return decide(job, duet).state === 'regression';
}

/** Everything that was measured of a cell, brought to one level, and how far a run's level may lie from it. */
interface World {
  readonly samples: readonly Sample[];
  readonly drift: Readonly<Record<'ttft' | 'tpot', Drift>>;
}
interface Drift {
  /** Sd of the logarithm of a run's median. */
  readonly level: number;
  /** What p95 moves beyond that, as a share of the logarithmic distance between median and p95. */
  readonly tail: number;
  readonly median: number;
}
interface Mood {
  readonly ttft: { readonly level: number; readonly tail: number };
  readonly tpot: { readonly level: number; readonly tail: number };
}

function worldOf({ id, runs }: RepeatedCell, spreads: readonly KnownSpread[]): World {
  const of = (metric: 'ttft' | 'tpot', percentile: 'p50' | 'p95'): KnownSpread | undefined =>
    spreads.find((spread) => spread.cell === id && spread.metric === metric && spread.percentile === percentile);
  const driftOf = (metric: 'ttft' | 'tpot'): Drift => {
    const [middle, high] = [of(metric, 'p50'), of(metric, 'p95')];
    if (middle === undefined || high === undefined) return { level: 0, tail: 0, median: 1 };
    const distance = Math.max(0.05, Math.log(high.levelMs / middle.levelMs));
    const beyond = Math.sqrt(Math.max(0, high.reckoned ** 2 - middle.reckoned ** 2));
    return { level: middle.reckoned, tail: beyond / distance, median: middle.levelMs };
  };
  const drift = { ttft: driftOf('ttft'), tpot: driftOf('tpot') };
  return { drift, samples: runs.flatMap((set) => levelled(set, drift)) };
}

/** A run's own level taken out, so that it is not drawn twice. */
function levelled(set: SampleSet, drift: World['drift']): readonly Sample[] {
  const shiftOf = (name: 'ttftMs' | 'tpotMs', { median }: Drift): number => {
    const values = set.samples
      .flatMap((sample) => (sample.censored ? [] : (sample[name] ?? [])))
      .filter((value) => value > 0);
    return values.length === 0 ? 0 : Math.log(median / quantile(values, 0.5));
  };
  const mood: Mood = {
    ttft: { level: shiftOf('ttftMs', drift.ttft), tail: 0 },
    tpot: { level: shiftOf('tpotMs', drift.tpot), tail: 0 },
  };
  return set.samples.map((sample) => moved(sample, mood, drift));
}

function moodOf({ drift }: World, random: RandomSource): Mood {
  const one = ({ level, tail }: Drift): Mood['ttft'] => ({
    level: level * random.normal(),
    tail: tail * random.normal(),
  });
  return { ttft: one(drift.ttft), tpot: one(drift.tpot) };
}

/** A run of n calls: calls that were measured, drawn with replacement, at the level of its own night. */
function draw({ samples, drift }: World, mood: Mood, n: number, random: RandomSource): SampleSet {
  const drawn = Array.from({ length: samples.length === 0 ? 0 : n }, () =>
    moved(samples[random.below(samples.length)] ?? { censored: false }, mood, drift),
  );
  return {
    samples: drawn,
    attempts: n,
    planned: n,
    failures: drawn.some(({ censored }) => censored)
      ? { 'timeout-total': drawn.filter(({ censored }) => censored).length }
      : {},
    batches: drawn.map((_, index) => index),
    served: { models: {}, fingerprints: {}, tiers: {}, regions: {} },
  };
}

function moved(sample: Sample, mood: Mood, drift: World['drift']): Sample {
  const { ttftMs, tpotMs, e2eMs, censored } = sample;
  if (censored) return sample;
  const first = ttftMs === undefined ? undefined : scaled(ttftMs, mood.ttft, drift.ttft);
  const each = tpotMs === undefined ? undefined : scaled(tpotMs, mood.tpot, drift.tpot);
  const rest =
    e2eMs === undefined || ttftMs === undefined
      ? 0
      : (e2eMs - ttftMs) * (tpotMs === undefined || tpotMs === 0 || each === undefined ? 1 : each / tpotMs);
  return {
    ...sample,
    ...(first !== undefined && { ttftMs: first }),
    ...(sample.ttfoMs !== undefined &&
      ttftMs !== undefined &&
      ttftMs > 0 &&
      first !== undefined && { ttfoMs: (sample.ttfoMs * first) / ttftMs }),
    ...(each !== undefined && { tpotMs: each }),
    ...(e2eMs !== undefined && first !== undefined && { e2eMs: first + rest }),
  };
}

function scaled(value: number, { level, tail }: Mood['ttft'], { median }: Drift): number {
  const above = value > median && median > 0 ? Math.log(value / median) : 0;
  return value * Math.exp(level + above * Math.max(-0.9, tail));
}

function shareOf(red: number, jobs: number): SimulatedShare {
  const { low, high } = binomialInterval(red, jobs);
  return { jobs, share: red / jobs, low, high };
}
