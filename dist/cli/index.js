#!/usr/bin/env node
/**
 * First file of both bundles, copied as it is to `dist/index.js` and `dist/cli/index.js`.
 *
 * The real program needs a recent Node and crashes while loading on an older one (undici 8 does), with a stack trace
 * that tells nobody what to do. So this file imports nothing, uses no syntax younger than Node 14, checks the version,
 * and only then loads the program that lies in `main/` beside it.
 */
const NEEDED = [22, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    process.stderr.write(`LLM Latency Lens needs Node ${NEEDED.join('.')} or newer and this is Node ${process.versions.node}: ` +
        'install a newer Node (https://nodejs.org) and run it again.\n');
    process.exitCode = 2;
}
else {
    import(new URL('./main/index.js', import.meta.url).href).catch((error) => {
        // Exit 1 would read as "regression"; a program that cannot be loaded is our bug.
        process.stderr.write(`LLM Latency Lens could not be loaded, please report this:\n${describe(error)}\n`);
        process.exitCode = 70;
    });
}
function describe(error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
export {};
