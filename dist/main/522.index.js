export const id = 522;
export const ids = [522];
export const modules = {

/***/ 34326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   e9: () => (/* binding */ failures)
/* harmony export */ });
/* unused harmony export isFailureCode */
/** What the process says to the caller by its exit code; public API (README, "Exit codes"). */
const EXIT = { pass: 0, regression: 1, usage: 2, inconclusive: 3, cap: 4, bug: 70 };
/** Every failure a user can meet, on one page. Codes are slugs `room/problem` and public API: add, never rename. */
const failures = {
    'usage/bad-flag': {
        exit: EXIT.usage,
        meaning: 'A command or flag on the command line is unknown or has an unusable value. Nothing was called.',
        remedy: 'Run `latency-lens --help`, or the command with `--help`.',
    },
    'config/not-found': {
        exit: EXIT.usage,
        meaning: 'The config file does not exist or cannot be read.',
        remedy: 'Give its path with `--config FILE`. The README shows the smallest one, `latency-lens schema` all that can stand in it.',
    },
    'config/too-large': {
        exit: EXIT.usage,
        meaning: 'The config file is larger than 1 MiB. A config names files with prompts; it does not hold them all.',
        remedy: 'Move long prompts and data into files and name them with `{ file: … }`.',
    },
    'config/syntax': {
        exit: EXIT.usage,
        meaning: 'The config is not valid YAML or JSON, or uses a YAML feature that is refused (many aliases, custom tags).',
        remedy: 'Correct the syntax at the position shown.',
    },
    'config/unknown-key': {
        exit: EXIT.usage,
        meaning: 'The config has a key that the schema does not know. Unknown keys are refused so that a typing error cannot switch a rule off in silence.',
        remedy: 'Correct or remove the key; parameters that we do not name go under `params: { extra: { … } }`.',
    },
    'config/invalid': {
        exit: EXIT.usage,
        meaning: 'A value in the config has the wrong type or lies outside its range.',
        remedy: 'Give a value as the message says; `latency-lens schema` prints the whole schema.',
    },
    'config/duplicate-id': {
        exit: EXIT.usage,
        meaning: 'Two targets or two scenarios share one id, so their cells could not be told apart in the baseline.',
        remedy: 'Give each target and each scenario an id of its own.',
    },
    'config/empty-matrix': {
        exit: EXIT.usage,
        meaning: 'No cell is left to measure after `matrix.exclude` was applied.',
        remedy: 'Loosen `matrix.exclude`, or add a target or a scenario.',
    },
    'config/secret': {
        exit: EXIT.usage,
        meaning: 'Something that looks like a secret stands in the config. The config takes the name of an environment variable, never a key itself. The value is not repeated here.',
        remedy: 'Revoke that key, and write the name of the environment variable that holds the new one, for example `key: OPENAI_API_KEY`.',
    },
    'config/file-outside': {
        exit: EXIT.usage,
        meaning: 'A `file:` in the config leads outside the workspace, directly, through `..`, or through a link.',
        remedy: 'Move the file into the repository and name it by a path relative to the config.',
    },
    'config/file-unreadable': {
        exit: EXIT.usage,
        meaning: 'A prompt or data file that the config names is missing, unreadable, too large, or not in the stated format.',
        remedy: 'Correct the path or the file.',
    },
    'config/env-not-allowed': {
        exit: EXIT.usage,
        meaning: '`${env:NAME}` is allowed in `base-url` only, and only for names that the caller allows.',
        remedy: 'Allow the name with `--allow-env NAME` (action input `allowed-env`), and set the variable.',
    },
    'security/host-not-allowed': {
        exit: EXIT.usage,
        meaning: 'A key is bound to the hosts of its own provider. This target would send it, or a request, to another host that the caller has not allowed.',
        remedy: 'Allow the host with `--allowed-hosts HOST` (action input `allowed-hosts`), in the workflow and not in the config.',
    },
    'security/key-not-bound': {
        exit: EXIT.usage,
        meaning: 'A target names a variable that holds the key of another provider, or of the CI itself, or that the base of this change never sent to this host. A config could carry a secret away like this.',
        remedy: 'Give the endpoint a key variable of its own, or allow the host with `--allowed-hosts HOST` (action input `allowed-hosts`), in the workflow and not in the config.',
    },
    'security/insecure-url': {
        exit: EXIT.usage,
        meaning: 'Only https endpoints are called; plain http is allowed on loopback alone.',
        remedy: 'Use an https URL.',
    },
    'security/untrusted-event': {
        exit: EXIT.usage,
        meaning: 'The workflow runs on `pull_request_target` or `workflow_run`: with the secrets of the repository, on behalf of a pull request that anybody may open. Live calls on its code would hand those secrets to a stranger, so none are made.',
        remedy: 'Run on `pull_request`. Forks are skipped there; `comment-for-run` comments for them from a second workflow. Set `allow-untrusted-head: true` only where a person approves each run first.',
    },
    'credentials/missing': {
        exit: EXIT.usage,
        meaning: 'The environment variable that holds a key is not set or empty.',
        remedy: 'Set the variable; in a workflow: `env: NAME: ${{ secrets.NAME }}`.',
    },
    'caps/worst-case': {
        exit: EXIT.cap,
        meaning: 'The worst case of the planned calls is above a cap. It is computed before the first call; nothing was called and nothing was spent.',
        remedy: 'Raise the cap, lower `iterations`, or give a smaller `params.max-output-tokens`.',
    },
    'caps/output-cap-missing': {
        exit: EXIT.usage,
        meaning: 'A cost cap is in force, and a target without an output cap could spend any amount.',
        remedy: 'Add `params: { max-output-tokens: … }` to the target, or switch the cost cap off with `--max-cost-usd none`.',
    },
    'caps/price-unknown': {
        exit: EXIT.usage,
        meaning: 'A cost cap or cost gate is in force, and the price of a model is not in the table.',
        remedy: 'Add `price: { input: …, output: … }` (USD per million tokens) to the target.',
    },
    'caps/reached': {
        exit: EXIT.cap,
        meaning: 'The spending or request cap ended the run. What was measured is kept and marked partial.',
        remedy: 'Look at the spending in the report; raise the cap if it was meant.',
    },
    'run/unreadable': {
        exit: EXIT.usage,
        meaning: 'A run file is truncated, is not JSON, or holds values that no run can have (NaN, negative times).',
        remedy: 'Delete or replace the file; runs are written whole or not at all, so it was changed by something else.',
    },
    'run/wrong-schema': {
        exit: EXIT.usage,
        meaning: 'The file is JSON but not a run of this tool, or of a newer version of it.',
        remedy: 'Use the version that wrote it, or record the baseline again.',
    },
    'run/no-common-cell': {
        exit: EXIT.usage,
        meaning: 'The runs share no cell, so there is nothing to compare.',
        remedy: 'Compare runs of the same config; ids of targets and scenarios name the cells.',
    },
    'baseline/not-found': {
        exit: EXIT.usage,
        meaning: 'The baseline directory does not exist and cannot be made, or is not a directory.',
        remedy: 'Give a directory with `--baseline-dir DIR`.',
    },
    'simulator/bad-script': {
        exit: EXIT.usage,
        meaning: 'The script of the simulator is not JSON, or has a member that is unknown, of the wrong type or out of range.',
        remedy: 'Correct the member that the message names. An empty object is a valid script.',
    },
    'base/unreadable': {
        exit: EXIT.usage,
        meaning: 'The config of the base, or a file that it names, cannot be read at that commit, so base and change cannot be told apart.',
        remedy: 'Fetch the commit first (`git fetch --depth=1 origin main`, then `--base-ref FETCH_HEAD`), or give `--base-config FILE`.',
    },
    'platform/event-unreadable': {
        exit: EXIT.usage,
        meaning: 'The CI did not say what it runs for: the file or variables that describe the event are missing or broken, so nobody can tell whose change would be judged.',
        remedy: 'Run the action on a GitHub runner; elsewhere use the command `latency-lens gate`.',
    },
    'output/unwritable': {
        exit: EXIT.usage,
        meaning: 'A result file cannot be written. Nothing half-written is left behind.',
        remedy: 'Give a writable directory, or free space on the disk.',
    },
};
function isFailureCode(text) {
    return Object.hasOwn(failures, text);
}


/***/ }),

/***/ 51346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ isLensError),
/* harmony export */   XI: () => (/* binding */ lensErrorsOf),
/* harmony export */   hw: () => (/* binding */ LensError),
/* harmony export */   ub: () => (/* binding */ LensErrors)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34326);

/**
 * A failure that the user can mend: a stable code, a plain sentence, a remedy, no stack.
 * Everything else that is thrown is our bug and leaves with exit code 70.
 */
class LensError extends Error {
    name = 'LensError';
    code;
    remedy;
    position;
    didYouMean;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.remedy = details.remedy ?? _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .failures */ .e9[code].remedy;
        this.position = details.position;
        this.didYouMean = details.didYouMean;
    }
}
/** By name, not `instanceof`: a bundled action and an installed library hold two copies of the class. */
function isLensError(error) {
    return error instanceof Error && error.name === 'LensError' && 'code' in error && 'remedy' in error;
}
/** Several problems of one file, found in one reading, in the order of their positions. */
class LensErrors extends Error {
    name = 'LensErrors';
    errors;
    constructor(errors) {
        super(errors.map((error) => `${error.code}: ${error.message}`).join('\n'));
        this.errors = errors;
    }
}
/** The user's errors inside anything that was thrown; empty when it is our bug. */
function lensErrorsOf(error) {
    if (error instanceof Error && error.name === 'LensErrors' && 'errors' in error) {
        return Array.isArray(error.errors) ? error.errors.filter(isLensError) : [];
    }
    return isLensError(error) ? [error] : [];
}


/***/ }),

/***/ 49361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shuffled),
/* harmony export */   I: () => (/* binding */ seededRandom)
/* harmony export */ });
/**
 * A generator of numbers in [0, 1) that repeats itself exactly for the same seed, on any machine. Not for secrets.
 *
 * Source: Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", xoshiro128**, ACM TOMS 47(4),
 * doi:10.1145/3460772. The text of the seed is spread over the state by the finaliser of MurmurHash3.
 */
function seededRandom(seed) {
    let [a, b, c, d] = stateFrom(seed);
    const next = () => {
        const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = rotate(d, 11);
        return result;
    };
    // 53 bits, so that no count a program can hold is out of reach of a product with it.
    return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
}
/** A copy in random order; the given list is not touched. Equal keys (1 in 2^53) keep their order. */
function shuffled(items, next) {
    return items
        .map((item) => ({ item, key: next() }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ item }) => item);
}
function rotate(value, by) {
    return (value << by) | (value >>> (32 - by));
}
function stateFrom(seed) {
    let hash = 0x811c9dc5 ^ seed.length;
    for (let at = 0; at < seed.length; at += 1)
        hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    const word = () => {
        hash = (hash + 0x9e3779b9) | 0;
        return finalised(hash);
    };
    return [word(), word(), word(), word()];
}
/** MurmurHash3's fmix32 (Appleby). */
function finalised(value) {
    let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
}


/***/ }),

/***/ 47522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  simulatorWorkerMain: () => (/* binding */ simulatorWorkerMain)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./lib/simulator/members.js
var simulator_members = __webpack_require__(5309);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/simulator/load-recordings.js



/**
 * Reads every recording of a folder, sorted by id. What is no recording (no response, no body) is passed over.
 *
 * @throws the system's error when the folder cannot be read, a SyntaxError on a file that is not JSON.
 */
