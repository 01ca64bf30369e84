export const id = 117;
export const ids = [117];
export const modules = {

/***/ 4996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ sampleSet),
  e: () => (/* binding */ sampleSets)
});

// EXTERNAL MODULE: ./lib/model/outcome.js
var outcome = __webpack_require__(6805);
;// CONCATENATED MODULE: ./lib/metrics/to-sample.js

/**
 * The numbers of one trial, by the definitions of DESIGN §6; `undefined` for a trial that is no latency at all (any
 * failure but a timeout). Cost is absent where it is unknown.
 */
function toSample(trial, cell, priceOf) {
    const censored = (0,outcome/* isTimeout */.k)(trial.outcome);
    if (!censored && trial.outcome !== 'ok')
        return undefined;
    const times = censored ? timeoutTimes(trial) : answerTimes(trial);
    return times === undefined ? undefined : { ...times, ...tokensOf(trial), ...costOf(trial, cell, priceOf), censored };
}
function answerTimes(trial) {
    const tpotMs = timePerToken(trial);
    return {
        ...(trial.ttftMs !== undefined && { ttftMs: trial.ttftMs }),
        ...(trial.ttfoMs !== undefined && { ttfoMs: trial.ttfoMs }),
        ...(tpotMs !== undefined && { tpotMs }),
        ...(trial.e2eMs !== undefined && { e2eMs: trial.e2eMs }),
        ...(trial.stallMs !== undefined && { stallMs: trial.stallMs }),
        ...(tpotMs !== undefined && tpotMs > 0 && { outputTokensPerSecond: 1000 / tpotMs }),
    };
}
/**
 * A timeout counts as its limit in every metric that it left open, or a candidate that times out would look faster
 * than one that answers late (STATISTICS §3, required practice). What was measured before stays as measured.
 */
function timeoutTimes(trial) {
    const limitMs = trial.limitMs;
    if (limitMs === undefined)
        return undefined;
    return {
        ttftMs: trial.ttftMs ?? limitMs,
        ttfoMs: trial.ttfoMs ?? limitMs,
        tpotMs: limitMs,
        e2eMs: limitMs,
        ...(trial.stallMs !== undefined && { stallMs: trial.stallMs }),
    };
}
/**
 * (Last − first token-bearing event) ÷ (tokens − 1), in ms; 0 when all came at one instant. Counts the tokens that the
 * stream carried, so it is absent where billed and streamed tokens cannot be told apart.
 */
function timePerToken({ ttftMs, e2eMs, tokenEvents, streamedTokens }) {
    if (ttftMs === undefined || e2eMs === undefined || streamedTokens === undefined)
        return undefined;
    return tokenEvents < 2 || streamedTokens < 2 ? undefined : (e2eMs - ttftMs) / (streamedTokens - 1);
}
function tokensOf({ usage }) {
    if (usage === undefined)
        return {};
    const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens, outputIncludesReasoning } = usage;
    return {
        ...(inputTokens !== undefined && { inputTokens }),
        ...(cachedInputTokens !== undefined && { cachedInputTokens }),
        ...(cacheWriteTokens !== undefined && { cacheWriteTokens }),
        ...(outputTokens !== undefined && { outputTokens }),
        ...(reasoningTokens !== undefined && { reasoningTokens }),
        ...(outputIncludesReasoning !== undefined && { outputIncludesReasoning }),
    };
}
function costOf(trial, cell, priceOf) {
    if (trial.usage === undefined)
        return {};
    const costUsd = priceOf(cell, trial.usage, { servedModel: trial.servedModel, tier: trial.serviceTier });
    return costUsd === undefined ? {} : { costUsd };
}

;// CONCATENATED MODULE: ./lib/metrics/sample-sets.js

/**
 * The samples of every cell of a run, by cell id, in the order in which the calls were made. A cell that reported
 * nothing has an empty set: silence is a finding, not an absence.
 */
function sampleSets(run, selection, priceOf) {
    const byCell = Map.groupBy(run.trials, (trial) => trial.cell);
    return new Map(run.cells.map((cell) => [cell.id, sampleSet(cell, byCell.get(cell.id) ?? [], selection, priceOf)]));
}
/** The samples of one cell. Of the trials, those of its id, and of the arm and stages that are asked for, are taken. */
function sampleSet(cell, all, selection, priceOf) {
    const { arm, stages } = selection;
    const trials = all
        .filter((trial) => trial.cell === cell.id && trial.arm === arm && stages.includes(trial.stage))
        .toSorted((a, b) => a.seq - b.seq);
    const called = selection.arm === 'base' && cell.base !== undefined ? { ...cell, ...cell.base } : cell;
    const attempts = trials.filter((trial) => trial.outcome !== 'aborted');
    const read = attempts.flatMap((trial) => {
        const sample = toSample(trial, called, priceOf);
        return sample === undefined ? [] : [{ sample, batch: trial.batch }];
    });
    return {
        samples: read.map(({ sample }) => sample),
        attempts: attempts.length,
        planned: plannedCalls(cell, trials, selection),
        failures: tally(attempts.map((trial) => (trial.outcome === 'ok' ? undefined : trial.outcome))),
        batches: read.map(({ batch }) => batch),
        served: servedBy(attempts),
    };
}
/**
 * How many calls were meant. Only the candidate's main calls have a number fixed beforehand; sentinels and
 * confirmations are as many as were started, and so are the pooled attempts of a re-run beyond it.
 */
function plannedCalls(cell, trials, { arm, stages }) {
    const main = trials.filter((trial) => trial.stage === 'main').length;
    const fixed = arm === 'candidate' && stages.includes('main') ? Math.max(cell.iterations, main) : main;
    return fixed + trials.length - main;
}
function servedBy(trials) {
    return {
        models: tally(trials.map((trial) => trial.servedModel)),
        fingerprints: tally(trials.map((trial) => trial.fingerprint)),
        tiers: tally(trials.map((trial) => trial.serviceTier)),
        regions: tally(trials.map((trial) => trial.region)),
    };
}
/** Counts by name. Built from a map: a provider may call its model `__proto__`. */
function tally(names) {
    const counts = new Map();
    for (const name of names) {
        if (name !== undefined)
            counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return Object.fromEntries(counts);
}


/***/ }),

/***/ 6805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ OUTCOMES),
/* harmony export */   k: () => (/* binding */ isTimeout)
/* harmony export */ });
/** Every attempt ends as exactly one of these. An answer stopped by the output cap is `ok`, marked capped. */
const OUTCOMES = [
    'ok',
    'rate-limited',
    'overloaded',
    'server-error',
    'timeout-first-token',
    'timeout-total',
    'connect',
    'tls',
    'auth',
    'not-found',
    'bad-request',
    'content-filter',
    'in-stream-error',
    'truncated',
    'empty',
    /** Ended by us: a signal or a cap. Kept in the run, counted nowhere. */
    'aborted',
];
/** A timeout is a latency of which only the lower bound is known: it takes part in every quantile at its limit. */
function isTimeout(outcome) {
    return outcome === 'timeout-first-token' || outcome === 'timeout-total';
}


/***/ }),

/***/ 3475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ designEffect),
/* harmony export */   j: () => (/* binding */ INDEPENDENT)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7710);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8447);



/** Calls one at a time. */
const INDEPENDENT = { shift: 1, tail: 1 };
/**
 * How many times the variance of a quantile grows because calls of one concurrent batch are alike.
 *
 * Multiply it into runQuantile when concurrency is above 1; without it 17 % of unchanged jobs turned red.
 *
 * @remarks
 * - Units:  none; 1 + (c − 1)·ρ, at least 1. c is the mean batch size a request sits in, ρ the intra-batch correlation of
 *           "this call is at or below the quantile".
 * - Shape:  one array per batch, in any order, sizes may differ; batches of one call, or a single batch, give 1: there is
 *           nothing to learn ρ from.
 * - Source: Kish (1965), Survey Sampling, §5.4; Woodruff (1952), JASA 47(260), 635–646 for the indicator; ρ by one-way
 *           analysis of variance, Donner (1986), Int. Stat. Rev. 54(1), 67–82, eq. 2.1.
 *
 * @throws RangeError on an empty batch, a non-finite value or a percentile outside 0 to 1.
 */
function designEffect(batches, percentile) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireShare */ .Vv)('percentile', percentile);
    for (const batch of batches)
        (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireSample */ .OR)('batch', batch);
    const calls = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(batches.map((batch) => batch.length));
    const freedomWithin = calls - batches.length;
    if (batches.length < 2 || freedomWithin === 0)
        return 1;
    const limit = (0,_quantile_js__WEBPACK_IMPORTED_MODULE_2__/* .quantile */ .YV)(batches.flat(), percentile);
    const marks = batches.map((batch) => batch.map((value) => (value <= limit ? 1 : 0)));
    const centre = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(marks.flat());
    const between = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(marks.map((batch) => batch.length * ((0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(batch) - centre) ** 2)) / (batches.length - 1);
    const within = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(marks.map((batch) => (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(batch.map((mark) => (mark - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(batch)) ** 2)))) / freedomWithin;
    const squares = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(batches.map((batch) => batch.length ** 2));
    const typicalSize = (calls - squares / calls) / (batches.length - 1);
    const spread = between + (typicalSize - 1) * within;
    const correlation = spread === 0 ? 0 : Math.max(0, (between - within) / spread);
    return 1 + (squares / calls - 1) * correlation;
}


/***/ }),

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EQ: () => (/* binding */ ERROR_LOOKS),
  i_: () => (/* binding */ LEAST_DIFFERENCE),
  qL: () => (/* binding */ errorLook),
  Pz: () => (/* binding */ errorScreen),
  sF: () => (/* binding */ failsOutright)
});

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
// EXTERNAL MODULE: ./lib/stats/hypergeometric-pmf.js
var hypergeometric_pmf = __webpack_require__(6102);
// EXTERNAL MODULE: ./lib/stats/require-sample.js
var require_sample = __webpack_require__(8447);
;// CONCATENATED MODULE: ./lib/stats/beta-binomial-sf.js



/**
 * Upper tail of the beta-binomial distribution: P(more than k errors in n calls) when the error rate itself is
 * uncertain, Beta(a, b).
 *
 * @remarks
 * - Units:  counts.
 * - Shape:  whole k; 1 below 0, 0 from n on; a, b > 0, whole or not.
 * - Error:  relative 1e-11.
 * - Source: Skellam (1948), J. R. Stat. Soc. B 10(2), 257–261.
 *
 * @throws RangeError on a bad count or a, b ≤ 0.
 */
function betaBinomialSf(k, n, a, b) {
    (0,require_sample/* requireCount */.v6)('n', n, 1);
    (0,require_sample/* requireAbove */.jv)('a', a, 0);
    (0,require_sample/* requireAbove */.jv)('b', b, 0);
    if (!Number.isSafeInteger(k))
        throw new RangeError(`k: needs a whole number; got ${k}`);
    if (k < 0)
        return 1;
    const whole = logBeta(a, b);
    const terms = Array.from({ length: Math.max(0, n - k) }, (_, i) => {
        const errors = k + 1 + i;
        return Math.exp((0,hypergeometric_pmf/* logChoose */.O)(n, errors) + logBeta(errors + a, n - errors + b) - whole);
    });
    return Math.min(1, (0,simple_statistics/* sum */.cz)(terms));
}
const logBeta = (a, b) => (0,simple_statistics/* gammaln */.SW)(a) + (0,simple_statistics/* gammaln */.SW)(b) - (0,simple_statistics/* gammaln */.SW)(a + b);

