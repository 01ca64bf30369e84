export const id = 73;
export const ids = [73];
export const modules = {

/***/ 90073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provenance: () => (/* binding */ provenance)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/platform/git-head.js
var git_head = __webpack_require__(99186);
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
    const head = await (0,git_head/* gitHead */.T)(cwd);
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
        ...attemptNumber(attempt),
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
function attemptNumber(text) {
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
async function provenance(world) {
    return {
        tool: 'llm-latency-lens',
        toolVersion: world.toolVersion,
        node: process.versions.node,
        os: `${process.platform} ${process.arch}`,
        cpus: (0,external_node_os_.availableParallelism)(),
        ...(world.place ?? (await localProvenance(world.env, world.cwd))),
    };
}


/***/ })

};
