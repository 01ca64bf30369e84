import type { GitHubApi } from './api.js';
import { isProblem } from './api.js';
import type { GitHubEvent } from './event.js';

export type BaseCommit = { readonly sha: string } | { readonly problem: string };

/**
 * The commit that a change is compared with: what the checked-out tree differs from by the change alone.
 *
 * - a merge commit of a pull request: its first parent. The event's own `base.sha` may be older, and the difference
 *   would then hold what others merged meanwhile;
 * - a checkout of the head, or another branch: where it left the base branch;
 * - a merge queue: what GitHub says the group stands on.
 *
 * @param checkedOut Commit in the workspace; undefined when there is no git folder.
 */
export async function baseCommit(
  api: GitHubApi,
  event: GitHubEvent,
  checkedOut: string | undefined,
): Promise<BaseCommit> {
  if (event.queueBaseSha !== undefined) return { sha: event.queueBaseSha };
  const head = checkedOut ?? event.checkedOutSha;
  const onto = event.pull?.baseRef ?? event.defaultBranch;
  if (event.pull !== undefined && head !== event.pull.headSha) {
    const parents = await parentsOf(api, head);
    if ('problem' in parents) return parents;
    const [first, second] = parents.shas;
    if (first !== undefined && second === event.pull.headSha) return { sha: first };
  }
  if (onto === undefined) return { problem: 'Nothing says which branch this change is made to.' };
  return mergeBase(api, onto, head);
}

async function parentsOf(
  api: GitHubApi,
  ref: string,
): Promise<{ readonly shas: readonly string[] } | { readonly problem: string }> {
  const { owner, repo } = api;
  const answer = await api.ask(`the commit ${ref.slice(0, 7)}`, 'contents: read', (octokit) =>
    octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 }),
  );
  return isProblem(answer) ? answer : { shas: answer.data.data.parents.map(({ sha }) => sha) };
}

async function mergeBase(api: GitHubApi, onto: string, head: string): Promise<BaseCommit> {
  const { owner, repo } = api;
  const answer = await api.ask(`the commit where ${head.slice(0, 7)} left ${onto}`, 'contents: read', (octokit) =>
    octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${onto}...${head}`, per_page: 1 }),
  );
  return isProblem(answer) ? answer : { sha: answer.data.data.merge_base_commit.sha };
}
