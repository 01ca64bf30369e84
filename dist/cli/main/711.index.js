export const id = 711;
export const ids = [711];
export const modules = {

/***/ 1168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ runSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./lib/model/outcome.js
var model_outcome = __webpack_require__(6805);
// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(7679);
;// CONCATENATED MODULE: ./lib/model/target.js
const PROVIDERS = [
    'openai',
    'anthropic',
    'gemini',
    'vertex',
    'bedrock',
    'azure-openai',
    'openai-compatible',
    'ollama',
    'cohere',
];
/** One name per way of speaking on the wire; an adapter file each. */
const WIRE_FORMATS = [
    'openai-chat',
    'openai-responses',
    'openai-completions',
    'anthropic-messages',
    'gemini',
    'gemini-json-array',
    'bedrock-converse',
    'bedrock-invoke',
    'ollama-ndjson',
    'cohere-v2',
];

// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __webpack_require__(1732);
;// CONCATENATED MODULE: ./lib/baseline/run-schema.js





/**
 * The run file, version 1: strict on types and ranges, silent about members that it does not know, because a later
 * minor version may add some. The order of members here is their order in the file.
 */
const run_schema_name = schemas/* string */.YjP().max(1000);
const ms = schemas/* number */.aig().nonnegative();
const count = schemas/* int */.Whr().nonnegative();
const share = schemas/* number */.aig().min(0).max(1.01);
const usd = schemas/* number */.aig().nonnegative();
const instant = iso/* datetime */.w$();
const pricePerMillion = schemas/* object */.Ikc({
    input: usd,
    output: usd,
    cachedInput: usd.exactOptional(),
    cacheWrite: usd.exactOptional(),
});
const provenance = schemas/* object */.Ikc({
    tool: run_schema_name,
    toolVersion: run_schema_name,
    node: run_schema_name,
    os: run_schema_name,
    cpus: count,
    platform: run_schema_name,
    repository: run_schema_name.exactOptional(),
    repositoryId: run_schema_name.exactOptional(),
    headRepositoryId: run_schema_name.exactOptional(),
    sha: run_schema_name.exactOptional(),
    ref: run_schema_name.exactOptional(),
    branch: run_schema_name.exactOptional(),
    event: run_schema_name.exactOptional(),
    workflow: run_schema_name.exactOptional(),
    runId: run_schema_name.exactOptional(),
    runAttempt: count.exactOptional(),
    job: run_schema_name.exactOptional(),
    runner: run_schema_name.exactOptional(),
    runUrl: run_schema_name.exactOptional(),
});
const load = schemas/* discriminatedUnion */.gMt('mode', [
    schemas/* object */.Ikc({ mode: schemas/* literal */.euz('closed') }),
    schemas/* object */.Ikc({ mode: schemas/* enum */.k5n(['constant', 'poisson']), rate: schemas/* number */.aig().positive() }),
]);
const settings = schemas/* object */.Ikc({
    iterations: count,
    warmup: count,
    load,
    timeouts: schemas/* object */.Ikc({ firstTokenMs: ms, totalMs: ms }),
    seed: run_schema_name,
    configuredCells: count.exactOptional(),
});
const endpoint = {
    provider: schemas/* enum */.k5n(PROVIDERS),
    format: schemas/* enum */.k5n(WIRE_FORMATS),
    model: run_schema_name,
    host: run_schema_name,
    region: run_schema_name.exactOptional(),
    price: pricePerMillion.exactOptional(),
    preset: run_schema_name.exactOptional(),
};
const cell = schemas/* object */.Ikc({
    id: run_schema_name,
    target: run_schema_name,
    scenario: run_schema_name,
    ...endpoint,
    concurrency: schemas/* int */.Whr().positive(),
    cache: schemas/* enum */.k5n(['bust', 'warm', 'as-is']),
    connection: schemas/* enum */.k5n(['warm', 'cold']),
    deployed: schemas/* boolean */.zMY(),
    fingerprint: run_schema_name,
    baseFingerprint: run_schema_name.exactOptional(),
    iterations: count,
    maxOutputTokens: count.exactOptional(),
    configLine: count.exactOptional(),
    base: schemas/* object */.Ikc(endpoint).exactOptional(),
});
const usage = schemas/* object */.Ikc({
    inputTokens: count.exactOptional(),
    cachedInputTokens: count.exactOptional(),
    cacheWriteTokens: count.exactOptional(),
    cacheWrite1hTokens: count.exactOptional(),
    outputTokens: count.exactOptional(),
    reasoningTokens: count.exactOptional(),
    outputIncludesReasoning: schemas/* boolean */.zMY().exactOptional(),
    audioInputTokens: count.exactOptional(),
    audioOutputTokens: count.exactOptional(),
});
/** Kept as it is, so only its shape is looked at: an object, not nested without end. */
const verbatim = schemas/* custom */.IeY((value) => isFlatEnough(value, 32));
function isFlatEnough(value, depth) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    return Object.values(value).every((member) => depthWithin(member, depth));
}
function depthWithin(value, depth) {
    if (typeof value !== 'object' || value === null)
        return true;
    return depth > 0 && Object.values(value).every((member) => depthWithin(member, depth - 1));
}
const trialError = schemas/* object */.Ikc({
    type: run_schema_name.exactOptional(),
    code: run_schema_name.exactOptional(),
    message: run_schema_name.exactOptional(),
});
const trial = schemas/* object */.Ikc({
    cell: run_schema_name,
    arm: schemas/* enum */.k5n(['candidate', 'base']),
    stage: schemas/* enum */.k5n(['warmup', 'main', 'confirm']),
    seq: count,
    row: count,
    block: count,
    batch: count,
    outcome: schemas/* enum */.k5n(model_outcome/* OUTCOMES */.i),
    capped: schemas/* literal */.euz(true).exactOptional(),
    startedMs: ms,
    queueMs: ms,
    connection: schemas/* enum */.k5n(['new', 'reused', 'none']),
    afterIdleMs: ms.exactOptional(),
    dnsMs: ms.exactOptional(),
    tcpMs: ms.exactOptional(),
    tlsMs: ms.exactOptional(),
    sentMs: ms.exactOptional(),
    headersMs: ms.exactOptional(),
    firstByteMs: ms.exactOptional(),
    ttftMs: ms.exactOptional(),
    ttfoMs: ms.exactOptional(),
    e2eMs: ms.exactOptional(),
    closedMs: ms.exactOptional(),
    stallMs: ms.exactOptional(),
    limitMs: ms.exactOptional(),
    tokenEvents: count,
    textEvents: count,
    reasoningEvents: count,
    bytes: count,
    streamedTokens: count.exactOptional(),
    usage: usage.exactOptional(),
    usageRaw: verbatim.exactOptional(),
    servedModel: run_schema_name.exactOptional(),
    fingerprint: run_schema_name.exactOptional(),
    serviceTier: run_schema_name.exactOptional(),
    region: run_schema_name.exactOptional(),
    finishReason: run_schema_name.exactOptional(),
    serverMs: ms.exactOptional(),
    status: count.exactOptional(),
    error: trialError.exactOptional(),
    retryAfterMs: ms.exactOptional(),
    flags: schemas/* array */.YOg(schemas/* enum */.k5n(['loop-delay', 'gc', 'late-start', 'cache-hit'])).exactOptional(),
})
    .refine(({ ttftMs, e2eMs }) => ttftMs === undefined || e2eMs === undefined || ttftMs <= e2eMs, {
    path: ['e2eMs'],
    error: 'ends before its first token',
})
    // Without its limit a timeout could not be counted, and would flatter the run.
    .refine(({ outcome, limitMs }) => !(0,model_outcome/* isTimeout */.k)(outcome) || limitMs !== undefined, {
    path: ['limitMs'],
    error: 'is missing from a timeout',
});
const spread = { p50Ms: ms, p99Ms: ms };
const health = schemas/* object */.Ikc({
    calibration: schemas/* object */.Ikc({ events: count, ...spread }).exactOptional(),
    loopDelay: schemas/* object */.Ikc({ ...spread, maxMs: ms }),
    loopUtilisation: share,
    gc: schemas/* object */.Ikc({ count, totalMs: ms, maxMs: ms }),
    cpuSteal: schemas/* number */.aig().nonnegative().exactOptional(),
    scheduleLag: schemas/* object */.Ikc(spread).exactOptional(),
    flaggedTrials: count,
    disturbed: schemas/* array */.YOg(run_schema_name),
});
const decision = schemas/* object */.Ikc({
    state: schemas/* enum */.k5n(verdict/* STATES */.x),
    cells: schemas/* array */.YOg(schemas/* object */.Ikc({ cell: run_schema_name, state: schemas/* enum */.k5n(verdict/* STATES */.x), accepted: schemas/* boolean */.zMY() })),
    // Printed again, never judged by: its outline is enough, and every sink escapes what it prints.
    told: schemas/* custom */.IeY(looksTold, { error: 'is not a report' }).exactOptional(),
});
function looksTold(value) {
    return schemas/* looseObject */._H3({ verdict: schemas/* looseObject */._H3({ cells: schemas/* array */.YOg(schemas/* looseObject */._H3({ comparisons: schemas/* array */.YOg(schemas/* unknown */.L5J()) })) }) })
        .safeParse(value).success;
}
const runSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(run/* RUN_SCHEMA */.E),
    version: schemas/* literal */.euz(run/* RUN_VERSION */.B),
    id: run_schema_name,
    startedAt: instant,
    durationMs: ms,
    suite: run_schema_name,
    provenance,
    settings,
    partial: schemas/* enum */.k5n(['interrupted', 'cost-cap', 'request-cap', 'time-cap']).exactOptional(),
    decision: decision.exactOptional(),
    mergedFrom: schemas/* array */.YOg(run_schema_name).exactOptional(),
    health,
    spending: schemas/* object */.Ikc({
        requests: count,
        costUsd: usd,
        unpriced: count,
        worstCaseUsd: usd.exactOptional(),
    }),
    cells: schemas/* array */.YOg(cell),
    lanes: schemas/* array */.YOg(schemas/* object */.Ikc({ lane: run_schema_name, atMs: ms, durationMs: ms, reason: run_schema_name })),
    chunkGaps: schemas/* array */.YOg(schemas/* object */.Ikc({ cell: run_schema_name, arm: schemas/* enum */.k5n(['candidate', 'base']), hdr: schemas/* string */.YjP().max(1 << 20) })),
    trials: schemas/* array */.YOg(trial),
})
    .superRefine((run, context) => {
    const ids = new Set(run.cells.map(({ id }) => id));
    if (ids.size < run.cells.length)
        context.addIssue({ code: 'custom', path: ['cells'], message: 'has an id twice' });
    const stray = run.trials.findIndex((one) => !ids.has(one.cell));
    if (stray >= 0)
        context.addIssue({ code: 'custom', path: ['trials', stray, 'cell'], message: 'is no cell of this run' });
});


