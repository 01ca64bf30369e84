export const id = 3;
export const ids = [3,876];
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

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listPrice: () => (/* binding */ listPrice)
});

// UNUSED EXPORTS: priceTableDate

// EXTERNAL MODULE: ./node_modules/@pydantic/genai-prices/dist/index.js
var dist = __webpack_require__(2294);
// EXTERNAL MODULE: ./lib/model/known-providers.js
var known_providers = __webpack_require__(7845);
;// CONCATENATED MODULE: ./lib/metrics/service-tier.js
/**
 * OpenAI's priority tier, per model as the price table names it.
 * Source: https://openai.com/api-priority-processing/ (read 2026-11-22). Models that the page does not list have no
 * known priority price.
 */
const OPENAI_PRIORITY = {
    'gpt-4.1': { input: 3.5, cached: 0.875, output: 14 },
    'gpt-4.1-mini': { input: 0.7, cached: 0.175, output: 2.8 },
    'gpt-4.1-nano': { input: 0.2, cached: 0.05, output: 0.8 },
    'gpt-4o': { input: 4.25, cached: 2.125, output: 17 },
    'gpt-4o-mini': { input: 0.25, cached: 0.125, output: 1 },
    'gpt-5': { input: 2.5, cached: 0.25, output: 20 },
    'gpt-5-mini': { input: 0.45, cached: 0.045, output: 3.6 },
    'gpt-5.1': { input: 2.5, cached: 0.25, output: 20 },
    'gpt-5.2': { input: 3.5, cached: 0.35, output: 28 },
    'gpt-5.4': { input: 5, cached: 0.5, output: 30 },
    'gpt-5.4-mini': { input: 1.5, cached: 0.15, output: 9 },
    o3: { input: 3.5, cached: 0.875, output: 14 },
    'o4-mini': { input: 2, cached: 0.5, output: 8 },
};
/** Long prompts are not served at priority (same page): such a bill is one that we cannot explain. */
const PRIORITY_MAX_INPUT = 128_000;
/**
 * Share of the standard price, by table and tier.
 * openai: https://developers.openai.com/api/docs/guides/flex-processing ("Batch API rates", half);
 * google: https://ai.google.dev/gemini-api/docs/optimization (50 %; priority is "75 % to 100 % more", so unknown);
 * groq:   https://console.groq.com/docs/flex-processing ("Pricing matches the on-demand tier").
 * All read 2026-11-22. Bedrock publishes a premium and a discount without their size.
 */
const FACTORS = {
    openai: { flex: 0.5 },
    google: { flex: 0.5 },
    groq: { flex: 1 },
};
/** What providers call the price that the table lists. */
const STANDARD = new Set(['', 'auto', 'default', 'on_demand', 'standard', 'standard_only', 'unspecified']);
/** USD of the same call at the tier that served it; `undefined` when that tier's price is not published. */
function priceAtTier(tier, bill) {
    // Google spells tiers ON_DEMAND and SERVICE_TIER_FLEX.
    const name = (tier ?? '').toLowerCase().replace(/^service_tier_/, '');
    if (STANDARD.has(name))
        return bill.usd;
    const factor = FACTORS[bill.table]?.[name];
    if (factor !== undefined)
        return bill.usd * factor;
    return name === 'priority' && bill.table === 'openai' ? priorityPrice(bill) : undefined;
}
function priorityPrice({ modelId, tokens }) {
    const price = OPENAI_PRIORITY[modelId];
    const beyondText = tokens.cacheWrite + tokens.audioInput + tokens.audioOutput > 0;
    if (price === undefined || beyondText || tokens.input > PRIORITY_MAX_INPUT)
        return undefined;
    const fresh = tokens.input - tokens.cached;
    return (fresh * price.input + tokens.cached * price.cached + tokens.output * price.output) / 1e6;
}

;// CONCATENATED MODULE: ./lib/metrics/vertex-region.js
/**
 * Claude on Vertex AI costs 10 % more through a regional or multi-regional endpoint than through the global one, whose
 * price the table lists. That began with Sonnet 4.5; older models kept one price.
 *
 * Source: https://platform.claude.com/docs/en/build-with-claude/claude-on-vertex-ai, "Global vs regional endpoints",
 * and the comments of the price table's own entries (read 2026-11-22).
 */
