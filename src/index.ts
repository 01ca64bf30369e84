/** The library: the same pipeline inside a test runner or a service. Nothing here reads argv or leaves the process. */
export {
  compareRuns,
  gate,
  type GateResult,
  measureOnly,
  planOnly,
  printErrors,
  renderStored,
  type World,
} from './pipeline.js';
export { isLensError, LensError, LensErrors, lensErrorsOf } from './model/lens-error.js';
export type { Report } from './model/report.js';
export type { Run } from './model/run.js';
export { DEFAULT_SETTINGS, type Settings } from './model/settings.js';
export type { Summary } from './model/summary.js';
export type { Verdict } from './model/verdict.js';
