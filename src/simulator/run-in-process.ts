import { type RemoteOptions, startRemote } from './remote-simulator.js';

/** How the process that runs the simulator is told and tells. */
export interface ProcessOptions extends RemoteOptions {
  /** Also ends when standard input does: a child that does not outlive its parent. */
  readonly endsWithStdin?: boolean;
}

/**
 * The simulator in the foreground: one JSON line `{"url", "port", "pid"}` on standard output when it listens, then until
 * SIGINT or SIGTERM. Everything else is asked through its control paths.
 */
export async function simulatorProcessMain(options: ProcessOptions = {}): Promise<void> {
  const { endsWithStdin, ...rest } = options;
  const simulator = await startRemote(rest);
  process.stdout.write(`${JSON.stringify({ url: simulator.url, port: simulator.port, pid: process.pid })}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    if (endsWithStdin === true) process.stdin.once('end', resolve).once('close', resolve).resume();
  });
  process.stdin.pause();
  await simulator.close();
}