// EXTERNAL MODULE: ./lib/stats/exact-stratified-test.js
var exact_stratified_test = __webpack_require__(8633);
;// CONCATENATED MODULE: ./lib/stats/error-screen.js



/**
 * Do more calls of the candidate fail than its history leads to expect? The screen of the duet's error rule.
 *
 * @remarks
 * - Units:  counts; without history both history counts are 0 and the prior alone speaks.
 * - Sign:   a small p means more failures than usual.
 * - Shape:  head calls ≥ 1, errors at most calls. Suspect from 2 failures and p ≤ .1.
 * - Source: STATISTICS §3, "Errors": beta-binomial with Jeffreys' ½ added to either count of the history.
 *
 * @throws RangeError on a bad count.
 */
function errorScreen(counts) {
    const { headErrors, headCalls, historyErrors, historyCalls } = counts;
    (0,require_sample/* requireCount */.v6)('headErrors', headErrors);
    (0,require_sample/* requireCount */.v6)('headCalls', headCalls, 1);
    (0,require_sample/* requireCount */.v6)('historyErrors', historyErrors);
    (0,require_sample/* requireCount */.v6)('historyCalls', historyCalls);
    if (headErrors > headCalls || historyErrors > historyCalls)
        throw new RangeError('errors: more errors than calls');
    const p = betaBinomialSf(headErrors - 1, headCalls, historyErrors + 0.5, historyCalls - historyErrors + 0.5);
    return { suspect: headErrors >= 2 && p <= 0.1, p, share: headErrors / headCalls };
}
/** Pairs at which the error shares of the two arms are tested; each test may spend a quarter of α .05, over C cells. */
const ERROR_LOOKS = [20, 45, 110, 160];
/**
 * One look at the error shares of two interleaved arms.
 *
 * @remarks
 * - Shape:  strata = stage 1 and the pairs so far; `cells` C ≥ 1 shares the false-alarm budget.
 * - Source: STATISTICS §3: p ≤ .05/(4C) and at least 2 points more.
 *
 * @throws RangeError on bad counts.
 */
function errorLook(strata, cells) {
    (0,require_sample/* requireCount */.v6)('cells', cells, 1);
    const comparison = (0,exact_stratified_test/* exactStratifiedTest */.T)(strata);
    const fails = comparison.p <= 0.05 / (ERROR_LOOKS.length * cells) && comparison.difference >= LEAST_DIFFERENCE;
    return { ...comparison, fails };
}
/** Two percentage points: smaller differences are never red, and end the looking. */
const LEAST_DIFFERENCE = 0.02;
/** As many clean base calls would be that lucky once in a hundred times. */
const LUCK = 0.01;
/**
 * At least a fifth of the candidate's calls fail, and not one of the base's: no further look is needed.
 *
 * The base must have been called often enough that its clean sheet says something: in an outage that fails a fifth of
 * everybody's calls, eight sentinels stay clean 17 times in 100.
 */
function failsOutright(comparison) {
    const { headShare, baseShare, n } = comparison;
    return headShare >= 0.2 && baseShare === 0 && (1 - headShare) ** n.base <= LUCK;
}


/***/ }),

/***/ 8633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ exactStratifiedTest)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _hypergeometric_pmf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6102);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8447);



/**
 * Exact stratified test of two failure shares: Fisher's test in each stage, the stages' head failures added up.
 *
 * Exact, because five failures in fifty leave no room for an approximation; stratified, because stage 1 has six times as
 * many head calls as base calls, and an outage during one stage must not count against either arm.
 *
 * @remarks
 * - Units:  counts in, shares out.
 * - Sign:   a small p and a positive difference mean the head arm fails more.
 * - Shape:  any number of strata; strata without calls add nothing; none at all give p = 1.
 * - Error:  relative 1e-11.
 * - Source: Birch (1964), J. R. Stat. Soc. B 26(2), 313–324; hypergeometric laws convolved.
 *
 * @throws RangeError on a negative or fractional count, or more errors than calls.
 */
function exactStratifiedTest(strata) {
    for (const stratum of strata)
        requireStratum(stratum);
    const law = strata
        .map((s) => (0,_hypergeometric_pmf_js__WEBPACK_IMPORTED_MODULE_1__/* .hypergeometricPmf */ .n)(s.headCalls + s.baseCalls, s.headErrors + s.baseErrors, s.headCalls))
        .reduce(convolve, [1]);
    const total = (key) => (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(strata.map((stratum) => stratum[key]));
    const [head, base] = [total('headCalls'), total('baseCalls')];
    const headShare = head === 0 ? 0 : total('headErrors') / head;
    const baseShare = base === 0 ? 0 : total('baseErrors') / base;
    const p = Math.min(1, (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(law.slice(total('headErrors'))));
    return { p, headShare, baseShare, difference: headShare - baseShare, n: { head, base } };
}
function requireStratum({ headErrors, headCalls, baseErrors, baseCalls }) {
    for (const [errors, calls] of [[headErrors, headCalls], [baseErrors, baseCalls]]) {
        (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .requireCount */ .v6)('errors', errors);
        (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .requireCount */ .v6)('calls', calls);
        if (errors > calls)
            throw new RangeError(`errors: at most calls = ${calls}; got ${errors}`);
    }
}
function convolve(one, other) {
    const result = Array.from({ length: one.length + other.length - 1 }, () => 0);
    for (const [i, a] of one.entries())
        for (const [j, b] of other.entries())
            result[i + j] = (result[i + j] ?? 0) + a * b;
    return result;
}


/***/ }),

/***/ 4825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ hodgesLehmann)
/* harmony export */ });
/* unused harmony export pairwiseDifferences */
/* harmony import */ var _interval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7822);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5172);
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7710);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8447);




/**
 * Hodges–Lehmann shift of the logarithms: the median of every pairwise ln(candidate ÷ baseline), with its standard error.
 *
 * Say its exponential as "a typical candidate call takes this many times as long". Unlike a ratio of means it survives a
 * few 30-second stragglers (breakdown point 29 %). The duet's estimator (duet-screen, duet-look).
 *
 * @remarks
 * - Units:  none; inputs share one unit, any.
 * - Sign:   positive means the candidate is slower or dearer.
 * - Shape:  n ≥ 2 and m ≥ 2 values above 0 in any order; neither array is modified. `designEffect` ≥ 1 widens the variance
 *           when calls of one batch are alike.
 * - Error:  the standard error is the Mann–Whitney 90 % interval ÷ (2·1.645), at least 1e-6 so that ties never prove anything.
 * - Cost:   O(nm log nm) time, O(nm) memory: 5 ms at 250 × 250.
 * - Source: Hodges & Lehmann (1963), Ann. Math. Statist. 34(2), 598–611, doi:10.1214/aoms/1177704172;
 *           interval Lehmann (1963), Ann. Math. Statist. 34(4), 1507–1512.
 *
 * @throws RangeError on fewer than 2 values, or one that is not a finite number above 0.
 */
function hodgesLehmann(baseline, candidate, designEffect = 1) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requirePositiveSample */ .JQ)('baseline', baseline, 2);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requirePositiveSample */ .JQ)('candidate', candidate, 2);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireDesignEffect */ .D0)(designEffect);
    const n = { baseline: baseline.length, candidate: candidate.length };
    const { differences, lowRank, highRank } = pairwiseDifferences(baseline.map(Math.log), candidate.map(Math.log));
    const standardError = (((0,_quantile_js__WEBPACK_IMPORTED_MODULE_2__.at)(differences, highRank) - (0,_quantile_js__WEBPACK_IMPORTED_MODULE_2__.at)(differences, lowRank)) / (2 * Z95)) * Math.sqrt(designEffect);
    return { ...(0,_interval_js__WEBPACK_IMPORTED_MODULE_0__/* .toInterval */ .Z)((0,_quantile_js__WEBPACK_IMPORTED_MODULE_2__/* .quantileSorted */ .Z4)(differences, 0.5), Math.max(standardError, SMALLEST_ERROR)), n };
}
/**
 * Every candidate − baseline, ascending, and the 0-based ranks of the 90 % interval of their median.
 *
 * @remarks
 * - Units:  the unit of the inputs, which may be logarithms.
 */
function pairwiseDifferences(baseline, candidate) {
    const pairs = baseline.length * candidate.length;
    const differences = new Float64Array(pairs);
    let next = 0;
    for (const after of candidate) {
        for (const before of baseline) {
            differences[next] = after - before;
            next += 1;
        }
    }
    differences.sort();
    const spread = Math.sqrt((pairs * (baseline.length + candidate.length + 1)) / 12);
    const lowRank = Math.max(0, Math.floor(pairs / 2 - Z95 * spread - 0.5));
    return { differences, lowRank, highRank: pairs - 1 - lowRank };
}
const Z95 = (0,_normal_js__WEBPACK_IMPORTED_MODULE_3__/* .normalQuantile */ .Zl)(0.95);
const SMALLEST_ERROR = 1e-6;


/***/ }),

/***/ 6102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ logChoose),
/* harmony export */   n: () => (/* binding */ hypergeometricPmf)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8447);


/**
 * Hypergeometric probabilities: `failures` balls of `total` are marked, `drawn` are taken; P(k of them are marked).
 *
 * Used by the exact test of error shares: given how many calls failed in all, which arm did they fall on?
 *
 * @remarks
 * - Units:  counts.
 * - Shape:  index k of the result runs from 0 to min(failures, drawn); impossible k have probability 0.
 * - Error:  relative 1e-11 for totals up to 10⁴.
 * - Source: Fisher (1935), The Design of Experiments, §11.
 *
 * @throws RangeError on a negative or fractional count, or more marked or drawn than there are.
 */
function hypergeometricPmf(total, failures, drawn) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireCount */ .v6)('total', total);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireCount */ .v6)('failures', failures);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireCount */ .v6)('drawn', drawn);
    if (failures > total || drawn > total) {
        throw new RangeError(`failures, drawn: at most total = ${total}; got ${failures}, ${drawn}`);
    }
    const ways = logChoose(total, drawn);
    return Array.from({ length: Math.min(failures, drawn) + 1 }, (_, k) => drawn - k > total - failures ? 0 : Math.exp(logChoose(failures, k) + logChoose(total - failures, drawn - k) - ways));
}
/** ln of the number of ways to choose k of n. */
function logChoose(n, k) {
    return k === 0 || k === n ? 0 : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(n + 1) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(k + 1) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(n - k + 1);
}


/***/ }),

/***/ 7822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toInterval)
/* harmony export */ });
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5172);
/* harmony import */ var _student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2969);


/** Ratio and 95 % interval of a log estimate; with `df` the interval is Student's, else normal. */
function toInterval(logRatio, standardError, df) {
    const reach = (df === undefined ? (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalQuantile */ .Zl)(0.975) : (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .studentTQuantile */ .$J)(0.975, df)) * standardError;
    return {
        logRatio,
        standardError,
        ratio: Math.exp(logRatio),
        low: Math.exp(logRatio - reach),
        high: Math.exp(logRatio + reach),
    };
}


/***/ }),

/***/ 2717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ moderatedQuantileTest),
/* harmony export */   FH: () => (/* binding */ COST_PRIOR_SPREAD),
/* harmony export */   MJ: () => (/* binding */ moderatedTest),
/* harmony export */   aS: () => (/* binding */ priorSpread)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _interval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7822);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8447);
/* harmony import */ var _run_estimate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5835);
/* harmony import */ var _student_t_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2969);





