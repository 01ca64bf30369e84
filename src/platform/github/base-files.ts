import type { BaseFile } from '../../model/platform.js';
import type { GitHubApi } from './api.js';
import { isProblem } from './api.js';

/** Larger than any prompt or data file that the tool reads; the raw media type itself ends at 100 MB. */
const MAX_BYTES = 10 * 1024 * 1024;

const LFS_POINTER = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d/;

/**
 * A file as it stood at a commit, raw. What was never committed (generated, kept in LFS, a link, a submodule) has no
 * text there, and the sentence says which of these it is.
 *
 * @param path From the root of the repository, forward slashes.
 */
export async function baseFile(api: GitHubApi, sha: string, path: string): Promise<BaseFile> {
  const { owner, repo } = api;
  const where = `\`${path}\` at the base ${sha.slice(0, 7)}`;
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..'))
    return { problem: `${where} is no path.` };
  const answer = await api.ask(where, 'contents: read', (octokit) =>
    octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
      owner,
      repo,
      path,
      ref: sha,
      mediaType: { format: 'raw' },
      // The answer's own media type decides how octokit reads it; the stream is bounded and decoded here.
      request: { parseSuccessResponseBody: false },
    }),
  );
  if (isProblem(answer)) {
    return answer.status === 404
      ? { problem: `${where} does not exist: it is new, or generated and never committed.`, missing: true }
      : answer;
  }
  const type = answer.data.headers['content-type'] ?? '';
  // A folder, and a submodule, is answered with a listing whatever was asked for.
  if (!type.includes('raw')) return { problem: `${where} is a folder, a link or a submodule, not a file.` };
  const bytes = await readBounded(answer.data.data, MAX_BYTES);
  if (bytes === undefined)
    return { problem: `${where} is larger than ${MAX_BYTES / 1024 / 1024} MiB, or was cut off.` };
  return toText(bytes, where);
}

function toText(bytes: Uint8Array, where: string): BaseFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: `${where} is not UTF-8 text.` };
  }
  return LFS_POINTER.test(text)
    ? { problem: `${where} lies in Git LFS; the repository holds only a pointer to it.` }
    : { text };
}

/** All bytes of a body, or nothing when there are more than allowed or they stop in the middle. */
export async function readBounded(body: unknown, limit: number): Promise<Uint8Array | undefined> {
  if (!isStream(body)) return body === '' || body == null ? new Uint8Array() : undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) return undefined;
      size += chunk.byteLength;
      if (size > limit) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

function isStream(body: unknown): body is AsyncIterable<unknown> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
