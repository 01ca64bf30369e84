export const id = 757;
export const ids = [757];
export const modules = {

/***/ 9848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jY: () => (/* binding */ createSafeMessage),
/* harmony export */   lY: () => (/* binding */ createRedactor)
/* harmony export */ });
/* unused harmony export safeMessage */
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87);

/** What stands in place of a secret, and of a piece of the prompt. */
const SECRET = '[secret]';
const PROMPT = '[prompt]';
/** Shorter values are no secrets anyone could keep, and would tear holes into every text. */
const SHORTEST_SECRET = 6;
/** A piece of a key this long gives it away (providers echo "the first characters" of a wrong key). */
const SECRET_PIECE = 12;
const PROMPT_PIECE = 24;
const MOST_REMEMBERED = 1000;
/**
 * Takes secrets out of a text, in every form they travel in: as they are, URL-encoded, JSON-escaped, hexadecimal,
 * base64 (any alignment, either alphabet), and pieces of 12 characters and more.
 *
 * @param options.pieces False for texts of megabytes, where looking for pieces takes seconds.
 */
function createRedactor(secrets, { pieces = true } = {}) {
    const values = [...new Set(secrets)].filter((secret) => secret.length >= SHORTEST_SECRET);
    const forms = [...new Set(values.flatMap(formsOf))].toSorted((a, b) => b.length - a.length);
    return (text) => {
        const whole = forms.reduce((rest, form) => rest.replaceAll(form, SECRET), text);
        return pieces ? values.reduce((rest, secret) => withoutPieces(rest, secret, SECRET_PIECE, SECRET), whole) : whole;
    };
}
/**
 * What another machine said, made safe to print: no secret, no piece of the prompt of 24 characters or more, one line,
 * no control characters, at most 300 characters. Cut last, so that no half of a secret is left at the end.
 */
function safeMessage(text, redact, prompts) {
    // Bounded before the search: what the reader will see stands at the start.
    const spaced = oneSpace(redact(text.slice(0, 4000)));
    const clean = spaced.length < PROMPT_PIECE
        ? spaced
        : prompts.reduce((rest, prompt) => withoutPieces(rest, oneSpace(prompt), PROMPT_PIECE, PROMPT), spaced);
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(clean, 300);
}
/**
 * `safeMessage` for the words around a thousand answers, which are nearly always the same ones: those too short to hold
 * a piece of a prompt are looked through once. What this costs lies between the reads of other streams' sockets.
 */
function createSafeMessage(redact) {
    const known = new Map();
    return (text, prompts) => {
        if (text.length >= PROMPT_PIECE)
            return safeMessage(text, redact, prompts);
        const safe = known.get(text) ?? safeMessage(text, redact, []);
        if (known.size < MOST_REMEMBERED)
            known.set(text, safe);
        return safe;
    };
}
function oneSpace(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}
function formsOf(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const hex = bytes.toString('hex');
    return [
        secret,
        encodeURIComponent(secret),
        encodeURIComponent(secret).replaceAll('%20', '+'),
        JSON.stringify(secret).slice(1, -1),
        // Some languages escape the slash, too.
        JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
        hex,
        hex.toUpperCase(),
        ...[0, 1, 2].flatMap((shift) => base64At(bytes, shift)),
    ];
}
/** Inside a longer base64 text a value has three spellings; the characters at its edges belong to its neighbours too. */
function base64At(bytes, shift) {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replaceAll('=', '');
    const spill = (bytes.length + shift) % 3 === 0 ? 0 : 1;
    const inner = text.slice(shift === 0 ? 0 : shift + 1, text.length - spill);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
}
/**
 * Replaces every stretch of `text` of at least `shortest` characters that also stands in `source`.
 *
 * Any common stretch that long covers a piece of half its length at a multiple of that half in `source`, so only those
 * pieces are looked up: linear in both lengths.
 */
function withoutPieces(text, source, shortest, mark) {
    if (text.length < shortest || source.length < shortest)
        return text;
    const half = shortest / 2;
    const starts = new Map();
    for (let at = 0; at + half <= text.length; at += 1) {
        const piece = text.slice(at, at + half);
        const known = starts.get(piece);
        if (known === undefined)
            starts.set(piece, [at]);
        else
            known.push(at);
    }
    const covered = [];
    for (let at = 0; at + half <= source.length; at += half) {
        for (const start of starts.get(source.slice(at, at + half)) ?? []) {
            const [from, to] = grow(text, start, source, at, half);
            if (to - from >= shortest)
                covered.push([from, to]);
        }
    }
    return covered.length === 0 ? text : cutOut(text, covered, mark);
}
function grow(text, start, source, at, length) {
    let before = 0;
    while (before < start && before < at && text[start - before - 1] === source[at - before - 1])
        before += 1;
    let after = length;
    while (start + after < text.length && at + after < source.length && text[start + after] === source[at + after]) {
        after += 1;
    }
    return [start - before, start + after];
}
function cutOut(text, covered, mark) {
    let result = '';
    let end = 0;
    for (const [from, to] of covered.toSorted((a, b) => a[0] - b[0])) {
        if (from >= end)
            result += text.slice(end, from) + mark;
        end = Math.max(end, to);
    }
    return result + text.slice(end);
}


/***/ }),

/***/ 6757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainFailure: () => (/* binding */ explainFailure),
  printBug: () => (/* binding */ printBug),
  printErrors: () => (/* binding */ printErrors),
  printSchema: () => (/* binding */ printSchema)
});

// EXTERNAL MODULE: ./lib/plan/config-json-schema.js
var config_json_schema = __webpack_require__(8502);
// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(4326);
// EXTERNAL MODULE: ./lib/report/escape-terminal.js
var escape_terminal = __webpack_require__(2728);
// EXTERNAL MODULE: ./lib/report/paint.js
var report_paint = __webpack_require__(4342);
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

// EXTERNAL MODULE: ./lib/report/wrap-words.js
var wrap_words = __webpack_require__(7832);
;// CONCATENATED MODULE: ./lib/report/explain.js



/** What `latency-lens explain CODE` prints. */
function renderExplain(code, options) {
    const { meaning, remedy, exit } = failures/* failures */.e9[code];
    const width = Math.max(40, Math.min(100, options.width));
    return [
        (0,report_paint/* painter */.C)(options.colour).bold(code),
        '',
        (0,wrap_words/* wrapWords */.E)(meaning, width),
        '',
        (0,wrap_words/* wrapWords */.E)(`What to do: ${remedy}`, width, '  '),
        '',
        `Exit code ${exit}.`,
        '',
    ].join('\n');
}
/** The list for `latency-lens explain` without a code. */
function renderCodes() {
    return `${Object.keys(failures/* failures */.e9).join('\n')}\n`;
}

// EXTERNAL MODULE: ./lib/pipeline/redaction.js
var redaction = __webpack_require__(1255);
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
    return `${JSON.stringify((0,config_json_schema/* configJsonSchema */.M)(), null, 2)}\n`;
}
/** More about an error code; without one, the list of all. Undefined for a code that does not exist. */
function explainFailure(code, look) {
    if (code === undefined)
        return renderCodes();
    return (0,failures/* isFailureCode */.sH)(code) ? renderExplain(code, look) : undefined;
}


/***/ }),

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
