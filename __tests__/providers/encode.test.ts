import { describe, expect, it } from '@jest/globals';

import type { Call } from '../../src/model/call.js';
import type { Credential, Target } from '../../src/model/target.js';
import { WIRE_FORMATS } from '../../src/model/target.js';
import { providerFor } from '../../src/providers/registry.js';
import { callOf, key } from './call-builder.js';

const encode = (given: Parameters<typeof callOf>[0], messages?: Call['messages'], credential: Credential = key) => {
  const call = callOf(given, messages);
  const request = providerFor(call.target.format).encode(call, credential);
  return { ...request, json: JSON.parse(request.body) as Record<string, unknown> };
};

const everything: Target['params'] = {
  maxOutputTokens: 100,
  temperature: 0.5,
  topP: 0.9,
  topK: 40,
  seed: 7,
  stop: ['END'],
  n: 2,
  reasoningEffort: 'high',
  thinkingBudget: 1024,
  serviceTier: 'flex',
};

describe('encode sends only what the user configured', () => {
  const minimal: Record<(typeof WIRE_FORMATS)[number], { of: Parameters<typeof callOf>[0]; body: unknown }> = {
    'openai-chat': {
      of: { provider: 'openai', model: 'm' },
      body: {
        model: 'm',
        messages: [{ role: 'user', content: 'Say hello.' }],
        stream: true,
        stream_options: { include_usage: true },
      },
    },
    'openai-responses': {
      of: { provider: 'openai', model: 'm' },
      body: { model: 'm', input: [{ role: 'user', content: 'Say hello.' }], stream: true },
    },
    'openai-completions': {
      of: { provider: 'openai', model: 'm' },
      body: { model: 'm', prompt: 'Say hello.', stream: true, stream_options: { include_usage: true } },
    },
    'anthropic-messages': {
      of: { provider: 'anthropic', model: 'm' },
      body: { model: 'm', messages: [{ role: 'user', content: 'Say hello.' }], stream: true },
    },
    gemini: {
      of: { provider: 'gemini', model: 'm' },
      body: { contents: [{ role: 'user', parts: [{ text: 'Say hello.' }] }] },
    },
    'gemini-json-array': {
      of: { provider: 'gemini', model: 'm' },
      body: { contents: [{ role: 'user', parts: [{ text: 'Say hello.' }] }] },
    },
    'bedrock-converse': {
      of: { provider: 'bedrock', model: 'm', region: 'eu-west-1' },
      body: { messages: [{ role: 'user', content: [{ text: 'Say hello.' }] }] },
    },
    'bedrock-invoke': {
      of: { provider: 'bedrock', model: 'm', region: 'eu-west-1' },
      body: { messages: [{ role: 'user', content: 'Say hello.' }] },
    },
    'ollama-ndjson': {
      of: { provider: 'ollama', model: 'm' },
      body: { model: 'm', messages: [{ role: 'user', content: 'Say hello.' }], stream: true },
    },
    'cohere-v2': {
      of: { provider: 'cohere', model: 'm' },
      body: { model: 'm', messages: [{ role: 'user', content: 'Say hello.' }], stream: true },
    },
  };

  it.each(WIRE_FORMATS)('in %s: no hidden temperature, no hidden cap', (format) => {
    expect(encode({ ...minimal[format].of, format }).json).toEqual(minimal[format].body);
  });

  it.each(WIRE_FORMATS)('in %s: `extra` is merged verbatim and wins', (format) => {
    const extra = { stream: 'mine', brand_new: { nested: [1, null] } };
    expect(encode({ ...minimal[format].of, format, params: { extra } }).json).toMatchObject(extra);
  });

  it.each(WIRE_FORMATS)('in %s: the user’s headers replace ours, in any spelling', (format) => {
    const headers = { 'Content-Type': 'application/json; charset=utf-8', 'X-Team': 'a' };
    const request = encode({ ...minimal[format].of, format, headers });
    expect(request.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'x-team': 'a' });
    expect(Object.keys(request.headers)).toEqual([
      ...new Set(Object.keys(request.headers).map((name) => name.toLowerCase())),
    ]);
  });

  it.each(WIRE_FORMATS)('in %s: a key stands in one header, and nowhere else', (format) => {
    const credential = { type: 'key', value: 'a-very-secret-key' } as const;
    const { json: _, ...request } = encode(
      { ...minimal[format].of, format, auth: minimal[format].of.provider === 'ollama' ? 'bearer' : 'x-api-key' },
      undefined,
      credential,
    );
    expect(JSON.stringify(request).split(credential.value)).toHaveLength(2);
    expect(
      JSON.stringify(encode({ ...minimal[format].of, format }, undefined, { type: 'none' }).headers),
    ).not.toContain('uthorization');
  });
});

