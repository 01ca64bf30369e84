/**
 * The whole tool on one page: each command as a table of contents, one line per step, no logic.
 * What a step does stands in `pipeline/`, what it is made of in the rooms.
 */
export { calibrateTargets } from './pipeline/calibrate-targets.js';
export { compareRuns } from './pipeline/compare-runs.js';
export { explainFailure, printErrors, printSchema } from './pipeline/print.js';
export { gate, type GateResult } from './pipeline/gate.js';
export { gateOnPlatform } from './pipeline/gate-on-platform.js';
export { measureOnly } from './pipeline/measure-only.js';
export { planOnly } from './pipeline/plan-only.js';
export { renderStored } from './pipeline/render-stored.js';
export { redactorFor } from './pipeline/redaction.js';
export type { World } from './pipeline/world.js';
export { isSimulatorWorker, simulatorWorkerMain } from './pipeline/simulator-thread.js';
export { toolVersion } from './pipeline/tool-version.js';
