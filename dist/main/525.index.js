export const id = 525;
export const ids = [525];
export const modules = {

/***/ 5630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matchesCell)
/* harmony export */ });
/** `mini/*` against `mini/support-answer@8`: `*` stands for any run of characters, everything else for itself. */
function matchesCell(pattern, cell) {
    const parts = pattern.split('*');
    const [first = ''] = parts;
    if (parts.length === 1)
        return pattern === cell;
    const last = parts.at(-1) ?? '';
    if (!cell.startsWith(first) || !cell.endsWith(last) || cell.length < first.length + last.length)
        return false;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
        const found = cell.indexOf(part, at);
        if (found < 0 || found + part.length > cell.length - last.length)
            return false;
        at = found + part.length;
    }
    return true;
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

/***/ 79565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ earlierRuns),
/* harmony export */   ee: () => (/* binding */ chooseEarlier),
/* harmony export */   ne: () => (/* binding */ sameCell)
/* harmony export */ });
/**
 * The runs that `--earlier-run` names. One that measured something else is left out and said, so that a re-run never
 * pools what is not alike.
 *
 * @throws LensError `run/unreadable`, `run/wrong-schema`
 */
async function earlierRuns(settings, suite, world) {
    if (settings.earlierRuns.length === 0)
        return { runs: [], findings: [] };
    const [{ provenance }, { readRun }] = await Promise.all([__webpack_require__.e(/* import() */ 73).then(__webpack_require__.bind(__webpack_require__, 90073)), __webpack_require__.e(/* import() */ 692).then(__webpack_require__.bind(__webpack_require__, 28692))]);
    const { sha } = await provenance(world);
    const read = settings.earlierRuns.map((path) => ({ path, run: readRun(path, world) }));
    return chooseEarlier(read, { sha, suite });
}
function chooseEarlier(read, now) {
    const seen = new Set();
    const judged = read.map(({ path, run }) => {
        const again = seen.has(run.id);
        seen.add(run.id);
        return { path, run, refused: again ? 'it is named twice' : whyRefused(run, now) };
    });
    const runs = judged.flatMap(({ run, refused }) => (refused === undefined ? [run] : []));
    return {
        runs: runs.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt)),
        findings: judged.flatMap(({ path, refused }) => refused === undefined
            ? []
            : [{ kind: 'note', top: true, text: `${path} does not count as an earlier attempt: ${refused}` }]),
    };
}
function whyRefused(run, { sha, suite }) {
    const its = run.provenance.sha;
    if (its !== undefined && sha !== undefined && its !== sha)
        return `it measured commit ${its.slice(0, 7)}, this is ${sha.slice(0, 7)}`;
    if (run.suite !== suite)
        return `it belongs to the suite ${run.suite}`;
    if (run.health.disturbed.length > 0)
        return 'its own machine disturbed it';
    return undefined;
}
/** The same cell in an earlier attempt: the same request on both arms, else it is evidence of something else. */
function sameCell(run, cell) {
    return run.cells.find(({ id, fingerprint, baseFingerprint }) => id === cell.id && fingerprint === cell.fingerprint && baseFingerprint === cell.baseFingerprint);
}


/***/ }),

/***/ 9525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gateOnPlatform: () => (/* binding */ gateOnPlatform)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(51346);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./lib/measure/young-space.js

/**
 * Keeps the young generation of the heap as small as it is, until the returned function is called.
 *
 * V8 lets it grow to 128 MB under the garbage of a thousand streams, of which nothing lives longer than some
 * milliseconds: a pause for each clean-up that grows with it (30 ms seen), and 100 MB of memory that nobody needs. The
 * factor is read when it would grow and nowhere else, so it may be set while the program runs. Set before the program is
 * loaded it saves some megabytes more, and delays the first call by 50 ms.
 */
function keepYoungSpaceSmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    return () => (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=2');
}

// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(61493);
// EXTERNAL MODULE: ./lib/plan/schedule.js
var schedule = __webpack_require__(56658);
;// CONCATENATED MODULE: ./lib/pipeline/measure-job.js


/**
 * Calls what the job needs, in DESIGN §8's order: the planned calls with the base's among them, then what confirms.
 *
 * A cap or a signal ends it between two steps or within one; what has been measured stands.
 *
 * @returns The state of the duet, or undefined when no cell has a base arm.
 */
