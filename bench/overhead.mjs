/**
 * What measuring costs.
 *
 *   npm run bench:overhead [-- --repetitions 5 --starts 7]      after `npm run build`
 *
 * CPU and memory: the clients of bench:accuracy at 1,000 streams × 20 events/s, in turns, each in a fresh process; ours
 * keeps no event for the bench here. Events per second on one core are those that a core full of nothing else would
 * carry: a million microseconds over the CPU time of an event. A producer fast enough to fill a core really would glue
 * events together, and then a socket that only stamps reads dozens at once.
 *
 * Start: from the spawn of the bundle to its first connection of any kind (the self-calibration's), to the first
 * request at the target behind the self-calibration, and to the end of `--help`. Fresh processes, median.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startSimulator } from '../lib/simulator/simulator.js';
import { now } from './clients/stamps-in-body.mjs';
import { flag, machineFacts, median, round } from './machine-facts.mjs';
import { runClient, startSimulatorProcess } from './start-process.mjs';

const STREAMS = 1000;
const EVENTS = Number(flag('events', '200'));
const repetitions = Number(flag('repetitions', '5'));
const starts = Number(flag('starts', '7'));
const CLI = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const HOOK = fileURLToPath(new URL('./first-socket.mjs', import.meta.url));

const machine = machineFacts();
const streaming = await compareClients();
const start = existsSync(CLI) ? await startTimes() : undefined;
const demands = [
  {
    demand: 'events/s on one core ≥ 60 % of the floor',
    figure: streaming.eventsPerCoreShareOfFloor,
    met: streaming.eventsPerCoreShareOfFloor >= 0.6,
  },
  { demand: 'RSS at 1,000 streams ≤ 150 MB', figure: streaming.lens.rssMb, met: streaming.lens.rssMb <= 150 },
  ...(start === undefined
    ? []
    : [
        {
          demand: 'start to first request ≤ 300 ms',
          figure: start.firstConnectionMs,
          met: start.firstConnectionMs <= 300,
        },
        { demand: '--help ≤ 200 ms', figure: start.helpMs, met: start.helpMs <= 200 },
      ]),
];
process.stdout.write(
  `${JSON.stringify({ bench: 'overhead', machine, streams: STREAMS, streaming, start, verdict: demands }, null, 2)}\n`,
);

async function compareClients() {
  const behaviour = { ttft: 100, gap: 50, embedStamps: true };
  const simulator = await startSimulatorProcess({
    rules: [
      { ...behaviour, model: 'warmup', tokens: 5 },
      { ...behaviour, model: 'measured', tokens: EVENTS },
    ],
  });
  const task = { url: simulator.url, streams: STREAMS, events: EVENTS, lastsMs: 100 + 50 * EVENTS, minEvents: 1 };
  const names = /** @type {const} */ (['floor', 'lens', 'sdk']);
  /** @type {Record<string, { cpuUsPerEvent: number, rssMb: number, idleRssMb: number }[]>} */
  const figures = { floor: [], lens: [], sdk: [] };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const name of names) figures[name]?.push(await runClient(name, { ...task, keep: false }));
    process.stderr.write(`clients: ${repetition + 1} of ${repetitions}\n`);
  }
  await simulator.close();
  /** @param {(typeof names)[number]} name */
  const summary = (name) => {
    const of = (/** @type {'cpuUsPerEvent' | 'rssMb' | 'idleRssMb'} */ figure) =>
      median((figures[name] ?? []).map((one) => one[figure]));
    return {
      cpuUsPerEvent: round(of('cpuUsPerEvent')),
      eventsPerCoreSecond: Math.round(1e6 / of('cpuUsPerEvent')),
      rssMb: round(of('rssMb'), 1),
      kbPerOpenStream: round(((of('rssMb') - of('idleRssMb')) * 1024) / STREAMS, 1),
    };
  };
  const [floor, lens, sdk] = [summary('floor'), summary('lens'), summary('sdk')];
  const shares = (figures['floor'] ?? []).map(
    (one, index) => one.cpuUsPerEvent / (figures['lens']?.[index]?.cpuUsPerEvent ?? Number.NaN),
  );
  return { floor, lens, sdk, eventsPerCoreShareOfFloor: round(median(shares)) };
}

async function startTimes() {
  const simulator = await startSimulator({ script: { rules: [{ ttft: 1, gap: 1, tokens: 2 }] } });
  const folder = mkdtempSync(join(tmpdir(), 'lens-bench-'));
  const config = join(folder, 'latency-lens.yml');
  writeFileSync(
    config,
    [
      'version: 1',
      'targets:',
      `  - { id: local, provider: openai-compatible, base-url: "${simulator.url}/v1", model: m, params: { max-output-tokens: 5 }, price: { input: 0, output: 0 } }`,
      'scenarios:',
      '  - { id: s, messages: [{ role: user, content: hi }] }',
      'iterations: 1',
      'warmup: 0',
      '',
    ].join('\n'),
  );
  /** @type {{ first: number[], target: number[], help: number[] }} */
  const times = { first: [], target: [], help: [] };
  for (let run = 0; run < starts; run += 1) {
    simulator.clearStamps();
    const args = ['run', '--config', config, '--out', join(folder, 'out'), '--allowed-hosts', '127.0.0.1'];
    const { spawnedAt, text } = await finished(['--import', HOOK, CLI, ...args], folder);
    const connectedAt = Number(/first-socket (\d+)/.exec(text)?.[1] ?? Number.NaN) / 1e6;
    times.first.push(connectedAt - spawnedAt);
    times.target.push((simulator.stamps()[0]?.receivedMs ?? Number.NaN) - spawnedAt);
    const help = await finished([CLI, '--help'], folder);
    times.help.push(help.endedAt - help.spawnedAt);
  }
  await simulator.close();
  rmSync(folder, { recursive: true });
  return {
    firstConnectionMs: round(median(times.first), 1),
    firstRequestBehindCalibrationMs: round(median(times.target), 1),
    helpMs: round(median(times.help), 1),
  };
}

/** @param {readonly string[]} args @param {string} cwd */
async function finished(args, cwd) {
  const spawnedAt = now();
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${child.exitCode}\n${text}`);
  return { spawnedAt, endedAt: now(), text };
}
