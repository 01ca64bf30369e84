import { parentPort, Worker, workerData } from 'node:worker_threads';

import { loadRecordings, replayOf } from './load-recordings.js';
import { isRecord } from './members.js';
import type { DriftScope } from './rule-book.js';
import type { SimulatorScript } from './script.js';
import { type Simulator, type SimulatorOptions, startSimulator } from './simulator.js';
import type { RequestStamps } from './stamp-log.js';
import { ROLE } from './worker-role.js';

/** What crosses to a thread or a process: everything but functions. */
export interface RemoteOptions extends Omit<SimulatorOptions, 'replay'> {
  /** A folder of recordings to serve, see `loadRecordings`. */
  readonly replayFolder?: string;
}

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

type Order =
  | { readonly type: 'script'; readonly script: SimulatorScript }
  | { readonly type: 'drift'; readonly factor: number; readonly scope: DriftScope }
  | { readonly type: 'stamps' }
  | { readonly type: 'close' };
type Numbered = Order & { readonly order: number };

type Reply =
  | { readonly type: 'listening'; readonly url: string; readonly port: number }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'done'; readonly order: number; readonly stamps: readonly RequestStamps[] };

interface Task {
  readonly role: typeof ROLE;
  readonly options: RemoteOptions;
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
  execArgv?: readonly string[],
): Promise<SimulatorThread> {
  const task: Task = { role: ROLE, options };
  const worker = new Worker(entryFile, { workerData: task, argv: [], ...(execArgv && { execArgv: [...execArgv] }) });
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

/** A simulator from options that crossed a border. */
export async function startRemote({ replayFolder, ...options }: RemoteOptions): Promise<Simulator> {
  if (replayFolder === undefined) return startSimulator(options);
  return startSimulator({ ...options, replay: replayOf(await loadRecordings(replayFolder)) });
}

function isTask(value: unknown): value is Task {
  return isRecord(value) && value['role'] === ROLE && isRecord(value['options']);
}
