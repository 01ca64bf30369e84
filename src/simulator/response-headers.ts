import type { Answer } from './answer.js';
import type { Dialect, Route } from './route.js';

type Headers = Readonly<Record<string, string>>;

/** The request id of each provider, and the server's own time where the script asks for it and the provider tells. */
const NAMES: Readonly<Record<Dialect, (id: string, ms: number) => { readonly id: Headers; readonly timing: Headers }>> =
  {
    openai: (id, ms) => ({ id: { 'x-request-id': `req_${id}` }, timing: { 'openai-processing-ms': `${ms}` } }),
    azure: (id, ms) => ({
      id: { 'apim-request-id': id, 'x-ms-region': 'Simulated' },
      timing: { 'x-envoy-upstream-service-time': `${ms}` },
    }),
    anthropic: (id, ms) => ({
      id: { 'request-id': `req_${id}` },
      timing: { 'x-envoy-upstream-service-time': `${ms}` },
    }),
    google: (_id, ms) => ({ id: {}, timing: { 'server-timing': `gfet4t7; dur=${ms}` } }),
    bedrock: (id) => ({ id: { 'x-amzn-requestid': id }, timing: {} }),
    cohere: (id, ms) => ({ id: { 'x-debug-trace-id': id }, timing: { 'x-envoy-upstream-service-time': `${ms}` } }),
    ollama: () => ({ id: {}, timing: {} }),
  };

/** Headers of a stream beside its content type. */
export function responseHeaders(route: Route, answer: Answer): Headers {
  const { id, timing } = NAMES[route.dialect](answer.id, Math.round(answer.openingMs));
  return {
    ...id,
    ...(answer.behaviour.serverTiming === true && timing),
    ...(route.format === 'bedrock-invoke' && { 'x-amzn-bedrock-content-type': 'application/json' }),
  };
}
