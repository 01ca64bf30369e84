import type { HttpRequest } from '../model/call.js';
import type { Health } from '../model/run.js';
import { type Clock, systemClock } from './clock.js';
import { createDecodeQueue, type StreamDecoding } from './decode-queue.js';
import { createFramer } from './framing.js';
import { quantile } from './order-statistics.js';
import { createTransport } from './undici-transport.js';

const STREAMS = 16;
/** The whole calibration takes at most this long, half of it on a machine that is free; what comes later is not waited for. */
const LIMIT_MS = 450;

/**
 * Drives the simulator over loopback with the run's own transport and decoding, and compares our stamp of each event
 * with the one its sender wrote into it. Both are readings of one clock (CLOCK_MONOTONIC), across threads and
 * processes of this machine. The error holds the sender's own way to the socket too, so it is an upper bound.
 *
 * @param simulatorUrl of a simulator with CALIBRATION_SCRIPT, on this machine
 */
export async function calibrate(
  simulatorUrl: string,
  clock: Clock = systemClock,
): Promise<NonNullable<Health['calibration']>> {
  const transport = createTransport({ clock, connection: 'warm', allowAddress: () => true });
  const queue = createDecodeQueue(clock);
  const errorsMs: number[] = [];
  /** What has come by the limit counts, decoded or not. */
  const opened: StreamDecoding[] = [];
  const stream = (): Promise<void> =>
    new Promise((resolve) => {
      let decodingAt = 0;
      const framer = createFramer('sse', ({ data }) => {
        const sentAt = sendStamp(data);
        if (sentAt !== undefined) errorsMs.push(decodingAt - sentAt);
      });
      const decoding = queue.open((at, piece) => {
        decodingAt = at;
        framer.push(piece);
      });
      opened.push(decoding);
      const over = (): void => decoding.afterwards(resolve);
      transport.send(calibrationRequest(simulatorUrl), {
        sending: () => undefined,
        sent: () => undefined,
        headers: () => undefined,
        data: (at, chunk) => decoding.push(at, chunk),
        end: over,
        failed: over,
      });
    });
  const limit = Promise.withResolvers<void>();
  const cancel = clock.after(LIMIT_MS, limit.resolve);
  await Promise.race([Promise.all(Array.from({ length: STREAMS }, stream)), limit.promise]);
  cancel();
  await Promise.all(opened.map((decoding) => new Promise<void>((resolve) => decoding.afterwards(resolve))));
  await transport.close();
  if (errorsMs.length === 0) return { events: 0, p50Ms: LIMIT_MS, p99Ms: LIMIT_MS };
  const sorted = errorsMs.toSorted((a, b) => a - b);
  return { events: sorted.length, p50Ms: quantile(sorted, 0.5), p99Ms: quantile(sorted, 0.99) };
}

/** The simulator's `lens_t`: nanoseconds of its clock when the event was handed to its socket. */
function sendStamp(data: string): number | undefined {
  const stamp = /"lens_t":"(\d+)"/.exec(data)?.[1];
  return stamp === undefined ? undefined : Number(stamp) / 1e6;
}

function calibrationRequest(url: string): HttpRequest {
  const messages = [{ role: 'user', content: 'calibrate' }];
  return {
    method: 'POST',
    url: `${url}/v1/chat/completions`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'lens-calibration', messages, stream: true }),
    framing: 'sse',
  };
}
