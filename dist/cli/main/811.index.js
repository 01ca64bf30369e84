export const id = 811;
export const ids = [811];
export const modules = {

/***/ 2068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ ACCEPTED_WORDS),
/* harmony export */   I7: () => (/* binding */ STATE_WORDS),
/* harmony export */   NX: () => (/* binding */ comparisonName),
/* harmony export */   dt: () => (/* binding */ METRIC_WORDS),
/* harmony export */   iI: () => (/* binding */ isRed)
/* harmony export */ });
/** One mark and one wording for each state, whoever prints it. */
const STATE_WORDS = {
    regression: { mark: '✖', tone: 'bad', row: 'regression', count: 'with a regression' },
    disturbed: { mark: '◌', tone: 'open', row: 'disturbed', count: 'disturbed' },
    inconclusive: { mark: '◌', tone: 'open', row: 'cannot tell', count: 'undecided' },
    unconfirmed: { mark: '✔', tone: 'good', row: 'not confirmed', count: 'suspected, not confirmed' },
    'provider-drift': { mark: '▲', tone: 'warn', row: 'provider drift', count: 'slower at the provider' },
    improvement: { mark: '✔', tone: 'good', row: 'improvement', count: 'improved' },
    pass: { mark: '✔', tone: 'good', row: 'within bounds', count: 'within bounds' },
    unstable: { mark: '◌', tone: 'open', row: 'shown, not gated', count: 'shown, not gated' },
    'no-baseline': { mark: '◌', tone: 'open', row: 'no baseline yet', count: 'without a baseline' },
    unchanged: { mark: '✔', tone: 'good', row: 'untouched', count: 'untouched' },
    skipped: { mark: '◌', tone: 'open', row: 'skipped', count: 'skipped' },
};
/** A regression that the config or the label accepts is shown, and is not red. */
const ACCEPTED_WORDS = {
    mark: '▲',
    tone: 'warn',
    row: 'accepted',
    count: 'slower and accepted',
};
/** A cell that turns the job red: a regression that nobody accepted. */
function isRed(cell) {
    return cell.state === 'regression' && cell.accepted === undefined;
}
const METRIC_WORDS = {
    ttft: { short: 'TTFT', long: 'Time to first token' },
    ttfo: { short: 'TTFO', long: 'Time to first visible output' },
    tpot: { short: 'TPOT', long: 'Time per output token' },
    e2e: { short: 'E2E', long: 'Time to the whole answer' },
    stall: { short: 'Stall', long: 'Longest pause within an answer' },
    speed: { short: 'Speed', long: 'Output speed' },
    cost: { short: 'Cost', long: 'Cost per call' },
    errors: { short: 'Failed calls', long: 'Share of failed calls' },
};
/** `TTFT p50`, `Cost, mean`, `Failed calls`, `E2E p50 at equal length`. */
function comparisonName(comparison) {
    const { short } = METRIC_WORDS[comparison.metric];
    if (comparison.statistic === 'share')
        return short;
    if (comparison.statistic === 'mean')
        return `${short}, mean`;
    const atEqualLength = comparison.metric === 'e2e' && comparison.gated && comparison.method !== 'budget';
    return `${short} ${comparison.statistic}${atEqualLength ? ' at equal length' : ''}`;
}


/***/ }),

/***/ 811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planOnly: () => (/* binding */ planOnly)
});

// EXTERNAL MODULE: ./lib/plan/call-counts.js
var call_counts = __webpack_require__(2056);
// EXTERNAL MODULE: ./lib/plan/input-bound.js
var input_bound = __webpack_require__(9246);
// EXTERNAL MODULE: ./lib/plan/worst-case.js
var worst_case = __webpack_require__(2597);
;// CONCATENATED MODULE: ./lib/plan/plan-summary.js



/** The plan in figures. `planned` are the cells that will be called; the plan's other cells are listed as untouched. */
function planSummary(plan, planned, options) {
    const worst = (0,worst_case/* worstCase */.wB)(planned, {
        warmup: plan.warmup,
        idleProbe: plan.idleMs !== undefined,
        worstCaseUsd: options.worstCaseUsd,
    });
    const { maxCostUsd, maxRequests, maxMinutes } = plan.caps;
    const durations = planned.map(({ cell }) => options.typicalMs?.(cell));
    return {
        configFile: plan.configFile,
        sight: iterationsSight(plan.iterations),
        iterations: plan.iterations,
        warmup: plan.warmup,
        cells: plan.cells.map((cell) => summaryCell(cell, planned.find((entry) => entry.cell.id === cell.id), plan.warmup, worst.perCell)),
        calls: worst.requests,
        callsAtMost: Math.max(worst.requests, Math.min(worst.requests + options.confirmCalls, maxRequests)),
        ...(worst.costUsd !== undefined && { worstCaseUsd: worst.costUsd }),
        caps: { ...(maxCostUsd !== undefined && { maxCostUsd }), maxRequests, maxMinutes },
        wallMs: wallMs(planned, plan, options),
        wallFrom: durations.length > 0 && durations.every((duration) => duration !== undefined) ? 'history' : 'guess',
        visible: [],
    };
}
function summaryCell({ id }, planned, warmup, costs) {
    if (planned === undefined)
        return { id, called: false, candidate: 0, base: 0, warmup: 0 };
    const counts = countsOf(planned, warmup);
    const costUsd = costs.find(({ cell }) => cell === id)?.costUsd;
    return {
        id,
        called: true,
        candidate: counts.candidate,
        base: counts.base,
        warmup: counts.warmup.candidate + counts.warmup.base,
        ...(costUsd !== undefined && { worstCaseUsd: costUsd }),
    };
}
function countsOf({ cell, base, candidate, sentinels }, warmup) {
    return (0,call_counts/* callCounts */.Z)({ cell, candidate, base: base === undefined ? 0 : sentinels }, warmup);
}
/** Providers are called side by side, the cells of one provider in turn: the slowest provider's time is the run's. */
function wallMs(planned, plan, { typicalMs }) {
    const lanes = new Map();
    for (const entry of planned) {
        const { cell } = entry;
        const each = typicalMs?.(cell) ?? guessedMs(cell);
        const calls = countsOf(entry, plan.warmup).total;
        const ms = plan.load.mode === 'closed' ? (calls / cell.concurrency) * each : (calls / plan.load.rate) * 1000 + each;
        const lane = `${cell.target.preset ?? cell.target.provider} ${new URL(cell.target.baseUrl).host}`;
        lanes.set(lane, (lanes.get(lane) ?? 0) + ms + (plan.idleMs ?? 0));
    }
    return Math.max(0, ...lanes.values());
}
/** A middling hosted model: 0.7 s to the first token, 100 tokens a second, and answers that seldom reach 400 tokens. */
function guessedMs({ target }) {
    return 700 + 10 * Math.min(400, (0,input_bound/* maxOutputTokens */.y)(target.params) ?? 400);
}
/** Where percentiles begin to be gated (STATISTICS §4), in words for the first line of a plan or a report. */
function iterationsSight(iterations) {
    const calls = `${iterations} iteration${iterations === 1 ? '' : 's'}`;
    if (iterations < 20)
        return `${calls}: shown, not gated; 20 gate the median, 50 the p95, 300 the p99`;
    if (iterations < 50)
        return `${calls}: the median is gated, the p95 shown as unstable; 50 gate the p95, 300 the p99`;
    if (iterations < 300)
        return `${calls}: the median and the p95 are gated; 300 gate the p99`;
    return `${calls}: the median, the p95 and the p99 are gated`;
}

