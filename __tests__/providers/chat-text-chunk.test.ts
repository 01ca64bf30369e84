// The quick way of reading a chunk and the schema must say the same of every payload that the quick way takes.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { readRecordings } from '../../scripts/conformance/recordings.mjs';
import { createFramer } from '../../src/measure/framing.js';
import type { JsonObject } from '../../src/model/json.js';
import { chatTextChunk } from '../../src/providers/chat-text-chunk.js';
import { decodeBySchema } from '../../src/providers/openai-chat.js';
import { isJsonObject, parseJson } from '../../src/providers/wire.js';
import { OWN_STREAMS } from '../support/own-streams.js';

/** True when the quick way took it. */
function agrees(payload: JsonObject): boolean {
  const quick = chatTextChunk(payload);
  if (quick !== undefined) expect(quick).toEqual(decodeBySchema(payload));
  return quick !== undefined;
}

const odd = fc.constantFrom(null, '', 'x', 0, -1, 1, 1.5, -0, 2 ** 53, true, [], {}, [{}], ['x'], [{ text: 'x' }]);
const mostly = <T>(usual: T) => fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, odd);
const delta = fc.record(
  {
    role: mostly('assistant'),
    content: mostly(' a'),
    reasoning_content: mostly(null),
    reasoning_text: mostly(null),
    reasoning: mostly(null),
    reasoning_details: mostly(null),
    refusal: mostly(null),
    tool_calls: mostly(null),
    function_call: mostly(null),
  },
  { requiredKeys: [] },
);
const choice = fc.record(
  {
    index: mostly(0),
    delta: fc.oneof({ weight: 8, arbitrary: delta }, odd),
    finish_reason: mostly(null),
    usage: mostly(null),
    error: mostly(null),
  },
  { requiredKeys: [] },
);
const chunk = fc.record(
  {
    model: mostly('m'),
    system_fingerprint: mostly(null),
    service_tier: mostly('default'),
    choices: fc.oneof({ weight: 8, arbitrary: fc.tuple(choice) }, fc.array(choice, { maxLength: 2 }), odd),
    usage: mostly(null),
    x_groq: mostly(null),
  },
  { requiredKeys: [] },
);

const folder = fileURLToPath(new URL('../../../shared/data/recordings', import.meta.url));
const bodies = [...OWN_STREAMS, ...(existsSync(folder) ? readRecordings(folder) : [])].flatMap(({ format, body }) =>
  format === 'openai-chat' ? [body] : [],
);

function payloadsOf(body: Buffer): readonly JsonObject[] {
  const payloads: JsonObject[] = [];
  const framer = createFramer('sse', ({ data }) => {
    const payload = parseJson(data.trim());
    if (isJsonObject(payload)) payloads.push(payload);
  });
  framer.push(body);
  framer.end();
  return payloads;
}

/** The payload with one member, at any depth, replaced or left out. */
function* mutations(payload: JsonObject): Generator<JsonObject> {
  for (const [name, value] of Object.entries(payload)) {
    const { [name]: _, ...rest } = payload;
    yield rest;
    for (const other of [null, '', 'x', 7, -1, [], {}]) yield { ...payload, [name]: other };
    if (isJsonObject(value)) for (const inner of mutations(value)) yield { ...payload, [name]: inner };
    if (Array.isArray(value) && isJsonObject(value[0])) {
      for (const inner of mutations(value[0])) yield { ...payload, [name]: [inner, ...value.slice(1)] };
    }
  }
}

describe('chatTextChunk', () => {
  it('takes a piece of text, and a piece of reasoning beside no text', () => {
    const text = { model: 'm', choices: [{ index: 1, delta: { content: 'a' }, finish_reason: null }], usage: null };
    expect(chatTextChunk(text)).toEqual([
      { type: 'served', model: 'm' },
      { type: 'text-delta', text: 'a', choice: 1 },
    ]);
    const reasoning = { choices: [{ index: 0, delta: { content: null, reasoning_content: 'r' } }] };
    expect(chatTextChunk(reasoning)).toEqual([{ type: 'reasoning-delta', text: 'r', choice: 0 }]);
  });

  it('leaves everything else to the schema', () => {
    const one = (rest: object) => ({ choices: [{ index: 0, delta: { content: 'a' }, ...rest }] });
    expect(chatTextChunk(one({ finish_reason: 'stop' }))).toBeUndefined();
    expect(chatTextChunk(one({ usage: { prompt_tokens: 1 } }))).toBeUndefined();
    expect(chatTextChunk(one({ error: { message: 'm' } }))).toBeUndefined();
    expect(chatTextChunk({ ...one({}), usage: { prompt_tokens: 1 } })).toBeUndefined();
    expect(chatTextChunk({ choices: [] })).toBeUndefined();
  });

  it('says what the schema says, of made-up payloads', () => {
    let taken = 0;
    fc.assert(
      fc.property(chunk, (payload) => {
        const whole = parseJson(JSON.stringify(payload));
        if (isJsonObject(whole) && agrees(whole)) taken += 1;
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('says what the schema says, of real streams and of each with one member changed', () => {
    let taken = 0;
    for (const body of bodies) {
      const payloads = payloadsOf(body);
      for (const payload of payloads) if (agrees(payload)) taken += 1;
      // Chunks of a stream are alike but for its first and last ones.
      for (const payload of [...payloads.slice(0, 3), ...payloads.slice(-2)])
        for (const other of mutations(payload)) agrees(other);
    }
    expect(taken).toBeGreaterThan(0);
  });
});
