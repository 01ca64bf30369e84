import { workerData } from 'node:worker_threads';

import { isRecord } from './members.js';

export const ROLE = 'lens-simulator';

/** True in a thread that `startSimulatorInThread` started: the entry then calls `simulatorWorkerMain` and nothing else. */
export function isSimulatorWorker(): boolean {
  return isRecord(workerData) && workerData['role'] === ROLE;
}
