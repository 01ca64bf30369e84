export const id = 292;
export const ids = [292];
export const modules = {

/***/ 963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCells: () => (/* binding */ runCells),
  toRun: () => (/* binding */ toRun),
  withDecision: () => (/* binding */ withDecision)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/hdr-histogram-js/dist/index.js
var dist = __webpack_require__(2960);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(1346);
;// CONCATENATED MODULE: ./lib/metrics/gap-histogram.js



/** One hour. Longer gaps count as this long; no timeout lets one happen. */
const LONGEST_US = 3_600_000_000;
const DIGITS = 3;
const BITS_PER_COUNT = 32;
/** Far above what our range can need (some 24,000 counts), far below what hurts. */
const MAX_BASE64 = (/* unused pure expression or super */ null && (1 << 20));
const MAX_INFLATED = (/* unused pure expression or super */ null && (1 << 20));
/** Bytes of the compressed form's own header, and where the inner header keeps what must be ours. */
const COMPRESSED_HEADER = 8;
const HEADER = { digits: 12, lowest: 16, highest: 24, length: 40 };
/** @param gapsMs Gaps between token-bearing events, in ms, ≥ 0, in any order; rounded to whole microseconds. */
function encodeGaps(gapsMs) {
    const histogram = emptyHistogram();
    for (const gapMs of gapsMs) {
        if (!Number.isFinite(gapMs) || gapMs < 0)
            throw new RangeError(`a gap of ${gapMs} ms`);
        histogram.recordValue(Math.min(LONGEST_US, Math.round(gapMs * 1000)));
    }
    return (0,dist/* encodeIntoCompressedBase64 */.dH)(histogram);
}
/** @throws LensError `run/unreadable` when the text is no histogram of ours. */
function decodeGaps(hdr) {
    const histogram = readHistogram(hdr);
    const count = histogram.totalCount;
    return {
        count,
        minMs: count === 0 ? 0 : histogram.getValueAtPercentile(0) / 1000,
        maxMs: count === 0 ? 0 : histogram.maxValue / 1000,
        meanMs: count === 0 ? 0 : histogram.mean / 1000,
        percentileMs: (percentile) => (count === 0 ? 0 : histogram.getValueAtPercentile(percentile) / 1000),
        countAtMost: (limitMs) => countAtMost(histogram, limitMs * 1000),
    };
}
/** One histogram with the gaps of all; of none, an empty one. */
function mergeGaps(hdrs) {
    const sum = emptyHistogram();
    for (const hdr of hdrs)
        sum.add(readHistogram(hdr));
    return encodeIntoCompressedBase64(sum);
}
function emptyHistogram() {
    return (0,dist/* build */.jq)({
        bitBucketSize: BITS_PER_COUNT,
        autoResize: false,
        lowestDiscernibleValue: 1,
        highestTrackableValue: LONGEST_US,
        numberOfSignificantValueDigits: DIGITS,
    });
}
function readHistogram(hdr) {
    try {
        refuseStrangers(hdr);
        return decodeFromCompressedBase64(hdr, BITS_PER_COUNT);
    }
    catch (cause) {
        throw new LensError('run/unreadable', 'A chunk-gap histogram in the run file is damaged.', { cause });
    }
}
/** The decoder allocates whatever the header asks for, and inflates without a bound; so look first. */
function refuseStrangers(hdr) {
    if (hdr.length > MAX_BASE64)
        throw new RangeError('too long');
    const compressed = Buffer.from(hdr, 'base64').subarray(COMPRESSED_HEADER);
    const bytes = inflateSync(compressed, { maxOutputLength: MAX_INFLATED });
    const ours = bytes.length >= HEADER.length &&
        bytes.readUInt32BE(HEADER.digits) === DIGITS &&
        bytes.readBigUInt64BE(HEADER.lowest) === 1n &&
        bytes.readBigUInt64BE(HEADER.highest) === BigInt(LONGEST_US);
    if (!ours)
        throw new RangeError('another range');
}
/** Binary search for the largest share of counts whose value does not exceed the limit. */
function countAtMost(histogram, limitUs) {
    let low = 0;
    let high = histogram.totalCount;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (histogram.getValueAtPercentile((100 * (middle - 0.5)) / histogram.totalCount) <= limitUs)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(7679);
// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(1493);
;// CONCATENATED MODULE: ./lib/pipeline/to-run.js




/** What was measured so far, as the record that everything after it is computed from. */
function toRun(job, startedAt, provenance, measured, end) {
    return {
        schema: run/* RUN_SCHEMA */.E,
        version: run/* RUN_VERSION */.B,
        id: (0,external_node_crypto_.randomUUID)(),
        startedAt: startedAt.toISOString(),
        durationMs: end.durationMs,
        suite: job.plan.suite,
        provenance,
        settings: {
            iterations: job.plan.iterations,
            warmup: job.plan.warmup,
            load: job.plan.load,
            timeouts: job.plan.timeouts,
            seed: job.plan.seed,
            configuredCells: job.plan.cells.length,
        },
        cells: runCells(job),
        trials: measured.trials,
        chunkGaps: pooledGaps(measured.gaps),
        lanes: measured.pauses,
        health: end.health,
        spending: end.spending,
        ...(measured.stopped !== undefined && { partial: measured.stopped }),
    };
}
function runCells(job) {
    return (0,pipeline_job/* calledCells */.ZU)(job).map((cell) => runCell(job, cell));
}
/** With what the gate made of it, so that a later selection knows whether it may be a baseline. */
function withDecision(run, verdict) {
    return {
        ...run,
        decision: {
            state: verdict.state,
            cells: verdict.cells.map(({ cell, state, accepted }) => ({ cell, state, accepted: accepted !== undefined })),
        },
    };
}
function runCell(job, { attribution, candidate, base }) {
    return {
        ...identity(candidate),
        id: candidate.id,
        target: candidate.target.id,
        scenario: candidate.scenario.id,
        concurrency: candidate.concurrency,
        cache: candidate.scenario.cache,
        connection: job.plan.connection,
        deployed: candidate.target.deployed,
        fingerprint: candidate.fingerprint,
        iterations: job.plan.iterations,
        ...(attribution.baselineFingerprint !== candidate.fingerprint && {
            baseFingerprint: attribution.baselineFingerprint,
        }),
        ...(candidate.target.params.maxOutputTokens !== undefined && {
            maxOutputTokens: candidate.target.params.maxOutputTokens,
        }),
        ...(candidate.target.configLine !== undefined && { configLine: candidate.target.configLine }),
        ...(base !== undefined && { base: identity(base) }),
    };
}
function identity({ target }) {
    return {
        provider: target.provider,
        format: target.format,
        model: target.model,
        host: new URL(target.baseUrl).host,
        ...(target.region !== undefined && { region: target.region }),
        ...(target.preset !== undefined && { preset: target.preset }),
        ...(target.price !== undefined && { price: target.price }),
    };
}
function pooledGaps(gaps) {
    const pools = new Map();
    for (const { cell, arm, gapsMs } of gaps) {
        const key = `${arm} ${cell}`;
        const pool = pools.get(key) ?? { cell, arm, gapsMs: [] };
        for (const gap of gapsMs)
            pool.gapsMs.push(gap);
        pools.set(key, pool);
    }
    return [...pools.values()].map(({ cell, arm, gapsMs }) => ({ cell, arm, hdr: encodeGaps(gapsMs) }));
}


/***/ }),

/***/ 4625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ benjaminiHochberg)
/* harmony export */ });
/* unused harmony export holm */
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8447);

/**
 * Holm's step-down adjustment: the chance of even one false alarm stays below α when p ≤ α is called red.
 *
 * Not used by the gate, which controls the false discovery rate (benjaminiHochberg). For the peers in bench/verdict.mjs.
 *
 * @remarks
 * - Units:  p-values in, adjusted p-values out, in the order given.
 * - Shape:  any number of p from 0 to 1; none gives none.
 * - Source: Holm (1979), Scandinavian Journal of Statistics 6(2), 65–70.
 *
 * @throws RangeError on a p outside 0 to 1.
 */
function holm(ps) {
    requireProbabilities('ps', ps);
    const adjusted = new Float64Array(ps.length);
    let largest = 0;
    for (const [rank, { p, index }] of smallestFirst(ps).entries()) {
        largest = Math.min(1, Math.max(largest, (ps.length - rank) * p));
        adjusted[index] = largest;
    }
    return [...adjusted];
}
/**
 * Benjamini–Hochberg adjustment: of the comparisons called red at adjusted p ≤ α, at most a share α is false.
 *
 * The gate's one budget of false alarms over all cells, metrics and percentiles of a job (judgeOneStage).
 *
 * @remarks
 * - Units:  p-values in, adjusted p-values out, in the order given.
 * - Shape:  any number of p from 0 to 1; none gives none.
 * - Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57(1), 289–300.
 *
 * @throws RangeError on a p outside 0 to 1.
 */
