import { execFileSync } from 'node:child_process';

import { LensError } from '../model/lens-error.js';

/** Larger files are neither configs, prompts nor data sets of ours. */
const MAX_BYTES = 10 * 1024 * 1024;

/** Files as they stood at a commit of the repository around `folder`, by paths relative to that folder. */
export interface CommitFiles {
  readonly sha: string;
  /** @throws LensError `base/unreadable` */
  readText(path: string): string;
}

/**
 * Reads a commit's files from the local object store, without touching the work tree or the network.
 *
 * @throws LensError `base/unreadable` when there is no such commit here (a shallow clone has only the newest).
 */
export function commitFiles(folder: string, ref: string): CommitFiles {
  if (ref.startsWith('-')) throw new LensError('base/unreadable', `"${ref}" is not the name of a commit`);
  const sha = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
    ?.toString('utf8')
    .trim();
  if (sha === undefined || sha === '') throw new LensError('base/unreadable', `this clone has no commit "${ref}"`);
  return {
    sha,
    readText: (path) => {
      const bytes = git(folder, ['show', '--no-textconv', `${sha}:./${path}`]);
      if (bytes === undefined) throw new LensError('base/unreadable', `${path} cannot be read at ${sha.slice(0, 7)}`);
      const text = bytes.toString('utf8');
      if (text.startsWith('version https://git-lfs.github.com/')) {
        throw new LensError(
          'base/unreadable',
          `${path} is kept in Git LFS, so its text at ${sha.slice(0, 7)} is not here`,
        );
      }
      return text;
    },
  };
}

function git(folder: string, words: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', words, { cwd: folder, maxBuffer: MAX_BYTES, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