/**
 * Moderated test: has the candidate moved by more than runs of this cell move when nothing changes?
 *
 * K runs alone tell little about how much runs differ, so each cell borrows from a prior and from the other cells, the
 * way limma does for genes. The run, not the request, is the unit: thousands of requests in two runs prove nothing.
 *
 * @remarks
 * - Units:  logs in, ratios out. `tau0` is the prior standard deviation between runs (priorSpread).
 * - Sign:   positive logRatio means the candidate is slower or dearer; p is small then.
 * - Shape:  every cell that has this metric, each with K ≥ 1 stored runs (K may differ) and at least one attempt.
 *           `pooled: false` borrows from the prior alone.
 * - Source: STATISTICS §2; Smyth (2004), Stat. Appl. Genet. Mol. Biol. 3(1), article 3, for the moderation.
 *
 * @throws RangeError on a cell without stored runs or attempts, a non-finite estimate or τ0 ≤ 0.
 */
function moderatedTest(cells, tau0, { pooled = true } = {}) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_4__/* .requireAbove */ .jv)('tau0', tau0, 0);
    const spreads = cells.map(spreadOf);
    const prior = tau0 * tau0;
    const pool = pooled ? pooledVariance(spreads, prior) : prior;
    return cells.map((cell, index) => shiftOf(cell, spreads[index] ?? spreadOf(cell), pool));
}
/**
 * MQ, the moderated quantile test: moderatedTest on each run's log quantile (runQuantile), with the measured prior.
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit; arrays are requests of one run, in any order.
 * - Sign:   as moderatedTest.
 * - Shape:  as moderatedTest, each run n ≥ 2 requests; n may differ. Leave short stored runs out first (splitStoredRuns).
 * - Cost:   36 comparisons of 6 runs × 50 requests in about 1 ms.
 * - Source: STATISTICS §2.
 *
 * @throws RangeError as moderatedTest and runQuantile.
 */
function moderatedQuantileTest(cells, percentile) {
    const estimates = cells.map(({ baseline, candidate }) => ({
        baseline: baseline.map((values) => (0,_run_estimate_js__WEBPACK_IMPORTED_MODULE_2__/* .runQuantile */ .LK)(values, percentile)),
        candidate: [(0,_run_estimate_js__WEBPACK_IMPORTED_MODULE_2__/* .runQuantile */ .LK)(candidate, percentile)],
    }));
    return moderatedTest(estimates, priorSpread(percentile));
}
/**
 * τ0: standard deviation between runs of ln p50, ln p95 and ln p99 when nothing changes; straight lines between.
 *
 * @remarks
 * - Source: STATISTICS §2, measured on 29 client runs over weeks: .08, .14, .22.
 *
 * @throws RangeError unless 0 < percentile < 1.
 */
function priorSpread(percentile) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_4__/* .requireAbove */ .jv)('percentile', percentile, 0);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_4__/* .requireAbove */ .jv)('1 − percentile', 1 - percentile, 0);
    if (percentile <= 0.5)
        return 0.08;
    if (percentile <= 0.95)
        return 0.08 + ((percentile - 0.5) / 0.45) * 0.06;
    return 0.14 + ((Math.min(percentile, 0.99) - 0.95) / 0.04) * 0.08;
}
/** τ0 of a run's log mean cost: prices do not drift, only the answers' lengths do (STATISTICS §4). */
const COST_PRIOR_SPREAD = 0.02;
/** How many runs' worth of evidence the pool and the prior count for (STATISTICS §2). */
const CELL_PRIOR_DF = 4;
const POOL_PRIOR_DF = 10;
function spreadOf({ baseline, candidate }) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_4__/* .requireSample */ .OR)('baseline runs', baseline.map(({ value }) => value));
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_4__/* .requireSample */ .OR)('candidate attempts', candidate.map(({ value }) => value));
    const withinRun = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)([...baseline, ...candidate].map(({ variance }) => variance));
    const freedom = baseline.length - 1;
    const excess = freedom === 0 ? 0 : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4)(baseline.map(({ value }) => value)) - withinRun;
    return { freedom, withinRun, excess };
}
function pooledVariance(spreads, prior) {
    const excess = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(spreads.map((spread) => spread.freedom * spread.excess));
    const freedom = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(spreads.map((spread) => spread.freedom));
    return (POOL_PRIOR_DF * prior + Math.max(0, excess)) / (POOL_PRIOR_DF + freedom);
}
function shiftOf({ baseline, candidate }, { freedom, withinRun, excess }, pool) {
    const betweenRuns = (CELL_PRIOR_DF * pool + freedom * Math.max(0, excess)) / (CELL_PRIOR_DF + freedom);
    const [runs, attempts] = [baseline.length, candidate.length];
    const logRatio = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(candidate.map(({ value }) => value)) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(baseline.map(({ value }) => value));
    const standardError = Math.sqrt((betweenRuns + withinRun) * (1 / attempts + 1 / runs));
    const df = CELL_PRIOR_DF + freedom;
    const p = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_3__/* .studentTSf */ .d)(logRatio / standardError, df);
    return { ...(0,_interval_js__WEBPACK_IMPORTED_MODULE_1__/* .toInterval */ .Z)(logRatio, standardError, df), p, df, runs, attempts, betweenRuns, withinRun };
}


/***/ }),

/***/ 5172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ normalQuantile)
/* harmony export */ });
/* unused harmony exports normalCdf, normalSf */
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8447);

/**
 * Standard normal distribution: lower tail P(Z ≤ z), upper tail P(Z > z), and the quantile.
 *
 * @remarks
 * - Units:  standard deviations.
 * - Error:  relative 1e-13 in either tail, so `normalSf(10)` is as exact as `normalSf(1)`.
 * - Source: series and continued fraction, Abramowitz & Stegun 26.2.11 and 26.2.14.
 *
 * @throws RangeError on NaN.
 */
function normalCdf(z) {
    return normalSf(-z);
}
function normalSf(z) {
    if (Number.isNaN(z))
        throw new RangeError('z: needs a number; got NaN');
    if (z < 0)
        return 1 - normalSf(-z);
    return z < 2 ? 0.5 - centralArea(z) : upperTail(z);
}
const density = (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
/** P(0 < Z < z) = φ(z)·(z + z³/3 + z⁵/15 + …): every term positive, so nothing cancels. */
function centralArea(z) {
    let term = z;
    let total = z;
    for (let odd = 3; term > total * 1e-17; odd += 2) {
        term *= (z * z) / odd;
        total += term;
    }
    return density(z) * total;
}
/** φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function upperTail(z) {
    let denominator = z;
    for (let depth = 150; depth >= 1; depth -= 1)
        denominator = z + depth / denominator;
    return density(z) / denominator;
}
/**
 * Quantile of the standard normal distribution: the z with P(Z ≤ z) = p.
 *
 * @remarks
 * - Sign:   negative below p = ½.
 * - Error:  relative 1e-15 for p down to 1e-300; pass a small upper tail as −normalQuantile(tail).
 * - Source: Wichura (1988), Applied Statistics 37(3), 477–484, algorithm AS 241, PPND16; the constants are its tables.
 *
 * @throws RangeError unless 0 < p < 1.
 */
function normalQuantile(p) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireShare */ .Vv)('p', p);
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
        const r = 0.180625 - q * q;
        return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
    }
    const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
    const size = r <= 5
        ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
        : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
    return q < 0 ? -size : size;
}
/** Coefficients in ascending powers. */
function polynomial(coefficients, x) {
    return coefficients.reduceRight((total, coefficient) => total * x + coefficient, 0);
}
const CENTRE_TOP = [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BOTTOM = [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
];
const MIDDLE_TOP = [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
    0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const MIDDLE_BOTTOM = [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const FAR_TOP = [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
    0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const FAR_BOTTOM = [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];


/***/ }),

/***/ 7710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V_: () => (/* binding */ ascending),
/* harmony export */   YV: () => (/* binding */ quantile),
/* harmony export */   Z4: () => (/* binding */ quantileSorted),
/* harmony export */   at: () => (/* binding */ at)
/* harmony export */ });
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8447);

/**
 * Sample quantile, type 7: the order statistics joined by straight lines, as NumPy, R and Excel do by default.
 *
 * The estimator of every percentile the gate compares and shows. Harrell–Davis was measured and left: it raises the
 * variance of p95 by half or more at n = 50 (bench/verdict.mjs prints by how much).
 *
 * @remarks
 * - Units:  the unit of the values.
 * - Shape:  n ≥ 1 finite values in any order; p from 0 to 1, both ends allowed. The array is not modified.
 * - Cost:   O(n log n).
 * - Source: Hyndman & Fan (1996), The American Statistician 50(4), 361–365, definition 7.
 *
 * @throws RangeError on an empty or non-finite sample, or p outside 0 to 1.
 */
function quantile(values, p) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireSample */ .OR)('values', values);
    return quantileSorted(ascending(values), p);
}
/** As `quantile`, for values that are already ascending; nothing is checked but p. */
function quantileSorted(sorted, p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`p: needs a number from 0 to 1; got ${p}`);
    const position = (sorted.length - 1) * p;
    const low = at(sorted, Math.floor(position));
    const high = at(sorted, Math.ceil(position));
    const share = position - Math.floor(position);
    return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
}
/** A sorted copy as 64-bit floats: sorts by value, and three times faster than an array with a comparator. */
function ascending(values) {
    return Float64Array.from(values).toSorted();
}
/** The value at an index that the caller has already proved to lie inside. */
function at(values, index) {
    const value = values[index];
    if (value === undefined)
        throw new RangeError(`index ${index}: outside 0 … ${values.length - 1}`);
    return value;
}


/***/ }),

/***/ 1558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ regularisedIncompleteBeta)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8447);


/**
 * Regularised incomplete beta function I_x(a, b), the distribution function of a beta variable.
 *
 * Everything else in this room stands on it: t tails, binomial tails, Harrell–Davis and Maritz–Jarrett weights.
 *
 * @remarks
 * - Units:  none; x is a share of 0 to 1, the result too.
 * - Shape:  a > 0 and b > 0, whole or not. Pass `complement` = 1 − x when it is known more exactly than the subtraction.
 * - Error:  relative 1e-13 for a, b up to 10³, also where the result is as small as 1e-300.
 * - Cost:   O(√max(a, b)) steps of the continued fraction.
 * - Source: Press et al., Numerical Recipes, 3rd ed., §6.4; Abramowitz & Stegun 26.5.8.
 *
 * @throws RangeError unless 0 ≤ x ≤ 1, a > 0 and b > 0.
 */
function regularisedIncompleteBeta(x, a, b, complement = 1 - x) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAbove */ .jv)('a', a, 0);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAbove */ .jv)('b', b, 0);
    if (!(x >= 0 && x <= 1))
        throw new RangeError(`x: needs a number from 0 to 1; got ${x}`);
    if (x === 0)
        return 0;
    if (complement === 0)
        return 1;
    // The fraction converges fast only left of the mean; on the right the mirror image is left of it.
    return x <= (a + 1) / (a + b + 2) ? lowerTail(x, complement, a, b) : 1 - lowerTail(complement, x, b, a);
}
function lowerTail(x, complement, a, b) {
    const logFront = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(a + b) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(a) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(b) + a * Math.log(x) + b * Math.log(complement);
    return (Math.exp(logFront) * continuedFraction(x, a, b)) / a;
}
const TINY = 1e-300;
const CONVERGED = 1e-15;
function away(value) {
    return value < TINY && value > -TINY ? TINY : value;
}
/** Modified Lentz evaluation; TINY keeps a zero denominator from stopping it (Numerical Recipes §5.2). */
function continuedFraction(x, a, b) {
    let c = 1;
    let d = 1 / away(1 - ((a + b) * x) / (a + 1));
    let fraction = d;
    for (let m = 1; m <= 100_000; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        fraction *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        const step = d * c;
        fraction *= step;
        if (step > 1 - CONVERGED && step < 1 + CONVERGED)
            break;
    }
    return fraction;
}


