import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { LensError } from '../model/lens-error.js';
import { type Run, RUN_SCHEMA } from '../model/run.js';
import { errorCode, writeFileAtomic } from './write-file-atomic.js';

/** The runs of a baseline directory, as text; reading them is the baseline room's. */
export interface RunListing {
  /** missing: there is no such directory · empty: it holds no JSON file · found: it holds some. */
  readonly state: 'missing' | 'empty' | 'found';
  /** Newest first, by file name. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** JSON files that were not read, and why, in one sentence. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

export interface ListLimits {
  readonly files: number;
  readonly bytesPerFile: number;
  readonly bytes: number;
}

const MiB = 1024 * 1024;
const LIMITS: ListLimits = { files: 200, bytesPerFile: 64 * MiB, bytes: 512 * MiB };

/** How many runs a directory keeps: two months of nights. */
export const KEPT_RUNS = 60;

/** What `storeRun` calls its files. Nothing else is ever deleted. */
const RUN_FILE = /^run-\d{8}T\d{9}Z-[A-Za-z0-9_-]{1,64}\.json$/;

/**
 * Every JSON file of a directory and of the folders right in it (a job matrix leaves one folder each), newest name
 * first, within limits. Links are not followed, hidden entries are not looked at.
 *
 * @throws LensError `baseline/not-found` when the path is no directory or cannot be read.
 */
export async function listRuns(dir: string, limits: ListLimits = LIMITS): Promise<RunListing> {
  const paths = await jsonFiles(dir);
  if (paths === undefined) return { state: 'missing', files: [], skipped: [] };
  const files: { path: string; text: string }[] = [];
  const skipped: { path: string; reason: string }[] = [];
  let bytes = 0;
  for (const { path, name, link } of paths) {
    const size = link ? 0 : await sizeOf(path);
    const reason = whySkipped({ link, size, room: limits.bytes - bytes, count: files.length }, limits);
    const text = reason === undefined ? await textOf(path) : undefined;
    if (text === undefined) {
      skipped.push({ path: name, reason: reason ?? 'It cannot be read.' });
    } else {
      bytes += size;
      files.push({ path: name, text });
    }
  }
  return { state: paths.length === 0 ? 'empty' : 'found', files, skipped };
}

/** A file that cannot be looked at cannot be read either, and is named then. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

interface Candidate {
  readonly link: boolean;
  readonly size: number;
  readonly room: number;
  readonly count: number;
}

function whySkipped({ link, size, room, count }: Candidate, limits: ListLimits): string | undefined {
  if (link) return 'It is a link.';
  if (size > limits.bytesPerFile) return `It is larger than ${limits.bytesPerFile / MiB} MiB.`;
  if (count >= limits.files) return `More than ${limits.files} files are newer.`;
  return size > room ? `With it, more than ${limits.bytes / MiB} MiB would be read.` : undefined;
}

interface FoundFile {
  readonly path: string;
  /** Relative to the directory, for messages. */
  readonly name: string;
  readonly link: boolean;
}

async function jsonFiles(dir: string): Promise<readonly FoundFile[] | undefined> {
  const top = await entriesOf(dir);
  if (top === undefined) return undefined;
  const folders = top.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const nested = await Promise.all(
    folders.map(async (folder) => filesAmong((await entriesOf(join(dir, folder))) ?? [], dir, folder)),
  );
  const found = [...filesAmong(top, dir, ''), ...nested.flat()];
  return found.toSorted((a, b) => byNameDescending(fileName(a), fileName(b)) || byNameDescending(a.name, b.name));
}

type Entries = Awaited<ReturnType<typeof readEntries>>;

function readEntries(dir: string) {
  return readdir(dir, { withFileTypes: true });
}

async function entriesOf(dir: string): Promise<Entries | undefined> {
  try {
    return (await readEntries(dir)).filter(({ name }) => !name.startsWith('.'));
  } catch (cause) {
    const code = errorCode(cause);
    if (code === 'ENOENT') return undefined;
    const problem = code === 'ENOTDIR' ? 'is not a directory' : `cannot be read (${code})`;
    throw new LensError('baseline/not-found', `${dir} ${problem}.`, { cause });
  }
}

function filesAmong(entries: Entries, dir: string, folder: string): readonly FoundFile[] {
  return entries
    .filter((entry) => entry.name.endsWith('.json') && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => ({
      path: join(dir, folder, entry.name),
      name: join(folder, entry.name),
      link: entry.isSymbolicLink(),
    }));
}

function fileName({ name }: FoundFile): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function byNameDescending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

/**
 * Writes a run into a baseline directory, which is made when missing, and drops the oldest runs beyond `keep`.
 *
 * @returns The path of the new file.
 * @throws LensError `baseline/not-found` (no such directory can be made) or `output/unwritable`.
 */
export async function storeRun(dir: string, run: Run, text: string, keep: number = KEPT_RUNS): Promise<string> {
  try {
    await mkdir(dir, { recursive: true });
  } catch (cause) {
    throw new LensError('baseline/not-found', `${dir} cannot be made (${errorCode(cause)}).`, { cause });
  }
  const path = join(dir, runFileName(run));
  await writeFileAtomic(path, text);
  await pruneRuns(dir, keep);
  return path;
}

/** `run-20261101T030000000Z-r1.json`: names sort as the runs began. */
export function runFileName({ startedAt, id }: Pick<Run, 'startedAt' | 'id'>): string {
  const moment = new Date(startedAt).toISOString().replaceAll(/[-:.]/g, '');
  const safeId = id.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 64);
  return `run-${moment}-${safeId === '' ? '_' : safeId}.json`;
}

/** Deletes the oldest files that have our name and our first line; whatever else lies there is not ours. */
async function pruneRuns(dir: string, keep: number): Promise<void> {
  const names = (await readEntries(dir)).filter((entry) => entry.isFile() && RUN_FILE.test(entry.name));
  const old = names
    .map(({ name }) => name)
    .toSorted(byNameDescending)
    .slice(Math.max(1, keep));
  for (const name of old) {
    const path = join(dir, name);
    // A baseline that cannot be pruned still serves; the next run tries again.
    if (await isRunFile(path).catch(() => false)) await rm(path, { force: true }).catch(() => undefined);
  }
}

async function isRunFile(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.toString('utf8', 0, bytesRead).includes(RUN_SCHEMA);
  } finally {
    await file.close();
  }
}
