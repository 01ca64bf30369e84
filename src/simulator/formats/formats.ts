import type { WireFormat } from '../../model/target.js';
import type { Answer, WireStep } from '../answer.js';
import {
  ANTHROPIC_SSE,
  COHERE_SSE,
  CONVERSE_FRAMES,
  type Framing,
  GOOGLE_SSE,
  INVOKE_FRAMES,
  JSON_ARRAY,
  NDJSON,
  OPENAI_SSE,
} from '../framing.js';
import { anthropicMessages } from './anthropic-messages.js';
import { bedrockConverse } from './bedrock-converse.js';
import { bedrockInvoke } from './bedrock-invoke.js';
import { cohereV2 } from './cohere-v2.js';
import { gemini, geminiJsonArray } from './gemini.js';
import { ollamaNdjson } from './ollama-ndjson.js';
import { openAiChat } from './openai-chat.js';
import { openAiCompletions } from './openai-completions.js';
import { openAiResponses } from './openai-responses.js';

/** A format as the simulator speaks it: what is said (`speak`), and how it is put into bytes. */
export interface SpokenFormat extends Framing {
  readonly speak: (answer: Answer) => Generator<WireStep>;
  /** Several choices in one stream. */
  readonly hasChoices: boolean;
  /** A tool call goes out in one event, never in pieces. */
  readonly sendsToolsWhole: boolean;
}

const one = { hasChoices: false, sendsToolsWhole: false } as const;
const many = { hasChoices: true, sendsToolsWhole: false } as const;

export const FORMATS: Readonly<Record<WireFormat, SpokenFormat>> = {
  'openai-chat': { ...OPENAI_SSE, ...many, speak: openAiChat },
  'openai-responses': { ...OPENAI_SSE, ...one, speak: openAiResponses },
  'openai-completions': { ...OPENAI_SSE, ...many, speak: openAiCompletions },
  'anthropic-messages': { ...ANTHROPIC_SSE, ...one, speak: anthropicMessages },
  gemini: { ...GOOGLE_SSE, speak: gemini, hasChoices: true, sendsToolsWhole: true },
  'gemini-json-array': { ...JSON_ARRAY, speak: geminiJsonArray, hasChoices: true, sendsToolsWhole: true },
  'bedrock-converse': { ...CONVERSE_FRAMES, ...one, speak: bedrockConverse },
  'bedrock-invoke': { ...INVOKE_FRAMES, ...one, speak: bedrockInvoke },
  'ollama-ndjson': { ...NDJSON, speak: ollamaNdjson, hasChoices: false, sendsToolsWhole: true },
  'cohere-v2': { ...COHERE_SSE, ...one, speak: cohereV2 },
};
