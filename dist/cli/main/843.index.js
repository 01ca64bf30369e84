export const id = 843;
export const ids = [843];
export const modules = {

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

/***/ 2068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ ACCEPTED_WORDS),
/* harmony export */   I7: () => (/* binding */ STATE_WORDS),
/* harmony export */   NX: () => (/* binding */ comparisonName),
/* harmony export */   dt: () => (/* binding */ METRIC_WORDS),
/* harmony export */   iI: () => (/* binding */ isRed)
/* harmony export */ });
/** One mark and one wording for each state, whoever prints it. */
const STATE_WORDS = {
    regression: { mark: '✖', tone: 'bad', row: 'regression', count: 'with a regression' },
    disturbed: { mark: '◌', tone: 'open', row: 'disturbed', count: 'disturbed' },
    inconclusive: { mark: '◌', tone: 'open', row: 'cannot tell', count: 'undecided' },
    unconfirmed: { mark: '✔', tone: 'good', row: 'not confirmed', count: 'suspected, not confirmed' },
    'provider-drift': { mark: '▲', tone: 'warn', row: 'provider drift', count: 'slower at the provider' },
    improvement: { mark: '✔', tone: 'good', row: 'improvement', count: 'improved' },
    pass: { mark: '✔', tone: 'good', row: 'within bounds', count: 'within bounds' },
    unstable: { mark: '◌', tone: 'open', row: 'shown, not gated', count: 'shown, not gated' },
    'no-baseline': { mark: '◌', tone: 'open', row: 'no baseline yet', count: 'without a baseline' },
    unchanged: { mark: '✔', tone: 'good', row: 'untouched', count: 'untouched' },
    skipped: { mark: '◌', tone: 'open', row: 'skipped', count: 'skipped' },
};
/** A regression that the config or the label accepts is shown, and is not red. */
const ACCEPTED_WORDS = {
    mark: '▲',
    tone: 'warn',
    row: 'accepted',
    count: 'slower and accepted',
};
/** A cell that turns the job red: a regression that nobody accepted. */
function isRed(cell) {
    return cell.state === 'regression' && cell.accepted === undefined;
}
const METRIC_WORDS = {
    ttft: { short: 'TTFT', long: 'Time to first token' },
    ttfo: { short: 'TTFO', long: 'Time to first visible output' },
    tpot: { short: 'TPOT', long: 'Time per output token' },
    e2e: { short: 'E2E', long: 'Time to the whole answer' },
    stall: { short: 'Stall', long: 'Longest pause within an answer' },
    speed: { short: 'Speed', long: 'Output speed' },
    cost: { short: 'Cost', long: 'Cost per call' },
    errors: { short: 'Failed calls', long: 'Share of failed calls' },
};
/** `TTFT p50`, `Cost, mean`, `Failed calls`, `E2E p50 at equal length`. */
function comparisonName(comparison) {
    const { short } = METRIC_WORDS[comparison.metric];
    if (comparison.statistic === 'share')
        return short;
    if (comparison.statistic === 'mean')
        return `${short}, mean`;
    const atEqualLength = comparison.metric === 'e2e' && comparison.gated && comparison.method !== 'budget';
    return `${short} ${comparison.statistic}${atEqualLength ? ' at equal length' : ''}`;
}


/***/ }),

/***/ 1732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ STATES)
/* harmony export */ });
/** Of a comparison, a cell, or the job. In the order of weight: the first that applies names the whole. */
const STATES = [
    'regression',
    'disturbed',
    'inconclusive',
    'unconfirmed',
    'provider-drift',
    'improvement',
    'pass',
    'unstable',
    'no-baseline',
    'unchanged',
    'skipped',
];


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

/***/ 7843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calibrateTargets: () => (/* reexport */ calibrateTargets),
  compareRuns: () => (/* reexport */ compareRuns),
  explainFailure: () => (/* reexport */ explainFailure),
  gate: () => (/* reexport */ gate),
  gateOnPlatform: () => (/* reexport */ gateOnPlatform),
  isSimulatorWorker: () => (/* reexport */ worker_role/* isSimulatorWorker */.B),
  measureOnly: () => (/* reexport */ measureOnly),
  planOnly: () => (/* reexport */ planOnly),
  printErrors: () => (/* reexport */ printErrors),
  printSchema: () => (/* reexport */ printSchema),
  redactorFor: () => (/* reexport */ redactorFor),
  renderStored: () => (/* reexport */ renderStored),
  simulatorWorkerMain: () => (/* reexport */ run_in_thread.simulatorWorkerMain),
  toolVersion: () => (/* reexport */ tool_version/* toolVersion */.f)
});

;// CONCATENATED MODULE: ./lib/model/outcome.js
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

;// CONCATENATED MODULE: ./lib/metrics/to-sample.js

/**
 * The numbers of one trial, by the definitions of DESIGN §6; `undefined` for a trial that is no latency at all (any
 * failure but a timeout). Cost is absent where it is unknown.
 */
function toSample(trial, cell, priceOf) {
    const censored = isTimeout(trial.outcome);
    if (!censored && trial.outcome !== 'ok')
        return undefined;
    const times = censored ? timeoutTimes(trial) : answerTimes(trial);
    return times === undefined ? undefined : { ...times, ...tokensOf(trial), ...costOf(trial, cell, priceOf), censored };
}
function answerTimes(trial) {
    const tpotMs = timePerToken(trial);
    return {
        ...(trial.ttftMs !== undefined && { ttftMs: trial.ttftMs }),
        ...(trial.ttfoMs !== undefined && { ttfoMs: trial.ttfoMs }),
        ...(tpotMs !== undefined && { tpotMs }),
        ...(trial.e2eMs !== undefined && { e2eMs: trial.e2eMs }),
        ...(trial.stallMs !== undefined && { stallMs: trial.stallMs }),
        ...(tpotMs !== undefined && tpotMs > 0 && { outputTokensPerSecond: 1000 / tpotMs }),
    };
}
/**
 * A timeout counts as its limit in every metric that it left open, or a candidate that times out would look faster
 * than one that answers late (STATISTICS §3, required practice). What was measured before stays as measured.
 */
function timeoutTimes(trial) {
    const limitMs = trial.limitMs;
    if (limitMs === undefined)
        return undefined;
    return {
        ttftMs: trial.ttftMs ?? limitMs,
        ttfoMs: trial.ttfoMs ?? limitMs,
        tpotMs: limitMs,
        e2eMs: limitMs,
        ...(trial.stallMs !== undefined && { stallMs: trial.stallMs }),
    };
}
/**
 * (Last − first token-bearing event) ÷ (tokens − 1), in ms; 0 when all came at one instant. Counts the tokens that the
 * stream carried, so it is absent where billed and streamed tokens cannot be told apart.
 */
function timePerToken({ ttftMs, e2eMs, tokenEvents, streamedTokens }) {
    if (ttftMs === undefined || e2eMs === undefined || streamedTokens === undefined)
        return undefined;
    return tokenEvents < 2 || streamedTokens < 2 ? undefined : (e2eMs - ttftMs) / (streamedTokens - 1);
}
function tokensOf({ usage }) {
    if (usage === undefined)
        return {};
    const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens, outputIncludesReasoning } = usage;
    return {
        ...(inputTokens !== undefined && { inputTokens }),
        ...(cachedInputTokens !== undefined && { cachedInputTokens }),
        ...(cacheWriteTokens !== undefined && { cacheWriteTokens }),
        ...(outputTokens !== undefined && { outputTokens }),
        ...(reasoningTokens !== undefined && { reasoningTokens }),
        ...(outputIncludesReasoning !== undefined && { outputIncludesReasoning }),
    };
}
function costOf(trial, cell, priceOf) {
    if (trial.usage === undefined)
        return {};
    const costUsd = priceOf(cell, trial.usage, { servedModel: trial.servedModel, tier: trial.serviceTier });
    return costUsd === undefined ? {} : { costUsd };
}

;// CONCATENATED MODULE: ./lib/metrics/sample-sets.js

/**
 * The samples of every cell of a run, by cell id, in the order in which the calls were made. A cell that reported
 * nothing has an empty set: silence is a finding, not an absence.
 */
function sampleSets(run, selection, priceOf) {
    const byCell = Map.groupBy(run.trials, (trial) => trial.cell);
    return new Map(run.cells.map((cell) => [cell.id, sampleSet(cell, byCell.get(cell.id) ?? [], selection, priceOf)]));
}
/** The samples of one cell. Of the trials, those of its id, and of the arm and stages that are asked for, are taken. */
function sampleSet(cell, all, selection, priceOf) {
    const { arm, stages } = selection;
    const trials = all
        .filter((trial) => trial.cell === cell.id && trial.arm === arm && stages.includes(trial.stage))
        .toSorted((a, b) => a.seq - b.seq);
    const called = selection.arm === 'base' && cell.base !== undefined ? { ...cell, ...cell.base } : cell;
    const attempts = trials.filter((trial) => trial.outcome !== 'aborted');
    const read = attempts.flatMap((trial) => {
        const sample = toSample(trial, called, priceOf);
        return sample === undefined ? [] : [{ sample, batch: trial.batch }];
    });
    return {
        samples: read.map(({ sample }) => sample),
        attempts: attempts.length,
        planned: plannedCalls(cell, trials, selection),
        failures: tally(attempts.map((trial) => (trial.outcome === 'ok' ? undefined : trial.outcome))),
        batches: read.map(({ batch }) => batch),
        served: servedBy(attempts),
    };
}
/**
 * How many calls were meant. Only the candidate's main calls have a number fixed beforehand; sentinels and
 * confirmations are as many as were started, and so are the pooled attempts of a re-run beyond it.
 */
function plannedCalls(cell, trials, { arm, stages }) {
    const main = trials.filter((trial) => trial.stage === 'main').length;
    const fixed = arm === 'candidate' && stages.includes('main') ? Math.max(cell.iterations, main) : main;
    return fixed + trials.length - main;
}
function servedBy(trials) {
    return {
        models: tally(trials.map((trial) => trial.servedModel)),
        fingerprints: tally(trials.map((trial) => trial.fingerprint)),
        tiers: tally(trials.map((trial) => trial.serviceTier)),
        regions: tally(trials.map((trial) => trial.region)),
    };
}
/** Counts by name. Built from a map: a provider may call its model `__proto__`. */
function tally(names) {
    const counts = new Map();
    for (const name of names) {
        if (name !== undefined)
            counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return Object.fromEntries(counts);
}

// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(1346);
// EXTERNAL MODULE: ./lib/model/seeded-random.js
var seeded_random = __webpack_require__(9361);
;// CONCATENATED MODULE: ./lib/plan/call-counts.js
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

;// CONCATENATED MODULE: ./lib/plan/schedule.js


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
    const random = (0,seeded_random/* seededRandom */.I)(`${seed} order`);
    const warmups = cells.map((calls) => warmupDraws(calls, seed, warmup));
    const mains = cells.map((calls) => {
        const places = neighbourhoods(calls);
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
    const random = (0,seeded_random/* seededRandom */.I)(`${seed} confirm ${from}`);
    const draws = cells.map(({ cell, pairs }) => {
        const rowOf = rowOrder(cell, seed);
        const series = { cell, stage: 'confirm', purpose: `${seed} confirm`, rowOf, from, stride: 2 };
        return neighbourhoods({ cell, candidate: pairs, base: 0 }).map((place) => () => neighbourSlots({ ...place, baseBatches: 1 }, series, from + place.first, random));
    });
    return inBlocks(draws, random);
}
/** One more measurement of the candidate alone, with fresh nonces, before a cell without a base arm turns red. */
function repeatSchedule(cells, { seed }) {
    const random = (0,seeded_random/* seededRandom */.I)(`${seed} repeat`);
    const draws = cells.map(({ cell, calls }) => {
        const rowOf = rowOrder(cell, seed);
        const series = { cell, stage: 'confirm', purpose: `${seed} repeat`, rowOf, from: 0, stride: 1 };
        return neighbourhoods({ cell, candidate: calls, base: 0 }).map((place) => (block) => neighbourSlots(place, series, block, random));
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
    return blocks.flatMap((draws, block) => (0,seeded_random/* shuffled */.A)(draws, random).flatMap((draw) => draw(block)));
}
/** A batch of candidate calls and the batches of base calls beside it, batch after batch, in random order. */
function neighbourSlots(place, series, block, random) {
    const { cell, stage, purpose, rowOf, from, stride } = series;
    const arms = ['candidate', ...Array.from({ length: place.baseBatches }, () => 'base')];
    const batches = arms.map((arm, among) => ({ arm, among, batch: (from + place.first) * stride + among }));
    return (0,seeded_random/* shuffled */.A)(batches, random).flatMap(({ arm, among, batch }) => Array.from({ length: place.size }, (_, offset) => {
        const call = from + place.first + offset;
        // A second base call beside one candidate call would find the first one's prompt in the cache.
        const nonce = `${purpose} ${cell.id} ${call}${among > 1 ? ` ${among}` : ''}`;
        return { cell: cell.id, arm, stage, row: rowOf(call), nonce, block, batch };
    }));
}
function warmupDraws(calls, seed, warmup) {
    const { candidate, base } = callCounts(calls, warmup).warmup;
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
    const rows = (0,seeded_random/* shuffled */.A)([...cell.scenario.rows.keys()], (0,seeded_random/* seededRandom */.I)(`${seed} rows ${cell.id}`));
    return (index) => rows[index % Math.max(1, rows.length)] ?? 0;
}

// EXTERNAL MODULE: ./lib/model/figures.js
var model_figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(2068);
// EXTERNAL MODULE: ./lib/model/visible-text.js
var visible_text = __webpack_require__(87);
;// CONCATENATED MODULE: ./lib/report/escape-terminal.js

/**
 * Text for a terminal or a CI log: no escape sequence survives, and nothing that GitHub or Azure read as a command
 * (`::error::` at the start of a line, `##[…]` anywhere).
 */
function escapeTerminal(text) {
    return (0,visible_text/* visibleText */.Q)(text)
        .replaceAll(/:(?=:)/g, ': ')
        .replaceAll(/#(?=#\[)/g, '# ');
}
/** A phrase without form: code and links are told by their words alone. */
function terminalText(phrase) {
    return escapeTerminal(phrase.map((piece) => piece.text).join(''));
}

;// CONCATENATED MODULE: ./lib/report/paint.js
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

;// CONCATENATED MODULE: ./lib/report/calibration.js




/** What `latency-lens calibrate` prints. */
function renderCalibration(calibration, options) {
    const paint = painter(options.colour);
    const blocks = [
        [paint.bold(titleOf(calibration)), ...calibration.disturbed.map((text) => `This machine disturbed it: ${text}`)],
        [paint.bold('from run to run, with nothing changed'), ...spreadLines(calibration.spreads)],
        [paint.bold('so on these targets the gate would cry wolf'), ...alarmLines(calibration)],
        [paint.bold('and would see, in 80 of 100 runs'), ...sightLines(calibration.sights)],
        [paint.bold('write'), ...suggestionLines(calibration)],
        [paint.dim(CAVEAT)],
    ];
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
const CAVEAT = 'These runs lie minutes apart; runs of other days differ more, and the figures above reckon with that by what providers\nusually do. For the same reason they are not kept as a baseline: nights would look more alike than they are.';
function titleOf({ runs, iterations, cells, spending, durationMs }) {
    const of = cells === 1 ? '1 cell' : `${(0,model_figures/* formatCount */.B4)(cells)} cells`;
    const cost = spending.unpriced === spending.requests ? 'cost unknown' : (0,model_figures/* formatUsd */.UK)(spending.costUsd);
    return `${(0,model_figures/* formatCount */.B4)(runs)} runs of ${(0,model_figures/* formatCount */.B4)(iterations)} calls on ${of}, one after the other · ${(0,model_figures/* formatCount */.B4)(spending.requests)} calls, ${cost}, ${(0,model_figures/* formatMs */._V)(Math.round(durationMs))}`;
}
/** mini/answer  TTFT p50 612 ms, runs differ by 4 % (the gate reckons with 6 %)   p95 … */
function spreadLines(spreads) {
    const rows = Map.groupBy(spreads, ({ cell, metric }) => `${cell} ${metric}`);
    return [...rows.values()].map((members) => {
        const [first] = members;
        const figures = members.map(({ percentile, levelMs, measured, reckoned }) => `${percentile} ${(0,model_figures/* formatMs */._V)(levelMs)}, runs differ by ${(0,model_figures/* formatShare */.T1)(measured)} (reckoned with ${(0,model_figures/* formatShare */.T1)(reckoned)})`);
        return first === undefined
            ? ''
            : `  ${escapeTerminal(first.cell)}  ${state_words/* METRIC_WORDS */.dt[first.metric].short}  ${figures.join('   ')}`;
    });
}
function alarmLines({ falseAlarms: { storedRuns, watch, change } }) {
    const runs = storedRuns === 1 ? '1 stored run' : `${(0,model_figures/* formatCount */.B4)(storedRuns)} stored runs`;
    return [
        `  on ${shareWords(watch)} of unchanged nights, held against ${runs}`,
        `  on ${shareWords(change)} of changes without an effect, base and change called in turn`,
        `  (${(0,model_figures/* formatCount */.B4)(watch.jobs)} jobs of each kind simulated from these runs, decided by the gate itself)`,
    ];
}
function shareWords({ share, low, high }) {
    return `${(0,model_figures/* formatShare */.T1)(share)} (${(0,model_figures/* formatShare */.T1)(low)} … ${(0,model_figures/* formatShare */.T1)(high)})`;
}
function sightLines(sights) {
    const rows = Map.groupBy(sights, ({ metric, percentile }) => `${state_words/* METRIC_WORDS */.dt[metric].short} ${percentile}`);
    return [...rows].map(([name, members]) => {
        const figures = members.map(({ against, effect }) => `${(0,model_figures/* formatChange */.eD)(effect)} ${againstWords(against)}`);
        return `  ${name.padEnd(8)}  ${figures.join('   ')}`;
    });
}
function againstWords(against) {
    if (against === 'base-called-in-turn')
        return 'with the base called in turn';
    return against.storedRuns === 1 ? 'with 1 stored run' : `with ${against.storedRuns}`;
}
function suggestionLines({ suggested: { iterations, baselineRuns, floors }, iterations: asked, }) {
    const entries = Object.entries(floors).map(([metric, floor]) => `${metric}: ${plainMs(floor)}`);
    const more = iterations > asked ? `${(0,model_figures/* formatCount */.B4)(asked)} see clearly less` : 'more would add little';
    return [
        `  iterations: ${iterations}   # ${more}`,
        `  --baseline-runs ${baselineRuns}   (action input baseline-runs)`,
        ...(entries.length === 0
            ? []
            : [`  gate: { floor: { ${entries.join(', ')} } }   # the floors now would hide slowdowns of the threshold`]),
    ];
}
/** As the config reads it: 0.2ms, 10ms. */
function plainMs(ms) {
    return `${Number((ms ?? 0).toPrecision(2))}ms`;
}

;// CONCATENATED MODULE: ./lib/stats/require-sample.js
/**
 * What every function of this room refuses. simple-statistics 7.12.1 answers median([NaN, 1, 2]) = 1, and a NaN that
 * reaches a verdict compares as "not slower", so bad values stop at the door.
 *
 * @throws RangeError always, never a user-facing error: a bad value here is our own bug.
 */
function require_sample_requireSample(name, values, atLeast = 1) {
    if (values.length < atLeast || !values.every(Number.isFinite)) {
        throw new RangeError(`${name}: needs at least ${atLeast} finite values; got ${excerpt(values)}`);
    }
}
/** As requireSample, and every value above 0: a logarithm will be taken. */
function requirePositiveSample(name, values, atLeast = 1) {
    require_sample_requireSample(name, values, atLeast);
    if (!values.every((value) => value > 0)) {
        throw new RangeError(`${name}: needs values above 0; got ${excerpt(values)}`);
    }
}
/** A share, probability or level strictly between 0 and 1. */
function require_sample_requireShare(name, share) {
    if (!(share > 0 && share < 1))
        throw new RangeError(`${name}: needs a number between 0 and 1, ends excluded; got ${share}`);
}
/** A p-value: 0 and 1 are allowed. */
function require_sample_requireProbabilities(name, ps) {
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
function require_sample_requireCount(name, count, atLeast = 0) {
    if (!(Number.isSafeInteger(count) && count >= atLeast)) {
        throw new RangeError(`${name}: needs a whole number of at least ${atLeast}; got ${count}`);
    }
}
function excerpt(values) {
    return `${values.length} [${values.slice(0, 5).join(', ')}${values.length > 5 ? ', …' : ''}]`;
}

;// CONCATENATED MODULE: ./lib/stats/duet-rule.js

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
    require_sample_requireCount('n', n, 1);
    require_sample_requireCount('storedRuns', storedRuns);
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
    require_sample_requireCount('n', job.n, 1);
    require_sample_requireCount('cells', job.cells, 1);
    require_sample_requireCount('sentinels', job.sentinels);
    const cap = job.cap ?? RULE.cap;
    requireAbove('cap', cap, 0);
    return Math.max(0, Math.floor((cap * job.cells * job.n - job.sentinels) / 2));
}
/** α factor of look k for each of C cells: its own weight, or all that is left at the job's last look. */
function lookShare(look, last, cells) {
    require_sample_requireCount('cells', cells, 1);
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
    requireAbove('threshold', own, 0);
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

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./lib/stats/regularised-incomplete-beta.js


/**
 * Regularised incomplete beta function I_x(a, b), the distribution function of a beta variable.
 *
 * Everything else in this room stands on it: t tails, binomial tails, Harrell–Davis and Maritz–Jarrett weights.
 *
 * @remarks
 * - Units:  none; x is a share of 0 to 1, the result too.
 * - Shape:  a > 0 and b > 0, whole or not. Pass `complement` = 1 − x when it is known more exactly than the subtraction.
 * - Error:  relative 1e-13 for a, b up to 10³, also where the result is as small as 1e-300.
 * - Cost:   O(√max(a, b)) steps of the continued fraction.
 * - Source: Press et al., Numerical Recipes, 3rd ed., §6.4; Abramowitz & Stegun 26.5.8.
 *
 * @throws RangeError unless 0 ≤ x ≤ 1, a > 0 and b > 0.
 */
function regularisedIncompleteBeta(x, a, b, complement = 1 - x) {
    requireAbove('a', a, 0);
    requireAbove('b', b, 0);
    if (!(x >= 0 && x <= 1))
        throw new RangeError(`x: needs a number from 0 to 1; got ${x}`);
    if (x === 0)
        return 0;
    if (complement === 0)
        return 1;
    // The fraction converges fast only left of the mean; on the right the mirror image is left of it.
    return x <= (a + 1) / (a + b + 2) ? lowerTail(x, complement, a, b) : 1 - lowerTail(complement, x, b, a);
}
function lowerTail(x, complement, a, b) {
    const logFront = (0,simple_statistics/* gammaln */.SW)(a + b) - (0,simple_statistics/* gammaln */.SW)(a) - (0,simple_statistics/* gammaln */.SW)(b) + a * Math.log(x) + b * Math.log(complement);
    return (Math.exp(logFront) * continuedFraction(x, a, b)) / a;
}
const TINY = 1e-300;
const CONVERGED = 1e-15;
function away(value) {
    return value < TINY && value > -TINY ? TINY : value;
}
/** Modified Lentz evaluation; TINY keeps a zero denominator from stopping it (Numerical Recipes §5.2). */
function continuedFraction(x, a, b) {
    let c = 1;
    let d = 1 / away(1 - ((a + b) * x) / (a + 1));
    let fraction = d;
    for (let m = 1; m <= 100_000; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        fraction *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        const step = d * c;
        fraction *= step;
        if (step > 1 - CONVERGED && step < 1 + CONVERGED)
            break;
    }
    return fraction;
}

;// CONCATENATED MODULE: ./lib/stats/student-t.js



/**
 * Upper tail of Student's t: P(T > t) with `df` degrees of freedom, which need not be whole.
 *
 * @remarks
 * - Sign:   falls from 1 to 0 as t rises; ½ at t = 0.
 * - Error:  relative 1e-12 up to 10³ degrees of freedom, also for tails of 1e-100, which the duet's early looks reach;
 *           1e-9 at 10⁶.
 * - Source: Abramowitz & Stegun 26.7.1 through the incomplete beta function.
 *
 * @throws RangeError on a non-finite t or df ≤ 0.
 */
function studentTSf(t, df) {
    requireAbove('df', df, 0);
    if (!Number.isFinite(t))
        throw new RangeError(`t: needs a finite number; got ${t}`);
    const square = (t * t) / df;
    const tail = 0.5 * regularisedIncompleteBeta(1 / (1 + square), df / 2, 0.5, 1 / (1 + 1 / square));
    return t >= 0 ? tail : 1 - tail;
}
/** Lower tail P(T ≤ t); see studentTSf. */
function studentTCdf(t, df) {
    return studentTSf(-t, df);
}
/**
 * Quantile of Student's t: the t with P(T ≤ t) = p.
 *
 * @remarks
 * - Sign:   negative below p = ½.
 * - Error:  relative 1e-12 against the tail function, by Newton steps on the log tail that may not leave a bracket.
 * - Source: the root of studentTSf; nothing is approximated.
 *
 * @throws RangeError unless 0 < p < 1 and df > 0.
 */
function studentTQuantile(p, df) {
    require_sample_requireShare('p', p);
    requireAbove('df', df, 0);
    if (p === 0.5)
        return 0;
    const key = `${p}/${df}`;
    const known = remembered.get(key);
    if (known !== undefined)
        return known;
    const size = positiveRoot(Math.min(p, 1 - p), df);
    const quantile = p < 0.5 ? -size : size;
    if (remembered.size >= REMEMBERED_QUANTILES)
        remembered.clear();
    remembered.set(key, quantile);
    return quantile;
}
// A job asks for a few levels at a few degrees of freedom, hundreds of times: searching anew was most of its time.
const REMEMBERED_QUANTILES = 1000;
const remembered = new Map();
function positiveRoot(tail, df) {
    let low = 0;
    let high = 1;
    while (studentTSf(high, df) > tail)
        [low, high] = [high, high * 2];
    let t = (low + high) / 2;
    for (let step = 0; step < 200; step += 1) {
        const reached = studentTSf(t, df);
        if (reached > tail)
            low = t;
        else
            high = t;
        const newton = t + (Math.log(reached / tail) * reached) / density(t, df);
        const next = newton > low && newton < high ? newton : (low + high) / 2;
        if (Math.abs(next - t) <= 1e-15 * next)
            return next;
        t = next;
    }
    return t;
}
function density(t, df) {
    const scale = (0,simple_statistics/* gammaln */.SW)((df + 1) / 2) - (0,simple_statistics/* gammaln */.SW)(df / 2) - Math.log(df * Math.PI) / 2;
    return Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

;// CONCATENATED MODULE: ./lib/stats/smallest-visible-effect.js


/** Chance with which "visible" effects are seen. */
const POWER = 0.8;
/**
 * The smallest true slowdown that a comparison would call in 80 of 100 runs.
 *
 * @remarks
 * - Units:  relative, .19 = +19 %.
 * - Shape:  `threshold` relative; `alpha` is the level one comparison faces: α divided by the number of gated comparisons
 *           in one stage, α itself for a screen that is confirmed later.
 * - Source: STATISTICS §4.
 *
 * @throws RangeError on a threshold, error or df that is not above 0, or α outside 0 to 1.
 */
function smallestVisibleEffect(at) {
    requireAbove('threshold', at.threshold, 0);
    requireAbove('standardError', at.standardError, 0);
    require_sample_requireShare('alpha', at.alpha);
    const power = studentTQuantile(POWER, at.df);
    const proof = studentTQuantile(1 - at.alpha, at.df);
    return Math.expm1(Math.max(Math.log1p(at.threshold) + power * at.standardError, (proof + power) * at.standardError));
}
/**
 * How many iterations it takes to see a slowdown of `target` in 80 of 100 runs.
 *
 * @remarks
 * - Units:  `target` and `threshold` relative; `n` is the iterations of the comparison given.
 * - Shape:  a target at or below the threshold cannot be seen four times in five whatever n, since the estimate must
 *           itself reach the threshold.
 * - Source: STATISTICS §4: only the variance within runs shrinks with n.
 *
 * @throws RangeError on n, threshold or target that is not above 0, or α outside 0 to 1.
 */
function iterationsNeeded(of) {
    requireAbove('n', of.n, 0);
    requireAbove('threshold', of.threshold, 0);
    requireAbove('target', of.target, 0);
    require_sample_requireShare('alpha', of.alpha);
    const { betweenRuns, withinRun, runs, attempts, df } = of.shift;
    const power = studentTQuantile(POWER, df);
    const proof = studentTQuantile(1 - of.alpha, df);
    const reach = Math.log1p(of.target);
    const largestError = Math.min((reach - Math.log1p(of.threshold)) / power, reach / (proof + power));
    const share = 1 / attempts + 1 / runs;
    const room = largestError > 0 ? largestError ** 2 / share - betweenRuns : 0;
    if (room > 0)
        return { kind: 'iterations', n: Math.ceil((withinRun * of.n) / room) };
    const standardError = Math.sqrt(betweenRuns * share);
    return { kind: 'more-iterations-cannot-help', smallestVisible: smallestVisibleEffect({ ...of, standardError, df }) };
}

;// CONCATENATED MODULE: ./lib/stats/normal.js

/**
 * Standard normal distribution: lower tail P(Z ≤ z), upper tail P(Z > z), and the quantile.
 *
 * @remarks
 * - Units:  standard deviations.
 * - Error:  relative 1e-13 in either tail, so `normalSf(10)` is as exact as `normalSf(1)`.
 * - Source: series and continued fraction, Abramowitz & Stegun 26.2.11 and 26.2.14.
 *
 * @throws RangeError on NaN.
 */
function normalCdf(z) {
    return normalSf(-z);
}
function normalSf(z) {
    if (Number.isNaN(z))
        throw new RangeError('z: needs a number; got NaN');
    if (z < 0)
        return 1 - normalSf(-z);
    return z < 2 ? 0.5 - centralArea(z) : upperTail(z);
}
const normal_density = (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
/** P(0 < Z < z) = φ(z)·(z + z³/3 + z⁵/15 + …): every term positive, so nothing cancels. */
function centralArea(z) {
    let term = z;
    let total = z;
    for (let odd = 3; term > total * 1e-17; odd += 2) {
        term *= (z * z) / odd;
        total += term;
    }
    return normal_density(z) * total;
}
/** φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function upperTail(z) {
    let denominator = z;
    for (let depth = 150; depth >= 1; depth -= 1)
        denominator = z + depth / denominator;
    return normal_density(z) / denominator;
}
/**
 * Quantile of the standard normal distribution: the z with P(Z ≤ z) = p.
 *
 * @remarks
 * - Sign:   negative below p = ½.
 * - Error:  relative 1e-15 for p down to 1e-300; pass a small upper tail as −normalQuantile(tail).
 * - Source: Wichura (1988), Applied Statistics 37(3), 477–484, algorithm AS 241, PPND16; the constants are its tables.
 *
 * @throws RangeError unless 0 < p < 1.
 */
function normalQuantile(p) {
    require_sample_requireShare('p', p);
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
        const r = 0.180625 - q * q;
        return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
    }
    const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
    const size = r <= 5
        ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
        : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
    return q < 0 ? -size : size;
}
/** Coefficients in ascending powers. */
function polynomial(coefficients, x) {
    return coefficients.reduceRight((total, coefficient) => total * x + coefficient, 0);
}
const CENTRE_TOP = [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BOTTOM = [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
];
const MIDDLE_TOP = [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
    0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const MIDDLE_BOTTOM = [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const FAR_TOP = [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
    0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const FAR_BOTTOM = [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];

;// CONCATENATED MODULE: ./lib/stats/interval.js


/** Ratio and 95 % interval of a log estimate; with `df` the interval is Student's, else normal. */
function toInterval(logRatio, standardError, df) {
    const reach = (df === undefined ? normalQuantile(0.975) : studentTQuantile(0.975, df)) * standardError;
    return {
        logRatio,
        standardError,
        ratio: Math.exp(logRatio),
        low: Math.exp(logRatio - reach),
        high: Math.exp(logRatio + reach),
    };
}

;// CONCATENATED MODULE: ./lib/stats/quantile.js

/**
 * Sample quantile, type 7: the order statistics joined by straight lines, as NumPy, R and Excel do by default.
 *
 * The estimator of every percentile the gate compares and shows. Harrell–Davis was measured and left: it raises the
 * variance of p95 by half or more at n = 50 (bench/verdict.mjs prints by how much).
 *
 * @remarks
 * - Units:  the unit of the values.
 * - Shape:  n ≥ 1 finite values in any order; p from 0 to 1, both ends allowed. The array is not modified.
 * - Cost:   O(n log n).
 * - Source: Hyndman & Fan (1996), The American Statistician 50(4), 361–365, definition 7.
 *
 * @throws RangeError on an empty or non-finite sample, or p outside 0 to 1.
 */
function quantile(values, p) {
    require_sample_requireSample('values', values);
    return quantileSorted(ascending(values), p);
}
/** As `quantile`, for values that are already ascending; nothing is checked but p. */
function quantileSorted(sorted, p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`p: needs a number from 0 to 1; got ${p}`);
    const position = (sorted.length - 1) * p;
    const low = at(sorted, Math.floor(position));
    const high = at(sorted, Math.ceil(position));
    const share = position - Math.floor(position);
    return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
}
/** A sorted copy as 64-bit floats: sorts by value, and three times faster than an array with a comparator. */
function ascending(values) {
    return Float64Array.from(values).toSorted();
}
/** The value at an index that the caller has already proved to lie inside. */
function at(values, index) {
    const value = values[index];
    if (value === undefined)
        throw new RangeError(`index ${index}: outside 0 … ${values.length - 1}`);
    return value;
}

;// CONCATENATED MODULE: ./lib/stats/hodges-lehmann.js




/**
 * Hodges–Lehmann shift of the logarithms: the median of every pairwise ln(candidate ÷ baseline), with its standard error.
 *
 * Say its exponential as "a typical candidate call takes this many times as long". Unlike a ratio of means it survives a
 * few 30-second stragglers (breakdown point 29 %). The duet's estimator (duet-screen, duet-look).
 *
 * @remarks
 * - Units:  none; inputs share one unit, any.
 * - Sign:   positive means the candidate is slower or dearer.
 * - Shape:  n ≥ 2 and m ≥ 2 values above 0 in any order; neither array is modified. `designEffect` ≥ 1 widens the variance
 *           when calls of one batch are alike.
 * - Error:  the standard error is the Mann–Whitney 90 % interval ÷ (2·1.645), at least 1e-6 so that ties never prove anything.
 * - Cost:   O(nm log nm) time, O(nm) memory: 5 ms at 250 × 250.
 * - Source: Hodges & Lehmann (1963), Ann. Math. Statist. 34(2), 598–611, doi:10.1214/aoms/1177704172;
 *           interval Lehmann (1963), Ann. Math. Statist. 34(4), 1507–1512.
 *
 * @throws RangeError on fewer than 2 values, or one that is not a finite number above 0.
 */
function hodgesLehmann(baseline, candidate, designEffect = 1) {
    requirePositiveSample('baseline', baseline, 2);
    requirePositiveSample('candidate', candidate, 2);
    requireDesignEffect(designEffect);
    const n = { baseline: baseline.length, candidate: candidate.length };
    const { differences, lowRank, highRank } = pairwiseDifferences(baseline.map(Math.log), candidate.map(Math.log));
    const standardError = ((at(differences, highRank) - at(differences, lowRank)) / (2 * Z95)) * Math.sqrt(designEffect);
    return { ...toInterval(quantileSorted(differences, 0.5), Math.max(standardError, SMALLEST_ERROR)), n };
}
/**
 * Every candidate − baseline, ascending, and the 0-based ranks of the 90 % interval of their median.
 *
 * @remarks
 * - Units:  the unit of the inputs, which may be logarithms.
 */
function pairwiseDifferences(baseline, candidate) {
    const pairs = baseline.length * candidate.length;
    const differences = new Float64Array(pairs);
    let next = 0;
    for (const after of candidate) {
        for (const before of baseline) {
            differences[next] = after - before;
            next += 1;
        }
    }
    differences.sort();
    const spread = Math.sqrt((pairs * (baseline.length + candidate.length + 1)) / 12);
    const lowRank = Math.max(0, Math.floor(pairs / 2 - Z95 * spread - 0.5));
    return { differences, lowRank, highRank: pairs - 1 - lowRank };
}
const Z95 = normalQuantile(0.95);
const SMALLEST_ERROR = 1e-6;

;// CONCATENATED MODULE: ./lib/stats/beta-weights.js



/**
 * Weights of the n order statistics: the probability that a Beta(a, b) variable falls into each n-th of the unit
 * interval.
 *
 * @remarks
 * - Units:  shares; the sum is 1.
 * - Shape:  n ≥ 1; index 0 belongs to the smallest value.
 * - Source: Harrell & Davis (1982), Biometrika 69(3), 635–640; Maritz & Jarrett (1978), JASA 73(361), 194–196.
 *
 * @throws RangeError unless n ≥ 1, a > 0 and b > 0.
 */
function betaWeights(n, a, b) {
    require_sample_requireCount('n', n, 1);
    const weights = new Float64Array(n);
    let below = 0;
    for (let i = 1; i <= n; i += 1) {
        const upTo = regularisedIncompleteBeta(i / n, a, b, (n - i) / n);
        weights[i - 1] = upTo - below;
        below = upTo;
    }
    return weights;
}
/**
 * Harrell–Davis weights of quantile p: betaWeights with a = (n+1)p, b = (n+1)(1−p), remembered by (n, p).
 *
 * The gate takes the variance of a type-7 quantile from them (weightedVariance); 36 comparisons over six runs need
 * some 200 sets but only a handful of (n, p), so the memory is what keeps a job under a millisecond.
 *
 * @throws RangeError unless n ≥ 1 and 0 < p < 1.
 */
function harrellDavisWeights(n, p) {
    require_sample_requireShare('p', p);
    const key = `${n}/${p}`;
    const known = beta_weights_remembered.get(key);
    if (known !== undefined)
        return known;
    const weights = betaWeights(n, (n + 1) * p, (n + 1) * (1 - p));
    if (beta_weights_remembered.size >= REMEMBERED_SETS)
        beta_weights_remembered.clear();
    beta_weights_remembered.set(key, weights);
    return weights;
}
/** Σ wᵢx₍ᵢ₎² − (Σ wᵢx₍ᵢ₎)² of ascending values, centred first so that it does not cancel; never below 0. */
function weightedVariance(sorted, weights) {
    const centre = at(sorted, sorted.length >> 1);
    let first = 0;
    let second = 0;
    for (let i = 0; i < sorted.length; i += 1) {
        const away = at(sorted, i) - centre;
        first += at(weights, i) * away;
        second += at(weights, i) * away * away;
    }
    return Math.max(0, second - first * first);
}
const REMEMBERED_SETS = 500;
const beta_weights_remembered = new Map();

;// CONCATENATED MODULE: ./lib/stats/design-effect.js



/** Calls one at a time. */
const INDEPENDENT = { shift: 1, tail: 1 };
/**
 * How many times the variance of a quantile grows because calls of one concurrent batch are alike.
 *
 * Multiply it into runQuantile when concurrency is above 1; without it 17 % of unchanged jobs turned red.
 *
 * @remarks
 * - Units:  none; 1 + (c − 1)·ρ, at least 1. c is the mean batch size a request sits in, ρ the intra-batch correlation of
 *           "this call is at or below the quantile".
 * - Shape:  one array per batch, in any order, sizes may differ; batches of one call, or a single batch, give 1: there is
 *           nothing to learn ρ from.
 * - Source: Kish (1965), Survey Sampling, §5.4; Woodruff (1952), JASA 47(260), 635–646 for the indicator; ρ by one-way
 *           analysis of variance, Donner (1986), Int. Stat. Rev. 54(1), 67–82, eq. 2.1.
 *
 * @throws RangeError on an empty batch, a non-finite value or a percentile outside 0 to 1.
 */
function designEffect(batches, percentile) {
    require_sample_requireShare('percentile', percentile);
    for (const batch of batches)
        require_sample_requireSample('batch', batch);
    const calls = (0,simple_statistics/* sum */.cz)(batches.map((batch) => batch.length));
    const freedomWithin = calls - batches.length;
    if (batches.length < 2 || freedomWithin === 0)
        return 1;
    const limit = quantile(batches.flat(), percentile);
    const marks = batches.map((batch) => batch.map((value) => (value <= limit ? 1 : 0)));
    const centre = (0,simple_statistics/* mean */.RE)(marks.flat());
    const between = (0,simple_statistics/* sum */.cz)(marks.map((batch) => batch.length * ((0,simple_statistics/* mean */.RE)(batch) - centre) ** 2)) / (batches.length - 1);
    const within = (0,simple_statistics/* sum */.cz)(marks.map((batch) => (0,simple_statistics/* sum */.cz)(batch.map((mark) => (mark - (0,simple_statistics/* mean */.RE)(batch)) ** 2)))) / freedomWithin;
    const squares = (0,simple_statistics/* sum */.cz)(batches.map((batch) => batch.length ** 2));
    const typicalSize = (calls - squares / calls) / (batches.length - 1);
    const spread = between + (typicalSize - 1) * within;
    const correlation = spread === 0 ? 0 : Math.max(0, (between - within) / spread);
    return 1 + (squares / calls - 1) * correlation;
}

;// CONCATENATED MODULE: ./lib/stats/run-estimate.js





/**
 * Log of a run's type-7 quantile, with the Maritz–Jarrett variance in the smooth form of Harrell and Davis' weights.
 *
 * @remarks
 * - Units:  values above 0 in any one unit; the result is a natural logarithm of it.
 * - Shape:  n ≥ 2 requests of one run in any order, never several runs pooled. 0 < percentile < 1.
 *           `designEffect` ≥ 1 widens the variance when requests of one batch are alike.
 * - Error:  the variance is at least 1e-12, so that ties never divide by 0.
 * - Source: Maritz & Jarrett (1978), JASA 73(361), 194–196; Harrell & Davis (1982), Biometrika 69(3), 635–640.
 *
 * @throws RangeError on a bad sample or percentile, or a design effect below 1.
 */
function runQuantile(values, percentile, designEffect = 1) {
    requirePositiveSample('values', values, 2);
    require_sample_requireShare('percentile', percentile);
    requireDesignEffect(designEffect);
    const logs = sortedLogs(values);
    const variance = weightedVariance(logs, harrellDavisWeights(logs.length, percentile)) * designEffect;
    return { value: quantileSorted(logs, percentile), variance: Math.max(variance, SMALLEST_VARIANCE) };
}
/**
 * LOC: the mean log of a run without its lowest 5 % and its highest 40 %, with the variance of that trimmed mean.
 *
 * Says where the fast mode lies, and hardly moves when the slow mode comes and goes.
 *
 * @remarks
 * - Units:  as runQuantile.
 * - Shape:  n ≥ 2 requests in any order. `designEffect` as in runQuantile.
 * - Source: Tukey & McLaughlin (1963), Sankhyā A 25(3), 331–352; the two shares are STATISTICS §3, chosen by measurement.
 *
 * @throws RangeError on a bad sample.
 */
function runLocation(values, designEffect = 1) {
    requirePositiveSample('values', values, 2);
    requireDesignEffect(designEffect);
    const logs = sortedLogs(values);
    const [cutLow, cutHigh] = [Math.floor(0.05 * logs.length), Math.floor(0.4 * logs.length)];
    const kept = logs.subarray(cutLow, logs.length - cutHigh);
    const [lowest, highest] = [at(kept, 0), at(kept, kept.length - 1)];
    const total = kept.reduce((sum, log) => sum + log, 0);
    // Winsorised: what was cut counts as often as before, but with the nearest value that was kept.
    const centre = (total + cutLow * lowest + cutHigh * highest) / logs.length;
    const squares = kept.reduce((sum, log) => sum + (log - centre) ** 2, 0) +
        cutLow * (lowest - centre) ** 2 +
        cutHigh * (highest - centre) ** 2;
    const variance = (squares / (kept.length * (kept.length - 1))) * designEffect;
    return { value: total / kept.length, variance: Math.max(variance, SMALLEST_VARIANCE) };
}
/**
 * How far a run's p95 lies above its LOC, in logs: the length of the tail, whatever the level.
 *
 * @remarks
 * - Units:  none; ln(p95 ÷ location).
 * - Shape:  n ≥ 2 requests in any order. The two variances add, as if independent (STATISTICS §3), each times its own
 *           design effect.
 *
 * @throws RangeError on a bad sample.
 */
function runTail(values, effects = INDEPENDENT) {
    const high = runQuantile(values, 0.95, effects.tail);
    const location = runLocation(values, effects.shift);
    return { value: high.value - location.value, variance: high.variance + location.variance };
}
/**
 * Log of a run's mean with its delta-method variance s²/(n·mean²). For cost, where the sum is what is paid.
 *
 * @remarks
 * - Units:  values in any one currency; the mean must be above 0, single values may be 0.
 * - Shape:  n ≥ 2 requests in any order.
 * - Source: STATISTICS §4; delta method, Casella & Berger (2002), Statistical Inference, §5.5.4.
 *
 * @throws RangeError on a bad sample or a mean of 0: free calls have no ratio.
 */
function runMean(values) {
    require_sample_requireSample('values', values, 2);
    if (values.some((value) => value < 0))
        throw new RangeError('values: needs values of at least 0');
    const centre = (0,simple_statistics/* mean */.RE)(values);
    requireAbove('mean', centre, 0);
    return {
        value: Math.log(centre),
        variance: Math.max((0,simple_statistics/* sampleVariance */.y4)(values) / (values.length * centre * centre), SMALLEST_VARIANCE),
    };
}
function sortedLogs(values) {
    return ascending(values.map(Math.log));
}
const SMALLEST_VARIANCE = 1e-12;

;// CONCATENATED MODULE: ./lib/stats/moderated-test.js





/**
 * Moderated test: has the candidate moved by more than runs of this cell move when nothing changes?
 *
 * K runs alone tell little about how much runs differ, so each cell borrows from a prior and from the other cells, the
 * way limma does for genes. The run, not the request, is the unit: thousands of requests in two runs prove nothing.
 *
 * @remarks
 * - Units:  logs in, ratios out. `tau0` is the prior standard deviation between runs (priorSpread).
 * - Sign:   positive logRatio means the candidate is slower or dearer; p is small then.
 * - Shape:  every cell that has this metric, each with K ≥ 1 stored runs (K may differ) and at least one attempt.
 *           `pooled: false` borrows from the prior alone.
 * - Source: STATISTICS §2; Smyth (2004), Stat. Appl. Genet. Mol. Biol. 3(1), article 3, for the moderation.
 *
 * @throws RangeError on a cell without stored runs or attempts, a non-finite estimate or τ0 ≤ 0.
 */
function moderatedTest(cells, tau0, { pooled = true } = {}) {
    requireAbove('tau0', tau0, 0);
    const spreads = cells.map(spreadOf);
    const prior = tau0 * tau0;
    const pool = pooled ? pooledVariance(spreads, prior) : prior;
    return cells.map((cell, index) => shiftOf(cell, spreads[index] ?? spreadOf(cell), pool));
}
/**
 * MQ, the moderated quantile test: moderatedTest on each run's log quantile (runQuantile), with the measured prior.
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit; arrays are requests of one run, in any order.
 * - Sign:   as moderatedTest.
 * - Shape:  as moderatedTest, each run n ≥ 2 requests; n may differ. Leave short stored runs out first (splitStoredRuns).
 * - Cost:   36 comparisons of 6 runs × 50 requests in about 1 ms.
 * - Source: STATISTICS §2.
 *
 * @throws RangeError as moderatedTest and runQuantile.
 */
function moderatedQuantileTest(cells, percentile) {
    const estimates = cells.map(({ baseline, candidate }) => ({
        baseline: baseline.map((values) => runQuantile(values, percentile)),
        candidate: [runQuantile(candidate, percentile)],
    }));
    return moderatedTest(estimates, priorSpread(percentile));
}
/**
 * τ0: standard deviation between runs of ln p50, ln p95 and ln p99 when nothing changes; straight lines between.
 *
 * @remarks
 * - Source: STATISTICS §2, measured on 29 client runs over weeks: .08, .14, .22.
 *
 * @throws RangeError unless 0 < percentile < 1.
 */
function priorSpread(percentile) {
    requireAbove('percentile', percentile, 0);
    requireAbove('1 − percentile', 1 - percentile, 0);
    if (percentile <= 0.5)
        return 0.08;
    if (percentile <= 0.95)
        return 0.08 + ((percentile - 0.5) / 0.45) * 0.06;
    return 0.14 + ((Math.min(percentile, 0.99) - 0.95) / 0.04) * 0.08;
}
/** τ0 of a run's log mean cost: prices do not drift, only the answers' lengths do (STATISTICS §4). */
const COST_PRIOR_SPREAD = 0.02;
/** How many runs' worth of evidence the pool and the prior count for (STATISTICS §2). */
const CELL_PRIOR_DF = 4;
const POOL_PRIOR_DF = 10;
function spreadOf({ baseline, candidate }) {
    require_sample_requireSample('baseline runs', baseline.map(({ value }) => value));
    require_sample_requireSample('candidate attempts', candidate.map(({ value }) => value));
    const withinRun = (0,simple_statistics/* mean */.RE)([...baseline, ...candidate].map(({ variance }) => variance));
    const freedom = baseline.length - 1;
    const excess = freedom === 0 ? 0 : (0,simple_statistics/* sampleVariance */.y4)(baseline.map(({ value }) => value)) - withinRun;
    return { freedom, withinRun, excess };
}
function pooledVariance(spreads, prior) {
    const excess = (0,simple_statistics/* sum */.cz)(spreads.map((spread) => spread.freedom * spread.excess));
    const freedom = (0,simple_statistics/* sum */.cz)(spreads.map((spread) => spread.freedom));
    return (POOL_PRIOR_DF * prior + Math.max(0, excess)) / (POOL_PRIOR_DF + freedom);
}
function shiftOf({ baseline, candidate }, { freedom, withinRun, excess }, pool) {
    const betweenRuns = (CELL_PRIOR_DF * pool + freedom * Math.max(0, excess)) / (CELL_PRIOR_DF + freedom);
    const [runs, attempts] = [baseline.length, candidate.length];
    const logRatio = (0,simple_statistics/* mean */.RE)(candidate.map(({ value }) => value)) - (0,simple_statistics/* mean */.RE)(baseline.map(({ value }) => value));
    const standardError = Math.sqrt((betweenRuns + withinRun) * (1 / attempts + 1 / runs));
    const df = CELL_PRIOR_DF + freedom;
    const p = studentTSf(logRatio / standardError, df);
    return { ...toInterval(logRatio, standardError, df), p, df, runs, attempts, betweenRuns, withinRun };
}

;// CONCATENATED MODULE: ./lib/stats/welch.js



/**
 * Welch's t test: do two samples of unlike variance have the same mean?
 *
 * For the mean cost of two arms (through costDuet, on logs) and for the peers in bench/verdict.mjs.
 *
 * @remarks
 * - Sign:   a positive t means the candidate is larger.
 * - Shape:  at least 2 finite values each, and not both samples constant.
 * - Source: Welch (1947), Biometrika 34(1–2), 28–35.
 *
 * @throws RangeError on a bad sample, or when neither sample varies: then t would be 0/0.
 */
function welch(baseline, candidate) {
    requireSample('baseline', baseline, 2);
    requireSample('candidate', candidate, 2);
    return welchFromMoments({ mean: mean(baseline), variance: sampleVariance(baseline) / baseline.length, n: baseline.length }, { mean: mean(candidate), variance: sampleVariance(candidate) / candidate.length, n: candidate.length });
}
/** The same from each sample's mean and the variance *of that mean*. */
function welchFromMoments(baseline, candidate) {
    const variance = baseline.variance + candidate.variance;
    if (!(variance > 0))
        throw new RangeError('variance: neither sample varies');
    const difference = candidate.mean - baseline.mean;
    const standardError = Math.sqrt(variance);
    const df = variance ** 2 / (baseline.variance ** 2 / (baseline.n - 1) + candidate.variance ** 2 / (candidate.n - 1));
    const t = difference / standardError;
    return { difference, standardError, t, df, pTwoSided: 2 * studentTSf(Math.abs(t), df), pLarger: studentTSf(t, df) };
}

;// CONCATENATED MODULE: ./lib/stats/tail-duet.js




/**
 * p95 against p95 of two interleaved arms, on logs.
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit, requests in any order.
 * - Sign:   positive means the candidate's tail is slower.
 * - Shape:  n ≥ 2 each; meant for 45 and more. `margin` is the log ratio that p speaks of exceeding, 0 but for `strict`. df = 2·(baseline n) − 2. `designEffect` as in runQuantile.
 * - Source: STATISTICS §3; type-7 quantiles with Maritz–Jarrett variances (runQuantile).
 *
 * @throws RangeError on a bad sample.
 */
function tailDuet(baseline, candidate, designEffect = 1, margin = 0) {
    const base = runQuantile(baseline, 0.95, designEffect);
    const head = runQuantile(candidate, 0.95, designEffect);
    const df = Math.max(2, (2 * baseline.length) / designEffect - 2);
    const logRatio = head.value - base.value;
    const standardError = Math.sqrt(head.variance + base.variance);
    const n = { baseline: baseline.length, candidate: candidate.length };
    return { ...toInterval(logRatio, standardError, df), p: studentTSf((logRatio - margin) / standardError, df), df, n };
}
/**
 * Mean cost against mean cost of two interleaved arms: Welch's test on the logs of the means.
 *
 * @remarks
 * - Units:  any one currency; both arms priced by one table.
 * - Sign:   positive means the candidate is dearer.
 * - Shape:  n ≥ 2 each, both means above 0.
 * - Source: STATISTICS §4; Welch (1947), Biometrika 34(1–2), 28–35.
 *
 * @throws RangeError on a bad sample or a mean of 0.
 */
function costDuet(baseline, candidate) {
    const test = welchFromMoments(momentsOf(baseline), momentsOf(candidate));
    const n = { baseline: baseline.length, candidate: candidate.length };
    return { ...toInterval(test.difference, test.standardError, test.df), p: test.pLarger, df: test.df, n };
}
function momentsOf(values) {
    const { value, variance } = runMean(values);
    return { mean: value, variance, n: values.length };
}

;// CONCATENATED MODULE: ./lib/stats/stouffer.js



/**
 * The normal score of an upper tail: the z with P(Z > z) = p, p clipped to 1e-12 … 1 − 1e-12.
 *
 * The clip keeps one absurdly small p from outvoting two ordinary ones in stouffer.
 *
 * @remarks
 * - Sign:   positive for p < ½, "slower".
 * - Source: STATISTICS §3 of this project; z itself AS 241.
 *
 * @throws RangeError on a p outside 0 to 1.
 */
function upperNormalScore(p) {
    require_sample_requireProbabilities('p', [p]);
    return -normalQuantile(Math.min(Math.max(p, 1e-12), 1 - 1e-12));
}
/**
 * Stouffer's combined score of several one-sided p-values that lean on the same calls.
 *
 * A slow tail shows in TTFT, TPOT and E2E a little each; together they show it clearly.
 *
 * @remarks
 * - Units:  standard deviations under "no effect", if every pair of scores has the given correlation.
 * - Sign:   positive means slower.
 * - Shape:  at least one p from 0 to 1; correlation from 0 to 1.
 * - Source: Stouffer et al. (1949), The American Soldier I, p. 45; Strube (1985), Psychological Bulletin 97(2), 334–341
 *           for the correlated form.
 *
 * @throws RangeError on no p, a p outside 0 to 1 or a correlation outside 0 to 1.
 */
function stouffer(ps, correlation) {
    if (ps.length === 0)
        throw new RangeError('ps: needs at least one');
    if (!(correlation >= 0 && correlation <= 1)) {
        throw new RangeError(`correlation: needs a number from 0 to 1; got ${correlation}`);
    }
    return (0,simple_statistics/* sum */.cz)(ps.map(upperNormalScore)) / Math.sqrt(ps.length * (1 + (ps.length - 1) * correlation));
}

;// CONCATENATED MODULE: ./lib/stats/duet-screen.js








/**
 * Stage 1 of the sequential duet for one metric of all cells: which cells are worth following in pairs?
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit.
 * - Sign:   positive logRatio means the change is slower.
 * - Shape:  one entry per cell that has the metric, in the caller's order; head n ≥ 2; sentinels ≥ 2 or none; K may differ
 *           and may be 0, but sentinels and history must not both be missing.
 * - Source: STATISTICS §3, "STAGE 1".
 *
 * @throws RangeError on a bad sample, or neither sentinels nor history.
 */
function screenMetric(cells) {
    const shifts = againstHistory(cells, (values, { shift }) => runLocation(values, shift), RULE.locationPrior);
    const tails = againstHistory(cells, runTail, RULE.tailPrior);
    return cells.map((cell, index) => {
        const historyShift = shifts[index];
        const sentinelShift = cell.sentinel.length === 0 ? undefined : hodgesLehmann(cell.sentinel, cell.head, effectsOf(cell).shift);
        const historyWeight = historyShift === undefined ? 0 : weightOfHistory(cell, historyShift);
        const combined = combine([
            ...(sentinelShift === undefined
                ? []
                : [{ value: sentinelShift.logRatio, weight: sentinelShift.standardError ** -2 }]),
            ...(historyShift === undefined ? [] : [{ value: historyShift.logRatio, weight: historyWeight }]),
        ]);
        const tailP = tails[index]?.p;
        return {
            ...(sentinelShift !== undefined && { sentinelShift }),
            ...(historyShift !== undefined && { historyShift }),
            historyWeight,
            combined,
            ...(tailP !== undefined && { tailP }),
            shiftSuspected: isWorthFollowing(combined, RULE.screenReach, cell.limits, typicalBase(cell)),
        };
    });
}
/** Do the tails of a cell's metrics, together or one of them alone, ask for pairs? */
function tailSuspected(screens, n, storedRuns) {
    const ps = screens.flatMap(({ tailP }) => (tailP === undefined ? [] : [tailP]));
    if (ps.length === 0)
        return false;
    return tailStands(ps, tailScreenLevel(n, storedRuns));
}
/** The tails' scores together exceed the level, or one p alone its share of it. */
function tailStands(ps, level) {
    return stouffer(ps, RULE.correlation) > upperNormalScore(level) || ps.some((p) => p < level / (ps.length + 1));
}
/** Weighted mean of log estimates; weights are inverse variances. */
function combine(parts) {
    const weight = parts.reduce((total, part) => total + part.weight, 0);
    if (!(weight > 0))
        throw new RangeError('sentinel, history: a cell needs base calls or stored runs');
    return toInterval(parts.reduce((total, part) => total + part.value * part.weight, 0) / weight, weight ** -0.5);
}
/** An optimistic reading of the estimate still reaches what would fail, and a plain reading most of it. */
function isWorthFollowing(estimate, reach, limits, baseLevel) {
    const wanted = Math.max(limits.wanted, Math.log1p(limits.absoluteFloor / baseLevel));
    return estimate.logRatio >= Math.max(wanted - reach * estimate.standardError, limits.floor);
}
function effectsOf({ designEffects = INDEPENDENT }) {
    return designEffects;
}
function typicalBase(cell) {
    return quantile(cell.sentinel.length > 0 ? cell.sentinel : cell.history.flat(), 0.5);
}
function againstHistory(cells, estimate, prior) {
    const compared = cells.filter(({ history }) => history.length > 0);
    const shifts = moderatedTest(compared.map((cell) => ({
        baseline: cell.history.map((values) => estimate(values, effectsOf(cell))),
        candidate: [estimate(cell.head, effectsOf(cell))],
    })), prior);
    return cells.map((cell) => shifts[compared.indexOf(cell)]);
}
/** Inverse variance of the history's verdict, or 0 when today's base calls lie too far from the stored runs. */
function weightOfHistory(cell, shift) {
    if (cell.sentinel.length > 0) {
        const stored = cell.history.map((values) => runLocation(values).value);
        const level = stored.reduce((total, value) => total + value, 0) / stored.length;
        const today = runLocation(cell.sentinel).value;
        const { betweenRuns, withinRun, runs } = shift;
        const sentinelNoise = (withinRun * cell.head.length) / cell.sentinel.length;
        const spread = Math.sqrt(betweenRuns * (1 + 1 / runs) + withinRun / runs + sentinelNoise);
        if (Math.abs(today - level) > RULE.drop * spread)
            return 0;
    }
    return 1 / (shift.standardError ** 2 * (shift.df / (shift.df - 2)));
}

;// CONCATENATED MODULE: ./lib/stats/duet-look.js









/**
 * One look at one cell of the sequential duet: does it fail, is it worth more pairs?
 *
 * @remarks
 * - Units:  latencies above 0 in any one unit, in the order they were asked for.
 * - Sign:   positive logRatio means the change is slower.
 * - Shape:  a metric with fewer than 2 values in an arm is left out of the look. `look` counts from 0, `pairs` is what every
 *           open cell has been given by now, `cells` is C.
 * - Source: STATISTICS §3, "STAGE 2".
 */
function lookAtCell(metrics, at) {
    const readable = [...metrics].filter(([, { head, base }]) => head.length >= 2 && base.length >= 2);
    const share = lookShare(at.look, at.last, at.cells);
    const shiftLevel = (RULE.alpha * share) / readable.length;
    const tailLevel = (RULE.tailAlpha * share) / (readable.length + 1);
    const tailsAreRead = at.tailGated && at.pairs >= RULE.tailFromPairs && readable.length > 0;
    const stagesJoin = readable.every(([, metric]) => baseStayed(metric));
    const readings = readable.map(([name, metric]) => {
        const shift = stagesTogether(metric);
        const tail = tailsAreRead ? tailOf(metric, stagesJoin) : undefined;
        const shiftReaches = shift.p <= shiftLevel && shift.logRatio >= metric.limits.least;
        const tailReaches = tail !== undefined && tail.p <= tailLevel && tail.logRatio >= metric.limits.least;
        const shiftFloor = meetsFloor(metric, shift, 0.5);
        const tailFloor = tail !== undefined && meetsFloor(metric, tail, 0.95);
        const reading = {
            shift,
            ...(tail !== undefined && { tail }),
            shiftFails: shiftReaches && shiftFloor,
            tailFails: tailReaches && tailFloor,
            floorMet: !(shiftReaches && !shiftFloor) && !(tailReaches && !tailFloor),
        };
        return { name, metric, reading, tailFloor };
    });
    const tails = readings.flatMap(({ metric, reading: { tail }, tailFloor }) => tail === undefined ? [] : [{ ...tail, least: metric.limits.least, floorMet: tailFloor }]);
    const score = tails.length === 0
        ? 0
        : stouffer(tails.map(({ p }) => p), RULE.correlation);
    const together = tails.reduce((total, tail) => total + tail.logRatio - tail.least, 0);
    const tailsFail = tails.length > 0 && score >= upperNormalScore(tailLevel) && together >= 0 && tails.some(({ floorMet }) => floorMet);
    const tailLooksOn = at.tailSuspected &&
        (at.pairs < RULE.tailFromPairs ||
            (tails.length > 0 &&
                tailStands(tails.map(({ p }) => p), TAIL_KEEP[at.look] ?? 0)));
    const shiftLooksOn = readings.some(({ metric, reading }) => isOpen(metric, reading.shift));
    return {
        metrics: new Map(readings.map(({ name, reading }) => [name, reading])),
        tailsFail,
        keep: shiftLooksOn || tailLooksOn,
        tailSuspected: tailLooksOn,
    };
}
/** Stage 1 and stage 2 are separate strata: their shifts are averaged by size, their calls never mixed. */
function stagesTogether({ stageOne, screen, limits, head, base }) {
    const pairs = hodgesLehmann(base, head, effectsOf(stageOne).shift);
    const parts = screen.sentinelShift === undefined ? [pairs] : [screen.sentinelShift, pairs];
    const whole = parts.reduce((total, part) => total + size(part), 0);
    const logRatio = parts.reduce((total, part) => total + size(part) * part.logRatio, 0) / whole;
    const standardError = Math.sqrt(parts.reduce((total, part) => total + (size(part) * part.standardError) ** 2, 0)) / whole;
    const n = {
        baseline: base.length + stageOne.sentinel.length,
        candidate: head.length + (screen.sentinelShift === undefined ? 0 : stageOne.head.length),
    };
    // Calls of one batch count as the fewer independent ones that they are worth.
    const df = Math.max(2, (n.baseline + n.candidate) / effectsOf(stageOne).shift - 2 * parts.length);
    const p = studentTSf((logRatio - limits.margin) / standardError, df);
    return { ...toInterval(logRatio, standardError, df), p, df, n };
}
/** h of STATISTICS §3: half the harmonic mean of the two arms' sizes. */
function size({ n }) {
    return (n.baseline * n.candidate) / (n.baseline + n.candidate);
}
function tailOf({ stageOne, head, base, limits }, stagesJoin) {
    const { tail } = effectsOf(stageOne);
    return stagesJoin
        ? tailDuet([...base, ...stageOne.sentinel], [...head, ...stageOne.head], tail, limits.tailMargin)
        : tailDuet(base, head, tail, limits.tailMargin);
}
/** Jump guard: calls of both stages may share a tail only if the base arm stayed where it was. */
function baseStayed({ stageOne, base }) {
    if (stageOne.sentinel.length < 2)
        return false;
    return Math.abs(runLocation(base).value - runLocation(stageOne.sentinel).value) < RULE.jump;
}
function isOpen({ stageOne, screen, limits, base }, shift) {
    const estimate = combine([
        { value: shift.logRatio, weight: shift.standardError ** -2 },
        { value: screen.historyShift?.logRatio ?? 0, weight: screen.historyWeight },
    ]);
    return isWorthFollowing(estimate, RULE.keepReach, limits, quantile([...base, ...stageOne.sentinel], 0.5));
}
function meetsFloor({ stageOne, limits, base }, estimate, percentile) {
    return quantile([...base, ...stageOne.sentinel], percentile) * (estimate.ratio - 1) >= limits.absoluteFloor;
}

;// CONCATENATED MODULE: ./lib/stats/hypergeometric-pmf.js


/**
 * Hypergeometric probabilities: `failures` balls of `total` are marked, `drawn` are taken; P(k of them are marked).
 *
 * Used by the exact test of error shares: given how many calls failed in all, which arm did they fall on?
 *
 * @remarks
 * - Units:  counts.
 * - Shape:  index k of the result runs from 0 to min(failures, drawn); impossible k have probability 0.
 * - Error:  relative 1e-11 for totals up to 10⁴.
 * - Source: Fisher (1935), The Design of Experiments, §11.
 *
 * @throws RangeError on a negative or fractional count, or more marked or drawn than there are.
 */
function hypergeometricPmf(total, failures, drawn) {
    require_sample_requireCount('total', total);
    require_sample_requireCount('failures', failures);
    require_sample_requireCount('drawn', drawn);
    if (failures > total || drawn > total) {
        throw new RangeError(`failures, drawn: at most total = ${total}; got ${failures}, ${drawn}`);
    }
    const ways = logChoose(total, drawn);
    return Array.from({ length: Math.min(failures, drawn) + 1 }, (_, k) => drawn - k > total - failures ? 0 : Math.exp(logChoose(failures, k) + logChoose(total - failures, drawn - k) - ways));
}
/** ln of the number of ways to choose k of n. */
function logChoose(n, k) {
    return k === 0 || k === n ? 0 : (0,simple_statistics/* gammaln */.SW)(n + 1) - (0,simple_statistics/* gammaln */.SW)(k + 1) - (0,simple_statistics/* gammaln */.SW)(n - k + 1);
}

;// CONCATENATED MODULE: ./lib/stats/beta-binomial-sf.js



/**
 * Upper tail of the beta-binomial distribution: P(more than k errors in n calls) when the error rate itself is
 * uncertain, Beta(a, b).
 *
 * @remarks
 * - Units:  counts.
 * - Shape:  whole k; 1 below 0, 0 from n on; a, b > 0, whole or not.
 * - Error:  relative 1e-11.
 * - Source: Skellam (1948), J. R. Stat. Soc. B 10(2), 257–261.
 *
 * @throws RangeError on a bad count or a, b ≤ 0.
 */
function betaBinomialSf(k, n, a, b) {
    require_sample_requireCount('n', n, 1);
    requireAbove('a', a, 0);
    requireAbove('b', b, 0);
    if (!Number.isSafeInteger(k))
        throw new RangeError(`k: needs a whole number; got ${k}`);
    if (k < 0)
        return 1;
    const whole = logBeta(a, b);
    const terms = Array.from({ length: Math.max(0, n - k) }, (_, i) => {
        const errors = k + 1 + i;
        return Math.exp(logChoose(n, errors) + logBeta(errors + a, n - errors + b) - whole);
    });
    return Math.min(1, (0,simple_statistics/* sum */.cz)(terms));
}
const logBeta = (a, b) => (0,simple_statistics/* gammaln */.SW)(a) + (0,simple_statistics/* gammaln */.SW)(b) - (0,simple_statistics/* gammaln */.SW)(a + b);

;// CONCATENATED MODULE: ./lib/stats/exact-stratified-test.js



/**
 * Exact stratified test of two failure shares: Fisher's test in each stage, the stages' head failures added up.
 *
 * Exact, because five failures in fifty leave no room for an approximation; stratified, because stage 1 has six times as
 * many head calls as base calls, and an outage during one stage must not count against either arm.
 *
 * @remarks
 * - Units:  counts in, shares out.
 * - Sign:   a small p and a positive difference mean the head arm fails more.
 * - Shape:  any number of strata; strata without calls add nothing; none at all give p = 1.
 * - Error:  relative 1e-11.
 * - Source: Birch (1964), J. R. Stat. Soc. B 26(2), 313–324; hypergeometric laws convolved.
 *
 * @throws RangeError on a negative or fractional count, or more errors than calls.
 */
function exactStratifiedTest(strata) {
    for (const stratum of strata)
        requireStratum(stratum);
    const law = strata
        .map((s) => hypergeometricPmf(s.headCalls + s.baseCalls, s.headErrors + s.baseErrors, s.headCalls))
        .reduce(convolve, [1]);
    const total = (key) => (0,simple_statistics/* sum */.cz)(strata.map((stratum) => stratum[key]));
    const [head, base] = [total('headCalls'), total('baseCalls')];
    const headShare = head === 0 ? 0 : total('headErrors') / head;
    const baseShare = base === 0 ? 0 : total('baseErrors') / base;
    const p = Math.min(1, (0,simple_statistics/* sum */.cz)(law.slice(total('headErrors'))));
    return { p, headShare, baseShare, difference: headShare - baseShare, n: { head, base } };
}
function requireStratum({ headErrors, headCalls, baseErrors, baseCalls }) {
    for (const [errors, calls] of [[headErrors, headCalls], [baseErrors, baseCalls]]) {
        require_sample_requireCount('errors', errors);
        require_sample_requireCount('calls', calls);
        if (errors > calls)
            throw new RangeError(`errors: at most calls = ${calls}; got ${errors}`);
    }
}
function convolve(one, other) {
    const result = Array.from({ length: one.length + other.length - 1 }, () => 0);
    for (const [i, a] of one.entries())
        for (const [j, b] of other.entries())
            result[i + j] = (result[i + j] ?? 0) + a * b;
    return result;
}

;// CONCATENATED MODULE: ./lib/stats/error-screen.js



/**
 * Do more calls of the candidate fail than its history leads to expect? The screen of the duet's error rule.
 *
 * @remarks
 * - Units:  counts; without history both history counts are 0 and the prior alone speaks.
 * - Sign:   a small p means more failures than usual.
 * - Shape:  head calls ≥ 1, errors at most calls. Suspect from 2 failures and p ≤ .1.
 * - Source: STATISTICS §3, "Errors": beta-binomial with Jeffreys' ½ added to either count of the history.
 *
 * @throws RangeError on a bad count.
 */
function errorScreen(counts) {
    const { headErrors, headCalls, historyErrors, historyCalls } = counts;
    require_sample_requireCount('headErrors', headErrors);
    require_sample_requireCount('headCalls', headCalls, 1);
    require_sample_requireCount('historyErrors', historyErrors);
    require_sample_requireCount('historyCalls', historyCalls);
    if (headErrors > headCalls || historyErrors > historyCalls)
        throw new RangeError('errors: more errors than calls');
    const p = betaBinomialSf(headErrors - 1, headCalls, historyErrors + 0.5, historyCalls - historyErrors + 0.5);
    return { suspect: headErrors >= 2 && p <= 0.1, p, share: headErrors / headCalls };
}
/** Pairs at which the error shares of the two arms are tested; each test may spend a quarter of α .05, over C cells. */
const ERROR_LOOKS = [20, 45, 110, 160];
/**
 * One look at the error shares of two interleaved arms.
 *
 * @remarks
 * - Shape:  strata = stage 1 and the pairs so far; `cells` C ≥ 1 shares the false-alarm budget.
 * - Source: STATISTICS §3: p ≤ .05/(4C) and at least 2 points more.
 *
 * @throws RangeError on bad counts.
 */
function errorLook(strata, cells) {
    require_sample_requireCount('cells', cells, 1);
    const comparison = exactStratifiedTest(strata);
    const fails = comparison.p <= 0.05 / (ERROR_LOOKS.length * cells) && comparison.difference >= LEAST_DIFFERENCE;
    return { ...comparison, fails };
}
/** Two percentage points: smaller differences are never red, and end the looking. */
const LEAST_DIFFERENCE = 0.02;
/** As many clean base calls would be that lucky once in a hundred times. */
const LUCK = 0.01;
/**
 * At least a fifth of the candidate's calls fail, and not one of the base's: no further look is needed.
 *
 * The base must have been called often enough that its clean sheet says something: in an outage that fails a fifth of
 * everybody's calls, eight sentinels stay clean 17 times in 100.
 */
function failsOutright(comparison) {
    const { headShare, baseShare, n } = comparison;
    return headShare >= 0.2 && baseShare === 0 && (1 - headShare) ** n.base <= LUCK;
}

;// CONCATENATED MODULE: ./lib/stats/split-stored-runs.js

/**
 * Which stored runs have enough requests to be compared with: at least 80 % of the planned n.
 *
 * @remarks
 * - Units:  requests; `sizes` are those a stored run has of this metric in this cell.
 * - Shape:  the result holds indices into `sizes`, both lists ascending; the report names the ones left out.
 * - Source: STATISTICS §2.
 *
 * @throws RangeError on a negative or fractional count.
 */
function splitStoredRuns(sizes, planned) {
    require_sample_requireCount('planned', planned, 1);
    for (const size of sizes)
        require_sample_requireCount('size', size);
    const enough = (index) => (sizes[index] ?? 0) >= 0.8 * planned;
    const indices = sizes.map((_, index) => index);
    return { kept: indices.filter(enough), leftOut: indices.filter((index) => !enough(index)) };
}

;// CONCATENATED MODULE: ./lib/stats/sequential-duet.js







/**
 * Opens the sequential duet (SSD): judges stage 1 of a job and names the cells to be followed in pairs.
 *
 * Drive it with `while ((request = nextRequest(state))) state = feedPairs(state, await measure(request))` and read
 * duetResult. Offline the pairs come from an array, live from a provider; the decision is the same, call for call.
 *
 * @remarks
 * - Units:  latencies above 0; each metric has its own unit, which its absolute floor shares.
 * - Sign:   slower is positive; nothing here ever fails for being faster.
 * - Shape:  one entry per measured cell, C of them, each with its own metrics and stored runs. A metric that has fewer than
 *           2 values in an arm is not judged; the caller reports a silent cell.
 * - Source: STATISTICS §3.
 *
 * @throws RangeError on bad numbers, a cell id given twice, or a lean job without stored runs.
 */
function startDuet(config, cells) {
    require_sample_requireCount('n', config.n, 2);
    requireAbove('threshold', config.threshold, 0);
    if (new Set(cells.map(({ id }) => id)).size !== cells.length)
        throw new RangeError('cells: an id is given twice');
    const kept = cells.map((cell) => metricsOf(config, cell));
    const screens = screenAll(kept.map(({ metrics }) => metrics));
    const opened = cells.map((cell, index) => openCell(config, cell, kept[index]?.metrics ?? new Map(), screens[index] ?? new Map()));
    const state = {
        n: config.n,
        cells: opened,
        budget: cells.length === 0
            ? 0
            : pairBudget({
                n: config.n,
                cells: cells.length,
                sentinels: opened.reduce((total, { sentinels }) => total + sentinels, 0),
                ...(config.cap !== undefined && { cap: config.cap }),
            }),
        pairs: 0,
        leftOut: kept.flatMap(({ leftOut }) => leftOut),
    };
    return withRequest(state, 0);
}
/** The pairs to measure next, or undefined when every cell has failed, been cleared, or the budget is spent. */
function nextRequest(state) {
    return state.request;
}
/**
 * Takes the pairs of one look in and judges the cells they belong to.
 *
 * @remarks
 * - Shape:  one batch for each requested cell. A cell without a batch could not be measured: it is not asked for again,
 *           stays undecided (`open`), and its pairs go back to the budget.
 *
 * @throws RangeError when nothing was requested, a batch is foreign or given twice, or an arm holds more values than pairs.
 */
function feedPairs(state, batches) {
    const { request } = state;
    if (request === undefined)
        throw new RangeError('batches: the duet is finished');
    const byCell = new Map(batches.map((batch) => [batch.cell, batch]));
    if (byCell.size !== batches.length || batches.some(({ cell }) => !request.cells.includes(cell))) {
        throw new RangeError(`batches: need one for each of ${request.cells.join(', ')}`);
    }
    const pairs = state.pairs + request.pairs;
    const budget = state.budget - request.pairs * batches.length;
    const at = { look: request.look, last: isLast(request, budget), pairs, cells: state.cells.length };
    const cells = state.cells.map((cell) => {
        if (!cell.open)
            return cell;
        const batch = byCell.get(cell.id);
        return batch === undefined
            ? { ...cell, open: false, abandoned: true }
            : lookAt(grow(cell, batch, request.pairs), at);
    });
    return withRequest({ n: state.n, cells, budget, pairs, leftOut: state.leftOut }, request.look + 1);
}
function metricsOf(config, cell) {
    const metrics = new Map();
    const leftOut = [];
    for (const [metric, head] of Object.entries(cell.head)) {
        const sentinel = config.lean === true ? [] : (cell.sentinel[metric] ?? []);
        if (head.length < 2 || (config.lean !== true && sentinel.length < 2))
            continue;
        requirePositiveSample(`${cell.id}/${metric}`, [...head, ...sentinel]);
        const stored = cell.history.map((run) => run[metric] ?? []);
        const split = splitStoredRuns(stored.map(({ length }) => length), config.n);
        leftOut.push(...split.leftOut.map((run) => ({ cell: cell.id, metric, run, values: stored[run]?.length ?? 0 })));
        const history = split.kept.map((run) => stored[run] ?? []);
        const designEffects = cell.designEffects?.[metric];
        metrics.set(metric, {
            ...(designEffects !== undefined && { designEffects }),
            head,
            sentinel,
            history,
            limits: metricLimits(cell.rules?.[metric] ?? {}, config.threshold, config.strict ?? false),
        });
    }
    return { metrics, leftOut };
}
/** Each metric is screened over all cells that have it, since they share the pool of spreads. */
function screenAll(cells) {
    const byMetric = new Map();
    for (const metric of new Set(cells.flatMap((cell) => [...cell.keys()]))) {
        const having = cells.flatMap((cell, index) => {
            const values = cell.get(metric);
            return values === undefined ? [] : [{ index, values }];
        });
        const screens = screenMetric(having.map(({ values }) => values));
        byMetric.set(metric, new Map(screens.map((screen, position) => [having[position]?.index ?? position, screen])));
    }
    return cells.map((cell, index) => new Map([...cell.keys()].flatMap((metric) => {
        const screen = byMetric.get(metric)?.get(index);
        return screen === undefined ? [] : [[metric, screen]];
    })));
}
function openCell(config, cell, metrics, screens) {
    const readings = [...screens.values()];
    const tail = tailSuspected(readings, config.n, cell.history.length);
    const stratum = cell.errors;
    const outright = stratum !== undefined && failsOutright(exactStratifiedTest([stratum]));
    const errors = stratum !== undefined && stratum.headCalls > 0 && errorScreen(stratum).suspect;
    const suspicions = [
        ...(readings.some(({ shiftSuspected }) => shiftSuspected) ? ['shift'] : []),
        ...(tail ? ['tail'] : []),
        ...(errors ? ['errors'] : []),
    ];
    return {
        id: cell.id,
        sentinels: config.lean === true ? 0 : sentinelCount(config.n, cell.history.length),
        metrics,
        screens,
        suspicions,
        tailSuspected: tail,
        errorsSuspected: errors,
        open: suspicions.length > 0 && !(errors && outright),
        abandoned: false,
        pairs: 0,
        head: {},
        base: {},
        errors: stratum === undefined ? [] : [stratum],
        flags: errors && outright ? [{ cell: cell.id, metric: 'errors', kind: 'errors', pairs: 0 }] : [],
    };
}
/** Plans the next look: as many pairs as it asks for, or as the budget gives each open cell; under 5 the duet ends. */
function withRequest(state, look) {
    const cells = state.cells.filter(({ open }) => open).map(({ id }) => id);
    const target = LOOKS[look];
    if (cells.length === 0 || target === undefined)
        return state;
    const pairs = Math.min(target - state.pairs, Math.floor(state.budget / cells.length));
    return pairs < RULE.leastPairs ? state : { ...state, request: { look, cells, pairs } };
}
function isLast(request, budget) {
    return request.look === LOOKS.length - 1 || Math.floor(budget / request.cells.length) < RULE.leastPairs;
}
function grow(cell, batch, pairs) {
    for (const values of [...Object.values(batch.head), ...Object.values(batch.base)]) {
        requirePositiveSample(`${cell.id}: pairs`, values, 0);
        if (values.length > pairs)
            throw new RangeError(`${cell.id}: ${values.length} values in a batch of ${pairs} pairs`);
    }
    return {
        ...cell,
        pairs: cell.pairs + pairs,
        head: append(cell.head, batch.head),
        base: append(cell.base, batch.base),
        errors: batch.errors === undefined ? cell.errors : [...cell.errors, batch.errors],
    };
}
function append(before, more) {
    const metrics = new Set([...Object.keys(before), ...Object.keys(more)]);
    return Object.fromEntries([...metrics].map((metric) => [metric, [...(before[metric] ?? []), ...(more[metric] ?? [])]]));
}
function lookAt(cell, at) {
    const metrics = new Map();
    for (const [metric, stageOne] of cell.metrics) {
        const screen = cell.screens.get(metric);
        if (screen === undefined)
            continue;
        const { limits } = stageOne;
        metrics.set(metric, { stageOne, screen, limits, head: cell.head[metric] ?? [], base: cell.base[metric] ?? [] });
    }
    const tailGated = [...cell.metrics.values()].some(({ history }) => history.length > 0);
    const reading = lookAtCell(metrics, { ...at, tailGated, tailSuspected: cell.tailSuspected });
    const errors = lookAtErrors(cell, at);
    const flag = (metric, kind) => ({ cell: cell.id, metric, kind, pairs: at.pairs });
    const flags = [
        ...[...reading.metrics].filter(([, { shiftFails }]) => shiftFails).map(([metric]) => flag(metric, 'shift')),
        ...[...reading.metrics].filter(([, { tailFails }]) => tailFails).map(([metric]) => flag(metric, 'tail')),
        ...(reading.tailsFail ? [flag('*', 'tail')] : []),
        ...(errors === 'fails' ? [flag('errors', 'errors')] : []),
    ];
    return {
        ...cell,
        reading,
        flags,
        tailSuspected: reading.tailSuspected,
        errorsSuspected: errors === 'open',
        open: flags.length === 0 && (reading.keep || errors === 'open'),
    };
}
/** Failures are tested at four looks only; in between the suspicion simply stands. */
function lookAtErrors(cell, { pairs, cells, look }) {
    if (!cell.errorsSuspected)
        return 'closed';
    const reading = errorLook(cell.errors, cells);
    if (failsOutright(reading))
        return 'fails';
    const before = LOOKS[look - 1] ?? 0;
    const due = ERROR_LOOKS.some((at) => before < at && at <= pairs);
    if (!due)
        return 'open';
    if (reading.fails)
        return 'fails';
    return reading.difference >= LEAST_DIFFERENCE && pairs < (ERROR_LOOKS.at(-1) ?? 0) ? 'open' : 'closed';
}

;// CONCATENATED MODULE: ./lib/verdict/values.js


/** The metrics that a percentile is gated on. Cost is gated on its mean, errors on their share. */
const LATENCY_METRICS = ['ttft', 'ttfo', 'tpot', 'e2e'];
/**
 * The statistics take logarithms; a call that took less than a microsecond of our clock was not measured more finely
 * than that, so it counts as one.
 */
const RESOLUTION_MS = 0.001;
/**
 * Values of one metric in request order, in ms; calls that lack it are left out, timeouts stand at their limit.
 *
 * @param fixedLength Output tokens at which E2E is stated (STATISTICS §3): `ttft + tpot × fixedLength`, so that a
 *   longer answer is not mistaken for a slower one. Undefined = as it was.
 */
function latencies(set, metric, fixedLength) {
    return set.samples.flatMap((sample) => {
        const value = metric === 'e2e' ? endToEnd(sample, fixedLength) : pick(sample, metric);
        return value === undefined ? [] : [Math.max(value, RESOLUTION_MS)];
    });
}
function costs(set) {
    return set.samples.flatMap((sample) => sample.costUsd === undefined || sample.costUsd <= 0 || sample.censored ? [] : [sample.costUsd]);
}
/** The same values, a list per batch of concurrent calls: input of the design effect. */
function latenciesByBatch(set, metric, fixedLength) {
    const batches = new Map();
    set.samples.forEach((sample, index) => {
        const [value] = latencies({ ...set, samples: [sample] }, metric, fixedLength);
        const batch = set.batches[index];
        if (value === undefined || batch === undefined)
            return;
        const members = batches.get(batch);
        if (members === undefined)
            batches.set(batch, [value]);
        else
            members.push(value);
    });
    return [...batches.values()];
}
/**
 * How alike calls of one batch are in these sets, for a location and for a p95; each set by its own quantile, as runs
 * lie at levels of their own. Sets weigh by their calls: one of few batches tells little.
 */
function designEffects(sets, metric, fixedLength) {
    const batched = sets.map((set) => latenciesByBatch(set, metric, fixedLength)).filter((batches) => batches.length > 1);
    const calls = batched.map((batches) => sum(batches.map((batch) => batch.length)));
    const at = (percentile) => batched.length === 0
        ? 1
        : sum(batched.map((batches, index) => designEffect(batches, percentile) * (calls[index] ?? 0))) / sum(calls);
    return { shift: at(0.5), tail: at(0.95) };
}
/**
 * Median output tokens over all sets, or undefined when E2E cannot be stated at a fixed length: a share of answers
 * above one in ten lacks TPOT or a token count, and dropping those would flatter the rest.
 */
function commonOutputLength(sets) {
    const samples = sets.flatMap((set) => set.samples).filter((sample) => !sample.censored);
    const lengths = samples.flatMap((sample) => sample.tpotMs === undefined || sample.outputTokens === undefined ? [] : [sample.outputTokens]);
    return samples.length === 0 || lengths.length < 0.9 * samples.length ? undefined : quantile(lengths, 0.5);
}
/** Sets joined in the order given, as one. */
function joinSets(sets) {
    return {
        samples: sets.flatMap((set) => set.samples),
        attempts: sum(sets.map((set) => set.attempts)),
        planned: sum(sets.map((set) => set.planned)),
        failures: addCounts(sets.map((set) => set.failures)),
        batches: sets.flatMap((set) => set.batches),
        served: {
            models: addCounts(sets.map((set) => set.served.models)),
            fingerprints: addCounts(sets.map((set) => set.served.fingerprints)),
            tiers: addCounts(sets.map((set) => set.served.tiers)),
            regions: addCounts(sets.map((set) => set.served.regions)),
        },
    };
}
/** Answers that came whole; timeouts are values, and no answers. */
function answers(set) {
    return set?.samples.filter(({ censored }) => !censored).length ?? 0;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function values_mean(values) {
    return sum(values) / values.length;
}
function endToEnd(sample, fixedLength) {
    if (fixedLength === undefined || sample.censored)
        return sample.e2eMs;
    if (sample.ttftMs === undefined || sample.tpotMs === undefined)
        return undefined;
    return sample.ttftMs + sample.tpotMs * fixedLength;
}
function pick(sample, metric) {
    const value = { ttft: sample.ttftMs, ttfo: sample.ttfoMs, tpot: sample.tpotMs }[metric];
    return value;
}
function addCounts(counts) {
    const total = {};
    for (const count of counts) {
        for (const [name, value] of Object.entries(count))
            total[name] = (total[name] ?? 0) + value;
    }
    return total;
}

;// CONCATENATED MODULE: ./lib/verdict/duet.js



/** One call has no spread: its metrics are shown and not judged. */
const LEAST_N = 2;
/** Planned calls from which the p95 is gated (STATISTICS §4). */
const P95_FROM = 50;
/** Extra calls of a job, as a share of the calls that its whole matrix would take (STATISTICS §3, R). */
const EXTRA_CALLS_CAP = 1.5;
/**
 * @param configured Cells of the whole matrix, called or not: their calls that are not made are free to follow the
 *   few cells that a change touched. With the budget of one cell alone its p95 would never be looked at.
 */
function openDuet(cells, policy, iterations, configured = cells.length) {
    const metrics = LATENCY_METRICS.filter((metric) => policy.metrics.includes(metric));
    const lengths = new Map(cells.map((cell) => [cell.cell.id, commonOutputLength(setsOf(cell))]));
    const stageOne = cells.map((cell) => stageOneCell(cell, lengths.get(cell.cell.id), metrics, policy));
    // A gate on cost alone has no latency threshold; failed calls are still followed.
    const threshold = metrics.length === 0 ? policy.threshold.e2e : Math.min(...metrics.map((metric) => policy.threshold[metric]));
    const config = {
        n: Math.max(LEAST_N, iterations),
        threshold,
        strict: policy.strict,
        lean: policy.confirm === 'lean',
        cap: extraCallsCap(configured, cells.length, iterations),
    };
    return { state: startDuet(config, stageOne), lengths, metrics, stageOneAlone: policy.confirm === 'never' };
}
/**
 * The same cap, as a share of the calls of the cells that are measured. Where so many calls are planned that the p95 is
 * gated, it is never so small that no suspect could be followed as far as the first look at its p95.
 */
function extraCallsCap(configured, measured, iterations) {
    const ofMatrix = (EXTRA_CALLS_CAP * Math.max(configured, measured)) / measured;
    if (iterations < P95_FROM)
        return ofMatrix;
    const calls = measured * iterations;
    return Math.max(ofMatrix, (2 * RULE.tailFromPairs + measured * sentinelCount(iterations, 0)) / calls);
}
/** The pairs to measure next, or undefined when every suspect is decided or the budget is spent. */
function wantedPairs(duet) {
    return nextRequest(duet.state);
}
/** One more look. A cell that was asked for and is missing from `batches` could not be measured: it stays open. */
function addPairs(duet, batches) {
    const fed = [...batches].map(([cell, batch]) => ({
        cell,
        head: armOf(batch.head, duet.lengths.get(cell), duet.metrics),
        base: armOf(batch.base, duet.lengths.get(cell), duet.metrics),
        errors: errorsOf(batch),
    }));
    return { ...duet, state: feedPairs(duet.state, fed) };
}
/** Arms of one cell over both stages. */
function bothArms(evidence) {
    return {
        head: joinSets([
            ...(evidence.candidate === undefined ? [] : [evidence.candidate]),
            ...evidence.pairs.map((pair) => pair.head),
        ]),
        base: joinSets([
            ...(evidence.sentinels === undefined ? [] : [evidence.sentinels]),
            ...evidence.pairs.map((pair) => pair.base),
        ]),
    };
}
function failuresOf(set) {
    return Object.values(set.failures).reduce((total, count) => total + count, 0);
}
function stageOneCell(evidence, length, metrics, policy) {
    const { head, base } = bothArms({ ...evidence, pairs: [] });
    return {
        id: evidence.cell.id,
        head: armOf(head, length, metrics),
        sentinel: armOf(base, length, metrics),
        history: evidence.history.map((set) => armOf(set, length, metrics)),
        rules: Object.fromEntries(metrics.map((metric) => [metric, { threshold: policy.threshold[metric], absoluteFloor: policy.floor[metric] }])),
        // Sentinels are too few batches to tell how alike their calls are; the arms are called alike.
        ...(evidence.cell.concurrency > 1 && {
            designEffects: Object.fromEntries(metrics.map((metric) => [metric, designEffects([head, ...evidence.history], metric, length)])),
        }),
        errors: {
            ...errorsOf({ head, base }),
            historyErrors: evidence.history.reduce((total, set) => total + failuresOf(set), 0),
            historyCalls: evidence.history.reduce((total, set) => total + set.attempts, 0),
        },
    };
}
function armOf(set, length, metrics) {
    return Object.fromEntries(metrics.map((metric) => [metric, latencies(set, metric, length)]));
}
function errorsOf({ head, base }) {
    return {
        headErrors: failuresOf(head),
        headCalls: head.attempts,
        baseErrors: failuresOf(base),
        baseCalls: base.attempts,
    };
}
function setsOf(evidence) {
    return [evidence.candidate, evidence.sentinels].filter((set) => set !== undefined);
}

;// CONCATENATED MODULE: ./lib/verdict/needs.js


/** An effect at the threshold itself is seen half the time whatever n, so the question is asked of half as much again. */
const BEYOND_THRESHOLD = 1.5;
/**
 * What it takes to see an effect, against stored runs; undefined when the planned iterations already would.
 *
 * @param of.n Iterations that `shift` was estimated from.
 * @param of.planned Iterations of the run in question.
 * @param of.alpha The level that one comparison of the job faces.
 * @param of.seen The effect that was found, relative; asked for where it is above half as much again as the threshold.
 */
function needsOf(of) {
    const target = Math.max(BEYOND_THRESHOLD * of.threshold, of.seen ?? 0);
    const needed = iterationsNeeded({ ...of, target });
    if (needed.kind === 'more-iterations-cannot-help')
        return { ...needed, target };
    return needed.n <= of.planned ? undefined : { kind: 'iterations', target, n: roundUp(needed.n) };
}
/** One clause, as it stands among the notes of a figure and in the plan. */
function needsWords(needs) {
    return needs.kind === 'iterations'
        ? `to see ${(0,model_figures/* formatChange */.eD)(needs.target)} it takes about ${(0,model_figures/* formatCount */.B4)(needs.n)} iterations`
        : `more iterations cannot help to see ${(0,model_figures/* formatChange */.eD)(needs.target)}, as the runs differ among themselves (endless ones would see ${(0,model_figures/* formatChange */.eD)(needs.smallestVisible)}): add baseline runs, or give it a base to call`;
}
/** Nobody plans 137 calls. */
function roundUp(n) {
    return Math.ceil(n / 10) * 10;
}

;// CONCATENATED MODULE: ./lib/stats/percentile-support.js

/**
 * May this many requests speak about this percentile? Counted in expected requests beyond it.
 *
 * @remarks
 * - Units:  requests. A failed one still counts while at least 90 % of the planned succeeded: a job planned at 50 must not
 *           lose its p95 to one timeout.
 * - Shape:  0 < percentile < 1; between the rows of the table the stricter neighbour rules.
 * - Source: STATISTICS §4: p50 20, p90 30, p95 50, p99 300; shown as unstable from one expected request beyond.
 *
 * @throws RangeError on a bad percentile or count, or more succeeded than planned.
 */
function percentileSupport(percentile, planned, succeeded) {
    require_sample_requireShare('percentile', percentile);
    require_sample_requireCount('planned', planned);
    require_sample_requireCount('succeeded', succeeded);
    if (succeeded > planned)
        throw new RangeError(`succeeded: at most planned = ${planned}; got ${succeeded}`);
    const n = succeeded >= 0.9 * planned ? planned : succeeded;
    // The small step keeps 1/(1 − .95) = 20.000000000000018 from asking for 21.
    const shownFrom = Math.ceil(1 / (1 - percentile) - 1e-9);
    const row = GATED_FROM.find(([upTo]) => percentile <= upTo);
    const gatedFrom = row === undefined ? Math.ceil(3 / (1 - percentile) - 1e-9) : row[1];
    return { use: n >= gatedFrom ? 'gate' : n >= shownFrom ? 'unstable' : 'refuse', n, shownFrom, gatedFrom };
}
const GATED_FROM = [
    [0.5, 20],
    [0.9, 30],
    [0.95, 50],
    [0.99, 300],
];

;// CONCATENATED MODULE: ./lib/verdict/support.js

const BELOW_FLOOR = 'looks slower by more than the threshold, and by less than its absolute floor';
const GATED_PERCENTILES = ['p50', 'p95', 'p99'];
const FRACTION = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 };
/** What so many calls can say about a percentile, and in words when they cannot say it firmly. */
function supportOf(percentile, planned, succeeded) {
    const support = percentileSupport(FRACTION[percentile], planned, succeeded);
    if (support.use === 'gate')
        return { use: 'gate', note: undefined };
    return support.use === 'unstable'
        ? { use: 'unstable', note: `unstable at n = ${succeeded}; gated from n = ${support.gatedFrom}` }
        : { use: 'refuse', note: `n/a (needs n ≥ ${support.shownFrom})` };
}
/** Words for a figure that one side does not have at all. */
function absentNote(side) {
    return `no call of ${side} gave this figure`;
}

;// CONCATENATED MODULE: ./lib/verdict/foresee.js











const ALPHA = 0.05;
const foresee_POWER = 0.8;
/**
 * The smallest effects that a run of so many iterations would see at p50 and p95, with the history at hand, before any
 * call. The newest stored run stands for the run to come; its sampling variance is taken to the planned n.
 *
 * @param configured Cells of the whole matrix, called or not: their share of the budget goes to the suspects.
 */
function foreseeEffects(cells, policy, iterations, configured) {
    const gated = LATENCY_METRICS.filter((metric) => policy.metrics.includes(metric));
    const planned = gated.flatMap((metric) => ['p50', 'p95'].map((percentile) => ({ metric, percentile })));
    const questions = planned.filter(({ percentile }) => supportOf(percentile, iterations, iterations).use === 'gate');
    const inTurn = cells.filter(({ sentinels }) => sentinels !== undefined);
    const alone = cells.filter(({ sentinels }) => sentinels === undefined);
    return questions.flatMap((question) => [
        ...foresee_againstHistory(alone, question, policy, iterations, Math.max(1, questions.length * alone.length)),
        ...againstBase(inTurn, question, policy, { iterations, configured, metrics: gated.length }),
    ]);
}
function foresee_againstHistory(cells, { metric, percentile }, policy, iterations, comparisons) {
    const known = cells.flatMap(({ id, history }) => {
        const runs = valuesOf(history, metric);
        const newest = runs.at(-1);
        return newest === undefined
            ? []
            : [{ id, newest, baseline: runs.map((values) => runQuantile(values, FRACTION[percentile])) }];
    });
    if (known.length === 0)
        return [];
    const shifts = moderatedTest(known.map(({ baseline, newest }) => ({ baseline, candidate: [runQuantile(newest, FRACTION[percentile])] })), priorSpread(FRACTION[percentile]));
    return known.flatMap(({ id, newest }, index) => {
        const shift = shifts[index];
        if (shift === undefined)
            return [];
        const threshold = policy.threshold[metric];
        const alpha = ALPHA / comparisons;
        const standardError = errorAt(shift, newest.length, iterations);
        const effect = smallestVisibleEffect({ threshold, standardError, df: shift.df, alpha });
        const needs = needsOf({ shift, n: newest.length, planned: iterations, threshold, alpha });
        return [{ cell: id, metric, percentile, effect, ...(needs !== undefined && { needs }) }];
    });
}
/** Sampling variance falls with n, the spread between runs does not. */
function errorAt(shift, n, planned) {
    const perRun = 1 + 1 / shift.runs;
    return Math.sqrt(shift.betweenRuns * perRun + ((shift.withinRun * n) / planned) * perRun);
}
/**
 * What the interleaved calls will see of a cell that they are spent on until its last look: the two arms' noise alone
 * counts there, whatever the provider does between runs.
 */
function againstBase(cells, { metric, percentile }, policy, job) {
    const n = job.iterations;
    const sentinels = cells.reduce((total, cell) => total + (cell.sentinels ?? 0), 0);
    const budget = cells.length === 0
        ? 0
        : pairBudget({ n, cells: cells.length, sentinels, cap: extraCallsCap(job.configured, cells.length, n) });
    const pairs = policy.confirm === 'never' ? 0 : Math.min(budget, LOOKS.at(-1) ?? 0);
    if (percentile === 'p95' && pairs < RULE.tailFromPairs)
        return [];
    const left = LOOK_WEIGHTS.slice(Math.max(0, LOOKS.findLastIndex((look) => look <= pairs)));
    const share = left.reduce((total, weight) => total + weight, 0) / cells.length;
    return cells.flatMap(({ id, history, sentinels: own = 0 }) => {
        const newest = valuesOf(history, metric).at(-1);
        if (newest === undefined)
            return [];
        const threshold = policy.threshold[metric];
        const { margin, least } = metricLimits({}, threshold, policy.strict);
        const proof = percentile === 'p50'
            ? { from: margin, level: (RULE.alpha * share) / job.metrics }
            : { from: 0, level: (RULE.tailAlpha * share) / (job.metrics + 1) };
        const standardError = percentile === 'p50'
            ? hodgesLehmann(newest, newest).standardError *
                Math.sqrt(newest.length / 2 / (half(n, own) + half(pairs, pairs)))
            : tailDuet(newest, newest).standardError * Math.sqrt(newest.length / 2 / half(n + pairs, own + pairs));
        const power = normalQuantile(foresee_POWER) * standardError;
        const effect = Math.expm1(Math.max(least + power, proof.from + normalQuantile(1 - proof.level) * standardError + power));
        return [{ cell: id, metric, percentile, effect }];
    });
}
/** Half the harmonic mean of two sizes. */
function half(one, other) {
    return one + other === 0 ? 0 : (one * other) / (one + other);
}
function valuesOf(history, metric) {
    const length = commonOutputLength(history);
    return history.map((set) => latencies(set, metric, length)).filter((values) => values.length > 1);
}

;// CONCATENATED MODULE: ./lib/verdict/run-spread.js




/**
 * Run-to-run spread of every gated metric and percentile: the variance between the runs' quantiles less the noise of
 * their calls, moderated over the cells as the gate itself does it (STATISTICS §2).
 */
function spreadsOf(cells, metrics) {
    return metrics.flatMap((metric) => ['p50', 'p95'].flatMap((percentile) => spreadsFor(cells, metric, percentile)));
}
function spreadsFor(cells, metric, percentile) {
    const known = cells.flatMap(({ id, runs }) => {
        const length = commonOutputLength(runs);
        const values = runs.map((set) => latencies(set, metric, length)).filter((ofRun) => ofRun.length > 1);
        const estimates = values.map((ofRun) => runQuantile(ofRun, FRACTION[percentile]));
        const newest = estimates.at(-1);
        return estimates.length < 2 || newest === undefined
            ? []
            : [{ id, estimates, newest, calls: values_mean(values.map((ofRun) => ofRun.length)) }];
    });
    const shifts = moderatedTest(known.map(({ estimates, newest }) => ({ baseline: estimates, candidate: [newest] })), priorSpread(FRACTION[percentile]));
    return known.flatMap(({ id, estimates, calls }, index) => {
        const shift = shifts[index];
        if (shift === undefined)
            return [];
        return [
            {
                cell: id,
                metric,
                percentile,
                levelMs: Math.exp(values_mean(estimates.map(({ value }) => value))),
                measured: Math.sqrt(Math.max(0, varianceOf(estimates) - shift.withinRun)),
                reckoned: Math.sqrt(shift.betweenRuns),
                withinRun: Math.sqrt(shift.withinRun),
                shift,
                calls,
            },
        ];
    });
}
function varianceOf(estimates) {
    const centre = values_mean(estimates.map(({ value }) => value));
    return estimates.reduce((total, { value }) => total + (value - centre) ** 2, 0) / (estimates.length - 1);
}

;// CONCATENATED MODULE: ./lib/stats/binomial-interval.js


/**
 * Exact interval of a share (Clopper–Pearson): which true error rates fit so many errors in so many calls.
 *
 * @remarks
 * - Units:  counts in, shares of 0 to 1 out.
 * - Shape:  0 ≤ successes ≤ trials, trials ≥ 1; `low` is 0 at no success, `high` is 1 when all succeed.
 * - Source: Clopper & Pearson (1934), Biometrika 26(4), 404–413, doi:10.1093/biomet/26.4.404.
 *
 * @throws RangeError on counts out of range or α outside (0, 1).
 */
function binomialInterval(successes, trials, alpha = 0.05) {
    require_sample_requireCount('trials', trials, 1);
    require_sample_requireCount('successes', successes);
    require_sample_requireShare('alpha', alpha);
    if (successes > trials)
        throw new RangeError(`successes: at most trials = ${trials}; got ${successes}`);
    const failures = trials - successes;
    return {
        low: successes === 0 ? 0 : betaQuantile(alpha / 2, successes, failures + 1),
        high: failures === 0 ? 1 : betaQuantile(1 - alpha / 2, successes + 1, failures),
    };
}
/** Bisection on the regularised incomplete beta: 60 halvings leave less than 1e-18. */
function betaQuantile(p, a, b) {
    let [low, high] = [0, 1];
    for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if (regularisedIncompleteBeta(middle, a, b) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

;// CONCATENATED MODULE: ./lib/stats/seeded-random.js

/**
 * Seeded random numbers: resampling, orders, simulated latencies. There is no unseeded randomness in a verdict.
 *
 * @remarks
 * - Shape:  any text is a seed; texts that differ in one character give unrelated streams.
 * - Cost:   a few nanoseconds a number; not for secrets.
 * - Source: generator sfc32 by Doty-Humphrey (PractRand), period ≥ 2³²; seed hash MurmurHash3's mixing steps (Appleby);
 *           normal Box & Muller (1958), Ann. Math. Statist. 29(2), 610.
 *
 * @throws RangeError from `below` unless the limit is a whole number ≥ 1.
 */
function seededRandom(seed) {
    const next = sfc32(seed);
    const uniform = () => next() / 2 ** 32;
    const below = (limit) => {
        require_sample_requireCount('limit', limit, 1);
        return Math.floor(uniform() * limit);
    };
    const exponential = () => -log1p(-uniform());
    const normal = () => sqrt(2 * exponential()) * cos(2 * PI * uniform());
    const shuffle = (values) => values
        .map((value) => ({ value, place: uniform() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ value }) => value);
    return { uniform, below, normal, exponential, shuffle };
}
// Taken out of Math once: a simulation draws millions, and inside Jest's sandbox each look into a global is slow.
const { cos, log1p, PI, sqrt } = Math;
function sfc32(seed) {
    let [a, b, c, counter] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
    const next = () => {
        const result = (a + b + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + result) | 0;
        return result >>> 0;
    };
    for (let warmUp = 0; warmUp < 16; warmUp += 1)
        next();
    return next;
}
function hash(text, lane) {
    let state = Math.imul(lane, 0x9e3779b1) ^ text.length;
    for (let at = 0; at < text.length; at += 1) {
        state = Math.imul(state ^ Math.imul(text.charCodeAt(at), 0xcc9e2d51), 0x1b873593);
        state = (state << 13) | (state >>> 19);
    }
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    return state ^ (state >>> 16);
}

// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(4326);
// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __webpack_require__(1732);
;// CONCATENATED MODULE: ./lib/stats/binomial-cdf.js


/**
 * Binomial distribution function: P(at most k successes in n trials of chance p).
 *
 * @remarks
 * - Units:  counts.
 * - Shape:  any whole k; 0 below 0 and 1 from n on.
 * - Error:  relative 1e-13 in either tail.
 * - Source: Abramowitz & Stegun 26.5.24.
 *
 * @throws RangeError unless n is a whole number ≥ 1 and 0 < p < 1.
 */
function binomialCdf(k, n, p) {
    require_sample_requireCount('n', n, 1);
    require_sample_requireShare('p', p);
    if (!Number.isSafeInteger(k))
        throw new RangeError(`k: needs a whole number; got ${k}`);
    if (k < 0)
        return 0;
    if (k >= n)
        return 1;
    return regularisedIncompleteBeta(1 - p, n - k, k + 1, p);
}
/** Upper tail P(more than k successes), exact where 1 − binomialCdf would cancel. */
function binomialSf(k, n, p) {
    return k < 0 ? 1 : binomialCdf(n - k - 1, n, 1 - p);
}

;// CONCATENATED MODULE: ./lib/stats/quantile-interval.js



/**
 * Distribution-free interval of a quantile between two order statistics. What a report shows beside a percentile.
 *
 * @remarks
 * - Units:  the unit of the values.
 * - Shape:  n ≥ 1 independent values in any order; 0 < p < 1; each side misses with at most α/2.
 * - Source: Conover (1999), Practical Nonparametric Statistics, 3rd ed., §3.2.
 *
 * @throws RangeError on a bad sample, p or α.
 */
function quantileInterval(values, p, alpha = 0.05) {
    require_sample_requireSample('values', values);
    require_sample_requireShare('p', p);
    require_sample_requireShare('alpha', alpha);
    const n = values.length;
    const sorted = ascending(values);
    let lowRank = 0;
    while (lowRank < n && binomialCdf(lowRank, n, p) <= alpha / 2)
        lowRank += 1;
    let highRank = n + 1;
    while (highRank > 1 && binomialSf(highRank - 2, n, p) <= alpha / 2)
        highRank -= 1;
    const missed = (lowRank > 0 ? binomialCdf(lowRank - 1, n, p) : 0) + (highRank <= n ? binomialSf(highRank - 1, n, p) : 0);
    return {
        estimate: quantileSorted(sorted, p),
        ...(lowRank > 0 && { low: at(sorted, lowRank - 1), lowRank }),
        ...(highRank <= n && { high: at(sorted, highRank - 1), highRank }),
        coverage: 1 - missed,
        n,
    };
}
/**
 * The smallest n whose largest value bounds quantile p from above with confidence 1 − α: pⁿ ≤ α. 59 for p95.
 *
 * @throws RangeError unless 0 < p < 1 and 0 < α < 1.
 */
function minimumSampleForUpperBound(p, alpha = 0.05) {
    requireShare('p', p);
    requireShare('alpha', alpha);
    return Math.ceil(Math.log(alpha) / Math.log(p));
}

;// CONCATENATED MODULE: ./lib/model/cell-pattern.js
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

;// CONCATENATED MODULE: ./lib/verdict/comparison.js
/** Everything of a comparison that its method does not decide, so that each method states only what it knows. */
function comparison(known) {
    return {
        unit: known.metric === 'cost'
            ? 'usd'
            : known.metric === 'errors'
                ? 'share'
                : known.metric === 'speed'
                    ? 'tokens/s'
                    : 'ms',
        n: { candidate: 0, base: 0, baselineRuns: 0, pairs: 0 },
        gated: false,
        notes: [],
        ...known,
    };
}

;// CONCATENATED MODULE: ./lib/verdict/budgets.js





/**
 * Absolute limits. A budget is exceeded only when the whole 95 % interval of the figure lies beyond it; when the
 * figure alone does, the budget is inconclusive. `speed` is a lower limit, everything else an upper one.
 */
function compareWithBudgets(cells, budgets) {
    return budgets.flatMap((budget) => cells.flatMap((evidence) => evidence.candidate !== undefined && matchesCell(budget.cells, evidence.cell.id)
        ? [againstBudget(evidence.cell.id, evidence.candidate, budget)]
        : []));
}
function againstBudget(cell, set, budget) {
    const values = set.samples.flatMap((sample) => budgets_valueOf(sample, budget.metric) ?? []);
    const n = { candidate: values.length, base: 0, baselineRuns: 0, pairs: 0 };
    const known = {
        cell,
        metric: budget.metric,
        statistic: budget.percentile,
        method: 'budget',
        base: budget.max,
        n,
    };
    if (values.length === 0) {
        return comparison({ ...known, state: 'inconclusive', gated: true, notes: ['no call gave this figure'] });
    }
    const { estimate, low, high } = budget.percentile === 'mean' ? meanInterval(values) : percentileInterval(values, budget.percentile);
    const atLeast = budget.metric === 'speed';
    const beyond = (value) => value !== undefined && (atLeast ? value < budget.max : value > budget.max);
    const state = beyond(atLeast ? high : low) ? 'regression' : beyond(estimate) ? 'inconclusive' : 'pass';
    return comparison({
        ...known,
        candidate: estimate,
        ratio: estimate / budget.max,
        ...(low !== undefined && { ratioLow: low / budget.max }),
        ...(high !== undefined && { ratioHigh: high / budget.max }),
        state,
        gated: true,
        notes: state === 'inconclusive' ? ['beyond the budget, but its interval is not'] : [],
    });
}
function percentileInterval(values, percentile) {
    const { low, high } = quantileInterval(values, FRACTION[percentile]);
    return {
        estimate: quantile(values, FRACTION[percentile]),
        ...(low !== undefined && { low }),
        ...(high !== undefined && { high }),
    };
}
/** Normal interval of a mean; one value has none. */
function meanInterval(values) {
    const n = values.length;
    const estimate = values.reduce((total, value) => total + value, 0) / n;
    if (n < 2)
        return { estimate };
    const variance = values.reduce((total, value) => total + (value - estimate) ** 2, 0) / (n - 1);
    const half = 1.96 * Math.sqrt(variance / n);
    return { estimate, low: estimate - half, high: estimate + half };
}
function budgets_valueOf(sample, metric) {
    switch (metric) {
        case 'ttft':
            return sample.ttftMs;
        case 'ttfo':
            return sample.ttfoMs;
        case 'tpot':
            return sample.tpotMs;
        case 'e2e':
            return sample.e2eMs;
        case 'stall':
            return sample.stallMs;
        case 'speed':
            return sample.outputTokensPerSecond;
        case 'cost':
            return sample.costUsd;
    }
}

;// CONCATENATED MODULE: ./lib/verdict/drift.js




const drift_ALPHA = 0.05;
/** Fewer base calls than this say nothing about a median. */
const LEAST_CALLS = 5;
/**
 * Cells whose base arm, too, is slower than its stored runs: the provider slowed for everyone while the change was
 * judged. Only ever a warning, so each cell is tested at the plain level; of several metrics the heaviest is told.
 */
function driftOfBaseArm(cells, policy) {
    const drifted = new Map();
    for (const metric of LATENCY_METRICS.filter((name) => policy.metrics.includes(name))) {
        const tested = cells.flatMap((evidence) => {
            const base = bothArms(evidence).base;
            const length = commonOutputLength([base, ...evidence.history]);
            const candidate = latencies(base, metric, length);
            const baseline = evidence.history
                .map((set) => latencies(set, metric, length))
                .filter((values) => values.length > 1);
            return candidate.length < LEAST_CALLS || baseline.length === 0
                ? []
                : [{ id: evidence.cell.id, candidate, baseline }];
        });
        if (tested.length === 0)
            continue;
        const threshold = Math.log1p(policy.threshold[metric]);
        moderatedQuantileTest(tested, 0.5).forEach((shift, index) => {
            const cell = tested[index];
            if (cell === undefined || shift.p > drift_ALPHA || shift.logRatio < threshold)
                return;
            if (shift.ratio <= (drifted.get(cell.id)?.ratio ?? 0))
                return;
            const now = quantile(cell.candidate, 0.5);
            drifted.set(cell.id, {
                metric,
                before: now / shift.ratio,
                now,
                ratio: shift.ratio,
                ratioLow: shift.low,
                ratioHigh: shift.high,
            });
        });
    }
    return drifted;
}

;// CONCATENATED MODULE: ./lib/stats/duet-result.js
/**
 * What the sequential duet has found so far: the verdict, and for every cell and metric the figures behind it.
 *
 * @remarks
 * - Units:  ratios candidate ÷ baseline with 95 % intervals; pairs and extra in calls.
 * - Shape:  any state, finished or not; cells in the caller's order. The intervals are of the last look, so for a cell that
 *           failed early they lean away from 1 a little, as any stopped estimate does.
 * - Source: STATISTICS §3.
 */
function duetResult(state) {
    const ordered = state.cells.flatMap(({ flags }) => flags).toSorted((one, other) => one.pairs - other.pairs);
    const cells = state.cells.map((cell) => cellResult(cell, state.request !== undefined));
    const idsWith = (outcome) => cells.filter((cell) => cell.outcome === outcome).map(({ id }) => id);
    const calls = state.cells.reduce((total, { sentinels, pairs }) => total + sentinels + 2 * pairs, 0);
    return {
        verdict: ordered.length > 0 ? 'fail' : 'pass',
        finished: state.request === undefined,
        flags: ordered,
        failedCells: idsWith('failed'),
        suspects: state.cells.filter(({ suspicions }) => suspicions.length > 0).map(({ id }) => id),
        unconfirmed: idsWith('unconfirmed'),
        pairs: Object.fromEntries(state.cells.map(({ id, pairs }) => [id, pairs])),
        extra: state.cells.length === 0 ? 0 : calls / (state.cells.length * state.n),
        cells,
        leftOut: state.leftOut,
    };
}
function cellResult(cell, running) {
    const outcome = () => {
        if (cell.flags.length > 0)
            return 'failed';
        if (cell.suspicions.length === 0)
            return 'not-suspected';
        return cell.abandoned || (cell.open && running) ? 'open' : 'unconfirmed';
    };
    const metrics = [...cell.screens].map(([metric, screen]) => {
        const confirmed = cell.reading?.metrics.get(metric);
        return [metric, { screen, ...(confirmed !== undefined && { confirmed }) }];
    });
    return {
        id: cell.id,
        outcome: outcome(),
        suspicions: cell.suspicions,
        pairs: cell.pairs,
        metrics: Object.fromEntries(metrics),
    };
}

;// CONCATENATED MODULE: ./lib/stats/combine-attempts.js




/**
 * The shift that several attempts of one job show together: a re-run adds evidence, it does not replace any.
 *
 * @remarks
 * - Units:  logs in; weights are inverse variances.
 * - Sign:   positive is slower or dearer.
 * - Shape:  at least one attempt, every standard error above 0.
 * - Source: Cochran (1954), Biometrics 10(1), 101–129.
 *
 * @throws RangeError on no attempt or a standard error that is not above 0.
 */
function combineAttempts(attempts) {
    require_sample_requireSample('attempts', attempts.map(({ logRatio }) => logRatio));
    for (const { standardError } of attempts)
        requireAbove('standardError', standardError, 0);
    const precision = (0,simple_statistics/* sum */.cz)(attempts.map(({ standardError }) => standardError ** -2));
    const weighted = (0,simple_statistics/* sum */.cz)(attempts.map(({ logRatio, standardError }) => logRatio * standardError ** -2));
    return toInterval(weighted / precision, precision ** -0.5);
}
/**
 * The α that attempt 1, 2, … of one job may spend on the evidence so far.
 *
 * The first attempt is the ordinary job and keeps its α; each re-run spends the share of the duet's look of the same
 * number, so that "re-run until it changes colour" buys little: all re-runs ever together no more than α once again.
 *
 * @remarks
 * - Shape:  attempt ≥ 1; from the ninth on the last share is spent again.
 * - Source: STATISTICS §4 with the weights of §3.
 *
 * @throws RangeError unless 0 < α < 1 and attempt is a whole number ≥ 1.
 */
function attemptAlpha(alpha, attempt) {
    require_sample_requireShare('alpha', alpha);
    require_sample_requireCount('attempt', attempt, 1);
    return attempt === 1 ? alpha : alpha * (LOOK_WEIGHTS[Math.min(attempt, LOOK_WEIGHTS.length) - 1] ?? 0);
}

;// CONCATENATED MODULE: ./lib/verdict/attempts.js











/** Which attempt at this commit is being judged: 1, unless the job was run again. */
function attemptNumber(cells) {
    return 1 + Math.max(0, ...cells.map((evidence) => evidence.earlierAttempts.length));
}
/**
 * The duet of this attempt and those of the earlier ones, as one. A re-run decides by all evidence at the level that
 * is left for it, so neither "again until it is green" nor "again until it is red" gets anywhere.
 *
 * @param at.length Output tokens at which E2E is stated in every attempt.
 * @param at.cells C, of the job that is judged.
 */
function readAttempts(evidence, at) {
    const { metrics, length, cells, policy } = at;
    const number = attemptNumber([evidence]);
    const attempts = [...evidence.earlierAttempts, ...thisAttempt(evidence)];
    const judged = metrics.flatMap((metric) => {
        const limits = limitsOf(metric, policy);
        const effects = attempts_effectsOf(evidence, attempts, metric, length);
        const shift = joint(attempts.map((one) => attempts_shiftOf(one, metric, length, effects)), limits.margin);
        const gatesTails = evidence.history.length > 0;
        const tail = gatesTails
            ? joint(attempts.map((one) => attempts_tailOf(one, metric, length, effects)), 0)
            : undefined;
        return shift === undefined ? [] : [{ metric, limits, shift, tail }];
    });
    const shiftLevel = attemptAlpha(RULE.alpha, number) / (cells * Math.max(1, judged.length));
    const tailLevel = attemptAlpha(RULE.tailAlpha, number) / (cells * (judged.length + 1));
    const together = tailsTogether(judged, tailLevel);
    return new Map(judged.map(({ metric, limits, shift, tail }) => {
        const shiftReaches = shift.p <= shiftLevel && shift.logRatio >= limits.least;
        const tailReaches = tail !== undefined && (together || tail.p <= tailLevel) && tail.logRatio >= limits.least;
        const shiftFloor = attempts_meetsFloor(evidence, metric, length, shift, 0.5, limits);
        const tailFloor = tail !== undefined && attempts_meetsFloor(evidence, metric, length, tail, 0.95, limits);
        return [
            metric,
            {
                shift,
                shiftFails: shiftReaches && shiftFloor,
                tail,
                tailFails: tailReaches && tailFloor,
                floorMet: !(shiftReaches && !shiftFloor) && !(tailReaches && !tailFloor),
            },
        ];
    }));
}
function attempts_effectsOf({ cell, history }, attempts, metric, length) {
    if (cell.concurrency === 1)
        return INDEPENDENT;
    return designEffects([...attempts.map(({ candidate }) => candidate), ...history], metric, length);
}
function thisAttempt({ candidate, sentinels, pairs }) {
    if (candidate === undefined)
        return [];
    const joined = { head: joinSets(pairs.map(({ head }) => head)), base: joinSets(pairs.map(({ base }) => base)) };
    return [{ candidate, sentinels, pairs: pairs.length === 0 ? undefined : joined }];
}
function limitsOf(metric, policy) {
    return metricLimits({ absoluteFloor: policy.floor[metric] }, policy.threshold[metric], policy.strict);
}
/** Inverse-variance mean of what there is; undefined when no attempt has the metric in both arms. */
function joint(parts, margin) {
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 0)
        return undefined;
    const combined = combineAttempts(known);
    const calls = known.reduce((total, { n }) => total + n.baseline + n.candidate - 2, 0);
    return { ...combined, p: studentTSf((combined.logRatio - margin) / combined.standardError, calls) };
}
/** As the stepper does it: the stages are strata, averaged by size, and their calls are never mixed. */
function attempts_shiftOf(attempt, metric, length, effects) {
    const strata = strataOf(attempt, metric, length).map(({ base, head }) => hodgesLehmann(base, head, effects.shift));
    const whole = strata.reduce((total, stratum) => total + attempts_size(stratum), 0);
    if (whole === 0)
        return undefined;
    const logRatio = strata.reduce((total, stratum) => total + attempts_size(stratum) * stratum.logRatio, 0) / whole;
    const standardError = Math.sqrt(strata.reduce((total, one) => total + (attempts_size(one) * one.standardError) ** 2, 0)) / whole;
    const sum = (arm) => strata.reduce((total, { n }) => total + n[arm], 0);
    return { ...toInterval(logRatio, standardError), n: { baseline: sum('baseline'), candidate: sum('candidate') } };
}
function attempts_tailOf(attempt, metric, length, effects) {
    const strata = strataOf(attempt, metric, length);
    const pairs = attempt.pairs === undefined ? undefined : strata.at(-1);
    if (pairs === undefined || pairs.base.length < RULE.tailFromPairs)
        return undefined;
    const [first] = strata;
    const stayed = first !== undefined && Math.abs(runLocation(first.base).value - runLocation(pairs.base).value) < RULE.jump;
    const used = stayed ? strata : [pairs];
    return tailDuet(used.flatMap(({ base }) => base), used.flatMap(({ head }) => head), effects.tail);
}
/** Sentinels and planned calls, then the pairs; what has fewer than two values in an arm says nothing. */
function strataOf({ candidate, sentinels, pairs }, metric, length) {
    const stages = [
        ...(sentinels === undefined ? [] : [{ head: candidate, base: sentinels }]),
        ...(pairs === undefined ? [] : [pairs]),
    ];
    return stages
        .map(({ head, base }) => ({ head: latencies(head, metric, length), base: latencies(base, metric, length) }))
        .filter(({ head, base }) => head.length > 1 && base.length > 1);
}
function attempts_size({ n }) {
    return (n.baseline * n.candidate) / (n.baseline + n.candidate);
}
/** The tails of all metrics as one score, which the duet tests beside each alone. */
function tailsTogether(judged, level) {
    const tails = judged.flatMap(({ limits, tail }) => (tail === undefined ? [] : [{ ...tail, least: limits.least }]));
    if (tails.length === 0)
        return false;
    const beyond = tails.reduce((total, tail) => total + tail.logRatio - tail.least, 0);
    return (beyond >= 0 &&
        stouffer(tails.map(({ p }) => p), RULE.correlation) >= upperNormalScore(level));
}
function attempts_meetsFloor({ sentinels, pairs }, metric, length, estimate, percentile, limits) {
    const base = [sentinels, ...pairs.map((pair) => pair.base)].flatMap((set) => set === undefined ? [] : latencies(set, metric, length));
    return base.length > 0 && quantile(base, percentile) * (estimate.ratio - 1) >= limits.absoluteFloor;
}

;// CONCATENATED MODULE: ./lib/stats/benjamini-hochberg.js

/**
 * Holm's step-down adjustment: the chance of even one false alarm stays below α when p ≤ α is called red.
 *
 * Not used by the gate, which controls the false discovery rate (benjaminiHochberg). For the peers in bench/verdict.mjs.
 *
 * @remarks
 * - Units:  p-values in, adjusted p-values out, in the order given.
 * - Shape:  any number of p from 0 to 1; none gives none.
 * - Source: Holm (1979), Scandinavian Journal of Statistics 6(2), 65–70.
 *
 * @throws RangeError on a p outside 0 to 1.
 */
function holm(ps) {
    requireProbabilities('ps', ps);
    const adjusted = new Float64Array(ps.length);
    let largest = 0;
    for (const [rank, { p, index }] of smallestFirst(ps).entries()) {
        largest = Math.min(1, Math.max(largest, (ps.length - rank) * p));
        adjusted[index] = largest;
    }
    return [...adjusted];
}
/**
 * Benjamini–Hochberg adjustment: of the comparisons called red at adjusted p ≤ α, at most a share α is false.
 *
 * The gate's one budget of false alarms over all cells, metrics and percentiles of a job (judgeOneStage).
 *
 * @remarks
 * - Units:  p-values in, adjusted p-values out, in the order given.
 * - Shape:  any number of p from 0 to 1; none gives none.
 * - Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57(1), 289–300.
 *
 * @throws RangeError on a p outside 0 to 1.
 */
function benjaminiHochberg(ps) {
    require_sample_requireProbabilities('ps', ps);
    const adjusted = new Float64Array(ps.length);
    let smallest = 1;
    for (const [fromTop, { p, index }] of smallestFirst(ps).toReversed().entries()) {
        smallest = Math.min(smallest, (p * ps.length) / (ps.length - fromTop));
        adjusted[index] = smallest;
    }
    return [...adjusted];
}
function smallestFirst(ps) {
    return ps.map((p, index) => ({ p, index })).toSorted((one, other) => one.p - other.p);
}

;// CONCATENATED MODULE: ./lib/verdict/duet-shares.js











const duet_shares_ALPHA = 0.05;
/** Mean cost of the two arms: Welch on log means, one false-alarm budget over the cells (STATISTICS §4). */
function costRows(cells, policy) {
    if (!policy.metrics.includes('cost'))
        return [];
    const compared = cells.map((evidence) => compareCosts(evidence));
    const gated = compared.flatMap(({ judged }) => judged ?? []);
    const adjusted = benjaminiHochberg(gated.map(({ shift }) => shift.p));
    const alpha = attemptAlpha(duet_shares_ALPHA, attemptNumber(cells));
    return [
        ...gated.map((one, index) => costRow(one, adjusted[index] ?? 1, alpha, policy)),
        ...compared.flatMap(({ row }) => row ?? []),
    ];
}
/** What can be judged, or else the row that says why it cannot; neither where nothing has a price. */
function compareCosts(evidence) {
    const arms = bothArms(evidence);
    const [head, base] = [costs(arms.head), costs(arms.base)];
    if (arms.base.attempts === 0 || (head.length === 0 && base.length === 0))
        return {};
    const n = { candidate: head.length, base: base.length, baselineRuns: evidence.history.length, pairs: 0 };
    const known = { cell: evidence.cell.id, metric: 'cost', statistic: 'mean', n };
    if (head.length === 0 || base.length === 0) {
        const notes = [absentNote(head.length === 0 ? 'this change' : 'the base')];
        const sides = { ...(base.length > 0 && { base: values_mean(base) }), ...(head.length > 0 && { candidate: values_mean(head) }) };
        return { row: comparison({ ...known, ...sides, method: 'duet', gated: true, state: 'inconclusive', notes }) };
    }
    const levels = { base: values_mean(base), candidate: values_mean(head) };
    const support = supportOf('p50', arms.head.attempts, head.length);
    if (support.use !== 'gate' || base.length < 2) {
        const notes = support.note === undefined ? [] : [support.note];
        return {
            row: comparison({
                ...known,
                ...levels,
                method: 'shown',
                ratio: levels.candidate / levels.base,
                state: 'unstable',
                notes,
            }),
        };
    }
    return { judged: { evidence, n, ...levels, shift: costShift(evidence, head, base) } };
}
/** This attempt and the earlier ones, by inverse variance. */
function costShift({ earlierAttempts }, head, base) {
    const own = costDuet(base, head);
    const earlier = earlierAttempts.flatMap((attempt) => {
        const arms = armsOf(attempt);
        const [before, after] = [costs(arms.base), costs(arms.head)];
        return before.length < 2 || after.length < 2 ? [] : [costDuet(before, after)];
    });
    if (earlier.length === 0)
        return own;
    const all = [own, ...earlier];
    const joint = combineAttempts(all);
    const df = all.reduce((total, one) => total + one.df, 0);
    return { ...joint, p: studentTSf(joint.logRatio / joint.standardError, df) };
}
function costRow({ evidence, n, base, candidate, shift }, adjustedP, alpha, policy) {
    const threshold = policy.threshold.cost;
    const dearer = adjustedP <= alpha && shift.ratio >= 1 + threshold;
    const enough = candidate - base >= policy.floor.cost;
    const quiet = dearer || shift.high < 1 + threshold ? 'pass' : 'inconclusive';
    return comparison({
        cell: evidence.cell.id,
        metric: 'cost',
        statistic: 'mean',
        method: 'duet',
        base,
        candidate,
        ratio: shift.ratio,
        ratioLow: shift.low,
        ratioHigh: shift.high,
        p: shift.p,
        adjustedP,
        n,
        gated: true,
        state: dearer && enough ? 'regression' : shift.high < 1 / (1 + threshold) ? 'improvement' : quiet,
        notes: dearer && !enough ? ['below its absolute floor'] : [],
    });
}
/** Failed calls of both arms; in a re-run those of every attempt, at the level that is left for it. */
function errorRows(cells, result) {
    return cells.flatMap((evidence) => {
        const { head, base } = bothArms(evidence);
        if (head.attempts === 0 || base.attempts === 0)
            return [];
        const candidate = failuresOf(head) / head.attempts;
        const before = failuresOf(base) / base.attempts;
        const failed = evidence.earlierAttempts.length === 0
            ? result.flags.some((flag) => flag.cell === evidence.cell.id && flag.kind === 'errors') ||
                (result.failedCells.includes(evidence.cell.id) && failsMoreOften(evidence))
            : attemptsFail(evidence, result.cells.length);
        if (candidate === 0 && before === 0 && !failed)
            return [];
        return [
            comparison({
                cell: evidence.cell.id,
                metric: 'errors',
                statistic: 'share',
                method: 'errors',
                base: before,
                candidate,
                n: { candidate: head.attempts, base: base.attempts, baselineRuns: evidence.history.length, pairs: 0 },
                gated: true,
                state: failed ? 'regression' : 'pass',
                notes: failed || candidate <= before ? [] : ['not shown to be more than chance'],
            }),
        ];
    });
}
/**
 * Calls that run into their limit slow the tail, which is often proved first; then no more pairs are asked for. In a
 * cell that is red already it takes no more than an ordinary test to say that its calls fail more often, too.
 */
function failsMoreOften(evidence) {
    const { p, difference } = exactStratifiedTest([bothArms({ ...evidence, pairs: [] }), ...evidence.pairs].map(errorsOf));
    return p <= duet_shares_ALPHA && difference >= LEAST_DIFFERENCE;
}
function attemptsFail(evidence, cells) {
    const own = bothArms({ ...evidence, pairs: [] });
    const strata = [own, ...evidence.pairs, ...evidence.earlierAttempts.flatMap(stagesOf)].map(errorsOf);
    const all = exactStratifiedTest(strata);
    const level = attemptAlpha(duet_shares_ALPHA, attemptNumber([evidence])) / (ERROR_LOOKS.length * cells);
    return failsOutright(all) || (all.p <= level && all.difference >= LEAST_DIFFERENCE);
}
function stagesOf({ candidate, sentinels, pairs }) {
    return [
        ...(sentinels === undefined ? [] : [{ head: candidate, base: sentinels }]),
        ...(pairs === undefined ? [] : [pairs]),
    ];
}
function armsOf(attempt) {
    const stages = stagesOf(attempt);
    return { head: joinSets(stages.map(({ head }) => head)), base: joinSets(stages.map(({ base }) => base)) };
}

;// CONCATENATED MODULE: ./lib/verdict/duet-comparisons.js










/** What the duet says of each cell, as rows. `open` cells (a cap ended the asking) come out inconclusive. */
function duetComparisons(duet, cells, policy) {
    const result = duetResult(duet.state);
    const latency = cells.flatMap((evidence) => {
        const found = result.cells.find((cell) => cell.id === evidence.cell.id);
        if (found === undefined)
            return [];
        const flags = result.flags.filter((flag) => flag.cell === found.id);
        const at = {
            metrics: duet.metrics,
            length: duet.lengths.get(found.id),
            cells: result.cells.length,
            stageOneAlone: duet.stageOneAlone,
            policy,
        };
        const attempts = evidence.earlierAttempts.length === 0 ? undefined : readAttempts(evidence, at);
        return duet.metrics.flatMap((metric) => metricRows(evidence, found, flags, metric, attempts, at));
    });
    return [...latency, ...costRows(cells, policy), ...errorRows(cells, result)];
}
/**
 * Cells that this attempt's own calls cleared, and that are red for the sake of the earlier ones: they are owed as many
 * pairs as would have been asked of a suspect, or a re-run could never speak against the attempt before it.
 */
function cellsToSettle(duet, cells, policy) {
    const followed = new Map(duet.state.cells.map((cell) => [cell.id, cell.pairs]));
    return cells
        .filter((evidence) => evidence.earlierAttempts.length > 0 && followed.get(evidence.cell.id) === 0)
        .filter((evidence) => {
        const at = {
            metrics: duet.metrics,
            length: duet.lengths.get(evidence.cell.id),
            cells: duet.state.cells.length,
            policy,
        };
        return [...readAttempts(evidence, at).values()].some(({ shiftFails, tailFails }) => shiftFails || tailFails);
    })
        .map((evidence) => evidence.cell.id);
}
function metricRows(evidence, cell, flags, metric, attempts, at) {
    const { length, policy, stageOneAlone } = at;
    const found = cell.metrics[metric];
    const { head, base } = bothArms(evidence);
    const headValues = latencies(head, metric, length);
    const baseValues = latencies(base, metric, length);
    const threshold = policy.threshold[metric];
    const pairs = Math.max(cell.pairs, ...evidence.pairs.map((pair) => Math.min(pair.head.attempts, pair.base.attempts)));
    const n = { candidate: headValues.length, base: baseValues.length, baselineRuns: evidence.history.length, pairs };
    const common = { cell: cell.id, metric, method: 'duet', n };
    if (found === undefined)
        return unjudged(common, headValues, baseValues);
    const joint = attempts?.get(metric);
    // A cell that was never followed has the screen alone, which history may sharpen; the proof is of pairs only.
    const shift = joint?.shift ?? found.confirmed?.shift ?? found.screen.combined;
    const alone = stageOneAlone ? stageOneProof(found.screen, threshold, at) : undefined;
    const red = joint?.shiftFails ?? alone?.fails ?? isFlagged(flags, 'shift', metric);
    const p = joint?.shift.p ?? alone?.p ?? found.confirmed?.shift.p;
    const support = supportOf('p50', head.attempts, headValues.length);
    const candidate = quantile(headValues, 0.5);
    const median = comparison({
        ...common,
        statistic: 'p50',
        // In a lean job the base of a cell that nobody suspected was never called: its stored level stands for it.
        base: baseValues.length === 0 ? candidate / shift.ratio : quantile(baseValues, 0.5),
        candidate,
        ratio: shift.ratio,
        ratioLow: shift.low,
        ratioHigh: shift.high,
        ...(p !== undefined && { p }),
        ...(support.use === 'gate' && { smallestVisible: visible(found.screen.combined.standardError, threshold) }),
        gated: support.use === 'gate',
        state: support.use !== 'gate'
            ? 'unstable'
            : red
                ? 'regression'
                : settled(alone === undefined ? cell : { outcome: 'not-suspected' }, shift, threshold),
        notes: [
            ...noteOf(support),
            ...duetNotes(evidence, cell, joint?.floorMet ?? found.confirmed?.floorMet ?? true, stageOneAlone),
        ],
    });
    return [median, ...tailRow(evidence, cell, flags, joint, { ...common, headValues, baseValues, threshold })];
}
function tailRow(evidence, cell, flags, joint, { headValues, baseValues, threshold, ...common }) {
    const support = supportOf('p95', bothArms(evidence).head.attempts, headValues.length);
    if (support.use === 'refuse' || baseValues.length === 0)
        return [];
    const tail = joint === undefined ? cell.metrics[common.metric]?.confirmed?.tail : joint.tail;
    const levels = { base: quantile(baseValues, 0.95), candidate: quantile(headValues, 0.95) };
    const red = joint?.tailFails ?? (isFlagged(flags, 'tail', common.metric) && levels.candidate > levels.base);
    const unlooked = tail === undefined ? tailUnlooked(evidence, cell) : undefined;
    const quiet = support.use !== 'gate'
        ? 'unstable'
        : tail === undefined
            ? (unlooked?.state ?? 'pass')
            : settled(cell, tail, threshold);
    return [
        comparison({
            ...common,
            ...levels,
            statistic: 'p95',
            ratio: tail?.ratio ?? levels.candidate / levels.base,
            ...(tail !== undefined && { ratioLow: tail.low, ratioHigh: tail.high, p: tail.p }),
            gated: support.use === 'gate' && (red || (unlooked?.gated ?? evidence.history.length > 0)),
            state: red ? 'regression' : quiet,
            notes: [...noteOf(support), ...(red || unlooked === undefined ? [] : [unlooked.note])],
        }),
    ];
}
/**
 * Why a p95 was not compared between the arms, and what may be said of it all the same; undefined when the screen
 * cleared it against the stored runs.
 */
function tailUnlooked({ history }, { outcome, suspicions, pairs }) {
    if (history.length === 0)
        return { state: 'unstable', gated: false, note: 'judged from one stored run on' };
    if (outcome === 'not-suspected')
        return undefined;
    const note = `compared from ${RULE.tailFromPairs} pairs on; this cell had ${pairs}`;
    return suspicions.includes('tail')
        ? { state: 'inconclusive', gated: true, note }
        : { state: 'unstable', gated: false, note };
}
/**
 * With confirmation switched off the interleaved calls of stage 1 are all there will be, and as many on either arm:
 * the same test as at a look (STATISTICS §3), with all of α at once.
 */
function stageOneProof({ sentinelShift }, threshold, { metrics, cells, policy }) {
    if (sentinelShift === undefined)
        return undefined;
    const { logRatio, standardError, n } = sentinelShift;
    const margin = Math.log1p(policy.strict ? threshold : threshold / 4);
    const p = studentTSf((logRatio - margin) / standardError, Math.max(1, n.baseline + n.candidate - 2));
    return { p, fails: p <= RULE.alpha / (metrics.length * cells) && logRatio >= Math.log1p(threshold) };
}
/** A metric that too few calls of one arm have: what there is of it is shown, and a side without it is named. */
function unjudged(common, headValues, baseValues) {
    if (headValues.length === 0 && baseValues.length === 0)
        return [];
    const oneSided = headValues.length === 0 || baseValues.length === 0;
    return [
        comparison({
            ...common,
            method: oneSided ? 'duet' : 'shown',
            statistic: 'p50',
            ...(baseValues.length > 0 && { base: quantile(baseValues, 0.5) }),
            ...(headValues.length > 0 && { candidate: quantile(headValues, 0.5) }),
            gated: oneSided,
            state: oneSided ? 'inconclusive' : 'unstable',
            notes: [oneSided ? absentNote(headValues.length === 0 ? 'this change' : 'the base') : 'too few calls to compare'],
        }),
    ];
}
function duetNotes({ earlierAttempts }, cell, floorMet, stageOneAlone) {
    const undecided = `the pairs ended after ${cell.pairs}, before they could decide`;
    const attempts = earlierAttempts.length === 1 ? 'the attempt' : `the ${earlierAttempts.length} attempts`;
    return [
        ...(floorMet ? [] : ['an effect is below its absolute floor']),
        ...(cell.outcome === 'open' && !stageOneAlone ? [undecided] : []),
        ...(earlierAttempts.length === 0 ? [] : [`judged together with ${attempts} before this one`]),
    ];
}
function noteOf({ note }) {
    return note === undefined ? [] : [note];
}
/** `*` flags the tails of all metrics together. */
function isFlagged(flags, kind, metric) {
    return flags.some((flag) => flag.kind === kind && (flag.metric === metric || flag.metric === '*'));
}
/** The state of a figure that was not shown to be slower. */
function settled(cell, shift, threshold) {
    if (shift.high < 1 / (1 + threshold))
        return 'improvement';
    if (cell.outcome === 'open')
        return 'inconclusive';
    if (cell.outcome === 'unconfirmed' && shift.low > 1)
        return 'unconfirmed';
    return 'pass';
}
/** The screen hands on an effect of 1 + threshold + 5 points with 95 % probability, or what its own error lets it see. */
function visible(standardError, threshold) {
    return Math.max(threshold + 0.05, Math.expm1(2.49 * standardError));
}

;// CONCATENATED MODULE: ./lib/stats/errors-against-history.js


/**
 * Error shares where no base arm can be called. The run is the unit, because failures come in outages, not one by one.
 *
 * @remarks
 * - Units:  counts in, shares of 0 to 1 out.
 * - Shape:  K ≥ 1 stored runs and the candidate with at least one call each; `repeat` is the fresh re-measurement of a
 *           suspect, judged by the same two conditions.
 * - Source: STATISTICS §4: above every stored run's share and at least 5 points above their mean.
 *
 * @throws RangeError on K = 0, a run without calls or more errors than calls.
 */
function errorsAgainstHistory(candidate, history, repeat) {
    if (history.length === 0)
        throw new RangeError('history: needs at least one stored run');
    const shares = history.map(toShare);
    const historyMean = (0,simple_statistics/* mean */.RE)(shares);
    const historyLargest = Math.max(...shares);
    const exceeds = (share) => share > historyLargest && share >= historyMean + 0.05;
    const share = toShare(candidate);
    const state = !exceeds(share)
        ? 'pass'
        : repeat === undefined
            ? 'suspect'
            : exceeds(toShare(repeat))
                ? 'regression'
                : 'unconfirmed';
    return { state, share, historyMean, historyLargest, runs: history.length };
}
function toShare({ errors, calls }) {
    require_sample_requireCount('errors', errors);
    require_sample_requireCount('calls', calls, 1);
    if (errors > calls)
        throw new RangeError(`errors: at most calls = ${calls}; got ${errors}`);
    return errors / calls;
}

;// CONCATENATED MODULE: ./lib/verdict/errors.js





/**
 * Error shares that no base arm can be asked about: against the stored runs, and against the absolute limit.
 *
 * @param withHistory Cells without a base arm (STATISTICS §4, the run is the unit).
 * @param inDuet Cells whose arms are compared elsewhere; here only the absolute limit is held against them.
 */
function compareErrors(withHistory, inDuet, policy) {
    return [
        ...withHistory.flatMap((evidence) => errors_againstHistory(evidence, policy)),
        ...[...withHistory, ...inDuet].flatMap((evidence) => againstLimit(evidence, policy.maxErrorRate)),
    ];
}
function errors_againstHistory(evidence, policy) {
    const { candidate, repeat } = evidence;
    const history = evidence.history.filter((set) => set.attempts > 0);
    if (candidate === undefined || candidate.attempts === 0 || history.length === 0)
        return [];
    const count = (set) => ({
        errors: failuresOf(set),
        calls: set.attempts,
    });
    const judged = errorsAgainstHistory(count(joinSets([...evidence.earlierAttempts.map((attempt) => attempt.candidate), candidate])), history.map(count), repeat === undefined || repeat.attempts === 0 ? undefined : count(repeat));
    if (judged.share === 0 && judged.historyMean === 0)
        return [];
    const red = judged.state === 'regression' || (judged.state === 'suspect' && policy.confirm === 'never');
    return [
        comparison({
            cell: evidence.cell.id,
            metric: 'errors',
            statistic: 'share',
            method: 'errors',
            base: judged.historyMean,
            candidate: judged.share,
            n: { candidate: candidate.attempts, base: 0, baselineRuns: judged.runs, pairs: 0 },
            gated: true,
            state: red ? 'regression' : judged.state === 'suspect' ? 'inconclusive' : judged.state,
            notes: judged.state === 'suspect' && !red ? ['no fresh calls could be made to confirm it'] : [],
        }),
    ];
}
function againstLimit(evidence, limit) {
    const { head, base } = bothArms(evidence);
    if (limit === undefined || head.attempts === 0)
        return [];
    const candidate = failuresOf(head) / head.attempts;
    const beyond = binomialInterval(failuresOf(head), head.attempts).low > limit;
    // Errors that hit the base arm as well are the provider's, not the change's.
    const both = base.attempts > 0 && failuresOf(base) / base.attempts > limit;
    return [
        comparison({
            cell: evidence.cell.id,
            metric: 'errors',
            statistic: 'share',
            method: 'budget',
            base: limit,
            candidate,
            n: { candidate: head.attempts, base: 0, baselineRuns: 0, pairs: 0 },
            gated: true,
            state: beyond ? (both ? 'provider-drift' : 'regression') : candidate > limit ? 'inconclusive' : 'pass',
            notes: beyond && both ? ['the base fails as often'] : [],
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/verdict/explain.js
/**
 * Where a difference of mean E2E comes from: Δ TTFT + effect of output length + effect of speed.
 *
 * Per call E2E = TTFT + (time between first and last token), and the second is length × time per token, both taken as
 * means over the arm. The product's difference is split half and half over its two factors (Shapley), so the parts
 * add up to the whole exactly. Only complete calls take part. Undefined where an arm has none with all figures.
 */
function explainEndToEnd(cell, base, candidate) {
    const [before, after] = [streamMeans(base), streamMeans(candidate)];
    if (before === undefined || after === undefined)
        return undefined;
    const parts = [
        { cause: 'ttft', amount: after.ttft - before.ttft },
        { cause: 'output-length', amount: ((after.length - before.length) * (after.perToken + before.perToken)) / 2 },
        { cause: 'speed', amount: ((after.perToken - before.perToken) * (after.length + before.length)) / 2 },
    ];
    return {
        cell,
        metric: 'e2e',
        unit: 'ms',
        base: before.ttft + before.length * before.perToken,
        candidate: after.ttft + after.length * after.perToken,
        parts,
        sentence: endToEndSentence(parts, before, after),
    };
}
/**
 * Where a difference of mean cost comes from: input tokens, cached share, output tokens, price, tier (Shapley values,
 * exact). Both sides are priced by one and the same table, so a change of list prices is never blamed on anyone.
 */
function explainCost(cell, base, candidate, prices) {
    const [before, after] = [usageMeans(base), usageMeans(candidate)];
    if (before === undefined || after === undefined)
        return undefined;
    const known = knowsTiers(prices, before) ? prices : { base: prices.base, candidate: prices.candidate };
    const tiers = known.crossed === undefined ? [] : ['tier'];
    const factors = ['input-tokens', 'cached-share', 'output-length', 'price', ...tiers];
    const value = (changed) => {
        const pick = (factor) => (changed.has(factor) ? after : before);
        const input = pick('input-tokens').input;
        const share = pick('cached-share');
        const usage = {
            inputTokens: input,
            cachedInputTokens: input * share.cachedShare,
            cacheWriteTokens: input * share.writeShare,
            outputTokens: pick('output-length').output,
            reasoningTokens: pick('output-length').reasoning,
            outputIncludesReasoning: pick('output-length').outputIncludesReasoning,
        };
        return priceWith(known, changed)(usage);
    };
    const [start, end] = [value(new Set()), value(new Set(factors))];
    const shares = shapley(factors, value);
    if (start === undefined || end === undefined || shares === undefined)
        return undefined;
    const parts = factors.map((cause) => ({ cause, amount: shares.get(cause) ?? 0 }));
    return {
        cell,
        metric: 'cost',
        unit: 'usd',
        base: start,
        candidate: end,
        parts,
        sentence: costSentence(parts, before, after),
    };
}
function priceWith({ base, candidate, crossed }, changed) {
    if (crossed === undefined)
        return changed.has('price') ? candidate : base;
    if (changed.has('price'))
        return changed.has('tier') ? candidate : crossed.candidateAtBaseTier;
    return changed.has('tier') ? crossed.baseAtCandidateTier : base;
}
/** Not every model has a published price at every tier; then model and tier are told as one. */
function knowsTiers({ crossed }, { input, output }) {
    const usage = { inputTokens: input, outputTokens: output };
    return crossed?.baseAtCandidateTier(usage) !== undefined && crossed.candidateAtBaseTier(usage) !== undefined;
}
function streamMeans(set) {
    const whole = set.samples.filter((sample) => !sample.censored &&
        sample.ttftMs !== undefined &&
        sample.e2eMs !== undefined &&
        sample.tpotMs !== undefined &&
        sample.tpotMs > 0);
    if (whole.length === 0)
        return undefined;
    const ttft = meanOf(whole, (sample) => sample.ttftMs ?? 0);
    const decode = meanOf(whole, (sample) => (sample.e2eMs ?? 0) - (sample.ttftMs ?? 0));
    const length = meanOf(whole, (sample) => ((sample.e2eMs ?? 0) - (sample.ttftMs ?? 0)) / (sample.tpotMs ?? 1));
    // Nothing between first and last token, or times too short to have been measured: no speed to speak of.
    return length > 0 && Number.isFinite(length) ? { ttft, length, perToken: decode / length } : undefined;
}
function usageMeans(set) {
    const priced = set.samples.filter((sample) => sample.costUsd !== undefined && sample.inputTokens !== undefined && sample.outputTokens !== undefined);
    if (priced.length === 0)
        return undefined;
    const input = meanOf(priced, (sample) => sample.inputTokens ?? 0);
    const share = (tokens) => (input === 0 ? 0 : tokens / input);
    return {
        input,
        cachedShare: share(meanOf(priced, (sample) => sample.cachedInputTokens ?? 0)),
        writeShare: share(meanOf(priced, (sample) => sample.cacheWriteTokens ?? 0)),
        output: meanOf(priced, (sample) => sample.outputTokens ?? 0),
        reasoning: meanOf(priced, (sample) => sample.reasoningTokens ?? 0),
        outputIncludesReasoning: priced.every((sample) => sample.outputIncludesReasoning !== false),
    };
}
/** Shapley values of a function on subsets: each factor's mean contribution over every order of changing them. */
function shapley(factors, value) {
    const shares = new Map();
    const orders = permutations(factors);
    for (const order of orders) {
        const changed = new Set();
        let level = value(changed);
        for (const factor of order) {
            changed.add(factor);
            const next = value(changed);
            if (level === undefined || next === undefined)
                return undefined;
            shares.set(factor, (shares.get(factor) ?? 0) + (next - level) / orders.length);
            level = next;
        }
    }
    return shares;
}
function permutations(items) {
    if (items.length <= 1)
        return [items];
    return items.flatMap((item, index) => permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]));
}
function endToEndSentence(parts, before, after) {
    const main = largest(parts);
    const slower = total(parts) >= 0;
    switch (main?.cause) {
        case 'ttft':
            return `The wait for the first token is what ${slower ? 'grew' : 'shrank'}: ${ms(before.ttft)} → ${ms(after.ttft)} on average.`;
        case 'output-length':
            return `Answers became ${slower ? 'longer' : 'shorter'}: ${count(before.length + 1)} → ${count(after.length + 1)} output tokens on average.`;
        case 'speed':
            return `Tokens arrive ${slower ? 'more slowly' : 'faster'}: ${ms(before.perToken)} → ${ms(after.perToken)} per output token.`;
        default:
            return '';
    }
}
function costSentence(parts, before, after) {
    switch (largest(parts)?.cause) {
        case 'input-tokens':
            return `The prompt went from ${count(before.input)} to ${count(after.input)} input tokens.`;
        case 'cached-share':
            return `The cached share of the input went from ${percent(before.cachedShare)} to ${percent(after.cachedShare)}.`;
        case 'output-length':
            return `Billed output went from ${count(before.output)} to ${count(after.output)} tokens on average.`;
        case 'price':
            return 'The price per token is another one: model, tier or region changed.';
        case 'tier':
            return 'The answers came at another service tier, which has another price.';
        default:
            return '';
    }
}
function largest(parts) {
    const sign = Math.sign(total(parts));
    return parts.filter((part) => part.amount * sign > 0).toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0];
}
function total(parts) {
    return parts.reduce((all, part) => all + part.amount, 0);
}
function meanOf(samples, value) {
    return samples.reduce((all, sample) => all + value(sample), 0) / samples.length;
}
function ms(value) {
    return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value >= 10 ? value.toFixed(0) : value.toFixed(1)} ms`;
}
function count(value) {
    return Math.round(value).toLocaleString('en-US');
}
function percent(share) {
    return `${(100 * share).toFixed(0)} %`;
}

;// CONCATENATED MODULE: ./lib/verdict/findings.js


/** Cached shares of two arms further apart than this are not the same experiment (PITFALLS "prompt cache flatters"). */
const CACHE_ASYMMETRY = 0.1;
/** Half the latency or less: more often a cut answer or a cache than good work. */
const SUSPICIOUS_RATIO = 0.5;
/** What the arms of a cell say about themselves beside their numbers. */
function cellFindings(evidence, comparisons) {
    const cell = evidence.cell.id;
    const { head, base } = referenceArms(evidence);
    const findings = [];
    if (evidence.candidate !== undefined && answers(head) === 0) {
        findings.push({
            kind: 'silent-cell',
            cell,
            top: true,
            text: `${cell} gave no valid answer (${outcomesOf(head)}), so nothing is known about it`,
        });
    }
    findings.push(...remediesFor(evidence, head));
    if (isBaseSilent(evidence)) {
        const tally = outcomesOf(bothArms(evidence).base);
        findings.push({
            kind: 'silent-cell',
            cell,
            top: true,
            text: `${cell}: the base arm gave no valid answer (${tally}), so the change has nothing to be compared with`,
        });
    }
    if (base.samples.length > 0 && head.samples.length > 0) {
        findings.push(...servedChanges(cell, base.served, head.served));
        if (isCacheAsymmetric(evidence)) {
            findings.push({
                kind: 'cache-asymmetry',
                cell,
                top: true,
                text: `${cell}: ${share(cachedShare(base))} of the input came from a prompt cache on the base side and ${share(cachedShare(head))} now, so the two are not comparable`,
            });
        }
    }
    if (comparisons.some((row) => row.metric === 'cost' && row.method === 'shown')) {
        findings.push({
            kind: 'price-unknown',
            cell,
            top: false,
            text: `${cell}: its cost is not gated, because the price of ${evidence.cell.model} or its token counts are unknown. Give the target a price, or leave cost out of gate.metrics`,
        });
    }
    const lost = comparisons.filter((row) => row.state === 'inconclusive' && row.gated && row.base !== undefined && row.candidate === undefined);
    if (lost.length > 0 && head.samples.length > 0) {
        const names = [...new Set(lost.map((row) => row.metric))].join(', ');
        findings.push({
            kind: 'silent-cell',
            cell,
            top: true,
            text: `${cell}: no call gave ${names} any more, so that much of it is not compared`,
        });
    }
    for (const row of comparisons) {
        if (row.state === 'improvement' && row.ratio !== undefined && row.ratio < SUSPICIOUS_RATIO) {
            findings.push({
                kind: 'suspicious-improvement',
                cell,
                top: false,
                text: `${cell}: ${row.metric} fell to ${share(row.ratio)} of the base. Check that answers are still whole and not served from a cache`,
            });
            break;
        }
    }
    return findings;
}
/** Failures that nobody but the user can end, each with what to look at. */
function remediesFor({ cell }, { failures }) {
    const line = cell.configLine === undefined ? '' : ` (line ${cell.configLine} of the config)`;
    const told = {
        'not-found': `the endpoint does not serve the model ${cell.model}${line}: it was retired, renamed, or is not open to this key`,
        auth: `the endpoint refused the key of target ${cell.target}${line}`,
        connect: `no connection to ${cell.host} came about: is the address right, and does anything listen there`,
        tls: `the certificate of ${cell.host} was not accepted`,
        'bad-request': `the endpoint refused the request of target ${cell.target}${line} as it stands; the trials in the run file say why`,
    };
    return Object.entries(told).flatMap(([outcome, text]) => (failures[outcome] ?? 0) === 0 ? [] : [{ kind: 'note', cell: cell.id, top: true, text: `${cell.id}: ${text}` }]);
}
/** The base was called, and not one call came through. */
function isBaseSilent(evidence) {
    const { base } = bothArms(evidence);
    return base.attempts > 0 && answers(base) === 0;
}
function outcomesOf(set) {
    const tally = Object.entries(set.failures).map(([outcome, count]) => `${count} ${outcome}`);
    return tally.length === 0 ? 'no call was made' : tally.join(', ');
}
/** A prompt cache that served one side and not the other; on a changed request that is the change's own doing. */
function isCacheAsymmetric(evidence) {
    const { head, base } = referenceArms(evidence);
    if (evidence.cell.cache !== 'bust' || base.samples.length === 0 || head.samples.length === 0)
        return false;
    return Math.abs(cachedShare(head) - cachedShare(base)) > CACHE_ASYMMETRY;
}
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
            ways.push(`threshold of ${metric} ${share(base.threshold[metric])} → ${share(candidate.threshold[metric])}`);
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
/** Candidate, and what it is compared with: the base arm where there is one, else the stored runs. */
function referenceArms(evidence) {
    const arms = bothArms(evidence);
    return arms.base.attempts > 0 ? arms : { head: arms.head, base: joinSets(evidence.history) };
}
function servedChanges(cell, base, head) {
    const sides = [
        { what: 'the served model', before: base.models, after: head.models },
        { what: 'the system fingerprint', before: base.fingerprints, after: head.fingerprints },
        { what: 'the service tier', before: base.tiers, after: head.tiers },
        { what: 'the region', before: base.regions, after: head.regions },
    ];
    return sides.flatMap(({ what, before, after }) => {
        const [was, is] = [mostly(before), mostly(after)];
        if (was === undefined || is === undefined || was === is)
            return [];
        return [{ kind: 'served-changed', cell, top: false, text: `${cell}: ${what} was ${was} and is now ${is}` }];
    });
}
/** The name that most answers gave. */
function mostly(counts) {
    return Object.entries(counts).toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b))[0]?.[0];
}
function cachedShare(set) {
    const known = set.samples.filter((sample) => sample.inputTokens !== undefined && sample.cachedInputTokens !== undefined);
    const input = sum(known.map((sample) => sample.inputTokens ?? 0));
    return input === 0 ? 0 : sum(known.map((sample) => sample.cachedInputTokens ?? 0)) / input;
}
function share(value) {
    return `${(100 * value).toFixed(0)} %`;
}

;// CONCATENATED MODULE: ./lib/stats/judge-one-stage.js




/**
 * One-stage verdicts of all gated comparisons of a job, with one budget of false alarms over all of them.
 *
 * @remarks
 * - Sign:   regression = slower or dearer by the threshold or more; improvement is the mirror image on the log scale.
 * - Shape:  any number of comparisons; their order is kept. `strict` asks for proof that the ratio exceeds the threshold,
 *           not only that it exceeds 1.
 * - Source: STATISTICS §2, "one-stage".
 *
 * @throws RangeError unless 0 < α < 1 and every threshold > 0.
 */
function judgeOneStage(comparisons, { alpha = 0.05, strict = false } = {}) {
    require_sample_requireShare('alpha', alpha);
    const slower = comparisons.map((comparison) => tail(comparison, 1, strict));
    const faster = comparisons.map((comparison) => tail(comparison, -1, strict));
    const adjustedSlower = benjaminiHochberg(slower);
    const adjustedFaster = benjaminiHochberg(faster);
    return comparisons.map((comparison, index) => {
        const { shift, threshold, meetsFloor = true } = comparison;
        const limit = Math.log1p(threshold);
        const p = slower[index] ?? 1;
        const adjustedP = adjustedSlower[index] ?? 1;
        const reaches = shift.logRatio >= limit;
        const bounded = shift.logRatio + studentTQuantile(0.95, shift.df) * shift.standardError < limit;
        const state = () => {
            if (adjustedP <= alpha && reaches)
                return meetsFloor ? 'regression' : 'pass';
            if ((adjustedFaster[index] ?? 1) <= alpha && shift.logRatio <= -limit)
                return 'improvement';
            return bounded ? 'pass' : 'inconclusive';
        };
        const smallestVisible = smallestVisibleEffect({ ...shift, threshold, alpha: alpha / comparisons.length });
        return { state: state(), p, adjustedP, suspect: p <= alpha && reaches && meetsFloor, smallestVisible };
    });
}
function tail({ shift, threshold }, direction, strict) {
    requireAbove('threshold', threshold, 0);
    const beyond = direction * shift.logRatio - (strict ? Math.log1p(threshold) : 0);
    return studentTSf(beyond / shift.standardError, shift.df);
}

;// CONCATENATED MODULE: ./lib/verdict/history.js












/** Two-sided 95 % intervals and a one-sided screen share this level (STATISTICS §2). */
const history_ALPHA = 0.05;
/** Stored runs from which history alone may turn a cell red (STATISTICS §4). */
const RUNS_TO_GATE_ALONE = 3;
/**
 * Every comparison of the given cells with their stored runs: the moderated quantile test with one false-alarm
 * budget over all of them (STATISTICS §2), and the guards on top.
 *
 * A cell about to turn red whose `repeat` is absent is `unconfirmed` when too few runs are stored to go without it.
 */
function compareWithHistory(cells, policy, iterations) {
    const sets = cells.map((evidence) => rowsOf(evidence, policy, iterations));
    const shown = sets.flatMap((set) => set.shown);
    const rows = sets.flatMap((set) => set.rows);
    const shifts = shiftsOf(rows, (row) => row.candidate);
    const gated = rows.map((row, index) => ({ row, shift: required(shifts[index]), gated: isGated(row, policy) }));
    const alpha = attemptAlpha(history_ALPHA, attemptNumber(cells));
    const members = gated.filter((entry) => entry.gated);
    const judged = judgeOneStage(members.map(({ row, shift }) => ({
        shift,
        threshold: policy.threshold[row.metric],
        meetsFloor: history_meetsFloor(row, shift, policy),
    })), { alpha, strict: policy.strict });
    const repeats = shiftsOf(rows, (row) => (row.repeat === undefined ? [] : [row.repeat]));
    const verdicts = judged.values();
    return [
        ...gated.map((entry, index) => {
            const verdict = entry.gated ? required(verdicts.next().value) : undefined;
            return toComparison(entry.row, entry.shift, verdict, repeats[index], policy, alpha / Math.max(1, members.length));
        }),
        ...shown,
    ];
}
function rowsOf(evidence, policy, iterations) {
    const candidate = evidence.candidate;
    if (candidate === undefined)
        return { rows: [], shown: [] };
    const length = commonOutputLength([candidate, ...evidence.history]);
    const cell = evidence.cell.id;
    const rows = [];
    const shown = [];
    for (const metric of LATENCY_METRICS) {
        // Where no reasoning is streamed the first output is the first token, and saying it twice says nothing.
        if (metric === 'ttfo' && !policy.metrics.includes('ttfo') && !hasOwnFirstOutput(candidate))
            continue;
        const values = latencies(candidate, metric, length);
        const stored = storedValues(evidence, (set) => latencies(set, metric, length), iterations);
        if (values.length === 0) {
            const medians = stored.kept.map((set) => quantile(latencies(set, metric, length), 0.5));
            if (policy.metrics.includes(metric))
                shown.push(...lostRow({ cell, metric, statistic: 'p50' }, medians, candidate));
            continue;
        }
        for (const statistic of GATED_PERCENTILES) {
            const support = supportOf(statistic, candidate.planned, values.length);
            const n = counts(values, stored.kept);
            const notes = [...stored.notes, ...(support.note === undefined ? [] : [support.note])];
            const now = quantile(values, FRACTION[statistic]);
            if (support.use === 'refuse' || stored.kept.length === 0 || values.length < 2) {
                const known = support.use === 'refuse' ? {} : { candidate: now };
                const state = stored.kept.length === 0 ? 'no-baseline' : 'unstable';
                shown.push(comparison({ cell, metric, statistic, method: 'shown', state, n, notes, ...known }));
                continue;
            }
            const estimate = (set) => runQuantile(latencies(set, metric, length), FRACTION[statistic], effect(evidence, set, metric, length, statistic));
            rows.push({
                evidence,
                metric,
                statistic,
                support: support.use,
                notes,
                n,
                baseline: stored.kept.map(estimate),
                candidate: attemptsOf(evidence, candidate, (set) => latencies(set, metric, length)).map(estimate),
                repeat: evidence.repeat === undefined || latencies(evidence.repeat, metric, length).length < 2
                    ? undefined
                    : estimate(evidence.repeat),
            });
        }
    }
    if (policy.metrics.includes('cost')) {
        const costRow = costRowOf(evidence, iterations);
        if (costRow !== undefined)
            rows.push(costRow);
        if (costs(candidate).length === 0) {
            const means = storedValues(evidence, costs, iterations).kept.map((set) => values_mean(costs(set)));
            shown.push(...lostRow({ cell, metric: 'cost', statistic: 'mean' }, means, candidate));
        }
    }
    return { rows, shown };
}
/** A figure that the stored runs have and no call of this one gave: it cannot have passed. */
function lostRow(known, stored, candidate) {
    if (stored.length === 0 || candidate.samples.length === 0)
        return [];
    const n = { candidate: 0, base: 0, baselineRuns: stored.length, pairs: 0 };
    return [
        comparison({
            ...known,
            method: 'history',
            base: values_mean(stored),
            n,
            gated: true,
            state: 'inconclusive',
            notes: [absentNote('this run')],
        }),
    ];
}
function hasOwnFirstOutput({ samples }) {
    return samples.some(({ ttftMs, ttfoMs }) => ttfoMs !== undefined && ttfoMs !== ttftMs);
}
function costRowOf(evidence, iterations) {
    const { candidate, repeat } = evidence;
    if (candidate === undefined || costs(candidate).length < 2)
        return undefined;
    const stored = storedValues(evidence, costs, iterations);
    if (stored.kept.length === 0)
        return undefined;
    const estimate = (set) => runMean(costs(set));
    return {
        evidence,
        metric: 'cost',
        statistic: 'mean',
        support: supportOf('p50', candidate.planned, costs(candidate).length).use === 'gate' ? 'gate' : 'unstable',
        notes: stored.notes,
        n: counts(costs(candidate), stored.kept),
        baseline: stored.kept.map(estimate),
        candidate: attemptsOf(evidence, candidate, costs).map(estimate),
        repeat: repeat === undefined || costs(repeat).length < 2 ? undefined : estimate(repeat),
    };
}
/** Stored runs that carry enough values of a metric; the others are named in a note. */
function storedValues(evidence, valuesOf, iterations) {
    const sizes = evidence.history.map((set) => valuesOf(set).length);
    const planned = Math.min(iterations, ...evidence.history.map((set) => set.planned));
    const { kept, leftOut } = splitStoredRuns(sizes, planned);
    const usable = kept.filter((index) => (sizes[index] ?? 0) >= 2);
    const lost = leftOut.length + kept.length - usable.length;
    return {
        kept: usable.flatMap((index) => evidence.history[index] ?? []),
        notes: lost === 0
            ? []
            : [`${lost} stored ${lost === 1 ? 'run was' : 'runs were'} left out: fewer than 80 % of the calls succeeded`],
    };
}
function shiftsOf(rows, candidateOf) {
    const shifts = rows.map(() => undefined);
    // The pool of τ² is over all cells that have this metric and percentile, and over nothing else.
    for (const key of new Set(rows.map(poolOf))) {
        const members = rows.flatMap((row, index) => (poolOf(row) === key && candidateOf(row).length > 0 ? [index] : []));
        const [first] = members.map((index) => required(rows[index]));
        if (first === undefined)
            continue;
        const tested = moderatedTest(members.map((index) => {
            const row = required(rows[index]);
            return { baseline: row.baseline, candidate: candidateOf(row) };
        }), first.statistic === 'mean' ? COST_PRIOR_SPREAD : priorSpread(FRACTION[first.statistic]), { pooled: first.statistic !== 'mean' });
        members.forEach((index, position) => {
            shifts[index] = tested[position];
        });
    }
    return shifts;
}
function toComparison(row, shift, judged, repeat, policy, alpha) {
    const { base, candidate } = levels(row);
    const common = comparison({
        cell: row.evidence.cell.id,
        metric: row.metric,
        statistic: row.statistic,
        method: 'history',
        base,
        candidate,
        ratio: shift.ratio,
        ratioLow: shift.low,
        ratioHigh: shift.high,
        p: shift.p,
        n: row.n,
        gated: judged !== undefined,
        state: 'unstable',
        notes: row.notes,
    });
    if (judged === undefined)
        return common;
    const outcome = judged.state === 'regression' ? confirmed(row, repeat, policy) : { state: judged.state, notes: [] };
    const known = {
        ...common,
        adjustedP: judged.adjustedP,
        smallestVisible: judged.smallestVisible,
        state: outcome.state,
        notes: [...common.notes, ...outcome.notes],
    };
    if (judged.state !== 'inconclusive')
        return known;
    const n = row.n.candidate;
    const needs = needsOf({
        shift,
        n,
        planned: n,
        threshold: policy.threshold[row.metric],
        alpha,
        seen: shift.ratio - 1,
    });
    return needs === undefined ? known : { ...known, needs, notes: [...known.notes, needsWords(needs)] };
}
/** Red needs both sittings (DESIGN §8, 4). */
function confirmed(row, repeat, policy) {
    if (repeat !== undefined) {
        const again = repeat.p <= history_ALPHA &&
            repeat.logRatio >= Math.log1p(policy.threshold[row.metric]) &&
            history_meetsFloor(row, repeat, policy);
        return again
            ? { state: 'regression', notes: ['seen again with fresh calls'] }
            : { state: 'unconfirmed', notes: ['not seen again with fresh calls'] };
    }
    if (policy.confirm !== 'never') {
        return { state: 'inconclusive', notes: ['looks slower, and no fresh calls could be made to confirm it'] };
    }
    return row.baseline.length >= RUNS_TO_GATE_ALONE
        ? { state: 'regression', notes: [] }
        : {
            state: 'unconfirmed',
            notes: [`${row.baseline.length} stored; without confirmation it takes ${RUNS_TO_GATE_ALONE} to gate`],
        };
}
function levels(row) {
    return { base: level(row.baseline), candidate: level(row.candidate) };
}
/** The estimates are logarithms of ms or USD. */
function level(estimates) {
    return Math.exp(estimates.reduce((total, estimate) => total + estimate.value, 0) / estimates.length);
}
function history_meetsFloor(row, shift, policy) {
    const base = level(row.baseline);
    return base * (shift.ratio - 1) >= policy.floor[row.metric];
}
function isGated(row, policy) {
    return row.support === 'gate' && policy.metrics.includes(row.metric);
}
function effect(evidence, set, metric, length, statistic) {
    return evidence.cell.concurrency === 1 ? 1 : designEffect(latenciesByBatch(set, metric, length), FRACTION[statistic]);
}
function counts(values, stored) {
    const base = stored.reduce((total, set) => total + set.samples.length, 0);
    return { candidate: values.length, base, baselineRuns: stored.length, pairs: 0 };
}
/** This attempt and the earlier ones that can be estimated, oldest first. */
function attemptsOf({ earlierAttempts }, candidate, valuesOf) {
    const earlier = earlierAttempts.map((attempt) => attempt.candidate).filter((set) => valuesOf(set).length > 1);
    return [...earlier, candidate];
}
function poolOf(row) {
    return `${row.metric}/${row.statistic}`;
}
function required(value) {
    if (value === undefined)
        throw new RangeError('a row lost its counterpart');
    return value;
}

;// CONCATENATED MODULE: ./lib/verdict/decide.js














/**
 * The judgement of a whole job: statistics first, then the guards of the policy, then one state per cell and one for
 * the job (DESIGN §8). Pure: the same evidence gives the same verdict, to the byte.
 *
 * @param duet The interleaved comparison of the cells that have a base arm; every other cell is held against its
 *   stored runs.
 */
function decide(job, duet, known = []) {
    const called = job.cells.filter((cell) => cell.candidate !== undefined);
    const inDuet = called.filter((cell) => duet?.lengths.has(cell.cell.id) === true);
    const rest = called.filter((cell) => duet?.lengths.has(cell.cell.id) !== true);
    const comparisons = [
        ...(duet === undefined ? [] : duetComparisons(duet, inDuet, job.policy)),
        ...compareWithHistory(rest, job.policy, job.iterations),
        ...costsOfUnasked(inDuet, job),
        ...compareErrors(rest, inDuet, job.policy),
        ...compareWithBudgets(called, job.policy.budgets),
        ...unpriced(called, job.policy),
    ];
    const drifted = driftOfBaseArm(inDuet, job.policy);
    const cells = job.cells.map((evidence) => judgeCell(job, evidence, comparisons, drifted.get(evidence.cell.id)));
    const findings = [
        ...known,
        ...job.cells.flatMap((evidence) => cellFindings(evidence, decide_rowsOf(comparisons, evidence))),
    ];
    const firstRun = job.mode === 'watch' && called.length > 0 && called.every((cell) => cell.history.length === 0);
    const state = heaviest(cells.map((cell) => cell.state)) ?? 'skipped';
    return {
        state,
        exit: exitOf(state, job),
        mode: firstRun ? 'first-run' : job.mode,
        cells,
        findings: [...findings, ...cells.flatMap((cell) => acceptedFinding(cell)), ...expiredFindings(cells, job)],
        counts: countStates(cells),
    };
}
/** A cost gate without a price has judged nothing: where nothing else is gated, the cell is no pass. */
function unpriced(cells, { metrics }) {
    if (!metrics.includes('cost'))
        return [];
    return (cells
        // A cost that the other side has and this one lost is told where it is lost.
        .filter((evidence) => answers(evidence.candidate) > 0 && costs(joinSets(Object.values(referenceArms(evidence)))).length === 0)
        .map(({ cell, candidate }) => comparison({
        cell: cell.id,
        metric: 'cost',
        statistic: 'mean',
        method: 'shown',
        n: { candidate: answers(candidate), base: 0, baselineRuns: 0, pairs: 0 },
        gated: metrics.length === 1,
        state: metrics.length === 1 ? 'inconclusive' : 'unstable',
        notes: ['the price or the token counts are unknown'],
    })));
}
/**
 * In a lean job the base of a cell that is not suspected is never called. What its calls cost is then held against the
 * stored runs: prices do not drift, so that needs no second look.
 */
function costsOfUnasked(cells, { policy, iterations }) {
    if (!policy.metrics.includes('cost'))
        return [];
    const unasked = cells.filter((evidence) => bothArms(evidence).base.attempts === 0);
    const alone = { ...policy, metrics: ['cost'], confirm: 'never' };
    return compareWithHistory(unasked, alone, iterations).filter((row) => row.metric === 'cost');
}
function judgeCell(job, evidence, all, drift) {
    const blameless = isBlameless(job, evidence);
    const rows = decide_rowsOf(all, evidence).map((row) => softened(row, job, evidence, blameless));
    const accepted = acceptedReason(rows, job.policy, job.today);
    const { head, base } = referenceArms(evidence);
    const prices = job.prices.get(evidence.cell.id);
    const explanations = base.samples.length === 0
        ? []
        : [
            explainEndToEnd(evidence.cell.id, base, head),
            prices === undefined ? undefined : explainCost(evidence.cell.id, base, head, prices),
        ].filter((explanation) => explanation !== undefined);
    const state = cellState(job, evidence, rows, accepted !== undefined, drift !== undefined);
    return {
        cell: evidence.cell.id,
        state,
        ...causeOf(job, evidence, state),
        ...(accepted !== undefined && { accepted }),
        comparisons: rows,
        ...(drift !== undefined && { providerShift: drift }),
        explanations,
        attempts: head.attempts,
        failures: head.failures,
    };
}
/** A cell that this change did not touch, or a provider's own drift that the caller asked to be warned of only. */
function isBlameless(job, evidence) {
    if (job.mode === 'change') {
        // Where no base could be read, stored runs of a cell are runs of the same request: whatever moved, it was not that.
        return evidence.status === 'unchanged' || (evidence.status === 'watched' && !evidence.cell.deployed);
    }
    // A request that is another one than the stored runs' is nobody's drift.
    return job.policy.onDrift === 'warn' && !evidence.cell.deployed && evidence.status !== 'changed';
}
function softened(row, job, evidence, blameless) {
    if (job.disturbed.length > 0 && row.gated)
        return { ...row, state: 'disturbed' };
    if (isCacheAsymmetric(evidence) &&
        evidence.status !== 'changed' &&
        (row.state === 'regression' || row.state === 'improvement')) {
        return { ...row, state: 'inconclusive', notes: [...row.notes, 'a prompt cache served one side only'] };
    }
    // A budget is a limit, not a comparison: only a cell that the change is known not to touch is excused from it.
    const excused = row.method === 'budget' ? job.mode === 'change' && evidence.status === 'unchanged' : blameless;
    return excused && row.state === 'regression' ? { ...row, state: 'provider-drift' } : belowFloor(row, job.policy);
}
/** Seen, and too small to fail: said, or a row of +70 % "within bounds" reads like a mistake. */
function belowFloor(row, { floor, threshold }) {
    const { metric, method, base, candidate, ratio, state } = row;
    if (metric === 'errors' || metric === 'stall' || metric === 'speed' || method === 'budget' || state !== 'pass')
        return row;
    if (base === undefined || candidate === undefined || ratio === undefined || !row.gated)
        return row;
    const isSmall = ratio >= 1 + threshold[metric] && candidate - base < floor[metric];
    return isSmall ? { ...row, notes: [...row.notes, BELOW_FLOOR] } : row;
}
/**
 * A cell is as bad as its worst gated figure. `inconclusive` needs a figure that looks as bad as the threshold without
 * being shown to be, or nothing at all that could rule the threshold out: what merely could not be seen is stated as
 * the smallest visible effect, and does not make every run a shrug.
 */
function cellState(job, evidence, rows, accepted, drifted) {
    if (evidence.candidate === undefined)
        return evidence.status === 'unchanged' ? 'unchanged' : 'skipped';
    if (answers(evidence.candidate) === 0) {
        return rows.some((row) => row.state === 'regression') ? 'regression' : 'inconclusive';
    }
    const gated = rows.filter((row) => row.gated);
    const has = (state) => gated.some((row) => row.state === state);
    if (job.disturbed.length > 0)
        return 'disturbed';
    if (has('regression') && !accepted)
        return 'regression';
    if (isBaseSilent(evidence))
        return 'inconclusive';
    // Before drift: a base that slowed down, too, does not clear a change that is slower still.
    if (gated.some((row) => row.state === 'inconclusive' && looksBad(row, job.policy)))
        return 'inconclusive';
    if (has('unconfirmed'))
        return 'unconfirmed';
    if (has('provider-drift') || drifted)
        return 'provider-drift';
    // What a cap or a signal cut short has not been cleared by the calls that it did make.
    if (job.partial !== undefined && evidence.candidate.attempts < job.iterations)
        return 'inconclusive';
    if (has('improvement'))
        return 'improvement';
    if (has('pass') || accepted)
        return 'pass';
    if (gated.length > 0)
        return 'inconclusive';
    return rows.some((row) => row.state === 'unstable') ? 'unstable' : 'no-baseline';
}
function looksBad(row, policy) {
    if (row.method === 'budget' || row.method === 'errors')
        return true;
    // What the other side has and this one lost may be anything.
    if (row.candidate === undefined)
        return true;
    const threshold = row.metric === 'errors' || row.metric === 'stall' || row.metric === 'speed' ? 0 : policy.threshold[row.metric];
    return row.ratio !== undefined && row.ratio >= 1 + threshold;
}
/** The reason that covers every red figure of a cell, or undefined when one of them is not covered. */
function acceptedReason(rows, policy, today) {
    const reds = rows.filter((row) => row.state === 'regression');
    const covering = reds.map((row) => policy.accepted.find((entry) => accepts(entry, row, today)));
    return reds.length > 0 && covering.every((entry) => entry !== undefined)
        ? [
            ...new Set(covering.flatMap((entry) => (entry === undefined ? [] : [`${entry.reason} (until ${entry.until})`]))),
        ].join('; ')
        : undefined;
}
function accepts(entry, row, today) {
    return today <= entry.until && covers(entry, row);
}
function covers(entry, row) {
    return (matchesCell(entry.cells, row.cell) &&
        entry.metric === row.metric &&
        row.method !== 'budget' &&
        row.ratio !== undefined &&
        row.ratio <= 1 + entry.upTo);
}
function causeOf(job, evidence, state) {
    const speaks = ['regression', 'improvement', 'unconfirmed', 'provider-drift'];
    if (!speaks.includes(state))
        return undefined;
    if (state === 'provider-drift')
        return { cause: 'provider' };
    if (job.mode === 'watch' && evidence.status === 'changed')
        return { cause: 'changed-since-baseline' };
    if (evidence.status === 'deployed' || evidence.cell.deployed)
        return { cause: 'deployed' };
    return { cause: job.mode === 'change' && evidence.status !== 'watched' ? 'changed-request' : 'provider' };
}
function acceptedFinding(cell) {
    return cell.accepted === undefined
        ? []
        : [
            {
                kind: 'accepted',
                cell: cell.cell,
                top: false,
                text: `${cell.cell} is slower or dearer and accepted: ${cell.accepted}`,
            },
        ];
}
/** A red figure that an entry would have covered until its last day: said, or nobody knows why it turned red today. */
function expiredFindings(cells, { policy, today }) {
    const reds = cells
        .flatMap((cell) => (cell.state === 'regression' ? cell.comparisons : []))
        .filter((row) => row.state === 'regression');
    const current = (row) => policy.accepted.some((entry) => accepts(entry, row, today));
    const expired = policy.accepted.filter((entry) => today > entry.until);
    return expired.flatMap((entry) => {
        const names = [...new Set(reds.filter((row) => covers(entry, row) && !current(row)).map((row) => row.cell))];
        if (names.length === 0)
            return [];
        return [
            {
                kind: 'accepted-expired',
                top: true,
                text: `The acceptance of ${entry.metric} for ${names.join(', ')} ended on ${entry.until} (${entry.reason}). Renew it in gate.accepted, or mend what it covered`,
            },
        ];
    });
}
function exitOf(state, job) {
    if (job.policy.mode !== 'enforce')
        return failures/* EXIT */.dc.pass;
    if (state === 'regression')
        return failures/* EXIT */.dc.regression;
    const called = job.cells.filter((cell) => cell.candidate !== undefined);
    const silent = called.length > 0 && called.every((cell) => answers(cell.candidate) === 0);
    const baseAnswered = called.some((cell) => answers(cell.sentinels) > 0);
    const baseAsked = called.some((cell) => (cell.sentinels?.attempts ?? 0) > 0);
    // Nothing measured is no pass. When the base arm is as silent, the provider is down and the change is not to blame.
    if (silent && (baseAnswered || !baseAsked))
        return failures/* EXIT */.dc.inconclusive;
    const unsure = state === 'inconclusive' || state === 'disturbed';
    return unsure && job.policy.onInconclusive === 'fail' ? failures/* EXIT */.dc.inconclusive : failures/* EXIT */.dc.pass;
}
function heaviest(states) {
    return verdict/* STATES */.x.find((state) => states.includes(state));
}
function countStates(cells) {
    const counts = {};
    for (const cell of cells)
        counts[cell.state] = (counts[cell.state] ?? 0) + 1;
    return counts;
}
function decide_rowsOf(comparisons, evidence) {
    return comparisons.filter((row) => row.cell === evidence.cell.id);
}

;// CONCATENATED MODULE: ./lib/verdict/suspects.js


/** Cells that would turn red against their stored runs, and so are asked once more before they do (DESIGN §8, 4). */
function cellsToRepeat(cells, policy, iterations) {
    if (policy.confirm === 'never')
        return [];
    // Without a repeat, what would be red comes out `inconclusive` with a note; with confirmation off it says its state.
    const alone = { ...policy, confirm: 'never' };
    const rows = [...compareWithHistory(cells, alone, iterations), ...compareErrors(cells, [], alone)];
    const suspects = new Set(rows
        .filter((row) => row.method !== 'budget' && (row.state === 'regression' || row.state === 'unconfirmed'))
        .map((row) => row.cell));
    return [...suspects];
}

;// CONCATENATED MODULE: ./lib/verdict/unchanged-jobs.js







/** Jobs in which nothing changed, as these targets would answer them, that the gate would turn red. */
function falseAlarms(simulation) {
    const enforced = {
        ...simulation,
        policy: {
            ...simulation.policy,
            mode: 'enforce',
            onDrift: 'fail',
            accepted: [],
            budgets: [],
            maxErrorRate: undefined,
        },
    };
    const worlds = enforced.cells.map((cell) => ({ ...cell, world: worldOf(cell, enforced.spreads) }));
    const red = { watch: 0, change: 0 };
    for (let job = 0; job < enforced.jobs; job += 1) {
        const random = seededRandom(`${enforced.seed} job ${job}`);
        const today = worlds.map(({ cell, world }) => ({
            cell,
            tonight: moodOf(world, random),
            nights: Array.from({ length: enforced.storedRuns }, () => draw(world, moodOf(world, random), enforced.iterations, random)),
            world,
        }));
        const call = (index, n) => {
            const one = today[index];
            if (one === undefined)
                throw new RangeError('no such cell');
            return draw(one.world, one.tonight, n, random);
        };
        const plain = today.map(({ cell, nights }, index) => ({
            cell,
            status: 'watched',
            candidate: call(index, enforced.iterations),
            sentinels: undefined,
            pairs: [],
            history: nights,
            repeat: undefined,
            earlierAttempts: [],
        }));
        red.watch += isRed(watched(plain, enforced, call), undefined, enforced) ? 1 : 0;
        red.change += changedIsRed(plain, enforced, call) ? 1 : 0;
    }
    return { watch: shareOf(red.watch, enforced.jobs), change: shareOf(red.change, enforced.jobs) };
}
function watched(plain, { policy, iterations }, call) {
    const again = cellsToRepeat(plain, policy, iterations);
    return plain.map((evidence, index) => again.includes(evidence.cell.id) ? { ...evidence, repeat: call(index, iterations) } : evidence);
}
function changedIsRed(plain, simulation, call) {
    const { policy, iterations, storedRuns } = simulation;
    const sentinels = Math.max(2, sentinelCount(iterations, storedRuns));
    let cells = plain.map((evidence, index) => ({
        ...evidence,
        status: 'changed',
        sentinels: call(index, sentinels),
    }));
    let duet = openDuet(cells, { ...policy, confirm: 'auto' }, iterations);
    for (let wanted = wantedPairs(duet); wanted !== undefined; wanted = wantedPairs(duet)) {
        const { pairs, cells: asked } = wanted;
        const looks = new Map(cells.flatMap(({ cell }, index) => asked.includes(cell.id) ? [[cell.id, { head: call(index, pairs), base: call(index, pairs) }]] : []));
        cells = cells.map((evidence) => {
            const look = looks.get(evidence.cell.id);
            return look === undefined ? evidence : { ...evidence, pairs: [...evidence.pairs, look] };
        });
        duet = addPairs(duet, looks);
    }
    return isRed(cells, duet, simulation, 'change');
}
function isRed(cells, duet, { policy, iterations }, mode = 'watch') {
    const job = {
        policy,
        mode,
        iterations,
        disturbed: [],
        partial: undefined,
        cells,
        prices: new Map(),
        today: '1970-01-01',
    };
    return decide(job, duet).state === 'regression';
}
function worldOf({ id, runs }, spreads) {
    const of = (metric, percentile) => spreads.find((spread) => spread.cell === id && spread.metric === metric && spread.percentile === percentile);
    const driftOf = (metric) => {
        const [middle, high] = [of(metric, 'p50'), of(metric, 'p95')];
        if (middle === undefined || high === undefined)
            return { level: 0, tail: 0, median: 1 };
        const distance = Math.max(0.05, Math.log(high.levelMs / middle.levelMs));
        const beyond = Math.sqrt(Math.max(0, high.reckoned ** 2 - middle.reckoned ** 2));
        return { level: middle.reckoned, tail: beyond / distance, median: middle.levelMs };
    };
    const drift = { ttft: driftOf('ttft'), tpot: driftOf('tpot') };
    return { drift, samples: runs.flatMap((set) => levelled(set, drift)) };
}
/** A run's own level taken out, so that it is not drawn twice. */
function levelled(set, drift) {
    const shiftOf = (name, { median }) => {
        const values = set.samples
            .flatMap((sample) => (sample.censored ? [] : (sample[name] ?? [])))
            .filter((value) => value > 0);
        return values.length === 0 ? 0 : Math.log(median / quantile(values, 0.5));
    };
    const mood = {
        ttft: { level: shiftOf('ttftMs', drift.ttft), tail: 0 },
        tpot: { level: shiftOf('tpotMs', drift.tpot), tail: 0 },
    };
    return set.samples.map((sample) => moved(sample, mood, drift));
}
function moodOf({ drift }, random) {
    const one = ({ level, tail }) => ({
        level: level * random.normal(),
        tail: tail * random.normal(),
    });
    return { ttft: one(drift.ttft), tpot: one(drift.tpot) };
}
/** A run of n calls: calls that were measured, drawn with replacement, at the level of its own night. */
function draw({ samples, drift }, mood, n, random) {
    const drawn = Array.from({ length: samples.length === 0 ? 0 : n }, () => moved(samples[random.below(samples.length)] ?? { censored: false }, mood, drift));
    return {
        samples: drawn,
        attempts: n,
        planned: n,
        failures: drawn.some(({ censored }) => censored)
            ? { 'timeout-total': drawn.filter(({ censored }) => censored).length }
            : {},
        batches: drawn.map((_, index) => index),
        served: { models: {}, fingerprints: {}, tiers: {}, regions: {} },
    };
}
function moved(sample, mood, drift) {
    const { ttftMs, tpotMs, e2eMs, censored } = sample;
    if (censored)
        return sample;
    const first = ttftMs === undefined ? undefined : scaled(ttftMs, mood.ttft, drift.ttft);
    const each = tpotMs === undefined ? undefined : scaled(tpotMs, mood.tpot, drift.tpot);
    const rest = e2eMs === undefined || ttftMs === undefined
        ? 0
        : (e2eMs - ttftMs) * (tpotMs === undefined || tpotMs === 0 || each === undefined ? 1 : each / tpotMs);
    return {
        ...sample,
        ...(first !== undefined && { ttftMs: first }),
        ...(sample.ttfoMs !== undefined &&
            ttftMs !== undefined &&
            ttftMs > 0 &&
            first !== undefined && { ttfoMs: (sample.ttfoMs * first) / ttftMs }),
        ...(each !== undefined && { tpotMs: each }),
        ...(e2eMs !== undefined && first !== undefined && { e2eMs: first + rest }),
    };
}
function scaled(value, { level, tail }, { median }) {
    const above = value > median && median > 0 ? Math.log(value / median) : 0;
    return value * Math.exp(level + above * Math.max(-0.9, tail));
}
function shareOf(red, jobs) {
    const { low, high } = binomialInterval(red, jobs);
    return { jobs, share: red / jobs, low, high };
}

;// CONCATENATED MODULE: ./lib/verdict/calibrate-gate.js






const calibrate_gate_ALPHA = 0.05;
/** Stored runs that a reader may have: one, the least to gate on, what is advised, the best (STATISTICS §4). */
const STORED_RUNS = [1, 3, 5, 10];
const CALLS = [20, 30, 50, 80, 100, 150, 200, 300];
/** An effect within this factor of the best that can be had is as good as that. */
const NEAR = 1.15;
/** A floor is no use below what the instrument itself may be off by. */
const INSTRUMENT_ERRORS = 3;
/** A floor that is a little too high is not worth a line in a config. */
const CLEARLY = 0.8;
/** So many simulated jobs; fewer where the matrix is large. */
const MOST_JOBS = 400;
const CELL_JOBS = 1200;
/** What repeated runs of the user's own targets say about the gate: pure, and the same for the same runs and seed. */
function calibrateGate(of) {
    const { cells, policy, iterations, storedRuns, seed } = of;
    const metrics = LATENCY_METRICS.filter((metric) => policy.metrics.includes(metric));
    const spreads = spreadsOf(cells, metrics);
    const jobs = of.jobs ?? Math.max(50, Math.min(MOST_JOBS, Math.floor(CELL_JOBS / Math.max(1, cells.length))));
    const alarms = falseAlarms({ cells, spreads, policy, iterations, storedRuns, jobs, seed });
    return {
        spreads: spreads.map(({ shift: _shift, calls: _calls, ...spread }) => spread),
        falseAlarms: { storedRuns, ...alarms },
        sights: [...sightsOf(spreads, policy, iterations), ...sightsInTurn(cells, policy, iterations)],
        suggested: suggestionOf(spreads, policy, of.instrumentErrorMs),
    };
}
/** Against 1, 3, 5 and 10 stored runs, in the cell that sees least. */
function sightsOf(spreads, policy, iterations) {
    return STORED_RUNS.flatMap((storedRuns) => figuresOf(spreads).map(({ metric, percentile, members }) => ({
        metric,
        percentile,
        against: { storedRuns },
        effect: worstEffect(members, policy, { iterations, storedRuns, comparisons: spreads.length }),
    })));
}
/** The base called in turn needs no stored run; what two arms of one sitting can tell is a matter of calls alone. */
function sightsInTurn(cells, policy, iterations) {
    const foreseen = cells.map(({ id, runs }) => ({
        id,
        history: runs,
        sentinels: sentinelCount(iterations, runs.length),
    }));
    const effects = foreseeEffects(foreseen, policy, iterations, cells.length);
    const groups = Map.groupBy(effects, ({ metric, percentile }) => `${metric} ${percentile}`);
    return [...groups.values()].flatMap((members) => {
        const [first] = members;
        if (first === undefined || first.metric === 'cost' || (first.percentile !== 'p50' && first.percentile !== 'p95'))
            return [];
        const effect = Math.max(...members.map((member) => member.effect));
        return [{ metric: first.metric, percentile: first.percentile, against: 'base-called-in-turn', effect }];
    });
}
function figuresOf(spreads) {
    const groups = Map.groupBy(spreads, ({ metric, percentile }) => `${metric} ${percentile}`);
    return [...groups.values()].flatMap((members) => {
        const [first] = members;
        return first === undefined ? [] : [{ metric: first.metric, percentile: first.percentile, members }];
    });
}
function worstEffect(members, policy, at) {
    const perRun = 1 + 1 / at.storedRuns;
    return Math.max(...members.map(({ metric, reckoned, withinRun, calls }) => smallestVisibleEffect({
        threshold: policy.threshold[metric],
        standardError: Math.sqrt((reckoned ** 2 + (withinRun ** 2 * calls) / at.iterations) * perRun),
        df: 4 + at.storedRuns - 1,
        alpha: calibrate_gate_ALPHA / at.comparisons,
    })));
}
/**
 * The fewest calls and stored runs that come near to the best that can be had: beyond them the runs' own spread is what
 * hides an effect. A floor is lowered where it would hide slowdowns of the threshold in the fastest cell.
 */
function suggestionOf(spreads, policy, instrumentErrorMs) {
    const comparisons = Math.max(1, spreads.length);
    const figures = figuresOf(spreads);
    const enough = (see, best) => figures.every((figure) => see(figure) <= NEAR * best(figure));
    const seen = (figure, iterations, storedRuns) => worstEffect(figure.members, policy, { iterations, storedRuns, comparisons });
    const iterations = CALLS.find((n) => n >= 50 &&
        enough((figure) => seen(figure, n, 5), (figure) => seen(figure, 1e6, 5)));
    const baselineRuns = [3, 5, 10].find((runs) => enough((figure) => seen(figure, 1e6, runs), (figure) => seen(figure, 1e6, 10)));
    return {
        iterations: iterations ?? 300,
        baselineRuns: baselineRuns ?? 10,
        floors: floorsOf(spreads, policy, instrumentErrorMs),
    };
}
function floorsOf(spreads, policy, instrumentErrorMs) {
    const medians = spreads.filter(({ percentile }) => percentile === 'p50');
    const lowered = [...Map.groupBy(medians, ({ metric }) => metric)].flatMap(([metric, members]) => {
        const fastest = Math.min(...members.map(({ levelMs }) => levelMs));
        const wanted = Math.max(roundedDown(policy.threshold[metric] * fastest), metric === 'tpot' ? 0 : INSTRUMENT_ERRORS * instrumentErrorMs);
        return wanted < CLEARLY * policy.floor[metric] ? [[metric, wanted]] : [];
    });
    return Object.fromEntries(lowered);
}
/** One significant digit: 13.7 → 10, 0.28 → 0.2. */
function roundedDown(value) {
    const unit = 10 ** Math.floor(Math.log10(value));
    return Number((Math.floor(value / unit) * unit).toPrecision(1));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./lib/model/run.js
const RUN_SCHEMA = 'https://llm-latency-lens.dev/run';
const RUN_VERSION = 1;

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

;// CONCATENATED MODULE: ./lib/baseline/run-schema.js





/**
 * The run file, version 1: strict on types and ranges, silent about members that it does not know, because a later
 * minor version may add some. The order of members here is their order in the file.
 */
const run_schema_name = schemas/* string */.YjP().max(1000);
const run_schema_ms = schemas/* number */.aig().nonnegative();
const run_schema_count = schemas/* int */.Whr().nonnegative();
const run_schema_share = schemas/* number */.aig().min(0).max(1.01);
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
    cpus: run_schema_count,
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
    runAttempt: run_schema_count.exactOptional(),
    job: run_schema_name.exactOptional(),
    runner: run_schema_name.exactOptional(),
    runUrl: run_schema_name.exactOptional(),
});
const load = schemas/* discriminatedUnion */.gMt('mode', [
    schemas/* object */.Ikc({ mode: schemas/* literal */.euz('closed') }),
    schemas/* object */.Ikc({ mode: schemas/* enum */.k5n(['constant', 'poisson']), rate: schemas/* number */.aig().positive() }),
]);
const settings = schemas/* object */.Ikc({
    iterations: run_schema_count,
    warmup: run_schema_count,
    load,
    timeouts: schemas/* object */.Ikc({ firstTokenMs: run_schema_ms, totalMs: run_schema_ms }),
    seed: run_schema_name,
    configuredCells: run_schema_count.exactOptional(),
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
    iterations: run_schema_count,
    maxOutputTokens: run_schema_count.exactOptional(),
    configLine: run_schema_count.exactOptional(),
    base: schemas/* object */.Ikc(endpoint).exactOptional(),
});
const usage = schemas/* object */.Ikc({
    inputTokens: run_schema_count.exactOptional(),
    cachedInputTokens: run_schema_count.exactOptional(),
    cacheWriteTokens: run_schema_count.exactOptional(),
    cacheWrite1hTokens: run_schema_count.exactOptional(),
    outputTokens: run_schema_count.exactOptional(),
    reasoningTokens: run_schema_count.exactOptional(),
    outputIncludesReasoning: schemas/* boolean */.zMY().exactOptional(),
    audioInputTokens: run_schema_count.exactOptional(),
    audioOutputTokens: run_schema_count.exactOptional(),
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
    seq: run_schema_count,
    row: run_schema_count,
    block: run_schema_count,
    batch: run_schema_count,
    outcome: schemas/* enum */.k5n(OUTCOMES),
    capped: schemas/* literal */.euz(true).exactOptional(),
    startedMs: run_schema_ms,
    queueMs: run_schema_ms,
    connection: schemas/* enum */.k5n(['new', 'reused', 'none']),
    afterIdleMs: run_schema_ms.exactOptional(),
    dnsMs: run_schema_ms.exactOptional(),
    tcpMs: run_schema_ms.exactOptional(),
    tlsMs: run_schema_ms.exactOptional(),
    sentMs: run_schema_ms.exactOptional(),
    headersMs: run_schema_ms.exactOptional(),
    firstByteMs: run_schema_ms.exactOptional(),
    ttftMs: run_schema_ms.exactOptional(),
    ttfoMs: run_schema_ms.exactOptional(),
    e2eMs: run_schema_ms.exactOptional(),
    closedMs: run_schema_ms.exactOptional(),
    stallMs: run_schema_ms.exactOptional(),
    limitMs: run_schema_ms.exactOptional(),
    tokenEvents: run_schema_count,
    textEvents: run_schema_count,
    reasoningEvents: run_schema_count,
    bytes: run_schema_count,
    streamedTokens: run_schema_count.exactOptional(),
    usage: usage.exactOptional(),
    usageRaw: verbatim.exactOptional(),
    servedModel: run_schema_name.exactOptional(),
    fingerprint: run_schema_name.exactOptional(),
    serviceTier: run_schema_name.exactOptional(),
    region: run_schema_name.exactOptional(),
    finishReason: run_schema_name.exactOptional(),
    serverMs: run_schema_ms.exactOptional(),
    status: run_schema_count.exactOptional(),
    error: trialError.exactOptional(),
    retryAfterMs: run_schema_ms.exactOptional(),
    flags: schemas/* array */.YOg(schemas/* enum */.k5n(['loop-delay', 'gc', 'late-start', 'cache-hit'])).exactOptional(),
})
    .refine(({ ttftMs, e2eMs }) => ttftMs === undefined || e2eMs === undefined || ttftMs <= e2eMs, {
    path: ['e2eMs'],
    error: 'ends before its first token',
})
    // Without its limit a timeout could not be counted, and would flatter the run.
    .refine(({ outcome, limitMs }) => !isTimeout(outcome) || limitMs !== undefined, {
    path: ['limitMs'],
    error: 'is missing from a timeout',
});
const spread = { p50Ms: run_schema_ms, p99Ms: run_schema_ms };
const health = schemas/* object */.Ikc({
    calibration: schemas/* object */.Ikc({ events: run_schema_count, ...spread }).exactOptional(),
    loopDelay: schemas/* object */.Ikc({ ...spread, maxMs: run_schema_ms }),
    loopUtilisation: run_schema_share,
    gc: schemas/* object */.Ikc({ count: run_schema_count, totalMs: run_schema_ms, maxMs: run_schema_ms }),
    cpuSteal: schemas/* number */.aig().nonnegative().exactOptional(),
    scheduleLag: schemas/* object */.Ikc(spread).exactOptional(),
    flaggedTrials: run_schema_count,
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
    schema: schemas/* literal */.euz(RUN_SCHEMA),
    version: schemas/* literal */.euz(RUN_VERSION),
    id: run_schema_name,
    startedAt: instant,
    durationMs: run_schema_ms,
    suite: run_schema_name,
    provenance,
    settings,
    partial: schemas/* enum */.k5n(['interrupted', 'cost-cap', 'request-cap', 'time-cap']).exactOptional(),
    decision: decision.exactOptional(),
    mergedFrom: schemas/* array */.YOg(run_schema_name).exactOptional(),
    health,
    spending: schemas/* object */.Ikc({
        requests: run_schema_count,
        costUsd: usd,
        unpriced: run_schema_count,
        worstCaseUsd: usd.exactOptional(),
    }),
    cells: schemas/* array */.YOg(cell),
    lanes: schemas/* array */.YOg(schemas/* object */.Ikc({ lane: run_schema_name, atMs: run_schema_ms, durationMs: run_schema_ms, reason: run_schema_name })),
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

;// CONCATENATED MODULE: ./lib/baseline/serialize-run.js

/**
 * The text of a run's file. The same run gives the same bytes, in whatever order its members were put together; long
 * lists have one entry a line, so that two runs can be compared with any diff.
 *
 * Never writes what could not be read again: a run with NaN in it is our bug and throws.
 */
function serializeRun(run) {
    const members = Object.entries(runSchema.parse(run)).map(([key, value]) => `${JSON.stringify(key)}: ${lines(value)}`);
    return `{\n${members.join(',\n')}\n}\n`;
}
function lines(value) {
    if (!Array.isArray(value) || value.length === 0)
        return JSON.stringify(value);
    return `[\n${value.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}

;// CONCATENATED MODULE: ./lib/export/escape-xml.js

/**
 * Text for an XML 1.0 text node or quoted attribute. Characters that XML forbids even as references (controls, lone
 * surrogates, non-characters) are spelled out, so that one hostile name cannot make a whole result file unreadable.
 */
function escapeXml(text) {
    return (0,visible_text/* visibleText */.Q)(text, 4000).replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/export/xml.js

function xml_element(name, inside) {
    return { name, attributes: {}, children: [], text: '', ...inside };
}
function xmlDocument(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}`;
}
function print({ name, attributes, children, text }, indent) {
    const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
    const start = `${indent}<${name}${listed.join('')}`;
    if (children.length === 0)
        return text === '' ? `${start}/>\n` : `${start}>${escapeXml(text)}</${name}>\n`;
    return `${start}>\n${children.map((child) => print(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

;// CONCATENATED MODULE: ./lib/export/junit.js



/**
 * The result as JUnit XML: a suite for the job and one per cell, a test case per comparison. Regressions are failures,
 * what could not be decided is skipped with the reason, findings are properties. The same report gives the same bytes.
 */
function toJUnit(report) {
    const suites = [jobSuite(report), ...report.verdict.cells.map((cell) => cellSuite(report, cell))];
    return xmlDocument(xml_element('testsuites', {
        attributes: { name: 'latency-lens', ...totals(suites), time: seconds(report.run.durationMs) },
        children: suites.map((suite) => suite.xml),
    }));
}
function jobSuite(report) {
    const { run, verdict } = report;
    const words = state_words/* STATE_WORDS */.I7[verdict.state].row;
    const cases = [
        {
            name: 'verdict',
            result: verdict.exit === 0 ? 'passed' : 'failure',
            message: `${words}, exit code ${verdict.exit}${run.partial === undefined ? '' : `, partial: ${run.partial}`}`,
            type: 'verdict',
        },
    ];
    const properties = [
        ['tool', `${run.provenance.tool} ${run.provenance.toolVersion}`],
        ['suite', run.suite],
        ['run', run.id],
        ['mode', verdict.mode],
        ['requests', String(run.spending.requests)],
        ['cost-usd', String(run.spending.costUsd)],
        ...run.health.disturbed.map((text) => ['disturbed', text]),
        ...findingProperties(verdict.findings.filter((finding) => finding.cell === undefined)),
    ];
    return suiteOf(report, 'job', cases, properties, run.durationMs);
}
function cellSuite(report, cell) {
    const cases = cell.comparisons.length === 0
        ? [bareCase(cell)]
        : cell.comparisons.map((comparison) => comparisonCase(report, cell, comparison));
    const properties = [
        ['state', cell.state],
        ...(cell.cause === undefined ? [] : [['cause', cell.cause]]),
        ...(cell.accepted === undefined ? [] : [['accepted', cell.accepted]]),
        ['attempts', String(cell.attempts)],
        ...Object.entries(cell.failures).map(([outcome, count]) => [`failed ${outcome}`, String(count)]),
        ...cell.explanations.map((explanation) => [`why ${explanation.metric}`, explanation.sentence]),
        ...findingProperties(report.verdict.findings.filter((finding) => finding.cell === cell.cell)),
    ];
    return suiteOf(report, cell.cell, cases, properties, 0);
}
/** A cell that was not compared: untouched is fine, everything else could not be decided. */
function bareCase(cell) {
    const fine = cell.state === 'unchanged' || cell.state === 'pass' || cell.state === 'improvement';
    return { name: 'cell', result: fine ? 'passed' : 'skipped', message: state_words/* STATE_WORDS */.I7[cell.state].row, type: cell.state };
}
function comparisonCase(report, cell, comparison) {
    const name = comparison.method === 'budget' ? `${(0,state_words/* comparisonName */.NX)(comparison)} budget` : (0,state_words/* comparisonName */.NX)(comparison);
    const type = comparison.method === 'budget' ? 'budget' : comparison.state;
    const message = messageOf(comparison);
    switch (comparison.state) {
        case 'regression':
            return cell.accepted === undefined && report.verdict.exit !== 0
                ? { name, type, result: 'failure', message }
                : { name, type, result: 'skipped', message: `${message}; ${cell.accepted ?? 'warned only'}` };
        case 'pass':
        case 'improvement':
        case 'unconfirmed':
        case 'provider-drift':
        case 'unchanged':
            return { name, type, result: 'passed', message };
        case 'disturbed':
        case 'inconclusive':
        case 'unstable':
        case 'no-baseline':
        case 'skipped':
            return { name, type, result: 'skipped', message };
    }
}
/** cannot tell: 1.31 s → 1.60 s, +22 % (−9 … +64), visible from +39 %. */
function messageOf(comparison) {
    const { base, candidate, unit, ratio, smallestVisible, notes } = comparison;
    const interval = (0,model_figures/* formatInterval */.vy)(comparison.ratioLow, comparison.ratioHigh);
    const points = unit === 'share' && base !== undefined && candidate !== undefined;
    const change = points ? (0,model_figures/* formatPoints */.Xf)(candidate - base) : ratio === undefined ? undefined : (0,model_figures/* formatChange */.eD)(ratio - 1);
    const budget = comparison.method === 'budget' ? 'limit ' : '';
    const levels = base === undefined
        ? (0,model_figures/* formatFigure */.Mo)(candidate, unit)
        : `${budget}${(0,model_figures/* formatFigure */.Mo)(base, unit)} → ${(0,model_figures/* formatFigure */.Mo)(candidate, unit)}`;
    const parts = [
        levels,
        ...(change === undefined || change === model_figures/* NOT_AVAILABLE */.e5
            ? []
            : [interval === undefined ? change : `${change} (${interval})`]),
        ...(smallestVisible === undefined ? [] : [`visible from ${(0,model_figures/* formatChange */.eD)(smallestVisible)}`]),
        ...notes,
    ];
    return `${state_words/* STATE_WORDS */.I7[comparison.state].row}: ${parts.join(', ')}`;
}
function findingProperties(findings) {
    return findings.map((finding) => [`finding ${finding.kind}`, finding.text]);
}
function suiteOf(report, name, cases, properties, durationMs) {
    const suite = { cases };
    const children = [
        xml_element('properties', {
            children: properties.map(([property, value]) => xml_element('property', { attributes: { name: property, value } })),
        }),
        ...cases.map((entry) => caseElement(report, name, entry)),
    ];
    const timestamp = report.run.startedAt.replace(/(?:\.\d+)?Z$/, '');
    const attributes = { name, ...totals([suite]), time: seconds(durationMs), timestamp };
    return { ...suite, xml: xml_element('testsuite', { attributes, children }) };
}
function caseElement(report, suite, { name, result, message, type }) {
    const inner = result === 'passed'
        ? [xml_element('system-out', { text: message })]
        : result === 'failure'
            ? [xml_element('failure', { attributes: { message, type }, text: message })]
            : [xml_element('skipped', { attributes: { message } })];
    const attributes = { name, classname: `${report.run.suite}.${suite}`, time: '0' };
    return xml_element('testcase', { attributes, children: message === '' ? [] : inner });
}
function totals(suites) {
    const cases = suites.flatMap((suite) => suite.cases);
    const count = (result) => String(cases.filter((entry) => entry.result === result).length);
    return { tests: String(cases.length), failures: count('failure'), errors: '0', skipped: count('skipped') };
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}

;// CONCATENATED MODULE: ./lib/model/summary.js
const SUMMARY_SCHEMA = 'https://llm-latency-lens.dev/summary';
/** Raised when a member changes its meaning or goes away; new members come without. */
const SUMMARY_VERSION = 1;

;// CONCATENATED MODULE: ./lib/export/summary-json.js

/** @param headline First line of the report, without markup (`plainHeadline` of the report room). */
function toSummary(report, headline) {
    const { run, verdict, baseline, caps } = report;
    const { maxCostUsd } = caps;
    return {
        schema: SUMMARY_SCHEMA,
        version: SUMMARY_VERSION,
        headline,
        state: verdict.state,
        exit: verdict.exit,
        mode: verdict.mode,
        counts: verdict.counts,
        suite: run.suite,
        runId: run.id,
        startedAt: run.startedAt,
        durationMs: run.durationMs,
        tool: { name: run.provenance.tool, version: run.provenance.toolVersion },
        ...(report.headSha !== undefined && { headSha: report.headSha }),
        ...(report.baseSha !== undefined && { baseSha: report.baseSha }),
        ...(run.partial !== undefined && { partial: run.partial }),
        cells: verdict.cells.map(toCell),
        findings: verdict.findings,
        baseline: {
            wanted: report.baselineWanted,
            used: baseline.filter((source) => source.refused === undefined).length,
            sources: baseline,
        },
        spending: { ...run.spending, ...(maxCostUsd !== undefined && { maxCostUsd }) },
        instrument: run.health,
        files: report.files,
    };
}
/** One line of JSON with a line end. What is not finite is left out: JSON would write it as null. */
function summaryJson(report, headline) {
    return `${JSON.stringify(toSummary(report, headline), (_, value) => typeof value === 'number' && !Number.isFinite(value) ? undefined : value)}\n`;
}
function toCell({ comparisons, ...cell }) {
    return { ...cell, comparisons: comparisons.map(({ cell: _cell, ...comparison }) => comparison) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/platform/write-file-atomic.js




/**
 * Writes a file whole or not at all: into a temporary file of the same folder, to the disk, then over the old one by
 * one rename. A reader sees the old or the new content; a failure leaves neither a half nor a temporary file behind.
 *
 * Missing folders on the way are made.
 *
 * @throws LensError `output/unwritable`
 */
async function writeFileAtomic(path, bytes) {
    const folder = (0,external_node_path_.dirname)(path);
    const temporary = (0,external_node_path_.join)(folder, `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await writeThrough(temporary, bytes);
        await (0,promises_.rename)(temporary, path);
        await syncFolder(folder);
    }
    catch (cause) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        throw new lens_error/* LensError */.hw('output/unwritable', `${path} cannot be written (${errorCode(cause)}).`, { cause });
    }
}
async function writeThrough(path, bytes) {
    const file = await (0,promises_.open)(path, 'wx');
    try {
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
/** Makes the rename itself outlive a power cut. Some file systems refuse, and the content is safe without it. */
async function syncFolder(folder) {
    const handle = await (0,promises_.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
/** `ENOSPC`, `EACCES`, … or `unknown`. By shape, not `instanceof`: a test's or a worker's realm has an Error of its own. */
function errorCode(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : 'unknown';
}

;// CONCATENATED MODULE: ./lib/report/escape-markdown.js

/**
 * Text for GitHub and GitLab markdown, inline and inside table cells: nothing in it becomes markup, a mention, a
 * reference, a link, an emoji or a formula.
 *
 * Mentions, references, bare links and emoji are found by the platforms after markdown was rendered, in the text of
 * the page, where backslashes and entities no longer protect. There a zero-width space breaks the pattern.
 */
function escapeMarkdown(text) {
    return breakReferences((0,visible_text/* visibleText */.Q)(text))
        .replaceAll(/ {2,}/g, ' ') // four at the start of a line would be a code block
        .replaceAll(/[\\`*_[\]~]/g, '\\$&')
        .replaceAll(/[&<>|]/g, (character) => ENTITIES[character] ?? '')
        .replaceAll(/\$(?!\d)/g, '\\$')
        .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
        .replace(/^(\s*)([-+=#]+)(?=\s|$)/, '$1\\$2')
        .replaceAll(ZERO_WIDTH, BREAK);
}
/** A code span. Inside a table a pipe would split the cell even there, so such text is escaped as text within `<code>`. */
function markdownCode(text) {
    const shown = (0,visible_text/* visibleText */.Q)(text).trim();
    if (shown === '')
        return '';
    if (/[|`\\]/.test(shown))
        return `<code>${escapeMarkdown(shown)}</code>`;
    return `\`${shown}\``;
}
/** Address of a link, already known to be http or https. */
function markdownAddress(url) {
    return url.replaceAll(/[\s<>()\\|`"']/g, (character) => encodeCharacter(character));
}
/**
 * Text within an HTML block of markdown (`<summary>`): no markdown is read there, but mentions still are.
 */
function escapeMarkdownHtml(text) {
    return breakReferences((0,visible_text/* visibleText */.Q)(text))
        .replaceAll(/[&<>|"'`*_[\]\\~]/g, (character) => ENTITIES[character] ?? `&#${character.codePointAt(0)};`)
        .replaceAll(ZERO_WIDTH, BREAK);
}
/** `<!-- latency-lens:suite=… -->`: finds the comment again. Nothing in the suite's name can end the HTML comment. */
function commentMarker(suite) {
    const safe = encodeURIComponent(suite.toWellFormed())
        .replaceAll('--', '-%2D')
        .replaceAll(/[!'()*~]/g, encodeCharacter);
    return `<!-- latency-lens:suite=${safe} -->`;
}
/** Breaks what a platform would link; the text itself can hold no such space, `visibleText` spelled it out. */
function breakReferences(text) {
    return text.replaceAll(REFERENCES, `$&${ZERO_WIDTH}`);
}
const ZERO_WIDTH = '\u200B';
const BREAK = '&#8203;';
/** What the platforms turn into links and pictures: @name, #1, !1, GH-1, https://, www., :emoji:, and GitLab's kin. */
const REFERENCES = /[@#!%~](?=[\w"])|&(?=\d)|\bGH(?=-\d)|\b[a-z][a-z\d+.-]*:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp):|:(?=[\w+-]+:)/giu;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&vert;',
    '"': '&quot;',
    "'": '&#39;',
};
function encodeCharacter(character) {
    return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}

// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
;// CONCATENATED MODULE: ./lib/report/markdown-ladder.js

/**
 * The longest form of a story that fits: whole, then without sections from the highest rank down, then with fewer rows
 * and sentences, at last the first line alone. Each step says that something was left out, and where it is.
 */
function shortened(story, options, print) {
    const size = (text) => (options.bytes === true ? Buffer.byteLength(text) : text.length);
    for (const step of ladder(story)) {
        const text = print(step === story ? story : withNote(step, options.link));
        if (size(text) <= options.limit)
            return text;
    }
    return lastResort(story, options, print, size);
}
function* ladder(story) {
    yield story;
    const byRank = story.sections.toSorted((left, right) => right.rank - left.rank);
    for (let shed = 1; shed <= byRank.length; shed += 1) {
        const gone = new Set(byRank.slice(0, shed));
        yield { ...story, sections: story.sections.filter((section) => !gone.has(section)) };
    }
    for (const rows of [200, 50, 15, 5])
        yield trimmed(story, rows, rows);
    yield { ...trimmed(story, 0, 3), table: undefined };
    yield { ...trimmed(story, 0, 0), table: undefined, footer: [] };
}
function trimmed(story, rows, sentences) {
    const { table } = story;
    return {
        ...story,
        sections: [],
        top: story.top.slice(0, sentences),
        lead: story.lead.slice(0, sentences),
        table: table === undefined ? undefined : { ...table, rows: table.rows.slice(0, rows) },
    };
}
function withNote(story, url) {
    const where = url === undefined ? (0,phrase/* say */.cv) `the report file` : [(0,phrase/* link */.nf)('the full report', url)];
    return { ...story, lead: [...story.lead, (0,phrase/* say */.cv) `Shortened to fit here; the rest stands in ${where}.`] };
}
/** One line, cut until it fits. An address is never cut: it is left out when it does not fit. */
function lastResort(story, { limit, link: url }, print, size) {
    const said = Array.from((0,phrase/* plainText */.wh)(story.headline));
    const empty = { ...trimmed(story, 0, 0), table: undefined, footer: [] };
    const texts = [400, 120, 40, 0].flatMap((length) => [url === undefined ? [] : [(0,phrase/* link */.nf)('full report', url)], []].map((imprint) => print({ ...empty, headline: (0,phrase/* say */.cv) `${said.slice(0, length).join('')}`, imprint })));
    return [...texts, `${story.mark} Latency Lens`].find((text) => size(text) <= limit) ?? '';
}

// EXTERNAL MODULE: ./lib/report/story.js + 3 modules
var report_story = __webpack_require__(7809);
;// CONCATENATED MODULE: ./lib/report/markdown.js




/**
 * The report as a pull request comment, job summary or note. The first line is the hidden marker that finds the
 * comment again; the second states verdict and next step. Never longer than the limit: sections are left out by rank,
 * then rows, then sentences, down to one line and a link.
 */
function renderMarkdown(report, options) {
    const story = withLink((0,report_story/* tellStory */.F)(report), options.link);
    return shortened(story, options, printMarkdown);
}
function printMarkdown(story) {
    const blocks = [
        `### ${story.mark} Latency Lens: ${inline(story.headline)}`,
        ...(story.top.length === 0 ? [] : [story.top.map((phrase) => `> ▲ ${inline(phrase)}`).join('\n>\n')]),
        ...story.lead.map((phrase) => inline(phrase)),
        ...(story.table === undefined ? [] : [printTable(story.table)]),
        ...story.sections.map(printSection),
        ...(story.footer.length === 0 ? [] : [story.footer.map((phrase) => inline(phrase)).join('<br>\n')]),
        ...(story.imprint.length === 0 ? [] : [`<sub>${inline(story.imprint)}</sub>`]),
    ];
    return `${commentMarker(story.suite)}\n${blocks.join('\n\n')}\n`;
}
/** Blank lines around the content: without them the platforms read no markdown inside `<details>`. */
function printSection(section) {
    const summary = `<details><summary>${summaryLine(section.title)}</summary>`;
    return [summary, ...section.blocks.map(printBlock), '</details>'].join('\n\n');
}
function printBlock(block) {
    switch (block.type) {
        case 'paragraph':
            return inline(block.phrase);
        case 'list':
            return block.items.map((item) => `- ${inline(item)}`).join('\n');
        case 'table':
            return printTable(block.table);
    }
}
function printTable({ columns, rows }) {
    return [
        tableLine(columns.map((column) => escapeMarkdown(column.title))),
        tableLine(columns.map((column) => (column.align === 'right' ? '---:' : ':---'))),
        ...rows.map((row) => tableLine(row.cells.map((cell) => inline(cell)))),
    ].join('\n');
}
function tableLine(cells) {
    return `| ${cells.join(' | ')} |`;
}
function inline(phrase) {
    return phrase
        .map((piece) => {
        switch (piece.type) {
            case 'text':
                return escapeMarkdown(piece.text);
            case 'code':
                return markdownCode(piece.text);
            case 'strong':
                return `**${escapeMarkdown(piece.text)}**`;
            case 'link':
                return `[${escapeMarkdown(piece.text)}](${markdownAddress(piece.url)})`;
        }
    })
        .join('');
}
function summaryLine(phrase) {
    return phrase
        .map((piece) => piece.type === 'code' ? `<code>${escapeMarkdownHtml(piece.text)}</code>` : escapeMarkdownHtml(piece.text))
        .join('');
}
function withLink(story, url) {
    if (url === undefined)
        return story;
    const separator = (0,phrase/* plainText */.wh)(story.imprint) === '' ? '' : ' · ';
    return { ...story, imprint: (0,phrase/* say */.cv) `${story.imprint}${separator}${(0,phrase/* link */.nf)('full report', url)}` };
}

;// CONCATENATED MODULE: ./lib/pipeline/deliver.js









/** GitHub takes 65,536 characters in a comment. */
const MARKDOWN_LIMIT = 60_000;
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
/** The run file alone, so that a failure in what follows loses no measurement. */
async function writeRun(run, files, cwd, redact) {
    await makeFolder((0,external_node_path_.resolve)(cwd, files.run, '..'));
    await writeFileAtomic((0,external_node_path_.resolve)(cwd, files.run), redact(serializeRun(run)));
}
/** Everything that people and machines read, each file whole or not at all. */
async function writeReport(report, files, cwd, redact) {
    const { renderHtml } = await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 6187));
    const bodies = [
        [files.run, serializeRun(withStory(report))],
        [files.markdown, renderMarkdown(report, { limit: MARKDOWN_LIMIT })],
        [files.html, renderHtml(report)],
        [files.junit, toJUnit(report)],
        [files.summary, summaryJson(report, (0,report_story/* plainHeadline */.r)(report))],
    ];
    await makeFolder((0,external_node_path_.resolve)(cwd, files.run, '..'));
    for (const [path, body] of bodies)
        await writeFileAtomic((0,external_node_path_.resolve)(cwd, path), redact(body));
}
/** The run file remembers what was said of it, so that `report` can say it again in another form. */
function withStory({ run, ...told }) {
    return run.decision === undefined ? run : { ...run, decision: { ...run.decision, told } };
}
async function makeFolder(path) {
    try {
        await (0,promises_.mkdir)(path, { recursive: true });
    }
    catch (cause) {
        throw new lens_error/* LensError */.hw('output/unwritable', `the folder ${path} cannot be made (${errorCode(cause)})`, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/pipeline/job.js

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
    return policy.confirm === 'never' ? plan.iterations : sentinelCount(plan.iterations, stored);
}
function storedRuns(job, cell) {
    return job.baseline.perCell.get(cell)?.length ?? 0;
}
function job_armsOf(cells) {
    return {
        candidate: new Map(cells.map(({ candidate }) => [candidate.id, candidate])),
        base: new Map(cells.flatMap(({ candidate, base }) => (base === undefined ? [] : [[candidate.id, base]]))),
    };
}
/** Everything that is called, on either arm. */
function targetsOf(job) {
    const { candidate, base } = job_armsOf(calledCells(job));
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
        const counts = callCounts({ cell, candidate, base: base === undefined ? 0 : sentinels }, options.warmup);
        const heads = counts.candidate + counts.warmup.candidate + (options.idleProbe === true ? 1 : 0);
        const bases = counts.base + counts.warmup.base;
        const costs = [
            times(heads, options.worstCaseUsd(cell)),
            base === undefined ? 0 : times(bases, options.worstCaseUsd(base)),
        ];
        return { cell: cell.id, requests: heads + bases, costUsd: worst_case_sum(costs) };
    });
    return {
        requests: perCell.reduce((total, { requests }) => total + requests, 0),
        costUsd: worst_case_sum(perCell.map(({ costUsd }) => costUsd)),
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
        const text = `the planned calls could cost ${worst_case_usd(costUsd)}, and the cap is ${worst_case_usd(maxCostUsd)}`;
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
function worst_case_usd(amount) {
    return `$${amount === 0 ? '0' : roundedUp(amount)}`;
}
function times(calls, each) {
    return calls === 0 ? 0 : each === undefined ? undefined : calls * each;
}
function worst_case_sum(amounts) {
    return amounts.reduce((total, amount) => (total === undefined || amount === undefined ? undefined : total + amount), 0);
}

;// CONCATENATED MODULE: ./lib/model/known-providers.js
const CHAT = ['openai-chat', 'openai-completions'];
const CHAT_AND_RESPONSES = ['openai-chat', 'openai-responses', 'openai-completions'];
/** The config's own providers. */
const providers = [
    {
        id: 'openai',
        provider: 'openai',
        title: 'OpenAI',
        baseUrl: 'https://api.openai.com/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'OPENAI_API_KEY',
        auth: ['bearer'],
        hosts: ['api.openai.com', 'us.api.openai.com', 'eu.api.openai.com'],
        local: false,
        // Every chat model takes it, and reasoning models take nothing else.
        chatCap: 'max_completion_tokens',
        pricesId: 'openai',
    },
    {
        id: 'anthropic',
        provider: 'anthropic',
        title: 'Anthropic',
        baseUrl: 'https://api.anthropic.com',
        formats: ['anthropic-messages'],
        keyName: 'ANTHROPIC_API_KEY',
        auth: ['x-api-key', 'bearer'],
        hosts: ['api.anthropic.com'],
        local: false,
        pricesId: 'anthropic',
    },
    {
        id: 'gemini',
        provider: 'gemini',
        title: 'Google Gemini',
        baseUrl: 'https://generativelanguage.googleapis.com',
        formats: ['gemini', 'gemini-json-array'],
        keyName: 'GEMINI_API_KEY',
        auth: ['x-goog-api-key', 'bearer'],
        hosts: ['generativelanguage.googleapis.com'],
        local: false,
        pricesId: 'google',
    },
    {
        id: 'vertex',
        provider: 'vertex',
        title: 'Google Vertex AI',
        baseUrl: 'https://{region}-aiplatform.googleapis.com',
        formats: ['gemini', 'gemini-json-array', 'anthropic-messages'],
        keyName: 'GOOGLE_ACCESS_TOKEN',
        auth: ['bearer', 'x-goog-api-key'],
        hosts: ['aiplatform.googleapis.com', '*-aiplatform.googleapis.com', 'aiplatform.*.rep.googleapis.com'],
        local: false,
        pricesId: 'google',
    },
    {
        id: 'bedrock',
        provider: 'bedrock',
        title: 'AWS Bedrock',
        baseUrl: 'https://bedrock-runtime.{region}.amazonaws.com',
        formats: ['bedrock-converse', 'bedrock-invoke'],
        keyName: 'AWS_ACCESS_KEY_ID',
        keyCompanions: ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
        auth: ['aws', 'bearer'],
        hosts: ['bedrock-runtime.*.amazonaws.com', 'bedrock-runtime-fips.*.amazonaws.com'],
        local: false,
        pricesId: 'aws',
    },
    {
        id: 'azure-openai',
        provider: 'azure-openai',
        title: 'Azure OpenAI',
        formats: ['openai-chat', 'openai-responses', 'openai-completions', 'anthropic-messages'],
        keyName: 'AZURE_OPENAI_API_KEY',
        auth: ['api-key', 'bearer', 'x-api-key'],
        hosts: ['*.openai.azure.com', '*.cognitiveservices.azure.com', '*.services.ai.azure.com'],
        hostsAreCustomers: true,
        local: false,
        pricesId: 'azure',
    },
    {
        id: 'cohere',
        provider: 'cohere',
        title: 'Cohere',
        baseUrl: 'https://api.cohere.com',
        formats: ['cohere-v2'],
        keyName: 'COHERE_API_KEY',
        auth: ['bearer'],
        hosts: ['api.cohere.com', 'api.cohere.ai'],
        local: false,
        pricesId: 'cohere',
    },
    {
        id: 'ollama',
        provider: 'ollama',
        title: 'Ollama',
        baseUrl: 'http://127.0.0.1:11434',
        formats: ['ollama-ndjson', 'openai-chat'],
        auth: ['none', 'bearer'],
        hosts: ['ollama.com'],
        local: true,
        chatCap: 'max_tokens',
    },
    {
        id: 'openai-compatible',
        provider: 'openai-compatible',
        title: 'OpenAI-compatible server',
        formats: [...CHAT_AND_RESPONSES, 'anthropic-messages'],
        auth: ['bearer', 'api-key', 'x-api-key', 'none'],
        hosts: [],
        local: false,
    },
];
/** A hosted service behind an OpenAI-compatible API, or with `{ local: true }` a server of the user's own. */
function compatible(preset, place = { local: false }) {
    return {
        provider: 'openai-compatible',
        formats: CHAT,
        auth: place.local ? ['none', 'bearer'] : ['bearer'],
        hosts: [],
        chatCap: 'max_tokens',
        ...preset,
        ...place,
    };
}
const presets = [
    compatible({
        id: 'groq',
        title: 'Groq',
        baseUrl: 'https://api.groq.com/openai/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'GROQ_API_KEY',
        hosts: ['api.groq.com'],
        chatCap: 'max_completion_tokens',
        pricesId: 'groq',
    }),
    compatible({
        id: 'mistral',
        title: 'Mistral',
        baseUrl: 'https://api.mistral.ai/v1',
        keyName: 'MISTRAL_API_KEY',
        hosts: ['api.mistral.ai'],
        strictChat: { seedName: 'random_seed' },
        pricesId: 'mistral',
    }),
    compatible({
        id: 'deepseek',
        title: 'DeepSeek',
        baseUrl: 'https://api.deepseek.com',
        formats: CHAT_AND_RESPONSES,
        keyName: 'DEEPSEEK_API_KEY',
        hosts: ['api.deepseek.com'],
        pricesId: 'deepseek',
    }),
    compatible({
        id: 'together',
        title: 'Together AI',
        baseUrl: 'https://api.together.xyz/v1',
        keyName: 'TOGETHER_API_KEY',
        hosts: ['api.together.xyz', 'api.together.ai'],
        pricesId: 'together',
    }),
    compatible({
        id: 'fireworks',
        title: 'Fireworks AI',
        baseUrl: 'https://api.fireworks.ai/inference/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'FIREWORKS_API_KEY',
        hosts: ['api.fireworks.ai'],
        pricesId: 'fireworks',
    }),
    compatible({
        id: 'openrouter',
        title: 'OpenRouter',
        baseUrl: 'https://openrouter.ai/api/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'OPENROUTER_API_KEY',
        hosts: ['openrouter.ai'],
        pricesId: 'openrouter',
    }),
    compatible({
        id: 'xai',
        title: 'xAI',
        baseUrl: 'https://api.x.ai/v1',
        formats: CHAT_AND_RESPONSES,
        keyName: 'XAI_API_KEY',
        hosts: ['api.x.ai', '*.api.x.ai'],
        chatCap: 'max_completion_tokens',
        pricesId: 'x-ai',
    }),
    compatible({
        id: 'perplexity',
        title: 'Perplexity',
        baseUrl: 'https://api.perplexity.ai',
        keyName: 'PERPLEXITY_API_KEY',
        hosts: ['api.perplexity.ai'],
        pricesId: 'perplexity',
    }),
    compatible({
        id: 'cerebras',
        title: 'Cerebras',
        baseUrl: 'https://api.cerebras.ai/v1',
        keyName: 'CEREBRAS_API_KEY',
        hosts: ['api.cerebras.ai'],
        chatCap: 'max_completion_tokens',
        pricesId: 'cerebras',
    }),
    compatible({
        id: 'zai',
        title: 'Z.ai',
        baseUrl: 'https://api.z.ai/api/paas/v4',
        keyName: 'ZAI_API_KEY',
        hosts: ['api.z.ai'],
        pricesId: 'zai',
    }),
    compatible({
        id: 'huggingface',
        title: 'Hugging Face Inference Providers',
        baseUrl: 'https://router.huggingface.co/v1',
        keyName: 'HF_TOKEN',
        hosts: ['router.huggingface.co'],
    }),
    compatible({ id: 'vllm', title: 'vLLM', baseUrl: 'http://127.0.0.1:8000/v1', formats: CHAT_AND_RESPONSES }, { local: true }),
    compatible({ id: 'llama-cpp', title: 'llama.cpp', baseUrl: 'http://127.0.0.1:8080/v1' }, { local: true }),
    compatible({ id: 'lmstudio', title: 'LM Studio', baseUrl: 'http://127.0.0.1:1234/v1', formats: CHAT_AND_RESPONSES }, { local: true }),
    compatible({ id: 'ollama-compatible', title: 'Ollama, compatible route', baseUrl: 'http://127.0.0.1:11434/v1' }, { local: true }),
];
/** Every provider first, then every preset of `openai-compatible`. Ids are unique over both. */
const KNOWN_PROVIDERS = [...providers, ...presets];
const PRESET_IDS = presets.map((preset) => preset.id);
/** The entry of a target: its preset's when it names a known one, else its provider's. */
function knownProvider(provider, preset) {
    const wanted = provider === 'openai-compatible' && preset !== undefined ? preset : provider;
    const found = KNOWN_PROVIDERS.find((entry) => entry.id === wanted && entry.provider === provider);
    return found ?? knownProvider(provider);
}
/**
 * The base URL of an entry with its holes filled in; `undefined` when the config must give one, or a region is
 * needed and missing. Vertex spells its global and multi-regional endpoints differently.
 */
function defaultBaseUrl(known, region) {
    if (known.baseUrl === undefined || !known.baseUrl.includes('{region}'))
        return known.baseUrl;
    if (region === undefined)
        return undefined;
    if (known.id === 'vertex' && region === 'global')
        return 'https://aiplatform.googleapis.com';
    if (known.id === 'vertex' && (region === 'us' || region === 'eu')) {
        return `https://aiplatform.${region}.rep.googleapis.com`;
    }
    return known.baseUrl.replace('{region}', region);
}
/** How the key travels when the config does not say: Claude on Azure reads another header than Azure OpenAI. */
function defaultAuth(known, format) {
    if (known.id === 'azure-openai' && format === 'anthropic-messages')
        return 'x-api-key';
    return known.auth[0] ?? 'bearer';
}
/** Is `host` (a name without a port) one that this provider runs itself? */
function isOwnHost(known, host) {
    const name = host.toLowerCase();
    return known.hosts.some((pattern) => {
        const [head = '', tail] = pattern.split('*');
        if (tail === undefined)
            return name === head;
        const middle = name.slice(head.length, name.length - tail.length);
        return name.startsWith(head) && name.endsWith(tail) && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(middle);
    });
}
/** Is it any known provider's own host? Others are taken for a deployment of the user's. */
function isKnownHost(host) {
    return KNOWN_PROVIDERS.some((known) => isOwnHost(known, host));
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
    const owners = KNOWN_PROVIDERS.filter((known) => known.keyName === keyName || known.keyCompanions?.includes(keyName));
    if (owners.length > 0 && !listed && !owners.some((known) => isOwnHost(known, url.hostname)))
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
    const known = knownProvider(target.provider, target.preset);
    if (keyName !== known.keyName || !isOwnHost(known, url.hostname) || url.port !== '')
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
    const known = knownProvider(provider, preset);
    if (!isOwnHost(known, url.hostname) || url.port !== '')
        return 'which is not its provider’s own host';
    if (known.hostsAreCustomers !== true || base === undefined || callsHost(base, url.host))
        return undefined;
    return `which the base of this change does not call: hosts of ${known.title} belong to its customers`;
}

;// CONCATENATED MODULE: ./lib/pipeline/credentials.js

/** The key of a target, read from the environment at the moment it is needed; undefined when it is not set. */
function credentialOf(target, env) {
    if (target.auth === 'none')
        return { type: 'none' };
    if (target.auth === 'aws')
        return awsCredential(env);
    const value = target.keyName === undefined ? undefined : credentials_valueOf(env, target.keyName);
    return value === undefined ? undefined : { type: 'key', value };
}
/** Names of the variables that would have to be set for these targets to be called, each once. */
function missingCredentials(targets, env) {
    const missing = targets.filter((target) => credentialOf(target, env) === undefined);
    return [
        ...new Set(missing.map((target) => target.auth === 'aws' ? 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY' : (target.keyName ?? ''))),
    ];
}
/** @throws LensError `credentials/missing` */
function requiredCredential(target, env) {
    const found = credentialOf(target, env);
    if (found === undefined)
        throw credentialsMissing(missingCredentials([target], env));
    return found;
}
function credentialsMissing(names) {
    const [first = ''] = names;
    return new lens_error/* LensError */.hw('credentials/missing', `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not set`, {
        remedy: `Set it before the call; in a workflow: \`env: ${first}: \${{ secrets.${first} }}\`. Or let such runs pass with \`--no-require-credentials\`.`,
    });
}
/** Every secret value that these targets use: what the redactor in front of all sinks must know. */
function secretValues(targets, env) {
    const values = targets.flatMap((target) => {
        const found = credentialOf(target, env);
        if (found === undefined || found.type === 'none')
            return [];
        if (found.type === 'key')
            return [found.value];
        return [
            found.secretAccessKey,
            found.accessKeyId,
            ...(found.sessionToken === undefined ? [] : [found.sessionToken]),
        ];
    });
    return [...new Set(values)];
}
function awsCredential(env) {
    const accessKeyId = credentials_valueOf(env, 'AWS_ACCESS_KEY_ID');
    const secretAccessKey = credentials_valueOf(env, 'AWS_SECRET_ACCESS_KEY');
    const sessionToken = credentials_valueOf(env, 'AWS_SESSION_TOKEN');
    if (accessKeyId === undefined || secretAccessKey === undefined)
        return undefined;
    return { type: 'aws', accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
}
/** CI systems set a secret that does not exist to an empty text; pasted keys often end in a line break. */
function credentials_valueOf(env, name) {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
}

;// CONCATENATED MODULE: ./lib/pipeline/preflight.js




/**
 * Everything that can refuse a job, before its first call: hosts, keys, caps.
 *
 * @throws LensError of the rooms `security`, `credentials` and `caps`
 */
function preflight(job, world) {
    const cells = calledCells(job);
    const targets = targetsOf(job);
    checkHosts(job.plan, {
        allowedHosts: job.settings.allowedHosts,
        ...(job.basePlan !== undefined && { base: job.basePlan }),
    });
    const missing = missingCredentials(targets, world.env);
    if (missing.length > 0 && job.settings.requireCredentials)
        throw credentialsMissing(missing);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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

;// CONCATENATED MODULE: ./lib/baseline/parse-run.js




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
    const header = schemas/* object */.Ikc({ schema: schemas/* literal */.euz(RUN_SCHEMA), version: schemas/* int */.Whr().positive() }).safeParse(json);
    if (!header.success)
        throw new lens_error/* LensError */.hw('run/wrong-schema', `${name} is not a run file of this tool.`);
    const reader = readers.get(header.data.version);
    if (reader === undefined) {
        throw new lens_error/* LensError */.hw('run/wrong-schema', `${name} was written by a newer version of this tool (file version ${header.data.version}; this one reads up to ${RUN_VERSION}).`);
    }
    return reader(json, name);
}
function readJson(text, name) {
    if (Buffer.byteLength(text) > MAX_RUN_BYTES) {
        throw new lens_error/* LensError */.hw('run/unreadable', `${name} is larger than ${MAX_RUN_BYTES / 1024 / 1024} MiB.`);
    }
    if (text.trim() === '')
        throw new lens_error/* LensError */.hw('run/unreadable', `${name} is empty.`);
    let json;
    try {
        json = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        // The engine's message quotes the file, so only its verdict and its position are passed on.
        throw new lens_error/* LensError */.hw('run/unreadable', `${name} ${whyNoJson(text, error)}.`);
    }
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
        return json;
    throw new lens_error/* LensError */.hw('run/wrong-schema', `${name} is not a run file of this tool.`);
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
    const read = runSchema.safeParse(json);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const member = memberName(issue?.path ?? []);
    // A word that we do not know was most likely added by a later version.
    if (issue?.code === 'invalid_value') {
        throw new lens_error/* LensError */.hw('run/wrong-schema', `${name}: ${member} has a value that this version does not know.`);
    }
    throw new lens_error/* LensError */.hw('run/unreadable', `${name}: ${member} ${whatIsWrong(issue)}.`);
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

;// CONCATENATED MODULE: ./lib/baseline/read-stored-runs.js


/** Stored files as runs. A damaged baseline file costs its own run, not the verdict. */
function readStoredRuns(files) {
    const runs = [];
    const findings = [];
    for (const { path, text } of files) {
        try {
            runs.push({ run: parseRun(text, path), path });
        }
        catch (error) {
            if (!(0,lens_error/* isLensError */.Vc)(error))
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

// EXTERNAL MODULE: ./node_modules/@pydantic/genai-prices/dist/index.js
var dist = __webpack_require__(2294);
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

;// CONCATENATED MODULE: ./lib/metrics/price-of.js




/**
 * The day the price table was published: the table travels inside `@pydantic/genai-prices` 0.1.8 and states no date
 * of its own, so this is that version's day in the npm registry. A test holds the two together.
 */
const priceTableDate = '2026-09-23';
/**
 * Prices of one moment, for every run that is compared: some prices depend on the date or the time of day, and two
 * sides of a comparison must not differ by that.
 */
function pricesAt(at) {
    return (cell, usage, served) => priceOf(cell, usage, { ...served, at });
}
/**
 * What one call cost by list price, in USD. The user's own price wins over the table and is taken as it is: no tier,
 * no region. Unknown, and so `undefined`: a model that the table does not have, a call without token counts, a tier
 * or a kind of token whose price nobody published.
 */
function priceOf(cell, usage, { servedModel, tier, at }) {
    const tokens = billedTokens(usage);
    if (tokens === undefined)
        return undefined;
    if (cell.price !== undefined)
        return priceByOverride(tokens, cell.price);
    const known = knownProvider(cell.provider, cell.preset);
    if (known.pricesId === undefined)
        return undefined;
    const standard = lookUp(known.pricesId, modelNames(cell, servedModel), tokens, at);
    if (standard === undefined || !coversEverything(cell, standard.model_price, tokens))
        return undefined;
    const atTier = priceAtTier(tier, {
        table: known.pricesId,
        modelId: standard.model.id,
        tokens,
        usd: standard.total_price,
    });
    return atTier === undefined ? undefined : atTier * vertexRegionFactor(cell, standard.model.id);
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

;// CONCATENATED MODULE: ./lib/plan/confined-files.js



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
    const real = realPath((0,external_node_path_.join)(configFolder, path), path);
    const inside = (0,external_node_path_.relative)(realPath(workspaceRoot, path), real);
    if (inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside)) {
        throw outside(path, 'leads out of the workspace through a link');
    }
    if (inside.split(external_node_path_.sep).includes('.git'))
        throw outside(path, 'leads into .git');
    return decoded(bytesOf(real, path, MAX_FILE_BYTES[kind]), path);
}
/** The part of the rule that needs no disk, for sources that are not one (the files of a commit). */
function requirePlainPath(path) {
    // A backslash separates folders on Windows and would hide `..` elsewhere.
    const parts = path.split(/[/\\]/);
    if ((0,external_node_path_.isAbsolute)(path) || /^[a-z]:|^\\/i.test(path))
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
    const handle = attempt(path, () => (0,external_node_fs_.openSync)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW));
    try {
        const status = (0,external_node_fs_.fstatSync)(handle);
        if (!status.isFile())
            throw unreadable(path, 'is not a regular file');
        if (status.size > limit)
            throw unreadable(path, `is larger than ${limit / 1024 / 1024} MiB`);
        return attempt(path, () => (0,external_node_fs_.readFileSync)(handle));
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
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
    return attempt(path, () => external_node_fs_.realpathSync.native(place));
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
    return new lens_error/* LensError */.hw(code, `the file "${path.replaceAll(/\p{Cc}/gu, ' ').slice(0, 200)}" ${problem}`);
}

;// CONCATENATED MODULE: ./lib/plan/value-schemas.js

/**
 * Values with units, as people write them. Inside, a duration is milliseconds, a share is 0–1 (20% = 0.2), money is
 * USD, a rate is per second. A bare number is refused where two units could be meant.
 */
const worded = (expected) => ({ error: `must be ${expected}` });
const MS_PER_UNIT = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };
const DURATION = 'a duration with its unit, such as 500ms, 30s or 2m';
const duration = schemas/* string */.YjP(worded(DURATION))
    .regex(/^\d{1,9}(\.\d{1,6})?\s?(ms|s|m|min|h)$/, worded(DURATION))
    .meta({ description: 'A duration with its unit: 500ms, 30s, 2m, 1h.', examples: ['30s'] })
    .transform(toMilliseconds);
const positiveDuration = duration.refine((ms) => ms > 0, worded('longer than zero'));
const SHARE = 'a share in percent, such as 20%';
const value_schemas_share = schemas/* string */.YjP(worded(SHARE))
    .regex(/^\d{1,5}(\.\d{1,6})?\s?%$/, worded(SHARE))
    .meta({ description: 'A share in percent: 20%, 2.5%.', examples: ['20%'] })
    .transform((text) => Number(text.replace('%', '')) / 100);
const positiveShare = value_schemas_share.refine((value) => value > 0, worded('above 0%'));
const MONEY = 'an amount of money, such as 0.0001usd';
const money = schemas/* string */.YjP(worded(MONEY))
    .regex(/^(\$\d{1,9}(\.\d{1,12})?|\d{1,9}(\.\d{1,12})?\s?usd)$/i, worded(MONEY))
    .meta({ description: 'An amount in US dollars: 0.0001usd or $0.0001.', examples: ['0.0001usd'] })
    .transform((text) => Number(text.replace(/\$|\s?usd/i, '')));
const RATE = 'a rate with its unit, such as 5/s or 300/min';
const rate = schemas/* string */.YjP(worded(RATE))
    .regex(/^\d{1,7}(\.\d{1,6})?\s?\/\s?(s|m|min|h)$/, worded(RATE))
    .meta({ description: 'A rate: 5/s, 300/min.', examples: ['5/s'] })
    .transform((text) => {
    const [count = '', unit = ''] = text.split('/');
    return (Number(count) * 1000) / (MS_PER_UNIT[unit.trim()] ?? 1000);
})
    .refine((perSecond) => perSecond > 0, worded('above zero'));
function wholeNumber(low, high) {
    const range = worded(`a whole number from ${low} to ${high}`);
    return schemas/* number */.aig(range).int(range).min(low, range).max(high, range);
}
function numberBetween(low, high) {
    const range = worded(`a number from ${low} to ${high}`);
    return schemas/* number */.aig(range).min(low, range).max(high, range);
}
function words(what, longest) {
    return schemas/* string */.YjP(worded(what))
        .min(1, worded(`${what}, not empty`))
        .max(longest, worded(`at most ${longest} characters`));
}
const ID = 'a name of letters, digits, dots, dashes and underscores, at most 64 of them';
const id = schemas/* string */.YjP(worded(ID))
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, worded(ID))
    .meta({ description: 'A name that stays the same over time: baselines are found by it.' });
/** A cell's id, or several by `*`. */
const cellPattern = words('the id of a cell (target/scenario), with * for any part of it', 200).meta({
    description: 'Cells by id: `target/scenario`, `target/scenario@8` at concurrency 8; `*` stands for any text.',
});
const fileReference = schemas/* strictObject */.rej({ file: words('the path of a file, relative to this config', 1000) })
    .meta({ description: 'A text file of the workspace, by its path relative to this config.' });
/** A text, in place or in a file. */
const textOrFile = schemas/* union */.KCZ([schemas/* string */.YjP().min(1, worded('a text that is not empty')), fileReference], worded('a text, or { file: … }'))
    .meta({ description: 'A text, or { file: path }. `{{name}}` is filled from the data set.' });
function toMilliseconds(text) {
    const [, count = '', unit = ''] = /^([\d.]+)\s?([a-z]+)$/.exec(text) ?? [];
    return Number(count) * (MS_PER_UNIT[unit] ?? 1);
}

;// CONCATENATED MODULE: ./lib/plan/gate-schema.js


/** What can be compared between arms; the other metrics are shown, and can be given a budget. */
const GATED = ['ttft', 'ttfo', 'tpot', 'e2e', 'cost'];
const perMetric = (value) => ({ ttft: value, ttfo: value, tpot: value, e2e: value, cost: value });
const threshold = schemas/* union */.KCZ([positiveShare, schemas/* strictObject */.rej(perMetric(positiveShare.optional()))], {
    error: 'must be a share in percent such as 20%, or one for each metric: { ttft: 20%, cost: 10% }',
})
    .meta({ description: 'How much slower or dearer is too much, relative. One figure holds for every metric.' });
const floor = schemas/* strictObject */.rej({ ...perMetric(duration.optional()), cost: money.optional() })
    .meta({ description: 'An effect smaller than this, in absolute terms, never fails.' });
const percentile = schemas/* enum */.k5n(['p50', 'p90', 'p95', 'p99', 'mean']).optional().meta({ description: 'Default: p95.' });
const budget = schemas/* discriminatedUnion */.gMt('metric', [
    schemas/* strictObject */.rej({
        cells: cellPattern.optional(),
        metric: schemas/* enum */.k5n(['ttft', 'ttfo', 'tpot', 'e2e', 'stall']),
        percentile,
        max: duration,
    }),
    schemas/* strictObject */.rej({ cells: cellPattern.optional(), metric: schemas/* literal */.euz('cost'), percentile, max: money }),
    schemas/* strictObject */.rej({
        cells: cellPattern.optional(),
        metric: schemas/* literal */.euz('speed'),
        percentile,
        min: rate.meta({ description: 'Tokens per second, at least: 30/s.' }),
    }),
]);
const DAY = 'must be a day, such as 2027-01-31';
const accepted = schemas/* strictObject */.rej({
    cells: cellPattern,
    metric: schemas/* enum */.k5n(GATED),
    'up-to': positiveShare.meta({ description: 'Accepted up to this much slower or dearer.' }),
    reason: words('the reason, for the people who read this later', 500),
    until: iso/* date */.p6({ error: DAY }).meta({ description: 'Last day that it holds.' }),
});
const gateSchema = schemas/* strictObject */.rej({
    mode: schemas/* enum */.k5n(['report', 'warn', 'enforce']).optional().meta({ description: 'Default: enforce.' }),
    threshold: threshold.optional(),
    floor: floor.optional(),
    metrics: schemas/* array */.YOg(schemas/* enum */.k5n(GATED)).min(1, { error: 'must name at least one metric' }).optional(),
    budgets: schemas/* array */.YOg(budget).max(500).optional().meta({ description: 'Absolute limits.' }),
    'error-rate': schemas/* strictObject */.rej({ max: value_schemas_share }).optional(),
    accepted: schemas/* array */.YOg(accepted).max(500).optional().meta({ description: 'Regressions that are wanted, until a day.' }),
    'on-inconclusive': schemas/* enum */.k5n(['pass', 'fail']).optional().meta({ description: 'Default: pass.' }),
    'on-drift': schemas/* enum */.k5n(['fail', 'warn'])
        .optional()
        .meta({ description: 'On the watch, when nothing changed on our side. Default: fail.' }),
    confirm: schemas/* enum */.k5n(['auto', 'lean', 'never'])
        .optional()
        .meta({ description: 'How a suspect is asked again. Default: auto.' }),
    strict: schemas/* boolean */.zMY({ error: 'must be true or false' })
        .optional()
        .meta({ description: 'Red only when the effect is shown to exceed the threshold itself.' }),
});
/** Lowers the caller's caps; what lies above them changes nothing. */
const capsSchema = schemas/* strictObject */.rej({
    'max-cost-usd': numberBetween(0, 1_000_000).optional(),
    'max-requests': numberBetween(1, 100_000_000).int({ error: 'must be a whole number' }).optional(),
    'max-minutes': numberBetween(0.01, 100_000).optional(),
});

;// CONCATENATED MODULE: ./lib/plan/secrets.js
/**
 * Keys as their issuers shape them. Each asks for so much text behind its prefix that prose about keys passes.
 * Sources: the issuers' own key formats and the public rules of secret scanners (read 2026-11-22).
 */
const ISSUED = [
    /(?<![\w-])sk-(?:[a-z0-9]{2,12}-){0,3}(?=[\w-]*\d)(?=[\w-]*[A-Za-z])\w{16,}[\w-]*/g, // OpenAI, Anthropic, DeepSeek, …
    /(?<![\w-])AIza[\w-]{30,}/g, // Google
    /(?<![\w-])ya29\.[\w-]{20,}/g, // Google access token
    /(?<![\w-])(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)/g, // AWS key id
    /(?<![\w-])ABSK[A-Za-z0-9+/]{30,}=*/g, // Bedrock API key
    /(?<![\w-])(?:gsk_|xai-|hf_|r8_|fw_|csk-|pplx-|nvapi-|tgp_v1_)(?=[\w-]*\d)[\w-]{20,}/g,
    /(?<![\w-])gh[opsur]_\w{20,}/g,
    /(?<![\w-])github_pat_\w{20,}/g,
    /(?<![\w-])glpat-[\w-]{16,}/g,
    /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, // JSON web token
    /(?<=\bBearer\s{1,4})(?=[\w.~+/-]*\d)[\w.~+/-]{16,}=*/gi,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
];
/** What looks like a key of a known issuer, wherever it stands (comments too), in order, without overlaps. */
function secretsIn(text) {
    const found = ISSUED.flatMap((shape) => Array.from(text.matchAll(shape), (match) => ({ start: match.index, end: match.index + match[0].length })));
    return merged(found);
}
/** Would this value, written where a key's name or a header's value belongs, be a secret? */
function looksLikeSecret(value) {
    if (secretsIn(value).length > 0 || /^\s*(?:sk|gsk|xai|pplx|csk)[-_][a-z0-9]/.test(value))
        return true;
    return value.split(/[^\w+/=-]+/).some((word) => isRandomLooking(word));
}
/** Headers whose value is a credential by definition, whatever it looks like. */
function isCredentialHeader(name) {
    return /^(?:proxy-)?authorization$|^(?:set-)?cookie$|(?:^|-)api-?key$|^x-amz-security-token$|token$/i.test(name);
}
const ENVIRONMENT_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const WORDS = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
/**
 * 32 characters and more, letters and digits mixed, at least 3 bits a character: 32 hexadecimal digits reach 3.6 on
 * average. Names in the style MY_TEAM_KEY_2 and UUIDs, which are identifiers, are let through.
 */
function isRandomLooking(word) {
    if (word.length < 32 || UUID.test(word) || WORDS.test(word))
        return false;
    return /\d/.test(word) && /[A-Za-z]/.test(word) && bitsPerCharacter(word) >= 3;
}
function bitsPerCharacter(word) {
    const counts = new Map();
    for (const character of word)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const shares = [...counts.values()].map((count) => count / word.length);
    return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}
/** Stars over the ranges: the columns of what is left stay where they were. */
function blanked(text, ranges) {
    return ranges.reduce((left, { start, end }) => {
        const from = Math.max(0, start);
        const to = Math.min(left.length, end);
        return to > from ? `${left.slice(0, from)}${'*'.repeat(to - from)}${left.slice(to)}` : left;
    }, text);
}
/** The ranges in order, overlapping ones made one. */
function merged(ranges) {
    const done = [];
    for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
        const last = done.at(-1);
        if (last === undefined || range.start >= last.end)
            done.push(range);
        else
            done.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    }
    return done;
}

;// CONCATENATED MODULE: ./lib/plan/target-schema.js




/** The config's word for each wire format. */
const API_WORDS = {
    'openai-chat': 'chat',
    'openai-responses': 'responses',
    'openai-completions': 'completions',
    'anthropic-messages': 'messages',
    gemini: 'generate-content',
    'gemini-json-array': 'generate-content-array',
    'bedrock-converse': 'converse',
    'bedrock-invoke': 'invoke',
    'ollama-ndjson': 'native',
    'cohere-v2': 'chat-v2',
};
const AUTH_SCHEMES = [
    'bearer',
    'x-api-key',
    'api-key',
    'x-goog-api-key',
    'aws',
    'none',
];
const price = numberBetween(0, 1_000_000);
const KEY_NAME = 'must be the name of an environment variable, such as OPENAI_API_KEY';
// Headers that frame the request or choose who gets it are the transport's: `host` would lead a checked URL elsewhere.
const HEADER_NAME = /^(?!(?:host|connection|content-length|content-type|transfer-encoding|accept-encoding|te|upgrade|expect)$)[\w!#$%&'*+.^`|~-]+$/i;
const HEADER_NAME_RULE = "must be the name of a header that is not the transport's own (host, connection, content-length, …)";
const commonParams = {
    'max-output-tokens': wholeNumber(1, 10_000_000)
        .optional()
        .meta({ description: 'Output cap of one answer. A cost cap needs it: it bounds what a call can cost.' }),
    temperature: numberBetween(0, 5).optional(),
    'top-p': numberBetween(0, 1).optional(),
    'top-k': wholeNumber(0, 1_000_000).optional(),
    seed: wholeNumber(0, Number.MAX_SAFE_INTEGER).optional(),
    stop: schemas/* array */.YOg(words('a text', 1000)).min(1).max(64).optional(),
    'reasoning-effort': words('a word of the provider, such as low', 40).optional(),
    'thinking-budget': wholeNumber(-1, 10_000_000).optional().meta({ description: 'Tokens the model may think.' }),
    'service-tier': words('a word of the provider, such as default', 40).optional(),
    extra: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())
        .optional()
        .meta({ description: 'Goes into the request body verbatim and wins over everything above.' }),
};
const choices = wholeNumber(1, 128).optional().meta({ description: 'Number of answers to one request.' });
const OF_TARGET = 'Sent only when given; nothing is sent by default.';
const plainParams = schemas/* strictObject */.rej(commonParams).meta({ description: OF_TARGET });
/** The OpenAI family alone can answer a request several times. */
const openAiParams = schemas/* strictObject */.rej({ ...commonParams, n: choices })
    .meta({ description: OF_TARGET });
const common = {
    id: id.optional().meta({ description: 'First half of the ids of its cells. Default: the provider.' }),
    model: words('the name of a model', 300).meta({ description: 'As the provider spells it. Any model is fine.' }),
    key: schemas/* string */.YjP({ error: KEY_NAME }).regex(ENVIRONMENT_NAME, { error: KEY_NAME }).optional().meta({
        description: "NAME of the environment variable that holds the key, never the key. Default: the provider's usual name.",
    }),
    'base-url': words('an https URL', 2000)
        .optional()
        .meta({ description: 'Where the API is. `${env:NAME}` is filled in for names that the caller allows.' }),
    'base-arm': schemas/* strictObject */.rej({ 'base-url': words('an https URL', 2000) })
        .optional()
        .meta({ description: 'What the base of a change calls instead, for example production beside a preview.' }),
    deployed: schemas/* boolean */.zMY({ error: 'must be true or false' }).optional().meta({
        description: "The server itself is under test, so it may be slower because of the change although the request is the same. Default: true unless the host is a known provider's own.",
    }),
    headers: schemas/* record */.g1P(words('the name of a header', 100).regex(HEADER_NAME, { error: HEADER_NAME_RULE }), schemas/* string */.YjP({ error: 'must be a text' })
        .regex(/^[\t\x20-\x7e\x80-\xff]{0,2000}$/, { error: 'must be one line of at most 2000 plain characters' }))
        .optional()
        .meta({ description: 'Further request headers. Never the key: it travels by `key` and `auth`.' }),
    price: schemas/* strictObject */.rej({ input: price, output: price, 'cached-input': price.optional(), 'cache-write': price.optional() })
        .optional()
        .meta({ description: 'USD per million tokens; overrides the price table.' }),
};
/** What every provider has, beside which the keys of its own stand. */
function target(provider, own) {
    const known = KNOWN_PROVIDERS.filter((entry) => entry.provider === provider);
    const apis = [...new Set(known.flatMap((entry) => entry.formats.map((format) => API_WORDS[format])))];
    const schemes = AUTH_SCHEMES.filter((scheme) => known.some((entry) => entry.auth.includes(scheme)));
    return schemas/* strictObject */.rej({
        provider: schemas/* literal */.euz(provider),
        ...common,
        api: schemas/* enum */.k5n(apis)
            .optional()
            .meta({ description: `Way of speaking. Default: ${apis[0] ?? ''}.` }),
        auth: schemas/* enum */.k5n([...new Set([...schemes, 'none'])])
            .optional()
            .meta({ description: `How the key travels. Default: ${schemes[0] ?? 'none'}.` }),
        ...own,
    })
        .meta({ title: knownProvider(provider).title });
}
const region = words('a region', 60)
    .regex(/^[a-z0-9-]+$/, { error: 'must be a region, such as us-east-1' })
    .optional();
const part = (what) => words(what, 200).regex(/^[\w.:-]+$/, { error: `must be ${what}: letters, digits, and . : - _` });
const targetSchema = schemas/* discriminatedUnion */.gMt('provider', [
    target('openai', { params: openAiParams.optional() }),
    target('anthropic', { params: plainParams.optional() }),
    target('gemini', { params: plainParams.optional() }),
    target('vertex', { params: plainParams.optional(), region, project: part('the id of a project').optional() }),
    target('bedrock', { params: plainParams.optional(), region }),
    target('azure-openai', {
        params: openAiParams.optional(),
        deployment: part('the name of a deployment').optional().meta({ description: 'Default: the model.' }),
        'api-version': part('a version')
            .optional()
            .meta({ description: 'For example 2024-10-21; left out for the v1 API.' }),
    }),
    target('openai-compatible', {
        params: openAiParams.optional(),
        preset: schemas/* enum */.k5n(PRESET_IDS).optional().meta({ description: 'A known endpoint: gives base URL and key name.' }),
        region,
    }),
    target('ollama', { params: plainParams.optional() }),
    target('cohere', { params: plainParams.optional() }),
]);

;// CONCATENATED MODULE: ./lib/plan/scenario-schema.js



const cachePolicy = schemas/* enum */.k5n(['bust', 'warm', 'as-is']).meta({
    description: 'bust: a nonce before each prompt, so that no prompt cache answers. warm: the same prompt again. as-is: untouched.',
});
const message = schemas/* strictObject */.rej({ role: schemas/* enum */.k5n(['system', 'user', 'assistant']), content: textOrFile });
const scenarioSchema = schemas/* strictObject */.rej({
    id: id.optional().meta({ description: 'Second half of the ids of its cells. Default: prompt.' }),
    prompt: textOrFile.optional().meta({ description: 'Short for one message of the user.' }),
    messages: schemas/* array */.YOg(message).min(1, { error: 'must hold at least one message' }).max(1000).optional(),
    system: textOrFile.optional().meta({ description: 'Short for a first message of the system.' }),
    data: fileReference.optional().meta({
        description: 'Rows of variables: .jsonl, .json (a list of objects) or .csv. Both arms of a cell get the same rows in the same order.',
    }),
    params: openAiParams.optional().meta({ description: 'Laid over the params of each target.' }),
    cache: cachePolicy.optional(),
})
    .refine(({ prompt, messages }) => (prompt === undefined) !== (messages === undefined), {
    error: 'must have either `prompt` or `messages`',
});

;// CONCATENATED MODULE: ./lib/plan/config-schema.js





const concurrency = wholeNumber(1, 10_000);
const someCells = schemas/* union */.KCZ([
    cellPattern,
    schemas/* strictObject */.rej({
        target: words('the id of a target, or a part of it with *', 64).optional(),
        scenario: words('the id of a scenario, or a part of it with *', 64).optional(),
        concurrency: concurrency.optional(),
    })
        .refine((cells) => Object.keys(cells).length > 0, { error: 'must name a target, a scenario or a concurrency' }),
], { error: 'must be the id of a cell, or { target, scenario, concurrency }' })
    .meta({ description: 'Some cells: "mini/*", or { target: mini, scenario: … }.' });
const matrix = schemas/* strictObject */.rej({
    concurrency: schemas/* union */.KCZ([concurrency, schemas/* array */.YOg(concurrency).min(1).max(100)], {
        error: 'must be a whole number of calls at a time, or a list of them',
    })
        .optional()
        .meta({ description: 'Calls at a time, a cell for each figure. Default: [1].' }),
    include: schemas/* array */.YOg(someCells).min(1).optional().meta({ description: 'Only these cells.' }),
    exclude: schemas/* array */.YOg(someCells).optional().meta({ description: 'All but these cells.' }),
});
const config_schema_load = schemas/* discriminatedUnion */.gMt('mode', [
    schemas/* strictObject */.rej({ mode: schemas/* literal */.euz('closed') }),
    schemas/* strictObject */.rej({ mode: schemas/* enum */.k5n(['constant', 'poisson']), rate: rate.meta({ description: 'Per cell.' }) }),
]);
const timeouts = schemas/* strictObject */.rej({ 'first-token': positiveDuration.optional(), total: positiveDuration.optional() });
/** The one source of what a config may say: it checks configs, types them, and generates the published JSON Schema. */
const configSchema = schemas/* strictObject */.rej({
    $schema: schemas/* string */.YjP().optional().meta({ description: 'For editors; not read.' }),
    version: schemas/* literal */.euz(1, { error: 'must be 1, the only version there is' }).optional(),
    suite: id.optional().meta({ description: 'Which baseline these runs belong to. Default: default.' }),
    targets: schemas/* array */.YOg(targetSchema, { error: 'must be a list of targets' })
        .min(1, { error: 'must hold at least one target' })
        .max(1000),
    prompt: textOrFile.optional().meta({ description: 'Short for one scenario with this prompt.' }),
    scenarios: schemas/* array */.YOg(scenarioSchema, { error: 'must be a list of scenarios' })
        .min(1, { error: 'must hold at least one scenario' })
        .max(1000)
        .optional(),
    matrix: matrix.optional(),
    iterations: wholeNumber(1, 100_000).optional().meta({ description: 'Calls per cell and arm. Default: 50.' }),
    warmup: wholeNumber(0, 10_000)
        .optional()
        .meta({ description: 'Calls per cell that come first and never count. Default: 3.' }),
    load: config_schema_load.optional().meta({ description: 'Default: closed.' }),
    timeouts: timeouts.optional().meta({ description: 'Default: 30s to the first token, 120s in total.' }),
    idle: positiveDuration.optional().meta({ description: 'Also measure the start after this long without a call.' }),
    cache: cachePolicy.optional(),
    connection: schemas/* enum */.k5n(['warm', 'cold'])
        .optional()
        .meta({ description: 'cold: a new connection for every call. Default: warm.' }),
    measure: schemas/* enum */.k5n(['changed', 'all']).optional().meta({
        description: 'On a change: call only the cells that it touched (default), or all of them.',
    }),
    caps: capsSchema.optional().meta({ description: 'Can only lower the caps of the caller.' }),
    gate: gateSchema.optional(),
})
    .refine(({ prompt, scenarios }) => (prompt === undefined) !== (scenarios === undefined), {
    error: 'must have either `scenarios` or one `prompt`',
})
    .meta({ title: 'LLM Latency Lens', description: 'What to measure, and what must not get slower or dearer.' });

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
;// CONCATENATED MODULE: ./lib/plan/config-json-schema.js


/** The published JSON Schema (draft 7, which editors know best), from the source that also checks configs. */
function configJsonSchema() {
    const schema = json_schema_processors/* toJSONSchema */.bl(configSchema, { target: 'draft-7', io: 'input', cycles: 'ref', reused: 'inline' });
    return { $schema: 'http://json-schema.org/draft-07/schema#', ...schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).parse(plain(schema)) };
}
/**
 * Keys that the schema knows in the object at `path`. Where it depends on another key (a target's on `provider`), the
 * alternative that agrees with `value` counts, or all of them.
 */
function knownKeysAt(path, value) {
    const objects = schemasAt(path, value)
        .flatMap(alternatives)
        .filter((schema) => config_json_schema_isObject(schema['properties']));
    return [...new Set(objects.flatMap((schema) => Object.keys(propertiesOf(schema))))];
}
let made;
function schemaOnce() {
    made ??= configJsonSchema();
    return made;
}
function schemasAt(path, value) {
    const start = {
        schemas: [schemaOnce()],
        value,
    };
    const end = path.reduce(({ schemas, value: container }, part) => {
        const inner = childOf(container, part);
        const children = schemas.flatMap(alternatives).flatMap((schema) => {
            const child = typeof part === 'number' ? schema['items'] : propertiesOf(schema)[part];
            return config_json_schema_isObject(child) ? [child] : [];
        });
        return { schemas: agreeing(children.flatMap(alternatives), inner), value: inner };
    }, start);
    return end.schemas;
}
/** Those whose fixed words (`provider: openai`) are the ones that stand in `value`; all when none agrees. */
function agreeing(schemas, value) {
    const fitting = schemas.filter((schema) => Object.entries(propertiesOf(schema)).every(([key, child]) => !config_json_schema_isObject(child) || child['const'] === undefined || child['const'] === childOf(value, key)));
    return fitting.length > 0 ? fitting : schemas;
}
function alternatives(schema) {
    const branches = schema['anyOf'] ?? schema['oneOf'];
    return Array.isArray(branches) ? branches.filter(config_json_schema_isObject).flatMap(alternatives) : [schema];
}
function propertiesOf(schema) {
    return config_json_schema_isObject(schema['properties']) ? schema['properties'] : {};
}
function childOf(container, part) {
    if (typeof container !== 'object' || container === null)
        return undefined;
    return Object.entries(container).find(([key]) => key === String(part))?.[1];
}
function config_json_schema_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}

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
    const known = knownKeysAt(path, value);
    const inner = known.map((name) => ({ name, keys: knownKeysAt([...path, name], value) }));
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
        .filter(({ path, text }) => isKey(path) ? !/^[A-Z][A-Z0-9_]*$/.test(text) || looksLikeSecret(text) : secretProblem(path, text) !== undefined)
        .map(({ path }) => document.rangeOf(path, 'value'));
}
function secretProblem(path, text) {
    if (isKey(path) && looksLikeSecret(text))
        return 'the value of "key" looks like a secret; it must be a variable\'s name';
    const header = headerName(path);
    if (header !== undefined && isCredentialHeader(header))
        return 'this header carries a credential, and its value stands here in the open';
    if (header !== undefined && looksLikeSecret(text))
        return 'the value of this header looks like a secret';
    if (path.at(-1) === 'base-url' && /^[a-z+.-]+:\/\/[^/?#]*@/i.test(text))
        return 'this URL carries a user name or password';
    if (path.at(-1) === 'base-url' && looksLikeSecret(text.replace(/^[^/]*\/\/[^/]*/, '')))
        return 'this URL seems to carry a secret';
    return secretsIn(text).length > 0 ? 'this looks like a secret' : undefined;
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
    const covered = merged([...secretsIn(text), ...hidden]);
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
    return withoutKeyValue(blanked(line, inside))
        .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
        .trimEnd();
}
/** In a file that cannot be parsed, `key: …` is all there is to know a secret of unknown shape by. */
function withoutKeyValue(line) {
    const values = Array.from(line.matchAll(/(?<![\w-])["']?key["']?\s*:\s*["']?([^\s"',}]+)/dg), (found) => {
        const [start, end] = found.indices?.[1] ?? [0, 0];
        return /^[A-Z][A-Z0-9_]{0,60}$/.test(found[1] ?? '') ? { start: 0, end: 0 } : { start, end };
    });
    return blanked(line, values);
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
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/plan/read-document.js

/** Far above any honest config, and small enough to be walked in milliseconds. */
const LIMITS = { depth: 40, values: 50_000, aliases: 100, problems: 5 };
const PLAIN_TAGS = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((tag) => `tag:yaml.org,2002:${tag}`));
/**
 * Reads YAML 1.2, of which JSON is a part. Custom tags, several documents, duplicate keys and bombs of aliases are
 * problems. Keys are compared here and not by the parser, whose own check takes a minute for a megabyte of them.
 */
function readDocument(text) {
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter: new yaml_dist/* LineCounter */.HN(), prettyErrors: false, uniqueKeys: false });
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
        if ((0,yaml_dist/* isAlias */.Vj)(node)) {
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
        if (!(0,yaml_dist/* isMap */.jh)(node) && !(0,yaml_dist/* isSeq */.oP)(node) && !(0,yaml_dist/* isScalar */.jn)(node))
            return null;
        if (node.anchor !== undefined)
            anchors.set(node.anchor, node);
        if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag))
            return refuse(node, 'custom tags are refused');
        if ((0,yaml_dist/* isScalar */.jn)(node)) {
            if (typeof node.value === 'string')
                texts.push({ path, text: node.value });
            return node.value;
        }
        open.add(node);
        const value = (0,yaml_dist/* isMap */.jh)(node) ? objectOf(node.items, path, depth) : listOf(node.items, path, depth);
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
            if (!(0,yaml_dist/* isScalar */.jn)(key) || (typeof key.value !== 'string' && typeof key.value !== 'number')) {
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
            return part === 'key' ? found.key : read_document_trimmed(text, found.value);
        return path.length === 0 ? { start: 0, end: 1 } : rangeOf(path.slice(0, -1), 'key');
    };
    return { valueOf, rangeOf, problems, texts };
}
function rangeOfNode(node, fallback = { start: 0, end: 1 }) {
    if (!(0,yaml_dist/* isMap */.jh)(node) && !(0,yaml_dist/* isSeq */.oP)(node) && !(0,yaml_dist/* isScalar */.jn)(node) && !(0,yaml_dist/* isAlias */.Vj)(node))
        return fallback;
    // A value that was left out (`model:`) has a place of no width, on the next line at times: show its key.
    const [start, end] = node.range ?? [fallback.start, fallback.end];
    return end > start ? { start, end } : fallback;
}
function read_document_trimmed(text, { start, end }) {
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
    const checked = configSchema.safeParse(document.value, { error: wording, reportInput: false });
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
    const elsewhere = secretsIn(text)
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
        return matchesCell(cells, place.id);
    return (matchesCell(cells.target ?? '*', place.target) &&
        matchesCell(cells.scenario ?? '*', place.scenario) &&
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
    if (pattern === undefined || cells.some((cell) => matchesCell(pattern, cell)))
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
    const baseUrl = written ?? defaultBaseUrl(known, region);
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
    const price = resolve_target_priceOf(words) ?? (known.local && isLoopbackHost(host) ? OWN_MACHINE : undefined);
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
        deployed: words.deployed ?? !isKnownHost(host),
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
        return knownProvider(words.provider, words.preset);
    }
    const host = new URL(baseUrl).hostname;
    const found = KNOWN_PROVIDERS.find((entry) => entry.provider === words.provider && isOwnHost(entry, host));
    return found ?? knownProvider(words.provider);
}
function formatOf({ api }, known) {
    const all = [known, knownProvider(known.provider)].flatMap((entry) => entry.formats);
    const [first = 'openai-chat'] = all;
    return all.find((format) => API_WORDS[format] === api) ?? first;
}
/** Without a key and without a known place for one, a request carries none. */
function authOf(words, known, format) {
    if (words.auth !== undefined)
        return words.auth;
    if (words.key === undefined && known.keyName === undefined)
        return 'none';
    const usual = defaultAuth(known, format);
    if (format === 'anthropic-messages' && known.provider === 'openai-compatible')
        return 'x-api-key';
    return usual === 'none' ? 'bearer' : usual;
}
function resolve_target_priceOf({ price }) {
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
    const refuse = (problem) => fileError('config/file-unreadable', path, problem);
    const body = text.replace(/^\uFEFF/, '');
    const rows = data_set_rowsOf(body, path, refuse);
    if (rows.length === 0)
        throw refuse('holds no row');
    if (rows.length > MAX_ROWS)
        throw refuse(`holds more than ${MAX_ROWS} rows`);
    return rows;
}
function data_set_rowsOf(text, path, refuse) {
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/platform/git-files.js


/** Larger files are neither configs, prompts nor data sets of ours. */
const MAX_BYTES = 10 * 1024 * 1024;
/**
 * Reads a commit's files from the local object store, without touching the work tree or the network.
 *
 * @throws LensError `base/unreadable` when there is no such commit here (a shallow clone has only the newest).
 */
function commitFiles(folder, ref) {
    if (ref.startsWith('-'))
        throw new lens_error/* LensError */.hw('base/unreadable', `"${ref}" is not the name of a commit`);
    const sha = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
        ?.toString('utf8')
        .trim();
    if (sha === undefined || sha === '')
        throw new lens_error/* LensError */.hw('base/unreadable', `this clone has no commit "${ref}"`);
    return {
        sha,
        readText: (path) => {
            const bytes = git(folder, ['show', '--no-textconv', `${sha}:./${path}`]);
            if (bytes === undefined)
                throw new lens_error/* LensError */.hw('base/unreadable', `${path} cannot be read at ${sha.slice(0, 7)}`);
            const text = bytes.toString('utf8');
            if (text.startsWith('version https://git-lfs.github.com/')) {
                throw new lens_error/* LensError */.hw('base/unreadable', `${path} is kept in Git LFS, so its text at ${sha.slice(0, 7)} is not here`);
            }
            return text;
        },
    };
}
function git(folder, words) {
    try {
        return (0,external_node_child_process_.execFileSync)('git', words, { cwd: folder, maxBuffer: MAX_BYTES, stdio: ['ignore', 'pipe', 'ignore'] });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/platform/local.js





const MiB = 1024 * 1024;
const local_LIMITS = { files: 200, bytesPerFile: 64 * MiB, bytes: 512 * MiB };
/** How many runs a directory keeps: two months of nights. */
const KEPT_RUNS = 60;
/** What `storeRun` calls its files. Nothing else is ever deleted. */
const RUN_FILE = /^run-\d{8}T\d{9}Z-[A-Za-z0-9_-]{1,64}\.json$/;
/**
 * Every JSON file of a directory and of the folders right in it (a job matrix leaves one folder each), newest name
 * first, within limits. Links are not followed, hidden entries are not looked at.
 *
 * @throws LensError `baseline/not-found` when the path is no directory or cannot be read.
 */
async function listRuns(dir, limits = local_LIMITS) {
    const paths = await jsonFiles(dir);
    if (paths === undefined)
        return { state: 'missing', files: [], skipped: [] };
    const files = [];
    const skipped = [];
    let bytes = 0;
    for (const { path, name, link } of paths) {
        const size = link ? 0 : await sizeOf(path);
        const reason = whySkipped({ link, size, room: limits.bytes - bytes, count: files.length }, limits);
        const text = reason === undefined ? await textOf(path) : undefined;
        if (text === undefined) {
            skipped.push({ path: name, reason: reason ?? 'It cannot be read.' });
        }
        else {
            bytes += size;
            files.push({ path: name, text });
        }
    }
    return { state: paths.length === 0 ? 'empty' : 'found', files, skipped };
}
/** A file that cannot be looked at cannot be read either, and is named then. */
async function sizeOf(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.size ?? 0;
}
async function textOf(path) {
    return (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
}
function whySkipped({ link, size, room, count }, limits) {
    if (link)
        return 'It is a link.';
    if (size > limits.bytesPerFile)
        return `It is larger than ${limits.bytesPerFile / MiB} MiB.`;
    if (count >= limits.files)
        return `More than ${limits.files} files are newer.`;
    return size > room ? `With it, more than ${limits.bytes / MiB} MiB would be read.` : undefined;
}
async function jsonFiles(dir) {
    const top = await entriesOf(dir);
    if (top === undefined)
        return undefined;
    const folders = top.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const nested = await Promise.all(folders.map(async (folder) => filesAmong((await entriesOf((0,external_node_path_.join)(dir, folder))) ?? [], dir, folder)));
    const found = [...filesAmong(top, dir, ''), ...nested.flat()];
    return found.toSorted((a, b) => byNameDescending(fileName(a), fileName(b)) || byNameDescending(a.name, b.name));
}
function readEntries(dir) {
    return (0,promises_.readdir)(dir, { withFileTypes: true });
}
async function entriesOf(dir) {
    try {
        return (await readEntries(dir)).filter(({ name }) => !name.startsWith('.'));
    }
    catch (cause) {
        const code = errorCode(cause);
        if (code === 'ENOENT')
            return undefined;
        const problem = code === 'ENOTDIR' ? 'is not a directory' : `cannot be read (${code})`;
        throw new lens_error/* LensError */.hw('baseline/not-found', `${dir} ${problem}.`, { cause });
    }
}
function filesAmong(entries, dir, folder) {
    return entries
        .filter((entry) => entry.name.endsWith('.json') && (entry.isFile() || entry.isSymbolicLink()))
        .map((entry) => ({
        path: (0,external_node_path_.join)(dir, folder, entry.name),
        name: (0,external_node_path_.join)(folder, entry.name),
        link: entry.isSymbolicLink(),
    }));
}
function fileName({ name }) {
    return name.slice(name.lastIndexOf('/') + 1);
}
function byNameDescending(a, b) {
    if (a === b)
        return 0;
    return a < b ? 1 : -1;
}
/**
 * Writes a run into a baseline directory, which is made when missing, and drops the oldest runs beyond `keep`.
 *
 * @returns The path of the new file.
 * @throws LensError `baseline/not-found` (no such directory can be made) or `output/unwritable`.
 */
async function storeRun(dir, run, text, keep = KEPT_RUNS) {
    try {
        await (0,promises_.mkdir)(dir, { recursive: true });
    }
    catch (cause) {
        throw new lens_error/* LensError */.hw('baseline/not-found', `${dir} cannot be made (${errorCode(cause)}).`, { cause });
    }
    const path = (0,external_node_path_.join)(dir, runFileName(run));
    await writeFileAtomic(path, text);
    await pruneRuns(dir, keep);
    return path;
}
/** `run-20261101T030000000Z-r1.json`: names sort as the runs began. */
function runFileName({ startedAt, id }) {
    const moment = new Date(startedAt).toISOString().replaceAll(/[-:.]/g, '');
    const safeId = id.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 64);
    return `run-${moment}-${safeId === '' ? '_' : safeId}.json`;
}
/** Deletes the oldest files that have our name and our first line; whatever else lies there is not ours. */
async function pruneRuns(dir, keep) {
    const names = (await readEntries(dir)).filter((entry) => entry.isFile() && RUN_FILE.test(entry.name));
    const old = names
        .map(({ name }) => name)
        .toSorted(byNameDescending)
        .slice(Math.max(1, keep));
    for (const name of old) {
        const path = (0,external_node_path_.join)(dir, name);
        // A baseline that cannot be pruned still serves; the next run tries again.
        if (await isRunFile(path).catch(() => false))
            await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
    }
}
async function isRunFile(path) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
        return buffer.toString('utf8', 0, bytesRead).includes(RUN_SCHEMA);
    }
    finally {
        await file.close();
    }
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/platform/git-head.js


const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
 * Commit and branch of the working tree around a folder, read from git's own files: no child process, so it works
 * where git is not installed. `undefined` outside a repository.
 */
async function gitHead(from) {
    const gitDir = await findGitDir((0,external_node_path_.resolve)(from));
    const head = gitDir === undefined ? undefined : await readText((0,external_node_path_.join)(gitDir, 'HEAD'));
    if (gitDir === undefined || head === undefined)
        return undefined;
    if (SHA.test(head))
        return { sha: head };
    const ref = /^ref: (refs\/[^\0]+)$/.exec(head)?.[1];
    if (ref === undefined || ref.split('/').includes('..'))
        return {};
    const sha = await readRef(gitDir, ref);
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    return {
        ...(sha !== undefined && { sha }),
        // A repository with the reftable format keeps this placeholder here.
        ...(branch !== undefined && branch !== '.invalid' && { branch }),
    };
}
async function findGitDir(folder) {
    const path = (0,external_node_path_.join)(folder, '.git');
    if ((await readText((0,external_node_path_.join)(path, 'HEAD'))) !== undefined)
        return path;
    // In a linked work tree or a submodule `.git` is a file that names the place.
    const target = /^gitdir: (.+)$/.exec((await readText(path)) ?? '')?.[1];
    if (target !== undefined)
        return (0,external_node_path_.isAbsolute)(target) ? target : (0,external_node_path_.resolve)(folder, target);
    const parent = (0,external_node_path_.dirname)(folder);
    return parent === folder ? undefined : findGitDir(parent);
}
async function readRef(gitDir, ref) {
    const common = (0,external_node_path_.resolve)(gitDir, (await readText((0,external_node_path_.join)(gitDir, 'commondir'))) ?? '.');
    for (const place of new Set([gitDir, common])) {
        const loose = await readText((0,external_node_path_.join)(place, ref));
        if (loose !== undefined && SHA.test(loose))
            return loose;
    }
    const packed = (await readText((0,external_node_path_.join)(common, 'packed-refs'))) ?? '';
    const line = packed.split('\n').find((entry) => entry.endsWith(` ${ref}`));
    const sha = line?.slice(0, line.indexOf(' '));
    return sha !== undefined && SHA.test(sha) ? sha : undefined;
}
async function readText(path) {
    try {
        return (await (0,promises_.readFile)(path, 'utf8')).trim();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/platform/local-provenance.js

/**
 * The provenance of a run from the environment of the CI that started it, else from the git folder around `cwd`.
 * The environment wins: a CI checks out commits, not branches, so git's files know less.
 */
async function localProvenance(env, cwd) {
    if (env['GITHUB_ACTIONS'] === 'true')
        return githubPlace(env);
    if (env['GITLAB_CI'] === 'true')
        return gitlabPlace(env);
    const head = await gitHead(cwd);
    return { platform: 'local', ...head };
}
/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables (read 2026-11-22). */
function githubPlace(env) {
    const server = env['GITHUB_SERVER_URL'];
    const repository = env['GITHUB_REPOSITORY'];
    const runId = env['GITHUB_RUN_ID'];
    const known = server !== undefined && repository !== undefined && runId !== undefined;
    const attempt = env['GITHUB_RUN_ATTEMPT'];
    return {
        platform: 'github',
        ...present({
            repository,
            repositoryId: env['GITHUB_REPOSITORY_ID'],
            sha: env['GITHUB_SHA'],
            ref: env['GITHUB_REF'],
            // On a pull request the ref name is `123/merge`; the branch that people know is the head's.
            branch: nonEmpty(env['GITHUB_HEAD_REF']) ?? branchName(env['GITHUB_REF']),
            event: env['GITHUB_EVENT_NAME'],
            workflow: env['GITHUB_WORKFLOW_REF'] ?? env['GITHUB_WORKFLOW'],
            runId,
            job: env['GITHUB_JOB'],
            runner: env['RUNNER_NAME'],
            runUrl: known
                ? `${server}/${repository}/actions/runs/${runId}${attempt === undefined ? '' : `/attempts/${attempt}`}`
                : undefined,
        }),
        ...local_provenance_attemptNumber(attempt),
    };
}
/** https://docs.gitlab.com/ci/variables/predefined_variables/ (read 2026-11-22). */
function gitlabPlace(env) {
    return {
        platform: 'gitlab',
        ...present({
            repository: env['CI_PROJECT_PATH'],
            repositoryId: env['CI_PROJECT_ID'],
            headRepositoryId: env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'],
            sha: env['CI_COMMIT_SHA'],
            ref: env['CI_COMMIT_REF_NAME'],
            branch: env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'] ?? env['CI_COMMIT_BRANCH'],
            event: env['CI_PIPELINE_SOURCE'],
            workflow: env['CI_CONFIG_PATH'],
            runId: env['CI_PIPELINE_ID'],
            job: env['CI_JOB_NAME'],
            runner: env['CI_RUNNER_DESCRIPTION'],
            runUrl: env['CI_JOB_URL'],
        }),
    };
}
function branchName(ref) {
    return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1];
}
function local_provenance_attemptNumber(text) {
    return text !== undefined && /^\d{1,6}$/.test(text) ? { runAttempt: Number(text) } : {};
}
/** CI systems set variables to nothing where they do not apply. */
function nonEmpty(text) {
    return text === '' ? undefined : text;
}
function present(words) {
    return Object.fromEntries(Object.entries(words).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])));
}

;// CONCATENATED MODULE: ./lib/pipeline/provenance.js


/** Who measures what, where: from the environment, never from the config of a change. */
async function provenance_provenance(world) {
    return {
        tool: 'llm-latency-lens',
        toolVersion: world.toolVersion,
        node: process.versions.node,
        os: `${process.platform} ${process.arch}`,
        cpus: (0,external_node_os_.availableParallelism)(),
        ...(world.place ?? (await localProvenance(world.env, world.cwd))),
    };
}

;// CONCATENATED MODULE: ./lib/pipeline/read-run.js




/** @throws LensError `run/unreadable`, `run/wrong-schema` */
function readRun(path, world) {
    const whole = (0,external_node_path_.resolve)(world.cwd, path);
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(whole, 'utf8');
    }
    catch (cause) {
        throw new lens_error/* LensError */.hw('run/unreadable', `${path} cannot be read`, {
            cause,
            remedy: 'Give the path of a run file, as `latency-lens run` wrote it.',
        });
    }
    return parseRun(text, path);
}

;// CONCATENATED MODULE: ./lib/pipeline/earlier-runs.js


/**
 * The runs that `--earlier-run` names. One that measured something else is left out and said, so that a re-run never
 * pools what is not alike.
 *
 * @throws LensError `run/unreadable`, `run/wrong-schema`
 */
async function earlierRuns(settings, suite, world) {
    if (settings.earlierRuns.length === 0)
        return { runs: [], findings: [] };
    const { sha } = await provenance_provenance(world);
    const read = settings.earlierRuns.map((path) => ({ path, run: readRun(path, world) }));
    return chooseEarlier(read, { sha, suite });
}
function chooseEarlier(read, now) {
    const seen = new Set();
    const judged = read.map(({ path, run }) => {
        const again = seen.has(run.id);
        seen.add(run.id);
        return { path, run, refused: again ? 'it is named twice' : earlier_runs_whyRefused(run, now) };
    });
    const runs = judged.flatMap(({ run, refused }) => (refused === undefined ? [run] : []));
    return {
        runs: runs.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt)),
        findings: judged.flatMap(({ path, refused }) => refused === undefined
            ? []
            : [{ kind: 'note', top: true, text: `${path} does not count as an earlier attempt: ${refused}` }]),
    };
}
function earlier_runs_whyRefused(run, { sha, suite }) {
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

;// CONCATENATED MODULE: ./lib/model/sample.js
/** What is gated, in the field's words. `ttfo`, `stall` and `speed` are shown and can be given a budget. */
const METRICS = ['ttft', 'ttfo', 'tpot', 'e2e', 'stall', 'speed', 'cost'];

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
                    requirePlainPath(path);
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
    const stored = readStoredRuns(kept.files);
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
    const read = readStoredRuns(files);
    const strangers = new Map(read.runs.map(({ run }) => [run, accept?.(run)]));
    const own = read.runs.filter(({ run }) => strangers.get(run) === undefined);
    const chosen = chooseEarlier(own.map(({ run, path = 'an earlier attempt' }) => ({ run, path })), { sha, suite });
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

;// CONCATENATED MODULE: ./lib/pipeline/prepare.js
















/** Words and files in, one checked job out. Nothing has been called yet. */
async function prepareJob(settings, world, platform) {
    const now = world.now();
    const own = readPlan(configPath(settings, world), settings, world);
    const around = platform === undefined
        ? undefined
        : await askPlatform(platform, own, settings, world, (text, name, files) => planOf(text, name, files, settings, world));
    const base = around === undefined ? readBase(settings, world) : around.base;
    const rules = base ?? around?.rules;
    const plan = rules === undefined ? own : underRulesOf(rules, own, settings);
    const arms = {
        config: base?.cells ?? (around?.isNew === true ? [] : undefined),
        baseArm: baseArmCells(underBaseArms(plan, base)),
    };
    const attributions = attribute(plan.cells, arms, plan.measure);
    const stored = await storedFiles(settings, world);
    const named = await earlierRuns(settings, plan.suite, world);
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
        ...(around === undefined &&
            settings.baseRef !== undefined && {
            baseRefSha: commitFiles((0,external_node_path_.dirname)(configPath(settings, world)), settings.baseRef).sha,
        }),
        policy: withAcceptances(rules?.gate ?? plan.gate, rules === undefined ? [] : own.gate.accepted, around?.accepted ?? []),
        // A `base-arm` alone makes no change of it: its cell is called on both arms, the others are watched.
        mode: around?.mode ?? (base === undefined ? 'watch' : 'change'),
        attributions,
        baseline: { ...baseline, sources: [...baseline.sources, ...(around?.refused ?? [])] },
        earlier,
        around,
        price: pricesAt(now),
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
    return planOf(text, settings.configFile, confinedFiles(world.cwd, (0,external_node_path_.dirname)(path)), settings, world);
}
function readBase(settings, world) {
    const path = configPath(settings, world);
    if (settings.baseRef !== undefined) {
        const commit = commitFiles((0,external_node_path_.dirname)(path), settings.baseRef);
        const files = {
            readFile: (name) => {
                requirePlainPath(name);
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
    return planOf(readConfigText(base), settings.baseConfigFile, confinedFiles(world.cwd, folder), settings, world);
}
function planOf(text, name, files, settings, world) {
    return resolvePlan(parseConfig(text, name), {
        ...files,
        env: Object.fromEntries(settings.allowedEnv.map((allowed) => [allowed, world.env[allowed]])),
        overrides: toOverrides(settings),
    });
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
    const listing = await listRuns((0,external_node_path_.resolve)(world.cwd, settings.baselineDir));
    const read = readStoredRuns(listing.files);
    const skipped = listing.skipped.map(({ path, reason }) => ({
        kind: 'baseline-refused',
        top: false,
        text: `${path} is left out of the baseline. ${reason}`,
    }));
    return { runs: read.runs, findings: [...read.findings, ...skipped] };
}

;// CONCATENATED MODULE: ./lib/model/redact.js

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
    return (0,visible_text/* visibleText */.Q)(clean, 300);
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
            const [from, to] = redact_grow(text, start, source, at, half);
            if (to - from >= shortest)
                covered.push([from, to]);
        }
    }
    return covered.length === 0 ? text : cutOut(text, covered, mark);
}
function redact_grow(text, start, source, at, length) {
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

;// CONCATENATED MODULE: ./lib/pipeline/redaction.js


/** How variables are called that hold what nobody may read, and how long such a thing is at least. */
const SECRET_NAME = /(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i;
const SECRET_LENGTH = 16;
/**
 * The last gate before words leave us: takes out the keys of the targets, and whatever else the environment calls a
 * secret. Nothing of it should be there in the first place; this is for the day on which something is.
 */
function redactorFor(env, targets = []) {
    const named = Object.entries(env).flatMap(([name, value = '']) => SECRET_NAME.test(name) && value.length >= SECRET_LENGTH ? [value.trim()] : []);
    return createRedactor([...secretValues(targets, env), ...named]);
}
/**
 * The same for whole files, with the keys of the calls alone: a variable that is only called like a secret must not
 * tear holes into a run file, and pieces of keys take seconds to find in megabytes.
 */
function fileRedactorFor(env, targets) {
    return createRedactor(secretValues(targets, env), { pieces: false });
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
function clock_at(dueMs, run) {
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
const systemClock = { now, after, at: clock_at, soon: (run) => void setImmediate(run) };

;// CONCATENATED MODULE: ./lib/measure/held-pieces.js
const held_pieces_NOTHING = Buffer.alloc(0);
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
    let bytes = held_pieces_NOTHING;
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
            bytes = held_pieces_NOTHING;
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
function order_statistics_quantile(sorted, share) {
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





/** What the simulator must be told (`startSimulator({ script })`), on a thread or in a process of its own. */
const CALIBRATION_SCRIPT = {
    rules: [{ model: 'lens-calibration', ttft: 10, gap: 15, tokens: 15, embedStamps: true }],
};
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
    return { events: sorted.length, p50Ms: order_statistics_quantile(sorted, 0.5), p99Ms: order_statistics_quantile(sorted, 0.99) };
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

// EXTERNAL MODULE: ./lib/simulator/run-in-thread.js + 38 modules
var run_in_thread = __webpack_require__(5754);
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
            `Before the run this machine stamped events of a local server up to ${disturbances_ms(calibration.p99Ms)} late (p99; limit ${disturbances_ms(limits.calibrationP99Ms)}): something else keeps it busy. Run the measurement in a job of its own, or on a larger runner.`,
        loopDelay.p99Ms > limits.loopDelayP99Ms &&
            `The process could not look at its sockets for ${disturbances_ms(loopDelay.p99Ms)} at a time (p99; limit ${disturbances_ms(limits.loopDelayP99Ms)}): the CPU was busy elsewhere. Do not run tests or builds beside the measurement.`,
        loopUtilisation > limits.loopUtilisation &&
            `The process was busy ${disturbances_percent(loopUtilisation)} of the time (limit ${disturbances_percent(limits.loopUtilisation)}), so it was itself the bottleneck. Lower the concurrency or the rate, or use a machine with faster cores.`,
        gc.maxMs > limits.gcMaxMs &&
            `A garbage collection stopped the process for ${disturbances_ms(gc.maxMs)} (limit ${disturbances_ms(limits.gcMaxMs)}). Give it more memory, or lower the concurrency.`,
        cpuSteal > limits.cpuSteal &&
            `Other machines on the same host took ${disturbances_percent(cpuSteal)} of this machine's CPU time (limit ${disturbances_percent(limits.cpuSteal)}). Run again, or use a dedicated runner.`,
        scheduleLag !== undefined &&
            scheduleLag.p99Ms > limits.scheduleLagP99Ms &&
            `Calls started up to ${disturbances_ms(scheduleLag.p99Ms)} after their time (p99; limit ${disturbances_ms(limits.scheduleLagP99Ms)}), so the requested rate was not the real one. Lower the rate.`,
        flaggedShare > limits.flaggedShare &&
            `${flaggedTrials} of ${attempts} calls ran while this process was stopped or late (limit ${disturbances_percent(limits.flaggedShare)}). Run again on a quieter machine.`,
    ];
    return sentences.filter((sentence) => sentence !== false);
}
function disturbances_ms(value) {
    return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}
function disturbances_percent(share) {
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





/** The histogram's own timer; its period is part of every value that Node reports, and is taken off. */
const health_RESOLUTION_MS = 10;
/** How often the loop is looked at for hiccups with a place in time. */
const LOOK_EVERY_MS = 20;
function watchHealth(clock) {
    const delay = (0,external_node_perf_hooks_.monitorEventLoopDelay)({ resolution: health_RESOLUTION_MS });
    delay.enable();
    const hiccups = [];
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
    let looked = clock.now();
    const looker = setInterval(() => {
        const at = clock.now();
        const late = at - looked - LOOK_EVERY_MS;
        if (late > 0)
            hiccups.push({ kind: 'loop-delay', from: at - late, ms: late });
        looked = at;
    }, LOOK_EVERY_MS).unref();
    const utilisation = external_node_perf_hooks_.performance.eventLoopUtilization();
    const steal = createCpuSteal();
    return {
        flag: (trials, startedAt) => {
            note(observer.takeRecords());
            const marked = flagTrials(trials, startedAt, [...hiccups, ...collections]);
            attempts += marked.length;
            flagged += marked.filter(({ flags }) => flags?.some((flag) => flag !== 'cache-hit') === true).length;
            for (const { queueMs } of marked)
                queueDelays.push(queueMs);
            return marked;
        },
        stop: ({ calibration, openLoop = false } = {}) => {
            note(observer.takeRecords());
            observer.disconnect();
            clearInterval(looker);
            delay.disable();
            const cpuSteal = steal();
            const health = {
                ...(calibration !== undefined && { calibration }),
                loopDelay: {
                    p50Ms: inMs(delay.percentile(50)),
                    p99Ms: inMs(delay.percentile(99)),
                    maxMs: inMs(delay.max),
                },
                loopUtilisation: external_node_perf_hooks_.performance.eventLoopUtilization(utilisation).utilization,
                gc: {
                    count: collections.length,
                    totalMs: collections.reduce((sum, { ms }) => sum + ms, 0),
                    maxMs: collections.reduce((most, { ms }) => Math.max(most, ms), 0),
                },
                ...(cpuSteal !== undefined && { cpuSteal }),
                ...(openLoop && queueDelays.length > 0 && { scheduleLag: lagOf(queueDelays) }),
                flaggedTrials: flagged,
            };
            return { ...health, disturbed: disturbances(health, attempts) };
        },
    };
}
function inMs(nanoseconds) {
    return Math.max(0, nanoseconds / 1e6 - health_RESOLUTION_MS);
}
function lagOf(delays) {
    const sorted = delays.toSorted((a, b) => a - b);
    return { p50Ms: order_statistics_quantile(sorted, 0.5), p99Ms: order_statistics_quantile(sorted, 0.99) };
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
                return { ms: asked, reason: `${back_off_words(first)}; the provider asked for this pause` };
            return {
                ms: Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (refusals - 1)),
                reason: `${back_off_words(first)}; the provider named no time to wait`,
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
function back_off_words({ outcome, status }) {
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
function present_present(members) {
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
                ...present_present({
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
    return present_present({ type: event.errorType, code: event.code, message: event.message });
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
        return present_present({ message: body.trim().slice(0, MAX_TEXT) || undefined });
    const outer = Array.isArray(body) ? body[0] : body;
    if (typeof outer !== 'object' || outer === null)
        return {};
    const error = member(outer, 'error');
    const inner = Array.isArray(error) ? error[0] : (error ?? member(member(outer, 'response'), 'error'));
    return present_present({
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
        ...present_present({ errorType, code: body.code, message: body.message }),
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
    return longest(exhaustedResets(headers).map((value) => waitOf(value, now)));
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
function longest(waits) {
    const known = waits.filter((wait) => wait !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}

;// CONCATENATED MODULE: ./lib/providers/wire.js


const word = schemas/* string */.YjP().nullish().catch(undefined);
/** A count of tokens; some vendors write 3.0, and none means a negative or a huge one. */
const wire_count = schemas/* int */.Whr().nonnegative().nullish().catch(undefined);
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
        ...present_present({
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
function connection_outcome_errorCode(error) {
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
    const code = connection_outcome_errorCode(error);
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
    const search = new URLSearchParams(ownQuery);
    for (const [name, value] of Object.entries(query))
        if (value !== undefined && !search.has(name))
            search.set(name, value);
    const tail = search.size === 0 ? '' : `?${search.toString()}`;
    return `${place.replace(/\/+$/, '')}${path}${tail}`;
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
    const known = knownProvider(target.provider, target.preset);
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
    const named = present_present({ id: block.id || undefined, name: block.name || undefined });
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
    const usage = present_present({
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
    input_tokens: wire_count,
    cache_read_input_tokens: wire_count,
    cache_creation_input_tokens: wire_count,
    output_tokens: wire_count,
    output_tokens_details: schemas/* object */.Ikc({ thinking_tokens: wire_count }).nullish().catch(undefined),
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
                const named = present_present({ id: tool.toolUseId || undefined, name: tool.name || undefined });
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
    const usage = present_present({
        inputTokens: typeof fresh === 'number' ? fresh + (read ?? 0) + (written ?? 0) : undefined,
        cachedInputTokens: read,
        cacheWriteTokens: written,
        outputTokens,
    });
    return [{ type: 'usage', usage, raw }];
}
function metricsEvents(latencyMs, firstByteMs) {
    const metrics = present_present({ latencyMs, firstByteMs });
    return Object.keys(metrics).length === 0 ? [] : [{ type: 'server-metrics', ...metrics }];
}
const bedrock_events_wireUsage = schemas/* object */.Ikc({
    inputTokens: wire_count,
    outputTokens: wire_count,
    cacheReadInputTokens: wire_count,
    cacheWriteInputTokens: wire_count,
    cacheReadInputTokenCount: wire_count,
    cacheWriteInputTokenCount: wire_count,
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
    const config = present_present({
        maxTokens: params.maxOutputTokens,
        temperature: params.temperature,
        topP: params.topP,
        stopSequences: params.stop,
    });
    const more = present_present({
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
    cached_tokens: wire_count,
    cache_write_tokens: wire_count,
    cache_creation_tokens: wire_count,
    audio_tokens: wire_count,
    reasoning_tokens: wire_count,
})
    .nullish()
    .catch(undefined);
const chatUsage = schemas/* object */.Ikc({
    prompt_tokens: wire_count,
    completion_tokens: wire_count,
    total_tokens: wire_count,
    prompt_tokens_details: details,
    completion_tokens_details: details,
    reasoning_tokens: wire_count,
    // DeepSeek, then Together and Moonshot, then gateways in front of Anthropic.
    prompt_cache_hit_tokens: wire_count,
    cached_tokens: wire_count,
    cache_read_input_tokens: wire_count,
    cache_creation_input_tokens: wire_count,
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
    const usage = present_present({
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
    input_tokens: wire_count,
    output_tokens: wire_count,
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
    const usage = present_present({
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
    const strict = knownProvider(provider, preset).strictChat;
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
        ...present_present({ id: call.id || undefined, name: call.function?.name || undefined }),
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
    const usage = present_present({
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
    const usage = present_present({ inputTokens: metrics.inputTokenCount, outputTokens: metrics.outputTokenCount });
    return [
        ...events,
        { type: 'usage', usage, raw, fallback: true },
        ...metricsEvents(metrics.invocationLatency, metrics.firstByteLatency),
        { type: 'stream-end' },
    ];
}
const invocationMetrics = schemas/* object */.Ikc({
    inputTokenCount: wire_count,
    outputTokenCount: wire_count,
    invocationLatency: milliseconds,
    firstByteLatency: milliseconds,
});
const pieces = schemas/* array */.YOg(schemas/* object */.Ikc({ text: wire_text, finish_reason: reason, stop_reason: reason })).nullish();
const completion = schemas/* object */.Ikc({
    outputText: wire_text,
    completionReason: reason,
    inputTextTokenCount: wire_count,
    totalOutputTextTokenCount: wire_count,
    generation: wire_text,
    prompt_token_count: wire_count,
    generation_token_count: wire_count,
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
        const named = present_present({ id: call.id || undefined, name: call.function?.name || undefined });
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
    const usage = present_present({
        inputTokens: tokens?.input_tokens ?? billed?.input_tokens,
        cachedInputTokens: cached,
        outputTokens: tokens?.output_tokens ?? billed?.output_tokens,
        reasoningTokens: reasoning,
        outputIncludesReasoning: typeof reasoning === 'number' ? true : undefined,
    });
    return [{ type: 'usage', usage, raw }];
}
const units = schemas/* object */.Ikc({ input_tokens: wire_count, output_tokens: wire_count, reasoning_tokens: wire_count })
    .nullish()
    .catch(undefined);
const cohere_v2_wireUsage = schemas/* object */.Ikc({ tokens: units, billed_units: units, cached_tokens: wire_count });
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
    const thinking = present_present({
        thinkingBudget: params.thinkingBudget,
        thinkingLevel: params.reasoningEffort?.toUpperCase(),
    });
    const config = present_present({
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
        const named = present_present({ id: id || undefined, name: name || undefined });
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
    const usage = present_present({
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
const modalities = schemas/* array */.YOg(schemas/* object */.Ikc({ modality: word, tokenCount: wire_count }))
    .nullish()
    .catch(undefined);
const gemini_wireUsage = schemas/* object */.Ikc({
    promptTokenCount: wire_count,
    candidatesTokenCount: wire_count,
    thoughtsTokenCount: wire_count,
    cachedContentTokenCount: wire_count,
    toolUsePromptTokenCount: wire_count,
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
    const options = present_present({
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
    const named = present_present({ id: call.id || undefined, name: call.function?.name || undefined });
    const data = JSON.stringify(call.function?.arguments ?? {});
    return { type: 'tool-delta', choice: 0, index: call.function?.index ?? position, ...named, data };
}
function endEvents(given) {
    const { done_reason: stop, total_duration: total, prompt_eval_count: input, eval_count: output } = given;
    const raw = present_present({
        total_duration: total,
        load_duration: given.load_duration,
        prompt_eval_count: input,
        prompt_eval_duration: given.prompt_eval_duration,
        eval_count: output,
        eval_duration: given.eval_duration,
    });
    return [
        { type: 'usage', usage: present_present({ inputTokens: input, outputTokens: output }), raw },
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
    total_duration: wire_count,
    load_duration: wire_count,
    prompt_eval_count: wire_count,
    prompt_eval_duration: wire_count,
    eval_count: wire_count,
    eval_duration: wire_count,
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
    const named = present_present({ id: item.call_id || undefined, name: item.name || undefined });
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
        const safeMessage = known.get(key) ?? createSafeMessage(createRedactor(secrets));
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
                const cost = spend_guard_costOf(cell, trial, prices);
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
function spend_guard_costOf(cell, trial, prices) {
    const cost = prices.costUsd(cell, trial);
    if (cost !== undefined)
        return cost;
    const refused = trial.status !== undefined && trial.status >= 300;
    const unsent = trial.sentMs === undefined;
    return refused || unsent ? 0 : undefined;
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./lib/measure/young-space.js

/**
 * Keeps the young generation of the heap as small as it is, until the returned function is called.
 *
 * V8 lets it grow to 128 MB under the garbage of a thousand streams, of which nothing lives longer than some
 * milliseconds: a pause for each clean-up that grows with it (30 ms seen), and 100 MB of memory that nobody needs. The
 * factor is read when it would grow and nowhere else, so it may be set while the program runs. Loading modules makes it
 * grow, too: the launcher of the bundles sets the same before it loads anything, which is another 16 MB.
 */
function keepYoungSpaceSmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    return () => (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=2');
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
        run: (slots) => runSlots(slots, context),
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
        `${escapeTerminal(lane.lane)} ${(0,model_figures/* formatCount */.B4)(lane.done)}/${(0,model_figures/* formatCount */.B4)(lane.total)}`,
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

// EXTERNAL MODULE: ./node_modules/hdr-histogram-js/dist/index.js
var hdr_histogram_js_dist = __webpack_require__(2960);
;// CONCATENATED MODULE: ./lib/metrics/gap-histogram.js



/** One hour. Longer gaps count as this long; no timeout lets one happen. */
const LONGEST_US = 3_600_000_000;
const DIGITS = 3;
const BITS_PER_COUNT = 32;
/** Far above what our range can need (some 24,000 counts), far below what hurts. */
const MAX_BASE64 = (/* unused pure expression or super */ null && (1 << 20));
const MAX_INFLATED = (/* unused pure expression or super */ null && (1 << 20));
/** Bytes of the compressed form's own header, and where the inner header keeps what must be ours. */
const COMPRESSED_HEADER = 8;
const HEADER = { digits: 12, lowest: 16, highest: 24, length: 40 };
/** @param gapsMs Gaps between token-bearing events, in ms, ≥ 0, in any order; rounded to whole microseconds. */
function encodeGaps(gapsMs) {
    const histogram = emptyHistogram();
    for (const gapMs of gapsMs) {
        if (!Number.isFinite(gapMs) || gapMs < 0)
            throw new RangeError(`a gap of ${gapMs} ms`);
        histogram.recordValue(Math.min(LONGEST_US, Math.round(gapMs * 1000)));
    }
    return (0,hdr_histogram_js_dist/* encodeIntoCompressedBase64 */.dH)(histogram);
}
/** @throws LensError `run/unreadable` when the text is no histogram of ours. */
function decodeGaps(hdr) {
    const histogram = readHistogram(hdr);
    const count = histogram.totalCount;
    return {
        count,
        minMs: count === 0 ? 0 : histogram.getValueAtPercentile(0) / 1000,
        maxMs: count === 0 ? 0 : histogram.maxValue / 1000,
        meanMs: count === 0 ? 0 : histogram.mean / 1000,
        percentileMs: (percentile) => (count === 0 ? 0 : histogram.getValueAtPercentile(percentile) / 1000),
        countAtMost: (limitMs) => countAtMost(histogram, limitMs * 1000),
    };
}
/** One histogram with the gaps of all; of none, an empty one. */
function mergeGaps(hdrs) {
    const sum = emptyHistogram();
    for (const hdr of hdrs)
        sum.add(readHistogram(hdr));
    return encodeIntoCompressedBase64(sum);
}
function emptyHistogram() {
    return (0,hdr_histogram_js_dist/* build */.jq)({
        bitBucketSize: BITS_PER_COUNT,
        autoResize: false,
        lowestDiscernibleValue: 1,
        highestTrackableValue: LONGEST_US,
        numberOfSignificantValueDigits: DIGITS,
    });
}
function readHistogram(hdr) {
    try {
        refuseStrangers(hdr);
        return decodeFromCompressedBase64(hdr, BITS_PER_COUNT);
    }
    catch (cause) {
        throw new LensError('run/unreadable', 'A chunk-gap histogram in the run file is damaged.', { cause });
    }
}
/** The decoder allocates whatever the header asks for, and inflates without a bound; so look first. */
function refuseStrangers(hdr) {
    if (hdr.length > MAX_BASE64)
        throw new RangeError('too long');
    const compressed = Buffer.from(hdr, 'base64').subarray(COMPRESSED_HEADER);
    const bytes = inflateSync(compressed, { maxOutputLength: MAX_INFLATED });
    const ours = bytes.length >= HEADER.length &&
        bytes.readUInt32BE(HEADER.digits) === DIGITS &&
        bytes.readBigUInt64BE(HEADER.lowest) === 1n &&
        bytes.readBigUInt64BE(HEADER.highest) === BigInt(LONGEST_US);
    if (!ours)
        throw new RangeError('another range');
}
/** Binary search for the largest share of counts whose value does not exceed the limit. */
function countAtMost(histogram, limitUs) {
    let low = 0;
    let high = histogram.totalCount;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (histogram.getValueAtPercentile((100 * (middle - 0.5)) / histogram.totalCount) <= limitUs)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/pipeline/to-run.js




/** What was measured so far, as the record that everything after it is computed from. */
function toRun(job, startedAt, provenance, measured, end) {
    return {
        schema: RUN_SCHEMA,
        version: RUN_VERSION,
        id: (0,external_node_crypto_.randomUUID)(),
        startedAt: startedAt.toISOString(),
        durationMs: end.durationMs,
        suite: job.plan.suite,
        provenance,
        settings: {
            iterations: job.plan.iterations,
            warmup: job.plan.warmup,
            load: job.plan.load,
            timeouts: job.plan.timeouts,
            seed: job.plan.seed,
            configuredCells: job.plan.cells.length,
        },
        cells: runCells(job),
        trials: measured.trials,
        chunkGaps: pooledGaps(measured.gaps),
        lanes: measured.pauses,
        health: end.health,
        spending: end.spending,
        ...(measured.stopped !== undefined && { partial: measured.stopped }),
    };
}
function runCells(job) {
    return calledCells(job).map((cell) => runCell(job, cell));
}
/** With what the gate made of it, so that a later selection knows whether it may be a baseline. */
function withDecision(run, verdict) {
    return {
        ...run,
        decision: {
            state: verdict.state,
            cells: verdict.cells.map(({ cell, state, accepted }) => ({ cell, state, accepted: accepted !== undefined })),
        },
    };
}
function runCell(job, { attribution, candidate, base }) {
    return {
        ...identity(candidate),
        id: candidate.id,
        target: candidate.target.id,
        scenario: candidate.scenario.id,
        concurrency: candidate.concurrency,
        cache: candidate.scenario.cache,
        connection: job.plan.connection,
        deployed: candidate.target.deployed,
        fingerprint: candidate.fingerprint,
        iterations: job.plan.iterations,
        ...(attribution.baselineFingerprint !== candidate.fingerprint && {
            baseFingerprint: attribution.baselineFingerprint,
        }),
        ...(candidate.target.params.maxOutputTokens !== undefined && {
            maxOutputTokens: candidate.target.params.maxOutputTokens,
        }),
        ...(candidate.target.configLine !== undefined && { configLine: candidate.target.configLine }),
        ...(base !== undefined && { base: identity(base) }),
    };
}
function identity({ target }) {
    return {
        provider: target.provider,
        format: target.format,
        model: target.model,
        host: new URL(target.baseUrl).host,
        ...(target.region !== undefined && { region: target.region }),
        ...(target.preset !== undefined && { preset: target.preset }),
        ...(target.price !== undefined && { price: target.price }),
    };
}
function pooledGaps(gaps) {
    const pools = new Map();
    for (const { cell, arm, gapsMs } of gaps) {
        const key = `${arm} ${cell}`;
        const pool = pools.get(key) ?? { cell, arm, gapsMs: [] };
        for (const gap of gapsMs)
            pool.gapsMs.push(gap);
        pools.set(key, pool);
    }
    return [...pools.values()].map(({ cell, arm, gapsMs }) => ({ cell, arm, hdr: encodeGaps(gapsMs) }));
}

;// CONCATENATED MODULE: ./lib/pipeline/sitting.js










/**
 * One sitting at the instrument: calibrated, watched, and closed whatever happens. A job that calls nothing (no cell
 * is touched, or keys are missing and that is allowed) gives a run without trials.
 */
async function sitting(job, worst, world, measure) {
    const startedAt = world.now();
    const cells = calledCells(job);
    const calibration = cells.length === 0 ? undefined : await selfCalibration(world);
    const progress = showProgress(world);
    const interrupted = () => progress.say(`${String(world.signal.reason)}: ending calls in flight; what was measured is written and marked partial`);
    world.signal.addEventListener('abort', interrupted, { once: true });
    const arms = job_armsOf(cells);
    const instrument = openInstrument({
        cellsOf: (arm) => arms[arm],
        credentialOf: (target) => requiredCredential(target, world.env),
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
    const health = cells.length === 0 ? { ...end.health, disturbed: [] } : end.health;
    const run = toRun(job, startedAt, await provenance_provenance(world), instrument, { ...end, health, spending });
    return { run, duet, planned: wasPlanMade(job, cells, run) };
}
function costUsd(job, cell, trial) {
    const { usage, servedModel, serviceTier } = trial;
    return usage === undefined ? undefined : job.price(cell.target, usage, { servedModel, tier: serviceTier });
}
/** How late our own stamps are on this machine right now, against a sender whose stamps we know. */
async function selfCalibration(world) {
    if (world.entryFile === undefined)
        return undefined;
    const simulator = await (0,run_in_thread/* startSimulatorInThread */._)(world.entryFile, { script: CALIBRATION_SCRIPT });
    try {
        return await calibrate(simulator.url);
    }
    finally {
        await simulator.close();
    }
}
function wasPlanMade(job, cells, run) {
    const made = run.trials.filter((trial) => trial.stage === 'main' && trial.outcome !== 'aborted').length;
    return made >= cells.reduce((total, { sentinels }) => total + job.plan.iterations + sentinels, 0);
}

;// CONCATENATED MODULE: ./lib/pipeline/calibrate-targets.js












/** With fewer there is no spread to speak of. */
const LEAST_RUNS = 3;
/**
 * A/A on the user's own targets: runs of the same config one after the other, within the caps of a gate, and what their
 * spread says about the gate. All calls are in one run file; it joins no baseline, as its runs are no nights.
 *
 * @throws LensError as `gate`, `usage/bad-flag`, and `caps/reached` when a cap left too few runs
 */
async function calibrateTargets(settings, runs, json, world) {
    if (runs < LEAST_RUNS)
        throw new lens_error/* LensError */.hw('usage/bad-flag', `--runs takes ${LEAST_RUNS} or more: the spread between fewer is no figure`);
    const { baselineDir: _dir, baseConfigFile: _file, baseRef: _ref, ...alone } = settings;
    const job = await prepareJob({ ...alone, requireCredentials: true }, world);
    const whole = { ...job, plan: { ...job.plan, iterations: job.plan.iterations * runs } };
    const { worst } = preflight(whole, world);
    const ends = [];
    const { run } = await sitting(whole, worst, world, repeatedly(job, runs, ends));
    await writeRun(run, reportFiles(settings.outDir, world.cwd), world.cwd, fileRedactorFor(world.env, targetsOf(job)));
    if (ends.length < LEAST_RUNS)
        throw new lens_error/* LensError */.hw('caps/reached', `only ${ends.length} of ${runs} runs were measured whole, and it takes ${LEAST_RUNS}`);
    const cells = runCells(job).map((cell) => ({
        id: cell.id,
        cell,
        runs: slicesOf(run.trials, ends).map((trials) => sampleSet(cell, trials, { arm: 'candidate', stages: ['main'] }, job.price)),
    }));
    const calibration = {
        runs: ends.length,
        iterations: job.plan.iterations,
        cells: cells.length,
        ...calibrateGate({
            cells,
            policy: job.policy,
            iterations: job.plan.iterations,
            storedRuns: settings.baselineRuns,
            seed: job.plan.seed,
            instrumentErrorMs: run.health.calibration?.p99Ms ?? 0,
        }),
        spending: run.spending,
        durationMs: run.durationMs,
        disturbed: run.health.disturbed,
    };
    const redact = redactorFor(world.env, targetsOf(job));
    return redact(json ? `${JSON.stringify(calibration)}\n` : renderCalibration(calibration, world));
}
/** One run after the other, each with an order and nonces of its own; `ends` tells where in the record each one ends. */
function repeatedly(job, runs, ends) {
    return async (_, instrument, say) => {
        const cells = calledCells(job);
        for (let run = 1; run <= runs; run += 1) {
            say(`run ${run} of ${runs}`);
            await instrument.measure(schedule(cells.map(({ candidate }) => ({ cell: candidate, candidate: job.plan.iterations, base: 0 })), { seed: `${job.plan.seed} run ${run}`, warmup: run === 1 ? job.plan.warmup : 0 }));
            if (instrument.stopped !== undefined)
                return undefined;
            ends.push(instrument.trials.length);
        }
        return undefined;
    };
}
function slicesOf(trials, ends) {
    return ends.map((end, index) => trials.slice(ends[index - 1] ?? 0, end));
}

;// CONCATENATED MODULE: ./lib/report/error.js


/** Failures that can only happen once calls were made, or that say nothing about calls. */
const AFTER_CALLS = new Set(['caps/reached', 'output/unwritable']);
/** Most of an input line that is shown around the problem. */
const SHOWN = 100;
/** Errors for the terminal: where, what, a picture of the line, the way out. */
function renderError(errors, options) {
    const paint = painter(options.colour);
    const codes = [...new Set(errors.map((error) => error.code))];
    const spent = codes.some((code) => AFTER_CALLS.has(code)) ? [] : ['nothing was called, nothing was spent'];
    const explain = codes.map((code) => `latency-lens explain ${code}`);
    const last = paint.dim(`  ${[...spent, ...explain].join(' · ')}`);
    return `${[...errors.map((error) => one(error, paint)), last].join('\n')}\n`;
}
function one(error, paint) {
    const { position } = error;
    const where = position === undefined ? '' : `${escapeTerminal(position.file)}:${position.line}:${position.column}  `;
    const message = escapeTerminal(error.message);
    const hint = error.didYouMean === undefined
        ? `  ${escapeTerminal(error.remedy)}`
        : `  did you mean "${escapeTerminal(error.didYouMean)}"?`;
    return [
        `${where}${paint.bad(error.code)}`,
        ...(position === undefined || position.source === '' ? [`  ${message}`] : error_picture(position, message, paint)),
        hint,
    ].join('\n');
}
/**
 * The line with carets below the problem:
 *
 *     14 |       max-token: 256
 *        |       ^^^^^^^^^ "max-token" is not a parameter of provider "openai"
 */
function error_picture(position, message, paint) {
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
        `  ${number} | ${cut}${shown.map(error_visible).join('').replaceAll('##[', '##(')}${more}`,
        `  ${gutter} | ${pad}${paint.bad(carets)} ${message}`,
    ];
}
/** One character at a time, so that the carets keep their place; a CI command cannot begin here, for a number does. */
function error_visible(character) {
    return character === '\t' ? ' ' : escapeTerminal(character);
}
function displayWidth(characters) {
    return characters.reduce((width, character) => width + (WIDE.test(character) ? 2 : Array.from(error_visible(character)).length), 0);
}
/** Scripts and symbols that terminals draw two columns wide. */
const WIDE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

;// CONCATENATED MODULE: ./lib/report/wrap-words.js
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

;// CONCATENATED MODULE: ./lib/report/explain.js



/** What `latency-lens explain CODE` prints. */
function renderExplain(code, options) {
    const { meaning, remedy, exit } = failures/* failures */.e9[code];
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
function renderCodes() {
    return `${Object.keys(failures/* failures */.e9).join('\n')}\n`;
}

// EXTERNAL MODULE: ./lib/report/sections.js + 1 modules
var sections = __webpack_require__(1078);
// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
;// CONCATENATED MODULE: ./lib/report/terminal-table.js


const GAP = 2;
/**
 * A table without lines, so that a log can be copied into a chat and still be read. When it is wider than the
 * terminal, names of cells move to lines of their own; then the columns that are told elsewhere, too, are dropped.
 */
function terminal_table_printTable(table, width, paint) {
    const full = terminal_table_shapeOf(table);
    const narrow = withHeadings(full);
    const shapes = [full, narrow, without(narrow, 'visible from'), without(without(narrow, 'visible from'), 'n')];
    return terminal_table_draw(shapes.find((shape) => widthOf(shape) <= width) ?? shapes.at(-1) ?? full, paint);
}
function terminal_table_shapeOf(table) {
    return {
        titles: table.columns.map((column) => column.title),
        aligns: table.columns.map((column) => column.align),
        rows: table.rows.map((row) => ({ tone: row.tone, cells: row.cells.map((cell) => terminalText(cell)) })),
        headings: new Map(),
    };
}
/** The first column becomes headings. */
function withHeadings(shape) {
    const headings = shape.rows.flatMap(({ cells: [name = ''] }, index) => (name === '' ? [] : [[index, name]]));
    return { ...terminal_table_pick(shape, (column) => column > 0), headings: new Map(headings) };
}
function without(shape, title) {
    return terminal_table_pick(shape, (column) => shape.titles[column] !== title);
}
function terminal_table_pick(shape, keep) {
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
function terminal_table_draw(shape, paint) {
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

;// CONCATENATED MODULE: ./lib/report/terminal.js







/** The report for a terminal or a CI log: first line, cause, changed rows, then one line for each folded part. */
function renderTerminal(report, options) {
    return printTerminal((0,report_story/* tellStory */.F)(report), filesOf(report), options);
}
function printTerminal(story, files, options) {
    const paint = painter(options.colour);
    const text = (phrase, indent = '') => wrapWords(terminalText(phrase), Math.max(40, options.width), indent);
    const head = `${paint[story.tone](story.mark)} ${paint.bold('Latency Lens:')} ${terminalText(story.headline)}`;
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
            ...files.map((phrase) => paint.dim(terminalText(phrase))),
        ].join('\n'),
        paint.dim(terminalText(story.imprint)),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
/** A terminal has nothing to unfold, so where no row stands open the folded figures are printed. */
function printFigures(story, { width, details }, paint) {
    if (story.table !== undefined)
        return [terminal_table_printTable(story.table, width, paint)];
    if (details === true)
        return [];
    const folded = story.sections.filter((section) => section.id === sections/* OTHER_CELLS */.v).flatMap((section) => section.blocks);
    return folded.flatMap((block) => (block.type === 'table' ? [terminal_table_printTable(block.table, width, paint)] : []));
}
function printSections(sections, options, paint, text) {
    if (sections.length === 0)
        return [];
    if (options.details !== true)
        return [sections.map((section) => paint.dim(`· ${text(section.title, '  ')}`)).join('\n')];
    return sections.map((section) => [
        paint.bold(terminalText(section.title)),
        ...section.blocks.map((block) => terminal_printBlock(block, options.width, paint, text)),
    ].join('\n'));
}
function terminal_printBlock(block, width, paint, text) {
    switch (block.type) {
        case 'paragraph':
            return text(block.phrase);
        case 'list':
            return block.items.map((item) => `  ${text(item, '    ')}`).join('\n');
        case 'table':
            return terminal_table_printTable(block.table, width, paint);
    }
}
function filesOf({ files }) {
    return [
        ...(files.html === undefined ? [] : [(0,phrase/* say */.cv) `report  ${files.html}`]),
        ...(files.markdown === undefined ? [] : [(0,phrase/* say */.cv) `summary ${files.markdown}`]),
        ...(files.run === undefined ? [] : [(0,phrase/* say */.cv) `run     ${files.run}`]),
    ];
}

;// CONCATENATED MODULE: ./lib/pipeline/print.js








/** The report for people on a terminal, and for machines. */
function printReport(report, look) {
    return { text: renderTerminal(report, look), json: summaryJson(report, (0,report_story/* plainHeadline */.r)(report)) };
}
function printErrors(errors, look) {
    return redactorFor(look.env)(renderError(errors, look));
}
/** The JSON Schema of the config. */
function printSchema() {
    return `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
}
/** More about an error code; without one, the list of all. Undefined for a code that does not exist. */
function explainFailure(code, look) {
    if (code === undefined)
        return renderCodes();
    return (0,failures/* isFailureCode */.sH)(code) ? renderExplain(code, look) : undefined;
}

;// CONCATENATED MODULE: ./lib/pipeline/stored-samples.js

/** What stored runs measured of one cell, in their order; runs without it are left out. */
function toSampleHistory(runs, cell, price) {
    return runs.flatMap((run) => {
        const set = sampleSets(run, { arm: 'candidate', stages: ['main'] }, price).get(cell);
        return set === undefined ? [] : [set];
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/to-evidence.js






/** Everything that bears on each cell: calls of this run, earlier attempts, and the stored runs that count for it. */
function cellEvidence(job, trials) {
    const known = new Map(runCells(job).map((cell) => [cell.id, cell]));
    const byCell = Map.groupBy(trials, (trial) => trial.cell);
    return calledCells(job).flatMap(({ attribution, base }) => {
        const cell = known.get(attribution.id);
        if (cell === undefined)
            return [];
        const withBase = base !== undefined;
        return [
            {
                ...measuredEvidence(cell, attribution.status, byCell.get(cell.id) ?? [], withBase, job.price),
                history: toSampleHistory(job.baseline.perCell.get(cell.id) ?? [], cell.id, job.price),
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
        candidate: sampleSet(cell, trials, { arm: 'candidate', stages: ['main'] }, price),
        sentinels: withBase ? sampleSet(cell, trials, { arm: 'base', stages: ['main'] }, price) : undefined,
        pairs: withBase && wasConfirmed ? [confirming] : [],
        history: [],
        repeat: !withBase && wasConfirmed ? confirming.head : undefined,
        earlierAttempts: [],
    };
}
function attemptOf(run, cell, withBase, price) {
    const same = sameCell(run, cell);
    if (same === undefined)
        return [];
    const { candidate, sentinels, pairs } = measuredEvidence(same, 'watched', run.trials.filter((trial) => trial.cell === cell.id), withBase, price);
    return candidate === undefined || candidate.attempts === 0 ? [] : [{ candidate, sentinels, pairs: pairs[0] }];
}
/** Both arms of the confirmation calls among these trials. */
function interleaved(cell, trials, price) {
    return {
        head: sampleSet(cell, trials, { arm: 'candidate', stages: ['confirm'] }, price),
        base: sampleSet(cell, trials, { arm: 'base', stages: ['confirm'] }, price),
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
    const { head, base } = referenceArms(evidence);
    const baseCell = cell.base === undefined ? cell : { ...cell, ...cell.base };
    const [tier, baseTier] = [mostly(head.served.tiers), mostly(base.served.tiers)];
    const candidateAt = (at) => (usage) => price(cell, usage, { servedModel: mostly(head.served.models), tier: at });
    const baseAt = (at) => (usage) => price(baseCell, usage, { servedModel: mostly(base.served.models), tier: at });
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
    let duet = openDuet(withBase, { ...policy, confirm: lean ? 'lean' : 'auto' }, iterations, configuredCells);
    let fed = 0;
    for (let wanted = wantedPairs(duet); wanted !== undefined; wanted = wantedPairs(duet)) {
        const { pairs } = wanted;
        const looks = withBase
            .filter(({ cell }) => wanted.cells.includes(cell.id))
            .map(({ cell }) => [cell.id, oneLook(cell, confirming.get(cell.id) ?? [], fed, pairs, price)]);
        // Half a look is no look, as it was live.
        if (looks.some(([, look]) => Math.min(look.head.attempts, look.base.attempts) < pairs))
            return duet;
        duet = addPairs(duet, new Map(looks));
        fed += pairs;
    }
    return duet;
}
/** The block of a confirming call is the number of its pair. */
function oneLook(cell, trials, from, pairs, price) {
    return interleaved(cell, trials.filter(({ block }) => block >= from && block < from + pairs), price);
}

;// CONCATENATED MODULE: ./lib/baseline/told-gate.js


const told_gate_share = schemas/* number */.aig().nonnegative();
const told_gate_text = schemas/* string */.YjP().max(1000);
const told_gate_limits = schemas/* object */.Ikc({ ttft: told_gate_share, ttfo: told_gate_share, tpot: told_gate_share, e2e: told_gate_share, cost: told_gate_share });
const told_gate_gateSchema = schemas/* object */.Ikc({
    mode: schemas/* enum */.k5n(['report', 'warn', 'enforce']),
    threshold: told_gate_limits,
    floor: told_gate_limits,
    metrics: schemas/* array */.YOg(schemas/* enum */.k5n(['ttft', 'ttfo', 'tpot', 'e2e', 'cost'])),
    budgets: schemas/* array */.YOg(schemas/* object */.Ikc({
        cells: told_gate_text,
        metric: schemas/* enum */.k5n(METRICS),
        percentile: schemas/* enum */.k5n(['p50', 'p90', 'p95', 'p99', 'mean']),
        max: told_gate_share,
    })),
    maxErrorRate: told_gate_share.max(1).optional(),
    accepted: schemas/* array */.YOg(schemas/* object */.Ikc({ cells: told_gate_text, metric: schemas/* enum */.k5n(METRICS), upTo: told_gate_share, reason: told_gate_text, until: told_gate_text })),
    onInconclusive: schemas/* enum */.k5n(['pass', 'fail']),
    onDrift: schemas/* enum */.k5n(['fail', 'warn']),
    confirm: schemas/* enum */.k5n(['auto', 'lean', 'never']),
    strict: schemas/* boolean */.zMY(),
});
/** The gate that a stored run was judged by; undefined where it holds none, or none that can be read. */
function toldGate(run) {
    const read = told_gate_gateSchema.safeParse(run.decision?.told?.gate);
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
    const runs = paths.map((path) => readRun(path, world));
    const candidate = runs.at(-1);
    if (candidate === undefined || runs.length < 2) {
        throw new lens_error/* LensError */.hw('usage/bad-flag', 'compare takes two run files or more: the baseline first, the candidate last');
    }
    const stored = runs.slice(0, -1);
    const { policy, gateFrom } = policyFor(candidate, settings, withConfig, world);
    const price = pricesAt(new Date(candidate.startedAt));
    const mode = candidate.cells.some(wasCompared) ? 'change' : 'watch';
    const byCell = Map.groupBy(candidate.trials, (trial) => trial.cell);
    const changed = new Set(candidate.cells.flatMap((cell) => (wasAnother(cell, stored) ? [cell.id] : [])));
    const cells = candidate.cells.map((cell) => ({
        ...measuredEvidence(cell, statusOf(cell, mode, changed), byCell.get(cell.id) ?? [], cell.base !== undefined, price),
        history: toSampleHistory(stored, cell.id, price),
    }));
    if (cells.every(({ history }) => history.length === 0)) {
        throw new lens_error/* LensError */.hw('run/no-common-cell', `${paths.at(-1)} shares no cell with ${paths.slice(0, -1).join(', ')}`);
    }
    const { iterations } = candidate.settings;
    const decided = decide({
        policy,
        mode,
        iterations,
        disturbed: candidate.health.disturbed,
        partial: candidate.partial,
        cells,
        prices: pricesOf(cells, price),
        today: candidate.startedAt.slice(0, 10),
    }, replayDuet(cells, candidate.trials, policy, candidate.settings, price), [...changed].map(changedFinding));
    const verdict = {
        ...decided,
        cells: decided.cells.map((cell) => (changed.has(cell.cell) ? ofAnotherRequest(cell, mode) : cell)),
    };
    const report = {
        run: candidate,
        verdict,
        baseline: stored.map((run, index) => compare_runs_sourceOf(run, paths[index], cells)),
        baselineWanted: stored.length,
        caps: { maxCostUsd: undefined },
        files: {},
        gate: policy,
        gateFrom,
        recorded: false,
    };
    // Stored runs hold no key of ours; what another's hold was taken out where they were made.
    return { report, exit: verdict.exit, ...printReport(report, world), redact: redactorFor(world.env) };
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
function compare_runs_sourceOf(run, path, cells) {
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
        ? readPlan((0,external_node_path_.resolve)(world.cwd, settings.configFile), settings, world).gate
        : (told ?? resolveGate(undefined, toOverrides(settings)));
    // Offline nothing can be asked again, so nothing waits to be confirmed.
    return {
        policy: { ...gate, confirm: 'never' },
        gateFrom: withConfig ? 'config' : told === undefined ? 'default' : 'run',
    };
}

;// CONCATENATED MODULE: ./lib/pipeline/measure-job.js








/**
 * Calls what the job needs, in DESIGN §8's order: the planned calls with the base's among them, then interleaved pairs
 * for suspects that have a base arm, then one repetition for cells about to turn red without one.
 *
 * A cap or a signal ends it between two steps or within one; what has been measured stands.
 *
 * @returns The state of the duet, or undefined when no cell has a base arm.
 */
async function measureJob(job, instrument, log) {
    const { plan } = job;
    const cells = calledCells(job);
    await instrument.measure(schedule(cells.map(({ candidate, sentinels }) => ({ cell: candidate, candidate: plan.iterations, base: sentinels })), { seed: plan.seed, warmup: plan.warmup }));
    const evidence = cellEvidence(job, instrument.trials);
    const duet = await confirmInPairs(job, cells, evidence, instrument, log);
    if (duet !== undefined)
        await settleEarlier(job, cells, evidence, duet, instrument, log);
    await repeatSuspects(job, cells, evidence, instrument, log);
    return duet;
}
async function confirmInPairs(job, cells, evidence, instrument, log) {
    const withBase = evidence.filter(({ cell }) => cells.some(({ candidate, base }) => candidate.id === cell.id && base !== undefined));
    if (withBase.length === 0)
        return undefined;
    let duet = openDuet(withBase, leanOnlyWithHistory(job.policy, withBase), job.plan.iterations, job.plan.cells.length);
    if (job.policy.confirm === 'never' || !measure_job_isGated(job.plan.iterations))
        return duet;
    let asked = 0;
    for (let wanted = wantedPairs(duet); wanted !== undefined; wanted = wantedPairs(duet)) {
        log(`confirming ${wanted.cells.join(', ')}: ${wanted.pairs} more pairs of base and change`);
        const known = instrument.trials.length;
        const members = cells.filter(({ candidate }) => wanted.cells.includes(candidate.id));
        await instrument.measure(confirmSchedule(members.map(({ candidate }) => ({ cell: candidate, pairs: wanted.pairs })), { seed: job.plan.seed, from: asked }));
        // Half a look is no look: the cells stay open, and come out inconclusive.
        if (instrument.stopped !== undefined)
            return duet;
        const fresh = instrument.trials.slice(known);
        asked += wanted.pairs;
        const batches = withBase
            .filter(({ cell }) => wanted.cells.includes(cell.id))
            .map(({ cell }) => [
            cell.id,
            interleaved(cell, fresh.filter((trial) => trial.cell === cell.id), job.price),
        ]);
        duet = addPairs(duet, new Map(batches));
    }
    return duet;
}
/** Pairs for cells that only the attempts before this one make red: a re-run adds evidence where it is wanted. */
async function settleEarlier(job, cells, evidence, duet, instrument, log) {
    if (job.policy.confirm === 'never' || instrument.stopped !== undefined)
        return;
    const owed = cellsToSettle(duet, evidence, job.policy);
    if (owed.length === 0)
        return;
    const pairs = Math.min(RULE.tailFromPairs, Math.floor(duet.state.budget / owed.length));
    if (pairs < RULE.leastPairs)
        return;
    log(`asking once more what the attempt before this one found: ${owed.join(', ')}, ${pairs} pairs`);
    const members = cells.filter(({ candidate }) => owed.includes(candidate.id));
    await instrument.measure(confirmSchedule(members.map(({ candidate }) => ({ cell: candidate, pairs })), { seed: job.plan.seed, from: duet.state.pairs }));
}
/** So few calls are shown and not gated, whatever they show: no money is spent on confirming it. */
function measure_job_isGated(iterations) {
    return supportOf('p50', iterations, iterations).use === 'gate';
}
async function repeatSuspects(job, cells, evidence, instrument, log) {
    const alone = evidence.filter(({ sentinels }) => sentinels === undefined);
    const suspects = cellsToRepeat(alone, job.policy, job.plan.iterations);
    if (suspects.length === 0 || instrument.stopped !== undefined)
        return;
    log(`measuring again before it turns red: ${suspects.join(', ')}`);
    const members = cells.filter(({ candidate }) => suspects.includes(candidate.id));
    await instrument.measure(repeatSchedule(members.map(({ candidate }) => ({ cell: candidate, calls: job.plan.iterations })), { seed: job.plan.seed }));
}
/** Without sentinels the screen has history alone, so a cell without any makes the job an ordinary one. */
function leanOnlyWithHistory(policy, cells) {
    const lean = policy.confirm === 'lean' && cells.every(({ history }) => history.length > 0);
    return policy.confirm === 'lean' && !lean ? { ...policy, confirm: 'auto' } : policy;
}

;// CONCATENATED MODULE: ./lib/pipeline/record.js



/** What CI systems call the runs of a change: their measurements are no baseline for anybody. */
const CHANGE_EVENTS = new Set([
    'pull_request',
    'pull_request_target',
    'merge_group',
    'merge_request_event',
    'external_pull_request_event',
]);
/** Adds a watch's run to the baseline directory. Never a change's: it may be the slow one. */
async function keepInBaseline(job, run, world, redact) {
    const { baselineDir } = job.settings;
    if (baselineDir === undefined || !joinsBaseline(job, run))
        return;
    await storeRun((0,external_node_path_.resolve)(world.cwd, baselineDir), run, redact(serializeRun(run)));
}
/** Is this run kept for later ones, in the directory that the caller named or by the platform? */
function joinsBaseline({ mode, settings, around }, { provenance, trials }) {
    const isChange = mode === 'change' || CHANGE_EVENTS.has(provenance.event ?? '');
    const hasPlace = settings.baselineDir !== undefined || around !== undefined;
    return hasPlace && settings.record && !isChange && trials.length > 0;
}

// EXTERNAL MODULE: ./lib/model/settings.js
var model_settings = __webpack_require__(1960);
;// CONCATENATED MODULE: ./lib/verdict/distributions.js



const PICTURED = ['ttft', 'tpot', 'e2e'];
/**
 * What the pictures of a cell are drawn from: the same values that were compared.
 *
 * @param startedAt When the cell's stored runs began, in the order of `evidence.history`.
 */
function distributionsOf(evidence, startedAt) {
    if (evidence.candidate === undefined)
        return [];
    const cell = evidence.cell.id;
    const { head, base } = referenceArms(evidence);
    const length = commonOutputLength([head, base, ...evidence.history]);
    const picture = (valuesOf) => ({
        base: valuesOf(base),
        candidate: valuesOf(head),
        history: evidence.history.flatMap((set, index) => {
            const values = valuesOf(set);
            const began = startedAt[index];
            return values.length === 0 || began === undefined
                ? []
                : [{ startedAt: began, p50: quantile(values, 0.5), p95: quantile(values, 0.95) }];
        }),
    });
    return [
        ...PICTURED.map((metric) => ({
            cell,
            metric,
            unit: 'ms',
            ...picture((set) => latencies(set, metric, length)),
        })),
        { cell, metric: 'cost', unit: 'usd', ...picture(costs) },
    ];
}

;// CONCATENATED MODULE: ./lib/pipeline/to-report.js




/** Everything the renderers need, and nothing that they would have to work out. */
function toReport(job, run, verdict, files) {
    const { settings } = job;
    return {
        run,
        verdict,
        baseline: job.baseline.sources,
        baselineWanted: settings.baselineRuns,
        caps: { maxCostUsd: job.plan.caps.maxCostUsd },
        reproduce: reproduction(job),
        files: { run: files.run, markdown: files.markdown, html: files.html },
        ...commits(job, run),
        ...(job.around?.acceptLabel !== undefined && { acceptLabel: job.around.acceptLabel }),
        ...extraCalls(run),
        gate: job.policy,
        recorded: joinsBaseline(job, run),
        distributions: cellEvidence(job, run.trials).flatMap((evidence) => distributionsOf(evidence, (job.baseline.perCell.get(evidence.cell.id) ?? []).map(({ startedAt }) => startedAt))),
    };
}
/** The platform's word where there is one: on a pull request the checkout is a merge that nobody knows by name. */
function commits({ around, settings, baseRefSha }, run) {
    const headSha = around?.headSha ?? run.provenance.sha;
    const baseSha = around === undefined ? (baseRefSha ?? settings.baseRef) : around.baseSha;
    return { ...(headSha !== undefined && { headSha }), ...(baseSha !== undefined && { baseSha }) };
}
/** The same call once more: what was said over the config, and the base as the commit that it was. */
function reproduction({ settings, plan, around, baseRefSha }) {
    const base = baseRefSha ?? settings.baseRef ?? around?.baseSha;
    const { maxCostUsd, suite } = settings;
    const flags = [
        ['--config', settings.configFile],
        ['--base-ref', base],
        ['--base-config', base === undefined ? settings.baseConfigFile : undefined],
        ['--baseline-dir', settings.baselineDir],
        ...settings.earlierRuns.map((path) => ['--earlier-run', path]),
        ['--suite', suite === 'default' ? undefined : suite],
        ['--iterations', settings.iterations],
        ['--measure', settings.measure === 'changed' ? undefined : settings.measure],
        ['--mode', settings.mode],
        ['--confirm', settings.confirm],
        ['--on-inconclusive', settings.onInconclusive],
        ['--on-drift', settings.onDrift],
        ['--baseline-runs', unusual(settings.baselineRuns, model_settings/* DEFAULT_SETTINGS */.a.baselineRuns)],
        ['--baseline-max-age-days', unusual(settings.baselineMaxAgeDays, model_settings/* DEFAULT_SETTINGS */.a.baselineMaxAgeDays)],
        ['--allowed-hosts', listed(settings.allowedHosts)],
        ['--allow-env', listed(settings.allowedEnv)],
        ['--max-cost-usd', maxCostUsd === null ? 'none' : maxCostUsd],
        ['--max-requests', settings.maxRequests],
        ['--max-minutes', settings.maxMinutes],
        ['--seed', plan.seed],
    ];
    const words = flags.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag} ${shellWord(String(value))}`]));
    const unrecorded = settings.baselineDir !== undefined && !settings.record ? ['--no-record'] : [];
    return `npx llm-latency-lens gate ${[...words, ...unrecorded].join(' ')}`;
}
function unusual(value, usual) {
    return value === usual ? undefined : value;
}
function listed(names) {
    return names.length === 0 ? undefined : names.join(',');
}
/** Ready to paste: a name with a blank, a quote or a dollar in it does nothing else in a shell. */
function shellWord(text) {
    return /^[\w./:@=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** Calls beyond the candidate's own: sentinels and confirmation. */
function extraCalls(run) {
    const extra = run.trials.filter((trial) => trial.stage === 'confirm' || (trial.stage === 'main' && trial.arm === 'base'));
    if (extra.length === 0)
        return {};
    return {
        extra: {
            requests: extra.length,
            costUsd: (run.spending.costUsd * extra.length) / Math.max(1, run.spending.requests),
        },
    };
}

;// CONCATENATED MODULE: ./lib/pipeline/gate.js














/** Measures, compares, decides, tells. What `latency-lens gate` and the action do. */
async function gate(settings, given, platform) {
    const world = platform === undefined ? given : { ...given, place: platform.place };
    const files = reportFiles(settings.outDir, world.cwd);
    const intended = await prepareJob(settings, world, platform); //      words        → checked intent
    const { worst, missing } = preflight(intended, world); //             intent       → allowed, or refused
    const job = missing.length === 0 ? intended : withoutCalls(intended, missing);
    const measured = await sitting(job, worst, world, measureJob); //     intent       → raw observations, failures included
    const redactFile = fileRedactorFor(world.env, targetsOf(job));
    await writeRun(measured.run, files, world.cwd, redactFile); //                    … which nothing after this can lose
    const verdict = judge(job, measured, world); //                        observations → states with causes
    const run = withDecision(measured.run, verdict);
    const report = toReport(job, run, verdict, files); //                  states       → what is to be said
    await writeReport(report, files, world.cwd, redactFile); //                       … in every form
    await keepInBaseline(job, run, world, redactFile);
    const { text, json } = printReport(report, world);
    const redact = redactorFor(world.env, targetsOf(job));
    return { report, exit: verdict.exit, text: redact(text), json: redact(json), redact };
}
/** The caps end with an exit code of their own, unless they only cut a confirmation short. */
function judge(job, measured, world) {
    const verdict = decide(jobEvidence(job, measured.run, world.now()), measured.duet, job.findings);
    const { partial } = measured.run;
    const capped = (partial === 'cost-cap' || partial === 'request-cap') && !measured.planned;
    return capped ? { ...verdict, exit: failures/* EXIT */.dc.cap } : verdict;
}

;// CONCATENATED MODULE: ./lib/report/failure-markdown.js

/** More than that is one mistake told many times. */
const failure_markdown_SHOWN = 10;
/**
 * What is said in place of a report when there is none: which code, what, what to do. Under the same hidden marker, so
 * that it takes the place of an older verdict that no longer holds.
 */
function renderFailureMarkdown({ suite, errors, called }, limit, link) {
    const headline = errors.length === 0
        ? 'ended by a bug of its own — this says nothing about the change; please report it'
        : 'could not run — nothing is known about this change';
    const shown = errors.slice(0, failure_markdown_SHOWN).map(errorItem);
    const more = errors.length > failure_markdown_SHOWN ? [`- and ${errors.length - failure_markdown_SHOWN} more`] : [];
    const money = called ? [] : ['Nothing was called, nothing was spent.'];
    const where = link === undefined ? [] : [`<sub>[the run](${markdownAddress(link)})</sub>`];
    const blocks = [[...shown, ...more].join('\n'), ...money, ...where].filter((block) => block !== '');
    const head = `${commentMarker(suite)}\n### ✖ Latency Lens: ${headline}\n`;
    const whole = `${head}\n${blocks.join('\n\n')}\n`;
    return whole.length <= limit ? whole : `${head}\n${where.join('')}\n`;
}
function errorItem({ code, message, remedy, position }) {
    const place = position === undefined ? '' : ` at ${markdownCode(`${position.file}:${position.line}`)}`;
    return `- ${markdownCode(code)}${place}: ${withCode(message)}<br>${withCode(remedy)}`;
}
/** What stands between backticks is code; every piece is escaped on its own, whoever wrote it. */
function withCode(text) {
    const pieces = text.split('`');
    if (pieces.length % 2 === 0)
        return escapeMarkdown(text);
    return pieces.map((piece, index) => (index % 2 === 0 ? escapeMarkdown(piece) : markdownCode(piece))).join('');
}

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
        markdown: ({ limit, bytes, link }) => redact(renderMarkdown(report, { limit, ...(bytes !== undefined && { bytes }), ...(link !== undefined && { link }) })),
        noteworthy: verdict.cells.some(({ state }) => state !== 'unchanged') || verdict.findings.some(({ top }) => top),
        annotations: annotations(report, settings).map((one) => ({ ...one, message: redact(one.message) })),
        outputs: {
            verdict: verdict.state,
            regressions: String(verdict.cells.filter(state_words/* isRed */.iI).length),
            inconclusive: String(verdict.counts.inconclusive ?? 0),
            'cost-usd': to_publication_money(costUsd),
            'run-path': report.files.run ?? '',
            'report-path': report.files.html ?? '',
            'summary-json': redact(JSON.stringify({ ...summary, headline: (0,report_story/* plainHeadline */.r)(report) })),
        },
        files: to_publication_filesOf(settings, world),
    };
}
/** What is said when there is no verdict: a mistake that the user can mend, or a bug of ours. */
function toFailurePublication(errors, settings, world) {
    const suite = settings.suite ?? 'default';
    const redact = redactorFor(world.env);
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
        files: to_publication_filesOf(settings, world),
    };
}
/** Never in the form 1e-7, which shells and spreadsheets read in their own ways. */
function to_publication_money(usd) {
    return usd.toFixed(9).replace(/\.?0+$/, '');
}
/** What lies there: of a run that failed, what it had written by then. */
function to_publication_filesOf(settings, world) {
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
            .publish(toFailurePublication((0,lens_error/* lensErrorsOf */.XI)(error), { ...settings, suite: gate_on_platform_suiteOf(settings, world) }, world))
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
function gate_on_platform_suiteOf(settings, world) {
    if (settings.suite !== undefined)
        return settings.suite;
    try {
        return readPlan((0,external_node_path_.resolve)(world.cwd, settings.configFile), settings, world).suite;
    }
    catch {
        return 'default';
    }
}

;// CONCATENATED MODULE: ./lib/pipeline/measure-only.js

/** Measures and writes a run file, and judges nothing: no baseline is read, none is written. */
async function measureOnly(settings, world) {
    const { baselineDir: _dir, baseConfigFile: _file, baseRef: _ref, ...alone } = settings;
    const result = await gate({ ...alone, mode: settings.mode ?? 'report' }, world);
    return { ...result, run: result.report.run };
}

;// CONCATENATED MODULE: ./lib/plan/plan-summary.js



/** The plan in figures. `planned` are the cells that will be called; the plan's other cells are listed as untouched. */
function planSummary(plan, planned, options) {
    const worst = worstCase(planned, {
        warmup: plan.warmup,
        idleProbe: plan.idleMs !== undefined,
        worstCaseUsd: options.worstCaseUsd,
    });
    const { maxCostUsd, maxRequests, maxMinutes } = plan.caps;
    const durations = planned.map(({ cell }) => options.typicalMs?.(cell));
    return {
        configFile: plan.configFile,
        sight: iterationsSight(plan.iterations),
        iterations: plan.iterations,
        warmup: plan.warmup,
        cells: plan.cells.map((cell) => summaryCell(cell, planned.find((entry) => entry.cell.id === cell.id), plan.warmup, worst.perCell)),
        calls: worst.requests,
        callsAtMost: Math.max(worst.requests, Math.min(worst.requests + options.confirmCalls, maxRequests)),
        ...(worst.costUsd !== undefined && { worstCaseUsd: worst.costUsd }),
        caps: { ...(maxCostUsd !== undefined && { maxCostUsd }), maxRequests, maxMinutes },
        wallMs: wallMs(planned, plan, options),
        wallFrom: durations.length > 0 && durations.every((duration) => duration !== undefined) ? 'history' : 'guess',
        visible: [],
    };
}
function summaryCell({ id }, planned, warmup, costs) {
    if (planned === undefined)
        return { id, called: false, candidate: 0, base: 0, warmup: 0 };
    const counts = countsOf(planned, warmup);
    const costUsd = costs.find(({ cell }) => cell === id)?.costUsd;
    return {
        id,
        called: true,
        candidate: counts.candidate,
        base: counts.base,
        warmup: counts.warmup.candidate + counts.warmup.base,
        ...(costUsd !== undefined && { worstCaseUsd: costUsd }),
    };
}
function countsOf({ cell, base, candidate, sentinels }, warmup) {
    return callCounts({ cell, candidate, base: base === undefined ? 0 : sentinels }, warmup);
}
/** Providers are called side by side, the cells of one provider in turn: the slowest provider's time is the run's. */
function wallMs(planned, plan, { typicalMs }) {
    const lanes = new Map();
    for (const entry of planned) {
        const { cell } = entry;
        const each = typicalMs?.(cell) ?? guessedMs(cell);
        const calls = countsOf(entry, plan.warmup).total;
        const ms = plan.load.mode === 'closed' ? (calls / cell.concurrency) * each : (calls / plan.load.rate) * 1000 + each;
        const lane = `${cell.target.preset ?? cell.target.provider} ${new URL(cell.target.baseUrl).host}`;
        lanes.set(lane, (lanes.get(lane) ?? 0) + ms + (plan.idleMs ?? 0));
    }
    return Math.max(0, ...lanes.values());
}
/** A middling hosted model: 0.7 s to the first token, 100 tokens a second, and answers that seldom reach 400 tokens. */
function guessedMs({ target }) {
    return 700 + 10 * Math.min(400, maxOutputTokens(target.params) ?? 400);
}
/** Where percentiles begin to be gated (STATISTICS §4), in words for the first line of a plan or a report. */
function iterationsSight(iterations) {
    const calls = `${iterations} iteration${iterations === 1 ? '' : 's'}`;
    if (iterations < 20)
        return `${calls}: shown, not gated; 20 gate the median, 50 the p95, 300 the p99`;
    if (iterations < 50)
        return `${calls}: the median is gated, the p95 shown as unstable; 50 gate the p95, 300 the p99`;
    if (iterations < 300)
        return `${calls}: the median and the p95 are gated; 300 gate the p99`;
    return `${calls}: the median, the p95 and the p99 are gated`;
}

;// CONCATENATED MODULE: ./lib/report/plan.js




/** What `latency-lens plan` prints: calls, money, time and reach, before any call. */
function renderPlan(summary, options) {
    const paint = painter(options.colour);
    const called = summary.cells.filter((cell) => cell.called);
    const lines = [
        `${paint.bold(cellWords(summary.cells.length, called.length))} · ${callWords(summary, called)}`,
        ...(called.length === 0
            ? []
            : [`${moneyWords(summary)} · ${timeWords(summary)}`, ...overtimeLines(summary), ...plan_sightLines(summary)]),
        ...(called.length === 0 ? [] : [paint.dim(escapeTerminal(summary.sight))]),
        ...cellLines(summary.cells).map((line) => paint.dim(line)),
    ];
    return `${lines.join('\n')}\n`;
}
function cellWords(all, called) {
    const cells = all === 1 ? '1 cell' : `${(0,model_figures/* formatCount */.B4)(all)} cells`;
    if (called === all)
        return cells;
    return `${cells}, ${called === 0 ? 'none' : (0,model_figures/* formatCount */.B4)(called)} touched by this change`;
}
/** 2 × (50 + 8 base + 3 warm-up) = 122 calls, at most 272. */
function callWords({ calls, callsAtMost }, called) {
    if (called.length === 0)
        return 'nothing to call, $0.00';
    const total = `${(0,model_figures/* formatCount */.B4)(calls)} ${calls === 1 ? 'call' : 'calls'}`;
    const most = callsAtMost > calls ? `, at most ${(0,model_figures/* formatCount */.B4)(callsAtMost)} with confirmation` : '';
    const parts = new Set(called.map(partWords));
    const [first] = parts;
    const each = called.reduce((sum, cell) => sum + cell.candidate + cell.base + cell.warmup, 0);
    // Cells that differ, or calls beyond these, would make the sum wrong: then only its result is shown.
    if (parts.size !== 1 || first === undefined || each !== calls)
        return `${total}${most}`;
    return `${(0,model_figures/* formatCount */.B4)(called.length)} × (${first}) = ${total}${most}`;
}
function partWords({ candidate, base, warmup }) {
    return [
        (0,model_figures/* formatCount */.B4)(candidate),
        ...(base === 0 ? [] : [`${(0,model_figures/* formatCount */.B4)(base)} base`]),
        ...(warmup === 0 ? [] : [`${(0,model_figures/* formatCount */.B4)(warmup)} warm-up`]),
    ].join(' + ');
}
function moneyWords({ worstCaseUsd, caps }) {
    const cap = caps.maxCostUsd === undefined ? ', no cost cap' : ` of ${(0,model_figures/* formatUsd */.UK)(caps.maxCostUsd)}`;
    return worstCaseUsd === undefined
        ? `worst case unknown: a price or an output cap is missing${caps.maxCostUsd === undefined ? cap : ''}`
        : `worst case ${(0,model_figures/* formatUsd */.UK)(worstCaseUsd)}${cap}`;
}
function timeWords({ wallMs, wallFrom, caps }) {
    const guess = wallFrom === 'guess' ? ', a guess' : '';
    return `about ${(0,model_figures/* formatMs */._V)(wallMs)}${guess}, at most ${(0,model_figures/* formatMs */._V)(caps.maxMinutes * 60_000)}`;
}
/** A run that cannot end in time decides little: better known before it is paid for. */
function overtimeLines({ wallMs, caps, calls, callsAtMost }) {
    if (wallMs <= caps.maxMinutes * 60_000)
        return [];
    const needed = Math.ceil((wallMs * Math.max(1, callsAtMost / Math.max(1, calls))) / 60_000);
    const cap = (0,model_figures/* formatMs */._V)(caps.maxMinutes * 60_000);
    return [
        `the time cap of ${cap} will end this run before it is done: raise it with --max-minutes ${needed} (action input max-minutes), or plan fewer calls`,
    ];
}
/** will see   TTFT p50 +18 %   p95 +33 %   (5 stored runs, newest 9 h). */
function plan_sightLines({ visible, baseline }) {
    const metrics = Map.groupBy(visible, (entry) => entry.metric);
    const stored = baselineWords(baseline);
    if (metrics.size === 0)
        return [`will see   not known before the first stored runs${stored}`];
    const lines = [...metrics].map(([metric, entries], index) => {
        const percentiles = Map.groupBy(entries, (entry) => entry.percentile);
        const effects = [...percentiles].map(([percentile, members]) => `${percentile} ${span(members)}`);
        const lead = index === 0 ? 'will see   ' : '           ';
        return `${lead}${state_words/* METRIC_WORDS */.dt[metric].short.padEnd(4)} ${effects.join('   ')}${index === 0 ? stored : ''}`;
    });
    return [...lines, ...needLines(visible)];
}
/** What it would take to see more; of many iterations the most, since one number is planned for all cells. */
function needLines(visible) {
    const asked = visible.flatMap(({ metric, percentile, needs }) => needs === undefined ? [] : [{ figure: `${state_words/* METRIC_WORDS */.dt[metric].short} ${percentile}`, needs }]);
    const groups = Map.groupBy(asked, ({ needs }) => `${needs.kind} ${(0,model_figures/* formatChange */.eD)(needs.target)}`);
    return [...groups.values()].flatMap((members) => {
        const [first] = members;
        if (first === undefined)
            return [];
        const figures = [...new Set(members.map(({ figure }) => figure))].join(', ');
        const target = (0,model_figures/* formatChange */.eD)(first.needs.target);
        if (first.needs.kind === 'more-iterations-cannot-help') {
            return [
                `to see ${target} at ${figures}   more iterations cannot help: add baseline runs, or give it a base to call`,
            ];
        }
        const most = Math.max(...members.map(({ needs }) => (needs.kind === 'iterations' ? needs.n : 0)));
        return [`to see ${target} at ${figures}   about ${(0,model_figures/* formatCount */.B4)(most)} iterations`];
    });
}
function baselineWords(baseline) {
    if (baseline === undefined || baseline.runs === 0)
        return '   (no stored runs)';
    const age = baseline.newestHours === undefined ? '' : `, newest ${ageWords(baseline.newestHours)}`;
    return `   (${baseline.runs === 1 ? '1 stored run' : `${(0,model_figures/* formatCount */.B4)(baseline.runs)} stored runs`}${age})`;
}
/** 20 min, 9 h: to the minute below an hour, to the hour above. */
function ageWords(hours) {
    const minutes = Math.max(1, Math.round(hours * 60));
    return (0,model_figures/* formatMs */._V)(minutes < 60 ? minutes * 60_000 : Math.round(hours) * 3_600_000);
}
/** One figure, or the range over the cells. */
function span(members) {
    const effects = members.map((entry) => entry.effect);
    const low = (0,model_figures/* formatChange */.eD)(Math.min(...effects));
    const high = (0,model_figures/* formatChange */.eD)(Math.max(...effects));
    return low === high ? low : `${low.replace(/ %$/, '')} to ${high}`;
}
/** Cells by name, the called ones with their price; a long matrix is cut. */
function cellLines(cells) {
    const shown = cells.slice(0, 30).map((cell) => `  ${escapeTerminal(cell.id)}  ${cellFacts(cell)}`);
    const more = cells.length - shown.length;
    return more > 0 ? [...shown, `  and ${(0,model_figures/* formatCount */.B4)(more)} more`] : shown;
}
function cellFacts(cell) {
    if (!cell.called)
        return 'untouched, not called';
    const cost = cell.worstCaseUsd === undefined ? '' : `, at most ${(0,model_figures/* formatUsd */.UK)(cell.worstCaseUsd)}`;
    return `${partWords(cell)} calls${cost}`;
}

;// CONCATENATED MODULE: ./lib/pipeline/plan-only.js









/** What a gate would call, spend and see, before any call. Keys need not be set; hosts and caps are checked. */
async function planOnly(settings, json, world) {
    const job = await prepareJob({ ...settings, requireCredentials: false }, world);
    preflight(job, world);
    const summary = summarise(job, world);
    return json ? `${JSON.stringify(summary)}\n` : renderPlan(summary, world);
}
function summarise(job, world) {
    const cells = calledCells(job);
    const summary = planSummary(job.plan, cells.map((cell) => toPlanned(job, cell)), {
        worstCaseUsd: (cell) => worstCaseUsd(job, cell),
        confirmCalls: mostConfirmation(job, cells),
        typicalMs: (cell) => typicalMs(job, cell),
    });
    const known = cells.map(({ candidate: { id }, base, sentinels }) => ({
        id,
        history: toSampleHistory(job.baseline.perCell.get(id) ?? [], id, job.price),
        sentinels: base === undefined ? undefined : sentinels,
    }));
    const runs = new Map([...job.baseline.perCell.values()].flat().map((run) => [run.id, run]));
    const newest = Math.max(...[...runs.values()].map(({ startedAt }) => Date.parse(startedAt)));
    return {
        ...summary,
        visible: foreseeEffects(known, job.policy, job.plan.iterations, job.plan.cells.length),
        baseline: {
            runs: runs.size,
            ...(runs.size > 0 && { newestHours: (world.now().getTime() - newest) / 3_600_000 }),
        },
    };
}
/** Pairs of the duet for cells with a base arm, and one repetition of the others. */
function mostConfirmation(job, cells) {
    if (job.policy.confirm === 'never')
        return 0;
    const withBase = cells.filter(({ base }) => base !== undefined);
    const repeats = (cells.length - withBase.length) * job.plan.iterations;
    if (withBase.length === 0)
        return repeats;
    const sentinels = withBase.reduce((total, cell) => total + cell.sentinels, 0);
    return (repeats +
        2 *
            pairBudget({
                n: job.plan.iterations,
                sentinels,
                cells: withBase.length,
                cap: extraCallsCap(job.plan.cells.length, withBase.length, job.plan.iterations),
            }));
}
/** Median duration of this cell's calls in its newest stored run. */
function typicalMs(job, { id }) {
    const newest = job.baseline.perCell.get(id)?.at(-1);
    const durations = (newest?.trials ?? [])
        .flatMap((trial) => (trial.cell === id && trial.closedMs !== undefined ? [trial.closedMs] : []))
        .toSorted((a, b) => a - b);
    return durations[Math.floor(durations.length / 2)];
}

;// CONCATENATED MODULE: ./lib/pipeline/render-stored.js








/**
 * The report of a run file once more, in any form, without measuring or deciding again.
 *
 * @throws LensError `run/unreadable` or `run/wrong-schema`, also for a run that nobody judged
 */
async function renderStored(path, format, world) {
    const { decision, ...rest } = readRun(path, world);
    if (decision?.told === undefined) {
        throw new lens_error/* LensError */.hw('run/unreadable', `${path} holds measurements and no report`, {
            remedy: 'Give the run.json beside a report, or judge stored runs with `latency-lens compare`.',
        });
    }
    const report = { ...decision.told, run: { ...rest, decision } };
    switch (format) {
        case 'text':
            return renderTerminal(report, { colour: world.colour, width: world.width, details: true });
        case 'markdown':
            return renderMarkdown(report, { limit: MARKDOWN_LIMIT });
        case 'html':
            return (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 6187))).renderHtml(report);
        case 'json':
            return summaryJson(report, (0,report_story/* plainHeadline */.r)(report));
        case 'junit':
            return toJUnit(report);
    }
}

// EXTERNAL MODULE: ./lib/simulator/worker-role.js
var worker_role = __webpack_require__(1479);
;// CONCATENATED MODULE: ./lib/pipeline/simulator-thread.js
/** The thread that self-calibration starts from the entry file: an entry hands over to it first thing. */



// EXTERNAL MODULE: ./lib/pipeline/tool-version.js
var tool_version = __webpack_require__(2531);
;// CONCATENATED MODULE: ./lib/pipeline.js
/**
 * The whole tool on one page: each command as a table of contents, one line per step, no logic.
 * What a step does stands in `pipeline/`, what it is made of in the rooms.
 */













/***/ }),

/***/ 2109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ shortSha),
/* harmony export */   d: () => (/* binding */ baselineSection)
/* harmony export */ });
/* harmony import */ var _model_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6536);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4701);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3336);



/** Which stored runs counted, how old they are, and why others did not. */
function baselineSection(report) {
    const { baseline } = report;
    if (baseline.length === 0)
        return undefined;
    const used = (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .usedRuns */ .yn)(report);
    const newest = newestAge(report);
    const refused = baseline.length - used;
    const age = newest === undefined ? '' : `, newest ${newest} old`;
    const left = refused === 0 ? '' : `, ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(refused)} left out`;
    return {
        id: 'baseline',
        rank: 1,
        title: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Baseline: ${used} of ${report.baselineWanted} runs${age}${left}`,
        blocks: [{ type: 'list', items: baseline.map((source) => sourceLine(source, report)) }],
    };
}
function sourceLine(source, report) {
    const sha = source.sha === undefined ? [] : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` at ${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(shortSha(source.sha))}`;
    const old = ageOf(source, report);
    const age = old === undefined ? '' : `, ${old} old`;
    const run = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`run ${source.runId}`, source.url)}${sha}, ${clock(source.startedAt)}${age}`;
    return source.refused === undefined
        ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${run}: used for ${source.cells} ${source.cells === 1 ? 'cell' : 'cells'}`
        : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${run}: left out. ${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(source.refused)}`;
}
function newestAge(report) {
    const used = report.baseline.filter((source) => source.refused === undefined);
    const newest = used.toSorted((left, right) => Date.parse(right.startedAt) - Date.parse(left.startedAt))[0];
    return newest === undefined ? undefined : ageOf(newest, report);
}
/** Measured from the start of this run, so that a report rendered later says the same. */
function ageOf(source, report) {
    const ms = Date.parse(report.run.startedAt) - Date.parse(source.startedAt);
    if (!Number.isFinite(ms) || ms < 0)
        return undefined;
    const hour = 3_600_000;
    return ms < hour
        ? (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(Math.max(60_000, Math.round(ms / 60_000) * 60_000))
        : (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(Math.round(ms / hour) * hour);
}
/** 2026-11-20 03:00 UTC; as it stands when it is no time. */
function clock(iso) {
    const time = new Date(iso);
    return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function shortSha(sha) {
    return sha.slice(0, 7);
}


/***/ }),

/***/ 1480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ comparisonTable)
/* harmony export */ });
/* harmony import */ var _model_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6536);
/* harmony import */ var _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2068);
/* harmony import */ var _comparison_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4713);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4701);




/** One row per comparison; the cell's name stands in its first row only. A column that would be empty is left out. */
function comparisonTable(report, cells, shown) {
    const rows = cells.flatMap((cell) => {
        const comparisons = cell.comparisons.filter(shown);
        return comparisons.map((comparison, index) => ({ cell, comparison, first: index === 0, report }));
    });
    if (rows.length === 0)
        return undefined;
    const columns = columnsFor(report).filter((column) => column.always || rows.some((row) => hasText(column.fill(row))));
    return {
        columns: columns.map(({ title, align }) => ({ title, align })),
        rows: rows.map((row) => ({
            tone: rowWords(report, row.cell, row.comparison).tone,
            cells: columns.map((column) => column.fill(row)),
        })),
    };
}
function columnsFor({ verdict }) {
    const change = verdict.mode === 'change';
    const text = (title, fill) => ({ title, align: 'left', always: true, fill });
    const figure = (title, always, fill) => ({
        title,
        align: 'right',
        always,
        fill,
    });
    return [
        text('cell', ({ cell, first }) => (first ? [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(cell.cell)] : [])),
        text('metric', ({ comparison }) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .comparisonName */ .NX)(comparison)}`),
        figure(change ? 'base' : 'baseline', false, ({ comparison }) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .baseFigure */ .UV)(comparison)}`),
        figure(change ? 'this change' : 'this run', true, ({ comparison }) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .candidateFigure */ .Wl)(comparison)}`),
        figure('change (95 %)', false, ({ comparison }) => changeCell(comparison)),
        figure('n', true, ({ comparison }) => (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .supportWords */ .tO)(comparison)}`),
        figure('visible from', false, ({ comparison: { smallestVisible: visible } }) => visible === undefined ? [] : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatChange */ .eD)(visible)}`),
        text('result', ({ report, cell, comparison }) => {
            const { mark, row } = rowWords(report, cell, comparison);
            return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${mark} ${row}`;
        }),
    ];
}
function hasText(phrase) {
    const text = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(phrase);
    return text !== '' && text !== _model_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_AVAILABLE */ .e5;
}
function changeCell(comparison) {
    const interval = (0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .intervalOf */ .XF)(comparison);
    const change = (0,_comparison_words_js__WEBPACK_IMPORTED_MODULE_1__/* .changeOf */ .C2)(comparison);
    const shown = comparison.state === 'regression' ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(change) : change;
    return interval === undefined ? (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${shown}` : (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${shown} (${interval})`;
}
function rowWords(report, cell, comparison) {
    if (comparison.method === 'budget' && (comparison.state === 'pass' || comparison.state === 'regression')) {
        return { ..._model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_WORDS */ .I7[comparison.state], row: comparison.state === 'pass' ? 'within budget' : 'over budget' };
    }
    if (comparison.state === 'regression' && cell.accepted !== undefined)
        return _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCEPTED_WORDS */ .C$;
    const words = _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_WORDS */ .I7[comparison.state];
    const below = comparison.state === 'pass' ? belowThreshold(comparison, report) : undefined;
    return below === undefined ? words : { ...words, row: below };
}
/** A figure that grew, and not by enough: the row names the limit. */
function belowThreshold(comparison, { gate }) {
    const { metric, ratio } = comparison;
    if (gate === undefined || ratio === undefined || ratio <= 1.005)
        return undefined;
    if (metric === 'errors' || metric === 'stall' || metric === 'speed')
        return undefined;
    return ratio < 1 + gate.threshold[metric] ? `below ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatChange */ .eD)(gate.threshold[metric])}` : undefined;
}


/***/ }),

/***/ 4713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ failureWords),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   UV: () => (/* binding */ baseFigure),
/* harmony export */   Wl: () => (/* binding */ candidateFigure),
/* harmony export */   XF: () => (/* binding */ intervalOf),
/* harmony export */   iO: () => (/* binding */ figureSentence),
/* harmony export */   tO: () => (/* binding */ supportWords)
/* harmony export */ });
/* harmony import */ var _model_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6536);
/* harmony import */ var _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2068);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4701);



/** Levels of both sides: a figure that was refused says what it needs. */
function baseFigure(comparison) {
    const figure = (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFigure */ .Mo)(comparison.base, comparison.unit);
    if (comparison.method !== 'budget' || comparison.base === undefined)
        return figure;
    return `${comparison.metric === 'speed' ? 'min' : 'max'} ${figure}`;
}
function candidateFigure(comparison) {
    if (comparison.candidate !== undefined)
        return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFigure */ .Mo)(comparison.candidate, comparison.unit);
    return comparison.notes.find((note) => note.startsWith(_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_AVAILABLE */ .e5)) ?? _model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_AVAILABLE */ .e5;
}
/** `+38 %`; shares differ by points, for 0 % → 4 % has no ratio. */
function changeOf(comparison) {
    const { base, candidate, ratio } = comparison;
    if (base === undefined || candidate === undefined)
        return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRatio */ .B0)(ratio);
    if (comparison.unit === 'share')
        return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPoints */ .Xf)(candidate - base);
    return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRatio */ .B0)(ratio ?? (base > 0 ? candidate / base : undefined));
}
/** `+24 … +53`, without the percent sign that stands before it. */
function intervalOf(comparison) {
    return (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(comparison.ratioLow, comparison.ratioHigh);
}
/** `95 vs 53 calls`, `50 calls vs 5 runs`, `50 calls`. */
function supportWords({ n }) {
    const calls = (0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(n.candidate);
    if (n.base > 0)
        return `${calls} vs ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(n.base)} calls`;
    const runs = n.baselineRuns === 1 ? '1 run' : `${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(n.baselineRuns)} runs`;
    const word = n.candidate === 1 ? 'call' : 'calls';
    return n.baselineRuns > 0 ? `${calls} ${word} vs ${runs}` : `${calls} ${word}`;
}
/** **TTFT p50 +38 %** (612 ms → 845 ms, 95 % interval +24 … +53 %, shown to exceed +5 %, 95 vs 53 calls). */
function figureSentence(comparison, report) {
    const interval = intervalOf(comparison);
    const details = [
        levelsOf(comparison),
        ...(interval === undefined ? [] : [`95 % interval ${interval} %`]),
        ...shownToExceed(comparison, report),
        supportWords(comparison),
        ...comparison.notes,
    ];
    const name = (0,_model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .comparisonName */ .NX)(comparison);
    if (comparison.method === 'budget')
        return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(`${name} ${budgetWords(comparison)}`)} (${details.join(', ')}).`;
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(`${name} ${changeOf(comparison)}`)} (${details.join(', ')}).`;
}
/** over budget by 195 %; a limit from below is missed by 30 %. */
function budgetWords(comparison) {
    const may = comparison.state === 'regression' || comparison.state === 'provider-drift' ? '' : 'may be ';
    const beyond = comparison.metric === 'speed' ? 'below its budget' : 'over budget';
    const by = comparison.candidate === undefined ? '' : ` by ${changeOf(comparison).replace(/^[+−]/, '')}`;
    return `${may}${beyond}${by}`;
}
/** 15 of 50 calls failed (30 %): 15 server-error. Undefined where none did. */
function failureWords({ failures, attempts }) {
    const kinds = Object.entries(failures)
        .filter(([, count]) => count > 0)
        .toSorted(([, a], [, b]) => b - a);
    const failed = kinds.reduce((total, [, count]) => total + count, 0);
    if (failed === 0)
        return undefined;
    const share = attempts > 0 ? ` (${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(failed / attempts)})` : '';
    const words = kinds.map(([outcome, count]) => `${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} ${outcome}`).join(', ');
    return `${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(failed)} of ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(attempts)} calls failed${share}: ${words}.`;
}
function levelsOf(comparison) {
    const candidate = candidateFigure(comparison);
    if (comparison.base === undefined)
        return candidate;
    if (comparison.method === 'budget')
        return `${candidate}, ${baseFigure(comparison)}`;
    return `${baseFigure(comparison)} → ${candidate}`;
}
/** What the interleaved proof shows beyond doubt: a quarter of the threshold, or all of it in strict mode (STATISTICS §3). */
function shownToExceed(comparison, { gate }) {
    const { metric } = comparison;
    if (gate === undefined || comparison.method !== 'duet' || comparison.state !== 'regression')
        return [];
    if (metric === 'errors' || metric === 'stall' || metric === 'speed' || metric === 'cost')
        return [];
    if (comparison.statistic !== 'p50')
        return [];
    const threshold = gate.threshold[metric];
    return [`shown to exceed ${(0,_model_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRatio */ .B0)(1 + (gate.strict ? threshold : threshold / 4))}`];
}


/***/ }),

/***/ 4701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   Zk: () => (/* binding */ joinPhrases),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
function code(text) {
    return { type: 'code', text };
}
function strong(text) {
    return { type: 'strong', text };
}
/** A link where the address is http or https; plain text where it is missing or anything else. */
function link(text, url) {
    const safe = url === undefined ? undefined : webAddress(url);
    return safe === undefined ? { type: 'text', text } : { type: 'link', text, url: safe };
}
/** Tagged template: say`${code(cell)} is slower`. Strings and numbers become text. */
function say(strings, ...values) {
    return merged(strings.flatMap((text, index) => [...toPhrase(text), ...toPhrase(values[index] ?? '')]));
}
/** Neighbouring texts as one: a sink that looks at the start of a text then sees the start of what was said. */
function merged(phrase) {
    const pieces = [];
    for (const piece of phrase) {
        const last = pieces.at(-1);
        if (last?.type === 'text' && piece.type === 'text') {
            pieces[pieces.length - 1] = { type: 'text', text: last.text + piece.text };
        }
        else {
            pieces.push(piece);
        }
    }
    return pieces;
}
/** Phrases one after the other, with text between. */
function joinPhrases(phrases, separator) {
    return merged(phrases.flatMap((phrase, index) => (index === 0 ? phrase : [...toPhrase(separator), ...phrase])));
}
/** `a`, `b` and 3 more. */
function nameList(names, shown = 2) {
    const named = names.slice(0, shown).map((name) => [code(name)]);
    const more = names.length - named.length;
    const all = more > 0 ? [...named, say `${more} more`] : named;
    const last = all.at(-1) ?? [];
    return all.length < 2 ? last : say `${joinPhrases(all.slice(0, -1), ', ')} and ${last}`;
}
/** Without any form: titles, attributes, JSON. */
function plainText(phrase) {
    return phrase.map((piece) => piece.text).join('');
}
/** A sentence ends with a full stop. */
function sentence(text) {
    const trimmed = text.trim();
    return trimmed === '' || /[.?!…:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
function toPhrase(value) {
    if (typeof value === 'object')
        return 'type' in value ? [value] : value;
    return value === '' ? [] : [{ type: 'text', text: String(value) }];
}
function webAddress(text) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
        return undefined;
    return url.href;
}


/***/ }),

/***/ 1078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ OTHER_CELLS),
  K: () => (/* binding */ sectionsOf)
});

// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(2068);
// EXTERNAL MODULE: ./lib/model/figures.js
var model_figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/report/baseline-section.js
var baseline_section = __webpack_require__(2109);
// EXTERNAL MODULE: ./lib/report/comparison-table.js
var comparison_table = __webpack_require__(1480);
// EXTERNAL MODULE: ./lib/report/phrase.js
var phrase = __webpack_require__(4701);
;// CONCATENATED MODULE: ./lib/report/decided-section.js



/** The rule that was applied, in sentences, with the numbers of this run. */
function decidedSection(report) {
    const rows = report.verdict.cells.flatMap((cell) => cell.comparisons);
    const duets = rows.filter((row) => row.method === 'duet');
    const stored = rows.filter((row) => row.method === 'history');
    if (duets.length === 0 && stored.length === 0)
        return undefined;
    const ways = [
        ...(duets.length > 0 ? ['base and change called in turn'] : []),
        ...(stored.length > 0 ? ['against the stored runs'] : []),
    ];
    return {
        id: 'decided',
        rank: 6,
        title: (0,phrase/* say */.cv) `How this was decided: ${ways.join('; ')}`,
        blocks: [
            {
                type: 'list',
                items: [...callLines(duets), ...ruleLines(report, duets, stored), ...extraLine(report), ...figureNotes(rows)],
            },
        ],
    };
}
/** How many calls each side got, by cell. */
function callLines(duets) {
    const byCell = new Map(duets.filter((row) => row.metric !== 'cost' && row.metric !== 'errors').map((row) => [row.cell, row]));
    return [...byCell.values()].map(({ cell, n }) => {
        const first = `${(0,model_figures/* formatCount */.B4)(n.candidate - n.pairs)} + ${(0,model_figures/* formatCount */.B4)(n.base - n.pairs)} base calls in random order`;
        const then = n.pairs === 0 ? '' : `, then ${(0,model_figures/* formatCount */.B4)(n.pairs)} pairs to confirm`;
        return (0,phrase/* say */.cv) `${(0,phrase/* code */.aY)(cell)}: ${first}${then}`;
    });
}
function ruleLines({ gate, run }, duets, stored) {
    const gated = stored.filter((row) => row.gated).length;
    return [
        ...(duets.length > 0 && gate !== undefined ? [duetRule(gate)] : []),
        ...(stored.length > 0
            ? [
                (0,phrase/* say */.cv) `Each percentile is compared run by run with the stored ones; one false-alarm budget of 5 % covers ${gated === 1 ? 'the one gated figure' : `all ${(0,model_figures/* formatCount */.B4)(gated)} gated figures`} of this job`,
            ]
            : []),
        ...(gate === undefined ? [] : [floorRule(gate)]),
        (0,phrase/* say */.cv) `Order of the calls drawn from seed ${(0,phrase/* code */.aY)(run.settings.seed)}`,
    ];
}
function duetRule(gate) {
    const threshold = gate.threshold.ttft;
    const shown = (0,model_figures/* formatChange */.eD)(gate.strict ? threshold : threshold / 4);
    return (0,phrase/* say */.cv) `A cell fails when its slowdown is shown to exceed ${shown} and is estimated at ${(0,model_figures/* formatChange */.eD)(threshold)} or more`;
}
function floorRule({ metrics, floor }) {
    const floors = metrics.map((metric) => `${state_words/* METRIC_WORDS */.dt[metric].short} ${(0,model_figures/* formatFigure */.Mo)(floor[metric], metric === 'cost' ? 'usd' : 'ms')}`);
    return (0,phrase/* say */.cv) `Smaller than this never fails: ${floors.join(', ')}`;
}
function extraLine({ extra }) {
    return extra === undefined || extra.requests === 0
        ? []
        : [(0,phrase/* say */.cv) `Base calls and confirmation took ${(0,model_figures/* formatCount */.B4)(extra.requests)} more calls, ${(0,model_figures/* formatUsd */.UK)(extra.costUsd)}`];
}
/** Notes of single figures, equal ones together: unstable at n = 20 …: `a` TTFT p95 and 3 more. */
function figureNotes(rows) {
    const byNote = Map.groupBy(rows.flatMap((row) => row.notes
        .filter((note) => !note.startsWith(model_figures/* NOT_AVAILABLE */.e5))
        .map((note) => ({ note, figure: `${row.cell} ${(0,state_words/* comparisonName */.NX)(row)}` }))), ({ note }) => note);
    return [...byNote].map(([note, figures]) => (0,phrase/* say */.cv) `${note}: ${(0,phrase/* nameList */.OD)(figures.map(({ figure }) => figure))}`);
}

// EXTERNAL MODULE: ./lib/report/selection.js
var selection = __webpack_require__(3336);
;// CONCATENATED MODULE: ./lib/report/sections.js







/** Id of the section with the figures of every cell without a finding. */
const OTHER_CELLS = 'other-cells';
/** Everything that stands folded, in reading order. */
function sectionsOf(report) {
    return [
        untouchedSection(report),
        whySection(report),
        withinSection(report),
        shownSection(report),
        failuresSection(report),
        decidedSection(report),
        (0,baseline_section/* baselineSection */.d)(report),
        instrumentSection(report),
        notesSection(report),
    ].filter((section) => section !== undefined);
}
function untouchedSection(report) {
    const cells = [...(0,selection/* cellsIn */.HH)(report, 'unchanged')];
    if (cells.length === 0)
        return undefined;
    const called = cells.some((cell) => cell.attempts > 0);
    const spent = called ? 'called for information only' : 'not called, nothing spent';
    return {
        id: 'untouched',
        rank: 5,
        title: (0,phrase/* say */.cv) `${countCells(cells.length)} untouched by this change: ${spent}`,
        blocks: [{ type: 'list', items: cells.map((cell) => [(0,phrase/* code */.aY)(cell.cell)]) }],
    };
}
/** The parts of a difference, so that a reader can check that they add up. */
function whySection(report) {
    const moved = (0,selection/* openCells */.uT)(report).filter((cell) => !(0,selection/* isFailingOnly */.Ny)(cell) && !(0,selection/* isOverBudgetOnly */.yE)(cell));
    const told = moved.flatMap((cell) => cell.explanations.filter((entry) => entry.parts.length > 0));
    if (told.length === 0)
        return undefined;
    return {
        id: 'why',
        rank: 3,
        title: (0,phrase/* say */.cv) `Where the difference comes from`,
        blocks: [{ type: 'list', items: told.map(explanationLine) }],
    };
}
function explanationLine(explanation) {
    const { base, candidate, unit } = explanation;
    const parts = explanation.parts.map((part) => `${PART_WORDS[part.cause]} ${(0,model_figures/* formatDifference */.jR)(part.amount, unit)}`);
    const levels = `${(0,model_figures/* formatFigure */.Mo)(base, unit)} → ${(0,model_figures/* formatFigure */.Mo)(candidate, unit)}`;
    const whole = (0,model_figures/* formatDifference */.jR)(candidate - base, unit);
    return (0,phrase/* say */.cv) `${(0,phrase/* code */.aY)(explanation.cell)} ${state_words/* METRIC_WORDS */.dt[explanation.metric].short} ${levels}, ${whole} = ${parts.join(', ')}`;
}
const PART_WORDS = {
    ttft: 'first token',
    'output-length': 'length of the answer',
    speed: 'output speed',
    'input-tokens': 'input tokens',
    'cached-share': 'share from the prompt cache',
    price: 'price',
    tier: 'service tier',
    interaction: 'both together',
};
function withinSection(report) {
    if ((0,selection/* startsUp */.zJ)(report))
        return undefined;
    const cells = report.verdict.cells.filter((cell) => !(0,selection/* isOpen */.nT)(cell) && cell.state !== 'unchanged');
    const table = (0,comparison_table/* comparisonTable */.Q)(report, cells, () => true);
    if (table === undefined)
        return undefined;
    const named = cells.filter((cell) => cell.comparisons.length > 0);
    return {
        id: OTHER_CELLS,
        rank: 7,
        title: (0,phrase/* say */.cv) `${countCells(named.length)} without a finding: all figures`,
        blocks: [{ type: 'table', table }],
    };
}
function shownSection(report) {
    const isStart = (0,selection/* startsUp */.zJ)(report);
    const cells = isStart ? report.verdict.cells : (0,selection/* openCells */.uT)(report);
    const table = (0,comparison_table/* comparisonTable */.Q)(report, cells, isStart ? selection/* isRefused */.H0 : (comparison) => !(0,selection/* isDecided */.d$)(comparison));
    if (table === undefined)
        return undefined;
    const figures = table.rows.length === 1 ? '1 more figure' : `${(0,model_figures/* formatCount */.B4)(table.rows.length)} more figures`;
    return {
        id: 'not-gated',
        rank: 8,
        title: isStart
            ? (0,phrase/* say */.cv) `${figures} that ${table.rows.length === 1 ? 'needs' : 'need'} more calls`
            : (0,phrase/* say */.cv) `${figures} of these cells, shown and not gated`,
        blocks: [{ type: 'table', table }],
    };
}
function failuresSection(report) {
    const cells = report.verdict.cells.filter((cell) => failed(cell) > 0);
    if (cells.length === 0)
        return undefined;
    const total = cells.reduce((sum, cell) => sum + failed(cell), 0);
    return {
        id: 'failures',
        rank: 4,
        title: (0,phrase/* say */.cv) `${(0,model_figures/* formatCount */.B4)(total)} ${total === 1 ? 'call' : 'calls'} failed`,
        blocks: [{ type: 'list', items: cells.map(failureLine) }],
    };
}
function failureLine(cell) {
    const kinds = Object.entries(cell.failures).filter(([, count]) => count > 0);
    const words = kinds.map(([outcome, count]) => `${(0,model_figures/* formatCount */.B4)(count)} ${outcome}`).join(', ');
    const share = cell.attempts > 0 ? ` (${(0,model_figures/* formatShare */.T1)(failed(cell) / cell.attempts)})` : '';
    return (0,phrase/* say */.cv) `${(0,phrase/* code */.aY)(cell.cell)}: ${words} of ${(0,model_figures/* formatCount */.B4)(cell.attempts)} calls${share}`;
}
function failed(cell) {
    return Object.values(cell.failures).reduce((total, count) => total + count, 0);
}
function instrumentSection(report) {
    const { health, lanes, provenance } = report.run;
    if (report.run.spending.requests === 0)
        return undefined;
    const { calibration, loopDelay, gc } = health;
    const state = health.disturbed.length === 0 ? 'sound' : 'disturbed';
    const error = calibration === undefined ? '' : `, arrival error ${(0,model_figures/* formatMs */._V)(calibration.p99Ms)} p99`;
    const items = [
        ...(calibration === undefined
            ? [(0,phrase/* say */.cv) `Arrival error: not calibrated before this run`]
            : [
                (0,phrase/* say */.cv) `Arrival error of the self-calibration: ${(0,model_figures/* formatMs */._V)(calibration.p50Ms)} p50, ${(0,model_figures/* formatMs */._V)(calibration.p99Ms)} p99 over ${(0,model_figures/* formatCount */.B4)(calibration.events)} events`,
            ]),
        (0,phrase/* say */.cv) `Event loop delay: ${(0,model_figures/* formatMs */._V)(loopDelay.p50Ms)} p50, ${(0,model_figures/* formatMs */._V)(loopDelay.p99Ms)} p99, ${(0,model_figures/* formatMs */._V)(loopDelay.maxMs)} at most; ${(0,model_figures/* formatShare */.T1)(health.loopUtilisation)} busy`,
        (0,phrase/* say */.cv) `Garbage collection: ${(0,model_figures/* formatCount */.B4)(gc.count)} pauses, ${(0,model_figures/* formatMs */._V)(gc.totalMs)} in all, ${(0,model_figures/* formatMs */._V)(gc.maxMs)} at most`,
        ...(health.cpuSteal === undefined
            ? []
            : [(0,phrase/* say */.cv) `Stolen by other machines: ${(0,model_figures/* formatShare */.T1)(health.cpuSteal)} of a core`]),
        ...(health.scheduleLag === undefined ? [] : [(0,phrase/* say */.cv) `Schedule lag: ${(0,model_figures/* formatMs */._V)(health.scheduleLag.p99Ms)} p99`]),
        (0,phrase/* say */.cv) `Calls touched by a pause of this machine: ${(0,model_figures/* formatCount */.B4)(health.flaggedTrials)}`,
        ...lanes.map((pause) => (0,phrase/* say */.cv) `${(0,phrase/* code */.aY)(pause.lane)} paused for ${(0,model_figures/* formatMs */._V)(pause.durationMs)}: ${(0,phrase/* sentence */.em)(pause.reason)}`),
        (0,phrase/* say */.cv) `Node ${provenance.node}, ${provenance.os}, ${(0,model_figures/* formatCount */.B4)(provenance.cpus)} CPUs, ${provenance.tool} ${provenance.toolVersion}`,
    ];
    return { id: 'instrument', rank: 9, title: (0,phrase/* say */.cv) `Instrument: ${state}${error}`, blocks: [{ type: 'list', items }] };
}
function notesSection(report) {
    const findings = report.verdict.findings.filter((finding) => !finding.top);
    if (findings.length === 0)
        return undefined;
    const count = findings.length === 1 ? '1 note' : `${(0,model_figures/* formatCount */.B4)(findings.length)} notes`;
    return {
        id: 'notes',
        rank: 2,
        title: (0,phrase/* say */.cv) `${count}`,
        blocks: [{ type: 'list', items: findings.map((finding) => (0,phrase/* say */.cv) `${(0,phrase/* sentence */.em)(finding.text)}`) }],
    };
}
function countCells(count) {
    return count === 1 ? '1 cell' : `${(0,model_figures/* formatCount */.B4)(count)} cells`;
}


/***/ }),

/***/ 3336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ redCells),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   HH: () => (/* binding */ cellsIn),
/* harmony export */   IN: () => (/* binding */ byWeight),
/* harmony export */   NG: () => (/* binding */ acceptedCells),
/* harmony export */   Ny: () => (/* binding */ isFailingOnly),
/* harmony export */   Ou: () => (/* binding */ providersOf),
/* harmony export */   d$: () => (/* binding */ isDecided),
/* harmony export */   l9: () => (/* binding */ decisive),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   sW: () => (/* binding */ tellingExplanations),
/* harmony export */   uT: () => (/* binding */ openCells),
/* harmony export */   yE: () => (/* binding */ isOverBudgetOnly),
/* harmony export */   yn: () => (/* binding */ usedRuns),
/* harmony export */   zJ: () => (/* binding */ startsUp)
/* harmony export */ });
/* harmony import */ var _model_state_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2068);
/* harmony import */ var _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);


/** States of a cell whose figures a reader wants to see without opening anything. */
const OPEN_STATES = new Set([
    'regression',
    'disturbed',
    'inconclusive',
    'unconfirmed',
    'provider-drift',
    'improvement',
]);
/** Heaviest state first; the order of the config within one state. */
function byWeight(items) {
    return items.toSorted((left, right) => _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .STATES */ .x.indexOf(left.state) - _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .STATES */ .x.indexOf(right.state));
}
/** Cells that turned the job red. A job that is red for a reason without a cell has none. */
function redCells(report) {
    return report.verdict.cells.filter(_model_state_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isRed */ .iI);
}
function acceptedCells(report) {
    return report.verdict.cells.filter((cell) => cell.accepted !== undefined);
}
function cellsIn(report, state) {
    return report.verdict.cells.filter((cell) => cell.state === state);
}
/** Cells whose figures changed, or may have: their rows stand open. */
function openCells(report) {
    return byWeight(report.verdict.cells.filter(isOpen));
}
function isOpen(cell) {
    return OPEN_STATES.has(cell.state) || cell.accepted !== undefined;
}
/** Comparisons that gave a cell its state (of an accepted one, what is accepted): gated ones first, latency before failures, cost and budgets, then by size. */
function decisive(cell) {
    const state = cell.accepted === undefined ? cell.state : 'regression';
    return cell.comparisons
        .filter((comparison) => comparison.state === state)
        .toSorted((left, right) => Number(right.gated) - Number(left.gated) || kind(left) - kind(right) || size(right) - size(left));
}
/** A percentile that so few calls do not give: no news, and no row that stands open. */
function isRefused(comparison) {
    return comparison.candidate === undefined && !isDecided(comparison);
}
/** Named for limits of the config alone: nothing was compared with anything, so nothing moved and nobody is to blame. */
function isOverBudgetOnly(cell) {
    const rows = decisive(cell);
    return rows.length > 0 && rows.every((row) => row.method === 'budget');
}
/** Named for its failed calls alone: no latency explains them. */
function isFailingOnly(cell) {
    const rows = decisive(cell);
    return rows.length > 0 && rows.every((row) => row.metric === 'errors');
}
/** The explanations of what gave a cell its state: of nothing else is a cause to be named. */
function tellingExplanations(cell) {
    const compared = decisive(cell).filter((row) => row.metric !== 'errors' && row.method !== 'budget');
    const flagged = new Set(compared.map((row) => (row.metric === 'cost' ? 'cost' : 'e2e')));
    return cell.explanations.filter((explanation) => flagged.has(explanation.metric));
}
/** Rows that may stand open: what took part in the decision. */
function isDecided(comparison) {
    return comparison.gated || comparison.method === 'budget' || comparison.state === 'regression';
}
/** Name of who answers: the provider, or for a compatible endpoint its preset or host. */
function providerOf(cell) {
    return cell.provider === 'openai-compatible' ? (cell.preset ?? cell.host) : cell.provider;
}
function providersOf(report, cells) {
    const ids = new Set(cells.map((cell) => cell.cell));
    return [...new Set(report.run.cells.filter((cell) => ids.has(cell.id)).map(providerOf))];
}
/** Stored runs that served as baseline. */
function usedRuns(report) {
    return report.baseline.filter((source) => source.refused === undefined).length;
}
function kind({ method, metric }) {
    if (method === 'budget')
        return 3;
    return metric === 'cost' ? 2 : metric === 'errors' ? 1 : 0;
}
function size(comparison) {
    return Math.abs(Math.log(comparison.ratio ?? 1)) || 0;
}
/** Nothing could be compared yet, so the figures themselves are the news. */
function startsUp({ verdict }) {
    return verdict.state === 'no-baseline' || verdict.state === 'unstable';
}


/***/ }),

/***/ 7809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ plainHeadline),
  F: () => (/* binding */ tellStory)
});

// EXTERNAL MODULE: ./lib/model/visible-text.js
var visible_text = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/report/comparison-table.js
var comparison_table = __webpack_require__(1480);
// EXTERNAL MODULE: ./lib/model/figures.js
var figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(2068);
// EXTERNAL MODULE: ./lib/report/baseline-section.js
var baseline_section = __webpack_require__(2109);
// EXTERNAL MODULE: ./lib/report/phrase.js
var report_phrase = __webpack_require__(4701);
// EXTERNAL MODULE: ./lib/report/selection.js
var selection = __webpack_require__(3336);
;// CONCATENATED MODULE: ./lib/report/footer.js





/** Money, instrument and reach on one line; how to reproduce and accept on the next. */
function footerOf(report) {
    if (report.run.spending.requests === 0)
        return [];
    const measured = [spentWords(report), instrumentWords(report), reachWords(report)];
    const todo = [
        ...(report.reproduce === undefined ? [] : [(0,report_phrase/* say */.cv) `Reproduce: ${(0,report_phrase/* code */.aY)(report.reproduce)}`]),
        ...acceptWords(report),
    ];
    return [measured, todo]
        .map((line) => (0,report_phrase/* joinPhrases */.Zk)(line.filter((phrase) => phrase.length > 0), ' · '))
        .filter((phrase) => phrase.length > 0);
}
/** Spent $0.41 of $1.00 in 2 min 10 s (122 calls). */
function spentWords(report) {
    const { costUsd, requests, unpriced } = report.run.spending;
    const cap = report.caps.maxCostUsd;
    const of = cap === undefined ? '' : ` of ${(0,figures/* formatUsd */.UK)(cap)}`;
    const calls = `${(0,figures/* formatCount */.B4)(requests)} ${requests === 1 ? 'call' : 'calls'}`;
    const unknown = unpriced === 0 ? '' : `, price of ${(0,figures/* formatCount */.B4)(unpriced)} unknown`;
    return (0,report_phrase/* say */.cv) `Spent ${(0,figures/* formatUsd */.UK)(costUsd)}${of} in ${(0,figures/* formatMs */._V)(report.run.durationMs)} (${calls}${unknown})`;
}
function instrumentWords(report) {
    const { calibration, disturbed } = report.run.health;
    if (disturbed.length > 0)
        return (0,report_phrase/* say */.cv) `instrument disturbed`;
    return calibration === undefined
        ? (0,report_phrase/* say */.cv) `instrument not calibrated`
        : (0,report_phrase/* say */.cv) `instrument error ${(0,figures/* formatMs */._V)(calibration.p99Ms)} p99`;
}
/** smallest effect this run could see: TTFT p50 +19 %, p95 +34 to +41 %. */
function reachWords(report) {
    const rows = report.verdict.cells
        .flatMap((cell) => cell.comparisons)
        .filter((row) => row.smallestVisible !== undefined);
    const metric = rows.some((row) => row.metric === 'ttft') ? 'ttft' : rows[0]?.metric;
    if (metric === undefined)
        return [];
    const byStatistic = Map.groupBy(rows.filter((row) => row.metric === metric), (row) => row.statistic);
    const parts = [...byStatistic].map(([statistic, members]) => {
        const visible = members.flatMap((row) => row.smallestVisible ?? []);
        return `${statistic} ${span((0,figures/* formatChange */.eD)(Math.min(...visible)), (0,figures/* formatChange */.eD)(Math.max(...visible)))}`;
    });
    return (0,report_phrase/* say */.cv) `smallest effect this run could see: ${state_words/* METRIC_WORDS */.dt[metric].short} ${parts.join(', ')}`;
}
function span(low, high) {
    return low === high ? low : `${low.replace(/ %$/, '')} to ${high}`;
}
function acceptWords(report) {
    if ((0,selection/* redCells */.Fs)(report).length === 0)
        return [];
    const label = report.acceptLabel === undefined ? [] : (0,report_phrase/* say */.cv) ` or the label ${(0,report_phrase/* code */.aY)(report.acceptLabel)}`;
    return [(0,report_phrase/* say */.cv) `Accept: add ${(0,report_phrase/* code */.aY)('gate.accepted')} to the config${label}`];
}
/** head 1a2b3c4 · base 9f8e7d6 · attempt 2. */
function imprintOf(report) {
    const { provenance, mergedFrom } = report.run;
    const attempt = (provenance.runAttempt ?? 1) > 1 ? `run, attempt ${provenance.runAttempt}` : 'run';
    const merged = mergedFrom?.length ?? 0;
    const run = (0,report_phrase/* link */.nf)(attempt, provenance.runUrl);
    return (0,report_phrase/* joinPhrases */.Zk)([
        ...(report.headSha === undefined ? [] : [(0,report_phrase/* say */.cv) `head ${(0,report_phrase/* code */.aY)((0,baseline_section/* shortSha */.F)(report.headSha))}`]),
        ...(report.baseSha === undefined ? [] : [(0,report_phrase/* say */.cv) `base ${(0,report_phrase/* code */.aY)((0,baseline_section/* shortSha */.F)(report.baseSha))}`]),
        ...(run.type === 'link' || attempt !== 'run' ? [[run]] : []),
        ...(merged > 1 ? [(0,report_phrase/* say */.cv) `${merged} runs combined`] : []),
        (0,report_phrase/* say */.cv) `suite ${(0,report_phrase/* code */.aY)(report.run.suite)}`,
        (0,report_phrase/* say */.cv) `${provenance.tool} ${provenance.toolVersion}`,
    ], ' · ');
}

;// CONCATENATED MODULE: ./lib/report/headline.js




function headlineOf(report) {
    const said = cutShort(report) ?? byState(report);
    return { ...said, phrase: [...said.phrase, ...reachNote(report)] };
}
/** Runs that ended early, unless what they saw was enough to turn red. */
function cutShort(report) {
    const { run, verdict } = report;
    if (run.partial === undefined || verdict.state === 'regression')
        return undefined;
    const open = verdict.exit === 0 ? 'open' : 'bad';
    const headline = (phrase) => ({ mark: open === 'open' ? '◌' : '✖', tone: open, phrase });
    switch (run.partial) {
        case 'interrupted':
            return headline((0,report_phrase/* say */.cv) `interrupted — what was measured is kept, nothing is decided; run it again`);
        case 'cost-cap':
            return headline((0,report_phrase/* say */.cv) `the cost cap of ${capOf(report)} ended this run — raise it, or plan fewer calls`);
        case 'request-cap':
            return headline((0,report_phrase/* say */.cv) `the request cap ended this run — raise it, or plan fewer calls`);
        case 'time-cap':
            return headline((0,report_phrase/* say */.cv) `the time cap ended this run before it could decide — raise it, or plan fewer calls`);
    }
}
function capOf(report) {
    return (0,figures/* formatUsd */.UK)(report.caps.maxCostUsd);
}
function byState(report) {
    const { state } = report.verdict;
    const { mark, tone } = state_words/* STATE_WORDS */.I7[state];
    switch (state) {
        case 'regression':
            return red(report);
        case 'disturbed':
            return failing(report, (0,report_phrase/* say */.cv) `this machine disturbed the measurement, so it decides nothing — run it again`);
        case 'inconclusive':
            return failing(report, cannotTell(report));
        case 'provider-drift':
            return report.verdict.mode === 'change'
                ? { mark: '✔', tone: 'good', phrase: (0,report_phrase/* say */.cv) `passed — and ${drift(report)}` }
                : { mark, tone, phrase: (0,report_phrase/* say */.cv) `${drift(report)} — warned only, the requests did not change` };
        case 'unconfirmed':
            return {
                mark,
                tone,
                phrase: (0,report_phrase/* say */.cv) `passed — ${names((0,selection/* cellsIn */.HH)(report, state))} looked slower at first, fresh calls did not confirm it`,
            };
        case 'improvement':
            return { mark, tone, phrase: (0,report_phrase/* say */.cv) `passed — ${names((0,selection/* cellsIn */.HH)(report, state))} got better` };
        case 'pass':
            return { mark, tone, phrase: passed(report) };
        case 'unstable':
            return { mark, tone, phrase: (0,report_phrase/* say */.cv) `too few calls to gate on — figures are shown, nothing is claimed` };
        case 'no-baseline':
            return { mark, tone, phrase: firstRun(report) };
        case 'unchanged':
            return { mark, tone, phrase: untouched(report) };
        case 'skipped':
            return failing(report, (0,report_phrase/* say */.cv) `skipped — nothing was called`);
    }
}
function red(report) {
    const enforced = report.verdict.exit !== 0;
    const cells = (0,selection/* redCells */.Fs)(report);
    const what = report.verdict.mode === 'change' ? blameChange(cells) : blameTime(cells);
    const next = enforced ? nextStep(report, cells) : (0,report_phrase/* say */.cv) `warned only: the gate does not enforce`;
    return { mark: enforced ? '✖' : '▲', tone: enforced ? 'bad' : 'warn', phrase: (0,report_phrase/* say */.cv) `${what} — ${next}` };
}
function blameChange(cells) {
    const ways = waysOf(cells);
    const what = cells.some((cell) => cell.cause === 'deployed') ? 'the deployment under test' : 'this change';
    if (cells.length === 0)
        return (0,report_phrase/* say */.cv) `${what} breaks a limit of the gate`;
    if (ways.length === 0)
        return (0,report_phrase/* say */.cv) `${what} takes ${names(cells)} over budget`;
    return (0,report_phrase/* say */.cv) `${what} makes ${names(cells)} ${list(ways)}`;
}
function blameTime(cells) {
    const ways = waysOf(cells);
    if (cells.length === 0)
        return (0,report_phrase/* say */.cv) `a limit of the gate is broken`;
    const are = cells.length === 1 ? 'is' : 'are';
    if (ways.length === 0)
        return (0,report_phrase/* say */.cv) `${names(cells)} ${are} over budget`;
    return (0,report_phrase/* say */.cv) `${names(cells)} ${are} ${list(ways)} than the baseline`;
}
/** slower, dearer, more likely to fail; none when only an absolute budget is exceeded. */
function waysOf(cells) {
    const rows = cells.flatMap(selection/* decisive */.l9).filter((row) => row.method !== 'budget');
    return [
        ...(rows.some((row) => row.metric !== 'cost' && row.metric !== 'errors') ? ['slower'] : []),
        ...(rows.some((row) => row.metric === 'cost') ? ['dearer'] : []),
        ...(rows.some((row) => row.metric === 'errors') ? ['more likely to fail'] : []),
    ];
}
function nextStep(report, cells) {
    if (report.verdict.mode === 'change')
        return (0,report_phrase/* say */.cv) `do not merge as is`;
    const moved = cells.filter((cell) => !(0,selection/* isOverBudgetOnly */.yE)(cell));
    if (cells.length > 0 && moved.length === 0)
        return (0,report_phrase/* say */.cv) `mend it, or raise the limit in the config`;
    const causes = new Set(moved.map((cell) => cell.cause));
    if (causes.size !== 1)
        return (0,report_phrase/* say */.cv) `look at the causes below`;
    switch (moved[0]?.cause) {
        case 'provider':
            return (0,report_phrase/* say */.cv) `the request is unchanged, so look at the provider or the network`;
        case 'deployed':
            return (0,report_phrase/* say */.cv) `look at the last deployment`;
        case 'changed-request':
        case 'changed-since-baseline':
            return (0,report_phrase/* say */.cv) `look at the commits since the baseline`;
        case undefined:
            return (0,report_phrase/* say */.cv) `look at the figures below`;
    }
}
function cannotTell(report) {
    const cells = (0,selection/* cellsIn */.HH)(report, 'inconclusive');
    const silent = cells.filter((cell) => isSilent(report, cell));
    if (silent.length > 0 && silent.length === cells.length) {
        return (0,report_phrase/* say */.cv) `${names(silent)} gave no valid answer, so nothing is known — look at the failed calls`;
    }
    if (cells.length === 0)
        return (0,report_phrase/* say */.cv) `this run cannot tell`;
    if (cells.every(selection/* isOverBudgetOnly */.yE))
        return (0,report_phrase/* say */.cv) `${names(cells)} may be over budget; this run cannot tell`;
    return cells.some((cell) => (0,selection/* decisive */.l9)(cell).some(looksSlower))
        ? (0,report_phrase/* say */.cv) `${names(cells)} may be slower; this run cannot tell`
        : (0,report_phrase/* say */.cv) `${names(cells)} looks as before; this run cannot rule out that it got slower`;
}
/** A tenth is half of the usual threshold: less than that is no suspicion worth a headline. */
function looksSlower(row) {
    return (row.ratio ?? 2) > 1.1;
}
function isSilent(report, cell) {
    return report.verdict.findings.some((finding) => finding.kind === 'silent-cell' && finding.cell === cell.cell);
}
/** Open questions are green unless the caller asked otherwise; then the line says why the job fails. */
function failing(report, phrase) {
    if (report.verdict.exit === 0)
        return { mark: '◌', tone: 'open', phrase };
    const asked = report.gate?.onInconclusive === 'fail' ? (0,report_phrase/* say */.cv) ` — failed, as ${(0,report_phrase/* code */.aY)('on-inconclusive')} asks` : [];
    return { mark: '✖', tone: 'bad', phrase: (0,report_phrase/* say */.cv) `${phrase}${asked}` };
}
/** `openai` is 41 % slower than its stored runs. */
function drift(report) {
    const drifting = (0,selection/* cellsIn */.HH)(report, 'provider-drift');
    const cells = drifting.filter((cell) => !(0,selection/* isOverBudgetOnly */.yE)(cell) || cell.providerShift !== undefined);
    if (cells.length === 0 && drifting.length > 0) {
        return (0,report_phrase/* say */.cv) `${names(drifting)} ${drifting.length === 1 ? 'is' : 'are'} over budget, which this change has no part in`;
    }
    const providers = (0,selection/* providersOf */.Ou)(report, cells);
    const ratios = [
        ...cells.flatMap(selection/* decisive */.l9).map((row) => row.ratio ?? 1),
        ...cells.map((cell) => cell.providerShift?.ratio ?? 1),
    ];
    const worst = Math.max(0, ...ratios.map((ratio) => ratio - 1));
    const by = worst > 0 ? (0,report_phrase/* say */.cv) ` ${(0,figures/* formatChange */.eD)(worst).slice(1)}` : [];
    const are = providers.length === 1 ? 'is' : 'are';
    return providers.length === 0
        ? (0,report_phrase/* say */.cv) `a provider got slower for everyone`
        : (0,report_phrase/* say */.cv) `${(0,report_phrase/* nameList */.OD)(providers)} ${are}${by} slower than before, for everyone`;
}
function passed(report) {
    const accepted = (0,selection/* acceptedCells */.NG)(report);
    if (accepted.length > 0)
        return (0,report_phrase/* say */.cv) `passed — what got worse in ${names(accepted)} is accepted`;
    const compared = report.verdict.cells.filter((cell) => cell.comparisons.length > 0).length;
    return (0,report_phrase/* say */.cv) `passed — nothing got slower or dearer in ${compared} compared ${compared === 1 ? 'cell' : 'cells'}`;
}
function firstRun(report) {
    const recorded = report.recorded === true;
    if ((0,selection/* usedRuns */.yn)(report) > 0) {
        return (0,report_phrase/* say */.cv) `${recorded ? 'recorded — none' : 'none'} of the stored runs fits these cells yet`;
    }
    const first = report.verdict.mode === 'first-run' ? 'first run — ' : '';
    return (0,report_phrase/* say */.cv) `${first}${recorded ? 'recorded, ' : ''}nothing to compare with yet`;
}
function untouched(report) {
    const { requests, costUsd } = report.run.spending;
    return requests === 0
        ? (0,report_phrase/* say */.cv) `no cell is touched by this change — nothing called, $0.00`
        : (0,report_phrase/* say */.cv) `no cell is touched by this change — ${requests} calls made for information, ${(0,figures/* formatUsd */.UK)(costUsd)}`;
}
/** A small run says at once what it cannot see (percentile support, DESIGN §8). */
function reachNote(report) {
    const { iterations } = report.run.settings;
    if (report.run.spending.requests === 0)
        return [];
    if (iterations < 20)
        return (0,report_phrase/* say */.cv) ` · ${iterations} iterations: shown, not gated; 20 gate the median, 50 the p95`;
    return iterations < 50 ? (0,report_phrase/* say */.cv) ` · ${iterations} iterations gate the median; 50 gate the p95` : [];
}
function names(cells) {
    return (0,report_phrase/* nameList */.OD)(cells.map((cell) => cell.cell));
}
function list(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

// EXTERNAL MODULE: ./lib/model/verdict.js
var verdict = __webpack_require__(1732);
// EXTERNAL MODULE: ./lib/report/comparison-words.js
var comparison_words = __webpack_require__(4713);
;// CONCATENATED MODULE: ./lib/report/lead.js






/** Cells that are told in sentences; the table holds them all. */
const TOLD = 3;
/** Why, by how much, and what could not be seen: the sentences below the first line. */
function leadOf(report) {
    const { state } = report.verdict;
    return [
        ...report.run.health.disturbed.map((text) => (0,report_phrase/* say */.cv) `${(0,report_phrase/* sentence */.em)(text)}`),
        ...partialNote(report),
        ...(state === 'no-baseline' ? [firstRunNote(report)] : []),
        ...causes(report),
        ...counts(report),
        ...gateNote(report),
    ].filter((phrase) => phrase.length > 0);
}
function causes(report) {
    const red = (0,selection/* redCells */.Fs)(report);
    const noted = red.length > 0 ? red : notable(report);
    const told = noted.slice(0, TOLD).map((cell) => tell(cell, report, noted.length > 1));
    const more = noted.length - told.length;
    return more > 0 ? [...told, (0,report_phrase/* say */.cv) `${more} more ${more === 1 ? 'cell' : 'cells'} in the table.`] : told;
}
/** Cells in the state that names the job, and accepted ones, which a green first line must not hide. */
function notable(report) {
    const { state } = report.verdict;
    const told = new Set(['inconclusive', 'unconfirmed', 'provider-drift', 'improvement']);
    const open = (0,selection/* byWeight */.IN)(report.verdict.cells).filter((cell) => told.has(cell.state));
    return [...(0,selection/* acceptedCells */.NG)(report), ...(told.has(state) || state === 'pass' ? open : [])];
}
function tell(cell, report, named) {
    const rows = (0,selection/* decisive */.l9)(cell);
    const [heaviest] = rows;
    const parts = [
        ...(named ? [(0,report_phrase/* say */.cv) `${(0,report_phrase/* code */.aY)(cell.cell)}:`] : []),
        ...(cell.accepted === undefined ? [] : [(0,report_phrase/* say */.cv) `Accepted: ${(0,report_phrase/* sentence */.em)(cell.accepted)}`]),
        ...causeSentences(cell),
        ...(heaviest === undefined ? [] : [(0,comparison_words/* figureSentence */.iO)(heaviest, report)]),
        ...secondFigure(rows, report),
        ...limitSentences(cell),
        ...(cell.state === 'inconclusive' && heaviest !== undefined ? reachSentences(heaviest, report) : []),
    ];
    return (0,report_phrase/* joinPhrases */.Zk)(parts, ' ');
}
/** The explanation of what the gate flagged comes first; then what the design lets us say about the cause. */
function causeSentences(cell) {
    if (cell.state === 'unconfirmed' || cell.state === 'inconclusive')
        return [];
    const failures = (0,selection/* isFailingOnly */.Ny)(cell) ? (0,comparison_words/* failureWords */.AC)(cell) : undefined;
    if ((0,selection/* isOverBudgetOnly */.yE)(cell) && cell.providerShift === undefined)
        return failures === undefined ? [] : [(0,report_phrase/* say */.cv) `${failures}`];
    const told = (0,selection/* tellingExplanations */.sW)(cell).map((explanation) => (0,report_phrase/* sentence */.em)(explanation.sentence));
    const sentences = [...(failures === undefined ? [] : [failures]), ...new Set(told)].filter((text) => text !== '');
    const speaks = cell.state === 'regression' || cell.state === 'provider-drift' || cell.accepted !== undefined;
    const cause = cell.cause === undefined || !speaks ? [] : [causeWords(cell, cell.cause)];
    const first = sentences.length > 0 && cell.cause === 'changed-request' ? sentences : [...sentences, ...cause];
    return first.map((text) => (0,report_phrase/* say */.cv) `${text}`);
}
/** A limit of the config is the reader's own: what can be done is to get below it, or to lift it. */
function limitSentences(cell) {
    if (!(0,selection/* isOverBudgetOnly */.yE)(cell) || cell.state !== 'regression')
        return [];
    const limits = [
        ...new Set((0,selection/* decisive */.l9)(cell).map((row) => (row.metric === 'errors' ? 'gate.error-rate' : 'gate.budgets'))),
    ];
    return [(0,report_phrase/* say */.cv) `Mend it, or raise the limit under ${(0,report_phrase/* nameList */.OD)(limits)} in the config.`];
}
/** Where the base was called beside the change and drifted, too, the request itself may well have changed. */
function causeWords(cell, cause) {
    if (cause !== 'provider' || cell.providerShift === undefined)
        return CAUSE_WORDS[cause];
    const { metric, before, now, ratioLow, ratioHigh, ratio } = cell.providerShift;
    const interval = (0,figures/* formatInterval */.vy)(ratioLow, ratioHigh);
    const by = `${(0,figures/* formatRatio */.B0)(ratio)}${interval === undefined ? '' : `, 95 % interval ${interval} %`}`;
    return `Both arms moved together: ${metric.toUpperCase()} p50 of the base itself went from ${(0,figures/* formatMs */._V)(before)} in its stored runs to ${(0,figures/* formatMs */._V)(now)} (${by}). Not caused by this change.`;
}
const CAUSE_WORDS = {
    'changed-request': 'The change alters the request.',
    deployed: 'The server under test is what differs.',
    provider: 'The request is unchanged: the provider or the network moved, not this code.',
    'changed-since-baseline': 'The request has changed since the baseline was recorded.',
};
/** The heaviest figure of another metric: a dearer answer is no detail of a slower one. */
function secondFigure(rows, report) {
    const second = rows.find((row) => row.metric !== rows[0]?.metric && (row.metric === 'cost' || row.metric === 'errors'));
    return second === undefined ? [] : [(0,comparison_words/* figureSentence */.iO)(second, report)];
}
/** What this run could not see, and what it would take. */
function reachSentences(row, report) {
    const threshold = thresholdOf(row, report);
    const visible = row.smallestVisible;
    if (visible === undefined)
        return historyHint(report);
    const asks = threshold === undefined ? '' : `; the gate asks about ${(0,figures/* formatChange */.eD)(threshold)}`;
    const reach = (0,report_phrase/* say */.cv) `The smallest effect it could have seen is ${(0,figures/* formatChange */.eD)(visible)}${asks}.`;
    const calls = threshold === undefined ? undefined : callsNeeded(row, visible, threshold);
    if (calls === undefined)
        return [reach, ...historyHint(report)];
    const price = pricePerCall(report);
    const cost = price === undefined ? '' : ` (about ${(0,figures/* formatUsd */.UK)(price * calls)})`;
    return [
        reach,
        (0,report_phrase/* say */.cv) `To see ${(0,figures/* formatChange */.eD)(threshold)} it takes about ${(0,figures/* formatCount */.B4)(calls)} calls${cost}: ${(0,report_phrase/* code */.aY)(`iterations: ${calls}`)}.`,
        ...historyHint(report),
    ];
}
/** The error of a quantile falls with the root of n, so n grows with the square of the log effects. Duets only: stored runs add their own spread. */
function callsNeeded(row, visible, threshold) {
    if (row.method !== 'duet' || visible <= threshold || threshold <= 0)
        return undefined;
    const factor = (Math.log1p(visible) / Math.log1p(threshold)) ** 2;
    return Math.ceil((row.n.candidate * factor) / 10) * 10;
}
function pricePerCall(report) {
    const { requests, costUsd, unpriced } = report.run.spending;
    return requests === 0 || unpriced > 0 || costUsd === 0 ? undefined : costUsd / requests;
}
function historyHint(report) {
    const used = (0,selection/* usedRuns */.yn)(report);
    if (used >= report.baselineWanted)
        return [];
    return [(0,report_phrase/* say */.cv) `Each run stored on the default branch sharpens it (${used} of ${report.baselineWanted} so far).`];
}
function thresholdOf(row, { gate }) {
    const { metric } = row;
    return metric === 'errors' || metric === 'stall' || metric === 'speed' ? undefined : gate?.threshold[metric];
}
function partialNote(report) {
    const { partial, spending, settings, trials } = report.run;
    if (partial === undefined)
        return [];
    const why = {
        interrupted: 'a signal ended the run',
        'cost-cap': 'the cost cap ended the run',
        'request-cap': 'the request cap ended the run',
        'time-cap': 'the time cap ended the run',
    }[partial];
    const measured = trials.filter((trial) => trial.stage !== 'warmup' && trial.arm === 'candidate').length;
    const planned = report.run.cells.reduce((total, cell) => total + cell.iterations, 0) || settings.iterations;
    const calls = `${(0,figures/* formatCount */.B4)(measured)} of ${(0,figures/* formatCount */.B4)(planned)} planned calls`;
    return [
        (0,report_phrase/* say */.cv) `Partial: ${why} after ${calls} of this change and ${(0,figures/* formatUsd */.UK)(spending.costUsd)}. It is never used as a baseline.`,
    ];
}
function firstRunNote(report) {
    const used = (0,selection/* usedRuns */.yn)(report);
    const soFar = `(${used} of ${report.baselineWanted})`;
    const runs = report.recorded === true
        ? (0,report_phrase/* say */.cv) `The next runs on the default branch become the baseline ${soFar}.`
        : (0,report_phrase/* say */.cv) `This run is not kept; recorded runs of the default branch become the baseline ${soFar}.`;
    const budgets = report.verdict.cells.flatMap((cell) => cell.comparisons.filter((row) => row.method === 'budget'));
    if (budgets.length === 0)
        return runs;
    const broken = budgets.filter((row) => row.state === 'regression').length;
    const all = budgets.length === 1 ? 'the only one is met' : `all ${budgets.length} are met`;
    return (0,report_phrase/* say */.cv) `${runs} Budgets are already enforced: ${broken === 0 ? all : `${broken} of ${budgets.length} exceeded`}.`;
}
/** Judged again, a run may meet another gate than it did. */
function gateNote({ gateFrom }) {
    if (gateFrom === undefined)
        return [];
    if (gateFrom === 'config')
        return [(0,report_phrase/* say */.cv) `Judged by the gate of the config that was named.`];
    return gateFrom === 'run'
        ? [(0,report_phrase/* say */.cv) `Judged by the gate that the last run was judged by when it ran; ${(0,report_phrase/* code */.aY)('-c FILE')} takes another.`]
        : [(0,report_phrase/* say */.cv) `Judged by the default gate, because the last run holds none; ${(0,report_phrase/* code */.aY)('-c FILE')} takes a config’s.`];
}
/** 6 cells: 1 with a regression, 5 untouched. Accepted cells are counted apart: green, and not simply passed. */
function counts(report) {
    const { cells } = report.verdict;
    if (cells.length === 0)
        return [];
    const plain = cells.filter((cell) => cell.accepted === undefined);
    const accepted = cells.length - plain.length;
    const byState = verdict/* STATES */.x.map((state) => ({
        count: plain.filter((cell) => cell.state === state).length,
        words: state_words/* STATE_WORDS */.I7[state].count,
    }));
    const parts = [...byState.slice(0, 1), { count: accepted, words: state_words/* ACCEPTED_WORDS */.C$.count }, ...byState.slice(1)].filter(({ count }) => count > 0);
    const [first] = parts;
    if (parts.length === 1 && first !== undefined) {
        return [
            cells.length === 1 ? (0,report_phrase/* say */.cv) `1 cell, ${first.words}.` : (0,report_phrase/* say */.cv) `${(0,figures/* formatCount */.B4)(cells.length)} cells, all ${first.words}.`,
        ];
    }
    const told = parts.map(({ count, words }) => `${(0,figures/* formatCount */.B4)(count)} ${words}`);
    return [(0,report_phrase/* say */.cv) `${(0,figures/* formatCount */.B4)(cells.length)} cells: ${told.join(', ')}.`];
}

// EXTERNAL MODULE: ./lib/report/sections.js + 1 modules
var sections = __webpack_require__(1078);
;// CONCATENATED MODULE: ./lib/report/story.js








/**
 * A report in words, in the order in which they are read. The only place that decides what is said.
 *
 * Context   The same verdict is read in a comment, a job summary, a terminal and a page.
 * Decision  Words are chosen once, as pieces without a form; each sink lays them out, escapes every piece (ours, too)
 *           and may leave out whole parts by rank, but never rewords.
 * Revisit   when a sink needs words of its own: then the story gets a part for it, and the sink still no opinion.
 */
function tellStory(report) {
    const { mark, tone, phrase } = headlineOf(report);
    return {
        suite: report.run.suite,
        mark,
        tone,
        headline: phrase,
        top: report.verdict.findings.filter((finding) => finding.top).map((finding) => (0,report_phrase/* say */.cv) `${(0,report_phrase/* sentence */.em)(finding.text)}`),
        lead: leadOf(report),
        table: openTable(report),
        sections: (0,sections/* sectionsOf */.K)(report),
        footer: footerOf(report),
        imprint: imprintOf(report),
    };
}
/** The first line without mark and markup, for documents that machines read. */
function plainHeadline(report) {
    return (0,visible_text/* visibleText */.Q)((0,report_phrase/* plainText */.wh)(headlineOf(report).phrase));
}
/** Changed cells; of a run that has nothing to compare with, what it measured, without what it could not. */
function openTable(report) {
    return (0,selection/* startsUp */.zJ)(report)
        ? (0,comparison_table/* comparisonTable */.Q)(report, report.verdict.cells, (comparison) => !(0,selection/* isRefused */.H0)(comparison))
        : (0,comparison_table/* comparisonTable */.Q)(report, (0,selection/* openCells */.uT)(report), selection/* isDecided */.d$);
}


/***/ })

};
