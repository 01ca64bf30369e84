export const id = 596;
export const ids = [596];
export const modules = {

/***/ 9596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(34326);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(51346);
// EXTERNAL MODULE: ./lib/model/visible-text.js
var visible_text = __webpack_require__(10087);
;// CONCATENATED MODULE: ./lib/measure/calibration-script.js
/** What the sender of `calibrate` must be told (`startSimulator({ script })`), on a thread or in a process of its own. */
const CALIBRATION_SCRIPT = {
    rules: [{ model: 'lens-calibration', ttft: 10, gap: 15, tokens: 15, embedStamps: true }],
};

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./lib/simulator/worker-role.js
var worker_role = __webpack_require__(31479);
;// CONCATENATED MODULE: ./lib/simulator/run-in-thread.js


/**
 * Starts a simulator in a worker thread.
 *
 * The bundler does not follow `new Worker(new URL(…))`, so the thread enters the bundle itself once more: `entryFile` is the
 * file that runs now, and it must hand over to `simulatorWorkerMain` when `isSimulatorWorker()`.
 *
 * @throws Error when the thread ends or fails before it listens.
 */
async function startSimulatorInThread(entryFile, options = {}, { execArgv, signal } = {}) {
    const task = { role: worker_role/* ROLE */.z, options };
    const worker = new external_node_worker_threads_.Worker(entryFile, { workerData: task, argv: [], ...(execArgv && { execArgv: [...execArgv] }) });
    signal?.addEventListener('abort', () => void worker.terminate(), { once: true });
    const waiting = new Map();
    let isOver = false;
    const ended = new Promise((resolve) => {
        worker.once('exit', () => {
            isOver = true;
            for (const answer of waiting.values())
                answer([]);
            resolve();
        });
    });
    const { url, port } = await listening(worker);
    worker.on('message', (reply) => {
        if (reply.type !== 'done')
            return;
        waiting.get(reply.order)?.(reply.stamps);
        waiting.delete(reply.order);
    });
    let orders = 0;
    const send = (order) => {
        orders += 1;
        const numbered = { ...order, order: orders };
        return new Promise((resolve) => {
            if (isOver)
                return resolve([]);
            waiting.set(numbered.order, resolve);
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
            worker.postMessage(numbered);
        });
    };
    return {
        url,
        port,
        stamps: () => send({ type: 'stamps' }),
        setScript: async (script) => void (await send({ type: 'script', script })),
        setDrift: async (factor, scope = {}) => void (await send({ type: 'drift', factor, scope })),
        close: async () => {
            void send({ type: 'close' });
            await ended;
        },
    };
}
function listening(worker) {
    return new Promise((resolve, reject) => {
        const onExit = () => reject(new Error('The simulator thread ended before it listened.'));
        worker.once('error', reject);
        worker.once('exit', onExit);
        worker.once('message', (reply) => {
            worker.off('error', reject);
            worker.off('exit', onExit);
            if (reply.type === 'listening')
                resolve(reply);
            else
                reject(new Error(reply.type === 'failed' ? reply.message : 'The simulator thread answered out of turn.'));
        });
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/calibration-senders.js


/**
 * The threads that self-calibration listens to. One takes about as long to start as the program takes to load and to
 * plan, so a command that is going to measure starts it ahead, first of all.
 *
 * @param entryFile as `startSimulatorInThread` takes it
 */
function calibrationSenders(entryFile, startInThread = startSimulatorInThread) {
    const stopping = new AbortController();
    const start = () => startInThread(entryFile, { script: CALIBRATION_SCRIPT }, { signal: stopping.signal });
    let started;
    return {
        ahead: () => {
            started = start();
            // Whoever takes it hears of a failure; one that is stopped before has nobody to tell.
            started.catch(() => undefined);
        },
        next: () => {
            const taken = started ?? start();
            started = undefined;
            return taken;
        },
        stop: () => stopping.abort(),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/pipeline/tool-version.js

/** The package's own: beside the sources, the library and the bundles alike it lies one to three folders up. */
function toolVersion(from) {
    for (const up of ['../package.json', '../../package.json', '../../../package.json']) {
        try {
            const found = JSON.parse((0,external_node_fs_.readFileSync)(new URL(up, from), 'utf8'));
            if (isOwnPackage(found))
                return found.version;
        }
        catch {
            // Not there; look further up.
        }
    }
    return 'unknown';
}
function isOwnPackage(json) {
    return (typeof json === 'object' &&
        json !== null &&
        'name' in json &&
        json.name === 'llm-latency-lens' &&
        'version' in json &&
        typeof json.version === 'string');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js
var github = __webpack_require__(61351);
;// CONCATENATED MODULE: ./lib/platform/github/api.js


const PAUSES_MS = [500, 2000];
const TIMEOUT_MS = 30_000;
function createApi({ token, baseUrl, owner, repo, pausesMs = PAUSES_MS }) {
    const octokit = (0,github/* getOctokit */.Q)(token, { baseUrl, log: SILENT });
    // GitHub that hangs must not hang the job: the report matters more than the baseline.
    octokit.hook.before('request', (options) => {
        options.request = { ...options.request, signal: AbortSignal.timeout(TIMEOUT_MS) };
    });
    return {
        octokit,
        owner,
        repo,
        fetch: proxiedFetch(octokit),
        ask: async (what, permission, request) => {
            for (const pause of [...pausesMs, undefined]) {
                try {
                    return { data: await request(octokit) };
                }
                catch (error) {
                    const failed = toFailure(error);
                    if (pause === undefined || !failed.passing)
                        return { problem: sentence(failed, what, permission), status: failed.status };
                    await (0,external_node_timers_promises_.setTimeout)(pause);
                }
            }
            throw new Error('unreachable: the last round returns');
        },
    };
}
/** The toolkit's own fetch knows the runner's proxy; it comes without a type. */
function proxiedFetch(octokit) {
    const found = octokit.request.endpoint.DEFAULTS.request?.fetch;
    return isFetch(found) ? found : fetch;
}
function isFetch(value) {
    return typeof value === 'function';
}
function toFailure(error) {
    if (!(error instanceof Error))
        return { status: 0, rateLimited: false, passing: true, body: '' };
    // A refused connection arrives as status 500 with a cause and without a response.
    const response = 'response' in error ? error.response : undefined;
    const answered = typeof response === 'object' && response !== null;
    const status = answered && 'status' in error && typeof error.status === 'number' ? error.status : 0;
    const headers = answered && 'headers' in response ? response.headers : undefined;
    const header = (name) => typeof headers === 'object' && headers !== null
        ? Object.entries(headers).find(([key]) => key === name)?.[1]
        : undefined;
    const limited = (status === 403 || status === 429) &&
        (header('x-ratelimit-remaining') === '0' || header('retry-after') !== undefined);
    const secondary = /rate limit/i.test(error.message) && (status === 403 || status === 429);
    const rateLimited = limited || secondary || status === 429;
    return { status, rateLimited, passing: status === 0 || status >= 500, body: error.message };
}
/** Whether GitHub said that a text is too long (422). */
function isTooLong({ status }) {
    return status === 422 || status === 413;
}
function sentence({ status, rateLimited }, what, permission) {
    if (rateLimited)
        return `GitHub’s rate limit is used up, so ${what} could not be had.`;
    if (status === 403)
        return `The token may not have ${what}: the job needs \`permissions: ${permission}\`.`;
    if (status === 401)
        return `GitHub does not accept the token, so ${what} could not be had.`;
    // For what a token may not see, GitHub pretends that it does not exist.
    if (status === 404)
        return `GitHub knows no such thing as ${what}, or the job lacks \`permissions: ${permission}\`.`;
    if (status === 0)
        return `GitHub did not answer, so ${what} could not be had.`;
    return `GitHub answered ${status}, so ${what} could not be had.`;
}
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() { }
function isProblem(answer) {
    return 'problem' in answer;
}

;// CONCATENATED MODULE: ./lib/platform/github/artifact-name.js
/** `latency-lens.default.gate.1`, or `latency-lens.default.gate.s2-4.1` for a shard. */
function artifactName(key) {
    return `${stem(key)}${key.shard === undefined ? '' : `.s${key.shard.index}-${key.shard.count}`}.${key.attempt}`;
}
/** What a name says, when it is one that is meant. */
function readArtifactName(name, { prefix, suite, job }) {
    const found = /^([\w-]+)\.([\w-]+)\.([\w-]+)(?:\.s(\d+-\d+))?\.([1-9]\d{0,5})$/.exec(name);
    if (found === null || found[1] !== plain(prefix))
        return undefined;
    if (suite !== undefined && found[2] !== plain(suite))
        return undefined;
    if (job !== undefined && found[3] !== plain(job))
        return undefined;
    const shard = found[4] ?? '';
    return { stem: `${found[2]}.${found[3]}.${shard}`, shard, attempt: Number(found[5]) };
}
function stem({ prefix, suite, job }) {
    return [prefix, suite, job].map(plain).join('.');
}
/** Artifact names refuse `" : < > | * ? \ /` and line ends; a dot is our separator. */
function plain(part) {
    return part.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 64);
}

;// CONCATENATED MODULE: ./lib/platform/github/base-files.js

/** Larger than any prompt or data file that the tool reads; the raw media type itself ends at 100 MB. */
const MAX_BYTES = 10 * 1024 * 1024;
const LFS_POINTER = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d/;
/**
 * A file as it stood at a commit, raw. What was never committed (generated, kept in LFS, a link, a submodule) has no
 * text there, and the sentence says which of these it is.
 *
 * @param path From the root of the repository, forward slashes.
 */
async function baseFile(api, sha, path) {
    const { owner, repo } = api;
    const where = `\`${path}\` at the base ${sha.slice(0, 7)}`;
    if (path.split('/').some((part) => part === '' || part === '.' || part === '..'))
        return { problem: `${where} is no path.` };
    const answer = await api.ask(where, 'contents: read', (octokit) => octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
        owner,
        repo,
        path,
        ref: sha,
        mediaType: { format: 'raw' },
        // The answer's own media type decides how octokit reads it; the stream is bounded and decoded here.
        request: { parseSuccessResponseBody: false },
    }));
    if (isProblem(answer)) {
        return answer.status === 404
            ? { problem: `${where} does not exist: it is new, or generated and never committed.`, missing: true }
            : answer;
    }
    const type = answer.data.headers['content-type'] ?? '';
    // A folder, and a submodule, is answered with a listing whatever was asked for.
    if (!type.includes('raw'))
        return { problem: `${where} is a folder, a link or a submodule, not a file.` };
    const bytes = await readBounded(answer.data.data, MAX_BYTES);
    if (bytes === undefined)
        return { problem: `${where} is larger than ${MAX_BYTES / 1024 / 1024} MiB, or was cut off.` };
    return toText(bytes, where);
}
function toText(bytes, where) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return { problem: `${where} is not UTF-8 text.` };
    }
    return LFS_POINTER.test(text)
        ? { problem: `${where} lies in Git LFS; the repository holds only a pointer to it.` }
        : { text };
}
/** All bytes of a body, or nothing when there are more than allowed or they stop in the middle. */
async function readBounded(body, limit) {
    if (!isStream(body))
        return body === '' || body == null ? new Uint8Array() : undefined;
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of body) {
            if (!(chunk instanceof Uint8Array))
                return undefined;
            size += chunk.byteLength;
            if (size > limit)
                return undefined;
            chunks.push(chunk);
        }
    }
    catch {
        return undefined;
    }
    return Buffer.concat(chunks);
}
function isStream(body) {
    return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

;// CONCATENATED MODULE: ./lib/platform/github/download-artifact.js


/** Run, report and pictures pack to a few hundred kilobytes. */
const MAX_ZIP_BYTES = 16 * 1024 * 1024;
/**
 * An artifact's archive, whole, in memory. GitHub answers with the address of a store elsewhere; the token does not
 * travel there.
 */
async function downloadArtifact(api, id, size) {
    if (size > MAX_ZIP_BYTES)
        return { refused: `Its artifact is larger than ${MAX_ZIP_BYTES / 1024 / 1024} MiB.` };
    const { owner, repo } = api;
    const answer = await api.ask(`artifact ${id}`, 'actions: read', (octokit) => octokit.rest.actions.downloadArtifact({
        owner,
        repo,
        artifact_id: id,
        archive_format: 'zip',
        request: { redirect: 'manual' },
    }));
    // 410 is what an artifact becomes between the list and the download.
    if (isProblem(answer))
        return answer.status === 410 ? { refused: 'Its artifact has expired.' } : answer;
    const location = answer.data.headers.location;
    if (location === undefined || !isSafe(location))
        return { refused: 'GitHub named no address for its artifact.' };
    const bytes = await fetchBounded(api, location);
    return bytes === undefined ? { refused: 'Its artifact could not be downloaded whole.' } : { bytes };
}
/** https, as for everything else that is called; loopback serves the tests. */
function isSafe(location) {
    const url = URL.parse(location);
    return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1'));
}
async function fetchBounded(api, location) {
    try {
        const response = await api.fetch(location, { redirect: 'error', signal: AbortSignal.timeout(60_000) });
        return response.ok ? await readBounded(response.body, MAX_ZIP_BYTES) : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
;// CONCATENATED MODULE: ./lib/platform/github/event.js



/** Events on the repository's own branches. Anybody may cause the others. */
const BASELINE_EVENTS = ['push', 'schedule', 'workflow_dispatch'];
const SHA = schemas/* string */.YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const id = schemas/* int */.Whr().positive();
const user = schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish();
const pullRequest = schemas/* object */.Ikc({
    number: id,
    head: schemas/* object */.Ikc({ sha: SHA, ref: schemas/* string */.YjP(), repo: schemas/* object */.Ikc({ id }).nullish() }),
    base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP() }),
    user,
});
const payloadSchema = schemas/* object */.Ikc({
    action: schemas/* string */.YjP().nullish(),
    repository: schemas/* object */.Ikc({ id, default_branch: schemas/* string */.YjP().nullish() }).nullish(),
    pull_request: pullRequest.nullish(),
    merge_group: schemas/* object */.Ikc({ head_sha: SHA, base_sha: SHA }).nullish(),
    label: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullish(),
    sender: user,
});
const environmentSchema = schemas/* object */.Ikc({
    GITHUB_EVENT_NAME: schemas/* string */.YjP().min(1),
    GITHUB_REPOSITORY: schemas/* string */.YjP().regex(/^[^/\s]+\/[^/\s]+$/),
    GITHUB_RUN_ID: coerce/* number */.ai().int().positive(),
    GITHUB_RUN_ATTEMPT: coerce/* number */.ai().int().positive().default(1),
    GITHUB_REPOSITORY_ID: coerce/* number */.ai().int().positive().optional(),
    GITHUB_SHA: SHA,
    GITHUB_REF: schemas/* string */.YjP().optional(),
    GITHUB_ACTOR: schemas/* string */.YjP().optional(),
    GITHUB_WORKFLOW_REF: schemas/* string */.YjP().optional(),
});
/**
 * The event from the runner's variables and the file with its payload.
 *
 * @throws LensError `platform/event-unreadable`
 */
function readEvent(env) {
    const read = environmentSchema.safeParse(env);
    if (!read.success)
        throw unreadable(`the variable ${String(read.error.issues[0]?.path[0])} is missing or unusable`);
    return toEvent(read.data, readPayload(env['GITHUB_EVENT_PATH']));
}
function readPayload(path) {
    if (path === undefined || path === '')
        throw unreadable('GITHUB_EVENT_PATH is not set');
    let json;
    try {
        json = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        throw unreadable('the file that GITHUB_EVENT_PATH names cannot be read as JSON');
    }
    const read = payloadSchema.safeParse(json);
    if (!read.success)
        throw unreadable(`the event's \`${read.error.issues[0]?.path.join('.') ?? ''}\` is not what GitHub sends`);
    return read.data;
}
function toEvent(env, payload) {
    const name = env.GITHUB_EVENT_NAME;
    const [owner = '', repo = ''] = env.GITHUB_REPOSITORY.split('/');
    const repositoryId = env.GITHUB_REPOSITORY_ID ?? payload.repository?.id;
    if (repositoryId === undefined)
        throw unreadable('nothing says the id of the repository');
    const pull = toPull(payload);
    const branch = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? '')?.[1];
    // A schedule runs on the default branch, whatever its payload says.
    const defaultBranch = payload.repository?.default_branch ?? (name === 'schedule' ? branch : undefined);
    const kind = kindOf({ name, pull, repositoryId, branch, defaultBranch, queue: payload.merge_group != null });
    return {
        kind,
        name,
        owner,
        repo,
        repositoryId,
        runId: env.GITHUB_RUN_ID,
        attempt: env.GITHUB_RUN_ATTEMPT,
        headSha: pull?.headSha ?? payload.merge_group?.head_sha ?? env.GITHUB_SHA,
        checkedOutSha: env.GITHUB_SHA,
        defaultBranch,
        branch,
        workflowPath: workflowPath(env.GITHUB_WORKFLOW_REF, env.GITHUB_REPOSITORY),
        pull,
        queueBaseSha: payload.merge_group?.base_sha,
        withoutSecrets: whyWithoutSecrets(kind, [env.GITHUB_ACTOR, payload.pull_request?.user?.login]),
    };
}
function toPull({ action, pull_request: pull, label, sender }) {
    if (pull == null)
        return undefined;
    return {
        number: pull.number,
        headSha: pull.head.sha,
        headRef: pull.head.ref,
        headRepositoryId: pull.head.repo?.id,
        baseRef: pull.base.ref,
        ...(action === 'labeled' &&
            label != null &&
            sender != null && { labelled: { name: label.name, by: sender.login } }),
    };
}
function kindOf({ name, pull, repositoryId, branch, defaultBranch, queue }) {
    if (name === 'pull_request_target' || name === 'workflow_run')
        return 'untrusted';
    if (pull !== undefined)
        return pull.headRepositoryId === repositoryId ? 'change' : 'fork-change';
    // Comments and reviews carry a pull request in another shape and run on the default branch.
    if (name.startsWith('pull_request'))
        throw unreadable('the event has no pull request');
    if (name === 'merge_group') {
        if (queue)
            return 'queue';
        throw unreadable('the event has no merge group');
    }
    if (branch === undefined || !BASELINE_EVENTS.some((one) => one === name))
        return 'other';
    return branch === defaultBranch ? 'default-branch' : 'branch';
}
function whyWithoutSecrets(kind, people) {
    if (kind === 'fork-change')
        return 'This pull request comes from a fork, and GitHub gives forks no secrets.';
    // A bot's name cannot be taken by a person: the brackets are not allowed in a login.
    return kind === 'change' && people.includes('dependabot[bot]')
        ? 'Dependabot opened this pull request, and GitHub keeps the secrets of workflows from it.'
        : undefined;
}
/** `owner/repo/.github/workflows/gate.yml@refs/…` → `.github/workflows/gate.yml` */
function workflowPath(reference, repository) {
    const at = reference?.indexOf('@') ?? -1;
    if (reference === undefined || at < 0 || !reference.toLowerCase().startsWith(`${repository.toLowerCase()}/`)) {
        return undefined;
    }
    return reference.slice(repository.length + 1, at);
}
function unreadable(problem) {
    return new lens_error/* LensError */.hw('platform/event-unreadable', `GitHub's event cannot be read: ${problem}.`);
}

