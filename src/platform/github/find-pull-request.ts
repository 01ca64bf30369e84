import { type GitHubApi, isProblem } from './api.js';
import type { FoundRun } from './find-runs.js';

export type Stage =
  | { readonly run: FoundRun; readonly number: number; readonly headSha: string }
  | { readonly problem: string };

/**
 * The pull request that a workflow run ran for, found by its head among the open ones: the event of a fork's run lists
 * none, and what the fork's artifact says of itself is not asked.
 */
export async function findPullRequest(api: GitHubApi, repositoryId: number, runId: number): Promise<Stage> {
  const { owner, repo } = api;
  const answer = await api.ask(`workflow run ${runId}`, 'actions: read', (octokit) =>
    octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: runId }),
  );
  if (isProblem(answer)) return answer;
  const run = answer.data.data;
  if (run.repository.id !== repositoryId) return { problem: `Run ${runId} ran in another repository.` };
  if (run.event !== 'pull_request') return { problem: `Run ${runId} ran on ${run.event}, not for a pull request.` };
  const open = await api.ask('the open pull requests', 'pull-requests: read', (octokit) =>
    octokit.paginate(octokit.rest.pulls.list, { owner, repo, state: 'open', per_page: 100 }),
  );
  if (isProblem(open)) return open;
  const matching = open.data.filter(
    ({ head }) => head.sha === run.head_sha && head.repo?.id === run.head_repository?.id,
  );
  const [pull] = matching;
  if (pull === undefined)
    return { problem: `No open pull request has the head ${run.head_sha.slice(0, 7)} that run ${runId} ran for.` };
  if (matching.length > 1)
    return {
      problem: `${matching.length} open pull requests have the head of run ${runId}; which of them it ran for is not known.`,
    };
  const found = { id: run.id, sha: run.head_sha, event: run.event, startedAt: run.created_at, url: run.html_url };
  return { run: found, number: pull.number, headSha: run.head_sha };
}
