export const id = 562;
export const ids = [562];
export const modules = {

/***/ 73562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conclude: () => (/* binding */ conclude)
});

// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(34326);
// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __webpack_require__(1732);
// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(57710);
// EXTERNAL MODULE: ./lib/stats/regularised-incomplete-beta.js
var regularised_incomplete_beta = __webpack_require__(61558);
// EXTERNAL MODULE: ./lib/stats/require-sample.js
var require_sample = __webpack_require__(48447);
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
var comparison = __webpack_require__(77080);
// EXTERNAL MODULE: ./lib/verdict/support.js + 1 modules
var support = __webpack_require__(35701);
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
var moderated_test = __webpack_require__(92717);
// EXTERNAL MODULE: ./lib/verdict/duet.js + 3 modules
var duet = __webpack_require__(43065);
// EXTERNAL MODULE: ./lib/verdict/values.js
var values = __webpack_require__(39079);
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
var duet_comparisons = __webpack_require__(84816);
// EXTERNAL MODULE: ./lib/verdict/errors.js + 2 modules
var errors = __webpack_require__(67404);
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
var verdict_findings = __webpack_require__(14527);
// EXTERNAL MODULE: ./lib/verdict/history.js + 3 modules
var verdict_history = __webpack_require__(32796);
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

// EXTERNAL MODULE: ./lib/pipeline/deliver.js
var deliver = __webpack_require__(31111);
// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(61493);
// EXTERNAL MODULE: ./lib/export/summary-json.js + 1 modules
var summary_json = __webpack_require__(70441);
// EXTERNAL MODULE: ./lib/report/story.js + 3 modules
var story = __webpack_require__(47809);
// EXTERNAL MODULE: ./lib/report/terminal.js + 2 modules
var terminal = __webpack_require__(32441);
;// CONCATENATED MODULE: ./lib/pipeline/print-report.js



