export const id = 253;
export const ids = [253];
export const modules = {

/***/ 7679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ RUN_VERSION),
/* harmony export */   E: () => (/* binding */ RUN_SCHEMA)
/* harmony export */ });
const RUN_SCHEMA = 'https://llm-latency-lens.dev/run';
const RUN_VERSION = 1;


/***/ }),

/***/ 3856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   confirmJob: () => (/* binding */ confirmJob)
/* harmony export */ });
/* harmony import */ var _plan_schedule_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6658);
/* harmony import */ var _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6932);
/* harmony import */ var _verdict_duet_comparisons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4816);
/* harmony import */ var _verdict_duet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3065);
/* harmony import */ var _verdict_support_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5701);
/* harmony import */ var _verdict_suspects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7287);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1493);
/* harmony import */ var _to_evidence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7199);








/**
 * Further calls for what the planned ones leave open: interleaved pairs for suspects that have a base arm, then one
 * repetition for cells about to turn red without one.
 *
 * @returns The state of the duet, or undefined when no cell has a base arm.
 */
async function confirmJob(job, instrument, log) {
    const cells = (0,_job_js__WEBPACK_IMPORTED_MODULE_5__/* .calledCells */ .ZU)(job);
    const evidence = (0,_to_evidence_js__WEBPACK_IMPORTED_MODULE_6__/* .cellEvidence */ .Og)(job, instrument.trials);
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
    let duet = (0,_verdict_duet_js__WEBPACK_IMPORTED_MODULE_2__/* .openDuet */ .tB)(withBase, leanOnlyWithHistory(job.policy, withBase), job.plan.iterations, job.plan.cells.length);
    if (job.policy.confirm === 'never' || !isGated(job.plan.iterations))
        return duet;
    let asked = 0;
    for (let wanted = (0,_verdict_duet_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedPairs */ .lx)(duet); wanted !== undefined; wanted = (0,_verdict_duet_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedPairs */ .lx)(duet)) {
        log(`confirming ${wanted.cells.join(', ')}: ${wanted.pairs} more pairs of base and change`);
        const known = instrument.trials.length;
        const members = cells.filter(({ candidate }) => wanted.cells.includes(candidate.id));
        await instrument.measure((0,_plan_schedule_js__WEBPACK_IMPORTED_MODULE_7__/* .confirmSchedule */ .oc)(members.map(({ candidate }) => ({ cell: candidate, pairs: wanted.pairs })), { seed: job.plan.seed, from: asked }));
        // Half a look is no look: the cells stay open, and come out inconclusive.
        if (instrument.stopped !== undefined)
            return duet;
        const fresh = instrument.trials.slice(known);
        asked += wanted.pairs;
        const batches = withBase
            .filter(({ cell }) => wanted.cells.includes(cell.id))
            .map(({ cell }) => [
            cell.id,
            (0,_to_evidence_js__WEBPACK_IMPORTED_MODULE_6__/* .interleaved */ .eg)(cell, fresh.filter((trial) => trial.cell === cell.id), job.price),
        ]);
        duet = (0,_verdict_duet_js__WEBPACK_IMPORTED_MODULE_2__/* .addPairs */ .zN)(duet, new Map(batches));
    }
    return duet;
}
/** Pairs for cells that only the attempts before this one make red: a re-run adds evidence where it is wanted. */
async function settleEarlier(job, cells, evidence, duet, instrument, log) {
    if (job.policy.confirm === 'never' || instrument.stopped !== undefined)
        return;
    const owed = (0,_verdict_duet_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .cellsToSettle */ ._)(duet, evidence, job.policy);
    if (owed.length === 0)
        return;
    const pairs = Math.min(_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE */ .xZ.tailFromPairs, Math.floor(duet.state.budget / owed.length));
    if (pairs < _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE */ .xZ.leastPairs)
        return;
    log(`asking once more what the attempt before this one found: ${owed.join(', ')}, ${pairs} pairs`);
    const members = cells.filter(({ candidate }) => owed.includes(candidate.id));
    await instrument.measure((0,_plan_schedule_js__WEBPACK_IMPORTED_MODULE_7__/* .confirmSchedule */ .oc)(members.map(({ candidate }) => ({ cell: candidate, pairs })), { seed: job.plan.seed, from: duet.state.pairs }));
}
/** So few calls are shown and not gated, whatever they show: no money is spent on confirming it. */
function isGated(iterations) {
    return (0,_verdict_support_js__WEBPACK_IMPORTED_MODULE_3__/* .supportOf */ .Df)('p50', iterations, iterations).use === 'gate';
}
async function repeatSuspects(job, cells, evidence, instrument, log) {
    const alone = evidence.filter(({ sentinels }) => sentinels === undefined);
    const suspects = (0,_verdict_suspects_js__WEBPACK_IMPORTED_MODULE_4__/* .cellsToRepeat */ .I)(alone, job.policy, job.plan.iterations);
    if (suspects.length === 0 || instrument.stopped !== undefined)
        return;
    log(`measuring again before it turns red: ${suspects.join(', ')}`);
    const members = cells.filter(({ candidate }) => suspects.includes(candidate.id));
    await instrument.measure((0,_plan_schedule_js__WEBPACK_IMPORTED_MODULE_7__/* .repeatSchedule */ .Vn)(members.map(({ candidate }) => ({ cell: candidate, calls: job.plan.iterations })), { seed: job.plan.seed }));
}
/** Without sentinels the screen has history alone, so a cell without any makes the job an ordinary one. */
function leanOnlyWithHistory(policy, cells) {
    const lean = policy.confirm === 'lean' && cells.every(({ history }) => history.length > 0);
    return policy.confirm === 'lean' && !lean ? { ...policy, confirm: 'auto' } : policy;
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

/***/ 7287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cellsToRepeat)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4553);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(711);


/** Cells that would turn red against their stored runs, and so are asked once more before they do (DESIGN §8, 4). */
function cellsToRepeat(cells, policy, iterations) {
    if (policy.confirm === 'never')
        return [];
    // Without a repeat, what would be red comes out `inconclusive` with a note; with confirmation off it says its state.
    const alone = { ...policy, confirm: 'never' };
    const rows = [...(0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .compareWithHistory */ .K)(cells, alone, iterations), ...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .compareErrors */ .v)(cells, [], alone)];
    const suspects = new Set(rows
        .filter((row) => row.method !== 'budget' && (row.state === 'regression' || row.state === 'unconfirmed'))
        .map((row) => row.cell));
    return [...suspects];
}


/***/ })

};