// EXTERNAL MODULE: ./lib/model/figures.js
var model_figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(2068);
// EXTERNAL MODULE: ./lib/report/escape-terminal.js
var escape_terminal = __webpack_require__(2728);
// EXTERNAL MODULE: ./lib/report/paint.js
var report_paint = __webpack_require__(4342);
;// CONCATENATED MODULE: ./lib/report/plan.js




/** What `latency-lens plan` prints: calls, money, time and reach, before any call. */
function renderPlan(summary, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    const called = summary.cells.filter((cell) => cell.called);
    const lines = [
        `${paint.bold(cellWords(summary.cells.length, called.length))} · ${callWords(summary, called)}`,
        ...(called.length === 0
            ? []
            : [`${moneyWords(summary)} · ${timeWords(summary)}`, ...overtimeLines(summary), ...sightLines(summary)]),
        ...(called.length === 0 ? [] : [paint.dim((0,escape_terminal/* escapeTerminal */.e)(summary.sight))]),
        ...cellLines(summary.cells).map((line) => paint.dim(line)),
    ];
    return `${lines.join('\n')}\n`;
}
function cellWords(all, called) {
    const cells = all === 1 ? '1 cell' : `${(0,model_figures/* formatCount */.B4)(all)} cells`;
    if (called === all)
        return cells;
    return `${cells}, ${called === 0 ? 'none' : (0,model_figures/* formatCount */.B4)(called)} touched by this change`;
}
/** 2 × (50 + 8 base + 3 warm-up) = 122 calls, at most 272. */
function callWords({ calls, callsAtMost }, called) {
    if (called.length === 0)
        return 'nothing to call, $0.00';
    const total = `${(0,model_figures/* formatCount */.B4)(calls)} ${calls === 1 ? 'call' : 'calls'}`;
    const most = callsAtMost > calls ? `, at most ${(0,model_figures/* formatCount */.B4)(callsAtMost)} with confirmation` : '';
    const parts = new Set(called.map(partWords));
    const [first] = parts;
    const each = called.reduce((sum, cell) => sum + cell.candidate + cell.base + cell.warmup, 0);
    // Cells that differ, or calls beyond these, would make the sum wrong: then only its result is shown.
    if (parts.size !== 1 || first === undefined || each !== calls)
        return `${total}${most}`;
    return `${(0,model_figures/* formatCount */.B4)(called.length)} × (${first}) = ${total}${most}`;
}
function partWords({ candidate, base, warmup }) {
    return [
        (0,model_figures/* formatCount */.B4)(candidate),
        ...(base === 0 ? [] : [`${(0,model_figures/* formatCount */.B4)(base)} base`]),
        ...(warmup === 0 ? [] : [`${(0,model_figures/* formatCount */.B4)(warmup)} warm-up`]),
    ].join(' + ');
}
function moneyWords({ worstCaseUsd, caps }) {
    const cap = caps.maxCostUsd === undefined ? ', no cost cap' : ` of ${(0,model_figures/* formatUsd */.UK)(caps.maxCostUsd)}`;
    return worstCaseUsd === undefined
        ? `worst case unknown: a price or an output cap is missing${caps.maxCostUsd === undefined ? cap : ''}`
        : `worst case ${(0,model_figures/* formatUsd */.UK)(worstCaseUsd)}${cap}`;
}
function timeWords({ wallMs, wallFrom, caps }) {
    const guess = wallFrom === 'guess' ? ', a guess' : '';
    return `about ${(0,model_figures/* formatMs */._V)(wallMs)}${guess}, at most ${(0,model_figures/* formatMs */._V)(caps.maxMinutes * 60_000)}`;
}
/** A run that cannot end in time decides little: better known before it is paid for. */
function overtimeLines({ wallMs, caps, calls, callsAtMost }) {
    if (wallMs <= caps.maxMinutes * 60_000)
        return [];
    const needed = Math.ceil((wallMs * Math.max(1, callsAtMost / Math.max(1, calls))) / 60_000);
    const cap = (0,model_figures/* formatMs */._V)(caps.maxMinutes * 60_000);
    return [
        `the time cap of ${cap} will end this run before it is done: raise it with --max-minutes ${needed} (action input max-minutes), or plan fewer calls`,
    ];
}
/** will see   TTFT p50 +18 %   p95 +33 %   (5 stored runs, newest 9 h). */
function sightLines({ visible, baseline }) {
    const metrics = Map.groupBy(visible, (entry) => entry.metric);
    const stored = baselineWords(baseline);
    if (metrics.size === 0)
        return [`will see   not known before the first stored runs${stored}`];
    const lines = [...metrics].map(([metric, entries], index) => {
        const percentiles = Map.groupBy(entries, (entry) => entry.percentile);
        const effects = [...percentiles].map(([percentile, members]) => `${percentile} ${span(members)}`);
        const lead = index === 0 ? 'will see   ' : '           ';
        return `${lead}${state_words/* METRIC_WORDS */.dt[metric].short.padEnd(4)} ${effects.join('   ')}${index === 0 ? stored : ''}`;
    });
    return [...lines, ...needLines(visible)];
}
/** What it would take to see more; of many iterations the most, since one number is planned for all cells. */
function needLines(visible) {
    const asked = visible.flatMap(({ metric, percentile, needs }) => needs === undefined ? [] : [{ figure: `${state_words/* METRIC_WORDS */.dt[metric].short} ${percentile}`, needs }]);
    const groups = Map.groupBy(asked, ({ needs }) => `${needs.kind} ${(0,model_figures/* formatChange */.eD)(needs.target)}`);
    return [...groups.values()].flatMap((members) => {
        const [first] = members;
        if (first === undefined)
            return [];
        const figures = [...new Set(members.map(({ figure }) => figure))].join(', ');
        const target = (0,model_figures/* formatChange */.eD)(first.needs.target);
        if (first.needs.kind === 'more-iterations-cannot-help') {
            return [
                `to see ${target} at ${figures}   more iterations cannot help: add baseline runs, or give it a base to call`,
            ];
        }
        const most = Math.max(...members.map(({ needs }) => (needs.kind === 'iterations' ? needs.n : 0)));
        return [`to see ${target} at ${figures}   about ${(0,model_figures/* formatCount */.B4)(most)} iterations`];
    });
}
function baselineWords(baseline) {
    if (baseline === undefined || baseline.runs === 0)
        return '   (no stored runs)';
    const age = baseline.newestHours === undefined ? '' : `, newest ${ageWords(baseline.newestHours)}`;
    return `   (${baseline.runs === 1 ? '1 stored run' : `${(0,model_figures/* formatCount */.B4)(baseline.runs)} stored runs`}${age})`;
}
/** 20 min, 9 h: to the minute below an hour, to the hour above. */
function ageWords(hours) {
    const minutes = Math.max(1, Math.round(hours * 60));
    return (0,model_figures/* formatMs */._V)(minutes < 60 ? minutes * 60_000 : Math.round(hours) * 3_600_000);
}
/** One figure, or the range over the cells. */
function span(members) {
    const effects = members.map((entry) => entry.effect);
    const low = (0,model_figures/* formatChange */.eD)(Math.min(...effects));
    const high = (0,model_figures/* formatChange */.eD)(Math.max(...effects));
    return low === high ? low : `${low.replace(/ %$/, '')} to ${high}`;
}
/** Cells by name, the called ones with their price; a long matrix is cut. */
function cellLines(cells) {
    const shown = cells.slice(0, 30).map((cell) => `  ${(0,escape_terminal/* escapeTerminal */.e)(cell.id)}  ${cellFacts(cell)}`);
    const more = cells.length - shown.length;
    return more > 0 ? [...shown, `  and ${(0,model_figures/* formatCount */.B4)(more)} more`] : shown;
}
function cellFacts(cell) {
    if (!cell.called)
        return 'untouched, not called';
    const cost = cell.worstCaseUsd === undefined ? '' : `, at most ${(0,model_figures/* formatUsd */.UK)(cell.worstCaseUsd)}`;
    return `${partWords(cell)} calls${cost}`;
}

