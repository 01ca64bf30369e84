import { createHash } from 'node:crypto';

import { type Operation, sampleAnswer, sampleSchema } from './fake-github-contract.js';
import {
  ancestors,
  type FakeArtifact,
  type FakeComment,
  type FakeIssueEvent,
  type FakePull,
  type FakeRun,
  type FakeState,
} from './fake-github-state.js';

type Json = any;

export interface Asked {
  readonly state: FakeState;
  readonly url: string;
  readonly operation: Operation;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly accept: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: Json;
  /** In place of JSON. */
  readonly raw?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NOT_FOUND: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
};

/** What GitHub says to each operation, from the state; everything a test does not care about is a sample. */
export const ANSWERS: Readonly<Record<string, (asked: Asked) => Answer>> = {
  'repos/get': ({ state }) =>
    ok({ ...sampleAnswer('repos/get'), id: state.repositoryId, name: state.repo, default_branch: state.defaultBranch }),
  'users/get-authenticated': ({ state }) =>
    state.login.endsWith('[bot]')
      ? { status: 403, body: { message: 'Resource not accessible by integration' } }
      : ok({ ...sampleAnswer('users/get-authenticated'), login: state.login }),
  'repos/get-commit': ({ state, operation }) => {
    const found = resolveRef(state, operation.params['ref']!);
    const parents = found === undefined ? undefined : state.commits.get(found);
    if (parents === undefined) return { status: 404, body: NOT_FOUND.body };
    return ok({
      ...sampleSchema('commit'),
      sha: found,
      parents: parents.map((sha) => ({ sha, url: 'https://api.github.com/x' })),
    });
  },
  'repos/compare-commits-with-basehead': compare,
  'repos/get-content': content,
  'pulls/get': ({ state, operation }) => {
    const pull = state.pulls.find(({ number }) => String(number) === operation.params['pull_number']);
    return pull === undefined ? NOT_FOUND : ok(pullOf(state, pull, sampleSchema('pull-request')));
  },
  'pulls/list': (asked) => {
    const wanted = asked.query.get('state') ?? 'open';
    const found = asked.state.pulls.filter(({ state }) => wanted === 'all' || state === wanted);
    return page(
      asked,
      found.map((pull) => pullOf(asked.state, pull, sampleSchema('pull-request-simple'))),
    );
  },
  'issues/list-comments': (asked) => {
    const found = asked.state.comments.filter(({ pull }) => String(pull) === asked.operation.params['issue_number']);
    return page(
      asked,
      found.map((comment) => commentOf(asked.state, comment)),
    );
  },
  'issues/create-comment': ({ state, operation, body }) => {
    if ([...body.body].length > 65_536) return tooLong();
    const comment: FakeComment = {
      id: 1 + Math.max(1000, ...state.comments.map(({ id }) => id)),
      pull: Number(operation.params['issue_number']),
      body: body.body,
      login: state.login,
      type: state.login.endsWith('[bot]') ? 'Bot' : 'User',
    };
    state.comments.push(comment);
    return {
      status: 201,
      body: commentOf(state, comment),
      headers: { location: `https://api.github.com/comments/${comment.id}` },
    };
  },
  'issues/update-comment': ({ state, operation, body }) => {
    const comment = state.comments.find(({ id }) => String(id) === operation.params['comment_id']);
    if (comment === undefined) return NOT_FOUND;
    if ([...body.body].length > 65_536) return tooLong();
    comment.body = body.body;
    return ok(commentOf(state, comment));
  },
  'issues/delete-comment': ({ state, operation }) => {
    state.comments = state.comments.filter(({ id }) => String(id) !== operation.params['comment_id']);
    return { status: 204 };
  },
  'issues/list-events': (asked) => {
    const found = asked.state.events.filter(({ pull }) => String(pull) === asked.operation.params['issue_number']);
    return page(
      asked,
      found.map((event, index) => eventOf(event, index)),
    );
  },
  'repos/get-collaborator-permission-level': ({ state, operation }) => {
    const login = operation.params['username']!;
    const permission = state.permissions.get(login);
    if (permission === undefined) return NOT_FOUND;
    return ok({
      permission,
      role_name: permission,
      user: { ...sampleSchema('nullable-collaborator'), ...user(login), role_name: permission },
    });
  },
  'actions/list-workflow-runs': (asked) =>
    listRuns(asked, (run) => run.path.endsWith(`/${asked.operation.params['workflow_id']}`)),
  'actions/list-workflow-runs-for-repo': (asked) => listRuns(asked, () => true),
  'actions/get-workflow-run': ({ state, operation }) => {
    const run = state.runs.find(({ id }) => String(id) === operation.params['run_id']);
    return run === undefined ? NOT_FOUND : ok(runOf(state, run));
  },
  'actions/list-workflow-run-artifacts': (asked) => {
    const found = asked.state.artifacts.filter(({ runId }) => String(runId) === asked.operation.params['run_id']);
    const { body, ...rest } = page(
      asked,
      found.map((artifact) => artifactOf(asked, artifact)),
    );
    return { ...rest, body: { total_count: found.length, artifacts: body } };
  },
  'actions/download-artifact': ({ state, url, operation }) => {
    const artifact = state.artifacts.find(({ id }) => String(id) === operation.params['artifact_id']);
    if (artifact === undefined) return NOT_FOUND;
    if (artifact.expired) return { status: 410, body: { message: 'Artifact has expired' } };
    return { status: 302, headers: { location: `${url}/blob/${artifact.id}?sig=abc` } };
  },
};

function ok(body: Json): Answer {
  return { status: 200, body };
}

