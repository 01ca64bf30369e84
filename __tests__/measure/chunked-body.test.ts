import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { createChunkedBody } from '../../src/measure/chunked-body.js';

/** Reads the pieces one after the other; says what the body was, where it ended, and what was left of the last piece. */
function readAll(pieces: readonly Buffer[]) {
  let body = '';
  const chunked = createChunkedBody((bytes, from, to) => (body += bytes.toString('latin1', from, to)));
  for (const [index, piece] of pieces.entries()) {
    const end = chunked.read(piece, 0, piece.length);
    const place = chunked.at();
    if (place === 'last' || place === 'broken') {
      const left = Buffer.concat([piece.subarray(end), ...pieces.slice(index + 1)]).toString('latin1');
      return { body, place, left };
    }
    expect(end).toBe(piece.length);
  }
  return { body, place: chunked.at(), left: '' };
}

function cut(whole: Buffer, places: readonly number[]): readonly Buffer[] {
  const ends = [...new Set(places.map((place) => place % (whole.length + 1)))].toSorted((a, b) => a - b);
  return [...ends, whole.length].map((end, index) => whole.subarray(index === 0 ? 0 : ends[index - 1], end));
}

const text = (latin1: string): Buffer => Buffer.from(latin1, 'latin1');

describe('createChunkedBody', () => {
  it('gives back any body, however it was chunked and wherever the pieces are cut', () => {
    const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(chunks, fc.array(fc.nat(), { maxLength: 20 }), fc.boolean(), (parts, places, upper) => {
        const framed = parts.map((part) => {
          const size = part.length.toString(16);
          return Buffer.concat([text(`${upper ? size.toUpperCase() : size}\r\n`), part, text('\r\n')]);
        });
        const whole = Buffer.concat([...framed, text('0\r\n\r\nHTTP/1.1 200')]);
        expect(readAll(cut(whole, places))).toEqual({
          body: Buffer.concat(parts).toString('latin1'),
          place: 'last',
          left: '\r\nHTTP/1.1 200',
        });
      }),
    );
  });

  it.each([
    { what: 'an extension', wire: '3;name="a b"\r\nabc\r\n0;x\r\n\r\n', body: 'abc', left: '\r\n' },
    { what: 'leading zeros', wire: '0003\r\nabc\r\n000\r\n\r\n', body: 'abc', left: '\r\n' },
    { what: 'a trailer', wire: '3\r\nabc\r\n0\r\nx: y\r\n\r\n', body: 'abc', left: 'x: y\r\n\r\n' },
  ])('knows $what', ({ wire, body, left }) => {
    for (const pieces of [[text(wire)], Array.from(wire, text)]) {
      expect(readAll(pieces)).toEqual({ body, place: 'last', left });
    }
  });

  it.each([
    { what: 'no size', wire: '\r\nabc' },
    { what: 'a size that is no number', wire: 'g\r\nabc' },
    { what: 'a blank in the size', wire: '3 \r\nabc\r\n' },
    { what: 'a size that ends in LF alone', wire: '3\nabc\r\n' },
    { what: 'a size that ends in CR alone', wire: '3\rabc\r\n' },
    { what: 'an extension with a line end in it', wire: '3;a\nb\r\nabc\r\n' },
    { what: 'a size beyond all numbers', wire: 'fffffffffffffffff\r\n' },
    { what: 'more data than was said', wire: '3\r\nabcd\r\n' },
    { what: 'data that ends in CR alone', wire: '3\r\nabc\rx3\r\nabc' },
  ])('is broken by $what, cut in any way', ({ wire }) => {
    for (const pieces of [[text(wire)], Array.from(wire, text)]) expect(readAll(pieces).place).toBe('broken');
  });

  it('says where it stands', () => {
    const chunked = createChunkedBody(() => undefined);
    const after = (wire: string): string => {
      chunked.read(text(wire), 0, wire.length);
      return chunked.at();
    };
    expect(after('')).toBe('between');
    expect(after('3')).toBe('within');
    expect(after('\r\nab')).toBe('within');
    expect(after('c\r')).toBe('within');
    expect(after('\n')).toBe('between');
    expect(after('0\r\n')).toBe('last');
  });
});