/***/ }),

/***/ 441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ summaryJson)
});

// UNUSED EXPORTS: toSummary

;// CONCATENATED MODULE: ./lib/model/summary.js
const SUMMARY_SCHEMA = 'https://llm-latency-lens.dev/summary';
/** Raised when a member changes its meaning or goes away; new members come without. */
const SUMMARY_VERSION = 1;

;// CONCATENATED MODULE: ./lib/export/summary-json.js

/** @param headline First line of the report, without markup (`plainHeadline` of the report room). */
function toSummary(report, headline) {
    const { run, verdict, baseline, caps } = report;
    const { maxCostUsd } = caps;
    return {
        schema: SUMMARY_SCHEMA,
        version: SUMMARY_VERSION,
        headline,
        state: verdict.state,
        exit: verdict.exit,
        mode: verdict.mode,
        counts: verdict.counts,
        suite: run.suite,
        runId: run.id,
        startedAt: run.startedAt,
        durationMs: run.durationMs,
        tool: { name: run.provenance.tool, version: run.provenance.toolVersion },
        ...(report.headSha !== undefined && { headSha: report.headSha }),
        ...(report.baseSha !== undefined && { baseSha: report.baseSha }),
        ...(run.partial !== undefined && { partial: run.partial }),
        cells: verdict.cells.map(toCell),
        findings: verdict.findings,
        baseline: {
            wanted: report.baselineWanted,
            used: baseline.filter((source) => source.refused === undefined).length,
            sources: baseline,
        },
        spending: { ...run.spending, ...(maxCostUsd !== undefined && { maxCostUsd }) },
        instrument: run.health,
        files: report.files,
    };
}
/** One line of JSON with a line end. What is not finite is left out: JSON would write it as null. */
function summaryJson(report, headline) {
    return `${JSON.stringify(toSummary(report, headline), (_, value) => typeof value === 'number' && !Number.isFinite(value) ? undefined : value)}\n`;
}
function toCell({ comparisons, ...cell }) {
    return { ...cell, comparisons: comparisons.map(({ cell: _cell, ...comparison }) => comparison) };
}


/***/ }),

/***/ 7679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ RUN_VERSION),
/* harmony export */   E: () => (/* binding */ RUN_SCHEMA)
/* harmony export */ });
const RUN_SCHEMA = 'https://llm-latency-lens.dev/run';
const RUN_VERSION = 1;


/***/ }),

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

/***/ 1732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ STATES)
/* harmony export */ });
/** Of a comparison, a cell, or the job. In the order of weight: the first that applies names the whole. */
const STATES = [
    'regression',
    'disturbed',
    'inconclusive',
    'unconfirmed',
    'provider-drift',
    'improvement',
    'pass',
    'unstable',
    'no-baseline',
    'unchanged',
    'skipped',
];


/***/ }),

/***/ 2109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ shortSha),
/* harmony export */   d: () => (/* binding */ baselineSection)
/* harmony export */ });
/* harmony import */ var _model_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6536);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4701);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3336);



/** Which stored runs counted, how old they are, and why others did not. */
function baselineSection(report) {
    const { baseline } = report;
    if (baseline.length === 0)
        return undefined;
    const used = (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .usedRuns */ .yn)(report);
    const newest = newestAge(report);
    const refused = baseline.length - used;
    const age = newest === undefined ? '' : `, newest ${newest} old`;
    const left = refused === 0 ? '' : `, ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(refused)} left out`;
    return {
        id: 'baseline',
        rank: 1,
        title: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Baseline: ${used} of ${report.baselineWanted} runs${age}${left}`,
        blocks: [{ type: 'list', items: baseline.map((source) => sourceLine(source, report)) }],
    };
}
function sourceLine(source, report) {
    const sha = source.sha === undefined ? [] : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` at ${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(shortSha(source.sha))}`;
    const old = ageOf(source, report);
    const age = old === undefined ? '' : `, ${old} old`;
    const run = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`run ${source.runId}`, source.url)}${sha}, ${clock(source.startedAt)}${age}`;
    return source.refused === undefined
        ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${run}: used for ${source.cells} ${source.cells === 1 ? 'cell' : 'cells'}`
        : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${run}: left out. ${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(source.refused)}`;
}
function newestAge(report) {
    const used = report.baseline.filter((source) => source.refused === undefined);
    const newest = used.toSorted((left, right) => Date.parse(right.startedAt) - Date.parse(left.startedAt))[0];
    return newest === undefined ? undefined : ageOf(newest, report);
}
/** Measured from the start of this run, so that a report rendered later says the same. */
function ageOf(source, report) {
    const ms = Date.parse(report.run.startedAt) - Date.parse(source.startedAt);
    if (!Number.isFinite(ms) || ms < 0)
        return undefined;
    const hour = 3_600_000;
    return ms < hour
        ? (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(Math.max(60_000, Math.round(ms / 60_000) * 60_000))
        : (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(Math.round(ms / hour) * hour);
}
/** 2026-11-20 03:00 UTC; as it stands when it is no time. */
function clock(iso) {
    const time = new Date(iso);
    return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function shortSha(sha) {
    return sha.slice(0, 7);
}


/***/ }),

/***/ 1480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ comparisonTable)
/* harmony export */ });
/* harmony import */ var _model_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6536);
/* harmony import */ var _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2068);
/* harmony import */ var _comparison_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4713);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4701);




/** One row per comparison; the cell's name stands in its first row only. A column that would be empty is left out. */
function comparisonTable(report, cells, shown) {
    const rows = cells.flatMap((cell) => {
        const comparisons = cell.comparisons.filter(shown);
        return comparisons.map((comparison, index) => ({ cell, comparison, first: index === 0, report }));
    });
    if (rows.length === 0)
        return undefined;
    const columns = columnsFor(report).filter((column) => column.always || rows.some((row) => hasText(column.fill(row))));
    return {
        columns: columns.map(({ title, align }) => ({ title, align })),
        rows: rows.map((row) => ({
            tone: rowWords(report, row.cell, row.comparison).tone,
            cells: columns.map((column) => column.fill(row)),
        })),
    };
}
function columnsFor({ verdict }) {
    const change = verdict.mode === 'change';
    const text = (title, fill) => ({ title, align: 'left', always: true, fill });
    const figure = (title, always, fill) => ({
        title,
        align: 'right',
        always,
        fill,
    });
    return [
        text('cell', ({ cell, first }) => (first ? [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(cell.cell)] : [])),
        text('metric', ({ comparison }) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .comparisonName */ .NX)(comparison)}`),
        figure(change ? 'base' : 'baseline', false, ({ comparison }) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .baseFigure */ .UV)(comparison)}`),
        figure(change ? 'this change' : 'this run', true, ({ comparison }) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .candidateFigure */ .Wl)(comparison)}`),
        figure('change (95 %)', false, ({ comparison }) => changeCell(comparison)),
        figure('n', true, ({ comparison }) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .supportWords */ .tO)(comparison)}`),
        figure('visible from', false, ({ comparison: { smallestVisible: visible } }) => visible === undefined ? [] : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatChange */ .eD)(visible)}`),
        text('result', ({ report, cell, comparison }) => {
            const { mark, row } = rowWords(report, cell, comparison);
            return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${mark} ${row}`;
        }),
    ];
}
function hasText(phrase) {
    const text = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(phrase);
    return text !== '' && text !== _model_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_AVAILABLE */ .e5;
}
function changeCell(comparison) {
    const interval = (0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .intervalOf */ .XF)(comparison);
    const change = (0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .changeOf */ .C2)(comparison);
    const shown = comparison.state === 'regression' ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(change) : change;
    return interval === undefined ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${shown}` : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${shown} (${interval})`;
}
function rowWords(report, cell, comparison) {
    if (comparison.method === 'budget' && (comparison.state === 'pass' || comparison.state === 'regression')) {
        return { ..._model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_WORDS */ .I7[comparison.state], row: comparison.state === 'pass' ? 'within budget' : 'over budget' };
    }
    if (comparison.state === 'regression' && cell.accepted !== undefined)
        return _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCEPTED_WORDS */ .C$;
    const words = _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_WORDS */ .I7[comparison.state];
    const below = comparison.state === 'pass' ? belowThreshold(comparison, report) : undefined;
    return below === undefined ? words : { ...words, row: below };
}
/** A figure that grew, and not by enough: the row names the limit. */
function belowThreshold(comparison, { gate }) {
    const { metric, ratio } = comparison;
    if (gate === undefined || ratio === undefined || ratio <= 1.005)
        return undefined;
    if (metric === 'errors' || metric === 'stall' || metric === 'speed')
        return undefined;
    return ratio < 1 + gate.threshold[metric] ? `below ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatChange */ .eD)(gate.threshold[metric])}` : undefined;
}


