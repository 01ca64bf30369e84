// @ts-check
/**
 * Simulated CI jobs, written from what was measured on real per-request latencies (STATISTICS §1), not from the gate:
 *
 * - a request of TTFT or TPOT is log-normal in a fast mode, with a slow mode of 5–45 % of the requests at ×1.5–4 (TPOT
 *   less), and rare outliers of ×5–25;
 * - between runs, with nothing changed, the level of a cell moves with a log sd of .04–.16, a third of the variance shared
 *   by the cells of one provider, and the share of the slow mode moves too, so that p95 moves more than p50;
 * - both arms of one sitting live in the same state; between stage 1 and the pairs that state moves a little.
 *
 * Jobs come out in the formats of the labelled corpora, so that corpus-engine.mjs can score them.
 *
 * @typedef {import('../../src/stats/seeded-random.js').RandomSource} RandomSource
 * @typedef {import('../../scripts/corpus-engine.mjs').DuetJob} DuetJob
 * @typedef {import('../../scripts/corpus-engine.mjs').OneStageJob} OneStageJob
 * @typedef {{ ttft: number[], itl: number[], tok: number[] }} Sample
 *
 * @typedef {(
 *   | { kind: 'none' | 'drift' | 'incident' }
 *   | { kind: 'shift' | 'ttft' | 'itl', ratio: number }
 *   | { kind: 'tail', share: number, ratio: number }
 * )} Effect  what the change does to one cell; drift and incident befall both arms of its provider
 *
 * @typedef {{
 *   seed: string, n: number, storedRuns: number, cells?: number, providers?: number, effect: Effect, decimals?: number,
 * }} Settings
 */

/** One metric's shape: fast mode, slow mode, outliers. @typedef {ReturnType<typeof drawShape>} Shape */
/** How far a metric of a cell is off its usual self in one sitting. @typedef {{ level: number, slow: number }} Mood */

// Taken out of Math once: inside Jest's sandbox each look into a global is slow, and a job draws thousands of numbers.
const { exp, max, round, sqrt } = Math;

const PAIRS = 225;

/**
 * @param {Settings} settings
 * @param {(seed: string) => RandomSource} seededRandom
 * @returns {DuetJob}
 */
