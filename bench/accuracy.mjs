/**
 * How far our stamps are from the truth.
 *
 *   npm run bench:accuracy [-- --streams 1,100,1000 --repetitions 7 --min-events 2000]
 *
 * The simulator runs in its own process and writes the time of each event into the event, read from the clock that all
 * processes of the machine share. A client's error is its own stamp less that one. Each client runs in a fresh process;
 * the clients take turns, in an order that rotates from repetition to repetition, because the machine's own latency
 * moves more between two minutes than clients differ. What decides is the median over the repetitions of the ratio
 * (or difference) of two clients of the same repetition.
 */
import { flag, machineFacts, median, round } from './machine-facts.mjs';
import { runClient, startSimulatorProcess } from './start-process.mjs';

const RATE = 20;
const TTFT_MS = 100;
const sizes = flag('streams', '1,100,1000').split(',').map(Number);
const repetitions = Number(flag('repetitions', '7'));
const minEvents = Number(flag('min-events', '2000'));
/** 200 events at 20 a second: a stream of ten seconds, as a usual answer is. */
const events = Number(flag('events', '200'));
const clients = flag('clients', 'floor,lens,sdk,fetch').split(',');

/** @typedef {Awaited<ReturnType<typeof runClient>>} Figures */

const facts = machineFacts();
const sections = [];
for (const streams of sizes) sections.push(await compare(streams));
process.stdout.write(`${JSON.stringify({ bench: 'accuracy', machine: facts, rate: RATE, sections }, null, 2)}\n`);

/** @param {number} streams */
async function compare(streams) {
  const behaviour = { ttft: TTFT_MS, gap: 1000 / RATE, embedStamps: true };
  const script = {
    rules: [
      { ...behaviour, model: 'warmup', tokens: 5 },
      { ...behaviour, model: 'measured', tokens: events },
    ],
  };
  const simulator = await startSimulatorProcess(script);
  const lastsMs = TTFT_MS + (1000 / RATE) * events;
  const task = { url: simulator.url, streams, events, lastsMs, minEvents };
  /** @type {Record<string, Figures>[]} */
  const rounds = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    /** @type {Record<string, Figures>} */
    const figures = {};
    for (const client of rotated(clients, repetition))
      figures[client] = await runClient(kindOf(client), { ...task, ...variantOf(client) });
    rounds.push(figures);
    process.stderr.write(`${streams} streams: ${repetition + 1} of ${repetitions}\n`);
  }
  await simulator.close();
  return {
    streams,
    eventsPerRun: streams * events,
    repetitions,
    clients: summaries(rounds),
    verdict: verdictOf(streams, rounds),
  };
}

/**
 * `lens` in variants that were tried: `lens-thread` measures on a worker thread, `lens-held-1` decodes as soon as the
 * sockets have been read, `lens-held-65536` when a stream has so many bytes, `lens-eager` without waiting for a quiet
 * moment.
 * @param {string} client
 */
function variantOf(client) {
  const held = /^lens-held-(\d+)$/.exec(client)?.[1];
  const timing = {
    ...(held !== undefined && { heldBytes: Number(held) }),
    ...(client === 'lens-eager' && { patienceMs: 0 }),
  };
  return { thread: client.endsWith('-thread'), timing };
}

/** @param {string} client */
function kindOf(client) {
  return client.split('-')[0] ?? client;
}

/** @param {readonly Record<string, Figures>[]} rounds */
function summaries(rounds) {
  return Object.fromEntries(
    clients.map((client) => {
      const of = (/** @type {(figures: Figures) => number} */ figure) =>
        round(median(rounds.map((one) => figure(one[client]))));
      return [
        client,
        {
          errorP50Ms: of(({ errorMs }) => errorMs.p50),
          errorP99Ms: of(({ errorMs }) => errorMs.p99),
          firstTokenErrorP50Ms: of(({ firstTokenErrorMs }) => firstTokenErrorMs.p50),
          firstTokenErrorP99Ms: of(({ firstTokenErrorMs }) => firstTokenErrorMs.p99),
          ttftP50Ms: of(({ ttftMs }) => ttftMs.p50),
          cpuUsPerEvent: of(({ cpuUsPerEvent }) => cpuUsPerEvent),
          cpuShareOfCore: of(({ cpuShareOfCore }) => cpuShareOfCore),
          rssMb: of(({ rssMb }) => rssMb),
          events: of(({ events: counted }) => counted),
          lost: rounds.reduce((sum, one) => sum + one[client].lost, 0),
          double: rounds.reduce((sum, one) => sum + one[client].double, 0),
        },
      ];
    }),
  );
}

/** The demands of the design, each with the figure that decides. @param {number} streams @param {readonly Record<string, Figures>[]} rounds */
function verdictOf(streams, rounds) {
  if (!clients.includes('lens') || !clients.includes('floor')) return [];
  const paired = (/** @type {(one: Record<string, Figures>) => number} */ figure) => round(median(rounds.map(figure)));
  const lens = (/** @type {Record<string, Figures>} */ one) => one['lens'];
  const floor = (/** @type {Record<string, Figures>} */ one) => one['floor'];
  const medianRatio = paired((one) => lens(one).errorMs.p50 / floor(one).errorMs.p50);
  const medianMore = paired((one) => lens(one).errorMs.p50 - floor(one).errorMs.p50);
  const p99Ratio = paired((one) => lens(one).errorMs.p99 / floor(one).errorMs.p99);
  const p99More = paired((one) => lens(one).errorMs.p99 - floor(one).errorMs.p99);
  const missing = rounds.reduce((sum, one) => sum + lens(one).lost + lens(one).double, 0);
  /** @type {{ demand: string, met: boolean, [figure: string]: string | number | boolean }[]} */
  const demands = [
    {
      demand: 'median error ≤ max(1.5 × floor, floor + 0.15 ms)',
      ratio: medianRatio,
      moreMs: medianMore,
      met: medianRatio <= 1.5 || medianMore <= 0.15,
    },
    {
      demand: 'p99 error ≤ max(1.5 × floor, floor + 1 ms)',
      ratio: p99Ratio,
      moreMs: p99More,
      met: p99Ratio <= 1.5 || p99More <= 1,
    },
    { demand: 'no event lost, none counted twice', events: missing, met: missing === 0 },
  ];
  if (streams < 1000) return demands;
  const bias = paired((one) => lens(one).firstTokenErrorMs.p50 / TTFT_MS);
  const fromFloor = paired((one) => lens(one).ttftMs.p50 / floor(one).ttftMs.p50 - 1);
  demands.push({ demand: 'TTFT bias < 1 % of a true 100 ms', ratio: bias, fromFloor, met: bias < 0.01 });
  if (clients.includes('fetch')) {
    const ratio = paired((one) => one['fetch'].errorMs.p99 / lens(one).errorMs.p99);
    demands.push({ demand: 'p99 error ≥ 5 × lower than fetch with inline parsing', ratio, met: ratio >= 5 });
  }
  if (clients.includes('sdk')) {
    const ratio = paired((one) => one['sdk'].errorMs.p99 / lens(one).errorMs.p99);
    const cpu = paired((one) => lens(one).cpuUsPerEvent / one['sdk'].cpuUsPerEvent);
    demands.push({ demand: 'p99 error clearly below the official SDK', ratio, met: ratio > 1.5 });
    demands.push({ demand: 'CPU per event ≤ 60 % of the official SDK', ratio: cpu, met: cpu <= 0.6 });
  }
  return demands;
}

/** @param {readonly string[]} list @param {number} by */
function rotated(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
