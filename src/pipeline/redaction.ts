import { createRedactor } from '../model/redact.js';
import type { Target } from '../model/target.js';
import { secretValues } from './credentials.js';
import type { World } from './world.js';

export type Redact = (text: string) => string;

/** How variables are called that hold what nobody may read, and how long such a thing is at least. */
const SECRET_NAME = /(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i;
const SECRET_LENGTH = 16;

/**
 * The last gate before words leave us: takes out the keys of the targets, and whatever else the environment calls a
 * secret. Nothing of it should be there in the first place; this is for the day on which something is.
 */
export function redactorFor(env: World['env'], targets: readonly Target[] = []): Redact {
  const named = Object.entries(env).flatMap(([name, value = '']) =>
    SECRET_NAME.test(name) && value.length >= SECRET_LENGTH ? [value.trim()] : [],
  );
  return createRedactor([...secretValues(targets, env), ...named]);
}

/**
 * The same for whole files, with the keys of the calls alone: a variable that is only called like a secret must not
 * tear holes into a run file, and pieces of keys take seconds to find in megabytes.
 */
export function fileRedactorFor(env: World['env'], targets: readonly Target[]): Redact {
  return createRedactor(secretValues(targets, env), { pieces: false });
}
