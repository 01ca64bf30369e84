export const id = 598;
export const ids = [598,58];
export const modules = {

/***/ 48436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseRun)
/* harmony export */ });
/* unused harmony export MAX_RUN_BYTES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51346);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30060);
/* harmony import */ var _run_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91168);




/** A run of 2,000 calls takes about 2 MB; more than this is no run of ours. */
const MAX_RUN_BYTES = 64 * 1024 * 1024;
/**
 * How each version of the file is read into today's `Run`. Version 1 opens forever: a later version adds a reader and
 * leaves this one, which then ends in a step to the next version.
 */
const readers = new Map([[1, readVersion1]]);
/**
 * A run from the text of its file.
 *
 * @param name What the file is called, for the message.
 * @throws LensError `run/unreadable` (cut off, no JSON, values that no run can have) or `run/wrong-schema` (another
 *   kind of file, or a newer version). The message names the member, never its value.
 */
function parseRun(text, name) {
    const json = readJson(text, name);
    const header = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(_model_run_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_SCHEMA */ .E), version: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive() }).safeParse(json);
    if (!header.success)
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('run/wrong-schema', `${name} is not a run file of this tool.`);
    const reader = readers.get(header.data.version);
    if (reader === undefined) {
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('run/wrong-schema', `${name} was written by a newer version of this tool (file version ${header.data.version}; this one reads up to ${_model_run_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_VERSION */ .B}).`);
    }
    return reader(json, name);
}
function readJson(text, name) {
    if (Buffer.byteLength(text) > MAX_RUN_BYTES) {
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('run/unreadable', `${name} is larger than ${MAX_RUN_BYTES / 1024 / 1024} MiB.`);
    }
    if (text.trim() === '')
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('run/unreadable', `${name} is empty.`);
    let json;
    try {
        json = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        // The engine's message quotes the file, so only its verdict and its position are passed on.
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('run/unreadable', `${name} ${whyNoJson(text, error)}.`);
    }
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
        return json;
    throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('run/wrong-schema', `${name} is not a run file of this tool.`);
}
function whyNoJson(text, error) {
    const whole = text.trim();
    const message = error instanceof Error ? error.message : '';
    const position = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
    if (whole.startsWith('{') && (!whole.endsWith('}') || position >= text.trimEnd().length)) {
        return 'is cut off: it ends in the middle';
    }
    const place = /line (\d+) column (\d+)/.exec(message);
    return place === null ? 'is not valid JSON' : `is not valid JSON at line ${place[1]}, column ${place[2]}`;
}
function readVersion1(json, name) {
    const read = _run_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .runSchema */ .L.safeParse(json);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const member = memberName(issue?.path ?? []);
    // A word that we do not know was most likely added by a later version.
    if (issue?.code === 'invalid_value') {
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('run/wrong-schema', `${name}: ${member} has a value that this version does not know.`);
    }
    throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .LensError */ .hw('run/unreadable', `${name}: ${member} ${whatIsWrong(issue)}.`);
}
/** `trials[3].ttftMs` */
function memberName(path) {
    const text = path.reduce((sum, step) => (typeof step === 'number' ? `${sum}[${step}]` : `${sum}.${String(step)}`), '');
    return text === '' ? 'the file' : text.replace(/^\./, '');
}
function whatIsWrong(issue) {
    switch (issue?.code) {
        case 'invalid_type':
            return `is missing, not finite or not of type ${issue.expected}`;
        case 'too_small':
            return issue.origin === 'number' || issue.origin === 'int' ? 'is below what is possible' : 'is too short';
        case 'too_big':
            return issue.origin === 'number' || issue.origin === 'int' ? 'is above what is possible' : 'is too long';
        case 'custom':
            return issue.message === 'Invalid input' ? 'is not a plain JSON object' : issue.message;
        default:
            return 'has a value that no run can have';
    }
}


/***/ }),

/***/ 95058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readStoredRuns: () => (/* binding */ readStoredRuns)
/* harmony export */ });
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51346);
/* harmony import */ var _parse_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48436);


