// @ts-check
/**
 * Scores labelled jobs with the project's own statistics. Pure: jobs in, figures out; reading files and loading the
 * built library is score-corpus.mjs's business, so that tests can hand in the sources.
 *
 * Neither floors nor the percentile support rule apply here: the reference knows none (22 of its jobs have n = 20).
 *
 * @typedef {{
 *   moderatedQuantileTest: typeof import('../src/stats/moderated-test.js').moderatedQuantileTest,
 *   judgeOneStage: typeof import('../src/stats/judge-one-stage.js').judgeOneStage,
 *   sentinelCount: typeof import('../src/stats/duet-rule.js').sentinelCount,
 *   sentinelPositions: typeof import('../src/stats/duet-rule.js').sentinelPositions,
 *   startDuet: typeof import('../src/stats/sequential-duet.js').startDuet,
 *   nextRequest: typeof import('../src/stats/sequential-duet.js').nextRequest,
 *   feedPairs: typeof import('../src/stats/sequential-duet.js').feedPairs,
 *   duetResult: typeof import('../src/stats/duet-result.js').duetResult,
 * }} Stats
 *
 * @typedef {{ label: string, kind: string, affected: Record<string, unknown> }} Truth
 * @typedef {Record<string, Record<string, number[]>>} Samples  cell → metric → values
 * @typedef {{
 *   id: string, n: number, threshold: number, cells: { id: string }[], truth: Truth,
 *   baseline: { samples: Samples }[], candidate: { samples: Samples },
 * }} OneStageJob
 * @typedef {{
 *   id: string, n: number, threshold: number, cells: { id: string }[], truth: Truth,
 *   baseline: { samples: Samples }[], head: Samples, sentinel: Samples, confirm: { head: Samples, base: Samples },
 * }} DuetJob
 * @typedef {{
 *   id: string, truth: Truth, verdict: 'pass' | 'fail', flags: string[], right: boolean, minP: number, maxLogRatio: number,
 * }} OneStageScore
 * @typedef {{
 *   id: string, truth: Truth, verdict: 'pass' | 'fail', flags: string[], suspects: string[], pairs: Record<string, number>,
 *   extra: number, right: boolean, result: import('../src/stats/duet-result.js').DuetResult,
 * }} DuetScore
 */

/** @param {object} job @returns {job is DuetJob} */
export function isDuetJob(job) {
  return 'sentinel' in job && 'confirm' in job;
}

const METRICS = ['ttft_ms', 'itl_ms', 'e2e_ms'];
const PERCENTILES = [0.5, 0.95];

/**
 * MQ on every cell, latency metric, p50 and p95, then Benjamini–Hochberg over all of them.
 *
 * @param {Stats} stats
 * @param {OneStageJob} job
 * @returns {OneStageScore}
 */
export function scoreOneStageJob(stats, job) {
  const names = [];
  const shifts = [];
  for (const metric of METRICS) {
    for (const percentile of PERCENTILES) {
      const cells = job.cells
        .map(({ id }) => ({
          id,
          baseline: job.baseline
            .map((run) => run.samples[id]?.[metric] ?? [])
            .filter((values) => values.length >= 0.8 * job.n),
          candidate: job.candidate.samples[id]?.[metric] ?? [],
        }))
        .filter(({ baseline, candidate }) => baseline.length > 0 && candidate.length > 1);
      shifts.push(...stats.moderatedQuantileTest(cells, percentile));
      names.push(...cells.map(({ id }) => ({ cell: id, name: `${id}/${metric}/p${100 * percentile}` })));
    }
  }
  const judged = stats.judgeOneStage(shifts.map((shift) => ({ shift, threshold: job.threshold })));
  const flagged = names.filter((_, index) => judged[index]?.state === 'regression');
  const hit = flagged.some(({ cell }) => cell in job.truth.affected);
  return {
    id: job.id,
    truth: job.truth,
    verdict: flagged.length > 0 ? 'fail' : 'pass',
    flags: flagged.map(({ name }) => name),
    right: job.truth.label === 'regression' ? hit : flagged.length === 0,
    minP: Math.min(1, ...shifts.map(({ p }) => p)),
    maxLogRatio: Math.max(...shifts.map(({ logRatio }) => logRatio)),
  };
}

/**
 * The sequential duet, its sentinels and pairs taken from the job's arrays.
 *
 * @param {Stats} stats
 * @param {DuetJob} job
 * @returns {DuetScore}
 */
export function scoreDuetJob(stats, job) {
  let state = openCorpusJob(stats, job);
  for (let request = stats.nextRequest(state); request !== undefined; request = stats.nextRequest(state)) {
    state = stats.feedPairs(state, pairsOfCorpusJob(job, request, state.pairs));
  }
  const result = stats.duetResult(state);
  const hit = result.failedCells.some((cell) => cell in job.truth.affected);
  return {
    id: job.id,
    truth: job.truth,
    verdict: result.verdict,
    flags: result.flags.map(({ cell, metric, kind }) => `${cell}/${metric}/${kind}`),
    suspects: [...result.suspects],
    pairs: { ...result.pairs },
    extra: result.extra,
    right: job.truth.label === 'regression' ? result.verdict === 'fail' && hit : result.verdict === 'pass',
    result,
  };
}

/** @param {Stats} stats @param {DuetJob} job */
export function openCorpusJob(stats, job) {
  const chosen = stats.sentinelPositions(job.n, stats.sentinelCount(job.n, job.baseline.length));
  return stats.startDuet(
    { n: job.n, threshold: job.threshold },
    job.cells.map(({ id }) => ({
      id,
      head: armOf(job.head[id]),
      sentinel: pick(armOf(job.sentinel[id]), chosen),
      history: job.baseline.map((run) => armOf(run.samples[id])),
    })),
  );
}