async function loadRecordings(folder) {
    const found = [];
    for (const provider of await folders(folder)) {
        for (const name of await folders((0,external_node_path_.join)(folder, provider))) {
            const recording = await loadRecording((0,external_node_path_.join)(folder, provider, name), `${provider}/${name}`);
            if (recording !== undefined)
                found.push(recording);
        }
    }
    return found;
}
async function folders(path) {
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true });
    return entries
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .toSorted();
}
async function loadRecording(path, id) {
    const files = await (0,promises_.readdir)(path);
    const bodyFile = files.find((file) => file.startsWith('body.'));
    if (bodyFile === undefined || !files.includes('response.json'))
        return undefined;
    const response = await membersIn((0,external_node_path_.join)(path, 'response.json'));
    const request = files.includes('request.json') ? await membersIn((0,external_node_path_.join)(path, 'request.json')) : {};
    const sent = request['body'];
    const reads = response['reads'];
    return {
        id,
        request: {
            method: textOf(request['method']) ?? 'POST',
            path: textOf(request['path']) ?? '/',
            query: textOf(request['query']) ?? '',
            model: (0,simulator_members/* isRecord */.u)(sent) ? textOf(sent['model']) : undefined,
        },
        status: typeof response['status'] === 'number' ? response['status'] : 200,
        headers: headersOf(response['headers']),
        body: await (0,promises_.readFile)((0,external_node_path_.join)(path, bodyFile)),
        reads: Array.isArray(reads) && reads.every((size) => typeof size === 'number') ? reads : undefined,
    };
}
async function membersIn(file) {
    const value = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    return (0,simulator_members/* isRecord */.u)(value) ? value : {};
}
function headersOf(value) {
    const pairs = (0,simulator_members/* isRecord */.u)(value) ? Object.entries(value) : [];
    return Object.fromEntries(pairs.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
const asRecorded = ({ body, reads }) => {
    let from = 0;
    return (reads ?? [body.length]).map((size) => body.subarray(from, (from += size)));
};
/**
 * Serves the recording that a request names: by a path that begins with its id (`/openai/chat-…/v1/chat/completions`),
 * or by its id as the model.
 */
function replayOf(recordings, cut = asRecorded) {
    const byId = new Map(recordings.map((recording) => [recording.id, recording]));
    return (request) => {
        const fromPath = byId.get(request.path.split('/').slice(1, 3).join('/'));
        const recording = fromPath ?? byId.get(request.model ?? '');
        return recording && { status: recording.status, headers: recording.headers, chunks: cut(recording) };
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./lib/simulator/due-heap.js
function createDueHeap() {
    const items = [];
    function rise(item, from) {
        let at = from;
        while (at > 0) {
            const above = (at - 1) >> 1;
            const parent = items[above];
            if (parent === undefined || parent.dueMs <= item.dueMs)
                break;
            items[at] = parent;
            at = above;
        }
        items[at] = item;
    }
    function sink(item) {
        let at = 0;
        for (;;) {
            let below = 2 * at + 1;
            let child = items[below];
            if (child === undefined)
                break;
            const right = items[below + 1];
            if (right !== undefined && right.dueMs < child.dueMs) {
                child = right;
                below += 1;
            }
            if (item.dueMs <= child.dueMs)
                break;
            items[at] = child;
            at = below;
        }
        items[at] = item;
    }
    return {
        size: () => items.length,
        first: () => items[0],
        push: (item) => {
            items.push(item);
            rise(item, items.length - 1);
        },
        pop: () => {
            const top = items[0];
            const last = items.pop();
            if (last !== undefined && items.length > 0)
                sink(last);
            return top;
        },
    };
}

;// CONCATENATED MODULE: ./lib/simulator/spin-allowance.js
/** Share of the time that may be spun away, and how much of it may be saved up (ms). */
const SHARE = 0.1;
const SAVED_MS = 20;
/** Full at its start. */
function createSpinAllowance(startMs) {
    let savedMs = SAVED_MS;
    let sinceMs = startMs;
    return {
        has: (ms, nowMs) => {
            savedMs = Math.min(SAVED_MS, savedMs + (nowMs - sinceMs) * SHARE);
            sinceMs = nowMs;
            return savedMs >= ms;
        },
        take: (ms) => {
            savedMs -= ms;
        },
    };
}

;// CONCATENATED MODULE: ./lib/simulator/clockwork.js


/** Milliseconds on the clock of `process.hrtime`, which on Linux is one clock for all processes (CLOCK_MONOTONIC). */
function monotonicMs() {
    return Number(process.hrtime.bigint()) / 1e6;
}
/** A timer has a grain of a millisecond; the rest of the way is spun, if few wait and the allowance lasts. */
const SPIN_MS = 1;
const SPIN_TASKS = 4;
/** After so many tasks the sockets get their turn. */
const TASKS_PER_TURN = 256;
function createClockwork() {
    const heap = createDueHeap();
    const allowance = createSpinAllowance(monotonicMs());
    let timer;
    let timerDueMs = Number.POSITIVE_INFINITY;
    let immediate;
    let inTurn = false;
    function turn() {
        inTurn = true;
        timer = undefined;
        timerDueMs = Number.POSITIVE_INFINITY;
        immediate = undefined;
        for (let left = TASKS_PER_TURN; left > 0; left -= 1) {
            const next = heap.first();
            if (next === undefined || next.dueMs > monotonicMs())
                break;
            heap.pop();
            next.run();
        }
        inTurn = false;
        arm();
    }
    function arm() {
        const next = heap.first();
        if (inTurn || next === undefined || immediate !== undefined || next.dueMs >= timerDueMs)
            return;
        clearTimeout(timer);
        timer = undefined;
        timerDueMs = Number.POSITIVE_INFINITY;
        const nowMs = monotonicMs();
        const waitMs = next.dueMs - nowMs;
        const spins = heap.size() <= SPIN_TASKS && allowance.has(SPIN_MS, nowMs);
        if (waitMs <= 0 || (spins && waitMs <= SPIN_MS)) {
            if (waitMs > 0)
                allowance.take(waitMs);
            immediate = setImmediate(spins && waitMs > 0 ? spin : turn);
            return;
        }
        timerDueMs = next.dueMs;
        timer = setTimeout(turn, Math.max(1, Math.floor(waitMs) - (spins ? SPIN_MS : 0)));
    }
    /** Lets the sockets run between two looks at the clock. */
    function spin() {
        const next = heap.first();
        if (next !== undefined && next.dueMs > monotonicMs())
            immediate = setImmediate(spin);
        else
            turn();
    }
    return {
        at: (task) => {
            heap.push(task);
            arm();
        },
        stop: () => {
            while (heap.pop() !== undefined)
                ;
            clearTimeout(timer);
            clearImmediate(immediate);
            immediate = undefined;
        },
    };
}

// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(51346);
;// CONCATENATED MODULE: ./lib/simulator/check.js

const check_text = (value, at, problems) => {
    if (typeof value !== 'string')
        problems.push(`${at} must be a text.`);
};
const flag = (value, at, problems) => {
    if (typeof value !== 'boolean')
        problems.push(`${at} must be true or false.`);
};
/** A finite number within bounds, both included. */
function number(min, max = Number.POSITIVE_INFINITY) {
    return (value, at, problems) => {
        const isGood = typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
        if (isGood)
            return;
        problems.push(`${at} must be a number ${max === Number.POSITIVE_INFINITY ? `of at least ${min}` : `from ${min} to ${max}`}.`);
    };
}
function whole(min, max = Number.MAX_SAFE_INTEGER) {
    return (value, at, problems) => {
        const isGood = typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
        if (!isGood)
            problems.push(`${at} must be a whole number of at least ${min}.`);
    };
}
function oneOf(...words) {
    return (value, at, problems) => {
        if (typeof value !== 'string' || !words.includes(value))
            problems.push(`${at} must be one of ${words.join(', ')}.`);
    };
}
function list(item) {
    return (value, at, problems) => {
        if (!Array.isArray(value))
            problems.push(`${at} must be a list.`);
        else
            for (const [index, entry] of value.entries())
                item(entry, `${at}[${index}]`, problems);
    };
}
/** An object with these members and no others; those named in `required` must be there. */
function object(members, required = []) {
    return (value, at, problems) => {
        if (!(0,simulator_members/* isRecord */.u)(value)) {
            problems.push(`${at} must be an object.`);
            return;
        }
        for (const key of required)
            if (!Object.hasOwn(value, key))
                problems.push(`${at}.${key} is missing.`);
        for (const [key, member] of Object.entries(value)) {
            const check = Object.hasOwn(members, key) ? members[key] : undefined;
            if (check === undefined)
                problems.push(`${at}.${key} is not known; known are ${Object.keys(members).join(', ')}.`);
            else
                check(member, `${at}.${key}`, problems);
        }
    };
}
/** Any JSON object. */
const anyObject = (value, at, problems) => {
    if (!(0,simulator_members/* isRecord */.u)(value))
        problems.push(`${at} must be an object.`);
};

;// CONCATENATED MODULE: ./lib/simulator/read-script.js



/**
 * A script from JSON text, such as a file's.
 *
 * @throws LensError `simulator/bad-script`, with every problem that was found.
 */
function readScript(json, name) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        throw new LensError('simulator/bad-script', `${name} is not JSON.`);
    }
    return checkScript(value, name);
}
/**
 * A script from a value that came from outside.
 *
 * @throws LensError `simulator/bad-script`, with every problem that was found.
 */
function checkScript(value, name) {
    const problems = [];
    if (isScript(value, problems))
        return value;
    const shown = problems.slice(0, MAX_PROBLEMS).join(' ');
    const more = problems.length > MAX_PROBLEMS ? ` And ${problems.length - MAX_PROBLEMS} more.` : '';
    throw new lens_error/* LensError */.hw('simulator/bad-script', `${name}: ${shown}${more}`);
}
const MAX_PROBLEMS = 10;
function isScript(value, problems) {
    script(value, 'script', problems);
    return problems.length === 0;
}
const share = number(0, 1);
const ms = number(0, 86_400_000);
const shape = object({
    median: number(0),
    sigma: number(0, 10),
    slow: object({ share, factor: number(0) }, ['share', 'factor']),
    outliers: object({ share, from: number(0), to: number(0) }, ['share', 'from', 'to']),
}, ['median']);
const distribution = (value, at, problems) => {
    if (typeof value === 'number')
        number(0)(value, at, problems);
    else if ((0,simulator_members/* isRecord */.u)(value))
        shape(value, at, problems);
    else
        problems.push(`${at} must be a number or a distribution such as { "median": 200, "sigma": 0.2 }.`);
};
const trigger = { requests: list(whole(0)), every: whole(1), share };
const afterEvents = whole(0);
const HARMS = {
    http: {
        members: {
            status: whole(400, 599),
            afterMs: ms,
            retryAfter: object({ seconds: number(0), style: oneOf('seconds', 'ms', 'date', 'provider') }, [
                'seconds',
                'style',
            ]),
            body: oneOf('own', 'html', 'empty'),
        },
        required: ['status'],
    },
    reset: { members: { afterEvents } },
    stall: { members: { afterEvents } },
    drip: { members: { afterEvents, everyMs: number(0.1) }, required: ['everyMs'] },
    cut: { members: { afterEvents, insideEvent: flag, close: flag } },
    'stream-error': { members: { afterEvents, kind: oneOf('overloaded', 'server-error', 'rate-limited') } },
    empty: { members: {} },
    'content-filter': { members: { afterEvents } },
};
const fault = (value, at, problems) => {
    const type = (0,simulator_members/* isRecord */.u)(value) ? value['type'] : undefined;
    const harm = typeof type === 'string' && Object.hasOwn(HARMS, type) ? HARMS[type] : undefined;
    if (harm === undefined)
        problems.push(`${at}.type must be one of ${Object.keys(HARMS).join(', ')}.`);
    else
        object({ type: check_text, ...trigger, ...harm.members }, harm.required)(value, at, problems);
};
const rule = object({
    model: check_text,
    prefix: check_text,
    ttft: distribution,
    gap: distribution,
    gapRequestSigma: number(0, 10),
    tail: distribution,
    opening: distribution,
    drift: number(0),
    driftSigma: number(0, 10),
    tokens: distribution,
    tokensPerEvent: distribution,
    coalesce: share,
    reasoning: object({ tokens: distribution, visible: flag }, ['tokens']),
    tools: list(object({ name: check_text, arguments: anyObject }, ['name', 'arguments'])),
    choices: whole(1, 128),
    usage: object({
        input: whole(0),
        cached: whole(0),
        cacheWrite: whole(0),
        outputFactor: number(0),
        absent: flag,
    }),
    promptCache: object({ ttftFactor: number(0), share }, ['ttftFactor']),
    servedModel: check_text,
    fingerprint: check_text,
    serviceTier: check_text,
    serverTiming: flag,
    pings: object({ everyMs: number(1), text: check_text }, ['everyMs']),
    split: object({ maxBytes: whole(1), pauseMs: ms }, ['maxBytes']),
    embedStamps: flag,
    chat: object({
        reasoning: oneOf('reasoning_content', 'reasoning', 'think-tags', 'content-array'),
        usage: oneOf('own-event', 'finish-chunk', 'x-groq'),
        done: flag,
    }),
    faults: list(fault),
});
const script = object({ seed: check_text, run: whole(0), rules: list(rule) });

;// CONCATENATED MODULE: ./lib/simulator/stamp-bytes.js
const FIXED_BYTES = 20;
const EVENT_BYTES = 8;
/** One record per request, little-endian: u32 number, u32 bytes of the id, u32 events, f64 receivedMs, the id, f64 per event. */
function encodeStamps(all) {
    return Buffer.concat(all.map(({ number, id, receivedMs, eventsMs }) => {
        const name = Buffer.from(id ?? '');
        const record = Buffer.alloc(FIXED_BYTES + name.length + eventsMs.length * EVENT_BYTES);
        record.writeUInt32LE(number, 0);
        record.writeUInt32LE(name.length, 4);
        record.writeUInt32LE(eventsMs.length, 8);
        record.writeDoubleLE(receivedMs, 12);
        name.copy(record, FIXED_BYTES);
        const from = FIXED_BYTES + name.length;
        for (const [index, atMs] of eventsMs.entries())
            record.writeDoubleLE(atMs, from + index * EVENT_BYTES);
        return record;
    }));
}
/**
 * The inverse of `encodeStamps`.
 *
 * @throws RangeError when the bytes end inside a record.
 */
function decodeStamps(bytes) {
    const all = [];
    for (let at = 0; at < bytes.length;) {
        const nameBytes = bytes.readUInt32LE(at + 4);
        const events = bytes.readUInt32LE(at + 8);
        const from = at + FIXED_BYTES + nameBytes;
        const id = bytes.toString('utf8', at + FIXED_BYTES, from);
        all.push({
            number: bytes.readUInt32LE(at),
            id: id === '' ? undefined : id,
            receivedMs: bytes.readDoubleLE(at + 12),
            eventsMs: Array.from({ length: events }, (_, index) => bytes.readDoubleLE(from + index * EVENT_BYTES)),
        });
        at = from + events * EVENT_BYTES;
    }
    return all;
}

;// CONCATENATED MODULE: ./lib/simulator/control.js





const ROOT = '/__lens/';
const MAX_BODY_BYTES = 1024 * 1024;
function isControl(message) {
    return message.url?.startsWith(ROOT) ?? false;
}
/**
 * - `GET /__lens/stamps` all stamps as JSON; `?id=X` those of one `x-lens-id`; `?format=binary` see `decodeStamps`
 * - `DELETE /__lens/stamps`
 * - `POST /__lens/drift` `{"factor": 1.4, "model": …, "prefix": …}`
 * - `POST /__lens/script` a SimulatorScript
 * - `GET /__lens/health` `{"ok": true, "clockMs": …}`
 */
function control(message, response, controls) {
    // A web page in a browser on this machine could reach us too; it cannot hide its origin.
    if (!isLoopback(message.socket.remoteAddress) || message.headers.origin !== undefined) {
        answer(response, 403, { error: 'Controls are for callers on the same machine.' });
        return;
    }
    const chunks = [];
    let bytes = 0;
    message.on('data', (chunk) => {
        bytes += chunk.length;
        if (bytes > MAX_BODY_BYTES)
            message.destroy();
        else
            chunks.push(chunk);
    });
    message.on('error', () => undefined);
    message.on('end', () => {
        const url = new URL(message.url ?? ROOT, 'http://simulator.invalid');
        const call = `${message.method ?? 'GET'} ${url.pathname.slice(ROOT.length)}`;
        perform(call, url.searchParams, Buffer.concat(chunks), response, controls);
    });
}
function perform(call, query, body, response, controls) {
    switch (call) {
        case 'GET health':
            return answer(response, 200, { ok: true, clockMs: monotonicMs() });
        case 'GET stamps':
            return sendStamps(query, response, controls.stamps());
        case 'DELETE stamps':
            controls.clearStamps();
            return answer(response, 200, { ok: true });
        case 'POST drift':
            return changeDrift(membersOf(body), response, controls);
        case 'POST script':
            return changeScript(membersOf(body), response, controls);
        default:
            return answer(response, 404, { error: `No such control: ${call}.` });
    }
}
function sendStamps(query, response, all) {
    const id = query.get('id');
    const chosen = id === null ? all : all.filter((stamps) => stamps.id === id);
    if (query.get('format') !== 'binary')
        return answer(response, 200, chosen);
    const bytes = encodeStamps(chosen);
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length }).end(bytes);
    return undefined;
}
function changeDrift(members, response, controls) {
    const { factor, model, prefix } = members ?? {};
    if (typeof factor !== 'number' || !(factor > 0))
        return answer(response, 400, { error: 'factor must be a number above 0.' });
    const scope = { ...(typeof model === 'string' && { model }), ...(typeof prefix === 'string' && { prefix }) };
    controls.setDrift(factor, scope);
    return answer(response, 200, { ok: true });
}
function changeScript(members, response, controls) {
    try {
        controls.setScript(checkScript(members, 'body'));
    }
    catch (error) {
        if (!(0,lens_error/* isLensError */.Vc)(error))
            throw error;
        return answer(response, 400, { error: error.message });
    }
    return answer(response, 200, { ok: true });
}
function membersOf(body) {
    try {
        const value = JSON.parse(body.toString('utf8'));
        return (0,simulator_members/* isRecord */.u)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function answer(response, status, value) {
    const body = JSON.stringify(value);
    response
        .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body);
}
function isLoopback(address) {
    return address === '::1' || /^(?:::ffff:)?127\./u.test(address ?? '');
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/simulator/route.js
const of = (format, dialect, streams, model) => ({
    format,
    dialect,
    streams,
    model,
});
const VERSION = String.raw `(?:/v\d+\w*)?`;
const PREFIX = String.raw `^(?<prefix>.*?)`;
/** In this order: the special ones first. */
const SHAPES = [
    {
        path: new RegExp(`${PREFIX}/openai/deployments/(?<model>[^/]+)/chat/completions$`),
        route: ({ model }) => of('openai-chat', 'azure', 'body', model),
    },
    {
        path: new RegExp(`${PREFIX}/openai/deployments/(?<model>[^/]+)/completions$`),
        route: ({ model }) => of('openai-completions', 'azure', 'body', model),
    },
    {
        path: new RegExp(`${PREFIX}(?:/openai)?${VERSION}/chat/completions$`),
        route: () => of('openai-chat', 'openai', 'body'),
    },
    {
        path: new RegExp(`${PREFIX}(?:/openai)?${VERSION}/responses$`),
        route: () => of('openai-responses', 'openai', 'body'),
    },
    {
        path: new RegExp(`${PREFIX}(?:/openai)?${VERSION}/completions$`),
        route: () => of('openai-completions', 'openai', 'body'),
    },
    {
        path: new RegExp(`${PREFIX}(?:/anthropic)?${VERSION}/messages$`),
        route: () => of('anthropic-messages', 'anthropic', 'body'),
    },
    {
        path: new RegExp(`${PREFIX}${VERSION}/projects/[^/]+/locations/[^/]+/publishers/anthropic/models/(?<model>[^/:]+):streamRawPredict$`),
        route: ({ model }) => of('anthropic-messages', 'anthropic', 'path', model),
    },
    {
        path: new RegExp(`${PREFIX}${VERSION}(?:/projects/[^/]+/locations/[^/]+)?(?:/publishers/[^/]+)?/(?:models|tunedModels|endpoints)/(?<model>[^/:]+):streamGenerateContent$`),
        route: ({ model }, query) => of(query.get('alt') === 'sse' ? 'gemini' : 'gemini-json-array', 'google', 'path', model),
    },
    {
        path: new RegExp(`${PREFIX}${VERSION}(?:/projects/[^/]+/locations/[^/]+)?(?:/publishers/[^/]+)?/(?:models|tunedModels|endpoints)/(?<model>[^/:]+):\\w+$`),
        route: ({ model }) => of('gemini', 'google', 'never', model),
    },
    {
        path: new RegExp(`${PREFIX}/model/(?<model>.+)/converse-stream$`),
        route: ({ model }) => of('bedrock-converse', 'bedrock', 'path', model),
    },
    {
        path: new RegExp(`${PREFIX}/model/(?<model>.+)/invoke-with-response-stream$`),
        route: ({ model }) => of('bedrock-invoke', 'bedrock', 'path', model),
    },
    {
        path: new RegExp(`${PREFIX}/model/(?<model>.+)/(?:converse|invoke)$`),
        route: ({ model }) => of('bedrock-converse', 'bedrock', 'never', model),
    },
    { path: new RegExp(`${PREFIX}/api/chat$`), route: () => of('ollama-ndjson', 'ollama', 'default-on') },
    { path: new RegExp(`${PREFIX}/v2/chat$`), route: () => of('cohere-v2', 'cohere', 'body') },
];
/** The API that a path belongs to, whatever base path stands before it; undefined when no API has such a path. */
function routeOf(path, query) {
    for (const shape of SHAPES) {
        const groups = shape.path.exec(path)?.groups;
        if (groups === undefined)
            continue;
        const route = shape.route(groups, query);
        return { ...route, prefix: groups['prefix'] ?? '', model: decoded(route.model) };
    }
    return undefined;
}
/** Bedrock's model ids hold `:` and `/`, percent-encoded, sometimes twice. */
function decoded(model) {
    if (model === undefined)
        return undefined;
    try {
        return decodeURIComponent(model);
    }
    catch {
        return model;
    }
}

;// CONCATENATED MODULE: ./lib/simulator/read-request.js



const read_request_MAX_BODY_BYTES = 64 * 1024 * 1024;
/** Reads the body to its end; undefined when the client went away or sent more than the simulator takes. */
function readRequest(message, arrival, then) {
    const chunks = [];
    let bytes = 0;
    message.on('data', (chunk) => {
        bytes += chunk.length;
        if (bytes > read_request_MAX_BODY_BYTES)
            message.destroy();
        else
            chunks.push(chunk);
    });
    message.on('end', () => then(requestOf(message, arrival, chunks.length === 1 ? chunks[0] : external_node_buffer_.Buffer.concat(chunks))));
    // A reset in mid body is the client's affair.
    message.on('error', () => undefined);
}
function requestOf(message, arrival, body = external_node_buffer_.Buffer.alloc(0)) {
    const url = new URL(message.url ?? '/', 'http://simulator.invalid');
    const route = routeOf(url.pathname, url.searchParams);
    const members = parsed(body);
    const id = message.headers['x-lens-id'];
    return {
        method: message.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        id: typeof id === 'string' ? id : undefined,
        ...arrival,
        route,
        model: route?.model ?? read_request_textOf(members?.['model']),
        body,
        members,
    };
}
function parsed(body) {
    try {
        const value = JSON.parse(body.toString('utf8'));
        return (0,simulator_members/* isRecord */.u)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Where each API keeps its output cap. */
const CAPS = [
    ['max_completion_tokens'],
    ['max_tokens'],
    ['max_output_tokens'],
    ['generationConfig', 'maxOutputTokens'],
    ['inferenceConfig', 'maxTokens'],
    ['inferenceConfig', 'max_new_tokens'],
    ['textGenerationConfig', 'maxTokenCount'],
    ['max_gen_len'],
    ['max_tokens_to_sample'],
    ['options', 'num_predict'],
];
/** What the body asks for that changes the shape of the answer. */
function askedFor(request) {
    const members = request.members ?? {};
    const cap = CAPS.map((path) => (0,simulator_members/* memberOf */.C)(members, path)).find((value) => typeof value === 'number');
    const choices = (0,simulator_members/* memberOf */.C)(members, ['n']) ?? (0,simulator_members/* memberOf */.C)(members, ['generationConfig', 'candidateCount']);
    return {
        includeUsage: (0,simulator_members/* memberOf */.C)(members, ['stream_options', 'include_usage']) === true,
        maxTokens: typeof cap === 'number' && cap >= 0 ? cap : undefined,
        choices: typeof choices === 'number' && choices >= 1 && choices <= 128 ? Math.floor(choices) : 1,
        isAzure: request.route?.dialect === 'azure',
    };
}
function read_request_textOf(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/simulator/wire.js

/**
 * The chunked framing is written here and not by `ServerResponse.write`, which corks until the next tick and hands four
 * pieces to the kernel: so the stamp is taken right before the write, and an event costs a single system call.
 */
function createWire(response) {
    const socket = response.socket;
    const isOpen = () => socket !== null && !socket.destroyed && socket.writable && !response.writableEnded;
    return {
        isOpen,
        begin: (status, headers) => {
            if (!isOpen())
                return;
            response.writeHead(status, { ...headers, 'transfer-encoding': 'chunked' });
            response.flushHeaders();
        },
        write: (bytes) => {
            if (socket === null || !isOpen())
                return;
            if (typeof bytes === 'string') {
                socket.write(`${external_node_buffer_.Buffer.byteLength(bytes).toString(16)}\r\n${bytes}\r\n`, 'utf8');
            }
            else {
                socket.write(external_node_buffer_.Buffer.concat(chunked(bytes)));
            }
        },
        writeAll: (pieces) => {
            if (socket !== null && isOpen())
                socket.write(external_node_buffer_.Buffer.concat(pieces.flatMap(chunked)));
        },
        end: () => {
            if (isOpen())
                response.end();
        },
        close: () => socket?.end(),
        reset: () => socket?.resetAndDestroy(),
    };
}
const CRLF = external_node_buffer_.Buffer.from('\r\n');
function chunked(bytes) {
    return [external_node_buffer_.Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, CRLF];
}

;// CONCATENATED MODULE: ./lib/simulator/replay.js


/** Headers that belong to the recorded connection and not to ours. */
const OF_THE_CONNECTION = new Set('connection content-encoding content-length date keep-alive te trailer transfer-encoding upgrade'.split(' '));
/** Pieces without a pause between them share a system call up to this number; their borders remain. */
const PIECES_PER_WRITE = 512;
/** Sends a recording. Every piece is stamped: which of them bear tokens only a reader of the format could tell. */
function replay(recording, response, stamps, clockwork, receivedMs) {
    const wire = createWire(response);
    const pieces = timedPieces(recording, receivedMs);
    let next = 0;
    /** All pieces that are due, but no more than one write takes. */
    function takeDue() {
        const due = [];
        const nowMs = monotonicMs();
        for (let piece = pieces[next]; piece !== undefined && piece.dueMs <= nowMs && due.length < PIECES_PER_WRITE; piece = pieces[next]) {
            due.push(piece.bytes);
            next += 1;
        }
        return due;
    }
    function advance() {
        if (!wire.isOpen())
            return;
        for (let due = takeDue(); due.length > 0; due = takeDue()) {
            const atMs = monotonicMs();
            wire.writeAll(due);
            for (let piece = 0; piece < due.length; piece += 1)
                stamps.event(atMs);
        }
        const waiting = pieces[next];
        if (waiting !== undefined)
            clockwork.at({ dueMs: waiting.dueMs, run: advance });
        else if (recording.finale !== 'stall') {
            stamps.closed(monotonicMs());
            wire[recording.finale ?? 'end']();
        }
    }
    stamps.headers(monotonicMs(), recording.status);
    const headers = Object.entries(recording.headers).filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase()));
    wire.begin(recording.status, Object.fromEntries(headers));
    advance();
}
function timedPieces(recording, fromMs) {
    let dueMs = fromMs;
    return recording.chunks.flatMap((bytes, index) => {
        dueMs += recording.pausesMs?.[index] ?? 0;
        return bytes.length === 0 ? [] : [{ dueMs, bytes }];
    });
}

// EXTERNAL MODULE: ./lib/model/seeded-random.js
var seeded_random = __webpack_require__(49361);
;// CONCATENATED MODULE: ./lib/simulator/choose-fault.js

/** The first fault that strikes request `number` (from 0). Probabilities are drawn from `seed`, one draw per fault. */
function chooseFault(faults, number, seed) {
    const random = (0,seeded_random/* seededRandom */.I)(`${seed}|fault`);
    return faults.map((fault) => ({ fault, luck: random() })).find(({ fault, luck }) => strikes(fault, number, luck))
        ?.fault;
}
function strikes(fault, number, luck) {
    if (fault.requests?.includes(number) === true)
        return true;
    if (fault.every !== undefined && (number + 1) % fault.every === 0)
        return true;
    const isUnconditional = fault.requests === undefined && fault.every === undefined;
    return luck < (fault.share ?? (isUnconditional ? 1 : 0));
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/simulator/event-stream-frame.js

/**
 * One message of `application/vnd.amazon.eventstream`: total length, header length and their CRC; headers; payload; CRC of
 * it all. All numbers big-endian, CRCs are CRC-32 as in zlib. Headers are strings only (type 7), which is all Bedrock sends.
 *
 * Source: https://docs.aws.amazon.com/lexv2/latest/dg/event-stream-encoding.html
 */
function eventStreamFrame(headers, payload) {
    const head = Buffer.concat(headers.map(([name, value]) => stringHeader(name, value)));
    const length = PRELUDE_BYTES + head.length + payload.length + CRC_BYTES;
    const frame = Buffer.alloc(length);
    eventStreamPrelude(length, head.length).copy(frame);
    head.copy(frame, PRELUDE_BYTES);
    frame.set(payload, PRELUDE_BYTES + head.length);
    frame.writeUInt32BE((0,external_node_zlib_.crc32)(frame.subarray(0, length - CRC_BYTES)), length - CRC_BYTES);
    return frame;
}
const PRELUDE_BYTES = 12;
const CRC_BYTES = 4;
const STRING = 7;
/** The first twelve bytes of a message. */
function eventStreamPrelude(totalBytes, headerBytes) {
    const prelude = Buffer.alloc(PRELUDE_BYTES);
    prelude.writeUInt32BE(totalBytes, 0);
    prelude.writeUInt32BE(headerBytes, 4);
    prelude.writeUInt32BE((0,external_node_zlib_.crc32)(prelude.subarray(0, 8)), 8);
    return prelude;
}
function stringHeader(name, value) {
    const [nameBytes, valueBytes] = [Buffer.from(name), Buffer.from(value)];
    const header = Buffer.alloc(4 + nameBytes.length + valueBytes.length);
    header.writeUInt8(nameBytes.length, 0);
    nameBytes.copy(header, 1);
    header.writeUInt8(STRING, 1 + nameBytes.length);
    header.writeUInt16BE(valueBytes.length, 2 + nameBytes.length);
    valueBytes.copy(header, 4 + nameBytes.length);
    return header;
}

;// CONCATENATED MODULE: ./lib/simulator/framing.js

const DEFAULT_COMMENT = 'PROCESSING';
const comment = (text) => ({ data: text ?? DEFAULT_COMMENT, isToken: false, kind: 'comment' });
const pingEvent = () => ({ event: 'ping', data: '{"type": "ping"}', isToken: false });
function sse(contentType, lineEnd, ping) {
    return {
        contentType,
        frame: (step, data) => {
            if (step.kind === 'comment')
                return `: ${data}${lineEnd}${lineEnd}`;
            const event = step.event === undefined ? '' : `event: ${step.event}${lineEnd}`;
            return `${event}data: ${data}${lineEnd}${lineEnd}`;
        },
        ...(ping !== undefined && { ping }),
        filler: () => ':',
    };
}
/** OpenAI and those who copied it. */
const OPENAI_SSE = sse('text/event-stream; charset=utf-8', '\n', comment);
const ANTHROPIC_SSE = sse('text/event-stream; charset=utf-8', '\n', pingEvent);
/** Google ends its lines with CR LF. */
const GOOGLE_SSE = sse('text/event-stream', '\r\n', comment);
const COHERE_SSE = sse('text/event-stream', '\n', comment);
const NDJSON = {
    contentType: 'application/x-ndjson',
    frame: (_step, data) => `${data}\n`,
    filler: () => ' ',
};
/** Brackets and commas come with the steps. */
const JSON_ARRAY = {
    contentType: 'application/json; charset=UTF-8',
    frame: (_step, data) => data,
    filler: () => ' ',
};
/** A frame that is announced larger than it will ever get. */
const ENDLESS_FRAME = eventStreamPrelude(1 << 20, 0);
const eventStreamFiller = (index) => index < ENDLESS_FRAME.length ? ENDLESS_FRAME.subarray(index, index + 1) : '\0';
const CONVERSE_FRAMES = {
    contentType: 'application/vnd.amazon.eventstream',
    frame: (step, data) => step.kind === 'exception' ? exceptionFrame(step, data) : eventFrame(step.event ?? 'chunk', padded(data)),
    filler: eventStreamFiller,
};
const INVOKE_FRAMES = {
    contentType: 'application/vnd.amazon.eventstream',
    frame: (step, data) => step.kind === 'exception'
        ? exceptionFrame(step, data)
        : eventFrame('chunk', padded(`{"bytes":"${Buffer.from(data).toString('base64')}"}`)),
    filler: eventStreamFiller,
};
function eventFrame(type, data) {
    const headers = [[':event-type', type], CONTENT_TYPE, [':message-type', 'event']];
    return eventStreamFrame(headers, Buffer.from(data));
}
function exceptionFrame(step, data) {
    const type = step.event ?? 'internalServerException';
    return eventStreamFrame([[':exception-type', type], CONTENT_TYPE, [':message-type', 'exception']], Buffer.from(data));
}
const CONTENT_TYPE = [':content-type', 'application/json'];
const PADDING = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** Bedrock hides the length of its payloads behind a member `p`. */
function padded(data) {
    return `${data.slice(0, -1)},"p":"${PADDING.slice(0, (data.length * 11) % PADDING.length)}"}`;
}

;// CONCATENATED MODULE: ./lib/simulator/blocks.js
/** An answer as the formats see it that open and close blocks. */
function blocksOf(answer) {
    const groups = [];
    for (const beat of answer.beats) {
        const group = groups.at(-1);
        const before = group?.at(-1);
        if (group !== undefined && before !== undefined && isSameBlock(before, beat))
            group.push(beat);
        else
            groups.push([beat]);
    }
    return groups.flatMap((beats, index) => {
        const [first, last] = [beats[0], beats.at(-1)];
        if (first === undefined || last === undefined)
            return [];
        const isClosed = answer.ending === 'complete' || index < groups.length - 1;
        const opensWithToken = first.type === 'tool';
        const deltas = opensWithToken ? beats.slice(1) : beats;
        const text = beats.map((beat) => beat.text).join('');
        return [{ index, first, deltas, opensWithToken, lastMs: last.atMs, text, isClosed }];
    });
}
function isSameBlock(before, beat) {
    if (before.type !== beat.type)
        return false;
    return before.type !== 'tool' || beat.type !== 'tool' || before.call === beat.call;
}
/** What a format says that knows neither reasoning nor tools: everything is text. */
function asProse(beat) {
    return beat.type === 'tool' && beat.isFirst ? ` ${beat.name}${beat.text}` : beat.text;
}

;// CONCATENATED MODULE: ./lib/simulator/formats/anthropic-messages.js

const STOP = {
    stop: 'end_turn',
    length: 'max_tokens',
    tool: 'tool_use',
    'content-filter': 'refusal',
};
const ERRORS = {
    overloaded: { type: 'overloaded_error', message: 'Overloaded' },
    'server-error': { type: 'api_error', message: 'Internal server error' },
    'rate-limited': { type: 'rate_limit_error', message: 'The rate limit was exceeded.' },
};
/** Anthropic Messages: blocks, cumulative usage at both ends, and blanks before a closing brace as padding. */
function* anthropicMessages(answer) {
    yield step(answer.openingMs, {
        type: 'message_start',
        message: {
            model: answer.servedModel,
            id: `msg_${answer.id}`,
            type: 'message',
            role: 'assistant',
            content: [],
            stop_reason: null,
            stop_sequence: null,
            ...usageMember(answer, 1),
        },
    });
    for (const block of blocksOf(answer))
        yield* contentBlock(block, answer.id);
    if (answer.ending === 'error')
        yield step(answer.closingMs, { type: 'error', error: ERRORS[answer.error] });
    if (answer.ending !== 'complete')
        return;
    yield step(answer.closingMs, {
        type: 'message_delta',
        delta: { stop_reason: STOP[answer.finish], stop_sequence: null },
        ...usageMember(answer, (answer.usage?.output ?? 0) + (answer.usage?.reasoning ?? 0)),
    });
    yield step(answer.closingMs, { type: 'message_stop' });
}
function* contentBlock(block, id) {
    const { index, first } = block;
    const start = { type: 'content_block_start', index, content_block: emptyBlock(block) };
    yield step(first.atMs, start, block.opensWithToken);
    if (index === 0)
        yield step(first.atMs, { type: 'ping' });
    for (const beat of block.deltas) {
        const delta = beat.type === 'text'
            ? { type: 'text_delta', text: beat.text }
            : beat.type === 'reasoning'
                ? { type: 'thinking_delta', thinking: beat.text }
                : { type: 'input_json_delta', partial_json: beat.text };
        yield step(beat.atMs, { type: 'content_block_delta', index, delta }, true);
    }
    if (!block.isClosed)
        return;
    if (first.type === 'reasoning') {
        yield step(block.lastMs, { type: 'content_block_delta', index, delta: { type: 'signature_delta', signature: id } });
    }
    yield step(block.lastMs, { type: 'content_block_stop', index });
}
function emptyBlock({ first }) {
    if (first.type === 'text')
        return { type: 'text', text: '' };
    if (first.type === 'reasoning')
        return { type: 'thinking', thinking: '', signature: '' };
    return { type: 'tool_use', id: `toolu_${first.id}`, name: first.name, input: {} };
}
/** Input tokens leave cached and written ones out. */
function usageMember(answer, outputTokens) {
    const { usage } = answer;
    if (usage === undefined)
        return {};
    const tier = answer.behaviour.serviceTier === undefined ? {} : { service_tier: answer.behaviour.serviceTier };
    return {
        usage: {
            input_tokens: usage.input - usage.cached - usage.cacheWrite,
            cache_creation_input_tokens: usage.cacheWrite,
            cache_read_input_tokens: usage.cached,
            output_tokens: outputTokens,
            ...tier,
        },
    };
}
function step(atMs, payload, isToken = false) {
    const json = JSON.stringify(payload);
    const padding = ' '.repeat((json.length * 7) % 16);
    return { atMs, event: payload.type, data: `${json.slice(0, -1)}${padding}}`, isToken };
}

;// CONCATENATED MODULE: ./lib/simulator/formats/bedrock-converse.js

const bedrock_converse_STOP = {
    stop: 'end_turn',
    length: 'max_tokens',
    tool: 'tool_use',
    'content-filter': 'guardrail_intervened',
};
const EXCEPTIONS = {
    overloaded: ['serviceUnavailableException', 'The service is overloaded.'],
    'server-error': ['internalServerException', 'The system encountered an unexpected error during processing.'],
    'rate-limited': ['throttlingException', 'Too many requests.'],
};
/** Bedrock ConverseStream: the event's type stands in the frame's header, so payloads have none. */
function* bedrockConverse(answer) {
    yield bedrock_converse_step(answer.openingMs, 'messageStart', { role: 'assistant' });
    for (const block of blocksOf(answer))
        yield* bedrock_converse_contentBlock(block, answer.id);
    if (answer.ending === 'error')
        yield exceptionStep(answer);
    if (answer.ending !== 'complete')
        return;
    yield bedrock_converse_step(answer.closingMs, 'messageStop', { stopReason: bedrock_converse_STOP[answer.finish] });
    const usage = converseUsage(answer);
    yield bedrock_converse_step(answer.closingMs, 'metadata', {
        ...(usage !== undefined && { usage }),
        ...(answer.behaviour.serverTiming === true && { metrics: { latencyMs: Math.round(answer.closingMs) } }),
    });
}
/** An error in mid stream is a frame of message type `exception`. */
function exceptionStep(answer) {
    const [event, message] = EXCEPTIONS[answer.error];
    return { atMs: answer.closingMs, event, data: JSON.stringify({ message }), isToken: false, kind: 'exception' };
}
function* bedrock_converse_contentBlock(block, id) {
    const { index: contentBlockIndex, first } = block;
    if (first.type === 'tool') {
        const start = { toolUse: { name: first.name, toolUseId: `tooluse_${first.id}` } };
        yield bedrock_converse_step(first.atMs, 'contentBlockStart', { contentBlockIndex, start }, block.opensWithToken);
    }
    for (const beat of block.deltas) {
        const delta = beat.type === 'text'
            ? { text: beat.text }
            : beat.type === 'reasoning'
                ? { reasoningContent: { text: beat.text } }
                : { toolUse: { input: beat.text } };
        yield bedrock_converse_step(beat.atMs, 'contentBlockDelta', { contentBlockIndex, delta }, true);
    }
    if (!block.isClosed)
        return;
    if (first.type === 'reasoning') {
        const delta = { reasoningContent: { signature: id } };
        yield bedrock_converse_step(block.lastMs, 'contentBlockDelta', { contentBlockIndex, delta });
    }
    yield bedrock_converse_step(block.lastMs, 'contentBlockStop', { contentBlockIndex });
}
function bedrock_converse_step(atMs, event, payload, isToken = false) {
    return { atMs, event, data: JSON.stringify(payload), isToken };
}
/** Input tokens leave cached and written ones out; output includes reasoning. */
function converseUsage({ usage }) {
    if (usage === undefined)
        return undefined;
    const outputTokens = usage.output + usage.reasoning;
    return {
        inputTokens: usage.input - usage.cached - usage.cacheWrite,
        outputTokens,
        totalTokens: usage.input + outputTokens,
        cacheReadInputTokens: usage.cached,
        cacheWriteInputTokens: usage.cacheWrite,
    };
}

;// CONCATENATED MODULE: ./lib/simulator/formats/openai-error.js
const openai_error_ERRORS = {
    overloaded: { type: 'server_error', code: 'service_unavailable', message: 'The server is overloaded.' },
    'server-error': {
        type: 'server_error',
        code: null,
        message: 'The server had an error while processing the request.',
    },
    'rate-limited': { type: 'tokens', code: 'rate_limit_exceeded', message: 'Rate limit reached for this model.' },
};
/** What went wrong, in the words of OpenAI and of the servers that copy it. */
function openAiErrorOf(kind) {
    return openai_error_ERRORS[kind];
}
/** The error object that OpenAI-compatible servers put into a `data:` event after HTTP 200. */
function openAiError(kind) {
    const { type, code, message } = openai_error_ERRORS[kind];
    return JSON.stringify({ error: { message, type, param: null, code } });
}

;// CONCATENATED MODULE: ./lib/simulator/formats/openai-chat.js

const FINISH = {
    stop: 'stop',
    length: 'length',
    tool: 'tool_calls',
    'content-filter': 'content_filter',
};
/** OpenAI Chat Completions, and what compatible servers make of it. */
function* openAiChat(answer) {
    const style = answer.behaviour.chat ?? {};
    const usageStyle = style.usage ?? 'own-event';
    const owesUsage = usageStyle === 'own-event' && answer.request.includeUsage && answer.usage !== undefined;
    const head = `{"id":"chatcmpl-${answer.id}","object":"chat.completion.chunk","created":${answer.createdS},` +
        `"model":${JSON.stringify(answer.servedModel)},${optional('service_tier', answer.behaviour.serviceTier)}` +
        `"system_fingerprint":${JSON.stringify(answer.behaviour.fingerprint ?? null)},"choices":[`;
    const tail = owesUsage ? '],"usage":null}' : ']}';
    const chunk = (choice, delta, finish = 'null') => `${head}{"index":${choice},"delta":${delta},"logprobs":null,"finish_reason":${finish}}${tail}`;
    if (answer.request.isAzure)
        yield { atMs: answer.openingMs, data: AZURE_PROMPT_FILTER, isToken: false };
    for (let choice = 0; choice < answer.choices; choice += 1) {
        yield {
            atMs: answer.openingMs,
            data: chunk(choice, '{"role":"assistant","content":"","refusal":null}'),
            isToken: false,
        };
    }
    for (const [index, beat] of answer.beats.entries()) {
        yield { atMs: beat.atMs, data: chunk(beat.choice, deltaOf(answer, beat, index)), isToken: true };
    }
    if (answer.ending === 'error')
        yield { atMs: answer.closingMs, data: openAiError(answer.error), isToken: false };
    if (answer.ending !== 'complete')
        return;
    const finish = JSON.stringify(FINISH[answer.finish]);
    for (let choice = 0; choice < answer.choices; choice += 1) {
        const isLast = choice === answer.choices - 1;
        const data = chunk(choice, '{}', finish);
        yield { atMs: answer.closingMs, data: isLast ? withUsage(data, answer, usageStyle) : data, isToken: false };
    }
    if (owesUsage && answer.usage !== undefined) {
        yield { atMs: answer.closingMs, data: `${head}],"usage":${chatUsage(answer.usage)}}`, isToken: false };
    }
    if (style.done ?? true)
        yield { atMs: answer.closingMs, data: '[DONE]', isToken: false };
}
function deltaOf(answer, beat, index) {
    if (beat.type === 'tool')
        return toolDelta(beat);
    const text = JSON.stringify(beat.text);
    if (beat.type === 'text')
        return `{"content":${text}}`;
    const style = answer.behaviour.chat?.reasoning ?? 'reasoning_content';
    if (style === 'think-tags')
        return `{"content":${JSON.stringify(tagged(answer, beat.text, index))}}`;
    return THOUGHTS[style](text);
}
const THOUGHTS = {
    reasoning_content: (text) => `{"content":null,"reasoning_content":${text}}`,
    reasoning: (text) => `{"content":"","reasoning":${text},"reasoning_details":[{"type":"reasoning.text","text":${text}}]}`,
    'content-array': (text) => `{"content":[{"type":"thinking","thinking":[{"type":"text","text":${text}}]}]}`,
};
/** Thoughts in the text itself: a tag before the first and one after the last of each choice. */
function tagged(answer, text, index) {
    const opens = answer.beats[index - answer.choices] === undefined;
    const closes = answer.beats[index + answer.choices]?.type !== 'reasoning';
    return `${opens ? '<think>' : ''}${text}${closes ? '</think>' : ''}`;
}
function toolDelta(beat) {
    const text = JSON.stringify(beat.text);
    const opening = beat.isFirst ? `"id":"call_${beat.id}","type":"function",` : '';
    const name = beat.isFirst ? `"name":${JSON.stringify(beat.name)},` : '';
    return `{"tool_calls":[{"index":${beat.call},${opening}"function":{${name}"arguments":${text}}}]}`;
}
function withUsage(data, answer, style) {
    if (style === 'own-event' || answer.usage === undefined)
        return data;
    const usage = chatUsage(answer.usage);
    return style === 'x-groq'
        ? `${data.slice(0, -1)},"x_groq":{"id":"req_${answer.id}","usage":${usage}}}`
        : `${data.slice(0, -1)},"usage":${usage}}`;
}
/** The usage object of Chat Completions and of the legacy Completions. Output includes reasoning. */
function chatUsage(usage) {
    const output = usage.output + usage.reasoning;
    return JSON.stringify({
        prompt_tokens: usage.input,
        completion_tokens: output,
        total_tokens: usage.input + output,
        prompt_tokens_details: { cached_tokens: usage.cached, audio_tokens: 0 },
        completion_tokens_details: {
            reasoning_tokens: usage.reasoning,
            audio_tokens: 0,
            accepted_prediction_tokens: 0,
            rejected_prediction_tokens: 0,
        },
    });
}
function optional(key, value) {
    return value === undefined ? '' : `"${key}":${JSON.stringify(value)},`;
}
const SAFE = { filtered: false, severity: 'safe' };
const AZURE_PROMPT_FILTER = JSON.stringify({
    choices: [],
    created: 0,
    id: '',
    model: '',
    object: '',
    prompt_filter_results: [
        { prompt_index: 0, content_filter_results: { hate: SAFE, self_harm: SAFE, sexual: SAFE, violence: SAFE } },
    ],
});

;// CONCATENATED MODULE: ./lib/simulator/formats/bedrock-invoke.js




/** Bedrock InvokeModelWithResponseStream: the model vendor's own payloads, each in a `chunk` frame; metrics in the last. */
function* bedrockInvoke(answer) {
    const speakInner = innerFormat(answer.model);
    let held;
    for (const step of speakInner({ ...answer, ending: answer.ending === 'error' ? 'none' : answer.ending })) {
        if (held !== undefined)
            yield held;
        held = step;
    }
    if (held !== undefined) {
        const owesMetrics = answer.ending === 'complete' && answer.usage !== undefined;
        yield owesMetrics ? { ...held, data: withMember(held.data, METRICS, metricsOf(answer)) } : held;
    }
    if (answer.ending === 'error')
        yield exceptionStep(answer);
}
const METRICS = 'amazon-bedrock-invocationMetrics';
/** By the vendor in the model id, whatever region prefix or ARN stands before it. */
function innerFormat(model) {
    const [, vendor, name] = /(?:^|[./])(anthropic|amazon|meta|mistral|cohere)\.([^/]+)/u.exec(model) ?? [];
    switch (vendor) {
        case 'anthropic':
            return anthropicInner;
        case 'amazon':
            return name?.startsWith('titan') === true ? titan : nova;
        case 'meta':
            return llama;
        case 'mistral':
            return mistral;
        case 'cohere':
            return name?.startsWith('command-r') === true ? cohereEvents : cohereWhole;
        default:
            return chatInner; // OpenAI, AI21, Qwen and others speak Chat Completions here
    }
}
function* anthropicInner(answer) {
    for (const { atMs, data, isToken } of anthropicMessages(answer))
        yield { atMs, data, isToken };
}
function* nova(answer) {
    for (const { atMs, event, data, isToken } of bedrockConverse(answer))
        yield { atMs, data: `{"${event}":${data}}`, isToken };
}
function* chatInner(answer) {
    for (const step of openAiChat(answer))
        if (step.data !== '[DONE]')
            yield step;
}
function* titan(answer) {
    const reason = { stop: 'FINISH', tool: 'FINISH', length: 'LENGTH', 'content-filter': 'CONTENT_FILTERED' }[answer.finish];
    const inputTextTokenCount = answer.usage?.input ?? null;
    for (const beat of answer.beats) {
        yield say(beat.atMs, {
            outputText: asProse(beat),
            index: beat.choice,
            totalOutputTextTokenCount: null,
            completionReason: null,
            inputTextTokenCount,
        }, true);
    }
    if (answer.ending !== 'complete')
        return;
    const totalOutputTextTokenCount = outputOf(answer);
    yield say(answer.closingMs, {
        outputText: '',
        index: 0,
        totalOutputTextTokenCount,
        completionReason: reason,
        inputTextTokenCount,
    });
}
function* llama(answer) {
    for (const [index, beat] of answer.beats.entries()) {
        const prompt_token_count = index === 0 ? (answer.usage?.input ?? null) : null;
        const counts = { prompt_token_count, generation_token_count: index + 1, stop_reason: null };
        yield say(beat.atMs, { generation: asProse(beat), ...counts }, true);
    }
    if (answer.ending !== 'complete')
        return;
    const counts = { prompt_token_count: null, generation_token_count: outputOf(answer) };
    yield say(answer.closingMs, {
        generation: '',
        ...counts,
        stop_reason: answer.finish === 'length' ? 'length' : 'stop',
    });
}
function* mistral(answer) {
    for (const beat of answer.beats)
        yield say(beat.atMs, { outputs: [{ text: asProse(beat), stop_reason: null }] }, true);
    if (answer.ending !== 'complete')
        return;
    yield say(answer.closingMs, { outputs: [{ text: '', stop_reason: answer.finish === 'length' ? 'length' : 'stop' }] });
}
/** Command R and its successors. */
function* cohereEvents(answer) {
    for (const beat of answer.beats) {
        yield say(beat.atMs, { is_finished: false, event_type: 'text-generation', text: asProse(beat) }, true);
    }
    if (answer.ending !== 'complete')
        return;
    const finish_reason = cohereFinish(answer.finish);
    yield say(answer.closingMs, { is_finished: true, event_type: 'stream-end', finish_reason });
}
/** Command and Command Light send one chunk, at the end. */
function* cohereWhole(answer) {
    if (answer.ending !== 'complete')
        return;
    const text = answer.beats.map(asProse).join('');
    const generations = [{ id: answer.id, text, finish_reason: cohereFinish(answer.finish) }];
    yield say(answer.closingMs, { id: answer.id, generations, prompt: '' }, text !== '');
}
function cohereFinish(finish) {
    return { stop: 'COMPLETE', tool: 'COMPLETE', length: 'MAX_TOKENS', 'content-filter': 'ERROR_TOXIC' }[finish];
}
function say(atMs, payload, isToken = false) {
    return { atMs, data: JSON.stringify(payload), isToken };
}
function outputOf(answer) {
    return answer.usage === undefined ? null : answer.usage.output + answer.usage.reasoning;
}
function metricsOf(answer) {
    const timing = answer.behaviour.serverTiming === true && {
        invocationLatency: Math.round(answer.closingMs),
        firstByteLatency: Math.round(answer.beats[0]?.atMs ?? answer.closingMs),
    };
    return { inputTokenCount: answer.usage?.input ?? 0, outputTokenCount: outputOf(answer) ?? 0, ...timing };
}
function withMember(data, name, value) {
    return `${data.trimEnd().slice(0, -1)},"${name}":${JSON.stringify(value)}}`;
}

;// CONCATENATED MODULE: ./lib/simulator/formats/cohere-v2.js

const cohere_v2_FINISH = {
    stop: 'COMPLETE',
    length: 'MAX_TOKENS',
    tool: 'TOOL_CALL',
    'content-filter': 'ERROR_TOXIC',
};
const cohere_v2_ERRORS = {
    overloaded: 'the service is overloaded',
    'server-error': 'internal server error',
    'rate-limited': 'too many requests',
};
/** Cohere v2 chat: payloads wrapped in `delta.message`, `[DONE]` at the end. */
function* cohereV2(answer) {
    const opening = { role: 'assistant', content: [], tool_plan: '', tool_calls: [], citations: [] };
    yield cohere_v2_step(answer.openingMs, 'message-start', { delta: { message: opening } }, false, { id: answer.id });
    for (const block of blocksOf(answer))
        yield* cohere_v2_contentBlock(block);
    if (answer.ending === 'error') {
        yield cohere_v2_step(answer.closingMs, 'message-end', { delta: { finish_reason: 'ERROR', error: cohere_v2_ERRORS[answer.error] } });
    }
    if (answer.ending !== 'complete')
        return;
    yield cohere_v2_step(answer.closingMs, 'message-end', {
        delta: { finish_reason: cohere_v2_FINISH[answer.finish], ...cohere_v2_usageMember(answer) },
    });
    yield { atMs: answer.closingMs, data: '[DONE]', isToken: false };
}
function* cohere_v2_contentBlock(block) {
    const { index, first } = block;
    const kind = first.type === 'tool' ? 'tool-call' : 'content';
    yield cohere_v2_step(first.atMs, `${kind}-start`, { index, delta: { message: cohere_v2_emptyBlock(first) } }, block.opensWithToken);
    for (const beat of block.deltas) {
        yield cohere_v2_step(beat.atMs, `${kind}-delta`, { index, delta: { message: cohere_v2_deltaOf(beat) } }, true);
    }
    if (block.isClosed)
        yield cohere_v2_step(block.lastMs, `${kind}-end`, { index });
}
function cohere_v2_emptyBlock(first) {
    if (first.type === 'text')
        return { content: { type: 'text', text: '' } };
    if (first.type === 'reasoning')
        return { content: { type: 'thinking', thinking: '' } };
    const call = { id: `${first.name}_${first.id}`, type: 'function', function: { name: first.name, arguments: '' } };
    return { tool_calls: call };
}
function cohere_v2_deltaOf(beat) {
    if (beat.type === 'text')
        return { content: { text: beat.text } };
    if (beat.type === 'reasoning')
        return { content: { thinking: beat.text } };
    return { tool_calls: { function: { arguments: beat.text } } };
}
/** What is billed has no cached part of its own here; output includes reasoning. */
function cohere_v2_usageMember({ usage }) {
    if (usage === undefined)
        return {};
    const counts = { input_tokens: usage.input, output_tokens: usage.output + usage.reasoning };
    const reasoning = usage.reasoning > 0 && { reasoning_tokens: usage.reasoning };
    return { usage: { billed_units: counts, tokens: { ...counts, ...reasoning }, cached_tokens: usage.cached } };
}
function cohere_v2_step(atMs, event, payload, isToken = false, before = {}) {
    return { atMs, event, data: JSON.stringify({ ...before, type: event, ...payload }), isToken };
}

;// CONCATENATED MODULE: ./lib/simulator/formats/gemini.js
const gemini_FINISH = {
    stop: 'STOP',
    tool: 'STOP',
    length: 'MAX_TOKENS',
    'content-filter': 'SAFETY',
};
const gemini_ERRORS = {
    overloaded: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' },
    'server-error': { code: 500, message: 'An internal error has occurred.', status: 'INTERNAL' },
    'rate-limited': { code: 429, message: 'Resource exhausted.', status: 'RESOURCE_EXHAUSTED' },
};
/** Gemini and Vertex with `alt=sse`. */
function* gemini(answer) {
    for (const { atMs, payload, isToken } of messages(answer))
        yield { atMs, data: oneLine(payload), isToken };
}
/** Without `alt=sse`: one JSON array, its members pretty-printed, separators before them. */
function* geminiJsonArray(answer) {
    let separator = '[';
    for (const { atMs, payload, isToken } of messages(answer)) {
        yield { atMs, data: `${separator}${JSON.stringify(payload, undefined, 2)}`, isToken };
        separator = '\n,\n';
    }
    if (answer.ending !== 'none')
        yield { atMs: answer.closingMs, data: separator === '[' ? '[]' : '\n]\n', isToken: false };
}
function* messages(answer) {
    let said = 0;
    for (const beat of answer.beats) {
        said += beat.type === 'reasoning' ? 0 : 1;
        const candidate = { content: { parts: [partOf(beat)], role: 'model' }, index: beat.choice };
        yield { atMs: beat.atMs, payload: envelope(answer, { candidates: [candidate] }, said), isToken: true };
    }
    if (answer.ending === 'error')
        yield { atMs: answer.closingMs, payload: { error: gemini_ERRORS[answer.error] }, isToken: false };
    if (answer.ending !== 'complete')
        return;
    const total = answer.usage?.output ?? 0;
    if (answer.promptBlocked) {
        const promptFeedback = { blockReason: 'SAFETY', safetyRatings: [] };
        yield { atMs: answer.closingMs, payload: envelope(answer, { promptFeedback }, total), isToken: false };
        return;
    }
    for (let choice = 0; choice < answer.choices; choice += 1) {
        const candidate = {
            content: { parts: [{ text: '' }], role: 'model' },
            finishReason: gemini_FINISH[answer.finish],
            index: choice,
        };
        yield { atMs: answer.closingMs, payload: envelope(answer, { candidates: [candidate] }, total), isToken: false };
    }
}
function partOf(beat) {
    if (beat.type === 'text')
        return { text: beat.text };
    if (beat.type === 'reasoning')
        return { text: beat.text, thought: true };
    return { functionCall: { name: beat.name, args: beat.arguments, id: beat.id } };
}
/** Usage stands in every message, with what was said so far; reasoning is no part of the candidates' count. */
function envelope(answer, members, candidatesTokenCount) {
    const { usage } = answer;
    const counted = usage && {
        usageMetadata: {
            promptTokenCount: usage.input,
            ...(usage.cached > 0 && { cachedContentTokenCount: usage.cached }),
            candidatesTokenCount,
            totalTokenCount: usage.input + candidatesTokenCount + usage.reasoning,
            ...(usage.reasoning > 0 && { thoughtsTokenCount: usage.reasoning }),
            ...(answer.behaviour.serviceTier !== undefined && { serviceTier: answer.behaviour.serviceTier }),
        },
    };
    return { ...members, ...counted, modelVersion: answer.servedModel, responseId: answer.id };
}
/** Google's style: a blank after each colon, all on one line. */
function oneLine(payload) {
    return JSON.stringify(payload, undefined, 1).replaceAll(/\n */gu, '');
}

;// CONCATENATED MODULE: ./lib/simulator/formats/ollama-ndjson.js
const ollama_ndjson_ERRORS = {
    overloaded: 'server busy, please try again. maximum pending requests exceeded',
    'server-error': 'an error was encountered while running the model: unexpected EOF',
    'rate-limited': 'too many requests',
};
/** Ollama's own `/api/chat`: one JSON object a line, durations in nanoseconds. */
function* ollamaNdjson(answer) {
    const line = (atMs, members, isToken) => {
        const created_at = new Date(answer.createdS * 1000 + atMs).toISOString();
        return { atMs, data: JSON.stringify({ model: answer.servedModel, created_at, ...members }), isToken };
    };
    for (const beat of answer.beats)
        yield line(beat.atMs, { message: messageOf(beat), done: false }, true);
    if (answer.ending === 'error') {
        yield { atMs: answer.closingMs, data: JSON.stringify({ error: ollama_ndjson_ERRORS[answer.error] }), isToken: false };
    }
    if (answer.ending !== 'complete')
        return;
    const done = { message: { role: 'assistant', content: '' }, done_reason: reasonOf(answer), done: true };
    yield line(answer.closingMs, { ...done, ...countsOf(answer) }, false);
}
function messageOf(beat) {
    if (beat.type === 'text')
        return { role: 'assistant', content: beat.text };
    if (beat.type === 'reasoning')
        return { role: 'assistant', content: '', thinking: beat.text };
    const call = { id: `call_${beat.id}`, function: { index: beat.call, name: beat.name, arguments: beat.arguments } };
    return { role: 'assistant', content: '', tool_calls: [call] };
}
/** Ollama has no word for a filter. */
function reasonOf(answer) {
    return answer.finish === 'length' ? 'length' : 'stop';
}
function countsOf(answer) {
    const firstMs = answer.beats[0]?.atMs ?? answer.closingMs;
    const { usage } = answer;
    return {
        total_duration: nanoseconds(answer.closingMs),
        load_duration: 0,
        ...(usage && { prompt_eval_count: usage.input }),
        prompt_eval_duration: nanoseconds(firstMs),
        ...(usage && { eval_count: usage.output + usage.reasoning }),
        eval_duration: nanoseconds(answer.closingMs - firstMs),
    };
}
function nanoseconds(ms) {
    return Math.round(ms * 1e6);
}

;// CONCATENATED MODULE: ./lib/simulator/formats/openai-completions.js



/** Legacy Completions: text only, so thoughts and tool calls are said as text too. */
function* openAiCompletions(answer) {
    const owesUsage = answer.request.includeUsage && answer.usage !== undefined;
    const head = `{"id":"cmpl-${answer.id}","object":"text_completion","created":${answer.createdS},"choices":[`;
    const model = `"model":${JSON.stringify(answer.servedModel)}`;
    const chunk = (choice, text, finish) => `${head}{"text":${text},"index":${choice},"logprobs":null,"finish_reason":${finish}}],${model}${owesUsage ? ',"usage":null}' : '}'}`;
    for (const beat of answer.beats) {
        yield { atMs: beat.atMs, data: chunk(beat.choice, JSON.stringify(asProse(beat)), 'null'), isToken: true };
    }
    if (answer.ending === 'error')
        yield { atMs: answer.closingMs, data: openAiError(answer.error), isToken: false };
    if (answer.ending !== 'complete')
        return;
    const reasons = { stop: '"stop"', tool: '"stop"', length: '"length"', 'content-filter': '"content_filter"' };
    for (let choice = 0; choice < answer.choices; choice += 1) {
        yield { atMs: answer.closingMs, data: chunk(choice, '""', reasons[answer.finish]), isToken: false };
    }
    if (owesUsage && answer.usage !== undefined) {
        yield { atMs: answer.closingMs, data: `${head}],${model},"usage":${chatUsage(answer.usage)}}`, isToken: false };
    }
    if (answer.behaviour.chat?.done ?? true)
        yield { atMs: answer.closingMs, data: '[DONE]', isToken: false };
}

;// CONCATENATED MODULE: ./lib/simulator/formats/openai-responses.js


/** OpenAI Responses: items that open, grow and close, and a last event that repeats everything. */
function* openAiResponses(answer) {
    let sequence = 0;
    const say = (atMs, type, members, isToken = false) => {
        const data = JSON.stringify({ type, sequence_number: sequence, ...members });
        sequence += 1;
        return { atMs, event: type, data, isToken };
    };
    const blocks = blocksOf(answer);
    const items = blocks.map((block) => itemOf(answer, block, 'completed'));
    yield say(answer.openingMs, 'response.created', { response: responseOf(answer, 'in_progress', []) });
    yield say(answer.openingMs, 'response.in_progress', { response: responseOf(answer, 'in_progress', []) });
    for (const block of blocks) {
        if (block.first.type === 'reasoning')
            yield* reasoningItem(answer, block, say);
        else if (block.first.type === 'text')
            yield* messageItem(answer, block, say);
        else
            yield* functionCall(answer, block, say);
    }
    if (answer.ending === 'error') {
        const { type, code, message } = openAiErrorOf(answer.error);
        yield say(answer.closingMs, 'error', { code: code ?? type, message, param: null });
        const failed = { ...responseOf(answer, 'failed', []), error: { code: code ?? type, message } };
        yield say(answer.closingMs, 'response.failed', { response: failed });
    }
    if (answer.ending !== 'complete')
        return;
    const isWhole = answer.finish === 'stop' || answer.finish === 'tool';
    const status = isWhole ? 'completed' : 'incomplete';
    yield say(answer.closingMs, `response.${status}`, { response: responseOf(answer, status, items) });
}
function* reasoningItem(answer, block, say) {
    const place = { item_id: itemId(answer, block), output_index: block.index, summary_index: 0 };
    yield say(block.first.atMs, 'response.output_item.added', {
        output_index: block.index,
        item: itemOf(answer, block, 'in_progress'),
    });
    yield say(block.first.atMs, 'response.reasoning_summary_part.added', {
        ...place,
        part: { type: 'summary_text', text: '' },
    });
    for (const beat of block.deltas) {
        yield say(beat.atMs, 'response.reasoning_summary_text.delta', { ...place, delta: beat.text }, true);
    }
    if (!block.isClosed)
        return;
    yield say(block.lastMs, 'response.reasoning_summary_text.done', { ...place, text: block.text });
    yield say(block.lastMs, 'response.reasoning_summary_part.done', {
        ...place,
        part: { type: 'summary_text', text: block.text },
    });
    yield say(block.lastMs, 'response.output_item.done', {
        output_index: block.index,
        item: itemOf(answer, block, 'completed'),
    });
}
function* messageItem(answer, block, say) {
    const place = { item_id: itemId(answer, block), output_index: block.index, content_index: 0 };
    yield say(block.first.atMs, 'response.output_item.added', {
        output_index: block.index,
        item: itemOf(answer, block, 'in_progress'),
    });
    yield say(block.first.atMs, 'response.content_part.added', { ...place, part: textPart('') });
    for (const beat of block.deltas) {
        yield say(beat.atMs, 'response.output_text.delta', { ...place, delta: beat.text, logprobs: [] }, true);
    }
    if (!block.isClosed)
        return;
    yield say(block.lastMs, 'response.output_text.done', { ...place, text: block.text, logprobs: [] });
    yield say(block.lastMs, 'response.content_part.done', { ...place, part: textPart(block.text) });
    yield say(block.lastMs, 'response.output_item.done', {
        output_index: block.index,
        item: itemOf(answer, block, 'completed'),
    });
}
function* functionCall(answer, block, say) {
    const place = { item_id: itemId(answer, block), output_index: block.index };
    const added = { output_index: block.index, item: itemOf(answer, block, 'in_progress') };
    yield say(block.first.atMs, 'response.output_item.added', added, block.opensWithToken);
    for (const beat of block.deltas) {
        yield say(beat.atMs, 'response.function_call_arguments.delta', { ...place, delta: beat.text }, true);
    }
    if (!block.isClosed)
        return;
    yield say(block.lastMs, 'response.function_call_arguments.done', { ...place, arguments: block.text });
    yield say(block.lastMs, 'response.output_item.done', {
        output_index: block.index,
        item: itemOf(answer, block, 'completed'),
    });
}
function textPart(text) {
    return { type: 'output_text', annotations: [], logprobs: [], text };
}
function itemId(answer, block) {
    const kind = { reasoning: 'rs', text: 'msg', tool: 'fc' }[block.first.type];
    return `${kind}_${answer.id}${block.index}`;
}
/** An item as it stands at its start (empty) or at its end (whole). */
function itemOf(answer, block, status) {
    const id = itemId(answer, block);
    const isDone = status === 'completed';
    if (block.first.type === 'reasoning') {
        return { id, type: 'reasoning', summary: isDone ? [{ type: 'summary_text', text: block.text }] : [] };
    }
    if (block.first.type === 'text') {
        return { id, type: 'message', status, role: 'assistant', content: isDone ? [textPart(block.text)] : [] };
    }
    const { name, id: call } = block.first;
    return { id, type: 'function_call', status, arguments: isDone ? block.text : '', call_id: `call_${call}`, name };
}
function responseOf(answer, status, output) {
    const reason = answer.finish === 'content-filter' ? 'content_filter' : 'max_output_tokens';
    return {
        id: `resp_${answer.id}`,
        object: 'response',
        created_at: answer.createdS,
        status,
        error: null,
        incomplete_details: status === 'incomplete' ? { reason } : null,
        instructions: null,
        max_output_tokens: answer.request.maxTokens ?? null,
        model: answer.servedModel,
        output,
        parallel_tool_calls: true,
        previous_response_id: null,
        service_tier: answer.behaviour.serviceTier ?? 'default',
        store: false,
        text: { format: { type: 'text' } },
        tool_choice: 'auto',
        tools: [],
        usage: status === 'in_progress' || status === 'failed' ? null : usageOf(answer),
        metadata: {},
    };
}
function usageOf({ usage }) {
    if (usage === undefined)
        return null;
    const output = usage.output + usage.reasoning;
    return {
        input_tokens: usage.input,
        input_tokens_details: { cached_tokens: usage.cached },
        output_tokens: output,
        output_tokens_details: { reasoning_tokens: usage.reasoning },
        total_tokens: usage.input + output,
    };
}

;// CONCATENATED MODULE: ./lib/simulator/formats/formats.js










const one = { hasChoices: false, sendsToolsWhole: false };
const many = { hasChoices: true, sendsToolsWhole: false };
const FORMATS = {
    'openai-chat': { ...OPENAI_SSE, ...many, speak: openAiChat },
    'openai-responses': { ...OPENAI_SSE, ...one, speak: openAiResponses },
    'openai-completions': { ...OPENAI_SSE, ...many, speak: openAiCompletions },
    'anthropic-messages': { ...ANTHROPIC_SSE, ...one, speak: anthropicMessages },
    gemini: { ...GOOGLE_SSE, speak: gemini, hasChoices: true, sendsToolsWhole: true },
    'gemini-json-array': { ...JSON_ARRAY, speak: geminiJsonArray, hasChoices: true, sendsToolsWhole: true },
    'bedrock-converse': { ...CONVERSE_FRAMES, ...one, speak: bedrockConverse },
    'bedrock-invoke': { ...INVOKE_FRAMES, ...one, speak: bedrockInvoke },
    'ollama-ndjson': { ...NDJSON, speak: ollamaNdjson, hasChoices: false, sendsToolsWhole: true },
    'cohere-v2': { ...COHERE_SSE, ...one, speak: cohereV2 },
};

;// CONCATENATED MODULE: ./lib/simulator/http-error.js
/** Google's canonical codes; others fall back to UNKNOWN. */
const GOOGLE_STATUS = {
    400: 'INVALID_ARGUMENT',
    401: 'UNAUTHENTICATED',
    403: 'PERMISSION_DENIED',
    404: 'NOT_FOUND',
    429: 'RESOURCE_EXHAUSTED',
    500: 'INTERNAL',
    503: 'UNAVAILABLE',
};
const OPENAI_ERROR = {
    400: { type: 'invalid_request_error', code: null },
    401: { type: 'invalid_request_error', code: 'invalid_api_key' },
    403: { type: 'invalid_request_error', code: 'model_not_found' },
    404: { type: 'invalid_request_error', code: 'model_not_found' },
    429: { type: 'requests', code: 'rate_limit_exceeded' },
    500: { type: 'server_error', code: null },
    503: { type: 'server_error', code: 'service_unavailable' },
};
const ANTHROPIC_TYPE = {
    400: 'invalid_request_error',
    401: 'authentication_error',
    403: 'permission_error',
    404: 'not_found_error',
    413: 'request_too_large',
    429: 'rate_limit_error',
    500: 'api_error',
    529: 'overloaded_error',
};
const BEDROCK_TYPE = {
    400: 'ValidationException',
    401: 'UnrecognizedClientException',
    403: 'AccessDeniedException',
    404: 'ResourceNotFoundException',
    429: 'ThrottlingException',
    500: 'InternalServerException',
    503: 'ServiceUnavailableException',
};
/** How each provider words an error; headers beyond the common ones. */
const WORDINGS = {
    openai: ({ status, message }) => {
        const { type, code } = OPENAI_ERROR[status] ?? { type: 'server_error', code: null };
        return { headers: {}, body: JSON.stringify({ error: { message, type, param: null, code } }) };
    },
    azure: ({ status, message }) => {
        const code = status === 429 ? 'RateLimitReached' : String(status);
        return { headers: {}, body: JSON.stringify({ error: { code, message } }) };
    },
    anthropic: ({ status, message }) => {
        const error = { type: ANTHROPIC_TYPE[status] ?? 'api_error', message };
        const headers = { 'x-should-retry': String(status === 429 || status >= 500) };
        return { headers, body: JSON.stringify({ type: 'error', error, request_id: 'req_simulated' }) };
    },
    google: ({ status, message, retryAfter }) => ({ headers: {}, body: googleBody(status, message, retryAfter) }),
    bedrock: ({ status, message }) => {
        const type = BEDROCK_TYPE[status] ?? 'InternalServerException';
        const headers = { 'x-amzn-errortype': `${type}:http://internal.amazon.com/coral/com.amazon.bedrock/` };
        return { headers, body: JSON.stringify({ message }) };
    },
    ollama: ({ message }) => ({ headers: {}, body: JSON.stringify({ error: message }) }),
    cohere: ({ message }) => ({ headers: {}, body: JSON.stringify({ id: 'simulated', message }) }),
};
/** The provider's own shape of an error. `nowMs` is the wall clock, for the headers that name a date. */
function httpError(dialect, status, message, retryAfter, nowMs) {
    const wait = retryAfter === undefined ? {} : retryHeaders(dialect, retryAfter, nowMs);
    const { headers, body } = WORDINGS[dialect]({ status, message, retryAfter });
    return { headers: { 'content-type': 'application/json; charset=utf-8', ...wait, ...headers }, body };
}
function googleBody(status, message, retryAfter) {
    const details = retryAfter?.style === 'provider'
        ? { details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${retryAfter.seconds}s` }] }
        : {};
    return JSON.stringify({ error: { code: status, message, status: GOOGLE_STATUS[status] ?? 'UNKNOWN', ...details } }, undefined, 2);
}
function retryHeaders(dialect, retryAfter, nowMs) {
    const { seconds, style } = retryAfter;
    if (style === 'seconds')
        return { 'retry-after': String(seconds) };
    if (style === 'ms')
        return { 'retry-after-ms': String(Math.round(seconds * 1000)) };
    const at = new Date(nowMs + seconds * 1000);
    if (style === 'date')
        return { 'retry-after': at.toUTCString() };
    switch (dialect) {
        case 'anthropic':
            return {
                'anthropic-ratelimit-requests-remaining': '0',
                'anthropic-ratelimit-requests-reset': at.toISOString(),
            };
        case 'google':
            return {};
        default:
            return { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': goDuration(seconds) };
    }
}
/** `1m3.2s`, as OpenAI and its relatives write a wait. */
function goDuration(seconds) {
    if (seconds < 1)
        return `${Math.round(seconds * 1000)}ms`;
    const minutes = Math.floor(seconds / 60);
    const rest = Number((seconds - minutes * 60).toFixed(3));
    return minutes === 0 ? `${rest}s` : `${minutes}m${rest}s`;
}

;// CONCATENATED MODULE: ./lib/simulator/random.js
/** A standard normal number (Box & Muller 1958); always takes two draws. */
function normal(random) {
    // 1 − random() is never 0, so the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return radius * Math.cos(2 * Math.PI * random());
}

;// CONCATENATED MODULE: ./lib/simulator/distribution.js

/**
 * One value. Always takes the same number of draws from `random`, so that a changed share or factor
 * leaves every other draw where it was: two scripts that differ in one member can be compared value by value.
 */
function drawFrom(distribution, random) {
    const shape = typeof distribution === 'number' ? { median: distribution } : distribution;
    const core = shape.median * Math.exp((shape.sigma ?? 0) * normal(random));
    const isSlow = random() < (shape.slow?.share ?? 0);
    const isOutlier = random() < (shape.outliers?.share ?? 0);
    const position = random();
    const slow = isSlow ? (shape.slow?.factor ?? 1) : 1;
    const outlier = isOutlier && shape.outliers !== undefined
        ? shape.outliers.from + position * (shape.outliers.to - shape.outliers.from)
        : 1;
    return core * slow * outlier;
}

;// CONCATENATED MODULE: ./lib/simulator/words.js
// Some words need two, three or four bytes in UTF-8, so that cut writes cut characters too.
const WORDS = [
    'the',
    'a',
    'time',
    'first',
    'token',
    'stream',
    'of',
    'and',
    'to',
    'in',
    'slow',
    'fast',
    'answer',
    'question',
    'model',
    'calls',
    'waits',
    'for',
    'with',
    'over',
    'under',
    'about',
    'seven',
    'hundred',
    'milliseconds',
    'naïve',
    'Zürich',
    '東京',
    '😊',
    'is',
    'was',
    'then',
    'measured',
    'again',
    'it',
    'holds',
    'still',
    'quiet',
    'machine',
    'clock',
    '—',
    '≈',
];
/** `count` tokens of plain prose; a token is a word with the blank before it. `isStart` leaves out the first blank. */
function prose(count, random, isStart) {
    let text = '';
    for (let token = 0; token < count; token += 1) {
        const word = WORDS[Math.floor(random() * WORDS.length)] ?? 'the';
        text += isStart && token === 0 ? word : ` ${word}`;
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/simulator/plan-answer.js




const DEFAULT_TTFT_MS = 200;
const DEFAULT_GAP_MS = 20;
const DEFAULT_TOKENS = 32;
const CACHED_SHARE = 0.9;
/** 2026-01-01: bytes must repeat, so no clock is read. */
const CREATED_S = 1_767_225_600;
/** Everything that is random about one answer is drawn here. Every purpose has a generator of its own. */
function planAnswer(behaviour, question, harm) {
    const random = (purpose) => (0,seeded_random/* seededRandom */.I)(`${question.seed}|${purpose}`);
    const spoken = speak(behaviour, question, harm, random);
    const lastMs = spoken.beats.at(-1)?.atMs ?? spoken.firstMs;
    const tailMs = Math.max(0, drawFrom(behaviour.tail ?? 0, random('tail')));
    const opening = behaviour.opening === undefined ? spoken.firstMs : drawFrom(behaviour.opening, random('opening'));
    const openingMs = Math.min(Math.max(0, opening), spoken.firstMs);
    return {
        id: hex(random('id'), 24),
        createdS: CREATED_S,
        model: question.model,
        servedModel: behaviour.servedModel ?? question.model,
        choices: spoken.choices,
        headersMs: behaviour.pings === undefined ? openingMs : 0,
        openingMs: behaviour.pings !== undefined && question.opensBeforePings ? 0 : openingMs,
        beats: spoken.beats,
        closingMs: lastMs + tailMs,
        finish: spoken.finish,
        ending: endingOf(harm),
        error: harm?.type === 'stream-error' ? (harm.kind ?? 'server-error') : 'server-error',
        promptBlocked: harm?.type === 'content-filter' && harm.afterEvents === undefined,
        usage: plan_answer_usageOf(behaviour, question, spoken.usage),
        behaviour,
        request: question.asked,
    };
}
function endingOf(harm) {
    if (harm === undefined || harm.type === 'empty' || harm.type === 'content-filter')
        return 'complete';
    return harm.type === 'stream-error' ? 'error' : 'none';
}
function speak(behaviour, question, harm, random) {
    const choices = question.hasChoices ? (behaviour.choices ?? question.asked.choices) : 1;
    const cacheFactor = question.isCacheHit ? (behaviour.promptCache?.ttftFactor ?? 1) : 1;
    const firstMs = Math.max(0, drawFrom(behaviour.ttft ?? DEFAULT_TTFT_MS, random('ttft')) * question.drift * cacheFactor);
    const budget = tokenBudget(behaviour, question.asked.maxTokens, random('tokens'));
    const clock = beatClock(behaviour, firstMs, question.drift, random('gap'));
    const all = [];
    const visible = behaviour.reasoning?.visible ?? true;
    const sizes = random('size');
    if (visible)
        sayProse(all, 'reasoning', pieces(budget.reasoning, behaviour, sizes), choices, clock, random('thought'));
    sayProse(all, 'text', pieces(budget.text, behaviour, sizes), choices, clock, random('text'));
    const toolTokens = budget.isCapped
        ? 0
        : sayTools(all, behaviour, question.sendsToolsWhole, choices, clock, random('tool'));
    const kept = keptBeats(all, harm);
    const usesTools = toolTokens > 0;
    const stopped = budget.isCapped ? 'length' : usesTools ? 'tool' : 'stop';
    return {
        choices,
        firstMs,
        beats: kept,
        finish: harm?.type === 'content-filter' ? 'content-filter' : harm?.type === 'empty' ? 'stop' : stopped,
        usage: harm?.type === 'empty' || (harm?.type === 'content-filter' && kept.length === 0)
            ? { output: 0, reasoning: 0 }
            : { output: (budget.text + toolTokens) * choices, reasoning: budget.reasoning * choices },
    };
}
/** What remains of the beats when a fault ends them early. */
function keptBeats(beats, harm) {
    if (harm === undefined || harm.type === 'http')
        return beats;
    if (harm.type === 'empty')
        return [];
    const kept = harm.afterEvents ?? 0;
    // The event that will be torn in two is planned as well.
    return beats.slice(0, harm.type === 'cut' && harm.insideEvent === true ? kept + 1 : kept);
}
/** The cap of the request covers reasoning and text, in this order, as providers do it. */
function tokenBudget(behaviour, cap, random) {
    const text = Math.max(0, Math.round(drawFrom(behaviour.tokens ?? DEFAULT_TOKENS, random)));
    const thought = Math.max(0, Math.round(drawFrom(behaviour.reasoning?.tokens ?? 0, random)));
    const limit = cap ?? Number.POSITIVE_INFINITY;
    const reasoning = Math.min(thought, limit);
    return { reasoning, text: Math.min(text, limit - reasoning), isCapped: thought + text > limit };
}
/** How many tokens each event carries. */
function pieces(tokens, behaviour, random) {
    const sizes = [];
    for (let left = tokens; left > 0;) {
        const size = Math.min(left, Math.max(1, Math.round(drawFrom(behaviour.tokensPerEvent ?? 1, random))));
        sizes.push(size);
        left -= size;
    }
    return sizes;
}
/** Gives the time of one beat after the other. */
function beatClock(behaviour, firstMs, drift, random) {
    const factor = drift * Math.exp((behaviour.gapRequestSigma ?? 0) * normal(random));
    let atMs;
    return () => {
        atMs =
            atMs === undefined ? firstMs : atMs + Math.max(0, drawFrom(behaviour.gap ?? DEFAULT_GAP_MS, random) * factor);
        return atMs;
    };
}
function sayProse(into, type, sizes, choices, clock, random) {
    for (const [index, size] of sizes.entries()) {
        const atMs = clock();
        for (let choice = 0; choice < choices; choice += 1) {
            into.push({ type, atMs, choice, text: prose(size, random, index === 0) });
        }
    }
}
/** First the name, then the arguments in pieces of about a token's length. Returns the tokens of one choice. */
function sayTools(into, behaviour, isWhole, choices, clock, random) {
    let tokens = 0;
    for (const [call, tool] of (behaviour.tools ?? []).entries()) {
        const id = hex(random, 16);
        const json = JSON.stringify(tool.arguments);
        const parts = json.match(/.{1,6}/gsu) ?? [];
        const texts = isWhole ? [json] : ['', ...parts];
        for (const [index, text] of texts.entries()) {
            const atMs = clock();
            const place = { isFirst: index === 0, isLast: index === texts.length - 1 };
            for (let choice = 0; choice < choices; choice += 1) {
                into.push({ type: 'tool', atMs, choice, call, id, name: tool.name, arguments: tool.arguments, text, ...place });
            }
        }
        tokens += 1 + parts.length;
    }
    return tokens;
}
function plan_answer_usageOf(behaviour, question, said) {
    const scripted = behaviour.usage ?? {};
    if (scripted.absent === true)
        return undefined;
    const input = scripted.input ?? Math.max(1, Math.ceil(question.bodyBytes / 4));
    const hit = question.isCacheHit ? Math.floor(input * (behaviour.promptCache?.share ?? CACHED_SHARE)) : 0;
    const factor = scripted.outputFactor ?? 1;
    return {
        input,
        cached: scripted.cached ?? hit,
        cacheWrite: scripted.cacheWrite ?? 0,
        output: Math.round(said.output * factor),
        reasoning: Math.round(said.reasoning * factor),
    };
}
function hex(random, digits) {
    let text = '';
    while (text.length < digits)
        text += Math.floor(random() * 16).toString(16);
    return text;
}

;// CONCATENATED MODULE: ./lib/simulator/chunking.js
/** Pieces of 1 to `maxBytes` bytes that add up to `bytes`; exactly one byte each when `maxBytes` is 1. */
function cutIntoPieces(bytes, maxBytes, random) {
    const pieces = [];
    for (let at = 0; at < bytes.length;) {
        const size = maxBytes <= 1 ? 1 : 1 + Math.floor(random() * maxBytes);
        pieces.push(bytes.subarray(at, at + size));
        at += size;
    }
    return pieces;
}

;// CONCATENATED MODULE: ./lib/simulator/play.js



/** Plays one answer: every step at its own absolute time, whatever became of the step before. */
function play(playback, stage) {
    const { clockwork, wire, stamps } = stage;
    const outlet = createOutlet(playback, stage);
    let next = playback.steps.next();
    function advance() {
        while (next.done !== true && playback.fromMs + next.value.atMs <= monotonicMs()) {
            if (!wire.isOpen())
                return;
            const step = next.value;
            next = playback.steps.next();
            outlet.send(step, playback.tearsLast && next.done === true);
        }
        if (next.done === true)
            outlet.whenEmpty(() => conclude(playback, stage));
        else
            clockwork.at({ dueMs: playback.fromMs + next.value.atMs, run: advance });
    }
    clockwork.at({
        dueMs: playback.fromMs + playback.headersMs,
        run: () => {
            if (!wire.isOpen())
                return;
            stamps.headers(monotonicMs(), 200);
            wire.begin(200, playback.headers);
            advance();
        },
    });
}
function conclude(playback, { wire, stamps, clockwork }) {
    const { finale } = playback;
    if (finale.type === 'stall')
        return;
    if (finale.type === 'drip') {
        drip(finale.everyMs, playback.filler, wire, clockwork);
        return;
    }
    stamps.closed(monotonicMs());
    wire[finale.type]();
}
function drip(everyMs, filler, wire, clockwork) {
    let dueMs = monotonicMs();
    let index = 0;
    const drop = () => {
        if (!wire.isOpen())
            return;
        wire.write(filler(index));
        index += 1;
        dueMs += everyMs;
        clockwork.at({ dueMs, run: drop });
    };
    drop();
}
/** Frames, joins and cuts what is sent, stamps it, and keeps the pauses between pieces. */
function createOutlet(playback, { clockwork, wire, stamps }) {
    const { split } = playback;
    const pauseMs = split?.pauseMs ?? 0;
    const queue = [];
    let held;
    let isPausing = false;
    let after;
    function write(piece) {
        const atMs = monotonicMs();
        wire.write(piece.bytes);
        for (let token = 0; token < piece.tokens; token += 1)
            stamps.event(atMs);
    }
    function drain() {
        isPausing = false;
        for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
            write(piece);
            if (pauseMs > 0 && queue.length > 0) {
                isPausing = true;
                clockwork.at({ dueMs: monotonicMs() + pauseMs, run: drain });
                return;
            }
        }
        after?.();
    }
    function send(step, isTorn) {
        const framed = framedStep(playback, step);
        const whole = held === undefined ? framed : joined(held.bytes, framed);
        const tokens = (held?.tokens ?? 0) + (step.isToken && !isTorn ? 1 : 0);
        held = undefined;
        if (step.joinsNext === true && !isTorn) {
            held = { bytes: whole, tokens };
            return;
        }
        const bytes = isTorn ? firstHalf(whole) : whole;
        if (split === undefined) {
            write({ bytes, tokens });
            return;
        }
        const pieces = cutIntoPieces(external_node_buffer_.Buffer.from(bytes), split.maxBytes, playback.random);
        for (const [index, piece] of pieces.entries()) {
            queue.push({ bytes: piece, tokens: index === pieces.length - 1 ? tokens : 0 });
        }
        if (!isPausing)
            drain();
    }
    return {
        send,
        whenEmpty: (then) => {
            if (held !== undefined)
                write(held);
            held = undefined;
            if (isPausing)
                after = then;
            else
                then();
        },
    };
}
function framedStep(playback, step) {
    const isStamped = playback.embedStamps && step.isToken && step.data.endsWith('}');
    const data = isStamped ? `${step.data.slice(0, -1)},"lens_t":"${process.hrtime.bigint()}"}` : step.data;
    return playback.frame(step, data);
}
function joined(before, after) {
    if (typeof before === 'string' && typeof after === 'string')
        return before + after;
    return external_node_buffer_.Buffer.concat([external_node_buffer_.Buffer.from(before), external_node_buffer_.Buffer.from(after)]);
}
function firstHalf(bytes) {
    const all = external_node_buffer_.Buffer.from(bytes);
    return all.subarray(0, Math.max(1, all.length >> 1));
}

;// CONCATENATED MODULE: ./lib/simulator/response-headers.js
/** The request id of each provider, and the server's own time where the script asks for it and the provider tells. */
const NAMES = {
    openai: (id, ms) => ({ id: { 'x-request-id': `req_${id}` }, timing: { 'openai-processing-ms': `${ms}` } }),
    azure: (id, ms) => ({
        id: { 'apim-request-id': id, 'x-ms-region': 'Simulated' },
        timing: { 'x-envoy-upstream-service-time': `${ms}` },
    }),
    anthropic: (id, ms) => ({
        id: { 'request-id': `req_${id}` },
        timing: { 'x-envoy-upstream-service-time': `${ms}` },
    }),
    google: (_id, ms) => ({ id: {}, timing: { 'server-timing': `gfet4t7; dur=${ms}` } }),
    bedrock: (id) => ({ id: { 'x-amzn-requestid': id }, timing: {} }),
    cohere: (id, ms) => ({ id: { 'x-debug-trace-id': id }, timing: { 'x-envoy-upstream-service-time': `${ms}` } }),
    ollama: () => ({ id: {}, timing: {} }),
};
/** Headers of a stream beside its content type. */
function responseHeaders(route, answer) {
    const { id, timing } = NAMES[route.dialect](answer.id, Math.round(answer.openingMs));
    return {
        ...id,
        ...(answer.behaviour.serverTiming === true && timing),
        ...(route.format === 'bedrock-invoke' && { 'x-amzn-bedrock-content-type': 'application/json' }),
    };
}

;// CONCATENATED MODULE: ./lib/simulator/shape-steps.js
/** Lets a share of the token-bearing events leave together with the event after them. */
function* coalesced(steps, share, random) {
    for (const step of steps)
        yield step.isToken && random() < share ? { ...step, joinsNext: true } : step;
}
/** Puts a step like `ping` in between at every multiple of `everyMs`, from the headers to the end of the stream. */
function* withPings(steps, everyMs, ping) {
    let pingMs = 0;
    for (const step of steps) {
        for (; pingMs < step.atMs; pingMs += everyMs)
            yield { ...ping, atMs: pingMs };
        yield step;
    }
}

;// CONCATENATED MODULE: ./lib/simulator/respond.js











/** Answers one request by the script. */
function respond(request, response, stamps, backstage) {
    const { route } = request;
    const refuse = (status, message) => sendError(response, stamps, route?.dialect ?? 'openai', { type: 'http', status }, message);
    if (route === undefined)
        return refuse(404, `No API of the simulator has the path ${request.path}.`);
    if (request.method !== 'POST')
        return refuse(405, `The method is POST, not ${request.method}.`);
    if (request.members === undefined)
        return refuse(400, 'The request body is not a JSON object.');
    if (request.model === undefined)
        return refuse(400, 'The request names no model.');
    if (!isStreaming(route, request))
        return refuse(400, 'The simulator only streams: send "stream": true, or use the streaming path.');
    const assignment = backstage.book.assign(request.path, request.model, request.body.toString('latin1'));
    if (assignment === undefined)
        return refuse(404, `The model ${request.model} does not exist here.`);
    const { rule } = assignment;
    const fault = chooseFault(rule.faults ?? [], assignment.number, assignment.seed);
    if (fault?.type === 'http') {
        const dueMs = request.receivedMs + (fault.afterMs ?? 0);
        const run = () => sendError(response, stamps, route.dialect, fault, MESSAGES[fault.status] ?? 'Simulated error.');
        return backstage.clockwork.at({ dueMs, run });
    }
    const isSilent = (fault?.type === 'reset' || fault?.type === 'stall' || fault?.type === 'drip') && fault.afterEvents === undefined;
    if (isSilent && fault.type === 'reset')
        return createWire(response).reset();
    if (isSilent && fault.type === 'stall')
        return undefined;
    respond_perform(request, route, assignment, fault, { response, stamps, clockwork: backstage.clockwork });
    return undefined;
}
function respond_perform(request, route, assignment, fault, outlets) {
    const { rule, seed } = assignment;
    const format = FORMATS[route.format];
    const question = {
        seed,
        model: request.model ?? '',
        asked: askedFor(request),
        bodyBytes: request.body.length,
        drift: assignment.drift,
        isCacheHit: assignment.isCacheHit,
        hasChoices: format.hasChoices,
        sendsToolsWhole: format.sendsToolsWhole,
        opensBeforePings: format.ping?.(undefined).kind !== 'comment',
    };
    const answer = planAnswer(rule, question, fault);
    play({
        fromMs: request.receivedMs,
        headersMs: answer.headersMs,
        headers: { 'content-type': format.contentType, ...responseHeaders(route, answer) },
        steps: shaped(format.speak(answer), answer, format.ping, seed),
        frame: format.frame,
        finale: finaleOf(fault),
        tearsLast: fault?.type === 'cut' && fault.insideEvent === true,
        split: rule.split,
        embedStamps: rule.embedStamps ?? false,
        random: (0,seeded_random/* seededRandom */.I)(`${seed}|split`),
        filler: format.filler,
    }, { clockwork: outlets.clockwork, wire: createWire(outlets.response), stamps: outlets.stamps });
}
function shaped(steps, answer, ping, seed) {
    const { coalesce, pings } = answer.behaviour;
    const joined = coalesce === undefined ? steps : coalesced(steps, coalesce, (0,seeded_random/* seededRandom */.I)(`${seed}|coalesce`));
    return pings === undefined || ping === undefined ? joined : withPings(joined, pings.everyMs, ping(pings.text));
}
function finaleOf(fault) {
    switch (fault?.type) {
        case 'reset':
        case 'stall':
            return { type: fault.type };
        case 'drip':
            return { type: 'drip', everyMs: fault.everyMs };
        case 'cut':
            return { type: fault.close === true ? 'close' : 'end' };
        default:
            return { type: 'end' };
    }
}
function isStreaming(route, request) {
    const asked = request.members?.['stream'];
    return (route.streams === 'path' ||
        (route.streams === 'body' && asked === true) ||
        (route.streams === 'default-on' && asked !== false));
}
const MESSAGES = {
    401: 'Simulated: the key is not valid.',
    403: 'Simulated: no permission.',
    404: 'Simulated: the model does not exist or was retired.',
    429: 'Simulated: the rate limit is exceeded.',
    500: 'Simulated: internal server error.',
    503: 'Simulated: the service is unavailable.',
    529: 'Overloaded',
};
function sendError(response, stamps, dialect, harm, message) {
    if (response.destroyed || response.writableEnded)
        return;
    const error = httpError(dialect, harm.status, message, harm.retryAfter, Date.now());
    const shape = harm.body ?? 'own';
    const html = `<html><head><title>${harm.status}</title></head><body><center><h1>${harm.status}</h1></center></body></html>`;
    const body = shape === 'own' ? error.body : shape === 'html' ? html : '';
    const headers = shape === 'html' ? { ...error.headers, 'content-type': 'text/html' } : error.headers;
    stamps.headers(monotonicMs(), harm.status);
    response.writeHead(harm.status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(body);
    stamps.closed(monotonicMs());
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/simulator/rule-book.js



const DEFAULT_SEED = 'lens';
/** Bodies that a prompt cache remembers. */
const CACHE_ENTRIES = 10_000;
function createRuleBook(script) {
    const rules = script.rules ?? [{}];
    const counters = new Map();
    const drifts = new Map();
    const seen = new Set();
    function driftOf(rule, key, path, model) {
        let drift = (rule.drift ?? 1) * runDrift(script, rule, key);
        for (const { factor, scope } of drifts.values())
            if (isInScope(scope, path, model))
                drift *= factor;
        return drift;
    }
    /** True from the second time on. */
    function remembers(text) {
        const entry = (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
        if (seen.has(entry))
            return true;
        if (seen.size >= CACHE_ENTRIES)
            seen.clear();
        seen.add(entry);
        return false;
    }
    return {
        assign: (path, model, body) => {
            const rule = rules.find((candidate) => isInScope(candidate, path, model));
            if (rule === undefined)
                return undefined;
            const key = `${rule.prefix ?? ''}|${model}`;
            const number = counters.get(key) ?? 0;
            counters.set(key, number + 1);
            return {
                rule,
                number,
                seed: `${script.seed ?? DEFAULT_SEED}|${key}|${number}`,
                drift: driftOf(rule, key, path, model),
                isCacheHit: rule.promptCache !== undefined && remembers(`${key}|${body}`),
            };
        },
        setDrift: (factor, scope = {}) => {
            drifts.set(`${scope.prefix ?? ''}|${scope.model ?? ''}`, { factor, scope });
        },
    };
}
function runDrift(script, rule, key) {
    if (rule.driftSigma === undefined)
        return 1;
    const random = (0,seeded_random/* seededRandom */.I)(`${script.seed ?? DEFAULT_SEED}|drift|${script.run ?? 0}|${key}`);
    return Math.exp(rule.driftSigma * normal(random));
}
function isInScope(scope, path, model) {
    return isNamed(scope.model, model) && (scope.prefix === undefined || path.startsWith(`${scope.prefix}/`));
}
function isNamed(pattern, model) {
    if (pattern === undefined)
        return true;
    return pattern.endsWith('*') ? model.startsWith(pattern.slice(0, -1)) : model === pattern;
}

;// CONCATENATED MODULE: ./lib/simulator/stamp-log.js
/** Keeps the last `limit` requests. */
function createStampLog(limit) {
    let entries = [];
    return {
        open: (request) => {
            const entry = { ...request, status: undefined, headersMs: undefined, eventsMs: [], closedMs: undefined };
            entries.push(entry);
            if (entries.length > 2 * limit)
                entries = entries.slice(-limit);
            return {
                headers: (atMs, status) => {
                    entry.headersMs = atMs;
                    entry.status = status;
                },
                event: (atMs) => {
                    entry.eventsMs.push(atMs);
                },
                closed: (atMs) => {
                    entry.closedMs = atMs;
                },
            };
        },
        all: () => entries.slice(-limit).map((entry) => ({ ...entry, eventsMs: [...entry.eventsMs] })),
        clear: () => {
            entries = [];
        },
    };
}

;// CONCATENATED MODULE: ./lib/simulator/simulator.js








const KEEP_STAMPS = 20_000;
const KEEP_ALIVE_MS = 65_000;
const BACKLOG = 4096;
/**
 * An HTTP/1.1 server that speaks every wire format with scripted times and faults.
 *
 * @throws the system's error when the address cannot be bound.
 */
async function startSimulator(options = {}) {
    const clockwork = createClockwork();
    const log = createStampLog(options.keepStamps ?? KEEP_STAMPS);
    let book = createRuleBook(options.script ?? {});
    let arrived = 0;
    const setScript = (script) => {
        book = createRuleBook(script);
    };
    const setDrift = (factor, scope) => book.setDrift(factor, scope);
    function onRequest(message, response) {
        const receivedMs = monotonicMs();
        if (isControl(message)) {
            control(message, response, { stamps: log.all, clearStamps: log.clear, setScript, setDrift });
            return;
        }
        const arrival = { number: arrived, receivedMs };
        arrived += 1;
        readRequest(message, arrival, (request) => {
            const { number, id, model, path } = request;
            const stamps = log.open({ number, id, model, path, receivedMs });
            const recording = options.replay?.(request);
            if (recording === undefined)
                respond(request, response, stamps, { clockwork, book });
            else
                replay(recording, response, stamps, clockwork, receivedMs);
        });
    }
    const server = (0,external_node_http_.createServer)({ noDelay: true, keepAliveTimeout: options.keepAliveMs ?? KEEP_ALIVE_MS }, onRequest);
    const host = options.host ?? '127.0.0.1';
    const port = await listening(server, options.port ?? 0, host);
    return {
        url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
        port,
        stamps: log.all,
        clearStamps: log.clear,
        setScript,
        setDrift,
        close: () => {
            clockwork.stop();
            return simulator_closed(server);
        },
    };
}
function listening(server, port, host) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port, host, backlog: BACKLOG }, () => {
            server.off('error', reject);
            const address = server.address();
            resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
    });
}
function simulator_closed(server) {
    return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
}

;// CONCATENATED MODULE: ./lib/simulator/remote-simulator.js


/** A simulator from options that crossed a border. */
async function startRemote({ replayFolder, ...options }) {
    if (replayFolder === undefined)
        return startSimulator(options);
    return startSimulator({ ...options, replay: replayOf(await loadRecordings(replayFolder)) });
}

// EXTERNAL MODULE: ./lib/simulator/worker-role.js
var worker_role = __webpack_require__(31479);
;// CONCATENATED MODULE: ./lib/simulator/thread-main.js




/** What the thread runs. Ends when told to close. */
async function simulatorWorkerMain() {
    const port = external_node_worker_threads_.parentPort;
    if (port === null)
        throw new Error('simulatorWorkerMain runs in a worker thread only.');
    const reply = (message) => port.postMessage(message);
    let simulator;
    try {
        simulator = await startRemote(isTask(external_node_worker_threads_.workerData) ? external_node_worker_threads_.workerData.options : {});
    }
    catch (error) {
        reply({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
        return;
    }
    await new Promise((resolve) => {
        port.on('message', (order) => {
            if (order.type === 'script')
                simulator.setScript(order.script);
            if (order.type === 'drift')
                simulator.setDrift(order.factor, order.scope);
            if (order.type === 'close')
                resolve();
            reply({ type: 'done', order: order.order, stamps: order.type === 'stamps' ? simulator.stamps() : [] });
        });
        reply({ type: 'listening', url: simulator.url, port: simulator.port });
    });
    await simulator.close();
    port.close();
}
function isTask(value) {
    return (0,simulator_members/* isRecord */.u)(value) && value['role'] === worker_role/* ROLE */.z && (0,simulator_members/* isRecord */.u)(value['options']);
}


/***/ })

};
