import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { LensError } from '../model/lens-error.js';

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, to the disk, then over the old one by
 * one rename. A reader sees the old or the new content; a failure leaves neither a half nor a temporary file behind.
 *
 * Missing folders on the way are made.
 *
 * @throws LensError `output/unwritable`
 */
export async function writeFileAtomic(path: string, bytes: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeThrough(temporary, bytes);
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new LensError('output/unwritable', `${path} cannot be written (${errorCode(cause)}).`, { cause });
  }
}

async function writeThrough(path: string, bytes: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself outlive a power cut. Some file systems refuse, and the content is safe without it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** `ENOSPC`, `EACCES`, … or `unknown`. By shape, not `instanceof`: a test's or a worker's realm has an Error of its own. */
export function errorCode(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : 'unknown';
}
