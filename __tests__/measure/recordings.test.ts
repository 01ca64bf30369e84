// Whole streams through framing, adapter and reading, at four chunkings. `scripts/conformance.mjs` does the same over
// a real socket.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

import {
  BODY_CAUSES,
  errorDifferences,
  OUTCOME_TABLE,
  streamDifferences,
} from '../../scripts/conformance/expectations.mjs';
import {
  CHUNKINGS,
  pieces,
  type Recording,
  readRecordings,
  seededRandom,
} from '../../scripts/conformance/recordings.mjs';
import type { Framing } from '../../src/model/call.js';
import type { WireFormat } from '../../src/model/target.js';
import { createFramer } from '../../src/measure/framing.js';
import { createReading, type ReadingResult } from '../../src/measure/reading.js';
import { readHttpError } from '../../src/providers/http-error.js';
import { providerFor } from '../../src/providers/registry.js';
import { OWN_STREAMS } from '../support/own-streams.js';

function read(format: WireFormat, framing: Framing, cut: readonly Buffer[], choices = 1): ReadingResult {
  const reading = createReading(providerFor(format), choices, { keepText: true });
  let number = 0;
  const framer = createFramer(framing, (message) => {
    reading.message(message, number);
    number += 1;
  });
  for (const piece of cut) framer.push(piece);
  framer.end();
  return reading.finish('end');
}

const FRAMINGS: Partial<Record<WireFormat, Framing>> = {
  'gemini-json-array': 'json-array',
  'bedrock-converse': 'aws-eventstream',
  'bedrock-invoke': 'aws-eventstream',
  'ollama-ndjson': 'ndjson',
};

describe('own streams read as they were written', () => {
  const cases = OWN_STREAMS.flatMap((stream) => CHUNKINGS.map((chunking) => ({ ...stream, chunking })));

  it.each(cases)('$format in pieces: $chunking', ({ format, framing, body, chunking, expected }) => {
    const result = read(format, framing, pieces({ body, reads: undefined }, chunking, seededRandom(1)));
    const { text, reasoning, inputTokens, outputTokens, ...members } = expected;
    expect(result).toMatchObject({ outcome: 'ok', capped: false, usage: { inputTokens, outputTokens }, ...members });
    expect(result.kept).toMatchObject({ text, reasoning });
    expect(result.servedModel).toBe(expected.servedModel);
  });
});

const folders = ['recordings', 'recordings-synthetic']
  .map((name) => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url)))
  .filter((folder) => existsSync(folder));

if (folders.length > 0)
  describe('recorded traffic reads as expected.json says', () => {
    const recordings = folders.flatMap((folder) => readRecordings(folder));
    const streams = recordings.filter(({ kind }) => kind === 'stream');
    const framingOf = ({ format }: Recording): Framing => FRAMINGS[format] ?? 'sse';

    it.each(CHUNKINGS)('every stream in pieces: %s', (chunking) => {
      const differing = streams.flatMap((recording) => {
        const cut = pieces(recording, chunking, seededRandom(recording.body.length));
        const found = streamDifferences(
          recording.expected,
          read(recording.format, framingOf(recording), cut, recording.choices),
          recording.bodyText,
        );
        return found.map((difference) => `${recording.id}: ${difference}`);
      });
      expect(differing).toEqual([]);
    });

    it('every HTTP error', () => {
      const errors = recordings.filter(({ kind }) => kind === 'error');
      const differing = errors.flatMap(({ id, status, headers, body, bodyText, expected }) => {
        const result = readHttpError({ status, headers, body: body.toString('utf8') }, providerFor('openai-chat'), 0);
        return errorDifferences(expected, result, bodyText, headers).map((difference) => `${id}: ${difference}`);
      });
      expect(differing).toEqual([]);
      expect(errors.length).toBeGreaterThan(0);
    });

    it.each(OUTCOME_TABLE)('the outcome table is used: $why', ({ when }) => {
      expect(streams.some(({ expected, bodyText }) => when(expected, bodyText))).toBe(true);
    });

    it.each(BODY_CAUSES)('the table of causes is used: $why', ({ when }) => {
      expect(recordings.some(({ kind, expected, bodyText }) => kind === 'error' && when(expected, bodyText))).toBe(
        true,
      );
    });
  });
