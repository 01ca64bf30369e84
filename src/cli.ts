import { fileURLToPath } from 'node:url';

import { Command, CommanderError } from 'commander';

import { defineCommands } from './cli/commands.js';
import { processWorld } from './cli/process-world.js';
import { EXIT, failures } from './model/failures.js';
import { lensErrorsOf } from './model/lens-error.js';
import type { World } from './pipeline.js';
import { toolVersion } from './pipeline/tool-version.js';
import { isSimulatorWorker } from './simulator/worker-role.js';

/** Entry of the command line: argv and files in, text and exit code out. */
async function main(): Promise<void> {
  const { world, stop, interruptedBy } = processWorld(toolVersion(import.meta.url), fileURLToPath(import.meta.url));
  const program = new Command('latency-lens')
    .description('CI gate for LLM latency: tells a slow change from a slow provider, says by how much.')
    .version(world.toolVersion)
    .showHelpAfterError('(latency-lens --help says more)')
    .exitOverride();
  let exit: number = EXIT.pass;
  defineCommands(program, world, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync();
  } catch (error) {
    exit = exitOf(error);
    // Commander has printed its own; help and version are no failures.
    if (!(error instanceof CommanderError)) process.stderr.write(await told(error, world));
  } finally {
    stop();
  }
  const signal = interruptedBy();
  process.exitCode = signal === undefined ? exit : 128 + signal;
}

function exitOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.pass : EXIT.usage;
  const [first] = lensErrorsOf(error);
  return first === undefined ? EXIT.bug : failures[first.code].exit;
}

async function told(error: unknown, world: World): Promise<string> {
  const { printErrors, redactorFor } = await import('./pipeline.js');
  const known = lensErrorsOf(error);
  if (known.length > 0) return printErrors(known, world);
  const stack = redactorFor(world.env)(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return `This is our bug, please report it with the lines below (they hold no keys and no prompts):\n${stack}\n`;
}

// What is heavy is loaded by those who need it: help needs nothing, and the simulator's thread none of the rest.
if (isSimulatorWorker()) {
  const { simulatorWorkerMain } = await import('./simulator/run-in-thread.js');
  await simulatorWorkerMain();
} else {
  await main();
}