async function measureJob(job, instrument, log) {
    const { plan } = job;
    await instrument.measure((0,schedule/* schedule */._)((0,pipeline_job/* calledCells */.ZU)(job).map(({ candidate, sentinels }) => ({
        cell: candidate,
        candidate: plan.iterations,
        base: sentinels,
    })), { seed: plan.seed, warmup: plan.warmup }));
    // What judges is loaded when there is something to judge: the first call does not wait for it.
    const { confirmJob } = await Promise.all(/* import() */[__webpack_require__.e(960), __webpack_require__.e(521), __webpack_require__.e(452), __webpack_require__.e(591)]).then(__webpack_require__.bind(__webpack_require__, 25591));
    return confirmJob(job, instrument, log);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/baseline/eligible-runs.js
/** Clocks of two machines may disagree by this much. */
const CLOCK_SKEW_MS = 60_000;
/**
 * Every stored run once, oldest first, with the reason why the whole of it is left out, if there is one. Age is not
 * one: an old night no longer serves, but it still says at which level the series was.
 */
function considerRuns(runs, policy) {
    const inOrder = runs.toSorted((a, b) => timeOf(a) - timeOf(b) || compare(a.run.id, b.run.id));
    const mergedInto = new Map(inOrder.flatMap(({ run }) => (run.mergedFrom ?? []).map((id) => [id, run.id])));
    const seen = new Set();
    return inOrder.map((stored) => {
        const again = seen.has(stored.run.id);
        seen.add(stored.run.id);
        const whole = mergedInto.get(stored.run.id);
        const refused = (again ? 'The same run is stored twice.' : undefined) ??
            (whole === undefined ? undefined : `It is part of run ${whole}.`) ??
            whyRefused(stored.run, policy);
        return { stored, refused };
    });
}
function whyRefused(run, { accept, suite, now }) {
    if (Date.parse(run.startedAt) > now.getTime() + CLOCK_SKEW_MS)
        return 'It is newer than the run that is judged.';
    if (suite !== undefined && run.suite !== suite)
        return `It belongs to the suite ${run.suite}.`;
    if (run.partial !== undefined)
        return `It is partial (${run.partial}).`;
    if (run.health.disturbed.length > 0)
        return 'Its own machine disturbed it.';
    return accept?.(run);
}
function timeOf({ run }) {
    return Date.parse(run.startedAt);
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/baseline/series.js
/** A run with fewer successful calls than this share of its iterations is left out for that cell (STATISTICS §2). */
const VALID_SHARE = 0.8;
/**
 * The nights of one request, oldest first. History follows the request: a night counts under whatever id the cell
 * had then, unless that id is itself still in use for another cell of today.
 */
function seriesOf(wanted, runs, idsInUse) {
    return runs.flatMap((stored) => {
        const same = stored.run.cells.filter((cell) => cell.fingerprint === wanted.fingerprint);
        const cell = same.find(({ id }) => id === wanted.id) ?? same.find(({ id }) => !idsInUse.has(id));
        return cell === undefined ? [] : entryOf(stored, cell);
    });
}
/** None when the cell was not called in that run at all. */
function entryOf(stored, cell) {
    const calls = callsOf(stored.run).get(cell.id) ?? [];
    const valid = calls.filter((trial) => trial.outcome === 'ok').length;
    return calls.length === 0 ? [] : [{ stored, cell, valid }];
}
/** Grouped once per run: with many cells, looking through all trials for each of them would be the whole cost. */
const grouped = new WeakMap();
function callsOf(run) {
    const known = grouped.get(run);
    if (known !== undefined)
        return known;
    const main = run.trials.filter(({ arm, stage }) => arm === 'candidate' && stage === 'main');
    const groups = Map.groupBy(main, ({ cell }) => cell);
    grouped.set(run, groups);
    return groups;
}
function isComplete({ cell, valid }) {
    return valid >= VALID_SHARE * cell.iterations;
}
/** The day of a run, for people. */
function dayOf({ stored }) {
    return stored.run.startedAt.slice(0, 10);
}
/** The same run with the cell under the id it has today, so that readers need to know one name only. */
function underId(run, from, to) {
    if (from === to)
        return run;
    const { decision } = run;
    return {
        ...run,
        cells: run.cells.flatMap((cell) => (cell.id === from ? [{ ...cell, id: to }] : [])),
        trials: renameEntries(run.trials, from, to),
        chunkGaps: renameEntries(run.chunkGaps, from, to),
        ...(decision !== undefined && { decision: { ...decision, cells: renameEntries(decision.cells, from, to) } }),
    };
}
function renameEntries(entries, from, to) {
    return entries.flatMap((entry) => (entry.cell === from ? [{ ...entry, cell: to }] : []));
}

;// CONCATENATED MODULE: ./lib/baseline/promote.js

/** Nights in a row at the new level (DESIGN §8). */
const ADOPT_AFTER = 3;
/** @param series Nights of one request, oldest first. */
function promote(series) {
    const complete = series.filter(isComplete);
    let promoted = [];
    const held = [];
    let streak = [];
    let adopted = [];
    for (const entry of complete) {
        const decision = decisionOf(entry);
        // Such a night says nothing about the level: it neither joins nor breaks a row.
        if (decision?.state === 'disturbed' || decision?.state === 'skipped')
            continue;
        if (!isUnacceptedSlowdown(decision)) {
            promoted.push(entry);
            held.push(...streak);
            streak = [];
            continue;
        }
        streak.push(entry);
        if (streak.length === ADOPT_AFTER) {
            adopted = streak;
            promoted = [...streak];
            streak = [];
        }
    }
    return {
        promoted,
        held: [...held, ...streak],
        pending: streak.length,
        incomplete: series.filter((entry) => !isComplete(entry)),
        adopted,
    };
}
function decisionOf({ stored, cell }) {
    return stored.run.decision?.cells.find((decision) => decision.cell === cell.id);
}
/** A run that was only measured, never judged, has no decision and counts. */
function isUnacceptedSlowdown(decision) {
    if (decision === undefined || decision.accepted)
        return false;
    return decision.state === 'regression' || decision.state === 'provider-drift';
}

;// CONCATENATED MODULE: ./lib/baseline/history-findings.js


/** What the reader must know of one cell's history. Only what is young enough to bear on today is told. */
function historyFindings(history) {
    return [
        ...adoptedLevel(history),
        ...heldBack(history),
        ...tooFewCalls(history),
        ...renamed(history),
        ...outOfDate(history),
    ];
}
/** At the top in the first report that uses the new level, further down as long as it serves. */
function adoptedLevel({ cell, promotion, chosen }) {
    const { adopted, promoted } = promotion;
    const newest = adopted.at(-1);
    if (newest === undefined || !chosen.some((entry) => adopted.includes(entry)))
        return [];
    return [
        {
            kind: 'adopted',
            cell: cell.id,
            top: promoted.at(-1) === newest,
            text: `${cell.id}: a new level was adopted. ${ADOPT_AFTER} runs in a row were slower and not accepted (${days(adopted)}); they are the baseline now, earlier runs no longer count.`,
        },
    ];
}
function heldBack({ cell, promotion, isYoung }) {
    const held = promotion.held.filter(isYoung);
    if (held.length === 0)
        return [];
    const next = promotion.pending === 0
        ? ''
        : ` The last ${promotion.pending === 1 ? 'one is' : `${promotion.pending} are`} in a row; after ${ADOPT_AFTER} in a row their level is adopted.`;
    return [
        {
            kind: 'baseline-refused',
            cell: cell.id,
            top: false,
            text: `${cell.id}: left out of the baseline because they ended slower and nobody accepted that: ${days(held)}.${next}`,
        },
    ];
}
function tooFewCalls({ cell, promotion, isYoung }) {
    return promotion.incomplete.filter(isYoung).map((entry) => ({
        kind: 'baseline-refused',
        cell: cell.id,
        top: false,
        text: `${cell.id}: the run of ${dayOf(entry)} is left out of the baseline, only ${entry.valid} of ${entry.cell.iterations} calls succeeded (80 % are needed).`,
    }));
}
function renamed({ cell, chosen }) {
    const names = new Set(chosen.map((entry) => entry.cell.id).filter((id) => id !== cell.id));
    return [...names].map((name) => ({
        kind: 'renamed-cell',
        cell: cell.id,
        top: false,
        text: `${cell.id} was called ${name} before. It sends the same request, so its history goes on.`,
    }));
}
/** A pause longer than the baseline's life must not look like a cell that never was measured. */
function outOfDate({ cell, promotion, chosen }) {
    const newest = promotion.promoted.at(-1);
    if (newest === undefined || chosen.length > 0)
        return [];
    return [
        {
            kind: 'note',
            cell: cell.id,
            top: false,
            text: `${cell.id}: no baseline, because the newest stored run of this request is of ${dayOf(newest)} and too old. This run starts it afresh.`,
        },
    ];
}
function changedSeries({ cell, chosen }) {
    const newest = chosen.at(-1);
    if (newest === undefined)
        return [];
    return [
        {
            kind: 'changed-series',
            cell: cell.id,
            top: false,
            text: `${cell.id}: its request changed after ${dayOf(newest)}, so a new series begins. The ${chosen.length === 1 ? 'run' : `${chosen.length} runs`} before serve for information only.`,
        },
    ];
}
function days(entries) {
    return entries.map(dayOf).join(', ');
}

;// CONCATENATED MODULE: ./lib/baseline/cell-history.js

const DEFAULT_MAX_AGE_DAYS = 14;
const DAY_MS = 86_400_000;
/** @param series Nights of one request, oldest first. */
function historyOf(cell, series, policy) {
    const maxAgeMs = (policy.maxAgeDays ?? DEFAULT_MAX_AGE_DAYS) * DAY_MS;
    const isYoung = ({ stored }) => policy.now.getTime() - Date.parse(stored.run.startedAt) <= maxAgeMs;
    const promotion = promote(series);
    const chosen = policy.wanted > 0 ? promotion.promoted.filter(isYoung).slice(-policy.wanted) : [];
    return { cell, promotion, chosen, isYoung };
}

;// CONCATENATED MODULE: ./lib/baseline/select-baseline.js




/** Below this many runs of its own a new series is shown beside the old one (STATISTICS §4, K to gate on history). */
const RUNS_OF_ITS_OWN = 3;
/**
 * The baseline of each cell: the K newest promoted runs with its base's request, not older than 14 days
 * (DESIGN §8, Promotion). Whatever is left out, adopted or followed under another name is said.
 */
function selectBaseline(stored, cells, policy) {
    const considered = considerRuns(stored, policy);
    const runs = considered.filter(({ refused }) => refused === undefined).map((one) => one.stored);
    const idsInUse = new Set(cells.map(({ id }) => id));
    const histories = cells.map((cell) => historyOf(cell, seriesOf(cell, runs, idsInUse), policy));
    const older = histories.map((history) => oldSeriesOf(history, runs, policy));
    return {
        perCell: new Map(histories.map(({ cell, chosen }) => [cell.id, chosen.map((entry) => serve(entry, cell))])),
        oldSeries: new Map(older.map(({ cell, chosen }) => [cell.id, chosen.map((entry) => serve(entry, cell))])),
        sources: considered.map((one) => sourceOf(one, histories)),
        findings: [...histories.flatMap(historyFindings), ...older.flatMap(changedSeries)],
    };
}
/** The last other request that this id stood for, before its present one began. */
function oldSeriesOf({ cell, promotion, chosen }, runs, policy) {
    const began = promotion.promoted[0]?.stored.run.startedAt;
    const nights = runs.flatMap((stored) => stored.run.cells.filter(({ id }) => id === cell.id).flatMap((known) => entryOf(stored, known)));
    const before = nights.filter((entry) => entry.cell.fingerprint !== cell.fingerprint &&
        (began === undefined || Date.parse(entry.stored.run.startedAt) < Date.parse(began)));
    const last = chosen.length < RUNS_OF_ITS_OWN ? before.at(-1)?.cell.fingerprint : undefined;
    const series = before.filter((entry) => entry.cell.fingerprint === last);
    return historyOf(cell, series, policy);
}
function serve(entry, wanted) {
    return underId(entry.stored.run, entry.cell.id, wanted.id);
}
function sourceOf({ stored, refused }, histories) {
    const { run, path } = stored;
    const served = histories.filter(({ chosen }) => chosen.some((entry) => entry.stored === stored)).length;
    const reason = refused ?? (served > 0 ? undefined : whyUnused(stored, histories));
    return {
        runId: run.id,
        startedAt: run.startedAt,
        ...(run.provenance.sha !== undefined && { sha: run.provenance.sha }),
        ...(run.provenance.runUrl !== undefined && { url: run.provenance.runUrl }),
        ...(path !== undefined && { path }),
        cells: served,
        ...(reason !== undefined && { refused: reason }),
    };
}
/** Of a run that was eligible as a whole and serves no cell. */
function whyUnused(stored, histories) {
    const has = (entries) => entries.some((entry) => entry.stored === stored);
    const promotedIn = histories.filter(({ promotion }) => has(promotion.promoted));
    if (promotedIn.some(({ promotion, isYoung }) => promotion.promoted.some((one) => one.stored === stored && isYoung(one)))) {
        return 'Newer runs were enough.';
    }
    if (promotedIn.length > 0)
        return 'It is too old.';
    if (histories.some(({ promotion }) => has(promotion.held)))
        return 'It ended slower, and nobody accepted that.';
    if (histories.some(({ promotion }) => has(promotion.incomplete)))
        return 'Too few of its calls succeeded.';
    return 'It holds none of the requests of this run, or only at a level that was left.';
}

// EXTERNAL MODULE: ./lib/model/known-providers.js
var known_providers = __webpack_require__(57845);
;// CONCATENATED MODULE: ./lib/metrics/price-of.js

/**
 * Prices of one moment, for every run that is compared: some prices depend on the date or the time of day, and two
 * sides of a comparison must not differ by that.
 *
 * The user's own price wins over the table and is taken as it is: no tier, no region. Unknown, and so `undefined`: a
 * model that the table does not have, a call without token counts, a tier or a kind of token whose price nobody
 * published.
 *
 * @param listPrice `listPrice` of this room; `undefined` where no cell `needsListPrice`.
 */
function pricesAt(at, listPrice) {
    return (cell, usage, served) => {
        const tokens = billedTokens(usage);
        if (tokens === undefined)
            return undefined;
        if (cell.price !== undefined)
            return priceByOverride(tokens, cell.price);
        if (!needsListPrice(cell))
            return undefined;
        if (listPrice === undefined)
            throw new Error(`no price table was given for a call of ${cell.model}`);
        return listPrice(cell, tokens, { ...served, at });
    };
}
/** Has it no price of its own, and might the table know one? The table is three quarters of a megabyte to load. */
function needsListPrice({ price, provider, preset }) {
    return price === undefined && (0,known_providers/* knownProvider */.lG)(provider, preset).pricesId !== undefined;
}
function billedTokens(usage) {
    const { inputTokens, outputTokens, reasoningTokens = 0 } = usage;
    if (inputTokens === undefined || outputTokens === undefined)
        return undefined;
    // Whether reasoning is on top or inside is a guess of up to a factor of ten.
    if (reasoningTokens > 0 && usage.outputIncludesReasoning === undefined)
        return undefined;
    const tokens = {
        input: inputTokens,
        cached: usage.cachedInputTokens ?? 0,
        cacheWrite: usage.cacheWriteTokens ?? 0,
        cacheWrite1h: usage.cacheWrite1hTokens ?? 0,
        output: usage.outputIncludesReasoning === false ? outputTokens + reasoningTokens : outputTokens,
        reasoning: reasoningTokens,
        audioInput: usage.audioInputTokens ?? 0,
        audioOutput: usage.audioOutputTokens ?? 0,
    };
    const partsFit = tokens.cached + tokens.cacheWrite <= tokens.input &&
        tokens.cacheWrite1h <= tokens.cacheWrite &&
        tokens.reasoning <= tokens.output;
    return partsFit ? tokens : undefined;
}
function priceByOverride(tokens, price) {
    const fresh = tokens.input - tokens.cached - tokens.cacheWrite;
    const perMillion = fresh * price.input +
        tokens.cached * (price.cachedInput ?? price.input) +
        tokens.cacheWrite * (price.cacheWrite ?? price.input) +
        tokens.output * price.output;
    return perMillion / 1e6;
}

// EXTERNAL MODULE: ./lib/plan/confined-files.js
var confined_files = __webpack_require__(37869);
// EXTERNAL MODULE: ./lib/plan/config-schema.js + 2 modules
var config_schema = __webpack_require__(89467);
// EXTERNAL MODULE: ./lib/plan/config-json-schema.js
var config_json_schema = __webpack_require__(48502);
;// CONCATENATED MODULE: ./lib/plan/did-you-mean.js
/**
 * The known word that was probably meant: the same word in another spelling (`maxOutputTokens`), one a few typing
 * errors away, or one that holds all of its parts (`max-token` → `max-output-tokens`). Undefined when none is near.
 */
function didYouMean(typed, known) {
    const wanted = kebab(typed);
    const alias = ALIASES[wanted];
    if (alias !== undefined && known.includes(alias))
        return alias;
    const ranked = known
        .map((word) => ({ word, distance: editDistance(wanted, kebab(word)) }))
        .toSorted((one, other) => one.distance - other.distance);
    const nearest = ranked[0];
    const reach = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)));
    if (nearest !== undefined && nearest.distance <= reach)
        return nearest.word;
    return known.find((word) => holdsParts(kebab(word), wanted));
}
/** Words of other tools and of the wire for what we call something else. */
const ALIASES = {
    'max-tokens': 'max-output-tokens',
    'max-completion-tokens': 'max-output-tokens',
    'max-new-tokens': 'max-output-tokens',
    'num-predict': 'max-output-tokens',
    'api-key': 'key',
    'api-base': 'base-url',
    endpoint: 'base-url',
    url: 'base-url',
    runs: 'iterations',
    models: 'targets',
    prompts: 'scenarios',
};
/** Levenshtein distance with a swap of neighbours counted as one (optimal string alignment). */
function editDistance(one, other) {
    // Nothing this far apart is ever suggested, and a megabyte of key must not cost a megabyte squared.
    if (Math.abs(one.length - other.length) > 24 || one.length > 64)
        return Number.POSITIVE_INFINITY;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let row = 1; row <= one.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= other.length; column += 1) {
            const same = one[row - 1] === other[column - 1];
            const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
            current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
        }
        before = last;
        last = current;
    }
    return last[other.length] ?? 0;
}
function holdsParts(word, typed) {
    const parts = word.split('-');
    const typedParts = typed.split('-').filter((part) => part.length >= 3);
    return (typedParts.length > 0 &&
        typedParts.length < parts.length + 1 &&
        typedParts.every((typedPart) => parts.some((part) => editDistance(typedPart, part) <= 1)));
}
function kebab(word) {
    return word
        .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`)
        .replaceAll(/[_\s.]+/g, '-')
        .toLowerCase();
}

;// CONCATENATED MODULE: ./lib/plan/schema-errors.js



const NOUNS = {
    object: 'keys with values',
    record: 'keys with values',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
};
/** The wording of what the schema itself says nothing about; a predicate that follows the name of the key. */
function wording(issue) {
    if (issue.code === 'invalid_type')
        return `must be ${NOUNS[issue.expected] ?? issue.expected}`;
    if (issue.code === 'invalid_value')
        return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue['options'])) {
        return `must be one of ${issue['options'].join(', ')}`;
    }
    if (issue.code === 'too_big')
        return `must not hold more than ${issue.maximum}`;
    if (issue.code === 'too_small')
        return `must hold at least ${issue.minimum}`;
    return undefined;
}
/** One reader's error for each problem that the schema found. */
function schemaErrors(issues, value, positionOf) {
    const flat = issues.flatMap((issue) => flattened(issue, []));
    return flat.flatMap(({ issue, path }) => {
        if (issue.code === 'unrecognized_keys')
            return unknownKeys(issue.keys, path, value, positionOf);
        return [invalidValue(issue, path, value, positionOf)];
    });
}
/** Of the ways in which a value could have been right, the one that its writer evidently meant. */
function flattened(issue, above) {
    const path = [...above, ...issue.path.filter((part) => typeof part !== 'symbol')];
    if (issue.code !== 'invalid_union')
        return [{ issue, path }];
    const meant = issue.errors.find((branch) => !branch.some(({ path: inner, code }) => inner.length === 0 && code === 'invalid_type'));
    return meant === undefined ? [{ issue, path }] : meant.flatMap((inner) => flattened(inner, path));
}
function unknownKeys(keys, path, value, positionOf) {
    const known = (0,config_json_schema/* knownKeysAt */.h)(path, value);
    const inner = known.map((name) => ({ name, keys: (0,config_json_schema/* knownKeysAt */.h)([...path, name], value) }));
    return keys.map((key) => {
        const under = inner.find((group) => group.keys.includes(key))?.name;
        return unknownKey(key, path, value, { position: positionOf([...path, key], 'key'), known, under });
    });
}
function unknownKey(key, path, value, { position, known, under, }) {
    const meant = didYouMean(key, known);
    return new lens_error/* LensError */.hw('config/unknown-key', `"${shown(key)}" is not ${memberOf(path, value)}`, {
        position,
        ...(meant !== undefined && { didYouMean: meant }),
        ...(under !== undefined && { remedy: `Move it under \`${under}\`.` }),
    });
}
function memberOf(path, value) {
    const [list, index, inner] = path;
    if (path.length === 0)
        return 'a key of the config';
    if (list === 'targets' && typeof index === 'number') {
        const provider = valueAt([list, index, 'provider'], value);
        const owner = typeof provider === 'string' ? ` provider "${shown(provider)}"` : ' a target';
        if (inner === undefined)
            return `a key of a target of${owner.replace(' a target', ' any provider')}`;
        if (inner === 'params' && path.length === 3)
            return `a parameter of${owner}`;
    }
    if (list === 'scenarios' && path.length === 2)
        return 'a key of a scenario';
    if (path.at(-1) === 'params')
        return 'a parameter';
    return `a key of "${path.findLast((part) => typeof part === 'string') ?? ''}"`;
}
function invalidValue(issue, path, value, positionOf) {
    const given = valueAt(path, value);
    const missing = given === undefined;
    const subject = subjectOf(path);
    const meant = typeof given === 'string' ? didYouMean(given, wordsOf(issue)) : undefined;
    const predicate = missing && path.length > 0 ? `is missing; it ${issue.message}` : issue.message;
    return new lens_error/* LensError */.hw('config/invalid', `${subject} ${given === null ? `has no value; it ${issue.message}` : predicate}`, {
        position: positionOf(path, 'value'),
        ...(meant !== undefined && { didYouMean: meant }),
    });
}
function wordsOf(issue) {
    const listed = 'values' in issue ? issue.values : 'options' in issue ? issue.options : [];
    return Array.isArray(listed) ? listed.filter((word) => typeof word === 'string') : [];
}
function subjectOf(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'the config';
    if (typeof last === 'string')
        return `"${shown(last)}"`;
    const list = path.findLast((part) => typeof part === 'string') ?? '';
    return `entry ${last + 1} of "${list}"`;
}
function valueAt(path, value) {
    return path.reduce((container, part) => {
        if (typeof container !== 'object' || container === null)
            return undefined;
        return Object.getOwnPropertyDescriptor(container, part)?.value;
    }, value);
}
/** A reader's own word, cut to what fits on a line. */
function shown(word) {
    const line = word.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
    return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

;// CONCATENATED MODULE: ./lib/plan/duplicate-ids.js


/** Default second half of a cell's id, for the prompt that got no name. */
const DEFAULT_SCENARIO = 'prompt';
/**
 * Ids that two targets or two scenarios share, ids that were left out included. Looks at what was written, checked or
 * not, so that it is said together with everything else that is wrong.
 */
function duplicateIds(value, positionOf) {
    return [
        ...duplicates('targets', 'target', (entry) => valueAt(['id'], entry) ?? valueAt(['provider'], entry)),
        ...duplicates('scenarios', 'scenario', (entry) => valueAt(['id'], entry) ?? DEFAULT_SCENARIO),
    ];
    function duplicates(list, noun, idOf) {
        const entries = valueAt([list], value);
        if (!Array.isArray(entries))
            return [];
        const first = new Map();
        return entries.flatMap((entry, index) => {
            const id = idOf(entry);
            if (typeof id !== 'string')
                return [];
            const earlier = first.get(id);
            if (earlier === undefined) {
                first.set(id, index);
                return [];
            }
            const written = valueAt(['id'], entry) !== undefined;
            const line = positionOf([list, earlier], 'value').line;
            const text = written
                ? `"${id}" is the id of another ${noun} already (line ${line})`
                : `this ${noun} has no id, so it would be called "${id}", as is the one on line ${line}`;
            return [
                new lens_error/* LensError */.hw('config/duplicate-id', text, {
                    position: positionOf(written ? [list, index, 'id'] : [list, index], 'value'),
                }),
            ];
        });
    }
}

// EXTERNAL MODULE: ./lib/plan/secrets.js
var secrets = __webpack_require__(68578);
;// CONCATENATED MODULE: ./lib/plan/forbidden-texts.js

/** Values that must not stand in a config whatever the schema says: secrets, and `${env:…}` outside of `base-url`. */
function forbiddenTexts(document) {
    return document.texts.flatMap(({ path, text }) => {
        const range = document.rangeOf(path, 'value');
        const secret = secretProblem(path, text);
        if (secret !== undefined)
            return [{ code: 'config/secret', path, range, text: secret }];
        if (text.includes('${env:') && path.at(-1) !== 'base-url') {
            return [{ code: 'config/env-not-allowed', path, range, text: '`${env:…}` works in "base-url" alone' }];
        }
        return [];
    });
}
/** Ranges of values that are hidden in every picture, because a secret of unknown shape is likely there. */
function hiddenRanges(document) {
    return document.texts
        .filter(({ path, text }) => isKey(path) ? !/^[A-Z][A-Z0-9_]*$/.test(text) || (0,secrets/* looksLikeSecret */.WW)(text) : secretProblem(path, text) !== undefined)
        .map(({ path }) => document.rangeOf(path, 'value'));
}
function secretProblem(path, text) {
    if (isKey(path) && (0,secrets/* looksLikeSecret */.WW)(text))
        return 'the value of "key" looks like a secret; it must be a variable\'s name';
    const header = headerName(path);
    if (header !== undefined && (0,secrets/* isCredentialHeader */.b5)(header))
        return 'this header carries a credential, and its value stands here in the open';
    if (header !== undefined && (0,secrets/* looksLikeSecret */.WW)(text))
        return 'the value of this header looks like a secret';
    if (path.at(-1) === 'base-url' && /^[a-z+.-]+:\/\/[^/?#]*@/i.test(text))
        return 'this URL carries a user name or password';
    if (path.at(-1) === 'base-url' && (0,secrets/* looksLikeSecret */.WW)(text.replace(/^[^/]*\/\/[^/]*/, '')))
        return 'this URL seems to carry a secret';
    return (0,secrets/* secretsIn */.VY)(text).length > 0 ? 'this looks like a secret' : undefined;
}
function isKey(path) {
    return path[0] === 'targets' && path.length === 3 && path[2] === 'key';
}
function headerName(path) {
    const name = path[0] === 'targets' && path[2] === 'headers' ? path[3] : undefined;
    return typeof name === 'string' ? name : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/positions.js

/** Longer lines (a config on one line, a prompt in quotes) make no readable picture: none is drawn beyond this. */
const PICTURE_WIDTH = 1000;
/** `hidden` are the ranges that hold a secret although they do not look like one. */
function positionsOf(text, file, hidden = []) {
    const starts = lineStarts(text);
    const covered = (0,secrets/* merged */.Zu)([...(0,secrets/* secretsIn */.VY)(text), ...hidden]);
    return {
        at: ({ start, end }) => {
            const line = lastAtMost(starts, start);
            const from = starts[line] ?? 0;
            const source = picture(text, from, covered);
            const column = start - from + 1;
            const length = Math.max(1, Math.min(end - start, source.length - column + 1));
            const tooWide = column + length > PICTURE_WIDTH && source.length > PICTURE_WIDTH;
            return { file, line: line + 1, column, length, source: tooWide ? '' : source.slice(0, PICTURE_WIDTH) };
        },
    };
}
function picture(text, from, covered) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, Math.min(end === -1 ? text.length : end, from + 2 * PICTURE_WIDTH));
    const inside = covered
        .filter((range) => range.end > from && range.start < from + line.length)
        .map((range) => ({ start: range.start - from, end: range.end - from }));
    // One column each, so that the caret still points at the right place; and nothing that moves a terminal's cursor.
    return withoutKeyValue((0,secrets/* blanked */.GK)(line, inside))
        .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
        .trimEnd();
}
/** In a file that cannot be parsed, `key: …` is all there is to know a secret of unknown shape by. */
function withoutKeyValue(line) {
    const values = Array.from(line.matchAll(/(?<![\w-])["']?key["']?\s*:\s*["']?([^\s"',}]+)/dg), (found) => {
        const [start, end] = found.indices?.[1] ?? [0, 0];
        return /^[A-Z][A-Z0-9_]{0,60}$/.test(found[1] ?? '') ? { start: 0, end: 0 } : { start, end };
    });
    return (0,secrets/* blanked */.GK)(line, values);
}
function lineStarts(text) {
    return [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
}
/** Index of the last entry that is not above `value`. */
function lastAtMost(sorted, value) {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((sorted[middle] ?? 0) <= value)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/plan/read-document.js

/** Far above any honest config, and small enough to be walked in milliseconds. */
const LIMITS = { depth: 40, values: 50_000, aliases: 100, problems: 5 };
const PLAIN_TAGS = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((tag) => `tag:yaml.org,2002:${tag}`));
/**
 * Reads YAML 1.2, of which JSON is a part. Custom tags, several documents, duplicate keys and bombs of aliases are
 * problems. Keys are compared here and not by the parser, whose own check takes a minute for a megabyte of them.
 */
function readDocument(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: new dist/* LineCounter */.HN(), prettyErrors: false, uniqueKeys: false });
    const walk = createWalk(text);
    const problems = document.errors.map(({ message, pos }) => ({
        start: pos[0],
        end: pos[1],
        text: firstLine(message),
    }));
    // A broken document is not walked: what its parser made up would only bring follow-up errors.
    const value = problems.length === 0 ? walk.valueOf(document.contents, [], 0) : undefined;
    return {
        value,
        problems: [...problems, ...walk.problems].slice(0, LIMITS.problems),
        rangeOf: (path, part) => walk.rangeOf(path, part),
        texts: walk.texts,
    };
}
function createWalk(text) {
    const places = new Map();
    const anchors = new Map();
    const open = new Set();
    const problems = [];
    const texts = [];
    const spent = { values: 0, aliases: 0, stopped: false };
    const refuse = (node, problem) => {
        problems.push({ ...rangeOfNode(node), text: problem });
    };
    // A bomb is said once; what is left of it is not looked at.
    const stop = (node, problem) => {
        spent.stopped = true;
        return refuse(node, problem);
    };
    const place = (path, key, node) => {
        const value = rangeOfNode(node, key);
        places.set(JSON.stringify(path), { key: key ?? value, value });
    };
    const valueOf = (node, path, depth) => {
        spent.values += 1;
        if (spent.stopped || problems.length >= LIMITS.problems)
            return undefined;
        if (spent.values > LIMITS.values)
            return stop(node, 'aliases or sheer size blow this up to more values than any config has');
        if (depth > LIMITS.depth)
            return stop(node, 'this is nested too deeply');
        if ((0,dist/* isAlias */.Vj)(node)) {
            spent.aliases += 1;
            if (spent.aliases > LIMITS.aliases)
                return stop(node, `more than ${LIMITS.aliases} aliases are refused`);
            const target = anchors.get(node.source);
            if (target === undefined)
                return refuse(node, 'this alias names no anchor before it');
            if (open.has(target))
                return refuse(node, 'this alias contains itself');
            return valueOf(target, path, depth + 1);
        }
        if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node) && !(0,dist/* isScalar */.jn)(node))
            return null;
        if (node.anchor !== undefined)
            anchors.set(node.anchor, node);
        if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag))
            return refuse(node, 'custom tags are refused');
        if ((0,dist/* isScalar */.jn)(node)) {
            if (typeof node.value === 'string')
                texts.push({ path, text: node.value });
            return node.value;
        }
        open.add(node);
        const value = (0,dist/* isMap */.jh)(node) ? objectOf(node.items, path, depth) : listOf(node.items, path, depth);
        open.delete(node);
        return value;
    };
    const listOf = (items, path, depth) => items.map((item, index) => {
        place([...path, index], undefined, item);
        return valueOf(item, [...path, index], depth + 1);
    });
    const objectOf = (items, path, depth) => {
        const seen = new Set();
        const entries = items.flatMap(({ key, value }) => {
            if (!(0,dist/* isScalar */.jn)(key) || (typeof key.value !== 'string' && typeof key.value !== 'number')) {
                refuse(key, 'a key must be a plain word');
                return [];
            }
            const name = String(key.value);
            if (seen.has(name))
                refuse(key, 'this key stands here twice');
            if (name === '__proto__')
                refuse(key, 'this key is refused');
            seen.add(name);
            place([...path, name], rangeOfNode(key), value);
            return [[name, valueOf(value, [...path, name], depth + 1)]];
        });
        return Object.fromEntries(entries);
    };
    const rangeOf = (path, part) => {
        const found = places.get(JSON.stringify(path));
        if (found !== undefined)
            return part === 'key' ? found.key : trimmed(text, found.value);
        return path.length === 0 ? { start: 0, end: 1 } : rangeOf(path.slice(0, -1), 'key');
    };
    return { valueOf, rangeOf, problems, texts };
}
function rangeOfNode(node, fallback = { start: 0, end: 1 }) {
    if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node) && !(0,dist/* isScalar */.jn)(node) && !(0,dist/* isAlias */.Vj)(node))
        return fallback;
    // A value that was left out (`model:`) has a place of no width, on the next line at times: show its key.
    const [start, end] = node.range ?? [fallback.start, fallback.end];
    return end > start ? { start, end } : fallback;
}
function trimmed(text, { start, end }) {
    return { start, end: start + text.slice(start, end).trimEnd().length };
}
function firstLine(message) {
    return (message.split('\n')[0] ?? '').slice(0, 160);
}

