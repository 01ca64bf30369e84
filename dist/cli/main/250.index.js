export const id = 250;
export const ids = [250];
export const modules = {

/***/ 6250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calibrateTargets: () => (/* binding */ calibrateTargets)
});

// EXTERNAL MODULE: ./lib/metrics/sample-sets.js + 1 modules
var sample_sets = __webpack_require__(4996);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(1346);
// EXTERNAL MODULE: ./lib/plan/schedule.js
var schedule = __webpack_require__(6658);
// EXTERNAL MODULE: ./lib/model/figures.js
var model_figures = __webpack_require__(6536);
// EXTERNAL MODULE: ./lib/model/state-words.js
var state_words = __webpack_require__(2068);
// EXTERNAL MODULE: ./lib/report/escape-terminal.js
var escape_terminal = __webpack_require__(2728);
// EXTERNAL MODULE: ./lib/report/paint.js
var report_paint = __webpack_require__(4342);
;// CONCATENATED MODULE: ./lib/report/calibration.js




/** What `latency-lens calibrate` prints. */
function renderCalibration(calibration, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
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
            : `  ${(0,escape_terminal/* escapeTerminal */.e)(first.cell)}  ${state_words/* METRIC_WORDS */.dt[first.metric].short}  ${figures.join('   ')}`;
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

// EXTERNAL MODULE: ./lib/stats/duet-rule.js
var duet_rule = __webpack_require__(6932);
// EXTERNAL MODULE: ./lib/stats/smallest-visible-effect.js
var smallest_visible_effect = __webpack_require__(787);
// EXTERNAL MODULE: ./lib/verdict/foresee.js
var foresee = __webpack_require__(9876);
// EXTERNAL MODULE: ./lib/stats/moderated-test.js
var moderated_test = __webpack_require__(2717);
// EXTERNAL MODULE: ./lib/stats/run-estimate.js + 1 modules
var run_estimate = __webpack_require__(5835);
// EXTERNAL MODULE: ./lib/verdict/support.js + 1 modules
var support = __webpack_require__(5701);
// EXTERNAL MODULE: ./lib/verdict/values.js
var verdict_values = __webpack_require__(9079);
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
        const length = (0,verdict_values/* commonOutputLength */.L9)(runs);
        const values = runs.map((set) => (0,verdict_values/* latencies */.h0)(set, metric, length)).filter((ofRun) => ofRun.length > 1);
        const estimates = values.map((ofRun) => (0,run_estimate/* runQuantile */.LK)(ofRun, support/* FRACTION */.B1[percentile]));
        const newest = estimates.at(-1);
        return estimates.length < 2 || newest === undefined
            ? []
            : [{ id, estimates, newest, calls: (0,verdict_values/* mean */.i2)(values.map((ofRun) => ofRun.length)) }];
    });
    const shifts = (0,moderated_test/* moderatedTest */.MJ)(known.map(({ estimates, newest }) => ({ baseline: estimates, candidate: [newest] })), (0,moderated_test/* priorSpread */.aS)(support/* FRACTION */.B1[percentile]));
    return known.flatMap(({ id, estimates, calls }, index) => {
        const shift = shifts[index];
        if (shift === undefined)
            return [];
        return [
            {
                cell: id,
                metric,
                percentile,
                levelMs: Math.exp((0,verdict_values/* mean */.i2)(estimates.map(({ value }) => value))),
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
    const centre = (0,verdict_values/* mean */.i2)(estimates.map(({ value }) => value));
    return estimates.reduce((total, { value }) => total + (value - centre) ** 2, 0) / (estimates.length - 1);
}

// EXTERNAL MODULE: ./lib/stats/binomial-interval.js
var binomial_interval = __webpack_require__(3698);
// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(7710);
// EXTERNAL MODULE: ./lib/stats/require-sample.js
var require_sample = __webpack_require__(8447);
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
        (0,require_sample/* requireCount */.v6)('limit', limit, 1);
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

// EXTERNAL MODULE: ./lib/verdict/decide.js + 5 modules
var decide = __webpack_require__(6500);
// EXTERNAL MODULE: ./lib/verdict/duet.js + 3 modules
var verdict_duet = __webpack_require__(3065);
// EXTERNAL MODULE: ./lib/verdict/suspects.js
var suspects = __webpack_require__(7287);
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
    const again = (0,suspects/* cellsToRepeat */.I)(plain, policy, iterations);
    return plain.map((evidence, index) => again.includes(evidence.cell.id) ? { ...evidence, repeat: call(index, iterations) } : evidence);
}
function changedIsRed(plain, simulation, call) {
    const { policy, iterations, storedRuns } = simulation;
    const sentinels = Math.max(2, (0,duet_rule/* sentinelCount */.Cu)(iterations, storedRuns));
    let cells = plain.map((evidence, index) => ({
        ...evidence,
        status: 'changed',
        sentinels: call(index, sentinels),
    }));
    let duet = (0,verdict_duet/* openDuet */.tB)(cells, { ...policy, confirm: 'auto' }, iterations);
    for (let wanted = (0,verdict_duet/* wantedPairs */.lx)(duet); wanted !== undefined; wanted = (0,verdict_duet/* wantedPairs */.lx)(duet)) {
        const { pairs, cells: asked } = wanted;
        const looks = new Map(cells.flatMap(({ cell }, index) => asked.includes(cell.id) ? [[cell.id, { head: call(index, pairs), base: call(index, pairs) }]] : []));
        cells = cells.map((evidence) => {
            const look = looks.get(evidence.cell.id);
            return look === undefined ? evidence : { ...evidence, pairs: [...evidence.pairs, look] };
        });
        duet = (0,verdict_duet/* addPairs */.zN)(duet, looks);
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
    return (0,decide/* decide */.L)(job, duet).state === 'regression';
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
        return values.length === 0 ? 0 : Math.log(median / (0,quantile/* quantile */.YV)(values, 0.5));
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
    const { low, high } = (0,binomial_interval/* binomialInterval */.T)(red, jobs);
    return { jobs, share: red / jobs, low, high };
}

;// CONCATENATED MODULE: ./lib/verdict/calibrate-gate.js






const ALPHA = 0.05;
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
    const metrics = verdict_values/* LATENCY_METRICS */.Z$.filter((metric) => policy.metrics.includes(metric));
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
        sentinels: (0,duet_rule/* sentinelCount */.Cu)(iterations, runs.length),
    }));
    const effects = (0,foresee/* foreseeEffects */.g)(foreseen, policy, iterations, cells.length);
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
    return Math.max(...members.map(({ metric, reckoned, withinRun, calls }) => (0,smallest_visible_effect/* smallestVisibleEffect */.f)({
        threshold: policy.threshold[metric],
        standardError: Math.sqrt((reckoned ** 2 + (withinRun ** 2 * calls) / at.iterations) * perRun),
        df: 4 + at.storedRuns - 1,
        alpha: ALPHA / at.comparisons,
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

// EXTERNAL MODULE: ./lib/pipeline/deliver.js
var deliver = __webpack_require__(1111);
// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(1493);
// EXTERNAL MODULE: ./lib/pipeline/preflight.js + 2 modules
var preflight = __webpack_require__(2945);
// EXTERNAL MODULE: ./lib/pipeline/prepare.js + 26 modules
var prepare = __webpack_require__(7619);
// EXTERNAL MODULE: ./lib/pipeline/redaction.js
var redaction = __webpack_require__(1255);
// EXTERNAL MODULE: ./lib/pipeline/report-files.js
var report_files = __webpack_require__(7356);
// EXTERNAL MODULE: ./lib/pipeline/sitting.js + 74 modules
var sitting = __webpack_require__(1375);
// EXTERNAL MODULE: ./lib/pipeline/to-run.js + 1 modules
var to_run = __webpack_require__(963);
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
    const job = await (0,prepare/* prepareJob */.LS)({ ...alone, requireCredentials: true }, world);
    const whole = { ...job, plan: { ...job.plan, iterations: job.plan.iterations * runs } };
    const { worst } = (0,preflight/* preflight */.Mz)(whole, world);
    const ends = [];
    const { run } = await (0,sitting/* sitting */.b)(whole, worst, world, repeatedly(job, runs, ends));
    await (0,deliver/* writeRun */.bp)(run, (0,report_files/* reportFiles */.I)(settings.outDir, world.cwd), world.cwd, (0,redaction/* fileRedactorFor */.k)(world.env, (0,pipeline_job/* targetsOf */.QR)(job)));
    if (ends.length < LEAST_RUNS)
        throw new lens_error/* LensError */.hw('caps/reached', `only ${ends.length} of ${runs} runs were measured whole, and it takes ${LEAST_RUNS}`);
    const cells = (0,to_run.runCells)(job).map((cell) => ({
        id: cell.id,
        cell,
        runs: slicesOf(run.trials, ends).map((trials) => (0,sample_sets/* sampleSet */.f)(cell, trials, { arm: 'candidate', stages: ['main'] }, job.price)),
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
    const redact = (0,redaction/* redactorFor */.s)(world.env, (0,pipeline_job/* targetsOf */.QR)(job));
    return redact(json ? `${JSON.stringify(calibration)}\n` : renderCalibration(calibration, world));
}
/** One run after the other, each with an order and nonces of its own; `ends` tells where in the record each one ends. */
function repeatedly(job, runs, ends) {
    return async (_, instrument, say) => {
        const cells = (0,pipeline_job/* calledCells */.ZU)(job);
        for (let run = 1; run <= runs; run += 1) {
            say(`run ${run} of ${runs}`);
            await instrument.measure((0,schedule/* schedule */._)(cells.map(({ candidate }) => ({ cell: candidate, candidate: job.plan.iterations, base: 0 })), { seed: `${job.plan.seed} run ${run}`, warmup: run === 1 ? job.plan.warmup : 0 }));
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


/***/ }),

/***/ 9876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ foreseeEffects)
/* harmony export */ });
/* harmony import */ var _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6932);
/* harmony import */ var _stats_hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4825);
/* harmony import */ var _stats_moderated_test_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2717);
/* harmony import */ var _stats_normal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5172);
/* harmony import */ var _stats_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5835);
/* harmony import */ var _stats_smallest_visible_effect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(787);
/* harmony import */ var _stats_tail_duet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3125);
/* harmony import */ var _duet_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3065);
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5920);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5701);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9079);











