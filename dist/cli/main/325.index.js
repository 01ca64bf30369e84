export const id = 325;
export const ids = [325];
export const modules = {

/***/ 3083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ keepYoungSpaceSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);

/**
 * Keeps the young generation of the heap as small as it is, until the returned function is called.
 *
 * V8 lets it grow to 128 MB under the garbage of a thousand streams, of which nothing lives longer than some
 * milliseconds: a pause for each clean-up that grows with it (30 ms seen), and 100 MB of memory that nobody needs. The
 * factor is read when it would grow and nowhere else, so it may be set while the program runs. Set before the program is
 * loaded it saves some megabytes more, and delays the first call by 50 ms.
 */
function keepYoungSpaceSmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
    return () => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=2');
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

/***/ 9361:
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

/***/ 7356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Where everything goes: paths as people type them, from the folder they stand in. */
function reportFiles(outDir, cwd) {
    const path = (name) => {
        const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, outDir), name);
        const near = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, whole);
        return near.startsWith('..') ? whole : near;
    };
    return {
        run: path('run.json'),
        markdown: path('report.md'),
        html: path('report.html'),
        junit: path('junit.xml'),
        summary: path('summary.json'),
    };
}


/***/ }),

/***/ 1375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ sitting)
});

;// CONCATENATED MODULE: ./lib/measure/clock.js
// Measured on Node 24.21: process.hrtime.bigint() 50 ns a call, performance.now() 45 ns, process.hrtime() 50 ns. They cost
// the same, and performance.now() counts from the start of its own process or worker; so the absolute one is taken.
function now() {
    return Number(process.hrtime.bigint()) / 1e6;
}
function after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
}
/**
 * Timers of Node have whole milliseconds, so one may fire a little early; the rest is then waited for in turns of the
 * loop, but only a quarter of a millisecond of it: turning costs a whole core, and at some hundred starts a second
 * that would disturb the stamps more than a start 0.5 ms late does (measured: 12 µs of CPU per event at 300 starts/s).
 */
function at(dueMs, run) {
    let timer;
    let turn;
    const wait = () => {
        const left = dueMs - now();
        if (left <= LONGEST_TURNING_MS)
            turn = setImmediate(look);
        else
            timer = setTimeout(look, Math.min(Math.max(1, Math.round(left)), LONGEST_TIMER_MS));
    };
    const look = () => {
        if (now() >= dueMs)
            run();
        else
            wait();
    };
    wait();
    return () => {
        clearTimeout(timer);
        clearImmediate(turn);
    };
}
const LONGEST_TURNING_MS = 0.25;
/** setTimeout fires at once above 2³¹ − 1. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemClock = { now, after, at, soon: (run) => void setImmediate(run) };

;// CONCATENATED MODULE: ./lib/measure/held-pieces.js
const NOTHING = Buffer.alloc(0);
/** Pieces between two looks at the clock; one is decoded in some microseconds. */
const PIECES_PER_LOOK = 4;
/** Before each piece: its stamp (f64) and its length (u32). */
const HEAD_BYTES = 12;
function createRooms(bytesEach) {
    const free = [];
    return {
        bytesEach,
        // The one that was used last is still in the processor's caches.
        take: () => free.pop() ?? Buffer.allocUnsafeSlow(bytesEach),
        giveBack: (room) => {
            if (room.length === bytesEach)
                free.push(room);
        },
    };
}
/**
 * One buffer in place of an object per piece: a thousand streams keep nothing that the garbage collector has to follow.
 *
 * @param rooms empty buffers that streams take from and give back to; one that is too small is replaced by a larger one
 */
