export const id = 278;
export const ids = [278];
export const modules = {

/***/ 1255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ fileRedactorFor),
/* harmony export */   s: () => (/* binding */ redactorFor)
/* harmony export */ });
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9848);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6992);


/** How variables are called that hold what nobody may read, and how long such a thing is at least. */
const SECRET_NAME = /(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i;
const SECRET_LENGTH = 16;
/**
 * The last gate before words leave us: takes out the keys of the targets, and whatever else the environment calls a
 * secret. Nothing of it should be there in the first place; this is for the day on which something is.
 */
function redactorFor(env, targets = []) {
    const named = Object.entries(env).flatMap(([name, value = '']) => SECRET_NAME.test(name) && value.length >= SECRET_LENGTH ? [value.trim()] : []);
    return (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)([...(0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValues */ .VX)(targets, env), ...named]);
}
/**
 * The same for whole files, with the keys of the calls alone: a variable that is only called like a secret must not
 * tear holes into a run file, and pieces of keys take seconds to find in megabytes.
 */
function fileRedactorFor(env, targets) {
    return (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .lY)((0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValues */ .VX)(targets, env), { pieces: false });
}


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide)
});

// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(4326);
// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __webpack_require__(1732);
// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(7710);
// EXTERNAL MODULE: ./lib/stats/regularised-incomplete-beta.js
var regularised_incomplete_beta = __webpack_require__(1558);
// EXTERNAL MODULE: ./lib/stats/require-sample.js
var require_sample = __webpack_require__(8447);
;// CONCATENATED MODULE: ./lib/stats/binomial-cdf.js


/**
 * Binomial distribution function: P(at most k successes in n trials of chance p).
 *
 * @remarks
 * - Units:  counts.
 * - Shape:  any whole k; 0 below 0 and 1 from n on.
 * - Error:  relative 1e-13 in either tail.
 * - Source: Abramowitz & Stegun 26.5.24.
 *
 * @throws RangeError unless n is a whole number ≥ 1 and 0 < p < 1.
 */
function binomialCdf(k, n, p) {
    (0,require_sample/* requireCount */.v6)('n', n, 1);
    (0,require_sample/* requireShare */.Vv)('p', p);
    if (!Number.isSafeInteger(k))
        throw new RangeError(`k: needs a whole number; got ${k}`);
    if (k < 0)
        return 0;
    if (k >= n)
        return 1;
    return (0,regularised_incomplete_beta/* regularisedIncompleteBeta */.O)(1 - p, n - k, k + 1, p);
}
/** Upper tail P(more than k successes), exact where 1 − binomialCdf would cancel. */
function binomialSf(k, n, p) {
    return k < 0 ? 1 : binomialCdf(n - k - 1, n, 1 - p);
}

;// CONCATENATED MODULE: ./lib/stats/quantile-interval.js



/**
 * Distribution-free interval of a quantile between two order statistics. What a report shows beside a percentile.
 *
 * @remarks
 * - Units:  the unit of the values.
 * - Shape:  n ≥ 1 independent values in any order; 0 < p < 1; each side misses with at most α/2.
 * - Source: Conover (1999), Practical Nonparametric Statistics, 3rd ed., §3.2.
 *
 * @throws RangeError on a bad sample, p or α.
 */
function quantileInterval(values, p, alpha = 0.05) {
    (0,require_sample/* requireSample */.OR)('values', values);
    (0,require_sample/* requireShare */.Vv)('p', p);
    (0,require_sample/* requireShare */.Vv)('alpha', alpha);
    const n = values.length;
    const sorted = (0,quantile/* ascending */.V_)(values);
    let lowRank = 0;
    while (lowRank < n && binomialCdf(lowRank, n, p) <= alpha / 2)
        lowRank += 1;
    let highRank = n + 1;
    while (highRank > 1 && binomialSf(highRank - 2, n, p) <= alpha / 2)
        highRank -= 1;
    const missed = (lowRank > 0 ? binomialCdf(lowRank - 1, n, p) : 0) + (highRank <= n ? binomialSf(highRank - 1, n, p) : 0);
    return {
        estimate: (0,quantile/* quantileSorted */.Z4)(sorted, p),
        ...(lowRank > 0 && { low: (0,quantile.at)(sorted, lowRank - 1), lowRank }),
        ...(highRank <= n && { high: (0,quantile.at)(sorted, highRank - 1), highRank }),
        coverage: 1 - missed,
        n,
    };
}
/**
 * The smallest n whose largest value bounds quantile p from above with confidence 1 − α: pⁿ ≤ α. 59 for p95.
 *
 * @throws RangeError unless 0 < p < 1 and 0 < α < 1.
 */