;// CONCATENATED MODULE: ./lib/platform/github/find-runs.js


/** Newest first; further back nothing is young enough, on any branch that is alive. */
const LISTED = 30;
/**
 * Runs of this very workflow on the baseline branch, by events that only the repository itself can cause, newest first.
 * Asked for event by event: a pull request from a fork whose branch is called `main` would otherwise fill the list.
 * How the run ended is not asked: other jobs of it do not matter, and what ours made of it stands in its run file.
 */
async function findRuns(api, request) {
    const { owner, repo } = api;
    const { branch, workflowPath } = request;
    const runs = [];
    const refused = [];
    for (const event of BASELINE_EVENTS) {
        const answer = await api.ask(`the earlier runs of ${branch}`, 'actions: read', (octokit) => octokit.rest.actions.listWorkflowRuns({
            owner,
            repo,
            // GitHub takes the name of the file here; the whole path is compared below.
            workflow_id: workflowPath.slice(workflowPath.lastIndexOf('/') + 1),
            branch,
            event,
            per_page: LISTED,
        }));
        if (isProblem(answer))
            return answer;
        for (const run of answer.data.data.workflow_runs) {
            if (run.id === request.runId)
                continue;
            const found = {
                id: run.id,
                sha: run.head_sha,
                event: run.event,
                startedAt: run.created_at,
                url: run.html_url,
            };
            const reason = whyForeign(run, event, request);
            if (reason === undefined)
                runs.push(found);
            else
                refused.push({
                    runId: String(run.id),
                    startedAt: found.startedAt,
                    sha: found.sha,
                    url: found.url,
                    cells: 0,
                    refused: reason,
                });
        }
    }
    return { runs: runs.toSorted((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt)), refused };
}
/** GitHub was asked for these runs only; that it answered so is checked, not believed. */
function whyForeign(run, event, { repositoryId, branch, workflowPath }) {
    if (run.repository.id !== repositoryId)
        return 'It ran in another repository.';
    if (run.head_repository?.id !== repositoryId)
        return 'Its code came from another repository, a fork.';
    if (run.event !== event)
        return `It ran on ${run.event}, which others than the repository can cause.`;
    if (run.head_branch !== branch)
        return 'It ran on another branch.';
    // A path may carry the reference it was read at: `.github/workflows/gate.yml@main`.
    return run.path.split('@')[0] === workflowPath ? undefined : 'It is a run of another workflow.';
}
/** How many commits are asked after before the rest is taken in order of time. */
const ASKED = 8;
/**
 * Ancestors of the base first. A branch only grows, so everything older than its newest ancestor of the base is one
 * too, and few questions are enough; where GitHub does not answer, the order of time stays.
 */