function benjaminiHochberg(ps) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireProbabilities */ .t9)('ps', ps);
    const adjusted = new Float64Array(ps.length);
    let smallest = 1;
    for (const [fromTop, { p, index }] of smallestFirst(ps).toReversed().entries()) {
        smallest = Math.min(smallest, (p * ps.length) / (ps.length - fromTop));
        adjusted[index] = smallest;
    }
    return [...adjusted];
}
function smallestFirst(ps) {
    return ps.map((p, index) => ({ p, index })).toSorted((one, other) => one.p - other.p);
}


/***/ }),

/***/ 3698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ binomialInterval)
/* harmony export */ });
/* harmony import */ var _regularised_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1558);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8447);


/**
 * Exact interval of a share (Clopper–Pearson): which true error rates fit so many errors in so many calls.
 *
 * @remarks
 * - Units:  counts in, shares of 0 to 1 out.
 * - Shape:  0 ≤ successes ≤ trials, trials ≥ 1; `low` is 0 at no success, `high` is 1 when all succeed.
 * - Source: Clopper & Pearson (1934), Biometrika 26(4), 404–413, doi:10.1093/biomet/26.4.404.
 *
 * @throws RangeError on counts out of range or α outside (0, 1).
 */
function binomialInterval(successes, trials, alpha = 0.05) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireCount */ .v6)('trials', trials, 1);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireCount */ .v6)('successes', successes);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireShare */ .Vv)('alpha', alpha);
    if (successes > trials)
        throw new RangeError(`successes: at most trials = ${trials}; got ${successes}`);
    const failures = trials - successes;
    return {
        low: successes === 0 ? 0 : betaQuantile(alpha / 2, successes, failures + 1),
        high: failures === 0 ? 1 : betaQuantile(1 - alpha / 2, successes + 1, failures),
    };
}
/** Bisection on the regularised incomplete beta: 60 halvings leave less than 1e-18. */
function betaQuantile(p, a, b) {
    let [low, high] = [0, 1];
    for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if ((0,_regularised_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularisedIncompleteBeta */ .O)(middle, a, b) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}


/***/ }),

/***/ 8945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ attemptAlpha),
/* harmony export */   u: () => (/* binding */ combineAttempts)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _duet_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6932);
/* harmony import */ var _interval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7822);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8447);




/**
 * The shift that several attempts of one job show together: a re-run adds evidence, it does not replace any.
 *
 * @remarks
 * - Units:  logs in; weights are inverse variances.
 * - Sign:   positive is slower or dearer.
 * - Shape:  at least one attempt, every standard error above 0.
 * - Source: Cochran (1954), Biometrics 10(1), 101–129.
 *
 * @throws RangeError on no attempt or a standard error that is not above 0.
 */
function combineAttempts(attempts) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_3__/* .requireSample */ .OR)('attempts', attempts.map(({ logRatio }) => logRatio));
    for (const { standardError } of attempts)
        (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_3__/* .requireAbove */ .jv)('standardError', standardError, 0);
    const precision = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(attempts.map(({ standardError }) => standardError ** -2));
    const weighted = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(attempts.map(({ logRatio, standardError }) => logRatio * standardError ** -2));
    return (0,_interval_js__WEBPACK_IMPORTED_MODULE_2__/* .toInterval */ .Z)(weighted / precision, precision ** -0.5);
}
/**
 * The α that attempt 1, 2, … of one job may spend on the evidence so far.
 *
 * The first attempt is the ordinary job and keeps its α; each re-run spends the share of the duet's look of the same
 * number, so that "re-run until it changes colour" buys little: all re-runs ever together no more than α once again.
 *
 * @remarks
 * - Shape:  attempt ≥ 1; from the ninth on the last share is spent again.
 * - Source: STATISTICS §4 with the weights of §3.
 *
 * @throws RangeError unless 0 < α < 1 and attempt is a whole number ≥ 1.
 */
function attemptAlpha(alpha, attempt) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_3__/* .requireShare */ .Vv)('alpha', alpha);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_3__/* .requireCount */ .v6)('attempt', attempt, 1);
    return attempt === 1 ? alpha : alpha * (_duet_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_WEIGHTS */ ._i[Math.min(attempt, _duet_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_WEIGHTS */ ._i.length) - 1] ?? 0);
}


/***/ }),

/***/ 803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ attemptNumber),
/* harmony export */   j: () => (/* binding */ readAttempts)
/* harmony export */ });
/* harmony import */ var _stats_combine_attempts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8945);
/* harmony import */ var _stats_design_effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3475);
/* harmony import */ var _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6932);
/* harmony import */ var _stats_hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4825);
/* harmony import */ var _stats_interval_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7822);
/* harmony import */ var _stats_quantile_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7710);
/* harmony import */ var _stats_run_estimate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5835);
/* harmony import */ var _stats_stouffer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2087);
/* harmony import */ var _stats_student_t_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2969);
/* harmony import */ var _stats_tail_duet_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3125);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9079);











/** Which attempt at this commit is being judged: 1, unless the job was run again. */
function attemptNumber(cells) {
    return 1 + Math.max(0, ...cells.map((evidence) => evidence.earlierAttempts.length));
}
/**
 * The duet of this attempt and those of the earlier ones, as one. A re-run decides by all evidence at the level that
 * is left for it, so neither "again until it is green" nor "again until it is red" gets anywhere.
 *
 * @param at.length Output tokens at which E2E is stated in every attempt.
 * @param at.cells C, of the job that is judged.
 */
