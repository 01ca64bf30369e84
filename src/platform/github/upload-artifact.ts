import { join } from 'node:path';

import type { Environment } from './read-inputs.js';

export type Uploaded = { readonly id: string } | { readonly problem: string };

/** The service answers or fails within this; the job does not wait longer for a copy of what it has said already. */
const TIMEOUT_MS = 120_000;

/**
 * Keeps files with the workflow run. The client is loaded here only: it is 3.6 MB, and a run that ends early needs none.
 *
 * @param names Files in `folder`.
 */
export async function uploadArtifact(
  name: string,
  folder: string,
  names: readonly string[],
  env: Environment,
): Promise<Uploaded> {
  if (isEnterpriseServer(env)) return { problem: NO_ARTIFACTS };
  if (names.length === 0) return { problem: 'No artifact: nothing was written.' };
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const files = names.map((file) => join(folder, file));
  try {
    const { id } = await withTimeout(client.uploadArtifact(name, files, folder));
    return id === undefined ? { problem: 'No artifact: GitHub gave it no number.' } : { id: String(id) };
  } catch (error) {
    return { problem: `No artifact \`${name}\`: ${reasonOf(error)}` };
  }
}

export const NO_ARTIFACTS =
  'GitHub Enterprise Server has no artifacts that a later run could read; keep the baseline in a directory (`baseline-path`).';

/** As the artifact client tells it: github.com, its regional `*.ghe.com`, or else a server of one's own. */
export function isEnterpriseServer(env: Environment): boolean {
  const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.hostname.toLowerCase() ?? '';
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The client's messages may quote an answer, so only what they are known to mean is passed on. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/409|already exists/i.test(message)) {
    return 'one of that name exists in this run already. Give each leg of a matrix an `artifact-name` or a `suite` of its own.';
  }
  if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(message))
    return 'the runner offers no artifact service to this step.';
  if (/quota/i.test(message)) return 'the storage for artifacts is used up.';
  return 'the artifact service did not take it.';
}
