// An entry as the bundle has one: it hands over to the simulator when it finds itself in the simulator's thread, and runs
// it in the foreground otherwise. The sources are TypeScript, which Node strips; only the ending of the names must be led on.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')
      ? next(`${specifier.slice(0, -3)}.ts`, context)
      : next(specifier, context),
});

const room = new URL('../../../src/simulator/', import.meta.url);
const { simulatorWorkerMain } = await import(new URL('thread-main.ts', room).href);
const { isSimulatorWorker } = await import(new URL('worker-role.ts', room).href);
const { simulatorProcessMain } = await import(new URL('run-in-process.ts', room).href);
await (isSimulatorWorker() ? simulatorWorkerMain() : simulatorProcessMain(JSON.parse(process.argv[2] ?? '{}')));