/***/ }),

/***/ 5835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d8: () => (/* binding */ runLocation),
  hf: () => (/* binding */ runMean),
  LK: () => (/* binding */ runQuantile),
  UH: () => (/* binding */ runTail)
});

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(7710);
// EXTERNAL MODULE: ./lib/stats/regularised-incomplete-beta.js
var regularised_incomplete_beta = __webpack_require__(1558);
// EXTERNAL MODULE: ./lib/stats/require-sample.js
var require_sample = __webpack_require__(8447);
;// CONCATENATED MODULE: ./lib/stats/beta-weights.js



/**
 * Weights of the n order statistics: the probability that a Beta(a, b) variable falls into each n-th of the unit
 * interval.
 *
 * @remarks
 * - Units:  shares; the sum is 1.
 * - Shape:  n ≥ 1; index 0 belongs to the smallest value.
 * - Source: Harrell & Davis (1982), Biometrika 69(3), 635–640; Maritz & Jarrett (1978), JASA 73(361), 194–196.
 *
 * @throws RangeError unless n ≥ 1, a > 0 and b > 0.
 */
function betaWeights(n, a, b) {
    (0,require_sample/* requireCount */.v6)('n', n, 1);
    const weights = new Float64Array(n);
    let below = 0;
    for (let i = 1; i <= n; i += 1) {
        const upTo = (0,regularised_incomplete_beta/* regularisedIncompleteBeta */.O)(i / n, a, b, (n - i) / n);
        weights[i - 1] = upTo - below;
        below = upTo;
    }
    return weights;
}
/**
 * Harrell–Davis weights of quantile p: betaWeights with a = (n+1)p, b = (n+1)(1−p), remembered by (n, p).
 *
 * The gate takes the variance of a type-7 quantile from them (weightedVariance); 36 comparisons over six runs need
 * some 200 sets but only a handful of (n, p), so the memory is what keeps a job under a millisecond.
 *
 * @throws RangeError unless n ≥ 1 and 0 < p < 1.
 */
function harrellDavisWeights(n, p) {
    (0,require_sample/* requireShare */.Vv)('p', p);
    const key = `${n}/${p}`;
    const known = remembered.get(key);
    if (known !== undefined)
        return known;
    const weights = betaWeights(n, (n + 1) * p, (n + 1) * (1 - p));
    if (remembered.size >= REMEMBERED_SETS)
        remembered.clear();
    remembered.set(key, weights);
    return weights;
}
/** Σ wᵢx₍ᵢ₎² − (Σ wᵢx₍ᵢ₎)² of ascending values, centred first so that it does not cancel; never below 0. */
function weightedVariance(sorted, weights) {
    const centre = (0,quantile.at)(sorted, sorted.length >> 1);
    let first = 0;
    let second = 0;
    for (let i = 0; i < sorted.length; i += 1) {
        const away = (0,quantile.at)(sorted, i) - centre;
        first += (0,quantile.at)(weights, i) * away;
        second += (0,quantile.at)(weights, i) * away * away;
    }
    return Math.max(0, second - first * first);
}
const REMEMBERED_SETS = 500;
const remembered = new Map();

// EXTERNAL MODULE: ./lib/stats/design-effect.js
var design_effect = __webpack_require__(3475);
;// CONCATENATED MODULE: ./lib/stats/run-estimate.js





/**
 * Log of a run's type-7 quantile, with the Maritz–Jarrett variance in the smooth form of Harrell and Davis' weights.
 *
 * @remarks
 * - Units:  values above 0 in any one unit; the result is a natural logarithm of it.
 * - Shape:  n ≥ 2 requests of one run in any order, never several runs pooled. 0 < percentile < 1.
 *           `designEffect` ≥ 1 widens the variance when requests of one batch are alike.
 * - Error:  the variance is at least 1e-12, so that ties never divide by 0.
 * - Source: Maritz & Jarrett (1978), JASA 73(361), 194–196; Harrell & Davis (1982), Biometrika 69(3), 635–640.
 *
 * @throws RangeError on a bad sample or percentile, or a design effect below 1.
 */
function runQuantile(values, percentile, designEffect = 1) {
    (0,require_sample/* requirePositiveSample */.JQ)('values', values, 2);
    (0,require_sample/* requireShare */.Vv)('percentile', percentile);
    (0,require_sample/* requireDesignEffect */.D0)(designEffect);
    const logs = sortedLogs(values);
    const variance = weightedVariance(logs, harrellDavisWeights(logs.length, percentile)) * designEffect;
    return { value: (0,quantile/* quantileSorted */.Z4)(logs, percentile), variance: Math.max(variance, SMALLEST_VARIANCE) };
}
/**
 * LOC: the mean log of a run without its lowest 5 % and its highest 40 %, with the variance of that trimmed mean.
 *
 * Says where the fast mode lies, and hardly moves when the slow mode comes and goes.
 *
 * @remarks
 * - Units:  as runQuantile.
 * - Shape:  n ≥ 2 requests in any order. `designEffect` as in runQuantile.
 * - Source: Tukey & McLaughlin (1963), Sankhyā A 25(3), 331–352; the two shares are STATISTICS §3, chosen by measurement.
 *
 * @throws RangeError on a bad sample.
 */
function runLocation(values, designEffect = 1) {
    (0,require_sample/* requirePositiveSample */.JQ)('values', values, 2);
    (0,require_sample/* requireDesignEffect */.D0)(designEffect);
    const logs = sortedLogs(values);
    const [cutLow, cutHigh] = [Math.floor(0.05 * logs.length), Math.floor(0.4 * logs.length)];
    const kept = logs.subarray(cutLow, logs.length - cutHigh);
    const [lowest, highest] = [(0,quantile.at)(kept, 0), (0,quantile.at)(kept, kept.length - 1)];
    const total = kept.reduce((sum, log) => sum + log, 0);
    // Winsorised: what was cut counts as often as before, but with the nearest value that was kept.
    const centre = (total + cutLow * lowest + cutHigh * highest) / logs.length;
    const squares = kept.reduce((sum, log) => sum + (log - centre) ** 2, 0) +
        cutLow * (lowest - centre) ** 2 +
        cutHigh * (highest - centre) ** 2;
    const variance = (squares / (kept.length * (kept.length - 1))) * designEffect;
    return { value: total / kept.length, variance: Math.max(variance, SMALLEST_VARIANCE) };
}
/**
 * How far a run's p95 lies above its LOC, in logs: the length of the tail, whatever the level.
 *
 * @remarks
 * - Units:  none; ln(p95 ÷ location).
 * - Shape:  n ≥ 2 requests in any order. The two variances add, as if independent (STATISTICS §3), each times its own
 *           design effect.
 *
 * @throws RangeError on a bad sample.
 */
function runTail(values, effects = design_effect/* INDEPENDENT */.j) {
    const high = runQuantile(values, 0.95, effects.tail);
    const location = runLocation(values, effects.shift);
    return { value: high.value - location.value, variance: high.variance + location.variance };
}
/**
 * Log of a run's mean with its delta-method variance s²/(n·mean²). For cost, where the sum is what is paid.
 *
 * @remarks
 * - Units:  values in any one currency; the mean must be above 0, single values may be 0.
 * - Shape:  n ≥ 2 requests in any order.
 * - Source: STATISTICS §4; delta method, Casella & Berger (2002), Statistical Inference, §5.5.4.
 *
 * @throws RangeError on a bad sample or a mean of 0: free calls have no ratio.
 */
function runMean(values) {
    (0,require_sample/* requireSample */.OR)('values', values, 2);
    if (values.some((value) => value < 0))
        throw new RangeError('values: needs values of at least 0');
    const centre = (0,simple_statistics/* mean */.RE)(values);
    (0,require_sample/* requireAbove */.jv)('mean', centre, 0);
    return {
        value: Math.log(centre),
        variance: Math.max((0,simple_statistics/* sampleVariance */.y4)(values) / (values.length * centre * centre), SMALLEST_VARIANCE),
    };
}
function sortedLogs(values) {
    return (0,quantile/* ascending */.V_)(values.map(Math.log));
}
const SMALLEST_VARIANCE = 1e-12;


/***/ }),

/***/ 787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ iterationsNeeded),
/* harmony export */   f: () => (/* binding */ smallestVisibleEffect)
/* harmony export */ });
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8447);
/* harmony import */ var _student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2969);


/** Chance with which "visible" effects are seen. */
const POWER = 0.8;
/**
 * The smallest true slowdown that a comparison would call in 80 of 100 runs.
 *
 * @remarks
 * - Units:  relative, .19 = +19 %.
 * - Shape:  `threshold` relative; `alpha` is the level one comparison faces: α divided by the number of gated comparisons
 *           in one stage, α itself for a screen that is confirmed later.
 * - Source: STATISTICS §4.
 *
 * @throws RangeError on a threshold, error or df that is not above 0, or α outside 0 to 1.
 */
function smallestVisibleEffect(at) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAbove */ .jv)('threshold', at.threshold, 0);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAbove */ .jv)('standardError', at.standardError, 0);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireShare */ .Vv)('alpha', at.alpha);
    const power = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .studentTQuantile */ .$J)(POWER, at.df);
    const proof = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .studentTQuantile */ .$J)(1 - at.alpha, at.df);
    return Math.expm1(Math.max(Math.log1p(at.threshold) + power * at.standardError, (proof + power) * at.standardError));
}
/**
 * How many iterations it takes to see a slowdown of `target` in 80 of 100 runs.
 *
 * @remarks
 * - Units:  `target` and `threshold` relative; `n` is the iterations of the comparison given.
 * - Shape:  a target at or below the threshold cannot be seen four times in five whatever n, since the estimate must
 *           itself reach the threshold.
 * - Source: STATISTICS §4: only the variance within runs shrinks with n.
 *
 * @throws RangeError on n, threshold or target that is not above 0, or α outside 0 to 1.
 */
function iterationsNeeded(of) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAbove */ .jv)('n', of.n, 0);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAbove */ .jv)('threshold', of.threshold, 0);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAbove */ .jv)('target', of.target, 0);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireShare */ .Vv)('alpha', of.alpha);
    const { betweenRuns, withinRun, runs, attempts, df } = of.shift;
    const power = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .studentTQuantile */ .$J)(POWER, df);
    const proof = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .studentTQuantile */ .$J)(1 - of.alpha, df);
    const reach = Math.log1p(of.target);
    const largestError = Math.min((reach - Math.log1p(of.threshold)) / power, reach / (proof + power));
    const share = 1 / attempts + 1 / runs;
    const room = largestError > 0 ? largestError ** 2 / share - betweenRuns : 0;
    if (room > 0)
        return { kind: 'iterations', n: Math.ceil((withinRun * of.n) / room) };
    const standardError = Math.sqrt(betweenRuns * share);
    return { kind: 'more-iterations-cannot-help', smallestVisible: smallestVisibleEffect({ ...of, standardError, df }) };
}


/***/ }),

/***/ 9810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ splitStoredRuns)
/* harmony export */ });
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8447);