// EXTERNAL MODULE: ./lib/stats/duet-rule.js
var duet_rule = __webpack_require__(6932);
// EXTERNAL MODULE: ./lib/verdict/duet.js + 3 modules
var duet = __webpack_require__(3065);
// EXTERNAL MODULE: ./lib/verdict/foresee.js
var foresee = __webpack_require__(9876);
// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(1493);
// EXTERNAL MODULE: ./lib/pipeline/preflight.js + 2 modules
var preflight = __webpack_require__(2945);
// EXTERNAL MODULE: ./lib/pipeline/prepare.js + 26 modules
var prepare = __webpack_require__(7619);
// EXTERNAL MODULE: ./lib/pipeline/stored-samples.js
var stored_samples = __webpack_require__(8629);
;// CONCATENATED MODULE: ./lib/pipeline/plan-only.js









/** What a gate would call, spend and see, before any call. Keys need not be set; hosts and caps are checked. */
async function planOnly(settings, json, world) {
    const job = await (0,prepare/* prepareJob */.LS)({ ...settings, requireCredentials: false }, world);
    (0,preflight/* preflight */.Mz)(job, world);
    const summary = summarise(job, world);
    return json ? `${JSON.stringify(summary)}\n` : renderPlan(summary, world);
}
function summarise(job, world) {
    const cells = (0,pipeline_job/* calledCells */.ZU)(job);
    const summary = planSummary(job.plan, cells.map((cell) => (0,preflight/* toPlanned */.wm)(job, cell)), {
        worstCaseUsd: (cell) => (0,preflight/* worstCaseUsd */.CI)(job, cell),
        confirmCalls: mostConfirmation(job, cells),
        typicalMs: (cell) => typicalMs(job, cell),
    });
    const known = cells.map(({ candidate: { id }, base, sentinels }) => ({
        id,
        history: (0,stored_samples/* toSampleHistory */.s)(job.baseline.perCell.get(id) ?? [], id, job.price),
        sentinels: base === undefined ? undefined : sentinels,
    }));
    const runs = new Map([...job.baseline.perCell.values()].flat().map((run) => [run.id, run]));
    const newest = Math.max(...[...runs.values()].map(({ startedAt }) => Date.parse(startedAt)));
    return {
        ...summary,
        visible: (0,foresee/* foreseeEffects */.g)(known, job.policy, job.plan.iterations, job.plan.cells.length),
        baseline: {
            runs: runs.size,
            ...(runs.size > 0 && { newestHours: (world.now().getTime() - newest) / 3_600_000 }),
        },
    };
}
/** Pairs of the duet for cells with a base arm, and one repetition of the others. */
function mostConfirmation(job, cells) {
    if (job.policy.confirm === 'never')
        return 0;
    const withBase = cells.filter(({ base }) => base !== undefined);
    const repeats = (cells.length - withBase.length) * job.plan.iterations;
    if (withBase.length === 0)
        return repeats;
    const sentinels = withBase.reduce((total, cell) => total + cell.sentinels, 0);
    return (repeats +
        2 *
            (0,duet_rule/* pairBudget */.m8)({
                n: job.plan.iterations,
                sentinels,
                cells: withBase.length,
                cap: (0,duet/* extraCallsCap */.GD)(job.plan.cells.length, withBase.length, job.plan.iterations),
            }));
}
/** Median duration of this cell's calls in its newest stored run. */
function typicalMs(job, { id }) {
    const newest = job.baseline.perCell.get(id)?.at(-1);
    const durations = (newest?.trials ?? [])
        .flatMap((trial) => (trial.cell === id && trial.closedMs !== undefined ? [trial.closedMs] : []))
        .toSorted((a, b) => a - b);
    return durations[Math.floor(durations.length / 2)];
}