function tooLong(): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [
        {
          resource: 'IssueComment',
          code: 'unprocessable',
          field: 'data',
          message: 'Body is too long (maximum is 65536 characters)',
        },
      ],
      documentation_url: 'https://docs.github.com/rest',
    },
  };
}

function page({ query, url, operation }: Asked, items: Json[]): Answer {
  const size = Number(query.get('per_page') ?? 30);
  const number = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => operation.params[name]!);
  const next = `<${url}${path}?${new URLSearchParams({ ...Object.fromEntries(query), page: String(number + 1) }).toString()}>; rel="next"`;
  return {
    status: 200,
    body: items.slice((number - 1) * size, number * size),
    ...(number < last && { headers: { link: next } }),
  };
}

function resolveRef(state: FakeState, ref: string): string | undefined {
  return state.branches.get(ref) ?? (state.commits.has(ref) ? ref : undefined);
}

function compare({ state, operation }: Asked): Answer {
  const [base, head] = operation.params['basehead']!.split('...').map((ref) => resolveRef(state, ref));
  if (base === undefined || head === undefined) return { status: 404, body: NOT_FOUND.body };
  const ofBase = ancestors(state, base);
  const ofHead = ancestors(state, head);
  const meeting = ofHead.find((one) => ofBase.includes(one));
  if (meeting === undefined)
    return { status: 404, body: { message: 'No common ancestor', documentation_url: 'https://docs.github.com/rest' } };
  const status = base === head ? 'identical' : meeting === base ? 'ahead' : meeting === head ? 'behind' : 'diverged';
  const commit = sampleSchema('commit');
  return ok({
    ...sampleAnswer('repos/compare-commits-with-basehead'),
    status,
    merge_base_commit: { ...commit, sha: meeting },
    base_commit: { ...commit, sha: base },
  });
}

function content({ state, operation, query, accept }: Asked): Answer {
  const path = operation.params['path']!;
  const file = state.files.get(`${query.get('ref') ?? ''}:${path}`);
  if (file === undefined) return NOT_FOUND;
  if (typeof file === 'object' && 'type' in file) return ok([]);
  const bytes = Buffer.from(file);
  if (!accept.includes('raw')) {
    if (bytes.length > 1024 * 1024)
      return { status: 403, body: { message: 'This API returns blobs up to 1 MB in size.' } };
    return ok({ ...sampleSchema('content-file'), content: bytes.toString('base64') });
  }
  return { status: 200, raw: bytes, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } };
}

function user(login: string): Json {
  return { ...sampleSchema('simple-user'), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

function pullOf(state: FakeState, pull: FakePull, sample: Json): Json {
  const end = (sha: string, ref: string, repositoryId: number): Json => ({
    ...sample.head,
    label: `${state.owner}:${ref}`,
    ref,
    sha,
    repo: { ...sampleSchema('repository'), id: repositoryId },
  });
  return {
    ...sample,
    number: pull.number,
    state: pull.state,
    head: end(pull.headSha, pull.headRef, pull.headRepositoryId),
    base: end(state.branches.get(pull.baseRef)!, pull.baseRef, state.repositoryId),
    labels: pull.labels.map((name) => ({
      id: 1,
      node_id: 'x',
      url: 'https://api.github.com/x',
      name,
      description: 'text',
      color: 'fff',
      default: false,
    })),
  };
}

function commentOf(state: FakeState, { id, pull, body, login, type }: FakeComment): Json {
  const address = `https://github.com/${state.owner}/${state.repo}/pull/${pull}#issuecomment-${id}`;
  return { ...sampleSchema('issue-comment'), id, body, html_url: address, user: { ...user(login), type } };
}

function eventOf({ event, login, createdAt, label }: FakeIssueEvent, index: number): Json {
  const common = {
    id: index + 1,
    node_id: 'x',
    url: 'https://api.github.com/x',
    actor: user(login),
    event,
    commit_id: null,
    commit_url: null,
    created_at: createdAt,
    performed_via_github_app: null,
  };
  return label === undefined ? common : { ...common, label: { name: label, color: 'fff' } };
}

function listRuns(asked: Asked, isOf: (run: FakeRun) => boolean): Answer {
  const { query, state } = asked;
  const is = (name: string, value: string): boolean => query.get(name) === null || query.get(name) === value;
  const found = state.runs
    .filter((run) => isOf(run) && is('branch', run.branch) && is('event', run.event) && is('head_sha', run.sha))
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const { body, ...rest } = page(
    asked,
    found.map((run) => runOf(state, run)),
  );
  return { ...rest, body: { total_count: found.length, workflow_runs: body } };
}

function runOf(state: FakeState, run: FakeRun): Json {
  const repository = sampleSchema('minimal-repository');
  return {
    ...sampleAnswer('actions/get-workflow-run'),
    id: run.id,
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.path,
    event: run.event,
    status: 'completed',
    conclusion: run.conclusion,
    created_at: run.createdAt,
    run_started_at: run.createdAt,
    html_url: `https://github.com/${state.owner}/${state.repo}/actions/runs/${run.id}`,
    repository: { ...repository, id: run.repositoryId },
    head_repository: { ...repository, id: run.headRepositoryId },
  };
}

function artifactOf({ state, url }: Asked, { id, name, bytes, expired, digest, runId }: FakeArtifact): Json {
  const run = state.runs.find((one) => one.id === runId);
  return {
    ...sampleSchema('artifact'),
    id,
    name,
    size_in_bytes: bytes.length,
    archive_download_url: `${url}/repos/${state.owner}/${state.repo}/actions/artifacts/${id}/zip`,
    expired,
    created_at: run?.createdAt ?? '2026-11-01T00:00:00Z',
    digest: digest === undefined ? `sha256:${createHash('sha256').update(bytes).digest('hex')}` : digest,
  };
}
