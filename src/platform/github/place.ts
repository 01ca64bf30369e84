import type { Place } from '../../model/platform.js';
import type { GitHubEvent } from './event.js';
import type { Environment } from './read-inputs.js';

/**
 * Where a run is made, for its file: from the runner's variables and the event, nothing from the change.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables (read 2026-11-22).
 */
export function githubPlace(env: Environment, event: GitHubEvent): Place {
  const { owner, repo, pull, runId, attempt } = event;
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const branch = pull?.headRef ?? event.branch;
  const headRepositoryId = pull === undefined ? event.repositoryId : pull.headRepositoryId;
  const words = {
    ref: env['GITHUB_REF'],
    workflow: env['GITHUB_WORKFLOW_REF'],
    job: env['GITHUB_JOB'],
    runner: env['RUNNER_NAME'],
  };
  return {
    platform: 'github',
    repository: `${owner}/${repo}`,
    repositoryId: String(event.repositoryId),
    ...(headRepositoryId !== undefined && { headRepositoryId: String(headRepositoryId) }),
    sha: event.checkedOutSha,
    ...(branch !== undefined && { branch }),
    event: event.name,
    runId: String(runId),
    runAttempt: attempt,
    runUrl: `${server}/${owner}/${repo}/actions/runs/${runId}${attempt > 1 ? `/attempts/${attempt}` : ''}`,
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined && value !== '')),
  };
}
