import { type FailureCode, failures } from './failures.js';

/** Where in an input file a problem stands. Lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters to underline; 1 when only the start is known. */
  readonly length: number;
  /** The text of that line, already free of secrets, for the caret picture. */
  readonly source: string;
}

export interface LensErrorDetails {
  /** What to do next, in the imperative; the catalogue's remedy when left out. */
  readonly remedy?: string;
  readonly position?: Position;
  readonly didYouMean?: string;
  /** A lower-level error, never a request, a header or a prompt: CI logs are public. */
  readonly cause?: unknown;
}

/**
 * A failure that the user can mend: a stable code, a plain sentence, a remedy, no stack.
 * Everything else that is thrown is our bug and leaves with exit code 70.
 */
export class LensError extends Error {
  override readonly name = 'LensError';
  readonly code: FailureCode;
  readonly remedy: string;
  readonly position: Position | undefined;
  readonly didYouMean: string | undefined;

  constructor(code: FailureCode, message: string, details: LensErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.remedy = details.remedy ?? failures[code].remedy;
    this.position = details.position;
    this.didYouMean = details.didYouMean;
  }
}

/** By name, not `instanceof`: a bundled action and an installed library hold two copies of the class. */
export function isLensError(error: unknown): error is LensError {
  return error instanceof Error && error.name === 'LensError' && 'code' in error && 'remedy' in error;
}

/** Several problems of one file, found in one reading, in the order of their positions. */
export class LensErrors extends Error {
  override readonly name = 'LensErrors';
  readonly errors: readonly LensError[];

  constructor(errors: readonly LensError[]) {
    super(errors.map((error) => `${error.code}: ${error.message}`).join('\n'));
    this.errors = errors;
  }
}

/** The user's errors inside anything that was thrown; empty when it is our bug. */
export function lensErrorsOf(error: unknown): readonly LensError[] {
  if (error instanceof Error && error.name === 'LensErrors' && 'errors' in error) {
    return Array.isArray(error.errors) ? error.errors.filter(isLensError) : [];
  }
  return isLensError(error) ? [error] : [];
}