function vertexRegionFactor(cell, tableModelId) {
    if (cell.provider !== 'vertex' || !tableModelId.startsWith('claude'))
        return 1;
    const onePrice = /^claude-(3-|4-|opus-4-[01]$|sonnet-4-0$)/.test(tableModelId);
    return onePrice || cell.region === 'global' ? 1 : 1.1;
}

;// CONCATENATED MODULE: ./lib/metrics/list-price.js




/**
 * The day the price table was published: the table travels inside `@pydantic/genai-prices` 0.1.8 and states no date
 * of its own, so this is that version's day in the npm registry. A test holds the two together.
 */
const priceTableDate = '2026-09-23';
/** What one call cost by the table, in USD; `undefined` = unknown, as `pricesAt` says. */
const listPrice = (cell, tokens, { servedModel, tier, at }) => {
    const { pricesId } = (0,known_providers/* knownProvider */.lG)(cell.provider, cell.preset);
    if (pricesId === undefined)
        return undefined;
    const standard = lookUp(pricesId, modelNames(cell, servedModel), tokens, at);
    if (standard === undefined || !coversEverything(cell, standard.model_price, tokens))
        return undefined;
    const atTier = priceAtTier(tier, {
        table: pricesId,
        modelId: standard.model.id,
        tokens,
        usd: standard.total_price,
    });
    return atTier === undefined ? undefined : atTier * vertexRegionFactor(cell, standard.model.id);
};
/**
 * Billed is what served, so its name comes first. Not on Bedrock: there the name that was asked for carries the
 * region class (`us.`, `global.`) that decides the price, and the served one has lost it.
 */
function modelNames(cell, servedModel) {
    return servedModel === undefined || cell.provider === 'bedrock' ? [cell.model] : [servedModel, cell.model];
}
function lookUp(providerId, names, tokens, timestamp) {
    for (const name of names) {
        try {
            const found = (0,dist/* calcPrice */.jh)(tableUsage(tokens), name, { providerId, timestamp });
            if (found !== null)
                return found;
        }
        catch {
            // The table refuses counts that it cannot split, such as cached audio: unknown, not free.
            return undefined;
        }
    }
    return undefined;
}
/** Zero parts are left out: the table asks for further splits as soon as a part is named. */
function tableUsage(tokens) {
    const parts = {
        cache_read_tokens: tokens.cached,
        cache_write_tokens: tokens.cacheWrite,
        cache_write_1h_tokens: tokens.cacheWrite1h,
        output_reasoning_tokens: tokens.reasoning,
        input_audio_tokens: tokens.audioInput,
        output_audio_tokens: tokens.audioOutput,
    };
    const named = Object.entries(parts).filter(([, count]) => count > 0);
    return { input_tokens: tokens.input, output_tokens: tokens.output, ...Object.fromEntries(named) };
}
/** The table counts a token whose price it does not have as free, so we ask first. */
function coversEverything(cell, price, tokens) {
    const has = (key) => price[key] !== undefined;
    // An empty entry says "free of charge", which on Vertex means "billed by the machine hour".
    if (Object.keys(price).length === 0)
        return cell.provider !== 'vertex';
    // Citations and searches are billed, and no usage that we keep states them.
    if (has('output_citation_mtok'))
        return false;
    return ((tokens.input === 0 || has('input_mtok')) &&
        (tokens.output === 0 || has('output_mtok')) &&
        (tokens.cacheWrite1h === 0 || has('cache_write_1h_mtok')) &&
        (tokens.audioInput === 0 || has('input_audio_mtok')) &&
        (tokens.audioOutput === 0 || has('output_audio_mtok')));
}


/***/ }),

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

/***/ 5307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ METRICS)
/* harmony export */ });
/** What is gated, in the field's words. `ttfo`, `stall` and `speed` are shown and can be given a budget. */
const METRICS = ['ttft', 'ttfo', 'tpot', 'e2e', 'stall', 'speed', 'cost'];


/***/ }),

