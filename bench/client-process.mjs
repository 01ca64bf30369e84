/**
 * One client, one run, in a fresh process, so that no client inherits another's heap or compiled code.
 *
 *   node bench/client-process.mjs <client> '<task as JSON>'      prints its figures as JSON
 *
 * The task: { url, streams, events, lastsMs, minEvents, thread? }. A client first opens all its connections with short
 * streams. Then streams start at equal distances, each `lastsMs` long, so that from `lastsMs` on there are always `streams`
 * of them in flight. Only what happens from then until the last start counts. A client stamps an event when its own way
 * of working first sees it.
 */
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

import { now } from './clients/stamps-in-body.mjs';
import { quantile, round } from './machine-facts.mjs';

const CLIENTS = {
  lens: () => import('./clients/lens.mjs'),
  floor: () => import('./clients/floor.mjs'),
  sdk: () => import('./clients/sdk.mjs'),
  fetch: () => import('./clients/fetch.mjs'),
};

const [name, task] = isMainThread ? [process.argv[2], JSON.parse(process.argv[3] ?? '{}')] : workerData;
if (isMainThread && task.thread === true) {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: [name, task] });
  worker.once('message', (figures) => process.stdout.write(JSON.stringify(figures)));
} else {
  const { start } = await CLIENTS[/** @type {keyof typeof CLIENTS} */ (name)]();
  const figures = await measure(start);
  if (isMainThread) process.stdout.write(JSON.stringify(figures));
  else parentPort?.postMessage(figures, []);
}

/**
 * @param {(task: any) => Promise<{
 *   run: (count: number, spreadMs: number, model: string) => Promise<void>,
 *   results: () => readonly Stream[],
 *   close: () => Promise<void>,
 * }>} start
 * @typedef {{ sendAt: number, events: readonly { at: number, sentAt: number }[] }} Stream
 */
async function measure(start) {
  const { streams, events, lastsMs, minEvents } = task;
  const client = await start(task);
  const idleRssMb = round(process.memoryUsage().rss / 2 ** 20, 1);
  await client.run(streams, 1000, 'warmup');
  const count = streams + Math.max(streams, Math.ceil(minEvents / events));
  const spreadMs = (count / streams) * lastsMs;
  const from = now() + lastsMs;
  const to = from + spreadMs - lastsMs;
  const cpuBefore = at(from, () => process.cpuUsage());
  const cpuAfter = at(to, () => ({ ...process.cpuUsage(), rss: process.memoryUsage().rss }));
  await client.run(count, spreadMs, 'measured');
  const [before, after] = await Promise.all([cpuBefore, cpuAfter]);
  const all = client.results();
  await client.close();
  const distinct = all.reduce((sum, stream) => sum + new Set(stream.events.map(({ sentAt }) => sentAt)).size, 0);
  const counted = all.flatMap((stream) => stream.events).filter(({ sentAt }) => sentAt >= from && sentAt < to);
  const firsts = all.flatMap(({ sendAt, events: [first] }) =>
    first === undefined || sendAt < from || sendAt >= to
      ? []
      : [{ errorMs: first.at - first.sentAt, ttftMs: first.at - sendAt }],
  );
  const cpuUs = after.user + after.system - before.user - before.system;
  // A client that kept no event had as many in that stretch as the streams in flight made.
  const made = counted.length > 0 ? counted.length : (streams * events * (to - from)) / lastsMs;
  return {
    events: counted.length,
    /** Events that never came, and events that came twice. */
    lost: count * events - distinct,
    double: all.reduce((sum, stream) => sum + stream.events.length, 0) - distinct,
    errorMs: spread(counted.map(({ at: seenAt, sentAt }) => seenAt - sentAt)),
    firstTokenErrorMs: spread(firsts.map(({ errorMs }) => errorMs)),
    ttftMs: spread(firsts.map(({ ttftMs }) => ttftMs)),
    cpuUsPerEvent: round(cpuUs / made, 2),
    cpuShareOfCore: round(cpuUs / 1000 / (to - from)),
    idleRssMb,
    rssMb: round(after.rss / 2 ** 20, 1),
  };
}

/**
 * What `look` sees at a time of the clock.
 * @template T
 * @param {number} dueMs @param {() => T} look @returns {Promise<T>}
 */
function at(dueMs, look) {
  return new Promise((resolve) => setTimeout(() => resolve(look()), dueMs - now()));
}

/** @param {readonly number[]} values */
function spread(values) {
  return { p50: round(quantile(values, 0.5)), p99: round(quantile(values, 0.99)), max: round(quantile(values, 1)) };
}
