import { isAbsolute, relative, resolve, sep } from 'node:path';

import { LensError } from '../../model/lens-error.js';
import type { BaseFile, KeptRuns, LabelAcceptance, Occasion, Platform } from '../../model/platform.js';
import { acceptLabel } from './accept-label.js';
import { baseFile } from './base-files.js';
import { accepting, baselineArtifacts, takeEarlierAttempts } from './baseline-artifacts.js';
import type { GitHubEvent } from './event.js';
import { artifactKey, type GitHubContext, type GitHubJob, NO_TOKEN, openJob } from './open-job.js';
import { githubPlace } from './place.js';
import { publish } from './publish.js';
import type { GitHubSettings } from './read-inputs.js';
import { repositoryRoot } from './repository-root.js';
import { isEnterpriseServer, NO_ARTIFACTS } from './upload-artifact.js';

/**
 * GitHub Actions as the platform of a run.
 *
 * @throws LensError `platform/event-unreadable`
 */
export function githubPlatform(context: GitHubContext): Platform {
  const job = openJob(context);
  const { acceptLabel: label } = context.settings;
  return {
    place: githubPlace(context.env, job.event),
    ...(label !== undefined && { acceptLabel: label }),
    occasion: () => occasion(job),
    baseFile: (path) => readAtBase(job, path),
    storedRuns: (suite) => storedRuns(job, suite),
    earlierAttempts: (suite) => earlierAttempts(job, suite),
    acceptedByLabel: () => acceptedByLabel(job, label),
    publish: (publication) => publish(job, publication),
  };
}

async function occasion({ event, settings, base }: GitHubJob): Promise<Occasion> {
  const { kind, headSha, withoutSecrets } = event;
  if (kind === 'untrusted' && !settings.allowUntrustedHead) {
    throw new LensError('security/untrusted-event', `No call is made on \`${event.name}\`.`);
  }
  if (kind === 'default-branch' || kind === 'other') {
    return { mode: 'watch', headSha, record: kind === 'default-branch' && isBaselineBranch(event, settings) };
  }
  const found = await base();
  // A branch without a commit of its own changes nothing: it is watched like the one it stands on.
  if (kind === 'branch' && 'sha' in found && found.sha === headSha) {
    return { mode: 'watch', headSha, record: isBaselineBranch(event, settings) };
  }
  return {
    mode: 'change',
    headSha,
    ...('sha' in found ? { baseSha: found.sha } : { baseProblem: found.problem }),
    ...(withoutSecrets !== undefined && { withoutSecrets }),
  };
}

function isBaselineBranch({ branch, defaultBranch }: GitHubEvent, { baselineBranch }: GitHubSettings): boolean {
  return branch === (baselineBranch ?? defaultBranch);
}

async function readAtBase({ api, base, workspace }: GitHubJob, path: string): Promise<BaseFile> {
  const found = await base();
  if ('problem' in found) return found;
  if (api === undefined) return { problem: NO_TOKEN };
  const file = resolve(workspace, path);
  const inside = relative(await repositoryRoot(file, workspace), file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside))
    return { problem: `${path} lies outside the repository.` };
  return baseFile(api, found.sha, inside.split(sep).join('/'));
}

const NOTHING: KeptRuns = { files: [], refused: [], problems: [] };

async function storedRuns(job: GitHubJob, suite: string): Promise<KeptRuns> {
  const { api, env, event, settings } = job;
  if (isEnterpriseServer(env)) return { ...NOTHING, problems: [NO_ARTIFACTS] };
  if (api === undefined) return { ...NOTHING, problems: [NO_TOKEN] };
  const branch = settings.baselineBranch ?? event.defaultBranch;
  const { workflowPath } = event;
  if (branch === undefined)
    return { ...NOTHING, problems: ['Nothing says which branch the baseline stands on: set `baseline-branch`.'] };
  if (workflowPath === undefined) {
    return { ...NOTHING, problems: ['This workflow lies in another repository, so it has no earlier runs here.'] };
  }
  const isChange = event.kind !== 'default-branch' && event.kind !== 'other';
  const base = isChange ? await job.base() : { sha: event.headSha };
  return baselineArtifacts(api, {
    repositoryId: event.repositoryId,
    branch,
    workflowPath,
    runId: event.runId,
    baseSha: 'sha' in base ? base.sha : undefined,
    key: artifactKey(job, suite),
    wanted: settings.baselineRuns,
  });
}

async function earlierAttempts(job: GitHubJob, suite: string): Promise<KeptRuns> {
  const { api, env, event, settings } = job;
  if (event.attempt === 1) return NOTHING;
  if (isEnterpriseServer(env)) return { ...NOTHING, problems: [NO_ARTIFACTS] };
  if (api === undefined || event.workflowPath === undefined) return { ...NOTHING, problems: [NO_TOKEN] };
  const run = {
    id: event.runId,
    sha: event.checkedOutSha,
    event: event.name,
    startedAt: job.now().toISOString(),
    url: '',
  };
  const key = { ...artifactKey(job, suite), shard: settings.shard, attempt: event.attempt };
  const taken = await takeEarlierAttempts(api, run, key);
  if ('problem' in taken) return { ...NOTHING, problems: [taken.problem] };
  return {
    ...taken,
    problems: [],
    accept: accepting([run], { repositoryId: event.repositoryId, workflowPath: event.workflowPath }),
  };
}

async function acceptedByLabel({ api, event }: GitHubJob, label: string | undefined): Promise<LabelAcceptance> {
  if (label === undefined || event.pull === undefined) return {};
  return api === undefined ? { refused: NO_TOKEN } : acceptLabel(api, event, label);
}