function minimumSampleForUpperBound(p, alpha = 0.05) {
    requireShare('p', p);
    requireShare('alpha', alpha);
    return Math.ceil(Math.log(alpha) / Math.log(p));
}

// EXTERNAL MODULE: ./lib/model/cell-pattern.js
var cell_pattern = __webpack_require__(5630);
// EXTERNAL MODULE: ./lib/verdict/comparison.js
var comparison = __webpack_require__(7080);
// EXTERNAL MODULE: ./lib/verdict/support.js + 1 modules
var support = __webpack_require__(5701);
;// CONCATENATED MODULE: ./lib/verdict/budgets.js





/**
 * Absolute limits. A budget is exceeded only when the whole 95 % interval of the figure lies beyond it; when the
 * figure alone does, the budget is inconclusive. `speed` is a lower limit, everything else an upper one.
 */
function compareWithBudgets(cells, budgets) {
    return budgets.flatMap((budget) => cells.flatMap((evidence) => evidence.candidate !== undefined && (0,cell_pattern/* matchesCell */.K)(budget.cells, evidence.cell.id)
        ? [againstBudget(evidence.cell.id, evidence.candidate, budget)]
        : []));
}
function againstBudget(cell, set, budget) {
    const values = set.samples.flatMap((sample) => budgets_valueOf(sample, budget.metric) ?? []);
    const n = { candidate: values.length, base: 0, baselineRuns: 0, pairs: 0 };
    const known = {
        cell,
        metric: budget.metric,
        statistic: budget.percentile,
        method: 'budget',
        base: budget.max,
        n,
    };
    if (values.length === 0) {
        return (0,comparison/* comparison */.m)({ ...known, state: 'inconclusive', gated: true, notes: ['no call gave this figure'] });
    }
    const { estimate, low, high } = budget.percentile === 'mean' ? meanInterval(values) : percentileInterval(values, budget.percentile);
    const atLeast = budget.metric === 'speed';
    const beyond = (value) => value !== undefined && (atLeast ? value < budget.max : value > budget.max);
    const state = beyond(atLeast ? high : low) ? 'regression' : beyond(estimate) ? 'inconclusive' : 'pass';
    return (0,comparison/* comparison */.m)({
        ...known,
        candidate: estimate,
        ratio: estimate / budget.max,
        ...(low !== undefined && { ratioLow: low / budget.max }),
        ...(high !== undefined && { ratioHigh: high / budget.max }),
        state,
        gated: true,
        notes: state === 'inconclusive' ? ['beyond the budget, but its interval is not'] : [],
    });
}
function percentileInterval(values, percentile) {
    const { low, high } = quantileInterval(values, support/* FRACTION */.B1[percentile]);
    return {
        estimate: (0,quantile/* quantile */.YV)(values, support/* FRACTION */.B1[percentile]),
        ...(low !== undefined && { low }),
        ...(high !== undefined && { high }),
    };
}
/** Normal interval of a mean; one value has none. */
function meanInterval(values) {
    const n = values.length;
    const estimate = values.reduce((total, value) => total + value, 0) / n;
    if (n < 2)
        return { estimate };
    const variance = values.reduce((total, value) => total + (value - estimate) ** 2, 0) / (n - 1);
    const half = 1.96 * Math.sqrt(variance / n);
    return { estimate, low: estimate - half, high: estimate + half };
}
function budgets_valueOf(sample, metric) {
    switch (metric) {
        case 'ttft':
            return sample.ttftMs;
        case 'ttfo':
            return sample.ttfoMs;
        case 'tpot':
            return sample.tpotMs;
        case 'e2e':
            return sample.e2eMs;
        case 'stall':
            return sample.stallMs;
        case 'speed':
            return sample.outputTokensPerSecond;
        case 'cost':
            return sample.costUsd;
    }
}