export function simulateJob(settings, seededRandom) {
  const { seed, n, storedRuns, cells = 6, providers = max(1, round(cells / 2)), effect, decimals } = settings;
  const setup = seededRandom(`${seed}/setup`);
  const world = Array.from({ length: cells }, (_, c) => ({
    id: `c${c}`,
    provider: `p${Math.floor((c * providers) / cells)}`,
    ttft: drawShape(setup, {
      level: uniform(setup, 250, 900),
      spread: [0.1, 0.25],
      slowShare: [0.05, 0.45],
      slowBy: [1.5, 4],
    }),
    itl: drawShape(setup, {
      level: uniform(setup, 8, 30),
      spread: [0.04, 0.12],
      slowShare: [0.05, 0.2],
      slowBy: [1.1, 1.5],
    }),
    tokens: uniform(setup, 80, 400),
  }));
  const hitCell = world[setup.below(cells)];
  const incidentFrom = setup.below(60);
  const touched = world.filter(({ id, provider }) =>
    effect.kind === 'drift' || effect.kind === 'incident'
      ? provider === hitCell?.provider
      : effect.kind !== 'none' && id === hitCell?.id,
  );

  /** @param {string} sitting */
  const moodsOf = (sitting) => {
    const random = seededRandom(`${seed}/${sitting}`);
    const shared = new Map(world.map(({ provider }) => [provider, 0]));
    for (const provider of shared.keys()) shared.set(provider, random.normal());
    return new Map(
      world.map(({ id, provider, ttft, itl }) => {
        /** @param {Shape} shape @returns {Mood} */
        const mood = (shape) => ({
          level: shape.drift * (sqrt(1 / 3) * (shared.get(provider) ?? 0) + sqrt(2 / 3) * random.normal()),
          slow: 0.35 * random.normal(),
        });
        return [id, { ttft: mood(ttft), itl: mood(itl) }];
      }),
    );
  };

  /**
   * @param {string} sitting  a run, or stage 1 or 2 of the job
   * @param {ReturnType<typeof moodsOf>} moods
   * @param {string} arm
   * @param {number} count
   * @param {(cell: string) => Effect} effectOn
   * @returns {Record<string, Sample>}
   */
  const callAll = (sitting, moods, arm, count, effectOn) =>
    lazily(
      world.map(({ id }) => id),
      (id) => {
        const cell = world.find((one) => one.id === id);
        const mood = moods.get(id);
        if (cell === undefined || mood === undefined) throw new RangeError(id);
        const random = seededRandom(`${seed}/${sitting}/${arm}/${id}`);
        return drawSample(random, cell, mood, count, { effect: effectOn(id), incidentFrom, decimals });
      },
    );

  /** @type {Effect} */
  const nothing = { kind: 'none' };
  const isTouched = new Set(touched.map(({ id }) => id));
  const bothArms = effect.kind === 'drift' || effect.kind === 'incident';
  /** @param {string} id */
  const onHead = (id) => (isTouched.has(id) && effect.kind !== 'incident' ? effect : nothing);
  /** @param {string} id */
  const onBase = (id) => (bothArms ? onHead(id) : nothing);
  /** @param {string} id */
  const incidentOr = (id) => (isTouched.has(id) && effect.kind === 'incident' ? effect : onHead(id));

  const today = moodsOf('today');
  const later = new Map([...today].map(([id, mood]) => [id, shiftMood(mood, seededRandom(`${seed}/later/${id}`))]));
  return {
    id: seed,
    n,
    threshold: 0.2,
    cells: world.map(({ id, provider }) => ({ id, provider })),
    baseline: Array.from({ length: storedRuns }, (_, k) => ({
      samples: callAll(`run${k}`, moodsOf(`run${k}`), 'base', n, () => nothing),
    })),
    head: callAll('stage1', today, 'head', n, onHead),
    sentinel: callAll('stage1', today, 'base', n, onBase),
    confirm: {
      head: callAll('stage2', later, 'head', PAIRS, incidentOr),
      base: callAll('stage2', later, 'base', PAIRS, bothArms ? incidentOr : () => nothing),
    },
    truth: {
      label: labelOf(effect),
      kind: effect.kind,
      affected: Object.fromEntries(touched.map(({ id }) => [id, effect])),
    },
  };
}

/** The same job as a one-stage one: its head against its stored runs. @param {DuetJob} job @returns {OneStageJob} */
export function oneStageOf({ id, n, threshold, cells, baseline, head, truth }) {
  /** @param {Record<string, Record<string, number[]>>} samples */
  const renamed = (samples) =>
    Object.fromEntries(
      Object.entries(samples).map(([cell, { ttft = [], itl = [], tok = [] }]) => [
        cell,
        { ttft_ms: ttft, itl_ms: itl, e2e_ms: ttft.map((first, i) => first + (itl[i] ?? 0) * (tok[i] ?? 0)) },
      ]),
    );
  return {
    id,
    n,
    threshold,
    cells,
    truth,
    baseline: baseline.map(({ samples }) => ({ samples: renamed(samples) })),
    candidate: { samples: renamed(head) },
  };
}

/** @param {Effect} effect */
function labelOf(effect) {
  if (!('ratio' in effect)) return 'none';
  if (effect.kind === 'tail') return 'regression';
  return effect.ratio >= 1.2 ? 'regression' : effect.ratio <= 1 / 1.2 ? 'improvement' : 'none';
}

/**
 * @param {RandomSource} random
 * @param {{ level: number, spread: [number, number], slowShare: [number, number], slowBy: [number, number] }} range
 */
