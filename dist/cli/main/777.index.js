export const id = 777;
export const ids = [777];
export const modules = {

/***/ 5777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./lib/measure/young-space.js
var young_space = __webpack_require__(3083);
// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(1493);
// EXTERNAL MODULE: ./lib/plan/schedule.js
var schedule = __webpack_require__(6658);
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
    const { confirmJob } = await Promise.all(/* import() */[__webpack_require__.e(960), __webpack_require__.e(521), __webpack_require__.e(117), __webpack_require__.e(292), __webpack_require__.e(253)]).then(__webpack_require__.bind(__webpack_require__, 3856));
    return confirmJob(job, instrument, log);
}

// EXTERNAL MODULE: ./lib/pipeline/prepare.js + 26 modules
var prepare = __webpack_require__(7619);
// EXTERNAL MODULE: ./lib/pipeline/preflight.js + 2 modules
var preflight = __webpack_require__(2945);
// EXTERNAL MODULE: ./lib/pipeline/report-files.js
var report_files = __webpack_require__(7356);
// EXTERNAL MODULE: ./lib/pipeline/sitting.js + 74 modules
var sitting = __webpack_require__(1375);
;// CONCATENATED MODULE: ./lib/pipeline/gate.js







/** Measures, compares, decides, tells. What `latency-lens gate` and the action do. */
async function gate(settings, world, platform) {
    // Planning makes the young heap grow, too: 5 to 15 MB at a thousand streams. The instrument lets it grow again when
    // it is closed; a job that is refused before is seen to here.
    const letYoungSpaceGrow = (0,young_space/* keepYoungSpaceSmall */.j)();
    try {
        return await steps(settings, world, platform);
    }
    finally {
        letYoungSpaceGrow();
    }
}
async function steps(settings, given, platform) {
    const world = platform === undefined ? given : { ...given, place: platform.place };
    const files = (0,report_files/* reportFiles */.I)(settings.outDir, world.cwd);
    const intended = await (0,prepare/* prepareJob */.LS)(settings, world, platform); //      words        → checked intent
    const { worst, missing } = (0,preflight/* preflight */.Mz)(intended, world); //             intent       → allowed, or refused
    const job = missing.length === 0 ? intended : (0,pipeline_job/* withoutCalls */.eI)(intended, missing);
    const measured = await (0,sitting/* sitting */.b)(job, worst, world, measureJob); //     intent       → raw observations, failures included
    // Half of the program is what comes after measuring, so it is loaded then: the first call does not wait for it.
    const { conclude } = await Promise.all(/* import() */[__webpack_require__.e(960), __webpack_require__.e(521), __webpack_require__.e(832), __webpack_require__.e(117), __webpack_require__.e(711), __webpack_require__.e(292), __webpack_require__.e(278), __webpack_require__.e(111), __webpack_require__.e(672)]).then(__webpack_require__.bind(__webpack_require__, 3672));
    return conclude(job, measured, files, world); //                      observations → verdict, told in every form
}


/***/ })

};
