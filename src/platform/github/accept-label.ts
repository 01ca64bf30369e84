import type { LabelAcceptance } from '../../model/platform.js';
import { type Answer, type GitHubApi, isProblem } from './api.js';
import type { GitHubEvent, PullRequest } from './event.js';

/**
 * Whether the label that accepts a regression counts for this head: it is on now, it was put on while this very commit
 * was the head, and whoever put it on may write to the repository at this moment.
 *
 * Commits carry the dates that their author likes, so a label's time is never compared with theirs. It is compared with
 * GitHub's own clock: the label counts when a workflow run for this head had already begun by then, and the head was not
 * moved by force since.
 */
export async function acceptLabel(api: GitHubApi, event: GitHubEvent, label: string): Promise<LabelAcceptance> {
  const { pull } = event;
  if (pull === undefined) return {};
  const state = await pullState(api, pull.number);
  if (isProblem(state)) return { refused: state.problem };
  if (!state.data.labels.includes(label)) return {};
  if (state.data.headSha !== pull.headSha)
    return { refused: refusal(label, 'the pull request has moved on to another commit') };
  const history = await labelHistory(api, pull.number, label);
  if (isProblem(history)) return { refused: history.problem };
  const { putOn, movedAt } = history.data;
  if (putOn === undefined) return { refused: refusal(label, 'nothing says who put it on') };
  const bound = await isBound(api, event, pull, label, putOn);
  if (isProblem(bound)) return { refused: bound.problem };
  if (!bound.data || movedAt > Date.parse(putOn.at)) {
    return { refused: refusal(label, 'it was put on an earlier commit; a later push needs it anew') };
  }
  return actorMay(api, label, putOn);
}

interface PutOn {
  readonly by: string;
  /** GitHub's clock, ISO 8601. */
  readonly at: string;
}

async function pullState(
  api: GitHubApi,
  number: number,
): Promise<Answer<{ readonly headSha: string; readonly labels: readonly string[] }>> {
  const { owner, repo } = api;
  const answer = await api.ask('the labels of the pull request', 'pull-requests: read', (octokit) =>
    octokit.rest.pulls.get({ owner, repo, pull_number: number }),
  );
  if (isProblem(answer)) return answer;
  const { head, labels } = answer.data.data;
  return { data: { headSha: head.sha, labels: labels.map(({ name }) => name) } };
}

/** Events by which a head becomes another commit than one that follows on it. */
const MOVES = new Set(['head_ref_force_pushed', 'head_ref_deleted', 'head_ref_restored']);

async function labelHistory(
  api: GitHubApi,
  number: number,
  label: string,
): Promise<Answer<{ readonly putOn: PutOn | undefined; readonly movedAt: number }>> {
  const { owner, repo } = api;
  const answer = await api.ask('who put the label on', 'pull-requests: read', (octokit) =>
    octokit.paginate(octokit.rest.issues.listEvents, { owner, repo, issue_number: number, per_page: 100 }),
  );
  if (isProblem(answer)) return answer;
  let putOn: PutOn | undefined;
  let movedAt = Number.NEGATIVE_INFINITY;
  for (const one of answer.data.toSorted(
    (a, b) => Date.parse(a.created_at) - Date.parse(b.created_at) || a.id - b.id,
  )) {
    const about = 'label' in one ? one.label?.name : undefined;
    if (one.event === 'labeled' && about === label)
      putOn = one.actor == null ? undefined : { by: one.actor.login, at: one.created_at };
    if (one.event === 'unlabeled' && about === label) putOn = undefined;
    if (MOVES.has(one.event)) movedAt = Math.max(movedAt, Date.parse(one.created_at));
  }
  return { data: { putOn, movedAt } };
}

/** Whether the head was this commit already when the label was put on. */
async function isBound(
  api: GitHubApi,
  event: GitHubEvent,
  pull: PullRequest,
  label: string,
  putOn: PutOn,
): Promise<Answer<boolean>> {
  // This run began because of the label, and its event names the head of that moment.
  if (pull.labelled?.name === label && pull.labelled.by === putOn.by) return { data: true };
  const { owner, repo } = api;
  const answer = await api.ask('when this commit was pushed', 'actions: read', (octokit) =>
    octokit.rest.actions.listWorkflowRunsForRepo({
      owner,
      repo,
      head_sha: pull.headSha,
      event: event.name,
      per_page: 100,
    }),
  );
  if (isProblem(answer)) return answer;
  const begun = answer.data.data.workflow_runs
    .filter((run) => run.head_branch === pull.headRef && run.head_repository?.id === pull.headRepositoryId)
    .map((run) => Date.parse(run.created_at));
  return { data: begun.some((time) => time <= Date.parse(putOn.at)) };
}

async function actorMay(api: GitHubApi, label: string, putOn: PutOn): Promise<LabelAcceptance> {
  const { owner, repo } = api;
  const answer = await api.ask(`the permission of ${putOn.by}`, 'contents: read', (octokit) =>
    octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: putOn.by }),
  );
  if (isProblem(answer)) return { refused: answer.problem };
  const { permission } = answer.data.data;
  return permission === 'admin' || permission === 'write'
    ? { accepted: { label, by: putOn.by, at: putOn.at } }
    : { refused: refusal(label, `${putOn.by}, who put it on, may not write to this repository`) };
}

function refusal(label: string, reason: string): string {
  return `The label ${label} does not count: ${reason}.`;
}
