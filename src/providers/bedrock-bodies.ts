import type { Call } from '../model/call.js';
import { anthropicBody } from './anthropic-messages.js';
import { chatBody } from './openai-chat.js';
import { presentMembers } from './present.js';
import { type Body, splitSystem } from './request.js';

/**
 * The InvokeModel body of each vendor. The vendor is read from the model id (`us.anthropic.claude…`, or behind
 * `foundation-model/` and `inference-profile/` in an ARN); an unknown one gets messages as Chat Completions has them,
 * the form that new vendors take, and `params.extra` says the rest.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html
 */
export function invokeBody(call: Call): Body {
  const { model, params } = call.target;
  switch (vendorOf(model)) {
    case 'anthropic':
      return { anthropic_version: 'bedrock-2023-05-31', ...anthropicBody(call) };
    case 'amazon.nova':
      return novaBody(call);
    case 'amazon.titan':
      return {
        inputText: flat(call),
        textGenerationConfig: filled({ ...sampling(call), maxTokenCount: params.maxOutputTokens }),
      };
    case 'meta':
      return {
        prompt: flat(call),
        max_gen_len: params.maxOutputTokens,
        temperature: params.temperature,
        top_p: params.topP,
      };
    case 'cohere':
      return {
        [/command-(text|light)/.test(model) ? 'prompt' : 'message']: flat(call),
        max_tokens: params.maxOutputTokens,
        temperature: params.temperature,
        p: params.topP,
        k: params.topK,
        seed: params.seed,
        stop_sequences: params.stop,
      };
    default:
      return withoutStreaming(call);
  }
}

function vendorOf(model: string): string | undefined {
  const id = model.split('/').at(-1) ?? model;
  return /(?:^|\.)(anthropic|amazon\.nova|amazon\.titan|meta|cohere)[.-]/.exec(id)?.[1];
}

function novaBody(call: Call): Body {
  const { params } = call.target;
  const { system, turns } = splitSystem(call.messages);
  return {
    schemaVersion: 'messages-v1',
    system: system === undefined ? undefined : [{ text: system }],
    messages: turns.map(({ role, content }) => ({ role, content: [{ text: content }] })),
    inferenceConfig: filled({ ...sampling(call), maxTokens: params.maxOutputTokens, topK: params.topK }),
  };
}

function sampling({ target: { params } }: Call): Body {
  return { temperature: params.temperature, topP: params.topP, stopSequences: params.stop };
}

/** Chat Completions without the members that Bedrock says in the path. */
function withoutStreaming(call: Call): Body {
  const capName = /(?:^|\.)openai\./.test(call.target.model) ? 'max_completion_tokens' : 'max_tokens';
  return { ...chatBody(call, capName), stream: undefined, stream_options: undefined };
}

/** Completion models know no roles. */
function flat(call: Call): string {
  return call.messages.map(({ content }) => content).join('\n\n');
}

function filled(members: Body): Body[string] {
  const kept = presentMembers(members);
  return Object.keys(kept).length === 0 ? undefined : kept;
}
