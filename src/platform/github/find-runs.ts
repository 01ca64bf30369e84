import type { BaselineSource } from '../../model/report.js';
import { type GitHubApi, isProblem } from './api.js';
import type { BaselineRequest } from './baseline-artifacts.js';
import { BASELINE_EVENTS } from './event.js';

export interface FoundRun {
  readonly id: number;
  readonly sha: string;
  readonly event: string;
  /** When the run was first made: a re-run of an old commit stays old. */
  readonly startedAt: string;
  readonly url: string;
}

/** Newest first; further back nothing is young enough, on any branch that is alive. */
const LISTED = 30;

type Found =
  | { readonly runs: readonly FoundRun[]; readonly refused: readonly BaselineSource[] }
  | { readonly problem: string };

/**
 * Runs of this very workflow on the baseline branch, by events that only the repository itself can cause, newest first.
 * Asked for event by event: a pull request from a fork whose branch is called `main` would otherwise fill the list.
 * How the run ended is not asked: other jobs of it do not matter, and what ours made of it stands in its run file.
 */
export async function findRuns(api: GitHubApi, request: BaselineRequest): Promise<Found> {
  const { owner, repo } = api;
  const { branch, workflowPath } = request;
  const runs: FoundRun[] = [];
  const refused: BaselineSource[] = [];
  for (const event of BASELINE_EVENTS) {
    const answer = await api.ask(`the earlier runs of ${branch}`, 'actions: read', (octokit) =>
      octokit.rest.actions.listWorkflowRuns({
        owner,
        repo,
        // GitHub takes the name of the file here; the whole path is compared below.
        workflow_id: workflowPath.slice(workflowPath.lastIndexOf('/') + 1),
        branch,
        event,
        per_page: LISTED,
      }),
    );
    if (isProblem(answer)) return answer;
    for (const run of answer.data.data.workflow_runs) {
      if (run.id === request.runId) continue;
      const found = {
        id: run.id,
        sha: run.head_sha,
        event: run.event,
        startedAt: run.created_at,
        url: run.html_url,
      };
      const reason = whyForeign(run, event, request);
      if (reason === undefined) runs.push(found);
      else
        refused.push({
          runId: String(run.id),
          startedAt: found.startedAt,
          sha: found.sha,
          url: found.url,
          cells: 0,
          refused: reason,
        });
    }
  }
  return { runs: runs.toSorted((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt)), refused };
}

interface ListedRun {
  readonly event: string;
  readonly head_branch: string | null;
  readonly path: string;
  readonly repository: { readonly id: number };
  readonly head_repository: { readonly id: number } | null;
}

/** GitHub was asked for these runs only; that it answered so is checked, not believed. */
function whyForeign(
  run: ListedRun,
  event: string,
  { repositoryId, branch, workflowPath }: BaselineRequest,
): string | undefined {
  if (run.repository.id !== repositoryId) return 'It ran in another repository.';
  if (run.head_repository?.id !== repositoryId) return 'Its code came from another repository, a fork.';
  if (run.event !== event) return `It ran on ${run.event}, which others than the repository can cause.`;
  if (run.head_branch !== branch) return 'It ran on another branch.';
  // A path may carry the reference it was read at: `.github/workflows/gate.yml@main`.
  return run.path.split('@')[0] === workflowPath ? undefined : 'It is a run of another workflow.';
}

/** How many commits are asked after before the rest is taken in order of time. */
const ASKED = 8;

/**
 * Ancestors of the base first. A branch only grows, so everything older than its newest ancestor of the base is one
 * too, and few questions are enough; where GitHub does not answer, the order of time stays.
 */
export async function orderByAncestry(
  api: GitHubApi,
  runs: readonly FoundRun[],
  baseSha: string | undefined,
): Promise<readonly FoundRun[]> {
  if (baseSha === undefined) return runs;
  const { owner, repo } = api;
  for (const [index, run] of runs.slice(0, ASKED).entries()) {
    if (run.sha === baseSha) return [...runs.slice(index), ...runs.slice(0, index)];
    const answer = await api.ask(`how run ${run.id} stands to the base`, 'contents: read', (octokit) =>
      octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${run.sha}...${baseSha}`, per_page: 1 }),
    );
    if (isProblem(answer)) return runs;
    const { status } = answer.data.data;
    if (status === 'ahead' || status === 'identical') return [...runs.slice(index), ...runs.slice(0, index)];
  }
  return runs;
}
