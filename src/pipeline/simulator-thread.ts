/** The thread that self-calibration starts from the entry file: an entry hands over to it first thing. */
export { simulatorWorkerMain } from '../simulator/run-in-thread.js';
export { isSimulatorWorker } from '../simulator/worker-role.js';