function readAttempts(evidence, at) {
    const { metrics, length, cells, policy } = at;
    const number = attemptNumber([evidence]);
    const attempts = [...evidence.earlierAttempts, ...thisAttempt(evidence)];
    const judged = metrics.flatMap((metric) => {
        const limits = limitsOf(metric, policy);
        const effects = effectsOf(evidence, attempts, metric, length);
        const shift = joint(attempts.map((one) => shiftOf(one, metric, length, effects)), limits.margin);
        const gatesTails = evidence.history.length > 0;
        const tail = gatesTails
            ? joint(attempts.map((one) => tailOf(one, metric, length, effects)), 0)
            : undefined;
        return shift === undefined ? [] : [{ metric, limits, shift, tail }];
    });
    const shiftLevel = (0,_stats_combine_attempts_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptAlpha */ .U)(_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .RULE */ .xZ.alpha, number) / (cells * Math.max(1, judged.length));
    const tailLevel = (0,_stats_combine_attempts_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptAlpha */ .U)(_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .RULE */ .xZ.tailAlpha, number) / (cells * (judged.length + 1));
    const together = tailsTogether(judged, tailLevel);
    return new Map(judged.map(({ metric, limits, shift, tail }) => {
        const shiftReaches = shift.p <= shiftLevel && shift.logRatio >= limits.least;
        const tailReaches = tail !== undefined && (together || tail.p <= tailLevel) && tail.logRatio >= limits.least;
        const shiftFloor = meetsFloor(evidence, metric, length, shift, 0.5, limits);
        const tailFloor = tail !== undefined && meetsFloor(evidence, metric, length, tail, 0.95, limits);
        return [
            metric,
            {
                shift,
                shiftFails: shiftReaches && shiftFloor,
                tail,
                tailFails: tailReaches && tailFloor,
                floorMet: !(shiftReaches && !shiftFloor) && !(tailReaches && !tailFloor),
            },
        ];
    }));
}
function effectsOf({ cell, history }, attempts, metric, length) {
    if (cell.concurrency === 1)
        return _stats_design_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEPENDENT */ .j;
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .designEffects */ .hp)([...attempts.map(({ candidate }) => candidate), ...history], metric, length);
}
function thisAttempt({ candidate, sentinels, pairs }) {
    if (candidate === undefined)
        return [];
    const joined = { head: (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .joinSets */ .aY)(pairs.map(({ head }) => head)), base: (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .joinSets */ .aY)(pairs.map(({ base }) => base)) };
    return [{ candidate, sentinels, pairs: pairs.length === 0 ? undefined : joined }];
}
function limitsOf(metric, policy) {
    return (0,_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLimits */ .DT)({ absoluteFloor: policy.floor[metric] }, policy.threshold[metric], policy.strict);
}
/** Inverse-variance mean of what there is; undefined when no attempt has the metric in both arms. */
function joint(parts, margin) {
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 0)
        return undefined;
    const combined = (0,_stats_combine_attempts_js__WEBPACK_IMPORTED_MODULE_0__/* .combineAttempts */ .u)(known);
    const calls = known.reduce((total, { n }) => total + n.baseline + n.candidate - 2, 0);
    return { ...combined, p: (0,_stats_student_t_js__WEBPACK_IMPORTED_MODULE_7__/* .studentTSf */ .d)((combined.logRatio - margin) / combined.standardError, calls) };
}
/** As the stepper does it: the stages are strata, averaged by size, and their calls are never mixed. */
function shiftOf(attempt, metric, length, effects) {
    const strata = strataOf(attempt, metric, length).map(({ base, head }) => (0,_stats_hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_3__/* .hodgesLehmann */ .i)(base, head, effects.shift));
    const whole = strata.reduce((total, stratum) => total + size(stratum), 0);
    if (whole === 0)
        return undefined;
    const logRatio = strata.reduce((total, stratum) => total + size(stratum) * stratum.logRatio, 0) / whole;
    const standardError = Math.sqrt(strata.reduce((total, one) => total + (size(one) * one.standardError) ** 2, 0)) / whole;
    const sum = (arm) => strata.reduce((total, { n }) => total + n[arm], 0);
    return { ...(0,_stats_interval_js__WEBPACK_IMPORTED_MODULE_4__/* .toInterval */ .Z)(logRatio, standardError), n: { baseline: sum('baseline'), candidate: sum('candidate') } };
}
function tailOf(attempt, metric, length, effects) {
    const strata = strataOf(attempt, metric, length);
    const pairs = attempt.pairs === undefined ? undefined : strata.at(-1);
    if (pairs === undefined || pairs.base.length < _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .RULE */ .xZ.tailFromPairs)
        return undefined;
    const [first] = strata;
    const stayed = first !== undefined && Math.abs((0,_stats_run_estimate_js__WEBPACK_IMPORTED_MODULE_5__/* .runLocation */ .d8)(first.base).value - (0,_stats_run_estimate_js__WEBPACK_IMPORTED_MODULE_5__/* .runLocation */ .d8)(pairs.base).value) < _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .RULE */ .xZ.jump;
    const used = stayed ? strata : [pairs];
    return (0,_stats_tail_duet_js__WEBPACK_IMPORTED_MODULE_8__/* .tailDuet */ .H)(used.flatMap(({ base }) => base), used.flatMap(({ head }) => head), effects.tail);
}
/** Sentinels and planned calls, then the pairs; what has fewer than two values in an arm says nothing. */
function strataOf({ candidate, sentinels, pairs }, metric, length) {
    const stages = [
        ...(sentinels === undefined ? [] : [{ head: candidate, base: sentinels }]),
        ...(pairs === undefined ? [] : [pairs]),
    ];
    return stages
        .map(({ head, base }) => ({ head: (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .latencies */ .h0)(head, metric, length), base: (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .latencies */ .h0)(base, metric, length) }))
        .filter(({ head, base }) => head.length > 1 && base.length > 1);
}
function size({ n }) {
    return (n.baseline * n.candidate) / (n.baseline + n.candidate);
}
/** The tails of all metrics as one score, which the duet tests beside each alone. */
function tailsTogether(judged, level) {
    const tails = judged.flatMap(({ limits, tail }) => (tail === undefined ? [] : [{ ...tail, least: limits.least }]));
    if (tails.length === 0)
        return false;
    const beyond = tails.reduce((total, tail) => total + tail.logRatio - tail.least, 0);
    return (beyond >= 0 &&
        (0,_stats_stouffer_js__WEBPACK_IMPORTED_MODULE_6__/* .stouffer */ .Z)(tails.map(({ p }) => p), _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .RULE */ .xZ.correlation) >= (0,_stats_stouffer_js__WEBPACK_IMPORTED_MODULE_6__/* .upperNormalScore */ .C)(level));
}
function meetsFloor({ sentinels, pairs }, metric, length, estimate, percentile, limits) {
    const base = [sentinels, ...pairs.map((pair) => pair.base)].flatMap((set) => set === undefined ? [] : (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .latencies */ .h0)(set, metric, length));
    return base.length > 0 && (0,_stats_quantile_js__WEBPACK_IMPORTED_MODULE_10__/* .quantile */ .YV)(base, percentile) * (estimate.ratio - 1) >= limits.absoluteFloor;
}


/***/ }),

/***/ 7080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ comparison)
/* harmony export */ });
/** Everything of a comparison that its method does not decide, so that each method states only what it knows. */
function comparison(known) {
    return {
        unit: known.metric === 'cost'
            ? 'usd'
            : known.metric === 'errors'
                ? 'share'
                : known.metric === 'speed'
                    ? 'tokens/s'
                    : 'ms',
        n: { candidate: 0, base: 0, baselineRuns: 0, pairs: 0 },
        gated: false,
        notes: [],
        ...known,
    };
}


/***/ }),

/***/ 4816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ cellsToSettle),
  b: () => (/* binding */ duetComparisons)
});

;// CONCATENATED MODULE: ./lib/stats/duet-result.js
/**
 * What the sequential duet has found so far: the verdict, and for every cell and metric the figures behind it.
 *
 * @remarks
 * - Units:  ratios candidate ÷ baseline with 95 % intervals; pairs and extra in calls.
 * - Shape:  any state, finished or not; cells in the caller's order. The intervals are of the last look, so for a cell that
 *           failed early they lean away from 1 a little, as any stopped estimate does.
 * - Source: STATISTICS §3.
 */