;// CONCATENATED MODULE: ./lib/plan/parse-config.js








const MAX_CONFIG_BYTES = 1024 * 1024;
/** More than this many errors of one file help nobody. */
const MAX_ERRORS = 50;
/**
 * Reads a config, YAML or JSON.
 *
 * @throws LensErrors with every problem found in one reading, in the order of their positions.
 */
function parseConfig(text, file) {
    if (Buffer.byteLength(text) > MAX_CONFIG_BYTES) {
        throw new lens_error/* LensErrors */.ub([new lens_error/* LensError */.hw('config/too-large', `${file} is larger than 1 MiB`)]);
    }
    const document = readDocument(text);
    const positions = positionsOf(text, file, hiddenRanges(document));
    const positionOf = (path, part = 'value') => positions.at(document.rangeOf(path, part));
    const checked = config_schema/* configSchema */.Q.safeParse(document.value, { error: wording, reportInput: false });
    const syntax = document.problems.map((problem) => new lens_error/* LensError */.hw('config/syntax', problem.text, { position: positions.at(problem) }));
    const forbidden = forbiddenErrors(text, document, positions);
    // Follow-up errors of a text that could not be read are noise.
    const meaning = syntax.length > 0
        ? []
        : [
            ...duplicateIds(document.value, positionOf),
            ...schemaErrors(checked.error?.issues.slice(0, MAX_ERRORS) ?? [], document.value, positionOf),
        ];
    const errors = inOrder([...syntax, ...forbidden, ...meaning]);
    if (errors.length > 0)
        throw new lens_error/* LensErrors */.ub(errors);
    if (!checked.success)
        throw new Error('a config was refused without a reason');
    return { file, words: checked.data, positionOf };
}
function forbiddenErrors(text, document, positions) {
    const named = forbiddenTexts(document);
    const isNamed = ({ start, end }) => named.some(({ code, range }) => code === 'config/secret' && start < range.end && range.start < end);
    // Comments, keys, and texts that do not parse are searched as well.
    const elsewhere = (0,secrets/* secretsIn */.VY)(text)
        .slice(0, MAX_ERRORS)
        .filter((range) => !isNamed(range))
        .map((range) => ({ code: 'config/secret', range, text: 'this looks like a secret' }));
    return [...named.slice(0, MAX_ERRORS), ...elsewhere].map(({ code, range, text: message }) => new lens_error/* LensError */.hw(code, message, { position: positions.at(range) }));
}
/** By position; of several at one place the first, which is the most telling: a secret before "wrong type". */
function inOrder(errors) {
    const seen = new Set();
    return errors
        .filter(({ position }) => {
        const place = `${position?.line}:${position?.column}`;
        const first = !seen.has(place) || position === undefined;
        seen.add(place);
        return first;
    })
        .toSorted((one, other) => placeOf(one) - placeOf(other))
        .slice(0, MAX_ERRORS);
}
function placeOf({ position }) {
    return position === undefined ? 0 : position.line * 1e7 + position.column;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/model/canonical-json.js
/** JSON with the keys of every object sorted by code unit: equal values have equal texts. */
function canonicalJson(value) {
    return JSON.stringify(value, (_, inner) => {
        if (typeof inner !== 'object' || inner === null || Array.isArray(inner))
            return inner;
        return Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    });
}

;// CONCATENATED MODULE: ./lib/model/fill-template.js
const PLACEHOLDER = /(\\?)\{\{\s*([A-Za-z_][A-Za-z0-9_.-]*)\s*\}\}/g;
/**
 * Puts a row's values where `{{name}}` stands. A value is put in as it is: `{{…}}` inside it is not looked at again.
 * `\{{name}}` is the way to write a literal `{{name}}`. A name that the row lacks stays as it was written; `plan`
 * refuses such a config before anything is called.
 */
function fillTemplate(text, row) {
    return text.replaceAll(PLACEHOLDER, (written, escape, name) => {
        if (escape !== '')
            return written.slice(1);
        return Object.hasOwn(row, name) ? (row[name] ?? written) : written;
    });
}
/** Names of the placeholders in a text, each once, in the order of their first use. */
function placeholdersIn(text) {
    const names = Array.from(text.matchAll(PLACEHOLDER), ([, escape, name]) => (escape === '' ? name : undefined));
    return [...new Set(names.filter((name) => name !== undefined))];
}

;// CONCATENATED MODULE: ./lib/plan/fingerprint.js



/** More text than this is no prompt; it would be hashed for minutes. */
const MAX_WORDING_BYTES = 256 * 1024 * 1024;
/** `undefined` when all rows together are larger than `MAX_WORDING_BYTES`. */
function wordingOf({ messages, rows }) {
    const digests = [];
    let total = 0;
    let maxBytes = 0;
    for (const row of rows) {
        const filled = messages.map(({ role, content }) => ({ role, content: fillTemplate(content, row) }));
        const text = JSON.stringify(filled);
        const bytes = Buffer.byteLength(text);
        maxBytes = Math.max(maxBytes, bytes);
        total += bytes;
        if (total > MAX_WORDING_BYTES)
            return undefined;
        digests.push(sha256(text));
    }
    // The rows' order is a matter of the schedule, not of what is asked.
    return { digest: sha256(digests.toSorted().join('\n')), maxBytes };
}
/**
 * Hash of a cell's fully resolved request and its circumstances: two cells have the same one exactly when they ask the
 * same of the same endpoint in the same way. The key, its name, prices, ids and timeouts have no part in it; the order
 * of keys and the case of header names neither.
 */
function fingerprint(target, wording, circumstances) {
    return sha256(canonicalJson({
        version: 1,
        url: target.baseUrl,
        format: target.format,
        model: target.model,
        auth: target.auth,
        region: target.region ?? null,
        project: target.project ?? null,
        deployment: target.deployment ?? null,
        apiVersion: target.apiVersion ?? null,
        headers: lowerCased(target.headers),
        params: paramsJson(target.params),
        wording: wording.digest,
        ...circumstances,
    }));
}
function paramsJson(params) {
    const entries = Object.entries(params).flatMap(([name, value]) => value === undefined || isEmpty(value) ? [] : [[name, value]]);
    return Object.fromEntries(entries);
}
/** `extra: {}` sends what no `extra` sends. */
function isEmpty(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
function lowerCased(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]));
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./lib/plan/input-bound.js
/** Room for the cache nonce, quotes and line ends included. */
const NONCE_BYTES = 64;
/**
 * Tool definitions come with instructions of the provider's own, which count as input: up to 700 tokens at Anthropic
 * (docs.claude.com, "Tool use: pricing", read 2026-11-22).
 */
const TOOL_INSTRUCTIONS = 1024;
/**
 * Upper bound of one call's input tokens: no tokenizer makes more tokens than a text has bytes. The messages count as
 * JSON, whose quotes and keys outweigh the few tokens of a chat template.
 */
function maxInputTokens(params, wordingBytes) {
    const extra = params.extra === undefined ? 0 : Buffer.byteLength(JSON.stringify(params.extra));
    const tools = params.extra !== undefined && /"(?:tools|functions|toolConfig)":/.test(JSON.stringify(params.extra));
    return wordingBytes + extra + NONCE_BYTES + (tools ? TOOL_INSTRUCTIONS : 0);
}
/** Names of the output cap on the wire, in any of our formats. `extra` wins over what we send, so it wins here too. */
const CAP_NAMES = new Set([
    'max_tokens',
    'max_completion_tokens',
    'max_output_tokens',
    'maxOutputTokens',
    'maxTokens',
    'max_new_tokens',
    'num_predict',
    'max_tokens_to_sample',
]);
/** Upper bound of one call's output tokens over all its choices; undefined when nothing caps them. */
function maxOutputTokens({ maxOutputTokens: cap, n, extra = {} }) {
    const caps = numbersNamed(extra, CAP_NAMES);
    const perChoice = caps.length === 0 ? cap : Math.max(...caps, cap ?? 0);
    const choices = Math.max(1, n ?? 1, ...numbersNamed(extra, new Set(['n', 'best_of', 'candidateCount'])));
    // Ollama's num_predict knows −1 and −2 for "without end".
    return perChoice === undefined || caps.some((value) => value < 0) ? undefined : perChoice * choices;
}
/** At the top of the body or in one of its groups (`generationConfig`, `inferenceConfig`, `options`). */
function numbersNamed(extra, names) {
    const own = (object) => Object.entries(object).flatMap(([name, value]) => (names.has(name) && typeof value === 'number' ? [value] : []));
    const groups = Object.values(extra).filter(isObject);
    return [...own(extra), ...groups.flatMap(own)];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/model/cell-pattern.js
var cell_pattern = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/plan/matrix.js


/** More cells than any budget measures; far fewer than a matrix of lists can make. */
const MAX_CELLS = 2000;
/** `target/scenario`, with `@8` behind it at 8 calls at a time. */
function cellId(target, scenario, concurrency) {
    return `${target}/${scenario}${concurrency === 1 ? '' : `@${concurrency}`}`;
}
/** The places that are left after `include` and `exclude`, targets first, then scenarios, then concurrency. */
function placesOf(targets, scenarios, matrix, problems) {
    const given = matrix.concurrency ?? 1;
    const levels = [...new Set(typeof given === 'number' ? [given] : given)];
    const count = targets.length * scenarios.length * levels.length;
    if (count > MAX_CELLS) {
        problems.add('config/invalid', `the matrix makes ${count} cells; at most ${MAX_CELLS} are possible`, ['matrix']);
        return [];
    }
    const all = targets.flatMap((target) => scenarios.flatMap((scenario) => levels.map((concurrency) => ({ id: cellId(target, scenario, concurrency), target, scenario, concurrency }))));
    requireKnownNames(matrix, { targets, scenarios, cells: all.map(({ id }) => id) }, problems);
    const included = matrix.include === undefined ? all : all.filter((place) => matrix.include?.some((cells) => isOf(cells, place)));
    const left = included.filter((place) => !matrix.exclude?.some((cells) => isOf(cells, place)));
    if (left.length === 0 && all.length > 0) {
        const key = included.length === 0 ? 'include' : 'exclude';
        problems.add('config/empty-matrix', `no cell is left: \`matrix.${key}\` leaves out all ${all.length}`, [
            'matrix',
            key,
        ]);
    }
    return left;
}
function isOf(cells, place) {
    if (typeof cells === 'string')
        return (0,cell_pattern/* matchesCell */.K)(cells, place.id);
    return ((0,cell_pattern/* matchesCell */.K)(cells.target ?? '*', place.target) &&
        (0,cell_pattern/* matchesCell */.K)(cells.scenario ?? '*', place.scenario) &&
        (cells.concurrency ?? place.concurrency) === place.concurrency);
}
/** A name without a star that fits nothing is a typing error, and would switch its rule off in silence. */
function requireKnownNames({ include = [], exclude = [] }, known, problems) {
    const check = (name, noun, names, path) => {
        if (name === undefined || name.includes('*') || names.includes(name))
            return;
        const meant = didYouMean(name, names);
        problems.add('config/invalid', `there is no ${noun} "${name}"`, path, {
            ...(meant !== undefined && { didYouMean: meant }),
        });
    };
    for (const [key, list] of [
        ['include', include],
        ['exclude', exclude],
    ]) {
        for (const [index, cells] of list.entries()) {
            const path = ['matrix', key, index];
            if (typeof cells === 'string')
                check(cells, 'cell', known.cells, path);
            else {
                check(cells.target, 'target', known.targets, [...path, 'target']);
                check(cells.scenario, 'scenario', known.scenarios, [...path, 'scenario']);
            }
        }
    }
}
/** A budget or an acceptance for cells that do not exist would look like a rule that is kept. */
function requireMatch(pattern, cells, path, problems) {
    if (pattern === undefined || cells.some((cell) => (0,cell_pattern/* matchesCell */.K)(pattern, cell)))
        return;
    const meant = didYouMean(pattern, cells);
    problems.add('config/invalid', `"${pattern}" fits no cell`, path, {
        remedy: `Cells are called ${cells.slice(0, 5).join(', ')}${cells.length > 5 ? ', …' : ''}; \`*\` stands for any part.`,
        ...(meant !== undefined && { didYouMean: meant }),
    });
}

;// CONCATENATED MODULE: ./lib/plan/base-url.js

/**
 * `${env:NAME}` filled in, and the URL in one spelling, without a trailing slash. A query stays: gateways have some.
 * Where the URL may lead is `checkHosts`' business.
 *
 * @throws LensError config/env-not-allowed, config/invalid, config/secret; never with a variable's value in it
 */
function resolveUrl(text, env) {
    const filled = text.replaceAll(/\$\{env:([^}]*)\}/g, (_, name) => base_url_valueOf(name, env));
    if (filled.includes('${'))
        throw new lens_error/* LensError */.hw('config/invalid', 'this URL holds an unfinished `${env:NAME}`');
    const url = URL.canParse(filled) ? new URL(filled) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') {
        throw new lens_error/* LensError */.hw('config/invalid', 'this is not a URL that starts with https://', {
            remedy: 'Give the whole URL, for example https://llm.example.com/v1.',
        });
    }
    if (url.username !== '' || url.password !== '') {
        throw new lens_error/* LensError */.hw('config/secret', 'this URL carries a user name or password', {
            remedy: 'Give the key by `key:` with the NAME of an environment variable.',
        });
    }
    if (url.hash !== '')
        throw new lens_error/* LensError */.hw('config/invalid', 'a base URL has no part behind `#`');
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
function base_url_valueOf(name, env) {
    const shown = name.slice(0, 60);
    if (!Object.hasOwn(env, name)) {
        throw new lens_error/* LensError */.hw('config/env-not-allowed', `the caller does not allow \`\${env:${shown}}\``, {
            remedy: `Allow it with \`--allow-env ${shown}\` (action input \`allowed-env\`), and set the variable.`,
        });
    }
    const value = env[name];
    if (value === undefined || value.trim() === '') {
        throw new lens_error/* LensError */.hw('config/env-not-allowed', `the variable ${shown} is allowed and not set`, {
            remedy: `Set ${shown}, for example to the URL of the preview.`,
        });
    }
    return value.trim();
}

