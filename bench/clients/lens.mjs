/**
 * Our own way: the runner's open loop, transport, deferred decoding and reading as a measurement uses them. The bench
 * keeps the stamped pieces beside it and looks for the send stamps afterwards; the figures of the trials are checked too.
 */
import { systemClock } from '../../lib/measure/clock.js';
import { createDecodeQueue, TIMING } from '../../lib/measure/decode-queue.js';
import { runSlots } from '../../lib/measure/run-slots.js';
import { createSpendGuard } from '../../lib/measure/spend-guard.js';
import { createTransport } from '../../lib/measure/undici-transport.js';
import { keepYoungSpaceSmall } from '../../lib/measure/young-space.js';
import { cellOf, slotsOf } from '../plain-cell.mjs';
import { createPieceKeeper } from './stamps-in-body.mjs';

/** @param {{ url: string, events: number, timing?: Partial<import('../../lib/measure/decode-queue.js').DecodeTiming>, keep?: boolean }} task */
export async function start({ url, events, timing, keep = true }) {
  const keeper = keep ? createPieceKeeper() : undefined;
  const cells = new Map(['warmup', 'measured'].map((model) => [model, cellOf(url, model)]));
  const clock = systemClock;
  keepYoungSpaceSmall();
  const sockets = createTransport({ clock, connection: 'warm', allowAddress: () => true });
  let seq = 0;
  const context = {
    clock,
    today: () => new Date(),
    random: Math.random,
    transport: { ...sockets, send: watched },
    decoding: createDecodeQueue(clock, { ...TIMING, ...timing }),
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
    if (keeper === undefined) return sockets.send(request, sink);
    const { owner, stream } = keeper.open();
    return sockets.send(request, {
      ...sink,
      sending: (at, connection) => {
        stream.sendAt = at;
        sink.sending(at, connection);
      },
      data: (at, chunk) => {
        keeper.keep(owner, at, chunk);
        sink.data(at, chunk);
      },
    });
  }

  return {
    /** @param {number} count @param {number} spreadMs @param {string} model */
    run: async (count, spreadMs, model) => {
      keeper?.clear();
      const slots = slotsOf(model, count);
      const rate = (1000 * count) / spreadMs;
      const { trials } = await runSlots(slots, { ...context, load: { mode: 'constant', rate } });
      const counted = trials.reduce((sum, { tokenEvents }) => sum + tokenEvents, 0);
      if (model === 'measured' && counted !== count * events) {
        throw new Error(`the trials count ${counted} events of ${count * events}`);
      }
    },
    results: () => keeper?.results() ?? [],
    close: sockets.close,
  };
}
