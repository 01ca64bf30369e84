import { lensErrorsOf, type LensError } from '../../src/model/lens-error.js';
import type { Plan } from '../../src/model/plan.js';
import { type Config, parseConfig } from '../../src/plan/parse-config.js';
import { type ResolveContext, resolvePlan } from '../../src/plan/resolve-plan.js';

/** Errors that `act` throws for the user; anything else that it throws is a failed test. */
export function errorsOf(act: () => unknown): readonly LensError[] {
  try {
    act();
  } catch (error) {
    const errors = lensErrorsOf(error);
    if (errors.length === 0) throw error;
    return errors;
  }
  return [];
}

export function read(text: string, file = 'latency-lens.yml'): Config {
  return parseConfig(text, file);
}

export interface World {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: ResolveContext['env'];
  readonly overrides?: ResolveContext['overrides'];
}

/** Files out of a table; a seed that never changes, so that plans can be compared. */
export function resolve(text: string, { files = {}, env = {}, overrides = {} }: World = {}): Plan {
  return resolvePlan(read(text), {
    readFile: (path) => {
      const content = files[path];
      if (content === undefined) throw new Error(`the test has no file ${path}`);
      return content;
    },
    env,
    overrides: { seed: 'seed', ...overrides },
  });
}

/** `line:column code` of each error, the shape in which tests compare them. */
export function places(errors: readonly LensError[]): readonly string[] {
  return errors.map(({ code, position }) => `${position?.line}:${position?.column} ${code}`);
}

export const MINIMAL = `
targets:
  - provider: openai
    model: gpt-5-mini
prompt: Say hello.
`;
