import { resolve } from 'node:path';

import { lensErrorsOf } from '../model/lens-error.js';
import type { Platform, Published } from '../model/platform.js';
import type { Settings } from '../model/settings.js';
import { gate, type GateResult } from './gate.js';
import { readPlan } from './prepare.js';
import { toFailurePublication, toPublication } from './to-publication.js';
import type { World } from './world.js';

export interface PlatformGateResult extends GateResult {
  readonly published: Published;
}

/**
 * The gate within a CI: everything is said on the platform before anybody may fail the job, also when the tool itself
 * fails.
 *
 * @param requireCredentials `auto`: but for runs that have no secrets by nature (forks, Dependabot).
 * @throws Whatever the gate threw, after that was published.
 */
export async function gateOnPlatform(
  settings: Settings,
  world: World,
  platform: Platform,
  requireCredentials: 'auto' | boolean = 'auto',
): Promise<PlatformGateResult> {
  let result: GateResult;
  try {
    result = await gate(await settle(settings, platform, requireCredentials), world, platform);
  } catch (error) {
    // The reason itself matters more than that it could not be told everywhere.
    await platform
      .publish(toFailurePublication(lensErrorsOf(error), { ...settings, suite: suiteOf(settings, world) }, world))
      .catch(() => undefined);
    throw error;
  }
  const published = await platform.publish(toPublication(result.report, settings, world, result.redact));
  return { ...result, published };
}

/** What follows from who asks: only the branch's own runs are kept, and where no secrets are given none are demanded. */
async function settle(settings: Settings, platform: Platform, requireCredentials: 'auto' | boolean): Promise<Settings> {
  const occasion = await platform.occasion();
  return {
    ...settings,
    record: settings.record && occasion.mode === 'watch' && occasion.record,
    requireCredentials: requireCredentials === 'auto' ? occasion.withoutSecrets === undefined : requireCredentials,
  };
}

/** So that a failure takes the place of the verdict that its suite had; a config that cannot be read has no suite. */
function suiteOf(settings: Settings, world: World): string {
  if (settings.suite !== undefined) return settings.suite;
  try {
    return readPlan(resolve(world.cwd, settings.configFile), settings, world).suite;
  } catch {
    return 'default';
  }
}
