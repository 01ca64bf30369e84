/** An IP address as its number; IPv4 forms inside IPv6 are left as they are. */
export interface IpAddress {
  readonly version: 4 | 6;
  readonly value: bigint;
}

/** Strict: four decimal parts, or IPv6 as in RFC 4291 (brackets and a zone are taken off). Undefined for all else. */
export function readIpAddress(text: string): IpAddress | undefined {
  const plain = text.replace(/^\[(.*)\]$/, '$1').replace(/%[\w.-]+$/, '');
  const ipv4 = readIpv4(plain);
  if (ipv4 !== undefined) return { version: 4, value: ipv4 };
  const ipv6 = readIpv6(plain);
  return ipv6 === undefined ? undefined : { version: 6, value: ipv6 };
}

/** `10.0.0.0/8`: is the address in that block? Blocks of the other version hold nothing of it. */
export function isInBlock({ version, value }: IpAddress, block: string): boolean {
  const [start = '', bits = ''] = block.split('/');
  const first = readIpAddress(start);
  const rest = BigInt((version === 4 ? 32 : 128) - Number(bits));
  return first?.version === version && first.value >> rest === value >> rest;
}

function readIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return joined(parts.map(Number), 8n);
}

function readIpv6(text: string): bigint | undefined {
  const tail = /(?<=:)\d+\.\d+\.\d+\.\d+$/.exec(text);
  const ipv4 = tail === null ? undefined : readIpv4(tail[0]);
  if (tail !== null && ipv4 === undefined) return undefined;
  const hex =
    tail === null || ipv4 === undefined
      ? text
      : `${text.slice(0, tail.index)}${(ipv4 >> 16n).toString(16)}:${(ipv4 & 0xffffn).toString(16)}`;
  const halves = hex.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [before = [], after] = halves;
  const given = before.length + (after?.length ?? 0);
  if (halves.length > 2 || (after === undefined ? given !== 8 : given > 7)) return undefined;
  const groups = [...before, ...Array.from({ length: 8 - given }, () => '0'), ...(after ?? [])];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return joined(
    groups.map((group) => Number.parseInt(group, 16)),
    16n,
  );
}

function joined(parts: readonly number[], bits: bigint): bigint {
  return parts.reduce((value, part) => (value << bits) | BigInt(part), 0n);
}
