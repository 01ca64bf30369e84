import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

import type { FailureCode } from '../model/failures.js';
import { LensError } from '../model/lens-error.js';

export type FileKind = 'prompt' | 'data';

/** Reads what a config names; errors come without a position, which only the config knows. */
export interface FileSource {
  /** @throws LensError config/file-outside or config/file-unreadable */
  readonly readFile: (path: string, kind: FileKind) => string;
}

const MAX_FILE_BYTES: Readonly<Record<FileKind, number>> = { prompt: 1024 * 1024, data: 10 * 1024 * 1024 };

/**
 * Files of the workspace, by paths relative to the config's folder, and nothing else: no absolute path, no `..`, no
 * link that leads out, nothing of `.git` (checkouts keep a token there), no device and no pipe.
 */
export function confinedFiles(workspaceRoot: string, configFolder: string = workspaceRoot): FileSource {
  return { readFile: (path, kind) => readConfined(workspaceRoot, configFolder, path, kind) };
}

function readConfined(workspaceRoot: string, configFolder: string, path: string, kind: FileKind): string {
  requirePlainPath(path);
  const real = realPath(join(configFolder, path), path);
  const inside = relative(realPath(workspaceRoot, path), real);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw outside(path, 'leads out of the workspace through a link');
  }
  if (inside.split(sep).includes('.git')) throw outside(path, 'leads into .git');
  return decoded(bytesOf(real, path, MAX_FILE_BYTES[kind]), path);
}

/** The part of the rule that needs no disk, for sources that are not one (the files of a commit). */
export function requirePlainPath(path: string): void {
  // A backslash separates folders on Windows and would hide `..` elsewhere.
  const parts = path.split(/[/\\]/);
  if (isAbsolute(path) || /^[a-z]:|^\\/i.test(path)) throw outside(path, 'is not a relative path');
  if (parts.includes('..')) throw outside(path, 'contains `..`');
  if (parts.some((part) => part.toLowerCase() === '.git')) throw outside(path, 'leads into .git');
  if (path.includes('\0') || path.includes('\\')) throw outside(path, 'is not a plain path with forward slashes');
}

function bytesOf(real: string, path: string, limit: number): Buffer {
  // Without blocking, so that a pipe without a writer cannot hold us; no link, as the path is the resolved one.
  const handle = attempt(path, () => openSync(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW));
  try {
    const status = fstatSync(handle);
    if (!status.isFile()) throw unreadable(path, 'is not a regular file');
    if (status.size > limit) throw unreadable(path, `is larger than ${limit / 1024 / 1024} MiB`);
    return attempt(path, () => readFileSync(handle));
  } finally {
    closeSync(handle);
  }
}

function decoded(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(path, 'is not UTF-8 text');
  }
}

function realPath(place: string, path: string): string {
  return attempt(path, () => realpathSync.native(place));
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw unreadable(path, missing ? 'does not exist' : `cannot be read (${code})`);
  }
}

function outside(path: string, problem: string): LensError {
  return fileError('config/file-outside', path, problem);
}

function unreadable(path: string, problem: string): LensError {
  return fileError('config/file-unreadable', path, problem);
}

export function fileError(code: FailureCode, path: string, problem: string): LensError {
  return new LensError(code, `the file "${path.replaceAll(/\p{Cc}/gu, ' ').slice(0, 200)}" ${problem}`);
}
