export const id = 77;
export const ids = [77];
export const modules = {

/***/ 46757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printBug: () => (/* binding */ printBug),
  printErrors: () => (/* binding */ printErrors)
});

// UNUSED EXPORTS: explainFailure, printSchema

// EXTERNAL MODULE: ./lib/plan/config-json-schema.js
var config_json_schema = __webpack_require__(48502);
// EXTERNAL MODULE: ./lib/model/failures.js
var model_failures = __webpack_require__(34326);
// EXTERNAL MODULE: ./lib/report/escape-terminal.js
var escape_terminal = __webpack_require__(22728);
// EXTERNAL MODULE: ./lib/report/paint.js
var report_paint = __webpack_require__(74342);
;// CONCATENATED MODULE: ./lib/report/error.js


/** Failures that can only happen once calls were made, or that say nothing about calls. */
const AFTER_CALLS = new Set(['caps/reached', 'output/unwritable']);
/** Most of an input line that is shown around the problem. */
const SHOWN = 100;
/** Errors for the terminal: where, what, a picture of the line, the way out. */
function renderError(errors, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    const codes = [...new Set(errors.map((error) => error.code))];
    const spent = codes.some((code) => AFTER_CALLS.has(code)) ? [] : ['nothing was called, nothing was spent'];
    const explain = codes.map((code) => `latency-lens explain ${code}`);
    const last = paint.dim(`  ${[...spent, ...explain].join(' · ')}`);
    return `${[...errors.map((error) => one(error, paint)), last].join('\n')}\n`;
}
function one(error, paint) {
    const { position } = error;
    const where = position === undefined ? '' : `${(0,escape_terminal/* escapeTerminal */.e)(position.file)}:${position.line}:${position.column}  `;
    const message = (0,escape_terminal/* escapeTerminal */.e)(error.message);
    const hint = error.didYouMean === undefined
        ? `  ${(0,escape_terminal/* escapeTerminal */.e)(error.remedy)}`
        : `  did you mean "${(0,escape_terminal/* escapeTerminal */.e)(error.didYouMean)}"?`;
    return [
        `${where}${paint.bad(error.code)}`,
        ...(position === undefined || position.source === '' ? [`  ${message}`] : picture(position, message, paint)),
        hint,
    ].join('\n');
}
/**
 * The line with carets below the problem:
 *
 *     14 |       max-token: 256
 *        |       ^^^^^^^^^ "max-token" is not a parameter of provider "openai"
 */
function picture(position, message, paint) {
    const { source, column, length } = position;
    const characters = Array.from(source);
    const at = Math.max(0, Math.min(column - 1, characters.length));
    const from = characters.length <= SHOWN ? 0 : Math.max(0, at - 30);
    const shown = characters.slice(from, from + SHOWN);
    const before = shown.slice(0, at - from);
    const marked = shown.slice(at - from, at - from + Math.max(1, length));
    const number = String(position.line);
    const gutter = ' '.repeat(number.length);
    const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
    const cut = from > 0 ? '…' : '';
    const more = from + SHOWN < characters.length ? '…' : '';
    const pad = ' '.repeat(displayWidth(before) + cut.length);
    return [
        `  ${number} | ${cut}${shown.map(visible).join('').replaceAll('##[', '##(')}${more}`,
        `  ${gutter} | ${pad}${paint.bad(carets)} ${message}`,
    ];
}
/** One character at a time, so that the carets keep their place; a CI command cannot begin here, for a number does. */
function visible(character) {
    return character === '\t' ? ' ' : (0,escape_terminal/* escapeTerminal */.e)(character);
}
function displayWidth(characters) {
    return characters.reduce((width, character) => width + (WIDE.test(character) ? 2 : Array.from(visible(character)).length), 0);
}
/** Scripts and symbols that terminals draw two columns wide. */
const WIDE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

;// CONCATENATED MODULE: ./lib/report/explain.js



/** What `latency-lens explain CODE` prints. */
function explain_renderExplain(code, options) {
    const { meaning, remedy, exit } = failures[code];
    const width = Math.max(40, Math.min(100, options.width));
    return [
        painter(options.colour).bold(code),
        '',
        wrapWords(meaning, width),
        '',
        wrapWords(`What to do: ${remedy}`, width, '  '),
        '',
        `Exit code ${exit}.`,
        '',
    ].join('\n');
}
/** The list for `latency-lens explain` without a code. */
function explain_renderCodes() {
    return `${Object.keys(failures).join('\n')}\n`;
}

// EXTERNAL MODULE: ./lib/pipeline/redaction.js
var redaction = __webpack_require__(11255);
;// CONCATENATED MODULE: ./lib/pipeline/print.js





function printErrors(errors, look) {
    return (0,redaction/* redactorFor */.s)(look.env)(renderError(errors, look));
}
/** Of what is no LensError: whatever it says, no key of this environment is in it. */
function printBug(error, { env }) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is our bug, please report it with the lines below (they hold no keys and no prompts):\n${(0,redaction/* redactorFor */.s)(env)(stack)}\n`;
}
/** The JSON Schema of the config. */
function printSchema() {
    return `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
}
/** More about an error code; without one, the list of all. Undefined for a code that does not exist. */
function explainFailure(code, look) {
    if (code === undefined)
        return renderCodes();
    return isFailureCode(code) ? renderExplain(code, look) : undefined;
}


/***/ }),

/***/ 22728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ terminalText),
/* harmony export */   e: () => (/* binding */ escapeTerminal)
/* harmony export */ });
/* harmony import */ var _model_visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10087);

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