;// CONCATENATED MODULE: ./lib/plan/ip-address.js
/** Strict: four decimal parts, or IPv6 as in RFC 4291 (brackets and a zone are taken off). Undefined for all else. */
function readIpAddress(text) {
    const plain = text.replace(/^\[(.*)\]$/, '$1').replace(/%[\w.-]+$/, '');
    const ipv4 = readIpv4(plain);
    if (ipv4 !== undefined)
        return { version: 4, value: ipv4 };
    const ipv6 = readIpv6(plain);
    return ipv6 === undefined ? undefined : { version: 6, value: ipv6 };
}
/** `10.0.0.0/8`: is the address in that block? Blocks of the other version hold nothing of it. */
function isInBlock({ version, value }, block) {
    const [start = '', bits = ''] = block.split('/');
    const first = readIpAddress(start);
    const rest = BigInt((version === 4 ? 32 : 128) - Number(bits));
    return first?.version === version && first.value >> rest === value >> rest;
}
function readIpv4(text) {
    const parts = text.split('.');
    if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
        return undefined;
    return joined(parts.map(Number), 8n);
}
function readIpv6(text) {
    const tail = /(?<=:)\d+\.\d+\.\d+\.\d+$/.exec(text);
    const ipv4 = tail === null ? undefined : readIpv4(tail[0]);
    if (tail !== null && ipv4 === undefined)
        return undefined;
    const hex = tail === null || ipv4 === undefined
        ? text
        : `${text.slice(0, tail.index)}${(ipv4 >> 16n).toString(16)}:${(ipv4 & 0xffffn).toString(16)}`;
    const halves = hex.split('::').map((half) => (half === '' ? [] : half.split(':')));
    const [before = [], after] = halves;
    const given = before.length + (after?.length ?? 0);
    if (halves.length > 2 || (after === undefined ? given !== 8 : given > 7))
        return undefined;
    const groups = [...before, ...Array.from({ length: 8 - given }, () => '0'), ...(after ?? [])];
    if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)))
        return undefined;
    return joined(groups.map((group) => Number.parseInt(group, 16)), 16n);
}
function joined(parts, bits) {
    return parts.reduce((value, part) => (value << bits) | BigInt(part), 0n);
}

;// CONCATENATED MODULE: ./lib/plan/private-address.js

/**
 * Addresses that are not on the public internet, by the special-purpose registries of IANA (RFC 6890; read
 * 2026-11-22): this host, private, shared (CGNAT), loopback, link-local, unique local, documentation, benchmarking,
 * multicast, reserved.
 */
const PRIVATE = blocks(`0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
   192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
   ::/128 ::1/128 64:ff9b:1::/48 100::/64 2001::/32 2001:2::/48 2001:20::/28 2001:db8::/32 3fff::/20 5f00::/16
   fc00::/7 fe80::/10 fec0::/10 ff00::/8`);
/** Addresses of a machine's own wire, and the metadata services of AWS, Google, Azure and Alibaba. */
const LINK_LOCAL = blocks('169.254.0.0/16 100.100.100.200/32 168.63.129.16/32 fe80::/10 fd00:ec2::/32 fd20:ce::/32');
/** Mapped IPv4 included; what a gateway would translate (64:ff9b::127.0.0.1) leaves the machine. */
const LOOPBACK = blocks('127.0.0.0/8 ::1/128 ::ffff:127.0.0.0/104');
/** IPv6 blocks that carry an IPv4 address, and how many bits stand behind it: mapped, compatible, NAT64, 6to4. */
const CARRIERS = [
    { block: '::ffff:0:0/96', behind: 0n },
    { block: '::ffff:0:0:0/96', behind: 0n },
    { block: '::/96', behind: 0n },
    { block: '64:ff9b::/96', behind: 0n },
    { block: '2002::/16', behind: 80n },
];
/** What is no IP address at all is private: nothing is connected to on a guess. */
function isPrivateAddress(address) {
    const read = readIpAddress(address);
    return read === undefined || isIn(read, PRIVATE) || isLinkLocalAddress(address);
}
function isLinkLocalAddress(address) {
    const read = readIpAddress(address);
    return read === undefined || isIn(read, LINK_LOCAL);
}
function isLoopbackAddress(address) {
    const read = readIpAddress(address);
    return read !== undefined && LOOPBACK.some((block) => isInBlock(read, block));
}
function isIn(address, list) {
    const carried = CARRIERS.filter(({ block }) => isInBlock(address, block)).map(({ behind }) => ({
        version: 4,
        value: (address.value >> behind) & 0xffffffffn,
    }));
    return [address, ...carried].some((one) => list.some((block) => isInBlock(one, block)));
}
function blocks(text) {
    return text.trim().split(/\s+/);
}

;// CONCATENATED MODULE: ./lib/plan/hosts.js



/** `localhost` and addresses that never leave the machine, as URLs spell them (`[::1]`). */
function isLoopbackHost(hostname) {
    const name = plainHost(hostname);
    return name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(name);
}
/**
 * Is a host of the caller's list? An entry is a name, or `*.` before one for any name below it, with a port when it
 * is not the usual one. What is listed without a port is allowed at https' own.
 *
 * @throws LensError usage/bad-flag for an entry that is not one
 */
function isListed(url, allowedHosts) {
    return allowedHosts.map(readEntry).some(({ name, below, port }) => {
        const host = plainHost(url.hostname);
        const fits = below ? host.endsWith(`.${name}`) : host === name;
        return fits && (port === '' ? '443' : port) === portOf(url);
    });
}
/**
 * May a socket be opened to this address, which DNS gave for the URL's host? A name on the public internet must not
 * lead into a private network, unless the caller listed it; link-local addresses, the clouds' metadata services, must
 * be listed themselves. Loopback must stay loopback.
 */
function mayConnect(url, address, allowedHosts) {
    if (isLoopbackHost(url.hostname))
        return isLoopbackAddress(address);
    if (!isPrivateAddress(address))
        return true;
    if (isLinkLocalAddress(address))
        return plainHost(url.hostname) === address && isListed(url, allowedHosts);
    return isListed(url, allowedHosts);
}
/** `host`, with the port where it must be listed with it. */
function entryFor(url) {
    const port = portOf(url);
    return port === '443' ? url.hostname : `${url.hostname}:${port}`;
}
function portOf({ port, protocol }) {
    if (port !== '')
        return port;
    return protocol === 'http:' ? '80' : '443';
}
function plainHost(hostname) {
    return hostname
        .toLowerCase()
        .replace(/^\[(.*)\]$/, '$1')
        .replace(/\.$/, '');
}
function readEntry(entry) {
    const found = /^(\*\.)?(\[[0-9a-f:.]+\]|[a-z0-9_.-]+?)\.?(?::(\d{1,5}))?$/i.exec(entry.trim());
    const name = plainHost(found?.[2] ?? '');
    const below = found?.[1] !== undefined;
    // `*.com` would allow half the world: at least two labels stand behind a star, and none before an address.
    if (name === '' || (below && (!name.includes('.') || readIpAddress(name) !== undefined))) {
        throw new lens_error/* LensError */.hw('usage/bad-flag', `"${entry.slice(0, 100)}" is not a host that can be allowed`, {
            remedy: 'Give names of hosts: llm.example.com, *.preview.example.com, gpu.example.com:8443.',
        });
    }
    return { name, below, port: found?.[3] ?? '' };
}

// EXTERNAL MODULE: ./lib/plan/target-schema.js
var target_schema = __webpack_require__(63144);
;// CONCATENATED MODULE: ./lib/plan/resolve-target.js




/** A target with every default filled in; undefined when it has a problem, which is noted. */
function resolveTarget(words, index, context) {
    const { config, env, problems } = context;
    const at = ['targets', index];
    const url = (text, ...path) => problems.attempt([...at, ...path], () => resolveUrl(text, env));
    const written = words['base-url'] === undefined ? undefined : url(words['base-url'], 'base-url');
    if (words['base-url'] !== undefined && written === undefined)
        return undefined;
    const baseArmUrl = words['base-arm'] && url(words['base-arm']['base-url'], 'base-arm', 'base-url');
    const known = knownOf(words, written);
    const region = words.region ?? (words.provider === 'vertex' ? 'global' : undefined);
    const baseUrl = written ?? (0,known_providers/* defaultBaseUrl */.Ip)(known, region);
    if (baseUrl === undefined)
        return missing('base-url', known);
    if (known.id === 'vertex' && words.project === undefined && words.auth !== 'x-goog-api-key')
        return missing('project', known);
    const host = new URL(baseUrl).hostname;
    const format = formatOf(words, known);
    const auth = authOf(words, known, format);
    if (auth === 'none' && words.key !== undefined) {
        problems.add('config/invalid', '"key" has no use with `auth: none`', [...at, 'key']);
    }
    const keyName = auth === 'none' ? undefined : (words.key ?? known.keyName);
    if (auth !== 'none' && keyName === undefined)
        return missing('key', known);
    const price = priceOf(words) ?? (known.local && isLoopbackHost(host) ? OWN_MACHINE : undefined);
    return {
        id: words.id ?? words.provider,
        provider: words.provider,
        format,
        ...(known.id !== known.provider && { preset: known.id }),
        model: words.model,
        baseUrl,
        auth,
        ...(keyName !== undefined && { keyName }),
        headers: words.headers ?? {},
        params: resolveParams(words.params),
        ...(price !== undefined && { price }),
        ...(region !== undefined && { region }),
        ...(words.project !== undefined && { project: words.project }),
        ...(words.deployment !== undefined && { deployment: words.deployment }),
        ...(words['api-version'] !== undefined && { apiVersion: words['api-version'] }),
        deployed: words.deployed ?? !(0,known_providers/* isKnownHost */.yt)(host),
        ...(baseArmUrl !== undefined && { baseArmUrl }),
        configLine: config.positionOf([...at, 'model']).line,
    };
    function missing(key, provider) {
        const { message, remedy } = MISSING[key](provider);
        problems.add('config/invalid', message, [...at, 'provider'], { remedy });
    }
}
/** Nothing is billed by the token for a server that the user runs on the very machine. */
const OWN_MACHINE = { input: 0, output: 0 };
const MISSING = {
    'base-url': ({ title, id }) => id === 'bedrock'
        ? { message: `a target of ${title} needs a region`, remedy: 'Add `region: us-east-1`, or whichever it is.' }
        : {
            message: `a target of ${title} needs to know where it is`,
            remedy: id === 'azure-openai'
                ? 'Add `base-url: https://RESOURCE.openai.azure.com`.'
                : 'Add `base-url: https://…`, or `preset:` with the name of a known endpoint.',
        },
    project: ({ title }) => ({
        message: `a target of ${title} needs a project`,
        remedy: 'Add `project:` with the id of the Google Cloud project.',
    }),
    key: ({ title }) => ({
        message: `a target of ${title} with a key needs the name of its variable`,
        remedy: 'Add `key:` with the NAME of the environment variable that holds it, or `auth: none`.',
    }),
};
/** A known endpoint is known by its preset, or by its address. */
function knownOf(words, baseUrl) {
    if (words.provider !== 'openai-compatible' || words.preset !== undefined || baseUrl === undefined) {
        return (0,known_providers/* knownProvider */.lG)(words.provider, words.preset);
    }
    const host = new URL(baseUrl).hostname;
    const found = known_providers/* KNOWN_PROVIDERS */.jJ.find((entry) => entry.provider === words.provider && (0,known_providers/* isOwnHost */.HF)(entry, host));
    return found ?? (0,known_providers/* knownProvider */.lG)(words.provider);
}
function formatOf({ api }, known) {
    const all = [known, (0,known_providers/* knownProvider */.lG)(known.provider)].flatMap((entry) => entry.formats);
    const [first = 'openai-chat'] = all;
    return all.find((format) => target_schema/* API_WORDS */.tO[format] === api) ?? first;
}
/** Without a key and without a known place for one, a request carries none. */
function authOf(words, known, format) {
    if (words.auth !== undefined)
        return words.auth;
    if (words.key === undefined && known.keyName === undefined)
        return 'none';
    const usual = (0,known_providers/* defaultAuth */.Gc)(known, format);
    if (format === 'anthropic-messages' && known.provider === 'openai-compatible')
        return 'x-api-key';
    return usual === 'none' ? 'bearer' : usual;
}
function priceOf({ price }) {
    if (price === undefined)
        return undefined;
    const { input, output, 'cached-input': cachedInput, 'cache-write': cacheWrite } = price;
    return {
        input,
        output,
        ...(cachedInput !== undefined && { cachedInput }),
        ...(cacheWrite !== undefined && { cacheWrite }),
    };
}
/** Only what was written: a parameter that is absent here is absent on the wire. */
function resolveParams(words = {}) {
    const { 'max-output-tokens': maxOutputTokens, temperature, 'top-p': topP, 'top-k': topK, seed, stop, n, extra, } = words;
    const { 'reasoning-effort': reasoningEffort, 'thinking-budget': thinkingBudget, 'service-tier': serviceTier } = words;
    return {
        ...(maxOutputTokens !== undefined && { maxOutputTokens }),
        ...(temperature !== undefined && { temperature }),
        ...(topP !== undefined && { topP }),
        ...(topK !== undefined && { topK }),
        ...(seed !== undefined && { seed }),
        ...(stop !== undefined && { stop }),
        ...(n !== undefined && { n }),
        ...(reasoningEffort !== undefined && { reasoningEffort }),
        ...(thinkingBudget !== undefined && { thinkingBudget }),
        ...(serviceTier !== undefined && { serviceTier }),
        ...(extra !== undefined && { extra }),
    };
}

