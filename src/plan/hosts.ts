import { LensError } from '../model/lens-error.js';
import { readIpAddress } from './ip-address.js';
import { isLinkLocalAddress, isLoopbackAddress, isPrivateAddress } from './private-address.js';

/** `localhost` and addresses that never leave the machine, as URLs spell them (`[::1]`). */
export function isLoopbackHost(hostname: string): boolean {
  const name = plainHost(hostname);
  return name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(name);
}

/**
 * Is a host of the caller's list? An entry is a name, or `*.` before one for any name below it, with a port when it
 * is not the usual one. What is listed without a port is allowed at https' own.
 *
 * @throws LensError usage/bad-flag for an entry that is not one
 */
export function isListed(url: URL, allowedHosts: readonly string[]): boolean {
  return allowedHosts.map(readEntry).some(({ name, below, port }) => {
    const host = plainHost(url.hostname);
    const fits = below ? host.endsWith(`.${name}`) : host === name;
    return fits && (port === '' ? '443' : port) === portOf(url);
  });
}

/**
 * May a socket be opened to this address, which DNS gave for the URL's host? A name on the public internet must not
 * lead into a private network, unless the caller listed it; link-local addresses, the clouds' metadata services, must
 * be listed themselves. Loopback must stay loopback.
 */
export function mayConnect(url: URL, address: string, allowedHosts: readonly string[]): boolean {
  if (isLoopbackHost(url.hostname)) return isLoopbackAddress(address);
  if (!isPrivateAddress(address)) return true;
  if (isLinkLocalAddress(address)) return plainHost(url.hostname) === address && isListed(url, allowedHosts);
  return isListed(url, allowedHosts);
}

/** `host`, with the port where it must be listed with it. */
export function entryFor(url: URL): string {
  const port = portOf(url);
  return port === '443' ? url.hostname : `${url.hostname}:${port}`;
}

function portOf({ port, protocol }: URL): string {
  if (port !== '') return port;
  return protocol === 'http:' ? '80' : '443';
}

function plainHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

function readEntry(entry: string): { readonly name: string; readonly below: boolean; readonly port: string } {
  const found = /^(\*\.)?(\[[0-9a-f:.]+\]|[a-z0-9_.-]+?)\.?(?::(\d{1,5}))?$/i.exec(entry.trim());
  const name = plainHost(found?.[2] ?? '');
  const below = found?.[1] !== undefined;
  // `*.com` would allow half the world: at least two labels stand behind a star, and none before an address.
  if (name === '' || (below && (!name.includes('.') || readIpAddress(name) !== undefined))) {
    throw new LensError('usage/bad-flag', `"${entry.slice(0, 100)}" is not a host that can be allowed`, {
      remedy: 'Give names of hosts: llm.example.com, *.preview.example.com, gpu.example.com:8443.',
    });
  }
  return { name, below, port: found?.[3] ?? '' };
}