/***/ }),

/***/ 2945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mz: () => (/* binding */ preflight),
  wm: () => (/* binding */ toPlanned),
  CI: () => (/* binding */ worstCaseUsd)
});

// EXTERNAL MODULE: ./lib/plan/worst-case.js
var worst_case = __webpack_require__(2597);
// EXTERNAL MODULE: ./lib/model/known-providers.js
var known_providers = __webpack_require__(7845);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(1346);
// EXTERNAL MODULE: ./lib/plan/hosts.js + 2 modules
var hosts = __webpack_require__(7320);
;// CONCATENATED MODULE: ./lib/plan/key-binding.js

/** Names under which CI systems hand secrets of their own to every step; no provider's key is called that. */
const OF_THE_CI = /^(?:ACTIONS|INPUT|RUNNER|CI|GITLAB)_/i;
/**
 * Why a key must not go to a host that may itself be called, as the end of a sentence; undefined = it may.
 *
 * | on a change, the host is                    | which keys may go there                                    |
 * | ------------------------------------------- | ---------------------------------------------------------- |
 * | any that may be called                      | those that the base sends to that very host                |
 * | run by the target's provider                | also that provider's usual key                             |
 * | a customer's at that provider (Azure)       | also its usual key, where the caller listed the host and   |
 * |                                             | the base sends it no other                                 |
 *
 * Without a base nothing is known of former bindings: a provider's key then goes to its own hosts or to listed ones.
 */
function whyNotBound(sending) {
    const { keyName, url, listed, base } = sending;
    if (OF_THE_CI.test(keyName))
        return 'that variable belongs to the CI';
    if (keyName === 'GITHUB_TOKEN' && !listed)
        return 'that variable belongs to the CI';
    const owners = known_providers/* KNOWN_PROVIDERS */.jJ.filter((known) => known.keyName === keyName || known.keyCompanions?.includes(keyName));
    if (owners.length > 0 && !listed && !owners.some((known) => (0,known_providers/* isOwnHost */.HF)(known, url.hostname)))
        return `that variable holds the key of ${owners[0]?.title ?? 'another provider'}`;
    if (base === undefined || hostsOfKey(base, keyName).includes(url.host) || isUsual(sending, base))
        return undefined;
    const before = hostsOfKey(base, keyName);
    return before.length > 0
        ? `the base of this change sends it to ${before.join(', ')}`
        : 'the base of this change sends it nowhere';
}
/** Is it the provider's usual key at a host of the provider's own, usual port included? */
function isUsual({ target, keyName, url, listed }, base) {
    const known = (0,known_providers/* knownProvider */.lG)(target.provider, target.preset);
    if (keyName !== known.keyName || !(0,known_providers/* isOwnHost */.HF)(known, url.hostname) || url.port !== '')
        return false;
    return known.hostsAreCustomers !== true || (listed && keysAt(base, url.host).length === 0);
}
/**
 * The variable whose value travels: with `auth: aws` it is the machine's AWS credential, whatever `key` says.
 */
function sentKey({ auth, keyName }) {
    if (auth === 'none')
        return undefined;
    return auth === 'aws' ? 'AWS_ACCESS_KEY_ID' : keyName;
}
/** Every URL that a target names, each once. */
function urlsOf({ baseUrl, baseArmUrl }) {
    return [...new Set([baseUrl, baseArmUrl])].filter((url) => url !== undefined).map((url) => new URL(url));
}
/** Does any cell of a plan call this host (with its port)? */
function callsHost(plan, host) {
    return plan.cells.some(({ target }) => urlsOf(target).some((url) => url.host === host));
}
function hostsOfKey(plan, keyName) {
    const urls = plan.cells.flatMap(({ target }) => (sentKey(target) === keyName ? urlsOf(target) : []));
    return [...new Set(urls.map((url) => url.host))];
}
function keysAt(plan, host) {
    return plan.cells.flatMap(({ target }) => urlsOf(target).some((url) => url.host === host) ? (sentKey(target) ?? []) : []);
}