;// CONCATENATED MODULE: ./lib/plan/resolve-cells.js




/** The cells of the matrix, each with its own request; names in the config that fit no cell are noted. */
function cellsOf({ words, targets, scenarios, connection, load, problems }) {
    const targetOf = new Map(targets.map((target) => [target.id, target]));
    const scenarioOf = new Map(scenarios.map((entry) => [entry.scenario.id, entry]));
    const places = placesOf([...targetOf.keys()], [...scenarioOf.keys()], words.matrix ?? {}, problems);
    requireOneChoice(places.map(({ target, scenario }) => [targetOf.get(target), scenarioOf.get(scenario)]), problems);
    const ids = places.map(({ id }) => id);
    if (ids.length > 0) {
        for (const [index, { cells }] of (words.gate?.budgets ?? []).entries()) {
            requireMatch(cells, ids, ['gate', 'budgets', index, 'cells'], problems);
        }
        for (const [index, { cells }] of (words.gate?.accepted ?? []).entries()) {
            requireMatch(cells, ids, ['gate', 'accepted', index, 'cells'], problems);
        }
    }
    return places.flatMap(({ id, target: targetId, scenario: scenarioId, concurrency }) => {
        const target = targetOf.get(targetId);
        const entry = scenarioOf.get(scenarioId);
        if (target === undefined || entry === undefined)
            return [];
        const own = withParams(target, entry);
        const { scenario, wording } = entry;
        return [cellOf({ id, target: own, scenario, concurrency }, wording, { connection, load })];
    });
}
/** The same cells as their targets' `base-arm` has them: same request, other URL. Targets without one are left out. */
function baseArmCells({ cells, connection, load, }) {
    const wordings = new Map();
    const made = cells.flatMap((cell) => {
        const { baseArmUrl, ...target } = cell.target;
        if (baseArmUrl === undefined)
            return [];
        const wording = wordings.get(cell.scenario) ?? wordingOf(cell.scenario);
        wordings.set(cell.scenario, wording);
        if (wording === undefined)
            return [];
        return [cellOf({ ...cell, target: { ...target, baseUrl: baseArmUrl } }, wording, { connection, load })];
    });
    return new Map(made.map((cell) => [cell.id, cell]));
}
function cellOf(parts, wording, plan) {
    const { target, scenario, concurrency } = parts;
    const circumstances = { concurrency, cache: scenario.cache, connection: plan.connection, load: plan.load };
    return {
        ...parts,
        fingerprint: fingerprint(target, wording, circumstances),
        maxInputTokens: maxInputTokens(target.params, wording.maxBytes),
    };
}
function withParams(target, { params }) {
    const own = resolveParams(params);
    const extra = own.extra === undefined ? target.params.extra : { ...target.params.extra, ...own.extra };
    return { ...target, params: { ...target.params, ...own, ...(extra !== undefined && { extra }) } };
}
/** `n` of a scenario reaches every target, and only the OpenAI family knows it. */
function requireOneChoice(pairs, problems) {
    const said = new Set();
    for (const [target, entry] of pairs) {
        if (target === undefined || entry?.params.n === undefined || said.has(entry))
            continue;
        if (['openai', 'azure-openai', 'openai-compatible'].includes(target.provider))
            continue;
        said.add(entry);
        problems.add('config/invalid', `"n" is not a parameter of provider "${target.provider}"`, [
            ...entry.path,
            'params',
            'n',
        ]);
    }
}

;// CONCATENATED MODULE: ./lib/plan/problems.js

function createProblems(config) {
    const errors = [];
    const add = (code, message, path, details = {}) => {
        errors.push(new lens_error/* LensError */.hw(code, message, { position: config.positionOf(path), ...details }));
    };
    return {
        add,
        attempt: (path, make) => {
            try {
                return make();
            }
            catch (error) {
                const found = (0,lens_error/* lensErrorsOf */.XI)(error);
                if (found.length === 0)
                    throw error;
                for (const { code, message, remedy, position, cause } of found) {
                    add(code, message, path, { remedy, cause, ...(position !== undefined && { position }) });
                }
                return undefined;
            }
        },
        throwAny: () => {
            if (errors.length > 0)
                throw new lens_error/* LensErrors */.ub(errors.toSorted((one, other) => line(one) - line(other)));
        },
    };
}
function line({ position }) {
    return position === undefined ? 0 : position.line * 1e7 + position.column;
}

;// CONCATENATED MODULE: ./lib/plan/resolve-caps.js
const USUAL = { maxCostUsd: 1, maxRequests: 2000, maxMinutes: 10 };
/**
 * Caps are the caller's: a change that could raise them could spend any amount. The config lowers them, and a higher
 * figure in it changes nothing.
 */
function resolveCaps(words = {}, overrides = {}) {
    const { maxCostUsd = USUAL.maxCostUsd, maxRequests = USUAL.maxRequests, maxMinutes = USUAL.maxMinutes } = overrides;
    return {
        maxCostUsd: lower(maxCostUsd ?? undefined, words['max-cost-usd']),
        maxRequests: Math.min(maxRequests, words['max-requests'] ?? maxRequests),
        maxMinutes: Math.min(maxMinutes, words['max-minutes'] ?? maxMinutes),
    };
}
function lower(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return Math.min(one, other);
}

;// CONCATENATED MODULE: ./lib/plan/resolve-gate.js
/** Relative. 20 % for times and 10 % for cost, whose mean is known far better (STATISTICS §4). */
const THRESHOLD = { ttft: 0.2, ttfo: 0.2, tpot: 0.2, e2e: 0.2, cost: 0.1 };
/** Milliseconds, and USD for cost: smaller effects nobody notices. */
const FLOOR = { ttft: 75, ttfo: 75, tpot: 2, e2e: 75, cost: 0.0001 };
/** The gate's whole policy: the caller's word before the config's, the config's before the default. */
function resolveGate(words = {}, overrides = {}) {
    return {
        mode: overrides.gateMode ?? words.mode ?? 'enforce',
        threshold: limits(words.threshold, THRESHOLD),
        floor: limits(words.floor, FLOOR),
        metrics: [...new Set(words.metrics ?? ['ttft', 'tpot', 'e2e', 'cost'])],
        budgets: (words.budgets ?? []).map(resolveBudget),
        maxErrorRate: words['error-rate']?.max,
        accepted: (words.accepted ?? []).map(resolveAccepted),
        onInconclusive: overrides.onInconclusive ?? words['on-inconclusive'] ?? 'pass',
        onDrift: overrides.onDrift ?? words['on-drift'] ?? 'fail',
        confirm: overrides.confirm ?? words.confirm ?? 'auto',
        strict: words.strict ?? false,
    };
}
/** One figure holds for every metric; of several, those that are left out keep their default. */
function limits(given, usual) {
    if (typeof given === 'number')
        return { ttft: given, ttfo: given, tpot: given, e2e: given, cost: given };
    const of = (metric) => given?.[metric] ?? usual[metric];
    return { ttft: of('ttft'), ttfo: of('ttfo'), tpot: of('tpot'), e2e: of('e2e'), cost: of('cost') };
}
function resolveBudget(budget) {
    return {
        cells: budget.cells ?? '*',
        metric: budget.metric,
        percentile: budget.percentile ?? (budget.metric === 'cost' ? 'mean' : 'p95'),
        max: budget.metric === 'speed' ? budget.min : budget.max,
    };
}
function resolveAccepted({ cells, metric, 'up-to': upTo, reason, until }) {
    return { cells, metric, upTo, reason, until };
}

;// CONCATENATED MODULE: ./lib/plan/data-set.js

const MAX_ROWS = 10_000;
/**
 * Rows of variables out of a data file: `.jsonl` (an object a line), `.json` (a list of objects) or `.csv` (first line
 * names the columns, quotes as in RFC 4180). Numbers and true/false become their text.
 *
 * @throws LensError config/file-unreadable naming the row and column, never their content
 */
function parseDataSet(text, path) {
    const refuse = (problem) => (0,confined_files/* fileError */.zS)('config/file-unreadable', path, problem);
    const body = text.replace(/^\uFEFF/, '');
    const rows = rowsOf(body, path, refuse);
    if (rows.length === 0)
        throw refuse('holds no row');
    if (rows.length > MAX_ROWS)
        throw refuse(`holds more than ${MAX_ROWS} rows`);
    return rows;
}
function rowsOf(text, path, refuse) {
    const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
    if (ending === 'jsonl' || ending === 'ndjson') {
        const lines = text.split('\n').map((line, index) => ({ line, where: `line ${index + 1}` }));
        const filled = lines.filter(({ line }) => line.trim() !== '').slice(0, MAX_ROWS + 1);
        return filled.map(({ line, where }) => rowOf(parsed(line, where, refuse), where, refuse));
    }
    if (ending === 'json') {
        const list = parsed(text, 'the file', refuse);
        if (!Array.isArray(list))
            throw refuse('is not a list of objects');
        return list.slice(0, MAX_ROWS + 1).map((entry, index) => rowOf(entry, `entry ${index + 1}`, refuse));
    }
    if (ending === 'csv')
        return csvRows(text, refuse);
    throw refuse('must end in .jsonl, .json or .csv');
}
/** The parser's own message quotes what it read, so it is left behind. */
function parsed(text, where, refuse) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw refuse(`is not valid JSON (${where})`);
    }
}
function rowOf(value, where, refuse) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw refuse(`must hold an object (${where})`);
    return Object.fromEntries(Object.entries(value).map(([name, field]) => {
        if (typeof field === 'string')
            return [name, field];
        if (typeof field === 'number' || typeof field === 'boolean')
            return [name, String(field)];
        throw refuse(`must hold a text, a number, or true/false in "${name.slice(0, 60)}" (${where})`);
    }));
}
function csvRows(text, refuse) {
    const [header = [], ...records] = csvRecords(text, refuse);
    if (new Set(header).size !== header.length || header.includes(''))
        throw refuse('must name each column once in its first line');
    return records.map((fields, index) => {
        if (fields.length !== header.length) {
            throw refuse(`has ${fields.length} instead of ${header.length} columns (record ${index + 1})`);
        }
        return Object.fromEntries(header.map((name, column) => [name.trim(), fields[column] ?? '']));
    });
}
/** A field is either quoted, with `""` for a quote, or free of quotes, commas and line ends; a separator follows it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
function csvRecords(text, refuse) {
    const records = [];
    const field = new RegExp(FIELD);
    let fields = [];
    while (field.lastIndex < text.length || fields.length > 0) {
        const found = field.exec(text);
        if (found === null)
            throw refuse(`has a stray quote (record ${Math.max(1, records.length)})`);
        const [whole, quoted, plain = '', separator] = found;
        fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (separator === ',')
            continue;
        const blank = fields.length === 1 && fields[0] === '' && quoted === undefined;
        if (!blank)
            records.push(fields);
        fields = [];
        if (whole === '' || records.length > MAX_ROWS + 1)
            break;
    }
    return records;
}

;// CONCATENATED MODULE: ./lib/plan/resolve-scenario.js




/** The config's scenarios, or the one that its `prompt` is short for. */
function scenariosOf({ prompt, scenarios }) {
    if (prompt !== undefined)
        return [{ words: { prompt }, path: [] }];
    return (scenarios ?? []).map((words, index) => ({ words, path: ['scenarios', index] }));
}
/** A scenario with its files read and its placeholders checked; undefined when it has a problem, which is noted. */
function resolveScenario({ words, path }, config, { files, problems }) {
    const read = ({ words: text, path: at }) => typeof text === 'string' ? text : problems.attempt([...at, 'file'], () => files.readFile(text.file, 'prompt'));
    const messages = textsOf(words, path).flatMap((placed) => {
        const content = read(placed);
        return content === undefined ? [] : [{ role: placed.role, content, path: placed.path }];
    });
    const { data } = words;
    const dataPath = [...path, 'data', 'file'];
    const rows = data === undefined
        ? [{}]
        : problems.attempt(dataPath, () => parseDataSet(files.readFile(data.file, 'data'), data.file));
    const whole = messages.length === textsOf(words, path).length;
    if (rows === undefined || !whole)
        return undefined;
    let complete = true;
    for (const { content, path: at } of messages) {
        if (content === '')
            complete = note('this text is empty', at);
        for (const name of placeholdersIn(content)) {
            const problem = placeholderProblem(name, rows, data?.file);
            if (problem !== undefined)
                complete = note(problem, at, placeholderRemedy(name, data?.file));
        }
    }
    const wording = complete ? wordingOf({ messages, rows }) : undefined;
    if (complete && wording === undefined) {
        note(`prompt and data make more than ${MAX_WORDING_BYTES / 1024 / 1024} MiB of requests`, dataPath, 'Shorten the prompt or the data set.');
    }
    if (wording === undefined)
        return undefined;
    const scenario = {
        id: words.id ?? DEFAULT_SCENARIO,
        messages: messages.map(({ role, content }) => ({ role, content })),
        rows,
        cache: words.cache ?? config.cache ?? 'bust',
    };
    return { scenario, wording, params: words.params ?? {}, path };
    function note(problem, at, remedy) {
        problems.add('config/invalid', problem, at, remedy === undefined ? {} : { remedy });
        return false;
    }
}
function textsOf({ system, prompt, messages }, path) {
    const placed = (role, words, key) => words === undefined ? [] : [{ role, words, path: [...path, key] }];
    return [
        ...placed('system', system, 'system'),
        ...(messages ?? []).map(({ role, content }, index) => ({
            role,
            words: content,
            path: [...path, 'messages', index, 'content'],
        })),
        ...placed('user', prompt, 'prompt'),
    ];
}
function placeholderProblem(name, rows, file) {
    if (file === undefined)
        return `{{${name}}} has no value: this scenario has no data set`;
    const lacking = rows.findIndex((row) => !Object.hasOwn(row, name));
    return lacking === -1 ? undefined : `{{${name}}} has no value in row ${lacking + 1} of ${file}`;
}
function placeholderRemedy(name, file) {
    const literal = `or write \\{{${name}}} for the literal text`;
    return file === undefined
        ? `Add \`data: { file: … }\` with "${name}" in every row, ${literal}.`
        : `Give every row a "${name}", ${literal}.`;
}
/** Files that a config names, for a source that must fetch them first (a commit that is not checked out). */
function filesNamedBy(config) {
    return scenariosOf(config).flatMap(({ words, path }) => [
        ...textsOf(words, path).flatMap(({ words: text }) => typeof text === 'string' ? [] : [{ path: text.file, kind: 'prompt' }]),
        ...(words.data === undefined ? [] : [{ path: words.data.file, kind: 'data' }]),
    ]);
}

;// CONCATENATED MODULE: ./lib/plan/resolve-plan.js







const resolve_plan_USUAL = { iterations: 50, warmup: 3, firstTokenMs: 30_000, totalMs: 120_000 };
/**
 * A config with everything filled in: defaults, files, variables of `base-url`, the matrix and its fingerprints. Calls
 * nothing; `checkHosts` and `checkCaps` decide whether it may be carried out.
 *
 * @throws LensErrors config/… with positions in the config
 */