function duetResult(state) {
    const ordered = state.cells.flatMap(({ flags }) => flags).toSorted((one, other) => one.pairs - other.pairs);
    const cells = state.cells.map((cell) => cellResult(cell, state.request !== undefined));
    const idsWith = (outcome) => cells.filter((cell) => cell.outcome === outcome).map(({ id }) => id);
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
function cellResult(cell, running) {
    const outcome = () => {
        if (cell.flags.length > 0)
            return 'failed';
        if (cell.suspicions.length === 0)
            return 'not-suspected';
        return cell.abandoned || (cell.open && running) ? 'open' : 'unconfirmed';
    };
    const metrics = [...cell.screens].map(([metric, screen]) => {
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

// EXTERNAL MODULE: ./lib/stats/duet-rule.js
var duet_rule = __webpack_require__(6932);
// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(7710);
// EXTERNAL MODULE: ./lib/stats/student-t.js
var student_t = __webpack_require__(2969);
// EXTERNAL MODULE: ./lib/verdict/attempts.js
var verdict_attempts = __webpack_require__(803);
// EXTERNAL MODULE: ./lib/verdict/comparison.js
var comparison = __webpack_require__(7080);
// EXTERNAL MODULE: ./lib/stats/benjamini-hochberg.js
var benjamini_hochberg = __webpack_require__(4625);
// EXTERNAL MODULE: ./lib/stats/combine-attempts.js
var combine_attempts = __webpack_require__(8945);
// EXTERNAL MODULE: ./lib/stats/error-screen.js + 1 modules
var error_screen = __webpack_require__(7856);
// EXTERNAL MODULE: ./lib/stats/exact-stratified-test.js
var exact_stratified_test = __webpack_require__(8633);
// EXTERNAL MODULE: ./lib/stats/tail-duet.js + 1 modules
var tail_duet = __webpack_require__(3125);
// EXTERNAL MODULE: ./lib/verdict/duet.js + 3 modules
var duet = __webpack_require__(3065);
// EXTERNAL MODULE: ./lib/verdict/support.js + 1 modules
var verdict_support = __webpack_require__(5701);
// EXTERNAL MODULE: ./lib/verdict/values.js
var values = __webpack_require__(9079);
;// CONCATENATED MODULE: ./lib/verdict/duet-shares.js











const ALPHA = 0.05;
/** Mean cost of the two arms: Welch on log means, one false-alarm budget over the cells (STATISTICS §4). */
function costRows(cells, policy) {
    if (!policy.metrics.includes('cost'))
        return [];
    const compared = cells.map((evidence) => compareCosts(evidence));
    const gated = compared.flatMap(({ judged }) => judged ?? []);
    const adjusted = (0,benjamini_hochberg/* benjaminiHochberg */.U)(gated.map(({ shift }) => shift.p));
    const alpha = (0,combine_attempts/* attemptAlpha */.U)(ALPHA, (0,verdict_attempts/* attemptNumber */.X)(cells));
    return [
        ...gated.map((one, index) => costRow(one, adjusted[index] ?? 1, alpha, policy)),
        ...compared.flatMap(({ row }) => row ?? []),
    ];
}
/** What can be judged, or else the row that says why it cannot; neither where nothing has a price. */
function compareCosts(evidence) {
    const arms = (0,duet/* bothArms */.vN)(evidence);
    const [head, base] = [(0,values/* costs */.tq)(arms.head), (0,values/* costs */.tq)(arms.base)];
    if (arms.base.attempts === 0 || (head.length === 0 && base.length === 0))
        return {};
    const n = { candidate: head.length, base: base.length, baselineRuns: evidence.history.length, pairs: 0 };
    const known = { cell: evidence.cell.id, metric: 'cost', statistic: 'mean', n };
    if (head.length === 0 || base.length === 0) {
        const notes = [(0,verdict_support/* absentNote */.kJ)(head.length === 0 ? 'this change' : 'the base')];
        const sides = { ...(base.length > 0 && { base: (0,values/* mean */.i2)(base) }), ...(head.length > 0 && { candidate: (0,values/* mean */.i2)(head) }) };
        return { row: (0,comparison/* comparison */.m)({ ...known, ...sides, method: 'duet', gated: true, state: 'inconclusive', notes }) };
    }
    const levels = { base: (0,values/* mean */.i2)(base), candidate: (0,values/* mean */.i2)(head) };
    const support = (0,verdict_support/* supportOf */.Df)('p50', arms.head.attempts, head.length);
    if (support.use !== 'gate' || base.length < 2) {
        const notes = support.note === undefined ? [] : [support.note];
        return {
            row: (0,comparison/* comparison */.m)({
                ...known,
                ...levels,
                method: 'shown',
                ratio: levels.candidate / levels.base,
                state: 'unstable',
                notes,
            }),
        };
    }
    return { judged: { evidence, n, ...levels, shift: costShift(evidence, head, base) } };
}
/** This attempt and the earlier ones, by inverse variance. */
function costShift({ earlierAttempts }, head, base) {
    const own = (0,tail_duet/* costDuet */.C)(base, head);
    const earlier = earlierAttempts.flatMap((attempt) => {
        const arms = armsOf(attempt);
        const [before, after] = [(0,values/* costs */.tq)(arms.base), (0,values/* costs */.tq)(arms.head)];
        return before.length < 2 || after.length < 2 ? [] : [(0,tail_duet/* costDuet */.C)(before, after)];
    });
    if (earlier.length === 0)
        return own;
    const all = [own, ...earlier];
    const joint = (0,combine_attempts/* combineAttempts */.u)(all);
    const df = all.reduce((total, one) => total + one.df, 0);
    return { ...joint, p: (0,student_t/* studentTSf */.d)(joint.logRatio / joint.standardError, df) };
}
function costRow({ evidence, n, base, candidate, shift }, adjustedP, alpha, policy) {
    const threshold = policy.threshold.cost;
    const dearer = adjustedP <= alpha && shift.ratio >= 1 + threshold;
    const enough = candidate - base >= policy.floor.cost;
    const quiet = dearer || shift.high < 1 + threshold ? 'pass' : 'inconclusive';
    return (0,comparison/* comparison */.m)({
        cell: evidence.cell.id,
        metric: 'cost',
        statistic: 'mean',
        method: 'duet',
        base,
        candidate,
        ratio: shift.ratio,
        ratioLow: shift.low,
        ratioHigh: shift.high,
        p: shift.p,
        adjustedP,
        n,
        gated: true,
        state: dearer && enough ? 'regression' : shift.high < 1 / (1 + threshold) ? 'improvement' : quiet,
        notes: dearer && !enough ? ['below its absolute floor'] : [],
    });
}
/** Failed calls of both arms; in a re-run those of every attempt, at the level that is left for it. */
function errorRows(cells, result) {
    return cells.flatMap((evidence) => {
        const { head, base } = (0,duet/* bothArms */.vN)(evidence);
        if (head.attempts === 0 || base.attempts === 0)
            return [];
        const candidate = (0,duet/* failuresOf */.dJ)(head) / head.attempts;
        const before = (0,duet/* failuresOf */.dJ)(base) / base.attempts;
        const failed = evidence.earlierAttempts.length === 0
            ? result.flags.some((flag) => flag.cell === evidence.cell.id && flag.kind === 'errors') ||
                (result.failedCells.includes(evidence.cell.id) && failsMoreOften(evidence))
            : attemptsFail(evidence, result.cells.length);
        if (candidate === 0 && before === 0 && !failed)
            return [];
        return [
            (0,comparison/* comparison */.m)({
                cell: evidence.cell.id,
                metric: 'errors',
                statistic: 'share',
                method: 'errors',
                base: before,
                candidate,
                n: { candidate: head.attempts, base: base.attempts, baselineRuns: evidence.history.length, pairs: 0 },
                gated: true,
                state: failed ? 'regression' : 'pass',
                notes: failed || candidate <= before ? [] : ['not shown to be more than chance'],
            }),
        ];
    });
}
/**
 * Calls that run into their limit slow the tail, which is often proved first; then no more pairs are asked for. In a
 * cell that is red already it takes no more than an ordinary test to say that its calls fail more often, too.
 */
function failsMoreOften(evidence) {
    const { p, difference } = (0,exact_stratified_test/* exactStratifiedTest */.T)([(0,duet/* bothArms */.vN)({ ...evidence, pairs: [] }), ...evidence.pairs].map(duet/* errorsOf */.Bp));
    return p <= ALPHA && difference >= error_screen/* LEAST_DIFFERENCE */.i_;
}
function attemptsFail(evidence, cells) {
    const own = (0,duet/* bothArms */.vN)({ ...evidence, pairs: [] });
    const strata = [own, ...evidence.pairs, ...evidence.earlierAttempts.flatMap(stagesOf)].map(duet/* errorsOf */.Bp);
    const all = (0,exact_stratified_test/* exactStratifiedTest */.T)(strata);
    const level = (0,combine_attempts/* attemptAlpha */.U)(ALPHA, (0,verdict_attempts/* attemptNumber */.X)([evidence])) / (error_screen/* ERROR_LOOKS */.EQ.length * cells);
    return (0,error_screen/* failsOutright */.sF)(all) || (all.p <= level && all.difference >= error_screen/* LEAST_DIFFERENCE */.i_);
}
function stagesOf({ candidate, sentinels, pairs }) {
    return [
        ...(sentinels === undefined ? [] : [{ head: candidate, base: sentinels }]),
        ...(pairs === undefined ? [] : [pairs]),
    ];
}
function armsOf(attempt) {
    const stages = stagesOf(attempt);
    return { head: (0,values/* joinSets */.aY)(stages.map(({ head }) => head)), base: (0,values/* joinSets */.aY)(stages.map(({ base }) => base)) };
}

;// CONCATENATED MODULE: ./lib/verdict/duet-comparisons.js










/** What the duet says of each cell, as rows. `open` cells (a cap ended the asking) come out inconclusive. */
function duetComparisons(duet, cells, policy) {
    const result = duetResult(duet.state);
    const latency = cells.flatMap((evidence) => {
        const found = result.cells.find((cell) => cell.id === evidence.cell.id);
        if (found === undefined)
            return [];
        const flags = result.flags.filter((flag) => flag.cell === found.id);
        const at = {
            metrics: duet.metrics,
            length: duet.lengths.get(found.id),
            cells: result.cells.length,
            stageOneAlone: duet.stageOneAlone,
            policy,
        };
        const attempts = evidence.earlierAttempts.length === 0 ? undefined : (0,verdict_attempts/* readAttempts */.j)(evidence, at);
        return duet.metrics.flatMap((metric) => metricRows(evidence, found, flags, metric, attempts, at));
    });
    return [...latency, ...costRows(cells, policy), ...errorRows(cells, result)];
}
/**
 * Cells that this attempt's own calls cleared, and that are red for the sake of the earlier ones: they are owed as many
 * pairs as would have been asked of a suspect, or a re-run could never speak against the attempt before it.
 */
function cellsToSettle(duet, cells, policy) {
    const followed = new Map(duet.state.cells.map((cell) => [cell.id, cell.pairs]));
    return cells
        .filter((evidence) => evidence.earlierAttempts.length > 0 && followed.get(evidence.cell.id) === 0)
        .filter((evidence) => {
        const at = {
            metrics: duet.metrics,
            length: duet.lengths.get(evidence.cell.id),
            cells: duet.state.cells.length,
            policy,
        };
        return [...(0,verdict_attempts/* readAttempts */.j)(evidence, at).values()].some(({ shiftFails, tailFails }) => shiftFails || tailFails);
    })
        .map((evidence) => evidence.cell.id);
}
function metricRows(evidence, cell, flags, metric, attempts, at) {
    const { length, policy, stageOneAlone } = at;
    const found = cell.metrics[metric];
    const { head, base } = (0,duet/* bothArms */.vN)(evidence);
    const headValues = (0,values/* latencies */.h0)(head, metric, length);
    const baseValues = (0,values/* latencies */.h0)(base, metric, length);
    const threshold = policy.threshold[metric];
    const pairs = Math.max(cell.pairs, ...evidence.pairs.map((pair) => Math.min(pair.head.attempts, pair.base.attempts)));
    const n = { candidate: headValues.length, base: baseValues.length, baselineRuns: evidence.history.length, pairs };
    const common = { cell: cell.id, metric, method: 'duet', n };
    if (found === undefined)
        return unjudged(common, headValues, baseValues);
    const joint = attempts?.get(metric);
    // A cell that was never followed has the screen alone, which history may sharpen; the proof is of pairs only.
    const shift = joint?.shift ?? found.confirmed?.shift ?? found.screen.combined;
    const alone = stageOneAlone ? stageOneProof(found.screen, threshold, at) : undefined;
    const red = joint?.shiftFails ?? alone?.fails ?? isFlagged(flags, 'shift', metric);
    const p = joint?.shift.p ?? alone?.p ?? found.confirmed?.shift.p;
    const support = (0,verdict_support/* supportOf */.Df)('p50', head.attempts, headValues.length);
    const candidate = (0,quantile/* quantile */.YV)(headValues, 0.5);
    const median = (0,comparison/* comparison */.m)({
        ...common,
        statistic: 'p50',
        // In a lean job the base of a cell that nobody suspected was never called: its stored level stands for it.
        base: baseValues.length === 0 ? candidate / shift.ratio : (0,quantile/* quantile */.YV)(baseValues, 0.5),
        candidate,
        ratio: shift.ratio,
        ratioLow: shift.low,
        ratioHigh: shift.high,
        ...(p !== undefined && { p }),
        ...(support.use === 'gate' && { smallestVisible: visible(found.screen.combined.standardError, threshold) }),
        gated: support.use === 'gate',
        state: support.use !== 'gate'
            ? 'unstable'
            : red
                ? 'regression'
                : settled(alone === undefined ? cell : { outcome: 'not-suspected' }, shift, threshold),
        notes: [
            ...noteOf(support),
            ...duetNotes(evidence, cell, joint?.floorMet ?? found.confirmed?.floorMet ?? true, stageOneAlone),
        ],
    });
    return [median, ...tailRow(evidence, cell, flags, joint, { ...common, headValues, baseValues, threshold })];
}
function tailRow(evidence, cell, flags, joint, { headValues, baseValues, threshold, ...common }) {
    const support = (0,verdict_support/* supportOf */.Df)('p95', (0,duet/* bothArms */.vN)(evidence).head.attempts, headValues.length);
    if (support.use === 'refuse' || baseValues.length === 0)
        return [];
    const tail = joint === undefined ? cell.metrics[common.metric]?.confirmed?.tail : joint.tail;
    const levels = { base: (0,quantile/* quantile */.YV)(baseValues, 0.95), candidate: (0,quantile/* quantile */.YV)(headValues, 0.95) };
    const red = joint?.tailFails ?? (isFlagged(flags, 'tail', common.metric) && levels.candidate > levels.base);
    const unlooked = tail === undefined ? tailUnlooked(evidence, cell) : undefined;
    const quiet = support.use !== 'gate'
        ? 'unstable'
        : tail === undefined
            ? (unlooked?.state ?? 'pass')
            : settled(cell, tail, threshold);
    return [
        (0,comparison/* comparison */.m)({
            ...common,
            ...levels,
            statistic: 'p95',
            ratio: tail?.ratio ?? levels.candidate / levels.base,
            ...(tail !== undefined && { ratioLow: tail.low, ratioHigh: tail.high, p: tail.p }),
            gated: support.use === 'gate' && (red || (unlooked?.gated ?? evidence.history.length > 0)),
            state: red ? 'regression' : quiet,
            notes: [...noteOf(support), ...(red || unlooked === undefined ? [] : [unlooked.note])],
        }),
    ];
}
/**
 * Why a p95 was not compared between the arms, and what may be said of it all the same; undefined when the screen
 * cleared it against the stored runs.
 */
function tailUnlooked({ history }, { outcome, suspicions, pairs }) {
    if (history.length === 0)
        return { state: 'unstable', gated: false, note: 'judged from one stored run on' };
    if (outcome === 'not-suspected')
        return undefined;
    const note = `compared from ${duet_rule/* RULE */.xZ.tailFromPairs} pairs on; this cell had ${pairs}`;
    return suspicions.includes('tail')
        ? { state: 'inconclusive', gated: true, note }
        : { state: 'unstable', gated: false, note };
}
/**
 * With confirmation switched off the interleaved calls of stage 1 are all there will be, and as many on either arm:
 * the same test as at a look (STATISTICS §3), with all of α at once.
 */
function stageOneProof({ sentinelShift }, threshold, { metrics, cells, policy }) {
    if (sentinelShift === undefined)
        return undefined;
    const { logRatio, standardError, n } = sentinelShift;
    const margin = Math.log1p(policy.strict ? threshold : threshold / 4);
    const p = (0,student_t/* studentTSf */.d)((logRatio - margin) / standardError, Math.max(1, n.baseline + n.candidate - 2));
    return { p, fails: p <= duet_rule/* RULE */.xZ.alpha / (metrics.length * cells) && logRatio >= Math.log1p(threshold) };
}
/** A metric that too few calls of one arm have: what there is of it is shown, and a side without it is named. */
function unjudged(common, headValues, baseValues) {
    if (headValues.length === 0 && baseValues.length === 0)
        return [];
    const oneSided = headValues.length === 0 || baseValues.length === 0;
    return [
        (0,comparison/* comparison */.m)({
            ...common,
            method: oneSided ? 'duet' : 'shown',
            statistic: 'p50',
            ...(baseValues.length > 0 && { base: (0,quantile/* quantile */.YV)(baseValues, 0.5) }),
            ...(headValues.length > 0 && { candidate: (0,quantile/* quantile */.YV)(headValues, 0.5) }),
            gated: oneSided,
            state: oneSided ? 'inconclusive' : 'unstable',
            notes: [oneSided ? (0,verdict_support/* absentNote */.kJ)(headValues.length === 0 ? 'this change' : 'the base') : 'too few calls to compare'],
        }),
    ];
}
function duetNotes({ earlierAttempts }, cell, floorMet, stageOneAlone) {
    const undecided = `the pairs ended after ${cell.pairs}, before they could decide`;
    const attempts = earlierAttempts.length === 1 ? 'the attempt' : `the ${earlierAttempts.length} attempts`;
    return [
        ...(floorMet ? [] : ['an effect is below its absolute floor']),
        ...(cell.outcome === 'open' && !stageOneAlone ? [undecided] : []),
        ...(earlierAttempts.length === 0 ? [] : [`judged together with ${attempts} before this one`]),
    ];
}
function noteOf({ note }) {
    return note === undefined ? [] : [note];
}
/** `*` flags the tails of all metrics together. */
function isFlagged(flags, kind, metric) {
    return flags.some((flag) => flag.kind === kind && (flag.metric === metric || flag.metric === '*'));
}
/** The state of a figure that was not shown to be slower. */
function settled(cell, shift, threshold) {
    if (shift.high < 1 / (1 + threshold))
        return 'improvement';
    if (cell.outcome === 'open')
        return 'inconclusive';
    if (cell.outcome === 'unconfirmed' && shift.low > 1)
        return 'unconfirmed';
    return 'pass';
}
/** The screen hands on an effect of 1 + threshold + 5 points with 95 % probability, or what its own error lets it see. */
function visible(standardError, threshold) {
    return Math.max(threshold + 0.05, Math.expm1(2.49 * standardError));
}


/***/ }),

/***/ 4553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ compareErrors)
});