/** The report for people on a terminal, and for machines. */
function printReport(report, look) {
    return { text: (0,terminal/* renderTerminal */.b)(report, look), json: (0,summary_json/* summaryJson */.D)(report, (0,story/* plainHeadline */.r)(report)) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/baseline/serialize-run.js
var serialize_run = __webpack_require__(79329);
// EXTERNAL MODULE: ./lib/platform/local.js
var local = __webpack_require__(35316);
;// CONCATENATED MODULE: ./lib/pipeline/record.js



/** What CI systems call the runs of a change: their measurements are no baseline for anybody. */
const CHANGE_EVENTS = new Set([
    'pull_request',
    'pull_request_target',
    'merge_group',
    'merge_request_event',
    'external_pull_request_event',
]);
/** Adds a watch's run to the baseline directory. Never a change's: it may be the slow one. */
async function keepInBaseline(job, run, world, redact) {
    const { baselineDir } = job.settings;
    if (baselineDir === undefined || !joinsBaseline(job, run))
        return;
    await (0,local.storeRun)((0,external_node_path_.resolve)(world.cwd, baselineDir), run, redact((0,serialize_run/* serializeRun */.u)(run)));
}
/** Is this run kept for later ones, in the directory that the caller named or by the platform? */
function joinsBaseline({ mode, settings, around }, { provenance, trials }) {
    const isChange = mode === 'change' || CHANGE_EVENTS.has(provenance.event ?? '');
    const hasPlace = settings.baselineDir !== undefined || around !== undefined;
    return hasPlace && settings.record && !isChange && trials.length > 0;
}

// EXTERNAL MODULE: ./lib/pipeline/redaction.js
var redaction = __webpack_require__(11255);
// EXTERNAL MODULE: ./lib/pipeline/to-evidence.js + 3 modules
var to_evidence = __webpack_require__(72039);
// EXTERNAL MODULE: ./lib/model/settings.js
var model_settings = __webpack_require__(71960);
;// CONCATENATED MODULE: ./lib/verdict/distributions.js



const PICTURED = ['ttft', 'tpot', 'e2e'];
/**
 * What the pictures of a cell are drawn from: the same values that were compared.
 *
 * @param startedAt When the cell's stored runs began, in the order of `evidence.history`.
 */
function distributionsOf(evidence, startedAt) {
    if (evidence.candidate === undefined)
        return [];
    const cell = evidence.cell.id;
    const { head, base } = (0,verdict_findings/* referenceArms */.Tx)(evidence);
    const length = (0,values/* commonOutputLength */.L9)([head, base, ...evidence.history]);
    const picture = (valuesOf) => ({
        base: valuesOf(base),
        candidate: valuesOf(head),
        history: evidence.history.flatMap((set, index) => {
            const values = valuesOf(set);
            const began = startedAt[index];
            return values.length === 0 || began === undefined
                ? []
                : [{ startedAt: began, p50: (0,quantile/* quantile */.YV)(values, 0.5), p95: (0,quantile/* quantile */.YV)(values, 0.95) }];
        }),
    });
    return [
        ...PICTURED.map((metric) => ({
            cell,
            metric,
            unit: 'ms',
            ...picture((set) => (0,values/* latencies */.h0)(set, metric, length)),
        })),
        { cell, metric: 'cost', unit: 'usd', ...picture(values/* costs */.tq) },
    ];
}

;// CONCATENATED MODULE: ./lib/pipeline/to-report.js




/** Everything the renderers need, and nothing that they would have to work out. */
function toReport(job, run, verdict, files) {
    const { settings } = job;
    return {
        run,
        verdict,
        baseline: job.baseline.sources,
        baselineWanted: settings.baselineRuns,
        caps: { maxCostUsd: job.plan.caps.maxCostUsd },
        reproduce: reproduction(job),
        files: { run: files.run, markdown: files.markdown, html: files.html },
        ...commits(job, run),
        ...(job.around?.acceptLabel !== undefined && { acceptLabel: job.around.acceptLabel }),
        ...extraCalls(run),
        gate: job.policy,
        recorded: joinsBaseline(job, run),
        distributions: (0,to_evidence/* cellEvidence */.Og)(job, run.trials).flatMap((evidence) => distributionsOf(evidence, (job.baseline.perCell.get(evidence.cell.id) ?? []).map(({ startedAt }) => startedAt))),
    };
}
/** The platform's word where there is one: on a pull request the checkout is a merge that nobody knows by name. */
function commits({ around, settings, baseRefSha }, run) {
    const headSha = around?.headSha ?? run.provenance.sha;
    const baseSha = around === undefined ? (baseRefSha ?? settings.baseRef) : around.baseSha;
    return { ...(headSha !== undefined && { headSha }), ...(baseSha !== undefined && { baseSha }) };
}
/** The same call once more: what was said over the config, and the base as the commit that it was. */
function reproduction({ settings, plan, around, baseRefSha }) {
    const base = baseRefSha ?? settings.baseRef ?? around?.baseSha;
    const { maxCostUsd, suite } = settings;
    const flags = [
        ['--config', settings.configFile],
        ['--base-ref', base],
        ['--base-config', base === undefined ? settings.baseConfigFile : undefined],
        ['--baseline-dir', settings.baselineDir],
        ...settings.earlierRuns.map((path) => ['--earlier-run', path]),
        ['--suite', suite === 'default' ? undefined : suite],
        ['--iterations', settings.iterations],
        ['--measure', settings.measure === 'changed' ? undefined : settings.measure],
        ['--mode', settings.mode],
        ['--confirm', settings.confirm],
        ['--on-inconclusive', settings.onInconclusive],
        ['--on-drift', settings.onDrift],
        ['--baseline-runs', unusual(settings.baselineRuns, model_settings/* DEFAULT_SETTINGS */.a.baselineRuns)],
        ['--baseline-max-age-days', unusual(settings.baselineMaxAgeDays, model_settings/* DEFAULT_SETTINGS */.a.baselineMaxAgeDays)],
        ['--allowed-hosts', listed(settings.allowedHosts)],
        ['--allow-env', listed(settings.allowedEnv)],
        ['--max-cost-usd', maxCostUsd === null ? 'none' : maxCostUsd],
        ['--max-requests', settings.maxRequests],
        ['--max-minutes', settings.maxMinutes],
        ['--seed', plan.seed],
    ];
    const words = flags.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag} ${shellWord(String(value))}`]));
    const unrecorded = settings.baselineDir !== undefined && !settings.record ? ['--no-record'] : [];
    return `npx llm-latency-lens gate ${[...words, ...unrecorded].join(' ')}`;
}
function unusual(value, usual) {
    return value === usual ? undefined : value;
}
function listed(names) {
    return names.length === 0 ? undefined : names.join(',');
}
/** Ready to paste: a name with a blank, a quote or a dollar in it does nothing else in a shell. */
function shellWord(text) {
    return /^[\w./:@=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** Calls beyond the candidate's own: sentinels and confirmation. */
function extraCalls(run) {
    const extra = run.trials.filter((trial) => trial.stage === 'confirm' || (trial.stage === 'main' && trial.arm === 'base'));
    if (extra.length === 0)
        return {};
    return {
        extra: {
            requests: extra.length,
            costUsd: (run.spending.costUsd * extra.length) / Math.max(1, run.spending.requests),
        },
    };
}

// EXTERNAL MODULE: ./lib/pipeline/to-run.js + 1 modules
var to_run = __webpack_require__(963);
;// CONCATENATED MODULE: ./lib/pipeline/conclude.js










/** From what was measured to what is said of it. */
async function conclude(job, measured, files, world) {
    const redactFile = (0,redaction/* fileRedactorFor */.k)(world.env, (0,pipeline_job/* targetsOf */.QR)(job));
    await (0,deliver/* writeRun */.bp)(measured.run, files, world.cwd, redactFile); //        first, so that nothing after this can lose it
    const verdict = judge(job, measured, world); //                       observations → states with causes
    const run = (0,to_run.withDecision)(measured.run, verdict);
    const report = toReport(job, run, verdict, files); //                 states       → what is to be said
    await (0,deliver/* writeReport */.u5)(report, files, world.cwd, redactFile); //                        … in every form
    await keepInBaseline(job, run, world, redactFile);
    const { text, json } = printReport(report, world);
    const redact = (0,redaction/* redactorFor */.s)(world.env, (0,pipeline_job/* targetsOf */.QR)(job));
    return { report, exit: verdict.exit, text: redact(text), json: redact(json), redact };
}
/** The caps end with an exit code of their own, unless they only cut a confirmation short. */
function judge(job, measured, world) {
    const verdict = decide((0,to_evidence/* jobEvidence */.pw)(job, measured.run, world.now()), measured.duet, job.findings);
    const { partial } = measured.run;
    const capped = (partial === 'cost-cap' || partial === 'request-cap') && !measured.planned;
    return capped ? { ...verdict, exit: failures/* EXIT */.dc.cap } : verdict;
}


/***/ }),

/***/ 35316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KEPT_RUNS: () => (/* binding */ KEPT_RUNS),
/* harmony export */   listRuns: () => (/* binding */ listRuns),
/* harmony export */   runFileName: () => (/* binding */ runFileName),
/* harmony export */   storeRun: () => (/* binding */ storeRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51346);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30060);
/* harmony import */ var _write_file_atomic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48137);





const MiB = 1024 * 1024;
const LIMITS = { files: 200, bytesPerFile: 64 * MiB, bytes: 512 * MiB };
/** How many runs a directory keeps: two months of nights. */
const KEPT_RUNS = 60;
/** What `storeRun` calls its files. Nothing else is ever deleted. */
const RUN_FILE = /^run-\d{8}T\d{9}Z-[A-Za-z0-9_-]{1,64}\.json$/;
/**
 * Every JSON file of a directory and of the folders right in it (a job matrix leaves one folder each), newest name
 * first, within limits. Links are not followed, hidden entries are not looked at.
 *
 * @throws LensError `baseline/not-found` when the path is no directory or cannot be read.
 */
async function listRuns(dir, limits = LIMITS) {
    const paths = await jsonFiles(dir);
    if (paths === undefined)
        return { state: 'missing', files: [], skipped: [] };
    const files = [];
    const skipped = [];
    let bytes = 0;
    for (const { path, name, link } of paths) {
        const size = link ? 0 : await sizeOf(path);
        const reason = whySkipped({ link, size, room: limits.bytes - bytes, count: files.length }, limits);
        const text = reason === undefined ? await textOf(path) : undefined;
        if (text === undefined) {
            skipped.push({ path: name, reason: reason ?? 'It cannot be read.' });
        }
        else {
            bytes += size;
            files.push({ path: name, text });
        }
    }
    return { state: paths.length === 0 ? 'empty' : 'found', files, skipped };
}
/** A file that cannot be looked at cannot be read either, and is named then. */
async function sizeOf(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.size ?? 0;
}
async function textOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => undefined);
}
function whySkipped({ link, size, room, count }, limits) {
    if (link)
        return 'It is a link.';
    if (size > limits.bytesPerFile)
        return `It is larger than ${limits.bytesPerFile / MiB} MiB.`;
    if (count >= limits.files)
        return `More than ${limits.files} files are newer.`;
    return size > room ? `With it, more than ${limits.bytes / MiB} MiB would be read.` : undefined;
}
async function jsonFiles(dir) {
    const top = await entriesOf(dir);
    if (top === undefined)
        return undefined;
    const folders = top.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const nested = await Promise.all(folders.map(async (folder) => filesAmong((await entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, folder))) ?? [], dir, folder)));
    const found = [...filesAmong(top, dir, ''), ...nested.flat()];
    return found.toSorted((a, b) => byNameDescending(fileName(a), fileName(b)) || byNameDescending(a.name, b.name));
}
function readEntries(dir) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { withFileTypes: true });
}
async function entriesOf(dir) {
    try {
        return (await readEntries(dir)).filter(({ name }) => !name.startsWith('.'));
    }
    catch (cause) {
        const code = (0,_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(cause);
        if (code === 'ENOENT')
            return undefined;
        const problem = code === 'ENOTDIR' ? 'is not a directory' : `cannot be read (${code})`;
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LensError */ .hw('baseline/not-found', `${dir} ${problem}.`, { cause });
    }
}
function filesAmong(entries, dir, folder) {
    return entries
        .filter((entry) => entry.name.endsWith('.json') && (entry.isFile() || entry.isSymbolicLink()))
        .map((entry) => ({
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, folder, entry.name),
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name),
        link: entry.isSymbolicLink(),
    }));
}
function fileName({ name }) {
    return name.slice(name.lastIndexOf('/') + 1);
}
function byNameDescending(a, b) {
    if (a === b)
        return 0;
    return a < b ? 1 : -1;
}
/**
 * Writes a run into a baseline directory, which is made when missing, and drops the oldest runs beyond `keep`.
 *
 * @returns The path of the new file.
 * @throws LensError `baseline/not-found` (no such directory can be made) or `output/unwritable`.
 */
async function storeRun(dir, run, text, keep = KEPT_RUNS) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true });
    }
    catch (cause) {
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LensError */ .hw('baseline/not-found', `${dir} cannot be made (${(0,_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(cause)}).`, { cause });
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, runFileName(run));
    await (0,_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Z)(path, text);
    await pruneRuns(dir, keep);
    return path;
}
/** `run-20261101T030000000Z-r1.json`: names sort as the runs began. */
function runFileName({ startedAt, id }) {
    const moment = new Date(startedAt).toISOString().replaceAll(/[-:.]/g, '');
    const safeId = id.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 64);
    return `run-${moment}-${safeId === '' ? '_' : safeId}.json`;
}
/** Deletes the oldest files that have our name and our first line; whatever else lies there is not ours. */
async function pruneRuns(dir, keep) {
    const names = (await readEntries(dir)).filter((entry) => entry.isFile() && RUN_FILE.test(entry.name));
    const old = names
        .map(({ name }) => name)
        .toSorted(byNameDescending)
        .slice(Math.max(1, keep));
    for (const name of old) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, name);
        // A baseline that cannot be pruned still serves; the next run tries again.
        if (await isRunFile(path).catch(() => false))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }).catch(() => undefined);
    }
}
async function isRunFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
        return buffer.toString('utf8', 0, bytesRead).includes(_model_run_js__WEBPACK_IMPORTED_MODULE_4__/* .RUN_SCHEMA */ .E);
    }
    finally {
        await file.close();
    }
}


/***/ })

};
