import { isOwnHost, KNOWN_PROVIDERS, knownProvider } from '../model/known-providers.js';
import type { Plan } from '../model/plan.js';
import type { Target } from '../model/target.js';

/** A key on its way to a host. */
export interface Sending {
  readonly target: Target;
  readonly keyName: string;
  readonly url: URL;
  /** The caller listed the host. */
  readonly listed: boolean;
  /** The plan of the base, on a change. */
  readonly base: Plan | undefined;
}

/** Names under which CI systems hand secrets of their own to every step; no provider's key is called that. */
const OF_THE_CI = /^(?:ACTIONS|INPUT|RUNNER|CI|GITLAB)_/i;

/**
 * Why a key must not go to a host that may itself be called, as the end of a sentence; undefined = it may.
 *
 * | on a change, the host is                    | which keys may go there                                    |
 * | ------------------------------------------- | ---------------------------------------------------------- |
 * | any that may be called                      | those that the base sends to that very host                |
 * | run by the target's provider                | also that provider's usual key                             |
 * | a customer's at that provider (Azure)       | also its usual key, where the caller listed the host and   |
 * |                                             | the base sends it no other                                 |
 *
 * Without a base nothing is known of former bindings: a provider's key then goes to its own hosts or to listed ones.
 */
export function whyNotBound(sending: Sending): string | undefined {
  const { keyName, url, listed, base } = sending;
  if (OF_THE_CI.test(keyName)) return 'that variable belongs to the CI';
  if (keyName === 'GITHUB_TOKEN' && !listed) return 'that variable belongs to the CI';
  const owners = KNOWN_PROVIDERS.filter((known) => known.keyName === keyName || known.keyCompanions?.includes(keyName));
  if (owners.length > 0 && !listed && !owners.some((known) => isOwnHost(known, url.hostname)))
    return `that variable holds the key of ${owners[0]?.title ?? 'another provider'}`;
  if (base === undefined || hostsOfKey(base, keyName).includes(url.host) || isUsual(sending, base)) return undefined;
  const before = hostsOfKey(base, keyName);
  return before.length > 0
    ? `the base of this change sends it to ${before.join(', ')}`
    : 'the base of this change sends it nowhere';
}

/** Is it the provider's usual key at a host of the provider's own, usual port included? */
function isUsual({ target, keyName, url, listed }: Sending, base: Plan): boolean {
  const known = knownProvider(target.provider, target.preset);
  if (keyName !== known.keyName || !isOwnHost(known, url.hostname) || url.port !== '') return false;
  return known.hostsAreCustomers !== true || (listed && keysAt(base, url.host).length === 0);
}

/**
 * The variable whose value travels: with `auth: aws` it is the machine's AWS credential, whatever `key` says.
 */
export function sentKey({ auth, keyName }: Target): string | undefined {
  if (auth === 'none') return undefined;
  return auth === 'aws' ? 'AWS_ACCESS_KEY_ID' : keyName;
}

/** Every URL that a target names, each once. */
export function urlsOf({ baseUrl, baseArmUrl }: Target): readonly URL[] {
  return [...new Set([baseUrl, baseArmUrl])].filter((url) => url !== undefined).map((url) => new URL(url));
}

/** Does any cell of a plan call this host (with its port)? */
export function callsHost(plan: Plan, host: string): boolean {
  return plan.cells.some(({ target }) => urlsOf(target).some((url) => url.host === host));
}

function hostsOfKey(plan: Plan, keyName: string): readonly string[] {
  const urls = plan.cells.flatMap(({ target }) => (sentKey(target) === keyName ? urlsOf(target) : []));
  return [...new Set(urls.map((url) => url.host))];
}

function keysAt(plan: Plan, host: string): readonly string[] {
  return plan.cells.flatMap(({ target }) =>
    urlsOf(target).some((url) => url.host === host) ? (sentKey(target) ?? []) : [],
  );
}