/***/ }),

/***/ 4713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ failureWords),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   UV: () => (/* binding */ baseFigure),
/* harmony export */   Wl: () => (/* binding */ candidateFigure),
/* harmony export */   XF: () => (/* binding */ intervalOf),
/* harmony export */   iO: () => (/* binding */ figureSentence),
/* harmony export */   tO: () => (/* binding */ supportWords)
/* harmony export */ });
/* harmony import */ var _model_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6536);
/* harmony import */ var _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2068);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4701);



/** Levels of both sides: a figure that was refused says what it needs. */
function baseFigure(comparison) {
    const figure = (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFigure */ .Mo)(comparison.base, comparison.unit);
    if (comparison.method !== 'budget' || comparison.base === undefined)
        return figure;
    return `${comparison.metric === 'speed' ? 'min' : 'max'} ${figure}`;
}
function candidateFigure(comparison) {
    if (comparison.candidate !== undefined)
        return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFigure */ .Mo)(comparison.candidate, comparison.unit);
    return comparison.notes.find((note) => note.startsWith(_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_AVAILABLE */ .e5)) ?? _model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_AVAILABLE */ .e5;
}
/** `+38 %`; shares differ by points, for 0 % → 4 % has no ratio. */
function changeOf(comparison) {
    const { base, candidate, ratio } = comparison;
    if (base === undefined || candidate === undefined)
        return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRatio */ .B0)(ratio);
    if (comparison.unit === 'share')
        return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPoints */ .Xf)(candidate - base);
    return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRatio */ .B0)(ratio ?? (base > 0 ? candidate / base : undefined));
}
/** `+24 … +53`, without the percent sign that stands before it. */
function intervalOf(comparison) {
    return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(comparison.ratioLow, comparison.ratioHigh);
}
/** `95 vs 53 calls`, `50 calls vs 5 runs`, `50 calls`. */
function supportWords({ n }) {
    const calls = (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(n.candidate);
    if (n.base > 0)
        return `${calls} vs ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(n.base)} calls`;
    const runs = n.baselineRuns === 1 ? '1 run' : `${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(n.baselineRuns)} runs`;
    const word = n.candidate === 1 ? 'call' : 'calls';
    return n.baselineRuns > 0 ? `${calls} ${word} vs ${runs}` : `${calls} ${word}`;
}
/** **TTFT p50 +38 %** (612 ms → 845 ms, 95 % interval +24 … +53 %, shown to exceed +5 %, 95 vs 53 calls). */
function figureSentence(comparison, report) {
    const interval = intervalOf(comparison);
    const details = [
        levelsOf(comparison),
        ...(interval === undefined ? [] : [`95 % interval ${interval} %`]),
        ...shownToExceed(comparison, report),
        supportWords(comparison),
        ...comparison.notes,
    ];
    const name = (0,_model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .comparisonName */ .NX)(comparison);
    if (comparison.method === 'budget')
        return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(`${name} ${budgetWords(comparison)}`)} (${details.join(', ')}).`;
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(`${name} ${changeOf(comparison)}`)} (${details.join(', ')}).`;
}
/** over budget by 195 %; a limit from below is missed by 30 %. */
function budgetWords(comparison) {
    const may = comparison.state === 'regression' || comparison.state === 'provider-drift' ? '' : 'may be ';
    const beyond = comparison.metric === 'speed' ? 'below its budget' : 'over budget';
    const by = comparison.candidate === undefined ? '' : ` by ${changeOf(comparison).replace(/^[+−]/, '')}`;
    return `${may}${beyond}${by}`;
}
/** 15 of 50 calls failed (30 %): 15 server-error. Undefined where none did. */
function failureWords({ failures, attempts }) {
    const kinds = Object.entries(failures)
        .filter(([, count]) => count > 0)
        .toSorted(([, a], [, b]) => b - a);
    const failed = kinds.reduce((total, [, count]) => total + count, 0);
    if (failed === 0)
        return undefined;
    const share = attempts > 0 ? ` (${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(failed / attempts)})` : '';
    const words = kinds.map(([outcome, count]) => `${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} ${outcome}`).join(', ');
    return `${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(failed)} of ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(attempts)} calls failed${share}: ${words}.`;
}
function levelsOf(comparison) {
    const candidate = candidateFigure(comparison);
    if (comparison.base === undefined)
        return candidate;
    if (comparison.method === 'budget')
        return `${candidate}, ${baseFigure(comparison)}`;
    return `${baseFigure(comparison)} → ${candidate}`;
}
/** What the interleaved proof shows beyond doubt: a quarter of the threshold, or all of it in strict mode (STATISTICS §3). */
function shownToExceed(comparison, { gate }) {
    const { metric } = comparison;
    if (gate === undefined || comparison.method !== 'duet' || comparison.state !== 'regression')
        return [];
    if (metric === 'errors' || metric === 'stall' || metric === 'speed' || metric === 'cost')
        return [];
    if (comparison.statistic !== 'p50')
        return [];
    const threshold = gate.threshold[metric];
    return [`shown to exceed ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRatio */ .B0)(1 + (gate.strict ? threshold : threshold / 4))}`];
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

/***/ 4701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   Zk: () => (/* binding */ joinPhrases),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
function code(text) {
    return { type: 'code', text };
}
function strong(text) {
    return { type: 'strong', text };
}
/** A link where the address is http or https; plain text where it is missing or anything else. */
function link(text, url) {
    const safe = url === undefined ? undefined : webAddress(url);
    return safe === undefined ? { type: 'text', text } : { type: 'link', text, url: safe };
}
/** Tagged template: say`${code(cell)} is slower`. Strings and numbers become text. */
function say(strings, ...values) {
    return merged(strings.flatMap((text, index) => [...toPhrase(text), ...toPhrase(values[index] ?? '')]));
}
/** Neighbouring texts as one: a sink that looks at the start of a text then sees the start of what was said. */
function merged(phrase) {
    const pieces = [];
    for (const piece of phrase) {
        const last = pieces.at(-1);
        if (last?.type === 'text' && piece.type === 'text') {
            pieces[pieces.length - 1] = { type: 'text', text: last.text + piece.text };
        }
        else {
            pieces.push(piece);
        }
    }
    return pieces;
}
/** Phrases one after the other, with text between. */
function joinPhrases(phrases, separator) {
    return merged(phrases.flatMap((phrase, index) => (index === 0 ? phrase : [...toPhrase(separator), ...phrase])));
}
/** `a`, `b` and 3 more. */
function nameList(names, shown = 2) {
    const named = names.slice(0, shown).map((name) => [code(name)]);
    const more = names.length - named.length;
    const all = more > 0 ? [...named, say `${more} more`] : named;
    const last = all.at(-1) ?? [];
    return all.length < 2 ? last : say `${joinPhrases(all.slice(0, -1), ', ')} and ${last}`;
}
/** Without any form: titles, attributes, JSON. */
function plainText(phrase) {
    return phrase.map((piece) => piece.text).join('');
}
/** A sentence ends with a full stop. */
function sentence(text) {
    const trimmed = text.trim();
    return trimmed === '' || /[.?!…:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
function toPhrase(value) {
    if (typeof value === 'object')
        return 'type' in value ? [value] : value;
    return value === '' ? [] : [{ type: 'text', text: String(value) }];
}
function webAddress(text) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
        return undefined;
    return url.href;
}


/***/ }),

/***/ 1078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ OTHER_CELLS),
  K: () => (/* binding */ sectionsOf)
});

// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(2068);
// EXTERNAL MODULE: ./lib/model/figures.js
var model_figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/report/baseline-section.js
var baseline_section = __webpack_require__(2109);
// EXTERNAL MODULE: ./lib/report/comparison-table.js
var comparison_table = __webpack_require__(1480);
// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
;// CONCATENATED MODULE: ./lib/report/decided-section.js