async function orderByAncestry(api, runs, baseSha) {
    if (baseSha === undefined)
        return runs;
    const { owner, repo } = api;
    for (const [index, run] of runs.slice(0, ASKED).entries()) {
        if (run.sha === baseSha)
            return [...runs.slice(index), ...runs.slice(0, index)];
        const answer = await api.ask(`how run ${run.id} stands to the base`, 'contents: read', (octokit) => octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${run.sha}...${baseSha}`, per_page: 1 }));
        if (isProblem(answer))
            return runs;
        const { status } = answer.data.data;
        if (status === 'ahead' || status === 'identical')
            return [...runs.slice(index), ...runs.slice(0, index)];
    }
    return runs;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/platform/github/unzip.js
/**
 * A zip reader for archives that somebody else may have made. It knows just enough of the format (PKWARE APPNOTE
 * 6.3.10, sections 4.3–4.5) to take named files out, in memory, and refuses whatever else an archive can hold:
 * unexpected names, folders, links, encryption, duplicates, overlapping entries, lies about sizes, bombs.
 */

/** A run of 2,000 calls takes about 2 MB and packs to a tenth. */
const ZIP_LIMITS = { entries: 16, bytes: 64 * 1024 * 1024, ratio: 200 };
const BROKEN = 'The archive is cut off or broken.';
/** What stops the reading: a sentence about the archive that holds none of its own words. */
class Refused extends Error {
}
/**
 * @param allowed Every name that may stand in the archive; any other refuses the whole of it.
 * @param wanted Those that are unpacked.
 */
function unzip(archive, allowed, wanted, limits = ZIP_LIMITS) {
    const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    try {
        const entries = readDirectory(bytes, limits);
        for (const entry of entries)
            checkEntry(entry, allowed, limits);
        checkTogether(entries, limits);
        const placed = entries.map((entry) => ({ entry, ...locate(bytes, entry) }));
        checkOverlap(placed);
        const chosen = placed.filter(({ entry }) => wanted.has(entry.name));
        return { files: new Map(chosen.map(({ entry, start }) => [entry.name, unpack(bytes, entry, start)])) };
    }
    catch (error) {
        if (error instanceof Refused)
            return { problem: error.message };
        throw error;
    }
}
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 0x2041; // bits 0, 6 and 13: any form of encryption
const STORED = 0;
const DEFLATED = 8;
function readDirectory(bytes, limits) {
    const end = findEnd(bytes);
    const count = u16(bytes, end + 10);
    const start = u32(bytes, end + 16);
    if (u16(bytes, end + 4) !== 0 || u16(bytes, end + 8) !== count)
        throw new Refused('The archive has several parts.');
    if (count > limits.entries)
        throw new Refused(`The archive has more than ${limits.entries} entries.`);
    const entries = [];
    let at = start;
    for (let index = 0; index < count; index += 1) {
        if (u32(bytes, at) !== CENTRAL)
            throw new Refused('The archive’s directory is broken.');
        const nameLength = u16(bytes, at + 28);
        const rest = u16(bytes, at + 30) + u16(bytes, at + 32);
        entries.push({
            name: bytes.toString('latin1', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength),
            flags: u16(bytes, at + 8),
            method: u16(bytes, at + 10),
            crc: u32(bytes, at + 16),
            packed: u32(bytes, at + 20),
            size: u32(bytes, at + 24),
            attributes: u32(bytes, at + 38),
            offset: u32(bytes, at + 42),
        });
        at += CENTRAL_SIZE + nameLength + rest;
    }
    if (at > end)
        throw new Refused('The archive’s directory is broken.');
    return entries;
}
/** The last record of the file; behind it stands at most a comment of 64 KiB, and ours have none. */
function findEnd(bytes) {
    for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - 0xffff); at -= 1) {
        if (u32(bytes, at) === END && at + END_SIZE + u16(bytes, at + 20) === bytes.length)
            return at;
    }
    throw new Refused('It is no zip archive, or is cut off.');
}
function u16(bytes, at) {
    if (at + 2 > bytes.length)
        throw new Refused(BROKEN);
    return bytes.readUInt16LE(at);
}
function u32(bytes, at) {
    if (at + 4 > bytes.length)
        throw new Refused(BROKEN);
    return bytes.readUInt32LE(at);
}
function checkEntry(entry, allowed, limits) {
    // The name is not repeated: it is the archive's own word. `..`, absolute paths and folders are simply not expected.
    if (!allowed.has(entry.name))
        throw new Refused('The archive holds a file that a run does not write.');
    const mode = entry.attributes >>> 16;
    const type = mode & 0o170000;
    if (type !== 0 && type !== 0o100000)
        throw new Refused('The archive holds a link or a device.');
    if ((entry.flags & ENCRYPTED) !== 0)
        throw new Refused('The archive is encrypted.');
    if (entry.method !== STORED && entry.method !== DEFLATED)
        throw new Refused('The archive is packed in an unknown way.');
    if (entry.method === STORED && entry.packed !== entry.size)
        throw new Refused('The archive lies about a size.');
    if (entry.size > limits.ratio * Math.max(1, entry.packed))
        throw new Refused(`The archive unpacks to more than ${limits.ratio} times its size.`);
}
function checkTogether(entries, limits) {
    if (new Set(entries.map(({ name }) => name)).size < entries.length)
        throw new Refused('The archive holds a file twice.');
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > limits.bytes)
        throw new Refused(`The archive unpacks to more than ${limits.bytes / 1024 / 1024} MiB.`);
}
/** Where the bytes of an entry begin and end; its own header must tell the same name. */
function locate(bytes, entry) {
    const { offset } = entry;
    if (u32(bytes, offset) !== LOCAL)
        throw new Refused('The archive’s directory is broken.');
    const nameLength = u16(bytes, offset + 26);
    const name = bytes.toString('latin1', offset + LOCAL_SIZE, offset + LOCAL_SIZE + nameLength);
    if (name !== entry.name)
        throw new Refused('The archive names a file in two ways.');
    const start = offset + LOCAL_SIZE + nameLength + u16(bytes, offset + 28);
    const end = start + entry.packed;
    if (end > bytes.length)
        throw new Refused(BROKEN);
    return { start, end };
}
/** Overlapping entries make a small archive unpack to a huge one (Fifield 2019, "A better zip bomb", WOOT '19). */
function checkOverlap(placed) {
    const inOrder = placed.toSorted((a, b) => a.entry.offset - b.entry.offset);
    inOrder.forEach(({ entry }, index) => {
        const before = inOrder[index - 1];
        if (before !== undefined && entry.offset < before.end)
            throw new Refused('The archive’s entries overlap.');
    });
}
function unpack(bytes, entry, start) {
    const packed = bytes.subarray(start, start + entry.packed);
    const file = entry.method === STORED ? packed : inflate(packed, entry.size);
    if (file.length !== entry.size)
        throw new Refused('The archive lies about a size.');
    if ((0,external_node_zlib_.crc32)(file) !== entry.crc)
        throw new Refused('A file of the archive is damaged.');
    return file;
}
function inflate(packed, size) {
    try {
        // Stops at the stated size, so that a lie costs no memory.
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(1, size) });
    }
    catch {
        throw new Refused('A file of the archive is damaged, or larger than the archive says.');
    }
}

;// CONCATENATED MODULE: ./lib/platform/github/baseline-artifacts.js






/** Name of the run file in an artifact, and of everything that may lie beside it. */
const RUN_FILE = 'run.json';
const ARTIFACT_FILES = new Set([
    RUN_FILE,
    'report.md',
    'report.html',
    'junit.xml',
    'summary.json',
]);
/** Beyond K, so that runs that are held back or too old for a cell do not leave it without a baseline. */
const SPARE_RUNS = 5;
/**
 * The newest runs of this workflow on the baseline branch, with the run file that this job left in each: what the
 * threat "poisoned baseline" of the design allows, and nothing else. Every run that was looked at and not taken is named.
 */
async function baselineArtifacts(api, request) {
    const found = await findRuns(api, request);
    if ('problem' in found)
        return { files: [], refused: [], problems: [found.problem] };
    const ordered = await orderByAncestry(api, found.runs, request.baseSha);
    const files = [];
    const refused = [...found.refused];
    const problems = [];
    for (const run of ordered) {
        if (files.length >= request.wanted + SPARE_RUNS)
            break;
        const taken = await takeRunFiles(api, run, request.key);
        if ('problem' in taken) {
            problems.push(taken.problem);
            break; // the next request would meet the same wall
        }
        files.push(...taken.files.map((file) => ({ ...file, run })));
        refused.push(...taken.refused);
    }
    return {
        files,
        refused,
        problems,
        accept: accepting(files.map(({ run }) => run), request),
    };
}
/** Attempts of one run that add evidence; somebody who tries more often is not told more. */
const MOST_ATTEMPTS = 5;
/** The run files of one workflow run: one, or one a shard; of several attempts the last. */
async function takeRunFiles(api, run, key) {
    const listed = await listArtifacts(api, run, key);
    if (isProblem(listed))
        return { problem: listed.problem };
    const last = new Map(listed.data.toSorted((a, b) => a.attempt - b.attempt).map((one) => [one.stem, one]));
    if (last.size === 0)
        return { files: [], refused: [refusal(run, 'It holds no artifact of this job and suite.')] };
    return takeEach(api, run, [...last.values()]);
}
/** What earlier attempts of this very run left, the same shard's, oldest first. */
async function takeEarlierAttempts(api, run, { attempt, shard, ...key }) {
    const listed = await listArtifacts(api, run, key);
    if (isProblem(listed))
        return { problem: listed.problem };
    const own = shard === undefined ? '' : `${shard.index}-${shard.count}`;
    const earlier = listed.data.filter((one) => one.attempt < attempt && one.shard === own);
    return takeEach(api, run, earlier.toSorted((a, b) => a.attempt - b.attempt).slice(-MOST_ATTEMPTS));
}
async function listArtifacts(api, run, key) {
    const { owner, repo } = api;
    const answer = await api.ask(`the artifacts of run ${run.id}`, 'actions: read', (octokit) => octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, { owner, repo, run_id: run.id, per_page: 100 }));
    if (isProblem(answer))
        return answer;
    return {
        data: answer.data.flatMap((artifact) => {
            const read = readArtifactName(artifact.name, key);
            return read === undefined ? [] : [{ ...artifact, ...read }];
        }),
    };
}
async function takeEach(api, run, artifacts) {
    const files = [];
    const refused = [];
    for (const artifact of artifacts) {
        const taken = artifact.expired ? { refused: 'Its artifact has expired.' } : await takeRunFile(api, artifact);
        if ('problem' in taken)
            return taken;
        if ('refused' in taken)
            refused.push(refusal(run, taken.refused));
        else
            files.push({ path: `${RUN_FILE} of ${artifact.name} (run ${run.id})`, text: taken.text });
    }
    return { files, refused };
}
async function takeRunFile(api, artifact) {
    const zip = await downloadArtifact(api, artifact.id, artifact.size_in_bytes);
    if ('problem' in zip || 'refused' in zip)
        return zip;
    // Absent on artifacts of before 2025; then the archive's own check sums stand alone.
    if (artifact.digest != null && artifact.digest !== `sha256:${(0,external_node_crypto_.createHash)('sha256').update(zip.bytes).digest('hex')}`) {
        return { refused: 'Its artifact is not the one that was uploaded: the digest differs.' };
    }
    const unzipped = unzip(zip.bytes, ARTIFACT_FILES, new Set([RUN_FILE]));
    if ('problem' in unzipped)
        return { refused: unzipped.problem };
    const file = unzipped.files.get(RUN_FILE);
    if (file === undefined)
        return { refused: 'Its artifact holds no run file.' };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(file) };
    }
    catch {
        return { refused: 'Its run file is not UTF-8 text.' };
    }
}
/** Whether a run file says of itself what GitHub says of the run that it came from. */
function accepting(runs, { repositoryId, workflowPath }) {
    const known = new Map(runs.map((run) => [String(run.id), run]));
    return ({ provenance }) => {
        const source = provenance.runId === undefined ? undefined : known.get(provenance.runId);
        if (source === undefined)
            return 'It does not say which workflow run made it, or names another one.';
        if (provenance.repositoryId !== String(repositoryId))
            return 'It was made in another repository.';
        if (provenance.sha !== undefined && provenance.sha !== source.sha)
            return 'It names another commit than the run it came from.';
        if (provenance.event !== source.event)
            return 'It names another event than the run it came from.';
        // `owner/repo/.github/workflows/gate.yml@refs/heads/main`
        return provenance.workflow?.split('@')[0]?.endsWith(`/${workflowPath}`) === true
            ? undefined
            : 'It names another workflow than the run it came from.';
    };
}
function refusal(run, reason) {
    return { runId: String(run.id), startedAt: run.startedAt, sha: run.sha, url: run.url, cells: 0, refused: reason };
}

;// CONCATENATED MODULE: ./lib/platform/github/identity.js

/** Who the token acts as when GitHub does not say: what a workflow's own token always is. */
const WORKFLOW_TOKEN = 'github-actions[bot]';
/**
 * Login under which comments of this token appear: a person's, or an app's with `[bot]` behind it.
 *
 * A workflow's token and an app's may ask GraphQL who they are, and not REST; an old Enterprise Server knows it the
 * other way round.
 */
async function ownLogin(api) {
    const viewer = await api.ask('its own name', 'contents: read', (octokit) => octokit.graphql('query { viewer { login } }'));
    const login = isProblem(viewer) ? undefined : viewer.data.viewer?.login;
    if (typeof login === 'string' && login !== '')
        return login;
    const user = await api.ask('its own name', 'contents: read', (octokit) => octokit.rest.users.getAuthenticated());
    return isProblem(user) ? WORKFLOW_TOKEN : user.data.data.login;
}
/** Whether a comment's author is that login. A bot's brackets cannot be part of a person's name. */
function isOwn(login, author) {
    if (author == null)
        return false;
    return author.login === login || (author.type === 'Bot' && author.login === `${login}[bot]`);
}

;// CONCATENATED MODULE: ./lib/platform/github/comment.js


/** GitHub takes 65,536 characters; when it still refuses, less is tried, down to the verdict and a link. */
const LADDER = [60_000, 30_000, 8000, 1200];
/**
 * One comment per pull request and suite, however often it is run: found by a hidden marker among all comments, and
 * only where the author is who we are, for anybody may write a marker.
 *
 * Of two runs that overlap, the one for the pull request's present head wins, and of two for one head the later run.
 */
async function publishComment(api, request) {
    if (request.when === 'never')
        return {};
    const marker = markerOf(request);
    if (marker === undefined)
        throw new Error('a comment needs its marker in the first line');
    const login = await ownLogin(api);
    const before = await ownComments(api, request.number, marker, login);
    if (isProblem(before))
        return { problem: before.problem };
    const [standing] = before.data;
    if (standing === undefined && request.when === 'on-change' && !request.noteworthy)
        return {};
    const live = await liveHead(api, request.number);
    const newer = before.data.find(({ stamp }) => isNewer(stamp, request, live));
    if (newer !== undefined)
        return { url: newer.url, problem: 'A newer run has commented already; its comment stands.' };
    const written = await writeWithin(api, request, standing?.id);
    if (isProblem(written))
        return { problem: `No comment: ${written.problem}` };
    await keepOne(api, request, marker, login);
    return { url: written.data.url };
}
function markerOf(request) {
    const [first = ''] = request.markdown(LADDER[0] ?? 0).split('\n', 1);
    return /^<!-- latency-lens:suite=[^\s<>]* -->$/.test(first) ? first : undefined;
}
/** Below the marker: what the comment is about, for the next run to read. */
function stamped(markdown, { headSha, runId, attempt }) {
    const line = `<!-- latency-lens:head=${headSha} run=${runId}.${attempt} -->`;
    const end = markdown.indexOf('\n');
    return end < 0 ? `${markdown}\n${line}` : `${markdown.slice(0, end)}\n${line}${markdown.slice(end)}`;
}
function readStamp(body) {
    const found = /^<!-- latency-lens:head=([0-9a-f]{40,64}) run=(\d{1,15})\.(\d{1,6}) -->$/m.exec(body);
    if (found === null)
        return undefined;
    return { headSha: found[1] ?? '', runId: Number(found[2]), attempt: Number(found[3]) };
}
async function ownComments(api, number, marker, login) {
    const { owner, repo } = api;
    const answer = await api.ask('the comments of the pull request', 'pull-requests: write', (octokit) => octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }));
    if (isProblem(answer))
        return answer;
    const own = answer.data.filter(({ body, user }) => body?.split(/\r?\n/, 1)[0] === marker && isOwn(login, user));
    return { data: own.map(({ id, html_url: url, body }) => ({ id, url, stamp: readStamp(body ?? '') })) };
}
async function liveHead(api, number) {
    const { owner, repo } = api;
    const answer = await api.ask('the pull request', 'pull-requests: read', (octokit) => octokit.rest.pulls.get({ owner, repo, pull_number: number }));
    return isProblem(answer) ? undefined : answer.data.data.head.sha;
}
function isNewer(standing, own, live) {
    if (standing === undefined)
        return false;
    if (standing.headSha !== own.headSha) {
        // Without the live head the later run is taken for the newer push.
        return live === undefined ? standing.runId > own.runId : live !== own.headSha;
    }
    return standing.runId === own.runId ? standing.attempt > own.attempt : standing.runId > own.runId;
}
async function writeWithin(api, request, standing) {
    let last;
    let said;
    for (const limit of LADDER) {
        const body = stamped(request.markdown(limit), request);
        if (body === said)
            continue;
        said = body;
        const answer = await write(api, request.number, body, standing);
        if (!isProblem(answer))
            return answer;
        last = answer;
        if (!isTooLong(answer))
            break;
    }
    return last ?? { problem: 'nothing was said', status: 0 };
}
async function write(api, number, body, standing) {
    const { owner, repo } = api;
    const answer = await api.ask('the right to comment', 'pull-requests: write', (octokit) => standing === undefined
        ? octokit.rest.issues.createComment({ owner, repo, issue_number: number, body }).then(({ data }) => data.html_url)
        : octokit.rest.issues
            .updateComment({ owner, repo, comment_id: standing, body })
            .then(({ data }) => data.html_url));
    // Somebody deleted it between the list and the update.
    if (isProblem(answer) && answer.status === 404 && standing !== undefined)
        return write(api, number, body, undefined);
    return isProblem(answer) ? answer : { data: { url: answer.data } };
}
/** Two runs that both found no comment have written two: all but the one that should stand go away again. */
async function keepOne(api, request, marker, login) {
    const { owner, repo } = api;
    const after = await ownComments(api, request.number, marker, login);
    if (isProblem(after) || after.data.length < 2)
        return;
    const live = await liveHead(api, request.number);
    const [, ...surplus] = after.data.toSorted((a, b) => rank(b, live) - rank(a, live) || runOf(b) - runOf(a) || a.id - b.id);
    for (const { id } of surplus) {
        await api.ask('the right to delete a comment', 'pull-requests: write', (octokit) => octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
    }
}
function rank({ stamp }, live) {
    return stamp !== undefined && stamp.headSha === live ? 1 : 0;
}
function runOf({ stamp }) {
    return stamp?.runId ?? 0;
}

;// CONCATENATED MODULE: ./lib/platform/github/find-pull-request.js

/**
 * The pull request that a workflow run ran for, found by its head among the open ones: the event of a fork's run lists
 * none, and what the fork's artifact says of itself is not asked.
 */
async function findPullRequest(api, repositoryId, runId) {
    const { owner, repo } = api;
    const answer = await api.ask(`workflow run ${runId}`, 'actions: read', (octokit) => octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: runId }));
    if (isProblem(answer))
        return answer;
    const run = answer.data.data;
    if (run.repository.id !== repositoryId)
        return { problem: `Run ${runId} ran in another repository.` };
    if (run.event !== 'pull_request')
        return { problem: `Run ${runId} ran on ${run.event}, not for a pull request.` };
    const open = await api.ask('the open pull requests', 'pull-requests: read', (octokit) => octokit.paginate(octokit.rest.pulls.list, { owner, repo, state: 'open', per_page: 100 }));
    if (isProblem(open))
        return open;
    const matching = open.data.filter(({ head }) => head.sha === run.head_sha && head.repo?.id === run.head_repository?.id);
    const [pull] = matching;
    if (pull === undefined)
        return { problem: `No open pull request has the head ${run.head_sha.slice(0, 7)} that run ${runId} ran for.` };
    if (matching.length > 1)
        return {
            problem: `${matching.length} open pull requests have the head of run ${runId}; which of them it ran for is not known.`,
        };
    const found = { id: run.id, sha: run.head_sha, event: run.event, startedAt: run.created_at, url: run.html_url };
    return { run: found, number: pull.number, headSha: run.head_sha };
}

// EXTERNAL MODULE: ./lib/platform/git-head.js
var git_head = __webpack_require__(99186);
;// CONCATENATED MODULE: ./lib/platform/github/base-commit.js

/**
 * The commit that a change is compared with: what the checked-out tree differs from by the change alone.
 *
 * - a merge commit of a pull request: its first parent. The event's own `base.sha` may be older, and the difference
 *   would then hold what others merged meanwhile;
 * - a checkout of the head, or another branch: where it left the base branch;
 * - a merge queue: what GitHub says the group stands on.
 *
 * @param checkedOut Commit in the workspace; undefined when there is no git folder.
 */
async function baseCommit(api, event, checkedOut) {
    if (event.queueBaseSha !== undefined)
        return { sha: event.queueBaseSha };
    const head = checkedOut ?? event.checkedOutSha;
    const onto = event.pull?.baseRef ?? event.defaultBranch;
    if (event.pull !== undefined && head !== event.pull.headSha) {
        const parents = await parentsOf(api, head);
        if ('problem' in parents)
            return parents;
        const [first, second] = parents.shas;
        if (first !== undefined && second === event.pull.headSha)
            return { sha: first };
    }
    if (onto === undefined)
        return { problem: 'Nothing says which branch this change is made to.' };
    return mergeBase(api, onto, head);
}
async function parentsOf(api, ref) {
    const { owner, repo } = api;
    const answer = await api.ask(`the commit ${ref.slice(0, 7)}`, 'contents: read', (octokit) => octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 }));
    return isProblem(answer) ? answer : { shas: answer.data.data.parents.map(({ sha }) => sha) };
}
async function mergeBase(api, onto, head) {
    const { owner, repo } = api;
    const answer = await api.ask(`the commit where ${head.slice(0, 7)} left ${onto}`, 'contents: read', (octokit) => octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${onto}...${head}`, per_page: 1 }));
    return isProblem(answer) ? answer : { sha: answer.data.data.merge_base_commit.sha };
}

