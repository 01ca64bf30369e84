import { Worker } from 'node:worker_threads';

import type { RemoteOptions } from './remote-simulator.js';
import type { DriftScope } from './rule-book.js';
import type { SimulatorScript } from './script.js';
import type { RequestStamps } from './stamp-log.js';
import type { Numbered, Order, Reply, Task } from './thread-orders.js';
import { ROLE } from './worker-role.js';

/** A simulator on a thread of its own, so that the one who measures does not wait for the one who answers. */
export interface SimulatorThread {
  readonly url: string;
  readonly port: number;
  readonly stamps: () => Promise<readonly RequestStamps[]>;
  readonly setScript: (script: SimulatorScript) => Promise<void>;
  readonly setDrift: (factor: number, scope?: DriftScope) => Promise<void>;
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

export interface ThreadOptions {
  /** Node's own flags for the thread; those of the process when left out. */
  readonly execArgv?: readonly string[];
  /** Ends the thread at once, also while it starts. */
  readonly signal?: AbortSignal;
}

/**
 * Starts a simulator in a worker thread.
 *
 * The bundler does not follow `new Worker(new URL(…))`, so the thread enters the bundle itself once more: `entryFile` is the
 * file that runs now, and it must hand over to `simulatorWorkerMain` when `isSimulatorWorker()`.
 *
 * @throws Error when the thread ends or fails before it listens.
 */
export async function startSimulatorInThread(
  entryFile: string,
  options: RemoteOptions = {},
  { execArgv, signal }: ThreadOptions = {},
): Promise<SimulatorThread> {
  const task: Task = { role: ROLE, options };
  const worker = new Worker(entryFile, { workerData: task, argv: [], ...(execArgv && { execArgv: [...execArgv] }) });
  signal?.addEventListener('abort', () => void worker.terminate(), { once: true });
  const waiting = new Map<number, (stamps: readonly RequestStamps[]) => void>();
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isOver = true;
      for (const answer of waiting.values()) answer([]);
      resolve();
    });
  });
  const { url, port } = await listening(worker);
  worker.on('message', (reply: Reply) => {
    if (reply.type !== 'done') return;
    waiting.get(reply.order)?.(reply.stamps);
    waiting.delete(reply.order);
  });
  let orders = 0;
  const send = (order: Order): Promise<readonly RequestStamps[]> => {
    orders += 1;
    const numbered: Numbered = { ...order, order: orders };
    return new Promise((resolve) => {
      if (isOver) return resolve([]);
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

function listening(worker: Worker): Promise<{ readonly url: string; readonly port: number }> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('The simulator thread ended before it listened.'));
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.once('message', (reply: Reply) => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      if (reply.type === 'listening') resolve(reply);
      else reject(new Error(reply.type === 'failed' ? reply.message : 'The simulator thread answered out of turn.'));
    });
  });
}
