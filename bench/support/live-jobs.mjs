// @ts-check
/**
 * Whole jobs over loopback: the real pipeline calls the simulator, and how the jobs end is counted. Everything that is
 * measured comes in as an argument, so that the bench runs what is built and the short test runs the sources.
 *
 * One series of nights per suite, each with a drift of its own, is the baseline; every later night is judged against the
 * nights before it, and between two nights changes are judged. A job that this machine disturbed is made again.
 *
 * @typedef {import('../../src/model/settings.js').Settings} Settings
 * @typedef {import('../../src/pipeline/gate.js').GateResult} GateResult
 * @typedef {import('../../src/pipeline/world.js').World} World
 * @typedef {import('../../src/simulator/run-in-thread.js').SimulatorThread} SimulatorThread
 * @typedef {import('../../src/simulator/script.js').SimulatorScript} SimulatorScript
 * @typedef {import('../../src/simulator/script.js').Rule} Rule
 *
 * @typedef {{
 *   gate: (settings: Settings, world: World) => Promise<GateResult>,
 *   defaults: Settings,
 *   startSimulator: (options: { script: SimulatorScript }) => Promise<SimulatorThread>,
 *   seededRandom: (seed: string) => { normal: () => number },
 * }} Tool
 * @typedef {{ seed: string, work: string, runs: number, nights: number, perNight: number, changes: number, sites: number, timeouts: number }} Size
 *   runs: K, the stored nights that each job is held against; of the others so many jobs are played
 * @typedef {{ jobs: number, red: number, redOnErrors: number, improvements: number, states: Record<string, number>, baseCalls: number }} Count
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Between nights, with nothing changed, log latencies move by this (STATISTICS §1: .04 to .16). */
const NIGHTLY_SIGMA = 0.08;
const TRIES = 4;

/** A provider with the spread of a real one, on a scale of milliseconds. @param {number} factor @returns {Rule} */
const shape = (factor) => ({
  ttft: { median: 6 * factor, sigma: 0.15, slow: { share: 0.1, factor: 1.8 } },
  gap: { median: 0.9 * factor, sigma: 0.1 },
  gapRequestSigma: 0.08,
  tokens: 6,
});

/** @type {readonly Rule[]} */
const RULES = [
  { prefix: '/preview', ...shape(1.3) },
  { model: 'quick', ...shape(1) },
  { model: 'quick-half-slower', ...shape(1.5) },
  { model: 'quick-times-out', ...shape(1), faults: [{ type: 'stall', share: 0.1 }] },
];

/**
 * @param {Tool} tool
 * @param {Size} size
 * @param {(line: string) => void} [say]
 * @returns {Promise<Record<string, Count>>}
 */