;// CONCATENATED MODULE: ./lib/plan/check-hosts.js




/**
 * Where requests and keys may go (DESIGN §9), checked before any socket is opened.
 *
 * Loopback is always allowed, over plain http and with any key: nothing leaves the machine, and whoever could listen
 * there can read the environment as well. Every other URL is https, and leads to the provider's own hosts or to one
 * that the caller listed. Hosts that a provider hands out to its customers (Azure) are its own, but anybody can have
 * one: a change calls only those that the base calls already, or that the caller listed. `mayConnect` repeats the part
 * of the rule that needs DNS, `whyNotBound` has the rule for keys.
 *
 * The base's own plan is checked by a call of its own: where that throws, the base cannot be called.
 *
 * @throws LensErrors security/insecure-url, security/host-not-allowed, security/key-not-bound
 */
function checkHosts(plan, rules) {
    const targets = new Map(plan.cells.map(({ target }) => [target.id, target]));
    const errors = [...targets.values(), ...movedBaseArms(plan, rules.base)].flatMap((target) => urlsOf(target).flatMap((url) => problemOf(target, url, rules, plan.configFile) ?? []));
    if (errors.length > 0)
        throw new lens_error/* LensErrors */.ub(errors);
}
/** The base's targets, with the base's keys, at the URL that the change gives to the base arm. */
function movedBaseArms(plan, base) {
    const before = new Map(base?.cells.map(({ id, target }) => [id, target]));
    const moved = plan.cells.flatMap(({ id, target: now }) => {
        const target = before.get(id);
        const keyName = target === undefined ? undefined : sentKey(target);
        // With the same key it is what the change's own target says.
        if (target === undefined || now.baseArmUrl === undefined || keyName === undefined || keyName === sentKey(now))
            return [];
        return [{ ...target, baseUrl: now.baseArmUrl, baseArmUrl: now.baseArmUrl }];
    });
    return [...new Map(moved.map((target) => [`${target.baseUrl} ${sentKey(target) ?? ''}`, target])).values()];
}
function problemOf(target, url, rules, configFile) {
    const where = `target "${target.id}" (${configFile}${target.configLine === undefined ? '' : `:${target.configLine}`})`;
    if ((0,hosts/* isLoopbackHost */.cW)(url.hostname))
        return undefined;
    if (url.protocol !== 'https:') {
        return new lens_error/* LensError */.hw('security/insecure-url', `${where} calls ${url.host} over plain http`);
    }
    const listed = (0,hosts/* isListed */.yy)(url, rules.allowedHosts);
    const stranger = listed ? undefined : whyStrange(target, url, rules.base);
    if (stranger !== undefined) {
        return new lens_error/* LensError */.hw('security/host-not-allowed', `${where} calls ${url.host}, ${stranger}`, {
            remedy: `If that is meant, allow it with \`--allowed-hosts ${(0,hosts/* entryFor */.cy)(url)}\` (action input \`allowed-hosts\`), in the workflow and not in the config.`,
        });
    }
    const keyName = sentKey(target);
    const reason = keyName === undefined ? undefined : whyNotBound({ target, keyName, url, listed, base: rules.base });
    if (reason === undefined)
        return undefined;
    return new lens_error/* LensError */.hw('security/key-not-bound', `${where} would send ${keyName ?? ''} to ${url.host}, but ${reason}`, {
        ...(rules.base !== undefined && { remedy: BIND_FIRST }),
    });
}
const BIND_FIRST = 'Keep the key that the base sends to this host, or a provider’s usual one at its own hosts. A new pair of key and host counts from the moment it is in the base: add it in a change of its own.';
/** Why a host that the caller did not list must not be called, as the end of a sentence; undefined = it may. */
function whyStrange({ provider, preset }, url, base) {
    const known = (0,known_providers/* knownProvider */.lG)(provider, preset);
    if (!(0,known_providers/* isOwnHost */.HF)(known, url.hostname) || url.port !== '')
        return 'which is not its provider’s own host';
    if (known.hostsAreCustomers !== true || base === undefined || callsHost(base, url.host))
        return undefined;
    return `which the base of this change does not call: hosts of ${known.title} belong to its customers`;
}

// EXTERNAL MODULE: ./lib/pipeline/credentials.js
var credentials = __webpack_require__(6992);
// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(1493);
;// CONCATENATED MODULE: ./lib/pipeline/preflight.js




/**
 * Everything that can refuse a job, before its first call: hosts, keys, caps.
 *
 * @throws LensError of the rooms `security`, `credentials` and `caps`
 */
function preflight(job, world) {
    const cells = (0,pipeline_job/* calledCells */.ZU)(job);
    const targets = (0,pipeline_job/* targetsOf */.QR)(job);
    checkHosts(job.plan, {
        allowedHosts: job.settings.allowedHosts,
        ...(job.basePlan !== undefined && { base: job.basePlan }),
    });
    const missing = (0,credentials/* missingCredentials */.nm)(targets, world.env);
    if (missing.length > 0 && job.settings.requireCredentials)
        throw (0,credentials/* credentialsMissing */.$U)(missing);
    const worst = (0,worst_case/* worstCase */.wB)(cells.map((cell) => toPlanned(job, cell)), {
        warmup: job.plan.warmup,
        idleProbe: job.plan.idleMs !== undefined,
        worstCaseUsd: (cell) => worstCaseUsd(job, cell),
    });
    (0,worst_case/* checkCaps */.IU)(worst, job.plan.caps, job.plan.configFile);
    return { worst, missing };
}
function toPlanned(job, { candidate, base, sentinels }) {
    return { cell: candidate, base, candidate: job.plan.iterations, sentinels };
}
/** Upper bound of one call; undefined = no bound, or no price. */
function worstCaseUsd(job, cell) {
    return (0,worst_case/* worstCallUsd */.U5)(cell, job.price);
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ toSampleHistory)
/* harmony export */ });
/* harmony import */ var _metrics_sample_sets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4996);

