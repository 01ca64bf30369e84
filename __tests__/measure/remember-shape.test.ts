// A decoder that remembers must say what the decoder itself says, of every message of every stream.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { readRecordings } from '../../scripts/conformance/recordings.mjs';
import { createFramer } from '../../src/measure/framing.js';
import { rememberShape } from '../../src/measure/remember-shape.js';
import type { Framing, WireMessage } from '../../src/model/call.js';
import type { WireFormat } from '../../src/model/target.js';
import { openaiChat } from '../../src/providers/openai-chat.js';
import { providerFor } from '../../src/providers/registry.js';
import { OWN_STREAMS } from '../support/own-streams.js';

const folder = fileURLToPath(new URL('../../../shared/data/recordings', import.meta.url));
const recorded = existsSync(folder) ? readRecordings(folder).filter(({ kind }) => kind === 'stream') : [];
const FRAMINGS: Partial<Record<WireFormat, Framing>> = {
  'gemini-json-array': 'json-array',
  'bedrock-converse': 'aws-eventstream',
  'bedrock-invoke': 'aws-eventstream',
  'ollama-ndjson': 'ndjson',
};
const STREAMS = [...OWN_STREAMS, ...recorded.map((one) => ({ ...one, framing: FRAMINGS[one.format] ?? 'sse' }))];

function messagesOf(framing: Framing, body: Buffer): readonly WireMessage[] {
  const messages: WireMessage[] = [];
  const framer = createFramer(framing, (message) => messages.push(message));
  framer.push(body);
  framer.end();
  return messages;
}

/** Decodes one message after the other and counts how often the decoder itself was asked. */
function counted(format: WireFormat) {
  const { decode } = providerFor(format);
  let asked = 0;
  const remembering = rememberShape((message) => {
    asked += 1;
    return decode(message);
  });
  return { decode, remembering, asked: () => asked };
}

const chat = (content: string, rest = ''): WireMessage => ({
  kind: 'data',
  event: undefined,
  data: `{"id":"c","model":"m","choices":[{"index":0,"delta":{"content":${content}},"finish_reason":null}]${rest}}`,
});

describe('rememberShape', () => {
  it('says what the decoder says, of every message of every stream there is', () => {
    let messages = 0;
    let asked = 0;
    for (const { format, framing, body } of STREAMS) {
      const decoder = counted(format);
      for (const message of messagesOf(framing, body)) {
        expect(decoder.remembering(message)).toEqual(decoder.decode(message));
        messages += 1;
      }
      asked += decoder.asked();
    }
    expect(messages).toBeGreaterThan(0);
    expect(asked).toBeLessThan(3 * messages);
  });

  it('asks the decoder no more once the shape is known, whatever the text and the padding', () => {
    const decoder = counted('openai-chat');
    for (let round = 0; round < 50; round += 1) {
      const message = chat(`" word ${round}"`, `,"obfuscation":"${'x'.repeat(round % 7)}"`);
      expect(decoder.remembering(message)).toEqual(decoder.decode(message));
    }
    // The first message, and the probe.
    expect(decoder.asked()).toBe(2);
  });

  it.each([
    { what: 'an escaped text', data: chat(String.raw`"a\nb"`) },
    { what: 'an escaped quote', data: chat(String.raw`"a\"b"`) },
    { what: 'no text', data: chat('""') },
    { what: 'null for a text', data: chat('null') },
    { what: 'a control character, which no JSON has', data: chat('"a\u0007b"') },
    { what: 'a text that closes its string', data: chat('"a","role":"b"') },
    { what: 'usage behind it', data: chat('"a"', ',"usage":{"prompt_tokens":1,"completion_tokens":2}') },
    { what: 'an error behind it', data: chat('"a"', ',"error":{"message":"m"}') },
    { what: 'half of it', data: { ...chat('"a"'), data: chat('"a"').data.slice(0, -9) } },
    { what: 'another event name', data: { ...chat('"a"'), event: 'error' } },
    { what: 'another kind', data: { ...chat('"a"'), kind: 'raw' as const } },
    { what: 'padding that is no padding', data: chat('"a"', ',"obfuscation":"x","error":{"message":"m"},"p":"y"') },
  ])('is not taken in by $what', ({ data }) => {
    for (const before of [chat('"plain"'), chat('"plain"', ',"obfuscation":"x"')]) {
      const decoder = counted('openai-chat');
      for (const message of [before, before, data, before]) {
        expect(decoder.remembering(message)).toEqual(decoder.decode(message));
      }
    }
  });

  it('learns no shape from a word that stands elsewhere, too', () => {
    const twice = (word: string): WireMessage => ({
      ...chat(''),
      data: `{"choices":[{"index":0,"delta":{"content":"${word}"}}],"note":"${word}"}`,
    });
    const decoder = counted('openai-chat');
    for (const word of ['a', 'b', 'c']) {
      expect(decoder.remembering(twice(word))).toEqual(decoder.decode(twice(word)));
      const mixed = { ...twice(word), data: twice(word).data.replace(`"note":"${word}"`, '"note":"other"') };
      expect(decoder.remembering(mixed)).toEqual(decoder.decode(mixed));
    }
  });

  it('says what the decoder says when one message is changed anywhere', () => {
    const known = chat('" word"', ',"obfuscation":"abc"');
    fc.assert(
      fc.property(fc.nat(known.data.length), fc.string({ maxLength: 12 }), fc.nat(12), (at, put, out) => {
        const remembering = rememberShape(openaiChat.decode);
        remembering(known);
        const data = known.data.slice(0, at) + put + known.data.slice(at + out);
        expect(remembering({ ...known, data })).toEqual(openaiChat.decode({ ...known, data }));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });
});