describe('encode puts every parameter where its API wants it', () => {
  const at = (of: Parameters<typeof callOf>[0]) => encode({ ...of, params: everything }).json;

  it('in Anthropic Messages', () => {
    expect(at({ provider: 'anthropic', model: 'm' })).toMatchObject({
      max_tokens: 100,
      temperature: 0.5,
      top_p: 0.9,
      top_k: 40,
      stop_sequences: ['END'],
      thinking: { type: 'enabled', budget_tokens: 1024 },
      output_config: { effort: 'high' },
      service_tier: 'flex',
    });
  });

  it('in Gemini', () => {
    expect(at({ provider: 'gemini', model: 'm' })['generationConfig']).toEqual({
      maxOutputTokens: 100,
      temperature: 0.5,
      topP: 0.9,
      topK: 40,
      seed: 7,
      stopSequences: ['END'],
      candidateCount: 2,
      thinkingConfig: { thinkingBudget: 1024, thinkingLevel: 'HIGH' },
    });
  });

  it('in Converse', () => {
    expect(at({ provider: 'bedrock', model: 'm', region: 'eu-west-1' })).toMatchObject({
      inferenceConfig: { maxTokens: 100, temperature: 0.5, topP: 0.9, stopSequences: ['END'] },
      additionalModelRequestFields: {
        top_k: 40,
        thinking: { type: 'enabled', budget_tokens: 1024 },
        reasoning_effort: 'high',
      },
      serviceTier: { type: 'flex' },
    });
  });

  it('in Ollama', () => {
    expect(at({ provider: 'ollama', model: 'm' })).toMatchObject({
      think: 'high',
      options: { num_predict: 100, temperature: 0.5, top_p: 0.9, top_k: 40, seed: 7, stop: ['END'] },
    });
  });

  it('in Cohere', () => {
    expect(at({ provider: 'cohere', model: 'm' })).toMatchObject({
      max_tokens: 100,
      temperature: 0.5,
      p: 0.9,
      k: 40,
      seed: 7,
      stop_sequences: ['END'],
      thinking: { type: 'enabled', token_budget: 1024 },
    });
  });
});

describe('encode names the output cap as endpoint and model family want it', () => {
  it.each([
    { of: { provider: 'openai', model: 'gpt-4o' }, name: 'max_completion_tokens' },
    { of: { provider: 'openai', model: 'a-model-of-tomorrow' }, name: 'max_completion_tokens' },
    {
      of: { provider: 'azure-openai', model: 'x', baseUrl: 'https://r.openai.azure.com' },
      name: 'max_completion_tokens',
    },
    { of: { provider: 'azure-openai', model: 'x', apiVersion: '2024-12-01-preview' }, name: 'max_completion_tokens' },
    { of: { provider: 'azure-openai', model: 'x', apiVersion: '2024-02-01' }, name: 'max_tokens' },
    {
      of: {
        provider: 'azure-openai',
        model: 'grok-4',
        baseUrl: 'https://r.services.ai.azure.com/models',
        apiVersion: '2025-05-01',
      },
      name: 'max_tokens',
    },
    { of: { provider: 'openai-compatible', model: 'llama-3' }, name: 'max_tokens' },
    { of: { provider: 'openai-compatible', model: 'openai/gpt-5-mini' }, name: 'max_completion_tokens' },
    { of: { provider: 'openai-compatible', model: 'o3' }, name: 'max_completion_tokens' },
    { of: { provider: 'openai-compatible', model: 'gpt-oss-120b' }, name: 'max_tokens' },
    { of: { provider: 'openai-compatible', preset: 'groq', model: 'gpt-oss-120b' }, name: 'max_completion_tokens' },
    { of: { provider: 'openai-compatible', preset: 'mistral', model: 'mistral-large' }, name: 'max_tokens' },
    { of: { provider: 'openai', format: 'openai-responses', model: 'gpt-5' }, name: 'max_output_tokens' },
    { of: { provider: 'openai', format: 'openai-completions', model: 'davinci-002' }, name: 'max_tokens' },
    {
      of: { provider: 'bedrock', format: 'bedrock-invoke', region: 'r', model: 'openai.gpt-oss-20b-1:0' },
      name: 'max_completion_tokens',
    },
    {
      of: { provider: 'bedrock', format: 'bedrock-invoke', region: 'r', model: 'us.anthropic.claude-x' },
      name: 'max_tokens',
    },
    {
      of: { provider: 'bedrock', format: 'bedrock-invoke', region: 'r', model: 'meta.llama3-8b-instruct-v1:0' },
      name: 'max_gen_len',
    },
  ] as const)('$of.provider $of.model → $name', ({ of, name }) => {
    const { json } = encode({ ...of, params: { maxOutputTokens: 9 } });
    expect(Object.keys(json).filter((member) => /max/.test(member))).toEqual([name]);
    expect(json[name]).toBe(9);
  });
});

