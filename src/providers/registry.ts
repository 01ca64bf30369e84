import type { WireFormat } from '../model/target.js';
import { anthropicMessages } from './anthropic-messages.js';
import { bedrockConverse } from './bedrock-converse.js';
import { bedrockInvoke } from './bedrock-invoke.js';
import { cohereV2 } from './cohere-v2.js';
import { gemini, geminiJsonArray } from './gemini.js';
import { ollamaNdjson } from './ollama-ndjson.js';
import { openaiChat } from './openai-chat.js';
import { openaiCompletions } from './openai-completions.js';
import { openaiResponses } from './openai-responses.js';
import type { Provider } from './provider.js';

const PROVIDER_OF: Readonly<Record<WireFormat, Provider>> = {
  'openai-chat': openaiChat,
  'openai-responses': openaiResponses,
  'openai-completions': openaiCompletions,
  'anthropic-messages': anthropicMessages,
  gemini,
  'gemini-json-array': geminiJsonArray,
  'bedrock-converse': bedrockConverse,
  'bedrock-invoke': bedrockInvoke,
  'ollama-ndjson': ollamaNdjson,
  'cohere-v2': cohereV2,
};

/** A new way of speaking is its own file, its fixtures, and one line above. */
export function providerFor(format: WireFormat): Provider {
  return PROVIDER_OF[format];
}
