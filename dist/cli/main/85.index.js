export const id = 85;
export const ids = [85];
export const modules = {

/***/ 7085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitFiles: () => (/* binding */ commitFiles)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _model_lens_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1346);


/** Larger files are neither configs, prompts nor data sets of ours. */
const MAX_BYTES = 10 * 1024 * 1024;
/**
 * Reads a commit's files from the local object store, without touching the work tree or the network.
 *
 * @throws LensError `base/unreadable` when there is no such commit here (a shallow clone has only the newest).
 */
function commitFiles(folder, ref) {
    if (ref.startsWith('-'))
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_1__/* .LensError */ .hw('base/unreadable', `"${ref}" is not the name of a commit`);
    const sha = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
        ?.toString('utf8')
        .trim();
    if (sha === undefined || sha === '')
        throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_1__/* .LensError */ .hw('base/unreadable', `this clone has no commit "${ref}"`);
    return {
        sha,
        readText: (path) => {
            const bytes = git(folder, ['show', '--no-textconv', `${sha}:./${path}`]);
            if (bytes === undefined)
                throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_1__/* .LensError */ .hw('base/unreadable', `${path} cannot be read at ${sha.slice(0, 7)}`);
            const text = bytes.toString('utf8');
            if (text.startsWith('version https://git-lfs.github.com/')) {
                throw new _model_lens_error_js__WEBPACK_IMPORTED_MODULE_1__/* .LensError */ .hw('base/unreadable', `${path} is kept in Git LFS, so its text at ${sha.slice(0, 7)} is not here`);
            }
            return text;
        },
    };
}
function git(folder, words) {
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', words, { cwd: folder, maxBuffer: MAX_BYTES, stdio: ['ignore', 'pipe', 'ignore'] });
    }
    catch {
        return undefined;
    }
}


/***/ })

};