describe('encode finds the endpoint', () => {
  it.each([
    { of: { provider: 'openai', model: 'm' }, url: 'https://api.openai.com/v1/chat/completions' },
    {
      of: { provider: 'openai-compatible', preset: 'openrouter', model: 'm' },
      url: 'https://openrouter.ai/api/v1/chat/completions',
    },
    {
      of: { provider: 'openai-compatible', model: 'm', baseUrl: 'https://g.example/v1/?team=a' },
      url: 'https://g.example/v1/chat/completions?team=a',
    },
    {
      of: { provider: 'azure-openai', model: 'm', baseUrl: 'https://r.openai.azure.com' },
      url: 'https://r.openai.azure.com/openai/v1/chat/completions',
    },
    {
      of: { provider: 'azure-openai', model: 'm', baseUrl: 'https://r.openai.azure.com/openai/v1' },
      url: 'https://r.openai.azure.com/openai/v1/chat/completions',
    },
    {
      of: { provider: 'azure-openai', model: 'm', baseUrl: 'https://r.openai.azure.com', apiVersion: 'preview' },
      url: 'https://r.openai.azure.com/openai/v1/chat/completions?api-version=preview',
    },
    {
      of: {
        provider: 'azure-openai',
        model: 'm',
        deployment: 'd',
        baseUrl: 'https://r.openai.azure.com/openai',
        apiVersion: '2024-10-21',
      },
      url: 'https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21',
    },
    {
      of: {
        provider: 'azure-openai',
        model: 'm',
        baseUrl: 'https://r.services.ai.azure.com/models',
        apiVersion: '2024-05-01-preview',
      },
      url: 'https://r.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview',
    },
    {
      of: {
        provider: 'azure-openai',
        format: 'anthropic-messages',
        model: 'm',
        baseUrl: 'https://r.services.ai.azure.com',
      },
      url: 'https://r.services.ai.azure.com/anthropic/v1/messages',
    },
    {
      of: {
        provider: 'azure-openai',
        format: 'anthropic-messages',
        model: 'm',
        baseUrl: 'https://r.services.ai.azure.com/anthropic',
      },
      url: 'https://r.services.ai.azure.com/anthropic/v1/messages',
    },
    { of: { provider: 'anthropic', model: 'm' }, url: 'https://api.anthropic.com/v1/messages' },
    {
      of: { provider: 'openai-compatible', format: 'anthropic-messages', model: 'm', baseUrl: 'https://g.example/v1' },
      url: 'https://g.example/v1/messages',
    },
    {
      of: { provider: 'vertex', format: 'anthropic-messages', model: 'claude@1', region: 'us-east5', project: 'p' },
      url: 'https://us-east5-aiplatform.googleapis.com/v1/projects/p/locations/us-east5/publishers/anthropic/models/claude@1:streamRawPredict',
    },
    {
      of: { provider: 'gemini', model: 'm' },
      url: 'https://generativelanguage.googleapis.com/v1/models/m:streamGenerateContent?alt=sse',
    },
    {
      of: { provider: 'gemini', model: 'tunedModels/t', apiVersion: 'v1beta' },
      url: 'https://generativelanguage.googleapis.com/v1beta/tunedModels/t:streamGenerateContent?alt=sse',
    },
    {
      of: { provider: 'gemini', format: 'gemini-json-array', model: 'm' },
      url: 'https://generativelanguage.googleapis.com/v1/models/m:streamGenerateContent',
    },
    {
      of: { provider: 'vertex', model: 'm', region: 'global', project: 'p' },
      url: 'https://aiplatform.googleapis.com/v1beta1/projects/p/locations/global/publishers/google/models/m:streamGenerateContent?alt=sse',
    },
    {
      of: { provider: 'bedrock', model: 'us.a.b-v1:0', region: 'eu-west-1' },
      url: 'https://bedrock-runtime.eu-west-1.amazonaws.com/model/us.a.b-v1%3A0/converse-stream',
    },
    {
      of: { provider: 'bedrock', format: 'bedrock-invoke', model: 'arn:aws:bedrock:r:1:x/y', region: 'eu-west-1' },
      url: 'https://bedrock-runtime.eu-west-1.amazonaws.com/model/arn%3Aaws%3Abedrock%3Ar%3A1%3Ax%2Fy/invoke-with-response-stream',
    },
    { of: { provider: 'ollama', model: 'm' }, url: 'http://127.0.0.1:11434/api/chat' },
    {
      of: { provider: 'ollama', format: 'openai-chat', model: 'm' },
      url: 'http://127.0.0.1:11434/v1/chat/completions',
    },
    { of: { provider: 'cohere', model: 'm' }, url: 'https://api.cohere.com/v2/chat' },
  ] as const)('$url', ({ of, url }) => {
    expect(encode(of).url).toBe(url);
  });
});