/** What stored runs measured of one cell, in their order; runs without it are left out. */
function toSampleHistory(runs, cell, price) {
    return runs.flatMap((run) => {
        const set = (0,_metrics_sample_sets_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleSets */ .e)(run, { arm: 'candidate', stages: ['main'] }, price).get(cell);
        return set === undefined ? [] : [set];
    });
}


/***/ }),

/***/ 2056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ callCounts),
/* harmony export */   r: () => (/* binding */ neighbourhoods)
/* harmony export */ });
/**
 * A cell's candidate calls in batches of its concurrency, and where its base calls stand among them: the i-th of b
 * beside candidate call floor((i + .5) n / b) (STATISTICS §3).
 *
 * Above concurrency 1 base calls come in whole batches, as large as the candidate's beside them: a smaller batch would
 * load the server less and look faster. At least two of them, so that a drift within the run cannot hide behind one;
 * never more than the candidate has.
 */
function neighbourhoods({ cell, candidate, base }) {
    const { concurrency } = cell;
    const count = Math.ceil(candidate / concurrency);
    const batches = concurrency === 1 ? base : Math.min(count, base === 0 ? 0 : Math.max(2, Math.ceil(base / concurrency)));
    const beside = new Map();
    for (let index = 0; index < batches; index += 1) {
        const at = Math.floor(((index + 0.5) * count) / batches);
        beside.set(at, (beside.get(at) ?? 0) + 1);
    }
    return Array.from({ length: count }, (_, index) => ({
        first: index * concurrency,
        size: Math.min(concurrency, candidate - index * concurrency),
        baseBatches: beside.get(index) ?? 0,
    }));
}
/**
 * How many calls the schedule will hold for a cell. Warm-up calls alternate between its arms. Under `cache: warm` they
 * go once through every row on every arm, as a row's first call would not be warm; `warmup: 0` switches all of it off.
 */
function callCounts(calls, warmup) {
    const base = neighbourhoods(calls).reduce((sum, { size, baseBatches }) => sum + size * baseBatches, 0);
    const { cache, rows } = calls.cell.scenario;
    const arms = base > 0 ? 2 : 1;
    const coldRows = cache === 'warm' && warmup > 0 ? Math.min(rows.length, calls.candidate) * arms : 0;
    const warm = calls.candidate === 0 ? 0 : Math.max(warmup, coldRows);
    const ofBase = arms === 2 ? Math.floor(warm / 2) : 0;
    return {
        candidate: calls.candidate,
        base,
        warmup: { candidate: warm - ofBase, base: ofBase },
        total: calls.candidate + base + warm,
    };
}


/***/ }),

/***/ 2597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ checkCaps),
/* harmony export */   U5: () => (/* binding */ worstCallUsd),
/* harmony export */   wB: () => (/* binding */ worstCase)
/* harmony export */ });
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1346);
/* harmony import */ var _call_counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2056);
/* harmony import */ var _input_bound_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9246);



/**
 * The most that one call of a cell can cost: its bytes as input tokens, written to the prompt cache where the request
 * asks for that, and the output cap for each of its choices. Undefined without an output cap or a price; a server whose
 * output is free needs no cap.
 */
function worstCallUsd(cell, priceOf) {
    const { params } = cell.target;
    const tier = params.serviceTier === undefined ? {} : { tier: params.serviceTier };
    const writesCache = /"(?:cache_control|cachePoint)"/.test(JSON.stringify(params.extra ?? {}));
    const inputTokens = cell.maxInputTokens;
    const costOf = (outputTokens) => {
        const plain = priceOf(cell.target, { inputTokens, outputTokens }, tier);
        const written = writesCache
            ? priceOf(cell.target, { inputTokens, outputTokens, cacheWriteTokens: inputTokens }, tier)
            : plain;
        return plain === undefined || written === undefined ? undefined : Math.max(plain, written);
    };
    const cap = (0,_input_bound_js__WEBPACK_IMPORTED_MODULE_1__/* .maxOutputTokens */ .y)(params);
    if (cap !== undefined)
        return costOf(cap);
    const least = costOf(1);
    return least !== undefined && costOf(1_000_000) === least ? least : undefined;
}
/**
 * Upper bound of the planned calls: stage 1 on both arms, and warm-up. Confirmation is not in it: it may use what these
 * leave of the caps, call by call, and ends where nothing is left.
 */
