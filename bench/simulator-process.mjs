/**
 * The simulator in a process of its own: prints its URL, serves until its standard input ends.
 *
 *   node bench/simulator-process.mjs '<script as JSON>'
 */
import { startSimulator } from '../lib/simulator/simulator.js';

const simulator = await startSimulator({ script: JSON.parse(process.argv[2] ?? '{}'), keepStamps: 1 });
process.stdout.write(`${simulator.url}\n`);
process.stdin.resume();
process.stdin.on('end', () => void simulator.close());
