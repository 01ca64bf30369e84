import { isOwnHost, knownProvider } from '../model/known-providers.js';
import { LensError, LensErrors } from '../model/lens-error.js';
import type { Plan } from '../model/plan.js';
import type { Target } from '../model/target.js';
import { entryFor, isListed, isLoopbackHost } from './hosts.js';
import { callsHost, sentKey, urlsOf, whyNotBound } from './key-binding.js';

export interface HostRules {
  /** From the workflow or the command line, never from a config: `llm.example.com`, `*.example.com`, with `:port`. */
  readonly allowedHosts: readonly string[];
  /** The plan of the base, on a change: the change may lead no key to a host that the base does not send it to. */
  readonly base?: Plan;
}

/**
 * Where requests and keys may go (DESIGN §9), checked before any socket is opened.
 *
 * Loopback is always allowed, over plain http and with any key: nothing leaves the machine, and whoever could listen
 * there can read the environment as well. Every other URL is https, and leads to the provider's own hosts or to one
 * that the caller listed. Hosts that a provider hands out to its customers (Azure) are its own, but anybody can have
 * one: a change calls only those that the base calls already, or that the caller listed. `mayConnect` repeats the part
 * of the rule that needs DNS, `whyNotBound` has the rule for keys.
 *
 * The base's own plan is checked by a call of its own: where that throws, the base cannot be called.
 *
 * @throws LensErrors security/insecure-url, security/host-not-allowed, security/key-not-bound
 */
export function checkHosts(plan: Plan, rules: HostRules): void {
  const targets = new Map(plan.cells.map(({ target }) => [target.id, target]));
  const errors = [...targets.values(), ...movedBaseArms(plan, rules.base)].flatMap((target) =>
    urlsOf(target).flatMap((url) => problemOf(target, url, rules, plan.configFile) ?? []),
  );
  if (errors.length > 0) throw new LensErrors(errors);
}

/** The base's targets, with the base's keys, at the URL that the change gives to the base arm. */
function movedBaseArms(plan: Plan, base: Plan | undefined): readonly Target[] {
  const before = new Map(base?.cells.map(({ id, target }) => [id, target]));
  const moved = plan.cells.flatMap(({ id, target: now }): readonly Target[] => {
    const target = before.get(id);
    const keyName = target === undefined ? undefined : sentKey(target);
    // With the same key it is what the change's own target says.
    if (target === undefined || now.baseArmUrl === undefined || keyName === undefined || keyName === sentKey(now))
      return [];
    return [{ ...target, baseUrl: now.baseArmUrl, baseArmUrl: now.baseArmUrl }];
  });
  return [...new Map(moved.map((target) => [`${target.baseUrl} ${sentKey(target) ?? ''}`, target])).values()];
}

function problemOf(target: Target, url: URL, rules: HostRules, configFile: string): LensError | undefined {
  const where = `target "${target.id}" (${configFile}${target.configLine === undefined ? '' : `:${target.configLine}`})`;
  if (isLoopbackHost(url.hostname)) return undefined;
  if (url.protocol !== 'https:') {
    return new LensError('security/insecure-url', `${where} calls ${url.host} over plain http`);
  }
  const listed = isListed(url, rules.allowedHosts);
  const stranger = listed ? undefined : whyStrange(target, url, rules.base);
  if (stranger !== undefined) {
    return new LensError('security/host-not-allowed', `${where} calls ${url.host}, ${stranger}`, {
      remedy: `If that is meant, allow it with \`--allowed-hosts ${entryFor(url)}\` (action input \`allowed-hosts\`), in the workflow and not in the config.`,
    });
  }
  const keyName = sentKey(target);
  const reason = keyName === undefined ? undefined : whyNotBound({ target, keyName, url, listed, base: rules.base });
  if (reason === undefined) return undefined;
  return new LensError('security/key-not-bound', `${where} would send ${keyName ?? ''} to ${url.host}, but ${reason}`, {
    ...(rules.base !== undefined && { remedy: BIND_FIRST }),
  });
}

const BIND_FIRST =
  'Keep the key that the base sends to this host, or a provider’s usual one at its own hosts. A new pair of key and host counts from the moment it is in the base: add it in a change of its own.';

/** Why a host that the caller did not list must not be called, as the end of a sentence; undefined = it may. */
function whyStrange({ provider, preset }: Target, url: URL, base: Plan | undefined): string | undefined {
  const known = knownProvider(provider, preset);
  if (!isOwnHost(known, url.hostname) || url.port !== '') return 'which is not its provider’s own host';
  if (known.hostsAreCustomers !== true || base === undefined || callsHost(base, url.host)) return undefined;
  return `which the base of this change does not call: hosts of ${known.title} belong to its customers`;
}
