import { type GitHubApi, isProblem } from './api.js';
import { readBounded } from './base-files.js';

/** Run, report and pictures pack to a few hundred kilobytes. */
const MAX_ZIP_BYTES = 16 * 1024 * 1024;

export type Download = { readonly bytes: Uint8Array } | { readonly refused: string } | { readonly problem: string };

/**
 * An artifact's archive, whole, in memory. GitHub answers with the address of a store elsewhere; the token does not
 * travel there.
 */
export async function downloadArtifact(api: GitHubApi, id: number, size: number): Promise<Download> {
  if (size > MAX_ZIP_BYTES) return { refused: `Its artifact is larger than ${MAX_ZIP_BYTES / 1024 / 1024} MiB.` };
  const { owner, repo } = api;
  const answer = await api.ask(`artifact ${id}`, 'actions: read', (octokit) =>
    octokit.rest.actions.downloadArtifact({
      owner,
      repo,
      artifact_id: id,
      archive_format: 'zip',
      request: { redirect: 'manual' },
    }),
  );
  // 410 is what an artifact becomes between the list and the download.
  if (isProblem(answer)) return answer.status === 410 ? { refused: 'Its artifact has expired.' } : answer;
  const location = answer.data.headers.location;
  if (location === undefined || !isSafe(location)) return { refused: 'GitHub named no address for its artifact.' };
  const bytes = await fetchBounded(api, location);
  return bytes === undefined ? { refused: 'Its artifact could not be downloaded whole.' } : { bytes };
}

/** https, as for everything else that is called; loopback serves the tests. */
function isSafe(location: string): boolean {
  const url = URL.parse(location);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1'));
}

async function fetchBounded(api: GitHubApi, location: string): Promise<Uint8Array | undefined> {
  try {
    const response = await api.fetch(location, { redirect: 'error', signal: AbortSignal.timeout(60_000) });
    return response.ok ? await readBounded(response.body, MAX_ZIP_BYTES) : undefined;
  } catch {
    return undefined;
  }
}
