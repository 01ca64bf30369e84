export const id = 294;
export const ids = [294];
export const modules = {

/***/ 294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  simulate: () => (/* binding */ simulate)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(1346);
// EXTERNAL MODULE: ./lib/simulator/read-script.js + 1 modules
var read_script = __webpack_require__(2566);
// EXTERNAL MODULE: ./lib/simulator/remote-simulator.js + 38 modules
var remote_simulator = __webpack_require__(2268);
;// CONCATENATED MODULE: ./lib/simulator/run-in-process.js

/**
 * The simulator in the foreground: one JSON line `{"url", "port", "pid"}` on standard output when it listens, then until
 * SIGINT or SIGTERM. Everything else is asked through its control paths.
 */
async function simulatorProcessMain(options = {}) {
    const { endsWithStdin, ...rest } = options;
    const simulator = await (0,remote_simulator/* startRemote */.t)(rest);
    process.stdout.write(`${JSON.stringify({ url: simulator.url, port: simulator.port, pid: process.pid })}\n`);
    await new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
        if (endsWithStdin === true)
            process.stdin.once('end', resolve).once('close', resolve).resume();
    });
    process.stdin.pause();
    await simulator.close();
}

;// CONCATENATED MODULE: ./lib/cli/simulate.js





/** Serves the simulator in the foreground; its URL is the one line of JSON on stdout. */
async function simulate({ port, script }, world) {
    await simulatorProcessMain({
        port,
        ...(script !== undefined && { script: (0,read_script/* readScript */.U)(textOf((0,external_node_path_.resolve)(world.cwd, script)), script) }),
    });
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        throw new lens_error/* LensError */.hw('simulator/bad-script', `${path} cannot be read`, { cause });
    }
}


/***/ })

};
