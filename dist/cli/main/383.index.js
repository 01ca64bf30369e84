export const id = 383;
export const ids = [383];
export const modules = {

/***/ 7756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ pricesAt),
/* harmony export */   t: () => (/* binding */ needsListPrice)
/* harmony export */ });
/* harmony import */ var _model_known_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7845);

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
    return price === undefined && (0,_model_known_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .knownProvider */ .lG)(provider, preset).pricesId !== undefined;
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


/***/ }),

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

/***/ 8027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ placeholdersIn),
/* harmony export */   o: () => (/* binding */ fillTemplate)
/* harmony export */ });
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


/***/ }),

/***/ 9565:
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
    const [{ provenance }, { readRun }] = await Promise.all([__webpack_require__.e(/* import() */ 987).then(__webpack_require__.bind(__webpack_require__, 9987)), __webpack_require__.e(/* import() */ 692).then(__webpack_require__.bind(__webpack_require__, 8692))]);
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

/***/ 1493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   ZU: () => (/* binding */ calledCells),
/* harmony export */   eI: () => (/* binding */ withoutCalls),
/* harmony export */   jO: () => (/* binding */ armsOf)
/* harmony export */ });
/* harmony import */ var _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6932);

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

/***/ 7619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LS: () => (/* binding */ prepareJob),
  m3: () => (/* binding */ readPlan),
  H5: () => (/* binding */ toOverrides)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

// EXTERNAL MODULE: ./lib/metrics/price-of.js
var price_of = __webpack_require__(7756);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(1346);
// EXTERNAL MODULE: ./lib/plan/confined-files.js
var confined_files = __webpack_require__(7869);
// EXTERNAL MODULE: ./lib/plan/config-schema.js + 2 modules
var config_schema = __webpack_require__(9467);
// EXTERNAL MODULE: ./lib/plan/config-json-schema.js
var config_json_schema = __webpack_require__(8502);
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
var secrets = __webpack_require__(8578);
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
var dist = __webpack_require__(8815);
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
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/model/canonical-json.js
/** JSON with the keys of every object sorted by code unit: equal values have equal texts. */
function canonicalJson(value) {
    return JSON.stringify(value, (_, inner) => {
        if (typeof inner !== 'object' || inner === null || Array.isArray(inner))
            return inner;
        return Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    });
}

// EXTERNAL MODULE: ./lib/model/fill-template.js
var fill_template = __webpack_require__(8027);
;// CONCATENATED MODULE: ./lib/plan/fingerprint.js



/** More text than this is no prompt; it would be hashed for minutes. */
const MAX_WORDING_BYTES = 256 * 1024 * 1024;
/** `undefined` when all rows together are larger than `MAX_WORDING_BYTES`. */
function wordingOf({ messages, rows }) {
    const digests = [];
    let total = 0;
    let maxBytes = 0;
    for (const row of rows) {
        const filled = messages.map(({ role, content }) => ({ role, content: (0,fill_template/* fillTemplate */.o)(content, row) }));
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

// EXTERNAL MODULE: ./lib/plan/input-bound.js
var input_bound = __webpack_require__(9246);
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

// EXTERNAL MODULE: ./lib/model/known-providers.js
var known_providers = __webpack_require__(7845);
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

// EXTERNAL MODULE: ./lib/plan/hosts.js + 2 modules
var hosts = __webpack_require__(7320);
// EXTERNAL MODULE: ./lib/plan/target-schema.js
var target_schema = __webpack_require__(3144);
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
    const price = priceOf(words) ?? (known.local && (0,hosts/* isLoopbackHost */.cW)(host) ? OWN_MACHINE : undefined);
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
        maxInputTokens: (0,input_bound/* maxInputTokens */.V)(target.params, wording.maxBytes),
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

// EXTERNAL MODULE: ./lib/plan/resolve-gate.js
var resolve_gate = __webpack_require__(1439);
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
        for (const name of (0,fill_template/* placeholdersIn */.Q)(content)) {
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
        gate: (0,resolve_gate/* resolveGate */.m)(words.gate, overrides),
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
var figures = __webpack_require__(6536);
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
            ways.push(`threshold of ${metric} ${(0,figures/* formatShare */.T1)(base.threshold[metric])} → ${(0,figures/* formatShare */.T1)(candidate.threshold[metric])}`);
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
var earlier_runs = __webpack_require__(9565);
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
    const { askPlatform } = await __webpack_require__.e(/* import() */ 21).then(__webpack_require__.bind(__webpack_require__, 5402));
    return askPlatform(platform, own, settings, world, (text, name, files) => planOf(text, name, files, settings, world));
}
async function baseCommit({ baseRef, ...settings }, world) {
    if (baseRef === undefined)
        return undefined;
    const { commitFiles } = await __webpack_require__.e(/* import() */ 85).then(__webpack_require__.bind(__webpack_require__, 7085));
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
    if (!priced.some(price_of/* needsListPrice */.t))
        return (0,price_of/* pricesAt */.o)(now, undefined);
    const { listPrice } = await Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 8876));
    return (0,price_of/* pricesAt */.o)(now, listPrice);
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
        __webpack_require__.e(/* import() */ 316).then(__webpack_require__.bind(__webpack_require__, 5316)),
        __webpack_require__.e(/* import() */ 58).then(__webpack_require__.bind(__webpack_require__, 5058)),
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


/***/ }),

/***/ 7869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ requirePlainPath),
/* harmony export */   U3: () => (/* binding */ confinedFiles),
/* harmony export */   zS: () => (/* binding */ fileError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1346);



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

/***/ 7320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cy: () => (/* binding */ entryFor),
  yy: () => (/* binding */ isListed),
  cW: () => (/* binding */ isLoopbackHost),
  g5: () => (/* binding */ mayConnect)
});

// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(1346);
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


/***/ }),

/***/ 9246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ maxInputTokens),
/* harmony export */   y: () => (/* binding */ maxOutputTokens)
/* harmony export */ });
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


/***/ }),

/***/ 1439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ resolveGate)
/* harmony export */ });
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


/***/ }),

/***/ 6932:
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
/* harmony import */ var _require_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8447);

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

/***/ 8447:
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