// EXTERNAL MODULE: ./lib/stats/binomial-interval.js
var binomial_interval = __webpack_require__(3698);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
// EXTERNAL MODULE: ./lib/stats/require-sample.js
var require_sample = __webpack_require__(8447);
;// CONCATENATED MODULE: ./lib/stats/errors-against-history.js


/**
 * Error shares where no base arm can be called. The run is the unit, because failures come in outages, not one by one.
 *
 * @remarks
 * - Units:  counts in, shares of 0 to 1 out.
 * - Shape:  K ≥ 1 stored runs and the candidate with at least one call each; `repeat` is the fresh re-measurement of a
 *           suspect, judged by the same two conditions.
 * - Source: STATISTICS §4: above every stored run's share and at least 5 points above their mean.
 *
 * @throws RangeError on K = 0, a run without calls or more errors than calls.
 */
function errorsAgainstHistory(candidate, history, repeat) {
    if (history.length === 0)
        throw new RangeError('history: needs at least one stored run');
    const shares = history.map(toShare);
    const historyMean = (0,simple_statistics/* mean */.RE)(shares);
    const historyLargest = Math.max(...shares);
    const exceeds = (share) => share > historyLargest && share >= historyMean + 0.05;
    const share = toShare(candidate);
    const state = !exceeds(share)
        ? 'pass'
        : repeat === undefined
            ? 'suspect'
            : exceeds(toShare(repeat))
                ? 'regression'
                : 'unconfirmed';
    return { state, share, historyMean, historyLargest, runs: history.length };
}
function toShare({ errors, calls }) {
    (0,require_sample/* requireCount */.v6)('errors', errors);
    (0,require_sample/* requireCount */.v6)('calls', calls, 1);
    if (errors > calls)
        throw new RangeError(`errors: at most calls = ${calls}; got ${errors}`);
    return errors / calls;
}

// EXTERNAL MODULE: ./lib/verdict/comparison.js
var comparison = __webpack_require__(7080);
// EXTERNAL MODULE: ./lib/verdict/duet.js + 3 modules
var duet = __webpack_require__(3065);
// EXTERNAL MODULE: ./lib/verdict/values.js
var values = __webpack_require__(9079);
;// CONCATENATED MODULE: ./lib/verdict/errors.js