/***/ 7766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareRuns: () => (/* binding */ compareRuns)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/metrics/list-price.js + 2 modules
var list_price = __webpack_require__(8876);
// EXTERNAL MODULE: ./lib/metrics/price-of.js
var price_of = __webpack_require__(7756);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(1346);
// EXTERNAL MODULE: ./lib/plan/resolve-gate.js
var resolve_gate = __webpack_require__(1439);
// EXTERNAL MODULE: ./lib/verdict/decide.js + 5 modules
var decide = __webpack_require__(6500);
// EXTERNAL MODULE: ./lib/pipeline/prepare.js + 26 modules
var prepare = __webpack_require__(7619);
// EXTERNAL MODULE: ./lib/pipeline/print-report.js
var print_report = __webpack_require__(2342);
// EXTERNAL MODULE: ./lib/pipeline/redaction.js
var redaction = __webpack_require__(1255);
// EXTERNAL MODULE: ./lib/pipeline/read-run.js
var read_run = __webpack_require__(8692);
// EXTERNAL MODULE: ./lib/verdict/duet.js + 3 modules
var verdict_duet = __webpack_require__(3065);
// EXTERNAL MODULE: ./lib/pipeline/to-evidence.js
var to_evidence = __webpack_require__(7199);
;// CONCATENATED MODULE: ./lib/pipeline/replay-duet.js


/**
 * The duet of a stored run, fed once more with the pairs that it measured then: the same decision, look by look.
 * It ends where the stored pairs do; what is open then stays open.
 */
function replayDuet(cells, trials, policy, { iterations, configuredCells }, price) {
    const withBase = cells.filter(({ sentinels }) => sentinels !== undefined);
    if (withBase.length === 0)
        return undefined;
    const lean = withBase.every(({ sentinels, history }) => sentinels?.attempts === 0 && history.length > 0);
    const confirming = Map.groupBy(trials.filter(({ stage }) => stage === 'confirm'), ({ cell }) => cell);
    let duet = (0,verdict_duet/* openDuet */.tB)(withBase, { ...policy, confirm: lean ? 'lean' : 'auto' }, iterations, configuredCells);
    let fed = 0;
    for (let wanted = (0,verdict_duet/* wantedPairs */.lx)(duet); wanted !== undefined; wanted = (0,verdict_duet/* wantedPairs */.lx)(duet)) {
        const { pairs } = wanted;
        const looks = withBase
            .filter(({ cell }) => wanted.cells.includes(cell.id))
            .map(({ cell }) => [cell.id, oneLook(cell, confirming.get(cell.id) ?? [], fed, pairs, price)]);
        // Half a look is no look, as it was live.
        if (looks.some(([, look]) => Math.min(look.head.attempts, look.base.attempts) < pairs))
            return duet;
        duet = (0,verdict_duet/* addPairs */.zN)(duet, new Map(looks));
        fed += pairs;
    }
    return duet;
}
/** The block of a confirming call is the number of its pair. */
function oneLook(cell, trials, from, pairs, price) {
    return (0,to_evidence/* interleaved */.eg)(cell, trials.filter(({ block }) => block >= from && block < from + pairs), price);
}

// EXTERNAL MODULE: ./lib/pipeline/stored-samples.js
var stored_samples = __webpack_require__(8629);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./lib/model/sample.js
var sample = __webpack_require__(5307);
;// CONCATENATED MODULE: ./lib/baseline/told-gate.js


const share = schemas/* number */.aig().nonnegative();
const told_gate_text = schemas/* string */.YjP().max(1000);
const limits = schemas/* object */.Ikc({ ttft: share, ttfo: share, tpot: share, e2e: share, cost: share });
const gateSchema = schemas/* object */.Ikc({
    mode: schemas/* enum */.k5n(['report', 'warn', 'enforce']),
    threshold: limits,
    floor: limits,
    metrics: schemas/* array */.YOg(schemas/* enum */.k5n(['ttft', 'ttfo', 'tpot', 'e2e', 'cost'])),
    budgets: schemas/* array */.YOg(schemas/* object */.Ikc({
        cells: told_gate_text,
        metric: schemas/* enum */.k5n(sample/* METRICS */.C),
        percentile: schemas/* enum */.k5n(['p50', 'p90', 'p95', 'p99', 'mean']),
        max: share,
    })),
    maxErrorRate: share.max(1).optional(),
    accepted: schemas/* array */.YOg(schemas/* object */.Ikc({ cells: told_gate_text, metric: schemas/* enum */.k5n(sample/* METRICS */.C), upTo: share, reason: told_gate_text, until: told_gate_text })),
    onInconclusive: schemas/* enum */.k5n(['pass', 'fail']),
    onDrift: schemas/* enum */.k5n(['fail', 'warn']),
    confirm: schemas/* enum */.k5n(['auto', 'lean', 'never']),
    strict: schemas/* boolean */.zMY(),
});
/** The gate that a stored run was judged by; undefined where it holds none, or none that can be read. */
function toldGate(run) {
    const read = gateSchema.safeParse(run.decision?.told?.gate);
    return read.success ? { ...read.data, maxErrorRate: read.data.maxErrorRate } : undefined;
}