function resolvePlan(config, context) {
    const { words } = config;
    const { env, overrides = {} } = context;
    const problems = createProblems(config);
    const targets = words.targets.flatMap((target, index) => resolveTarget(target, index, { config, env, problems }) ?? []);
    const scenarios = scenariosOf(words).flatMap((placed) => resolveScenario(placed, words, { files: context, problems }) ?? []);
    const timeouts = timeoutsOf(words, problems);
    const load = loadOf(words, problems);
    const connection = words.connection ?? 'warm';
    // What is missing has its own error; the matrix is looked at when it is whole.
    const whole = targets.length === words.targets.length && scenarios.length === scenariosOf(words).length;
    const cells = whole ? cellsOf({ words, targets, scenarios, connection, load, problems }) : [];
    problems.throwAny();
    return {
        configFile: config.file,
        cells,
        iterations: overrides.iterations ?? words.iterations ?? resolve_plan_USUAL.iterations,
        warmup: words.warmup ?? resolve_plan_USUAL.warmup,
        load,
        timeouts,
        connection,
        ...(words.idle !== undefined && { idleMs: words.idle }),
        gate: resolveGate(words.gate, overrides),
        caps: resolveCaps(words.caps, overrides),
        seed: overrides.seed ?? (0,external_node_crypto_.randomBytes)(8).toString('hex'),
        suite: overrides.suite === undefined || overrides.suite === 'default' ? (words.suite ?? 'default') : overrides.suite,
        measure: overrides.measure === 'all' ? 'all' : (words.measure ?? 'changed'),
    };
}
function timeoutsOf({ timeouts = {} }, problems) {
    const totalMs = timeouts.total ?? resolve_plan_USUAL.totalMs;
    const firstTokenMs = timeouts['first-token'] ?? Math.min(resolve_plan_USUAL.firstTokenMs, totalMs);
    if (firstTokenMs > totalMs) {
        problems.add('config/invalid', '"first-token" is longer than the whole call may take', ['timeouts', 'first-token']);
    }
    return { firstTokenMs, totalMs };
}
function loadOf({ load = { mode: 'closed' }, matrix = {} }, problems) {
    const levels = [matrix.concurrency ?? 1].flat();
    if (load.mode !== 'closed' && levels.some((level) => level !== 1)) {
        problems.add('config/invalid', `"concurrency" has no meaning under a ${load.mode} rate: calls start when they are due`, ['matrix', 'concurrency']);
    }
    return load;
}

;// CONCATENATED MODULE: ./lib/verdict/attribute.js
/**
 * Which cells a change can have touched, and which of them have a base arm worth calling (DESIGN §8, 1).
 *
 * A server is never compared with itself: a deployed cell whose two arms lead to one URL has no base arm and is judged
 * against its stored runs.
 */
function attribute(candidate, base, measure) {
    const before = new Map(base.config?.map((cell) => [cell.id, cell]));
    const present = new Set(candidate.map((cell) => cell.id));
    const gone = [...before.values()].filter((cell) => !present.has(cell.id));
    const renamed = renames(candidate.filter((cell) => !before.has(cell.id)), gone);
    const known = candidate.map((cell) => {
        const from = renamed.get(cell.id);
        const entry = attributeOne(cell, before.get(cell.id) ?? from, base, measure);
        return from === undefined ? entry : { ...entry, renamedFrom: from.id };
    });
    const followed = new Set([...renamed.values()].map(({ id }) => id));
    return [...known, ...gone.filter(({ id }) => !followed.has(id)).map(removedCell)];
}
/** New names for old requests, by the new name. Of several cells with one request each is followed once. */
function renames(fresh, gone) {
    const left = [...gone];
    const found = new Map();
    for (const cell of fresh) {
        const at = left.findIndex(({ fingerprint }) => fingerprint === cell.fingerprint);
        const [from] = at < 0 ? [] : left.splice(at, 1);
        if (from !== undefined)
            found.set(cell.id, from);
    }
    return found;
}
function attributeOne(cell, before, base, measure) {
    const arm = base.baseArm.get(cell.id) ?? before;
    const common = { id: cell.id, candidate: cell };
    if (arm === undefined) {
        const known = { ...common, baselineFingerprint: cell.fingerprint, call: true };
        return base.config === undefined
            ? { ...known, status: 'watched', reason: 'no base is known, so it is judged against its stored runs' }
            : { ...known, status: 'new', reason: 'the base does not have this cell' };
    }
    const baselineFingerprint = arm.fingerprint;
    if (cell.target.deployed) {
        const sameServer = sameEndpoint(cell, arm);
        return {
            ...common,
            ...(!sameServer && { base: arm }),
            status: 'deployed',
            baselineFingerprint,
            call: true,
            reason: sameServer
                ? 'the server is under test and both arms lead to one URL, so it is judged against its stored runs'
                : 'the server is under test and the base arm leads to another URL',
        };
    }
    if (cell.fingerprint !== arm.fingerprint) {
        return { ...common, base: arm, status: 'changed', baselineFingerprint, call: true, reason: 'the request differs' };
    }
    return {
        ...common,
        status: 'unchanged',
        baselineFingerprint,
        call: measure === 'all',
        reason: 'base and change send the same request',
    };
}
function removedCell(cell) {
    return {
        id: cell.id,
        status: 'removed',
        baselineFingerprint: cell.fingerprint,
        call: false,
        reason: 'the change removes this cell',
    };
}
function sameEndpoint(a, b) {
    return a.target.baseUrl === b.target.baseUrl && a.target.deployment === b.target.deployment;
}

// EXTERNAL MODULE: ./lib/model/figures.js
var model_figures = __webpack_require__(26536);
;// CONCATENATED MODULE: ./lib/verdict/config-findings.js

/** Cells that stand in one config only, or under another name in each. */
function matrixFindings(attributions) {
    return attributions.flatMap((entry) => {
        if (entry.renamedFrom !== undefined) {
            return [
                {
                    kind: 'renamed-cell',
                    cell: entry.id,
                    top: false,
                    text: `${entry.id} is ${entry.renamedFrom} of the base under another name: the same request`,
                },
            ];
        }
        if (entry.status === 'removed') {
            return [
                {
                    kind: 'removed-cell',
                    cell: entry.id,
                    top: true,
                    text: `${entry.id} is removed by this change and no longer watched`,
                },
            ];
        }
        if (entry.status === 'new') {
            return [
                { kind: 'new-cell', cell: entry.id, top: false, text: `${entry.id} is new: nothing to compare with yet` },
            ];
        }
        return [];
    });
}
/** How a change's own gate is looser than the base's. The base's gate decides; this says so. */
function loosenedGate(base, candidate) {
    const ways = [];
    const rank = { report: 0, warn: 1, enforce: 2 };
    if (rank[candidate.mode] < rank[base.mode])
        ways.push(`mode ${base.mode} → ${candidate.mode}`);
    for (const metric of ['ttft', 'ttfo', 'tpot', 'e2e', 'cost']) {
        if (candidate.threshold[metric] > base.threshold[metric])
            ways.push(`threshold of ${metric} ${(0,model_figures/* formatShare */.T1)(base.threshold[metric])} → ${(0,model_figures/* formatShare */.T1)(candidate.threshold[metric])}`);
        if (candidate.floor[metric] > base.floor[metric])
            ways.push(`floor of ${metric} ${base.floor[metric]} → ${candidate.floor[metric]}`);
        if (base.metrics.includes(metric) && !candidate.metrics.includes(metric))
            ways.push(`${metric} no longer gated`);
    }
    for (const budget of base.budgets) {
        const kept = candidate.budgets.find((other) => other.cells === budget.cells && other.metric === budget.metric && other.percentile === budget.percentile);
        const looser = kept === undefined || (budget.metric === 'speed' ? kept.max < budget.max : kept.max > budget.max);
        if (looser)
            ways.push(`budget on ${budget.metric} ${budget.percentile} of ${budget.cells} ${kept === undefined ? 'removed' : 'raised'}`);
    }
    if (base.maxErrorRate !== undefined && (candidate.maxErrorRate ?? 1) > base.maxErrorRate)
        ways.push('error-rate limit raised');
    if (base.onInconclusive === 'fail' && candidate.onInconclusive === 'pass')
        ways.push('on-inconclusive fail → pass');
    if (base.onDrift === 'fail' && candidate.onDrift === 'warn')
        ways.push('on-drift fail → warn');
    if (!base.strict && candidate.strict)
        ways.push('proof demanded of the whole threshold (strict)');
    if (base.confirm !== 'never' && candidate.confirm === 'never')
        ways.push('confirmation switched off');
    if (ways.length === 0)
        return [];
    return [
        {
            kind: 'loosened-gate',
            top: true,
            text: `This change loosens its own gate (${ways.join('; ')}). The gate of the base decided`,
        },
    ];
}
/** How a change would have measured less than the base does, had the base's rules not held. */
function loosenedMeasuring(base, candidate) {
    const before = new Map(base.cells.map((cell) => [cell.id, cell.target.deployed]));
    const disowned = candidate.cells
        .filter(({ id, target }) => before.get(id) === true && !target.deployed)
        .map(({ id }) => id);
    const ways = [
        ...(candidate.iterations < base.iterations ? [`iterations ${base.iterations} → ${candidate.iterations}`] : []),
        ...(candidate.timeouts.firstTokenMs === base.timeouts.firstTokenMs &&
            candidate.timeouts.totalMs === base.timeouts.totalMs
            ? []
            : ['other timeouts']),
        ...(candidate.suite === base.suite ? [] : [`suite ${base.suite} → ${candidate.suite}`]),
        ...(disowned.length === 0 ? [] : [`no longer deployed: ${disowned.join(', ')}`]),
    ];
    if (ways.length === 0)
        return [];
    return [
        {
            kind: 'loosened-gate',
            top: true,
            text: `This change measures otherwise (${ways.join('; ')}). The base's rules held`,
        },
    ];
}

// EXTERNAL MODULE: ./lib/pipeline/earlier-runs.js
var earlier_runs = __webpack_require__(79565);
;// CONCATENATED MODULE: ./lib/pipeline/prepare.js












/**
 * Words and files in, one checked job out. Nothing has been called yet. What only some jobs need (a CI around it, git,
 * stored runs) is loaded by those.
 */
async function prepareJob(settings, world, platform) {
    const now = world.now();
    const own = readPlan(configPath(settings, world), settings, world);
    const around = await surroundings(platform, own, settings, world);
    const commit = around === undefined ? await baseCommit(settings, world) : undefined;
    const base = around === undefined ? readBase(settings, world, commit) : around.base;
    const rules = base ?? around?.rules;
    const plan = rules === undefined ? own : underRulesOf(rules, own, settings);
    const arms = {
        config: base?.cells ?? (around?.isNew === true ? [] : undefined),
        baseArm: baseArmCells(underBaseArms(plan, base)),
    };
    const attributions = attribute(plan.cells, arms, plan.measure);
    const stored = await storedFiles(settings, world);
    const named = await (0,earlier_runs/* earlierRuns */.Jo)(settings, plan.suite, world);
    const earlier = [...named.runs, ...(around?.earlier ?? [])];
    const wanted = attributions.map(({ id, baselineFingerprint }) => ({ id, fingerprint: baselineFingerprint }));
    const baseline = selectBaseline([...stored.runs, ...(around?.stored ?? [])], wanted, {
        wanted: settings.baselineRuns,
        maxAgeDays: settings.baselineMaxAgeDays,
        now,
        suite: plan.suite,
        accept: (run) => earlier.some(({ id }) => run.id === id) ? 'It is an earlier attempt at what is judged.' : around?.accept(run),
    });
    return {
        settings,
        plan,
        basePlan: rules,
        ...(commit !== undefined && { baseRefSha: commit.sha }),
        policy: withAcceptances(rules?.gate ?? plan.gate, rules === undefined ? [] : own.gate.accepted, around?.accepted ?? []),
        // A `base-arm` alone makes no change of it: its cell is called on both arms, the others are watched.
        mode: around?.mode ?? (base === undefined ? 'watch' : 'change'),
        attributions,
        baseline: { ...baseline, sources: [...baseline.sources, ...(around?.refused ?? [])] },
        earlier,
        around,
        price: await pricesFor([...plan.cells, ...(rules?.cells ?? [])], [...baseline.perCell.values(), earlier].flat(), now),
        findings: [
            ...(rules === undefined ? [] : [...loosenedGate(rules.gate, own.gate), ...loosenedMeasuring(rules, own)]),
            ...matrixFindings(attributions),
            ...stored.findings,
            ...baseline.findings,
            ...named.findings,
            ...(around?.findings ?? []),
        ],
    };
}
/** @throws LensErrors of room config, with positions */
function readPlan(path, settings, world) {
    const text = readConfigText(path);
    return planOf(text, settings.configFile, (0,confined_files/* confinedFiles */.U3)(world.cwd, (0,external_node_path_.dirname)(path)), settings, world);
}
async function surroundings(platform, own, settings, world) {
    if (platform === undefined)
        return undefined;
    const { askPlatform } = await __webpack_require__.e(/* import() */ 598).then(__webpack_require__.bind(__webpack_require__, 11598));
    return askPlatform(platform, own, settings, world, (text, name, files) => planOf(text, name, files, settings, world));
}
async function baseCommit({ baseRef, ...settings }, world) {
    if (baseRef === undefined)
        return undefined;
    const { commitFiles } = await __webpack_require__.e(/* import() */ 85).then(__webpack_require__.bind(__webpack_require__, 17085));
    return commitFiles((0,external_node_path_.dirname)(configPath(settings, world)), baseRef);
}
function readBase(settings, world, commit) {
    const path = configPath(settings, world);
    if (commit !== undefined) {
        const files = {
            readFile: (name) => {
                (0,confined_files/* requirePlainPath */.$O)(name);
                return commit.readText(name);
            },
        };
        return planOf(commit.readText((0,external_node_path_.basename)(path)), `${settings.configFile} at ${commit.sha.slice(0, 7)}`, files, settings, world);
    }
    if (settings.baseConfigFile === undefined)
        return undefined;
    const base = (0,external_node_path_.resolve)(world.cwd, settings.baseConfigFile);
    // A pipe, as of `<(git show …)`, lies in no folder: the files it names are looked for beside the change's config.
    const folder = (0,external_node_fs_.statSync)(base, { throwIfNoEntry: false })?.isFile() === true ? (0,external_node_path_.dirname)(base) : (0,external_node_path_.dirname)(path);
    return planOf(readConfigText(base), settings.baseConfigFile, (0,confined_files/* confinedFiles */.U3)(world.cwd, folder), settings, world);
}
function planOf(text, name, files, settings, world) {
    return resolvePlan(parseConfig(text, name), {
        ...files,
        env: Object.fromEntries(settings.allowedEnv.map((allowed) => [allowed, world.env[allowed]])),
        overrides: toOverrides(settings),
    });
}
/** The prices of everything that is called or compared, from the table only where somebody has no price of his own. */
async function pricesFor(cells, runs, now) {
    const priced = [
        ...cells.map(({ target }) => target),
        ...runs.flatMap((run) => run.cells.flatMap((cell) => (cell.base === undefined ? [cell] : [cell, cell.base]))),
    ];
    if (!priced.some(needsListPrice))
        return pricesAt(now, undefined);
    const { listPrice } = await Promise.all(/* import() */[__webpack_require__.e(294), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 48876));
    return pricesAt(now, listPrice);
}
/** The base's gate decides; what is accepted may come with the change, where it is reviewed like code, or by label. */
function withAcceptances(gate, ...more) {
    return { ...gate, accepted: [...gate.accepted, ...more.flat()] };
}
/** What the caller said over the config. */
function toOverrides({ mode, ...settings }) {
    return { ...settings, ...(mode !== undefined && { gateMode: mode }) };
}
/** The base's own requests where it has a config, else the change's, at the URLs that the change names for the base arm. */
function underBaseArms(plan, base) {
    if (base === undefined)
        return plan;
    const urls = new Map(plan.cells.map((cell) => [cell.id, cell.target.baseArmUrl]));
    return {
        ...base,
        cells: base.cells.map((cell) => {
            const baseArmUrl = urls.get(cell.id);
            return baseArmUrl === undefined ? cell : { ...cell, target: { ...cell.target, baseArmUrl } };
        }),
    };
}
/**
 * How much is measured, and by what limits, is the base's to say, as its gate is: a change that measures less, times
 * out sooner or calls its server somebody else's would judge itself. More iterations than the base has are welcome.
 */
function underRulesOf(base, own, { suite, measure, iterations }) {
    const deployed = new Set(base.cells.filter(({ target }) => target.deployed).map(({ id }) => id));
    return {
        ...own,
        caps: base.caps,
        timeouts: base.timeouts,
        warmup: base.warmup,
        iterations: iterations ?? Math.max(own.iterations, base.iterations),
        suite: suite ?? base.suite,
        measure: measure ?? (own.measure === 'all' ? 'all' : base.measure),
        cells: own.cells.map((cell) => deployed.has(cell.id) ? { ...cell, target: { ...cell.target, deployed: true } } : cell),
    };
}
function configPath(settings, world) {
    return (0,external_node_path_.isAbsolute)(settings.configFile) ? settings.configFile : (0,external_node_path_.resolve)(world.cwd, settings.configFile);
}
function readConfigText(path) {
    try {
        // Looked at first, so that 10 GB of YAML are not read to be refused.
        const status = (0,external_node_fs_.statSync)(path);
        if (status.isFile() && status.size > MAX_CONFIG_BYTES) {
            throw new lens_error/* LensError */.hw('config/too-large', `${(0,external_node_path_.basename)(path)} is larger than 1 MiB`);
        }
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        if (cause instanceof lens_error/* LensError */.hw)
            throw cause;
        throw new lens_error/* LensError */.hw('config/not-found', `${path} cannot be read`, { cause });
    }
}
async function storedFiles(settings, world) {
    if (settings.baselineDir === undefined)
        return { runs: [], findings: [] };
    const [{ listRuns }, { readStoredRuns }] = await Promise.all([
        __webpack_require__.e(/* import() */ 316).then(__webpack_require__.bind(__webpack_require__, 35316)),
        __webpack_require__.e(/* import() */ 58).then(__webpack_require__.bind(__webpack_require__, 95058)),
    ]);
    const listing = await listRuns((0,external_node_path_.resolve)(world.cwd, settings.baselineDir));
    const read = readStoredRuns(listing.files);
    const skipped = listing.skipped.map(({ path, reason }) => ({
        kind: 'baseline-refused',
        top: false,
        text: `${path} is left out of the baseline. ${reason}`,
    }));
    return { runs: read.runs, findings: [...read.findings, ...skipped] };
}