/**
 * Error shares that no base arm can be asked about: against the stored runs, and against the absolute limit.
 *
 * @param withHistory Cells without a base arm (STATISTICS §4, the run is the unit).
 * @param inDuet Cells whose arms are compared elsewhere; here only the absolute limit is held against them.
 */
function compareErrors(withHistory, inDuet, policy) {
    return [
        ...withHistory.flatMap((evidence) => againstHistory(evidence, policy)),
        ...[...withHistory, ...inDuet].flatMap((evidence) => againstLimit(evidence, policy.maxErrorRate)),
    ];
}
function againstHistory(evidence, policy) {
    const { candidate, repeat } = evidence;
    const history = evidence.history.filter((set) => set.attempts > 0);
    if (candidate === undefined || candidate.attempts === 0 || history.length === 0)
        return [];
    const count = (set) => ({
        errors: (0,duet/* failuresOf */.dJ)(set),
        calls: set.attempts,
    });
    const judged = errorsAgainstHistory(count((0,values/* joinSets */.aY)([...evidence.earlierAttempts.map((attempt) => attempt.candidate), candidate])), history.map(count), repeat === undefined || repeat.attempts === 0 ? undefined : count(repeat));
    if (judged.share === 0 && judged.historyMean === 0)
        return [];
    const red = judged.state === 'regression' || (judged.state === 'suspect' && policy.confirm === 'never');
    return [
        (0,comparison/* comparison */.m)({
            cell: evidence.cell.id,
            metric: 'errors',
            statistic: 'share',
            method: 'errors',
            base: judged.historyMean,
            candidate: judged.share,
            n: { candidate: candidate.attempts, base: 0, baselineRuns: judged.runs, pairs: 0 },
            gated: true,
            state: red ? 'regression' : judged.state === 'suspect' ? 'inconclusive' : judged.state,
            notes: judged.state === 'suspect' && !red ? ['no fresh calls could be made to confirm it'] : [],
        }),
    ];
}
function againstLimit(evidence, limit) {
    const { head, base } = (0,duet/* bothArms */.vN)(evidence);
    if (limit === undefined || head.attempts === 0)
        return [];
    const candidate = (0,duet/* failuresOf */.dJ)(head) / head.attempts;
    const beyond = (0,binomial_interval/* binomialInterval */.T)((0,duet/* failuresOf */.dJ)(head), head.attempts).low > limit;
    // Errors that hit the base arm as well are the provider's, not the change's.
    const both = base.attempts > 0 && (0,duet/* failuresOf */.dJ)(base) / base.attempts > limit;
    return [
        (0,comparison/* comparison */.m)({
            cell: evidence.cell.id,
            metric: 'errors',
            statistic: 'share',
            method: 'budget',
            base: limit,
            candidate,
            n: { candidate: head.attempts, base: 0, baselineRuns: 0, pairs: 0 },
            gated: true,
            state: beyond ? (both ? 'provider-drift' : 'regression') : candidate > limit ? 'inconclusive' : 'pass',
            notes: beyond && both ? ['the base fails as often'] : [],
        }),
    ];
}


/***/ }),

/***/ 4527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ isCacheAsymmetric),
/* harmony export */   P3: () => (/* binding */ isBaseSilent),
/* harmony export */   Tx: () => (/* binding */ referenceArms),
/* harmony export */   Xh: () => (/* binding */ mostly),
/* harmony export */   rY: () => (/* binding */ cellFindings)
/* harmony export */ });
/* harmony import */ var _duet_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3065);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9079);


/** Cached shares of two arms further apart than this are not the same experiment (PITFALLS "prompt cache flatters"). */
const CACHE_ASYMMETRY = 0.1;
/** Half the latency or less: more often a cut answer or a cache than good work. */
const SUSPICIOUS_RATIO = 0.5;
/** What the arms of a cell say about themselves beside their numbers. */
function cellFindings(evidence, comparisons) {
    const cell = evidence.cell.id;
    const { head, base } = referenceArms(evidence);
    const findings = [];
    if (evidence.candidate !== undefined && (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .answers */ .GA)(head) === 0) {
        findings.push({
            kind: 'silent-cell',
            cell,
            top: true,
            text: `${cell} gave no valid answer (${outcomesOf(head)}), so nothing is known about it`,
        });
    }
    findings.push(...remediesFor(evidence, head));
    if (isBaseSilent(evidence)) {
        const tally = outcomesOf((0,_duet_js__WEBPACK_IMPORTED_MODULE_0__/* .bothArms */ .vN)(evidence).base);
        findings.push({
            kind: 'silent-cell',
            cell,
            top: true,
            text: `${cell}: the base arm gave no valid answer (${tally}), so the change has nothing to be compared with`,
        });
    }
    if (base.samples.length > 0 && head.samples.length > 0) {
        findings.push(...servedChanges(cell, base.served, head.served));
        if (isCacheAsymmetric(evidence)) {
            findings.push({
                kind: 'cache-asymmetry',
                cell,
                top: true,
                text: `${cell}: ${share(cachedShare(base))} of the input came from a prompt cache on the base side and ${share(cachedShare(head))} now, so the two are not comparable`,
            });
        }
    }
    if (comparisons.some((row) => row.metric === 'cost' && row.method === 'shown')) {
        findings.push({
            kind: 'price-unknown',
            cell,
            top: false,
            text: `${cell}: its cost is not gated, because the price of ${evidence.cell.model} or its token counts are unknown. Give the target a price, or leave cost out of gate.metrics`,
        });
    }
    const lost = comparisons.filter((row) => row.state === 'inconclusive' && row.gated && row.base !== undefined && row.candidate === undefined);
    if (lost.length > 0 && head.samples.length > 0) {
        const names = [...new Set(lost.map((row) => row.metric))].join(', ');
        findings.push({
            kind: 'silent-cell',
            cell,
            top: true,
            text: `${cell}: no call gave ${names} any more, so that much of it is not compared`,
        });
    }
    for (const row of comparisons) {
        if (row.state === 'improvement' && row.ratio !== undefined && row.ratio < SUSPICIOUS_RATIO) {
            findings.push({
                kind: 'suspicious-improvement',
                cell,
                top: false,
                text: `${cell}: ${row.metric} fell to ${share(row.ratio)} of the base. Check that answers are still whole and not served from a cache`,
            });
            break;
        }
    }
    return findings;
}
/** Failures that nobody but the user can end, each with what to look at. */
function remediesFor({ cell }, { failures }) {
    const line = cell.configLine === undefined ? '' : ` (line ${cell.configLine} of the config)`;
    const told = {
        'not-found': `the endpoint does not serve the model ${cell.model}${line}: it was retired, renamed, or is not open to this key`,
        auth: `the endpoint refused the key of target ${cell.target}${line}`,
        connect: `no connection to ${cell.host} came about: is the address right, and does anything listen there`,
        tls: `the certificate of ${cell.host} was not accepted`,
        'bad-request': `the endpoint refused the request of target ${cell.target}${line} as it stands; the trials in the run file say why`,
    };
    return Object.entries(told).flatMap(([outcome, text]) => (failures[outcome] ?? 0) === 0 ? [] : [{ kind: 'note', cell: cell.id, top: true, text: `${cell.id}: ${text}` }]);
}
/** The base was called, and not one call came through. */
function isBaseSilent(evidence) {
    const { base } = (0,_duet_js__WEBPACK_IMPORTED_MODULE_0__/* .bothArms */ .vN)(evidence);
    return base.attempts > 0 && (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .answers */ .GA)(base) === 0;
}
function outcomesOf(set) {
    const tally = Object.entries(set.failures).map(([outcome, count]) => `${count} ${outcome}`);
    return tally.length === 0 ? 'no call was made' : tally.join(', ');
}
/** A prompt cache that served one side and not the other; on a changed request that is the change's own doing. */
function isCacheAsymmetric(evidence) {
    const { head, base } = referenceArms(evidence);
    if (evidence.cell.cache !== 'bust' || base.samples.length === 0 || head.samples.length === 0)
        return false;
    return Math.abs(cachedShare(head) - cachedShare(base)) > CACHE_ASYMMETRY;
}
/** Candidate, and what it is compared with: the base arm where there is one, else the stored runs. */
function referenceArms(evidence) {
    const arms = (0,_duet_js__WEBPACK_IMPORTED_MODULE_0__/* .bothArms */ .vN)(evidence);
    return arms.base.attempts > 0 ? arms : { head: arms.head, base: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .joinSets */ .aY)(evidence.history) };
}
function servedChanges(cell, base, head) {
    const sides = [
        { what: 'the served model', before: base.models, after: head.models },
        { what: 'the system fingerprint', before: base.fingerprints, after: head.fingerprints },
        { what: 'the service tier', before: base.tiers, after: head.tiers },
        { what: 'the region', before: base.regions, after: head.regions },
    ];
    return sides.flatMap(({ what, before, after }) => {
        const [was, is] = [mostly(before), mostly(after)];
        if (was === undefined || is === undefined || was === is)
            return [];
        return [{ kind: 'served-changed', cell, top: false, text: `${cell}: ${what} was ${was} and is now ${is}` }];
    });
}
/** The name that most answers gave. */
function mostly(counts) {
    return Object.entries(counts).toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b))[0]?.[0];
}
function cachedShare(set) {
    const known = set.samples.filter((sample) => sample.inputTokens !== undefined && sample.cachedInputTokens !== undefined);
    const input = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sum */ .cz)(known.map((sample) => sample.inputTokens ?? 0));
    return input === 0 ? 0 : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sum */ .cz)(known.map((sample) => sample.cachedInputTokens ?? 0)) / input;
}
function share(value) {
    return `${(100 * value).toFixed(0)} %`;
}


