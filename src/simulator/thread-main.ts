import { parentPort, workerData } from 'node:worker_threads';

import { isRecord } from './members.js';
import { startRemote } from './remote-simulator.js';
import type { Simulator } from './simulator.js';
import type { Numbered, Reply, Task } from './thread-orders.js';
import { ROLE } from './worker-role.js';

/** What the thread runs. Ends when told to close. */
export async function simulatorWorkerMain(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('simulatorWorkerMain runs in a worker thread only.');
  const reply = (message: Reply): void => port.postMessage(message);
  let simulator: Simulator;
  try {
    simulator = await startRemote(isTask(workerData) ? workerData.options : {});
  } catch (error) {
    reply({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    return;
  }
  await new Promise<void>((resolve) => {
    port.on('message', (order: Numbered) => {
      if (order.type === 'script') simulator.setScript(order.script);
      if (order.type === 'drift') simulator.setDrift(order.factor, order.scope);
      if (order.type === 'close') resolve();
      reply({ type: 'done', order: order.order, stamps: order.type === 'stamps' ? simulator.stamps() : [] });
    });
    reply({ type: 'listening', url: simulator.url, port: simulator.port });
  });
  await simulator.close();
  port.close();
}

function isTask(value: unknown): value is Task {
  return isRecord(value) && value['role'] === ROLE && isRecord(value['options']);
}