/**
 * Which stored runs have enough requests to be compared with: at least 80 % of the planned n.
 *
 * @remarks
 * - Units:  requests; `sizes` are those a stored run has of this metric in this cell.
 * - Shape:  the result holds indices into `sizes`, both lists ascending; the report names the ones left out.
 * - Source: STATISTICS §2.
 *
 * @throws RangeError on a negative or fractional count.
 */
function splitStoredRuns(sizes, planned) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCount */ .v6)('planned', planned, 1);
    for (const size of sizes)
        (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCount */ .v6)('size', size);
    const enough = (index) => (sizes[index] ?? 0) >= 0.8 * planned;
    const indices = sizes.map((_, index) => index);
    return { kept: indices.filter(enough), leftOut: indices.filter((index) => !enough(index)) };
}


/***/ }),

/***/ 2087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ upperNormalScore),
/* harmony export */   Z: () => (/* binding */ stouffer)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5172);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8447);



/**
 * The normal score of an upper tail: the z with P(Z > z) = p, p clipped to 1e-12 … 1 − 1e-12.
 *
 * The clip keeps one absurdly small p from outvoting two ordinary ones in stouffer.
 *
 * @remarks
 * - Sign:   positive for p < ½, "slower".
 * - Source: STATISTICS §3 of this project; z itself AS 241.
 *
 * @throws RangeError on a p outside 0 to 1.
 */
function upperNormalScore(p) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireProbabilities */ .t9)('p', [p]);
    return -(0,_normal_js__WEBPACK_IMPORTED_MODULE_2__/* .normalQuantile */ .Zl)(Math.min(Math.max(p, 1e-12), 1 - 1e-12));
}
/**
 * Stouffer's combined score of several one-sided p-values that lean on the same calls.
 *
 * A slow tail shows in TTFT, TPOT and E2E a little each; together they show it clearly.
 *
 * @remarks
 * - Units:  standard deviations under "no effect", if every pair of scores has the given correlation.
 * - Sign:   positive means slower.
 * - Shape:  at least one p from 0 to 1; correlation from 0 to 1.
 * - Source: Stouffer et al. (1949), The American Soldier I, p. 45; Strube (1985), Psychological Bulletin 97(2), 334–341
 *           for the correlated form.
 *
 * @throws RangeError on no p, a p outside 0 to 1 or a correlation outside 0 to 1.
 */
function stouffer(ps, correlation) {
    if (ps.length === 0)
        throw new RangeError('ps: needs at least one');
    if (!(correlation >= 0 && correlation <= 1)) {
        throw new RangeError(`correlation: needs a number from 0 to 1; got ${correlation}`);
    }
    return (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(ps.map(upperNormalScore)) / Math.sqrt(ps.length * (1 + (ps.length - 1) * correlation));
}


/***/ }),

/***/ 2969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ studentTQuantile),
/* harmony export */   d: () => (/* binding */ studentTSf)
/* harmony export */ });
/* unused harmony export studentTCdf */
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _regularised_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1558);
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8447);



/**
 * Upper tail of Student's t: P(T > t) with `df` degrees of freedom, which need not be whole.
 *
 * @remarks
 * - Sign:   falls from 1 to 0 as t rises; ½ at t = 0.
 * - Error:  relative 1e-12 up to 10³ degrees of freedom, also for tails of 1e-100, which the duet's early looks reach;
 *           1e-9 at 10⁶.
 * - Source: Abramowitz & Stegun 26.7.1 through the incomplete beta function.
 *
 * @throws RangeError on a non-finite t or df ≤ 0.
 */
function studentTSf(t, df) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .requireAbove */ .jv)('df', df, 0);
    if (!Number.isFinite(t))
        throw new RangeError(`t: needs a finite number; got ${t}`);
    const square = (t * t) / df;
    const tail = 0.5 * (0,_regularised_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_1__/* .regularisedIncompleteBeta */ .O)(1 / (1 + square), df / 2, 0.5, 1 / (1 + 1 / square));
    return t >= 0 ? tail : 1 - tail;
}
/** Lower tail P(T ≤ t); see studentTSf. */
function studentTCdf(t, df) {
    return studentTSf(-t, df);
}
/**
 * Quantile of Student's t: the t with P(T ≤ t) = p.
 *
 * @remarks
 * - Sign:   negative below p = ½.
 * - Error:  relative 1e-12 against the tail function, by Newton steps on the log tail that may not leave a bracket.
 * - Source: the root of studentTSf; nothing is approximated.
 *
 * @throws RangeError unless 0 < p < 1 and df > 0.
 */
function studentTQuantile(p, df) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .requireShare */ .Vv)('p', p);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .requireAbove */ .jv)('df', df, 0);
    if (p === 0.5)
        return 0;
    const key = `${p}/${df}`;
    const known = remembered.get(key);
    if (known !== undefined)
        return known;
    const size = positiveRoot(Math.min(p, 1 - p), df);
    const quantile = p < 0.5 ? -size : size;
    if (remembered.size >= REMEMBERED_QUANTILES)
        remembered.clear();
    remembered.set(key, quantile);
    return quantile;
}
// A job asks for a few levels at a few degrees of freedom, hundreds of times: searching anew was most of its time.
const REMEMBERED_QUANTILES = 1000;
const remembered = new Map();
function positiveRoot(tail, df) {
    let low = 0;
    let high = 1;
    while (studentTSf(high, df) > tail)
        [low, high] = [high, high * 2];
    let t = (low + high) / 2;
    for (let step = 0; step < 200; step += 1) {
        const reached = studentTSf(t, df);
        if (reached > tail)
            low = t;
        else
            high = t;
        const newton = t + (Math.log(reached / tail) * reached) / density(t, df);
        const next = newton > low && newton < high ? newton : (low + high) / 2;
        if (Math.abs(next - t) <= 1e-15 * next)
            return next;
        t = next;
    }
    return t;
}
function density(t, df) {
    const scale = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)((df + 1) / 2) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(df / 2) - Math.log(df * Math.PI) / 2;
    return Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
}


/***/ }),

/***/ 3125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ costDuet),
  H: () => (/* binding */ tailDuet)
});

// EXTERNAL MODULE: ./lib/stats/interval.js
var interval = __webpack_require__(7822);
// EXTERNAL MODULE: ./lib/stats/run-estimate.js + 1 modules
var run_estimate = __webpack_require__(5835);
// EXTERNAL MODULE: ./lib/stats/student-t.js
var student_t = __webpack_require__(2969);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./lib/stats/welch.js



/**
 * Welch's t test: do two samples of unlike variance have the same mean?
 *
 * For the mean cost of two arms (through costDuet, on logs) and for the peers in bench/verdict.mjs.
 *
 * @remarks
 * - Sign:   a positive t means the candidate is larger.
 * - Shape:  at least 2 finite values each, and not both samples constant.
 * - Source: Welch (1947), Biometrika 34(1–2), 28–35.
 *
 * @throws RangeError on a bad sample, or when neither sample varies: then t would be 0/0.
 */
function welch(baseline, candidate) {
    requireSample('baseline', baseline, 2);
    requireSample('candidate', candidate, 2);
    return welchFromMoments({ mean: mean(baseline), variance: sampleVariance(baseline) / baseline.length, n: baseline.length }, { mean: mean(candidate), variance: sampleVariance(candidate) / candidate.length, n: candidate.length });
}
/** The same from each sample's mean and the variance *of that mean*. */
function welchFromMoments(baseline, candidate) {
    const variance = baseline.variance + candidate.variance;
    if (!(variance > 0))
        throw new RangeError('variance: neither sample varies');
    const difference = candidate.mean - baseline.mean;
    const standardError = Math.sqrt(variance);
    const df = variance ** 2 / (baseline.variance ** 2 / (baseline.n - 1) + candidate.variance ** 2 / (candidate.n - 1));
    const t = difference / standardError;
    return { difference, standardError, t, df, pTwoSided: 2 * (0,student_t/* studentTSf */.d)(Math.abs(t), df), pLarger: (0,student_t/* studentTSf */.d)(t, df) };
}

;// CONCATENATED MODULE: ./lib/stats/tail-duet.js




/**
 * p95 against p95 of two interleaved arms, on logs.
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit, requests in any order.
 * - Sign:   positive means the candidate's tail is slower.
 * - Shape:  n ≥ 2 each; meant for 45 and more. `margin` is the log ratio that p speaks of exceeding, 0 but for `strict`. df = 2·(baseline n) − 2. `designEffect` as in runQuantile.
 * - Source: STATISTICS §3; type-7 quantiles with Maritz–Jarrett variances (runQuantile).
 *
 * @throws RangeError on a bad sample.
 */
function tailDuet(baseline, candidate, designEffect = 1, margin = 0) {
    const base = (0,run_estimate/* runQuantile */.LK)(baseline, 0.95, designEffect);
    const head = (0,run_estimate/* runQuantile */.LK)(candidate, 0.95, designEffect);
    const df = Math.max(2, (2 * baseline.length) / designEffect - 2);
    const logRatio = head.value - base.value;
    const standardError = Math.sqrt(head.variance + base.variance);
    const n = { baseline: baseline.length, candidate: candidate.length };
    return { ...(0,interval/* toInterval */.Z)(logRatio, standardError, df), p: (0,student_t/* studentTSf */.d)((logRatio - margin) / standardError, df), df, n };
}
/**
 * Mean cost against mean cost of two interleaved arms: Welch's test on the logs of the means.
 *
 * @remarks
 * - Units:  any one currency; both arms priced by one table.
 * - Sign:   positive means the candidate is dearer.
 * - Shape:  n ≥ 2 each, both means above 0.
 * - Source: STATISTICS §4; Welch (1947), Biometrika 34(1–2), 28–35.
 *
 * @throws RangeError on a bad sample or a mean of 0.
 */
function costDuet(baseline, candidate) {
    const test = welchFromMoments(momentsOf(baseline), momentsOf(candidate));
    const n = { baseline: baseline.length, candidate: candidate.length };
    return { ...(0,interval/* toInterval */.Z)(test.difference, test.standardError, test.df), p: test.pLarger, df: test.df, n };
}
function momentsOf(values) {
    const { value, variance } = (0,run_estimate/* runMean */.hf)(values);
    return { mean: value, variance, n: values.length };
}


/***/ }),

/***/ 3065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zN: () => (/* binding */ addPairs),
  vN: () => (/* binding */ bothArms),
  Bp: () => (/* binding */ errorsOf),
  GD: () => (/* binding */ extraCallsCap),
  dJ: () => (/* binding */ failuresOf),
  tB: () => (/* binding */ openDuet),
  lx: () => (/* binding */ wantedPairs)
});

// EXTERNAL MODULE: ./lib/stats/duet-rule.js
var duet_rule = __webpack_require__(6932);
// EXTERNAL MODULE: ./lib/stats/design-effect.js
var design_effect = __webpack_require__(3475);
// EXTERNAL MODULE: ./lib/stats/hodges-lehmann.js
var hodges_lehmann = __webpack_require__(4825);
// EXTERNAL MODULE: ./lib/stats/interval.js
var interval = __webpack_require__(7822);
// EXTERNAL MODULE: ./lib/stats/moderated-test.js
var moderated_test = __webpack_require__(2717);
// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(7710);
// EXTERNAL MODULE: ./lib/stats/run-estimate.js + 1 modules
var run_estimate = __webpack_require__(5835);
// EXTERNAL MODULE: ./lib/stats/stouffer.js
var stouffer = __webpack_require__(2087);
;// CONCATENATED MODULE: ./lib/stats/duet-screen.js








