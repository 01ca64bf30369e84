/**
 * A zip reader for archives that somebody else may have made. It knows just enough of the format (PKWARE APPNOTE
 * 6.3.10, sections 4.3–4.5) to take named files out, in memory, and refuses whatever else an archive can hold:
 * unexpected names, folders, links, encryption, duplicates, overlapping entries, lies about sizes, bombs.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all files together, unpacked. */
  readonly bytes: number;
  /** Unpacked ÷ packed of one file. */
  readonly ratio: number;
}

/** A run of 2,000 calls takes about 2 MB and packs to a tenth. */
export const ZIP_LIMITS: ZipLimits = { entries: 16, bytes: 64 * 1024 * 1024, ratio: 200 };

export type Unzipped = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly problem: string };

const BROKEN = 'The archive is cut off or broken.';

/** What stops the reading: a sentence about the archive that holds none of its own words. */
class Refused extends Error {}

/**
 * @param allowed Every name that may stand in the archive; any other refuses the whole of it.
 * @param wanted Those that are unpacked.
 */
export function unzip(
  archive: Uint8Array,
  allowed: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  limits: ZipLimits = ZIP_LIMITS,
): Unzipped {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    const entries = readDirectory(bytes, limits);
    for (const entry of entries) checkEntry(entry, allowed, limits);
    checkTogether(entries, limits);
    const placed = entries.map((entry) => ({ entry, ...locate(bytes, entry) }));
    checkOverlap(placed);
    const chosen = placed.filter(({ entry }) => wanted.has(entry.name));
    return { files: new Map(chosen.map(({ entry, start }) => [entry.name, unpack(bytes, entry, start)])) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly attributes: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 0x2041; // bits 0, 6 and 13: any form of encryption
const STORED = 0;
const DEFLATED = 8;

function readDirectory(bytes: Buffer, limits: ZipLimits): readonly Entry[] {
  const end = findEnd(bytes);
  const count = u16(bytes, end + 10);
  const start = u32(bytes, end + 16);
  if (u16(bytes, end + 4) !== 0 || u16(bytes, end + 8) !== count) throw new Refused('The archive has several parts.');
  if (count > limits.entries) throw new Refused(`The archive has more than ${limits.entries} entries.`);
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (u32(bytes, at) !== CENTRAL) throw new Refused('The archive’s directory is broken.');
    const nameLength = u16(bytes, at + 28);
    const rest = u16(bytes, at + 30) + u16(bytes, at + 32);
    entries.push({
      name: bytes.toString('latin1', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength),
      flags: u16(bytes, at + 8),
      method: u16(bytes, at + 10),
      crc: u32(bytes, at + 16),
      packed: u32(bytes, at + 20),
      size: u32(bytes, at + 24),
      attributes: u32(bytes, at + 38),
      offset: u32(bytes, at + 42),
    });
    at += CENTRAL_SIZE + nameLength + rest;
  }
  if (at > end) throw new Refused('The archive’s directory is broken.');
  return entries;
}

/** The last record of the file; behind it stands at most a comment of 64 KiB, and ours have none. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - 0xffff); at -= 1) {
    if (u32(bytes, at) === END && at + END_SIZE + u16(bytes, at + 20) === bytes.length) return at;
  }
  throw new Refused('It is no zip archive, or is cut off.');
}

function u16(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) throw new Refused(BROKEN);
  return bytes.readUInt16LE(at);
}

function u32(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) throw new Refused(BROKEN);
  return bytes.readUInt32LE(at);
}

function checkEntry(entry: Entry, allowed: ReadonlySet<string>, limits: ZipLimits): void {
  // The name is not repeated: it is the archive's own word. `..`, absolute paths and folders are simply not expected.
  if (!allowed.has(entry.name)) throw new Refused('The archive holds a file that a run does not write.');
  const mode = entry.attributes >>> 16;
  const type = mode & 0o170000;
  if (type !== 0 && type !== 0o100000) throw new Refused('The archive holds a link or a device.');
  if ((entry.flags & ENCRYPTED) !== 0) throw new Refused('The archive is encrypted.');
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new Refused('The archive is packed in an unknown way.');
  if (entry.method === STORED && entry.packed !== entry.size) throw new Refused('The archive lies about a size.');
  if (entry.size > limits.ratio * Math.max(1, entry.packed))
    throw new Refused(`The archive unpacks to more than ${limits.ratio} times its size.`);
}

function checkTogether(entries: readonly Entry[], limits: ZipLimits): void {
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw new Refused('The archive holds a file twice.');
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.bytes) throw new Refused(`The archive unpacks to more than ${limits.bytes / 1024 / 1024} MiB.`);
}

/** Where the bytes of an entry begin and end; its own header must tell the same name. */
function locate(bytes: Buffer, entry: Entry): { readonly start: number; readonly end: number } {
  const { offset } = entry;
  if (u32(bytes, offset) !== LOCAL) throw new Refused('The archive’s directory is broken.');
  const nameLength = u16(bytes, offset + 26);
  const name = bytes.toString('latin1', offset + LOCAL_SIZE, offset + LOCAL_SIZE + nameLength);
  if (name !== entry.name) throw new Refused('The archive names a file in two ways.');
  const start = offset + LOCAL_SIZE + nameLength + u16(bytes, offset + 28);
  const end = start + entry.packed;
  if (end > bytes.length) throw new Refused(BROKEN);
  return { start, end };
}

/** Overlapping entries make a small archive unpack to a huge one (Fifield 2019, "A better zip bomb", WOOT '19). */
function checkOverlap(placed: readonly { readonly entry: Entry; readonly end: number }[]): void {
  const inOrder = placed.toSorted((a, b) => a.entry.offset - b.entry.offset);
  inOrder.forEach(({ entry }, index) => {
    const before = inOrder[index - 1];
    if (before !== undefined && entry.offset < before.end) throw new Refused('The archive’s entries overlap.');
  });
}

function unpack(bytes: Buffer, entry: Entry, start: number): Uint8Array {
  const packed = bytes.subarray(start, start + entry.packed);
  const file = entry.method === STORED ? packed : inflate(packed, entry.size);
  if (file.length !== entry.size) throw new Refused('The archive lies about a size.');
  if (crc32(file) !== entry.crc) throw new Refused('A file of the archive is damaged.');
  return file;
}

function inflate(packed: Buffer, size: number): Buffer {
  try {
    // Stops at the stated size, so that a lie costs no memory.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new Refused('A file of the archive is damaged, or larger than the archive says.');
  }
}
