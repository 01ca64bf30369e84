import type { Call } from '../../src/model/call.js';
import { defaultAuth, defaultBaseUrl, knownProvider } from '../../src/model/known-providers.js';
import type { Target } from '../../src/model/target.js';

/** A call as plan would make it: defaults of the known provider, and what the test says. */
export function callOf(
  given: Partial<Target> & Pick<Target, 'provider' | 'model'>,
  messages: Call['messages'] = [{ role: 'user', content: 'Say hello.' }],
): Call {
  const known = knownProvider(given.provider, given.preset);
  const format = given.format ?? known.formats[0] ?? 'openai-chat';
  const target: Target = {
    id: 'target',
    format,
    baseUrl: defaultBaseUrl(known, given.region) ?? 'https://example.invalid',
    auth: defaultAuth(known, format),
    headers: {},
    params: {},
    deployed: false,
    ...given,
  };
  return { target, messages };
}

export const key = { type: 'key', value: 'test-key' } as const;
