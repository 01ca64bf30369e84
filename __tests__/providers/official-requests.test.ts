// Our requests beside those of the official SDKs, captured by a local server: method, path, headers that matter, body.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

import Anthropic from '@anthropic-ai/sdk';
import {
  BedrockRuntimeClient,
  ConverseStreamCommand,
  InvokeModelWithResponseStreamCommand,
} from '@aws-sdk/client-bedrock-runtime';
import { GoogleGenAI } from '@google/genai';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import OpenAI, { AzureOpenAI } from 'openai';
import { Agent, setGlobalDispatcher } from 'undici';

import type { Call, HttpRequest } from '../../src/model/call.js';
import type { Credential } from '../../src/model/target.js';
import { providerFor } from '../../src/providers/registry.js';
import { signRequest } from '../../src/providers/sign-request.js';
import { callOf, key } from './call-builder.js';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server;
let base: string;
let seen: Seen[] = [];

beforeAll(async () => {
  // Node keeps the dispatcher of its fetch on the global object, and Jest gives each test file another one.
  setGlobalDispatcher(new Agent());
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      seen.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"seen"}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What an SDK sent; it fails on our 400, as it must. */
async function sentBy(call: () => Promise<unknown>): Promise<Seen> {
  seen = [];
  await expect(call()).rejects.toBeInstanceOf(Error);
  const [first] = seen;
  if (first === undefined) throw new Error('the SDK sent nothing');
  return first;
}

function ours(call: Call, credential: Credential = key): HttpRequest {
  return providerFor(call.target.format).encode(call, credential);
}

function expectSame(request: HttpRequest, sdk: Seen, headers: readonly string[]): void {
  const url = new URL(request.url);
  expect(request.method).toBe(sdk.method);
  expect(`${url.pathname}${url.search}`).toBe(sdk.path);
  expect(JSON.parse(request.body)).toEqual(JSON.parse(sdk.body));
  for (const name of headers) expect([name, request.headers[name]]).toEqual([name, sdk.headers[name]]);
}

const system = { role: 'system', content: 'Be brief.' } as const;
const user = { role: 'user', content: 'Say hello.' } as const;
const openaiHeaders = ['content-type', 'authorization'];

/** Marked so in the SDK's types, and still asked for by users. */
const deprecated = { seed: 7 };

describe('our OpenAI requests equal those of openai', () => {
  const client = (): OpenAI => new OpenAI({ apiKey: key.value, baseURL: `${base}/v1`, maxRetries: 0 });

  it('on Chat Completions, with every parameter', async () => {
    const sdk = await sentBy(async () =>
      client().chat.completions.create({
        model: 'gpt-5-mini',
        messages: [system, user],
        stream: true,
        stream_options: { include_usage: true },
        max_completion_tokens: 64,
        temperature: 0.5,
        top_p: 0.9,
        ...deprecated,
        stop: ['END'],
        n: 2,
        reasoning_effort: 'low',
        service_tier: 'flex',
        safety_identifier: 'someone',
      }),
    );
    const params = {
      maxOutputTokens: 64,
      temperature: 0.5,
      topP: 0.9,
      seed: 7,
      stop: ['END'],
      n: 2,
      reasoningEffort: 'low',
      serviceTier: 'flex',
      extra: { safety_identifier: 'someone' },
    };
    expectSame(
      ours(callOf({ provider: 'openai', model: 'gpt-5-mini', baseUrl: `${base}/v1`, params }, [system, user])),
      sdk,
      openaiHeaders,
    );
  });

  it('on Responses', async () => {
    const sdk = await sentBy(async () =>
      client().responses.create({
        model: 'gpt-5-mini',
        input: [system, user],
        stream: true,
        max_output_tokens: 64,
        temperature: 0.5,
        top_p: 0.9,
        reasoning: { effort: 'low' },
        service_tier: 'flex',
      }),
    );
    const params = { maxOutputTokens: 64, temperature: 0.5, topP: 0.9, reasoningEffort: 'low', serviceTier: 'flex' };
    const call = callOf(
      { provider: 'openai', format: 'openai-responses', model: 'gpt-5-mini', baseUrl: `${base}/v1`, params },
      [system, user],
    );
    expectSame(ours(call), sdk, openaiHeaders);
  });

  it('on legacy Completions', async () => {
    const sdk = await sentBy(async () =>
      client().completions.create({
        model: 'davinci-002',
        prompt: 'Say hello.',
        stream: true,
        stream_options: { include_usage: true },
        max_tokens: 16,
        temperature: 0,
      }),
    );
    const params = { maxOutputTokens: 16, temperature: 0 };
    const target = { provider: 'openai', format: 'openai-completions', model: 'davinci-002', params } as const;
    expectSame(ours(callOf({ ...target, baseUrl: `${base}/v1` }, [user])), sdk, openaiHeaders);
  });
});

describe('our Azure OpenAI requests equal those of openai', () => {
  it('on a deployment with a dated api-version and an api-key', async () => {
    const client = new AzureOpenAI({
      apiKey: key.value,
      endpoint: base,
      apiVersion: '2024-10-21',
      deployment: 'our mini',
      maxRetries: 0,
    });
    const sdk = await sentBy(async () =>
      client.chat.completions.create({
        model: 'our mini',
        messages: [user],
        stream: true,
        stream_options: { include_usage: true },
        max_completion_tokens: 64,
      }),
    );
    const call = callOf({
      provider: 'azure-openai',
      model: 'gpt-4o-mini',
      deployment: 'our mini',
      apiVersion: '2024-10-21',
      baseUrl: base,
      params: { maxOutputTokens: 64 },
    });
    expectSame(ours(call), sdk, ['content-type', 'api-key']);
  });

  it('on Responses with a dated api-version', async () => {
    const client = new AzureOpenAI({
      apiKey: key.value,
      endpoint: base,
      apiVersion: '2025-03-01-preview',
      maxRetries: 0,
    });
    const sdk = await sentBy(async () => client.responses.create({ model: 'mini', input: [user], stream: true }));
    const target = { provider: 'azure-openai', format: 'openai-responses', model: 'mini' } as const;
    const request = ours(callOf({ ...target, apiVersion: '2025-03-01-preview', baseUrl: base }));
    expectSame(request, sdk, ['content-type', 'api-key']);
  });

  it('on the v1 route with a bearer token', async () => {
    const client = new OpenAI({ apiKey: key.value, baseURL: `${base}/openai/v1`, maxRetries: 0 });
    const sdk = await sentBy(async () =>
      client.chat.completions.create({
        model: 'our-mini',
        messages: [user],
        stream: true,
        stream_options: { include_usage: true },
      }),
    );
    const target = { provider: 'azure-openai', model: 'gpt-5-mini', deployment: 'our-mini', auth: 'bearer' } as const;
    expectSame(ours(callOf({ ...target, baseUrl: base })), sdk, openaiHeaders);
  });
});

describe('our Anthropic requests equal those of @anthropic-ai/sdk', () => {
  const body: Anthropic.MessageCreateParamsStreaming = {
    model: 'claude-sonnet-5',
    max_tokens: 2048,
    system: 'Be brief.',
    messages: [user],
    stop_sequences: ['END'],
    thinking: { type: 'enabled', budget_tokens: 1024 },
    service_tier: 'standard_only',
    stream: true,
  };
  const params = {
    maxOutputTokens: 2048,
    stop: ['END'],
    thinkingBudget: 1024,
    serviceTier: 'standard_only',
  };

  it('with the classic key and version headers, as every version before 1.0 sent them', async () => {
    const client = new Anthropic({
      apiKey: null,
      baseURL: base,
      maxRetries: 0,
      defaultHeaders: { 'X-Api-Key': key.value, 'anthropic-version': '2023-06-01' },
    });
    const sdk = await sentBy(async () => client.messages.create(body));
    const call = callOf({ provider: 'anthropic', model: body.model, baseUrl: base, params }, [system, user]);
    expectSame(ours(call), sdk, ['content-type', 'x-api-key', 'anthropic-version']);
    expect(ours(call).headers['authorization']).toBeUndefined();
  });

  it.each([{ apiKey: key.value }, { apiKey: null, authToken: key.value }])(
    'with a bearer token, from %o',
    async (login) => {
      const client = new Anthropic({ ...login, baseURL: base, maxRetries: 0 });
      const sdk = await sentBy(async () => client.messages.create(body));
      const target = { provider: 'anthropic', model: body.model, auth: 'bearer', params } as const;
      const request = ours(callOf({ ...target, baseUrl: base }, [system, user]));
      expectSame(request, sdk, ['content-type', 'authorization', 'anthropic-version']);
      expect(request.headers['x-api-key']).toBeUndefined();
    },
  );
});

const loggedIn = {
  getRequestHeaders: async () => new Headers({ authorization: `Bearer ${key.value}` }),
  getAccessToken: async () => ({ token: key.value }),
};

describe('our Gemini requests equal those of @google/genai', () => {
  const config = {
    systemInstruction: 'Be brief.',
    maxOutputTokens: 64,
    temperature: 0.5,
    topP: 0.9,
    topK: 40,
    seed: 7,
    stopSequences: ['END'],
    thinkingConfig: { thinkingBudget: 128 },
  };
  const params = {
    maxOutputTokens: 64,
    temperature: 0.5,
    topP: 0.9,
    topK: 40,
    seed: 7,
    stop: ['END'],
    thinkingBudget: 128,
  };

  it('on the developer API', async () => {
    const client = new GoogleGenAI({ vertexai: false, apiKey: key.value, httpOptions: { baseUrl: base } });
    const sdk = await sentBy(async () =>
      client.models.generateContentStream({ model: 'gemini-2.5-flash', contents: 'Say hello.', config }),
    );
    const call = callOf({ provider: 'gemini', model: 'gemini-2.5-flash', baseUrl: base, params }, [system, user]);
    expectSame(ours(call), sdk, ['content-type', 'x-goog-api-key']);
  });

  it('on Vertex AI, by project and region with a bearer token', async () => {
    const client = new GoogleGenAI({
      vertexai: true,
      project: 'our-project',
      location: 'europe-west4',
      httpOptions: { baseUrl: base },
      // Stands in for Google's login: a client that has its token already.
      googleAuthOptions: { authClient: loggedIn as never },
    });
    const sdk = await sentBy(async () =>
      client.models.generateContentStream({ model: 'gemini-2.5-flash', contents: 'Say hello.', config }),
    );
    const target = { provider: 'vertex', model: 'gemini-2.5-flash', project: 'our-project' } as const;
    const call = callOf({ ...target, region: 'europe-west4', baseUrl: base, params }, [system, user]);
    expectSame(ours(call), sdk, ['content-type', 'authorization']);
  });
});

describe('our Bedrock requests equal those of @aws-sdk/client-bedrock-runtime', () => {
  const aws = {
    type: 'aws',
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'not-a-real-secret-key',
    sessionToken: 'session/token==',
  } as const;
  const client = (): BedrockRuntimeClient =>
    new BedrockRuntimeClient({
      region: 'eu-central-1',
      endpoint: base,
      credentials: aws,
      maxAttempts: 1,
      requestHandler: new NodeHttpHandler(),
    });
  const ids = [
    'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    'arn:aws:bedrock:eu-central-1:123456789012:application-inference-profile/ab12cd34',
    "odd (name)!*'",
  ];

  it.each(ids)('on ConverseStream for %s', async (model) => {
    const sdk = await sentBy(async () =>
      client().send(
        new ConverseStreamCommand({
          modelId: model,
          system: [{ text: 'Be brief.' }],
          messages: [{ role: 'user', content: [{ text: 'Say hello.' }] }],
          inferenceConfig: { maxTokens: 64, temperature: 0.5, topP: 0.9, stopSequences: ['END'] },
        }),
      ),
    );
    const params = { maxOutputTokens: 64, temperature: 0.5, topP: 0.9, stop: ['END'] };
    const target = { provider: 'bedrock', model, region: 'eu-central-1', params } as const;
    expectSame(ours(callOf({ ...target, baseUrl: base }, [system, user]), aws), sdk, ['content-type']);
    await expectSameSignature(sdk, aws);
  });

  it.each(ids)('on InvokeModelWithResponseStream for %s', async (modelId) => {
    const target = { provider: 'bedrock', format: 'bedrock-invoke', model: modelId, region: 'eu-central-1' } as const;
    const call = callOf({ ...target, baseUrl: base, params: { maxOutputTokens: 64 } }, [system, user]);
    const request = ours(call, aws);
    const sdk = await sentBy(async () =>
      client().send(
        new InvokeModelWithResponseStreamCommand({ modelId, contentType: 'application/json', body: request.body }),
      ),
    );
    expectSame(request, sdk, ['content-type']);
    await expectSameSignature(sdk, aws);
  });

  /** Signs the SDK's own request again, with the headers that it signed: the signature must come out the same. */
  async function expectSameSignature({ path, headers, body }: Seen, credential: Credential): Promise<void> {
    const authorization = headers['authorization'] ?? '';
    const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? [];
    const oursToo = new Set(['host', 'x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token']);
    const signed = Object.fromEntries(
      names.filter((name) => !oursToo.has(name)).map((name) => [name, String(headers[name])]),
    );
    const [, year, month, day, hour, minute, second] =
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers['x-amz-date'])) ?? [];
    const again = await signRequest(
      {
        method: 'POST',
        url: `${base}${path}`,
        headers: signed,
        body,
        framing: 'aws-eventstream',
        sign: { service: 'bedrock', region: 'eu-central-1' },
      },
      credential,
      new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
    );
    expect(again.headers['authorization']).toBe(authorization);
    expect(again.headers['x-amz-content-sha256']).toBe(headers['x-amz-content-sha256']);
    expect(again.headers['x-amz-security-token']).toBe(headers['x-amz-security-token']);
  }

  it('with a bearer key instead of a signature', async () => {
    const withToken = new BedrockRuntimeClient({
      region: 'eu-central-1',
      endpoint: base,
      token: { token: key.value },
      authSchemePreference: ['httpBearerAuth'],
      maxAttempts: 1,
      requestHandler: new NodeHttpHandler(),
    });
    const sdk = await sentBy(async () =>
      withToken.send(
        new ConverseStreamCommand({
          modelId: 'amazon.nova-micro-v1:0',
          messages: [{ role: 'user', content: [{ text: 'Say hello.' }] }],
        }),
      ),
    );
    const target = { provider: 'bedrock', model: 'amazon.nova-micro-v1:0', region: 'eu-central-1' } as const;
    const request = ours(callOf({ ...target, baseUrl: base }));
    expectSame(request, sdk, ['content-type', 'authorization']);
    expect(request.sign).toBeUndefined();
  });
});