/** Stored files as runs. A damaged baseline file costs its own run, not the verdict. */
function readStoredRuns(files) {
    const runs = [];
    const findings = [];
    for (const { path, text } of files) {
        try {
            runs.push({ run: (0,_parse_run_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRun */ .z)(text, path), path });
        }
        catch (error) {
            if (!(0,_model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isLensError */ .Vc)(error))
                throw error;
            findings.push({
                kind: 'baseline-refused',
                top: false,
                text: `A stored file is left out of the baseline. ${error.message} (${error.code})`,
            });
        }
    }
    return { runs, findings };
}


/***/ }),

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

/***/ 26805:
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

/***/ 30060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ RUN_VERSION),
/* harmony export */   E: () => (/* binding */ RUN_SCHEMA)
/* harmony export */ });
const RUN_SCHEMA = 'https://llm-latency-lens.dev/run';
const RUN_VERSION = 1;


/***/ }),

/***/ 11598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askPlatform: () => (/* binding */ askPlatform)
});

// EXTERNAL MODULE: ./lib/baseline/read-stored-runs.js
var read_stored_runs = __webpack_require__(95058);
;// CONCATENATED MODULE: ./lib/model/sample.js
/** What is gated, in the field's words. `ttfo`, `stall` and `speed` are shown and can be given a budget. */
const METRICS = ['ttft', 'ttfo', 'tpot', 'e2e', 'stall', 'speed', 'cost'];

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(51346);
// EXTERNAL MODULE: ./lib/plan/confined-files.js
var confined_files = __webpack_require__(37869);
;// CONCATENATED MODULE: ./lib/pipeline/base-through-platform.js



/** A config that names more files than this is not fetched file by file. */
const MOST_FILES = 200;
/**
 * The config of the base and the files that it names, read at that commit through the platform. Which files these are
 * is known by reading the config only, so it is read again after each new one: pure work, and no second reader that
 * could disagree with the first.
 *
 * @param planOf Config text to plan, with a source of its files.
 */
async function baseThroughPlatform(platform, configPath, world, planOf) {
    const config = await platform.baseFile(inWorkspace(configPath, world));
    if ('problem' in config)
        return config.missing === true ? { isNew: true } : config;
    const known = new Map();
    const folder = inWorkspace((0,external_node_path_.dirname)(configPath), world);
    for (let fetched = 0; fetched <= MOST_FILES; fetched += 1) {
        const read = readWith(known, (files) => planOf(config.text, files));
        if (!('wanted' in read))
            return read;
        const file = await platform.baseFile(external_node_path_.posix.join(folder, read.wanted));
        if ('problem' in file)
            return { problem: file.problem, ...rulesOf((files) => planOf(config.text, files)) };
        known.set(read.wanted, file.text);
    }
    return { problem: `The base’s config names more than ${MOST_FILES} files.` };
}
/** The config with empty files: nothing that is called, all that is ruled. */
function rulesOf(plan) {
    try {
        return { rules: plan({ readFile: (_, kind) => (kind === 'data' ? '{}' : 'unread') }) };
    }
    catch (error) {
        if ((0,lens_error/* lensErrorsOf */.XI)(error).length === 0)
            throw error;
        return {};
    }
}
/** Not an error of anybody: a file that must be fetched before the reading can go on. */
class Wanted extends Error {
    path;
    constructor(path) {
        super(path);
        this.path = path;
    }
}
function readWith(known, plan) {
    try {
        return {
            plan: plan({
                readFile: (path) => {
                    (0,confined_files/* requirePlainPath */.$O)(path);
                    const text = known.get(path);
                    if (text === undefined)
                        throw new Wanted(path);
                    return text;
                },
            }),
        };
    }
    catch (error) {
        if (error instanceof Wanted)
            return { wanted: error.path };
        const [first] = (0,lens_error/* lensErrorsOf */.XI)(error);
        if (first === undefined)
            throw error;
        return { problem: `The base’s config cannot be used: ${first.message} (${first.code}).` };
    }
}
function inWorkspace(path, { cwd }) {
    return (0,external_node_path_.relative)(cwd, (0,external_node_path_.resolve)(cwd, path)).split(external_node_path_.sep).join('/');
}

// EXTERNAL MODULE: ./lib/pipeline/earlier-runs.js
var earlier_runs = __webpack_require__(79565);
;// CONCATENATED MODULE: ./lib/pipeline/surroundings.js




/**
 * Everything that is asked of the platform before the first call. What it cannot say is a finding, never a failure.
 *
 * @param planOf Config text to plan, under the name it has in messages.
 * @throws LensError `security/untrusted-event`
 */