/**
 * Stage 1 of the sequential duet for one metric of all cells: which cells are worth following in pairs?
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit.
 * - Sign:   positive logRatio means the change is slower.
 * - Shape:  one entry per cell that has the metric, in the caller's order; head n ≥ 2; sentinels ≥ 2 or none; K may differ
 *           and may be 0, but sentinels and history must not both be missing.
 * - Source: STATISTICS §3, "STAGE 1".
 *
 * @throws RangeError on a bad sample, or neither sentinels nor history.
 */
function screenMetric(cells) {
    const shifts = againstHistory(cells, (values, { shift }) => (0,run_estimate/* runLocation */.d8)(values, shift), duet_rule/* RULE */.xZ.locationPrior);
    const tails = againstHistory(cells, run_estimate/* runTail */.UH, duet_rule/* RULE */.xZ.tailPrior);
    return cells.map((cell, index) => {
        const historyShift = shifts[index];
        const sentinelShift = cell.sentinel.length === 0 ? undefined : (0,hodges_lehmann/* hodgesLehmann */.i)(cell.sentinel, cell.head, effectsOf(cell).shift);
        const historyWeight = historyShift === undefined ? 0 : weightOfHistory(cell, historyShift);
        const combined = combine([
            ...(sentinelShift === undefined
                ? []
                : [{ value: sentinelShift.logRatio, weight: sentinelShift.standardError ** -2 }]),
            ...(historyShift === undefined ? [] : [{ value: historyShift.logRatio, weight: historyWeight }]),
        ]);
        const tailP = tails[index]?.p;
        return {
            ...(sentinelShift !== undefined && { sentinelShift }),
            ...(historyShift !== undefined && { historyShift }),
            historyWeight,
            combined,
            ...(tailP !== undefined && { tailP }),
            shiftSuspected: isWorthFollowing(combined, duet_rule/* RULE */.xZ.screenReach, cell.limits, typicalBase(cell)),
        };
    });
}
/** Do the tails of a cell's metrics, together or one of them alone, ask for pairs? */
function tailSuspected(screens, n, storedRuns) {
    const ps = screens.flatMap(({ tailP }) => (tailP === undefined ? [] : [tailP]));
    if (ps.length === 0)
        return false;
    return tailStands(ps, (0,duet_rule/* tailScreenLevel */.jU)(n, storedRuns));
}
/** The tails' scores together exceed the level, or one p alone its share of it. */
function tailStands(ps, level) {
    return (0,stouffer/* stouffer */.Z)(ps, duet_rule/* RULE */.xZ.correlation) > (0,stouffer/* upperNormalScore */.C)(level) || ps.some((p) => p < level / (ps.length + 1));
}
/** Weighted mean of log estimates; weights are inverse variances. */
function combine(parts) {
    const weight = parts.reduce((total, part) => total + part.weight, 0);
    if (!(weight > 0))
        throw new RangeError('sentinel, history: a cell needs base calls or stored runs');
    return (0,interval/* toInterval */.Z)(parts.reduce((total, part) => total + part.value * part.weight, 0) / weight, weight ** -0.5);
}
/** An optimistic reading of the estimate still reaches what would fail, and a plain reading most of it. */
function isWorthFollowing(estimate, reach, limits, baseLevel) {
    const wanted = Math.max(limits.wanted, Math.log1p(limits.absoluteFloor / baseLevel));
    return estimate.logRatio >= Math.max(wanted - reach * estimate.standardError, limits.floor);
}
function effectsOf({ designEffects = design_effect/* INDEPENDENT */.j }) {
    return designEffects;
}
function typicalBase(cell) {
    return (0,quantile/* quantile */.YV)(cell.sentinel.length > 0 ? cell.sentinel : cell.history.flat(), 0.5);
}
function againstHistory(cells, estimate, prior) {
    const compared = cells.filter(({ history }) => history.length > 0);
    const shifts = (0,moderated_test/* moderatedTest */.MJ)(compared.map((cell) => ({
        baseline: cell.history.map((values) => estimate(values, effectsOf(cell))),
        candidate: [estimate(cell.head, effectsOf(cell))],
    })), prior);
    return cells.map((cell) => shifts[compared.indexOf(cell)]);
}
/** Inverse variance of the history's verdict, or 0 when today's base calls lie too far from the stored runs. */
function weightOfHistory(cell, shift) {
    if (cell.sentinel.length > 0) {
        const stored = cell.history.map((values) => (0,run_estimate/* runLocation */.d8)(values).value);
        const level = stored.reduce((total, value) => total + value, 0) / stored.length;
        const today = (0,run_estimate/* runLocation */.d8)(cell.sentinel).value;
        const { betweenRuns, withinRun, runs } = shift;
        const sentinelNoise = (withinRun * cell.head.length) / cell.sentinel.length;
        const spread = Math.sqrt(betweenRuns * (1 + 1 / runs) + withinRun / runs + sentinelNoise);
        if (Math.abs(today - level) > duet_rule/* RULE */.xZ.drop * spread)
            return 0;
    }
    return 1 / (shift.standardError ** 2 * (shift.df / (shift.df - 2)));
}

// EXTERNAL MODULE: ./lib/stats/student-t.js
var student_t = __webpack_require__(2969);
// EXTERNAL MODULE: ./lib/stats/tail-duet.js + 1 modules
var tail_duet = __webpack_require__(3125);
;// CONCATENATED MODULE: ./lib/stats/duet-look.js









/**
 * One look at one cell of the sequential duet: does it fail, is it worth more pairs?
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit, in the order they were asked for.
 * - Sign:   positive logRatio means the change is slower.
 * - Shape:  a metric with fewer than 2 values in an arm is left out of the look. `look` counts from 0, `pairs` is what every
 *           open cell has been given by now, `cells` is C.
 * - Source: STATISTICS §3, "STAGE 2".
 */
function lookAtCell(metrics, at) {
    const readable = [...metrics].filter(([, { head, base }]) => head.length >= 2 && base.length >= 2);
    const share = (0,duet_rule/* lookShare */.bX)(at.look, at.last, at.cells);
    const shiftLevel = (duet_rule/* RULE */.xZ.alpha * share) / readable.length;
    const tailLevel = (duet_rule/* RULE */.xZ.tailAlpha * share) / (readable.length + 1);
    const tailsAreRead = at.tailGated && at.pairs >= duet_rule/* RULE */.xZ.tailFromPairs && readable.length > 0;
    const stagesJoin = readable.every(([, metric]) => baseStayed(metric));
    const readings = readable.map(([name, metric]) => {
        const shift = stagesTogether(metric);
        const tail = tailsAreRead ? tailOf(metric, stagesJoin) : undefined;
        const shiftReaches = shift.p <= shiftLevel && shift.logRatio >= metric.limits.least;
        const tailReaches = tail !== undefined && tail.p <= tailLevel && tail.logRatio >= metric.limits.least;
        const shiftFloor = meetsFloor(metric, shift, 0.5);
        const tailFloor = tail !== undefined && meetsFloor(metric, tail, 0.95);
        const reading = {
            shift,
            ...(tail !== undefined && { tail }),
            shiftFails: shiftReaches && shiftFloor,
            tailFails: tailReaches && tailFloor,
            floorMet: !(shiftReaches && !shiftFloor) && !(tailReaches && !tailFloor),
        };
        return { name, metric, reading, tailFloor };
    });
    const tails = readings.flatMap(({ metric, reading: { tail }, tailFloor }) => tail === undefined ? [] : [{ ...tail, least: metric.limits.least, floorMet: tailFloor }]);
    const score = tails.length === 0
        ? 0
        : (0,stouffer/* stouffer */.Z)(tails.map(({ p }) => p), duet_rule/* RULE */.xZ.correlation);
    const together = tails.reduce((total, tail) => total + tail.logRatio - tail.least, 0);
    const tailsFail = tails.length > 0 && score >= (0,stouffer/* upperNormalScore */.C)(tailLevel) && together >= 0 && tails.some(({ floorMet }) => floorMet);
    const tailLooksOn = at.tailSuspected &&
        (at.pairs < duet_rule/* RULE */.xZ.tailFromPairs ||
            (tails.length > 0 &&
                tailStands(tails.map(({ p }) => p), duet_rule/* TAIL_KEEP */.X1[at.look] ?? 0)));
    const shiftLooksOn = readings.some(({ metric, reading }) => isOpen(metric, reading.shift));
    return {
        metrics: new Map(readings.map(({ name, reading }) => [name, reading])),
        tailsFail,
        keep: shiftLooksOn || tailLooksOn,
        tailSuspected: tailLooksOn,
    };
}
/** Stage 1 and stage 2 are separate strata: their shifts are averaged by size, their calls never mixed. */
function stagesTogether({ stageOne, screen, limits, head, base }) {
    const pairs = (0,hodges_lehmann/* hodgesLehmann */.i)(base, head, effectsOf(stageOne).shift);
    const parts = screen.sentinelShift === undefined ? [pairs] : [screen.sentinelShift, pairs];
    const whole = parts.reduce((total, part) => total + size(part), 0);
    const logRatio = parts.reduce((total, part) => total + size(part) * part.logRatio, 0) / whole;
    const standardError = Math.sqrt(parts.reduce((total, part) => total + (size(part) * part.standardError) ** 2, 0)) / whole;
    const n = {
        baseline: base.length + stageOne.sentinel.length,
        candidate: head.length + (screen.sentinelShift === undefined ? 0 : stageOne.head.length),
    };
    // Calls of one batch count as the fewer independent ones that they are worth.
    const df = Math.max(2, (n.baseline + n.candidate) / effectsOf(stageOne).shift - 2 * parts.length);
    const p = (0,student_t/* studentTSf */.d)((logRatio - limits.margin) / standardError, df);
    return { ...(0,interval/* toInterval */.Z)(logRatio, standardError, df), p, df, n };
}
/** h of STATISTICS §3: half the harmonic mean of the two arms' sizes. */
function size({ n }) {
    return (n.baseline * n.candidate) / (n.baseline + n.candidate);
}
function tailOf({ stageOne, head, base, limits }, stagesJoin) {
    const { tail } = effectsOf(stageOne);
    return stagesJoin
        ? (0,tail_duet/* tailDuet */.H)([...base, ...stageOne.sentinel], [...head, ...stageOne.head], tail, limits.tailMargin)
        : (0,tail_duet/* tailDuet */.H)(base, head, tail, limits.tailMargin);
}
/** Jump guard: calls of both stages may share a tail only if the base arm stayed where it was. */
function baseStayed({ stageOne, base }) {
    if (stageOne.sentinel.length < 2)
        return false;
    return Math.abs((0,run_estimate/* runLocation */.d8)(base).value - (0,run_estimate/* runLocation */.d8)(stageOne.sentinel).value) < duet_rule/* RULE */.xZ.jump;
}
function isOpen({ stageOne, screen, limits, base }, shift) {
    const estimate = combine([
        { value: shift.logRatio, weight: shift.standardError ** -2 },
        { value: screen.historyShift?.logRatio ?? 0, weight: screen.historyWeight },
    ]);
    return isWorthFollowing(estimate, duet_rule/* RULE */.xZ.keepReach, limits, (0,quantile/* quantile */.YV)([...base, ...stageOne.sentinel], 0.5));
}
function meetsFloor({ stageOne, limits, base }, estimate, percentile) {
    return (0,quantile/* quantile */.YV)([...base, ...stageOne.sentinel], percentile) * (estimate.ratio - 1) >= limits.absoluteFloor;
}

