export const id = 290;
export const ids = [290];
export const modules = {

/***/ 6290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(7375);
// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(4326);
// EXTERNAL MODULE: ./lib/model/lens-error.js
var lens_error = __webpack_require__(1346);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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

// EXTERNAL MODULE: ./lib/model/settings.js
var model_settings = __webpack_require__(1960);
;// CONCATENATED MODULE: ./lib/model/report-formats.js
/** The forms in which `report` prints a stored run. */
const REPORT_FORMATS = ['text', 'markdown', 'html', 'json', 'junit'];

;// CONCATENATED MODULE: ./lib/cli/flags.js


/** Flags of every command that calls a model. */
function measuringFlags(command) {
    return command
        .option('-c, --config <file>', 'what to measure', model_settings/* DEFAULT_SETTINGS */.a.configFile)
        .option('--iterations <n>', 'calls per cell and arm, in place of the config’s', wholeNumber)
        .option('--seed <text>', 'order of the calls; a run prints the one it used')
        .option('--suite <name>', 'keeps several gates of one repository apart (default: the config’s)')
        .option('-o, --out <dir>', 'where run file and reports go', model_settings/* DEFAULT_SETTINGS */.a.outDir)
        .option('--allowed-hosts <hosts>', 'further hosts that may be called, comma-separated', list, [])
        .option('--allow-env <names>', 'variables that ${env:NAME} may read, comma-separated', list, [])
        .option('--max-cost-usd <usd>', 'refuse or end a run above this (default 1; none = no cost cap)', moneyOrNone)
        .option('--max-requests <n>', 'likewise for calls (default 2000)', wholeNumber)
        .option('--max-minutes <n>', 'likewise for time (default 10)', positive)
        .option('--no-require-credentials', 'skip in peace (exit 0) where a key is not set');
}
/** Flags of the commands that decide. */
function gateFlags(command) {
    return command
        .option('--baseline-dir <dir>', 'stored runs to compare with; this run joins them')
        .option('--earlier-run <file>', 'run file of an earlier attempt at this commit; may be given again', append, [])
        .option('--base-config <file>', 'the base’s config: judge a change, base and change called in turn')
        .option('--base-ref <commit>', 'or the commit to read it from, with the files it names')
        .addOption(new commander/* Option */.c$('--mode <mode>', 'what a regression does').choices(['report', 'warn', 'enforce']))
        .addOption(new commander/* Option */.c$('--confirm <how>', 'how a suspect is confirmed').choices(['auto', 'lean', 'never']))
        .addOption(new commander/* Option */.c$('--on-inconclusive <what>', 'exit 0 or 3').choices(['pass', 'fail']))
        .addOption(new commander/* Option */.c$('--on-drift <what>', 'a provider that slowed by itself').choices(['fail', 'warn']))
        .addOption(new commander/* Option */.c$('--measure <what>', 'cells that a change did not touch').choices(['changed', 'all']))
        .option('--baseline-runs <k>', 'stored runs to compare with', wholeNumber, model_settings/* DEFAULT_SETTINGS */.a.baselineRuns)
        .option('--baseline-max-age-days <days>', 'older runs do not count', wholeNumber, model_settings/* DEFAULT_SETTINGS */.a.baselineMaxAgeDays)
        .option('--no-record', 'do not add this run to the baseline directory');
}
function toSettings(flags) {
    const { config, baseConfig, out, allowEnv, maxCostUsd, earlierRun, ...same } = flags;
    return {
        ...model_settings/* DEFAULT_SETTINGS */.a,
        ...same,
        ...(config !== undefined && { configFile: config }),
        ...(baseConfig !== undefined && { baseConfigFile: baseConfig }),
        ...(out !== undefined && { outDir: out }),
        ...(allowEnv !== undefined && { allowedEnv: allowEnv }),
        ...(earlierRun !== undefined && { earlierRuns: earlierRun }),
        ...(maxCostUsd !== undefined && { maxCostUsd: maxCostUsd === 'none' ? null : maxCostUsd }),
    };
}
function wholeNumber(text) {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 1)
        throw new commander/* InvalidArgumentError */.Di('It takes a whole number from 1.');
    return value;
}
function positive(text) {
    const value = Number(text);
    if (!Number.isFinite(value) || value <= 0)
        throw new commander/* InvalidArgumentError */.Di('It takes a number above 0.');
    return value;
}
function moneyOrNone(text) {
    return text === 'none' ? text : positive(text);
}
function list(text) {
    return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}
