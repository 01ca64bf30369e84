import { configJsonSchema } from '../plan/config-json-schema.js';
import { isFailureCode } from '../model/failures.js';
import type { LensError } from '../model/lens-error.js';
import { renderError } from '../report/error.js';
import { renderCodes, renderExplain } from '../report/explain.js';
import { redactorFor } from './redaction.js';
import type { World } from './world.js';

type Look = Pick<World, 'colour' | 'width'>;

export function printErrors(errors: readonly LensError[], look: Look & Pick<World, 'env'>): string {
  return redactorFor(look.env)(renderError(errors, look));
}

/** Of what is no LensError: whatever it says, no key of this environment is in it. */
export function printBug(error: unknown, { env }: Pick<World, 'env'>): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is our bug, please report it with the lines below (they hold no keys and no prompts):\n${redactorFor(env)(stack)}\n`;
}

/** The JSON Schema of the config. */
export function printSchema(): string {
  return `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
}

/** More about an error code; without one, the list of all. Undefined for a code that does not exist. */
export function explainFailure(code: string | undefined, look: Look): string | undefined {
  if (code === undefined) return renderCodes();
  return isFailureCode(code) ? renderExplain(code, look) : undefined;
}
