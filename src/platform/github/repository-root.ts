import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folder of the checkout that a file lies in: the workspace, or a folder below it that `actions/checkout` was given. */
export async function repositoryRoot(file: string, workspace: string): Promise<string> {
  let folder = dirname(file);
  while (folder !== workspace && folder !== dirname(folder)) {
    if ((await stat(join(folder, '.git')).catch(() => undefined)) !== undefined) return folder;
    folder = dirname(folder);
  }
  return workspace;
}
