/** The thread that self-calibration starts from the entry file: an entry hands over to it first thing. */
export { isSimulatorWorker, simulatorWorkerMain } from '../simulator/run-in-thread.js';
