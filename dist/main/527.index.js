export const id = 527;
export const ids = [527];
export const modules = {

/***/ 91168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ runSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./lib/model/outcome.js
var model_outcome = __webpack_require__(26805);
// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(30060);
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

/***/ 79329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ serializeRun)
/* harmony export */ });
/* harmony import */ var _run_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91168);

/**
 * The text of a run's file. The same run gives the same bytes, in whatever order its members were put together; long
 * lists have one entry a line, so that two runs can be compared with any diff.
 *
 * Never writes what could not be read again: a run with NaN in it is our bug and throws.
 */
function serializeRun(run) {
    const members = Object.entries(_run_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .runSchema */ .L.parse(run)).map(([key, value]) => `${JSON.stringify(key)}: ${lines(value)}`);
    return `{\n${members.join(',\n')}\n}\n`;
}
function lines(value) {
    if (!Array.isArray(value) || value.length === 0)
        return JSON.stringify(value);
    return `[\n${value.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}


/***/ }),

/***/ 67735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ toJUnit)
});

// EXTERNAL MODULE: ./lib/model/figures.js
var figures = __webpack_require__(26536);
// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(92068);
// EXTERNAL MODULE: ./lib/model/visible-text.js
var visible_text = __webpack_require__(10087);
;// CONCATENATED MODULE: ./lib/export/escape-xml.js

/**
 * Text for an XML 1.0 text node or quoted attribute. Characters that XML forbids even as references (controls, lone
 * surrogates, non-characters) are spelled out, so that one hostile name cannot make a whole result file unreadable.
 */
function escapeXml(text) {
    return (0,visible_text/* visibleText */.Q)(text, 4000).replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/export/xml.js

function xml_element(name, inside) {
    return { name, attributes: {}, children: [], text: '', ...inside };
}
function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}`;
}
function print({ name, attributes, children, text }, indent) {
    const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
    const start = `${indent}<${name}${listed.join('')}`;
    if (children.length === 0)
        return text === '' ? `${start}/>\n` : `${start}>${escapeXml(text)}</${name}>\n`;
    return `${start}>\n${children.map((child) => print(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

;// CONCATENATED MODULE: ./lib/export/junit.js



/**
 * The result as JUnit XML: a suite for the job and one per cell, a test case per comparison. Regressions are failures,
 * what could not be decided is skipped with the reason, findings are properties. The same report gives the same bytes.
 */
function toJUnit(report) {
    const suites = [jobSuite(report), ...report.verdict.cells.map((cell) => cellSuite(report, cell))];
    return xmlDocument(xml_element('testsuites', {
        attributes: { name: 'latency-lens', ...totals(suites), time: seconds(report.run.durationMs) },
        children: suites.map((suite) => suite.xml),
    }));
}
function jobSuite(report) {
    const { run, verdict } = report;
    const words = state_words/* STATE_WORDS */.I7[verdict.state].row;
    const cases = [
        {
            name: 'verdict',
            result: verdict.exit === 0 ? 'passed' : 'failure',
            message: `${words}, exit code ${verdict.exit}${run.partial === undefined ? '' : `, partial: ${run.partial}`}`,
            type: 'verdict',
        },
    ];
    const properties = [
        ['tool', `${run.provenance.tool} ${run.provenance.toolVersion}`],
        ['suite', run.suite],
        ['run', run.id],
        ['mode', verdict.mode],
        ['requests', String(run.spending.requests)],
        ['cost-usd', String(run.spending.costUsd)],
        ...run.health.disturbed.map((text) => ['disturbed', text]),
        ...findingProperties(verdict.findings.filter((finding) => finding.cell === undefined)),
    ];
    return suiteOf(report, 'job', cases, properties, run.durationMs);
}
function cellSuite(report, cell) {
    const cases = cell.comparisons.length === 0
        ? [bareCase(cell)]
        : cell.comparisons.map((comparison) => comparisonCase(report, cell, comparison));
    const properties = [
        ['state', cell.state],
        ...(cell.cause === undefined ? [] : [['cause', cell.cause]]),
        ...(cell.accepted === undefined ? [] : [['accepted', cell.accepted]]),
        ['attempts', String(cell.attempts)],
        ...Object.entries(cell.failures).map(([outcome, count]) => [`failed ${outcome}`, String(count)]),
        ...cell.explanations.map((explanation) => [`why ${explanation.metric}`, explanation.sentence]),
        ...findingProperties(report.verdict.findings.filter((finding) => finding.cell === cell.cell)),
    ];
    return suiteOf(report, cell.cell, cases, properties, 0);
}
/** A cell that was not compared: untouched is fine, everything else could not be decided. */
function bareCase(cell) {
    const fine = cell.state === 'unchanged' || cell.state === 'pass' || cell.state === 'improvement';
    return { name: 'cell', result: fine ? 'passed' : 'skipped', message: state_words/* STATE_WORDS */.I7[cell.state].row, type: cell.state };
}
function comparisonCase(report, cell, comparison) {
    const name = comparison.method === 'budget' ? `${(0,state_words/* comparisonName */.NX)(comparison)} budget` : (0,state_words/* comparisonName */.NX)(comparison);
    const type = comparison.method === 'budget' ? 'budget' : comparison.state;
    const message = messageOf(comparison);
    switch (comparison.state) {
        case 'regression':
            return cell.accepted === undefined && report.verdict.exit !== 0
                ? { name, type, result: 'failure', message }
                : { name, type, result: 'skipped', message: `${message}; ${cell.accepted ?? 'warned only'}` };
        case 'pass':
        case 'improvement':
        case 'unconfirmed':
        case 'provider-drift':
        case 'unchanged':
            return { name, type, result: 'passed', message };
        case 'disturbed':
        case 'inconclusive':
        case 'unstable':
        case 'no-baseline':
        case 'skipped':
            return { name, type, result: 'skipped', message };
    }
}
/** cannot tell: 1.31 s → 1.60 s, +22 % (−9 … +64), visible from +39 %. */
function messageOf(comparison) {
    const { base, candidate, unit, ratio, smallestVisible, notes } = comparison;
    const interval = (0,figures/* formatInterval */.vy)(comparison.ratioLow, comparison.ratioHigh);
    const points = unit === 'share' && base !== undefined && candidate !== undefined;
    const change = points ? (0,figures/* formatPoints */.Xf)(candidate - base) : ratio === undefined ? undefined : (0,figures/* formatChange */.eD)(ratio - 1);
    const budget = comparison.method === 'budget' ? 'limit ' : '';
    const levels = base === undefined
        ? (0,figures/* formatFigure */.Mo)(candidate, unit)
        : `${budget}${(0,figures/* formatFigure */.Mo)(base, unit)} → ${(0,figures/* formatFigure */.Mo)(candidate, unit)}`;
    const parts = [
        levels,
        ...(change === undefined || change === figures/* NOT_AVAILABLE */.e5
            ? []
            : [interval === undefined ? change : `${change} (${interval})`]),
        ...(smallestVisible === undefined ? [] : [`visible from ${(0,figures/* formatChange */.eD)(smallestVisible)}`]),
        ...notes,
    ];
    return `${state_words/* STATE_WORDS */.I7[comparison.state].row}: ${parts.join(', ')}`;
}
function findingProperties(findings) {
    return findings.map((finding) => [`finding ${finding.kind}`, finding.text]);
}
function suiteOf(report, name, cases, properties, durationMs) {
    const suite = { cases };
    const children = [
        xml_element('properties', {
            children: properties.map(([property, value]) => xml_element('property', { attributes: { name: property, value } })),
        }),
        ...cases.map((entry) => caseElement(report, name, entry)),
    ];
    const timestamp = report.run.startedAt.replace(/(?:\.\d+)?Z$/, '');
    const attributes = { name, ...totals([suite]), time: seconds(durationMs), timestamp };
    return { ...suite, xml: xml_element('testsuite', { attributes, children }) };
}
function caseElement(report, suite, { name, result, message, type }) {
    const inner = result === 'passed'
        ? [xml_element('system-out', { text: message })]
        : result === 'failure'
            ? [xml_element('failure', { attributes: { message, type }, text: message })]
            : [xml_element('skipped', { attributes: { message } })];
    const attributes = { name, classname: `${report.run.suite}.${suite}`, time: '0' };
    return xml_element('testcase', { attributes, children: message === '' ? [] : inner });
}
function totals(suites) {
    const cases = suites.flatMap((suite) => suite.cases);
    const count = (result) => String(cases.filter((entry) => entry.result === result).length);
    return { tests: String(cases.length), failures: count('failure'), errors: '0', skipped: count('skipped') };
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}


/***/ }),

/***/ 70441:
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

/***/ 31111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ writeRun),
/* harmony export */   u5: () => (/* binding */ writeReport),
/* harmony export */   wZ: () => (/* binding */ MARKDOWN_LIMIT)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _baseline_serialize_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79329);
/* harmony import */ var _export_junit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67735);
/* harmony import */ var _export_summary_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70441);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51346);
/* harmony import */ var _platform_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48137);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3789);
/* harmony import */ var _report_story_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47809);









/** GitHub takes 65,536 characters in a comment. */
const MARKDOWN_LIMIT = 60_000;
/** The run file alone, so that a failure in what follows loses no measurement. */
async function writeRun(run, files, cwd, redact) {
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, files.run, '..'));
    await (0,_platform_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFileAtomic */ .Z)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, files.run), redact((0,_baseline_serialize_run_js__WEBPACK_IMPORTED_MODULE_2__/* .serializeRun */ .u)(run)));
}
/** Everything that people and machines read, each file whole or not at all. */
async function writeReport(report, files, cwd, redact) {
    const { renderHtml } = await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 86187));
    const bodies = [
        [files.run, (0,_baseline_serialize_run_js__WEBPACK_IMPORTED_MODULE_2__/* .serializeRun */ .u)(withStory(report))],
        [files.markdown, (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .renderMarkdown */ .G)(report, { limit: MARKDOWN_LIMIT })],
        [files.html, renderHtml(report)],
        [files.junit, (0,_export_junit_js__WEBPACK_IMPORTED_MODULE_3__/* .toJUnit */ .U)(report)],
        [files.summary, (0,_export_summary_json_js__WEBPACK_IMPORTED_MODULE_8__/* .summaryJson */ .D)(report, (0,_report_story_js__WEBPACK_IMPORTED_MODULE_7__/* .plainHeadline */ .r)(report))],
    ];
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, files.run, '..'));
    for (const [path, body] of bodies)
        await (0,_platform_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFileAtomic */ .Z)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), redact(body));
}
/** The run file remembers what was said of it, so that `report` can say it again in another form. */
function withStory({ run, ...told }) {
    return run.decision === undefined ? run : { ...run, decision: { ...run.decision, told } };
}
async function makeFolder(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
    }
    catch (cause) {
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_4__/* .LensError */ .hw('output/unwritable', `the folder ${path} cannot be made (${(0,_platform_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(cause)})`, { cause });
    }
}


/***/ }),

/***/ 48137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   Z: () => (/* binding */ writeFileAtomic)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51346);




/**
 * Writes a file whole or not at all: into a temporary file of the same folder, to the disk, then over the old one by
 * one rename. A reader sees the old or the new content; a failure leaves neither a half nor a temporary file behind.
 *
 * Missing folders on the way are made.
 *
 * @throws LensError `output/unwritable`
 */
async function writeFileAtomic(path, bytes) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await writeThrough(temporary, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        await syncFolder(folder);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }).catch(() => undefined);
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LensError */ .hw('output/unwritable', `${path} cannot be written (${errorCode(cause)}).`, { cause });
    }
}
async function writeThrough(path, bytes) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
/** Makes the rename itself outlive a power cut. Some file systems refuse, and the content is safe without it. */
async function syncFolder(folder) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
/** `ENOSPC`, `EACCES`, … or `unknown`. By shape, not `instanceof`: a test's or a worker's realm has an Error of its own. */
function errorCode(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : 'unknown';
}


/***/ }),

/***/ 74342:
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

/***/ 32441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./lib/report/escape-terminal.js
var escape_terminal = __webpack_require__(22728);
// EXTERNAL MODULE: ./lib/report/paint.js
var report_paint = __webpack_require__(74342);
// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(94701);
// EXTERNAL MODULE: ./lib/report/sections.js + 1 modules
var sections = __webpack_require__(11078);
// EXTERNAL MODULE: ./lib/report/story.js + 3 modules
var story = __webpack_require__(47809);
// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(25832);
;// CONCATENATED MODULE: ./lib/report/terminal-table.js


const GAP = 2;
/**
 * A table without lines, so that a log can be copied into a chat and still be read. When it is wider than the
 * terminal, names of cells move to lines of their own; then the columns that are told elsewhere, too, are dropped.
 */
function printTable(table, width, paint) {
    const full = shapeOf(table);
    const narrow = withHeadings(full);
    const shapes = [full, narrow, without(narrow, 'visible from'), without(without(narrow, 'visible from'), 'n')];
    return draw(shapes.find((shape) => widthOf(shape) <= width) ?? shapes.at(-1) ?? full, paint);
}
function shapeOf(table) {
    return {
        titles: table.columns.map((column) => column.title),
        aligns: table.columns.map((column) => column.align),
        rows: table.rows.map((row) => ({ tone: row.tone, cells: row.cells.map((cell) => (0,escape_terminal/* terminalText */.N)(cell)) })),
        headings: new Map(),
    };
}
/** The first column becomes headings. */
function withHeadings(shape) {
    const headings = shape.rows.flatMap(({ cells: [name = ''] }, index) => (name === '' ? [] : [[index, name]]));
    return { ...pick(shape, (column) => column > 0), headings: new Map(headings) };
}
function without(shape, title) {
    return pick(shape, (column) => shape.titles[column] !== title);
}
function pick(shape, keep) {
    const kept = (items) => items.filter((_, column) => keep(column));
    return {
        ...shape,
        titles: kept(shape.titles),
        aligns: kept(shape.aligns),
        rows: shape.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
    };
}
function columnWidths({ titles, rows }) {
    return titles.map((title, column) => Math.max(...[title, ...rows.map((row) => row.cells[column] ?? '')].map(lengthOf)));
}
function widthOf(shape) {
    const indent = shape.headings.size > 0 ? 1 : 0;
    return columnWidths(shape).reduce((sum, width) => sum + width + GAP, indent) - GAP;
}
function draw(shape, paint) {
    const printed = new cli_table3({
        head: shape.titles.map((title) => paint.dim(title)),
        colAligns: [...shape.aligns],
        chars: BARE,
        style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true },
    });
    printed.push(...shape.rows.map(({ tone, cells }) => cells.map((cell, column) => (column === cells.length - 1 ? paint[tone](cell) : cell))));
    const [head = '', ...lines] = printed
        .toString()
        .split('\n')
        .map((line) => line.trimEnd());
    const indent = shape.headings.size > 0 ? ' ' : '';
    return [indent + head, ...lines.flatMap((line, index) => [...headingAt(shape, index, paint), indent + line])].join('\n');
}
function headingAt(shape, index, paint) {
    const heading = shape.headings.get(index);
    return heading === undefined ? [] : [paint.bold(heading)];
}
function lengthOf(text) {
    return Array.from(text).length;
}
const BARE = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '',
};

;// CONCATENATED MODULE: ./lib/report/wrap-words.js
/**
 * Text broken at spaces into lines of at most `width` characters; a longer word keeps a line of its own, and a figure
 * is not parted from its unit.
 */
function wrapWords(text, width, indent = '') {
    const lines = [];
    let line = '';
    for (const word of text.split(/ (?!(?:%|ms|s|min|h)(?![\w]))/)) {
        const room = width - (lines.length > 0 ? indent.length : 0);
        if (line !== '' && line.length + 1 + word.length > room) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line].map((text_, index) => (index === 0 ? text_ : `${indent}${text_}`)).join('\n');
}

;// CONCATENATED MODULE: ./lib/report/terminal.js







/** The report for a terminal or a CI log: first line, cause, changed rows, then one line for each folded part. */
function renderTerminal(report, options) {
    return printTerminal((0,story/* tellStory */.F)(report), filesOf(report), options);
}
function printTerminal(story, files, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    const text = (phrase, indent = '') => wrapWords((0,escape_terminal/* terminalText */.N)(phrase), Math.max(40, options.width), indent);
    const head = `${paint[story.tone](story.mark)} ${paint.bold('Latency Lens:')} ${(0,escape_terminal/* terminalText */.N)(story.headline)}`;
    const blocks = [
        head,
        ...(story.top.length === 0
            ? []
            : [story.top.map((phrase) => `${paint.warn('▲')} ${text(phrase, '  ')}`).join('\n')]),
        ...(story.lead.length === 0 ? [] : [story.lead.map((phrase) => text(phrase)).join('\n')]),
        ...printFigures(story, options, paint),
        ...printSections(story.sections, options, paint, text),
        [
            ...story.footer.map((phrase) => paint.dim(text(phrase))),
            ...files.map((phrase) => paint.dim((0,escape_terminal/* terminalText */.N)(phrase))),
        ].join('\n'),
        paint.dim((0,escape_terminal/* terminalText */.N)(story.imprint)),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
/** A terminal has nothing to unfold, so where no row stands open the folded figures are printed. */
function printFigures(story, { width, details }, paint) {
    if (story.table !== undefined)
        return [printTable(story.table, width, paint)];
    if (details === true)
        return [];
    const folded = story.sections.filter((section) => section.id === sections/* OTHER_CELLS */.v).flatMap((section) => section.blocks);
    return folded.flatMap((block) => (block.type === 'table' ? [printTable(block.table, width, paint)] : []));
}
function printSections(sections, options, paint, text) {
    if (sections.length === 0)
        return [];
    if (options.details !== true)
        return [sections.map((section) => paint.dim(`· ${text(section.title, '  ')}`)).join('\n')];
    return sections.map((section) => [
        paint.bold((0,escape_terminal/* terminalText */.N)(section.title)),
        ...section.blocks.map((block) => printBlock(block, options.width, paint, text)),
    ].join('\n'));
}
function printBlock(block, width, paint, text) {
    switch (block.type) {
        case 'paragraph':
            return text(block.phrase);
        case 'list':
            return block.items.map((item) => `  ${text(item, '    ')}`).join('\n');
        case 'table':
            return printTable(block.table, width, paint);
    }
}
function filesOf({ files }) {
    return [
        ...(files.html === undefined ? [] : [(0,phrase/* say */.cv) `report  ${files.html}`]),
        ...(files.markdown === undefined ? [] : [(0,phrase/* say */.cv) `summary ${files.markdown}`]),
        ...(files.run === undefined ? [] : [(0,phrase/* say */.cv) `run     ${files.run}`]),
    ];
}


/***/ })

};
