import type { RequestStamps } from './stamp-log.js';

/** The part of the stamps that an accuracy benchmark needs, cheap to carry for a hundred thousand events. */
export type StampsInBrief = Pick<RequestStamps, 'number' | 'id' | 'receivedMs' | 'eventsMs'>;

const FIXED_BYTES = 20;
const EVENT_BYTES = 8;

/** One record per request, little-endian: u32 number, u32 bytes of the id, u32 events, f64 receivedMs, the id, f64 per event. */
export function encodeStamps(all: readonly RequestStamps[]): Buffer {
  return Buffer.concat(
    all.map(({ number, id, receivedMs, eventsMs }) => {
      const name = Buffer.from(id ?? '');
      const record = Buffer.alloc(FIXED_BYTES + name.length + eventsMs.length * EVENT_BYTES);
      record.writeUInt32LE(number, 0);
      record.writeUInt32LE(name.length, 4);
      record.writeUInt32LE(eventsMs.length, 8);
      record.writeDoubleLE(receivedMs, 12);
      name.copy(record, FIXED_BYTES);
      const from = FIXED_BYTES + name.length;
      for (const [index, atMs] of eventsMs.entries()) record.writeDoubleLE(atMs, from + index * EVENT_BYTES);
      return record;
    }),
  );
}

/**
 * The inverse of `encodeStamps`.
 *
 * @throws RangeError when the bytes end inside a record.
 */
export function decodeStamps(bytes: Buffer): readonly StampsInBrief[] {
  const all: StampsInBrief[] = [];
  for (let at = 0; at < bytes.length;) {
    const nameBytes = bytes.readUInt32LE(at + 4);
    const events = bytes.readUInt32LE(at + 8);
    const from = at + FIXED_BYTES + nameBytes;
    const id = bytes.toString('utf8', at + FIXED_BYTES, from);
    all.push({
      number: bytes.readUInt32LE(at),
      id: id === '' ? undefined : id,
      receivedMs: bytes.readDoubleLE(at + 12),
      eventsMs: Array.from({ length: events }, (_, index) => bytes.readDoubleLE(from + index * EVENT_BYTES)),
    });
    at = from + events * EVENT_BYTES;
  }
  return all;
}
