/**
 * Our own way: the runner's open loop, transport, deferred decoding and reading as a measurement uses them. The bench
 * keeps the stamped pieces beside it and looks for the send stamps afterwards; the figures of the trials are checked too.
 */
import { systemClock } from '../../lib/measure/clock.js';
import { createDecodeQueue } from '../../lib/measure/decode-queue.js';
import { runSlots } from '../../lib/measure/run-slots.js';
import { createSpendGuard } from '../../lib/measure/spend-guard.js';
import { createTransport } from '../../lib/measure/undici-transport.js';
import { keepYoungSpaceSmall } from '../../lib/measure/young-space.js';
import { cellOf, slotsOf } from '../plain-cell.mjs';
import { eventsOf } from './stamps-in-body.mjs';

/** @param {{ url: string, events: number, timing?: { gatherMs: number, sliceMs: number }, keep?: boolean }} task */
export async function start({ url, events, timing, keep = true }) {
  /** @type {{ sendAt: number, stamps: number[], chunks: Uint8Array[] }[]} */
  let streams = [];
  const cells = new Map(['warmup', 'measured'].map((model) => [model, cellOf(url, model)]));
  const clock = systemClock;
  keepYoungSpaceSmall();
  const sockets = createTransport({ clock, connection: 'warm', allowAddress: () => true });
  let seq = 0;
  const context = {
    clock,
    today: () => new Date(),
    random: Math.random,
    transport: keep ? { ...sockets, send: watched } : sockets,
    decoding: createDecodeQueue(clock, timing),
    guard: createSpendGuard(
      { maxCostUsd: undefined, maxRequests: 1e9, maxMinutes: 60 },
      { worstCaseUsd: () => 0, costUsd: () => 0 },
      clock.now,
    ),
    startedAt: clock.now(),
    nextSeq: () => seq++,
    cellsOf: () => cells,
    credentialOf: () => /** @type {const} */ ({ type: 'none' }),
    timeouts: { firstTokenMs: 60_000, totalMs: 600_000 },
  };

  /** @type {typeof sockets.send} */
  function watched(request, sink) {
    const stream = { sendAt: 0, stamps: /** @type {number[]} */ ([]), chunks: /** @type {Uint8Array[]} */ ([]) };
    streams.push(stream);
    return sockets.send(request, {
      ...sink,
      sending: (at, connection) => {
        stream.sendAt = at;
        sink.sending(at, connection);
      },
      data: (at, chunk) => {
        stream.stamps.push(at);
        stream.chunks.push(chunk);
        sink.data(at, chunk);
      },
    });
  }

  return {
    /** @param {number} count @param {number} spreadMs @param {string} model */
    run: async (count, spreadMs, model) => {
      streams = [];
      const slots = slotsOf(model, count);
      const rate = (1000 * count) / spreadMs;
      const { trials } = await runSlots(slots, { ...context, load: { mode: 'constant', rate } });
      const counted = trials.reduce((sum, { tokenEvents }) => sum + tokenEvents, 0);
      if (model === 'measured' && counted !== count * events) {
        throw new Error(`the trials count ${counted} events of ${count * events}`);
      }
    },
    results: () => streams.map(({ sendAt, stamps, chunks }) => ({ sendAt, events: eventsOf(stamps, chunks) })),
    close: sockets.close,
  };
}
