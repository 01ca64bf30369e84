import { describe, expect, it } from '@jest/globals';
import { EventStreamCodec } from '@smithy/eventstream-codec';

import type { Framing, WireMessage } from '../../src/model/call.js';
import { createFramer } from '../../src/measure/framing.js';

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes).toString('utf8'),
  (text) => Buffer.from(text, 'utf8'),
);

function messages(framing: Framing, pieces: readonly (string | Uint8Array)[]): readonly WireMessage[] {
  const found: WireMessage[] = [];
  const framer = createFramer(framing, (message) => found.push(message));
  for (const piece of pieces) framer.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  framer.end();
  return found;
}

function bytesOf(body: string | Uint8Array): readonly Uint8Array[] {
  return [...Buffer.from(body)].map((byte) => Uint8Array.of(byte));
}

/** Every way to cut a body in two, and byte by byte. */
function everyCut(framing: Framing, body: string | Uint8Array): void {
  const whole = Buffer.from(body);
  const wanted = messages(framing, [whole]);
  for (let at = 0; at <= whole.length; at += 1) {
    expect(messages(framing, [whole.subarray(0, at), whole.subarray(at)])).toEqual(wanted);
  }
  expect(messages(framing, bytesOf(whole))).toEqual(wanted);
}

const data = (text: string, event?: string): WireMessage => ({ kind: 'data', event, data: text });

describe('the SSE framer', () => {
  it.each([
    { why: 'one event', body: 'data: {"a":1}\n\n', is: [data('{"a":1}')] },
    { why: 'no blank after the colon', body: 'data:x\n\n', is: [data('x')] },
    { why: 'only one blank is taken off', body: 'data:  x \n\n', is: [data(' x ')] },
    { why: 'CRLF', body: 'event: e\r\ndata: x\r\n\r\ndata: y\r\n\r\n', is: [data('x', 'e'), data('y')] },
    { why: 'CR alone', body: 'data: x\r\rdata: y\r\r', is: [data('x'), data('y')] },
    { why: 'several data lines', body: 'data: a\ndata: b\n\n', is: [data('a\nb')] },
    { why: 'an empty data line', body: 'data\n\n', is: [data('')] },
    {
      why: 'comments and other fields',
      body: ': OPENROUTER PROCESSING\n\n:\nid: 7\nretry: 10\nx: y\ndata: x\n\n',
      is: [data('x')],
    },
    { why: 'an event without data', body: 'event: ping\n\ndata: x\n\n', is: [data('x')] },
    { why: 'a byte order mark', body: '\uFEFFdata: x\n\n', is: [data('x')] },
    { why: 'a mark in the text is text', body: 'data: \uFEFFx\n\n', is: [data('\uFEFFx')] },
    { why: 'characters of two, three and four bytes', body: 'data: é€🙂\n\n', is: [data('é€🙂')] },
    {
      why: 'a JSON tail without its blank line',
      body: 'data: {"a":1}\n\ndata: {"b":2}',
      is: [data('{"a":1}'), data('{"b":2}')],
    },
    { why: '[DONE] without its blank line', body: 'data: [DONE]', is: [data('[DONE]')] },
    { why: 'a tail cut inside its JSON', body: 'data: {"a":1}\n\ndata: {"b":', is: [data('{"a":1}')] },
    { why: 'a tail cut inside its field name', body: 'data: {"a":1}\n\nda', is: [data('{"a":1}')] },
    {
      why: 'an error field of llama-box',
      body: 'data: x\n\nerror: {"error":{"message":"m"}}\n\n',
      is: [data('x'), { kind: 'error-field', event: undefined, data: '{"error":{"message":"m"}}' }],
    },
    {
      why: 'bare JSON behind the events, then an event again',
      body: 'data: x\n\n{\n  "error": {\n    "m": "a } \\" {"\n  }\n}\n\ndata: y\n\n',
      is: [
        data('x'),
        { kind: 'raw', event: undefined, data: '{\n  "error": {\n    "m": "a } \\" {"\n  }\n}' },
        data('y'),
      ],
    },
    {
      why: 'one JSON document instead of a stream',
      body: '[{"error":1}]',
      is: [{ kind: 'raw', event: undefined, data: '[{"error":1}]' }],
    },
  ] as const)('reads $why, however it is cut', ({ body, is }) => {
    expect(messages('sse', [body])).toEqual(is);
    everyCut('sse', body);
  });

  it('hands a message over with the piece that ends it, not later', () => {
    const found: WireMessage[] = [];
    const framer = createFramer('sse', (message) => found.push(message));
    framer.push(Buffer.from('data: x\r'));
    expect(found).toEqual([]);
    framer.push(Buffer.from('\n\r'));
    expect(found).toEqual([data('x')]);
    framer.push(Buffer.from('\ndata: y\n\n'));
    expect(found).toEqual([data('x'), data('y')]);
  });
});

describe('the NDJSON framer', () => {
  it.each([
    { why: 'lines', body: '{"a":1}\n{"b":2}\n', is: [data('{"a":1}'), data('{"b":2}')] },
    {
      why: 'CRLF, blanks and blank lines',
      body: ' {"a":1} \r\n\r\n\n{"b":"é"}\r\n',
      is: [data('{"a":1}'), data('{"b":"é"}')],
    },
    { why: 'a last line without its end', body: '{"a":1}\n{"b":2}', is: [data('{"a":1}'), data('{"b":2}')] },
    { why: 'a last line that is cut', body: '{"a":1}\n{"b":', is: [data('{"a":1}')] },
  ])('reads $why, however it is cut', ({ body, is }) => {
    expect(messages('ndjson', [body])).toEqual(is);
    everyCut('ndjson', body);
  });
});

