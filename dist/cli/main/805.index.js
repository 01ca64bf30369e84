export const id = 805;
export const ids = [805];
export const modules = {

/***/ 8436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseRun)
/* harmony export */ });
/* unused harmony export MAX_RUN_BYTES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1346);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7679);
/* harmony import */ var _run_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1168);




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

/***/ 6536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ formatRatio),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Mo: () => (/* binding */ formatFigure),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   Xf: () => (/* binding */ formatPoints),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   e5: () => (/* binding */ NOT_AVAILABLE),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   vy: () => (/* binding */ formatInterval)
/* harmony export */ });
/* unused harmony export formatSpeed */
/**
 * How a figure is written, everywhere: tables, sentences, JUnit messages. Whatever is absent or not finite is `n/a`,
 * so that neither NaN nor undefined can reach a reader. Signs are typographic: − for minus, … between two bounds.
 */
const NOT_AVAILABLE = 'n/a';
/** `612 ms`, `1.31 s`, `$0.0018`, `48 tokens/s`, `3.4 %`. */
function formatFigure(value, unit) {
    switch (unit) {
        case 'ms':
            return formatMs(value);
        case 'usd':
            return formatUsd(value);
        case 'tokens/s':
            return formatSpeed(value);
        case 'share':
            return formatShare(value);
    }
}
/** @param ms Milliseconds. `0.2 ms`, `4 ms`, `612 ms`, `1.31 s`, `12.3 s`, `2 min 10 s`, `1 h 5 min`. */
function formatMs(ms) {
    if (ms === undefined || !Number.isFinite(ms))
        return NOT_AVAILABLE;
    if (ms < 0)
        return `−${formatMs(-ms)}`;
    if (ms === 0)
        return '0 ms';
    if (ms < 0.01)
        return '< 0.01 ms';
    if (ms < 0.095)
        return `${ms.toFixed(2)} ms`;
    if (ms < 9.95)
        return `${ms.toFixed(1).replace('.0', '')} ms`;
    if (Math.round(ms) < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 9_995)
        return `${(ms / 1000).toFixed(2)} s`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    return formatLong(Math.round(ms / 1000));
}
function formatLong(seconds) {
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return joinParts(`${minutes} min`, seconds % 60, 's');
    const wholeMinutes = Math.round(seconds / 60);
    const hours = Math.floor(wholeMinutes / 60);
    return hours < 48
        ? joinParts(`${hours} h`, wholeMinutes % 60, 'min')
        : joinParts(`${formatCount(Math.floor(hours / 24))} d`, hours % 24, 'h');
}
function joinParts(head, rest, unit) {
    return rest === 0 ? head : `${head} ${rest} ${unit}`;
}
/** Cents from ten cents up, two significant digits below: `$1.00`, `$0.41`, `$0.0018`. */
function formatUsd(usd) {
    if (usd === undefined || !Number.isFinite(usd))
        return NOT_AVAILABLE;
    if (usd < 0)
        return `−${formatUsd(-usd)}`;
    if (usd === 0)
        return '$0.00';
    if (usd < 1e-7)
        return '< $0.0000001';
    if (usd >= 0.0995)
        return `$${usd.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
    return `$${usd.toFixed(1 - Math.floor(Math.log10(usd))).replace(/(\.\d\d\d*?)0+$/, '$1')}`;
}
/** Tokens per second. */
function formatSpeed(perSecond) {
    if (perSecond === undefined || !Number.isFinite(perSecond))
        return NOT_AVAILABLE;
    return `${perSecond.toLocaleString('en-US', { maximumFractionDigits: perSecond < 10 ? 1 : 0 })} tokens/s`;
}
/** @param share 0–1. `0 %`, `3.4 %`, `12 %`. */
function formatShare(share) {
    if (share === undefined || !Number.isFinite(share))
        return NOT_AVAILABLE;
    const percent = share * 100;
    return `${percent.toLocaleString('en-US', { maximumFractionDigits: percent < 10 ? 1 : 0 })} %`;
}
/** @param relative 0.38 = +38 %. One decimal below one percent: `+38 %`, `−9 %`, `+0.4 %`, `0 %`. */
function formatChange(relative) {
    if (relative === undefined || !Number.isFinite(relative))
        return NOT_AVAILABLE;
    return `${signedPercent(relative)} %`;
}
/** @param ratio candidate ÷ base. */
function formatRatio(ratio) {
    return ratio === undefined ? NOT_AVAILABLE : formatChange(ratio - 1);
}
/** @param low,high Ratios, candidate ÷ base: `+24 … +53`; undefined when a bound is missing. */
function formatInterval(low, high) {
    if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high))
        return undefined;
    return `${signedPercent(low - 1)} … ${signedPercent(high - 1)}`;
}
/** Difference of two shares: `+10 points`. */
function formatPoints(difference) {
    if (difference === undefined || !Number.isFinite(difference))
        return NOT_AVAILABLE;
    const points = signedPercent(difference);
    return `${points} ${/^[+−]?1$/.test(points) ? 'point' : 'points'}`;
}
/** A difference with its sign: `+233 ms`, `−$0.0004`. */
function formatDifference(value, unit) {
    if (value === undefined || !Number.isFinite(value))
        return NOT_AVAILABLE;
    const size = formatFigure(Math.abs(value), unit);
    return value === 0 ? size : `${value > 0 ? '+' : '−'}${size}`;
}
/** `1,210`. */
function formatCount(count) {
    if (count === undefined || !Number.isFinite(count))
        return NOT_AVAILABLE;
    return Math.round(count).toLocaleString('en-US');
}
function signedPercent(relative) {
    const percent = relative * 100;
    const size = Math.abs(percent);
    const digits = size < 0.95 ? 1 : 0;
    const rounded = size.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    if (Number(rounded.replaceAll(',', '')) === 0)
        return '0';
    return `${percent > 0 ? '+' : '−'}${rounded}`;
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

/***/ 87:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
/**
 * Text from outside on one line, with what could fool a reader or a terminal made visible: control characters, escape
 * sequences, bidirectional overrides, zero-width and tag characters, lone surrogates. Line ends become spaces.
 *
 * Every sink calls it before its own escape. `limit` cuts, with an ellipsis, so that one name cannot fill a page.
 */
function visibleText(text, limit = 1000) {
    const line = text.replaceAll(/[\r\n\t\u2028\u2029\u0085]+/g, ' ').replaceAll(HIDDEN, spellOut);
    const characters = line.length > limit ? Array.from(line) : [];
    return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}
/** Controls, format characters (all bidi controls are among them), lone surrogates, non-characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
function spellOut(character) {
    const point = character.codePointAt(0) ?? 0xfffd;
    return `\\u{${point.toString(16)}}`;
}


/***/ }),

/***/ 8692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRun: () => (/* binding */ readRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _baseline_parse_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8436);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1346);




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

/***/ 5362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderStored: () => (/* binding */ renderStored)
/* harmony export */ });
/* harmony import */ var _export_junit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7735);
/* harmony import */ var _export_summary_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(441);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1346);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1053);
/* harmony import */ var _report_story_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7809);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8462);
/* harmony import */ var _deliver_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1111);
/* harmony import */ var _read_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8692);








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
            return (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 6187))).renderHtml(report);
        case 'json':
            return (0,_export_summary_json_js__WEBPACK_IMPORTED_MODULE_7__/* .summaryJson */ .D)(report, (0,_report_story_js__WEBPACK_IMPORTED_MODULE_3__/* .plainHeadline */ .r)(report));
        case 'junit':
            return (0,_export_junit_js__WEBPACK_IMPORTED_MODULE_0__/* .toJUnit */ .U)(report);
    }
}


/***/ }),

/***/ 2728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ terminalText),
/* harmony export */   e: () => (/* binding */ escapeTerminal)
/* harmony export */ });
/* harmony import */ var _model_visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87);

/**
 * Text for a terminal or a CI log: no escape sequence survives, and nothing that GitHub or Azure read as a command
 * (`::error::` at the start of a line, `##[…]` anywhere).
 */
function escapeTerminal(text) {
    return (0,_model_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(text)
        .replaceAll(/:(?=:)/g, ': ')
        .replaceAll(/#(?=#\[)/g, '# ');
}
/** A phrase without form: code and links are told by their words alone. */
function terminalText(phrase) {
    return escapeTerminal(phrase.map((piece) => piece.text).join(''));
}


/***/ }),

/***/ 8462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./lib/report/escape-terminal.js
var escape_terminal = __webpack_require__(2728);
// EXTERNAL MODULE: ./lib/report/paint.js
var report_paint = __webpack_require__(4342);
// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
// EXTERNAL MODULE: ./lib/report/sections.js + 1 modules
var sections = __webpack_require__(1078);
// EXTERNAL MODULE: ./lib/report/story.js + 3 modules
var story = __webpack_require__(7809);
// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
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

// EXTERNAL MODULE: ./lib/report/wrap-words.js
var wrap_words = __webpack_require__(7832);
;// CONCATENATED MODULE: ./lib/report/terminal.js







/** The report for a terminal or a CI log: first line, cause, changed rows, then one line for each folded part. */
function renderTerminal(report, options) {
    return printTerminal((0,story/* tellStory */.F)(report), filesOf(report), options);
}
function printTerminal(story, files, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    const text = (phrase, indent = '') => (0,wrap_words/* wrapWords */.E)((0,escape_terminal/* terminalText */.N)(phrase), Math.max(40, options.width), indent);
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


/***/ }),

/***/ 7832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ wrapWords)
/* harmony export */ });
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


/***/ })

};
