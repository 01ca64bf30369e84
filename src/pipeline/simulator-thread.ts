export { isSimulatorWorker } from '../simulator/worker-role.js';

/** What an entry hands over to when it finds itself in the thread of `startSimulatorInThread`, before it loads the rest. */
export async function simulatorWorkerMain(): Promise<void> {
  const thread = await import('../simulator/thread-main.js');
  await thread.simulatorWorkerMain();
}