describe('the JSON array framer', () => {
  it.each([
    { why: 'members', body: '[{"a":1}\n,\r\n{"b":[{"c":"]}"}]}]', is: [data('{"a":1}'), data('{"b":[{"c":"]}"}]}')] },
    {
      why: 'escapes in strings',
      body: '[{"a":"\\"}{\\\\"},{"b":"é🙂"}]',
      is: [data('{"a":"\\"}{\\\\"}'), data('{"b":"é🙂"}')],
    },
    { why: 'an empty array', body: '[]', is: [] },
    { why: 'a cut member', body: '[{"a":1},{"b":', is: [data('{"a":1}')] },
    {
      why: 'an object instead',
      body: ' {"error":{"a":1}}',
      is: [{ kind: 'raw', event: undefined, data: '{"error":{"a":1}}' }],
    },
  ] as const)('reads $why, however it is cut', ({ body, is }) => {
    expect(messages('json-array', [body])).toEqual(is);
    everyCut('json-array', body);
  });
});

describe('the AWS event-stream framer', () => {
  const text = (value: string) => ({ type: 'string', value }) as const;
  const frame = (headers: Record<string, string>, body: string): Uint8Array =>
    codec.encode({
      headers: {
        ':content-type': text('application/json'),
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, text(value)])),
        flag: { type: 'boolean', value: true },
        count: { type: 'long', value: { bytes: new Uint8Array(8) } as never },
        id: { type: 'uuid', value: '00000000-0000-0000-0000-000000000001' },
        raw: { type: 'binary', value: Uint8Array.of(1, 2, 3) },
      },
      body: Buffer.from(body),
    });
  const event = (type: string, body: string): Uint8Array =>
    frame({ ':message-type': 'event', ':event-type': type }, body);

  it('reads frames that @smithy/eventstream-codec wrote, however they are cut', () => {
    const body = Buffer.concat([
      event('messageStart', '{"role":"assistant"}'),
      event('contentBlockDelta', '{"delta":{"text":"é🙂"}}'),
      frame({ ':message-type': 'exception', ':exception-type': 'throttlingException' }, '{"message":"slow down"}'),
      frame({ ':message-type': 'error', ':error-code': 'InternalFailure', ':error-message': 'oops' }, ''),
    ]);
    expect(messages('aws-eventstream', [body])).toEqual([
      data('{"role":"assistant"}', 'messageStart'),
      data('{"delta":{"text":"é🙂"}}', 'contentBlockDelta'),
      { kind: 'exception', event: 'throttlingException', data: '{"message":"slow down"}' },
      { kind: 'exception', event: 'InternalFailure', data: '{"message":"oops"}' },
    ]);
    everyCut('aws-eventstream', body);
  });

  it('reads headers and payloads as @smithy/eventstream-codec does', () => {
    for (const size of [0, 1, 255, 256, 70_000]) {
      const written = event('chunk', JSON.stringify({ p: 'x'.repeat(size) }));
      const theirs = codec.decode(written);
      const [ours] = messages('aws-eventstream', [written]);
      expect(ours?.event).toBe(theirs.headers[':event-type']?.value);
      expect(ours?.data).toBe(Buffer.from(theirs.body).toString('utf8'));
    }
  });

  it('gives a frame up when any one bit of it is wrong, and says nothing after it', () => {
    const good = Buffer.from(event('contentBlockDelta', '{"delta":{"text":"hi"}}'));
    for (let bit = 0; bit < good.length * 8; bit += 1) {
      const bad = Buffer.from(good);
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => codec.decode(bad)).toThrow(/\w/);
      const found = messages('aws-eventstream', [bad, good]);
      expect(found.map(({ kind, event: name }) => [kind, name])).toEqual([['exception', 'broken-frame']]);
    }
  });

  it('hands nothing over for a frame that is cut', () => {
    const good = event('messageStop', '{}');
    expect(messages('aws-eventstream', [good.subarray(0, good.length - 1)])).toEqual([]);
  });
});

describe('framing is linear in bytes', () => {
  const text = 'x'.repeat(1024 * 1024);

  it.each([
    { framing: 'sse', body: `data: {"t":"${text}"}\n\n` },
    { framing: 'ndjson', body: `{"t":"${text}"}\n` },
    { framing: 'json-array', body: `[{"t":"${text}"}]` },
  ] as const)('reads a $framing message of 1 MiB in one-byte pieces', ({ framing, body }) => {
    const [only, ...rest] = messages(framing, bytesOf(body));
    expect(only?.data).toBe(`{"t":"${text}"}`);
    expect(rest).toEqual([]);
  });

  it('reads an event-stream frame of 1 MiB in one-byte pieces', () => {
    const headers = {
      ':message-type': { type: 'string', value: 'event' },
      ':event-type': { type: 'string', value: 'e' },
    } as const;
    const body = codec.encode({ headers, body: Buffer.from(text) });
    expect(messages('aws-eventstream', bytesOf(body))).toEqual([data(text, 'e')]);
  });

  it('reads a megabyte of short events in one piece', () => {
    expect(messages('sse', ['data: {}\r\n\r\n'.repeat(87_382)])).toHaveLength(87_382);
  });

  it('gives up a message that never ends', () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const found = messages('sse', ['data: ', ...Array.from({ length: 17 }, () => megabyte)]);
    expect(found).toEqual([{ kind: 'exception', event: 'broken-frame', data: expect.stringContaining('too large') }]);
  });
});
