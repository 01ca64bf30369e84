/** Entry of the command line. A placeholder that proves the build until the real entry stands here. */
import { Command } from 'commander';

const program = new Command('latency-lens').description('CI gate for LLM latency');
program.command('demo').action(() => {
  process.stdout.write('demo: not built yet\n');
});
await program.parseAsync();