describe('encode shapes messages as each API takes them', () => {
  const dialogue = [
    { role: 'system', content: 'Be brief.' },
    { role: 'system', content: 'Be kind.' },
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: 'Hello' },
    { role: 'user', content: 'Bye' },
  ] as const;

  it('splits the system prompt off for Anthropic', () => {
    const { json } = encode({ provider: 'anthropic', model: 'm' }, dialogue);
    expect(json['system']).toBe('Be brief.\n\nBe kind.');
    expect(json['messages']).toEqual(dialogue.slice(2));
  });

  it('calls the assistant `model` for Gemini', () => {
    const { json } = encode({ provider: 'gemini', model: 'm' }, dialogue);
    expect(json['systemInstruction']).toEqual({ role: 'user', parts: [{ text: 'Be brief.\n\nBe kind.' }] });
    expect(json['contents']).toEqual([
      { role: 'user', parts: [{ text: 'Hi' }] },
      { role: 'model', parts: [{ text: 'Hello' }] },
      { role: 'user', parts: [{ text: 'Bye' }] },
    ]);
  });

  it.each([
    {
      model: 'us.anthropic.claude-x',
      has: { anthropic_version: 'bedrock-2023-05-31', system: 'Be brief.\n\nBe kind.', max_tokens: 9 },
    },
    {
      model: 'arn:aws:bedrock:r::foundation-model/anthropic.claude-x',
      has: { anthropic_version: 'bedrock-2023-05-31' },
    },
    { model: 'eu.amazon.nova-lite-v1:0', has: { schemaVersion: 'messages-v1', inferenceConfig: { maxTokens: 9 } } },
    { model: 'amazon.titan-text-lite-v1', has: { textGenerationConfig: { maxTokenCount: 9 } } },
    {
      model: 'meta.llama3-8b-instruct-v1:0',
      has: { prompt: 'Be brief.\n\nBe kind.\n\nHi\n\nHello\n\nBye', max_gen_len: 9 },
    },
    { model: 'cohere.command-light-text-v14', has: { prompt: expect.any(String), max_tokens: 9 } },
    { model: 'cohere.command-r-v1:0', has: { message: expect.any(String) } },
    { model: 'ai21.jamba-1-5-mini-v1:0', has: { messages: dialogue, max_tokens: 9 } },
    { model: 'arn:aws:bedrock:r:1:application-inference-profile/abc', has: { messages: dialogue, max_tokens: 9 } },
  ])('writes the InvokeModel body of $model', ({ model, has }) => {
    const target = {
      provider: 'bedrock',
      format: 'bedrock-invoke',
      region: 'r',
      model,
      params: { maxOutputTokens: 9 },
    } as const;
    const { json } = encode(target, dialogue);
    expect(json).toMatchObject(has);
    expect(json).not.toHaveProperty('stream');
    expect(json).not.toHaveProperty('model');
  });

  it('asks Mistral for nothing that it refuses', () => {
    const { json } = encode({ provider: 'openai-compatible', preset: 'mistral', model: 'm', params: { seed: 3 } });
    expect(json).toEqual({ model: 'm', messages: expect.any(Array), stream: true, random_seed: 3 });
  });
});

describe('encode for Bedrock', () => {
  const aws = { type: 'aws', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-real-secret-key' } as const;

  it('leaves an AWS request to be signed for its region, without any key in it', () => {
    const request = encode({ provider: 'bedrock', model: 'm', region: 'eu-west-3' }, undefined, aws);
    expect(request.sign).toEqual({ service: 'bedrock', region: 'eu-west-3' });
    expect(JSON.stringify(request)).not.toMatch(/AKID|not-a-real/);
  });

  it('reads the region off the base URL when the config gives none', () => {
    const baseUrl = 'https://bedrock-runtime.ap-south-1.amazonaws.com';
    expect(encode({ provider: 'bedrock', model: 'm', baseUrl }, undefined, aws).sign?.region).toBe('ap-south-1');
  });
});