/** The rule that was applied, in sentences, with the numbers of this run. */
function decidedSection(report) {
    const rows = report.verdict.cells.flatMap((cell) => cell.comparisons);
    const duets = rows.filter((row) => row.method === 'duet');
    const stored = rows.filter((row) => row.method === 'history');
    if (duets.length === 0 && stored.length === 0)
        return undefined;
    const ways = [
        ...(duets.length > 0 ? ['base and change called in turn'] : []),
        ...(stored.length > 0 ? ['against the stored runs'] : []),
    ];
    return {
        id: 'decided',
        rank: 6,
        title: (0,phrase/* say */.cv) `How this was decided: ${ways.join('; ')}`,
        blocks: [
            {
                type: 'list',
                items: [...callLines(duets), ...ruleLines(report, duets, stored), ...extraLine(report), ...figureNotes(rows)],
            },
        ],
    };
}
/** How many calls each side got, by cell. */
function callLines(duets) {
    const byCell = new Map(duets.filter((row) => row.metric !== 'cost' && row.metric !== 'errors').map((row) => [row.cell, row]));
    return [...byCell.values()].map(({ cell, n }) => {
        const first = `${(0,model_figures/* formatCount */.B4)(n.candidate - n.pairs)} + ${(0,model_figures/* formatCount */.B4)(n.base - n.pairs)} base calls in random order`;
        const then = n.pairs === 0 ? '' : `, then ${(0,model_figures/* formatCount */.B4)(n.pairs)} pairs to confirm`;
        return (0,phrase/* say */.cv) `${(0,phrase/* code */.aY)(cell)}: ${first}${then}`;
    });
}
function ruleLines({ gate, run }, duets, stored) {
    const gated = stored.filter((row) => row.gated).length;
    return [
        ...(duets.length > 0 && gate !== undefined ? [duetRule(gate)] : []),
        ...(stored.length > 0
            ? [
                (0,phrase/* say */.cv) `Each percentile is compared run by run with the stored ones; one false-alarm budget of 5 % covers ${gated === 1 ? 'the one gated figure' : `all ${(0,model_figures/* formatCount */.B4)(gated)} gated figures`} of this job`,
            ]
            : []),
        ...(gate === undefined ? [] : [floorRule(gate)]),
        (0,phrase/* say */.cv) `Order of the calls drawn from seed ${(0,phrase/* code */.aY)(run.settings.seed)}`,
    ];
}
function duetRule(gate) {
    const threshold = gate.threshold.ttft;
    const shown = (0,model_figures/* formatChange */.eD)(gate.strict ? threshold : threshold / 4);
    return (0,phrase/* say */.cv) `A cell fails when its slowdown is shown to exceed ${shown} and is estimated at ${(0,model_figures/* formatChange */.eD)(threshold)} or more`;
}
function floorRule({ metrics, floor }) {
    const floors = metrics.map((metric) => `${state_words/* METRIC_WORDS */.dt[metric].short} ${(0,model_figures/* formatFigure */.Mo)(floor[metric], metric === 'cost' ? 'usd' : 'ms')}`);
    return (0,phrase/* say */.cv) `Smaller than this never fails: ${floors.join(', ')}`;
}
function extraLine({ extra }) {
    return extra === undefined || extra.requests === 0
        ? []
        : [(0,phrase/* say */.cv) `Base calls and confirmation took ${(0,model_figures/* formatCount */.B4)(extra.requests)} more calls, ${(0,model_figures/* formatUsd */.UK)(extra.costUsd)}`];
}
/** Notes of single figures, equal ones together: unstable at n = 20 …: `a` TTFT p95 and 3 more. */
function figureNotes(rows) {
    const byNote = Map.groupBy(rows.flatMap((row) => row.notes
        .filter((note) => !note.startsWith(model_figures/* NOT_AVAILABLE */.e5))
        .map((note) => ({ note, figure: `${row.cell} ${(0,state_words/* comparisonName */.NX)(row)}` }))), ({ note }) => note);
    return [...byNote].map(([note, figures]) => (0,phrase/* say */.cv) `${note}: ${(0,phrase/* nameList */.OD)(figures.map(({ figure }) => figure))}`);
}

// EXTERNAL MODULE: ./lib/report/selection.js
var selection = __webpack_require__(3336);
;// CONCATENATED MODULE: ./lib/report/sections.js







/** Id of the section with the figures of every cell without a finding. */
const OTHER_CELLS = 'other-cells';
/** Everything that stands folded, in reading order. */
function sectionsOf(report) {
    return [
        untouchedSection(report),
        whySection(report),
        withinSection(report),
        shownSection(report),
        failuresSection(report),
        decidedSection(report),
        (0,baseline_section/* baselineSection */.d)(report),
        instrumentSection(report),
        notesSection(report),
    ].filter((section) => section !== undefined);
}
function untouchedSection(report) {
    const cells = [...(0,selection/* cellsIn */.HH)(report, 'unchanged')];
    if (cells.length === 0)
        return undefined;
    const called = cells.some((cell) => cell.attempts > 0);
    const spent = called ? 'called for information only' : 'not called, nothing spent';
    return {
        id: 'untouched',
        rank: 5,
        title: (0,phrase/* say */.cv) `${countCells(cells.length)} untouched by this change: ${spent}`,
        blocks: [{ type: 'list', items: cells.map((cell) => [(0,phrase/* code */.aY)(cell.cell)]) }],
    };
}
/** The parts of a difference, so that a reader can check that they add up. */
function whySection(report) {
    const moved = (0,selection/* openCells */.uT)(report).filter((cell) => !(0,selection/* isFailingOnly */.Ny)(cell) && !(0,selection/* isOverBudgetOnly */.yE)(cell));
    const told = moved.flatMap((cell) => cell.explanations.filter((entry) => entry.parts.length > 0));
    if (told.length === 0)
        return undefined;
    return {
        id: 'why',
        rank: 3,
        title: (0,phrase/* say */.cv) `Where the difference comes from`,
        blocks: [{ type: 'list', items: told.map(explanationLine) }],
    };
}
function explanationLine(explanation) {
    const { base, candidate, unit } = explanation;
    const parts = explanation.parts.map((part) => `${PART_WORDS[part.cause]} ${(0,model_figures/* formatDifference */.jR)(part.amount, unit)}`);
    const levels = `${(0,model_figures/* formatFigure */.Mo)(base, unit)} → ${(0,model_figures/* formatFigure */.Mo)(candidate, unit)}`;
    const whole = (0,model_figures/* formatDifference */.jR)(candidate - base, unit);
    return (0,phrase/* say */.cv) `${(0,phrase/* code */.aY)(explanation.cell)} ${state_words/* METRIC_WORDS */.dt[explanation.metric].short} ${levels}, ${whole} = ${parts.join(', ')}`;
}
const PART_WORDS = {
    ttft: 'first token',
    'output-length': 'length of the answer',
    speed: 'output speed',
    'input-tokens': 'input tokens',
    'cached-share': 'share from the prompt cache',
    price: 'price',
    tier: 'service tier',
    interaction: 'both together',
};
function withinSection(report) {
    if ((0,selection/* startsUp */.zJ)(report))
        return undefined;
    const cells = report.verdict.cells.filter((cell) => !(0,selection/* isOpen */.nT)(cell) && cell.state !== 'unchanged');
    const table = (0,comparison_table/* comparisonTable */.Q)(report, cells, () => true);
    if (table === undefined)
        return undefined;
    const named = cells.filter((cell) => cell.comparisons.length > 0);
    return {
        id: OTHER_CELLS,
        rank: 7,
        title: (0,phrase/* say */.cv) `${countCells(named.length)} without a finding: all figures`,
        blocks: [{ type: 'table', table }],
    };
}
function shownSection(report) {
    const isStart = (0,selection/* startsUp */.zJ)(report);
    const cells = isStart ? report.verdict.cells : (0,selection/* openCells */.uT)(report);
    const table = (0,comparison_table/* comparisonTable */.Q)(report, cells, isStart ? selection/* isRefused */.H0 : (comparison) => !(0,selection/* isDecided */.d$)(comparison));
    if (table === undefined)
        return undefined;
    const figures = table.rows.length === 1 ? '1 more figure' : `${(0,model_figures/* formatCount */.B4)(table.rows.length)} more figures`;
    return {
        id: 'not-gated',
        rank: 8,
        title: isStart
            ? (0,phrase/* say */.cv) `${figures} that ${table.rows.length === 1 ? 'needs' : 'need'} more calls`
            : (0,phrase/* say */.cv) `${figures} of these cells, shown and not gated`,
        blocks: [{ type: 'table', table }],
    };
}
function failuresSection(report) {
    const cells = report.verdict.cells.filter((cell) => failed(cell) > 0);
    if (cells.length === 0)
        return undefined;
    const total = cells.reduce((sum, cell) => sum + failed(cell), 0);
    return {
        id: 'failures',
        rank: 4,
        title: (0,phrase/* say */.cv) `${(0,model_figures/* formatCount */.B4)(total)} ${total === 1 ? 'call' : 'calls'} failed`,
        blocks: [{ type: 'list', items: cells.map(failureLine) }],
    };
}
function failureLine(cell) {
    const kinds = Object.entries(cell.failures).filter(([, count]) => count > 0);
    const words = kinds.map(([outcome, count]) => `${(0,model_figures/* formatCount */.B4)(count)} ${outcome}`).join(', ');
    const share = cell.attempts > 0 ? ` (${(0,model_figures/* formatShare */.T1)(failed(cell) / cell.attempts)})` : '';
    return (0,phrase/* say */.cv) `${(0,phrase/* code */.aY)(cell.cell)}: ${words} of ${(0,model_figures/* formatCount */.B4)(cell.attempts)} calls${share}`;
}
function failed(cell) {
    return Object.values(cell.failures).reduce((total, count) => total + count, 0);
}
function instrumentSection(report) {
    const { health, lanes, provenance } = report.run;
    if (report.run.spending.requests === 0)
        return undefined;
    const { calibration, loopDelay, gc } = health;
    const state = health.disturbed.length === 0 ? 'sound' : 'disturbed';
    const error = calibration === undefined ? '' : `, arrival error ${(0,model_figures/* formatMs */._V)(calibration.p99Ms)} p99`;
    const items = [
        ...(calibration === undefined
            ? [(0,phrase/* say */.cv) `Arrival error: not calibrated before this run`]
            : [
                (0,phrase/* say */.cv) `Arrival error of the self-calibration: ${(0,model_figures/* formatMs */._V)(calibration.p50Ms)} p50, ${(0,model_figures/* formatMs */._V)(calibration.p99Ms)} p99 over ${(0,model_figures/* formatCount */.B4)(calibration.events)} events`,
            ]),
        (0,phrase/* say */.cv) `Event loop delay: ${(0,model_figures/* formatMs */._V)(loopDelay.p50Ms)} p50, ${(0,model_figures/* formatMs */._V)(loopDelay.p99Ms)} p99, ${(0,model_figures/* formatMs */._V)(loopDelay.maxMs)} at most; ${(0,model_figures/* formatShare */.T1)(health.loopUtilisation)} busy`,
        (0,phrase/* say */.cv) `Garbage collection: ${(0,model_figures/* formatCount */.B4)(gc.count)} pauses, ${(0,model_figures/* formatMs */._V)(gc.totalMs)} in all, ${(0,model_figures/* formatMs */._V)(gc.maxMs)} at most`,
        ...(health.cpuSteal === undefined
            ? []
            : [(0,phrase/* say */.cv) `Stolen by other machines: ${(0,model_figures/* formatShare */.T1)(health.cpuSteal)} of a core`]),
        ...(health.scheduleLag === undefined ? [] : [(0,phrase/* say */.cv) `Schedule lag: ${(0,model_figures/* formatMs */._V)(health.scheduleLag.p99Ms)} p99`]),
        (0,phrase/* say */.cv) `Calls touched by a pause of this machine: ${(0,model_figures/* formatCount */.B4)(health.flaggedTrials)}`,
        ...lanes.map((pause) => (0,phrase/* say */.cv) `${(0,phrase/* code */.aY)(pause.lane)} paused for ${(0,model_figures/* formatMs */._V)(pause.durationMs)}: ${(0,phrase/* sentence */.em)(pause.reason)}`),
        (0,phrase/* say */.cv) `Node ${provenance.node}, ${provenance.os}, ${(0,model_figures/* formatCount */.B4)(provenance.cpus)} CPUs, ${provenance.tool} ${provenance.toolVersion}`,
    ];
    return { id: 'instrument', rank: 9, title: (0,phrase/* say */.cv) `Instrument: ${state}${error}`, blocks: [{ type: 'list', items }] };
}
function notesSection(report) {
    const findings = report.verdict.findings.filter((finding) => !finding.top);
    if (findings.length === 0)
        return undefined;
    const count = findings.length === 1 ? '1 note' : `${(0,model_figures/* formatCount */.B4)(findings.length)} notes`;
    return {
        id: 'notes',
        rank: 2,
        title: (0,phrase/* say */.cv) `${count}`,
        blocks: [{ type: 'list', items: findings.map((finding) => (0,phrase/* say */.cv) `${(0,phrase/* sentence */.em)(finding.text)}`) }],
    };
}
function countCells(count) {
    return count === 1 ? '1 cell' : `${(0,model_figures/* formatCount */.B4)(count)} cells`;
}