const ALPHA = 0.05;
const POWER = 0.8;
/**
 * The smallest effects that a run of so many iterations would see at p50 and p95, with the history at hand, before any
 * call. The newest stored run stands for the run to come; its sampling variance is taken to the planned n.
 *
 * @param configured Cells of the whole matrix, called or not: their share of the budget goes to the suspects.
 */
function foreseeEffects(cells, policy, iterations, configured) {
    const gated = _values_js__WEBPACK_IMPORTED_MODULE_9__/* .LATENCY_METRICS */ .Z$.filter((metric) => policy.metrics.includes(metric));
    const planned = gated.flatMap((metric) => ['p50', 'p95'].map((percentile) => ({ metric, percentile })));
    const questions = planned.filter(({ percentile }) => (0,_support_js__WEBPACK_IMPORTED_MODULE_8__/* .supportOf */ .Df)(percentile, iterations, iterations).use === 'gate');
    const inTurn = cells.filter(({ sentinels }) => sentinels !== undefined);
    const alone = cells.filter(({ sentinels }) => sentinels === undefined);
    return questions.flatMap((question) => [
        ...againstHistory(alone, question, policy, iterations, Math.max(1, questions.length * alone.length)),
        ...againstBase(inTurn, question, policy, { iterations, configured, metrics: gated.length }),
    ]);
}
function againstHistory(cells, { metric, percentile }, policy, iterations, comparisons) {
    const known = cells.flatMap(({ id, history }) => {
        const runs = valuesOf(history, metric);
        const newest = runs.at(-1);
        return newest === undefined
            ? []
            : [{ id, newest, baseline: runs.map((values) => (0,_stats_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__/* .runQuantile */ .LK)(values, _support_js__WEBPACK_IMPORTED_MODULE_8__/* .FRACTION */ .B1[percentile])) }];
    });
    if (known.length === 0)
        return [];
    const shifts = (0,_stats_moderated_test_js__WEBPACK_IMPORTED_MODULE_2__/* .moderatedTest */ .MJ)(known.map(({ baseline, newest }) => ({ baseline, candidate: [(0,_stats_run_estimate_js__WEBPACK_IMPORTED_MODULE_3__/* .runQuantile */ .LK)(newest, _support_js__WEBPACK_IMPORTED_MODULE_8__/* .FRACTION */ .B1[percentile])] })), (0,_stats_moderated_test_js__WEBPACK_IMPORTED_MODULE_2__/* .priorSpread */ .aS)(_support_js__WEBPACK_IMPORTED_MODULE_8__/* .FRACTION */ .B1[percentile]));
    return known.flatMap(({ id, newest }, index) => {
        const shift = shifts[index];
        if (shift === undefined)
            return [];
        const threshold = policy.threshold[metric];
        const alpha = ALPHA / comparisons;
        const standardError = errorAt(shift, newest.length, iterations);
        const effect = (0,_stats_smallest_visible_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .smallestVisibleEffect */ .f)({ threshold, standardError, df: shift.df, alpha });
        const needs = (0,_needs_js__WEBPACK_IMPORTED_MODULE_7__/* .needsOf */ .h)({ shift, n: newest.length, planned: iterations, threshold, alpha });
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
        : (0,_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .pairBudget */ .m8)({ n, cells: cells.length, sentinels, cap: (0,_duet_js__WEBPACK_IMPORTED_MODULE_6__/* .extraCallsCap */ .GD)(job.configured, cells.length, n) });
    const pairs = policy.confirm === 'never' ? 0 : Math.min(budget, _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOKS */ .BJ.at(-1) ?? 0);
    if (percentile === 'p95' && pairs < _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE */ .xZ.tailFromPairs)
        return [];
    const left = _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOK_WEIGHTS */ ._i.slice(Math.max(0, _stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .LOOKS */ .BJ.findLastIndex((look) => look <= pairs)));
    const share = left.reduce((total, weight) => total + weight, 0) / cells.length;
    return cells.flatMap(({ id, history, sentinels: own = 0 }) => {
        const newest = valuesOf(history, metric).at(-1);
        if (newest === undefined)
            return [];
        const threshold = policy.threshold[metric];
        const { margin, least } = (0,_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .metricLimits */ .DT)({}, threshold, policy.strict);
        const proof = percentile === 'p50'
            ? { from: margin, level: (_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE */ .xZ.alpha * share) / job.metrics }
            : { from: 0, level: (_stats_duet_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE */ .xZ.tailAlpha * share) / (job.metrics + 1) };
        const standardError = percentile === 'p50'
            ? (0,_stats_hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_1__/* .hodgesLehmann */ .i)(newest, newest).standardError *
                Math.sqrt(newest.length / 2 / (half(n, own) + half(pairs, pairs)))
            : (0,_stats_tail_duet_js__WEBPACK_IMPORTED_MODULE_5__/* .tailDuet */ .H)(newest, newest).standardError * Math.sqrt(newest.length / 2 / half(n + pairs, own + pairs));
        const power = (0,_stats_normal_js__WEBPACK_IMPORTED_MODULE_10__/* .normalQuantile */ .Zl)(POWER) * standardError;
        const effect = Math.expm1(Math.max(least + power, proof.from + (0,_stats_normal_js__WEBPACK_IMPORTED_MODULE_10__/* .normalQuantile */ .Zl)(1 - proof.level) * standardError + power));
        return [{ cell: id, metric, percentile, effect }];
    });
}
/** Half the harmonic mean of two sizes. */
function half(one, other) {
    return one + other === 0 ? 0 : (one * other) / (one + other);
}
function valuesOf(history, metric) {
    const length = (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .commonOutputLength */ .L9)(history);
    return history.map((set) => (0,_values_js__WEBPACK_IMPORTED_MODULE_9__/* .latencies */ .h0)(set, metric, length)).filter((values) => values.length > 1);
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
