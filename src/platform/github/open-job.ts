import { gitHead } from '../git-head.js';
import { type ApiOptions, createApi, type GitHubApi } from './api.js';
import type { ArtifactKey } from './artifact-name.js';
import { type BaseCommit, baseCommit } from './base-commit.js';
import type { Desk } from './desk.js';
import { type GitHubEvent, readEvent } from './event.js';
import type { Environment, GitHubSettings } from './read-inputs.js';

export interface GitHubContext {
  readonly env: Environment;
  readonly settings: GitHubSettings;
  readonly desk: Desk;
  readonly now: () => Date;
  readonly pausesMs?: ApiOptions['pausesMs'];
}

/** What one job of a workflow needs of GitHub, for all that follows. */
export interface GitHubJob extends GitHubContext {
  readonly event: GitHubEvent;
  /** Absent without a token: then nothing is read and nothing is written, and both are said. */
  readonly api: GitHubApi | undefined;
  readonly workspace: string;
  readonly base: () => Promise<BaseCommit>;
}

export const NO_TOKEN = 'There is no `github-token`, so GitHub was not asked.';

export function openJob(context: GitHubContext): GitHubJob {
  const { env, settings, pausesMs } = context;
  const event = readEvent(env);
  const { owner, repo } = event;
  const baseUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const api =
    settings.token === undefined
      ? undefined
      : createApi({ token: settings.token, baseUrl, owner, repo, ...(pausesMs !== undefined && { pausesMs }) });
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
  return { ...context, event, api, workspace, base: once(() => findBase(api, event, workspace)) };
}

async function findBase(api: GitHubApi | undefined, event: GitHubEvent, workspace: string): Promise<BaseCommit> {
  if (api === undefined) return { problem: NO_TOKEN };
  const head = await gitHead(workspace);
  return baseCommit(api, event, head?.sha);
}

export function artifactKey(
  { settings, env }: GitHubJob,
  suite: string,
): Pick<ArtifactKey, 'prefix' | 'suite' | 'job'> {
  return { prefix: settings.artifactName, suite, job: env['GITHUB_JOB'] ?? 'job' };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
