import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';

export interface GitHead {
  /** Absent before the first commit, and in repositories that keep references otherwise than in files. */
  readonly sha?: string;
  /** Absent when no branch is checked out. */
  readonly branch?: string;
}

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * Commit and branch of the working tree around a folder, read from git's own files: no child process, so it works
 * where git is not installed. `undefined` outside a repository.
 */
export async function gitHead(from: string): Promise<GitHead | undefined> {
  const gitDir = await findGitDir(resolve(from));
  const head = gitDir === undefined ? undefined : await readText(join(gitDir, 'HEAD'));
  if (gitDir === undefined || head === undefined) return undefined;
  if (SHA.test(head)) return { sha: head };
  const ref = /^ref: (refs\/[^\0]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.split('/').includes('..')) return {};
  const sha = await readRef(gitDir, ref);
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  return {
    ...(sha !== undefined && { sha }),
    // A repository with the reftable format keeps this placeholder here.
    ...(branch !== undefined && branch !== '.invalid' && { branch }),
  };
}

async function findGitDir(folder: string): Promise<string | undefined> {
  const path = join(folder, '.git');
  if ((await readText(join(path, 'HEAD'))) !== undefined) return path;
  // In a linked work tree or a submodule `.git` is a file that names the place.
  const target = /^gitdir: (.+)$/.exec((await readText(path)) ?? '')?.[1];
  if (target !== undefined) return isAbsolute(target) ? target : resolve(folder, target);
  const parent = dirname(folder);
  return parent === folder ? undefined : findGitDir(parent);
}

async function readRef(gitDir: string, ref: string): Promise<string | undefined> {
  const common = resolve(gitDir, (await readText(join(gitDir, 'commondir'))) ?? '.');
  for (const place of new Set([gitDir, common])) {
    const loose = await readText(join(place, ref));
    if (loose !== undefined && SHA.test(loose)) return loose;
  }
  const packed = (await readText(join(common, 'packed-refs'))) ?? '';
  const line = packed.split('\n').find((entry) => entry.endsWith(` ${ref}`));
  const sha = line?.slice(0, line.indexOf(' '));
  return sha !== undefined && SHA.test(sha) ? sha : undefined;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch {
    return undefined;
  }
}