// EXTERNAL MODULE: ./lib/stats/error-screen.js + 1 modules
var error_screen = __webpack_require__(7856);
// EXTERNAL MODULE: ./lib/stats/exact-stratified-test.js
var exact_stratified_test = __webpack_require__(8633);
// EXTERNAL MODULE: ./lib/stats/require-sample.js
var require_sample = __webpack_require__(8447);
// EXTERNAL MODULE: ./lib/stats/split-stored-runs.js
var split_stored_runs = __webpack_require__(9810);
;// CONCATENATED MODULE: ./lib/stats/sequential-duet.js







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
function startDuet(config, cells) {
    (0,require_sample/* requireCount */.v6)('n', config.n, 2);
    (0,require_sample/* requireAbove */.jv)('threshold', config.threshold, 0);
    if (new Set(cells.map(({ id }) => id)).size !== cells.length)
        throw new RangeError('cells: an id is given twice');
    const kept = cells.map((cell) => metricsOf(config, cell));
    const screens = screenAll(kept.map(({ metrics }) => metrics));
    const opened = cells.map((cell, index) => openCell(config, cell, kept[index]?.metrics ?? new Map(), screens[index] ?? new Map()));
    const state = {
        n: config.n,
        cells: opened,
        budget: cells.length === 0
            ? 0
            : (0,duet_rule/* pairBudget */.m8)({
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
function nextRequest(state) {
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
function feedPairs(state, batches) {
    const { request } = state;
    if (request === undefined)
        throw new RangeError('batches: the duet is finished');
    const byCell = new Map(batches.map((batch) => [batch.cell, batch]));
    if (byCell.size !== batches.length || batches.some(({ cell }) => !request.cells.includes(cell))) {
        throw new RangeError(`batches: need one for each of ${request.cells.join(', ')}`);
    }
    const pairs = state.pairs + request.pairs;
    const budget = state.budget - request.pairs * batches.length;
    const at = { look: request.look, last: isLast(request, budget), pairs, cells: state.cells.length };
    const cells = state.cells.map((cell) => {
        if (!cell.open)
            return cell;
        const batch = byCell.get(cell.id);
        return batch === undefined
            ? { ...cell, open: false, abandoned: true }
            : lookAt(grow(cell, batch, request.pairs), at);
    });
    return withRequest({ n: state.n, cells, budget, pairs, leftOut: state.leftOut }, request.look + 1);
}
function metricsOf(config, cell) {
    const metrics = new Map();
    const leftOut = [];
    for (const [metric, head] of Object.entries(cell.head)) {
        const sentinel = config.lean === true ? [] : (cell.sentinel[metric] ?? []);
        if (head.length < 2 || (config.lean !== true && sentinel.length < 2))
            continue;
        (0,require_sample/* requirePositiveSample */.JQ)(`${cell.id}/${metric}`, [...head, ...sentinel]);
        const stored = cell.history.map((run) => run[metric] ?? []);
        const split = (0,split_stored_runs/* splitStoredRuns */.S)(stored.map(({ length }) => length), config.n);
        leftOut.push(...split.leftOut.map((run) => ({ cell: cell.id, metric, run, values: stored[run]?.length ?? 0 })));
        const history = split.kept.map((run) => stored[run] ?? []);
        const designEffects = cell.designEffects?.[metric];
        metrics.set(metric, {
            ...(designEffects !== undefined && { designEffects }),
            head,
            sentinel,
            history,
            limits: (0,duet_rule/* metricLimits */.DT)(cell.rules?.[metric] ?? {}, config.threshold, config.strict ?? false),
        });
    }
    return { metrics, leftOut };
}
/** Each metric is screened over all cells that have it, since they share the pool of spreads. */
function screenAll(cells) {
    const byMetric = new Map();
    for (const metric of new Set(cells.flatMap((cell) => [...cell.keys()]))) {
        const having = cells.flatMap((cell, index) => {
            const values = cell.get(metric);
            return values === undefined ? [] : [{ index, values }];
        });
        const screens = screenMetric(having.map(({ values }) => values));
        byMetric.set(metric, new Map(screens.map((screen, position) => [having[position]?.index ?? position, screen])));
    }
    return cells.map((cell, index) => new Map([...cell.keys()].flatMap((metric) => {
        const screen = byMetric.get(metric)?.get(index);
        return screen === undefined ? [] : [[metric, screen]];
    })));
}
function openCell(config, cell, metrics, screens) {
    const readings = [...screens.values()];
    const tail = tailSuspected(readings, config.n, cell.history.length);
    const stratum = cell.errors;
    const outright = stratum !== undefined && (0,error_screen/* failsOutright */.sF)((0,exact_stratified_test/* exactStratifiedTest */.T)([stratum]));
    const errors = stratum !== undefined && stratum.headCalls > 0 && (0,error_screen/* errorScreen */.Pz)(stratum).suspect;
    const suspicions = [
        ...(readings.some(({ shiftSuspected }) => shiftSuspected) ? ['shift'] : []),
        ...(tail ? ['tail'] : []),
        ...(errors ? ['errors'] : []),
    ];
    return {
        id: cell.id,
        sentinels: config.lean === true ? 0 : (0,duet_rule/* sentinelCount */.Cu)(config.n, cell.history.length),
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
function withRequest(state, look) {
    const cells = state.cells.filter(({ open }) => open).map(({ id }) => id);
    const target = duet_rule/* LOOKS */.BJ[look];
    if (cells.length === 0 || target === undefined)
        return state;
    const pairs = Math.min(target - state.pairs, Math.floor(state.budget / cells.length));
    return pairs < duet_rule/* RULE */.xZ.leastPairs ? state : { ...state, request: { look, cells, pairs } };
}
function isLast(request, budget) {
    return request.look === duet_rule/* LOOKS */.BJ.length - 1 || Math.floor(budget / request.cells.length) < duet_rule/* RULE */.xZ.leastPairs;
}
function grow(cell, batch, pairs) {
    for (const values of [...Object.values(batch.head), ...Object.values(batch.base)]) {
        (0,require_sample/* requirePositiveSample */.JQ)(`${cell.id}: pairs`, values, 0);
        if (values.length > pairs)
            throw new RangeError(`${cell.id}: ${values.length} values in a batch of ${pairs} pairs`);
    }
    return {
        ...cell,
        pairs: cell.pairs + pairs,
        head: append(cell.head, batch.head),
        base: append(cell.base, batch.base),
        errors: batch.errors === undefined ? cell.errors : [...cell.errors, batch.errors],
    };
}
function append(before, more) {
    const metrics = new Set([...Object.keys(before), ...Object.keys(more)]);
    return Object.fromEntries([...metrics].map((metric) => [metric, [...(before[metric] ?? []), ...(more[metric] ?? [])]]));
}
function lookAt(cell, at) {
    const metrics = new Map();
    for (const [metric, stageOne] of cell.metrics) {
        const screen = cell.screens.get(metric);
        if (screen === undefined)
            continue;
        const { limits } = stageOne;
        metrics.set(metric, { stageOne, screen, limits, head: cell.head[metric] ?? [], base: cell.base[metric] ?? [] });
    }
    const tailGated = [...cell.metrics.values()].some(({ history }) => history.length > 0);
    const reading = lookAtCell(metrics, { ...at, tailGated, tailSuspected: cell.tailSuspected });
    const errors = lookAtErrors(cell, at);
    const flag = (metric, kind) => ({ cell: cell.id, metric, kind, pairs: at.pairs });
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
function lookAtErrors(cell, { pairs, cells, look }) {
    if (!cell.errorsSuspected)
        return 'closed';
    const reading = (0,error_screen/* errorLook */.qL)(cell.errors, cells);
    if ((0,error_screen/* failsOutright */.sF)(reading))
        return 'fails';
    const before = duet_rule/* LOOKS */.BJ[look - 1] ?? 0;
    const due = error_screen/* ERROR_LOOKS */.EQ.some((at) => before < at && at <= pairs);
    if (!due)
        return 'open';
    if (reading.fails)
        return 'fails';
    return reading.difference >= error_screen/* LEAST_DIFFERENCE */.i_ && pairs < (error_screen/* ERROR_LOOKS */.EQ.at(-1) ?? 0) ? 'open' : 'closed';
}

// EXTERNAL MODULE: ./lib/verdict/values.js
var values = __webpack_require__(9079);
;// CONCATENATED MODULE: ./lib/verdict/duet.js



/** One call has no spread: its metrics are shown and not judged. */
const LEAST_N = 2;
/** Planned calls from which the p95 is gated (STATISTICS §4). */
const P95_FROM = 50;
/** Extra calls of a job, as a share of the calls that its whole matrix would take (STATISTICS §3, R). */
const EXTRA_CALLS_CAP = 1.5;
/**
 * @param configured Cells of the whole matrix, called or not: their calls that are not made are free to follow the
 *   few cells that a change touched. With the budget of one cell alone its p95 would never be looked at.
 */
function openDuet(cells, policy, iterations, configured = cells.length) {
    const metrics = values/* LATENCY_METRICS */.Z$.filter((metric) => policy.metrics.includes(metric));
    const lengths = new Map(cells.map((cell) => [cell.cell.id, (0,values/* commonOutputLength */.L9)(setsOf(cell))]));
    const stageOne = cells.map((cell) => stageOneCell(cell, lengths.get(cell.cell.id), metrics, policy));
    // A gate on cost alone has no latency threshold; failed calls are still followed.
    const threshold = metrics.length === 0 ? policy.threshold.e2e : Math.min(...metrics.map((metric) => policy.threshold[metric]));
    const config = {
        n: Math.max(LEAST_N, iterations),
        threshold,
        strict: policy.strict,
        lean: policy.confirm === 'lean',
        cap: extraCallsCap(configured, cells.length, iterations),
    };
    return { state: startDuet(config, stageOne), lengths, metrics, stageOneAlone: policy.confirm === 'never' };
}
/**
 * The same cap, as a share of the calls of the cells that are measured. Where so many calls are planned that the p95 is
 * gated, it is never so small that no suspect could be followed as far as the first look at its p95.
 */
function extraCallsCap(configured, measured, iterations) {
    const ofMatrix = (EXTRA_CALLS_CAP * Math.max(configured, measured)) / measured;
    if (iterations < P95_FROM)
        return ofMatrix;
    const calls = measured * iterations;
    return Math.max(ofMatrix, (2 * duet_rule/* RULE */.xZ.tailFromPairs + measured * (0,duet_rule/* sentinelCount */.Cu)(iterations, 0)) / calls);
}
/** The pairs to measure next, or undefined when every suspect is decided or the budget is spent. */
function wantedPairs(duet) {
    return nextRequest(duet.state);
}
/** One more look. A cell that was asked for and is missing from `batches` could not be measured: it stays open. */
function addPairs(duet, batches) {
    const fed = [...batches].map(([cell, batch]) => ({
        cell,
        head: armOf(batch.head, duet.lengths.get(cell), duet.metrics),
        base: armOf(batch.base, duet.lengths.get(cell), duet.metrics),
        errors: errorsOf(batch),
    }));
    return { ...duet, state: feedPairs(duet.state, fed) };
}
/** Arms of one cell over both stages. */
function bothArms(evidence) {
    return {
        head: (0,values/* joinSets */.aY)([
            ...(evidence.candidate === undefined ? [] : [evidence.candidate]),
            ...evidence.pairs.map((pair) => pair.head),
        ]),
        base: (0,values/* joinSets */.aY)([
            ...(evidence.sentinels === undefined ? [] : [evidence.sentinels]),
            ...evidence.pairs.map((pair) => pair.base),
        ]),
    };
}
function failuresOf(set) {
    return Object.values(set.failures).reduce((total, count) => total + count, 0);
}
function stageOneCell(evidence, length, metrics, policy) {
    const { head, base } = bothArms({ ...evidence, pairs: [] });
    return {
        id: evidence.cell.id,
        head: armOf(head, length, metrics),
        sentinel: armOf(base, length, metrics),
        history: evidence.history.map((set) => armOf(set, length, metrics)),
        rules: Object.fromEntries(metrics.map((metric) => [metric, { threshold: policy.threshold[metric], absoluteFloor: policy.floor[metric] }])),
        // Sentinels are too few batches to tell how alike their calls are; the arms are called alike.
        ...(evidence.cell.concurrency > 1 && {
            designEffects: Object.fromEntries(metrics.map((metric) => [metric, (0,values/* designEffects */.hp)([head, ...evidence.history], metric, length)])),
        }),
        errors: {
            ...errorsOf({ head, base }),
            historyErrors: evidence.history.reduce((total, set) => total + failuresOf(set), 0),
            historyCalls: evidence.history.reduce((total, set) => total + set.attempts, 0),
        },
    };
}
function armOf(set, length, metrics) {
    return Object.fromEntries(metrics.map((metric) => [metric, (0,values/* latencies */.h0)(set, metric, length)]));
}
function errorsOf({ head, base }) {
    return {
        headErrors: failuresOf(head),
        headCalls: head.attempts,
        baseErrors: failuresOf(base),
        baseCalls: base.attempts,
    };
}
function setsOf(evidence) {
    return [evidence.candidate, evidence.sentinels].filter((set) => set !== undefined);
}


/***/ }),

/***/ 5920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ needsWords),
/* harmony export */   h: () => (/* binding */ needsOf)
/* harmony export */ });
/* harmony import */ var _model_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6536);
/* harmony import */ var _stats_smallest_visible_effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(787);


/** An effect at the threshold itself is seen half the time whatever n, so the question is asked of half as much again. */
const BEYOND_THRESHOLD = 1.5;
/**
 * What it takes to see an effect, against stored runs; undefined when the planned iterations already would.
 *
 * @param of.n Iterations that `shift` was estimated from.
 * @param of.planned Iterations of the run in question.
 * @param of.alpha The level that one comparison of the job faces.
 * @param of.seen The effect that was found, relative; asked for where it is above half as much again as the threshold.
 */
function needsOf(of) {
    const target = Math.max(BEYOND_THRESHOLD * of.threshold, of.seen ?? 0);
    const needed = (0,_stats_smallest_visible_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .iterationsNeeded */ .G)({ ...of, target });
    if (needed.kind === 'more-iterations-cannot-help')
        return { ...needed, target };
    return needed.n <= of.planned ? undefined : { kind: 'iterations', target, n: roundUp(needed.n) };
}
/** One clause, as it stands among the notes of a figure and in the plan. */
function needsWords(needs) {
    return needs.kind === 'iterations'
        ? `to see ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(needs.target)} it takes about ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(needs.n)} iterations`
        : `more iterations cannot help to see ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(needs.target)}, as the runs differ among themselves (endless ones would see ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(needs.smallestVisible)}): add baseline runs, or give it a base to call`;
}
/** Nobody plans 137 calls. */
function roundUp(n) {
    return Math.ceil(n / 10) * 10;
}


/***/ }),