function append(value, before) {
    return [...before, value];
}

;// CONCATENATED MODULE: ./lib/cli/commands.js





/**
 * Every command, in the order in which a new user meets them. stdout is data, stderr is talk. Each loads what it does
 * when it runs: `--help` answers without all of it, and measuring starts without what only tells.
 */
function defineCommands(program, { world, entryFile, measuresSoon }, setExit) {
    const print = (result, { json = false }) => {
        process.stdout.write(json ? result.json : result.text);
        setExit(result.exit);
    };
    const command = (name, description) => 
    // Commander would leave the process by itself; errors go through the one place that knows exit codes.
    program.command(name).description(description).exitOverride();
    const withJson = (one) => one.option('--json', 'one JSON document on stdout in place of the text');
    command('demo', 'three stories decided live against a simulated provider: no key, no network')
        .option('-o, --out <dir>', 'where the reports go', 'latency-lens-demo')
        .action(async ({ out }) => setExit(await (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(815), __webpack_require__.e(8), __webpack_require__.e(812), __webpack_require__.e(383), __webpack_require__.e(325), __webpack_require__.e(715)]).then(__webpack_require__.bind(__webpack_require__, 6715))).demo(out, entryFile, world)));
    withJson(measuringFlags(gateFlags(command('plan', 'what a gate would call, cost and see; calls nothing')))).action(async (flags) => void process.stdout.write(await (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(815), __webpack_require__.e(521), __webpack_require__.e(812), __webpack_require__.e(383), __webpack_require__.e(117), __webpack_require__.e(811)]).then(__webpack_require__.bind(__webpack_require__, 811))).planOnly(toSettings(flags), flags.json ?? false, world)));
    withJson(measuringFlags(command('run', 'measure and write a run file; judge nothing'))).action(async (flags) => {
        measuresSoon();
        print(await (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(815), __webpack_require__.e(8), __webpack_require__.e(812), __webpack_require__.e(383), __webpack_require__.e(325), __webpack_require__.e(289)]).then(__webpack_require__.bind(__webpack_require__, 3289))).measureOnly(toSettings(flags), world), flags);
    });
    withJson(measuringFlags(gateFlags(command('gate', 'measure, compare with the baseline, decide')))).action(async (flags) => {
        measuresSoon();
        print(await (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(815), __webpack_require__.e(8), __webpack_require__.e(812), __webpack_require__.e(383), __webpack_require__.e(325), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 5777))).gate(toSettings(flags), world), flags);
    });
    withJson(command('compare', 'judge stored run files: baselines first, the candidate last; calls nothing'))
        .argument('<runs...>', 'run files')
        .option('-c, --config <file>', 'take the gate from this config')
        .action(async (runs, flags) => {
        const settings = { ...model_settings/* DEFAULT_SETTINGS */.a, ...(flags.config !== undefined && { configFile: flags.config }) };
        const { compareRuns } = await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(815), __webpack_require__.e(960), __webpack_require__.e(521), __webpack_require__.e(832), __webpack_require__.e(913), __webpack_require__.e(812), __webpack_require__.e(383), __webpack_require__.e(117), __webpack_require__.e(711), __webpack_require__.e(292), __webpack_require__.e(278), __webpack_require__.e(3)]).then(__webpack_require__.bind(__webpack_require__, 7766));
        print(compareRuns(runs, settings, flags.config !== undefined, world), flags);
    });
    withJson(measuringFlags(command('calibrate', 'the same calls again and again: how often the gate would cry wolf here, and what it sees')))
        .option('--runs <r>', 'runs of --iterations calls per cell, one after the other', wholeNumber, 4)
        .option('--baseline-runs <k>', 'stored runs that the gate will have', wholeNumber, model_settings/* DEFAULT_SETTINGS */.a.baselineRuns)
        .action(async ({ runs, json, ...flags }) => {
        measuresSoon();
        const { calibrateTargets } = await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(815), __webpack_require__.e(960), __webpack_require__.e(521), __webpack_require__.e(8), __webpack_require__.e(812), __webpack_require__.e(383), __webpack_require__.e(117), __webpack_require__.e(325), __webpack_require__.e(711), __webpack_require__.e(292), __webpack_require__.e(278), __webpack_require__.e(111), __webpack_require__.e(250)]).then(__webpack_require__.bind(__webpack_require__, 6250));
        process.stdout.write(await calibrateTargets(toSettings(flags), runs, json ?? false, world));
    });
    command('report', 'print the report of a run file once more')
        .argument('<run>', 'the run.json beside a report')
        .addOption(new commander/* Option */.c$('-f, --format <form>', 'in which form').choices(REPORT_FORMATS).default('text'))
        .action(async (run, { format }) => {
        process.stdout.write(await (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(832), __webpack_require__.e(711), __webpack_require__.e(111), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 5362))).renderStored(run, format, world));
    });
    command('schema', 'print the JSON Schema of the config').action(async () => void process.stdout.write((await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(812), __webpack_require__.e(757)]).then(__webpack_require__.bind(__webpack_require__, 6757))).printSchema()));
    command('explain', 'say more about an error code; without one, list them all')
        .argument('[code]', 'such as config/unknown-key')
        .action(async (code) => {
        const text = (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(812), __webpack_require__.e(757)]).then(__webpack_require__.bind(__webpack_require__, 6757))).explainFailure(code, world);
        if (text === undefined) {
            throw new lens_error/* LensError */.hw('usage/bad-flag', `there is no error code "${code}"`, {
                remedy: 'List them with `latency-lens explain`.',
            });
        }
        process.stdout.write(text);
    });
    command('simulate', 'serve a scripted provider in every wire format, until interrupted')
        .option('-p, --port <port>', '0 takes a free one', portNumber, 0)
        .option('-s, --script <file>', 'JSON with seed and rules; a plain provider when left out')
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(268), __webpack_require__.e(294)]).then(__webpack_require__.bind(__webpack_require__, 294))).simulate(flags, world));
}
function portNumber(text) {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new commander/* InvalidArgumentError */.Di('It takes a port from 0 to 65535.');
    return port;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/measure/calibration-script.js
/** What the sender of `calibrate` must be told (`startSimulator({ script })`), on a thread or in a process of its own. */
const CALIBRATION_SCRIPT = {
    rules: [{ model: 'lens-calibration', ttft: 10, gap: 15, tokens: 15, embedStamps: true }],
};

// EXTERNAL MODULE: ./lib/simulator/run-in-thread.js
var run_in_thread = __webpack_require__(4840);
;// CONCATENATED MODULE: ./lib/pipeline/calibration-senders.js


/**
 * The threads that self-calibration listens to. One takes about as long to start as the program takes to load and to
 * plan, so a command that is going to measure starts it ahead, first of all.
 *
 * @param entryFile as `startSimulatorInThread` takes it
 */
function calibrationSenders(entryFile, startInThread = run_in_thread/* startSimulatorInThread */._) {
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

;// CONCATENATED MODULE: ./lib/cli/live-lines.js
/**
 * Lines at the end of a terminal that are drawn over each other: each call replaces those of the call before, an empty
 * one leaves nothing. Never more than fit on the screen, or they could not be reached again.
 *
 * @param rows height of the screen, asked anew each time
 */
function liveLines(write, rows) {
    let drawn = 0;
    let before = '';
    return (lines) => {
        const shown = lines.slice(0, Math.max(1, rows() - 1));
        const text = shown.join('\n');
        // Nothing new: the terminal need not be asked, and a measurement not be interrupted.
        if (text === before)
            return;
        before = text;
        const up = drawn > 1 ? `\u001B[${drawn - 1}A` : '';
        const back = drawn > 0 ? `${up}\r\u001B[J` : '';
        drawn = shown.length;
        write(back + text);
    };
}

;// CONCATENATED MODULE: ./lib/cli/process-world.js



/** The real process as a World: its environment, its terminal, its signals. */
function processWorld(toolVersion, entryFile) {
    const controller = new AbortController();
    let interruptedBy;
    const end = (signal) => {
        // The first one ends the measuring and keeps what there is; who sends a second does not want to wait for that.
        if (interruptedBy !== undefined)
            process.exit(128 + interruptedBy);
        interruptedBy = external_node_os_.constants.signals[signal];
        controller.abort(signal);
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    const senders = calibrationSenders(entryFile);
    const live = process.stderr.isTTY && process.env['CI'] === undefined;
    const world = {
        env: process.env,
        cwd: process.cwd(),
        now: () => new Date(),
        log: (line) => void process.stderr.write(`${line}\n`),
        live: live
            ? liveLines((text) => void process.stderr.write(text), () => known(process.stderr.rows) ?? 24)
            : undefined,
        colour: wantsColour(process.env, process.stdout.isTTY),
        width: known(process.stdout.columns) ?? known(process.stderr.columns) ?? 100,
        signal: controller.signal,
        sender: senders.next,
        toolVersion,
    };
    return {
        world,
        senders,
        stop: () => {
            senders.stop();
            process.off('SIGINT', end);
            process.off('SIGTERM', end);
        },
        interruptedBy: () => interruptedBy,
    };
}
/** Terminals that do not know their size say 0. */
function known(size) {
    return size === 0 ? undefined : size;
}
/** https://no-color.org and https://force-color.org (read 2026-11-22): the refusal wins. */
function wantsColour(env, isTty) {
    if ((env['NO_COLOR'] ?? '') !== '')
        return false;
    const forced = env['FORCE_COLOR'] ?? '';
    return forced === '' ? isTty : forced !== '0';
}

;// CONCATENATED MODULE: ./lib/cli/main.js







/**
 * The command line: argv and files in, text and exit code out.
 *
 * @param entryFile the program's own file, which its threads enter
 */
async function main(entryFile) {
    const { world, senders, stop, interruptedBy } = processWorld(toolVersion((0,external_node_url_.pathToFileURL)(entryFile).href), entryFile);
    const program = new commander/* Command */.uB('latency-lens')
        .description('CI gate for LLM latency: tells a slow change from a slow provider, says by how much.')
        .version(world.toolVersion)
        .showHelpAfterError('(latency-lens --help says more)')
        .exitOverride();
    let exit = failures/* EXIT */.dc.pass;
    defineCommands(program, { world, entryFile, measuresSoon: senders.ahead }, (code) => {
        exit = code;
    });
    try {
        await program.parseAsync();
    }
    catch (error) {
        exit = exitOf(error);
        // Commander has printed its own; help and version are no failures.
        if (!(error instanceof commander/* CommanderError */.b7))
            process.stderr.write(await told(error, world));
    }
    finally {
        stop();
    }
    const signal = interruptedBy();
    return signal === undefined ? exit : 128 + signal;
}
function exitOf(error) {
    if (error instanceof commander/* CommanderError */.b7)
        return error.exitCode === 0 ? failures/* EXIT */.dc.pass : failures/* EXIT */.dc.usage;
    const [first] = (0,lens_error/* lensErrorsOf */.XI)(error);
    return first === undefined ? failures/* EXIT */.dc.bug : failures/* failures */.e9[first.code].exit;
}
async function told(error, world) {
    const { printBug, printErrors } = await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(812), __webpack_require__.e(757)]).then(__webpack_require__.bind(__webpack_require__, 6757));
    const known = (0,lens_error/* lensErrorsOf */.XI)(error);
    return known.length > 0 ? printErrors(known, world) : printBug(error, world);
}


/***/ }),

/***/ 4326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   e9: () => (/* binding */ failures),
/* harmony export */   sH: () => (/* binding */ isFailureCode)
/* harmony export */ });
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

/***/ 1346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ isLensError),
/* harmony export */   XI: () => (/* binding */ lensErrorsOf),
/* harmony export */   hw: () => (/* binding */ LensError),
/* harmony export */   ub: () => (/* binding */ LensErrors)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4326);

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

/***/ 1960:
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

/***/ 4840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ startSimulatorInThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _worker_role_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1479);


/**
 * Starts a simulator in a worker thread.
 *
 * The bundler does not follow `new Worker(new URL(…))`, so the thread enters the bundle itself once more: `entryFile` is the
 * file that runs now, and it must hand over to `simulatorWorkerMain` when `isSimulatorWorker()`.
 *
 * @throws Error when the thread ends or fails before it listens.
 */
async function startSimulatorInThread(entryFile, options = {}, { execArgv, signal } = {}) {
    const task = { role: _worker_role_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLE */ .z, options };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entryFile, { workerData: task, argv: [], ...(execArgv && { execArgv: [...execArgv] }) });
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


/***/ })

};
