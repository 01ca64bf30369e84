// Reads a folder of recorded exchanges: INDEX.json and one folder per recording.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Recording
 * @property {string} id
 * @property {'stream' | 'error'} kind
 * @property {import('../../src/model/target.ts').WireFormat} format meaningless for an error
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {Buffer} body
 * @property {string} bodyText payloads of event streams decoded, for rules that look inside
 * @property {readonly number[] | undefined} reads sizes of the transport reads as they were recorded
 * @property {number} choices
 * @property {any} expected parsed expected.json
 */

/** @param {string} folder @returns {Recording[]} */
export function readRecordings(folder) {
  /** @type {{ id: string, kind: 'stream' | 'error', api: Recording['format'], body: string }[]} */
  const index = JSON.parse(readFileSync(join(folder, 'INDEX.json'), 'utf8'));
  return index.map(({ id, kind, api, body: bodyFile }) => {
    /** @param {string} name @returns {Record<string, any>} */
    const json = (name) => JSON.parse(readFileSync(join(folder, id, name), 'utf8'));
    const response = json('response.json');
    const body = readFileSync(join(folder, id, bodyFile));
    return {
      id,
      kind,
      format: api ?? 'openai-chat',
      status: response['status'],
      headers: response['headers'] ?? {},
      body,
      bodyText: innerText(body, bodyFile),
      reads: response['reads'],
      choices: json('request.json')['body']?.n ?? 1,
      expected: json('expected.json'),
    };
  });
}

/** @param {Buffer} body @param {string} name */
function innerText(body, name) {
  const text = body.toString('latin1');
  if (!name.endsWith('.bin')) return text;
  return [...text.matchAll(/"bytes":"([A-Za-z0-9+/=]+)"/g)]
    .map(([, bytes]) => Buffer.from(bytes ?? '', 'base64').toString('utf8'))
    .join('\n');
}

/** @typedef {'recorded' | 'bytes' | 'random' | 'whole'} Chunking */
/** @type {readonly Chunking[]} */
export const CHUNKINGS = ['recorded', 'bytes', 'random', 'whole'];

/**
 * A body in pieces. `recorded` falls back to pieces of 1 KiB where no reads were recorded.
 *
 * @param {Pick<Recording, 'body' | 'reads'>} recording
 * @param {Chunking} chunking
 * @param {() => number} random uniform in [0, 1)
 * @returns {Buffer[]}
 */
export function pieces({ body, reads }, chunking, random) {
  const sizes = {
    recorded: recordedSizes(reads),
    bytes: () => 1,
    random: () => 1 + Math.floor(random() ** 3 * 400),
    whole: () => body.length,
  };
  const cut = [];
  for (let at = 0, number = 0; at < body.length; number += 1) {
    const size = Math.max(1, sizes[chunking](number));
    cut.push(body.subarray(at, at + size));
    at += size;
  }
  return cut;
}

/** @param {readonly number[] | undefined} reads @returns {(number: number) => number} */
function recordedSizes(reads) {
  return (number) => reads?.[number] ?? 1024;
}

/** A small seeded generator (mulberry32): the same cuts on every machine. @param {number} seed */
export function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