/***/ }),

/***/ 3336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ redCells),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   HH: () => (/* binding */ cellsIn),
/* harmony export */   IN: () => (/* binding */ byWeight),
/* harmony export */   NG: () => (/* binding */ acceptedCells),
/* harmony export */   Ny: () => (/* binding */ isFailingOnly),
/* harmony export */   Ou: () => (/* binding */ providersOf),
/* harmony export */   d$: () => (/* binding */ isDecided),
/* harmony export */   l9: () => (/* binding */ decisive),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   sW: () => (/* binding */ tellingExplanations),
/* harmony export */   uT: () => (/* binding */ openCells),
/* harmony export */   yE: () => (/* binding */ isOverBudgetOnly),
/* harmony export */   yn: () => (/* binding */ usedRuns),
/* harmony export */   zJ: () => (/* binding */ startsUp)
/* harmony export */ });
/* harmony import */ var _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2068);
/* harmony import */ var _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);


/** States of a cell whose figures a reader wants to see without opening anything. */
const OPEN_STATES = new Set([
    'regression',
    'disturbed',
    'inconclusive',
    'unconfirmed',
    'provider-drift',
    'improvement',
]);
/** Heaviest state first; the order of the config within one state. */
function byWeight(items) {
    return items.toSorted((left, right) => _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .STATES */ .x.indexOf(left.state) - _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .STATES */ .x.indexOf(right.state));
}
/** Cells that turned the job red. A job that is red for a reason without a cell has none. */
function redCells(report) {
    return report.verdict.cells.filter(_model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isRed */ .iI);
}
function acceptedCells(report) {
    return report.verdict.cells.filter((cell) => cell.accepted !== undefined);
}
function cellsIn(report, state) {
    return report.verdict.cells.filter((cell) => cell.state === state);
}
/** Cells whose figures changed, or may have: their rows stand open. */
function openCells(report) {
    return byWeight(report.verdict.cells.filter(isOpen));
}
function isOpen(cell) {
    return OPEN_STATES.has(cell.state) || cell.accepted !== undefined;
}
/** Comparisons that gave a cell its state (of an accepted one, what is accepted): gated ones first, latency before failures, cost and budgets, then by size. */
function decisive(cell) {
    const state = cell.accepted === undefined ? cell.state : 'regression';
    return cell.comparisons
        .filter((comparison) => comparison.state === state)
        .toSorted((left, right) => Number(right.gated) - Number(left.gated) || kind(left) - kind(right) || size(right) - size(left));
}
/** A percentile that so few calls do not give: no news, and no row that stands open. */
function isRefused(comparison) {
    return comparison.candidate === undefined && !isDecided(comparison);
}
/** Named for limits of the config alone: nothing was compared with anything, so nothing moved and nobody is to blame. */
function isOverBudgetOnly(cell) {
    const rows = decisive(cell);
    return rows.length > 0 && rows.every((row) => row.method === 'budget');
}
/** Named for its failed calls alone: no latency explains them. */
function isFailingOnly(cell) {
    const rows = decisive(cell);
    return rows.length > 0 && rows.every((row) => row.metric === 'errors');
}
/** The explanations of what gave a cell its state: of nothing else is a cause to be named. */
function tellingExplanations(cell) {
    const compared = decisive(cell).filter((row) => row.metric !== 'errors' && row.method !== 'budget');
    const flagged = new Set(compared.map((row) => (row.metric === 'cost' ? 'cost' : 'e2e')));
    return cell.explanations.filter((explanation) => flagged.has(explanation.metric));
}
/** Rows that may stand open: what took part in the decision. */
function isDecided(comparison) {
    return comparison.gated || comparison.method === 'budget' || comparison.state === 'regression';
}
/** Name of who answers: the provider, or for a compatible endpoint its preset or host. */
function providerOf(cell) {
    return cell.provider === 'openai-compatible' ? (cell.preset ?? cell.host) : cell.provider;
}
function providersOf(report, cells) {
    const ids = new Set(cells.map((cell) => cell.cell));
    return [...new Set(report.run.cells.filter((cell) => ids.has(cell.id)).map(providerOf))];
}
/** Stored runs that served as baseline. */
function usedRuns(report) {
    return report.baseline.filter((source) => source.refused === undefined).length;
}
function kind({ method, metric }) {
    if (method === 'budget')
        return 3;
    return metric === 'cost' ? 2 : metric === 'errors' ? 1 : 0;
}
function size(comparison) {
    return Math.abs(Math.log(comparison.ratio ?? 1)) || 0;
}
/** Nothing could be compared yet, so the figures themselves are the news. */
function startsUp({ verdict }) {
    return verdict.state === 'no-baseline' || verdict.state === 'unstable';
}


/***/ }),

/***/ 7809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ plainHeadline),
  F: () => (/* binding */ tellStory)
});

// EXTERNAL MODULE: ./lib/model/visible-text.js
var visible_text = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/report/comparison-table.js
var comparison_table = __webpack_require__(1480);
// EXTERNAL MODULE: ./lib/model/figures.js
var figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(2068);
// EXTERNAL MODULE: ./lib/report/baseline-section.js
var baseline_section = __webpack_require__(2109);
// EXTERNAL MODULE: ./lib/report/phrase.js
var report_phrase = __webpack_require__(4701);
// EXTERNAL MODULE: ./lib/report/selection.js
var selection = __webpack_require__(3336);
;// CONCATENATED MODULE: ./lib/report/footer.js





