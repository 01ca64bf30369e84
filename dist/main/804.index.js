export const id = 804;
export const ids = [804];
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

/***/ 28692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRun: () => (/* binding */ readRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _baseline_parse_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48436);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51346);




/** @throws LensError `run/unreadable`, `run/wrong-schema` */
function readRun(path, world) {
    const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(world.cwd, path);
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(whole, 'utf8');
    }
    catch (cause) {
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LensError */ .hw('run/unreadable', `${path} cannot be read`, {
            cause,
            remedy: 'Give the path of a run file, as `latency-lens run` wrote it.',
        });
    }
    return (0,_baseline_parse_run_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRun */ .z)(text, path);
}


/***/ }),

/***/ 95362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderStored: () => (/* binding */ renderStored)
/* harmony export */ });
/* harmony import */ var _export_junit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67735);
/* harmony import */ var _export_summary_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(70441);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51346);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3789);
/* harmony import */ var _report_story_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47809);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32441);
/* harmony import */ var _deliver_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31111);
/* harmony import */ var _read_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28692);








/**
 * The report of a run file once more, in any form, without measuring or deciding again.
 *
 * @throws LensError `run/unreadable` or `run/wrong-schema`, also for a run that nobody judged
 */
async function renderStored(path, format, world) {
    const { decision, ...rest } = (0,_read_run_js__WEBPACK_IMPORTED_MODULE_6__.readRun)(path, world);
    if (decision?.told === undefined) {
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_1__/* .LensError */ .hw('run/unreadable', `${path} holds measurements and no report`, {
            remedy: 'Give the run.json beside a report, or judge stored runs with `latency-lens compare`.',
        });
    }
    const report = { ...decision.told, run: { ...rest, decision } };
    switch (format) {
        case 'text':
            return (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTerminal */ .b)(report, { colour: world.colour, width: world.width, details: true });
        case 'markdown':
            return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMarkdown */ .G)(report, { limit: _deliver_js__WEBPACK_IMPORTED_MODULE_5__/* .MARKDOWN_LIMIT */ .wZ });
        case 'html':
            return (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 86187))).renderHtml(report);
        case 'json':
            return (0,_export_summary_json_js__WEBPACK_IMPORTED_MODULE_7__/* .summaryJson */ .D)(report, (0,_report_story_js__WEBPACK_IMPORTED_MODULE_3__/* .plainHeadline */ .r)(report));
        case 'junit':
            return (0,_export_junit_js__WEBPACK_IMPORTED_MODULE_0__/* .toJUnit */ .U)(report);
    }
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
