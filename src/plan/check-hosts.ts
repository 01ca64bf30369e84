import { isOwnHost, KNOWN_PROVIDERS, knownProvider } from '../model/known-providers.js';
import { LensError, LensErrors } from '../model/lens-error.js';
import type { Plan } from '../model/plan.js';
import type { Target } from '../model/target.js';
import { entryFor, isListed, isLoopbackHost } from './hosts.js';

export interface HostRules {
  /** From the workflow or the command line, never from a config: `llm.example.com`, `*.example.com`, with `:port`. */
  readonly allowedHosts: readonly string[];
  /** The plan of the base, on a change: a key that it sends somewhere may not be led elsewhere by the change. */
  readonly base?: Plan;
}

/**
 * Where requests and keys may go (DESIGN §9), checked before any socket is opened.
 *
 * Loopback is always allowed, over plain http and with any key: nothing leaves the machine, and whoever could listen
 * there can read the environment as well. Every other URL is https, and leads to the provider's own hosts or to one
 * that the caller listed. `mayConnect` repeats the part of the rule that needs DNS.
 *
 * The base's own plan is checked by a call of its own: where that throws, the base cannot be called.
 *
 * @throws LensErrors security/insecure-url, security/host-not-allowed, security/key-not-bound
 */
export function checkHosts(plan: Plan, rules: HostRules): void {
  const targets = new Map(plan.cells.map(({ target }) => [target.id, target]));
  const errors = [...targets.values()].flatMap((target) =>
    urlsOf(target).flatMap((url) => problemOf(target, url, rules, plan.configFile) ?? []),
  );
  if (errors.length > 0) throw new LensErrors(errors);
}

function problemOf(target: Target, url: URL, rules: HostRules, configFile: string): LensError | undefined {
  const where = `target "${target.id}" (${configFile}${target.configLine === undefined ? '' : `:${target.configLine}`})`;
  if (isLoopbackHost(url.hostname)) return undefined;
  if (url.protocol !== 'https:') {
    return new LensError('security/insecure-url', `${where} calls ${url.host} over plain http`);
  }
  const listed = isListed(url, rules.allowedHosts);
  const own = isOwnHost(knownProvider(target.provider, target.preset), url.hostname) && url.port === '';
  if (!listed && !own) {
    const entry = entryFor(url);
    return new LensError(
      'security/host-not-allowed',
      `${where} calls ${url.host}, which is not its provider's own host`,
      {
        remedy: `If that is meant, allow it with \`--allowed-hosts ${entry}\` (action input \`allowed-hosts\`), in the workflow and not in the config.`,
      },
    );
  }
  const reason =
    target.keyName === undefined ? undefined : boundElsewhere(target.keyName, url, { listed, base: rules.base });
  if (reason === undefined) return undefined;
  return new LensError(
    'security/key-not-bound',
    `${where} would send ${target.keyName ?? ''} to ${url.host}, but ${reason}`,
  );
}

/** Names under which CI systems hand secrets of their own to every step; no provider's key is called that. */
const OF_THE_CI = /^(?:ACTIONS|INPUT|RUNNER|CI|GITLAB)_/i;

/** Why this key must not go there, as the end of a sentence. */
function boundElsewhere(
  keyName: string,
  url: URL,
  { listed, base }: { readonly listed: boolean; readonly base: Plan | undefined },
): string | undefined {
  if (OF_THE_CI.test(keyName)) return 'that variable belongs to the CI';
  if (keyName === 'GITHUB_TOKEN' && !listed) return 'that variable belongs to the CI';
  const owners = KNOWN_PROVIDERS.filter((known) => known.keyName === keyName || known.keyCompanions?.includes(keyName));
  const ownersHost = owners.some((known) => isOwnHost(known, url.hostname));
  if (owners.length > 0 && !ownersHost && !listed)
    return `that variable holds the key of ${owners[0]?.title ?? 'another provider'}`;
  const before = base === undefined ? [] : hostsOfKey(base, keyName);
  if (listed && !ownersHost && before.length > 0 && !before.includes(url.host)) {
    return `the base of this change sends it to ${before.join(', ')}`;
  }
  return undefined;
}

function hostsOfKey(plan: Plan, keyName: string): readonly string[] {
  const urls = plan.cells.flatMap(({ target }) => (target.keyName === keyName ? urlsOf(target) : []));
  return [...new Set(urls.map((url) => url.host))];
}

function urlsOf({ baseUrl, baseArmUrl }: Target): readonly URL[] {
  return [baseUrl, baseArmUrl].filter((url) => url !== undefined).map((url) => new URL(url));
}
