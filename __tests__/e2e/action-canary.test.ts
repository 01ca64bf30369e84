import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { ARTIFACT_FILES } from '../../src/platform/github/baseline-artifacts.js';
import { unzip } from '../../src/platform/github/unzip.js';
import { openStage, type Stage, type StepResult } from '../support/fake-github-runner.js';
import { sha } from '../support/fake-github-state.js';

jest.setTimeout(60_000);

const KEY = 'sk-canary/4f9a+1c77=e2b84d0f:9d';
/** How an echo of a key can be spelled. */
const SPELLINGS: Readonly<Record<string, string>> = {
  raw: KEY,
  url: encodeURIComponent(KEY),
  base64: Buffer.from(KEY).toString('base64').replaceAll('=', ''),
  base64url: Buffer.from(KEY).toString('base64url'),
  hex: Buffer.from(KEY).toString('hex'),
  HEX: Buffer.from(KEY).toString('hex').toUpperCase(),
  json: JSON.stringify(KEY).slice(1, -1).replaceAll('/', '\\/'),
  half: KEY.slice(0, 16),
};
const ECHO = Object.entries(SPELLINGS)
  .map(([name, spelling]) => `${name} ${spelling}`)
  .join(' ; ');

type Fault = (response: ServerResponse) => void;

const STATUSES = [400, 401, 403, 404, 408, 409, 413, 422, 451, 500, 502, 503, 504, 529];
const CHUNK = (delta: object, rest: object = {}): string =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', model: 'm', choices: [{ index: 0, delta, finish_reason: null }], ...rest })}\n\n`;
const END = `${CHUNK({}, { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}data: [DONE]\n\n`;

