// Damaged streams: never a crash, never `ok` without an end. Seeded, so a failing case can be run again by its number.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

import { readRecordings, seededRandom } from '../../scripts/conformance/recordings.mjs';
import type { Framing } from '../../src/model/call.js';
import { OUTCOMES } from '../../src/model/outcome.js';
import type { WireFormat } from '../../src/model/target.js';
import { createFramer } from '../../src/measure/framing.js';
import { createReading, type ReadingResult } from '../../src/measure/reading.js';
import { providerFor } from '../../src/providers/registry.js';
import { OWN_STREAMS } from '../support/own-streams.js';

interface Sample {
  readonly id: string;
  readonly format: WireFormat;
  readonly framing: Framing;
  readonly body: Buffer;
  readonly choices: number;
}

const folder = fileURLToPath(new URL('../../../shared/data/recordings', import.meta.url));
const FRAMINGS: Partial<Record<WireFormat, Framing>> = {
  'gemini-json-array': 'json-array',
  'bedrock-converse': 'aws-eventstream',
  'bedrock-invoke': 'aws-eventstream',
  'ollama-ndjson': 'ndjson',
};
/** Long bodies cost time and are cut like short ones. */
const LONGEST_BODY = 8000;

const samples: readonly Sample[] = [
  ...OWN_STREAMS.map((stream) => ({ ...stream, id: `own ${stream.format}`, choices: 1 })),
  ...(existsSync(folder) ? readRecordings(folder) : [])
    .filter(({ kind, body }) => kind === 'stream' && body.length < LONGEST_BODY)
    .map((recording) => ({ ...recording, framing: FRAMINGS[recording.format] ?? 'sse' })),
];

/** The result, and how many bytes had come when the stream had its end. */
function read(
  { format, framing, choices }: Sample,
  body: Buffer,
  random: () => number,
): { result: ReadingResult; endedAt: number } {
  const reading = createReading(providerFor(format), choices);
  const framer = createFramer(framing, (message) => reading.message(message, 0));
  let endedAt = Number.POSITIVE_INFINITY;
  for (let at = 0; at < body.length;) {
    const size = 1 + Math.floor(random() ** 4 * 2000);
    framer.push(body.subarray(at, at + size));
    at = Math.min(body.length, at + size);
    if (reading.ended()) endedAt = Math.min(endedAt, at);
  }
  framer.end();
  return { result: reading.finish('end'), endedAt };
}

/** How many bytes a whole body needs before its end is known, byte by byte. */
function endOf(sample: Sample): number {
  return read(sample, sample.body, () => 0).endedAt;
}

type Damage = (body: Buffer, random: () => number) => Buffer;
const place = (body: Buffer, random: () => number): number => Math.floor(random() * (body.length + 1));
const DAMAGES: readonly Damage[] = [
  (body, random) => {
    const copy = Buffer.from(body);
    for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1)
      copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
    return copy;
  },
  (body, random) => {
    const at = place(body, random);
    return Buffer.concat([body.subarray(0, at), body.subarray(at + 1 + Math.floor(random() * 200))]);
  },
  (body, random) => {
    const [from, to] = [place(body, random), place(body, random)].toSorted((a, b) => a - b);
    return Buffer.concat([body.subarray(0, to), body.subarray(from)]);
  },
  (body, random) => {
    const at = place(body, random);
    const noise = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 40) }, () => Math.floor(random() * 256)));
    return Buffer.concat([body.subarray(0, at), noise, body.subarray(at)]);
  },
  (body, random) => {
    const at = place(body, random);
    const signs = [
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      '\n',
      '\r',
      '\n\n',
      'null',
      '1e999',
      ':',
      'data: ',
      'event: error\n',
      'error: x\n',
    ];
    return Buffer.concat([
      body.subarray(0, at),
      Buffer.from(signs[Math.floor(random() * signs.length)] ?? ''),
      body.subarray(at),
    ]);
  },
];

/** Every way in which one of these formats says that it is done. */
const END_WORDS =
  /\[DONE\]|finish_?reason|message_stop|message-end|response\.(completed|incomplete)|"done"|blockReason|"end":/i;

function firstChange(before: Buffer, after: Buffer): number {
  const length = Math.min(before.length, after.length);
  for (let at = 0; at < length; at += 1) if (before[at] !== after[at]) return at;
  return length;
}

describe('damaged streams', () => {
  const CASES = 6000;

  it('cut anywhere before their end are never ok', () => {
    const random = seededRandom(20261122);
    const ends = new Map(samples.map((sample) => [sample.id, endOf(sample)]));
    const wrong: string[] = [];
    for (let number = 0; number < CASES; number += 1) {
      const sample = samples[number % samples.length];
      if (sample === undefined) throw new Error('no samples');
      const at = Math.floor(random() * sample.body.length);
      const { result } = read(sample, sample.body.subarray(0, at), random);
      // The line end and the blank line behind the last event need not have come.
      const mayBeOk = at + 4 >= (ends.get(sample.id) ?? 0);
      if (!OUTCOMES.includes(result.outcome) || (result.outcome === 'ok' && !mayBeOk))
        wrong.push(`${sample.id} at ${at}: ${result.outcome}`);
    }
    expect(wrong).toEqual([]);
  });

  it('changed anywhere end as one outcome each, and are ok only with an end in them', () => {
    const random = seededRandom(42);
    const ends = new Map(samples.map((sample) => [sample.id, endOf(sample)]));
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (let number = 0; number < CASES; number += 1) {
      const sample = samples[Math.floor(random() * samples.length)];
      const damage = DAMAGES[Math.floor(random() * DAMAGES.length)];
      if (sample === undefined || damage === undefined) throw new Error('no samples');
      const body = damage(sample.body, random);
      const { result } = read(sample, body, random);
      seen.add(result.outcome);
      // A checksum protects each frame: no damage before the end can go unnoticed, unless it repeats whole frames.
      const noticed =
        sample.framing !== 'aws-eventstream' ||
        body.length > sample.body.length ||
        firstChange(sample.body, body) >= (ends.get(sample.id) ?? 0);
      const isOk = result.outcome === 'ok';
      if (isOk && (!noticed || (sample.framing !== 'aws-eventstream' && !END_WORDS.test(body.toString('latin1')))))
        wrong.push(`case ${number}, ${sample.id}`);
      if (!OUTCOMES.includes(result.outcome) || result.gapsMs.length !== Math.max(0, result.tokenEvents - 1))
        wrong.push(`case ${number}, ${sample.id}: ${result.outcome}`);
    }
    expect(wrong).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['ok', 'truncated', 'in-stream-error']));
  });
});
