export const id = 316;
export const ids = [316];
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

/***/ 8137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   Z: () => (/* binding */ writeFileAtomic)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1346);




/**
 * Writes a file whole or not at all: into a temporary file of the same folder, to the disk, then over the old one by
 * one rename. A reader sees the old or the new content; a failure leaves neither a half nor a temporary file behind.
 *
 * Missing folders on the way are made.
 *
 * @throws LensError `output/unwritable`
 */
async function writeFileAtomic(path, bytes) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await writeThrough(temporary, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        await syncFolder(folder);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }).catch(() => undefined);
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_3__/* .LensError */ .hw('output/unwritable', `${path} cannot be written (${errorCode(cause)}).`, { cause });
    }
}
async function writeThrough(path, bytes) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
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
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
/** `ENOSPC`, `EACCES`, … or `unknown`. By shape, not `instanceof`: a test's or a worker's realm has an Error of its own. */
function errorCode(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : 'unknown';
}


/***/ })

};
