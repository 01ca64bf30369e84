import { crc32, deflateRawSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { unzip, ZIP_LIMITS } from '../../../src/platform/github/unzip.js';
import { makeZip, type ZipFile } from '../../support/make-zip.js';

const NAMES = new Set(['run.json', 'report.md']);
const RUN = new Set(['run.json']);
const RUN_FILE: ZipFile = { name: 'run.json', content: '{"a":1}' };

function open(archive: Uint8Array, limits = ZIP_LIMITS): string {
  const result = unzip(archive, NAMES, RUN, limits);
  return 'problem' in result ? result.problem : Buffer.from(result.files.get('run.json') ?? []).toString('utf8');
}

describe('unzip', () => {
  it.each([
    { why: 'packed', files: [RUN_FILE] },
    { why: 'stored', files: [{ ...RUN_FILE, method: 0 }] },
    { why: 'beside others that are expected', files: [{ name: 'report.md', content: 'x'.repeat(999) }, RUN_FILE] },
    { why: 'a plain file by its mode', files: [{ ...RUN_FILE, attributes: (0o100644 << 16) >>> 0 }] },
  ])('takes out a file that is $why', ({ files }) => {
    expect(open(makeZip(files))).toBe('{"a":1}');
  });

  it('unpacks nothing that was not wanted', () => {
    const result = unzip(makeZip([RUN_FILE, { name: 'report.md', content: 'x' }]), NAMES, RUN);
    expect('files' in result && [...result.files.keys()]).toEqual(['run.json']);
  });

  it.each([
    '../run.json',
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\run.json',
    'sub/run.json',
    './run.json',
    'run.json/',
    'RUN.JSON',
    'run.json\0.exe',
    'rυn.json',
    '',
  ])('refuses the name %j, and everything beside it', (name) => {
    expect(open(makeZip([RUN_FILE, { name, content: 'evil' }]))).toBe(
      'The archive holds a file that a run does not write.',
    );
  });

  const big = Buffer.alloc(2_000_000);
  it.each([
    { why: 'a symbolic link', files: [{ ...RUN_FILE, attributes: (0o120777 << 16) >>> 0 }], says: /link or a device/ },
    { why: 'a device', files: [{ ...RUN_FILE, attributes: (0o020666 << 16) >>> 0 }], says: /link or a device/ },
    {
      why: 'a folder by its mode',
      files: [{ ...RUN_FILE, attributes: (0o040755 << 16) >>> 0 }],
      says: /link or a device/,
    },
    { why: 'a bomb', files: [{ name: 'run.json', content: big }], says: /more than 200 times/ },
    {
      why: 'a bomb that lies about its size',
      files: [{ name: 'run.json', content: big, size: 1000 }],
      says: /larger than the archive says/,
    },
    { why: 'a size that is too large', files: [{ ...RUN_FILE, size: 8 }], says: /lies about a size/ },
    { why: 'a stored size that differs', files: [{ ...RUN_FILE, method: 0, size: 6 }], says: /lies about a size/ },
    { why: 'a wrong check sum', files: [{ ...RUN_FILE, crc: 1 }], says: /damaged/ },
    { why: 'the same file twice', files: [RUN_FILE, RUN_FILE], says: /twice/ },
    {
      why: 'two entries over the same bytes',
      files: [
        { name: 'report.md', content: 'x', localName: 'run.json' },
        { ...RUN_FILE, offset: 0 },
      ],
      says: /two ways|overlap/,
    },
    { why: 'another name in the file’s own header', files: [{ ...RUN_FILE, localName: 'evil.js' }], says: /two ways/ },
    { why: 'encryption', files: [{ ...RUN_FILE, flags: 1 }], says: /encrypted/ },
    { why: 'an unknown packing', files: [{ ...RUN_FILE, method: 12 }], says: /unknown way/ },
    { why: 'an offset beyond the end', files: [{ ...RUN_FILE, offset: 0xfffffff0 }], says: /cut off or broken/ },
  ])('refuses $why', ({ files, says }) => {
    expect(open(makeZip(files))).toMatch(says);
  });

  it('refuses entries that overlap, each of them small', () => {
    const first = makeZip([{ name: 'run.json', content: '1'.repeat(40), method: 0 }]);
    const inner = makeZip([{ name: 'report.md', content: 'y', method: 0 }]);
    // The second header lies within the first file's bytes.
    const content = Buffer.concat([inner.subarray(0, 40), Buffer.alloc(10)]);
    const archive = makeZip([
      { name: 'run.json', content, method: 0 },
      { name: 'report.md', content: 'y', method: 0, offset: 38 },
    ]);
    expect(first.length).toBeGreaterThan(0);
    expect(open(archive)).toMatch(/overlap/);
  });

  it('holds to its limits together', () => {
    expect(open(makeZip([RUN_FILE, { name: 'report.md', content: 'x' }]), { ...ZIP_LIMITS, entries: 1 })).toMatch(
      /more than 1 entries/,
    );
    expect(open(makeZip([RUN_FILE]), { ...ZIP_LIMITS, bytes: 3 })).toMatch(/unpacks to more than/);
  });

  it.each([
    { why: 'no archive at all', bytes: Buffer.from('not a zip') },
    { why: 'nothing', bytes: Buffer.alloc(0) },
    { why: 'one cut off at its end', bytes: makeZip([RUN_FILE]).subarray(0, -5) },
    { why: 'one cut off at its start', bytes: makeZip([RUN_FILE]).subarray(5) },
  ])('refuses $why', ({ bytes }) => {
    expect(open(bytes)).toMatch(/^(It is no zip archive|The archive)/);
  });

  it('answers whatever bytes it is given, and never with a file that is damaged', () => {
    const archive = makeZip([RUN_FILE, { name: 'report.md', content: 'x'.repeat(50) }]);
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.nat(255), (at, value) => {
        const damaged = Buffer.from(archive);
        damaged[at] = value;
        const result = unzip(damaged, NAMES, RUN);
        const file = 'files' in result ? result.files.get('run.json') : undefined;
        return file === undefined || crc32(Buffer.from(file)) === crc32('{"a":1}');
      }),
      { numRuns: 500 },
    );
  });

  it('reads an archive that some other tool packed with descriptors behind the files', () => {
    const packed = deflateRawSync('{"a":1}');
    const archive = makeZip([{ ...RUN_FILE, flags: 8 }]);
    expect(archive.includes(packed)).toBe(true);
    expect(open(archive)).toBe('{"a":1}');
  });
});
