import { describe, expect, it } from '@jest/globals';

import type { Framing } from '../../src/model/call.js';
import type { WireFormat } from '../../src/model/target.js';
import { createFramer } from '../../src/measure/framing.js';
import { createReading, type ReadingResult } from '../../src/measure/reading.js';
import { providerFor } from '../../src/providers/registry.js';
import type { Fault } from '../../src/simulator/fault.js';
import type { Rule } from '../../src/simulator/script.js';
import { ask } from './ask.js';
import { withRule } from './with-simulator.js';

interface Spoken {
  readonly name: string;
  readonly format: WireFormat;
  readonly framing: Framing;
  readonly path: string;
  /** The format has no word for reasoning or tools, and says them as text. */
  readonly textOnly?: true;
  /** The format does not tell reasoning tokens apart. */
  readonly countsReasoning?: false;
  readonly countsCached?: false;
}

const SPOKEN: readonly Spoken[] = [
  { name: 'Chat', format: 'openai-chat', framing: 'sse', path: '/v1/chat/completions' },
  { name: 'Azure', format: 'openai-chat', framing: 'sse', path: '/openai/deployments/d/chat/completions' },
  { name: 'Responses', format: 'openai-responses', framing: 'sse', path: '/v1/responses' },
  { name: 'Completions', format: 'openai-completions', framing: 'sse', path: '/v1/completions', textOnly: true },
  { name: 'Messages', format: 'anthropic-messages', framing: 'sse', path: '/v1/messages', countsReasoning: false },
  {
    name: 'Messages on Vertex',
    format: 'anthropic-messages',
    framing: 'sse',
    path: '/v1/projects/p/locations/global/publishers/anthropic/models/claude:streamRawPredict',
    countsReasoning: false,
  },
  { name: 'Gemini', format: 'gemini', framing: 'sse', path: '/v1beta/models/g:streamGenerateContent?alt=sse' },
  {
    name: 'Gemini on Vertex',
    format: 'gemini',
    framing: 'sse',
    path: '/v1/projects/p/locations/l/publishers/google/models/g:streamGenerateContent?alt=sse',
  },
  {
    name: 'Gemini array',
    format: 'gemini-json-array',
    framing: 'json-array',
    path: '/v1beta/models/g:streamGenerateContent',
  },
  {
    name: 'Converse',
    format: 'bedrock-converse',
    framing: 'aws-eventstream',
    path: '/model/us.amazon.nova-micro-v1%3A0/converse-stream',
    countsReasoning: false,
  },
  ...['us.anthropic.claude-3-7-sonnet-20250219-v1%3A0', 'amazon.nova-micro-v1%3A0'].map((model): Spoken => ({
    name: model,
    format: 'bedrock-invoke',
    framing: 'aws-eventstream',
    path: `/model/${model}/invoke-with-response-stream`,
    countsReasoning: false,
  })),
  ...[
    'amazon.titan-text-lite-v1',
    'meta.llama3-8b-instruct-v1%3A0',
    'mistral.mistral-7b-instruct-v0%3A2',
    'cohere.command-r-v1%3A0',
  ].map((model): Spoken => ({
    name: model,
    format: 'bedrock-invoke',
    framing: 'aws-eventstream',
    path: `/model/${model}/invoke-with-response-stream`,
    textOnly: true,
    countsReasoning: false,
    countsCached: false,
  })),
  {
    name: 'gpt-oss on Bedrock',
    format: 'bedrock-invoke',
    framing: 'aws-eventstream',
    path: '/model/openai.gpt-oss-20b-1%3A0/invoke-with-response-stream',
    countsReasoning: false,
    countsCached: false,
  },
  {
    name: 'Ollama',
    format: 'ollama-ndjson',
    framing: 'ndjson',
    path: '/api/chat',
    countsReasoning: false,
    countsCached: false,
  },
  { name: 'Cohere', format: 'cohere-v2', framing: 'sse', path: '/v2/chat' },
];

const RULE: Rule = {
  tokens: 6,
  reasoning: { tokens: 3 },
  tools: [{ name: 'weather', arguments: { city: 'Zürich' } }],
  usage: { input: 100, cached: 30 },
};
/** The name, and `{"city":"Zürich"}` in pieces of six characters. */
const TOOL_TOKENS = 4;

/** Asks the simulator and reads the answer with our own framing and adapter; also what the simulator stamped. */
function read(spoken: Spoken, rule: Rule): Promise<{ readonly result: ReadingResult; readonly stamped: number }> {
  return withRule({ ...RULE, ...rule }, async (simulator) => {
    const body = { model: 'm', stream: true, stream_options: { include_usage: true } };
    const seen = await ask(simulator.url, { path: spoken.path, body });
    const reading = createReading(providerFor(spoken.format), 1, { keepText: true });
    const framer = createFramer(spoken.framing, (message) => reading.message(message, 0));
    for (const chunk of seen.chunks) framer.push(chunk);
    framer.end();
    const result = reading.finish(seen.how === 'end' ? 'end' : 'reset');
    return { result, stamped: simulator.stamps()[0]?.eventsMs.length ?? 0 };
  });
}

describe.each(SPOKEN)('our adapter reads what the simulator says: $name', (spoken) => {
  it('finds every token-bearing event and no other, and the usage', async () => {
    const { result, stamped } = await read(spoken, {});
    expect(result.outcome).toBe('ok');
    expect(result.tokenEvents).toBe(stamped);
    expect([result.reasoningEvents, result.textEvents]).toEqual(spoken.textOnly ? [0, stamped] : [3, 6]);
    expect(result.usage?.inputTokens).toBe(100);
    if (spoken.countsCached !== false) expect(result.usage?.cachedInputTokens).toBe(30);
    const { outputTokens = 0, reasoningTokens, outputIncludesReasoning } = result.usage ?? {};
    if (spoken.countsReasoning !== false) expect(reasoningTokens).toBe(3);
    expect(outputTokens + (outputIncludesReasoning === false ? (reasoningTokens ?? 0) : 0)).toBe(9 + TOOL_TOKENS);
  });

  it.each<{ readonly fault: Fault; readonly outcome: string }>([
    { fault: { type: 'cut', afterEvents: 2 }, outcome: 'truncated' },
    { fault: { type: 'cut', afterEvents: 2, insideEvent: true }, outcome: 'truncated' },
    { fault: { type: 'cut', afterEvents: 2, close: true }, outcome: 'truncated' },
    { fault: { type: 'empty' }, outcome: 'empty' },
  ])('calls $fault $outcome', async ({ fault, outcome }) => {
    const { result } = await read(spoken, { faults: [fault] });
    expect(result.outcome).toBe(outcome);
  });

  it('calls an error in the stream an error', async () => {
    const { result } = await read(spoken, { faults: [{ type: 'stream-error', afterEvents: 2 }] });
    expect(['in-stream-error', 'server-error']).toContain(result.outcome);
    expect(result.tokenEvents).toBe(2);
  });
});