;// CONCATENATED MODULE: ./lib/platform/github/open-job.js




const NO_TOKEN = 'There is no `github-token`, so GitHub was not asked.';
function openJob(context) {
    const { env, settings, pausesMs } = context;
    const event = readEvent(env);
    const { owner, repo } = event;
    const baseUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    const api = settings.token === undefined
        ? undefined
        : createApi({ token: settings.token, baseUrl, owner, repo, ...(pausesMs !== undefined && { pausesMs }) });
    const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
    return { ...context, event, api, workspace, base: once(() => findBase(api, event, workspace)) };
}
async function findBase(api, event, workspace) {
    if (api === undefined)
        return { problem: NO_TOKEN };
    const head = await (0,git_head/* gitHead */.T)(workspace);
    return baseCommit(api, event, head?.sha);
}
function artifactKey({ settings, env }, suite) {
    return { prefix: settings.artifactName, suite, job: env['GITHUB_JOB'] ?? 'job' };
}
function once(make) {
    let made;
    return () => (made ??= make());
}

;// CONCATENATED MODULE: ./lib/platform/github/inputs.js
const INPUTS = {
    config: { description: 'Path of the config, relative to the workspace.', default: 'latency-lens.yml' },
    mode: {
        description: 'What a regression does: `report` never fails, `warn` annotates, `enforce` fails the job. The config’s `gate.mode` if left out.',
        default: '',
        choices: ['report', 'warn', 'enforce'],
    },
    'github-token': {
        description: 'Token for the comment, the baseline and the base’s files. It needs `contents: read`; `actions: read` for the baseline; `pull-requests: write` for the comment.',
        default: '${{ github.token }}',
    },
    suite: {
        description: 'Name that keeps several gates of one repository apart. The config’s, else `default`, if left out.',
        default: '',
    },
    'baseline-branch': {
        description: 'Branch whose runs are the baseline. The default branch if left out.',
        default: '',
    },
    'baseline-runs': { description: 'How many stored runs a cell is compared with.', default: '5' },
    'baseline-max-age-days': { description: 'Older runs do not count.', default: '14' },
    'baseline-path': {
        description: 'Directory with stored runs, in place of artifacts: for GitHub Enterprise Server, or a baseline of your own.',
        default: '',
    },
    iterations: { description: 'Calls per cell and arm, in place of the config’s.', default: '' },
    confirm: {
        description: 'How a suspect is confirmed before the job goes red: `auto`, `lean` (fewer calls where stored runs can screen) or `never`. The config’s if left out.',
        default: '',
        choices: ['auto', 'lean', 'never'],
    },
    comment: {
        description: 'When to comment on the pull request: `always`, `never`, or `on-change`, which leaves out pull requests that touch no cell.',
        default: 'always',
        choices: ['always', 'on-change', 'never'],
    },
    'on-inconclusive': {
        description: '`pass`, or `fail`: a run that cannot tell ends with exit code 3. The config’s if left out.',
        default: '',
        choices: ['pass', 'fail'],
    },
    'on-drift': {
        description: 'What the watch does when the provider slowed by itself: `fail` or `warn`. The config’s if left out.',
        default: '',
        choices: ['fail', 'warn'],
    },
    measure: {
        description: 'On a change: call only the cells that it touched (`changed`), or `all`. The config’s, else `changed`, if left out.',
        default: '',
        choices: ['changed', 'all'],
    },
    'require-credentials': {
        description: 'Whether an absent key fails the job: `true`, `false`, or `auto`: yes, but for forks and Dependabot, which have no secrets and are skipped.',
        default: 'auto',
        choices: ['auto', 'true', 'false'],
    },
    'allowed-hosts': {
        description: 'Further hosts that may be called, separated by commas, spaces or lines. Never taken from the config.',
        default: '',
    },
    'allowed-env': {
        description: 'Variables that `${env:NAME}` in a base-url may read, separated likewise.',
        default: '',
    },
    'max-cost-usd': { description: 'Refuse or end a run above this; `none` switches the cost cap off.', default: '1' },
    'max-requests': { description: 'Likewise for calls.', default: '2000' },
    'max-minutes': { description: 'Likewise for time.', default: '10' },
    'artifact-name': {
        description: 'Start of the artifacts’ names; suite, job and attempt follow.',
        default: 'latency-lens',
    },
    'accept-label': {
        description: 'Label that accepts the regression of the head it was put on, by somebody with write permission. Empty: no label does.',
        default: 'latency-accepted',
    },
    shard: { description: 'Part of the cells that this job measures, as `2/4`.', default: '' },
    'allow-untrusted-head': {
        description: 'Allow (`true`) live calls on `pull_request_target` and `workflow_run`, where the code of a stranger would run beside your secrets. Otherwise `false`.',
        default: 'false',
        choices: ['true', 'false'],
    },
    'comment-for-run': {
        description: 'Measure nothing: comment what this workflow run measured on the pull request it ran for. The second stage for forks.',
        default: '',
    },
};
const OUTPUTS = {
    verdict: 'State of the job: `pass`, `regression`, `inconclusive`, `provider-drift`, `unchanged`, `skipped`, … or `error`.',
    regressions: 'How many cells turned the job red.',
    inconclusive: 'How many cells this run cannot tell.',
    'cost-usd': 'What the calls cost, in USD.',
    'run-path': 'Path of the run file.',
    'report-path': 'Path of the HTML report.',
    'summary-json': 'The verdict in one line of JSON: state, exit code, counts by state, spending.',
    'comment-url': 'Address of the comment, where one was written.',
    'artifact-id': 'Number of the artifact that holds run and report.',
};