// EXTERNAL MODULE: ./lib/plan/call-counts.js
var call_counts = __webpack_require__(22056);
;// CONCATENATED MODULE: ./lib/plan/worst-case.js



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
    const cap = maxOutputTokens(params);
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
        const counts = (0,call_counts/* callCounts */.Z)({ cell, candidate, base: base === undefined ? 0 : sentinels }, options.warmup);
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
    if (maxOutputTokens(target.params) !== undefined)
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
        throw new lens_error/* LensErrors */.ub(errors);
}
function unboundedErrors(unbounded, configFile) {
    const distinct = new Map(unbounded.map((entry) => [`${entry.arm} ${entry.target.id} ${entry.missing}`, entry]));
    return [...distinct.values()].map(({ target, arm, missing }) => {
        const line = target.configLine === undefined ? '' : `:${target.configLine}`;
        const where = arm === 'base' ? `target "${target.id}" of the base` : `target "${target.id}" (${configFile}${line})`;
        return missing === 'output-cap'
            ? new lens_error/* LensError */.hw('caps/output-cap-missing', `${where} has no output cap, so under a cost cap no call of it can be made`, {
                remedy: `Add \`params: { max-output-tokens: 256 }\` to target "${target.id}", or switch the cost cap off with \`--max-cost-usd none\`.`,
            })
            : new lens_error/* LensError */.hw('caps/price-unknown', `the price of model "${target.model}" of ${where} is not known`, {
                remedy: `Add \`price: { input: …, output: … }\` to target "${target.id}" (USD per million tokens; both 0 for a server of your own), or switch the cost cap off with \`--max-cost-usd none\`.`,
            });
    });
}
function excessErrors({ requests, costUsd = 0 }, { maxRequests, maxCostUsd = costUsd }) {
    const errors = [];
    if (requests > maxRequests) {
        const text = `${requests} calls are planned, and the cap is ${maxRequests}`;
        const remedy = `Lower \`iterations\`, leave cells out with \`matrix.exclude\`, or raise the cap with \`--max-requests ${requests}\` (a config can only lower it).`;
        errors.push(new lens_error/* LensError */.hw('caps/worst-case', text, { remedy }));
    }
    if (costUsd > maxCostUsd * (1 + 1e-9)) {
        const text = `the planned calls could cost ${usd(costUsd)}, and the cap is ${usd(maxCostUsd)}`;
        const remedy = `Lower \`iterations\` or \`params.max-output-tokens\`, or raise the cap with \`--max-cost-usd ${roundedUp(costUsd)}\` (a config can only lower it).`;
        errors.push(new lens_error/* LensError */.hw('caps/worst-case', text, { remedy }));
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
    if (isLoopbackHost(url.hostname))
        return undefined;
    if (url.protocol !== 'https:') {
        return new lens_error/* LensError */.hw('security/insecure-url', `${where} calls ${url.host} over plain http`);
    }
    const listed = isListed(url, rules.allowedHosts);
    const stranger = listed ? undefined : whyStrange(target, url, rules.base);
    if (stranger !== undefined) {
        return new lens_error/* LensError */.hw('security/host-not-allowed', `${where} calls ${url.host}, ${stranger}`, {
            remedy: `If that is meant, allow it with \`--allowed-hosts ${entryFor(url)}\` (action input \`allowed-hosts\`), in the workflow and not in the config.`,
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
var credentials = __webpack_require__(86992);
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
    const worst = worstCase(cells.map((cell) => toPlanned(job, cell)), {
        warmup: job.plan.warmup,
        idleProbe: job.plan.idleMs !== undefined,
        worstCaseUsd: (cell) => worstCaseUsd(job, cell),
    });
    checkCaps(worst, job.plan.caps, job.plan.configFile);
    return { worst, missing };
}
function toPlanned(job, { candidate, base, sentinels }) {
    return { cell: candidate, base, candidate: job.plan.iterations, sentinels };
}
/** Upper bound of one call; undefined = no bound, or no price. */
function worstCaseUsd(job, cell) {
    return worstCallUsd(cell, job.price);
}

;// CONCATENATED MODULE: ./lib/pipeline/report-files.js

/** Where everything goes: paths as people type them, from the folder they stand in. */
function reportFiles(outDir, cwd) {
    const path = (name) => {
        const whole = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, outDir), name);
        const near = (0,external_node_path_.relative)(cwd, whole);
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
var external_node_zlib_ = __webpack_require__(38522);
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
var dispatcher_client = __webpack_require__(23701);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
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

// EXTERNAL MODULE: ./lib/model/seeded-random.js
var seeded_random = __webpack_require__(49361);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
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
var schemas = __webpack_require__(26921);
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
                ttfts.splice(progress_placeOf(ttfts, ttftMs), 0, ttftMs);
        },
        snapshot: () => {
            const low = ttfts[Math.floor((ttfts.length - 1) / 2)];
            const high = ttfts[Math.floor(ttfts.length / 2)];
            return { done, errors, ...(low !== undefined && high !== undefined && { p50TtftMs: (low + high) / 2 }) };
        },
    };
}
function progress_placeOf(sorted, value) {
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
            const booked = guard.reserve(lane_run_cellsOf(calls));
            if (typeof booked !== 'string')
                return booked;
            stop.finishEarly(booked);
            return undefined;
        },
        bookExtra: (calls, plannedLeft) => {
            if (stop.reason !== undefined)
                return undefined;
            const booked = guard.reserve(lane_run_cellsOf(calls), plannedLeft);
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
function lane_run_cellsOf(calls) {
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
var redact = __webpack_require__(29848);
;// CONCATENATED MODULE: ./lib/providers/served-events.js
/** Some servers send empty words in the first chunk. */
function servedEvents(model, fingerprint, tier) {
    if (!model && !fingerprint && !tier)
        return [];
    return [{ type: 'served', ...(model && { model }), ...(fingerprint && { fingerprint }), ...(tier && { tier }) }];
}

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
            ...request_lowerCased(target.headers),
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
function request_lowerCased(headers) {
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
    return readWire('Ollama', ollama_ndjson_line, payload, (given) => {
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
const ollama_ndjson_line = schemas/* object */.Ikc({
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

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
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
    const filled = scenario.messages.map((message) => ({ ...message, content: fillTemplate(message.content, values) }));
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

;// CONCATENATED MODULE: ./lib/measure/open-measuring.js








/** Puts real sockets, the real clock and the health watch behind `runSlots`. */
function openMeasuring(settings) {
    const clock = settings.clock ?? systemClock;
    const transport = createTransport({ ...settings, clock });
    const guard = createSpendGuard(settings.caps, settings.prices, clock.now);
    const health = watchHealth(clock);
    const letYoungSpaceGrow = keepYoungSpaceSmall();
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

// EXTERNAL MODULE: ./lib/report/escape-terminal.js
var escape_terminal = __webpack_require__(22728);
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
        `${(0,escape_terminal/* escapeTerminal */.e)(lane.lane)} ${(0,model_figures/* formatCount */.B4)(lane.done)}/${(0,model_figures/* formatCount */.B4)(lane.total)}`,
        ...(lane.p50TtftMs === undefined ? [] : [`TTFT p50 ${(0,model_figures/* formatMs */._V)(lane.p50TtftMs)}`]),
        ...(lane.errors === 0 ? [] : [`${(0,model_figures/* formatCount */.B4)(lane.errors)} failed`]),
        ...(lane.pausedForMs === undefined ? [] : [`waiting ${(0,model_figures/* formatMs */._V)(lane.pausedForMs)}`]),
        (0,model_figures/* formatUsd */.UK)(lane.costUsd),
        ...(leftMs === undefined ? [] : [`about ${(0,model_figures/* formatMs */._V)(leftMs)} left`]),
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
        allowAddress: (address, url) => mayConnect(url, address, job.settings.allowedHosts),
        timeouts: job.plan.timeouts,
        load: job.plan.load,
        ...(job.plan.idleMs !== undefined && { idleMs: job.plan.idleMs }),
        connection: job.plan.connection,
        caps: job.plan.caps,
        prices: { worstCaseUsd: (cell) => worstCaseUsd(job, cell), costUsd: (cell, trial) => costUsd(job, cell, trial) },
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
    const [{ toRun }, { provenance }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(960), __webpack_require__.e(963)]).then(__webpack_require__.bind(__webpack_require__, 963)), __webpack_require__.e(/* import() */ 73).then(__webpack_require__.bind(__webpack_require__, 90073))]);
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

;// CONCATENATED MODULE: ./lib/pipeline/gate.js







/** Measures, compares, decides, tells. What `latency-lens gate` and the action do. */
async function gate(settings, world, platform) {
    // Planning makes the young heap grow, too: 5 to 15 MB at a thousand streams. The instrument lets it grow again when
    // it is closed; a job that is refused before is seen to here.
    const letYoungSpaceGrow = keepYoungSpaceSmall();
    try {
        return await steps(settings, world, platform);
    }
    finally {
        letYoungSpaceGrow();
    }
}
async function steps(settings, given, platform) {
    const world = platform === undefined ? given : { ...given, place: platform.place };
    const files = reportFiles(settings.outDir, world.cwd);
    const intended = await prepareJob(settings, world, platform); //      words        → checked intent
    const { worst, missing } = preflight(intended, world); //             intent       → allowed, or refused
    const job = missing.length === 0 ? intended : (0,pipeline_job/* withoutCalls */.eI)(intended, missing);
    const measured = await sitting(job, worst, world, measureJob); //     intent       → raw observations, failures included
    // Half of the program is what comes after measuring, so it is loaded then: the first call does not wait for it.
    const { conclude } = await Promise.all(/* import() */[__webpack_require__.e(960), __webpack_require__.e(521), __webpack_require__.e(832), __webpack_require__.e(452), __webpack_require__.e(527), __webpack_require__.e(562)]).then(__webpack_require__.bind(__webpack_require__, 73562));
    return conclude(job, measured, files, world); //                      observations → verdict, told in every form
}

// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(34326);
// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(92068);
// EXTERNAL MODULE: ./lib/report/escape-markdown.js
var escape_markdown = __webpack_require__(79605);
;// CONCATENATED MODULE: ./lib/report/failure-markdown.js

/** More than that is one mistake told many times. */
const SHOWN = 10;
/**
 * What is said in place of a report when there is none: which code, what, what to do. Under the same hidden marker, so
 * that it takes the place of an older verdict that no longer holds.
 */
function renderFailureMarkdown({ suite, errors, called }, limit, link) {
    const headline = errors.length === 0
        ? 'ended by a bug of its own — this says nothing about the change; please report it'
        : 'could not run — nothing is known about this change';
    const shown = errors.slice(0, SHOWN).map(errorItem);
    const more = errors.length > SHOWN ? [`- and ${errors.length - SHOWN} more`] : [];
    const money = called ? [] : ['Nothing was called, nothing was spent.'];
    const where = link === undefined ? [] : [`<sub>[the run](${(0,escape_markdown/* markdownAddress */.KW)(link)})</sub>`];
    const blocks = [[...shown, ...more].join('\n'), ...money, ...where].filter((block) => block !== '');
    const head = `${(0,escape_markdown/* commentMarker */.Ql)(suite)}\n### ✖ Latency Lens: ${headline}\n`;
    const whole = `${head}\n${blocks.join('\n\n')}\n`;
    return whole.length <= limit ? whole : `${head}\n${where.join('')}\n`;
}
function errorItem({ code, message, remedy, position }) {
    const place = position === undefined ? '' : ` at ${(0,escape_markdown/* markdownCode */.D9)(`${position.file}:${position.line}`)}`;
    return `- ${(0,escape_markdown/* markdownCode */.D9)(code)}${place}: ${withCode(message)}<br>${withCode(remedy)}`;
}
/** What stands between backticks is code; every piece is escaped on its own, whoever wrote it. */
function withCode(text) {
    const pieces = text.split('`');
    if (pieces.length % 2 === 0)
        return (0,escape_markdown/* escapeMarkdown */.FV)(text);
    return pieces.map((piece, index) => (index % 2 === 0 ? (0,escape_markdown/* escapeMarkdown */.FV)(piece) : (0,escape_markdown/* markdownCode */.D9)(piece))).join('');
}

// EXTERNAL MODULE: ./lib/report/markdown.js + 1 modules
var markdown = __webpack_require__(3789);
// EXTERNAL MODULE: ./lib/report/story.js + 3 modules
var story = __webpack_require__(47809);
// EXTERNAL MODULE: ./lib/pipeline/redaction.js
var redaction = __webpack_require__(11255);
;// CONCATENATED MODULE: ./lib/pipeline/to-publication.js










/** What a verdict says to a platform: words, marks, outputs, files. */
function toPublication(report, settings, world, redact) {
    const { run, verdict } = report;
    const { costUsd, requests } = run.spending;
    const summary = {
        state: verdict.state,
        exit: verdict.exit,
        mode: verdict.mode,
        counts: verdict.counts,
        costUsd,
        requests,
    };
    return {
        suite: run.suite,
        markdown: ({ limit, bytes, link }) => redact((0,markdown/* renderMarkdown */.G)(report, { limit, ...(bytes !== undefined && { bytes }), ...(link !== undefined && { link }) })),
        noteworthy: verdict.cells.some(({ state }) => state !== 'unchanged') || verdict.findings.some(({ top }) => top),
        annotations: annotations(report, settings).map((one) => ({ ...one, message: redact(one.message) })),
        outputs: {
            verdict: verdict.state,
            regressions: String(verdict.cells.filter(state_words/* isRed */.iI).length),
            inconclusive: String(verdict.counts.inconclusive ?? 0),
            'cost-usd': money(costUsd),
            'run-path': report.files.run ?? '',
            'report-path': report.files.html ?? '',
            'summary-json': redact(JSON.stringify({ ...summary, headline: (0,story/* plainHeadline */.r)(report) })),
        },
        files: filesOf(settings, world),
    };
}
/** What is said when there is no verdict: a mistake that the user can mend, or a bug of ours. */
function toFailurePublication(errors, settings, world) {
    const suite = settings.suite ?? 'default';
    const redact = (0,redaction/* redactorFor */.s)(world.env);
    const [first] = errors;
    const exit = first === undefined ? 70 : failures/* failures */.e9[first.code].exit;
    const words = {
        suite,
        errors,
        called: first === undefined || first.code === 'caps/reached' || first.code === 'output/unwritable',
    };
    return {
        suite,
        markdown: ({ limit, link }) => redact(renderFailureMarkdown(words, limit, link)),
        noteworthy: true,
        annotations: errors.map(({ code, message, position }) => ({
            level: 'error',
            title: code,
            message: redact(message),
            ...(position !== undefined && { file: position.file, line: position.line }),
        })),
        outputs: {
            verdict: 'error',
            regressions: '0',
            inconclusive: '0',
            'cost-usd': '0',
            'run-path': '',
            'report-path': '',
            'summary-json': JSON.stringify({ state: 'error', exit, codes: errors.map(({ code }) => code) }),
        },
        files: filesOf(settings, world),
    };
}
/** Never in the form 1e-7, which shells and spreadsheets read in their own ways. */
function money(usd) {
    return usd.toFixed(9).replace(/\.?0+$/, '');
}
/** What lies there: of a run that failed, what it had written by then. */
function filesOf(settings, world) {
    const { run, markdown, html, junit, summary } = reportFiles(settings.outDir, world.cwd);
    const paths = [run, markdown, html, junit, summary].map((path) => (0,external_node_path_.resolve)(world.cwd, path));
    return {
        folder: (0,external_node_path_.resolve)(world.cwd, settings.outDir),
        names: paths.filter((path) => (0,external_node_fs_.existsSync)(path)).map((path) => (0,external_node_path_.basename)(path)),
    };
}
/** One mark a red cell, on the line of the config that chose its model. */
function annotations({ verdict, run }, settings) {
    const lines = new Map(run.cells.map(({ id, configLine }) => [id, configLine]));
    return verdict.cells.filter(state_words/* isRed */.iI).map((cell) => {
        const line = lines.get(cell.cell);
        return {
            level: verdict.exit === 0 ? 'warning' : 'error',
            title: `Latency Lens: ${cell.cell}`,
            message: redWords(cell),
            file: settings.configFile,
            ...(line !== undefined && { line }),
        };
    });
}
function redWords({ comparisons, explanations }) {
    const reds = comparisons.filter(({ state }) => state === 'regression');
    const figures = reds.map((row) => `${(0,state_words/* comparisonName */.NX)(row)} ${row.ratio === undefined ? 'over its limit' : (0,model_figures/* formatRatio */.B0)(row.ratio)}`);
    const [why] = explanations;
    return [`${figures.join(', ')}.`, ...(why === undefined ? [] : [why.sentence])].join(' ');
}

;// CONCATENATED MODULE: ./lib/pipeline/gate-on-platform.js





/**
 * The gate within a CI: everything is said on the platform before anybody may fail the job, also when the tool itself
 * fails.
 *
 * @param requireCredentials `auto`: but for runs that have no secrets by nature (forks, Dependabot).
 * @throws Whatever the gate threw, after that was published.
 */
async function gateOnPlatform(settings, world, platform, requireCredentials = 'auto') {
    let result;
    try {
        result = await gate(await gate_on_platform_settle(settings, platform, requireCredentials), world, platform);
    }
    catch (error) {
        // The reason itself matters more than that it could not be told everywhere.
        await platform
            .publish(toFailurePublication((0,lens_error/* lensErrorsOf */.XI)(error), { ...settings, suite: suiteOf(settings, world) }, world))
            .catch(() => undefined);
        throw error;
    }
    const published = await platform.publish(toPublication(result.report, settings, world, result.redact));
    return { ...result, published };
}
/** What follows from who asks: only the branch's own runs are kept, and where no secrets are given none are demanded. */
async function gate_on_platform_settle(settings, platform, requireCredentials) {
    const occasion = await platform.occasion();
    return {
        ...settings,
        record: settings.record && occasion.mode === 'watch' && occasion.record,
        requireCredentials: requireCredentials === 'auto' ? occasion.withoutSecrets === undefined : requireCredentials,
    };
}
/** So that a failure takes the place of the verdict that its suite had; a config that cannot be read has no suite. */
function suiteOf(settings, world) {
    if (settings.suite !== undefined)
        return settings.suite;
    try {
        return readPlan((0,external_node_path_.resolve)(world.cwd, settings.configFile), settings, world).suite;
    }
    catch {
        return 'default';
    }
}


/***/ }),

/***/ 61493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   ZU: () => (/* binding */ calledCells),
/* harmony export */   eI: () => (/* binding */ withoutCalls),
/* harmony export */   jO: () => (/* binding */ armsOf)
/* harmony export */ });
/* harmony import */ var _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76932);

function calledCells(job) {
    return job.attributions.flatMap((attribution) => {
        const { candidate, base, call } = attribution;
        if (!call || candidate === undefined)
            return [];
        const stored = storedRuns(job, attribution.id);
        const lean = job.policy.confirm === 'lean' && stored > 0;
        return [{ attribution, candidate, base, sentinels: sentinelsOf(job, base, stored, lean) }];
    });
}
/** Without confirmation stage 1 is all there is, so the base is called as often as the change. */
function sentinelsOf({ plan, policy }, base, stored, lean) {
    if (base === undefined || lean)
        return 0;
    return policy.confirm === 'never' ? plan.iterations : (0,_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .sentinelCount */ .Cu)(plan.iterations, stored);
}
function storedRuns(job, cell) {
    return job.baseline.perCell.get(cell)?.length ?? 0;
}
function armsOf(cells) {
    return {
        candidate: new Map(cells.map(({ candidate }) => [candidate.id, candidate])),
        base: new Map(cells.flatMap(({ candidate, base }) => (base === undefined ? [] : [[candidate.id, base]]))),
    };
}
/** Everything that is called, on either arm. */
function targetsOf(job) {
    const { candidate, base } = armsOf(calledCells(job));
    return [...candidate.values(), ...base.values()].map(({ target }) => target);
}
/** The same job with no cell called: keys are missing, and the caller said that this is no error. */
function withoutCalls(job, missing) {
    const why = job.around?.withoutSecrets === undefined ? '' : `${job.around.withoutSecrets} `;
    const text = `${why}${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set here, so nothing was measured and nothing is known`;
    return {
        ...job,
        attributions: job.attributions.map((attribution) => ({ ...attribution, call: false })),
        findings: [{ kind: 'note', top: true, text }, ...job.findings],
    };
}


/***/ }),