function createHeldPieces(handPiece, rooms) {
    let bytes = NOTHING;
    let used = 0;
    let next = 0;
    let count = 0;
    const runs = [];
    const grow = (needed) => {
        const roomy = needed <= rooms.bytesEach ? rooms.take() : Buffer.allocUnsafeSlow(needed * 2);
        bytes.copy(roomy, 0, 0, used);
        rooms.giveBack(bytes);
        bytes = roomy;
    };
    return {
        keep: (at, piece) => {
            const end = used + HEAD_BYTES + piece.length;
            if (end > bytes.length)
                grow(end);
            bytes.writeDoubleLE(at, used);
            bytes.writeUInt32LE(piece.length, used + 8);
            bytes.set(piece, used + HEAD_BYTES);
            used = end;
            return used - next;
        },
        keepRun: (run) => void runs.push({ behind: used, run }),
        handOver: (isLate) => {
            for (;;) {
                while (runs[0] !== undefined && runs[0].behind <= next)
                    runs.shift()?.run();
                if (next === used)
                    break;
                const at = bytes.readDoubleLE(next);
                const from = next + HEAD_BYTES;
                next = from + bytes.readUInt32LE(next + 8);
                handPiece(at, bytes.subarray(from, next));
                count += 1;
                if (count % PIECES_PER_LOOK === 0 && isLate())
                    return false;
            }
            used = next = 0;
            rooms.giveBack(bytes);
            bytes = NOTHING;
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/measure/decode-queue.js

/** For the piece that makes a stream due. */
const ROOM_BYTES = 1024;
/** Judged by `npm run bench:accuracy -- --streams 1000 --clients floor,lens,lens-held-1,lens-held-65536,lens-eager`. */
const TIMING = { heldBytes: 2048, sliceMs: 0.25, patienceMs: 10 };
/**
 * Nobody has to know what a stream says before it ends or is late, so its pieces wait, stamped, until there are some
 * kilobytes of them. Between two reads of sockets a piece costs no more than its copy, a batch is decoded with its
 * stream's code and data in the processor's caches, and a short answer when its time is over.
 *
 * Work begins when nothing arrives and gives way to the sockets after each slice, so decoding delays a stamp by little
 * more than a slice.
 */
function createDecodeQueue(clock, { heldBytes, sliceMs, patienceMs } = TIMING) {
    const due = new Set();
    const rooms = createRooms(heldBytes + ROOM_BYTES);
    let planned = false;
    /** Pieces have come since the last look. */
    let busy = false;
    let waitingSince = 0;
    const work = () => {
        const now = clock.now();
        if (busy && now < waitingSince + patienceMs) {
            busy = false;
            clock.soon(work);
            return;
        }
        planned = busy = false;
        const until = now + sliceMs;
        const isLate = () => clock.now() >= until;
        for (const held of due) {
            if (held.handOver(isLate))
                due.delete(held);
            if (isLate())
                break;
        }
        if (due.size > 0)
            plan();
    };
    const plan = () => {
        if (planned)
            return;
        planned = true;
        waitingSince = clock.now();
        clock.soon(work);
    };
    const makeDue = (held) => {
        due.add(held);
        plan();
    };
    return {
        open: (decode) => {
            const held = createHeldPieces(decode, rooms);
            return {
                push: (at, chunk) => {
                    busy = true;
                    if (held.keep(at, chunk) >= heldBytes)
                        makeDue(held);
                },
                afterwards: (run) => {
                    held.keepRun(run);
                    makeDue(held);
                },
            };
        },
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/measure/broken-frame.js
/** A message may not grow without end: above this the stream is given up as broken. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;
/**
 * What a framer hands over in place of bytes that cannot be framed; it is silent afterwards. Adapters read it as they
 * read any exception frame, so the attempt ends as an in-stream error. `problem` never quotes the bytes.
 */
function brokenFrame(problem) {
    return { kind: 'exception', event: 'broken-frame', data: JSON.stringify({ message: problem }) };
}

;// CONCATENATED MODULE: ./lib/measure/byte-store.js
const byte_store_NOTHING = Buffer.alloc(0);
const FIRST_BYTES = 1024;
function createByteStore() {
    // Most streams never need one: their pieces are whole messages.
    let bytes = byte_store_NOTHING;
    let start = 0;
    let end = 0;
    return {
        size: () => end - start,
        append(piece) {
            if (end + piece.length > bytes.length) {
                const needed = end - start + piece.length;
                const roomy = needed * 2 > bytes.length ? Buffer.allocUnsafe(Math.max(FIRST_BYTES, needed * 2)) : bytes;
                bytes.copy(roomy, 0, start, end);
                end -= start;
                start = 0;
                bytes = roomy;
            }
            bytes.set(piece, end);
            end += piece.length;
        },
        view: (from, to) => bytes.subarray(start + from, start + to),
        drop(count) {
            start += count;
            if (start === end)
                start = end = 0;
        },
    };
}

;// CONCATENATED MODULE: ./lib/measure/aws-eventstream.js



/**
 * Amazon event stream: length-prefixed binary frames, two CRC-32 each.
 *
 * Wire  https://docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html and
 *       https://smithy.io/2.0/aws/amazon-eventstream.html
 *       prelude: total length u32, headers length u32, CRC of these 8 bytes; headers; payload; CRC of all before it
 */
function createEventStreamFramer(onMessage) {
    const pending = createByteStore();
    let dead = false;
    function giveUp(problem) {
        dead = true;
        onMessage(brokenFrame(problem));
    }
    /** Takes one frame off the store; false when its last byte has not arrived. */
    function takeFrame() {
        if (dead || pending.size() < PRELUDE_BYTES)
            return false;
        const prelude = pending.view(0, PRELUDE_BYTES);
        const length = prelude.readUInt32BE(0);
        const headersLength = prelude.readUInt32BE(4);
        if ((0,external_node_zlib_.crc32)(prelude.subarray(0, 8)) !== prelude.readUInt32BE(8))
            return (giveUp('prelude CRC differs'), false);
        if (length > MAX_MESSAGE_BYTES || length < headersLength + OVERHEAD_BYTES) {
            return (giveUp('frame with an impossible length'), false);
        }
        if (pending.size() < length)
            return false;
        const frame = pending.view(0, length);
        if ((0,external_node_zlib_.crc32)(frame.subarray(0, length - 4)) !== frame.readUInt32BE(length - 4)) {
            return (giveUp('message CRC differs'), false);
        }
        const headers = readHeaders(frame.subarray(PRELUDE_BYTES, PRELUDE_BYTES + headersLength));
        if (headers === undefined)
            return (giveUp('frame headers cannot be read'), false);
        const message = toMessage(headers, frame.toString('utf8', PRELUDE_BYTES + headersLength, length - 4));
        pending.drop(length);
        onMessage(message);
        return true;
    }
    return {
        push(chunk) {
            if (dead)
                return;
            pending.append(chunk);
            let took = true;
            while (took)
                took = takeFrame();
        },
        end() {
            dead = true;
        },
    };
}
const PRELUDE_BYTES = 12;
/** Prelude and message CRC: the length of a frame without headers and payload. */
const OVERHEAD_BYTES = 16;
function toMessage(headers, payload) {
    switch (headers.get(':message-type')) {
        case 'exception':
            return { kind: 'exception', event: headers.get(':exception-type'), data: payload };
        case 'error': {
            const message = headers.get(':error-message');
            return { kind: 'exception', event: headers.get(':error-code'), data: JSON.stringify({ message }) };
        }
        default:
            return { kind: 'data', event: headers.get(':event-type'), data: payload };
    }
}
/** Value widths by type number: true, false, byte, short, int, long, bytes, string, timestamp, uuid. */
const WIDTHS = [0, 0, 1, 2, 4, 8, 'prefixed', 'prefixed', 8, 16];
const STRING_TYPE = 7;
/** The string headers by name; others are stepped over. Undefined when the block is not well-formed. */
function readHeaders(block) {
    const headers = new Map();
    let at = 0;
    while (at < block.length) {
        const nameEnd = at + 1 + (block[at] ?? 0);
        const type = block[nameEnd];
        const width = type === undefined ? undefined : WIDTHS[type];
        if (width === undefined)
            return undefined;
        let valueStart = nameEnd + 1;
        if (width === 'prefixed') {
            if (valueStart + 2 > block.length)
                return undefined;
            valueStart += 2;
        }
        const valueEnd = valueStart + (width === 'prefixed' ? block.readUInt16BE(valueStart - 2) : width);
        if (valueEnd > block.length)
            return undefined;
        if (type === STRING_TYPE) {
            headers.set(block.toString('utf8', at + 1, nameEnd), block.toString('utf8', valueStart, valueEnd));
        }
        at = valueEnd;
    }
    return headers;
}

;// CONCATENATED MODULE: ./lib/measure/json-balance.js
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
function createJsonBalance() {
    let depth = 0;
    let inString = false;
    let escaped = false;
    return {
        push(code) {
            if (inString) {
                if (escaped)
                    escaped = false;
                else if (code === BACKSLASH)
                    escaped = true;
                else if (code === QUOTE)
                    inString = false;
            }
            else if (code === QUOTE)
                inString = true;
            else if (code === 0x7b || code === 0x5b)
                depth += 1;
            else if (code === 0x7d || code === 0x5d)
                depth = Math.max(0, depth - 1);
            return depth;
        },
    };
}

;// CONCATENATED MODULE: ./lib/measure/json-array.js



const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
/**
 * One JSON array sent in pieces: each member that is an object is a message, handed over with its closing brace.
 * A body that is no array (an error object) is handed over as `raw`.
 */
function createJsonArrayFramer(onMessage) {
    const pending = createByteStore();
    const balance = createJsonBalance();
    /** Brackets open around a message: 1 inside the array, 0 outside it; unknown before the first bracket. */
    let outer;
    let depth = 0;
    let dead = false;
    function close(piece) {
        pending.append(piece);
        const data = pending.view(0, pending.size()).toString('utf8');
        pending.drop(pending.size());
        onMessage({ kind: outer === 1 ? 'data' : 'raw', event: undefined, data });
    }
    return {
        push(chunk) {
            if (dead)
                return;
            const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
            let from = outer !== undefined && depth > outer ? 0 : -1;
            for (let at = 0; at < bytes.length; at += 1) {
                const byte = bytes[at] ?? 0;
                const before = depth;
                depth = balance.push(byte);
                if (depth > before)
                    outer ??= byte === OPEN_BRACKET ? 1 : 0;
                if (depth > before && before === outer && byte === OPEN_BRACE)
                    from = at;
                if (depth < before && depth === outer && from >= 0) {
                    close(bytes.subarray(from, at + 1));
                    from = -1;
                }
            }
            if (from >= 0)
                pending.append(bytes.subarray(from));
            if (pending.size() <= MAX_MESSAGE_BYTES)
                return;
            dead = true;
            onMessage(brokenFrame('a message of the stream is too large'));
        },
        end() {
            dead = true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/measure/lines.js


const LF = 0x0a;
const CR = 0x0d;
const BOM = '\uFEFF';
/**
 * Bytes → lines without their ends. LF, CRLF and CR all end a line, a CRLF may be split over two pieces, and a line
 * is decoded only when it is whole, so a character split over pieces stays whole. A leading BOM is removed.
 */
function createLineSplitter(onLine, onTooLong) {
    const pending = createByteStore();
    let sawCr = false;
    let firstLine = true;
    let dead = false;
    function hand(line) {
        const isMarked = firstLine && line.startsWith(BOM);
        firstLine = false;
        onLine(isMarked ? line.slice(1) : line);
    }
    function emit(rest) {
        pending.append(rest);
        const line = pending.view(0, pending.size()).toString('utf8');
        pending.drop(pending.size());
        hand(line);
    }
    /** The commonest piece: whole lines that end in LF. Decoded at once, nothing is copied. False when it is another. */
    function pushWholeLines(bytes) {
        if (sawCr || pending.size() > 0 || bytes[bytes.length - 1] !== LF)
            return false;
        const text = bytes.toString('utf8');
        if (text.includes('\r'))
            return false;
        for (let from = 0; from < text.length;) {
            const end = text.indexOf('\n', from);
            hand(text.slice(from, end));
            from = end + 1;
        }
        return true;
    }
    return {
        push(chunk) {
            if (dead)
                return;
            const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
            if (pushWholeLines(bytes))
                return;
            let from = 0;
            for (let at = 0; at < bytes.length; at += 1) {
                const byte = bytes[at];
                if (byte !== LF && byte !== CR) {
                    sawCr = false;
                    continue;
                }
                if (byte === LF && sawCr)
                    from = at + 1;
                else
                    emit(bytes.subarray(from, at));
                sawCr = byte === CR;
                from = at + 1;
            }
            pending.append(bytes.subarray(from));
            if (pending.size() <= MAX_MESSAGE_BYTES)
                return;
            dead = true;
            onTooLong();
        },
        end() {
            if (!dead && pending.size() > 0)
                emit(Buffer.alloc(0));
            dead = true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/measure/ndjson.js


/** Newline-delimited JSON: one message per line that is not blank. A cut last line is dropped. */
function createNdjsonFramer(onMessage) {
    let over = false;
    const lines = createLineSplitter((line) => {
        const data = line.trim();
        if (data === '' || (over && !data.endsWith('}')))
            return;
        onMessage({ kind: 'data', event: undefined, data });
    }, () => onMessage(brokenFrame('a message of the stream is too large')));
    return {
        push: (chunk) => lines.push(chunk),
        end() {
            over = true;
            lines.end();
        },
    };
}

;// CONCATENATED MODULE: ./lib/measure/sse.js



/**
 * Server-sent events, as providers really send them.
 *
 * Wire   https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 * Quirk  llama-box reports an error in a field named `error`, which the standard throws away
 * Quirk  Vertex appends its error as bare, pretty-printed JSON behind the last event
 * Quirk  some servers leave out the blank line behind the last event: it counts when its data is whole
 */
function createSseFramer(onMessage) {
    let event;
    let data;
    let size = 0;
    let raw;
    let dead = false;
    function giveUp() {
        if (!dead)
            onMessage(brokenFrame('a message of the stream is too large'));
        dead = true;
    }
    function dispatch() {
        if (data !== undefined)
            onMessage({ kind: 'data', event, data });
        event = undefined;
        data = undefined;
        size = 0;
    }
    function rawLine(line) {
        raw ??= { lines: [], balance: createJsonBalance() };
        raw.lines.push(line);
        let depth = 1;
        for (let at = 0; at < line.length; at += 1)
            depth = raw.balance.push(line.charCodeAt(at));
        if (depth > 0)
            return;
        onMessage({ kind: 'raw', event: undefined, data: raw.lines.join('\n') });
        raw = undefined;
    }
    function field(line) {
        const colon = line.indexOf(':');
        const name = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
        if (name === 'data')
            data = data === undefined ? value : `${data}\n${value}`;
        else if (name === 'event')
            event = value === '' ? undefined : value;
        else if (name === 'error')
            onMessage({ kind: 'error-field', event, data: value });
    }
    function onLine(line) {
        if (dead)
            return;
        size += line.length;
        if (size > MAX_MESSAGE_BYTES)
            giveUp();
        else if (raw !== undefined || (data === undefined && (line.startsWith('{') || line.startsWith('['))))
            rawLine(line);
        else if (line === '')
            dispatch();
        else if (!line.startsWith(':'))
            field(line);
    }
    const lines = createLineSplitter(onLine, giveUp);
    return {
        push: (chunk) => lines.push(chunk),
        end() {
            lines.end();
            if (dead)
                return;
            if (isWhole(data ?? ''))
                dispatch();
            dead = true;
        },
    };
}
/** The tail of a cut stream looks like an event too; only its JSON tells the two apart. */
function isWhole(data) {
    const text = data.trim();
    if (text === '[DONE]')
        return true;
    if (!text.startsWith('{'))
        return false;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/measure/framing.js




const FRAMERS = {
    sse: createSseFramer,
    ndjson: createNdjsonFramer,
    'json-array': createJsonArrayFramer,
    'aws-eventstream': createEventStreamFramer,
};
function createFramer(framing, onMessage) {
    return FRAMERS[framing](onMessage);
}

;// CONCATENATED MODULE: ./lib/measure/order-statistics.js
/** Type-7 quantile of values in ascending order; 0 of none. For figures about the instrument, never about a provider. */
function quantile(sorted, share) {
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)];
    const high = sorted[Math.ceil(place)];
    if (low === undefined || high === undefined)
        return 0;
    return low + (high - low) * (place - Math.floor(place));
}

// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/client.js
var dispatcher_client = __webpack_require__(3701);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/measure/chunked-body.js
const chunked_body_CR = 0x0d;
const chunked_body_LF = 0x0a;
const SEMICOLON = 0x3b;
/** What the next byte belongs to. */
const NEXT = { size: 0, digit: 1, extension: 2, sizeLf: 3, data: 4, dataCr: 5, dataLf: 6, last: 7, broken: 8 };
/** @param onData told of each stretch of the body as a place in the bytes that are being read */
function createChunkedBody(onData) {
    let next = NEXT.size;
    /** Of the size while it is read, then of the chunk. */
    let left = 0;
    /** Everything but the data. */
    const step = (byte) => {
        switch (next) {
            case NEXT.size:
            case NEXT.digit: {
                const digit = hexDigit(byte);
                if (digit >= 0) {
                    left = left * 16 + digit;
                    return left > Number.MAX_SAFE_INTEGER ? NEXT.broken : NEXT.digit;
                }
                if (next === NEXT.size)
                    return NEXT.broken;
                if (byte === SEMICOLON)
                    return NEXT.extension;
                return byte === chunked_body_CR ? NEXT.sizeLf : NEXT.broken;
            }
            case NEXT.extension:
                if (byte === chunked_body_LF)
                    return NEXT.broken;
                return byte === chunked_body_CR ? NEXT.sizeLf : NEXT.extension;
            case NEXT.sizeLf:
                if (byte !== chunked_body_LF)
                    return NEXT.broken;
                return left === 0 ? NEXT.last : NEXT.data;
            case NEXT.dataCr:
                return byte === chunked_body_CR ? NEXT.dataLf : NEXT.broken;
            default:
                return byte === chunked_body_LF ? NEXT.size : NEXT.broken;
        }
    };
    return {
        at: () => {
            if (next === NEXT.size)
                return 'between';
            if (next === NEXT.last)
                return 'last';
            return next === NEXT.broken ? 'broken' : 'within';
        },
        read: (bytes, from, end) => {
            let place = from;
            while (place < end && next < NEXT.last) {
                if (next === NEXT.data) {
                    const to = Math.min(end, place + left);
                    onData(bytes, place, to);
                    left -= to - place;
                    place = to;
                    if (left === 0)
                        next = NEXT.dataCr;
                }
                else {
                    next = step(bytes[place] ?? 0);
                    place += 1;
                }
            }
            return place;
        },
    };
}
/** -1 for any other byte. */
function hexDigit(byte) {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

;// CONCATENATED MODULE: ./lib/measure/socket-reads.js

/** Bytes that one read can bring; the system's own reads are as long. */
const READ_BYTES = 64 * 1024;
/** All sockets read into it, one after the other. */
const arriving = Buffer.allocUnsafeSlow(READ_BYTES);
/**
 * Hands what a socket reads to its `readable` listener in the callback of the read itself, and the body of a chunked
 * answer to whoever measures, without the listener.
 *
 * Left alone, Node makes an ArrayBuffer of its own for every read, queues it in the stream and tells the listener a tick
 * later; undici then copies it to its parser and makes a view of the result. At 20,000 small reads a second that is
 * more than half of all CPU time before decoding, and it lies between the arrival of a byte and its stamp. So undici
 * reads heads and ends, and the many pieces between them are stamped here. Whoever listens must take a piece with
 * `read()` there and then, as undici does; what is not taken goes through the stream in the ordinary way.
 */
function createSocketReads(now) {
    let socket;
    let piece = null;
    let handing = false;
    let diversion;
    /** Of the read that is being worked on. */
    let readAt = 0;
    const handOver = (open, bytes) => {
        piece = bytes;
        handing = true;
        try {
            open.emit('readable');
        }
        finally {
            handing = false;
        }
        const left = piece;
        piece = null;
        return left === null || open.destroyed || open.push(left);
    };
    /** The listener has had this piece; where does that leave the body? */
    const follow = (diverted, bytes) => {
        const from = diverted.stage === 'head' ? bodyStart(bytes, diverted.status) : 0;
        if (from !== undefined)
            diverted.chunks.read(bytes, from, bytes.length);
        const place = from === undefined ? 'broken' : diverted.chunks.at();
        if (place === 'between')
            diverted.stage = 'alone';
        else if (place === 'within')
            diverted.stage = 'following';
        else
            diversion = undefined;
    };
    const readAlone = (open, { chunks }, count) => {
        const end = chunks.read(arriving, 0, count);
        const place = chunks.at();
        if (place === 'between' || place === 'within')
            return true;
        diversion = undefined;
        // The listener stands where a chunk begins. It gets the last one, or one that it refuses as we do.
        const size = place === 'last' ? '0\r\n' : 'no chunk\r\n';
        return handOver(open, Buffer.concat([Buffer.from(size), arriving.subarray(end, count)]));
    };
    return {
        onread: {
            buffer: arriving,
            callback: (count) => {
                readAt = now();
                if (socket === undefined)
                    return true;
                if (diversion?.stage === 'alone')
                    return readAlone(socket, diversion, count);
                const bytes = Buffer.from(arriving.subarray(0, count));
                if (socket.readableLength > 0 || socket.listenerCount('readable') === 0) {
                    diversion = undefined;
                    return socket.push(bytes);
                }
                const goesOn = handOver(socket, bytes);
                if (diversion !== undefined)
                    follow(diversion, bytes);
                return goesOn;
            },
        },
        attach: (opened) => {
            socket = opened;
            const readStream = opened.read.bind(opened);
            opened.read = (size) => {
                if (!handing)
                    return readStream(size);
                const taken = piece;
                piece = null;
                return taken;
            };
        },
        divert: (status, onBody) => {
            if (!handing)
                return;
            const started = {
                status,
                stage: 'head',
                chunks: createChunkedBody((bytes, from, to) => {
                    if (started.stage === 'alone')
                        onBody(readAt, bytes.subarray(from, to));
                }),
            };
            diversion = started;
        },
        restore: () => {
            diversion = undefined;
        },
    };
}
/** Where the body begins in a piece that begins with the head of the answer; undefined when it is another piece. */
function bodyStart(piece, status) {
    if (!piece.subarray(0, 13).equals(Buffer.from(`HTTP/1.1 ${status} `)))
        return undefined;
    const end = piece.indexOf('\r\n\r\n');
    return end < 0 ? undefined : end + 4;
}

;// CONCATENATED MODULE: ./lib/measure/connect.js




/** The address is not one that may be called: private, link-local or metadata, and not allowed by the caller. */
class AddressRefused extends Error {
    name = 'AddressRefused';
    code = 'ADDRESS_REFUSED';
    constructor() {
        super('the host resolves to a private or reserved address that the caller has not allowed');
    }
}
/**
 * undici's `connect` hook for one connection: resolves, checks the addresses, connects, shakes hands, stamps each step.
 * `begun` receives the stamps and the socket before anything has happened, so that an abort can reach them.
 */
function createConnect(settings, begun) {
    return (options, done) => {
        const stamps = { startedAt: settings.now() };
        const host = options.hostname;
        if ((0,external_node_net_.isIP)(host) !== 0 && !settings.allowAddress(host, urlOf(options))) {
            begun(stamps, undefined);
            // Not in this turn: undici does not expect its connector to answer before it returns.
            queueMicrotask(() => done(new AddressRefused(), null));
            return;
        }
        const opened = connect_open(settings, stamps, options);
        begun(stamps, opened);
        settle(opened.socket, options.protocol === 'https:' ? 'secureConnect' : 'connect', done);
    };
}
function connect_open(settings, stamps, options) {
    const secure = options.protocol === 'https:';
    const reads = createSocketReads(settings.now);
    const route = {
        host: options.hostname,
        port: options.port === '' ? (secure ? 443 : 80) : Number(options.port),
        lookup: checkedLookup(settings, stamps, urlOf(options)),
        onread: reads.onread,
    };
    const socket = secure ? openTls(settings, stamps, options, route) : (0,external_node_net_.connect)(route);
    reads.attach(socket);
    socket
        .setNoDelay(true)
        .setKeepAlive(true, TCP_KEEP_ALIVE_MS)
        .once('connect', () => {
        stamps.tcpAt = settings.now();
    });
    return { socket, reads };
}
/** Each connection shakes hands in full: a resumed session would make the second cold start look faster than the first. */
function openTls(settings, stamps, options, route) {
    const name = options.servername ?? options.hostname;
    const socket = (0,external_node_tls_.connect)({
        ...route,
        // A certificate for an address is checked by the address; SNI knows names only.
        ...((0,external_node_net_.isIP)(name) === 0 && { servername: name }),
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true,
        ...(settings.ca !== undefined && { ca: settings.ca }),
    });
    return socket.once('secureConnect', () => {
        stamps.tlsAt = settings.now();
    });
}
const TCP_KEEP_ALIVE_MS = 60_000;
function checkedLookup(settings, stamps, url) {
    const lookup = settings.lookup ?? external_node_dns_.lookup;
    return (hostname, options, done) => {
        lookup(hostname, { ...options, all: true }, (error, addresses) => {
            stamps.dnsAt = settings.now();
            const [first] = addresses ?? [];
            if (error !== null)
                done(error, '', 0);
            else if (first === undefined || !addresses.every(({ address }) => settings.allowAddress(address, url))) {
                done(new AddressRefused(), '', 0);
            }
            else if (options.all === true)
                done(null, addresses);
            else
                done(null, first.address, first.family);
        });
    };
}
/** Origin that is being connected to. A brackets-less IPv6 host is what undici hands over. */
function urlOf({ protocol, hostname, port }) {
    return new URL(`${protocol}//${(0,external_node_net_.isIP)(hostname) === 6 ? `[${hostname}]` : hostname}:${port}`);
}
function settle(socket, ready, done) {
    let waiting = true;
    const failed = (error) => {
        if (!waiting)
            return;
        waiting = false;
        done(error, null);
    };
    socket
        .once(ready, () => {
        if (!waiting)
            return;
        waiting = false;
        done(null, socket);
    })
        // Stays on: a socket that fails after undici has let go of it must not bring the process down.
        .on('error', failed)
        .once('close', () => failed(new Error('the connection was closed before it was ready')));
}

;// CONCATENATED MODULE: ./lib/measure/connection.js


/**
 * How long an idle socket is kept when the server names no `keep-alive: timeout`. Load balancers in front of the known
 * providers close at 60 s and more; a client that closes a little earlier never sends into a closing socket.
 */
const KEEP_WARM_MS = 55_000;
/** Whoever does not accept a connection for so long will not do it for the request either. */
const PREPARE_LIMIT_MS = 5000;
function createConnection(origin, settings) {
    /** Of the request in flight; undefined on a reused connection. */
    let connecting;
    let socket;
    let broken = false;
    let current;
    const begun = (stamps, opened) => {
        connecting = stamps;
        socket = opened;
        current?.sending(stamps.startedAt, 'new');
    };
    const connect = createConnect(settings, begun);
    /** A socket that was opened ahead: for the request it is as good as a reused one. */
    let ahead;
    const client = new dispatcher_client(origin, {
        connect: (options, done) => {
            const ready = ahead;
            ahead = undefined;
            if (ready === undefined || ready.destroyed)
                connect(options, done);
            else
                queueMicrotask(() => done(null, ready));
        },
        pipelining: 1,
        allowH2: false,
        keepAliveTimeout: KEEP_WARM_MS,
        // Limits on time are the trial's, not the connection's.
        headersTimeout: 0,
        bodyTimeout: 0,
        maxHeaderSize: 64 * 1024,
    });
    const destroy = async () => {
        broken = true;
        current = undefined;
        // A socket that is still connecting is unknown to undici, and would stay open.
        socket?.socket.destroy();
        await client.destroy();
    };
    const prepare = () => new Promise((resolve) => {
        const { protocol, hostname, port } = new URL(origin);
        const open = createConnect(settings, (_stamps, opened) => {
            socket = opened;
            opened?.socket.setTimeout(PREPARE_LIMIT_MS, () => opened.socket.destroy());
        });
        open({ protocol, hostname: hostname.replace(/^\[(.*)\]$/, '$1'), port }, (_error, opened) => {
            ahead = opened?.setTimeout(0);
            resolve();
        });
    });
    return {
        prepare,
        broken: () => broken,
        destroy,
        exchange: (path, request, sink, released) => {
            connecting = undefined;
            current = sink;
            let open = true;
            const finish = () => {
                if (!open)
                    return false;
                open = false;
                current = undefined;
                socket?.reads.restore();
                return true;
            };
            const data = (at, bytes) => {
                if (open)
                    sink.data(at, bytes);
            };
            const handler = {
                onRequestStart: () => {
                    if (open && connecting === undefined)
                        sink.sending(settings.now(), 'reused');
                },
                onRequestSent: () => {
                    if (open)
                        sink.sent(settings.now(), connecting);
                },
                onResponseStart: (_controller, status, headers) => {
                    const at = settings.now();
                    // 1xx answers (early hints) come before the one that counts.
                    if (!open || status < 200)
                        return;
                    if (headers['transfer-encoding'] === 'chunked')
                        socket?.reads.divert(status, data);
                    sink.headers(at, status, singleValues(headers));
                },
                onResponseData: (_controller, chunk) => data(settings.now(), chunk),
                onResponseEnd: () => {
                    const at = settings.now();
                    if (!finish())
                        return;
                    released();
                    sink.end(at);
                },
                onResponseError: (_controller, error) => {
                    const at = settings.now();
                    if (!finish())
                        return;
                    broken = true;
                    released();
                    sink.failed(at, error, connecting);
                },
            };
            client.dispatch({ origin, path, method: request.method, headers: { ...request.headers }, body: request.body }, handler);
            return {
                abort: () => {
                    if (!finish())
                        return;
                    broken = true;
                    released();
                },
            };
        },
    };
}
function singleValues(headers) {
    const single = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            single[name] = typeof value === 'string' ? value : value.join(', ');
    }
    return single;
}

;// CONCATENATED MODULE: ./lib/measure/undici-transport.js

/**
 * Real sockets. One pool per origin that grows to as many connections as there are requests at once, one request per
 * connection at a time: HTTP/1.1 without pipelining, so that no stream waits for another.
 *
 * Our own free list instead of undici's Pool: it takes the connection used last (the warmest), and it knows which
 * request a new connection was opened for, which is what the phases belong to.
 */
function createTransport(settings) {
    const connect = { ...settings, now: settings.clock.now };
    const idle = new Map();
    const all = new Set();
    /** A run has few addresses, and reading one takes as long as sending to it. */
    const places = new Map();
    const placeOf = (address) => {
        const known = places.get(address);
        if (known !== undefined)
            return known;
        const { origin, pathname, search } = new URL(address);
        const place = { origin, path: `${pathname}${search}` };
        places.set(address, place);
        return place;
    };
    const take = (origin) => {
        const free = idle.get(origin)?.pop();
        if (free !== undefined)
            return free;
        const opened = createConnection(origin, connect);
        all.add(opened);
        return opened;
    };
    const warm = async (origin, count) => {
        const free = idle.get(origin) ?? [];
        idle.set(origin, free);
        const opened = Array.from({ length: count - free.length }, () => createConnection(origin, connect));
        for (const connection of opened)
            all.add(connection);
        await Promise.all(opened.map((connection) => connection.prepare()));
        free.push(...opened);
    };
    const giveBack = (origin, connection) => {
        if (settings.connection === 'cold' || connection.broken()) {
            all.delete(connection);
            void connection.destroy();
            return;
        }
        const free = idle.get(origin);
        if (free === undefined)
            idle.set(origin, [connection]);
        else
            free.push(connection);
    };
    return {
        send: (request, sink) => {
            const { origin, path } = placeOf(request.url);
            const connection = take(origin);
            return connection.exchange(path, request, sink, () => giveBack(origin, connection));
        },
        warm: (url, count) => (settings.connection === 'cold' ? Promise.resolve() : warm(placeOf(url).origin, count)),
        close: async () => {
            idle.clear();
            await Promise.all([...all].map((connection) => connection.destroy()));
            all.clear();
        },
    };
}

;// CONCATENATED MODULE: ./lib/measure/calibrate.js





const STREAMS = 16;
/** The whole calibration takes at most this long, half of it on a machine that is free; what comes later is not waited for. */
const LIMIT_MS = 450;
/**
 * Drives the simulator over loopback with the run's own transport and decoding, and compares our stamp of each event
 * with the one its sender wrote into it. Both are readings of one clock (CLOCK_MONOTONIC), across threads and
 * processes of this machine. The error holds the sender's own way to the socket too, so it is an upper bound.
 *
 * @param simulatorUrl of a simulator with CALIBRATION_SCRIPT, on this machine
 */
async function calibrate(simulatorUrl, clock = systemClock) {
    const transport = createTransport({ clock, connection: 'warm', allowAddress: () => true });
    const queue = createDecodeQueue(clock);
    const errorsMs = [];
    /** What has come by the limit counts, decoded or not. */
    const opened = [];
    const stream = () => new Promise((resolve) => {
        let decodingAt = 0;
        const framer = createFramer('sse', ({ data }) => {
            const sentAt = sendStamp(data);
            if (sentAt !== undefined)
                errorsMs.push(decodingAt - sentAt);
        });
        const decoding = queue.open((at, piece) => {
            decodingAt = at;
            framer.push(piece);
        });
        opened.push(decoding);
        const over = () => decoding.afterwards(resolve);
        transport.send(calibrationRequest(simulatorUrl), {
            sending: () => undefined,
            sent: () => undefined,
            headers: () => undefined,
            data: (at, chunk) => decoding.push(at, chunk),
            end: over,
            failed: over,
        });
    });
    const limit = Promise.withResolvers();
    const cancel = clock.after(LIMIT_MS, limit.resolve);
    await Promise.race([Promise.all(Array.from({ length: STREAMS }, stream)), limit.promise]);
    cancel();
    await Promise.all(opened.map((decoding) => new Promise((resolve) => decoding.afterwards(resolve))));
    await transport.close();
    if (errorsMs.length === 0)
        return { events: 0, p50Ms: LIMIT_MS, p99Ms: LIMIT_MS };
    const sorted = errorsMs.toSorted((a, b) => a - b);
    return { events: sorted.length, p50Ms: quantile(sorted, 0.5), p99Ms: quantile(sorted, 0.99) };
}
/** The simulator's `lens_t`: nanoseconds of its clock when the event was handed to its socket. */
function sendStamp(data) {
    const stamp = /"lens_t":"(\d+)"/.exec(data)?.[1];
    return stamp === undefined ? undefined : Number(stamp) / 1e6;
}
function calibrationRequest(url) {
    const messages = [{ role: 'user', content: 'calibrate' }];
    return {
        method: 'POST',
        url: `${url}/v1/chat/completions`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'lens-calibration', messages, stream: true }),
        framing: 'sse',
    };
}

// EXTERNAL MODULE: ./lib/plan/hosts.js + 2 modules
var hosts = __webpack_require__(7320);
// EXTERNAL MODULE: ./lib/pipeline/credentials.js
var credentials = __webpack_require__(6992);
// EXTERNAL MODULE: ./lib/model/seeded-random.js
var seeded_random = __webpack_require__(9361);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/measure/cpu-steal.js

/**
 * Share of the machine's time (0–1) that other guests of the same host took since the call of `createCpuSteal`;
 * undefined where the system does not say (anything but Linux, and sandboxes without /proc/stat).
 */
function createCpuSteal(read = readProcStat) {
    const before = cpuTimes(read());
    return () => {
        const after = cpuTimes(read());
        if (before === undefined || after === undefined || after.total <= before.total)
            return undefined;
        return (after.steal - before.steal) / (after.total - before.total);
    };
}
function readProcStat() {
    try {
        return (0,external_node_fs_.readFileSync)('/proc/stat', 'latin1');
    }
    catch {
        return '';
    }
}
/** First line: `cpu user nice system idle iowait irq softirq steal guest guest_nice`; guests are part of user. See proc(5). */
function cpuTimes(stat) {
    const fields = /^cpu +([\d ]+)$/m.exec(stat)?.[1]?.trim().split(/ +/).slice(0, 8).map(Number);
    const steal = fields?.[7];
    if (fields === undefined || steal === undefined)
        return undefined;
    return { steal, total: fields.reduce((sum, ticks) => sum + ticks, 0) };
}

;// CONCATENATED MODULE: ./lib/measure/disturbances.js
/**
 * Above these the run's latencies say more about this machine than about the provider. Chosen well above what a shared
 * 2-core CI runner shows when nothing is wrong (loop delay p99 below 15 ms, no steal, calibration p99 below 10 ms at
 * sixteen streams), and below what would move a 20 % comparison of ordinary latencies.
 */
const HEALTH_LIMITS = {
    calibrationP99Ms: 50,
    loopDelayP99Ms: 50,
    loopUtilisation: 0.9,
    gcMaxMs: 250,
    cpuSteal: 0.1,
    scheduleLagP99Ms: 50,
    flaggedShare: 0.2,
};
/** Sentences that say what happened on this machine and what to do; none when the run is sound. */
function disturbances(health, attempts) {
    const limits = HEALTH_LIMITS;
    const { calibration, loopDelay, loopUtilisation, gc, cpuSteal = 0, scheduleLag, flaggedTrials } = health;
    const flaggedShare = attempts === 0 ? 0 : flaggedTrials / attempts;
    const sentences = [
        calibration !== undefined &&
            calibration.p99Ms > limits.calibrationP99Ms &&
            `Before the run this machine stamped events of a local server up to ${ms(calibration.p99Ms)} late (p99; limit ${ms(limits.calibrationP99Ms)}): something else keeps it busy. Run the measurement in a job of its own, or on a larger runner.`,
        loopDelay.p99Ms > limits.loopDelayP99Ms &&
            `The process could not look at its sockets for ${ms(loopDelay.p99Ms)} at a time (p99; limit ${ms(limits.loopDelayP99Ms)}): the CPU was busy elsewhere. Do not run tests or builds beside the measurement.`,
        loopUtilisation > limits.loopUtilisation &&
            `The process was busy ${percent(loopUtilisation)} of the time (limit ${percent(limits.loopUtilisation)}), so it was itself the bottleneck. Lower the concurrency or the rate, or use a machine with faster cores.`,
        gc.maxMs > limits.gcMaxMs &&
            `A garbage collection stopped the process for ${ms(gc.maxMs)} (limit ${ms(limits.gcMaxMs)}). Give it more memory, or lower the concurrency.`,
        cpuSteal > limits.cpuSteal &&
            `Other machines on the same host took ${percent(cpuSteal)} of this machine's CPU time (limit ${percent(limits.cpuSteal)}). Run again, or use a dedicated runner.`,
        scheduleLag !== undefined &&
            scheduleLag.p99Ms > limits.scheduleLagP99Ms &&
            `Calls started up to ${ms(scheduleLag.p99Ms)} after their time (p99; limit ${ms(limits.scheduleLagP99Ms)}), so the requested rate was not the real one. Lower the rate.`,
        flaggedShare > limits.flaggedShare &&
            `${flaggedTrials} of ${attempts} calls ran while this process was stopped or late (limit ${percent(limits.flaggedShare)}). Run again on a quieter machine.`,
    ];
    return sentences.filter((sentence) => sentence !== false);
}
function ms(value) {
    return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}
function percent(share) {
    return `${(share * 100).toFixed(0)} %`;
}

;// CONCATENATED MODULE: ./lib/measure/flag-trials.js
/** A hiccup shorter than this is no news for latencies of a language model, which start at some hundred milliseconds. */
const SHORTEST_MS = 20;
/** Nor is a longer one when it is below this share of what was measured. */
const SHORTEST_SHARE = 0.01;
/** A call that starts this late against its schedule met a busy loop. */
const LATE_START_MS = 50;
/** Marks the trials that overlap a hiccup that could have moved their figures, and those that started late. */
function flagTrials(trials, startedAt, hiccups) {
    const notable = hiccups.filter(({ ms }) => ms >= SHORTEST_MS).toSorted((a, b) => a.from - b.from);
    return trials.map((trial) => {
        const from = startedAt + trial.startedMs;
        const length = trial.closedMs ?? trial.e2eMs ?? 0;
        const limit = Math.max(SHORTEST_MS, SHORTEST_SHARE * (trial.ttftMs ?? length));
        const kinds = notable
            .filter((hiccup) => hiccup.ms >= limit && hiccup.from < from + length && hiccup.from + hiccup.ms > from)
            .map(({ kind }) => kind);
        const late = trial.queueMs > LATE_START_MS ? ['late-start'] : [];
        const flags = [...new Set([...(trial.flags ?? []), ...kinds, ...late])];
        return flags.length === 0 ? trial : { ...trial, flags };
    });
}

;// CONCATENATED MODULE: ./lib/measure/health.js





/** How often the loop is looked at: a look that comes late tells how long it was kept from its work, and when. */
const LOOK_EVERY_MS = 10;
function watchHealth(clock) {
    const delays = [];
    const busy = { activeMs: 0, idleMs: 0 };
    const collections = [];
    const queueDelays = [];
    let flagged = 0;
    let attempts = 0;
    // Entries of the observer count from the process's own start; the clock's zero is the machine's.
    const offset = clock.now() - external_node_perf_hooks_.performance.now();
    const note = (entries) => {
        for (const { startTime, duration } of entries)
            collections.push({ kind: 'gc', from: startTime + offset, ms: duration });
    };
    const observer = new external_node_perf_hooks_.PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ entryTypes: ['gc'] });
    const steal = createCpuSteal();
    return {
        during: async (work) => {
            let looked = clock.now();
            const looker = setInterval(() => {
                const at = clock.now();
                const late = Math.max(0, at - looked - LOOK_EVERY_MS);
                delays.push({ kind: 'loop-delay', from: at - late, ms: late });
                looked = at;
            }, LOOK_EVERY_MS).unref();
            const since = external_node_perf_hooks_.performance.eventLoopUtilization();
            try {
                return await work();
            }
            finally {
                clearInterval(looker);
                const { active, idle } = external_node_perf_hooks_.performance.eventLoopUtilization(since);
                busy.activeMs += active;
                busy.idleMs += idle;
            }
        },
        flag: (trials, startedAt) => {
            note(observer.takeRecords());
            const marked = flagTrials(trials, startedAt, [...delays, ...collections]);
            attempts += marked.length;
            flagged += marked.filter(({ flags }) => flags?.some((flag) => flag !== 'cache-hit') === true).length;
            for (const { queueMs } of marked)
                queueDelays.push(queueMs);
            return marked;
        },
        stop: ({ calibration, openLoop = false } = {}) => {
            note(observer.takeRecords());
            observer.disconnect();
            const cpuSteal = steal();
            const health = {
                ...(calibration !== undefined && { calibration }),
                loopDelay: { ...spreadOf(delays.map(({ ms }) => ms)), maxMs: longest(delays) },
                loopUtilisation: busy.activeMs / Math.max(1, busy.activeMs + busy.idleMs),
                gc: {
                    count: collections.length,
                    totalMs: collections.reduce((sum, { ms }) => sum + ms, 0),
                    maxMs: longest(collections),
                },
                ...(cpuSteal !== undefined && { cpuSteal }),
                ...(openLoop && queueDelays.length > 0 && { scheduleLag: spreadOf(queueDelays) }),
                flaggedTrials: flagged,
            };
            return { ...health, disturbed: disturbances(health, attempts) };
        },
    };
}
function longest(hiccups) {
    return hiccups.reduce((most, { ms }) => Math.max(most, ms), 0);
}
/** Nothing was seen in a run that was over before the first look. */
function spreadOf(values) {
    if (values.length === 0)
        return { p50Ms: 0, p99Ms: 0 };
    const sorted = values.toSorted((a, b) => a - b);
    return { p50Ms: quantile(sorted, 0.5), p99Ms: quantile(sorted, 0.99) };
}

;// CONCATENATED MODULE: ./lib/measure/back-off.js
/** First wait when a provider refuses without saying for how long; doubles with each refusal in a row. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** 429, 503, 529 and their like, and any failure that names a time to wait. What the provider asks for is granted in full. */
function createBackOff() {
    let refusals = 0;
    return {
        after: (trials) => {
            const asking = trials.filter(asksForRest);
            const [first] = asking;
            if (first === undefined) {
                refusals = 0;
                return undefined;
            }
            refusals += 1;
            const asked = Math.max(...asking.map(({ retryAfterMs }) => retryAfterMs ?? 0));
            if (asked > 0)
                return { ms: asked, reason: `${words(first)}; the provider asked for this pause` };
            return {
                ms: Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (refusals - 1)),
                reason: `${words(first)}; the provider named no time to wait`,
            };
        },
    };
}
/** The provider had no room for this call; nothing is known of its latency. */
function isRefusal({ outcome }) {
    return outcome === 'rate-limited' || outcome === 'overloaded';
}
function asksForRest(trial) {
    return isRefusal(trial) || (trial.retryAfterMs !== undefined && trial.outcome !== 'ok');
}
function words({ outcome, status }) {
    return status === undefined ? outcome : `${outcome} (HTTP ${status})`;
}

;// CONCATENATED MODULE: ./lib/measure/lanes.js
/**
 * Lanes run side by side, so that the wall time is the slowest provider's.
 *
 * Both arms of a cell travel in one lane, that of the candidate, even when the base arm calls another host: pairs
 * must stay interleaved in time, and a pause must hit both alike.
 */
function splitIntoLanes(slots, cellsOf) {
    const lanes = new Map();
    for (const slot of slots) {
        const cell = cellsOf('candidate').get(slot.cell) ?? cellsOf('base').get(slot.cell);
        if (cell === undefined)
            throw new RangeError(`the schedule names a cell that no arm has: ${slot.cell}`);
        const name = laneName(cell);
        const known = lanes.get(name);
        if (known === undefined)
            lanes.set(name, [slot]);
        else
            known.push(slot);
    }
    return [...lanes].map(([name, ofLane]) => ({ name, slots: ofLane }));
}
function laneName({ target }) {
    return `${target.preset ?? target.provider} ${new URL(target.baseUrl).host}`;
}
/** Calls that start together: neighbours in the lane of one cell, arm, stage and batch, at most `concurrency` of them. */
function batchesOf(slots, concurrencyOf) {
    const batches = [];
    for (const slot of slots) {
        const open = batches.at(-1);
        const [first] = open ?? [];
        if (open !== undefined && first !== undefined && sameBatch(first, slot) && open.length < concurrencyOf(slot)) {
            open.push(slot);
        }
        else
            batches.push([slot]);
    }
    return batches;
}
function sameBatch(a, b) {
    return a.cell === b.cell && a.arm === b.arm && a.stage === b.stage && a.block === b.block && a.batch === b.batch;
}

;// CONCATENATED MODULE: ./lib/measure/closed-loop.js


/**
 * One batch after another, in the order of the schedule: all calls of a batch start together, the next batch when all
 * of them are done. `t_sched` is the moment the lane was free for the batch, after any pause.
 */
async function closedLoop(run, { clock, transport }) {
    let left = run.lane.slots.length;
    for (const batch of batchesOf(run.lane.slots, run.concurrencyOf)) {
        const calls = await Promise.all(batch.map(run.prepare));
        left -= batch.length;
        const booked = run.book(calls);
        if (booked === undefined)
            return;
        await poolFor(calls, run, transport);
        const freedAt = clock.now();
        const round = await Promise.all(calls.map((call, index) => run.start(call, booked[index], freedAt)));
        await run.pauseAfter(round);
        await replaceRefused(run, batch, round, left, clock.now);
    }
}
/**
 * The first batch of a cell finds a pool as large as its warm-up was; what it lacks is opened before its time starts,
 * or its calls would measure connecting. Not for single calls: there a new connection is the server's own doing.
 */
async function poolFor(calls, run, transport) {
    const [first] = calls;
    if (first === undefined || calls.length === 1)
        return;
    const stopped = Promise.withResolvers();
    const withdraw = run.stop.onStop(stopped.resolve);
    await Promise.race([transport.warm(first.request.url, calls.length), stopped.promise]);
    withdraw();
}
/**
 * A refused call has no latency, so its slot is tried once more. Not above concurrency 1: fewer calls at once would
 * make the second try faster than its batch was, and being refused there is what the measurement found.
 */
async function replaceRefused(run, [slot], round, plannedLeft, now) {
    const [first] = round;
    if (slot === undefined || first === undefined || !isRefusal(first.trial) || run.concurrencyOf(slot) > 1)
        return;
    const call = await run.prepare(slot);
    const booked = run.bookExtra([call], plannedLeft);
    if (booked === undefined)
        return;
    await run.pauseAfter([await run.start(call, booked[0], now())]);
}

;// CONCATENATED MODULE: ./lib/measure/idle-probes.js
/**
 * The start after idleness: the lane rests, then calls each of its candidate cells once, with a rest before each.
 * Probes count as warm-up, so no comparison sees them; `afterIdleMs` marks them.
 */
async function idleProbes(run, context) {
    const { clock, idleMs } = context;
    if (idleMs === undefined)
        return;
    const cells = new Set(run.lane.slots.filter(({ arm }) => arm === 'candidate').map(({ cell }) => cell));
    for (const cell of cells) {
        const slot = { cell, arm: 'candidate', stage: 'warmup', row: 0, nonce: `idle ${cell}`, block: 0, batch: 0 };
        const call = await run.prepare(slot);
        if (!(await run.stop.rest(idleMs)))
            return;
        const booked = run.bookExtra([call], 0);
        if (booked === undefined)
            return;
        await run.start({ ...call, afterIdleMs: idleMs }, booked[0], clock.now());
    }
}

;// CONCATENATED MODULE: ./lib/measure/exchange-log.js
function newExchangeLog(at) {
    return { sendAt: at, connection: 'none', bytes: 0, headers: {} };
}
/** The phases, counted from `t_send`; what did not happen stays absent, so a reused connection has no DNS, TCP, TLS. */
function phasesOf(log) {
    const since = (at) => (at === undefined ? undefined : at - log.sendAt);
    const dnsMs = since(log.connect?.dnsAt);
    const tcpMs = since(log.connect?.tcpAt);
    const tlsMs = since(log.connect?.tlsAt);
    const sentMs = since(log.sentAt);
    const headersMs = since(log.headersAt);
    const firstByteMs = since(log.firstByteAt);
    const closedMs = since(log.closedAt);
    return {
        ...(dnsMs !== undefined && { dnsMs }),
        ...(tcpMs !== undefined && { tcpMs }),
        ...(tlsMs !== undefined && { tlsMs }),
        ...(sentMs !== undefined && { sentMs }),
        ...(headersMs !== undefined && { headersMs }),
        ...(firstByteMs !== undefined && { firstByteMs }),
        ...(closedMs !== undefined && { closedMs }),
        ...(log.status !== undefined && { status: log.status }),
    };
}

;// CONCATENATED MODULE: ./lib/providers/present.js
function present(members) {
    return presentMembers({ ...members });
}
/** The same for objects whose member names are not fixed. */
function presentMembers(members) {
    const kept = {};
    for (const [name, value] of Object.entries(members))
        if (value !== null && value !== undefined)
            kept[name] = value;
    return kept;
}

;// CONCATENATED MODULE: ./lib/measure/inline-thinking.js
/** `<think>` of DeepSeek-like models, `<thinking>` of Nova, `<reasoning>` of gpt-oss on Bedrock. */
const BLOCKS = ['think', 'thinking', 'reasoning'].map((tag) => ({ open: `<${tag}>`, close: `</${tag}>` }));
/**
 * A marker may be split over pieces, so text that could still become one is held back without losing its stamp:
 * when it turns out to be visible, it was visible from its first character on. Only the front of an answer is looked
 * at; memory stays below one marker.
 */
function createInlineThinking() {
    let close;
    let held = '';
    let heldSinceMs;
    let afterBlock = false;
    let visibleMs;
    /** Inside a block: steps to behind its end. False when the end has not come. */
    function leaveBlock(marker) {
        const at = held.indexOf(marker);
        held = at < 0 ? held.slice(1 - marker.length) : held.slice(at + marker.length);
        if (at < 0)
            return false;
        close = undefined;
        afterBlock = true;
        return true;
    }
    /** Outside a block: true when another one begins here. */
    function enterBlock(atMs) {
        const front = held.trimStart();
        // Blanks between the thinking and the answer belong to neither; blanks before everything are text.
        if (front !== '' || !afterBlock)
            heldSinceMs ??= atMs;
        held = front;
        if (front === '')
            return false;
        const block = BLOCKS.find(({ open }) => front.startsWith(open));
        if (block !== undefined) {
            close = block.close;
            held = front.slice(block.open.length);
            heldSinceMs = undefined;
            return true;
        }
        if (!BLOCKS.some(({ open }) => open.startsWith(front)))
            visibleMs = heldSinceMs;
        return false;
    }
    return {
        text(piece, atMs) {
            if (visibleMs !== undefined || piece === '')
                return;
            held += piece;
            while (close === undefined ? enterBlock(atMs) : leaveBlock(close))
                ;
        },
        firstVisibleMs: () => visibleMs ?? heldSinceMs,
    };
}

;// CONCATENATED MODULE: ./lib/measure/kept-text.js
/** Some gateways number every call 0, and Gemini sends whole calls without numbers: a new id or name begins a call. */
function isOtherCall(open, event) {
    if (event.id !== undefined && open.id !== undefined)
        return event.id !== open.id;
    return event.id === undefined && open.id === undefined && event.name !== undefined && open.data !== '';
}
function createTextKeeper() {
    const texts = [];
    const tools = [];
    const firsts = {};
    let reasoning = '';
    let refusal = '';
    function addTool(event) {
        const open = tools.findLast(({ choice, index }) => choice === event.choice && index === event.index);
        const isNew = open === undefined || isOtherCall(open, event);
        const tool = isNew ? { choice: event.choice, index: event.index, id: undefined, name: undefined, data: '' } : open;
        if (isNew)
            tools.push(tool);
        tool.id ??= event.id;
        tool.name ??= event.name;
        tool.data += event.data;
    }
    return {
        add(event, eventNumber) {
            if (event.type === 'text-delta' && event.text !== '') {
                texts[event.choice] = (texts[event.choice] ?? '') + event.text;
                firsts.text ??= eventNumber;
                firsts.lastText = eventNumber;
            }
            else if (event.type === 'reasoning-delta' && event.text !== '') {
                if (event.choice === 0)
                    reasoning += event.text;
                firsts.reasoning ??= eventNumber;
            }
            else if (event.type === 'refusal-delta' && event.choice === 0) {
                refusal += event.text;
            }
            else if (event.type === 'tool-delta' && event.server === undefined) {
                addTool(event);
                firsts.tool ??= eventNumber;
            }
        },
        kept: () => ({
            text: texts[0] ?? '',
            textByChoice: Array.from(texts, (text) => text ?? ''),
            reasoning,
            refusal,
            tools: tools.map(({ id, name, data }) => ({ id, name, arguments: data })),
            ...(firsts.text !== undefined && { firstTextEvent: firsts.text }),
            ...(firsts.lastText !== undefined && { lastTextEvent: firsts.lastText }),
            ...(firsts.reasoning !== undefined && { firstReasoningEvent: firsts.reasoning }),
            ...(firsts.tool !== undefined && { firstToolEvent: firsts.tool }),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/measure/remember-shape.js
/** Some streams have two kinds of messages (thinking, answer), and begin with one that is never seen again. */
const MOST_SHAPES_TRIED = 6;
/** Longer messages are no tokens. */
const LONGEST_SHAPE = 4096;
const PROBE = 'probe';
/** Characters that make a JSON string another value than it looks, or end it. */
const NOT_PLAIN = /["\\\p{Cc}]/u;
/** Members of no meaning that differ from message to message: what OpenAI and Mistral pad with, our simulator's stamp. */
const PADDED = /^(.*"(?:obfuscation|p|lens_t)": ?")[^"\\]*("[\]}\s]*)$/s;
/**
 * A decoder that knows the shape of the message before: where all but the text is the same, letter by letter, the
 * answer is the same but for the text, and nothing has to be parsed. That is most of what most streams consist of, and
 * parsing was half of what decoding one token takes.
 *
 * A shape is trusted only when the decoder itself, given the same message with another text, says the same with that
 * text. The text must be a JSON string without escapes; any other message goes the whole way.
 *
 * @param decode hands text on as it is, and says nothing of an empty one
 */
function rememberShape(decode) {
    let shape;
    let tried = 0;
    return (message) => {
        const known = shape === undefined ? undefined : saidIn(message, shape);
        if (shape !== undefined && known !== undefined)
            return eventsOf(shape, known);
        const events = decode(message);
        if (tried < MOST_SHAPES_TRIED && message.kind === 'data') {
            const learnt = shapeOf(message, events, decode);
            if (learnt !== undefined)
                shape = learnt;
            tried += 1;
        }
        return events;
    };
}
/** Without a spread, which takes longer than all the rest. */
function eventsOf({ before, type, choice }, text) {
    const said = { type, text, choice };
    const [served] = before;
    return served === undefined ? [said] : [served, said];
}
/** The text of a message that has this shape. Compares slices: `startsWith` takes ten times as long (Node 24). */
function saidIn({ kind, event, data }, { event: name, head, middle, end }) {
    const textAt = head.length;
    if (kind !== 'data' || event !== name || data.slice(0, textAt) !== head)
        return undefined;
    const textEnd = data.indexOf('"', textAt);
    const middleEnd = textEnd + middle.length;
    if (textEnd <= textAt || data.slice(textEnd, middleEnd) !== middle)
        return undefined;
    const endAt = data.length - (end?.length ?? 0);
    if (end === undefined ? middleEnd !== endAt : endAt < middleEnd || data.slice(endAt) !== end)
        return undefined;
    if (NOT_PLAIN.test(data.slice(middleEnd, endAt)))
        return undefined;
    const text = data.slice(textAt, textEnd);
    return NOT_PLAIN.test(text) ? undefined : text;
}
function shapeOf(message, events, decode) {
    const said = events.at(-1);
    const before = events.slice(0, -1);
    if (said === undefined || (said.type !== 'text-delta' && said.type !== 'reasoning-delta'))
        return undefined;
    if (said.text === '' || NOT_PLAIN.test(said.text) || 'summary' in said)
        return undefined;
    if (before.length > 1 || before.some(({ type }) => type !== 'served'))
        return undefined;
    const { data, event } = message;
    if (data.length > LONGEST_SHAPE)
        return undefined;
    const place = data.lastIndexOf(`"${said.text}"`) + 1;
    const head = data.slice(0, place);
    const rest = data.slice(place + said.text.length);
    const padded = PADDED.exec(rest);
    const shape = {
        event,
        head,
        middle: padded?.[1] ?? rest,
        end: padded?.[2],
        before,
        type: said.type,
        choice: said.choice,
    };
    const probe = head + PROBE + shape.middle + (shape.end === undefined ? '' : PROBE + shape.end);
    const same = JSON.stringify(eventsOf(shape, PROBE));
    return place > 0 && JSON.stringify(decode({ ...message, data: probe })) === same ? shape : undefined;
}

;// CONCATENATED MODULE: ./lib/measure/streamed-tokens.js
/**
 * Tokens generated from the first streamed event on: the output, with reasoning when reasoning itself was streamed
 * and without it when it was billed in silence before the first event. Absent where that cannot be known.
 */
function streamedTokens(usage, seen, choices) {
    const output = usage?.outputTokens;
    if (usage === undefined || output === undefined || choices > 1 || seen.server || seen.summary)
        return undefined;
    const { reasoningTokens, outputIncludesReasoning } = usage;
    if (seen.reasoning && outputIncludesReasoning === false && reasoningTokens === undefined)
        return undefined;
    const reasoning = reasoningTokens ?? 0;
    const all = outputIncludesReasoning === false ? output + reasoning : output;
    const streamed = seen.reasoning ? all : all - reasoning;
    return streamed > 0 ? streamed : undefined;
}

;// CONCATENATED MODULE: ./lib/measure/token-times.js
function createTokenTimes() {
    const gapsMs = [];
    let firstMs;
    let lastMs;
    return {
        add(atMs) {
            if (lastMs === undefined)
                firstMs = atMs;
            else
                gapsMs.push(atMs - lastMs);
            lastMs = atMs;
        },
        count: () => (firstMs === undefined ? 0 : gapsMs.length + 1),
        firstMs: () => firstMs,
        lastMs: () => lastMs,
        gapsMs,
        stallMs: () => {
            let longest;
            for (const gap of gapsMs)
                longest = Math.max(longest ?? 0, gap);
            return longest;
        },
    };
}

;// CONCATENATED MODULE: ./lib/measure/reading.js






/** One bit for each kind of answer; a message may hold several. */
const KIND = { text: 1, reasoning: 2, refusal: 4, tool: 8 };
/**
 * Makes one result out of a stream of messages: what its tokens were and when, what it cost, how it ended.
 * Outcomes follow from the provider's own markers alone.
 *
 * @param choices how many answers the request asked for (`params.n`, else 1)
 */
function createReading(provider, choices, options = {}) {
    const decode = rememberShape(provider.decode);
    const times = createTokenTimes();
    const keeper = options.keepText === true ? createTextKeeper() : undefined;
    const counts = { events: 0, text: 0, reasoning: 0, tool: 0, refusal: 0 };
    const seen = { reasoning: false, summary: false, server: false };
    const served = {};
    const inline = new Map();
    const serverTools = new Set();
    const finished = new Set();
    const kinds = new Set();
    let firstVisibleMs;
    let usage;
    let fallback;
    let usageRaw;
    let finishReason;
    let serverMs;
    let ended = false;
    let error;
    function inlineOf(choice) {
        const open = inline.get(choice);
        if (open !== undefined)
            return open;
        const opened = createInlineThinking();
        inline.set(choice, opened);
        return opened;
    }
    /** True when the event bears tokens. */
    function text(event, atMs) {
        if (event.type === 'reasoning-delta') {
            seen.summary ||= event.summary === true;
            seen.reasoning ||= event.text !== '';
        }
        else if (event.type === 'text-delta') {
            inlineOf(event.choice).text(event.text, atMs);
        }
        else if (event.text !== '')
            firstVisibleMs ??= atMs;
        return event.text !== '';
    }
    /** Marks later deltas of a tool that the provider runs itself: they carry the number of its block and nothing else. */
    function ownTool(event) {
        if (event.type !== 'tool-delta')
            return event;
        const key = `${event.choice}/${event.index}`;
        if (event.server === true)
            serverTools.add(key);
        else if (event.id !== undefined || event.name !== undefined)
            serverTools.delete(key);
        return serverTools.has(key) ? { ...event, server: true } : event;
    }
    /** The side information of a stream; each kind keeps its last value. */
    function note(event) {
        switch (event.type) {
            case 'usage':
                if (event.fallback === true)
                    fallback = { ...fallback, ...event.usage };
                else
                    usage = { ...usage, ...event.usage };
                if (event.fallback !== true || usageRaw === undefined)
                    usageRaw = { ...usageRaw, ...event.raw };
                break;
            case 'served':
                if (event.model !== undefined)
                    served.model = event.model;
                if (event.fingerprint !== undefined)
                    served.fingerprint = event.fingerprint;
                if (event.tier !== undefined)
                    served.tier = event.tier;
                break;
            case 'finish':
                finishReason = event.reason;
                kinds.add(event.kind);
                if (event.ends === true)
                    finished.add(event.choice);
                ended ||= finished.size >= choices;
                break;
            case 'stream-end':
                ended = true;
                break;
            case 'provider-error':
                error ??= event;
                break;
            case 'server-metrics':
                serverMs = event.latencyMs ?? serverMs;
                break;
            case 'tool-delta':
                seen.server ||= event.server === true;
                break;
            case 'text-delta':
            case 'reasoning-delta':
            case 'refusal-delta':
                break;
        }
    }
    function bearsToken(event, atMs) {
        if ('text' in event)
            return text(event, atMs);
        if (event.type !== 'tool-delta' || event.server === true)
            return false;
        const bears = event.data !== '' || event.id !== undefined || event.name !== undefined;
        if (bears)
            firstVisibleMs ??= atMs;
        return bears;
    }
    /** Its bit in what a message holds, or nothing when it is empty or not part of the answer. */
    function kindOf(event) {
        if (event.type === 'tool-delta')
            return 'server' in event ? 0 : KIND.tool;
        if (!('text' in event) || event.text === '')
            return 0;
        if (event.type === 'text-delta')
            return KIND.text;
        return event.type === 'reasoning-delta' ? KIND.reasoning : KIND.refusal;
    }
    function countKinds(held) {
        if ((held & KIND.text) !== 0)
            counts.text += 1;
        if ((held & KIND.reasoning) !== 0)
            counts.reasoning += 1;
        if ((held & KIND.refusal) !== 0)
            counts.refusal += 1;
        if ((held & KIND.tool) !== 0)
            counts.tool += 1;
    }
    function outcome(how) {
        if (error !== undefined)
            return error.outcome;
        if (kinds.has('error'))
            return 'in-stream-error';
        if (!ended)
            return how === 'end' || how === 'reset' ? 'truncated' : how;
        if (kinds.has('content-filter'))
            return 'content-filter';
        return times.count() === 0 && !kinds.has('length') ? 'empty' : 'ok';
    }
    return {
        message(message, atMs) {
            let token = false;
            let held = 0;
            for (const decoded of decode(message)) {
                const event = ownTool(decoded);
                note(event);
                token = bearsToken(event, atMs) || token;
                held |= kindOf(event);
                keeper?.add(event, counts.events);
            }
            if (token)
                times.add(atMs);
            countKinds(held);
            if (message.kind === 'data' || message.kind === 'exception')
                counts.events += 1;
        },
        sawToken: () => times.count() > 0,
        ended: () => ended,
        failed: () => error !== undefined,
        finish(how) {
            const result = outcome(how);
            const allUsage = usage === undefined && fallback === undefined ? undefined : { ...fallback, ...usage };
            const visible = [firstVisibleMs, ...[...inline.values()].map((thinking) => thinking.firstVisibleMs())];
            return {
                outcome: result,
                capped: result === 'ok' && kinds.has('length'),
                gapsMs: times.gapsMs,
                events: counts.events,
                tokenEvents: times.count(),
                textEvents: counts.text,
                reasoningEvents: counts.reasoning,
                toolEvents: counts.tool,
                refusalEvents: counts.refusal,
                ...present({
                    firstTokenMs: times.firstMs(),
                    firstVisibleMs: earliest(visible),
                    lastTokenMs: times.lastMs(),
                    stallMs: times.stallMs(),
                    streamedTokens: streamedTokens(allUsage, seen, choices),
                    usage: allUsage,
                    usageRaw,
                    servedModel: served.model,
                    fingerprint: served.fingerprint,
                    serviceTier: served.tier,
                    finishReason,
                    serverMs,
                    error: error === undefined ? undefined : toError(error),
                    kept: keeper?.kept(),
                }),
            };
        },
    };
}
function toError(event) {
    return present({ type: event.errorType, code: event.code, message: event.message });
}
function earliest(stamps) {
    const known = stamps.filter((stamp) => stamp !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
}

;// CONCATENATED MODULE: ./lib/providers/error-body.js

/**
 * Reads the shapes seen in the wild: `{error: {…}}`, `{error: "…"}`, `[{error: …}]`, `{message}`, `{detail}`, plain text.
 * Never throws.
 */
function readErrorBody(body) {
    if (typeof body === 'string')
        return present({ message: body.trim().slice(0, MAX_TEXT) || undefined });
    const outer = Array.isArray(body) ? body[0] : body;
    if (typeof outer !== 'object' || outer === null)
        return {};
    const error = member(outer, 'error');
    const inner = Array.isArray(error) ? error[0] : (error ?? member(member(outer, 'response'), 'error'));
    return present({
        type: error_body_words(member(inner, 'type'), member(inner, 'status'), member(outer, 'error_type'), ownType(outer)),
        code: error_body_words(member(inner, 'code'), member(outer, 'code')),
        message: error_body_words(typeof inner === 'string' ? inner : undefined, member(inner, 'message'), member(outer, 'message'), member(outer, 'Message'), detail(member(outer, 'detail')), member(inner, 'detail')),
        reason: error_body_words(fromDetails(inner, 'reason')),
        retryDelay: error_body_words(fromDetails(inner, 'retryDelay')),
    });
}
const MAX_TEXT = 2000;
function member(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
/** The first that says something, as text. */
function error_body_words(...candidates) {
    for (const candidate of candidates) {
        if (typeof candidate === 'number')
            return String(candidate);
        if (typeof candidate === 'string' && candidate !== '')
            return candidate;
    }
    return undefined;
}
/** A top-level `type` that is not just the word "error". */
function ownType(outer) {
    const type = member(outer, 'type');
    return type === 'error' ? undefined : type;
}
/** FastAPI's `detail`: text, or a list of `{loc, msg}`. */
function detail(value) {
    return Array.isArray(value) ? member(value[0], 'msg') : value;
}
/** The first of Google's `details` that has this member. */
function fromDetails(error, name) {
    const details = member(error, 'details');
    if (!Array.isArray(details))
        return undefined;
    return details.map((entry) => member(entry, name)).find((value) => value !== undefined);
}
/**
 * An error that arrived inside a stream, after HTTP 200. Rate limits and overload keep their class, because they
 * pause a lane; everything else is an in-stream error.
 */
function errorEvent(body, name) {
    const errorType = body.type ?? (name === 'error' ? undefined : name);
    return {
        type: 'provider-error',
        outcome: streamOutcome(`${errorType ?? ''} ${body.code ?? ''}`),
        ...present({ errorType, code: body.code, message: body.message }),
    };
}
function streamOutcome(names) {
    const said = names.toLowerCase();
    if (/rate_?limit|throttl|too_?many_?requests|resource_exhausted|\b429\b/.test(said))
        return 'rate-limited';
    if (/overloaded|service_?unavailable|modelnotready|\bunavailable\b|\b503\b|\b529\b/.test(said))
        return 'overloaded';
    if (/content_filter|content_policy|responsibleaipolicy/.test(said))
        return 'content-filter';
    return 'in-stream-error';
}

;// CONCATENATED MODULE: ./lib/providers/retry-after.js
/**
 * How long the provider asks us to wait, in milliseconds from now; undefined when it does not say. Never negative.
 *
 * In the order of trust: `retry-after-ms` (OpenAI, Azure), `retry-after` (seconds or a date), then the reset of a rate
 * limit of which nothing remains. Resets come as `6ms`, `1m30s`, seconds, seconds or milliseconds since 1970, RFC 3339.
 *
 * @param headers lower-case names
 * @param nowMs   wall clock, ms since 1970; a `date` header is trusted more, because both dates are then the server's
 */
function retryAfterMs(headers, nowMs) {
    const server = Date.parse(headers['date'] ?? '');
    const now = Number.isNaN(server) ? nowMs : server;
    const exact = Number.parseFloat(headers['retry-after-ms'] ?? headers['x-ms-retry-after-ms'] ?? '');
    // Azure sends 0 here while it asks for seconds beside it.
    if (exact > 0)
        return exact;
    const asked = waitOf(headers['retry-after'], now);
    if (asked !== undefined)
        return asked;
    if (exact === 0)
        return 0;
    return retry_after_longest(exhaustedResets(headers).map((value) => waitOf(value, now)));
}
/** Resets of limits that are used up; of every limit when no header says what remains. */
function exhaustedResets(headers) {
    const resets = Object.entries(headers).filter(([name]) => /ratelimit.*-reset/.test(name));
    const remaining = ([name]) => headers[name.replace('-reset', '-remaining')];
    const known = resets.filter((entry) => remaining(entry) !== undefined);
    const chosen = known.length > 0 ? known.filter((entry) => Number(remaining(entry)) <= 0) : resets;
    return chosen.map(([, value]) => value);
}
function waitOf(value, now) {
    const said = value?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(said)) {
        const number = Number(said);
        if (number >= EPOCH_MS)
            return Math.max(0, number - now);
        return number >= EPOCH_SECONDS ? Math.max(0, number * 1000 - now) : number * 1000;
    }
    const span = durationMs(said);
    if (span !== undefined)
        return span;
    const date = Date.parse(said);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** Numbers above these are dates, not waits: 2001 in seconds and in milliseconds. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e12;
const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `1h2m3.5s`, `6ms`, `26s`; undefined when it is none. */
function durationMs(text) {
    if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text))
        return undefined;
    let sum = 0;
    for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
        sum += Number(number) * (UNIT_MS[unit ?? ''] ?? 0);
    }
    return sum;
}
function retry_after_longest(waits) {
    const known = waits.filter((wait) => wait !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./lib/providers/wire.js


const word = schemas/* string */.YjP().nullish().catch(undefined);
/** A count of tokens; some vendors write 3.0, and none means a negative or a huge one. */
const count = schemas/* int */.Whr().nonnegative().nullish().catch(undefined);
const milliseconds = schemas/* number */.aig().nonnegative().nullish().catch(undefined);
/** A number of a choice, a call or a block. */
const ordinal = schemas/* int */.Whr().nonnegative().nullish().catch(undefined);
/** Text that makes up the answer: a wrong type here is a broken message. */
const wire_text = schemas/* string */.YjP().nullish();
/** A stop reason: words, or the number of an enum. */
const reason = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
    .nullish()
    .catch(undefined)
    .transform((value) => (value === null || value === undefined || value === '' ? undefined : String(value)));
const rawObject = schemas/* custom */.IeY(isJsonObject)
    .nullish()
    .catch(undefined);
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of a raw object, when it is a word. */
function wordOf(value) {
    return typeof value === 'string' ? value : undefined;
}
/** The value of JSON text, or undefined when it is none. */
function parseJson(data) {
    try {
        const value = JSON.parse(data);
        return isJson(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Of what JSON.parse returns; it makes nothing else. */
function isJson(value) {
    return value !== undefined;
}
/**
 * What every format has in common: `[DONE]`, errors in all the places where they appear, payloads that are no JSON.
 * `format` names the culprit in errors, which never quote the payload.
 */
function decodeMessage(format, message, decode) {
    const data = message.data.trim();
    if (message.kind === 'data' && data === '[DONE]')
        return [{ type: 'stream-end' }];
    const payload = parseJson(data);
    if (message.kind === 'exception' || message.kind === 'error-field') {
        return [errorEvent(readErrorBody(payload ?? data), message.event)];
    }
    const object = Array.isArray(payload) ? payload[0] : payload;
    if (!isJsonObject(object)) {
        if (message.event === 'error')
            return [errorEvent(readErrorBody(data), 'error')];
        // Keep-alives are empty or words; only what began as an object can be a broken one.
        return data.startsWith('{') ? [broken(format, message.event)] : [];
    }
    if (saysError(object, message.event)) {
        return [...(message.kind === 'data' ? decode(object, message) : []), errorEvent(readErrorBody(object), undefined)];
    }
    if (message.kind === 'raw')
        return [notAStream()];
    return decode(object, message);
}
/** `{error: …}`, `event: error`, and vLLM's `{object: "error", message: …}`. */
function saysError(payload, event) {
    const { error, object, type } = payload;
    return ((error !== undefined && error !== null && error !== '') ||
        event === 'error' ||
        object === 'error' ||
        type === 'error');
}
function notAStream() {
    return {
        type: 'provider-error',
        outcome: 'in-stream-error',
        errorType: 'not-a-stream',
        message: 'the server answered with one JSON document, not with a stream',
    };
}
/** A message that we know and that does not read as its documentation says. Never quotes it. */
function broken(format, where) {
    return {
        type: 'provider-error',
        outcome: 'in-stream-error',
        errorType: 'unreadable-message',
        message: `a ${format} message cannot be read${where === undefined ? '' : ` (${where})`}`,
    };
}
/** Reads a payload by its schema, or says which member is wrong. */
function readWire(format, schema, payload, events) {
    const result = schema.safeParse(payload);
    if (result.success)
        return events(result.data);
    const path = result.error.issues[0]?.path.map(String).join('.');
    return [broken(format, path === '' ? undefined : path)];
}

;// CONCATENATED MODULE: ./lib/providers/http-error.js




/**
 * What an HTTP error means. The status decides; where a body names a cause that its status hides (a retired model or
 * an invalid key under 400, a content filter), the cause does. The content type is not looked at: Google labels JSON
 * errors as event streams. AWS names the type in a header, with a URL behind it.
 *
 * @param nowMs wall clock for waits that are given as dates
 */
function readHttpError(response, provider, nowMs = Date.now()) {
    const { status, headers } = response;
    const body = readErrorBody(parseJson(response.body) ?? response.body);
    const amazon = headers['x-amzn-errortype']?.split(':')[0];
    const errorType = body.type ?? (amazon || undefined);
    const outcome = outcomeOf(status, body, errorType, provider);
    const waits = outcome === 'rate-limited' || outcome === 'overloaded' || outcome === 'server-error';
    return {
        outcome,
        ...present({
            errorType,
            code: body.code,
            message: body.message,
            retryAfterMs: waits ? (retryAfterMs(headers, nowMs) ?? durationMs(body.retryDelay ?? '')) : undefined,
            retired: outcome === 'not-found' && isRetired(body) ? true : undefined,
        }),
    };
}
function outcomeOf(status, body, errorType, provider) {
    const names = `${errorType ?? ''} ${body.code ?? ''} ${body.reason ?? ''}`.toLowerCase();
    if (status === 429)
        return 'rate-limited';
    if (status === 503 || status === 529 || (status === 498 && provider.format === 'openai-chat'))
        return 'overloaded';
    if (status >= 500 || status === 408 || status === 424)
        return 'server-error';
    if (status === 401 || status === 402 || status === 403)
        return 'auth';
    if (status === 404 || status === 410)
        return 'not-found';
    if (/content_filter|content_policy|responsibleaipolicy/.test(names))
        return 'content-filter';
    if (/api_key_invalid|invalid_api_key|invalid_authentication/.test(names))
        return 'auth';
    if (/model_decommissioned|model_not_found|invalid_model|deploymentnotfound/.test(names))
        return 'not-found';
    return /\bmodel (identifier is invalid|not exist)/i.test(body.message ?? '') ? 'not-found' : 'bad-request';
}
function isRetired(body) {
    return /decommissioned|deprecated|retired|no longer (supported|available|accessible)|end of (its )?life/i.test(`${body.code ?? ''} ${body.message ?? ''}`);
}

;// CONCATENATED MODULE: ./lib/measure/connection-outcome.js
/**
 * A connection that failed before any header came: TLS when TCP stood and the handshake did not, else `connect`
 * (name not found, refused, reset, closed before an answer).
 */
function connectionOutcome(secure, connect) {
    const shaking = secure && connect?.tcpAt !== undefined && connect.tlsAt === undefined;
    return shaking ? 'tls' : 'connect';
}
/** The system's or undici's code of an error, such as ECONNREFUSED; looks through one layer of wrapping. */
function errorCode(error) {
    return (codeOf(error) ?? codeOf(error.cause) ?? (error instanceof AggregateError ? codeOf(error.errors[0]) : undefined));
}
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}

;// CONCATENATED MODULE: ./lib/measure/safe-json.js
/** The same object with every text in it, names of members included, made safe to keep. */
function safeJson(json, safe) {
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [safe(key), safeValue(value, safe)]));
}
function safeValue(value, safe) {
    if (typeof value === 'string')
        return safe(value);
    if (isList(value))
        return value.map((one) => safeValue(one, safe));
    return typeof value === 'object' && value !== null ? safeJson(value, safe) : value;
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/measure/write-trial.js





/** Everything that is known of an attempt, as it is kept in the run file. */
function writeTrial(record) {
    const { call, log, end } = record;
    const { cell, arm, stage, row, block, batch } = call.slot;
    const read = record.reading.finish(bodyEnd(end));
    const found = findingOf(record, read);
    const error = safeError(found.error, call);
    const trial = {
        cell,
        arm,
        stage,
        seq: record.seq,
        row,
        block,
        batch,
        outcome: found.outcome,
        ...(found.outcome === 'ok' && read.capped && { capped: true }),
        startedMs: log.sendAt - record.startedAt,
        queueMs: Math.max(0, log.sendAt - record.scheduledAt),
        connection: log.connection,
        ...(call.afterIdleMs !== undefined && { afterIdleMs: call.afterIdleMs }),
        ...phasesOf(log),
        ...readingMembers(read, call.safe),
        bytes: log.bytes,
        ...(call.cell.target.region !== undefined && { region: call.cell.target.region }),
        ...('limitMs' in end && { limitMs: end.limitMs }),
        ...(error !== undefined && { error }),
        ...(found.retryAfterMs !== undefined && { retryAfterMs: found.retryAfterMs }),
        ...(call.cell.scenario.cache === 'bust' && (read.usage?.cachedInputTokens ?? 0) > 0 && { flags: ['cache-hit'] }),
    };
    return { trial, gapsMs: read.gapsMs };
}
function bodyEnd(end) {
    return end.how === 'no-response' ? 'reset' : end.how;
}
/** Numbers pass; whatever a server writes around them is a word of its own, and could be our key. */
function readingMembers(read, safe) {
    return {
        ...(read.firstTokenMs !== undefined && { ttftMs: read.firstTokenMs }),
        ...(read.firstVisibleMs !== undefined && { ttfoMs: read.firstVisibleMs }),
        ...(read.lastTokenMs !== undefined && { e2eMs: read.lastTokenMs }),
        ...(read.stallMs !== undefined && { stallMs: read.stallMs }),
        tokenEvents: read.tokenEvents,
        textEvents: read.textEvents,
        reasoningEvents: read.reasoningEvents,
        ...(read.streamedTokens !== undefined && { streamedTokens: read.streamedTokens }),
        ...(read.usage !== undefined && { usage: read.usage }),
        ...(read.usageRaw !== undefined && { usageRaw: safeJson(read.usageRaw, safe) }),
        ...(read.servedModel !== undefined && { servedModel: safe(read.servedModel) }),
        ...(read.fingerprint !== undefined && { fingerprint: safe(read.fingerprint) }),
        ...(read.serviceTier !== undefined && { serviceTier: safe(read.serviceTier) }),
        ...(read.finishReason !== undefined && { finishReason: safe(read.finishReason) }),
        ...(read.serverMs !== undefined && { serverMs: read.serverMs }),
    };
}
function findingOf(record, read) {
    const { call, log, errorBody, end } = record;
    if (end.how !== 'end' && end.how !== 'reset' && end.how !== 'no-response')
        return { outcome: end.how };
    if (end.how === 'no-response')
        return noResponse(end.error, call, log);
    if (log.status !== undefined && log.status >= 400) {
        const { outcome, errorType, code, message, retryAfterMs } = readHttpError({ status: log.status, headers: log.headers, body: Buffer.concat(errorBody).toString('utf8') }, call.provider, record.today().getTime());
        const error = {
            ...(errorType !== undefined && { type: errorType }),
            ...(code !== undefined && { code }),
            ...(message !== undefined && { message }),
        };
        return { outcome, error, ...(retryAfterMs !== undefined && { retryAfterMs }) };
    }
    if (log.status !== undefined && log.status >= 300)
        return redirected(log.status);
    return { outcome: read.outcome, ...(read.error !== undefined && { error: read.error }) };
}
/** A redirect could carry the key to another host, so it is never followed, and its target is not repeated here. */
function redirected(status) {
    const message = `the server answers with a redirect (HTTP ${status}), which is never followed: give the final address as base-url`;
    return { outcome: 'bad-request', error: { type: 'redirect-refused', message } };
}
function noResponse(error, call, log) {
    const code = errorCode(error);
    const outcome = connectionOutcome(call.request.url.startsWith('https:'), log.connect);
    const type = error instanceof AddressRefused ? 'address-refused' : outcome;
    return { outcome, error: { type, ...(code !== undefined && { code }), message: error.message } };
}
function safeError(error, call) {
    if (error === undefined)
        return undefined;
    const { safe } = call;
    return {
        ...(error.type !== undefined && { type: safe(error.type) }),
        ...(error.code !== undefined && { code: safe(error.code) }),
        ...(error.message !== undefined && { message: safe(error.message) }),
    };
}

;// CONCATENATED MODULE: ./lib/measure/attempt.js




/** An error body is read up to here; the rest of it cannot change its meaning. */
const MAX_ERROR_BYTES = 64 * 1024;
/** No answer that a token cap allows is this long; a server that sends on and on fills no memory here. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;
/** Starts one call now. `scheduledAt` is when it should have started; the difference is its queue delay. */
function startAttempt(call, scheduledAt, context) {
    const { clock, timeouts } = context;
    const seq = context.nextSeq();
    const log = newExchangeLog(clock.now());
    const reading = createReading(call.provider, call.cell.target.params.n ?? 1);
    const errorBody = [];
    let decodingAt = 0;
    const framer = createFramer(call.request.framing, (message) => reading.message(message, decodingAt - log.sendAt));
    const decoding = context.decoding.open((at, piece) => {
        if (settled)
            return;
        decodingAt = at;
        framer.push(piece);
    });
    let settled = false;
    const { promise, resolve } = Promise.withResolvers();
    const settle = (end) => {
        if (settled)
            return;
        settled = true;
        for (const cancel of timers)
            cancel();
        if (end.how === 'end')
            framer.end();
        const { startedAt, today } = context;
        resolve(writeTrial({ call, seq, scheduledAt, startedAt, log, reading, errorBody, end, today }));
    };
    /** Our own end of it: the socket is closed at once, and what had arrived by then still counts. */
    const cut = (end) => {
        exchange?.abort();
        log.closedAt ??= clock.now();
        decoding.afterwards(() => settle(end));
    };
    const isError = () => log.status !== undefined && log.status >= 300;
    const sink = {
        sending: (at, connection) => {
            log.sendAt = at;
            log.connection = connection;
        },
        sent: (at, connect) => {
            log.sentAt = at;
            if (connect !== undefined)
                log.connect = connect;
        },
        headers: (at, status, headers) => {
            log.headersAt = at;
            log.status = status;
            log.headers = headers;
        },
        data: (at, chunk) => {
            log.firstByteAt ??= at;
            log.bytes += chunk.length;
            if (!isError())
                decoding.push(at, chunk);
            else if (log.bytes <= MAX_ERROR_BYTES)
                errorBody.push(Uint8Array.from(chunk));
            if (log.bytes > (isError() ? MAX_ERROR_BYTES : MAX_BODY_BYTES))
                cut({ how: isError() ? 'end' : 'reset' });
        },
        end: (at) => {
            log.closedAt = at;
            decoding.afterwards(() => settle({ how: 'end' }));
        },
        failed: (at, error, connect) => {
            log.closedAt = at;
            if (connect !== undefined)
                log.connect = connect;
            const end = log.status === undefined ? { how: 'no-response', error } : { how: 'reset' };
            decoding.afterwards(() => settle(end));
        },
    };
    const firstTokenLate = () => decoding.afterwards(() => {
        if (!settled && !reading.sawToken())
            cut({ how: 'timeout-first-token', limitMs: timeouts.firstTokenMs });
    });
    const totalLate = () => decoding.afterwards(() => {
        // An answer with its end marker is whole; only its connection was left open.
        if (!settled)
            cut(reading.ended() ? { how: 'end' } : { how: 'timeout-total', limitMs: timeouts.totalMs });
    });
    const timers = [clock.after(timeouts.firstTokenMs, firstTokenLate), clock.after(timeouts.totalMs, totalLate)];
    const exchange = context.transport.send(call.request, sink);
    return { done: promise, abort: () => cut({ how: 'aborted' }) };
}

;// CONCATENATED MODULE: ./lib/measure/progress.js
function createLaneTally() {
    /** Kept in order, so that the median is at hand whenever someone looks. */
    const ttfts = [];
    let done = 0;
    let errors = 0;
    return {
        add: ({ outcome, ttftMs }) => {
            done += 1;
            if (outcome !== 'ok' && outcome !== 'aborted')
                errors += 1;
            if (ttftMs !== undefined)
                ttfts.splice(placeOf(ttfts, ttftMs), 0, ttftMs);
        },
        snapshot: () => {
            const low = ttfts[Math.floor((ttfts.length - 1) / 2)];
            const high = ttfts[Math.floor(ttfts.length / 2)];
            return { done, errors, ...(low !== undefined && high !== undefined && { p50TtftMs: (low + high) / 2 }) };
        },
    };
}
function placeOf(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? 0) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/measure/lane-run.js



function createLaneRun(lane, context, stop, prepare) {
    const { clock, guard } = context;
    const attempted = [];
    const pauses = [];
    const tally = createLaneTally();
    const backOff = createBackOff();
    let costUsd = 0;
    const begunAt = clock.now();
    const report = (pausedForMs) => context.onProgress?.({
        lane: lane.name,
        total: lane.slots.length,
        ...tally.snapshot(),
        costUsd,
        elapsedMs: clock.now() - begunAt,
        ...(pausedForMs !== undefined && { pausedForMs }),
    });
    return {
        lane,
        stop,
        prepare,
        attempted,
        pauses,
        concurrencyOf: ({ arm, cell }) => context.cellsOf(arm).get(cell)?.concurrency ?? 1,
        book: (calls) => {
            if (stop.reason !== undefined)
                return undefined;
            const booked = guard.reserve(cellsOf(calls));
            if (typeof booked !== 'string')
                return booked;
            stop.finishEarly(booked);
            return undefined;
        },
        bookExtra: (calls, plannedLeft) => {
            if (stop.reason !== undefined)
                return undefined;
            const booked = guard.reserve(cellsOf(calls), plannedLeft);
            return typeof booked === 'string' ? undefined : booked;
        },
        start: async (call, booked, scheduledAt) => {
            const running = startAttempt(call, scheduledAt, context);
            const withdraw = stop.onAbort(running.abort);
            const result = await running.done;
            withdraw();
            costUsd += booked?.settle(result.trial) ?? 0;
            attempted.push(result);
            tally.add(result.trial);
            report();
            return result;
        },
        pauseAfter: async (round) => {
            const pause = backOff.after(round.map(({ trial }) => trial));
            if (pause === undefined || stop.reason !== undefined)
                return 0;
            // Waiting past the time cap would only spend the job's minutes.
            if (clock.now() + pause.ms >= guard.deadlineAt) {
                stop.finishEarly('time-cap');
                return 0;
            }
            const at = clock.now();
            report(pause.ms);
            await stop.rest(pause.ms);
            const durationMs = clock.now() - at;
            pauses.push({ lane: lane.name, atMs: at - context.startedAt, durationMs, reason: pause.reason });
            return durationMs;
        },
    };
}
function cellsOf(calls) {
    return calls.map(({ cell }) => cell);
}

;// CONCATENATED MODULE: ./lib/measure/open-loop.js

/**
 * Calls start when the schedule says, whether or not earlier ones have come back. Every start is an absolute time, so
 * lateness never adds up. Warm-up comes first, in a closed loop.
 */
async function openLoop(run, context) {
    const warmup = run.lane.slots.filter(({ stage }) => stage === 'warmup');
    const counted = run.lane.slots.filter(({ stage }) => stage !== 'warmup');
    await closedLoop({ ...run, lane: { ...run.lane, slots: warmup } }, context);
    if (run.stop.reason !== undefined || context.load.mode === 'closed')
        return;
    await fireAll(run, arrivalsOf(counted, context.load, context.random), context);
}
/**
 * Each cell has an arrival process of its own with the same rate. Constant rates are staggered, so that cells of one
 * provider do not always start together.
 */
function arrivalsOf(slots, load, random) {
    const gapMs = 1000 / load.rate;
    const cells = [...new Set(slots.map(({ cell }) => cell))];
    const nextOf = new Map(cells.map((cell, index) => [cell, (gapMs * index) / cells.length]));
    const arrivals = slots.map((slot) => {
        const offsetMs = nextOf.get(slot.cell) ?? 0;
        nextOf.set(slot.cell, offsetMs + (load.mode === 'constant' ? gapMs : -Math.log(1 - random()) * gapMs));
        return { slot, offsetMs };
    });
    return arrivals.toSorted((a, b) => a.offsetMs - b.offsetMs);
}
async function fireAll(run, arrivals, context) {
    const inFlight = new Set();
    const schedule = createSchedule(run, context);
    for (const { slot, offsetMs } of arrivals) {
        const call = await run.prepare(slot);
        const dueAt = await schedule.reach(offsetMs);
        const booked = run.book([call]);
        if (booked === undefined)
            break;
        const flight = run.start(call, booked[0], dueAt).then((result) => {
            inFlight.delete(flight);
            schedule.restAfter(result);
        });
        inFlight.add(flight);
    }
    await Promise.all(inFlight);
    await schedule.rested();
}
/** Time to prepare the first calls before the schedule begins. */
const LEAD_MS = 5;
function createSchedule(run, context) {
    const { clock } = context;
    let zeroAt = clock.now() + LEAD_MS;
    let pause;
    return {
        reach: async (offsetMs) => {
            while (run.stop.reason === undefined) {
                if (pause !== undefined)
                    await pause;
                else if (clock.now() >= zeroAt + offsetMs)
                    break;
                else
                    await dueOrStopped(run, context, zeroAt + offsetMs);
            }
            return zeroAt + offsetMs;
        },
        restAfter: (result) => {
            // Refusals of calls that were in flight when the pause began say nothing new.
            if (pause !== undefined)
                return;
            pause = run.pauseAfter([result]).then((restedMs) => {
                zeroAt += restedMs;
                pause = undefined;
            });
        },
        rested: async () => pause,
    };
}
function dueOrStopped(run, { clock }, dueAt) {
    return new Promise((resolve) => {
        const done = () => {
            cancel();
            withdraw();
            resolve();
        };
        const withdraw = run.stop.onStop(done);
        const cancel = clock.at(dueAt, done);
    });
}

// EXTERNAL MODULE: ./lib/model/redact.js
var redact = __webpack_require__(9848);
;// CONCATENATED MODULE: ./lib/providers/served-events.js
/** Some servers send empty words in the first chunk. */
function servedEvents(model, fingerprint, tier) {
    if (!model && !fingerprint && !tier)
        return [];
    return [{ type: 'served', ...(model && { model }), ...(fingerprint && { fingerprint }), ...(tier && { tier }) }];
}

// EXTERNAL MODULE: ./lib/model/known-providers.js
var known_providers = __webpack_require__(7845);
;// CONCATENATED MODULE: ./lib/providers/request.js


/** Puts a request together: what the format says, what the user's headers and `extra` say, last and verbatim. */
function httpRequest(call, credential, parts) {
    const { target } = call;
    const body = { ...presentMembers(parts.body), ...target.params.extra };
    return {
        method: 'POST',
        url: parts.url,
        headers: {
            'content-type': 'application/json',
            accept: ACCEPT[parts.framing],
            ...parts.headers,
            ...keyHeaders(target, credential),
            ...lowerCased(target.headers),
        },
        body: JSON.stringify(body),
        framing: parts.framing,
        ...(credential.type === 'aws' && {
            sign: { service: 'bedrock', region: target.region ?? regionOf(target.baseUrl) },
        }),
    };
}
const ACCEPT = {
    sse: 'text/event-stream',
    ndjson: 'application/x-ndjson',
    'json-array': 'application/json',
    'aws-eventstream': 'application/vnd.amazon.eventstream',
};
/** The key where this target's endpoint looks for it. A key for Bedrock (`AWS_BEARER_TOKEN_BEDROCK`) is a bearer token. */
function keyHeaders(target, credential) {
    if (credential.type !== 'key' || target.auth === 'none')
        return {};
    if (target.auth === 'bearer' || target.auth === 'aws')
        return { authorization: `Bearer ${credential.value}` };
    return { [target.auth]: credential.value };
}
/** One spelling per name, so that a header of the user's replaces ours. */
function lowerCased(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
function regionOf(baseUrl) {
    return /bedrock-runtime(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com/.exec(baseUrl)?.[1] ?? 'us-east-1';
}
/** The base URL with a path behind it, its own query (gateways have some) kept and joined with ours. */
function joinUrl(baseUrl, path, query = {}) {
    const [place = '', ownQuery = ''] = baseUrl.split('?');
    const asked = Object.entries(query).filter((entry) => entry[1] !== undefined);
    const whole = `${place.replace(/\/+$/, '')}${path}`;
    // The common case: URLSearchParams would take a third of all that encoding a call takes.
    if (ownQuery === '' && asked.length === 0)
        return whole;
    const search = new URLSearchParams(ownQuery);
    for (const [name, value] of asked)
        if (!search.has(name))
            search.set(name, value);
    return search.size === 0 ? whole : `${whole}?${search.toString()}`;
}
/** Messages split as the APIs want them whose system prompt stands apart. Absent when there is none. */
function splitSystem(messages) {
    const system = messages.filter((message) => message.role === 'system').map((message) => message.content);
    const turns = messages.filter((message) => message.role !== 'system');
    return { ...(system.length > 0 && { system: system.join('\n\n') }), turns };
}
/** Messages as `{role, content}`, the form most APIs share. */
function plainMessages(messages) {
    return messages.map(({ role, content }) => ({ role, content }));
}
/** Azure's v1 route and its dated versions since September 2024; its model-inference route (`/models`) never. */
function knowsCompletionCap({ apiVersion, baseUrl }) {
    if (/\/models\/?$/.test(baseUrl))
        return false;
    return apiVersion === undefined || !/^\d/.test(apiVersion) || apiVersion >= '2024-09';
}
/**
 * What Chat Completions calls the cap of output tokens at this endpoint. Known endpoints have one name each. For
 * unknown ones the model family decides: OpenAI's reasoning families (o1 and later, gpt-5 and later, also behind a
 * `vendor/` prefix) refuse `max_tokens`; every other server knows it.
 */
function chatCapName(target) {
    const known = (0,known_providers/* knownProvider */.lG)(target.provider, target.preset);
    if (known.chatCap !== undefined)
        return known.chatCap;
    if (target.provider === 'azure-openai' && knowsCompletionCap(target))
        return 'max_completion_tokens';
    return /(^|\/)(o[1-9]|gpt-([5-9]|[1-9]\d))/.test(target.model) ? 'max_completion_tokens' : 'max_tokens';
}

;// CONCATENATED MODULE: ./lib/providers/stop-reason.js
/** Every vendor's word for why it stopped, lower case, `_` for `-` and blanks, in our words. New words are `other`. */
const KINDS = {
    stop: 'stop',
    eos: 'stop',
    end_turn: 'stop',
    stop_sequence: 'stop',
    complete: 'stop',
    completed: 'stop',
    finish: 'stop',
    finished: 'stop',
    endoftext: 'stop',
    stop_criteria_met: 'stop',
    pause_turn: 'stop',
    length: 'length',
    max_tokens: 'length',
    max_output_tokens: 'length',
    max_length: 'length',
    model_length: 'length',
    model_context_window_exceeded: 'length',
    error_limit: 'length',
    tool_calls: 'tool',
    tool_call: 'tool',
    tool_use: 'tool',
    function_call: 'tool',
    content_filter: 'content-filter',
    content_filtered: 'content-filter',
    guardrail_intervened: 'content-filter',
    refusal: 'content-filter',
    safety: 'content-filter',
    recitation: 'content-filter',
    blocklist: 'content-filter',
    prohibited_content: 'content-filter',
    spii: 'content-filter',
    image_safety: 'content-filter',
    error_toxic: 'content-filter',
    error: 'error',
    failed: 'error',
};
function finishKind(reason) {
    return KINDS[reason.toLowerCase().replaceAll(/[\s-]/g, '_')] ?? 'other';
}

;// CONCATENATED MODULE: ./lib/providers/anthropic-messages.js
/**
 * Anthropic Messages API, streaming: Anthropic's own, and on Vertex AI and Azure. (Bedrock: bedrock-invoke.ts.)
 *
 * Wire   https://docs.anthropic.com/en/api/messages-streaming
 * Quirk  input_tokens leaves cached tokens out; our inputTokens counts them, as OpenAI's count does
 * Quirk  output_tokens is cumulative, the last update wins; message_delta may repeat the input, with or without caches
 * Quirk  thinking of newer models is a summary, and redacted thinking no text at all, but billed in full
 * Quirk  new event names may appear any day: an unknown name is skipped
 */






const anthropicMessages = {
    format: 'anthropic-messages',
    encode,
    decode: (message) => decodeMessage('messages', message, decodeAnthropic),
};
/** By the way the key travels: the classic headers, and the bearer form of the official clients since 1.0. */
const API_VERSION = { classic: '2023-06-01', bearer: '2026-10-21' };
const VERTEX_VERSION = 'vertex-2023-10-16';
function encode(call, credential) {
    const { target } = call;
    const body = anthropicBody(call);
    if (target.provider === 'vertex') {
        const place = `/projects/${target.project ?? '-'}/locations/${target.region ?? 'global'}/publishers/anthropic/models`;
        return httpRequest(call, credential, {
            url: joinUrl(target.baseUrl, `/${target.apiVersion ?? 'v1'}${place}/${target.model}:streamRawPredict`),
            framing: 'sse',
            body: { anthropic_version: VERTEX_VERSION, ...body, stream: true },
        });
    }
    const model = target.deployment ?? target.model;
    const version = API_VERSION[target.provider === 'anthropic' && target.auth === 'bearer' ? 'bearer' : 'classic'];
    return httpRequest(call, credential, {
        url: messagesUrl(target.baseUrl, target.provider === 'azure-openai'),
        framing: 'sse',
        headers: { 'anthropic-version': target.apiVersion ?? version },
        body: { model, ...body, stream: true },
    });
}
function messagesUrl(baseUrl, azure) {
    const path = /\/v1\/?$/.test(baseUrl) ? '/messages' : '/v1/messages';
    const isPlain = azure && !/\/anthropic(\/|$)/.test(baseUrl);
    return joinUrl(baseUrl, isPlain ? `/anthropic${path}` : path);
}
/** Without model and stream, which Bedrock and Vertex say elsewhere. */
function anthropicBody(call) {
    const { params } = call.target;
    const { system, turns } = splitSystem(call.messages);
    const budget = params.thinkingBudget;
    return {
        max_tokens: params.maxOutputTokens,
        system,
        messages: plainMessages(turns),
        temperature: params.temperature,
        top_p: params.topP,
        top_k: params.topK,
        stop_sequences: params.stop,
        thinking: budget === undefined ? undefined : { type: 'enabled', budget_tokens: budget },
        output_config: params.reasoningEffort === undefined ? undefined : { effort: params.reasoningEffort },
        service_tier: params.serviceTier,
    };
}
/** Also the inner format of Claude on Bedrock. */
function decodeAnthropic(payload) {
    switch (payload['type']) {
        case 'message_start':
            return readWire('messages', messageStart, payload, ({ message }) => [
                ...servedEvents(message.model, undefined, wordOf(message.usage?.['service_tier'])),
                ...usageEvents(message.usage, 'first'),
            ]);
        case 'content_block_start':
            return readWire('messages', blockStart, payload, startEvents);
        case 'content_block_delta':
            return readWire('messages', blockDelta, payload, deltaEvents);
        case 'message_delta':
            return readWire('messages', messageDelta, payload, ({ delta, usage }) => [
                ...usageEvents(usage, 'update'),
                ...(delta?.stop_reason === undefined
                    ? []
                    : [{ type: 'finish', choice: 0, reason: delta.stop_reason, kind: finishKind(delta.stop_reason) }]),
            ]);
        case 'message_stop':
            return [{ type: 'stream-end' }];
        default:
            return []; // ping, content_block_stop and names not invented yet
    }
}
function startEvents({ index, content_block: block }) {
    const tool = { type: 'tool-delta', choice: 0, index: index ?? 0, data: '' };
    const named = present({ id: block.id || undefined, name: block.name || undefined });
    switch (block.type) {
        case 'text':
            return [{ type: 'text-delta', text: block.text ?? '', choice: 0 }];
        case 'thinking':
            return [{ type: 'reasoning-delta', text: block.thinking ?? '', choice: 0, summary: true }];
        case 'redacted_thinking':
            return [{ type: 'reasoning-delta', text: '', choice: 0, summary: true }];
        case 'tool_use':
            return [{ ...tool, ...named }];
        default:
            // server_tool_use, mcp_tool_use and their results
            return block.type?.endsWith('_use') ? [{ ...tool, ...named, server: true }] : [];
    }
}
function deltaEvents({ index, delta }) {
    if (typeof delta.text === 'string')
        return [{ type: 'text-delta', text: delta.text, choice: 0 }];
    if (typeof delta.thinking === 'string') {
        return [{ type: 'reasoning-delta', text: delta.thinking, choice: 0, summary: true }];
    }
    if (typeof delta.partial_json === 'string') {
        return [{ type: 'tool-delta', choice: 0, index: index ?? 0, data: delta.partial_json }];
    }
    return []; // signatures and citations carry no token
}
function usageEvents(raw, place) {
    if (raw === null || raw === undefined)
        return [];
    const parsed = wireUsage.safeParse(raw);
    if (!parsed.success)
        return [];
    const { input_tokens: fresh, cache_read_input_tokens: read, cache_creation_input_tokens: written } = parsed.data;
    // An update that repeats the input without its caches would take them away from the sum that stands.
    const isWhole = place === 'first' || typeof read === 'number' || typeof written === 'number';
    const knowsInput = typeof fresh === 'number' && isWhole;
    const thinking = parsed.data.output_tokens_details?.thinking_tokens;
    const usage = present({
        inputTokens: knowsInput ? fresh + (read ?? 0) + (written ?? 0) : undefined,
        cachedInputTokens: read,
        cacheWriteTokens: written,
        outputTokens: parsed.data.output_tokens,
        reasoningTokens: thinking,
        outputIncludesReasoning: typeof thinking === 'number' ? true : undefined,
    });
    return [{ type: 'usage', usage, raw }];
}
const wireUsage = schemas/* object */.Ikc({
    input_tokens: count,
    cache_read_input_tokens: count,
    cache_creation_input_tokens: count,
    output_tokens: count,
    output_tokens_details: schemas/* object */.Ikc({ thinking_tokens: count }).nullish().catch(undefined),
});
const messageStart = schemas/* object */.Ikc({ message: schemas/* object */.Ikc({ model: word, usage: rawObject }) });
const blockStart = schemas/* object */.Ikc({
    index: ordinal,
    content_block: schemas/* object */.Ikc({ type: word, text: wire_text, thinking: wire_text, id: word, name: word }),
});
const blockDelta = schemas/* object */.Ikc({ index: ordinal, delta: schemas/* object */.Ikc({ text: wire_text, thinking: wire_text, partial_json: wire_text }) });
const messageDelta = schemas/* object */.Ikc({ delta: schemas/* object */.Ikc({ stop_reason: reason }).nullish(), usage: rawObject });

;// CONCATENATED MODULE: ./lib/providers/bedrock-events.js




/**
 * The events of ConverseStream by name; Nova's own InvokeModel body has the same ones.
 *
 * Wire  https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStreamOutput.html
 */
function converseEvents(name, payload) {
    switch (name) {
        case 'contentBlockStart':
            return readWire('Converse', bedrock_events_blockStart, payload, ({ contentBlockIndex: index, start }) => {
                const tool = start?.toolUse;
                if (!tool)
                    return [];
                const named = present({ id: tool.toolUseId || undefined, name: tool.name || undefined });
                const server = tool.type === 'server_tool_use' && { server: true };
                return [{ type: 'tool-delta', choice: 0, index: index ?? 0, ...named, data: '', ...server }];
            });
        case 'contentBlockDelta':
            return readWire('Converse', bedrock_events_blockDelta, payload, bedrock_events_deltaEvents);
        case 'messageStop':
            return readWire('Converse', messageStop, payload, ({ stopReason }) => [
                ...(stopReason === undefined
                    ? []
                    : [{ type: 'finish', choice: 0, reason: stopReason, kind: finishKind(stopReason) }]),
                { type: 'stream-end' },
            ]);
        case 'metadata':
            return readWire('Converse', metadata, payload, ({ usage, metrics, serviceTier }) => [
                ...bedrock_events_usageEvents(usage),
                ...(serviceTier?.type ? [{ type: 'served', tier: serviceTier.type }] : []),
                ...metricsEvents(metrics?.latencyMs),
            ]);
        default:
            return []; // messageStart, contentBlockStop and names not invented yet
    }
}
function bedrock_events_deltaEvents({ contentBlockIndex: index, delta }) {
    if (typeof delta.text === 'string')
        return [{ type: 'text-delta', text: delta.text, choice: 0 }];
    const thought = delta.reasoningContent;
    // Claude's thinking may be a summary; that of other models is raw, and nothing on the wire tells them apart.
    if (thought)
        return [{ type: 'reasoning-delta', text: thought.text ?? '', choice: 0, summary: true }];
    const input = delta.toolUse?.input;
    return typeof input === 'string' ? [{ type: 'tool-delta', choice: 0, index: index ?? 0, data: input }] : [];
}
/** `inputTokens` leaves cached tokens out, as the totals show. */
function bedrock_events_usageEvents(raw) {
    if (raw === null || raw === undefined)
        return [];
    const parsed = bedrock_events_wireUsage.safeParse(raw);
    if (!parsed.success)
        return [];
    const { inputTokens: fresh, outputTokens, ...caches } = parsed.data;
    const read = caches.cacheReadInputTokens ?? caches.cacheReadInputTokenCount;
    const written = caches.cacheWriteInputTokens ?? caches.cacheWriteInputTokenCount;
    const usage = present({
        inputTokens: typeof fresh === 'number' ? fresh + (read ?? 0) + (written ?? 0) : undefined,
        cachedInputTokens: read,
        cacheWriteTokens: written,
        outputTokens,
    });
    return [{ type: 'usage', usage, raw }];
}
function metricsEvents(latencyMs, firstByteMs) {
    const metrics = present({ latencyMs, firstByteMs });
    return Object.keys(metrics).length === 0 ? [] : [{ type: 'server-metrics', ...metrics }];
}
const bedrock_events_wireUsage = schemas/* object */.Ikc({
    inputTokens: count,
    outputTokens: count,
    cacheReadInputTokens: count,
    cacheWriteInputTokens: count,
    cacheReadInputTokenCount: count,
    cacheWriteInputTokenCount: count,
});
const bedrock_events_blockStart = schemas/* object */.Ikc({
    contentBlockIndex: ordinal,
    start: schemas/* object */.Ikc({ toolUse: schemas/* object */.Ikc({ toolUseId: word, name: word, type: word }).nullish() }).nullish(),
});
const bedrock_events_blockDelta = schemas/* object */.Ikc({
    contentBlockIndex: ordinal,
    delta: schemas/* object */.Ikc({
        text: wire_text,
        reasoningContent: schemas/* object */.Ikc({ text: wire_text }).nullish(),
        toolUse: schemas/* object */.Ikc({ input: schemas/* unknown */.L5J() }).nullish(),
    }),
});
const messageStop = schemas/* object */.Ikc({ stopReason: reason });
const metadata = schemas/* object */.Ikc({
    usage: rawObject,
    metrics: schemas/* object */.Ikc({ latencyMs: milliseconds }).nullish().catch(undefined),
    serviceTier: schemas/* object */.Ikc({ type: word }).nullish().catch(undefined),
});

;// CONCATENATED MODULE: ./lib/providers/bedrock-converse.js




const bedrockConverse = {
    format: 'bedrock-converse',
    encode: bedrock_converse_encode,
    decode: (message) => decodeMessage('Converse', message, (payload) => converseEvents(message.event, payload)),
};
function bedrock_converse_encode(call, credential) {
    const { target } = call;
    return httpRequest(call, credential, {
        url: joinUrl(target.baseUrl, `/model/${pathSegment(target.model)}/converse-stream`),
        framing: 'aws-eventstream',
        body: requestBody(call),
    });
}
/** RFC 3986, as AWS's own clients escape: encodeURIComponent leaves five characters that it should not. */
function pathSegment(text) {
    return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function requestBody(call) {
    const { params } = call.target;
    const { system, turns } = splitSystem(call.messages);
    const config = present({
        maxTokens: params.maxOutputTokens,
        temperature: params.temperature,
        topP: params.topP,
        stopSequences: params.stop,
    });
    const more = present({
        top_k: params.topK,
        thinking: params.thinkingBudget === undefined ? undefined : { type: 'enabled', budget_tokens: params.thinkingBudget },
        reasoning_effort: params.reasoningEffort,
    });
    return {
        messages: turns.map(({ role, content }) => ({ role, content: [{ text: content }] })),
        system: system === undefined ? undefined : [{ text: system }],
        inferenceConfig: Object.keys(config).length === 0 ? undefined : config,
        additionalModelRequestFields: Object.keys(more).length === 0 ? undefined : more,
        serviceTier: params.serviceTier === undefined ? undefined : { type: params.serviceTier },
    };
}

;// CONCATENATED MODULE: ./lib/providers/chat-text-chunk.js


/**
 * What the commonest message of a stream means: one choice with a piece of text, or of reasoning beside no text, and
 * nothing else that matters. Undefined when the payload is any other; then its schema is asked, which gives the same
 * answer to this one and takes several times as long. It runs once per token.
 */
function chatTextChunk(payload) {
    const { model, system_fingerprint: fingerprint, service_tier: tier, choices } = payload;
    if (!isWord(model) || !isWord(fingerprint) || !isWord(tier))
        return undefined;
    if (!isAbsent(payload['usage']) || !isAbsent(payload['x_groq']))
        return undefined;
    if (!Array.isArray(choices) || choices.length !== 1)
        return undefined;
    const said = choiceText(choices[0]);
    if (said === undefined)
        return undefined;
    return model || fingerprint || tier ? [...servedEvents(model, fingerprint, tier), said] : [said];
}
function choiceText(choice) {
    if (!isJsonObject(choice))
        return undefined;
    const { index, delta } = choice;
    if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0)
        return undefined;
    if (!isAbsent(choice['finish_reason']) || !isAbsent(choice['usage']) || !isAbsent(choice['error']))
        return undefined;
    return isJsonObject(delta) ? deltaText(delta, index) : undefined;
}
function deltaText(delta, choice) {
    const { content, reasoning_content: reasoning } = delta;
    if (!isAbsent(delta['reasoning']) || !isAbsent(delta['reasoning_text']) || !isAbsent(delta['reasoning_details'])) {
        return undefined;
    }
    if (!isAbsent(delta['refusal']) || !isAbsent(delta['tool_calls']) || !isAbsent(delta['function_call'])) {
        return undefined;
    }
    if (typeof content === 'string') {
        return isAbsent(reasoning) || reasoning === '' ? { type: 'text-delta', text: content, choice } : undefined;
    }
    if (!isAbsent(content) || typeof reasoning !== 'string' || reasoning === '')
        return undefined;
    return { type: 'reasoning-delta', text: reasoning, choice };
}
function isAbsent(value) {
    return value === undefined || value === null;
}
function isWord(value) {
    return typeof value === 'string' || value === undefined || value === null;
}

;// CONCATENATED MODULE: ./lib/providers/openai-url.js

/**
 * Where an OpenAI-shaped API lives at this target. Azure has three layouts: the v1 route (no api-version, or a word
 * such as `preview`), deployments with a dated api-version, and the model-inference route `…/models`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle
 */
function openaiUrl(target, path) {
    const { baseUrl, apiVersion, provider } = target;
    if (provider !== 'azure-openai') {
        const base = provider === 'ollama' && !/\/v\d+\/?$/.test(baseUrl) ? joinUrl(baseUrl, '/v1') : baseUrl;
        return joinUrl(base, path, { 'api-version': apiVersion });
    }
    if (/\/(models|v1)\/?$/.test(baseUrl))
        return joinUrl(baseUrl, path, { 'api-version': apiVersion });
    const resource = baseUrl.replace(/\/openai\/?$/, '');
    if (apiVersion === undefined || !/^\d/.test(apiVersion)) {
        return joinUrl(resource, `/openai/v1${path}`, { 'api-version': apiVersion === 'v1' ? undefined : apiVersion });
    }
    const deployment = encodeURIComponent(target.deployment ?? target.model);
    const place = path === '/responses' ? '/openai' : `/openai/deployments/${deployment}`;
    return joinUrl(resource, `${place}${path}`, { 'api-version': apiVersion });
}
/** Azure knows deployments, and takes their names for models. */
function openaiModel({ deployment, model }) {
    return deployment ?? model;
}

;// CONCATENATED MODULE: ./lib/providers/openai-usage.js



const details = schemas/* object */.Ikc({
    cached_tokens: count,
    cache_write_tokens: count,
    cache_creation_tokens: count,
    audio_tokens: count,
    reasoning_tokens: count,
})
    .nullish()
    .catch(undefined);
const chatUsage = schemas/* object */.Ikc({
    prompt_tokens: count,
    completion_tokens: count,
    total_tokens: count,
    prompt_tokens_details: details,
    completion_tokens_details: details,
    reasoning_tokens: count,
    // DeepSeek, then Together and Moonshot, then gateways in front of Anthropic.
    prompt_cache_hit_tokens: count,
    cached_tokens: count,
    cache_read_input_tokens: count,
    cache_creation_input_tokens: count,
});
/** Usage of Chat Completions and of the many servers that speak it. */
function chatUsageEvents(raw) {
    if (raw === null || raw === undefined)
        return [];
    const parsed = chatUsage.safeParse(raw);
    if (!parsed.success)
        return [];
    const { prompt_tokens: input, completion_tokens: output, total_tokens: total, ...rest } = parsed.data;
    const reasoning = rest.completion_tokens_details?.reasoning_tokens ?? rest.reasoning_tokens;
    const usage = present({
        inputTokens: input,
        cachedInputTokens: rest.prompt_tokens_details?.cached_tokens ??
            rest.prompt_cache_hit_tokens ??
            rest.cached_tokens ??
            rest.cache_read_input_tokens,
        cacheWriteTokens: rest.prompt_tokens_details?.cache_write_tokens ??
            rest.prompt_tokens_details?.cache_creation_tokens ??
            rest.cache_creation_input_tokens,
        outputTokens: output,
        reasoningTokens: reasoning,
        outputIncludesReasoning: includesReasoning(input ?? 0, output, reasoning, total),
        audioInputTokens: rest.prompt_tokens_details?.audio_tokens,
        audioOutputTokens: rest.completion_tokens_details?.audio_tokens,
    });
    return [{ type: 'usage', usage, raw }];
}
/**
 * OpenAI and DeepSeek count reasoning as output; xAI and some gateways do not, and say so only by their sums: a total
 * that needs the reasoning beside the output, or more reasoning than output.
 */
function includesReasoning(input, output, reasoning, total) {
    if (output === null || output === undefined || reasoning === null || reasoning === undefined)
        return undefined;
    if (reasoning > output)
        return false;
    return reasoning === 0 || total !== input + output + reasoning;
}
const responsesUsage = schemas/* object */.Ikc({
    input_tokens: count,
    output_tokens: count,
    input_tokens_details: details,
    output_tokens_details: details,
});
/** Usage of the Responses API; output counts reasoning. */
function responsesUsageEvents(raw) {
    if (raw === null || raw === undefined)
        return [];
    const parsed = responsesUsage.safeParse(raw);
    if (!parsed.success)
        return [];
    const { input_tokens_details: inputs, output_tokens_details: outputs } = parsed.data;
    const usage = present({
        inputTokens: parsed.data.input_tokens,
        cachedInputTokens: inputs?.cached_tokens,
        cacheWriteTokens: inputs?.cache_write_tokens,
        outputTokens: parsed.data.output_tokens,
        reasoningTokens: outputs?.reasoning_tokens,
        outputIncludesReasoning: typeof outputs?.reasoning_tokens === 'number' ? true : undefined,
        audioInputTokens: inputs?.audio_tokens,
        audioOutputTokens: outputs?.audio_tokens,
    });
    return [{ type: 'usage', usage, raw }];
}

;// CONCATENATED MODULE: ./lib/providers/openai-chat.js
/**
 * OpenAI Chat Completions, streaming, and the many servers that speak it.
 *
 * Wire   https://platform.openai.com/docs/api-reference/chat-streaming
 * Quirk  the first delta names a role and has no text; Azure sends a chunk without choices before it
 * Quirk  reasoning comes as `reasoning_content`, `reasoning`, `reasoning_details` (repeating it), or as parts of an
 *        array `content` (Mistral, Databricks); it is counted once
 * Quirk  usage is in a chunk without choices, in the finish chunk, in every chunk, or under `x_groq`
 * Quirk  nine recorded servers never send `[DONE]`: a finish reason on every choice is an end marker
 */











const openaiChat = {
    format: 'openai-chat',
    encode: openai_chat_encode,
    decode: (message) => decodeMessage('chat', message, decodeChatChunk),
};
function openai_chat_encode(call, credential) {
    const { target } = call;
    return httpRequest(call, credential, {
        url: openaiUrl(target, '/chat/completions'),
        framing: 'sse',
        body: { model: openaiModel(target), ...chatBody(call, chatCapName(target)) },
    });
}
/** All of the body but the model, which Bedrock wants in the path. */
function chatBody(call, capName) {
    const { params, provider, preset } = call.target;
    const strict = (0,known_providers/* knownProvider */.lG)(provider, preset).strictChat;
    return {
        messages: plainMessages(call.messages),
        stream: true,
        stream_options: strict === undefined ? { include_usage: true } : undefined,
        [capName]: params.maxOutputTokens,
        temperature: params.temperature,
        top_p: params.topP,
        top_k: params.topK,
        [strict?.seedName ?? 'seed']: params.seed,
        stop: params.stop,
        n: params.n,
        reasoning_effort: params.reasoningEffort,
        service_tier: params.serviceTier,
    };
}
/** Also the inner format of several vendors on Bedrock. */
function decodeChatChunk(payload) {
    return chatTextChunk(payload) ?? decodeBySchema(payload);
}
/** The same, whatever the payload is. Exported so that a test can hold the quick way against it. */
function decodeBySchema(payload) {
    return readWire('chat', chunk, payload, chunkEvents);
}
function chunkEvents(value) {
    const { choices, usage, x_groq: groq } = value;
    const events = [...servedEvents(value.model, value.system_fingerprint, value.service_tier)];
    for (const [position, choice] of (choices ?? []).entries())
        events.push(...choiceEvents(choice, position));
    const counted = usage ?? groq?.usage ?? choices?.find((choice) => choice.usage)?.usage;
    if (counted)
        events.push(...chatUsageEvents(counted));
    return events;
}
function choiceEvents(choice, position) {
    const number = choice.index ?? position;
    const delta = choice.delta ?? {};
    const events = [...reasoningEvents(delta, number)];
    if (typeof delta.content === 'string')
        events.push({ type: 'text-delta', text: delta.content, choice: number });
    if (delta.refusal)
        events.push({ type: 'refusal-delta', text: delta.refusal, choice: number });
    for (const [at, call] of (delta.tool_calls ?? []).entries())
        events.push(toolEvent(call, number, at));
    if (delta.function_call)
        events.push(toolEvent({ function: delta.function_call }, number, 0));
    if (choice.finish_reason !== undefined) {
        const kind = finishKind(choice.finish_reason);
        events.push({ type: 'finish', choice: number, reason: choice.finish_reason, kind, ends: true });
    }
    if (choice.error)
        events.push(errorEvent(readErrorBody({ error: choice.error }), undefined));
    return events;
}
function reasoningEvents(delta, choice) {
    if (Array.isArray(delta.content))
        return delta.content.flatMap((part) => partEvents(part, choice));
    const details = delta.reasoning_details ?? [];
    const summary = details.some((detail) => detail.type === 'reasoning.summary' || detail.type === 'reasoning.encrypted');
    const said = delta.reasoning_content ||
        delta.reasoning_text ||
        (typeof delta.reasoning === 'string' && delta.reasoning) ||
        details.map((detail) => detail.text ?? detail.summary ?? '').join('');
    if (!said && !summary)
        return [];
    return [{ type: 'reasoning-delta', text: said, choice, ...(summary && { summary }) }];
}
function partEvents(part, choice) {
    if (part.type === 'reasoning') {
        const summary = (part.summary ?? []).map((piece) => piece.text ?? '').join('');
        return [{ type: 'reasoning-delta', text: summary, choice, summary: true }];
    }
    if (part.type !== 'thinking')
        return [{ type: 'text-delta', text: part.text ?? '', choice }];
    const thinking = part.thinking ?? '';
    const said = typeof thinking === 'string' ? thinking : thinking.map((piece) => piece.text ?? '').join('');
    return [{ type: 'reasoning-delta', text: said, choice }];
}
function toolEvent(call, choice, position) {
    const given = call.function?.arguments;
    return {
        type: 'tool-delta',
        choice,
        index: call.index ?? position,
        ...present({ id: call.id || undefined, name: call.function?.name || undefined }),
        data: isJsonObject(given) ? JSON.stringify(given) : (given ?? ''),
    };
}
const partSchema = schemas/* object */.Ikc({
    type: word,
    text: wire_text,
    thinking: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* object */.Ikc({ text: wire_text }))]).nullish(),
    summary: schemas/* array */.YOg(schemas/* object */.Ikc({ text: wire_text })).nullish().catch(undefined),
});
const functionSchema = schemas/* object */.Ikc({ name: word, arguments: schemas/* union */.KCZ([schemas/* string */.YjP(), rawObject]).nullish() });
const toolSchema = schemas/* object */.Ikc({ index: ordinal, id: word, function: functionSchema.nullish() });
const detailSchema = schemas/* object */.Ikc({ type: word, text: word, summary: word });
const deltaSchema = schemas/* object */.Ikc({
    content: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(partSchema)]).nullish(),
    reasoning_content: wire_text,
    reasoning_text: wire_text,
    reasoning: schemas/* unknown */.L5J().optional(),
    reasoning_details: schemas/* array */.YOg(detailSchema).nullish().catch(undefined),
    refusal: wire_text,
    tool_calls: schemas/* array */.YOg(toolSchema).nullish(),
    function_call: functionSchema.nullish(),
});
const choiceSchema = schemas/* object */.Ikc({
    index: ordinal,
    delta: deltaSchema.nullish(),
    finish_reason: reason,
    usage: rawObject,
    error: rawObject,
});
const chunk = schemas/* object */.Ikc({
    model: word,
    system_fingerprint: word,
    service_tier: word,
    choices: schemas/* array */.YOg(choiceSchema).nullish(),
    usage: rawObject,
    x_groq: schemas/* object */.Ikc({ usage: rawObject }).nullish().catch(undefined),
});

;// CONCATENATED MODULE: ./lib/providers/bedrock-bodies.js




/**
 * The InvokeModel body of each vendor. The vendor is read from the model id (`us.anthropic.claude…`, or behind
 * `foundation-model/` and `inference-profile/` in an ARN); an unknown one gets messages as Chat Completions has them,
 * the form that new vendors take, and `params.extra` says the rest.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html
 */
function invokeBody(call) {
    const { model, params } = call.target;
    switch (vendorOf(model)) {
        case 'anthropic':
            return { anthropic_version: 'bedrock-2023-05-31', ...anthropicBody(call) };
        case 'amazon.nova':
            return novaBody(call);
        case 'amazon.titan':
            return {
                inputText: flat(call),
                textGenerationConfig: filled({ ...sampling(call), maxTokenCount: params.maxOutputTokens }),
            };
        case 'meta':
            return {
                prompt: flat(call),
                max_gen_len: params.maxOutputTokens,
                temperature: params.temperature,
                top_p: params.topP,
            };
        case 'cohere':
            return {
                [/command-(text|light)/.test(model) ? 'prompt' : 'message']: flat(call),
                max_tokens: params.maxOutputTokens,
                temperature: params.temperature,
                p: params.topP,
                k: params.topK,
                seed: params.seed,
                stop_sequences: params.stop,
            };
        default:
            return withoutStreaming(call);
    }
}
function vendorOf(model) {
    const id = model.split('/').at(-1) ?? model;
    return /(?:^|\.)(anthropic|amazon\.nova|amazon\.titan|meta|cohere)[.-]/.exec(id)?.[1];
}
function novaBody(call) {
    const { params } = call.target;
    const { system, turns } = splitSystem(call.messages);
    return {
        schemaVersion: 'messages-v1',
        system: system === undefined ? undefined : [{ text: system }],
        messages: turns.map(({ role, content }) => ({ role, content: [{ text: content }] })),
        inferenceConfig: filled({ ...sampling(call), maxTokens: params.maxOutputTokens, topK: params.topK }),
    };
}
function sampling({ target: { params } }) {
    return { temperature: params.temperature, topP: params.topP, stopSequences: params.stop };
}
/** Chat Completions without the members that Bedrock says in the path. */
function withoutStreaming(call) {
    const capName = /(?:^|\.)openai\./.test(call.target.model) ? 'max_completion_tokens' : 'max_tokens';
    return { ...chatBody(call, capName), stream: undefined, stream_options: undefined };
}
/** Completion models know no roles. */
function flat(call) {
    return call.messages.map(({ content }) => content).join('\n\n');
}
function filled(members) {
    const kept = presentMembers(members);
    return Object.keys(kept).length === 0 ? undefined : kept;
}

;// CONCATENATED MODULE: ./lib/providers/bedrock-invoke.js
/**
 * AWS Bedrock InvokeModelWithResponseStream: the vendor's own body, base64 inside `{"bytes": …}`.
 *
 * Wire   https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModelWithResponseStream.html
 * Quirk  the inner format is told by its members, not by the model id: ARNs of profiles name no vendor
 * Quirk  the last inner message carries `amazon-bedrock-invocationMetrics` beside its own members; its token counts
 *        may differ from the vendor's and only fill gaps
 * Quirk  gpt-oss wraps its reasoning in `<reasoning>` inside the text, once per chunk
 */










const bedrockInvoke = {
    format: 'bedrock-invoke',
    encode: bedrock_invoke_encode,
    decode: (message) => decodeMessage('InvokeModel', message, decodeChunk),
};
function bedrock_invoke_encode(call, credential) {
    return httpRequest(call, credential, {
        url: joinUrl(call.target.baseUrl, `/model/${pathSegment(call.target.model)}/invoke-with-response-stream`),
        framing: 'aws-eventstream',
        body: invokeBody(call),
    });
}
function decodeChunk(payload, message) {
    const { bytes } = payload;
    if (typeof bytes !== 'string')
        return message.event === 'chunk' ? [broken('InvokeModel', 'bytes')] : [];
    const inner = parseJson(Buffer.from(bytes, 'base64').toString('utf8'));
    if (!isJsonObject(inner))
        return [broken('InvokeModel', 'bytes')];
    return [...vendorEvents(inner), ...commonEvents(inner)];
}
function vendorEvents(inner) {
    if (typeof inner['type'] === 'string')
        return decodeAnthropic(inner);
    if (isChat(inner['choices']))
        return decodeChatChunk(inner);
    for (const name of ['messageStart', 'contentBlockStart', 'contentBlockDelta', 'messageStop', 'metadata']) {
        if (inner[name] !== undefined)
            return converseEvents(name, inner[name]);
    }
    return readWire('InvokeModel', completion, inner, completionEvents);
}
/** DeepSeek's and Mistral's choices have `text` or a `message`, where Chat Completions has a `delta`. */
function isChat(choices) {
    return (Array.isArray(choices) &&
        choices.every((choice) => !isJsonObject(choice) || (choice['text'] === undefined && choice['message'] === undefined)));
}
/** Titan, Llama, Mistral, Cohere and Claude 2 complete text; one schema holds their few members. */
function completionEvents(given) {
    const choice = given.choices?.[0];
    const part = choice ?? given.generations?.[0] ?? given.outputs?.[0] ?? given;
    const said = given.outputText ?? given.generation ?? given.completion ?? choice?.message?.content ?? part.text ?? undefined;
    const stop = given.completionReason ?? given.stop_reason ?? part.finish_reason ?? part.stop_reason ?? given.finish_reason;
    const usage = present({
        inputTokens: given.inputTextTokenCount ?? given.prompt_token_count,
        outputTokens: given.totalOutputTextTokenCount ?? given.generation_token_count,
    });
    const events = [];
    if (said !== undefined)
        events.push({ type: 'text-delta', text: said, choice: 0 });
    if (stop !== undefined)
        events.push({ type: 'finish', choice: 0, reason: stop, kind: finishKind(stop), ends: true });
    if (Object.keys(usage).length > 0)
        events.push({ type: 'usage', usage, raw: rawCounts(given) });
    return events;
}
function rawCounts(given) {
    const { inputTextTokenCount, totalOutputTextTokenCount, prompt_token_count, generation_token_count } = given;
    return presentMembers({ inputTextTokenCount, totalOutputTextTokenCount, prompt_token_count, generation_token_count });
}
/** What Bedrock adds beside the vendor's members. */
function commonEvents(inner) {
    const events = [];
    if (inner['amazon-bedrock-guardrailAction'] === 'INTERVENED') {
        events.push({ type: 'provider-error', outcome: 'content-filter', errorType: 'guardrail-intervened' });
    }
    const raw = inner['amazon-bedrock-invocationMetrics'];
    if (!isJsonObject(raw))
        return events;
    const metrics = invocationMetrics.safeParse(raw).data ?? {};
    const usage = present({ inputTokens: metrics.inputTokenCount, outputTokens: metrics.outputTokenCount });
    return [
        ...events,
        { type: 'usage', usage, raw, fallback: true },
        ...metricsEvents(metrics.invocationLatency, metrics.firstByteLatency),
        { type: 'stream-end' },
    ];
}
const invocationMetrics = schemas/* object */.Ikc({
    inputTokenCount: count,
    outputTokenCount: count,
    invocationLatency: milliseconds,
    firstByteLatency: milliseconds,
});
const pieces = schemas/* array */.YOg(schemas/* object */.Ikc({ text: wire_text, finish_reason: reason, stop_reason: reason })).nullish();
const completion = schemas/* object */.Ikc({
    outputText: wire_text,
    completionReason: reason,
    inputTextTokenCount: count,
    totalOutputTextTokenCount: count,
    generation: wire_text,
    prompt_token_count: count,
    generation_token_count: count,
    completion: wire_text,
    stop_reason: reason,
    choices: schemas/* array */.YOg(schemas/* object */.Ikc({
        text: wire_text,
        message: schemas/* object */.Ikc({ content: wire_text }).nullish(),
        finish_reason: reason,
        stop_reason: reason,
    }))
        .nullish(),
    generations: pieces,
    outputs: pieces,
    text: wire_text,
    finish_reason: reason,
    model: word,
});

;// CONCATENATED MODULE: ./lib/providers/cohere-v2.js
/**
 * Cohere Chat v2, streaming.
 *
 * Wire   https://docs.cohere.com/v2/docs/streaming
 * Quirk  deltas are nested (`delta.message.content.text`), and one tool call at a time is an object, not a list
 * Quirk  the plan before a tool call is reasoning
 * Quirk  two counts: `tokens` is what the model saw, `billed_units` what is charged; ours are the tokens
 */





const cohereV2 = {
    format: 'cohere-v2',
    encode: cohere_v2_encode,
    decode: (message) => decodeMessage('Cohere', message, decodeEvent),
};
function cohere_v2_encode(call, credential) {
    const { target } = call;
    const { params } = target;
    const budget = params.thinkingBudget;
    return httpRequest(call, credential, {
        url: joinUrl(target.baseUrl.replace(/\/v2\/?$/, ''), '/v2/chat'),
        framing: 'sse',
        body: {
            model: target.model,
            messages: plainMessages(call.messages),
            stream: true,
            max_tokens: params.maxOutputTokens,
            temperature: params.temperature,
            p: params.topP,
            k: params.topK,
            seed: params.seed,
            stop_sequences: params.stop,
            thinking: budget === undefined ? undefined : { type: 'enabled', token_budget: budget },
        },
    });
}
function decodeEvent(payload, message) {
    switch (payload['type'] ?? message.event) {
        case 'content-start':
        case 'content-delta':
        case 'tool-plan-delta':
        case 'tool-call-start':
        case 'tool-call-delta':
            return readWire('Cohere', deltaEvent, payload, ({ index, delta }) => messageEvents(index ?? 0, delta?.message));
        case 'message-end':
            return readWire('Cohere', endEvent, payload, ({ delta }) => [
                ...cohere_v2_usageEvents(delta?.usage),
                ...(delta?.finish_reason === undefined
                    ? []
                    : [
                        {
                            type: 'finish',
                            choice: 0,
                            reason: delta.finish_reason,
                            kind: finishKind(delta.finish_reason),
                        },
                    ]),
                { type: 'stream-end' },
            ]);
        default:
            return []; // message-start, citations, ends of blocks and names not invented yet
    }
}
function messageEvents(index, message) {
    const { content, tool_plan: plan, tool_calls: call } = message ?? {};
    const events = [];
    if (typeof content?.thinking === 'string')
        events.push({ type: 'reasoning-delta', text: content.thinking, choice: 0 });
    if (typeof content?.text === 'string')
        events.push({ type: 'text-delta', text: content.text, choice: 0 });
    if (typeof plan === 'string')
        events.push({ type: 'reasoning-delta', text: plan, choice: 0 });
    if (call) {
        const named = present({ id: call.id || undefined, name: call.function?.name || undefined });
        events.push({ type: 'tool-delta', choice: 0, index, ...named, data: call.function?.arguments ?? '' });
    }
    return events;
}
function cohere_v2_usageEvents(raw) {
    if (raw === null || raw === undefined)
        return [];
    const parsed = cohere_v2_wireUsage.safeParse(raw);
    if (!parsed.success)
        return [];
    const { tokens, billed_units: billed, cached_tokens: cached } = parsed.data;
    const reasoning = tokens?.reasoning_tokens;
    const usage = present({
        inputTokens: tokens?.input_tokens ?? billed?.input_tokens,
        cachedInputTokens: cached,
        outputTokens: tokens?.output_tokens ?? billed?.output_tokens,
        reasoningTokens: reasoning,
        outputIncludesReasoning: typeof reasoning === 'number' ? true : undefined,
    });
    return [{ type: 'usage', usage, raw }];
}
const units = schemas/* object */.Ikc({ input_tokens: count, output_tokens: count, reasoning_tokens: count })
    .nullish()
    .catch(undefined);
const cohere_v2_wireUsage = schemas/* object */.Ikc({ tokens: units, billed_units: units, cached_tokens: count });
const messageSchema = schemas/* object */.Ikc({
    content: schemas/* object */.Ikc({ text: wire_text, thinking: wire_text }).nullish(),
    tool_plan: wire_text,
    tool_calls: schemas/* object */.Ikc({ id: word, function: schemas/* object */.Ikc({ name: word, arguments: wire_text }).nullish() }).nullish(),
})
    .nullish();
const deltaEvent = schemas/* object */.Ikc({ index: ordinal, delta: schemas/* object */.Ikc({ message: messageSchema }).nullish() });
const endEvent = schemas/* object */.Ikc({ delta: schemas/* object */.Ikc({ finish_reason: reason, usage: rawObject }).nullish() });

;// CONCATENATED MODULE: ./lib/providers/gemini.js
/**
 * Google Gemini `streamGenerateContent`, on the developer API and on Vertex AI; as SSE and as one JSON array.
 *
 * Wire   https://ai.google.dev/api/generate-content
 * Quirk  thoughts are summaries; candidatesTokenCount leaves thinking tokens out, promptTokenCount those of built-in tools
 * Quirk  a blocked prompt has no candidates at all; a candidate may have no parts
 * Quirk  with `$alt=json;enum-encoding=int` finish reasons are numbers
 * Quirk  there is no end marker but the finish reason of each candidate
 */






const gemini = geminiWith('gemini', 'sse');
const geminiJsonArray = geminiWith('gemini-json-array', 'json-array');
function geminiWith(format, framing) {
    return {
        format,
        encode: (call, credential) => gemini_encode(call, credential, framing),
        decode: (message) => decodeMessage('generateContent', message, decodeResponse),
    };
}
function gemini_encode(call, credential, framing) {
    return httpRequest(call, credential, {
        url: joinUrl(call.target.baseUrl, `${modelPath(call.target)}:streamGenerateContent`, {
            alt: framing === 'sse' ? 'sse' : undefined,
        }),
        framing,
        body: gemini_requestBody(call),
    });
}
/**
 * Versions are those of the official client; preview models may want `api-version: v1beta`.
 * A model with a slash names its own collection (`tunedModels/…`, `publishers/…`, `projects/…/endpoints/…`).
 */
function modelPath(target) {
    const { baseUrl, model, project, region, provider } = target;
    const isVertex = provider === 'vertex';
    const version = /\/v\d[a-z0-9]*\/?$/.test(baseUrl) ? '' : `/${target.apiVersion ?? (isVertex ? 'v1beta1' : 'v1')}`;
    if (!isVertex)
        return `${version}/${model.includes('/') ? model : `models/${model}`}`;
    if (model.startsWith('projects/'))
        return `${version}/${model}`;
    const place = project === undefined ? '' : `/projects/${project}/locations/${region ?? 'global'}`;
    return `${version}${place}/${model.includes('/') ? model : `publishers/google/models/${model}`}`;
}
function gemini_requestBody(call) {
    const { params } = call.target;
    const { system, turns } = splitSystem(call.messages);
    const thinking = present({
        thinkingBudget: params.thinkingBudget,
        thinkingLevel: params.reasoningEffort?.toUpperCase(),
    });
    const config = present({
        maxOutputTokens: params.maxOutputTokens,
        temperature: params.temperature,
        topP: params.topP,
        topK: params.topK,
        seed: params.seed,
        stopSequences: params.stop,
        candidateCount: params.n,
        thinkingConfig: Object.keys(thinking).length === 0 ? undefined : thinking,
    });
    return {
        contents: turns.map(({ role, content }) => ({
            role: role === 'assistant' ? 'model' : 'user',
            parts: [{ text: content }],
        })),
        systemInstruction: system === undefined ? undefined : { role: 'user', parts: [{ text: system }] },
        generationConfig: Object.keys(config).length === 0 ? undefined : config,
        serviceTier: params.serviceTier,
    };
}
function decodeResponse(payload) {
    return readWire('generateContent', response, payload, (given) => [
        ...servedEvents(given.modelVersion, undefined, wordOf(given.usageMetadata?.['serviceTier'])),
        ...(given.candidates ?? []).flatMap(candidateEvents),
        ...blockEvents(given.promptFeedback?.blockReason),
        ...gemini_usageEvents(given.usageMetadata),
    ]);
}
function candidateEvents(candidate, position) {
    const choice = candidate.index ?? position;
    const events = (candidate.content?.parts ?? []).flatMap((part, at) => gemini_partEvents(part, choice, at));
    const { finishReason } = candidate;
    if (finishReason === undefined || finishReason === 'FINISH_REASON_UNSPECIFIED' || finishReason === '0')
        return events;
    return [...events, { type: 'finish', choice, reason: finishReason, kind: kindOf(finishReason), ends: true }];
}
/** `google.ai.generativelanguage.v1beta.Candidate.FinishReason` by number. */
const REASONS = ['', 'STOP', 'MAX_TOKENS', 'SAFETY', 'RECITATION', 'OTHER', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII'];
function kindOf(finishReason) {
    return finishKind(/^\d+$/.test(finishReason) ? (REASONS[Number(finishReason)] ?? 'other') : finishReason);
}
function gemini_partEvents(part, choice, position) {
    if (part.functionCall) {
        const { id, name, args } = part.functionCall;
        const named = present({ id: id || undefined, name: name || undefined });
        return [{ type: 'tool-delta', choice, index: position, ...named, data: JSON.stringify(args ?? {}) }];
    }
    if (part.executableCode || part.toolCall) {
        return [{ type: 'tool-delta', choice, index: position, data: '', server: true }];
    }
    if (typeof part.text !== 'string')
        return [];
    return part.thought === true
        ? [{ type: 'reasoning-delta', text: part.text, choice, summary: true }]
        : [{ type: 'text-delta', text: part.text, choice }];
}
/** The prompt was blocked: there is no answer to wait for. */
function blockEvents(blockReason) {
    if (blockReason === undefined || blockReason === 'BLOCK_REASON_UNSPECIFIED')
        return [];
    return [
        { type: 'finish', choice: 0, reason: `PROMPT_BLOCKED:${blockReason}`, kind: 'content-filter' },
        { type: 'stream-end' },
    ];
}
function gemini_usageEvents(raw) {
    if (raw === null || raw === undefined)
        return [];
    const parsed = gemini_wireUsage.safeParse(raw);
    if (!parsed.success)
        return [];
    const { promptTokenCount: prompt, toolUsePromptTokenCount: tools } = parsed.data;
    const usage = present({
        inputTokens: typeof prompt === 'number' ? prompt + (tools ?? 0) : undefined,
        cachedInputTokens: parsed.data.cachedContentTokenCount,
        outputTokens: parsed.data.candidatesTokenCount,
        reasoningTokens: parsed.data.thoughtsTokenCount,
        outputIncludesReasoning: false,
        audioInputTokens: audioTokens(parsed.data.promptTokensDetails),
        audioOutputTokens: audioTokens(parsed.data.candidatesTokensDetails),
    });
    return [{ type: 'usage', usage, raw }];
}
function audioTokens(details) {
    return details?.find(({ modality }) => modality === 'AUDIO')?.tokenCount ?? undefined;
}
const modalities = schemas/* array */.YOg(schemas/* object */.Ikc({ modality: word, tokenCount: count }))
    .nullish()
    .catch(undefined);
const gemini_wireUsage = schemas/* object */.Ikc({
    promptTokenCount: count,
    candidatesTokenCount: count,
    thoughtsTokenCount: count,
    cachedContentTokenCount: count,
    toolUsePromptTokenCount: count,
    promptTokensDetails: modalities,
    candidatesTokensDetails: modalities,
});
const gemini_partSchema = schemas/* object */.Ikc({
    text: wire_text,
    thought: schemas/* boolean */.zMY().nullish().catch(undefined),
    functionCall: schemas/* object */.Ikc({ id: word, name: word, args: rawObject }).nullish(),
    executableCode: rawObject,
    toolCall: rawObject,
});
const candidateSchema = schemas/* object */.Ikc({
    index: ordinal,
    content: schemas/* object */.Ikc({ parts: schemas/* array */.YOg(gemini_partSchema).nullish() }).nullish(),
    finishReason: reason,
});
const response = schemas/* object */.Ikc({
    modelVersion: word,
    candidates: schemas/* array */.YOg(candidateSchema).nullish(),
    promptFeedback: schemas/* object */.Ikc({ blockReason: reason }).nullish().catch(undefined),
    usageMetadata: rawObject,
});

;// CONCATENATED MODULE: ./lib/providers/ollama-ndjson.js
/**
 * Ollama's own chat API: newline-delimited JSON.
 *
 * Wire   https://github.com/ollama/ollama/blob/main/docs/api.md
 * Quirk  `/api/generate` says `response` where `/api/chat` says `message.content`; both are read
 * Quirk  counts stand at the top level of the last line; times there are nanoseconds
 */






const ollamaNdjson = {
    format: 'ollama-ndjson',
    encode: ollama_ndjson_encode,
    decode: (message) => decodeMessage('Ollama', message, decodeLine),
};
function ollama_ndjson_encode(call, credential) {
    const { target } = call;
    const { params } = target;
    const options = present({
        num_predict: params.maxOutputTokens,
        temperature: params.temperature,
        top_p: params.topP,
        top_k: params.topK,
        seed: params.seed,
        stop: params.stop,
    });
    return httpRequest(call, credential, {
        url: joinUrl(target.baseUrl.replace(/\/api\/?$/, ''), '/api/chat'),
        framing: 'ndjson',
        body: {
            model: target.model,
            messages: plainMessages(call.messages),
            stream: true,
            think: params.reasoningEffort,
            options: Object.keys(options).length === 0 ? undefined : options,
        },
    });
}
function decodeLine(payload) {
    return readWire('Ollama', line, payload, (given) => {
        const thought = given.message?.thinking ?? given.thinking;
        const said = given.message?.content ?? given.response;
        const events = [...servedEvents(given.model)];
        if (thought)
            events.push({ type: 'reasoning-delta', text: thought, choice: 0 });
        if (typeof said === 'string')
            events.push({ type: 'text-delta', text: said, choice: 0 });
        events.push(...(given.message?.tool_calls ?? []).map(ollama_ndjson_toolEvent));
        return given.done === true ? [...events, ...endEvents(given)] : events;
    });
}
function ollama_ndjson_toolEvent(call, position) {
    const named = present({ id: call.id || undefined, name: call.function?.name || undefined });
    const data = JSON.stringify(call.function?.arguments ?? {});
    return { type: 'tool-delta', choice: 0, index: call.function?.index ?? position, ...named, data };
}
function endEvents(given) {
    const { done_reason: stop, total_duration: total, prompt_eval_count: input, eval_count: output } = given;
    const raw = present({
        total_duration: total,
        load_duration: given.load_duration,
        prompt_eval_count: input,
        prompt_eval_duration: given.prompt_eval_duration,
        eval_count: output,
        eval_duration: given.eval_duration,
    });
    return [
        { type: 'usage', usage: present({ inputTokens: input, outputTokens: output }), raw },
        ...(typeof total === 'number' ? [{ type: 'server-metrics', latencyMs: total / 1e6 }] : []),
        ...(stop === undefined ? [] : [{ type: 'finish', choice: 0, reason: stop, kind: finishKind(stop) }]),
        { type: 'stream-end' },
    ];
}
const ollama_ndjson_toolSchema = schemas/* object */.Ikc({
    id: word,
    function: schemas/* object */.Ikc({ index: ordinal, name: word, arguments: rawObject }).nullish(),
});
const line = schemas/* object */.Ikc({
    model: word,
    message: schemas/* object */.Ikc({ content: wire_text, thinking: wire_text, tool_calls: schemas/* array */.YOg(ollama_ndjson_toolSchema).nullish() }).nullish(),
    response: wire_text,
    thinking: wire_text,
    done: schemas/* boolean */.zMY().nullish(),
    done_reason: reason,
    total_duration: count,
    load_duration: count,
    prompt_eval_count: count,
    prompt_eval_duration: count,
    eval_count: count,
    eval_duration: count,
});

;// CONCATENATED MODULE: ./lib/providers/openai-completions.js
/**
 * OpenAI Completions (legacy), streaming: a prompt in, text out.
 *
 * Wire   https://platform.openai.com/docs/api-reference/completions
 * Quirk  messages become one prompt, joined by blank lines; base models know no roles
 */







const openaiCompletions = {
    format: 'openai-completions',
    encode: openai_completions_encode,
    decode: (message) => decodeMessage('completions', message, openai_completions_decodeChunk),
};
function openai_completions_encode(call, credential) {
    const { params } = call.target;
    return httpRequest(call, credential, {
        url: openaiUrl(call.target, '/completions'),
        framing: 'sse',
        body: {
            model: openaiModel(call.target),
            prompt: call.messages.map(({ content }) => content).join('\n\n'),
            stream: true,
            stream_options: { include_usage: true },
            max_tokens: params.maxOutputTokens,
            temperature: params.temperature,
            top_p: params.topP,
            top_k: params.topK,
            seed: params.seed,
            stop: params.stop,
            n: params.n,
        },
    });
}
function openai_completions_decodeChunk(payload) {
    return readWire('completions', openai_completions_chunk, payload, ({ choices, usage, model, system_fingerprint: fingerprint }) => [
        ...servedEvents(model, fingerprint),
        ...(choices ?? []).flatMap((choice, position) => openai_completions_choiceEvents(choice, choice.index ?? position)),
        ...chatUsageEvents(usage),
    ]);
}
function openai_completions_choiceEvents(given, choice) {
    const delta = { type: 'text-delta', text: given.text ?? '', choice };
    if (given.finish_reason === undefined)
        return [delta];
    const kind = finishKind(given.finish_reason);
    return [delta, { type: 'finish', choice, reason: given.finish_reason, kind, ends: true }];
}
const openai_completions_choiceSchema = schemas/* object */.Ikc({ index: ordinal, text: wire_text, finish_reason: reason });
const openai_completions_chunk = schemas/* object */.Ikc({
    model: word,
    system_fingerprint: word,
    choices: schemas/* array */.YOg(openai_completions_choiceSchema).nullish(),
    usage: rawObject,
});

;// CONCATENATED MODULE: ./lib/providers/openai-responses.js
/**
 * OpenAI Responses API, streaming.
 *
 * Wire   https://platform.openai.com/docs/api-reference/responses-streaming
 * Quirk  some servers leave the `event:` lines out, and item ids may rotate: the type inside the JSON decides, and the
 *        output index names the item
 * Quirk  reasoning is summarised at OpenAI (`reasoning_summary_text`) and raw elsewhere (`reasoning_text`)
 * Quirk  ends with response.completed, .incomplete or .failed; some gateways send `[DONE]` behind it
 */









const openaiResponses = {
    format: 'openai-responses',
    encode: openai_responses_encode,
    decode: (message) => decodeMessage('responses', message, openai_responses_decodeEvent),
};
function openai_responses_encode(call, credential) {
    const { params } = call.target;
    return httpRequest(call, credential, {
        url: openaiUrl(call.target, '/responses'),
        framing: 'sse',
        body: {
            model: openaiModel(call.target),
            input: plainMessages(call.messages),
            stream: true,
            max_output_tokens: params.maxOutputTokens,
            temperature: params.temperature,
            top_p: params.topP,
            reasoning: params.reasoningEffort === undefined ? undefined : { effort: params.reasoningEffort },
            service_tier: params.serviceTier,
        },
    });
}
function openai_responses_decodeEvent(payload, message) {
    const type = typeof payload['type'] === 'string' ? payload['type'] : message.event;
    switch (type) {
        case 'response.output_text.delta':
            return readWire('responses', openai_responses_deltaEvent, payload, ({ delta }) => [
                { type: 'text-delta', text: delta, choice: 0 },
            ]);
        case 'response.refusal.delta':
            return readWire('responses', openai_responses_deltaEvent, payload, ({ delta }) => [
                { type: 'refusal-delta', text: delta, choice: 0 },
            ]);
        case 'response.reasoning_text.delta':
            return readWire('responses', openai_responses_deltaEvent, payload, ({ delta }) => [
                { type: 'reasoning-delta', text: delta, choice: 0 },
            ]);
        case 'response.reasoning_summary_text.delta':
            return readWire('responses', openai_responses_deltaEvent, payload, ({ delta }) => [
                { type: 'reasoning-delta', text: delta, choice: 0, summary: true },
            ]);
        case 'response.function_call_arguments.delta':
        case 'response.custom_tool_call_input.delta':
            return readWire('responses', openai_responses_deltaEvent, payload, ({ delta, output_index: index }) => [
                { type: 'tool-delta', choice: 0, index: index ?? 0, data: delta },
            ]);
        case 'response.output_item.added':
            return readWire('responses', itemEvent, payload, itemEvents);
        case 'response.created':
        case 'response.in_progress':
        case 'response.completed':
        case 'response.incomplete':
        case 'response.failed':
            return readWire('responses', lifecycleEvent, payload, ({ response }) => responseEvents(response, type));
        default:
            return [];
    }
}
/** Items that the provider runs itself (web search, MCP, code) are named `…_call` too. */
function itemEvents({ item, output_index: index }) {
    if (!item.type?.endsWith('_call'))
        return [];
    const own = item.type === 'function_call' || item.type === 'custom_tool_call';
    const named = present({ id: item.call_id || undefined, name: item.name || undefined });
    return [{ type: 'tool-delta', choice: 0, index: index ?? 0, ...named, data: '', ...(!own && { server: true }) }];
}
function responseEvents(response, type) {
    const events = [
        ...servedEvents(response.model, undefined, response.service_tier),
        ...responsesUsageEvents(response.usage),
    ];
    if (type === 'response.created' || type === 'response.in_progress')
        return events;
    const reason = response.incomplete_details?.reason ?? response.status ?? type.replace('response.', '');
    events.push({ type: 'finish', choice: 0, reason, kind: finishKind(reason) });
    if (type === 'response.failed')
        events.push(errorEvent(readErrorBody({ error: response.error ?? {} }), 'response.failed'));
    events.push({ type: 'stream-end' });
    return events;
}
const openai_responses_deltaEvent = schemas/* object */.Ikc({ delta: schemas/* string */.YjP(), output_index: ordinal });
const itemEvent = schemas/* object */.Ikc({
    output_index: ordinal,
    item: schemas/* object */.Ikc({ type: word, call_id: word, name: word }),
});
const responseSchema = schemas/* object */.Ikc({
    model: word,
    service_tier: word,
    status: word,
    incomplete_details: schemas/* object */.Ikc({ reason: word }).nullish().catch(undefined),
    usage: rawObject,
    error: rawObject,
});
const lifecycleEvent = schemas/* object */.Ikc({ response: responseSchema });

;// CONCATENATED MODULE: ./lib/providers/registry.js









const PROVIDER_OF = {
    'openai-chat': openaiChat,
    'openai-responses': openaiResponses,
    'openai-completions': openaiCompletions,
    'anthropic-messages': anthropicMessages,
    gemini: gemini,
    'gemini-json-array': geminiJsonArray,
    'bedrock-converse': bedrockConverse,
    'bedrock-invoke': bedrockInvoke,
    'ollama-ndjson': ollamaNdjson,
    'cohere-v2': cohereV2,
};
/** A new way of speaking is its own file, its fixtures, and one line above. */
function providerFor(format) {
    return PROVIDER_OF[format];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(2580);
;// CONCATENATED MODULE: ./lib/providers/sign-request.js


/**
 * Signs a request with AWS Signature Version 4, every header and the body's hash included, as AWS's own clients do.
 * A request that needs no signature, or a credential that is no pair of AWS keys, comes back as it is.
 *
 * @param date the moment of the call: a signature holds for five minutes
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
async function signRequest(request, credential, date) {
    if (request.sign === undefined || credential.type !== 'aws')
        return request;
    const signer = new aws4fetch_esm/* AwsV4Signer */.s({
        method: request.method,
        url: request.url,
        headers: { ...request.headers, 'x-amz-content-sha256': (0,external_node_crypto_.createHash)('sha256').update(request.body).digest('hex') },
        body: request.body,
        accessKeyId: credential.accessKeyId,
        secretAccessKey: credential.secretAccessKey,
        ...(credential.sessionToken !== undefined && { sessionToken: credential.sessionToken }),
        service: request.sign.service,
        region: request.sign.region,
        datetime: date.toISOString().replaceAll(/[:-]|\.\d{3}/g, ''),
        allHeaders: true,
    });
    const { headers } = await signer.sign();
    return { ...request, headers: Object.fromEntries(headers.entries()) };
}

// EXTERNAL MODULE: ./lib/model/fill-template.js
var fill_template = __webpack_require__(8027);
;// CONCATENATED MODULE: ./lib/measure/resolve-call.js


/**
 * The call of one slot: the row's values in the placeholders, and under `bust` the nonce where prefix caches begin.
 *
 * Caches match from the first token of the rendered prompt, which is the system message where there is one and else
 * the first message; so the nonce is its first word. Both calls of a pair get the same one, in requests that differ
 * only as the change made them differ.
 */
function resolveCall(cell, row, nonce) {
    const { scenario, target } = cell;
    const values = scenario.rows[row % Math.max(1, scenario.rows.length)] ?? {};
    const filled = scenario.messages.map((message) => ({ ...message, content: (0,fill_template/* fillTemplate */.o)(message.content, values) }));
    return { target, messages: scenario.cache === 'bust' ? withNonce(filled, nonce) : filled };
}
function withNonce(messages, nonce) {
    const system = messages.findIndex(({ role }) => role === 'system');
    const first = Math.max(0, system);
    return messages.map((message, index) => index === first ? { ...message, content: `${nonceText(nonce)}\n${message.content}` } : message);
}
/**
 * Four groups of three digits: tokenizers take digits in groups of one or of three, so every nonce is equally long for
 * any of them. Forty bits are plenty for the few thousand calls of a cache's lifetime.
 */
function nonceText(nonce) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(nonce).digest();
    const groups = [0, 4, 8, 12].map((at) => String(digest.readUInt32BE(at) % 1000).padStart(3, '0'));
    return `[${groups.join(' ')}]`;
}

;// CONCATENATED MODULE: ./lib/measure/prepare-call.js




/** Does everything about a call that takes time and needs no socket, so that it lies outside every timed span. */
function preparerFor(context) {
    const known = new Map();
    const safeMessageFor = (credential) => {
        const secrets = secretsOf(credential);
        const key = secrets.join('\n');
        const safeMessage = known.get(key) ?? (0,redact/* createSafeMessage */.jY)((0,redact/* createRedactor */.lY)(secrets));
        known.set(key, safeMessage);
        return safeMessage;
    };
    return async (slot) => {
        const cell = context.cellsOf(slot.arm).get(slot.cell);
        if (cell === undefined)
            throw new RangeError(`the schedule names a cell that the ${slot.arm} arm does not have: ${slot.cell}`);
        const credential = context.credentialOf(cell.target);
        const provider = providerFor(cell.target.format);
        const call = resolveCall(cell, slot.row, slot.nonce);
        const encoded = provider.encode(call, credential);
        const request = encoded.sign === undefined ? encoded : await signRequest(encoded, credential, context.today());
        const prompts = call.messages.map(({ content }) => content);
        const safeMessage = safeMessageFor(credential);
        return { slot, cell, provider, request, safe: (text) => safeMessage(text, prompts) };
    };
}
function secretsOf(credential) {
    if (credential.type === 'none')
        return [];
    if (credential.type === 'key')
        return [credential.value];
    return [credential.secretAccessKey, ...(credential.sessionToken === undefined ? [] : [credential.sessionToken])];
}

;// CONCATENATED MODULE: ./lib/measure/stop.js
/** A signal and the time cap end calls in flight as well; the other caps let them finish. */
function createStop(clock, deadlineAt, signal) {
    let reason;
    const aborts = new Set();
    const wakeUps = new Set();
    const finishEarly = (why) => {
        reason ??= why;
        for (const wake of wakeUps)
            wake();
    };
    const endNow = (why) => {
        finishEarly(why);
        for (const abort of aborts)
            abort();
    };
    const interrupted = () => endNow('interrupted');
    const cancelDeadline = clock.after(Math.max(0, deadlineAt - clock.now()), () => endNow('time-cap'));
    signal?.addEventListener('abort', interrupted, { once: true });
    if (signal?.aborted === true)
        reason = 'interrupted';
    return {
        get reason() {
            return reason;
        },
        finishEarly,
        onAbort: (abort) => {
            aborts.add(abort);
            return () => aborts.delete(abort);
        },
        onStop: (wake) => {
            wakeUps.add(wake);
            return () => wakeUps.delete(wake);
        },
        rest: (ms) => new Promise((resolve) => {
            if (reason !== undefined)
                return resolve(false);
            const wake = () => {
                cancel();
                wakeUps.delete(wake);
                resolve(reason === undefined);
            };
            const cancel = clock.after(ms, wake);
            wakeUps.add(wake);
        }),
        dispose: () => {
            cancelDeadline();
            signal?.removeEventListener('abort', interrupted);
        },
    };
}

;// CONCATENATED MODULE: ./lib/measure/run-slots.js







/**
 * Calls every slot once, lanes side by side, each in the order of the schedule. Never rejects because of a provider.
 *
 * Above the plan there is one more attempt in one case only: a call at concurrency 1 that was refused for lack of room
 * (429, 503, 529) is made again once, after the pause, as a trial of its own; both are kept.
 */
async function runSlots(slots, context) {
    const stop = createStop(context.clock, context.guard.deadlineAt, context.signal);
    const prepare = preparerFor(context);
    const lanes = splitIntoLanes(slots, context.cellsOf).map((lane) => createLaneRun(lane, context, stop, prepare));
    const loop = context.load.mode === 'closed' ? closedLoop : openLoop;
    try {
        await Promise.all(lanes.map(async (lane) => {
            await loop(lane, context);
            await idleProbes(lane, context);
        }));
    }
    finally {
        stop.dispose();
    }
    const attempts = lanes.flatMap(({ attempted }) => attempted).toSorted((a, b) => a.trial.seq - b.trial.seq);
    const trials = attempts.map(({ trial }) => trial);
    return {
        trials: context.health?.flag(trials, context.startedAt) ?? trials,
        gaps: attempts
            .filter(({ trial, gapsMs }) => trial.outcome === 'ok' && trial.stage !== 'warmup' && gapsMs.length > 0)
            .map(({ trial, gapsMs }) => ({ cell: trial.cell, arm: trial.arm, gapsMs })),
        lanes: lanes.flatMap(({ pauses }) => pauses),
        ...(stop.reason !== undefined && { stopped: stop.reason }),
    };
}

;// CONCATENATED MODULE: ./lib/measure/spend-guard.js
function createSpendGuard(caps, prices, now) {
    const deadlineAt = now() + caps.maxMinutes * 60_000;
    let requests = 0;
    let knownUsd = 0;
    let unpriced = 0;
    /** What counts against the cap: known costs, worst cases of calls in flight and of answers without a price. */
    let heldUsd = 0;
    const book = (cell) => {
        const worst = prices.worstCaseUsd(cell) ?? 0;
        requests += 1;
        heldUsd += worst;
        return {
            settle: (trial) => {
                const cost = costOf(cell, trial, prices);
                if (cost === undefined)
                    unpriced += 1;
                else {
                    knownUsd += cost;
                    heldUsd += cost - worst;
                }
                return cost;
            },
            release: () => {
                requests -= 1;
                heldUsd -= worst;
            },
        };
    };
    return {
        deadlineAt,
        reserve: (cells, leave = 0) => {
            if (now() >= deadlineAt)
                return 'time-cap';
            if (requests + cells.length + leave > caps.maxRequests)
                return 'request-cap';
            const worst = cells.reduce((sum, cell) => sum + (prices.worstCaseUsd(cell) ?? 0), 0);
            if (caps.maxCostUsd !== undefined && heldUsd + worst > caps.maxCostUsd + ROUNDING_USD)
                return 'cost-cap';
            return cells.map(book);
        },
        spending: () => ({ requests, costUsd: knownUsd, unpriced }),
    };
}
/** Sums of many small prices differ in the last bits from a product of them. */
const ROUNDING_USD = 1e-9;
/** A call that was refused before any answer began costs nothing; one that began and broke off costs we don't know what. */
function costOf(cell, trial, prices) {
    const cost = prices.costUsd(cell, trial);
    if (cost !== undefined)
        return cost;
    const refused = trial.status !== undefined && trial.status >= 300;
    const unsent = trial.sentMs === undefined;
    return refused || unsent ? 0 : undefined;
}

// EXTERNAL MODULE: ./lib/measure/young-space.js
var young_space = __webpack_require__(3083);
;// CONCATENATED MODULE: ./lib/measure/open-measuring.js








/** Puts real sockets, the real clock and the health watch behind `runSlots`. */
function openMeasuring(settings) {
    const clock = settings.clock ?? systemClock;
    const transport = createTransport({ ...settings, clock });
    const guard = createSpendGuard(settings.caps, settings.prices, clock.now);
    const health = watchHealth(clock);
    const letYoungSpaceGrow = (0,young_space/* keepYoungSpaceSmall */.j)();
    const startedAt = clock.now();
    let seq = 0;
    const context = {
        ...settings,
        clock,
        today: () => new Date(),
        random: (0,seeded_random/* seededRandom */.I)(`${settings.seed} arrivals`),
        transport,
        decoding: createDecodeQueue(clock),
        guard,
        startedAt,
        nextSeq: () => {
            const next = seq;
            seq += 1;
            return next;
        },
        health,
    };
    return {
        run: (slots) => health.during(() => runSlots(slots, context)),
        spending: guard.spending,
        elapsedMs: () => clock.now() - startedAt,
        close: async (calibration) => {
            await transport.close();
            letYoungSpaceGrow();
            return health.stop({ ...(calibration && { calibration }), openLoop: settings.load.mode !== 'closed' });
        },
    };
}

;// CONCATENATED MODULE: ./lib/pipeline/instrument.js

/** One pool, one set of caps and one clock for stage 1, sentinels and confirmation alike. */
function openInstrument(settings, calibration) {
    const measuring = openMeasuring(settings);
    const trials = [];
    const gaps = [];
    const pauses = [];
    let stopped;
    return {
        trials,
        gaps,
        pauses,
        get stopped() {
            return stopped;
        },
        async measure(slots) {
            if (stopped !== undefined || slots.length === 0)
                return;
            const measured = await measuring.run(slots);
            trials.push(...measured.trials);
            gaps.push(...measured.gaps);
            pauses.push(...measured.lanes);
            stopped = measured.stopped;
        },
        spending: measuring.spending,
        async close() {
            const durationMs = measuring.elapsedMs();
            return { health: await measuring.close(calibration), durationMs };
        },
    };
}

// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(1493);
// EXTERNAL MODULE: ./lib/pipeline/preflight.js + 2 modules
var preflight = __webpack_require__(2945);
// EXTERNAL MODULE: ./lib/model/figures.js
var figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/report/escape-terminal.js
var escape_terminal = __webpack_require__(2728);
;// CONCATENATED MODULE: ./lib/report/progress.js


/**
 * A line per lane: `openai api.openai.com 34/122, TTFT p50 612 ms, 1 failed, $0.12, about 1 min 46 s left`.
 *
 * The time left is that of the calls so far, taken on to the rest; a pause that has just begun comes on top.
 *
 * @param options.width Each line is cut, with an ellipsis, to be shorter than this: one that wraps cannot be drawn over.
 */
function progressLines(lanes, options) {
    const room = Math.max(1, options.width - 1);
    return lanes.map((lane) => {
        const line = Array.from(laneWords(lane));
        return line.length <= room ? line.join('') : `${line.slice(0, room - 1).join('')}…`;
    });
}
function laneWords(lane) {
    const leftMs = timeLeft(lane);
    const facts = [
        `${(0,escape_terminal/* escapeTerminal */.e)(lane.lane)} ${(0,figures/* formatCount */.B4)(lane.done)}/${(0,figures/* formatCount */.B4)(lane.total)}`,
        ...(lane.p50TtftMs === undefined ? [] : [`TTFT p50 ${(0,figures/* formatMs */._V)(lane.p50TtftMs)}`]),
        ...(lane.errors === 0 ? [] : [`${(0,figures/* formatCount */.B4)(lane.errors)} failed`]),
        ...(lane.pausedForMs === undefined ? [] : [`waiting ${(0,figures/* formatMs */._V)(lane.pausedForMs)}`]),
        (0,figures/* formatUsd */.UK)(lane.costUsd),
        ...(leftMs === undefined ? [] : [`about ${(0,figures/* formatMs */._V)(leftMs)} left`]),
    ];
    return facts.join(', ');
}
/** Undefined before the first call has come back, and when none is left. */
function timeLeft({ done, total, elapsedMs, pausedForMs = 0 }) {
    if (done === 0 || done >= total)
        return undefined;
    return Math.round((elapsedMs / done) * (total - done)) + pausedForMs;
}

;// CONCATENATED MODULE: ./lib/pipeline/show-progress.js

const LIVE_EVERY_MS = 250;
const LOG_EVERY_MS = 10_000;
/** By the clock and not by what comes back, so that a provider that says nothing for a minute does not look like us. */
function showProgress(world, every = everyInterval) {
    const lanes = new Map();
    const { live } = world;
    const draw = () => {
        const lines = progressLines([...lanes.values()], { width: world.width });
        if (live !== undefined)
            live(lines);
        else if (lines.length === 0)
            world.log('calling; nothing has come back yet');
        else
            for (const line of lines)
                world.log(line);
    };
    const stop = every(live === undefined ? LOG_EVERY_MS : LIVE_EVERY_MS, draw);
    return {
        show: (progress) => void lanes.set(progress.lane, progress),
        say: (line) => {
            live?.([]);
            world.log(line);
        },
        end: () => {
            stop();
            live?.([]);
        },
    };
}
const everyInterval = (ms, run) => {
    const timer = setInterval(run, ms).unref();
    return () => clearInterval(timer);
};

;// CONCATENATED MODULE: ./lib/pipeline/sitting.js







/**
 * One sitting at the instrument: calibrated, watched, and closed whatever happens. A job that calls nothing (no cell
 * is touched, or keys are missing and that is allowed) gives a run without trials.
 */
async function sitting(job, worst, world, measure) {
    const startedAt = world.now();
    const cells = (0,pipeline_job/* calledCells */.ZU)(job);
    const calibration = cells.length === 0 ? undefined : await selfCalibration(world);
    const progress = showProgress(world);
    const interrupted = () => progress.say(`${String(world.signal.reason)}: ending calls in flight; what was measured is written and marked partial`);
    world.signal.addEventListener('abort', interrupted, { once: true });
    const arms = (0,pipeline_job/* armsOf */.jO)(cells);
    const instrument = openInstrument({
        cellsOf: (arm) => arms[arm],
        credentialOf: (target) => (0,credentials/* requiredCredential */.XJ)(target, world.env),
        allowAddress: (address, url) => (0,hosts/* mayConnect */.g5)(url, address, job.settings.allowedHosts),
        timeouts: job.plan.timeouts,
        load: job.plan.load,
        ...(job.plan.idleMs !== undefined && { idleMs: job.plan.idleMs }),
        connection: job.plan.connection,
        caps: job.plan.caps,
        prices: { worstCaseUsd: (cell) => (0,preflight/* worstCaseUsd */.CI)(job, cell), costUsd: (cell, trial) => costUsd(job, cell, trial) },
        seed: job.plan.seed,
        onProgress: progress.show,
        signal: world.signal,
    }, calibration);
    let duet;
    let end;
    try {
        if (cells.length > 0)
            duet = await measure(job, instrument, progress.say);
    }
    finally {
        progress.end();
        world.signal.removeEventListener('abort', interrupted);
        end = await instrument.close();
    }
    const spending = { ...instrument.spending(), ...(worst.costUsd !== undefined && { worstCaseUsd: worst.costUsd }) };
    // An instrument that measured nothing was disturbed by nothing.
    const health = instrument.trials.length === 0 ? { ...end.health, disturbed: [] } : end.health;
    const [{ toRun }, { provenance }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(960), __webpack_require__.e(963)]).then(__webpack_require__.bind(__webpack_require__, 963)), __webpack_require__.e(/* import() */ 987).then(__webpack_require__.bind(__webpack_require__, 9987))]);
    const run = toRun(job, startedAt, await provenance(world), instrument, { ...end, health, spending });
    return { run, duet, planned: wasPlanMade(job, cells, run) };
}
function costUsd(job, cell, trial) {
    const { usage, servedModel, serviceTier } = trial;
    return usage === undefined ? undefined : job.price(cell.target, usage, { servedModel, tier: serviceTier });
}
/** How late our own stamps are on this machine right now, against a sender whose stamps we know. */
async function selfCalibration(world) {
    if (world.sender === undefined)
        return undefined;
    const sender = await world.sender();
    try {
        return await calibrate(sender.url);
    }
    finally {
        await sender.close();
    }
}
function wasPlanMade(job, cells, run) {
    const made = run.trials.filter((trial) => trial.stage === 'main' && trial.outcome !== 'aborted').length;
    return made >= cells.reduce((total, { sentinels }) => total + job.plan.iterations + sentinels, 0);
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

/***/ 6658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ repeatSchedule),
/* harmony export */   _: () => (/* binding */ schedule),
/* harmony export */   oc: () => (/* binding */ confirmSchedule)
/* harmony export */ });
/* harmony import */ var _model_seeded_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9361);
/* harmony import */ var _call_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2056);


/**
 * Stage 1: warm-up first, then every cell's calls in randomised complete blocks, so that the time of day hits all of
 * them alike. A block holds one batch of each cell, in an order of its own; a cell with fewer batches than another is
 * spread over the whole run. Base calls stand beside candidate calls, with the same row and nonce, in random order.
 *
 * Depends on the arguments alone. Rows and nonces of a cell do not depend on which other cells there are. The nonce
 * grows from the seed: two runs with one seed send the same prompts, so a prompt cache that outlives the first run
 * knows those of the second.
 */
function schedule(cells, { seed, warmup }) {
    const random = (0,_model_seeded_random_js__WEBPACK_IMPORTED_MODULE_0__/* .seededRandom */ .I)(`${seed} order`);
    const warmups = cells.map((calls) => warmupDraws(calls, seed, warmup));
    const mains = cells.map((calls) => {
        const places = (0,_call_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .neighbourhoods */ .r)(calls);
        const beside = Math.max(0, ...places.map(({ baseBatches }) => baseBatches));
        const rowOf = rowOrder(calls.cell, seed);
        const series = {
            cell: calls.cell,
            stage: 'main',
            purpose: `${seed} main`,
            rowOf,
            from: 0,
            stride: 1 + beside,
        };
        return places.map((place) => (block) => neighbourSlots(place, series, block, random));
    });
    return [...inBlocks(warmups, random), ...inBlocks(mains, random)];
}
/**
 * Interleaved pairs for suspects: in a pair base and candidate stand side by side in random order, with one row and one
 * nonce; above concurrency 1 a batch of one stands beside a batch of the other. `from` is how many pairs these cells
 * have had before, in earlier looks.
 */
function confirmSchedule(cells, { seed, from }) {
    const random = (0,_model_seeded_random_js__WEBPACK_IMPORTED_MODULE_0__/* .seededRandom */ .I)(`${seed} confirm ${from}`);
    const draws = cells.map(({ cell, pairs }) => {
        const rowOf = rowOrder(cell, seed);
        const series = { cell, stage: 'confirm', purpose: `${seed} confirm`, rowOf, from, stride: 2 };
        return (0,_call_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .neighbourhoods */ .r)({ cell, candidate: pairs, base: 0 }).map((place) => () => neighbourSlots({ ...place, baseBatches: 1 }, series, from + place.first, random));
    });
    return inBlocks(draws, random);
}
/** One more measurement of the candidate alone, with fresh nonces, before a cell without a base arm turns red. */
function repeatSchedule(cells, { seed }) {
    const random = (0,_model_seeded_random_js__WEBPACK_IMPORTED_MODULE_0__/* .seededRandom */ .I)(`${seed} repeat`);
    const draws = cells.map(({ cell, calls }) => {
        const rowOf = rowOrder(cell, seed);
        const series = { cell, stage: 'confirm', purpose: `${seed} repeat`, rowOf, from: 0, stride: 1 };
        return (0,_call_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .neighbourhoods */ .r)({ cell, candidate: calls, base: 0 }).map((place) => (block) => neighbourSlots(place, series, block, random));
    });
    return inBlocks(draws, random);
}
/** Deals each cell's draws over as many blocks as the longest cell has, evenly, and shuffles every block. */
function inBlocks(cells, random) {
    const count = Math.max(0, ...cells.map((draws) => draws.length));
    const blocks = Array.from({ length: count }, () => []);
    for (const draws of cells) {
        for (const [index, draw] of draws.entries())
            blocks[Math.floor(((index + 0.5) * count) / draws.length)]?.push(draw);
    }
    return blocks.flatMap((draws, block) => (0,_model_seeded_random_js__WEBPACK_IMPORTED_MODULE_0__/* .shuffled */ .A)(draws, random).flatMap((draw) => draw(block)));
}
/** A batch of candidate calls and the batches of base calls beside it, batch after batch, in random order. */
function neighbourSlots(place, series, block, random) {
    const { cell, stage, purpose, rowOf, from, stride } = series;
    const arms = ['candidate', ...Array.from({ length: place.baseBatches }, () => 'base')];
    const batches = arms.map((arm, among) => ({ arm, among, batch: (from + place.first) * stride + among }));
    return (0,_model_seeded_random_js__WEBPACK_IMPORTED_MODULE_0__/* .shuffled */ .A)(batches, random).flatMap(({ arm, among, batch }) => Array.from({ length: place.size }, (_, offset) => {
        const call = from + place.first + offset;
        // A second base call beside one candidate call would find the first one's prompt in the cache.
        const nonce = `${purpose} ${cell.id} ${call}${among > 1 ? ` ${among}` : ''}`;
        return { cell: cell.id, arm, stage, row: rowOf(call), nonce, block, batch };
    }));
}
function warmupDraws(calls, seed, warmup) {
    const { candidate, base } = (0,_call_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .callCounts */ .Z)(calls, warmup).warmup;
    const arms = base > 0 ? ['candidate', 'base'] : ['candidate'];
    const rowOf = rowOrder(calls.cell, seed);
    return Array.from({ length: candidate + base }, (_, index) => (block) => {
        const call = Math.floor(index / arms.length);
        const arm = arms[index % arms.length] ?? 'candidate';
        const nonce = `${seed} warmup ${calls.cell.id} ${call}`;
        return [{ cell: calls.cell.id, arm, stage: 'warmup', row: rowOf(call), nonce, block, batch: index }];
    });
}
/** Rows are cycled in a random order of the cell's own, the same in every stage. */
function rowOrder(cell, seed) {
    const rows = (0,_model_seeded_random_js__WEBPACK_IMPORTED_MODULE_0__/* .shuffled */ .A)([...cell.scenario.rows.keys()], (0,_model_seeded_random_js__WEBPACK_IMPORTED_MODULE_0__/* .seededRandom */ .I)(`${seed} rows ${cell.id}`));
    return (index) => rows[index % Math.max(1, rows.length)] ?? 0;
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


/***/ })

};
