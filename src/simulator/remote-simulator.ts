import { loadRecordings, replayOf } from './load-recordings.js';
import { type Simulator, type SimulatorOptions, startSimulator } from './simulator.js';

/** What crosses to a thread or a process: everything but functions. */
export interface RemoteOptions extends Omit<SimulatorOptions, 'replay'> {
  /** A folder of recordings to serve, see `loadRecordings`. */
  readonly replayFolder?: string;
}

/** A simulator from options that crossed a border. */
export async function startRemote({ replayFolder, ...options }: RemoteOptions): Promise<Simulator> {
  if (replayFolder === undefined) return startSimulator(options);
  return startSimulator({ ...options, replay: replayOf(await loadRecordings(replayFolder)) });
}