/**
 * @param {DuetJob} job
 * @param {import('../src/stats/sequential-duet.js').PairRequest} request
 * @param {number} from  pairs already fed
 */
export function pairsOfCorpusJob(job, request, from) {
  const indices = Array.from({ length: request.pairs }, (_, i) => from + i);
  return request.cells.map((cell) => ({
    cell,
    head: pick(armOf(job.confirm.head[cell]), indices),
    base: pick(armOf(job.confirm.base[cell]), indices),
  }));
}

/** @param {Record<string, number[]> | undefined} samples @returns {Record<string, number[]>} */
function armOf(samples) {
  const { ttft = [], itl = [], tok = [] } = samples ?? {};
  return { ttft, itl, e2e: ttft.map((first, i) => first + (itl[i] ?? 0) * (tok[i] ?? 0)) };
}

/** @param {Record<string, number[]>} arm @param {readonly number[]} indices */
function pick(arm, indices) {
  return Object.fromEntries(
    Object.entries(arm).map(([metric, values]) => [metric, indices.flatMap((i) => values.slice(i, i + 1))]),
  );
}

/**
 * Share of jobs, by kind, for which `is` holds; kinds of the given label only.
 *
 * @template {{ truth: Truth }} S
 * @param {readonly S[]} scores
 * @param {(score: S) => string | undefined} kindOf
 * @param {(score: S) => boolean} is
 * @returns {Record<string, number>}
 */
function shares(scores, kindOf, is) {
  /** @type {Map<string, { held: number, of: number }>} */
  const counts = new Map();
  for (const score of scores) {
    const kind = kindOf(score);
    if (kind === undefined) continue;
    const { held, of } = counts.get(kind) ?? { held: 0, of: 0 };
    counts.set(kind, { held: held + (is(score) ? 1 : 0), of: of + 1 });
  }
  return Object.fromEntries(
    [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([kind, { held, of }]) => [kind, held / of]),
  );
}

/** @param {{ truth: Truth }} score */
const innocentKind = ({ truth }) =>
  truth.label === 'none' ? truth.kind : truth.label === 'improvement' ? 'improvement' : undefined;
/** @param {{ truth: Truth }} score */
const guiltyKind = ({ truth }) => (truth.label === 'regression' ? truth.kind : undefined);

/** @param {readonly { truth: Truth, verdict: string, right: boolean }[]} scores */
function alarmsAndPower(scores) {
  return {
    falseAlarms: shares(scores, innocentKind, ({ verdict }) => verdict === 'fail'),
    power: shares(scores, guiltyKind, ({ right }) => right),
  };
}

/**
 * @param {readonly OneStageScore[]} oneStage
 * @param {readonly DuetScore[]} sequential
 * @param {ReadonlyMap<string, Record<string, any>> | undefined} reference  by job id
 */
export function summarise(oneStage, sequential, reference) {
  const extras = sequential.map(({ extra }) => extra);
  return {
    jobs: oneStage.length + sequential.length,
    oneStage: oneStage.length === 0 ? null : alarmsAndPower(oneStage),
    sequential:
      sequential.length === 0
        ? null
        : {
            ...alarmsAndPower(sequential),
            extra: extras.reduce((a, b) => a + b, 0) / extras.length,
            maxExtra: Math.max(...extras),
          },
    worst: reference === undefined ? null : worstDeviation(oneStage, reference),
    parity: reference === undefined ? null : parity(oneStage, sequential, reference),
  };
}

/** @param {readonly OneStageScore[]} scores @param {ReadonlyMap<string, Record<string, any>>} reference */
function worstDeviation(scores, reference) {
  const known = scores.flatMap((score) => {
    const expected = reference.get(score.id);
    return expected === undefined ? [] : [{ score, expected }];
  });
  if (known.length === 0) return null;
  return {
    minP: Math.max(...known.map(({ score, expected }) => Math.abs(score.minP / expected['min_p'] - 1))),
    maxLogRatio: Math.max(
      ...known.map(({ score, expected }) => Math.abs(score.maxLogRatio - expected['max_log_ratio'])),
    ),
  };
}

/**
 * @param {readonly OneStageScore[]} oneStage
 * @param {readonly DuetScore[]} sequential
 * @param {ReadonlyMap<string, Record<string, any>>} reference
 */
function parity(oneStage, sequential, reference) {
  const verdicts = [
    ...oneStage.map(({ id, verdict, flags }) => {
      const expected = reference.get(id);
      return {
        id,
        same: expected?.['one_stage'] === verdict && equal(expected['one_stage_flagged'].toSorted(), flags.toSorted()),
      };
    }),
    ...sequential.map(({ id, verdict, flags, suspects, pairs }) => {
      const expected = reference.get(id);
      return {
        id,
        same:
          expected?.['verdict'] === verdict &&
          equal(expected['flags'], flags) &&
          equal(expected['suspects'], suspects) &&
          Object.entries(pairs).every(([cell, count]) => expected['pairs'][cell] === count),
      };
    }),
  ];
  const differing = verdicts.filter(({ same }) => !same).map(({ id }) => id);
  return { same: verdicts.length - differing.length, of: verdicts.length, ...(differing.length > 0 && { differing }) };
}

/** @param {readonly string[]} one @param {readonly string[]} other */
function equal(one, other) {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
