import { crc32 } from 'node:zlib';

/**
 * One message of `application/vnd.amazon.eventstream`: total length, header length and their CRC; headers; payload; CRC of
 * it all. All numbers big-endian, CRCs are CRC-32 as in zlib. Headers are strings only (type 7), which is all Bedrock sends.
 *
 * Source: https://docs.aws.amazon.com/lexv2/latest/dg/event-stream-encoding.html
 */
export function eventStreamFrame(
  headers: readonly (readonly [name: string, value: string])[],
  payload: Uint8Array,
): Buffer {
  const head = Buffer.concat(headers.map(([name, value]) => stringHeader(name, value)));
  const length = PRELUDE_BYTES + head.length + payload.length + CRC_BYTES;
  const frame = Buffer.alloc(length);
  eventStreamPrelude(length, head.length).copy(frame);
  head.copy(frame, PRELUDE_BYTES);
  frame.set(payload, PRELUDE_BYTES + head.length);
  frame.writeUInt32BE(crc32(frame.subarray(0, length - CRC_BYTES)), length - CRC_BYTES);
  return frame;
}

const PRELUDE_BYTES = 12;
const CRC_BYTES = 4;
const STRING = 7;

/** The first twelve bytes of a message. */
export function eventStreamPrelude(totalBytes: number, headerBytes: number): Buffer {
  const prelude = Buffer.alloc(PRELUDE_BYTES);
  prelude.writeUInt32BE(totalBytes, 0);
  prelude.writeUInt32BE(headerBytes, 4);
  prelude.writeUInt32BE(crc32(prelude.subarray(0, 8)), 8);
  return prelude;
}

function stringHeader(name: string, value: string): Buffer {
  const [nameBytes, valueBytes] = [Buffer.from(name), Buffer.from(value)];
  const header = Buffer.alloc(4 + nameBytes.length + valueBytes.length);
  header.writeUInt8(nameBytes.length, 0);
  nameBytes.copy(header, 1);
  header.writeUInt8(STRING, 1 + nameBytes.length);
  header.writeUInt16BE(valueBytes.length, 2 + nameBytes.length);
  valueBytes.copy(header, 4 + nameBytes.length);
  return header;
}
