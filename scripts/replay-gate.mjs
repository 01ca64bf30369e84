#!/usr/bin/env node
// `latency-lens gate` as a user starts it, against a server that replays recorded OpenAI-compatible streams: every
// cell's text events and token usage must be what the recording's expected.json says.
//
//   node scripts/replay-gate.mjs FOLDER     (a folder with INDEX.json; needs `npm run build`)
//
// Prints a line for each recording that differs and ends with one JSON line {recordings, trials, passed, failed}.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { startSimulator } from '../lib/simulator/simulator.js';

const ITERATIONS = 2;
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/replay-gate.mjs FOLDER');
  process.exit(2);
}

/** @typedef {Awaited<ReturnType<typeof load>>} Recorded */

/** @type {{ id: string, api: string, kind: string, model?: string, body: string }[]} */
const index = JSON.parse(await readFile(join(folder, 'INDEX.json'), 'utf8'));
const recordings = await Promise.all(
  index.filter((entry) => entry.api === 'openai-chat' && entry.kind === 'stream').map(load),
);

const simulator = await startSimulator({
  replay: (request) => recordings.find(({ name }) => request.path.startsWith(`/${name}/`))?.recording,
});
const work = await mkdtemp(join(tmpdir(), 'latency-lens-replay-'));
let failed = 0;
let trials = 0;
try {
  const config = join(work, 'latency-lens.yml');
  await writeFile(config, JSON.stringify(configFor(simulator.url)));
  const cli = new URL('../dist/cli/index.js', import.meta.url).pathname;
  const flags = [
    '--config',
    config,
    '--baseline-dir',
    join(work, 'baseline'),
    '--out',
    join(work, 'out'),
    '--max-cost-usd',
    'none',
    '--json',
  ];
  // No baseline: whatever the answers are, the run is recorded. Exit 3 would mean that nothing at all was measured.
  await promisify(execFile)(process.execPath, [cli, 'gate', ...flags], { cwd: work, maxBuffer: 1 << 28 });
  const run = JSON.parse(await readFile(join(work, 'out', 'run.json'), 'utf8'));
  for (const recording of recordings) {
    const found = run.trials.filter((/** @type {{ cell: string }} */ trial) =>
      trial.cell.startsWith(`${recording.name}/`),
    );
    trials += found.length;
    const problems =
      found.length === ITERATIONS
        ? found.flatMap((/** @type {any} */ trial) => differences(trial, recording.expected))
        : ['not called'];
    if (problems.length === 0) continue;
    failed += 1;
    console.log(`${recording.id}: ${[...new Set(problems)].join('; ')}`);
  }
} finally {
  await simulator.close();
  await rm(work, { recursive: true, force: true });
}
console.log(JSON.stringify({ recordings: recordings.length, trials, passed: recordings.length - failed, failed }));
process.exitCode = failed === 0 ? 0 : 1;

/** @param {typeof index[number]} entry */
async function load(entry) {
  const read = (/** @type {string} */ file) => readFile(join(String(folder), entry.id, file));
  const json = async (/** @type {string} */ file) => JSON.parse(String(await read(file)));
  const [response, expected, request, body] = await Promise.all([
    json('response.json'),
    json('expected.json'),
    json('request.json').catch(() => ({})),
    read(entry.body),
  ]);
  return {
    id: entry.id,
    name: `r${index.indexOf(entry)}`,
    model: entry.model ?? 'recorded',
    choices: Object.keys(expected.text_by_choice ?? {}).length || request.body?.n || 1,
    expected,
    recording: {
      status: response.status,
      headers: { 'content-type': 'text/event-stream', ...response.headers },
      chunks: cut(body, response.reads),
    },
  };
}

/**
 * Where the sizes of the recorded reads are known, the body leaves in the same pieces.
 *
 * @param {Buffer} body
 * @param {number[]} reads
 */
function cut(body, reads = [body.length]) {
  let from = 0;
  return reads.map((size) => body.subarray(from, (from += size)));
}

/** @param {string} url */
function configFor(url) {
  return {
    version: 1,
    targets: recordings.map(({ name, model, choices }) => ({
      id: name,
      provider: 'openai-compatible',
      'base-url': `${url}/${name}/v1`,
      model,
      auth: 'none',
      ...(choices > 1 && { params: { n: choices } }),
    })),
    scenarios: [{ id: 'replayed', messages: [{ role: 'user', content: 'Answer as recorded.' }] }],
    iterations: ITERATIONS,
    warmup: 0,
    gate: { metrics: ['ttft'] },
  };
}

/**
 * What the trial says otherwise than the recording.
 *
 * @param {any} trial
 * @param {any} expected
 */
function differences(trial, expected) {
  const usage = trial.usage ?? {};
  const pairs = [
    ['text events', trial.textEvents, expected.counts.text_events],
    ['reasoning events', trial.reasoningEvents, expected.counts.reasoning_events],
    ['input tokens', usage.inputTokens ?? null, expected.input_tokens],
    ['output tokens', usage.outputTokens ?? null, expected.output_tokens],
    ['reasoning tokens', usage.reasoningTokens ?? null, expected.reasoning_tokens],
    // expected.json knows OpenAI's own member for cached tokens; the adapter also reads Together's and Databricks'.
    ...(expected.cached_input_tokens === null
      ? []
      : [['cached tokens', usage.cachedInputTokens ?? null, expected.cached_input_tokens]]),
  ];
  return pairs
    .filter(([, got, wanted]) => got !== wanted)
    .map(([what, got, wanted]) => `${what} ${got}, recorded ${wanted}`);
}