export async function playLiveJobs(tool, size, say = () => undefined) {
  const first = await tool.startSimulator({ script: { seed: `${size.seed} a`, rules: RULES } });
  const second = await tool.startSimulator({ script: { seed: `${size.seed} b`, rules: RULES } });
  await mkdir(size.work, { recursive: true });
  const random = tool.seededRandom(`${size.seed} drift`);
  /** @type {Record<string, Count>} */
  const counts = {};
  let made = 0;

  /** Both providers as they are tonight; what hits one of them in a story comes on top. @param {number} [both] */
  const drift = async (both = 1) => {
    for (const provider of [first, second]) await provider.setDrift(both * Math.exp(NIGHTLY_SIGMA * random.normal()));
  };

  /**
   * @param {string} name
   * @param {string} suite
   * @param {{ config: object, base?: object, record?: boolean, seed: string }} asked
   */
  const play = async (name, suite, { config, base, record = false, seed }) => {
    made += 1;
    const file = await writeConfig(size.work, `${made}-head`, config);
    const settings = {
      ...tool.defaults,
      configFile: file,
      ...(base !== undefined && { baseConfigFile: await writeConfig(size.work, `${made}-base`, base) }),
      baselineDir: join(size.work, suite),
      outDir: join(size.work, 'out'),
      baselineRuns: size.runs,
      maxCostUsd: null,
      record,
      seed: `${size.seed} ${seed}`,
    };
    for (let attempt = 1; ; attempt += 1) {
      const result = await tool.gate({ ...settings, seed: `${settings.seed} ${attempt}` }, worldOf(size.work));
      const { state } = result.report.verdict;
      if (state === 'disturbed' && attempt < TRIES) continue;
      counts[name] = add(counts[name], result);
      say(`${name}: ${state}`);
      return;
    }
  };

  try {
    const main = await suiteOf('main', [first, second], { iterations: 50 });
    for (let night = 0; night < size.runs + size.nights; night += 1) {
      await drift();
      const judged = night >= size.runs;
      await play(judged ? 'nights' : 'first nights', 'main', {
        config: main({}),
        record: true,
        seed: `night ${night}`,
      });
      if (!judged) continue;
      for (let index = 0; index < size.perNight; index += 1) {
        const seed = `night ${night} change ${index}`;
        await play('unchanged', 'main', { config: main({ prompt: `Answer, ${index}.` }), base: main({}), seed });
      }
    }
    for (let index = 0; index < size.changes; index += 1) {
      await drift();
      await play('+50 %', 'main', {
        config: main({ model: 'quick-half-slower' }),
        base: main({}),
        seed: `slower ${index}`,
      });
      await drift(1.5);
      await play('provider slower', 'main', {
        config: main({ prompt: 'Answer now.' }),
        base: main({}),
        seed: `drift ${index}`,
      });
    }
    const preview = await suiteOf('site', [first], { iterations: 50, deployed: true });
    for (let night = 0; night < size.runs; night += 1) {
      await drift();
      await play('first nights', 'site', { config: preview({ path: '/prod' }), record: true, seed: `site ${night}` });
    }
    for (let index = 0; index < size.sites; index += 1) {
      await drift();
      const arm = { path: '/preview', baseArm: '/prod' };
      await play('preview, base arm', 'site', { config: preview(arm), base: preview(arm), seed: `preview ${index}` });
      // The same server, redeployed: both arms lead to one URL, so only the stored nights can tell.
      await first.setDrift(1.3 * Math.exp(NIGHTLY_SIGMA * random.normal()));
      const same = preview({ path: '/prod' });
      await play('redeployed, no base arm', 'site', { config: same, base: same, seed: `redeployed ${index}` });
    }
    const many = await suiteOf('many', [first], { iterations: 100 });
    for (let night = 0; size.timeouts > 0 && night < size.runs; night += 1) {
      await drift();
      await play('first nights', 'many', { config: many({}), record: true, seed: `many ${night}` });
    }
    for (let index = 0; index < size.timeouts; index += 1) {
      await drift();
      await play('timeouts', 'many', {
        config: many({ model: 'quick-times-out' }),
        base: many({}),
        seed: `timeouts ${index}`,
      });
    }
  } finally {
    await first.close();
    await second.close();
    await rm(size.work, { recursive: true, force: true });
  }
  return counts;
}

/**
 * The configs of a suite: a cell per provider, of which a change touches the first.
 *
 * @param {string} suite
 * @param {readonly SimulatorThread[]} providers
 * @param {{ iterations: number, deployed?: boolean }} common
 */
async function suiteOf(suite, providers, { iterations, deployed = false }) {
  /** @param {{ model?: string, prompt?: string, path?: string, baseArm?: string }} change */
  return ({ model = 'quick', prompt = 'Answer the customer.', path = '', baseArm }) => ({
    version: 1,
    suite,
    targets: providers.map(({ url }, index) => ({
      id: `provider-${index + 1}`,
      provider: 'openai-compatible',
      'base-url': `${url}${path}/v1`,
      ...(baseArm !== undefined && { 'base-arm': { 'base-url': `${url}${baseArm}/v1` } }),
      model: index === 0 ? model : 'quick',
      auth: 'none',
      deployed,
      price: { input: 0.25, output: 2 },
      params: { 'max-output-tokens': 64 },
    })),
    scenarios: [{ id: 'answer', messages: [{ role: 'user', content: prompt }] }],
    iterations,
    warmup: 2,
    timeouts: { 'first-token': '150ms', total: '5s' },
    gate: { floor: { ttft: '0.5ms', e2e: '0.5ms', tpot: '0.05ms' } },
  });
}

/** @param {string} folder @param {string} name @param {object} config */
async function writeConfig(folder, name, config) {
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(config));
  return file;
}

