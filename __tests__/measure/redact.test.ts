import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { createRedactor, createSafeMessage, safeMessage } from '../../src/model/redact.js';

const SECRET = 'sk-test/8f+Kq?2zQ 77ab"Zy=';

describe('createRedactor', () => {
  it.each([
    { form: 'as it is', text: `key ${SECRET} is wrong` },
    { form: 'URL-encoded', text: `GET /x?key=${encodeURIComponent(SECRET)}&a=1` },
    { form: 'form-encoded', text: new URLSearchParams({ key: SECRET }).toString() },
    { form: 'JSON-escaped', text: JSON.stringify({ key: SECRET }) },
    { form: 'hexadecimal', text: Buffer.from(SECRET).toString('hex') },
    { form: 'base64', text: Buffer.from(SECRET).toString('base64') },
    { form: 'base64 behind a user name', text: `Basic ${Buffer.from(`a:${SECRET}`).toString('base64')}` },
    { form: 'base64 between two others', text: Buffer.from(`id:${SECRET}:tail`).toString('base64') },
    { form: 'base64url', text: Buffer.from(`{"k":">>>"}${SECRET}`).toString('base64url') },
    { form: 'its first half', text: `Incorrect API key provided: ${SECRET.slice(0, 14)}***` },
  ])('takes a secret out $form', ({ text }) => {
    const clean = createRedactor([SECRET])(text);
    expect(clean).toContain('[secret]');
    expect(clean).not.toContain(SECRET.slice(3, 12));
  });

  it('leaves no stretch of twelve characters of a secret, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 16, maxLength: 60 }),
        fc.string(),
        fc.string(),
        fc.nat(20),
        (secret, before, after, cut) => {
          fc.pre(!'[secret]'.includes(secret.slice(0, 8)));
          const clean = createRedactor([secret])(before + secret.slice(Math.min(cut, secret.length - 12)) + after);
          for (let at = 0; at + 12 <= secret.length; at += 1) {
            const piece = secret.slice(at, at + 12);
            if (!before.includes(piece) && !after.includes(piece)) expect(clean.includes(piece)).toBe(false);
          }
        },
      ),
    );
  });

  it('takes the longer of two overlapping secrets whole, and ignores values too short to be one', () => {
    expect(createRedactor(['abcdef', 'abcdef-123456', 'a', ''])('x abcdef-123456 y abcdef z a')).toBe(
      'x [secret] y [secret] z a',
    );
  });

  it('leaves a text without secrets as it is', () => {
    expect(createRedactor([SECRET])('model not found')).toBe('model not found');
    expect(createRedactor([])('model not found')).toBe('model not found');
  });
});

describe('safeMessage', () => {
  const keep = (text: string): string => text;
  const prompt = 'You are a careful assistant.\n  Answer the customer in one friendly sentence.';

  it('takes out pieces of the prompt of 24 characters and more, also when white space differs', () => {
    const message = 'invalid content: "assistant. Answer the customer in one" at position 3';
    expect(safeMessage(message, keep, [prompt])).toBe('invalid content: "[prompt]" at position 3');
  });

  it('keeps words that a message and a prompt share by chance', () => {
    expect(safeMessage('the customer in one region', keep, [prompt])).toBe('the customer in one region');
  });

  it('is one line of at most 300 characters without control characters', () => {
    const clean = safeMessage(`a\n::error::b\u001b[31m${'x'.repeat(1000)}`, keep, []);
    expect(clean).not.toContain('\n');
    expect(clean).not.toContain('\u001b');
    expect(Array.from(clean).length).toBeLessThanOrEqual(300);
  });

  it('redacts before it cuts, so that no half of a secret is left at the end', () => {
    const message = `${'x'.repeat(290)}${SECRET}`;
    expect(safeMessage(message, createRedactor([SECRET]), [])).not.toContain(SECRET.slice(0, 5));
  });

  it('says the same when it remembers what it has looked through', () => {
    const redact = createRedactor([SECRET]);
    const remembering = createSafeMessage(redact);
    const texts = [
      'gpt-5-mini',
      SECRET,
      SECRET.slice(0, 14),
      'a\u0000b',
      '',
      'Answer the customer in one friendly word',
    ];
    for (const text of [...texts, ...texts]) {
      expect(remembering(text, [prompt])).toBe(safeMessage(text, redact, [prompt]));
      expect(remembering(text, [])).toBe(safeMessage(text, redact, []));
    }
  });

  it('takes a second for a megabyte of prompt and no longer', () => {
    const long = 'lorem ipsum dolor '.repeat(60_000);
    expect(safeMessage('lorem ipsum dolor lorem ipsum dolor', keep, [long])).toBe('[prompt]');
  });
});
