// The official SDKs and our adapters listen to twin simulators (one seed, one order of requests, so one and the same
// answer) and must hear the same: text, usage, finish reason.
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

import { systemClock } from '../../src/measure/clock.js';
import { createFramer } from '../../src/measure/framing.js';
import { createReading, type ReadingResult } from '../../src/measure/reading.js';
import type { Transport } from '../../src/measure/transport.js';
import { createTransport } from '../../src/measure/undici-transport.js';
import type { Credential } from '../../src/model/target.js';
import { providerFor } from '../../src/providers/registry.js';
import { signRequest } from '../../src/providers/sign-request.js';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.js';
import { callOf, key } from './call-builder.js';

/** What a client heard, in the words of the provider. */
interface Heard {
  readonly text: string;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly finishReason: string | undefined;
}

const user = { role: 'user', content: 'Say hello.' } as const;
const aws = { type: 'aws', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-real-secret-key' } as const;
/** The SDKs ask this one. */
let theirs: Simulator;
/** Our adapters ask its twin. */
let twin: Simulator;
let transport: Transport;

beforeAll(async () => {
  // Node keeps the dispatcher of its fetch on the global object, and Jest gives each test file another one.
  setGlobalDispatcher(new Agent());
  const rule = { ttft: 2, gap: 1, tokens: 12, usage: { input: 100, cached: 0, cacheWrite: 0 } };
  theirs = await startSimulator({ script: { seed: 'twins', rules: [rule] } });
  twin = await startSimulator({ script: { seed: 'twins', rules: [rule] } });
  transport = createTransport({ clock: systemClock, connection: 'warm', allowAddress: () => true });
});

afterAll(async () => {
  await transport.close();
  await theirs.close();
  await twin.close();
});

async function ours(given: Parameters<typeof callOf>[0], credential: Credential = key): Promise<ReadingResult> {
  const call = callOf(given, [user]);
  const provider = providerFor(call.target.format);
  const request = await signRequest(provider.encode(call, credential), credential, new Date());
  const reading = createReading(provider, 1, { keepText: true });
  return new Promise((resolve, reject) => {
    let at = 0;
    const framer = createFramer(request.framing, (message) => reading.message(message, at));
    transport.send(request, {
      sending: () => undefined,
      sent: () => undefined,
      headers: (_, status) => (status === 200 ? undefined : reject(new Error(`HTTP ${status}`))),
      data: (stamp, chunk) => {
        at = stamp;
        framer.push(chunk);
      },
      end: () => {
        framer.end();
        resolve(reading.finish('end'));
      },
      failed: (_, error) => reject(error),
    });
  });
}

function heardByUs({ kept, usage, finishReason }: ReadingResult): Heard {
  return { text: kept?.text ?? '', inputTokens: usage?.inputTokens, outputTokens: usage?.outputTokens, finishReason };
}

/** Both heard the same, and it was an answer. */
function expectSame(result: ReadingResult, sdk: Heard): void {
  expect(result.outcome).toBe('ok');
  expect(heardByUs(result)).toEqual(sdk);
  expect(sdk).toMatchObject({ text: expect.stringMatching(/\w/), inputTokens: 100, outputTokens: 12 });
  expect(result.tokenEvents).toBe(12);
}

async function chat(client: OpenAI, model: string): Promise<Heard> {
  const stream = await client.chat.completions.create({
    model,
    messages: [user],
    stream: true,
    stream_options: { include_usage: true },
  });
  let text = '';
  let finishReason: string | undefined;
  let usage: OpenAI.CompletionUsage | null | undefined;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta.content ?? '';
    finishReason = chunk.choices[0]?.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
  return { text, inputTokens: usage?.prompt_tokens, outputTokens: usage?.completion_tokens, finishReason };
}

describe('our adapters hear what the official SDKs hear', () => {
  it('of OpenAI Chat Completions', async () => {
    const client = new OpenAI({ apiKey: key.value, baseURL: `${theirs.url}/v1`, maxRetries: 0 });
    expectSame(
      await ours({ provider: 'openai', model: 'gpt-5-mini', baseUrl: `${twin.url}/v1` }),
      await chat(client, 'gpt-5-mini'),
    );
  });

  it('of Azure OpenAI', async () => {
    const apiVersion = '2024-10-21';
    const client = new AzureOpenAI({
      apiKey: key.value,
      endpoint: theirs.url,
      apiVersion,
      deployment: 'mini',
      maxRetries: 0,
    });
    const target = { provider: 'azure-openai', model: 'mini', deployment: 'mini', apiVersion } as const;
    expectSame(await ours({ ...target, baseUrl: twin.url }), await chat(client, 'mini'));
  });

  it('of OpenAI Responses', async () => {
    const client = new OpenAI({ apiKey: key.value, baseURL: `${theirs.url}/v1`, maxRetries: 0 });
    const stream = await client.responses.create({ model: 'gpt-5-mini', input: [user], stream: true });
    let text = '';
    let last: OpenAI.Responses.Response | undefined;
    for await (const event of stream) {
      if (event.type === 'response.output_text.delta') text += event.delta;
      if (event.type === 'response.completed') last = event.response;
    }
    const usage = { inputTokens: last?.usage?.input_tokens, outputTokens: last?.usage?.output_tokens };
    const result = await ours({
      provider: 'openai',
      format: 'openai-responses',
      model: 'gpt-5-mini',
      baseUrl: `${twin.url}/v1`,
    });
    expectSame(result, { text, ...usage, finishReason: last?.status });
  });

  it('of Anthropic Messages', async () => {
    const client = new Anthropic({ apiKey: key.value, baseURL: theirs.url, maxRetries: 0 });
    const message = await client.messages
      .stream({ model: 'claude-x', max_tokens: 64, messages: [user] })
      .finalMessage();
    const text = message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
    const { input_tokens: inputTokens, output_tokens: outputTokens } = message.usage;
    const params = { maxOutputTokens: 64 };
    const result = await ours({ provider: 'anthropic', model: 'claude-x', baseUrl: twin.url, params });
    expectSame(result, { text, inputTokens, outputTokens, finishReason: message.stop_reason ?? undefined });
  });

  it('of Gemini', async () => {
    const client = new GoogleGenAI({ vertexai: false, apiKey: key.value, httpOptions: { baseUrl: theirs.url } });
    const stream = await client.models.generateContentStream({ model: 'gemini-x', contents: 'Say hello.' });
    let text = '';
    let finishReason: string | undefined;
    let usage: { promptTokenCount?: number; candidatesTokenCount?: number } | undefined;
    for await (const chunk of stream) {
      text += chunk.text ?? '';
      finishReason = chunk.candidates?.[0]?.finishReason ?? finishReason;
      usage = chunk.usageMetadata ?? usage;
    }
    const heard = {
      text,
      inputTokens: usage?.promptTokenCount,
      outputTokens: usage?.candidatesTokenCount,
      finishReason,
    };
    expectSame(await ours({ provider: 'gemini', model: 'gemini-x', baseUrl: twin.url }), heard);
  });

  const bedrock = (): BedrockRuntimeClient =>
    new BedrockRuntimeClient({
      region: 'eu-central-1',
      endpoint: theirs.url,
      credentials: aws,
      maxAttempts: 1,
      requestHandler: new NodeHttpHandler(),
    });
  const model = 'us.anthropic.claude-x-v1:0';

  it('of Bedrock ConverseStream', async () => {
    const client = bedrock();
    const { stream } = await client.send(
      new ConverseStreamCommand({ modelId: model, messages: [{ role: 'user', content: [{ text: 'Say hello.' }] }] }),
    );
    const heard = {
      text: '',
      inputTokens: 0 as number | undefined,
      outputTokens: 0 as number | undefined,
      finishReason: '' as string | undefined,
    };
    for await (const event of stream ?? []) {
      heard.text += event.contentBlockDelta?.delta?.text ?? '';
      heard.finishReason = event.messageStop?.stopReason ?? heard.finishReason;
      heard.inputTokens = event.metadata?.usage?.inputTokens ?? heard.inputTokens;
      heard.outputTokens = event.metadata?.usage?.outputTokens ?? heard.outputTokens;
    }
    client.destroy();
    const target = { provider: 'bedrock', model, region: 'eu-central-1' } as const;
    expectSame(await ours({ ...target, baseUrl: twin.url }, aws), heard);
  });

  it('of Bedrock InvokeModelWithResponseStream, Claude’s body inside', async () => {
    const client = bedrock();
    const target = { provider: 'bedrock', format: 'bedrock-invoke', model, region: 'eu-central-1' } as const;
    const call = callOf({ ...target, baseUrl: twin.url, params: { maxOutputTokens: 64 } }, [user]);
    const { body } = providerFor('bedrock-invoke').encode(call, aws);
    const response = await client.send(
      new InvokeModelWithResponseStreamCommand({ modelId: model, contentType: 'application/json', body }),
    );
    let text = '';
    const usage: Record<string, number> = {};
    let finishReason: string | undefined;
    for await (const event of response.body ?? []) {
      const inner = JSON.parse(Buffer.from(event.chunk?.bytes ?? []).toString('utf8'));
      text += inner.delta?.text ?? '';
      Object.assign(usage, inner.message?.usage, inner.usage);
      finishReason = inner.delta?.stop_reason ?? finishReason;
    }
    client.destroy();
    const heard = { text, inputTokens: usage['input_tokens'], outputTokens: usage['output_tokens'], finishReason };
    expectSame(await ours({ ...target, baseUrl: twin.url, params: { maxOutputTokens: 64 } }, aws), heard);
  });
});

describe('formats without an SDK here read the simulator in full', () => {
  it.each([
    { provider: 'openai', format: 'openai-completions', path: '/v1', model: 'davinci-002' },
    { provider: 'gemini', format: 'gemini-json-array', path: '', model: 'gemini-x' },
    { provider: 'ollama', format: 'ollama-ndjson', path: '', model: 'llama3' },
    { provider: 'cohere', format: 'cohere-v2', path: '', model: 'command-x' },
  ] as const)('$format', async ({ path, ...target }) => {
    const result = await ours({ ...target, baseUrl: `${twin.url}${path}` });
    expect(result).toMatchObject({ outcome: 'ok', tokenEvents: 12, usage: { inputTokens: 100, outputTokens: 12 } });
    expect(result.kept?.text).toMatch(/\w/);
  });
});
