import type { Answer, WireStep } from '../answer.js';
import { asProse } from '../blocks.js';
import { chatUsage } from './openai-chat.js';
import { openAiError } from './openai-error.js';

/** Legacy Completions: text only, so thoughts and tool calls are said as text too. */
export function* openAiCompletions(answer: Answer): Generator<WireStep> {
  const owesUsage = answer.request.includeUsage && answer.usage !== undefined;
  const head = `{"id":"cmpl-${answer.id}","object":"text_completion","created":${answer.createdS},"choices":[`;
  const model = `"model":${JSON.stringify(answer.servedModel)}`;
  const chunk = (choice: number, text: string, finish: string): string =>
    `${head}{"text":${text},"index":${choice},"logprobs":null,"finish_reason":${finish}}],${model}${owesUsage ? ',"usage":null}' : '}'}`;

  for (const beat of answer.beats) {
    yield { atMs: beat.atMs, data: chunk(beat.choice, JSON.stringify(asProse(beat)), 'null'), isToken: true };
  }
  if (answer.ending === 'error') yield { atMs: answer.closingMs, data: openAiError(answer.error), isToken: false };
  if (answer.ending !== 'complete') return;

  const reasons = { stop: '"stop"', tool: '"stop"', length: '"length"', 'content-filter': '"content_filter"' } as const;
  for (let choice = 0; choice < answer.choices; choice += 1) {
    yield { atMs: answer.closingMs, data: chunk(choice, '""', reasons[answer.finish]), isToken: false };
  }
  if (owesUsage && answer.usage !== undefined) {
    yield { atMs: answer.closingMs, data: `${head}],${model},"usage":${chatUsage(answer.usage)}}`, isToken: false };
  }
  if (answer.behaviour.chat?.done ?? true) yield { atMs: answer.closingMs, data: '[DONE]', isToken: false };
}
