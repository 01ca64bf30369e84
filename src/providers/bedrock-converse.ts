/**
 * AWS Bedrock ConverseStream: one format for every vendor's models.
 *
 * Wire   https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html
 * Quirk  model ids, inference profiles and ARNs stand in the path, their `:` and `/` escaped
 * Quirk  every payload is padded with a member `p`
 * Quirk  parameters that Converse does not name go to the model through `additionalModelRequestFields`
 */
import type { Call, HttpRequest } from '../model/call.js';
import type { Credential } from '../model/target.js';
import { converseEvents } from './bedrock-events.js';
import { present } from './present.js';
import type { Provider } from './provider.js';
import { type Body, httpRequest, joinUrl, splitSystem } from './request.js';
import { decodeMessage } from './wire.js';

export const bedrockConverse: Provider = {
  format: 'bedrock-converse',
  encode,
  decode: (message) => decodeMessage('Converse', message, (payload) => converseEvents(message.event, payload)),
};

function encode(call: Call, credential: Credential): HttpRequest {
  const { target } = call;
  return httpRequest(call, credential, {
    url: joinUrl(target.baseUrl, `/model/${pathSegment(target.model)}/converse-stream`),
    framing: 'aws-eventstream',
    body: requestBody(call),
  });
}

/** RFC 3986, as AWS's own clients escape: encodeURIComponent leaves five characters that it should not. */
export function pathSegment(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function requestBody(call: Call): Body {
  const { params } = call.target;
  const { system, turns } = splitSystem(call.messages);
  const config = present({
    maxTokens: params.maxOutputTokens,
    temperature: params.temperature,
    topP: params.topP,
    stopSequences: params.stop,
  });
  const more = present({
    top_k: params.topK,
    thinking:
      params.thinkingBudget === undefined ? undefined : { type: 'enabled', budget_tokens: params.thinkingBudget },
    reasoning_effort: params.reasoningEffort,
  });
  return {
    messages: turns.map(({ role, content }) => ({ role, content: [{ text: content }] })),
    system: system === undefined ? undefined : [{ text: system }],
    inferenceConfig: Object.keys(config).length === 0 ? undefined : config,
    additionalModelRequestFields: Object.keys(more).length === 0 ? undefined : more,
    serviceTier: params.serviceTier === undefined ? undefined : { type: params.serviceTier },
  };
}
