import type { Answer } from './answer.js';
import type { Route } from './route.js';

/** Request id and server timing, under the names that each provider uses. */
export function responseHeaders(route: Route, answer: Answer): Readonly<Record<string, string>> {
  const timed = answer.behaviour.serverTiming === true;
  const ms = String(Math.round(answer.openingMs));
  switch (route.dialect) {
    case 'openai':
      return { 'x-request-id': `req_${answer.id}`, ...(timed && { 'openai-processing-ms': ms }) };
    case 'azure':
      return { 'apim-request-id': answer.id, 'x-ms-region': 'Simulated', ...(timed && { 'x-envoy-upstream-service-time': ms }) };
    case 'anthropic':
      return { 'request-id': `req_${answer.id}`, ...(timed && { 'x-envoy-upstream-service-time': ms }) };
    case 'google':
      return { vary: 'Origin, X-Origin, Referer', ...(timed && { 'server-timing': `gfet4t7; dur=${ms}` }) };
    case 'bedrock': {
      const inner = route.format === 'bedrock-invoke' && { 'x-amzn-bedrock-content-type': 'application/json' };
      return { 'x-amzn-requestid': answer.id, ...inner };
    }
    case 'cohere':
      return { 'x-debug-trace-id': answer.id, ...(timed && { 'x-envoy-upstream-service-time': ms }) };
    case 'ollama':
      return {};
  }
}
