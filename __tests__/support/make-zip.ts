import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly content: string | Buffer;
  /** Lies, where a test tells them. */
  readonly size?: number;
  readonly crc?: number;
  readonly attributes?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly localName?: string;
  /** Points at the bytes of another entry. */
  readonly offset?: number;
}

/** An archive as wrong as wished: real zip writers refuse to write what an attacker would. */
export function makeZip(files: readonly ZipFile[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.method === 0 ? content : deflateRawSync(content);
    const fields = {
      flags: file.flags ?? 0,
      method: file.method ?? 8,
      crc: file.crc ?? crc32(content),
      packed: packed.length,
      size: file.size ?? content.length,
    };
    const local = Buffer.concat([header(0x04034b50, fields, file.localName ?? file.name), packed]);
    directory.push(central(fields, file, file.offset ?? offset));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, list, end, Buffer.from(comment)]);
}

interface Fields {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function header(signature: number, { flags, method, crc, packed, size }: Fields, name: string): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(flags, 6);
  bytes.writeUInt16LE(method, 8);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(packed, 18);
  bytes.writeUInt32LE(size, 22);
  bytes.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([bytes, Buffer.from(name)]);
}

function central(
  { flags, method, crc, packed, size }: Fields,
  { name, attributes = 0 }: ZipFile,
  offset: number,
): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(flags, 8);
  bytes.writeUInt16LE(method, 10);
  bytes.writeUInt32LE(crc, 16);
  bytes.writeUInt32LE(packed, 20);
  bytes.writeUInt32LE(size, 24);
  bytes.writeUInt16LE(Buffer.byteLength(name), 28);
  bytes.writeUInt32LE(attributes, 38);
  bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, Buffer.from(name)]);
}