function worstCase(planned, options) {
    const perCell = planned.map(({ cell, base, candidate, sentinels }) => {
        const counts = (0,_call_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .callCounts */ .Z)({ cell, candidate, base: base === undefined ? 0 : sentinels }, options.warmup);
        const heads = counts.candidate + counts.warmup.candidate + (options.idleProbe === true ? 1 : 0);
        const bases = counts.base + counts.warmup.base;
        const costs = [
            times(heads, options.worstCaseUsd(cell)),
            base === undefined ? 0 : times(bases, options.worstCaseUsd(base)),
        ];
        return { cell: cell.id, requests: heads + bases, costUsd: sum(costs) };
    });
    return {
        requests: perCell.reduce((total, { requests }) => total + requests, 0),
        costUsd: sum(perCell.map(({ costUsd }) => costUsd)),
        perCell,
        unbounded: planned.flatMap(({ cell, base }) => [
            ...unboundedOf(cell, 'candidate', options.worstCaseUsd),
            ...(base === undefined ? [] : unboundedOf(base, 'base', options.worstCaseUsd)),
        ]),
    };
}
function unboundedOf(cell, arm, worstCaseUsd) {
    const { target } = cell;
    if (worstCaseUsd(cell) !== undefined)
        return [];
    if ((0,_input_bound_js__WEBPACK_IMPORTED_MODULE_1__/* .maxOutputTokens */ .y)(target.params) !== undefined)
        return [{ target, arm, missing: 'price' }];
    // Both lines are asked for at once.
    const { extra: _, ...params } = target.params;
    const capped = { ...cell, target: { ...target, params: { ...params, maxOutputTokens: 1 } } };
    const noPrice = worstCaseUsd(capped) === undefined ? [{ target, arm, missing: 'price' }] : [];
    return [{ target, arm, missing: 'output-cap' }, ...noPrice];
}
/**
 * Refuses a plan before its first call.
 *
 * @throws LensErrors caps/output-cap-missing, caps/price-unknown (under a cost cap only), caps/worst-case, each with
 *   the line to write
 */
function checkCaps(worst, caps, configFile) {
    const capped = caps.maxCostUsd !== undefined;
    const errors = [...(capped ? unboundedErrors(worst.unbounded, configFile) : []), ...excessErrors(worst, caps)];
    if (errors.length > 0)
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensErrors */ .ub(errors);
}
function unboundedErrors(unbounded, configFile) {
    const distinct = new Map(unbounded.map((entry) => [`${entry.arm} ${entry.target.id} ${entry.missing}`, entry]));
    return [...distinct.values()].map(({ target, arm, missing }) => {
        const line = target.configLine === undefined ? '' : `:${target.configLine}`;
        const where = arm === 'base' ? `target "${target.id}" of the base` : `target "${target.id}" (${configFile}${line})`;
        return missing === 'output-cap'
            ? new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('caps/output-cap-missing', `${where} has no output cap, so under a cost cap no call of it can be made`, {
                remedy: `Add \`params: { max-output-tokens: 256 }\` to target "${target.id}", or switch the cost cap off with \`--max-cost-usd none\`.`,
            })
            : new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('caps/price-unknown', `the price of model "${target.model}" of ${where} is not known`, {
                remedy: `Add \`price: { input: …, output: … }\` to target "${target.id}" (USD per million tokens; both 0 for a server of your own), or switch the cost cap off with \`--max-cost-usd none\`.`,
            });
    });
}
function excessErrors({ requests, costUsd = 0 }, { maxRequests, maxCostUsd = costUsd }) {
    const errors = [];
    if (requests > maxRequests) {
        const text = `${requests} calls are planned, and the cap is ${maxRequests}`;
        const remedy = `Lower \`iterations\`, leave cells out with \`matrix.exclude\`, or raise the cap with \`--max-requests ${requests}\` (a config can only lower it).`;
        errors.push(new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('caps/worst-case', text, { remedy }));
    }
    if (costUsd > maxCostUsd * (1 + 1e-9)) {
        const text = `the planned calls could cost ${usd(costUsd)}, and the cap is ${usd(maxCostUsd)}`;
        const remedy = `Lower \`iterations\` or \`params.max-output-tokens\`, or raise the cap with \`--max-cost-usd ${roundedUp(costUsd)}\` (a config can only lower it).`;
        errors.push(new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('caps/worst-case', text, { remedy }));
    }
    return errors;
}
/** Two figures behind the point, more for small amounts, and never less than the amount. */
function roundedUp(amount) {
    const digits = amount >= 0.1 ? 2 : Math.min(12, 1 - Math.floor(Math.log10(amount)));
    return (Math.ceil(amount * 10 ** digits - 1e-6) / 10 ** digits).toFixed(digits);
}
function usd(amount) {
    return `$${amount === 0 ? '0' : roundedUp(amount)}`;
}
function times(calls, each) {
    return calls === 0 ? 0 : each === undefined ? undefined : calls * each;
}
function sum(amounts) {
    return amounts.reduce((total, amount) => (total === undefined || amount === undefined ? undefined : total + amount), 0);
}


/***/ }),

/***/ 4342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
/** Colours of a terminal, or none. A state is never told by colour alone: its mark and word stand beside it. */
function painter(colour) {
    const wrap = (open, close) => (text) => colour && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text;
    return {
        bad: wrap(31, 39),
        warn: wrap(33, 39),
        good: wrap(32, 39),
        open: wrap(36, 39),
        bold: wrap(1, 22),
        dim: wrap(2, 22),
    };
}


/***/ }),

/***/ 9876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ foreseeEffects)
/* harmony export */ });
/* harmony import */ var _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6932);
/* harmony import */ var _stats_hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4825);
/* harmony import */ var _stats_moderated_test_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2717);
/* harmony import */ var _stats_normal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5172);
/* harmony import */ var _stats_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5835);
/* harmony import */ var _stats_smallest_visible_effect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(787);
/* harmony import */ var _stats_tail_duet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3125);
/* harmony import */ var _duet_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3065);
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5920);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5701);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9079);











const ALPHA = 0.05;
const POWER = 0.8;
/**
 * The smallest effects that a run of so many iterations would see at p50 and p95, with the history at hand, before any
 * call. The newest stored run stands for the run to come; its sampling variance is taken to the planned n.
 *
 * @param configured Cells of the whole matrix, called or not: their share of the budget goes to the suspects.
 */
