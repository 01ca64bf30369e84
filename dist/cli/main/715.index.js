export const id = 715;
export const ids = [715,777];
export const modules = {

/***/ 6715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4326);
/* harmony import */ var _model_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1960);
/* harmony import */ var _pipeline_gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5777);
/* harmony import */ var _simulator_run_in_thread_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4840);






const STORIES = [
    {
        name: 'regression',
        title: 'A pull request switches to a model that is 60 % slower to its first token.',
        change: { model: 'careful', prompt: 'Answer the customer.' },
        drift: 1,
        expected: ['regression'],
    },
    {
        name: 'noise',
        title: 'A pull request rewords the prompt. Nothing gets slower; every figure still moves.',
        change: { model: 'quick', prompt: 'Please answer the customer.' },
        drift: 1,
        expected: ['pass', 'unconfirmed', 'inconclusive'],
    },
    {
        name: 'drift',
        title: 'A pull request rewords the prompt, and the provider slows down by 60 % for everyone meanwhile.',
        change: { model: 'quick', prompt: 'Kindly answer the customer.' },
        drift: 1.6,
        expected: ['provider-drift'],
    },
];
const NIGHTS = 3;
const BASE = { model: 'quick', prompt: 'Answer the customer, briefly.' };
/** Real calls over loopback to a simulated provider with the spread of a real one, on a scale of milliseconds. */
const SCRIPT = {
    seed: 'demo',
    rules: [
        { model: 'quick', ttft: shape(12), gap: shape(1), tokens: 8 },
        { model: 'careful', ttft: shape(19), gap: shape(1), tokens: 8 },
    ],
};
/**
 * Three stories, decided live: a true regression, noise, a provider that slowed for everyone.
 *
 * @returns 0 when each was decided as it should be, whatever the exit code inside the story.
 */
async function demo(out, entryFile, world) {
    const say = (text) => void process.stdout.write(`${text}\n`);
    const simulator = await (0,_simulator_run_in_thread_js__WEBPACK_IMPORTED_MODULE_5__/* .startSimulatorInThread */ ._)(entryFile, { script: SCRIPT });
    const path = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name);
    try {
        // A demo that is run again starts anew: old nights were of another simulator's port.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(world.cwd, path('nights')), { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(world.cwd, out), { recursive: true });
        const base = path('base.json');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(world.cwd, base), config(simulator.url, BASE));
        const baselineDir = path('nights');
        // The stories are calibrated; nights are not judged, and half a second each is a long time in a demo.
        const uncalibrated = { ...world, sender: undefined, log: () => undefined };
        say(`A simulated provider answers on ${simulator.url}. No key, no network: real requests over loopback.`);
        say(`\nFirst, ${NIGHTS} nights on the default branch are recorded as the baseline.`);
        for (let night = 1; night <= NIGHTS; night += 1) {
            await (0,_pipeline_gate_js__WEBPACK_IMPORTED_MODULE_4__.gate)({
                ...DEMO_SETTINGS,
                configFile: base,
                baselineDir,
                outDir: path('night'),
                mode: 'report',
                confirm: 'never',
                seed: `night ${night}`,
            }, uncalibrated);
        }
        let asExpected = true;
        for (const [index, story] of STORIES.entries()) {
            await simulator.setDrift(story.drift);
            const head = path(`${story.name}.json`);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(world.cwd, head), config(simulator.url, story.change));
            const settings = {
                ...DEMO_SETTINGS,
                configFile: head,
                baseConfigFile: base,
                baselineDir,
                outDir: path(story.name),
                seed: story.name,
            };
            const result = await (0,_pipeline_gate_js__WEBPACK_IMPORTED_MODULE_4__.gate)(settings, { ...world, log: () => undefined });
            say(`\n${'─'.repeat(Math.min(world.width, 100))}\nStory ${index + 1}. ${story.title}\n`);
            say(tell(result));
            asExpected &&= story.expected.includes(result.report.verdict.state);
        }
        say(`\nThe whole reports lie in ${out}/: open ${STORIES.map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(out, name, 'report.html')).join(', ')}`);
        if (!asExpected)
            say('\nA story was decided otherwise than it should be: this machine may be too busy for times of some milliseconds. Run it again.');
        return asExpected ? _model_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.pass : _model_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.inconclusive;
    }
    finally {
        await simulator.close();
    }
}
const DEMO_SETTINGS = { ..._model_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_SETTINGS */ .a, baselineRuns: NIGHTS };
function tell({ text, exit }) {
    return `${text.trimEnd()}\n→ exit code ${exit}${exit === _model_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.pass ? ': the job stays green' : ': the job turns red'}`;
}
function shape(median) {
    return { median, sigma: 0.12, slow: { share: 0.05, factor: 1.8 } };
}
/** JSON is YAML too. Floors are on the scale of a provider that answers in milliseconds. */
function config(url, { model, prompt }) {
    return JSON.stringify({
        version: 1,
        targets: [
            {
                id: 'simulated',
                provider: 'openai-compatible',
                'base-url': `${url}/v1`,
                model,
                auth: 'none',
                deployed: false,
                params: { 'max-output-tokens': 64 },
                price: { input: 0.25, output: 2 },
            },
        ],
        scenarios: [{ id: 'support-answer', messages: [{ role: 'user', content: prompt }] }],
        iterations: 30,
        warmup: 2,
        gate: { floor: { ttft: '1ms', e2e: '1ms', tpot: '0.2ms' } },
    });
}


/***/ }),

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