/** What a provider that wants our key in a public place can do, by the model it is asked for. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ...Object.fromEntries(
    STATUSES.map((status) => [
      `status-${status}`,
      (response: ServerResponse) =>
        answer(
          response,
          status,
          'application/json',
          JSON.stringify({ error: { message: ECHO, type: ECHO, code: ECHO } }),
        ),
    ]),
  ),
  html: (response) => answer(response, 500, 'text/html', `<h1>${ECHO}</h1>`),
  text: (response) => answer(response, 400, 'text/plain', ECHO),
  'not-a-stream': (response) => answer(response, 200, 'application/json', JSON.stringify({ error: { message: ECHO } })),
  redirect: (response) => {
    response.writeHead(302, { location: `http://127.0.0.1:9/${SPELLINGS['url']}` }).end(ECHO);
  },
  'error-event': (response) =>
    stream(response, `event: error\ndata: ${JSON.stringify({ error: { message: ECHO, type: ECHO } })}\n\n`),
  'error-data': (response) =>
    stream(response, `${CHUNK({ content: 'a' })}data: ${JSON.stringify({ error: { message: ECHO, code: ECHO } })}\n\n`),
  'error-field': (response) => stream(response, `error: ${ECHO}\n\n`),
  'broken-json': (response) => stream(response, `data: {"choices": ${ECHO}\n\n`),
  truncated: (response) => stream(response, CHUNK({ content: ECHO })),
  reset: (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(CHUNK({ content: ECHO }), () => response.destroy());
  },
  empty: (response) => stream(response, END),
  'the-answer': (response) => stream(response, `${CHUNK({ content: ECHO })}${END}`),
  'the-model': (response) => stream(response, `${CHUNK({ content: 'a' }, { model: ECHO })}${END}`),
  'the-fingerprint': (response) =>
    stream(response, `${CHUNK({ content: 'a' }, { system_fingerprint: ECHO, service_tier: ECHO })}${END}`),
  'the-reason': (response) =>
    stream(
      response,
      `${CHUNK({ content: 'a' })}${CHUNK({}, { choices: [{ index: 0, delta: {}, finish_reason: ECHO }] })}data: [DONE]\n\n`,
    ),
  'the-usage': (response) =>
    stream(
      response,
      `${CHUNK({ content: 'a' }, { usage: { prompt_tokens: 1, completion_tokens: 1, note: ECHO, [ECHO]: 1 } })}${END}`,
    ),
};

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      'content-type': type,
      'x-request-id': KEY,
      'x-ms-region': KEY,
      'openai-processing-ms': KEY,
      warning: KEY,
    })
    .end(body);
}

function stream(response: ServerResponse, body: string): void {
  answer(response, 200, 'text/event-stream', body);
}

let evil: Server;
let stage: Stage;
let result: StepResult;
const heard = new Set<string>();

beforeAll(async () => {
  evil = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => {
    evil.listen(0, '127.0.0.1', resolve);
  });
  stage = await openStage({});
  const config = {
    version: 1,
    targets: Object.keys(FAULTS).map((model) => ({
      id: model,
      provider: 'openai-compatible',
      'base-url': `http://127.0.0.1:${(evil.address() as AddressInfo).port}/v1`,
      model,
      key: 'LENS_KEY',
      params: { 'max-output-tokens': 64 },
      price: { input: 1, output: 2 },
    })),
    prompt: 'Say hello.',
    iterations: 2,
    warmup: 0,
    timeouts: { 'first-token': '2s', total: '5s' },
  };
  const pull = {
    number: 7,
    user: { login: 'ann' },
    head: { sha: sha('d'), ref: 'topic', repo: { id: 4711 } },
    base: { ref: 'main' },
  };
  result = await stage.step({
    event: 'pull_request',
    payload: { action: 'opened', pull_request: pull },
    files: { 'latency-lens.yml': JSON.stringify(config) },
    runId: 601,
    ref: 'refs/pull/7/merge',
    checkedOut: sha('e'),
    env: { LENS_KEY: KEY },
  });
});

afterAll(async () => {
  await stage.close();
  evil.closeAllConnections();
  await new Promise((resolve) => {
    evil.close(resolve);
  });
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  if (request.headers.authorization === `Bearer ${KEY}`) heard.add(JSON.parse(body).model);
  FAULTS[JSON.parse(body).model]!(response);
}

describe('a provider that echoes the key', () => {
  it(`is asked in ${Object.keys(FAULTS).length} ways to fail, and hears the key in each`, () => {
    expect([...heard].toSorted()).toEqual(Object.keys(FAULTS).toSorted());
    expect(Object.keys(FAULTS).length).toBeGreaterThanOrEqual(20);
  });

  it('is measured and reported, not crashed into', () => {
    expect({ exit: result.exit, violations: stage.github.violations }).toEqual({
      exit: expect.any(Number),
      violations: [],
    });
    expect(result.exit).not.toBe(70);
    expect(stage.github.state.comments).toHaveLength(1);
    expect(result.summary.length).toBeGreaterThan(1000);
  });

  it.each(Object.entries(SPELLINGS))(
    'finds its %s spelling in no log, summary, comment, output or artifact',
    (_, spelling) => {
      const unzipped = unzip(stage.github.state.artifacts[0]!.bytes, ARTIFACT_FILES, ARTIFACT_FILES);
      if ('problem' in unzipped) throw new Error(unzipped.problem);
      const sinks: Record<string, string> = {
        log: result.log.replaceAll(/^::add-mask::.*$/gm, ''),
        summary: result.summary,
        comment: stage.github.state.comments[0]!.body,
        outputs: Object.values(result.outputs).join('\n'),
        ...Object.fromEntries([...unzipped.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')])),
      };
      expect(Object.keys(sinks)).toHaveLength(4 + ARTIFACT_FILES.size);
      const leaks = Object.entries(sinks).flatMap(([name, text]) => {
        const at = text.indexOf(spelling);
        return at < 0 ? [] : [`${name}: ${text.slice(Math.max(0, at - 80), at)}…`];
      });
      expect(leaks).toEqual([]);
    },
  );
});
