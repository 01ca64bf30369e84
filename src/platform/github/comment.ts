import { type Answer, type ApiProblem, type GitHubApi, isProblem, isTooLong } from './api.js';
import { isOwn, ownLogin } from './identity.js';

export interface CommentRequest {
  readonly number: number;
  readonly headSha: string;
  readonly runId: number;
  readonly attempt: number;
  readonly when: 'always' | 'on-change' | 'never';
  /** Worth a comment of its own; one that stands already is brought up to date in any case. */
  readonly noteworthy: boolean;
  /** At most `limit` characters; the first line is the hidden marker with the suite. */
  readonly markdown: (limit: number) => string;
}

export interface Commented {
  readonly url?: string;
  readonly problem?: string;
}

/** GitHub takes 65,536 characters; when it still refuses, less is tried, down to the verdict and a link. */
const LADDER = [60_000, 30_000, 8000, 1200];

/**
 * One comment per pull request and suite, however often it is run: found by a hidden marker among all comments, and
 * only where the author is who we are, for anybody may write a marker.
 *
 * Of two runs that overlap, the one for the pull request's present head wins, and of two for one head the later run.
 */
export async function publishComment(api: GitHubApi, request: CommentRequest): Promise<Commented> {
  if (request.when === 'never') return {};
  const marker = markerOf(request);
  if (marker === undefined) throw new Error('a comment needs its marker in the first line');
  const login = await ownLogin(api);
  const before = await ownComments(api, request.number, marker, login);
  if (isProblem(before)) return { problem: before.problem };
  const [standing] = before.data;
  if (standing === undefined && request.when === 'on-change' && !request.noteworthy) return {};
  const live = await liveHead(api, request.number);
  const newer = before.data.find(({ stamp }) => isNewer(stamp, request, live));
  if (newer !== undefined) return { url: newer.url, problem: 'A newer run has commented already; its comment stands.' };
  const written = await writeWithin(api, request, standing?.id);
  if (isProblem(written)) return { problem: `No comment: ${written.problem}` };
  await keepOne(api, request, marker, login);
  return { url: written.data.url };
}

interface Stamp {
  readonly headSha: string;
  readonly runId: number;
  readonly attempt: number;
}

interface OwnComment {
  readonly id: number;
  readonly url: string;
  readonly stamp: Stamp | undefined;
}

function markerOf(request: CommentRequest): string | undefined {
  const [first = ''] = request.markdown(LADDER[0] ?? 0).split('\n', 1);
  return /^<!-- latency-lens:suite=[^\s<>]* -->$/.test(first) ? first : undefined;
}

/** Below the marker: what the comment is about, for the next run to read. */
function stamped(markdown: string, { headSha, runId, attempt }: Stamp): string {
  const line = `<!-- latency-lens:head=${headSha} run=${runId}.${attempt} -->`;
  const end = markdown.indexOf('\n');
  return end < 0 ? `${markdown}\n${line}` : `${markdown.slice(0, end)}\n${line}${markdown.slice(end)}`;
}

function readStamp(body: string): Stamp | undefined {
  const found = /^<!-- latency-lens:head=([0-9a-f]{40,64}) run=(\d{1,15})\.(\d{1,6}) -->$/m.exec(body);
  if (found === null) return undefined;
  return { headSha: found[1] ?? '', runId: Number(found[2]), attempt: Number(found[3]) };
}

async function ownComments(
  api: GitHubApi,
  number: number,
  marker: string,
  login: string,
): Promise<Answer<readonly OwnComment[]>> {
  const { owner, repo } = api;
  const answer = await api.ask('the comments of the pull request', 'pull-requests: write', (octokit) =>
    octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }),
  );
  if (isProblem(answer)) return answer;
  const own = answer.data.filter(({ body, user }) => body?.split(/\r?\n/, 1)[0] === marker && isOwn(login, user));
  return { data: own.map(({ id, html_url: url, body }) => ({ id, url, stamp: readStamp(body ?? '') })) };
}

async function liveHead(api: GitHubApi, number: number): Promise<string | undefined> {
  const { owner, repo } = api;
  const answer = await api.ask('the pull request', 'pull-requests: read', (octokit) =>
    octokit.rest.pulls.get({ owner, repo, pull_number: number }),
  );
  return isProblem(answer) ? undefined : answer.data.data.head.sha;
}

function isNewer(standing: Stamp | undefined, own: Stamp, live: string | undefined): boolean {
  if (standing === undefined) return false;
  if (standing.headSha !== own.headSha) {
    // Without the live head the later run is taken for the newer push.
    return live === undefined ? standing.runId > own.runId : live !== own.headSha;
  }
  return standing.runId === own.runId ? standing.attempt > own.attempt : standing.runId > own.runId;
}

async function writeWithin(
  api: GitHubApi,
  request: CommentRequest,
  standing: number | undefined,
): Promise<Answer<{ readonly url: string }>> {
  let last: ApiProblem | undefined;
  let said: string | undefined;
  for (const limit of LADDER) {
    const body = stamped(request.markdown(limit), request);
    if (body === said) continue;
    said = body;
    const answer = await write(api, request.number, body, standing);
    if (!isProblem(answer)) return answer;
    last = answer;
    if (!isTooLong(answer)) break;
  }
  return last ?? { problem: 'nothing was said', status: 0 };
}

async function write(
  api: GitHubApi,
  number: number,
  body: string,
  standing: number | undefined,
): Promise<Answer<{ readonly url: string }>> {
  const { owner, repo } = api;
  const answer = await api.ask('the right to comment', 'pull-requests: write', (octokit) =>
    standing === undefined
      ? octokit.rest.issues.createComment({ owner, repo, issue_number: number, body }).then(({ data }) => data.html_url)
      : octokit.rest.issues
          .updateComment({ owner, repo, comment_id: standing, body })
          .then(({ data }) => data.html_url),
  );
  // Somebody deleted it between the list and the update.
  if (isProblem(answer) && answer.status === 404 && standing !== undefined) return write(api, number, body, undefined);
  return isProblem(answer) ? answer : { data: { url: answer.data } };
}

/** Two runs that both found no comment have written two: all but the one that should stand go away again. */
async function keepOne(api: GitHubApi, request: CommentRequest, marker: string, login: string): Promise<void> {
  const { owner, repo } = api;
  const after = await ownComments(api, request.number, marker, login);
  if (isProblem(after) || after.data.length < 2) return;
  const live = await liveHead(api, request.number);
  const [, ...surplus] = after.data.toSorted(
    (a, b) => rank(b, live) - rank(a, live) || runOf(b) - runOf(a) || a.id - b.id,
  );
  for (const { id } of surplus) {
    await api.ask('the right to delete a comment', 'pull-requests: write', (octokit) =>
      octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }),
    );
  }
}

function rank({ stamp }: OwnComment, live: string | undefined): number {
  return stamp !== undefined && stamp.headSha === live ? 1 : 0;
}

function runOf({ stamp }: OwnComment): number {
  return stamp?.runId ?? 0;
}
