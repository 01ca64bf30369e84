import { describe, expect, it } from '@jest/globals';

import {
  defaultAuth,
  defaultBaseUrl,
  isKnownHost,
  isOwnHost,
  KNOWN_PROVIDERS,
  knownProvider,
  PRESET_IDS,
} from '../../src/model/known-providers.js';
import { PROVIDERS } from '../../src/model/target.js';

describe('KNOWN_PROVIDERS', () => {
  it('has one entry per provider of the config, and unique ids over providers and presets', () => {
    const ids = KNOWN_PROVIDERS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.slice(0, PROVIDERS.length).toSorted()).toEqual([...PROVIDERS].toSorted());
    expect(PRESET_IDS).toEqual(ids.slice(PROVIDERS.length));
  });

  it('gives every hosted service a base URL on one of its own hosts', () => {
    for (const known of KNOWN_PROVIDERS.filter(({ local, hosts, baseUrl }) => !local && hosts.length > 0 && baseUrl)) {
      const url = new URL(defaultBaseUrl(known, 'eu-west-1') ?? '');
      expect([known.id, url.protocol, isOwnHost(known, url.hostname)]).toEqual([known.id, 'https:', true]);
    }
  });
});

describe('isOwnHost', () => {
  it.each([
    ['openai', 'api.openai.com', true],
    ['openai', 'API.OpenAI.com', true],
    ['openai', 'api.openai.com.evil.example', false],
    ['openai', 'evil-api.openai.com', false],
    ['azure-openai', 'our-resource.openai.azure.com', true],
    ['azure-openai', '.openai.azure.com', false],
    ['azure-openai', 'a.b.openai.azure.com', false],
    ['azure-openai', 'anyone.azure-api.net', false],
    ['bedrock', 'bedrock-runtime.eu-central-1.amazonaws.com', true],
    ['bedrock', 'bedrock-runtime.bucket.s3.amazonaws.com', false],
    ['vertex', 'europe-west4-aiplatform.googleapis.com', true],
    ['vertex', 'aiplatform.eu.rep.googleapis.com', true],
    ['vertex', 'storage.googleapis.com', false],
    ['openai-compatible', 'localhost', false],
  ] as const)('%s %s → %s', (provider, host, own) => {
    expect(isOwnHost(knownProvider(provider), host)).toBe(own);
  });

  it('knows hosts of presets as some provider’s own', () => {
    expect(isKnownHost('api.groq.com')).toBe(true);
    expect(isKnownHost('preview.example.com')).toBe(false);
  });
});

describe('defaultBaseUrl', () => {
  it.each([
    ['europe-west4', 'https://europe-west4-aiplatform.googleapis.com'],
    ['global', 'https://aiplatform.googleapis.com'],
    ['eu', 'https://aiplatform.eu.rep.googleapis.com'],
    [undefined, undefined],
  ])('of Vertex in %s is %s', (region, url) => {
    expect(defaultBaseUrl(knownProvider('vertex'), region)).toBe(url);
  });

  it('of Azure must come from the config', () => {
    expect(defaultBaseUrl(knownProvider('azure-openai'))).toBeUndefined();
  });
});

describe('defaultAuth', () => {
  it('sends the key of Claude on Azure in the header that it reads', () => {
    expect(defaultAuth(knownProvider('azure-openai'), 'openai-chat')).toBe('api-key');
    expect(defaultAuth(knownProvider('azure-openai'), 'anthropic-messages')).toBe('x-api-key');
  });
});
