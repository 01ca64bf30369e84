import { fileURLToPath } from 'node:url';

import { isSimulatorWorker, simulatorWorkerMain } from './pipeline/simulator-thread.js';

/** Entry of the command line. It loads what is to be done, and nothing beside: it is the entry of a thread, too. */
if (isSimulatorWorker()) {
  await simulatorWorkerMain();
} else {
  const { main } = await import('./cli/main.js');
  process.exitCode = await main(fileURLToPath(import.meta.url));
}
