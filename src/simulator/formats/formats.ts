import type { WireFormat } from '../../model/target.js';
import type { Answer, WireStep } from '../answer.js';
import { type Framing, OPENAI_SSE } from '../framing.js';
import { openAiChat } from './openai-chat.js';

/** A format as the simulator speaks it: what is said (`speak`), and how it is put into bytes. */
export interface SpokenFormat extends Framing {
  readonly speak: (answer: Answer) => Generator<WireStep>;
}

export const FORMATS: Readonly<Record<WireFormat, SpokenFormat>> = {
  'openai-chat': { ...OPENAI_SSE, speak: openAiChat },
  'openai-responses': { ...OPENAI_SSE, speak: openAiChat },
  'openai-completions': { ...OPENAI_SSE, speak: openAiChat },
  'anthropic-messages': { ...OPENAI_SSE, speak: openAiChat },
  gemini: { ...OPENAI_SSE, speak: openAiChat },
  'gemini-json-array': { ...OPENAI_SSE, speak: openAiChat },
  'bedrock-converse': { ...OPENAI_SSE, speak: openAiChat },
  'bedrock-invoke': { ...OPENAI_SSE, speak: openAiChat },
  'ollama-ndjson': { ...OPENAI_SSE, speak: openAiChat },
  'cohere-v2': { ...OPENAI_SSE, speak: openAiChat },
};