;// CONCATENATED MODULE: ./lib/pipeline/compare-runs.js














/**
 * Compares stored runs without a call: the last one named is the candidate, all before it are its baseline. A run of a
 * change is judged by its own base calls and pairs, as it was live. The same files give the same report, to the byte;
 * prices are those of the candidate's own day.
 *
 * @throws LensError `run/unreadable`, `run/wrong-schema`, `run/no-common-cell`, `usage/bad-flag`
 */
function compareRuns(paths, settings, withConfig, world) {
    const runs = paths.map((path) => (0,read_run.readRun)(path, world));
    const candidate = runs.at(-1);
    if (candidate === undefined || runs.length < 2) {
        throw new lens_error/* LensError */.hw('usage/bad-flag', 'compare takes two run files or more: the baseline first, the candidate last');
    }
    const stored = runs.slice(0, -1);
    const { policy, gateFrom } = policyFor(candidate, settings, withConfig, world);
    const price = (0,price_of/* pricesAt */.o)(new Date(candidate.startedAt), list_price.listPrice);
    const mode = candidate.cells.some(wasCompared) ? 'change' : 'watch';
    const byCell = Map.groupBy(candidate.trials, (trial) => trial.cell);
    const changed = new Set(candidate.cells.flatMap((cell) => (wasAnother(cell, stored) ? [cell.id] : [])));
    const cells = candidate.cells.map((cell) => ({
        ...(0,to_evidence/* measuredEvidence */.IL)(cell, statusOf(cell, mode, changed), byCell.get(cell.id) ?? [], cell.base !== undefined, price),
        history: (0,stored_samples/* toSampleHistory */.s)(stored, cell.id, price),
    }));
    if (cells.every(({ history }) => history.length === 0)) {
        throw new lens_error/* LensError */.hw('run/no-common-cell', `${paths.at(-1)} shares no cell with ${paths.slice(0, -1).join(', ')}`);
    }
    const { iterations } = candidate.settings;
    const decided = (0,decide/* decide */.L)({
        policy,
        mode,
        iterations,
        disturbed: candidate.health.disturbed,
        partial: candidate.partial,
        cells,
        prices: (0,to_evidence/* pricesOf */._5)(cells, price),
        today: candidate.startedAt.slice(0, 10),
    }, replayDuet(cells, candidate.trials, policy, candidate.settings, price), [...changed].map(changedFinding));
    const verdict = {
        ...decided,
        cells: decided.cells.map((cell) => (changed.has(cell.cell) ? ofAnotherRequest(cell, mode) : cell)),
    };
    const report = {
        run: candidate,
        verdict,
        baseline: stored.map((run, index) => sourceOf(run, paths[index], cells)),
        baselineWanted: stored.length,
        caps: { maxCostUsd: undefined },
        files: {},
        gate: policy,
        gateFrom,
        recorded: false,
    };
    // Stored runs hold no key of ours; what another's hold was taken out where they were made.
    return { report, exit: verdict.exit, ...(0,print_report/* printReport */.Y)(report, world), redact: (0,redaction/* redactorFor */.s)(world.env) };
}
/** A base was resolved when it ran. */
function wasCompared({ base, baseFingerprint }) {
    return base !== undefined || baseFingerprint !== undefined;
}
/** Cells meet by name here: was the newest stored run of this name one of another request? */
function wasAnother({ id, fingerprint, baseFingerprint }, stored) {
    const newest = stored
        .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
        .flatMap(({ cells }) => cells.find((cell) => cell.id === id) ?? [])
        .at(-1);
    return newest !== undefined && newest.fingerprint !== (baseFingerprint ?? fingerprint);
}
function statusOf(cell, mode, changed) {
    if (mode === 'watch')
        return changed.has(cell.id) ? 'changed' : 'watched';
    if (cell.deployed)
        return 'deployed';
    return wasCompared(cell) ? 'changed' : 'unchanged';
}
/** No provider and no deployment is blamed for what a request of other words may have done. */
function ofAnotherRequest(cell, mode) {
    const isBlamed = cell.cause === 'provider' || (mode === 'watch' && cell.cause !== undefined);
    return isBlamed ? { ...cell, cause: 'changed-since-baseline' } : cell;
}
function changedFinding(cell) {
    const text = `${cell} sends another request than in the newest run it is compared with, so a difference may be of the request’s own making`;
    return { kind: 'changed-series', cell, top: true, text };
}
function sourceOf(run, path, cells) {
    return {
        runId: run.id,
        startedAt: run.startedAt,
        ...(run.provenance.sha !== undefined && { sha: run.provenance.sha }),
        ...(path !== undefined && { path }),
        cells: cells.filter(({ cell }) => run.cells.some(({ id }) => id === cell.id)).length,
    };
}
/** The config's gate where one was named, else the one that the candidate was judged by when it ran. */
function policyFor(candidate, settings, withConfig, world) {
    const told = withConfig ? undefined : toldGate(candidate);
    const gate = withConfig
        ? (0,prepare/* readPlan */.m3)((0,external_node_path_.resolve)(world.cwd, settings.configFile), settings, world).gate
        : (told ?? (0,resolve_gate/* resolveGate */.m)(undefined, (0,prepare/* toOverrides */.H5)(settings)));
    // Offline nothing can be asked again, so nothing waits to be confirmed.
    return {
        policy: { ...gate, confirm: 'never' },
        gateFrom: withConfig ? 'config' : told === undefined ? 'default' : 'run',
    };
}