/** @param {string} cwd @returns {World} */
function worldOf(cwd) {
  return {
    env: {},
    cwd,
    now: () => new Date(),
    log: () => undefined,
    live: undefined,
    colour: false,
    width: 100,
    signal: new AbortController().signal,
    // Without it there is no self-calibration, which would take longer than the job.
    sender: undefined,
    toolVersion: '0.0.0',
  };
}

/** @param {Count | undefined} before @param {GateResult} result @returns {Count} */
function add(before, { report, exit }) {
  const { verdict, run } = report;
  const rows = verdict.cells.flatMap(({ comparisons }) => comparisons);
  const known = before ?? { jobs: 0, red: 0, redOnErrors: 0, improvements: 0, states: {}, baseCalls: 0 };
  /** @param {boolean} is */
  const one = (is) => (is ? 1 : 0);
  return {
    jobs: known.jobs + 1,
    red: known.red + one(exit === 1),
    redOnErrors:
      known.redOnErrors + one(rows.some(({ metric, state }) => metric === 'errors' && state === 'regression')),
    improvements: known.improvements + one(rows.some(({ state }) => state === 'improvement')),
    states: { ...known.states, [verdict.state]: (known.states[verdict.state] ?? 0) + 1 },
    baseCalls: known.baseCalls + run.trials.filter(({ arm }) => arm === 'base').length,
  };
}

/**
 * What each kind of job must show. Bars are STATISTICS §7's; where it has none (a server without a base arm, failed calls)
 * they say what an honest gate must at least do.
 *
 * @type {readonly { kind: string, what: string, of: (count: Count) => number, side: '≤' | '≥', bar: number }[]}
 */
const BARS = [
  { kind: 'nights', what: 'unchanged night is red', of: ({ red }) => red, side: '≤', bar: 0.06 },
  { kind: 'unchanged', what: 'change without an effect is red', of: ({ red }) => red, side: '≤', bar: 0.01 },
  {
    kind: 'provider slower',
    what: 'provider slower for both arms is red',
    of: ({ red }) => red,
    side: '≤',
    bar: 0.015,
  },
  { kind: '+50 %', what: '+50 % on one cell is red', of: ({ red }) => red, side: '≥', bar: 0.995 },
  {
    kind: 'preview, base arm',
    what: 'preview 30 % slower than production is red',
    of: ({ red }) => red,
    side: '≥',
    bar: 0.97,
  },
  {
    kind: 'redeployed, no base arm',
    what: 'server compared with itself (base calls)',
    of: ({ baseCalls }) => baseCalls,
    side: '≤',
    bar: 0,
  },
  {
    kind: 'redeployed, no base arm',
    what: '30 % slower against stored nights is red',
    of: ({ red }) => red,
    side: '≥',
    bar: 0.3,
  },
  { kind: 'timeouts', what: '10 % timeouts are red', of: ({ red }) => red, side: '≥', bar: 0.97 },
  {
    kind: 'timeouts',
    what: '10 % timeouts are red on errors',
    of: ({ redOnErrors }) => redOnErrors,
    side: '≥',
    bar: 0.85,
  },
  {
    kind: 'timeouts',
    what: '10 % timeouts look like an improvement',
    of: ({ improvements }) => improvements,
    side: '≤',
    bar: 0,
  },
];

/** A count this far on the wrong side of its bar has less than one chance in a thousand when the bar is kept. */
const CHANCE = 1e-3;

/**
 * @param {Record<string, Count>} counts
 * @param {{ binomialCdf: (k: number, n: number, p: number) => number, binomialInterval: (k: number, n: number) => { low: number, high: number } }} stats
 */
export function judgeLiveJobs(counts, { binomialCdf, binomialInterval }) {
  return BARS.flatMap(({ kind, what, of, side, bar }) => {
    const count = counts[kind];
    if (count === undefined) return [];
    const { jobs } = count;
    const found = of(count);
    const wrong = side === '≤' ? found : jobs - found;
    const chance = side === '≤' ? bar : 1 - bar;
    // P(as many or more on the wrong side | the bar is just kept).
    const p = wrong === 0 ? 1 : chance === 0 ? 0 : 1 - binomialCdf(wrong - 1, jobs, chance);
    const { low, high } = binomialInterval(Math.min(found, jobs), jobs);
    return [
      {
        what,
        jobs,
        found,
        share: found / jobs,
        low,
        high,
        bar: `${side} ${Number((100 * bar).toFixed(2))} %`,
        met: p >= CHANCE,
      },
    ];
  });
}