/***/ }),

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ compareWithHistory)
});

// EXTERNAL MODULE: ./lib/stats/combine-attempts.js
var combine_attempts = __webpack_require__(8945);
// EXTERNAL MODULE: ./lib/stats/design-effect.js
var design_effect = __webpack_require__(3475);
// EXTERNAL MODULE: ./lib/stats/benjamini-hochberg.js
var benjamini_hochberg = __webpack_require__(4625);
// EXTERNAL MODULE: ./lib/stats/require-sample.js
var require_sample = __webpack_require__(8447);
// EXTERNAL MODULE: ./lib/stats/smallest-visible-effect.js
var smallest_visible_effect = __webpack_require__(787);
// EXTERNAL MODULE: ./lib/stats/student-t.js
var student_t = __webpack_require__(2969);
;// CONCATENATED MODULE: ./lib/stats/judge-one-stage.js




/**
 * One-stage verdicts of all gated comparisons of a job, with one budget of false alarms over all of them.
 *
 * @remarks
 * - Sign:   regression = slower or dearer by the threshold or more; improvement is the mirror image on the log scale.
 * - Shape:  any number of comparisons; their order is kept. `strict` asks for proof that the ratio exceeds the threshold,
 *           not only that it exceeds 1.
 * - Source: STATISTICS §2, "one-stage".
 *
 * @throws RangeError unless 0 < α < 1 and every threshold > 0.
 */
function judgeOneStage(comparisons, { alpha = 0.05, strict = false } = {}) {
    (0,require_sample/* requireShare */.Vv)('alpha', alpha);
    const slower = comparisons.map((comparison) => tail(comparison, 1, strict));
    const faster = comparisons.map((comparison) => tail(comparison, -1, strict));
    const adjustedSlower = (0,benjamini_hochberg/* benjaminiHochberg */.U)(slower);
    const adjustedFaster = (0,benjamini_hochberg/* benjaminiHochberg */.U)(faster);
    return comparisons.map((comparison, index) => {
        const { shift, threshold, meetsFloor = true } = comparison;
        const limit = Math.log1p(threshold);
        const p = slower[index] ?? 1;
        const adjustedP = adjustedSlower[index] ?? 1;
        const reaches = shift.logRatio >= limit;
        const bounded = shift.logRatio + (0,student_t/* studentTQuantile */.$J)(0.95, shift.df) * shift.standardError < limit;
        const state = () => {
            if (adjustedP <= alpha && reaches)
                return meetsFloor ? 'regression' : 'pass';
            if ((adjustedFaster[index] ?? 1) <= alpha && shift.logRatio <= -limit)
                return 'improvement';
            return bounded ? 'pass' : 'inconclusive';
        };
        const smallestVisible = (0,smallest_visible_effect/* smallestVisibleEffect */.f)({ ...shift, threshold, alpha: alpha / comparisons.length });
        return { state: state(), p, adjustedP, suspect: p <= alpha && reaches && meetsFloor, smallestVisible };
    });
}
function tail({ shift, threshold }, direction, strict) {
    (0,require_sample/* requireAbove */.jv)('threshold', threshold, 0);
    const beyond = direction * shift.logRatio - (strict ? Math.log1p(threshold) : 0);
    return (0,student_t/* studentTSf */.d)(beyond / shift.standardError, shift.df);
}

// EXTERNAL MODULE: ./lib/stats/moderated-test.js
var moderated_test = __webpack_require__(2717);
// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(7710);
// EXTERNAL MODULE: ./lib/stats/run-estimate.js + 1 modules
var run_estimate = __webpack_require__(5835);
// EXTERNAL MODULE: ./lib/stats/split-stored-runs.js
var split_stored_runs = __webpack_require__(9810);
// EXTERNAL MODULE: ./lib/verdict/attempts.js
var attempts = __webpack_require__(803);
// EXTERNAL MODULE: ./lib/verdict/comparison.js
var comparison = __webpack_require__(7080);
// EXTERNAL MODULE: ./lib/verdict/needs.js
var verdict_needs = __webpack_require__(5920);
// EXTERNAL MODULE: ./lib/verdict/support.js + 1 modules
var verdict_support = __webpack_require__(5701);
// EXTERNAL MODULE: ./lib/verdict/values.js
var verdict_values = __webpack_require__(9079);
;// CONCATENATED MODULE: ./lib/verdict/history.js












/** Two-sided 95 % intervals and a one-sided screen share this level (STATISTICS §2). */
const ALPHA = 0.05;
/** Stored runs from which history alone may turn a cell red (STATISTICS §4). */
const RUNS_TO_GATE_ALONE = 3;
/**
 * Every comparison of the given cells with their stored runs: the moderated quantile test with one false-alarm
 * budget over all of them (STATISTICS §2), and the guards on top.
 *
 * A cell about to turn red whose `repeat` is absent is `unconfirmed` when too few runs are stored to go without it.
 */