/***/ 5701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x$: () => (/* binding */ BELOW_FLOOR),
  B1: () => (/* binding */ FRACTION),
  Hf: () => (/* binding */ GATED_PERCENTILES),
  kJ: () => (/* binding */ absentNote),
  Df: () => (/* binding */ supportOf)
});

// EXTERNAL MODULE: ./lib/stats/require-sample.js
var require_sample = __webpack_require__(8447);
;// CONCATENATED MODULE: ./lib/stats/percentile-support.js

/**
 * May this many requests speak about this percentile? Counted in expected requests beyond it.
 *
 * @remarks
 * - Units:  requests. A failed one still counts while at least 90 % of the planned succeeded: a job planned at 50 must not
 *           lose its p95 to one timeout.
 * - Shape:  0 < percentile < 1; between the rows of the table the stricter neighbour rules.
 * - Source: STATISTICS §4: p50 20, p90 30, p95 50, p99 300; shown as unstable from one expected request beyond.
 *
 * @throws RangeError on a bad percentile or count, or more succeeded than planned.
 */
function percentileSupport(percentile, planned, succeeded) {
    (0,require_sample/* requireShare */.Vv)('percentile', percentile);
    (0,require_sample/* requireCount */.v6)('planned', planned);
    (0,require_sample/* requireCount */.v6)('succeeded', succeeded);
    if (succeeded > planned)
        throw new RangeError(`succeeded: at most planned = ${planned}; got ${succeeded}`);
    const n = succeeded >= 0.9 * planned ? planned : succeeded;
    // The small step keeps 1/(1 − .95) = 20.000000000000018 from asking for 21.
    const shownFrom = Math.ceil(1 / (1 - percentile) - 1e-9);
    const row = GATED_FROM.find(([upTo]) => percentile <= upTo);
    const gatedFrom = row === undefined ? Math.ceil(3 / (1 - percentile) - 1e-9) : row[1];
    return { use: n >= gatedFrom ? 'gate' : n >= shownFrom ? 'unstable' : 'refuse', n, shownFrom, gatedFrom };
}
const GATED_FROM = [
    [0.5, 20],
    [0.9, 30],
    [0.95, 50],
    [0.99, 300],
];

;// CONCATENATED MODULE: ./lib/verdict/support.js

const BELOW_FLOOR = 'looks slower by more than the threshold, and by less than its absolute floor';
const GATED_PERCENTILES = ['p50', 'p95', 'p99'];
const FRACTION = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 };
/** What so many calls can say about a percentile, and in words when they cannot say it firmly. */
function supportOf(percentile, planned, succeeded) {
    const support = percentileSupport(FRACTION[percentile], planned, succeeded);
    if (support.use === 'gate')
        return { use: 'gate', note: undefined };
    return support.use === 'unstable'
        ? { use: 'unstable', note: `unstable at n = ${succeeded}; gated from n = ${support.gatedFrom}` }
        : { use: 'refuse', note: `n/a (needs n ≥ ${support.shownFrom})` };
}
/** Words for a figure that one side does not have at all. */
function absentNote(side) {
    return `no call of ${side} gave this figure`;
}


/***/ }),

/***/ 9079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ latenciesByBatch),
/* harmony export */   GA: () => (/* binding */ answers),
/* harmony export */   L9: () => (/* binding */ commonOutputLength),
/* harmony export */   Z$: () => (/* binding */ LATENCY_METRICS),
/* harmony export */   aY: () => (/* binding */ joinSets),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   h0: () => (/* binding */ latencies),
/* harmony export */   hp: () => (/* binding */ designEffects),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   tq: () => (/* binding */ costs)
/* harmony export */ });
/* harmony import */ var _stats_design_effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3475);
/* harmony import */ var _stats_quantile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7710);


/** The metrics that a percentile is gated on. Cost is gated on its mean, errors on their share. */
const LATENCY_METRICS = ['ttft', 'ttfo', 'tpot', 'e2e'];
/**
 * The statistics take logarithms; a call that took less than a microsecond of our clock was not measured more finely
 * than that, so it counts as one.
 */
const RESOLUTION_MS = 0.001;
/**
 * Values of one metric in request order, in ms; calls that lack it are left out, timeouts stand at their limit.
 *
 * @param fixedLength Output tokens at which E2E is stated (STATISTICS §3): `ttft + tpot × fixedLength`, so that a
 *   longer answer is not mistaken for a slower one. Undefined = as it was.
 */
function latencies(set, metric, fixedLength) {
    return set.samples.flatMap((sample) => {
        const value = metric === 'e2e' ? endToEnd(sample, fixedLength) : pick(sample, metric);
        return value === undefined ? [] : [Math.max(value, RESOLUTION_MS)];
    });
}
function costs(set) {
    return set.samples.flatMap((sample) => sample.costUsd === undefined || sample.costUsd <= 0 || sample.censored ? [] : [sample.costUsd]);
}
/** The same values, a list per batch of concurrent calls: input of the design effect. */
function latenciesByBatch(set, metric, fixedLength) {
    const batches = new Map();
    set.samples.forEach((sample, index) => {
        const [value] = latencies({ ...set, samples: [sample] }, metric, fixedLength);
        const batch = set.batches[index];
        if (value === undefined || batch === undefined)
            return;
        const members = batches.get(batch);
        if (members === undefined)
            batches.set(batch, [value]);
        else
            members.push(value);
    });
    return [...batches.values()];
}
/**
 * How alike calls of one batch are in these sets, for a location and for a p95; each set by its own quantile, as runs
 * lie at levels of their own. Sets weigh by their calls: one of few batches tells little.
 */
function designEffects(sets, metric, fixedLength) {
    const batched = sets.map((set) => latenciesByBatch(set, metric, fixedLength)).filter((batches) => batches.length > 1);
    const calls = batched.map((batches) => sum(batches.map((batch) => batch.length)));
    const at = (percentile) => batched.length === 0
        ? 1
        : sum(batched.map((batches, index) => (0,_stats_design_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .designEffect */ .G)(batches, percentile) * (calls[index] ?? 0))) / sum(calls);
    return { shift: at(0.5), tail: at(0.95) };
}
/**
 * Median output tokens over all sets, or undefined when E2E cannot be stated at a fixed length: a share of answers
 * above one in ten lacks TPOT or a token count, and dropping those would flatter the rest.
 */
function commonOutputLength(sets) {
    const samples = sets.flatMap((set) => set.samples).filter((sample) => !sample.censored);
    const lengths = samples.flatMap((sample) => sample.tpotMs === undefined || sample.outputTokens === undefined ? [] : [sample.outputTokens]);
    return samples.length === 0 || lengths.length < 0.9 * samples.length ? undefined : (0,_stats_quantile_js__WEBPACK_IMPORTED_MODULE_1__/* .quantile */ .YV)(lengths, 0.5);
}
/** Sets joined in the order given, as one. */
function joinSets(sets) {
    return {
        samples: sets.flatMap((set) => set.samples),
        attempts: sum(sets.map((set) => set.attempts)),
        planned: sum(sets.map((set) => set.planned)),
        failures: addCounts(sets.map((set) => set.failures)),
        batches: sets.flatMap((set) => set.batches),
        served: {
            models: addCounts(sets.map((set) => set.served.models)),
            fingerprints: addCounts(sets.map((set) => set.served.fingerprints)),
            tiers: addCounts(sets.map((set) => set.served.tiers)),
            regions: addCounts(sets.map((set) => set.served.regions)),
        },
    };
}
/** Answers that came whole; timeouts are values, and no answers. */
function answers(set) {
    return set?.samples.filter(({ censored }) => !censored).length ?? 0;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function mean(values) {
    return sum(values) / values.length;
}
function endToEnd(sample, fixedLength) {
    if (fixedLength === undefined || sample.censored)
        return sample.e2eMs;
    if (sample.ttftMs === undefined || sample.tpotMs === undefined)
        return undefined;
    return sample.ttftMs + sample.tpotMs * fixedLength;
}
function pick(sample, metric) {
    const value = { ttft: sample.ttftMs, ttfo: sample.ttfoMs, tpot: sample.tpotMs }[metric];
    return value;
}
function addCounts(counts) {
    const total = {};
    for (const count of counts) {
        for (const [name, value] of Object.entries(count))
            total[name] = (total[name] ?? 0) + value;
    }
    return total;
}


/***/ })

};
