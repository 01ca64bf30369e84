import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are not on the public internet, by the special-purpose registries of IANA (RFC 6890; read
 * 2026-11-22): this host, private, shared (CGNAT), loopback, link-local (cloud metadata at 169.254.169.254), unique
 * local, documentation, benchmarking, multicast, reserved, and the IPv6 forms that carry such an IPv4 address inside.
 */
const PRIVATE = blockList(
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
    '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  '::/128 ::1/128 64:ff9b:1::/48 100::/64 2001::/32 2001:2::/48 2001:db8::/32 2001:20::/28 3fff::/20 5f00::/16 ' +
    'fc00::/7 fe80::/10 fec0::/10 ff00::/8',
);

/** Addresses of one machine's own wire, among them every cloud's metadata service: never reached by a name. */
const LINK_LOCAL = blockList('169.254.0.0/16 100.100.100.200/32', 'fe80::/10 fd00:ec2::/32 fd20:ce::/32');

const LOOPBACK = blockList('127.0.0.0/8', '::1/128');

/** What is no IP address at all is private: nothing is connected to on a guess. */
export function isPrivateAddress(address: string): boolean {
  return isIn(PRIVATE, address, true);
}

export function isLinkLocalAddress(address: string): boolean {
  return isIn(LINK_LOCAL, address, true);
}

export function isLoopbackAddress(address: string): boolean {
  return isIn(LOOPBACK, address, false);
}

function isIn(list: BlockList, address: string, otherwise: boolean): boolean {
  const plain = address.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const version = isIP(plain);
  if (version === 0) return otherwise;
  if (version === 4) return list.check(plain, 'ipv4');
  const inner = embeddedIpv4(plain);
  return list.check(plain, 'ipv6') || (inner !== undefined && list.check(inner, 'ipv4'));
}

/** The IPv4 address inside a mapped, compatible, NAT64 or 6to4 address. */
function embeddedIpv4(address: string): string | undefined {
  const groups = groupsOf(address);
  const [first, second, third] = groups;
  const [high = 0, low = 0] = groups.slice(6);
  const zeros = (from: number, to: number): boolean => groups.slice(from, to).every((group) => group === 0);
  if (zeros(0, 5) && (groups[5] === 0xffff || groups[5] === 0) && high + low > 1) return dotted(high, low);
  if (zeros(0, 4) && groups[4] === 0xffff && groups[5] === 0) return dotted(high, low);
  if (first === 0x64 && second === 0xff9b && zeros(2, 6)) return dotted(high, low);
  if (first === 0x2002) return dotted(second ?? 0, third ?? 0);
  return undefined;
}

/** The eight groups of an IPv6 address, `::` filled up and a dotted tail taken apart. */
function groupsOf(address: string): readonly number[] {
  const tail = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [, a = '0', b = '0', c = '0', d = '0'] = tail ?? [];
  const hex = tail === null ? address : `${address.slice(0, tail.index)}${pair(a, b)}:${pair(c, d)}`;
  const [left = '', right] = hex.split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right === undefined || right === '' ? [] : right.split(':');
  const middle: readonly string[] =
    right === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...middle, ...after].map((group) => Number.parseInt(group, 16));
}

function pair(high: string, low: string): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function blockList(ipv4: string, ipv6: string): BlockList {
  const list = new BlockList();
  for (const [version, ranges] of [
    ['ipv4', ipv4],
    ['ipv6', ipv6],
  ] as const) {
    for (const range of ranges.split(' ')) {
      const [address = '', bits = ''] = range.split('/');
      list.addSubnet(address, Number(bits), version);
    }
  }
  return list;
}
