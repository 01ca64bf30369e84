// The replay itself: every recording at every chunking, in exact pieces and over a socket.
import {
  createFramer,
  createReading,
  createTransport,
  encodeFraming,
  providerFor,
  readHttpError,
  systemClock,
} from './lib.mjs';
import { errorDifferences, streamDifferences } from './expectations.mjs';
import { CHUNKINGS, pieces, readRecordings, seededRandom } from './recordings.mjs';
import { startReplayServer } from './replay-server.mjs';

const folders = process.argv.slice(2);
const recordings = folders.flatMap(readRecordings);
const server = await startReplayServer(recordings);
const transport = createTransport({
  clock: systemClock,
  connection: 'warm',
  allowAddress: () => true,
});
const failed = new Set();
for (const [number, recording] of recordings.entries()) {
  for (const chunking of CHUNKINGS) {
    const found = [
      ...differencesOf(recording, chunking),
      ...(await differencesOverSocket(recording, number, chunking)),
    ];
    if (found.length === 0) continue;
    failed.add(recording.id);
    console.log(`${recording.id} (${chunking}): ${found.join('; ')}`);
    break;
  }
}
await transport.close();
await server.close();
const streams = recordings.filter(({ kind }) => kind === 'stream').length;
console.log(
  JSON.stringify({
    recordings: recordings.length,
    streams,
    errors: recordings.length - streams,
    passed: recordings.length - failed.size,
    failed: failed.size,
  }),
);
process.exitCode = failed.size === 0 ? 0 : 1;

/**
 * Exactly these pieces, without a socket: the kernel may join what it likes, this may not. The stamp of a message is
 * its number, so first and last token can be compared with the numbers of the events.
 *
 * @param {import('./recordings.mjs').Recording} recording
 * @param {import('./recordings.mjs').Chunking} chunking
 */
function differencesOf(recording, chunking) {
  if (recording.kind === 'error') return [];
  const reading = createReading(providerFor(recording.format), recording.choices, { keepText: true });
  let number = 0;
  const framer = createFramer(encodeFraming(recording.format), (message) => reading.message(message, number++));
  for (const piece of pieces(recording, chunking, seededRandom(recording.body.length))) framer.push(piece);
  framer.end();
  const result = reading.finish('end');
  const {
    first_text_event: text,
    first_reasoning_event: reasoning,
    first_tool_event: tool,
    refusal_events: refusals,
  } = recording.expected['counts'];
  const firsts = [text, reasoning, tool].filter((event) => event !== null);
  const first = firsts.length === 0 ? undefined : Math.min(...firsts);
  const differs = !(refusals > 0) && result.firstTokenMs !== first;
  return [
    ...streamDifferences(recording.expected, result, recording.bodyText),
    ...(differs ? [`first token event: wanted ${first}, got ${result.firstTokenMs}`] : []),
  ];
}

/**
 * @param {import('./recordings.mjs').Recording} recording
 * @param {number} number
 * @param {import('./recordings.mjs').Chunking} chunking
 */
async function differencesOverSocket(recording, number, chunking) {
  const reading = createReading(providerFor(recording.format), recording.choices, { keepText: true });
  const framing = encodeFraming(recording.format);
  let at = 0;
  const framer = createFramer(framing, (message) => reading.message(message, at));
  /** @type {Uint8Array[]} */
  const body = [];
  const url = `http://127.0.0.1:${server.port}/${number}/${CHUNKINGS.indexOf(chunking)}`;
  /** @type {{ status: number, headers: Readonly<Record<string, string>> }} */
  const response = await new Promise((resolve, reject) => {
    let status = 0;
    /** @type {Readonly<Record<string, string>>} */
    let headers = {};
    transport.send(
      { method: 'POST', url, headers: {}, body: '{}', framing },
      {
        sending: () => undefined,
        sent: () => undefined,
        headers: (_, givenStatus, givenHeaders) => {
          status = givenStatus;
          headers = givenHeaders;
        },
        data: (stamp, chunk) => {
          at = stamp;
          if (recording.kind === 'error') body.push(Buffer.from(chunk));
          else framer.push(chunk);
        },
        end: () => resolve({ status, headers }),
        failed: (_, error) => reject(error),
      },
    );
  });
  if (recording.kind === 'error') {
    const text = Buffer.concat(body).toString('utf8');
    const error = readHttpError({ ...response, body: text }, providerFor('openai-chat'));
    return errorDifferences(recording.expected, error, text, recording.headers);
  }
  framer.end();
  return streamDifferences(recording.expected, reading.finish('end'), recording.bodyText);
}
