export const id = 672;
export const ids = [672];
export const modules = {

/***/ 3672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conclude: () => (/* binding */ conclude)
});

// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(4326);
// EXTERNAL MODULE: ./lib/verdict/decide.js + 5 modules
var decide = __webpack_require__(6500);
// EXTERNAL MODULE: ./lib/pipeline/deliver.js
var deliver = __webpack_require__(1111);
// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(1493);
// EXTERNAL MODULE: ./lib/pipeline/print-report.js
var print_report = __webpack_require__(2342);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/baseline/serialize-run.js
var serialize_run = __webpack_require__(9329);
// EXTERNAL MODULE: ./lib/platform/local.js
var local = __webpack_require__(5316);
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
    await (0,local.storeRun)((0,external_node_path_.resolve)(world.cwd, baselineDir), run, redact((0,serialize_run/* serializeRun */.u)(run)));
}
/** Is this run kept for later ones, in the directory that the caller named or by the platform? */
function joinsBaseline({ mode, settings, around }, { provenance, trials }) {
    const isChange = mode === 'change' || CHANGE_EVENTS.has(provenance.event ?? '');
    const hasPlace = settings.baselineDir !== undefined || around !== undefined;
    return hasPlace && settings.record && !isChange && trials.length > 0;
}

// EXTERNAL MODULE: ./lib/pipeline/redaction.js
var redaction = __webpack_require__(1255);
// EXTERNAL MODULE: ./lib/pipeline/to-evidence.js
var to_evidence = __webpack_require__(7199);
// EXTERNAL MODULE: ./lib/model/settings.js
var model_settings = __webpack_require__(1960);
// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(7710);
// EXTERNAL MODULE: ./lib/verdict/findings.js
var findings = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/verdict/values.js
var values = __webpack_require__(9079);
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
    const { head, base } = (0,findings/* referenceArms */.Tx)(evidence);
    const length = (0,values/* commonOutputLength */.L9)([head, base, ...evidence.history]);
    const picture = (valuesOf) => ({
        base: valuesOf(base),
        candidate: valuesOf(head),
        history: evidence.history.flatMap((set, index) => {
            const values = valuesOf(set);
            const began = startedAt[index];
            return values.length === 0 || began === undefined
                ? []
                : [{ startedAt: began, p50: (0,quantile/* quantile */.YV)(values, 0.5), p95: (0,quantile/* quantile */.YV)(values, 0.95) }];
        }),
    });
    return [
        ...PICTURED.map((metric) => ({
            cell,
            metric,
            unit: 'ms',
            ...picture((set) => (0,values/* latencies */.h0)(set, metric, length)),
        })),
        { cell, metric: 'cost', unit: 'usd', ...picture(values/* costs */.tq) },
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
        distributions: (0,to_evidence/* cellEvidence */.Og)(job, run.trials).flatMap((evidence) => distributionsOf(evidence, (job.baseline.perCell.get(evidence.cell.id) ?? []).map(({ startedAt }) => startedAt))),
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

// EXTERNAL MODULE: ./lib/pipeline/to-run.js + 1 modules
var to_run = __webpack_require__(963);
;// CONCATENATED MODULE: ./lib/pipeline/conclude.js










/** From what was measured to what is said of it. */
async function conclude(job, measured, files, world) {
    const redactFile = (0,redaction/* fileRedactorFor */.k)(world.env, (0,pipeline_job/* targetsOf */.QR)(job));
    await (0,deliver/* writeRun */.bp)(measured.run, files, world.cwd, redactFile); //        first, so that nothing after this can lose it
    const verdict = judge(job, measured, world); //                       observations → states with causes
    const run = (0,to_run.withDecision)(measured.run, verdict);
    const report = toReport(job, run, verdict, files); //                 states       → what is to be said
    await (0,deliver/* writeReport */.u5)(report, files, world.cwd, redactFile); //                        … in every form
    await keepInBaseline(job, run, world, redactFile);
    const { text, json } = (0,print_report/* printReport */.Y)(report, world);
    const redact = (0,redaction/* redactorFor */.s)(world.env, (0,pipeline_job/* targetsOf */.QR)(job));
    return { report, exit: verdict.exit, text: redact(text), json: redact(json), redact };
}
/** The caps end with an exit code of their own, unless they only cut a confirmation short. */
function judge(job, measured, world) {
    const verdict = (0,decide/* decide */.L)((0,to_evidence/* jobEvidence */.pw)(job, measured.run, world.now()), measured.duet, job.findings);
    const { partial } = measured.run;
    const capped = (partial === 'cost-cap' || partial === 'request-cap') && !measured.planned;
    return capped ? { ...verdict, exit: failures/* EXIT */.dc.cap } : verdict;
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

/***/ 5316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KEPT_RUNS: () => (/* binding */ KEPT_RUNS),
/* harmony export */   listRuns: () => (/* binding */ listRuns),
/* harmony export */   runFileName: () => (/* binding */ runFileName),
/* harmony export */   storeRun: () => (/* binding */ storeRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1346);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7679);
/* harmony import */ var _write_file_atomic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8137);





const MiB = 1024 * 1024;
const LIMITS = { files: 200, bytesPerFile: 64 * MiB, bytes: 512 * MiB };
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
async function listRuns(dir, limits = LIMITS) {
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
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.size ?? 0;
}
async function textOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => undefined);
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
    const nested = await Promise.all(folders.map(async (folder) => filesAmong((await entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, folder))) ?? [], dir, folder)));
    const found = [...filesAmong(top, dir, ''), ...nested.flat()];
    return found.toSorted((a, b) => byNameDescending(fileName(a), fileName(b)) || byNameDescending(a.name, b.name));
}
function readEntries(dir) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { withFileTypes: true });
}
async function entriesOf(dir) {
    try {
        return (await readEntries(dir)).filter(({ name }) => !name.startsWith('.'));
    }
    catch (cause) {
        const code = (0,_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(cause);
        if (code === 'ENOENT')
            return undefined;
        const problem = code === 'ENOTDIR' ? 'is not a directory' : `cannot be read (${code})`;
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LensError */ .hw('baseline/not-found', `${dir} ${problem}.`, { cause });
    }
}
function filesAmong(entries, dir, folder) {
    return entries
        .filter((entry) => entry.name.endsWith('.json') && (entry.isFile() || entry.isSymbolicLink()))
        .map((entry) => ({
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, folder, entry.name),
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name),
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true });
    }
    catch (cause) {
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_2__/* .LensError */ .hw('baseline/not-found', `${dir} cannot be made (${(0,_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(cause)}).`, { cause });
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, runFileName(run));
    await (0,_write_file_atomic_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Z)(path, text);
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, name);
        // A baseline that cannot be pruned still serves; the next run tries again.
        if (await isRunFile(path).catch(() => false))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }).catch(() => undefined);
    }
}
async function isRunFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
        return buffer.toString('utf8', 0, bytesRead).includes(_model_run_js__WEBPACK_IMPORTED_MODULE_4__/* .RUN_SCHEMA */ .E);
    }
    finally {
        await file.close();
    }
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