/** Money, instrument and reach on one line; how to reproduce and accept on the next. */
function footerOf(report) {
    if (report.run.spending.requests === 0)
        return [];
    const measured = [spentWords(report), instrumentWords(report), reachWords(report)];
    const todo = [
        ...(report.reproduce === undefined ? [] : [(0,report_phrase/* say */.cv) `Reproduce: ${(0,report_phrase/* code */.aY)(report.reproduce)}`]),
        ...acceptWords(report),
    ];
    return [measured, todo]
        .map((line) => (0,report_phrase/* joinPhrases */.Zk)(line.filter((phrase) => phrase.length > 0), ' · '))
        .filter((phrase) => phrase.length > 0);
}
/** Spent $0.41 of $1.00 in 2 min 10 s (122 calls). */
function spentWords(report) {
    const { costUsd, requests, unpriced } = report.run.spending;
    const cap = report.caps.maxCostUsd;
    const of = cap === undefined ? '' : ` of ${(0,figures/* formatUsd */.UK)(cap)}`;
    const calls = `${(0,figures/* formatCount */.B4)(requests)} ${requests === 1 ? 'call' : 'calls'}`;
    const unknown = unpriced === 0 ? '' : `, price of ${(0,figures/* formatCount */.B4)(unpriced)} unknown`;
    return (0,report_phrase/* say */.cv) `Spent ${(0,figures/* formatUsd */.UK)(costUsd)}${of} in ${(0,figures/* formatMs */._V)(report.run.durationMs)} (${calls}${unknown})`;
}
function instrumentWords(report) {
    const { calibration, disturbed } = report.run.health;
    if (disturbed.length > 0)
        return (0,report_phrase/* say */.cv) `instrument disturbed`;
    return calibration === undefined
        ? (0,report_phrase/* say */.cv) `instrument not calibrated`
        : (0,report_phrase/* say */.cv) `instrument error ${(0,figures/* formatMs */._V)(calibration.p99Ms)} p99`;
}
/** smallest effect this run could see: TTFT p50 +19 %, p95 +34 to +41 %. */
function reachWords(report) {
    const rows = report.verdict.cells
        .flatMap((cell) => cell.comparisons)
        .filter((row) => row.smallestVisible !== undefined);
    const metric = rows.some((row) => row.metric === 'ttft') ? 'ttft' : rows[0]?.metric;
    if (metric === undefined)
        return [];
    const byStatistic = Map.groupBy(rows.filter((row) => row.metric === metric), (row) => row.statistic);
    const parts = [...byStatistic].map(([statistic, members]) => {
        const visible = members.flatMap((row) => row.smallestVisible ?? []);
        return `${statistic} ${span((0,figures/* formatChange */.eD)(Math.min(...visible)), (0,figures/* formatChange */.eD)(Math.max(...visible)))}`;
    });
    return (0,report_phrase/* say */.cv) `smallest effect this run could see: ${state_words/* METRIC_WORDS */.dt[metric].short} ${parts.join(', ')}`;
}
function span(low, high) {
    return low === high ? low : `${low.replace(/ %$/, '')} to ${high}`;
}
function acceptWords(report) {
    if ((0,selection/* redCells */.Fs)(report).length === 0)
        return [];
    const label = report.acceptLabel === undefined ? [] : (0,report_phrase/* say */.cv) ` or the label ${(0,report_phrase/* code */.aY)(report.acceptLabel)}`;
    return [(0,report_phrase/* say */.cv) `Accept: add ${(0,report_phrase/* code */.aY)('gate.accepted')} to the config${label}`];
}
/** head 1a2b3c4 · base 9f8e7d6 · attempt 2. */
function imprintOf(report) {
    const { provenance, mergedFrom } = report.run;
    const attempt = (provenance.runAttempt ?? 1) > 1 ? `run, attempt ${provenance.runAttempt}` : 'run';
    const merged = mergedFrom?.length ?? 0;
    const run = (0,report_phrase/* link */.nf)(attempt, provenance.runUrl);
    return (0,report_phrase/* joinPhrases */.Zk)([
        ...(report.headSha === undefined ? [] : [(0,report_phrase/* say */.cv) `head ${(0,report_phrase/* code */.aY)((0,baseline_section/* shortSha */.F)(report.headSha))}`]),
        ...(report.baseSha === undefined ? [] : [(0,report_phrase/* say */.cv) `base ${(0,report_phrase/* code */.aY)((0,baseline_section/* shortSha */.F)(report.baseSha))}`]),
        ...(run.type === 'link' || attempt !== 'run' ? [[run]] : []),
        ...(merged > 1 ? [(0,report_phrase/* say */.cv) `${merged} runs combined`] : []),
        (0,report_phrase/* say */.cv) `suite ${(0,report_phrase/* code */.aY)(report.run.suite)}`,
        (0,report_phrase/* say */.cv) `${provenance.tool} ${provenance.toolVersion}`,
    ], ' · ');
}

;// CONCATENATED MODULE: ./lib/report/headline.js