async function askPlatform(platform, { suite }, settings, world, planOf) {
    const occasion = await platform.occasion();
    const isChange = occasion.mode === 'change';
    const baseSha = isChange ? occasion.baseSha : undefined;
    const base = !isChange
        ? undefined
        : baseSha === undefined
            ? { problem: occasion.baseProblem ?? 'Nothing says which commit this change is made to.' }
            : await baseThroughPlatform(platform, settings.configFile, world, (text, files) => planOf(text, `${settings.configFile} at ${baseSha.slice(0, 7)}`, files));
    // A directory that the caller names stands in place of what the platform keeps.
    const kept = settings.baselineDir === undefined ? await platform.storedRuns(suite) : NOTHING;
    const attempts = await platform.earlierAttempts(suite);
    const label = isChange ? await platform.acceptedByLabel() : {};
    const stored = (0,read_stored_runs.readStoredRuns)(kept.files);
    const earlier = readEarlier(attempts, platform.place.sha, suite);
    return {
        mode: occasion.mode,
        ...(occasion.headSha !== undefined && { headSha: occasion.headSha }),
        ...(baseSha !== undefined && { baseSha }),
        ...(isChange && platform.acceptLabel !== undefined && { acceptLabel: platform.acceptLabel }),
        ...(occasion.withoutSecrets !== undefined && { withoutSecrets: occasion.withoutSecrets }),
        ...(base !== undefined && 'plan' in base && { base: base.plan }),
        isNew: base !== undefined && 'isNew' in base,
        ...(base !== undefined && 'rules' in base && base.rules !== undefined && { rules: base.rules }),
        stored: stored.runs,
        refused: kept.refused,
        accept: kept.accept ?? (() => undefined),
        earlier: earlier.runs,
        accepted: acceptedBy(label),
        findings: [
            ...(base !== undefined && 'problem' in base
                ? [note('no-callable-base', `No callable base. ${base.problem}`)]
                : []),
            ...kept.problems.map((problem) => note('baseline-refused', `The baseline could not be looked at. ${problem}`)),
            ...stored.findings,
            ...attempts.problems.map((problem) => note('note', `Earlier attempts could not be looked at. ${problem}`)),
            ...attempts.refused.map(({ refused }) => note('note', `An earlier attempt does not count. ${refused ?? ''}`)),
            ...earlier.findings,
            ...labelFindings(label),
        ],
    };
}
const NOTHING = { files: [], refused: [], problems: [] };
function readEarlier({ files, accept }, sha, suite) {
    const read = (0,read_stored_runs.readStoredRuns)(files);
    const strangers = new Map(read.runs.map(({ run }) => [run, accept?.(run)]));
    const own = read.runs.filter(({ run }) => strangers.get(run) === undefined);
    const chosen = (0,earlier_runs/* chooseEarlier */.ee)(own.map(({ run, path = 'an earlier attempt' }) => ({ run, path })), { sha, suite });
    const refused = [...strangers.values()].filter((reason) => reason !== undefined);
    return {
        runs: chosen.runs,
        findings: [
            ...read.findings,
            ...refused.map((reason) => note('note', `An earlier attempt does not count. ${reason}`)),
            ...chosen.findings,
        ],
    };
}
/** Every metric of every cell, for this head alone: the next push makes a new decision. */
function acceptedBy({ accepted }) {
    if (accepted === undefined)
        return [];
    const { label, by, at } = accepted;
    const reason = `label ${label}, put on by ${by} at ${at.replace('T', ' ').replace(/:\d\d(?:\.\d+)?Z$/, ' UTC')}`;
    // Compared with a day, a word is later than any: it ends with the head it was put on.
    return METRICS.map((metric) => ({ cells: '*', metric, upTo: 1e6, reason, until: 'the next push' }));
}
function labelFindings({ accepted, refused }) {
    if (refused !== undefined)
        return [note('note', refused)];
    return accepted === undefined
        ? []
        : [
            note('accepted', `The label ${accepted.label} accepts what gets slower or dearer here: put on this commit by ${accepted.by} at ${accepted.at}.`),
        ];
}
function note(kind, text) {
    return { kind, top: true, text: text.replace(/\.$/, '') };
}


/***/ })

};
