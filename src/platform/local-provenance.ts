import type { Provenance } from '../model/run.js';
import { gitHead } from './git-head.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a run was made, as far as it can be known: the pipeline adds the tool and the machine. */
export type Place = Omit<Provenance, 'tool' | 'toolVersion' | 'node' | 'os' | 'cpus'>;

/**
 * The provenance of a run from the environment of the CI that started it, else from the git folder around `cwd`.
 * The environment wins: a CI checks out commits, not branches, so git's files know less.
 */
export async function localProvenance(env: Environment, cwd: string): Promise<Place> {
  if (env['GITHUB_ACTIONS'] === 'true') return githubPlace(env);
  if (env['GITLAB_CI'] === 'true') return gitlabPlace(env);
  const head = await gitHead(cwd);
  return { platform: 'local', ...head };
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables (read 2026-11-22). */
function githubPlace(env: Environment): Place {
  const server = env['GITHUB_SERVER_URL'];
  const repository = env['GITHUB_REPOSITORY'];
  const runId = env['GITHUB_RUN_ID'];
  const known = server !== undefined && repository !== undefined && runId !== undefined;
  const attempt = env['GITHUB_RUN_ATTEMPT'];
  return {
    platform: 'github',
    ...present({
      repository,
      repositoryId: env['GITHUB_REPOSITORY_ID'],
      sha: env['GITHUB_SHA'],
      ref: env['GITHUB_REF'],
      // On a pull request the ref name is `123/merge`; the branch that people know is the head's.
      branch: nonEmpty(env['GITHUB_HEAD_REF']) ?? branchName(env['GITHUB_REF']),
      event: env['GITHUB_EVENT_NAME'],
      workflow: env['GITHUB_WORKFLOW_REF'] ?? env['GITHUB_WORKFLOW'],
      runId,
      job: env['GITHUB_JOB'],
      runner: env['RUNNER_NAME'],
      runUrl: known
        ? `${server}/${repository}/actions/runs/${runId}${attempt === undefined ? '' : `/attempts/${attempt}`}`
        : undefined,
    }),
    ...attemptNumber(attempt),
  };
}

/** https://docs.gitlab.com/ci/variables/predefined_variables/ (read 2026-11-22). */
function gitlabPlace(env: Environment): Place {
  return {
    platform: 'gitlab',
    ...present({
      repository: env['CI_PROJECT_PATH'],
      repositoryId: env['CI_PROJECT_ID'],
      headRepositoryId: env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'],
      sha: env['CI_COMMIT_SHA'],
      ref: env['CI_COMMIT_REF_NAME'],
      branch: env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'] ?? env['CI_COMMIT_BRANCH'],
      event: env['CI_PIPELINE_SOURCE'],
      workflow: env['CI_CONFIG_PATH'],
      runId: env['CI_PIPELINE_ID'],
      job: env['CI_JOB_NAME'],
      runner: env['CI_RUNNER_DESCRIPTION'],
      runUrl: env['CI_JOB_URL'],
    }),
  };
}

function branchName(ref: string | undefined): string | undefined {
  return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1];
}

function attemptNumber(text: string | undefined): Pick<Place, 'runAttempt'> {
  return text !== undefined && /^\d{1,6}$/.test(text) ? { runAttempt: Number(text) } : {};
}

/** CI systems set variables to nothing where they do not apply. */
function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

type Words = Partial<Record<Exclude<keyof Place, 'runAttempt' | 'platform'>, string | undefined>>;

function present(words: Words): { readonly [K in keyof Words]?: string } {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])),
  );
}
