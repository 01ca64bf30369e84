import { type IpAddress, isInBlock, readIpAddress } from './ip-address.js';

/**
 * Addresses that are not on the public internet, by the special-purpose registries of IANA (RFC 6890; read
 * 2026-11-22): this host, private, shared (CGNAT), loopback, link-local, unique local, documentation, benchmarking,
 * multicast, reserved.
 */
const PRIVATE = blocks(
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
   192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
   ::/128 ::1/128 64:ff9b:1::/48 100::/64 2001::/32 2001:2::/48 2001:20::/28 2001:db8::/32 3fff::/20 5f00::/16
   fc00::/7 fe80::/10 fec0::/10 ff00::/8`,
);

/** Addresses of a machine's own wire, and the metadata services of AWS, Google, Azure and Alibaba. */
const LINK_LOCAL = blocks('169.254.0.0/16 100.100.100.200/32 168.63.129.16/32 fe80::/10 fd00:ec2::/32 fd20:ce::/32');

/** Mapped IPv4 included; what a gateway would translate (64:ff9b::127.0.0.1) leaves the machine. */
const LOOPBACK = blocks('127.0.0.0/8 ::1/128 ::ffff:127.0.0.0/104');

/** IPv6 blocks that carry an IPv4 address, and how many bits stand behind it: mapped, compatible, NAT64, 6to4. */
const CARRIERS = [
  { block: '::ffff:0:0/96', behind: 0n },
  { block: '::ffff:0:0:0/96', behind: 0n },
  { block: '::/96', behind: 0n },
  { block: '64:ff9b::/96', behind: 0n },
  { block: '2002::/16', behind: 80n },
] as const;

/** What is no IP address at all is private: nothing is connected to on a guess. */
export function isPrivateAddress(address: string): boolean {
  const read = readIpAddress(address);
  return read === undefined || isIn(read, PRIVATE) || isLinkLocalAddress(address);
}

export function isLinkLocalAddress(address: string): boolean {
  const read = readIpAddress(address);
  return read === undefined || isIn(read, LINK_LOCAL);
}

export function isLoopbackAddress(address: string): boolean {
  const read = readIpAddress(address);
  return read !== undefined && LOOPBACK.some((block) => isInBlock(read, block));
}

function isIn(address: IpAddress, list: readonly string[]): boolean {
  const carried = CARRIERS.filter(({ block }) => isInBlock(address, block)).map(({ behind }): IpAddress => ({
    version: 4,
    value: (address.value >> behind) & 0xffff_ffffn,
  }));
  return [address, ...carried].some((one) => list.some((block) => isInBlock(one, block)));
}

function blocks(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