// EXTERNAL MODULE: ./lib/stats/moderated-test.js
var moderated_test = __webpack_require__(2717);
// EXTERNAL MODULE: ./lib/verdict/duet.js + 3 modules
var duet = __webpack_require__(3065);
// EXTERNAL MODULE: ./lib/verdict/values.js
var values = __webpack_require__(9079);
;// CONCATENATED MODULE: ./lib/verdict/drift.js




const ALPHA = 0.05;
/** Fewer base calls than this say nothing about a median. */
const LEAST_CALLS = 5;
/**
 * Cells whose base arm, too, is slower than its stored runs: the provider slowed for everyone while the change was
 * judged. Only ever a warning, so each cell is tested at the plain level; of several metrics the heaviest is told.
 */
function driftOfBaseArm(cells, policy) {
    const drifted = new Map();
    for (const metric of values/* LATENCY_METRICS */.Z$.filter((name) => policy.metrics.includes(name))) {
        const tested = cells.flatMap((evidence) => {
            const base = (0,duet/* bothArms */.vN)(evidence).base;
            const length = (0,values/* commonOutputLength */.L9)([base, ...evidence.history]);
            const candidate = (0,values/* latencies */.h0)(base, metric, length);
            const baseline = evidence.history
                .map((set) => (0,values/* latencies */.h0)(set, metric, length))
                .filter((values) => values.length > 1);
            return candidate.length < LEAST_CALLS || baseline.length === 0
                ? []
                : [{ id: evidence.cell.id, candidate, baseline }];
        });
        if (tested.length === 0)
            continue;
        const threshold = Math.log1p(policy.threshold[metric]);
        (0,moderated_test/* moderatedQuantileTest */.D$)(tested, 0.5).forEach((shift, index) => {
            const cell = tested[index];
            if (cell === undefined || shift.p > ALPHA || shift.logRatio < threshold)
                return;
            if (shift.ratio <= (drifted.get(cell.id)?.ratio ?? 0))
                return;
            const now = (0,quantile/* quantile */.YV)(cell.candidate, 0.5);
            drifted.set(cell.id, {
                metric,
                before: now / shift.ratio,
                now,
                ratio: shift.ratio,
                ratioLow: shift.low,
                ratioHigh: shift.high,
            });
        });
    }
    return drifted;
}

// EXTERNAL MODULE: ./lib/verdict/duet-comparisons.js + 2 modules
var duet_comparisons = __webpack_require__(4816);
// EXTERNAL MODULE: ./lib/verdict/errors.js + 1 modules
var errors = __webpack_require__(4553);
;// CONCATENATED MODULE: ./lib/verdict/explain.js
/**
 * Where a difference of mean E2E comes from: Δ TTFT + effect of output length + effect of speed.
 *
 * Per call E2E = TTFT + (time between first and last token), and the second is length × time per token, both taken as
 * means over the arm. The product's difference is split half and half over its two factors (Shapley), so the parts
 * add up to the whole exactly. Only complete calls take part. Undefined where an arm has none with all figures.
 */
function explainEndToEnd(cell, base, candidate) {
    const [before, after] = [streamMeans(base), streamMeans(candidate)];
    if (before === undefined || after === undefined)
        return undefined;
    const parts = [
        { cause: 'ttft', amount: after.ttft - before.ttft },
        { cause: 'output-length', amount: ((after.length - before.length) * (after.perToken + before.perToken)) / 2 },
        { cause: 'speed', amount: ((after.perToken - before.perToken) * (after.length + before.length)) / 2 },
    ];
    return {
        cell,
        metric: 'e2e',
        unit: 'ms',
        base: before.ttft + before.length * before.perToken,
        candidate: after.ttft + after.length * after.perToken,
        parts,
        sentence: endToEndSentence(parts, before, after),
    };
}
/**
 * Where a difference of mean cost comes from: input tokens, cached share, output tokens, price, tier (Shapley values,
 * exact). Both sides are priced by one and the same table, so a change of list prices is never blamed on anyone.
 */