/***/ }),

/***/ 2342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ printReport)
/* harmony export */ });
/* harmony import */ var _export_summary_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(441);
/* harmony import */ var _report_story_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7809);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8462);



/** The report for people on a terminal, and for machines. */
function printReport(report, look) {
    return { text: (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTerminal */ .b)(report, look), json: (0,_export_summary_json_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryJson */ .D)(report, (0,_report_story_js__WEBPACK_IMPORTED_MODULE_0__/* .plainHeadline */ .r)(report)) };
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

/***/ 7199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ measuredEvidence),
/* harmony export */   Og: () => (/* binding */ cellEvidence),
/* harmony export */   _5: () => (/* binding */ pricesOf),
/* harmony export */   eg: () => (/* binding */ interleaved),
/* harmony export */   pw: () => (/* binding */ jobEvidence)
/* harmony export */ });
/* harmony import */ var _metrics_sample_sets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4996);
/* harmony import */ var _verdict_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4527);
/* harmony import */ var _earlier_runs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9565);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1493);
/* harmony import */ var _stored_samples_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8629);
/* harmony import */ var _to_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(963);






/** Everything that bears on each cell: calls of this run, earlier attempts, and the stored runs that count for it. */
function cellEvidence(job, trials) {
    const known = new Map((0,_to_run_js__WEBPACK_IMPORTED_MODULE_2__.runCells)(job).map((cell) => [cell.id, cell]));
    const byCell = Map.groupBy(trials, (trial) => trial.cell);
    return (0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .calledCells */ .ZU)(job).flatMap(({ attribution, base }) => {
        const cell = known.get(attribution.id);
        if (cell === undefined)
            return [];
        const withBase = base !== undefined;
        return [
            {
                ...measuredEvidence(cell, attribution.status, byCell.get(cell.id) ?? [], withBase, job.price),
                history: (0,_stored_samples_js__WEBPACK_IMPORTED_MODULE_3__/* .toSampleHistory */ .s)(job.baseline.perCell.get(cell.id) ?? [], cell.id, job.price),
                earlierAttempts: job.earlier.flatMap((run) => attemptOf(run, cell, withBase, job.price)),
            },
        ];
    });
}
/** What one run measured of a cell. Without a base arm its confirmation is the candidate's repetition. */
function measuredEvidence(cell, status, trials, withBase, price) {
    const confirming = interleaved(cell, trials, price);
    const wasConfirmed = confirming.head.attempts > 0;
    return {
        cell,
        status,
        candidate: (0,_metrics_sample_sets_js__WEBPACK_IMPORTED_MODULE_4__/* .sampleSet */ .f)(cell, trials, { arm: 'candidate', stages: ['main'] }, price),
        sentinels: withBase ? (0,_metrics_sample_sets_js__WEBPACK_IMPORTED_MODULE_4__/* .sampleSet */ .f)(cell, trials, { arm: 'base', stages: ['main'] }, price) : undefined,
        pairs: withBase && wasConfirmed ? [confirming] : [],
        history: [],
        repeat: !withBase && wasConfirmed ? confirming.head : undefined,
        earlierAttempts: [],
    };
}
function attemptOf(run, cell, withBase, price) {
    const same = (0,_earlier_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .sameCell */ .ne)(run, cell);
    if (same === undefined)
        return [];
    const { candidate, sentinels, pairs } = measuredEvidence(same, 'watched', run.trials.filter((trial) => trial.cell === cell.id), withBase, price);
    return candidate === undefined || candidate.attempts === 0 ? [] : [{ candidate, sentinels, pairs: pairs[0] }];
}
/** Both arms of the confirmation calls among these trials. */
function interleaved(cell, trials, price) {
    return {
        head: (0,_metrics_sample_sets_js__WEBPACK_IMPORTED_MODULE_4__/* .sampleSet */ .f)(cell, trials, { arm: 'candidate', stages: ['confirm'] }, price),
        base: (0,_metrics_sample_sets_js__WEBPACK_IMPORTED_MODULE_4__/* .sampleSet */ .f)(cell, trials, { arm: 'base', stages: ['confirm'] }, price),
    };
}
/** The whole job for the judge: called cells with their evidence, and the others, which say that they were not called. */
function jobEvidence(job, run, now) {
    const called = cellEvidence(job, run.trials);
    return {
        policy: job.policy,
        mode: job.mode,
        iterations: job.plan.iterations,
        disturbed: run.health.disturbed,
        partial: run.partial,
        cells: [...called, ...uncalled(job)],
        prices: pricesOf(called, job.price),
        today: now.toISOString().slice(0, 10),
    };
}
/** Both sides of every cell under one table. */
function pricesOf(cells, price) {
    return new Map(cells.map((evidence) => [evidence.cell.id, armPrices(evidence, price)]));
}
/** Each side as it was mostly served: a provider may answer with another model, or at another tier, than was asked. */
function armPrices(evidence, price) {
    const { cell } = evidence;
    const { head, base } = (0,_verdict_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceArms */ .Tx)(evidence);
    const baseCell = cell.base === undefined ? cell : { ...cell, ...cell.base };
    const [tier, baseTier] = [(0,_verdict_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .mostly */ .Xh)(head.served.tiers), (0,_verdict_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .mostly */ .Xh)(base.served.tiers)];
    const candidateAt = (at) => (usage) => price(cell, usage, { servedModel: (0,_verdict_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .mostly */ .Xh)(head.served.models), tier: at });
    const baseAt = (at) => (usage) => price(baseCell, usage, { servedModel: (0,_verdict_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .mostly */ .Xh)(base.served.models), tier: at });
    return {
        candidate: candidateAt(tier),
        base: baseAt(baseTier),
        ...(tier !== baseTier && {
            crossed: { candidateAtBaseTier: candidateAt(baseTier), baseAtCandidateTier: baseAt(tier) },
        }),
    };
}
function uncalled(job) {
    return job.attributions.flatMap(({ id, call, candidate, status }) => {
        if (call || candidate === undefined)
            return [];
        const cell = {
            id,
            target: candidate.target.id,
            scenario: candidate.scenario.id,
            provider: candidate.target.provider,
            format: candidate.target.format,
            model: candidate.target.model,
            host: new URL(candidate.target.baseUrl).host,
            concurrency: candidate.concurrency,
            cache: candidate.scenario.cache,
            connection: job.plan.connection,
            deployed: candidate.target.deployed,
            fingerprint: candidate.fingerprint,
            iterations: job.plan.iterations,
        };
        const nothing = {
            candidate: undefined,
            sentinels: undefined,
            pairs: [],
            history: [],
            repeat: undefined,
            earlierAttempts: [],
        };
        return [{ cell, status, ...nothing }];
    });
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
