import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { LensError } from '../../model/lens-error.js';
import type { Environment } from './read-inputs.js';

export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly headRef: string;
  /** Absent when the fork was deleted meanwhile. */
  readonly headRepositoryId: number | undefined;
  readonly baseRef: string;
  /** The label whose putting on is this event, and who did it. */
  readonly labelled?: { readonly name: string; readonly by: string };
}

/**
 * What the workflow runs for.
 *
 * change: a pull request of this repository · fork-change: of another one · untrusted: somebody's change, but run with
 * our secrets · queue: a group in the merge queue · default-branch: the baseline branch itself, by an event that nobody
 * outside can cause · branch: another branch · other: tags and events that carry no change.
 */
type EventKind = 'change' | 'fork-change' | 'untrusted' | 'queue' | 'default-branch' | 'branch' | 'other';

export interface GitHubEvent {
  readonly kind: EventKind;
  readonly name: string;
  readonly owner: string;
  readonly repo: string;
  readonly repositoryId: number;
  readonly runId: number;
  /** From 1; above 1 the run is a re-run. */
  readonly attempt: number;
  /** Commit that the verdict is about: a pull request's head, not the merge commit that is checked out. */
  readonly headSha: string;
  /** What the runner checks out unless told otherwise. */
  readonly checkedOutSha: string;
  /** Absent where the event does not say. */
  readonly defaultBranch: string | undefined;
  /** Branch that the workflow runs on; absent for tags and pull requests. */
  readonly branch: string | undefined;
  readonly workflowPath: string | undefined;
  readonly pull: PullRequest | undefined;
  readonly queueBaseSha: string | undefined;
  /** Why GitHub gives this run no secrets. */
  readonly withoutSecrets: string | undefined;
}

/** Events on the repository's own branches. Anybody may cause the others. */
export const BASELINE_EVENTS = ['push', 'schedule', 'workflow_dispatch'] as const;

const SHA = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const id = z.int().positive();
const user = z.object({ login: z.string() }).nullish();
const pullRequest = z.object({
  number: id,
  head: z.object({ sha: SHA, ref: z.string(), repo: z.object({ id }).nullish() }),
  base: z.object({ ref: z.string() }),
  user,
});
const payloadSchema = z.object({
  action: z.string().nullish(),
  repository: z.object({ id, default_branch: z.string().nullish() }).nullish(),
  pull_request: pullRequest.nullish(),
  merge_group: z.object({ head_sha: SHA, base_sha: SHA }).nullish(),
  label: z.object({ name: z.string() }).nullish(),
  sender: user,
});
type Payload = z.output<typeof payloadSchema>;

const environmentSchema = z.object({
  GITHUB_EVENT_NAME: z.string().min(1),
  GITHUB_REPOSITORY: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  GITHUB_RUN_ID: z.coerce.number().int().positive(),
  GITHUB_RUN_ATTEMPT: z.coerce.number().int().positive().default(1),
  GITHUB_REPOSITORY_ID: z.coerce.number().int().positive().optional(),
  GITHUB_SHA: SHA,
  GITHUB_REF: z.string().optional(),
  GITHUB_ACTOR: z.string().optional(),
  GITHUB_WORKFLOW_REF: z.string().optional(),
});

/**
 * The event from the runner's variables and the file with its payload.
 *
 * @throws LensError `platform/event-unreadable`
 */
export function readEvent(env: Environment): GitHubEvent {
  const read = environmentSchema.safeParse(env);
  if (!read.success) throw unreadable(`the variable ${String(read.error.issues[0]?.path[0])} is missing or unusable`);
  return toEvent(read.data, readPayload(env['GITHUB_EVENT_PATH']));
}

function readPayload(path: string | undefined): Payload {
  if (path === undefined || path === '') throw unreadable('GITHUB_EVENT_PATH is not set');
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw unreadable('the file that GITHUB_EVENT_PATH names cannot be read as JSON');
  }
  const read = payloadSchema.safeParse(json);
  if (!read.success)
    throw unreadable(`the event's \`${read.error.issues[0]?.path.join('.') ?? ''}\` is not what GitHub sends`);
  return read.data;
}

