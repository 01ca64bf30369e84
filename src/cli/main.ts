import { pathToFileURL } from 'node:url';

import { Command, CommanderError } from 'commander';

import { EXIT, failures } from '../model/failures.js';
import { lensErrorsOf } from '../model/lens-error.js';
import { toolVersion } from '../pipeline/tool-version.js';
import type { World } from '../pipeline/world.js';
import { defineCommands } from './commands.js';
import { processWorld } from './process-world.js';

/**
 * The command line: argv and files in, text and exit code out.
 *
 * @param entryFile the program's own file, which its threads enter
 */
export async function main(entryFile: string): Promise<number> {
  const { world, senders, stop, interruptedBy } = processWorld(toolVersion(pathToFileURL(entryFile).href), entryFile);
  const program = new Command('latency-lens')
    .description('CI gate for LLM latency: tells a slow change from a slow provider, says by how much.')
    .version(world.toolVersion)
    .showHelpAfterError('(latency-lens --help says more)')
    .exitOverride();
  let exit: number = EXIT.pass;
  defineCommands(program, { world, entryFile, measuresSoon: senders.ahead }, (code) => {
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
  return signal === undefined ? exit : 128 + signal;
}

function exitOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.pass : EXIT.usage;
  const [first] = lensErrorsOf(error);
  return first === undefined ? EXIT.bug : failures[first.code].exit;
}

async function told(error: unknown, world: World): Promise<string> {
  const { printBug, printErrors } = await import('../pipeline/print.js');
  const known = lensErrorsOf(error);
  return known.length > 0 ? printErrors(known, world) : printBug(error, world);
}