;// CONCATENATED MODULE: ./lib/platform/github/upload-artifact.js

/** The service answers or fails within this; the job does not wait longer for a copy of what it has said already. */
const upload_artifact_TIMEOUT_MS = 120_000;
/**
 * Keeps files with the workflow run. The client is loaded here only: it is 3.6 MB, and a run that ends early needs none.
 *
 * @param names Files in `folder`.
 */
async function uploadArtifact(name, folder, names, env) {
    if (isEnterpriseServer(env))
        return { problem: NO_ARTIFACTS };
    if (names.length === 0)
        return { problem: 'No artifact: nothing was written.' };
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 220).then(__webpack_require__.bind(__webpack_require__, 67220));
    const client = new DefaultArtifactClient();
    const files = names.map((file) => (0,external_node_path_.join)(folder, file));
    try {
        const { id } = await withTimeout(client.uploadArtifact(name, files, folder));
        return id === undefined ? { problem: 'No artifact: GitHub gave it no number.' } : { id: String(id) };
    }
    catch (error) {
        return { problem: `No artifact \`${name}\`: ${reasonOf(error)}` };
    }
}
const NO_ARTIFACTS = 'GitHub Enterprise Server has no artifacts that a later run could read; keep the baseline in a directory (`baseline-path`).';
/** As the artifact client tells it: github.com, its regional `*.ghe.com`, or else a server of one's own. */
function isEnterpriseServer(env) {
    const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.hostname.toLowerCase() ?? '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
async function withTimeout(work) {
    let timer;
    const late = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('timed out')), upload_artifact_TIMEOUT_MS);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** The client's messages may quote an answer, so only what they are known to mean is passed on. */
function reasonOf(error) {
    const message = error instanceof Error ? error.message : '';
    if (/409|already exists/i.test(message)) {
        return 'one of that name exists in this run already. Give each leg of a matrix an `artifact-name` or a `suite` of its own.';
    }
    if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(message))
        return 'the runner offers no artifact service to this step.';
    if (/quota/i.test(message))
        return 'the storage for artifacts is used up.';
    return 'the artifact service did not take it.';
}

;// CONCATENATED MODULE: ./lib/platform/github/publish.js






/** The runner takes 1 MiB of summary from a step and shows nothing at all when it is more. */
const SUMMARY_BYTES = 900 * 1024;
/** More than that buries the change itself; GitHub shows ten of a kind and step at most. */
const ANNOTATIONS = 5;
/**
 * Says everything, everywhere, before the job may fail: artifact, summary, comment, annotations, outputs. What cannot
 * be said in one place is said of it in the others.
 */
async function publish(job, publication) {
    const uploaded = await upload(job, publication);
    const link = 'id' in uploaded ? artifactUrl(job, uploaded.id) : runUrl(job);
    const commented = await comment(job, publication, link);
    const problems = ['problem' in uploaded ? uploaded.problem : undefined, commented.problem].filter((one) => one !== undefined);
    try {
        await job.desk.writeSummary(publication.markdown({ limit: SUMMARY_BYTES, bytes: true, link }));
    }
    catch {
        problems.push('No job summary: the runner did not take it.');
    }
    for (const annotation of publication.annotations.slice(0, ANNOTATIONS))
        job.desk.annotate(safe(annotation));
    const known = {
        ...('id' in uploaded && { 'artifact-id': uploaded.id }),
        ...(commented.url !== undefined && { 'comment-url': commented.url }),
    };
    setOutputs(job.desk, { ...publication.outputs, ...known });
    return {
        ...('id' in uploaded && { artifactId: uploaded.id }),
        ...(commented.url !== undefined && { commentUrl: commented.url }),
        problems,
    };
}
async function upload(job, { suite, files }) {
    const name = artifactName({ ...artifactKey(job, suite), shard: job.settings.shard, attempt: job.event.attempt });
    return uploadArtifact(name, files.folder, files.names, job.env);
}
async function comment({ api, event, settings }, { markdown, noteworthy }, link) {
    const { pull, headSha, runId, attempt } = event;
    if (pull === undefined || settings.comment === 'never')
        return {};
    if (api === undefined)
        return { problem: `No comment: ${NO_TOKEN}` };
    return publishComment(api, {
        number: pull.number,
        headSha,
        runId,
        attempt,
        when: settings.comment,
        noteworthy,
        markdown: (limit) => markdown({ limit, link }),
    });
}
function setOutputs(desk, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        if (isOutput(name))
            desk.setOutput(name, value);
    }
}
function isOutput(name) {
    return Object.hasOwn(OUTPUTS, name);
}
/** One line each, with nothing hidden in it, and no command of the old form, which is read in the middle of a line. */
function safe({ title, message, file, ...rest }) {
    return {
        ...rest,
        title: oneLine(title, 200),
        message: oneLine(message, 1000),
        ...(file !== undefined && { file: oneLine(file, 400) }),
    };
}
function oneLine(text, limit) {
    return (0,visible_text/* visibleText */.Q)(text, limit).replaceAll('##[', '# #[');
}
function runUrl({ env, event }) {
    const { owner, repo, runId } = event;
    return `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${owner}/${repo}/actions/runs/${runId}`;
}
function artifactUrl(job, id) {
    return `${runUrl(job)}/artifacts/${id}`;
}

;// CONCATENATED MODULE: ./lib/platform/github/comment-for-run.js





/** More suites than that in one workflow run are not ours. */
const MOST_COMMENTS = 5;
const FOREIGN = '> ▲ These figures are what another workflow run says of itself; nobody here has checked them.';
/**
 * The second stage for forks: their runs may not comment, so this one does, on `workflow_run`, without any of their
 * code. What the first stage left is an archive that a stranger may have made: its run file is read under the schema
 * of runs and rendered anew, its own markdown is not looked at.
 *
 * @param render From the text of a run file to markdown with its hidden marker; throws on what is no run file.
 */
