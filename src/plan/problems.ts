import type { FailureCode } from '../model/failures.js';
import { LensError, type LensErrorDetails, LensErrors, lensErrorsOf } from '../model/lens-error.js';
import type { Config } from './parse-config.js';
import type { Path } from './read-document.js';

/** Collects what is wrong with a config while it is resolved, so that one reading names all of it. */
export interface Problems {
  add(code: FailureCode, message: string, path: Path, details?: LensErrorDetails): void;
  /** The value of `make`; a user's error that it throws is kept, and gets a position if it has none. */
  attempt<T>(path: Path, make: () => T): T | undefined;
  /** @throws LensErrors in the order of their positions, when there are any */
  throwAny(): void;
}

export function createProblems(config: Config): Problems {
  const errors: LensError[] = [];
  const add: Problems['add'] = (code, message, path, details = {}) => {
    errors.push(new LensError(code, message, { position: config.positionOf(path), ...details }));
  };
  return {
    add,
    attempt: (path, make) => {
      try {
        return make();
      } catch (error) {
        const found = lensErrorsOf(error);
        if (found.length === 0) throw error;
        for (const { code, message, remedy, position, cause } of found) {
          add(code, message, path, { remedy, cause, ...(position !== undefined && { position }) });
        }
        return undefined;
      }
    },
    throwAny: () => {
      if (errors.length > 0) throw new LensErrors(errors.toSorted((one, other) => line(one) - line(other)));
    },
  };
}

function line({ position }: LensError): number {
  return position === undefined ? 0 : position.line * 1e7 + position.column;
}
