/**
 * The commands that the library offers. Each is a table of contents in `pipeline/`, one line per step and no logic, and
 * what a step is made of stands in the rooms. The other entries load the one command that they run.
 */
export { compareRuns } from './pipeline/compare-runs.js';
export { gate, type GateResult } from './pipeline/gate.js';
export { measureOnly } from './pipeline/measure-only.js';
export { planOnly } from './pipeline/plan-only.js';
export { printErrors } from './pipeline/print.js';
export { renderStored } from './pipeline/render-stored.js';
export type { World } from './pipeline/world.js';