async function commentForRun(context, runId, render) {
    const { api, event, settings, desk } = openJob(context);
    if (api === undefined)
        return { problems: [NO_TOKEN] };
    const stage = await findPullRequest(api, event.repositoryId, runId);
    if ('problem' in stage)
        return { problems: [stage.problem] };
    const taken = await takeRunFiles(api, stage.run, { prefix: settings.artifactName });
    if ('problem' in taken)
        return { problems: [taken.problem] };
    const problems = taken.refused.map(({ refused }) => `Run ${runId}: ${refused ?? ''}`);
    const urls = [];
    for (const { text, path } of taken.files.slice(0, MOST_COMMENTS)) {
        const markdown = await rendered(render, text);
        if (markdown === undefined) {
            problems.push(`The ${path} is no run file with a report.`);
            continue;
        }
        const said = await publishComment(api, {
            number: stage.number,
            headSha: stage.headSha,
            runId,
            attempt: 1,
            when: settings.comment,
            noteworthy: true,
            markdown: (limit) => marked(markdown, limit, stage.run.url),
        });
        if (said.problem !== undefined)
            problems.push(said.problem);
        if (said.url !== undefined)
            urls.push(said.url);
    }
    const [url] = urls;
    setOutputs(desk, url === undefined ? {} : { 'comment-url': url });
    return { problems, ...(url !== undefined && { url }) };
}
async function rendered(render, text) {
    try {
        return await render(text);
    }
    catch {
        // Whatever a stranger put there is the stranger's fault, never ours.
        return undefined;
    }
}
/** Below the marker stands whose words these are. */
function marked(markdown, limit, url) {
    const end = markdown.indexOf('\n');
    const [marker, rest] = end < 0 ? [markdown, ''] : [markdown.slice(0, end), markdown.slice(end)];
    const whole = `${marker}\n${FOREIGN}\n${rest}`;
    return whole.length <= limit
        ? whole
        : `${marker}\n${FOREIGN}\n\nThe report is too long for a comment: see [the run](${url}).\n`;
}

;// CONCATENATED MODULE: ./lib/platform/github/accept-label.js

/**
 * Whether the label that accepts a regression counts for this head: it is on now, it was put on while this very commit
 * was the head, and whoever put it on may write to the repository at this moment.
 *
 * Commits carry the dates that their author likes, so a label's time is never compared with theirs. It is compared with
 * GitHub's own clock: the label counts when a workflow run for this head had already begun by then, and the head was not
 * moved by force since.
 */
async function acceptLabel(api, event, label) {
    const { pull } = event;
    if (pull === undefined)
        return {};
    const state = await pullState(api, pull.number);
    if (isProblem(state))
        return { refused: state.problem };
    if (!state.data.labels.includes(label))
        return {};
    if (state.data.headSha !== pull.headSha)
        return { refused: accept_label_refusal(label, 'the pull request has moved on to another commit') };
    const history = await labelHistory(api, pull.number, label);
    if (isProblem(history))
        return { refused: history.problem };
    const { putOn, movedAt } = history.data;
    if (putOn === undefined)
        return { refused: accept_label_refusal(label, 'nothing says who put it on') };
    const bound = await isBound(api, event, pull, label, putOn);
    if (isProblem(bound))
        return { refused: bound.problem };
    if (!bound.data || movedAt > Date.parse(putOn.at)) {
        return { refused: accept_label_refusal(label, 'it was put on an earlier commit; a later push needs it anew') };
    }
    return actorMay(api, label, putOn);
}
async function pullState(api, number) {
    const { owner, repo } = api;
    const answer = await api.ask('the labels of the pull request', 'pull-requests: read', (octokit) => octokit.rest.pulls.get({ owner, repo, pull_number: number }));
    if (isProblem(answer))
        return answer;
    const { head, labels } = answer.data.data;
    return { data: { headSha: head.sha, labels: labels.map(({ name }) => name) } };
}
/** Events by which a head becomes another commit than one that follows on it. */
const MOVES = new Set(['head_ref_force_pushed', 'head_ref_deleted', 'head_ref_restored']);
async function labelHistory(api, number, label) {
    const { owner, repo } = api;
    const answer = await api.ask('who put the label on', 'pull-requests: read', (octokit) => octokit.paginate(octokit.rest.issues.listEvents, { owner, repo, issue_number: number, per_page: 100 }));
    if (isProblem(answer))
        return answer;
    let putOn;
    let movedAt = Number.NEGATIVE_INFINITY;
    for (const one of answer.data.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at) || a.id - b.id)) {
        const about = 'label' in one ? one.label?.name : undefined;
        if (one.event === 'labeled' && about === label)
            putOn = one.actor == null ? undefined : { by: one.actor.login, at: one.created_at };
        if (one.event === 'unlabeled' && about === label)
            putOn = undefined;
        if (MOVES.has(one.event))
            movedAt = Math.max(movedAt, Date.parse(one.created_at));
    }
    return { data: { putOn, movedAt } };
}
/** Whether the head was this commit already when the label was put on. */
async function isBound(api, event, pull, label, putOn) {
    // This run began because of the label, and its event names the head of that moment.
    if (pull.labelled?.name === label && pull.labelled.by === putOn.by)
        return { data: true };
    const { owner, repo } = api;
    const answer = await api.ask('when this commit was pushed', 'actions: read', (octokit) => octokit.rest.actions.listWorkflowRunsForRepo({
        owner,
        repo,
        head_sha: pull.headSha,
        event: event.name,
        per_page: 100,
    }));
    if (isProblem(answer))
        return answer;
    const begun = answer.data.data.workflow_runs
        .filter((run) => run.head_branch === pull.headRef && run.head_repository?.id === pull.headRepositoryId)
        .map((run) => Date.parse(run.created_at));
    return { data: begun.some((time) => time <= Date.parse(putOn.at)) };
}
async function actorMay(api, label, putOn) {
    const { owner, repo } = api;
    const answer = await api.ask(`the permission of ${putOn.by}`, 'contents: read', (octokit) => octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: putOn.by }));
    if (isProblem(answer))
        return { refused: answer.problem };
    const { permission } = answer.data.data;
    return permission === 'admin' || permission === 'write'
        ? { accepted: { label, by: putOn.by, at: putOn.at } }
        : { refused: accept_label_refusal(label, `${putOn.by}, who put it on, may not write to this repository`) };
}
function accept_label_refusal(label, reason) {
    return `The label ${label} does not count: ${reason}.`;
}

;// CONCATENATED MODULE: ./lib/platform/github/place.js
/**
 * Where a run is made, for its file: from the runner's variables and the event, nothing from the change.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables (read 2026-11-22).
 */
function githubPlace(env, event) {
    const { owner, repo, pull, runId, attempt } = event;
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const branch = pull?.headRef ?? event.branch;
    const headRepositoryId = pull === undefined ? event.repositoryId : pull.headRepositoryId;
    const words = {
        ref: env['GITHUB_REF'],
        workflow: env['GITHUB_WORKFLOW_REF'],
        job: env['GITHUB_JOB'],
        runner: env['RUNNER_NAME'],
    };
    return {
        platform: 'github',
        repository: `${owner}/${repo}`,
        repositoryId: String(event.repositoryId),
        ...(headRepositoryId !== undefined && { headRepositoryId: String(headRepositoryId) }),
        sha: event.checkedOutSha,
        ...(branch !== undefined && { branch }),
        event: event.name,
        runId: String(runId),
        runAttempt: attempt,
        runUrl: `${server}/${owner}/${repo}/actions/runs/${runId}${attempt > 1 ? `/attempts/${attempt}` : ''}`,
        ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined && value !== '')),
    };
}

;// CONCATENATED MODULE: ./lib/platform/github/repository-root.js


/** Folder of the checkout that a file lies in: the workspace, or a folder below it that `actions/checkout` was given. */
async function repositoryRoot(file, workspace) {
    let folder = (0,external_node_path_.dirname)(file);
    while (folder !== workspace && folder !== (0,external_node_path_.dirname)(folder)) {
        if ((await (0,promises_.stat)((0,external_node_path_.join)(folder, '.git')).catch(() => undefined)) !== undefined)
            return folder;
        folder = (0,external_node_path_.dirname)(folder);
    }
    return workspace;
}

;// CONCATENATED MODULE: ./lib/platform/github/github-platform.js










/**
 * GitHub Actions as the platform of a run.
 *
 * @throws LensError `platform/event-unreadable`
 */
function githubPlatform(context) {
    const job = openJob(context);
    const { acceptLabel: label } = context.settings;
    return {
        place: githubPlace(context.env, job.event),
        ...(label !== undefined && { acceptLabel: label }),
        occasion: () => occasion(job),
        baseFile: (path) => readAtBase(job, path),
        storedRuns: (suite) => storedRuns(job, suite),
        earlierAttempts: (suite) => earlierAttempts(job, suite),
        acceptedByLabel: () => acceptedByLabel(job, label),
        publish: (publication) => publish(job, publication),
    };
}
async function occasion({ event, settings, base }) {
    const { kind, headSha, withoutSecrets } = event;
    if (kind === 'untrusted' && !settings.allowUntrustedHead) {
        throw new lens_error/* LensError */.hw('security/untrusted-event', `No call is made on \`${event.name}\`.`);
    }
    if (kind === 'default-branch' || kind === 'other') {
        return { mode: 'watch', headSha, record: kind === 'default-branch' && isBaselineBranch(event, settings) };
    }
    const found = await base();
    // A branch without a commit of its own changes nothing: it is watched like the one it stands on.
    if (kind === 'branch' && 'sha' in found && found.sha === headSha) {
        return { mode: 'watch', headSha, record: isBaselineBranch(event, settings) };
    }
    return {
        mode: 'change',
        headSha,
        ...('sha' in found ? { baseSha: found.sha } : { baseProblem: found.problem }),
        ...(withoutSecrets !== undefined && { withoutSecrets }),
    };
}
function isBaselineBranch({ branch, defaultBranch }, { baselineBranch }) {
    return branch === (baselineBranch ?? defaultBranch);
}
async function readAtBase({ api, base, workspace }, path) {
    const found = await base();
    if ('problem' in found)
        return found;
    if (api === undefined)
        return { problem: NO_TOKEN };
    const file = (0,external_node_path_.resolve)(workspace, path);
    const inside = (0,external_node_path_.relative)(await repositoryRoot(file, workspace), file);
    if (inside === '' || inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside))
        return { problem: `${path} lies outside the repository.` };
    return baseFile(api, found.sha, inside.split(external_node_path_.sep).join('/'));
}
const NOTHING = { files: [], refused: [], problems: [] };
async function storedRuns(job, suite) {
    const { api, env, event, settings } = job;
    if (isEnterpriseServer(env))
        return { ...NOTHING, problems: [NO_ARTIFACTS] };
    if (api === undefined)
        return { ...NOTHING, problems: [NO_TOKEN] };
    const branch = settings.baselineBranch ?? event.defaultBranch;
    const { workflowPath } = event;
    if (branch === undefined)
        return { ...NOTHING, problems: ['Nothing says which branch the baseline stands on: set `baseline-branch`.'] };
    if (workflowPath === undefined) {
        return { ...NOTHING, problems: ['This workflow lies in another repository, so it has no earlier runs here.'] };
    }
    const isChange = event.kind !== 'default-branch' && event.kind !== 'other';
    const base = isChange ? await job.base() : { sha: event.headSha };
    return baselineArtifacts(api, {
        repositoryId: event.repositoryId,
        branch,
        workflowPath,
        runId: event.runId,
        baseSha: 'sha' in base ? base.sha : undefined,
        key: artifactKey(job, suite),
        wanted: settings.baselineRuns,
    });
}
async function earlierAttempts(job, suite) {
    const { api, env, event, settings } = job;
    if (event.attempt === 1)
        return NOTHING;
    if (isEnterpriseServer(env))
        return { ...NOTHING, problems: [NO_ARTIFACTS] };
    if (api === undefined || event.workflowPath === undefined)
        return { ...NOTHING, problems: [NO_TOKEN] };
    const run = {
        id: event.runId,
        sha: event.checkedOutSha,
        event: event.name,
        startedAt: job.now().toISOString(),
        url: '',
    };
    const key = { ...artifactKey(job, suite), shard: settings.shard, attempt: event.attempt };
    const taken = await takeEarlierAttempts(api, run, key);
    if ('problem' in taken)
        return { ...NOTHING, problems: [taken.problem] };
    return {
        ...taken,
        problems: [],
        accept: accepting([run], { repositoryId: event.repositoryId, workflowPath: event.workflowPath }),
    };
}
async function acceptedByLabel({ api, event }, label) {
    if (label === undefined || event.pull === undefined)
        return {};
    return api === undefined ? { refused: NO_TOKEN } : acceptLabel(api, event, label);
}

