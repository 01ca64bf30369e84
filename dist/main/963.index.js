export const id = 963;
export const ids = [963];
export const modules = {

/***/ 30060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ RUN_VERSION),
/* harmony export */   E: () => (/* binding */ RUN_SCHEMA)
/* harmony export */ });
const RUN_SCHEMA = 'https://llm-latency-lens.dev/run';
const RUN_VERSION = 1;


/***/ }),

/***/ 963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCells: () => (/* binding */ runCells),
  toRun: () => (/* binding */ toRun),
  withDecision: () => (/* binding */ withDecision)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/hdr-histogram-js/dist/index.js
var dist = __webpack_require__(32960);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(51346);
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
    return (0,dist/* encodeIntoCompressedBase64 */.dH)(histogram);
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
    return (0,dist/* build */.jq)({
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

// EXTERNAL MODULE: ./lib/model/run.js
var run = __webpack_require__(30060);
// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(61493);
;// CONCATENATED MODULE: ./lib/pipeline/to-run.js




/** What was measured so far, as the record that everything after it is computed from. */
function toRun(job, startedAt, provenance, measured, end) {
    return {
        schema: run/* RUN_SCHEMA */.E,
        version: run/* RUN_VERSION */.B,
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
    return (0,pipeline_job/* calledCells */.ZU)(job).map((cell) => runCell(job, cell));
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


/***/ })

};