function compareWithHistory(cells, policy, iterations) {
    const sets = cells.map((evidence) => rowsOf(evidence, policy, iterations));
    const shown = sets.flatMap((set) => set.shown);
    const rows = sets.flatMap((set) => set.rows);
    const shifts = shiftsOf(rows, (row) => row.candidate);
    const gated = rows.map((row, index) => ({ row, shift: required(shifts[index]), gated: isGated(row, policy) }));
    const alpha = (0,combine_attempts/* attemptAlpha */.U)(ALPHA, (0,attempts/* attemptNumber */.X)(cells));
    const members = gated.filter((entry) => entry.gated);
    const judged = judgeOneStage(members.map(({ row, shift }) => ({
        shift,
        threshold: policy.threshold[row.metric],
        meetsFloor: meetsFloor(row, shift, policy),
    })), { alpha, strict: policy.strict });
    const repeats = shiftsOf(rows, (row) => (row.repeat === undefined ? [] : [row.repeat]));
    const verdicts = judged.values();
    return [
        ...gated.map((entry, index) => {
            const verdict = entry.gated ? required(verdicts.next().value) : undefined;
            return toComparison(entry.row, entry.shift, verdict, repeats[index], policy, alpha / Math.max(1, members.length));
        }),
        ...shown,
    ];
}
function rowsOf(evidence, policy, iterations) {
    const candidate = evidence.candidate;
    if (candidate === undefined)
        return { rows: [], shown: [] };
    const length = (0,verdict_values/* commonOutputLength */.L9)([candidate, ...evidence.history]);
    const cell = evidence.cell.id;
    const rows = [];
    const shown = [];
    for (const metric of verdict_values/* LATENCY_METRICS */.Z$) {
        // Where no reasoning is streamed the first output is the first token, and saying it twice says nothing.
        if (metric === 'ttfo' && !policy.metrics.includes('ttfo') && !hasOwnFirstOutput(candidate))
            continue;
        const values = (0,verdict_values/* latencies */.h0)(candidate, metric, length);
        const stored = storedValues(evidence, (set) => (0,verdict_values/* latencies */.h0)(set, metric, length), iterations);
        if (values.length === 0) {
            const medians = stored.kept.map((set) => (0,quantile/* quantile */.YV)((0,verdict_values/* latencies */.h0)(set, metric, length), 0.5));
            if (policy.metrics.includes(metric))
                shown.push(...lostRow({ cell, metric, statistic: 'p50' }, medians, candidate));
            continue;
        }
        for (const statistic of verdict_support/* GATED_PERCENTILES */.Hf) {
            const support = (0,verdict_support/* supportOf */.Df)(statistic, candidate.planned, values.length);
            const n = counts(values, stored.kept);
            const notes = [...stored.notes, ...(support.note === undefined ? [] : [support.note])];
            const now = (0,quantile/* quantile */.YV)(values, verdict_support/* FRACTION */.B1[statistic]);
            if (support.use === 'refuse' || stored.kept.length === 0 || values.length < 2) {
                const known = support.use === 'refuse' ? {} : { candidate: now };
                const state = stored.kept.length === 0 ? 'no-baseline' : 'unstable';
                shown.push((0,comparison/* comparison */.m)({ cell, metric, statistic, method: 'shown', state, n, notes, ...known }));
                continue;
            }
            const estimate = (set) => (0,run_estimate/* runQuantile */.LK)((0,verdict_values/* latencies */.h0)(set, metric, length), verdict_support/* FRACTION */.B1[statistic], effect(evidence, set, metric, length, statistic));
            rows.push({
                evidence,
                metric,
                statistic,
                support: support.use,
                notes,
                n,
                baseline: stored.kept.map(estimate),
                candidate: attemptsOf(evidence, candidate, (set) => (0,verdict_values/* latencies */.h0)(set, metric, length)).map(estimate),
                repeat: evidence.repeat === undefined || (0,verdict_values/* latencies */.h0)(evidence.repeat, metric, length).length < 2
                    ? undefined
                    : estimate(evidence.repeat),
            });
        }
    }
    if (policy.metrics.includes('cost')) {
        const costRow = costRowOf(evidence, iterations);
        if (costRow !== undefined)
            rows.push(costRow);
        if ((0,verdict_values/* costs */.tq)(candidate).length === 0) {
            const means = storedValues(evidence, verdict_values/* costs */.tq, iterations).kept.map((set) => (0,verdict_values/* mean */.i2)((0,verdict_values/* costs */.tq)(set)));
            shown.push(...lostRow({ cell, metric: 'cost', statistic: 'mean' }, means, candidate));
        }
    }
    return { rows, shown };
}
/** A figure that the stored runs have and no call of this one gave: it cannot have passed. */
function lostRow(known, stored, candidate) {
    if (stored.length === 0 || candidate.samples.length === 0)
        return [];
    const n = { candidate: 0, base: 0, baselineRuns: stored.length, pairs: 0 };
    return [
        (0,comparison/* comparison */.m)({
            ...known,
            method: 'history',
            base: (0,verdict_values/* mean */.i2)(stored),
            n,
            gated: true,
            state: 'inconclusive',
            notes: [(0,verdict_support/* absentNote */.kJ)('this run')],
        }),
    ];
}
function hasOwnFirstOutput({ samples }) {
    return samples.some(({ ttftMs, ttfoMs }) => ttfoMs !== undefined && ttfoMs !== ttftMs);
}
function costRowOf(evidence, iterations) {
    const { candidate, repeat } = evidence;
    if (candidate === undefined || (0,verdict_values/* costs */.tq)(candidate).length < 2)
        return undefined;
    const stored = storedValues(evidence, verdict_values/* costs */.tq, iterations);
    if (stored.kept.length === 0)
        return undefined;
    const estimate = (set) => (0,run_estimate/* runMean */.hf)((0,verdict_values/* costs */.tq)(set));
    return {
        evidence,
        metric: 'cost',
        statistic: 'mean',
        support: (0,verdict_support/* supportOf */.Df)('p50', candidate.planned, (0,verdict_values/* costs */.tq)(candidate).length).use === 'gate' ? 'gate' : 'unstable',
        notes: stored.notes,
        n: counts((0,verdict_values/* costs */.tq)(candidate), stored.kept),
        baseline: stored.kept.map(estimate),
        candidate: attemptsOf(evidence, candidate, verdict_values/* costs */.tq).map(estimate),
        repeat: repeat === undefined || (0,verdict_values/* costs */.tq)(repeat).length < 2 ? undefined : estimate(repeat),
    };
}
/** Stored runs that carry enough values of a metric; the others are named in a note. */
function storedValues(evidence, valuesOf, iterations) {
    const sizes = evidence.history.map((set) => valuesOf(set).length);
    const planned = Math.min(iterations, ...evidence.history.map((set) => set.planned));
    const { kept, leftOut } = (0,split_stored_runs/* splitStoredRuns */.S)(sizes, planned);
    const usable = kept.filter((index) => (sizes[index] ?? 0) >= 2);
    const lost = leftOut.length + kept.length - usable.length;
    return {
        kept: usable.flatMap((index) => evidence.history[index] ?? []),
        notes: lost === 0
            ? []
            : [`${lost} stored ${lost === 1 ? 'run was' : 'runs were'} left out: fewer than 80 % of the calls succeeded`],
    };
}
function shiftsOf(rows, candidateOf) {
    const shifts = rows.map(() => undefined);
    // The pool of τ² is over all cells that have this metric and percentile, and over nothing else.
    for (const key of new Set(rows.map(poolOf))) {
        const members = rows.flatMap((row, index) => (poolOf(row) === key && candidateOf(row).length > 0 ? [index] : []));
        const [first] = members.map((index) => required(rows[index]));
        if (first === undefined)
            continue;
        const tested = (0,moderated_test/* moderatedTest */.MJ)(members.map((index) => {
            const row = required(rows[index]);
            return { baseline: row.baseline, candidate: candidateOf(row) };
        }), first.statistic === 'mean' ? moderated_test/* COST_PRIOR_SPREAD */.FH : (0,moderated_test/* priorSpread */.aS)(verdict_support/* FRACTION */.B1[first.statistic]), { pooled: first.statistic !== 'mean' });
        members.forEach((index, position) => {
            shifts[index] = tested[position];
        });
    }
    return shifts;
}
function toComparison(row, shift, judged, repeat, policy, alpha) {
    const { base, candidate } = levels(row);
    const common = (0,comparison/* comparison */.m)({
        cell: row.evidence.cell.id,
        metric: row.metric,
        statistic: row.statistic,
        method: 'history',
        base,
        candidate,
        ratio: shift.ratio,
        ratioLow: shift.low,
        ratioHigh: shift.high,
        p: shift.p,
        n: row.n,
        gated: judged !== undefined,
        state: 'unstable',
        notes: row.notes,
    });
    if (judged === undefined)
        return common;
    const outcome = judged.state === 'regression' ? confirmed(row, repeat, policy) : { state: judged.state, notes: [] };
    const known = {
        ...common,
        adjustedP: judged.adjustedP,
        smallestVisible: judged.smallestVisible,
        state: outcome.state,
        notes: [...common.notes, ...outcome.notes],
    };
    if (judged.state !== 'inconclusive')
        return known;
    const n = row.n.candidate;
    const needs = (0,verdict_needs/* needsOf */.h)({
        shift,
        n,
        planned: n,
        threshold: policy.threshold[row.metric],
        alpha,
        seen: shift.ratio - 1,
    });
    return needs === undefined ? known : { ...known, needs, notes: [...known.notes, (0,verdict_needs/* needsWords */.f)(needs)] };
}
/** Red needs both sittings (DESIGN §8, 4). */
function confirmed(row, repeat, policy) {
    if (repeat !== undefined) {
        const again = repeat.p <= ALPHA &&
            repeat.logRatio >= Math.log1p(policy.threshold[row.metric]) &&
            meetsFloor(row, repeat, policy);
        return again
            ? { state: 'regression', notes: ['seen again with fresh calls'] }
            : { state: 'unconfirmed', notes: ['not seen again with fresh calls'] };
    }
    if (policy.confirm !== 'never') {
        return { state: 'inconclusive', notes: ['looks slower, and no fresh calls could be made to confirm it'] };
    }
    return row.baseline.length >= RUNS_TO_GATE_ALONE
        ? { state: 'regression', notes: [] }
        : {
            state: 'unconfirmed',
            notes: [`${row.baseline.length} stored; without confirmation it takes ${RUNS_TO_GATE_ALONE} to gate`],
        };
}
function levels(row) {
    return { base: level(row.baseline), candidate: level(row.candidate) };
}
/** The estimates are logarithms of ms or USD. */
function level(estimates) {
    return Math.exp(estimates.reduce((total, estimate) => total + estimate.value, 0) / estimates.length);
}
function meetsFloor(row, shift, policy) {
    const base = level(row.baseline);
    return base * (shift.ratio - 1) >= policy.floor[row.metric];
}
function isGated(row, policy) {
    return row.support === 'gate' && policy.metrics.includes(row.metric);
}
function effect(evidence, set, metric, length, statistic) {
    return evidence.cell.concurrency === 1 ? 1 : (0,design_effect/* designEffect */.G)((0,verdict_values/* latenciesByBatch */.Ax)(set, metric, length), verdict_support/* FRACTION */.B1[statistic]);
}
function counts(values, stored) {
    const base = stored.reduce((total, set) => total + set.samples.length, 0);
    return { candidate: values.length, base, baselineRuns: stored.length, pairs: 0 };
}
/** This attempt and the earlier ones that can be estimated, oldest first. */
function attemptsOf({ earlierAttempts }, candidate, valuesOf) {
    const earlier = earlierAttempts.map((attempt) => attempt.candidate).filter((set) => valuesOf(set).length > 1);
    return [...earlier, candidate];
}
function poolOf(row) {
    return `${row.metric}/${row.statistic}`;
}
function required(value) {
    if (value === undefined)
        throw new RangeError('a row lost its counterpart');
    return value;
}


/***/ })

};