function headlineOf(report) {
    const said = cutShort(report) ?? byState(report);
    return { ...said, phrase: [...said.phrase, ...reachNote(report)] };
}
/** Runs that ended early, unless what they saw was enough to turn red. */
function cutShort(report) {
    const { run, verdict } = report;
    if (run.partial === undefined || verdict.state === 'regression')
        return undefined;
    const open = verdict.exit === 0 ? 'open' : 'bad';
    const headline = (phrase) => ({ mark: open === 'open' ? '◌' : '✖', tone: open, phrase });
    switch (run.partial) {
        case 'interrupted':
            return headline((0,report_phrase/* say */.cv) `interrupted — what was measured is kept, nothing is decided; run it again`);
        case 'cost-cap':
            return headline((0,report_phrase/* say */.cv) `the cost cap of ${capOf(report)} ended this run — raise it, or plan fewer calls`);
        case 'request-cap':
            return headline((0,report_phrase/* say */.cv) `the request cap ended this run — raise it, or plan fewer calls`);
        case 'time-cap':
            return headline((0,report_phrase/* say */.cv) `the time cap ended this run before it could decide — raise it, or plan fewer calls`);
    }
}
function capOf(report) {
    return (0,figures/* formatUsd */.UK)(report.caps.maxCostUsd);
}
function byState(report) {
    const { state } = report.verdict;
    const { mark, tone } = state_words/* STATE_WORDS */.I7[state];
    switch (state) {
        case 'regression':
            return red(report);
        case 'disturbed':
            return failing(report, (0,report_phrase/* say */.cv) `this machine disturbed the measurement, so it decides nothing — run it again`);
        case 'inconclusive':
            return failing(report, cannotTell(report));
        case 'provider-drift':
            return report.verdict.mode === 'change'
                ? { mark: '✔', tone: 'good', phrase: (0,report_phrase/* say */.cv) `passed — and ${drift(report)}` }
                : { mark, tone, phrase: (0,report_phrase/* say */.cv) `${drift(report)} — warned only, the requests did not change` };
        case 'unconfirmed':
            return {
                mark,
                tone,
                phrase: (0,report_phrase/* say */.cv) `passed — ${names((0,selection/* cellsIn */.HH)(report, state))} looked slower at first, fresh calls did not confirm it`,
            };
        case 'improvement':
            return { mark, tone, phrase: (0,report_phrase/* say */.cv) `passed — ${names((0,selection/* cellsIn */.HH)(report, state))} got better` };
        case 'pass':
            return { mark, tone, phrase: passed(report) };
        case 'unstable':
            return { mark, tone, phrase: (0,report_phrase/* say */.cv) `too few calls to gate on — figures are shown, nothing is claimed` };
        case 'no-baseline':
            return { mark, tone, phrase: firstRun(report) };
        case 'unchanged':
            return { mark, tone, phrase: untouched(report) };
        case 'skipped':
            return failing(report, (0,report_phrase/* say */.cv) `skipped — nothing was called`);
    }
}
function red(report) {
    const enforced = report.verdict.exit !== 0;
    const cells = (0,selection/* redCells */.Fs)(report);
    const what = report.verdict.mode === 'change' ? blameChange(cells) : blameTime(cells);
    const next = enforced ? nextStep(report, cells) : (0,report_phrase/* say */.cv) `warned only: the gate does not enforce`;
    return { mark: enforced ? '✖' : '▲', tone: enforced ? 'bad' : 'warn', phrase: (0,report_phrase/* say */.cv) `${what} — ${next}` };
}
function blameChange(cells) {
    const ways = waysOf(cells);
    const what = cells.some((cell) => cell.cause === 'deployed') ? 'the deployment under test' : 'this change';
    if (cells.length === 0)
        return (0,report_phrase/* say */.cv) `${what} breaks a limit of the gate`;
    if (ways.length === 0)
        return (0,report_phrase/* say */.cv) `${what} takes ${names(cells)} over budget`;
    return (0,report_phrase/* say */.cv) `${what} makes ${names(cells)} ${list(ways)}`;
}
function blameTime(cells) {
    const ways = waysOf(cells);
    if (cells.length === 0)
        return (0,report_phrase/* say */.cv) `a limit of the gate is broken`;
    const are = cells.length === 1 ? 'is' : 'are';
    if (ways.length === 0)
        return (0,report_phrase/* say */.cv) `${names(cells)} ${are} over budget`;
    return (0,report_phrase/* say */.cv) `${names(cells)} ${are} ${list(ways)} than the baseline`;
}
/** slower, dearer, more likely to fail; none when only an absolute budget is exceeded. */
function waysOf(cells) {
    const rows = cells.flatMap(selection/* decisive */.l9).filter((row) => row.method !== 'budget');
    return [
        ...(rows.some((row) => row.metric !== 'cost' && row.metric !== 'errors') ? ['slower'] : []),
        ...(rows.some((row) => row.metric === 'cost') ? ['dearer'] : []),
        ...(rows.some((row) => row.metric === 'errors') ? ['more likely to fail'] : []),
    ];
}
function nextStep(report, cells) {
    if (report.verdict.mode === 'change')
        return (0,report_phrase/* say */.cv) `do not merge as is`;
    const moved = cells.filter((cell) => !(0,selection/* isOverBudgetOnly */.yE)(cell));
    if (cells.length > 0 && moved.length === 0)
        return (0,report_phrase/* say */.cv) `mend it, or raise the limit in the config`;
    const causes = new Set(moved.map((cell) => cell.cause));
    if (causes.size !== 1)
        return (0,report_phrase/* say */.cv) `look at the causes below`;
    switch (moved[0]?.cause) {
        case 'provider':
            return (0,report_phrase/* say */.cv) `the request is unchanged, so look at the provider or the network`;
        case 'deployed':
            return (0,report_phrase/* say */.cv) `look at the last deployment`;
        case 'changed-request':
        case 'changed-since-baseline':
            return (0,report_phrase/* say */.cv) `look at the commits since the baseline`;
        case undefined:
            return (0,report_phrase/* say */.cv) `look at the figures below`;
    }
}
function cannotTell(report) {
    const cells = (0,selection/* cellsIn */.HH)(report, 'inconclusive');
    const silent = cells.filter((cell) => isSilent(report, cell));
    if (silent.length > 0 && silent.length === cells.length) {
        return (0,report_phrase/* say */.cv) `${names(silent)} gave no valid answer, so nothing is known — look at the failed calls`;
    }
    if (cells.length === 0)
        return (0,report_phrase/* say */.cv) `this run cannot tell`;
    if (cells.every(selection/* isOverBudgetOnly */.yE))
        return (0,report_phrase/* say */.cv) `${names(cells)} may be over budget; this run cannot tell`;
    return cells.some((cell) => (0,selection/* decisive */.l9)(cell).some(looksSlower))
        ? (0,report_phrase/* say */.cv) `${names(cells)} may be slower; this run cannot tell`
        : (0,report_phrase/* say */.cv) `${names(cells)} looks as before; this run cannot rule out that it got slower`;
}
/** A tenth is half of the usual threshold: less than that is no suspicion worth a headline. */
function looksSlower(row) {
    return (row.ratio ?? 2) > 1.1;
}
function isSilent(report, cell) {
    return report.verdict.findings.some((finding) => finding.kind === 'silent-cell' && finding.cell === cell.cell);
}
/** Open questions are green unless the caller asked otherwise; then the line says why the job fails. */
function failing(report, phrase) {
    if (report.verdict.exit === 0)
        return { mark: '◌', tone: 'open', phrase };
    const asked = report.gate?.onInconclusive === 'fail' ? (0,report_phrase/* say */.cv) ` — failed, as ${(0,report_phrase/* code */.aY)('on-inconclusive')} asks` : [];
    return { mark: '✖', tone: 'bad', phrase: (0,report_phrase/* say */.cv) `${phrase}${asked}` };
}
/** `openai` is 41 % slower than its stored runs. */
function drift(report) {
    const drifting = (0,selection/* cellsIn */.HH)(report, 'provider-drift');
    const cells = drifting.filter((cell) => !(0,selection/* isOverBudgetOnly */.yE)(cell) || cell.providerShift !== undefined);
    if (cells.length === 0 && drifting.length > 0) {
        return (0,report_phrase/* say */.cv) `${names(drifting)} ${drifting.length === 1 ? 'is' : 'are'} over budget, which this change has no part in`;
    }
    const providers = (0,selection/* providersOf */.Ou)(report, cells);
    const ratios = [
        ...cells.flatMap(selection/* decisive */.l9).map((row) => row.ratio ?? 1),
        ...cells.map((cell) => cell.providerShift?.ratio ?? 1),
    ];
    const worst = Math.max(0, ...ratios.map((ratio) => ratio - 1));
    const by = worst > 0 ? (0,report_phrase/* say */.cv) ` ${(0,figures/* formatChange */.eD)(worst).slice(1)}` : [];
    const are = providers.length === 1 ? 'is' : 'are';
    return providers.length === 0
        ? (0,report_phrase/* say */.cv) `a provider got slower for everyone`
        : (0,report_phrase/* say */.cv) `${(0,report_phrase/* nameList */.OD)(providers)} ${are}${by} slower than before, for everyone`;
}
function passed(report) {
    const accepted = (0,selection/* acceptedCells */.NG)(report);
    if (accepted.length > 0)
        return (0,report_phrase/* say */.cv) `passed — what got worse in ${names(accepted)} is accepted`;
    const compared = report.verdict.cells.filter((cell) => cell.comparisons.length > 0).length;
    return (0,report_phrase/* say */.cv) `passed — nothing got slower or dearer in ${compared} compared ${compared === 1 ? 'cell' : 'cells'}`;
}
function firstRun(report) {
    const recorded = report.recorded === true;
    if ((0,selection/* usedRuns */.yn)(report) > 0) {
        return (0,report_phrase/* say */.cv) `${recorded ? 'recorded — none' : 'none'} of the stored runs fits these cells yet`;
    }
    const first = report.verdict.mode === 'first-run' ? 'first run — ' : '';
    return (0,report_phrase/* say */.cv) `${first}${recorded ? 'recorded, ' : ''}nothing to compare with yet`;
}
function untouched(report) {
    const { requests, costUsd } = report.run.spending;
    return requests === 0
        ? (0,report_phrase/* say */.cv) `no cell is touched by this change — nothing called, $0.00`
        : (0,report_phrase/* say */.cv) `no cell is touched by this change — ${requests} calls made for information, ${(0,figures/* formatUsd */.UK)(costUsd)}`;
}
/** A small run says at once what it cannot see (percentile support, DESIGN §8). */
function reachNote(report) {
    const { iterations } = report.run.settings;
    if (report.run.spending.requests === 0)
        return [];
    if (iterations < 20)
        return (0,report_phrase/* say */.cv) ` · ${iterations} iterations: shown, not gated; 20 gate the median, 50 the p95`;
    return iterations < 50 ? (0,report_phrase/* say */.cv) ` · ${iterations} iterations gate the median; 50 gate the p95` : [];
}
function names(cells) {
    return (0,report_phrase/* nameList */.OD)(cells.map((cell) => cell.cell));
}
function list(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __webpack_require__(1732);
// EXTERNAL MODULE: ./lib/report/comparison-words.js
var comparison_words = __webpack_require__(4713);
;// CONCATENATED MODULE: ./lib/report/lead.js






/** Cells that are told in sentences; the table holds them all. */
const TOLD = 3;
/** Why, by how much, and what could not be seen: the sentences below the first line. */
function leadOf(report) {
    const { state } = report.verdict;
    return [
        ...report.run.health.disturbed.map((text) => (0,report_phrase/* say */.cv) `${(0,report_phrase/* sentence */.em)(text)}`),
        ...partialNote(report),
        ...(state === 'no-baseline' ? [firstRunNote(report)] : []),
        ...causes(report),
        ...counts(report),
        ...gateNote(report),
    ].filter((phrase) => phrase.length > 0);
}
function causes(report) {
    const red = (0,selection/* redCells */.Fs)(report);
    const noted = red.length > 0 ? red : notable(report);
    const told = noted.slice(0, TOLD).map((cell) => tell(cell, report, noted.length > 1));
    const more = noted.length - told.length;
    return more > 0 ? [...told, (0,report_phrase/* say */.cv) `${more} more ${more === 1 ? 'cell' : 'cells'} in the table.`] : told;
}
/** Cells in the state that names the job, and accepted ones, which a green first line must not hide. */
function notable(report) {
    const { state } = report.verdict;
    const told = new Set(['inconclusive', 'unconfirmed', 'provider-drift', 'improvement']);
    const open = (0,selection/* byWeight */.IN)(report.verdict.cells).filter((cell) => told.has(cell.state));
    return [...(0,selection/* acceptedCells */.NG)(report), ...(told.has(state) || state === 'pass' ? open : [])];
}
function tell(cell, report, named) {
    const rows = (0,selection/* decisive */.l9)(cell);
    const [heaviest] = rows;
    const parts = [
        ...(named ? [(0,report_phrase/* say */.cv) `${(0,report_phrase/* code */.aY)(cell.cell)}:`] : []),
        ...(cell.accepted === undefined ? [] : [(0,report_phrase/* say */.cv) `Accepted: ${(0,report_phrase/* sentence */.em)(cell.accepted)}`]),
        ...causeSentences(cell),
        ...(heaviest === undefined ? [] : [(0,comparison_words/* figureSentence */.iO)(heaviest, report)]),
        ...secondFigure(rows, report),
        ...limitSentences(cell),
        ...(cell.state === 'inconclusive' && heaviest !== undefined ? reachSentences(heaviest, report) : []),
    ];
    return (0,report_phrase/* joinPhrases */.Zk)(parts, ' ');
}
/** The explanation of what the gate flagged comes first; then what the design lets us say about the cause. */
function causeSentences(cell) {
    if (cell.state === 'unconfirmed' || cell.state === 'inconclusive')
        return [];
    const failures = (0,selection/* isFailingOnly */.Ny)(cell) ? (0,comparison_words/* failureWords */.AC)(cell) : undefined;
    if ((0,selection/* isOverBudgetOnly */.yE)(cell) && cell.providerShift === undefined)
        return failures === undefined ? [] : [(0,report_phrase/* say */.cv) `${failures}`];
    const told = (0,selection/* tellingExplanations */.sW)(cell).map((explanation) => (0,report_phrase/* sentence */.em)(explanation.sentence));
    const sentences = [...(failures === undefined ? [] : [failures]), ...new Set(told)].filter((text) => text !== '');
    const speaks = cell.state === 'regression' || cell.state === 'provider-drift' || cell.accepted !== undefined;
    const cause = cell.cause === undefined || !speaks ? [] : [causeWords(cell, cell.cause)];
    const first = sentences.length > 0 && cell.cause === 'changed-request' ? sentences : [...sentences, ...cause];
    return first.map((text) => (0,report_phrase/* say */.cv) `${text}`);
}
/** A limit of the config is the reader's own: what can be done is to get below it, or to lift it. */
function limitSentences(cell) {
    if (!(0,selection/* isOverBudgetOnly */.yE)(cell) || cell.state !== 'regression')
        return [];
    const limits = [
        ...new Set((0,selection/* decisive */.l9)(cell).map((row) => (row.metric === 'errors' ? 'gate.error-rate' : 'gate.budgets'))),
    ];
    return [(0,report_phrase/* say */.cv) `Mend it, or raise the limit under ${(0,report_phrase/* nameList */.OD)(limits)} in the config.`];
}
/** Where the base was called beside the change and drifted, too, the request itself may well have changed. */
function causeWords(cell, cause) {
    if (cause !== 'provider' || cell.providerShift === undefined)
        return CAUSE_WORDS[cause];
    const { metric, before, now, ratioLow, ratioHigh, ratio } = cell.providerShift;
    const interval = (0,figures/* formatInterval */.vy)(ratioLow, ratioHigh);
    const by = `${(0,figures/* formatRatio */.B0)(ratio)}${interval === undefined ? '' : `, 95 % interval ${interval} %`}`;
    return `Both arms moved together: ${metric.toUpperCase()} p50 of the base itself went from ${(0,figures/* formatMs */._V)(before)} in its stored runs to ${(0,figures/* formatMs */._V)(now)} (${by}). Not caused by this change.`;
}
const CAUSE_WORDS = {
    'changed-request': 'The change alters the request.',
    deployed: 'The server under test is what differs.',
    provider: 'The request is unchanged: the provider or the network moved, not this code.',
    'changed-since-baseline': 'The request has changed since the baseline was recorded.',
};
/** The heaviest figure of another metric: a dearer answer is no detail of a slower one. */
function secondFigure(rows, report) {
    const second = rows.find((row) => row.metric !== rows[0]?.metric && (row.metric === 'cost' || row.metric === 'errors'));
    return second === undefined ? [] : [(0,comparison_words/* figureSentence */.iO)(second, report)];
}
/** What this run could not see, and what it would take. */
function reachSentences(row, report) {
    const threshold = thresholdOf(row, report);
    const visible = row.smallestVisible;
    if (visible === undefined)
        return historyHint(report);
    const asks = threshold === undefined ? '' : `; the gate asks about ${(0,figures/* formatChange */.eD)(threshold)}`;
    const reach = (0,report_phrase/* say */.cv) `The smallest effect it could have seen is ${(0,figures/* formatChange */.eD)(visible)}${asks}.`;
    const calls = threshold === undefined ? undefined : callsNeeded(row, visible, threshold);
    if (calls === undefined)
        return [reach, ...historyHint(report)];
    const price = pricePerCall(report);
    const cost = price === undefined ? '' : ` (about ${(0,figures/* formatUsd */.UK)(price * calls)})`;
    return [
        reach,
        (0,report_phrase/* say */.cv) `To see ${(0,figures/* formatChange */.eD)(threshold)} it takes about ${(0,figures/* formatCount */.B4)(calls)} calls${cost}: ${(0,report_phrase/* code */.aY)(`iterations: ${calls}`)}.`,
        ...historyHint(report),
    ];
}
/** The error of a quantile falls with the root of n, so n grows with the square of the log effects. Duets only: stored runs add their own spread. */
function callsNeeded(row, visible, threshold) {
    if (row.method !== 'duet' || visible <= threshold || threshold <= 0)
        return undefined;
    const factor = (Math.log1p(visible) / Math.log1p(threshold)) ** 2;
    return Math.ceil((row.n.candidate * factor) / 10) * 10;
}
function pricePerCall(report) {
    const { requests, costUsd, unpriced } = report.run.spending;
    return requests === 0 || unpriced > 0 || costUsd === 0 ? undefined : costUsd / requests;
}
function historyHint(report) {
    const used = (0,selection/* usedRuns */.yn)(report);
    if (used >= report.baselineWanted)
        return [];
    return [(0,report_phrase/* say */.cv) `Each run stored on the default branch sharpens it (${used} of ${report.baselineWanted} so far).`];
}
function thresholdOf(row, { gate }) {
    const { metric } = row;
    return metric === 'errors' || metric === 'stall' || metric === 'speed' ? undefined : gate?.threshold[metric];
}
function partialNote(report) {
    const { partial, spending, settings, trials } = report.run;
    if (partial === undefined)
        return [];
    const why = {
        interrupted: 'a signal ended the run',
        'cost-cap': 'the cost cap ended the run',
        'request-cap': 'the request cap ended the run',
        'time-cap': 'the time cap ended the run',
    }[partial];
    const measured = trials.filter((trial) => trial.stage !== 'warmup' && trial.arm === 'candidate').length;
    const planned = report.run.cells.reduce((total, cell) => total + cell.iterations, 0) || settings.iterations;
    const calls = `${(0,figures/* formatCount */.B4)(measured)} of ${(0,figures/* formatCount */.B4)(planned)} planned calls`;
    return [
        (0,report_phrase/* say */.cv) `Partial: ${why} after ${calls} of this change and ${(0,figures/* formatUsd */.UK)(spending.costUsd)}. It is never used as a baseline.`,
    ];
}
function firstRunNote(report) {
    const used = (0,selection/* usedRuns */.yn)(report);
    const soFar = `(${used} of ${report.baselineWanted})`;
    const runs = report.recorded === true
        ? (0,report_phrase/* say */.cv) `The next runs on the default branch become the baseline ${soFar}.`
        : (0,report_phrase/* say */.cv) `This run is not kept; recorded runs of the default branch become the baseline ${soFar}.`;
    const budgets = report.verdict.cells.flatMap((cell) => cell.comparisons.filter((row) => row.method === 'budget'));
    if (budgets.length === 0)
        return runs;
    const broken = budgets.filter((row) => row.state === 'regression').length;
    const all = budgets.length === 1 ? 'the only one is met' : `all ${budgets.length} are met`;
    return (0,report_phrase/* say */.cv) `${runs} Budgets are already enforced: ${broken === 0 ? all : `${broken} of ${budgets.length} exceeded`}.`;
}
/** Judged again, a run may meet another gate than it did. */
function gateNote({ gateFrom }) {
    if (gateFrom === undefined)
        return [];
    if (gateFrom === 'config')
        return [(0,report_phrase/* say */.cv) `Judged by the gate of the config that was named.`];
    return gateFrom === 'run'
        ? [(0,report_phrase/* say */.cv) `Judged by the gate that the last run was judged by when it ran; ${(0,report_phrase/* code */.aY)('-c FILE')} takes another.`]
        : [(0,report_phrase/* say */.cv) `Judged by the default gate, because the last run holds none; ${(0,report_phrase/* code */.aY)('-c FILE')} takes a config’s.`];
}
/** 6 cells: 1 with a regression, 5 untouched. Accepted cells are counted apart: green, and not simply passed. */
function counts(report) {
    const { cells } = report.verdict;
    if (cells.length === 0)
        return [];
    const plain = cells.filter((cell) => cell.accepted === undefined);
    const accepted = cells.length - plain.length;
    const byState = verdict/* STATES */.x.map((state) => ({
        count: plain.filter((cell) => cell.state === state).length,
        words: state_words/* STATE_WORDS */.I7[state].count,
    }));
    const parts = [...byState.slice(0, 1), { count: accepted, words: state_words/* ACCEPTED_WORDS */.C$.count }, ...byState.slice(1)].filter(({ count }) => count > 0);
    const [first] = parts;
    if (parts.length === 1 && first !== undefined) {
        return [
            cells.length === 1 ? (0,report_phrase/* say */.cv) `1 cell, ${first.words}.` : (0,report_phrase/* say */.cv) `${(0,figures/* formatCount */.B4)(cells.length)} cells, all ${first.words}.`,
        ];
    }
    const told = parts.map(({ count, words }) => `${(0,figures/* formatCount */.B4)(count)} ${words}`);
    return [(0,report_phrase/* say */.cv) `${(0,figures/* formatCount */.B4)(cells.length)} cells: ${told.join(', ')}.`];
}

// EXTERNAL MODULE: ./lib/report/sections.js + 1 modules
var sections = __webpack_require__(1078);
;// CONCATENATED MODULE: ./lib/report/story.js








/**
 * A report in words, in the order in which they are read. The only place that decides what is said.
 *
 * Context   The same verdict is read in a comment, a job summary, a terminal and a page.
 * Decision  Words are chosen once, as pieces without a form; each sink lays them out, escapes every piece (ours, too)
 *           and may leave out whole parts by rank, but never rewords.
 * Revisit   when a sink needs words of its own: then the story gets a part for it, and the sink still no opinion.
 */
function tellStory(report) {
    const { mark, tone, phrase } = headlineOf(report);
    return {
        suite: report.run.suite,
        mark,
        tone,
        headline: phrase,
        top: report.verdict.findings.filter((finding) => finding.top).map((finding) => (0,report_phrase/* say */.cv) `${(0,report_phrase/* sentence */.em)(finding.text)}`),
        lead: leadOf(report),
        table: openTable(report),
        sections: (0,sections/* sectionsOf */.K)(report),
        footer: footerOf(report),
        imprint: imprintOf(report),
    };
}
/** The first line without mark and markup, for documents that machines read. */
function plainHeadline(report) {
    return (0,visible_text/* visibleText */.Q)((0,report_phrase/* plainText */.wh)(headlineOf(report).phrase));
}
/** Changed cells; of a run that has nothing to compare with, what it measured, without what it could not. */
function openTable(report) {
    return (0,selection/* startsUp */.zJ)(report)
        ? (0,comparison_table/* comparisonTable */.Q)(report, report.verdict.cells, (comparison) => !(0,selection/* isRefused */.H0)(comparison))
        : (0,comparison_table/* comparisonTable */.Q)(report, (0,selection/* openCells */.uT)(report), selection/* isDecided */.d$);
}


/***/ })

};