// EXTERNAL MODULE: ./lib/model/settings.js
var settings = __webpack_require__(71960);
;// CONCATENATED MODULE: ./lib/platform/github/read-inputs.js



/**
 * The inputs as the runner hands them over (`INPUT_…` variables), strictly: a value that is none of the choices is an
 * error, not a default.
 *
 * @throws LensError `usage/bad-flag`
 */
function readInputs(env) {
    const settings = readSettings(env);
    const shard = matched(env, 'shard', /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/, 'It takes a part and a whole, as `2/4`.');
    const requireCredentials = choice(env, 'require-credentials') ?? 'auto';
    const github = {
        token: read_inputs_text(env, 'github-token'),
        baselineBranch: read_inputs_text(env, 'baseline-branch'),
        comment: choice(env, 'comment') ?? 'always',
        requireCredentials: requireCredentials === 'auto' ? 'auto' : requireCredentials === 'true',
        artifactName: plainName(env, 'artifact-name') ?? INPUTS['artifact-name'].default,
        acceptLabel: given(env, 'accept-label') === '' ? undefined : (read_inputs_text(env, 'accept-label') ?? INPUTS['accept-label'].default),
        shard: shard === undefined ? undefined : part(Number(shard[1]), Number(shard[2])),
        allowUntrustedHead: choice(env, 'allow-untrusted-head') === 'true',
        commentForRun: matched(env, 'comment-for-run', /^\d{1,20}$/, 'It takes the id of a workflow run.')?.[0],
        baselineRuns: settings.baselineRuns,
    };
    return { settings, github };
}
function readSettings(env) {
    const mode = choice(env, 'mode');
    const iterations = wholeNumber(env, 'iterations');
    const confirm = choice(env, 'confirm');
    const onInconclusive = choice(env, 'on-inconclusive');
    const onDrift = choice(env, 'on-drift');
    const maxCostUsd = read_inputs_text(env, 'max-cost-usd') === 'none' ? null : positive(env, 'max-cost-usd', true);
    const maxRequests = wholeNumber(env, 'max-requests');
    const maxMinutes = positive(env, 'max-minutes', false);
    const baselineDir = read_inputs_text(env, 'baseline-path');
    const suite = plainName(env, 'suite');
    const measure = choice(env, 'measure');
    return {
        ...settings/* DEFAULT_SETTINGS */.a,
        configFile: read_inputs_text(env, 'config') ?? INPUTS.config.default,
        baselineRuns: wholeNumber(env, 'baseline-runs') ?? settings/* DEFAULT_SETTINGS */.a.baselineRuns,
        baselineMaxAgeDays: wholeNumber(env, 'baseline-max-age-days') ?? settings/* DEFAULT_SETTINGS */.a.baselineMaxAgeDays,
        allowedHosts: list(env, 'allowed-hosts'),
        allowedEnv: list(env, 'allowed-env'),
        requireCredentials: choice(env, 'require-credentials') !== 'false',
        ...(baselineDir !== undefined && { baselineDir }),
        ...(suite !== undefined && { suite }),
        ...(measure !== undefined && { measure }),
        ...(mode !== undefined && { mode }),
        ...(iterations !== undefined && { iterations }),
        ...(confirm !== undefined && { confirm }),
        ...(onInconclusive !== undefined && { onInconclusive }),
        ...(onDrift !== undefined && { onDrift }),
        ...(maxCostUsd !== undefined && { maxCostUsd }),
        ...(maxRequests !== undefined && { maxRequests }),
        ...(maxMinutes !== undefined && { maxMinutes }),
    };
}
/** As the runner names it: spaces become underscores, hyphens stay. Absent when the workflow runs another version. */
function given(env, name) {
    return env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
}
function read_inputs_text(env, name) {
    const value = given(env, name);
    return value === '' ? undefined : value;
}
function choice(env, name) {
    const value = read_inputs_text(env, name);
    if (value === undefined)
        return undefined;
    const { choices = [] } = INPUTS[name];
    if (isChoice(name, value))
        return value;
    throw badInput(name, value, `It takes one of ${choices.join(', ')}.`);
}
function isChoice(name, value) {
    const { choices = [] } = INPUTS[name];
    return choices.includes(value);
}
function wholeNumber(env, name) {
    const found = matched(env, name, /^[1-9]\d{0,8}$/, 'It takes a whole number from 1.');
    return found === undefined ? undefined : Number(found[0]);
}
function positive(env, name, orNone) {
    const also = orNone ? ', or `none`' : '';
    const found = matched(env, name, /^(?=.*[1-9])\d{1,9}(?:\.\d{1,9})?$/, `It takes a number above 0${also}.`);
    return found === undefined ? undefined : Number(found[0]);
}
/** Names that become part of an artifact's name, of a file's name and of a hidden marker. */
function plainName(env, name) {
    return matched(env, name, /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'It takes letters, digits, `-` and `_`, at most 64.')?.[0];
}
function matched(env, name, form, says) {
    const value = read_inputs_text(env, name);
    if (value === undefined)
        return undefined;
    const found = form.exec(value);
    if (found === null)
        throw badInput(name, value, says);
    return found;
}
function part(index, count) {
    if (index > count)
        throw badInput('shard', `${index}/${count}`, 'The part is beyond the whole.');
    return { index, count };
}
function list(env, name) {
    return (read_inputs_text(env, name) ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
}
function badInput(name, value, says) {
    const shown = name === 'github-token' ? '' : ` "${value.replaceAll(/\p{Cc}/gu, ' ').slice(0, 100)}"`;
    return new lens_error/* LensError */.hw('usage/bad-flag', `The input \`${name}\` has the unusable value${shown}. ${says}`, {
        remedy: 'Correct the input under `with:` in the workflow.',
    });
}

;// CONCATENATED MODULE: ./lib/action/main.js













/**
 * The GitHub Action: inputs and event in; verdict, comment, outputs and exit code out.
 *
 * @param entryFile the program's own file, which its threads enter
 */
async function main(entryFile) {
    const senders = calibrationSenders(entryFile);
    const world = actionWorld(entryFile, senders);
    try {
        return await act(world, senders);
    }
    catch (error) {
        return await failed(error, world);
    }
    finally {
        senders.stop();
    }
}
async function act(world, senders) {
    const { settings, github } = readInputs(process.env);
    // The runner masks its own token; one that the user made is masked by us.
    if (github.token !== undefined)
        (0,core/* setSecret */.Pq)(github.token);
    const context = { env: process.env, settings: github, desk, now: world.now };
    if (github.commentForRun !== undefined) {
        const { problems } = await commentForRun(context, Number(github.commentForRun), (text) => renderRunFile(text, world));
        for (const problem of problems)
            (0,core/* warning */.$e)(main_oneLine(problem));
        return failures/* EXIT */.dc.pass;
    }
    if (github.shard !== undefined && github.shard.count > 1) {
        throw new lens_error/* LensError */.hw('usage/bad-flag', 'This version measures a job whole; it does not split one into shards yet.', {
            remedy: 'Leave the input `shard` out, or give each part of a matrix a config and a `suite` of its own.',
        });
    }
    senders.ahead();
    const platform = githubPlatform(context);
    const { gateOnPlatform } = await Promise.all(/* import() */[__webpack_require__.e(164), __webpack_require__.e(768), __webpack_require__.e(444), __webpack_require__.e(525)]).then(__webpack_require__.bind(__webpack_require__, 9525));
    const { text, exit, published } = await gateOnPlatform(settings, world, platform, github.requireCredentials);
    process.stdout.write(text);
    for (const problem of published.problems)
        (0,core/* warning */.$e)(main_oneLine(problem));
    return exit;
}
const MARK = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/** What the runner takes from a step, in the forms it takes it. */
const desk = {
    setOutput: (name, value) => (0,core/* setOutput */.uH)(name, value),
    annotate: ({ level, title, message, file, line }) => {
        const place = { title, ...(file !== undefined && { file }), ...(line !== undefined && { startLine: line }) };
        MARK[level](message, place);
    },
    writeSummary: async (markdown) => {
        const path = process.env['GITHUB_STEP_SUMMARY'];
        if (path === undefined || path === '')
            throw new Error('the runner takes no summary');
        await (0,promises_.appendFile)(path, markdown);
    },
};
/** A stranger's run file goes through the same reader as any other: from a file of its own, gone afterwards. */
async function renderRunFile(text, world) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'latency-lens-'));
    try {
        const path = (0,external_node_path_.join)(folder, 'run.json');
        await (0,promises_.writeFile)(path, text);
        const { renderStored } = await Promise.all(/* import() */[__webpack_require__.e(832), __webpack_require__.e(768), __webpack_require__.e(527), __webpack_require__.e(804)]).then(__webpack_require__.bind(__webpack_require__, 95362));
        return await renderStored(path, 'markdown', world);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function actionWorld(entryFile, senders) {
    const controller = new AbortController();
    // A cancelled workflow sends SIGINT, and SIGTERM some seconds later: what was measured is kept and marked partial.
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => controller.abort(signal));
    return {
        env: process.env,
        cwd: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
        now: () => new Date(),
        log: (line) => (0,core/* info */.pq)(main_oneLine(line)),
        live: undefined,
        colour: false,
        width: 120,
        signal: controller.signal,
        sender: senders.next,
        toolVersion: toolVersion((0,external_node_url_.pathToFileURL)(entryFile).href),
    };
}
/** No line of a log is a command to the runner: those begin a line, the old form stands anywhere in it. */
function main_oneLine(text) {
    return (0,visible_text/* visibleText */.Q)(text)
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '# #[');
}
async function failed(error, world) {
    const { printBug, printErrors } = await Promise.all(/* import() */[__webpack_require__.e(444), __webpack_require__.e(77)]).then(__webpack_require__.bind(__webpack_require__, 46757));
    const known = (0,lens_error/* lensErrorsOf */.XI)(error);
    const [first] = known;
    if (first !== undefined) {
        process.stdout.write(printErrors(known, world));
        return failures/* failures */.e9[first.code].exit;
    }
    for (const line of printBug(error, world).trimEnd().split('\n'))
        (0,core/* info */.pq)(main_oneLine(line));
    return failures/* EXIT */.dc.bug;
}


/***/ }),