function foreseeEffects(cells, policy, iterations, configured) {
    const gated = _values_js__WEBPACK_IMPORTED_MODULE_9__/* .LATENCY_METRICS */ .Z$.filter((metric) => policy.metrics.includes(metric));
    const planned = gated.flatMap((metric) => ['p50', 'p95'].map((percentile) => ({ metric, percentile })));
    const questions = planned.filter(({ percentile }) => (0,_support_js__WEBPACK_IMPORTED_MODULE_8__/* .supportOf */ .Df)(percentile, iterations, iterations).use === 'gate');
    const inTurn = cells.filter(({ sentinels }) => sentinels !== undefined);
    const alone = cells.filter(({ sentinels }) => sentinels === undefined);
    return questions.flatMap((question) => [
        ...againstHistory(alone, question, policy, iterations, Math.max(1, questions.length * alone.length)),
        ...againstBase(inTurn, question, policy, { iterations, configured, metrics: gated.length }),
    ]);
}
function againstHistory(cells, { metric, percentile }, policy, iterations, comparisons) {
    const known = cells.flatMap(({ id, history }) => {
        const runs = valuesOf(history, metric);
        const newest = runs.at(-1);
        return newest === undefined
            ? []
            : [{ id, newest, baseline: runs.map((values) => (0,_stats_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__/* .runQuantile */ .LK)(values, _support_js__WEBPACK_IMPORTED_MODULE_8__/* .FRACTION */ .B1[percentile])) }];
    });
    if (known.length === 0)
        return [];
    const shifts = (0,_stats_moderated_test_js__WEBPACK_IMPORTED_MODULE_2__/* .moderatedTest */ .MJ)(known.map(({ baseline, newest }) => ({ baseline, candidate: [(0,_stats_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__/* .runQuantile */ .LK)(newest, _support_js__WEBPACK_IMPORTED_MODULE_8__/* .FRACTION */ .B1[percentile])] })), (0,_stats_moderated_test_js__WEBPACK_IMPORTED_MODULE_2__/* .priorSpread */ .aS)(_support_js__WEBPACK_IMPORTED_MODULE_8__/* .FRACTION */ .B1[percentile]));
    return known.flatMap(({ id, newest }, index) => {
        const shift = shifts[index];
        if (shift === undefined)
            return [];
        const threshold = policy.threshold[metric];
        const alpha = ALPHA / comparisons;
        const standardError = errorAt(shift, newest.length, iterations);
        const effect = (0,_stats_smallest_visible_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .smallestVisibleEffect */ .f)({ threshold, standardError, df: shift.df, alpha });
        const needs = (0,_needs_js__WEBPACK_IMPORTED_MODULE_7__/* .needsOf */ .h)({ shift, n: newest.length, planned: iterations, threshold, alpha });
        return [{ cell: id, metric, percentile, effect, ...(needs !== undefined && { needs }) }];
    });
}
/** Sampling variance falls with n, the spread between runs does not. */
function errorAt(shift, n, planned) {
    const perRun = 1 + 1 / shift.runs;
    return Math.sqrt(shift.betweenRuns * perRun + ((shift.withinRun * n) / planned) * perRun);
}
/**
 * What the interleaved calls will see of a cell that they are spent on until its last look: the two arms' noise alone
 * counts there, whatever the provider does between runs.
 */
function againstBase(cells, { metric, percentile }, policy, job) {
    const n = job.iterations;
    const sentinels = cells.reduce((total, cell) => total + (cell.sentinels ?? 0), 0);
    const budget = cells.length === 0
        ? 0
        : (0,_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .pairBudget */ .m8)({ n, cells: cells.length, sentinels, cap: (0,_duet_js__WEBPACK_IMPORTED_MODULE_6__/* .extraCallsCap */ .GD)(job.configured, cells.length, n) });
    const pairs = policy.confirm === 'never' ? 0 : Math.min(budget, _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOKS */ .BJ.at(-1) ?? 0);
    if (percentile === 'p95' && pairs < _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE */ .xZ.tailFromPairs)
        return [];
    const left = _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOK_WEIGHTS */ ._i.slice(Math.max(0, _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOKS */ .BJ.findLastIndex((look) => look <= pairs)));
    const share = left.reduce((total, weight) => total + weight, 0) / cells.length;
    return cells.flatMap(({ id, history, sentinels: own = 0 }) => {
        const newest = valuesOf(history, metric).at(-1);
        if (newest === undefined)
            return [];
        const threshold = policy.threshold[metric];
        const { margin, least } = (0,_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .metricLimits */ .DT)({}, threshold, policy.strict);
        const proof = percentile === 'p50'
            ? { from: margin, level: (_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE */ .xZ.alpha * share) / job.metrics }
            : { from: 0, level: (_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE */ .xZ.tailAlpha * share) / (job.metrics + 1) };
        const standardError = percentile === 'p50'
            ? (0,_stats_hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_1__/* .hodgesLehmann */ .i)(newest, newest).standardError *
                Math.sqrt(newest.length / 2 / (half(n, own) + half(pairs, pairs)))
            : (0,_stats_tail_duet_js__WEBPACK_IMPORTED_MODULE_5__/* .tailDuet */ .H)(newest, newest).standardError * Math.sqrt(newest.length / 2 / half(n + pairs, own + pairs));
        const power = (0,_stats_normal_js__WEBPACK_IMPORTED_MODULE_10__/* .normalQuantile */ .Zl)(POWER) * standardError;
        const effect = Math.expm1(Math.max(least + power, proof.from + (0,_stats_normal_js__WEBPACK_IMPORTED_MODULE_10__/* .normalQuantile */ .Zl)(1 - proof.level) * standardError + power));
        return [{ cell: id, metric, percentile, effect }];
    });
}
/** Half the harmonic mean of two sizes. */
function half(one, other) {
    return one + other === 0 ? 0 : (one * other) / (one + other);
}
function valuesOf(history, metric) {
    const length = (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .commonOutputLength */ .L9)(history);
    return history.map((set) => (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .latencies */ .h0)(set, metric, length)).filter((values) => values.length > 1);
}


/***/ })

};