function drawShape(random, { level, spread, slowShare, slowBy }) {
  // Squared: most slow modes are small, the largest are rare, and a large one is not also the farthest.
  const size = random.uniform() ** 2;
  const distance = random.uniform() ** 2 * (1 - 0.6 * size);
  return {
    level,
    spread: uniform(random, ...spread),
    slowShare: slowShare[0] + (slowShare[1] - slowShare[0]) * size,
    slowBy: slowBy[0] + (slowBy[1] - slowBy[0]) * distance,
    outliers: 0.008 * random.uniform(),
    drift: 0.04 * 4 ** random.uniform(),
  };
}

/**
 * @param {RandomSource} random
 * @param {{ ttft: Shape, itl: Shape, tokens: number }} cell
 * @param {{ ttft: Mood, itl: Mood }} mood
 * @param {number} count
 * @param {{ effect: Effect, incidentFrom: number, decimals: number | undefined }} how
 * @returns {Sample}
 */
function drawSample(random, cell, mood, count, { effect, incidentFrom, decimals }) {
  /** @type {Sample} */
  const sample = { ttft: [], itl: [], tok: [] };
  const rounded = (/** @type {number} */ value) => (decimals === undefined ? value : Number(value.toFixed(decimals)));
  for (let i = 0; i < count; i += 1) {
    const inTail = effect.kind === 'tail' && random.uniform() < effect.share;
    const inIncident = effect.kind === 'incident' && i >= incidentFrom && i < incidentFrom + 24;
    /** @param {'ttft' | 'itl'} metric */
    const by = (metric) => {
      if (inIncident) return 3;
      switch (effect.kind) {
        case 'drift':
          return 1.4;
        case 'tail':
          return inTail ? effect.ratio : 1;
        case 'shift':
          return effect.ratio;
        case 'ttft':
        case 'itl':
          return effect.kind === metric ? effect.ratio : 1;
        default:
          return 1;
      }
    };
    sample.ttft.push(rounded(drawValue(random, cell.ttft, mood.ttft) * by('ttft')));
    sample.itl.push(rounded(drawValue(random, cell.itl, mood.itl) * by('itl')));
    sample.tok.push(max(2, round(cell.tokens * exp(0.25 * random.normal()))));
  }
  return sample;
}

/** @param {RandomSource} random @param {Shape} shape @param {Mood} mood */
function drawValue(random, shape, mood) {
  const odds = (shape.slowShare / (1 - shape.slowShare)) * exp(mood.slow);
  const slow = random.uniform() < odds / (1 + odds) ? shape.slowBy : 1;
  const outlier = random.uniform() < shape.outliers ? uniform(random, 5, 25) : 1;
  return shape.level * slow * outlier * exp(mood.level + shape.spread * random.normal());
}

/** Stage 2 comes a minute later: both arms move together, by a fifth of what a night does. @param {{ ttft: Mood, itl: Mood }} mood @param {RandomSource} random */
function shiftMood(mood, random) {
  /** @param {Mood} one @returns {Mood} */
  const moved = ({ level, slow }) => ({ level: level + 0.02 * random.normal(), slow: slow + 0.1 * random.normal() });
  return { ttft: moved(mood.ttft), itl: moved(mood.itl) };
}

/** @param {RandomSource} random @param {number} low @param {number} high */
function uniform(random, low, high) {
  return low + (high - low) * random.uniform();
}

/**
 * A record whose values are made when they are first read: pairs that no look asks for cost nothing.
 *
 * @template T
 * @param {readonly string[]} keys
 * @param {(key: string) => T} make
 * @returns {Record<string, T>}
 */
function lazily(keys, make) {
  /** @type {Record<string, T>} */
  const record = {};
  for (const key of keys) {
    Object.defineProperty(record, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make(key);
        Object.defineProperty(record, key, { enumerable: true, value });
        return value;
      },
    });
  }
  return record;
}