/***/ 34326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   e9: () => (/* binding */ failures)
/* harmony export */ });
/* unused harmony export isFailureCode */
/** What the process says to the caller by its exit code; public API (README, "Exit codes"). */
const EXIT = { pass: 0, regression: 1, usage: 2, inconclusive: 3, cap: 4, bug: 70 };
/** Every failure a user can meet, on one page. Codes are slugs `room/problem` and public API: add, never rename. */
const failures = {
    'usage/bad-flag': {
        exit: EXIT.usage,
        meaning: 'A command or flag on the command line is unknown or has an unusable value. Nothing was called.',
        remedy: 'Run `latency-lens --help`, or the command with `--help`.',
    },
    'config/not-found': {
        exit: EXIT.usage,
        meaning: 'The config file does not exist or cannot be read.',
        remedy: 'Give its path with `--config FILE`. The README shows the smallest one, `latency-lens schema` all that can stand in it.',
    },
    'config/too-large': {
        exit: EXIT.usage,
        meaning: 'The config file is larger than 1 MiB. A config names files with prompts; it does not hold them all.',
        remedy: 'Move long prompts and data into files and name them with `{ file: … }`.',
    },
    'config/syntax': {
        exit: EXIT.usage,
        meaning: 'The config is not valid YAML or JSON, or uses a YAML feature that is refused (many aliases, custom tags).',
        remedy: 'Correct the syntax at the position shown.',
    },
    'config/unknown-key': {
        exit: EXIT.usage,
        meaning: 'The config has a key that the schema does not know. Unknown keys are refused so that a typing error cannot switch a rule off in silence.',
        remedy: 'Correct or remove the key; parameters that we do not name go under `params: { extra: { … } }`.',
    },
    'config/invalid': {
        exit: EXIT.usage,
        meaning: 'A value in the config has the wrong type or lies outside its range.',
        remedy: 'Give a value as the message says; `latency-lens schema` prints the whole schema.',
    },
    'config/duplicate-id': {
        exit: EXIT.usage,
        meaning: 'Two targets or two scenarios share one id, so their cells could not be told apart in the baseline.',
        remedy: 'Give each target and each scenario an id of its own.',
    },
    'config/empty-matrix': {
        exit: EXIT.usage,
        meaning: 'No cell is left to measure after `matrix.exclude` was applied.',
        remedy: 'Loosen `matrix.exclude`, or add a target or a scenario.',
    },
    'config/secret': {
        exit: EXIT.usage,
        meaning: 'Something that looks like a secret stands in the config. The config takes the name of an environment variable, never a key itself. The value is not repeated here.',
        remedy: 'Revoke that key, and write the name of the environment variable that holds the new one, for example `key: OPENAI_API_KEY`.',
    },
    'config/file-outside': {
        exit: EXIT.usage,
        meaning: 'A `file:` in the config leads outside the workspace, directly, through `..`, or through a link.',
        remedy: 'Move the file into the repository and name it by a path relative to the config.',
    },
    'config/file-unreadable': {
        exit: EXIT.usage,
        meaning: 'A prompt or data file that the config names is missing, unreadable, too large, or not in the stated format.',
        remedy: 'Correct the path or the file.',
    },
    'config/env-not-allowed': {
        exit: EXIT.usage,
        meaning: '`${env:NAME}` is allowed in `base-url` only, and only for names that the caller allows.',
        remedy: 'Allow the name with `--allow-env NAME` (action input `allowed-env`), and set the variable.',
    },
    'security/host-not-allowed': {
        exit: EXIT.usage,
        meaning: 'A key is bound to the hosts of its own provider. This target would send it, or a request, to another host that the caller has not allowed.',
        remedy: 'Allow the host with `--allowed-hosts HOST` (action input `allowed-hosts`), in the workflow and not in the config.',
    },
    'security/key-not-bound': {
        exit: EXIT.usage,
        meaning: 'A target names a variable that holds the key of another provider, or of the CI itself, or that the base of this change never sent to this host. A config could carry a secret away like this.',
        remedy: 'Give the endpoint a key variable of its own, or allow the host with `--allowed-hosts HOST` (action input `allowed-hosts`), in the workflow and not in the config.',
    },
    'security/insecure-url': {
        exit: EXIT.usage,
        meaning: 'Only https endpoints are called; plain http is allowed on loopback alone.',
        remedy: 'Use an https URL.',
    },
    'security/untrusted-event': {
        exit: EXIT.usage,
        meaning: 'The workflow runs on `pull_request_target` or `workflow_run`: with the secrets of the repository, on behalf of a pull request that anybody may open. Live calls on its code would hand those secrets to a stranger, so none are made.',
        remedy: 'Run on `pull_request`. Forks are skipped there; `comment-for-run` comments for them from a second workflow. Set `allow-untrusted-head: true` only where a person approves each run first.',
    },
    'credentials/missing': {
        exit: EXIT.usage,
        meaning: 'The environment variable that holds a key is not set or empty.',
        remedy: 'Set the variable; in a workflow: `env: NAME: ${{ secrets.NAME }}`.',
    },
    'caps/worst-case': {
        exit: EXIT.cap,
        meaning: 'The worst case of the planned calls is above a cap. It is computed before the first call; nothing was called and nothing was spent.',
        remedy: 'Raise the cap, lower `iterations`, or give a smaller `params.max-output-tokens`.',
    },
    'caps/output-cap-missing': {
        exit: EXIT.usage,
        meaning: 'A cost cap is in force, and a target without an output cap could spend any amount.',
        remedy: 'Add `params: { max-output-tokens: … }` to the target, or switch the cost cap off with `--max-cost-usd none`.',
    },
    'caps/price-unknown': {
        exit: EXIT.usage,
        meaning: 'A cost cap or cost gate is in force, and the price of a model is not in the table.',
        remedy: 'Add `price: { input: …, output: … }` (USD per million tokens) to the target.',
    },
    'caps/reached': {
        exit: EXIT.cap,
        meaning: 'The spending or request cap ended the run. What was measured is kept and marked partial.',
        remedy: 'Look at the spending in the report; raise the cap if it was meant.',
    },
    'run/unreadable': {
        exit: EXIT.usage,
        meaning: 'A run file is truncated, is not JSON, or holds values that no run can have (NaN, negative times).',
        remedy: 'Delete or replace the file; runs are written whole or not at all, so it was changed by something else.',
    },
    'run/wrong-schema': {
        exit: EXIT.usage,
        meaning: 'The file is JSON but not a run of this tool, or of a newer version of it.',
        remedy: 'Use the version that wrote it, or record the baseline again.',
    },
    'run/no-common-cell': {
        exit: EXIT.usage,
        meaning: 'The runs share no cell, so there is nothing to compare.',
        remedy: 'Compare runs of the same config; ids of targets and scenarios name the cells.',
    },
    'baseline/not-found': {
        exit: EXIT.usage,
        meaning: 'The baseline directory does not exist and cannot be made, or is not a directory.',
        remedy: 'Give a directory with `--baseline-dir DIR`.',
    },
    'simulator/bad-script': {
        exit: EXIT.usage,
        meaning: 'The script of the simulator is not JSON, or has a member that is unknown, of the wrong type or out of range.',
        remedy: 'Correct the member that the message names. An empty object is a valid script.',
    },
    'base/unreadable': {
        exit: EXIT.usage,
        meaning: 'The config of the base, or a file that it names, cannot be read at that commit, so base and change cannot be told apart.',
        remedy: 'Fetch the commit first (`git fetch --depth=1 origin main`, then `--base-ref FETCH_HEAD`), or give `--base-config FILE`.',
    },
    'platform/event-unreadable': {
        exit: EXIT.usage,
        meaning: 'The CI did not say what it runs for: the file or variables that describe the event are missing or broken, so nobody can tell whose change would be judged.',
        remedy: 'Run the action on a GitHub runner; elsewhere use the command `latency-lens gate`.',
    },
    'output/unwritable': {
        exit: EXIT.usage,
        meaning: 'A result file cannot be written. Nothing half-written is left behind.',
        remedy: 'Give a writable directory, or free space on the disk.',
    },
};
function isFailureCode(text) {
    return Object.hasOwn(failures, text);
}


/***/ }),

/***/ 51346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ isLensError),
/* harmony export */   XI: () => (/* binding */ lensErrorsOf),
/* harmony export */   hw: () => (/* binding */ LensError),
/* harmony export */   ub: () => (/* binding */ LensErrors)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34326);

/**
 * A failure that the user can mend: a stable code, a plain sentence, a remedy, no stack.
 * Everything else that is thrown is our bug and leaves with exit code 70.
 */
class LensError extends Error {
    name = 'LensError';
    code;
    remedy;
    position;
    didYouMean;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.remedy = details.remedy ?? _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .failures */ .e9[code].remedy;
        this.position = details.position;
        this.didYouMean = details.didYouMean;
    }
}
/** By name, not `instanceof`: a bundled action and an installed library hold two copies of the class. */
function isLensError(error) {
    return error instanceof Error && error.name === 'LensError' && 'code' in error && 'remedy' in error;
}
/** Several problems of one file, found in one reading, in the order of their positions. */
class LensErrors extends Error {
    name = 'LensErrors';
    errors;
    constructor(errors) {
        super(errors.map((error) => `${error.code}: ${error.message}`).join('\n'));
        this.errors = errors;
    }
}
/** The user's errors inside anything that was thrown; empty when it is our bug. */
function lensErrorsOf(error) {
    if (error instanceof Error && error.name === 'LensErrors' && 'errors' in error) {
        return Array.isArray(error.errors) ? error.errors.filter(isLensError) : [];
    }
    return isLensError(error) ? [error] : [];
}


/***/ }),

/***/ 71960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DEFAULT_SETTINGS)
/* harmony export */ });
const DEFAULT_SETTINGS = {
    configFile: 'latency-lens.yml',
    outDir: 'latency-lens-report',
    earlierRuns: [],
    baselineRuns: 5,
    baselineMaxAgeDays: 14,
    allowedHosts: [],
    allowedEnv: [],
    requireCredentials: true,
    record: true,
};


/***/ }),

/***/ 10087:
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

/***/ 99186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ gitHead)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
 * Commit and branch of the working tree around a folder, read from git's own files: no child process, so it works
 * where git is not installed. `undefined` outside a repository.
 */
async function gitHead(from) {
    const gitDir = await findGitDir((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from));
    const head = gitDir === undefined ? undefined : await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'HEAD'));
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
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git');
    if ((await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'HEAD'))) !== undefined)
        return path;
    // In a linked work tree or a submodule `.git` is a file that names the place.
    const target = /^gitdir: (.+)$/.exec((await readText(path)) ?? '')?.[1];
    if (target !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(target) ? target : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, target);
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    return parent === folder ? undefined : findGitDir(parent);
}
async function readRef(gitDir, ref) {
    const common = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitDir, (await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'commondir'))) ?? '.');
    for (const place of new Set([gitDir, common])) {
        const loose = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, ref));
        if (loose !== undefined && SHA.test(loose))
            return loose;
    }
    const packed = (await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'packed-refs'))) ?? '';
    const line = packed.split('\n').find((entry) => entry.endsWith(` ${ref}`));
    const sha = line?.slice(0, line.indexOf(' '));
    return sha !== undefined && SHA.test(sha) ? sha : undefined;
}
async function readText(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')).trim();
    }
    catch {
        return undefined;
    }
}


/***/ })

};
