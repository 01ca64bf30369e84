import type { Answer, AnswerUsage, Beat, Finish, WireStep } from '../answer.js';
import { openAiError } from './openai-error.js';

const FINISH: Readonly<Record<Finish, string>> = {
  stop: 'stop',
  length: 'length',
  tool: 'tool_calls',
  'content-filter': 'content_filter',
};

/** OpenAI Chat Completions, and what compatible servers make of it. */
export function* openAiChat(answer: Answer): Generator<WireStep> {
  const style = answer.behaviour.chat ?? {};
  const usageStyle = style.usage ?? 'own-event';
  const owesUsage = usageStyle === 'own-event' && answer.request.includeUsage && answer.usage !== undefined;
  const head =
    `{"id":"chatcmpl-${answer.id}","object":"chat.completion.chunk","created":${answer.createdS},` +
    `"model":${JSON.stringify(answer.servedModel)},${optional('service_tier', answer.behaviour.serviceTier)}` +
    `"system_fingerprint":${JSON.stringify(answer.behaviour.fingerprint ?? null)},"choices":[`;
  const tail = owesUsage ? '],"usage":null}' : ']}';
  const chunk = (choice: number, delta: string, finish = 'null'): string =>
    `${head}{"index":${choice},"delta":${delta},"logprobs":null,"finish_reason":${finish}}${tail}`;

  if (answer.request.isAzure) yield { atMs: answer.openingMs, data: AZURE_PROMPT_FILTER, isToken: false };
  for (let choice = 0; choice < answer.choices; choice += 1) {
    yield {
      atMs: answer.openingMs,
      data: chunk(choice, '{"role":"assistant","content":"","refusal":null}'),
      isToken: false,
    };
  }
  for (const [index, beat] of answer.beats.entries()) {
    yield { atMs: beat.atMs, data: chunk(beat.choice, deltaOf(answer, beat, index)), isToken: true };
  }
  if (answer.ending === 'error') yield { atMs: answer.closingMs, data: openAiError(answer.error), isToken: false };
  if (answer.ending !== 'complete') return;

  const finish = JSON.stringify(FINISH[answer.finish]);
  for (let choice = 0; choice < answer.choices; choice += 1) {
    const isLast = choice === answer.choices - 1;
    const data = chunk(choice, '{}', finish);
    yield { atMs: answer.closingMs, data: isLast ? withUsage(data, answer, usageStyle) : data, isToken: false };
  }
  if (owesUsage && answer.usage !== undefined) {
    yield { atMs: answer.closingMs, data: `${head}],"usage":${chatUsage(answer.usage)}}`, isToken: false };
  }
  if (style.done ?? true) yield { atMs: answer.closingMs, data: '[DONE]', isToken: false };
}

function deltaOf(answer: Answer, beat: Beat, index: number): string {
  if (beat.type === 'tool') return toolDelta(beat);
  const text = JSON.stringify(beat.text);
  if (beat.type === 'text') return `{"content":${text}}`;
  const style = answer.behaviour.chat?.reasoning ?? 'reasoning_content';
  if (style === 'think-tags') return `{"content":${JSON.stringify(tagged(answer, beat.text, index))}}`;
  return THOUGHTS[style](text);
}

const THOUGHTS = {
  reasoning_content: (text: string) => `{"content":null,"reasoning_content":${text}}`,
  reasoning: (text: string) =>
    `{"content":"","reasoning":${text},"reasoning_details":[{"type":"reasoning.text","text":${text}}]}`,
  'content-array': (text: string) => `{"content":[{"type":"thinking","thinking":[{"type":"text","text":${text}}]}]}`,
} as const;

/** Thoughts in the text itself: a tag before the first and one after the last of each choice. */
function tagged(answer: Answer, text: string, index: number): string {
  const opens = answer.beats[index - answer.choices] === undefined;
  const closes = answer.beats[index + answer.choices]?.type !== 'reasoning';
  return `${opens ? '<think>' : ''}${text}${closes ? '</think>' : ''}`;
}

function toolDelta(beat: Extract<Beat, { type: 'tool' }>): string {
  const text = JSON.stringify(beat.text);
  const opening = beat.isFirst ? `"id":"call_${beat.id}","type":"function",` : '';
  const name = beat.isFirst ? `"name":${JSON.stringify(beat.name)},` : '';
  return `{"tool_calls":[{"index":${beat.call},${opening}"function":{${name}"arguments":${text}}}]}`;
}

function withUsage(data: string, answer: Answer, style: 'own-event' | 'finish-chunk' | 'x-groq'): string {
  if (style === 'own-event' || answer.usage === undefined) return data;
  const usage = chatUsage(answer.usage);
  return style === 'x-groq'
    ? `${data.slice(0, -1)},"x_groq":{"id":"req_${answer.id}","usage":${usage}}}`
    : `${data.slice(0, -1)},"usage":${usage}}`;
}

/** The usage object of Chat Completions and of the legacy Completions. Output includes reasoning. */
export function chatUsage(usage: AnswerUsage): string {
  const output = usage.output + usage.reasoning;
  return JSON.stringify({
    prompt_tokens: usage.input,
    completion_tokens: output,
    total_tokens: usage.input + output,
    prompt_tokens_details: { cached_tokens: usage.cached, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: usage.reasoning,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  });
}

function optional(key: string, value: string | undefined): string {
  return value === undefined ? '' : `"${key}":${JSON.stringify(value)},`;
}

const SAFE = { filtered: false, severity: 'safe' } as const;
const AZURE_PROMPT_FILTER = JSON.stringify({
  choices: [],
  created: 0,
  id: '',
  model: '',
  object: '',
  prompt_filter_results: [
    { prompt_index: 0, content_filter_results: { hate: SAFE, self_harm: SAFE, sexual: SAFE, violence: SAFE } },
  ],
});