function explainCost(cell, base, candidate, prices) {
    const [before, after] = [usageMeans(base), usageMeans(candidate)];
    if (before === undefined || after === undefined)
        return undefined;
    const known = knowsTiers(prices, before) ? prices : { base: prices.base, candidate: prices.candidate };
    const tiers = known.crossed === undefined ? [] : ['tier'];
    const factors = ['input-tokens', 'cached-share', 'output-length', 'price', ...tiers];
    const value = (changed) => {
        const pick = (factor) => (changed.has(factor) ? after : before);
        const input = pick('input-tokens').input;
        const share = pick('cached-share');
        const usage = {
            inputTokens: input,
            cachedInputTokens: input * share.cachedShare,
            cacheWriteTokens: input * share.writeShare,
            outputTokens: pick('output-length').output,
            reasoningTokens: pick('output-length').reasoning,
            outputIncludesReasoning: pick('output-length').outputIncludesReasoning,
        };
        return priceWith(known, changed)(usage);
    };
    const [start, end] = [value(new Set()), value(new Set(factors))];
    const shares = shapley(factors, value);
    if (start === undefined || end === undefined || shares === undefined)
        return undefined;
    const parts = factors.map((cause) => ({ cause, amount: shares.get(cause) ?? 0 }));
    return {
        cell,
        metric: 'cost',
        unit: 'usd',
        base: start,
        candidate: end,
        parts,
        sentence: costSentence(parts, before, after),
    };
}
function priceWith({ base, candidate, crossed }, changed) {
    if (crossed === undefined)
        return changed.has('price') ? candidate : base;
    if (changed.has('price'))
        return changed.has('tier') ? candidate : crossed.candidateAtBaseTier;
    return changed.has('tier') ? crossed.baseAtCandidateTier : base;
}
/** Not every model has a published price at every tier; then model and tier are told as one. */
function knowsTiers({ crossed }, { input, output }) {
    const usage = { inputTokens: input, outputTokens: output };
    return crossed?.baseAtCandidateTier(usage) !== undefined && crossed.candidateAtBaseTier(usage) !== undefined;
}
function streamMeans(set) {
    const whole = set.samples.filter((sample) => !sample.censored &&
        sample.ttftMs !== undefined &&
        sample.e2eMs !== undefined &&
        sample.tpotMs !== undefined &&
        sample.tpotMs > 0);
    if (whole.length === 0)
        return undefined;
    const ttft = meanOf(whole, (sample) => sample.ttftMs ?? 0);
    const decode = meanOf(whole, (sample) => (sample.e2eMs ?? 0) - (sample.ttftMs ?? 0));
    const length = meanOf(whole, (sample) => ((sample.e2eMs ?? 0) - (sample.ttftMs ?? 0)) / (sample.tpotMs ?? 1));
    // Nothing between first and last token, or times too short to have been measured: no speed to speak of.
    return length > 0 && Number.isFinite(length) ? { ttft, length, perToken: decode / length } : undefined;
}
function usageMeans(set) {
    const priced = set.samples.filter((sample) => sample.costUsd !== undefined && sample.inputTokens !== undefined && sample.outputTokens !== undefined);
    if (priced.length === 0)
        return undefined;
    const input = meanOf(priced, (sample) => sample.inputTokens ?? 0);
    const share = (tokens) => (input === 0 ? 0 : tokens / input);
    return {
        input,
        cachedShare: share(meanOf(priced, (sample) => sample.cachedInputTokens ?? 0)),
        writeShare: share(meanOf(priced, (sample) => sample.cacheWriteTokens ?? 0)),
        output: meanOf(priced, (sample) => sample.outputTokens ?? 0),
        reasoning: meanOf(priced, (sample) => sample.reasoningTokens ?? 0),
        outputIncludesReasoning: priced.every((sample) => sample.outputIncludesReasoning !== false),
    };
}
/** Shapley values of a function on subsets: each factor's mean contribution over every order of changing them. */
function shapley(factors, value) {
    const shares = new Map();
    const orders = permutations(factors);
    for (const order of orders) {
        const changed = new Set();
        let level = value(changed);
        for (const factor of order) {
            changed.add(factor);
            const next = value(changed);
            if (level === undefined || next === undefined)
                return undefined;
            shares.set(factor, (shares.get(factor) ?? 0) + (next - level) / orders.length);
            level = next;
        }
    }
    return shares;
}
function permutations(items) {
    if (items.length <= 1)
        return [items];
    return items.flatMap((item, index) => permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]));
}
function endToEndSentence(parts, before, after) {
    const main = largest(parts);
    const slower = total(parts) >= 0;
    switch (main?.cause) {
        case 'ttft':
            return `The wait for the first token is what ${slower ? 'grew' : 'shrank'}: ${ms(before.ttft)} → ${ms(after.ttft)} on average.`;
        case 'output-length':
            return `Answers became ${slower ? 'longer' : 'shorter'}: ${count(before.length + 1)} → ${count(after.length + 1)} output tokens on average.`;
        case 'speed':
            return `Tokens arrive ${slower ? 'more slowly' : 'faster'}: ${ms(before.perToken)} → ${ms(after.perToken)} per output token.`;
        default:
            return '';
    }
}
function costSentence(parts, before, after) {
    switch (largest(parts)?.cause) {
        case 'input-tokens':
            return `The prompt went from ${count(before.input)} to ${count(after.input)} input tokens.`;
        case 'cached-share':
            return `The cached share of the input went from ${percent(before.cachedShare)} to ${percent(after.cachedShare)}.`;
        case 'output-length':
            return `Billed output went from ${count(before.output)} to ${count(after.output)} tokens on average.`;
        case 'price':
            return 'The price per token is another one: model, tier or region changed.';
        case 'tier':
            return 'The answers came at another service tier, which has another price.';
        default:
            return '';
    }
}
function largest(parts) {
    const sign = Math.sign(total(parts));
    return parts.filter((part) => part.amount * sign > 0).toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0];
}
function total(parts) {
    return parts.reduce((all, part) => all + part.amount, 0);
}
function meanOf(samples, value) {
    return samples.reduce((all, sample) => all + value(sample), 0) / samples.length;
}
function ms(value) {
    return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value >= 10 ? value.toFixed(0) : value.toFixed(1)} ms`;
}
function count(value) {
    return Math.round(value).toLocaleString('en-US');
}
function percent(share) {
    return `${(100 * share).toFixed(0)} %`;
}

// EXTERNAL MODULE: ./lib/verdict/findings.js
var verdict_findings = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/verdict/history.js + 1 modules
var verdict_history = __webpack_require__(711);
;// CONCATENATED MODULE: ./lib/verdict/decide.js














/**
 * The judgement of a whole job: statistics first, then the guards of the policy, then one state per cell and one for
 * the job (DESIGN §8). Pure: the same evidence gives the same verdict, to the byte.
 *
 * @param duet The interleaved comparison of the cells that have a base arm; every other cell is held against its
 *   stored runs.
 */
function decide(job, duet, known = []) {
    const called = job.cells.filter((cell) => cell.candidate !== undefined);
    const inDuet = called.filter((cell) => duet?.lengths.has(cell.cell.id) === true);
    const rest = called.filter((cell) => duet?.lengths.has(cell.cell.id) !== true);
    const comparisons = [
        ...(duet === undefined ? [] : (0,duet_comparisons/* duetComparisons */.b)(duet, inDuet, job.policy)),
        ...(0,verdict_history/* compareWithHistory */.K)(rest, job.policy, job.iterations),
        ...costsOfUnasked(inDuet, job),
        ...(0,errors/* compareErrors */.v)(rest, inDuet, job.policy),
        ...compareWithBudgets(called, job.policy.budgets),
        ...unpriced(called, job.policy),
    ];
    const drifted = driftOfBaseArm(inDuet, job.policy);
    const cells = job.cells.map((evidence) => judgeCell(job, evidence, comparisons, drifted.get(evidence.cell.id)));
    const findings = [
        ...known,
        ...job.cells.flatMap((evidence) => (0,verdict_findings/* cellFindings */.rY)(evidence, rowsOf(comparisons, evidence))),
    ];
    const firstRun = job.mode === 'watch' && called.length > 0 && called.every((cell) => cell.history.length === 0);
    const state = heaviest(cells.map((cell) => cell.state)) ?? 'skipped';
    return {
        state,
        exit: exitOf(state, job),
        mode: firstRun ? 'first-run' : job.mode,
        cells,
        findings: [...findings, ...cells.flatMap((cell) => acceptedFinding(cell)), ...expiredFindings(cells, job)],
        counts: countStates(cells),
    };
}
/** A cost gate without a price has judged nothing: where nothing else is gated, the cell is no pass. */
function unpriced(cells, { metrics }) {
    if (!metrics.includes('cost'))
        return [];
    return (cells
        // A cost that the other side has and this one lost is told where it is lost.
        .filter((evidence) => (0,values/* answers */.GA)(evidence.candidate) > 0 && (0,values/* costs */.tq)((0,values/* joinSets */.aY)(Object.values((0,verdict_findings/* referenceArms */.Tx)(evidence)))).length === 0)
        .map(({ cell, candidate }) => (0,comparison/* comparison */.m)({
        cell: cell.id,
        metric: 'cost',
        statistic: 'mean',
        method: 'shown',
        n: { candidate: (0,values/* answers */.GA)(candidate), base: 0, baselineRuns: 0, pairs: 0 },
        gated: metrics.length === 1,
        state: metrics.length === 1 ? 'inconclusive' : 'unstable',
        notes: ['the price or the token counts are unknown'],
    })));
}
/**
 * In a lean job the base of a cell that is not suspected is never called. What its calls cost is then held against the
 * stored runs: prices do not drift, so that needs no second look.
 */
function costsOfUnasked(cells, { policy, iterations }) {
    if (!policy.metrics.includes('cost'))
        return [];
    const unasked = cells.filter((evidence) => (0,duet/* bothArms */.vN)(evidence).base.attempts === 0);
    const alone = { ...policy, metrics: ['cost'], confirm: 'never' };
    return (0,verdict_history/* compareWithHistory */.K)(unasked, alone, iterations).filter((row) => row.metric === 'cost');
}
function judgeCell(job, evidence, all, drift) {
    const blameless = isBlameless(job, evidence);
    const rows = rowsOf(all, evidence).map((row) => softened(row, job, evidence, blameless));
    const accepted = acceptedReason(rows, job.policy, job.today);
    const { head, base } = (0,verdict_findings/* referenceArms */.Tx)(evidence);
    const prices = job.prices.get(evidence.cell.id);
    const explanations = base.samples.length === 0
        ? []
        : [
            explainEndToEnd(evidence.cell.id, base, head),
            prices === undefined ? undefined : explainCost(evidence.cell.id, base, head, prices),
        ].filter((explanation) => explanation !== undefined);
    const state = cellState(job, evidence, rows, accepted !== undefined, drift !== undefined);
    return {
        cell: evidence.cell.id,
        state,
        ...causeOf(job, evidence, state),
        ...(accepted !== undefined && { accepted }),
        comparisons: rows,
        ...(drift !== undefined && { providerShift: drift }),
        explanations,
        attempts: head.attempts,
        failures: head.failures,
    };
}
/** A cell that this change did not touch, or a provider's own drift that the caller asked to be warned of only. */
function isBlameless(job, evidence) {
    if (job.mode === 'change') {
        // Where no base could be read, stored runs of a cell are runs of the same request: whatever moved, it was not that.
        return evidence.status === 'unchanged' || (evidence.status === 'watched' && !evidence.cell.deployed);
    }
    // A request that is another one than the stored runs' is nobody's drift.
    return job.policy.onDrift === 'warn' && !evidence.cell.deployed && evidence.status !== 'changed';
}
function softened(row, job, evidence, blameless) {
    if (job.disturbed.length > 0 && row.gated)
        return { ...row, state: 'disturbed' };
    if ((0,verdict_findings/* isCacheAsymmetric */.FD)(evidence) &&
        evidence.status !== 'changed' &&
        (row.state === 'regression' || row.state === 'improvement')) {
        return { ...row, state: 'inconclusive', notes: [...row.notes, 'a prompt cache served one side only'] };
    }
    // A budget is a limit, not a comparison: only a cell that the change is known not to touch is excused from it.
    const excused = row.method === 'budget' ? job.mode === 'change' && evidence.status === 'unchanged' : blameless;
    return excused && row.state === 'regression' ? { ...row, state: 'provider-drift' } : belowFloor(row, job.policy);
}
/** Seen, and too small to fail: said, or a row of +70 % "within bounds" reads like a mistake. */
function belowFloor(row, { floor, threshold }) {
    const { metric, method, base, candidate, ratio, state } = row;
    if (metric === 'errors' || metric === 'stall' || metric === 'speed' || method === 'budget' || state !== 'pass')
        return row;
    if (base === undefined || candidate === undefined || ratio === undefined || !row.gated)
        return row;
    const isSmall = ratio >= 1 + threshold[metric] && candidate - base < floor[metric];
    return isSmall ? { ...row, notes: [...row.notes, support/* BELOW_FLOOR */.x$] } : row;
}
/**
 * A cell is as bad as its worst gated figure. `inconclusive` needs a figure that looks as bad as the threshold without
 * being shown to be, or nothing at all that could rule the threshold out: what merely could not be seen is stated as
 * the smallest visible effect, and does not make every run a shrug.
 */
function cellState(job, evidence, rows, accepted, drifted) {
    if (evidence.candidate === undefined)
        return evidence.status === 'unchanged' ? 'unchanged' : 'skipped';
    if ((0,values/* answers */.GA)(evidence.candidate) === 0) {
        return rows.some((row) => row.state === 'regression') ? 'regression' : 'inconclusive';
    }
    const gated = rows.filter((row) => row.gated);
    const has = (state) => gated.some((row) => row.state === state);
    if (job.disturbed.length > 0)
        return 'disturbed';
    if (has('regression') && !accepted)
        return 'regression';
    if ((0,verdict_findings/* isBaseSilent */.P3)(evidence))
        return 'inconclusive';
    // Before drift: a base that slowed down, too, does not clear a change that is slower still.
    if (gated.some((row) => row.state === 'inconclusive' && looksBad(row, job.policy)))
        return 'inconclusive';
    if (has('unconfirmed'))
        return 'unconfirmed';
    if (has('provider-drift') || drifted)
        return 'provider-drift';
    // What a cap or a signal cut short has not been cleared by the calls that it did make.
    if (job.partial !== undefined && evidence.candidate.attempts < job.iterations)
        return 'inconclusive';
    if (has('improvement'))
        return 'improvement';
    if (has('pass') || accepted)
        return 'pass';
    if (gated.length > 0)
        return 'inconclusive';
    return rows.some((row) => row.state === 'unstable') ? 'unstable' : 'no-baseline';
}
function looksBad(row, policy) {
    if (row.method === 'budget' || row.method === 'errors')
        return true;
    // What the other side has and this one lost may be anything.
    if (row.candidate === undefined)
        return true;
    const threshold = row.metric === 'errors' || row.metric === 'stall' || row.metric === 'speed' ? 0 : policy.threshold[row.metric];
    return row.ratio !== undefined && row.ratio >= 1 + threshold;
}
/** The reason that covers every red figure of a cell, or undefined when one of them is not covered. */
function acceptedReason(rows, policy, today) {
    const reds = rows.filter((row) => row.state === 'regression');
    const covering = reds.map((row) => policy.accepted.find((entry) => accepts(entry, row, today)));
    return reds.length > 0 && covering.every((entry) => entry !== undefined)
        ? [
            ...new Set(covering.flatMap((entry) => (entry === undefined ? [] : [`${entry.reason} (until ${entry.until})`]))),
        ].join('; ')
        : undefined;
}
function accepts(entry, row, today) {
    return today <= entry.until && covers(entry, row);
}
function covers(entry, row) {
    return ((0,cell_pattern/* matchesCell */.K)(entry.cells, row.cell) &&
        entry.metric === row.metric &&
        row.method !== 'budget' &&
        row.ratio !== undefined &&
        row.ratio <= 1 + entry.upTo);
}
function causeOf(job, evidence, state) {
    const speaks = ['regression', 'improvement', 'unconfirmed', 'provider-drift'];
    if (!speaks.includes(state))
        return undefined;
    if (state === 'provider-drift')
        return { cause: 'provider' };
    if (job.mode === 'watch' && evidence.status === 'changed')
        return { cause: 'changed-since-baseline' };
    if (evidence.status === 'deployed' || evidence.cell.deployed)
        return { cause: 'deployed' };
    return { cause: job.mode === 'change' && evidence.status !== 'watched' ? 'changed-request' : 'provider' };
}
function acceptedFinding(cell) {
    return cell.accepted === undefined
        ? []
        : [
            {
                kind: 'accepted',
                cell: cell.cell,
                top: false,
                text: `${cell.cell} is slower or dearer and accepted: ${cell.accepted}`,
            },
        ];
}
/** A red figure that an entry would have covered until its last day: said, or nobody knows why it turned red today. */
function expiredFindings(cells, { policy, today }) {
    const reds = cells
        .flatMap((cell) => (cell.state === 'regression' ? cell.comparisons : []))
        .filter((row) => row.state === 'regression');
    const current = (row) => policy.accepted.some((entry) => accepts(entry, row, today));
    const expired = policy.accepted.filter((entry) => today > entry.until);
    return expired.flatMap((entry) => {
        const names = [...new Set(reds.filter((row) => covers(entry, row) && !current(row)).map((row) => row.cell))];
        if (names.length === 0)
            return [];
        return [
            {
                kind: 'accepted-expired',
                top: true,
                text: `The acceptance of ${entry.metric} for ${names.join(', ')} ended on ${entry.until} (${entry.reason}). Renew it in gate.accepted, or mend what it covered`,
            },
        ];
    });
}
function exitOf(state, job) {
    if (job.policy.mode !== 'enforce')
        return failures/* EXIT */.dc.pass;
    if (state === 'regression')
        return failures/* EXIT */.dc.regression;
    const called = job.cells.filter((cell) => cell.candidate !== undefined);
    const silent = called.length > 0 && called.every((cell) => (0,values/* answers */.GA)(cell.candidate) === 0);
    const baseAnswered = called.some((cell) => (0,values/* answers */.GA)(cell.sentinels) > 0);
    const baseAsked = called.some((cell) => (cell.sentinels?.attempts ?? 0) > 0);
    // Nothing measured is no pass. When the base arm is as silent, the provider is down and the change is not to blame.
    if (silent && (baseAnswered || !baseAsked))
        return failures/* EXIT */.dc.inconclusive;
    const unsure = state === 'inconclusive' || state === 'disturbed';
    return unsure && job.policy.onInconclusive === 'fail' ? failures/* EXIT */.dc.inconclusive : failures/* EXIT */.dc.pass;
}
function heaviest(states) {
    return verdict/* STATES */.x.find((state) => states.includes(state));
}
function countStates(cells) {
    const counts = {};
    for (const cell of cells)
        counts[cell.state] = (counts[cell.state] ?? 0) + 1;
    return counts;
}
function rowsOf(comparisons, evidence) {
    return comparisons.filter((row) => row.cell === evidence.cell.id);
}


/***/ })

};
