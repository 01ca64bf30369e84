import { Sha256 } from '@aws-crypto/sha256-js';
import { describe, expect, it } from '@jest/globals';
import { SignatureV4 } from '@smithy/signature-v4';

import { providerFor } from '../../src/providers/registry.js';
import { signRequest } from '../../src/providers/sign-request.js';
import { callOf } from './call-builder.js';

const when = new Date('2026-11-22T10:11:12.345Z');
const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-real-secret-key' };

describe('signRequest equals @smithy/signature-v4', () => {
  it.each([
    { model: 'anthropic.claude-3-haiku-20240307-v1:0', sessionToken: undefined },
    { model: 'us.amazon.nova-micro-v1:0', sessionToken: 'IQoJ/b3JpZ2luX2Vj+token==' },
    {
      model: 'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.meta.llama3-8b-v1:0',
      sessionToken: undefined,
    },
    { model: "odd (name)!*'", sessionToken: undefined },
  ])('for $model', async ({ model, sessionToken }) => {
    const credential = { type: 'aws', ...keys, ...(sessionToken !== undefined && { sessionToken }) } as const;
    const target = { provider: 'bedrock', model, region: 'us-east-1', headers: { 'X-Team': ' a  b ' } } as const;
    const request = providerFor('bedrock-converse').encode(
      callOf(target, [{ role: 'user', content: 'Grüße 🙂' }]),
      credential,
    );
    const ours = await signRequest(request, credential, when);

    const url = new URL(request.url);
    const theirs = await new SignatureV4({
      credentials: credential,
      region: 'us-east-1',
      service: 'bedrock',
      sha256: Sha256,
    }).sign(
      {
        method: 'POST',
        protocol: 'https:',
        hostname: url.hostname,
        path: url.pathname,
        query: {},
        headers: { ...request.headers, host: url.host },
        body: request.body,
      },
      { signingDate: when },
    );
    for (const name of ['authorization', 'x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token']) {
      expect([name, ours.headers[name]]).toEqual([name, theirs.headers[name]]);
    }
    expect(ours.url).toBe(request.url);
    expect(ours.body).toBe(request.body);
  });

  it('leaves a request alone that needs no signature', async () => {
    const key = { type: 'key', value: 'bearer-key' } as const;
    const request = providerFor('bedrock-converse').encode(
      callOf({ provider: 'bedrock', model: 'm', region: 'eu-west-1' }),
      key,
    );
    expect(await signRequest(request, key, when)).toBe(request);
  });
});
