import { z } from 'zod';

import { LensError } from '../model/lens-error.js';
import { type Run, RUN_SCHEMA, RUN_VERSION } from '../model/run.js';
import { runSchema } from './run-schema.js';

/** A run of 2,000 calls takes about 2 MB; more than this is no run of ours. */
export const MAX_RUN_BYTES = 64 * 1024 * 1024;

/**
 * How each version of the file is read into today's `Run`. Version 1 opens forever: a later version adds a reader and
 * leaves this one, which then ends in a step to the next version.
 */
const readers: ReadonlyMap<number, (json: object, name: string) => Run> = new Map([[1, readVersion1]]);

/**
 * A run from the text of its file.
 *
 * @param name What the file is called, for the message.
 * @throws LensError `run/unreadable` (cut off, no JSON, values that no run can have) or `run/wrong-schema` (another
 *   kind of file, or a newer version). The message names the member, never its value.
 */
export function parseRun(text: string, name: string): Run {
  const json = readJson(text, name);
  const header = z.object({ schema: z.literal(RUN_SCHEMA), version: z.int().positive() }).safeParse(json);
  if (!header.success) throw new LensError('run/wrong-schema', `${name} is not a run file of this tool.`);
  const reader = readers.get(header.data.version);
  if (reader === undefined) {
    throw new LensError(
      'run/wrong-schema',
      `${name} was written by a newer version of this tool (file version ${header.data.version}; this one reads up to ${RUN_VERSION}).`,
    );
  }
  return reader(json, name);
}

function readJson(text: string, name: string): object {
  if (Buffer.byteLength(text) > MAX_RUN_BYTES) {
    throw new LensError('run/unreadable', `${name} is larger than ${MAX_RUN_BYTES / 1024 / 1024} MiB.`);
  }
  if (text.trim() === '') throw new LensError('run/unreadable', `${name} is empty.`);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The engine's message quotes the file, so only its verdict and its position are passed on.
    throw new LensError('run/unreadable', `${name} ${whyNoJson(text, error)}.`);
  }
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
  throw new LensError('run/wrong-schema', `${name} is not a run file of this tool.`);
}

function whyNoJson(text: string, error: unknown): string {
  const whole = text.trim();
  const message = error instanceof Error ? error.message : '';
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
  if (whole.startsWith('{') && (!whole.endsWith('}') || position >= text.trimEnd().length)) {
    return 'is cut off: it ends in the middle';
  }
  const place = /line (\d+) column (\d+)/.exec(message);
  return place === null ? 'is not valid JSON' : `is not valid JSON at line ${place[1]}, column ${place[2]}`;
}

function readVersion1(json: object, name: string): Run {
  const read = runSchema.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const member = memberName(issue?.path ?? []);
  // A word that we do not know was most likely added by a later version.
  if (issue?.code === 'invalid_value') {
    throw new LensError('run/wrong-schema', `${name}: ${member} has a value that this version does not know.`);
  }
  throw new LensError('run/unreadable', `${name}: ${member} ${whatIsWrong(issue)}.`);
}

/** `trials[3].ttftMs` */
function memberName(path: readonly PropertyKey[]): string {
  const text = path.reduce<string>(
    (sum, step) => (typeof step === 'number' ? `${sum}[${step}]` : `${sum}.${String(step)}`),
    '',
  );
  return text === '' ? 'the file' : text.replace(/^\./, '');
}

function whatIsWrong(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `is missing, not finite or not of type ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? 'is below what is possible' : 'is too short';
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int' ? 'is above what is possible' : 'is too long';
    case 'custom':
      return issue.message === 'Invalid input' ? 'is not a plain JSON object' : issue.message;
    default:
      return 'has a value that no run can have';
  }
}
