/**
 * GitHub on loopback, with a memory. Every request is held against GitHub's own description of its API (path, query,
 * body, unknown members), every answer too; what does not fit is a violation that the test asserts to be none.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { fakeArtifacts } from './fake-artifacts.js';
import { type Answer, ANSWERS } from './fake-github-answers.js';
import { checkAnswer, checkRequest, findOperation } from './fake-github-contract.js';
import { emptyState, type FakeState } from './fake-github-state.js';

export interface Refusal {
  readonly status: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How often; always when left out. */
  times?: number;
}

export interface FakeGitHub {
  readonly url: string;
  readonly state: FakeState;
  /** Operations in the order they were asked for, `graphql` among them. */
  readonly asked: string[];
  readonly violations: string[];
  /** Operation id → what it answers in place of its answer. */
  readonly refuse: Map<string, Refusal>;
  /** Runs right before an operation is answered: what somebody else does at that moment. */
  readonly before: Map<string, () => void>;
  readonly close: () => Promise<void>;
}

export async function startFakeGitHub(overrides: Partial<FakeState> = {}): Promise<FakeGitHub> {
  const state: FakeState = { ...emptyState(), ...overrides };
  const fake = {
    url: '',
    state,
    asked: [] as string[],
    violations: [] as string[],
    refuse: new Map<string, Refusal>(),
    before: new Map<string, () => void>(),
  };
  const artifacts = fakeArtifacts(state, fake.violations);
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { pathname, searchParams: query } = new URL(request.url!, fake.url);
      try {
        const store = { method: request.method!, url: fake.url, pathname, query, headers: request.headers, body };
        send(response, artifacts.answer(store) ?? answerApi(fake, request, pathname, query, body));
      } catch (error) {
        fake.violations.push(`the fake broke at ${pathname}: ${String(error)}`);
        send(response, { status: 500, body: { message: 'the fake broke' } });
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...fake,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

type Inner = Omit<FakeGitHub, 'close'>;

function answerApi(
  fake: Inner,
  request: IncomingMessage,
  pathname: string,
  query: URLSearchParams,
  bytes: Buffer,
): Answer {
  const { state, violations } = fake;
  const body = bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8'));
  if (!/^(token|bearer) \S+$/i.test(request.headers.authorization ?? ''))
    violations.push(`${pathname} without a token`);
  if (pathname === '/graphql') return graphql(fake, body);
  const operation = findOperation(request.method!, pathname);
  if (operation === undefined) {
    violations.push(`no such operation: ${request.method} ${pathname}`);
    return { status: 404, body: { message: 'Not Found' } };
  }
  const problems = checkRequest(operation, query, body);
  violations.push(...problems.map((one) => `${operation.id}: ${one}`));
  fake.asked.push(operation.id);
  fake.before.get(operation.id)?.();
  const refused = refusal(fake, operation.id);
  if (refused !== undefined) return refused;
  const { owner, repo } = operation.params;
  if (owner !== undefined && (owner !== state.owner || repo !== state.repo))
    return { status: 404, body: { message: 'Not Found' } };
  const known = ANSWERS[operation.id];
  if (known === undefined) throw new Error(`the fake has no answer for ${operation.id}`);
  const answer = known({ state, url: fake.url, operation, query, body, accept: request.headers.accept ?? '' });
  if (answer.raw === undefined)
    violations.push(
      ...checkAnswer(operation, answer.status, answer.body).map((one) => `our answer to ${operation.id}: ${one}`),
    );
  return answer;
}

function graphql(fake: Inner, body: any): Answer {
  fake.asked.push('graphql');
  if (Object.keys(body).some((key) => key !== 'query' && key !== 'variables'))
    fake.violations.push('graphql: unknown member');
  if (body.query.replaceAll(/\s+/g, ' ') !== 'query { viewer { login } }')
    fake.violations.push(`graphql: ${body.query}`);
  return refusal(fake, 'graphql') ?? { status: 200, body: { data: { viewer: { login: fake.state.login } } } };
}

function refusal({ refuse }: Inner, id: string): Answer | undefined {
  const found = refuse.get(id);
  if (found === undefined || found.times === 0) return undefined;
  if (found.times !== undefined) found.times -= 1;
  const { status, message = 'Resource not accessible by integration', headers = {} } = found;
  return {
    status,
    headers,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  };
}

function send(response: ServerResponse, { status, body, raw, headers = {} }: Answer): void {
  const json = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, {
    ...(json !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  });
  response.end(raw ?? json);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
