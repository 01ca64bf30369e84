/**
 * What measuring costs.
 *
 *   npm run bench:overhead [-- --repetitions 5 --starts 7]      after `npm run build`
 *
 * CPU: the clients of bench:accuracy at 1,000 streams × 20 events/s, in turns, each in a fresh process; ours
 * keeps no event for the bench here. Events per second on one core are those that a core full of nothing else would
 * carry: a million microseconds over the CPU time of an event. A producer fast enough to fill a core really would glue
 * events together, and then a socket that only stamps reads dozens at once.
 *
 * Memory: the command `run` itself, with 1,000 streams in flight as above: the most it holds while they are (Linux).
 *
 * Start: from the spawn of the command to its first connection of any kind (the self-calibration's), to the first
 * request at the target behind the self-calibration, and to the end of `--help`; from the spawn of the action, on a push
 * and with a token, to its first connection (GitHub's API). Fresh processes, median.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const ACTION = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const HOOK = fileURLToPath(new URL('./first-socket.mjs', import.meta.url));

const machine = machineFacts();
const streaming = await compareClients();
const start = existsSync(CLI) ? await startTimes() : undefined;
const rssMb = existsSync(CLI) && existsSync('/proc/self/status') ? await commandRss() : undefined;
const demands = [
  {
    demand: 'events/s on one core ≥ 60 % of the floor',
    figure: streaming.eventsPerCoreShareOfFloor,
    met: streaming.eventsPerCoreShareOfFloor >= 0.6,
  },
  ...(rssMb === undefined ? [] : [{ demand: 'RSS at 1,000 streams ≤ 150 MB', figure: rssMb, met: rssMb <= 150 }]),
  ...(start === undefined
    ? []
    : [
        {
          demand: 'start to first request ≤ 300 ms',
          figure: start.firstConnectionMs,
          met: start.firstConnectionMs <= 300,
        },
        {
          demand: 'the same of the action, which loads GitHub’s client too',
          figure: start.actionFirstConnectionMs,
          met: start.actionFirstConnectionMs <= 300,
        },
        { demand: '--help ≤ 200 ms', figure: start.helpMs, met: start.helpMs <= 200 },
      ]),
];
process.stdout.write(
  `${JSON.stringify({ bench: 'overhead', machine, streams: STREAMS, streaming, rssMb, start, verdict: demands }, null, 2)}\n`,
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

/** Streams start at equal distances; from the end of the first one on there are always STREAMS of them. */
async function commandRss() {
  const simulator = await startSimulatorProcess({ rules: [{ ttft: 100, gap: 50, tokens: EVENTS }] });
  const lastsMs = 100 + 50 * EVENTS;
  const folder = mkdtempSync(join(tmpdir(), 'lens-bench-'));
  const rate = Math.round(STREAMS / (lastsMs / 1000));
  const config = writeConfig(folder, simulator.url, [
    `iterations: ${2 * STREAMS}`,
    `load: { mode: constant, rate: ${rate}/s }`,
  ]);
  const found = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const args = [CLI, 'run', '--config', config, '--out', join(folder, 'out'), '--allowed-hosts', '127.0.0.1'];
    const child = spawn(process.execPath, [...args, '--max-requests', String(3 * STREAMS)], { stdio: 'ignore' });
    const startedAt = now();
    let most = 0;
    const looking = setInterval(() => {
      const passed = now() - startedAt;
      // It starts and calibrates in the first second.
      if (passed < lastsMs + 1000 || passed > 2 * lastsMs) return;
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    }, 200);
    const [code] = await once(child, 'close');
    clearInterval(looking);
    if (code !== 0) throw new Error(`run ended with ${code}`);
    found.push(most);
    process.stderr.write(`memory: ${repetition + 1} of ${repetitions}\n`);
  }
  await simulator.close();
  rmSync(folder, { recursive: true });
  return round(median(found), 1);
}

/** @param {string} folder @param {string} url @param {readonly string[]} rest */
function writeConfig(folder, url, rest) {
  const path = join(folder, 'latency-lens.yml');
  const lines = [
    'version: 1',
    'targets:',
    `  - { id: local, provider: openai-compatible, base-url: "${url}/v1", model: m, params: { max-output-tokens: 500 }, price: { input: 0, output: 0 } }`,
    'scenarios:',
    '  - { id: s, messages: [{ role: user, content: hi }] }',
    'warmup: 0',
    ...rest,
    '',
  ];
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function startTimes() {
  const simulator = await startSimulator({ script: { rules: [{ ttft: 1, gap: 1, tokens: 2 }] } });
  const folder = mkdtempSync(join(tmpdir(), 'lens-bench-'));
  const config = writeConfig(folder, simulator.url, ['iterations: 1']);
  /** @type {{ first: number[], target: number[], help: number[], action: number[] }} */
  const times = { first: [], target: [], help: [], action: [] };
  const env = actionEnvironment(folder, simulator.url);
  for (let run = 0; run < starts; run += 1) {
    simulator.clearStamps();
    const args = ['run', '--config', config, '--out', join(folder, 'out'), '--allowed-hosts', '127.0.0.1'];
    const { spawnedAt, text } = await finished(['--import', HOOK, CLI, ...args], folder);
    times.first.push(connectedAt(text) - spawnedAt);
    times.target.push((simulator.stamps()[0]?.receivedMs ?? Number.NaN) - spawnedAt);
    const help = await finished([CLI, '--help'], folder);
    times.help.push(help.endedAt - help.spawnedAt);
    const action = await finished(['--import', HOOK, ACTION], folder, env);
    times.action.push(connectedAt(action.text) - action.spawnedAt);
  }
  await simulator.close();
  rmSync(folder, { recursive: true });
  return {
    firstConnectionMs: round(median(times.first), 1),
    firstRequestBehindCalibrationMs: round(median(times.target), 1),
    helpMs: round(median(times.help), 1),
    actionFirstConnectionMs: round(median(times.action), 1),
  };
}

/** What first-socket.mjs wrote. @param {string} text */
function connectedAt(text) {
  return Number(/first-socket (\d+)/.exec(text)?.[1] ?? Number.NaN) / 1e6;
}

/** What a runner says to a step, on a push to the default branch. @param {string} folder @param {string} api */
function actionEnvironment(folder, api) {
  const file = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: api,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify({ repository: { id: 1, default_branch: 'main' } })),
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'd'.repeat(40),
    GITHUB_STEP_SUMMARY: file('summary.md', ''),
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/gate.yml@refs/heads/main',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    'INPUT_ALLOWED-HOSTS': '127.0.0.1',
    'INPUT_GITHUB-TOKEN': 'a-token-of-nobody',
  };
}

/** @param {readonly string[]} args @param {string} cwd @param {Record<string, string>} [env] */
async function finished(args, cwd, env = {}) {
  const spawnedAt = now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${child.exitCode}\n${text}`);
  return { spawnedAt, endedAt: now(), text };
}