/***/ 22056:
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

/***/ 37869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ requirePlainPath),
/* harmony export */   U3: () => (/* binding */ confinedFiles),
/* harmony export */   zS: () => (/* binding */ fileError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51346);



const MAX_FILE_BYTES = { prompt: 1024 * 1024, data: 10 * 1024 * 1024 };
/**
 * Files of the workspace, by paths relative to the config's folder, and nothing else: no absolute path, no `..`, no
 * link that leads out, nothing of `.git` (checkouts keep a token there), no device and no pipe.
 */
function confinedFiles(workspaceRoot, configFolder = workspaceRoot) {
    return { readFile: (path, kind) => readConfined(workspaceRoot, configFolder, path, kind) };
}
function readConfined(workspaceRoot, configFolder, path, kind) {
    requirePlainPath(path);
    const real = realPath((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(configFolder, path), path);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(realPath(workspaceRoot, path), real);
    if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside)) {
        throw outside(path, 'leads out of the workspace through a link');
    }
    if (inside.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes('.git'))
        throw outside(path, 'leads into .git');
    return decoded(bytesOf(real, path, MAX_FILE_BYTES[kind]), path);
}
/** The part of the rule that needs no disk, for sources that are not one (the files of a commit). */
function requirePlainPath(path) {
    // A backslash separates folders on Windows and would hide `..` elsewhere.
    const parts = path.split(/[/\\]/);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) || /^[a-z]:|^\\/i.test(path))
        throw outside(path, 'is not a relative path');
    if (parts.includes('..'))
        throw outside(path, 'contains `..`');
    if (parts.some((part) => part.toLowerCase() === '.git'))
        throw outside(path, 'leads into .git');
    if (path.includes('\0') || path.includes('\\'))
        throw outside(path, 'is not a plain path with forward slashes');
}
function bytesOf(real, path, limit) {
    // Without blocking, so that a pipe without a writer cannot hold us; no link, as the path is the resolved one.
    const handle = attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW));
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
        if (!status.isFile())
            throw unreadable(path, 'is not a regular file');
        if (status.size > limit)
            throw unreadable(path, `is larger than ${limit / 1024 / 1024} MiB`);
        return attempt(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(handle));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
    }
}
function decoded(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw unreadable(path, 'is not UTF-8 text');
    }
}
function realPath(place, path) {
    return attempt(path, () => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(place));
}
function attempt(path, read) {
    try {
        return read();
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
        const missing = code === 'ENOENT' || code === 'ENOTDIR';
        throw unreadable(path, missing ? 'does not exist' : `cannot be read (${code})`);
    }
}
function outside(path, problem) {
    return fileError('config/file-outside', path, problem);
}
function unreadable(path, problem) {
    return fileError('config/file-unreadable', path, problem);
}
function fileError(code, path, problem) {
    return new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LensError */ .hw(code, `the file "${path.replaceAll(/\p{Cc}/gu, ' ').slice(0, 200)}" ${problem}`);
}


/***/ }),

/***/ 56658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ repeatSchedule),
/* harmony export */   _: () => (/* binding */ schedule),
/* harmony export */   oc: () => (/* binding */ confirmSchedule)
/* harmony export */ });
/* harmony import */ var _model_seeded_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49361);
/* harmony import */ var _call_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22056);


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

/***/ 76932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ LOOKS),
/* harmony export */   Cu: () => (/* binding */ sentinelCount),
/* harmony export */   DT: () => (/* binding */ metricLimits),
/* harmony export */   X1: () => (/* binding */ TAIL_KEEP),
/* harmony export */   _i: () => (/* binding */ LOOK_WEIGHTS),
/* harmony export */   bX: () => (/* binding */ lookShare),
/* harmony export */   jU: () => (/* binding */ tailScreenLevel),
/* harmony export */   m8: () => (/* binding */ pairBudget),
/* harmony export */   xZ: () => (/* binding */ RULE)
/* harmony export */ });
/* unused harmony export sentinelPositions */
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48447);

/**
 * The numbers of the sequential duet, all from STATISTICS §3, where they were chosen by measurement: look there before
 * changing one, and run bench/verdict.mjs after.
 */
const LOOKS = [10, 20, 30, 45, 70, 110, 160, 225];
/** Share of α that each look may spend; the last look of a job spends all that is left. */
const LOOK_WEIGHTS = [0.05, 0.1, 0.1, 0.15, 0.15, 0.15, 0.15, 0.15];
/** The tail suspicion of a cell is dropped at a look unless the pairs still speak for it this loudly. */
const TAIL_KEEP = [0.35, 0.35, 0.3, 0.25, 0.2, 0.15, 0.12, 0.1];
const RULE = {
    alpha: 0.1,
    tailAlpha: 0.03,
    tailFromPairs: 45,
    /** Stage 1 joins the tail test unless the base arm moved by more than this (log) between the stages. */
    jump: 0.3,
    /** History joins the screen unless the sentinels lie more than this many standard errors away from it. */
    drop: 2.5,
    /** How optimistically an estimate is read before a cell is screened out, or given up: standard errors. */
    screenReach: 1.645,
    keepReach: 1.28,
    /** Assumed correlation of the metrics' scores, which come from the same calls. */
    correlation: 0.5,
    /** Prior spreads between runs of LOC, and of ln(p95 ÷ LOC). */
    locationPrior: 0.08,
    tailPrior: 0.12,
    /** All extra calls of a job, as a share of its C·n candidate calls. */
    cap: 1.5,
    /** Fewer pairs than this are not worth a look. */
    leastPairs: 5,
};
/**
 * b: base calls ("sentinels") that stage 1 mixes among the n calls of one cell.
 *
 * @remarks
 * - Units:  calls. 16 % of n with stored runs, at least 6; 30 % without; halves round up.
 *
 * @throws RangeError unless n ≥ 1 and storedRuns ≥ 0 are whole numbers.
 */
function sentinelCount(n, storedRuns) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCount */ .v6)('n', n, 1);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCount */ .v6)('storedRuns', storedRuns);
    return storedRuns >= 1 ? Math.max(6, roundHalfUp(0.16 * n)) : roundHalfUp(0.3 * n);
}
/** 0.3 · 45 and the like carry binary dust, which must not decide a half. */
function roundHalfUp(value) {
    return Math.round(Number(value.toFixed(9)));
}
/**
 * Index of the head call beside which each sentinel is sent; who goes first of the two is up to the seeded schedule.
 *
 * @throws RangeError unless n ≥ 1 and sentinels ≥ 0 are whole numbers.
 */
function sentinelPositions(n, sentinels) {
    requireCount('n', n, 1);
    requireCount('sentinels', sentinels);
    return Array.from({ length: sentinels }, (_, i) => Math.floor(((i + 0.5) * n) / sentinels));
}
/**
 * R: pairs that stage 2 may spend on all cells together, so that extra calls stay within `cap` × the candidate's.
 *
 * @remarks
 * - Units:  pairs of two calls; `sentinels` is the sum over the cells.
 *
 * @throws RangeError on bad counts or cap.
 */
function pairBudget(job) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCount */ .v6)('n', job.n, 1);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCount */ .v6)('cells', job.cells, 1);
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCount */ .v6)('sentinels', job.sentinels);
    const cap = job.cap ?? RULE.cap;
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireAbove */ .jv)('cap', cap, 0);
    return Math.max(0, Math.floor((cap * job.cells * job.n - job.sentinels) / 2));
}
/** α factor of look k for each of C cells: its own weight, or all that is left at the job's last look. */
function lookShare(look, last, cells) {
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCount */ .v6)('cells', cells, 1);
    const left = LOOK_WEIGHTS.slice(look, last ? undefined : look + 1);
    return left.reduce((total, weight) => total + weight, 0) / cells;
}
/**
 * @throws RangeError on a threshold that is not above 0, or a negative floor or accepted share.
 */
function metricLimits(rule, threshold, strict) {
    const own = rule.threshold ?? threshold;
    const accepted = rule.acceptedUpTo ?? 0;
    const absoluteFloor = rule.absoluteFloor ?? 0;
    (0,_require_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .requireAbove */ .jv)('threshold', own, 0);
    if (!(accepted >= 0 && absoluteFloor >= 0)) {
        throw new RangeError(`acceptedUpTo, absoluteFloor: need at least 0; got ${accepted}, ${absoluteFloor}`);
    }
    const limit = Math.log1p(own);
    return {
        least: Math.log1p(Math.max(own, accepted)),
        margin: strict ? limit : Math.log1p(own / 4),
        tailMargin: strict ? limit : 0,
        wanted: Math.log(1 + Math.max(own, accepted) + 0.05),
        floor: (2 * limit) / 3,
        absoluteFloor,
    };
}
/** How doubtful a tail must look to be followed (STATISTICS §3, screenTail). */
function tailScreenLevel(n, storedRuns) {
    if (n >= 80)
        return 0.08;
    if (n < 40)
        return 0.05;
    return storedRuns >= 3 ? 0.15 : 0.22;
}


/***/ }),

/***/ 48447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ requireDesignEffect),
/* harmony export */   JQ: () => (/* binding */ requirePositiveSample),
/* harmony export */   OR: () => (/* binding */ requireSample),
/* harmony export */   Vv: () => (/* binding */ requireShare),
/* harmony export */   jv: () => (/* binding */ requireAbove),
/* harmony export */   t9: () => (/* binding */ requireProbabilities),
/* harmony export */   v6: () => (/* binding */ requireCount)
/* harmony export */ });
/**
 * What every function of this room refuses. simple-statistics 7.12.1 answers median([NaN, 1, 2]) = 1, and a NaN that
 * reaches a verdict compares as "not slower", so bad values stop at the door.
 *
 * @throws RangeError always, never a user-facing error: a bad value here is our own bug.
 */
function requireSample(name, values, atLeast = 1) {
    if (values.length < atLeast || !values.every(Number.isFinite)) {
        throw new RangeError(`${name}: needs at least ${atLeast} finite values; got ${excerpt(values)}`);
    }
}
/** As requireSample, and every value above 0: a logarithm will be taken. */
function requirePositiveSample(name, values, atLeast = 1) {
    requireSample(name, values, atLeast);
    if (!values.every((value) => value > 0)) {
        throw new RangeError(`${name}: needs values above 0; got ${excerpt(values)}`);
    }
}
/** A share, probability or level strictly between 0 and 1. */
function requireShare(name, share) {
    if (!(share > 0 && share < 1))
        throw new RangeError(`${name}: needs a number between 0 and 1, ends excluded; got ${share}`);
}
/** A p-value: 0 and 1 are allowed. */
function requireProbabilities(name, ps) {
    if (!ps.every((p) => p >= 0 && p <= 1))
        throw new RangeError(`${name}: needs numbers from 0 to 1; got ${excerpt(ps)}`);
}
function requireAbove(name, value, limit) {
    if (!(value > limit && Number.isFinite(value))) {
        throw new RangeError(`${name}: needs a finite number above ${limit}; got ${value}`);
    }
}
/** 1 = the calls are independent. */
function requireDesignEffect(designEffect) {
    if (!(designEffect >= 1 && Number.isFinite(designEffect))) {
        throw new RangeError(`designEffect: needs a finite number of at least 1; got ${designEffect}`);
    }
}
function requireCount(name, count, atLeast = 0) {
    if (!(Number.isSafeInteger(count) && count >= atLeast)) {
        throw new RangeError(`${name}: needs a whole number of at least ${atLeast}; got ${count}`);
    }
}
function excerpt(values) {
    return `${values.length} [${values.slice(0, 5).join(', ')}${values.length > 5 ? ', …' : ''}]`;
}


/***/ })

};