function toEvent(env: z.output<typeof environmentSchema>, payload: Payload): GitHubEvent {
  const name = env.GITHUB_EVENT_NAME;
  const [owner = '', repo = ''] = env.GITHUB_REPOSITORY.split('/');
  const repositoryId = env.GITHUB_REPOSITORY_ID ?? payload.repository?.id;
  if (repositoryId === undefined) throw unreadable('nothing says the id of the repository');
  const pull = toPull(payload);
  const branch = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? '')?.[1];
  // A schedule runs on the default branch, whatever its payload says.
  const defaultBranch = payload.repository?.default_branch ?? (name === 'schedule' ? branch : undefined);
  const kind = kindOf({ name, pull, repositoryId, branch, defaultBranch, queue: payload.merge_group != null });
  return {
    kind,
    name,
    owner,
    repo,
    repositoryId,
    runId: env.GITHUB_RUN_ID,
    attempt: env.GITHUB_RUN_ATTEMPT,
    headSha: pull?.headSha ?? payload.merge_group?.head_sha ?? env.GITHUB_SHA,
    checkedOutSha: env.GITHUB_SHA,
    defaultBranch,
    branch,
    workflowPath: workflowPath(env.GITHUB_WORKFLOW_REF, env.GITHUB_REPOSITORY),
    pull,
    queueBaseSha: payload.merge_group?.base_sha,
    withoutSecrets: whyWithoutSecrets(kind, [env.GITHUB_ACTOR, payload.pull_request?.user?.login]),
  };
}

function toPull({ action, pull_request: pull, label, sender }: Payload): PullRequest | undefined {
  if (pull == null) return undefined;
  return {
    number: pull.number,
    headSha: pull.head.sha,
    headRef: pull.head.ref,
    headRepositoryId: pull.head.repo?.id,
    baseRef: pull.base.ref,
    ...(action === 'labeled' &&
      label != null &&
      sender != null && { labelled: { name: label.name, by: sender.login } }),
  };
}

interface KindFacts {
  readonly name: string;
  readonly pull: PullRequest | undefined;
  readonly repositoryId: number;
  readonly branch: string | undefined;
  readonly defaultBranch: string | undefined;
  readonly queue: boolean;
}

function kindOf({ name, pull, repositoryId, branch, defaultBranch, queue }: KindFacts): EventKind {
  if (name === 'pull_request_target' || name === 'workflow_run') return 'untrusted';
  if (pull !== undefined) return pull.headRepositoryId === repositoryId ? 'change' : 'fork-change';
  // Comments and reviews carry a pull request in another shape and run on the default branch.
  if (name.startsWith('pull_request')) throw unreadable('the event has no pull request');
  if (name === 'merge_group') {
    if (queue) return 'queue';
    throw unreadable('the event has no merge group');
  }
  if (branch === undefined || !BASELINE_EVENTS.some((one) => one === name)) return 'other';
  return branch === defaultBranch ? 'default-branch' : 'branch';
}

function whyWithoutSecrets(kind: EventKind, people: readonly (string | undefined)[]): string | undefined {
  if (kind === 'fork-change') return 'This pull request comes from a fork, and GitHub gives forks no secrets.';
  // A bot's name cannot be taken by a person: the brackets are not allowed in a login.
  return kind === 'change' && people.includes('dependabot[bot]')
    ? 'Dependabot opened this pull request, and GitHub keeps the secrets of workflows from it.'
    : undefined;
}

/** `owner/repo/.github/workflows/gate.yml@refs/…` → `.github/workflows/gate.yml` */
function workflowPath(reference: string | undefined, repository: string): string | undefined {
  const at = reference?.indexOf('@') ?? -1;
  if (reference === undefined || at < 0 || !reference.toLowerCase().startsWith(`${repository.toLowerCase()}/`)) {
    return undefined;
  }
  return reference.slice(repository.length + 1, at);
}

function unreadable(problem: string): LensError {
  return new LensError('platform/event-unreadable', `GitHub's event cannot be read: ${problem}.`);
}
