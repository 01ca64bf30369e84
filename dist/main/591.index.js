export const id = 591;
export const ids = [591];
export const modules = {

/***/ 25591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  confirmJob: () => (/* binding */ confirmJob)
});

// EXTERNAL MODULE: ./lib/plan/schedule.js
var schedule = __webpack_require__(56658);
// EXTERNAL MODULE: ./lib/stats/duet-rule.js
var duet_rule = __webpack_require__(76932);
// EXTERNAL MODULE: ./lib/verdict/duet-comparisons.js + 2 modules
var duet_comparisons = __webpack_require__(84816);
// EXTERNAL MODULE: ./lib/verdict/duet.js + 3 modules
var verdict_duet = __webpack_require__(43065);
// EXTERNAL MODULE: ./lib/verdict/support.js + 1 modules
var support = __webpack_require__(35701);
// EXTERNAL MODULE: ./lib/verdict/errors.js + 2 modules
var errors = __webpack_require__(67404);
// EXTERNAL MODULE: ./lib/verdict/history.js + 3 modules
var verdict_history = __webpack_require__(32796);
;// CONCATENATED MODULE: ./lib/verdict/suspects.js


/** Cells that would turn red against their stored runs, and so are asked once more before they do (DESIGN §8, 4). */
function cellsToRepeat(cells, policy, iterations) {
    if (policy.confirm === 'never')
        return [];
    // Without a repeat, what would be red comes out `inconclusive` with a note; with confirmation off it says its state.
    const alone = { ...policy, confirm: 'never' };
    const rows = [...(0,verdict_history/* compareWithHistory */.K)(cells, alone, iterations), ...(0,errors/* compareErrors */.v)(cells, [], alone)];
    const suspects = new Set(rows
        .filter((row) => row.method !== 'budget' && (row.state === 'regression' || row.state === 'unconfirmed'))
        .map((row) => row.cell));
    return [...suspects];
}

// EXTERNAL MODULE: ./lib/pipeline/job.js
var pipeline_job = __webpack_require__(61493);
// EXTERNAL MODULE: ./lib/pipeline/to-evidence.js + 3 modules
var to_evidence = __webpack_require__(72039);
;// CONCATENATED MODULE: ./lib/pipeline/confirm-job.js








/**
 * Further calls for what the planned ones leave open: interleaved pairs for suspects that have a base arm, then one
 * repetition for cells about to turn red without one.
 *
 * @returns The state of the duet, or undefined when no cell has a base arm.
 */
async function confirmJob(job, instrument, log) {
    const cells = (0,pipeline_job/* calledCells */.ZU)(job);
    const evidence = (0,to_evidence/* cellEvidence */.Og)(job, instrument.trials);
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
    let duet = (0,verdict_duet/* openDuet */.tB)(withBase, leanOnlyWithHistory(job.policy, withBase), job.plan.iterations, job.plan.cells.length);
    if (job.policy.confirm === 'never' || !isGated(job.plan.iterations))
        return duet;
    let asked = 0;
    for (let wanted = (0,verdict_duet/* wantedPairs */.lx)(duet); wanted !== undefined; wanted = (0,verdict_duet/* wantedPairs */.lx)(duet)) {
        log(`confirming ${wanted.cells.join(', ')}: ${wanted.pairs} more pairs of base and change`);
        const known = instrument.trials.length;
        const members = cells.filter(({ candidate }) => wanted.cells.includes(candidate.id));
        await instrument.measure((0,schedule/* confirmSchedule */.oc)(members.map(({ candidate }) => ({ cell: candidate, pairs: wanted.pairs })), { seed: job.plan.seed, from: asked }));
        // Half a look is no look: the cells stay open, and come out inconclusive.
        if (instrument.stopped !== undefined)
            return duet;
        const fresh = instrument.trials.slice(known);
        asked += wanted.pairs;
        const batches = withBase
            .filter(({ cell }) => wanted.cells.includes(cell.id))
            .map(({ cell }) => [
            cell.id,
            (0,to_evidence/* interleaved */.eg)(cell, fresh.filter((trial) => trial.cell === cell.id), job.price),
        ]);
        duet = (0,verdict_duet/* addPairs */.zN)(duet, new Map(batches));
    }
    return duet;
}
/** Pairs for cells that only the attempts before this one make red: a re-run adds evidence where it is wanted. */
async function settleEarlier(job, cells, evidence, duet, instrument, log) {
    if (job.policy.confirm === 'never' || instrument.stopped !== undefined)
        return;
    const owed = (0,duet_comparisons/* cellsToSettle */._)(duet, evidence, job.policy);
    if (owed.length === 0)
        return;
    const pairs = Math.min(duet_rule/* RULE */.xZ.tailFromPairs, Math.floor(duet.state.budget / owed.length));
    if (pairs < duet_rule/* RULE */.xZ.leastPairs)
        return;
    log(`asking once more what the attempt before this one found: ${owed.join(', ')}, ${pairs} pairs`);
    const members = cells.filter(({ candidate }) => owed.includes(candidate.id));
    await instrument.measure((0,schedule/* confirmSchedule */.oc)(members.map(({ candidate }) => ({ cell: candidate, pairs })), { seed: job.plan.seed, from: duet.state.pairs }));
}
/** So few calls are shown and not gated, whatever they show: no money is spent on confirming it. */
function isGated(iterations) {
    return (0,support/* supportOf */.Df)('p50', iterations, iterations).use === 'gate';
}
async function repeatSuspects(job, cells, evidence, instrument, log) {
    const alone = evidence.filter(({ sentinels }) => sentinels === undefined);
    const suspects = cellsToRepeat(alone, job.policy, job.plan.iterations);
    if (suspects.length === 0 || instrument.stopped !== undefined)
        return;
    log(`measuring again before it turns red: ${suspects.join(', ')}`);
    const members = cells.filter(({ candidate }) => suspects.includes(candidate.id));
    await instrument.measure((0,schedule/* repeatSchedule */.Vn)(members.map(({ candidate }) => ({ cell: candidate, calls: job.plan.iterations })), { seed: job.plan.seed }));
}
/** Without sentinels the screen has history alone, so a cell without any makes the job an ordinary one. */
function leanOnlyWithHistory(policy, cells) {
    const lean = policy.confirm === 'lean' && cells.every(({ history }) => history.length > 0);
    return policy.confirm === 'lean' && !lean ? { ...policy, confirm: 'auto' } : policy;
}


/***/ })

};
